"""Which rows of different datasets are one and the same subject.

Each dataset writes its own rows; rows of one name and type are put together when they are read. Rows that
share an external id or a year are one; a row without a year joins the only dated one it can be. What
cannot be told apart from outside stays apart, and the caller gets several candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

_NO_IDS: Mapping[str, str] = MappingProxyType({})


class Row(NamedTuple):
    """One row of the `entity` table with its external ids and aliases."""

    id: int
    dataset: int
    type: str | None
    name: str
    year: int | None
    charted: int | None
    mentioned: bool
    popularity: int
    ids: Mapping[str, str] = _NO_IDS
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class Group:
    """Rows that are one subject."""

    rows: list[Row]

    @property
    def type(self) -> str | None:
        """The subject type that a row states."""
        return next((row.type for row in self.rows if row.type), None)

    @property
    def year(self) -> int | None:
        """The year that a row states; the first row's goes first."""
        return next((row.year for row in self.rows if row.year), None)

    @property
    def mentioned(self) -> bool:
        """Whether the subject is known only as the value of other subjects' facts."""
        return all(row.mentioned for row in self.rows)

    @property
    def ids(self) -> dict[str, str]:
        """All external ids of the rows."""
        if len(self.rows) == 1:
            return dict(self.rows[0].ids)
        return {scheme: value for row in reversed(self.rows) for scheme, value in row.ids.items()}

    @property
    def popularity(self) -> int:
        """The highest popularity of the rows."""
        return max(row.popularity for row in self.rows)


class _Index:
    """Groups found so far, by external id and by type and year: one name may have hundreds."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_id: dict[tuple[str, str], Group] = {}
        self._by_year: defaultdict[tuple[str | None, int | None], list[Group]] = defaultdict(list)

    def home_of(self, row: Row) -> Group | None:
        """Return the group that a row surely belongs to: by an id that both have, else by type and year."""
        for mark in row.ids.items():
            known = self._by_id.get(mark)
            if known and _fits(known, row):
                return known
        dated = self._by_year.get((row.type, row.year), ()) if row.year is not None else ()
        return next((each for each in dated if _fits(each, row)), None)

    def enter(self, row: Row, home: Group | None = None) -> None:
        """Add a row to its group, or as a new one."""
        if home is None:
            home = Group([row])
            self.groups.append(home)
        else:
            home.rows.append(row)
        for mark in row.ids.items():
            self._by_id.setdefault(mark, home)
        same_year = self._by_year[home.type, home.year]
        if not any(each is home for each in same_year):
            same_year.append(home)


def group(rows: Iterable[Row]) -> list[Group]:
    """Put rows of one name together; rows that may be several subjects stay several groups."""
    rows = list(rows)
    if len(rows) == 1:
        return [Group(rows)]
    index = _Index()
    undated: list[Row] = []
    for row in sorted(rows, key=lambda row: (row.mentioned, row.type is None, row.dataset, row.id)):
        home = index.home_of(row)
        if home or not (row.year is None or row.type is None):
            index.enter(row, home)
        else:
            undated.append(row)
    for row in undated:
        _place_undated(index, row)
    return index.groups


def _place_undated(index: _Index, row: Row) -> None:
    """Join a row without year or type to the one group it can be; else it stands for itself."""
    same = index.home_of(row)
    possible = [same] if same else [each for each in index.groups if _may_be(each, row)]
    if len(possible) > 1 and row.charted:
        # A chart names no year; works mostly enter it in the year of their release.
        possible = [each for each in possible if each.year == row.charted]
    if len(possible) > 1:
        possible = [each for each in possible if each.year is None and each.type == row.type] or possible
    if len(possible) == 1:
        index.enter(row, possible[0])
    elif not (row.mentioned and row.type is None and possible):
        index.enter(row)


def _may_be(known: Group, row: Row) -> bool:
    if row.type is None and known.type == "person":
        return False
    if row.year is not None and known.year is not None and row.year != known.year:
        return False
    if row.charted and known.year and known.year > row.charted:
        return False
    return _fits(known, row)


def _fits(known: Group, row: Row) -> bool:
    """Say whether neither type nor external ids speak against a row's being in a group."""
    if known.type and row.type and known.type != row.type:
        return False
    ids = known.ids if row.ids else {}
    return all(ids.get(scheme, value) == value for scheme, value in row.ids.items())


def ordered(groups: Sequence[Group], type: str | None = None) -> list[Group]:
    """Order candidates: of the wanted type, with facts of their own, dated; popularity counts last."""

    def place(each: Group) -> tuple[bool, bool, bool, bool, int, int]:
        other = type is not None and each.type not in (type, None)
        return other, each.mentioned, each.type is None, each.year is None, -each.popularity, each.rows[0].id

    return sorted(groups, key=place) if len(groups) > 1 else list(groups)
