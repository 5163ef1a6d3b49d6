"""The reports that a visitor may read: kept on disk, and the one under the eyes kept at hand."""

from __future__ import annotations

import secrets

import streamlit as st

from app_pages.visitor import is_shared, visitor
from scraper.settings import data_folder
from verifier.errors import StoreError
from verifier.history import History, Kept
from verifier.report import Report


def history() -> History:
    """Return the history of this server."""
    return History(data_folder())


def keep(report: Report, earlier: str | None = None) -> str:
    """Keep a report and return its id; where the disk fails, it is kept for this session alone, with a notice."""
    try:
        name = history().keep(report, visitor(), earlier)
    except StoreError as error:
        name = secrets.token_hex(16)
        st.session_state["notice"] = f"This report will be gone after a reload: {error}"
    st.session_state["at_hand"] = (name, report)
    return name


def find(name: str | None) -> Report | None:
    """Return the report of an id, None where it is unknown or gone."""
    if not name:
        return None
    at_hand = st.session_state.get("at_hand")
    if at_hand and at_hand[0] == name:
        return at_hand[1]  # type: ignore[no-any-return]
    report = history().load(name)
    if report is not None:
        st.session_state["at_hand"] = (name, report)
    return report


def earlier_of(name: str) -> Report | None:
    """Return the report that this one checks again; None where it checks none, or the history cannot be read."""
    try:
        kept = history().entry(name)
        return history().load(kept.earlier) if kept and kept.earlier else None
    except StoreError:
        return None


def may_annotate(name: str) -> bool:
    """Whether the visitor may note something on a report: on a shared page only on their own."""
    try:
        return not is_shared() or history().belongs_to(name, visitor())
    except StoreError:
        return False


def search(text: str, limit: int) -> list[Kept]:
    """Return the newest reports that fit: on a shared page only the visitor's own."""
    return history().search(text, visitor() if is_shared() else None, limit)
