"""Editors' notes in the written forms: beside the verdict, escaped, with a safe link to their source."""

from __future__ import annotations

import json

import pytest
from export_sample import report

from verifier.annotations import Annotation, Kind
from verifier.exports import WITH_NOTES, render

NOTE = Annotation(
    claim="c1",
    kind=Kind.ADD_FACT,
    text="It was <b>9 July</b>.",
    source="https://studio.example/ballard",
    at="2026-11-23T10:00:00+00:00",
)


@pytest.mark.parametrize("form", WITH_NOTES)
def test_note_is_shown_with_its_source_and_the_verdict_stays(form: str) -> None:
    text, bare = render(report(), form, [NOTE]), render(report(), form)
    assert "A fact to add" in text and "https://studio.example/ballard" in text
    assert "<b>9 July" not in text
    assert text.count("Refuted") == bare.count("Refuted") > 0
    assert "A fact to add" not in bare


@pytest.mark.parametrize("form", ["json", "csv", "claimreview", "text"])
def test_other_forms_carry_the_report_alone(form: str) -> None:
    assert render(report(), form, [NOTE]) == render(report(), form)


def test_schema_of_the_report_knows_no_notes() -> None:
    assert "notes" not in json.loads(render(report(), "json", [NOTE]))
