"""Judge figures: counts, quantities, money, scores, ranks, running times, changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.brands import OUTLETS
from claims.claim import Claim
from claims.dates import interval_of
from claims.folding import fold
from claims.periods import read_periods
from claims.statement import Bound, Comparator, Modality, TimeClass
from verifier.compare.numbers import compare_numbers, number
from verifier.compare.outcome import Comparison, Scope, neutral, refutes, supports
from verifier.compare.scope import chart_key, scope_of
from verifier.facts import Fact
from verifier.judging.bench import Bench, Laid, Outcome, decide
from verifier.judging.charts import chart_evidence
from verifier.judging.takings import takings_scope
from verifier.report import Stance
from verifier.sources.base import Source

SCORE_DRIFT = 2.0
"""Points by which a score may move between the snapshot and the article."""
STALE_DAYS = 120
FRESH_DAYS = 3
OPENING_SLACK = 0.02
SALES_GROWTH = 1.25
YEARS_OF_A_RUN = 2
"""Years after which a film's gross stands still."""
PART_OF_TOTAL = 0.5
"""A sum without a period below this share of the total may be that of a week, and contradicts nothing."""
RUNTIME_SLACK_MIN = 2.0
EPISODE_SLACK_MIN = 5.0
_POINTS = {"%": 100, "/100": 100, "/10": 10, "/5": 5}


def judge_figure(bench: Bench) -> Outcome:
    """Judge a figure against the figures of its scope."""
    scope = takings_scope(bench) if bench.claim.kind == "box_office" else scope_of
    laid = bench.lay(bench.facts(), lambda fact: _figure(bench, fact), scope=scope)
    if bench.claim.kind == "viewership" and not _spoken(laid):
        laid += chart_evidence(bench)
    if any(x.comparison.rule == "time.between" for x in laid) and not _spoken(laid):
        agreed = supports(
            "counter.between", "between the reading before the article and the one after it", exact=False
        )
        laid = [replace(x, comparison=agreed) if x.comparison.rule == "time.between" else x for x in laid]
    return decide(bench, laid)


def _spoken(laid: Sequence[Laid]) -> bool:
    """Whether a fact of the claim's own scope already speaks."""
    return any(x.comparison.stance is not Stance.NEUTRAL for x in laid)


def _figure(bench: Bench, fact: Fact) -> Comparison:
    claim = bench.claim
    if isinstance(fact.value, str) or isinstance(claim.value, str):
        return neutral("value.unreadable", "the values cannot be compared")
    if fact.unit != claim.unit:
        return neutral("unit.other", f"the source counts {fact.unit}, the article {claim.unit}")
    exact = bench.spec.comparator is Comparator.COUNT or bench.when.literal
    opening = claim.kind == "box_office" and "weekend" in str(claim.qualifiers.get("period", ""))
    comparison = compare_numbers(claim.statement, fact, exact=exact, slack=OPENING_SLACK if opening else 0.0)
    somewhere = claim.kind == "box_office" and claim.qualifiers.get("territory") != "worldwide"
    part = somewhere and "period" not in claim.qualifiers
    if (
        part
        and comparison.stance is Stance.REFUTES
        and float(claim.value) < PART_OF_TOTAL * float(fact.value)
    ):
        return neutral("period.unsaid", f"{comparison.detail} in all")
    grows = bench.spec.time_class is TimeClass.COUNTER and not bench.when.literal
    if grows and comparison.stance is Stance.REFUTES:
        return _counter(bench, fact, comparison)
    return comparison


def _counter(bench: Bench, fact: Fact, comparison: Comparison) -> Comparison:
    """A running total only grows: a later, higher reading or an older, lower one contradicts nothing."""
    claim, period = bench.claim, str(fact.qualifiers.get("period", ""))
    closed = bool(period) and not any(word in period for word in ("to ", "total", "date", "life", "career"))
    closed = closed or _is_over(bench, fact)
    as_of = interval_of(fact.as_of) if fact.as_of else None
    if closed or as_of is None or claim.bound is not Bound.EXACT:
        return comparison
    said, known = float(claim.value), float(fact.value)
    late = (bench.when.on - as_of[1]).days
    if bench.spec.time_class is TimeClass.COUNTER and _between(bench, said):
        return neutral("time.between", f"{comparison.detail} as of {fact.as_of}")
    if said < known and late < 0:
        return neutral("time.earlier", f"{comparison.detail} later, as of {fact.as_of}")
    if said > known and late > FRESH_DAYS and not fact.complete:
        grown = claim.kind == "sales" and late <= 31 and said > SALES_GROWTH * known
        return (
            comparison
            if grown
            else neutral("time.later", f"{comparison.detail} as of {fact.as_of}, before the article")
        )
    return comparison


def _is_over(bench: Bench, fact: Fact) -> bool:
    """Whether a count grows no more: that of one year's awards, or the gross of a film of long ago."""
    year = fact.qualifiers.get("year")
    if bench.claim.kind == "award_count":
        return year is not None and year == bench.claim.qualifiers.get("year")
    made = bench.linked.year
    return (
        bench.claim.kind == "box_office" and made is not None and made <= bench.when.on.year - YEARS_OF_A_RUN
    )


def _between(bench: Bench, said: float) -> bool:
    """Whether a running total lies between a reading before the article and one after it."""
    before: list[float] = []
    after: list[float] = []
    for _, fact in bench.facts():
        as_of = interval_of(fact.as_of) if fact.as_of else None
        if as_of is None or isinstance(fact.value, str) or fact.unit != bench.claim.unit:
            continue
        (before if as_of[1] <= bench.when.on else after).append(float(fact.value))
    return bool(before and after) and max(before) <= said <= min(after)


def judge_score(bench: Bench) -> Outcome:
    """Judge a score: same aggregator, meter and season; two points of drift between snapshots are allowed."""
    laid = bench.lay(bench.facts(), lambda fact: _score(bench, fact))
    outcome = decide(bench, laid)
    if outcome.label.value == "refuted":
        audience = [
            f
            for _, f in bench.facts()
            if f.qualifiers.get("meter") == "audience" and f.value == bench.claim.value
        ]
        if audience and bench.claim.qualifiers.get("meter") == "critics":
            return Outcome(
                outcome.label,
                None,
                "score.mislabelled_meter",
                outcome.laid,
                outcome.correction,
                "mislabelled meter: the audience score has this value",
            )
    return outcome


def _score(bench: Bench, fact: Fact) -> Comparison:
    claim = bench.claim
    if "grade" in (claim.unit, fact.unit):
        if claim.unit != fact.unit:
            return neutral("unit.other", f"the source gives {fact.value} {fact.unit or ''}")
        same = str(claim.value) == str(fact.value)
        return (
            supports("grade.equal", f"both say {fact.value}")
            if same
            else refutes("grade.differs", f"the source says {fact.value}")
        )
    if isinstance(claim.value, str) or isinstance(fact.value, str):
        return neutral("value.unreadable", "the values cannot be compared")
    scale, other = _POINTS.get(claim.unit or ""), _POINTS.get(fact.unit or "")
    if scale is None or scale != other:
        return neutral("unit.other", f"the source gives {number(float(fact.value))} {fact.unit or ''}")
    return _points(bench, float(claim.value) * 100 / scale, float(fact.value) * 100 / scale, fact)


def _is_one_verdict(told: Claim | Fact) -> bool:
    """Whether a score is one outlet's own, which does not move as the average of many does."""
    of = str(told.qualifiers.get("aggregator", ""))
    return fold(of) in OUTLETS and told.qualifiers.get("meter") != "audience"


def _points(bench: Bench, said: float, known: float, fact: Fact) -> Comparison:
    gap = abs(said - known)
    detail = (
        f"claims {number(float(bench.claim.value))}; source says {number(float(fact.value))}{fact.unit or ''}"
    )
    if bench.claim.bound is not Bound.EXACT or fact.bound is not Bound.EXACT:
        return compare_numbers(bench.claim.statement, fact, exact=True)
    if gap < (0.05 if bench.when.literal else 0.5):
        return supports("score.equal", detail)
    if _is_one_verdict(bench.claim) and _is_one_verdict(fact):
        return refutes("score.differs", f"{detail}; one outlet's own rating")
    as_of = interval_of(fact.as_of) if fact.as_of else None
    apart = abs((bench.when.on - as_of[1]).days) if as_of else None
    if gap <= SCORE_DRIFT and apart != 0 and known < 100 and not bench.when.literal:
        return supports(
            "score.drift", f"{detail}; within {SCORE_DRIFT:.0f} points between two dates", exact=False
        )
    if apart is not None and apart > STALE_DAYS and gap <= 10:
        return neutral("time.stale", f"{detail} as of {fact.as_of}")
    return refutes("score.differs", f"{detail}; {number(round(gap, 1))} points apart")


def judge_rank(bench: Bench) -> Outcome:
    """Judge a rank: on the chart named; where none is, by every chart that can be meant."""
    if "chart" not in bench.claim.qualifiers:
        return decide(bench, bench.lay(bench.facts(), lambda fact: _rank(bench, fact), scope=_unnamed_chart))
    above = {id(fact): told for _, fact in bench.facts() if (told := _above_peak(bench, fact))}
    laid = bench.lay(
        bench.facts(),
        lambda fact: above.get(id(fact)) or _rank(bench, fact),
        scope=lambda claim, fact: Scope.SAME if id(fact) in above else scope_of(claim, fact),
    )
    if not _spoken(laid):
        laid += chart_evidence(bench)
    return decide(bench, laid)


def _above_peak(bench: Bench, fact: Fact) -> Comparison | None:
    """Refute a place above the peak that a source holds for the chart: no week can have seen it.

    Only where the peak was read on the article's day or later: until then it may have risen.
    """
    claim, as_of = bench.claim, interval_of(fact.as_of) if fact.as_of else None
    exact = Bound.EXACT is claim.bound is fact.bound and not isinstance(claim.value, str)
    charts = [chart_key(str(x.qualifiers.get("chart", ""))) for x in (claim, fact)]
    if claim.modality is Modality.PLANNED or charts[0] != charts[1]:
        return None
    if read_periods(str(fact.qualifiers.get("period", ""))) != ("peak",) or isinstance(fact.value, str):
        return None
    at_peak = claim.model_copy(update={"qualifiers": {**claim.qualifiers, "period": "peak"}})
    known = as_of is not None and as_of[0] >= bench.when.on
    if not (exact and known) or scope_of(at_peak, fact) is not Scope.SAME:
        return None
    if int(claim.value) >= int(fact.value):
        return None
    return refutes("rank.above_peak", f"claims number {claim.value}; it never rose above number {fact.value}")


_CHART_REGIONS = (
    (r"\b(?:uk|british|official (?:albums|singles)|official charts)\b", "UK"),
    (r"\b(?:us|u\.s\.|american|billboard|hot 100)\b", "US"),
    (r"\baria\b|\baustralian\b", "Australia"),
    (r"\bgerman\b", "Germany"),
    (r"\birish\b", "Ireland"),
)


_SPECIAL_CHART = re.compile(
    r"\b(?:airplay|digital|alternative|rock|country|dance|indie|independent|folk|rap|latin|gospel|jazz|classical|adult|vinyl|physical|downloads?)\b",
    re.I,
)
"""Charts of one genre or one medium: nobody means them who names none."""


def _unnamed_chart(claim: Claim, fact: Fact) -> Scope:
    """A rank without its chart is met by any chart held; it is refuted by one of the claim's own region and moment.

    A chart's name tells its region where the fact does not.
    """
    chart = str(fact.qualifiers.get("chart", ""))
    region = fact.qualifiers.get("region") or next(
        (name for words, name in _CHART_REGIONS if re.search(words, chart, re.I)), None
    )
    said = claim.qualifiers.get("region")
    if said is not None and region is not None and fold(str(said)) != fold(str(region)):
        return Scope.OTHER
    bare = fact.model_copy(
        update={"qualifiers": {k: v for k, v in fact.qualifiers.items() if k not in ("region", "chart")}}
    )
    plain = claim.model_copy(
        update={"qualifiers": {k: v for k, v in claim.qualifiers.items() if k != "region"}}
    )
    lies = scope_of(plain, bare)
    unsaid = said is None and ("period" not in claim.qualifiers or _SPECIAL_CHART.search(chart))
    if lies is Scope.SAME and unsaid:
        return Scope.OPEN
    return lies


def _rank(bench: Bench, fact: Fact) -> Comparison:
    if isinstance(fact.value, str):
        return neutral("value.unreadable", "no rank")
    detail = f"claims number {bench.claim.value}; source says number {fact.value}"
    if fact.bound is not Bound.EXACT:
        return compare_numbers(bench.claim.statement, fact, exact=True)
    return (
        supports("rank.equal", detail) if fact.value == bench.claim.value else refutes("rank.differs", detail)
    )


def judge_runtime(bench: Bench) -> Outcome:
    """Judge a running time: two minutes of tolerance; episodes vary, so only a time outside their range refutes."""
    pairs = bench.facts()
    known = [
        float(f.value)
        for _, f in pairs
        if f.qualifiers.get("of") == bench.claim.qualifiers.get("of") and not isinstance(f.value, str)
    ]
    low, high = min(known, default=0.0), max(known, default=0.0)
    return decide(bench, bench.lay(pairs, lambda fact: _runtime(bench, fact, low, high)))


def _runtime(bench: Bench, fact: Fact, low: float, high: float) -> Comparison:
    if isinstance(fact.value, str) or isinstance(bench.claim.value, str):
        return neutral("value.unreadable", "no time")
    said, known = float(bench.claim.value), float(fact.value)
    detail = f"claims {number(said)} min; source says {number(known)} min"
    if fact.bound is not Bound.EXACT:
        bounded = compare_numbers(bench.claim.statement, fact, exact=True)
        return bounded if bounded.stance is not Stance.SUPPORTS else neutral("bound.open", detail)
    slack = known * 0.1 if bench.claim.bound is Bound.ABOUT else RUNTIME_SLACK_MIN
    if abs(said - known) <= slack:
        return supports("runtime.agrees", detail)
    wide = EPISODE_SLACK_MIN if fact.qualifiers.get("of") == "episode" else RUNTIME_SLACK_MIN
    if low - wide <= said <= high + wide:
        return neutral("runtime.within", detail)
    return refutes("runtime.differs", detail)


def judge_change(bench: Bench) -> Outcome:
    """Judge a change in percent by the changes that a source states, else by the two figures it is between."""
    laid = bench.lay(bench.facts(), lambda fact: _figure(bench, fact))
    if _spoken(laid):
        return decide(bench, laid)
    outcome = decide(bench, laid + _computed(bench))
    return replace(outcome, correction=None) if outcome.rule == "change.computed" else outcome


CHANGE_SLACK = 1.0
"""Percentage points by which a stated change may miss the one computed from two rounded figures."""
_BEFORE = {"weekend-2": "opening-weekend", **{f"weekend-{n}": f"weekend-{n - 1}" for n in range(3, 12)}}


def _computed(bench: Bench) -> list[Laid]:
    """Compute the change of a weekend's takings from the weekend before, each step shown."""
    claim = bench.claim
    period = str(claim.qualifiers.get("period", ""))
    figures: dict[str, tuple[Source, Fact]] = {}
    for source, fact in bench.facts("box_office"):
        if fact.qualifiers.get("territory", "domestic") == "domestic" and not isinstance(fact.value, str):
            for label in read_periods(str(fact.qualifiers.get("period", ""))):
                figures.setdefault(label, (source, fact))
    after, before = figures.get(period), figures.get(_BEFORE.get(period, ""))
    if after is None or before is None or not float(before[1].value) or isinstance(claim.value, str):
        return []
    real = (float(after[1].value) / float(before[1].value) - 1) * 100
    detail = (
        f"from {number(float(before[1].value))} to {number(float(after[1].value))} is {real:+.1f} %; "
        f"claims {float(claim.value):+.0f} %"
    )
    step = float(claim.resolution or 1) / 2
    agrees = abs(real - float(claim.value)) <= CHANGE_SLACK + step
    comparison = supports("change.computed", detail) if agrees else refutes("change.computed", detail)
    return [
        Laid(source, fact, comparison, bench.order.get(source.name, 9)) for source, fact in (after, before)
    ]
