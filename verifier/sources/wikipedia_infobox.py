"""From an infobox to facts: one table row a field, by the kind of box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mwparserfromhell.wikicode import Wikicode

from claims.quantities import QuantityKind, find_quantities
from claims.statement import QualifierValue, SubjectType
from verifier.facts import Fact
from verifier.sources.homes import whole_list
from verifier.sources.reading import text, whole
from verifier.sources.voice import Voice
from verifier.sources.wikitext import dates, entries, plain

KINDS: tuple[tuple[SubjectType, str], ...] = (
    (SubjectType.TV_SERIES, r"television(?! (?:season|episode|channel))|anime|korean drama"),
    (SubjectType.FILM, r"film(?! awards)"),
    (SubjectType.ALBUM, r"album"),
    (SubjectType.SONG, r"song|single"),
    (SubjectType.BOOK_SERIES, r"book series|novel series"),
    (SubjectType.BOOK, r"book|novel"),
    (SubjectType.GAME, r"video game"),
    (SubjectType.FRANCHISE, r"media franchise|film series"),
    (SubjectType.TOUR, r"concert tour"),
    (SubjectType.PERSON, r"person|actor|musical artist|writer|author|comedian|biography|presenter|model"),
)
"""Kinds of infobox → what the page is about."""

_PEOPLE: tuple[tuple[str, str, str | None], ...] = (
    ("starring", "cast", None),
    ("voices", "cast", None),
    ("creator", "crew", "creator"),
    ("developer", "crew", "creator"),
    ("showrunner", "crew", "showrunner"),
    ("director", "crew", "director"),
    ("writer", "crew", "writer"),
    ("screenplay", "crew", "writer"),
    ("author", "crew", "author"),
    ("artist", "crew", "performer"),
    ("executive_producer", "crew", "executive_producer"),
    ("producer", "crew", "producer"),
    ("composer", "crew", "composer"),
    ("music", "crew", "composer"),
    ("cinematography", "crew", "cinematographer"),
    ("editor", "crew", "editor"),
    ("editing", "crew", "editor"),
)
_OUT = ("released", "release_date", "pub_date")
_HOMES = ("network", "channel")
_NO_NAME = re.compile(r"^(?:various|see (?:below|also|list)|list|n/?a|present|tba)\b|\d{3}", re.I)
_BASED_ON = re.compile(r"based on$", re.I)


def kind_of(box: str) -> SubjectType | None:
    """Return what a page is about by the kind of its infobox."""
    return next((kind for kind, pattern in KINDS if re.match(pattern, box)), None)


def year_in(fields: dict[str, Wikicode]) -> int | None:
    """Return the year in which a work began or came out, by its infobox."""
    known = [d for field in ("first_aired", *_OUT) if field in fields for d in dates(fields[field])]
    return int(min(known)[:4]) if known else None


def infobox_facts(fields: dict[str, Wikicode], voice: Voice) -> list[Fact]:
    """Return what the fields of an infobox say."""
    type_ = voice.subject.type
    if type_ is SubjectType.PERSON:
        return list(_life(fields, voice))
    return [
        *_people(fields, voice),
        *_homes(fields, voice),
        *_based_on(fields, voice),
        *(_series(fields, voice) if type_ is SubjectType.TV_SERIES else _release(fields, voice)),
        *_running_time(fields, voice),
        *_money(fields, voice),
    ]


def _people(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    for field, property, role in _PEOPLE:
        for name in entries(fields[field]) if field in fields else ():
            if not _NO_NAME.search(name):
                yield voice.says(property, name, {"role": role})


def _homes(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    homes = [home for field in _HOMES if field in fields for home in entries(fields[field])]
    for home in homes:
        yield voice.says("platform", home, complete=whole_list(homes))
    for distributor in entries(fields["distributor"]) if "distributor" in fields else ():
        if voice.subject.type is SubjectType.FILM:
            yield voice.says("platform", distributor)
    for place in entries(fields["location"]) if "location" in fields else ():
        if voice.subject.type is SubjectType.TV_SERIES:
            yield voice.says("filming_location", place)


def _based_on(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    if "based_on" not in fields:
        return
    for template in fields["based_on"].filter_templates():
        if _BASED_ON.match(str(template.name).strip()):
            named = [
                text(re.sub("[“”]", "", plain(p.value)))
                for p in template.params
                if str(p.name).strip().isdecimal()
            ]
            if named and named[0]:
                author = named[1] if len(named) > 1 else None
                yield voice.says("related_work", named[0], {"relation": "based_on", "author": author})


def _series(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    first = dates(fields["first_aired"])[:1] if "first_aired" in fields else []
    last = dates(fields["last_aired"])[-1:] if "last_aired" in fields else []
    over = bool(last) and last[0] <= (voice.as_of or "")
    for begun in first:
        yield voice.says("release_date", begun, {"event": "premiere", "season": 1})
    for ended in last if over else ():
        yield voice.says("release_date", ended, {"event": "finale"})
    seasons, episodes = _count(fields, "num_seasons"), _count(fields, "num_episodes")
    if seasons:
        yield voice.says("season_count", seasons)
    if episodes and (over or seasons == 1):
        yield voice.says("episode_count", episodes, {"season": 1 if seasons == 1 else None})


def _count(fields: dict[str, Wikicode], field: str) -> int | None:
    return whole(plain(fields[field]).strip()) if field in fields else None


def _release(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    """Say when a work came out; several dates of a film are its premieres and countries."""
    book = voice.subject.type in (SubjectType.BOOK, SubjectType.BOOK_SERIES)
    event: dict[str, QualifierValue | None] = {"event": "publication" if book else "release"}
    for field in _OUT:
        for out in dates(fields[field]) if field in fields else ():
            yield voice.says("release_date", out, event)


def _running_time(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    of = {SubjectType.TV_SERIES: "episode", SubjectType.FILM: "film"}.get(
        voice.subject.type or SubjectType.SONG
    )
    if of and "runtime" in fields:
        written = plain(fields["runtime"])
        for figure in re.findall(r"(\d{1,3})(?=[\d\s–-]*min)", written):
            if minutes := whole(figure):
                yield voice.says("runtime", minutes, {"of": of})


def _money(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    for field, property in (("budget", "budget"), ("gross", "box_office")):
        quantities = find_quantities(plain(fields[field])) if field in fields else []
        money = [q for q in quantities if q.kind is QuantityKind.MONEY and q.high is None]
        if len(money) == 1:  # a range has no single figure to hold an article to
            scope: dict[str, QualifierValue | None] = (
                {"per": "total"} if property == "budget" else {"territory": "worldwide", "period": "total"}
            )
            fact = voice.says(property, money[0].value, scope, unit=money[0].currency)
            yield fact.model_copy(update={"resolution": money[0].resolution})


def _life(fields: dict[str, Wikicode], voice: Voice) -> Iterator[Fact]:
    for field, property in (("birth_date", "birth"), ("death_date", "death")):
        for known in dates(fields[field])[:1] if field in fields else ():
            yield voice.says(property, known, {"aspect": "date"})
    for field, property in (("birth_place", "birth"), ("death_place", "death")):
        for place in entries(fields[field])[:1] if field in fields else ():
            yield voice.says(property, place, {"aspect": "place"})
