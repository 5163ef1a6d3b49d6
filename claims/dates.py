"""Read dates as press text writes them, at the precision that was said.

Values are those of the public contract: `2025-07-09`, `2025-07`, `2025`, `2026-early|mid|late`,
`2026-spring|summer|autumn|winter`, `2026-Q3`, intervals `A/B`. A date without its year, or a relative one
("last Friday"), is read only from a known publication date; otherwise it has the value None and only keeps
its digits from being read as numbers.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from claims.date_patterns import (
    AS_WRITTEN,
    HOLIDAYS,
    LATER,
    LISTED,
    MONTHS,
    PATTERNS,
    PLANNED_FOR,
    SEASONS,
    WEEKDAYS,
)
from claims.spans import TakenSpans
from claims.stretches import Stretches, stretches_of


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date of the text; `value` is None where the year cannot be known.

    `weekday` is the weekday said beside it (0 is Monday), `relative` tells that the value rests on the
    article's own date, `yearless` that the year does.
    """

    start: int
    end: int
    value: str | None
    weekday: int | None = None
    relative: bool = False
    yearless: bool = False


_SHIFT = {"this": 0, "this coming": 0, "next": 1, "last": -1}
_NEXT_WORDS = re.compile(
    r"\b(?<!\bits )(?<!\bthe )(?<!\ba )(?<!\btheir )(?:will|to|set|slated|due|gets?|expect(?:ed)?|planned|promised for|tipped for|pencill?ed in|scheduled|premieres?(?! dates?\b)|returns?|arrives?|hits|lands?|launches|upcoming|slotted|eyed|eyeing|targeting|dated|mark(?:ed)? your|look (?:out )?for|coming|comes|follows|drops|starts?|begins?|goes|until|airs|opens|streams?|wraps|ends|concludes|closes|reaches|heads|moves|bows|exits|leaves|(?<=[a-z]s )(?<!\bits )(?<!series )(?<!news )(?:wrap|return|premiere|arrive|launch|end|conclude|air|open|begin|start|stream)(?= on\b)|(?:is|are|['’]s) out|(?:is|are) (?:(?:published|released|issued|broadcast|screened) )?(?:on|by)|from)\b[^.]{0,40}$",
    re.I,
)


def find_dates(
    text: str, published: date | None = None, stretches: Stretches | None = None
) -> list[DateRead]:
    """Return the dates of `text` in order, the longest reading first where readings overlap.

    `stretches` are those of the text, where they are known.
    """
    places = stretches or stretches_of(text)
    found: list[DateRead] = []
    taken = TakenSpans(len(text) if places.spans else 0)
    for name, cues, pattern in PATTERNS:
        if not any(cue in places.low for cue in cues):
            continue
        for match in places.matches(pattern, text if name in AS_WRITTEN else None):
            if taken.touches(match.start(), match.end()):
                continue
            read = _READERS[name](match, published, text)
            if read:
                found.append(read)
                taken.add(read.start, read.end)
    found.sort(key=lambda d: d.start)
    return found


def parse_iso(value: str | None) -> date | None:
    """Return the day of an ISO date or date-time, None where the precision is coarser or the form another."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", value or "")
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


_PAST_WORDS = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|has|have|came|went|began|ran|hit|saw|took|made|got|fell|rose|won|sold|led|since|last|ago|drew|gave|broke|stood|kept|left|became|beat|brought|lost|sank|grew)\b"
)


_WENT = re.compile(
    r"\b(?:went|came|moved|headed|returned|gone|got|switched|jumped|added|fell|rose|climbed|according|thanks)(?: [a-z]+)? $",
    re.I,
)
"""Words after which "to" leads somewhere and tells no plan: "went straight to streaming in January"."""


_CAME_OUT = re.compile(
    r"\b(?:was|were|been) (?:(?:first|finally|originally|initially|also|only|then) )?(?:released|published|issued|broadcast|screened|shown|aired|launched|unveiled)(?: [a-z]+){0,3} (?:on|in) $",
    re.I,
)


def _is_planned(before: str) -> bool:
    """Whether the words before a day tell of something ahead, with nothing past between."""
    cue = _NEXT_WORDS.search(before)
    if _CAME_OUT.search(before):
        return False
    if not cue or cue[0].casefold().startswith("to ") and _WENT.search(before[: cue.start()]):
        return False
    if cue[0].casefold().startswith("premiere ") and _NOUN_FOLLOWS.search(before[: cue.start()]):
        return _is_planned(before[: cue.start()])  # "it had its world premiere at": a noun tells no time
    return not (cue[0].startswith(("to ", "from ")) and _PAST_WORDS.search(cue[0]))


_NOUN_FOLLOWS = re.compile(r"(?:\b(?:its|the|an?|their|his|her)|'s)(?: [\w-]+){0,2} $", re.I)


_AS_RELEASE = re.compile(
    r" (?:as|for) (?:the|its|a|their)(?: [a-z]+'s)? (?:[a-z]+ ){0,2}(?:release|premiere|launch|publication|opening|debut|air)\b| (?:[a-z]+ )?(?:release|premiere|launch|publication|air) dates?\b| (?:premiere|release|launch|debut) is (?:being |now )?(?:eyed|planned|expected|targeted)"
)


def _words_after(text: str, match: re.Match[str]) -> str:
    return re.split(r"[.!?\n]", text[match.end() : match.end() + 60])[0]


def _words_before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 80) : match.start()]


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].casefold().rstrip(".")]


def _weekday(match: re.Match[str]) -> int | None:
    said = match.groupdict().get("weekday")
    return WEEKDAYS.index(said.casefold()) if said else None


def _full(match: re.Match[str], published: date | None, text: str) -> DateRead | None:
    groups = match.groupdict()
    month = int(groups["m"]) if groups.get("m") else _month(match)
    day = int(re.sub(r"\D", "", groups["day"]))
    yearless = not groups.get("year")
    which = (groups.get("which") or "").casefold()
    if not yearless:
        year: int | None = int(groups["year"])
    elif which and published:
        year = published.year + _SHIFT[which]
    else:
        before = _words_before(text, match).rpartition("\n")[2]
        planned, past = (
            _is_planned(before) or bool(_AS_RELEASE.match(text, match.end())),
            _PAST_WORDS.search(before) or _PAST_WORDS.search(_words_after(text, match)),
        )
        guess = _near_year(month, day, published, planned) if planned or past else None
        year = guess or _nearest_year(month, day, published)  # the nearest one where no verb tells
        year = _year_of_weekday(year, month, day, _weekday(match))
        if year and (month, day) == (2, 29) and not isleap(year):
            year = _leap_year(year, forward=planned)
    if year is None:
        return DateRead(match.start(), match.end(), None, _weekday(match), yearless=True)
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    return DateRead(match.start(), match.end(), value, _weekday(match), yearless=yearless)


def _leap_year(year: int, *, forward: bool) -> int:
    """Return the next leap year, or the last one."""
    while not isleap(year):
        year += 1 if forward else -1
    return year


def _year_of_weekday(year: int | None, month: int, day: int, weekday: int | None) -> int | None:
    """Correct a guessed year by the weekday said beside the day: of the years around, the one that it fits."""
    if year is None or weekday is None:
        return year
    for candidate in (year, year + 1, year - 1):
        try:
            if date(candidate, month, day).weekday() == weekday:
                return candidate
        except ValueError:
            continue
    return year


def _near_year(month: int, day: int, published: date | None, planned: bool) -> int | None:
    """Return the year of the last such day up to publication, or of the next one for a plan."""
    if published is None:
        return None
    if planned:
        return published.year if (month, day) >= (published.month, published.day) else published.year + 1
    return published.year if (month, day) <= (published.month, published.day) else published.year - 1


def _nearest_year(month: int, day: int, published: date | None) -> int | None:
    """Return the year of such a day nearest to publication, before or after it."""
    if published is None:
        return None
    years = (published.year, published.year - 1, published.year + 1)
    try:
        return min(years, key=lambda year: abs((date(year, month, day) - published).days))
    except ValueError:
        return published.year


def _days(match: re.Match[str], published: date | None, text: str) -> DateRead | None:
    month, year = _month(match), int(match["year"])
    first, last = (int(re.sub(r"\D", "", match[g])) for g in ("day", "to"))
    try:
        value = f"{date(year, month, first).isoformat()}/{date(year, month, last).isoformat()}"
    except ValueError:
        return None
    return DateRead(match.start(), match.end(), value) if first <= last else None


def _span(match: re.Match[str], published: date | None, text: str) -> DateRead | None:
    first, last = match["year"], match["to"]
    last = last if len(last) == 4 else first[:2] + last
    return DateRead(match.start(), match.end(), f"{first}/{last}") if first <= last else None


def _decade(match: re.Match[str], published: date | None, text: str) -> DateRead:
    return DateRead(match.start(), match.end(), None)  # a decade is no date; it only keeps its digits


def _numeric(match: re.Match[str], published: date | None, text: str) -> DateRead | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if a > 31 or b > 31 or min(a, b) > 12:
        return None
    if max(a, b) <= 12 and a != b:
        return DateRead(match.start(), match.end(), None)
    day, month = (a, b) if a > 12 else (b, a)
    try:
        return DateRead(match.start(), match.end(), date(year, month, day).isoformat())
    except ValueError:
        return None


def _month_year(match: re.Match[str], published: date | None, text: str) -> DateRead:
    return DateRead(match.start(), match.end(), f"{match['year']}-{_month(match):02d}")


def _third(match: re.Match[str], published: date | None, text: str) -> DateRead:
    return DateRead(match.start(), match.end(), f"{match['year']}-{match['third'].casefold()}")


def _season(match: re.Match[str], published: date | None, text: str) -> DateRead:
    season, year = SEASONS[match["season"].casefold()], match.groupdict().get("year")
    if year:
        return DateRead(match.start(), match.end(), f"{year}-{season}")
    planned = _is_planned(_words_before(text, match)) or bool(_AS_RELEASE.match(text, match.end()))
    near = _near_year(_SEASON_STARTS[season], 1, published, planned)
    return DateRead(match.start(), match.end(), f"{near}-{season}" if near else None, yearless=True)


_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def _holiday(match: re.Match[str], published: date | None, text: str) -> DateRead:
    month, day = HOLIDAYS[match["holiday"].casefold()]
    planned = _is_planned(_words_before(text, match))
    year = match["year"] or _near_year(month, day, published, planned)
    value = date(int(year), month, day).isoformat() if year else None
    return DateRead(match.start(), match.end(), value, yearless=not match["year"])


def _quarter(match: re.Match[str], published: date | None, text: str) -> DateRead:
    groups = match.groupdict()
    number = groups.get("quarter") or 1 + ("first", "second", "third", "fourth").index(
        groups["quarterword"].casefold()
    )
    return DateRead(match.start(), match.end(), f"{match['year']}-Q{number}")


def _relative_season(match: re.Match[str], published: date | None, text: str) -> DateRead:
    season = SEASONS[match["season"].casefold()]
    value = f"{published.year + _SHIFT[match['rel'].casefold()]}-{season}" if published else None
    return DateRead(match.start(), match.end(), value, relative=True)


def _relative_year(match: re.Match[str], published: date | None, text: str) -> DateRead:
    value = str(published.year + _SHIFT[match["which"].casefold()]) if published else None
    part = (match["rel"] or "").casefold()
    if value and part in ("early", "late"):
        value = f"{value}-{part}"
    return DateRead(match.start(), match.end(), value, relative=True)


def _relative_month(match: re.Match[str], published: date | None, text: str) -> DateRead:
    if published is None:
        return DateRead(match.start(), match.end(), None, relative=True)
    months = published.year * 12 + published.month - 1 + _SHIFT[match["which"].casefold()]
    value = f"{months // 12}-{months % 12 + 1:02d}"
    return DateRead(match.start(), match.end(), value, relative=True)


def _relative_day(match: re.Match[str], published: date | None, text: str) -> DateRead:
    shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[match["rel"].casefold()]
    shift += LATER.get((match["plus"] or "").casefold(), 0)
    value = (published + timedelta(days=shift)).isoformat() if published else None
    return DateRead(match.start(), match.end(), value, relative=True)


def _relative_weekday(match: re.Match[str], published: date | None, text: str) -> DateRead:
    weekday = WEEKDAYS.index(match["weekday"].casefold())
    value = None
    if published:
        said = (match["rel"] or "").casefold()
        front = _words_before(text, match)
        forward = said in ("next", "this coming") or said != "last" and _is_planned(front)
        later = LATER.get((match["plus"] or match["later"] or "").casefold(), 0)
        listed = bool(LISTED.match(text, match.end())) and not _PAST_WORDS.search(front)
        forward = forward or bool(later) or listed
        forward = forward or said == "this" and not _PAST_WORDS.search(front[-40:])
        days = (weekday - published.weekday()) % 7 if forward else -((published.weekday() - weekday) % 7)
        if said == "last" and days == 0:
            days = -7  # on a Friday, "last Friday" is a week ago
        value = (published + timedelta(days=days + later)).isoformat()
    return DateRead(match.start(), match.end(), value, weekday, relative=True)


def _bare_month(match: re.Match[str], published: date | None, text: str) -> DateRead:
    before = _words_before(text, match)
    planned = (
        before.casefold().endswith("for ") or not before.casefold().endswith("last ") and _is_planned(before)
    )
    year, end = _near_year(_month(match), 1, published, planned), match.end()
    if published and (told := _OF_YEAR.match(text, match.end())):
        year, end = published.year + _SHIFT[told["rel"].casefold()], told.end()
    value = f"{year}-{_month(match):02d}" if year else None
    return DateRead(match.start(), end, value, yearless=end == match.end())


_OF_YEAR = re.compile(r" (?:of )?(?P<rel>last|this|next) year\b", re.I)
"""The year of a month said behind it: "in March last year"."""


def _planned_month(match: re.Match[str], published: date | None, text: str) -> DateRead | None:
    front = text[max(0, match.start() - _PLAN_REACH) : match.start()]
    return _bare_month(match, published, text) if PLANNED_FOR.search(front) else None


_PLAN_REACH = 16


def _bare_year(match: re.Match[str], published: date | None, text: str) -> DateRead:
    return DateRead(match.start(), match.end(), match["year"])


_READERS = {
    "iso": _full,
    "days": _days,
    "span": _span,
    "decade": _decade,
    "numeric": _numeric,
    "mdy": _full,
    "dmy": _full,
    "my": _month_year,
    "third": _third,
    "season": _season,
    "quarter": _quarter,
    "relseason": _relative_season,
    "relyear": _relative_year,
    "relmonth": _relative_month,
    "holiday": _holiday,
    "relday": _relative_day,
    "relweekday": _relative_weekday,
    "month": _bare_month,
    "planned": _planned_month,
    "year": _bare_year,
}

_INTERVALS = {
    "early": (1, 4), "mid": (5, 8), "late": (9, 12), "spring": (3, 6), "summer": (6, 9), "autumn": (9, 12),
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
}  # fmt: skip


_PRECISION = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(early|mid|late|spring|summer|autumn|winter|Q[1-4]))?"
)


@lru_cache(maxsize=8192)
def interval_of(value: str) -> tuple[date, date] | None:
    """Return first and last day of a date of any precision; None where the form is not of the contract.

    Thirds and seasons follow the comparison rules (docs/method.md, dates); a winter runs from December of
    the year before to March or from December of the year itself, so it spans both (`verifier.compare.dates` takes them apart).
    """
    if "/" in value:
        ends = [interval_of(part) for part in value.split("/", 1)]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    match = _PRECISION.fullmatch(value)
    if not match:
        return None
    year = int(match[1])
    try:
        return _interval(year, match[2], match[3], match[4])
    except ValueError:
        return None


def _interval(year: int, month: str | None, day: str | None, part: str | None) -> tuple[date, date]:
    """Return the first and last day; ValueError where the calendar has no such day."""
    if month and day:
        only = date(year, int(month), int(day))
        return only, only
    if month:
        return date(year, int(month), 1), _last_day(year, int(month))
    if part == "winter":
        return date(year - 1, 12, 1), date(year + 1, 3, 31)
    low, high = _INTERVALS[part] if part else (1, 12)
    return date(year, low, 1), _last_day(year, high)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def split_dates(text: str) -> Iterator[str]:
    """Yield the values of all complete dates in a short prose text (a sheet's period, a validity)."""
    for read in find_dates(text):
        if read.value:
            yield read.value
