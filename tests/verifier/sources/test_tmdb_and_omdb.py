"""The sources that want a key."""

from __future__ import annotations

import pytest
from apilab import Api
from tellings import FILM, TODAY, TV, ClientOf, resolve, told

from verifier.errors import SourceUnavailable
from verifier.sources import omdb, tmdb


def test_tmdb_tells_a_series() -> None:
    body = {
        "id": 5, "name": "Hollow Tide", "first_air_date": "2024-03-04", "last_air_date": "2025-04-01",
        "status": "Canceled", "number_of_episodes": 16, "networks": [{"name": "Netflix"}], "vote_average": 7.9,
        "created_by": [{"name": "Mara Venn"}], "episode_run_time": [50, 0],
        "seasons": [
            {"season_number": 0, "episode_count": 3, "air_date": "2024-01-01"},
            {"season_number": 1, "episode_count": 8, "air_date": "2024-03-04"},
            {"season_number": 2, "episode_count": 8, "air_date": "2025-02-10"},
            {"season_number": 3, "episode_count": 1, "air_date": None},
        ],
        "aggregate_credits": {
            "cast": [{"name": "Odile Brack", "roles": [{"character": "Nora Selwyn / Ghost (voice)"}]}],
            "crew": [{"name": "Ash Tom", "jobs": [{"job": "Director"}, {"job": "Gaffer"}]}],
        },
        "external_ids": {"imdb_id": "tt5", "wikidata_id": "Q5", "tvdb_id": 55},
    }  # fmt: skip
    facts = tmdb.facts_in(body, "tv", TODAY)
    assert facts[0].subject.ids == {"tmdb_tv": "5", "imdb": "tt5", "wikidata": "Q5", "tvdb": "55"}
    assert told(facts) == sorted(
        [
            ("platform", "Netflix"), ("release_date", "2024-03-04", "premiere", 1),
            ("release_date", "2025-02-10", "premiere", 2), ("release_date", "2025-04-01", "finale"),
            ("status", "cancelled"), ("episode_count", 16), ("episode_count", 8, 1), ("episode_count", 8, 2),
            ("season_count", 2), ("crew", "Mara Venn", "creator"), ("crew", "Ash Tom", "director"),
            ("runtime", 50, "episode"), ("cast", "Odile Brack"), ("character", "Nora Selwyn", "Odile Brack"),
            ("character", "Ghost", "Odile Brack"),
        ],
        key=str,
    )  # fmt: skip


def test_tmdb_money_of_zero_is_unknown() -> None:
    body = {
        "id": 6,
        "title": "Grey Harbour",
        "release_date": "2025-03-07",
        "budget": 0,
        "revenue": 0,
        "runtime": 122,
    }
    assert told(tmdb.facts_in(body, "movie", TODAY)) == [
        ("release_date", "2025-03-07", "release"), ("runtime", 122, "film"),
    ]  # fmt: skip


def test_tmdb_search_of_all_kinds(api: Api, client_of: ClientOf) -> None:
    hits = [
        {"id": 1, "media_type": "movie", "title": "X"},
        {"id": 2, "media_type": "tv", "name": "X"},
        {"id": 3},
    ]
    api.on("/search/multi?query=X", {"results": hits})
    found = resolve(tmdb.Tmdb(), client_of(tmdb.SERVICE, key="k"), "X")
    assert [(e.key, e.type) for e in found] == [("1", FILM), ("2", TV)]


OMDB = {
    "Response": "True", "Title": "Grey Harbour", "Year": "2025", "Type": "movie", "imdbID": "tt9",
    "Released": "07 Mar 2025", "Runtime": "122 min", "Director": "Ida Roeburn",
    "Writer": "A. Writer (story), A. Writer", "Actors": "N/A", "totalSeasons": "N/A",
    "Ratings": [
        {"Source": "Internet Movie Database", "Value": "6.4/10"}, {"Source": "Rotten Tomatoes", "Value": "64%"},
    ],
    "Metascore": "58", "imdbRating": "6.4", "imdbVotes": "12,345", "BoxOffice": "$21,440,000",
}  # fmt: skip


def test_omdb_tells_a_film_with_scores() -> None:
    assert told(omdb.facts_in(OMDB, TODAY)) == [
        ("box_office", 21_440_000, "domestic", "total"),
        ("crew", "A. Writer", "writer"),
        ("crew", "Ida Roeburn", "director"),
        ("critic_score", 58, "Metacritic", "critics"),
        ("critic_score", 6.4, "IMDb", "audience"),
        ("critic_score", 64, "Rotten Tomatoes", "critics"),
        ("release_date", "2025-03-07", "release"),
        ("runtime", 122, "film"),
    ]


def test_omdb_series_year_is_where_the_range_begins() -> None:
    found = omdb.entity_of({**OMDB, "Type": "series", "Year": "2004–2010"})
    assert found
    assert (found.type, found.year) == (TV, 2004)


def test_omdb_error_comes_with_200_and_is_nothing_found(api: Api, client_of: ClientOf) -> None:
    api.on("/", {"Response": "False", "Error": "Movie not found!"})
    assert resolve(omdb.Omdb(), client_of(omdb.SERVICE, key="k"), "X", FILM) == []


def test_omdb_takes_the_best_hit_where_there_are_too_many(api: Api, client_of: ClientOf) -> None:
    api.on("/", {"Response": "False", "Error": "Too many results."})
    api.on("/?t=Grey+Harbour", OMDB)
    assert [e.key for e in resolve(omdb.Omdb(), client_of(omdb.SERVICE, key="k"), "Grey Harbour", FILM)] == [
        "tt9"
    ]


def test_omdb_daily_limit_ends_its_use(api: Api, client_of: ClientOf) -> None:
    api.on("/", {"Response": "False", "Error": "Request limit reached!"})
    with pytest.raises(SourceUnavailable) as caught:
        resolve(omdb.Omdb(), client_of(omdb.SERVICE, key="k"), "X", FILM)
    assert caught.value.state == "rate limited"
