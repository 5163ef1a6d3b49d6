"""Copies, units and tickets sold, and changes in percent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person
from claims.properties.context import before, figure, mentions_in, period_of, plain, region_of, scope
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
    Property(
        "change", "change", ValueType.PERCENT, Comparator.CHANGE, TimeClass.SNAP, "{subject} changed by {value}",
        units=("%",), qualifiers=("metric", "from", "to"), needs=("box_office", "sales", "viewership"),
    ),
)  # fmt: skip

_DOWN = re.compile(
    r"\b(?:slid\w*|slides?|drop\w*|declin\w*|fell|falls?|falling|plung\w*|off|down|dip\w*|decreas\w*|lower|worse|smaller|fewer|less|trailed|tumbl\w*|los[ts]|shed\w*|slip\w*|eas(?:ed|ing)|plummet\w*)\b",
    re.I,
)
_SCORE = re.compile(r"<A\d+>|\b(?:score|rating|approval|tomatometer|fresh|critics)\b", re.I)


def _sales(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if q.value < 500:
        return
    noun = hit.words("noun")
    if noun in ("albums", "records", "singles", "books") and not re.search(
        r"\b(?:sold|sells?|shifted|moved|selling)\b", before(hit, chars=60)
    ):
        return
    unit = "tickets" if "ticket" in noun else "units" if "unit" in noun else "copies"
    types = (
        (SubjectType.TOUR, SubjectType.FILM)
        if unit == "tickets"
        else (SubjectType.ALBUM, SubjectType.SONG, SubjectType.BOOK, SubjectType.BOOK_SERIES)
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


def _sales_total(hit: Hit) -> Iterator[Draft]:
    """Read "the worldwide total is put at five million" where copies were spoken of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    if re.search(r"\b(?:copies|sales|sold)\b", hit.document.text[start : hit.reading.end]):
        yield from _sales(hit)


def _change(hit: Hit) -> Iterator[Draft]:
    if _SCORE.search(hit.said()) or re.search(
        r"\b(?:shares?|stock|subscribers?|discount|interest|inflation)\b", hit.clause_text, re.I
    ):
        return
    q = hit.quantity("value")
    sign = -1 if _DOWN.search(hit.said()) else 1
    qualifiers: dict[str, QualifierValue] = {}
    metric = _metric(hit)
    if metric:
        qualifiers["metric"] = metric
    period = period_of(hit, backward=True)
    if period:
        qualifiers["period"] = period
    owner = mentions_in(hit, "owner") if hit.has("owner") else []
    yield hit.draft(
        "change",
        sign * q.value,
        unit="%",
        resolution=q.resolution,
        qualifiers=qualifiers,
        bound=q.bound,
        subject=owner[0] if owner else None,
    )


def _metric(hit: Hit) -> str | None:
    text = plain(hit, 0, len(hit.reading.shadow))
    table = (
        (r"\bbook sales\b", "book sales"),
        (r"\b(?:weekend|gross|domestic|frame|box office|overseas)\b", "weekend gross"),
        (r"\bunits\b", "units"),
        (r"\b(?:sales|copies)\b", "sales"),
        (r"\b(?:viewing|viewership|viewers|hours|views|audiences?)\b", "viewership"),
        (r"\bstreams?\b", "streams"),
    )
    return next((m for pattern, m in table if re.search(pattern, text, re.I)), None)


_CHANGE_NOUN = r"(?:jump|slide|drop|rise|increase|decline|surge|fall|dip|gain|boost|spike|leap|plunge|uptick|hold|growth|decrease)"
_CHANGE_VERB = r"(?:rose|fell|dropped|drops?|jumped|surged|declined|slid|slipped|climbed|grew|spiked|plunged|soared|shot up|dipped|tumbled|increased|decreased|eased|falling|dropping|slipping|sliding|rising|climbing|declining|dipping|easing|tumbling|plunging|jumping|growing|is up|are up|is down|up|down|off|boosted|swelled|leapt)"

RULES = (
    # "80,000 equivalent album units", "60,000 of them pure sales", "90,000 tickets"
    rule("sales.units", r"{num:value} (?:equivalent |album-equivalent |traditional |chart |combined |were |pure |physical |paperback |hardcover |album |of them |digital |legitimate )*(?P<noun>units|copies|tickets|sales|downloads|DVDs|discs|(?<=sold )albums|albums|records|singles|books|hardbacks|hardcovers|paperbacks)\b(?: [^.;]{0,40}? and {num:value2} (?:worldwide|globally))?", _sales, "Q"),
    rule("sales.sold", r"sold (?:over |more than |some |nearly )?{num:value}(?= (?:worldwide|globally|in its|to date))", _sales, "Q"),
    rule("sales.stand", r"(?P<noun>sales) (?:of <W\d+> |of the (?:album|single|book|game) )?(?:now |currently )?(?:stand at|stood at|total(?:led|ed)?|reached|are|have (?:now )?(?:reached|passed|topped)|of|passed|topped) {w2}{num:value}(?! (?:per|%|hours|views|weeks|years))", _sales, "Q", "sales"),
    rule("sales.total", r"(?P<noun>total|tally|figure)(?:,[^.;]{0,60},)? (?:now |currently )?(?:is put at|stands at|stood at|comes to|came to|reached|has reached|passed|has passed) {w2}{num:value}(?=[,.;]|$| and| copies| worldwide)", _sales_total, "Q"),
    # "a 30% slide", "a 60% jump", "declined 54 percent", "spiked book sales 300%", "off 42%"
    rule("change.noun", rf"{{pct:value}} (?:{{w2}}){_CHANGE_NOUN}\b", _change, "V"),
    rule("change.noun_of", rf"(?:{_CHANGE_NOUN}|improvement|bump|lift|slump) of (?:about |around |roughly |nearly |more than |over |some )?{{pct:value}}", _change, "V"),
    rule("change.than", r"{pct:value} (?:better|higher|larger|bigger|more|lower|worse|smaller|fewer|less) than", _change, "V"),
    rule("change.bettered", r"(?:improved|bettered|beat|topped|exceeded|outsold|trailed)[^.;()]{0,60}? by {w1}{pct:value}", _change, "V"),
    rule("change.of_its", r"(?:shed|lost|gained|added|put on) {pct:value} of (?:its|their|the) (?:[a-z]+ ){0,2}?(?:audience|viewers|viewership|sales|business|gross)", _change, "V"),
    rule("change.verb", rf"(?<![\w-]){_CHANGE_VERB} (?:by |only |just |about |roughly |a |(?P<owner><[XP]\d+>)'s |(?!to |at |from )[a-z][\w-]* ){{0,5}}?-?{{pct:value}}", _change, "V"),
)  # fmt: skip
