"""What the tables of examples share: rows become test cases, known gaps become strict expected failures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import pytest


class Row(Protocol):
    """One line of a table."""

    @property
    def text(self) -> str:
        """The text that is read."""
        ...


def rows(*tables: Iterable[Row]) -> list[object]:
    """Return every row of the tables as a test case that goes by its text."""
    return [pytest.param(row, id=row.text[:70]) for table in tables for row in table]


def gaps(table: Iterable[tuple[Row, str]]) -> list[object]:
    """Return rows that are right and not yet read; one that starts to be read fails until it moves."""
    return [
        pytest.param(row, id=row.text[:70], marks=pytest.mark.xfail(reason=reason, strict=True))
        for row, reason in table
    ]
