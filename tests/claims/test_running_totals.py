"""A sum in the perfect tense is all there has been so far, unless a stretch of time is said behind it."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.lexicon import EmptyLexicon
from scraper.plaintext import read_text


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("“Low Water” has now grossed $40 million.", "total"),
        ("“Low Water” has sold 2.3 million copies.", "total"),
        ("“Low Water” has been streamed 64 million times on Spotify.", "total"),
        ("“Low Water” was streamed 64 million times on Spotify.", None),
        ("“Low Water” has been streamed 64 million times in its first week.", "first-week"),
        ("“Low Water” grossed $40 million.", None),
        ("“Low Water” has sold 40,000 copies this week.", None),
        ("“Low Water” has sold 2,000 copies a day.", None),
    ],
)
def test_running_total(said: str, period: str | None) -> None:
    article = read_text(f"Low Water\n\n{said}", title="Low Water", published="2026-03-10")
    claims = [c for c in extract(article, EmptyLexicon()) if c.kind in ("box_office", "sales", "viewership")]
    assert [c.qualifiers.get("period") for c in claims] == [period]
