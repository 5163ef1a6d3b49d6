"""OMDb: scores of three aggregators, dates, casts. Needs a key; CC BY-NC 4.0. All its values are texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claims.dates import find_dates
from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, number, rows, text, year_of
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

_TYPES = {SubjectType.FILM: "movie", SubjectType.TV_SERIES: "series"}
_KINDS = {kind: type_ for type_, kind in _TYPES.items()}


class OMDb:
    """The open movie database."""

    name = "omdb"
    base = "https://www.omdbapi.com"
    needs = "OMDB_API_KEY"
    key_parameter = "apikey"
    decides = ("critic_score", "release_date", "runtime", "cast", "crew", "season_count", "box_office")
    spacing_s = 0.2
    fresh_s = 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Look a film or series up by title (and year)."""
        if wanted.type not in (None, *_TYPES):
            return ()
        params: dict[str, str | int] = {"t": wanted.name}
        if wanted.type in _TYPES:
            params["type"] = _TYPES[wanted.type]
        if wanted.year:
            params["y"] = wanted.year
        return found(client.get("/", params), wanted)

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what the title's page tells."""
        return list(facts_of(client.get("/", {"i": entity.key})))


def found(body: Any, wanted: Wanted) -> list[Entity]:
    """Read an answer; "Response": "False" with status 200 is nothing found."""
    name, key = text(body, "Title"), text(body, "imdbID")
    if (
        at(body, "Response") == "False"
        or name is None
        or key is None
        or fold_title(name) != fold_title(wanted.name)
    ):
        return []
    kind = _KINDS.get(text(body, "Type") or "")
    return [Entity("omdb", key, name, kind, year_of(text(body, "Year")), ids={"imdb": key})] if kind else []


def facts_of(body: Any) -> Iterator[Fact]:
    """Read a title's page."""
    name, key, kind = text(body, "Title"), text(body, "imdbID"), _KINDS.get(text(body, "Type") or "")
    if at(body, "Response") == "False" or name is None or key is None or kind is None:
        return
    subject = FactSubject(name=name, type=kind, year=year_of(text(body, "Year")), ids={"imdb": key})
    origin = Origin("OMDb", 2, "CC BY-NC 4.0", f"https://www.imdb.com/title/{key}/")
    series = kind is SubjectType.TV_SERIES
    released = next((d.value for d in find_dates(text(body, "Released") or "") if d.value), None)
    yield from origin.says(
        subject,
        "release_date",
        released,
        event="premiere" if series else "release",
        season=1 if series else None,
    )
    yield from origin.says(
        subject, "runtime", number(body, "Runtime"), "minutes", of="episode" if series else "film"
    )
    yield from origin.says(subject, "season_count", number(body, "totalSeasons"), "seasons")
    for field, role in (("Director", "director"), ("Writer", "writer")):
        for person in _people(body, field):
            yield from origin.says(subject, "crew", person, role=role)
    for person in _people(body, "Actors"):
        yield from origin.says(subject, "cast", person)
    gross = number({"n": (text(body, "BoxOffice") or "").lstrip("$")}, "n")
    yield from origin.says(subject, "box_office", gross, "USD", territory="domestic", period="total")
    yield from _scores(origin, subject, body)


def _people(body: Any, field: str) -> list[str]:
    return [p.partition("(")[0].strip() for p in (text(body, field) or "").split(",") if p.strip()]


def _scores(origin: Origin, subject: FactSubject, body: Any) -> Iterator[Fact]:
    for row in rows(body, "Ratings"):
        said = text(row, "Value") or ""
        if text(row, "Source") == "Rotten Tomatoes" and said.endswith("%"):
            yield from origin.says(
                subject,
                "critic_score",
                number(row, "Value"),
                "%",
                aggregator="Rotten Tomatoes",
                meter="critics",
            )
    yield from origin.says(
        subject, "critic_score", number(body, "Metascore"), "/100", aggregator="Metacritic", meter="critics"
    )
    yield from origin.says(subject, "critic_score", number(body, "imdbRating"), "/10", aggregator="IMDb")
