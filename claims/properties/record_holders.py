"""Whose a record is, where persons hold it: "became the first woman to …", "14 number ones, the most of any act"."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.mention import Mention
from claims.properties.context import person_before, plain

OF_PERSONS = re.compile(
    r"\b(?:man|woman|men|women|person|people|actor|actress|artist|performer|director|writer|author|singer|rapper|player|act|band|group|duo|host|presenter|winner|composer|producer|comedian|star|creator|filmmaker|musician|girl|boy|child|kid|student|pupil|mother|father|soldier|officer|one)s?\b",
    re.I,
)


_BECAME = re.compile(
    r"(?:(?P<named><[PO]\d+>)|\b[Ss]?[Hh]e)(?:,[^,;<>]{3,50},)? (?:is|was|became|becomes|remains|would become|has become) $"
    r"|(?:(?P<owner><[PO]\d+>)'s? (?:[a-z-]+ ){1,3})?(?:makes?|made|making) (?:(?P<made><[PO]\d+>)|h(?:im|er)|them) $"
)
_FRONTED = re.compile(r"^(?:Becoming|As|Now|The) $")


def achiever(hit: Hit) -> Mention | None:
    """Return the person who "became the first woman to …": named right before, or meant by a pronoun there."""
    shadow = hit.reading.shadow
    said = _BECAME.search(shadow, 0, hit.match.start())
    named = said["named"] or said["owner"] or said["made"] if said else None
    if said is None and _FRONTED.match(shadow[: hit.match.start()]):
        behind = re.match(r", (<[PO]\d+>)", shadow[hit.match.end() :])
        named = behind[1] if behind else None
    if named is None:
        return person_before(hit) if said else None
    payload = hit.reading.payload(named[2:-1])
    return payload if isinstance(payload, Mention) else None


def counted_before(hit: Hit) -> str | None:
    """Return what a number right before counts: "14 No. 1s at Country Airplay, the most of any woman"."""
    said = re.search(
        r"<Q\d+> (?P<what>(?:[^<>;:—]|<[XRHUJ]\d+>){1,60}?),? (?:the )?$",
        hit.reading.shadow[: hit.match.start()],
    )
    return plain(hit, *said.span("what")).strip() if said else None
