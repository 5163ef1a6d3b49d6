"""Wikipedia: descriptions, infoboxes, lists, scores and prose."""

from __future__ import annotations

import ballard_world as world
import pytest
from apilab import Api
from tellings import ALBUM, BOOK, FILM, PERSON, TV, ClientOf, resolve, told

from claims.statement import SubjectType
from verifier.sources import wikipedia
from verifier.sources.base import Entity


def page_told(wikitext: str, type: SubjectType = TV) -> list[tuple[object, ...]]:
    body = {"revisions": [{"timestamp": "2025-10-06T08:00:00Z", "slots": {"main": {"content": wikitext}}}]}
    return told(wikipedia.page_facts(body, Entity("wikipedia", "X (page)", "X", type)))


def test_wikipedia_tells_a_series(api: Api, client_of: ClientOf) -> None:
    world.serve_wikipedia(api)
    client = client_of(wikipedia.SERVICE)
    found = resolve(wikipedia.Wikipedia(), client, "Ballard", TV)
    assert [(e.name, e.type, e.year, dict(e.ids)) for e in found] == [
        ("Ballard", TV, 2025, {"wikidata": "Q100"})
    ]
    facts = wikipedia.Wikipedia().facts(found[0], client)
    for fact in (
        ("platform", "Amazon Prime Video"),
        ("release_date", "2025-07-09", "premiere", 1),
        ("crew", "Michael Alaimo", "creator"),
        ("related_work", "Renée Ballard novels", "based_on", "Michael Connelly"),
        ("episode_count", 10, 1),
        ("character", "Zamira Parker", "Courtney Taylor"),
        ("critic_score", 100, "Rotten Tomatoes", "critics", 1),
        ("review_count", 24, "Rotten Tomatoes", "critics", 1),
        ("status", "renewed", 2),
    ):
        assert fact in told(facts)
    assert {f.as_of for f in facts} == {"2025-10-06"}
    assert {f.source.url for f in facts} == {"https://en.wikipedia.org/wiki/Ballard_(TV_series)"}
    assert {f.source.tier for f in facts if f.property in ("status", "critic_score")} == {3}
    assert {f.source.tier for f in facts if f.property == "platform"} == {2}


@pytest.mark.parametrize(
    ("page", "known"),
    [
        ({"title": "Monster", "pageprops": {"disambiguation": ""}, "description": "Topics referred to"}, None),
        ({"title": "Ballard, Seattle", "description": "Neighborhood of Seattle"}, None),
        ({"title": "Ballard season 1", "description": "Season of television series"}, None),
        ({"title": "Joker (2019 film)", "description": "2019 film by Todd Phillips"}, ("Joker", FILM, 2019)),
        ({"title": "Maggie Q", "description": "American actress (born 1979)"}, ("Maggie Q", PERSON, 1979)),
        ({"title": "The Late Show (novel)", "description": "Novel by Michael Connelly"}, ("The Late Show", BOOK, None)),
        ({"title": "Blue Train (album)"}, ("Blue Train", ALBUM, None)),
    ],
)  # fmt: skip
def test_wikipedia_pages_are_what_their_descriptions_say(page: object, known: object) -> None:
    found = wikipedia.entity_of(page)
    assert (found and (found.name, found.type, found.year)) == known


def test_wikipedia_tells_a_film() -> None:
    facts = page_told(
        """{{Infobox film
| director = [[Ida Roeburn]]
| writer = {{plainlist|
* A. Writer
* B. Writer (story)}}
| starring = Jonas Halloran<br>Odile Brack
| released = {{Film date|2025|2|28|[[Berlin]]|2025|3|7|United States}}
| runtime = 122 minutes<ref>{{cite web|title=y}}</ref>
| budget = $85 million
| gross = $200–220 million
}}""",
        FILM,
    )
    for fact in (
        ("crew", "Ida Roeburn", "director"), ("crew", "B. Writer", "writer"), ("cast", "Odile Brack"),
        ("release_date", "2025-02-28", "release"), ("release_date", "2025-03-07", "release"),
        ("runtime", 122, "film"), ("budget", 85_000_000, "total"),
    ):  # fmt: skip
        assert fact in facts
    assert not any(f[0] == "box_office" for f in facts)  # a range is no single figure


@pytest.mark.parametrize(
    "wikitext",
    [
        "",
        "{{Infobox television",
        "{{" * 2000,
        "[[" * 2000 + "''" * 999,
        "{{Infobox film|released={{Film date|x|2025|99}}}}",
        "{{Infobox television|first_aired={{Start date|2025|2|31}}|num_episodes=many|network=}}",
        "== Cast ==\n* as as as\n*",
    ],
)
def test_wikipedia_broken_wikitext_is_no_error(wikitext: str) -> None:
    assert isinstance(page_told(wikitext), list)


def test_wikipedia_prose_of_other_subjects_is_left_out() -> None:
    facts = page_told(
        "''X'' is a television series. Its maker's series ''Other Thing'' premiered on May 1, 2020."
    )
    assert ("release_date", "2020-05-01", "premiere") not in facts
