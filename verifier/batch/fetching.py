"""Fetch the pages of a batch: a few threads, one host at a time each, every host at its own pace.

The addresses of one host are its *shard*: no two threads ever ask the same host, and the next thread that is
free takes the host that may be asked first, so hosts are interleaved by themselves.
"""

from __future__ import annotations

import heapq
import queue
import threading
import time
import zlib
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from scraper.errors import Blocked, Disallowed, ScrapeError, TimedOut
from scraper.fetch import Fetched, NotModified, Validators
from scraper.pace import Pace
from scraper.session import Session
from scraper.settings import FetchSettings
from verifier.batch.task import Page

THREADS = 8
SPACING_S = 1.0
"""The space between two requests to one host, unless its robots.txt asks for more."""
_GIVE_UP = 3  # answers in a row that did not come; then the rest of the host fails at once
_WAIT_S = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to fetch, with what an earlier answer gave to ask "changed since?" with."""

    key: str
    address: str
    host: str
    known: Validators | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of a fetch: a page, or that it is unchanged, or the error (code and sentence)."""

    key: str
    page: Page | None = None
    etag: str | None = None
    last_modified: str | None = None
    code: str | None = None
    reason: str | None = None
    seconds: float = 0.0


@dataclass(slots=True)
class _Shard:
    host: str
    waiting: deque[Wanted] = field(default_factory=deque)
    silent: int = 0  # answers in a row that did not come


class Fetcher:
    """Fetch pages in the background; `arrived` holds what came. Nothing is asked once `stop` was called."""

    def __init__(self, settings: FetchSettings, threads: int = THREADS) -> None:
        self.arrived: queue.SimpleQueue[Arrived] = queue.SimpleQueue()
        self._pace = Pace()
        self._session = Session(settings, pace=self._pace)
        self._count = threads
        self._ready: list[tuple[float, int, _Shard]] = []
        self._open = 0
        self._changed = threading.Condition()
        self._stopped = False

    def start(self, wanted: Iterable[Wanted]) -> None:
        """Begin to fetch; every page wanted arrives once."""
        shards: dict[str, _Shard] = {}
        for each in wanted:
            shards.setdefault(each.host, _Shard(each.host)).waiting.append(each)
        self._ready = [(0.0, number, shard) for number, shard in enumerate(shards.values())]
        self._open = len(self._ready)
        for number in range(min(self._count, self._open)):
            threading.Thread(target=self._run, daemon=True, name=f"fetch-{number}").start()

    def stop(self) -> None:
        """Ask no host any more; a page under way is dropped."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def _run(self) -> None:
        while (taken := self._take()) is not None:
            number, shard = taken
            wanted = shard.waiting.popleft()
            self.arrived.put(self._fetch(shard, wanted))
            self._give_back(number, shard)

    def _take(self) -> tuple[int, _Shard] | None:
        """Return the shard that may be asked first, once it may; None when all is done."""
        with self._changed:
            while self._open and not self._stopped:
                wait_s = self._ready[0][0] - time.monotonic() if self._ready else _WAIT_S
                if wait_s <= 0:
                    _, number, shard = heapq.heappop(self._ready)
                    return number, shard
                self._changed.wait(wait_s)
        return None

    def _give_back(self, number: int, shard: _Shard) -> None:
        with self._changed:
            if shard.waiting:
                free_at = time.monotonic() + self._pace.free_in(shard.host)
                heapq.heappush(self._ready, (free_at, number, shard))
            else:
                self._open -= 1
            self._changed.notify_all()

    def _fetch(self, shard: _Shard, wanted: Wanted) -> Arrived:
        if shard.silent >= _GIVE_UP:
            reason = (
                f"{_GIVE_UP} pages of {shard.host} in a row did not answer, so this one was not asked for."
            )
            return Arrived(wanted.key, code="host_silent", reason=reason)
        began = time.monotonic()
        try:
            page = self._session.visit(wanted.address, wanted.known)
        except NotModified:
            shard.silent = 0
            return Arrived(wanted.key, seconds=time.monotonic() - began)
        except ScrapeError as error:
            silent = isinstance(error, TimedOut | Blocked) and not isinstance(error, Disallowed)
            shard.silent = shard.silent + 1 if silent else 0
            return Arrived(wanted.key, code=_code(error), reason=str(error))
        except Exception as error:  # isolates one page, as a worker does
            reason = f"presscheck itself failed on this page: {type(error).__name__}: {error}"[:400]
            return Arrived(wanted.key, code="internal_error", reason=reason)
        shard.silent = 0
        return _arrived(wanted.key, page, time.monotonic() - began)


def _code(error: ScrapeError) -> str:
    return "disallowed" if isinstance(error, Disallowed) else error.code


def _arrived(key: str, fetched: Fetched, seconds: float) -> Arrived:
    page = page_of(fetched)
    return Arrived(key, page, fetched.etag, fetched.last_modified, seconds=seconds)


def page_of(fetched: Fetched) -> Page:
    """Return a fetched page as the journal keeps it."""
    digest = sha256(f"{fetched.status} {fetched.content_type} {fetched.final_url}\0".encode())
    digest.update(fetched.body)
    return Page(
        fetched.final_url,
        fetched.content_type,
        fetched.status,
        fetched.fetched_at,
        digest.hexdigest(),
        zlib.compress(fetched.body, 3),
    )


def page_of_text(text: str, address: str | None) -> Page:
    """Return an article that the list itself holds as a page."""
    body = text.encode("utf-8", "replace")
    digest = sha256(body).hexdigest()
    return Page(address, "text/plain; charset=utf-8", 200, None, digest, zlib.compress(body, 3))
