"""The reports that were made before, kept in one SQLite file of the data folder, and what editors noted on them.

A report is found by its id, 128 random bits: who has the id may read it. `search` lists the reports of one
visitor, or of all where none is named. Every call opens the file for itself, so that threads and processes
may share a history.
"""

from __future__ import annotations

import secrets
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from claims.folding import fold
from verifier.annotations import Annotation, Kind
from verifier.errors import StoreError, UsageError
from verifier.exports.phrases import headline, one_line
from verifier.report import Report

FILE = "history.sqlite3"
MAX_REPORTS = 5_000
"""The oldest reports without notes make room beyond this many."""
MAX_NOTES = 500
"""Notes on one report."""
_VERSION = 1
_PATIENCE_S = 10.0
_SCHEMA = """  -- another process may be quicker
CREATE TABLE IF NOT EXISTS report (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, visitor TEXT NOT NULL, kept_at TEXT NOT NULL,
    headline TEXT NOT NULL, site TEXT NOT NULL, address TEXT, words TEXT NOT NULL,
    claims INTEGER NOT NULL, decided INTEGER NOT NULL, supported INTEGER NOT NULL, refuted INTEGER NOT NULL,
    earlier TEXT, body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS report_visitor ON report (visitor, number);
CREATE TABLE IF NOT EXISTS note (
    number INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    claim TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, source TEXT, at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS note_report ON note (report, number);
"""
_ROW = "id, kept_at, headline, site, address, claims, decided, supported, refuted, earlier"


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept report as lists show it; `earlier` is the id of the report that it checks again."""

    id: str
    kept_at: str
    headline: str
    site: str
    address: str | None
    claims: int
    decided: int
    supported: int
    refuted: int
    earlier: str | None


class History:
    """The history in one folder, made with the first report."""

    def __init__(self, folder: Path, most: int = MAX_REPORTS) -> None:
        self._path, self._most = folder / FILE, most

    def keep(self, report: Report, visitor: str, earlier: str | None = None) -> str:
        """Keep a report and return its new id."""
        name, summary = secrets.token_hex(16), report.summary
        told = (headline(report), one_line(report.article.site or ""), report.article.url)
        row = (
            *(name, visitor, _now(), *told, fold(" ".join(part or "" for part in told))),
            *(summary.claims, summary.decided, summary.supported, summary.refuted),
            *(earlier, zlib.compress(report.model_dump_json().encode("utf-8", "surrogatepass"))),
        )
        with self._open() as db:
            db.execute(
                "INSERT INTO report (id, visitor, kept_at, headline, site, address, words,"
                " claims, decided, supported, refuted, earlier, body) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                row,
            )
            db.execute(
                "DELETE FROM report WHERE number <= (SELECT max(number) FROM report) - ?"
                " AND id NOT IN (SELECT report FROM note)",
                (self._most,),
            )
        return name

    def load(self, name: str | None) -> Report | None:
        """Return the report of an id, None where there is none or an older presscheck wrote it."""
        with self._open() as db:
            row = db.execute("SELECT body FROM report WHERE id = ?", (name,)).fetchone()
        try:
            return Report.model_validate_json(zlib.decompress(row[0])) if row else None
        except (zlib.error, ValidationError):
            return None

    def entry(self, name: str) -> Kept | None:
        """Return what lists show of a report."""
        with self._open() as db:
            row = db.execute(f"SELECT {_ROW} FROM report WHERE id = ?", (name,)).fetchone()
        return Kept(*row) if row else None

    def belongs_to(self, name: str, visitor: str) -> bool:
        """Tell whether a visitor made a report."""
        with self._open() as db:
            found = db.execute("SELECT 1 FROM report WHERE id = ? AND visitor = ?", (name, visitor))
            return found.fetchone() is not None

    def search(self, text: str = "", visitor: str | None = None, limit: int = 50) -> list[Kept]:
        """Return the newest reports whose headline, site and address hold every word of `text`."""
        wanted, values = ["1"], list[str | int]()
        if visitor is not None:
            wanted.append("visitor = ?")
            values.append(visitor)
        for word in fold(text).split():
            wanted.append("instr(words, ?)")
            values.append(word)
        query = f"SELECT {_ROW} FROM report WHERE {' AND '.join(wanted)} ORDER BY number DESC LIMIT ?"
        with self._open() as db:
            return [Kept(*row) for row in db.execute(query, (*values, limit))]

    def forget(self, name: str) -> None:
        """Remove a report and the notes on it."""
        with self._open() as db:
            db.execute("DELETE FROM report WHERE id = ?", (name,))

    def annotate(self, name: str, claim: str, kind: Kind, text: str = "", source: str | None = None) -> None:
        """Note something on a statement of a report; UsageError where the note lacks something."""
        note = Annotation.made(claim, kind, text, source, _now())
        row = (name, note.claim, note.kind.value, note.text, note.source, note.at)
        with self._open() as db:
            (count,) = db.execute("SELECT count(*) FROM note WHERE report = ?", (name,)).fetchone()
            if count >= MAX_NOTES:
                raise UsageError(f"A report keeps at most {MAX_NOTES} notes; remove some first.")
            try:
                db.execute(
                    "INSERT INTO note (report, claim, kind, text, source, at) VALUES (?,?,?,?,?,?)", row
                )
            except sqlite3.IntegrityError:
                raise UsageError("This report is no longer kept.") from None

    def annotations(self, name: str) -> list[Annotation]:
        """Return the notes on a report, the oldest first."""
        with self._open() as db:
            found = db.execute(
                "SELECT claim, kind, text, source, at, number FROM note WHERE report = ? ORDER BY number",
                (name,),
            ).fetchall()
        return [
            Annotation(claim=claim, kind=Kind(kind), text=text, source=source, at=at, number=number)
            for claim, kind, text, source, at, number in found
        ]

    def withdraw(self, name: str, number: int) -> None:
        """Remove one note of a report."""
        with self._open() as db:
            db.execute("DELETE FROM note WHERE report = ? AND number = ?", (name, number))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection inside one transaction; StoreError where the file cannot be used."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE_S)) as db, db:
                _prepare(db)
                yield db
        except (sqlite3.OperationalError, OSError) as error:
            raise StoreError(
                f"{self._path} cannot be used ({error}): make room there or set it free."
            ) from error
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"{self._path} is damaged ({error}): move it away to start a new one."
            ) from error


def _prepare(db: sqlite3.Connection) -> None:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version == 0:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;")
    elif version != _VERSION:
        raise StoreError("The history was written by another version of presscheck; update this one.")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
