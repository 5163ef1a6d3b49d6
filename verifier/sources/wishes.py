"""Whom the live sources are asked about: the main works first, then whom else the statements need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claims.claim import Claim
from claims.statement import SubjectType, property_named
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
    needed: dict[tuple[str, SubjectType | None, int | None], list[str]] = defaultdict(list)
    for claim in claims:
        spec = property_named(claim.kind)
        type_ = claim.subject.type or (SubjectType.PERSON if claim.kind in _PERSONAL else None)
        if type_ not in _SILENT and claim.kind != "quote" and not claim.subject.name.startswith("#"):
            needed[(claim.subject.name, type_, claim.subject.year)] += [claim.kind, *spec.needs]
        for other, kinds in _others(claim):
            needed[(other, None, None)] += kinds
    ranked = sorted(needed.items(), key=lambda item: -len(item[1]))
    return [Wanted(*subject, frozenset(kinds)) for subject, kinds in ranked[:MOST_FURTHER]]


def _others(claim: Claim) -> Iterable[tuple[str, list[str]]]:
    """Yield the work of an earlier credit and the one that a record names, with what is needed of them."""
    if claim.kind == "credit":
        yield str(claim.value), ["cast", "crew", "character"]
    if claim.kind == "record" and "over" in claim.qualifiers:
        yield str(claim.qualifiers["over"]), ["season_count", "box_office", "sales", "viewership"]
