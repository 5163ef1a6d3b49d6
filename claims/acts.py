"""Tell bands from companies among the organisations that the reference knows: a band makes records and plays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims import brands
from claims.folding import fold
from claims.mention import Mention
from claims.namewords import is_institution
from claims.statement import SubjectType

_CALLED = re.compile(
    r"\b(?:band|(?<!media )(?<!publishing )(?<!television )(?<!production )(?<!streaming )group|duo|trio|quartet|quintet|sextet|\w+-piece|boyband|supergroup|rockers|punks|rappers"
    r"|(?:album|record|single|song|EP|track|ballad|gigs?|set) (?:by|from)|(?:singer|frontm[ae]n|frontwoman|drummer|guitarist|bassist|vocalist|member|members) (?:of|with|in))"
    r"(?:,| the)? $",
    re.I,
)
_MAKES_RECORDS = re.compile(
    r"(?:['’]s?)? (?:(?:debut|first|second|third|fourth|fifth|sixth|seventh|eighth|\d+th|new|latest|next|previous|self-titled) (?:[a-z-]+ ){0,2}?(?:album|record|single|EP|LP)\b"
    r"|(?:frontm[ae]n|frontwoman|singer|guitarist|drummer|bassist|vocalist|keyboardist|keyboard player)\b)"
    r"|[^.;“”\"\n]{0,40}? their (?:[a-z-]+ ){0,3}?(?:album|record|single|EP|LP|song|tour)\b",
    re.I,
)
_MEMBER = re.compile(
    r" (?:co-)?(?:frontm[ae]n|frontwoman|singer|guitarist|drummer|bassist|vocalist|keyboardist|founder|star)\b",
    re.I,
)
"""Where a band only says who somebody is: "the former <band> drummer Lena Orth"."""
_LABEL = re.compile(
    r"\b(?:released|reissued|issued|out|signed|signs|distributed|licensed|published|deal|contract|record label|label|imprint|indie)\b[^.;“”]{0,24}? (?:(?:on|by|through|via|with|to|at)(?: the)? |, )?$"
    r"|\b(?:independent|major|offshoot)(?:,| the)? $|\b(?:through|via) (?:the )?$",
    re.I,
)
"""What stands before the company that brings a record out."""
_MUSIC = (SubjectType.ALBUM, SubjectType.SONG, SubjectType.TOUR)
_REACH = 48


def tell_acts(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of an article, its bands lettered as persons: they sing, win and sell as persons do."""
    known = [m for m in mentions if _may_be_act(m)]
    labels = {m.name for m in known if _LABEL.search(text, max(0, m.start - _REACH), m.start)}
    musical = bool(known) and _of_music(mentions)
    acts = {m.name for m in known if _is_act(text, m) or musical and m.name not in labels}
    return [
        replace(m, letter="P") if m.name in acts and _may_be_act(m) and not _MEMBER.match(text, m.end) else m
        for m in mentions
    ]


def _of_music(mentions: Sequence[Mention]) -> bool:
    """Whether the works of an article are records more than anything else: who is named beside them is an act."""
    kinds = [m.type for m in mentions if m.letter in "WB" and m.type]
    return sum(kind in _MUSIC for kind in kinds) > len(kinds) / 2


def _may_be_act(mention: Mention) -> bool:
    key = fold(mention.name)
    return (
        mention.letter == "O"
        and mention.type is SubjectType.ORGANISATION
        and not is_institution(mention.name)
        and not any(key in table for table in (brands.SERVICES, brands.OUTLETS, brands.AGGREGATORS))
    )


def _is_act(text: str, mention: Mention) -> bool:
    before = _CALLED.search(text, max(0, mention.start - _REACH), mention.start)
    return bool(before or _MAKES_RECORDS.match(text, mention.end))
