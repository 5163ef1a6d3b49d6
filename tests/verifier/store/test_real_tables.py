"""The real tables beside the repository: the figures that the issue and its notes name."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from claims.statement import Bound, SubjectType
from verifier.errors import UsageError
from verifier.sources.store import StoreSource
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind

_TV = SubjectType.TV_SERIES
_BALLARD_WEEK = (date(2025, 9, 25), date(2025, 10, 1))


def test_import_of_the_weekly_lists_takes_less_than_three_seconds(real_tables: Path, tmp_path: Path) -> None:
    start = time.process_time()
    build(
        [Import(Kind.NETFLIX_TOP10, real_tables / "all-weeks-global.tsv")], path=tmp_path / "reference.sqlite"
    )
    assert time.process_time() - start < 3


def test_coverage(real_store: StoreSource) -> None:
    assert real_store.coverage() == {"netflix-top10": "2021-07-04/2026-07-19"}


def test_ballard_is_bounded_by_its_absence(real_store: StoreSource) -> None:
    """250 million hours in the first week: at most 15.8 M and 13.3 M in the two weeks, 29.2 M together."""
    facts = real_store.absence_facts("Ballard", _TV, *_BALLARD_WEEK, 500 / 60)
    hours = {f.qualifiers["period"]: f.value for f in facts if f.unit == "hours"}
    assert hours == {
        "week-ending:2025-09-28": 15_833_333,
        "week-ending:2025-10-05": 13_333_333,
        "2025-09-25/2025-10-01": 29_166_667,
    }
    ranks = [(f.value, f.bound) for f in facts if f.property == "chart_rank"]
    assert ranks == [(10, Bound.MORE_THAN)] * 2


def test_record_over_squid_game_has_counter_examples(real_store: StoreSource) -> None:
    debuts = [(r.title, r.hours) for r in real_store.largest_debuts("hours", date(2025, 10, 4), 4)]
    assert debuts == [
        ("Squid Game: Season 2", 487_600_000),
        ("Squid Game: Season 3", 368_400_000),
        ("Wednesday: Season 1", 341_230_000),
        ("Stranger Things 4", 286_790_000),
    ]


def test_first_and_first_full_week_of_squid_game(real_store: StoreSource) -> None:
    figures = [
        (d.first.season, d.days, d.first.hours, d.following and d.following.hours)
        for d in real_store.debut_figures("Squid Game")
    ]
    assert figures[0] == (1, 3, 63_190_000, 448_730_000)
    assert [(season, hours) for season, _, hours, _ in figures[1:]] == [(2, 487_600_000), (3, 368_400_000)]


@pytest.mark.parametrize(
    ("title", "type", "first", "last", "unit", "value"),
    [
        # true: the title's own rows
        ("Wayward", _TV, date(2025, 9, 22), date(2025, 9, 28), "hours", 48_800_000),
        ("Fool Me Once", _TV, date(2024, 1, 1), date(2024, 1, 7), "views", 37_100_000),
        ("Wednesday", _TV, date(2022, 11, 21), date(2022, 11, 27), "hours", 341_230_000),
    ],
)
def test_listed_titles_give_their_own_figures(
    real_store: StoreSource, title: str, type: SubjectType, first: date, last: date, unit: str, value: int
) -> None:
    facts = real_store.absence_facts(title, type, first, last)
    assert [f.value for f in facts if f.unit == unit] == [value]


@pytest.mark.parametrize(
    ("title", "type", "first", "last"),
    [
        # said of these titles, 50 million views or hours in such a week are false
        ("Bosch: Legacy", _TV, date(2025, 3, 24), date(2025, 3, 30)),
        ("Reacher", _TV, date(2022, 1, 31), date(2022, 2, 6)),
        ("Barbie", SubjectType.FILM, date(2023, 7, 17), date(2023, 7, 23)),
    ],
)
def test_titles_of_other_services_are_bounded(
    real_store: StoreSource, title: str, type: SubjectType, first: date, last: date
) -> None:
    facts = real_store.absence_facts(title, type, first, last)
    (bound,) = [f for f in facts if f.property == "viewership"]
    assert bound.bound is Bound.AT_MOST
    assert isinstance(bound.value, int)
    assert 0 < bound.value < 20_000_000


@pytest.mark.parametrize("day", [date(2021, 6, 21), date(2026, 7, 20), date(2027, 1, 1)])
def test_weeks_outside_the_lists_say_nothing(real_store: StoreSource, day: date) -> None:
    assert real_store.absence_facts("Ballard", _TV, day, day, 8.33) == []


def test_views_are_hours_by_running_time(real_store: StoreSource) -> None:
    """The lists agree with themselves, which makes the bound through a running time sound."""
    rows = [r for r in real_store.largest_weeks("views", date(2026, 7, 19), 7000) if r.runtime_h]
    fitting = sum(abs((r.hours or 0) / (r.runtime_h or 1) - (r.views or 0)) <= 100_000 for r in rows)
    assert fitting / len(rows) > 0.99


def test_real_oscars(real_store: StoreSource) -> None:
    (madison,) = real_store.resolve("Mikey Madison", SubjectType.PERSON)
    won = [f.qualifiers for f in real_store.facts(madison, ["award"]) if f.qualifiers["outcome"] == "won"]
    assert won == [{"category": "Best Actress", "year": 2025, "for": "Anora", "outcome": "won"}]
    (anora,) = real_store.resolve("Anora", SubjectType.FILM)
    counts = {f.unit: f.value for f in real_store.facts(anora, ["award_count"]) if "year" not in f.qualifiers}
    assert counts == {"awards": 5, "nominations": 6}
    (close,) = real_store.resolve("Glenn Close", SubjectType.PERSON)
    counts = {f.unit: f.value for f in real_store.facts(close, ["award_count"]) if "year" not in f.qualifiers}
    assert counts == {"awards": 0, "nominations": 8}


def test_real_imdb_subset(real_store: StoreSource) -> None:
    (person,) = real_store.resolve("nm0000006")
    assert person.name == "Ingrid Bergman"
    life = {f.property: f.value for f in real_store.facts(person, ["birth", "death"])}
    assert life == {"birth": "1915", "death": "1982"}
    assert {f.property for f in real_store.facts(person, ["credit"])} == {"credit"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.NETFLIX_TOP10, "all-weeks-global.tsv"),
        (Kind.NETFLIX_MOST_POPULAR, "most-popular.tsv"),
        (Kind.OSCARS, "oscars.csv"),
    ],
)
def test_damaged_copies_of_the_real_tables_are_refused(
    real_tables: Path, tmp_path: Path, kind: Kind, name: str
) -> None:
    store, copy = tmp_path / "reference.sqlite", tmp_path / name
    copy.write_bytes((real_tables / name).read_bytes())
    build([Import(kind, copy)], path=store)
    before, whole = store.read_bytes(), copy.read_bytes()
    header, rest = whole.split(b"\n", 1)
    for damaged in (
        whole[: len(whole) * 2 // 5],
        header.replace(b"\t", b";") + b"\n" + rest,
        b"null",
        header + b"\n" + rest.replace(b"\t", b"\t\t\t\t\t\t\t\t", 3),
        whole[:5000] + b"\xff" + whole[5000:],
    ):
        copy.write_bytes(damaged)
        with pytest.raises(UsageError, match="Nothing was changed"):
            build([Import(kind, copy)], path=store)
        assert store.read_bytes() == before
