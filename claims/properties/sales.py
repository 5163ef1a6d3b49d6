"""Copies, units and tickets sold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import country_in
from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person, main_works
from claims.mention import Mention
from claims.properties.context import ABOUT, UNSURE, before, plain, region_of, region_of_chart
from claims.properties.figure_scope import figure, scope
from claims.properties.sellers import career_of, no_sales
from claims.quantities import QuantityKind
from claims.statement import (
    Comparator,
    Property,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)
from claims.verbs import forms

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


_ENTRY = re.compile(r"\b(?:(?:bow|debut|enter|open|arriv|land)(?:ed|s)|(?:went|goes) (?:straight )?in)\b")


def _counted_at_entry(hit: Hit, unit: str) -> bool:
    """Whether a record entered a chart on the units told, or on the copies that are a part of them."""
    part = hit.name.startswith("sales.part") and "unit" in hit.reading.text
    return bool(_ENTRY.search(hit.reading.text if part else hit.clause_text)) and (part or unit == "units")


def _place_behind(hit: Hit) -> str | None:
    """Return the place named right behind a figure: "1.3 million units in the United States and 2.9 million worldwide"."""
    behind = re.split(r"<[QM]\d+>|,", hit.reading.shadow[hit.match.end() : hit.clause[1]])[0][:40]
    said = plain(hit, hit.match.end(), hit.match.end() + len(behind))
    return region_of(said) or country_in(said)


_TO_DATE = re.compile(
    r"\bto date\b|\bso far\b|\b(?:stands?|stood|standing) at\b|\bin (?:print|circulation)\b|\b(?:went|gone|going) on to\b|\bcareer\b",
    re.I,
)
_TICKETS = re.compile(r"\btickets?\b", re.I)
_EQUIVALENT = re.compile(r"\b(?:album|chart|equivalent|consumption) units\b", re.I)
_PURE = re.compile(
    r"\b(?:copies|vinyl|wax|CDs?|cassettes?|physical\w*|pure|traditional|purchases|downloads|hardbacks?|paperbacks?|books?|novels?)\b",
    re.I,
)


def _unit(hit: Hit, noun: str) -> str:
    """Return what is counted: tickets, the units of charts and games, else copies."""
    if "ticket" in noun or noun in ("", "total", "tally", "figure") and _TICKETS.search(hit.reading.text):
        return "tickets"
    mains = main_works(hit.document)
    if "unit" in noun and mains and mains[0].type is SubjectType.BOOK:
        return "copies"
    if re.search(r"\b(?:chart|combined|equivalent|consumption) sales\b", hit.said()):
        return "units"
    if re.search(r"\bin (?:[a-z]+ )?album sales\b", hit.said()) and _EQUIVALENT.search(hit.document.text):
        return "copies"
    if "unit" in noun or _OF_GAMES.search(hit.clause_text) and noun in ("", "sales"):
        return "units"
    loose = noun in ("", "sales", "total", "tally", "figure", "count")
    if not loose or _PURE.search(hit.said()):
        return "copies"
    start = next(r.start for r in hit.document.readings if r.block_index == hit.reading.block_index)
    told = re.findall(r"\b(units|copies)\b", hit.document.text[start : hit.span()[0]])
    return told[-1] if told else "units" if _EQUIVALENT.search(hit.document.text) else "copies"


_SEVERAL = ("albums", "records", "singles")


def _sales(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if q.value < 500 or _AWARDED.search(hit.clause_text) or no_sales(hit):
        return
    noun = hit.words("noun")
    if noun in ("albums", "records", "singles", "books") and not re.search(
        r"\b(?:sold|sells?|shifted|moved|selling)\b", before(hit, chars=60)
    ):
        return
    unit = _unit(hit, noun)
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
    artist = career_of(hit) or (chief_person(hit.document) if noun in _SEVERAL or lone else None)
    if artist is not None:
        yield figure(
            hit, "sales", unit, qualifiers=scope(hit), subject=artist, subject_types=(SubjectType.PERSON,)
        )
        return
    qualifiers = scope(hit)
    if place := _place_behind(hit):
        qualifiers["region"] = place
    period = str(qualifiers.get("period", ""))
    if unit != "tickets" and ("weekend" in period or period == "first-7-days"):
        qualifiers["period"] = "first-week"  # records and books are counted by the week
    if "region" not in qualifiers and (home := region_of_chart(hit.reading.text)):
        qualifiers["region"] = home
    if "period" not in qualifiers and _counted_at_entry(hit, unit):
        qualifiers["period"] = "first-week"
    if _FURTHER.search(before(hit, "value", chars=24)):
        qualifiers["period"] = "since then"  # on top of what was sold before
    if "period" not in qualifiers and (year := _YEARS_BEST.search(hit.reading.shadow)):
        read = hit.reading.payload(year[1])
        qualifiers |= {"period": read.value} if isinstance(read, DateRead) and read.value else {}
    if "period" not in qualifiers and _TO_DATE.search(hit.reading.text):
        qualifiers["period"] = "total"
    yield figure(hit, "sales", unit, qualifiers=qualifiers, subject_types=types)


_YEARS_BEST = re.compile(r"<D(\d+)>'s (?:[a-z]+ )?(?:best|biggest|top|fastest|highest)-sell")
_FURTHER = re.compile(
    r"\b(?:another|an additional|an extra|a further|a fresh|additional)(?: some| about| around)? $", re.I
)
_SOLD = re.compile(
    r"\b(?:it|they|its|albums?|records?|singles?|songs?|discs?|LP|EP|set|debut|vinyl|books?|novels?|series|saga|trilogy|memoir|titles?|hardbacks?|paperbacks?|editions?|copies|sales|games?|manga)\b",
    re.I,
)
"""What is counted in copies; a shop that sold so many is none of it."""


def _bought(hit: Hit) -> Iterator[Draft]:
    """Read "sold 43,000 in its opening week", "6,000 people bought the record": copies go without saying."""
    q = hit.quantity("value")
    sold = "<W" in hit.reading.shadow or _SOLD.search(hit.reading.text)
    hoped = UNSURE.search(hit.reading.shadow, 0, hit.match.start("value"))
    if q.kind is QuantityKind.NUMBER and q.value >= 1_000 and sold and not hoped:
        own = _OWN_TITLE.search(hit.reading.shadow, 0, hit.match.start())
        payload = hit.reading.named(own)
        for draft in _sales(hit):
            draft.subject = payload if payload else draft.subject
            yield draft


_OWN_TITLE = re.compile(r"\b(?:previous|last|earlier|preceding) [a-z]+,? <W(\d+)> $")
"""A title told by what it came before: the set, the album and not the one the text is about."""


_SOLD_NEAR = re.compile(
    r"\b(?:copies|units|sales|sold|sells?|selling|purchases|downloads|shift(?:ed|s|ing)|tickets)\b", re.I
)
_OTHER_COUNT = re.compile(
    r"\b(?:streams?|streamed|views?|viewers|plays|followers|hours|listeners|reviews)\b", re.I
)


_PARAGRAPH = 6
"""Sentences of a paragraph in which sales go on to be told."""


def _told_before(hit: Hit) -> bool:
    """Whether the words before, in the sentence or those before it in its paragraph, tell of sales last."""
    near = [
        r
        for r in hit.document.readings[max(0, hit.reading.index - _PARAGRAPH) : hit.reading.index + 1]
        if r.block_index == hit.reading.block_index
    ]
    told = hit.document.text[near[0].start : hit.span()[1]]
    sold = list(_SOLD_NEAR.finditer(told))
    others = list(_OTHER_COUNT.finditer(told))
    return bool(sold) and (not others or others[-1].start() < sold[-1].start())


def _elided(hit: Hit) -> Iterator[Draft]:
    """Read "worldwide it has passed 1.1 million", "the total is put at five million" where sales were spoken of."""
    q = hit.quantity("value")
    large = (q.scaled or q.value >= _LARGE) and not UNSURE.search(
        hit.reading.shadow[: hit.match.start("value")]
    )
    trade = hit.has("rise") and not hit.has("of") and not _THEIRS.search(before(hit, chars=24))
    if q.kind is QuantityKind.NUMBER and large and not trade and _told_before(hit):
        yield from _sales(hit)


_THEIRS = re.compile(r"\b(?:its|his|her|their|<[WPOX]\d+>'s?) (?:[a-z-]+ ){0,2}$", re.I)
"""Whose sales rose by so much; those of a whole trade are nobody's."""


def _part(hit: Hit) -> Iterator[Draft]:
    """Read "22,150 of those on vinyl", "vinyl made up 19,000": a part of the sales told beside it."""
    q, medium = hit.quantity("value"), _MEDIUM.search(hit.words("noun"))
    if q.kind is QuantityKind.NUMBER and _told_before(hit):
        for draft in _sales(hit):
            if medium and not _SOLD_AS.search(
                before(hit, "value", 24)
            ):  # one medium's share is no total: its period says so, and is compared with no other
                draft.qualifiers["period"] = f"{medium[0]} alone"
            yield draft


def _elided_part(hit: Hit) -> Iterator[Draft]:
    """Read "300,000 had gone through the tills": sales in other words."""
    if hit.quantity("value").value >= _LARGE:
        yield from _sales(hit)


def _beside(hit: Hit) -> Iterator[Draft]:
    """Read the sales of a comparand, or of the title right before a bracket: its own name is the subject."""
    if hit.has("with") and not hit.has("best"):
        return
    named = re.match(
        r" (?:that |which |for )?(?:(?:her|his|its|their) [a-z ]{3,30}, |<[PXO]\d+>'s )?<[WB](\d+)>",
        hit.reading.shadow[hit.match.end() :],
    )
    payload = (
        hit.mention("subject") if hit.has("subject") else hit.reading.payload(named[1]) if named else None
    )
    told = hit.has("best") and hit.quantity("value").value >= _LARGE
    for draft in _sales(hit) if told else _elided(hit):
        draft.subject = payload if isinstance(payload, Mention) else draft.subject
        yield draft


_SOLD_AS = re.compile(
    r"\b(?:sold|sells|shifted|moved|selling)(?: about| around| some| another| over| just)? $", re.I
)
"""A verb of selling right before: what follows is counted for itself, as downloads are."""
_MEDIUM = re.compile(
    r"\b(?:vinyl|wax|cds?|cassettes?|streaming|streams|downloads|digital|hardback|paperback)\b"
)
_LARGE = 10_000
_SELL = rf"(?:{forms('sell shift move ship')}|did)"
_FORM = r"(?P<noun>vinyl|wax|cassettes?|physical(?: formats?| copies| sales)?|(?:pure|traditional|old-fashioned|digital|paid-for|actual|straight|outright) (?:album )?(?:sales|purchases|copies)|purchases|digital|downloads|streaming|streams|(?:in )?(?:hardback|paperback|print))"
_FIGURE_ENDS = r"(?=[,.;]|$| (?:worldwide|globally|internationally|to date|so far|already|across|since|within|after|by|around|at home|here|over|alone|elsewhere|on (?:vinyl|CD|cassette|its|theirs|day|the)|in|and|during|for|from)\b)(?! (?:in the (?:audience|crowd|series|trilogy)|on (?:the|its) (?:budget|way)))"
"""What may follow a figure whose unit goes without saying."""

RULES = (
    # "80,000 equivalent album units", "60,000 of them pure sales", "90,000 tickets"
    rule("sales.units", r"{num:value} (?:equivalent |album-equivalent |vinyl |cassette |CD |LP |print |printed |signed |first-week |UK |US |U\.S\. |<X\d+> |traditional |chart |combined |were |pure |physical |paperback |hardcover |album |of them |digital |legitimate )*(?P<noun>units|copies|tickets|sales|downloads|DVDs|discs|(?<=sold )albums|albums|records|singles|books|hardbacks|hardcovers|paperbacks)\b", _sales, "Q"),
    # "sold 43,000 in its opening week", "has yet to sell a million": copies go without saying
    rule("sales.sold", rf"{_SELL} (?:{ABOUT})?{{num:value}}{_FIGURE_ENDS}", _bought, "Q"),
    # "1,200 people bought the record", "some 420,000 people have already bought tickets"
    rule("sales.bought", r"{num:value} (?:people|fans|readers|listeners|players|customers|punters) (?:have |had |has )?(?:already |since |now )?(?:bought|purchased|picked up|snapped up) (?P<noun>tickets|it|the (?:[a-z]+ )?(?:record|album|book|novel|single|LP|EP|game|set|disc)|{work})", _bought, "Q"),
    # "300,000 had gone through the tills", "the four books have found eight million buyers"
    rule("sales.gone", r"{num:value} (?:(?:of them|copies|books|records|discs) )?(?:(?:have|had|has) )?(?:gone|passed|flown|walked|left|flew|went) (?:through the tills?|over the counter|off (?:the )?shelves|the shelves|out (?:of )?the door|(?:the |its )?warehouses?)", _elided_part, "Q"),
    rule("sales.buyers", r"(?:found|won|attracted|picked up|gained|drawn|reached) (?:(?:about|around|some|nearly|almost|over|more than) )?{num:value} (?:buyers|purchasers|takers)\b", _bought, "Q"),
    # "passed the 2.5-million mark in print sales", "account for 22 million in sales", "48 million volumes in circulation"
    rule("sales.in_sales", r"{num:value}(?:(?:[- ]mark)? in (?:[a-z-]+ ){0,5}?(?P<noun>sales)| (?:volumes|books|copies) in (?:circulation|print))", _bought, "Q"),
    # "22,150 of those on vinyl", "of which 22,500 were old-fashioned purchases", "27,500 were snapped up"
    rule("sales.part", rf"{{num:value}} (?:(?:of (?:them|those|these|which|that|it)|were|was|being|came|coming|sold) )*(?:(?:on|from|in|as) (?:the )?)?(?:{_FORM}|of (?:them|those|these) in (?:the )?<X\d+>|(?:were |have been )?(?:snapped up|bought|sold|purchased))(?![- ](?:only|shops?|store|box|edition|collection|charts?)\b)", _part, "Q"),
    # "traditional sales made up 43,000", "with vinyl accounting for 19,000"
    rule("sales.part_was", rf"{_FORM}(?: [a-z]+)?,? {forms('make_up account_for contribute be bring_in add represent comprise reach hit provide')} (?:{ABOUT})?{{num:value}}(?! (?:per|%|reviews|weeks|years|hours|views))", _part, "Q"),
    # "sales of the paperback leapt 1,940 per cent to 22,318"
    # "sales of the novel now stand at 240,000", "first-week sales of 68,412", "the worldwide total is put at five million"
    rule("sales.stand", rf"(?P<noun>sales|total|tally|figure|count)(?: (?:of|for) (?:<W\d+>|(?:the|its|this|her|his|their) (?:[a-z]+ )?(?P<of>album|single|book|game|novel|series|saga|record|song|books|paperback|hardback|edition|memoir|trilogy|LP|title|backlist)))?(?:,[^.;]{{0,60}},)? (?:(?:now|alone|have|has|had|already|currently|combined|together) )*(?:is put at|are put at|{forms('stand_at come_to climb_to rise_to sit_at top_out_at reach hit pass top* total exceed be')}|of|at|(?:(?!of|at)[a-z]+ ){{1,2}}(?:by )?(?P<rise><V\d+>),? (?:to|at))(?: at| closer to| nearer to| past)? (?:{ABOUT})?{{num:value}}(?! (?:per|%|hours|views|weeks|years|streams|million|reviews))", _elided, "Q", "sales|total|tally|figure|count"),
    # "worldwide it has passed 1.1 million", "stood at 1.9 million worldwide", "which is on 188,000 here"
    rule("sales.elided", rf"(?:{forms('stand_at sit_at pass top* reach exceed cross surpass climb_to rise_to near approach manage muster clock_up rack_up notch_up')}|(?:past|over|closing in on|close to|well past|beyond|nearing)|(?:which is|it's|now|now stands) (?:on|at)) (?:{ABOUT})?(?:the )?{{num:value}}(?: mark)?{_FIGURE_ENDS}", _elided, "Q", r"worldwide|globally|sales|sold|copies|units|tickets|<[WB]\d|album|record|book|single|novel|total"),
    # "the best-selling vinyl of the year was Low Water, with 78,000"
    # "opened with 32,500 in 2022", "new at No. 3 (71,000)", "against 12,750 for the book before", "the 14,900 that its predecessor mustered"
    rule("sales.beside", rf"(?:(?:opened|started|began|debuted|bowed|launched|kicked off|entered|returned) (?:with|on)|(?:double|triple|against|than|ahead of|behind|down on|up on) (?:just |only )?the|against|{{rank}}(?= \()|(?P<best>sell[a-z-]+ (?:[^.;<>]|<[DTX]\d+>){{0,40}}?(?:was|is|remains) )?{{work:subject}}(?:(?P<with>,? (?:with|on|at))(?= )|(?= \())) \(?(?:{ABOUT})?{{num:value}}\)?(?=[,.;]|$| (?:in|for|that|which|on|at|across|when|with|and|managed)\b)", _beside, "Q", r"units|copies|sales|sold|sell|album|record|book|chart|novel|single|week|[>] \(<"),
    # "sold 88,000 in Germany and 120,000 in France"
    rule("sales.and", rf"(?:and|plus|while) (?:{ABOUT})?{{num:value}}(?! in (?:[a-z-]+ ){{0,3}}sales){_FIGURE_ENDS}", _elided, "Q", r"sold|sales|sell|copies|units|tickets|shift"),
)  # fmt: skip
