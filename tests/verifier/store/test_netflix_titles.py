"""Titles as Netflix writes them."""

from __future__ import annotations

import pytest

from verifier.store.importers.netflix_titles import is_season, read_title, split_title


@pytest.mark.parametrize(
    ("show", "season_title", "season", "aliases"),
    [
        # developed on
        ("Wednesday", "Wednesday: Season 2", 2, ()),
        ("Wayward", "Wayward: Limited Series", None, ()),
        ("Carry-On", "N/A", None, ()),
        ("Carry-On", None, None, ()),
        ("Stranger Things", "Stranger Things 5", 5, ("Stranger Things 5",)),
        ("Love, Death & Robots", "Love, Death & Robots: Volume 4", 4, ()),
        ("Lupin", "Lupin: Part 3", 3, ()),
        ("Furies", "Furies: Season 2: : Resistance", 2, ()),
        ("Love Is Blind", "Love Is Blind: S7: Washington D.C.", 7, ()),
        ("The Snow Girl", "The Snow Girl: 2. The Soul Game", 2, ()),
        ("Raw", "Raw: September 22, 2025", None, ()),
        (
            "Monsters",
            "Monsters: The Lyle and Erik Menendez Story",
            None,
            ("Monsters: The Lyle and Erik Menendez Story",),
        ),
        (
            "Monster",
            "DAHMER: Monster: The Jeffrey Dahmer Story",
            None,
            ("DAHMER: Monster: The Jeffrey Dahmer Story",),
        ),
        ("Royal Rumble", "Royal Rumble 2025", None, ("Royal Rumble 2025",)),
        # unseen
        ("Dark // Finster", "Dark // Finster: Season 1", 1, ("Finster",)),
        ("Ozark", "Ozark", None, ()),
    ],
)
def test_row_of_the_lists(
    show: str, season_title: str | None, season: int | None, aliases: tuple[str, ...]
) -> None:
    title = read_title(show, season_title)
    assert (title.season, title.aliases) == (season, aliases)


@pytest.mark.parametrize(
    ("title", "show", "season", "aliases"),
    [
        ("Wednesday: Season 1", "Wednesday", 1, ()),
        ("Queen Charlotte: A Bridgerton Story", "Queen Charlotte: A Bridgerton Story", None, ()),
        ("The Glory: Season 1 // 더 글로리: 시즌 1", "The Glory", 1, ("더 글로리: 시즌 1",)),
        ("Adolescence: Limited Series", "Adolescence", None, ()),
        ("Troll // Trollet", "Troll", None, ("Trollet",)),
    ],
)
def test_title_of_a_viewing_report(
    title: str, show: str, season: int | None, aliases: tuple[str, ...]
) -> None:
    assert split_title(title) == (show, season, aliases)


def test_what_is_a_season() -> None:
    assert is_season("Wednesday: Season 1")
    assert is_season("Adolescence: Limited Series")
    assert not is_season("Troll // Trollet")
