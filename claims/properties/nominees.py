"""Awards of several at once: lists of nominees and winners, the beaten, one award won or missed again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import plain
from claims.properties.laurels import (
    LOST,
    NOUN_LEAD,
    award_name,
    ceremony_year,
    of_unknown,
    outcome_before,
    singular,
    winner,
)
from claims.statement import QualifierValue
from scraper.article import BlockKind

_FOR = r"(?: \(<[WBX]\d+>\)| (?:for|in|with) (?:(?:her|his|their|the) (?:[a-z'-]+ ){0,4}?)?<[WBX]\d+>)?"
_ITEM = rf"{NOUN_LEAD}<[PXWB]\d+>(?:'s|(?:, <Q\d+>(?=,)| \(<Q\d+>\))?{_FOR})"
LIST = rf"(?P<list>{_ITEM}(?:(?:,|;)?(?: and| or| plus| alongside| &)? {_ITEM}){{0,9}})"
"""Persons with their works, or works: "Lena Orth (“Low Water”), Robert Hale for “Hollow Tide” and Ida Marl"."""
_ENTRY = re.compile(r"<(?P<letter>[PXWB])(?P<owner>\d+)>(?P<theirs>'s)?(?:, <q\d+>(?=,)| \(<q\d+>\))?", re.I)
_ENTRY_FOR = re.compile(r"(?: \(| (?:for|in|with) (?:[a-z'-]+ ){0,5}?)<[WBX](\d+)>\)?", re.I)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One of a list: whose the award is, for which work, and where the entry stands in the shadow."""

    owner: Mention
    work: Mention | None
    at: tuple[int, int]


def entries(hit: Hit) -> Iterator[_Entry]:
    """Read a list of persons with their works, or of works."""
    shadow, (at, end) = hit.reading.shadow, hit.match.span("list")
    while entry := _ENTRY.search(shadow, at, end):
        at = entry.end()
        work = None
        if (behind := _ENTRY_FOR.match(shadow, at, end)) and entry["letter"] in "PX":
            named = hit.reading.payload(behind[1])
            work, at = (named if isinstance(named, Mention) else None), behind.end()
        elif hit.has("for"):
            work, at = hit.mention("for"), end
        owner = hit.reading.payload(entry["owner"])
        if isinstance(owner, Mention) and not entry["theirs"]:
            yield _Entry(owner, work, (entry.start(), at))


def _category(hit: Hit) -> str | None:
    """Return the category of the match, else the last one named before it, or its list, in its sentence."""
    if hit.has("category"):
        return hit.mention("category").name
    start = hit.reading.span(*hit.match.span("list"))[0] if hit.has("list") else hit.span()[0]
    before = [m for t, m in hit.reading.mentions("K") if t.start < start]
    return before[-1].name if before else None


def _each(hit: Hit, outcome: str, award: str | None, year: int | None) -> Iterator[Draft]:
    """Make one award for each entry of the list."""
    category = _category(hit)
    for entry in entries(hit) if award else ():
        qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
        if category:
            qualifiers["category"] = category
        if year:
            qualifiers["year"] = year
        if entry.work is not None:
            qualifiers["for"] = entry.work.name
        draft = hit.draft("award", award or "", qualifiers=qualifiers, subject=entry.owner)
        draft.start, draft.end = hit.reading.span(*entry.at)
        yield draft


_COORDINATE = re.compile(
    r"((?:(?<!of )(?<!by )(?<!with )(?<!in )(?<!at )(?<!from )(?<!to )(?<!for )(?<!than )(?<!as )<[PXWB]\d+>(?:, | and |, and | & ))+<[PXWB]\d+>),? (?:(?:are|were|have|has|had|been|all|both|each|also|will|be|is) )*$"
)
"""Several in front of the verb: "Lena Orth, Robert Hale and Ida Marl are nominated for …"."""


def sharers(hit: Hit) -> list[Mention]:
    """Return those who share an award as the subject of its verb; empty where it is one alone."""
    several = _COORDINATE.search(hit.reading.shadow, 0, hit.match.start())
    if several is None or hit.has("owner"):
        return []
    payloads = [hit.reading.payload(n) for n in re.findall(r"\d+", several[1])]
    named = [m for m in payloads if isinstance(m, Mention)]
    return named if len({m.letter in "PX" for m in named}) == 1 else []


def _nominees(hit: Hit) -> Iterator[Draft]:
    """Read "The Oscar nominees for Best Actress are Lena Orth (“Low Water”) and Ida Marl"."""
    award = award_name(hit) or _category(hit)
    yield from _each(hit, "nominated", award, ceremony_year(hit))


def _beaten(hit: Hit) -> Iterator[Draft]:
    """Read "won best actress, beating Lena Orth and Ida Marl": whoever was beaten was nominated."""
    front = plain(hit, 0, hit.match.start())
    if (hit.reading.letters & {"J", "K"}) and _TAKEN.search(front) and not LOST.search(front):
        yield from _each(hit, "nominated", award_name(hit), None)


_TAKEN = re.compile(
    r"\b(?:went to|goes to|awarded to|presented to|w[io]ns?|winning|took|takes|taking|picked up|collected|claim\w+|named|scoop\w+|land(?:s|ed)|winner)\b",
    re.I,
)


_OF_ITS = re.compile(r"\bfor (?:its|their)\b", re.I)
"""A prize of a part of a work, not of a person: "a nomination for its closing track"."""


def _there_were(hit: Hit) -> Iterator[Draft]:
    """Read "There were Baftas for Lena Orth and Ida Marl", "It was Orth's third Emmy", "a second Bafta for Orth"."""
    outcome = (
        "nominated" if hit.words("noun").strip() in ("nomination", "nominations", "nod", "nods") else "won"
    )
    award, person = singular(hit.mention("value").name), winner(hit)
    works = list(entries(hit))
    of_work = len(works) == 1 and works[0].owner.letter in "WB" and not _OF_ITS.search(hit.said())
    if person is not None and is_person(person) and of_work:
        qualifiers: dict[str, QualifierValue] = {"outcome": outcome, "for": works[0].owner.name}
        if year := ceremony_year(hit):
            qualifiers["year"] = year
        yield hit.draft("award", award, qualifiers=qualifiers, subject=person)
        return
    yield from _each(hit, outcome, award, ceremony_year(hit))


_LISTED_AHEAD = re.compile(r"\b(?:winners?|nominees?|nominations|nominated|shortlist|full list)\b", re.I)
_WINNERS = re.compile(r"\bwinners?\b(?! are marked)", re.I)
_LINES_BACK, _LINES_ON = 60, 12
"""Lines of a list of results back to its heading, and on to those that are marked as the winners'."""


def _result_line(hit: Hit) -> Iterator[Draft]:
    """Read "Best Director: Lena Orth, “Low Water” (WINNER)" in the list of the results of a ceremony."""
    readings, index = hit.document.readings, hit.reading.index
    heading = next(
        (
            r
            for r in reversed(readings[max(0, index - _LINES_BACK) : index])
            if r.mentions("J") and (_LISTED_AHEAD.search(r.text) or r.block is BlockKind.HEADING)
        ),
        None,
    )
    if heading is None:
        return
    near = readings[max(heading.index, index - _LINES_ON) : index + _LINES_ON]
    marked = any(r.text.rstrip(" )*").endswith(("WINNER", "winner")) for r in near)
    won = hit.words("won") or not marked and _WINNERS.search(heading.text)
    award, years = award_name(hit) or singular(heading.mentions("J")[-1][1].name), _YEAR.findall(heading.text)
    year = int(years[0]) if len(set(years)) == 1 else None
    yield from _each(hit, "won" if won else "nominated", award, year)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _again(hit: Hit) -> Iterator[Draft]:
    """Read "nominated for an Oscar in 2010 and again two years later for “Low Water”", "and another in 2014"."""
    front = plain(hit, 0, hit.match.start())
    award, year = award_name(hit), _year_again(hit, front)
    outcome = outcome_before(front)
    if award is None or outcome is None or of_unknown(hit):
        return
    qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
    if year:
        qualifiers["year"] = year
    subject, work = winner(hit), hit.maybe("for")
    if work is not None and subject is not None:
        qualifiers["for"] = work.name
    if year or work:
        yield hit.draft("award", award, qualifiers=qualifiers, subject=subject or work)


def _year_again(hit: Hit, front: str) -> int | None:
    """Return the year of "again in 2014", or of "again two years later" counted from the year said before."""
    said = next((hit.date(g).value for g in ("year", "year2") if hit.has(g)), None)
    earlier = [int(y) for y in _YEAR.findall(front)]
    if said:
        return int(said[:4])
    if earlier and hit.has("later"):
        return earlier[-1] + int(hit.quantity("later").value)
    return earlier[-1] + 1 if earlier and hit.words("next") else None


def _once(hit: Hit) -> Iterator[Draft]:
    """Read "nominated four times, winning once, in 2009": the award of the words before."""
    award, category = award_name(hit), _category(hit)
    if award and not of_unknown(hit):
        qualifiers: dict[str, QualifierValue] = {"outcome": "won"}
        if category:
            qualifiers["category"] = category
        if year := ceremony_year(hit):
            qualifiers["year"] = year
        yield hit.draft("award", award, qualifiers=qualifiers, subject=winner(hit))


def _each_year(hit: Hit) -> Iterator[Draft]:
    """Read "twice won the Olivier, in 1993 and 2006": how often, and one award for each year."""
    award, few = award_name(hit), hit.words("few")
    if award is None or of_unknown(hit):
        return
    times = int(hit.quantity("value").value) if hit.has("value") else 3 if few == "thrice" else 2
    won = not re.search(r"nomin|list|up for|lost|running", hit.words("verb"))
    owner = hit.mention("owner") if hit.has("owner") else winner(hit)
    category: dict[str, QualifierValue] = (
        {"category": hit.mention("category").name} if hit.has("category") else {}
    )
    if 2 <= times <= 60:
        yield hit.draft(
            "award_count", times, unit="awards" if won else "nominations", resolution=1,
            qualifiers={"award": award}, subject=owner,
        )  # fmt: skip
    start, end = _span_of(hit, "years")
    for year in _YEAR.finditer(hit.document.text, start, end):
        outcome = {"outcome": "won" if won else "nominated", "year": int(year[0])}
        draft = hit.draft("award", award, qualifiers={**category, **outcome}, subject=owner)
        draft.start, draft.end = year.span()  # one place each: they are no repeats
        yield draft


def _span_of(hit: Hit, group: str) -> tuple[int, int]:
    start, end = hit.match.span(group)
    return hit.reading.span(start, end) if end > start else (0, 0)


_PRIZE = r"(?:the |an? |her |his |that )?(?:(?:[a-z-]+ ){0,2}(?:award|prize|race|category|shortlist|longlist|<[JKD]\d+>)(?:'s)?)"
_VERBS = r"(?P<verb>won|wins|winning|took|taken|received|collected|awarded|given|handed|claimed|scooped|lifted|(?:nominated|shortlisted|longlisted|up|put forward|in the running) for|lost)"
_YEARS = r"(?P<years>,? (?:\(|in |for )<D\d+>(?:(?:,|,? and| then) (?:in )?<D\d+>){0,5})?"
_AGAINST = (
    r"(?:beat(?:s|ing)?(?: out| off)?|pipp(?:ed|ing)|edg(?:ed|ing) (?:out|past)|(?:saw|seeing|fought|fighting|held|holding|fended|fending) off|defeat(?:ed|ing)|best(?:ed|ing)|trounc(?:ed|ing)"
    r"|(?:triumph\w*|prevail\w*|w[io]n\w*|victory|chosen|picked) (?:over|out over|against|ahead of)|(?:from|in) a (?:field|shortlist) (?:that included|including)|ahead of|(?:up )?against)"
)

RULES = (
    # "The Oscar nominees for Best Actress are …", "Nominated for best actor at the Baftas were …", "The Tide Prize shortlist includes …"
    rule("award.nominees", rf"(?:nominees|contenders|finalists|nominated|shortlist|shortlisted|longlist|longlisted|up|in the running|in contention|competing|vying|contending)(?: (?:with|alongside|against) (?:her|him|them|it))?(?: (?:for|in|at|of) {_PRIZE}){{0,3}}(?:,? (?:this year|tonight|also))? ?(?:are|is|were|was|also includes?|includes?|included|comprises?|features?|featured|consists of|:|—) ?{LIST}", _nominees, "JK PXWB", r"\b(?:nominees|contenders|finalists|nominated|(?:short|long)list|up|running|contention|competing|vying|contending)\b"),
    # "went to Kadi, who beat out Ferris Lane and Mono Park"
    rule("award.beaten", rf"{_AGAINST} (?:fellow nominees |the likes of |competition from |both )?{LIST}(?! (?:to|for|in) (?:the |win |best |an? ))(?=[,.;:)]|$| and | for | who | in | at )", _beaten, "JK PXWB"),
    # "There were Baftas for Lena Orth and Ida Marl", "It was Lena Orth's third Emmy", "It was a second Bafta for Ida Marl"
    rule("award.there_were", rf"there (?:was|were|is|are) (?:also |even )?(?:an? |more |the )?(?:[a-z]+ )?{{award:value}}(?P<noun> nominations?| nods?| wins?)?(?: in {{date:year}})?,?(?: too,| as well,)? for {LIST}", _there_were, "J PXWB", r"there (?:was|were|is|are)"),
    rule("award.some_went_to", rf"{{award:value}}(?P<noun> nominations| nods| wins|) (?:also |duly )?(?:went|go|have gone|were handed|were given) to {LIST}(?! for)", _there_were, "J PXWB", r"(?:went|go|gone|handed|given) to"),
    rule("award.nth_for", rf"(?:was|is|be|marks|marked|for) (?:an?|the) (?:<T\d+>|[a-z]+) {{award:value}}(?P<noun> nominations?| nods?| wins?)? for {LIST}", _there_were, "J PXWB", r"<t\d+> <j|first|another|maiden"),
    rule("award.nth_of", r"(?:was|is|be|marks|marked) (?P<list><[PX]\d+>)'s? (?:<T\d+>|first|maiden|latest|only) {award:value}(?P<noun> nominations?| nods?| wins?)?", _there_were, "J PX"),
    # "Best Director: Lena Orth, “Low Water” (WINNER)"
    rule("award.result_line", r"^[*•·]? ?{category:category}(?: ?:| ?—| ?-) ?(?P<list><[PXWB]\d+>(?: \(<[WBX]\d+>\)| for <[WBX]\d+>)?|<[PX](?P<owner>\d+)>, <[WBX](?P<for>\d+)>)(?P<won> ?(?:[(*]|—|-) ?(?:winner|won))?[)*]{0,2}$", _result_line, "K PXWB"),
    # "and again two years later for “Low Water”", "and again in 2014", "and another for “Hollow Tide” in 2013"
    rule("award.again", r"(?:and|then|,|,? before)(?: (?:was|once|then|won|nominated|a))* (?:again|another|second|third|one more),? (?:in {date:year}|{num:later} years? (?:later|on)|(?P<next>the following year|a year later|the next year|the year after)|(?=(?:for|with) ))(?: ?,?(?:for|with) (?:the |her |his |(?:her|his) (?:[a-z-]+ ){1,4}in )?<[WBX](?P<for>\d+)>)?(?: in {date:year2})?", _again, "", r"\b(?:again|another|second|third|one more)\b"),
    # "winning once, in 2009", "and gone home with it once, in 2009"
    rule("award.once", r"(?:winning|won|(?:gone|going|went) home with (?:it|one)|(?:taken|took|landed|landing|claimed|claiming|lifted|collected) it)(?: (?:it|the prize|the award))? (?:just |only )?once,? in {date:year}", _once, "", r"once"),
    # "twice won the Olivier, in 1993 and 2006", "nominated for the Brit for best group on four occasions"
    rule("award.times_before", rf"(?:<[PXWB](?P<owner>\d+)>,? )?(?:who )?(?:has |have |had |was |were |been )*(?:(?P<few>twice|thrice)|{{num:value}} times) (?:been )?{_VERBS} (?:an?|the|that|her|his|its) (?:[a-z]+ )?{{award}}(?: for (?:the )?{{category:category}})?{_YEARS}", _each_year, "J", r"\b(?:twice|thrice|times)\b"),
    rule("award.times_behind", rf"{_VERBS} (?:an?|the|that|her|his|its) (?:[a-z]+ )?{{award}}(?: for (?:the )?{{category:category}})? (?:on )?(?:(?P<few>twice|thrice)|{{num:value}} (?:separate |different )?(?:times|occasions)){_YEARS}", _each_year, "J", r"\b(?:twice|thrice|times|occasions)\b"),
)  # fmt: skip
