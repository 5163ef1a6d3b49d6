"""Inserting millions of rows in batches, so that neither memory nor statements grow with their number."""

from __future__ import annotations

import sqlite3
from typing import Any

_SIZE = 20_000


class Batch:
    """Rows for one table, inserted whenever enough of them have gathered, and counted."""

    def __init__(self, db: sqlite3.Connection, table: str, width: int) -> None:
        self._db = db
        self._statement = f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * width)})"
        self._rows: list[tuple[Any, ...]] = []
        self.added = 0

    def add(self, *row: Any) -> None:
        """Add a row; a row whose key is there already changes nothing."""
        self._rows.append(row)
        self.added += 1
        if len(self._rows) >= _SIZE:
            self.flush()

    def flush(self) -> None:
        """Insert what has gathered; call it once at the end."""
        self._db.executemany(self._statement, self._rows)
        self._rows.clear()
