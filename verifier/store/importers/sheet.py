"""Fact sheets as datasets of their own: trusted facts that are not the user's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from verifier.store.datasets import Dataset
from verifier.store.entities import EntityWriter
from verifier.store.fact_rows import write_fact
from verifier.store.importers.tables import digest
from verifier.store.importing import Prepared, Progress
from verifier.store.sheets import read_lines


def prepare(path: Path) -> Prepared:
    """Read and check a fact sheet (.jsonl, .csv)."""
    lines = read_lines(path)
    newest = max((line.fact.as_of for line in lines if line.fact.as_of), default=None)
    dataset = Dataset(
        f"sheet:{path.stem}", f"fact sheet {path.name}", digest([path]), len(lines), as_of=newest
    )

    def write(db: sqlite3.Connection, number: int, progress: Progress) -> int:
        writer = EntityWriter(db, number)
        for done, line in enumerate(lines, 1):
            write_fact(db, writer, number, line.number, line.fact)
            progress(dataset.name, done, len(lines))
        return len(lines)

    return Prepared(dataset, write)
