"""The stylesheet of the whole page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from verifier.exports.stylesheet import stylesheet


def draw_style() -> None:
    """Put palette, cards and the page's own rules into the page."""
    own = Path(__file__).with_name("page.css").read_text("utf-8")
    st.html(f"<style>{stylesheet('palette', 'cards', 'figures')}\n{own}</style>")
