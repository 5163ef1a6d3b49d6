"""The Markdown report: strangers' words stay words."""

from __future__ import annotations

import pytest
from export_sample import report

from verifier.exports.markdown import escape, link, render


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("<script>", r"\<script\>"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("two\nlines", "two lines"),
        ("a | b", r"a \| b"),
        ("$8 million", r"\$8 million"),
        ("see https://evil.example", r"see https\://evil.example"),
        ("see www.evil.example", r"see www\.evil.example"),
        ("plain words, 9 July 2025.", "plain words, 9 July 2025."),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "", None]
)
def test_other_than_web_addresses_are_no_links(url: str | None) -> None:
    assert link(url, "x") == "x"


def test_link_cannot_be_broken_out_of() -> None:
    assert link("https://example.org/a)>(b c", "x") == "[x](<https://example.org/a%29%3E%28b%20c>)"


def test_report_has_counts_verdicts_and_sources() -> None:
    text = render(report())
    assert "**4 statements found · 2 decided**" in text
    assert "## ✗ Refuted · high confidence: release date of Ballard (2025)" in text
    assert "[Wikipedia](<https://en.wikipedia.org/wiki/Ballard_%28TV_series%29>)" in text


def test_no_line_begins_or_holds_markup_of_the_article() -> None:
    text = render(report())
    assert "<script" not in text.replace("\\<", "")
    assert "](javascript" not in text.replace("\\](", "")
