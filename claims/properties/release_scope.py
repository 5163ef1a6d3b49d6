"""What the words around a release date tell of it: event, window, region, part, and how the date bounds it."""

from __future__ import annotations

import re

from claims.brands import STREAMERS
from claims.countries import LANDS, alternatives, country_in
from claims.grammar import Draft, Hit
from claims.mention import Mention
from claims.properties.context import before, plain, region_of
from claims.quantities import number_of
from claims.statement import Bound

AUTO_EVENT = "auto"
"""Placeholder of an event that follows from what the subject is: a series premieres, a film is released."""


OF_CLIP = re.compile(
    r"\b(?:tour|trek|residency|exhibition|convention|festival|ceremony|trial|strike|auction|hearing|pre-?order\w*|doors|bookings?|voting|tickets?|dates|gigs|concerts)\b(?:, [^,.;<>]{1,40})?,? (?:(?:will|is|are|was|then|also|now|officially|which|that|has|have) ){0,2}$|\b(?:teaser|trailer|clip|video|first look|footage|statement|figures|ratings|data|results|rankings|report|poster|posters|photos?|images?|nominees|nominations|announcement|tickets?|leg|legs|pre-?sale)\b(?: (?:for|of|to) (?:[^.;<>,]|<[WBXSTO]\d+>){1,40})?[^.;<>]{0,12}$"
    r"|\b(?:teaser|trailer|clip|video),? (?:which|that)\b(?:[^.;<>]|<[^WB]\d+>){0,80}$"
    r"|\blegs? (?:may|will|could|is|are|to)\b[^.;<>]{0,12}$",
    re.I,
)
"""What comes out and is no work: "the teaser, which … went up on 30 March"."""
OF_SHOOT = re.compile(
    r"\b(?:production|filming|shooting|photography|cameras|work) (?:on|for|of) (?:the )?<[WBX]\d+> (?:will |is to |has |then )?$|\b(?:production|filming|shooting|photography|cameras|shoot|schedule|rehearsals|work|writing|casting)\b(?:[^.;<>,]|<[^WB]\d+>){0,50}$",
    re.I,
)
SET_OUT = re.compile(
    r"get|got|begin|beg[au]n|start|kick|roll|wrap|finish|end|conclu|resum|be under|is under|was under", re.I
)


def event_of(words: str) -> str:
    """Return the event that the words of a release tell, `AUTO_EVENT` where they leave it open."""
    if re.search(r"publish|brought|shelves|shops|in print|novel|book|memoir", words, re.I):
        return "publication"
    if re.search(
        r"finale|final|(?:last|closing|concluding) (?:part|episode|inst|chap)|end(?:ed|s|ing)|conclud|wrap|bow\w* out|sign\w* off|w[io]u?nd\w* up|finish|to (?:a close|an end)|swan song|off (?:the )?air|left (?:the air|our screens)|closed\b(?! the)",
        words,
        re.I,
    ):
        return "finale"
    if re.search(r"premier|air(?:s|ed|ing)\b|shown|broadcast|transmitted", words, re.I):
        return "premiere"
    if re.search(r"theat|cinema|releas|box office", words, re.I):
        return "release"
    return AUTO_EVENT


_WINDOWS = (
    ("theatrical", r"theat(?:er|re|rical)|cinema|big[- ]screen|multiplex|(?:nationwide|wide|national) (?:expansion|release)|goes wide"),
    ("physical", r"blu-?ray|\bdvds?\b|\b4k\b|\buhd\b|steelbook|\bdiscs?\b"),
    ("streaming", r"\bstream|\bon demand\b|\bvod\b|\bpvod\b|\b(?:on|to|hits?|reach(?:es|ed)?|via) digital\b"),
)  # fmt: skip


def window_of(words: str) -> str | None:
    """Return how the work came out, where the words tell."""
    return next((window for window, pattern in _WINDOWS if re.search(pattern, words, re.I)), None)


_TO_CINEMAS = re.compile(r"\b(?:the|silver|big) screens?\b|^(?:opens?|opened|opening)\b(?!.*<[OJ])", re.I)


def comes_to_cinemas(draft: Draft) -> bool:
    """Whether a film was said to come out where films do: "hit the screens", "opened to mixed reviews"."""
    said = draft.reading.shadow[slice(*draft.at)]
    return draft.qualifiers.get("event") == "release" and bool(_TO_CINEMAS.search(said))


_TO_SERVICE = re.compile(r"\b(?:on|to|onto|via|reach(?:es|ed)|hits?|joins|joined) <O(\d+)>", re.I)


def comes_to_stream(draft: Draft) -> bool:
    """Whether a release was said to be one on a service that only streams: "comes to Prime Video in May"."""
    to = _TO_SERVICE.search(draft.reading.shadow, *draft.at)
    payload = draft.reading.payload(to[1]) if to else None
    return isinstance(payload, Mention) and payload.name in STREAMERS


_OF_COUNTRY = re.compile(
    rf"\b(?P<country>{alternatives(LANDS)}) (?:[a-z]+ )?(?:theat(?:er|re)s?|theatrical|cinemas?|multiplexes|screens|shops|shelves|bookshops|bookstores|stores|release|premiere|debut|launch|opening|bow|publication|broadcast|viewers|audiences|readers|fans)\b"
)


def region_of_release(hit: Hit) -> str | None:
    """Return where it came out: "in UK cinemas", "its American opening", "published in Ghana"."""
    start, end = hit.match.span()
    words = plain(hit, max(hit.clause[0], start - 16), end)
    said = _OF_COUNTRY.search(words)
    if said:
        return LANDS[said["country"]]
    words = plain(hit, start, end)
    region = region_of(words) or country_in(words)
    return None if region == "worldwide" else region


_PARTS = (
    (1, r"\b(?:first|opening) (?:half|batch|part|volume|block|(?:[a-z]+|\d+) (?:episodes|parts|chapters|instal?lments))\b"),
    (2, r"\b(?:second (?:half|batch|part|volume|block)|(?:remaining|other) (?:[a-z]+|\d+|episodes|chapters|instal?lments|half))\b"),
    (3, r"\bthird (?:batch|part|volume|block)\b"),
)  # fmt: skip
_NUMBERED_PART = re.compile(
    r"\b(?:part|volume|vol\.?|episode) (?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|i{1,3})\b",
    re.I,
)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3}


def part_of(hit: Hit) -> int | None:
    """Return the part of a season or a work that came out: "Part 2", "the second half", "the remaining four"."""
    words = plain(hit, max(hit.clause[0], hit.match.start() - 60), hit.match.end())
    numbered = list(_NUMBERED_PART.finditer(words))
    if numbered:
        said = numbered[-1]["number"].casefold()
        number = _NUMBERS.get(said) or int(number_of(said) or 0)
        return None if number == 1 and re.match("episode", numbered[-1][0], re.I) else number
    return next((part for part, pattern in _PARTS if re.search(pattern, words, re.I)), None)


_DATE_BOUNDS = (
    (Bound.LESS_THAN, r"\b(?:before|prior to|earlier than) (?:the (?:end|start) of )?$"),
    (Bound.AT_MOST, r"\b(?:by|until|no later than) $"),
    (Bound.MORE_THAN, r"\b(?:after|later than) $"),
)


_NOT_UNTIL = re.compile(r"\b(?:not|never|cannot|[a-z]+n't) (?:[a-z]+ )?$", re.I)


def denied_until(hit: Hit) -> bool:
    """Whether "it did not premiere until May" was read: the day is the premiere's own."""
    until = re.search(r"\b(?:until|till) (?:the )?$", before(hit, "value", 24))
    return bool(until and _NOT_UNTIL.search(before(hit, chars=24)))


def date_bound(hit: Hit) -> Bound:
    """Read "before September 2018" and "after 2014": the date limits the one meant."""
    if denied_until(hit):
        return Bound.EXACT
    front = before(hit, "value", 24)
    return next((bound for bound, words in _DATE_BOUNDS if re.search(words, front, re.I)), Bound.EXACT)
