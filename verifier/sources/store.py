"""The embedded reference store as a source: what it knows, turned into facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from claims.lexicon import Name
from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.remembered import Remembered
from verifier.sources.base import Entity
from verifier.store import absence, charts, lexicon, opening, subjects
from verifier.store.facts import facts_about, facts_of_all
from verifier.store.reading import Connections

_MOST_FACTS = 4096
_MOST_NAMES = 16_384
_MOST_ENTITIES = 4096
"""How much is remembered, in items: about 40 MB at most, whatever the number of checks."""


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was read lately from one edition of the store.

    It stays true as long as the same file is read: a store is never written in place, a new file takes its
    place in one step.
    """

    edition: int
    rows: Remembered[str, int]
    found: Remembered[tuple[str, SubjectType | None], Entity]
    names: Remembered[Entity, Name]
    probed: Remembered[str, Name]
    facts: Remembered[tuple[Entity, str], Fact]


class StoreSource:
    """The embedded reference store, opened read-only. Safe to share between threads."""

    def __init__(self, connections: Connections) -> None:
        """Read through `connections`; use `StoreSource.open` to find the store."""
        self._connections = connections
        self._memory = self._remember()

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
        return self._known.found((name, type))

    def facts(self, entity: Entity, properties: Collection[str]) -> Sequence[Fact]:
        """Return the facts about `entity` for these properties, in a stable order."""
        known = self._known.facts
        return [fact for name in sorted(set(properties)) for fact in known((entity, name))]

    def all_facts(self, properties: Collection[str]) -> Iterator[Fact]:
        """Yield what is stated of any subject for these properties; of charts, only the largest figures."""
        with self._connections.one() as db:
            yield from facts_of_all(db, properties)

    def names(self, entity: Entity) -> Iterable[Name]:
        """Return the names that belong to `entity`: its own, cast, characters, episodes, works, makers."""
        return self._known.names(entity)

    def probe(self, text: str) -> Sequence[Name]:
        """Return everything that goes by exactly this name, spelling folded; mostly nothing."""
        return self._known.probed(text)

    def content_hash(self) -> str:
        """Return "sha256:…" of what the store knows; equal stores answer alike."""
        with self._connections.one() as db:
            row = db.execute("SELECT value FROM meta WHERE key = 'content'").fetchone()
            return str(row[0])

    def coverage(self) -> dict[str, str]:
        """Return the first and last week of each chart that is complete between them: "from/to"."""
        with self._connections.one() as db:
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
        with self._connections.one() as db:
            return absence.absence_facts(db, name, type, weeks_from, weeks_to, runtime_h)

    def debut_figures(self, name: str, type: SubjectType | None = None) -> list[charts.Debut]:
        """Return the first charted week of each season that goes by `name`, with the week after it."""
        with self._connections.one() as db:
            return charts.debut_figures(db, name, type)

    def largest_debuts(self, unit: charts.Unit, until: date, limit: int = 10) -> list[charts.ChartRow]:
        """Return the largest first weeks in the lists up to `until`; `unit` is hours or views."""
        with self._connections.one() as db:
            return charts.largest_debuts(db, unit, until, limit)

    def largest_weeks(self, unit: charts.Unit, until: date, limit: int = 10) -> list[charts.ChartRow]:
        """Return the largest weeks of any title in the lists up to `until`, largest first."""
        with self._connections.one() as db:
            return charts.largest_weeks(db, unit, until, limit)

    def close(self) -> None:
        """Close the store, and forget what was read of it: another one may stand there when it is asked again."""
        self._connections.close()
        self._memory = self._remember()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _known(self) -> _Memory:
        """What is remembered of the store; nothing of a file that another one has replaced."""
        if self._memory.edition != self._connections.edition:
            self._memory = self._remember()
        return self._memory

    def _remember(self) -> _Memory:
        return _Memory(
            self._connections.edition,
            rows=Remembered(self._read_rows, _MOST_ENTITIES),
            found=Remembered(self._read_entities, _MOST_ENTITIES),
            names=Remembered(self._read_names, _MOST_NAMES),
            probed=Remembered(self._read_probe, _MOST_NAMES),
            facts=Remembered(self._read_facts, _MOST_FACTS),
        )

    def _read_rows(self, key: str) -> tuple[int, ...]:
        with self._connections.one() as db:
            return subjects.rows_of_key(db, key)

    def _read_entities(self, asked: tuple[str, SubjectType | None]) -> tuple[Entity, ...]:
        with self._connections.one() as db:
            return tuple(subject.entity for subject in subjects.find(db, *asked))

    def _read_names(self, entity: Entity) -> tuple[Name, ...]:
        rows = self._known.rows(entity.key)
        with self._connections.one() as db:
            return tuple(lexicon.names_of(db, entity, rows))

    def _read_probe(self, text: str) -> tuple[Name, ...]:
        with self._connections.one() as db:
            return tuple(lexicon.probe(db, text))

    def _read_facts(self, asked: tuple[Entity, str]) -> tuple[Fact, ...]:
        entity, name = asked
        rows = self._known.rows(entity.key)
        with self._connections.one() as db:
            return tuple(facts_about(db, entity, rows, {name}))
