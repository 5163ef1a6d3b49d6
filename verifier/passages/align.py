"""Lay the figures of a claim beside those of a passage: each is met, missed or not spoken of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from claims.statement import Bound
from verifier.passages.figure import DATES, Figure
from verifier.passages.measures import AVERAGE
from verifier.report import Stance


@dataclass(frozen=True, slots=True)
class Pairing:
    """A figure of the claim, the passage's figure it was laid beside (if any), and what follows.

    `elsewhere` tells that the passage has such figures, but all of another site, place, season or platform.
    """

    claimed: Figure
    told: Figure | None
    stance: Stance
    elsewhere: bool = False


def align(claimed: list[Figure], told: list[Figure]) -> list[Pairing]:
    """Pair every figure of a claim with the passage's figure that speaks of the same thing."""
    hung = any(figure.kind not in DATES for figure in claimed)
    return [_turned(_pair(figure, told, hung and figure.kind in DATES)) for figure in claimed]


_OPPOSITE = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}


def _turned(pairing: Pairing) -> Pairing:
    """Turn the stance where the claim denies its figure; a figure that only the passage denies decides nothing."""
    told = pairing.told
    if told is None or pairing.claimed.negated == told.negated:
        return pairing
    stance = Stance.NEUTRAL if told.negated else _OPPOSITE.get(pairing.stance, Stance.NEUTRAL)
    return replace(pairing, stance=stance)


def _pair(figure: Figure, told: list[Figure], conditional: bool) -> Pairing:
    """Pair one figure; `conditional` says that it is a day other figures hang on."""
    alike = [other for other in told if _same_kind(figure, other)]
    rated = [(_likeness(figure, o, conditional), o) for o in alike if not _parted(figure, o)]
    if not rated:
        return _elsewhere(figure, alike)
    best = max(score for score, _ in rated)
    near = [other for score, other in rated if score >= best - _TIE]
    meeting = next((o for o in near if meets(figure, o)), None)
    if meeting:
        return Pairing(figure, meeting, Stance.SUPPORTS)
    if not figure.unit and figure.kind == "count" and not figure.words & near[0].words:
        return Pairing(figure, None, Stance.NEUTRAL)
    if "season" in figure.scope and not any("season" in o.scope for o in near):
        return Pairing(figure, None, Stance.NEUTRAL)
    return Pairing(figure, near[0], Stance.REFUTES)


def _elsewhere(figure: Figure, alike: list[Figure]) -> Pairing:
    """Judge a figure that is told of other places or charts only: the very same one there is a mix-up."""
    same = [o for o in alike if figure.bound is Bound.EXACT and figure.low == o.low and figure.high == o.high]
    mixed = next((o for o in same if _parted(figure, o) <= _PLACES), None)
    return Pairing(figure, mixed, Stance.REFUTES if mixed else Stance.NEUTRAL, bool(alike))


def _parted(a: Figure, b: Figure) -> set[str]:
    """Return the names of the cues by which two figures speak of different things."""
    names = a.scope.keys() & b.scope.keys()
    return {name for name in names - (_LOOSE if a.kind in DATES else set()) if a.scope[name] != b.scope[name]}


def _likeness(a: Figure, b: Figure, conditional: bool) -> float:
    """Rate how likely two figures, not parted by a cue, speak of the same thing."""
    score = 3.0 * len(a.scope.keys() & b.scope.keys())
    if a.kind in DATES:
        names = a.scope.keys() & b.scope.keys() & _LOOSE
        score -= sum(1 if a.scope[name] == b.scope[name] else 3 for name in names)
        score += 1.5 * (conditional and b.unit == "as of")
        if a.event and b.event:
            score += _EVENT if a.event == b.event else -_EVENT
    score -= 0.6 * sum(b.scope[name] not in _WHOLE for name in b.scope.keys() - a.scope.keys() - {"site"})
    score += 1.5 * (a.unit == b.unit)
    union = len(a.words | b.words)
    return score + (3 * len(a.words & b.words) / union if union else 0)


_LOOSE = {"platform", "site"}
"""Cues that do not part dates: one day for several platforms."""
_PLACES = {"territory", "chart"}
_WHOLE = ("worldwide", "total")
_EVENT = 1.5
"""What it weighs that two days are of one kind of event, or of two."""
_TIE = 0.5
"""Figures whose likeness differs by less are taken as equally meant."""
_SAME_UNITS = (
    {"%", "/100"},
    {AVERAGE, "/10"},
    {AVERAGE, "/100"},
    {"views", "viewers"},
    {"albums", "copies"},
    {"songs", "copies"},
)


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
    if a.unit == AVERAGE and b.unit == "/10":
        b = replace(b, low=b.low * 10, high=b.high * 10)
    match a.bound:
        case Bound.MORE_THAN:
            return b.low > a.high or b.low == a.low and b.bound is Bound.MORE_THAN
        case Bound.AT_LEAST:
            return b.low >= a.low
        case Bound.LESS_THAN:
            return b.high < a.low or b.low == a.low and b.bound is Bound.LESS_THAN
        case Bound.AT_MOST:
            return b.high <= a.high
        case Bound.NEARLY:
            return 0.9 * a.low <= b.low <= a.high
        case Bound.ABOUT:
            return 0.9 * a.low <= b.low <= 1.1 * a.high
        case _:
            return b.low >= a.low and b.high <= a.high


def _day_of_year(figure: Figure) -> Figure:
    """A dated day without its year, to be laid beside a day that has none."""
    low, high = (date.fromordinal(int(x)) for x in (figure.low, figure.high))
    return replace(figure, low=low.month * 100 + low.day, high=high.month * 100 + high.day)
