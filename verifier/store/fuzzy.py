"""Names with one or two typing errors: candidates by the parts that are still right, then by distance."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TypeVar

from verifier.store.entities import PERSONS
from verifier.store.keys import fuzzy_probes, title_key, typos_allowed
from verifier.store.schema import ALIAS
from verifier.store.tantivy_names import spellings_near

_Named = TypeVar("_Named", int, str)

_DIGITS = re.compile(r"\d+")
_MOST_CANDIDATES = 6_000
_SAFE_LENGTH = 9
"""Names of this length can differ in any letter and still be hardly anything else."""


def nearest(db: sqlite3.Connection, norm: str, room: str) -> list[int]:
    """Return the entities whose name is nearest to `norm` within the allowed typing errors; ties are kept.

    Figures must agree ("Rocky 2" is no misspelt "Rocky 3"), and so must the first letter of a short name:
    "Winner" is another title than "Sinner", and people rarely mistype the letter they begin with. With one
    error in a longer name two of its three parts are still right: those few candidates are tried first.
    Where the name index of the extra `fuzzy` lies beside the store, it gives the candidates instead.
    """
    allowed = typos_allowed(norm)
    if not allowed:
        return []
    indexed = _nearest_indexed(db, norm, room, allowed)
    return _nearest_by_keys(db, norm, room, allowed) if indexed is None else indexed


def _nearest_indexed(db: sqlite3.Connection, norm: str, room: str, allowed: int) -> list[int] | None:
    """Ask the name index for ever more errors; None when there is no index of this store."""
    for distance in range(1, allowed + 1):
        spellings = spellings_near(db, norm, room, distance)
        if spellings is None:
            return None
        if best := _best(norm, ((each, each) for each in spellings), distance):
            return _entities(db, best, room)
    return []


def _nearest_by_keys(db: sqlite3.Connection, norm: str, room: str, allowed: int) -> list[int]:
    keys = list(dict.fromkeys(fuzzy_probes(norm, room)))
    marks = ",".join("?" * len(keys))
    query = f"""
        SELECT entity, count(*) FROM fuzzy_key WHERE key IN ({marks})
        GROUP BY entity ORDER BY 2 DESC, entity LIMIT {_MOST_CANDIDATES}
    """
    hits = db.execute(query, keys).fetchall()
    likely = [entity for entity, parts in hits if parts > 1]
    everyone = [entity for entity, _ in hits]
    return _best(norm, _names(db, likely), 1) or _best(norm, _names(db, everyone), allowed)


def without_misspelt_article(norm: str) -> str | None:
    """Return a title without a first word that can be a misspelt "the" ("teh", "he"); else None."""
    from rapidfuzz.distance import OSA

    first, _, rest = norm.partition(" ")
    return rest if rest and len(first) > 1 and OSA.distance(first, "the", score_cutoff=1) <= 1 else None


def _best(norm: str, names: Iterable[tuple[_Named, str]], allowed: int) -> list[_Named]:
    """Return those with the folded spelling that is nearest to `norm`, within the allowed distance."""
    from rapidfuzz.distance import OSA  # imported late: most runs never need it

    figures = _DIGITS.findall(norm)
    best: set[_Named] = set()
    distance = allowed
    for named, known in names:
        found = OSA.distance(norm, known, score_cutoff=distance)
        if found > distance or _DIGITS.findall(known) != figures or not _begins_alike(norm, known):
            continue
        if found < distance:
            best, distance = set(), found
        best.add(named)
    return sorted(best)


def _begins_alike(norm: str, known: str) -> bool:
    return len(norm) >= _SAFE_LENGTH or norm[0] == known[0]


def _names(db: sqlite3.Connection, entities: Sequence[int]) -> list[tuple[int, str]]:
    """Return each entity with each of its names, folded."""
    names: list[tuple[int, str]] = []
    for start in range(0, len(entities), 5000):
        some = entities[start : start + 5000]
        marks = ",".join("?" * len(some))
        names += db.execute(f"SELECT id, name FROM entity WHERE id IN ({marks})", some).fetchall()
        names += db.execute(f"SELECT entity, text FROM alias WHERE entity IN ({marks})", some).fetchall()
    return [(entity, title_key(name).norm) for entity, name in names]


def _entities(db: sqlite3.Connection, spellings: Sequence[str], room: str) -> list[int]:
    """Return the entities of the room that go by one of these folded spellings."""
    query = f"""
        SELECT DISTINCT k.entity FROM name_key k JOIN entity e ON e.id = k.entity
        WHERE k.norm IN ({",".join("?" * len(spellings))}) AND k.form <= {ALIAS} AND (e.type IS 'person') = ?
        ORDER BY 1
    """
    return [entity for (entity,) in db.execute(query, [*spellings, room == PERSONS])]
