"""What cannot be seen is no text: escape sequences, half characters, turned writing, letters of no width."""

from __future__ import annotations

import json
import sys

import pytest
from click.testing import CliRunner

from scraper.addresses import check_url
from scraper.characters import UNSEEN, seen
from scraper.errors import InvalidTarget
from scraper.extract import read_html
from scraper.plaintext import read_text

BODY = (
    "<p>The film <em>Red{0} Sea</em> opened on July 4, 2024 and cost $8 million, the studio said; a second part is "
    "planned for next spring, and its makers hope that those who saw the first one will come again.</p>"
)
PAGE = """<html lang=en><head><script type="application/ld+json">{json}</script></head>
<body><article><h1>Red{0} Sea opens in the summer</h1>{body}</article></body></html>"""


def page(said: str, written: str) -> str:
    """Return a page that has `said` in its JSON-LD and `written`, as markup, in headline and text."""
    about = {
        "@type": "NewsArticle",
        "headline": f"Red{said} Sea opens in the summer",
        "publisher": {"name": f"Site{said}"},
    }
    about |= {
        "author": [{"name": f"Ann{said} Author"}],
        "about": {"@type": "Movie", "name": f"Red{said} Sea"},
    }
    return PAGE.format(written, json=json.dumps(about), body=BODY.format(written) * 6)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("\x1b[31m", "&#27;[31m"),
        ("\x07", "&#7;"),
        ("\x9b31m", "&#x1b;[31m"),
        ("\ud800", "&#xd800;"),
        ("\u202e", "&#x202e;"),
        ("\u200f", "&rlm;"),
        ("\u200b", "&ZeroWidthSpace;&#8203;"),
        ("\u2066", "\u2066"),
        ("\ufeff", "\ufeff"),
        ("\u00ad", "&shy;"),
        ("\U000e0041", "&#xe0041;"),
        ("\0", "&#0;"),
    ],
    ids=lambda text: ascii(text),
)
def test_nothing_unseen_comes_from_a_page(said: str, written: str) -> None:
    article = read_html(page(said, written), "https://a.example/red-sea")
    read = article.model_dump_json()  # half a character cannot be written
    assert not UNSEEN.search("".join(_texts(json.loads(read))))
    assert article.title is not None
    assert article.title.startswith("Red")


@pytest.mark.parametrize("said", ["\u200b", "\u00ad", "\u2060", "\u202e", "\u200d"], ids=ascii)
def test_title_is_not_cut_by_what_has_no_width(said: str) -> None:
    article = read_html(page(said, said), "https://a.example/red-sea")
    assert article.title == "Red Sea opens in the summer"
    assert "The film Red Sea opened" in article.text


def test_plain_text_and_its_title_are_cleaned() -> None:
    article = read_text("The film cost \ud800$8 million\x1b[2J.\r\n" * 9, title="A \u202etitle\x07")
    assert article.title == "A title"
    assert article.text.startswith("A title\nThe film cost $8 million[2J.\nThe")


def test_white_space_and_letters_of_all_scripts_stay() -> None:
    text = "Zoë\tÆon — “Ж” \u00a0 مرحبا 漢字 ™ \ufffd 🎬\n"
    assert seen(text) == text


def test_unseen_characters_are_the_ones_of_no_picture() -> None:
    """No letter, digit, sign or space is among them but the fillers, which are drawn as nothing."""
    import unicodedata

    fillers = set("\u115f\u1160\u3164\uffa0\u034f\u180b\u180c\u180d")
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        if UNSEEN.match(character) and character not in fillers and not 0xE0000 <= point <= 0xE0FFF:
            assert unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn"), hex(point)


def test_canonical_address_with_an_escape_is_not_believed() -> None:
    markup = page("", "").replace("<head>", '<head><link rel="canonical" href="https://a.example/&#27;[2J">')
    assert read_html(markup, "https://a.example/red-sea").url == "https://a.example/red-sea"


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("n\u0435tflix.com", "xn--ntflix-3of.com"),
        ("\u0430pple.com", "xn--pple-43d.com"),
        ("\uff4eetflix.com", "netflix.com"),
        ("net\ufb02ix.com", "netflix.com"),
    ],
)
def test_host_of_look_alike_letters_is_shown_in_ascii(host: str, shown: str) -> None:
    """A Cyrillic letter makes another host, and the address says so; compatibility letters become the plain ones."""
    assert check_url(f"https://{host}/x") == f"https://{shown}/x"


@pytest.mark.parametrize(
    "host", ["a\u202ecom.example", "a\u200b.example", "a\u2044b.example", "ex\u00adample.com", "a\u3002b\x1b"]
)
def test_host_with_what_cannot_be_seen_is_refused_or_plain(host: str) -> None:
    try:
        assert check_url(f"https://{host}/").isascii()
    except InvalidTarget:
        return


def test_look_alike_host_is_not_the_page_s_own() -> None:
    markup = page("", "").replace("<head>", '<head><link rel="canonical" href="https://n\u0435tflix.com/x">')
    assert read_html(markup, "https://netflix.com/x").url == "https://netflix.com/x"


def test_errors_on_the_terminal_hold_no_escapes() -> None:
    from verifier.cli import main

    found = CliRunner().invoke(main, ["check", "no\x1b[2Jsuch\u202efile.html"])
    assert found.exit_code == 1
    assert not UNSEEN.search(found.output.replace("\n", ""))


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []
