"""Make a first small check while the first visitor is still reading, so that theirs need not load anything."""

from __future__ import annotations

import threading
from contextlib import suppress

import streamlit as st

SAMPLE = "A sample\n\nThe film premiered on 1 May 2020 on Netflix, with Maggie Q, and took $100 million."


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """Run a check in the background, once a server."""
    threading.Thread(target=_check, name="warm-up", daemon=True).start()


def _check() -> None:
    from scraper.errors import PresscheckError
    from scraper.target import Text
    from verifier.check import check

    with suppress(PresscheckError):  # whatever is wrong, the visitor's own check will say it
        check(Text(SAMPLE), offline=True)
