"""TVmaze: shows, casts with characters, crew, episodes, networks. No key; CC BY-SA 4.0."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, day, number, rows, text, year_of
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

_ROLES = {
    "Creator": "creator",
    "Co-Creator": "creator",
    "Developer": "creator",
    "Showrunner": "showrunner",
    "Executive Producer": "executive_producer",
    "Director": "director",
    "Writer": "writer",
    "Producer": "producer",
    "Composer": "composer",
    "Director of Photography": "cinematographer",
    "Editor": "editor",
}
_SCHEMES = {"imdb": "imdb", "thetvdb": "tvdb"}


class TVmaze:
    """The television database TVmaze."""

    name = "tvmaze"
    base = "https://api.tvmaze.com"
    needs = None
    key_parameter = None
    decides = tuple(
        (
            "platform release_date cast character crew episode_count season_count episode_title runtime "
            "status"
        ).split()
    )
    spacing_s = 0.5
    fresh_s = 3600

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Return the shows of this name; only series are asked for."""
        if wanted.type not in (None, SubjectType.TV_SERIES):
            return ()
        return found(client.get("/search/shows", {"q": wanted.name}), wanted)

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what the show's page tells, in one request."""
        path = f"/shows/{entity.key}?embed[]=episodes&embed[]=cast&embed[]=crew"
        return list(facts_of(client.get(path)))


def found(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search: the shows whose name is the wanted one, of the wanted year first."""
    entities = []
    for row in body if isinstance(body, list) else ():
        show = at(row, "show")
        name, key = text(show, "name"), at(show, "id")
        if name and isinstance(key, int) and fold_title(name) == fold_title(wanted.name):
            year = year_of(day(show, "premiered"))
            entities.append(Entity("tvmaze", str(key), name, SubjectType.TV_SERIES, year, ids=_ids(show)))
    return sorted(entities, key=lambda e: wanted.year is not None and e.year != wanted.year)[:5]


def facts_of(body: Any) -> Iterator[Fact]:
    """Read a show with its episodes, cast and crew."""
    name = text(body, "name")
    if name is None:
        return
    subject = FactSubject(
        name=name, type=SubjectType.TV_SERIES, year=year_of(day(body, "premiered")), ids=_ids(body)
    )
    origin = Origin("TVmaze", 2, "CC BY-SA 4.0", text(body, "url"))
    service = text(body, "webChannel", "name") or text(body, "network", "name")
    yield from origin.says(subject, "platform", service, complete=True)
    yield from origin.says(subject, "release_date", day(body, "premiered"), event="premiere", season=1)
    yield from origin.says(subject, "runtime", number(body, "averageRuntime"), "minutes", of="episode")
    if text(body, "status") == "Ended":
        yield from origin.says(subject, "status", "ended")
        yield from origin.says(subject, "release_date", day(body, "ended"), event="finale")
    yield from _episodes(origin, subject, rows(body, "_embedded", "episodes"))
    yield from _cast(origin, subject, rows(body, "_embedded", "cast"))
    for row in rows(body, "_embedded", "crew"):
        role = _ROLES.get(text(row, "type") or "")
        if role:
            yield from origin.says(subject, "crew", text(row, "person", "name"), role=role)


def _ids(show: Any) -> dict[str, str]:
    ids = {"tvmaze": str(at(show, "id"))}
    for theirs, ours in _SCHEMES.items():
        value = at(show, "externals", theirs)
        if isinstance(value, str | int) and value:
            ids[ours] = str(value)
    return ids


def _episodes(origin: Origin, subject: FactSubject, episodes: list[dict[str, Any]]) -> Iterator[Fact]:
    """Count seasons and episodes; a season counts where its last episode has been on air."""
    seasons: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in episodes:
        season = at(row, "season")
        if isinstance(season, int) and isinstance(at(row, "number"), int):
            seasons[season].append(row)
    today = date.today().isoformat()
    started = [n for n, rows_ in seasons.items() if (_days(rows_) or [today + "+"])[0] <= today]
    if started:
        yield from origin.says(subject, "season_count", max(started), "seasons")
    for season, rows_ in sorted(seasons.items()):
        days = _days(rows_)
        if len(days) == len(rows_) and days[-1] <= today:
            yield from origin.says(subject, "episode_count", len(rows_), "episodes", season=season)
            yield from origin.says(subject, "release_date", days[-1], event="finale", season=season)
        if days and season > 1:
            yield from origin.says(subject, "release_date", days[0], event="premiere", season=season)
        for row in rows_:
            yield from origin.says(
                subject, "episode_title", text(row, "name"), season=season, episode=at(row, "number")
            )
        last = max(rows_, key=lambda r: r["number"])
        if days and days[-1] <= today:
            yield from origin.says(
                subject, "episode_title", text(last, "name"), season=season, episode="finale"
            )


def _days(episodes: list[dict[str, Any]]) -> list[str]:
    return sorted(d for row in episodes if (d := day(row, "airdate")))


def _cast(origin: Origin, subject: FactSubject, cast: list[dict[str, Any]]) -> Iterator[Fact]:
    for row in cast:
        actor, character = text(row, "person", "name"), text(row, "character", "name")
        if actor is None or at(row, "self") is True:
            continue
        yield from origin.says(subject, "cast", actor)
        yield from origin.says(subject, "character", character, actor=actor)
