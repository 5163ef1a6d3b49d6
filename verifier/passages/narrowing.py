"""Attach to a figure the cues that narrow it: right behind it, else before it, else in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from verifier.passages.denial import denied
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
_TRIED = 8
"""Cues before a figure that are tried for one that fits its unit."""
_STOP = frozenset(
    "the a an of in on at to for by with and or is was were are be been has have had it its this that as from he "
    "she his her their they who which than more less over under above below about around after before based film "
    "movie series show song album".split()
)
_WORD = re.compile(r"[a-z][a-z'-]{2,}", re.I)
_FULL_STOP = re.compile(r"(?<=[^\d.A-Z])\.\s?(?=[A-Z\"'(])|(?<=\d)\.\s?(?=[A-Z=])|\.\.\s|;\s|\n")
_BEHIND = re.compile(r"(?!.*\band\b)[^,;]{0,47}")
"""What may stand between a figure and a cue behind it: "8 million copies in Japan"."""


def narrow(
    text: str, figures: Sequence[Figure], cues: Sequence[Cue], starts: Sequence[int], ends: Sequence[int]
) -> list[Figure]:
    """Return the figures with their scope, the stems around them and their own words.

    `starts` and `ends` are the borders of every number of the text in order, those that are no figures included.
    """
    stops = list(_FULL_STOP.finditer(text))
    befores, afters = [m.end() for m in stops], [m.start() for m in stops]
    shelves = {name: _Shelf([c for c in cues if c.name == name]) for name in {c.name for c in cues}}
    found = []
    for figure in figures:
        low = _last(befores, figure.start, 0)
        high = _next(afters, figure.end, len(text))
        own = (max(low, _last(ends, figure.start, 0)), min(high, _next(starts, figure.end, len(text))))
        scope = {
            n: cue.value for n, shelf in shelves.items() if (cue := shelf.of(text, figure, (low, high), own))
        }
        front = text[max(low, own[0] - 30, figure.start - _REACH) : figure.start]
        back = text[figure.end : min(high, own[1] + 30, figure.end + _REACH)]
        said = text[figure.start : figure.end].strip()
        negated = denied(text, figure.start)
        found.append(
            replace(figure, scope=scope, words=_stems(f"{front} {back}"), said=said, negated=negated)
        )
    return found


def _last(places: Sequence[int], at: int, none: int) -> int:
    """Return the last place up to `at`."""
    index = bisect_right(places, at)
    return places[index - 1] if index else none


def _next(places: Sequence[int], at: int, none: int) -> int:
    """Return the first place from `at` on."""
    index = bisect_left(places, at)
    return places[index] if index < len(places) else none


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:6] for w in _WORD.findall(text.casefold()) if w not in _STOP)


class _Shelf:
    """The cues of one kind, in the order of the text."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        self._starts = [c.start for c in cues]
        self._spreads = cues[0].name in _SPREADING

    def of(self, text: str, figure: Figure, sentence: tuple[int, int], own: tuple[int, int]) -> Cue | None:
        """Choose the cue that narrows a figure; `own` is the figure's stretch of its sentence, up to its neighbours."""
        at = bisect_left(self._starts, figure.end)
        behind = self._cues[at] if at < len(self._cues) and self._cues[at].end <= sentence[1] else None
        if behind and behind.start < own[1] and _BEHIND.fullmatch(text, figure.end, behind.start):
            return behind
        low = sentence[0] if self._spreads else own[0]
        for cue in reversed(self._cues[max(0, at - _TRIED) : at]):
            if cue.start >= low and cue.end <= figure.start and _speaks_in(cue, figure):
                return cue
        return behind if self._spreads else None


def _speaks_in(cue: Cue, figure: Figure) -> bool:
    """Whether a site gives figures of this unit: "GameRankings and Metacritic gave it 80 % and 78/100"."""
    return figure.kind != "score" or cue.value not in _SITE_UNITS or figure.unit in _SITE_UNITS[cue.value]
