"""Check the example article once while the first visitor is still reading, so that theirs need not load anything."""

from __future__ import annotations

import threading
from contextlib import suppress
from importlib import import_module

import streamlit as st

from app_pages.asking import Ask, Example, target_of


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """Run a check in the background, once a server."""
    threading.Thread(target=_check, name="warm-up", daemon=True).start()


def _check() -> None:
    from scraper.errors import PresscheckError
    from verifier.check import check

    import_module("pandas")  # Streamlit loads it with the first component or table
    with suppress(PresscheckError):  # whatever is wrong, the visitor's own check will say it
        check(target_of(Ask(Example())), offline=True)
