"""Importing datasets into the store: what an importer hands over, and the one transaction that enters it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from verifier.errors import StoreError
from verifier.store.building import Content, enter_content, is_current
from verifier.store.datasets import Dataset, dataset_named, refuse_shrunken, replace_dataset
from verifier.store.reading import open_for_reading
from verifier.store.writing import rewriting

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done and how much there is (rows or bytes)."""


def silent(what: str, done: int, total: int) -> None:
    """Report no progress."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and found sound. `write` enters its rows and returns how many there were."""

    dataset: Dataset
    write: Callable[[sqlite3.Connection, int, Progress], int]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one import: the dataset's name, its rows, and whether the store changed."""

    name: str
    rows: int
    changed: bool


def import_all(path: Path, imports: Sequence[Prepared], progress: Progress = silent) -> list[Imported]:
    """Enter the imports into the store at `path`, all of them or, when one fails, none.

    What the store already holds is left as it is; when it holds everything, the file is not touched.
    A store that is damaged or of another version is made anew.
    """
    content = Content.beside(path)
    held = _held(path, content)
    if held is not None and all(held.get(each.dataset.name) == each.dataset.sha256 for each in imports):
        return [Imported(each.dataset.name, each.dataset.rows, changed=False) for each in imports]
    with rewriting(path, from_scratch=is_unusable(path)) as db:
        enter_content(db, content)
        return [_enter(db, each, progress) for each in imports]


def _held(path: Path, content: Content) -> dict[str, str] | None:
    """Return the hash of each dataset in the store; None when the store needs writing in any case."""
    try:
        db = open_for_reading(path)
    except StoreError:
        return None
    try:
        if not is_current(db, content):
            return None
        return dict(db.execute("SELECT name, sha256 FROM dataset"))
    finally:
        db.close()


def is_unusable(path: Path) -> bool:
    """Say whether there is a store that cannot be read: damaged, or of another version."""
    if not path.exists():
        return False
    try:
        open_for_reading(path).close()
    except StoreError:
        return True
    return False


def _enter(db: sqlite3.Connection, each: Prepared, progress: Progress) -> Imported:
    known = dataset_named(db, each.dataset.name)
    if known and known.sha256 == each.dataset.sha256:
        return Imported(known.name, known.rows, changed=False)
    number = replace_dataset(db, each.dataset)
    rows = each.write(db, number, progress)
    refuse_shrunken(known, replace(each.dataset, rows=rows))
    db.execute("UPDATE dataset SET rows = ? WHERE id = ?", (rows, number))
    return Imported(each.dataset.name, rows, changed=True)
