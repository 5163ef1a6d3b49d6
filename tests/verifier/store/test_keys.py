"""Keys of names: articles, subtitles, years, and the parts by which misspelt names are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from verifier.store.keys import (
    fuzzy_keys,
    fuzzy_probes,
    split_year,
    title_key,
    typos_allowed,
    without_rank,
    without_subtitle,
)


def test_leading_article_is_kept_apart() -> None:
    assert title_key("The Bear") == ("bear", "the")
    assert title_key("Bear") == ("bear", "")
    assert title_key("Amélie & Co.") == ("amelie and co", "")


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Glass Onion: A Knives Out Mystery", "Glass Onion"),
        ("Mission – Impossible", "Mission"),
        ("Ballard (TV series)", "Ballard"),
        ("Spider-Man", None),
        ("Ballard", None),
        ("M: Part 1", None),
    ],
)
def test_subtitle(title: str, head: str | None) -> None:
    assert without_subtitle(title) == head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ballard (2025)", ("Ballard", 2025)),
        ("Ballard (2025 TV series)", ("Ballard", 2025)),
        ("Ballard (American TV series)", ("Ballard (American TV series)", None)),
        ("1917", ("1917", None)),
        ("Blade Runner 2049", ("Blade Runner 2049", None)),
    ],
)
def test_year_in_brackets(text: str, expected: tuple[str, int | None]) -> None:
    assert split_year(text) == expected


def test_rank_before_a_name() -> None:
    assert without_rank("Detective Renée Ballard") == "Renée Ballard"
    assert without_rank("Capt. Det. Jane Doe") == "Jane Doe"
    assert without_rank("Drew Barrymore") is None


@given(st.text("abcde ", min_size=5, max_size=30).filter(lambda text: len(text.strip()) > 4), st.data())
def test_name_within_the_allowed_typos_shares_a_key(text: str, data: st.DataObject) -> None:
    """The promise of the keys: whatever the edits, one part of the name is still found."""
    norm = " ".join(text.split())
    if len(norm) < 5:
        return
    wrong = norm
    for _ in range(typos_allowed(norm)):
        place = data.draw(st.integers(0, len(wrong) - 1))
        cut = data.draw(st.integers(0, 1))
        letter = data.draw(st.sampled_from(["", "x", "a"]))
        wrong = wrong[:place] + letter + wrong[place + cut :]
    if Levenshtein.distance(norm, wrong) > typos_allowed(wrong):
        return
    assert set(fuzzy_keys(norm, "w")) & set(fuzzy_probes(wrong, "w"))


def test_rooms_are_apart() -> None:
    assert not set(fuzzy_keys("michael connelly", "p")) & set(fuzzy_probes("michael connelly", "w"))
