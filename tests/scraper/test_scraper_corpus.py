"""The development corpus beside the repository: no required words are lost, no furniture comes in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scraper import Article, read_file
from scraper.article import MarkKind, Status

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
ITEMS = sorted(path.parent for path in CORPUS.glob("*/gold.jsonl"))
QUOTES = str.maketrans("‘’‚‛′“”„″`", "'''''\"\"\"\"'")
# Words that only page furniture uses; none of them is specific to a page.
FURNITURE = re.compile(
    r"(?im)^(?:related (?:posts|stories)|\d+ comments?|comments? \(\d+\)|about the author|share\b.*|advertisement.*"
    r"|posted (?:by|on) .*|by [A-Z].{3,40})$|\bcookies?\b|newsletter|mailing list|all rights reserved|©"
    r"|our privacy policy|in the comments below|\binbox\b"
)

pytestmark = pytest.mark.skipif(
    not ITEMS, reason="the corpus is not beside the repository (../shared/corpus)"
)


def article_of(item: Path) -> Article:
    return read_file(next(item.glob("article.*")))


def body_of(article: Article) -> str:
    return "\n".join(article.text[b.start : b.end] for b in article.blocks)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_no_required_words_are_lost(item: Path) -> None:
    text = article_of(item).text.translate(QUOTES)
    rows = [
        json.loads(line) for line in (item / "gold.jsonl").read_text("utf-8").splitlines() if line.strip()
    ]
    quotes = [row["quote"] for row in rows if not row.get("optional")]
    patterns = [r"\s+".join(map(re.escape, quote.translate(QUOTES).split())) for quote in quotes]
    assert [
        quote for quote, pattern in zip(quotes, patterns, strict=True) if not re.search(pattern, text)
    ] == []


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_no_furniture_comes_in(item: Path) -> None:
    article = article_of(item)
    assert FURNITURE.findall(body_of(article)) == []
    assert article.status is Status.OK


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_title_and_marks_are_kept(item: Path) -> None:
    article = article_of(item)
    assert article.title
    assert article.text.startswith(article.title)
    assert any(mark.kind in (MarkKind.ITALIC, MarkKind.QUOTED) for mark in article.marks)


@pytest.mark.parametrize(
    "item", [item for item in ITEMS if (item / "article.html").exists()], ids=lambda item: item.name
)
def test_declared_dates_are_read(item: Path) -> None:
    published = article_of(item).published
    assert published is not None
    assert published.origin == "declared"
