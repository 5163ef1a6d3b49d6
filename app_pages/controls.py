"""What is shown of a report: the view, and which claims by verdict and property; and the way to take it along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from app_pages.downloads import draw_downloads
from verifier.annotations import Annotation, Kind
from verifier.exports.phrases import MEANINGS, SIGNS, count_of, property_label
from verifier.report import CheckedClaim, Label, Report
from verifier.wording import LABELS

ARTICLE, CLAIMS, CHARTS = "Article", "Claims", "Charts"
PROBLEMS = (Label.REFUTED, Label.CONFLICTING)


def draw_controls(report: Report, name: str, notes: Sequence[Annotation]) -> tuple[str, list[CheckedClaim]]:
    """Draw view, filters and downloads; return the view and the claims that pass, in the order of the text."""
    with st.container(horizontal=True, vertical_alignment="center", key="controls"):
        view = st.segmented_control(
            "View",
            [ARTICLE, CLAIMS, CHARTS],
            default=ARTICLE,
            required=True,
            key=f"view-{name}",
            label_visibility="collapsed",
        )
        only = _draw_verdicts(report, name)
        with st.popover("Filter", icon=":material/filter_alt:"):
            problems = st.toggle(
                "Problems only",
                key=f"problems-{name}",
                help="Refuted and conflicting statements that no editor has dismissed. The key x does the same.",
            )
            kinds = _draw_properties(report, name)
        draw_downloads(report, name, notes)
        _draw_share(name)
    dismissed = {note.claim for note in notes if note.kind is Kind.DISMISS}
    shown = [
        claim
        for claim in report.claims
        if (not only or claim.verdict.label in only)
        and (not kinds or claim.kind in kinds)
        and not (problems and (claim.verdict.label not in PROBLEMS or claim.id in dismissed))
    ]
    return view or ARTICLE, sorted(shown, key=lambda claim: (claim.start, claim.end))


def toggle_problems(name: str) -> None:
    """Turn "problems only" on or off."""
    key = f"problems-{name}"
    st.session_state[key] = not st.session_state.get(key, False)


def _draw_verdicts(report: Report, name: str) -> Sequence[Label]:
    labels = [label for label in MEANINGS if count_of(report, label)]
    return (
        st.pills(
            "Show only",
            labels,
            selection_mode="multi",
            format_func=lambda label: f"{SIGNS[label]} {LABELS[label]} ({count_of(report, label)})",
            key=f"only-{name}",
            label_visibility="collapsed",
        )
        or ()
    )


def _draw_properties(report: Report, name: str) -> Sequence[str]:
    counted = Counter(claim.kind for claim in report.claims)
    return st.multiselect(
        "Properties",
        sorted(counted, key=property_label),
        format_func=lambda kind: f"{property_label(kind)} ({counted[kind]})",
        key=f"kinds-{name}",
        placeholder="all",
    )


def _draw_share(name: str) -> None:
    with st.popover("Share", icon=":material/link:"):
        base = (st.context.url or "").split("?")[0].rstrip("/")
        st.caption("Who has this address and reaches this server can read the report.")
        st.code(f"{base}/?report={name}", language=None, wrap_lines=True)
