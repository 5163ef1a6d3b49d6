"""Reading a page costs no more than trafilatura alone and a quarter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_reading_is_about_as_fast_as_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    from benchmarks.extraction import MAX_RATIO, run, table

    figures = run(rounds=7)
    assert figures["ratio"] <= MAX_RATIO, table(figures)
    assert "presscheck" in table(figures)
