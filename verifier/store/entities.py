"""Writing entities and the keys under which their names are found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from claims.statement import SubjectType
from verifier.store.keys import fuzzy_keys, title_key, without_subtitle
from verifier.store.schema import ALIAS, CHIEF, HEAD

CURATED = 1_000_000_000
"""The popularity of what small, curated tables know; bulk tables state their own (votes), which is less."""

PERSONS, WORKS = "p", "w"
"""The two rooms of the fuzzy keys."""


def room_of(type: str | None) -> str:
    """Return the room of fuzzy keys in which names of this subject type stand."""
    return PERSONS if type == SubjectType.PERSON else WORKS


class EntityWriter:
    """Enter the entities of one dataset; the same subject is entered once."""

    def __init__(self, db: sqlite3.Connection, dataset: int) -> None:
        self._db = db
        self._dataset = dataset
        self._known: dict[tuple[object, ...], int] = {}
        self._aliases: set[tuple[int, str]] = set()

    def add(
        self,
        name: str,
        type: SubjectType | None,
        *,
        year: int | None = None,
        aliases: Iterable[str] = (),
        ids: Mapping[str, str] | None = None,
        charted: int | None = None,
        popularity: int = CURATED,
    ) -> int:
        """Return the id of the entity, entered now or before; new aliases and ids are added to it."""
        ids = ids or {}
        mark = (title_key(name).norm, type, year, min(ids.items(), default=None))
        entity = self._known.get(mark)
        if entity is None:
            entity = self._insert(name, type, year=year, charted=charted, popularity=popularity)
            self._known[mark] = entity
        for alias in aliases:
            self.add_alias(entity, alias, type)
        self._db.executemany(
            "INSERT OR IGNORE INTO xref VALUES (?, ?, ?)",
            [(entity, scheme, value) for scheme, value in ids.items()],
        )
        return entity

    def mention(self, name: str, type: SubjectType | None) -> int:
        """Return the id of an entity that is known only as the value of a fact."""
        mark = ("mention", title_key(name).norm, type)
        entity = self._known.get(mark)
        if entity is None:
            entity = self._known[mark] = self._insert(name, type, mentioned=1)
        return entity

    def add_alias(self, entity: int, text: str, type: SubjectType | None) -> None:
        """Enter a further name of an entity; a name it already has changes nothing."""
        if (entity, text) in self._aliases:
            return
        self._aliases.add((entity, text))
        self._db.execute("INSERT OR IGNORE INTO alias VALUES (?, ?)", (entity, text))
        self._enter_name(entity, text, type, ALIAS)

    def add_term(self, work: int, text: str, type: str) -> None:
        """Enter a name that belongs to a work: a character, or an episode title (type "episode")."""
        norm = title_key(text).norm
        if norm:
            self._db.execute("INSERT OR IGNORE INTO term VALUES (?, ?, ?, ?)", (norm, work, text, type))

    def _insert(
        self,
        name: str,
        type: SubjectType | None,
        *,
        year: int | None = None,
        charted: int | None = None,
        mentioned: int = 0,
        popularity: int = CURATED,
    ) -> int:
        cursor = self._db.execute(
            "INSERT INTO entity (dataset, type, name, year, charted, mentioned, popularity) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._dataset, type, name, year, charted, mentioned, popularity),
        )
        entity = cursor.lastrowid
        assert entity is not None
        self._enter_name(entity, name, type, CHIEF)
        return entity

    def _enter_name(self, entity: int, text: str, type: SubjectType | None, form: int) -> None:
        norm, article = title_key(text)
        if not norm:
            return
        enter_key = "INSERT OR IGNORE INTO name_key VALUES (?, ?, ?, ?)"
        self._db.execute(enter_key, (norm, entity, form, article or None))
        self._db.executemany(
            "INSERT OR IGNORE INTO fuzzy_key VALUES (?, ?)",
            [(key, entity) for key in fuzzy_keys(norm, room_of(type))],
        )
        head = None if type == SubjectType.PERSON else without_subtitle(text)
        if head:
            norm, article = title_key(head)
            self._db.execute(enter_key, (norm, entity, HEAD, article or None))
