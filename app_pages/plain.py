"""Strangers' words made safe for Streamlit's Markdown."""

from __future__ import annotations

from verifier.exports.markdown import escape


def plain(text: str) -> str:
    """Return the text so that Streamlit shows it letter by letter: no markup, colours, icons or links."""
    return escape(text).replace(":", "\\:")
