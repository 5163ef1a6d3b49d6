"""The small protocol of a live source, and what is wanted of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from pydantic import ValidationError

from claims.statement import QualifierValue, SubjectType, Value
from verifier.facts import Fact, FactSource, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.client import Client


@dataclass(frozen=True, slots=True)
class Wanted:
    """A subject whose facts are wanted: the name an article gives it, its type and year where they are known."""

    name: str
    type: SubjectType | None = None
    year: int | None = None


class LiveSource(Protocol):
    """A source on the network. Its parsers are pure: a body of any shape gives facts or nothing, never an error."""

    @property
    def name(self) -> str:
        """Its name in `--sources` and in reports."""
        ...

    @property
    def base(self) -> str:
        """The address its requests begin with."""
        ...

    @property
    def needs(self) -> str | None:
        """The environment variable of its key; None where it needs none."""
        ...

    @property
    def key_parameter(self) -> str | None:
        """The query parameter that carries the key."""
        ...

    @property
    def decides(self) -> tuple[str, ...]:
        """The properties it can decide."""
        ...

    @property
    def spacing_s(self) -> float:
        """Least time between two of its requests."""
        ...

    @property
    def fresh_s(self) -> int:
        """How long an answer is taken from the cache at least."""
        ...

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Return what goes by this name, best first; errors are those of `Client.get`."""
        ...

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return everything the source tells of an entity, in a few requests at most."""
        ...


@dataclass(frozen=True, slots=True)
class Origin:
    """Who says a fact: goes with every fact into the report."""

    name: str
    tier: int
    licence: str
    url: str | None

    def says(
        self,
        subject: FactSubject,
        property: str,
        value: Any,
        unit: str | None = None,
        *,
        complete: bool = False,
        as_of: str | None = None,
        excerpt: str | None = None,
        scope: Mapping[str, QualifierValue | None] | None = None,
        **qualifiers: QualifierValue | None,
    ) -> list[Fact]:
        """Return the fact in a list, or no fact where the value is none: sources leave gaps and hold nonsense.

        `scope` holds further qualifiers, for names that are words of Python.
        """
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return []
        stated: Value = value.strip() if isinstance(value, str) else value
        if stated == "":
            return []
        try:
            fact = Fact(
                subject=subject,
                property=property,
                value=stated,
                unit=unit,
                qualifiers={k: v for k, v in {**(scope or {}), **qualifiers}.items() if v is not None},
                complete=complete,
                as_of=as_of or date.today().isoformat(),
                source=FactSource(name=self.name, url=self.url, tier=self.tier, licence=self.licence),
                excerpt=excerpt,
            )
        except ValidationError:
            return []
        return [fact]
