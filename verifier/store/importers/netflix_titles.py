"""Titles as Netflix writes them: the show, the season, and the other names in them."""

from __future__ import annotations

import re
from typing import NamedTuple

_NOT_A_SEASON = ("", "N/A")
_NUMBERED = re.compile(
    r"(?:season|series|part|volume|vol\.?|chapter|collection|book|s)\s*(\d{1,2})\b", re.IGNORECASE
)
_LEADING_NUMBER = re.compile(r"(\d{1,2})(?:\.|$|:)")
_DAY = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}$")
_LIMITED = re.compile(r"(?:a )?(?:limited|mini)[ -]?series$|miniseries$", re.IGNORECASE)
_TAIL = re.compile(
    r":\s*((?:Season|Series|Part|Volume|Chapter|Collection|Book) \d{1,2}\b.*|Limited Series|Miniseries)$"
)


class NetflixTitle(NamedTuple):
    """A show or film, the number of the season if it has one, and further names of the whole."""

    show: str
    season: int | None
    aliases: tuple[str, ...]


def read_title(show_title: str, season_title: str | None) -> NetflixTitle:
    """Read a row of the lists: "A // B" has two names, "Show: Season 2" is a season, others are names too."""
    show, *others = [part.strip() for part in show_title.split(" // ")]
    if season_title is None or season_title in _NOT_A_SEASON or season_title == show_title:
        return NetflixTitle(show, None, tuple(others))
    season, is_name = _season(show_title if season_title.startswith(show_title) else show, season_title)
    return NetflixTitle(show, season, (*others, season_title) if is_name else tuple(others))


def split_title(title: str) -> NetflixTitle:
    """Split a title of a viewing report, which holds show and season: "Show: Season 2 // Original: …"."""
    first, *others = [part.strip() for part in title.split(" // ")]
    names = [_TAIL.sub("", part).strip() for part in (first, *others)]
    tail = _TAIL.search(first)
    season = _season(names[0], first)[0] if tail else None
    return NetflixTitle(
        names[0], season, tuple(dict.fromkeys(name for name in names[1:] if name != names[0]))
    )


def is_season(title: str) -> bool:
    """Say whether a title of a viewing report names a season or a limited series."""
    return bool(_TAIL.search(title.split(" // ")[0].strip()))


def _season(show: str, season_title: str) -> tuple[int | None, bool]:
    """Return the number of the season, and whether the title is a name that the show also goes by."""
    starts_alike = season_title.startswith(show)
    rest = season_title[len(show) :].lstrip(": ") if starts_alike else season_title
    if starts_alike and (found := _NUMBERED.match(rest) or _LEADING_NUMBER.match(rest)):
        return int(found.group(1)), ":" not in season_title[len(show) :]
    return None, not (_LIMITED.match(rest) or _DAY.match(rest))
