"""The scope of a figure, and the draft that holds it: period, region and season of the words around."""

from __future__ import annotations

import re

from claims.countries import country_in
from claims.grammar import Draft, Hit
from claims.periods import read_periods
from claims.properties.context import PASSING, next_figure, period_of, plain, region_of, respective_work
from claims.properties.seasons import season_of
from claims.statement import QualifierValue


def scope(hit: Hit, *, period: bool = True, season: bool = True) -> dict[str, QualifierValue]:
    """Return the qualifiers of scope that the words around a figure give."""
    low, high = hit.clause
    if hit.reading.shadow[:low].endswith(": "):
        low = max(0, low - 60)  # "Global sales for the manga: 48 million"
    around = plain(hit, low, min(high, next_figure(hit)))
    found: dict[str, QualifierValue | None] = {
        "period": period_of(hit) or _carried_period(hit) if period else None,
        "region": region_of(around) or country_in(around),
        "season": season_of(hit) if season else None,
    }
    return {k: v for k, v in found.items() if v is not None}


def _carried_period(hit: Hit) -> str | None:
    """Return the period of the sentence before that "It also sold …" goes on with."""
    earlier = hit.document.readings[hit.reading.index - 1] if hit.reading.index else None
    if (
        earlier is None
        or earlier.block_index != hit.reading.block_index
        or not _ALSO.match(hit.reading.shadow)
    ):
        return None
    published = hit.document.published
    labels = read_periods(hit.document.text[earlier.start : earlier.end], published)
    return next((p for p in labels if p not in PASSING), None)


_ALSO = re.compile(r"(?:It|She|He|They|The [a-z]+) (?:(?:has|have|had) )?also\b")


def figure(hit: Hit, kind: str, unit: str | None, group: str = "value", **fields: object) -> Draft:
    """Make a draft whose value is the number of a group."""
    q = hit.quantity(group)
    if fields.get("subject") is None:
        fields["subject"] = respective_work(hit, group)
    return hit.draft(kind, q.value, unit=unit, resolution=q.resolution, bound=q.bound, **fields)
