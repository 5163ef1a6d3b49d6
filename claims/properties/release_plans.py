"""Releases ahead: planned, expected, hoped for, put off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.releases import NO_RELEASE, NOUN, read_release
from claims.statement import Modality


def _hoped(hit: Hit) -> Iterator[Draft]:
    """Read "talk of spring 2028": a date that is only hoped for."""
    for draft in read_release(hit):
        draft.modality = Modality.HEDGED
        yield draft


_ARRIVES = re.compile(
    r"\b(?:arriv\w+|land\w*|return\w*|premier\w+|debut\w*|wash\w*|surfac\w+|drop\w*|launch\w*|stream\w*|air\w*|be back|come back|come out|be out|be here|hit (?:screens|shelves|cinemas|theat))\b",
    re.I,
)


def _arrival_planned(hit: Hit) -> Iterator[Draft]:
    """Read "should wash ashore in the spring of 2026": a verb of arriving, ahead."""
    if _ARRIVES.search(hit.said()) and not NO_RELEASE.search(hit.said()):
        hedged = re.search(r"\b(?:should|likely|expected)\b", hit.said())
        for draft in read_release(hit):
            draft.modality = Modality.HEDGED if hedged else Modality.PLANNED
            yield draft


RULES = (
    rule("release.talk", r"(?:talk(?:s|ing)? of|aiming for|targeting|eyeing|hop(?:es|ing) for|pointing (?:to|at)|looking at|shooting for) (?:an? |the )?(?P<verb>){date:value}(?! return| premiere| debut| launch| release| bow)", _hoped, "D"),
    # "premiere planned for spring 2031", "Season 3 for mid-2031", "new episodes land in autumn 2031"
    rule("release.plan_noun", rf"{NOUN} (?P<plan>(?:is )?(?:pencill?ed|slated|set|scheduled|eyed|planned|expected|locked|slotted|due)) {{w3}}{{date:value}}", read_release, "D"),
    rule("release.plan_season", r"{season:season} (?P<plan>for|set for|slated for|due|arrives in|is due in|coming in|planned for|expected in) {w1}{date:value}", read_release, "D S"),
    rule("release.plan_new", r"(?P<verb>new (?:episodes|season|chapter)) (?P<plan>(?:are )?(?:now |currently )?(?:due|expected|slated|set|planned|promised|pencilled in|scheduled)(?: to (?:land|arrive|drop|premiere|follow|stream|air))?|(?:will )?(?:land|arrive|drop|premiere|return|follow)) (?:in|on|by) {date:value}", read_release, "D"),
    rule("release.plan_due", r"(?P<verb>is|are) (?:currently |now |still |tentatively |provisionally )?(?P<plan>due|slated|set|scheduled|expected|slotted|locked|likely)(?: (?:for|in|to)){0,1} (?:some ?time )?(?P<noun>(?:theaters|theatres|cinemas|release|premiere|debut|arrive|launch|return|a \w+ release)?)(?: ?on {service})? ?(?:in|on|for|by)? ?{date:value}", read_release, "D"),
    rule("release.should", r"(?P<plan>should|will|is expected to|is due to|is set to|is likely to) [^.;:()<>]{3,40}? (?:in|on|by) (?:the )?{date:value}", _arrival_planned, "D"),
    rule("release.expect", r"expect (?:it|them|new episodes|the (?:new |next )?(?:season|series|film|album|episodes|run)|{season:season}) (?P<verb>)(?P<plan>)(?:to [a-z]+ )?(?:in|on|by) (?:the )?{date:value}", read_release, "D"),
)  # fmt: skip
