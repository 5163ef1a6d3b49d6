"""From a Wikidata entity to facts: one table row a property, and a few that need more than a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from claims.statement import Modality, QualifierValue, SubjectType
from verifier.facts import Fact
from verifier.sources.homes import whole_list
from verifier.sources.reading import text
from verifier.sources.voice import Voice
from verifier.sources.wikidata_claims import WikidataClaim, amount, claims_of, item, time, unit

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A property whose values are items: what it becomes, with which qualifiers."""

    id: str
    property: str
    qualifiers: tuple[tuple[str, str], ...] = ()


def _crew(id_: str, role: str) -> _Row:
    return _Row(id_, "crew", (("role", role),))


_ITEMS = (
    _Row("P161", "cast"),
    _Row("P725", "cast"),
    _crew("P57", "director"),
    _crew("P58", "writer"),
    _crew("P170", "creator"),
    _crew("P1431", "executive_producer"),
    _crew("P162", "producer"),
    _crew("P86", "composer"),
    _crew("P344", "cinematographer"),
    _crew("P1040", "editor"),
    _crew("P50", "author"),
    _Row("P915", "filming_location"),
    _Row("P750", "platform"),
    _Row("P144", "related_work", (("relation", "based_on"),)),
    _Row("P800", "credit"),
    _Row("P19", "birth", (("aspect", "place"),)),
    _Row("P20", "death", (("aspect", "place"),)),
)
_OF_PERSONS = frozenset({"credit", "birth", "death"})
_HOME, _COUNTRY, _MADE_IN = "P449", "P291", "P495"
_CHARACTER, _CHARACTER_NAME = "P453", "P4633"
_SCORE, _REVIEWER, _REVIEWS = "P444", "P447", "P7887"
_WON, _NOMINATED, _FOR = "P166", "P1411", "P1686"
_POINT_IN_TIME, _REGION = "P585", "P3005"
_MONEY = (("P2130", "budget"), ("P2769", "budget"), ("P2142", "box_office"))
_RUNTIME, _EPISODES, _SEASONS = "P2047", "P1113", "P2437"
_BEGIN, _END, _PUBLISHED, _BORN, _DIED = "P580", "P582", "P577", "P569", "P570"

LABELLED = frozenset(
    {row.id for row in _ITEMS} | {id_ for id_, _ in _MONEY}
    | {_HOME, _MADE_IN, _SCORE, _WON, _NOMINATED, _RUNTIME, _PUBLISHED}
)  # fmt: skip
"""Properties whose values need their labels."""
LABELLED_QUALIFIERS = frozenset({_CHARACTER, _COUNTRY, _REVIEWER, _FOR, _REGION})

_CURRENCIES = {
    "United States dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "Japanese yen": "JPY",
    "South Korean won": "KRW",
    "renminbi": "CNY",
    "Indian rupee": "INR",
    "Canadian dollar": "CAD",
    "Australian dollar": "AUD",
}
_TERRITORIES = {"worldwide": "worldwide", "United States": "domestic", "United States of America": "domestic"}
_POINTS = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(%|/10|/100|/5|out of 10|out of 100)")
_EVENTS = {
    SubjectType.BOOK: "publication",
    SubjectType.BOOK_SERIES: "publication",
    SubjectType.TV_SERIES: "premiere",
}


def facts_of_entity(entity: object, voice: Voice, labels: Labels) -> list[Fact]:
    """Return all facts that an entity's statements give; `labels` names the items they speak of."""
    parts: tuple[Callable[[object, Voice, Labels], Iterator[Fact]], ...] = (
        _listed, _homes, _characters, _dates, _lives, _counts, _scores, _awards, _money, _running_time,
    )  # fmt: skip
    return [fact for part in parts for fact in part(entity, voice, labels)]


def _name(labels: Labels, value: object) -> str | None:
    return labels.get(item(value) or "")


def _listed(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    person = voice.subject.type is SubjectType.PERSON
    for row in _ITEMS:
        if person is not (row.property in _OF_PERSONS):
            continue
        for claim in claims_of(entity, row.id):
            if name := _name(labels, claim.value):
                yield voice.says(row.property, name, dict(row.qualifiers))


def _homes(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    homes = [name for claim in claims_of(entity, _HOME) if (name := _name(labels, claim.value))]
    closed = whole_list(homes)
    for home in homes:
        yield voice.says("platform", home, complete=closed)


def _characters(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    for property in ("P161", "P725"):
        for claim in claims_of(entity, property):
            actor = _name(labels, claim.value)
            role = _name(labels, claim.qualifier(_CHARACTER)) or text(claim.qualifier(_CHARACTER_NAME))
            if actor and role:
                yield voice.says("character", role, {"actor": actor})


def _dates(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    """Say when a work began, ended or came out; of countries, only those where it was made."""
    type_ = voice.subject.type
    if type_ is SubjectType.PERSON:
        return
    for claim in claims_of(entity, _BEGIN, best_only=True):
        if (begun := time(claim.value)) and type_ is SubjectType.TV_SERIES:
            yield voice.says("release_date", begun, {"event": "premiere", "season": 1})
    for claim in claims_of(entity, _END, best_only=True):
        ended = time(claim.value)
        if ended and type_ is SubjectType.TV_SERIES and ended <= (voice.as_of or ""):
            yield voice.says("release_date", ended, {"event": "finale"})
            yield voice.says("status", "ended", valid_from=ended)
    homes = {_name(labels, claim.value) for claim in claims_of(entity, _MADE_IN)}
    for claim in claims_of(entity, _PUBLISHED):
        out, place = time(claim.value), _name(labels, claim.qualifier(_COUNTRY))
        event = _EVENTS.get(type_, "release") if type_ else "release"
        if out and (place is None or place in homes):
            yield voice.says("release_date", out, {"event": event})


def _lives(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    for id_, property in ((_BORN, "birth"), (_DIED, "death")):
        for claim in claims_of(entity, id_, best_only=True):
            if known := time(claim.value):
                yield voice.says(property, known, {"aspect": "date"})


def _counts(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    """Say how many seasons there are, and how many episodes where that number no longer grows."""
    if voice.subject.type is not SubjectType.TV_SERIES:
        return
    seasons = [
        n for c in claims_of(entity, _SEASONS, best_only=True) if isinstance(n := amount(c.value), int)
    ]
    over = any(True for _ in claims_of(entity, _END))
    for count in seasons:
        yield voice.says("season_count", count, modality=Modality.ASSERTED if over else Modality.HEDGED)
    for claim in claims_of(entity, _EPISODES, best_only=True):
        episodes = amount(claim.value)
        if isinstance(episodes, int) and episodes > 0 and (over or seasons == [1]):
            yield voice.says("episode_count", episodes, {"season": 1 if seasons == [1] else None})


def _scores(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    """Say review scores, each with its reviewer and date, and how many reviews it rests on."""
    for claim in claims_of(entity, _SCORE):
        reviewer = _name(labels, claim.qualifier(_REVIEWER))
        points = _POINTS.fullmatch(claim.value.strip()) if isinstance(claim.value, str) else None
        if reviewer is None or points is None:
            continue
        scope: dict[str, QualifierValue | None] = {"aggregator": reviewer, "meter": "critics"}
        dated, modality = _dated(voice, claim)
        value = float(points[1])
        score, scale = int(value) if value.is_integer() else value, points[2].replace("out of ", "/")
        yield dated.says("critic_score", score, scope, unit=scale, modality=modality)
        reviews = amount(claim.qualifier(_REVIEWS))
        if isinstance(reviews, int) and reviews > 0:
            yield dated.says("review_count", reviews, scope, modality=modality)


def _dated(voice: Voice, claim: WikidataClaim) -> tuple[Voice, Modality]:
    """Return the voice as of the day that a statement is dated to; an undated reading refutes nothing."""
    said = time(claim.qualifier(_POINT_IN_TIME))
    if said is None:
        return voice, Modality.HEDGED
    return Voice(voice.subject, voice.source, said), Modality.ASSERTED


def _awards(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    """Say awards; a nomination goes without its year, as one that was won may be recorded as a nomination only."""
    for id_, outcome in ((_WON, "won"), (_NOMINATED, "nominated")):
        for claim in claims_of(entity, id_):
            name, given = _name(labels, claim.value), time(claim.qualifier(_POINT_IN_TIME))
            if name is None:
                continue
            award, _, category = name.partition(" for ")
            scope: dict[str, QualifierValue | None] = {
                "category": category or None,
                "outcome": outcome,
                "year": int(given[:4]) if given and outcome == "won" else None,
                "for": _name(labels, claim.qualifier(_FOR)),
            }
            yield voice.says("award", award, scope)


def _money(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    for id_, property in _MONEY:
        for claim in claims_of(entity, id_, best_only=property == "budget"):
            figure, currency = amount(claim.value), _CURRENCIES.get(labels.get(unit(claim.value) or "", ""))
            place = _name(labels, claim.qualifier(_REGION))
            if not figure or currency is None:
                continue
            if property == "budget":
                yield voice.says(property, figure, {"per": "total"}, unit=currency)
                continue
            dated, modality = _dated(voice, claim)
            territory = _TERRITORIES.get(place, place) if place else None
            scope = {"territory": territory, "period": "total"}
            yield dated.says(property, figure, scope, unit=currency, modality=modality)


def _running_time(entity: object, voice: Voice, labels: Labels) -> Iterator[Fact]:
    of = {SubjectType.FILM: "film", SubjectType.TV_SERIES: "episode"}.get(
        voice.subject.type or SubjectType.PERSON
    )
    for claim in claims_of(entity, _RUNTIME, best_only=True):
        minutes = amount(claim.value)
        if of and minutes and labels.get(unit(claim.value) or "") == "minute":
            yield voice.says("runtime", minutes, {"of": of})
