"""The title that the words right beside a statement give it to, be it a comparand or not.

"Twice the £3m that Low Water took", "against 78% for Low Water", "Hale's debut feature, Low Water".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft
from claims.mention import Mention
from claims.topics import WORK_NOUN

_RELATIVE_OF = re.compile(
    r"<[WB](\d+)>(?:,(?:<[^WBP]\d+>|[^<>.;]){1,90}?)?,? (?:and |but )?(?:that|which) (?:had |has |have |only |once |itself |first |also )?"
    r"(?:[a-z]+(?:ed|s)|drew|sold|took|made|began|came|went|ran|won|got|held|fell|rose|hit|led|grew|brought)\b(?:<[^WBP]\d+>|[^<>.;,]){0,60}(?:<[QMVRG]\d+>[^<>.;]*)?$"
)
"""A title whose own relative clause holds the figure, even where the title is a comparand."""
_APPOSED = re.compile(
    rf"<[WB](\d+)>, (?:an?|the|his|her|their|its) (?:[\w'-]+ ){{0,4}}?(?:{WORK_NOUN}|song|single|memoir|saga|trilogy|hit|webtoon|manga|comic|play|podcast|story|tale|bestseller)s? (?:(?:by|from) <[PX]\d+> )?(?:that|which)\b(?:<[^WB]\d+>|[^<>.;]){{0,90}}$"
)
"""A title explained by "a comedy that …": what follows is said of it."""
_DID = re.compile(
    r"<[WB](\d+)>['\"]? (?:(?:had|has|have|only|just|finally|already|then|also) ){0,2}(?:[a-z]{2,}ed|took|made|drew|sold|fell|rose|hit|got|came|went|began|ran|held|cost)"
    r"(?: (?:in|at|on|to|with|around|about|just|nearly|out|up|for|over|more|than|an?|the|some))* $"
)
"""A title with its verb right before a figure: "whose previous film Low Water closed at"."""
_DID_ASIDE = re.compile(
    r"<[WB](\d+)>['\"]?, (?!(?:which|that|who|and|but|while|with|by|from)\b)[a-z][a-z' -]{3,36}, (?:(?:had|has|have|only|just|now|also) ){0,2}(?:[a-z]{2,}ed|took|made|drew|sold|fell|rose|hit|got|came|went|ran|held|cost)"
    r"(?: (?:in|at|on|to|with|around|about|just|nearly|out|up|for|over|more|than|an?|the|some))* $"
)
"""A title, an aside, and its verb right before a figure: "<W>, for the record, made <M>"."""
_WITH = re.compile(r"<[WB](\d+)>,?['\"]?,? (?:with|on|at) (?:only |just |its |a |some |about )?$")
"""A title with its own figure between commas: "left Low Water, with five million hours, behind"."""
_RELATIVE_BEHIND = re.compile(
    r" (?:that |which )?(?:(?:last |this )?<D\d+>'s |<[OPX]\d+>'s |[A-Z]\w+(?: [A-Z]\w+)*'s )?<[WB](\d+)>(?:'s [a-z]+)?(?:,(?:<[^WB]\d+>|[^,;.()<>]){2,60},)? (?:had |has |only |once |itself |originally )?"
    r"(?:managed|drew|posted|scored|earned|pulled|grossed|opened|sold|took|made|reached|collected|banked|did|launched|began|started|debuted|achieved|notched|garnered|got)\b"
)
"""A title with its verb right behind a figure: "more than the £3m that Low Water took"."""
_WITH_WHICH = re.compile(
    r" (?:[a-z]+ )?(?:with|at|to) which (?:<[OPX]\d+>'s )?<[WB](\d+)>['\"]? (?:began|opened|started|debuted|bowed|launched|arrived|closed|ended)\b"
)
"""A title that began with the figure before it: "the 98,000 units with which <W> began"."""
_ATTRIBUTIVE = frozenset({"episode_count", "season_count", "runtime"})
_QUALIFIES = re.compile(
    r" (?:(?!(?:of|from|to|by|based|about|and|or|that|which|who|is|was|has|in|on|with|adaptation|version|finale|premiere|episode|opener|closer|pilot|called|titled)\b)[a-z'-]+,? ){0,4}<[WB](\d+)>(?!'s)"
)
"""A title that a hyphenated figure before it describes: "its two-part Low Water", "the 97-minute chiller Low Water"."""
_POSSESSED_BEHIND = re.compile(
    r"'s? (?:(?!new\b|next\b)[\w-]+ |<[TDQ]\d+>(?:'s)? ){0,4}?(?:[a-z]+, )?<[WB](\d+)>(?!'s)"
)
"""The work right behind its maker: "Director Hale's Low Water", "Hale's debut feature, Low Water"."""
_NAMED_BEHIND = re.compile(r", <[WB](\d+)>(?!'s)")
_IN_APPOSITION = re.compile(rf"<[WB](\d+)>, (?:an?|its|his|her|their) (?:(?!{WORK_NOUN}\b)[\w-]+ ){{0,3}}$")
"""A title with an apposition that a figure stands in: "nothing to do with Low Water, a three-part documentary"."""
_FOR_BEHIND = re.compile(
    r" (?:(?:for|by)|(?:(?:opening|worldwide|domestic|global|\w+-week|\w+-day) )?(?:start|opening|bow|debut|launch|haul|gross|take|total|run|tally|weekend) (?:of|for|by|from))"
    r" (?:the (?:whole|entirety|rest|length) of )?(?:(?:the|his|her|their|its) (?:(?:[\w-]+|<[DT]\d+>)(?:'s)? ){0,4})?<[WB](\d+)>(?!'s)"
)
"""A title right behind a figure: "against 78% for Low Water", "the $17 million start of his 2024 breakout Low Water"."""
_OF_BEHIND = re.compile(r" of (?:<[OPX]\d+>'s? )?<[WB](\d+)>(?=['\"]?(?:[,.;)]|$))")
"""A title right behind a sum, at the end of its clause: "clearing the $3 million of Low Water"."""
_EXPLAINED = re.compile(
    rf"<[WB](\d+)>['\"]?, (?:an?|the|her|his|their) (?:(?:[\w'-]+|<[QTDJO]\d+>(?:-[a-z]+|'s)?) ){{0,5}}(?:{WORK_NOUN}|saga|play|musical|memoir|single)"
    r"(?:(?: that (?:is|was)| which (?:is|was)| and| also|,)? (?:co-)?(?:written|directed|created|produced|adapted|set|filmed|shot|starring|penned|helmed|led|fronted|narrated|scored)\b(?:<[^WB]\d+>|[^<>;.]){0,80})?,?(?: and)? $"
)
"""A title explained by "an eight-part thriller written by … and": what is told in the explanation is said of it."""
_BY_BEHIND = re.compile(r"<[WB](\d+)>['\"]?,? (?:which (?:is|was) |that (?:is|was) |\()?$")
"""A title right before "directed by" and the like."""
_IN_UNMARKED = re.compile(
    rf" in (?:the (?:<O\d+>(?:'s)? )?|<O\d+>'s )(?:[a-z-]+ ){{0,3}}(?:{WORK_NOUN}|saga|hit) <X(\d+)>(?!'s)"
)
"""A title without marks behind a role, told by its noun: "as Ida Marl in the BBC hospital saga Low Water"."""
_PARTICIPIAL = re.compile(
    r"(?:Co-|Executive |Jointly |Originally |First )?(?:directed|written|created|produced|starring|based|adapted|inspired|set|shot|filmed|featuring|narrated|penned|scripted"
    r"|helmed|scored|composed|published|released|made|fronted|headlined|led|recorded|mixed|launched|developed|edited) ",
    re.I,
)
_HEAD_BEHIND = re.compile(
    rf"(?:<[^WB]\d+>|[^<>.;]){{0,120}}?, (?:(?:the|its|his|her|their|an?|<O\d+>'s|<[PX]\d+>'s) (?:(?:[\w'-]+ |<[TDQJO]\d+>(?:'s)? ){{0,3}}(?:{WORK_NOUN}|single|song|track|EP|play|musical|special|memoir) )?)?<[WB](\d+)>"
    r"(?!'s| (?:star|stars(?! <[PX])|creators?|actors?|actress|veterans?|alum\w*|author|director|writer|producer|fame)\b)"
)
"""The title that a participle at the head of its sentence belongs to: "Directed by Ida Marl, Low Water opened"."""
_FIGURES = frozenset({"sales", "chart_rank", "viewership", "social_count", "box_office"})
_FIGURE = re.compile(r"<[QMVGR]\d+>")
_OF_MONEY = frozenset({"box_office", "budget"})
_OF_ACTS = frozenset({"chart_rank", "viewership", "social_count"})
"""What an act reaches with a title."""
_OWN = r"(?:(?:his|her|their|its|the|an?|<[PX]\d+>'s?) )?(?:(?:[a-z'-]+|<[TDXO]\d+>(?:'s)?),? ){0,4}"
_COUNTED_OF = re.compile(
    rf"(?: (?:sold|shifted|alone|worldwide))* of (?:<[PX]\d+>'s? )?{_OWN}<[WB](\d+)>(?!'s)"
)
"""The title whose copies are counted: "600,000 copies of “Bells”", "copies sold of the chosen novel <W>"."""
_MADE_BY_IT = re.compile(
    rf"(?: (?:sold|shifted|moved|earned|drawn|made|taken|managed|achieved|tallied|held))? by {_OWN}<[WB](\d+)>(?!'s)"
)
"""The title that a figure is told of in the passive: "the 96,000 copies sold by <W>", "the 82,000 by <W>"."""
_WITH_IT = re.compile(
    rf"(?:[^.;:<>]|<[HXDQVMT]\d+>){{0,60}}? with (?!(?:the help|star|director|guest)){_OWN}<[WB](\d+)>(?!'s)(?=['\"]?(?:[.,;)]|$| and | while ))"
)
"""The title that an act has its place or figure with: "lands at No. 15 with their third album <W>"."""
_IS_IT = re.compile(
    r" (?:album|single|song|film|movie|book|novel|title|track|record|show)s?(?: [a-z]+){0,4} (?:is|was) (?:<[PX]\d+>'s? )?<[WB](\d+)>"
)
"""The title behind its place: "The No. 2 album of the week is <W>"."""
_AS_IT = re.compile(
    rf"(?:[^.;:<>]|<[HXDO]\d+>){{0,40}}?, (?:as|with|when) {_OWN}<[WB](\d+)>,?['\"]?,? (?:[a-z-]+ )?(?:opens|opening|opened|debuts|debuting|debuted|bows|bowing|bowed|lands|landing|enters|entering|entered|tops|topping|storms|storming|rises|rising|climbs|climbing|arrives|arriving|arrived|came out|was released|dropped|hit)\b"
)
"""The title that a clause behind gives a place to: "notches his first No. 1, as his third release, <W>, opens atop"."""
_RELEASE_NAMED = re.compile(r",? ['\"]?<[WB](\d+)>(?!'s)(?=['\"]?(?:[.,;)]|$))")
"""A title right behind its dated noun: "after her 2015 release <W>, a …"."""
_CAME_WITH = re.compile(
    r" with (?:the|his|her|their|an?) (?:[a-z'-]+ |<T\d+> ){0,3}(?:EP|LP|album|single|song|debut|novel|film|record|mixtape|memoir|series|drama) <[WB](\d+)>(?!'s)"
)
"""What somebody came out with: "debuted in 2015 with the EP <W>"."""
_LAUNCH_OF = re.compile(
    rf"(?: (?:series )?(?:launch|premiere|debut|release|publication|run))? of (?:the )?(?:<[OPX]\d+>'s )?{_OWN}<[WB](\d+)>(?!'s)"
)
"""A dated launch of a title: "the 2004 launch of HBO's <W>"."""
_PART_OF = re.compile(
    r"(?:premiere|finale|opener|closer|debut|launch|return|opening(?: episode)?|episode|instal?lment|reinvention|revival|<S\d+>|season|series) of (?:the )?(?:<[OPX]\d+>'s? )?<[WB](\d+)>['\"]?(?: story)?,? (?:(?:has|had|have|also|then) )?(?:[a-z]+ed|hit|drew|saw|got|took|led|won|made|began|beat|rose|fell)\b[^.;<>]{0,40}<?[QMR]?$"
)
"""A work whose part is the subject: "The premiere of <W> hit a high with"."""
_SEEN = re.compile(
    rf"(?: [a-z]+){{0,2}} (?:tuned in(?: to(?: see| watch)?| for)?|watched|saw|streamed|switched on(?: to see| for)?|caught|turned out for)(?: [a-z]+){{0,4}}? (?:<O\d+>'s )?{_OWN}<[WB](\d+)>(?!'s)"
)
"""What so many watched: "2.8 million viewers tuned in to see ITV1's classic police drama <W>"."""
_GARNERING = re.compile(r"(?:With|After|On|[A-Z][a-z]+ing(?: in| up)?)(?: [a-z]+){0,6} (?:<?[QMR]?)?")
_BEFORE_COLON = re.compile(
    r"(?:<[OPX]\d+>'s? |[A-Z][a-z]+ )?(?:[a-z-]+ ){0,3}['\"]?<[WB](\d+)>['\"]? (?:[^.;:<>]|<[^WB]\d+>){2,60}: (?:[Tt]he (?:[a-z-]+ ){1,3}|It )(?:[^.:<>]|<[^WB]\d+>){0,120}"
)
"""The title that a sentence goes on about behind its colon: "<W> keeps humming: The music drama eased"."""
_WINNER = re.compile(r"<[WB](\d+)>['\"]?,? (?:\w+ )?(?:an? |the |itself )?(?:<D\d+>'s )?(?:[a-z]+ )?$")
"""The title with its prize in apposition: "<W>, winner of the Tide Prize"."""
_NOUNED = re.compile(
    r"<[WB](\d+)>['\"]? (?:album|single|mixtape|EP|LP|song|soundtrack|film|series|novel|book) $"
)
"""A title explained by its noun, right before its verb: "<W> mixtape debuts at No. 3"."""
_FOLLOWED = re.compile(
    r"\b(?:followed by|ahead of|trailed by|just behind|beating) (?:[a-z-]+ |<[OPXTQ]\d+>(?:'s)? ){0,4}<[WB](\d+)>['\"]?,? (?:with|on|at) (?:(?:about|around|just|only|over|nearly|almost) ){0,2}<?[QM]?$"
)
"""The next in the order with its own figure: "followed by <W> at <M>"."""
_FRONTED = re.compile(rf"[^.;<>]{{0,50}}, {_OWN}<[WB](\d+)>(?!'s)")
"""The subject behind a fronted figure: "Garnering 34.6 million views, <W> became …"."""
_HAS_WITH = re.compile(
    r"<[WB](\d+)>['\"]?(?: (?:album|single|mixtape|EP|LP|song|novel|memoir|series|film))?,? (?:and |was |close )*with (?:(?:about|around|some|just|only|over|nearly|almost|roughly|more than|less than|a|an estimated) ){0,3}<?[QM]?$"
)
"""The title right before its figure: "<W>, with more than 650,000 copies sold"."""
_ENTERS_WITH = re.compile(
    r"<[WB](\d+)>['\"]?(?: (?:album|single|mixtape|EP|LP|song|soundtrack))?,? (?:also |then |now )?(?:enters?|debuts?|opens?|bows?|lands?|starts?|arrives?|holds?|returns?|rises?|falls?|slips?|drops?|climbs?|jumps?|storms?|sits?)(?:ed|s)? (?:in |on |at |to |up |down |straight |back |<[RTHX]\d+>|no|the|,| ){1,14}(?:with (?:(?:about|around|just|only|over|nearly|almost|more than) ){0,2}<?[QM]?)?$"
)
"""The title, its place, and its figure: "<W> mixtape debuts at No. 3 with 67,000 units"."""
_AFTER_RUN = re.compile(
    r"<[WB](\d+)>['\"]?,? (?:after|following|for|over|across|with) (?:just |only |its |an? )?(?:<?[QS]?)?$"
)
"""The title right before how long it ran: "cancelled Orth's <W> after one season"."""
_IN_BEHIND = re.compile(
    r"(?: (?!(?:and|but|while|who|which|that|when|after|before|as|with|for)\b)(?:[a-z]+|<[PCX]\d+>(?:'s)?)){0,5}? (?:in|on) (?:(?:<[OPXD]\d+>|[A-Z]\w+)'s )?(?:the (?:[a-z-]+ ){0,3})?<[WB](\d+)>(?!'s)"
)
"""The work right behind a role: "whom she played in ITV's Low Water"."""


_OF_A_PART = ("finale", "episode")
_TOLD_IN_APPOSITION = frozenset({"crew", "cast", "related_work", "filming_location"})
_MADE_BY = re.compile(
    r"(?:co-)?(?:written|directed|created|produced|penned|helmed|composed|scored|developed|narrated)(?: and (?:co-)?[a-z]+)? by\b",
    re.I,
)
_REACH = 400
"""Characters before a figure within which the title stands whose clause or apposition holds it."""
_NEAR = 60
"""Characters before a figure within which its title and verb stand."""


def title_beside(draft: Draft) -> Mention | None:
    """Return the title that the words right before or behind a match give it to; None where none is."""
    for said in _cues(draft):
        if title := draft.reading.named(said):
            return title
    return None


def _cues(draft: Draft) -> Iterator[re.Match[str] | None]:
    """Yield what the cues find, the surest first; each names the token of a title."""
    shadow, (start, end) = draft.reading.shadow, draft.at
    far = max(0, start - _REACH)
    if draft.kind == "release_date":
        yield _RELEASE_NAMED.match(shadow, end) or _CAME_WITH.match(shadow, end)
    yield _HEAD_BEHIND.match(shadow, end) if _PARTICIPIAL.match(shadow) else None
    # "more than Low Water, the drama that was its pride and that managed …"
    yield _RELATIVE_OF.search(shadow, far, end) or _APPOSED.search(shadow, far, end)
    if draft.unit:
        told = max(start, *(m.start() for m in _FIGURE.finditer(shadow, start, end)), start)
        yield _DID.search(shadow, max(0, told - _NEAR), told)
        yield _DID_ASIDE.search(shadow, max(0, told - 2 * _NEAR), told)
        yield _WITH.search(shadow, max(0, start - _NEAR), start) if shadow.startswith(",", end) else None
        yield _RELATIVE_BEHIND.match(shadow, end) or _WITH_WHICH.match(shadow, end)
    if draft.kind in _OF_ACTS:
        yield _PART_OF.search(shadow, far, start) or _SEEN.match(shadow, end)
    if draft.kind in _OF_ACTS or draft.kind in _OF_MONEY:
        yield _FOLLOWED.search(shadow, far, start)
        yield _FRONTED.match(shadow, end) if _GARNERING.fullmatch(shadow[:start]) else None
    if draft.kind in _FIGURES:
        yield _NOUNED.search(shadow, far, start)
        yield _COUNTED_OF.match(shadow, end) or _MADE_BY_IT.match(shadow, end)
        yield _HAS_WITH.search(shadow, far, start) or _ENTERS_WITH.search(shadow, far, start)
    if draft.kind == "chart_rank":
        yield _IS_IT.match(shadow, end)
    if draft.kind in _FIGURES:
        yield _AS_IT.match(shadow, end)
    if draft.kind in _OF_ACTS and not re.search(
        "<[WB]", re.split(r",? and |; |, while ", shadow[far:start])[-1]
    ):
        yield _WITH_IT.match(shadow, end)
    if draft.kind == "release_date":
        yield _LAUNCH_OF.match(shadow, end)
    dated = draft.kind == "release_date" and str(draft.value).isdigit()
    hyphened = draft.kind in _ATTRIBUTIVE and "-" in shadow[start:end] or shadow.endswith("-starring", 0, end)
    if dated or hyphened:
        yield _QUALIFIES.match(shadow, end)
    if draft.kind in _TOLD_IN_APPOSITION:
        yield _EXPLAINED.search(shadow, far, start)
    if draft.kind == "crew":
        if _MADE_BY.match(shadow, start):
            yield _BY_BEHIND.search(shadow, far, start)
        yield _POSSESSED_BEHIND.match(shadow, end)
        yield _NAMED_BEHIND.match(shadow, end) if draft.rule == "crew.film_of" else None
    if draft.qualifiers.get("of") not in _OF_A_PART:  # "a closer called Low Water, a 70-minute epic"
        yield _IN_APPOSITION.search(shadow, far, start)
    if draft.rule == "award.winner_of":
        yield _WINNER.search(shadow, far, start)
    yield _FOR_BEHIND.match(shadow, end) if draft.unit else None
    yield _OF_BEHIND.match(shadow, end) if draft.kind in ("box_office", "change") else None
    yield _NAMED_BEHIND.match(shadow, end) if draft.kind == "record" and not start else None
    if draft.unit and ": " in shadow[far:start]:
        yield _BEFORE_COLON.fullmatch(shadow, 0, start)
    if draft.kind in _ATTRIBUTIVE:
        yield _AFTER_RUN.search(shadow, far, start)
    if draft.kind in ("cast", "character"):
        yield _IN_BEHIND.match(shadow, end) or _IN_UNMARKED.match(shadow, end)
