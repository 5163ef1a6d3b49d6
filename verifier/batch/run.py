"""Run a batch: a list of articles in, a folder of results out."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from scraper.lists import ArticleList
from scraper.settings import FetchSettings
from scraper.target import Url
from verifier.batch.driver import Drive, State, Tell, stamp
from verifier.batch.engine import Engine
from verifier.batch.errors import BatchStopped, Interrupted
from verifier.batch.fetching import Fetcher, Wanted
from verifier.batch.items import items_of
from verifier.batch.journal import Journal
from verifier.batch.reference import BatchReference, read_reference
from verifier.batch.results import restore_html, write_results
from verifier.batch.task import Perform, perform
from verifier.batch.workers import LocalWorkers
from verifier.version import __version__

__all__ = ["Options", "Outcome", "State", "run_batch"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked to do; `fetch` are the manners, `since` is an ISO 8601 date.

    `workers` are processes of this machine; with `cluster` (the address of a Dask scheduler) there are none.
    """

    references: Sequence[Path] = ()
    trusted: Sequence[Url | Path] = ()
    sources: Sequence[str] | None = None
    offline: bool = False
    workers: int = 1
    cluster: str | None = None
    resume: bool = False
    limit: int | None = None
    since: str | None = None
    fetch: FetchSettings = field(default_factory=FetchSettings)
    work: Perform = perform


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run: items by state, verdicts by label, and the seconds of each stage over all workers.

    `confirmed` of the checked ones had not changed and were not checked again; `left` items of the list lie
    beyond the limit.
    """

    checked: int
    failed: int
    skipped: int
    confirmed: int
    left: int
    labels: dict[str, int]
    seconds: dict[str, float]


def run_batch(
    found: ArticleList, folder: Path, options: Options, *, list_name: str = "", tell: Tell | None = None
) -> Outcome:
    """Check the articles of a list and write the results to `folder`.

    UsageError where the call is wrong, BatchStopped where the run cannot go on; what was done is kept, and a
    run with `resume` goes on from there.
    """
    reference = read_reference(options.references, options.trusted, options.sources, options.offline)
    with ExitStack() as stack:
        cluster = _cluster(options, reference)  # before the journal: a wrong address leaves nothing behind
        if cluster is not None:
            stack.callback(cluster.close)
        journal = stack.enter_context(Journal.open(folder, options.resume))
        try:
            return _Run(found, folder, journal, reference, options, tell or _say_nothing).go(
                list_name, cluster
            )
        except (sqlite3.OperationalError, OSError) as error:
            raise BatchStopped(
                f"{folder} cannot be written ({error}). Make room there, then go on with --resume."
            ) from error
        except KeyboardInterrupt:
            raise Interrupted("stopped. What was done is kept; go on with --resume.") from None


@dataclass(frozen=True, slots=True)
class _Run:
    """One run, its parts at hand."""

    found: ArticleList
    folder: Path
    journal: Journal
    reference: BatchReference
    options: Options
    tell: Tell

    def go(self, list_name: str, cluster: Engine | None) -> Outcome:
        """Walk the list once and write the results."""
        options, journal, basis = self.options, self.journal, self.reference.basis
        items = items_of(self.found)
        chosen = items[: options.limit]
        noted = {"limit": options.limit, "since": options.since}
        round_ = journal.begin(stamp(datetime.now(UTC)), list_name, __version__, basis, noted)
        journal.enrol(chosen, round_)
        drive = Drive(chosen, self.folder, journal, round_, basis, options.since, self.tell)
        wanted = drive.sort_out()
        if wanted or drive.has_work:
            self._work(drive, wanted, cluster)
        drive.report()
        began = time.perf_counter()
        restore_html(self.folder, journal)
        write_results(self.folder, journal)
        drive.seconds["results"] = time.perf_counter() - began
        journal.end(round_, stamp(datetime.now(UTC)))
        return _outcome(journal, drive, len(items) - len(chosen))

    def _work(self, drive: Drive, wanted: Sequence[Wanted], cluster: Engine | None) -> None:
        fetcher = Fetcher(self.options.fetch)
        engine = cluster or LocalWorkers(self.options.workers, self.reference, self.options.work)
        try:
            fetcher.start(wanted)
            drive.work(fetcher, engine)
        finally:
            fetcher.stop()
            if engine is not cluster:
                engine.close()


def _cluster(options: Options, reference: BatchReference) -> Engine | None:
    if options.cluster is None:
        return None
    from verifier.batch.cluster import ClusterWorkers

    return ClusterWorkers(options.cluster, reference, options.work)


def _outcome(journal: Journal, drive: Drive, left: int) -> Outcome:
    labels: Counter[str] = Counter()
    for row in journal.rows("checked"):
        labels.update(journal.labels(row.key))
    count = journal.count()
    return Outcome(
        count["checked"],
        count["failed"],
        count["skipped"],
        drive.confirmed,
        left,
        dict(labels),
        dict(drive.seconds),
    )


def _say_nothing(state: State) -> None:
    """Tell nobody."""
