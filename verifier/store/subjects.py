"""From a name to the subjects it can mean, each with a key that stays the same as long as the store does."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from claims.statement import SubjectType
from verifier.sources.base import Entity
from verifier.store.grouping import Group, group, ordered
from verifier.store.keys import title_key
from verifier.store.ladder import completed, look_up, rows_of


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity with the rows of the store that speak of it."""

    entity: Entity
    rows: tuple[int, ...]


def find(db: sqlite3.Connection, name: str, type: SubjectType | None = None) -> list[Subject]:
    """Return every subject that goes by `name`, best first; the ladder's first answer counts.

    Works of another type come last: an article may well call a series a film.
    """
    found = look_up(db, name, type)
    wanted = {row.id for row in found.rows}
    groups: list[Group] = []
    for norm in dict.fromkeys(title_key(row.name).norm for row in found.rows):
        namesakes = found.namesakes if norm == found.norm else rows_of(db, norm)
        groups += [
            each for each in group(completed(db, namesakes)) if any(row.id in wanted for row in each.rows)
        ]
    return [_subject(each) for each in ordered(groups, type)]


def rows_of_key(db: sqlite3.Connection, key: str) -> tuple[int, ...]:
    """Return the rows behind the key of an entity that `find` gave; none when the store has changed."""
    norm = key.split("/")[1] if key.count("/") >= 2 else ""
    groups = group(completed(db, rows_of(db, norm)))
    return next((_row_ids(each) for each in groups if _key(each) == key), ())


def _row_ids(subject: Group) -> tuple[int, ...]:
    return tuple(sorted(row.id for row in subject.rows))


def _key(subject: Group) -> str:
    """Return "type/folded name/year/external id"; the id tells same-named ones of one year apart."""
    external_id = ":".join(min(subject.ids.items(), default=()))
    norm = title_key(subject.rows[0].name).norm
    return f"{subject.type or 'any'}/{norm}/{subject.year or ''}/{external_id}"


def _subject(each: Group) -> Subject:
    first = each.rows[0]
    type = each.type
    entity = Entity(
        source="store",
        key=_key(each),
        name=first.name,
        type=SubjectType(type) if type else None,
        year=each.year,
        aliases=_aliases(each),
        ids=each.ids,
    )
    return Subject(entity, _row_ids(each))


def _aliases(each: Group) -> tuple[str, ...]:
    found = {alias for row in each.rows for alias in row.aliases}
    return tuple(sorted(found - {each.rows[0].name})) if found else ()
