"""From an article to the checkable statements in it.

    from claims import extract
    claims = extract(article)

Reading needs no store and no network; names that a reference knows come in as a `Lexicon`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.claim import Claim
    from claims.extract import extract
    from claims.lexicon import Lexicon

__all__ = ["Claim", "Lexicon", "extract"]

_HOMES = {"Claim": "claim", "Lexicon": "lexicon", "extract": "extract"}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"claims.{_HOMES[name]}"), name)
