"""Hours, views, households, viewers, minutes and streams."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import ABOUT, figure, plain, scope, service_of
from claims.properties.social import network_count, of_clip
from claims.quantities import QuantityKind
from claims.statement import (
    RELEASED,
    Comparator,
    Property,
    QualifierValue,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "viewership",
        "viewing figure",
        ValueType.QUANTITY,
        Comparator.QUANTITY,
        TimeClass.COUNTER,
        "{subject} was watched: {value}",
        units=("hours", "views", "households", "viewers", "minutes", "streams"),
        qualifiers=("platform",),
        needs=("runtime", "chart_rank", "platform"),
        about=RELEASED,
    ),
)

_LEAST = {
    "hours": 50_000,
    "views": 20_000,
    "households": 1_000,
    "viewers": 10_000,
    "minutes": 100_000,
    "streams": 10_000,
}
_UNITS = {"accounts": "households", "homes": "households", "people": "viewers", "plays": "streams"}
_UNIT_BEFORE = re.compile(
    r"(?:million|billion|bn|m|\d) (?:global |viewing |total )?(hours|views|households|homes|viewers|people|accounts)\b",
    re.I,
)
_WATCHED = re.compile(
    r"\b(?:watched|(?:seen|viewed) by|tun(?:ed|ing) in|audiences?|viewership|viewers|ratings|overnights?|viewing figures|consolidated|on launch night"
    r"|top(?:-rated)? (?:soap|drama|comedy|show|programme|series|entertainment show))\b",
    re.I,
)
_NO_AUDIENCE = re.compile(
    r"\b(?:sales|sold|copies|followers|budget|streams|population|subscribers|members|tickets|signed|downloads)\b",
    re.I,
)
_FAN = re.compile(r"\b(?:I|I'm|I've|my|we)\b")
_NEVER_YET = re.compile(r"^No (?!\d)[^.;]{3,60}? (?:has|had|have) (?:ever|previously|yet)\b", re.I)
"""What no other title had reached: a record, and no figure of one."""


def _scope(hit: Hit) -> dict[str, QualifierValue]:
    """Return the qualifiers of scope, with the service named in the clause."""
    service = service_of(hit)
    return {**scope(hit), **({"platform": service} if service else {})}


def _viewing(hit: Hit) -> Iterator[Draft]:
    word = hit.words("unit")
    unit = _UNITS.get(word) or word.rstrip("s") + "s"
    if hit.quantity("value").value < _LEAST[unit] or _FAN.search(hit.clause_text):
        return
    if _NEVER_YET.search(hit.reading.text):
        return
    clip = of_clip(plain(hit, max(0, hit.match.start() - 90), min(hit.clause[1], hit.match.end() + 40)))
    if clip and unit in ("views", "streams"):
        yield from network_count(hit)
    else:
        yield figure(hit, "viewership", unit, qualifiers=_scope(hit))


def _times(hit: Hit) -> Iterator[Draft]:
    """Read "has been streamed 140 million times"."""
    if hit.quantity("value").value < _LEAST["streams"]:
        return
    if of_clip(hit.clause_text):
        yield from network_count(hit)
    else:
        unit = "streams" if hit.words("unit") in ("streamed", "played", "listened to") else "views"
        yield figure(hit, "viewership", unit, qualifiers=_scope(hit))


def _audience(hit: Hit) -> Iterator[Draft]:
    """Read an audience whose unit goes without saying: people."""
    q = hit.quantity("value")
    if q.value >= _LEAST["viewers"] and q.kind is QuantityKind.NUMBER and not of_clip(hit.clause_text):
        yield figure(hit, "viewership", "viewers", qualifiers=scope(hit))


def _unit_told(hit: Hit) -> str | None:
    """Return the unit of the viewing figure before, or people where watching is spoken of."""
    start, end = hit.document.readings[max(0, hit.reading.index - 2)].start, hit.token("value").start
    units = list(_UNIT_BEFORE.finditer(hit.document.text, start, end))
    if units:
        word = units[-1][1].casefold()
        return _UNITS.get(word) or word.rstrip("s") + "s"
    near = hit.document.readings[max(0, hit.reading.index - 1)]
    same = near.block_index == hit.reading.block_index
    told = hit.document.text[near.start if same else hit.reading.start : end]
    return "viewers" if _WATCHED.search(told) else None


def _elided(hit: Hit) -> Iterator[Draft]:
    """Read a large figure without a unit that goes on with the unit of the viewing figure before it."""
    q = hit.quantity("value")
    if not q.scaled or q.value < 1_000_000 or of_clip(hit.clause_text):
        return
    if _NO_AUDIENCE.search(hit.document.text, hit.reading.start, hit.reading.end):
        return
    if unit := _unit_told(hit):
        works = [m for t, m in hit.reading.mentions("WB") if t.end <= hit.span()[0]]
        subject = works[-1] if len(works) > 1 else None
        yield figure(hit, "viewership", unit, qualifiers=scope(hit), subject=subject)


def _elided_season(hit: Hit) -> Iterator[Draft]:
    """Read "down from the 14.1 million that Season 2 started with"."""
    unit = _unit_told(hit)
    if unit and hit.quantity("value").scaled:
        qualifiers: dict[str, QualifierValue] = {"season": hit.season("season")}
        yield figure(hit, "viewership", unit, qualifiers=qualifiers)


_UNIT = r"(?P<unit>hours?|views?|households|homes|accounts|viewers|minutes|streams|plays)"
_OF_WHAT = r"(?:(?:global|US|U\.S\.|total|weekly|viewing|streaming|unique|worldwide|<[XO]\d+>) )*"
_OTHER_UNIT = (
    rf"(?! ?{_OF_WHAT}(?:hours|views|minutes|households|homes|accounts|reviews|pounds|episodes|million|nominations|streams|plays|copies|units|tickets"
    r"|followers|posts|votes|subscribers|listeners|fans in|admissions|dollars|per|%|points|share))"
)
"""What follows a bare figure and tells that it is no number of people watching."""
_WATCH = r"(?:tuned in|tuning in|switched on|switching on|stayed for|watched|watching|saw|caught up|catching up|caught|streamed|sampled|sat down)"
_FELL = r"(?:stands?|stood|sits?|sat|rose|grew|climbed|swelled|fell|dropped|slipped|dipped|slid|eased|sank|crept|jumped|held|is|was|came in|peaked|averaged|hit|reached)"
_DREW = r"(?:(?:watched|seen|viewed)(?: [a-z]+){0,2} by|audience of|averag(?:ed|es|ing)|drew|draws|drawing|pull(?:ed|s|ing) in|attract(?:ed|s|ing)|lur(?:ed|es|ing)|brought in|won over)"

RULES = (
    # "40 million viewing hours", "77.24M hours viewed", "9.2 million global streaming views", "6 million households"
    rule("viewing", rf"{{num:value}} (?:global |total |viewing |on-demand |official |audio |video |album |member |streaming |US |U\.S\. |weekly |cumulative |combined |worldwide |unique |daily |million |<[XO]\d+> )*{_UNIT}(?: viewed| watched| of viewing(?: time)?| of watch ?time)?\b(?! (?:later|ago|long|a day|north|south))", _viewing, "Q"),
    # "Some 3.1 million people watched", "watched live by close to 7.2 million", "an audience of 7.2 million"
    rule("viewing.people", rf"{{num:value}} (?P<unit>people|households|homes|viewers|accounts) (?:\w+ ){{0,2}}?{_WATCH}", _viewing, "Q"),
    rule("viewing.tuned_in", r"{num:value} (?:had |have )?(?:since |already |now |also )?(?:tuned in|tuning in|switched on|switching on|stayed for|watched (?:it|the|its|on|live|last|as it)\b|saw (?:it|the|its)\b|(?:had |have )?caught up)", _audience, "Q"),
    rule("viewing.by", rf"{_DREW} (?:(?:an? )?(?:average|audience|peak|total|estimated|record|series high|season high)(?: [a-z]+)? (?:of )?)?(?:{ABOUT})?(?:an? \w+ )?{{num:value}}(?: (?P<unit>people|viewers))?{_OTHER_UNIT}", _audience, "Q"),
    rule("viewing.audience_is", rf"(?:audience|viewership|ratings|overnights?) (?:(?:[a-z-]+|<[ODWS]\d+>) ){{0,4}}?{_FELL} (?:at |to |of )?(?:{ABOUT})?{{num:value}}{_OTHER_UNIT}", _audience, "Q", r"audience|viewership|ratings|overnight"),
    # "Viewership for the opener: 4.3 million", "the least watched: 640,000 on launch night"
    rule("viewing.label", rf"(?:viewership|viewing figures|audience|viewers|overnights?|ratings|(?:most|least|best|worst|lowest)[- ](?:watched|viewed|seen))(?: (?:[a-z-]+|<[ODWSQ]\d+>[\w-]*)){{0,6}}[:,] (?:{ABOUT})?{{num:value}}{_OTHER_UNIT}", _audience, "Q", r"view|audience|overnight|ratings|watched|seen"),
    rule("viewing.times", rf"(?P<unit>streamed|played|watched|viewed|seen|clicked|requested|listened to)(?: (?:on|via|through|by) (?:<[OX]\d+>|(?:the|its) [a-z]+(?: [a-z]+)?))? (?:{ABOUT})?{{num:value}} times", _times, "Q", "times"),
    # "the figure had grown to 4.4 million", "finished its window on 31.5 million": the unit was said before
    rule("viewing.elided", rf"(?:to|on|at|with|of|managed|drew) (?:{ABOUT})?{{num:value}}(?=[,.;]| (?:in|over|during|across|once|after|when|overnight|consolidated|live|including|by|as) |$)", _elided, "Q"),
    # "the week's top soap (4.0m)": where watching is spoken of
    rule("viewing.bracket", r"{work}(?: [a-z'-]+){0,6}? \({num:value}\)", _elided, "Q WB", r"<[WB]\d+>[^()]{0,60} \(<Q"),
    # "down from the 14.1 million that Season 2 started with", "against 3 million for Season 1's opener"
    rule("viewing.of_season", r"(?:from|against|versus|than|with|on|to) (?:the )?{num:value} (?:that |which |for )?(?:the )?{season:season}(?:'s)? (?:[a-z]+ ){0,2}?(?:started|opened|launched|began|debuted|premiered|managed|drew|did|averaged|pulled|scored|had|posted|finished|ended|recorded|opener|finale|premiere|debut|launch|average)", _elided_season, "Q S"),
)  # fmt: skip
