"""The rules that the judge obeys, one by one: a claim and facts in, a verdict out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from claims.claim import Claim, ClaimSubject, Mention
from claims.folding import fold_title
from claims.statement import Bound, Modality, Polarity, QualifierValue, SubjectType, Value
from verifier.compare.outcome import Circumstances
from verifier.facts import Fact, FactSource, FactSubject
from verifier.judging.judge import judge
from verifier.judging.setting import Setting
from verifier.link import Linker
from verifier.report import Label, Reason, Stance, Verdict
from verifier.sources.base import Source
from verifier.sources.sheet import SheetSource
from verifier.sources.table import FactTable

S, R, C, N = Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE
TIDE = "Hollow Tide"
DAY = date(2025, 6, 1)
M = 1_000_000
Qualifiers = dict[str, QualifierValue]


def said(
    kind: str,
    value: Value,
    unit: str | None = None,
    /,
    *,
    of: str = TIDE,
    type: str | None = "tv_series",
    made: int | None = None,
    step: float | None = None,
    bound: str = "exact",
    polarity: str = "affirmed",
    modality: str = "asserted",
    **qualifiers: QualifierValue,
) -> Claim:
    """Build a claim; its qualifiers are the keywords left over (`of_` and `for_` for the two taken words)."""
    return Claim(
        id="c1",
        quote="x",
        start=0,
        end=1,
        mentions=(Mention(start=0, end=1, quote="x"),),
        kind=kind,
        subject=ClaimSubject(
            name=of, type=SubjectType(type) if type else None, year=made, found_by="explicit"
        ),
        value=value,
        unit=unit,
        resolution=step,
        qualifiers={k.rstrip("_"): v for k, v in qualifiers.items()},
        polarity=Polarity(polarity),
        bound=Bound(bound),
        modality=Modality(modality),
    )


def held(
    property: str,
    value: Value,
    unit: str | None = None,
    /,
    *,
    of: str = TIDE,
    type: str | None = "tv_series",
    made: int | None = 2024,
    by: str = "Almanac",
    tier: int | None = 2,
    step: float | None = None,
    bound: str = "exact",
    polarity: str = "affirmed",
    modality: str = "asserted",
    complete: bool = False,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = "2025-05-01",
    **qualifiers: QualifierValue,
) -> Fact:
    """Build a fact; its qualifiers are the keywords left over."""
    return Fact(
        subject=FactSubject(name=of, type=SubjectType(type) if type else None, year=made),
        property=property,
        value=value,
        unit=unit,
        resolution=step,
        qualifiers={k.rstrip("_"): v for k, v in qualifiers.items()},
        polarity=Polarity(polarity),
        bound=Bound(bound),
        modality=Modality(modality),
        complete=complete,
        valid_from=since,
        valid_to=until,
        as_of=as_of,
        source=FactSource(name=by, tier=tier),
    )


def verdict(
    claim: Claim,
    facts: Sequence[Fact],
    *,
    on: date = DAY,
    dated: bool = True,
    others: Sequence[Fact] = (),
    setting: Setting | None = None,
) -> Verdict:
    """Judge a claim by the user's sheet, and by another source that comes after it."""
    sources: list[Source] = [SheetSource(facts), FactTable("store", others)]
    when = Circumstances(on, dated, on if dated else None)
    return judge(claim, Linker(sources, "").link(claim), sources, when, setting)


def check(claim: Claim, facts: Sequence[Fact], label: Label, reason: Reason | None = None) -> None:
    """Assert the label, and the reason where the claim stays undecided."""
    came = verdict(claim, facts)
    assert (came.label, came.reason) == (label, reason), came.rationale


# refute only on a positive contradiction

ONE_VALUED = [
    ("release_date", "2024-03-04", "2024-03-05", None, {"event": "premiere"}),
    ("episode_count", 8, 10, "episodes", {"season": 1}),
    ("season_count", 3, 4, "seasons", {}),
    ("budget", 5 * M, 9 * M, "USD", {"per": "episode"}),
    ("critic_score", 91, 71, "%", {"aggregator": "Rotten Tomatoes", "meter": "critics"}),
    ("viewership", 12 * M, 4 * M, "views", {"period": "first-week"}),
    ("chart_rank", 1, 4, None, {"chart": "Netflix Top 10", "period": "first-week"}),
    ("episode_title", "The Long Ebb", "Low Water", None, {"episode": "finale", "season": 1}),
]
MANY_VALUED = [
    ("platform", "Netflix", "Hulu", {}),
    ("cast", "Odile Brack", "Jonas Halloran", {}),
    ("crew", "Mara Venn", "Peter Aumont", {"role": "creator"}),
    ("related_work", "The Salt Line", "Ebb", {"relation": "based_on"}),
    ("filming_location", "Porthaven", "Galway", {}),
]


@pytest.mark.parametrize(
    ("kind", "value", "other", "unit", "scope"), ONE_VALUED, ids=[r[0] for r in ONE_VALUED]
)
def test_one_valued_property_is_refuted_by_another_value_of_its_scope(
    kind: str, value: Value, other: Value, unit: str | None, scope: Qualifiers
) -> None:
    check(said(kind, value, unit, **scope), [held(kind, other, unit, **scope)], R)


@pytest.mark.parametrize(
    ("kind", "value", "other", "unit", "scope"), ONE_VALUED, ids=[r[0] for r in ONE_VALUED]
)
def test_one_valued_property_is_supported_by_its_own_value(
    kind: str, value: Value, other: Value, unit: str | None, scope: Qualifiers
) -> None:
    check(said(kind, value, unit, **scope), [held(kind, value, unit, **scope)], S)


@pytest.mark.parametrize(
    ("kind", "value", "other", "unit", "scope"), ONE_VALUED, ids=[r[0] for r in ONE_VALUED]
)
def test_nothing_held_is_no_refutation(
    kind: str, value: Value, other: Value, unit: str | None, scope: Qualifiers
) -> None:
    check(said(kind, value, unit, **scope), [held("filming_location", "Galway")], N, Reason.PROPERTY_NOT_HELD)


@pytest.mark.parametrize(("kind", "value", "other", "scope"), MANY_VALUED, ids=[r[0] for r in MANY_VALUED])
def test_many_valued_property_is_not_refuted_by_another_value(
    kind: str, value: Value, other: Value, scope: Qualifiers
) -> None:
    check(said(kind, value, **scope), [held(kind, other, **scope)], N, Reason.INCOMPLETE_LIST)


@pytest.mark.parametrize(("kind", "value", "other", "scope"), MANY_VALUED, ids=[r[0] for r in MANY_VALUED])
def test_many_valued_property_is_refuted_by_a_complete_list(
    kind: str, value: Value, other: Value, scope: Qualifiers
) -> None:
    check(said(kind, value, **scope), [held(kind, other, complete=True, **scope)], R)


@pytest.mark.parametrize(("kind", "value", "other", "scope"), MANY_VALUED, ids=[r[0] for r in MANY_VALUED])
def test_member_of_a_complete_list_is_supported(
    kind: str, value: Value, other: Value, scope: Qualifiers
) -> None:
    facts = [held(kind, v, complete=True, **scope) for v in (value, other)]
    check(said(kind, value, **scope), facts, S)


def test_a_list_of_a_region_is_complete_under_any_name_of_it() -> None:
    claim = said("platform", "Netflix", region="US")
    check(claim, [held("platform", "Hulu", complete=True, region="United States")], R)


@pytest.mark.parametrize(("place", "label"), [(5, S), ("5", S), (1, R), ("premiere", R), ("finale", S)])
def test_a_title_of_another_number_is_no_title_of_this_episode(place: int | str, label: Label) -> None:
    claim = said("episode_title", "Black Cap", episode=place, season=1)
    check(claim, [held("episode_title", "Black Cap", episode="5", season=1)], label)


COMPLETE_WITHIN = [
    pytest.param(
        said("crew", "Mara Venn", role="director"),
        held("crew", "Peter Aumont", complete=True, role="writer"),
        id="role",
    ),
    pytest.param(
        said("platform", "Netflix", region="UK"),
        held("platform", "Hulu", complete=True, region="US"),
        id="region",
    ),
    pytest.param(
        said("platform", "Netflix", region="UK"), held("platform", "Hulu", complete=True), id="no region held"
    ),
    pytest.param(
        said("cast", "Odile Brack", season=2),
        held("cast", "Jonas Halloran", complete=True, season=1),
        id="season",
    ),
    pytest.param(
        said("crew", "Mara Venn", role="director", season=2),
        held("crew", "Peter Aumont", complete=True, role="director", season=1),
        id="role of a season",
    ),
    pytest.param(
        said("related_work", "Ebb", relation="sequel_to"),
        held("related_work", "The Salt Line", complete=True, relation="based_on"),
        id="relation",
    ),
    pytest.param(
        said("cast", "Odile Brack"),
        held("cast", "Jonas Halloran", complete=True, season=1),
        id="season not said",
    ),
    pytest.param(
        said("cast", "Odile Brack", billing="guest"),
        held("cast", "Jonas Halloran", complete=True, billing="lead"),
        id="billing",
    ),
    pytest.param(
        said("filming_location", "Porthaven"),
        held("filming_location", "Galway", complete=True, season=1),
        id="place of a season",
    ),
]


@pytest.mark.parametrize(("claim", "fact"), COMPLETE_WITHIN)
def test_complete_list_refutes_nothing_outside_its_qualifiers(claim: Claim, fact: Fact) -> None:
    assert verdict(claim, [fact]).label is N


# same scope or nothing

SCOPES = [
    pytest.param(
        said("episode_count", 8, "episodes", season=2),
        held("episode_count", 10, "episodes", season=1),
        id="season",
    ),
    pytest.param(
        said("viewership", 12 * M, "views", period="first-week"),
        held("viewership", 4 * M, "views", period="week-2"),
        id="period",
    ),
    pytest.param(
        said("box_office", 12 * M, "USD", territory="domestic"),
        held("box_office", 40 * M, "USD", territory="worldwide"),
        id="territory",
    ),
    pytest.param(
        said("critic_score", 91, "%", aggregator="Rotten Tomatoes", meter="critics"),
        held("critic_score", 60, "%", aggregator="Rotten Tomatoes", meter="audience"),
        id="meter",
    ),
    pytest.param(
        said("release_date", "2024-03-04", event="premiere"),
        held("release_date", "2024-04-22", event="finale"),
        id="event",
    ),
    pytest.param(
        said("release_date", "2024-03-04", event="premiere", region="UK"),
        held("release_date", "2024-02-01", event="premiere", region="US"),
        id="region",
    ),
    pytest.param(
        said("chart_rank", 1, chart="Netflix Top 10", period="first-week"),
        held("chart_rank", 4, chart="Netflix Top 10", period="week-2"),
        id="week",
    ),
    pytest.param(
        said("runtime", 50, "minutes", of_="episode"), held("runtime", 71, "minutes", of_="finale"), id="of"
    ),
    pytest.param(
        said("budget", 5 * M, "USD", per="episode"), held("budget", 60 * M, "USD", per="season"), id="per"
    ),
]


@pytest.mark.parametrize(("claim", "fact"), SCOPES)
def test_fact_of_another_scope_refutes_nothing(claim: Claim, fact: Fact) -> None:
    check(claim, [fact], N, Reason.SCOPE_DIFFERS)


@pytest.mark.parametrize(("claim", "fact"), SCOPES)
def test_fact_of_another_scope_supports_nothing(claim: Claim, fact: Fact) -> None:
    same = fact.model_copy(update={"value": claim.value})
    check(claim, [same], N, Reason.SCOPE_DIFFERS)


@pytest.mark.parametrize("known", ["hours", "households", "viewers", "minutes", "streams"])
def test_another_unit_is_named_and_refutes_nothing(known: str) -> None:
    fact = held("viewership", 4 * M, known, period="first-week")
    check(said("viewership", 12 * M, "views", period="first-week"), [fact], N, Reason.UNIT_DIFFERS)


def test_same_number_of_another_unit_supports_nothing() -> None:
    fact = held("viewership", 12 * M, "views", period="first-week")
    check(said("viewership", 12 * M, "viewers", period="first-week"), [fact], N, Reason.UNIT_DIFFERS)


def test_another_currency_is_another_unit() -> None:
    fact = held("budget", 90 * M, "GBP", per="season")
    check(said("budget", 60 * M, "USD", per="season"), [fact], N, Reason.UNIT_DIFFERS)


def test_figure_of_the_right_unit_decides_beside_one_of_another() -> None:
    facts = [held("viewership", 12 * M, u, period="first-week") for u in ("hours",)]
    facts.append(held("viewership", 4 * M, "views", period="first-week"))
    check(said("viewership", 12 * M, "views", period="first-week"), facts, R)


# manner

TURNED = [
    (
        said("status", "renewed", season=3, polarity="negated"),
        held("status", "renewed", season=3, since="2025-01-01"),
        R,
    ),
    (said("platform", "Netflix", polarity="negated"), held("platform", "Netflix"), R),
    (said("platform", "Netflix", polarity="negated"), held("platform", "Hulu", complete=True), S),
    (said("platform", "Netflix", polarity="negated"), held("platform", "Hulu"), N),
    (said("cast", "Odile Brack", polarity="negated"), held("cast", "Odile Brack"), R),
    (
        said("episode_count", 8, "episodes", season=1, polarity="negated"),
        held("episode_count", 8, "episodes", season=1),
        R,
    ),
    (
        said("episode_count", 8, "episodes", season=1, polarity="negated"),
        held("episode_count", 10, "episodes", season=1),
        S,
    ),
]


@pytest.mark.parametrize(("claim", "fact", "label"), TURNED)
def test_negation_turns_the_verdict_round_and_leaves_open_what_is_open(
    claim: Claim, fact: Fact, label: Label
) -> None:
    assert verdict(claim, [fact]).label is label


def test_negated_claim_has_its_evidence_turned_too() -> None:
    came = verdict(said("platform", "Netflix", polarity="negated"), [held("platform", "Netflix")])
    assert came.evidence[0].stance is Stance.REFUTES


@pytest.mark.parametrize(
    ("polarity", "label"),
    [("affirmed", R), ("negated", S)],
)
def test_negated_fact_is_the_contrary_of_the_affirmed_one(polarity: str, label: Label) -> None:
    fact = held("status", "renewed", season=3, since="2025-01-01", polarity="negated")
    assert verdict(said("status", "renewed", season=3, polarity=polarity), [fact]).label is label


def test_negated_fact_leaves_every_other_value_open() -> None:
    fact = held("episode_count", 10, "episodes", season=1, polarity="negated")
    assert verdict(said("episode_count", 8, "episodes", season=1), [fact]).label is N


def test_planned_fact_meets_the_same_plan() -> None:
    fact = held("release_date", "2025-09-01", season=2, event="premiere", modality="planned")
    check(said("release_date", "2025-09-01", season=2, event="premiere", modality="planned"), [fact], S)


def test_planned_release_date_is_not_refuted_by_a_mere_difference() -> None:
    outcome = held("release_date", "2025-10-01", season=2, event="premiere").model_copy(
        update={"as_of": "2026-01-05"}
    )
    came = verdict(
        said("release_date", "2025-09-01", season=2, event="premiere", modality="planned"), [outcome]
    )
    assert came.label is N
    assert "plan changed" in came.rationale


def test_planned_release_date_is_refuted_by_the_plan_known_then() -> None:
    plan = held("release_date", "2025-10-01", season=2, event="premiere").model_copy(
        update={"as_of": "2025-05-20"}
    )
    check(said("release_date", "2025-09-01", season=2, event="premiere", modality="planned"), [plan], R)


def test_planned_release_date_is_supported_by_the_same_date() -> None:
    fact = held("release_date", "2025-09-01", season=2, event="premiere")
    check(said("release_date", "2025-09-01", season=2, event="premiere", modality="planned"), [fact], S)


def test_hedged_claim_is_never_refuted() -> None:
    fact = held("episode_count", 10, "episodes", season=2)
    assert verdict(said("episode_count", 8, "episodes", season=2, modality="hedged"), [fact]).label is N


def test_reported_claim_is_judged_like_an_asserted_one() -> None:
    fact = held("episode_count", 10, "episodes", season=1)
    assert verdict(said("episode_count", 8, "episodes", season=1, modality="reported"), [fact]).label is R


def test_planned_fact_does_not_refute_what_happened() -> None:
    fact = held("release_date", "2024-03-11", event="premiere", modality="planned", as_of="2023-11-01")
    assert verdict(said("release_date", "2024-03-04", event="premiere"), [fact]).label is not R


# time

STATES = [
    pytest.param(held("platform", "Netflix", since="2025-07-01"), N, id="begins after the article"),
    pytest.param(held("platform", "Netflix", since="2025-06-01"), S, id="begins on its day"),
    pytest.param(held("platform", "Netflix", until="2025-05-31"), N, id="ended before it"),
    pytest.param(held("platform", "Netflix", until="2025-06-01"), S, id="ends on its day"),
    pytest.param(held("platform", "Netflix", since="2025"), S, id="begins in its year"),
    pytest.param(held("platform", "Netflix", since="2026"), N, id="begins in a later year"),
    pytest.param(held("platform", "Netflix"), S, id="always"),
]


@pytest.mark.parametrize(("fact", "label"), STATES)
def test_state_must_hold_at_the_articles_date(fact: Fact, label: Label) -> None:
    assert verdict(said("platform", "Netflix"), [fact]).label is label


@pytest.mark.parametrize("value", ["Netflix", "Hulu"])
def test_complete_list_of_a_later_time_refutes_nothing(value: str) -> None:
    fact = held("platform", value, complete=True, since="2025-07-01")
    assert verdict(said("platform", "Netflix"), [fact]).label is N


def test_renewal_after_the_article_is_no_support() -> None:
    fact = held("status", "renewed", season=3, since="2025-06-20")
    assert verdict(said("status", "renewed", season=3), [fact]).label is N


def test_renewal_after_the_article_is_told_as_todays_verdict() -> None:
    fact = held("status", "renewed", season=3, since="2025-06-20")
    assert verdict(said("status", "renewed", season=3), [fact]).today is S


def test_renewal_before_the_article_supports() -> None:
    check(said("status", "renewed", season=3), [held("status", "renewed", season=3, since="2025-05-20")], S)


STATUSES = [
    pytest.param(
        said("status", "renewed", season=3),
        held("status", "cancelled", season=3, since="2025-01-01"),
        R,
        id="contrary",
    ),
    pytest.param(
        said("status", "cancelled", season=3),
        held("status", "renewed", season=3, since="2025-01-01"),
        R,
        id="contrary, turned",
    ),
    pytest.param(
        said("status", "renewed", season=4),
        held("status", "renewed", season=3, since="2025-01-01"),
        N,
        id="another season",
    ),
    pytest.param(
        said("status", "renewed", season=3, by="Netflix"),
        held("status", "renewed", season=3, by_="Hulu", since="2025-01-01"),
        R,
        id="another service",
    ),
    pytest.param(
        said("status", "renewed", season=3, by="Amazon"),
        held("status", "renewed", season=3, by_="Prime Video", since="2025-01-01"),
        S,
        id="the service by another name",
    ),
    pytest.param(
        said("status", "renewed", season=3, by="Netflix"),
        held("status", "renewed", season=3, since="2025-01-01"),
        S,
        id="service not held",
    ),
    pytest.param(
        said("status", "ordered"),
        held("status", "renewed", season=3, since="2025-01-01"),
        N,
        id="neither contrary nor equal",
    ),
    pytest.param(
        said("status", "cancelled"),
        held("status", "renewed", since="2025-01-01"),
        R,
        id="contrary of the whole work",
    ),
]


@pytest.mark.parametrize(("claim", "fact", "label"), STATUSES)
def test_status_by_season_and_service(claim: Claim, fact: Fact, label: Label) -> None:
    assert verdict(claim, [fact]).label is label


def test_status_is_the_latest_one_at_the_articles_date() -> None:
    facts = [held("status", "renewed", since="2023-01-01"), held("status", "cancelled", since="2025-02-01")]
    assert verdict(said("status", "renewed"), facts).label is not S


COUNTERS = [
    pytest.param(50, [(44, "2025-05-01")], N, Reason.LATER_THAN_COVERAGE, id="above an older reading"),
    pytest.param(40, [(44, "2025-05-01")], R, None, id="below a reading before the article"),
    pytest.param(40, [(44, "2025-07-01")], N, None, id="below a later reading"),
    pytest.param(50, [(44, "2025-07-01")], R, None, id="above a later reading"),
    pytest.param(44, [(44, "2025-05-01")], S, None, id="equal"),
    pytest.param(50, [(44, "2025-06-01")], R, None, id="above a reading of the day"),
    pytest.param(70, [(40, "2025-05-30"), (60, "2025-06-03")], R, None, id="above both readings around it"),
    pytest.param(30, [(40, "2025-05-30"), (60, "2025-06-03")], R, None, id="below both readings around it"),
    pytest.param(
        50,
        [(40, "2025-05-30"), (60, "2025-06-03")],
        S,
        None,
        id="between two near readings",
    ),
]


@pytest.mark.parametrize(("value", "readings", "label", "reason"), COUNTERS)
def test_counter_only_grows(
    value: int, readings: list[tuple[int, str]], label: Label, reason: Reason | None
) -> None:
    scope: Qualifiers = {"aggregator": "Rotten Tomatoes", "meter": "critics"}
    facts = [held("review_count", known, "reviews", step=1, as_of=day, **scope) for known, day in readings]
    came = verdict(said("review_count", value, "reviews", step=1, **scope), facts)
    assert came.label is label, came.rationale
    if reason:
        assert came.reason is reason


def test_figure_of_a_closed_period_is_final() -> None:
    fact = held("viewership", 4 * M, "views", period="first-week", as_of="2025-01-01")
    check(said("viewership", 12 * M, "views", period="first-week"), [fact], R)


SCORES = [
    pytest.param(91, 91, "2025-06-01", S, id="equal on the day"),
    pytest.param(91, 89, "2025-05-01", S, id="two points of drift"),
    pytest.param(91, 88, "2025-05-01", R, id="three points"),
    pytest.param(91, 89, "2025-06-01", R, id="two points on the same day"),
    pytest.param(91, 93, "2025-05-01", S, id="two points up"),
    pytest.param(91, 94, "2025-05-01", R, id="three points up"),
    pytest.param(91, 85, "2024-06-01", N, id="a reading of another year"),
    pytest.param(91, 60, "2024-06-01", R, id="a reading of another year, far off"),
]


@pytest.mark.parametrize(("claimed", "known", "as_of", "label"), SCORES)
def test_score_may_drift_two_points_between_two_dates(
    claimed: int, known: int, as_of: str, label: Label
) -> None:
    scope: Qualifiers = {"aggregator": "Rotten Tomatoes", "meter": "critics"}
    fact = held("critic_score", known, "%", as_of=as_of, **scope)
    assert verdict(said("critic_score", claimed, "%", **scope), [fact]).label is label


def test_score_is_taken_from_the_reading_nearest_to_the_article() -> None:
    scope: Qualifiers = {"aggregator": "Rotten Tomatoes", "meter": "critics"}
    facts = [
        held("critic_score", 91, "%", as_of="2024-04-01", **scope),
        held("critic_score", 70, "%", as_of="2025-05-25", **scope),
    ]
    check(said("critic_score", 91, "%", **scope), facts, R)


def test_audience_score_sold_as_the_critics_is_called_mislabelled() -> None:
    facts = [
        held("critic_score", 60, "%", aggregator="Rotten Tomatoes", meter="critics"),
        held("critic_score", 91, "%", aggregator="Rotten Tomatoes", meter="audience"),
    ]
    came = verdict(said("critic_score", 91, "%", aggregator="Rotten Tomatoes", meter="critics"), facts)
    assert (came.label, came.rule) == (R, "score.mislabelled_meter")


def test_unlabelled_score_is_supported_by_the_audiences() -> None:
    facts = [
        held("critic_score", 60, "%", aggregator="Rotten Tomatoes", meter="critics"),
        held("critic_score", 91, "%", aggregator="Rotten Tomatoes", meter="audience"),
    ]
    check(said("critic_score", 91, "%", aggregator="Rotten Tomatoes"), facts, S)


@pytest.mark.parametrize(
    ("claimed", "unit", "known", "known_unit", "label"),
    [
        (76, "%", 76, "/100", S),
        (76, "%", 7.6, "/10", N),
        ("A-", "grade", "A-", "grade", S),
        ("A-", "grade", "A", "grade", R),
        ("A-", "grade", 90, "%", N),
    ],
)
def test_score_meets_only_its_own_scale(
    claimed: Value, unit: str, known: Value, known_unit: str, label: Label
) -> None:
    fact = held("critic_score", known, known_unit, aggregator="Metacritic", as_of="2025-06-01")
    assert verdict(said("critic_score", claimed, unit, aggregator="Metacritic"), [fact]).label is label


# whose word counts

SCORE: Qualifiers = {"season": 1}


def episodes(n: int, **rest: object) -> Fact:
    return held("episode_count", n, "episodes", **SCORE, **rest)  # type: ignore[arg-type]


def test_users_sheet_goes_before_another_source() -> None:
    came = verdict(
        said("episode_count", 8, "episodes", season=1),
        [episodes(8, tier=4, by="own", as_of=None)],
        others=[episodes(10, tier=1, by="network")],
    )
    assert came.label is S


def test_users_sheet_refutes_against_another_source_and_the_report_says_so() -> None:
    came = verdict(
        said("episode_count", 8, "episodes", season=1),
        [episodes(10, tier=None, by="own")],
        others=[episodes(8, tier=1, by="network")],
    )
    assert came.label is R
    assert "another source" in came.rationale


def test_users_complete_list_goes_before_another_source() -> None:
    came = verdict(
        said("platform", "Netflix"),
        [held("platform", "Hulu", complete=True, tier=None, by="own")],
        others=[held("platform", "Netflix", tier=4, by="blog")],
    )
    assert came.label is R


def test_complete_list_of_a_primary_source_is_not_overruled_by_other_text() -> None:
    facts = [
        held("platform", "Hulu", complete=True, tier=1, by="network"),
        held("platform", "Netflix", tier=4, by="blog"),
    ]
    assert verdict(said("platform", "Netflix"), facts).label is not S


STANDING = [
    pytest.param([episodes(8, tier=1), episodes(10, tier=2)], S, id="lower tier agrees"),
    pytest.param([episodes(8, tier=3), episodes(10, tier=2)], R, id="lower tier differs"),
    pytest.param([episodes(8, as_of="2025-05-01"), episodes(10, as_of="2024-05-01")], S, id="newer agrees"),
    pytest.param([episodes(8, as_of="2024-05-01"), episodes(10, as_of="2025-05-01")], R, id="newer differs"),
    pytest.param([episodes(8, by="one"), episodes(10, by="two")], C, id="equal standing"),
    pytest.param([episodes(8, by="one"), episodes(8, by="two")], S, id="both agree"),
    pytest.param([episodes(9, by="one"), episodes(10, by="two")], R, id="both differ"),
    pytest.param(
        [episodes(8, as_of=None), episodes(10, as_of="2024-05-01")], R, id="unknown date is the oldest"
    ),
]


@pytest.mark.parametrize(("facts", "label"), STANDING)
def test_lower_tier_then_newer_then_conflicting(facts: list[Fact], label: Label) -> None:
    assert verdict(said("episode_count", 8, "episodes", season=1), facts).label is label


@pytest.mark.parametrize(("facts", "label"), STANDING)
def test_order_of_the_facts_changes_nothing(facts: list[Fact], label: Label) -> None:
    claim = said("episode_count", 8, "episodes", season=1)
    assert verdict(claim, facts) == verdict(claim, facts[::-1])


def test_conflict_names_its_reason_and_shows_both_sides() -> None:
    came = verdict(
        said("episode_count", 8, "episodes", season=1), [episodes(8, by="one"), episodes(10, by="two")]
    )
    assert came.reason is Reason.SOURCES_DISAGREE
    assert {e.stance for e in came.evidence} == {Stance.SUPPORTS, Stance.REFUTES}


def opening(amount: int, by: str, country: str = "India") -> Fact:
    place = {"territory": country, "period": "opening-day"}
    return held("box_office", amount * M, "USD", step=M, type="film", by=by, **place)


def test_sources_that_disagree_inside_a_scope_that_the_claim_leaves_open_are_in_conflict() -> None:
    claim = said("box_office", 41 * M, "USD", type="film", step=M, period="opening-day")
    assert verdict(claim, [opening(41, "one")]).label is S
    assert verdict(claim, [opening(41, "one"), opening(36, "two")]).label is C
    assert verdict(claim, [opening(41, "one"), opening(36, "two", "Japan")]).label is S


# subjects


def test_unknown_subject_is_named_as_such() -> None:
    came = verdict(said("episode_count", 8, "episodes", of="Nobody Knows"), [episodes(8)])
    assert (came.label, came.reason) == (N, Reason.NO_SUCH_SUBJECT)


def namesakes(first: int, second: int | None) -> list[Fact]:
    facts = [held("box_office", first * M, "USD", step=M, type="film", made=1998, territory="worldwide")]
    if second is None:
        return [*facts, held("crew", "Ida Roe", type="film", made=2021, role="director")]
    return [
        *facts,
        held("box_office", second * M, "USD", step=M, type="film", made=2021, territory="worldwide"),
    ]


def grossed(amount: int, year: int | None = None) -> Claim:
    return said("box_office", amount * M, "USD", type="film", made=year, step=M, territory="worldwide")


def test_ambiguous_subject_lists_its_candidates() -> None:
    came = verdict(grossed(40), namesakes(40, 90))
    assert (came.label, came.reason) == (N, Reason.AMBIGUOUS_SUBJECT)
    assert [(c.name, c.type, c.year) for c in came.candidates] == [(TIDE, "film", 1998), (TIDE, "film", 2021)]


@pytest.mark.parametrize(("year", "label"), [(1998, S), (2021, R)])
def test_year_tells_namesakes_apart(year: int, label: Label) -> None:
    assert verdict(grossed(40, year), namesakes(40, 90)).label is label


def test_namesakes_that_agree_need_not_be_told_apart() -> None:
    assert verdict(grossed(40), namesakes(40, 40)).label is S


def test_one_namesake_alone_refutes_nothing_while_the_other_is_silent() -> None:
    assert verdict(grossed(20), namesakes(40, None)).label is not R


# persons and credits

CHARACTERS = [
    pytest.param("Nora Selwyn", "Odile Brack", S, None, id="both agree"),
    pytest.param("Clara Pike", "Odile Brack", R, "character.other_role", id="right actor, another character"),
    pytest.param(
        "Nora Selwyn", "Jonas Halloran", R, "character.other_actor", id="right character, another actor"
    ),
    pytest.param("Selwyn", "Odile Brack", S, None, id="half a name"),
    pytest.param("Det. Nora Selwyn", "Odile Brack", S, None, id="a rank"),
    pytest.param("Nora Selvyn", "Odile Brack", S, None, id="a spelling variant"),
    pytest.param("Clara Pike", "Jonas Halloran", N, None, id="neither known"),
]


@pytest.mark.parametrize(("character", "actor", "label", "rule"), CHARACTERS)
def test_character_and_who_plays_it(character: str, actor: str, label: Label, rule: str | None) -> None:
    came = verdict(
        said("character", character, actor=actor), [held("character", "Nora Selwyn", actor="Odile Brack")]
    )
    assert came.label is label
    if rule:
        assert came.rule == rule


def test_wrong_character_corrects_to_the_right_one() -> None:
    came = verdict(
        said("character", "Clara Pike", actor="Odile Brack"),
        [held("character", "Nora Selwyn", actor="Odile Brack")],
    )
    assert came.correction == "Nora Selwyn"


def test_actor_of_two_roles_is_supported_in_either() -> None:
    facts = [held("character", name, actor="Odile Brack") for name in ("Nora Selwyn", "Clara Pike")]
    check(said("character", "Clara Pike", actor="Odile Brack"), facts, S)


def test_wrong_character_still_supports_the_cast() -> None:
    check(said("cast", "Odile Brack"), [held("character", "Nora Selwyn", actor="Odile Brack")], S)


def test_another_role_of_the_person_is_no_refutation_without_a_complete_list() -> None:
    assert (
        verdict(said("crew", "Mara Venn", role="director"), [held("crew", "Mara Venn", role="writer")]).label
        is N
    )


def test_role_is_refuted_where_its_complete_list_holds_others() -> None:
    facts = [
        held("crew", "Ida Roe", role="director", complete=True),
        held("crew", "Mara Venn", role="writer"),
    ]
    check(said("crew", "Mara Venn", role="director"), facts, R)


def credit(role: str | None = "director", of: str = "Mara Venn") -> Claim:
    scope: Qualifiers = {"role": role} if role else {}
    return said("credit", "Grey Harbour", of=of, type="person", **scope)


def harbour(name: str, *, complete: bool = True, role: str = "director") -> Fact:
    return held("crew", name, of="Grey Harbour", type="film", made=2019, role=role, complete=complete)


CREDITS = [
    pytest.param(
        credit(),
        [held("credit", "Grey Harbour", of="Mara Venn", type="person", made=None)],
        S,
        id="filmography",
    ),
    pytest.param(credit(), [harbour("Mara Venn")], S, id="the other work's crew"),
    pytest.param(credit(), [harbour("Ida Roe")], R, id="the other work's complete crew"),
    pytest.param(credit(), [harbour("Ida Roe", complete=False)], N, id="the other work's incomplete crew"),
    pytest.param(credit(), [harbour("Ida Roe", role="writer")], N, id="complete crew of another role"),
    pytest.param(credit(None), [harbour("Ida Roe")], N, id="no role said"),
    pytest.param(
        credit(None),
        [held("character", "Nora Selwyn", of="Grey Harbour", type="film", made=2019, actor="Mara Venn")],
        S,
        id="a part in the other work",
    ),
    pytest.param(
        credit(),
        [held("credit", "Low Water", of="Mara Venn", type="person", made=None)],
        N,
        id="incomplete filmography",
    ),
    pytest.param(
        credit(),
        [held("credit", "Low Water", of="Mara Venn", type="person", made=None, complete=True)],
        R,
        id="complete filmography",
    ),
]


@pytest.mark.parametrize(("claim", "facts", "label"), CREDITS)
def test_credit_by_filmography_and_by_the_other_works_lists(
    claim: Claim, facts: list[Fact], label: Label
) -> None:
    assert verdict(claim, facts).label is label


def test_last_show_is_not_the_late_show() -> None:
    fact = held("related_work", "The Late Show", relation="based_on", complete=True)
    check(said("related_work", "The Last Show", relation="based_on"), [fact], R)


@pytest.mark.parametrize(("author", "label"), [("Peter Aumont", S), ("Ida Roe", R)])
def test_author_of_the_book_must_agree(author: str, label: Label) -> None:
    fact = held("related_work", "The Salt Line", relation="based_on", author="Peter Aumont")
    check(said("related_work", "The Salt Line", relation="based_on", author=author), [fact], label)


AGES = [
    pytest.param("1980-06-01", 45, S, id="on the birthday"),
    pytest.param("1980-06-01", 44, R, id="on the birthday, a year too young"),
    pytest.param("1980-06-02", 44, S, id="the day before the birthday"),
    pytest.param("1980-06-02", 45, R, id="the day before, a year too old"),
    pytest.param("1980", 44, S, id="year alone, younger"),
    pytest.param("1980", 45, S, id="year alone, older"),
    pytest.param("1980", 46, R, id="year alone, too old"),
    pytest.param("1980", 43, R, id="year alone, too young"),
]


@pytest.mark.parametrize(("born", "claimed", "label"), AGES)
def test_age_is_that_of_the_articles_date(born: str, claimed: int, label: Label) -> None:
    fact = held("birth", born, of="Odile Brack", type="person", made=None, aspect="date")
    check(said("age", claimed, "years", of="Odile Brack", type="person"), [fact], label)


def test_same_age_is_refuted_ten_years_later() -> None:
    fact = held("birth", "1980-06-01", of="Odile Brack", type="person", made=None, aspect="date")
    came = verdict(said("age", 45, "years", of="Odile Brack", type="person"), [fact], on=date(2035, 6, 1))
    assert came.label is R


@pytest.mark.parametrize(
    ("claimed", "label"), [("1980-06-01", S), ("1980", S), ("1981", R), ("1980-06-02", R)]
)
def test_birth_is_compared_at_the_claims_precision(claimed: str, label: Label) -> None:
    fact = held("birth", "1980-06-01", of="Odile Brack", type="person", made=None, aspect="date")
    check(said("birth", claimed, of="Odile Brack", type="person", aspect="date"), [fact], label)


# records

RECORD: Qualifiers = {"metric": "views first-week", "over": "Grey Harbour", "period": "first-week"}


def week(amount: int, of: str = TIDE) -> Fact:
    return held(
        "viewership", amount * M, "views", of=of, made=None, step=M, period="first-week", platform="Netflix"
    )


@pytest.mark.parametrize(("own", "other", "label"), [(12, 8, S), (8, 12, R), (8, 8, R)])
def test_record_exceeds_in_both_directions(own: int, other: int, label: Label) -> None:
    facts = [week(own), week(other, "Grey Harbour")]
    assert verdict(said("record", "exceeds", **RECORD), facts).label is label


@pytest.mark.parametrize("missing", [0, 1])
def test_record_over_a_work_of_unknown_figure_is_open(missing: int) -> None:
    facts = [week(12), week(8, "Grey Harbour")]
    assert verdict(said("record", "exceeds", **RECORD), facts[missing : missing + 1]).label is N


def test_one_counter_example_refutes_a_most() -> None:
    facts = [week(12), week(8, "Grey Harbour"), week(30, "Low Water")]
    claim = said("record", "most", metric="views first-week", period="first-week")
    assert verdict(claim, facts).label is R


@pytest.mark.parametrize(
    ("scope", "label"),
    [
        ({"period": "since 2019"}, N),
        ({"over": "the director's career"}, N),
        ({"metric": "debut by an Irish act views"}, N),
        ({}, R),
    ],
)
def test_larger_figure_outside_the_set_refutes_no_most(scope: Qualifiers, label: Label) -> None:
    facts = [week(12), week(30, "Low Water")]
    claim = said("record", "most", **{"metric": "views first-week", **scope})
    assert verdict(claim, facts).label is label


def test_most_is_not_supported_without_a_complete_table() -> None:
    facts = [week(12), week(8, "Grey Harbour")]
    claim = said("record", "most", metric="views first-week", period="first-week")
    assert verdict(claim, facts).label is N


# awards

LANTERN = "Lantern Award"
AWARDS = [
    pytest.param(
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        S,
        id="won",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        {"category": "Best Drama", "outcome": "nominated", "year": 2025},
        R,
        id="nominated, not won",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "nominated", "year": 2025},
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        S,
        id="a winner was nominated",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        {"category": "Best Drama", "outcome": "nominated", "year": 2024},
        N,
        id="another year",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        {"category": "Best Score", "outcome": "won", "year": 2025},
        N,
        id="another category",
    ),
    pytest.param(
        {"outcome": "won"},
        {"category": "Best Drama", "outcome": "nominated", "year": 2025},
        N,
        id="a nomination refutes no win elsewhere",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "won"},
        {"category": "Best Drama", "outcome": "nominated", "year": 2021},
        R,
        id="the only ceremony on record ended without a win",
    ),
    pytest.param(
        {"category": "Best Drama", "outcome": "won", "year": 2025},
        {"category": "Best Drama", "outcome": "nominated"},
        N,
        id="year not held",
    ),
]


@pytest.mark.parametrize(("scope", "known", "label"), AWARDS)
def test_award_won_and_nominated(scope: Qualifiers, known: Qualifiers, label: Label) -> None:
    assert verdict(said("award", LANTERN, **scope), [held("award", LANTERN, **known)]).label is label


def test_another_award_says_nothing() -> None:
    assert (
        verdict(said("award", LANTERN, outcome="won"), [held("award", "Grey Prize", outcome="won")]).label
        is N
    )


def test_quote_is_never_refuted_by_absence() -> None:
    fact = held("quote", "the sea forgives nobody at all", of="Ida Roe", type="person", made=None)
    came = verdict(said("quote", "I never liked boats", of="Ida Roe", type="person"), [fact])
    assert (came.label, came.reason) == (N, Reason.QUOTE_NOT_FOUND)


# figures

RUNTIMES = [
    pytest.param("film", 122, 120, S, id="film, two minutes"),
    pytest.param("film", 123, 120, R, id="film, three minutes"),
    pytest.param("film", 118, 120, S, id="film, two minutes less"),
    pytest.param("film", 117, 120, R, id="film, three minutes less"),
    pytest.param("episode", 56, 50, R, id="episode, six minutes"),
    pytest.param("episode", 52, 50, S, id="episode, two minutes"),
]


@pytest.mark.parametrize(("of", "claimed", "known", "label"), RUNTIMES)
def test_running_time_within_two_minutes(of: str, claimed: int, known: int, label: Label) -> None:
    check(said("runtime", claimed, "minutes", of_=of), [held("runtime", known, "minutes", of_=of)], label)


def test_episode_five_minutes_from_the_mean_is_not_refuted() -> None:
    fact = held("runtime", 50, "minutes", of_="episode")
    assert verdict(said("runtime", 55, "minutes", of_="episode"), [fact]).label is not R


OPENINGS = [
    pytest.param("opening-weekend", 102, S, id="two percent"),
    pytest.param("opening-weekend", 103, R, id="three percent"),
    pytest.param("total", 102, R, id="two percent of a total"),
]


@pytest.mark.parametrize(("period", "claimed", "label"), OPENINGS)
def test_opening_weekend_may_be_an_estimate(period: str, claimed: int, label: Label) -> None:
    scope: Qualifiers = {"territory": "domestic", "period": period}
    fact = held("box_office", 100 * M, "USD", type="film", step=1, as_of="2025-06-01", **scope)
    claim = said("box_office", claimed * M, "USD", type="film", step=1, **scope)
    assert verdict(claim, [fact]).label is label


NETFLIX_DEBUT: Qualifiers = {"chart": "Netflix Top 10", "period": "debut"}
UK_PEAK: Qualifiers = {"region": "UK", "period": "peak"}
RANKS = [
    pytest.param(1, {"period": "debut"}, NETFLIX_DEBUT, S, id="met by a chart that is held"),
    pytest.param(2, {"period": "debut"}, NETFLIX_DEBUT, R, id="no chart held has it"),
    pytest.param(2, {}, NETFLIX_DEBUT, N, id="another week may be meant"),
    pytest.param(2, UK_PEAK, {"chart": "Billboard 200", "period": "peak"}, N, id="another country"),
    pytest.param(2, UK_PEAK, {"chart": "Official Albums Chart", "period": "peak"}, R, id="its country"),
]


@pytest.mark.parametrize(("value", "scope", "known", "label"), RANKS)
def test_rank_without_its_chart(value: int, scope: Qualifiers, known: Qualifiers, label: Label) -> None:
    assert verdict(said("chart_rank", value, **scope), [held("chart_rank", 1, **known)]).label is label


def test_a_nomination_refutes_no_win_where_another_year_won() -> None:
    scope = {"category": "Best Drama"}
    facts = [
        held("award", LANTERN, **scope, outcome="nominated", year=2021),
        held("award", LANTERN, **scope, outcome="won", year=2022),
    ]
    assert verdict(said("award", LANTERN, **scope, outcome="won"), facts).label is S


def test_a_fact_of_another_season_than_the_articles_own_says_nothing() -> None:
    facts = [held("episode_count", n, "episodes", season=season) for n, season in ((8, 1), (10, 2))]
    setting = Setting(seasons={fold_title(TIDE): 2})
    claim = said("episode_count", 8, "episodes")
    assert verdict(claim, facts).label is S
    assert verdict(claim, facts, setting=setting).label is N


# every verdict shows its work

DECIDED = [
    (said("platform", "Netflix"), [held("platform", "Netflix")]),
    (said("platform", "Netflix"), [held("platform", "Hulu", complete=True)]),
    (said("episode_count", 8, "episodes", season=1), [episodes(10)]),
    (
        said("release_date", "2024-03-04", event="premiere"),
        [held("release_date", "2024-03-05", event="premiere")],
    ),
]


@pytest.mark.parametrize(("claim", "facts"), DECIDED)
def test_decided_verdict_has_rule_evidence_and_no_reason(claim: Claim, facts: list[Fact]) -> None:
    came = verdict(claim, facts)
    telling = Stance.SUPPORTS if came.label is S else Stance.REFUTES
    assert came.rule
    assert came.reason is None
    assert came.evidence[0].stance is telling
    assert came.evidence[0].source == "Almanac"
    assert "Almanac (as of 1 May 2025)" in came.rationale


@pytest.mark.parametrize(("claim", "facts"), DECIDED)
def test_only_a_refuted_claim_is_corrected(claim: Claim, facts: list[Fact]) -> None:
    came = verdict(claim, facts)
    assert (came.correction is not None) is (came.label is R)


@pytest.mark.parametrize(("tier", "confidence"), [(1, "high"), (2, "high"), (3, "medium"), (4, "medium")])
def test_confidence_falls_with_the_tier(tier: int, confidence: str) -> None:
    came = verdict(said("episode_count", 8, "episodes", season=1), [episodes(8, tier=tier)])
    assert came.confidence == confidence


def test_undecided_verdict_has_low_confidence_and_a_reason() -> None:
    came = verdict(said("platform", "Netflix"), [held("platform", "Hulu")])
    assert (came.confidence, came.reason, came.rule) == ("low", Reason.INCOMPLETE_LIST, None)


# derived evidence

COMPUTED = [
    pytest.param(-40, S, id="borne out"),
    pytest.param(-39, S, id="within rounding"),
    pytest.param(-60, R, id="not borne out"),
]


@pytest.mark.parametrize(("claimed", "label"), COMPUTED)
def test_a_change_is_computed_from_its_two_weekends(claimed: int, label: Label) -> None:
    takings = {"opening-weekend": 50, "weekend-2": 30}
    facts = [
        held("box_office", n * M, "USD", type="film", step=M, territory="domestic", period=period)
        for period, n in takings.items()
    ]
    came = verdict(
        said("change", claimed, "%", type="film", metric="weekend gross", period="weekend-2"), facts
    )
    assert came.label is label, came.rationale
    assert "-40.0 %" in came.evidence[0].detail


def test_a_refuted_value_that_a_related_work_has_is_told() -> None:
    facts = [
        held("episode_count", 10, "episodes", season=1),
        held("related_work", "Salt Road", relation="spin_off_of"),
        held("episode_count", 8, "episodes", of="Salt Road", season=1),
    ]
    came = verdict(said("episode_count", 8, "episodes", season=1), facts)
    assert came.label is R
    assert "true of Salt Road, not of Hollow Tide" in came.rationale


# what a sentence that names nobody may be about


def inferred(claim: Claim) -> Claim:
    """Return the claim with a subject that no word of the sentence names."""
    return claim.model_copy(update={"subject": claim.subject.model_copy(update={"found_by": "main_title"})})


OTHER = "Tin Saints"
DIRECTED = [
    held("crew", "Mara Venn", complete=True, role="director"),
    held("crew", "Piet Hallor", of=OTHER, role="director"),
]


def test_a_value_of_another_work_of_the_article_refutes_no_inferred_subject() -> None:
    claim, setting = said("crew", "Piet Hallor", role="director"), Setting(works=(TIDE, OTHER))
    came = verdict(inferred(claim), DIRECTED, setting=setting)
    assert (came.label, came.reason) == (N, Reason.READING_UNSURE)
    assert OTHER in came.rationale


@pytest.mark.parametrize("works", [(TIDE,), ()])
def test_an_inferred_subject_is_refuted_where_the_article_has_no_such_other_work(
    works: tuple[str, ...],
) -> None:
    claim = inferred(said("crew", "Piet Hallor", role="director"))
    assert verdict(claim, DIRECTED, setting=Setting(works=works)).label is R


def test_a_named_subject_is_refuted_whatever_other_works_there_are() -> None:
    claim = said("crew", "Piet Hallor", role="director")
    assert verdict(claim, DIRECTED, setting=Setting(works=(TIDE, OTHER))).label is R


def test_works_of_an_article_are_those_with_a_fair_share_of_its_claims() -> None:
    claims = [said("cast", f"Actor {i}") for i in range(10)]
    claims += [said("cast", f"Actor {i}", of=OTHER) for i in range(4)]
    claims += [said("cast", "Actor", of="Passing By")]
    assert Setting.of(claims).works == (TIDE, OTHER)


# sums and dates that leave their scope open


@pytest.mark.parametrize(("claimed", "label"), [(14 * M, N), (40 * M, R), (90 * M, R)])
def test_a_sum_without_a_period_may_be_part_of_the_total(claimed: int, label: Label) -> None:
    total = held("box_office", 60 * M, "USD", territory="domestic", as_of="2025-06-01")
    claim = said("box_office", claimed, "USD", type="tv_series", step=M, territory="domestic")
    assert verdict(claim, [total]).label is label


def test_a_coarse_date_that_holds_that_of_another_season_is_left_open() -> None:
    facts = [
        held("release_date", "2020-01-14", event="premiere", season=1),
        held("release_date", "2022-10-02", event="premiere", season=3),
    ]
    check(said("release_date", "2022-autumn", event="premiere"), facts, N, Reason.SCOPE_DIFFERS)
    check(said("release_date", "2021-autumn", event="premiere"), facts, R)


def test_who_is_said_to_leave_was_in_the_cast_so_far() -> None:
    facts = [held("cast", "Odile Brack")]
    leaving = said("cast", "Odile Brack", polarity="negated", modality="planned")
    check(leaving, facts, N, Reason.SCOPE_DIFFERS)
    check(said("cast", "Odile Brack", polarity="negated"), facts, R)


def test_a_season_just_ordered_does_not_take_the_length_of_the_one_that_is_out() -> None:
    facts = [
        held("episode_count", 9, "episodes", season=1),
        held("episode_count", 8, "episodes", season=2),
    ]
    claims = [
        said("episode_count", 9, "episodes"),
        said("status", "renewed", season=2),
        said("episode_count", 7, "episodes", season=2),
    ]
    assert verdict(claims[0], facts, setting=Setting.of(claims)).label is S
    assert verdict(claims[0], facts, setting=Setting.of([claims[0], claims[2]])).label is N


# one scope under two names

WEEKS = [
    ("week-of:2026-01-26", "week ending 2026-02-01", R),
    ("week-of:2026-01-26", "2026-01-26/2026-02-01", R),
    ("week-ending:2026-02-01", "week of January 26, 2026", R),
    ("week-of:2026-01-26", "week ending 2026-02-08", N),
    ("weekend-of:2026-05-15", "2026-05-15/2026-05-17", R),
]


@pytest.mark.parametrize(("said_period", "held_period", "label"), WEEKS)
def test_a_week_is_one_under_each_of_its_names(said_period: str, held_period: str, label: Label) -> None:
    fact = held("viewership", 9 * M, "minutes", period=held_period, step=M)
    assert verdict(said("viewership", 4 * M, "minutes", period=said_period, step=M), [fact]).label is label


@pytest.mark.parametrize(("claimed", "label"), [(214 * M, S), (190 * M, N)])
def test_a_running_total_may_be_that_of_the_first_days(claimed: int, label: Label) -> None:
    fact = held("box_office", 214 * M, "USD", territory="worldwide", period="first five days", step=M)
    claim = said("box_office", claimed, "USD", territory="worldwide", period="total", step=M)
    assert verdict(claim, [fact]).label is label


def test_the_gross_of_a_film_of_long_ago_stands_still() -> None:
    fact = held(
        "box_office", 584 * M, "USD", type="film", made=2021, territory="worldwide", period="lifetime"
    )
    claim = said("box_office", 612 * M, "USD", type="film", made=2021, territory="worldwide", period="total")
    check(claim, [fact], R)
    young = fact.model_copy(update={"subject": FactSubject(name=TIDE, type=SubjectType.FILM, year=2025)})
    claim = said("box_office", 612 * M, "USD", type="film", territory="worldwide", period="total")
    check(claim, [young], N, Reason.LATER_THAN_COVERAGE)


def test_a_years_count_of_awards_is_closed() -> None:
    fact = held("award_count", 6, "nominations", award="Maple Screen Awards", year=2025)
    check(said("award_count", 7, "nominations", award="Maple Screen Award", year=2025), [fact], R)


def test_an_award_is_one_with_or_without_the_word_for_its_kind() -> None:
    fact = held("award_count", 2, "awards", award="National Film Award")
    check(said("award_count", 2, "awards", award="National Award"), [fact], S)
    other = held("award_count", 14, "awards", award="Creative Arts Emmy")
    check(said("award_count", 14, "awards", award="Emmy"), [other], N, Reason.SCOPE_DIFFERS)


def test_a_nomination_of_the_year_refutes_a_win_of_that_year_whatever_was_won_later() -> None:
    facts = [
        held("award", "Bafta", category="drama series", outcome="nominated", year=2020),
        held("award", "Bafta", category="drama series", outcome="won", year=2023),
    ]
    check(said("award", "Bafta", category="drama series", outcome="won", year=2020), facts, R)
    check(said("award", "Bafta", category="drama series", outcome="won"), facts, S)


def test_a_chart_is_one_under_the_name_of_its_country() -> None:
    fact = held("chart_rank", 6, type="film", chart="domestic weekend box office")
    check(said("chart_rank", 1, type="film", chart="North American box office"), [fact], R)


def test_a_chart_of_a_genre_refutes_no_rank_without_a_chart() -> None:
    claim = said("chart_rank", 19, type="song", period="peak")
    minor = held("chart_rank", 23, type="song", chart="Adult Alternative Airplay", period="peak", region="US")
    check(claim, [minor], N, Reason.SCOPE_DIFFERS)


def test_scores_held_by_season_refute_none_of_the_whole_series() -> None:
    facts = [
        held("critic_score", points, "%", aggregator="Rotten Tomatoes", meter="critics", season=n)
        for n, points in ((1, 85), (2, 88), (3, 94))
    ]
    check(
        said("critic_score", 71, "%", aggregator="Rotten Tomatoes", meter="critics"),
        facts,
        N,
        Reason.SCOPE_DIFFERS,
    )
    check(said("critic_score", 71, "%", aggregator="Rotten Tomatoes", meter="critics"), facts[:1], R)


def test_a_broadcaster_of_one_country_says_that_country() -> None:
    facts = [held("platform", "BBC One", region="UK", by="Companion")]
    complete = [f.model_copy(update={"complete": True}) for f in facts]
    check(said("platform", "BBC Two"), complete, R)
    check(said("platform", "BBC Two"), facts, N, Reason.INCOMPLETE_LIST)
    check(said("platform", "Netflix"), complete, N, Reason.INCOMPLETE_LIST)  # it may show it elsewhere
    check(said("platform", "E4"), complete, R)


def test_a_category_may_leave_out_for_which_works_it_is() -> None:
    fact = held(
        "award", "Emmy", category="Outstanding Supporting Actress in a Drama Series", outcome="won", year=2021
    )
    check(said("award", "Emmy", category="outstanding supporting actress", outcome="won"), [fact], S)
    check(said("award", "Emmy", category="best actress", outcome="won"), [fact], N, Reason.SCOPE_DIFFERS)
    lost = fact.model_copy(update={"qualifiers": {**fact.qualifiers, "outcome": "nominated"}})
    wider = said("award", "Emmy", category="outstanding supporting actress", outcome="won", year=2021)
    check(wider, [lost], N, Reason.NOT_COMPARABLE)  # it may have been the comedies' prize


def test_a_bow_is_an_opening_weekend_and_another_year_another_record() -> None:
    fact = held("record", "most", metric="domestic opening weekend", period="2026")
    check(said("record", "most", metric="domestic bow gross", period="2026"), [fact], S)
    check(
        said("record", "most", metric="domestic bow gross", period="2025"), [fact], N, Reason.NOT_COMPARABLE
    )


def test_a_complete_list_of_a_season_goes_before_a_role_of_no_season() -> None:
    facts = [
        held("cast", "Ida Marl", season=2).model_copy(update={"complete": True}),
        held("character", "Ignace Bell", actor="Dov Castle"),
    ]
    check(said("cast", "Dov Castle", season=2), facts, N, Reason.SCOPE_DIFFERS)
    check(said("cast", "Dov Castle"), facts, S)


def test_no_place_above_the_peak() -> None:
    peak = held("chart_rank", 31, chart="Billboard 200", region="US", period="peak", type="album")
    peak = peak.model_copy(update={"as_of": "2025-06-03"})
    check(said("chart_rank", 23, chart="Billboard 200", region="US", type="album"), [peak], R)
    check(said("chart_rank", 31, chart="Billboard 200", region="US", type="album"), [peak], S)
    below = said("chart_rank", 40, chart="Billboard 200", region="US", type="album")
    check(below, [peak], N, Reason.SCOPE_DIFFERS)
    old = peak.model_copy(update={"as_of": "2025-05-29"})  # the next chart may have it higher
    check(
        said("chart_rank", 23, chart="Billboard 200", region="US", type="album"),
        [old],
        N,
        Reason.SCOPE_DIFFERS,
    )


def test_a_film_of_four_days_has_made_its_opening_weekend() -> None:
    facts = [
        held("release_date", "2025-05-30", event="release", type="film"),
        held("box_office", 81 * M, "USD", territory="overseas", period="opening weekend", type="film"),
    ]
    wrong = said("box_office", 96 * M, "USD", territory="overseas", type="film", step=1 * M)
    check(wrong, facts, R)
    older = [facts[0].model_copy(update={"value": "2025-05-09"}), facts[1]]
    check(wrong, older, N, Reason.SCOPE_DIFFERS)
    wednesday = [facts[0].model_copy(update={"value": "2025-05-28"}), facts[1]]
    check(
        wrong, wednesday, N, Reason.SCOPE_DIFFERS
    )  # what opened on a Wednesday has made more than its weekend
    assert verdict(wrong, facts, on=date(2025, 6, 2)).label is R  # a Monday tells the weekend's
    holiday = [facts[0].model_copy(update={"value": "2025-05-23"}), facts[1]]
    assert verdict(wrong, holiday, on=date(2025, 5, 26)).label is N  # four days of a long weekend
    seventeen = facts[1].model_copy(
        update={"qualifiers": {"territory": "overseas", "period": "first 17 days"}}
    )
    opened = facts[0].model_copy(update={"value": "2025-05-16"})
    check(wrong, [opened, seventeen], R)
    earlier = held("release_date", "2025-05-16", event="release", type="film", region="UK")
    check(wrong, [*facts, earlier], N, Reason.SCOPE_DIFFERS)  # abroad it has run for longer
    at_home = said("box_office", 66 * M, "USD", territory="domestic", type="film", step=1 * M)
    home = facts[1].model_copy(update={"qualifiers": {"territory": "domestic", "period": "opening weekend"}})
    check(at_home, [facts[0], home], N, Reason.SCOPE_DIFFERS)  # it may be one day's


def test_a_weekend_by_its_dates_may_be_the_fourth() -> None:
    fact = held("chart_rank", 3, chart="weekend box office", period="2025-05-23/2025-05-25", type="film")
    check(said("chart_rank", 3, chart="box office", period="weekend-4", type="film"), [fact], S)
    check(
        said("chart_rank", 4, chart="box office", period="weekend-4", type="film"),
        [fact],
        N,
        Reason.SCOPE_DIFFERS,
    )


def test_a_record_of_a_narrow_set_has_no_counter_example_of_another_kind() -> None:
    facts = [
        held("box_office", 71 * M, "USD", territory="domestic", period="opening weekend", type="film"),
        held(
            "box_office",
            90 * M,
            "USD",
            of="Glass Quay",
            territory="domestic",
            period="opening weekend",
            type="film",
        ),
    ]
    record = {"type": "film", "period": "2024"}
    check(said("record", "most", metric="domestic bow gross", **record), facts, R)
    check(
        said("record", "most", metric="opening for a western", **record), facts, N, Reason.PROPERTY_NOT_HELD
    )
    check(said("record", "most", metric="opening album", **record), facts, N, Reason.PROPERTY_NOT_HELD)
    check(
        said("record", "most", metric="opening in river history", **record),
        facts,
        N,
        Reason.PROPERTY_NOT_HELD,
    )
    check(
        said("record", "most", metric="opening in low river history", **record),
        [*facts, held("platform", "Low River", type="film")],
        R,
    )


def test_a_stated_record_of_a_narrow_set_is_none_of_all() -> None:
    fact = held("record", "most", metric="opening weekend for a debut director", period="2026")
    claim = said("record", "most", metric="opening weekend", period="2026")
    check(claim, [fact], N, Reason.NOT_COMPARABLE)
    worldwide = held("record", "most", metric="worldwide opening weekend gross", period="2026")
    at_home = said("record", "most", metric="domestic opening weekend gross", period="2026")
    check(at_home, [worldwide], N, Reason.NOT_COMPARABLE)


def test_a_lifetime_is_not_laid_beside_an_opening() -> None:
    facts = [
        held("box_office", 112 * M, "USD", territory="domestic", period="opening weekend", type="film"),
        held(
            "box_office",
            98 * M,
            "USD",
            of="Glass Quay",
            territory="domestic",
            period="opening weekend",
            type="film",
        ),
        held(
            "box_office",
            251 * M,
            "USD",
            of="Glass Quay",
            territory="domestic",
            period="lifetime",
            type="film",
        ),
    ]
    check(said("record", "exceeds", metric="gross", over="Glass Quay", type="film"), facts, S)


def test_a_premiere_many_years_off_may_be_another_work_s() -> None:
    fact = held("release_date", "2024-03-19", event="premiere")
    check(said("release_date", "2022", event="premiere"), [fact], R)
    check(said("release_date", "2012", event="premiere"), [fact], N, Reason.NOT_COMPARABLE)
    novel = held("release_date", "2024-03-19", event="publication", type="book")
    check(said("release_date", "2012", event="publication", type="book"), [novel], R)


def test_a_day_to_stream_is_none_in_cinemas() -> None:
    theatrical = held("release_date", "2025-03-13", event="release", type="film")
    check(
        said("release_date", "2025-05", type="film", event="release", window="streaming"),
        [theatrical],
        N,
        Reason.SCOPE_DIFFERS,
    )
    check(
        said("release_date", "2025-03-20", type="film", event="release", window="theatrical"), [theatrical], R
    )


def test_a_namesake_that_the_work_is_based_on_supports_and_never_refutes() -> None:
    facts = [
        held("release_date", "2026-05-14", event="premiere"),
        held("related_work", TIDE, relation="based_on"),
        held("award", "Ashdown Prize", type="book", outcome="won", year=2020),
        held("sales", 3 * M, "copies", type="book", region="UK"),
    ]
    check(said("award", "Ashdown Prize", outcome="won", year=2020), facts, S)
    check(said("sales", 9 * M, "copies", region="UK"), facts, N, Reason.PROPERTY_NOT_HELD)
    apart = [facts[0], *facts[2:]]  # nothing tells that the two have to do with each other
    check(said("award", "Ashdown Prize", outcome="won", year=2020), apart, N, Reason.PROPERTY_NOT_HELD)


def test_a_date_ages_apart_is_weighed_by_the_best_source_first() -> None:
    near = held("release_date", "2024-03-19", event="premiere", by="House", tier=1)
    blog = held("release_date", "2012-03-19", event="premiere", by="Blog", tier=4)
    assert verdict(said("release_date", "2012", event="premiere"), [near, blog]).label is not S
    season = held("release_date", "2024-03-19", event="premiere", season=2)
    check(said("release_date", "2012", event="premiere", season=2), [season], R)
    check(said("release_date", "2012", event="premiere", polarity="negated"), [near], S)


@pytest.mark.parametrize(
    ("claimed", "stated"),
    [
        ("domestic gross", "domestic opening weekend"),
        ("opening weekend", "opening day"),
        ("uk opening weekend", "us opening weekend"),
        ("worldwide gross", "worldwide opening weekend"),
    ],
)
def test_a_record_of_one_stretch_or_place_is_none_of_another(claimed: str, stated: str) -> None:
    fact = held("record", "most", metric=stated, period="2026")
    check(said("record", "most", metric=claimed, period="2026"), [fact], N, Reason.NOT_COMPARABLE)


def sums(of: str, **millions: float) -> list[Fact]:
    return [
        held("box_office", n * M, "USD", of=of, territory=place, period="total", type="film")
        for place, n in millions.items()
    ]


def test_a_record_without_a_place_falls_only_to_who_made_more_everywhere() -> None:
    own, most = (
        sums(TIDE, domestic=250, worldwide=1000),
        said("record", "most", metric="film gross", type="film"),
    )
    assert verdict(most, [*own, *sums("Glass Quay", domestic=300, worldwide=600)]).label is N
    check(most, [*own, *sums("Glass Quay", domestic=300, worldwide=1200)], R)
    in_uk = said("record", "most", metric="uk film gross", type="film")
    assert verdict(in_uk, [*own, *sums("Glass Quay", domestic=300)]).label is N  # no British figures
    abroad = said("record", "most", metric="views", type="film")
    series = [
        held("viewership", n * M, "views", of=of, type=kind, period="first-91-days")
        for n, of, kind in ((20, TIDE, "film"), (90, "Glass Quay", "tv_series"))
    ]
    assert verdict(abroad, series).label is N  # a series is no rival of a film


def test_totals_and_launches_of_viewing_are_laid_beside_their_like() -> None:
    def seen(n: float, period: str, of: str = TIDE) -> Fact:
        return held("viewership", n * M, "views", of=of, period=period)

    more = said("record", "exceeds", over="Glass Quay")
    check(more, [seen(40, "total"), seen(55, "first-91-days", "Glass Quay")], R)
    assert verdict(more, [seen(40, "total"), seen(55, "first-28-days", "Glass Quay")]).label is N
    fastest = said("record", "fastest", metric="views")
    check(fastest, [seen(9, "first-week"), seen(12, "first-week", "Glass Quay")], R)


def test_a_peak_speaks_of_its_own_chart_and_of_no_plan() -> None:
    side = held("chart_rank", 7, chart="UK albums streaming chart", period="peak", type="album")
    side = side.model_copy(update={"as_of": "2025-06-03"})
    assert verdict(said("chart_rank", 3, chart="UK albums chart", type="album"), [side]).label is N
    own = side.model_copy(update={"qualifiers": {"chart": "UK albums chart", "period": "peak"}})
    check(said("chart_rank", 3, chart="UK albums chart", type="album"), [own], R)
    planned = said("chart_rank", 3, chart="UK albums chart", type="album", modality="planned")
    assert verdict(planned, [own]).label is N


def test_a_namesake_of_another_making_or_beside_a_second_one_says_nothing() -> None:
    prize = held("award", "Ashdown Prize", type="book", outcome="won", year=2020)
    claim = said("award", "Ashdown Prize", outcome="won", year=2020)
    premiere, based = (
        held("release_date", "2026-05-14", event="premiere"),
        held("related_work", TIDE, relation="based_on"),
    )
    check(claim, [premiere, based, prize], S)
    remake = based.model_copy(update={"qualifiers": {"relation": "remake_of"}})
    assert verdict(claim, [premiere, remake, prize]).label is N
    lost = prize.model_copy(update={"qualifiers": {"outcome": "nominated", "year": 2020}})
    denied = said("award", "Ashdown Prize", outcome="won", year=2020, polarity="negated")
    assert verdict(denied, [premiere, based, lost]).label is N


def test_a_series_has_one_window_and_a_planned_number_of_seasons_no_counter_example() -> None:
    aired = held("release_date", "2025-03-04", event="premiere")
    check(said("release_date", "2025-03-11", event="premiere", window="streaming"), [aired], R)
    one = held("season_count", 1, "seasons").model_copy(update={"as_of": "2025-06-01"})
    check(said("season_count", 4, "seasons"), [one], R)
    check(said("season_count", 4, "seasons", modality="planned"), [one], N, Reason.NOT_COMPARABLE)


def test_one_outlet_s_own_rating_does_not_drift_as_an_average_does() -> None:
    old = "2024-01-05"
    of_paper = held("critic_score", 7.4, "/10", aggregator="Pitchfork", meter="critics", as_of=old)
    check(said("critic_score", 7.9, "/10", aggregator="Pitchfork", meter="critics"), [of_paper], R)
    check(said("critic_score", 7.4, "/10", aggregator="Pitchfork", meter="critics"), [of_paper], S)
    of_many = held("critic_score", 7.4, "/10", aggregator="IMDb", meter="audience", as_of=old)
    check(
        said("critic_score", 7.9, "/10", aggregator="IMDb", meter="audience"),
        [of_many],
        N,
        Reason.NOT_COMPARABLE,
    )


def test_who_leaves_one_season_is_not_brought_back_by_a_list_of_the_series() -> None:
    gone = said("cast", "Lena Orth", season=4, polarity="negated")
    assert verdict(gone, [held("cast", "Lena Orth")]).label is N
    assert verdict(gone, [held("cast", "Lena Orth", season=4)]).label is R


def test_whose_film_it_is_said_to_be_refutes_no_director() -> None:
    made = held("crew", "Robert Hale", role="director", type="film", complete=True)
    star = said("crew", "Lena Orth", role="director", type="film")
    assert verdict(star, [made]).label is R
    possessed = star.model_copy(update={"quote": "Lena Orth’s film"})
    assert verdict(possessed, [made]).label is N


def test_only_netflix_parts_its_lists_by_language() -> None:
    third = held("chart_rank", 4, chart="Netflix English TV Top 10", period="third week")
    check(said("chart_rank", 1, chart="English TV Top 10", period="week-3"), [third], R)
    check(said("chart_rank", 4, chart="English TV Top 10", period="week-3"), [third], S)
    check(
        said("chart_rank", 1, chart="English Singles Chart", period="week-3"),
        [third],
        N,
        Reason.SCOPE_DIFFERS,
    )


def test_the_chart_of_one_kind_is_not_the_chief_one() -> None:
    vinyl = held("chart_rank", 4, type="album", chart="Official Vinyl Albums Chart", period="peak")
    of_all = held("chart_rank", 6, type="album", chart="Official Albums Chart", period="peak")
    claim = said("chart_rank", 4, type="album", chart="Official Albums Chart", period="peak")
    assert verdict(claim, [vinyl]).label is N
    assert verdict(claim, [vinyl, of_all]).label is R
