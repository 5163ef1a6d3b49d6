"""The journal of a batch: one SQLite file that is the truth about every item.

Each item is pending, checked, failed or skipped, and every change of state is one transaction, so that a run
that is killed at any moment loses nothing but what was in flight. A *round* is one walk over the list; a run
that was cut off goes on with its round, a later one begins the next. Only one process writes (`Journal.open`
holds a lock), and only in one thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from verifier.batch.items import Item
from verifier.batch.opening import look_into, open_database
from verifier.batch.task import Page, Result

STATES = ("pending", "checked", "failed", "skipped")


@dataclass(frozen=True, slots=True)
class Row:
    """An item as the journal has it; `position` counts from 1."""

    key: str
    position: int
    line: int
    address: str | None
    host: str
    title: str | None
    published: str | None
    report: str
    state: str
    code: str | None
    reason: str | None
    deaths: int


_ROW = "key, position, line, address, host, title, published, report, state, code, reason, deaths"


class Journal:
    """The journal in a batch's folder; use `Journal.open`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @classmethod
    @contextmanager
    def open(cls, folder: Path, resume: bool) -> Iterator[Journal]:
        """Open the journal of `folder` for one run, made where there is none.

        UsageError where another run is writing, where the folder holds a batch and `resume` is not asked,
        or where it holds files that are no batch.
        """
        with open_database(folder, resume) as db:
            yield cls(db)

    @classmethod
    @contextmanager
    def look(cls, folder: Path) -> Iterator[Journal]:
        """Look into the journal of `folder` while another may be writing; UsageError where there is none."""
        with look_into(folder) as db:
            yield cls(db)

    # rounds

    def begin(self, started_at: str, list_name: str, tool: str, basis: str, options: object) -> int:
        """Begin the next round, or go on with the last where it was cut off; return its number."""
        last = self._db.execute("SELECT number, ended_at FROM round ORDER BY number DESC LIMIT 1").fetchone()
        if last is not None and last[1] is None:
            number = int(last[0])
            self._db.execute("UPDATE round SET tool = ?, basis = ? WHERE number = ?", (tool, basis, number))
            return number
        number = last[0] + 1 if last else 1
        row = (number, started_at, list_name, tool, basis, json.dumps(options))
        self._db.execute(
            "INSERT INTO round (number, started_at, list, tool, basis, options) VALUES (?,?,?,?,?,?)", row
        )
        return number

    def end(self, number: int, ended_at: str) -> None:
        """Note that a round is complete."""
        self._db.execute("UPDATE round SET ended_at = ? WHERE number = ?", (ended_at, number))
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def enrol(self, items: Sequence[Item], number: int) -> None:
        """Enter the items of the list in their order; what is not yet settled in this round is pending."""
        with self._transaction():
            self._db.execute("UPDATE item SET position = NULL")
            self._db.executemany(
                "INSERT INTO item (key, position, line, address, host, title, published, report)"
                " VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (key) DO UPDATE SET position = excluded.position,"
                " line = excluded.line, title = excluded.title, published = excluded.published",
                (
                    (i.key, position, i.line, i.address, i.host, i.title, i.published, i.report_name)
                    for position, i in enumerate(items, 1)
                ),
            )
            self._db.execute(
                "UPDATE item SET state = 'pending', code = NULL, reason = NULL, deaths = 0"
                " WHERE position IS NOT NULL AND (round != ? OR state != 'checked')",
                (number,),
            )

    # items

    def rows(self, *states: str) -> Iterator[Row]:
        """Yield the items of the list in its order; only those of some states where these are named."""
        marks = ",".join("?" * len(states))
        wanted = f" AND state IN ({marks})" if states else ""
        found = self._db.execute(
            f"SELECT {_ROW} FROM item WHERE position IS NOT NULL{wanted} ORDER BY position", states
        )
        return (Row(*row) for row in found)

    def row(self, key: str) -> Row:
        """Return one item."""
        return Row(*self._db.execute(f"SELECT {_ROW} FROM item WHERE key = ?", (key,)).fetchone())

    def count(self) -> dict[str, int]:
        """Return how many items of the list are in each state."""
        found = self._db.execute("SELECT state, count(*) FROM item WHERE position IS NOT NULL GROUP BY state")
        counts = dict(found.fetchall())
        return {state: counts.get(state, 0) for state in STATES}

    def fail(self, key: str, number: int, code: str, reason: str) -> None:
        """Settle an item as failed."""
        self._settle(key, number, "failed", code, reason)

    def skip(self, key: str, number: int, code: str, reason: str) -> None:
        """Settle an item as skipped."""
        self._settle(key, number, "skipped", code, reason)

    def confirm(self, key: str, number: int) -> None:
        """Settle an item as checked: its page and the reference are what its result rests on already."""
        self._settle(key, number, "checked", None, None)

    def finish(self, result: Result, number: int, work: str) -> None:
        """Settle an item by what its worker sent back; `work` names what the result rests on."""
        with self._transaction():
            self._db.execute("UPDATE item SET attempts = attempts + 1 WHERE key = ?", (result.key,))
            self._settle(result.key, number, result.state, result.code, result.reason)
            if result.state == "checked":
                row = (result.key, work, json.dumps(result.labels), result.report, result.rows)
                self._db.execute("INSERT OR REPLACE INTO result VALUES (?,?,?,?,?)", row)

    def died(self, key: str, deaths: int) -> None:
        """Note that a worker died with an item; one that died before it was reached is no attempt."""
        self._db.execute(
            "UPDATE item SET attempts = attempts + (deaths < ?), deaths = ? WHERE key = ?",
            (deaths, deaths, key),
        )

    def _settle(self, key: str, number: int, state: str, code: str | None, reason: str | None) -> None:
        self._db.execute(
            "UPDATE item SET state = ?, code = ?, reason = ?, round = ? WHERE key = ?",
            (state, code, reason, number, key),
        )

    # pages and results

    def keep_page(
        self, key: str, number: int, page: Page, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Keep the page of an item as it was fetched in this round."""
        row = (key, number, page.final_url, page.content_type, page.status, page.fetched_at)
        self._db.execute(
            "INSERT OR REPLACE INTO page VALUES (?,?,?,?,?,?,?,?,?,?)",
            (*row, etag, last_modified, page.hash, page.packed),
        )

    def page_unchanged(self, key: str, number: int, fetched_at: str) -> None:
        """Note that the page that is kept is still the one of this round."""
        self._db.execute("UPDATE page SET round = ?, fetched_at = ? WHERE key = ?", (number, fetched_at, key))

    def page(self, key: str) -> Page | None:
        """Return the page of an item, if one is kept."""
        row = self._db.execute(
            "SELECT final_url, content_type, status, fetched_at, hash, body FROM page WHERE key = ?", (key,)
        ).fetchone()
        return Page(*row) if row else None

    def page_note(self, key: str) -> tuple[int, str, str | None, str | None] | None:
        """Return round, hash, ETag and Last-Modified of the page that is kept for an item."""
        row = self._db.execute(
            "SELECT round, hash, etag, last_modified FROM page WHERE key = ?", (key,)
        ).fetchone()
        return tuple(row) if row else None

    def rests_on(self, key: str) -> str | None:
        """Return what the kept result of an item rests on."""
        row = self._db.execute("SELECT work FROM result WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def labels(self, key: str) -> dict[str, int]:
        """Return the verdict counts of a checked item."""
        (labels,) = self._db.execute("SELECT labels FROM result WHERE key = ?", (key,)).fetchone()
        counts: dict[str, int] = json.loads(labels)
        return counts

    def report(self, key: str) -> bytes:
        """Return the report (JSON, under zlib) of a checked item."""
        (report,) = self._db.execute("SELECT report FROM result WHERE key = ?", (key,)).fetchone()
        return bytes(report)

    def claims(self, key: str) -> bytes:
        """Return the rows of the claims (JSON, under zlib) of a checked item."""
        (claims,) = self._db.execute("SELECT claims FROM result WHERE key = ?", (key,)).fetchone()
        return bytes(claims)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
