"""What lies on the bench when a claim is judged: the facts beside it, and what came of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from claims.brands import home_of_service
from claims.claim import Claim
from claims.dates import interval_of
from claims.folding import fold_title
from claims.statement import Modality, Polarity, Property, QualifierValue, TimeClass, Value
from verifier.compare.outcome import Circumstances, Comparison, Scope, neutral
from verifier.compare.scope import same_region, scope_of
from verifier.facts import Fact
from verifier.judging.setting import Setting
from verifier.link import Linked
from verifier.report import Label, Reason, Stance
from verifier.sources.base import Source

_BY_SEASON = frozenset({"crew", "critic_score", "review_count", "episode_count", "viewership", "budget"})
"""Properties that a source may tell season by season."""
SHEET_TIER = 1
UNKNOWN_TIER = 4


@dataclass(frozen=True, slots=True)
class Laid:
    """One fact laid beside the claim, with what the comparison came to."""

    source: Source
    fact: Fact
    comparison: Comparison
    order: int

    @property
    def tier(self) -> int:
        """The fact's tier; the user's own sheet counts as primary where it names none."""
        if self.fact.source.tier is not None:
            return self.fact.source.tier
        return SHEET_TIER if self.source.name == "sheet" else UNKNOWN_TIER


@dataclass(frozen=True, slots=True)
class Outcome:
    """What judging one candidate came to, before it is worded."""

    label: Label
    reason: Reason | None = None
    rule: str | None = None
    laid: tuple[Laid, ...] = ()
    correction: Value | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """A claim, one candidate for its subject, and the way to further facts."""

    claim: Claim
    spec: Property
    linked: Linked
    sources: Sequence[Source]
    when: Circumstances
    order: dict[str, int] = field(default_factory=dict)
    setting: Setting = field(default_factory=Setting)

    def facts(self, *properties: str) -> list[tuple[Source, Fact]]:
        """Return the subject's facts for these properties (its own property where none is named)."""
        return self.linked.facts(properties or (self.claim.kind,))

    def lay(
        self,
        pairs: Iterable[tuple[Source, Fact]],
        compare: Callable[[Fact], Comparison],
        *,
        scope: Callable[[Claim, Fact], Scope] = scope_of,
    ) -> list[Laid]:
        """Compare the claim with each fact, weakened by scope and time."""
        laid: list[Laid] = []
        weakened: list[tuple[int, Comparison]] = []
        about = self._season_meant()
        pairs = list(pairs)
        parted = about is None and self._by_several_seasons(pairs)
        for source, fact in pairs:
            other = about is not None and self._of_other_season(fact, about)
            lies = Scope.OTHER if other else scope(self.claim, fact)
            if parted and lies is Scope.SAME and "season" in fact.qualifiers:
                lies = Scope.OPEN  # which season a figure of the whole series would meet is not said
            comparison = _as_said(fact, compare(fact), self.claim)
            if lies is Scope.OTHER:
                comparison = neutral("scope.other", comparison.detail)
            elif lies is Scope.OPEN and _needs_same_scope(comparison):
                weakened.append((len(laid), comparison))
                comparison = neutral("scope.open", comparison.detail)
            if comparison.scope is not lies:
                comparison = replace(comparison, scope=lies)
            laid.append(Laid(source, fact, self._in_time(fact, comparison), self.order.get(source.name, 9)))
        return self._gainsaid(laid, weakened)

    def _gainsaid(self, laid: list[Laid], weakened: Sequence[tuple[int, Comparison]]) -> list[Laid]:
        """Let a fact speak against a supporting one of just the same scope, which the claim leaves open.

        "₹41 crore on its opening day" without a country: where one source says so of India and another says
        something else of India, they disagree.
        """
        scopes = [x.fact.qualifiers for x in laid if x.comparison.stance is Stance.SUPPORTS]
        for place, comparison in weakened:
            x = laid[place]
            if comparison.stance is Stance.REFUTES and x.fact.qualifiers in scopes:
                against = replace(comparison, scope=Scope.OPEN)
                laid[place] = replace(x, comparison=self._in_time(x.fact, against))
        return laid

    def _by_several_seasons(self, pairs: Sequence[tuple[Source, Fact]]) -> bool:
        """Whether scores are held season by season, where the claim names none."""
        if self.claim.kind not in ("critic_score", "review_count") or "season" in self.claim.qualifiers:
            return False
        return len({f.qualifiers["season"] for _, f in pairs if "season" in f.qualifiers}) > 1

    def _season_meant(self) -> int | None:
        """Return the season that the article is about, where the claim names none and season by season can differ."""
        if self.claim.kind not in _BY_SEASON or "season" in self.claim.qualifiers:
            return None
        key = fold_title(self.claim.subject.name)
        about = self.setting.seasons.get(key)
        if self.claim.kind in _OF_WHAT_IS_OUT and (key, about) in self.setting.ordered:
            return None  # a season just ordered has no length, score or audience of its own yet
        return about

    def _of_other_season(self, fact: Fact, about: int) -> bool:
        """Whether a fact tells of another season than the one meant, of which there are facts, too."""
        if fact.qualifiers.get("season") in (None, about):
            return False
        return any(other.qualifiers.get("season") == about for _, other in self.facts())

    def _in_time(self, fact: Fact, comparison: Comparison) -> Comparison:
        """Take a state that did not hold at the article's date out of the comparison."""
        if self.spec.time_class is not TimeClass.STATE or not self.when.dated:
            return comparison
        begins, ends = _day(fact.valid_from, 0), _day(fact.valid_to, 1)
        announced = self.claim.modality is Modality.PLANNED and comparison.stance is Stance.SUPPORTS
        if begins and begins > self.when.on and not announced or ends and ends < self.when.on:
            return neutral("time.not_then", f"held {fact.valid_from or '…'} to {fact.valid_to or '…'}")
        return comparison


def _needs_same_scope(comparison: Comparison) -> bool:
    """Whether a comparison proves nothing where one side leaves the scope open."""
    return comparison.stance is Stance.REFUTES or comparison.rule == "score.drift"


_OF_WHAT_IS_OUT = frozenset({"episode_count", "runtime", "critic_score", "review_count", "viewership"})
_TURNED = {Stance.SUPPORTS: Stance.REFUTES, Stance.REFUTES: Stance.SUPPORTS}


def _as_said(fact: Fact, comparison: Comparison, claim: Claim) -> Comparison:
    """Turn round what a negated fact says; a fact that is only a plan refutes nothing that was done."""
    if fact.polarity is Polarity.NEGATED:
        if comparison.stance is Stance.REFUTES:
            return neutral("fact.negated", comparison.detail)  # "not X" leaves every other value open
        return replace(
            comparison, stance=_TURNED.get(comparison.stance, comparison.stance), rule="fact.negated"
        )
    planned = fact.modality in (Modality.PLANNED, Modality.HEDGED)
    if planned and claim.modality is Modality.ASSERTED and comparison.stance is Stance.REFUTES:
        return neutral("fact.planned", comparison.detail)
    return comparison


def _day(value: str | None, end: int) -> date | None:
    span = interval_of(value) if value else None
    return span[end] if span else None


def decide(bench: Bench, laid: Sequence[Laid]) -> Outcome:
    """Decide from comparisons: agreement supports, unanimous difference refutes, equal standing conflicts."""
    supporting = [x for x in laid if x.comparison.stance is Stance.SUPPORTS]
    refuting = [x for x in laid if x.comparison.stance is Stance.REFUTES]
    if supporting and refuting:
        return _weigh(bench, laid, supporting, refuting)
    if supporting:
        best = min(supporting, key=lambda x: standing(bench, x))
        return Outcome(Label.SUPPORTED, None, best.comparison.rule, tuple(laid))
    if refuting:
        best = min(refuting, key=lambda x: standing(bench, x))
        return Outcome(Label.REFUTED, None, best.comparison.rule, tuple(laid), best.fact.value)
    return undecided(bench, laid)


def _weigh(bench: Bench, laid: Sequence[Laid], supporting: list[Laid], refuting: list[Laid]) -> Outcome:
    best, worst = min(standing(bench, x) for x in supporting), min(standing(bench, x) for x in refuting)
    apart = all(_scope_key(s.fact) != _scope_key(r.fact) for s in supporting for r in refuting)
    if best < worst or apart:
        rule = min(supporting, key=lambda x: standing(bench, x)).comparison.rule
        return Outcome(Label.SUPPORTED, None, rule, tuple(laid), note="other sources or scopes differ")
    if worst < best:
        first = min(refuting, key=lambda x: standing(bench, x))
        return Outcome(
            Label.REFUTED,
            None,
            first.comparison.rule,
            tuple(laid),
            first.fact.value,
            "another source agrees with the article",
        )
    return Outcome(Label.CONFLICTING, Reason.SOURCES_DISAGREE, "sources.disagree", tuple(laid))


def standing(bench: Bench, x: Laid) -> tuple[float, ...]:
    """Order facts: the user's source first, then the lower tier, then the reading nearest or newest."""
    span = interval_of(x.fact.as_of) if x.fact.as_of else None
    if span is None:
        age = 10_000.0
    elif bench.spec.time_class is TimeClass.SNAP:
        age = abs((bench.when.on - span[1]).days)
    else:
        age = max((bench.when.on - span[1]).days, 0)
    return (x.order if x.source.name in ("sheet", "page") else 5, x.tier, age)


def _scope_key(fact: Fact) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((k, str(v)) for k, v in fact.qualifiers.items()))


def undecided(bench: Bench, laid: Sequence[Laid], reason: Reason | None = None) -> Outcome:
    """Say why nothing decides: nothing held, another scope, another unit, not comparable."""
    if reason is None:
        if not laid:
            reason = Reason.PROPERTY_NOT_HELD
        elif all(x.comparison.rule == "unit.other" for x in laid):
            reason = Reason.UNIT_DIFFERS
        elif any(x.comparison.rule == "time.later" for x in laid):
            reason = Reason.LATER_THAN_COVERAGE
        elif all(x.comparison.scope is not Scope.SAME or x.comparison.rule == "unit.other" for x in laid):
            reason = Reason.SCOPE_DIFFERS
        else:
            reason = Reason.NOT_COMPARABLE
    return Outcome(Label.NOT_ENOUGH_EVIDENCE, reason, None, tuple(laid))


def by_membership(bench: Bench, laid: Sequence[Laid], listed: Sequence[Laid]) -> Outcome:
    """Decide a many-valued property: a member supports, absence refutes only where the list is complete.

    `listed` are the facts of the claim's scope whose list it is. A list that its source calls complete goes
    before a member listed by a source of lower standing.
    """
    supporting = sorted(
        (x for x in laid if x.comparison.stance is Stance.SUPPORTS), key=lambda x: standing(bench, x)
    )
    complete = _complete_lists(bench, listed, supporting)
    outranked = (
        complete and supporting and standing(bench, complete[0])[:2] < standing(bench, supporting[0])[:2]
    )
    season = bench.claim.qualifiers.get("season")
    if complete and supporting and not outranked and season not in _seasons(supporting) | {None}:
        return undecided(bench, laid, Reason.SCOPE_DIFFERS)  # listed for the work, not for this season of it
    if supporting and not outranked:
        return Outcome(Label.SUPPORTED, None, supporting[0].comparison.rule, tuple(laid))
    refuting = [x for x in laid if x.comparison.stance is Stance.REFUTES]
    if refuting:
        best = min(refuting, key=lambda x: standing(bench, x))
        return Outcome(Label.REFUTED, None, best.comparison.rule, tuple(laid), best.fact.value)
    if complete:
        absent = Comparison(Stance.REFUTES, "list.complete", "the complete list does not hold it")
        told = tuple(replace(x, comparison=absent) if x in complete else x for x in laid)
        note = "a source of lower standing lists it" if supporting else None
        return Outcome(Label.REFUTED, None, "list.complete", told, complete[0].fact.value, note)
    if listed:
        return Outcome(Label.NOT_ENOUGH_EVIDENCE, Reason.INCOMPLETE_LIST, None, tuple(laid))
    return undecided(bench, laid)


def _seasons(laid: Sequence[Laid]) -> set[QualifierValue | None]:
    return {x.fact.qualifiers.get("season") for x in laid}


def _says(said: Mapping[str, QualifierValue], key: str, held: QualifierValue) -> bool:
    """Whether the claim says a list's own qualifier; a region goes by any of its names."""
    if key == "region" and key in said:
        return same_region(str(said[key]), str(held))
    return said.get(key) == held


def _said(claim: Claim) -> Mapping[str, QualifierValue]:
    """Return what a claim says of its scope; a broadcaster of one country says that country."""
    home = home_of_service(str(claim.value)) if claim.kind == "platform" else None
    return {"region": home, **claim.qualifiers} if home else claim.qualifiers


_NO_LIST_SCOPE = frozenset({"actor", "author", "by", "about", "outlet", "for"})


def _complete_lists(bench: Bench, listed: Sequence[Laid], supporting: Sequence[Laid]) -> list[Laid]:
    """Return the facts of complete lists that cover the claim and do not hold it, best standing first.

    A list is complete within its own qualifiers only: the claim must say each of them. It must hold at the
    article's date, and no other fact of its source may list the value, or for a season's list that season's facts.
    """
    said = _said(bench.claim)
    season = said.get("season")
    holders = {
        x.fact.source.name
        for x in supporting
        if season is None
        or x.fact.qualifiers.get("season", season) == season
        and x.fact.property == bench.claim.kind
    }
    found = [
        x
        for x in listed
        if x.fact.complete
        and not x.comparison.rule.startswith("time.")
        and x.fact.source.name not in holders
        and all(_says(said, k, v) for k, v in x.fact.qualifiers.items() if k not in _NO_LIST_SCOPE)
    ]
    return sorted(found, key=lambda x: standing(bench, x))
