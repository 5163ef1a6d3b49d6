"""MusicBrainz: albums and singles with artists and first releases, artists with lives and albums.

Answers: docs/sources.md#musicbrainz. Core data are CC0; one request a second is the service's rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.reading import at, day, rows, text, year_of
from verifier.sources.service import Service
from verifier.sources.voice import voice_of

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="musicbrainz",
    label="MusicBrainz",
    address="https://musicbrainz.org/ws/2",
    licence="CC0",
    spacing_s=1.1,
)
_TYPES = {"Album": SubjectType.ALBUM, "EP": SubjectType.ALBUM, "Single": SubjectType.SONG}
_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_JSON = {"fmt": "json"}


class MusicBrainz:
    """The MusicBrainz API as a source."""

    service = SERVICE
    knows = (SubjectType.ALBUM, SubjectType.SONG, SubjectType.PERSON)
    decides = ("release_date", "crew", "credit", "birth", "death", "age")

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search artists where a person is asked for, else release groups."""
        quoted = '"' + _SPECIAL.sub(r"\\\1", name) + '"'
        if type is SubjectType.PERSON:
            body = client.get("/artist", {"query": f"artist:{quoted}", "limit": "5", **_JSON})
            return [entity for each in rows(at(body, "artists")) if (entity := artist_entity(each))]
        body = client.get("/release-group", {"query": f"releasegroup:{quoted}", "limit": "10", **_JSON})
        found = [e for each in rows(at(body, "release-groups")) if (e := group_entity(each))]
        return [entity for entity in found if type in (None, entity.type)][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for a release group with its artists, or for an artist and the albums."""
        if entity.type is SubjectType.PERSON:
            artist = client.get(f"/artist/{entity.key}", _JSON)
            asked = {"artist": entity.key, "type": "album|ep", "limit": "100", **_JSON}
            return artist_facts(artist, client.get("/release-group", asked), client.as_of)
        body = client.get(f"/release-group/{entity.key}", {"inc": "artist-credits", **_JSON})
        return group_facts(body, client.as_of)


def group_entity(body: object) -> Entity | None:
    """Read a release group: what all editions of one album or single are."""
    key, title = text(at(body, "id")), text(at(body, "title"))
    type_ = _TYPES.get(text(at(body, "primary-type")) or "")
    if key is None or title is None or type_ is None:
        return None
    year = year_of(at(body, "first-release-date"))
    return Entity(SERVICE.name, key, title, type_, year, ids={"musicbrainz_group": key})


def group_facts(body: object, as_of: str) -> list[Fact]:
    """Return when a release group first came out, and by whom it is."""
    entity = group_entity(body)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, f"https://musicbrainz.org/release-group/{entity.key}", as_of)
    facts = []
    if released := day(at(body, "first-release-date")):
        facts.append(voice.says("release_date", released, {"event": "release"}))
    for credit in rows(at(body, "artist-credit")):
        if name := text(at(credit, "artist", "name")) or text(credit.get("name")):
            facts.append(voice.says("crew", name, {"role": "performer"}))
    return facts


def artist_entity(body: object) -> Entity | None:
    """Read an artist, a person or a group."""
    key, name = text(at(body, "id")), text(at(body, "name"))
    if key is None or name is None:
        return None
    aliases = dict.fromkeys(alias for row in rows(at(body, "aliases")) if (alias := text(row.get("name"))))
    born = year_of(at(body, "life-span", "begin")) if at(body, "type") == "Person" else None
    known = tuple(alias for alias in aliases if alias != name)[:5]
    return Entity(SERVICE.name, key, name, SubjectType.PERSON, born, known, {"musicbrainz": key})


def artist_facts(body: object, groups: object, as_of: str) -> list[Fact]:
    """Return a person's dates of life (a group has none) and the titles of the albums."""
    entity = artist_entity(body)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, f"https://musicbrainz.org/artist/{entity.key}", as_of)
    facts = []
    if at(body, "type") == "Person":
        for field, property in (("begin", "birth"), ("end", "death")):
            if known := day(at(body, "life-span", field)):
                facts.append(voice.says(property, known, {"aspect": "date"}))
    titles = dict.fromkeys(t for row in rows(at(groups, "release-groups")) if (t := text(row.get("title"))))
    return [*facts, *(voice.says("credit", title) for title in titles)]
