"""The IMDb data sets (personal, non-commercial use; the user downloads them): titles, people, credits.

A folder holds title.basics.tsv and any of title.ratings, title.principals, name.basics and title.episode,
each plain or gzipped. They are read as streams: of millions of lines only the ids stay in memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from claims.statement import SubjectType
from verifier.store import schema
from verifier.store.datasets import Dataset
from verifier.store.importers import imdb_files
from verifier.store.importers.batches import Batch
from verifier.store.importers.bulk_names import BulkNames
from verifier.store.importers.tables import digest, refuse, rows_of_file
from verifier.store.importing import Prepared, Progress
from verifier.store.schema import ALIAS

DATASET = "imdb"
_RECENT_YEARS = 2
_ID_WIDTH = 7


def prepare(folder: Path, min_votes: int = 0, as_of: str | None = None) -> Prepared:
    """Find the tables of a folder and check their headers; their lines are checked while they are written.

    With `min_votes`, titles with fewer votes are left out unless they are of the last two years.
    """
    files = imdb_files.find_files(folder)
    if "title.basics" not in files:
        raise refuse(folder, "holds no title.basics.tsv or title.basics.tsv.gz")
    if min_votes and "title.ratings" not in files:
        raise refuse(folder, "holds no title.ratings.tsv, which a minimum of votes needs")
    for table, path in files.items():
        next(rows_of_file(path, imdb_files.HEADERS[table]), None)
    recent = datetime.now(UTC).year - _RECENT_YEARS
    dataset = Dataset(
        DATASET,
        "IMDb data sets",
        digest(list(files.values()), min_votes, recent if min_votes else None, as_of),
        0,
        "https://datasets.imdbws.com/",
        "IMDb; personal and non-commercial use only",
        2,
        as_of,
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        return _Writer(db, number, files, min_votes, recent, progress, BulkNames(db)).write()

    return Prepared(dataset, write)


@dataclass(slots=True)
class _Writer:
    """Enters the tables one after the other; each needs what the ones before it kept."""

    db: sqlite3.Connection
    dataset: int
    files: dict[str, Path]
    min_votes: int
    recent: int
    progress: Progress
    names: BulkNames
    titles: dict[int, int] = field(default_factory=dict)  # number of the tconst → entity
    people: dict[int, int] = field(default_factory=dict)  # number of the nconst → entity

    def write(self) -> int:
        """Enter everything and return how many lines were kept."""
        schema.drop_indexes(self.db)
        self._titles(self._ratings())
        kept = len(self.titles)
        if {"title.principals", "name.basics"} <= self.files.keys():
            self._people(self._credited())
            kept += len(self.people) + self._credits()
        if "title.episode" in self.files:
            kept += self._episodes()
        self.names.finish(self.progress)
        schema.create_indexes(self.db)
        return kept

    def _next_entity(self) -> int:
        (last,) = self.db.execute("SELECT coalesce(max(id), 0) FROM entity").fetchone()
        return int(last) + 1

    def _ratings(self) -> dict[int, int]:
        """Return votes and rating of each title in one number: votes x 1000 + rating x 10."""
        if "title.ratings" not in self.files:
            return {}
        path = self.files["title.ratings"]
        lines = imdb_files.read_lines("title.ratings", path, imdb_files.rating, self.progress)
        return {line.number: line.votes * 1000 + round(line.rating * 10) for line in lines}

    def _titles(self, ratings: dict[int, int]) -> None:
        """Enter the titles that are kept, with their ids, lengths and ratings."""
        if "title.episode" in self.files:
            self.db.execute("CREATE TEMP TABLE episode_name (number INTEGER PRIMARY KEY, name TEXT)")
        entities, xrefs = Batch(self.db, "entity", 9), Batch(self.db, "xref", 3)
        details, aliases = Batch(self.db, "title", 4), Batch(self.db, "alias", 2)
        first = self._next_entity()
        for line, type, votes, stars in self._kept_titles(ratings):
            entity = self.titles[line.number] = first + entities.added
            self.names.add(entity, line.name, type)
            if line.original not in (line.name, imdb_files.NULL):
                self.names.add(entity, line.original, type, ALIAS)
                aliases.add(entity, line.original)
            xrefs.add(entity, "imdb", f"tt{line.number:0{_ID_WIDTH}}")
            if line.runtime_min or votes:
                details.add(entity, line.runtime_min, stars if votes else None, votes or None)
            entities.add(entity, self.dataset, type, line.name, line.year, line.year_to, None, 0, votes)
        for batch in (entities, xrefs, details, aliases):
            batch.flush()

    def _kept_titles(
        self, ratings: dict[int, int]
    ) -> Iterator[tuple[imdb_files.Title, SubjectType, int, float]]:
        """Yield films and series with enough votes, or recent ones, with votes and rating."""
        path = self.files["title.basics"]
        for line in imdb_files.read_lines("title.basics", path, imdb_files.title, self.progress):
            type = imdb_files.TYPES.get(line.kind)
            if type is None:
                self._note_episode(line)
                continue
            votes, tenths = divmod(ratings.get(line.number, 0), 1000)
            if votes >= self.min_votes or (line.year and line.year >= self.recent):
                yield line, type, votes, tenths / 10

    def _note_episode(self, line: imdb_files.Title) -> None:
        if line.kind == imdb_files.EPISODE and "title.episode" in self.files:
            self.db.execute("INSERT OR IGNORE INTO episode_name VALUES (?, ?)", (line.number, line.name))

    def _credited(self) -> set[int]:
        """Return the people that a kept title credits."""
        return {line.person for line in self._credit_lines()}

    def _credit_lines(self) -> Iterator[imdb_files.Credit]:
        path = self.files["title.principals"]
        for line in imdb_files.read_lines("title.principals", path, imdb_files.credit, self.progress):
            if line.title in self.titles:
                yield line

    def _people(self, credited: set[int]) -> None:
        """Enter the people whom a kept title credits."""
        entities, xrefs = Batch(self.db, "entity", 9), Batch(self.db, "xref", 3)
        first, person = self._next_entity(), SubjectType.PERSON
        path = self.files["name.basics"]
        for line in imdb_files.read_lines("name.basics", path, imdb_files.person, self.progress):
            if line.number not in credited:
                continue
            entity = self.people[line.number] = first + entities.added
            self.names.add(entity, line.name, person)
            xrefs.add(entity, "imdb", f"nm{line.number:0{_ID_WIDTH}}")
            entities.add(entity, self.dataset, person, line.name, line.born, line.died, None, 0, 0)
        entities.flush()
        xrefs.flush()

    def _credits(self) -> int:
        """Enter the credits; those of people whom name.basics does not list are left out."""
        credits = Batch(self.db, "credit", 5)
        for line in self._credit_lines():
            person = self.people.get(line.person)
            if person is not None:
                credits.add(self.titles[line.title], line.ord, person, line.category, line.characters)
        credits.flush()
        return credits.added

    def _episodes(self) -> int:
        """Enter the numbered episodes of the kept series; lines without season or number say nothing."""
        path = self.files["title.episode"]
        self.db.execute("CREATE TEMP TABLE numbered (series, season, number, const)")
        numbered = Batch(self.db, "numbered", 4)
        for line in imdb_files.read_lines("title.episode", path, imdb_files.episode, self.progress):
            if line.series in self.titles and line.season is not None and line.episode is not None:
                numbered.add(self.titles[line.series], line.season, line.episode, line.number)
        numbered.flush()
        self.db.execute("""
            INSERT OR IGNORE INTO episode
            SELECT n.series, n.season, n.number, e.name
            FROM numbered n LEFT JOIN episode_name e ON e.number = n.const ORDER BY 1, 2, 3
        """)
        self.db.execute("DROP TABLE numbered")
        self.db.execute("DROP TABLE episode_name")
        return numbered.added
