"""What an editor notes on a statement of a report; it stands beside the verdict and never changes one."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from claims.statement import Model
from verifier.errors import UsageError
from verifier.exports.phrases import safe_link

MAX_TEXT = 2_000  # characters


class Kind(StrEnum):
    """What a note is for."""

    NOTE = "note"
    DISMISS = "dismiss"
    WRONG_READING = "wrong_reading"
    ADD_FACT = "add_fact"


WORDS: dict[Kind, str] = {
    Kind.NOTE: "Note",
    Kind.DISMISS: "Dismissed",
    Kind.WRONG_READING: "The reading is wrong",
    Kind.ADD_FACT: "A fact to add",
}
"""How each kind is shown."""

_NEEDS_TEXT = (Kind.NOTE, Kind.ADD_FACT)


class Annotation(Model):
    """One note; `source` is a web address, `at` the moment (ISO 8601, UTC), `number` its place in the history."""

    claim: str
    kind: Kind
    text: str
    source: str | None
    at: str
    number: int = 0

    @classmethod
    def made(cls, claim: str, kind: Kind, text: str, source: str | None, at: str) -> Self:
        """Return a note that may be kept; UsageError says what it lacks."""
        words, address = text.strip(), (source or "").strip() or None
        if kind in _NEEDS_TEXT and not words:
            raise UsageError("Write a few words first.")
        if len(words) > MAX_TEXT:
            raise UsageError(f"A note has at most {MAX_TEXT:,} characters.")
        if kind is Kind.ADD_FACT and address is None:
            raise UsageError("A fact needs its source: the address of the page that states it.")
        if address is not None and safe_link(address) is None:
            raise UsageError("The source is no web address (https://…).")
        return cls(claim=claim, kind=kind, text=words, source=address, at=at)
