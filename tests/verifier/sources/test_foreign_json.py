"""Reading foreign JSON: what is not of the expected kind reads as nothing."""

from __future__ import annotations

import pytest

from verifier.sources.homes import whole_list
from verifier.sources.reading import day, text, whole


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("2025-07-09", "2025-07-09"),
        ("2025-07-00", "2025-07"),
        ("2025-00-00", "2025"),
        ("2025-10-06T08:00:00Z", "2025-10-06"),
        ("2025-02-30", None),
        ("", None),
        ("soon", None),
        (2025, None),
        (None, None),
    ],
)
def test_dates_keep_the_precision_they_have(value: object, known: str | None) -> None:
    assert day(value) == known


@pytest.mark.parametrize(
    ("value", "known"),
    [(3, 3), ("1,234", 1234), (3.0, 3), (0, None), ("N/A", None), (True, None), (-1, None), ("9" * 40, None)],
)
def test_zero_and_odd_numbers_read_as_nothing(value: object, known: int | None) -> None:
    assert whole(value) == known


def test_texts_are_one_short_line() -> None:
    assert text("  a\n\x00b ") == "a b"
    assert text("x" * 500) is None
    assert text(["a"]) is None


def test_homes_are_the_whole_list_only_where_productions_stay() -> None:
    assert whole_list(["Amazon Prime Video"])
    assert not whole_list(["NBC"])
    assert not whole_list(["Netflix", "NBC"])
    assert not whole_list([])
