"""The Oscars table: nominations, wins and counts of people and films."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.sources.store import StoreSource
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind
from verifier.store.importers.oscars import category_name, ceremony_year

_HEADER = (
    "Ceremony Year Class CanonicalCategory Category Film FilmId Name Nominees NomineeIds "
    "Winner Detail Note Citation"
)
_ROWS = (
    "96|2023|Acting|ACTRESS IN A LEADING ROLE|X|Low Tide|tt0000001|Ida Vane|Ida Vane|nm0000011|True|Ruth||",
    "96|2023|Title|BEST PICTURE|X|Low Tide|tt0000001|O. Lind and M. Orr|Otto Lind/May Orr|nm0000012/nm0000013",
    "97|2024|Acting|ACTRESS IN A LEADING ROLE|X|Salt Road|tt0000002|Ida Vane|Ida Vane|nm0000011||Agnes",
    "97|2024|Special|HONORARY AWARD|HONORARY AWARD||||May Orr|nm0000013|True|||For everything.",
    "1|1927/28|Acting|ACTOR IN A LEADING ROLE|ACTOR|One/Two|tt0000003/tt0000004|Al Gray|Al Gray|nm0000014|",
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Five rows; upright lines stand for TABs, slashes in names for upright lines."""
    path = tmp_path / "oscars.csv"
    rows = [
        row.replace("1927/28", "1927~28").replace("|", "\t").replace("/", "|").replace("~", "/")
        for row in _ROWS
    ]
    path.write_text("\n".join([_HEADER.replace(" ", "\t"), *rows]) + "\n", encoding="utf-8")
    return path


def _import(table: Path) -> Path:
    store = table.with_name("reference.sqlite")
    build([Import(Kind.OSCARS, table)], path=store)
    return store


def test_person_has_nominations_wins_and_counts(table: Path) -> None:
    with StoreSource.open(_import(table)) as store:
        (person,) = store.resolve("Ida Vane", SubjectType.PERSON)
        facts = store.facts(person, ["award", "award_count"])
    awards = [dict(f.qualifiers) for f in facts if f.property == "award"]
    best = {"category": "Best Actress"}
    assert awards == [
        best | {"year": 2024, "for": "Low Tide", "outcome": "won"},
        best | {"year": 2024, "for": "Low Tide", "outcome": "nominated"},
        best | {"year": 2025, "for": "Salt Road", "outcome": "nominated"},
    ]
    counts = {(f.qualifiers.get("year"), f.unit): f.value for f in facts if f.property == "award_count"}
    assert counts == {
        (2024, "nominations"): 1,
        (2024, "awards"): 1,
        (2025, "nominations"): 1,
        (2025, "awards"): 0,
        (None, "nominations"): 2,
        (None, "awards"): 1,
    }


def test_film_has_the_awards_of_its_people(table: Path) -> None:
    with StoreSource.open(_import(table)) as store:
        (film,) = store.resolve("tt0000001")
        facts = store.facts(film, ["award", "award_count"])
    assert {(f.qualifiers["category"], f.qualifiers["outcome"]) for f in facts if f.property == "award"} == {
        ("Best Actress", "won"),
        ("Best Actress", "nominated"),
        ("Best Picture", "nominated"),
    }
    assert (film.name, film.year) == ("Low Tide", 2023)


def test_honorary_award_is_no_competitive_win(table: Path) -> None:
    with StoreSource.open(_import(table)) as store:
        (person,) = store.resolve("May Orr")
        facts = store.facts(person, ["award", "award_count"])
    honorary = [f.qualifiers["outcome"] for f in facts if f.qualifiers.get("category") == "Honorary Award"]
    assert honorary == ["won"]
    assert {f.value for f in facts if f.unit == "awards"} == {0}


def test_row_with_two_films_names_both(table: Path) -> None:
    with StoreSource.open(_import(table)) as store:
        assert [e.name for name in ("One", "Two") for e in store.resolve(name)] == ["One", "Two"]
        (person,) = store.resolve("Al Gray")
        (award,) = store.facts(person, ["award"])
    assert dict(award.qualifiers) == {"category": "Best Actor", "year": 1929, "outcome": "nominated"}


@pytest.mark.parametrize(
    ("number", "year"), [(1, 1929), (3, 1930), (5, 1932), (6, 1934), (96, 2024), (98, 2026)]
)
def test_ceremony_year(number: int, year: int) -> None:
    assert ceremony_year(number) == year


@pytest.mark.parametrize(
    ("canonical", "name"),
    [
        ("ACTRESS IN A SUPPORTING ROLE", "Best Supporting Actress"),
        ("BEST PICTURE", "Best Picture"),
        ("FILM EDITING", "Best Film Editing"),
        ("WRITING (Original Screenplay)", "Best Original Screenplay"),
        ("HONORARY AWARD", "Honorary Award"),
    ],
)
def test_category_name(canonical: str, name: str) -> None:
    assert category_name(canonical) == name


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda t: t.replace("\tTrue\t", "\tPerhaps\t", 1), "line 2: the winner"),
        (lambda t: t[:-8], "cut off"),
        (lambda t: t.replace("\t", ","), "wrong header"),
        (lambda t: "null", "wrong header"),
        (lambda t: t.replace("97\t2024\tActing", "97\t2024"), "line 4"),
        (lambda t: t.replace("96\t2023", "A\t2023", 1), "line 2"),
    ],
)
def test_damaged_table_is_refused(table: Path, damage: Callable[[str], str], problem: str) -> None:
    store = _import(table)
    before = store.read_bytes()
    table.write_text(damage(table.read_text("utf-8")), encoding="utf-8")
    with pytest.raises(UsageError, match=problem):
        _import(table)
    assert store.read_bytes() == before
