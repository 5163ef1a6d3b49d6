"""docs/results.md names every column, and its examples run on a real batch."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pandas
from batchlab import run, texts

from verifier.batch.columns import COLUMNS
from verifier.batch.results import ARTICLE_COLUMNS

DOCUMENT = (Path(__file__).parents[3] / "docs" / "results.md").read_text("utf-8")


def test_columns_are_documented_in_their_order() -> None:
    claims, articles = DOCUMENT.split("## Columns of the articles")
    assert re.findall(r"^\| `(\w+)` \| (?:integer|number|text) \|", claims, re.MULTILINE) == list(COLUMNS)
    assert re.findall(r"^\| `(\w+)` \|", articles, re.MULTILINE) == list(ARTICLE_COLUMNS)


def test_example_for_pandas_runs(tmp_path: Path) -> None:
    run(texts(4), tmp_path / "results")
    code = [line.removeprefix(">>> ") for line in DOCUMENT.splitlines() if line.startswith(">>> ")]
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        names: dict[str, object] = {}
        exec("\n".join(code[:-1]), names)
        refuted = eval(code[-1], names)
    finally:
        os.chdir(before)
    assert isinstance(refuted, pandas.Series)
    assert refuted.sum() > 0
