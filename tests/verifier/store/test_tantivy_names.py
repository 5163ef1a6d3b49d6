"""The optional name index: what holds without it, and what it finds where tantivy is installed."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from store_tables import fact, write_sheet

from claims.statement import SubjectType
from verifier.sources.store import StoreSource
from verifier.store import fuzzy, tantivy_names
from verifier.store.commands import add, build
from verifier.store.reading import open_for_reading
from verifier.store.tantivy_names import build_names, spellings_near

needs_tantivy = pytest.mark.skipif(
    find_spec("tantivy") is None, reason="tantivy is not installed (the optional extra `fuzzy`)"
)
_FACTS = (
    fact({"name": "The Lantern Keepers", "type": "film", "year": 2024}, "cast", "Odalys Ferrante"),
    fact({"name": "Lantern Creepers", "type": "film", "year": 2021}, "cast", "Bram Okonjo"),
    fact({"name": "Quarry Road 2", "type": "film", "year": 2020}, "cast", "Bram Okonjo"),
    fact({"name": "Odalys Ferrant", "type": "film", "year": 2019}, "cast", "Bram Okonjo"),
    fact({"name": "Gamble", "type": "film", "year": 2018}, "cast", "Bram Okonjo"),
)
_ASKED = (
    ("The Lantren Keepers", None, ["The Lantern Keepers"]),
    ("Lantern Kepers", None, ["The Lantern Keepers"]),
    ("Teh Lantern Keepers", None, ["The Lantern Keepers"]),
    ("Lantern Keeperss", SubjectType.FILM, ["The Lantern Keepers"]),
    ("Odalys Ferrnate", SubjectType.PERSON, ["Odalys Ferrante"]),
    ("Odalis Ferrant", SubjectType.FILM, ["Odalys Ferrant"]),
    ("Quarry Road 3", None, []),
    ("Ramble", None, []),
    ("Wholly Unknown Title", None, []),
)
"""What is asked, of which type, and what the store answers – with the index or without it."""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a few own facts, built as the commands build it."""
    path = tmp_path / "data" / "reference.sqlite"
    add(write_sheet(tmp_path / "facts.jsonl", *_FACTS), path=path)
    return path


@pytest.fixture
def db(store: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_for_reading(store)) as connection:
        yield connection


def _indexes(store: Path) -> list[Path]:
    return sorted(store.parent.glob("reference.names-*"))


def _answers(store: Path) -> list[list[str]]:
    with StoreSource.open(store) as source:
        return [[entity.name for entity in source.resolve(name, type)] for name, type, _ in _ASKED]


def _expected() -> list[list[str]]:
    return [names for _, _, names in _ASKED]


def _refuse(*_: object) -> None:
    raise AssertionError("the keys of the store were asked")


# -- with or without tantivy ------------------------------------------------------------------------------


def test_ladder_answers_without_an_index(store: Path) -> None:
    for folder in _indexes(store):
        shutil.rmtree(folder)
    assert _answers(store) == _expected()


def test_stale_index_is_never_opened(
    store: Path, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in _indexes(store):
        shutil.rmtree(folder)
    store.with_name("reference.names-0123456789abcdef").mkdir()
    monkeypatch.setattr(tantivy_names, "_open", _refuse)
    assert spellings_near(db, "lantern keepers", "w", 1) is None
    assert _answers(store) == _expected()


def test_damaged_index_is_no_error(store: Path, db: sqlite3.Connection) -> None:
    for folder in _indexes(store):
        shutil.rmtree(folder)
    folder = tantivy_names._folder(store, tantivy_names._content(db))
    folder.mkdir()
    (folder / "meta.json").write_text("{")
    assert spellings_near(db, "lantern keepers", "w", 1) is None
    assert _answers(store) == _expected()


def test_without_tantivy_nothing_is_built(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in _indexes(store):
        shutil.rmtree(folder)
    monkeypatch.setitem(sys.modules, "tantivy", None)
    assert not build_names(store)
    assert _indexes(store) == []


def test_store_in_memory_has_no_index(store: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(store.read_bytes())
        assert spellings_near(memory, "lantern keepers", "w", 1) is None


def test_no_store_no_index(tmp_path: Path) -> None:
    assert not build_names(tmp_path / "reference.sqlite")
    assert not build_names(tmp_path / "nowhere" / "reference.sqlite")


# -- with tantivy -----------------------------------------------------------------------------------------


@needs_tantivy
def test_index_answers_as_the_keys_do(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(_indexes(store)) == 1
    monkeypatch.setattr(fuzzy, "_nearest_by_keys", _refuse)
    assert _answers(store) == _expected()


@needs_tantivy
def test_index_keeps_persons_and_works_apart(db: sqlite3.Connection) -> None:
    assert spellings_near(db, "odalys ferrant", "w", 2) == ["odalys ferrant"]
    assert spellings_near(db, "odalys ferrant", "p", 2) == ["odalys ferrante"]


@needs_tantivy
def test_new_content_takes_a_new_index_and_the_old_one_goes(store: Path, tmp_path: Path) -> None:
    (old,) = _indexes(store)
    store.with_name(f"{old.name}.1.building").mkdir()  # what a killed writer left
    added = fact({"name": "Copper Orchard", "type": "film", "year": 2025}, "cast", "Bram Okonjo")
    add(write_sheet(tmp_path / "more.jsonl", added), path=store)
    (new,) = _indexes(store)
    assert new != old
    with StoreSource.open(store) as source:
        assert [entity.name for entity in source.resolve("Coper Orchrad")] == ["Copper Orchard"]


@needs_tantivy
def test_unchanged_store_keeps_its_index_and_a_missing_one_is_made(store: Path) -> None:
    (index,) = _indexes(store)
    before = index.stat().st_ino
    build(path=store)
    assert [index.stat().st_ino] == [before]
    shutil.rmtree(index)
    build(path=store)
    assert _indexes(store) == [index]


@needs_tantivy
def test_cut_off_index_is_no_error(store: Path) -> None:
    (index,) = _indexes(store)
    for file in index.iterdir():
        if file.suffix in (".term", ".idx", ".store"):
            file.write_bytes(file.read_bytes()[:40])
    assert _answers(store) == _expected()


@needs_tantivy
def test_failing_build_leaves_nothing_and_raises_nothing(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(_indexes(store)[0])

    def fail(_: object) -> Iterator[dict[str, str]]:
        raise OSError("no space left on device")

    monkeypatch.setattr(tantivy_names, "_spellings", fail)
    assert not build_names(store)
    assert _indexes(store) == []
    assert _answers(store) == _expected()
