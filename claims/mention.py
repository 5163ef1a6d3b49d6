"""A name at its place: what the finders of names hand to everything that reads on."""

from __future__ import annotations

from dataclasses import dataclass

from claims.lexicon import Name
from claims.statement import SubjectType


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place.

    `letter` is its class in the shadow text of a reading: W work, B work or character of the same name,
    P person, C character, O service or network, A score aggregator, U outlet, H chart, J award, K award category, X unknown.
    `name` is the chief name (of the entity where it is known), `entries` what the lexicon says of it;
    `outer` spans the quotation marks, too; `full` is the full name a surname stands for.
    """

    start: int
    end: int
    letter: str
    name: str
    entries: tuple[Name, ...] = ()
    marked: bool = False
    outer: tuple[int, int] | None = None

    @property
    def type(self) -> SubjectType | None:
        """The type of the entity where the lexicon leaves only one."""
        types = {entry.type for entry in self.entries if entry.type}
        return types.pop() if len(types) == 1 else None
