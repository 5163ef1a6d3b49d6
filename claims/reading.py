"""Turn an article into readings: sentences whose names, numbers and dates have become tokens.

The *shadow* of a sentence is its text with each token replaced by a code such as `<W3>` (a work) or `<M5>`
(a sum of money), so that the grammar can speak of kinds of things ("`{org}'s … {work}`") and not of their
spellings. Every place of the shadow maps back to the article's own text.

Letters: W work · B work or character · P person · C character · X unknown name · O service · A aggregator ·
U outlet · H chart · J award · K award category · Q number · M money · V percent · G rating · R rank · T ordinal · D date · S season · Y quoted words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.acts import tell_acts
from claims.caseless import caseless
from claims.characters import repair
from claims.dates import DateRead, find_dates, parse_iso
from claims.lexicon import Lexicon
from claims.mention import Mention
from claims.names import NameFinder, NameGround
from claims.quantities import NUMBERED, ORDINAL_WORDS, Quantity, QuantityKind, find_quantities, number_of
from claims.sentences import split_sentences
from claims.spans import TakenSpans
from claims.stretches import Stretches, stretches_of
from scraper.article import Article, BlockKind, Mark, MarkKind

Payload = Mention | Quantity | DateRead | int | str

_QUANTITY_LETTERS = {
    QuantityKind.NUMBER: "Q",
    QuantityKind.MONEY: "M",
    QuantityKind.PERCENT: "V",
    QuantityKind.RATING: "G",
    QuantityKind.RANK: "R",
    QuantityKind.ORDINAL: "T",
}
_SEASON = caseless(
    rf"\b(?:(?:seasons?|series)[ -](?P<n>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    rf"|(?P<o>{'|'.join(ORDINAL_WORDS)}|sophomore|debut|freshman|inaugural|maiden|\d{{1,2}}(?:st|nd|rd|th))(?:,? and (?:final|last))?[- ]"
    rf"(?:season|series|installment|instalment|run(?= of ))\b|\b(?P<f>sophomore|freshman|maiden|inaugural) (?:run|outing|batch|year|turn|stretch)\b|\bS(?P<s>\d{{1,2}})\b)",
)


_ELIDED_SEASON = caseless(
    rf"\b(?:the (?:show's )?|the (?:show|series|drama|comedy)'s |its )(?P<o>{'|'.join(ORDINAL_WORDS)})"
    r"(?=,? (?:and (?:final|last),? )?(?:bow|follow|arriv|premier|launch|air|ran\b|drew\b|begin|began|start|open|came\b|end|debut|land|drop|return|was (?:shown|watched|seen)|averaged|consist))"
)
"""A season whose noun is left out: "four weeks before the fourth bows", "the second followed in March"."""
_SEASON_NOUN = re.compile(r"\b(?:seasons?|series)\b", re.I)
_RUN_OF_TEXT = 160
"""Characters before an elided season within which the noun was said."""


@dataclass(frozen=True, slots=True)
class Token:
    """A typed piece of a sentence; `start` and `end` index the article's text."""

    letter: str
    start: int
    end: int
    payload: Payload


@dataclass(slots=True)
class Reading:
    """One sentence, read: its tokens, its shadow, and the way back from the shadow to the text."""

    index: int
    start: int
    end: int
    block: BlockKind
    block_index: int
    tokens: list[Token]
    text: str = ""
    shadow: str = ""
    letters: frozenset[str] = frozenset()
    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the shadow to the article's text."""
        return self._starts[start], self._ends[max(end - 1, start)]

    def position(self, offset: int) -> int:
        """Map an offset of the article's text to the shadow (the first place at or after it)."""
        return bisect_left(self._starts, offset)

    def named(self, said: re.Match[str] | None, group: str | int = 1) -> Mention | None:
        """Return the name whose token number a group of a match of the shadow holds; None where it holds none."""
        number = said[group] if said else None
        payload = self.payload(number) if number else None
        return payload if isinstance(payload, Mention) else None

    def payload(self, number: str) -> Payload:
        """Return what the token of this number stands for; the number as a match of the shadow holds it."""
        return self.tokens[int(number)].payload

    def mentions(self, letters: str) -> list[tuple[Token, Mention]]:
        """Return the name tokens of these classes in order."""
        return [(t, t.payload) for t in self.tokens if t.letter in letters and isinstance(t.payload, Mention)]


@dataclass(slots=True, eq=False, weakref_slot=True)
class NamedText:
    """An article whose names are known: enough to tell what it is about; `low` is its text in lower case."""

    article: Article
    text: str
    low: str
    published: date | None
    headline_end: int
    mentions: list[Mention]


@dataclass(slots=True, eq=False)
class Document(NamedText):
    """An article, read: what every rule works on."""

    readings: list[Reading]


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What is read of an article whatever the reference knows: both passes build on it."""

    article: Article
    text: str
    published: date | None
    headline_end: int
    stretches: Stretches
    dates: tuple[DateRead, ...]
    seasons: tuple[re.Match[str], ...]
    names: NameGround

    @classmethod
    def of(cls, article: Article) -> Groundwork:
        """Repair the text of an article and find its dates and seasons."""
        text, published = repair(article.text), _article_date(article)
        places = stretches_of(text)
        dates = tuple(find_dates(text, published, places))
        seasons = tuple(_seasons(text, places))
        names = NameGround.of(text, (b.start for b in article.blocks))
        return cls(article, text, published, _headline_end(article), places, dates, seasons, names)

    def named(self, lexicon: Lexicon) -> NamedText:
        """Find the names of the text; the lexicon says which are known."""
        ranks = [m.span() for m in self.stretches.matches(NUMBERED)]
        masks = [*((d.start, d.end) for d in self.dates), *(m.span() for m in self.seasons), *ranks]
        finder = NameFinder(self.text, self.article.marks, lexicon, self.headline_end, self.names)
        mentions = tell_acts(self.text, finder.find(masks))
        return NamedText(
            self.article, self.text, self.stretches.low, self.published, self.headline_end, mentions
        )


def _seasons(text: str, places: Stretches) -> Iterator[re.Match[str]]:
    yield from places.matches(_SEASON)
    for elided in places.matches(_ELIDED_SEASON):
        before = text[max(0, elided.start() - _RUN_OF_TEXT) : elided.start()].rpartition("\n")[2]
        if _SEASON_NOUN.search(before):
            yield elided


def _headline_end(article: Article) -> int:
    return next((b.end for b in article.blocks if b.kind is BlockKind.HEADLINE), 0)


def read(article: Article, lexicon: Lexicon, ground: Groundwork | None = None) -> Document:
    """Read an article into sentences with tokens; the lexicon says which names are known."""
    ground = ground or Groundwork.of(article)
    text = ground.text
    mentions = ground.named(lexicon).mentions
    names = [(m.start, m.end) for m in mentions]
    named = TakenSpans(len(text), names)
    dates = [d for d in ground.dates if not named.touches(d.start, d.end)]
    speech = _speech(article.marks, mentions, text)
    seasons = [m for m in ground.seasons if not named.touches(m.start(), m.end())]
    masks = [*names, *((d.start, d.end) for d in dates), *(m.span() for m in seasons)]
    quantities = find_quantities(text, masks, ground.stretches)
    tokens = _tokens(mentions, dates, seasons, quantities, speech, text)
    readings = _readings(article, text, tokens, [*names, *speech])
    return Document(
        article, text, ground.stretches.low, ground.published, ground.headline_end, mentions, readings
    )


def _article_date(article: Article) -> date | None:
    return parse_iso(article.published.value) if article.published else None


def _speech(marks: Sequence[Mark], mentions: Sequence[Mention], text: str) -> list[tuple[int, int]]:
    """Spans of quoted words that are no title, quotation marks included."""
    titles = {m.start for m in mentions if m.marked}
    spans = []
    for mark in marks:
        opening = range(mark.start, min(mark.start + 3, mark.end))
        if mark.kind is not MarkKind.QUOTED or any(at in titles for at in opening):
            continue
        inner = text[mark.start : mark.end]
        if inner.strip():
            spans.append((max(0, mark.start - 1), min(len(text), mark.end + 1)))
    return spans


def _tokens(
    mentions: Sequence[Mention],
    dates: Sequence[DateRead],
    seasons: Sequence[re.Match[str]],
    quantities: Sequence[Quantity],
    speech: Sequence[tuple[int, int]],
    text: str,
) -> list[Token]:
    tokens = [Token("Y", a, b, text[a + 1 : b - 1]) for a, b in speech]
    inside = list(speech)
    for mention in mentions:
        a, b = mention.outer or (mention.start, mention.end)
        tokens.append(Token(mention.letter, a, b, mention))
    tokens += [Token("D", d.start, d.end, d) for d in dates]
    tokens += [Token("S", m.start(), m.end(), _season_number(m)) for m in seasons]
    tokens += [Token(_QUANTITY_LETTERS[q.kind], q.start, q.end, q) for q in quantities]
    quoted = TakenSpans(len(text), inside)
    kept = [t for t in tokens if t.letter == "Y" or not quoted.touches(t.start, t.end)]
    kept.sort(key=lambda t: (t.start, -t.end))
    return kept


def _season_number(match: re.Match[str]) -> int:
    said = match.groupdict()
    word = next(said[group] for group in ("n", "o", "f", "s") if said.get(group))
    if word in ("debut", "freshman", "maiden", "inaugural"):
        return 1
    if word == "sophomore":
        return 2
    return ORDINAL_WORDS.get(word) or int(number_of(re.sub(r"(?<=\d)\D+", "", word)) or 0)


def _readings(
    article: Article, text: str, tokens: list[Token], masks: list[tuple[int, int]]
) -> list[Reading]:
    readings: list[Reading] = []
    at = 0
    masks = sorted(masks)
    starts = [m[0] for m in masks]
    longest = max((b - a for a, b in masks), default=0)
    for block_index, block in enumerate(article.blocks):
        near = masks[bisect_left(starts, block.start - longest) : bisect_left(starts, block.end)]
        inner = [m for m in near if block.start < m[1]]
        for start, end in split_sentences(text, block.start, block.end, inner):
            while at < len(tokens) and tokens[at].start < start:
                at += 1
            stop = at
            while stop < len(tokens) and tokens[stop].end <= end:
                stop += 1
            readings.append(
                _reading(len(readings), start, end, block.kind, block_index, tokens[at:stop], text)
            )
            at = stop
    return readings


def _reading(
    index: int, start: int, end: int, kind: BlockKind, block_index: int, tokens: list[Token], text: str
) -> Reading:
    reading = Reading(index, start, end, kind, block_index, tokens, text[start:end])
    shadow: list[str] = []

    def put(piece: str, a: int, b: int) -> None:
        for char in piece:
            if char == " " and shadow[-1:] == [" "]:
                continue
            shadow.append(char)
            reading._starts.append(a)
            reading._ends.append(b)

    def plain(a: int, b: int) -> None:
        piece = text[a:b].translate(_NO_BRACKETS)
        if _DASH_OR_GAP.search(piece) or piece[:1] == " " and shadow[-1:] == [" "]:
            _put_plain(text, a, b, put)
            return
        shadow.extend(piece)
        reading._starts.extend(range(a, b))
        reading._ends.extend(range(a + 1, b + 1))

    at = start
    for number, token in enumerate(tokens):
        if token.start < at:
            continue
        plain(at, token.start)
        put(f"<{token.letter}{number}>", token.start, token.end)
        if isinstance(token.payload, Mention) and token.payload.outer:
            tail = text[token.payload.end : token.end].strip("\"' ")
            behind = text.find(tail, token.payload.end)
            for i, char in enumerate(tail, behind):
                put(char, i, i + 1)
        at = token.end
    plain(at, end)
    reading.shadow = "".join(shadow)
    reading.letters = frozenset(t.letter for t in tokens)
    return reading


_NO_BRACKETS = str.maketrans({"<": " ", ">": " ", "\n": " "})
_DASH_OR_GAP = re.compile(r"[—–]| {2}")


def _put_plain(text: str, start: int, end: int, put: Callable[[str, int, int], None]) -> None:
    """Put running text: white space single, dashes set apart by spaces, angle brackets left to the tokens."""
    for i in range(start, end):
        char = text[i]
        if char in "—–" and not (i and text[i - 1].isdigit()):
            for piece in " — ":
                put(piece, i, i + 1)
        else:
            put(" " if char in "<>\n" else char, i, i + 1)
