"""docs/method.md is what the declarations of the properties make of it."""

from __future__ import annotations

from pathlib import Path

from claims.statement import Comparator, TimeClass, all_properties
from verifier import method

PAGE = Path(__file__).resolve().parents[2] / "docs" / "method.md"


def test_the_page_is_made_from_the_properties() -> None:
    assert PAGE.read_text("utf-8") == method.page(), "run: python -m verifier.method > docs/method.md"


def test_every_comparator_and_time_class_is_told() -> None:
    assert set(method.COMPARISONS) == set(Comparator)
    assert set(method.TIMES) == set(TimeClass)


def test_every_property_has_its_section() -> None:
    page = method.page()
    for spec in all_properties():
        assert f"(`{spec.name}`)" in page
        assert method.rule_of(spec) in page
