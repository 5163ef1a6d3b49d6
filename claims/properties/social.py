"""Posts, upvotes, signatures and followers on networks, and the views of trailers and clips there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.periods import read_periods
from claims.properties.context import ABOUT, person_before, plain
from claims.properties.figure_scope import figure
from claims.statement import Comparator, Property, QualifierValue, TimeClass, ValueType, register

register(
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

_CLIP = re.compile(
    r"\b(?:trailer|teaser|clips?|footage|sizzle|sneak peek|tiktok|youtube|reel|hashtag|(?<!prime )(?<!album )videos?)\b|#\w",
    re.I,
)
_PROMOTION = re.compile(r"\b(?:trailer|teaser|sneak peek)\b", re.I)
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
    "Weibo",
    "Twitch",
    "Tumblr",
    "Snapchat",
    "Discord",
    "Douyin",
    "Bilibili",
    "Change.org",
)
_AS = {
    "likes": "upvotes", "tweets": "posts", "videos": "posts", "clips": "posts", "uploads": "posts", "mentions": "posts",
    "edits": "posts", "plays": "views", "played": "views", "watched": "views", "viewed": "views", "seen": "views", "streamed": "views",
    "clicked": "views", "names": "signatures", "signed": "signatures",
}  # fmt: skip
"""What a network counts, by the word it goes by."""


def of_clip(text: str) -> bool:
    """Whether a piece of text speaks of a trailer, a clip or a tag: what it counts is no audience of the work."""
    return bool(_CLIP.search(text))


_NAMED = {
    n: (re.compile(rf"\b(?:on|to|via|over on) {n}\b"), re.compile(rf"\b{n}(?:'s)?\b")) for n in _NETWORKS
}


def _network(hit: Hit) -> str | None:
    matched = next((n for n in _NETWORKS if len(n) > 1 and n in plain(hit, *hit.match.span())), None)
    if matched:
        return matched
    behind = plain(hit, hit.match.end(), min(hit.clause[1], hit.match.end() + 16))
    attached = re.match(r" ?on (\w+)", behind)
    if attached and attached[1] in _NETWORKS:
        return attached[1]
    here = [n for n, (on, _) in _NAMED.items() if n in hit.clause_text and on.search(hit.clause_text)]
    if len(here) == 1:
        return here[0]
    text = hit.document.text[hit.reading.start : hit.reading.end]
    found = [(text.find(n), n) for n, (_, named) in _NAMED.items() if n in text and named.search(text)]
    found += [(m.start(), "Reddit") for m in re.finditer(r"\br/\w+|\bsubreddit\b|\bupvotes\b", text)][:1]
    place = (
        hit.reading.span(*hit.match.span("value"))[0] - hit.reading.start
        if "value" in hit.match.re.groupindex
        else 0
    )
    earlier = [f for f in found if f[0] <= place]
    chosen = max(earlier) if earlier else min(found, default=None)
    return chosen[1] if chosen else None


def network_count(hit: Hit) -> Iterator[Draft]:
    """Read a count of posts, views or names; a tag in the clause is its subject, unless a trailer is."""
    q, word = hit.quantity("value"), hit.words("unit")
    if q.value < 100:
        return
    unit = _AS.get(word) or _AS.get(word.rstrip("s") + "s") or word.rstrip("s") + "s"
    tag = re.search(r"#\w+", hit.clause_text)
    subject = tag[0] if tag and not _PROMOTION.search(hit.clause_text) else None
    yield figure(hit, "social_count", unit, qualifiers=_qualifiers(hit), subject=subject)


def _qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    """Return the network, and the days that a clip's views were counted in."""
    days = [p for p in read_periods(plain(hit, hit.match.start(), hit.clause[1])) if p.startswith("first-")]
    found = {"network": _network(hit), "period": days[0] if days else None}
    return {k: v for k, v in found.items() if v is not None}


def _mentions(hit: Hit) -> Iterator[Draft]:
    """Read "900,000 mentions", which are posts where a network is named."""
    if _network(hit):
        yield from network_count(hit)


def _clip_views(hit: Hit) -> Iterator[Draft]:
    """Read "The lyric video has 212 million": views go without saying where they were told before."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)].start
    told = hit.document.text[earlier : hit.span()[0]]
    network = next((n for n in _NETWORKS if len(n) > 1 and re.search(rf"\b{n}\b", told)), None)
    if hit.quantity("value").scaled and re.search(r"\b(?:views|viewed|plays|watched)\b", told, re.I):
        qualifiers: dict[str, QualifierValue] = {"network": network} if network else {}
        yield figure(hit, "social_count", "views", qualifiers={**_qualifiers(hit), **qualifiers})


_PETITION = re.compile(
    r"\b(?:petition|plea|campaign|open letter|appeal|pledge|call|demand|Change\.org)\b", re.I
)


def _signed(hit: Hit) -> Iterator[Draft]:
    """Read "120,000 people have signed a Change.org plea": signatures where something is asked for."""
    if _PETITION.search(hit.reading.text):
        yield from network_count(hit)


def _followers(hit: Hit) -> Iterator[Draft]:
    persons: list[Mention] = [m for _, m in hit.reading.mentions("PX") if m.letter == "P" or " " in m.name]
    official = _OFFICIAL.search(hit.reading.text)
    owner = _OWNED.search(hit.reading.shadow, 0, hit.match.start())
    payload = hit.reading.named(owner)
    persons = [payload] if payload else persons
    if not persons and not official and (spoken_of := person_before(hit)):
        persons = [spoken_of]
    if (persons or official) and hit.quantity("value").value >= 100:
        subject = None if official else persons[0]
        yield figure(hit, "social_count", "followers", qualifiers=_qualifiers(hit), subject=subject)


_OWNED = re.compile(r"<[PO](\d+)>'s (?:<[XO]\d+> |[a-z]+ ){0,2}$")
"""A person or a band right before: "Kestrel's Instagram following has swollen to 24 million"."""
_OFFICIAL = re.compile(
    r"\b(?:the|its) (?:(?:show|series|film|movie|programme|game|franchise)'s )?(?:official )?(?:\w+ )?(?:account|channel|page|feed|profile)\b|\b(?:the|its) (?:(?:show|series|film|movie|programme|game|franchise)'s )?official (?:TikTok|Instagram|YouTube|Twitter|Facebook|X|Threads|Weibo|Bluesky)\b",
    re.I,
)
"""An account of the work itself."""


RULES = (
    # "trends with 2 million posts", "tallying 12k upvotes", "9,000 signatures", "fan edits with 10M views"
    rule("social", r"{num:value} (?:new |public |related |organic |fan |<X\d+> )?(?P<unit>posts|upvotes|signatures|likes|tweets|videos|edits)\b", network_count, "Q"),
    # "The lyric video has 212 million": views where they were told of another clip
    rule("social.clip", rf"(?P<unit>videos?|clip|trailer|teaser|visuali[sz]er|reel)(?: (?:itself|alone|for <W\d+>))?,? (?:(?:now|already|has|have|had) ){{0,2}}(?:is (?:on|at|up to|past)|stands at|sits at|passed|topped|boasts|reached|hit|gathered|has|on) (?:{ABOUT})?{{num:value}}(?=[,.;]|$| and\b)", _clip_views, "Q"),
    rule("social.mentions", r"{num:value} (?P<unit>mentions)(?! of death)\b", _mentions, "Q"),
    # "120,000 people have signed a plea", "more than 40,000 fans have put their names to"
    rule("social.signed", r"{num:value} (?:people|fans|viewers|users|readers|names|supporters|subscribers)?(?: (?:of them|<[XW]\d+>))? ?(?:have |had |has )?(?:already |now |since )?(?P<unit>signed|added their names|put their names)(?! (?:up|on|in|for)\b)", _signed, "Q", r"signed|names"),
    rule("social.number", r"(?P<unit>posts|videos|clips|tweets|uploads)\b(?:[^.;()<>]|<[XOW]\d+>){0,60}? (?:number|numbers|total|totals|totalled|top|topped|pass|passed|exceed|exceeded|now stand at) {num:value}(?=[,.;]|$| and\b)", network_count, "Q"),
    # "counts 46 million followers on Instagram", "1.2 million people following her on Instagram"
    rule("followers", r"{num:value} (?:[\w-]+ )?(?:<[XO]\d+> )?(?:followers|subscribers|monthly listeners)\b", _followers, "Q"),
    # "8.2M subscribers on YouTube and 3M on Twitch", "a bigger following on Instagram: 3.4 million"
    rule("followers.gapped", r"(?:followers|subscribers|listeners|following|fans)[^.;]{0,40}?(?: and|,|:|;) {num:value}(?=[,.;]|$| (?:on|over on) )", _followers, "Q", r"follow|subscri|listeners"),
    rule("followed_by", r"{num:value} (?:people|fans|users|accounts)? ?(?:follow(?:ing)?|subscribed to|subscribe to) (?:her|him|them|{person})(?: on)?", _followers, "Q"),
    rule("following", r"(?:following|follower count)(?: on <[XO]\d+>)? {w4}(?:has |have )?{w3}(?:to|at|of|past) {num:value}", _followers, "Q"),
)  # fmt: skip
