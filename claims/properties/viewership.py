"""Hours, views, households, viewers, minutes and streams - and the posts, upvotes and followers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import before, figure, person_before, plain, scope, service_of
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
    Property(
        "social_count",
        "count on a network",
        ValueType.QUANTITY,
        Comparator.QUANTITY,
        TimeClass.COUNTER,
        "{subject} has {value}",
        units=("posts", "upvotes", "views", "signatures", "followers"),
        qualifiers=("network",),
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
_UNITS = {"accounts": "households", "homes": "households", "people": "viewers"}
_TRAILER = re.compile(
    r"\b(?:trailer|teaser|clip|footage|sizzle|sneak peek|tiktok|youtube|reel|hashtag|video)\b", re.I
)
_NETWORKS = (
    "TikTok",
    "Instagram",
    "YouTube",
    "Reddit",
    "Twitter",
    "Facebook",
    "X",
    "Threads",
    "Bluesky",
    "Spotify",
)
_UNIT_BEFORE = re.compile(
    r"(?:million|billion|bn|m|\d) (?:global |viewing |total )?(hours|views|households|homes|viewers|people|accounts)\b",
    re.I,
)
_FAN = re.compile(r"\b(?:I|I'm|I've|my|we)\b")


def _viewing(hit: Hit) -> Iterator[Draft]:
    unit = _UNITS.get(hit.words("unit"), hit.words("unit").rstrip("s") + "s")
    q = hit.quantity("value")
    if q.value < _LEAST[unit] or _FAN.search(hit.clause_text):
        return
    clip = _TRAILER.search(
        plain(hit, max(0, hit.match.start() - 90), min(hit.clause[1], hit.match.end() + 40))
    )
    if clip and unit in ("views", "streams"):
        yield from _social(hit)
        return
    qualifiers = scope(hit)
    service = service_of(hit)
    if service:
        qualifiers["platform"] = service
    yield figure(hit, "viewership", unit, qualifiers=qualifiers)


def _streamed(hit: Hit) -> Iterator[Draft]:
    """Read "has been streamed 140 million times"."""
    if hit.quantity("value").value < _LEAST["streams"]:
        return
    if hit.words("unit") in ("streamed", "played"):
        yield figure(hit, "viewership", "streams", qualifiers=scope(hit))
    elif _TRAILER.search(hit.clause_text):
        network = _network(hit)
        yield figure(hit, "social_count", "views", qualifiers={"network": network} if network else {})
    else:
        yield figure(hit, "viewership", "views", qualifiers=scope(hit))


def _audience(hit: Hit) -> Iterator[Draft]:
    """Read an audience whose unit goes without saying: people."""
    q = hit.quantity("value")
    if (
        q.value >= _LEAST["viewers"]
        and q.kind is QuantityKind.NUMBER
        and not _TRAILER.search(hit.clause_text)
    ):
        yield figure(hit, "viewership", "viewers", qualifiers=scope(hit))


def _elided(hit: Hit) -> Iterator[Draft]:
    """Read a large figure without a unit that goes on with the unit of the viewing figure before it."""
    q = hit.quantity("value")
    if not q.scaled or q.value < 1_000_000 or _TRAILER.search(hit.clause_text):
        return
    if re.search(
        r"\b(?:sales|sold|copies|followers|budget|streams|population|subscribers|members)\b",
        hit.document.text[hit.reading.start : hit.reading.end],
        re.I,
    ):
        return
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    units = list(_UNIT_BEFORE.finditer(hit.document.text, start, hit.span()[0]))
    if units:
        word = units[-1][1].casefold().rstrip("s") + "s"
        unit = {"peoples": "viewers", "homes": "households", "accounts": "households"}.get(word, word)
        works = [m for t, m in hit.reading.mentions("WB") if t.end <= hit.span()[0]]
        yield figure(
            hit,
            "viewership",
            unit,
            qualifiers=scope(hit),
            subject=works[-1] if works and len(works) > 1 else None,
        )


def _network(hit: Hit) -> str | None:
    matched = next((n for n in _NETWORKS if len(n) > 1 and n in plain(hit, *hit.match.span())), None)
    if matched:
        return matched
    here = [n for n in _NETWORKS if re.search(rf"\b(?:on|to|via|over on) {n}\b", hit.clause_text)]
    if len(here) == 1:
        return here[0]
    text = hit.document.text[hit.reading.start : hit.reading.end]
    found = [(text.find(n), n) for n in _NETWORKS if re.search(rf"\b{n}(?:'s)?\b", text)]
    found += [(m.start(), "Reddit") for m in re.finditer(r"\br/\w+|\bsubreddit\b|\bupvotes\b", text)][:1]
    place = (
        hit.reading.span(*hit.match.span("value"))[0] - hit.reading.start
        if "value" in hit.match.re.groupindex
        else 0
    )
    earlier = [f for f in found if f[0] <= place]
    chosen = max(earlier) if earlier else min(found, default=None)
    return chosen[1] if chosen else None


def _social(hit: Hit) -> Iterator[Draft]:
    unit = hit.words("unit").rstrip("s") + "s"
    unit = {
        "likes": "upvotes",
        "tweets": "posts",
        "videos": "posts",
        "clips": "posts",
        "uploads": "posts",
    }.get(unit, unit)
    q = hit.quantity("value")
    if q.value < 100:
        return
    qualifiers: dict[str, QualifierValue] = {}
    network = _network(hit)
    if network:
        qualifiers["network"] = network
    tag = re.search(r"#\w+", before(hit, chars=120) and hit.clause_text)
    subject = (
        tag[0] if tag and not re.search(r"\b(?:trailer|teaser|sneak peek)\b", hit.clause_text, re.I) else None
    )
    draft = figure(hit, "social_count", unit, qualifiers=qualifiers, subject=subject)
    yield draft


def _followers(hit: Hit) -> Iterator[Draft]:
    qualifiers: dict[str, QualifierValue] = {}
    network = _network(hit)
    if network:
        qualifiers["network"] = network
    persons = [m for _, m in hit.reading.mentions("PX") if m.letter == "P" or " " in m.name]
    if not persons and (spoken_of := person_before(hit)):
        persons = [spoken_of]
    if persons and hit.quantity("value").value >= 100:
        yield figure(hit, "social_count", "followers", qualifiers=qualifiers, subject=persons[0])


_UNIT = r"(?P<unit>hours?|views?|households|homes|accounts|viewers|minutes|streams)"

RULES = (
    # "40 million viewing hours", "77.24M hours viewed", "9.2 million global streaming views", "6 million households"
    rule("viewing", rf"{{num:value}} (?:global |total |viewing |on-demand |official |audio |video |album |member |streaming |US |U\.S\. |weekly |cumulative |combined |worldwide |unique |daily |million |<[XO]\d+> )*{_UNIT}(?: viewed| watched| of viewing(?: time)?| of watch ?time)?\b(?! (?:later|ago|long|a day|north|south))", _viewing, "Q"),
    # "Some 3.1 million people watched", "watched by 7.2 million", "an audience of 7.2 million"
    rule("viewing.people", r"{num:value} (?P<unit>people|households|homes|viewers|accounts) (?:\w+ )?(?:watched|tuned in|saw|streamed|caught)", _viewing, "Q"),
    rule("viewing.tuned_in", r"{num:value} (?:had |have )?(?:tuned in|switched on|stayed for|watched it|saw it)", _audience, "Q"),
    rule("viewing.by", r"(?:(?:watched|seen|viewed) by|audience of|averag(?:ed|es|ing)|drew|draws|drawing|pull(?:ed|s|ing) in|attract(?:ed|s|ing)) (?:(?:an? )?(?:average|audience|peak|total|estimated|record|series high|season high)(?: [a-z]+)? (?:of )?|an? \w+ |just |only |barely |a mere |some )?{num:value}(?: (?P<unit>people|viewers))?(?! ?(?:(?:global|US|U\.S\.|total|weekly|viewing|streaming|unique|worldwide) )*(?:hours|views|minutes|households|homes|accounts|reviews|pounds|episodes|million|nominations))", _audience, "Q"),
    rule("viewing.audience_is", r"(?:audience|viewership|ratings|overnights?)(?: (?:[a-z-]+|<[ODWS]\d+>)){0,4}? (?:stands?|stood|sits?|sat|rose|grew|climbed|swelled|fell|dropped|is|was|came in|peaked) (?:at|to|of)? ?(?:about |around |just |only )?{num:value}(?! ?(?:per|%|hours|views|minutes|households|homes|accounts|reviews|episodes|points|share))", _audience, "Q", r"audience|viewership|ratings|overnight"),
    rule("viewing.times", r"(?P<unit>streamed|played|watched|viewed|seen|clicked) (?:some |more than |over |nearly )?{num:value} times", _streamed, "Q", "times"),
    # "the figure had grown to 4.4 million", "finished its window on 31.5 million": the unit was said before
    rule("viewing.elided", r"(?:to|on|at|with|of|managed|drew) {num:value}(?=[,.;]| in | over | during | across |$)", _elided, "Q"),
    # "trends with 2 million posts", "tallying 12k upvotes", "9,000 signatures", "fan edits with 10M views"
    rule("social", r"{num:value} (?:new |public |related |organic |<X\d+> )?(?P<unit>posts|upvotes|signatures|likes|tweets|videos)\b", _social, "Q"),
    rule("social.number", r"(?P<unit>posts|videos|clips|tweets|uploads)\b(?:[^.;()<>]|<[XOW]\d+>){0,60}? (?:number|numbers|total|totals|totalled|top|topped|pass|passed|exceed|exceeded|now stand at) {num:value}(?=[,.;]|$| and\b)", _social, "Q"),
    rule("followers", r"{num:value} (?:[\w-]+ )?(?:<[XO]\d+> )?(?:followers|subscribers|monthly listeners)\b", _followers, "Q"),
    rule("following", r"(?:following|follower count)(?: on <[XO]\d+>)? {w4}(?:has |have )?{w3}(?:to|at|of|past) {num:value}", _followers, "Q"),
)  # fmt: skip
