"""Reading the store: read-only, immutable, from any thread and any process."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from verifier.errors import StoreError
from verifier.store.writing import check_version

_MMAP_BYTES = 1 << 30


class Connections:
    """A pool of read-only connections to one store: one for each thread that is asking just now.

    A process that was forked off opens its own; SQLite connections must not cross a fork.
    """

    def __init__(self, origin: Path | bytes) -> None:
        """Read from the file `origin`, or from the image of a store that could not be written to disk."""
        self._origin = origin
        self._idle: list[tuple[int, sqlite3.Connection]] = []
        self._process = os.getpid()
        self._file: tuple[int, ...] | None = None
        self.edition = 0
        """Counts the files that have been read: what came from an earlier one need not be true any more."""

    @contextmanager
    def one(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection for the time of one look-up; StoreError where the store turns out damaged."""
        try:
            edition, db = self._lend()
            try:
                yield db
            finally:
                self._idle.append((edition, db))
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"the reference store is damaged ({error}); build it anew: presscheck reference build"
            ) from error

    def close(self) -> None:
        """Close every idle connection; a later look-up would open a new one."""
        while self._idle:
            self._idle.pop()[1].close()

    def _lend(self) -> tuple[int, sqlite3.Connection]:
        """Return an idle connection to the newest file that was read, else a new one."""
        if self._process != os.getpid():
            self._idle, self._process = [], os.getpid()
        while self._idle:
            with suppress(IndexError):  # another thread was quicker
                edition, db = self._idle.pop()
                if edition == self.edition:
                    return edition, db
                db.close()
        return self._open()

    def _open(self) -> tuple[int, sqlite3.Connection]:
        if isinstance(self._origin, bytes):
            db = sqlite3.connect(":memory:", check_same_thread=False)
            db.deserialize(self._origin)
            return self.edition, db
        self._look_at(self._origin)
        return self.edition, open_for_reading(self._origin)

    def _look_at(self, path: Path) -> None:
        """Note whether another file stands at the store's place than the one that was read before."""
        if not path.exists():
            return
        found = path.stat()
        file = (found.st_dev, found.st_ino, found.st_mtime_ns)
        if self._file not in (None, file):
            self.edition += 1
        self._file = file


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a store read-only and immutable; StoreError when there is none or it is damaged."""
    if not path.exists():
        raise StoreError(f"there is no reference store {path}; make one: presscheck reference build")
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        db = sqlite3.connect(address, uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise StoreError(f"the reference store {path} cannot be opened: {error}") from error
    try:
        db.execute(f"PRAGMA mmap_size = {_MMAP_BYTES}")
        check_version(db, path)
    except BaseException:
        db.close()
        raise
    return db
