"""Two reports of one article: what changed, and nothing else, is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper.target import Text
from verifier.check import check
from verifier.rediff import rediff
from verifier.report import Label, Report

TEXT = (
    "Saltmarsh premiered on 3 March 2025. The drama series “Saltmarsh” has ten episodes, "
    "and “Saltmarsh” was renewed for a second season."
)


def sheet(folder: Path, episodes: int) -> Path:
    path = folder / f"{episodes}.jsonl"
    fact = {
        "subject": {"name": "Saltmarsh", "type": "tv_series", "year": 2025},
        "property": "episode_count",
        "value": episodes,
        "unit": "episodes",
        "as_of": "2025-05-01",
        "source": {"name": "Studio", "url": "https://studio.example/saltmarsh", "tier": 1},
    }
    path.write_text(json.dumps(fact) + "\n", "utf-8")
    return path


def report(folder: Path, episodes: int, text: str = TEXT) -> Report:
    return check(
        Text(text, title="Saltmarsh", published="2025-05-02"),
        references=[sheet(folder, episodes)],
        sources=["sheet"],
    )


def test_same_report_has_no_difference(tmp_path: Path) -> None:
    made = report(tmp_path, 10)
    assert made.claims
    found = rediff(made, made)
    assert (found.same, found.differences) == (len(made.claims), ())


def test_other_fact_changes_one_verdict(tmp_path: Path) -> None:
    found = rediff(report(tmp_path, 10), report(tmp_path, 8))
    (difference,) = found.differences
    assert (difference.kind, difference.property, difference.cause) == (
        "verdict",
        "episode_count",
        "reference",
    )
    assert (difference.before, difference.after) == (Label.SUPPORTED, Label.REFUTED)
    assert found.verdicts == 1


@pytest.mark.parametrize("turned", [False, True])
def test_statement_that_came_or_went_is_the_pages_doing(tmp_path: Path, turned: bool) -> None:
    long, short = report(tmp_path, 10), report(tmp_path, 10, TEXT.replace("has ten episodes, and", "and"))
    found = rediff(short, long) if turned else rediff(long, short)
    kinds = {d.property: (d.kind, d.cause) for d in found.differences}
    assert kinds == {"episode_count": ("new" if turned else "gone", "page")}
    assert found.same == len(short.claims)


def test_other_value_of_the_same_property_is_one_difference(tmp_path: Path) -> None:
    before = report(tmp_path, 10)
    after = report(tmp_path, 10, TEXT.replace("ten episodes", "twelve episodes"))
    found = rediff(before, after)
    (difference,) = found.differences
    assert (difference.kind, difference.cause) == ("value", "page")
    assert "ten" in str(difference.earlier) and "twelve" in difference.quote
    assert (difference.before, difference.after) == (Label.SUPPORTED, Label.REFUTED)
    assert found.verdicts == 1
