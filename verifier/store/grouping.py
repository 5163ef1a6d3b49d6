"""Which rows of different datasets are one and the same subject.

Each dataset writes its own rows; rows of one name and type are put together when they are read. Rows that
share an external id or a year are one; a row without a year joins the only dated one it can be. What
cannot be told apart from outside stays apart, and the caller gets several candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

_NO_IDS: Mapping[str, str] = MappingProxyType({})


class Row(NamedTuple):
    """One row of the `entity` table with its external ids."""

    id: int
    dataset: int
    type: str | None
    name: str
    year: int | None
    charted: int | None
    mentioned: bool
    popularity: int
    ids: Mapping[str, str] = _NO_IDS


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
        return {scheme: value for row in reversed(self.rows) for scheme, value in row.ids.items()}

    @property
    def popularity(self) -> int:
        """The highest popularity of the rows."""
        return max(row.popularity for row in self.rows)


def group(rows: Iterable[Row]) -> list[Group]:
    """Put rows of one name together; rows that may be several subjects stay several groups."""
    rows = list(rows)
    if len(rows) == 1:
        return [Group(rows)]
    groups: list[Group] = []
    undated: list[Row] = []
    for row in sorted(rows, key=lambda row: (row.mentioned, row.type is None, row.dataset, row.id)):
        home = next((each for each in groups if _is_same(each, row)), None)
        if home:
            home.rows.append(row)
        elif row.year is None or row.type is None:
            undated.append(row)
        else:
            groups.append(Group([row]))
    for row in undated:
        _place_undated(groups, row)
    return groups


def _is_same(known: Group, row: Row) -> bool:
    if known.type and row.type and known.type != row.type:
        return False
    ids = known.ids
    shared = ids.keys() & row.ids.keys()
    if shared:
        return all(ids[scheme] == row.ids[scheme] for scheme in shared)
    return row.type == known.type and row.year is not None and row.year == known.year


def _place_undated(groups: list[Group], row: Row) -> None:
    """Join a row without year or type to the one group it can be; else it stands for itself."""
    same = next((each for each in groups if _is_same(each, row)), None)
    possible = [same] if same else [each for each in groups if _may_be(each, row)]
    if len(possible) > 1 and row.charted:
        # A chart names no year; works mostly enter it in the year of their release.
        possible = [each for each in possible if each.year == row.charted]
    if len(possible) > 1:
        possible = [each for each in possible if each.year is None and each.type == row.type] or possible
    if len(possible) == 1:
        possible[0].rows.append(row)
    elif not (row.mentioned and row.type is None and possible):
        groups.append(Group([row]))


def _may_be(known: Group, row: Row) -> bool:
    if known.type and row.type and known.type != row.type:
        return False
    if known.type == "person" and row.type is None:
        return False
    ids = known.ids
    if any(ids[scheme] != value for scheme, value in row.ids.items() if scheme in ids):
        return False
    if row.year is not None and known.year is not None:
        return row.year == known.year
    return not (row.charted and known.year and known.year > row.charted)


def ordered(groups: Sequence[Group], type: str | None = None) -> list[Group]:
    """Order candidates: of the wanted type, with facts of their own, dated; popularity counts last."""

    def place(each: Group) -> tuple[bool, bool, bool, bool, int, int]:
        other = type is not None and each.type not in (type, None)
        return other, each.mentioned, each.type is None, each.year is None, -each.popularity, each.rows[0].id

    return sorted(groups, key=place)
