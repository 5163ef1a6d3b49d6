"""Judge what is said of works: dates, platforms, relations, places, titles, status, awards, quotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from claims.brands import same_house
from claims.claim import Claim
from claims.dates import interval_of, parse_iso
from claims.folding import fold
from claims.statement import Bound, Polarity, QualifierValue, SubjectType
from verifier.compare.dates import compare_dates
from verifier.compare.names import quote_found, same_person, same_place, same_service, same_work
from verifier.compare.outcome import Comparison, Scope, neutral, refutes, supports
from verifier.compare.scope import award_key, scope_of
from verifier.facts import Fact
from verifier.judging.bench import Bench, Laid, Outcome, by_membership, decide, undecided
from verifier.report import Label, Reason, Stance


def judge_date(bench: Bench) -> Outcome:
    """Judge a date of one event: overlapping supports, disjoint refutes; a changed plan stays open."""
    said, bound = str(bench.claim.value), bench.claim.bound

    def compare(fact: Fact) -> Comparison:
        if _already_out(bench, fact):
            return neutral("date.earlier_run", f"an earlier run came out on {fact.value}")
        return compare_dates(said, str(fact.value), bound)

    laid = bench.lay(bench.facts(), compare)
    if "season" not in bench.claim.qualifiers:
        other = next((f for _, f in bench.facts() if _same_day_of_season(bench, f)), None)
        if other is not None:
            seasoned = bench.claim.model_copy(
                update={"qualifiers": {**bench.claim.qualifiers, "season": other.qualifiers["season"]}}
            )
            return judge_date(replace(bench, claim=seasoned))
    outcome = decide(bench, laid)
    against = [x.fact for x in laid if x.comparison.stance is Stance.REFUTES]
    if outcome.label is Label.REFUTED and all(_ages_apart(bench, fact) for fact in against):
        return undecided(bench, [_years_off(x) for x in laid])
    return outcome


def _years_off(laid: Laid) -> Laid:
    detail = f"{laid.comparison.detail}: another work or run may be meant"
    return replace(laid, comparison=neutral("date.ages_apart", detail))


_AGES_DAYS = 1200
"""Days from which on a date is rather another work's: of 14 of our articles' refutations beyond, eight were wrong."""


def _ages_apart(bench: Bench, fact: Fact) -> bool:
    """Whether a release lies so many years from the source's that a namesake or an earlier run may be meant.

    Articles are wrong about a premiere by weeks or by a year or two. A book that the article names by its title is
    taken by its word.
    """
    claim, known, claimed = bench.claim, interval_of(str(fact.value)), interval_of(str(bench.claim.value))
    named_book = claim.subject.type is SubjectType.BOOK and claim.subject.found_by == "explicit"
    one_season = claim.qualifiers.get("season") is not None and not _other_season(claim, fact)
    sure = named_book or one_season or claim.polarity is Polarity.NEGATED or claim.bound is not Bound.EXACT
    if claim.kind != "release_date" or sure or not (known and claimed):
        return False
    return max((claimed[0] - known[1]).days, (known[0] - claimed[1]).days) > _AGES_DAYS


def _other_season(claim: Claim, fact: Fact) -> bool:
    return claim.qualifiers.get("season") != fact.qualifiers.get("season")


def _already_out(bench: Bench, fact: Fact) -> bool:
    """Whether a plan without a season stands beside a date that was past when the article was written.

    A series that has begun comes back: the plan is for another run than the one that the fact tells.
    """
    claim, known = bench.claim, interval_of(str(fact.value))
    ahead = interval_of(str(claim.value))
    if (
        claim.subject.type is not SubjectType.TV_SERIES
        or "season" in claim.qualifiers
        or not (known and ahead)
    ):
        return False
    return known[1] < bench.when.on < ahead[1]


def _same_day_of_season(bench: Bench, fact: Fact) -> bool:
    """Whether a fact tells this event of a later season for just the claimed day: then that season is meant."""
    season, same_event = (
        fact.qualifiers.get("season"),
        fact.qualifiers.get("event") == bench.claim.qualifiers.get("event"),
    )
    return (
        isinstance(season, int)
        and season > 1
        and same_event
        and parse_iso(str(fact.value)) is not None
        and str(fact.value) == str(bench.claim.value)
    )


def judge_platform(bench: Bench) -> Outcome:
    """Judge a service: in the list, or absent from a list that is complete for its region."""
    return _judge_member(bench, same_service, "platform.listed")


def judge_place(bench: Bench) -> Outcome:
    """Judge a filming location by equality and containment."""
    return _judge_member(bench, same_place, "place.equal")


def _judge_member(bench: Bench, same: Callable[[str, str], bool], rule: str) -> Outcome:
    """Judge a value of a list by its equals in the lists of the sources."""
    value = str(bench.claim.value)

    def compare(fact: Fact) -> Comparison:
        if same(value, str(fact.value)):
            return supports(rule, f"{fact.value} is listed")
        return neutral("list.other", f"lists {fact.value}")

    laid = bench.lay(bench.facts(), compare)
    return by_membership(bench, laid, [x for x in laid if x.comparison.scope is Scope.SAME])


def judge_related(bench: Bench) -> Outcome:
    """Judge a relation between works: title, relation and author must agree on content words."""
    claim = bench.claim
    author = claim.qualifiers.get("author")

    def compare(fact: Fact) -> Comparison:
        if not same_work(str(claim.value), str(fact.value)):
            return neutral("list.other", f"{fact.qualifiers.get('relation', 'related to')} {fact.value}")
        by = fact.qualifiers.get("author")
        if author and by and not same_person(str(author), str(by)):
            return refutes("related.other_author", f"{fact.value} is by {by}")
        return supports("related.listed", f"{fact.qualifiers.get('relation', 'related to')} {fact.value}")

    laid = bench.lay(bench.facts(), compare, scope=_related_scope)
    return by_membership(bench, laid, [x for x in laid if x.comparison.scope is Scope.SAME])


def _related_scope(claim: Claim, fact: Fact) -> Scope:
    said, held = claim.qualifiers.get("relation"), fact.qualifiers.get("relation")
    if said and held and said != held:
        return Scope.OTHER
    seasons = claim.qualifiers.get("season"), fact.qualifiers.get("season")
    return Scope.OTHER if None not in seasons and seasons[0] != seasons[1] else Scope.SAME


def _episode_place(qualifiers: Mapping[str, QualifierValue]) -> str:
    """Return which episode is meant: its number, "finale" or nothing; the premiere is number one."""
    place = str(qualifiers.get("episode") or "")
    return "1" if place == "premiere" else place


def _season_scope(claim: Claim, fact: Fact) -> Scope:
    """Compare all but the place of the episode."""
    bare = [{k: v for k, v in x.qualifiers.items() if k != "episode"} for x in (claim, fact)]
    return scope_of(
        claim.model_copy(update={"qualifiers": bare[0]}), fact.model_copy(update={"qualifiers": bare[1]})
    )


def judge_title(bench: Bench) -> Outcome:
    """Judge an episode's title: the same episode of the same season bears one title."""

    place = _episode_place(bench.claim.qualifiers)

    def compare(fact: Fact) -> Comparison:
        if same_work(str(bench.claim.value), str(fact.value)):
            held = _episode_place(fact.qualifiers)
            if place.isdigit() and held.isdigit() and place != held:
                return refutes("title.other_episode", f"{fact.value} is episode {held}")
            return supports("title.equal", f"the episode is called {fact.value}")
        return refutes("title.differs", f"the episode is called {fact.value}")

    facts = bench.facts()
    told = any(
        place and _episode_place(f.qualifiers) == place and _season_scope(bench.claim, f) is Scope.SAME
        for _, f in facts
    )

    def scope(claim: Claim, fact: Fact) -> Scope:
        held = _episode_place(fact.qualifiers)
        named = same_work(str(claim.value), str(fact.value)) and place.isdigit() and held.isdigit()
        if place == held or named:
            return _season_scope(claim, fact)
        if place.isdigit() and held.isdigit():
            return Scope.OTHER
        return Scope.OTHER if told else Scope.OPEN  # a finale may be known by its number alone

    laid = bench.lay(facts, compare, scope=scope)
    return decide(bench, laid)


_CONTRARY = {
    "renewed": {"cancelled", "ended"},
    "cancelled": {"renewed"},
    "ended": {"renewed"},
    "ordered": set(),
    "in_production": set(),
}


def judge_status(bench: Bench) -> Outcome:
    """Judge a status at the article's date: season and service must agree; a contrary status refutes."""
    claim = bench.claim

    def compare(fact: Fact) -> Comparison:
        season = fact.qualifiers.get("season")
        detail = f"{fact.value}{f' for season {season}' if season is not None else ''}"
        known = _known_from(fact)
        if bench.when.dated and known and known > bench.when.on:
            return neutral("time.later", f"{detail}, known only from {fact.valid_from or fact.as_of}")
        if fact.value == claim.value:
            by, said = fact.qualifiers.get("by"), claim.qualifiers.get("by")
            if by and said and not same_house(str(by), str(said)):
                return refutes("status.other_service", f"{detail} by {by}")
            if _superseded(bench, fact):
                return neutral("status.superseded", f"{detail}, later replaced")
            return supports("status.equal", detail)
        if fact.value in _CONTRARY.get(str(claim.value), set()):
            return refutes("status.contrary", detail)
        return neutral("list.other", detail)

    return decide(bench, bench.lay(bench.facts(), compare, scope=_status_scope))


def _known_from(fact: Fact) -> date | None:
    span = interval_of(fact.valid_from or fact.as_of or "") if fact.valid_from or fact.as_of else None
    return span[0] if span else None


def _superseded(bench: Bench, fact: Fact) -> bool:
    """Whether a contrary status of the same season was announced later, up to the article's date."""
    since = _known_from(fact)
    for _, other in bench.facts():
        later = _known_from(other)
        contrary = other.value in _CONTRARY.get(str(fact.value), set())
        if contrary and since and later and since < later <= bench.when.on and _same_season(fact, other):
            return True
    return False


def _same_season(a: Fact, b: Fact) -> bool:
    return a.qualifiers.get("season") == b.qualifiers.get("season")


def _status_scope(claim: Claim, fact: Fact) -> Scope:
    said, held = claim.qualifiers.get("season"), fact.qualifiers.get("season")
    if said == held:
        return Scope.SAME
    if said is None or held is None:
        return Scope.OPEN if fact.value != claim.value else Scope.SAME
    return Scope.OTHER


def judge_award(bench: Bench) -> Outcome:
    """Judge an award: category and outcome; a nomination in the category refutes a win there."""
    claim = bench.claim
    outcome = claim.qualifiers.get("outcome", "won")

    def compare(fact: Fact) -> Comparison:
        held = fact.qualifiers.get("outcome", "won")
        what = f"{fact.qualifiers.get('category', fact.value)}: {held}"
        if held == outcome or outcome == "nominated":
            return supports("award.listed", what)
        dated = "year" not in claim.qualifiers or "year" in fact.qualifiers
        keys = [_category_key(str(q.get("category", ""))) for q in (claim.qualifiers, fact.qualifiers)]
        same = bool(keys[0]) and keys[0] == keys[1]
        years = claim.qualifiers.get("year"), fact.qualifiers.get("year")
        one_year = years[0] is not None and years[0] == years[1]
        if dated and same and (one_year or not _won_elsewhere(bench, fact)):
            return refutes("award.other_outcome", what)
        return neutral("list.other", what)

    laid = bench.lay(bench.facts(), compare, scope=_award_scope)
    return by_membership(
        bench,
        laid,
        [x for x in laid if x.comparison.scope is Scope.SAME and "category" not in x.fact.qualifiers],
    )


def _won_elsewhere(bench: Bench, fact: Fact) -> bool:
    """Whether the source knows a win in the fact's category, of another year: then which one is meant is open."""
    category = fact.qualifiers.get("category")
    return any(
        f.qualifiers.get("category") == category and f.qualifiers.get("outcome", "won") == "won"
        for _, f in bench.facts()
    )


def _award_scope(claim: Claim, fact: Fact) -> Scope:
    named, held_name = set(award_key(str(claim.value)).split()), set(award_key(str(fact.value)).split())
    if not (named <= held_name or held_name <= named):
        return Scope.OTHER
    years = claim.qualifiers.get("year"), fact.qualifiers.get("year")
    if None not in years and years[0] != years[1]:
        return Scope.OTHER
    said, held = (_category_key(str(q.get("category", ""))) for q in (claim.qualifiers, fact.qualifiers))
    wider = bool(said) and said <= held and held - said <= _CATEGORY_SCOPES
    return Scope.SAME if not said or not held or said == held or wider else Scope.OTHER


_CATEGORY_SCOPES = frozenset(
    "drama comedy limited anthology motion picture film movie television tv lead leading".split()
)
"""What a category adds to say for which works it is: "supporting actress" is "Supporting Actress in a Drama Series"."""
_CATEGORY_FILLERS = frozenset("best outstanding top a an the in for of by or series performance role".split())


def _category_key(category: str) -> frozenset[str]:
    """Return the words that tell a category: "lead actor in a drama" is "Outstanding Lead Actor in a Drama Series"."""
    words = fold(category).split()
    return frozenset(words) - _CATEGORY_FILLERS or frozenset(words)


def judge_quote(bench: Bench) -> Outcome:
    """Judge quoted words: found for that speaker, or open - absence proves nothing."""

    def compare(fact: Fact) -> Comparison:
        if quote_found(str(bench.claim.value), str(fact.value)):
            return supports("quote.found", "the words are on record")
        return neutral("list.other", "other words on record")

    laid = bench.lay(bench.facts(), compare, scope=lambda claim, fact: Scope.SAME)
    outcome = decide(bench, laid)
    return outcome if outcome.label.decided else undecided(bench, laid, Reason.QUOTE_NOT_FOUND)
