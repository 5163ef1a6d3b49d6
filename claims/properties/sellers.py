"""Whose sales a figure tells: an author's in all, another act's, or nobody's."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.mains import chief_person
from claims.mention import Mention
from claims.other_acts import leading_act
from claims.properties.context import person_before
from claims.sets import of_trade

_WORKS = r"(?:books|novels|works|albums|singles|records|titles|memoirs|stories|mysteries|thrillers|catalogue|back catalogue)"
_CAREER_BEHIND = re.compile(
    rf" (?:sold )?of (?:all )?(?:<P(?P<who>\d+)>'s?|(?P<pronoun>her|his|their)) (?:[a-z-]+ |<[QTD]\d+>(?:'s)? ){{0,3}}{_WORKS}\b"
)
_CAREER_BEFORE = re.compile(
    rf"(?:<P(?P<who>\d+)>'s?|\b(?P<pronoun>her|his|their)) (?:(?:[a-z-]+ |<[QTD]\d+>(?:'s)? ){{0,3}}{_WORKS}|life ?time sales|career sales|total sales)\b[^.;<>]{{0,60}}<?Q?$",
    re.I,
)
"""What somebody made in all: "Her works have sold a total of", "more than 140 million copies of her novels"."""
_SELLS = re.compile(
    r"<P(?P<who>\d+)>(?:, [^.;<>]{0,40},)? (?:[a-z]+ed <Q\d+> [a-z]+ and )?(?:(?:has|have|had|also|now|since|already|reportedly|went on to) ){0,3}(?:sold|sell|sells|selling|shifted)\b[^.;<>]{0,30}<?Q?$"
)
_IN_ALL = re.compile(
    r"\b(?:worldwide|globally|around the world|to date|career|so far|in total|lifetime)\b", re.I
)
_MARGIN = re.compile(
    r"\b(?:outs(?:old|ell|elling|ells)|beat(?:s|ing|en)?|pipp(?:ed|ing)|edg(?:ed|ing)|topp(?:ed|ing)|ahead|behind|short|lost|losing|missed|missing|won|winning|surpass\w*|overt[ao]\w+)\b[^.;]{0,60}? by (?:[a-z]+ ){0,3}<?Q?$",
    re.I,
)
"""What two figures lie apart: "outsold <W> by just 7,493 copies"."""
_PRINTED = re.compile(
    r"\b(?:print(?:ing)?[- ]run|(?:first|initial|announced|second|opening|T\d+>) print(?:ing)?)\b[^.;<>]{0,24}<?Q?$",
    re.I,
)
_PRINTED_BEHIND = re.compile(
    r"[- ](?:copy )?(?:first|initial|announced)?[- ]?print(?:ing)?(?:[- ]run)?\b", re.I
)
"""Books that were printed and not yet sold: "a first printing of 2.5 million copies"."""


def career_of(hit: Hit) -> Mention | None:
    """Return the person whose works in all sold so many, or the other act that the clause is about."""
    shadow, start = hit.reading.shadow, hit.match.start("value") if hit.has("value") else hit.match.start()
    behind = hit.match.end("value") + 1 if hit.has("value") else hit.match.end()
    said = _CAREER_BEFORE.search(shadow, 0, start) or _CAREER_BEHIND.match(shadow, hit.match.end())
    said = said or _CAREER_BEHIND.search(shadow, behind, min(len(shadow), behind + 60))
    if said:
        return (
            hit.reading.named(said, "who")
            if said["who"]
            else person_before(hit) or chief_person(hit.document)
        )
    seller = _SELLS.search(shadow, 0, start)
    titled = re.search(r"<[WB]\d+>", shadow[seller.end() :]) if seller else None
    if seller and not titled and _IN_ALL.search(hit.reading.text):
        return hit.reading.named(seller, "who")
    act = leading_act(hit.document, hit.reading, hit.match.span())
    return act.mention if act and not act.possessed and not re.search(r"<[WB]\d+>", shadow) else None


def no_sales(hit: Hit) -> bool:
    """Whether a figure is a margin, a print run, or what a whole trade sold."""
    shadow, start = hit.reading.shadow, hit.match.start("value") if hit.has("value") else hit.match.start()
    end = hit.match.end("value") + 1 if hit.has("value") else hit.match.end()
    return bool(
        _MARGIN.search(shadow, 0, start)
        or _PRINTED.search(shadow, 0, start)
        or _PRINTED_BEHIND.match(shadow, end)
        or of_trade(shadow)
    )
