"""The flat columns of a batch: one row a claim, the same in claims.csv and claims.parquet."""

from __future__ import annotations

from verifier.exports.phrases import one_line
from verifier.exports.table import COLUMNS as CLAIM_COLUMNS
from verifier.exports.table import row_of
from verifier.report import Report

BEFORE: dict[str, str] = {
    "item": "the article's number: its place in the list, from 1",
    "report": "the article's HTML report, a path inside the folder",
    "site": "the article's site",
    "authors": "its authors, parted by semicolons",
}
"""The columns of the article that stand before those of the claim."""

AFTER: dict[str, str] = {
    "number": "the claimed value as a number, where it is one",
    "qualifiers": "season, period, region …: name=value, parted by semicolons",
    "rule": "the comparison that decided",
}
"""The columns that only a batch has."""

COLUMNS: dict[str, str] = {**BEFORE, **CLAIM_COLUMNS, **AFTER}
INTEGERS = frozenset({"item", "tier", "sources", "start", "end"})
NUMBERS = frozenset({"number"})
"""Columns of whole numbers, and of floating-point numbers; all others are text."""


def rows_of(report: Report) -> list[list[object]]:
    """Return the rows of a report, without the columns `item` and `report`, which the coordinator knows."""
    article = report.article
    about: dict[str, object] = {"site": article.site, "authors": "; ".join(article.authors) or None}
    rows = []
    for claim in report.claims:
        said = "; ".join(f"{name}={value}" for name, value in sorted(claim.qualifiers.items()))
        row: dict[str, object] = {
            **about,
            **row_of(report, claim),
            "number": None if isinstance(claim.value, str) else float(claim.value),
            "qualifiers": said or None,
            "rule": claim.verdict.rule,
        }
        rows.append([_plain(name, row[name]) for name in list(COLUMNS)[2:]])
    return rows


def _plain(name: str, value: object) -> object:
    if value is None or name in INTEGERS or name in NUMBERS:
        return value
    return one_line(str(value))
