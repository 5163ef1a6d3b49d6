"""In how many countries a title charted, or led the charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.periods import read_periods
from claims.properties.context import season_of
from claims.statement import (
    RELEASED,
    Comparator,
    Property,
    QualifierValue,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "chart_reach",
        "countries charted in",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.SNAP,
        "{subject} charted in {value} countries",
        units=("countries",),
        qualifiers=("rank", "chart"),
        about=RELEASED,
    ),
)


def _reach(hit: Hit) -> Iterator[Draft]:
    """Read a count of countries with the place held there: told, or the lead, or a top ten."""
    q = hit.quantity("value")
    qualifiers: dict[str, QualifierValue] = {}
    ranked = next((group for group in ("rank", "place", "nth") if hit.has(group)), None)
    if ranked:
        qualifiers["rank"] = int(hit.quantity(ranked).value)
    elif hit.words("top"):
        qualifiers["rank"] = int(hit.quantity("last").value) if hit.has("last") else 10
    elif hit.words("first"):
        qualifiers["rank"] = 1
    found = {"season": season_of(hit), "period": _week(hit)}
    qualifiers.update({k: v for k, v in found.items() if v is not None})
    yield hit.draft(
        "chart_reach", int(q.value), unit="countries", resolution=1, qualifiers=qualifiers, bound=q.bound
    )


def _week(hit: Hit) -> str | None:
    """Return the week or the days the chart was of, where the clause tells; an opening is a week of streaming."""
    if not re.search(r"week|frame", hit.clause_text, re.I):
        return None
    told = next((p for p in read_periods(hit.clause_text) if p not in ("debut", "peak", "total")), None)
    return "first-week" if told == "opening-weekend" else told


_COUNTRIES = r"(?:countries|territories|nations|markets|regions)"
_LED = (
    r"(?P<first>(?:(?:the|at|to) )?(?:top spot|top|summit|pole position|pinnacle)"
    r"|(?:topp\w+|tops|top of|atop|head\w*|led|lead\w*|rul\w+) (?:the |their )?(?:[a-z]+ )?(?:charts?|lists?|rankings?|pile|way)|leading|led|leads"
    r"|the (?:most|best)-(?:watched|viewed|streamed|played|selling) (?:[a-z]+ )?(?:film|movie|show|series|title|programme|program|drama|song|album|original|release|single))"
)
_TOP_TEN = r"(?P<top>(?:the )?top(?: |-)(?:<Q(?P<last>\d+)>|ten)s?|<H\d+>|the (?:top )?<Q\d+> (?:most|best|biggest)[a-z -]{0,30}?)"
_RANKED_IN = r"(?:<R(?P<rank>\d+)>(?: place| spot| position)?|<T(?P<place>\d+)> (?:place|spot|position)|(?:rank|finish|chart|came|plac|land|debut|open|bow)\w* <T(?P<nth>\d+)>)"

RULES = (
    # "No. 1 in all 40 countries", "reached the Top 10 in 31 countries", "the summit in 54 territories", "charted in 45 markets"
    rule(
        "reach",
        rf"(?:{_RANKED_IN}|{_TOP_TEN}|{_LED}|(?<!of the )(?<!top the )(?<!tops the )(?<!topped the )(?<!topping the )(?:charts?|lists|rankings?|charted|charting)) (?:{{w3}})(?:in|across|of) {{w3}}{{num:value}} {{w1}}{_COUNTRIES}",
        _reach,
        "Q",
    ),
    # "charting in 45 territories and leading in nine", "in the top ten in 80 countries, at No. 1 in 12 of them"
    rule(
        "reach.of_them",
        rf"{_COUNTRIES}\b[^.;]{{0,60}}? (?:{_RANKED_IN}|{_LED})(?: in| across)? {{w2}}{{num:value}}(?: of (?:them|those|these))?(?=[,.;]|$| and\b)",
        _reach,
        "Q",
    ),
)
