"""Every parser over every recorded body that fits it: nothing raises, and the known bodies yield what they hold.

The recordings belong to the owners of the APIs and lie beside the repository; without them this is skipped.
`python tests/verifier/sources/test_recordings.py` prints what was read from each.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources import (
    factcheck,
    musicbrainz,
    omdb,
    openlibrary,
    tmdb,
    tvmaze_facts,
    wikidata,
    wikidata_claims,
    wikidata_facts,
    wikipedia,
)
from verifier.sources.base import Entity
from verifier.sources.reading import at, rows
from verifier.sources.voice import voice_of

RECORDINGS = Path(__file__).resolve().parents[4] / "shared" / "recordings"
DAY = "2026-11-01"
SOMEBODY = Entity("test", "Q1", "Somebody", SubjectType.PERSON)

pytestmark = pytest.mark.skipif(
    not RECORDINGS.is_dir(), reason="the recorded API bodies lie in ../shared/recordings, which is not here"
)


def read_tvmaze(body: Any) -> Iterator[Fact]:
    show = {"name": "A Show", "id": 1}
    if isinstance(body, list):
        yield from tvmaze_facts.show_facts({**show, "_embedded": {"cast": body}}, DAY)
    elif "season" in body:
        yield from tvmaze_facts.show_facts({**show, "_embedded": {"episodes": [body]}}, DAY)
    else:
        yield from tvmaze_facts.show_facts(body, DAY)


def read_tmdb(body: Any) -> Iterator[Fact]:
    found = [r for key in ("results", "movie_results", "tv_results") for r in rows(body.get(key))]
    for each in [body, *found]:
        for kind in ("tv", "movie", "person"):
            yield from tmdb.facts_in(each, kind, DAY)


def read_omdb(body: Any) -> Iterator[Fact]:
    omdb.complaint(body)
    for each in [body, *rows(body.get("Search"))]:
        yield from omdb.facts_in(each, DAY)


def read_openlibrary(body: Any) -> Iterator[Fact]:
    for each in [body, *rows(at(body, "docs")), *rows(at(body, "entries"))]:
        yield from openlibrary.book_facts(each, DAY)
        yield from openlibrary.author_facts(each, body, SOMEBODY, DAY)


def read_musicbrainz(body: Any) -> Iterator[Fact]:
    yield from musicbrainz.group_facts(body, DAY)
    yield from musicbrainz.artist_facts(body, {"release-groups": [body]}, DAY)


def read_wikidata(body: Any) -> Iterator[Fact]:
    labels = wikidata.labels_in(body)
    for each in wikidata.entities_in(body) or [body]:
        entity = wikidata.entity_of(each, {}) or SOMEBODY
        needed = wikidata_claims.items_in(each, wikidata_facts.LABELLED, wikidata_facts.LABELLED_QUALIFIERS)
        named = {id_: f"the item {id_}" for id_ in needed} | labels
        for type_ in (SubjectType.PERSON, SubjectType.TV_SERIES, SubjectType.FILM):
            voice = voice_of(Entity("wikidata", "Q1", entity.name, type_), wikidata.SERVICE, None, DAY)
            yield from wikidata_facts.facts_of_entity(each, voice, named)


def read_wikipedia(body: Any) -> Iterator[Fact]:
    pages = rows(at(body, "query", "pages")) or [at(body, "parse") or body]
    for each in pages:
        text = at(each, "wikitext")
        revised = {"revisions": [{"content": text}]} if isinstance(text, str) else each
        entity = wikipedia.entity_of(each) or Entity("wikipedia", "A page", "A page", SubjectType.ALBUM)
        yield from wikipedia.page_facts(revised, entity)


def read_factcheck(body: Any) -> Iterator[Fact]:
    factcheck.reviews_in(body)
    yield from ()


READERS: dict[str, Callable[[Any], Iterator[Fact]]] = {
    "tvmaze": read_tvmaze,
    "tmdb": read_tmdb,
    "omdb": read_omdb,
    "openlibrary": read_openlibrary,
    "musicbrainz": read_musicbrainz,
    "wikidata": read_wikidata,
    "wikipedia": read_wikipedia,
    "googlefactcheck": read_factcheck,
}
BODIES = [path for folder in READERS for path in sorted((RECORDINGS / folder).glob("*.json"))]


def read(path: Path) -> list[Fact]:
    return list(READERS[path.parent.name](json.loads(path.read_bytes())))


@pytest.mark.parametrize("path", BODIES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_recorded_body_is_read_without_an_exception(path: Path) -> None:
    for fact in read(path):
        assert fact.source.licence
        assert fact.source.tier


@pytest.mark.parametrize("path", BODIES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_recorded_body_of_one_source_misleads_no_other(path: Path) -> None:
    """Wrong types everywhere: each parser meets the bodies of all others."""
    body = json.loads(path.read_bytes())
    for name, reader in READERS.items():
        if name != path.parent.name and isinstance(body, dict):
            assert isinstance(list(reader(body)), list)


def told(folder: str, name: str) -> set[tuple[str, object]]:
    return {(fact.property, fact.value) for fact in read(RECORDINGS / folder / name)}


def test_known_bodies_tell_what_they_hold() -> None:
    assert {("platform", "FOX"), ("release_date", "2004-11-16"), ("status", "ended")} <= told(
        "tvmaze", "lookup_00_200.json"
    )
    assert ("platform", "Netflix") in told("tvmaze", "from_filesystem_00_200.json")
    assert {("cast", "Mike Vogel"), ("character", 'Dale "Barbie" Barbara')} <= told(
        "tvmaze", "inline_cast_real_one_entry.json"
    )
    assert ("critic_score", 93) in told("omdb", "inline_thor_ragnarok_i.json")
    assert ("crew", "Garth Nix") not in told("openlibrary", "ol_work.json")  # authors come as keys only
    assert ("crew", "Amal El-Mohtar") in told("openlibrary", "ol_search.json")
    assert ("birth", "1991-02-17") in told("musicbrainz", "artist.json")
    assert ("release_date", "1973-03-24") in told("musicbrainz", "release_group.json")
    assert ("birth", "1952-03-11") in told("wikidata", "wptools_wikidata.json")
    assert ("crew", "Alfred Lion") in told("wikipedia", "wptools_parse_infobox.json")


if __name__ == "__main__":
    print("| recording | facts | of which |\n|---|---|---|")
    for body in BODIES:
        counts = Counter(fact.property for fact in read(body))
        listed = ", ".join(f"{n} {name}" for name, n in counts.most_common())
        print(f"| {body.parent.name}/{body.name} | {sum(counts.values())} | {listed or '–'} |")
