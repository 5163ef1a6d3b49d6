"""From TMDB's records to facts. Its `vote_average` is its own users' and no critics' score: never read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.facts import Fact
from verifier.sources.homes import whole_list
from verifier.sources.reading import at, day, rows, text, whole
from verifier.sources.voice import Voice

_ROLES = {
    "Director": "director",
    "Writer": "writer",
    "Screenplay": "writer",
    "Executive Producer": "executive_producer",
    "Producer": "producer",
    "Original Music Composer": "composer",
    "Director of Photography": "cinematographer",
    "Editor": "editor",
    "Stunt Coordinator": "stunts",
    "Creator": "creator",
}
_STATES = {"Ended": "ended", "Canceled": "cancelled"}
_SELF = re.compile(r"^(?:self|himself|herself|themselves)\b", re.I)
_NOTE = re.compile(r"\s*\((?:voice|uncredited|archive footage|[^()]*voice)\)", re.I)


def series_facts(body: object, voice: Voice) -> list[Fact]:
    """Return what a series' record tells."""
    homes = [name for row in rows(at(body, "networks")) if (name := text(row.get("name")))]
    facts = [voice.says("platform", home, complete=whole_list(homes)) for home in homes]
    if begun := day(at(body, "first_air_date")):
        facts.append(voice.says("release_date", begun, {"event": "premiere", "season": 1}))
    state, last = _STATES.get(text(at(body, "status")) or ""), day(at(body, "last_air_date"))
    if state:
        facts.append(voice.says("status", state))
        if last and last <= (voice.as_of or ""):
            facts.append(voice.says("release_date", last, {"event": "finale"}))
        if episodes := whole(at(body, "number_of_episodes")):
            facts.append(voice.says("episode_count", episodes))
    for name in _names(at(body, "created_by")):
        facts.append(voice.says("crew", name, {"role": "creator"}))
    minutes = at(body, "episode_run_time")
    for each in minutes if isinstance(minutes, list) else ():
        if known := whole(each):
            facts.append(voice.says("runtime", known, {"of": "episode"}))
    return [*facts, *_seasons(body, voice), *_credits(body, voice)]


def _seasons(body: object, voice: Voice) -> Iterator[Fact]:
    """Say the episodes of each season that is not under way; season 0 are the specials."""
    under_way = whole(at(body, "next_episode_to_air", "season_number"))
    begun = 0
    for row in rows(at(body, "seasons")):
        number, first = whole(row.get("season_number")), day(row.get("air_date"))
        if number is None or first is None or first > (voice.as_of or ""):
            continue
        begun += 1
        if number > 1:
            yield voice.says("release_date", first, {"event": "premiere", "season": number})
        if (count := whole(row.get("episode_count"))) and number != under_way:
            yield voice.says("episode_count", count, {"season": number})
    if begun:
        yield voice.says("season_count", begun)


def film_facts(body: object, voice: Voice) -> list[Fact]:
    """Return what a film's record tells; a budget or revenue of 0 is unknown."""
    facts = []
    if out := day(at(body, "release_date")):
        facts.append(voice.says("release_date", out, {"event": "release"}))
    if minutes := whole(at(body, "runtime")):
        facts.append(voice.says("runtime", minutes, {"of": "film"}))
    if budget := whole(at(body, "budget")):
        facts.append(voice.says("budget", budget, {"per": "total"}, unit="USD"))
    if revenue := whole(at(body, "revenue")):
        scope = {"territory": "worldwide", "period": "total"}
        facts.append(voice.says("box_office", revenue, scope, unit="USD"))
    return [*facts, *_credits(body, voice)]


def person_facts(body: object, voice: Voice) -> list[Fact]:
    """Return what a person's record tells."""
    facts = []
    for field, property in (("birthday", "birth"), ("deathday", "death")):
        if known := day(at(body, field)):
            facts.append(voice.says(property, known, {"aspect": "date"}))
    if place := text(at(body, "place_of_birth")):
        facts.append(voice.says("birth", place, {"aspect": "place"}))
    found: dict[tuple[str, str | None], Fact] = {}
    for kind in ("cast", "crew"):
        for row in rows(at(body, "combined_credits", kind)):
            title = text(row.get("title")) or text(row.get("name"))
            role = _ROLES.get(text(row.get("job")) or "")
            if title:
                found[title, role] = voice.says("credit", title, {"role": role})
    return [*facts, *found.values()]


def _names(value: object) -> list[str]:
    return [name for row in rows(value) if (name := text(row.get("name")))]


def _credits(body: object, voice: Voice) -> Iterator[Fact]:
    """Say cast, characters and crew, from the sums over all seasons where the record has them."""
    seen = set[str]()
    for field in ("aggregate_credits", "credits"):
        for row in rows(at(body, field, "cast")):
            actor = text(row.get("name"))
            if actor and actor not in seen:
                seen.add(actor)
                yield voice.says("cast", actor)
                for character in _characters(row):
                    yield voice.says("character", character, {"actor": actor})
    held = set[tuple[str, str]]()
    for field in ("aggregate_credits", "credits"):
        for row in rows(at(body, field, "crew")):
            name = text(row.get("name"))
            for job in (row.get("job"), *(each.get("job") for each in rows(row.get("jobs")))):
                role = _ROLES.get(text(job) or "")
                if name and role and (name, role) not in held:
                    held.add((name, role))
                    yield voice.says("crew", name, {"role": role})


def _characters(row: dict[str, object]) -> list[str]:
    written = [row.get("character"), *(each.get("character") for each in rows(row.get("roles")))]
    parts = [_NOTE.sub("", part).strip() for value in written for part in (text(value) or "").split(" / ")]
    return [part for part in dict.fromkeys(parts) if part and not _SELF.match(part)]
