"""Stub."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence

from verifier.facts import Fact, FactSubject


def facts(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    return ()
