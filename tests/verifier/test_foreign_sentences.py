"""Floors on sentences that nobody here wrote; the files lie beside the repository, and are never copied into it."""

from __future__ import annotations

import pytest

from benchmarks import feverfact, vitaminc

FLOORS = {"3-way": 0.87, "supported or not": 0.92, "pairs": 0.76, "precision S": 0.92, "score S/R": 0.96}


@pytest.mark.slow
@pytest.mark.skipif(not vitaminc.ROWS.exists(), reason="VitaminC's rows do not lie beside the repository")
@pytest.mark.parametrize("figure", FLOORS)
def test_compare_keeps_its_floor(figure: str, judged: dict[str, float]) -> None:
    assert judged[figure] >= FLOORS[figure]


@pytest.fixture(scope="module")
def judged() -> dict[str, float]:
    rows = vitaminc.load()
    return vitaminc.figures(rows, [vitaminc.ours(row)[0] for row in rows])


@pytest.mark.skipif(
    not feverfact.ROWS.exists(), reason="FEVERFact's sentences do not lie beside the repository"
)
def test_extraction_keeps_its_floor() -> None:
    found = feverfact.run()
    assert found["all"]["P"] >= 0.58
    assert found["of our own properties"]["R"] >= 0.40


def test_majority_and_naive_reader_are_told_apart() -> None:
    rows = [
        {
            "case_id": "1",
            "claim": "more than 5 copies",
            "evidence": "6 copies",
            "page": "A",
            "label": "SUPPORTS",
        },
        {
            "case_id": "1",
            "claim": "more than 5 copies",
            "evidence": "4 copies",
            "page": "A",
            "label": "REFUTES",
        },
    ]
    rows = [{**row, "claim_type": "sales"} for row in rows]
    said = [vitaminc.naive(row) for row in rows]
    assert said == ["SUPPORTS", "REFUTES"]
    assert vitaminc.figures(rows, said)["pairs"] == 1.0
    assert vitaminc.figures(rows, ["SUPPORTS"] * 2)["3-way"] == 0.5
