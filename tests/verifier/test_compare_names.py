"""Names against names: persons, characters, works, services, places, quoted words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare.names import (
    other_town,
    quote_found,
    same_character,
    same_full_character,
    same_person,
    same_place,
    same_service,
    same_work,
)

PERSONS = [
    pytest.param("Odile Brack", "Odile Brack", True, id="equal"),
    pytest.param("odile  brack", "Odile Brack", True, id="case and white space"),
    pytest.param("Renée Sólveig", "Renee Solveig", True, id="diacritics"),
    pytest.param("Łukasz Ðorn", "Lukasz Dorn", True, id="letters that are no diacritics"),
    pytest.param("Ron Perlman", "Ron Pearlman", True, id="one edit in a surname"),
    pytest.param("Samira Wiley", "Zamira Wiley", True, id="another first letter"),
    pytest.param("J. Halloran", "Jonas Halloran", True, id="an initial"),
    pytest.param("K. Halloran", "Jonas Halloran", False, id="another initial"),
    pytest.param("Peter Aumont Jr.", "Peter Aumont", True, id="a suffix"),
    pytest.param("Peter Lloyd Aumont", "Peter Aumont", True, id="a middle name"),
    pytest.param("Paul Aumont", "Peter Aumont", False, id="another first name"),
    pytest.param("Odile Brack", "Odile Black", False, id="one edit in a short surname"),
    pytest.param("Brack", "Odile Brack", False, id="a surname alone"),
    pytest.param("Zendaya", "Zendaya", True, id="one name"),
    pytest.param("Anders Kolbein", "Anders Lindqvist", False, id="another surname"),
    pytest.param("", "Odile Brack", False, id="no name"),
]


@pytest.mark.parametrize(("a", "b", "same"), PERSONS)
def test_person(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same
    assert same_person(b, a) is same


CHARACTERS = [
    pytest.param("Nora Selwyn", "Nora Selwyn", True, id="equal"),
    pytest.param("Detective Nora Selwyn", "Nora Selwyn", True, id="a rank"),
    pytest.param("Det. Nora Selwyn", "Captain Nora Selwyn", True, id="two ranks"),
    pytest.param("Selwyn", "Nora Selwyn", True, id="a surname alone"),
    pytest.param("Nora", "Nora Selwyn", True, id="a first name alone"),
    pytest.param("The Warden", "Warden", True, id="an article"),
    pytest.param("Nora Selvyn", "Nora Selwyn", True, id="a spelling variant"),
    pytest.param("Clara Selwyn", "Nora Selwyn", False, id="another first name"),
    pytest.param("Nora Pike", "Nora Selwyn", False, id="another surname"),
    pytest.param("", "Nora Selwyn", False, id="no name"),
]


@pytest.mark.parametrize(("a", "b", "same"), CHARACTERS)
def test_character(a: str, b: str, same: bool) -> None:
    assert same_character(a, b) is same
    assert same_character(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "sure"),
    [
        ("Nora Selwyn", "Det. Nora Selwyn", True),
        ("Selwyn", "Nora Selwyn", False),
        ("Selwyn", "Selwyn", True),
        ("Nora Jane Selwyn", "Nora Selwyn", True),
    ],
)
def test_half_a_name_is_not_surely_one_character(a: str, b: str, sure: bool) -> None:
    assert same_full_character(a, b) is sure


WORKS = [
    pytest.param("The Salt Line", "Salt Line", True, id="a leading article"),
    pytest.param("the salt line", "The Salt Line", True, id="case"),
    pytest.param("Salt & Iron", "Salt and Iron", True, id="ampersand"),
    pytest.param("Amélie's Harbour", "Amelies Harbour", True, id="diacritics and apostrophe"),
    pytest.param("The Last Show", "The Late Show", False, id="one content word differs"),
    pytest.param("Hollow Tide", "Hollow Tides", False, id="one letter differs"),
    pytest.param("Hollow Tide 2", "Hollow Tide", False, id="a number more"),
    pytest.param("Hollow", "Hollow Tide", False, id="a part of the title"),
    pytest.param("The Salt Line novels", "The Salt Line", True, id="what kind of work it is"),
]


@pytest.mark.parametrize(("a", "b", "same"), WORKS)
def test_work(a: str, b: str, same: bool) -> None:
    assert same_work(a, b) is same
    assert same_work(b, a) is same


SERVICES = [
    ("Prime Video", "Amazon Prime Video", True),
    ("Amazon", "Prime Video", True),
    ("Max", "HBO Max", True),
    ("Apple TV", "Apple TV+", True),
    ("IMDb TV", "Freevee", True),
    ("Amazon Freevee", "Prime Video", False),
    ("Netflix", "Hulu", False),
    ("netflix", "Netflix", True),
    ("AMC", "AMC+", False),
    ("BBC Two", "BBC Four", False),
    ("BBC Two", "BBC", True),
    ("BBC Two", "BBC iPlayer", True),
    ("Lighthouse Channel", "lighthouse channel", True),
    ("Lighthouse Channel", "Netflix", False),
]


@pytest.mark.parametrize(("a", "b", "same"), SERVICES)
def test_service(a: str, b: str, same: bool) -> None:
    assert same_service(a, b) is same
    assert same_service(b, a) is same


@pytest.mark.parametrize(
    ("claimed", "known", "same"),
    [
        ("Vancouver", "Vancouver, British Columbia", True),
        ("British Columbia", "Vancouver, British Columbia", True),
        ("Vancouver", "Vancouver", True),
        pytest.param(
            "Vancouver, British Columbia",
            "Vancouver (British Columbia)",
            True,
        ),
        ("Toronto", "Vancouver, British Columbia", False),
        ("York", "New York, New York", False),
        ("Astoria, Oregon", "Astoria", True),
        ("Astoria, Oregon", "Astoria, Oregon, US", True),
        ("Paris, Texas", "Paris, France", False),
        ("", "Vancouver", False),
    ],
)
def test_place_is_equal_or_holds_the_known_one(claimed: str, known: str, same: bool) -> None:
    assert same_place(claimed, known) is same


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("the sea does not forgive", "She said that the sea does not forgive anybody.", True),
        ("The sea does not forgive!", "the sea does not forgive", True),
        ("the sea does not forgve", "she said the sea does not forgive", True),
        ("the land is generous", "she said the sea does not forgive", False),
    ],
)
def test_quoted_words_are_found_exactly_or_nearly(words: str, text: str, found: bool) -> None:
    assert quote_found(words, text) is found


def test_character_whose_name_repeats_a_word_is_no_other_one() -> None:
    assert not same_character("Humbert Humbert", "Humbert Clare")


words = st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True)
names = st.lists(words, min_size=2, max_size=2, unique=True).map(" ".join)


@given(names, names)
def test_same_person_is_symmetric(a: str, b: str) -> None:
    assert same_person(a, b) is same_person(b, a)


@given(names, names)
def test_same_character_is_symmetric(a: str, b: str) -> None:
    assert same_character(a, b) is same_character(b, a)


@given(names)
def test_every_name_is_its_own(name: str) -> None:
    assert same_person(name, name)
    assert same_character(name, name)
    assert same_work(name, name)


@given(names)
def test_case_never_tells_names_apart(name: str) -> None:
    assert same_person(name.upper(), name)
    assert same_work(name.upper(), name)


@given(names, names)
def test_same_work_and_same_service_are_symmetric(a: str, b: str) -> None:
    assert same_work(a, b) == same_work(b, a)
    assert same_service(a, b) == same_service(b, a)


@given(names, names)
def test_towns_of_different_names_are_no_same_place(a: str, b: str) -> None:
    assert bool(other_town(a, b)) is bool(other_town(b, a))
    if other_town(a, b):
        assert not same_place(a, b)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_can_be_compared(a: str, b: str) -> None:
    for same in (same_person, same_character, same_work, same_service, same_place, other_town, quote_found):
        assert isinstance(same(a, b), bool)
