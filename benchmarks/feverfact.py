"""Claim extraction on FEVERFact's media sentences: our typed claims, each as one short sentence, beside the gold.

    python -m benchmarks feverfact

The file and its scorer lie beside the repository; where they are absent nothing is measured. Gold is not
exhaustive (precision is a lower bound) and holds much that is no property of ours ("is an album"): recall is
shown over all gold, over the gold worded as one of our properties, over the gold with a digit, and over those
of the latter whose numbers the sentence holds.
"""

from __future__ import annotations

import importlib.util
import json
import re
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.feverfact_wording import sentences
from claims.claim import Claim
from claims.extract import Extraction, extract_all
from claims.folding import fold_title
from scraper.plaintext import read_text
from verifier.passages.titles import TitleLexicon
from verifier.passages.tokenised import untokenised

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
ROWS, SCORER = BENCH / "feverfact_media_validation.jsonl", BENCH / "feverfact_score.py"

_OURS = re.compile(
    r"\b(?:was (?:released|published|born|cancelled|renewed|directed|written|produced|created|nominated|filmed)"
    r"|premiered|died|stars?|starred|appeared in|acted in|played|directed|won|nominat\w+|grossed|sold|budget|seasons?"
    r"|episodes?|reached number|(?:is|from) an? (?:film|movie|album|series)? ?(?:from )?\d{4}|based on"
    r"|(?:sequel|remake) (?:of|to))\b"
)
"""How the gold words what is a property of ours; a rough line, drawn once."""


def claims_of(row: dict[str, Any]) -> list[Claim]:
    """Extract the claims of one sentence, its title given; the neighbours only tell what the title names."""
    return _read(row, neighbours=False)[1]


def _said(row: dict[str, Any], *, neighbours: bool) -> list[str]:
    return sentences(TitleLexicon(untokenised(row["source"])).title, *_read(row, neighbours=neighbours))


def _read(row: dict[str, Any], *, neighbours: bool) -> tuple[Extraction, list[Claim]]:
    """Extract from a sentence under its title, or from it and its neighbours; return what stands below the title."""
    text, near = untokenised(row["sentence"]), [untokenised(c) for c in row["sentence_context"][1:]]
    lexicon = TitleLexicon(untokenised(row["source"]), text, *near)
    body = " ".join(near) if neighbours and near else text
    extraction = extract_all(read_text(body, title=lexicon.title or None), lexicon)
    return extraction, [c for c in extraction.claims if c.mentions[-1].start >= len(lexicon.title)]


_DATED = ("release_date", "birth", "death", "award", "filming_location")
"""What is kept of the neighbours of a sentence: dates and awards of what the title names (most else is no gold)."""


def _with_neighbours(row: dict[str, Any]) -> list[str]:
    """Word the claims of a sentence, and what its neighbours date of the title."""
    title = TitleLexicon(untokenised(row["source"])).title
    extraction, claims = _read(row, neighbours=True)
    kept = [c for c in claims if c.kind in _DATED and fold_title(c.subject.name) == fold_title(title)]
    return list(dict.fromkeys([*_said(row, neighbours=False), *sentences(title, extraction, kept)]))


def run() -> dict[str, Any]:
    """Score our sentences; empty where the file is absent."""
    if not ROWS.exists():
        return {}
    scorer = _scorer()
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    began = time.perf_counter()
    said = [_said(row, neighbours=False) for row in rows]
    seconds = time.perf_counter() - began
    wide = [_with_neighbours(row) for row in rows]
    all_of_it = [_said(row, neighbours=True) for row in rows]
    gold = [row["claims"] for row in rows]
    digits = [[c for c in row["claims"] if re.search(r"\d", c)] for row in rows]
    ours = [[c for c in row["claims"] if _OURS.search(c)] for row in rows]
    told = [[c for c in cs if _told(c, row)] for cs, row in zip(digits, rows, strict=True)]
    results = {"sentences": len(rows), "seconds": round(seconds, 2), "all": scorer.score(gold, said)}
    results["of our own properties"] = _recall(scorer, ours, said)
    results["with a digit"] = _recall(scorer, digits, said)
    results["neighbours' dates"] = scorer.score(gold, wide)
    results["neighbours' claims"] = scorer.score(gold, all_of_it)
    results["with a digit, neighbours' dates"] = _recall(scorer, digits, wide)
    results["with a digit, neighbours' claims"] = _recall(scorer, digits, all_of_it)
    results["with a digit that the sentence tells"] = _recall(scorer, told, said)
    return results


def _recall(scorer: ModuleType, gold: list[list[str]], said: list[list[str]]) -> dict[str, Any]:
    figures = scorer.score(gold, said)
    return {"n_gold": figures["n_gold"], "R": figures["R"]}


_RECALLS = (
    "of our own properties",
    "with a digit",
    "with a digit that the sentence tells",
    "with a digit, neighbours' dates",
    "with a digit, neighbours' claims",
)


def _told(claim: str, row: dict[str, Any]) -> bool:
    """Whether every digit of a gold claim stands in the sentence itself, beyond those of the title."""
    numbers = set(re.findall(r"\d+", claim)) - set(re.findall(r"\d+", row["source"]))
    return bool(numbers) and numbers <= set(re.findall(r"\d+", row["sentence"]))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("feverfact_score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(results: dict[str, Any]) -> str:
    """Draw the figures with the naive ones of the benchmark's note beside them."""
    if not results:
        return "no FEVERFact file beside the repository: not measured"
    a, d, w = (results[k] for k in ("all", "neighbours' dates", "neighbours' claims"))
    lines = [
        f"FEVERFact media, {results['sentences']} sentences, {a['n_gold']} gold claims, {results['seconds']} s",
        f"{'':28}{'P':>7}{'R':>7}{'F1':>7}",
        f"{'presscheck':28}{a['P']:7.3f}{a['R']:7.3f}{a['F1']:7.3f}",
        f"{'  dates of neighbours too':28}{d['P']:7.3f}{d['R']:7.3f}{d['F1']:7.3f}",
        f"{'  claims of neighbours too':28}{w['P']:7.3f}{w['R']:7.3f}{w['F1']:7.3f}",
        f"{'naive: whole sentence':28}{0.178:7.3f}{0.060:7.3f}{0.090:7.3f}",
        f"{'naive: clause split':28}{0.458:7.3f}{0.531:7.3f}{0.492:7.3f}",
    ]
    for name in _RECALLS:
        lines.append(f"recall of gold {name} ({results[name]['n_gold']}): {results[name]['R']:.3f}")
    return "\n".join(lines)
