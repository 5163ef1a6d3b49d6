"""The page Batch: hand in a list, watch it being checked, read what came of each article and of all together."""

from __future__ import annotations

import streamlit as st

from app_pages.batch_jobs import MOST, forget, go_on, home_of, job_of, start
from app_pages.batch_results import draw_dossier, draw_downloads, draw_earlier, draw_items
from app_pages.plain import plain
from app_pages.visitor import is_shared
from scraper.errors import PresscheckError
from scraper.lists import ArticleList, parse_list
from scraper.settings import default_settings

MAX_LIST_MB = 5
_MAX_PROBLEMS = 5


def draw() -> None:
    """Draw the page."""
    st.title("Batch", anchor=False)
    _draw_ask()
    name = st.query_params.get("batch") or st.session_state.get("batch")
    if not name:
        draw_earlier()
        return
    st.session_state["batch"] = st.query_params["batch"] = name
    if home_of(name) is None:
        st.info("This batch is no longer kept here.")
        return
    job = job_of(name)
    if job is not None and job.running:
        _watch(name)
    else:
        _draw_end(name)


def _draw_ask() -> None:
    with st.form("batch_form", border=False):
        left, right = st.columns([1.6, 1], gap="large")
        text = left.text_area(
            "Addresses, one a line",
            key="list",
            height=150,
            max_chars=200_000,
            placeholder="https://…\nhttps://…",
        )
        file = right.file_uploader(
            "Or a list as a file",
            type=["txt", "csv", "tsv", "jsonl", "xml", "rss", "atom"],
            key="list_file",
            max_upload_size=MAX_LIST_MB,
            help="CSV with a column “url”, JSON lines, a feed or a sitemap will do, too.",
        )
        sent = st.form_submit_button("Check the list", type="primary", icon=":material/playlist_play:")
    if not sent:
        return
    body, kind = (file.getvalue(), file.name) if file else ((text or "").encode(), "list.txt")
    try:
        found = parse_list(body, kind, default_settings().dangerously_allow_loopback)
        _refuse_unfit(found)
        st.session_state["batch"] = st.query_params["batch"] = start(body, kind)
    except PresscheckError as error:
        st.error(plain(str(error)), icon=":material/error:")
        hint = getattr(error, "hint", None)
        if hint:
            st.caption(plain(hint))


def _refuse_unfit(found: ArticleList) -> None:
    """Raise PresscheckError where a list holds no article or too many for the page."""
    if not found.entries:
        told = "; ".join(f"line {p.line}: {p.reason}" for p in found.problems[:_MAX_PROBLEMS])
        raise PresscheckError(f"The list names no article. {told}".strip())
    if len(found.entries) > MOST:
        raise PresscheckError(
            f"The list names {len(found.entries):,} articles; the page takes {MOST:,}. "
            "Use presscheck batch on the command line for more."
        )


@st.fragment(run_every=1.0)
def _watch(name: str) -> None:
    """Draw how far a run is, once a second, until it has come to its end."""
    job = job_of(name)
    if job is None or not job.running:
        st.rerun()
    state = job.state
    with st.container(horizontal=True, vertical_alignment="center"):
        if state is None:
            st.progress(0.0, "Waiting for its turn")
        else:
            words = f"{state.done} of {state.total} articles · {state.failed} failed"
            coming = f" · {sum(state.hosts.values())} still to be fetched" if state.hosts else ""
            st.progress(state.done / max(1, state.total), words + coming)
        st.button("Stop", key="stop", on_click=job.stop, icon=":material/stop:")
    draw_items(name)


def _draw_end(name: str) -> None:
    """Draw a run that has come to its end, or that was cut off."""
    job = job_of(name)
    if job is not None and job.error:
        st.warning(plain(job.error), icon=":material/warning:")
    left = draw_items(name)
    if left:
        st.button(
            f"Go on with the {left} articles that are left",
            key="go-on",
            icon=":material/play_arrow:",
            on_click=go_on,
            args=(name,),
        )
    else:
        draw_downloads(name)
        draw_dossier(name)
    draw_earlier()
    if is_shared():
        return  # who was given the address may read the batch, and no more
    with st.popover("Remove this batch", icon=":material/delete:", type="tertiary"):
        st.caption("Its results will be gone; the reports of its articles stay in the history.")
        st.button("Remove for good", key="forget-batch", on_click=_forget, args=(name,))


def _forget(name: str) -> None:
    forget(name)
    st.session_state.pop("batch", None)
    st.query_params.clear()
