"""TVmaze: shows, guests, persons, and what the shape of an answer allows to say."""

from __future__ import annotations

from typing import Any

import ballard_world as world
import pytest
from apilab import Api
from tellings import TODAY, TV, ClientOf, resolve, told

from claims.statement import Bound
from verifier.sources import tvmaze
from verifier.sources.tvmaze_facts import guest_facts, person_facts, show_facts


def show(**changes: object) -> dict[str, Any]:
    return {**world.SHOW_WITH_ALL, **changes}


def test_tvmaze_tells_a_show(api: Api, client_of: ClientOf) -> None:
    world.serve_tvmaze(api)
    client = client_of(tvmaze.SERVICE)
    found = resolve(tvmaze.TVmaze(), client, "Ballard", TV)
    assert [(e.name, e.year, dict(e.ids)) for e in found] == [
        ("Ballard", 2025, {"tvmaze": "80000", "imdb": "tt31186958", "tvdb": "1"})
    ]
    facts = told(tvmaze.TVmaze().facts(found[0], client))
    for fact in (
        ("platform", "Prime Video"),
        ("release_date", "2025-07-09", "premiere", 1),
        ("release_date", "2025-07-09", "finale", 1),
        ("episode_count", 10, 1),
        ("season_count", 1),
        ("status", "renewed", 2),
        ("episode_title", "The Last Part", 1, "finale"),
        ("cast", "Titus Welliver", "guest"),
        ("character", "Harry Bosch", "Titus Welliver"),
        ("crew", "Kendall Sherwood", "showrunner"),
        ("runtime", 46, "episode"),
    ):
        assert fact in facts


def test_tvmaze_series_of_a_worldwide_service_is_nowhere_else() -> None:
    assert [f.complete for f in show_facts(show(), TODAY) if f.property == "platform"] == [True]


@pytest.mark.parametrize("season_home", [{"name": "Peacock"}, {"name": "Netflix"}])
def test_tvmaze_series_of_a_broadcaster_may_be_elsewhere(season_home: object) -> None:
    moved = [{"id": 1, "number": 1, "webChannel": season_home}]
    facts = show_facts(
        {"id": 1, "name": "X", "network": {"name": "NBC"}, "_embedded": {"seasons": moved}}, TODAY
    )
    homes = [f for f in facts if f.property == "platform"]
    assert len(homes) == 2
    assert not any(f.complete for f in homes)


def test_tvmaze_slot_of_a_broadcaster_is_an_upper_bound() -> None:
    facts = show_facts({"id": 1, "name": "X", "network": {"name": "NBC"}, "runtime": 60}, TODAY)
    assert [(f.value, f.bound) for f in facts if f.property == "runtime"] == [(60, Bound.AT_MOST)]


def test_tvmaze_season_under_way_counts_as_announced() -> None:
    seasons = [
        {"id": 1, "number": 1, "premiereDate": "2026-01-01", "endDate": "2026-03-01", "episodeOrder": 8}
    ]
    episodes = [{"season": 1, "number": n, "name": f"E{n}"} for n in (1, 2)]
    facts = told(
        show_facts({"id": 1, "name": "X", "_embedded": {"seasons": seasons, "episodes": episodes}}, TODAY)
    )
    assert ("episode_count", 8, 1) in facts
    assert ("release_date", "2026-03-01", "finale", 1) not in facts
    assert not any(f[0] == "episode_title" and f[-1] == "finale" for f in facts)


def test_tvmaze_specials_are_no_episodes() -> None:
    episodes = [{"season": 1, "number": None, "name": "Special", "type": "significant_special"}]
    assert show_facts({"id": 1, "name": "X", "_embedded": {"episodes": episodes}}, TODAY) == []


def test_tvmaze_somebody_as_themselves_plays_no_character() -> None:
    cast = [{"person": {"name": "A. Host"}, "character": {"name": "A. Host"}, "self": True}]
    assert told(show_facts({"id": 1, "name": "X", "_embedded": {"cast": cast}}, TODAY)) == [
        ("cast", "A. Host")
    ]
    assert guest_facts({"id": 1, "name": "X"}, [None, [{"_embedded": []}]], TODAY) == []


def test_tvmaze_tells_a_person() -> None:
    body = {
        "id": 9,
        "name": "Odile Brack",
        "birthday": "1980-05-01",
        "deathday": None,
        "url": "https://x.example",
    }
    credits: dict[str, object] = {
        "cast": [{"_embedded": {"show": {"name": "Hollow Tide"}}}],
        "crew": [{"type": "Writer", "_embedded": {"show": {"name": "Salt"}}}, {"type": "Writer"}],
    }
    assert told(person_facts(body, credits, TODAY)) == [
        ("birth", "1980-05-01", "date"), ("credit", "Hollow Tide"), ("credit", "Salt", "writer"),
    ]  # fmt: skip
