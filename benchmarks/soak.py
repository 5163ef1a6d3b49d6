"""Let the web page and a batch run side by side for a while, and watch their memory and open handles.

    python -m benchmarks soak --minutes 30

The page is visited by a real Chromium (Playwright, of the development packages), one fresh visitor after the
other; each checks an invented page, then the example article. The batch fetches invented pages from fifty hosts
of this machine. Nothing leaves the machine. "Flat" is judged on the last third: earlier, caches fill up.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from benchmarks.batch import serve_pages
from benchmarks.batch_pages import address

ROOT = Path(__file__).resolve().parent.parent
RESULTS = Path(__file__).with_name("soak.json")
PAGES = 100_000  # more than a batch gets done while it is watched
SAMPLE_S = 5.0
VISIT_MS = 60_000
FLAT_MB = 0.05
"""Share of the mean by which memory may still grow within the last third."""
FLAT_HANDLES = 3.0


@dataclass(slots=True)
class Watched:
    """One process with its children: samples of seconds, resident MB and open handles."""

    name: str
    process: psutil.Process
    samples: list[tuple[float, float, int]] = field(default_factory=list)

    def sample(self, at_s: float) -> None:
        """Take a sample; a child that ends meanwhile counts no more."""
        megabytes, handles = 0.0, 0
        for each in (self.process, *self.process.children(recursive=True)):
            try:
                megabytes += each.memory_info().rss / 1e6
                handles += each.num_fds()
            except psutil.Error:
                continue
        self.samples.append((at_s, megabytes, handles))

    def figures(self) -> dict[str, Any]:
        """Return how memory and handles went, and whether they are flat in the last third."""
        last = self.samples[len(self.samples) * 2 // 3 :]
        span_s = last[-1][0] - last[0][0]
        memory = [(at, mb) for at, mb, _ in last]
        handles = [(at, float(n)) for at, _, n in last]
        grown_mb, grown_handles = _slope(memory) * span_s, _slope(handles) * span_s
        mean = statistics.fmean(mb for _, mb in memory)
        return {
            "samples": len(self.samples),
            "mb_after_a_minute": round(next((mb for at, mb, _ in self.samples if at >= 60), mean)),
            "mb_most": round(max(mb for _, mb, _ in self.samples)),
            "mb_last_third": round(mean),
            "mb_grown_in_last_third": round(grown_mb, 1),
            "handles_most": max(n for _, _, n in self.samples),
            "handles_last_third": round(statistics.fmean(n for _, n in handles), 1),
            "handles_grown_in_last_third": round(grown_handles, 1),
            "flat": grown_mb <= FLAT_MB * mean and grown_handles <= FLAT_HANDLES,
        }


def _slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the line of least squares."""
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def run(minutes: float) -> int:
    """Soak, print and keep the figures; status 1 where something grew or broke."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environ = os.environ | {
            "PRESSCHECK_DATA": str(scratch / "data"),
            "PRESSCHECK_OFFLINE": "1",
            "PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK": "1",
        }
        subprocess.run([sys.executable, "-m", "verifier.cli", "reference", "build"], env=environ, check=True)
        site = stack.enter_context(serve_pages(PAGES, scratch / "requests.log"))
        app_port, app = stack.enter_context(_app(environ))
        batch = stack.enter_context(_batch(environ, scratch, site))
        watched = [Watched("page", psutil.Process(app.pid)), Watched("batch", psutil.Process(batch.pid))]
        visits = _soak(minutes * 60, watched, f"http://127.0.0.1:{app_port}", site)
        alive = {"page": app.poll() is None, "batch": batch.poll() is None}
        done = sum("/page/" in line for line in (scratch / "requests.log").open())
    results = {each.name: each.figures() for each in watched}
    results["visits"] = visits
    results["pages_fetched"] = done
    results["alive_at_the_end"] = alive
    print(json.dumps(results, indent=1))
    if minutes >= 30:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    good = all(results[w.name]["flat"] for w in watched) and all(alive.values()) and not visits["wrong"]
    return 0 if good else 1


def _soak(seconds: float, watched: Sequence[Watched], page: str, site: int) -> dict[str, Any]:
    """Visit the page until the time is over, sampling all the while; return what became of the visits."""
    began, due = time.monotonic(), 0.0
    visits, wrong = 0, list[str]()

    def tick() -> None:
        nonlocal due
        at_s = time.monotonic() - began
        if at_s >= due:
            due = at_s + SAMPLE_S
            for each in watched:
                each.sample(at_s)

    with _visitor(page, wrong) as visit:
        while time.monotonic() - began < seconds:
            try:
                visit(address(visits, site), tick)
            except Exception as error:  # a visit that fails is what is looked for
                wrong.append(f"visit {visits}: {str(error)[:300]}")
            visits += 1
    return {"count": visits, "wrong": wrong[:20], "wrong_count": len(wrong)}


Visit = Callable[[str, Callable[[], None]], None]


@contextmanager
def _visitor(page_address: str, wrong: list[str]) -> Iterator[Visit]:
    """Lend a function that visits the page as somebody new and has an address and the example checked."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

        def visit(article: str, tick: Callable[[], None]) -> None:
            context = browser.new_context()
            try:
                page = context.new_page()
                page.set_default_timeout(VISIT_MS)
                page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
                page.goto(page_address)
                tick()
                page.get_by_label("Address of the article").fill(article)
                page.get_by_label("Address of the article").press("Enter")
                page.locator(".mark").first.wait_for()
                tick()
                page.goto(page_address)
                page.get_by_role("button", name="Try the example article").click()
                page.locator(".mark.refuted").first.wait_for()
                tick()
                page.wait_for_timeout(500)
            finally:
                context.close()

        yield visit
        browser.close()


@contextmanager
def _app(environ: dict[str, str]) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Serve the web page on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command = [
        sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.headless", "true", "--server.port",
        str(port), "--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none",
    ]  # fmt: skip
    with _process(command, environ) as process:
        while not _answers(port) and process.poll() is None:
            time.sleep(0.1)
        yield port, process


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def _batch(environ: dict[str, str], scratch: Path, site: int) -> Iterator[subprocess.Popen[bytes]]:
    """Start a batch of more pages than will be done, with one worker."""
    listed = scratch / "list.txt"
    listed.write_text("\n".join(address(number, site) for number in range(PAGES)))
    command = [
        sys.executable,
        "-m",
        "verifier.cli",
        "batch",
        str(listed),
        "--out",
        str(scratch / "out"),
        "--workers",
        "1",
    ]
    with _process(command, environ) as process:
        yield process


@contextmanager
def _process(command: list[str], environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command of its own; interrupt it at the end as a person would."""
    process = subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
