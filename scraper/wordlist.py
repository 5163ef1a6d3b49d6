"""Word lists and phrase lists written as plain text, so that they stay readable as tables."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def phrases(text: str, whole: bool = False) -> re.Pattern[str]:
    """Return a pattern that finds any of the lines (each a regular expression), case ignored.

    `whole` asks that the phrase be all of the searched text but for signs at its ends.
    """
    lines = (line.strip().replace(" ", r"\s+") for line in text.strip().splitlines())
    either = "|".join(line for line in lines if line and not line.startswith("#"))
    return re.compile(rf"^\W*(?:{either})\W*$" if whole else f"(?:{either})", re.IGNORECASE)
