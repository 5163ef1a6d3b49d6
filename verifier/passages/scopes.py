"""The words beside a figure that say what it is about: site, territory, platform, season, time span, chart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One word or phrase that narrows a figure; `start` and `end` index the text."""

    name: str
    value: str
    start: int
    end: int


_COUNTRIES = (
    r"(?:south|north) korea|korea|japan|china|india|germany|france|italy|spain|portugal|greece|turkey|australia|canada"
    r"|mexico|brazil|chile|colombia|argentina|peru|russia|ukraine|new zealand|ireland|iceland|sweden|norway|denmark"
    r"|finland|netherlands|belgium|austria|switzerland|poland|hungary|romania|israel|egypt|nigeria|south africa"
    r"|hong kong|taiwan|thailand|malaysia|singapore|indonesia|philippines|vietnam|pakistan|bangladesh|sri lanka"
    r"|kerala|tamil nadu|europe|asia|africa|latin america|middle east"
)
_US = (
    r"united states(?: and canada)?|(?:canada and )?the u\.?s\b\.?|the us(?: and canada)?|u\.s\.?(?: and canada)?"
    r"|(?-i:US)(?: and canada)?(?! ?\$)|north american?|domestic(?:ally)?|in america"
)
_OVERSEAS = (
    r"outside (?:of )?(?:the )?(?:north america|united states|u\.?s\.?|us|india|canada|japan)|overseas"
    r"|other (?:territories|countries|markets)|international(?:ly)?|foreign|elsewhere"
)
_WORLD = r"world-?wide|global(?:ly)?|(?:all )?(?:around|across|throughout|over) the world"
_SEASONED = r"(?:season|series|volume|episode)"
_CARDINALS = "one two three four five six seven eight nine ten".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERS = {word: str(at) for words in (_CARDINALS, _ORDINALS) for at, word in enumerate(words, 1)}

_CUES: dict[str, tuple[tuple[str, str], ...]] = {
    "site": (
        ("rotten tomatoes", r"rotten tomatoes'?|tomatometer"),
        ("metacritic", r"metacritic|metascore"),
        ("youtube", r"you ?tube"),
        ("", r"gamerankings|opencritic|imdb|cinemascore|letterboxd|goodreads|vevo|spotify|itunes|twitch|netflix"),
        ("", r"instagram|twitter|facebook|tiktok"),
    ),
    "territory": (
        ("us", _US),
        ("uk", r"united kingdom|britain|u\.k\.|uk|british"),
        ("overseas", _OVERSEAS),
        ("worldwide", _WORLD),
        ("japan", r"japanese"),
        ("canada", r"canadian"),
        ("australia", r"australian"),
        ("germany", r"german"),
        ("", _COUNTRIES),
    ),
    "platform": (
        ("ps3", r"play ?station 3|ps3"),
        ("ps4", r"play ?station 4|ps4"),
        ("ps5", r"play ?station 5|ps5"),
        ("vita", r"(?:play ?station )?vita"),
        ("windows", r"microsoft windows|windows|(?:pc|microsoft) version|on pc"),
        ("xbox", r"xbox version"),
        ("switch", r"nintendo switch|switch version"),
        ("", r"xbox 360|xbox one|xbox series x|wii u?|ios|android|steam|nintendo 3ds"),
    ),
    "season": (
        ("", rf"{_SEASONED}s? (?:\d{{1,2}}|{'|'.join(_CARDINALS)})"),
        ("", rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) {_SEASONED}"),
    ),
    "span": (
        ("opening-weekend", r"(?:opening|first|debut)(?: three-day)?[- ]weekend|weekend debut"),
        ("opening-day", r"(?:opening|first|release)[- ]day|day one|(?:within|in) 24 hours|first 24 hours"),
        ("first-week", r"(?:first|opening|debut)[- ]week|week of (?:its )?release"),
        ("week-2", r"(?:second|2nd)[- ]week(?:end)?"),
        ("week-3", r"(?:third|3rd)[- ]week(?:end)?"),
        ("week-4", r"(?:fourth|4th)[- ]week(?:end)?"),
    ),
    "chart": (
        ("hot 100", r"(?:billboard )?hot 100"),
        ("billboard 200", r"billboard 200"),
        ("uk", r"uk (?:singles|albums)(?: chart)?"),
        ("mainstream", r"mainstream top 40"),
        ("", r"cash ?box|adult (?:contemporary|top 40)"),
        ("", r"(?-i:(?:[A-Z][\w&/-]+ ){1,4}(?:Songs|Albums|Airplay))"),
    ),
    "sum": (("total", r"total(?:ling|ing)?|combined|in all"),),
    "voice": (("audience", r"audiences?(?! score based)|users?|viewers' "),),
}  # fmt: skip
"""Kind of cue → rows of canonical value (empty: the words themselves) and the words for it."""
_PATTERNS = {
    name: [(value, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)) for value, words in rows]
    for name, rows in _CUES.items()
}


def find_cues(text: str) -> list[Cue]:
    """Return the scope words of a text in order; where two of a kind overlap, the first and longer one stays."""
    found: list[Cue] = []
    for name, rows in _PATTERNS.items():
        of_kind = [
            Cue(name, value or _value(name, m[0]), m.start(), m.end())
            for value, pattern in rows
            for m in pattern.finditer(text)
        ]
        found += _longest(of_kind)
    return sorted(found, key=lambda c: c.start)


def _value(name: str, said: str) -> str:
    """Return the words of a cue; of a season its number, however it is said: "season 2"."""
    words = said.casefold().split()
    if name != "season":
        return " ".join(words)
    number, kind = (words[1], words[0]) if re.match(_SEASONED, words[0]) else (words[0], words[1])
    what = "episode" if kind.startswith("episode") else "season"
    return f"{what} {_NUMBERS.get(number, re.sub(r'[^0-9]', '', number))}"


def _longest(cues: list[Cue]) -> Iterator[Cue]:
    end = -1
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        if cue.start >= end:
            end = cue.end
            yield cue
