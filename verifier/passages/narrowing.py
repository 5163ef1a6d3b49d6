"""Attach to a figure the cues that narrow it: right behind it, else before it, else in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verifier.passages.figure import Figure
from verifier.passages.scopes import Cue

_SPREADING = frozenset({"site", "platform", "season", "voice"})
"""Cues that hold on for the figures after them, until the next one of their kind."""
_SITE_UNITS = {
    "gamerankings": ("%",),
    "metacritic": ("/100", "/10"),
    "rotten tomatoes": ("%", "/10"),
    "imdb": ("/10",),
}
_REACH = 60
_STOP = frozenset(
    "the a an of in on at to for by with and or is was were are be been has have had it its this that as from he "
    "she his her their they who which than more less over under above below about around after before based film "
    "movie series show song album".split()
)
_WORD = re.compile(r"[a-z][a-z'-]{2,}", re.I)
_FULL_STOP = re.compile(r"(?<=[^\d.A-Z])\.\s?(?=[A-Z\"'(])|(?<=\d)\.\s?(?=[A-Z=])|\.\.\s|;\s|\n")
_BEHIND = re.compile(r"(?!.*\band\b)[^,;]{0,47}")
"""What may stand between a figure and a cue behind it: "8 million copies in Japan"."""


def narrowed(text: str, figure: Figure, cues: Sequence[Cue], places: Sequence[tuple[int, int]]) -> Figure:
    """Return the figure with its scope, the stems around it and its own words; `places` are all figures' spans."""
    low, high = _sentence(text, figure.start, figure.end)
    last = max((b for a, b in places if b <= figure.start), default=low)
    next_ = min((a for a, b in places if a >= figure.end), default=high)
    inside = [c for c in cues if low <= c.start and c.end <= high]
    scope: dict[str, str] = {}
    for name in dict.fromkeys(c.name for c in inside):
        cue = _nearest(text, figure, [c for c in inside if c.name == name], max(low, last), min(high, next_))
        if cue:
            scope[name] = cue.value
    front = text[max(low, last - 30, figure.start - _REACH) : figure.start]
    back = text[figure.end : min(high, next_ + 30, figure.end + _REACH)]
    said = text[figure.start : figure.end].strip()
    return replace(figure, scope=scope, words=_stems(f"{front} {back}"), said=said)


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:6] for w in _WORD.findall(text.casefold()) if w not in _STOP)


def _nearest(text: str, figure: Figure, cues: Sequence[Cue], last: int, next_: int) -> Cue | None:
    """Choose among cues of one kind; `last` and `next_` bound the figure's own stretch of the sentence."""
    behind = next((c for c in cues if figure.end <= c.start < next_), None)
    if behind and _BEHIND.fullmatch(text, figure.end, behind.start):
        return behind
    spreads = cues[0].name in _SPREADING
    front = [c for c in cues if c.end <= figure.start and _speaks_in(c, figure)]
    if front and (spreads or front[-1].start >= last):
        return front[-1]
    return next((c for c in cues if spreads and c.start >= figure.end), None)


def _speaks_in(cue: Cue, figure: Figure) -> bool:
    """Whether a site gives figures of this unit: "GameRankings and Metacritic gave it 80 % and 78/100"."""
    return figure.kind != "score" or cue.value not in _SITE_UNITS or figure.unit in _SITE_UNITS[cue.value]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = 0, len(text)
    for m in _FULL_STOP.finditer(text):
        if m.end() <= start:
            low = m.end()
        elif m.start() >= end:
            high = m.start()
            break
    return low, high
