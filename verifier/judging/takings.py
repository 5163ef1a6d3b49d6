"""Takings of a film that has just come out: what it has made so far is what its first days made."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from claims.claim import Claim
from claims.dates import parse_iso
from claims.folding import fold_title
from claims.periods import read_periods
from verifier.compare.outcome import Scope
from verifier.compare.scope import scope_of
from verifier.facts import Fact
from verifier.judging.bench import Bench

_OPENING_DAYS = 4
"""Days from the first one to the Sunday that ends an opening weekend, at most: a film may open on a Wednesday."""
_SUNDAY = 6
_DAYS = re.compile(r"first-(\d+)-days")


def takings_scope(bench: Bench) -> Callable[[Claim, Fact], Scope]:
    """Return how scopes of takings lie to each other on the article's day.

    A running total on the Sunday or Monday behind the opening is the opening weekend's, one on the seventeenth day
    that of the first seventeen days.
    A sum without a period may be that of a day at home; abroad it is the running total.
    """
    opened = _opened(bench)
    through = _through(bench.when.on)
    age = (through - opened).days if opened and bench.when.dated else None

    def scope(claim: Claim, fact: Fact) -> Scope:
        lies = scope_of(claim, fact)
        if lies is Scope.SAME or age is None or age < 0 or not _is_running(claim):
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
    """Return the last day that an article's figures count: on a Monday those of the weekend are told."""
    return on - timedelta(days=1) if on.weekday() == 0 else on


def _ends_now(label: str, age: int, through: date) -> bool:
    """Whether a period of the first days ends with the last day that is counted."""
    if label == "opening-weekend":
        return through.weekday() == _SUNDAY and age <= _OPENING_DAYS
    days = _DAYS.fullmatch(label)
    return days is not None and int(days[1]) - 1 == age


def _opened(bench: Bench) -> date | None:
    """Return the day a film came out, by the sources (where they tell several, at home), else by the article."""
    told = [f for _, f in bench.facts("release_date") if f.qualifiers.get("event", "release") == "release"]
    told.sort(key=lambda fact: "region" in fact.qualifiers)
    for fact in told:
        day = parse_iso(str(fact.value))
        if day is not None and "window" not in fact.qualifiers:
            return day
    return bench.setting.premieres.get(fold_title(bench.claim.subject.name))
