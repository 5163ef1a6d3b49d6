"""The page Check: hand in an article, see what holds."""

from __future__ import annotations

import streamlit as st

from app_pages.asking import Ask, Example, draw_ask
from app_pages.changes import draw_changes
from app_pages.kept import find, keep
from app_pages.plain import plain
from app_pages.reading import draw_reading
from app_pages.running import run_check
from app_pages.states import draw_empty, draw_wall
from scraper.errors import PresscheckError
from verifier.report import Report


def draw() -> None:
    """Draw the page from top to bottom; a finished report stays until another takes its place."""
    st.title("Press check", anchor=False)
    asked = draw_ask()
    progress = st.container(key="progress")
    below = st.empty()
    asked = _from_elsewhere() or asked
    with progress:
        if asked:
            below.empty()
            _run(asked)
        _draw_notice()
    name, report = _current()
    with below.container():
        if report is None:
            draw_empty(gone=name is not None)
        elif report.article.status.readable:
            draw_changes(name or "", report)
            draw_reading(report, name or "")
        else:
            draw_wall(report)


def _from_elsewhere() -> Ask | None:
    """Return what was asked for outside the forms: the example, or an earlier check once more."""
    if st.session_state.pop("example", False):
        return Ask(Example())
    again = st.session_state.pop("again", None)
    return again if isinstance(again, Ask) else None


def _run(asked: Ask) -> None:
    """Run the check and keep its report, or say what went wrong."""
    try:
        report = run_check(asked)
    except PresscheckError as error:
        _forget()
        st.error(plain(str(error)), icon=":material/error:")
        hint = getattr(error, "hint", None)
        if hint:
            st.caption(plain(hint))
        return
    st.query_params.from_dict({"report": keep(report, asked.earlier)})
    st.session_state.pop("claim", None)


def _current() -> tuple[str | None, Report | None]:
    """Return the report that this visitor is reading: the one of the address, or of the session."""
    named = st.query_params.get("report")
    name = named or st.session_state.get("report")
    if name != st.session_state.get("report"):
        st.session_state["claim"] = st.query_params.get("claim")
    st.session_state["report"] = name
    try:
        report = find(name)
    except PresscheckError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return name, None
    if report is not None and name and not named:
        st.query_params["report"] = name
    return name, report


def _forget() -> None:
    st.session_state.pop("report", None)
    st.query_params.clear()


def _draw_notice() -> None:
    notice = st.session_state.pop("notice", None)
    if notice:
        st.info(plain(notice))
