"""OMDb: films and series with Rotten Tomatoes, Metacritic and IMDb scores; wants a key (OMDB_API_KEY).

Errors come with HTTP 200 and `Response: "False"`; every value is a string and "N/A" is nothing. It gives the
percentage of Rotten Tomatoes and never a number of reviews. Answers: docs/sources.md#omdb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claims.dates import find_dates
from claims.statement import Modality, SubjectType
from verifier.errors import SourceUnavailable
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.reading import at, day, rows, text, whole
from verifier.sources.service import Key, Service
from verifier.sources.voice import Voice, voice_of

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="omdb",
    label="OMDb",
    address="https://www.omdbapi.com",
    licence="CC BY-NC 4.0",
    spacing_s=0.1,
    key=Key("OMDB_API_KEY", "apikey"),
)
_KINDS = {"movie": SubjectType.FILM, "series": SubjectType.TV_SERIES}
_ASKED = {type_: kind for kind, type_ in _KINDS.items()}
_YEAR = re.compile(r"\d{4}")
_NOTE = re.compile(r"\s*\([^()]*\)")
_RUNTIME = re.compile(r"(?:(\d{1,2}) h )?(\d{1,3}) min")
_POINTS = re.compile(r"(\d{1,3}(?:\.\d)?)(%|/10|/100)")
_SCORES = {
    "Rotten Tomatoes": ("Rotten Tomatoes", "critics"),
    "Metacritic": ("Metacritic", "critics"),
    "Internet Movie Database": ("IMDb", "audience"),
}


class Omdb:
    """The OMDb API as a source."""

    service = SERVICE
    knows = tuple(_ASKED)
    decides = ("critic_score", "release_date", "cast", "crew", "runtime", "season_count", "box_office")

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search titles; where there are too many hits, ask for the best one."""
        kind = {"type": _ASKED[type]} if type in _ASKED else {}
        body = client.get("/", {"s": name, **kind})
        found = rows(at(body, "Search"))
        if not found and "too many" in complaint(body).casefold():
            dated = {"y": str(year)} if year else {}
            found = rows([client.get("/", {"t": name, **kind, **dated})])
        return [entity for each in found if (entity := entity_of(each))][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for one title by its IMDb id."""
        body = client.get("/", {"i": entity.key, "plot": "short"})
        complaint(body)
        return facts_in(body, client.as_of)


def complaint(body: object) -> str:
    """Return what an answer complains of; SourceUnavailable where it is the daily limit."""
    said = text(at(body, "Error")) or ""
    if "limit" in said.casefold():
        raise SourceUnavailable("OMDb's daily limit is reached.", "rate limited")
    return said


def _said(body: object, field: str) -> str | None:
    value = text(at(body, field))
    return None if value == "N/A" else value


def entity_of(body: object) -> Entity | None:
    """Read a hit or a record; the year of a series is a range ("2004–2010")."""
    key, name, type_ = _said(body, "imdbID"), _said(body, "Title"), _KINDS.get(_said(body, "Type") or "")
    if key is None or not key.isalnum() or name is None or type_ is None:
        return None
    year = _YEAR.match(_said(body, "Year") or "")
    return Entity(SERVICE.name, key, name, type_, int(year[0]) if year else None, ids={"imdb": key})


def facts_in(body: object, as_of: str) -> list[Fact]:
    """Return what a record tells."""
    entity = entity_of(body)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, f"https://www.imdb.com/title/{entity.key}/", as_of)
    return [*_release(body, voice), *_people(body, voice), *_figures(body, voice), *_scores(body, voice)]


def _release(body: object, voice: Voice) -> Iterator[Fact]:
    series = voice.subject.type is SubjectType.TV_SERIES
    released = next((day(d.value) for d in find_dates(_said(body, "Released") or "")), None)
    if released:
        event, season = ("premiere", 1) if series else ("release", None)
        yield voice.says("release_date", released, {"event": event, "season": season})
    if minutes := _RUNTIME.fullmatch(_said(body, "Runtime") or ""):
        total = 60 * int(minutes[1] or 0) + int(minutes[2])
        yield voice.says("runtime", total, {"of": "episode" if series else "film"})


def _people(body: object, voice: Voice) -> Iterator[Fact]:
    for field, property, role in (
        ("Actors", "cast", None), ("Director", "crew", "director"), ("Writer", "crew", "writer"),
    ):  # fmt: skip
        names = [_NOTE.sub("", name).strip() for name in (_said(body, field) or "").split(",")]
        for name in dict.fromkeys(filter(None, names)):
            yield voice.says(property, name, {"role": role})


def _figures(body: object, voice: Voice) -> Iterator[Fact]:
    if seasons := whole(_said(body, "totalSeasons")):
        yield voice.says("season_count", seasons, modality=Modality.HEDGED)  # announced ones count
    if gross := whole((_said(body, "BoxOffice") or "").removeprefix("$")):
        scope = {"territory": "domestic", "period": "total"}
        yield voice.says("box_office", gross, scope, unit="USD")


def _scores(body: object, voice: Voice) -> Iterator[Fact]:
    told = {text(row.get("Source")): text(row.get("Value")) for row in rows(at(body, "Ratings"))}
    if metascore := _said(body, "Metascore"):
        told.setdefault("Metacritic", f"{metascore}/100")
    if rating := _said(body, "imdbRating"):
        told.setdefault("Internet Movie Database", f"{rating}/10")
    for source, (aggregator, meter) in _SCORES.items():
        if points := _POINTS.fullmatch(told.get(source) or ""):
            value = float(points[1])
            score = int(value) if value.is_integer() else value
            yield voice.says(
                "critic_score", score, {"aggregator": aggregator, "meter": meter}, unit=points[2]
            )
