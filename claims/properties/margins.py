"""Sums of money that are no takings and no budget: how far one lies from another, what is left of it, what all films took."""

from __future__ import annotations

import re

_ABOUT = r"(?:(?:about|around|nearly|almost|some|roughly|only|just|at|over|more|least|than|an|a|up|to|estimated|reported|further|another) )*"
_BEFORE = re.compile(
    rf"\b(?:(?:profits?|losses|loss|write-?(?:downs?|offs?)|hit|shortfall|deficit|debts?|surplus) of"
    r"|(?:outgross|beat|beats|beating|beaten|exceed|topp|surpass|eclips|trail|edg|outpac|outperform|outearn|overt[ao]k|miss|over(?:shot|shoot)|undershot|(?:over|under|below|beyond|above) (?:its )?(?:budget|tracking|forecasts?|expectations|projections))(?:ed|es|s|ing|en|e)?\b[^.;<>]{0,16}(?:<[WXBO]\d+>[^.;<>]{0,12})? by"
    rf"|need(?:s|ed|ing)?(?: to (?:make|earn|gross|take|collect))?|most (?:[a-z]+ ){{1,4}}(?:costs?|gross(?:es)?|earns?|makes?|takes?)(?: in excess of)?) {_ABOUT}$",
    re.I,
)
"""What leads up to such a sum: "a worldwide profit of over", "outgrossed <W> by", "most animated movies typically cost"."""
_BEHIND = re.compile(
    r" (?:(?:short|shy|clear|ahead) of (?:<[WBXO]\d+>|(?:its|the|their|his|her|an?) (?!(?:first|opening|debut|second|third|fourth|fifth) ))|(?:less|more|lower|higher|better|worse|fewer|below|above|over|under|beyond) (?:than )?(?:(?:its|the|their|studio|industry|pre-release) )*(?:<[WBXO]\d+>|tracking|expectations|forecasts?|projections|predictions|predecessor|original)"
    r"|(?:per[- ])?(?:site|screen|location|theat(?:er|re)|cinema|venue)[- ]averages?|averages?|(?:[a-z-]+ ){0,8}to (?:even |just |simply )*break even|(?:profit|loss|write-?down|shortfall))(?!\w)",
    re.I,
)
"""What follows on such a sum: "short of <W>", "over its tracking", "site average", "just to break even"."""
_OF_ALL_FILMS = re.compile(
    r"^(?:Aggregate|Overall|Total|Combined|Nationwide|National) (?:[a-z]+ ){0,2}?(?:box office|takings|ticket sales|grosses|revenues?)\b"
    r"|\b(?:takings|grosses|receipts|revenues?|box office|total|haul) (?:for|of|from|across) (?:all|the) (?:of )?(?:films|movies|titles|market|weekend|weekend's|top (?:<Q\d+>|[a-z]+)|<H\d+>)(?!\w)"
    r"|(?:^|[,;:—] )(?:Every|Each|No|All|Most) (?:other |of the other )?(?:films?|movies?|titles?|releases?|newcomers?)\b",
    re.I,
)
"""Of whom such a sum is told: the market, or any film below the leaders."""


def is_margin(shadow: str, start: int, end: int) -> bool:
    """Whether the sum at `start`..`end` of a sentence measures a distance or a market, and no title's money."""
    return bool(
        _BEHIND.match(shadow, end)
        or _BEFORE.search(shadow, max(0, start - 90), start)
        or _OF_ALL_FILMS.search(shadow, 0, start)
    )
