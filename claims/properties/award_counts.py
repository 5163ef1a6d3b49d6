"""How many awards were won, and how many nominations there were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import plain
from claims.properties.laurels import (
    NOMINATED,
    WON,
    award_name,
    ceremony_year,
    of_unknown,
    singular,
    winner,
)
from claims.statement import Polarity, QualifierValue

_MORE_THAN = re.compile(r"<Q\d+> (?:more|fewer|further) [^.;]{0,40}? than\b")
_MORE_BEHIND = re.compile(r"(?: [a-z]+){0,2} (?:more|fewer) than\b")


def _count(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 1 <= q.value <= 400 or q.value != int(q.value) or of_unknown(hit):
        return
    if _MORE_THAN.match(hit.reading.shadow, hit.match.start()) or _MORE_BEHIND.match(
        hit.reading.shadow, hit.match.end()
    ):
        return  # "two more nominations than last year"
    noun, front = hit.words("noun"), plain(hit, 0, hit.match.end())
    named = hit.name == "awards.put_forward" or re.search(r"nomination|nod|categor", noun)
    unit = "nominations" if named else "awards"
    if unit == "awards" and not (WON.search(front) or NOMINATED.search(front)):
        return
    if re.search(
        r"\b(?:nominated|up|in contention|shortlisted|put forward) (?:for|in)\b(?:[^.;]{0,20}|[^.;]{0,60}(?:,| and) )$",
        plain(hit, 0, hit.match.start()),
        re.I,
    ):
        unit = "nominations"
    elif "categor" in noun:
        return
    award = award_name(hit)
    qualifiers: dict[str, QualifierValue] = {"award": award} if award else {}
    year = ceremony_year(hit)
    if year:
        qualifiers["year"] = year
    theirs = unit == "nominations" and re.search(
        r"\b(?:its|their|his|her|the|those) $", hit.reading.shadow[: hit.match.start()]
    )
    yield hit.draft(
        "award_count", int(q.value), unit=unit, resolution=1, qualifiers=qualifiers, subject=winner(hit),
        polarity=Polarity.AFFIRMED if theirs else None,  # "it failed to convert any of its ten nominations"
    )  # fmt: skip


def _nth_of_career(hit: Hit) -> Iterator[Draft]:
    """Read "the fifth Tony nomination of Orth's career": so many up to now."""
    nth = int(hit.quantity("value").value)
    if nth > 1 and (hit.words("career") or hit.said().endswith("career")):
        award = award_name(hit)
        yield hit.draft(
            "award_count", nth, unit="nominations" if (hit.words("noun").strip() or hit.words("noun2")).startswith("no") else "awards", resolution=1,
            qualifiers={"award": award} if award else {}, subject=hit.mention("owner") if hit.has("owner") else winner(hit),
        )  # fmt: skip


def _count_times(hit: Hit) -> Iterator[Draft]:
    """Read "two-time Emmy winner X": so many awards of the person named beside it."""
    times = hit.quantity("value").value if hit.has("value") else 2 + (hit.words("few") != "double")
    behind = [m for t, m in hit.reading.mentions("PX") if hit.span()[1] <= t.start < hit.span()[1] + 24]
    unit = "nominations" if "nomin" in hit.words("noun") else "awards"
    qualifiers: dict[str, QualifierValue] = {"award": award_name(hit) or ""}
    subject = behind[0] if behind else winner(hit)
    yield hit.draft(
        "award_count", int(times), unit=unit, resolution=1, qualifiers=qualifiers, subject=subject
    )


def _nominated_times(hit: Hit) -> Iterator[Draft]:
    """Read "Orth, nominated six times"."""
    yield from _count_as(hit, "nominations")


def _nominated_times_for(hit: Hit) -> Iterator[Draft]:
    """Read "nominated five times for Golden Globe Awards and twice …": so many nominations for the award named."""
    award = singular(hit.mention("award").name)
    for draft in _count_as(hit, "nominations"):
        draft.qualifiers["award"] = award
        yield draft


def _count_elided(hit: Hit) -> Iterator[Draft]:
    """Read "three nominations, winning one": the noun is understood."""
    yield from _count_as(hit, "awards")


_COUNTED = re.compile(
    r"\b(nominations?|nominat\w+|nods?|nominees|wins?|won|trophies|prizes|statuettes)\b", re.I
)


_TOOK = re.compile(r"w[io]n|took|taking")


def _count_of_them(hit: Hit) -> Iterator[Draft]:
    """Read "it had 11 of them": nominations or awards, whichever the words before it spoke of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    said = _COUNTED.findall(hit.document.text[start : hit.span()[0]])
    if not said and _TOOK.match(hit.words("verb")) and hit.reading.mentions("J"):
        yield from _count_as(hit, "awards")
    elif said and (award_name(hit) or _COUNTED.search(hit.reading.text)):
        nominated = re.match(r"nomin|nod", said[-1], re.I) and not _TOOK.match(hit.words("verb"))
        yield from _count_as(hit, "nominations" if nominated else "awards")


def _count_as(hit: Hit, unit: str) -> Iterator[Draft]:
    q, award = hit.quantity("value"), award_name(hit)
    if (
        (award or _COUNTED.search(hit.reading.text))
        and not of_unknown(hit)
        and 1 <= q.value <= 100
        and q.value == int(q.value)
    ):
        yield hit.draft(
            "award_count",
            int(q.value),
            unit=unit,
            resolution=1,
            qualifiers={"award": award} if award else {},
            subject=winner(hit),
        )


_COUNT_NOUN = r"(?P<noun>(?:(?:<[JXU]\d+>|[a-z]+) ){0,2}(?:nominations?|nods|wins|awards|prizes|trophies|statuettes|gongs|honou?rs|categories)|(?:<K\d+> |best (?:[a-z]+ ){1,3})?<J\d+>)"

RULES = (
    rule("awards.count", rf"{{num:value}} {_COUNT_NOUN}(?!\w)", _count, "Q"),
    rule("awards.nominated_times", r"nominated {num:value} times(?! for (?:an? |the )?<J)", _nominated_times, "Q", "times"),
    rule("awards.nominated_times_for", r"(?:nominated|and) {num:value} times for (?:an? |the )?{award:award}", _nominated_times_for, "Q J", r"nominated <Q\d+> times"),
    rule("awards.put_forward", r"(?:put forward|nominated|up|shortlisted) for {num:value}(?=[,.;:)]| and| but|$)", _count, "Q"),
    # "the fifth Tony nomination of Orth's career", "her third career Oscar nod"
    rule("awards.nth_of_career", r"{ord:value} (?:(?P<career>career) )?(?:{award}(?P<noun> (?:nominations?|nods?|wins?|awards?|prize))?|(?P<noun2>nominations?|nods?|wins?|awards?|prize))(?:,? (?:in|of) (?:her|his|their|its|a|<[PX](?P<owner>\d+)>'s) (?:[a-z]+ )?career)?", _nth_of_career, "T", "career"),
    rule("awards.times", r"(?:{num:value}[- ]time|(?P<few>double|triple|treble)) (?:{award}[- ](?P<noun>winners?|nominees?|winning|nominated)|(?P<noun2>winners?) at the {award})", _count_times, "J"),
    rule("awards.won_elided", r"(?<!never )(?<!yet to )(?P<verb>won|winning|taking|took|converting|converted)(?: only| just)? {num:value}(?: (?:out )?of (?:them|(?:its|her|his|their|the|those|these)(?: <Q\d+>)?(?: (?:nominations|nods|categories|chances))?|<Q\d+>))?(?=[,.;:)]|$| of which|,? including| into (?:wins|trophies|prizes|awards))(?P<noun>)", _count_elided, "Q", r"nominat|\bnods?\b|shortlist"),
    rule("awards.of_them", r"(?P<verb>had|has|got|took|won|scored|landed|earned|collected|with|received) {num:value}(?: of them)(?=[,.;:)]|$| including| among)(?P<noun>)", _count_of_them, "Q", r"of them"),
    rule("awards.got", r"(?P<verb>got|had|has|received|won|took|winning|taking)(?: only| just)? {num:value}(?=[.,;)]|$)(?P<noun>)", _count_of_them, "Q"),
)  # fmt: skip
