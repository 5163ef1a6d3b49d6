"""Answers of look-ups, kept so that neither this check nor the next one asks for them again; bounded."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


class Remembered(Generic[Key, Item]):
    """The answers of one kind of look-up, bounded by how many items they hold in all.

    They are kept in two generations: once the young one holds `most` items it becomes the old one, whose
    answers are forgotten unless they are asked for again. That needs no lock, which a fork could inherit
    closed; threads that ask at once may read an answer twice.
    """

    def __init__(self, read: Callable[[Key], tuple[Item, ...]], most: int) -> None:
        """Remember what `read` returns."""
        self._read = read
        self._most = most
        self._young: dict[Key, tuple[Item, ...]] = {}
        self._old: dict[Key, tuple[Item, ...]] = {}
        self._held = 0

    def __call__(self, key: Key) -> tuple[Item, ...]:
        """Return the answer for `key`, read now or before."""
        found = self._young.get(key)
        if found is None:
            known = self._old.get(key)
            found = self._read(key) if known is None else known
            self._keep(key, found)
        return found

    def __len__(self) -> int:
        """Return how many items are held; an empty answer counts as one."""
        return sum(len(found) or 1 for kept in (self._young, self._old) for found in kept.values())

    def _keep(self, key: Key, found: tuple[Item, ...]) -> None:
        if self._held >= self._most:
            self._old, self._young, self._held = self._young, {}, 0
        self._young[key] = found
        self._held += len(found) or 1
