"""Acts beside those that an article is about: what they sold and where they charted is not said of its works."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.grammar import Draft, clause_around
from claims.mains import chief_person
from claims.mention import Mention
from claims.reading import Document, Reading
from claims.statement import SubjectType

_FIGURES = frozenset(
    {"sales", "chart_rank", "viewership", "social_count", "box_office", "change", "award_count"}
)
BY_ACTS = frozenset({"sales", "award_count"})
"""What an act itself sells and wins."""
ACTS = (SubjectType.PERSON, SubjectType.ORGANISATION)
NO_SCREEN = frozenset(
    {SubjectType.ALBUM, SubjectType.SONG, SubjectType.BOOK, SubjectType.BOOK_SERIES, SubjectType.TOUR}
)
"""Works that are one person's: in an article on them, another person's name opens another subject."""
_LEADS = re.compile(
    r"\W*(?:(?:and|but|while|as|when|after|meanwhile|then|elsewhere|also|because|since|though|although|whereas|[A-Z][a-z]+ly),? ){0,2}"
    r"(?:(?!for\b|with\b|to\b|by\b|of\b|in\b|on\b|from\b|than\b|like\b)(?:[A-Za-z'-]+|<[DTOXUQ]\d+>(?:'s|-[a-z]+)?),? ){0,4}?"
    r"<P(?P<who>\d+)>(?:(?P<own>'s? (?:[a-z-]+ |<[TD]\d+>(?:'s)? ){0,3}(?:album|single|song|record|debut|EP|LP|mixtape|set|novel|book|memoir|thriller))|,?(?: who)?)"
    r" (?:(?:has|have|had|is|are|was|were|will|also|now|then|just|already|once|previously|alone|only|recently|later|even)\b ?){0,3}"
    r"(?:[a-z]{2,}(?:ed|s)|sold|won|took|made|held|drew|led|has|have|had|land|notch|score|sell|climb|debut|open)\b"
)
"""The act that a clause opens with, or its record, and what it does: "rapper Joel Tarn has sold", "Tarn's latest album sold"."""


@dataclass(frozen=True, slots=True)
class OtherAct:
    """An act that a figure is told of; `possessed` where its record does what is told."""

    mention: Mention
    possessed: bool


def other_act(document: Document, draft: Draft) -> OtherAct | None:
    """Return the act that the clause of a figure opens with, where the article is about another one."""
    return leading_act(document, draft.reading, draft.at) if draft.kind in _FIGURES else None


def leading_act(document: Document, reading: Reading, at: tuple[int, int]) -> OtherAct | None:
    """Return the act that the clause around a place of a shadow opens with, if it is not the article's own."""
    low, _ = clause_around(reading.shadow, *at)
    said = _LEADS.match(reading.shadow, low, at[0])
    act = reading.named(said, "who")
    if said is None or act is None or act.name in _chief_acts(document):
        return None
    return OtherAct(act, bool(said["own"]))


def _chief_acts(document: Document) -> frozenset[str]:
    """Return whom the headline names, and whom the article is chiefly about."""
    heads = [m.name for m in document.mentions if m.start < document.headline_end and m.letter == "P"]
    chief = chief_person(document)
    return frozenset([*heads, *([chief.name] if chief else [])])
