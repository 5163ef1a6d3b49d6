"""Rows of the Netflix lists as facts: hours, views and rank of each week, first weeks, first 91 days."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claims.statement import QualifierValue, SubjectType, Value
from verifier.facts import Fact, FactSource, FactSubject
from verifier.store.charts import (
    COUNTRY_CHART,
    GLOBAL_CHART,
    MOST_POPULAR,
    RANKED_BY_VIEWS_FROM,
    WORLDWIDE,
    ChartRow,
    Debut,
    Unit,
    covered_weeks,
    debuts,
    largest_debuts,
    largest_weeks,
    rows_of_entities,
)

NETFLIX = "Netflix"
CHART_NAME = "Netflix Global Top 10"
_LARGEST = 50
_WANTED = frozenset({"viewership", "chart_rank", "platform"})


@dataclass(frozen=True, slots=True)
class ChartScope:
    """What all facts of one row share: whose they are, who says it, where and when they hold."""

    subject: FactSubject
    source: FactSource
    qualifiers: dict[str, QualifierValue]
    as_of: str | None
    excerpt: str

    def fact(self, name: str, value: Value, unit: str | None, resolution: int | None) -> Fact:
        """Return one fact of this scope."""
        return Fact(
            subject=self.subject,
            property=name,
            value=value,
            unit=unit,
            resolution=resolution,
            qualifiers=self.qualifiers,
            as_of=self.as_of,
            source=self.source,
            excerpt=self.excerpt,
        )


def facts(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Return what the lists say of the subject, oldest week first."""
    if _WANTED.isdisjoint(properties):
        return []
    found = [*_weekly(db, subject, rows), *_most_popular(db, subject, rows), *_by_country(db, subject, rows)]
    return [fact for fact in found if fact.property in properties]


def chart_source(db: sqlite3.Connection, dataset: str) -> FactSource:
    """Return who publishes an imported table."""
    query = "SELECT title, url, tier, licence FROM dataset WHERE name = ?"
    title, url, tier, licence = db.execute(query, (dataset,)).fetchone()
    return FactSource(name=title, url=url, tier=tier, licence=licence)


def largest_figures(db: sqlite3.Connection) -> Iterator[Fact]:
    """Yield the largest debuts and weeks of the worldwide lists by hours and by views, largest first."""
    if covered_weeks(db) is None:
        return
    source = chart_source(db, GLOBAL_CHART)
    units: tuple[Unit, ...] = ("hours", "views")
    for unit in units:
        for row in largest_debuts(db, unit, date.max, _LARGEST):
            scope = ChartScope(
                _subject_of(row), source, _where(row, "first-week"), row.week_end.isoformat(), told(row)
            )
            yield from (fact for fact in _figures(scope, row) if fact.unit == unit)
        for row in largest_weeks(db, unit, date.max, _LARGEST):
            yield from (fact for fact in week_facts(_subject_of(row), source, row) if fact.unit == unit)


def _subject_of(row: ChartRow) -> FactSubject:
    type = SubjectType.TV_SERIES if row.category.startswith("TV") else SubjectType.FILM
    return FactSubject(name=row.show, type=type)


def _weekly(db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int]) -> Iterator[Fact]:
    listed = rows_of_entities(db, rows)
    if not listed:
        return
    source = chart_source(db, GLOBAL_CHART)
    for row in listed:
        yield from week_facts(subject, source, row)
    for debut in debuts(db, rows, listed):
        yield from _debut_facts(subject, source, debut)
    yield from _peaks(subject, source, listed)
    yield _on_netflix(subject, source, listed)


def week_facts(subject: FactSubject, source: FactSource, row: ChartRow) -> Iterator[Fact]:
    """Yield the hours, views and rank of one row of the weekly lists."""
    scope = ChartScope(subject, source, _where(row, _period(row)), row.week_end.isoformat(), told(row))
    yield from _figures(scope, row)
    ranked = scope.qualifiers | {"chart": f"{CHART_NAME}, {row.category}"}
    del ranked["platform"]
    yield ChartScope(subject, source, ranked, scope.as_of, scope.excerpt).fact(
        "chart_rank", row.rank, None, None
    )


def _figures(scope: ChartScope, row: ChartRow) -> Iterator[Fact]:
    resolution = 100_000 if row.week_end >= RANKED_BY_VIEWS_FROM else 10_000
    if row.hours is not None:
        yield scope.fact("viewership", row.hours, "hours", resolution)
    if row.views is not None:
        yield scope.fact("viewership", row.views, "views", resolution)


def _debut_facts(subject: FactSubject, source: FactSource, debut: Debut) -> Iterator[Fact]:
    first = debut.first
    scope = ChartScope(
        subject,
        source,
        _where(first, "first-week"),
        first.week_end.isoformat(),
        f"{told(first)}; {_days_told(debut)}",
    )
    yield from _figures(scope, first)
    if debut.following:
        second = debut.following
        full = "first full week" if debut.days and debut.days < 7 else "second week in the list"
        scope = ChartScope(
            subject, source, _where(second, "week-2"), second.week_end.isoformat(), f"{told(second)}; {full}"
        )
        yield from _figures(scope, second)


def _days_told(debut: Debut) -> str:
    if debut.released is None:
        return "first week in the list; it may cover fewer than seven days, as the release date is not known"
    if debut.days == 7:
        return "first week in the list, out on all seven days"
    return f"first week in the list, out since {debut.released}: {debut.days} of seven days"


def _peaks(subject: FactSubject, source: FactSource, listed: Sequence[ChartRow]) -> Iterator[Fact]:
    """Yield the best rank of each season."""
    best: dict[tuple[str, str], ChartRow] = {}
    for row in listed:
        known = best.get((row.category, row.title))
        if known is None or row.rank < known.rank:
            best[row.category, row.title] = row
    newest = listed[-1].week_end.isoformat()
    for row in best.values():
        where = _where(row, "peak") | {"chart": f"{CHART_NAME}, {row.category}"}
        del where["platform"]
        yield ChartScope(subject, source, where, newest, told(row)).fact("chart_rank", row.rank, None, None)


def _on_netflix(subject: FactSubject, source: FactSource, listed: Sequence[ChartRow]) -> Fact:
    """Return that the title is on Netflix: what stands in its list is."""
    first, last = listed[0], listed[-1]
    return Fact(
        subject=subject,
        property="platform",
        value=NETFLIX,
        valid_from=first.week_end.isoformat(),
        as_of=last.week_end.isoformat(),
        source=source,
        excerpt=told(last),
    )


def _where(row: ChartRow, period: str) -> dict[str, QualifierValue]:
    where: dict[str, QualifierValue] = {"period": period, "platform": NETFLIX, "region": WORLDWIDE}
    if row.season is not None:
        where["season"] = row.season
    return where


def _period(row: ChartRow) -> str:
    return f"week-ending:{row.week_end.isoformat()}"


def told(row: ChartRow) -> str:
    """Return the row in words, as evidence shows it."""
    figures = [f"{row.hours:,} hours"] if row.hours is not None else []
    figures += [f"{row.views:,} views"] if row.views is not None else []
    return f"{row.category}, week ending {row.week_end}: rank {row.rank}, {row.title}, {', '.join(figures)}"


def _most_popular(db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int]) -> Iterator[Fact]:
    """Yield figures and rank of the all-time list, which counts the first 91 days."""
    query = f"""
        SELECT category, rank, show, season_title, season, hours, views, nullif(period_end, '') FROM chart
        WHERE entity IN ({_marks(rows)}) AND chart = '{MOST_POPULAR}' ORDER BY category, rank
    """
    for category, rank, show, season_title, season, hours, views, as_of in db.execute(query, rows).fetchall():
        title = season_title or show
        excerpt = (
            f"most popular {category} of all time: rank {rank}, {title}, {hours:,} hours, {views:,} views"
        )
        where: dict[str, QualifierValue] = {
            "period": "first-91-days",
            "platform": NETFLIX,
            "region": WORLDWIDE,
        }
        where |= {"season": season} if season is not None else {}
        scope = ChartScope(subject, chart_source(db, MOST_POPULAR), where, as_of, excerpt)
        yield scope.fact("viewership", hours, "hours", 100_000)
        yield scope.fact("viewership", views, "views", 100_000)
        listed = where | {"chart": f"Netflix Most Popular, {category}"}
        del listed["platform"]
        yield ChartScope(subject, scope.source, listed, as_of, excerpt).fact("chart_rank", rank, None, None)


def _by_country(db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int]) -> Iterator[Fact]:
    """Yield the ranks of the lists of single countries, which give no figures."""
    query = f"""
        SELECT period_end, region, category, rank, show, season_title, season FROM chart
        WHERE entity IN ({_marks(rows)}) AND chart = '{COUNTRY_CHART}'
        ORDER BY period_end, region, category, rank
    """
    for week, region, category, rank, show, season_title, season in db.execute(query, rows).fetchall():
        where: dict[str, QualifierValue] = {
            "chart": f"Netflix Top 10 in {region}, {category}",
            "period": f"week-ending:{week}",
            "region": region,
        }
        where |= {"season": season} if season is not None else {}
        excerpt = f"{category} in {region}, week ending {week}: rank {rank}, {season_title or show}"
        yield ChartScope(subject, chart_source(db, COUNTRY_CHART), where, week, excerpt).fact(
            "chart_rank", rank, None, None
        )


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
