"""Netflix's all-time lists: the most popular titles by views in their first 91 days."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.charts import MOST_POPULAR, WORLDWIDE
from verifier.store.datasets import Dataset
from verifier.store.entities import EntityWriter
from verifier.store.importers.netflix_titles import read_title
from verifier.store.importers.tables import decimal, digest, read_whole, refuse, rows_of_bytes, whole_number
from verifier.store.importing import Prepared, Progress

_HEADER = (
    "category",
    "rank",
    "show_title",
    "season_title",
    "hours_viewed_first_91_days",
    "runtime",
    "views_first_91_days",
)
_CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
_LENGTH = 10


class _Row(NamedTuple):
    category: str
    rank: int
    show: str
    season_title: str | None
    hours: int
    runtime_h: float
    views: int


def prepare(path: Path, as_of: str | None = None) -> Prepared:
    """Read and check the lists ("most-popular.tsv"), which do not say their own date: `as_of` does."""
    rows = []
    for number, cells in rows_of_bytes(read_whole(path), path, _HEADER):
        try:
            rows.append(_row(cells))
        except ValueError as error:
            raise refuse(path, f"line {number}: {error}") from None
    places = {(row.category, row.rank) for row in rows}
    if len(rows) != len(places) or len(places) != _LENGTH * len(_CATEGORIES):
        raise refuse(
            path, f"has {len(rows)} rows instead of {_LENGTH} for each of {len(_CATEGORIES)} categories"
        )
    dataset = Dataset(
        MOST_POPULAR,
        "Netflix Most Popular",
        digest([path], as_of),
        len(rows),
        "https://www.netflix.com/tudum/top10/most-popular",
        "© Netflix; facts offered for download, no licence stated",
        1,
        as_of,
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        _write(db, number, rows, as_of or "")
        progress(MOST_POPULAR, len(rows), len(rows))
        return len(rows)

    return Prepared(dataset, write)


def _row(cells: list[str]) -> _Row:
    category, rank, show, season, hours, runtime, views = cells
    if category not in _CATEGORIES or not show.strip():
        raise ValueError(f"unknown category {category[:40]!r} or empty title")
    return _Row(
        category,
        whole_number(rank, 1, _LENGTH),
        show.strip(),
        None if season in ("", "N/A") else season.strip(),
        whole_number(hours, 1, 50_000_000_000),
        decimal(runtime, 0, 300),
        whole_number(views, 1, 10_000_000_000),
    )


def _write(db: sqlite3.Connection, number: int, rows: list[_Row], as_of: str) -> None:
    writer = EntityWriter(db, number)
    for row in rows:
        title = read_title(row.show, row.season_title)
        type = SubjectType.TV_SERIES if row.category.startswith("TV") else SubjectType.FILM
        entity = writer.add(title.show, type, aliases=title.aliases)
        place = (MOST_POPULAR, WORLDWIDE, as_of, row.category, row.rank)
        figures = (row.hours, row.views, row.runtime_h or None, None)
        db.execute(
            f"INSERT INTO chart VALUES ({', '.join('?' * 14)})",
            (*place, number, entity, title.show, row.season_title, title.season, *figures),
        )
