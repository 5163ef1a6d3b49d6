"""The IMDb data sets (personal, non-commercial use; the user downloads them): titles, people, credits.

A folder holds title.basics.tsv and any of title.ratings, title.principals, name.basics and title.episode,
each plain or gzipped. They are read as streams: millions of lines never stand in memory at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from claims.statement import SubjectType
from verifier.store import schema
from verifier.store.datasets import Dataset
from verifier.store.importers.bulk_names import BulkNames
from verifier.store.importers.tables import decimal, digest, refuse, rows_of_file, whole_number
from verifier.store.importing import Prepared, Progress

DATASET = "imdb"
NULL = r"\N"
_BATCH = 20_000
_RECENT_YEARS = 2
_TYPES = {
    "movie": SubjectType.FILM,
    "tvMovie": SubjectType.FILM,
    "tvSpecial": SubjectType.FILM,
    "tvSeries": SubjectType.TV_SERIES,
    "tvMiniSeries": SubjectType.TV_SERIES,
}
_EPISODE = "tvEpisode"

_HEADERS = {
    "title.basics": (
        "tconst",
        "titleType",
        "primaryTitle",
        "originalTitle",
        "isAdult",
        "startYear",
        "endYear",
        "runtimeMinutes",
        "genres",
    ),
    "title.ratings": ("tconst", "averageRating", "numVotes"),
    "title.principals": ("tconst", "ordering", "nconst", "category", "job", "characters"),
    "name.basics": ("nconst", "primaryName", "birthYear", "deathYear", "primaryProfession", "knownForTitles"),
    "title.episode": ("tconst", "parentTconst", "seasonNumber", "episodeNumber"),
}


def prepare(folder: Path, min_votes: int = 0, as_of: str | None = None) -> Prepared:
    """Find the tables of a folder and check their headers; their lines are checked while they are written.

    With `min_votes`, titles with fewer votes are left out unless they are of the last two years.
    """
    files = {table: path for table in _HEADERS if (path := _find(folder, table))}
    if "title.basics" not in files:
        raise refuse(folder, "holds no title.basics.tsv or title.basics.tsv.gz")
    if min_votes and "title.ratings" not in files:
        raise refuse(folder, "holds no title.ratings.tsv, which a minimum of votes needs")
    for table, path in files.items():
        with suppress(StopIteration):
            next(rows_of_file(path, _HEADERS[table]))
    dataset = Dataset(
        DATASET,
        "IMDb data sets",
        digest(list(files.values()), min_votes, as_of),
        0,
        "https://datasets.imdbws.com/",
        "IMDb; personal and non-commercial use only",
        2,
        as_of,
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        return _Writer(db, number, files, min_votes, progress).write()

    return Prepared(dataset, write)


def _find(folder: Path, table: str) -> Path | None:
    return next((path for end in (".tsv.gz", ".tsv") if (path := folder / f"{table}{end}").exists()), None)


def number_of(const: str, prefix: str) -> int:
    """Return the number of "tt0123456"; ValueError when it is no such id."""
    if not const.startswith(prefix):
        raise ValueError(f"{const[:20]!r} is no id of the form {prefix}0123456")
    return whole_number(const[2:], 0, 10**11)


@dataclass(slots=True)
class _Writer:
    """Enters the tables one after the other; each needs what the ones before it kept."""

    db: sqlite3.Connection
    dataset: int
    files: dict[str, Path]
    min_votes: int
    progress: Progress
    titles: dict[int, int] = field(default_factory=dict)  # number of the tconst → entity
    people: dict[int, int] = field(default_factory=dict)  # number of the nconst → entity

    def write(self) -> int:
        """Enter everything and return how many lines were kept."""
        schema.drop_indexes(self.db)
        names = BulkNames(self.db)
        ratings = self._ratings()
        rows = self._titles(names, ratings)
        ratings.clear()
        if "title.principals" in self.files and "name.basics" in self.files:
            rows += self._people(names, self._credited())
            rows += self._credits()
        if "title.episode" in self.files:
            rows += self._episodes()
        names.finish(self.progress)
        schema.create_indexes(self.db)
        return rows

    def _rows(self, table: str) -> Iterator[list[str]]:
        """Yield the cells of a table; a line that its reader cannot use is named in the refusal."""
        path = self.files[table]
        size = path.stat().st_size

        def advance(done: int) -> None:
            self.progress(table, done, size)

        for number, cells in rows_of_file(path, _HEADERS[table], advance):
            try:
                yield cells
            except ValueError as error:
                raise refuse(path, f"line {number}: {error}") from None

    def _ratings(self) -> dict[int, tuple[float, int]]:
        if "title.ratings" not in self.files:
            return {}
        found = {}
        for const, rating, votes in self._each("title.ratings", lambda cells: _rating(cells)):
            found[const] = (rating, votes)
        return found
