"""One figure of a short text: the shape that reading and aligning share."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.statement import Bound

DATES = ("date", "day of year")
"""The kinds of figures that are days."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `kind` says what it measures, `unit` in what, `low`..`high` its values without the bound.

    Kinds are money, budget, score, share, count, rank, date and day of year. Dates are counted in days
    (date.toordinal), days without a year as month * 100 + day. `scope` holds the cues that narrow it, by name;
    `words` the stems around it, `event` what happened on a day, `said` is the figure as written; `start` and `end`
    index the text; `negated` tells that its clause denies it.
    """

    kind: str
    unit: str
    low: float
    high: float
    bound: Bound
    start: int
    end: int
    scope: dict[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    said: str = ""
    event: str = ""
    negated: bool = False
