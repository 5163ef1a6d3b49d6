"""The chosen claim: the same for marks, table, steps and the page's address."""

from __future__ import annotations

import streamlit as st


def choose(claim: str | None) -> None:
    """Make a claim the chosen one, in the page's address, too."""
    st.session_state["claim"] = claim
    if claim is None:
        st.query_params.pop("claim", None)
    else:
        st.query_params["claim"] = claim
