"""A batch beside its caller: it runs to its end, stops when asked, is gone on with, and keeps its reports once."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest
from batchlab import FAST, SHEET, text_lines

from verifier.batch.job import Job, kept_reports, lay_down, read_job, run_folder
from verifier.batch.journal import Journal
from verifier.batch.run import Options
from verifier.errors import UsageError
from verifier.history import History

pytestmark = pytest.mark.slow


def job(home: Path, turn: threading.Semaphore | None = None, *, resume: bool = False) -> Job:
    options = Options(references=[SHEET], sources=["sheet"], fetch=FAST, workers=1, resume=resume)
    keep = partial(History(home.parent).keep, visitor="ann")
    return Job(home, options, keep, turn or threading.Semaphore(1))


def states(home: Path) -> dict[str, int]:
    with Journal.look(run_folder(home)) as journal:
        return {state: count for state, count in journal.count().items() if count}


def test_job_runs_to_its_end_and_keeps_each_report_once(tmp_path: Path) -> None:
    home = tmp_path / "a"
    lay_down(home, text_lines(3), "mine.jsonl")
    for resume in (False, True):
        run = job(home, resume=resume)
        run.start()
        run.wait(60)
        assert run.error is None
        assert run.outcome is not None and run.outcome.checked == 3
        assert run.state is not None and run.state.done == 3
    history = History(tmp_path)
    kept = {each.id for each in kept_reports(home).values()}
    assert kept == {each.id for each in history.search("", "ann")}
    assert len(kept) == 3


def test_stopped_job_is_gone_on_with(tmp_path: Path) -> None:
    home, turn = tmp_path / "a", threading.Semaphore(0)
    lay_down(home, text_lines(3), "mine.jsonl")
    first = job(home, turn)
    first.start()
    first.stop()
    turn.release()
    first.wait(60)
    assert "Stopped" in str(first.error)
    second = job(home)
    second.start()
    second.wait(60)
    assert states(home) == {"checked": 3}


def test_stop_in_the_middle_keeps_what_was_done(tmp_path: Path) -> None:
    home = tmp_path / "a"
    lay_down(home, text_lines(60), "mine.jsonl")
    run = job(home)
    tell = run._tell
    run._tell = lambda state: (run.stop() if state.done else None, tell(state))[1]  # type: ignore[method-assign]
    run.start()
    run.wait(60)
    found = states(home)
    assert run.error == "Stopped. What was done is kept."
    assert 0 < found["checked"] < 60


def test_defect_is_one_sentence(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    home = tmp_path / "a"
    lay_down(home, text_lines(1), "mine.jsonl")
    run = job(home)

    def broken(report: object) -> str:
        raise ZeroDivisionError("secret")

    run._keep = broken
    run.start()
    run.wait(60)
    assert run.error == "presscheck failed on this list; that is a defect of presscheck."
    assert "secret" in caplog.text


def test_unknown_home_is_no_batch(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no longer kept"):
        read_job(tmp_path / "none")
    with pytest.raises(UsageError), Journal.look(tmp_path / "none"):
        pass
