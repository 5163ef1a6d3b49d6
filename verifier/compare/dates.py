"""Compare dates of any precision: overlapping ones agree at the coarser precision, disjoint ones differ."""

from __future__ import annotations

from claims.dates import interval_of
from claims.statement import Bound
from verifier.compare.outcome import Comparison, neutral, refutes, supports


def compare_dates(claimed: str, known: str, bound: Bound = Bound.EXACT) -> Comparison:
    """Compare two dates of the contract's forms; `bound` is the claim's ("before September 2018" is less than it)."""
    if bound in _BOUNDED:
        return _compare_bounded(claimed, known, bound)
    if "winter" in claimed or "winter" in known:
        return _compare_winter(claimed, known)
    a, b = interval_of(claimed), interval_of(known)
    if a is None or b is None:
        return neutral("date.unreadable", f"cannot compare {claimed} with {known}")
    if a[0] <= b[1] and b[0] <= a[1]:
        # a vague source cannot confirm a precise claim
        if b[0] <= a[0] and a[1] <= b[1] and (b[1] - b[0]).days > (a[1] - a[0]).days:
            return neutral("date.coarser", f"the source says only {known}")
        return supports("date.overlaps", f"{claimed} and {known} agree")
    days = (b[0] - a[1]).days if b[0] > a[1] else (a[0] - b[1]).days
    return refutes("date.disjoint", f"{days} day{'s' * (days != 1)} apart")


_BOUNDED = (Bound.LESS_THAN, Bound.AT_MOST, Bound.MORE_THAN, Bound.AT_LEAST)


def _compare_bounded(claimed: str, known: str, bound: Bound) -> Comparison:
    a, b = interval_of(claimed), interval_of(known)
    if a is None or b is None:
        return neutral("date.unreadable", f"cannot compare {claimed} with {known}")
    first, last = {
        Bound.LESS_THAN: (b[1] < a[0], b[0] < a[0]),
        Bound.AT_MOST: (b[1] <= a[1], b[0] <= a[1]),
        Bound.MORE_THAN: (b[0] > a[1], b[1] > a[1]),
        Bound.AT_LEAST: (b[0] >= a[0], b[1] >= a[0]),
    }[bound]
    if first:
        return supports("date.bound", f"{known} fits")
    return (
        neutral("date.bound", f"{known} may fit") if last else refutes("date.bound", f"{known} does not fit")
    )


def _compare_winter(claimed: str, known: str) -> Comparison:
    """A winter may mean either end of its year: only what fits both ends agrees, only what fits none differs."""
    fits = [
        a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]
        for a in map(interval_of, _winters(claimed))
        for b in map(interval_of, _winters(known))
    ]
    if all(fits):
        return supports("date.overlaps", f"{claimed} and {known} agree")
    if not any(fits):
        return refutes("date.disjoint", f"{claimed} and {known} are apart")
    return neutral("date.winter", "a winter may mean either end of the year")


def _winters(value: str) -> tuple[str, ...]:
    if not value.endswith("-winter"):
        return (value,)
    year = int(value[:4])
    return f"{year - 1}-12/{year}-03", f"{year}-12/{year + 1}-03"
