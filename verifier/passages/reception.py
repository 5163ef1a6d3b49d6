"""Read how a work was received - well, badly, mixed - and lay two such readings beside each other."""

from __future__ import annotations

import re

from verifier.passages.denial import denied
from verifier.report import Stance

_TONES: tuple[tuple[str, str], ...] = (
    ("bad", r"negative|unfavou?rable|poor|bad|scathing|panned|critical failure|disappoint\w+"),
    ("mixed", r"mixed|divided|diverse|lukewarm|polari[sz]\w+|middling"),
    ("good", r"positive|favou?rable|good|great|rave|acclaim(?:ed)?|praised?|glowing"),
)
_TONE = re.compile("|".join(rf"(?P<{tone}>\b(?:{words})\b)" for tone, words in _TONES), re.I)
_ABOUT_REVIEWS = re.compile(r"\b(?:reviews?|reception|received|reviewed|critics|critical(?:ly)?)\b", re.I)
_REACH = 60


def _denies(text: str) -> bool:
    return any(denied(text, m.start()) for m in _TONE.finditer(text))


def reception(text: str) -> frozenset[str]:
    """Return the tones ("good", "mixed", "bad") in which a text speaks of reviews."""
    spoken = [m.start() for m in _ABOUT_REVIEWS.finditer(text)]
    return frozenset(
        m.lastgroup
        for m in _TONE.finditer(text)
        if m.lastgroup and any(abs(m.start() - at) < _REACH for at in spoken)
    )


def compare_reception(title: str, claim: str, passage: str) -> Stance:
    """Say whether a passage tells of the same reception: every tone of the claim must be one of the passage's.

    Words of the title ("The Good Place") are no praise.
    """
    said, told = (reception(text.replace(title, "") if title else text) for text in (claim, passage))
    if not said or not told or _denies(claim) or _denies(passage):
        return Stance.NEUTRAL
    return Stance.SUPPORTS if said <= told else Stance.REFUTES
