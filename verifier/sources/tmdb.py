"""TMDB: films, series and persons in depth; wants a key (TMDB_API_KEY).

Answers: docs/sources.md#tmdb. This product uses the TMDB API but is not endorsed or certified by TMDB.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.reading import at, rows, text, whole, year_of
from verifier.sources.service import Key, Service
from verifier.sources.tmdb_facts import film_facts, person_facts, series_facts
from verifier.sources.voice import voice_of

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="tmdb",
    label="TMDB",
    address="https://api.themoviedb.org/3",
    licence="TMDB terms of use, non-commercial",
    spacing_s=0.05,
    key=Key("TMDB_API_KEY", "api_key"),
)
_KINDS = {"tv": SubjectType.TV_SERIES, "movie": SubjectType.FILM, "person": SubjectType.PERSON}
_PATHS = {type_: path for path, type_ in _KINDS.items()}
_SCHEMES = {"tv": "tmdb_tv", "movie": "tmdb_film", "person": "tmdb_person"}
_APPENDED = {
    "tv": "aggregate_credits,credits,external_ids,alternative_titles",
    "movie": "credits,external_ids,alternative_titles",
    "person": "combined_credits,external_ids",
}
_TELLERS = {"tv": series_facts, "movie": film_facts, "person": person_facts}


class Tmdb:
    """The TMDB API as a source."""

    service = SERVICE
    knows = tuple(_PATHS)
    decides = (
        "platform", "release_date", "cast", "character", "crew", "episode_count", "season_count", "runtime", "status",
        "budget", "box_office", "birth", "death", "age", "credit",
    )  # fmt: skip

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search one kind where it is known, else all."""
        path = f"/search/{_PATHS[type]}" if type in _PATHS else "/search/multi"
        found = rows(at(client.get(path, {"query": name}), "results"))
        kinds = [text(each.get("media_type")) or _PATHS.get(type or SubjectType.GAME, "") for each in found]
        entities = [entity_of(each, kind) for each, kind in zip(found, kinds, strict=True)]
        return [entity for entity in entities if entity][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for everything about an entity in one request."""
        path = _PATHS[entity.type or SubjectType.TV_SERIES]
        body = client.get(f"/{path}/{entity.key}", {"append_to_response": _APPENDED[path]})
        return facts_in(body, path, client.as_of)


def entity_of(body: object, kind: str) -> Entity | None:
    """Read a hit or a record of a kind ("tv", "movie", "person")."""
    key, name = whole(at(body, "id")), text(at(body, "name")) or text(at(body, "title"))
    type_ = _KINDS.get(kind)
    if key is None or name is None or type_ is None:
        return None
    year = next(
        (y for f in ("first_air_date", "release_date", "birthday") if (y := year_of(at(body, f)))), None
    )
    named = [at(body, "original_name"), at(body, "original_title")]
    for field in ("results", "titles"):
        named += [row.get("title") for row in rows(at(body, "alternative_titles", field))]
    aliases = dict.fromkeys(alias for value in named if (alias := text(value)) and alias != name)
    ids = {_SCHEMES[kind]: str(key)}
    for field, scheme in (("imdb_id", "imdb"), ("wikidata_id", "wikidata"), ("tvdb_id", "tvdb")):
        known = at(body, "external_ids", field) or at(body, field)
        if known and (id_ := text(str(known))):
            ids[scheme] = id_
    return Entity(SERVICE.name, str(key), name, type_, year, tuple(aliases)[:8], ids)


def facts_in(body: object, kind: str, as_of: str) -> list[Fact]:
    """Return what a record of a kind tells."""
    entity = entity_of(body, kind)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, f"https://www.themoviedb.org/{kind}/{entity.key}", as_of)
    return _TELLERS[kind](body, voice)
