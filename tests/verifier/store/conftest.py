"""Stores built from small hand-written tables, and from the real ones where they are present."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_tables import GLASS, weekly_lists

from verifier.sources.store import StoreSource
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, which $PRESSCHECK_DATA names."""
    folder = tmp_path / "data"
    monkeypatch.setenv("PRESSCHECK_DATA", str(folder))
    return folder


@pytest.fixture
def netflix_file(tmp_path: Path) -> Path:
    """Lists of the weeks ending 2023-06-04 to 2023-06-25, with the show "Glass Pier"."""
    path = tmp_path / "all-weeks-global.tsv"
    path.write_text(weekly_lists(shows=GLASS), encoding="utf-8")
    return path


@pytest.fixture
def netflix_store(tmp_path: Path, netflix_file: Path) -> Iterator[StoreSource]:
    """A store with these lists."""
    path = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=path)
    with StoreSource.open(path) as store:
        yield store


@pytest.fixture(scope="session")
def real_tables() -> Path:
    """The folder of the real tables beside the repository; tests that need them are skipped without."""
    if not SHARED.is_dir():
        pytest.skip("the real tables (../shared/data) are not beside this repository")
    return SHARED


@pytest.fixture(scope="session")
def real_store(real_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSource]:
    """A store with all real tables."""
    path = tmp_path_factory.mktemp("real") / "reference.sqlite"
    build(
        [
            Import(Kind.NETFLIX_TOP10, real_tables / "all-weeks-global.tsv"),
            Import(Kind.NETFLIX_MOST_POPULAR, real_tables / "most-popular.tsv", as_of="2026-07-22"),
            Import(Kind.OSCARS, real_tables / "oscars.csv"),
            Import(Kind.IMDB, real_tables / "imdb_subset", as_of="2022-10"),
        ],
        path=path,
    )
    with StoreSource.open(path) as store:
        yield store
