"""Open the journal's file for one run: alone, and only in a folder that is new or a batch's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from verifier.batch.errors import BatchStopped
from verifier.errors import StoreError, UsageError
from verifier.store.lock import only_writer

FILE = "journal.sqlite3"
VERSION = 1
_SCHEMA = """
CREATE TABLE round (
    number INTEGER PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT, list TEXT NOT NULL, tool TEXT NOT NULL,
    basis TEXT NOT NULL, options TEXT NOT NULL
);
CREATE TABLE item (
    key TEXT PRIMARY KEY, position INTEGER, line INTEGER NOT NULL, address TEXT, host TEXT NOT NULL,
    title TEXT, published TEXT, report TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending', code TEXT, reason TEXT,
    round INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, deaths INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX item_position ON item (position);
CREATE TABLE page (
    key TEXT PRIMARY KEY, round INTEGER NOT NULL, final_url TEXT, content_type TEXT NOT NULL,
    status INTEGER NOT NULL, fetched_at TEXT, etag TEXT, last_modified TEXT, hash TEXT NOT NULL, body BLOB NOT NULL
);
CREATE TABLE result (
    key TEXT PRIMARY KEY, work TEXT NOT NULL, labels TEXT NOT NULL, report BLOB NOT NULL, claims BLOB NOT NULL
);
"""


@contextmanager
def open_database(folder: Path, resume: bool) -> Iterator[sqlite3.Connection]:
    """Open the journal of `folder`, made where there is none.

    UsageError where another run is writing, where the folder holds a batch and `resume` is not asked, or
    where it holds files that are no batch; BatchStopped where it cannot be written.
    """
    path = folder / FILE
    _make_folder(folder)
    with _alone(path):
        if not resume and path.exists():
            raise UsageError(
                f"{folder} holds a batch already: add --resume to go on with it, or name a new folder."
            )
        with closing(_connect(path)) as db:
            yield db


@contextmanager
def look_into(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal of `folder` for reading; UsageError where there is none or it cannot be read."""
    path = folder / FILE
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version != VERSION:
                raise UsageError(f"{path} is not made yet, or by another version of presscheck.")
            yield db
    except sqlite3.DatabaseError as error:
        raise UsageError(f"{folder} holds no batch that can be read ({error}).") from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = [f.name for f in folder.iterdir() if not f.name.startswith(FILE)]
    except OSError as error:
        raise UsageError(f"{folder}: cannot be used ({error.strerror}); name another with --out.") from error
    if strangers and not (folder / FILE).exists():
        raise UsageError(f"{folder} holds files that are no batch; name an empty or a new folder with --out.")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock of the journal; UsageError where another run has it."""
    lock = only_writer(path)
    try:
        lock.__enter__()
    except StoreError:
        raise UsageError(
            f"another run is writing to {path.parent}; wait until it is done, or name another folder."
        ) from None
    try:
        yield
    finally:
        lock.__exit__(None, None, None)


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version == 0:
            db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        elif version != VERSION:
            raise UsageError(f"{path} was written by another version of presscheck; name a new folder.")
    except sqlite3.OperationalError as error:
        db.close()
        raise BatchStopped(f"{path} cannot be written ({error}). Make room there, then try again.") from error
    except sqlite3.DatabaseError as error:
        db.close()
        raise UsageError(f"{path} cannot be read ({error}); name a new folder.") from error
    except BaseException:
        db.close()
        raise
    return db
