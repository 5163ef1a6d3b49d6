"""Quotation marks: which stretches of a block are quoted, and which marks are only apostrophes."""

from __future__ import annotations

import pytest

from scraper.quoted import quoted_spans

QUOTED = [
    ("“Superman” opened", ["Superman"]),
    ("She said, “I saw ‘Low Tide’ twice.”", ["I saw ‘Low Tide’ twice.", "Low Tide"]),
    ("the single ‘Harbor Lights.’ The night", ["Harbor Lights."]),
    ("‘The Queen’s Gambit’ returns", ["The Queen’s Gambit"]),
    ("‘Dogs’ Bay’ has streams", ["Dogs’ Bay"]),
    ('found it "wet, slow and merciless."', ["wet, slow and merciless."]),
    ("'Virgin River' Renewed for Season 8", ["Virgin River"]),
    ("the 'Top Gun' sequel's budget", ["Top Gun"]),
    ("„Die Insel“ und «Le Phare»", ["Die Insel", "Le Phare"]),
    ('a 7" single and "the 12" mix" of it', ['the 12" mix']),
    ("(“Ash”) and—“Oak”—again", ["Ash", "Oak"]),
]
SILENT = [
    "Netflix‘s streamer‘s and don‘t",
    "Netflix’s and the dogs’ bowls",
    "the '90s and rock 'n' roll",
    "‘90s nostalgia and ’til dawn",
    "the dogs' bowls and the cats' tails",
    "he is 6' 2\" tall",
    "It's the fans' favourite, isn't it",
    "an open “quote without end",
    '“” and ‘’ and ""',
    "",
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quoted(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_spans(text)] == expected


@pytest.mark.parametrize("text", SILENT)
def test_stays_silent(text: str) -> None:
    assert quoted_spans(text) == []


def test_speech_over_several_paragraphs() -> None:
    text = "He said: “It began in May."
    assert quoted_spans(text) == []
    assert [text[a:b] for a, b in quoted_spans(text, continues=True)] == ["It began in May."]
