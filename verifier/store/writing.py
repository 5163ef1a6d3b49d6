"""How the store changes: a working copy is rewritten and then takes the store's place in one step.

A reader sees the old file or the new one, never half; what a killed writer leaves behind is a file that
nobody reads and that the next writer removes.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from verifier.errors import StoreError
from verifier.store import schema
from verifier.store.datasets import content_hash
from verifier.store.lock import only_writer

_WORKING_SUFFIX = ".building"
_CACHE_KIB = 64 * 1024
_WORTH_SHRINKING = 0.2


@contextmanager
def rewriting(path: Path, *, wait_s: float = 0.0, from_scratch: bool = False) -> Iterator[sqlite3.Connection]:
    """Yield a connection to a working copy that replaces the store at `path` when the block ends well.

    `from_scratch` starts with empty tables instead of the store's content. StoreError when another process
    is writing, or when the store is of another version or damaged.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with only_writer(path, wait_s), _working_copy(path, from_scratch) as db:
            yield db
    except OSError as error:
        raise StoreError(
            f"the reference store {path} cannot be written: {error.strerror or error}"
        ) from error


@contextmanager
def _working_copy(path: Path, from_scratch: bool) -> Iterator[sqlite3.Connection]:
    for left_over in path.parent.glob(f"{path.name}.*{_WORKING_SUFFIX}"):
        left_over.unlink()  # its writer is dead: the lock is ours
    copy = path.with_name(f"{path.name}.{os.getpid()}{_WORKING_SUFFIX}")
    try:
        if path.exists() and not from_scratch:
            shutil.copyfile(path, copy)
        db = open_for_writing(copy)
        try:
            if from_scratch or not path.exists():
                schema.create(db)
            else:
                check_version(db, path)
            db.execute("BEGIN")
            yield db
            finish(db)
        finally:
            db.close()
        _put_in_place(copy, path)
    finally:
        with suppress(FileNotFoundError):
            copy.unlink()


def open_for_writing(target: Path | str) -> sqlite3.Connection:
    """Open a database that nobody else sees: without journal, for it is thrown away when anything fails."""
    db = sqlite3.connect(target, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return db


def check_version(db: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError when the database is no store of this version."""
    version = schema.version_of(db)
    if version is None:
        raise StoreError(
            f"{path} is damaged or no reference store; build it anew: presscheck reference build"
        )
    if version != schema.SCHEMA_VERSION:
        raise StoreError(
            f"{path} was built by another version of presscheck (store version {version}, wanted "
            f"{schema.SCHEMA_VERSION}); build it anew: presscheck reference build"
        )


def finish(db: sqlite3.Connection) -> None:
    """Write what follows from the content (hash, statistics) and end the transaction."""
    schema.create_indexes(db)
    db.execute("INSERT OR REPLACE INTO meta VALUES ('content', ?)", (content_hash(db),))
    db.execute("COMMIT")
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    (free,) = db.execute("PRAGMA freelist_count").fetchone()
    if free > pages * _WORTH_SHRINKING:
        db.execute("VACUUM")


def _put_in_place(copy: Path, path: Path) -> None:
    with copy.open("rb") as file:
        os.fsync(file.fileno())
    copy.replace(path)
