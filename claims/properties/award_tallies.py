"""Tallies of nominations and awards: who leads the field, who follows with how many, pairs and hat-tricks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import plain
from claims.properties.laurels import award_name, ceremony_year, winner
from claims.properties.nominees import LIST, entries
from claims.statement import QualifierValue

_MOST = 100
_SETS = {"pair": 2, "brace": 2, "double": 2, "trio": 3, "hat-trick": 3, "treble": 3, "quartet": 4}
_SAID = re.compile(r"\b(nominations?|nods?|nominees|awards|wins|trophies|prizes|statuettes)\b", re.I)


def _scope(hit: Hit) -> dict[str, QualifierValue]:
    found: dict[str, QualifierValue | None] = {"award": award_name(hit), "year": ceremony_year(hit)}
    return {k: v for k, v in found.items() if v}


def _leads(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water tops the nominations with 14"."""
    q = hit.quantity("value")
    if 1 <= q.value <= _MOST and q.value == int(q.value):
        yield hit.draft(
            "award_count",
            int(q.value),
            unit="nominations",
            resolution=1,
            qualifiers=_scope(hit),
            subject=winner(hit),
        )


def _follows(hit: Hit) -> Iterator[Draft]:
    """Read "…, followed by Low Water and Hollow Tide with nine each": what is counted was said before."""
    said = _SAID.findall(plain(hit, 0, hit.match.end()))
    q = hit.quantity("value")
    if not said or not 1 <= q.value <= _MOST or q.value != int(q.value):
        return
    unit = "nominations" if said[-1].lower().startswith("no") else "awards"
    several = list(entries(hit))
    for entry in several:
        draft = hit.draft(
            "award_count", int(q.value), unit=unit, resolution=1, qualifiers=_scope(hit), subject=entry.owner
        )
        draft.start, end = hit.reading.span(*entry.at)
        draft.end = draft.end if entry is several[-1] else end  # one place each: they are no repeats
        yield draft


def _set_of(hit: Hit) -> Iterator[Draft]:
    """Read "bagged a pair of Emmys", "a hat-trick of Baftas"."""
    yield hit.draft(
        "award_count", _SETS[hit.words("set")], unit="nominations" if hit.words("noun") else "awards",
        resolution=1, qualifiers=_scope(hit), subject=winner(hit),
    )  # fmt: skip


RULES = (
    # "tops the nominations with 14", "leads the Oscar nominations on 11"
    rule("awards.leads", r"(?:tops?|topped|topping|leads?|led|leading|heads?|headed|dominat(?:es|ed|ing)) (?:(?:the|this year's|all|<[JD]\d+>|<T\d+>|annual)(?:'s?)? ){0,4}(?:nominations|nominees|nods)(?: list| race| tally| table)?,? (?:with|on|at) {num:value}(?=[,.;)]|$| ahead| and)", _leads, "Q", r"nominations|nominees|nods"),
    # "followed by Low Water with nine", "while Low Water and Hollow Tide have eight apiece", "received 10 nominations each"
    rule("awards.follows", rf"(?:followed by|ahead of|then comes?|next (?:is|are|comes?)|while|and|just behind (?:is|are)|(?:[;,]|^)) ?{LIST},? (?:each |both |which |also |follow(?:s|ed)? |came next |close behind ){{0,2}}(?:with|on|has|have|had|got|received|earned|scored|landed|picked up) {{num:value}}(?: (?:nominations|nods|awards|wins|trophies))?(?: apiece| each)?(?=[,.;)]|$| and )", _follows, "Q PXWB", r"nominat|\bnods?\b|\b(?:awards|wins|trophies|prizes)\b"),
    # "a pair of Emmys", "a hat-trick of Baftas"
    rule("awards.set_of", rf"\b(?:an? |the )?(?P<set>{'|'.join(_SETS)}) of (?:[a-z]+ )?{{award}}(?P<noun> nominations| nods)?", _set_of, "J", r" of "),
)  # fmt: skip
