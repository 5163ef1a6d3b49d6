"""A set of taken places of a text: does a span touch any of them? Linear in the text, whatever its size."""

from __future__ import annotations

from collections.abc import Iterable


class TakenSpans:
    """Places of a text of `length` characters that are taken."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._mask = bytearray(length + 1)
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Take the places from `start` up to `end`."""
        self._mask[start:end] = b"\x01" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether any place from `start` up to `end` is taken."""
        return self._mask.find(1, start, end) != -1
