"""Nobody sees half a store: killed writers, writers at the same time, readers during a write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from store_tables import GLASS, fact, weekly_lists, write_sheet

from verifier.errors import StoreError
from verifier.sources.store import StoreSource
from verifier.store.commands import add, build, info
from verifier.store.importers.kinds import Import, Kind
from verifier.store.writing import rewriting

_HALT = """
import sys
steps = []
def tell(*step):
    steps.append(step)
    print(*step, flush=True)
    if len(steps) == 3:
        sys.stdin.read()  # waits to be killed
"""
_BUILD = """
import sys
from pathlib import Path
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind
from verifier.store.importing import silent
build([Import(Kind.NETFLIX_TOP10, Path(sys.argv[1]))], progress=globals().get("tell", silent))
"""
_ADD = """
import sys
from pathlib import Path
from verifier.store import commands
enter = commands.enter_content
def slowly(db, content):
    print("own facts are written", flush=True)
    enter(db, content)
    print("store is written", flush=True)
    sys.stdin.read()
commands.enter_content = slowly
commands.add(Path(sys.argv[1]))
"""
_SYNC = """
import sys
from pathlib import Path
from verifier.store.commands import Download, Validators, sync_netflix_top10
from verifier.store.importing import silent
body = Path(sys.argv[1]).read_bytes()
fetch = lambda address, known: Download(body, Validators())
sync_netflix_top10(fetch, progress=globals().get("tell", silent))
"""
_PIER = {"name": "Glass Pier", "type": "tv_series", "year": 2025}


def _start(code: str, *values: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *values], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _kill_at(run: subprocess.Popen[str], lines: int) -> None:
    """Kill the process without warning once it has printed so many lines."""
    with run:
        assert run.stdout is not None
        for _ in range(lines):
            assert run.stdout.readline()
        run.send_signal(signal.SIGKILL)
        run.wait()


pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a matter of POSIX")


@pytest.mark.parametrize("code", [_BUILD, _SYNC], ids=["build", "sync"])
def test_killed_import_leaves_the_old_store(own_folder: Path, tmp_path: Path, code: str) -> None:
    build()
    before = (own_folder / "reference.sqlite").read_bytes()
    lists = tmp_path / "lists.tsv"
    lists.write_text(weekly_lists(weeks=200, shows=GLASS))
    _kill_at(_start(_HALT + code, str(lists)), 3)
    assert (own_folder / "reference.sqlite").read_bytes() == before
    with StoreSource.open() as store:
        assert store.resolve("Ballard")
    build([Import(Kind.NETFLIX_TOP10, lists)])
    assert info().datasets[0].rows == 8000
    assert not list(own_folder.glob("*.building"))


@pytest.mark.parametrize("lines", [1, 2])
def test_killed_add_loses_nothing_that_was_there(own_folder: Path, tmp_path: Path, lines: int) -> None:
    add(write_sheet(tmp_path / "a.jsonl", fact(_PIER, "cast", "Ida Vane")))
    sheet = write_sheet(tmp_path / "b.jsonl", fact(_PIER, "cast", "Otto Lind"))
    _kill_at(_start(_ADD, str(sheet)), lines)
    with StoreSource.open() as store:
        cast = {f.value for f in store.facts(store.resolve("Glass Pier")[0], ["cast"])}
    assert cast == {"Ida Vane", "Otto Lind"}  # the facts were safe before the store was touched
    assert add(sheet) == 0
    assert not list(own_folder.glob("*.building"))


def test_second_writer_is_refused_clearly(own_folder: Path, tmp_path: Path) -> None:
    build()
    sheet = write_sheet(tmp_path / "a.jsonl", fact(_PIER, "cast", "Ida Vane"))
    with rewriting(own_folder / "reference.sqlite"):
        code = "import sys; from pathlib import Path; from verifier.store.commands import add; add(Path(sys.argv[1]))"
        other = subprocess.run([sys.executable, "-c", code, str(sheet)], capture_output=True, text=True)
        assert "StoreError: another process is writing the reference store" in other.stderr
    assert add(sheet) == 1


def test_failing_writer_changes_nothing(own_folder: Path) -> None:
    build()
    path = own_folder / "reference.sqlite"
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), rewriting(path) as db:
        db.execute("DELETE FROM fact")
        raise ZeroDivisionError
    assert path.read_bytes() == before
    assert not list(own_folder.glob("*.building"))


def test_reader_keeps_its_store_while_another_takes_its_place(own_folder: Path, netflix_file: Path) -> None:
    with StoreSource.open() as old:
        before = old.content_hash()
        build([Import(Kind.NETFLIX_TOP10, netflix_file)])
        assert (old.content_hash(), old.coverage()) == (before, {})
        assert old.resolve("Ballard")
        with StoreSource.open() as new:
            assert new.coverage()


def test_store_answers_while_a_long_import_has_the_lock(
    own_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Own facts newer than the store cannot be merged just now: the old store answers, nothing fails."""
    monkeypatch.setattr("verifier.store.opening._PATIENCE_S", 0.05)
    build()
    with rewriting(own_folder / "reference.sqlite"):
        write_sheet(own_folder / "own-facts.jsonl", fact(_PIER, "cast", "Ida Vane"))
        with StoreSource.open() as store:
            assert store.resolve("Ballard")
            assert not store.resolve("Glass Pier")
    with StoreSource.open() as store:
        assert store.resolve("Glass Pier")


@pytest.mark.slow
def test_two_builds_at_once_one_is_done_or_refused(own_folder: Path, tmp_path: Path) -> None:
    lists = tmp_path / "lists.tsv"
    lists.write_text(weekly_lists(weeks=250))
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", _BUILD, str(lists)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    errors = [run.communicate(timeout=60)[1] for run in runs]
    assert any(error == "" for error in errors)
    assert all(error == "" or "another process is writing" in error for error in errors)
    assert info().datasets[0].rows == 10_000


@pytest.mark.slow
def test_killed_at_any_moment(own_folder: Path, tmp_path: Path) -> None:
    """Kill a build after each of many waits: the store is always the old one or the new one, whole."""
    build()
    lists = tmp_path / "lists.tsv"
    lists.write_text(weekly_lists(weeks=100))
    for wait_ms in range(150, 900, 75):
        run = _start(_BUILD, str(lists))
        time.sleep(wait_ms / 1000)
        os.kill(run.pid, signal.SIGKILL)
        run.communicate()
        assert info().datasets[-1].name == "starter"
        with StoreSource.open() as store:
            assert store.resolve("Ballard")
    build([Import(Kind.NETFLIX_TOP10, lists)])
    assert info().datasets[0].rows == 4000


def test_lock_of_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        build(path=blocked / "reference.sqlite")
