"""The same batch on a real Dask cluster on this machine: a scheduler and two workers as processes of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from batchlab import POISON, SHEET, SLOW, deadly, rows, run, stripped, texts, until

from verifier.batch.driver import State
from verifier.batch.errors import ClusterLost
from verifier.batch.run import Options, run_batch
from verifier.errors import UsageError

pytest.importorskip("distributed", reason="the extra presscheck[cluster] is not installed")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
HERE = Path(__file__).parent


@dataclass
class Cluster:
    """A scheduler and the nannies of its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    nannies: list[subprocess.Popen[bytes]]

    def workers(self) -> list[int]:
        """Return the ids of the processes that do the work."""
        ids = []
        for nanny in self.nannies:
            threads = Path(f"/proc/{nanny.pid}/task").iterdir()
            children = [c for thread in threads for c in (thread / "children").read_text().split()]
            ids += [int(c) for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]
        return ids


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """Start what docs/cluster.md tells to start."""
    file = tmp_path / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": str(HERE), "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}

    def dask(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--scheduler-file", str(file)]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment, cwd=tmp_path)

    scheduler = dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    nannies = [dask("worker", "--nthreads", "1", "--no-dashboard") for _ in range(2)]
    until(file.exists)
    try:
        yield Cluster(json.loads(file.read_text())["address"], scheduler, nannies)
    finally:
        for process in (*nannies, scheduler):
            process.terminate()
        for process in (*nannies, scheduler):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def test_results_are_those_of_the_local_run(cluster: Cluster, tmp_path: Path) -> None:
    found = texts(30)
    run(found, tmp_path / "local", workers=2)
    outcome = run(found, tmp_path / "cluster", cluster=cluster.address)
    assert (outcome.checked, outcome.failed) == (30, 0)
    assert stripped(tmp_path / "cluster") == stripped(tmp_path / "local")


def test_poison_is_isolated_from_its_neighbours(cluster: Cluster, tmp_path: Path) -> None:
    found = texts(10, n3=SLOW, n4=POISON, n5=SLOW)
    outcome = run(found, tmp_path / "out", cluster=cluster.address, work=deadly)
    assert (outcome.checked, outcome.failed) == (9, 1)
    told = rows(tmp_path / "out")
    assert told[3] == ("failed", "worker_died", 2, 2)
    assert all(
        state == "checked" and attempts == deaths + 1 for state, _, attempts, deaths in told[:3] + told[4:]
    )


def test_killed_worker_costs_nothing(cluster: Cluster, tmp_path: Path) -> None:
    killed: list[int] = []

    def kill_one(state: State) -> None:
        if not killed and state.checked >= 5:
            killed.append(cluster.workers()[0])
            os.kill(killed[0], signal.SIGKILL)

    options = Options(references=[SHEET], sources=["sheet"], cluster=cluster.address)
    outcome = run_batch(texts(40), tmp_path / "out", options, tell=kill_one)
    assert killed
    assert (outcome.checked, outcome.failed) == (40, 0)
    assert [attempts for (attempts,) in rows(tmp_path / "out", "attempts")] == [1] * 40


def test_killed_scheduler_ends_the_run_and_it_goes_on_elsewhere(cluster: Cluster, tmp_path: Path) -> None:
    def kill(state: State) -> None:
        if state.checked >= 5 and cluster.scheduler.poll() is None:
            cluster.scheduler.kill()

    options = Options(references=[SHEET], sources=["sheet"], cluster=cluster.address)
    with pytest.raises(ClusterLost, match="--resume"):
        run_batch(texts(60), tmp_path / "out", options, tell=kill)
    done = [state for (state,) in rows(tmp_path / "out", "state")].count("checked")
    assert 5 <= done < 60
    outcome = run(texts(60), tmp_path / "out", resume=True, workers=2)
    assert (outcome.checked, outcome.failed) == (60, 0)
    assert [attempts for (attempts,) in rows(tmp_path / "out", "attempts")] == [1] * 60


def test_missing_scheduler_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        run(texts(1), tmp_path / "out", cluster="tcp://127.0.0.1:9")
    assert not (tmp_path / "out").exists(), "the right address needs no --resume"
