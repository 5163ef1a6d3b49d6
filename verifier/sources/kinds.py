"""What something is by the words that describe it: "2025 American television series", "human", "studio album"."""

from __future__ import annotations

import re

from claims.statement import SubjectType

KINDS: tuple[tuple[SubjectType, str], ...] = (
    (SubjectType.PERSON, r"^human$|\bduo\b|\bband\b|musical group"),
    (SubjectType.GAME, r"video game"),
    (SubjectType.FRANCHISE, r"franchise|film series|trilogy"),
    (SubjectType.BOOK_SERIES, r"(?:book|novel|manga|comic book) series|series of (?:novels|books)"),
    (
        SubjectType.TV_SERIES,
        r"television (?:series|program)|(?:mini|limited |web |anime |animated )series|sitcom",
    ),
    (SubjectType.FILM, r"\bfilm\b"),
    (SubjectType.ALBUM, r"\balbum\b|extended play"),
    (SubjectType.SONG, r"\bsong\b|\bsingle\b|musical work"),
    (SubjectType.TOUR, r"concert tour"),
    (SubjectType.BOOK, r"novel|\bbook\b|literary work|written work|memoir|biography"),
)
"""Words of a description → what it describes; the first row that fits."""
_NO_WORK = re.compile(r"season|episode|character|soundtrack|disambiguation|poster|trailer|award", re.I)


def type_of_class(words: str) -> SubjectType | None:
    """Return what a description describes; None where that is neither a work nor a person, or a part of a work."""
    if _NO_WORK.search(words):
        return None
    return next((kind for kind, pattern in KINDS if re.search(pattern, words)), None)
