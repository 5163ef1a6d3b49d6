"""From TVmaze's records to entities and facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claims.statement import Bound, SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.homes import whole_list
from verifier.sources.reading import at, day, mapping, rows, text, whole, year_of
from verifier.sources.service import HOUR_S, Service
from verifier.sources.voice import Voice, voice_of

SERVICE = Service(
    name="tvmaze",
    label="TVmaze",
    address="https://api.tvmaze.com",
    licence="CC BY-SA 4.0",
    fresh_s=HOUR_S,
    spacing_s=0.5,
)
_ROLES = {
    "Creator": "creator",
    "Developer": "creator",
    "Showrunner": "showrunner",
    "Executive Producer": "executive_producer",
    "Producer": "producer",
    "Director": "director",
    "Writer": "writer",
    "Director of Photography": "cinematographer",
    "Composer": "composer",
    "Editor": "editor",
    "Stunt Coordinator": "stunts",
}


def show_entity(body: object) -> Entity | None:
    """Read a show's record."""
    show = mapping(body)
    key, name = whole(show.get("id")), text(show.get("name"))
    if key is None or name is None:
        return None
    ids = {"tvmaze": str(key)}
    if imdb := text(at(show, "externals", "imdb")):
        ids["imdb"] = imdb
    if tvdb := whole(at(show, "externals", "thetvdb")):
        ids["tvdb"] = str(tvdb)
    akas = [text(row.get("name")) for row in rows(at(show, "_embedded", "akas"))]
    return Entity(
        SERVICE.name,
        str(key),
        name,
        SubjectType.TV_SERIES,
        year_of(show.get("premiered")),
        tuple(dict.fromkeys(aka for aka in akas if aka and aka != name)),
        ids,
    )


def person_entity(body: object) -> Entity | None:
    """Read a person's record, bare or as one hit of a search."""
    person = mapping(at(body, "person") or body)
    key, name = whole(person.get("id")), text(person.get("name"))
    if key is None or name is None:
        return None
    born = year_of(person.get("birthday"))
    return Entity(SERVICE.name, str(key), name, SubjectType.PERSON, born, ids={"tvmaze_person": str(key)})


def show_facts(body: object, as_of: str) -> list[Fact]:
    """Turn a show with embedded seasons, episodes, cast and crew into facts; `as_of` is today's date."""
    entity = show_entity(body)
    if entity is None:
        return []
    show = mapping(body)
    voice = voice_of(entity, SERVICE, text(show.get("url")), as_of)
    seasons = [s for s in rows(at(show, "_embedded", "seasons")) if whole(s.get("number"))]
    episodes = [
        e
        for e in rows(at(show, "_embedded", "episodes"))
        if whole(e.get("season")) and whole(e.get("number")) and e.get("type", "regular") == "regular"
    ]
    return [
        *_home(voice, show, seasons),
        *_dates(voice, show, seasons, as_of),
        *_state(voice, show, seasons, as_of),
        *_counts(voice, show, seasons, episodes, as_of),
        *_titles(voice, seasons, episodes, as_of),
        *_running_time(voice, show),
        *_cast(voice, rows(at(show, "_embedded", "cast")), "main"),
        *_crew(voice, rows(at(show, "_embedded", "crew"))),
    ]


def _home(voice: Voice, show: dict[str, Any], seasons: list[dict[str, Any]]) -> Iterator[Fact]:
    """Say where a show and its seasons are at home; only worldwide services make that the whole list."""
    records = [show, *seasons]
    homes = [text(at(r, field, "name")) for r in records for field in ("webChannel", "network")]
    named = list(dict.fromkeys(home for home in homes if home))
    for home in named:
        yield voice.says("platform", home, complete=whole_list(named))


def _dates(voice: Voice, show: dict[str, Any], seasons: list[dict[str, Any]], as_of: str) -> Iterator[Fact]:
    if premiered := day(show.get("premiered")):
        yield voice.says("release_date", premiered, {"event": "premiere", "season": 1})
    for season in seasons:
        number = whole(season.get("number"))
        begins, ends = day(season.get("premiereDate")), day(season.get("endDate"))
        if begins and begins != day(show.get("premiered")):
            yield voice.says("release_date", begins, {"event": "premiere", "season": number})
        if ends and ends <= as_of:
            yield voice.says("release_date", ends, {"event": "finale", "season": number})


def aired_seasons(body: object, as_of: str) -> list[dict[str, Any]]:
    """Return the seasons that have begun, in order."""
    seasons = [s for s in rows(at(body, "_embedded", "seasons")) if whole(s.get("number"))]
    return [s for s in seasons if (day(s.get("premiereDate")) or "9999") <= as_of]


def _state(voice: Voice, show: dict[str, Any], seasons: list[dict[str, Any]], as_of: str) -> Iterator[Fact]:
    if show.get("status") == "Ended":
        yield voice.says("status", "ended", valid_from=day(show.get("ended")))
    for season in seasons:
        number, begins = whole(season.get("number")) or 1, day(season.get("premiereDate"))
        if number > 1:
            known = begins if begins and begins <= as_of else None
            yield voice.says("status", "renewed", {"season": number}, valid_from=known)


def _counts(
    voice: Voice,
    show: dict[str, Any],
    seasons: list[dict[str, Any]],
    episodes: list[dict[str, Any]],
    as_of: str,
) -> Iterator[Fact]:
    """Count the episodes of seasons that are over, else take their announced order; count begun seasons."""
    for season in seasons:
        number = whole(season.get("number"))
        aired = [e for e in episodes if whole(e.get("season")) == number]
        over = (day(season.get("endDate")) or "9999") <= as_of
        count = len(aired) if over and aired else whole(season.get("episodeOrder"))
        if count:
            yield voice.says("episode_count", count, {"season": number}, complete=over)
    begun = aired_seasons(show, as_of)
    if begun:
        yield voice.says("season_count", len(begun))
    if show.get("status") == "Ended" and episodes:
        yield voice.says("episode_count", len(episodes))


def _titles(
    voice: Voice, seasons: list[dict[str, Any]], episodes: list[dict[str, Any]], as_of: str
) -> Iterator[Fact]:
    over = {whole(s.get("number")) for s in seasons if (day(s.get("endDate")) or "9999") <= as_of}
    for episode in episodes:
        title, season, number = text(episode.get("name")), whole(episode["season"]), whole(episode["number"])
        if title is None:
            continue
        yield voice.says("episode_title", title, {"season": season, "episode": number})
        last = max(whole(e["number"]) or 0 for e in episodes if whole(e["season"]) == season)
        if number == 1:
            yield voice.says("episode_title", title, {"season": season, "episode": "premiere"})
        if number == last and season in over:
            yield voice.says("episode_title", title, {"season": season, "episode": "finale"})


def _running_time(voice: Voice, show: dict[str, Any]) -> Iterator[Fact]:
    """A broadcaster's time is its slot with the advertisements: an upper bound only."""
    slot = bool(text(at(show, "network", "name")))
    for field in ("averageRuntime", "runtime"):
        if minutes := whole(show.get(field)):
            bound = Bound.AT_MOST if slot else Bound.EXACT
            yield voice.says("runtime", minutes, {"of": "episode"}, bound=bound)
            return


def _cast(voice: Voice, people: list[dict[str, Any]], billing: str) -> Iterator[Fact]:
    for row in people:
        actor, character = text(at(row, "person", "name")), text(at(row, "character", "name"))
        if actor is None:
            continue
        yield voice.says("cast", actor, {"billing": "guest"} if billing == "guest" else None)
        if character and row.get("self") is not True:
            yield voice.says("character", character, {"actor": actor})


def _crew(voice: Voice, people: list[dict[str, Any]]) -> Iterator[Fact]:
    for row in people:
        name, role = text(at(row, "person", "name")), _ROLES.get(text(row.get("type")) or "")
        if name and role:
            yield voice.says("crew", name, {"role": role})


def guest_facts(show: object, seasons: Sequence[object], as_of: str) -> list[Fact]:
    """Turn seasons' episodes with embedded guests into facts, each guest once."""
    entity = show_entity(show)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, text(at(show, "url")), as_of)
    guests = [
        guest
        for season in seasons
        for episode in rows(season)
        for guest in rows(at(episode, "_embedded", "guestcast"))
    ]
    found = {fact.model_dump_json(): fact for fact in _cast(voice, guests, "guest")}
    return list(found.values())


def person_facts(body: object, credits: dict[str, object], as_of: str) -> list[Fact]:
    """Turn a person's record and the lists of credits ("cast", "crew") into facts."""
    entity = person_entity(body)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, text(at(body, "url")), as_of)
    facts = []
    for field, property in (("birthday", "birth"), ("deathday", "death")):
        if known := day(at(body, field)):
            facts.append(voice.says(property, known, {"aspect": "date"}))
    for kind in ("cast", "crew"):
        for row in rows(credits.get(kind)):
            role = _ROLES.get(text(row.get("type")) or "") if kind == "crew" else None
            if title := text(at(row, "_embedded", "show", "name")):
                facts.append(voice.says("credit", title, {"role": role}))
    return list({fact.model_dump_json(): fact for fact in facts}.values())
