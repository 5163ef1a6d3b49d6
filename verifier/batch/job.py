"""A batch that runs beside its caller: start it, look how far it is, stop it, go on later.

Its folder is all that matters: a job that ended with its process is gone on with from there.
"""

from __future__ import annotations

import json
import logging
import threading
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from scraper.errors import PresscheckError
from scraper.lists import ArticleList, parse_list
from verifier.batch.driver import State
from verifier.batch.errors import Interrupted
from verifier.batch.journal import Journal
from verifier.batch.run import Options, Outcome, run_batch
from verifier.errors import UsageError
from verifier.exports.phrases import headline
from verifier.files import write_whole
from verifier.report import Report

_LIST = "list"  # beside the run's folder, so that a run can be gone on with
_RUN = "run"
_KEPT = "kept.json"
log = logging.getLogger("presscheck.batch")

Keep = Callable[[Report], str]
"""Keeps a report and returns its id."""


class Job:
    """One run of a batch in a thread. `state` is how far it is, `outcome` or `error` how it ended."""

    def __init__(self, home: Path, options: Options, keep: Keep, turn: threading.Semaphore) -> None:
        self._home, self._options, self._keep, self._turn = home, options, keep, turn
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="batch", daemon=True)
        self.state: State | None = None
        self.outcome: Outcome | None = None
        self.error: str | None = None

    def start(self) -> None:
        """Start the run; it waits for its turn."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the run to stop soon; what was done is kept."""
        self._stop.set()

    @property
    def running(self) -> bool:
        """Whether the run has not come to its end."""
        return self._thread.is_alive()

    def wait(self, timeout_s: float) -> None:
        """Wait for the end of the run, `timeout_s` seconds at most."""
        self._thread.join(timeout_s)

    def _tell(self, state: State) -> None:
        self.state = state
        if self._stop.is_set():
            raise Interrupted("Stopped. What was done is kept.")

    def _run(self) -> None:
        try:
            with self._turn:
                if self._stop.is_set():
                    raise Interrupted("Stopped before its turn came.")
                found = read_job(self._home, self._options.fetch.dangerously_allow_loopback)
                self.outcome = run_batch(found, run_folder(self._home), self._options, tell=self._tell)
            keep_reports(self._home, self._keep)
        except PresscheckError as error:
            self.error = str(error)
        except Exception:
            log.exception("a batch broke off")
            self.error = "presscheck failed on this list; that is a defect of presscheck."


def lay_down(home: Path, body: bytes, name: str) -> None:
    """Put the list of a new job into its home; `name` tells the kind of list by its ending."""
    home.mkdir(parents=True)
    write_whole(home / "name", Path(name).suffix)
    (home / _LIST).write_bytes(body)


def read_job(home: Path, allow_loopback: bool = False) -> ArticleList:
    """Read the list of a job again; UsageError where there is none."""
    try:
        body, ending = (home / _LIST).read_bytes(), (home / "name").read_text("utf-8")
    except OSError as error:
        raise UsageError("This batch is no longer kept.") from error
    return parse_list(body, f"list{ending}", allow_loopback)


def run_folder(home: Path) -> Path:
    """Return the folder of the results, the one that `presscheck batch --out` would fill."""
    return home / _RUN


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report of a run that is kept; `work` names what its result rests on."""

    work: str
    id: str
    headline: str


def keep_reports(home: Path, keep: Keep) -> None:
    """Keep every report of a run that is not kept yet; `kept_reports` tells their ids."""
    kept = kept_reports(home)
    with Journal.look(run_folder(home)) as journal:
        for row in journal.rows("checked"):
            work, known = journal.rests_on(row.key) or "", kept.get(row.report)
            if known is None or known.work != work:
                report = Report.model_validate_json(zlib.decompress(journal.report(row.key)))
                kept[row.report] = KeptReport(work, keep(report), headline(report))
    write_whole(home / _KEPT, json.dumps({name: asdict(each) for name, each in kept.items()}))


def kept_reports(home: Path) -> dict[str, KeptReport]:
    """Return the kept reports by the names of their HTML files."""
    try:
        found = json.loads((home / _KEPT).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: KeptReport(**each) for name, each in found.items()}
