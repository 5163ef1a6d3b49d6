"""A report written by hand for the tests of the exports: every verdict, overlaps, and hostile strings."""

from __future__ import annotations

from typing import Any

from verifier.report import Report

TITLE = "<script>alert(1)</script> *Ballard* [x](javascript:alert(2)) $1$"
TEXT = (
    f"{TITLE}\n"
    "Ballard premiered on September 25, 2025 with 100% on Rotten Tomatoes from 52 reviews.\n"
    "A night & a <b>day</b>\n"
    "=HYPERLINK(1) cost $8 million and took 45,000 extras."
)


def span(quote: str) -> dict[str, Any]:
    """Place a quote in the text."""
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def evidence(**changes: Any) -> dict[str, Any]:
    """Make one piece of evidence."""
    return {
        "source": "Wikipedia",
        "tier": 2,
        "url": "https://en.wikipedia.org/wiki/Ballard_(TV_series)",
        "as_of": "2025-10-06",
        "property": "release_date",
        "value": "2025-07-09",
        "unit": None,
        "qualifiers": {"event": "premiere"},
        "stance": "refutes",
        "detail": "78 days apart",
        "excerpt": None,
        "licence": "CC BY-SA 4.0",
    } | changes


def verdict(label: str, **changes: Any) -> dict[str, Any]:
    """Make a verdict."""
    return {
        "label": label,
        "confidence": "high",
        "reason": None,
        "rule": None,
        "rationale": "The article says so; the reference says something.",
        "correction": None,
        "today": None,
        "candidates": [],
        "evidence": [],
    } | changes


def claim(
    id_: str, quote: str, kind: str, value: Any, verdict_: dict[str, Any], **changes: Any
) -> dict[str, Any]:
    """Make a claim about Ballard."""
    return {
        "id": id_,
        **span(quote),
        "mentions": [span(quote)],
        "kind": kind,
        "subject": {
            "name": "Ballard",
            "type": "tv_series",
            "year": 2025,
            "id": None,
            "found_by": "main_title",
        },
        "value": value,
        "unit": None,
        "resolution": None,
        "qualifiers": {},
        "verdict": verdict_,
    } | changes


CLAIMS = [
    claim(
        "c1",
        "premiered on September 25, 2025",
        "release_date",
        "2025-09-25",
        verdict("refuted", correction="2025-07-09", evidence=[evidence()]),
        qualifiers={"event": "premiere"},
    ),
    claim(
        "c2",
        "100% on Rotten Tomatoes",
        "critic_score",
        100,
        verdict("supported", evidence=[evidence(property="critic_score", value=100, unit="%", stance="supports")]),
        unit="%",
        qualifiers={"aggregator": "Rotten Tomatoes"},
    ),
    claim(
        "c3",
        "100% on Rotten Tomatoes from 52 reviews",
        "review_count",
        52,
        verdict(
            "not_enough_evidence",
            reason="ambiguous_subject",
            candidates=[{"name": "<i>Ballard</i>", "type": "film", "year": 2009, "id": None}],
        ),
        unit="reviews",
    ),
    claim(
        "c4",
        "=HYPERLINK(1) cost $8 million",
        "budget",
        8_000_000,
        verdict("conflicting", reason="sources_disagree", evidence=[evidence(
            source="<img src=x onerror=alert(3)>", url="javascript:alert(4)", property="budget", value=9_000_000,
            unit="USD", qualifiers={}, detail="=1+1", excerpt="</q><script>alert(5)</script>",
        )]),
        unit="USD",
    ),
]  # fmt: skip


def report(**changes: Any) -> Report:
    """Return the sample report."""
    data: dict[str, Any] = {
        "schema": 1,
        "article": {
            "url": "https://example.org/ballard",
            "title": TITLE,
            "site": "The *Site* <b>",
            "authors": ["A. Uthor"],
            "language": "en",
            "status": "ok",
            "published": {"value": "2025-10-04", "origin": "guessed"},
            "modified": None,
            "text": TEXT,
        },
        "summary": {
            "claims": 4, "decided": 2, "supported": 1, "refuted": 1,
            "conflicting": 1, "not_enough_evidence": 1, "unread_figures": 1,
        },
        "claims": CLAIMS,
        "findings": [{"kind": "internal_contradiction", "claims": ["c1"], "message": "Two <values>."}],
        "unread_figures": [span("45,000")],
        "reference": {"store": "sha256:abc", "coverage": {"netflix-top10": "2021-07-04/2026-07-19"}},
        "run": {
            "checked_at": "2025-10-07T10:00:00+00:00", "tool": "presscheck 0.1.0", "fetched_at": None,
            "final_url": None, "sources": [{"name": "store", "state": "answered"}], "seconds": {},
        },
    }  # fmt: skip
    article = data["article"] | changes.pop("article", {})
    return Report.model_validate(data | {"article": article} | changes)
