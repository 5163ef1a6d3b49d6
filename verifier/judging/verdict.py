"""From an outcome to the verdict that a report carries: confidence, evidence, words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claims.dates import interval_of
from claims.statement import TimeClass
from verifier.compare.outcome import Scope
from verifier.judging.bench import Bench, Laid, Outcome, standing
from verifier.report import Candidate, Confidence, Evidence, Label, Stance, Verdict
from verifier.wording import rationale

MOST_EVIDENCE = 8
_OTHER_MEMBERS = frozenset({"list.other", "role.other"})
"""Rules of facts about other members of a list: no evidence for or against a decided claim."""
_Rank = tuple[bool, int, bool, tuple[float, ...]]
_ORDER = {Stance.REFUTES: 0, Stance.SUPPORTS: 0, Stance.NEUTRAL: 1}

# (best tier, how the subject was found, comparison exact) → confidence; the first row that fits
_CONFIDENCE: tuple[tuple[int, bool, bool, Confidence], ...] = (
    (2, True, True, "high"),
    (2, False, True, "medium"),
    (3, True, True, "medium"),
    (3, False, True, "medium"),
    (4, True, True, "medium"),
)


def verdict_of(bench: Bench, outcome: Outcome, candidates: Sequence[Candidate]) -> Verdict:
    """Word an outcome: the telling fact first, then the rest of the evidence."""
    shown = _evidence_order(bench, outcome)
    first = shown[0] if shown else None
    undated = not bench.when.dated and bench.spec.time_class is not TimeClass.FIXED
    return Verdict(
        label=outcome.label,
        confidence=_confidence(bench, outcome, first),
        reason=outcome.reason,
        rule=outcome.rule,
        rationale=rationale(
            bench.claim,
            outcome.label,
            outcome.reason,
            first.fact if first else None,
            first.comparison.detail if first else "",
            outcome.note,
            undated,
        ),
        correction=outcome.correction if outcome.label is Label.REFUTED else None,
        today=_today(bench, outcome),
        candidates=tuple(candidates),
        evidence=tuple(_evidence(x) for x in shown[:MOST_EVIDENCE]),
    )


def _evidence_order(bench: Bench, outcome: Outcome) -> list[Laid]:
    """Order facts: those that speak for the verdict, then those against, then the nearest of the rest."""
    telling = {Label.SUPPORTED: Stance.SUPPORTS, Label.REFUTED: Stance.REFUTES}.get(outcome.label)

    def rank(x: Laid) -> _Rank:
        speaks = x.comparison.stance is telling
        same_scope = x.comparison.scope is Scope.SAME
        return not speaks, _ORDER[x.comparison.stance], not same_scope, standing(bench, x)

    told = [x for x in outcome.laid if not (outcome.label.decided and x.comparison.rule in _OTHER_MEMBERS)]
    ranks: dict[_Rank, list[Laid]] = defaultdict(list)
    for x in told:
        ranks[rank(x)].append(x)
    return [x for each in sorted(ranks) for x in _by_text(ranks[each])]


def _by_text(equals: list[Laid]) -> list[Laid]:
    """Order facts that nothing else tells apart, so that the same ones always come out in one order."""
    return sorted(equals, key=lambda x: x.fact.model_dump_json()) if len(equals) > 1 else equals


def _confidence(bench: Bench, outcome: Outcome, first: Laid | None) -> Confidence:
    if not outcome.label.decided or first is None:
        return "low"
    named = bench.claim.subject.found_by != "main_title"
    for tier, wants_named, exact, confidence in _CONFIDENCE:
        if first.tier <= tier and (named or not wants_named) and (first.comparison.exact or not exact):
            return confidence
    return "low"


def _today(bench: Bench, outcome: Outcome) -> Label | None:
    """Say what holds today where a state began only after the article ("renewed since")."""
    if (
        bench.spec.time_class is not TimeClass.STATE
        or not bench.when.dated
        or outcome.label is Label.SUPPORTED
    ):
        return None
    for x in outcome.laid:
        begins = interval_of(x.fact.valid_from or "") if x.fact.valid_from else None
        later = begins is not None and begins[0] > bench.when.on
        if (
            later
            and x.comparison.rule in ("time.later", "time.not_then")
            and x.fact.value == bench.claim.value
        ):
            return Label.SUPPORTED
    return None


def _evidence(x: Laid) -> Evidence:
    fact = x.fact
    return Evidence(
        source=fact.source.name,
        tier=x.tier,
        url=fact.source.url,
        as_of=fact.as_of,
        property=fact.property,
        value=fact.value,
        unit=fact.unit,
        qualifiers=fact.qualifiers,
        stance=x.comparison.stance,
        detail=x.comparison.detail,
        excerpt=fact.excerpt,
        licence=fact.source.licence,
    )
