"""The batches of this server: each has a folder of its own under an id that cannot be guessed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from app_pages.kept import history
from app_pages.visitor import visitor
from scraper.settings import data_folder, default_settings
from verifier.batch.fetching import SPACING_S
from verifier.batch.job import Job, lay_down, run_folder
from verifier.batch.opening import FILE
from verifier.batch.run import Options
from verifier.errors import UsageError

MOST = 1_000
"""Articles of one batch on the page."""
SIDE_BY_SIDE = 2
"""Batches that run at the same time; others wait for their turn."""
MOST_WAITING = 10
_ID = re.compile(r"[0-9a-f]{32}")


class _Jobs:
    """The jobs that this server has started."""

    def __init__(self) -> None:
        self.turn = threading.Semaphore(SIDE_BY_SIDE)
        self.by_name: dict[str, Job] = {}


@st.cache_resource(show_spinner=False)
def _jobs() -> _Jobs:
    return _Jobs()


def batches_folder() -> Path:
    """Return the folder that holds a folder for each batch."""
    return data_folder() / "batches"


def home_of(name: str) -> Path | None:
    """Return the folder of a batch, None where there is none; `name` may come from an address."""
    home = batches_folder() / name
    return home if _ID.fullmatch(name) and home.is_dir() else None


def job_of(name: str) -> Job | None:
    """Return the job of a batch, if this server has started one."""
    return _jobs().by_name.get(name)


def start(body: bytes, kind: str) -> str:
    """Start the batch of a list and return its name; `kind` is a file's name, of which only the ending counts.

    UsageError where too many batches wait for their turn.
    """
    if sum(job.running for job in _jobs().by_name.values()) >= MOST_WAITING:
        raise UsageError("Too many batches are waiting for their turn. Try again in some minutes.")
    name = secrets.token_hex(16)
    lay_down(batches_folder() / name, body, kind)
    go_on(name)
    return name


def go_on(name: str) -> None:
    """Start a batch, or what is left of it, unless it is running."""
    job = job_of(name)
    if job is not None and job.running:
        return
    home = batches_folder() / name
    options = Options(
        workers=min(2, os.cpu_count() or 1),
        resume=(run_folder(home) / FILE).exists(),
        fetch=replace(default_settings(), obey_robots=True, spacing_s=SPACING_S, data_folder=None),
    )
    _jobs().by_name[name] = Job(home, options, partial(history().keep, visitor=visitor()), _jobs().turn)
    _jobs().by_name[name].start()


def forget(name: str) -> None:
    """Remove a batch that is not running; the reports of its articles stay in the history."""
    home, job = home_of(name), job_of(name)
    if home is not None and (job is None or not job.running):
        shutil.rmtree(home, ignore_errors=True)
        _jobs().by_name.pop(name, None)
