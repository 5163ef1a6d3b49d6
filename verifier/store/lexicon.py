"""The names that the store lends to reading: those around a work or person, and the exact-name probe."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from claims.folding import fold
from claims.lexicon import Name
from claims.statement import SubjectType
from verifier.sources.base import Entity
from verifier.store.keys import title_key
from verifier.store.schema import ALIAS

_MOST_WORDS = 14
_MOST_LETTERS = 150
_MOST_NAMES = 24
_MOST_CREDITS = 400
_CAPITAL_OR_DIGIT = re.compile(r"[^\W_a-zß-öø-ÿ]")

_PROBE = f"""
    SELECT coalesce(a.text, e.name), e.type, e.name, e.year, k.article
    FROM name_key k JOIN entity e ON e.id = k.entity
    LEFT JOIN alias a ON k.form = {ALIAS} AND a.entity = e.id
    WHERE k.norm = ?1 AND k.form <= {ALIAS} LIMIT 200
"""
_PROBE_CHARACTERS = """
    SELECT t.text, e.name FROM term t JOIN entity e ON e.id = t.entity
    WHERE t.norm = ?1 AND t.type = 'character' LIMIT 24
"""


def probe(db: sqlite3.Connection, text: str) -> list[Name]:
    """Return the titles, persons and characters that go by exactly this name.

    Silent on ordinary words: what has no capital letter or figure, and characters known by one word alone
    ("Ted"). A title of an ordinary word is returned, never as `linked`: the reader asks for a mark or a cue.
    """
    if len(text) > _MOST_LETTERS or not _CAPITAL_OR_DIGIT.search(text):
        return []
    norm, article = title_key(text)
    if not norm or norm.count(" ") >= _MOST_WORDS:
        return []
    years: dict[tuple[str, str | None, str], set[int | None]] = {}
    for written, type, chief, year, left_out in db.execute(_PROBE, (norm,)):
        if (left_out or "") == article and (written == chief or title_key(written).norm == norm):
            years.setdefault((written, type, chief), set()).add(year)
    if any(type for _, type, _ in years):  # a work of unknown type is the one whose type is known
        years = {key: known for key, known in years.items() if key[1]}
    found = [
        Name(
            written,
            SubjectType(type) if type else None,
            chief,
            known.pop() if len(known) == 1 else None,
            None,
            False,
        )
        for (written, type, chief), known in years.items()
    ]
    if " " in norm:
        found += [
            Name(written, SubjectType.CHARACTER, written, None, None, False, work)
            for written, work in db.execute(_PROBE_CHARACTERS, (norm,))
        ]
    return found[:_MOST_NAMES]


def names_of(db: sqlite3.Connection, entity: Entity, rows: Sequence[int]) -> list[Name]:
    """Return the names that belong to a subject, each once: its own, people, characters, episodes, works."""
    found: dict[tuple[str, SubjectType | None], Name] = {}
    for name in _own_and_related(db, entity, rows):
        found.setdefault((fold(name.text), name.type), name)
    return list(found.values())


def _own_and_related(db: sqlite3.Connection, entity: Entity, rows: Sequence[int]) -> Iterator[Name]:
    for text in (entity.name, *entity.aliases):
        yield Name(text, entity.type, entity.name, entity.year, entity.key)
    yield from _people(db, entity, rows)
    yield from _terms(db, entity, rows)
    yield from _related(db, rows)
    yield from _credited(db, entity, rows)


def _people(db: sqlite3.Connection, entity: Entity, rows: Sequence[int]) -> Iterator[Name]:
    """Yield cast, makers and authors as the facts name them."""
    query = f"""
        SELECT CASE property WHEN 'character' THEN qualifiers ->> 'actor'
                             WHEN 'related_work' THEN qualifiers ->> 'author' ELSE value END AS person
        FROM fact WHERE entity IN ({_marks(rows)})
            AND property IN ('cast', 'crew', 'character', 'related_work')
        ORDER BY dataset, id
    """
    for (person,) in db.execute(query, rows):
        if person:
            yield Name(str(person), SubjectType.PERSON, str(person), of=entity.name)


def _terms(db: sqlite3.Connection, entity: Entity, rows: Sequence[int]) -> Iterator[Name]:
    query = f"SELECT text, type FROM term WHERE entity IN ({_marks(rows)}) ORDER BY type, norm"
    for text, type in db.execute(query, rows):
        if type == SubjectType.CHARACTER:
            yield Name(text, SubjectType.CHARACTER, text, of=entity.name)
        else:
            yield Name(text, SubjectType.TV_SERIES, entity.name, of=entity.name)


def _related(db: sqlite3.Connection, rows: Sequence[int]) -> Iterator[Name]:
    """Yield the works that the subject names as related, or that name it."""
    marks = _marks(rows)
    query = f"""
        SELECT o.id FROM fact f JOIN entity o ON o.id = f.object
            WHERE f.entity IN ({marks}) AND f.property IN ('related_work', 'credit')
        UNION SELECT f.entity FROM fact f
            WHERE f.object IN ({marks}) AND f.property IN ('related_work', 'cast', 'crew', 'character')
    """
    ids = [id for (id,) in db.execute(query, (*rows, *rows))]
    works = f"SELECT name, type, year FROM entity WHERE id IN ({_marks(ids)}) ORDER BY id"
    for name, type, year in db.execute(works, ids).fetchall():
        known = type or _type_of_work(db, name)
        if known != SubjectType.PERSON:
            yield Name(name, SubjectType(known) if known else None, name, year)


def _type_of_work(db: sqlite3.Connection, name: str) -> str | None:
    """Return the type that another row of this name states, when all of them state the same."""
    query = """
        SELECT DISTINCT e.type FROM name_key k JOIN entity e ON e.id = k.entity
        WHERE k.norm = ? AND k.form = 0 AND e.type IS NOT NULL LIMIT 2
    """
    types = db.execute(query, (title_key(name).norm,)).fetchall()
    return types[0][0] if len(types) == 1 else None


def _credited(db: sqlite3.Connection, entity: Entity, rows: Sequence[int]) -> Iterator[Name]:
    """Yield the people and characters of a title, or the titles of a person, from the credit table."""
    marks = _marks(rows)
    people = f"""
        SELECT p.name, c.characters FROM credit c JOIN entity p ON p.id = c.person
        WHERE c.title IN ({marks}) ORDER BY c.title, c.ord LIMIT {_MOST_CREDITS}
    """
    for person, characters in db.execute(people, rows).fetchall():
        yield Name(person, SubjectType.PERSON, person, of=entity.name)
        for character in characters.split("\n") if characters else ():
            yield Name(character, SubjectType.CHARACTER, character, of=entity.name)
    titles = f"""
        SELECT DISTINCT t.name, t.type, t.year FROM credit c JOIN entity t ON t.id = c.title
        WHERE c.person IN ({marks}) ORDER BY t.popularity DESC, t.id LIMIT {_MOST_CREDITS}
    """
    for title, type, year in db.execute(titles, rows).fetchall():
        yield Name(title, SubjectType(type), title, year)


def _marks(values: Iterable[object]) -> str:
    return ",".join("?" for _ in values)
