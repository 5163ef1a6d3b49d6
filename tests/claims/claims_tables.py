"""What the tables of examples share: rows become test cases, known gaps become strict expected failures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import pytest

from claims.folding import fold_title
from claims.lexicon import Name


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


def assert_linear(read: Callable[[str], object], bit: str, size: int = 100_000) -> None:
    """Fail where a text costs much more than eight times the processor time of its eighth part."""

    def seconds(length: int) -> float:
        text = (bit * (length // len(bit) + 1))[:length]
        started = time.process_time()
        read(text)
        return time.process_time() - started

    # a quadratic reading takes 64 times as long; below 0.3 s the clock is too coarse, and a busy machine
    # is given a second chance
    measured = []
    for _ in range(2):
        small, large = seconds(size // 8), seconds(size)
        if large < max(0.3, 16 * small):
            return
        measured.append(f"{size // 8} characters {small:.3f} s, {size} characters {large:.3f} s")
    raise AssertionError("; ".join(measured))


class Sheet:
    """A lexicon of given names, as a fact sheet would lend them; all of them are linked."""

    def __init__(self, *names: Name) -> None:
        self._names = names

    def names(self) -> Iterable[Name]:
        """Return the given names."""
        return self._names

    def probe(self, text: str) -> Sequence[Name]:
        """Return the given names that are spelt like this."""
        return [n for n in self._names if fold_title(n.text) == fold_title(text)]
