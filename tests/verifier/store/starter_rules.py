"""What a starter fact must be before it may ship: said by a source, dated, and possible."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from claims.dates import interval_of
from claims.statement import COMMON_QUALIFIERS, Modality, Property, all_properties
from verifier.facts import Fact

PROPERTIES = {spec.name: spec for spec in all_properties()}

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
CURRENCY = re.compile(r"[A-Z]{3}")
COUNTS = {
    "episode_count",
    "season_count",
    "work_count",
    "review_count",
    "chart_rank",
    "chart_reach",
    "award_count",
}
AMOUNTS = {"viewership", "box_office", "budget", "sales", "social_count", "runtime"}
SCALES = {"%": 100, "/100": 100, "/10": 10, "/5": 5}
GRADE = re.compile(r"[A-DF][+-]?")
PERIOD = re.compile(
    r"""first-week | week-\d+ | first-\d+-days | opening-day | opening-weekend | total | peak | debut
      | week-ending:\d{4}-\d{2}-\d{2} | \d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}""",
    re.VERBOSE,
)


def first_day(text: str) -> date:
    """Return the first day of a date of any precision; ValueError when there is no such day."""
    if not DATE.fullmatch(text):
        raise ValueError(f"{text!r} is no date")
    try:
        return date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        raise ValueError(f"{text!r} is no date") from None


def identity(fact: Fact) -> tuple[str, str, str, str, str, str]:
    """Return what a line is sorted by and what may stand in the files only once."""
    qualifiers = json.dumps(fact.qualifiers, sort_keys=True, ensure_ascii=False)
    kind = fact.subject.type.value if fact.subject.type else ""
    return fact.subject.name, kind, fact.property, str(fact.value), qualifiers, fact.source.name


def problems(fact: Fact, today: date) -> Iterator[str]:
    """Say everything for which a fact must not ship."""
    yield from source_problems(fact)
    yield from date_problems(fact, today)
    spec = PROPERTIES.get(fact.property)
    if spec is None:
        yield f"has an unknown property: {fact.property}"
        return
    yield from unit_problems(fact, spec)
    yield from value_problems(fact, spec, today)
    yield from qualifier_problems(fact, spec)


def source_problems(fact: Fact) -> Iterator[str]:
    address = urlsplit(fact.source.url or "")
    if not fact.source.name.strip():
        yield "has no source name"
    if address.scheme not in ("http", "https") or not address.hostname or "." not in address.hostname:
        yield "has no source address"
    if fact.source.tier is None:
        yield "has no tier"
    if fact.subject.type is None:
        yield "has no subject type"


def date_problems(fact: Fact, today: date) -> Iterator[str]:
    if fact.as_of is None:
        yield "has no as_of"
    for name in ("as_of", "valid_from", "valid_to"):
        text = getattr(fact, name)
        try:
            if text is not None and first_day(text) > today and name != "valid_to":
                yield f"{name} lies in the future"
        except ValueError as error:
            yield f"{name}: {error}"
    if fact.valid_from and fact.valid_to and fact.valid_from > fact.valid_to:
        yield "ends before it begins"


def unit_problems(fact: Fact, spec: Property) -> Iterator[str]:
    money = "ISO 4217" in spec.units and CURRENCY.fullmatch(fact.unit or "")
    if fact.unit not in (spec.units or (None,)) and not money:
        yield f"has an unknown unit: {fact.unit}"


def value_problems(fact: Fact, spec: Property, today: date) -> Iterator[str]:
    number = fact.value if isinstance(fact.value, int | float) else None
    if spec.choices and fact.value not in spec.choices:
        yield f"has an unknown value: {fact.value}"
    if not str(fact.value).strip() or str(fact.value) != str(fact.value).strip():
        yield "has a value with blank ends"
    if fact.property in COUNTS and (not isinstance(fact.value, int) or fact.value < 1):
        yield "is no count"
    if fact.property in AMOUNTS and (number is None or number <= 0):
        yield "is no amount"
    if fact.property == "critic_score":
        yield from score_problems(fact, number)
    if fact.property == "runtime" and number is not None and number > 1000:
        yield "is no runtime in minutes"
    if fact.property == "age" and not (number is not None and 0 < number < 120):
        yield "is no age"
    if fact.property == "release_date" or fact.qualifiers.get("aspect") == "date":
        yield from day_problems(fact, today)


def score_problems(fact: Fact, number: float | None) -> Iterator[str]:
    if fact.unit == "grade" and not GRADE.fullmatch(str(fact.value)):
        yield "is no grade"
    top = SCALES.get(fact.unit or "")
    if top is not None and not (number is not None and 0 <= number <= top):
        yield f"is no score of {fact.unit}"


def day_problems(fact: Fact, today: date) -> Iterator[str]:
    try:
        day = first_day(str(fact.value))
    except ValueError as error:
        yield str(error)
        return
    if fact.property in ("birth", "death") and not date(1800, 1, 1) < day < today:
        yield "is no day of birth or death"
    if fact.property == "release_date" and not 1450 < day.year < today.year + 5:
        yield "is no year of release"
    said = interval_of(fact.as_of) if fact.as_of else None
    if said and day > said[1] and fact.modality is not Modality.PLANNED:
        yield "tells a day after its as_of and is not marked as planned"


def qualifier_problems(fact: Fact, spec: Property) -> Iterator[str]:
    foreign = set(fact.qualifiers) - {*spec.qualifiers, *COMMON_QUALIFIERS}
    if foreign:
        yield f"has qualifiers of another property: {sorted(foreign)}"
    for name, allowed in spec.qualifier_choices.items():
        if name in fact.qualifiers and fact.qualifiers[name] not in allowed:
            yield f"has an unknown {name}: {fact.qualifiers[name]}"
    season = fact.qualifiers.get("season")
    if season is not None and not (isinstance(season, int) and season >= 1):
        yield "has an impossible season"
    period = fact.qualifiers.get("period")
    if period is not None and not PERIOD.fullmatch(str(period)):
        yield f"has no canonical period: {period}"
    for text in re.findall(r"\d{4}-\d{2}-\d{2}", str(period or "")):
        try:
            first_day(text)
        except ValueError:
            yield f"period {period} is no span of days"
