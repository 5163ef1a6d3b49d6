"""What became of a work: renewed, cancelled, ended, ordered, in production."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, Maker, rule
from claims.mention import Mention
from claims.properties.context import WORK_LEAD, plain, service_before, service_of
from claims.properties.seasons import season_of
from claims.quantities import Quantity
from claims.statement import (
    SCREEN,
    Comparator,
    Modality,
    Polarity,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "status",
        "status",
        ValueType.STATUS,
        Comparator.STATUS,
        TimeClass.STATE,
        "{subject} was {value}",
        many=True,
        qualifiers=("by",),
        choices=("renewed", "cancelled", "ended", "ordered", "in_production"),
        about=SCREEN,
    ),
)

_NEGATED = re.compile(
    r"(?:\b(?:not|never|yet to|no (?:official )?(?:confirmation|word|news)|without|silence on|denied|nor)|n't)\b[^.;]{0,40}$",
    re.I,
)
_HYPOTHESIS = re.compile(
    r"\b(?:if|should|could|may|might|whether|would|hop(?:e|es|ing)|want|deserves?)\b[^.;]{0,50}$", re.I
)


_DROPPED = re.compile(
    r"\b(?:scrap|axe|axing|cancel|shelv|ditch|abandon|pull|bin)[a-z]* (?:the|its|an?|plans for an?) [^.;,]{0,50}$",
    re.I,
)


def read_status(value: str) -> Maker:
    def make(hit: Hit) -> Iterator[Draft]:
        front = plain(hit, max(0, hit.match.start() - 90), hit.match.end())
        if _HYPOTHESIS.search(front) or value == "cancelled" and _other_thing(hit, front):
            return
        if value == "renewed" and _DROPPED.search(front):
            return  # "scrapping a previously announced second season"
        qualifiers: dict[str, QualifierValue] = {}
        if hit.has("season"):
            qualifiers["season"] = hit.season("season")
        if hit.has("ordinal"):
            qualifiers["season"] = int(hit.quantity("ordinal").value)
        if value == "in_production" and "season" not in qualifiers and (season := season_of(hit)):
            qualifiers["season"] = season
        by = _by(hit)
        if by:
            qualifiers["by"] = by
        denied = hit.has("denied") or _NEGATED.search(plain(hit, hit.clause[0], hit.match.end()))
        polarity = Polarity.NEGATED if denied else None
        said = "ordered" if value == "renewed" and qualifiers.get("season") == 1 else value
        subject = next((hit.mention(g) for g in ("subject", "subject2") if hit.has(g)), None)
        reported = re.search(r"reportedly|rumou?r", front, re.I)
        yield hit.draft(
            "status", said, qualifiers=qualifiers, subject=subject, polarity=polarity, subject_types=(SubjectType.TV_SERIES,),
            modality=Modality.REPORTED if reported else Modality.PLANNED if hit.has("plan") else None,
        )  # fmt: skip

    return make


_THINGS = r"(?:flight|meeting|showing|screening|concert|gig|tour|appearance|event|wedding|match|game|trip|train|order|interview|visit|festival|ceremony|party|performance|subscription|contract|holiday|debt|date|plan)s?"
_ELSE = re.compile(
    rf"\b(?:the|an?|his|her|their|its|all|my) (?:[a-z-]+ )?{_THINGS}(?: (?:to|of|for|in|with|at) [^.;,]{{1,24}})? (?:has |have |had )?(?:been|was|were|is|are|got) \w+$",
    re.I,
)
_ELSE_BEHIND = re.compile(rf" (?:the|an?|his|her|their|its|all|my) (?:[a-z-]+ ){{0,2}}{_THINGS}\b", re.I)
"""What else is cancelled: a flight, a tour, a meeting."""


def _other_thing(hit: Hit, front: str) -> bool:
    """Whether something else than a work was cancelled: "sleep has been cancelled"."""
    behind = plain(hit, hit.match.end(), hit.match.end() + 40)
    if _ELSE.search(front) or _ELSE_BEHIND.match(behind):
        return True
    passive = re.search(
        r"\b(?!(?:has|have|had|will|would|before|after|being|and|is|was|were)\b)([A-Za-z'-]+) (?:has |have |had |will |to |would |can )?(?:not |never |now |already |officially |also |yet )*(?:been|being|be|was|were|got|is|are)(?: not| now| officially| also)? \w+$",
        front,
    )
    works = r"series|miniseries|serial|show|drama|dramedy|comedy|romcom|sitcom|soap|season|run|it|programme|program|thriller|procedural|anthology|franchise|cartoon|anime|saga|mystery|western|format|hit|hour|reboot|revival|remake|sequel|prequel|which|that|both|spin-?off"
    return (
        bool(passive)
        and not hit.has("subject")
        and passive[1].islower()
        and not re.fullmatch(works, passive[1])
        if passive
        else False
    )


def _by(hit: Hit) -> str | None:
    if hit.has("by"):
        return hit.mention("by").name
    named = service_of(hit)
    if named:
        return named
    if re.search(
        r"\bthe (?:streamer|streaming (?:service|giant|platform)|network|broadcaster|channel)\b",
        hit.reading.text,
        re.I,
    ):
        return service_before(hit)
    # "Netflix, sensing a phoenix, has already greenlit": the service opens the sentence
    for token, mention in hit.reading.mentions("O"):
        if isinstance(mention, Mention) and token.start < hit.span()[0]:
            return mention.name
    return None


_LABELS = (
    ("cancelled", r"cancel|axed|scrapped|not coming back|not returning"),
    ("ended", r"ended|ending"),
    ("ordered", r"ordered"),
    ("renewed", r""),
)
_ITEM = (
    r"<[WBX](?P<work>\d+)>(?: \((?P<more>(?:<[SODT]\d+>|[^()<>])*)\))?"
    r"(?:,? (?:after|following|with) (?:just |only )?<[QS](?P<seasons>\d+)>(?: seasons?| series)?)?"
)
_PLAIN_ITEM = re.sub(r"\?P<\w+>", "?:", _ITEM)
_ITEMS = rf"(?P<works>{_PLAIN_ITEM}(?:(?:[;,]| and|, and) {_PLAIN_ITEM})*)"


def _told_off(hit: Hit) -> Iterator[Draft]:
    """Read "Axed: A (BBC One), after one series; B (ITV1), after three": every title of the list."""
    value = next(status for status, words in _LABELS if re.search(words, hit.words("label"), re.I))
    for item in re.finditer(_ITEM, hit.said("works")):
        work = hit.reading.tokens[int(item["work"])]
        told = [hit.reading.tokens[int(code)] for code in re.findall(r"<[SO](\d+)>", item["more"] or "")]
        seasons = [t.payload for t in told if isinstance(t.payload, int)]
        services = [t.payload for t in told if isinstance(t.payload, Mention)]
        qualifiers: dict[str, QualifierValue] = {"season": seasons[0]} if seasons else {}
        drafts = [hit.draft("status", value, qualifiers=qualifiers)]
        if services:
            qualifiers["by"] = services[0].name
            drafts.append(hit.draft("platform", hit.document.text[services[0].start : services[0].end]))
        length = hit.reading.payload(item["seasons"]) if item["seasons"] else None
        if isinstance(length, Quantity):
            drafts.append(hit.draft("season_count", int(length.value), unit="seasons", resolution=1))
        for draft in drafts:
            draft.start, draft.end = work.start, told[-1].end if told else work.end
            draft.subject, draft.subject_types = work.payload, (SubjectType.TV_SERIES,)  # type: ignore[assignment]
            yield draft


def _status_in_series(hit: Hit) -> Iterator[Draft]:
    """Read "has ordered a third" where the article speaks of seasons."""
    readings = hit.document.readings[max(0, hit.reading.index - 3) : hit.reading.index + 1]
    if any("S" in r.letters for r in readings) or re.search(
        r"\b(?:seasons?|series|run)\b", hit.reading.shadow
    ):
        yield from read_status("renewed")(hit)


def _renewed_plain(hit: Hit) -> Iterator[Draft]:
    """Read "has commissioned two more series"; who confirms or announces them need not be who orders them."""
    if _CONTRACT.search(plain(hit, max(0, hit.match.start() - 40), hit.match.start())):
        return
    if not re.search(r"confirm|announc", hit.said(), re.I) or hit.has("by"):
        yield from read_status("renewed")(hit)


_CONTRACT = re.compile(
    r"\b(?:contract|deal|lease|licen[sc]e|option|membership|agreement|pact|vow|mandate|visa|lineup|campaign)s?\b[^.;]{0,12}$",
    re.I,
)
"""What else is renewed for another year."""


def _renewed_titles(hit: Hit) -> Iterator[Draft]:
    """Read "CBS has renewed A and B"."""
    for code in re.findall(r"<[WBX](\d+)>", hit.said("works")):
        for draft in read_status("renewed")(hit):
            title = hit.reading.tokens[int(code)]
            draft.subject = title.payload  # type: ignore[assignment]
            draft.start, draft.end = title.start, title.end
            yield draft


def _filming_season(hit: Hit) -> Iterator[Draft]:
    """Read "production on season three has begun", "is shooting its second season"."""
    for draft in read_status("in_production")(hit):
        if hit.has("season2"):
            draft.qualifiers["season"] = hit.season("season2")
        yield draft


def _ordered(hit: Hit) -> Iterator[Draft]:
    """Read "had ordered Low Water"; where seasons follow, it is renewed."""
    if hit.has("subject") and re.match(r" for ", plain(hit, hit.match.end(), hit.match.end() + 8)):
        return
    for draft in read_status("ordered")(hit):
        draft.subject = draft.subject or (hit.maybe("subject2"))
        yield draft


def _ended(hit: Hit) -> Iterator[Draft]:
    """Read "came to an end" of a series; a film or a season that ends is another thing."""
    if _NOW_ENDS.match(hit.said()):
        return  # "she knows how it ends"
    work = next((hit.mention(g) for g in ("subject", "subject2", "subject3") if hit.has(g)), None)
    if work and work.entries and all(e.type is not SubjectType.TV_SERIES for e in work.entries if e.type):
        return
    for draft in read_status("ended")(hit):
        draft.subject = work
        yield draft


_NOW_ENDS = re.compile(r"(?:it|which|that),? (?:\w+ )?(?:ends|ending|concludes|concluding)\b", re.I)
_FINAL = re.compile(r"\b(?:final|last)\b", re.I)


def _final_season(hit: Hit) -> Iterator[Draft]:
    """Read "the fourth and final series": the series ends with it."""
    token = hit.token("season")
    if _FINAL.search(hit.document.text, token.start, token.end):
        for draft in read_status("ended")(hit):
            draft.modality = None
            yield draft


def _status_second(hit: Hit) -> Iterator[Draft]:
    """Read "picked up seasons nine and ten": the second one is renewed like the first."""
    q = hit.quantity("second")
    first = next(
        (t.payload for t in hit.reading.tokens if t.letter == "S" and hit.span()[0] <= t.start), None
    )
    if isinstance(first, int) and q.value == first + 1:
        for draft in read_status("renewed")(hit):
            draft.qualifiers["season"] = int(q.value)
            yield draft


NOD = r"(?:green ?light|go-ahead|nod|thumbs-up|all-clear|order)"
GREENLIT = rf"(?:renew(?:ed|s|ing)?|greenlit|green-lit|green-?lights|green-?lighted|picked (?:it|the (?:show|series|drama)) up|g[ai]v(?:es|en|e|ing) the {NOD} to|picked up|pick(?:s|ing) up|recommission(?:ed|s|ing)?|re-upp?(?:ed|s)|commission(?:ed|s|ing)?|order(?:ed|s|ing)|signed (?:up|on) for|confirm(?:ed|s|ing)?|announc(?:ed|es|ing)|extend(?:ed|s|ing)|br(?:ought|ing|ings|inging)|(?:sa(?:id|ys|ying) yes|commit(?:s|ted|ting)) to|approv(?:ed|es|ing)|signed off on|green-?lighting)"
"""What a service does with a season to come."""
_RUNS = r"(?:seasons?|series|years?|runs?|outings?|instal?lments?|chapters?|cycles?|batch(?:es)?|go-rounds?|stints?|helpings?|terms?)"
_MORE = rf"(?:(?:another|an? (?:further|additional|extra|new)|one more) (?:<Q\d+> )?(?:more )?{_RUNS}|<Q\d+> (?:more|additional|further|extra|new) {_RUNS}|(?:several|multiple) (?:more )?{_RUNS}|the <D\d+> {_RUNS})"
"""Seasons to come without their number: "two more series", "another run"."""
SOON = r"(?:now |already |also |officially |formally |reportedly |definitely |indeed |finally |just |quietly |duly |since |currently |still |swiftly |promptly |likewise |similarly |again |quickly |today |never |not |yet )*"

SHOW = r"(?:series|miniseries|serial|show|programme|program|drama|dramedy|comedy|romcom|sitcom|soap|procedural|thriller|mystery|anthology|saga|hour|hit)"
_NOT = (
    r"(?:won't|will not|is not|isn't|are not|aren't|has not|hasn't|did not|didn't|will never|not|no longer)"
)
_YET = r"(?:(?:has|have|had) (?:yet|still) to|(?:declin|refus)ed to|(?:opt|decid|elect)ed not to|chose not to|has not yet|passed on the chance to)"
_OVER = r"(?:end(?:s|ed|ing)?|conclud(?:es|ed|ing|e)|wrap(?:s|ped|ping)? up|bow(?:s|ed|ing)? out|sign(?:s|ed|ing)? off|(?:com(?:es?|ing)|came|draw(?:s|ing|n)?|drew) (?:to an end|to a close|to its conclusion|to its natural conclusion)|bid(?:s|ding)? farewell|(?:go(?:es|ing)?|went|gone) off (?:the )?air|reach(?:es|ed|ing)? (?:its|the) (?:end|conclusion)|(?:takes?|took|taking|taken) (?:its|a) (?:final|last) bow|(?:air|broadcast|screen)(?:s|ed)? its (?:very )?(?:last|final)(?: ever)? (?:episode|instal?lment)|r[au]ns? its course|(?:go(?:es)?|went) out on (?:a high|top))"
"""What a series does for good; to finish or to wrap, alone, may be of a shoot or a place in a table."""
_WILL = r"(?:(?P<plan>will|is to|are to|is set to|is due to|is going to|is about to|would|set to|due to|must)(?: now| also| finally| soon)? )"
_HERE = rf"(?:{{work:subject}}|it|which|that|(?:the|this|its|<[OX]\d+>'s) (?:[\w'-]+ ){{0,3}}?{SHOW}(?:,? {{work:subject2}},?)?)"
"""The series as the subject of a verb."""
_ENDS = r"(?:end(?:s|ed|ing)?|conclud(?:es|ed|ing|e)|wrap(?:s|ped|ping)?(?: up)?|finish(?:es|ed|ing)?|bow(?:s|ed|ing)? out|sign(?:s|ed|ing)? off|(?:com(?:es?|ing)|came|draw(?:s|ing|n)?|drew) (?:to an end|to a close|to its conclusion|to its natural conclusion)|clos(?:es|ed|ing|e)|bid(?:s|ding)? farewell)"

RULES = (
    # "A fourth season is already in the works", "Season 4 is officially happening"
    rule("status.season_coming", rf"{{season:season}} (?:of {WORK_LEAD}{{work:subject}} )?(?:is|are|was) (?:now |already |also |officially |definitely |indeed |not )*(?:in the works|on (?:the|its) way|in the pipeline|a go|a done deal|official|happening|being written|in (?:early |active )?development|in the can|assured|guaranteed|secured|locked in)\b", read_status("renewed"), "S"),
    # "The seventh season will be its last", "its sixth and final season"
    rule("status.last_season", r"{season:season} (?:(?P<plan>will be|is to be|to be)|is|was|would be|marks|proved|is set to be) (?:also )?(?:(?:its|the|their|{work:subject}'s|the (?:show|series|drama|comedy)'s) )?(?:(?:very )?last(?: one)?(?! to\b| season to)|final(?: one| (?:season|series|run|outing|chapter))?|swan song|the end(?: of the (?:road|line))?|a farewell)(?=[,.;:—)]|$| and| for| <| after| at| on| when| as)", read_status("ended"), "S"),
    # "will end with its fifth season", "ended after season three"
    rule("status.ends_with", rf"(?:(?P<plan>will|is to|is set to|to|would|set to) )?{_ENDS} (?:its run |for good |for ever )?(?:with|after|following) (?:its|the|an?|their)? ?(?:(?:upcoming|forthcoming|next|current|previously announced|recent) )?{{season:season}}", read_status("ended"), "S"),
    # "it ended its run in March"
    # "it ended its run in March", "when it wrapped up a five-season, 62-episode run"
    rule("status.run_ended", rf"{_HERE},? (?:which |that )?{_WILL}?(?:has |had )?{SOON}(?:{_ENDS}|completed|completes|came to the end of|reached the end of|closed out) (?:out |up )?(?:its|their|an?) (?!theatrical|cinema|box|broadway|west end|chart|festival|first|second|opening|current|domestic|overseas|worldwide|international|limited)(?:[a-z]+[ -]|<[QT]\d+>-[a-z]+,? (?:and )?|<[QT]\d+>[ -]){{0,4}}?run\b(?! (?:at|in (?:the )?(?:theat|cinema|US|UK)))", _ended, "", r"\brun\b"),
    # "The fourth and final series begins"
    rule("status.final_season", r"{season:season}", _final_season, "S"),
    # "won't be back for a sixth season", "will not return for season 4", "isn't getting a third season"
    rule("status.not_back", rf"(?:{{work:subject}} )?(?P<denied>{_NOT}) (?:be |to be )?(?:back|return(?:ing)?|com(?:e|ing) back|get(?:ting)?|see(?:ing)?|hav(?:e|ing)|receiv(?:e|ing)|mov(?:e|ing) (?:forward|ahead) with|go(?:ing)? (?:forward|ahead) with|proceed(?:ing)? with|mak(?:e|ing)|order(?:ing)?|plan(?:ning)?|produc(?:e|ing)) (?:for )?(?:an? |its )?{{season:season}}", read_status("renewed"), "S"),
    # "There will be no third season", "no second run has been ordered"
    rule("status.no_season", r"(?:be|are|is|was|has|have|had|with|made) (?P<denied>no)(?: (?:current |immediate |official )?(?:plans?|talk|word|sign) (?:for|of|to make|to order|on|yet of))? (?:an? )?{season:season}", read_status("renewed"), "S"),
    # "No decision has yet been taken about a fourth series", "has yet to make a decision on a second season"
    rule("status.undecided", r"(?:{org:by},? (?:has |have )?)?(?P<denied>no|(?:yet to|not(?: yet)?|[a-z]+n't(?: yet)?) (?:mak|mad|tak|reach|announc|giv|issu)(?:e|ed|en)?(?: an?y?)?) (?:(?:final |firm |official |formal )*(?:decisions?|announcements?|word|news|confirmation|commitment|commission|deal|order|renewal)) (?:(?:has|have|had) (?:yet |so far |as yet |still )?been (?:yet )?(?:taken|made|reached|given|issued|signed|struck|received)|(?:has )?(?:yet )?(?:come|came)|is (?:yet )?(?:expected|forthcoming)|(?:so far|yet|as yet))?,? ?(?:on|about|over|regarding|as to|concerning|for|of|from <O\d+> (?:on|about)) (?:whether (?:there (?:will|would) be |to (?:make|order|commission) )?|the (?:future|fate|possibility|prospect) of )?(?:an? )?{season:season}", read_status("renewed"), "S", "decision|announcement|word|news|confirmation|commitment|commission|deal|order|renewal"),
    rule("status.wont_be", r"there (?:(?P<denied>will not|won't|would not|isn't going to|is not going to|will never)|will|is going to|is to) (?:[a-z]+ )?be an? {season:season}", read_status("renewed"), "S"),
    # "will return for a third season"
    rule("status.will_return", r"(?:{work:subject},? )?(?:will|is set to|is to|is going to|is definitely) (?:definitely |indeed |also |now )?(?:be back|return|returning|come back|coming back) for an? {season:season}(?! (?:on|in|this|next|from|at)\b)", read_status("renewed"), "S"),
    rule("status.none_ordered", r"(?P<denied>no|neither) {season:season} (?:has (?:yet |ever )?been|is|was|will be) (?:[a-z]+ )?(?:ordered|commissioned|planned|greenlit|in the works|made|announced|confirmed|coming)", read_status("renewed"), "S"),
    # "Apple TV has yet to pick up Low Water for a third season", "declined to renew it for season 2"
    rule("status.not_taken_up", rf"(?:{{org:by}} (?:has |have |had )?)?(?P<denied>{_YET}|{_NOT}) (?:officially |formally |yet )?(?:renew|pick up|order|commission|greenlight|bring back|confirm|announce) (?:(?:{{work:subject}}|it|the {SHOW}) (?:back )?(?:for )?)?(?:an? )?{{season:season}}", read_status("renewed"), "S"),
    rule("status.not_renewed", rf"{{org:by}} (?:has |have |had )?(?P<denied>{_YET}|{_NOT}) (?:officially |formally |yet )?(?:renew|recommission)(?: {{work:subject}}| it| the {SHOW})?(?=[,.;]|$| for (?:more|another|<T))", read_status("renewed"), "O"),
    # "Axed: Low Water (BBC One), after one series; Hollow Tide (ITV1)", "Also getting another year: A (season 6), B"
    rule("status.list", rf"^(?P<label>(?:also |still |officially |newly )?(?:renewed|returning|recommissioned|coming back|cancell?ed|axed|scrapped|not returning|not coming back|ended|ending|ordered|getting another (?:year|season|run)|picked up)(?: for another (?:season|year|run))?): {_ITEMS}", _told_off, "WBX", "^[^:]{4,40}:"),
    # "The streamer greenlit the eight-part drama in 2024", "BBC One had ordered Low Water"
    rule("status.greenlit_work", rf"(?:{{org:by}}|the (?:streamer|network|broadcaster|channel)|that it) (?:has |had |have )?(?:also |already |now |formally |officially |first )?(?:greenlit|green-lit|ordered|commissioned|gave the (?:green light|go-ahead|nod) to)(?: (?:the|this) (?:(?:<Q\d+>-[a-z]+|[a-z-]+) ){{0,3}}?{SHOW}(?: {{work:subject2}})?| {{work:subject}})(?=[,.;]|$| (?:in|on|back|last|to series|straight|from|after|as|at|with|late|early|and) )(?! (?:for|to air))", _ordered, "", "greenlit|green-lit|ordered|commissioned|gave the"),
    rule("status.episodes_ordered", r"(?:{num}|<Q\d+>) (?:episodes|instal?lments|parts) (?:were|have been|had been|was) (?:initially |originally )?(?:ordered|commissioned)", read_status("ordered"), "Q"),
    rule("status.ordered_number", r"(?:{org:by}|the (?:streamer|network|broadcaster|channel)) (?:has |have |had )?(?:initially |also )?(?:ordered|commissioned) {num} (?:episodes|parts|hours|instal?lments)\b", read_status("ordered"), "Q", "ordered|commissioned"),
    rule("status.renewed_titles", r"(?:{org:by} )?(?:has |have |had |also )*(?:renewed|recommissioned|brought back) (?P<works><[WB]\d+>(?:(?:,| and|, and) <[WBX]\d+>)*)(?=[,.;]|$| (?:last|this|on|in|earlier|yesterday|but|and) )", _renewed_titles, "WB", "renewed|recommissioned|brought back"),
    rule("status.and_season", r"{ord} and {season:season}", read_status("renewed"), "S T", r"renew|pick|order|greenlit|commission|confirm"),
    rule("status.gets_order", r"(?:receiv(?:ed|e|es)|secur(?:ed|es|e)|get|gets|got|landed|lands?|earned|won|scored|bagged|picked up) an? (?:(?:full |straight-to-)?series order|(?:<Q\d+>-(?:episode|part|hour) (?:[a-z-]+ )?)(?:series )?(?:order|commission|pickup))\b", read_status("ordered"), "", "order|commission|pickup"),
    rule("status.also_season", r"{season} and {num:second}", _status_second, "S Q", r"renew|picked up|order|greenlit|commission|recommission"),
    # "Hulu has renewed Low Water for a third season", "Renewed for Season 3 at Hulu"
    rule("status.renewed_in", r"(?:{work:subject} )?(?:was |has been |had been )?renewed (?:in|on|back in) <D\d+>(?: by {org:by})? for (?:an? |its )?{season:season}", read_status("renewed"), "S D", "renewed"),
    rule("status.renewed", rf"(?:{{org:by}}(?:,[^,.;]{{0,50}},)? (?:has |have |had )?(?:not |never )?(?:yet )?(?:already |officially |just |also )?(?:confirmed {{w5}})?)?{GREENLIT} (?:(?:the |its )?(?:[a-z-]+ ){{0,3}}{{work:subject}} |it |the (?:(?:[a-z-]+|<[XOQDT]\d+>(?:-[a-z]+)?) ){{0,3}}{SHOW} |early )?(?:back )?(?:for |through )?(?:an? |its |the )?(?:<Q\d+>-(?:episode|part) )?(?:\w+ )?{{season:season}}(?! (?:is|was|will be|would be) (?:also )?(?:(?:the|its|their) )?(?:very )?(?:last|final|end)\b)", read_status("renewed"), "S"),
    rule("status.renewed_plain", rf"(?:{{org:by}} (?:has |have |had )?{SOON})?(?:{GREENLIT}|(?:was|were|been|is being|gets|got|will be|is) {SOON}(?:renewed|recommissioned|picked up|brought back)) (?:{{work:subject}} |it |the (?:(?:[a-z-]+|<[XOQDT]\d+>(?:-[a-z]+)?) ){{0,3}}{SHOW} )?(?:back )?(?:for )?{_MORE}(?! (?:regular|of (?:talks|meetings|tests|books|films|novels)))", _renewed_plain, "", r" (?:another|further|additional|extra|more|new|several|multiple|the <d\d+>) (?:[\w<>-]+ ){0,2}(?:season|series|year|run|outing|instal|chapter|cycle|batch|go-round|stint|helping|term)"),
    # "A third outing for Low Water was confirmed by Hulu", "another run has been ordered"
    rule("status.outing", rf"(?:an? (?:further |full )?{{ord:ordinal}} {_RUNS}|{_MORE})(?: (?:for|of) (?:{{work:subject}}|the (?:[a-z]+ )?{SHOW}))? (?:(?:has|have|had) {SOON}been|was|were|is|are|will be) {SOON}(?:being )?(?:greenlit|renewed|ordered|confirmed|commissioned|announced|given the {NOD}|picked up|in the works|on (?:the|its) way|coming)(?: by (?:the )?<[OX](?P<by>\d+)>)?", read_status("renewed"), "", "greenlit|renewed|ordered|confirmed|commissioned|announced|given|picked|in the works|on the way|on its way|coming"),
    rule("status.renewed_elided", r"(?:{org:by} (?:has |have )?)?(?:renewed|recommissioned) (?:{work:subject}|it|the (?:series|show|drama)) for (?:an? |its ){ord:ordinal}(?! \w*(?:year|time))", read_status("renewed"), "T"),
    rule("status.ordinal", r"(?:{org:by} [^.;:()<>]{0,40}?)?(?:renewed|recommissioned|ordered|commissioned|greenlit|signed off on|given|handed|gets?|got|won|secured|bagged|picked up|order|commission|(?:g[ai]v(?:en?|ing)|gets?|got) the (?:green ?light|go-ahead|nod|thumbs-up) (?:to|for))(?: (?:for|it|{work:subject}|the (?:series|show|drama)))? an? (?:further |full )?{ord:ordinal}(?=[,.;:)]| and| but| from| at| by| on| run| outing| go| before| last| earlier| in|$)", _status_in_series, "T"),
    rule("status.hands_season", r"(?:{org:by} (?:[^.;:()<>]|<D\d+>){0,60}?)?(?:hand(?:s|ed|ing)?|g[ai]ve[sn]?|giving|award(?:s|ed|ing)|grant(?:s|ed)|gets?|got|getting|receiv(?:e|es|ed|ing)|land(?:s|ed)|earn(?:s|ed)|secur(?:es|ed)|scor(?:es|ed)|bag(?:s|ged)|w[io]ns?) (?:{work:subject} |it |the (?:series|show|drama) )?(?:an? |its )?(?:early )?{season:season}(?: (?:renewal|order|pickup))?(?: to (?:the (?:[a-z-]+ ){0,3}(?:series|show|drama|comedy|thriller|sitcom|hit|mystery)\b|{work:subject2}|it\b)|(?= (?:from|at|on|ahead|before|by)|[,.;]|$))", read_status("renewed"), "S"),
    rule("status.renewal", r"(?:{season:season} (?:renewal|pickup|order)|renewal for (?:an? |its )?{season})", read_status("renewed"), "S"),
    rule("status.season_renewed", rf"(?<!no ){{season:season}}(?: (?:of|for) (?:{WORK_LEAD}{{work:subject}}|the (?:[a-z-]+ )?{SHOW}))?,? (?:has|had|have|was|is|officially|gets?|got) {SOON}(?:been |to be )?{SOON}(?:greenlit|renewed|ordered|confirmed|commissioned|approved|announced|picked up|(?:been )?(?:given |granted |handed )?the {NOD})(?: by (?:the )?<[OX](?P<by>\d+)>)?", read_status("renewed"), "S"),
    rule("status.cancelled", rf"(?:cancell?ed|cancell?ing|axed|axing|scrapped|shelved|canned|(?:given|gets?|got|getting|receiv(?:ed|es)|hand(?:ed|s)) the (?:axe|chop|boot|hook|push)|(?:the )?axe (?:has |had )?(?:fallen|fell|falls) on|pull(?:ed|s|ing) the plug on|call(?:ed|s|ing) time on|call(?:ed|s|ing) it quits on|(?:dropped|ditched|binned|killed off|chopped)(?= (?:{{work}}|it|the (?:[a-z-]+ )?{SHOW}) (?:after|following))|won't be back for(?! (?:an? |its )?<S)|<Q\d+> and done)(?: (?:(?:the |its |<[PXO]\d+>'s? )?(?:[a-z-]+ ){{0,3}}?{{work:subject}}|it|the (?:[a-z-]+ )?{SHOW}))?(?: (?:after|following) (?:just )?(?:<Q\d+> (?:seasons?|series)|{{season:season}}))?", read_status("cancelled"), "", r"cancel|axe|axing|scrap|shelved|canned|the (?:chop|boot|hook|push)|plug|call|and done|dropped|ditched|binned|killed off|chopped|won't be back"),
    # "has ordered Low Water, a six-part drama", "ordered Low Water straight to series"
    rule("status.ordered_title", rf"(?:{{org:by}} )?(?:has |have |had )?(?:[a-z]+ly |already )?(?:ordered|greenlit|green-lit|commissioned|given the (?:green light|go-ahead|nod) to|given a series order to) {{title:subject}}(?:,? (?:straight )?to series|, (?:an?|its|the) (?:(?:[\w'-]+|<[QTXD]\d+>[\w-]*),? ){{0,6}}?{SHOW})\b", read_status("ordered"), "WBX", "ordered|greenlit|green-lit|commissioned|given"),
    rule("status.sequel", r"sequel,? {title:subject},? (?:has|was|is|have) (?:\w+ ){0,2}?(?:been )?(?:greenlit|ordered|commissioned)", read_status("ordered"), "WBX"),
    rule("status.sequel_ordered", r"{org:by} (?:has |have )?(?:[a-z]+ly |already )?(?:ordered|greenlit|commissioned|green-lit) an? (?:sequel|follow-up|spin-?off|prequel),? (?:called |titled )?{title:subject}", read_status("ordered"), "O WBX"),
    rule("status.ordered", rf"straight-to-series order|(?:order(?:ed|s)|hand(?:ed|s)|gave|gives?|given|giving|awarded|picked up|taken) (?:{{work:subject}} |it |the (?:(?:[a-z-]+|<Q\d+>-[a-z]+) ){{0,3}}?(?:pilot|{SHOW}) )?(?:an? )?(?:\w+ )?(?:series (?:order|commitment|pickup)|(?:straight |direct )?to series)", _ordered, "", r"order|to series|commitment|pickup"),
    rule("status.order_to", r"(?:hand(?:s|ed)?|g[ai]ve[sn]?|award(?:s|ed)?) (?:an? )?(?:full |straight-to-)?(?:series|season|pilot) (?:order|pickup)(?: in <D\d+>)? to {title:subject}", read_status("ordered"), "WBX"),
    rule("status.commissioned", r"(?:was|were|been) (?:first |originally )?(?:commissioned|ordered|greenlit|green-lit)(?: (?:to|straight to) series)?(?: by (?:the )?<[OX](?P<by>\d+)>| (?=(?:in|on) <D))", read_status("ordered"), "", r"commissioned|ordered|greenlit|green-lit"),
    rule("status.titled_production", r"(?:prequel|sequel|spin-?off|follow-?up|film|movie|series)(?: (?:of|to|from) <[WBX]\d+>)?,? (?:tentatively |currently |provisionally )?(?:titled|called|entitled) {title:subject},? is (?:now |already |currently |also )?(?:in (?:active )?(?:production|development)|in the works|being developed|on the way)", read_status("in_production"), "WBX"),
    rule("status.filming_season", r"(?:filming|shooting|production|photography|cameras|work) (?:on|of|for) (?:its |the )?(?:{season:season}|(?:new|next|latest) (?:season|series|run|batch|episodes)) (?:(?:is|are|has|have|gets|got) )?(?:now |already |currently )?(?:underway|under way|begun|started|kicked off|began|rolling|resumed)|(?:is|are|(?:has|have) (?:begun|started)|began|started|cameras (?:have )?(?:rolled|rolling|roll)|(?:filming|production|shooting|work) (?:is |has |have )?(?:underway|under way|begun|began|started|continues|resumed|kicked off)) (?:now |currently |already |busy )?(?:filming |shooting |making )?(?:on )?(?:its |the |their )?{season:season2}", _filming_season, "", "film|shoot|production|photography|cameras|work|making"),
    rule("status.filming", r"(?:{season:season}|{work:subject}|it|series|show|drama|comedy|thriller|sitcom|film|movie|sequel|prequel|spin-?off|adaptation|remake|reboot|pilot|new season)(?: \([^()]*\)|, (?:[^,.;<>]|<[A-Z]\d+>){3,50},)? (?:is|are|has been|(?P<denied>is not|isn't|are not)) (?:now |currently |already |still |actually |back |busy )?(?:filming|shooting|before the cameras|in front of the cameras)\b(?! (?:scenes? (?:at|in) his|for the (?:lead|win)))", read_status("in_production"), "", r"filming|shooting|cameras"),
    rule("status.production", r"(?<!when )(?<!before )(?<!since )(?<!until )(?<!after )(?<!once )(?:production|filming|shooting|cameras)(?: <[A-Z]\d+>)? (?:is |are |has |have |were |was )?(?:[a-z]+ly |well |already |now |still |back )?(?:underway|under way|rolling|begun|began|started)(?: on {season:season})?|(?:is |are )?(?<!<t\d> )(?<!another )(?<!one )(?<!was )(?<!were )(?:in (?:active )?(?:production|development))\b", read_status("in_production"), "", r"production|development|filming|cameras|shooting"),
    # "The series will end after five seasons", "“Low Water” came to an end on Sunday", "before bowing out in 2019", "brings it to a close"
    rule("status.ended", rf"(?:{_HERE},? {_WILL}?(?:has |had |have )?{SOON}{_OVER}|before (?:it )?(?:finally |quietly )?{_OVER}|(?:br(?:ings?|inging|ought)|draw(?:s|ing|n)?|drew) (?:{{work:subject3}}|it|the (?:[\w'-]+ ){{0,3}}?{SHOW}) to (?:an?|its) (?:[a-z]+ )?(?:end|conclusion|close|finish))(?=[,.;)]|$| (?:(?:in |on )?(?:the )?<[DQ]\d+>(?!-)|(?:after|following|last|this|next|earlier|for good|forever|back|when|with <[QS]|by|early|late|today|tonight|altogether|before|too soon|on its own terms|abruptly|quietly)\b))(?: (?:after|with|following) (?:<Q\d+> (?:seasons?|series)|{{season:season}}))?", _ended, "", rf" {_OVER}| to (?:an?|its) (?:[a-z]+ )?(?:end|conclusion|close|finish)\b"),
)  # fmt: skip
