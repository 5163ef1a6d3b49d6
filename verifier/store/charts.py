"""The Netflix lists: rows, coverage, debuts and maxima, as plain look-ups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from claims.statement import SubjectType
from verifier.store.subjects import find

GLOBAL_CHART = "netflix-top10"
COUNTRY_CHART = "netflix-top10-countries"
MOST_POPULAR = "netflix-most-popular"
WORLDWIDE = "worldwide"

RANKED_BY_VIEWS_FROM = date(2023, 6, 18)
"""The first week, by its last day, that is ranked by views; earlier weeks are ranked by hours."""

LIST_LENGTH = 10
WEEK = timedelta(days=7)

Unit = Literal["hours", "views"]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of a weekly list. `week_end` is a Sunday; `weeks` counts its weeks in the list so far."""

    week_end: date
    category: str
    rank: int
    entity: int
    show: str
    season_title: str | None
    season: int | None
    hours: int | None
    views: int | None
    runtime_h: float | None
    weeks: int | None

    @property
    def week_start(self) -> date:
        """The Monday on which the week begins."""
        return self.week_end - timedelta(days=6)

    @property
    def title(self) -> str:
        """The show with its season as the list writes it."""
        return self.season_title or self.show


@dataclass(frozen=True, slots=True)
class Debut:
    """A season's first week in the list and the week after it.

    `released` is the release date if the store knows it; the first week then covers `days` of the seven.
    `following` is the first full week when the release fell inside the first one.
    """

    first: ChartRow
    following: ChartRow | None
    released: date | None

    @property
    def days(self) -> int | None:
        """How many days of the first week the title was out; None when the release date is unknown."""
        if self.released is None:
            return None
        return (self.first.week_end - max(self.released, self.first.week_start)).days + 1


COLUMNS = "period_end, category, rank, entity, show, season_title, season, hours, views, runtime_h, weeks"
_GLOBAL = f"SELECT {COLUMNS} FROM chart WHERE chart = '{GLOBAL_CHART}' AND region = '{WORLDWIDE}'"


def read_row(cells: Sequence[Any]) -> ChartRow:
    """Return the row of `COLUMNS`."""
    return ChartRow(date.fromisoformat(cells[0]), *cells[1:])


def coverage(db: sqlite3.Connection) -> dict[str, str]:
    """Return the first and last week of each complete chart as "from/to"; a country follows a colon."""
    query = "SELECT chart, region, period_from, period_to FROM coverage ORDER BY chart, region"
    return {
        chart if region == WORLDWIDE else f"{chart}:{region}": f"{first}/{last}"
        for chart, region, first, last in db.execute(query)
    }


def covered_weeks(db: sqlite3.Connection) -> tuple[date, date] | None:
    """Return the last days of the first and last week of the global lists; None without an import."""
    span = coverage(db).get(GLOBAL_CHART)
    if span is None:
        return None
    first, last = span.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def rows_of_week(
    db: sqlite3.Connection, week_end: date, categories: Iterable[str] | None = None
) -> list[ChartRow]:
    """Return the lists of one week, by category and rank."""
    wanted = None if categories is None else set(categories)
    query = f"{_GLOBAL} AND period_end = ? ORDER BY category, rank"
    rows = [read_row(cells) for cells in db.execute(query, (week_end.isoformat(),))]
    return rows if wanted is None else [row for row in rows if row.category in wanted]


def rows_of_entities(db: sqlite3.Connection, entities: Sequence[int]) -> list[ChartRow]:
    """Return every row of the global lists that names one of these entities, oldest first."""
    marks = ",".join("?" * len(entities))
    query = f"""
        SELECT {COLUMNS} FROM chart WHERE entity IN ({marks}) AND chart = '{GLOBAL_CHART}'
        ORDER BY period_end, category, rank
    """
    return [read_row(cells) for cells in db.execute(query, entities)]


def debuts(db: sqlite3.Connection, entities: Sequence[int], rows: Sequence[ChartRow]) -> list[Debut]:
    """Return the first week of each season among `rows` and the week after it.

    Titles of the very first list are left out: they may have come out before the lists began.
    """
    span = covered_weeks(db)
    releases = _release_dates(db, entities)
    found = []
    for first in rows:
        if first.weeks == 1 and span and first.week_end > span[0]:
            following = next((row for row in rows if _continues(first, row)), None)
            released = next(
                (day for season, day in releases if season == first.season and _in_week(day, first)), None
            )
            found.append(Debut(first, following, released))
    return found


def _continues(first: ChartRow, row: ChartRow) -> bool:
    same = (row.category, row.title, row.entity) == (first.category, first.title, first.entity)
    return same and row.week_end == first.week_end + WEEK


def _in_week(day: date, row: ChartRow) -> bool:
    return row.week_start <= day <= row.week_end


def _release_dates(db: sqlite3.Connection, entities: Sequence[int]) -> list[tuple[int | None, date]]:
    """Return the exact release dates that facts and viewing reports state, with their season."""
    marks = ",".join("?" * len(entities))
    query = f"""
        SELECT qualifiers ->> 'season', value FROM fact
        WHERE entity IN ({marks}) AND property = 'release_date' AND length(value) = 10
            AND coalesce(qualifiers ->> 'event', 'premiere') IN ('premiere', 'release')
        UNION SELECT season, released FROM engagement WHERE entity IN ({marks}) AND released IS NOT NULL
        ORDER BY 2
    """
    dated = [(season, date.fromisoformat(day)) for season, day in db.execute(query, (*entities, *entities))]
    first_season = [(1, day) for season, day in dated if season is None]
    return dated + first_season


def debut_figures(db: sqlite3.Connection, name: str, type: SubjectType | None = None) -> list[Debut]:
    """Return the debut of each season of every work that goes by `name`, oldest first."""
    found: list[Debut] = []
    for subject in find(db, name, type):
        rows = rows_of_entities(db, subject.rows)
        found += debuts(db, subject.rows, rows)
    return found


def largest_debuts(db: sqlite3.Connection, unit: Unit, until: date, limit: int) -> list[ChartRow]:
    """Return the largest first weeks in the lists whose last day is not after `until`, largest first."""
    span = covered_weeks(db)
    if span is None:
        return []
    return _largest(db, unit, until, limit, "AND weeks = 1 AND period_end > ?", span[0].isoformat())


def largest_weeks(db: sqlite3.Connection, unit: Unit, until: date, limit: int) -> list[ChartRow]:
    """Return the largest weeks of any title whose last day is not after `until`, largest first."""
    return _largest(db, unit, until, limit, "")


def _largest(
    db: sqlite3.Connection, unit: Unit, until: date, limit: int, condition: str, *values: str
) -> list[ChartRow]:
    query = f"""
        {_GLOBAL} AND period_end <= ? AND {unit} IS NOT NULL {condition}
        ORDER BY {unit} DESC, period_end, category, rank LIMIT ?
    """
    return [read_row(cells) for cells in db.execute(query, (until.isoformat(), *values, limit))]
