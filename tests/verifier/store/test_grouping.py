"""Which rows of several datasets are one subject."""

from __future__ import annotations

from verifier.store.grouping import Row, group


def row(id: int, type: str | None = "film", year: int | None = None, **rest: object) -> Row:
    cells = {"dataset": id, "charted": None, "mentioned": False, "popularity": 0, "ids": {}} | rest
    return Row(id=id, type=type, name="Monster", year=year, **cells)  # type: ignore[arg-type]


def groups(*rows: Row) -> list[list[int]]:
    return [[each.id for each in found.rows] for found in group(rows)]


def test_same_year_and_type_is_one() -> None:
    assert groups(row(1, year=2003), row(2, year=2003)) == [[1, 2]]


def test_other_year_or_type_is_another() -> None:
    assert groups(row(1, year=2003), row(2, year=2023), row(3, "tv_series", 2003)) == [[1], [2], [3]]


def test_shared_id_is_one_whatever_the_year() -> None:
    assert groups(row(1, year=2003, ids={"imdb": "tt1"}), row(2, year=2004, ids={"imdb": "tt1"})) == [[1, 2]]


def test_other_id_is_another_in_spite_of_the_year() -> None:
    assert groups(row(1, year=2003, ids={"imdb": "tt1"}), row(2, year=2003, ids={"imdb": "tt2"})) == [
        [1],
        [2],
    ]


def test_undated_row_joins_the_only_dated_one() -> None:
    assert groups(row(1), row(2, year=2003)) == [[2, 1]]


def test_undated_row_stays_apart_when_it_could_be_several() -> None:
    assert groups(row(1), row(2, year=2003), row(3, year=2023)) == [[2], [3], [1]]


def test_charted_row_joins_the_one_of_its_first_chart_year() -> None:
    assert groups(row(1, charted=2023), row(2, year=2003), row(3, year=2023)) == [[2], [3, 1]]


def test_title_does_not_chart_before_its_release() -> None:
    assert groups(row(1, charted=2021), row(2, year=2025)) == [[2], [1]]


def test_bare_mention_of_a_work_is_no_further_candidate() -> None:
    assert groups(row(1, None, mentioned=True), row(2, year=2003), row(3, year=2023)) == [[2], [3]]
    assert groups(row(1, None, mentioned=True)) == [[1]]
    assert groups(row(1, None, mentioned=True), row(2, None, mentioned=True)) == [[1, 2]]


def test_person_is_no_work() -> None:
    assert groups(row(1, None, mentioned=True), row(2, "person", mentioned=True)) == [[2], [1]]
