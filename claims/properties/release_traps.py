"""Dates beside words of coming out that are no release of a work: abandoned plans, tours, plots, prizes, lives."""

from __future__ import annotations

import re

from claims.dates import interval_of
from claims.grammar import Hit
from claims.properties.context import before
from claims.properties.release_scope import OF_CLIP, OF_SHOOT, SET_OUT


def no_release(hit: Hit, value: str) -> bool:
    """Whether the words around a date tell of something else than that a work came out."""
    return _given_up(hit) or _of_several(hit) or _of_something_else(hit, value)


def _given_up(hit: Hit) -> bool:
    """Whether a plan did not hold: "originally due out in 2024", "was going to open on April 1, but will now do so"."""
    said = before(hit) + hit.said()
    gave_way = _WAS_GOING.search(said) and _GAVE_WAY.match(hit.reading.shadow, hit.match.end())
    return bool(gave_way or _GIVEN_UP.search(said))


def _of_several(hit: Hit) -> bool:
    """Whether a date is that of many: "outgrossed everything released this year", "the third-biggest opening of 2025"."""
    front, verb = before(hit), hit.words("verb")
    return bool(
        _ANY_OF.search(front)
        or hit.name == "release.verb" and _SEVERAL.search(front)
        or verb == "released" and _WHATEVER.search(front)
        or verb == "releases" and _KINDS_OF_RELEASE.search(front)
        or _SUPERLATIVE.search(front) and _OF_YEAR.match(hit.said())
    )  # fmt: skip


def _of_something_else(hit: Hit, value: str) -> bool:
    """Whether a prize, a life, a plot, a day's takings, a tour, a teaser or a shoot is dated."""
    read, shadow, said = hit.date("value"), hit.reading.shadow, hit.said()
    front, verb = before(hit), hit.words("verb")
    ahead = shadow[: hit.match.start()]
    bare_year = _YEAR_OR_MONTH.fullmatch(value) and not _still_ahead(hit, value)
    return bool(
        _PRIZE.search(front)  # "The Tide Prize for fiction arrived in 2020"
        or _OF_PLOT.match(said) and bare_year  # "it is set in 1910"
        or _OF_SOMEBODY.search(front) and not verb.startswith(("releas", "publish", "issu"))  # "she arrives in 1911"
        # "Friday's opening" may be a shop's, "last year's launch" another one's
        or _WHOSE_DAY.match(said) and (read.weekday is None or not _DEBUT.match(hit.words("noun")))
        or read.weekday is not None and read.relative and verb.startswith("finish")  # "finished Friday with $20 million"
        or _OF_TOUR.search(before(hit, chars=90)) or _FRONTED_TOUR.match(shadow, hit.match.end())
        or hit.has("verb") and OF_CLIP.search(ahead)
        or OF_SHOOT.search(ahead) and SET_OUT.match(verb)
    )  # fmt: skip


_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_OF_YEAR = re.compile(r"\w+ (?:of|since) ")
_WHOSE_DAY = re.compile(r"<D\d+>'s ")
_ANY_OF = re.compile(r"\b(?:any|every|each) (?!(?:parts?|episodes?|chapters?|seasons?)\b)[a-z ]{0,30}$")
_PRIZE = re.compile(r"(?:<J\d+>|\b(?:prize|award|medal|nomination|nod|gong)s?)(?: for [a-z ]{2,24})? $", re.I)


_KINDS_OF_RELEASE = re.compile(
    r"\b(?:singles?|albums?|films?|movies?|records?|books?|press|new|recent|other|previous|several|many|music|home|physical|major|big) $",
    re.I,
)


_FRONTED_TOUR = re.compile(
    r",? (?:the|her|his|their|its) (?:<Q\d+>-[a-z]+ |[a-z-]+ ){0,3}(?:tour|trek|residency|dates|gigs|festival|exhibition|shows|run of)\b"
)


_OF_SOMEBODY = re.compile(
    r"\b(?:she|he)(?: (?:[a-z]+ly|also|then|later|first|finally|soon|had|has))? $", re.I
)
_DEBUT = re.compile(
    r"(?:series |season |world )?(?:premiere|debut|finale|launch|bow)\b|(?:first|initial|debut|<t\d+>) "
)
_GIVEN_UP = re.compile(
    r"\b(?:pushed|moved|delayed|postponed|shifted|bumped|put)(?: back| up| forward)? from (?:its |the |an? )?(?:original(?:ly planned)? |planned |earlier |initial )?$|\b(?:originally|initially|previously|once|first) (?:been )?(?:slated|scheduled|set|due|planned|expected|meant|supposed|pencilled|dated|announced) ",
    re.I,
)
_WHATEVER = re.compile(
    r"\b(?:everything|anything|all|any|other|most|every|the|than) (?:(?:else|other) )?(?:(?:films|movies|titles|albums|singles|books|songs|records) )?$"
)
_WAS_GOING = re.compile(r"\b(?:was|were|had been) (?:going|meant|supposed|due|set|slated|scheduled) to\b")
_GAVE_WAY = re.compile(
    r",? (?:but|before|until|only) [^.;]*\b(?:now|instead|pushed|moved|delayed|slipped|shifted|postponed|bumped)\b"
)
_OF_TOUR = re.compile(
    r"\b(?:tour|trek|residency|(?:tour|live|UK|US|European|arena)? ?dates|gigs|shows)\b[^.;]*\b(?:kick(?:s|ed|ing)? off|start(?:s|ed|ing)?|begin(?:s|ning)?|began|open(?:s|ed|ing)?)\b[^.;]*\b(?:before|and|then)(?: will)? $"
)
"""Concerts that open on one day and close on another: no work ends."""
_OF_PLOT = re.compile(r"(?:(?:is|are) (?:[a-z]+ )?set|opens|begins|starts) in ")
"""What a bare year of the past behind it tells of the story, not of the work."""


def _still_ahead(hit: Hit, value: str) -> bool:
    said, published = interval_of(value), hit.document.published
    return bool(said and published and said[1] >= published)


_SEVERAL = re.compile(
    r"\b(?:no|any|every|each|other|only) (?:\w+ )?(?:film|movie|song|single|album|book|novel|series|show|title|record) $|\b(?:films|movies|titles|shows|albums|books|novels|originals|releases|ones|records|singles)(?: \w+)? $",
    re.I,
)
"""Words after which a date is that of a set: "only two films released this year"."""
_SUPERLATIVE = re.compile(
    r"(?:\b(?:most|least|only)|[a-z]est(?:-[a-z]+)?|\b(?:best|worst|top)(?:-[a-z]+)?) (?:(?:[a-z-]+|<[XUKO]\d+>) ){0,2}$",
    re.I,
)
