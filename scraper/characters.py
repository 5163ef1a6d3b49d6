"""Characters that no reader sees and that a terminal, a line of text or a file may obey: they are no text."""

from __future__ import annotations

import re

UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters, but for white space and line ends
    "\u00ad\u034f\u061c\u115f\u1160\u180e"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, direction of writing (which can turn a title round)
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff"  # half a character: no file can hold it
    "\U000e0000-\U000e0fff"  # tags, which spell out what only programs read
    "]"
)


def seen(text: str) -> str:
    """Return the text without what cannot be seen; an escape sequence of a terminal stays as harmless letters."""
    return UNSEEN.sub("", text)
