"""`presscheck compare` on VitaminC's numeric claims about media pages, beside the majority and a naive reader.

    python -m benchmarks vitaminc

The rows lie beside the repository (development part only); where they are absent nothing is measured.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from verifier.passage import compare
from verifier.passages.tokenised import untokenised
from verifier.report import Label

ROWS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "vitc_numeric_cap24_dev.jsonl"
S, R, N = "SUPPORTS", "REFUTES", "NOT ENOUGH INFO"
_LABELS = {Label.SUPPORTED: S, Label.REFUTED: R}
DRAWS = 1000

Row = dict[str, Any]


def load() -> list[Row]:
    """Return the rows; none where the file is absent."""
    return [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()] if ROWS.exists() else []


def ours(row: Row) -> tuple[str, bool]:
    """Return our label of a row, and whether the claim was read at all."""
    answer = compare(row["page"], row["claim"], row["evidence"])
    return _LABELS.get(answer.label, N), answer.extracted


_NUMBER = re.compile(
    r"(?:(?P<more>more|higher|over|above|after)|(?P<less>less|fewer|lower|under|below|before))?(?: than)?"
    r"[^\d.]{0,3}?(?P<n>\d[\d,]*\.?\d*)"
)


def naive(row: Row) -> str:
    """Return SUPPORTS where every number of the claim is met by some number of the evidence, else REFUTES."""
    told = [_value(m["n"]) for m in _NUMBER.finditer(untokenised(row["evidence"]))]
    for m in _NUMBER.finditer(untokenised(row["claim"])):
        n = _value(m["n"])
        if not any(x > n if m["more"] else x < n if m["less"] else x == n for x in told):
            return R
    return S


def _value(digits: str) -> float:
    return float(digits.replace(",", "").rstrip(".") or 0)


def figures(rows: Sequence[Row], said: Sequence[str]) -> dict[str, float]:
    """Return the accuracies, precisions and shares of a list of labels."""
    gold = [row["label"] for row in rows]
    pairs: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for row, label in zip(rows, said, strict=True):
        pairs[row["case_id"], row["claim"]].append(label == row["label"])
    both = list(zip(gold, said, strict=True))
    scores = [
        (g, s)
        for row, (g, s) in zip(rows, both, strict=True)
        if row["claim_type"] == "critic_score" and g != N
    ]
    return {
        "3-way": _share(g == s for g, s in both),
        "supported or not": _share((g == S) == (s == S) for g, s in both),
        "pairs": _share(all(right) for right in pairs.values()),
        "precision S": _share(g == S for g, s in both if s == S),
        "precision R": _share(g == R for g, s in both if s == R),
        "decided": _share(s != N for s in said),
        "score S/R": _share(g == s for g, s in scores if s != N),
    }


def _share(hits: Any) -> float:
    found = list(hits)
    return sum(found) / len(found) if found else 0.0


def interval(rows: Sequence[Row], said: Sequence[str], draws: int = DRAWS) -> dict[str, tuple[float, float]]:
    """Return the 95 % interval of each accuracy when whole pages are drawn with replacement (seed 0)."""
    by_page: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        by_page[row["page"]].append(at)
    right = [
        (row["label"] == label, (row["label"] == S) == (label == S))
        for row, label in zip(rows, said, strict=True)
    ]
    sums = [
        (len(ats), sum(right[i][0] for i in ats), sum(right[i][1] for i in ats))
        for _, ats in sorted(by_page.items())
    ]
    draw = random.Random(0)
    found: dict[str, list[float]] = {"3-way": [], "supported or not": []}
    for _ in range(draws):
        picked = draw.choices(sums, k=len(sums))
        n = sum(p[0] for p in picked)
        found["3-way"].append(sum(p[1] for p in picked) / n)
        found["supported or not"].append(sum(p[2] for p in picked) / n)
    cut = round(draws * 0.025)
    return {name: (sorted(values)[cut], sorted(values)[-cut - 1]) for name, values in found.items()}


def run() -> dict[str, Any]:
    """Judge every row three ways; empty where the file is absent."""
    rows = load()
    if not rows:
        return {}
    began = time.perf_counter()
    answers = [ours(row) for row in rows]
    seconds = time.perf_counter() - began
    said = [label for label, _ in answers]
    most = Counter(row["label"] for row in rows).most_common(1)[0][0]
    return {
        "n": len(rows),
        "pages": len({row["page"] for row in rows}),
        "seconds": round(seconds, 1),
        "read": _share(read for _, read in answers),
        "judges": {
            "presscheck": figures(rows, said),
            "naive numbers": figures(rows, [naive(row) for row in rows]),
            "majority": figures(rows, [most] * len(rows)),
        },
        "interval": interval(rows, said),
    }


def table(results: dict[str, Any]) -> str:
    """Draw the figures as a text table."""
    if not results:
        return "no VitaminC file beside the repository: not measured"
    names = list(results["judges"]["presscheck"])
    lines = [
        f"VitaminC numeric, media: n {results['n']}, {results['pages']} pages, {results['seconds']} s, "
        f"{results['read']:.1%} of claims read",
        f"{'':16}" + "".join(f"{name:>18}" for name in names),
    ]
    for judge, row in results["judges"].items():
        lines.append(f"{judge:16}" + "".join(f"{row[name]:18.3f}" for name in names))
    for name, (low, high) in results["interval"].items():
        lines.append(f"95 % interval of {name} (pages drawn {DRAWS} times): {low:.3f} to {high:.3f}")
    return "\n".join(lines)
