"""Takings of a film that has just come out: what it has made so far is what its first days made."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from claims.claim import Claim
from claims.dates import parse_iso
from claims.folding import fold_title
from claims.periods import read_periods
from verifier.compare.outcome import Scope
from verifier.compare.scope import scope_of
from verifier.facts import Fact
from verifier.judging.bench import Bench

_OPENING_DAYS = 4
"""Days after the first one up to which a running total is that of the opening weekend."""
_DAYS_SLACK = 1
_DAYS = re.compile(r"first-(\d+)-days")
_OPENING = frozenset({"opening-weekend", "first-3-days", "first-4-days", "first-5-days"})


def takings_scope(bench: Bench) -> Callable[[Claim, Fact], Scope]:
    """Return how scopes of takings lie to each other on the article's day.

    A running total of a film four days old is its opening weekend, one of seventeen days its first seventeen days.
    A sum without a period may be that of a day at home; abroad it is the running total.
    """
    opened = _opened(bench)
    age = (bench.when.on - opened).days if opened and bench.when.dated else None

    def scope(claim: Claim, fact: Fact) -> Scope:
        lies = scope_of(claim, fact)
        if lies is Scope.SAME or age is None or age < 0 or not _is_running(claim):
            return lies
        held = str(fact.qualifiers.get("period", ""))
        if not any(_ends_now(label, age) for label in read_periods(held)):
            return lies
        return scope_of(claim.model_copy(update={"qualifiers": {**claim.qualifiers, "period": held}}), fact)

    return scope


def _is_running(claim: Claim) -> bool:
    period = claim.qualifiers.get("period")
    abroad = claim.qualifiers.get("territory") not in (None, "domestic")
    return period == "total" or period is None and abroad


def _ends_now(label: str, age: int) -> bool:
    """Whether a period of the first days ends on the article's day, or a day beside it."""
    if label in _OPENING:
        return age <= _OPENING_DAYS
    days = _DAYS.fullmatch(label)
    return days is not None and abs(int(days[1]) - 1 - age) <= _DAYS_SLACK


def _opened(bench: Bench) -> date | None:
    """Return the day a film came out, by the sources (where they tell several, at home), else by the article."""
    told = [f for _, f in bench.facts("release_date") if f.qualifiers.get("event", "release") == "release"]
    told.sort(key=lambda fact: "region" in fact.qualifiers)
    for fact in told:
        day = parse_iso(str(fact.value))
        if day is not None and "window" not in fact.qualifiers:
            return day
    return bench.setting.premieres.get(fold_title(bench.claim.subject.name))
