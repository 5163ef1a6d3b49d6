"""The example of docs/adding-a-source.md is run as it stands there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from apilab import Api
from tellings import TV, ClientOf, resolve, told

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "adding-a-source.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def almanac() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(block("python"), "almanac.py", "exec"), names)
    return names


def test_example_finds_and_tells(almanac: dict[str, Any], api: Api, client_of: ClientOf) -> None:
    answer = json.loads(block("json"))
    api.on("/find?name=Hollow+Tide", answer)
    api.on("/series/7", answer["hits"][0])
    source, client = almanac["Almanac"](), client_of(almanac["SERVICE"])
    found = resolve(source, client, "Hollow Tide", TV)
    assert [(e.name, e.year, dict(e.ids)) for e in found] == [("Hollow Tide", 2024, {"imdb": "tt77"})]
    facts = source.facts(found[0], client)
    assert told(facts) == [("release_date", "2024-03-04", "premiere", 1)]
    assert facts[0].source.licence == "CC0"


def test_example_reads_nonsense_as_nothing(almanac: dict[str, Any]) -> None:
    for body in (None, [], {"id": "x"}, {"id": 1, "title": "X", "began": 3}):
        assert almanac["series_facts"](body, "2026-01-01") == []
