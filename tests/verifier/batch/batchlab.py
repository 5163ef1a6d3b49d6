"""What the tests of batches share: invented articles, a few hosts on this machine, and runs as real processes."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from scraper.lists import ArticleList, parse_list
from scraper.settings import FetchSettings
from verifier.batch.run import Options, Outcome, run_batch
from verifier.batch.task import Perform, Result, Task
from verifier.batch.task import perform as real_perform

SHEET = Path(__file__).with_name("facts.jsonl")
FAST = FetchSettings(
    total_s=3.0, connect_s=1.0, read_s=1.0, max_retries=0, obey_robots=True, spacing_s=0.01,
    dangerously_allow_loopback=True,
)  # fmt: skip
POISON = "the poisoned well"
SLOW = "a very slow train"


def story(number: int, *, extra: str = "") -> str:
    """Return an invented article; each one is a little different."""
    return (
        f"Lantern Street Returns, Part {number}\n\n"
        f"The drama “Lantern Street” premiered on March {number % 27 + 1}, 2024 on Netflix. "
        f"The first season has {number % 9 + 2} episodes, and it drew {number + 3} million viewers. {extra}\n\n"
        "“Lantern Street” was created by Odile Marrow. It was filmed in Porto, and the second season is planned."
    )


def page(number: int, *, extra: str = "") -> bytes:
    """Return the same article as a page."""
    title, *paragraphs = story(number, extra=extra).split("\n\n")
    body = "".join(f"<p>{p.replace('“Lantern Street”', '<em>Lantern Street</em>')}</p>" for p in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def texts(count: int, **marked: str) -> ArticleList:
    """Return a list of `count` texts; `marked` are words that an article contains (n3="…": the third)."""
    return parse_list(text_lines(count, **marked), "list.jsonl")


def text_lines(count: int, **marked: str) -> bytes:
    lines = [
        json.dumps(
            {"text": story(n, extra=marked.get(f"n{n}", "")), "url": f"https://paper{n % 4}.example/{n}"}
        )
        for n in range(1, count + 1)
    ]
    return "\n".join(lines).encode()


def addresses(*urls: str) -> ArticleList:
    """Return a list of addresses, this machine's allowed."""
    return parse_list("\n".join(urls).encode(), "list.txt", allow_loopback=True)


def run(found: ArticleList, folder: Path, **options: Any) -> Outcome:
    """Run a batch in this process on the sheet alone."""
    told = {"references": [SHEET], "sources": ["sheet"], "fetch": FAST, "workers": 1, **options}
    return run_batch(found, folder, Options(**told))


def deadly(task: Task, reference: Any) -> Result:
    """Do the real work; an article with the poison kills its worker, a slow one takes half a second."""
    text = task.page.fetched().text
    if POISON in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if SLOW in text:
        time.sleep(0.5)
    return real_perform(task, reference)


_: Perform = deadly


def reports(folder: Path) -> list[dict[str, Any]]:
    """Return the reports of a batch without their `run` part."""
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    return [{k: v for k, v in json.loads(line).items() if k != "run"} for line in lines]


def rows(folder: Path, columns: str = "state, code, attempts, deaths") -> list[tuple[Any, ...]]:
    """Return columns of the journal's items, in the order of the list."""
    address = f"file:{folder / 'journal.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as db:
        return db.execute(
            f"SELECT {columns} FROM item WHERE position IS NOT NULL ORDER BY position"
        ).fetchall()


def checked(folder: Path) -> int:
    """Return how many items the journal has as checked; 0 while there is none yet."""
    try:
        return sum(state == "checked" for (state,) in rows(folder, "state"))
    except sqlite3.OperationalError:
        return 0


def until(condition: Callable[[], bool], timeout_s: float = 60.0) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def stripped(folder: Path) -> dict[str, bytes]:
    """Return every result file of a batch as bytes; the reports without what clocks and networks say."""
    found = {
        name: (folder / name).read_bytes()
        for name in ("claims.csv", "claims.parquet", "articles.csv", "index.html")
    }
    found["reports.jsonl"] = json.dumps(reports(folder)).encode()
    for path in sorted((folder / "reports").iterdir()):
        lines = path.read_bytes().splitlines()
        found[path.name] = b"\n".join(line for line in lines if not line.startswith(b"<p>Checked "))
    return found


@contextmanager
def command(*arguments: object, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run `presscheck` as a process of its own, in a session of its own; it is ended at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "verifier.cli", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK": "1", **environment},
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


class Hosts:
    """Servers on 127.0.0.2, 127.0.0.3 …: each is a host; `log` has (host, path, moment) of every request."""

    def __init__(self, count: int) -> None:
        self.pages: dict[str, bytes] = {}
        self.log: list[tuple[str, str, float]] = []
        self.silent: set[str] = set()
        self.conditional = 0
        self.closing = threading.Event()
        lab = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                lab.answer(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._servers = [ThreadingHTTPServer((f"127.0.0.{n + 2}", 0), Handler) for n in range(count)]
        for server in self._servers:
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, host: int, path: str) -> str:
        name, port = self._servers[host].server_address[:2]
        return f"http://{name}:{port}{path}"

    def name(self, host: int) -> str:
        return str(self._servers[host].server_address[0])

    def asked(self, path: str) -> int:
        return sum(p == path for _, p, _ in self.log)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        host = str(handler.connection.getsockname()[0])
        self.log.append((host, handler.path, time.monotonic()))
        if host in self.silent and handler.path != "/robots.txt":
            self.closing.wait(30)
            return
        body = self.pages.get(handler.path)
        tag = f'"{hash(body)}"'
        if body is not None and handler.headers.get("If-None-Match") == tag:
            self.conditional += 1
            handler.send_response(304)
            handler.end_headers()
            return
        handler.send_response(404 if body is None else 200)
        handler.send_header("Content-Type", "text/plain" if handler.path.endswith(".txt") else "text/html")
        handler.send_header("Content-Length", str(len(body or b"")))
        if body is not None and not handler.path.startswith("/untagged"):
            handler.send_header("ETag", tag)
        handler.end_headers()
        handler.wfile.write(body or b"")

    def close(self) -> None:
        self.closing.set()
        for server in self._servers:
            server.shutdown()
            server.server_close()


def no_process_left(ids: Sequence[int], timeout_s: float = 10.0) -> None:
    """Assert that these processes end."""

    def gone(process: int) -> bool:
        try:
            return Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] == "Z"
        except OSError:
            return True

    until(lambda: all(gone(process) for process in ids), timeout_s)
