"""Finished reports, kept in the server's memory under ids that cannot be guessed.

A report's address (`?report=…`) works as long as the server runs and the report is among the last ones.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict

import streamlit as st

from verifier.report import Report

MAX_REPORTS = 200


class Shelf:
    """The last reports of all visitors; each is found only by its random id of 128 bits."""

    def __init__(self, size: int = MAX_REPORTS) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._reports: OrderedDict[str, Report] = OrderedDict()

    def keep(self, report: Report) -> str:
        """Keep a report and return its new id; the oldest one makes room."""
        name = secrets.token_hex(16)
        with self._lock:
            self._reports[name] = report
            while len(self._reports) > self._size:
                self._reports.popitem(last=False)
        return name

    def find(self, name: str | None) -> Report | None:
        """Return the report of an id, None where it is unknown or gone."""
        with self._lock:
            return self._reports.get(name or "")


@st.cache_resource(show_spinner=False)
def shelf() -> Shelf:
    """Return the server's one shelf."""
    return Shelf()
