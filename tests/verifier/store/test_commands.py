"""What `presscheck reference` calls: several tables at once, sync, info."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from store_tables import GLASS, fact, weekly_lists, write_sheet

from verifier.errors import StoreError, UsageError
from verifier.store.commands import Download, Validators, add, build, info, sync_netflix_top10
from verifier.store.folder import data_folder
from verifier.store.importers.kinds import Import, Kind

_ADDRESS = "https://lists.example/all-weeks-global.tsv"


class Publisher:
    """A server that knows conditional requests, without a network."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.etag = '"1"'
        self.asked: list[Validators] = []

    def publish(self, body: str) -> None:
        self.body, self.etag = body, self.etag + "+"

    def __call__(self, address: str, known: Validators) -> Download:
        assert address == _ADDRESS
        self.asked.append(known)
        now = Validators(self.etag, "Sun, 22 Nov 2026 00:00:00 GMT")
        return Download(None if known.etag == self.etag else self.body.encode(), now)


def test_sync_fetches_once_and_then_asks_for_changes_only(own_folder: Path) -> None:
    publisher = Publisher(weekly_lists())
    first = sync_netflix_top10(publisher, address=_ADDRESS)
    second = sync_netflix_top10(publisher, address=_ADDRESS)
    assert (first.changed, second.changed, second.rows) == (True, False, 160)
    assert [known.etag for known in publisher.asked] == [None, '"1"']
    publisher.publish(weekly_lists(weeks=5))
    assert sync_netflix_top10(publisher, address=_ADDRESS).changed
    assert info().coverage == {"netflix-top10": "2023-06-04/2023-07-02"}


def test_sync_refuses_a_damaged_answer(own_folder: Path) -> None:
    publisher = Publisher(weekly_lists())
    sync_netflix_top10(publisher, address=_ADDRESS)
    before = (own_folder / "reference.sqlite").read_bytes()
    publisher.publish("null")
    with pytest.raises(UsageError, match=r"lists\.example.*wrong header"):
        sync_netflix_top10(publisher, address=_ADDRESS)
    assert (own_folder / "reference.sqlite").read_bytes() == before


def test_sync_after_a_file_was_imported_by_hand_fetches_again(own_folder: Path, tmp_path: Path) -> None:
    publisher = Publisher(weekly_lists())
    sync_netflix_top10(publisher, address=_ADDRESS)
    path = tmp_path / "other.tsv"
    path.write_text(weekly_lists(shows=GLASS))
    build([Import(Kind.NETFLIX_TOP10, path)])
    assert sync_netflix_top10(publisher, address=_ADDRESS).changed
    assert publisher.asked[-1] == Validators()


def test_one_damaged_table_keeps_all_out(own_folder: Path, tmp_path: Path, netflix_file: Path) -> None:
    build()
    damaged = tmp_path / "oscars.csv"
    damaged.write_text("null")
    with pytest.raises(UsageError):
        build([Import(Kind.NETFLIX_TOP10, netflix_file), Import(Kind.OSCARS, damaged)])
    assert info().coverage == {}


def test_info_tells_what_the_store_holds(own_folder: Path, netflix_file: Path, tmp_path: Path) -> None:
    build([Import(Kind.NETFLIX_TOP10, netflix_file)])
    add(
        write_sheet(
            tmp_path / "mine.jsonl", fact({"name": "Glass Pier"}, "cast", "Ida Vane", as_of="2025-02-01")
        )
    )
    told = info()
    assert [(each.name, each.rows, each.as_of) for each in told.datasets if each.name != "starter"] == [
        ("netflix-top10", 160, "2023-06-25"),
        ("own-facts", 1, "2025-02-01"),
    ]
    assert told.size_bytes == (own_folder / "reference.sqlite").stat().st_size
    assert told.entities["tv_series"] > 0
    assert all(each.licence for each in told.datasets if each.name.startswith("netflix"))
    assert "imdb" not in {each.name for each in told.datasets}


def test_info_without_a_store_says_what_to_do(own_folder: Path) -> None:
    with pytest.raises(StoreError, match="presscheck reference build"):
        info()


def test_store_of_another_version_is_named_and_made_anew_by_build(own_folder: Path) -> None:
    import sqlite3
    from contextlib import closing

    build()
    with closing(sqlite3.connect(own_folder / "reference.sqlite")) as db, db:
        db.execute("UPDATE meta SET value = '0' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="another version"):
        info()
    build()
    assert info().datasets[0].name == "starter"


def test_folder_is_the_one_that_the_environment_names(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data_folder() == own_folder
    monkeypatch.delenv("PRESSCHECK_DATA")
    assert data_folder().name == "presscheck"


def test_hand_written_lists_are_complete() -> None:
    """The helper keeps its promise: the last week is the one that the tests reckon with."""
    last = date(2023, 6, 4) + timedelta(weeks=3)
    assert weekly_lists().rstrip().rsplit("\n", 1)[1].startswith(last.isoformat())
