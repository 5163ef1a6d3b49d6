"""Broken and hostile pages: bounded time, no exception, no network use of the extraction's own."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.article import Article
from scraper.charset import decode_page
from scraper.extract import MAX_ARTICLE_CHARS, read_html

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*/input.html"))
LIMIT_S = 5.0
TEXT = "<p>A paragraph of running text about a film that made $5 million in its first week, they say.</p>"
TITLED = "<html><body><h1>A title of some words</h1>"

HEAVY = {
    "nested divs": "<html><body>" + "<div>" * 100_000 + "text " * 200,
    "nested inline tags": "<html><body><p>" + "<b>" * 100_000 + "text " * 200,
    "nested tables": "<html><body>" + "<table><tr><td>" * 30_000 + TEXT,
    "nested lists": "<html><body>" + "<ul><li>" * 50_000 + TEXT,
    "5 MB in one line": TITLED + TEXT * 48_000,
    "one paragraph": TITLED + "<p>" + "word and another word. " * 217_000,
    "line breaks": TITLED + "<div>" + "A line of running text about a film. <br>" * 120_000,
    "flat spans": "<html><body><p>" + "<span class='a b'>w </span>" * 180_000,
    "furniture": "<html><body>" + "<div class='side-item'>x</div>" * 160_000,
    "class names": "<html><body>" + "".join(f"<div class='c{i}-x'>y</div>" for i in range(170_000)),
    "one long class": "<html><body><div class='" + "abc " * 1_200_000 + "'>x</div>",
    "table rows": "<table>" + "<tr><td>one</td><td>two</td></tr>" * 150_000,
    "definitions": "<dl>" + "<dt>a<dd>b" * 250_000,
    "quotation marks": TITLED + "<p>" + "“‘\"'" * 1_000_000,
    "open quotes": TITLED + "<p>" + " ‘a" * 1_500_000,
    "broken metadata": "<script type='application/ld+json'>"
    + '{"@graph":[' * 90_000
    + "</script>"
    + TEXT * 10,
    "style sheet": "<style>" + ".a{x:y" * 600_000 + "</style>" + TEXT * 10,
    "long title": "<title>" + "a - " * 1_000_000 + "</title>" + TEXT * 10,
    "datelines": "<html><body>" + "<div class=date><time>" * 120_000,
    "opening brackets": "<" * 5_000_000,
    "comments": "<!--" * 1_200_000,
    "NUL bytes": "\0" * 5_000_000,
}


def check(article: Article) -> None:
    """Hold the article to what every article promises."""
    assert len(article.text) <= MAX_ARTICLE_CHARS + 10_000
    for block in article.blocks:
        assert 0 <= block.start < block.end <= len(article.text)
    for mark in article.marks:
        assert 0 <= mark.start < mark.end <= len(article.text)
        assert any(b.start <= mark.start and mark.end <= b.end for b in article.blocks)
    if not article.status.readable:
        assert article.advice


@pytest.mark.parametrize("html", HEAVY.values(), ids=HEAVY.keys())
def test_heavy_page_is_read_in_time(html: str) -> None:
    start = time.monotonic()
    article = read_html(html)
    assert time.monotonic() - start < LIMIT_S
    for block in article.blocks:
        assert block.start < block.end <= len(article.text)


def truncate(page: bytes, chance: random.Random) -> bytes:
    return page[: chance.randrange(len(page))]


def double_tags(page: bytes, chance: random.Random) -> bytes:
    parts = page.split(b">")
    return b">".join(part + b">" + part if chance.random() < 0.2 else part for part in parts)


def drop_tags(page: bytes, chance: random.Random) -> bytes:
    return b"<".join(part for part in page.split(b"<") if chance.random() > 0.15)


def add_noise(page: bytes, chance: random.Random) -> bytes:
    noisy = bytearray(page)
    for _ in range(max(1, len(page) // 100)):
        noisy[chance.randrange(len(noisy))] = chance.randrange(256)
    return bytes(noisy)


def add_nul(page: bytes, chance: random.Random) -> bytes:
    return b"\0".join(page[i : i + 97] for i in range(0, len(page), 97))


def wrong_charset(page: bytes, chance: random.Random) -> bytes:
    return page.decode("utf-8").encode(chance.choice(["utf-16", "cp1252", "utf-7", "shift_jis"]), "replace")


def shuffle(page: bytes, chance: random.Random) -> bytes:
    lines = page.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def cut_middle(page: bytes, chance: random.Random) -> bytes:
    a, b = sorted((chance.randrange(len(page)), chance.randrange(len(page))))
    return page[:a] + page[b:]


def break_quotes(page: bytes, chance: random.Random) -> bytes:
    return page.replace(b'"', chance.choice([b"", b"'", b'""', b"&quot;", b"<"]))


def nest(page: bytes, chance: random.Random) -> bytes:
    return b"<div><table><tr><td><svg><p>" * chance.randrange(1, 300) + page * 2


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    truncate,
    double_tags,
    drop_tags,
    add_noise,
    add_nul,
    wrong_charset,
    shuffle,
    cut_middle,
    break_quotes,
    nest,
]


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_mutated_pages_never_fail(mutate: Callable[[bytes, random.Random], bytes]) -> None:
    """Twenty pages a mutation: 200 in all."""
    for seed in range(20):
        chance = random.Random(f"{mutate.__name__} {seed}")
        page = mutate(PAGES[seed % len(PAGES)].read_bytes(), chance)
        start = time.monotonic()
        check(read_html(decode_page(page), "https://a.example/x"))
        assert time.monotonic() - start < LIMIT_S


def test_extraction_uses_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    lures = (
        '<img src="http://127.0.0.1/a.png"><iframe src="http://127.0.0.1/f"></iframe><link rel="stylesheet" '
        'href="http://127.0.0.1/s.css"><script type="application/ld+json">{"@context":"http://127.0.0.1/ctx",'
        '"@type":"NewsArticle","headline":"A title","image":"http://127.0.0.1/i"}</script>'
        '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><base href="http://127.0.0.1/">'
    )
    for page in PAGES:
        check(read_html(lures + page.read_text("utf-8"), "http://127.0.0.1/page"))


def test_same_page_gives_the_same_article() -> None:
    for page in PAGES:
        html = page.read_text("utf-8")
        assert read_html(html).model_dump_json() == read_html(html).model_dump_json()


@pytest.mark.parametrize(
    "html",
    [
        "",
        " ",
        "\0",
        "<",
        "text",
        "<p>x</p>",
        "<?xml version='1.0'?>",
        "<!doctype html>",
        "<html></html>",
        "\ud800",
    ],
)
def test_nearly_nothing(html: str) -> None:
    check(read_html(html))
