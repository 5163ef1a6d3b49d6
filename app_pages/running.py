"""Run a check beside the page: progress by stage, a time limit, and a way to stop it.

The check runs in a thread of a small pool; the page's own thread only waits and draws, so that a click on
"Cancel" - which makes Streamlit end the waiting - stops the check at its next stage.
"""

from __future__ import annotations

import logging
import queue
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from app_pages.asking import Ask, Upload, target_of
from app_pages.plain import plain
from scraper.errors import PresscheckError, TimedOut
from verifier.report import Report

LIMIT_S = 60.0
PARALLEL = 4
STAGES = {
    "fetch": ("Reading the article", 0.1),
    "reference": ("Opening the reference", 0.3),
    "read": ("Looking for checkable statements", 0.45),
    "sources": ("Asking live sources", 0.6),
    "judge": ("Laying statements beside the reference", 0.75),
    "done": ("Done", 1.0),
}
_COUNTED = ("sources", "judge", "done")  # their texts say how many
_Told = queue.SimpleQueue[tuple[str, str]]


class CheckFailed(PresscheckError):
    """The check broke off for a reason that nobody foresaw; the log has it."""


@st.cache_resource(show_spinner=False)
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(PARALLEL, thread_name_prefix="check")


def run_check(ask: Ask) -> Report:
    """Check and draw the progress; raises PresscheckError where there can be no report."""
    told: _Told = queue.SimpleQueue()
    stop = threading.Event()
    place = st.empty()
    try:
        with place.status("Checking", expanded=True):
            bar = st.progress(0.02, "Waiting for a free place")
            st.button("Cancel", key="cancel", on_click=_note_cancelled, icon=":material/close:")
            return _wait(_pool().submit(_check, ask, told, stop), told, bar)
    finally:
        stop.set()
        place.empty()


def _note_cancelled() -> None:
    st.session_state["notice"] = "Cancelled. Nothing was kept."


def _wait(future: Future[Report], told: _Told, bar: st.delta_generator.DeltaGenerator) -> Report:
    """Draw what the check tells until it is done; every drawing lets Streamlit end the run."""
    deadline = time.monotonic() + LIMIT_S
    share, words = 0.02, "Waiting for a free place"
    while not future.done() or not told.empty():
        try:
            stage, text = told.get(timeout=0.1)
            name, share = STAGES.get(stage, (text, share))
            words = f"{name}: {text}" if stage in _COUNTED else name
        except queue.Empty:
            pass
        bar.progress(share, plain(words))
        if time.monotonic() > deadline:
            raise TimedOut(f"The check took longer than {LIMIT_S:.0f} seconds.", hint="Try again later.")
    return _result(future)


def _result(future: Future[Report]) -> Report:
    """Return the report; a defect of ours goes to the log, and the visitor reads one sentence about it."""
    try:
        return future.result()
    except PresscheckError:
        raise
    except Exception as defect:
        logging.getLogger(__name__).exception("a check failed")
        raise CheckFailed("presscheck failed on this article; that is a defect of presscheck.") from defect


def _check(ask: Ask, told: _Told, stop: threading.Event) -> Report:
    """Run in the pool's thread: no drawing here."""
    from verifier.check import check
    from verifier.errors import Cancelled

    def tell(stage: str, text: str) -> None:
        if stop.is_set():
            raise Cancelled("The check was cancelled.")
        told.put((stage, text))

    tell("fetch", "")
    target = target_of(ask)
    with _sheet(ask.options.sheet) as references:
        return check(
            target,
            references=references,
            trusted=(ask.options.trusted,) if ask.options.trusted else (),
            offline=not ask.options.live,
            deadline_s=LIMIT_S / 2,
            on_progress=tell,
        )


@contextmanager
def _sheet(sheet: Upload | None) -> Iterator[tuple[Path, ...]]:
    """Put an uploaded fact sheet into a file for the time of the check; its errors name the upload."""
    if sheet is None:
        yield ()
        return
    from verifier.errors import UsageError
    from verifier.sources.sheet import parse_fact

    try:
        text = sheet.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{sheet.name} cannot be read as a fact sheet (it is not UTF-8 text).") from None
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            parse_fact(line, f"{sheet.name}:{number}")
    with tempfile.TemporaryDirectory(prefix="presscheck-") as folder:
        path = Path(folder) / "sheet.jsonl"
        path.write_text(text, "utf-8")
        yield (path,)
