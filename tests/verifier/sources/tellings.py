"""Short words for what tests of live sources say again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity, LiveSource
from verifier.sources.client import Client

ClientOf = Callable[..., Client]
TODAY = "2026-01-15"
TV, FILM, BOOK, ALBUM, PERSON = (
    SubjectType.TV_SERIES, SubjectType.FILM, SubjectType.BOOK, SubjectType.ALBUM, SubjectType.PERSON,
)  # fmt: skip


def told(facts: list[Fact] | Any) -> list[tuple[object, ...]]:
    """Return facts as (property, value, qualifier values …), sorted."""
    return sorted(((f.property, f.value, *f.qualifiers.values()) for f in facts), key=str)


def resolve(source: LiveSource, client: Client, name: str, type: SubjectType | None = None) -> list[Entity]:
    return list(source.resolve(name, type, None, client))
