"""What it means that a title is in none of the lists."""

from __future__ import annotations

from datetime import date

import pytest

from claims.statement import Bound, SubjectType
from verifier.facts import Fact
from verifier.sources.store import StoreSource

_BY_HOURS = (date(2023, 6, 5), date(2023, 6, 11))
_BY_VIEWS = (date(2023, 6, 12), date(2023, 6, 18))


def _bounds(facts: list[Fact]) -> set[tuple[str, object, str | None, str]]:
    return {(f.property, f.value, f.unit, str(f.qualifiers["period"])) for f in facts}


def test_hours_are_bounded_while_hours_ranked(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts("Nowhere Bay", SubjectType.TV_SERIES, *_BY_HOURS, 8.0)
    week = "week-ending:2023-06-11"
    assert _bounds(facts) == {("viewership", 2_000_000, "hours", week), ("chart_rank", 10, None, week)}
    assert {f.property: f.bound for f in facts} == {
        "viewership": Bound.AT_MOST,
        "chart_rank": Bound.MORE_THAN,
    }


def test_views_are_bounded_since_views_rank(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts("Nowhere Bay", SubjectType.TV_SERIES, *_BY_VIEWS)
    week = "week-ending:2023-06-18"
    assert _bounds(facts) == {("viewership", 1_000_000, "views", week), ("chart_rank", 10, None, week)}
    assert "rank 10 had 1,000,000, 900,000 views" in (facts[0].excerpt or "")


def test_hours_are_bounded_later_only_through_the_running_time(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts("Nowhere Bay", SubjectType.TV_SERIES, *_BY_VIEWS, 8.5)
    assert ("viewership", 8_500_000, "hours", "week-ending:2023-06-18") in _bounds(facts)


def test_days_across_two_weeks_are_bounded_by_their_sum(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts(
        "Nowhere Bay", SubjectType.FILM, date(2023, 6, 15), date(2023, 6, 21), 2.0
    )
    whole = "2023-06-15/2023-06-21"
    assert {("viewership", 1_800_000, "views", whole), ("viewership", 3_600_000, "hours", whole)} <= _bounds(
        facts
    )


def test_weeks_of_different_ranking_have_no_sum(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts("Nowhere Bay", SubjectType.FILM, date(2023, 6, 8), date(2023, 6, 14))
    assert all(str(f.qualifiers["period"]).startswith("week-ending:") for f in facts)


def test_unknown_type_is_bounded_by_the_largest_tenth_rank(netflix_store: StoreSource) -> None:
    assert netflix_store.absence_facts("Nowhere Bay", None, *_BY_VIEWS)[0].value == 1_000_000


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2023, 5, 1), date(2023, 5, 28)),
        (date(2023, 6, 26), date(2023, 7, 2)),
        (date(2030, 1, 1), date(2030, 1, 7)),
    ],
)
def test_outside_the_coverage_nothing_is_said(netflix_store: StoreSource, first: date, last: date) -> None:
    assert netflix_store.absence_facts("Nowhere Bay", SubjectType.TV_SERIES, first, last, 8.0) == []


def test_partly_covered_days_have_no_sum(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts(
        "Nowhere Bay", SubjectType.TV_SERIES, date(2023, 6, 20), date(2023, 7, 3)
    )
    assert {f.qualifiers["period"] for f in facts} == {"week-ending:2023-06-25"}


def test_listed_title_gives_its_own_figures(netflix_store: StoreSource) -> None:
    facts = netflix_store.absence_facts("The Glass Pier", SubjectType.TV_SERIES, *_BY_VIEWS, 8.0)
    assert {(f.property, f.value, f.bound) for f in facts} == {
        ("viewership", 80_000_000, Bound.EXACT),
        ("viewership", 10_000_000, Bound.EXACT),
        ("chart_rank", 1, Bound.EXACT),
    }


@pytest.mark.parametrize("name", ["Glass", "Glass Pier: Low Tide"])
def test_longer_or_shorter_name_of_a_listed_title_is_no_absence(
    netflix_store: StoreSource, name: str
) -> None:
    assert netflix_store.absence_facts(name, SubjectType.TV_SERIES, *_BY_VIEWS) in ([], _own(netflix_store))


def _own(store: StoreSource) -> list[Fact]:
    named = store.absence_facts("Glass Pier", SubjectType.TV_SERIES, *_BY_VIEWS)
    subject = named[0].subject.model_copy(update={"name": "Glass Pier: Low Tide"})
    return [f.model_copy(update={"subject": subject}) for f in named]


def test_book_is_in_no_list_and_nothing_follows(netflix_store: StoreSource) -> None:
    assert netflix_store.absence_facts("Nowhere Bay", SubjectType.BOOK, *_BY_VIEWS) == []


def test_store_without_lists_says_nothing(own_folder: object) -> None:
    with StoreSource.open() as store:
        assert store.absence_facts("Nowhere Bay", None, *_BY_VIEWS) == []
        assert store.largest_debuts("hours", date(2026, 1, 1)) == []
