"""Counts of hits and first hits of an act; firsts of a person."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.plaintext import read_text
from tests.claims.claims_tables import Sheet

SHEET = Sheet(
    Name("Lena Orth", SubjectType.PERSON, "Lena Orth"), Name("Orth", SubjectType.PERSON, "Lena Orth")
)


def claims_of(text: str) -> list[tuple[str, object, str, dict[str, object]]]:
    article = read_text(f"Orth released her first record at twenty. {text}", title="Lena Orth")
    return [(c.kind, c.value, c.subject.name, dict(c.qualifiers)) for c in extract(article, SHEET)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orth has written, or co-written, 32 songs that have reached number one on the Billboard Hot 100.",
            ("work_count", 32, "Lena Orth", {}),
        ),
        ("Orth has amassed 26 number-one songs.", ("work_count", 26, "Lena Orth", {})),
        (
            "She has had nine singles reach number two.",
            ("work_count", 9, "Lena Orth", {}),
        ),
        (
            'It gave Orth her first UK number-one album, "Low Water".',
            ("record", "first", "Lena Orth", {"metric": "first UK number-one album"}),
        ),
        (
            'It gave Orth her first UK number-one album, "Low Water".',
            ("chart_rank", 1, "Low Water", {"region": "UK"}),
        ),
        (
            "In 2014 she became the first woman to win the Booker Prize twice.",
            ("record", "first", "Lena Orth", {"metric": "win the Booker Prize twice", "over": "woman"}),
        ),
    ],
)
def test_read(text: str, expected: tuple[str, object, str, dict[str, object]]) -> None:
    assert expected in claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        'It gave Orth her second number-one album, "Low Water".',
        "She met the first woman to win the Booker Prize twice.",
    ],
)
def test_no_first_of_hers(text: str) -> None:
    assert not [claim for claim in claims_of(text) if claim[:2] == ("record", "first")]


def test_hits_are_no_songs_at_large() -> None:
    article = read_text(
        "Orth is a singer. She has written 32 songs that have reached number one.", title="Lena Orth"
    )
    assert [c.unit for c in extract(article, SHEET) if c.kind == "work_count"] == ["number-one songs"]


def test_several_number_ones_are_no_place() -> None:
    assert not [
        claim for claim in claims_of("Orth has amassed 26 number-one songs.") if claim[0] == "chart_rank"
    ]
