"""Read the period a figure covers: "in its first week", "week ending 2025-10-05", "opening weekend".

One figure may go by several names (a debut week that is also the week ending on some Sunday), so reading
prose gives the set of all canonical labels said; the first one is the claim's qualifier. Prose that cannot
be read gives no label, which means "period unknown".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.caseless import caseless, lowered
from claims.cues import CueIndex, needs_of
from claims.date_patterns import MONTHS
from claims.dates import DateRead, find_dates, parse_iso
from claims.quantities import ORDINAL_WORDS, number_of

_NUMBER = r"(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|twenty-eight|thirty|ninety)"
_ORDINAL = r"(?P<o>first|opening|debut|premiere|launch|second|sophomore|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
_FIRST = r"(?:first|opening|initial|launch|debut)"


def _week_ordinal(m: re.Match[str]) -> str:
    n = _ordinal(m["o"])
    return "first-week" if n == 1 else f"week-{n}"


def _weekend_ordinal(m: re.Match[str]) -> str:
    n = _ordinal(m["o"])
    return "opening-weekend" if n == 1 else f"weekend-{n}"


def _ordinal(word: str) -> int:
    if word in ("opening", "debut", "premiere", "launch"):
        return 1
    return 2 if word == "sophomore" else ORDINAL_WORDS.get(word) or int(re.sub(r"\D", "", word))


def _days(m: re.Match[str], unit: int) -> str:
    n = number_of(m["n"])
    return f"first-{int(n or 0) * unit}-days"


# The table of phrases: pattern, and the label it stands for. All of them are tried, in this order.
_PHRASES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"\b{_ORDINAL}(?:[- ]full)?[- ]week(?!end)\b", _week_ordinal),
    (r"\bweek[- ](?P<n>one|two|three|four|five|six|\d{1,2})\b",
     lambda m: "first-week" if number_of(m["n"]) == 1 else f"week-{number_of(m['n'])}"),
    (rf"\b{_ORDINAL}(?:\s+\w+)?[- ](?:weekend|frame|outing|lap|session|stanza|round)\b", _weekend_ordinal),
    (r"\bweekend[- ](?P<n>one|two|three|four|\d{1,2})\b",
     lambda m: "opening-weekend" if number_of(m["n"]) == 1 else f"weekend-{number_of(m['n'])}"),
    (r"\b(?:in )?(?P<o>its|their) (?:lap|outing|frame|weekend) (?P<n>one|two|three|four|five|six)\b",
     lambda m: f"weekend-{number_of(m['n'])}"),
    (r"\blap (?P<n>two|three|four|five|six)\b", lambda m: f"weekend-{number_of(m['n'])}"),
    (rf"\b{_FIRST}[- ]{_NUMBER}[- ]days?\b", lambda m: _days(m, 1)),
    (rf"\b{_FIRST}[- ]{_NUMBER}[- ]weeks\b", lambda m: _days(m, 7)),
    (r"\bday one\b(?! of)|\b(?:thursday|friday) alone\b", lambda m: "opening-day"),
    (r"\bday[- ](?P<n>\d{1,3})\b(?! of)", lambda m: _days(m, 1)),
    (rf"\b(?:after|in|finished|completed|over|through|within|across|for|its|their|just)\s+(?:just |only |the |its |their )*{_NUMBER}[- ]days?\b",
     lambda m: _days(m, 1)),
    (rf"\b(?:within|in|over) (?:the |its |their )?(?:first )?{_NUMBER}[- ]weeks of (?:its |their |the )?(?:release|launch|debut|premiere|publication|opening|arrival)\b",
     lambda m: _days(m, 7)),
    (rf"\b(?:after|in|within|inside)(?: just| only| a mere| about| under)? {_NUMBER}[- ]weeks\b(?! (?:at|on|atop|as|later|ago|before|earlier|in a row|running|straight|of|away|time|out)\b)",
     lambda m: _days(m, 7)),
    (r"\b(?:a|one) week of (?:catch-?up|viewing|streaming|availability|playback|release)\b|\bseven-day (?:figure|total|audience|consolidated|window|rating|tally|catch-?up)\b", lambda m: "first-7-days"),
    (r"(?<!\blast )(?<!\bpast )(?<!\bnext )(?<!\bthis )(?<!\bevery )(?<!\beach )\bfortnight\b(?! (?:ago|later|earlier|before|at|on))", lambda m: "first-14-days"),
    (r"\bfirst (?:full )?month\b|\b(?:after|within|inside) a month\b(?! (?:of|on|at|as|in)\b)|\bwithin a month of (?:its |the )?(?:release|launch|debut|premiere|publication|opening|arrival)\b", lambda m: "first-30-days"),
    (r"\b(?:by|on|at the end of|after) (?:its |the |their )(?P<n>\d+)(?:st|nd|rd|th) day\b", lambda m: _days(m, 1)),
    (rf"\bat the end of {_NUMBER} days\b", lambda m: _days(m, 1)),
    (rf"\bin its {_NUMBER}[- ]weeks? run\b", lambda m: _days(m, 7)),
    (r"^\s*(?P<n>\d+|three|four|five|ten) days\b", lambda m: _days(m, 1)),
    (r"\b(?P<n>two|three|four|five|six|seven|ten|\d+)-day (?:\w+ )?(?:frame|weekend|tally|total|haul|cume|start|debut|opening|gross|domestic)",
     lambda m: _days(m, 1)),
    (r"\b(?:opening|first|release|preview|debut|premiere|publication|launch) day\b|\b(?:opening|launch|premiere|debut) night\b|\bon the day\b(?=[,.;)]|$| (?:itself|alone|and|but|to)\b)", lambda m: "opening-day"),
    (r"\bout of the gate\b|\bopening weekend\b", lambda m: "opening-weekend"),
    (r"\b(?:first|in|within|inside|under|over)(?: its| the| just| under| first)* 24 hours\b|\bin a (?:single )?day\b", lambda m: "first-1-days"),
    (r"\b(?:first|in|within|inside|under)(?: its| the| just| under| first)* 48 hours\b", lambda m: "first-2-days"),
    (r"\b(?:premiere|debut|opening|launch|release) week\b|\b(?:in|after|within|inside) a week\b(?! (?:of|on|at|as|in which)\b)", lambda m: "first-week"),
    (r"\b(?:life ?time|to date|career(?![- ](?:high|best|first|low))|all[- ]time|in total|overall|since (?:its )?(?:launch|release|debut)"
     r"|running total|(?:(?:tak|rais|push)(?:ing|es)|(?:bring|lift)(?:ing|s)) (?:the|its|their) (?:\w+ )?(?:total|tally|figure|count)\b|cume|cumulative|(?:end|course|whole|length) of (?:its|their|the) (?:\w+ )?run|(?:final|eventual) (?:\w+ )?(?:tally|gross|haul|take|total))\b", lambda m: "total"),
    (r"\bovernights?\b(?! (?:success|sensation|star|hit|train|fame))|\bon the night\b|\b(?:live(?:\+| plus ))?same[- ]day (?:figures?|viewing|audience|ratings?)\b", lambda m: "overnight"),
    (r"\b(?:thursday|preview)(?: night)?(?:'s|’s)? (?:night )?(?:previews|screenings|shows)\b|\b(?:from|in) previews\b", lambda m: "previews"),
    (r"\bpeak(?:ed|s|ing)?\b|\bas high as\b|\bpersonal best\b", lambda m: "peak"),
    (r"\bdebut(?:ed|s|ing)?\b|(?<!re-)\benter(?:s|ed|ing)?\b|\bbow(?:ed|s)\b|\bopen(?:ed|s|ing)?\b|\blaunch(?:ed)?\b|\bpremiere\b", lambda m: "debut"),
)  # fmt: skip
_COMPILED = [(caseless(pattern), label) for pattern, label in _PHRASES]
_CUES = CueIndex([needs_of(pattern) for pattern, _ in _PHRASES])
_WEEK_ENDING = re.compile(
    r"\bweek(?:end)? (?:ending|ended|that ended|to|through)(?: on)?(?: Sunday,?)? ", re.IGNORECASE
)
_WEEK_OF = re.compile(r"\b(?:the )?(?:week|weekend) of ", re.IGNORECASE)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH_SPAN = re.compile(
    rf"\b(?:between |from )?(?P<a>{_MONTH})\b\.?(?:\s?[-–]\s?|\s(?:and|to|through)\s)(?P<b>{_MONTH})\b\.?(?:,?\s(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?P<half>first|second) half of (?P<year>20\d\d)\b|\b(?P<year2>20\d\d)[ -]?H(?P<n>[12])\b", re.I
)
_ISO_SPAN = re.compile(r"(\d{4}-\d\d-\d\d) (?:to|-|–|and) (\d{4}-\d\d-\d\d)")
_ISO_UNTIL = re.compile(r"\s*(?:.*, )?(?:to|through|until) (\d{4}-\d\d-\d\d)\s*$")
_CANONICAL = re.compile(
    r"first-week|week-\d+|weekend-\d+|first-\d+-days|opening-day|opening-weekend|total|peak|debut|overnight|previews"
    r"|(?:week-ending|week-of|weekend-of):\d{4}-\d\d-\d\d|\d{4}(?:-\d\d){0,2}/\d{4}(?:-\d\d){0,2}|\d{4}(?:-\d\d){0,2}"
)


_FIRST_DAYS = re.compile(r"first-(\d+)-days")


def first_days(label: str) -> int | None:
    """Return how many first days a canonical label counts: 28 for "first-28-days"; None for any other label."""
    counted = _FIRST_DAYS.fullmatch(label)
    return int(counted[1]) if counted else None


def read_periods(text: str, published: date | None = None) -> tuple[str, ...]:
    """Return every canonical period label said in `text`, the most telling first."""
    if _CANONICAL.fullmatch(text.strip()):
        return (text.strip(),)
    labels = [*_dated(text, published)]
    low = lowered(text)
    for number in _CUES.fitting(low):
        pattern, label = _COMPILED[number]
        labels += [label(m) for m in pattern.finditer(low)]
    return tuple(dict.fromkeys(labels))


def _past(read: DateRead, published: date | None) -> DateRead:
    """Return the last such day before the article where the year was not said: a week that was counted is over."""
    day = parse_iso(read.value)
    if not read.yearless or day is None or published is None or day <= published:
        return read
    return replace(read, value=f"{day.year - 1}{day.isoformat()[4:]}")


_WEEK_AT_MOST = 8
_DAY_ALONE = re.compile(r"(\d{1,2})\b(?![.,]\d| ?(?:million|billion|%))")


def _week_end(text: str, first: DateRead, dates: Sequence[DateRead]) -> str | None:
    """Return the last day of a week told by both its ends: "the week of March 2 to March 8", "of Jan. 19-25"."""
    joint = re.match(r"\s?(?:to|through|until|[-–])\s?", text[first.end : first.end + 10])
    if joint is None:
        return None
    start = first.end + joint.end()
    last = next((d for d in dates if d.start == start and len(d.value or "") == 10), None)
    if last:
        return last.value
    day = _DAY_ALONE.match(text, start)
    opened = parse_iso(first.value)
    if day is None or opened is None:
        return None
    week = (opened + timedelta(days=n) for n in range(1, _WEEK_AT_MOST + 1))
    return next((closing.isoformat() for closing in week if closing.day == int(day[1])), None)


def _dated(text: str, published: date | None) -> list[str]:
    labels: list[str] = []
    weeks = [
        (label, m)
        for pattern, label in ((_WEEK_ENDING, "week-ending"), (_WEEK_OF, "week-of"))
        for m in pattern.finditer(text)
    ]
    if weeks:
        dates = [d for d in find_dates(text, published) if d.value]
        for label, m in weeks:
            after = next(
                (d for d in dates if m.start() < d.start <= m.end() + 8 and len(d.value or "") == 10), None
            )
            if after:
                end = _week_end(text, after, dates)
                after = _past(after, published)
                if end and after.value:
                    closing = int(after.value[:4]) + (end[5:] < after.value[5:])  # a week across New Year
                    labels.append(f"{after.value}/{closing}{end[4:]}")
                prefix = "weekend-of" if label == "week-of" and "weekend" in m[0].casefold() else label
                labels.append(f"{prefix}:{after.value}")
    for m in _MONTH_SPAN.finditer(text):
        year = m["year"] or (str(published.year) if published else None)
        if year:
            low, high = MONTHS[m["a"].casefold()], MONTHS[m["b"].casefold()]
            labels.append(f"{year}-{low:02d}/{year}-{high:02d}")
    for m in _HALF.finditer(text):
        year, second = m["year"] or m["year2"], (m["half"] or "").casefold() == "second" or m["n"] == "2"
        labels.append(f"{year}-07/{year}-12" if second else f"{year}-01/{year}-06")
    span = _ISO_SPAN.search(text)
    if span:
        labels.append(f"{span[1]}/{span[2]}")
    elif _ISO_UNTIL.match(text):
        labels.append("total")
    return labels
