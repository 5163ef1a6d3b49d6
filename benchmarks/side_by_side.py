"""One table: ours beside what a user would pick instead, on the same input in the same run (`make bench`).

Writes results.json beside this file. A ratio is a tool's time over ours: above 1 it is slower than we are.
Where gold exists its quality stands beside the speed, for a fast wrong reading is no win.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks import blocks, extraction, name_readers, quality, vitaminc, whole_check

RESULTS = Path(__file__).with_name("results.json")


@dataclass(frozen=True, slots=True)
class Row:
    """One tool at one task; `ms` is None where it could not be installed, and `quality` then says why."""

    task: str
    tool: str
    ms: float | None
    ratio: float | None
    quality: str


def run() -> None:
    """Measure everything, print the table, keep the figures."""
    body, read, names = extraction.run(), blocks.run(), name_readers.run()
    whole, scored, foreign = whole_check.run(), quality.run(), vitaminc.run()
    rows = [*_bodies(body), *_blocks(read), *_names(names)]
    print(table(rows))
    print(_whole(whole))
    if scored:
        print(quality.table(scored))
    print(vitaminc.table(foreign))
    results = {
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
        "side_by_side": [asdict(row) for row in rows],
        "whole_check": whole,
        "growth_of_blocks": read["growth"],
        "quality": scored,
        "vitaminc": foreign,
    }
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _bodies(body: dict[str, Any]) -> Iterator[Row]:
    ours, found = body["ms_per_page"]["presscheck"], extraction.quality()
    for tool, ms in body["ms_per_page"].items():
        kept, let_in = found[tool]
        yield Row("body of a page", tool, ms, ms / ours, f"kept {kept:.3f}, let in {let_in:.3f}")
    for tool in extraction.PEERS.keys() - body["ms_per_page"].keys():
        yield Row("body of a page", tool, None, None, "not installed")


_TASKS = {"sentences": "sentences", "quantities": "figures", "dates": "dates"}


def _blocks(read: dict[str, Any]) -> Iterator[Row]:
    for part, task in _TASKS.items():
        rows = read[part]
        ours = rows[0]["ms"]
        for row in rows:
            if "absent" in row:
                yield Row(task, row["name"], None, None, f"not installed: {row['absent']}")
                continue
            score = row["score"]
            said = f"F1 {score.f1:.3f} (recall {score.recall:.3f}, precision {score.precision:.3f})"
            yield Row(task, row["name"], row["ms"], row["ms"] / ours, said)


def _names(names: dict[str, dict[str, Any]]) -> Iterator[Row]:
    ours = names["presscheck"]["ms"]
    for tool, found in names.items():
        if "absent" in found:
            yield Row("names and titles", tool, None, None, f"not installed: {found['absent']}")
        else:
            said = f"subjects {found['recall']}, places {found['places']}"
            yield Row("names and titles", tool, found["ms"], found["ms"] / ours, said)


def table(rows: list[Row]) -> str:
    """Draw the rows as one table."""
    lines = [f"{'task':18}{'tool':28}{'ms':>9}{'ratio':>8}  quality"]
    for row in rows:
        ms = "–" if row.ms is None else f"{row.ms:.2f}"
        ratio = "–" if row.ratio is None else f"{row.ratio:.2f}"
        lines.append(f"{row.task:18}{row.tool:28}{ms:>9}{ratio:>8}  {row.quality}")
    return "\n".join(lines)


def _whole(whole: dict[str, Any]) -> str:
    names = list(next(iter(whole["by_length"].values())))
    lines = [f"{'whole check, ms':18}" + "".join(f"{name:>12}" for name in names)]
    for length, figures in whole["by_length"].items():
        lines.append(f"{length:18}" + "".join(f"{figures[name]:>12}" for name in names))
    example = whole["by_length"]["example"]["whole"]
    lines += [
        f"{whole['articles_per_s_and_core']} articles a second and core; ten times the words take "
        f"{whole['growth_10x']} times as long; floor (parse and one expression) {whole['floor_ms']} ms, "
        f"ours {example / whole['floor_ms']:.0f} times that",
        "processor seconds: " + ", ".join(f"{name} {s}" for name, s in whole["cold"].items()),
        f"most memory of one check: {whole['peak_mb']} MB",
    ]
    return "\n".join(lines)
