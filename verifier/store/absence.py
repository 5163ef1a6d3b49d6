"""What it means that a title is in none of the lists of a week: at most what their tenth rank had."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.folding import fold_title
from claims.statement import Bound, QualifierValue, SubjectType
from verifier.facts import Fact, FactSource, FactSubject
from verifier.store.chart_facts import CHART_NAME, NETFLIX, chart_source, week_facts
from verifier.store.charts import (
    GLOBAL_CHART,
    LIST_LENGTH,
    RANKED_BY_VIEWS_FROM,
    WEEK,
    WORLDWIDE,
    ChartRow,
    covered_weeks,
    rows_of_entities,
    rows_of_week,
)
from verifier.store.subjects import find

_TV = ("TV (English)", "TV (Non-English)")
_FILMS = ("Films (English)", "Films (Non-English)")


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that a title outside the lists of one week can have had."""

    week_end: date
    last: tuple[ChartRow, ...]  # the tenth rank of each list

    @property
    def by_views(self) -> bool:
        """Whether the week is ranked by views (else by hours)."""
        return self.week_end >= RANKED_BY_VIEWS_FROM

    @property
    def value(self) -> int:
        """The ceiling in the unit of the ranking: the largest tenth rank, as the list is not known."""
        return max((row.views if self.by_views else row.hours) or 0 for row in self.last)

    @property
    def told(self) -> str:
        """The absence in words."""
        lists = " or ".join(row.category for row in self.last)
        unit = "views" if self.by_views else "hours"
        tenth = ", ".join(f"{(row.views if self.by_views else row.hours) or 0:,}" for row in self.last)
        absent = f"not among the ten titles of {lists} in the week ending {self.week_end}"
        return f"{absent}; rank 10 had {tenth} {unit}"


def absence_facts(
    db: sqlite3.Connection,
    name: str,
    type: SubjectType | None,
    weeks_from: date,
    weeks_to: date,
    runtime_h: float | None = None,
) -> list[Fact]:
    """Return the title's own figures in the weeks that touch the two dates, else what its absence bounds.

    Views are bounded by rank 10 in weeks ranked by views, hours in earlier ones; hours of later weeks only
    through `runtime_h`, the length of the season or film in hours. When all weeks asked are covered, their
    sum is bounded, too. Nothing is said of weeks outside the coverage, nor when a listed title looks like
    another spelling of this one.
    """
    span = covered_weeks(db)
    if span is None or type not in (None, SubjectType.TV_SERIES, SubjectType.FILM):
        return []
    asked = _weeks(weeks_from, weeks_to)
    weeks = [week for week in asked if span[0] <= week <= span[1]]
    categories = (
        {SubjectType.TV_SERIES: _TV, SubjectType.FILM: _FILMS}.get(type, _TV + _FILMS)
        if type
        else _TV + _FILMS
    )
    lists = {week: rows_of_week(db, week, categories) for week in weeks}
    own = _own_rows(db, name, type, lists)
    source = chart_source(db, GLOBAL_CHART)
    subject = FactSubject(name=name, type=type)
    if own:
        return [fact for row in own for fact in week_facts(subject, source, row)]
    if any(_may_be(name, row) for rows in lists.values() for row in rows):
        return []
    ceilings = [_ceiling(week, rows) for week, rows in lists.items() if _is_whole(rows, categories)]
    bounds = _Bounds(subject, source, runtime_h)
    found = [fact for ceiling in ceilings for fact in bounds.of_week(ceiling)]
    if len(ceilings) == len(asked) > 1:
        found += bounds.of_all(ceilings, weeks_from, weeks_to)
    return found


def _weeks(first: date, last: date) -> list[date]:
    """Return the Sundays on which the weeks end that touch the two dates."""
    sunday = first + timedelta(days=6 - first.weekday())
    weeks = []
    while sunday - timedelta(days=6) <= last:
        weeks.append(sunday)
        sunday += WEEK
    return weeks


def _own_rows(
    db: sqlite3.Connection, name: str, type: SubjectType | None, lists: dict[date, list[ChartRow]]
) -> list[ChartRow]:
    listed = {row for rows in lists.values() for row in rows}
    own = [row for subject in find(db, name, type) for row in rows_of_entities(db, subject.rows)]
    return [row for row in own if row in listed]


def _may_be(name: str, row: ChartRow) -> bool:
    """Say whether a listed title could be this one under a longer or shorter name."""
    asked = fold_title(name)
    for title in (row.show, row.title):
        known = fold_title(title)
        if known == asked or known.startswith(asked + " ") or asked.startswith(known + " "):
            return True
    return False


def _is_whole(rows: Sequence[ChartRow], categories: Sequence[str]) -> bool:
    return len(rows) == LIST_LENGTH * len(categories)


def _ceiling(week: date, rows: Sequence[ChartRow]) -> Ceiling:
    return Ceiling(week, tuple(row for row in rows if row.rank == LIST_LENGTH))


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Turns ceilings into facts about one title."""

    subject: FactSubject
    source: FactSource
    runtime_h: float | None

    def of_week(self, ceiling: Ceiling) -> Iterator[Fact]:
        """Yield what absence bounds in one week: views or hours, and the rank."""
        period = f"week-ending:{ceiling.week_end.isoformat()}"
        yield from self._figures([ceiling], period, ceiling.told)
        where: dict[str, QualifierValue] = {"chart": CHART_NAME, "period": period, "region": WORLDWIDE}
        yield self._fact(
            "chart_rank", LIST_LENGTH, None, None, where, Bound.MORE_THAN, ceiling.week_end, ceiling.told
        )

    def of_all(self, ceilings: Sequence[Ceiling], first: date, last: date) -> Iterator[Fact]:
        """Yield what absence bounds in all the weeks together; the days asked can have had no more."""
        told = "; ".join(ceiling.told for ceiling in ceilings)
        yield from self._figures(ceilings, f"{first.isoformat()}/{last.isoformat()}", told)

    def _figures(self, ceilings: Sequence[Ceiling], period: str, told: str) -> Iterator[Fact]:
        where: dict[str, QualifierValue] = {"period": period, "platform": NETFLIX, "region": WORLDWIDE}
        week_end = ceilings[-1].week_end
        total = sum(ceiling.value for ceiling in ceilings)
        if all(ceiling.by_views for ceiling in ceilings):
            yield self._fact("viewership", total, "views", 100_000, where, Bound.AT_MOST, week_end, told)
            if self.runtime_h:
                hours = round(total * self.runtime_h)
                told = f"{told}; x {self.runtime_h:g} hours of running time: at most {hours:,} hours"
                yield self._fact("viewership", hours, "hours", 100_000, where, Bound.AT_MOST, week_end, told)
        elif not any(ceiling.by_views for ceiling in ceilings):
            yield self._fact("viewership", total, "hours", 10_000, where, Bound.AT_MOST, week_end, told)

    def _fact(
        self,
        name: str,
        value: int,
        unit: str | None,
        resolution: int | None,
        where: dict[str, QualifierValue],
        bound: Bound,
        week_end: date,
        told: str,
    ) -> Fact:
        return Fact(
            subject=self.subject,
            property=name,
            value=value,
            unit=unit,
            resolution=resolution,
            qualifiers=where,
            bound=bound,
            as_of=week_end.isoformat(),
            source=self.source,
            excerpt=told,
        )
