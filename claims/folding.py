"""Folded spellings: the key under which two writings of one name meet."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile("['’‘ʼ´`]")
_NO_WORD = re.compile(r"[^a-z0-9#+]+")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=.)")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Fold case, diacritics (ð ø ł þ ß included), punctuation and white space; `&` reads "and"."""
    plain = _APOSTROPHES.sub("", text)
    if not plain.isascii():
        plain = anyascii(plain)
    return _NO_WORD.sub(" ", plain.casefold().replace("&", " and ").replace("'", "")).strip()


@lru_cache(maxsize=8192)
def fold_title(text: str) -> str:
    """Fold a title; a leading article does not count."""
    return _ARTICLE.sub("", fold(text))
