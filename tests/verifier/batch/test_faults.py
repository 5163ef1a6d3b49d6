"""What may happen to a run: killed workers and coordinators, a full disk, a second run; nothing is lost or doubled."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from batchlab import (
    POISON,
    SHEET,
    SLOW,
    Hosts,
    checked,
    command,
    deadly,
    no_process_left,
    page,
    reports,
    rows,
    run,
    story,
    stripped,
    text_lines,
    texts,
    until,
)

from verifier.batch.driver import State
from verifier.batch.engine import Died
from verifier.batch.fetching import page_of_text
from verifier.batch.reference import read_reference
from verifier.batch.task import Result, Task
from verifier.batch.workers import LocalWorkers

COUNT = 60
pytestmark = pytest.mark.slow


@pytest.fixture
def list_(tmp_path: Path) -> Path:
    path = tmp_path / "list.jsonl"
    path.write_bytes(text_lines(COUNT))
    return path


@contextmanager
def running(list_: Path, out: Path, *more: object) -> Iterator[subprocess.Popen[str]]:
    """Run the list as a process and wait until a good part of it is done."""
    with start(list_, out, *more) as process:
        until(lambda: checked(out) >= COUNT // 6)
        assert process.poll() is None, "the run was over before anything could happen to it"
        yield process


def start(list_: Path, out: Path, *more: object) -> Any:
    own = ("--reference", SHEET, "--sources", "sheet", "--workers", 2)
    return command("batch", list_, "--out", out, *own, *more)


def children(process: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def assert_whole(list_: Path, out: Path, *, in_flight: int = 2) -> None:
    """Assert that a resumed run has every article once, and did again only what was in flight."""
    before = checked(out)
    assert 0 < before < COUNT
    with start(list_, out, "--resume") as process:
        told, errors = process.communicate(timeout=100)
    assert process.returncode == 0, errors
    assert f"{COUNT} checked" in told
    assert [r["article"]["text"] for r in reports(out)] == [story(n) for n in range(1, COUNT + 1)]
    attempts = [attempts for (attempts,) in rows(out, "attempts")]
    assert attempts == [1] * COUNT, "what was checked is not checked again"


def test_killed_coordinator(list_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running(list_, out) as process:
        workers = children(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        no_process_left(workers)
    assert not (out / "reports.jsonl").exists(), "results are written when a run is complete"
    assert_whole(list_, out)


def test_results_after_a_kill_are_those_of_an_undisturbed_run(list_: Path, tmp_path: Path) -> None:
    run(texts(COUNT), tmp_path / "calm")
    with running(list_, tmp_path / "out") as process:
        process.kill()
    assert_whole(list_, tmp_path / "out")
    assert stripped(tmp_path / "out") == stripped(tmp_path / "calm")


def test_interrupt_ends_cleanly(list_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running(list_, out) as process:
        workers = children(process.pid)
        os.killpg(process.pid, signal.SIGINT)  # what a terminal does: the workers hear it, too
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors == "presscheck: stopped. What was done is kept; go on with --resume.\n"
    no_process_left(workers)
    assert_whole(list_, out)


def kept(out: Path) -> set[str]:
    """Return the addresses of the pages that the journal keeps."""
    if not checked(out):
        return set()
    return {url for (url,) in rows(out, "(SELECT item.address FROM page WHERE page.key = item.key)") if url}


def test_pages_that_were_fetched_are_not_asked_for_again(hosts: Hosts, tmp_path: Path) -> None:
    out, count, urls = tmp_path / "out", 18, list[str]()
    for number in range(1, count + 1):
        hosts.pages[f"/{number}"] = page(number)
        urls.append(hosts.url(number % 3, f"/{number}"))
    list_ = tmp_path / "list.txt"
    list_.write_text("\n".join(urls))
    with start(list_, out) as process:
        until(lambda: bool(kept(out)))
        process.kill()
        process.wait()
    fetched = kept(out)
    assert 1 <= len(fetched) < count
    with start(list_, out, "--resume") as process:
        told, errors = process.communicate(timeout=100)
    assert f"{count} checked" in told, errors
    for number, url in enumerate(urls, 1):
        asked = hosts.asked(f"/{number}")
        assert asked == 1 if url in fetched else asked in (1, 2), "only what was under way is asked for twice"
    assert hosts.conditional == 0


def test_second_run_is_refused(list_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running(list_, out) as process:
        process.send_signal(signal.SIGSTOP)  # so that it is not over before the second one asks
        with start(list_, out, "--resume") as second:
            _, errors = second.communicate(timeout=30)
        process.send_signal(signal.SIGCONT)
        assert second.returncode == 2
        assert "another run is writing" in errors
        told, _ = process.communicate(timeout=100)
    assert process.returncode == 0
    assert f"{COUNT} checked" in told


def test_full_disk_stops_the_run_and_loses_nothing(list_: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with running(list_, out) as process:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, 4096))
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be written" in errors
    assert "--resume" in errors
    assert "Traceback" not in errors
    assert not list(out.glob("reports/.*"))
    assert_whole(list_, out)


@pytest.mark.parametrize(("kilobytes", "why"), [(1, "no journal"), (700, "no room for reports.jsonl")])
def test_full_disk_leaves_no_half_file(list_: Path, tmp_path: Path, kilobytes: int, why: str) -> None:
    out = tmp_path / "out"
    run(texts(2), out)
    before = stripped(out)
    python = Path(sys.executable)
    limited = f'ulimit -f {kilobytes} && exec "$0" -m verifier.cli "$@"'
    words = ("batch", list_, "--out", out, "--reference", SHEET, "--sources", "sheet", "--resume")
    ended = subprocess.run(
        ["bash", "-c", limited, python, *words], capture_output=True, text=True, timeout=100
    )
    assert ended.returncode == 1, why
    assert "cannot be written" in ended.stderr
    for name in ("reports.jsonl", "claims.csv", "claims.parquet"):
        assert (out / name).stat().st_size < 200_000, "the earlier, small results are still there"
    assert stripped(out)["claims.csv"] == before["claims.csv"]
    assert not [f.name for f in out.iterdir() if f.name.startswith(".")]
    run(texts(COUNT), out, resume=True, workers=2)
    assert len(reports(out)) == COUNT


def test_killed_worker_is_replaced(tmp_path: Path) -> None:
    many = 6 * COUNT  # so that the batch outlives three kills on a fast machine
    killed: list[int] = []

    def kill_one(state: State) -> None:
        alive = multiprocessing.active_children()
        if len(killed) < 3 and state.done > 5 * len(killed) and alive and alive[0].pid:
            killed.append(alive[0].pid)
            os.kill(alive[0].pid, signal.SIGKILL)

    from verifier.batch.run import Options, run_batch

    options = Options(references=[SHEET], sources=["sheet"], workers=2)
    outcome = run_batch(texts(many), tmp_path / "out", options, tell=kill_one)
    assert len(killed) == 3
    assert (outcome.checked, outcome.failed) == (many, 0)
    assert len(reports(tmp_path / "out")) == many
    done = rows(tmp_path / "out", "attempts, deaths")
    assert all(attempts == deaths + 1 and deaths <= 1 for attempts, deaths in done)
    assert sum(deaths for _, deaths in done) <= 3


def test_poison_is_the_only_victim(tmp_path: Path) -> None:
    found = texts(20, n5=POISON, n6=SLOW, n14=POISON)
    outcome = run(found, tmp_path / "out", workers=2, work=deadly)
    assert (outcome.checked, outcome.failed) == (18, 2)
    told = rows(tmp_path / "out", "state, code, attempts, deaths")
    for number, row in enumerate(told, 1):
        poisoned = number in (5, 14)
        assert row == (("failed", "worker_died", 2, 2) if poisoned else ("checked", None, 1, 0))
    (reason,) = {reason for (reason,) in rows(tmp_path / "out", "reason") if reason}
    assert "signal 9" in reason
    again = run(found, tmp_path / "out", workers=2, resume=True)
    assert (again.checked, again.confirmed) == (20, 18), "with the honest work the article is no poison"


def endless(task: Task, reference: Any) -> Result:
    time.sleep(60)
    return Result(task.key, "checked")


def test_endless_task_is_ended() -> None:
    reference = read_reference([SHEET], sources=["sheet"])
    engine = LocalWorkers(1, reference, endless, task_s=0.3)
    try:
        until(lambda: bool(engine.collect(0.1)) or engine.takes(0))
        engine.submit(Task("k", page_of_text("x", None), True, None, None, None, "2025-01-01"))
        ended: list[Any] = []
        until(lambda: bool(ended.extend(engine.collect(0.1)) or ended))
    finally:
        engine.close()
    (died,) = ended
    assert isinstance(died, Died)
    assert died.task.deaths == 1
    assert "0 seconds" in died.how
