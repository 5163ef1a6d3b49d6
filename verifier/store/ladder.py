"""The look-up ladder: from a name to the rows that go by it. The first step that finds something ends it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.entities import PERSONS, WORKS, room_of
from verifier.store.fuzzy import nearest
from verifier.store.grouping import Row
from verifier.store.keys import split_year, title_key, without_rank, without_subtitle
from verifier.store.schema import ALIAS, CHIEF, HEAD

_ID = re.compile(
    r"""^(?:https?://\S*/)?(?:
        (?P<imdb>(?:tt|nm)\d{7,10})
      | (?P<wikidata>Q[1-9]\d*)
    )/?(?:[?\#]\S*)?$""",
    re.VERBOSE,
)
_MOST_ROWS = 400
"""More rows of one name are never useful: they can only be ambiguous."""

_ROWS = """
    SELECT e.id, e.dataset, e.type, e.name, e.year, e.charted, e.mentioned, e.popularity, k.article
    FROM name_key k JOIN entity e ON e.id = k.entity
    WHERE k.norm = ? AND k.form {forms} LIMIT {limit}
"""
_EXACT = _ROWS.format(forms=f"<= {ALIAS}", limit=_MOST_ROWS)
_CHIEF_ONLY = _ROWS.format(forms=f"= {CHIEF}", limit=_MOST_ROWS)
_BY_HEAD = _ROWS.format(forms=f"= {HEAD}", limit=_MOST_ROWS)


class Found(NamedTuple):
    """The rows that one step of the ladder found, and the name of the step."""

    step: str
    rows: Sequence[Row]


def look_up(db: sqlite3.Connection, name: str, type: SubjectType | None = None) -> Found:
    """Return the rows that go by `name`: by id, exactly, without article or subtitle, with one or two typos.

    A step counts as soon as something goes by the name, even if it is of another type: a name that is
    spelt right is no typing error of another one.
    """
    for step, rows in _steps(db, name, type):
        if rows:
            fitting = [row for row in rows if _may_be(row.type, type)]
            return Found(step, _dated(fitting, split_year(name)[1]))
    return Found("none", ())


def _may_be(known: str | None, wanted: SubjectType | None) -> bool:
    """Say whether a row can be meant: persons are no works, but a series may be taken for a film."""
    return (
        wanted is None or known is None or known == wanted or (wanted.is_work and SubjectType(known).is_work)
    )


def _steps(db: sqlite3.Connection, name: str, type: SubjectType | None) -> Iterator[tuple[str, list[Row]]]:
    if found := _ID.match(name.strip()):
        yield "id", _by_id(db, found)
    plain, _ = split_year(name)
    whole, without_article = _exact(db, plain)
    yield "exact", whole
    yield "article", without_article
    for shorten in _shortenings(type):
        shorter = shorten(plain)
        if shorter:
            yield "shortened", [row for rows in _exact(db, shorter) for row in rows]
    if type != SubjectType.PERSON:
        yield "subtitle", _rows(db, _BY_HEAD, title_key(plain).norm)[0]
    rooms = (room_of(type),) if type else (WORKS, PERSONS)
    for room in rooms:
        yield "typo", by_entity(db, nearest(db, title_key(plain).norm, room))


def _shortenings(type: SubjectType | None) -> Iterable[Callable[[str], str | None]]:
    if type != SubjectType.PERSON:
        yield without_subtitle
    if type is None or not type.is_work:
        yield without_rank


def _exact(db: sqlite3.Connection, name: str) -> tuple[list[Row], list[Row]]:
    """Return the rows that go by exactly this name, and those that differ from it by an article."""
    norm, article = title_key(name)
    rows, articles = _rows(db, _EXACT, norm)
    whole = [row for row, left_out in zip(rows, articles, strict=True) if left_out == article]
    return whole, rows


def _rows(db: sqlite3.Connection, query: str, norm: str) -> tuple[list[Row], list[str]]:
    found: dict[int, Row] = {}
    articles: dict[int, str] = {}
    if norm:
        for *cells, article in db.execute(query, (norm,)):
            if cells[0] not in found:
                found[cells[0]] = Row(*cells)
                articles[cells[0]] = article or ""
    return list(found.values()), list(articles.values())


def rows_of(db: sqlite3.Connection, norm: str) -> list[Row]:
    """Return the rows whose chief name has this folded spelling."""
    return _rows(db, _CHIEF_ONLY, norm)[0]


def _by_id(db: sqlite3.Connection, found: re.Match[str]) -> list[Row]:
    scheme = found.lastgroup
    value = found.group(str(scheme))
    ids = db.execute("SELECT entity FROM xref WHERE value = ? AND scheme = ?", (value, scheme)).fetchall()
    return by_entity(db, [entity for (entity,) in ids])


def by_entity(db: sqlite3.Connection, entities: Sequence[int]) -> list[Row]:
    """Return the rows of these entities, in the order of their ids."""
    marks = ",".join("?" * len(entities))
    cells = "id, dataset, type, name, year, charted, mentioned, popularity"
    return [Row(*row) for row in db.execute(f"SELECT {cells} FROM entity WHERE id IN ({marks})", entities)]


def with_ids(db: sqlite3.Connection, rows: Sequence[Row]) -> list[Row]:
    """Return the rows with their external ids."""
    ids: dict[int, dict[str, str]] = {row.id: {} for row in rows}
    marks = ",".join("?" * len(ids))
    query = f"SELECT entity, scheme, value FROM xref WHERE entity IN ({marks})"
    for entity, scheme, value in db.execute(query, tuple(ids)):
        ids[entity][scheme] = value
    return [
        Row(
            row.id,
            row.dataset,
            row.type,
            row.name,
            row.year,
            row.charted,
            row.mentioned,
            row.popularity,
            ids[row.id],
        )
        for row in rows
    ]


def _dated(rows: list[Row], year: int | None) -> list[Row]:
    """Keep the rows of the year that the name itself gives, if there are any."""
    return [row for row in rows if row.year == year] or rows if year else rows
