"""Stretches leave out only what no reader of numbers and dates would find."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.block_tables import sample_text
from claims.caseless import lowered
from claims.characters import repair
from claims.dates import find_dates
from claims.quantities import find_quantities
from claims.stretches import Stretches, stretches_of

PIECES = (
    "a quarter of a million", "No. 4", "the number one spot", "Friday, Nov. 14", "last summer", "$12.5m",
    "four and a half stars", "next year", "five out of ten", "thirty-first", "mid-2026", "a dozen", "S2",
    "20 per cent", "over 3,000 percentage points", "Q3 2026", "and", ".", "\n", "words that say little",
    "the series, which nobody expected to be as long as it became in the end,",
)  # fmt: skip


def whole(text: str) -> Stretches:
    return Stretches(lowered(text), ((0, len(text)),))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_nothing_is_read_outside_the_stretches(text: str) -> None:
    assert find_quantities(text) == find_quantities(text, stretches=whole(text))
    assert find_dates(text) == find_dates(text, stretches=whole(text))


def test_the_same_is_read_of_press_english() -> None:
    text = repair(sample_text(1500))
    assert find_quantities(text) == find_quantities(text, stretches=whole(text))
    assert find_dates(text) == find_dates(text, stretches=whole(text))


def test_text_without_numbers_has_no_stretch() -> None:
    assert stretches_of("Nobody knew, and nobody asked.").spans == ()


def test_stretches_are_in_order_and_apart() -> None:
    spans = stretches_of(sample_text(1500)).spans
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
