"""The files of the IMDb data sets: which there are, and what each of their lines says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from claims.statement import SubjectType
from verifier.store.importers.tables import decimal, refuse, rows_of_file, whole_number
from verifier.store.importing import Progress

NULL = r"\N"
_MOST_VOTES = 100_000_000
_LONGEST_MIN = 100_000
_T = TypeVar("_T")

TYPES = {
    "movie": SubjectType.FILM,
    "tvMovie": SubjectType.FILM,
    "tvSpecial": SubjectType.FILM,
    "tvSeries": SubjectType.TV_SERIES,
    "tvMiniSeries": SubjectType.TV_SERIES,
}
EPISODE = "tvEpisode"

HEADERS = {
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


class Title(NamedTuple):
    """A line of title.basics; `number` is that of the tconst, `original` the title in its own language."""

    number: int
    kind: str
    name: str
    original: str
    year: int | None
    year_to: int | None
    runtime_min: int | None


class Rating(NamedTuple):
    """A line of title.ratings."""

    number: int
    rating: float
    votes: int


class Person(NamedTuple):
    """A line of name.basics."""

    number: int
    name: str
    born: int | None
    died: int | None


class Credit(NamedTuple):
    """A line of title.principals; several characters are parted by line breaks."""

    title: int
    ord: int
    person: int
    category: str
    characters: str | None


class Episode(NamedTuple):
    """A line of title.episode; season and number are often unknown."""

    number: int
    series: int
    season: int | None
    episode: int | None


def find_files(folder: Path) -> dict[str, Path]:
    """Return the tables of a folder, plain or gzipped."""
    paths = ((table, folder / f"{table}{end}") for table in HEADERS for end in (".tsv", ".tsv.gz"))
    return {table: path for table, path in paths if path.exists()}


def read_lines(table: str, path: Path, read: Callable[[list[str]], _T], progress: Progress) -> Iterator[_T]:
    """Yield what each line of a table says; UsageError names the line that says nothing sensible."""
    size = path.stat().st_size

    def advance(done: int) -> None:
        progress(table, done, size)

    for number, cells in rows_of_file(path, HEADERS[table], advance):
        try:
            line = read(cells)
        except ValueError as error:
            raise refuse(path, f"line {number}: {error}") from None
        yield line


def title(cells: list[str]) -> Title:
    """Read a line of title.basics."""
    const, kind, name, original, _, start, end, runtime, _ = cells
    if not name:
        raise ValueError("the title is empty")
    years = _year(start), _year(end)
    return Title(_id(const, "tt"), kind, name, original, *years, _count(runtime, _LONGEST_MIN))


def rating(cells: list[str]) -> Rating:
    """Read a line of title.ratings."""
    const, average, votes = cells
    return Rating(_id(const, "tt"), decimal(average, 0, 10), whole_number(votes, 0, _MOST_VOTES))


def person(cells: list[str]) -> Person:
    """Read a line of name.basics."""
    const, name, born, died, _, _ = cells
    if not name:
        raise ValueError("the name is empty")
    return Person(_id(const, "nm"), name, _year(born), _year(died))


def credit(cells: list[str]) -> Credit:
    """Read a line of title.principals."""
    const, ordering, person, category, _, characters = cells
    return Credit(
        _id(const, "tt"),
        whole_number(ordering, 1, 10_000),
        _id(person, "nm"),
        category,
        _characters(characters),
    )


def episode(cells: list[str]) -> Episode:
    """Read a line of title.episode."""
    const, parent, season, number = cells
    return Episode(_id(const, "tt"), _id(parent, "tt"), _count(season, 10_000), _count(number, 1_000_000))


def _id(const: str, prefix: str) -> int:
    if not const.startswith(prefix):
        raise ValueError(f"{const[:20]!r} is no id of the form {prefix}0123456")
    return whole_number(const[2:], 0, 10**11)


def _year(cell: str) -> int | None:
    return None if cell == NULL else whole_number(cell, 1, 2200)


def _count(cell: str, most: int) -> int | None:
    return None if cell == NULL else whole_number(cell, 0, most)


def _characters(cell: str) -> str | None:
    if cell == NULL:
        return None
    names = json.loads(cell)
    if not isinstance(names, list):
        raise ValueError(f"{cell[:30]!r} is no list of characters")
    return "\n".join(str(name) for name in names)
