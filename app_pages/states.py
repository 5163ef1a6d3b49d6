"""The states without marks, written for people: nothing checked yet, and a page that could not be read."""

from __future__ import annotations

from html import escape

import streamlit as st

from verifier.exports.cards import draw_legend, link
from verifier.exports.phrases import headline, safe_link
from verifier.report import Report

_EMPTY = """<section class="welcome">
<p>Paste the address of an article on films, television, music or books. Every statement that can be
checked is marked in the text, and each mark shows what the article says beside what the reference says,
with the source.</p>
</section>"""
_GONE = "This report is no longer kept here. Check the article again."
WALLS = {
    "paywalled": "The page shows its text to subscribers only.",
    "consent_wall": "The page asks for consent before it shows its text.",
    "js_required": "The page shows its text only to browsers that run its scripts.",
    "bot_wall": "The site turns programs away.",
    "not_an_article": "This page does not look like an article.",
    "not_english": "The text is not in English, and presscheck reads English only.",
}
_PASTED = ("not_english", "not_an_article")


def draw_empty(*, gone: bool) -> None:
    """Draw the page before the first check; `gone` says that a report was asked for that is not kept."""
    if gone:
        st.info(_GONE)
    st.html(_EMPTY)
    st.button("Try the example article", key="try", on_click=_try_example, icon=":material/article:")
    st.html(f'<section class="welcome"><h2>What the marks mean</h2>{draw_legend()}</section>')


def _try_example() -> None:
    st.session_state["example"] = True


def draw_wall(report: Report) -> None:
    """Draw the state of a page whose text could not be read, and what to do about it."""
    status = report.article.status.value
    why = WALLS.get(status, "The text of this page could not be read.")
    address = safe_link(report.article.url)
    there = f"<p>{link(address, 'Open the page')}</p>" if address else ""
    advice = (
        "Hand in the address of a single article."
        if status in _PASTED
        else "Open it in your browser, copy the text, and paste it under <b>Text</b> above."
    )
    st.html(
        f'<section class="wall" role="status"><h2>{escape(headline(report))}</h2>'
        f"<p><b>{escape(why)}</b> Nothing was checked.</p><p>{advice}</p>{there}</section>"
    )
