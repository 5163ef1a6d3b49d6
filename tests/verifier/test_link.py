"""Linking: from a name to the entities that go by it, namesakes told apart, nothing guessed away."""

from __future__ import annotations

import random

import pytest

from claims.claim import Claim, ClaimSubject, Mention
from claims.statement import SubjectType
from verifier.facts import Fact, FactSource, FactSubject
from verifier.link import CLEAR_LEAD, Linker, ReferenceLexicon, link
from verifier.sources.base import Source
from verifier.sources.sheet import SheetSource
from verifier.sources.table import FactTable

SERIES, FILM, BOOK, PERSON = SubjectType.TV_SERIES, SubjectType.FILM, SubjectType.BOOK, SubjectType.PERSON


def about(name: str, type: SubjectType | None = None, year: int | None = None) -> Claim:
    return Claim(
        id="c1",
        quote="x",
        start=0,
        end=1,
        mentions=(Mention(start=0, end=1, quote="x"),),
        kind="platform",
        subject=ClaimSubject(name=name, type=type, year=year, found_by="explicit"),
        value="Netflix",
        unit=None,
        resolution=None,
        qualifiers={},
    )


def fact(
    name: str,
    type: SubjectType | None = None,
    year: int | None = None,
    *,
    cast: str = "Nobody Special",
    aliases: tuple[str, ...] = (),
    ids: dict[str, str] | None = None,
) -> Fact:
    return Fact(
        subject=FactSubject(name=name, type=type, year=year, aliases=aliases, ids=ids or {}),
        property="cast",
        value=cast,
        source=FactSource(name="own"),
    )


NAMESAKES = [
    fact("Hollow Tide", SERIES, 2024, cast="Odile Brack"),
    fact("Hollow Tide", FILM, 1998, cast="Jonas Halloran"),
    fact("Hollow Tide", FILM, 2021, cast="Ida Roe"),
    fact("Hollow Tide", BOOK, 1979, cast="Peter Aumont"),
    fact("The Salt Line", BOOK, 2001),
]


def linked(claim: Claim, *sources: Source, text: str = "") -> list[tuple[str | None, int | None]]:
    """Return type and year of each candidate."""
    return [(c.type, c.year) for c in Linker(sources, text).link(claim)]


def sheet(*facts: Fact) -> SheetSource:
    return SheetSource(facts or NAMESAKES)


BY_CLAIM = [
    pytest.param(about("Hollow Tide", SERIES), [(SERIES, 2024)], id="type"),
    pytest.param(about("Hollow Tide", FILM, 1998), [(FILM, 1998)], id="type and year"),
    pytest.param(about("Hollow Tide", FILM), [(FILM, 1998), (FILM, 2021)], id="two of a type"),
    pytest.param(about("Hollow Tide", None, 2021), [(FILM, 2021)], id="year alone"),
    pytest.param(about("hollow tide", SERIES), [(SERIES, 2024)], id="folded name"),
    pytest.param(about("Salt Line", BOOK), [(BOOK, 2001)], id="article missing"),
    pytest.param(about("Nobody Knows"), [], id="unknown"),
    pytest.param(about("Hollow"), [], id="half a title"),
]


@pytest.mark.parametrize(("claim", "expected"), BY_CLAIM)
def test_candidates_by_name_type_and_year(claim: Claim, expected: list[tuple[SubjectType, int]]) -> None:
    assert linked(claim, sheet()) == expected


def test_all_namesakes_are_kept_where_nothing_tells_them_apart() -> None:
    assert len(linked(about("Hollow Tide"), sheet())) == 4


def test_unknown_type_of_the_reference_leaves_what_is_known() -> None:
    assert linked(about("Salt Line", FILM), sheet()) == [(BOOK, 2001)]


def test_unfitting_year_leaves_all_candidates() -> None:
    assert len(linked(about("Hollow Tide", FILM, 2010), sheet())) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hollow Tide, with Jonas Halloran, is back.", [(FILM, 1998)]),
        ("Hollow Tide, with Ida Roe, is back.", [(FILM, 2021)]),
        ("Hollow Tide, with Ida Roe and Jonas Halloran, is back.", [(FILM, 1998), (FILM, 2021)]),
        ("Hollow Tide is back.", [(FILM, 1998), (FILM, 2021)]),
        ("Hollow Tide, with Vida Roering, is back.", [(FILM, 1998), (FILM, 2021)]),
    ],
    ids=["first one's actor", "second one's actor", "both", "neither", "part of a word"],
)
def test_other_names_of_the_article_tell_namesakes_apart(
    text: str, expected: list[tuple[SubjectType, int]]
) -> None:
    assert linked(about("Hollow Tide", FILM), sheet(), text=text) == expected


@pytest.mark.parametrize(("more", "candidates"), [(0, 1), (-1, 2)], ids=["just enough", "one name short"])
def test_a_clear_lead_of_names_is_needed(more: int, candidates: int) -> None:
    cast = ["Jonas Halloran", "Lena Voss", "Aldo Fenn", "Tilda Marsh"][: CLEAR_LEAD + more]
    facts = [*NAMESAKES, *(fact("Hollow Tide", FILM, 1998, cast=name) for name in cast)]
    text = ", ".join([*cast, "Ida Roe"])
    assert len(linked(about("Hollow Tide", FILM), sheet(*facts), text=text)) == candidates


@pytest.mark.parametrize("seed", range(6))
def test_shuffling_the_sheet_changes_nothing(seed: int) -> None:
    shuffled = NAMESAKES.copy()
    random.Random(seed).shuffle(shuffled)
    for claim in (about("Hollow Tide"), about("Hollow Tide", FILM), about("Hollow Tide", FILM, 1998)):
        assert linked(claim, sheet(*shuffled)) == linked(claim, sheet())


@pytest.mark.parametrize("seed", range(3))
def test_shuffling_the_sheet_leaves_the_facts_in_order(seed: int) -> None:
    facts = [fact("Hollow Tide", SERIES, 2024, cast=f"Actor {n}") for n in range(8)]
    shuffled = facts.copy()
    random.Random(seed).shuffle(shuffled)
    found = [
        [f.value for _, f in link(about("Hollow Tide"), [sheet(*order)])[0].facts(("cast",))]
        for order in (facts, shuffled)
    ]
    assert found[0] == found[1]


def test_entities_of_two_sources_are_one_candidate() -> None:
    store = FactTable("store", [fact("Hollow Tide", SERIES, 2024, cast="Ida Roe")])
    candidates = link(about("Hollow Tide", SERIES), [sheet(NAMESAKES[0]), store])
    assert [len(c.entities) for c in candidates] == [2]
    assert [f.value for _, f in candidates[0].facts(("cast",))] == ["Odile Brack", "Ida Roe"]


@pytest.mark.parametrize(
    ("year", "ids", "candidates"),
    [
        (2025, {}, 1),
        (2026, {}, 2),
        (None, {}, 1),
        (2026, {"imdb": "tt1"}, 1),
        (2024, {"imdb": "tt2"}, 2),
    ],
    ids=["a year apart", "two years apart", "year unknown", "one id", "another id"],
)
def test_two_sources_mean_one_entity_by_year_or_id(
    year: int | None, ids: dict[str, str], candidates: int
) -> None:
    own = sheet(fact("Hollow Tide", SERIES, 2024, ids={"imdb": "tt1"} if ids else {}))
    store = FactTable("store", [fact("Hollow Tide", SERIES, year, ids=ids)])
    assert len(link(about("Hollow Tide"), [own, store])) == candidates


def test_an_id_of_any_source_joins_a_group() -> None:
    """The second source brings the identifier by which the third one joins, though their years differ."""
    tables: list[Source] = [
        FactTable("store", [fact("Hollow Tide", SERIES, 2024)]),
        FactTable("wikidata", [fact("Hollow Tide", SERIES, 2024, ids={"wikidata": "Q1", "imdb": "tt1"})]),
        FactTable("tvmaze", [fact("Hollow Tide", SERIES, 2021, ids={"imdb": "tt1"})]),
    ]
    (linked,) = link(about("Hollow Tide", SERIES), tables)
    assert [source.name for source, _ in linked.entities] == ["store", "wikidata", "tvmaze"]


def test_namesakes_of_one_source_stay_apart_behind_a_vaguer_entity() -> None:
    """A store's person without a year does not make one person of the two that another source knows."""
    people = [fact("Ida Roe", PERSON, year, ids={"wikidata": f"Q{year}"}) for year in (1961, 1990)]
    tables: list[Source] = [FactTable("store", [fact("Ida Roe", PERSON)]), FactTable("wikidata", people)]
    linked = link(about("Ida Roe", PERSON), tables)
    assert [len(each.entities) for each in linked] == [2, 1]


def test_two_entities_of_one_source_are_never_merged() -> None:
    own = sheet(fact("Hollow Tide", FILM, 2021), fact("Hollow Tide", FILM, 2022))
    assert len(link(about("Hollow Tide"), [own])) == 2


def test_names_of_the_sheet_guide_the_reading() -> None:
    names = {n.text for n in ReferenceLexicon([sheet()]).names()}
    assert {"Hollow Tide", "The Salt Line", "Odile Brack"} <= names


def test_names_of_another_source_need_a_main_work() -> None:
    assert list(ReferenceLexicon([FactTable("store", NAMESAKES)]).names()) == []


def test_title_known_only_to_another_source_is_not_linked() -> None:
    found = ReferenceLexicon([FactTable("store", NAMESAKES)]).probe("Salt Line")
    assert [(n.text, n.linked) for n in found] == [("The Salt Line", False)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [("Peter Aumont wrote it.", True), ("Nobody we know wrote it.", False), ("", False)],
    ids=["its actor named", "nobody of it named", "no text"],
)
def test_bare_title_counts_where_the_article_names_somebody_of_it(text: str, counts: bool) -> None:
    store = FactTable("store", [fact("The Salt Line", FILM, 2001, cast="Peter Aumont")])
    assert [n.linked for n in ReferenceLexicon([store], text=text).probe("Salt Line")] == [counts]
