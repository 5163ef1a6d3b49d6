"""A report on the page: counts, the marked article beside the card of the chosen claim, table, downloads."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from app_pages.article import draw_article
from app_pages.choosing import choose
from app_pages.claim_table import draw_table
from app_pages.controls import CHARTS, CLAIMS, draw_controls
from app_pages.kept import may_annotate
from app_pages.notes import draw_note_tools, notes_on
from verifier.annotations import Annotation
from verifier.exports.cards import draw_card, draw_findings, draw_legend, draw_tiles
from verifier.exports.figures import draw_figures
from verifier.exports.html import describe, mark_up
from verifier.exports.phrases import SIGNS, byline, coverage, headline
from verifier.report import CheckedClaim, Report
from verifier.wording import say_date

_MAX_ALSO = 4


@st.fragment
def draw_reading(report: Report, name: str) -> None:
    """Draw the report; a click inside draws only this part anew. `name` is the report's id."""
    st.html(draw_tiles(report) + draw_findings(report))
    if not report.claims:
        st.info("No checkable statement was found in this text.")
    notes = notes_on(name)
    view, shown = draw_controls(report, name, notes)
    if view == CHARTS:
        _draw_headline(report)
        st.html(draw_figures(report) or "<p>There is nothing to draw.</p>")
    else:
        _draw_side_by_side(report, name, view, shown, notes)
    st.html(f'<p class="foot">{escape(_foot(report))}</p>')


def _draw_side_by_side(
    report: Report, name: str, view: str, shown: list[CheckedClaim], notes: Sequence[Annotation]
) -> None:
    """Draw the article, or the table of its claims, with the card of the chosen one beside it."""
    left, right = st.columns([2.1 if view == CLAIMS else 1.6, 1], gap="large")
    with left:
        if view == CLAIMS:
            _draw_headline(report)
            draw_table(shown, name)
        else:
            draw_article(report, name, shown)
    with right, st.container(key="evidence"):
        _draw_evidence(report, name, shown, notes)


def _draw_headline(report: Report) -> None:
    st.html(
        f'<h2 class="headline">{escape(headline(report))}</h2>'
        f'<p class="byline">{escape(" · ".join(byline(report)))}</p>'
    )


def _draw_evidence(report: Report, name: str, shown: list[CheckedClaim], notes: Sequence[Annotation]) -> None:
    """Draw the card of the chosen claim with the way to its neighbours, or the legend."""
    chosen = next((c for c in report.claims if c.id == st.session_state.get("claim")), None)
    if chosen is None:
        st.html(
            '<div class="hint"><p>Choose a mark in the text. <kbd>n</kbd> and <kbd>p</kbd> go to the next and the '
            f"previous one, <kbd>x</kbd> shows problems only.</p>{draw_legend()}</div>"
        )
        return
    _draw_steps([claim.id for claim in shown], chosen.id)
    st.html(f'<div aria-live="polite">{draw_card(chosen, notes=notes)}</div>')
    if may_annotate(name):
        draw_note_tools(chosen, name, notes)
    _draw_also(report, chosen)


def _draw_steps(ids: list[str], chosen: str) -> None:
    at = ids.index(chosen) if chosen in ids else -1
    with st.container(horizontal=True, vertical_alignment="center", key="steps"):
        before = ids[at - 1] if at > 0 else None
        after = ids[at + 1] if at + 1 < len(ids) else None
        _step("Previous", before, ":material/arrow_back:")
        _step("Next", after, ":material/arrow_forward:")
        st.caption(f"{at + 1} of {len(ids)}" if at >= 0 else f"not among the {len(ids)} shown")
        st.button(
            "Close", key="close", on_click=choose, args=(None,), type="tertiary", icon=":material/close:"
        )


def _step(words: str, claim: str | None, icon: str) -> None:
    st.button(words, key=words, on_click=choose, args=(claim,), disabled=claim is None, icon=icon)


def _draw_also(report: Report, chosen: CheckedClaim) -> None:
    """Offer the other claims of the same words: only one of them can mark them."""
    here = [s.claims for p in mark_up(report) for s in p.segments if chosen.id in s.claims]
    others = [c for c in dict.fromkeys(c for claims in here for c in claims) if c != chosen.id]
    claims = {claim.id: claim for claim in report.claims}
    if others:
        st.caption("In the same words")
    for other in others[:_MAX_ALSO]:
        sign = SIGNS[claims[other].verdict.label]
        words = f"{sign} {describe(claims[other])}"
        st.button(words, key=f"also-{other}", on_click=choose, args=(other,), type="tertiary")


def _foot(report: Report) -> str:
    unread = report.summary.unread_figures
    numbers = f"{unread} numbers were not read as statements. " if unread else ""
    undated = "" if report.article.published else "The article is undated; verdicts hold as of today. "
    checked = f"Checked on {say_date(report.run.checked_at[:10])} at {report.run.checked_at[11:16]} UTC."
    return f"{undated}{numbers}Only marked text was checked. {checked} {' · '.join(coverage(report))}"
