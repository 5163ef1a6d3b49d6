"""MusicBrainz: albums and songs with their first dates, artists with births. No key; CC0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, day, number, rows, text, year_of
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

_TYPES = {"Album": SubjectType.ALBUM, "EP": SubjectType.ALBUM, "Single": SubjectType.SONG}
_LEAST_SCORE = 90
"""The search's own score below which a hit is another work."""


class MusicBrainz:
    """The music encyclopaedia MusicBrainz."""

    name = "musicbrainz"
    base = "https://musicbrainz.org"
    needs = None
    key_parameter = None
    decides = ("release_date", "birth", "death")
    spacing_s = 1.1
    fresh_s = 7 * 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Search release groups by title, or artists by name."""
        quoted = wanted.name.replace('"', " ")
        if wanted.type in (SubjectType.ALBUM, SubjectType.SONG):
            return releases(
                client.get(
                    "/ws/2/release-group", {"query": f'releasegroup:"{quoted}"', "fmt": "json", "limit": 10}
                ),
                wanted,
            )
        if wanted.type is SubjectType.PERSON:
            return artists(
                client.get("/ws/2/artist", {"query": f'artist:"{quoted}"', "fmt": "json", "limit": 5}), wanted
            )
        return ()

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return the dates of an album, song or artist."""
        kind = "artist" if entity.type is SubjectType.PERSON else "release-group"
        return list(facts_of(client.get(f"/ws/2/{kind}/{entity.key}", {"fmt": "json"}), entity))


def releases(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search for release groups: those of just this title and kind, the earliest first."""
    entities = []
    for row in rows(body, "release-groups"):
        title, key, kind = text(row, "title"), text(row, "id"), _TYPES.get(text(row, "primary-type") or "")
        fits = kind is wanted.type and title is not None and fold_title(title) == fold_title(wanted.name)
        if key and title and fits and (number(row, "score") or 0) >= _LEAST_SCORE:
            year = year_of(day(row, "first-release-date"))
            entities.append(Entity("musicbrainz", key, title, kind, year, ids={"musicbrainz": key}))
    return sorted(
        entities, key=lambda e: (wanted.year is not None and e.year != wanted.year, e.year or 9999)
    )[:3]


def artists(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search for artists: persons of just this name."""
    entities = []
    for row in rows(body, "artists"):
        name, key = text(row, "name"), text(row, "id")
        if name and key and text(row, "type") == "Person" and fold_title(name) == fold_title(wanted.name):
            entities.append(
                Entity("musicbrainz", key, name, SubjectType.PERSON, None, ids={"musicbrainz": key})
            )
    return entities[:2]


def facts_of(body: Any, entity: Entity) -> Iterator[Fact]:
    """Read a release group or an artist."""
    subject = FactSubject(name=entity.name, type=entity.type, year=entity.year, ids=dict(entity.ids))
    kind = "artist" if entity.type is SubjectType.PERSON else "release-group"
    origin = Origin("MusicBrainz", 2, "CC0", f"https://musicbrainz.org/{kind}/{entity.key}")
    if kind == "release-group":
        yield from origin.says(subject, "release_date", day(body, "first-release-date"), event="release")
        return
    for end, what in (("begin", "birth"), ("end", "death")):
        yield from origin.says(subject, what, day(body, "life-span", end), aspect="date")
    place = text(at(body, "begin-area"), "name")
    yield from origin.says(subject, "birth", place, aspect="place")
