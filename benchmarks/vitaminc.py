"""Verdicts of `presscheck compare` on the numeric media rows of VitaminC's real test (development part).

The rows lie beside the repository (../shared/bench, which says where they come from) and are skipped where
they are absent. Right is a row whose label is equal; a pair is right where every row of one claim is.
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, TypeAlias

from benchmarks.quality import SHARED

ROWS = SHARED / "bench" / "vitc_numeric_cap24_dev.jsonl"
LABELS = {"SUPPORTS": "supported", "REFUTES": "refuted", "NOT ENOUGH INFO": "not_enough_evidence"}
DRAWS = 1000
Row: TypeAlias = dict[str, Any]


def run() -> dict[str, float | int]:
    """Judge every row; return the figures by name, nothing where the rows are absent."""
    if not ROWS.exists():
        return {}
    from verifier.passage import compare

    began, rows = time.perf_counter(), [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    for row in rows:
        answer = compare(row["page"], row["claim"], row["evidence"])
        row["wanted"], row["said"], row["read"] = LABELS[row["label"]], answer.label.value, answer.extracted
    figures = _figures(rows)
    low, high = _interval(rows)
    return {
        **{name: round(value, 4) for name, value in figures.items()},
        "rows": len(rows),
        "majority": round(Counter(row["wanted"] for row in rows).most_common(1)[0][1] / len(rows), 4),
        "three_way_low": round(low, 4),
        "three_way_high": round(high, 4),
        "ms_per_row": round((time.perf_counter() - began) * 1000 / len(rows), 2),
    }


def _figures(rows: Sequence[Row]) -> dict[str, float]:
    pairs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        pairs[row["case_id"], row["claim"]].append(row)
    contrastive = [group for group in pairs.values() if len(group) > 1]
    return {
        "three_way": _share(_is_right(row) for row in rows),
        "supported_or_not": _share(
            (row["said"] == "supported") is (row["wanted"] == "supported") for row in rows
        ),
        "pairs": _share(all(map(_is_right, group)) for group in contrastive),
        "precision_supported": _precision(rows, "supported"),
        "precision_refuted": _precision(rows, "refuted"),
        "decided": _share(row["said"] in ("supported", "refuted") for row in rows),
        "extracted": _share(bool(row["read"]) for row in rows),
    }


def _is_right(row: Row) -> bool:
    return bool(row["said"] == row["wanted"])


def _precision(rows: Sequence[Row], label: str) -> float:
    return _share(_is_right(row) for row in rows if row["said"] == label)


def _share(answers: Any) -> float:
    found = list(answers)
    return sum(found) / len(found) if found else 0.0


def _interval(rows: Sequence[Row]) -> tuple[float, float]:
    """Return the 95 % interval of the three-way share over draws of pages: rows of one page stand together."""
    pages: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        pages[row["page"]].append(_is_right(row))
    counts, chance = [(sum(p), len(p)) for p in pages.values()], random.Random(0)
    shares = []
    for _ in range(DRAWS):
        drawn = chance.choices(counts, k=len(counts))
        shares.append(sum(right for right, _ in drawn) / sum(size for _, size in drawn))
    shares.sort()
    return shares[int(0.025 * DRAWS)], shares[int(0.975 * DRAWS)]


def table(figures: dict[str, float | int]) -> str:
    """Draw the figures as text."""
    if not figures:
        return "VitaminC: no rows beside the repository, not measured"
    said = "  ".join(f"{name} {value}" for name, value in figures.items())
    return f"VitaminC, numeric media rows (development)\n{said}"
