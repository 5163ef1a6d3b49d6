"""The shared corpus, where it stands beside this clone: floors that a change may not fall below."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from verifier.check import check

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
CORPUS = SHARED / "corpus"
ITEMS = (
    "box-office",
    "casting-renewal",
    "fictional-series",
    "music-awards",
    "seed-ballard",
    "streaming-slop",
)

pytestmark = pytest.mark.skipif(
    not (CORPUS.is_dir() and (SHARED / "score.py").is_file()),
    reason=f"the shared corpus is not beside this clone ({CORPUS})",
)


def scorer() -> ModuleType:
    """Load the shared scoring script as a module."""
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def counts() -> dict[str, dict[str, int]]:
    """Return what the scoring script counts for each item."""
    score = scorer()
    found: dict[str, dict[str, int]] = {}
    for name in ITEMS:
        folder = CORPUS / name
        report = check(
            next(folder.glob("article.*")),
            references=[folder / "reference.jsonl"],
            sources=["sheet"],
            offline=True,
        )
        found[name] = score.score_item(folder, json.loads(report.model_dump_json()), [])
    return found


@pytest.fixture(scope="module")
def total(counts: dict[str, dict[str, int]]) -> dict[str, Any]:
    """Return the figures of all items together."""
    summed = {key: sum(item[key] for item in counts.values()) for key in next(iter(counts.values()))}
    return dict(scorer().figures(summed))


@pytest.mark.parametrize("item", ITEMS)
def test_every_quote_stands_where_it_says(counts: dict[str, dict[str, int]], item: str) -> None:
    assert counts[item]["bad_span"] == 0


@pytest.mark.parametrize("item", ITEMS)
def test_no_text_is_lost(counts: dict[str, dict[str, int]], item: str) -> None:
    assert counts[item]["lost_text"] == 0


def test_few_verdicts_are_wrong(total: dict[str, Any]) -> None:
    assert total["false_refuted"] + total["false_supported"] + total["extra_decided"] <= 6


def test_claims_and_verdicts_reach_the_floor(total: dict[str, Any]) -> None:
    assert total["e2e_f1"] >= 0.85
