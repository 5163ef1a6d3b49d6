"""The stylesheets of a report, shared by the HTML file and the web page."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def stylesheet(*names: str) -> str:
    """Return the named sheets of `style/`, one after the other."""
    folder = files("verifier.exports") / "style"
    return "\n".join((folder / f"{name}.css").read_text("utf-8") for name in names)
