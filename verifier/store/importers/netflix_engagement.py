"""Netflix's half-yearly viewing reports ("What We Watched"), as Excel workbook or as CSV table."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.datasets import Dataset
from verifier.store.entities import EntityWriter
from verifier.store.importers.netflix_titles import is_season, split_title
from verifier.store.importers.tables import digest, refuse, whole_number
from verifier.store.importing import Prepared, Progress

_HEADER_WITHIN = 20
_EPOCH = date(1899, 12, 30)
_LAST_DAY_SERIAL = 80_000
_MOST_HOURS = 50_000_000_000
_PERIOD = re.compile(r"(20\d\d)[\s_-]*(Jan|Jul|H1|H2)", re.IGNORECASE)
_HALVES = {
    "jan": ("01-01", "06-30"),
    "h1": ("01-01", "06-30"),
    "jul": ("07-01", "12-31"),
    "h2": ("07-01", "12-31"),
}
_SHEET_TYPES = {
    "tv": SubjectType.TV_SERIES,
    "shows": SubjectType.TV_SERIES,
    "film": SubjectType.FILM,
    "movies": SubjectType.FILM,
}
_STEP = 1000


class _Row(NamedTuple):
    type: SubjectType | None
    title: str
    worldwide: bool | None
    released: str | None
    hours: int
    runtime_h: float | None
    views: int | None


def prepare(path: Path, period: str | None = None) -> Prepared:
    """Read and check a report; its half-year stands in the file name ("2025Jan-Jun", "2025H1") or in `period`."""
    first, last = _half_year(path, period)
    tables = _workbook(path) if path.suffix.lower() == ".xlsx" else [("", _csv_rows(path))]
    rows = [row for name, cells in tables for row in _read(path, name, cells)]
    if not rows:
        raise refuse(path, "has no table with the columns Title and Hours Viewed")
    dataset = Dataset(
        f"netflix-engagement:{first}",
        f"Netflix, What We Watched, {first} to {last}",
        digest([path], first, last),
        len(rows),
        "https://about.netflix.com/",
        "© Netflix; published report, no licence stated",
        1,
        last,
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        _write(db, number, rows, (first, last), progress)
        return len(rows)

    return Prepared(dataset, write)


def _half_year(path: Path, period: str | None) -> tuple[str, str]:
    if period:
        try:
            first, last = (date.fromisoformat(day).isoformat() for day in period.split("/"))
        except ValueError:
            raise refuse(path, f"{period!r} is no period; write it as 2025-01-01/2025-06-30") from None
        return first, last
    found = _PERIOD.search(path.stem)
    if not found:
        raise refuse(
            path, "does not say its half-year in its name; give it as --period 2025-01-01/2025-06-30"
        )
    start, end = _HALVES[found.group(2).lower()]
    return f"{found.group(1)}-{start}", f"{found.group(1)}-{end}"


def _workbook(path: Path) -> Iterable[tuple[str, Iterator[list[str]]]]:
    from verifier.store.importers.xlsx import read_workbook  # imported late: lxml, for workbooks only

    return read_workbook(path)


def _csv_rows(path: Path) -> Iterator[list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file, strict=True)
    except OSError as error:
        raise refuse(path, f"cannot be read ({error.strerror})") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise refuse(path, f"is no CSV table in UTF-8 ({error})") from None


def _read(path: Path, sheet: str, rows: Iterator[list[str]]) -> Iterator[_Row]:
    columns = _header(rows)
    if columns is None:
        return
    width = max(columns.values()) + 1
    for number, cells in enumerate(rows, 1):
        if not any(cell.strip() for cell in cells):
            continue
        cells = cells + [""] * (width - len(cells))
        named = {name: cells[place].strip() for name, place in columns.items()}
        try:
            yield _row(named, _SHEET_TYPES.get(sheet.strip().casefold()))
        except ValueError as error:
            where = f"sheet {sheet!r}, " if sheet else ""
            raise refuse(path, f"{where}row {number} below the header: {error}") from None


def _header(rows: Iterator[list[str]]) -> dict[str, int] | None:
    """Return the columns of the first row that names them; the reports begin with a title and empty rows."""
    for _, cells in zip(range(_HEADER_WITHIN), rows, strict=False):
        names = [cell.strip().rstrip("?").casefold() for cell in cells]
        if "title" in names and "hours viewed" in names:
            return {name: place for place, name in enumerate(names) if name}
    return None


def _row(cells: dict[str, str], type: SubjectType | None) -> _Row:
    title = cells["title"]
    if not title:
        raise ValueError("the title is empty")
    if type is None and is_season(title):
        type = SubjectType.TV_SERIES
    worldwide = cells.get("available globally", "").casefold()
    return _Row(
        type,
        title,
        worldwide == "yes" if worldwide in ("yes", "no") else None,
        _day(cells.get("release date", "")),
        _count(cells["hours viewed"]) or 0,
        _runtime(cells.get("runtime", "")),
        _count(cells.get("views", "")),
    )


def _count(cell: str) -> int | None:
    plain = cell.replace(",", "").removesuffix(".0")
    return None if plain in ("", "*") else whole_number(plain, 0, _MOST_HOURS)


def _day(cell: str) -> str | None:
    if not cell:
        return None
    if cell.removesuffix(".0").isdigit():
        return (
            _EPOCH + timedelta(days=whole_number(cell.removesuffix(".0"), 1, _LAST_DAY_SERIAL))
        ).isoformat()
    return date.fromisoformat(cell[:10]).isoformat()


def _runtime(cell: str) -> float | None:
    """Read "8:20" as hours and minutes; Excel may store it as a fraction of a day."""
    if cell in ("", "*"):
        return None
    hours, colon, minutes = cell.partition(":")
    if colon:
        return whole_number(hours, 0, 2000) + whole_number(minutes[:2], 0, 59) / 60 or None
    return float(cell) * 24 or None


def _write(
    db: sqlite3.Connection, number: int, rows: list[_Row], period: tuple[str, str], progress: Progress
) -> None:
    writer = EntityWriter(db, number)
    for done, row in enumerate(rows, 1):
        title = split_title(row.title)
        entity = writer.add(title.show, row.type, aliases=title.aliases)
        figures = (row.worldwide, row.released, row.hours, row.views, row.runtime_h)
        db.execute(
            f"INSERT INTO engagement VALUES ({', '.join('?' * 11)})",
            (number, done, entity, *period, title.season, *figures),
        )
        if done % _STEP == 0 or done == len(rows):
            progress("netflix-engagement", done, len(rows))
