"""The ClaimReview list: what schema.org and Google ask for, for decided claims alone."""

from __future__ import annotations

import json

from export_sample import report

from verifier.exports.claimreview import render


def test_decided_claims_alone_are_reviewed() -> None:
    assert [review["url"] for review in json.loads(render(report()))] == ["#c1", "#c2"]


def test_required_and_recommended_fields() -> None:
    refuted, supported = json.loads(render(report()))
    assert refuted["@context"] == "https://schema.org"
    assert refuted["@type"] == "ClaimReview"
    assert refuted["claimReviewed"] == "Ballard came out on 25 September 2025 (premiere)"
    assert refuted["datePublished"] == "2025-10-07"
    assert refuted["author"]["name"] == "presscheck (automated)"
    rating = refuted["reviewRating"]
    assert (rating["ratingValue"], rating["alternateName"]) == (1, "Refuted")
    assert (rating["worstRating"], rating["bestRating"]) == (1, 5)
    assert supported["reviewRating"]["ratingValue"] == 5


def test_item_names_claim_and_appearance() -> None:
    item = json.loads(render(report()))[0]["itemReviewed"]
    assert item["@type"] == "Claim"
    assert item["appearance"]["url"] == "https://example.org/ballard"
    assert item["datePublished"] == "2025-10-04"
    assert item["author"]["@type"] == "Organization"


def test_reviews_say_that_a_program_made_them() -> None:
    review = json.loads(render(report()))[0]
    assert "no person" in review["author"]["description"]
    assert review["digitalSourceType"].endswith("AlgorithmicMediaDigitalSource")


def test_json_can_stand_in_a_script_element() -> None:
    assert "<" not in render(report())
