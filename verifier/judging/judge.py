"""The judge: claim and candidates in, verdict out. Policy stands in tables; nothing here reads text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claims.claim import Claim
from claims.dates import interval_of
from claims.folding import fold_title
from claims.statement import Comparator, Modality, Polarity, property_named
from verifier.compare.outcome import Circumstances
from verifier.facts import Fact
from verifier.judging import figures, people, records, works
from verifier.judging.bench import Bench, Laid, Outcome
from verifier.judging.setting import Setting
from verifier.judging.swaps import meant_of, true_of
from verifier.judging.verdict import verdict_of
from verifier.link import Linked, link
from verifier.report import Candidate, Label, Reason, Stance, Verdict
from verifier.sources.base import Source

Strategy = Callable[[Bench], Outcome]

# how a property is judged: by its comparator, unless the property itself has a row
_BY_COMPARATOR: dict[Comparator, Strategy] = {
    Comparator.COUNT: figures.judge_figure,
    Comparator.QUANTITY: figures.judge_figure,
    Comparator.SCORE: figures.judge_score,
    Comparator.RANK: figures.judge_rank,
    Comparator.DATE: works.judge_date,
    Comparator.PERSON: people.judge_cast,
    Comparator.CHARACTER: people.judge_character,
    Comparator.WORK: works.judge_related,
    Comparator.PLATFORM: works.judge_platform,
    Comparator.PLACE: works.judge_place,
    Comparator.TEXT: works.judge_quote,
    Comparator.AWARD: works.judge_award,
    Comparator.STATUS: works.judge_status,
    Comparator.RECORD: records.judge_record,
    Comparator.AGE: people.judge_age,
    Comparator.LIFE: people.judge_life,
    Comparator.CHANGE: figures.judge_change,
}
_BY_PROPERTY: dict[str, Strategy] = {
    "runtime": figures.judge_runtime,
    "crew": people.judge_crew,
    "credit": people.judge_credit,
    "episode_title": works.judge_title,
}
_WITHOUT_SUBJECT = frozenset({"credit", "viewership", "chart_rank", "record"})
"""Properties that other facts than the subject's own can decide: another work's lists, complete charts."""
_FLIPPED = {Label.SUPPORTED: Label.REFUTED, Label.REFUTED: Label.SUPPORTED}


def judge(
    claim: Claim,
    candidates: Sequence[Linked],
    sources: Sequence[Source],
    when: Circumstances,
    setting: Setting | None = None,
) -> Verdict:
    """Judge one claim against what the sources know of its subject.

    Several candidates are judged each; only where all that decide agree is there a verdict, else the
    subject stays ambiguous.
    """
    order = {source.name: i for i, source in enumerate(sources)}
    setting = setting or Setting()
    spec = property_named(claim.kind)
    if not candidates:
        unknown = Linked(claim.subject.name, claim.subject.type, None, ())
        lone = Bench(claim, spec, unknown, sources, when, order, setting)
        outcome = _judged(lone) if claim.kind in _WITHOUT_SUBJECT else None
        if outcome and outcome.label.decided:
            return verdict_of(lone, outcome, ())
        return verdict_of(lone, Outcome(Label.NOT_ENOUGH_EVIDENCE, Reason.NO_SUCH_SUBJECT), ())
    able = [c for c in candidates if c.type is None or not spec.about or c.type in spec.about]
    candidates = able or candidates
    benches = [Bench(claim, spec, linked, sources, when, order, setting) for linked in candidates]
    outcomes = [(bench, _judged(bench)) for bench in benches]
    telling = [(b, o) for b, o in outcomes if o.label.decided or o.label is Label.CONFLICTING]
    labels = {o.label for _, o in telling}
    if len(labels) > 1:
        return _ambiguous(benches)
    if telling:
        bench, outcome = telling[0]
        silent = [o for _, o in outcomes if not o.label.decided]
        if outcome.label is Label.REFUTED and silent:
            return _ambiguous(benches)
        return verdict_of(bench, outcome, ())
    if claim.kind in _OF_NAMESAKES and (held := _held_of_namesake(benches)):
        return verdict_of(*held, ())
    bench, outcome = max(outcomes, key=lambda p: len(p[1].laid))
    return verdict_of(bench, outcome, ())


_OF_NAMESAKES = frozenset({"award", "sales", "box_office"})
"""Properties that a novel and what was made from it hardly share: its prize and its copies, the takings of the film."""


def _held_of_namesake(benches: Sequence[Bench]) -> tuple[Bench, Outcome] | None:
    """Return the support that a namesake of another kind gives, where the subject's own kind tells nothing.

    An article on a novel and its series names both alike. Only where a source tells that the one was made from the
    other, and there is one such namesake; it never decides against a claim, for what is wrong of the one may be right
    of the other.
    """
    first = benches[0]
    if first.claim.polarity is Polarity.NEGATED:
        return None
    own = {bench.linked.type for bench in benches}
    anyone = first.claim.model_copy(
        update={"subject": first.claim.subject.model_copy(update={"type": None, "year": None})}
    )
    others = [
        bench
        for linked in link(anyone, first.sources)
        if linked.type is not None and linked.type.is_work and linked.type not in own
        for bench in [replace(first, linked=linked)]
        if any(_made_from_namesake(b) for b in (bench, *benches))
    ]
    outcome = _judged(others[0]) if len(others) == 1 else None
    if outcome is None or outcome.label is not Label.SUPPORTED:
        return None
    kind = str(others[0].linked.type and others[0].linked.type.value).replace("_", " ")
    return others[0], replace(outcome, note=f"of the {kind} of this name")


def _made_from_namesake(bench: Bench) -> bool:
    """Whether a source tells that the work is based on one of its own name."""
    name = fold_title(bench.linked.name)
    return any(
        fold_title(str(fact.value)) == name and fact.qualifiers.get("relation") == "based_on"
        for _, fact in bench.facts("related_work")
    )


def _ambiguous(benches: Sequence[Bench]) -> Verdict:
    candidates = tuple(
        Candidate(name=b.linked.name, type=b.linked.type, year=b.linked.year, id=None) for b in benches
    )
    return verdict_of(benches[0], Outcome(Label.NOT_ENOUGH_EVIDENCE, Reason.AMBIGUOUS_SUBJECT), candidates)


def _judged(bench: Bench) -> Outcome:
    strategy = _BY_PROPERTY.get(bench.claim.kind) or _BY_COMPARATOR[bench.spec.comparator]
    outcome = _in_manner(bench, _in_season(bench, strategy(bench)))
    return _with_swap(bench, _of_subject(bench, outcome))


def _of_subject(bench: Bench, outcome: Outcome) -> Outcome:
    """Leave a refuted claim open whose subject was inferred, where it holds of another work of the article."""
    if outcome.label is not Label.REFUTED or bench.claim.polarity is Polarity.NEGATED:
        return outcome
    other = meant_of(bench)
    if other is None:
        return outcome
    return replace(
        outcome,
        label=Label.NOT_ENOUGH_EVIDENCE,
        reason=Reason.READING_UNSURE,
        correction=None,
        note=f"it holds of {other}, which the sentence may mean",
    )


def _with_swap(bench: Bench, outcome: Outcome) -> Outcome:
    """Say of which related work a refuted statement is true."""
    if outcome.label is not Label.REFUTED or outcome.note or bench.claim.polarity is Polarity.NEGATED:
        return outcome
    other = true_of(bench)
    return replace(outcome, note=f"true of {other}, not of {bench.linked.name}") if other else outcome


def _in_season(bench: Bench, outcome: Outcome) -> Outcome:
    """Leave a claim open that names no season, where a season's own value is the claimed one."""
    if outcome.label is not Label.REFUTED or "season" in bench.claim.qualifiers:
        return outcome
    wanted = (bench.claim.kind, bench.claim.value, bench.claim.unit)
    same = [
        x
        for x in outcome.laid
        if "season" in x.fact.qualifiers
        and ((x.fact.property, x.fact.value, x.fact.unit) == wanted or _spans(bench.claim, x.fact))
        and all(bench.claim.qualifiers.get(k, v) == v for k, v in x.fact.qualifiers.items() if k != "season")
    ]  # fmt: skip
    if not same:
        return outcome
    return replace(outcome, label=Label.NOT_ENOUGH_EVIDENCE, reason=Reason.SCOPE_DIFFERS, correction=None)


def _spans(claim: Claim, fact: Fact) -> bool:
    """Whether a date said coarsely holds the day of a fact: "last seen in the autumn of 2022"."""
    said, held = interval_of(str(claim.value)), interval_of(str(fact.value))
    return claim.kind == fact.property == "release_date" and bool(
        said and held and said[0] <= held[0] and held[1] <= said[1]
    )


def _in_manner(bench: Bench, outcome: Outcome) -> Outcome:
    """Turn a negated claim round; leave a plan or rumour open where only its non-event speaks against it.

    A plan is refuted by another plan that was known when the article was written; how many seasons are planned, by
    nothing that has been.
    """
    claim = bench.claim
    if _leaves(claim) and outcome.label is not Label.NOT_ENOUGH_EVIDENCE:
        return replace(outcome, label=Label.NOT_ENOUGH_EVIDENCE, reason=Reason.SCOPE_DIFFERS, correction=None)
    if claim.polarity is Polarity.NEGATED and outcome.label in _FLIPPED:
        outcome = replace(
            outcome, label=_FLIPPED[outcome.label], correction=None, laid=tuple(map(_turned, outcome.laid))
        )
    plan = claim.modality is Modality.PLANNED and claim.kind in ("release_date", "season_count")
    known = claim.kind == "release_date" and any(_known_then(bench, x) for x in outcome.laid)
    open_plan = plan and not known
    if outcome.label is Label.REFUTED and (claim.modality is Modality.HEDGED or open_plan):
        return replace(
            outcome,
            label=Label.NOT_ENOUGH_EVIDENCE,
            reason=Reason.NOT_COMPARABLE,
            note="plan changed",
            correction=None,
        )
    return outcome


def _leaves(claim: Claim) -> bool:
    """Whether somebody is said not to come back: the cast so far says nothing of what is to come."""
    return (
        claim.kind in ("cast", "character")
        and claim.polarity is Polarity.NEGATED
        and claim.modality is Modality.PLANNED
    )


def _known_then(bench: Bench, laid: Laid) -> bool:
    """Whether a refuting fact is itself a plan that was on record when a dated article was written."""
    known = interval_of(laid.fact.as_of) if laid.fact.as_of else None
    held = interval_of(str(laid.fact.value))
    if laid.comparison.stance is not Stance.REFUTES or known is None or held is None:
        return False
    return bench.when.dated and known[1] <= bench.when.on and held[0] > known[0]


def _turned(laid: Laid) -> Laid:
    turned = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}
    stance = turned.get(laid.comparison.stance, laid.comparison.stance)
    return replace(laid, comparison=replace(laid.comparison, stance=stance))
