"""The decided claims as schema.org ClaimReview (JSON-LD), for pages that publish a report.

`url` is the anchor of the claim's card ("#c4") and resolves against the page that holds the list - the
HTML report has these anchors. The reviews say that a program wrote them. Undecided claims have no review.
"""

from __future__ import annotations

import json

from verifier.exports.phrases import headline, one_line, safe_link, statement
from verifier.report import CheckedClaim, Label, Report

RATINGS = {Label.REFUTED: (1, "Refuted"), Label.SUPPORTED: (5, "Supported")}
_AUTHOR = {
    "@type": "Organization",
    "name": "presscheck (automated)",
    "description": "A program that compares statements with reference data; no person has reviewed this.",
}


def render(report: Report) -> str:
    """Return a JSON list with one ClaimReview a decided claim."""
    reviews = [_review(report, claim) for claim in report.claims if claim.verdict.label in RATINGS]
    text = json.dumps(reviews, ensure_ascii=False, indent=1)
    # "<" never stands in the JSON, so that it can be put into a <script> element as it is.
    return text.replace("<", "\\u003c") + "\n"


def _review(report: Report, claim: CheckedClaim) -> dict[str, object]:
    value, name = RATINGS[claim.verdict.label]
    cited = dict.fromkeys(link for e in claim.verdict.evidence if (link := safe_link(e.url)))
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"#{claim.id}",
        "datePublished": report.run.checked_at[:10],
        "inLanguage": "en",
        "author": _AUTHOR,
        "digitalSourceType": "https://schema.org/AlgorithmicMediaDigitalSource",
        "claimReviewed": statement(claim),
        "reviewBody": one_line(claim.verdict.rationale),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "name": name,
            "alternateName": name,
            "ratingExplanation": f"{name} by the reference, with {claim.verdict.confidence} confidence.",
        },
        "itemReviewed": _item(report, claim),
        "citation": list(cited),
    }


def _item(report: Report, claim: CheckedClaim) -> dict[str, object]:
    """Describe the claim and the article in which it stands."""
    article = report.article
    appearance: dict[str, object] = {"@type": "NewsArticle", "headline": headline(report)}
    item: dict[str, object] = {"@type": "Claim", "text": one_line(claim.quote), "appearance": appearance}
    if link := safe_link(article.url):
        appearance["url"] = link
    if article.published:
        appearance["datePublished"] = item["datePublished"] = article.published.value
    if article.authors:
        appearance["author"] = [{"@type": "Person", "name": one_line(name)} for name in article.authors]
    if article.site:
        item["author"] = {"@type": "Organization", "name": one_line(article.site)}
    return item
