"""Strangers' words made safe for Streamlit's Markdown."""

from __future__ import annotations

import re

from verifier.exports.markdown import escape

_COLON = re.compile(r"\\.|:", re.DOTALL)  # a colon, and what is escaped already


def plain(text: str) -> str:
    """Return the text so that Streamlit shows it letter by letter: no markup, colours, icons or links."""
    return _COLON.sub(lambda m: m.group(0) if m.group(0) != ":" else "\\:", escape(text))
