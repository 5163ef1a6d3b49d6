"""The small protocol that every reference source fulfils: resolve a subject, give facts, lend names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from claims.lexicon import Name
from claims.statement import SubjectType
from verifier.facts import Fact


@dataclass(frozen=True, slots=True)
class Entity:
    """Something a source knows facts about; `key` is the source's own id of it."""

    source: str
    key: str
    name: str
    type: SubjectType | None = None
    year: int | None = None
    aliases: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)


class Source(Protocol):
    """A reference source. Nothing about judging lives here: it only turns what it knows into facts."""

    @property
    def name(self) -> str:
        """The source's name in `--sources` and in reports."""
        ...

    def resolve(self, name: str, type: SubjectType | None = None) -> Sequence[Entity]:
        """Return every entity that goes by `name` (folded; an article or a rank may be missing), best first."""
        ...

    def facts(self, entity: Entity, properties: Collection[str]) -> Sequence[Fact]:
        """Return the facts about `entity` for these properties, in a stable order."""
        ...

    def names(self, entity: Entity) -> Iterable[Name]:
        """Return the names that belong to `entity`: itself, cast, characters, episodes, related works, makers."""
        ...

    def probe(self, text: str) -> Sequence[Name]:
        """Return everything that goes by exactly this name, spelling folded; mostly nothing."""
        ...
