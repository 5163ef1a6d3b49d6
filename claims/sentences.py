"""Split text into sentences; titles are masked first, blocks are never crossed, offsets stay exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr dir st jr sr prof gen col capt lt sgt det insp supt rev hon gov sen rep pres vs etc no nos vol ep eps "
    "approx dept inc ltd co corp bros e.g i.e cf al feat ft jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m "
    "u.s u.k u.n l.a d.c n.y ph.d b.a m.d rs est min max fig pt".split()
)
_END = re.compile(r"(?:(?<![.!?])[.!?]++|…)[\"')\]]*+(?:\[\d+\])*+(?=\s+[\"'(\[]*[\w#$£€“‘])")
_ATTRIBUTED = re.compile(
    r"\s+(?:[A-Z][\w'.-]+ ){1,4}(?:says?|said|told|tells|wrote|writes|added|adds|recalled|joked|explained)\b"
)
_GRADED = re.compile(r"\b(?:an?|straight|solid|rare) (?:[a-z-]+ ){0,2}[A-DF]\.$")
"""A letter that is a grade, no initial: "an A."."""
_SPELLED = re.compile(r"(?:[a-z]\.)+[a-z]")
_LINE_ENDS = re.compile(r"\n+")
_TOKEN_BEFORE = re.compile(r"[\w.'-]+$")


def split_sentences(
    text: str, start: int, end: int, masks: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text[start:end]`, white space trimmed.

    `masks` are spans (titles) inside which nothing ends a sentence. `text` must be repaired.
    """
    cuts = [m.end() for m in _END.finditer(text, start, end) if _is_end(text, start, m, masks)]
    newline_cuts = [start + m.end() for m in _LINE_ENDS.finditer(text[start:end])]
    bounds = [start, *sorted({c for c in cuts if c >= start} | set(newline_cuts)), end]
    spans = []
    for a, b in pairwise(bounds):
        piece = text[a:b]
        left, right = a + len(piece) - len(piece.lstrip()), b - (len(piece) - len(piece.rstrip()))
        if left < right:
            spans.append((left, right))
    return spans


def _is_end(text: str, start: int, match: re.Match[str], masks: Sequence[tuple[int, int]]) -> bool:
    at = match.start()
    # a title may end the sentence with its own mark ("… on Jeopardy! He …"): only inside is masked
    if any(a <= at and match.end() < b for a, b in masks):
        return False
    if any(match.end() == b and b - a > 2 for a, b in masks) and _ATTRIBUTED.match(text, match.end()):
        return False
    following = text[match.end() : match.end() + 12].lstrip()[:2].lstrip("\"'([")
    if not following or following[0].islower():
        return False
    if match[0][0] != ".":
        return True
    if at - start < 8 and text[start:at].strip().isdigit():
        return False  # the number of a list item
    word = _TOKEN_BEFORE.search(text[max(start, at - 12) : at])
    token = word[0].casefold() if word else ""
    if token in _ABBREVIATIONS and not (
        token in ("a.m", "p.m", "u.s", "u.k", "etc", "inc", "jr") and _opens(text, match)
    ):
        return token in ("etc",)
    if len(token) == 1 and token.isalpha() and token not in ("i",):
        return bool(_GRADED.search(text, max(start, at - 12), at + 1))
    return not _SPELLED.fullmatch(token) or _opens(text, match)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether what follows looks like the start of a sentence even after an abbreviation."""
    return bool(
        re.match(
            r"\s+(?:The|It|He|She|They|But|And|In|A|An|This|That|On|With)\b",
            text[match.end() : match.end() + 24],
        )
    )
