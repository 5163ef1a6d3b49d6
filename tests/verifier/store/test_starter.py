"""The starter facts that ship: each line is a fact with a source, a date and a possible value."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from pydantic import ValidationError
from starter_rules import identity, problems

from verifier.facts import Fact
from verifier.store.folder import STARTER_FOLDER

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


def lines() -> Iterator[tuple[str, str]]:
    """Yield (place, text) for every line of every starter file."""
    for path in sorted(STARTER_FOLDER.glob("*.jsonl")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", text


LINES = list(lines())
FACTS = [(place, Fact.model_validate_json(text)) for place, text in LINES]


def test_there_are_starter_facts() -> None:
    works = {(fact.subject.name, fact.subject.type) for _, fact in FACTS if _is_work(fact)}
    assert len(FACTS) > 1500
    assert len(works) > 60


def _is_work(fact: Fact) -> bool:
    return fact.subject.type is not None and fact.subject.type.is_work


def test_every_fact_may_ship() -> None:
    today = date.today()
    assert {place: found for place, fact in FACTS if (found := list(problems(fact, today)))} == {}


def test_keys_stand_in_the_order_of_the_fact_sheet() -> None:
    for place, text in LINES:
        keys = list(json.loads(text))
        assert keys == [key for key in KEYS if key in keys], place


def test_lines_are_sorted_by_subject_property_and_value() -> None:
    for path in sorted(STARTER_FOLDER.glob("*.jsonl")):
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
RELEASE = {"property": "release_date", "unit": None}
SCORE = {"property": "critic_score", "unit": "%"}
TAKINGS = {"property": "box_office", "value": 5}
VIEWS = {"property": "viewership", "unit": "views"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"source": {"name": "Broadcaster", "tier": 1}}, ["has no source address"]),
        ({"source": {"name": " ", "url": "https://example.org/", "tier": 1}}, ["has no source name"]),
        ({"source": {"name": "Broadcaster", "url": "https://example.org/"}}, ["has no tier"]),
        ({"source": {"name": "Broadcaster", "url": "notes.txt", "tier": 1}}, ["has no source address"]),
        ({"as_of": None}, ["has no as_of"]),
        ({"as_of": None, "property": "cast", "value": "Ida Marsh", "unit": None}, ["has no as_of"]),
        ({"as_of": "2999"}, ["as_of lies in the future"]),
        ({"valid_from": "2025-02", "valid_to": "2024-02"}, ["ends before it begins"]),
        ({"property": "popularity"}, ["has an unknown property: popularity"]),
        ({"unit": "episodes"}, ["has an unknown unit: episodes"]),
        ({"unit": None}, ["has an unknown unit: None"]),
        (TAKINGS | {"unit": "dollars"}, ["has an unknown unit: dollars"]),
        (TAKINGS | {"unit": "USD"}, []),
        ({"value": 0}, ["is no count"]),
        ({"property": "cast", "value": " Ida", "unit": None}, ["has a value with blank ends"]),
        ({"property": "status", "value": "over", "unit": None}, ["has an unknown value: over"]),
        ({"qualifiers": {"season": 0}}, ["has an impossible season"]),
        ({"qualifiers": {"actor": "Ida Marsh"}}, ["has qualifiers of another property: ['actor']"]),
        (SCORE | {"value": 101}, ["is no score of %"]),
        (SCORE | {"value": "great", "unit": "grade"}, ["is no grade"]),
        (SCORE | {"value": 90, "qualifiers": {"meter": "fans"}}, ["has an unknown meter: fans"]),
        (RELEASE | {"value": "2025-13"}, ["'2025-13' is no date"]),
        (RELEASE | {"value": "2025-10-01"}, []),
        (
            RELEASE | {"value": "2025-10-02"},
            ["tells a day after its as_of and is not marked as planned"],
        ),
        (RELEASE | {"value": "2025-10-02", "modality": "planned"}, []),
        (VIEWS | {"value": 5, "qualifiers": {"period": "soon"}}, ["has no canonical period: soon"]),
    ],
)
def test_impossible_fact_is_refused(change: dict[str, object], expected: list[str]) -> None:
    assert list(problems(Fact.model_validate(GOOD | change), date.today())) == expected


def test_day_of_birth_to_come_is_refused() -> None:
    birth = {"property": "birth", "value": "2999-01-01", "unit": None, "qualifiers": {"aspect": "date"}}
    found = list(problems(Fact.model_validate(GOOD | birth), date.today()))
    assert "is no day of birth or death" in found


def test_date_that_is_none_is_refused_by_the_model() -> None:
    with pytest.raises(ValidationError, match="'last week' is no date"):
        Fact.model_validate(GOOD | {"as_of": "last week"})
