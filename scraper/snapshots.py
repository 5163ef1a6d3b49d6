"""Pages as they were seen, so that a report can say "as seen on" and be made again without the network."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scraper.fetch import Fetched

MAX_BYTES = 200_000_000  # of compressed bodies
MAX_AGE_DAYS = 365
_SCHEMA = """
CREATE TABLE IF NOT EXISTS snapshot (
    url TEXT PRIMARY KEY, final_url TEXT NOT NULL, fetched_at TEXT NOT NULL, content_type TEXT NOT NULL,
    etag TEXT, last_modified TEXT, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS snapshot_age ON snapshot (fetched_at);
"""
_COLUMNS = "url, final_url, fetched_at, content_type, etag, last_modified, body"


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """How much is kept: number of pages, bytes on disk, and the oldest page's moment (UTC, ISO 8601)."""

    pages: int
    bytes: int
    oldest: str | None


class Snapshots:
    """The store of pages in one SQLite file, bounded in size and age; the newest fetch of an address wins."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES, max_age_days: int = MAX_AGE_DAYS) -> None:
        self._path = folder / "snapshots.sqlite3"
        self._max_bytes = max_bytes
        self._max_age = timedelta(days=max_age_days)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=5.0)
        try:
            connection.executescript(_SCHEMA)
            with connection:
                yield connection
        finally:
            connection.close()

    def load(self, url: str) -> Fetched | None:
        """Return the page as it was last seen at an address."""
        with self._open() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM snapshot WHERE url = ?", (url,)).fetchone()
        if row is None:
            return None
        url, final_url, fetched_at, content_type, etag, last_modified, body = row
        return Fetched(
            url=url,
            final_url=final_url,
            body=zlib.decompress(body),
            content_type=content_type,
            fetched_at=fetched_at,
            etag=etag,
            last_modified=last_modified,
        )

    def save(self, page: Fetched) -> None:
        """Keep a page; drop what is too old and, beyond the size limit, the oldest."""
        body = zlib.compress(page.body, 6)
        row = (
            page.url,
            page.final_url,
            page.fetched_at,
            page.content_type,
            page.etag,
            page.last_modified,
            body,
        )
        with self._open() as db:
            db.execute(f"INSERT OR REPLACE INTO snapshot ({_COLUMNS}) VALUES (?,?,?,?,?,?,?)", row)
            oldest = (datetime.now(UTC) - self._max_age).isoformat(timespec="seconds")
            db.execute("DELETE FROM snapshot WHERE fetched_at < ?", (oldest,))
            self._shrink(db)

    def _shrink(self, db: sqlite3.Connection) -> None:
        excess = (db.execute("SELECT total(length(body)) FROM snapshot").fetchone()[0]) - self._max_bytes
        if excess <= 0:
            return
        doomed = list[tuple[str]]()
        for url, size in db.execute("SELECT url, length(body) FROM snapshot ORDER BY fetched_at, url"):
            if excess <= 0:
                break
            doomed.append((url,))
            excess -= size
        db.executemany("DELETE FROM snapshot WHERE url = ?", doomed)

    def info(self) -> SnapshotInfo:
        """Say how much is kept."""
        with self._open() as db:
            pages, size, oldest = db.execute(
                "SELECT count(*), total(length(body)), min(fetched_at) FROM snapshot"
            ).fetchone()
        return SnapshotInfo(pages, int(size), oldest)

    def clear(self) -> int:
        """Forget every page; return how many there were."""
        with self._open() as db:
            count = db.execute("DELETE FROM snapshot").rowcount
        with self._open() as db:
            db.isolation_level = None
            db.execute("VACUUM")
        return int(count)
