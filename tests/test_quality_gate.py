"""The gate that holds the measured quality: what is a fall, what is noise, and that every kept figure is gated."""

from __future__ import annotations

import json

import pytest

from benchmarks.quality_gate import GATES, KEPT, Gate, standing

RISING, FALLING = Gate(0.01, "why"), Gate(1, "why", rising=False)


@pytest.mark.parametrize(
    ("figure", "before", "gate", "word"),
    [
        (0.90, None, RISING, "new"),
        (0.90, 0.90, RISING, "holds"),
        (0.89, 0.90, RISING, "holds"),
        (0.88, 0.90, RISING, "FELL"),
        (0.92, 0.90, RISING, "better: keep it with --write"),
        (2, 1, FALLING, "holds"),
        (3, 1, FALLING, "FELL"),
        (0, 0, Gate(0, "why", rising=False), "holds"),
        (1, 0, Gate(0, "why", rising=False), "FELL"),
    ],
)
def test_fall_is_told_from_noise(figure: float, before: float | None, gate: Gate, word: str) -> None:
    assert standing(figure, before, gate) == word


def test_every_kept_figure_is_gated_with_the_noise_that_is_written_beside_it() -> None:
    kept = json.loads(KEPT.read_text("utf-8"))
    assert kept.keys() == GATES.keys()
    for part, figures in kept.items():
        for name, row in figures.items():
            gate = GATES[part][name]
            assert (row["noise"], row["why"]) == (gate.noise, gate.why)
            assert row["figure"] >= 0
