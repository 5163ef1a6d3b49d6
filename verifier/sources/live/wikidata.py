"""Wikidata: open data on works and persons. No key; CC0. Ranks and qualifiers are honoured, labels asked in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, number, rows, text, year_of
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

_API = "/w/api.php"
_BATCH = 50
# What an item is an instance of (P31) → type. Ids as used in the Wikidata project's own class trees.
_TYPES = {
    "Q5398426": SubjectType.TV_SERIES,
    "Q1259759": SubjectType.TV_SERIES,
    "Q581714": SubjectType.TV_SERIES,
    "Q117467246": SubjectType.TV_SERIES,
    "Q63952888": SubjectType.TV_SERIES,
    "Q11424": SubjectType.FILM,
    "Q24862": SubjectType.FILM,
    "Q506240": SubjectType.FILM,
    "Q202866": SubjectType.FILM,
    "Q571": SubjectType.BOOK,
    "Q7725634": SubjectType.BOOK,
    "Q8261": SubjectType.BOOK,
    "Q277759": SubjectType.BOOK_SERIES,
    "Q482994": SubjectType.ALBUM,
    "Q7366": SubjectType.SONG,
    "Q134556": SubjectType.SONG,
    "Q7889": SubjectType.GAME,
    "Q5": SubjectType.PERSON,
    "Q196600": SubjectType.FRANCHISE,
}
_PEOPLE = {
    "P161": None,
    "P57": "director",
    "P58": "writer",
    "P170": "creator",
    "P1431": "executive_producer",
    "P162": "producer",
    "P86": "composer",
    "P344": "cinematographer",
    "P1040": "editor",
    "P50": "author",
}
_IDS = {
    "P345": "imdb",
    "P8600": "tvmaze",
    "P4947": "tmdb",
    "P4983": "tmdb",
    "P648": "openlibrary",
    "P434": "musicbrainz",
}
_CURRENCIES = {"Q4917": "USD", "Q4916": "EUR", "Q25224": "GBP", "Q80524": "INR", "Q8146": "JPY"}
_AGGREGATORS = {"Q105584": "Rotten Tomatoes", "Q150248": "Metacritic", "Q37312": "IMDb"}
_LINKED = (
    "P161",
    "P453",
    "P57",
    "P58",
    "P170",
    "P1431",
    "P162",
    "P86",
    "P344",
    "P1040",
    "P50",
    "P449",
    "P750",
    "P144",
    "P915",
    "P166",
    "P1411",
    "P19",
    "P20",
    "P1686",
)
"""Properties whose values are items: their labels are asked for."""


class Wikidata:
    """The open knowledge base Wikidata."""

    name = "wikidata"
    base = "https://www.wikidata.org"
    needs = None
    key_parameter = None
    decides = tuple(
        (
            "platform release_date cast character crew critic_score review_count episode_count "
            "season_count runtime related_work filming_location award budget box_office birth death age "
            "credit"
        ).split()
    )
    spacing_s = 0.1
    fresh_s = 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Search by name, then read the items found in one request."""
        search: dict[str, str | int] = {
            "action": "wbsearchentities",
            "search": wanted.name,
            "language": "en",
            "type": "item",
            "limit": 8,
            "format": "json",
        }
        ids = [i for row in rows(client.get(_API, search), "search") if (i := text(row, "id"))]
        if not ids:
            return ()
        return found(client.get(_API, _entities(ids, "labels|aliases|claims|sitelinks")), wanted, ids)

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what the item states; the labels of the items it names are asked in batches of fifty."""
        item = at(client.get(_API, _entities([entity.key], "labels|aliases|claims|sitelinks")), "entities")
        item = next(iter(item.values()), None) if isinstance(item, dict) else None
        names: dict[str, str] = {}
        ids = sorted(linked_ids(item))
        for start in range(0, len(ids), _BATCH):
            names |= labels(client.get(_API, _entities(ids[start : start + _BATCH], "labels")))
        return list(facts_of(item, entity, names))


def _entities(ids: Sequence[str], props: str) -> dict[str, str | int]:
    return {
        "action": "wbgetentities",
        "ids": "|".join(ids),
        "props": props,
        "languages": "en",
        "redirects": "yes",
        "format": "json",
        "maxlag": 5,
    }


def found(body: Any, wanted: Wanted, order: Sequence[str] = ()) -> list[Entity]:
    """Read items: those of the wanted name and of a type that we know, in the order of the search."""
    entities = at(body, "entities")
    items = entities.items() if isinstance(entities, dict) else ()
    known = []
    for asked, item in items:
        entity = _entity(item)
        if entity and fold_title(wanted.name) in {fold_title(n) for n in (entity.name, *entity.aliases)}:
            fits = wanted.type in (None, entity.type) or entity.type is None
            year = wanted.year is None or entity.year is None or abs(entity.year - wanted.year) <= 1
            place = order.index(asked) if asked in order else len(order)
            known.append((not fits, not year, place, entity))
    return [entity for unfit, _, _, entity in sorted(known, key=lambda k: k[:3]) if not unfit][:3]


def _entity(item: Any) -> Entity | None:
    key, name = text(item, "id"), text(item, "labels", "en", "value")
    kind = next((t for q in _items(item, "P31") if (t := _TYPES.get(q))), None)
    if key is None or name is None or kind is None:
        return None
    dates = [t for p in ("P580", "P577", "P1191", "P569") for t in _times(item, p)]
    aliases = tuple(a for row in rows(item, "aliases", "en") if (a := text(row, "value")))
    return Entity(
        "wikidata", key, name, kind, year_of(min(dates, default=None)), aliases[:12], _external(item, key)
    )


def _external(item: Any, key: str) -> dict[str, str]:
    ids = {"wikidata": key}
    for prop, scheme in _IDS.items():
        value = next((v for s in statements(item, prop) if isinstance(v := _value(s), str)), None)
        if value:
            ids[scheme] = value
    return ids


def statements(item: Any, prop: str) -> list[dict[str, Any]]:
    """Return the statements of a property that count: none deprecated; the preferred ones alone where there are any."""
    kept = [s for s in rows(item, "claims", prop) if at(s, "rank") != "deprecated"]
    preferred = [s for s in kept if at(s, "rank") == "preferred"]
    return [s for s in preferred or kept if at(s, "mainsnak", "snaktype") == "value"]


def _every(item: Any, prop: str) -> list[dict[str, Any]]:
    """Return all statements that are not deprecated: a list is more than its preferred member."""
    kept = [s for s in rows(item, "claims", prop) if at(s, "rank") != "deprecated"]
    return [s for s in kept if at(s, "mainsnak", "snaktype") == "value"]


def _value(statement: Any) -> Any:
    return at(statement, "mainsnak", "datavalue", "value")


def _items(item: Any, prop: str) -> list[str]:
    return [q for s in statements(item, prop) if (q := text(_value(s), "id"))]


def _qualifier(statement: Any, prop: str) -> Any:
    return at(statement, "qualifiers", prop, 0, "datavalue", "value")


def time_of(value: Any) -> str | None:
    """Read a time value at its precision: 11 a day, 10 a month, 9 a year; coarser ones are none."""
    stamp, precision = text(value, "time"), at(value, "precision")
    if stamp is None or not stamp.startswith("+") or len(stamp) < 11:
        return None
    return {11: stamp[1:11], 10: stamp[1:8], 9: stamp[1:5]}.get(
        precision if isinstance(precision, int) else 0
    )


def _times(item: Any, prop: str) -> list[str]:
    return [t for s in statements(item, prop) if (t := time_of(_value(s)))]


def linked_ids(item: Any) -> set[str]:
    """Return the ids of the items that the statements name, qualifiers included."""
    ids: set[str] = set()
    for prop in _LINKED:
        for statement in _every(item, prop):
            values = [_value(statement), *(_qualifier(statement, q) for q in ("P453", "P1686", "P291"))]
            ids.update(q for v in values if (q := text(v, "id")))
    return ids


def labels(body: Any) -> dict[str, str]:
    """Read the English labels of items; a redirected item is known by the id asked for, too."""
    entities = at(body, "entities")
    pairs = entities.items() if isinstance(entities, dict) else ()
    found_: dict[str, str] = {}
    for asked, item in pairs:
        name = text(item, "labels", "en", "value")
        if name:
            found_[asked] = name
            found_[text(item, "id") or asked] = name
    return found_


def facts_of(item: Any, entity: Entity, names: dict[str, str]) -> Iterator[Fact]:
    """Read an item's statements as facts; `names` maps items to their labels."""
    if not isinstance(item, dict):
        return
    subject = FactSubject(
        name=entity.name, type=entity.type, year=entity.year, aliases=entity.aliases, ids=dict(entity.ids)
    )
    origin = Origin("Wikidata", 2, "CC0", f"https://www.wikidata.org/wiki/{entity.key}")
    yield from _people(origin, subject, item, names)
    yield from _dates(origin, subject, item)
    yield from _counts(origin, subject, item)
    yield from _money(origin, subject, item)
    yield from _scores(origin, subject, item)
    for prop, kind, complete in (
        ("P449", "platform", True),
        ("P750", "platform", False),
        ("P915", "filming_location", False),
    ):
        for name in _named(item, prop, names):
            yield from origin.says(subject, kind, name, complete=complete)
    for name in _named(item, "P144", names):
        yield from origin.says(subject, "related_work", name, relation="based_on")
    yield from _awards(origin, subject, item, names)
    if entity.type is SubjectType.PERSON:
        yield from _life(origin, subject, item, names)


def _named(item: Any, prop: str, names: dict[str, str]) -> Iterable[str]:
    return [names[q] for s in _every(item, prop) if (q := text(_value(s), "id")) in names]


def _people(origin: Origin, subject: FactSubject, item: Any, names: dict[str, str]) -> Iterator[Fact]:
    for prop, role in _PEOPLE.items():
        for statement in _every(item, prop):
            person = names.get(text(_value(statement), "id") or "")
            if role is not None:
                yield from origin.says(subject, "crew", person, role=role)
                continue
            yield from origin.says(subject, "cast", person)
            part = _qualifier(statement, "P4633")
            character = (
                part if isinstance(part, str) else names.get(text(_qualifier(statement, "P453"), "id") or "")
            )
            yield from origin.says(subject, "character", character, actor=person)


def _dates(origin: Origin, subject: FactSubject, item: Any) -> Iterator[Fact]:
    series = subject.type is SubjectType.TV_SERIES
    event = {SubjectType.BOOK: "publication", SubjectType.TV_SERIES: "premiere"}.get(
        subject.type or SubjectType.FILM, "release"
    )
    for prop in ("P580",) if series else ("P577",):
        dates = _times(item, prop)
        if dates:
            first = min(dates)
            yield from origin.says(subject, "release_date", first, event=event, season=1 if series else None)
    if series:
        for value in _times(item, "P582")[:1]:
            yield from origin.says(subject, "release_date", value, event="finale")
            yield from origin.says(subject, "status", "ended")


def _counts(origin: Origin, subject: FactSubject, item: Any) -> Iterator[Fact]:
    for prop, kind, unit in (("P2437", "season_count", "seasons"), ("P1113", "episode_count", "episodes")):
        for statement in statements(item, prop)[:1]:
            yield from origin.says(
                subject, kind, _amount(_value(statement)), unit, as_of=time_of(_qualifier(statement, "P585"))
            )
    of = "film" if subject.type is SubjectType.FILM else "episode"
    for statement in statements(item, "P2047")[:1]:
        yield from origin.says(subject, "runtime", _amount(_value(statement)), "minutes", of=of)


def _amount(value: Any) -> int | float | None:
    said = text(value, "amount")
    return number({"n": said.lstrip("+")}, "n") if said else None


def _money(origin: Origin, subject: FactSubject, item: Any) -> Iterator[Fact]:
    for prop, kind in (("P2130", "budget"), ("P2769", "budget"), ("P2142", "box_office")):
        for statement in statements(item, prop):
            value = _value(statement)
            currency = _CURRENCIES.get((text(value, "unit") or "").rsplit("/", 1)[-1])
            if (
                currency is None
                or at(statement, "qualifiers", "P3005")
                or at(statement, "qualifiers", "P291")
            ):
                continue  # another territory's takings are another figure
            scope = (
                {"territory": "worldwide", "period": "total"} if kind == "box_office" else {"per": "total"}
            )
            yield from origin.says(
                subject,
                kind,
                _amount(value),
                currency,
                as_of=time_of(_qualifier(statement, "P585")),
                scope=scope,
            )


def _scores(origin: Origin, subject: FactSubject, item: Any) -> Iterator[Fact]:
    """Read review scores with reviewer, number of reviews and date; averages are another measure than shares."""
    for statement in _every(item, "P444"):
        said, reviewer = _value(statement), text(_qualifier(statement, "P447"), "id")
        aggregator = _AGGREGATORS.get(reviewer or "")
        if aggregator is None or not isinstance(said, str):
            continue
        unit = "%" if said.endswith("%") else f"/{said.rpartition('/')[2]}" if "/" in said else None
        value = number({"n": said.rstrip("%").partition("/")[0]}, "n")
        as_of = time_of(_qualifier(statement, "P585"))
        meter = None if aggregator == "IMDb" else "critics"
        if unit in ("%", "/10", "/100", "/5"):
            yield from origin.says(
                subject, "critic_score", value, unit, as_of=as_of, aggregator=aggregator, meter=meter
            )
        reviews = _amount(_qualifier(statement, "P7887"))
        yield from origin.says(
            subject, "review_count", reviews, "reviews", as_of=as_of, aggregator=aggregator, meter=meter
        )


def _awards(origin: Origin, subject: FactSubject, item: Any, names: dict[str, str]) -> Iterator[Fact]:
    """Read awards: their names hold the category behind " for " ("Academy Award for Best Actor")."""
    for prop, outcome in (("P166", "won"), ("P1411", "nominated")):
        for statement in _every(item, prop):
            name = names.get(text(_value(statement), "id") or "")
            award, _, category = (name or "").partition(" for ")
            work = names.get(text(_qualifier(statement, "P1686"), "id") or "")
            year = year_of(time_of(_qualifier(statement, "P585")))
            scope: dict[str, str | int | None] = {"for": work}
            yield from origin.says(
                subject, "award", award, outcome=outcome, category=category or None, year=year, scope=scope
            )


def _life(origin: Origin, subject: FactSubject, item: Any, names: dict[str, str]) -> Iterator[Fact]:
    for prop, place, kind in (("P569", "P19", "birth"), ("P570", "P20", "death")):
        for value in _times(item, prop)[:1]:
            yield from origin.says(subject, kind, value, aspect="date")
        for name in list(_named(item, place, names))[:1]:
            yield from origin.says(subject, kind, name, aspect="place")
