"""Fact sheets as JSON lines and as CSV, and the user's own facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from store_tables import fact, write_sheet

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.facts import Fact
from verifier.sources.store import StoreSource
from verifier.store.commands import add, build
from verifier.store.folder import STARTER_FOLDER
from verifier.store.sheets import read_lines

_PIER = {"name": "Glass Pier", "type": "tv_series", "year": 2025}
_CSV = """subject,type,year,aliases,property,value,unit,q.season,q.role,source,url,tier,as_of,complete,id.imdb
Glass Pier,tv_series,2025,Pier|Low Pier,episode_count,8,episodes,1,,Gazette,https://pier.example/,3,2025-02,yes,tt12345678
Glass Pier,tv_series,2025,,crew,1917,,,director,Gazette,,,,,
Glass Pier,tv_series,2025,,critic_score,A-,grade,,,Gazette,,,,,
Glass Pier,tv_series,2025,,budget,"12,500,000",USD,,,Gazette,,,,,
"""


def test_csv_reads_like_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(_CSV, encoding="utf-8")
    count, crew, score, budget = (line.fact for line in read_lines(path))
    assert count == Fact.model_validate(
        fact(
            _PIER | {"aliases": ("Pier", "Low Pier"), "ids": {"imdb": "tt12345678"}},
            "episode_count",
            8,
            unit="episodes",
            qualifiers={"season": 1},
            source={"name": "Gazette", "url": "https://pier.example/", "tier": 3},
            as_of="2025-02",
            complete=True,
        )
    )
    assert (crew.value, crew.qualifiers) == ("1917", {"role": "director"})  # a name of figures stays a name
    assert (score.value, budget.value) == ("A-", 12_500_000)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jsonl", b'{"subject": {"name": "X"}}\n', r"a\.jsonl:1"),
        ("a.jsonl", b"null\n", r"a\.jsonl:1"),
        ("a.jsonl", b'\n{"subject": \n', r"a\.jsonl:2"),
        ("a.jsonl", b"\xff\xfe\n", "UTF-8"),
        ("a.csv", b"subject,property,value\nX,cast,Y\n", "column 'source'"),
        ("a.csv", b"subject,property,value,source,colour\nX,cast,Y,Z,red\n", r"a\.csv:2.*colour"),
        ("a.csv", b"subject,property,value,source\nX,cast,Y,Z,more\n", r"a\.csv:2.*more cells"),
        ("a.csv", b"subject,property,value,source,tier\nX,cast,Y,Z,first\n", r"a\.csv:2"),
        ("a.csv", b"subject,property,value,source\nX,colour,Y,Z\n", r"a\.csv:2.*colour"),
    ],
)
def test_unusable_sheet_is_refused_with_its_line(
    tmp_path: Path, own_folder: Path, name: str, content: bytes, problem: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UsageError, match=problem):
        add(path)
    assert not own_folder.exists()


def test_missing_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing\.jsonl"):
        read_lines(tmp_path / "nothing.jsonl")


def test_added_facts_survive_a_rebuild(own_folder: Path, tmp_path: Path) -> None:
    sheet = write_sheet(
        tmp_path / "mine.jsonl", fact(_PIER, "platform", "Northlight"), fact(_PIER, "cast", "Ida Vane")
    )
    assert add(sheet) == 2
    assert add(sheet) == 0
    assert add(write_sheet(tmp_path / "more.jsonl", fact(_PIER, "cast", "Otto Lind"))) == 1
    (own_folder / "reference.sqlite").unlink()
    build()
    with StoreSource.open() as store:
        (entity,) = store.resolve("Glass Pier", SubjectType.TV_SERIES)
        facts = store.facts(entity, ["cast", "platform"])
    assert [(f.value, f.source.tier) for f in facts] == [("Ida Vane", 1), ("Otto Lind", 1), ("Northlight", 1)]


def test_every_starter_fact_is_read_back_as_it_was(own_folder: Path) -> None:
    lines = [line.fact for sheet in sorted(STARTER_FOLDER.glob("*.jsonl")) for line in read_lines(sheet)]
    with StoreSource.open() as store:
        held = [f.model_dump(exclude={"subject"}) for f in store.all_facts({line.property for line in lines})]
    assert sorted(map(str, held)) == sorted(str(line.model_dump(exclude={"subject"})) for line in lines)
