"""Arithmetic over an article's own figures: weekdays, sums, percentages, hours against households.

Each function yields a finding where the article's figures cannot all be right, with the calculation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.claim import Claim
from claims.date_patterns import WEEKDAYS
from claims.dates import find_dates, parse_iso
from claims.folding import fold
from claims.statement import Bound
from verifier.compare.numbers import number, resolution
from verifier.report import CheckedClaim, Finding

SUM_SLACK = 0.02
"""Share by which the parts of a gross may miss the whole: parts are rounded."""
POINTS_SLACK = 1.5
"""Percentage points by which a stated change may miss the recomputed one."""
LEAST_HOURS = 0.05
"""Hours per household below which a viewing figure says that nobody watched."""

_WEEKENDS = {"weekend-2": "opening-weekend", **{f"weekend-{n}": f"weekend-{n - 1}" for n in range(3, 9)}}


def weekdays(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """A day named with a weekday that it was not."""
    for claim in claims:
        day = parse_iso(str(claim.value)) if claim.kind in ("release_date", "birth", "death") else None
        if day is None:
            continue
        said = next((d.weekday for d in find_dates(claim.quote) if d.weekday is not None), None)
        if said is not None and day.weekday() != said and not _relative(claim):
            real, wrong = WEEKDAYS[day.weekday()].capitalize(), WEEKDAYS[said].capitalize()
            message = f"{day.isoformat()} was a {real}, not a {wrong}."
            yield Finding(kind="wrong_weekday", claims=(claim.id,), message=message)


def _relative(claim: Claim) -> bool:
    return all(d.relative for d in find_dates(claim.quote) if d.weekday is not None)


def sums(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """Domestic and overseas takings that do not add up to the worldwide figure of the same period."""
    for same in _by(claims, "box_office", "period").values():
        parts = {str(c.qualifiers.get("territory")): c for c in same if c.bound is Bound.EXACT}
        if not {"domestic", "overseas", "worldwide"} <= set(parts):
            continue
        home, abroad, world = (parts[k] for k in ("domestic", "overseas", "worldwide"))
        total, whole = float(home.value) + float(abroad.value), float(world.value)
        slack = SUM_SLACK * whole + sum(resolution(c.statement, False) for c in (home, abroad, world)) / 2
        if abs(total - whole) > slack:
            message = (
                f"{number(float(home.value))} at home and {number(float(abroad.value))} abroad make {number(total)}, "
                f"not {number(whole)} worldwide."
            )
            yield Finding(kind="sum", claims=(home.id, abroad.id, world.id), message=message)


def percentages(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """A change from one weekend to the next that its two figures do not bear out."""
    figures = {
        (fold(c.subject.name), str(c.qualifiers.get("period"))): c
        for c in claims
        if c.kind == "box_office" and c.qualifiers.get("territory", "domestic") == "domestic"
    }
    for change in (c for c in claims if c.kind == "change"):
        period = str(change.qualifiers.get("period"))
        after = figures.get((fold(change.subject.name), period))
        before = figures.get((fold(change.subject.name), _WEEKENDS.get(period, "")))
        if before is None or after is None or not float(before.value):
            continue
        real = (float(after.value) / float(before.value) - 1) * 100
        if abs(real - float(change.value)) > POINTS_SLACK + resolution(change.statement, False) / 2:
            message = (
                f"From {number(float(before.value))} to {number(float(after.value))} is {real:+.0f} %, "
                f"not {float(change.value):+.0f} %."
            )
            yield Finding(kind="percentage", claims=(change.id, before.id, after.id), message=message)


def hours_per_household(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """Hours and households of one period that leave each household with more than the whole season, or with nothing."""
    length = _hours(claims)
    for same in _by(claims, "viewership", "period").values():
        hours = next((c for c in same if c.unit == "hours"), None)
        homes = next((c for c in same if c.unit in ("households", "viewers")), None)
        if hours is None or homes is None or not float(homes.value):
            continue
        each = float(hours.value) / float(homes.value)
        season = length.get(fold(hours.subject.name))
        if each < LEAST_HOURS or season is not None and each > season * 1.05:
            whole = f"; the season is {season:.1f} hours long" if season is not None else ""
            message = (
                f"{number(float(hours.value))} hours in {number(float(homes.value))} {homes.unit} are "
                f"{each:.1f} hours each{whole}."
            )
            yield Finding(kind="hours_against_households", claims=(hours.id, homes.id), message=message)


def _hours(claims: Sequence[CheckedClaim]) -> dict[str, float]:
    """Return the length of each series in hours, as the article itself gives it."""
    episodes = {fold(c.subject.name): float(c.value) for c in claims if c.kind == "episode_count"}
    minutes = {
        fold(c.subject.name): float(c.value)
        for c in claims
        if c.kind == "runtime" and c.qualifiers.get("of") in (None, "episode")
    }
    return {name: episodes[name] * minutes[name] / 60 for name in episodes.keys() & minutes.keys()}


def _by(
    claims: Sequence[CheckedClaim], kind: str, *keys: str
) -> dict[tuple[object, ...], list[CheckedClaim]]:
    groups: dict[tuple[object, ...], list[CheckedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == kind and not isinstance(claim.value, str):
            groups[(fold(claim.subject.name), *(claim.qualifiers.get(k) for k in keys))].append(claim)
    return groups
