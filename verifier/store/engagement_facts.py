"""Rows of the half-yearly viewing reports as facts: hours and views of the half-year, release, length."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

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
    found = [fact for cells in db.execute(query, rows) for fact in _of_row(subject, _Row(*cells))]
    return [fact for fact in found if fact.property in properties]


class _Row(NamedTuple):
    """A row of the query above."""

    title: str
    url: str | None
    tier: int | None
    licence: str | None
    first: str
    last: str
    season: int | None
    worldwide: int | None
    released: str | None
    hours: int
    views: int | None
    runtime_h: float | None


def _of_row(subject: FactSubject, row: _Row) -> Iterator[Fact]:
    source = FactSource(name=row.title, url=row.url, tier=row.tier, licence=row.licence)
    of_season: dict[str, QualifierValue] = {"season": row.season} if row.season is not None else {}
    is_film = subject.type == SubjectType.FILM

    def fact(
        name: str, value: int | str, unit: str | None, resolution: int | None, where: dict[str, str]
    ) -> Fact:
        return Fact(
            subject=subject,
            property=name,
            value=value,
            unit=unit,
            resolution=resolution,
            qualifiers={**where, **of_season},
            as_of=row.last,
            source=source,
        )

    scope = {"period": f"{row.first}/{row.last}", "platform": "Netflix", "region": "worldwide"}
    yield fact("platform", "Netflix", None, None, {})
    yield fact("viewership", row.hours, "hours", _RESOLUTION, scope)
    if row.views is not None:
        yield fact("viewership", row.views, "views", _RESOLUTION, scope)
    if row.released and row.worldwide:
        event = {"event": "release" if is_film else "premiere", "window": "streaming"}
        yield fact("release_date", row.released, None, None, event)
    if row.runtime_h:
        length_of = {"of": "film" if is_film else "season"}
        yield fact("runtime", round(row.runtime_h * 60), "minutes", 1, length_of)
