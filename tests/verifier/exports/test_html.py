"""The HTML report: nothing of the article is markup, nothing of its text is lost, every mark has a card."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from export_sample import TEXT, claim, report, verdict
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.exports.html import mark_up, render
from verifier.exports.stylesheet import stylesheet


class Page(HTMLParser):
    """Collect what a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.shown: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.shown.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(report()))


def test_no_string_of_the_article_or_a_source_becomes_markup(page: Page) -> None:
    assert not {"script", "img", "i", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)


def test_links_are_web_addresses_or_anchors_and_tell_nothing(page: Page) -> None:
    for attrs in page.all("a"):
        href = attrs["href"] or ""
        assert href.startswith(("https://", "http://", "#"))
        if not href.startswith("#"):
            assert "noopener" in (attrs["rel"] or "")
    assert "javascript:alert(4)" not in {a["href"] for a in page.all("a")}


def test_the_file_asks_for_nothing_else(page: Page) -> None:
    policy = next(m for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert (policy["content"] or "").startswith("default-src 'none'")
    assert "url(" not in stylesheet("palette", "marks", "cards", "report")
    assert [link["href"] for link in page.all("link")] == ["data:,"]


def test_every_anchor_leads_somewhere_and_is_there_once(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    assert {(a["href"] or "")[1:] for a in page.all("a") if (a["href"] or "").startswith("#")} <= set(ids)
    assert {"c1", "c2", "c3", "c4", "text-c1", "text-c2", "text-c3", "text-c4"} <= set(ids)


@pytest.mark.parametrize(
    "words",
    ["4 statements found · 2 decided", "4 October 2025 (a guess)", "78 days apart", "9 July 2025 (premiere)",
     "netflix-top10: 4 July 2021 to 19 July 2026", "It may mean", "✓", "✗", "≠", "?"],
)  # fmt: skip
def test_report_says(page: Page, words: str) -> None:
    assert words in "".join(page.shown)


def test_never_says_fake_nor_a_share_of_truth(page: Page) -> None:
    said = "".join(page.shown).lower()
    assert "fake" not in said
    assert not re.search(r"\d\s*% (?:true|false|refuted|supported)", said)


def test_unread_figure_is_marked() -> None:
    assert '<span class="figure" title="This number was not read as a statement">45,000</span>' in render(
        report()
    )


def test_page_that_is_no_article_says_so() -> None:
    page = render(
        report(article={"status": "paywalled", "text": ""}, claims=[], findings=[], unread_figures=[])
    )
    assert "nothing was checked" in page


def test_innermost_claim_marks_and_the_outer_one_keeps_its_sign() -> None:
    segments = {s.text: s for p in mark_up(report()) for s in p.segments}
    assert segments["100% on Rotten Tomatoes"].claims == ("c2", "c3")
    assert segments["100% on Rotten Tomatoes"].ends == ("c2",)
    assert segments[" from 52 reviews"].claims == ("c3",)
    assert segments[" from 52 reviews"].ends == ("c3",)


def test_of_equal_spans_the_refuted_one_marks() -> None:
    twins = [
        claim("c1", "52 reviews", "review_count", 52, verdict("supported")),
        claim("c2", "52 reviews", "review_count", 52, verdict("refuted")),
    ]
    (segment,) = [s for p in mark_up(report(claims=twins)) for s in p.segments if s.text == "52 reviews"]
    assert segment.claims == segment.ends == ("c2", "c1")


def _at(start: int, end: int, number: int) -> dict[str, Any]:
    place = {"start": start, "end": end, "quote": TEXT[start:end]}
    return claim(f"c{number}", "Ballard", "platform", "X", verdict("refuted")) | place | {"mentions": [place]}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8))
def test_text_is_never_lost_however_claims_overlap(spans: list[tuple[int, int]]) -> None:
    claims = [_at(min(s), max(s), n) for n, s in enumerate(spans) if s[0] != s[1]]
    paragraphs = mark_up(report(claims=claims))
    assert "\n".join("".join(s.text for s in p.segments) for p in paragraphs) == TEXT
    covered = {c for p in paragraphs for s in p.segments for c in s.claims}
    blank = {c["id"] for c in claims if not c["quote"].strip("\n")}
    assert covered == {c["id"] for c in claims} - blank


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_has_contrast(scheme: int) -> None:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", stylesheet("palette"))
    colours = {name: pair[scheme] for name, *pair in found}
    for text in ("ink", "muted", "link", "refuted", "supported", "conflicting", "not_enough_evidence"):
        for ground in ("paper", "panel", f"{text}-ground"):
            if ground in colours:
                assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for label in ("refuted", "supported", "conflicting", "not_enough_evidence"):
        assert _contrast(colours["ink"], colours[f"{label}-ground"]) >= 4.5


def test_same_report_gives_same_bytes() -> None:
    assert all(a == b for a, b in pairwise(render(report()) for _ in range(3)))
