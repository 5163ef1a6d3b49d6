"""Releases ahead: planned, expected, hoped for, put off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import before
from claims.properties.releases import NO_RELEASE, NOUN, of_person, read_release
from claims.statement import Bound, Modality


def _hoped(hit: Hit) -> Iterator[Draft]:
    """Read "talk of spring 2028": a date that is only hoped for."""
    for draft in read_release(hit):
        draft.modality = Modality.HEDGED
        yield draft


_ARRIVES = re.compile(
    r"\b(?:arriv\w+|land\w*|return\w*|premier\w+|debut\w*|wash\w*|surfac\w+|drop\w*|launch\w*|stream\w*|air\w*|be (?:released|published|issued)|be back|come back|come out|be out|be here|hit (?:screens|shelves|cinemas|theat))\b",
    re.I,
)


def _arrival_planned(hit: Hit) -> Iterator[Draft]:
    """Read "should wash ashore in the spring of 2026": a verb of arriving, ahead."""
    if _ARRIVES.search(hit.said()) and not NO_RELEASE.search(hit.said()):
        hedged = re.search(r"\b(?:should|likely|expected)\b", hit.said())
        for draft in read_release(hit):
            draft.modality = Modality.HEDGED if hedged else Modality.PLANNED
            yield draft


_NO_WORK = re.compile(
    r"\b(?:production|filming|shoot(?:ing)?|photography|cameras|work|writing|casting|rehearsals|tours?|trial|hearing|ceremony|gala|festival|tickets?|pre-?orders?"
    r"|trailer|teaser|sentenc\w*|wedding|funeral|strike|talks|meeting|auction|interview|conference|awards?|vote|deal|concert|gig|final|match|gam(?:e|es))\b[^.;<>]{0,60}$",
    re.I,
)
"""What is put in the calendar and is no release."""


_UNNAMED = re.compile(
    r"(?:^ ?|[,;:] |\b(?:and|while|with) )(?:[Aa]n?|[Aa]nother) (?:(?:[\w-]+ ){0,3}(?:album|record|single|EP|novel|book|memoir|tour)|<T\d+> (?:film|movie|picture|instal?lment))\b[^,;.<>]*$|\buntitled,? (?:[^,;.<>]|<[XPO]\d+>)*$"
)
"""A work that bears no title yet: "a live album recorded on the road is planned for"."""


def _plan(hit: Hit) -> Iterator[Draft]:
    """Read "is due in the fall of 2027" of a work that has a title."""
    if not _UNNAMED.search(before(hit, chars=90)):
        yield from read_release(hit)


def _dated(hit: Hit) -> Iterator[Draft]:
    """Read "has been pushed to autumn 2026", "slated for late 2026" of a work that has a title."""
    front = before(hit, chars=90)
    if not _NO_WORK.search(front) and not _UNNAMED.search(front) and not of_person(hit):
        yield from read_release(hit)


def _waited(hit: Hit) -> Iterator[Draft]:
    """Read "viewers will have to wait until 8 January": the day is that of the release."""
    for draft in read_release(hit):
        draft.bound, draft.modality = Bound.EXACT, Modality.PLANNED
        yield draft


def _returned(hit: Hit) -> Iterator[Draft]:
    """Read "returned to ITV1 on 4 January" where the season is known: without one it is no premiere of the work."""
    for draft in read_release(hit):
        if "season" in draft.qualifiers:
            yield draft


def _planned_return(hit: Hit) -> Iterator[Draft]:
    """Read "is due back for Season 2 on March 26"."""
    for draft in read_release(hit):
        draft.qualifiers["event"] = "premiere"
        yield draft


def _weekly(hit: Hit) -> Iterator[Draft]:
    """Read "rolls out weekly through April 23": the last part comes out then."""
    for draft in read_release(hit):
        draft.qualifiers["event"], draft.bound = "finale", Bound.EXACT
        yield draft


_PUT_OFF = (
    r"(?:(?:pushed|put|moved|bumped|shifted|kicked|held|brought|shunted|slid|slipped|slips|moves|pushes|shifts)(?: (?:back|up|forward|on))?"
    r"|delayed|postponed|rescheduled|redated|re-dated|deferred)(?:,? (?:by )?(?:an?|<Q\d+>|several|a few|another)(?: more)? (?:[a-z]+ )?[a-z]+,?)?(?: from (?:the )?{date},?)?"
)
_SLATED = r"(?:eyed|eyeing|slated|pencill?ed in|scheduled|slotted|earmarked|lined up|tipped|dated|targeted|booked|announced|confirmed|in line|on course|on track|promised|planned|due|on the (?:calendar|schedule|slate|books|diary))"
_WORK = r"it|(?:the|its|their) (?:[a-z-]+ ){0,2}(?:film|movie|sequel|prequel|series|show|drama|comedy|thriller|release|premiere|launch|season|album|novel|book|spin-?off|finale)|{work:subject}|<S\d+>"
_DATE_NOUN = r"(?:(?:new|worldwide|global|grand|wide|nationwide|theatrical|official|festive|uk|us|u\.s\.) )*(?P<noun>release|premiere|launch|publication|air|opening|debut|finale)(?: date| day)?"

RULES = (
    # "is gliding back onto Hulu with a second season on June 26", "is due back for Season 2 on March 26"
    rule("release.back_with", r"(?P<verb>back)(?: (?:on|onto|to|into|at|in) (?:(?:the )?<[XO]\d+>|(?:our|tv|the) screens|the air))? (?:with|for) (?:an? |its |the )?(?:[a-z-]+ )?{season:season},? (?:(?:on|in|from|this|next) )?(?:the )?{date:value}", _planned_return, "D S", "back"),
    rule("release.took_off", r"(?:it|which|{work:subject}|the (?:series|show|film|movie|drama|album|comedy|thriller)) (?:<T\d+> |first |finally |originally )?(?P<verb>)(?:took off|set sail|touched down|took flight|washed ashore|rolled in|blew in) (?:on|in) {date:value}", read_release, "D", "took|sail|touched|washed|rolled|blew"),
    # "has now been pushed to the autumn of 2026", "moved up from June 5 to May 22"
    rule("release.put_off", rf"(?P<verb>){_PUT_OFF} (?:to|until|till|for|into) (?:the )?{{date:value}}", _dated, "D"),
    # "has moved the sequel from March to July 2027", "dated the film for November 20"
    rule("release.put_off_it", rf"(?P<verb>)(?:mov(?:ed|es|ing)|push(?:ed|es|ing)|delay(?:ed|s|ing)|shift(?:ed|s|ing)|bump(?:ed|s|ing)|postpon(?:ed|es|ing)|brought|bring(?:s|ing)|slid|reschedul(?:ed|es|ing)) (?:{_WORK})(?: (?:back|up|forward))?(?: from (?:[a-z]+|{{date}}))? (?:to|until|into|for) (?:the )?{{date:value}}", _dated, "D"),
    rule("release.dated_it", rf"(?P<verb>)(?P<plan>slat|schedul|dat|set|book|slott|pencill)(?:ed|es|s|ing)? (?:in )?(?:{_WORK}) (?:in )?for (?:(?:an?|the) (?:[a-z-]+ ){{0,2}}(?:release|premiere|launch|debut) )?(?:on |in )?(?:the )?{{date:value}}", _dated, "D"),
    # "returned to ITV1 on Sunday 4 January", "came back on Jan. 4"
    rule("release.returned", r"(?P<verb>returned|came back|was back|went back)(?: (?:to|on) (?:<[XO]\d+>|our screens|the air|screens|television))? on {date:value}", _returned, "D", r"\bon <d"),
    # "the season runs through May 14"
    rule("release.runs_through", r"(?P<verb>)(?:season|series|run|show|drama|it|episodes|<S\d+>) (?:will )?(?:then )?(?:runs?|continues?|airs?|streams?|plays? out) (?:on <[XO]\d+> )?(?:through|until|till) {date:value}", _weekly, "D", "through|until|till"),
    # "ten fresh episodes slated for late 2026", "is pencilled in for early 2027"
    rule("release.slated", rf"(?P<verb>){_SLATED} (?P<plan>for) (?:(?:an?|the|its) )?(?:(?:[a-z-]+ ){{0,2}}(?:release|premiere|launch|debut|publication|return|bow) )?(?:on |in |around )?(?:the )?{{date:value}}", _dated, "D"),
    # "have locked August 14 as the release date", "locked April 24 for its theatrical release"
    rule("release.as_date", rf"(?:lock(?:ed|s)(?: in| down)?|set|sets|fixed|nam(?:ed|es)|cho(?:sen|se)|picked|revealed|announced|confirmed|claimed|booked|circled|earmarked|reserved|staked out|given|unveiled|finali[sz]ed|blocked|zeroed in on|settled on|opted for|eye(?:s|d)|eyeing) {{date:value}} (?:as|for) (?:the |its |a |their |the (?:film|series|show|movie)'s )?{_DATE_NOUN}\b", read_release, "D"),
    # "A fall premiere is being eyed", "a second season, locked for spring 2026", "hopes to have it ready for early 2027"
    rule("release.date_eyed", rf"(?:an?|the|its) {{date:value}} {_DATE_NOUN} (?:is|was|are) (?:being |now |currently |already )*(?P<plan>eyed|planned|targeted|expected|likely|on the cards|in the works|pencilled in|slated)", read_release, "D", "eyed|planned|targeted|expected|likely|cards|works|pencil|slated"),
    rule("release.locked_for", r"(?:<W\d+>|season|run|series|film|movie|sequel|drama|show|album|novel|<S\d+>),? (?P<plan>locked(?: in)?|pegged|ready) for {date:value}", _dated, "D", "for"),
    rule("release.ready_for", r"(?:hop(?:es|ed|ing)|aim(?:s|ed|ing)|expect(?:s|ed|ing)|plan(?:s|ned|ning)?|want(?:s|ed)) to have (?:it |them |the (?:series|film|show|season|album|sequel) )?(?P<plan>ready|finished|out) (?:for|by|in) {date:value}", read_release, "D", "ready|finished|out"),
    rule("release.date_is", rf"(?:has|have|had|gets?|got|given|with|sets?|lands?|landed|secured|announced|unveils?|confirms?|confirmed) (?:an?|its|the) {{date:value}} {_DATE_NOUN}\b", read_release, "D"),
    # "Chinese audiences will have to wait until Jan. 8", "the rest of us must wait till March 3"
    rule("release.wait", r"(?:audiences|viewers|fans|readers|listeners|subscribers|britons|americans|australians|cinemagoers|moviegoers|everyone else|the rest of us)(?: in (?:the )?<X\d+>)? (?:will |must |may |now |can )?(?:(?:have|need|got) to )?(?P<verb>wait|hold on|hang on|sit tight|hold out) (?:until|till|for) {date:value}", _waited, "D"),
    # "new episodes drop weekly through April 23"
    rule("release.weekly", r"(?P<verb>)(?:weekly(?: [a-z]+)?|each week|every (?:week|<X\d+>|[a-z]+day)|week by week|a week|per week),? (?:through|until|till|up to|ending|leading up to|building to|before|ahead of)(?: the| a)?(?: (?:[a-z]+ )?(?:finale|final|conclusion)(?: airs| lands| drops| arrives)?(?: on)?)? {date:value}", _weekly, "D"),
    rule("release.talk", r"(?:talk(?:s|ing)? of|aiming for|targeting|eyeing|hop(?:es|ing) for|pointing (?:to|at)|looking at|shooting for) (?:an? |the )?(?P<verb>){date:value}(?! return| premiere| debut| launch| release| bow)", _hoped, "D"),
    # "premiere planned for spring 2031", "Season 3 for mid-2031", "new episodes land in autumn 2031"
    rule("release.plan_noun", rf"{NOUN} (?P<plan>(?:is |was |has (?:now |finally )?been )?(?:fixed|confirmed|booked|announced|promised|earmarked|lined up|pencill?ed|slated|set|scheduled|eyed|planned|expected|locked|slotted|due)) {{w3}}{{date:value}}", read_release, "D"),
    rule("release.plan_season", r"{season:season} (?P<plan>for|set for|slated for|due|arrives in|is due in|coming in|planned for|expected in) {w1}{date:value}", read_release, "D S"),
    rule("release.plan_due", r"(?P<verb>is|are) (?:currently |now |still |tentatively |provisionally )?(?P<plan>due|slated|set|scheduled|expected|slotted|locked|likely|promised|tipped|pencilled in)(?: (?:for|in|to|back|out|(?:back )?on (?:our )?screens?|on air|in the shops)){0,1} (?:some ?time )?(?P<noun>(?:theaters|theatres|cinemas|release|premiere|debut|arrive|launch|return|a \w+ release)?)(?: ?on (?:{service}|(?:the|our) (?:same )?(?:[a-z]+ )?(?:service|channel|network|streamer|platform|label|screens)))? ?(?:in|on|for|by)? ?(?:the )?{date:value}", _plan, "D"),
    rule("release.should", r"(?P<plan>should|will(?! no longer)|is expected to|is due to|is set to|is likely to) [^.;:()<>]{3,40}? (?:in|on|by) (?:the )?{date:value}", _arrival_planned, "D"),
    rule("release.expect", r"(?:(?:expect|look (?:out )?for|watch (?:out )?for|await) (?:it|them|new episodes|the (?:new |next )?(?:season|series|film|album|episodes|run)|{season:season}|the <S\d+>|{work:subject}) (?P<verb>)(?P<plan>)(?:to [a-z]+ )?(?:in|on|by) (?:the )?|mark (?:your|the) (?:calendars?|diar(?:y|ies))(?: for|:)? |save the date: |the date (?:for (?:your|the) diar(?:y|ies)|to remember|to note) is (?:the )?){date:value}", read_release, "D"),
)  # fmt: skip
