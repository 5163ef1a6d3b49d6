"""Takings of a film that has just come out: what it has made so far is what its first days made."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from claims.claim import Claim
from claims.dates import parse_iso
from claims.folding import fold_title
from claims.periods import first_days, read_periods
from verifier.compare.outcome import Scope
from verifier.compare.scope import same_region, scope_of
from verifier.facts import Fact
from verifier.judging.bench import Bench

_SUNDAY = 6
_WEEKEND_AGE = 2
"""Days from a Friday to the Sunday that ends its weekend: what came out earlier has made more than the weekend."""


def takings_scope(bench: Bench) -> Callable[[Claim, Fact], Scope]:
    """Return how scopes of takings lie to each other on the article's day.

    A running total on the Sunday or Monday behind the opening is the opening weekend's, one on the seventeenth day that
    of the first seventeen days.
    A sum without a period may be that of a day at home; abroad it is the running total.
    """
    opened = _opened(bench) if bench.when.dated else None
    if opened is None:
        return scope_of
    through = _through(bench.when.on)
    age = (through - opened).days

    def scope(claim: Claim, fact: Fact) -> Scope:
        lies = scope_of(claim, fact)
        if lies is Scope.SAME or age < 0 or not _is_running(claim):
            return lies
        held = str(fact.qualifiers.get("period", ""))
        if not any(_ends_now(label, age, through) for label in read_periods(held)):
            return lies
        return scope_of(claim.model_copy(update={"qualifiers": {**claim.qualifiers, "period": held}}), fact)

    return scope


def _is_running(claim: Claim) -> bool:
    period = claim.qualifiers.get("period")
    abroad = claim.qualifiers.get("territory") not in (None, "domestic")
    return period == "total" or period is None and abroad


def _through(on: date) -> date:
    """Return the last day that an article's figures count: on a Monday those of the weekend, if it is no long one."""
    week = (on.day - 1) // 7 + 1
    last = on.day + 7 > monthrange(on.year, on.month)[1]
    long = (on.month, week) in _HOLIDAY_MONDAYS or on.month == _MEMORIAL_DAY and last
    return on - timedelta(days=1) if on.weekday() == 0 and not long else on


_HOLIDAY_MONDAYS = frozenset({(1, 3), (2, 3), (9, 1), (10, 2)})
"""Month and week of the American holidays whose Monday counts to the weekend; the last Monday of May is another."""
_MEMORIAL_DAY = 5


def _ends_now(label: str, age: int, through: date) -> bool:
    """Whether a period of the first days ends with the last day that is counted."""
    if label == "opening-weekend":
        return through.weekday() == _SUNDAY and age <= _WEEKEND_AGE
    days = first_days(label)
    return days is not None and days - 1 == age


def _opened(bench: Bench) -> date | None:
    """Return the day a film came out at home, by the sources or the article; abroad where no day was earlier."""
    told = [f for _, f in bench.facts("release_date") if f.qualifiers.get("event", "release") == "release"]
    days = [
        (day, f.qualifiers.get("region"))
        for f in told
        if "window" not in f.qualifiers and (day := parse_iso(str(f.value))) is not None
    ]
    home = next((day for day, region in days if region is None or same_region(str(region), "US")), None)
    abroad = bench.claim.qualifiers.get("territory") not in (None, "domestic")
    if home is not None and abroad and any(day < home for day, _ in days):
        return None
    return home or bench.setting.premieres.get(fold_title(bench.claim.subject.name))
