"""Judging a report again: the same verdicts byte for byte, or what changed and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scraper.plaintext import read_text
from scraper.target import Text
from verifier.check import check
from verifier.cli import main
from verifier.errors import UsageError
from verifier.recheck import Recheck, recheck
from verifier.report import Report

TEXT = """Glass Harbour Returns

The drama “Glass Harbour” premiered on March 4, 2024. The first season has nine episodes."""
FACT = {
    "subject": {"name": "Glass Harbour", "type": "tv_series", "year": 2024},
    "property": "episode_count",
    "value": 8,
    "unit": "episodes",
    "qualifiers": {"season": 1},
    "as_of": "2024-05-01",
    "source": {"name": "Almanac", "url": "https://almanac.example/glass", "tier": 1},
}


def write_sheet(path: Path, **changes: object) -> Path:
    path.write_text(json.dumps({**FACT, **changes}) + "\n", "utf-8")
    return path


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return write_sheet(tmp_path / "facts.jsonl")


@pytest.fixture
def report(sheet: Path) -> Report:
    return check(Text(TEXT), references=[sheet], sources=["sheet"], offline=True)


def again(report: Report, sheet: Path, text: str | None = None) -> Recheck:
    return recheck(report, references=[sheet], page=read_text(text) if text else None)


def test_same_reference_gives_the_same_verdicts(report: Report, sheet: Path) -> None:
    found = again(Report.model_validate_json(report.model_dump_json()), sheet, TEXT)
    assert found == Recheck(same=True, claims=len(report.claims), changes=(), notes=())


def test_store_alone_gives_the_same_verdicts() -> None:
    report = check(Path(__file__).parents[2] / "examples" / "ballard-netflix-thriller.html", offline=True)
    assert report.summary.decided > 10
    assert recheck(report).same


def test_changed_fact_is_named_as_the_cause(report: Report, sheet: Path) -> None:
    found = again(report, write_sheet(sheet, value=9, as_of="2024-06-01"))
    (change,) = [change for change in found.changes if change.cause == "reference"]
    assert not found.same
    assert change.before.startswith("refuted")
    assert "8 episodes" in change.before
    assert change.after.startswith("supported")
    assert "1 June 2024" in change.after


def test_changed_rule_is_named_as_the_cause(report: Report, sheet: Path) -> None:
    (claim,) = [claim for claim in report.claims if claim.kind == "episode_count"]
    other = claim.model_copy(update={"verdict": claim.verdict.model_copy(update={"rule": "count.other"})})
    old = report.model_copy(update={"claims": tuple(other if c is claim else c for c in report.claims)})
    (change,) = again(old, sheet).changes
    assert (change.cause, change.claim) == ("rule", claim.id)
    assert "count.other" in change.before


def test_changed_page_is_named(report: Report, sheet: Path) -> None:
    found = again(report, sheet, TEXT.replace("nine", "eight"))
    (change,) = found.changes
    assert found.same, "the statements of the report are judged, not those of the new page"
    assert (change.cause, change.claim) == ("page", None)


def test_statement_that_is_not_read_any_more_is_named(report: Report, sheet: Path) -> None:
    claim = report.claims[0].model_copy(update={"value": "2024-05-04", "id": "c99"})
    found = again(report.model_copy(update={"claims": (*report.claims, claim)}), sheet, TEXT)
    assert [(c.claim, c.after) for c in found.changes if c.cause == "reading"] == [
        ("c99", "not read any more")
    ]


def test_sheet_of_the_report_must_be_given(report: Report) -> None:
    with pytest.raises(UsageError, match="--reference"):
        recheck(report)


def test_older_tool_and_other_store_are_told(report: Report, sheet: Path) -> None:
    run = report.run.model_copy(update={"tool": "presscheck 0.0.1"})
    reference = report.reference.model_copy(update={"store": "sha256:0000"})
    found = again(report.model_copy(update={"run": run, "reference": reference}), sheet)
    assert "0.0.1" in found.notes[0]
    assert "sha256:0000" in found.notes[1]


def call(*words: object) -> Result:
    return CliRunner().invoke(main, ["recheck", *map(str, words)])


def test_command_tells_by_its_status(report: Report, sheet: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(report.model_dump_json(), "utf-8")
    same = call(path, "--reference", sheet)
    assert (same.exit_code, same.stdout) == (0, f"{len(report.claims)} statements: the same verdicts.\n")
    write_sheet(sheet, value=9)
    changed = call(path, "--reference", sheet, "--format", "json")
    assert changed.exit_code == 3
    assert Recheck.model_validate_json(changed.stdout).same is False


@pytest.mark.parametrize("content", [None, "{}", "no json"])
def test_what_is_no_report_is_refused(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "report.json"
    if content is not None:
        path.write_text(content)
    result = call(path)
    assert result.exit_code == 2
    assert result.stderr.startswith("presscheck: ")
