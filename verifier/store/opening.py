"""Finding the store and making it when there is none yet."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from verifier.errors import StoreError
from verifier.store import schema
from verifier.store.building import Content, enter_content, is_current
from verifier.store.folder import store_path
from verifier.store.reading import Connections, open_for_reading
from verifier.store.writing import finish, open_for_writing, rewriting

_PATIENCE_S = 10.0
"""How long a first run waits for another one that is making the same store."""


def connections_to(path: Path | None = None) -> Connections:
    """Return connections to the store at `path`, or to the user's own, made or brought up to date first."""
    if path is None:
        return _connections_to_users_store(store_path())
    open_for_reading(path).close()  # a missing or damaged store is said at once, not at the first look-up
    return Connections(path)


def _connections_to_users_store(path: Path) -> Connections:
    content = Content.beside(path)
    state = _state(path, content)
    if state == "current":
        return Connections(path)
    try:
        with rewriting(path, wait_s=_PATIENCE_S, from_scratch=state == "unusable") as db:
            enter_content(db, content)  # does nothing where another first run was quicker
    except StoreError:
        # No place to write, or a long import has the lock: an older store still answers, else one in memory.
        return Connections(path) if state == "outdated" else Connections(_image(content))
    return Connections(path)


def _state(path: Path, content: Content) -> str:
    try:
        db = open_for_reading(path)
    except StoreError:
        return "unusable" if path.exists() else "missing"
    try:
        return "current" if is_current(db, content) else "outdated"
    except sqlite3.DatabaseError:
        return "unusable"
    finally:
        db.close()


def _image(content: Content) -> bytes:
    """Return a store of the starter and own facts alone, as the bytes of its file."""
    db = open_for_writing(":memory:")
    try:
        schema.create(db)
        db.execute("BEGIN")
        enter_content(db, content)
        finish(db)
        return db.serialize()
    finally:
        db.close()
