"""Names behind actors that are no roles: what they made, where they went, whom they beat, and words that describe."""

from __future__ import annotations

import re

from claims.countries import ADJECTIVES, COUNTRIES
from claims.grammar import Hit
from claims.mention import Mention
from claims.properties.context import plain

_DESCRIBES = re.compile(
    r">(?:-(?:based|born|set|winning|nominated|listed|trained|area|raised)\b"
    r"|(?: (?!(?:and|who|whose|in|on|is|was|as|with|opposite|the|a|an|for|from|at|to|of|but|while|when|which|that)\b)[a-z-]+)? (?:pilots?|detectives?|cops?|officers?|agents?|students?|teachers?|filmmakers?|director|writer"
    r"|drama|comedy|romcom|thriller|western|musical|sitcom|series|film|movie|novel|album|song|adventure|mystery|saga|biopic|documentary|romance|epic|production|banner|company|label|studio|club|band|team|soldiers?|lawyers?|doctors?|nurses?|family"
    r"|priests?|gangsters?|restaurant|kitchen|hospital|school|university|apartment|neighbou?rhood|streets?|accent|native|dissection|memoir|prize|award|festival|franchise|universe|project|role|newcomer|residency|tour|stint)\b)"
)
"""A name that only describes what follows: "as Ohio detectives", "Hale's Chicago kitchen drama"."""
_NO_ROLE_NAME = re.compile(
    r"(?:-(?:winning|nominated|set|based|born|starring|listed|winner)|\bPrize|\bAward|\bRoad Tour|\bTour)$",
    re.I,
)
_OF_SOMETHING = re.compile(
    r"\b(?!(?:role|part|character|version|take|incarnation|portrayal|likes|person|name|shoes|turn|reading|performance|voice|guise|figure|story|title|widow|wife|husband|son|daughter|brother|sister|mother|father|lover|friend|duchess|duke|king|queen|prince|princess|lady|lord|earl|count|countess|captain) of\b)[a-z]+ of (?:the )?(?:[a-z-]+ )*<[A-Z]$"
)
"""Behind a possessor: "Orth's fictional world of <X>", where "Orth's version of <X>" is a role."""
_ACTS_OTHERWISE = re.compile(
    r"\bas (?:she|he|they|it|we|you|I)\b|\b(?:up against|triumphed|beat|beating|over|against|versus|than|leav(?:es|ing)|reminded?|remember|think of|thinks of|describ\w+|served as|serving as|work(?:s|ed) as|train(?:s|ed) as|surpass\w*)\b",
    re.I,
)
"""Words between two names that tell of no role: "poses as she leaves <X>", "triumphed as supporting actor over <X>"."""


def no_role(hit: Hit, actor: Mention, character: Mention) -> bool:
    """Whether a name beside an actor is told by its words to be no role of hers."""
    shadow = hit.reading.shadow
    if character.letter in "CB":
        return False
    low, high = sorted((hit.match.end("actor"), hit.match.start("character")))
    between = plain(hit, low, high)
    told = shadow[low:high]
    return bool(
        character.name in COUNTRIES
        or character.name in ADJECTIVES
        or _NO_ROLE_NAME.search(character.name)
        or _DESCRIBES.match(shadow, hit.match.end("character"))
        or _ACTS_OTHERWISE.search(between)
        or told.startswith(">'s")
        and _OF_SOMETHING.search(told)
    )
