"""Which work an award was for, told before or behind it."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.mains import headline_person, main_works
from claims.mention import Mention

_WORK_BEHIND = re.compile(
    r"(?:,? (?:in|at) (?:the )?<[DJX]\d+>(?:'s)?(?: (?:film )?(?:awards|ceremony|festival))?| (?:award|prize|trophy|nomination|nod|gong|statuette|hono(?:u)?r)s?(?! for (?:<[KJ]|best))){0,2},? (?:for|with|thanks to) "
    r"(?:<[DX]\d+>(?:'s)? )?(?:(?!(?:best|outstanding|as|at)\b)[a-z'-]+ ){0,5}?(?:(?:in|on|of|as <[CXP]\d+> in|about <[CXP]\d+> in) )?[\"“']?<(?P<letter>[WBX])(?P<work>\d+)>(?!'s)",
    re.I,
)
"""What an award was for, behind it: "in 2018 for “Low Water”", "for her turn as Ida in “Low Water”"."""
_FOR_WHICH = re.compile(
    r"<[WB](\d+)>,? (?:for|in) which (?:<[PX]\d+>|she|he) (?:(?:has|had|also|later|eventually) )*$", re.I
)
_EARNED_BY = re.compile(r"<[WB](\d+)>,? (?:(?:which|that|has|had|also|later|eventually) )*$", re.I)
"""A work that a person's award was for: "“Low Water”, for which Orth won …", "“Low Water” earned Orth …"."""
_FOR_WORK = re.compile(r"For (?:her|his|their) [^<>,;.]{2,40}<[WB](\d+)>,")
"""The work that opens a sentence: "For her work on Low Water, Orth was honoured with …"."""


_BY_ROLE = re.compile(
    r"(?:For )?(?:her|his) [^<>;.]{2,60}<[CX]\d+>(?:,| (?:also |has |had )?(?:earn|w[io]n|br[io]|land|got|ga[iv]|hand)[a-z]*\b)",
    re.I,
)
"""A role that opens the sentence, played in the work that the article is about: "For her turn as Ida Marl, Orth won …"."""


def work_of_role(hit: Hit) -> str | None:
    """Return the work an award was for where the sentence opens with the role: the one that the article is about."""
    works = main_works(hit.document) if _BY_ROLE.match(hit.reading.shadow) else ()
    return works[0].name if works and headline_person(hit.document) is None else None


def _named(hit: Hit, found: re.Match[str] | None, group: str | int = 1) -> Mention | None:
    return hit.reading.named(found, group)


def work_behind(hit: Hit) -> Mention | None:
    """Return the work that the words behind an award say it was for."""
    return _named(hit, _WORK_BEHIND.match(hit.reading.shadow, hit.match.end()), "work")


def work_before(hit: Hit) -> Mention | None:
    """Return the work that the words before an award say it was for."""
    shadow, start = hit.reading.shadow, hit.match.start()
    made = _EARNED_BY if hit.name == "award.earned" else _FOR_WHICH
    return _named(hit, made.search(shadow, 0, start)) or _named(hit, _FOR_WORK.match(shadow, 0, start))
