"""What the claims of one article show when laid side by side: contradictions, arithmetic, refuted premises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from claims.claim import Claim
from claims.folding import fold
from claims.statement import Bound, Comparator, Modality, Polarity, Property, TimeClass, property_named
from verifier import arithmetic
from verifier.compare.dates import compare_dates
from verifier.compare.names import same_service
from verifier.compare.numbers import compare_numbers
from verifier.compare.scope import PERIOD_BOUND
from verifier.report import CheckedClaim, Finding, Label, Stance
from verifier.wording import say_claim

_NUMBERS = frozenset({Comparator.COUNT, Comparator.QUANTITY})
_PARTS = frozenset({"season", "event", "of", "per", "episode", "part", "window", "region", "aspect"})
"""Qualifiers that part one value of a fixed property from another one."""
_RESTING = frozenset({"viewership", "chart_rank", "chart_reach", "record"})


def find(claims: Sequence[CheckedClaim]) -> tuple[Finding, ...]:
    """Return the findings of an article: contradictions first, then arithmetic, quotes and premises."""
    finders: tuple[Callable[[Sequence[CheckedClaim]], Iterator[Finding]], ...] = (
        _contradictions,
        arithmetic.weekdays,
        arithmetic.sums,
        arithmetic.percentages,
        arithmetic.hours_per_household,
        _shared_quotes,
        _refuted_premises,
    )
    return tuple(finding for finder in finders for finding in finder(claims))


def _contradictions(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """One-valued properties of one scope that are given two values, in the headline and in the body for instance."""
    told: set[tuple[str, ...]] = set()
    for a, b in _pairs(claims):
        if contradict(a, b):
            key = (a.kind, fold(a.subject.name), str(a.value), str(b.value))
            if key in told:
                continue
            told.add(key)
            what = f"the {property_named(a.kind).label} of {a.subject.name}"
            message = f"The article gives two values for {what}: {say_claim(a)} and {say_claim(b)}."
            yield Finding(kind="internal_contradiction", claims=(a.id, b.id), message=message)


def _pairs(claims: Sequence[CheckedClaim]) -> Iterator[tuple[CheckedClaim, CheckedClaim]]:
    """Yield the pairs of claims that tell one property of one subject, in the order of the article."""
    alike: dict[tuple[str, str], list[CheckedClaim]] = defaultdict(list)
    for claim in reversed(claims):
        alike[claim.kind, fold(claim.subject.name)].append(claim)
    for claim in claims:
        later = alike[claim.kind, fold(claim.subject.name)]
        later.pop()
        yield from ((claim, other) for other in reversed(later))


def contradict(a: Claim, b: Claim) -> bool:
    """Tell whether two claims about one subject give a one-valued property two values in one scope."""
    spec = property_named(a.kind)
    if (a.kind, a.unit) != (b.kind, b.unit) or spec.many:
        return False
    if Polarity.NEGATED in (a.polarity, b.polarity) or Modality.HEDGED in (a.modality, b.modality):
        return False
    return _one_scope(spec, a, b) and _differ(spec, a, b)


def _one_scope(spec: Property, a: Claim, b: Claim) -> bool:
    """Whether two claims speak of one scope; of what never changes, one of them may leave a qualifier out."""
    keys = {*a.qualifiers, *b.qualifiers}
    if a.kind in PERIOD_BOUND and "period" not in keys:
        return False  # Friday's takings and the weekend's, where neither says of what time it is
    if spec.time_class is TimeClass.FIXED and not any(
        (k in a.qualifiers) != (k in b.qualifiers) for k in keys & _PARTS
    ):
        keys = {k for k in keys if k in a.qualifiers and k in b.qualifiers}
    return all(fold(str(a.qualifiers.get(k))) == fold(str(b.qualifiers.get(k))) for k in keys)


def _differ(spec: Property, a: Claim, b: Claim) -> bool:
    if spec.comparator in _NUMBERS and not isinstance(a.value, str) and not isinstance(b.value, str):
        exact = spec.comparator is Comparator.COUNT
        return compare_numbers(a.statement, b.statement, exact=exact).stance is Stance.REFUTES
    if spec.comparator is Comparator.DATE:
        if Bound.EXACT is not a.bound or Bound.EXACT is not b.bound:
            return False
        return compare_dates(str(a.value), str(b.value)).stance is Stance.REFUTES
    return fold(str(a.value)) != fold(str(b.value))


def _shared_quotes(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """The same words in the mouths of two speakers."""
    quotes = [c for c in claims if c.kind == "quote"]
    for a, b in combinations(quotes, 2):
        if fold(str(a.value)) == fold(str(b.value)) and fold(a.subject.name) != fold(b.subject.name):
            message = f"The same words are given to {a.subject.name} and to {b.subject.name}."
            yield Finding(kind="repeated_quote", claims=(a.id, b.id), message=message)


def _refuted_premises(claims: Sequence[CheckedClaim]) -> Iterator[Finding]:
    """Figures and ranks of a service that is not the work's own: they rest on a premise that was refuted."""
    for premise in claims:
        if (
            premise.kind != "platform"
            or premise.verdict.label is not Label.REFUTED
            or premise.polarity is Polarity.NEGATED
        ):
            continue
        resting = [
            c for c in claims
            if c.kind in _RESTING and not c.verdict.label.decided and fold(c.subject.name) == fold(premise.subject.name)
            and _names_service(c, str(premise.value))
        ]  # fmt: skip
        if resting:
            message = (
                f"{premise.value} is not the service of {premise.subject.name}; {len(resting)} undecided "
                f"statement{'s' * (len(resting) != 1)} rest{'s' * (len(resting) == 1)} on it."
            )
            yield Finding(
                kind="refuted_premise", claims=(premise.id, *(c.id for c in resting)), message=message
            )


def _names_service(claim: Claim, service: str) -> bool:
    named = [str(claim.qualifiers[k]) for k in ("platform", "chart", "over") if k in claim.qualifiers]
    return any(same_service(n, service) or fold(service) in fold(n) for n in named) or fold(service) in fold(
        claim.quote
    )
