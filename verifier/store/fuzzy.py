"""Names with one or two typing errors: candidates by the parts that are still right, then by distance."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from verifier.store.keys import fuzzy_probes, title_key, typos_allowed

_DIGITS = re.compile(r"\d+")
_MOST_CANDIDATES = 6_000
_SAFE_LENGTH = 9
"""Names of this length can differ in any letter and still be hardly anything else."""


def nearest(db: sqlite3.Connection, norm: str, room: str) -> list[int]:
    """Return the entities whose name is nearest to `norm` within the allowed typing errors; ties are kept.

    Figures must agree ("Rocky 2" is no misspelt "Rocky 3"), and so must the first letter of a short name:
    "Winner" is another title than "Sinner", and people rarely mistype the letter they begin with. With one
    error in a longer name two of its three parts are still right: those few candidates are tried first.
    """
    allowed = typos_allowed(norm)
    if not allowed:
        return []
    keys = list(dict.fromkeys(fuzzy_probes(norm, room)))
    marks = ",".join("?" * len(keys))
    query = f"""
        SELECT entity, count(*) FROM fuzzy_key WHERE key IN ({marks})
        GROUP BY entity ORDER BY 2 DESC, entity LIMIT {_MOST_CANDIDATES}
    """
    hits = db.execute(query, keys).fetchall()
    likely = [entity for entity, parts in hits if parts > 1]
    return _best(db, norm, likely, 1) or _best(db, norm, [entity for entity, _ in hits], allowed)


def without_misspelt_article(norm: str) -> str | None:
    """Return a title without a first word that can be a misspelt "the" ("teh", "he"); else None."""
    from rapidfuzz.distance import OSA

    first, _, rest = norm.partition(" ")
    return rest if rest and len(first) > 1 and OSA.distance(first, "the", score_cutoff=1) <= 1 else None


def _best(db: sqlite3.Connection, norm: str, entities: Sequence[int], allowed: int) -> list[int]:
    from rapidfuzz.distance import OSA  # imported late: most runs never need it

    figures = _DIGITS.findall(norm)
    best: set[int] = set()
    distance = allowed
    for entity, name in _names(db, entities):
        known = title_key(name).norm
        found = OSA.distance(norm, known, score_cutoff=distance)
        if found > distance or _DIGITS.findall(known) != figures or not _begins_alike(norm, known):
            continue
        if found < distance:
            best, distance = set(), found
        best.add(entity)
    return sorted(best)


def _begins_alike(norm: str, known: str) -> bool:
    return len(norm) >= _SAFE_LENGTH or norm[0] == known[0]


def _names(db: sqlite3.Connection, entities: Sequence[int]) -> list[tuple[int, str]]:
    names: list[tuple[int, str]] = []
    for start in range(0, len(entities), 5000):
        some = entities[start : start + 5000]
        marks = ",".join("?" * len(some))
        names += db.execute(f"SELECT id, name FROM entity WHERE id IN ({marks})", some).fetchall()
        names += db.execute(f"SELECT entity, text FROM alias WHERE entity IN ({marks})", some).fetchall()
    return names
