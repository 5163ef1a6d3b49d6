"""Saved pages of many shapes: a folder with `input.html` and `expected.json` is a case, no code needed.

Keys of `expected.json`: title, status, site, authors, language, url; `published` and `modified` as
[value, origin]; `contains` and `absent` are looked for in the text; `captions`, `rows`, `items` and
`headings` must be among the blocks of their kind; `italics` are all italic marks of the page in order;
`quoted` and `links` must be among the marks; `works` are the works that the metadata names.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scraper.article import Article, ArticleDate, BlockKind, MarkKind
from scraper.extract import read_html

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*/input.html"))
KINDS = {"captions": "caption", "rows": "row", "items": "item", "headings": "heading"}


def blocks_of(article: Article, kind: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind is BlockKind(kind)]


def marks_of(article: Article, kind: MarkKind) -> list[str]:
    return [article.text[m.start : m.end] for m in article.marks if m.kind is kind]


def day(date: ArticleDate | None) -> list[str] | None:
    return [date.value, date.origin] if date else None


@pytest.fixture(params=PAGES, ids=lambda page: page.parent.name)
def case(request: pytest.FixtureRequest) -> tuple[Article, dict[str, Any]]:
    page: Path = request.param
    return read_html(page.read_text("utf-8")), json.loads((page.parent / "expected.json").read_text("utf-8"))


def test_metadata(case: tuple[Article, dict[str, Any]]) -> None:
    article, expected = case
    assert article.title == expected["title"]
    assert article.status == expected["status"]
    assert day(article.published) == expected.get("published")
    assert day(article.modified) == expected.get("modified", day(article.modified))
    for key in ("site", "language", "url"):
        assert getattr(article, key) == expected.get(key, getattr(article, key))
    assert list(article.authors) == expected.get("authors", list(article.authors))
    assert [work.name for work in article.works] == expected.get("works", [w.name for w in article.works])


def test_text(case: tuple[Article, dict[str, Any]]) -> None:
    article, expected = case
    assert article.text.startswith(expected["title"] + "\n")
    assert article.text.count(expected["title"] + "\n") == 1
    assert [part for part in expected["contains"] if part not in article.text] == []
    assert [part for part in expected["absent"] if part in article.text] == []


def test_blocks(case: tuple[Article, dict[str, Any]]) -> None:
    article, expected = case
    for key, kind in KINDS.items():
        found = blocks_of(article, kind)
        assert [text for text in expected.get(key, []) if text not in found] == []
    assert "\n".join(article.text[b.start : b.end] for b in article.blocks) == article.text


def test_marks(case: tuple[Article, dict[str, Any]]) -> None:
    article, expected = case
    assert marks_of(article, MarkKind.ITALIC) == expected.get("italics", marks_of(article, MarkKind.ITALIC))
    quoted = marks_of(article, MarkKind.QUOTED)
    assert [text for text in expected.get("quoted", []) if text not in quoted] == []
    assert set(expected.get("links", [])) <= {mark.target for mark in article.marks}


def test_there_are_pages() -> None:
    assert len(PAGES) >= 10
