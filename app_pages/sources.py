"""The page Sources: what the reference on this machine holds, and which live sources are ready."""

from __future__ import annotations

import os
from html import escape

import streamlit as st

from app_pages.plain import plain
from app_pages.visitor import is_shared
from scraper.errors import PresscheckError
from scraper.settings import data_folder
from verifier.check import asked_offline
from verifier.exports.phrases import safe_link
from verifier.sources.live import LIVE_SOURCES
from verifier.sources_cli import Readiness, readiness
from verifier.store.commands import StoreInfo, build, info, sync_netflix_top10
from verifier.store.importing import Progress
from verifier.store.opening import connections_to
from verifier.wording import say_date

_KINDS_SHOWN = 8


def draw() -> None:
    """Draw the page."""
    st.title("Sources", anchor=False)
    st.html('<h2 class="part">The reference on this machine</h2>')
    place = st.empty()  # what is fetched below shows above
    if not is_shared():
        _draw_upkeep()
    with place.container():
        _draw_reference()
    st.html('<h2 class="part">Live sources</h2>')
    _draw_live()


def _draw_reference() -> None:
    try:
        connections_to()  # makes the reference where nothing was checked yet
        found = info()
    except PresscheckError as error:
        st.info(plain(str(error)))
        return
    _draw_counts(found)
    st.dataframe(
        [
            {
                "Table": each.title,
                "Rows": each.rows,
                "As of": each.as_of or "",
                "Read in": (each.imported_at or "")[:10],
                "Licence": each.licence or "",
                "From": safe_link(each.url) or "",
            }
            for each in found.datasets
        ],
        hide_index=True,
        column_config={
            "Table": st.column_config.TextColumn(width="medium"),
            "Rows": st.column_config.NumberColumn(format="localized", width="small"),
            "From": st.column_config.LinkColumn(display_text=r"^https?://(?:www\.)?([^/]+)"),
        },
        alt="The tables of the reference",
    )


def _draw_counts(found: StoreInfo) -> None:
    kinds = sorted(found.entities.items(), key=lambda pair: -pair[1])
    tiles = "".join(
        f'<li class="tile"><b>{count:,}</b> {escape(_plural(kind, count))}</li>'
        for kind, count in kinds[:_KINDS_SHOWN]
    )
    covered = "".join(
        f"<li>{escape(name)}: {escape(' to '.join(say_date(day) for day in period.split('/')))}</li>"
        for name, period in sorted(found.coverage.items())
    )
    lists = (
        f'<p class="byline">Weekly lists that are complete in it:</p><ul class="plain">{covered}</ul>'
        if covered
        else ""
    )
    where = "" if is_shared() else f" · {escape(found.path)}"
    st.html(
        f'<ul class="tiles">{tiles}</ul>{lists}'
        f'<p class="byline">{found.size_bytes / 1e6:.1f} MB · content {escape(found.content_hash[:19])}{where}</p>'
    )


def _plural(kind: str, count: int) -> str:
    if kind == "unknown":
        return "of unknown kind"
    words = kind.replace("_", " ").replace("tv ", "television ")
    return words if count == 1 or words.endswith("series") else f"{words}s"


def _draw_upkeep() -> None:
    """Draw what brings the reference up to date; a click elsewhere stops it and leaves the old one whole."""
    with st.container(horizontal=True, vertical_alignment="center"):
        fetch = st.button(
            "Fetch Netflix’s weekly lists",
            key="sync",
            icon=":material/sync:",
            disabled=asked_offline(),
            help="The published Top 10 lists, from Netflix’s own site; unchanged ones are not fetched again.",
        )
        renew = st.button("Rebuild", key="rebuild", icon=":material/build:", type="tertiary")
    place = st.empty()
    if not fetch and not renew:
        return
    bar = place.progress(0.0, "Starting")

    def show(what: str, done: int, total: int) -> None:
        bar.progress(
            min(done / total, 1.0) if total else 0.0,
            plain(f"{what}: {done:,} of {total:,}" if total else what),
        )

    try:
        words = _sync(show) if fetch else _build(show)
    except PresscheckError as error:
        place.error(plain(str(error)), icon=":material/error:")
        return
    place.success(plain(words), icon=":material/check:")


def _sync(show: Progress) -> str:
    from verifier.sources.download import download

    done = sync_netflix_top10(download, progress=show)
    return f"Netflix’s weekly lists: {done.rows:,} rows" + ("." if done.changed else ", unchanged.")


def _build(show: Progress) -> str:
    build(progress=show)
    return "The reference is up to date."


def _draw_live() -> None:
    off = asked_offline()
    ask = st.button(
        "Ask whether they answer",
        key="probe",
        icon=":material/network_ping:",
        disabled=off,
        help="Each is sent one small request."
        if not off
        else "PRESSCHECK_OFFLINE is set: no live source is asked.",
    )
    with st.spinner("Asking") if ask else st.container():
        found = readiness(data_folder(), not ask, os.environ)
    st.dataframe(
        [_row(each, asked=ask) for each in found],
        hide_index=True,
        column_config={"Can decide": st.column_config.TextColumn(width="large")},
        alt="The live sources and their state",
    )


def _row(source: Readiness, *, asked: bool) -> dict[str, str]:
    """Describe one source; of a key only whether it is set."""
    service = next(each.service for each in LIVE_SOURCES if each.service.name == source.name)
    lacks_key = source.state.startswith("needs a key")
    state = "needs a key" if lacks_key else source.state
    row = {
        "Source": service.label,
        "State": "not asked yet" if state == "offline" and not asked else state,
        "Can decide": ", ".join(source.decides).replace("_", " ")
        or "earlier fact-checks, beside the verdicts",
        "Answered last": source.last_answer or "never",
        "Licence": source.licence,
    }
    if not is_shared():
        row["Key"] = "not set" if lacks_key else "set" if service.key else "none needed"
    return row
