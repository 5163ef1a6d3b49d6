"""The claims of a report as a table; a row is chosen like a mark."""

from __future__ import annotations

import streamlit as st

from app_pages.choosing import choose
from verifier.exports.phrases import (
    SIGNS,
    correction,
    one_line,
    property_label,
    reference_says,
    safe_link,
)
from verifier.report import CheckedClaim
from verifier.wording import LABELS, say_claim

_ROW_PX = 35


def draw_table(claims: list[CheckedClaim], name: str) -> None:
    """Draw one row a claim, in the order of the text."""
    key = f"table-{name}"
    if not claims:
        st.caption("No statement has this verdict.")
        return
    st.dataframe(
        [_row(claim) for claim in claims],
        key=key,
        hide_index=True,
        height=min(_ROW_PX * (len(claims) + 1) + 3, 640),
        on_select=lambda: _choose(key, [claim.id for claim in claims]),
        selection_mode="single-row",
        column_config={
            "Verdict": st.column_config.TextColumn(width=145),
            "Statement": st.column_config.TextColumn(width=170),
            "The article says": st.column_config.TextColumn(width=160),
            "The reference says": st.column_config.TextColumn(width=160),
            "Source": st.column_config.LinkColumn(width=105, display_text=r"^https?://(?:www\.)?([^/]+)"),
        },
    )


def _row(claim: CheckedClaim) -> dict[str, str]:
    label = claim.verdict.label
    evidence = claim.verdict.evidence
    return {
        "Verdict": f"{SIGNS[label]} {LABELS[label]}",
        "Statement": f"{property_label(claim.kind)} of {one_line(claim.subject.name)}",
        "The article says": one_line(say_claim(claim)),
        "The reference says": correction(claim) or reference_says(claim),
        "Source": (safe_link(evidence[0].url) if evidence else None) or "",
    }


def _choose(key: str, ids: list[str]) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(ids):
        choose(ids[rows[0]])
