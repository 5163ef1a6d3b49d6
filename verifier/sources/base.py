"""The small protocol that every reference source fulfils: resolve a subject, give facts, lend names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from claims.lexicon import Name
from claims.statement import SubjectType
from verifier.facts import Fact

if TYPE_CHECKING:
    from verifier.sources.client import Client
    from verifier.sources.service import Service


@dataclass(frozen=True, slots=True)
class Entity:
    """Something a source knows facts about; `key` is the source's own id of it."""

    source: str
    key: str
    name: str
    type: SubjectType | None = None
    year: int | None = None
    aliases: tuple[str, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict, hash=False)


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


class LiveSource(Protocol):
    """A source on the network. Its answers become a table in memory before anything is judged.

    Both methods ask through `client` only, which bounds time and size; they raise LookupFailed where one
    look-up failed and SourceUnavailable where the source cannot be used now. What an answer holds beyond
    what is understood is skipped.
    """

    @property
    def service(self) -> Service:
        """Where and how the source is asked: name, address, manners, licence, key."""
        ...

    @property
    def decides(self) -> tuple[str, ...]:
        """The properties that it can tell."""
        ...

    @property
    def knows(self) -> tuple[SubjectType, ...]:
        """The types of subjects that it can be asked about."""
        ...

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Return the entities that `name` may mean, best first, at most five."""
        ...

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what the source tells of an entity, within a few requests."""
        ...
