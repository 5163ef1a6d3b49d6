"""Check an article once more: the page where it has an address, else the same statements by today's reference."""

from __future__ import annotations

import streamlit as st

from app_pages.asking import Ask, Options
from app_pages.changes import CAUSES
from app_pages.kept import find
from app_pages.plain import plain
from scraper.errors import PresscheckError
from scraper.target import Url
from verifier.check import asked_offline
from verifier.exports.phrases import one_line, safe_link
from verifier.history import Kept
from verifier.recheck import Recheck, recheck
from verifier.report import Report

_OWN = ("sheet", "page", "store")


def start_again(kept: Kept) -> None:
    """Go to the page Check and fetch the article anew; a text without an address is judged again in place."""
    report = find(kept.id)
    if report is None:
        st.session_state["judged_again"] = (kept.id, "This report is no longer kept.")
        return
    address = safe_link(report.article.url)
    if address is not None and report.run.fetched_at is not None:
        live = any(
            state.state.startswith("answered") and state.name not in _OWN for state in report.run.sources
        )
        st.session_state["again"] = Ask(Url(address), Options(live=live and not asked_offline()), kept.id)
        st.switch_page(st.session_state["pages"]["check"])
    st.session_state["judged_again"] = (kept.id, _judge(report))


def _judge(report: Report) -> Recheck | str:
    try:
        return recheck(report)
    except PresscheckError as error:
        return str(error)


def draw_judged_again(kept: Kept) -> None:
    """Draw what came of judging a report's statements again, under its row."""
    name, found = st.session_state.get("judged_again", (None, None))
    if name != kept.id or found is None:
        return
    if isinstance(found, str):
        st.info(plain(found))
        return
    for note in found.notes:
        st.caption(plain(note))
    if found.same:
        st.success(f"All {found.claims} verdicts are the same.", icon=":material/check:")
        return
    report = find(kept.id)
    quotes = {claim.id: one_line(claim.quote) for claim in report.claims} if report else {}
    st.dataframe(
        [
            {
                "The article says": quotes.get(change.claim or "", ""),
                "Then": change.before,
                "Now": change.after,
                "Why": CAUSES[change.cause],
            }
            for change in found.changes
        ],
        hide_index=True,
    )
