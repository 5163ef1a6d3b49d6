"""The figures: what is drawn where, and that a stranger's words stay words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from export_sample import CLAIMS, TITLE, claim, evidence, report, verdict

from verifier.exports.figures import date_pairs, draw_figures, draw_properties, draw_verdict_bar, number_pairs
from verifier.report import CheckedClaim, Label


def counted(value: float, known: float, unit: str = "episodes", known_unit: str = "episodes") -> CheckedClaim:
    told = evidence(property="episode_count", value=known, unit=known_unit, qualifiers={}, stance="refutes")
    data = claim("c9", TITLE[:10], "episode_count", value, verdict("refuted", evidence=[told]), unit=unit)
    return CheckedClaim.model_validate(data)


def dated(value: str, known: str, **changes: Any) -> CheckedClaim:
    told = evidence(value=known, **changes)
    data = claim("c9", TITLE[:10], "release_date", value, verdict("refuted", evidence=[told]))
    return CheckedClaim.model_validate(data)


@pytest.mark.parametrize(
    ("claimed", "known", "at", "beyond"),
    [
        (8, 8, 50, False),
        (16, 8, 74, False),
        (4, 8, 26, False),
        (32, 8, 98, False),
        (900, 8, 98, True),
        (1, 8, 2, True),
    ],
)
def test_figure_stands_by_how_many_times_the_reference_it_is(
    claimed: int, known: int, at: float, beyond: bool
) -> None:
    (pair,) = number_pairs([counted(claimed, known)])
    assert pair.claimed == pytest.approx(at)
    assert pair.beyond is beyond


def test_figures_of_different_units_or_of_nothing_are_not_drawn() -> None:
    assert number_pairs([counted(8, 8, known_unit="seasons"), counted(0, 8), counted(8, 0)]) == []
    assert number_pairs([dated("2025-01-01", "2025-02-01")]) == []


def test_dates_stand_in_time_and_a_year_is_a_span() -> None:
    pairs, ticks = date_pairs([dated("2017", "2017-07-02"), dated("2019-12-31", "2018-01-01")])
    assert list(ticks.values()) == ["2017", "2018", "2019", "2020"]
    year, day = pairs
    assert year.claimed < year.reference < year.claimed_to
    assert year.claimed == pytest.approx(2) and day.claimed == pytest.approx(98, abs=0.2)
    assert day.reference == pytest.approx(34, abs=0.2)


def test_date_that_the_reference_does_not_settle_is_not_drawn() -> None:
    assert date_pairs([dated("2025-01-01", "2025-02-01", stance="neutral")]) == ([], {})


def test_bar_says_in_words_what_it_shows() -> None:
    bar = draw_verdict_bar({Label.SUPPORTED: 3, Label.REFUTED: 1, Label.CONFLICTING: 0})
    assert 'aria-label="1 refuted, 3 supported"' in bar
    assert "conflicting" not in bar


def test_properties_come_by_how_often_they_are_stated() -> None:
    drawn = draw_properties(report(claims=[*CLAIMS, {**CLAIMS[0], "id": "c5"}]))
    labels = re.findall(r'<span class="label">([^<]*)</span>', drawn)
    assert labels[0] == "release date"
    assert len(labels) == 4


def test_report_without_claims_has_no_figures() -> None:
    assert draw_figures(report(claims=[])) == ""


def test_words_of_strangers_are_escaped() -> None:
    claims = [{**CLAIMS[0], "subject": {**CLAIMS[0]["subject"], "name": "<img src=x>"}}]
    drawn = draw_figures(report(claims=claims))
    assert "<img" not in drawn
    assert "&lt;img src=x&gt;" in drawn
