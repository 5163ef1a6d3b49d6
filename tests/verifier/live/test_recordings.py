"""Every parser over every recorded body beside the repository, whatever its shape: facts or nothing, never an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.live import factcheck, musicbrainz, omdb, openlibrary, tmdb, tvmaze, wikidata, wikipedia
from verifier.sources.live.protocol import Wanted

RECORDINGS = Path(__file__).resolve().parents[4] / "shared" / "recordings"
pytestmark = pytest.mark.skipif(not RECORDINGS.exists(), reason="no recordings beside the repository")

ANY = Wanted("Anything")
SHOW = Entity("x", "Q1", "Anything", SubjectType.TV_SERIES, None)
PERSON = Entity("x", "Q2", "Anybody", SubjectType.PERSON, None)
BOOK = Entity("x", "/works/OL1W", "Anything", SubjectType.BOOK, None)
Parser = Callable[[Any], Iterable[object]]
PARSERS: dict[str, tuple[Parser, ...]] = {
    "tvmaze": (lambda b: tvmaze.found(b, ANY), tvmaze.facts_of),
    "tmdb": (
        lambda b: tmdb.found(b, ANY),
        lambda b: tmdb.facts_of(b, "tv"),
        lambda b: tmdb.facts_of(b, "movie"),
        lambda b: tmdb.facts_of(b, "person"),
    ),
    "omdb": (lambda b: omdb.found(b, ANY), omdb.facts_of),
    "wikidata": (
        lambda b: wikidata.found(b, ANY),
        wikidata.labels,
        lambda b: [f for i in (b.get("entities") or {}).values() for f in wikidata.facts_of(i, SHOW, {})],
        lambda b: [f for i in (b.get("entities") or {}).values() for f in wikidata.facts_of(i, PERSON, {})],
    ),
    "wikipedia": (lambda b: wikipedia.found(b, ANY), lambda b: wikipedia.facts_of(b, SHOW)),
    "openlibrary": (lambda b: openlibrary.found(b, ANY), lambda b: openlibrary.facts_of(b, BOOK)),
    "musicbrainz": (
        lambda b: musicbrainz.releases(b, ANY),
        lambda b: musicbrainz.artists(b, ANY),
        lambda b: musicbrainz.facts_of(b, PERSON),
    ),
    "googlefactcheck": (lambda b: factcheck.reviews(b, "anything"),),
}


def bodies(folder: str) -> list[tuple[str, Any]]:
    found = []
    for file in sorted((RECORDINGS / folder).glob("*.json")):
        try:
            found.append((file.name, json.loads(file.read_text("utf-8"))))
        except ValueError:
            found.append((file.name, file.read_text("utf-8")))
    return found


@pytest.mark.parametrize("folder", sorted(PARSERS))
def test_parsers_take_every_recorded_body(folder: str) -> None:
    everything = [
        pair for name in PARSERS for pair in bodies(name)
    ]  # a wrong body is as good a test as a right one
    assert bodies(folder)
    for name, body in everything:
        for parse in PARSERS[folder]:
            if folder == "wikidata" and not (
                isinstance(body, dict) and isinstance(body.get("entities"), dict | None)
            ):
                continue
            results = list(parse(body))
            assert all(isinstance(r, Fact | Entity | str | tuple) for r in results), name


def read(folder: str, name: str) -> Any:
    return json.loads((RECORDINGS / folder / name).read_text("utf-8"))


def test_a_recorded_show_gives_its_network_and_premiere() -> None:
    body = read("tvmaze", "from_filesystem_00_200.json")  # a show of a streaming service: network is null
    facts = {(f.property, str(f.value)) for f in tvmaze.facts_of(body)}
    assert any(p == "platform" for p, _ in facts)
    assert any(p == "release_date" for p, _ in facts)


def test_recorded_scores_of_omdb_are_told_apart() -> None:
    files = [b for _, b in bodies("omdb") if isinstance(b, dict) and b.get("Ratings")]
    scores = [f for b in files for f in omdb.facts_of(b) if f.property == "critic_score"]
    assert {f.qualifiers["aggregator"] for f in scores} >= {"Rotten Tomatoes", "Metacritic"}
    assert {f.unit for f in scores} >= {"%", "/100"}
