"""Copies, units and tickets sold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person
from claims.properties.context import ABOUT, before, figure, plain, region_of, scope
from claims.quantities import QuantityKind
from claims.statement import (
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "sales", "sales", ValueType.QUANTITY, Comparator.QUANTITY, TimeClass.COUNTER, "{subject} sold {value}",
        units=("copies", "units", "tickets", "ISO 4217"),
    ),
)  # fmt: skip

_OF_GAMES = re.compile(r"\b(?:video )?games?\b", re.I)
_AWARDED = re.compile(
    r"\b(?:gold|platinum|silver|diamond)\b[^.;]{0,24}\b(?:means?|requires?|stands? for|equals?|denotes?|represents?|is (?:awarded|given|reached))\b",
    re.I,
)
"""What a certificate stands for is nobody's sales."""


def _sales(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if q.value < 500 or _AWARDED.search(hit.clause_text):
        return
    noun = hit.words("noun")
    if noun in ("albums", "records", "singles", "books") and not re.search(
        r"\b(?:sold|sells?|shifted|moved|selling)\b", before(hit, chars=60)
    ):
        return
    unit = (
        "tickets"
        if "ticket" in noun
        else "units"
        if "unit" in noun or _OF_GAMES.search(hit.clause_text) and noun in ("", "sales")
        else "copies"
    )
    types = (
        (SubjectType.TOUR, SubjectType.FILM)
        if unit == "tickets"
        else (
            SubjectType.ALBUM,
            SubjectType.SONG,
            SubjectType.BOOK,
            SubjectType.BOOK_SERIES,
            SubjectType.GAME,
        )
    )
    lone = not any(m.letter in "WB" for m in hit.document.mentions)
    artist = chief_person(hit.document) if noun in ("albums", "records", "singles") or lone else None
    if artist is not None:
        yield figure(
            hit, "sales", unit, qualifiers=scope(hit), subject=artist, subject_types=(SubjectType.PERSON,)
        )
        return
    qualifiers = scope(hit)
    if unit != "tickets" and "weekend" in str(qualifiers.get("period", "")):
        qualifiers["period"] = "first-week"  # records and books are counted by the week
    if (
        "period" not in qualifiers
        and unit == "units"
        and re.search(r"\b(?:bow|debut|enter|open|arriv)(?:ed|s)\b", hit.clause_text)
    ):
        qualifiers["period"] = "first-week"
    if "period" not in qualifiers and re.search(
        r"\bto date\b|\bso far\b", plain(hit, 0, len(hit.reading.shadow)), re.I
    ):
        qualifiers["period"] = "total"
    if hit.has("value2"):
        more: dict[str, QualifierValue] = {**qualifiers, "region": "worldwide"}
        qualifiers["region"] = (
            region_of(plain(hit, hit.match.end("value"), hit.match.start("value2"))) or "US"
        )
        yield figure(hit, "sales", unit, group="value2", qualifiers=more, subject_types=types)
    yield figure(hit, "sales", unit, qualifiers=qualifiers, subject_types=types)


_SOLD = re.compile(
    r"\b(?:it|they|its|albums?|records?|singles?|songs?|discs?|LP|EP|set|debut|vinyl|books?|novels?|series|saga|trilogy|memoir|titles?|hardbacks?|paperbacks?|editions?|copies|sales|games?|manga)\b",
    re.I,
)
"""What is counted in copies; a shop that sold so many is none of it."""


def _bought(hit: Hit) -> Iterator[Draft]:
    """Read "sold 43,000 in its opening week", "6,000 people bought the record": copies go without saying."""
    q = hit.quantity("value")
    sold = "<W" in hit.reading.shadow or _SOLD.search(hit.reading.text)
    if q.kind is QuantityKind.NUMBER and q.value >= 1_000 and sold:
        yield from _sales(hit)


def _sales_total(hit: Hit) -> Iterator[Draft]:
    """Read "the worldwide total is put at five million" where copies were spoken of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    if re.search(r"\b(?:copies|sales|sold)\b", hit.document.text[start : hit.reading.end]):
        yield from _sales(hit)


_SELL = r"(?:s(?:old|ells?|elling)|shift(?:s|ed|ing)?|moved|moving|shipp(?:ed|ing))"

RULES = (
    # "80,000 equivalent album units", "60,000 of them pure sales", "90,000 tickets"
    rule("sales.units", r"{num:value} (?:equivalent |album-equivalent |vinyl |cassette |CD |LP |print |printed |signed |first-week |UK |US |U\.S\. |<X\d+> |traditional |chart |combined |were |pure |physical |paperback |hardcover |album |of them |digital |legitimate )*(?P<noun>units|copies|tickets|sales|downloads|DVDs|discs|(?<=sold )albums|albums|records|singles|books|hardbacks|hardcovers|paperbacks)\b(?: [^.;]{0,40}? and {num:value2} (?:worldwide|globally))?", _sales, "Q"),
    # "sold 43,000 in its opening week", "has yet to sell a million": copies go without saying
    rule("sales.sold", rf"{_SELL} (?:{ABOUT})?{{num:value}}(?=[,.;]|$| (?:worldwide|globally|to date|so far|already|across|since|on (?:vinyl|CD|cassette)|in (?:its|the|their|all|total|a|{{num}}|print|hardback|paperback|<[XD]))\b|<)(?! in (?:the )?(?:audience|crowd|series|trilogy))", _bought, "Q"),
    rule("sales.bought", r"{num:value} (?:people|fans|readers|listeners|players|customers) (?:have |had |has )?(?:already |since )?(?P<noun>bought) (?:it|the (?:[a-z]+ )?(?:record|album|book|novel|single|LP|EP|game|set|disc)|{work})", _bought, "Q"),
    # "passed the 2.5-million mark in print sales", "account for 22 million in sales", "48 million volumes in circulation"
    rule("sales.in_sales", r"{num:value}(?:[- ]mark)? in (?:[a-z-]+ ){0,5}?(?P<noun>sales)", _bought, "Q"),
    rule("sales.in_print", r"{num:value} (?P<noun>volumes|books|copies) in (?:circulation|print)", _bought, "Q"),
    rule("sales.stand", r"(?P<noun>sales) (?:of <W\d+> |of the (?:album|single|book|game) )?(?:now |currently )?(?:stand at|stood at|hit|came to|come to|climbed to|rose to|were|topped out at|total(?:led|ed)?|reached|are|have (?:now )?(?:reached|passed|topped)|of|passed|topped) {w2}{num:value}(?! (?:per|%|hours|views|weeks|years))", _sales, "Q", "sales"),
    rule("sales.total", r"(?P<noun>total|tally|figure)(?:,[^.;]{0,60},)? (?:now |currently )?(?:is put at|stands at|stood at|comes to|came to|reached|has reached|passed|has passed) {w2}{num:value}(?=[,.;]|$| and| copies| worldwide)", _sales_total, "Q"),
)  # fmt: skip
