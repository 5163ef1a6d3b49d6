"""In how many countries a title charted, or led the charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.periods import read_periods
from claims.properties.chart_names import ANY_CHART, CHART
from claims.properties.context import plain
from claims.properties.seasons import season_of
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
    found = {"chart": _chart(hit), "season": season_of(hit), "period": _week(hit)}
    qualifiers.update({k: v for k, v in found.items() if v is not None})
    yield hit.draft(
        "chart_reach", int(q.value), unit="countries", resolution=1, qualifiers=qualifiers, bound=q.bound
    )


def _chart(hit: Hit) -> str | None:
    """Return the chart that the match itself names: "the Top 10", "bestseller lists", the service of "the most-watched title"."""
    said = plain(hit, *hit.match.span())
    named = re.search(r"<[HO](\d+)>", hit.said())
    payload = hit.reading.named(named)
    if payload:
        return payload.name
    listed = CHART.search(said)
    name = re.sub(r"^(?:the|topp?\w+|l[ea]+d\w*) ", "", listed[0], flags=re.I) if listed else ""
    return name if name and not ANY_CHART.fullmatch(name) else None


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
    r"|the (?:most|best)-(?:watched|viewed|streamed|played|selling) (?:[a-z]+ )?(?:film|movie|show|series|title|programme|program|drama|song|album|original|release|single)(?: (?:on|for) <[OH]\d+>)?|the (?:crown|gold medal|number one spot|No\. 1 spot))"
)
_TOP_TEN = r"(?P<top>(?:the )?top(?: |-)(?:<Q(?P<last>\d+)>|ten)s?|<H\d+>|the (?:top )?<Q\d+> (?:most|best|biggest)[a-z -]{0,30}?)"
_RANKED_IN = r"(?:<R(?P<rank>\d+)>(?: place| spot| position)?|<T(?P<place>\d+)> (?:place|spot|position)|(?:rank|finish|chart|came|plac|land|debut|open|bow|and)\w* <T(?P<nth>\d+)>)"

RULES = (
    # "No. 1 in all 40 countries", "reached the Top 10 in 31 countries", "the summit in 54 territories", "charted in 45 markets"
    rule(
        "reach",
        rf"(?:{_RANKED_IN}|{_TOP_TEN}|{_LED}|(?<!of the )(?<!top the )(?<!tops the )(?<!topped the )(?<!topping the )(?:charts?|lists|rankings?|charted|charting)|(?:cracked|made|entered|hit|reached|on) the list) (?:{{w3}})(?:in|across|of) {{w3}}{{num:value}} {{w1}}{_COUNTRIES}",
        _reach,
        "Q",
    ),
    # "charting in 45 territories and leading in nine", "in the top ten in 80 countries, at No. 1 in 12 of them"
    rule(
        "reach.of_them",
        rf"{_COUNTRIES}\b[^.;]{{0,60}}? (?:{_RANKED_IN}|{_LED})(?: in| across)? {{w3}}{{num:value}}(?: of (?:them|those|these)| others?| more)?(?=[,.;]|$| and\b)",
        _reach,
        "Q",
    ),
)
