"""The page History: earlier checks, searched, opened, checked once more, removed."""

from __future__ import annotations

from html import escape

import streamlit as st

from app_pages.again import draw_judged_again, start_again
from app_pages.kept import history, search
from app_pages.plain import plain
from app_pages.visitor import is_shared
from scraper.errors import PresscheckError
from verifier.exports.phrases import SIGNS, safe_link
from verifier.history import Kept
from verifier.report import Label
from verifier.wording import LABELS, say_date

_AT_ONCE = 25


def draw() -> None:
    """Draw the page."""
    st.title("History", anchor=False)
    text = st.text_input(
        "Search your checks", key="search", placeholder="headline, site or address", icon=":material/search:"
    )
    limit = st.session_state.setdefault("history_limit", _AT_ONCE)
    try:
        found = search(text or "", limit + 1)
    except PresscheckError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    if not found:
        _draw_nothing(text or "")
        return
    for kept in found[:limit]:
        _draw_row(kept)
    if len(found) > limit:
        st.button("Show more", key="more", on_click=_show_more, icon=":material/expand_more:")
    if is_shared():
        st.caption("You see only your own checks. Who has the address of a report can read it.")


def _draw_nothing(text: str) -> None:
    words = "No earlier check has these words." if text.strip() else "Nothing has been checked yet."
    st.html(f'<section class="welcome" role="status"><p>{words}</p></section>')
    st.page_link(st.session_state["pages"]["check"], label="Check an article", icon=":material/fact_check:")


def _draw_row(kept: Kept) -> None:
    with st.container(key=f"kept-{kept.id}", border=True):
        st.html(_describe(kept))
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button("Open", key=f"open-{kept.id}", icon=":material/article:"):
                st.switch_page(st.session_state["pages"]["check"], query_params={"report": kept.id})
            if st.button("Re-check", key=f"again-{kept.id}", icon=":material/refresh:", type="tertiary"):
                start_again(kept)
            with st.popover("Remove", icon=":material/delete:", type="tertiary"):
                st.caption("The report, its notes and its address will be gone.")
                st.button("Remove for good", key=f"forget-{kept.id}", on_click=_forget, args=(kept.id,))
        draw_judged_again(kept)


def _describe(kept: Kept) -> str:
    open_ = kept.claims - kept.supported - kept.refuted
    counts = (
        (Label.REFUTED, kept.refuted),
        (Label.SUPPORTED, kept.supported),
        (Label.NOT_ENOUGH_EVIDENCE, open_),
    )
    tiles = "".join(
        f'<li class="tile {label.value}"><span aria-hidden="true">{SIGNS[label]}</span> <b>{count}</b> '
        f"{'undecided' if label is Label.NOT_ENOUGH_EVIDENCE else LABELS[label]}</li>"
        for label, count in counts
        if count
    )
    moment = f"{say_date(kept.kept_at[:10])}, {kept.kept_at[11:16]} UTC"
    host = (safe_link(kept.address) or "").split("/")[2:3]
    parts = [kept.site or (host[0] if host else "pasted text"), f"checked {moment}"]
    if kept.earlier:
        parts.append("a re-check")
    return (
        f'<h2 class="kept">{escape(kept.headline)}</h2><p class="byline">{escape(" · ".join(parts))}</p>'
        f'<ul class="tiles">{tiles or "<li class=tile>nothing to check was found</li>"}</ul>'
    )


def _forget(name: str) -> None:
    history().forget(name)
    if st.session_state.get("report") == name:
        st.session_state.pop("report", None)
        st.session_state.pop("at_hand", None)


def _show_more() -> None:
    st.session_state["history_limit"] += _AT_ONCE
