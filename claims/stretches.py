"""Where a text can hold a figure or a date at all: around its digits, number words and words of the calendar.

Most of an article is far from any number. Readers of numbers look into these stretches alone, which reads the
same and takes a fraction of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.caseless import lowered

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_BEFORE, _AFTER = 24, 40
"""Characters that a reading reaches before its first such word, and after its last one."""
_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety zero dozen half quarter hundred thousand million millions billion
    trillion lakh lakhs crore crores first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth top sophomore debut freshman inaugural maiden
    january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november
    nov december dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter year
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
    spans: list[tuple[int, int]] = []
    start = end = -1
    for piece in _PIECE.finditer(low):
        if not (piece[0] in _WORDS or piece[0][0].isdigit()):
            continue
        at = piece.start()
        if at - _BEFORE > end:
            if end > 0:
                spans.append((start, end))
            start = max(0, at - _BEFORE)
        end = piece.end() + _AFTER
    if end > 0:
        spans.append((start, min(end, len(low))))
    return Stretches(low, tuple(spans))
