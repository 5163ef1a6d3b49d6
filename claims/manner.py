"""How a statement is said: denied or not, and with what commitment.

Polarity and modality hold inside the clause of the value only. A hypothesis ("if …", "should easily hit …")
is no claim at all. Precedence: hypothesis, hedged, planned, reported, asserted.
"""

from __future__ import annotations

import re
from enum import StrEnum

from claims.caseless import caseless, lowered
from claims.statement import Modality, Polarity


class Unsaid(StrEnum):
    """Why the words around a value make it no claim of the article."""

    HYPOTHESIS = "hypothesis"
    PLOT = "plot"


_NEGATED = caseless(
    r"\b(?:not|never|no longer|cannot|can't|failed to|won't|isn't|wasn't|aren't|weren't|hasn't|haven't|didn't|doesn't|don't|has yet to|no more|denied|debunked"
    r"|contrary to|rather than|instead of)\b(?! only| just| merely| far (?:behind|off)| least)(?:(?! (?:can|but|was|were) )[^<>;,]){0,34}$",
)
_HYPOTHESIS = caseless(
    r"\b(?:would(?! be <[PX]\d+>)|if(?! only| anything| not| just)|unless|whether|would have|should(?! (?:say|add|note|mention|stress|probably say))|imagine|suppose|had it)\b[^;]{0,60}$",
)
_HOPED = caseless(
    r"\b(?:fans?|viewers|some|many|critics|pundits|observers|analysts|bookmakers|readers|followers|people|everyone) (?:[a-z]+ )?(?:hope|want|wish|predict|reckon|bet|think|believe|speculate|dream|fear|demand)s?\b[^.;]{0,60}$",
)
"""What others hope or guess is no claim of the article."""
_HEDGED = caseless(
    r"\b(?:could|may|might|rumou?red|reportedly eyeing|appears? to|is believed to|expected to|likely|possibly|perhaps|could have)\b[^;]{0,50}$",
)
_PLANNED = caseless(
    r"\b(?:will|slated|set to|set for|slotted|eyed for|scheduled|locked for|upcoming|is due|are due|plans? to|is to|pencill?ed|word (?:on [^;]{0,30} )?is)\b[^;]{0,50}$",
)
_REPORTED = caseless(
    r"\b(?:according to|reportedly|per (?:<|the)|insiders? (?:whisper|say|claim)|sources? (?:say|put|claim)|metrics (?:peg|put|show)|is said to|allegedly|claims that)\b[^;]{0,60}$",
)
_REPORTED_AFTER = caseless(
    r"^[^;.]{0,30}(?:, according to|, per |, sources (?:say|said|tell|told)|, reportedly)"
)


_MAY = re.compile(r"(?<=[a-z,] )May\b|(?<=[A-Z] )May\b(?= [A-Z])")
"""The month inside a sentence: no "may"."""


def polarity_of(front: str) -> Polarity:
    """Return the polarity that the words before a value (inside its clause) give it."""
    return Polarity.NEGATED if _NEGATED.search(lowered(front)) else Polarity.AFFIRMED


def modality_of(front: str, behind: str) -> Modality | Unsaid:
    """Return the commitment that the words around a value give it, or why it is no claim."""
    front, behind = lowered(_MAY.sub("", front)), lowered(behind)
    if _HYPOTHESIS.search(front) or _HOPED.search(front):
        return Unsaid.HYPOTHESIS
    if _HEDGED.search(front):
        return Modality.HEDGED
    if _PLANNED.search(front):
        return Modality.PLANNED
    if _REPORTED.search(front) or _REPORTED_AFTER.match(behind):
        return Modality.REPORTED
    return Modality.ASSERTED
