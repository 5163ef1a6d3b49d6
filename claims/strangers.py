"""Works and houses that nobody knows beside those that an article is about: what they did is said of no known work."""

from __future__ import annotations

import re

from claims.grammar import Draft, clause_around
from claims.mention import Mention

_OFFSHOOT = re.compile(
    r"<[WB](?P<of>\d+)>['\"]? (?P<kind>(?:prequel|sequel|spin-?off|reboot|remake|follow-up|musical|stage (?:show|version|adaptation)|(?:film|movie|TV|television) (?:adaptation|version|spin-?off))(?: (?:series|show|film|movie|drama|comedy|project))?)"
    r"(?![\w-])(?:(?:,|:| called| titled|)? ['\"]?<[WBX](?P<title>\d+)>)?(?! to| of)"
)
"""A work told by the one it comes from: "its second <W> prequel series: <W>", "a <W> spin-off for ten episodes"."""
_LATER_PART = re.compile(
    r"\b(?P<kind>sequel|prequel|follow-?up|successor|spin-?off) (?:to|of|from) (?:<[OPX]\d+>'s? )?['\"]?<[WB](?P<of>\d+)>['\"]?,? (?:(?:has|had|have|also|now|then|already|since) ){0,3}(?:sold|shifted|took|made|grossed|earned|drew|pulled|opened|debuted|cost|ran|won|hit|topped|moved|scored|attracted)\b"
)
"""A work that the one before it tells, as the subject of its clause: "The sequel to <W> has sold"."""
_FIGURES = frozenset({"viewership", "box_office", "chart_rank"})
_DOES = r"(?:drew|attracted|pulled(?: in)?|secured|garnered|averaged|delivered|earned|grossed|made|took(?: in)?|collected|landed|scored|opened|slipped|climbed|slid|fell|rose|topped|netted|amassed|added|managed|finished|settled|held|debuted|posted|logged|hit)"
_LEADS = re.compile(
    rf"\W*(?:(?:and|but|while|as|when|after|meanwhile|then|elsewhere|also|later on|next|[A-Z][a-z]+ly),? )?(?:the )?(?:[a-z-]+ |<[DTO]\d+>(?:'s)? ){{0,3}}?<[XJ](?P<name>\d+)>"
    rf" (?:(?:has|had|also|then|once|only|just) ){{0,2}}{_DOES}\b[^.;<>]{{0,40}}(?:<[RTHXO]\d+>[^.;<>]{{0,24}})?<?[QMVR]?$",
    re.I,
)
"""An unknown programme or film with its own figure: "News at Nine secured more than", "The Grammys drew"."""
_HOUSE = re.compile(
    r"\W*(?:(?:and|but|while|still|overall|in all|[A-Z][a-z]+ly),? )?(?:[A-Z][a-z]+ )?(?:<O\d+>|[A-Z][a-z]+ (?:actors|artists|films|shows|writers|productions)|the (?:network|streamer|studio|company|label|broadcaster)) (?:(?:still|also|now|once again|has|had|have) ){0,2}"
    r"(?:led|leads|topped|tops|dominated|dominates|won|earned|scored|landed|received|collected|racked up|picked up)\b(?:[^.;<>]|<[QTO]\d+>){0,60}<?Q?$",
    re.I,
)
"""What a network, a label or a country won in all: "Netflix led all networks with a record 160 nominations"."""
_METERS = frozenset(
    "Nielsen Comscore Barb BARB Luminate SoundScan FlixPatrol Sacnilk Ormax Rentrak Billboard Deadline Variety".split()
)
"""Who counts: "Nielsen logged 538 million minutes"."""
_REACH = 40
"""Characters behind a clause in which the title of what it speaks of may follow."""
_FOR_WORK = re.compile(r"[^.;<>]{0,20} (?:for|with|including|thanks to) (?:[a-z-]+ ){0,4}<[WB]")


def offshoot_of(draft: Draft) -> Mention | str | None:
    """Return the work that a clause tells by the one it comes from; its name, or how it is called."""
    shadow, (low, high) = draft.reading.shadow, clause_around(draft.reading.shadow, *draft.at)
    told = _OFFSHOOT.finditer(shadow, low, min(len(shadow), high + _REACH))
    said = next((m for m in told if m.start() < high), None)
    source = draft.reading.named(said, "of")
    if said is None or source is None:
        return None
    return draft.reading.named(said, "title") or f"{source.name} {said['kind'].casefold()}"


def later_part_of(draft: Draft) -> tuple[Mention, str] | None:
    """Return the work whose sequel a clause has as its subject, and what kind of follow-up that is."""
    shadow, (low, _) = draft.reading.shadow, clause_around(draft.reading.shadow, *draft.at)
    said = _LATER_PART.search(shadow, low, draft.at[1])
    source = draft.reading.named(said, "of")
    return (source, said["kind"].casefold()) if said and source and said.start() < draft.at[0] else None


def stranger(draft: Draft) -> Mention | None:
    """Return the unknown name that a figure's clause opens with as the subject of its verb."""
    if draft.kind not in _FIGURES:
        return None
    shadow, (low, _) = draft.reading.shadow, clause_around(draft.reading.shadow, *draft.at)
    named = draft.reading.named(_LEADS.match(shadow, low, draft.at[0]), "name")
    return None if named is None or named.name.split()[0] in _METERS else named


def is_of_house(draft: Draft) -> bool:
    """Whether a tally or a place is a network's and not a work's."""
    if draft.kind not in ("award_count", "chart_rank"):
        return False
    shadow, (low, _) = draft.reading.shadow, clause_around(draft.reading.shadow, *draft.at)
    front, start = shadow, draft.at[0]
    told = _HOUSE.match(front, low, start) or draft.kind == "chart_rank" and _LED.match(shadow, low)
    return bool(told) and not _FOR_WORK.match(shadow, draft.at[1])


_LED = re.compile(r"\W*<O\d+> (?:led|leads) the (?:pack|way|field|charts?) with <Q\d+>", re.I)
