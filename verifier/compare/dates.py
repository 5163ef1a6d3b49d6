"""Compare dates of any precision: overlapping ones agree at the coarser precision, disjoint ones differ."""

from __future__ import annotations

from claims.dates import interval_of
from verifier.compare.outcome import Comparison, neutral, refutes, supports


def compare_dates(claimed: str, known: str) -> Comparison:
    """Compare two dates of the contract's forms."""
    a, b = interval_of(claimed), interval_of(known)
    if a is None or b is None:
        return neutral("date.unreadable", f"cannot compare {claimed} with {known}")
    if a[0] <= b[1] and b[0] <= a[1]:
        # a vague source cannot confirm a precise claim
        if b[0] <= a[0] and a[1] <= b[1] and (b[1] - b[0]).days > (a[1] - a[0]).days:
            return neutral("date.coarser", f"the source says only {known}")
        if "winter" in claimed and not (a[0] <= b[0] and b[1] <= a[1]):
            return neutral("date.winter", f"{claimed} may mean either end of the year")
        return supports("date.overlaps", f"{claimed} and {known} agree")
    days = (b[0] - a[1]).days if b[0] > a[1] else (a[0] - b[1]).days
    return refutes("date.disjoint", f"{days} day{'s' * (days != 1)} apart")
