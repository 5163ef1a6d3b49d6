"""Lowered text and the patterns for it say the same as IGNORECASE does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.caseless import caseless, lowered

PATTERNS = (r"\bNo\.?\s?(?P<Digits>\d+)", r"[A-F][+-]?\W", r"<[WB](?P<of>\d+)>\S", r"(?P<a>x)Y(?P=a)")


@given(st.text())
def test_lowered_text_keeps_its_places(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    assert all(a.isupper() or a == b or a in "İıſ" or a.lower() == b for a, b in zip(text, low, strict=True))


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="No. 12A+b<W3>xYyX S\n"))
def test_matches_are_those_without_regard_to_case(pattern: str, text: str) -> None:
    spans = [m.span() for m in caseless(pattern).finditer(lowered(text))]
    assert spans == [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]


def test_dotted_and_long_letters_fold_as_the_engine_folds_them() -> None:
    assert lowered("İstanbul ſaga KELVIN") == "istanbul saga kelvin"
