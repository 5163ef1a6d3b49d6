"""Tell what a number measures from the words beside it: a score, takings, a budget, a count of something, a rank."""

from __future__ import annotations

import re

from claims.quantities import Quantity, QuantityKind
from claims.statement import Bound
from verifier.passages.figure import Figure

_NOUNS: tuple[tuple[str, str], ...] = (
    ("reviews", r"reviews?|critics?|reviewers?|critiques?|ratings?|journalists|users?|votes"),
    ("likes", r"likes|upvotes"),
    ("subscribers", r"subscribers?"),
    ("followers", r"followers"),
    ("countries", r"countries|territories|markets"),
    ("screens", r"screens|theat(?:er|re)s|cinemas|locations"),
    ("views", r"views?|viewings|hits|streams|plays|times|downloads"),
    ("viewers", r"viewers?|people|households|homes|watching|watchers"),
    ("copies", r"copies|copy|units?|records|sales|dvds?|equivalent|album-equivalent|sold|discs|cassettes"),
    ("platinum", r"platinum|gold(?= cert)"),
    ("songs", r"songs?|tracks?|singles?|hits|entries"),
    ("albums", r"albums?|lps?|mixtapes?"),
    ("films", r"films?|movies?"),
    ("books", r"books?|novels?|volumes"),
    ("episodes", r"episodes?|chapters"),
    ("seasons", r"seasons?"),
    ("awards", r"awards?|oscars|emmys|grammys"),
    ("nominations", r"nominations"),
    ("tickets", r"tickets?|admissions|footfalls"),
    ("concerts", r"concerts|shows|dates|performances"),
    ("pages", r"pages"),
    ("weeks", r"weeks?|weekends?"),
    ("days", r"days?|hours?"),
    ("years", r"years?"),
    ("minutes", r"minutes?"),
    ("months", r"months?"),
)
_NOUN = [(unit, re.compile(rf"\b(?:{words})\b", re.I)) for unit, words in _NOUNS]
_PHRASE_END = re.compile(
    r"[,.;:()\"]|\b(?:in|on|of the|from|for|with|and|by|at|to|worldwide|as|who|which|that|based|before|after|every"
    r"|per|a|an|the|each|have|has|had|were|was|is|are|watch\w*|saw|gave|give|rat(?:ed|ing)|score\w*|review(?:ed|ing))\b",
    re.I,
)
_REVIEWING = re.compile(
    r"\s*(?:\w+ )?(?:people|persons|viewers|critics|users)? ?(?:review|rat|scor)(?:ed|ing)\b", re.I
)
_BUDGET = re.compile(
    r"\bbudget|\bcosts?\b|\bcosting\b|production of|produced for|made for|spent|invest|marketing|fee\b|salary|bid\b",
    re.I,
)
_BUDGET_BEHIND = re.compile(
    r"\s*(?:as (?:its|the|a)|in)?\s*(?:\w+ )?(?:production |marketing |advertising )?(?:budget|costs?\b)",
    re.I,
)
_SCORED = re.compile(
    r"(?:scor(?:e|ed|ing|es)|rat(?:ed|ing|e)|metascore|average|grade)(?: (?:it|the \w+))?"
    r"(?:,? (?:of|is|at|was|as|it|with|a|an|than|at least|up to|just|only|about|around|exactly))*\s*$",
    re.I,
)
_COMPARING = re.compile(r"(?:more|less|higher|lower|greater) than|over|under|above|below", re.I)
_SHARE = re.compile(
    r"\b(?:drop|declin|increas|decreas)\w*|\b(?:fall|fell|audience|female|male|share|from (?:the|its)|market|grew"
    r"|growth|rose|recoup|recover|down|up)\b",
    re.I,
)
AVERAGE = "average %"
"""An average rating written as percent: it can be laid beside marks out of ten."""
_AVERAGE = re.compile(
    r"\baverage (?:rating|score)?(?: of)?(?: (?:more|less|higher|lower) than| over| under)?\s*$", re.I
)
_APPROVAL = re.compile(r"approv|rating|rotten|critics", re.I)
_TAKING = re.compile(r"gross|earn|collect|box office|budget|revenue", re.I)
_SELLING = re.compile(r"\b(?:sold|selling|sales|sells|copies|shipped|certified)\b", re.I)
_VIEWING = re.compile(r"\b(?:views?|viewed)\b", re.I)
_SUPERLATIVE = re.compile(r"[- ]*(highest|lowest|most|best|biggest|largest|fastest|top)\b", re.I)
_MANY = 1000
"""What is sold or viewed is counted in thousands; a smaller bare number may be anything."""


def measure(text: str, q: Quantity) -> Figure:
    """Return a quantity of the text as a figure with its kind, unit and bound."""
    kind, unit = _typed(text[max(0, q.start - 60) : q.start], text[q.end : q.end + 60], q)
    high = float(q.high) if q.high is not None else float(q.value)
    return Figure(kind, unit, float(q.value), high, _bound(text, q), q.start, q.end)


def is_adverb(text: str, q: Quantity) -> bool:
    """Whether a number is an ordinal that ranks nothing: "first released", "at first"."""
    return q.kind is QuantityKind.ORDINAL and not _rank_noun(text[q.end : q.end + 60])


def _typed(before: str, after: str, q: Quantity) -> tuple[str, str]:
    match q.kind:
        case QuantityKind.MONEY:
            return _money_kind(before, after), q.currency or ""
        case QuantityKind.PERCENT:
            if _AVERAGE.search(before):
                return "score", AVERAGE
            near = before[-25:] + " " + after[:25]
            return ("share" if _SHARE.search(near) and not _APPROVAL.search(near) else "score"), "%"
        case QuantityKind.RATING:
            return "score", f"/{q.scale_of}"
        case QuantityKind.RANK | QuantityKind.ORDINAL:
            return "rank", _rank_noun(after)
        case _:
            return _number(before, after, q)


def _number(before: str, after: str, q: Quantity) -> tuple[str, str]:
    """Type a bare number: "the top ten", "a score of 52", "27 reviews", "750 million globally"."""
    if re.search(r"\btop[- ]$", before, re.I) or _SUPERLATIVE.match(after):
        return "rank", "top"
    unit = _noun(after)
    if unit:
        return "count", unit
    if not q.scaled and _SCORED.search(_COMPARING.sub("", before)):
        return "score", "/100" if q.value > 10 else "/10"
    if q.scaled and _TAKING.search(before):
        return _money_kind(before, after), ""
    if q.value >= _MANY and _SELLING.search(before):
        return "count", "copies"
    return "count", "views" if q.value >= _MANY and _VIEWING.search(before) else ""


def _money_kind(before: str, after: str) -> str:
    """Tell what the work cost from what it took: a word of cost in the sum's own phrase, or right behind it."""
    front = re.split(r"[;,.]\s|\band\b|\bagainst\b", before)[-1]
    cost = _BUDGET.search(front) or before.rstrip().endswith("against a") or _BUDGET_BEHIND.match(after)
    return "budget" if cost else "money"


def _noun(after: str) -> str:
    """Name what is counted: the last known noun of the up to four words that follow without a break."""
    if _REVIEWING.match(after):
        return "reviews"
    phrase = " ".join(_PHRASE_END.split(after, maxsplit=1)[0].split()[:4])
    return max(((m.start(), unit) for unit, noun in _NOUN for m in noun.finditer(phrase)), default=(0, ""))[1]


def _rank_noun(after: str) -> str:
    superlative = _SUPERLATIVE.match(after)
    return superlative[1].casefold() if superlative else _noun(after)


# bounds

_LATE_BOUND = re.compile(
    r"(?:(?P<more>more than|over|above|higher than|greater than|in excess of|better than)"
    r"|(?P<less>less than|under|below|lower than|fewer than|worse than))"
    r"(?:[ ]|a|an|the|average|approval|of|score|rating|No\.?|number|#|at|US|\$|£|€|₹|Rs\.?)*$",
    re.I,
)
"""A bound with words between it and its figure: "more than a score of 52"."""
_BETTER = re.compile(
    r"(?:higher|better|lower|worse) than(?: at| the| number| no\.)*\s*$|(?:above|below)\s*$", re.I
)
_SAMPLED = re.compile(r"averag\w+ (?:over|above|around)\s*$", re.I)
_OR_MORE = re.compile(
    r"\s*(?:%|\w+)?\s*or (?:(?P<more>more|higher|above|better)|less|lower|below|fewer)\b", re.I
)
_TURNED = {Bound.MORE_THAN: Bound.LESS_THAN, Bound.LESS_THAN: Bound.MORE_THAN}


def _bound(text: str, q: Quantity) -> Bound:
    """Return the bound of a figure; of ranks, the higher is the smaller number."""
    before = text[max(0, q.start - 32) : q.start]
    if _SAMPLED.search(before):
        return Bound.EXACT  # "averaged over 44 critics" counts them
    bound = _said_bound(before, text[q.end : q.end + 24], q)
    return _TURNED.get(bound, bound) if q.kind is QuantityKind.RANK and _BETTER.search(before) else bound


def _said_bound(before: str, after: str, q: Quantity) -> Bound:
    if q.bound is not Bound.EXACT:
        return q.bound
    late = _LATE_BOUND.search(before)
    if late:
        return Bound.MORE_THAN if late["more"] else Bound.LESS_THAN
    open_ = _OR_MORE.match(after)
    if open_:
        return Bound.AT_LEAST if open_["more"] else Bound.AT_MOST
    return Bound.EXACT
