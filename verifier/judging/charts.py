"""What a complete chart says of a title: its figures in the weeks asked, or what its absence bounds.

A chart is evidence only for the service that publishes it: the article must put the title on that service
or name its chart. Weeks outside the coverage say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol, runtime_checkable

from claims.dates import interval_of, parse_iso
from claims.folding import fold, fold_title
from claims.periods import first_days
from claims.statement import Bound, SubjectType
from verifier.compare.numbers import compare_numbers
from verifier.compare.outcome import Comparison, Scope, neutral
from verifier.facts import Fact
from verifier.judging.bench import Bench, Laid
from verifier.report import Stance
from verifier.sources.base import Source

SERVICE = "Netflix"
LONGEST_WINDOW_WEEKS = 13
_OTHER_CHARTS = re.compile(
    r"\b(?:daily|hourly|today|domestic|us|uk|national|nielsens?|luminates?|billboards?|hot 100|official|spotify|itunes"
    r"|apple|youtube|box office|albums?|singles?|songs?|bestsellers?|prime|hulu|disney|hbo|max|peacock|paramount)\b"
)


@runtime_checkable
class ChartSource(Protocol):
    """A source that holds complete charts."""

    def absence_facts(
        self,
        name: str,
        type: SubjectType | None,
        weeks_from: date,
        weeks_to: date,
        runtime_h: float | None = None,
    ) -> list[Fact]:
        """Return a title's figures in these weeks, or what its absence from their lists bounds."""
        ...


def chart_evidence(bench: Bench) -> list[Laid]:
    """Lay what the charts say of the claim's weeks; empty where no chart can speak."""
    window = _window(bench)
    if window is None or not _is_of_service(bench) or not _is_worldwide(bench):
        return []
    laid: list[Laid] = []
    for source in bench.sources:
        if isinstance(source, ChartSource):
            facts = source.absence_facts(
                bench.claim.subject.name, bench.claim.subject.type, *window, _runtime_h(bench)
            )
            laid += [_lay(bench, source, fact) for fact in _telling(bench, facts, _weeks(window))]
    return laid


def bounded_figures(bench: Bench, unit: str | None) -> list[Fact]:
    """Return the most that the subject can have had in the claim's weeks, by its absence from the charts."""
    views = [x.fact for x in chart_evidence(bench) if x.fact.property == "viewership"]
    return [f for f in views if f.bound is Bound.AT_MOST and unit in (f.unit, None)]


def _telling(bench: Bench, facts: Sequence[Fact], weeks: int) -> list[Fact]:
    """Keep the bounds of the claim's property and unit that speak for its whole window of `weeks`.

    Over several weeks only their sum bounds a figure, and a rank is denied only by absence from all of them:
    a week that no list covers may have held any figure and any rank.
    """
    rank = bench.claim.kind == "chart_rank"
    own = [f for f in facts if f.property == ("chart_rank" if rank else "viewership")]
    if rank:
        return own if len(own) == weeks and (weeks == 1 or _is_absence(own)) else []
    own = [
        f
        for f in own
        if f.bound is Bound.AT_MOST and (bench.claim.kind == "record" or f.unit == bench.claim.unit)
    ]
    return own if weeks == 1 else [f for f in own if "/" in str(f.qualifiers.get("period", ""))]


def _is_absence(ranks: Sequence[Fact]) -> bool:
    return all(f.bound is Bound.MORE_THAN for f in ranks)


def _weeks(window: tuple[date, date]) -> int:
    """Return how many of the charts' weeks (Monday to Sunday) a window touches."""
    monday = window[0] - timedelta(days=window[0].weekday())
    return (window[1] - monday).days // 7 + 1


def _lay(bench: Bench, source: Source, fact: Fact) -> Laid:
    comparison = _compare(bench, fact)
    return Laid(source, fact, comparison, bench.order.get(source.name, 9))


def _compare(bench: Bench, fact: Fact) -> Comparison:
    if bench.claim.kind == "record":
        return neutral("chart.bound", fact.excerpt or "")
    comparison = compare_numbers(bench.claim.statement, fact, exact=bench.claim.kind == "chart_rank")
    stance = comparison.stance
    if stance is Stance.SUPPORTS and fact.bound is not Bound.EXACT:
        stance = Stance.NEUTRAL  # an upper bound confirms nothing
    return Comparison(stance, "chart.absent", fact.excerpt or comparison.detail, Scope.SAME)


def _is_of_service(bench: Bench) -> bool:
    claim = bench.claim
    said = [str(claim.qualifiers[k]) for k in ("platform", "chart") if k in claim.qualifiers]
    if any(fold(SERVICE) in fold(text) for text in said):
        return True
    if "platform" in claim.qualifiers:
        return False
    return fold(SERVICE) in bench.setting.services.get(fold_title(claim.subject.name), set())


def _is_worldwide(bench: Bench) -> bool:
    """Whether a claim can mean the weekly worldwide lists: no country, no day, no other publisher's chart."""
    said = bench.claim.qualifiers
    if fold(str(said.get("region", "worldwide"))) not in ("worldwide", "global"):
        return False
    return not _OTHER_CHARTS.search(fold(str(said.get("chart", ""))))


def _window(bench: Bench) -> tuple[date, date] | None:
    """Return the days a claim speaks of: its period, counted from the premiere the article gives."""
    period = str(bench.claim.qualifiers.get("period", ""))
    if period.startswith("week-ending:"):
        end = parse_iso(period.partition(":")[2])
        return (end - timedelta(days=6), end) if end else None
    span = interval_of(period) if "/" in period else None
    if span:
        return span
    start = _premiere(bench)
    if start is None:
        return None
    days = _days(period)
    if days is not None:
        first, length = days
        return start + timedelta(days=first), start + timedelta(days=first + length - 1)
    if period not in ("", "peak"):
        return None
    end = min(bench.when.on, start + timedelta(weeks=LONGEST_WINDOW_WEEKS))
    return (start, end) if end >= start else None


def _days(period: str) -> tuple[int, int] | None:
    if period in ("first-week", "debut"):
        return 0, 7
    if period == "opening-weekend":
        return 0, 4
    if days := first_days(period):
        return 0, days
    parts = period.split("-")
    if period.startswith("week-") and parts[1].isdigit():
        return 7 * (int(parts[1]) - 1), 7
    return None


def _premiere(bench: Bench) -> date | None:
    said = bench.setting.premieres.get(fold_title(bench.claim.subject.name))
    if said is not None:
        return said
    days = [
        parse_iso(str(f.value))
        for _, f in bench.facts("release_date")
        if f.qualifiers.get("season") in (None, bench.claim.qualifiers.get("season", 1))
    ]
    return min((d for d in days if d is not None), default=None)


def _runtime_h(bench: Bench) -> float | None:
    """Return the length of the season in hours, as the article or the reference gives it (the longer one)."""
    key = fold_title(bench.claim.subject.name)
    episodes = bench.setting.episodes.get(key)
    minutes = bench.setting.minutes.get(key)
    known = [
        float(f.value)
        for _, f in bench.facts("runtime")
        if f.qualifiers.get("of") == "episode" and not isinstance(f.value, str)
    ]
    counts = [int(f.value) for _, f in bench.facts("episode_count") if not isinstance(f.value, str)]
    length = max([*known, *([minutes] if minutes else [])], default=None)
    number = max([*counts, *([episodes] if episodes else [])], default=None)
    return length * number / 60 if length and number else None
