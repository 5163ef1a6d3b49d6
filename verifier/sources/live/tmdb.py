"""TMDB: films and series with credits, seasons, networks. Needs a key. Its own votes are no critics' score."""

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

_TYPES = {"tv": SubjectType.TV_SERIES, "movie": SubjectType.FILM, "person": SubjectType.PERSON}
_JOBS = {
    "Director": "director",
    "Screenplay": "writer",
    "Writer": "writer",
    "Producer": "producer",
    "Executive Producer": "executive_producer",
    "Original Music Composer": "composer",
    "Director of Photography": "cinematographer",
    "Editor": "editor",
    "Stunt Coordinator": "stunts",
}
_STATUS = {"Ended": "ended", "Canceled": "cancelled"}


class TMDB:
    """The Movie Database."""

    name = "tmdb"
    base = "https://api.themoviedb.org/3"
    needs = "TMDB_API_KEY"
    key_parameter = "api_key"
    decides = tuple(
        (
            "platform release_date cast character crew episode_count season_count runtime status budget "
            "box_office birth death age"
        ).split()
    )
    spacing_s = 0.05
    fresh_s = 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Search films, series and persons by name."""
        return found(client.get("/search/multi", {"query": wanted.name}), wanted)

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what a title's or person's page tells, in one request."""
        kind = next(k for k, t in _TYPES.items() if t is entity.type)
        more = {
            "tv": "aggregate_credits,external_ids",
            "movie": "credits,external_ids",
            "person": "external_ids",
        }[kind]
        return list(facts_of(client.get(f"/{kind}/{entity.key}", {"append_to_response": more}), kind))


def found(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search: titles and persons of just this name, of the wanted kind and year first."""
    entities = []
    for row in rows(body, "results"):
        kind, key = _TYPES.get(text(row, "media_type") or ""), at(row, "id")
        name = text(row, "name") or text(row, "title")
        year = year_of(day(row, "first_air_date") or day(row, "release_date"))
        if (
            kind
            and name
            and isinstance(key, int)
            and fold_title(name) == fold_title(wanted.name)
            and wanted.type in (None, kind)
        ):
            entities.append(Entity("tmdb", str(key), name, kind, year, ids={"tmdb": str(key)}))
    return sorted(entities, key=lambda e: wanted.year is not None and e.year != wanted.year)[:3]


def facts_of(body: Any, kind: str) -> Iterator[Fact]:
    """Read the page of a title or person."""
    name, key = text(body, "name") or text(body, "title"), at(body, "id")
    if name is None or not isinstance(key, int) or kind not in _TYPES:
        return
    first = day(body, "first_air_date") or day(body, "release_date")
    ids = {
        "tmdb": str(key),
        **(
            {"imdb": imdb} if (imdb := text(body, "external_ids", "imdb_id") or text(body, "imdb_id")) else {}
        ),
    }
    subject = FactSubject(name=name, type=_TYPES[kind], year=year_of(first), ids=ids)
    origin = Origin("TMDB", 2, "TMDB terms of use", f"https://www.themoviedb.org/{kind}/{key}")
    if kind == "person":
        for field, what in (("birthday", "birth"), ("deathday", "death")):
            yield from origin.says(subject, what, day(body, field), aspect="date")
        yield from origin.says(subject, "birth", text(body, "place_of_birth"), aspect="place")
        return
    yield from _credits(origin, subject, body)
    yield from (_series if kind == "tv" else _film)(origin, subject, body, first)


def _credits(origin: Origin, subject: FactSubject, body: Any) -> Iterator[Fact]:
    cast = rows(body, "aggregate_credits", "cast") or rows(body, "credits", "cast")
    for row in cast:
        actor = text(row, "name")
        yield from origin.says(subject, "cast", actor)
        for character in (text(row, "character"), *(text(r, "character") for r in rows(row, "roles"))):
            yield from origin.says(subject, "character", character, actor=actor)
    for row in rows(body, "aggregate_credits", "crew") or rows(body, "credits", "crew"):
        for job in (text(row, "job"), *(text(r, "job") for r in rows(row, "jobs"))):
            if job in _JOBS:
                yield from origin.says(subject, "crew", text(row, "name"), role=_JOBS[job])
    for row in rows(body, "created_by"):
        yield from origin.says(subject, "crew", text(row, "name"), role="creator")


def _series(origin: Origin, subject: FactSubject, body: Any, first: str | None) -> Iterator[Fact]:
    yield from origin.says(subject, "release_date", first, event="premiere", season=1)
    for row in rows(body, "networks"):
        yield from origin.says(subject, "platform", text(row, "name"), complete=True)
    yield from origin.says(subject, "season_count", number(body, "number_of_seasons"), "seasons")
    yield from origin.says(subject, "status", _STATUS.get(text(body, "status") or ""))
    for row in rows(body, "seasons"):
        season = at(row, "season_number")
        if isinstance(season, int) and season > 0:  # season 0 holds specials
            yield from origin.says(
                subject, "episode_count", number(row, "episode_count"), "episodes", season=season
            )
            if season > 1:
                yield from origin.says(
                    subject, "release_date", day(row, "air_date"), event="premiere", season=season
                )


def _film(origin: Origin, subject: FactSubject, body: Any, first: str | None) -> Iterator[Fact]:
    yield from origin.says(subject, "release_date", first, event="release")
    yield from origin.says(subject, "runtime", number(body, "runtime") or None, "minutes", of="film")
    # zero is "unknown" here
    yield from origin.says(subject, "budget", number(body, "budget") or None, "USD", per="total")
    yield from origin.says(
        subject, "box_office", number(body, "revenue") or None, "USD", territory="worldwide", period="total"
    )
