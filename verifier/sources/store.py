"""The embedded reference store as a source: what it knows, turned into facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Self

from claims.lexicon import Name
from claims.statement import SubjectType
from verifier.errors import StoreError
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.store import absence, charts, lexicon, opening, subjects
from verifier.store.facts import facts_about, facts_of_all
from verifier.store.reading import Connections

_REMEMBERED = 4096


class StoreSource:
    """The embedded reference store, opened read-only. Safe to share between threads."""

    def __init__(self, connections: Connections) -> None:
        """Read through `connections`; use `StoreSource.open` to find the store."""
        self._connections = connections
        self._rows_of = lru_cache(maxsize=_REMEMBERED)(self._look_up_rows)
        self._found = lru_cache(maxsize=_REMEMBERED)(self._find)

    @classmethod
    def open(cls, path: Path | None = None) -> StoreSource:
        """Open the store at `path`, or the user's own, which is made or brought up to date when needed.

        StoreError when there is none at `path`, or it is damaged or of another version.
        """
        return cls(opening.connections_to(path))

    @property
    def name(self) -> str:
        """The source's name in `--sources` and in reports."""
        return "store"

    def resolve(self, name: str, type: SubjectType | None = None) -> Sequence[Entity]:
        """Return every entity that goes by `name`, best first; several when they cannot be told apart."""
        return self._found(name, type)

    def facts(self, entity: Entity, properties: Collection[str]) -> Sequence[Fact]:
        """Return the facts about `entity` for these properties, in a stable order."""
        with self._reading() as db:
            return facts_about(db, entity, self._rows_of(entity.key), properties)

    def all_facts(self, properties: Collection[str]) -> Iterator[Fact]:
        """Yield what is stated of any subject for these properties; of charts, only the largest figures."""
        with self._reading() as db:
            yield from facts_of_all(db, properties)

    def names(self, entity: Entity) -> Iterable[Name]:
        """Return the names that belong to `entity`: its own, cast, characters, episodes, works, makers."""
        with self._reading() as db:
            return lexicon.names_of(db, entity, self._rows_of(entity.key))

    def probe(self, text: str) -> Sequence[Name]:
        """Return everything that goes by exactly this name, spelling folded; mostly nothing."""
        with self._reading() as db:
            return lexicon.probe(db, text)

    def content_hash(self) -> str:
        """Return "sha256:…" of what the store knows; equal stores answer alike."""
        with self._reading() as db:
            row = db.execute("SELECT value FROM meta WHERE key = 'content'").fetchone()
            return str(row[0])

    def coverage(self) -> dict[str, str]:
        """Return the first and last week of each chart that is complete between them: "from/to"."""
        with self._reading() as db:
            return charts.coverage(db)

    def absence_facts(
        self,
        name: str,
        type: SubjectType | None,
        weeks_from: date,
        weeks_to: date,
        runtime_h: float | None = None,
    ) -> list[Fact]:
        """Return what the Netflix lists say of a title: its figures, or what absence bounds.

        Nothing outside the coverage. `runtime_h` is the length of the season or film in hours; with it
        absence bounds hours, too, in the weeks that are ranked by views.
        """
        with self._reading() as db:
            return absence.absence_facts(db, name, type, weeks_from, weeks_to, runtime_h)

    def debut_figures(self, name: str, type: SubjectType | None = None) -> list[charts.Debut]:
        """Return the first charted week of each season that goes by `name`, with the week after it."""
        with self._reading() as db:
            return charts.debut_figures(db, name, type)

    def largest_debuts(self, unit: charts.Unit, until: date, limit: int = 10) -> list[charts.ChartRow]:
        """Return the largest first weeks in the lists up to `until`; `unit` is hours or views."""
        with self._reading() as db:
            return charts.largest_debuts(db, unit, until, limit)

    def largest_weeks(self, unit: charts.Unit, until: date, limit: int = 10) -> list[charts.ChartRow]:
        """Return the largest weeks of any title in the lists up to `until`, largest first."""
        with self._reading() as db:
            return charts.largest_weeks(db, unit, until, limit)

    def close(self) -> None:
        """Close the store."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._connections.one() as db:
                yield db
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"the reference store is damaged ({error}); build it anew: presscheck reference build"
            ) from error

    def _find(self, name: str, type: SubjectType | None) -> tuple[Entity, ...]:
        with self._reading() as db:
            return tuple(subject.entity for subject in subjects.find(db, name, type))

    def _look_up_rows(self, key: str) -> tuple[int, ...]:
        with self._reading() as db:
            return subjects.rows_of_key(db, key)
