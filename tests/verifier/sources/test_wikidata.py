"""Wikidata: ranks, snaks without a value, precisions, qualifiers, redirects, errors."""

from __future__ import annotations

from typing import Any

import ballard_world as world
import pytest
from apilab import Api
from ballard_world import claim, count, entity, item, time
from tellings import FILM, TODAY, TV, ClientOf, resolve, told

from claims.statement import SubjectType
from verifier.errors import LookupFailed
from verifier.facts import Fact
from verifier.sources import wikidata
from verifier.sources.base import Entity
from verifier.sources.voice import voice_of
from verifier.sources.wikidata_facts import facts_of_entity


def wikidata_facts(claims: dict[str, list[dict[str, Any]]], type: SubjectType = TV) -> list[Fact]:
    body = entity("Q1", "X", claims)
    voice = voice_of(Entity("wikidata", "Q1", "X", type), wikidata.SERVICE, None, TODAY)
    labels = {**world.ITEMS, "Q4917": "United States dollar", "Q7727": "minute", "Q30": "United States"}
    return facts_of_entity(body, voice, labels)


def test_wikidata_keeps_works_and_persons_only(api: Api, client_of: ClientOf) -> None:
    world.serve_wikidata(api)
    found = resolve(wikidata.Wikidata(), client_of(wikidata.SERVICE), "Ballard")
    assert [(e.name, e.type, e.year, e.ids["imdb"]) for e in found] == [("Ballard", TV, 2025, "tt31186958")]


def test_wikidata_drops_deprecated_statements_and_those_without_a_value() -> None:
    unknown = {"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"}
    none = {"mainsnak": {"snaktype": "novalue"}, "rank": "preferred"}
    claims = {"P449": [claim(item("Q101"), rank="deprecated"), unknown, none], "P580": [none]}
    assert wikidata_facts(claims) == []


def test_wikidata_prefers_the_preferred_where_there_is_one_value() -> None:
    dates = [claim(time("2025-07-08")), claim(time("2025-07-09"), rank="preferred")]
    assert told(wikidata_facts({"P580": dates})) == [("release_date", "2025-07-09", "premiere", 1)]


@pytest.mark.parametrize(
    ("precision", "value"), [(11, "2025-07-09"), (10, "2025-07"), (9, "2025"), (7, None), (14, None)]
)
def test_wikidata_dates_keep_their_precision(precision: int, value: str | None) -> None:
    facts = wikidata_facts({"P577": [claim(time("2025-07-09", precision))]}, FILM)
    assert [f.value for f in facts] == ([value] if value else [])


def test_wikidata_scores_carry_reviewer_date_and_reviews() -> None:
    scored = claim("91%", P447=item("Q107"), P585=time("2025-03-01"), P7887=count(44))
    nameless = claim("8/10")
    facts = wikidata_facts({"P444": [scored, nameless]})
    assert told(facts) == [
        ("critic_score", 91, "Rotten Tomatoes", "critics"), ("review_count", 44, "Rotten Tomatoes", "critics"),
    ]  # fmt: skip
    assert {f.as_of for f in facts} == {"2025-03-01"}


def test_wikidata_names_character_award_money_and_length() -> None:
    dollars = {"amount": "+200000000", "unit": "http://www.wikidata.org/entity/Q4917"}
    minutes = {"amount": "+122", "unit": "http://www.wikidata.org/entity/Q7727"}
    facts = told(
        wikidata_facts(
            {
                "P161": [claim(item("Q102"), P4633="Nora Selwyn")],
                "P166": [claim(item("Q115"), P585=time("2020-02-09"))],
                "P2130": [claim(dollars)],
                "P2142": [claim(dollars, P3005=item("Q30"))],
                "P2047": [claim(minutes)],
            },
            FILM,
        )
    )
    assert ("character", "Nora Selwyn", "Maggie Q") in facts
    assert ("award", "Academy Award", "Best Original Score", "won", 2020) in facts
    assert ("budget", 200_000_000, "total") in facts
    assert ("box_office", 200_000_000, "domestic", "total") in facts
    assert ("runtime", 122, "film") in facts


def test_wikidata_dates_of_other_countries_are_left_out() -> None:
    abroad = claim(time("2025-09-01"), P291=item("Q108"))
    assert wikidata_facts({"P577": [abroad]}, FILM) == []
    assert len(wikidata_facts({"P577": [abroad], "P495": [claim(item("Q108"))]}, FILM)) == 1


@pytest.mark.parametrize(
    ("claims", "scope"),
    [
        ({"P2437": [claim(count(1))]}, [1]),
        ({"P582": [claim(time("2021-06-25"))]}, []),
        ({"P2437": [claim(count(3))]}, None),
    ],
)
def test_wikidata_episodes_count_only_where_they_no_longer_grow(claims: Any, scope: object) -> None:
    facts = wikidata_facts({"P1113": [claim(count(30))], **claims})
    counts = [list(f.qualifiers.values()) for f in facts if f.property == "episode_count"]
    assert counts == ([scope] if scope is not None else [])


def test_wikidata_follows_a_redirected_entity(api: Api, client_of: ClientOf) -> None:
    moved = {
        **entity("Q100", "Ballard", world.WIKIDATA[0]["claims"]),
        "redirects": {"from": "Q99", "to": "Q100"},
    }
    label = {"id": "Q106", "labels": {"en": {"value": "television series"}}}
    api.on("/?action=wbsearchentities", {"search": [{"id": "Q99"}]})
    api.on("/?action=wbgetentities&ids=Q99", {"entities": {"Q99": moved}})
    api.on("/?action=wbgetentities&props=labels", {"entities": {"Q106": label}})
    found = resolve(wikidata.Wikidata(), client_of(wikidata.SERVICE), "Ballard")
    assert [(e.key, e.ids["wikidata"]) for e in found] == [("Q100", "Q100")]


def test_wikidata_error_comes_with_200_and_fails_the_look_up(api: Api, client_of: ClientOf) -> None:
    api.on("/", {"error": {"code": "ratelimited", "info": "…"}})
    with pytest.raises(LookupFailed, match="ratelimited"):
        resolve(wikidata.Wikidata(), client_of(wikidata.SERVICE), "Ballard")
