"""The doors through which strangers' bytes come in, each as a function that holds what it must always hold.

A target takes any bytes and returns; it raises where something broke: an exception that is none of ours,
an offset outside its text, something that cannot be written.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from claims.claim import Claim
from claims.extract import extract_all
from scraper.article import Article
from scraper.characters import UNSEEN
from scraper.charset import decode_page
from scraper.errors import PresscheckError, ScrapeError
from scraper.extract import read_html
from scraper.lists import parse_list
from scraper.plaintext import read_text
from scraper.read import read_target
from scraper.target import Text, Url
from verifier.batch.items import items_of
from verifier.check import Opened, check_article
from verifier.errors import UsageError
from verifier.exports import render
from verifier.facts import Fact
from verifier.sources import (
    factcheck,
    musicbrainz,
    omdb,
    openlibrary,
    tmdb,
    tvmaze_facts,
    wikidata,
    wikipedia,
)
from verifier.sources.base import Entity
from verifier.sources.reading import at, rows
from verifier.sources.sheet import SheetSource, parse_fact
from verifier.sources.voice import voice_of
from verifier.sources.wikidata_claims import items_in
from verifier.sources.wikidata_facts import LABELLED, LABELLED_QUALIFIERS, facts_of_entity
from verifier.store.sheets import read_lines

Target = Callable[[bytes], None]
_REPORT_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.html")
DAY = "2026-11-01"
MOST_CHARS = 20_000
"""Of a text that is read for claims: length is measured elsewhere, here strangeness counts."""
ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests" / "verifier" / "sources"))


def page(data: bytes) -> None:
    """Read bytes as a web page."""
    hold_article(read_html(decode_page(data), "https://a.example/2025/10/04/x"))


def claims(data: bytes) -> None:
    """Read bytes as the plain text of an article, and its claims."""
    try:
        article = read_text(decode_page(data)[:MOST_CHARS], published="2025-10-04")
    except ScrapeError:
        return
    hold_article(article)
    hold_claims(article)


def sheet(data: bytes) -> None:
    """Read bytes as one line of a fact sheet, and as a whole sheet in both forms."""
    text = data.decode("utf-8", "surrogateescape")
    for line in text.split("\n"):
        try:
            hold_facts([parse_fact(line, "sheet:1")])
        except UsageError:
            continue
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a.csv", "a.jsonl"):
            path = Path(folder) / name
            path.write_bytes(data)
            try:
                hold_facts([line.fact for line in read_lines(path)])
            except UsageError:
                continue


def records(data: bytes) -> None:
    """Read bytes as an answer of each live source."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        return
    for read in READERS:
        try:
            hold_facts(list(read(body)))
        except PresscheckError:
            continue


def lists(data: bytes) -> None:
    """Read bytes as an article list of every kind."""
    for name in ("a.txt", "a.csv", "a.jsonl", "a.xml"):
        try:
            found = parse_list(data, name)
        except ScrapeError:
            continue
        for entry in found.entries:
            repr((entry.title, entry.extra, found.problems)).encode("utf-8")
            if isinstance(entry.target, Url):
                assert entry.target.address.startswith(("http://", "https://"))
                assert entry.target.address.isascii()
            else:
                hold_text(entry.target)
        for item in items_of(found):
            assert _REPORT_NAME.fullmatch(item.report_name), item.report_name


def verdicts(data: bytes) -> None:
    """Judge the statements of an article by a fact sheet; the bytes are both, parted by a line of two dashes."""
    text, _, lines = data.decode("utf-8", "replace").partition("\n--\n")
    facts = []
    for line in lines.split("\n")[:50]:
        try:
            facts.append(parse_fact(line, "sheet:1"))
        except UsageError:
            continue
    try:
        article = read_text(text[:MOST_CHARS], published="2025-10-04")
    except ScrapeError:
        return
    report = check_article(article, Opened((SheetSource(facts),)))
    for form in ("json", "text", "html", "md", "csv", "claimreview"):
        render(report, form).encode("utf-8")


def hold_text(target: Text) -> None:
    """Hold an article that a list itself brings to what every article promises."""
    try:
        hold_article(read_target(target).article)
    except ScrapeError:
        return


def hold_article(article: Article) -> None:
    """Hold an article to what every article promises."""
    article.model_dump_json()
    for text in (article.text, article.title or "", article.site or "", *article.authors):
        assert not UNSEEN.search(text), ascii(text[:200])
    for block in article.blocks:
        assert 0 <= block.start < block.end <= len(article.text)
    for mark in article.marks:
        assert 0 <= mark.start < mark.end <= len(article.text)
        assert any(b.start <= mark.start and mark.end <= b.end for b in article.blocks)
    assert article.status.readable or article.advice


def hold_claims(article: Article) -> None:
    """Hold an article's claims to what every claim promises: its quote stands where it says."""
    found = extract_all(article)
    for claim in found.claims:
        assert Claim.model_validate_json(claim.model_dump_json()) == claim
        for mention in claim.mentions:
            assert article.text[mention.start : mention.end] == mention.quote
        assert claim.mentions[0].start == claim.start
    for figure in found.unread:
        assert article.text[figure.start : figure.end] == figure.quote


def hold_facts(facts: list[Fact]) -> None:
    """Hold facts to what every fact promises: written and read again, it is the same."""
    for fact in facts:
        assert Fact.model_validate_json(fact.model_dump_json()) == fact


def _tvmaze(body: Any) -> Iterator[Fact]:
    yield from tvmaze_facts.show_facts(body, DAY)
    yield from tvmaze_facts.guest_facts(body, [body, rows(body)], DAY)
    yield from tvmaze_facts.person_facts(body, {"cast": body, "crew": at(body, "crew")}, DAY)


def _omdb(body: Any) -> Iterator[Fact]:
    omdb.complaint(body)
    yield from omdb.facts_in(body, DAY)


def _wikidata(body: Any) -> Iterator[Fact]:
    named = wikidata.labels_in(body, ["Q1"])
    for each in wikidata.entities_in(body) or [body]:
        found = wikidata.entity_of(each, dict.fromkeys(_classes(each), "television series"))
        labels = {id_: f"the item {id_}" for id_ in items_in(each, LABELLED, LABELLED_QUALIFIERS)} | named
        entity = found or Entity("wikidata", "Q1", "Somebody")
        yield from facts_of_entity(each, voice_of(entity, wikidata.SERVICE, None, DAY), labels)


def _classes(body: object) -> list[str]:
    return list(items_in(body, frozenset({"P31"}), frozenset()))


def _wikipedia(body: Any) -> Iterator[Fact]:
    for each in rows(at(body, "query", "pages")) or [body]:
        entity = wikipedia.entity_of(each) or Entity("wikipedia", "A page", "A page")
        yield from wikipedia.page_facts(each, entity)


def _tmdb(body: Any) -> Iterator[Fact]:
    for kind in ("tv", "movie", "person"):
        yield from tmdb.facts_in(body, kind, DAY)


def _openlibrary(body: Any) -> Iterator[Fact]:
    for each in [body, *rows(at(body, "docs"))]:
        yield from openlibrary.book_facts(each, DAY)
        yield from openlibrary.author_facts(each, body, Entity("openlibrary", "OL1A", "Somebody"), DAY)


def _musicbrainz(body: Any) -> Iterator[Fact]:
    yield from musicbrainz.group_facts(body, DAY)
    yield from musicbrainz.artist_facts(body, body, DAY)


def _factcheck(body: Any) -> Iterator[Fact]:
    for review in factcheck.reviews_in(body):
        repr(review).encode("utf-8")
    yield from ()


READERS: tuple[Callable[[Any], Iterator[Fact]], ...] = (
    _tvmaze, _omdb, _wikidata, _wikipedia, _tmdb, _openlibrary, _musicbrainz, _factcheck,
)  # fmt: skip
TARGETS: dict[str, Target] = {
    "page": page,
    "claims": claims,
    "sheet": sheet,
    "records": records,
    "lists": lists,
    "verdicts": verdicts,
}
