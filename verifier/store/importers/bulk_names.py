"""Entering the names of millions of entities: gathered first, then written in the order of their keys."""

from __future__ import annotations

import sqlite3

from claims.statement import SubjectType
from verifier.store.entities import PERSONS, room_of
from verifier.store.importers.batches import Batch
from verifier.store.importing import Progress
from verifier.store.keys import fuzzy_keys, title_key, without_subtitle
from verifier.store.schema import CHIEF, HEAD

_TABLES = """
CREATE TEMP TABLE gathered_name (norm TEXT, entity INTEGER, form INTEGER, article TEXT);
CREATE TEMP TABLE gathered_key (key INTEGER, entity INTEGER);
"""


class BulkNames:
    """Gather names in temporary tables. Written one by one, each would land on another page of the file."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        for statement in _TABLES.strip().split("\n"):
            db.execute(statement)
        self._names = Batch(db, "gathered_name", 4)
        self._keys = Batch(db, "gathered_key", 2)

    def add(self, entity: int, text: str, type: SubjectType, form: int = CHIEF) -> None:
        """Gather a name and its keys."""
        norm, article = title_key(text)
        if not norm:
            return
        room = room_of(type)
        self._names.add(norm, entity, form, article or None)
        for key in fuzzy_keys(norm, room):
            self._keys.add(key, entity)
        head = without_subtitle(text) if room != PERSONS else None
        if head:
            norm, article = title_key(head)
            self._names.add(norm, entity, HEAD, article or None)

    def finish(self, progress: Progress) -> None:
        """Write all gathered names into the store."""
        self._names.flush()
        self._keys.flush()
        progress("names", 0, 2)
        self._db.execute(
            "INSERT OR IGNORE INTO name_key SELECT * FROM gathered_name ORDER BY norm, entity, form"
        )
        self._db.execute("DROP TABLE gathered_name")
        progress("names", 1, 2)
        self._db.execute("INSERT OR IGNORE INTO fuzzy_key SELECT * FROM gathered_key ORDER BY key, entity")
        self._db.execute("DROP TABLE gathered_key")
        progress("names", 2, 2)
