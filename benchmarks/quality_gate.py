"""Hold the quality that was reached: measure again, and fail where a figure falls by more than its noise.

    python -m benchmarks quality           measure, print, and end with status 1 at a fall
    python -m benchmarks quality --write   measure and keep the figures as the ones to hold

The figures stand in quality.json, each with its noise and why it is that much. Everything here gives the same
twice, so "noise" is what a change for the better elsewhere may cost, not chance. A figure that got better by
more than that is told, too: keep it with --write.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks import feverfact, quality, vitaminc

KEPT = Path(__file__).with_name("quality.json")
Figures: TypeAlias = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Gate:
    """How far a figure may fall; `rising` says that more is better."""

    noise: float
    why: str
    rising: bool = True


_TWO_CLAIMS = "two of some 250 statements: a repair elsewhere may cost one, never a family"
_NEVER = "a wrong verdict that reaches a reader is never noise"
_ROWS = "eight of 1,594 rows; the 95 % interval over pages is several times as wide"
_PAIRS = "eight of 779 pairs"
_ONE = "one reading of an unseen table"
CORPUS = {
    "recall": Gate(0.008, _TWO_CLAIMS),
    "precision": Gate(0.008, _TWO_CLAIMS),
    "subject_accuracy": Gate(0.008, _TWO_CLAIMS),
    "qualifier_recall": Gate(0.015, "two of some 130 qualifiers"),
    "verdict_accuracy": Gate(0.008, _TWO_CLAIMS),
    "e2e_f1": Gate(0.008, _TWO_CLAIMS),
    "false_refuted": Gate(0, _NEVER, rising=False),
    "false_supported": Gate(0, _NEVER, rising=False),
    "extra_decided": Gate(1, "one verdict on a statement that the annotators left out", rising=False),
    "lost_text": Gate(0, "text of an article is never lost", rising=False),
    "bad_span": Gate(0, "a quote stands where the report says, always", rising=False),
}
VITAMINC = {
    "3-way": Gate(0.005, _ROWS),
    "supported or not": Gate(0.005, _ROWS),
    "pairs": Gate(0.01, _PAIRS),
    "precision S": Gate(0.005, _ROWS),
    "precision R": Gate(0.01, "some five of the rows that are called refuted"),
}
FEVERFACT = {
    "with a digit": Gate(0.015, "two of 140 statements"),
    "of our own properties": Gate(0.01, "some three of the statements"),
}
BLOCKS = {
    "sentences": Gate(0.005, _ONE),
    "dates": Gate(0.007, _ONE),
    "quantities": Gate(0.007, _ONE),
    "vectors": Gate(0.015, "one of 69 spans"),
}
GATES = {
    "development": CORPUS,
    "own": CORPUS,
    "later": CORPUS,
    "vitaminc": VITAMINC,
    "feverfact": FEVERFACT,
    "blocks": BLOCKS,
}


def measure() -> Figures:
    """Measure every gated figure that can be measured here; what is absent beside the repository is left out."""
    measured: Figures = {
        **quality.run(),
        "vitaminc": _rounded(vitaminc.run().get("judges", {}).get("presscheck", {})),
        "feverfact": _rounded({name: row["R"] for name, row in _recalls().items()}),
        "blocks": _blocks(),
    }
    return {
        part: {name: measured[part][name] for name in gates if name in measured[part]}
        for part, gates in GATES.items()
        if measured.get(part)
    }


def _recalls() -> dict[str, Any]:
    figures = feverfact.run()
    return {name: figures[name] for name in FEVERFACT if name in figures}


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def _blocks() -> dict[str, float]:
    """Measure the reading blocks on the tables of the repository (F1), and on the vectors where they are there."""
    from benchmarks import block_readers as readers
    from benchmarks.block_tables import score_dates, score_quantities, score_sentences
    from benchmarks.blocks import vectors_read

    found = {
        "sentences": score_sentences(readers.our_sentences_in_articles).f1,
        "dates": score_dates(readers.our_dates).f1,
        "quantities": score_quantities(readers.our_quantities_with_grammar).f1,
    }
    if vectors := vectors_read():
        found["vectors"] = vectors[0] / vectors[1]
    return _rounded(found)


def run(write: bool) -> int:
    """Measure, print and compare (or keep) the figures; return the exit status."""
    measured = measure()
    kept: dict[str, Any] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    for part in GATES:
        if part not in measured:
            print(f"{part}: not measured, for its material is not beside the repository")
    falls = 0
    for part, name, figure, gate in _gated(measured):
        before = kept.get(part, {}).get(name, {}).get("figure")
        word = standing(figure, before, gate)
        falls += word == "FELL"
        print(f"{part:12}{name:24}{figure:>9}{'' if before is None else before:>9}{gate.noise:>8}  {word}")
    if write:
        kept |= {part: {} for part in measured}
        for part, name, figure, gate in _gated(measured):
            kept[part][name] = {"figure": figure, "noise": gate.noise, "why": gate.why}
        KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        print(f"kept in {KEPT.name}")
        return 0
    if falls:
        print(
            f"{falls} figures fell by more than their noise: mend that, or say in the commit why, with --write."
        )
    return 1 if falls else 0


def _gated(measured: Figures) -> Iterator[tuple[str, str, float, Gate]]:
    for part, figures in measured.items():
        for name, figure in figures.items():
            yield part, name, figure, GATES[part][name]


def standing(figure: float, before: float | None, gate: Gate) -> str:
    """Say how a figure stands to the one that is kept."""
    if before is None:
        return "new"
    better = figure - before if gate.rising else before - figure
    if better < -gate.noise - 1e-9:
        return "FELL"
    return "better: keep it with --write" if better > gate.noise + 1e-9 else "holds"
