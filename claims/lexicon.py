"""What the reference lends to reading: names, and the answer to "is this string a title or a person?".

`claims` asks no store and no source; the verifier fulfils this protocol and hands it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from claims.statement import SubjectType


@dataclass(frozen=True, slots=True)
class Name:
    """One name the reference knows.

    `text` is the name as written, `entity` the chief name of what it names (several names may share it).
    `linked` is true for names of the article's main works and of the user's own sheet: they count as a
    mention wherever they stand; other titles need a mark (italics, quotation marks) or a cue word. A `type` of
    None is a work whose type the reference does not tell.
    `of` names the work that a character, an actor or an episode belongs to.
    """

    text: str
    type: SubjectType | None
    entity: str
    year: int | None = None
    id: str | None = None
    linked: bool = True
    of: str | None = None


class Lexicon(Protocol):
    """Names that guide reading."""

    def names(self) -> Iterable[Name]:
        """Return the names that belong to the article's main works."""
        ...

    def probe(self, text: str) -> Sequence[Name]:
        """Return everything that goes by exactly this name (spelling folded); mostly nothing."""
        ...


class EmptyLexicon:
    """A lexicon that knows nothing: reading by shape and marks alone."""

    def names(self) -> Iterable[Name]:
        """Return no name."""
        return ()

    def probe(self, text: str) -> Sequence[Name]:
        """Return no name."""
        return ()
