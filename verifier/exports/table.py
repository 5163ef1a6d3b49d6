"""The report as CSV (RFC 4180, UTF-8): one row a claim; `COLUMNS` says what each column holds.

A text that a spreadsheet would take for a formula gets a leading apostrophe.
"""

from __future__ import annotations

import csv
import io

from verifier.exports.phrases import correction, evidence_value, one_line, safe_link, statement
from verifier.report import CheckedClaim, Report
from verifier.wording import LABELS, say_claim

COLUMNS: dict[str, str] = {
    "article": "the article's headline",
    "address": "the article's address",
    "published": "the article's date (ISO 8601)",
    "id": "the claim's id in the report",
    "verdict": "supported, refuted, conflicting or not enough evidence",
    "confidence": "high, medium or low",
    "reason": "why an undecided claim stayed so (a code)",
    "property": "what is said (a property of the contract)",
    "subject": "whom it is said of",
    "quote": "the words of the article",
    "statement": "the claim as a sentence",
    "claimed": "the claimed value in words",
    "value": "the claimed value as data",
    "unit": "its unit",
    "bound": "exact, about, more_than …",
    "polarity": "affirmed or negated",
    "modality": "asserted, reported, planned or hedged",
    "reference": "what the first source says, in words",
    "comparison": "how the two compare: days apart, ratio …",
    "correction": "the reference value of a refuted claim, in words",
    "rationale": "the verdict's reason in a sentence",
    "source": "the name of the first source",
    "tier": "its tier: 1 primary … 4 other",
    "as_of": "the date of its reading",
    "link": "its address",
    "sources": "how many sources were laid beside the claim",
    "start": "first character of the quote in the article's text",
    "end": "the character after its last",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(report: Report) -> str:
    """Return the claims as CSV with a header line."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in report.claims:
        row = row_of(report, claim)
        writer.writerow([cell(row[name]) for name in COLUMNS])
    return buffer.getvalue()


def row_of(report: Report, claim: CheckedClaim) -> dict[str, object]:
    """Return the columns of one claim as data: texts as they are, numbers as numbers."""
    verdict = claim.verdict
    first = verdict.evidence[0] if verdict.evidence else None
    article = report.article
    return {
        "article": article.title,
        "address": safe_link(article.url),
        "published": article.published.value if article.published else None,
        "id": claim.id,
        "verdict": LABELS[verdict.label],
        "confidence": verdict.confidence,
        "reason": verdict.reason.value if verdict.reason else None,
        "property": claim.kind,
        "subject": claim.subject.name,
        "quote": claim.quote,
        "statement": statement(claim),
        "claimed": say_claim(claim),
        "value": claim.value,
        "unit": claim.unit,
        "bound": claim.bound.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "reference": evidence_value(first) if first else None,
        "comparison": first.detail if first else None,
        "correction": correction(claim),
        "rationale": verdict.rationale,
        "source": first.source if first else None,
        "tier": first.tier if first else None,
        "as_of": first.as_of if first else None,
        "link": safe_link(first.url) if first else None,
        "sources": len(verdict.evidence),
        "start": claim.start,
        "end": claim.end,
    }


def cell(value: object) -> str:
    """Write one cell; numbers stay numbers, texts are kept from being formulas."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    line = one_line(text)
    guarded = text.startswith(_FORMULA) or line.startswith(_FORMULA)  # what hid the sign may be gone now
    return f"'{line}" if guarded else line
