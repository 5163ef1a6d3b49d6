"""Pasted text: the headline, the paragraphs, the furniture at the end - and not a byte changed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scraper import read_text
from scraper.article import Article, ArticleDate, BlockKind, MarkKind, Status
from scraper.errors import InvalidTarget

BODY = "The film opened on May 2, 2025 and made $40 million at home in its first three days.\n\n" * 6


def blocks(article: Article, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind is kind]


def test_first_line_before_a_blank_line_is_the_headline() -> None:
    text = "‘Low Tide’ Opens Big\n\nIt made $5 million.\nAnd more to come.\n\nCritics liked it."
    article = read_text(text)
    assert article.text == text
    assert article.title == "‘Low Tide’ Opens Big"
    assert blocks(article, BlockKind.HEADLINE) == ["‘Low Tide’ Opens Big"]
    assert blocks(article) == ["It made $5 million.\nAnd more to come.", "Critics liked it."]
    assert [article.text[m.start : m.end] for m in article.marks if m.kind is MarkKind.QUOTED] == ["Low Tide"]


def test_text_without_blank_lines_is_split_at_line_ends() -> None:
    article = read_text("It made $5 million.\nCritics liked it.\nA sequel is planned.")
    assert article.title is None
    assert len(blocks(article)) == 3


def test_headline_followed_by_single_lines() -> None:
    article = read_text("A headline\n\nFirst line of it.\nSecond line of it.")
    assert article.title == "A headline"
    assert blocks(article) == ["First line of it.", "Second line of it."]


def test_given_title_is_put_first_once() -> None:
    assert read_text("Some text about it.", title="A title").text == "A title\nSome text about it."
    same = read_text("A title\n\nSome text about it.", title="a  Title")
    assert same.text == "A title\n\nSome text about it."
    assert blocks(same) == ["Some text about it."]


def test_furniture_at_the_end_is_no_block() -> None:
    tail = "Related Posts\n\nOther show cancelled\n\nOur Privacy policy\n\nhttps://a.example - © 2025 A"
    text = f"A headline\n\n{BODY}{tail}"
    article = read_text(text)
    assert article.text == text
    assert len(blocks(article)) == 6
    assert article.status is Status.OK


def test_byline_under_the_headline_is_no_block() -> None:
    article = read_text(f"A headline\n\nBy Ada Moor | May 3, 2025\n\n{BODY}")
    assert blocks(article)[0].startswith("The film")
    assert article.published == ArticleDate(value="2025-05-03", origin="guessed")


def test_items_of_a_list_are_blocks_of_their_own() -> None:
    article = read_text("Cast\n\n- Ada Moor as Ines\n- Ben Holt as Paul\n\nThat is all.")
    assert blocks(article, BlockKind.ITEM) == ["- Ada Moor as Ines", "- Ben Holt as Paul"]


def test_windows_line_ends_and_byte_order_mark() -> None:
    assert read_text("\ufeffA headline\r\n\r\nA text.").text == "A headline\n\nA text."


def test_date_given_by_the_user() -> None:
    assert read_text(BODY, published="2025-05-04").published == ArticleDate(
        value="2025-05-04", origin="given"
    )
    assert read_text(BODY, published="2025-05").published == ArticleDate(value="2025-05", origin="given")
    with pytest.raises(InvalidTarget):
        read_text(BODY, published="last week")


@pytest.mark.parametrize("text", ["", "  \n\n ", "\ufeff", "a" * 1_000_001])
def test_nothing_or_far_too_much_is_refused(text: str) -> None:
    with pytest.raises(InvalidTarget) as caught:
        read_text(text)
    assert caught.value.hint


def test_short_and_foreign_texts_say_so() -> None:
    assert read_text("It made $5 million.").status is Status.TOO_SHORT
    german = "Der Sender hat die Serie verlängert, und die neuen Folgen werden im Herbst zu sehen sein. "
    assert read_text(german * 8).status is Status.NOT_ENGLISH


@pytest.mark.parametrize("text", ["A\n\nB\n\n\n\nB\n\nB", "x\n \n\tx\n\nx", "1. a\n1. a\n1. a"])
def test_blocks_index_the_text_in_order(text: str) -> None:
    article = read_text(text)
    spans = [(b.start, b.end) for b in article.blocks]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(article.text[a:b].strip() == article.text[a:b] != "" for a, b in spans)
