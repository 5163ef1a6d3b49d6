"""On which service, channel or label works are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import after, before, plain, service_before
from claims.properties.regions import region_where
from claims.properties.releases import MOVE, NO_RELEASE, of_person
from claims.statement import (
    RELEASED,
    Comparator,
    Polarity,
    Property,
    QualifierValue,
    TimeClass,
    ValueType,
    register,
)
from scraper.article import BlockKind

register(
    Property(
        "platform",
        "platform",
        ValueType.ORGANISATION,
        Comparator.PLATFORM,
        TimeClass.STATE,
        "{value} is the service of {subject}",
        many=True,
        about=RELEASED,
    ),
)

_COUNTED = re.compile(r"<[QM]\d+> (?:[a-z-]+ )?$")
"""A number right before "streams on Spotify": streams are counted, nothing is where it streams."""
_NO_WORK = re.compile(
    r"\b(?:interview|match|game|ceremony|race|clip|trailer|speech|company|firm|studio|start-?up|club|bid|news|fight|draw|cup|final|debate|podcast)s?\b[^.;]{0,20}$",
    re.I,
)
"""What services show and buy beside works."""
_NOT_SERVICE = re.compile(
    r"^(?:'s)? (?:history|chart|charts|list|top(?!-)|internal|metrics|half-year|report|executive|chief|subscribers?|members|shares|stock|confirmed|English|global)\b",
    re.I,
)


_NO_RETURN = re.compile(
    r"(?:\b(?:not|never|no longer)|n't) (?:be )?(?:return|com(?:e|ing) back|be back|coming to)", re.I
)


def read_platform(hit: Hit) -> Iterator[Draft]:
    mention = hit.mention("value")
    if hit.reading.block is BlockKind.CAPTION:
        return  # the name in brackets under a picture is whose picture it is
    if hit.name == "platform.shown_by" and _NO_WORK.search(before(hit, chars=40)):
        return
    if _NOT_SERVICE.match(after(hit, "value", 30)) or _COUNTED.search(before(hit, chars=16)):
        return
    if _NO_RETURN.search(before(hit, chars=24) + hit.said()):
        return  # "will not be returning to ABC" tells of its end
    subject = hit.maybe("subject")
    region = region_where(hit)
    qualifiers: dict[str, QualifierValue] = {"region": region} if region else {}
    yield hit.draft("platform", as_written(hit, mention), subject=subject, qualifiers=qualifiers)


def _platform_first(hit: Hit) -> Iterator[Draft]:
    """Read "HBO has set a premiere date for Low Water", "HBO has slated Low Water for May"."""
    group = "value" if hit.has("value") else "value2"
    subject = next((hit.mention(g) for g in ("subject", "subject2") if hit.has(g)), None)
    yield hit.draft("platform", as_written(hit, hit.mention(group)), subject=subject)


def _platforms_listed(hit: Hit) -> Iterator[Draft]:
    """Read the rest of "on Hulu and FX": the other services of a list."""
    for m in re.finditer(r"<O(\d+)>", hit.said("more")):
        payload = hit.reading.payload(m[1])
        if isinstance(payload, Mention):
            region = region_where(hit, hit.match.start("more") + m.end())
            yield hit.draft(
                "platform", as_written(hit, payload), qualifiers={"region": region} if region else {}
            )


def _platform_of_work(hit: Hit) -> Iterator[Draft]:
    """Read "the sitcom on Disney+": no claim where it is one of many ("the most-watched film on Netflix")."""
    if not _RANKED.search(hit.said()) and not _RANKED.search(before(hit, chars=16)):
        yield from read_platform(hit)


_RANKED = re.compile(
    r"\b(?:most|least|best|biggest|worst|top|first|second|third|next|other|another|every|any|no|longest|largest|only|each|one|an? (?=show|series|film|movie|hit|success))\b",
    re.I,
)


def _platform_said(hit: Hit) -> Iterator[Draft]:
    """Read "crept onto the service": the service named before."""
    if not NO_RELEASE.search(plain(hit, *hit.match.span())):
        yield from _platform_it(hit)


def _platform_fronted(hit: Hit) -> Iterator[Draft]:
    """Read "On Hulu, Low Water has …"; what a comma ends before it is another programme's."""
    if _FRONTED.search(before(hit, chars=12)):
        yield from read_platform(hit)


_FRONTED = re.compile(r"(?:^|[,;:—(] |[\"'] ?|\b(?:and|but|while|when|that) )$")


def _platform_not_yet(hit: Hit) -> Iterator[Draft]:
    """Read "Hulu's quiet new drama Low Water"; who has yet to take it up does not have it."""
    if not _NOT_TAKEN.search(hit.said()):
        yield from read_platform(hit)


_NOT_TAKEN = re.compile(
    r"(?:\b(?:yet to|not|never|declined|passed|refused|turned down|rejected)|n't)\b", re.I
)


def _platform_at(hit: Hit) -> Iterator[Draft]:
    """Read where a work is, and where it is not: "it has never been at Netflix"."""
    negated = bool(re.search(r"\b(?:not|never|isn't)\b", hit.said()))
    for draft in read_platform(hit):
        draft.polarity = Polarity.NEGATED if negated else None
        yield draft


def _platform_affirmed(hit: Hit) -> Iterator[Draft]:
    """Read what stands against a denial: "not on Netflix but on Hulu"."""
    for draft in read_platform(hit):
        draft.polarity = Polarity.AFFIRMED
        yield draft


def as_written(hit: Hit, mention: Mention) -> str:
    """Return a service as the article writes it."""
    return hit.document.text[mention.start : mention.end] if mention.letter == "O" else mention.name


def _platform_list(hit: Hit) -> Iterator[Draft]:
    """Read "Hulu's crime slate - Low Water, Hollow Tide -": every work of the list is on the service."""
    mention = hit.mention("value")
    for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
        payload = hit.reading.payload(m[1])
        if isinstance(payload, Mention):
            yield hit.draft("platform", as_written(hit, mention), subject=payload)


def _platform_it(hit: Hit) -> Iterator[Draft]:
    """Read "the streaming giant's adaptation": a pronoun of the service named before."""
    if name := service_before(hit):
        yield hit.draft("platform", name)


def _platform_moved(hit: Hit) -> Iterator[Draft]:
    """Read "heads to Peacock" of a work; persons move to services too."""
    if not of_person(hit):
        yield from read_platform(hit)


def _arrival_platform(hit: Hit) -> Iterator[Draft]:
    """Read the service of such an arrival."""
    if not of_person(hit) and not NO_RELEASE.search(plain(hit, *hit.match.span())):
        yield from read_platform(hit)


SCREEN_NOUNS = (
    r"series|drama|dramedy|juggernaut|hit|thriller|show|procedural|original|adaptation|blockbuster|sitcom|comedy|saga|reboot|sensation|smash"
    r"|import|entry|take on|offering|effort|outing|release|film|movie|feature|epic|romcom|rom-com|romance|western|musical|biopic|horror|whodunnit|mystery|caper|chiller|docuseries|documentary"
    r"|(?:fantasy|drama|comedy|crime|thriller|sci-fi|period|tv|television|prestige|holiday|spy|superhero|medical|costume|historical|romance|horror|animated|epic)[- ](?:bet|gamble|swing|event|title)|special|spin-?off|prequel|sequel|revival|remake|docudrama|mockumentary|dramedy|telenovela|k-drama|programme|program|fantasy|spectacle|breakout|success|picture|whodunit|miniseries|mini-series|soap|serial|period piece|anthology|tentpole|vehicle|crowd-pleaser|anime|animation|medical|cop show|game show|reality show|dating show|quiz"
)
SCREEN_NOUN = rf"(?:{SCREEN_NOUNS})"
"""What a service's possession is called: "Netflix's latest action import", "BBC Two's top-rated drama"."""
_NO_NOUN = r"(?! (?:division|slate|chart|list|boss|chief|executive|head|unit|arm|team|business|output|studio|library|catalogue|catalog|department|rights|charts|lineup|line-up|hub|category|section|festival|channel)s?\b)"
THE_WORK = r"(?:{work:subject}|it\b|them\b|(?:the|its|this|their|that) (?:(?:<[QTSD]\d+>-?[a-z]*|[a-z-]+) ){0,3}?(?:series|film|show|drama|movie|documentary|special|comedy|thriller|sitcom|sequel|spin-?off|miniseries|romance|picture|episodes|run)\b|(?:the|its|this|their|that) (?:(?:<[QTD]\d+>-?[a-z]*|[a-z-]+) ){0,3}?<S\d+>)"
"""The work as an object, or as the subject of a passive."""
_TAKEN = r"(?:shown|carried|broadcast|screened|aired|distributed|streamed|released|acquired|picked up|snapped up|bought|bought up|licen[sc]ed|scooped up|rescued|put out|backed)"
"""What a service does with a work, in the passive."""

RULES = (
    rule("platform.home", r"{org:value} (?:is|remains|becomes|became|has become|will be|was) (?:the |now |also )?(?:[a-z]+ )?home (?:to|of|for) (?:[^.;:()<>]|<[QTDSWB]\d+>){2,60}", read_platform, "O", "home"),
    rule("platform.finds_home", r"(?:(?:found|finds|find|has|have|at) (?:an?|its|their) (?:[a-z]+ )?home (?:at|on|with)|calls?(?=[^.;:]{1,12} home)) {org:value}(?!'s)", read_platform, "O", "home"),
    rule("platform.hit_for", r"(?:an?|the|its|another) (?:[\w-]+ ){0,4}?(?:hit|success|smash|triumph|commitment|flagship|breakout|staple|juggernaut|winner|performer|fixture) (?:for|on) {org:value}(?=[,.;:—)]|$| and| in| with| since| this| last| when| which| but)", read_platform, "O", r"(?:for|on) <O"),
    # "a glossy drama for Apple TV+" is made_for; "“Low Water” on ZEE5"
    # "“Low Water” on ZEE5", "the sitcom on Disney+", "On Prime Video, the film reached", "62-episode run on AMC"
    rule("platform.work_on", r"{work:subject},? (?:\([^()<>]{2,30}\) )?(?:on|via) {org:value}(?!'s)(?! (?:top|chart|rank))", read_platform, "O WB", r"(?:on|via) <O"),
    rule("platform.noun_on", rf"(?:the|this|its|an?|<Q\d+>-[a-z]+|new|own) (?:(?:<[QTD]\d+>-?[a-z]*|[\w'-]+) ){{0,2}}?(?:{SCREEN_NOUN}|run|stint|<S\d+>) (?:now )?on {{org:value}}(?!'s)(?! (?:top|chart|rank))", _platform_of_work, "O", r"on <O"),
    rule("platform.made_of", r"{org:value} (?:has |had )?(?:made|turned) (?:a |an )?(?:[a-z-]+ )?(?:series|drama|miniseries|film|serial|adaptation) (?:of|from|out of) (?:it|{work:subject})", read_platform, "O", "made|turned"),
    rule("platform.fronted", r"(?:On|Over on|Over at) {org:value},? (?:(?!and|but|or|while)[a-z]+ )?(?:{work:subject}|(?:it|its|the (?:[a-z-]+ ){0,3}?(?:film|series|show|drama|movie|sitcom|comedy|thriller|documentary|finale|premiere|season))\b)(?! (?:top|chart))", _platform_fronted, "O", r"(?:on|at) <O"),
    # "Peacock now plans to launch it", "Warner is putting “Orbit” on HBO Max"
    rule("platform.will_show", rf"{{org:value}} (?:now |also |reportedly |still )?(?:(?:is|are) (?:now |also )?(?:expected|due|set|planning|slated|scheduled) to|will|plans? to|intends? to|hopes? to|aims? to) (?:also |now |finally )?(?:air|stream|show|screen|broadcast|release|premiere|launch|carry|debut|drop|run|distribute|roll out|unveil) (?:all |both )?{THE_WORK}", read_platform, "O"),
    rule("platform.sets_date", rf"{{org:value}} (?:has |have |had )?(?:now |finally |also |officially )?(?:set|sets|given|gave|gives|slated|slotted|dated|dates|scheduled|announced|revealed|unveiled|confirmed|pencilled in|locked|booked) (?:(?:an?|the|its) )?(?:[^.;:()<>]|<D\d+>){{0,40}}(?:premiere|release|launch|debut|return|air)(?: date)?(?: (?:of|on) <D\d+>)? (?:for|to|of) {THE_WORK}|{{org:value2}} (?:has |have |had )?(?:now |finally )?(?:slated|slotted|dated|scheduled) {THE_WORK.replace('subject', 'subject2')} (?:for|on) (?:the )?<D", _platform_first, "O", r"set|gave|given|gives|slat|slot|dat|sched|announc|reveal|unveil|confirm|pencil|lock|book"),
    rule("platform.goes_to", r"(?:{work:subject}|it|the (?:series|show|drama|film|movie|spin-?off|run)|<S\d+>) (?:will |would |is to |is due to )?(?:go|head|move|come|transfer|switch|be heading|be moving|be coming|be available|be shown|be seen|be streaming) (?:straight |exclusively |over |back )?(?:to|on) {org:value}(?!'s)", read_platform, "O", r"(?:to|on) <O"),
    rule("platform.onto", r"[a-z]+(?:ing|ed|es|s|pt|t) (?:[a-z]+ )?(?:onto|on to) {org:value}(?!'s)", _arrival_platform, "O", r"(?:onto|on to) <O"),
    rule("platform.moved_onto", r"[a-z]+(?:ed|ing|es|s|pt|t) (?:[a-z]+ )?(?:onto|on to|into) (?:the (?P<said>service|streamer|platform|network|streaming service))\b", _platform_said, "", "onto|on to|into"),
    rule("platform.listed", r"(?:(?:on|to|via|at) {org}(?: in (?:the )?<X\d+>)?|^{org} has (?:it|the (?:series|show|film|drama)|<W\d+>) in (?:the )?<X\d+>)(?P<more>(?:,? (?:and|or) |, |/)<O\d+>(?: in (?:the )?<X\d+>)?(?:(?:,? (?:and|or) |, |/)<O\d+>(?: in (?:the )?<X\d+>)?)*)(?= in <X|[,.;:—)]|$| (?:from|on|this|next|later|where|and is)\b)", _platforms_listed, "O", r"<O\d+>(?: in [^,;.]{1,16})?(?:,|/| and| or)"),
    rule("platform.by_service", rf"(?:which|that) {{org:value}} {MOVE} (?:[a-z]+ ){{0,5}}(?:on|in|from|this) {{date}}", _arrival_platform, "D O"),
    # "Hulu's Quiet New Family Drama ‘Low Water’"
    rule("platform.possessive", r"{org:value}(?:'s?|s')? (?:(?!history|chart)(?:[\w'&-]+|<Q\d+>-[a-z]+),? ){0,7}?{work:subject}(?!'s)(?! (?:spin-?off|prequel|sequel|reboot|remake|revival|follow-?up|offshoot|franchise|universe)s?\b)", _platform_not_yet, "O WB"),
    # "Amazon's five-season hit", "Netflix's eight-part thriller"
    rule("platform.descriptor", rf"{{org:value}}'s (?!most-[a-z]+ (?:film|movie))(?:(?:<[QTD]\d+>(?:'s)?|[\w'-]+)[- ]){{0,5}}?(?:{SCREEN_NOUN}\b|<S\d+>)(?! <[WB])(?! \w+ <[WB]){_NO_NOUN}", read_platform, "O"),
    # "Hulu has a new hit", "that Hulu released"
    rule("platform.verb", r"{org:value} (?:has |have |had )?(?:just |quietly |finally |already )?(?:unleash(?:ed|es)|acquired|released|releases|dropped(?![^.;]{0,40} after (?:just |only )?(?:<[QST]\d+>|[a-z]+) (?:seasons?|series|episodes?|years?)\b)|launched|let loose|debuted|premiered|picked up|snapped up|rolled out|ordered|commissioned|greenlit)\b(?! (?:a |the |its )?(?:trailer|teaser|statement|first look|report|sequel|follow-up|spin-?off|prequel))", read_platform, "O"),
    # "streaming on Netflix", "arrived on Hulu", "aired on tvN"
    rule("platform.on", r"(?:stream(?:s|ing|ed)?|air(?:s|ed|ing)?|beg(?:an|ins|in)|start(?:s|ed)?|go(?:es)? up|go(?:es)? out|went out|premier(?:ed|es?|ing)|debut(?:ed|s|ing)?|launch(?:ed|es)|dropp(?:ed|ing)|drops?|surface[sd]?|land(?:ed|s|ing)?|arriv(?:ed|es?|ing)|bow(?:ed|s)?|available|exclusive(?:ly)?|return(?:s|ed|ing)?|runs|ran|turned up|popped up|shown|screened|broadcast|carried|ended|concluded|finished|wrapped up|(?:back|live|out)(?= on| now on))(?: (?:exclusively|now|only|globally|worldwide|right now|in full|to stream|to watch|weekly|nightly|every [a-z]+|each week|internationally|first|later))*(?: in (?:the )?<X\d+>(?: and (?:the )?<X\d+>)?)? (?:(?:at|on) (?:<D\d+>|[\d.:]+ ?[ap]?\.?m?\.?) )?(?:on|to|via) {service:value}", read_platform, "OX"),
    # "1. Low Water (Hulu)", "Hollow Tide (Peacock)"
    rule("platform.bracket", r"{work:subject} \((?:[^()<>]{0,20}, )?{org:value}(?:,[^()]*)?\)", read_platform, "O WB"),
    rule("platform.watch_on", r"(?:find|watch|stream|catch|see|binge|view|available|box ?sets?|housed|lives|sits|can be (?:seen|found|streamed|watched)) (?:(?:[^.;:()<>]|<[WBSQ]\d+>){0,40} )?on {org:value}(?!'s)", read_platform, "O"),
    rule("platform.listing", r"^{work:subject}, {org:value}(?=,|\.|$)", read_platform, "O WB"),
    rule("platform.made_for", r"(?:drama|series|comedy|thriller|miniseries|film|movie|show|sitcom|documentary) for {org:value}(?=[.,;]| and| that| which|$)", read_platform, "O"),
    rule("platform.produced_for", r"(?:produced|made|filmed|commissioned|adapted|created|developed|shot) (?:[a-z]+ )?for {org:value}(?!'s)", _platform_moved, "O", "for <O"),
    rule("platform.is_at", r"(?:is|was|are|isn't|has (?:never )?been|have been|had been) (?:not |never )?(?:\w+ )?(?:on|at) {org:value}(?!'s)", _platform_at, "O"),
    rule("platform.but_on", r"not (?:on|at) {org} but (?:on|at) {org:value}", _platform_affirmed, "O"),
    rule("platform.list", r"{org:value} (?:stable|slate|library|roster|line-?up|catalogue|catalog|hits|originals|shows|series) ?(?:—|,|:|like|such as|including) (?P<works><[WB]\d+>(?:(?:,| and|, and) <[WB]\d+>)*)", _platform_list, "O WB"),
    # "The tvN romance", "its Netflix hit", "a Searchlight release"
    rule("platform.adjective", rf"(?:the |this |its |<[PX]\d+>'s |new |(?<=, )an? |(?<=, the )|(?:is|was|remains|became) an? )(?:<X\d+>/)?{{org:value}} (?!animation)(?:original )?(?:(?:<Q\d+>-[a-z]+|[a-z-]+) ){{0,3}}?(?:{SCREEN_NOUN}|original|exclusive|production|commission|co-production)\b(?! (?:series|executive|chief|slate|chart|lineup|boss|division|list|head|team|president)){_NO_NOUN}(?! {{work}})", read_platform, "O"),
    rule("platform.pronoun", r"the (?:streaming giant|streamer|streaming service|network)'s (?:(?:[\w-]+ ){0,3}(?:series|adaptation|drama|thriller|hit|show|film|original))\b", _platform_it, "", r"stream|network"),
    # "heads to Peacock", "moves from Paramount+ to Disney+", "exits Prime Video"
    rule("platform.moves_to", r"(?:comes?|came|coming|heads?|headed|heading|moves?|moved|moving|shift(?:s|ed)|migrat(?:es|ed)|jump(?:s|ed)|switch(?:es|ed)|goes|going) (?:over |back |straight |directly |exclusively )?(?:from {org} )?to {org:value}(?!'s)", _platform_moved, "O"),
    rule("platform.moves_from", r"(?:moves?|moved|moving|shift(?:s|ed)|jump(?:s|ed)|switch(?:es|ed)) (?:over )?from {org:value} to {org}", _platform_moved, "O"),
    rule("platform.reaches", r"(?:reach(?:es|ed)|hits|exits|leaves|leaving|exiting|departs|joins|joined|departing) {org:value}(?!'s)", _platform_moved, "O"),
    # "Distributed by Curzon", "has been picked up by Peacock in the US"
    rule("platform.shown_by", rf"{_TAKEN} (?:there |here |this week |last year )?(?:in (?:the )?<X\d+> )?by (?:the )?{{org:value}}(?!'s)", read_platform, "O", r"by (?:the )?<O"),
    # "airs Tuesdays at 9/8c on ABC", "goes out on Sundays at 8.30pm on ITV"
    rule("platform.goes_out", r"(?:goes|went|airs|aired|is shown|was shown|continues|concludes|starts|begins|returns|premieres|is on|screens) (?:out )?(?:(?:on )?(?:<X\d+>|weekdays?|weeknights?|[a-z]+ nights|weekly|nightly)(?: nights| evenings)?,? )?(?:(?:at|from|on) (?:<[DQ]\d+>|[\w.:]+)(?:/[\w.:]+)?(?: p\.m\.| a\.m\.| ?pm)?(?:/[\w.:]+)?(?: (?:ET|EST|EDT|PT|GMT|BST|<X\d+>)(?:/[A-Z]+)?)?,? ){0,2}(?:on |via ){org:value}", read_platform, "O", r"(?:on|via) <O"),
    rule("platform.after_date", r"(?:premier(?:ed|es|ing)|debut(?:ed|s|ing)|launch(?:ed|es|ing)|arriv(?:ed|es|ing)|land(?:ed|s|ing)|drop(?:s|ped|ping)|releas(?:ed|es|ing)|bow(?:ed|s|ing)|stream(?:s|ed|ing)?|air(?:s|ed|ing)?|return(?:s|ed|ing)?|beg(?:an|ins)|start(?:s|ed)) (?:[a-z]+ )?(?:in (?:<X\d+> |select |u\.s\. |us |uk )*(?:theaters|theatres|cinemas) )?(?:on |in |from )?{date},? (?:exclusively |only )?(?:on|to|via|from|through) {org:value}(?!'s)", read_platform, "O D"),
    rule("platform.distributes", r"{service:value} (?:is |are |will |will be |has been |has )?(?:distribut(?:e|es|ed|ing)|releas(?:e|es|ing)|handl(?:e|es|ed|ing)(?: the release of)?) (?:it|the (?:film|movie|picture|series|album|record)\b|{work:subject})", read_platform, "OX"),
    rule("platform.through", r"(?:came out|released|out)(?: (?:on|in) {date},?)? (?:through|via) {service:value}", read_platform, "OX"),
)  # fmt: skip
