"""`presscheck compare`: one claim, JSON lines from a file or standard input, and what it says of wrong input."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from verifier.cli import main

ROWS = [
    {"title": "Hollow Tide", "claim": "Hollow Tide sold over 10 copies.", "evidence": "It sold 12 copies."},
    {"title": "Hollow Tide", "claim": "Hollow Tide sold over 15 copies.", "evidence": "It sold 12 copies."},
    {"claim": "Low Water sold over 15 copies.", "evidence": "It is long."},
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS)
LABELS = ["supported", "refuted", "not enough evidence"]


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["compare", *arguments], input=text)


def labels(result: Result) -> list[str]:
    return [json.loads(line)["label"].replace("_", " ") for line in result.stdout.splitlines()]


def test_one_claim() -> None:
    result = run("--title", "Hollow Tide", "--claim", ROWS[0]["claim"], "--evidence", ROWS[0]["evidence"])
    assert result.exit_code == 0
    said = json.loads(result.stdout)
    assert said == {
        "label": "supported",
        "rationale": "The claim says more than 10 copies; the passage says 12 copies.",
    }


def test_file_gives_one_line_each_in_order(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(LINES + "\n", encoding="utf-8")
    result = run(str(file))
    assert result.exit_code == 0
    assert labels(result) == LABELS


def test_dash_reads_standard_input() -> None:
    assert labels(run("-", text=LINES)) == LABELS


def test_same_input_gives_the_same_bytes() -> None:
    assert run("-", text=LINES).stdout == run("-", text=LINES).stdout


def test_bad_line_is_named_and_the_lines_before_it_are_answered() -> None:
    result = run("-", text=LINES + "no json\n")
    assert result.exit_code == 2
    assert labels(result) == LABELS
    assert "standard input, line 4" in result.stderr


def test_missing_key_is_named() -> None:
    result = run("-", text='{"claim": "It sold 12 copies."}\n')
    assert result.exit_code == 2
    assert "line 1" in result.stderr
    assert '"evidence"' in result.stderr


def test_line_that_is_no_object_is_refused() -> None:
    assert run("-", text='["claim", "evidence"]\n').exit_code == 2


def test_missing_file_is_named(tmp_path: Path) -> None:
    result = run(str(tmp_path / "none.jsonl"))
    assert result.exit_code == 2
    assert "none.jsonl" in result.stderr


def test_neither_claim_nor_file_says_what_to_give() -> None:
    result = run("--claim", "It sold 12 copies.")
    assert result.exit_code == 2
    assert "--evidence" in result.stderr


def test_file_and_claim_together_are_refused() -> None:
    assert run("-", "--claim", "x", "--evidence", "y", text=LINES).exit_code == 2
