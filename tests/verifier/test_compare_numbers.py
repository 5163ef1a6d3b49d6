"""Numbers against numbers: both sides of every border of rounding and of every bound."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.statement import Bound, Statement
from verifier.compare.numbers import Interval, compare_numbers, interval, number, resolution
from verifier.report import Stance

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL
M = 1_000_000
BOUNDS = list(Bound)


def figure(
    value: float, step: float | None = None, bound: str = "exact", unit: str | None = "views"
) -> Statement:
    return Statement(value=value, unit=unit, resolution=step, bound=Bound(bound))


def stance(claim: Statement, fact: Statement, exact: bool = False, slack: float = 0.0) -> Stance:
    return compare_numbers(claim, fact, exact=exact, slack=slack).stance


# claimed value, its resolution, known value, its resolution, stance
ROUNDING = [
    pytest.param(250 * M, 10 * M, 248_700_000, 100_000, S, id="rounds to the claim"),
    pytest.param(250 * M, 10 * M, 245 * M, 1, S, id="half a step below"),
    pytest.param(250 * M, 10 * M, 244_999_999, 1, R, id="just beyond half a step below"),
    pytest.param(250 * M, 10 * M, 255 * M, 1, S, id="half a step above"),
    pytest.param(250 * M, 10 * M, 255_000_001, 1, R, id="just beyond half a step above"),
    pytest.param(463 * M, M, 463_400_000, 100_000, S, id="three digits against four"),
    pytest.param(462 * M, M, 463_400_000, 100_000, R, id="three digits mean what they say"),
    pytest.param(463_400_000, 100_000, 463 * M, M, S, id="the coarser side is the fact"),
    pytest.param(463_600_000, 100_000, 463 * M, M, R, id="beyond the fact's own rounding"),
    pytest.param(12_400_000, 100_000, 12_450_000, 1, S, id="half of a hundred thousand"),
    pytest.param(12_400_000, 100_000, 12_450_001, 1, R, id="past half of a hundred thousand"),
    pytest.param(250 * M, None, 245 * M, 1, S, id="unknown resolution is the second digit"),
    pytest.param(250 * M, None, 244_999_999, 1, R, id="beyond an unknown resolution"),
    pytest.param(12_000_000, 1, 12_400_000, None, S, id="a fact of unknown resolution, inside"),
    pytest.param(12_000_000, 1, 12_600_000, None, R, id="a fact of unknown resolution, outside"),
    pytest.param(0.4, 0.1, 0.4, 0.1, S, id="below one"),
    pytest.param(1_350_000_000, 10 * M, 1_354_900_000, 100_000, S, id="a billion, in tens of millions"),
    pytest.param(1_350_000_000, 10 * M, 1_355_100_000, 100_000, R, id="a billion, beyond half"),
    pytest.param(1_499_999_881, 1, 1_499_999_879, 1, R, id="a billion to the unit, two units off"),
]


@pytest.mark.parametrize(("said", "step", "known", "known_step", "expected"), ROUNDING)
def test_rounded_figure_agrees_within_half_of_the_coarser_resolution(
    said: float, step: float | None, known: float, known_step: float | None, expected: Stance
) -> None:
    assert stance(figure(said, step), figure(known, known_step)) is expected


@pytest.mark.parametrize(
    ("said", "known", "step"),
    [
        pytest.param(4.4, 4.35, 0.1),
        (4.3, 4.35, 0.1),
        (8.1, 8.15, 0.1),
        pytest.param(2.3, 2.35, 0.1),
    ],
)
def test_half_a_step_of_a_decimal_figure_is_still_within_it(said: float, known: float, step: float) -> None:
    assert stance(figure(said, step, unit="%"), figure(known, 0.01, unit="%")) is S


@pytest.mark.parametrize(
    ("said", "known", "expected"),
    [(10, 10, S), (10, 9, R), (10, 11, R), (10, 10.0, S), (1000, 1001, R), (0, 0, S), (0, 1, R)],
)
def test_exact_count_has_no_tolerance(said: float, known: float, expected: Stance) -> None:
    assert stance(figure(said, 1), figure(known, 1), exact=True) is expected


@pytest.mark.parametrize(
    ("said", "known", "expected"),
    [(102, 100, S), (98, 100, S), (103, 100, R), (97, 100, R)],
)
def test_slack_of_two_percent_is_a_share_of_the_known_value(said: int, known: int, expected: Stance) -> None:
    assert stance(figure(said * M, 1), figure(known * M, 1), slack=0.02) is expected


# bound, claimed value, known value, stance of a rounded figure, stance of an exact count
BOUND_TABLE = [
    pytest.param("more_than", 100, 101, S, S, id="over, one more"),
    pytest.param("more_than", 100, 100, S, R, id="over, equal: rounding may hide the surplus"),
    pytest.param("more_than", 100, 99, R, R, id="over, one less"),
    pytest.param("less_than", 100, 99, S, S, id="under, one less"),
    pytest.param("less_than", 100, 100, S, R, id="under, equal: rounding may hide the rest"),
    pytest.param("less_than", 100, 101, R, R, id="under, one more"),
    pytest.param("at_least", 100, 100, S, S, id="at least, equal"),
    pytest.param("at_least", 100, 99, R, R, id="at least, one less"),
    pytest.param("at_least", 100, 101, S, S, id="at least, one more"),
    pytest.param("at_most", 100, 100, S, S, id="at most, equal"),
    pytest.param("at_most", 100, 101, R, R, id="at most, one more"),
    pytest.param("at_most", 100, 99, S, S, id="at most, one less"),
    pytest.param("about", 100, 110, S, S, id="about, ten percent above"),
    pytest.param("about", 100, 111, R, R, id="about, eleven percent above"),
    pytest.param("about", 100, 90, S, S, id="about, ten percent below"),
    pytest.param("about", 100, 89, R, R, id="about, eleven percent below"),
    pytest.param("nearly", 100, 99, S, S, id="nearly, just below"),
    pytest.param("nearly", 100, 100, R, R, id="nearly, reached"),
    pytest.param("nearly", 100, 90, S, S, id="nearly, ten percent below"),
    pytest.param("nearly", 100, 89, R, R, id="nearly, eleven percent below"),
]


@pytest.mark.parametrize(("bound", "said", "known", "rounded", "exact"), BOUND_TABLE)
def test_bound_of_a_rounded_figure(bound: str, said: int, known: int, rounded: Stance, exact: Stance) -> None:
    assert stance(figure(said * M, 10 * M, bound), figure(known * M, M)) is rounded


@pytest.mark.parametrize(("bound", "said", "known", "rounded", "exact"), BOUND_TABLE)
def test_bound_of_an_exact_count(bound: str, said: int, known: int, rounded: Stance, exact: Stance) -> None:
    assert stance(figure(said, 10, bound), figure(known, 1), exact=True) is exact


@pytest.mark.parametrize(
    ("step", "known", "expected"),
    [
        pytest.param(1, 95, S, id="fine figure, five percent below"),
        pytest.param(1, 94, R, id="fine figure, six percent below"),
        pytest.param(10, 94, S, id="coarse figure, six percent below"),
    ],
)
def test_nearly_is_narrower_for_a_finely_written_figure(step: int, known: int, expected: Stance) -> None:
    assert stance(figure(100, step, "nearly"), figure(known, 1)) is expected


# claimed bound and value against a bounded fact
FACT_BOUNDS = [
    pytest.param("more_than", 90, "more_than", 95, S, id="over 95 holds over 90"),
    pytest.param("more_than", 100, "more_than", 95, N, id="over 95 leaves over 100 open"),
    pytest.param("less_than", 90, "more_than", 95, R, id="over 95 refutes under 90"),
    pytest.param("exact", 100, "more_than", 95, N, id="over 95 leaves 100 open"),
    pytest.param("exact", 90, "more_than", 95, R, id="over 95 refutes 90"),
    pytest.param("at_most", 20, "at_most", 16, S, id="at most 16 holds at most 20"),
    pytest.param("exact", 250, "at_most", 16, R, id="at most 16 refutes 250"),
    pytest.param("exact", 15, "less_than", 16, N, id="under 16 leaves 15 open"),
    pytest.param("more_than", 16, "at_most", 16, R, id="at most 16 refutes over 16"),
    pytest.param("at_least", 16, "at_most", 16, N, id="at most 16 meets at least 16 in one point"),
    pytest.param("at_least", 16, "less_than", 16, R, id="under 16 refutes at least 16"),
    pytest.param("about", 100, "more_than", 115, R, id="over 115 refutes about 100"),
]


@pytest.mark.parametrize(("bound", "said", "held", "known", "expected"), FACT_BOUNDS)
def test_bounded_fact_is_an_interval(bound: str, said: int, held: str, known: int, expected: Stance) -> None:
    assert stance(figure(said * M, M, bound), figure(known * M, M, held)) is expected


@pytest.mark.parametrize(
    ("bound", "said", "known", "told"),
    [
        ("more_than", 100, 200, True),
        ("more_than", 100, 199, False),
        ("at_least", 100, 200, True),
        ("exact", 200, 200, False),
    ],
)
def test_true_bound_far_from_the_figure_is_called_understated(
    bound: str, said: int, known: int, told: bool
) -> None:
    comparison = compare_numbers(figure(said * M, M, bound), figure(known * M, M), exact=False)
    assert comparison.stance is S
    assert ("understated bound" in comparison.detail) is told


@pytest.mark.parametrize(
    ("value", "step", "exact", "expected"),
    [
        (250 * M, 5, False, 5.0),
        (250 * M, None, False, 10.0 * M),
        (999, None, False, 10.0),
        (1000, None, False, 100.0),
        (9, None, False, 0.1),
        (-45.0, None, False, 1.0),
        (250, None, True, 0.0),
    ],
)
def test_unknown_resolution_is_one_unit_of_the_second_digit(
    value: float, step: float | None, exact: bool, expected: float
) -> None:
    assert resolution(figure(value, step), exact) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1234567.0, "1,234,567"),
        (8.0, "8"),
        (7.6, "7.6"),
        (0.1, "0.1"),
        (-4.3, "-4.3"),
        (1e9, "1,000,000,000"),
    ],
)
def test_number_is_written_for_people(value: float, written: str) -> None:
    assert number(value) == written


def test_detail_names_both_figures_and_their_ratio() -> None:
    detail = compare_numbers(figure(250 * M, 10 * M), figure(25 * M, M), exact=False).detail
    assert detail == "claims 250,000,000 views; source says 25,000,000 views; ratio 10"


# properties

amounts = st.integers(min_value=1, max_value=10**10)
steps = st.sampled_from([1, 10, 100, 10_000, 100_000, M, 10 * M, 100 * M])
bounds = st.sampled_from(BOUNDS)


@given(amounts, amounts, steps, steps)
def test_exact_comparison_is_symmetric(a: int, b: int, step: int, other: int) -> None:
    assert stance(figure(a, step), figure(b, other)) is stance(figure(b, other), figure(a, step))


@given(amounts, amounts)
def test_comparison_of_counts_is_symmetric(a: int, b: int) -> None:
    assert stance(figure(a), figure(b), exact=True) is stance(figure(b), figure(a), exact=True)


@given(amounts, amounts, steps, steps, steps)
def test_coarser_claim_of_the_same_figure_never_turns_supported_into_refuted(
    said: int, known: int, step: int, coarser: int, known_step: int
) -> None:
    fine, coarse = sorted((step, coarser))
    if stance(figure(said, fine), figure(known, known_step)) is S:
        assert stance(figure(said, coarse), figure(known, known_step)) is S


@given(amounts, steps)
def test_true_figure_rounded_to_any_digit_is_supported(known: int, step: int) -> None:
    rounded = (known + step // 2) // step * step
    assert stance(figure(rounded, step), figure(known, 1)) is S


@given(amounts, steps, amounts)
def test_figure_more_than_a_step_away_is_refuted(known: int, step: int, further: int) -> None:
    assert stance(figure(known + step + further, step), figure(known, 1)) is R


@given(amounts, amounts, steps)
def test_over_and_at_most_never_hold_together(said: int, known: int, step: int) -> None:
    over = stance(figure(said, step, "more_than"), figure(known, step), exact=True)
    at_most = stance(figure(said, step, "at_most"), figure(known, step), exact=True)
    assert {over, at_most} == {S, R}


@given(amounts, amounts, steps)
def test_nearly_implies_less_than(said: int, known: int, step: int) -> None:
    if stance(figure(said, step, "nearly"), figure(known, 1)) is S:
        assert stance(figure(said, step, "less_than"), figure(known, 1)) is S


@given(amounts, amounts, amounts)
def test_lower_floor_is_supported_by_whatever_supports_the_higher_one(
    low: int, high: int, known: int
) -> None:
    low, high = sorted((low, high))
    if stance(figure(high, 1, "at_least"), figure(known, 1)) is S:
        assert stance(figure(low, 1, "at_least"), figure(known, 1)) is S


@given(amounts, bounds, amounts, bounds)
def test_two_bounded_figures_never_support_and_refute_at_once(
    a: int, bound: Bound, b: int, other: Bound
) -> None:
    one, two = interval(figure(a, 1, bound), 0.0), interval(figure(b, 1, other), 0.0)
    assert not (one.within(two) and not one.meets(two))


@given(amounts, bounds, amounts, bounds)
def test_meeting_is_symmetric(a: int, bound: Bound, b: int, other: Bound) -> None:
    one, two = interval(figure(a, 1, bound), 0.0), interval(figure(b, 1, other), 0.0)
    assert one.meets(two) is two.meets(one)


@given(amounts, bounds)
def test_every_interval_lies_within_itself(a: int, bound: Bound) -> None:
    one = interval(figure(a, 1, bound), 0.0)
    assert one.within(one)


@given(amounts, bounds, amounts, bounds, amounts, bounds)
def test_lying_within_is_transitive(a: int, x: Bound, b: int, y: Bound, c: int, z: Bound) -> None:
    one, two, three = (interval(figure(v, 1, w), 0.0) for v, w in ((a, x), (b, y), (c, z)))
    if one.within(two) and two.within(three):
        assert one.within(three)


def test_open_end_does_not_hold_the_point_itself() -> None:
    assert not Interval(5, 5).within(Interval(5, math.inf, low_open=True))
    assert not Interval(5, 5).meets(Interval(-math.inf, 5, high_open=True))
