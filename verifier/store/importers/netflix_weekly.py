"""The weekly Netflix Top 10 lists: worldwide with hours and views, and by country with ranks only."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.charts import (
    COUNTRY_CHART,
    GLOBAL_CHART,
    LIST_LENGTH,
    RANKED_BY_VIEWS_FROM,
    WEEK,
    WORLDWIDE,
)
from verifier.store.datasets import Dataset
from verifier.store.entities import EntityWriter
from verifier.store.importers.netflix_titles import read_title
from verifier.store.importers.tables import decimal, refuse, rows_of_bytes, whole_number
from verifier.store.importing import Prepared, Progress

PUBLISHED_AT = "https://www.netflix.com/tudum/top10"
_LICENCE = "© Netflix; facts offered for download, no licence stated"
_GLOBAL_HEADER = (
    "week",
    "category",
    "weekly_rank",
    "show_title",
    "season_title",
    "weekly_hours_viewed",
    "runtime",
    "weekly_views",
    "cumulative_weeks_in_top_10",
)
_COUNTRY_HEADER = (
    "country_name",
    "country_iso2",
    "week",
    "category",
    "weekly_rank",
    "show_title",
    "season_title",
    "cumulative_weeks_in_top_10",
)
_GLOBAL_CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
_COUNTRY_CATEGORIES = ("Films", "TV")
_MOST_HOURS = 5_000_000_000
_MOST_RUNTIME_H = 300.0
_SUNDAY = 6
_STEP = 500


class WeeklyRow(NamedTuple):
    """One row of a weekly list, read and checked."""

    region: str
    week_end: date
    category: str
    rank: int
    show: str
    season_title: str | None
    hours: int | None
    views: int | None
    runtime_h: float | None
    weeks: int


def prepare_global(data: bytes, digest: str, file: Path | str) -> Prepared:
    """Read and check the worldwide lists ("all-weeks-global.tsv"); UsageError says what is damaged.

    Every week from the first to the last must be there with all its lists in full: absence is evidence.
    """
    rows = _read(data, file, _GLOBAL_HEADER, _global_row)
    spans = _coverage(rows, _GLOBAL_CATEGORIES)
    if WORLDWIDE not in spans:
        raise refuse(file, _missing_list(rows))
    return _prepared(GLOBAL_CHART, "Netflix Top 10", rows, spans, digest)


def prepare_countries(data: bytes, digest: str, file: Path | str) -> Prepared:
    """Read and check the lists by country; a country whose lists have gaps gets no coverage."""
    rows = _read(data, file, _COUNTRY_HEADER, _country_row)
    return _prepared(
        COUNTRY_CHART, "Netflix Top 10 by country", rows, _coverage(rows, _COUNTRY_CATEGORIES), digest
    )


def _read(
    data: bytes, file: Path | str, header: Sequence[str], read: Callable[[list[str]], WeeklyRow]
) -> list[WeeklyRow]:
    rows: list[WeeklyRow] = []
    places: set[tuple[object, ...]] = set()
    for number, cells in rows_of_bytes(data, file, header):
        try:
            row = read(cells)
        except ValueError as error:
            raise refuse(file, f"line {number}: {error}") from None
        place = (row.region, row.week_end, row.category, row.rank)
        if place in places:
            raise refuse(
                file, f"line {number}: rank {row.rank} of {row.category} in {row.week_end} stands twice"
            )
        places.add(place)
        rows.append(row)
    if not rows:
        raise refuse(file, "holds no rows")
    return rows


def _global_row(cells: list[str]) -> WeeklyRow:
    week, category, rank, show, season, hours, runtime, views, weeks = cells
    week_end = _week(week)
    has_views = week_end >= RANKED_BY_VIEWS_FROM
    return WeeklyRow(
        WORLDWIDE,
        week_end,
        _one_of(category, _GLOBAL_CATEGORIES),
        whole_number(rank, 1, LIST_LENGTH),
        _title(show),
        _season(season),
        whole_number(hours, 1, _MOST_HOURS),
        whole_number(views, 1, _MOST_HOURS) if has_views or views else None,
        # 0 stands for "not known" (series that come out weekly, live events)
        decimal(runtime, 0, _MOST_RUNTIME_H) or None if has_views or runtime else None,
        whole_number(weeks, 1, 5000),
    )


def _country_row(cells: list[str]) -> WeeklyRow:
    country, _, week, category, rank, show, season, weeks = cells
    return WeeklyRow(
        _title(country),
        _week(week),
        _one_of(category, _COUNTRY_CATEGORIES),
        whole_number(rank, 1, LIST_LENGTH),
        _title(show),
        _season(season),
        None,
        None,
        None,
        whole_number(weeks, 1, 5000),
    )


def _week(cell: str) -> date:
    week_end = date.fromisoformat(cell)
    if week_end.weekday() != _SUNDAY:
        raise ValueError(f"the week {cell} does not end on a Sunday")
    return week_end


def _one_of(cell: str, known: Sequence[str]) -> str:
    if cell not in known:
        raise ValueError(f"unknown category {cell[:40]!r}")
    return cell


def _title(cell: str) -> str:
    if not cell.strip():
        raise ValueError("a title is empty")
    return cell.strip()


def _season(cell: str) -> str | None:
    return None if cell in ("", "N/A") else cell.strip()


def _coverage(rows: Iterable[WeeklyRow], categories: Sequence[str]) -> dict[str, tuple[date, date]]:
    """Return first and last week of each region whose lists are complete from one to the other."""
    counts: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        counts[row.region][row.week_end] += 1
    spans = {}
    for region, weeks in counts.items():
        first, last = min(weeks), max(weeks)
        wanted = (last - first) // WEEK + 1
        if len(weeks) == wanted and all(count == LIST_LENGTH * len(categories) for count in weeks.values()):
            spans[region] = (first, last)
    return spans


def _missing_list(rows: Sequence[WeeklyRow]) -> str:
    """Say which list of the worldwide file is not whole."""
    counts: dict[tuple[date, str], int] = defaultdict(int)
    for row in rows:
        counts[row.week_end, row.category] += 1
    week, last = min(row.week_end for row in rows), max(row.week_end for row in rows)
    while week <= last:
        for category in _GLOBAL_CATEGORIES:
            if counts[week, category] != LIST_LENGTH:
                return f"{category} in the week ending {week} has {counts[week, category]} of {LIST_LENGTH} titles"
        week += timedelta(days=7)
    return "its lists are not complete"


def _prepared(
    name: str, title: str, rows: list[WeeklyRow], spans: dict[str, tuple[date, date]], digest: str
) -> Prepared:
    newest = max(row.week_end for row in rows).isoformat()
    dataset = Dataset(name, title, digest, len(rows), PUBLISHED_AT, _LICENCE, 1, newest)

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        _write(db, number, name, rows, progress)
        db.executemany(
            "INSERT INTO coverage VALUES (?, ?, ?, ?, ?)",
            [
                (number, name, region, a.isoformat(), b.isoformat())
                for region, (a, b) in sorted(spans.items())
            ],
        )
        return len(rows)

    return Prepared(dataset, write)


def _write(
    db: sqlite3.Connection, number: int, chart: str, rows: list[WeeklyRow], progress: Progress
) -> None:
    writer = EntityWriter(db, number)
    cells = []
    # Oldest first: a title's first row tells the year in which it entered the lists.
    for done, row in enumerate(
        sorted(rows, key=lambda row: (row.week_end, row.region, row.category, row.rank)), 1
    ):
        title = read_title(row.show, row.season_title)
        type = SubjectType.TV_SERIES if row.category.startswith("TV") else SubjectType.FILM
        entity = writer.add(title.show, type, aliases=title.aliases, charted=row.week_end.year)
        place = (chart, row.region, row.week_end.isoformat(), row.category, row.rank)
        figures = (row.hours, row.views, row.runtime_h, row.weeks)
        cells.append((*place, number, entity, title.show, row.season_title, title.season, *figures))
        if done % _STEP == 0 or done == len(rows):
            progress(chart, done, len(rows))
    db.executemany(f"INSERT INTO chart VALUES ({', '.join('?' * 14)})", cells)
