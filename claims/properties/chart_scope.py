"""The scope of a rank: its chart and region, and the week, or the move, that it is of."""

from __future__ import annotations

import re

from claims.countries import COUNTRIES, country_in
from claims.grammar import Hit
from claims.periods import read_periods
from claims.properties.chart_names import at_home, chart_of, country_of_list, owner_of, place_scope
from claims.properties.context import period_of, plain, region_of, region_of_chart
from claims.properties.seasons import season_of
from claims.quantities import Quantity
from claims.statement import QualifierValue


def rank_qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    low, high = place_scope(hit)
    told = _ALL_BUT.sub("", plain(hit, low, high))
    chart, period = chart_of(hit), _week_running(hit) or period_of(hit)
    period = None if period == "total" else period  # "to date" tells of no week
    moves = [p for p in read_periods(_segment(hit)) if p == "peak"]
    moves = moves or [p for p in read_periods(hit.clause_text) if p == "debut"]
    said = plain(hit, max(hit.clause[0], hit.match.start() - 30), hit.match.end())
    if not moves and (move := next((label for label, words in _MOVES if words.search(said)), None)):
        moves = [move]
    found = {
        "chart": chart,
        "region": owner_of(hit)
        or country_in(plain(hit, hit.match.end(), high))
        or country_in(told)
        or country_of_list(told)
        or (None if at_home(hit) else region_of(told) or region_of_chart(chart or "") or _land_before(hit)),
        "season": season_of(hit),
        "period": moves[0]
        if moves and not _dated_week(hit)
        else period or ("peak" if _REACHED_PLACE.search(said) else None),
    }
    behind = read_periods(_GOES_ON.split(plain(hit, hit.match.end(), hit.clause[1]))[0])
    if chart and "box office" not in chart.casefold() and (frame := _FRAME.fullmatch(str(found["period"]))):
        found["period"] = f"week-{frame[1]}"  # a chart of weeks: "falling to ninth in its fifth frame"
    named = hit.match.start("value") - 2 if hit.has("value") else hit.match.start()
    if not behind and (_LATER.search(plain(hit, 0, named)) or _NEXT_WEEK.match(hit.reading.shadow)):
        found["period"] = "later"  # some later week: no list of one week can refute it
    return {k: v for k, v in found.items() if v is not None}


_FRAME = re.compile(r"weekend-(\d+)")
_GOES_ON = re.compile(r",? before (?:[a-z]+ing|it)\b")
"""What leads on to the next place: "still at No. 1, before sliding to"."""


def _dated_week(hit: Hit) -> bool:
    """Whether the week of a place is named by its days right behind: "third for the week of 2 to 8 May"."""
    return hit.reading.shadow.startswith((" for the week ", " in the week "), hit.match.end())


_ALL_BUT = re.compile(r"\bExcl\. U\.?S\.?")
"""A chart of the world names the one country that it leaves out."""


def _week_running(hit: Hit) -> str | None:
    """Return the week that "for a ninth straight week" counts."""
    said = _RUNNING.match(hit.reading.shadow, hit.match.end())
    nth = hit.reading.payload(said[1]) if said else None
    return f"week-{int(nth.value)}" if isinstance(nth, Quantity) and nth.value > 1 else None


_RUNNING = re.compile(
    r"[^,.;<>]{0,30} for (?:an?|the|its) <T(\d+)> (?:(?:straight|consecutive|successive|running|non-consecutive) )?week\b"
)


_HOLDS_BRACKET = re.compile(r"<[XP](\d+)> \((?:at )?$")
"""A country that its place stands behind: "in France (at number 39) and Switzerland (No. 19)"."""


def _land_before(hit: Hit) -> str | None:
    """Return the country that holds the place, or that a clause takes up: "in Japan, where it stalled at three"."""
    low, shadow = hit.clause[0], hit.reading.shadow
    if (named := hit.reading.named(_HOLDS_BRACKET.search(shadow, 0, hit.match.start()))) is not None:
        return COUNTRIES.get(named.name)
    return country_in(plain(hit, max(0, low - 40), low)) if shadow[:low].endswith(", where") else None


_REACHED_PLACE = re.compile(
    r"(?<!never )(?<!yet to )(?<!not )\b(?:reach(?:ed|ing)|got (?:as far as|to)|made it to|(?:crept|scraped|inched|clawed its way)(?: up)? to|(?<!has )(?<!have )(?<!now )(?:climbed|rose)(?: (?:up|as high as))? to)\b(?![^.;]*\bfrom\b)",
    re.I,
)
"""A place reached is the highest one, where no week of it is told."""


def _segment(hit: Hit) -> str:
    """Return the words around a rank, from comma to comma: "re-entered at No. 6, having peaked at No. 2"."""
    (low, high), shadow = hit.clause, hit.reading.shadow
    start = max(low, shadow.rfind(",", low, hit.match.start()) + 1)
    end = shadow.find(",", hit.match.end(), high)
    return plain(hit, start, end if end >= 0 else high)


_MOVES = (
    ("peak", re.compile(r"\b(?:no (?:further|higher) than|stopp(?:ed|ing) at|topp(?:ed|ing) out at|stall(?:ed|ing) at|best (?:position|placing|showing)|high of|maxed out at)\b", re.I)),
    ("debut", re.compile(r"\b(?:start(?:s|ed|ing)?|arriv(?:es|ed|ing)|went (?:straight )?in|go(?:es)? (?:straight )?in|going (?:straight )?in|crash(?:es|ed|ing)? in|(?:is )?new(?: entry)?)(?: \w+)? (?:at|to)\b|\bstarts? atop\b|\bstraight (?:in )?(?:at|to) (?:the top of|number|no)\b|\bdebut(?:s|ed|ing)? atop\b", re.I)),
)  # fmt: skip
_NEXT_WEEK = re.compile(
    r"(?:(?:A|One|Two) weeks? later|The (?:following|next) week|The week after(?: that)?|By the next week)\b"
)
_LATER = re.compile(
    r"\b(?:then|before|later|subsequently|eventually|has since) (?:\w+ )?(?:slip\w*|fell|fall\w*|drop\w*|slid\w*|sank|sink\w*|tumbl\w*)\b[^.;]{0,30}$",
    re.I,
)
