"""What the rules of credits ask of a name: is it the article's own work, and is it a title at all."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from claims.folding import fold_title
from claims.grammar import Hit
from claims.mains import headline_person, main_works
from claims.mention import Mention
from claims.reading import Document

_MAIN: WeakKeyDictionary[Document, str] = WeakKeyDictionary()


def is_main(hit: Hit, work: Mention) -> bool:
    """Whether a work is the one that the article is about: who made it is told by other rules."""
    document = hit.document
    if document not in _MAIN:
        chief = "" if headline_person(document) else next((m.name for m in main_works(document)), "")
        _MAIN[document] = fold_title(chief)
    return fold_title(work.name) == _MAIN[document] != ""


def whole_title(hit: Hit, group: str) -> bool:
    """Whether a name reads as a title: a known one, or an unknown one of two words that is no place or school."""
    mention = hit.mention(group)
    whose = hit.reading.shadow[: hit.match.start(group) - 2]
    return (
        mention.letter in "WB"
        or bool(_SERVICE.search(whose))
        or " " in mention.name
        and not _NO_WORK.search(mention.name)
    )


_SERVICE = re.compile(r"<O\d+>'s $")
_NO_WORK = re.compile(
    r"\b(?:University|College|School|Academy|Theatre|Theater|Company|Conservatory|Studios?|Pictures|Festival|Institute|City|York|Angeles|Records|Entertainment|Awards?|Club|Street|United|End|Broadway|Stage|House|Globe)\b"
)
