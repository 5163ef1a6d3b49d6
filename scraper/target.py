"""What a person may ask to be checked; the kind is said by the type, never guessed from a string.

A file is a `pathlib.Path`. The web page and article lists make only `Url` and `Text`, so that no
stranger's string ever names a file of this machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Url:
    """An address on the public web."""

    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """A pasted article; `published` is an ISO 8601 date given by the user."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


Target: TypeAlias = Url | Path | Text
