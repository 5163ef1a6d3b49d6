"""The engine that runs the grammar: patterns over shadow text, and the drafts of claims they make.

A pattern is a regular expression in which these stand for tokens (white space is single in a shadow):

    {work} {person} {char} {name} {org} {agg} {outlet} {num} {money} {pct} {rating} {rank} {ord} {date}
    {season} {quote} {chart} {award} {category}    a token of that class; `{work:subject}` also names the group
    {w3}                     up to three plain words      {~40}  up to forty characters inside the clause

The grammar itself stands with the properties, in `claims/properties/`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from claims.caseless import caseless, lowered
from claims.cues import CueIndex, Need, needs_of
from claims.dates import DateRead
from claims.mention import Mention
from claims.quantities import Quantity
from claims.reading import Document, Reading, Token
from claims.statement import Bound, Modality, Polarity, QualifierValue, SubjectType, Value
from scraper.pagedates import is_dateline

TOKEN_CLASSES = {
    "work": "WB", "title": "WBX", "person": "PX", "known": "P", "char": "CXBP", "name": "PCXB", "any": "PCXBWOU", "org": "O",
    "service": "OX", "agg": "A", "outlet": "U", "speaker": "UPX", "num": "Q", "money": "M", "pct": "V", "rating": "G",
    "rank": "R", "ord": "T", "date": "D", "season": "S", "quote": "Y", "place": "XPC", "figure": "QMVG", "chart": "H", "award": "J", "category": "K",
}  # fmt: skip

_MACRO = re.compile(r"\{(?P<cls>[a-z]+)(?::(?P<group>\w+))?\}|\{w(?P<words>\d+)\}|\{~(?P<chars>\d+)\}")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the grammar for lowered shadows; it begins and ends at the border of a word."""
    return caseless(rf"(?<!\w)(?:{_MACRO.sub(_expand, pattern)})(?!\w)")


def _expand(match: re.Match[str]) -> str:
    if match["words"]:
        return rf"(?:[^\s<>.;:—()\"]+ ){{0,{match['words']}}}?"
    if match["chars"]:
        return rf"[^;:—()\"]{{0,{match['chars']}}}?"
    letters = TOKEN_CLASSES[match["cls"]]
    number = rf"(?P<{match['group']}>\d+)" if match["group"] else r"\d+"
    rank = (
        r"(?:(?:Dr|Mr|Mrs|Ms|Lt|Sgt|Capt|Det|Gov|Sen|Rev|Prof|Fr|Sr|Col|Gen)\. )?"
        if match["cls"] == "char"
        else ""
    )
    return rf"{rank}<[{letters}]{number}>"


@dataclass(slots=True)
class Draft:
    """A claim in the making: what a rule read, before subject, manner and repeats are settled.

    `start` and `end` index the article's text; `at` is the place of the match in the shadow, from which the
    subject is sought where `subject` is None; `subject_types` narrows whom it may be about.
    """

    kind: str
    value: Value
    start: int
    end: int
    reading: Reading
    at: tuple[int, int]
    unit: str | None = None
    resolution: float | int | None = None
    qualifiers: dict[str, QualifierValue] = field(default_factory=dict)
    subject: Mention | str | None = None
    subject_types: tuple[SubjectType, ...] = ()
    bound: Bound = Bound.EXACT
    polarity: Polarity | None = None
    modality: Modality | None = None
    rule: str = ""


class Hit:
    """One match of a rule in a reading."""

    def __init__(self, document: Document, reading: Reading, match: re.Match[str], name: str) -> None:
        self.name = name
        self.document = document
        self.reading = reading
        self.match = match

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def token(self, group: str) -> Token:
        """Return the token of a group."""
        return self.reading.tokens[int(self.match[group])]

    def mention(self, group: str) -> Mention:
        """Return the name of a group."""
        payload = self.token(group).payload
        assert isinstance(payload, Mention)
        return payload

    def maybe(self, group: str) -> Mention | None:
        """Return the name of a group, None where the group took no part."""
        return self.mention(group) if self.has(group) else None

    def quantity(self, group: str) -> Quantity:
        """Return the number of a group."""
        payload = self.token(group).payload
        assert isinstance(payload, Quantity)
        return payload

    def date(self, group: str) -> DateRead:
        """Return the date of a group."""
        payload = self.token(group).payload
        assert isinstance(payload, DateRead)
        return payload

    def season(self, group: str) -> int:
        """Return the season number of a group."""
        payload = self.token(group).payload
        assert isinstance(payload, int)
        return payload

    def said(self, group: str | int = 0) -> str:
        """Return what a group matched, as the shadow has it; empty where it took no part."""
        start, end = self.match.span(group)
        return self.reading.shadow[start:end] if start >= 0 else ""

    def words(self, group: str) -> str:
        """Return the matched words of a group in lower case; empty where it took no part."""
        return self.match[group] or "" if group in self.match.re.groupindex else ""

    def span(self) -> tuple[int, int]:
        """Return the span of the match in the article's text, white space trimmed."""
        start, end = self.match.span()
        piece = self.match[0]
        return self.reading.span(
            start + len(piece) - len(piece.lstrip(" ,—")), end - (len(piece) - len(piece.rstrip(" ,—")))
        )

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The clause around the match, as a span of the shadow."""
        return clause_around(self.reading.shadow, *self.match.span())

    @property
    def clause_text(self) -> str:
        """The clause as it stands in the article (repaired)."""
        a, b = self.clause
        if a >= b:
            return ""
        start, end = self.reading.span(a, b)
        return self.document.text[start:end]

    @property
    def clause_shadow(self) -> str:
        """The clause with its tokens."""
        a, b = self.clause
        return self.reading.shadow[a:b]

    def draft(self, kind: str, value: Value, **fields: object) -> Draft:
        """Make a draft that spans the whole match."""
        start, end = self.span()
        return Draft(kind, value, start, end, self.reading, self.match.span(), **fields)  # type: ignore[arg-type]


Maker = Callable[[Hit], Iterable[Draft]]


@dataclass(frozen=True, eq=False)
class Rule:
    """One pattern of the grammar with what it makes; it is compiled when a sentence first needs it.

    `needs` are groups of token letters of which the sentence must hold one each, `cue` is a pattern that must
    stand in it: both beside what the pattern itself calls for (`claims.cues`).
    """

    name: str
    source: str
    make: Maker
    needs: tuple[str, ...] = ()
    cue: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return compile_pattern(self.source)

    @cached_property
    def cue_pattern(self) -> re.Pattern[str]:
        """The compiled cue."""
        return caseless(self.cue)

    def all_needs(self) -> list[Need]:
        """Return what a sentence must hold before the rule can match."""
        declared = [frozenset(f"<{letter}" for letter in group.lower()) for group in self.needs]
        read = [needs_of(source, TOKEN_CLASSES.__getitem__) for source in (self.source, self.cue)]
        return declared + read[0] + read[1]


def rule(name: str, pattern: str, make: Maker, needs: str = "", cue: str = "") -> Rule:
    """Declare a rule; `needs` is a list of letter groups parted by spaces ("V A")."""
    return Rule(name, pattern, make, tuple(needs.split()), cue)


def run(rules: Iterable[Rule], document: Document) -> Iterator[Draft]:
    """Run every rule over every reading and yield the drafts in the order of the text."""
    rules = tuple(rules)
    index = _cue_index(rules)
    for reading in document.readings:
        if is_dateline(reading.text):
            continue
        low = lowered(reading.shadow)
        for number in index.fitting(low):
            each = rules[number]
            if each.cue and not each.cue_pattern.search(low):
                continue
            for match in each.pattern.finditer(low):
                for draft in each.make(Hit(document, reading, match, each.name)):
                    draft.rule = draft.rule or each.name
                    yield draft


@lru_cache(maxsize=8)
def _cue_index(rules: tuple[Rule, ...]) -> CueIndex:
    return CueIndex([each.all_needs() for each in rules])


_KEPT_SHADOWS = 256
"""Sentences whose clauses are kept: every rule asks for them again."""
_CLAUSE_BREAK = re.compile(
    r";|\s—\s|[()]|:\s|,\s+(?:and|but|while|yet|so|or|though|although|whereas|which|who|where|when|with|as|up|then|plus)\b"
    r"|\s(?:but|while|whereas|although|though)\s",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT_SHADOWS)
def _breaks(shadow: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _CLAUSE_BREAK.finditer(shadow))


def clause_around(shadow: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause of the shadow that holds `start`..`end`."""
    low, high = 0, len(shadow)
    for begins, ends in _breaks(shadow):
        if ends <= start:
            low = ends
        elif begins >= end:
            high = begins
            break
    return low, high
