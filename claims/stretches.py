"""Where a text can hold a figure or a date at all: around its digits, number words and words of the calendar.

Most of an article is far from any number. Readers of numbers look into these stretches alone, which reads the
same and takes a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.caseless import lowered

_PIECE = re.compile(r"\d+|[^\W\d_]+|★+")
_BEFORE, _AFTER = 24, 40
"""Characters that a reading reaches before its first such word, and after its last one."""
_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety zero dozen half quarter hundred thousand million millions billion
    trillion lakh lakhs crore crores first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth top sophomore debut freshman inaugural maiden
    january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november
    nov december dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter year month
    today tonight yesterday tomorrow christmas boxing halloween valentine""".split()
)


@dataclass(frozen=True, slots=True)
class Stretches:
    """A text in lower case, and the spans of it outside which no reader of numbers or dates finds anything."""

    low: str
    spans: tuple[tuple[int, int], ...]

    def matches(self, pattern: re.Pattern[str], text: str | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern inside the spans, in order; `text` is another spelling of the same text."""
        for start, end in self.spans:
            yield from pattern.finditer(self.low if text is None else text, start, end)


def stretches_of(text: str) -> Stretches:
    """Return the stretches of a text around its digits, number words and words of the calendar."""
    low = lowered(text)
    pieces = (m.span() for m in _PIECE.finditer(low) if m[0] in _WORDS or m[0][0].isdigit() or m[0][0] == "★")
    return Stretches(low, tuple(_widened(pieces, _BEFORE, _AFTER, len(low))))


def around(anchor: re.Pattern[str], text: str, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text that reach so far around the matches of a pattern, in order, none touching another."""
    return _widened((m.span() for m in anchor.finditer(text)), before, after, len(text))


def _widened(
    places: Iterable[tuple[int, int]], before: int, after: int, length: int
) -> Iterator[tuple[int, int]]:
    """Widen places and join those that meet."""
    low = high = -1
    for start, end in places:
        if start - before > high:
            if high > 0:
                yield low, high
            low = max(0, start - before)
        high = end + after
    if high > 0:
        yield low, min(high, length)
