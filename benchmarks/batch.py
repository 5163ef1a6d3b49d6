"""Measure batches: speed-up of two workers, a whole run from live hosts, memory, spacing, share of the stages.

    python -m benchmarks.batch [--pages 10000] [--spacing 1.0]

The pages are invented and stand on 50 hosts of this machine, served by a process of its own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from benchmarks.batch_pages import address, page
from scraper.lists import ArticleList, parse_list
from scraper.settings import FetchSettings
from verifier.batch.run import Options, Outcome, State, run_batch

RESULTS = Path(__file__).with_name("batch.json")
EARLY = 1_000  # items after which memory growth is counted


def main() -> None:
    """Measure, print the figures, and keep those of a full run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--spacing", type=float, default=1.0, help="seconds between requests to one host")
    parser.add_argument(
        "--folder", type=Path, default=None, help="where the data may lie (default: temporary)"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        os.environ["PRESSCHECK_DATA"] = str(Path(scratch) / "data")
        figures = speed_up(Path(scratch), min(options.pages, 1_000))
        figures |= whole_run(Path(scratch), options.pages, options.spacing)
    print(json.dumps(figures, indent=1))
    if options.pages >= 10_000:
        RESULTS.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def speed_up(scratch: Path, count: int) -> dict[str, object]:
    """Compare one worker with two on pages that are there already, everything included, results, too."""
    from scraper.extract import read_html

    texts = [json.dumps({"text": read_html(page(n).decode()).text}) for n in range(count)]
    found = parse_list("\n".join(texts).encode(), "list.jsonl")
    seconds = {}
    for workers in (1, 2, 1, 2):
        began = time.perf_counter()
        run_batch(found, scratch / f"speed-{workers}-{len(seconds)}-{began}", Options(workers=workers))
        taken = time.perf_counter() - began
        seconds[workers] = min(taken, seconds.get(workers, taken))
    return {
        "speed_up_pages": count,
        "one_worker_s": round(seconds[1], 1),
        "two_workers_s": round(seconds[2], 1),
        "speed_up": round(seconds[1] / seconds[2], 2),
    }


def whole_run(scratch: Path, count: int, spacing_s: float) -> dict[str, object]:
    """Run from live hosts with two workers; memory is that of the coordinator and of all processes together."""
    memory: dict[int, tuple[float, float]] = {}

    def watch(state: State) -> None:
        for mark in (min(EARLY, count // 4), count * 98 // 100):
            if state.done >= mark and mark not in memory:
                memory[mark] = _memory_mb()

    with _server(count, scratch / "requests.log") as port:
        found = _list(count, port)
        settings = FetchSettings(obey_robots=True, spacing_s=spacing_s, dangerously_allow_loopback=True)
        began = time.perf_counter()
        outcome = run_batch(found, scratch / "live", Options(workers=2, fetch=settings), tell=watch)
        taken = time.perf_counter() - began
    early, late = memory[min(memory)], memory[max(memory)]
    return {
        "pages": count,
        "failed": outcome.failed,
        "seconds": round(taken, 1),
        "pages_per_s": round(count / taken, 1),
        "spacing_s": spacing_s,
        "smallest_gap_s": round(_smallest_gap(scratch / "requests.log"), 3),
        "requests": sum("/page/" in line for line in (scratch / "requests.log").open()),
        "coordinator_mb": [round(early[0]), round(late[0])],
        "all_processes_mb": [round(early[1]), round(late[1])],
        "growth_mb": round(late[1] - early[1], 1),
        "stage_share": _shares(outcome),
        "folder_mb": round(sum(f.stat().st_size for f in (scratch / "live").rglob("*") if f.is_file()) / 1e6),
    }


def _list(count: int, port: int) -> ArticleList:
    lines = "\n".join(address(number, port) for number in range(count))
    return parse_list(lines.encode(), "list.txt", allow_loopback=True)


def _shares(outcome: Outcome) -> dict[str, float]:
    total = sum(outcome.seconds.values())
    return {stage: round(seconds / total, 3) for stage, seconds in sorted(outcome.seconds.items())}


def _memory_mb() -> tuple[float, float]:
    """Return the resident memory of this process, and of it and its workers, in MB."""
    own = _resident_mb(os.getpid())
    children = [child.pid for child in multiprocessing.active_children() if child.pid]
    return own, own + sum(map(_resident_mb, children))


def _resident_mb(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS")), 0.0)


def _smallest_gap(log: Path) -> float:
    """Return the shortest time between two pages of one host, as the server saw it."""
    moments: dict[str, list[float]] = defaultdict(list)
    for line in log.open():
        host, moment, path = line.split()
        if path != "/robots.txt":
            moments[host].append(float(moment))
    return min((b - a for times in moments.values() for a, b in pairwise(times)), default=0.0)


@contextmanager
def _server(count: int, log: Path) -> Iterator[int]:
    with socket.create_server(("127.0.0.2", 0)) as free:
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "benchmarks.batch_pages", str(count), str(port), str(log)]
    process = subprocess.Popen(command)
    try:
        while True:
            assert process.poll() is None, "the server did not start"
            try:
                socket.create_connection(("127.0.0.51", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
