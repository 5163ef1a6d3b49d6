"""Which season of a series the words around a match mean."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.properties.context import respective
from claims.quantities import Quantity
from claims.reading import Document, Reading, Token
from scraper.article import BlockKind

_COMPARED = re.compile(
    r"\b(?:above|below|than|over|from|past|beyond|behind|ahead of|launch of|versus|against|compared (?:with|to)|since|after|like)\b[^.;]{0,24}$",
    re.I,
)
_OPENING_WORDS = re.compile(r"(?:[^\s<>]+ ){0,4}")
_RELATIVE = re.compile(r",\s+(?:which|that)\s*$")
_SEASON_CODE = re.compile(r"<S(\d+)>")
_WHOLE_SERIES = re.compile(
    r"\b(?:as a whole|the (?:whole|entire) (?:series|show|run)|overall (?:score|rating|average)|across (?:all|its|the) (?:<Q\d+> )?seasons|series-wide)\b",
    re.I,
)
_BRACKETED = re.compile(r"<S(\d+)> \((?:[^()]*\))?$")
"""A season of a list with a bracket behind it: "Season 2 (2021), 10 episodes", "Season 2 (10 episodes)"."""
_LABELLED = re.compile(r"(?:[^\s<>:;,.]+ |<[WB]\d+>(?:'s)? ){0,8}<S(\d+)>: ")
"""A season that labels the sentence: "Everything we know about Low Water Season 3: ..."."""
_FOLLOW_UP = re.compile(r"\b(?:its|the) (?:follow-?up|successor)\b", re.I)


def season_of(hit: Hit) -> int | None:
    """Return the season the clause speaks of.

    The nearest one before the figure in its clause, else the one before its ", which", else the one that
    opens the sentence, else the one right after it; a season it is compared with is none of these.
    """
    low, high = hit.clause
    shadow = hit.reading.shadow
    if isinstance(own := respective(hit, "value", "S"), int):
        return own
    if nth := _nth_season(hit):
        return nth
    if _FOLLOW_UP.search(shadow[low : hit.match.end()]) or _WHOLE_SERIES.search(shadow[low:high]):
        return None  # the season after the one named, or all of them
    here = [
        m
        for m in _SEASON_CODE.finditer(shadow, low, hit.match.end())
        if hit.match.start() - m.end() < 12 or not _compared(shadow, low, m.start())
    ]
    found = here[-1] if here else None
    if found is None and _RELATIVE.search(shadow, max(0, low - 9), low):
        earlier = list(_SEASON_CODE.finditer(shadow, 0, low))
        found = earlier[-1] if earlier else None
    if found is None:
        opening = _OPENING_WORDS.match(shadow)
        found = (
            _BRACKETED.search(shadow, 0, low)
            or _LABELLED.match(shadow)
            or _SEASON_CODE.match(shadow, opening.end() if opening else 0)
        )
    if found is None and (carried := _carried_season(hit)):
        return carried
    if found is None and (latest := _unnumbered_season(hit) or _the_season(hit)):
        return latest
    if found is None:
        after_it = _SEASON_CODE.search(shadow, hit.match.end(), min(high, hit.match.end() + 30))
        if after_it and not _compared(shadow, hit.match.end(), after_it.start()):
            found = after_it
    if found is None:
        return heading_season(hit)
    payload = hit.reading.payload(found[1]) if found else None
    return payload if isinstance(payload, int) else None


_FOR_NTH = re.compile(r" (?:for|by|in|of) (?:the|its) <T(\d+)>(?=[,.;:)]|$| and\b| \()")


_NTH_HAS = re.compile(
    r"\bthe <T(\d+)> (?:(?:still |now )?(?:stands|sits|stood|sat|is|was) (?:at|on)|holds|held|has|had|got|scored|earned|drew)(?: an?)? $"
)


def _nth_season(hit: Hit) -> int | None:
    """Return the season that "the third season holds 94 %, against 89 % for the first" means, or "(the first has 93 %)"."""
    shadow, start = hit.reading.shadow, hit.match.start()
    said = _FOR_NTH.match(shadow, hit.match.end()) or _NTH_HAS.search(shadow, max(0, start - 40), start)
    if said is None or not _SEASON_CODE.search(hit.reading.shadow, 0, hit.match.start()):
        return None
    payload = hit.reading.payload(said[1])
    return int(payload.value) if isinstance(payload, Quantity) else None


_SEASON_IN_TAIL = re.compile(
    r"(?:,|;|\bas|\bwhile|\bbut|\bwhereas|\bthough) (?:the |its )?<S(\d+)>(?: [a-z]+){0,2}? (?:had|has|was|ran|made|drew|got|did|[a-z]+ed)\b(?:<[^SWB]\d+>|[^<>;])*$"
)
"""A season as the subject of the last clause of a sentence, which "it" takes up."""
_GOES_ON = re.compile(
    r"^(?:It|The (?:new )?(?:season|run|series|show|cycle|batch|outing|chapter)) |, (?:it|the show) "
)
_IT_IS = re.compile(r"It (?!will\b|is (?:set|due)\b)")
_SEASON_LEADS = re.compile(
    r"(?:(?:That|This|The (?:new|latest|most recent|current)) (?:season|series|run)(?:, [^,<>]{2,40}<S\d+>,|, <S\d+>,)"
    r"|(?:(?:The|Its|Their|His|Her|<[WBO]\d+>'s) (?:[\w'-]+ ){0,2})?<S(\d+)>(?:,(?:<[^WB]\d+>|[^,<>]){0,60},)?)"
    r" (?:had |has |was |is |also )?(?:[a-z]+ed|began|ran|came|went|drew|won|held|fell|hit|rose|bowed|consists?|runs|sits|stands|opens|opened|follows|landed|launched)\b"
)
"""A season as the subject that a sentence opens with: what follows in the paragraph is said of it."""
_FRAME = 3
"""Sentences for which a season that led one goes on to be meant."""


_MEASURED_BY = re.compile(
    r"\b(?:(?:gain|improvement|drop|rise|increase|decline|up|down) (?:on|from)|than|versus|against|compared (?:with|to)) (?:its |the )?$"
)


def _told_in(reading: Reading) -> set[int]:
    """Return the seasons that a sentence speaks of, those left out that something is compared with."""
    return {
        t.payload
        for t in reading.tokens
        if t.letter == "S"
        and isinstance(t.payload, int)
        and not _MEASURED_BY.search(reading.shadow, 0, reading.position(t.start))
    }


def _carried_season(hit: Hit) -> int | None:
    """Return the season of the sentence before that "it" takes up, or the one that leads the paragraph."""
    readings, index = hit.document.readings, hit.reading.index
    near = [r for r in readings[max(0, index - _FRAME) : index] if r.block_index == hit.reading.block_index]
    for back, earlier in enumerate(reversed(near)):
        told = _told_in(earlier)
        if not told:
            continue
        tail = (
            _SEASON_IN_TAIL.search(earlier.shadow) if back == 0 and _IT_IS.match(hit.reading.shadow) else None
        )
        last = earlier.payload(tail[1]) if tail else None
        if isinstance(last, int):
            return last
        opening = _OPENING_WORDS.match(earlier.shadow)
        opens = _SEASON_CODE.match(earlier.shadow, opening.end() if opening else 0)
        goes_on = back == 0 and opens and _GOES_ON.search(hit.reading.shadow)
        if len(told) == 1 and (goes_on or _SEASON_LEADS.match(earlier.shadow)):
            return told.pop()
        return None
    return None


_THE_SEASON = re.compile(r"\b(?:the season|that (?:season|run|outing|closer|finale|opener))\b(?! of <)", re.I)


def _the_season(hit: Hit) -> int | None:
    """Return the season that "the season" or "that closer" means: the only one that the sentences before named last."""
    if not _THE_SEASON.search(hit.clause_text):
        return None
    readings, index = hit.document.readings, hit.reading.index
    for earlier in reversed(readings[max(0, index - _FRAME) : index]):
        told = _told_in(earlier)
        near = earlier.block_index == hit.reading.block_index or earlier.index == index - 1
        if told:
            return told.pop() if len(told) == 1 and near else None
    return None


def season_before(hit: Hit) -> int | None:
    """Return the season that the last sentences of the same paragraph named: what "it will run to" is about."""
    start = hit.span()[0]
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 2) : hit.reading.index + 1]):
        tokens = [t for t in reading.tokens if t.letter == "S" and t.start < start]
        seasons = [t.payload for t in tokens if isinstance(t.payload, int)]
        if seasons and reading.block_index == hit.reading.block_index:
            return seasons[-1]
    return None


_LATEST = re.compile(
    r"\b(?:new|newest|latest|current|most recent|returning|fresh) (?:\w+ )?(?:season|series|run|batch|outing|instal?lments?|episodes|chapter)\b",
    re.I,
)


def _unnumbered_season(hit: Hit) -> int | None:
    """Return the season that "the new season", "the latest outing" means: the latest one the article is about.

    Only where the article is about a series of several seasons, and the words stand in the clause or open the sentence.
    """
    said = _LATEST.search(hit.clause_text) or _LATEST.match(hit.reading.text[4:40])
    named = [t.payload for t in hit.reading.tokens if t.letter == "S" and t.start < hit.span()[0]]
    if not said and named and isinstance(named[-1], int) and _FAREWELL.search(hit.clause_text):
        return named[-1]
    if not said:
        return None
    if (
        named
        and isinstance(named[-1], int)
        and not re.match(r"current|latest|most recent|newest", said[0], re.I)
    ):
        return named[-1]
    latest = latest_season(hit.document)
    if latest in (None, 1) and _NEXT_RUN.match(said[0]) and _STILL_AHEAD.search(hit.reading.shadow):
        return 2  # of a series that was about one season, the next one
    running = re.match(r"current|latest|most recent|newest", said[0], re.I)
    if latest and latest > 1 and running and _RENEWED.search(hit.document.readings[0].shadow):
        return latest - 1  # the one ordered is yet to come
    return latest


_FAREWELL = re.compile(
    r"\b(?:farewell|swan ?song|send-off|(?:final|last|closing|farewell) (?:season|series|run|batch|outing|chapter|episodes|(?:\w+|\d+) episodes))\b",
    re.I,
)
"""How the last season goes where its number was said before: "will end with Season 4, and the six-episode farewell ..."."""
_NEXT_RUN = re.compile(r"new |fresh ", re.I)
_STILL_AHEAD = re.compile(
    r"\b(?:will|set to|slated|due|planned|arriv(?:e|ing)|renewed|ordered|commissioned|greenlit|follow|on the way|to come|expected|in the works)\b",
    re.I,
)
_RENEWED = re.compile(
    r"\b(?:renew\w*|order\w*|pick(?:s|ed) up|pickup|greenlit|recommission\w*)\b[^.;]{0,40}<S\d+>|<S\d+> (?:renewal|order|pickup)",
    re.I,
)


def heading_season(hit: Hit) -> int | None:
    """Return the season that the heading over a listing line names."""
    for reading in reversed(hit.document.readings[: hit.reading.index]):
        if reading.block is BlockKind.HEADING:
            return next(
                (t.payload for t in reading.tokens if t.letter == "S" and isinstance(t.payload, int)), None
            )
        if reading.block_index < hit.reading.block_index - 4:
            return None
    return None


def latest_season(document: Document) -> int | None:
    """Return the highest season of the headline and headings, else of the opening sentences; None where none is named."""
    heads = [r for r in document.readings if r.block in (BlockKind.HEADLINE, BlockKind.HEADING)]
    for readings in (heads, document.readings[:6]):
        seasons = [
            t.payload
            for r in readings
            for t in r.tokens
            if t.letter == "S" and isinstance(t.payload, int) and not _of_other(r, t)
        ]
        if seasons:
            return max(seasons)
    return None


def _of_other(reading: Reading, token: Token) -> bool:
    """Whether a season is owned by the title before it: "Low Water's fourth season" beside the article's work."""
    owned = re.search(r"<[WBX]\d+>'s? $", reading.shadow[: reading.position(token.start)])
    return bool(owned) and reading.block is not BlockKind.HEADLINE


def _compared(shadow: str, start: int, end: int) -> bool:
    return bool(_COMPARED.search(shadow[start:end]))
