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


_COUNTRY = (
    r"(?:south|north) korea|korea|japan|china|india|germany|france|italy|spain|australia|canada|mexico|brazil"
    r"|russia|new zealand|ireland|sweden|norway|denmark|finland|netherlands|belgium|austria|switzerland|poland"
    r"|hong kong|taiwan|argentina|kerala|tamil nadu|europe|asia|africa|latin america"
)
_CUES: dict[str, tuple[tuple[str, str], ...]] = {
    "site": (
        ("rotten tomatoes", r"rotten tomatoes'?|tomatometer"),
        ("metacritic", r"metacritic|metascore"),
        ("gamerankings", r"gamerankings"),
        ("imdb", r"imdb"),
        ("cinemascore", r"cinemascore"),
        ("youtube", r"you ?tube"),
        ("vevo", r"vevo"),
        ("spotify", r"spotify"),
        ("twitch", r"twitch"),
    ),
    "territory": (
        ("us", r"united states(?: and canada)?|(?:canada and )?the u\.?s\b\.?|north american?|domestic(?:ally)?|the us(?: and canada)?|u\.s\.?(?: and canada)?|in america"),
        ("us", r"US(?: and Canada)?(?! ?\$)"),
        ("uk", r"united kingdom|britain|u\.k\.|uk|british"),
        ("overseas", r"outside (?:of )?(?:the )?(?:north america|united states|u\.?s\.?|us|india|canada|japan)|overseas|other (?:territories|countries|markets)|internationally|international|foreign|elsewhere"),
        ("worldwide", r"world-?wide|globally|global|around the world|across the world|throughout the world|all over the world"),
        ("", _COUNTRY),
        ("japan", r"japanese"),
        ("canada", r"canadian"),
        ("australia", r"australian"),
        ("germany", r"german"),
    ),
    "platform": (
        ("ps3", r"play ?station 3|ps3"),
        ("ps4", r"play ?station 4|ps4"),
        ("ps5", r"play ?station 5|ps5"),
        ("vita", r"(?:play ?station )?vita"),
        ("xbox360", r"xbox 360"),
        ("xboxone", r"xbox one"),
        ("windows", r"microsoft windows|windows|pc version|microsoft version|on pc"),
        ("switch", r"nintendo switch|switch version"),
        ("wii", r"wii u?"),
        ("ios", r"ios"),
    ),
    "season": (
        ("", r"(?:seasons?|series|volume|episode) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"),
        ("", r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) (?:season|series|volume|episode)"),
    ),
    "span": (
        ("opening-weekend", r"(?:opening|first|debut)(?: three-day)? weekend|weekend debut"),
        ("opening-day", r"(?:opening|first|release) day|in its first day|day one|within 24 hours|in 24 hours|first 24 hours"),
        ("first-week", r"(?:first|opening|debut) week|week of (?:its )?release"),
        ("week-2", r"(?:second|2nd) week(?:end)?"),
        ("week-3", r"(?:third|3rd) week(?:end)?"),
        ("week-4", r"(?:fourth|4th) week(?:end)?"),
    ),
    "chart": (
        ("hot100", r"(?:billboard )?hot 100"),
        ("b200", r"billboard 200"),
        ("uk", r"uk singles(?: chart)?|uk albums(?: chart)?"),
        ("adult", r"mainstream top 40|adult (?:contemporary|top 40)"),
        ("country", r"(?:hot )?country (?:songs|albums|airplay)"),
        ("rnb", r"(?:top |hot )?r&b/?(?: ?hip[- ]hop)? (?:songs|albums)|rap songs"),
        ("cashbox", r"cash ?box"),
    ),
    "sum": (("total", r"total(?:ling|ing)?|combined|in all"),),
    "voice": (("audience", r"audiences?(?! score based)|users?|viewers' "),),
}  # fmt: skip
_PATTERNS = {
    name: [
        (value, re.compile(rf"(?<!\w)(?:{words})(?!\w)", 0 if words.startswith("US") else re.I))
        for value, words in rows
    ]
    for name, rows in _CUES.items()
}
_NUMBERS = {
    word: str(at)
    for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {
    word: str(at)
    for at, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1
    )
}  # fmt: skip


def find_cues(text: str) -> list[Cue]:
    """Return the scope words of a text in order; where two of a kind overlap, the longer stays."""
    found: list[Cue] = []
    for name, rows in _PATTERNS.items():
        of_kind: list[Cue] = []
        for value, pattern in rows:
            of_kind += [
                Cue(name, value or _value(name, m[0]), m.start(), m.end()) for m in pattern.finditer(text)
            ]
        found += _longest(of_kind)
    return sorted(found, key=lambda c: c.start)


def _value(name: str, said: str) -> str:
    words = said.casefold().split()
    if name != "season":
        return " ".join(words)
    number = (
        words[0]
        if words[-1].isalpha() and words[0] not in ("season", "seasons", "series", "volume", "episode")
        else words[-1]
    )
    kind = next(w for w in words if w.rstrip("s") in ("season", "serie", "volume", "episode"))
    number = _NUMBERS.get(number, re.sub(r"\D", "", number))
    return f"{'episode' if kind.startswith('episode') else 'season'} {number}"


def _longest(cues: list[Cue]) -> Iterator[Cue]:
    end = -1
    for cue in sorted(cues, key=lambda c: (c.start, -c.end)):
        if cue.start >= end:
            end = cue.end
            yield cue
