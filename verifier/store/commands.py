"""What `presscheck reference build|add|sync|info` calls."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from claims.statement import Model
from verifier.errors import StoreError
from verifier.store import charts
from verifier.store.building import Content, enter_content
from verifier.store.datasets import all_datasets, dataset_named
from verifier.store.folder import store_path
from verifier.store.importers.kinds import Import, prepare
from verifier.store.importers.netflix_weekly import prepare_global
from verifier.store.importing import Imported, Prepared, Progress, import_all, is_unusable, silent
from verifier.store.reading import open_for_reading
from verifier.store.sheets import read_lines
from verifier.store.tantivy_names import build_names
from verifier.store.writing import rewriting

NETFLIX_TOP10_ADDRESS = "https://www.netflix.com/tudum/top10/data/all-weeks-global.tsv"
_VALIDATORS = "sync:netflix-top10"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the copy it sent last, for a conditional request."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """The answer to a conditional request; `body` is None when nothing has changed since."""

    body: bytes | None
    validators: Validators


Fetch = Callable[[str, Validators], Download]
"""Fetches an address unless it is unchanged; raises an error of `verifier.errors` or `scraper.errors`."""


class DatasetInfo(Model):
    """One imported table."""

    name: str
    title: str
    rows: int
    as_of: str | None
    licence: str | None
    url: str | None
    tier: int | None
    imported_at: str | None


class StoreInfo(Model):
    """What a store holds, as `presscheck reference info` shows it."""

    path: str
    size_bytes: int
    content_hash: str
    datasets: tuple[DatasetInfo, ...]
    coverage: dict[str, str]
    entities: dict[str, int]


def build(
    imports: Sequence[Import] = (), *, path: Path | None = None, progress: Progress = silent
) -> list[Imported]:
    """Bring the store up to date with starter facts, own facts and these tables; all of it or nothing.

    Tables that were imported before stay. UsageError when a file is damaged or has shrunk, StoreError when
    another process is writing; the old store then stays as it is.
    """
    target = path or store_path()
    done = import_all(target, [prepare(each) for each in imports], progress)
    build_names(target, progress)
    return done


def add(sheet_path: Path, *, path: Path | None = None) -> int:
    """Add the facts of a sheet (.jsonl, .csv) to the user's own and return how many were new."""
    lines = [line.fact.model_dump_json(exclude_defaults=True) for line in read_lines(sheet_path)]
    target = path or store_path()
    content = Content.beside(target)
    with rewriting(target, from_scratch=is_unusable(target)) as db:
        held = content.own.read_text("utf-8").splitlines() if content.own.exists() else []
        new = [line for line in dict.fromkeys(lines) if line not in held]
        if new:
            copy = content.own.with_name(content.own.name + ".new")
            copy.write_text("".join(f"{line}\n" for line in [*held, *new]), "utf-8")
            copy.replace(content.own)
        # Should this process die here, the next one sees that the facts are newer than the store.
        enter_content(db, content)
    build_names(target)
    return len(new)


def sync_netflix_top10(
    fetch: Fetch,
    *,
    address: str = NETFLIX_TOP10_ADDRESS,
    path: Path | None = None,
    progress: Progress = silent,
) -> Imported:
    """Fetch the published weekly lists and import them, unless they are unchanged."""
    target = path or store_path()
    known, rows = _last_sync(target, address)
    answer = fetch(address, known)
    if answer.body is None:
        build_names(target, progress)  # tantivy may have come since
        return Imported(charts.GLOBAL_CHART, rows, changed=False)
    prepared = prepare_global(answer.body, sha256(answer.body).hexdigest(), address)
    (done,) = import_all(target, [_remembering(prepared, address, answer.validators)], progress)
    build_names(target, progress)
    return done


def _remembering(prepared: Prepared, address: str, validators: Validators) -> Prepared:
    """Return the import with the server's validators entered beside its rows."""

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        rows = prepared.write(db, number, progress)
        note = json.dumps([address, prepared.dataset.sha256, validators.etag, validators.last_modified])
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_VALIDATORS, note))
        return rows

    return Prepared(prepared.dataset, write)


def _last_sync(path: Path, address: str) -> tuple[Validators, int]:
    """Return the validators and the rows of the copy in the store, if it came from this address."""
    try:
        db = open_for_reading(path)
    except StoreError:
        return Validators(), 0
    try:
        note = db.execute("SELECT value FROM meta WHERE key = ?", (_VALIDATORS,)).fetchone()
        held = dataset_named(db, charts.GLOBAL_CHART)
    finally:
        db.close()
    if note and held:
        origin, digest, etag, last_modified = json.loads(note[0])
        if (origin, digest) == (address, held.sha256):
            return Validators(etag, last_modified), held.rows
    return Validators(), 0


def info(path: Path | None = None) -> StoreInfo:
    """Return what the store holds; StoreError when there is none or it is damaged."""
    target = path or store_path()
    db = open_for_reading(target)
    try:
        (digest,) = db.execute("SELECT value FROM meta WHERE key = 'content'").fetchone()
        counted = db.execute("SELECT coalesce(type, 'unknown'), count(*) FROM entity GROUP BY 1 ORDER BY 1")
        return StoreInfo(
            path=str(target),
            size_bytes=target.stat().st_size,
            content_hash=digest,
            datasets=tuple(
                DatasetInfo(
                    name=each.name,
                    title=each.title,
                    rows=each.rows,
                    as_of=each.as_of,
                    licence=each.licence,
                    url=each.url,
                    tier=each.tier,
                    imported_at=each.imported_at,
                )
                for each in all_datasets(db)
            ),
            coverage=charts.coverage(db),
            entities=dict(counted.fetchall()),
        )
    finally:
        db.close()
