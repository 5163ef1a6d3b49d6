"""The driver of a batch: what is fetched, what is checked, what is written, and in which order.

One thread decides and writes the journal. Pages arrive from the fetcher, go to the workers and come back as
results; whatever happens to an article becomes its state, and the run goes on.
"""

from __future__ import annotations

import queue
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from scraper.fetch import Validators
from verifier.batch.engine import Died, Done, Engine
from verifier.batch.fetching import Arrived, Fetcher, Wanted, page_of_text
from verifier.batch.items import Item
from verifier.batch.journal import Journal, Row
from verifier.batch.results import write_html
from verifier.batch.task import Page, Result, Task, is_older

MOST_DEATHS = 2
"""Workers that an article may take with it before it counts as the cause."""
_PAUSE_S = 0.02
_TOLD_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is: items by state, and the pages still to come from each host."""

    total: int
    checked: int
    failed: int
    skipped: int
    hosts: dict[str, int]

    @property
    def done(self) -> int:
        """How many items are settled."""
        return self.checked + self.failed + self.skipped


Tell = Callable[[State], None]
"""Called with the state of the run a few times a second; may raise to stop it."""


class Drive:
    """One walk over the items.

    `seconds` are what each stage took, over all workers; `confirmed` counts the articles that had not changed
    since they were checked.
    """

    def __init__(
        self,
        items: Sequence[Item],
        folder: Path,
        journal: Journal,
        round_: int,
        basis: str,
        since: str | None,
        tell: Tell,
    ) -> None:
        self._items = {item.key: item for item in items}
        self._folder, self._journal, self._round = folder, journal, round_
        self._basis, self._since, self._tell = basis, since, tell
        self._coming: dict[str, str] = {}  # pages under way: key and host
        self._ready: deque[str] = deque()
        self._again: deque[Task] = deque()  # tasks whose worker died
        self._today = datetime.now(UTC).date().isoformat()
        self._states = Counter({state: n for state, n in journal.count().items() if state != "pending"})
        self._told_at = 0.0
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.confirmed = 0

    # before the work

    def sort_out(self) -> list[Wanted]:
        """Settle what needs no work; return the pages to fetch, and keep what can be checked at once."""
        wanted: list[Wanted] = []
        for row in list(self._journal.rows()):
            item = self._items[row.key]
            if row.state == "checked" and self._is_current(row):
                continue
            if row.state == "checked":
                self._states["checked"] -= 1
            if item.problem is not None:
                self._fail(row.key, "invalid_target", item.problem)
            elif self._since and is_older(row.published, self._since):
                self._skip(row.key, "too_old", f"The list dates it before {self._since}.")
            elif item.text is not None:
                self._keep_text(row.key, page_of_text(item.text, item.address))
            else:
                self._want(row, wanted)
        return wanted

    @property
    def has_work(self) -> bool:
        """Whether there are pages to check already."""
        return bool(self._ready)

    def _keep_text(self, key: str, page: Page) -> None:
        note = self._journal.page_note(key)
        if note is None or note[1] != page.hash:
            self._journal.keep_page(key, self._round, page)
        self._arrange(key)

    def _want(self, row: Row, wanted: list[Wanted]) -> None:
        note = self._journal.page_note(row.key)
        if note is not None and note[0] == self._round:
            self._arrange(row.key)
            return
        known = Validators(note[2], note[3]) if note is not None else None
        wanted.append(Wanted(row.key, str(row.address), row.host, known))
        self._coming[row.key] = row.host

    def _is_current(self, row: Row) -> bool:
        return self._journal.rests_on(row.key) == self._work_of(row)

    def _work_of(self, row: Row) -> str:
        """Name everything that an item's result rests on: page, reference, tool, and what the list says."""
        note = self._journal.page_note(row.key)
        parts = (note[1] if note else "", self._basis, row.title, row.published, self._since)
        return sha256(repr(parts).encode("utf-8", "replace")).hexdigest()

    def _arrange(self, key: str) -> None:
        """Let an item whose page is there be checked, unless its result still rests on the same."""
        row = self._journal.row(key)
        if self._is_current(row):
            self._journal.confirm(key, self._round)
            self._states["checked"] += 1
            self.confirmed += 1
        else:
            self._ready.append(key)

    # the work

    def work(self, fetcher: Fetcher, engine: Engine) -> None:
        """Take in pages and hand out tasks until every item is settled."""
        while self._coming or self._ready or self._again or engine.busy:
            waiting = self._ready or self._again or engine.busy
            self._take_in(fetcher, 0.0 if waiting else _TOLD_EVERY_S)
            self._hand_out(engine)
            if self._ready or self._again or engine.busy:
                for outcome in engine.collect(_PAUSE_S):
                    self._take_back(outcome)
            self._report()

    def _take_in(self, fetcher: Fetcher, timeout_s: float) -> None:
        """Enter the pages that have come; wait for the first one at most `timeout_s`."""
        while self._coming:
            try:
                page = fetcher.arrived.get(timeout=timeout_s) if timeout_s else fetcher.arrived.get_nowait()
            except queue.Empty:
                return
            timeout_s = 0.0
            self._enter(page)

    def _enter(self, arrived: Arrived) -> None:
        del self._coming[arrived.key]
        self.seconds["fetch"] += arrived.seconds
        if arrived.code is not None:
            self._fail(arrived.key, arrived.code, arrived.reason or arrived.code)
            return
        if arrived.page is None:
            self._journal.page_unchanged(arrived.key, self._round, stamp(datetime.now(UTC)))
        else:
            self._journal.keep_page(
                arrived.key, self._round, arrived.page, arrived.etag, arrived.last_modified
            )
        self._arrange(arrived.key)

    def _hand_out(self, engine: Engine) -> None:
        while self._again or self._ready:
            if not engine.takes(self._again[0].deaths if self._again else 0):
                return
            engine.submit(self._again.popleft() if self._again else self._task(self._ready.popleft()))

    def _task(self, key: str) -> Task:
        row, page = self._journal.row(key), self._journal.page(key)
        assert page is not None, "only items whose page is kept are ready"
        is_text = self._items[key].text is not None
        return Task(key, page, is_text, row.title, row.published, self._since, self._today, row.deaths)

    def _take_back(self, outcome: Done | Died) -> None:
        if isinstance(outcome, Done):
            self._finish(outcome.result)
            return
        task = outcome.task
        self._journal.died(task.key, task.deaths)
        if task.deaths < MOST_DEATHS:
            self._again.append(task)
            return
        reason = f"{task.deaths} workers died of this article, the last one alone with it: {outcome.how}."
        self._fail(task.key, "worker_died", reason)

    def _finish(self, result: Result) -> None:
        with self._measured("journal"):
            row = self._journal.row(result.key)
            if result.state == "checked":
                write_html(self._folder, row.report, result.html)
            self._journal.finish(result, self._round, self._work_of(row))
        self._states[result.state] += 1
        for stage, seconds in result.seconds.items():
            self.seconds[stage] += seconds

    def _fail(self, key: str, code: str, reason: str) -> None:
        self._journal.fail(key, self._round, code, reason)
        self._states["failed"] += 1

    def _skip(self, key: str, code: str, reason: str) -> None:
        self._journal.skip(key, self._round, code, reason)
        self._states["skipped"] += 1

    def _report(self) -> None:
        now = time.monotonic()
        if now - self._told_at < _TOLD_EVERY_S:
            return
        self._told_at = now
        self.report()

    def report(self) -> None:
        """Tell how far the run is."""
        states = self._states
        counts = (states["checked"], states["failed"], states["skipped"])
        self._tell(State(len(self._items), *counts, Counter(self._coming.values())))

    @contextmanager
    def _measured(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] += time.perf_counter() - began


def stamp(moment: datetime) -> str:
    """Write a moment (UTC) as ISO 8601, to the second."""
    return moment.isoformat(timespec="seconds")
