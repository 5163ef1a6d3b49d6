"""Judge credits and persons: cast, characters, crew, earlier credits, ages, births and deaths."""

from __future__ import annotations

import re
from datetime import date

from claims.claim import Claim
from claims.dates import interval_of, parse_iso
from claims.statement import Polarity, SubjectType
from verifier.compare.dates import compare_dates
from verifier.compare.names import (
    other_town,
    same_character,
    same_full_character,
    same_person,
    same_place,
    same_work,
)
from verifier.compare.outcome import Circumstances, Comparison, Scope, neutral, refutes, supports
from verifier.facts import Fact
from verifier.judging.bench import Bench, Laid, Outcome, by_membership, decide, undecided
from verifier.report import Stance


def judge_cast(bench: Bench) -> Outcome:
    """Judge whether a person is in the cast; the actor of a known character is."""
    person = str(bench.claim.value)

    def compare(fact: Fact) -> Comparison:
        name = str(fact.value if fact.property == "cast" else fact.qualifiers.get("actor", ""))
        if name and same_person(person, name):
            if _leaves(bench.claim) and "season" not in fact.qualifiers:
                return neutral("list.season", f"lists {name}, of whichever season")
            return supports("cast.listed", f"{name} is in the cast")
        return neutral("list.other", f"lists {name}")

    laid = bench.lay(bench.facts("cast", "character"), compare)
    return by_membership(
        bench, laid, [x for x in laid if x.fact.property == "cast" and x.comparison.scope is Scope.SAME]
    )


def _leaves(claim: Claim) -> bool:
    """Whether somebody is said to be missing from one season: a list of the whole series says nothing of that."""
    return claim.polarity is Polarity.NEGATED and "season" in claim.qualifiers


def judge_character(bench: Bench) -> Outcome:
    """Judge a character and who plays it: a known actor with another character refutes, and the other way round."""
    claimed, actor = str(bench.claim.value), str(bench.claim.qualifiers.get("actor", ""))

    def compare(fact: Fact) -> Comparison:
        held, by = str(fact.value), str(fact.qualifiers.get("actor", ""))
        told = bool(actor and by)
        same_actor = told and same_person(actor, by)
        if (same_actor or not told) and same_character(claimed, held):
            return supports("character.agrees", f"{by or 'the cast list'}: {held}")
        if same_actor:
            return refutes("character.other_role", f"{by} plays {held}")
        if told and same_full_character(claimed, held):
            return refutes("character.other_actor", f"{held} is played by {by}")
        return neutral("list.other", f"{by}: {held}")

    laid = bench.lay(bench.facts(), compare)
    supporting = [x for x in laid if x.comparison.stance is Stance.SUPPORTS]
    if supporting:  # an actor may have two roles, a role two actors: agreement settles it
        laid = [x for x in laid if x.comparison.stance is not Stance.REFUTES]
    return by_membership(bench, laid, [x for x in laid if x.comparison.scope is Scope.SAME])


def judge_crew(bench: Bench) -> Outcome:
    """Judge who held a role: only a complete list of that role refutes."""
    person, role = str(bench.claim.value), bench.claim.qualifiers.get("role")

    def compare(fact: Fact) -> Comparison:
        if not same_person(person, str(fact.value)):
            return neutral("list.other", f"lists {fact.value} as {fact.qualifiers.get('role', 'crew')}")
        if fact.qualifiers.get("role") == role or role is None:
            return supports("crew.listed", f"{fact.value} is listed as {role}")
        return neutral("role.other", f"{fact.value} is listed as {fact.qualifiers.get('role')}")

    laid = bench.lay(bench.facts(), compare, scope=_crew_scope)
    listed = [x for x in laid if x.fact.qualifiers.get("role") == role and x.comparison.scope is Scope.SAME]
    return by_membership(bench, laid, [] if _POSSESSED.search(bench.claim.quote) else listed)


_POSSESSED = re.compile(r"['’]s? (?:[\w-]+ ){0,3}(?:film|movie|picture|hit|blockbuster)\b", re.I)
"""Whose film it is said to be: its director's as a rule, at times its star's. So nobody is refuted by it."""


def _crew_scope(claim: Claim, fact: Fact) -> Scope:
    said, held = claim.qualifiers.get("season"), fact.qualifiers.get("season")
    return Scope.OTHER if said is not None and held is not None and said != held else Scope.SAME


def judge_credit(bench: Bench) -> Outcome:
    """Judge an earlier credit by the person's filmography and by the other work's own lists."""
    title, role = str(bench.claim.value), bench.claim.qualifiers.get("role")

    def compare(fact: Fact) -> Comparison:
        if same_work(title, str(fact.value)):
            return supports("credit.listed", f"{fact.value} is among the credits")
        return neutral("list.other", f"lists {fact.value}")

    laid = bench.lay(bench.facts(), compare, scope=lambda claim, fact: Scope.SAME)
    laid += _from_other_work(bench, title, str(role) if role else None)
    return by_membership(bench, laid, [x for x in laid if x.fact.property == "credit"])


def _from_other_work(bench: Bench, title: str, role: str | None) -> list[Laid]:
    person = bench.linked.name if bench.linked.entities else bench.claim.subject.name
    laid = []
    for source in bench.sources:
        for entity in source.resolve(title):
            if entity.type in (SubjectType.PERSON, SubjectType.CHARACTER):
                continue
            for fact in source.facts(entity, ("cast", "crew", "character")):
                comparison = _other_work(person, role, fact)
                if comparison:
                    laid.append(Laid(source, fact, comparison, bench.order.get(source.name, 9)))
    return laid


def _other_work(person: str, role: str | None, fact: Fact) -> Comparison | None:
    name = str(fact.qualifiers.get("actor", "")) if fact.property == "character" else str(fact.value)
    if same_person(person, name) and (role is None or fact.qualifiers.get("role") in (role, None)):
        return supports("credit.other_work", f"{name} is listed for {fact.subject.name}")
    if role and fact.complete and fact.property == "crew" and fact.qualifiers.get("role") == role:
        return refutes("credit.role_held_by_other", f"the {role} of {fact.subject.name} is {fact.value}")
    return None


def judge_age(bench: Bench) -> Outcome:
    """Judge an age by the birth date at the article's date; a year alone allows two values."""
    claimed = int(float(bench.claim.value))

    def compare(fact: Fact) -> Comparison:
        if fact.property == "birth":
            return _age_from_birth(claimed, str(fact.value), bench.when)
        return _age_from_reading(claimed, fact, bench.when.on)

    pairs = [
        (s, f)
        for s, f in bench.facts("birth", "age")
        if f.property == "age" or f.qualifiers.get("aspect") != "place"
    ]
    exact = [(s, f) for s, f in pairs if f.property == "birth" and parse_iso(str(f.value))]
    return decide(bench, bench.lay(exact or pairs, compare, scope=lambda claim, fact: Scope.SAME))


def _age_from_birth(claimed: int, born: str, when: Circumstances) -> Comparison:
    span = interval_of(born)
    if span is None:
        return neutral("value.unreadable", "no birth date")
    on = when.on
    low, high = years_between(span[1], when.not_before or on), years_between(span[0], on)
    ages = str(low) if low == high else f"{low} to {high}"
    detail = f"born {born}: {ages} years old on {on.isoformat()}"
    if not when.dated:
        detail = f"born {born}: {ages} years old when the undated article was written"
        if when.not_before is None and claimed < low:
            return neutral("age.undated", detail)
    return supports("age.from_birth", detail) if low <= claimed <= high else refutes("age.from_birth", detail)


def _age_from_reading(claimed: int, fact: Fact, on: date) -> Comparison:
    span = interval_of(fact.as_of) if fact.as_of else None
    if span is None or isinstance(fact.value, str):
        return neutral("time.unknown", "an age without its date")
    passed = (on - span[0]).days / 365.25
    low, high = int(fact.value + passed), int(fact.value + passed + 1)
    detail = f"{fact.value} years old as of {fact.as_of}"
    if low <= claimed <= high:
        return supports("age.from_reading", detail, exact=False)
    return refutes("age.from_reading", detail)


def years_between(born: date, on: date) -> int:
    """Return the completed years of age on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def judge_life(bench: Bench) -> Outcome:
    """Judge a birth or death, its date or its place."""
    aspect = bench.claim.qualifiers.get("aspect", "date")

    def compare(fact: Fact) -> Comparison:
        if aspect == "date":
            return compare_dates(str(bench.claim.value), str(fact.value))
        said, known = str(bench.claim.value), str(fact.value)
        if same_place(said, known):
            return supports("place.equal", known)
        if other_town(said, known):
            return refutes("place.other_town", f"the source says {known}")
        return neutral("place.other", f"the source says {known}")

    pairs = [(s, f) for s, f in bench.facts() if f.qualifiers.get("aspect", aspect) == aspect]
    laid = bench.lay(pairs, compare, scope=lambda claim, fact: Scope.SAME)
    return decide(bench, laid) if laid else undecided(bench, laid)
