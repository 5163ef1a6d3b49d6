"""What the live sources tell of the example article's works, in the shapes that they speak; own short bodies."""

from __future__ import annotations

from typing import Any

from apilab import Api

Body = dict[str, Any]

ITEMS = {
    "Q100": "Ballard",
    "Q101": "Amazon Prime Video",
    "Q102": "Maggie Q",
    "Q103": "Renée Ballard",
    "Q104": "Michael Connelly",
    "Q105": "Kendall Sherwood",
    "Q106": "television series",
    "Q107": "Rotten Tomatoes",
    "Q108": "Los Angeles",
    "Q109": "family name",
    "Q5": "human",
    "Q110": "Titus Welliver",
    "Q111": "Harry Bosch",
    "Q112": "Bosch",
    "Q113": "Bosch: Legacy",
    "Q114": "Hildur Guðnadóttir",
    "Q115": "Academy Award for Best Original Score",
}


def snak(value: object) -> Body:
    return {"snaktype": "value", "datavalue": {"value": value}}


def item(id_: str) -> Body:
    return {"entity-type": "item", "id": id_}


def time(day: str, precision: int = 11) -> Body:
    return {"time": f"+{day}T00:00:00Z", "precision": precision}


def count(number: int) -> Body:
    return {"amount": f"+{number}", "unit": "1"}


def claim(value: object, rank: str = "normal", **qualifiers: object) -> Body:
    return {
        "mainsnak": snak(value),
        "rank": rank,
        "qualifiers": {name: [snak(each)] for name, each in qualifiers.items()},
    }


def entity(id_: str, label: str, claims: dict[str, list[Body]], *aliases: str) -> Body:
    return {
        "id": id_,
        "labels": {"en": {"value": label}},
        "aliases": {"en": [{"value": alias} for alias in aliases]},
        "claims": claims,
    }


WIKIDATA = [
    entity(
        "Q100",
        "Ballard",
        {
            "P31": [claim(item("Q106"))],
            "P345": [claim("tt31186958")],
            "P580": [claim(time("2025-07-09"))],
            "P449": [claim(item("Q101"))],
            "P161": [claim(item("Q102"), P453=item("Q103"))],
            "P1431": [claim(item("Q104"))],
            "P2437": [claim(count(1))],
            "P1113": [claim(count(10))],
            "P915": [claim(item("Q108"))],
            "P444": [claim("100%", P447=item("Q107"), P585=time("2025-10-01"))],
        },
    ),
    entity("Q120", "Ballard", {"P31": [claim(item("Q109"))]}),
    entity("Q102", "Maggie Q", {"P31": [claim(item("Q5"))], "P569": [claim(time("1979-05-22"))]}),
    entity("Q112", "Bosch", {
        "P31": [claim(item("Q106"))], "P580": [claim(time("2014-02-06"))], "P582": [claim(time("2021-06-25"))],
        "P2437": [claim(count(7))], "P449": [claim(item("Q101"))],
    }),
    entity("Q113", "Bosch: Legacy", {
        "P31": [claim(item("Q106"))], "P580": [claim(time("2022-05-06"))], "P582": [claim(time("2025-04-17"))],
        "P2437": [claim(count(3))],
    }),
    entity("Q114", "Hildur Guðnadóttir", {
        "P31": [claim(item("Q5"))], "P569": [claim(time("1982-09-04"))],
        "P166": [claim(item("Q115"), P585=time("2020-02-09"))],
    }),
]  # fmt: skip

CAST = [
    ("Maggie Q", "Renée Ballard"),
    ("Michael Mosley", "Ted Rawls"),
    ("Courtney Taylor", "Zamira Parker"),
    ("John Carroll Lynch", "Thomas Laffont"),
    ("Victoria Moroles", "Martina Castro"),
]
SHOW: Body = {
    "id": 80000,
    "url": "https://www.tvmaze.com/shows/80000/ballard",
    "name": "Ballard",
    "status": "Running",
    "premiered": "2025-07-09",
    "averageRuntime": 46,
    "network": None,
    "webChannel": {"id": 3, "name": "Prime Video", "country": None},
    "externals": {"imdb": "tt31186958", "thetvdb": 1, "tvrage": None},
}
SHOW_WITH_ALL: Body = {
    **SHOW,
    "_embedded": {
        "seasons": [
            {"id": 1, "number": 1, "premiereDate": "2025-07-09", "endDate": "2025-07-09", "episodeOrder": 10},
            {"id": 2, "number": 2, "premiereDate": None, "endDate": None, "episodeOrder": None},
        ],
        "episodes": [
            {"season": 1, "number": n, "name": f"Part {n}", "type": "regular", "runtime": 46}
            for n in range(1, 10)
        ]
        + [{"season": 1, "number": 10, "name": "The Last Part", "type": "regular", "runtime": 46}],
        "cast": [{"person": {"name": a}, "character": {"name": c}, "self": False} for a, c in CAST],
        "crew": [
            {"type": "Creator", "person": {"name": "Michael Alaimo"}},
            {"type": "Showrunner", "person": {"name": "Michael Alaimo"}},
            {"type": "Showrunner", "person": {"name": "Kendall Sherwood"}},
            {"type": "Executive Producer", "person": {"name": "Michael Connelly"}},
        ],
        "akas": [],
    },
}
GUESTS = [
    {"season": 1, "number": 3, "_embedded": {"guestcast": [
        {"person": {"name": "Titus Welliver"}, "character": {"name": "Harry Bosch"}, "self": False},
    ]}},
]  # fmt: skip

PAGE = """{{Infobox television
| creator = {{Plainlist|
* [[Michael Alaimo]]
* [[Kendall Sherwood]]
}}
| based_on = {{Based on|''Renée Ballard'' novels|[[Michael Connelly]]}}
| starring = {{ubl|[[Maggie Q]]|[[Courtney Taylor]]}}
| num_seasons = 1
| num_episodes = 10
| network = [[Amazon Prime Video]]
| first_aired = {{Start date|2025|7|9}}
}}
'''''Ballard''''' is an American [[police procedural]] television series. It premiered on July 9, 2025.<ref>x</ref>
In October 2025, the series was renewed for a second season.

== Cast and characters ==
* [[Maggie Q]] as Renée Ballard, a detective
* Courtney Taylor as Zamira Parker

== Reception ==
On the review aggregator [[Rotten Tomatoes]], the first season holds an approval rating of 100% based on 24 critic \
reviews.
"""

BOOKS = [
    ("OL1W", "The Late Show", "Michael Connelly", 2017, 40),
    ("OL9W", "The Late Show", "A. Nother", 1990, 2),
    ("OL2W", "The Waiting", "Michael Connelly", 2024, 12),
]


def serve_wikidata(api: Api) -> None:
    api.on("/?action=wbsearchentities", {"search": []})
    for each in WIKIDATA:
        name = each["labels"]["en"]["value"]
        same = [e for e in WIKIDATA if e["labels"]["en"]["value"] == name]
        hits = [{"id": e["id"], "label": name, "description": "an entry"} for e in same]
        api.on(f"/?action=wbsearchentities&search={name.replace(' ', '+')}", {"search": hits})
    known = {e["id"]: e for e in WIKIDATA}
    labels = {id_: {"id": id_, "labels": {"en": {"value": label}}} for id_, label in ITEMS.items()}
    api.answer_ids("/?action=wbgetentities", "ids", lambda id_: known.get(id_), key="entities")
    api.answer_ids("/?action=wbgetentities&props=labels", "ids", lambda id_: labels.get(id_), key="entities")


def serve_wikipedia(api: Api) -> None:
    api.on("/?action=query", {"query": {"pages": []}})
    found = {
        "pageid": 1, "title": "Ballard (TV series)", "index": 1, "description": "2025 American television series",
        "pageprops": {"wikibase_item": "Q100"},
    }  # fmt: skip
    town = {"pageid": 2, "title": "Ballard, Seattle", "index": 2, "description": "Neighborhood of Seattle"}
    searched = "intitle:%22Ballard%22"
    for hint in ("", "+television+series"):
        api.on(
            f"/?action=query&generator=search&gsrsearch={searched}{hint}", {"query": {"pages": [town, found]}}
        )
    revision = {"timestamp": "2025-10-06T08:00:00Z", "slots": {"main": {"content": PAGE}}}
    api.on(
        "/?action=query&titles=Ballard+(TV+series)",
        {"query": {"pages": [{**found, "revisions": [revision]}]}},
    )


def serve_tvmaze(api: Api) -> None:
    api.on("/search/shows", [])
    api.on("/search/people", [])
    api.on("/search/shows?q=Ballard", [{"score": 0.9, "show": SHOW}])
    api.on("/shows/80000", SHOW_WITH_ALL)
    api.on("/seasons/1/episodes", GUESTS)


def serve_openlibrary(api: Api) -> None:
    api.on("/search.json", {"docs": []})
    api.on("/search/authors.json", {"docs": []})
    docs = [
        {"key": f"/works/{k}", "title": t, "author_name": [a], "first_publish_year": y, "edition_count": n}
        for k, t, a, y, n in BOOKS
    ]
    for doc in docs:
        same = [d for d in docs if d["title"] == doc["title"]]
        api.on(f"/search.json?title={str(doc['title']).replace(' ', '+')}", {"docs": same})
        api.on(f"/search.json?q=key:{doc['key']}", {"docs": [doc]})


def serve_musicbrainz(api: Api) -> None:
    api.on("/artist", {"artists": []})
    api.on("/release-group", {"release-groups": []})
