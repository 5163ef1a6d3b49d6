"""The figures of a short text, each with what it measures and what narrows it.

Works where no sentence pattern of the grammar fits: a figure is typed by the words around it, never by the
shape of its sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from claims.date_patterns import MONTHS
from claims.dates import DateRead, find_dates, interval_of
from claims.quantities import find_quantities
from claims.spans import TakenSpans
from claims.statement import Bound
from verifier.passages.figure import Figure
from verifier.passages.measures import is_adverb, measure
from verifier.passages.narrowing import narrow
from verifier.passages.scopes import find_cues

_NUMBERED_CUES = frozenset({"season", "platform", "chart", "span"})
"""Cues whose own number is no figure: "Xbox 360", "the first season"."""


def find_figures(text: str, title: str = "") -> list[Figure]:
    """Return the figures of a text in order; numbers and names inside the title are none."""
    titled = TakenSpans(
        len(text), (m.span() for m in re.finditer(re.escape(title), text, re.I)) if title else ()
    )
    cues = [c for c in find_cues(text) if not titled.touches(c.start, c.end)]
    for cue in cues:
        if cue.name in _NUMBERED_CUES:
            titled.add(cue.start, cue.end)
    dates = [d for d in find_dates(text) if not titled.touches(d.start, d.end)]
    dated = [(d.start, d.end) for d in dates]
    quantities = [q for q in find_quantities(text, dated) if not titled.touches(q.start, q.end)]
    places = sorted([*dated, *((q.start, q.end) for q in quantities)])
    found = [f for d in dates if (f := _date(text, d))]
    found += [measure(text, q) for q in quantities if not is_adverb(text, q)]
    found.sort(key=lambda f: f.start)
    starts, ends = [a for a, _ in places], [b for _, b in places]
    return narrow(text, _coordinated(text, found), cues, starts, ends)


def _coordinated(text: str, figures: list[Figure]) -> list[Figure]:
    """Lend "fewer than 8 and 23 reviews" its noun and its bound on both sides."""
    result = list(figures)
    for at, (first, second) in enumerate(pairwise(figures)):
        joint = text[first.end : second.start]
        if (
            first.kind == second.kind == "count"
            and not first.unit
            and re.fullmatch(r"(?:[;,]| and| or) ", joint)
        ):
            result[at] = replace(result[at], unit=second.unit)
            if second.bound is Bound.EXACT:
                result[at + 1] = replace(second, bound=first.bound)
    return result


_BEFORE = r"(?:before|prior to|earlier than|ahead of|preceding|no later than)(?: the| early| late)?"
_BY = r"(?:by|until|till|up to)(?: the end of| the)?"
_AFTER = r"(?:after|later than|following|past|beyond)(?: the)?"
_SINCE = r"(?:since|from|starting|beginning)(?: on| in)?"
_DATE_BOUNDS = tuple(
    (re.compile(rf"\b{words}\s*$", re.I), bound)
    for words, bound in (
        (_BEFORE, Bound.LESS_THAN),
        (_BY, Bound.AT_MOST),
        (_AFTER, Bound.MORE_THAN),
        (_SINCE, Bound.AT_LEAST),
    )
)
_AS_OF = re.compile(r"\b(?:as (?:of|at|on)|by)(?: the end of| the| early| late| mid)?\s*$", re.I)
_COMING_OUT = re.compile(r"release|premier|air(?:ed|s)\b", re.I)


def _date(text: str, read: DateRead) -> Figure | None:
    """Return a date as a figure; None where it cannot be laid on the calendar."""
    before = text[max(0, read.start - 24) : read.start]
    bound = next((b for pattern, b in _DATE_BOUNDS if pattern.search(before)), Bound.EXACT)
    role = "as of" if _AS_OF.search(before) and not _COMING_OUT.search(before) else "date"
    event = _event(text, read)
    if read.value is None:
        days = _day_of_year(text[read.start : read.end])
        return Figure("day of year", role, *days, bound, read.start, read.end, event=event) if days else None
    span = interval_of(read.value)
    if span is None:
        return None
    low, high = (day.toordinal() for day in span)
    return Figure("date", role, low, high, bound, read.start, read.end, event=event)


_EVENTS: tuple[tuple[str, str], ...] = (
    ("announce", r"announc\w+|reveal\w+|confirm\w+|unveil\w+|said|stated|teas(?:ed|er)|trailer"),
    ("make", r"film(?:ed|ing)|shot|shooting|record(?:ed|ing)|production|wrote|written"),
    ("order", r"renew\w+|order\w+|greenlit|cancel\w+|commission\w+|pick(?:ed|s) up"),
    (
        "release",
        r"releas\w+|premier\w+|air(?:ed|s|ing)|debut\w*|publish\w+|launch\w*|open(?:ed|s|ing)|came out|issued",
    ),
    ("life", r"born|died|married|death|birth"),
)
_EVENT = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _EVENTS), re.I)


def _event(text: str, read: DateRead) -> str:
    """Return the kind of event that happened on a day: the verb last said before it in its clause; empty if none."""
    before = re.split(r"[.;]\s|\bbut\b", text[max(0, read.start - 80) : read.start])[-1]
    return next((m.lastgroup for m in reversed(list(_EVENT.finditer(before))) if m.lastgroup), "")


def _day_of_year(said: str) -> tuple[float, float] | None:
    """Return first and last day of "June 12th" or "August", as month * 100 + day."""
    words = re.findall(r"[a-z]+", said.casefold())
    month = next((MONTHS[w] for w in words if w in MONTHS), None)
    if month is None:
        return None
    day = re.search(r"\d{1,2}", said)
    return (month * 100 + int(day[0]),) * 2 if day else (month * 100 + 1, month * 100 + 31)
