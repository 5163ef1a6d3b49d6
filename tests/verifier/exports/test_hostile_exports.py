"""Whatever a page, a list or a source puts into a report: in no written form does it become more than words."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from export_sample import report
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.characters import UNSEEN
from verifier.exports import render
from verifier.report import Report

MARKUP = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><b>', "' onload='x", "</style>", "]]>", "<!--",
    "&lt;b&gt;", "javascript:alert(1)", "data:text/html,x",
)  # fmt: skip
FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "|cmd", "’=1")
MARKDOWN = (
    "[a](javascript:alert(1))", "![x](http://evil.example/a.png)", "`code`", "# head", "> quote", "- item", "1. item",
    "***", "|a|b|", "---", "\n\n# head", "http://evil.example/", "www.evil.example", "a@evil.example", "$x$", "{{x}}",
    "~~x~~", "<http://evil.example>",
)  # fmt: skip
INVISIBLE = (
    "\x1b[2J", "\x1b]0;pwned\x07", "\x9b31m", "\r", "\u202e", "\u2066", "\u200b", "\ud800", "\0", "\u2028", "\x85",
    "\U000e0041",
)  # fmt: skip
BITS = (*MARKUP, *FORMULAS, *MARKDOWN, *INVISIBLE, "Ballard", " ", "9")
words = st.lists(st.sampled_from(BITS), min_size=1, max_size=4).map("".join)
FREE = frozenset("title site name rationale source url excerpt licence detail message correction".split())
TEXT_FORMS = ("text", "html", "md", "csv")


def poisoned(value: Any, word: str, key: str = "") -> Any:
    """Return the report's data with the word in every place that a page or a source can fill."""
    if isinstance(value, dict):
        return {name: poisoned(item, word, name) for name, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item, word, "name" if key == "authors" else key) for item in value]
    if key == "url" and value:
        return f"https://a.example/{word}" if len(word) % 2 else word
    return word if key in FREE and isinstance(value, str) else value


def poisoned_report(word: str) -> Report:
    """Return a report whose free words are all `word`, a string value and the article's text among them."""
    innocent = report().model_dump(mode="json")
    data = poisoned(innocent, word) | {"run": innocent["run"]}
    data["article"]["text"] = f"{word}\n{data['article']['text']}"
    data["claims"][1] |= {"kind": "platform", "value": word, "unit": None, "qualifiers": {"season": word}}
    data["claims"][0]["quote"] = word
    return Report.model_validate(data)


class Tags(HTMLParser):
    """Collect the tags of a page and their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def kinds(page: str) -> set[str]:
    return {tag for tag, _ in Tags(page).found}


@settings(max_examples=80)
@given(words)
def test_no_form_holds_what_cannot_be_seen_and_every_form_can_be_written(word: str) -> None:
    made = poisoned_report(word)
    for form in TEXT_FORMS:
        text = render(made, form)
        assert not UNSEEN.search(text.replace("@\u200b", "@")), form  # Markdown's own, against a mention
        text.encode("utf-8")
    json.loads(render(made, "claimreview"))


@settings(max_examples=80)
@given(words)
def test_html_has_the_tags_of_an_innocent_report(word: str) -> None:
    page = render(poisoned_report(word), "html")
    assert kinds(page) <= kinds(render(poisoned_report("word"), "html")) | {"h2", "p", "a", "q", "small"}
    for tag, attrs in Tags(page).found:
        assert not any(name.startswith("on") for name in attrs), tag
        for name in ("href", "src"):
            target = attrs.get(name)
            assert target is None or re.match(r"https?://|#|data:,$", target), target


@settings(max_examples=80)
@given(words)
def test_no_cell_is_a_formula(word: str) -> None:
    for row in csv.reader(io.StringIO(render(poisoned_report(word), "csv"))):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "@", "\t", "\r", "＝", "＋", "＠")), cell
            assert not cell.startswith("-") or float(cell) is not None, cell
            assert "\n" not in cell


@settings(max_examples=80)
@given(words)
def test_markdown_keeps_its_outline(word: str) -> None:
    """No word opens a heading, a list, a table or a picture; links lead to web addresses alone."""
    text, innocent = render(poisoned_report(word), "md"), render(poisoned_report("word"), "md")
    marks = [re.match(r"(?:#+ |> |- |\*|\d+[.)] |$)?", line)[0] for line in text.split("\n")]  # type: ignore[index]
    wanted = [re.match(r"(?:#+ |> |- |\*|\d+[.)] |$)?", line)[0] for line in innocent.split("\n")]  # type: ignore[index]
    assert [m for m in marks if m.startswith("#")] == [m for m in wanted if m.startswith("#")]
    bare = re.sub(r"(?<!\\)\]\(<https?://[^\s<>()]*>\)", "]", text)
    assert not re.search(r"(?<!\\)!\[|(?<!\\)<|(?<!\\)\]\(", bare)


@pytest.mark.parametrize("form", TEXT_FORMS)
def test_title_cannot_turn_the_line_round(form: str) -> None:
    text = render(poisoned_report("Ballard \u202eexe.gpj\u202c \u200fx"), form)
    assert "Ballard exe.gpj x" in text
