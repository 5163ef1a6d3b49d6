"""Article lists of every kind; a bad line is named and skipped, repeats are folded."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from scraper.errors import InvalidTarget, NotHtml, TooLarge
from scraper.lists import parse_list, read_list
from scraper.target import Text, Url

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed</title><link>https://a.example/</link>
<item><title>One &amp; only</title><link>https://a.example/1?utm_source=rss</link>
<pubDate>Sat, 04 Oct 2025 08:00:00 GMT</pubDate></item>
<item><title>Two</title><guid>https://a.example/2</guid></item>
<item><title>Bad</title><link>file:///etc/passwd</link></item>
<item><title>One again</title><link>https://a.example/1#top</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>One</title>
<link rel="self" href="https://a.example/self"/><link rel="alternate" href="https://a.example/1"/>
<published>2025-10-04T08:00:00Z</published></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><image:image><image:loc>https://a.example/i.jpg</image:loc>
</image:image><loc>https://a.example/1</loc><lastmod>2025-10-04</lastmod></url><url><loc>https://a.example/2</loc></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://a.example/s1.xml</loc></sitemap>
<sitemap><loc>https://a.example/s2.xml.gz</loc></sitemap></sitemapindex>"""
LAUGHS = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<rss><channel><item><link>&b;</link>
</item></channel></rss>"""


def addresses(body: str | bytes, name: str) -> list[str]:
    found = parse_list(body.encode() if isinstance(body, str) else body, name)
    return [entry.target.address for entry in found.entries if isinstance(entry.target, Url)]


def test_plain_lines() -> None:
    text = "# my list\nhttps://a.example/1\n\nnonsense\nhttps://a.example/1#part\n  https://www.a.example/1/?utm_source=x\nhttps://b.example/\n"
    found = parse_list(text.encode(), "list.txt")
    assert [(e.line, e.target) for e in found.entries] == [
        (2, Url("https://a.example/1")),
        (7, Url("https://b.example/")),
    ]
    assert [(p.line, p.text) for p in found.problems] == [(4, "nonsense")]
    assert found.folded == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_keeps_the_other_columns(delimiter: str) -> None:
    rows = [
        ["Desk", "URL", "title"],
        ["film", "https://a.example/1", "One"],
        ["tv", "ftp://a.example/2", ""],
        ["tv", "", ""],
    ]
    found = parse_list("\n".join(delimiter.join(row) for row in rows).encode(), "list.csv")
    (entry,) = found.entries
    assert (entry.line, entry.target, entry.title, entry.extra) == (
        2,
        Url("https://a.example/1"),
        "One",
        {"Desk": "film"},
    )
    assert [problem.line for problem in found.problems] == [3, 4]


def test_csv_without_the_column_is_refused() -> None:
    with pytest.raises(InvalidTarget, match="url"):
        parse_list(b"address\nhttps://a.example/1\n", "list.csv")


def test_csv_with_a_quoted_line_break_and_a_mark() -> None:
    found = parse_list('\ufefftitle,url\n"A ""good""\nday",https://a.example/1\n'.encode(), "list.csv")
    assert found.entries[0].title == 'A "good"\nday'


def test_json_lines_make_addresses_and_texts() -> None:
    lines = [
        json.dumps(
            {"url": "https://a.example/1", "title": "One", "published": "2025-10-04T01:00:00Z", "desk": "tv"}
        ),
        json.dumps({"text": "A headline\n\nA text.", "title": "T", "published": "2025-10-04"}),
        json.dumps("https://a.example/2"),
        "{broken",
        "[1]",
        json.dumps({"title": "nothing"}),
        json.dumps({"url": 5}),
    ]
    found = parse_list("\n".join(lines).encode(), "list.jsonl")
    assert [entry.target for entry in found.entries] == [
        Url("https://a.example/1"),
        Text("A headline\n\nA text.", "T", "2025-10-04"),
        Url("https://a.example/2"),
    ]
    assert found.entries[0].published == "2025-10-04"
    assert found.entries[0].extra == {"desk": "tv"}
    assert [problem.line for problem in found.problems] == [4, 5, 6, 7]


def test_rss() -> None:
    found = parse_list(RSS.encode(), "feed.xml")
    assert [(e.target, e.title, e.published) for e in found.entries] == [
        (Url("https://a.example/1?utm_source=rss"), "One & only", "2025-10-04"),
        (Url("https://a.example/2"), "Two", None),
    ]
    assert found.folded == 1
    assert found.problems[0].text == "file:///etc/passwd"
    assert found.problems[0].line == 5


def test_atom() -> None:
    (entry,) = parse_list(ATOM.encode(), "").entries
    assert (entry.target, entry.title, entry.published) == (Url("https://a.example/1"), "One", "2025-10-04")


@pytest.mark.parametrize("body", [SITEMAP.encode(), gzip.compress(SITEMAP.encode())], ids=["plain", "gzip"])
def test_sitemap(body: bytes) -> None:
    assert addresses(body, "sitemap.xml.gz") == ["https://a.example/1", "https://a.example/2"]


def test_sitemap_index_names_its_maps() -> None:
    found = parse_list(INDEX.encode(), "sitemap.xml")
    assert found.entries == ()
    assert found.nested == ("https://a.example/s1.xml", "https://a.example/s2.xml.gz")


def test_entities_are_refused() -> None:
    with pytest.raises(InvalidTarget):
        parse_list(LAUGHS.encode(), "feed.xml")


def test_packed_bomb_is_refused() -> None:
    with pytest.raises(TooLarge):
        parse_list(gzip.compress(b"\0" * 60_000_000), "sitemap.xml.gz")


@pytest.mark.parametrize("body", [b"<?xml version='1.0'?><html/>", b"<?xml"], ids=["other", "cut"])
def test_other_xml_is_refused(body: bytes) -> None:
    with pytest.raises(InvalidTarget):
        parse_list(body, "feed.xml")


def test_binary_data_is_refused() -> None:
    with pytest.raises(NotHtml):
        parse_list(b"PK\x03\x04\0\0\0\0", "list")


def test_file(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("https://a.example/1\n")
    assert read_list(path).entries[0].target == Url("https://a.example/1")
    with pytest.raises(InvalidTarget):
        read_list(tmp_path / "none.txt")


def test_long_list_is_read_quickly() -> None:
    body = "\n".join(f"https://a.example/{i}" for i in range(20_000))
    assert len(parse_list(body.encode(), "list.txt").entries) == 20_000
