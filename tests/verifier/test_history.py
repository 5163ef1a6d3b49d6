"""The history: reports and notes come back as they were kept, each visitor's own, from many threads at once."""

from __future__ import annotations

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scraper.target import Text
from verifier.annotations import Kind
from verifier.check import check
from verifier.errors import StoreError, UsageError
from verifier.history import FILE, History
from verifier.report import Report


def report(title: str = "Saltmarsh tops the charts", url: str | None = None) -> Report:
    return check(Text("Saltmarsh has ten episodes.", title=title, url=url), sources=["sheet"])


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "data")


def test_report_comes_back_as_it_was_kept_and_after_a_restart(history: History, tmp_path: Path) -> None:
    kept = report()
    name = history.keep(kept, "ann")
    assert re.fullmatch(r"[0-9a-f]{32}", name)
    assert History(tmp_path / "data").load(name) == kept


@pytest.mark.parametrize("name", ["", None, "0" * 32, "' OR 1=1 --"])
def test_unknown_id_gives_nothing(history: History, name: str | None) -> None:
    history.keep(report(), "ann")
    assert history.load(name) is None


def test_search_finds_all_words_in_any_spelling_newest_first(history: History) -> None:
    first = history.keep(report("Der Zürich-Plan beginnt"), "ann")
    second = history.keep(report("The Zurich Plan ends", "https://press.example/end"), "bob")
    history.keep(report("Something else"), "ann")
    assert [kept.id for kept in history.search("zurich plan")] == [second, first]
    assert [kept.id for kept in history.search("press.example")] == [second]
    assert history.search("zurich nowhere") == []
    assert [kept.headline for kept in history.search("", limit=1)] == ["Something else"]


def test_search_of_a_visitor_shows_only_their_own(history: History) -> None:
    mine = history.keep(report(), "ann")
    history.keep(report(), "bob")
    assert [kept.id for kept in history.search("", "ann")] == [mine]
    assert history.belongs_to(mine, "ann")
    assert not history.belongs_to(mine, "bob")


def test_notes_stand_beside_the_report_and_change_no_verdict(history: History) -> None:
    kept = report()
    name = history.keep(kept, "ann")
    history.annotate(name, "c1", Kind.NOTE, "Asked the publisher.")
    history.annotate(name, "c1", Kind.ADD_FACT, "Eight episodes.", "https://studio.example/press")
    notes = history.annotations(name)
    assert [(note.claim, note.kind, note.text) for note in notes] == [
        ("c1", Kind.NOTE, "Asked the publisher."),
        ("c1", Kind.ADD_FACT, "Eight episodes."),
    ]
    assert history.load(name) == kept
    history.withdraw(name, notes[0].number)
    assert [note.kind for note in history.annotations(name)] == [Kind.ADD_FACT]


@pytest.mark.parametrize(
    ("kind", "text", "source", "lacks"),
    [
        (Kind.NOTE, " ", None, "words"),
        (Kind.ADD_FACT, "Eight episodes.", None, "source"),
        (Kind.ADD_FACT, "Eight episodes.", "javascript:alert(1)", "web address"),
        (Kind.NOTE, "x" * 3000, None, "characters"),
    ],
)
def test_note_that_lacks_something_is_refused(
    history: History, kind: Kind, text: str, source: str | None, lacks: str
) -> None:
    name = history.keep(report(), "ann")
    with pytest.raises(UsageError, match=lacks):
        history.annotate(name, "c1", kind, text, source)
    assert history.annotations(name) == []


def test_forgotten_report_takes_its_notes_along(history: History) -> None:
    name = history.keep(report(), "ann")
    history.annotate(name, "c1", Kind.DISMISS)
    history.forget(name)
    assert history.load(name) is None
    assert history.annotations(name) == []
    with pytest.raises(UsageError, match="no longer kept"):
        history.annotate(name, "c1", Kind.DISMISS)


def test_oldest_reports_without_notes_make_room(tmp_path: Path) -> None:
    history = History(tmp_path, most=2)
    noted, plain = (history.keep(report(), "ann") for _ in range(2))
    history.annotate(noted, "c1", Kind.DISMISS)
    rest = [history.keep(report(), "ann") for _ in range(2)]
    assert [kept.id for kept in history.search()] == [*reversed(rest), noted]
    assert history.load(plain) is None


def test_many_threads_keep_and_read_at_once(history: History) -> None:
    kept = report()

    def work(visitor: int) -> bool:
        name = history.keep(kept, f"visitor {visitor % 6}")
        return history.load(name) == kept

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(40)))
    assert len(history.search("", "visitor 0", limit=100)) == 7


def test_damaged_file_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="move it away"):
        History(tmp_path).search()


def test_history_of_a_later_version_is_left_alone(history: History, tmp_path: Path) -> None:
    history.keep(report(), "ann")
    with sqlite3.connect(tmp_path / "data" / FILE) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoreError, match="another version"):
        history.search()
