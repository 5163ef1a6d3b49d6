"""The marked-up article as a component: marks that can be clicked and reached by keyboard.

The segments come from `verifier.exports.html.mark_up`; the script builds every node with `createElement`
and `textContent`, so that nothing of the article is ever read as markup.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from app_pages.choosing import choose
from app_pages.controls import toggle_problems
from verifier.exports.html import Paragraph, Segment, describe, mark_up
from verifier.exports.phrases import SIGNS, byline, safe_link
from verifier.exports.stylesheet import stylesheet
from verifier.report import CheckedClaim, Report

_FOLDER = Path(__file__).parent


@cache
def _component() -> ComponentRenderer:
    style = stylesheet("palette", "marks") + (_FOLDER / "article.css").read_text("utf-8")
    script = (_FOLDER / "article.js").read_text("utf-8")
    html = '<div class="article" role="document"></div>'
    return st.components.v2.component("marked_article", html=html, css=style, js=script)


def draw_article(report: Report, name: str, shown: list[CheckedClaim]) -> None:
    """Draw the article; marks of claims that are not shown are faded. A choice goes to the session's `claim`."""
    key = f"article-{name}"
    _component()(
        key=key,
        data={
            "report": name,
            "language": report.article.language or "en",
            "byline": " · ".join(byline(report)),
            "address": safe_link(report.article.url),
            "paragraphs": _paragraphs(report),
            "chosen": st.session_state.get("claim"),
            "shown": [claim.id for claim in shown],
        },
        on_pick_change=lambda: _choose(key),
        on_problems_change=lambda: toggle_problems(name),
    )


def _choose(key: str) -> None:
    picked = getattr(st.session_state[key], "pick", None)
    if isinstance(picked, str):
        choose(picked)


def _paragraphs(report: Report) -> list[dict[str, Any]]:
    claims = {claim.id: claim for claim in report.claims}
    return [_paragraph(p, claims) for p in mark_up(report) if p.segments]


def _paragraph(paragraph: Paragraph, claims: dict[str, CheckedClaim]) -> dict[str, Any]:
    return {"role": paragraph.role, "segments": [_segment(s, claims) for s in paragraph.segments]}


def _segment(segment: Segment, claims: dict[str, CheckedClaim]) -> dict[str, Any]:
    """Describe one segment to the script: its text, its mark, and the signs of claims that end with it."""
    if segment.claim is None:
        return {"text": segment.text, "figure": segment.unread}
    ends = [c for c in segment.ends if c != segment.claim]
    return {
        "text": segment.text,
        "mark": _mark(claims[segment.claim]),
        "signed": segment.claim in segment.ends,
        "more": [_mark(claims[c]) for c in ends],
    }


def _mark(claim: CheckedClaim) -> dict[str, str]:
    label = claim.verdict.label
    return {"claim": claim.id, "label": label.value, "sign": SIGNS[label], "about": describe(claim)}
