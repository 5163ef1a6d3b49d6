"""Facts of the `fact` table: how one is written, and how it is read back exactly as it was."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import Any

from claims.statement import Bound, Modality, Polarity, SubjectType
from verifier.facts import Fact, FactSource, FactSubject
from verifier.store.entities import EntityWriter

_INSERT = f"INSERT INTO fact VALUES ({', '.join('?' * 22)})"

COLUMNS = (
    "entity, property, value, unit, resolution, qualifiers, polarity, bound, modality, complete, "
    "valid_from, valid_to, as_of, source, url, tier, licence, excerpt"
)

PERSON_PROPERTIES = frozenset({"cast", "crew"})
"""Properties whose value is a person."""

WORK_PROPERTIES = frozenset({"related_work", "credit"})
"""Properties whose value is a work."""


def write_fact(db: sqlite3.Connection, writer: EntityWriter, dataset: int, row: int, fact: Fact) -> None:
    """Enter a fact, its subject, and the person, work, character or episode that its value names."""
    subject = fact.subject
    entity = writer.add(
        subject.name, subject.type, year=subject.year, aliases=subject.aliases, ids=subject.ids
    )
    source = fact.source
    db.execute(
        _INSERT,
        (
            None,
            dataset,
            row,
            entity,
            _object(writer, entity, fact),
            fact.property,
            fact.value,
            fact.unit,
            fact.resolution,
            json.dumps(fact.qualifiers, ensure_ascii=False) if fact.qualifiers else None,
            _unless_usual(fact.polarity, Polarity.AFFIRMED),
            _unless_usual(fact.bound, Bound.EXACT),
            _unless_usual(fact.modality, Modality.ASSERTED),
            fact.complete,
            fact.valid_from,
            fact.valid_to,
            fact.as_of,
            source.name,
            source.url,
            source.tier,
            source.licence,
            fact.excerpt,
        ),
    )


def _unless_usual(value: str, usual: str) -> str | None:
    return None if value == usual else str(value)


def _object(writer: EntityWriter, entity: int, fact: Fact) -> int | None:
    value = str(fact.value)
    if fact.property in PERSON_PROPERTIES:
        return writer.mention(value, SubjectType.PERSON)
    if fact.property in WORK_PROPERTIES:
        return writer.mention(value, None)
    if fact.property == "character":
        writer.add_term(entity, value, SubjectType.CHARACTER)
        actor = fact.qualifiers.get("actor")
        return writer.mention(str(actor), SubjectType.PERSON) if actor else None
    if fact.property == "episode_title":
        writer.add_term(entity, value, "episode")
    return None


def read_fact(subject: FactSubject, row: tuple[Any, ...]) -> Fact:
    """Return the fact of one row of `COLUMNS`."""
    (_, name, value, unit, resolution, qualifiers, polarity, bound, modality, complete, *rest) = row
    valid_from, valid_to, as_of, source, url, tier, licence, excerpt = rest
    return Fact(
        subject=subject,
        property=name,
        value=value,
        unit=unit,
        resolution=resolution,
        qualifiers=json.loads(qualifiers) if qualifiers else {},
        polarity=Polarity(polarity or Polarity.AFFIRMED),
        bound=Bound(bound or Bound.EXACT),
        modality=Modality(modality or Modality.ASSERTED),
        complete=bool(complete),
        valid_from=valid_from,
        valid_to=valid_to,
        as_of=as_of,
        source=_source(source, url, tier, licence),
        excerpt=excerpt,
    )


@lru_cache(maxsize=1024)
def _source(name: str, url: str | None, tier: int | None, licence: str | None) -> FactSource:
    """Return who says it; most facts of a sheet share a few sources."""
    return FactSource(name=name, url=url, tier=tier, licence=licence)
