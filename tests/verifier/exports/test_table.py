"""The CSV report: one row a claim, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from export_sample import TITLE, claim, report, verdict

from verifier.exports.table import COLUMNS, render


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_one_row_a_claim_with_the_documented_columns() -> None:
    table = rows(render(report()))
    assert [row["id"] for row in table] == ["c1", "c2", "c3", "c4"]
    assert list(table[0]) == list(COLUMNS)
    assert table[0]["article"] == TITLE
    assert table[0]["correction"] == "9 July 2025 (premiere)"
    assert table[3]["link"] == ""


def test_quote_that_begins_like_a_formula_is_guarded() -> None:
    row = rows(render(report()))[3]
    assert row["quote"] == "'=HYPERLINK(1) cost $8 million"
    assert row["comparison"] == "'=1+1"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\r", "＝"])
def test_every_formula_sign_is_guarded(start: str) -> None:
    text = f"{start}1+1"
    claims = [claim("c1", "Ballard", "quote", text, verdict("refuted"))]
    assert rows(render(report(claims=claims)))[0]["value"].startswith("'")


def test_number_stays_a_number() -> None:
    claims = [claim("c1", "Ballard", "change", -70, verdict("refuted"), unit="%")]
    assert rows(render(report(claims=claims)))[0]["value"] == "-70"
