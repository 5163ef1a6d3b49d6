"""Rows of the award table as facts: each nomination and win, and how many there are."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.statement import QualifierValue
from verifier.facts import Fact, FactSource, FactSubject

_QUERY = """
    SELECT DISTINCT a.award, a.category, a.year, a.won, a.competitive, f.name, a.row,
           d.title, d.url, d.tier, d.licence, d.as_of
    FROM award a JOIN dataset d ON d.id = a.dataset LEFT JOIN entity f ON f.id = a.film
    WHERE a.entity IN ({marks}) ORDER BY a.year, a.row
"""


class _Award(NamedTuple):
    award: str
    category: str
    year: int
    won: int
    competitive: int
    film: str | None
    row: int


def facts(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Return the awards of a person or film, oldest first, and their counts."""
    if {"award", "award_count"}.isdisjoint(properties):
        return []
    query = _QUERY.format(marks=",".join("?" * len(rows)))
    cells = db.execute(query, rows).fetchall()
    if not cells:
        return []
    title, url, tier, licence, as_of = cells[0][7:]
    source = FactSource(name=title, url=url, tier=tier, licence=licence)
    awards = [_Award(*row[:7]) for row in cells]
    found = [*_each(subject, source, as_of, awards), *_counts(subject, source, as_of, awards)]
    return [fact for fact in found if fact.property in properties]


def _each(subject: FactSubject, source: FactSource, as_of: str, awards: Sequence[_Award]) -> Iterator[Fact]:
    """Yield a fact for each nomination; a win is a nomination, too, unless it is an honorary one."""
    for award in awards:
        where: dict[str, QualifierValue] = {"category": award.category, "year": award.year}
        where |= {"for": award.film} if award.film else {}
        outcomes = ["won"] if award.won else []
        outcomes += ["nominated"] if award.competitive else []
        for outcome in outcomes:
            yield Fact(
                subject=subject,
                property="award",
                value=award.award,
                qualifiers=where | {"outcome": outcome},
                as_of=as_of,
                source=source,
            )


def _counts(subject: FactSubject, source: FactSource, as_of: str, awards: Sequence[_Award]) -> Iterator[Fact]:
    """Yield nominations and competitive wins of each year and of all years; none won is 0, not unknown."""
    competitive = [award for award in awards if award.competitive]
    nominations = Counter(award.year for award in competitive)
    wins = Counter(award.year for award in competitive if award.won)
    years: list[int | None] = [*sorted(nominations)]
    for year in [*years, None] if competitive else ():
        where: dict[str, QualifierValue] = {"award": awards[0].award}
        where |= {"year": year} if year else {}
        for unit, counted in (("nominations", nominations), ("awards", wins)):
            yield Fact(
                subject=subject,
                property="award_count",
                value=counted[year] if year else counted.total(),
                unit=unit,
                resolution=1,
                qualifiers=where,
                as_of=as_of,
                source=source,
            )
