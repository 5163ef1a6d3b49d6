"""Bands that the reference knows as organisations: they record, win and sell; companies of the same shape do not."""

from __future__ import annotations

import pytest

from claims.claim import Claim
from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.plaintext import read_text
from tests.claims.claims_tables import Sheet

SHEET = Sheet(
    Name("Kittiwake", SubjectType.ORGANISATION, "Kittiwake"),
    Name("Tidemark", SubjectType.ORGANISATION, "Tidemark"),
    Name("Low Water", SubjectType.ALBUM, "Low Water"),
    Name("Salt Road", SubjectType.TV_SERIES, "Salt Road"),
)


def claims_of(text: str, title: str = "Kittiwake are back") -> list[Claim]:
    return extract(read_text(text, title=title), SHEET)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("“Low Water” is an album by Danish rock band Kittiwake.", "credit", "Low Water"),
        ("Kittiwake's fourth album, “Low Water”, is out.", "credit", "Low Water"),
        ("The band Kittiwake were nominated for three Grammys.", "award_count", 3),
        (
            "Kittiwake frontman Robert Hale is ill. Best Group at the Brits went to Kittiwake.",
            "award",
            "Brit Award",
        ),
    ],
)
def test_a_band_makes_and_wins(text: str, kind: str, value: object) -> None:
    assert [c.subject.name for c in claims_of(text) if (c.kind, c.value) == (kind, value)] == ["Kittiwake"]


def test_a_band_is_no_service() -> None:
    found = claims_of("The duo Kittiwake have released “Low Water”.")
    assert "platform" not in {c.kind for c in found}


def test_a_known_company_stays_one() -> None:
    found = claims_of("“Salt Road” arrived on Tidemark on 4 March 2026.", title="Salt Road")
    assert [c.value for c in found if c.kind == "platform"] == ["Tidemark"]


def test_she_is_no_band() -> None:
    text = "The band Kittiwake played Leeds. Singer Lena Orth sat down afterwards. “It was too loud for me,” she said."
    found = claims_of(text)
    assert {c.subject.name for c in found if c.kind == "quote"} <= {"Lena Orth"}


@pytest.mark.parametrize(
    "text", ["Her fifth novel was published in May.", "Her third album went straight to No 1."]
)
def test_what_an_album_did_is_no_title(text: str) -> None:
    found = extract(
        read_text(text, title="Lena Orth on songs"), Sheet(Name("Lena Orth", SubjectType.PERSON, "Lena Orth"))
    )
    assert "credit" not in {c.kind for c in found}
