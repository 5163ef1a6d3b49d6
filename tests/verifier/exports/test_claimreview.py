"""The ClaimReview list: what schema.org and Google ask for, for decided claims alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from export_sample import report

from verifier.exports.claimreview import render

# Google's published lists for fact checks: what a review must have, and what it should have.
REQUIRED = [
    "ClaimReview.claimReviewed",
    "ClaimReview.reviewRating",
    "ClaimReview.url",
    "Rating.alternateName",
]
RECOMMENDED = [
    "ClaimReview.author",
    "ClaimReview.author.name",
    "ClaimReview.itemReviewed",
    "Claim.appearance",
    "Claim.author",
    "Claim.author.name",
    "Claim.datePublished",
    "Rating.bestRating",
    "Rating.name",
    "Rating.ratingValue",
    "Rating.worstRating",
]
LEFT_OUT = {
    "ClaimReview.author.url": "whoever publishes the list puts their own address there",
    "Claim.author.sameAs": "only a name is known of the site",
    "Claim.firstAppearance": "where a claim stood first is not known",
}

# The properties that schema.org publishes for the types used, their own and inherited ones, as far as we write any.
_THING = {"alternateName", "description", "name", "url"}
_WORK = _THING | {
    "author", "citation", "datePublished", "digitalSourceType", "headline", "inLanguage", "text",
}  # fmt: skip
PUBLISHED = {
    "ClaimReview": _WORK | {"claimReviewed", "itemReviewed", "reviewBody", "reviewRating"},
    "Claim": _WORK | {"appearance", "claimInterpreter", "firstAppearance"},
    "Rating": _THING
    | {"author", "bestRating", "ratingExplanation", "ratingValue", "reviewAspect", "worstRating"},
    "NewsArticle": _WORK,
    "Organization": _THING,
    "Person": _THING,
}


def nodes(value: object) -> Iterator[dict[str, object]]:
    """Yield every typed node of a review."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize("path", REQUIRED + RECOMMENDED)
def test_published_field_is_there(path: str) -> None:
    kind, *names = path.split(".")
    for review in json.loads(render(report())):
        (node,) = [node for node in nodes(review) if node["@type"] == kind]
        value: object = node
        for name in names:
            assert isinstance(value, dict)
            value = value.get(name)
        assert value not in (None, "", [], {})


def test_fields_left_out_are_none_that_must_be_there() -> None:
    assert not set(LEFT_OUT) & {*REQUIRED, *RECOMMENDED}


def test_every_property_is_one_that_schema_org_publishes() -> None:
    for review in json.loads(render(report())):
        for node in nodes(review):
            kind = str(node["@type"])
            assert set(node) - {"@context", "@type"} <= PUBLISHED[kind], kind


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
