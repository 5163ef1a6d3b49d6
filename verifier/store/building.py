"""The store's own content: the starter facts of the package and the facts that the user added."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from verifier.facts import Fact
from verifier.store.datasets import Dataset, dataset_named, remove_dataset, replace_dataset
from verifier.store.entities import EntityWriter
from verifier.store.fact_rows import write_fact
from verifier.store.folder import OWN_FACTS_FILE, STARTER_FOLDER
from verifier.store.sheets import Line, read_lines

STARTER, OWN = "starter", "own-facts"
"""Names of the two datasets."""


@dataclass(frozen=True, slots=True)
class Content:
    """The sheets that every store holds: the package's starter facts and the user's own."""

    starter: tuple[Path, ...]
    own: Path

    @classmethod
    def beside(cls, store: Path, starter_folder: Path = STARTER_FOLDER) -> Content:
        """Return the starter sheets and the own facts that lie beside a store."""
        return cls(tuple(sorted(starter_folder.glob("*.jsonl"))), store.with_name(OWN_FACTS_FILE))

    def digests(self) -> dict[str, str]:
        """Return the hash of each of the two datasets as it should be in the store; none for no facts."""
        found = {STARTER: _digest(self.starter)}
        if self.own.exists():
            found[OWN] = _digest((self.own,))
        return found


def _digest(sheets: Sequence[Path]) -> str:
    total = sha256()
    for sheet in sheets:
        total.update(sheet.read_bytes())
    return total.hexdigest()


def is_current(db: sqlite3.Connection, content: Content) -> bool:
    """Say whether the store holds these starter facts and own facts, unchanged."""
    held = dict(db.execute("SELECT name, sha256 FROM dataset WHERE name IN (?, ?)", (STARTER, OWN)))
    return held == content.digests()


def enter_content(db: sqlite3.Connection, content: Content) -> None:
    """Bring the starter facts and the user's own facts of the store up to date."""
    digests = content.digests()
    starter = [line for sheet in content.starter for line in read_lines(sheet)]
    _enter(db, Dataset(STARTER, "starter facts", digests[STARTER]), starter)
    if OWN in digests:
        _enter(db, Dataset(OWN, "the user's own facts", digests[OWN], tier=1), read_lines(content.own))
    else:
        remove_dataset(db, OWN)


def _enter(db: sqlite3.Connection, dataset: Dataset, lines: Sequence[Line]) -> None:
    known = dataset_named(db, dataset.name)
    if known and known.sha256 == dataset.sha256:
        return
    newest = max((line.fact.as_of for line in lines if line.fact.as_of), default=None)
    number = replace_dataset(
        db, Dataset(dataset.name, dataset.title, dataset.sha256, len(lines), tier=dataset.tier, as_of=newest)
    )
    writer = EntityWriter(db, number)
    for line in lines:
        write_fact(db, writer, number, line.number, _trusted(line.fact, dataset.tier))


def _trusted(fact: Fact, tier: int | None) -> Fact:
    """Return the fact with the dataset's tier where its line states none: the user's own facts are primary."""
    if tier is None or fact.source.tier is not None:
        return fact
    return fact.model_copy(update={"source": fact.source.model_copy(update={"tier": tier})})
