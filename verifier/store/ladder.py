"""The look-up ladder: from a name to the rows that go by it. The first step that finds something ends it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.statement import SubjectType
from verifier.store.entities import PERSONS, WORKS, room_of
from verifier.store.fuzzy import nearest, without_misspelt_article
from verifier.store.grouping import Row
from verifier.store.keys import TitleKey, split_year, title_key, without_rank, without_subtitle
from verifier.store.schema import ALIAS, CHIEF, HEAD

_ID = re.compile(
    r"""^(?:https?://\S*/)?(?:
        (?P<imdb>(?:tt|nm)\d{7,10})
      | (?P<wikidata>Q[1-9]\d*)
    )/?(?:[?\#]\S*)?$""",
    re.VERBOSE,
)
_MOST_ROWS = 30
"""More rows of one name are never useful, they can only be ambiguous; the best known are kept."""

_ROWS = """
    SELECT e.id, e.dataset, e.type, e.name, e.year, e.charted, e.mentioned, e.popularity, k.article, k.form
    FROM name_key k JOIN entity e ON e.id = k.entity
    WHERE k.norm = ? AND k.form {forms} ORDER BY e.popularity DESC, e.id LIMIT {limit}
"""
_EXACT = _ROWS.format(forms=f"<= {ALIAS}", limit=_MOST_ROWS)
_CHIEF_ONLY = _ROWS.format(forms=f"= {CHIEF}", limit=_MOST_ROWS)
_BY_HEAD = _ROWS.format(forms=f"= {HEAD}", limit=_MOST_ROWS)


class Found(NamedTuple):
    """The rows that one step of the ladder found, and all rows whose chief name has the spelling `norm`."""

    step: str
    rows: Sequence[Row]
    norm: str = ""
    namesakes: Sequence[Row] = ()


class _Named(NamedTuple):
    """A row found by a name, the article that the name has left out, and whether it is the chief name."""

    row: Row
    article: str
    chief: bool


def look_up(db: sqlite3.Connection, name: str, type: SubjectType | None = None) -> Found:
    """Return the rows that go by `name`: by id, exactly, without article or subtitle, with one or two typos.

    A step counts as soon as something goes by the name, even if it is of another type: a name that is
    spelt right is no typing error of another one.
    """
    if found := _ID.match(name.strip()):
        return Found("id", _by_id(db, found))
    plain, year = split_year(name)
    key = title_key(plain)
    named = _named(db, _EXACT, key.norm)
    namesakes = [each.row for each in named if each.chief]
    for step, rows in _steps(db, plain, key, named, type):
        if rows:
            fitting = [row for row in rows if _may_be(row.type, type)]
            return Found(step, _dated(fitting, year), key.norm, namesakes)
    return Found("none", ())


def _may_be(known: str | None, wanted: SubjectType | None) -> bool:
    """Say whether a row can be meant: persons are no works, but a series may be taken for a film."""
    return (
        wanted is None or known is None or known == wanted or (wanted.is_work and SubjectType(known).is_work)
    )


def _steps(
    db: sqlite3.Connection, name: str, key: TitleKey, named: Sequence[_Named], type: SubjectType | None
) -> Iterator[tuple[str, Sequence[Row]]]:
    yield "exact", [each.row for each in named if each.article == key.article]
    yield "article", [each.row for each in named]
    for shorten in _shortenings(type):
        if shorter := shorten(name):
            yield "shortened", _rows(db, _EXACT, title_key(shorter).norm)
    if type != SubjectType.PERSON:
        yield "subtitle", _rows(db, _BY_HEAD, key.norm)
    rooms = (room_of(type),) if type else (WORKS, PERSONS)
    for room in rooms:
        yield "typo", by_entity(db, nearest(db, key.norm, room))
    rest = without_misspelt_article(key.norm)
    if rest and type != SubjectType.PERSON:
        yield "typo", _rows(db, _EXACT, rest)
        yield "typo", by_entity(db, nearest(db, rest, WORKS))


def _shortenings(type: SubjectType | None) -> Iterable[Callable[[str], str | None]]:
    if type != SubjectType.PERSON:
        yield without_subtitle
    if type is None or not type.is_work:
        yield without_rank


def _named(db: sqlite3.Connection, query: str, norm: str) -> list[_Named]:
    found: dict[int, _Named] = {}
    if norm:
        for *cells, article, form in db.execute(query, (norm,)):
            found.setdefault(cells[0], _Named(Row(*cells), article or "", form == CHIEF))
    return list(found.values())


def _rows(db: sqlite3.Connection, query: str, norm: str) -> list[Row]:
    return [each.row for each in _named(db, query, norm)]


def rows_of(db: sqlite3.Connection, norm: str) -> list[Row]:
    """Return the rows whose chief name has this folded spelling."""
    return _rows(db, _CHIEF_ONLY, norm)


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


def completed(db: sqlite3.Connection, rows: Sequence[Row]) -> list[Row]:
    """Return the rows with their external ids and aliases."""
    ids: dict[int, dict[str, str]] = {}
    aliases: dict[int, list[str]] = {}
    marks = ",".join(f"?{place}" for place in range(1, len(rows) + 1))
    query = f"""
        SELECT entity, scheme, value FROM xref WHERE entity IN ({marks})
        UNION ALL SELECT entity, NULL, text FROM alias WHERE entity IN ({marks})
    """
    for entity, scheme, value in db.execute(query, [row.id for row in rows]):
        if scheme:
            ids.setdefault(entity, {})[scheme] = value
        else:
            aliases.setdefault(entity, []).append(value)
    return [
        row._replace(ids=ids.get(row.id, row.ids), aliases=tuple(aliases.get(row.id, ())))
        if row.id in ids or row.id in aliases
        else row
        for row in rows
    ]


def _dated(rows: list[Row], year: int | None) -> list[Row]:
    """Keep the rows of the year that the name itself gives, if there are any."""
    return [row for row in rows if row.year == year] or rows if year else rows
