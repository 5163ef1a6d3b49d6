"""Compare names: persons, characters, works, services, places, quoted words.

Names are folded first (case, diacritics, punctuation). Titles of works need equality of every content word:
*The Last Show* is not *The Late Show*, however alike the strings. One or two edits in a long personal name
are a spelling variant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from claims.brands import canonical_service
from claims.folding import fold, fold_title
from verifier.sources.table import without_rank

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_TITLE_TAIL = re.compile(
    r" (?:novels?|books?|series|saga|trilogy|quartet|franchise|season \d+|tv series|film|movie)$"
)
_REMEMBERED = 4096  # names lately taken apart: a claim's is laid beside many, a list's beside many claims
LONG_NAME = 6
QUOTE_NEAR = 92


def same_person(a: str, b: str) -> bool:
    """Whether two names are one person's: surnames equal or a spelling variant, first names compatible."""
    x, y = _parts(a), _parts(b)
    if x == y:
        return True
    if not x or not y or min(len(x), len(y)) < 2:
        return False
    if not _variant(x[-1], y[-1]):
        return False
    first, other = x[0], y[0]
    return (
        first == other
        or first[0] == other[0]
        and 1 in (len(first), len(other))
        or _variant(first, other)
        and x[-1] == y[-1]
    )


def same_character(a: str, b: str) -> bool:
    """Whether two character names can be one: ranks dropped, a first name or surname alone suffices."""
    x, y = _words(a), _words(b)
    if not x or not y:
        return False
    return _hold(x, y) or len(x) == len(y) and all(map(_variant, x, y))


def _hold(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether one of two names has all words of the other."""
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(short) == 1:
        return short[0] in long
    return set(short) <= set(long) and not Counter(short) - Counter(long)


@lru_cache(maxsize=_REMEMBERED)
def _words(name: str) -> Sequence[str]:
    """Return the folded words of a character's name, without rank and article."""
    words = _without_rank(name).split()
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(maxsize=_REMEMBERED)
def _without_rank(name: str) -> str:
    return fold(without_rank(name))


def same_full_character(a: str, b: str) -> bool:
    """Whether two names are surely one character: all words equal, or a full name on both sides."""
    return _without_rank(a) == _without_rank(b) or (
        same_character(a, b) and min(len(without_rank(a).split()), len(without_rank(b).split())) >= 2
    )


def same_work(a: str, b: str) -> bool:
    """Whether two titles name one work: content words equal, article and "novels" or "series" apart."""
    return _title(a) == _title(b)


def same_service(a: str, b: str) -> bool:
    """Whether two names are one service, by its brands and renamings; numbered channels of one house are several."""
    numbers = [set(_CHANNEL_NUMBER.findall(fold(name))) for name in (a, b)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    return fold(canonical_service(a)) == fold(canonical_service(b))


_CHANNEL_NUMBER = re.compile(r"\b(?:one|two|three|four|five|[1-9])\b")


def same_place(claimed: str, known: str) -> bool:
    """Whether the claimed place is the known one or holds it: "Vancouver" fits "Vancouver, British Columbia".

    A claimed town with its state fits the town alone, and the town in the same state.
    """
    x, y = fold(claimed), fold(known)
    parts = [fold(p) for p in re.split(r"[,(]", known)]
    town, _, state = claimed.partition(", ")
    if state and fold(town) == parts[0] and (len(parts) == 1 or fold(state) in parts):
        return True
    return bool(x) and (x == y or x in parts or fold(re.sub(r"\(.*?\)", "", claimed)) in (y, *parts))


_WIDE = re.compile(
    r"shire$|\b(?:county|province|state|island|england|scotland|wales|ireland|britain|uk|usa?|united states|america"
    r"|canada|australia|india|france|germany|italy|spain|california|texas|florida|ohio|michigan|georgia|oregon"
    r"|virginia|carolina|dakota|jersey|kent|sussex|essex|norfolk|suffolk|devon|cornwall|surrey|dorset|somerset"
    r"|cumbria|ulster|queensland|victoria|ontario|quebec)$"
)


def other_town(claimed: str, known: str) -> bool:
    """Whether two places are towns of different names.

    A county, state or country holds many towns and differs from none of them.
    """
    x, y = (fold(re.split(r"[,(]", place)[0]) for place in (claimed, known))
    if not x or not y or _WIDE.search(x) or _WIDE.search(y):
        return False
    return x not in fold(known) and y not in fold(claimed) and not _variant(x, y)


def quote_found(words: str, text: str) -> bool:
    """Whether quoted words stand in a text, exactly or nearly."""
    needle, hay = fold(words), fold(text)
    return (
        needle in hay
        or hay in needle
        and len(hay) > 20
        or fuzz.partial_ratio(needle, hay) >= QUOTE_NEAR
        and len(needle) > 12
    )


@lru_cache(maxsize=_REMEMBERED)
def _parts(name: str) -> Sequence[str]:
    return tuple(p for p in _without_rank(name).split() if p not in _SUFFIXES)


def _title(name: str) -> str:
    return _TITLE_TAIL.sub("", fold_title(name))


def _variant(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < LONG_NAME or a[0] != b[0] and a[1:] != b[1:]:
        return False
    return Levenshtein.distance(a, b, score_cutoff=2) <= (1 if min(len(a), len(b)) < 9 else 2)
