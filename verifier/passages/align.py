"""Lay the figures of a claim beside those of a passage: each is met, missed or not spoken of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from claims.statement import Bound
from verifier.passages.figure import DATES, Figure
from verifier.report import Stance


@dataclass(frozen=True, slots=True)
class Pairing:
    """A figure of the claim, the passage's figure it was laid beside (if any), and what follows."""

    claimed: Figure
    told: Figure | None
    stance: Stance


def align(claimed: list[Figure], told: list[Figure]) -> list[Pairing]:
    """Pair every figure of a claim with the passage's figure that speaks of the same thing."""
    return [_pair(figure, told, claimed) for figure in claimed]


def _pair(figure: Figure, told: list[Figure], claimed: list[Figure]) -> Pairing:
    conditional = figure.kind in DATES and any(other.kind not in DATES for other in claimed)
    rated = [(score, other) for other in told if (score := _likeness(figure, other, conditional)) is not None]
    if not rated:
        return Pairing(figure, None, Stance.NEUTRAL)
    best = max(score for score, _ in rated)
    near = [other for score, other in rated if score >= best - 0.5]
    meeting = next((o for o in near if meets(figure, o)), None)
    if meeting:
        return Pairing(figure, meeting, Stance.SUPPORTS)
    return Pairing(figure, near[0], Stance.REFUTES)


def _likeness(a: Figure, b: Figure, conditional: bool) -> float | None:
    """Rate how likely two figures speak of the same thing; None where they cannot."""
    if not _same_kind(a, b):
        return None
    score = 0.0
    names = a.scope.keys() & b.scope.keys()
    for name in names - _LOOSE if a.kind in DATES else names:
        if a.scope[name] != b.scope[name]:
            return None
        score += 3
    score += 2 * sum(a.scope[name] == b.scope[name] for name in names & _LOOSE if a.kind in DATES)
    score -= 0.6 * sum(b.scope[name] not in _WHOLE for name in b.scope.keys() - a.scope.keys() - {"site"})
    score += 1.5 * (conditional and b.unit == "as of")
    if a.unit == b.unit:
        score += 1.5
    union = len(a.words | b.words)
    return score + (3 * len(a.words & b.words) / union if union else 0)


_WHOLE = ("worldwide", "total")
_LOOSE = frozenset({"platform", "site"})
"""Scope that does not part dates: one day for several platforms."""
_SAME_UNITS = ({"%", "/100"}, {"views", "viewers"}, {"albums", "copies"}, {"songs", "copies"})


def _same_kind(a: Figure, b: Figure) -> bool:
    if a.kind in DATES and b.kind in DATES:
        return a.kind == b.kind or a.kind == "day of year"
    if a.kind != b.kind:
        return False
    if a.unit == b.unit or a.kind == "money" and not (a.unit and b.unit):
        return True
    if a.kind in ("count", "rank") and not (a.unit and b.unit):
        return False
    return any({a.unit, b.unit} <= units for units in _SAME_UNITS)


def meets(a: Figure, b: Figure) -> bool:
    """Whether the passage's figure fulfils the claim's; the passage's own bound is read as the point."""
    if a.kind == "day of year" and b.kind == "date":
        b = _day_of_year(b)
    match a.bound:
        case Bound.MORE_THAN:
            return b.low > a.high or b.low == a.low and b.bound is Bound.MORE_THAN
        case Bound.AT_LEAST:
            return b.low >= a.low
        case Bound.LESS_THAN:
            return b.high < a.low or b.low == a.low and b.bound is Bound.LESS_THAN
        case Bound.AT_MOST | Bound.NEARLY:
            return b.high <= a.high
        case Bound.ABOUT:
            return 0.9 * a.low <= b.low <= 1.1 * a.high
        case _:
            return b.low >= a.low and b.high <= a.high


def _day_of_year(figure: Figure) -> Figure:
    """A dated day without its year, to be laid beside a day that has none."""
    low, high = (date.fromordinal(int(x)) for x in (figure.low, figure.high))
    return replace(figure, low=low.month * 100 + low.day, high=high.month * 100 + high.day)
