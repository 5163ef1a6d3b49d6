"""JSON-LD made to exhaust a reader: the page is read in bounded time, and its own headline and text stand."""

from __future__ import annotations

import json
import time

import pytest

from scraper.extract import read_html

LIMIT_S = 5.0
NEWS = {"@type": "NewsArticle", "headline": "A title of some words"}
BODY = (
    "<p>A paragraph of running text about a film that made $5 million in its first week, they say.</p>" * 10
)


def nested(depth: int) -> dict[str, object]:
    value: dict[str, object] = dict(NEWS)
    for _ in range(depth):
        value = {"mainEntity": value, "@graph": [NEWS]}
    return value


PARTS = [{"isAccessibleForFree": False, "cssSelector": f".a{n}"} for n in range(15_000)]
FILMS = [{"@type": "Movie", "name": f"<b>Film {n}"} for n in range(20_000)]
HUGE = {
    "many articles": json.dumps({"@graph": [NEWS] * 12_000}),
    "many locked parts": json.dumps({**NEWS, "hasPart": PARTS}),
    "many selectors": json.dumps({**NEWS, "hasPart": {**PARTS[0], "cssSelector": ".a " * 200_000}}),
    "many authors": json.dumps({**NEWS, "author": [{"name": f"A{n}"} for n in range(50_000)]}),
    "many works": json.dumps({**NEWS, "mentions": FILMS}),
    "headline of markup": json.dumps({**NEWS, "headline": "<b>" * 250_000}),
    "headline of brackets": json.dumps({**NEWS, "headline": "<" * 900_000}),
    "headline of half characters": '{"@type": "NewsArticle", "headline": "' + "\\ud800" * 100_000 + '"}',
    "number of a million digits": '{"@type": "NewsArticle", "datePublished": ' + "9" * 900_000 + "}",
    "deep objects": '{"a":' * 90_000 + "1" + "}" * 90_000,
    "deep lists": "[" * 300_000,
    "deep main entities": json.dumps(nested(200)),
    "comment marks": "<!--" * 200_000,
    "more than is read": json.dumps({"@graph": [NEWS] * 80_000}),
}


@pytest.mark.parametrize("block", HUGE.values(), ids=HUGE.keys())
def test_huge_block_is_read_in_time(block: str) -> None:
    script = f"<script type='application/ld+json'>{block}</script>"
    began = time.process_time()
    article = read_html(
        f"<html><head>{script}</head><body><article><h1>{NEWS['headline']}</h1>{BODY}</article></body></html>"
    )
    assert time.process_time() - began < LIMIT_S
    assert article.title == NEWS["headline"]
    assert "$5 million" in article.text
    assert len(article.works) <= 50
    assert len(article.authors) <= 20


def test_many_blocks_are_read_in_time() -> None:
    block = json.dumps({"@graph": FILMS[:2_000]})
    scripts = f"<script type='application/ld+json'>{block}</script>" * 50
    began = time.process_time()
    article = read_html(f"<html><head>{scripts}</head><body><article>{BODY}</article></body></html>")
    assert time.process_time() - began < LIMIT_S
    assert "$5 million" in article.text
