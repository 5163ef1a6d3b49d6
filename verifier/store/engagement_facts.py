"""Rows of the half-yearly viewing reports as facts: hours and views of the half-year, release, length."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from claims.statement import QualifierValue, SubjectType
from verifier.facts import Fact, FactSource, FactSubject

_WANTED = frozenset({"viewership", "release_date", "runtime", "platform"})
_RESOLUTION = 100_000
_QUERY = """
    SELECT d.title, d.url, d.tier, d.licence, e.period_from, e.period_to, e.season, e.worldwide,
           e.released, e.hours, e.views, e.runtime_h
    FROM engagement e JOIN dataset d ON d.id = e.dataset
    WHERE e.entity IN ({marks}) ORDER BY e.period_from, e.row
"""


def facts(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Return what the viewing reports say of the subject, oldest half-year first."""
    if _WANTED.isdisjoint(properties):
        return []
    query = _QUERY.format(marks=",".join("?" * len(rows)))
    found = [fact for cells in db.execute(query, rows) for fact in _of_row(subject, *cells)]
    return [fact for fact in found if fact.property in properties]


def _of_row(
    subject: FactSubject,
    title: str,
    url: str | None,
    tier: int | None,
    licence: str | None,
    first: str,
    last: str,
    season: int | None,
    worldwide: int | None,
    released: str | None,
    hours: int,
    views: int | None,
    runtime_h: float | None,
) -> Iterator[Fact]:
    source = FactSource(name=title, url=url, tier=tier, licence=licence)
    of_season: dict[str, QualifierValue] = {"season": season} if season is not None else {}

    def fact(
        name: str, value: int | str, unit: str | None = None, resolution: int | None = None, **where: str
    ) -> Fact:
        return Fact(
            subject=subject,
            property=name,
            value=value,
            unit=unit,
            resolution=resolution,
            qualifiers={**where, **of_season},
            as_of=last,
            source=source,
        )

    scope = {"period": f"{first}/{last}", "platform": "Netflix", "region": "worldwide"}
    yield fact("platform", "Netflix")
    yield fact("viewership", hours, "hours", _RESOLUTION, **scope)
    if views is not None:
        yield fact("viewership", views, "views", _RESOLUTION, **scope)
    if released and worldwide:
        event = "release" if subject.type == SubjectType.FILM else "premiere"
        yield fact("release_date", released, event=event, window="streaming")
    if runtime_h:
        length_of = "film" if subject.type == SubjectType.FILM else "season"
        yield fact("runtime", round(runtime_h * 60), "minutes", 1, of=length_of)
