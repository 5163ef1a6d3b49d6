"""Ordinary wordings of every property, one sentence each: the claims that a reader would expect are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.extract import extract
from claims.lexicon import EmptyLexicon
from scraper import read_text

TABLES = [Path(__file__).parent / "tables" / f"{name}.txt" for name in ("ordinary", "figures")]
LEAD = "The drama “Low Water” premiered on Netflix.\n\n"
HEADLINE = "What to Know About ‘Low Water’"
ROWS = [
    tuple(line.split(" | "))
    for table in TABLES
    for line in table.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("wanted", "sentence"), ROWS, ids=[sentence for _, sentence in ROWS])
def test_claims_of_ordinary_sentence(wanted: str, sentence: str) -> None:
    article = read_text(LEAD + sentence, title=HEADLINE, published="2026-03-01")
    start = article.text.index(sentence)
    found = {(c.kind, _folded(c.value)) for c in extract(article, EmptyLexicon()) if c.start >= start}
    if wanted == "-":
        assert not found
        return
    for want in wanted.split(";"):
        kind, value = want.split("=", 1)
        assert {(kind, _folded(value)), (kind, _folded(_number(value)))} & found


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _folded(value: object) -> object:
    return float(value) if isinstance(value, int | float) else str(value).casefold().rstrip(".")
