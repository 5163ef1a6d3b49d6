"""Read the figures of a short text with what they count and what narrows them.

A figure is typed by the words around it: "27 %" is a score unless it speaks of a share, "$27 million" takings
unless a budget is named, "27 reviews" a count of reviews. Works where no sentence pattern of the grammar fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.dates import MONTHS, DateRead, find_dates, interval_of
from claims.quantities import Quantity, QuantityKind, find_quantities
from claims.statement import Bound
from verifier.passages.scopes import Cue, find_cues


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `kind` says what it measures, `unit` in what, `low`..`high` its values without the bound.

    Dates are counted in days (date.toordinal); a date without its year has kind "day of year" and counts
    month * 100 + day. `scope` holds the cues that narrow it, by name; `words` the stems around it, `said` is the
    figure as written.
    """

    kind: str
    unit: str
    low: float
    high: float
    bound: Bound
    start: int
    end: int
    scope: dict[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    said: str = ""


_NOUNS: tuple[tuple[str, str], ...] = (
    ("reviews", r"reviews?|critics?|reviewers?|critiques?|ratings?|journalists|users?"),
    ("likes", r"likes"),
    ("subscribers", r"subscribers?"),
    ("followers", r"followers"),
    ("countries", r"countries|territories|markets"),
    ("screens", r"screens|theat(?:er|re)s|cinemas|locations"),
    ("views", r"views?|viewings|hits|streams|plays|times"),
    ("viewers", r"viewers?|people|households|homes|watching|watchers"),
    ("copies", r"copies|copy|units?|records|sales|dvds?|equivalent|album-equivalent|sold"),
    ("songs", r"songs?|tracks?|singles?|hits|entries"),
    ("albums", r"albums?|lps?|mixtapes?"),
    ("films", r"films?|movies?"),
    ("episodes", r"episodes?"),
    ("seasons", r"seasons?"),
    ("awards", r"awards?|oscars|emmys|grammys"),
    ("nominations", r"nominations"),
    ("tickets", r"tickets?|admissions|footfalls"),
    ("weeks", r"weeks?|weekends?"),
    ("days", r"days?|hours?"),
    ("years", r"years?"),
    ("minutes", r"minutes?"),
    ("months", r"months?"),
)
_NOUN = [(unit, re.compile(rf"\b(?:{words})\b", re.I)) for unit, words in _NOUNS]
_STEP = re.compile(r"\s*(?:[a-z][\w'&/-]*|of the|\")\s*", re.I)
_BUDGET = re.compile(
    r"\bbudget|\bcosts?\b|\bcosting\b|production of|produced for|made for|spent|invest|marketing|fee\b|salary|bid\b",
    re.I,
)
_BUDGET_BEHIND = re.compile(
    r"\s*(?:as (?:its|the|a)|in)?\s*(?:\w+ )?(?:production |marketing |advertising )?(?:budget|costs?\b)",
    re.I,
)
_SCORED = re.compile(
    r"(?:scor(?:e|ed|ing|es)|rat(?:ed|ing|e)|metascore|average|grade)(?: (?:it|the \w+))?(?:,? (?:of|is|at|was|as|it|above|below|over|under|with|a|an|than|higher|lower|more|less|at least|up to|just|only|about|around|exactly))*\s*$",
    re.I,
)
_SHARE = re.compile(
    r"\b(?:drop|declin|increas|decreas|fall|fell|audience|female|male|share|from (?:the|its)|market|grew|growth|rose|recoup|recover|down|up)\b|\b(?:drop|declin|increas|decreas)\w+",
    re.I,
)
_BEFORE = re.compile(
    r"(?:^|\b)(?:before|prior to|earlier than|ahead of|preceding|no later than|not later than)(?: the| early| late)?\s*$",
    re.I,
)
_BY = re.compile(r"(?:^|\b)(?:by|until|till|up to)(?: the end of| the)?\s*$", re.I)
_AFTER = re.compile(r"(?:^|\b)(?:after|later than|following|past|beyond|since after)(?: the)?\s*$", re.I)
_SINCE = re.compile(r"(?:^|\b)(?:since|from|starting|beginning)(?: on| in)?\s*$", re.I)
_AS_OF = re.compile(r"(?:^|\b)(?:as (?:of|at|on)|by)(?: the end of| the| early| late| mid)?\s*$", re.I)
_UNIT_FOR = {QuantityKind.ORDINAL: "rank", QuantityKind.RANK: "rank"}
_STOP = frozenset(
    "the a an of in on at to for by with and or is was were are be been has have had it its this that as from he "
    "she his her their they who which than more less over under above below about around after before based film "
    "movie series show song album".split()
)
_WORD = re.compile(r"[a-z][a-z'-]{2,}", re.I)


def find_figures(text: str, title: str = "") -> list[Figure]:
    """Return the figures of a text in order; digits inside the title are none."""
    cues = find_cues(text)
    masks = _title_spans(text, title)
    cues = [c for c in cues if not _inside(c.start, c.end, masks)]
    masks += [(c.start, c.end) for c in cues if c.name in _NUMBERED_CUES]
    dates = [d for d in find_dates(text) if not _inside(d.start, d.end, masks)]
    dated = [(d.start, d.end) for d in dates]
    quantities = find_quantities(text, [*masks, *dated])
    places = sorted([*dated, *((q.start, q.end) for q in quantities)])
    quantities = [q for q in quantities if not (q.kind is QuantityKind.ORDINAL and _is_adverb(text, q))]
    found = [f for d in dates if (f := _date(text, d))]
    found += [f for q in quantities if (f := _quantity(text, q))]
    found.sort(key=lambda f: f.start)
    return [_narrowed(text, f, cues, places) for f in found]


_NUMBERED_CUES = frozenset({"season", "platform", "chart", "span"})
"""Cues whose own number is no figure: "Xbox 360", "the first season"."""


def _title_spans(text: str, title: str) -> list[tuple[int, int]]:
    if not title:
        return []
    return [m.span() for m in re.finditer(re.escape(title), text, re.I)]


def _inside(start: int, end: int, masks: Sequence[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in masks)


# dates


def _date(text: str, read: DateRead) -> Figure | None:
    before = text[max(0, read.start - 24) : read.start]
    bound = _date_bound(before)
    role = (
        "as of"
        if _AS_OF.search(before) and not re.search(r"release|premier|air(?:ed|s)\b", before)
        else "date"
    )
    if read.value is None:
        found = _day_of_year(text[read.start : read.end])
        if found is None:
            return None
        return Figure("day of year", role, *found, bound, read.start, read.end)
    span = interval_of(read.value)
    if span is None:
        return None
    return Figure("date", role, span[0].toordinal(), span[1].toordinal(), bound, read.start, read.end)


def _date_bound(before: str) -> Bound:
    for pattern, bound in (
        (_BEFORE, Bound.LESS_THAN),
        (_BY, Bound.AT_MOST),
        (_AFTER, Bound.MORE_THAN),
        (_SINCE, Bound.AT_LEAST),
    ):
        if pattern.search(before):
            return bound
    return Bound.EXACT


def _day_of_year(said: str) -> tuple[float, float] | None:
    month = next(
        (MONTHS[w.casefold()] for w in re.findall(r"[A-Za-z]+", said) if w.casefold() in MONTHS), None
    )
    day = re.search(r"\d{1,2}", said)
    if month is None:
        return None
    return (month * 100 + int(day[0]),) * 2 if day else (month * 100 + 1, month * 100 + 31)


# quantities


def _quantity(text: str, q: Quantity) -> Figure | None:
    kind, unit = _typed(text, q)
    high = float(q.high) if q.high is not None else float(q.value)
    return Figure(kind, unit, float(q.value), high, _bound(text, q), q.start, q.end) if kind else None


_LATE_BOUND = re.compile(
    r"(?P<more>more than|over|above|higher than|greater than|in excess of|better than)|(?P<less>less than|under|below|lower than|fewer than|worse than)",
    re.I,
)


def _bound(text: str, q: Quantity) -> Bound:
    """Return the bound of a figure; a better rank is the smaller number."""
    bound = _said_bound(text, q)
    if q.kind is QuantityKind.RANK and _BETTER.search(text[max(0, q.start - 24) : q.start]):
        return {Bound.MORE_THAN: Bound.LESS_THAN, Bound.LESS_THAN: Bound.MORE_THAN}.get(bound, bound)
    return bound


_BETTER = re.compile(
    r"(?:higher|better|lower|worse) than(?: at| the| number| no\.)*\s*$|(?:above|below)\s*$", re.I
)
_SAMPLED = re.compile(r"averag\w+ (?:over|above|around)\s*$", re.I)


def _said_bound(text: str, q: Quantity) -> Bound:
    if _SAMPLED.search(text[max(0, q.start - 20) : q.start]):
        return Bound.EXACT
    if q.bound is not Bound.EXACT:
        return q.bound
    before = text[max(0, q.start - 28) : q.start]
    m = None
    for m in _LATE_BOUND.finditer(before):
        pass
    if m and re.fullmatch(
        r"(?:[ ]|a|an|the|average|approval|of|score|rating|No\.?|number|#|at|US|\$|£|€|₹|Rs\.?)*",
        before[m.end() :],
    ):
        return Bound.MORE_THAN if m["more"] else Bound.LESS_THAN
    after = text[q.end : q.end + 24]
    if re.match(r"\s*(?:%|\w+)?\s*(?:or (?:more|higher|above|better))", after):
        return Bound.AT_LEAST
    if re.match(r"\s*(?:%|\w+)?\s*(?:or (?:less|lower|below|fewer))", after):
        return Bound.AT_MOST
    return Bound.EXACT


def _is_adverb(text: str, q: Quantity) -> bool:
    """ "First released", "at first": an ordinal that ranks nothing."""
    return not _rank_noun(text[q.end : q.end + 60])


def _typed(text: str, q: Quantity) -> tuple[str, str]:
    before, after = text[max(0, q.start - 60) : q.start], text[q.end : q.end + 60]
    match q.kind:
        case QuantityKind.MONEY:
            return ("budget" if _is_budget(before, after) else "money"), q.currency or ""
        case QuantityKind.PERCENT:
            near = before[-25:] + " " + after[:25]
            return (
                "share"
                if _SHARE.search(near) and not re.search(r"approv|rating|rotten|critics", near)
                else "score"
            ), "%"
        case QuantityKind.RATING:
            return "score", f"/{q.scale_of}"
        case QuantityKind.RANK | QuantityKind.ORDINAL:
            return "rank", _rank_noun(after)
        case _:
            return _number(text, q, before, after)


def _number(text: str, q: Quantity, before: str, after: str) -> tuple[str, str]:
    if re.search(r"\btop[- ]$", before, re.I) or re.match(r" (?:highest|most|best|biggest|top)\b", after):
        return "rank", "top"
    unit = _noun(after)
    if (
        _SCORED.search(re.sub(r"(?:more|less|higher|lower|greater) than|over|under|above|below", "", before))
        and not unit
        and not q.scaled
    ):
        return "score", "/100" if q.value > 10 else "/10"
    if unit:
        return "count", unit
    if re.search(r"gross|earn|collect|box office|budget|revenue", before, re.I) and q.scaled:
        return ("budget" if _is_budget(before, after) else "money"), ""
    if (
        re.search(r"\b(?:sold|selling|sales|sells|copies|shipped|certified)\b", before, re.I)
        and q.value >= 1000
    ):
        return "count", "copies"
    if re.search(r"\b(?:views?|viewed)\b", before, re.I) and q.value >= 1000:
        return "count", "views"
    return "count", ""


def _is_budget(before: str, after: str) -> bool:
    """Whether a sum is what the work cost: a word of cost in its own phrase before it, or right behind it."""
    front = re.split(r"[;,.]\s|\band\b|\bagainst\b", before)[-1]
    return bool(_BUDGET.search(front) or before.rstrip().endswith("against a") or _BUDGET_BEHIND.match(after))


def _noun(after: str) -> str:
    """Name what is counted: the last known noun of the up to four words that follow without a break."""
    phrase = " ".join(_PHRASE_END.split(after, maxsplit=1)[0].split()[:4])
    if phrase and _REVIEWING.match(after):
        return "reviews"
    hits = [(m.start(), unit) for unit, pattern in _NOUN for m in pattern.finditer(phrase)]
    return max(hits, default=(0, ""))[1] if hits else ""


_PHRASE_END = re.compile(
    r"[,.;:()\"]|\b(?:in|on|of the|from|for|with|and|by|at|to|worldwide|as|who|which|that|based|before|after|every"
    r"|per|a|an|the|each|have|has|had|were|was|is|are|watch\w*|saw|gave|give|rat(?:ed|ing)|score\w*|review(?:ed|ing))\b",
    re.I,
)
_REVIEWING = re.compile(
    r"\s*(?:\w+ )?(?:people|persons|viewers|critics|users)? ?(?:review|rat|scor)(?:ed|ing)\b", re.I
)


def _rank_noun(after: str) -> str:
    m = re.match(r"[- ]*(highest|lowest|most|best|biggest|largest|fastest)[- ]?([a-z]+)?", after, re.I)
    if m:
        return f"{m[1].casefold()}"
    return _noun(after)


# scope


def _narrowed(text: str, figure: Figure, cues: Sequence[Cue], places: Sequence[tuple[int, int]]) -> Figure:
    low, high = _sentence(text, figure.start, figure.end)
    last = max((b for a, b in places if b <= figure.start), default=low)
    next_ = min((a for a, b in places if a >= figure.end), default=high)
    scope: dict[str, str] = {}
    for name in dict.fromkeys(c.name for c in cues):
        inside = [c for c in cues if c.name == name and low <= c.start and c.end <= high]
        found = _nearest(text, figure, inside, max(low, last), min(high, next_), name)
        if found:
            scope[name] = found.value
    words = frozenset(
        w.casefold()[:6]
        for piece in (
            text[max(low, last - 30, figure.start - 60) : figure.start],
            text[figure.end : min(high, next_ + 30, figure.end + 60)],
        )
        for w in _WORD.findall(piece)
        if w.casefold() not in _STOP
    )
    return Figure(
        figure.kind,
        figure.unit,
        figure.low,
        figure.high,
        figure.bound,
        figure.start,
        figure.end,
        scope,
        words,
        text[figure.start : figure.end].strip(),
    )


_SPREADING = frozenset({"site", "platform", "season", "voice"})
"""Cues that hold on for the figures after them until the next one of their kind."""


def _nearest(text: str, figure: Figure, cues: Sequence[Cue], last: int, next_: int, name: str) -> Cue | None:
    """Choose the cue of a kind that narrows a figure: right behind it, else before it, else (sites) anywhere."""
    behind = [c for c in cues if figure.end <= c.start < next_ + (0 if name not in ("site",) else 0)]
    for c in behind[:1]:
        if re.fullmatch(
            r"(?:[^,;]{0,25}\b(?:in|on|at|from|by|for|the)\b|\s|\s\w+)?[^,;]{0,22}",
            text[figure.end : c.start],
        ) and not re.search(r"\band\b", text[figure.end : c.start]):
            return c
    front = [c for c in cues if c.end <= figure.start and _speaks_in(c, figure)]
    if front and (name in _SPREADING or front[-1].start >= last):
        return front[-1]
    if name in _SPREADING:
        after = [c for c in cues if c.start >= figure.end]
        return after[0] if after else None
    return None


_SITE_UNITS = {
    "gamerankings": ("%",),
    "metacritic": ("/100", "/10"),
    "rotten tomatoes": ("%", "/10"),
    "imdb": ("/10",),
}


def _speaks_in(cue: Cue, figure: Figure) -> bool:
    """Whether a site gives figures of this unit: "GameRankings and Metacritic gave it 80 % and 78/100"."""
    return figure.kind != "score" or cue.value not in _SITE_UNITS or figure.unit in _SITE_UNITS[cue.value]


_FULL_STOP = re.compile(r"(?<=[^\d.A-Z])\.\s?(?=[A-Z\"'(])|(?<=\d)\.\s?(?=[A-Z=])|\.\.\s|;\s|\n")


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = 0, len(text)
    for m in _FULL_STOP.finditer(text):
        if m.end() <= start:
            low = m.end()
        elif m.start() >= end:
            high = m.start()
            break
    return low, high
