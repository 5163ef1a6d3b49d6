"""The page Check: hand in an article, see what holds."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app_pages.asking import Ask, Example, draw_ask
from app_pages.plain import plain
from app_pages.reading import draw_reading
from app_pages.running import run_check
from app_pages.shelf import shelf
from app_pages.states import draw_empty, draw_wall
from scraper.errors import PresscheckError
from verifier.report import Report

STYLE = Path(__file__).with_name("page.css")


def draw() -> None:
    """Draw the page from top to bottom; a finished report stays until another takes its place."""
    st.title("Press check", anchor=False)
    asked = draw_ask()
    progress = st.container(key="progress")
    below = st.empty()
    if st.session_state.pop("example", False):
        asked = Ask(Example(), asked.sheet if asked else None)
    with progress:
        _draw_notice()
        if asked:
            below.empty()
            _run(asked)
    name, report = _current()
    with below.container():
        if report is None:
            draw_empty(gone=name is not None)
        elif report.article.status.readable:
            draw_reading(report, name or "")
        else:
            draw_wall(report)


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
    name = shelf().keep(report)
    st.session_state["report"] = name
    st.query_params.from_dict({"report": name})


def _current() -> tuple[str | None, Report | None]:
    """Return the report that this visitor is reading: the one of the session, or of the address."""
    name = st.session_state.get("report") or st.query_params.get("report")
    return name, shelf().find(name)


def _forget() -> None:
    st.session_state.pop("report", None)
    st.query_params.clear()


def _draw_notice() -> None:
    notice = st.session_state.pop("notice", None)
    if notice:
        st.info(notice)
