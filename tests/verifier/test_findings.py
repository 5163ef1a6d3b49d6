"""What an article's own claims show when laid side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper import read_text
from verifier.check import check
from verifier.report import Finding

TIDE = "“Hollow Tide”"
LENGTH = f"{TIDE} has eight episodes, and each episode is 50 minutes long."


def findings(tmp_path: Path, title: str, body: str, *facts: dict[str, object]) -> list[Finding]:
    sheet = tmp_path / "facts.jsonl"
    work = {"name": "Hollow Tide", "type": "tv_series"}
    rows = [{"subject": work, "source": {"name": "Almanac", "tier": 1}, **f} for f in facts] or [
        {"subject": work, "property": "cast", "value": "Lena Orth", "source": {"name": "Almanac"}}
    ]
    sheet.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    article = read_text(body, title=title, published="2026-03-01")
    return list(check(article, references=[sheet], sources=["sheet"], offline=True).findings)


FOUND = [
    pytest.param(
        "internal_contradiction",
        f"{TIDE}: ten episodes of salt",
        f"{TIDE} is a drama. All eight episodes of the series arrived on Hulu.",
        id="headline against body",
    ),
    pytest.param(
        "wrong_weekday",
        f"{TIDE} arrives",
        f"{TIDE} premiered on Friday, January 14, 2026.",
        id="a Wednesday called a Friday",
    ),
    pytest.param(
        "hours_against_households",
        f"{TIDE} is watched",
        f"{LENGTH} The series drew 90 million hours in its first week. "
        "It reached 2 million households in its first week.",
        id="more hours than the season has",
    ),
    pytest.param(
        "repeated_quote",
        f"{TIDE} is praised",
        f"{TIDE} came out. Variety called it “a slow and patient marvel of salt.” "
        "The Guardian called it “a slow and patient marvel of salt.”",
        id="two speakers of the same words",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "title", "body"), FOUND)
def test_found(tmp_path: Path, kind: str, title: str, body: str) -> None:
    assert kind in {f.kind for f in findings(tmp_path, title, body)}


SILENT = [
    pytest.param(f"{TIDE} premiered on Wednesday, January 14, 2026.", id="the right weekday"),
    pytest.param(
        f"Season 1 of {TIDE} has eight episodes. Season 2 has ten episodes.", id="two seasons, two counts"
    ),
    pytest.param(
        f"{LENGTH} The series drew 9 million hours in its first week. "
        "It reached 2 million households in its first week.",
        id="hours that households can watch",
    ),
    pytest.param(f"{TIDE} scored 91% on Rotten Tomatoes. It scored 84 on Metacritic.", id="two aggregators"),
    pytest.param(
        f"{TIDE} grossed $71.4 million. The film made $27.3 million.",
        id="takings of times that are not said",
    ),
]


@pytest.mark.parametrize("body", SILENT)
def test_silent(tmp_path: Path, body: str) -> None:
    assert findings(tmp_path, f"{TIDE} is back", body) == []


def test_sums_and_percentages_of_a_film(tmp_path: Path) -> None:
    body = (
        "“Salt Road” opened to $50 million domestically in its opening weekend. “Salt Road” slid 60% to $30 million "
        "domestically in its second weekend."
    )
    film: dict[str, object] = {
        "subject": {"name": "Salt Road", "type": "film"},
        "property": "crew",
        "value": "Ida Roe",
        "qualifiers": {"role": "director"},
    }
    found = findings(tmp_path, "“Salt Road” falls", body, film)
    assert [f.kind for f in found] == ["percentage"]
    assert "-40 %" in found[0].message


def test_figures_that_rest_on_a_refuted_service(tmp_path: Path) -> None:
    body = f"{TIDE} arrived on Netflix. The series drew 90 million hours on Netflix in its first week."
    hulu: dict[str, object] = {"property": "platform", "value": "Hulu", "complete": True}
    found = findings(tmp_path, f"{TIDE} is watched", body, hulu)
    assert [f.kind for f in found] == ["refuted_premise"]
    assert "1 undecided statement rests on it" in found[0].message
