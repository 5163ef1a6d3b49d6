"""Matching without regard to case, at the price of matching with it: both sides are lowered once.

`re.IGNORECASE` folds every character again for every pattern, and keeps the engine from skipping to the places
where a match can begin. A pattern of `caseless` is written as for `IGNORECASE` and matched against
`lowered` text, whose places are those of the text itself.
"""

from __future__ import annotations

import re

_SINGLE = str.maketrans("İıſ", "iis")
_KEPT = re.compile(r"\\.|\(\?P<\w+>|\(\?P=\w+\)", re.DOTALL)


def lowered(text: str) -> str:
    """Return the text in lower case, as long as it was: what is one letter stays one."""
    return text.lower() if text.isascii() else text.translate(_SINGLE).lower()


def caseless(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile a pattern for lowered text; escapes and names of groups keep their letters."""
    pieces, at = [], 0
    for kept in _KEPT.finditer(pattern):
        pieces += [pattern[at : kept.start()].lower(), kept[0]]
        at = kept.end()
    return re.compile("".join([*pieces, pattern[at:].lower()]), flags)
