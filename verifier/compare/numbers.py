"""Compare numbers: exact counts, rounded quantities and money, scores, ranks - with bounds on both sides.

Rounding: two figures agree when they differ by at most half of the coarser resolution; a figure whose
resolution is unknown is taken at one unit of its second significant digit. Bounds are intervals: "over 95
million" supports "over 90 million", refutes "under 90 million" and leaves "100 million" open.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from claims.statement import Bound, Statement
from verifier.compare.outcome import Comparison, neutral, refutes, supports

ABOUT_TOLERANCE = 0.10
NEARLY_FLOOR = 0.90
NEARLY_FLOOR_FINE = 0.95
FINE_STEPS = 100
BINARY_DUST = 1e-12
"""Share of a figure by which decimal fractions may miss their border in binary."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a bounded figure leaves possible; infinite ends are open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def within(self, other: Interval) -> bool:
        """Whether every value of this interval lies in the other."""
        low = self.low > other.low or self.low == other.low and (self.low_open or not other.low_open)
        high = self.high < other.high or self.high == other.high and (self.high_open or not other.high_open)
        return low and high

    def meets(self, other: Interval) -> bool:
        """Whether the two share a value."""
        if self.high < other.low or other.high < self.low:
            return False
        if self.high == other.low:
            return not (self.high_open or other.low_open)
        if other.high == self.low:
            return not (other.high_open or self.low_open)
        return True


def resolution(statement: Statement, exact: bool) -> float:
    """Return the resolution of a figure: as said, or one unit of its second significant digit."""
    if statement.resolution is not None:
        return float(statement.resolution)
    value = abs(float(statement.value))
    if exact or value == 0:
        return 0.0 if exact else 1.0
    return float(10 ** (math.floor(math.log10(value)) - 1))


def interval(statement: Statement, tolerance: float) -> Interval:
    """Return the values that a figure with its bound leaves possible, `tolerance` to either side."""
    v = float(statement.value)
    inf = math.inf
    match statement.bound:
        case Bound.MORE_THAN:
            return Interval(v, inf, low_open=True)
        case Bound.AT_LEAST:
            return Interval(v, inf)
        case Bound.LESS_THAN:
            return Interval(-inf, v, high_open=True)
        case Bound.AT_MOST:
            return Interval(-inf, v)
        case Bound.NEARLY:
            step = resolution(statement, False) or 1.0
            floor = NEARLY_FLOOR_FINE if v >= FINE_STEPS * step else NEARLY_FLOOR
            return Interval(v * floor, v, high_open=True)
        case Bound.ABOUT:
            return Interval(v * (1 - ABOUT_TOLERANCE), v * (1 + ABOUT_TOLERANCE))
        case _:
            return Interval(v - tolerance, v + tolerance)


def compare_numbers(claim: Statement, fact: Statement, *, exact: bool, slack: float = 0.0) -> Comparison:
    """Compare two figures of one unit.

    `exact` counts (episodes, reviews) have no tolerance; `slack` is a share of the known value allowed
    beside rounding (an estimate against an actual).
    """
    known, said = float(fact.value), float(claim.value)
    tolerance = 0.0
    if not exact:
        step = max(resolution(claim, exact), resolution(fact, exact)) / 2
        tolerance = step + abs(known) * slack + BINARY_DUST * max(abs(known), abs(said))
    wanted, held = interval(claim, tolerance), interval(fact, 0.0)
    detail = _arithmetic(said, known, claim.unit)
    rule = "count" if exact else "rounding"
    if claim.bound is not Bound.EXACT or fact.bound is not Bound.EXACT:
        rule = "bound"
    if _rounded_border(claim, fact, exact):
        return supports("bound.rounded", detail)
    if held.within(wanted):
        understated = claim.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and known >= 2 * said > 0
        return supports(f"{rule}.agrees", detail + ("; understated bound" if understated else ""))
    if not held.meets(wanted):
        return refutes(f"{rule}.differs", detail)
    return neutral(f"{rule}.open", detail)


def _rounded_border(claim: Statement, fact: Statement, exact: bool) -> bool:
    """ "Over 100 million" is met by a rounded 100 million: the rounding may hide the surplus."""
    strict = claim.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
    return strict and not exact and fact.bound is Bound.EXACT and float(fact.value) == float(claim.value)


def _arithmetic(said: float, known: float, unit: str | None) -> str:
    suffix = f" {unit}" if unit else ""
    text = f"claims {number(said)}{suffix}; source says {number(known)}{suffix}"
    if said != known and known > 0 and said > 0 and max(said, known) / min(said, known) >= 1.01:
        return (
            f"{text}; ratio {said / known:.2g}"
            if said / known < 100
            else f"{text}; ratio {said / known:,.0f}"
        )
    return text


def number(value: float) -> str:
    """Write a number for people: thousands parted by commas, no needless decimals."""
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.10g}"
