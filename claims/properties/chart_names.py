"""The chart that a rank is of, and the country whose chart it is."""

from __future__ import annotations

import re

from claims.countries import ADJECTIVES, LANDS, alternatives, country_in
from claims.grammar import Hit
from claims.mention import Mention
from claims.properties.context import plain, region_of, service_before

CHART = re.compile(
    r"\b(?:Billboard (?:Hot 100|200)|(?:the )?Hot 100"
    r"|(?-i:(?:Billboard )?(?:Top|Hot|Adult|Mainstream|Country|Rock|Latin|Regional|Pop|Rap|R&B|Digital|Streaming|Dance|Alternative|Christian|Gospel|Global|World|Independent|Vinyl)(?: (?:& )?[A-Z][\w&/’'-]*){0,4} (?:Airplay|Albums?|Songs?|Tracks|Singles|Sales|200|Excl\. US|Top 40)(?! charts?\b))"
    r"|(?-i:(?:New York Times|Sunday Times|USA Today|Publishers Weekly|Los Angeles Times|Wall Street Journal|Der Spiegel|Amazon)(?:['’]s)? (?:[a-z-]+ ){0,3}(?:best-?sellers|paperbacks|hardbacks|hardcovers))"
    r"|Official (?:UK )?(?:Albums?|Singles?) (?:Chart|Downloads Chart)"
    r"|(?:(?!(?:the|an?|of|on|in|at|to|and|or|for|with|by|from|atop|its|their|his|her|this|that|which|as|it|was|is|all|same|(?!animated|limited|scripted|combined|united)\w{2,}ed|(?!streaming|trending|best|viewing)\w{2,}ing|tops|heads|hit|top|led)\b|\d+ )[\w.&'’+/-]+ ){0,6}"
    r"(?:charts?|lists?|Top 10|Top Ten|rankings?|box office|leaderboard))\b(?! units\b)",
    re.I,
)
_OF_SERVICE = re.compile(r"^(?:streamer|service|platform|network|company)['’]s ", re.I)
_COUNTRY_LIST = re.compile(
    rf"(?<!\w)(?P<country>{alternatives(ADJECTIVES)})(?= (?:\w+ ){{0,2}}(?:charts?|lists?|rankings?|Top (?:10|Ten))\b)"
)
_HOME = re.compile(rf"(?<!\w)(?P<land>{alternatives(LANDS)})(?:'s?)? $")
"""The country that owns a rank: "her fourth UK No. 1", "Norway's No. 1 series"."""

ANY_CHART = re.compile(
    r"(?:(?:either|both|same|every|any|each|another|those|these|own|main|big) )?(?:charts?|lists?|rankings?|leaderboard)",
    re.I,
)
"""Words that name no chart: the one spoken of before is meant."""


_AT_HOME = re.compile(
    r"\b(?:at home|back home|on home soil|abroad|elsewhere)\b|\bhere(?=[,.;]|$| (?:and|but)\b)", re.I
)
_PLACE = re.compile(
    r"<R\d+>|(?:\b(?:to|at|reach(?:ed|es)|hit|made)) <Q\d+>(?=[,.;]|$| (?:on|in|at|here|back)\b)"
)
_JOINT = re.compile(r" (?:and|but|while|plus|then|yet|though) ")


def place_scope(hit: Hit) -> tuple[int, int]:
    """Return the stretch of the shadow that tells where a place was held.

    That is the clause; or, where it holds several places, what stands beside this one, if a chart, a country or
    "at home" is among it: "No. 4 at home and No. 14 on the Hot 100".
    """
    (low, high), shadow, (start, end) = hit.clause, hit.reading.shadow, hit.match.span()
    before = [m.end() for m in _PLACE.finditer(shadow, low, start)]
    behind = next((m.start() for m in _PLACE.finditer(shadow, end, high)), None)
    if not before and behind is None:
        return low, high
    near = max([low, *before, *(m.end() for m in _JOINT.finditer(shadow, low, start))])
    far = _JOINT.search(shadow, end, behind or high)
    limits = near, far.start() if far else behind or high
    said = plain(hit, *limits)
    told = (
        "<H" in shadow[slice(*limits)]
        or _AT_HOME.search(said)
        or country_in(said)
        or region_of(said)
        or country_of_list(said)
    )
    return limits if told or _named_chart(said) else (low, high)


def at_home(hit: Hit) -> bool:
    """Whether a place was held at home, whose country goes unsaid."""
    low, high = place_scope(hit)
    return bool(_AT_HOME.search(plain(hit, low, high))) and "<H" not in hit.reading.shadow[low:high]


def _named_chart(text: str) -> str | None:
    """Return the words that name a chart; those that mean the one spoken of before are none."""
    found = CHART.search(text)
    return found[0] if found and not ANY_CHART.fullmatch(found[0]) else None


def chart_of(hit: Hit) -> str | None:
    """Return the chart named in the clause, what follows the rank first."""
    low, high = place_scope(hit)
    if _AT_HOME.match(plain(hit, hit.match.end(), high).lstrip()):
        return None
    own = (low, high) != hit.clause
    for a, b in (
        (hit.match.end(), high),
        (low, hit.match.start()),
        (low, high),
        *(() if own else ((0, low),)),
    ):
        named = list(re.finditer(r"<H(\d+)>", hit.reading.shadow[a:b]))
        if named:
            payload = hit.reading.payload(named[-1 if b == low else 0][1])
            return payload.name if isinstance(payload, Mention) else None
        found = (
            _named_chart(plain(hit, a, b))
            if b != low or a or _TAKEN_UP.search(hit.reading.shadow, 0, low)
            else None
        )
        if found:
            return _chart_name(hit, found)
    return None if own else _chart_spoken_of(hit)


_TAKEN_UP = re.compile(r"(?:charts?|lists?|rankings?), (?:where|which)\s*$", re.I)
"""A chart that a relative clause takes up: "on the New York Times best-seller list, where it peaked at No. 2"."""


def _chart_name(hit: Hit, words: str) -> str:
    """Return a chart's name as the article words it, the service in place of "the streamer's"."""
    name = re.sub(r"^the ", "", words.strip(), flags=re.I)
    service = service_before(hit) if _OF_SERVICE.match(name) else None
    name = _OF_SERVICE.sub(f"{service} ", name) if service else name
    return re.sub(r"(?<=\w)['’]s? ", " ", name)


def _chart_spoken_of(hit: Hit) -> str | None:
    """Return the chart that the sentence before in its paragraph named; the box office where takings are told.

    A country in the clause is another chart's.
    """
    low, high = hit.clause
    if _AT_HOME.search(hit.clause_text) or country_in(hit.reading.text) or country_of_list(hit.clause_text):
        return None
    if re.search(r"<M\d+>", hit.reading.shadow[low:high]) or re.search(
        r"^ with <M\d+>", hit.reading.shadow[hit.match.end() :]
    ):
        return "box office"
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 4) : hit.reading.index]):
        if reading.block_index != hit.reading.block_index:
            return None
        charts = [m.name for _, m in reading.mentions("H")]
        if charts:
            return charts[-1]
    return None


def country_of_list(text: str) -> str | None:
    """Return the country whose list is meant: "the US Top 10", "the British charts"."""
    found = _COUNTRY_LIST.search(text)
    return ADJECTIVES[found["country"]] if found else None


def owner_of(hit: Hit) -> str | None:
    """Return the country whose number one it is."""
    end = hit.match.start("value") - 2 if hit.has("value") else hit.match.start()
    found = _HOME.search(plain(hit, max(0, end - 24), end))
    return LANDS[found["land"]] if found else None
