"""Keys under which names are stored and looked up: folded, without article, without subtitle, by parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from claims.folding import fold, fold_title

_SUBTITLE = re.compile(r"\s*(?::\s|\s[–—-]\s|\s\()")
_YEAR = re.compile(r"\s*\((?:[^()]*\s)?((?:18|19|20)\d\d)(?:[–-](?:\d{4})?)?(?:\s[^()]*)?\)\s*$")
_RANK = re.compile(
    r"^(?:(?:detective|det|inspector|chief|captain|capt|lieutenant|lt|sergeant|sgt|officer|agent|doctor|dr|"
    r"professor|prof|president|senator|judge|sir|dame|lord|lady|mr|mrs|ms|miss)\.?\s+)+(?=\S)",
    re.IGNORECASE,
)
_MIN_LENGTH_ONE_TYPO = 5
_MIN_LENGTH_TWO_TYPOS = 9


class TitleKey(NamedTuple):
    """The folded spelling of a name without its leading article, and that article ("" when none)."""

    norm: str
    article: str


def title_key(text: str) -> TitleKey:
    """Return the key under which a name is stored."""
    norm = fold_title(text)
    whole = fold(text)
    return TitleKey(norm, whole[: len(whole) - len(norm)].rstrip())


def without_subtitle(text: str) -> str | None:
    """Return the part of a title before its subtitle or bracket; None when it has neither."""
    parts = _SUBTITLE.split(text, maxsplit=1)
    return parts[0] if len(parts) > 1 and len(fold(parts[0])) > 2 else None


def split_year(text: str) -> tuple[str, int | None]:
    """Split "Ballard (2025 TV series)" into the name and the year."""
    found = _YEAR.search(text) if text.rstrip().endswith(")") else None
    if not found or found.start() == 0:
        return text, None
    return text[: found.start()], int(found.group(1))


def without_rank(text: str) -> str | None:
    """Return a person's name without a leading "Dr", "Detective" and the like; None when there is none."""
    shorter = _RANK.sub("", text)
    return shorter if shorter != text else None


def typos_allowed(norm: str) -> int:
    """Return how many typing errors a name of this length may hold and still be recognised."""
    if len(norm) < _MIN_LENGTH_ONE_TYPO:
        return 0
    return 1 if len(norm) < _MIN_LENGTH_TWO_TYPOS else 2


def _parts(length: int) -> int:
    return 3 if length >= _MIN_LENGTH_TWO_TYPOS - 2 else 2


def _key(room: str, length: int, part: int, text: str) -> int:
    # Shifted into the signed 32-bit range, which SQLite stores in four bytes. Two texts that share a key
    # cost one more comparison and nothing else.
    return crc32(f"{room}{length}.{part}.{text}".encode()) - 0x80000000


def fuzzy_keys(norm: str, room: str) -> list[int]:
    """Return the keys of a stored name: one for each part it is cut into.

    A name cut into k parts still has one part untouched after k - 1 typing errors, at a place that the
    errors can shift by no more than their number. `room` keeps persons and works apart.
    """
    length = len(norm)
    if length < _MIN_LENGTH_ONE_TYPO - 1:
        return []
    parts = _parts(length)
    cuts = [length * i // parts for i in range(parts + 1)]
    return [_key(room, length, i, norm[cuts[i] : cuts[i + 1]]) for i in range(parts)]


def fuzzy_probes(norm: str, room: str) -> Iterator[int]:
    """Yield every key under which a name within the allowed typing errors of `norm` may be stored."""
    typos = typos_allowed(norm)
    for length in range(len(norm) - typos, len(norm) + typos + 1):
        parts = _parts(length)
        longer = len(norm) - length
        for part in range(parts):
            start, end = length * part // parts, length * (part + 1) // parts
            after = parts - 1 - part
            for shift in range(max(-part, longer - after), min(part, longer + after) + 1):
                if start + shift >= 0 and end + shift <= len(norm):
                    yield _key(room, length, part, norm[start + shift : end + shift])
