"""Load what a check needs while the first visitor is still reading the page."""

from __future__ import annotations

import threading

import streamlit as st


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """Import the reader and the judge in the background, once a server."""
    threading.Thread(target=_load, name="warm-up", daemon=True).start()


def _load() -> None:
    import claims.extract
    import scraper.read
    import verifier.check
    import verifier.judging.judge
    import verifier.link
    import verifier.sources.store  # noqa: F401
