"""The optional name index (extra `fuzzy`): where tantivy is installed, it finds misspelt names more surely.

The index lies in a folder beside the store that bears the store's content hash, so one of another content
is never asked. It holds spellings only and the store says whose they are. Whatever is wrong with it –
missing, damaged, tantivy gone – the ladder goes on with the keys of the store.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from glob import escape
from pathlib import Path
from typing import Any

from verifier.errors import StoreError
from verifier.store.entities import PERSONS, WORKS
from verifier.store.importing import Progress, silent
from verifier.store.lock import only_writer
from verifier.store.reading import open_for_reading
from verifier.store.schema import ALIAS

_WORKING_SUFFIX = ".building"
_HEAP_BYTES = 128 << 20
_MOST_SPELLINGS = 6_000
_TOLD_EVERY = 50_000
_HASH_DIGITS = 16

_SPELLINGS = f"""
    SELECT k.norm, max(e.type IS 'person'), max(e.type IS NOT 'person')
    FROM name_key k JOIN entity e ON e.id = k.entity WHERE k.form <= {ALIAS} GROUP BY k.norm
"""
_HOW_MANY = f"SELECT count(DISTINCT norm) FROM name_key WHERE form <= {ALIAS}"


def build_names(store: Path, progress: Progress = silent) -> bool:
    """Build the index of the store's names and remove older ones; say whether there is one now.

    Without tantivy, without a place to write, or while another process writes, nothing is built.
    """
    try:
        import tantivy
    except ImportError:
        return False
    with (
        suppress(StoreError, OSError, sqlite3.Error),
        only_writer(store),
        closing(open_for_reading(store)) as db,
    ):
        folder = _folder(store, _content(db))
        _remove_others(store, folder)
        with _no_failure():
            if not folder.is_dir():
                _write(tantivy, db, folder, progress)
        return folder.is_dir()
    return False


def spellings_near(db: sqlite3.Connection, norm: str, room: str, distance: int) -> list[str] | None:
    """Return the stored spellings within `distance` typing errors; None when no index can say it.

    The index must be of the very content that `db` holds. Two neighbouring letters that changed places
    are one error, as everywhere else.
    """
    store = _file_of(db)
    if store is None:
        return None
    folder = _folder(store, _content(db))
    if not folder.is_dir():
        return None
    with _no_failure():
        names = _open(folder, os.getpid())
        return names.near(norm, room, distance) if names else None
    return None


class _Names:
    """An open index."""

    def __init__(self, tantivy: Any, folder: Path) -> None:
        index = tantivy.Index.open(str(folder))
        self._query = tantivy.Query.fuzzy_term_query
        self._schema = index.schema
        self._searcher = index.searcher()

    def near(self, norm: str, room: str, distance: int) -> list[str] | None:
        """Return the spellings, or None when they are too many to look at."""
        query = self._query(self._schema, room, norm, distance=distance)
        hits = self._searcher.search(query, _MOST_SPELLINGS, count=False).hits
        if len(hits) == _MOST_SPELLINGS:
            return None
        return [str(self._searcher.doc(address)[room][0]) for _, address in hits]


@lru_cache(maxsize=4)
def _open(folder: Path, process: int) -> _Names | None:
    """Return the open index, of this process alone; None when it cannot be opened, asked once."""
    with _no_failure():
        import tantivy  # imported late: most runs never need it

        return _Names(tantivy, folder)
    return None


def _write(tantivy: Any, db: sqlite3.Connection, folder: Path, progress: Progress) -> None:
    copy = folder.with_name(f"{folder.name}.{os.getpid()}{_WORKING_SUFFIX}")
    try:
        copy.mkdir()
        builder = tantivy.SchemaBuilder()
        for room in (PERSONS, WORKS):
            builder.add_text_field(room, stored=True, tokenizer_name="raw", index_option="basic")
        writer = tantivy.Index(builder.build(), path=str(copy)).writer(_HEAP_BYTES, 1)
        (total,) = db.execute(_HOW_MANY).fetchone()
        for number, rooms in enumerate(_spellings(db), 1):
            writer.add_document(tantivy.Document(**rooms))
            if number % _TOLD_EVERY == 0:
                progress("name index", number, total)
        writer.commit()
        writer.wait_merging_threads()
        copy.replace(folder)
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _spellings(db: sqlite3.Connection) -> Iterator[dict[str, str]]:
    """Yield every spelling under the rooms in which it stands."""
    for norm, person, work in db.execute(_SPELLINGS):
        yield {room: norm for room, inside in ((PERSONS, person), (WORKS, work)) if inside}


def _remove_others(store: Path, folder: Path) -> None:
    """Remove what older contents and killed writers left; a reader that has one open keeps it."""
    for other in store.parent.glob(f"{escape(store.stem)}.names-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def _folder(store: Path, content: str) -> Path:
    return store.with_name(f"{store.stem}.names-{content.rpartition(':')[2][:_HASH_DIGITS]}")


def _content(db: sqlite3.Connection) -> str:
    row = db.execute("SELECT value FROM meta WHERE key = 'content'").fetchone()
    return str(row[0]) if row else ""


def _file_of(db: sqlite3.Connection) -> Path | None:
    """Return the file that a connection reads; None for a store in memory."""
    files: Sequence[str] = [file for _, name, file in db.execute("PRAGMA database_list") if name == "main"]
    return Path(files[0]) if files and files[0] else None


@contextmanager
def _no_failure() -> Iterator[None]:
    """Swallow whatever tantivy fails with: the index only helps. A panic in it is no `Exception`."""
    try:
        yield
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
