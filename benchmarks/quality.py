"""Quality on annotated articles: the scorer of ../shared run in this process, and the naive baselines beside it."""

from __future__ import annotations

import importlib.util
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from verifier.check import check
from verifier.report import Report

Judge = Callable[[dict[str, Any], set[str]], str]
ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CORPORA = (
    ("development", SHARED / "corpus"),
    ("own", ROOT / "tests" / "corpus"),
    ("later", ROOT / "tests" / "corpus_later"),
)
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


def _always(label: str) -> Judge:
    return lambda claim, values: label


def _occurs(claim: dict[str, Any], values: set[str]) -> str:
    return "supported" if str(claim["value"]).casefold() in values else "refuted"


BASELINE_COLUMNS = ("verdict_accuracy", "e2e_f1", "false_refuted", "false_supported")
BASELINES: dict[str, Judge] = {
    "always undecided": _always("not_enough_evidence"),
    "always supported": _always("supported"),
    "value occurs in sheet": _occurs,
}
"""What a verdict is worth without judging: the same claims, with labels that look at no scope."""


def baselines() -> dict[str, dict[str, float]]:
    """Score the naive judges on every corpus at hand."""
    score = scorer()
    results: dict[str, dict[str, float]] = {}
    for name, judge in BASELINES.items() if score else ():
        total = dict.fromkeys(score.COUNTS, 0)  # type: ignore[union-attr]
        for _, corpus in CORPORA:
            for item in items(corpus):
                report = report_on(item).model_dump(mode="json")
                values = {
                    str(json.loads(line)["value"]).casefold()
                    for line in (item / "reference.jsonl").read_text("utf-8").splitlines()
                    if line.strip()
                }
                for claim in report["claims"]:
                    claim["verdict"]["label"] = judge(claim, values)
                counts = score.score_item(item, report, [])  # type: ignore[union-attr]
                total = {key: total[key] + counts[key] for key in total}
        figures = score.figures(total)  # type: ignore[union-attr]
        results[name] = {
            key: figures[key] for key in ("verdict_accuracy", "e2e_f1", "false_refuted", "false_supported")
        }
    return results


def baseline_table(results: dict[str, dict[str, float]]) -> str:
    """Draw the naive judges' figures."""
    rows = [
        f"{name:24}" + "".join(f"{k} {v!s:>6}  " for k, v in row.items()) for name, row in results.items()
    ]
    return "\n".join(["baselines (same claims, naive verdicts)", *rows])


def by_property() -> dict[str, dict[str, int]]:
    """Count required gold claims and those found, per property over every corpus at hand."""
    score = scorer()
    counts: dict[str, dict[str, int]] = {}
    for _, corpus in CORPORA if score else ():
        for item in items(corpus):
            report = report_on(item).model_dump(mode="json")
            misses: list[str] = []
            score.score_item(item, report, misses)  # type: ignore[union-attr]
            lost = {m.split()[1].split("/")[1] for m in misses if m.startswith("missed")}
            for line in (item / "gold.jsonl").read_text("utf-8").splitlines():
                row = json.loads(line) if line.strip() else {"optional": True}
                if not row.get("optional"):
                    kind = counts.setdefault(row["kind"], {"gold": 0, "found": 0})
                    kind["gold"] += 1
                    kind["found"] += row["id"] not in lost
    return dict(sorted(counts.items(), key=lambda pair: pair[1]["found"] / pair[1]["gold"]))


def property_table(counts: dict[str, dict[str, int]]) -> str:
    """Draw recall per property, the weakest first."""
    rows = [
        f"{kind:18}{c['found']:>6} of{c['gold']:>5}{c['found'] / c['gold']:>8.2f}"
        for kind, c in counts.items()
    ]
    return "\n".join(["recall by property", *rows])


def table(results: dict[str, Any]) -> str:
    """Draw the figures as a text table."""
    lines = [f"{'corpus':14}" + "".join(f"{c[:11]:>13}" for c in COLUMNS)]
    for name, row in results.items():
        lines.append(f"{name:14}" + "".join(f"{row[c]!s:>13}" for c in COLUMNS))
    return "\n".join(lines)
