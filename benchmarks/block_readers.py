"""The readers that are measured on the unseen tables: our blocks, and the peers that are installed.

Each is a plain function from text to readings. Peers come with the optional group `bench`
(`pip install --group bench`); one that does not import is reported as such.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from benchmarks.block_tables import Reading
from claims.characters import repair
from claims.dates import find_dates
from claims.grammar import Draft, run
from claims.lexicon import EmptyLexicon
from claims.properties import RULES
from claims.quantities import Quantity, QuantityKind, find_quantities
from claims.reading import Document, read
from claims.sentences import split_sentences
from scraper.plaintext import read_text

Splitter = Callable[[str], list[int]]
DateReader = Callable[[str, date | None], list[Reading]]
QuantityReader = Callable[[str], list[Reading]]

_UNITS_BY_KIND = {QuantityKind.PERCENT: "%", QuantityKind.RANK: "rank", QuantityKind.ORDINAL: "ordinal"}
_UNITS_BY_PROPERTY = {"age": "years", "season_count": "seasons", "chart_rank": "rank", "runtime": "minutes"}

# ours


def our_sentences(text: str) -> list[int]:
    """Return the ends of sentences by the block alone, no title masked."""
    return [end for _, end in split_sentences(repair(text), 0, len(text))]


def our_sentences_in_articles(text: str) -> list[int]:
    """Return the ends of sentences as an article is read: titles and quoted speech masked."""
    document, shift = _document(text)
    return [r.end - shift for r in document.readings if r.start >= shift]


def our_dates(text: str, published: date | None) -> list[Reading]:
    """Return the dates of the block."""
    return [Reading(d.start, d.end, d.value) for d in find_dates(repair(text), published) if d.value]


def our_quantities(text: str) -> list[Reading]:
    """Return the figures of the block, dates masked; a counted figure has no unit yet."""
    repaired = repair(text)
    masks = [(d.start, d.end) for d in find_dates(repaired)]
    return [r for q in find_quantities(repaired, masks) for r in readings_of(q)]


def our_quantities_with_grammar(text: str) -> list[Reading]:
    """Return the figures as the grammar of the properties leaves them: with the unit that the sentence says."""
    document, shift = _document(text)
    return [
        Reading(r.start - shift, r.end - shift, r.value, r.unit, r.bound, r.resolution)
        for r in readings_in(document, run(RULES, document))
        if r.start >= shift
    ]


def _document(text: str) -> tuple[Document, int]:
    """Read a text under a headline that says nothing; return it with the offset of the text."""
    article = read_text(text, title="Report")
    return read(article, EmptyLexicon()), article.text.index(text)


def readings_of(quantity: Quantity) -> Iterator[Reading]:
    """Yield a figure's reading, for a range that of both ends."""
    q = quantity
    unit = q.currency or _UNITS_BY_KIND.get(q.kind) or (f"/{q.scale_of}" if q.scale_of else None)
    for value in (q.value, q.high):
        if value is not None:
            yield Reading(q.start, q.end, value, unit, q.bound.value, q.resolution)


def readings_in(document: Document, drafts: Iterable[Draft]) -> list[Reading]:
    """Return every figure of a document; what a property says of it (unit, bound) goes before the block's word."""
    tokens = [token for sentence in document.readings for token in sentence.tokens]
    blocks = [r for t in tokens if isinstance(t.payload, Quantity) for r in readings_of(t.payload)]
    blocks += [
        Reading(t.start, t.end, t.payload, "ordinal", "exact", 1)
        for t in tokens
        if isinstance(t.payload, int)
    ]
    said = {reading: None for draft in drafts if (reading := _reading_of(draft))}
    plain = [
        b
        for b in blocks
        if not any(s.overlaps(b.start, b.end) and _magnitude(s) == _magnitude(b) for s in said)
    ]
    return sorted([*plain, *said], key=lambda r: (r.start, r.end))


def _reading_of(draft: Draft) -> Reading | None:
    unit = draft.unit or _UNITS_BY_PROPERTY.get(draft.kind)
    if isinstance(draft.value, str) and unit != "grade":
        return None
    return Reading(draft.start, draft.end, draft.value, unit, draft.bound.value, draft.resolution)


def _magnitude(reading: Reading) -> float | str:
    return reading.value if isinstance(reading.value, str) else abs(reading.value)


# peers


def pysbd_sentences() -> Splitter:
    """Return pysbd's splitter."""
    import pysbd

    segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [
        s.start + len(text[s.start : s.end].rstrip()) for s in segmenter.segment(text) if s.sent.strip()
    ]


def syntok_sentences() -> Splitter:
    """Return syntok's splitter."""
    from syntok import segmenter

    def split(text: str) -> list[int]:
        last = [sentence[-1] for paragraph in segmenter.process(text) for sentence in paragraph]
        return [token.offset + len(token.value) for token in last]

    return split


def spacy_sentences() -> Splitter:
    """Return the rule of spaCy's blank English (sentencizer): no model is fetched."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda text: [s.start_char + len(s.text.rstrip()) for s in nlp(text).sents if s.text.strip()]


def dateparser_dates() -> DateReader:
    """Return dateparser's search, its days relative to the publication date where there is one."""
    from dateparser.search import search_dates

    def find(text: str, published: date | None) -> list[Reading]:
        base = datetime.combine(published, datetime.min.time()) if published else datetime(2025, 1, 1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
        readings, at = [], 0
        for words, when in found:
            start = max(text.find(words, at), 0)
            at = start + len(words)
            readings.append(Reading(start, at, when.date().isoformat()))
        return readings

    return find


_QUANTULUM_UNITS = {
    "dollar": "USD", "pound sterling": "GBP", "euro": "EUR", "indian rupee": "INR", "yen": "JPY", "percentage": "%",
    "hour": "hours", "minute": "minutes", "second": "seconds", "week": "weeks", "year": "years",
}  # fmt: skip


def quantulum_quantities() -> QuantityReader:
    """Return quantulum3's parser; a value with an uncertainty is a range."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its optional classifier
        from quantulum3 import parser

    def find(text: str) -> list[Reading]:
        found = []
        for q in parser.parse(text):
            spread = q.uncertainty or 0
            for value in sorted({q.value - spread, q.value + spread}):
                found.append(Reading(*q.span, value, _QUANTULUM_UNITS.get(q.unit.name, q.unit.name)))
        return found

    return find


_RECOGNIZERS_UNITS = {
    "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "British pound": "GBP", "Pound": "GBP",
    "Japanese yen": "JPY", "Indian rupee": "INR", "Chinese yuan": "CNY", "South Korean won": "KRW",
    "Canadian dollar": "CAD", "Australian dollar": "AUD", "Hour": "hours", "Minute": "minutes", "Second": "seconds",
    "Week": "weeks", "Year": "years",
}  # fmt: skip


def recognizers_quantities() -> QuantityReader:
    """Return Recognizers-Text: money, ages, lengths, percent, ordinals, and the numbers beside them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
        from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension

    models = (
        (recognize_currency, None),
        (recognize_age, None),
        (recognize_percentage, "%"),
        (recognize_dimension, None),
        (recognize_ordinal, "ordinal"),
        (recognize_number, None),
    )

    def find(text: str) -> list[Reading]:
        found: list[Reading] = []
        for recognize, unit in models:
            for result in recognize(text, "en-us"):
                reading = _recognized(result, unit)
                if reading and not any(r.overlaps(reading.start, reading.end) for r in found):
                    found.append(reading)
        return found

    return find


def _recognized(result: Any, unit: str | None) -> Reading | None:
    said = result.resolution or {}
    try:
        value = float(str(said.get("value")).rstrip("%"))
    except ValueError:
        return None
    unit = unit or _RECOGNIZERS_UNITS.get(said.get("unit", ""), said.get("unit"))
    return Reading(result.start, result.end + 1, value, unit)
