"""Figures of many works at once, or of a whole trade: nobody's own."""

from __future__ import annotations

import re

from claims.grammar import Draft

_OF_MANY = re.compile(
    r"\W*(?:(?:years ago|these days|today|usually|typically|generally),? )?(?:few|most|many|hardly any|not many|any|only <Q\d+>|<Q\d+>|no less than <Q\d+>|(?:a|the) (?:vast |great )?(?:majority|handful|number) of(?: these| the)?|a total of <Q\d+>|all|every|other|both|typical|most animated) (?:[a-z-]+ |<[TXO]\d+> ){0,3}?"
    r"(?:shows|series|films|movies|dramas|titles|programmes|books|albums|artists|acts|authors|songs|releases|originals|singles)\b(?!,)",
    re.I,
)
"""Sets of works: what few shows draw, or most films cost, is said of none."""
_TRADE = re.compile(
    r"\b(?:(?:vinyl|CD|cassette|e-?book|audiobook|physical|digital|overall|industry|total UK|total US) sales (?:across|of all|rose|fell|grew|topped|reached|hit|were|are|climbed|declined|increased)|(?:album|music|book|print) sales (?:across|of all|for the (?:year|market|industry))|there were (?:[a-z]+ ){0,3}<Q\d+> (?:[a-z]+ ){0,2}(?:streams|downloads|sales|albums|copies|plays)"
    r"|sales (?:for|in) the (?:fiscal|financial|calendar) (?:year|quarter)|fiscal year|operating (?:income|profit)|the (?:book|music|record) (?:trade|industry|market)|year-on-year|according to the (?:BPI|RIAA|IFPI|ERA|Publishers Association)|(?:books|albums|singles|records|LPs) were sold"
    r"|only <Q\d+> (?:acts|artists|albums|authors|books|films)|(?:acts|artists|albums|authors) in history)\b",
    re.I,
)
"""Words of a whole trade: what it sold is nobody's own."""


def of_trade(shadow: str) -> bool:
    """Whether a sentence without a title tells of a whole trade."""
    return bool(_TRADE.search(shadow)) and not re.search(r"<[WB]\d+>", shadow)


def is_of_set(draft: Draft, low: int) -> bool:
    """Whether a figure is that of a set of works or of a trade; `low` is where its clause begins."""
    shadow = draft.reading.shadow
    if draft.kind in _OF_TRADES and of_trade(shadow):
        return True
    return bool(draft.unit) and bool(_OF_MANY.match(shadow, low, draft.at[0]))


_OF_TRADES = frozenset({"sales", "viewership", "change", "release_date", "box_office", "record"})
