"""Entity swaps: a refuted value that is true of a related work ("true of *Low Water*, not of *Hollow Tide*")."""

from __future__ import annotations

from collections.abc import Iterator

from claims.folding import fold
from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.judging.bench import Bench
from verifier.sources.base import Entity, Source

MOST_RELATIVES = 6
_SWAPPED = frozenset(
    "release_date platform episode_count season_count runtime crew character critic_score budget box_office"
    " award".split()
)
_TELLING_KINDS = frozenset(
    "release_date crew cast character budget box_office viewership sales filming_location".split()
)
"""Properties of which two works hardly share a value by chance."""
_TELLING = ("role", "event", "aggregator", "meter", "territory", "category", "outcome", "per", "of", "season")
"""Qualifiers that must be the same for the value to be the same statement."""


def true_of(bench: Bench) -> str | None:
    """Return the related work of which the claim's statement holds; None where there is none."""
    if bench.claim.kind not in _SWAPPED:
        return None
    for source, entity in _relatives(bench):
        if any(_same(bench, fact) for fact in source.facts(entity, (bench.claim.kind,))):
            return entity.name
    return None


def meant_of(bench: Bench) -> str | None:
    """Return another work that the article speaks of, of which the statement holds; None where there is none.

    Only for a subject that no word of the sentence names: then the sentence may speak of that other work.
    """
    if bench.claim.subject.found_by == "explicit" or bench.claim.kind not in _TELLING_KINDS:
        return None
    own = fold(bench.linked.name)
    for title in bench.setting.works:
        for source in bench.sources if fold(title) != own else ():
            for entity in source.resolve(title):
                if any(_same(bench, fact) for fact in source.facts(entity, (bench.claim.kind,))):
                    return entity.name
    return None


def _relatives(bench: Bench) -> Iterator[tuple[Source, Entity]]:
    """Yield the works that the subject comes from or that come from it, as far as the sources know them."""
    own = fold(bench.linked.name)
    titles = dict.fromkeys(str(fact.value) for _, fact in bench.facts("related_work"))
    for title in list(titles)[:MOST_RELATIVES]:
        for source in bench.sources:
            for entity in source.resolve(title):
                works = (
                    entity.type is None or entity.type.is_work and entity.type is not SubjectType.BOOK_SERIES
                )
                if works and fold(entity.name) != own:
                    yield source, entity


def _same(bench: Bench, fact: Fact) -> bool:
    claim = bench.claim
    value = (
        fold(fact.value) == fold(str(claim.value))
        if isinstance(fact.value, str)
        else fact.value == claim.value
    )
    shared = [k for k in _TELLING if k in claim.qualifiers and k in fact.qualifiers]
    scope = all(claim.qualifiers[k] == fact.qualifiers[k] for k in shared)
    return value and fact.unit == claim.unit and scope
