"""Datasets: what was imported, from where, when; and how a newer copy takes the place of an older one."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from verifier.errors import UsageError
from verifier.store import schema


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is known of one imported file; `sha256` covers its bytes and the options it was read with."""

    name: str
    title: str
    sha256: str
    rows: int = 0
    url: str | None = None
    licence: str | None = None
    tier: int | None = None
    as_of: str | None = None
    imported_at: str | None = None


_COLUMNS = "name, title, sha256, rows, url, licence, tier, as_of, imported_at"


def all_datasets(db: sqlite3.Connection) -> list[Dataset]:
    """Return every dataset of the store, by name."""
    return [Dataset(*row) for row in db.execute(f"SELECT {_COLUMNS} FROM dataset ORDER BY name")]


def dataset_named(db: sqlite3.Connection, name: str) -> Dataset | None:
    """Return one dataset; None when it was never imported."""
    row = db.execute(f"SELECT {_COLUMNS} FROM dataset WHERE name = ?", (name,)).fetchone()
    return Dataset(*row) if row else None


def refuse_shrunken(known: Dataset | None, dataset: Dataset) -> None:
    """Raise UsageError when the new copy has less than half of the rows of the one it would replace."""
    if known and dataset.rows * 2 < known.rows:
        raise UsageError(
            f"{dataset.title}: the file has {dataset.rows:,} rows, the one in the store {known.rows:,}; "
            "it looks cut off. Nothing was changed"
        )


def replace_dataset(db: sqlite3.Connection, dataset: Dataset) -> int:
    """Remove the dataset's old rows, enter it anew and return its id."""
    remove_dataset(db, dataset.name)
    cursor = db.execute(
        f"INSERT INTO dataset ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            dataset.name,
            dataset.title,
            dataset.sha256,
            dataset.rows,
            dataset.url,
            dataset.licence,
            dataset.tier,
            dataset.as_of,
            dataset.imported_at or datetime.now(UTC).isoformat(timespec="seconds"),
        ),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def remove_dataset(db: sqlite3.Connection, name: str) -> None:
    """Remove a dataset and everything that came with it; nothing happens when there is none."""
    row = db.execute("SELECT id FROM dataset WHERE name = ?", (name,)).fetchone()
    if not row:
        return
    own = "(SELECT id FROM entity WHERE dataset = ?)"
    for table in schema.OWNED_BY_ENTITY:
        db.execute(f"DELETE FROM {table} WHERE entity IN {own}", row)
    db.execute(f"DELETE FROM credit WHERE title IN {own}", row)
    db.execute(f"DELETE FROM episode WHERE series IN {own}", row)
    for table in schema.OWNED_BY_DATASET:
        db.execute(f"DELETE FROM {table} WHERE dataset = ?", row)
    db.execute("DELETE FROM entity WHERE dataset = ?", row)
    db.execute("DELETE FROM dataset WHERE id = ?", row)


def content_hash(db: sqlite3.Connection) -> str:
    """Return the hash of what the store knows: of every imported file and of the way it was read."""
    parts = [f"schema {schema.SCHEMA_VERSION}"]
    parts += [
        f"{name} {digest}" for name, digest in db.execute("SELECT name, sha256 FROM dataset ORDER BY name")
    ]
    return "sha256:" + sha256("\n".join(parts).encode()).hexdigest()
