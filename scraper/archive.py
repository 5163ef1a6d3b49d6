"""Where a page is gone: the address under which an archive may still have it. Built, never fetched."""

from __future__ import annotations

from urllib.parse import quote

_WAYBACK = "https://web.archive.org/web/"


def archive_url(url: str, day: str | None = None) -> str:
    """Return the Wayback address of a page; `day` (ISO 8601) asks for the copy nearest to it."""
    moment = day.replace("-", "") if day else "*"
    return f"{_WAYBACK}{moment}/{quote(url, safe=':/?&=%#@!$,;~+*()')}"


def gone_hint(url: str) -> str:
    """Return the sentence that points to the archive."""
    return f"An archived copy may be found at {archive_url(url)} – paste its text."
