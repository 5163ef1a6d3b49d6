"""Everything the store knows of a subject, as facts in a stable order."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from verifier.facts import Fact, FactSource, FactSubject
from verifier.sources.base import Entity
from verifier.store import award_facts, chart_facts, credit_facts, engagement_facts
from verifier.store.fact_rows import COLUMNS, read_fact

_Reader = Callable[[sqlite3.Connection, FactSubject, Sequence[int], Collection[str]], Iterable[Fact]]

_LEAST_TRUSTED = 9


def facts_about(
    db: sqlite3.Connection, entity: Entity, rows: Sequence[int], properties: Collection[str]
) -> list[Fact]:
    """Return the facts of these rows for these properties: by property, then tier, then as entered."""
    subject = FactSubject(
        name=entity.name, type=entity.type, year=entity.year, aliases=entity.aliases, ids=dict(entity.ids)
    )
    found = [fact for read in _READERS for fact in read(db, subject, rows, properties)]
    return sorted(found, key=lambda fact: (fact.property, fact.source.tier or _LEAST_TRUSTED))


def facts_of_all(db: sqlite3.Connection, properties: Collection[str]) -> Iterator[Fact]:
    """Yield what sheets state of any subject for these properties, and the largest figures of the charts.

    A record is refuted by one larger figure; of the charts, the largest weeks and debuts are enough.
    """
    query = f"""
        SELECT e.name, e.type, e.year, {", ".join(f"f.{column}" for column in COLUMNS.split(", "))}
        FROM fact f JOIN entity e ON e.id = f.entity
        WHERE f.property IN ({_marks(properties)}) ORDER BY f.dataset, f.id
    """
    for name, type, year, *row in db.execute(query, sorted(properties)):
        yield read_fact(FactSubject(name=name, type=type, year=year), tuple(row))
    if "viewership" in properties:
        yield from chart_facts.largest_figures(db)


def _stated(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Read the facts that sheets state of the subject itself."""
    query = f"""
        SELECT {COLUMNS} FROM fact
        WHERE entity IN ({_marks(rows)}) AND property IN ({_marks(properties)}) ORDER BY dataset, id
    """
    for row in db.execute(query, (*rows, *sorted(properties))):
        yield read_fact(subject, row)


def _credits_elsewhere(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Turn the cast and crew facts of other works round: they are credits of this person."""
    if "credit" not in properties:
        return
    query = f"""
        SELECT e.name, f.property, f.qualifiers ->> 'role', f.valid_from, f.valid_to, f.as_of,
               f.source, f.url, f.tier, f.licence, f.excerpt
        FROM fact f JOIN entity e ON e.id = f.entity
        WHERE f.object IN ({_marks(rows)}) AND f.property IN ('cast', 'character', 'crew')
              AND coalesce(f.polarity, 'affirmed') = 'affirmed'
              AND coalesce(f.modality, 'asserted') = 'asserted'
        ORDER BY f.dataset, f.id
    """
    seen = set()
    for work, name, role, valid_from, valid_to, as_of, source, url, tier, licence, excerpt in db.execute(
        query, rows
    ):
        role = role if name == "crew" else "actor"
        if (work, role, source) in seen:
            continue
        seen.add((work, role, source))
        yield Fact(
            subject=subject,
            property="credit",
            value=work,
            qualifiers={"role": role} if role else {},
            valid_from=valid_from,
            valid_to=valid_to,
            as_of=as_of,
            source=FactSource(name=source, url=url, tier=tier, licence=licence),
            excerpt=excerpt,
        )


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))


_READERS: tuple[_Reader, ...] = (
    _stated,
    _credits_elsewhere,
    chart_facts.facts,
    engagement_facts.facts,
    credit_facts.facts,
    award_facts.facts,
)
