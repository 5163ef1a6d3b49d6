"""Fact sheets as they come from users: what is read, and what is said of a line that is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.sources.sheet import SheetSource, read_sheet


def line(**changes: Any) -> str:
    """Return a line of a sheet with some of its keys changed."""
    fact: dict[str, Any] = {
        "subject": {"name": "Hollow Tide", "type": "tv_series", "year": 2024},
        "property": "episode_count",
        "value": 8,
        "unit": "episodes",
        "source": {"name": "own"},
    }
    return json.dumps({**fact, **changes}, ensure_ascii=False)


def write(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_every_line_is_a_fact(tmp_path: Path) -> None:
    facts = read_sheet(write(tmp_path, line(), line(value=10, qualifiers={"season": 2})))
    assert [(f.value, f.qualifiers) for f in facts] == [(8, {}), (10, {"season": 2})]


@pytest.mark.parametrize("blank", ["", "   ", "\t"])
def test_blank_lines_are_passed_over(tmp_path: Path, blank: str) -> None:
    assert len(read_sheet(write(tmp_path, blank, line(), blank, line(value=9)))) == 2


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + f"{line()}\r\n{line(value=9)}\r\n".encode())
    assert [f.value for f in read_sheet(path)] == [8, 9]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085"], ids=["LS", "PS", "NEL"])
def test_separator_inside_a_string_ends_no_line(tmp_path: Path, separator: str) -> None:
    value = f"Sea{separator}View"
    path = write(tmp_path, line(property="platform", value=value, unit=None))
    assert [f.value for f in read_sheet(path)] == [value]


def test_empty_sheet_has_no_facts(tmp_path: Path) -> None:
    assert read_sheet(write(tmp_path, "")) == []


BAD_LINES = [
    pytest.param("{not json", "not a fact", id="no JSON"),
    pytest.param("[]", "not a fact", id="a list"),
    pytest.param('"text"', "not a fact", id="a text"),
    pytest.param(line(colour="red"), "colour", id="unknown key"),
    pytest.param(line(property="mood"), "unknown property 'mood'", id="unknown property"),
    pytest.param(line(value=None), "value", id="no value"),
    pytest.param(line(value=[1, 2]), "value", id="a list of values"),
    pytest.param(line(value=True), "value", id="a truth value"),
    pytest.param(line(subject={"name": ""}), "subject.name", id="no name"),
    pytest.param(line(subject={"name": "Hollow Tide", "type": "opera"}), "subject.type", id="unknown type"),
    pytest.param(line(source={}), "source.name", id="no source"),
    pytest.param(line(source={"name": "own", "tier": 7}), "source.tier", id="tier out of range"),
    pytest.param(line(bound="roughly"), "bound", id="unknown bound"),
    pytest.param(line(polarity="no"), "polarity", id="unknown polarity"),
    pytest.param(line(modality="perhaps"), "modality", id="unknown modality"),
    pytest.param(line(qualifiers={"season": 1.5}), "qualifiers", id="half a season"),
    pytest.param(line(complete="perhaps"), "complete", id="completeness unsure"),
]


@pytest.mark.parametrize(("bad", "told"), BAD_LINES)
def test_unreadable_line_is_named_with_file_line_and_what_is_wrong(
    tmp_path: Path, bad: str, told: str
) -> None:
    path = write(tmp_path, line(), "", bad, line())
    with pytest.raises(UsageError) as raised:
        read_sheet(path)
    message = str(raised.value)
    assert message.startswith(f"{path}:3: ")
    assert told in message
    assert "\n" not in message


@pytest.mark.parametrize("key", ["as_of", "valid_from", "valid_to"])
def test_date_that_is_none_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(UsageError, match=key):
        read_sheet(write(tmp_path, line(**{key: "yesterday"})))


@pytest.mark.parametrize("value", ["9999", "9999-12"])
def test_validity_to_the_last_year_of_the_calendar_is_read(tmp_path: Path, value: str) -> None:
    assert [f.valid_to for f in read_sheet(write(tmp_path, line(valid_to=value)))] == [value]


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.jsonl: cannot be read as a fact sheet \(No such file"):
        read_sheet(tmp_path / "nowhere.jsonl")


def test_folder_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read as a fact sheet"):
        read_sheet(tmp_path)


@pytest.mark.parametrize("content", [b"\xff\xfe{\x00}\x00", b"\x80\x81", line().encode() + b"\n\xe9"])
def test_other_encodings_are_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="it is not UTF-8 text"):
        read_sheet(path)


def test_several_sheets_are_one_source(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(line(property="platform", value="Netflix", unit=None), "utf-8")
    source = SheetSource.read([write(tmp_path, line()), other])
    (entity,) = source.resolve("Hollow Tide")
    assert {f.property for f in source.facts(entity, ("episode_count", "platform"))} == {
        "episode_count",
        "platform",
    }


def test_second_sheet_is_named_where_it_is_the_bad_one(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text("nonsense\n", "utf-8")
    with pytest.raises(UsageError, match=r"other\.jsonl:1: "):
        SheetSource.read([write(tmp_path, line()), other])


@pytest.mark.parametrize("name", ["hollow tide", "The Hollow Tide", "Hollow  Tide", "Höllow Tide"])
def test_subject_is_found_by_its_folded_name(tmp_path: Path, name: str) -> None:
    assert [e.name for e in SheetSource.read([write(tmp_path, line())]).resolve(name)] == ["Hollow Tide"]


def test_subject_is_found_by_its_alias(tmp_path: Path) -> None:
    subject = {"name": "Hollow Tide", "type": "tv_series", "aliases": ["Marée basse"]}
    source = SheetSource.read([write(tmp_path, line(subject=subject))])
    assert [e.name for e in source.resolve("maree basse")] == ["Hollow Tide"]


def test_wanted_type_comes_first(tmp_path: Path) -> None:
    film = line(
        subject={"name": "Hollow Tide", "type": "film", "year": 1998}, property="platform", value="Hulu"
    )
    source = SheetSource.read([write(tmp_path, film, line())])
    assert source.resolve("Hollow Tide", SubjectType.TV_SERIES)[0].type is SubjectType.TV_SERIES


def test_names_of_a_sheet_hold_cast_and_characters(tmp_path: Path) -> None:
    fact = line(
        property="character", value="Det. Nora Selwyn", unit=None, qualifiers={"actor": "Odile Brack"}
    )
    names = {n.text for n in SheetSource.read([write(tmp_path, fact)]).all_names()}
    assert names == {"Hollow Tide", "Det. Nora Selwyn", "Nora Selwyn", "Odile Brack"}
