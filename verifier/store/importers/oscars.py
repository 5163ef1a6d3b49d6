"""The Academy Awards: every nomination and win since 1927/28 (github.com/DLu/oscar_data, BSD-2-Clause)."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.datasets import Dataset
from verifier.store.entities import EntityWriter
from verifier.store.importers.tables import digest, read_whole, refuse, rows_of_bytes, whole_number
from verifier.store.importing import Prepared, Progress

AWARD = "Academy Award"
DATASET = "oscars"
_HEADER = (
    "Ceremony",
    "Year",
    "Class",
    "CanonicalCategory",
    "Category",
    "Film",
    "FilmId",
    "Name",
    "Nominees",
    "NomineeIds",
    "Winner",
    "Detail",
    "Note",
    "Citation",
)
_LEAST_CELLS = 8
_NOT_COMPETITIVE = ("Special", "SciTech")
_FIRST_YEARS = {1: 1929, 2: 1930, 3: 1930, 4: 1931, 5: 1932}
_YEARLY_SINCE = 1928
_STEP = 500

_USUAL_NAMES = {
    "ACTOR IN A LEADING ROLE": "Best Actor",
    "ACTRESS IN A LEADING ROLE": "Best Actress",
    "ACTOR IN A SUPPORTING ROLE": "Best Supporting Actor",
    "ACTRESS IN A SUPPORTING ROLE": "Best Supporting Actress",
    "DIRECTING": "Best Director",
    "ART DIRECTION": "Best Production Design",
    "ANIMATED FEATURE FILM": "Best Animated Feature",
    "INTERNATIONAL FEATURE FILM": "Best International Feature Film",
    "DOCUMENTARY (Feature)": "Best Documentary Feature",
    "DOCUMENTARY (Short Subject)": "Best Documentary Short",
    "SHORT FILM (Animated)": "Best Animated Short Film",
    "SHORT FILM (Live Action)": "Best Live Action Short Film",
    "MUSIC (Original Score)": "Best Original Score",
    "MUSIC (Original Song)": "Best Original Song",
    "SOUND MIXING": "Best Sound",
    "WRITING (Adapted Screenplay)": "Best Adapted Screenplay",
    "WRITING (Original Screenplay)": "Best Original Screenplay",
}
"""What people call the categories that the table names otherwise."""


class _Row(NamedTuple):
    ceremony: int
    film_year: int
    category: str
    films: tuple[tuple[str, str], ...]  # title and IMDb id
    people: tuple[tuple[str, str], ...]  # name and IMDb id; countries and companies have none
    won: bool
    competitive: bool


def ceremony_year(number: int) -> int:
    """Return the calendar year in which a ceremony was held, which is not the year of its films."""
    return _FIRST_YEARS.get(number, _YEARLY_SINCE + number)


def category_name(canonical: str) -> str:
    """Return a category as people call it: "Best Actress", "Best Film Editing", "Honorary Award"."""
    if usual := _USUAL_NAMES.get(canonical):
        return usual
    name = re.sub(r"[A-Z]+", lambda word: word.group().capitalize(), canonical)
    return (
        name if name.startswith("Best ") or "AWARD" in canonical or "MEDAL" in canonical else f"Best {name}"
    )


def prepare(path: Path) -> Prepared:
    """Read and check the table, TAB separated whatever its name says."""
    rows = []
    for number, cells in rows_of_bytes(read_whole(path), path, _HEADER, _LEAST_CELLS):
        try:
            rows.append(_row(cells))
        except ValueError as error:
            raise refuse(path, f"line {number}: {error}") from None
    if not rows:
        raise refuse(path, "holds no rows")
    newest = max(ceremony_year(row.ceremony) for row in rows)
    dataset = Dataset(
        DATASET,
        "Academy Awards (oscar_data)",
        digest([path]),
        len(rows),
        "https://github.com/DLu/oscar_data",
        "BSD-2-Clause",
        2,
        str(newest),
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        _write(db, number, rows, progress)
        return len(rows)

    return Prepared(dataset, write)


def _row(cells: list[str]) -> _Row:
    ceremony, year, kind, canonical, _, film, film_id, _, nominees, nominee_ids, winner, *_ = cells
    if winner not in ("", "True", "False"):
        raise ValueError(f"the winner is {winner[:20]!r} instead of True or nothing")
    if not canonical:
        raise ValueError("the category is empty")
    return _Row(
        whole_number(ceremony, 1, 200),
        whole_number(year[:4], 1927, 2200),
        category_name(canonical),
        _pairs(film, film_id),
        _pairs(nominees, nominee_ids),
        winner == "True",
        kind not in _NOT_COMPETITIVE,
    )


def _pairs(names: str, ids: str) -> tuple[tuple[str, str], ...]:
    """Return names with their ids; some rows have more names than ids."""
    split = ids.split("|")
    return tuple(
        (name.strip(), split[place].strip() if place < len(split) else "")
        for place, name in enumerate(names.split("|"))
        if name.strip()
    )


def _write(db: sqlite3.Connection, number: int, rows: list[_Row], progress: Progress) -> None:
    writer = EntityWriter(db, number)
    years = _film_years(rows)
    for done, row in enumerate(rows, 1):
        films = [
            writer.add(
                title, SubjectType.FILM, year=years.get(id, row.film_year), ids={"imdb": id} if id else {}
            )
            for title, id in row.films
        ]
        people = [
            writer.add(
                name,
                SubjectType.PERSON if id.startswith("nm") else SubjectType.ORGANISATION,
                ids={"imdb": id},
            )
            for name, id in row.people
            if id
        ]
        nominated = [(person, films[0] if len(films) == 1 else None) for person in people]
        nominated += [(film, None) for film in films]
        shared = (AWARD, row.category, ceremony_year(row.ceremony), row.won, row.competitive)
        db.executemany(
            f"INSERT OR IGNORE INTO award VALUES ({', '.join('?' * 9)})",
            [(number, done, entity, *shared, film) for entity, film in nominated],
        )
        if done % _STEP == 0 or done == len(rows):
            progress(DATASET, done, len(rows))


def _film_years(rows: list[_Row]) -> dict[str, int]:
    """Return the year of each film; one that was nominated twice (abroad first) keeps the first."""
    years: dict[str, int] = {}
    for row in rows:
        for _, id in row.films:
            if id:
                years[id] = min(years.get(id, row.film_year), row.film_year)
    return years
