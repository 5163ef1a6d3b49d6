"""What the claims of one article show when laid side by side: contradictions inside the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.claim import Claim
from claims.folding import fold
from claims.statement import Polarity, property_named
from verifier.report import Finding
from verifier.wording import say_claim


def find(claims: Sequence[Claim]) -> tuple[Finding, ...]:
    """Return the findings of an article, in the order of its claims."""
    return tuple(_contradictions(claims))


def _contradictions(claims: Sequence[Claim]) -> Iterator[Finding]:
    """One-valued properties of one scope that are given two values."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.AFFIRMED and not property_named(claim.kind).many:
            scope = tuple(sorted((k, fold(str(v))) for k, v in claim.qualifiers.items()))
            groups[(claim.kind, fold(claim.subject.name), claim.unit, scope)].append(claim)
    for group in groups.values():
        if len({str(c.value) for c in group}) > 1:
            said = " and ".join(say_claim(c) for c in group)
            what = f"the {property_named(group[0].kind).label} of {group[0].subject.name}"
            message = f"The article gives two values for {what}: {said}."
            yield Finding(kind="internal_contradiction", claims=tuple(c.id for c in group), message=message)
