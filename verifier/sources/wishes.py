"""Whom the live sources are asked about: the main works first, then whom else the statements need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claims.claim import Claim
from claims.folding import fold_title
from claims.statement import SCREEN, SubjectType, property_named
from verifier.sources.gather import Wanted

if TYPE_CHECKING:
    from claims.mains import MainWork

MOST_MAINS = 4
MOST_FURTHER = 12
_SILENT = frozenset({SubjectType.ORGANISATION, SubjectType.CHARACTER})
"""Types that no live source tells anything of."""
_PERSONAL = frozenset({"age", "birth", "death", "credit"})
"""Properties of persons only."""


def wishes_for_mains(mains: Sequence[MainWork]) -> list[Wanted]:
    """Return the main works as wishes: all that is known of them lends names to reading."""
    return [Wanted(main.name, main.type, main.year) for main in mains[:MOST_MAINS]]


def wishes_for_claims(claims: Iterable[Claim]) -> list[Wanted]:
    """Return the subjects of claims, those with most claims first, and the works that judging compares with."""
    about: dict[str, list[Claim]] = defaultdict(list)
    compared: dict[str, tuple[str, list[str]]] = {}
    for claim in claims:
        if claim.subject.type not in _SILENT and claim.kind != "quote" and claim.subject.name[:1] != "#":
            about[fold_title(claim.subject.name)].append(claim)
        for name, kinds in _compared(claim):
            compared[fold_title(name)] = name, kinds
    ranked = sorted(about.values(), key=lambda own: -len(own))
    wishes = [_wish(own) for own in ranked]
    wishes += [
        Wanted(name, None, None, frozenset(kinds))
        for key, (name, kinds) in compared.items()
        if key not in about
    ]
    return wishes[:MOST_FURTHER]


def _wish(claims: Sequence[Claim]) -> Wanted:
    """Return the wish for the subject that all these claims are about."""
    subject = claims[0].subject
    kinds = {kind for claim in claims for kind in (claim.kind, *property_named(claim.kind).needs)}
    return Wanted(subject.name, _type_of(claims), subject.year, frozenset(kinds))


def _type_of(claims: Sequence[Claim]) -> SubjectType | None:
    """Return what a subject is: as it was read, unless what is said of it can be said of another kind only.

    Without a source that knows a title, its type is a guess from the words around it.
    """
    read = claims[0].subject.type
    for claim in claims:
        bearers: tuple[SubjectType, ...] = property_named(claim.kind).about
        if claim.kind in _PERSONAL:
            bearers = (SubjectType.PERSON,)
        elif claim.qualifiers.get("event") == "publication":
            bearers = (SubjectType.BOOK, SubjectType.BOOK_SERIES)
        elif claim.qualifiers.get("event") in ("premiere", "finale") and "season" in claim.qualifiers:
            bearers = (SubjectType.TV_SERIES,)
        if bearers and read not in bearers:
            return bearers[0] if len(bearers) < len(SCREEN) else None
    return read


def _compared(claim: Claim) -> Iterable[tuple[str, list[str]]]:
    """Yield the work of an earlier credit and the one that a record names, with what is needed of them."""
    if claim.kind == "credit":
        yield str(claim.value), ["cast", "crew", "character"]
    over = str(claim.qualifiers.get("over", ""))
    if claim.kind == "record" and over[:1].isupper():
        yield over, ["season_count", "box_office", "sales", "viewership"]
