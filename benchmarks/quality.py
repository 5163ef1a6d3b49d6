"""Quality on annotated articles: the scorer of ../shared run in this process, and the naive baselines beside it."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from verifier.check import check
from verifier.report import Report

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CORPORA = (("development", SHARED / "corpus"), ("own", ROOT / "tests" / "corpus"))
COLUMNS = tuple(
    "gold predicted recall precision subject_accuracy qualifier_recall verdict_accuracy decided_right e2e_f1 "
    "false_refuted false_supported extra_decided lost_text bad_span".split()
)


def scorer() -> ModuleType | None:
    """Load the scorer that stands beside the repository; None where it is absent."""
    path = SHARED / "score.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("presscheck_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def items(corpus: Path) -> Iterator[Path]:
    """Yield the items of a corpus folder in order."""
    if corpus.exists():
        yield from sorted(f for f in corpus.iterdir() if (f / "gold.jsonl").exists())


def report_on(item: Path) -> Report:
    """Check one item with its own sheet alone."""
    article = next(item.glob("article.*"))
    return check(article, references=[item / "reference.jsonl"], sources=["sheet"], offline=True)


def run() -> dict[str, Any]:
    """Score every corpus at hand and return its figures, with seconds per article."""
    score = scorer()
    if score is None:
        return {}
    results: dict[str, Any] = {}
    for name, corpus in CORPORA:
        total = dict.fromkeys(score.COUNTS, 0)
        began = time.perf_counter()
        found = list(items(corpus))
        for item in found:
            misses: list[str] = []
            counts = score.score_item(item, report_on(item).model_dump(mode="json"), misses)
            total = {key: total[key] + counts[key] for key in score.COUNTS}
        if found:
            figures = score.figures(total)
            results[name] = {key: figures[key] for key in COLUMNS}
            results[name]["seconds_per_article"] = round((time.perf_counter() - began) / len(found), 3)
    return results


def table(results: dict[str, Any]) -> str:
    """Draw the figures as a text table."""
    lines = [f"{'corpus':14}" + "".join(f"{c[:11]:>13}" for c in COLUMNS)]
    for name, row in results.items():
        lines.append(f"{name:14}" + "".join(f"{row[c]!s:>13}" for c in COLUMNS))
    return "\n".join(lines)
