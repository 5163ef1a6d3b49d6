"""Dates against dates: overlap at the coarser precision agrees, disjoint ones differ."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.dates import interval_of
from verifier.compare.dates import compare_dates
from verifier.report import Stance

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL

# claimed, known, stance
TABLE = [
    ("2025-07-09", "2025-07-09", S),
    ("2025-07-09", "2025-07-10", R),
    ("2025-07", "2025-07-09", S),
    ("2025-07", "2025-06-30", R),
    ("2025-07", "2025-08-01", R),
    ("2025", "2025-12-31", S),
    ("2025", "2025-01-01", S),
    ("2025", "2026-01-01", R),
    ("2025", "2024-12-31", R),
    ("2025-early", "2025-01-01", S),
    ("2025-early", "2025-04-30", S),
    ("2025-early", "2025-05-01", R),
    ("2025-mid", "2025-05-01", S),
    ("2025-mid", "2025-04-30", R),
    ("2025-mid", "2025-08-31", S),
    ("2025-mid", "2025-09-01", R),
    ("2025-late", "2025-09-01", S),
    ("2025-late", "2025-08-31", R),
    ("2025-late", "2025-12-31", S),
    ("2025-late", "2026-01-01", R),
    ("2025-spring", "2025-03-01", S),
    ("2025-spring", "2025-02-28", R),
    ("2025-spring", "2025-06-30", S),
    ("2025-spring", "2025-07-01", R),
    ("2025-summer", "2025-06-01", S),
    ("2025-summer", "2025-05-31", R),
    ("2025-summer", "2025-09-30", S),
    ("2025-summer", "2025-10-01", R),
    ("2025-autumn", "2025-09-01", S),
    ("2025-autumn", "2025-08-31", R),
    ("2025-autumn", "2025-12-31", S),
    ("2025-autumn", "2026-01-01", R),
    ("2025-Q1", "2025-03-31", S),
    ("2025-Q1", "2025-04-01", R),
    ("2025-Q2", "2025-04-01", S),
    ("2025-Q2", "2025-07-01", R),
    ("2025-Q3", "2025-09-30", S),
    ("2025-Q3", "2025-10-01", R),
    ("2025-Q4", "2025-10-01", S),
    ("2025-Q4", "2025-09-30", R),
    ("2024-02", "2024-02-29", S),
    ("2025-07-01/2025-07-31", "2025-07-31", S),
    ("2025-07-01/2025-07-31", "2025-08-01", R),
]


@pytest.mark.parametrize(("claimed", "known", "expected"), TABLE)
def test_claimed_date_against_a_known_day(claimed: str, known: str, expected: Stance) -> None:
    assert compare_dates(claimed, known).stance is expected


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("2025-07-09", "2025-07"),
        ("2025-07-09", "2025"),
        ("2025-07", "2025-summer"),
        ("2025-02-03", "2025-Q1"),
    ],
)
def test_vaguer_source_is_no_refutation_of_a_precise_claim_inside_it(claimed: str, known: str) -> None:
    assert compare_dates(claimed, known).stance is not R


@pytest.mark.parametrize(
    ("claimed", "known"), [("2025-07-09", "2025-08"), ("2025", "2024"), ("2025-03", "2024-Q1")]
)
def test_vaguer_source_refutes_what_lies_outside_it(claimed: str, known: str) -> None:
    assert compare_dates(claimed, known).stance is R


@pytest.mark.parametrize("known", ["2026-01-15", "2026-12-20", "2026-02"])
def test_winter_is_open_where_it_may_mean_either_end_of_the_year(known: str) -> None:
    assert compare_dates("2026-winter", known).stance is N


@pytest.mark.parametrize("known", ["2026-07-09", "2026-05", "2026-10-31"])
def test_winter_is_never_supported_by_a_day_of_summer(known: str) -> None:
    assert compare_dates("2026-winter", known).stance is not S


@pytest.mark.parametrize("known", ["2025-11-30", "2027-04-01"])
def test_winter_is_refuted_by_a_day_of_no_winter_of_that_year(known: str) -> None:
    assert compare_dates("2026-winter", known).stance is R


@pytest.mark.parametrize("unreadable", ["soon", "", "2025-13", "2025-02-30", "next year", "09/07/2025"])
def test_unreadable_date_says_nothing(unreadable: str) -> None:
    assert compare_dates("2025-07-09", unreadable).stance is N
    assert compare_dates(unreadable, "2025-07-09").stance is N


@pytest.mark.parametrize(
    ("claimed", "known", "detail"),
    [
        ("2025-09-25", "2025-07-09", "78 days apart"),
        ("2025-07-10", "2025-07-09", "1 day apart"),
        ("2025-06", "2025-07-09", "9 days apart"),
    ],
)
def test_detail_counts_the_days_between(claimed: str, known: str, detail: str) -> None:
    assert compare_dates(claimed, known).detail == detail


days = st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31))
coarse = st.sampled_from(["%Y", "%Y-%m"])
PARTS = ("early", "mid", "late", "spring", "summer", "autumn", "Q1", "Q2", "Q3", "Q4")


@given(days, coarse)
def test_coarser_claim_is_supported_by_the_day_inside_it(day: date, form: str) -> None:
    assert compare_dates(day.strftime(form), day.isoformat()).stance is S


@given(days, days)
def test_comparison_of_days_is_symmetric(a: date, b: date) -> None:
    assert (
        compare_dates(a.isoformat(), b.isoformat()).stance
        is compare_dates(b.isoformat(), a.isoformat()).stance
    )


@given(days, days, st.sampled_from(PARTS))
def test_refutation_is_symmetric_at_any_precision(day: date, other: date, part: str) -> None:
    a, b = f"{other.year}-{part}", day.isoformat()
    assert (compare_dates(a, b).stance is R) is (compare_dates(b, a).stance is R)


@given(days, days, coarse)
def test_coarser_claim_never_turns_supported_into_refuted(said: date, known: date, form: str) -> None:
    if compare_dates(said.isoformat(), known.isoformat()).stance is S:
        assert compare_dates(said.strftime(form), known.isoformat()).stance is S


@given(days, st.sampled_from(PARTS))
def test_every_day_inside_a_part_of_a_year_supports_it(day: date, part: str) -> None:
    span = interval_of(f"{day.year}-{part}")
    assert span is not None
    inside = span[0] <= day <= span[1]
    assert compare_dates(f"{day.year}-{part}", day.isoformat()).stance is (S if inside else R)


@given(days)
def test_neighbouring_days_differ(day: date) -> None:
    assert compare_dates(day.isoformat(), (day + timedelta(days=1)).isoformat()).stance is R
