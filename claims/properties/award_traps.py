"""What the words around an award say against it: counted, inverted, nobody's, somebody else's, never won."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.properties.context import plain

_INVERTED = re.compile(
    r"(?:,? (?:for|at|in|of) (?:the )?(?:<[JKD]\d+>|[a-z]+)(?: awards?)?| tonight| this year){0,2} (?:is|are|was|were|includes?|comprises?)\b",
    re.I,
)
"""What tells that the nominees stand behind their award: "Nominated for best actor at the Baftas are …"."""
_OFTEN_BEFORE = re.compile(r"\b(?:twice|thrice|times)(?: been)? $", re.I)
_OFTEN_BEHIND = re.compile(
    r"(?: for (?:the )?<K\d+>)? (?:(?:on )?<Q\d+> (?:[a-z]+ )?(?:times|occasions)|twice|thrice)\b", re.I
)


def _several_times(hit: Hit) -> bool:
    """Whether an award is counted: "twice won the Olivier", "nominated for it on four occasions"."""
    shadow = hit.reading.shadow
    return bool(
        _OFTEN_BEFORE.search(shadow, 0, hit.match.start()) or _OFTEN_BEHIND.match(shadow, hit.match.end())
    )


def said_otherwise(hit: Hit, outcome: str) -> bool:
    """Whether the words around a match say that it is counted, inverted, nobody's or somebody else's."""
    front = plain(hit, 0, hit.match.start())
    return (
        hit.name in ("award.single", "award.named") and _several_times(hit)
        or outcome == "nominated" and not hit.has("owner") and bool(_INVERTED.match(hit.reading.shadow, hit.match.end()))
        or bool(_NOBODY.search(front) or _BEATEN.search(front) or _HOPED.search(front))
    )  # fmt: skip


_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|none|anyone) [^.;<>]{0,24}$", re.I)
_BEATEN = re.compile(r"\b(?:lost|beat\w*|ahead of|over)\b[^.;<>]{0,12}$", re.I)

_HOPED = re.compile(
    r"\b(?:favou?rites?|tip(?:s|ped)|expect\w*|hop(?:es?|ed|ing)|bid|bidding|aim\w*|odds-on|likely|unlikely|wants?|wanted|chances?|poised|predict\w*|deserv\w*|longs?|dream\w*)\b[^.;]{0,30}\bto $",
    re.I,
)
"""An award that is only hoped for: "the favourite to win the Tide Prize"."""
_ANNOUNCED = re.compile(
    r" (?:[a-z]+ ){0,2}(?:will be|are|were|is|was|to be) (?:[a-z]+ )?(?:announced|revealed|unveiled|due|published|out|open|read)\b",
    re.I,
)


def only_announced(hit: Hit) -> bool:
    """Whether it is told when nominations come, and for nobody: "Nominations for the Emmys will be announced"."""
    return bool(_ANNOUNCED.match(hit.reading.shadow, hit.match.end()))


def denied(hit: Hit) -> bool:
    """Whether an award was not won: a denial stands in its clause, or it eluded somebody."""
    said = plain(hit, *hit.clause)[: max(0, hit.match.end() - hit.clause[0])]
    return bool(_DENIED.search(said) or _ELUDED.match(hit.reading.shadow, hit.match.end()))


def eluded_it(hit: Hit) -> bool:
    """Whether an award eluded "it": a work, whoever the sentence before spoke of."""
    missed = _ELUDED.match(hit.reading.shadow, hit.match.end())
    return missed is not None and missed["it"] is not None


_ELUDED = re.compile(r" (?:has |had |still )*(?:eluded|escaped|eludes|escapes|passed)\b(?P<it> it\b)?", re.I)
_DENIED = re.compile(r"(?:\b(?:not|never|failed to|yet to|without|nor)|n't)\b[^,;]{0,40}$", re.I)
