"""Scopes against scopes: same, open or another; another season, region, period or meter refutes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Claim, ClaimSubject, Mention
from claims.statement import QualifierValue
from verifier.compare.outcome import Scope
from verifier.compare.scope import award_key, scope_of
from verifier.facts import Fact, FactSource, FactSubject

SAME, OPEN, OTHER = Scope.SAME, Scope.OPEN, Scope.OTHER
Qualifiers = dict[str, QualifierValue]


def scope(kind: str, said: Qualifiers, held: Qualifiers, complete: bool = False, claimed: float = 1) -> Scope:
    """Return the scope of a claim with the qualifiers `said` to a fact of value 1 with those `held`."""
    claim = Claim(
        id="c1", quote="x", start=0, end=1, mentions=(Mention(start=0, end=1, quote="x"),), kind=kind,
        subject=ClaimSubject(name="Hollow Tide", found_by="explicit"), value=claimed, unit=None, resolution=None,
        qualifiers=said,
    )  # fmt: skip
    fact = Fact(
        subject=FactSubject(name="Hollow Tide"), property=kind, value=1, qualifiers=held, complete=complete,
        source=FactSource(name="own"),
    )  # fmt: skip
    return scope_of(claim, fact)


# property, qualifiers of the claim, qualifiers of the fact, scope
TABLE = [
    pytest.param("episode_count", {"season": 1}, {"season": 1}, SAME, id="season equal"),
    pytest.param("episode_count", {"season": 1}, {"season": 2}, OTHER, id="season differs"),
    pytest.param("episode_count", {}, {"season": 1}, SAME, id="no season said is the first"),
    pytest.param("episode_count", {}, {"season": 2}, OPEN, id="no season said, a later one held"),
    pytest.param("episode_count", {"season": 2}, {}, OPEN, id="season said, none held"),
    pytest.param("critic_score", {"season": 1}, {"season": 2}, OTHER, id="score of another season"),
    pytest.param("critic_score", {"meter": "critics"}, {"meter": "audience"}, OTHER, id="meter differs"),
    pytest.param("critic_score", {}, {"meter": "critics"}, SAME, id="no meter said"),
    pytest.param("critic_score", {"meter": "critics"}, {}, SAME, id="no meter held"),
    pytest.param(
        "critic_score",
        {"aggregator": "Rotten Tomatoes"},
        {"aggregator": "Metacritic"},
        OTHER,
        id="aggregator differs",
    ),
    pytest.param("viewership", {"period": "first-week"}, {"period": "first-week"}, SAME, id="period equal"),
    pytest.param("viewership", {"period": "first-week"}, {"period": "week-2"}, OTHER, id="period differs"),
    pytest.param(
        "viewership", {"period": "first-week"}, {"period": "its first week"}, SAME, id="period in prose"
    ),
    pytest.param(
        "viewership", {"period": "first-week"}, {"period": "for ages"}, OPEN, id="period unreadable"
    ),
    pytest.param("viewership", {"period": "first-week"}, {}, OPEN, id="period unknown"),
    pytest.param("viewership", {}, {"period": "first-week"}, OPEN, id="no period said"),
    pytest.param("viewership", {}, {}, OPEN, id="views without any period"),
    pytest.param(
        "viewership",
        {"period": "first-week", "platform": "Netflix"},
        {"period": "first-week", "platform": "Hulu"},
        OTHER,
        id="platform differs",
    ),
    pytest.param(
        "viewership",
        {"period": "first-week", "platform": "Amazon"},
        {"period": "first-week", "platform": "Prime Video"},
        SAME,
        id="platform by another name",
    ),
    pytest.param(
        "box_office",
        {"period": "opening-weekend"},
        {"period": "first-3-days"},
        SAME,
        id="three days are a weekend",
    ),
    pytest.param(
        "box_office", {"period": "opening-weekend"}, {"period": "total"}, OTHER, id="opening against total"
    ),
    pytest.param("box_office", {}, {"period": "opening-weekend"}, OPEN, id="a gross without its period"),
    pytest.param("box_office", {}, {}, SAME, id="gross against gross"),
    pytest.param(
        "box_office", {"territory": "domestic"}, {"territory": "worldwide"}, OTHER, id="territory differs"
    ),
    pytest.param("box_office", {"territory": "domestic"}, {"territory": "US"}, SAME, id="domestic is the US"),
    pytest.param(
        "box_office", {"territory": "worldwide"}, {"territory": "global"}, SAME, id="global is worldwide"
    ),
    pytest.param("box_office", {}, {"territory": "worldwide"}, OPEN, id="no territory said"),
    pytest.param("box_office", {"territory": "domestic"}, {}, OPEN, id="no territory held"),
    pytest.param("platform", {"region": "UK"}, {"region": "US"}, OTHER, id="region differs"),
    pytest.param("platform", {"region": "Britain"}, {"region": "UK"}, SAME, id="region by another name"),
    pytest.param("platform", {"region": "UK"}, {}, OPEN, id="no region held"),
    pytest.param("release_date", {"event": "premiere"}, {"event": "finale"}, OTHER, id="another event"),
    pytest.param("release_date", {"event": "premiere"}, {"event": "release"}, OPEN, id="a kindred event"),
    pytest.param("release_date", {"event": "premiere"}, {"event": "premiere"}, SAME, id="the same event"),
    pytest.param("release_date", {"region": "UK"}, {"region": "US"}, OTHER, id="release in another region"),
    pytest.param("release_date", {"season": 2}, {"season": 1}, OTHER, id="release of another season"),
    pytest.param(
        "release_date",
        {"event": "premiere"},
        {"event": "premiere", "season": 2},
        OTHER,
        id="premiere of a later season",
    ),
    pytest.param("budget", {"per": "episode"}, {"per": "season"}, OTHER, id="per differs"),
    pytest.param("budget", {"per": "episode"}, {}, SAME, id="per not held"),
    pytest.param("runtime", {"of": "episode"}, {"of": "film"}, OTHER, id="length of something else"),
    pytest.param(
        "chart_rank", {"chart": "Netflix Top 10"}, {"chart": "Billboard 200"}, OTHER, id="another chart"
    ),
    pytest.param(
        "chart_rank", {"chart": "Billboard 200"}, {"chart": "the Billboard 200 chart"}, SAME, id="one chart"
    ),
    pytest.param("crew", {"role": "director"}, {"role": "writer"}, OTHER, id="role differs"),
    pytest.param(
        "work_count", {"series": "The Salt Line"}, {"series": "Salt Line"}, SAME, id="series by title"
    ),
    pytest.param(
        "award_count", {"award": "Grammys"}, {"award": "Grammy Awards"}, SAME, id="award by another name"
    ),
    pytest.param("award_count", {"award": "Grammys"}, {"award": "Emmys"}, OTHER, id="another award"),
    pytest.param("social_count", {"network": "TikTok"}, {"network": "Reddit"}, OTHER, id="another network"),
]


@pytest.mark.parametrize(("kind", "said", "held", "expected"), TABLE)
def test_scope(kind: str, said: Qualifiers, held: Qualifiers, expected: Scope) -> None:
    assert scope(kind, said, held) is expected


@pytest.mark.parametrize("remark", ["billing", "by", "window", "part", "rank"])
def test_remark_parts_no_scopes(remark: str) -> None:
    assert scope("cast", {remark: "one"}, {remark: "two"}) is SAME


def test_one_differing_qualifier_is_enough() -> None:
    said: Qualifiers = {"season": 1, "meter": "critics"}
    assert scope("critic_score", said, {"season": 1, "meter": "audience"}) is OTHER


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Grammys", "grammy"),
        ("Grammy Award", "grammy"),
        ("the Primetime Emmy Awards", "emmy"),
        ("Oscar", "oscar"),
    ],
)
def test_award_is_known_by_what_tells_it_apart(name: str, key: str) -> None:
    assert award_key(name) == key


qualifiers = st.fixed_dictionaries(
    {},
    optional={
        "season": st.integers(1, 3),
        "region": st.sampled_from(["US", "UK", "worldwide"]),
        "meter": st.sampled_from(["critics", "audience"]),
        "territory": st.sampled_from(["domestic", "overseas", "worldwide"]),
        "period": st.sampled_from(["first-week", "week-2", "opening-weekend", "total"]),
        "event": st.sampled_from(["premiere", "finale", "release"]),
    },
)
kinds = st.sampled_from(
    ["viewership", "box_office", "critic_score", "release_date", "episode_count", "platform"]
)


@given(kinds, qualifiers)
def test_fact_of_equal_qualifiers_is_never_of_another_scope(kind: str, said: Qualifiers) -> None:
    assert scope(kind, said, dict(said)) is not OTHER


@given(kinds, qualifiers, qualifiers)
def test_scope_does_not_hang_on_the_order_of_qualifiers(
    kind: str, said: Qualifiers, held: Qualifiers
) -> None:
    turned = dict(reversed(held.items()))
    assert scope(kind, said, held) is scope(kind, dict(reversed(said.items())), turned)


@given(kinds, qualifiers, qualifiers)
def test_two_spoken_qualifiers_that_differ_are_never_the_same_scope(
    kind: str, said: Qualifiers, held: Qualifiers
) -> None:
    parting = ("season", "region", "meter", "territory")
    if any(k in said and k in held and said[k] != held[k] for k in parting):
        assert scope(kind, said, held) is OTHER


@pytest.mark.parametrize(
    ("claimed", "region", "wanted"),
    [(3, "UK", OPEN), (0.5, "UK", SAME), (1, "UK", SAME), (3, "worldwide", SAME)],
)
def test_a_country_s_sales_refute_no_larger_figure_without_a_region(
    claimed: float, region: str, wanted: Scope
) -> None:
    assert scope("sales", {}, {"region": region}, claimed=claimed) is wanted
