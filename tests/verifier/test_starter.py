"""The starter facts that ship: each line is a fact with a source, a date and a possible value."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import ValidationError

from claims.statement import COMMON_QUALIFIERS, TimeClass, property_named
from verifier.facts import Fact

STARTER = Path(__file__).resolve().parents[2] / "verifier" / "store" / "starter"

KEYS = (
    "subject",
    "property",
    "value",
    "unit",
    "resolution",
    "qualifiers",
    "polarity",
    "bound",
    "modality",
    "complete",
    "valid_from",
    "valid_to",
    "as_of",
    "source",
    "excerpt",
)
"""The order of keys in a line: that of the fact sheet in FORMATS, the optional ones where they belong."""

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
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
PERIOD = re.compile(
    r"""first-week | week-\d+ | first-\d+-days | opening-day | opening-weekend | total | peak | debut
      | week-ending:\d{4}-\d{2}-\d{2} | \d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}""",
    re.VERBOSE,
)


def lines() -> Iterator[tuple[str, str]]:
    """Yield (place, text) for every line of every starter file."""
    for path in sorted(STARTER.glob("*.jsonl")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", text


LINES = list(lines())
FACTS = [(place, Fact.model_validate_json(text)) for place, text in LINES]


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
    yield from value_problems(fact, today)
    yield from qualifier_problems(fact)


def source_problems(fact: Fact) -> Iterator[str]:
    address = urlsplit(fact.source.url or "")
    if address.scheme not in ("http", "https") or not address.hostname or "." not in address.hostname:
        yield "has no source address"
    if fact.source.tier is None:
        yield "has no tier"
    if fact.subject.type is None:
        yield "has no subject type"


def date_problems(fact: Fact, today: date) -> Iterator[str]:
    if fact.as_of is None and property_named(fact.property).time_class is not TimeClass.FIXED:
        yield "can change and has no as_of"
    for name in ("as_of", "valid_from", "valid_to"):
        text = getattr(fact, name)
        try:
            if text is not None and name != "valid_to" and first_day(text) > today:
                yield f"{name} lies in the future"
        except ValueError as error:
            yield f"{name}: {error}"
    if fact.valid_from and fact.valid_to and fact.valid_from > fact.valid_to:
        yield "ends before it begins"


def value_problems(fact: Fact, today: date) -> Iterator[str]:
    number = fact.value if isinstance(fact.value, int | float) else None
    if fact.property in COUNTS and (not isinstance(fact.value, int) or fact.value < 1):
        yield "is no count"
    if fact.property in AMOUNTS and (number is None or number <= 0):
        yield "is no amount"
    if (
        fact.property == "critic_score"
        and fact.unit == "%"
        and not (number is not None and 0 <= number <= 100)
    ):
        yield "is no percentage"
    if fact.property == "runtime" and number is not None and number > 1000:
        yield "is no runtime in minutes"
    if fact.property == "age" and not (number is not None and 0 < number < 120):
        yield "is no age"
    if fact.property == "release_date" or fact.qualifiers.get("aspect") == "date":
        yield from day_problems(fact, today)


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


def qualifier_problems(fact: Fact) -> Iterator[str]:
    foreign = set(fact.qualifiers) - {*property_named(fact.property).qualifiers, *COMMON_QUALIFIERS}
    if foreign:
        yield f"has qualifiers of another property: {sorted(foreign)}"
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


def test_there_are_starter_facts() -> None:
    assert len(FACTS) > 200


@pytest.mark.parametrize(("place", "fact"), FACTS, ids=[place for place, _ in FACTS])
def test_fact_may_ship(place: str, fact: Fact) -> None:
    assert list(problems(fact, date.today())) == []


def test_keys_stand_in_the_order_of_the_fact_sheet() -> None:
    for place, text in LINES:
        keys = list(json.loads(text))
        assert keys == [key for key in KEYS if key in keys], place


def test_lines_are_sorted_by_subject_property_and_value() -> None:
    for path in sorted(STARTER.glob("*.jsonl")):
        keys = [identity(fact) for place, fact in FACTS if place.startswith(f"{path.name}:")]
        assert keys == sorted(keys), path.name


def test_no_fact_is_stated_twice_by_one_source() -> None:
    told = Counter((*identity(fact), fact.unit, fact.source.url) for _, fact in FACTS)
    assert [key for key, times in told.items() if times > 1] == []


def test_a_subject_is_described_alike_everywhere() -> None:
    seen: dict[tuple[str, str, int | None], object] = {}
    for place, fact in FACTS:
        subject = fact.subject
        key = (subject.name, str(subject.type), subject.year)
        assert seen.setdefault(key, subject) == subject, place


GOOD = {
    "subject": {"name": "Slow Tide", "type": "tv_series", "year": 2024},
    "property": "season_count",
    "value": 2,
    "unit": "seasons",
    "as_of": "2025-10-01",
    "source": {"name": "Broadcaster", "url": "https://example.org/slow-tide", "tier": 1},
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"source": {"name": "Broadcaster", "tier": 1}}, ["has no source address"]),
        ({"source": {"name": "Broadcaster", "url": "https://example.org/"}}, ["has no tier"]),
        ({"source": {"name": "Broadcaster", "url": "notes.txt", "tier": 1}}, ["has no source address"]),
        ({"as_of": None}, ["can change and has no as_of"]),
        ({"as_of": None, "property": "cast", "value": "Ida Marsh"}, []),
        ({"as_of": "2999"}, ["as_of lies in the future"]),
        ({"valid_from": "2025-02", "valid_to": "2024-02"}, ["ends before it begins"]),
        ({"value": 0}, ["is no count"]),
        ({"qualifiers": {"season": 0}}, ["has an impossible season"]),
        ({"qualifiers": {"actor": "Ida Marsh"}}, ["has qualifiers of another property: ['actor']"]),
        ({"property": "critic_score", "value": 101, "unit": "%"}, ["is no percentage"]),
        ({"property": "release_date", "value": "2025-13"}, ["'2025-13' is no date"]),
        (
            {"property": "birth", "value": "2999-01-01", "qualifiers": {"aspect": "date"}},
            ["is no day of birth or death"],
        ),
        (
            {"property": "viewership", "value": 5, "qualifiers": {"period": "soon"}},
            ["has no canonical period: soon"],
        ),
    ],
)
def test_impossible_fact_is_refused(change: dict[str, object], expected: list[str]) -> None:
    assert list(problems(Fact.model_validate(GOOD | change), date.today())) == expected


def test_date_that_is_none_is_refused_by_the_model() -> None:
    with pytest.raises(ValidationError, match="'last week' is no date"):
        Fact.model_validate(GOOD | {"as_of": "last week"})
