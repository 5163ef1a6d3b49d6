"""The unseen tables say what they can: spans stand in their texts, dates are of the contract, ends lie in order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.dates import interval_of
from claims.statement import Bound

TABLES = Path(__file__).with_name("tables")
LEAST = {"quantities": 160, "dates": 90, "sentences": 80}


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of a table."""
    lines = (TABLES / f"{name}_unseen.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("name", LEAST)
def test_table_is_long_enough_and_repeats_no_text_of_one_date(name: str) -> None:
    table = rows(name)
    assert len(table) >= LEAST[name]
    assert len({(row["text"], row.get("published")) for row in table}) == len(table)


@pytest.mark.parametrize("row", rows("quantities"), ids=lambda row: row["text"][:50])
def test_figures_of_the_table_stand_in_their_text(row: dict[str, Any]) -> None:
    for reading in row["readings"]:
        assert set(reading) - {"optional"} == {"span", "value", "unit", "bound", "resolution"}
        assert reading["span"] in row["text"]
        assert reading["bound"] in set(Bound)
        assert isinstance(reading["value"], int | float) or reading["unit"] == "grade"


@pytest.mark.parametrize("row", rows("dates"), ids=lambda row: row["text"][:50])
def test_dates_of_the_table_are_of_the_contract(row: dict[str, Any]) -> None:
    for reading in row["readings"]:
        assert reading["span"] in row["text"]
        assert interval_of(reading["value"]) is not None


@pytest.mark.parametrize("row", rows("sentences"), ids=lambda row: row["text"][:50])
def test_ends_of_the_table_lie_in_order_outside_space(row: dict[str, Any]) -> None:
    text, ends = row["text"], row["ends"]
    assert ends == sorted(set(ends))
    assert ends[-1] == len(text)
    assert all(text[end - 1 : end].strip() and not text[end : end + 1].strip() for end in ends)
