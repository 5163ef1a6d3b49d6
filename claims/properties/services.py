"""Where works are shown, in general: whatever is said to be on a service, and whatever a service does with a work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import before
from claims.properties.platforms import SCREEN_NOUN, SCREEN_NOUNS, as_written, read_platform
from claims.statement import Polarity
from claims.verbs import forms

_SHOWS = re.compile(
    r"(?:\b(?:stream|air|screen|show|broadcast|watch|catch|find|found|see|seen|binge|view|available|exclusiv|premier|debut|launch|land|arriv|drop|surfac|bow|return|began|begin|start|open|end|conclud|finish|wrap|continu|liv|sit|run|ran|play|go|went|come|came|coming|bring|put|repeat|out|back|up|new|now|box ?set|tune|head|mov|switch|migrat|hous|slot)[a-z]*\b|\b(?:is|are|was|were|be|been|isn't|aren't)\b|'s\b|'re\b)",
    re.I,
)
"""What a work does on a service, and what is done with it there."""
_WORK_SIGN = re.compile(
    rf"<[WBS]\d+>|\b(?:it|they|them|which|that|both|{SCREEN_NOUNS}|seasons?|episodes?|instal?lments?|box ?sets?|finale|premiere|opener|run|title|lot|whole thing|all of it)s?\b",
    re.I,
)
"""What tells that a work is spoken of."""
_AUDIENCE = re.compile(
    r"\b(?:fans|viewers|audiences|everyone else)(?: in (?:the )?<X\d+>| elsewhere| abroad)? $"
)
"""Who gets it there: "and international fans via Viki"."""
_NO_SHOWING = re.compile(
    r"<[RHY]\d+>|\b(?:might|may|could|should|hopes?|if|she|he|her other|his other|actor|actress|star|interview|told|said|says|speak|spoke|talk|appear|guest|charts?|rank|top|topped|most|least|views|streams|followers|posts?|podcast|trailers?|teaser|clips?|video|spen[dt]|bet|deal|work|report|ads?|advert|subscribers|like|such as|any|every|each|other|one of|series on|careers?|cameos?|host|anchor|news|match|gam(?:e|es)|ceremon|hit|hits|peak|number|popular|success|viral|announc|confirm|reveal|shows|films|movies|dramas|titles|originals|list|based|depend|rel(?:y|ies))[a-z]*\b[^.;]*$",
    re.I,
)
"""What is on a service and is no work, or stands in its chart."""


def _shown_on(hit: Hit) -> Iterator[Draft]:
    """Read "The first two seasons are already on Peacock": a work in the clause, and a verb of showing before."""
    front = before(hit, chars=90)
    if (
        _AUDIENCE.search(front)
        or _WORK_SIGN.search(front)
        and _SHOWS.search(front)
        and not _NO_SHOWING.search(front)
    ):
        shown = [m.start() for m in _SHOWS.finditer(front)]
        begins = hit.match.start() - len(front) + (shown[-1] if shown else 0)
        for draft in read_platform(hit):
            draft.polarity = Polarity.NEGATED if _DENIED.search(front) else None
            draft.start = hit.reading.span(begins, hit.match.end())[0]
            yield draft


_DENIED = re.compile(r"\b(?:not|never)\b|n't\b")


def _handled(hit: Hit) -> Iterator[Draft]:
    """Read "A24 did not release the film", "Netflix carries the show"."""
    for draft in read_platform(hit):
        draft.polarity = Polarity.NEGATED if _DENIED.search(hit.said()) else None
        yield draft


def _for_subscribers(hit: Hit) -> Iterator[Draft]:
    yield hit.draft("platform", as_written(hit, hit.mention("value")))


def _rights(hit: Hit) -> Iterator[Draft]:
    if not re.search(r"\b(?:music|book|film|stage|movie|remake) rights\b", hit.said()):
        yield from read_platform(hit)


_AUX = r"(?:(?:has|have|had|will|would|is|are|was|did|does|also|now|then|first|originally|already|reportedly|finally|just|quietly|eventually|later|only|not|didn't|doesn't|won't|to|set|due|expected|planning|which|that|currently|once|itself) )*"
_HANDLES = forms(
    "stream air show screen broadcast carry have get hold run put release distribute handle open premiere debut launch unveil publish issue roll_out"
    " buy acquire pick_up snap*_up scoop_up license land nab* secure take make produce revive rescue save host offer repeat transmit back finance unleash"
)
_ITS = rf"(?:{{work:subject}}|it\b|them\b|(?:the|its|all|both|this|every) (?:(?:<[QTSDJ]\d+>-?[a-z]*|(?!(?:of|for|to|from|on|in|with|about|trailer|teaser|cast|biggest|largest|longest|most)\b)[\w'-]+) ){{0,4}}?(?:(?!hit\b|success|smash|jugg){SCREEN_NOUN}|seasons?|episodes?|run|lot|finale|premiere|opener)\b|(?:(?:the|its|all|both|this|every) )?<S\d+>)(?! (?:team|cast|stars?|rights|boss|maker|business|trailer|teaser|orders?|library|slate))"
_TITLES = r"(?:film|movie|series|show|drama|comedy|picture|documentary|sitcom|run)"

RULES = (
    # "Four seasons are on Shudder too", "All six episodes are available now on Sky", "The finale goes out on ITV tonight"
    rule("services.shown_on", r"(?:on|via|onto) {org:value}(?!'s)(?! (?:top|chart|rank|subscri|podcast|news|radio|social))", _shown_on, "O", r"(?:on|via|onto) <O"),
    # "New on Shudder this week: Low Water", "Now on Netflix: Low Water"
    rule("services.new_on", r"(?:new|now|next|out|back|live|streaming|showing|coming(?: soon)?|arriving|landing|watch|premiering|only|also|tonight) (?:now )?(?:on|to) {org:value}(?: [a-z]+(?: [a-z]+)?| (?:on |from |in )?<D\d+>)?(?::| —|,) (?:an? |the )?(?:[a-z-]+ ){0,3}{work:subject}", read_platform, "O WB", r"(?:on|to) <O"),
    # "Netflix, which carries the show worldwide", "It was Showtime that first aired the series", "Stan has the show"
    rule("services.handles", rf"{{org:value}},? {_AUX}{_HANDLES} {_ITS}", _handled, "O"),
    # "Netflix has made six episodes of it", "Prime Video has the television version", "Paramount+ now tries a series"
    rule("services.has_version", r"{org:value} (?:(?:has|have|is|will|now|then|also) )*(?:(?:has|have|made|making|makes?|turned out|shot|got|does|doing) (?:it into |the |its |a |an |<Q\d+> )(?:[a-z-]+ ){0,3}?(?:episodes? of it|(?:television|TV|screen|film|movie) (?:version|adaptation|take)|film of it)|(?:tries|trying|try|attempts) (?:a |an )(?:[a-z-]+ )?(?:series|film)(?=[.,;]|$| of it))", read_platform, "O", "episode|version|adaptation|series|film of|take"),
    rule("services.rights", rf"{{org:value}} {_AUX}{_HANDLES} (?:the |all )?(?:(?:<X\d+>|[a-z-]+),? (?:and )?){{0,4}}rights\b", _rights, "O", "rights"),
    rule("services.paid_for", rf"{{org:value}} {_AUX}(?:paid|shelled out|spent|splashed out|stumped up) (?:[a-z]+ )*<M\d+> (?:for|on) {_ITS}", read_platform, "O M"),
    # "was sold to Canal+", "landed at Netflix", "found a second life on Netflix", "went straight to Netflix"
    rule("services.ends_up_at", rf"(?:{_TITLES}|it|which|that|<[WBS]\d+>|rights|\)),? {_AUX}(?:been )?(?:sold|pre-sold|licen[sc]ed|bound|headed|destined|offloaded|shopped|landed|settled|ended up|wound up|found (?:an? |its )?(?:[a-z]+ )?(?:home|life|audience|berth)|went|gone|moved|is|are|jumped|hopped|handed|(?:bagged|secured|grabbed|purchased|acquired|bought|snapped up|scooped up|picked up|taken)(?= by)) (?:[a-z]+ly |straight |over |back |set up |exclusive |in the us |in <x\d+> )*(?:to|at|with|by) {{org:value}}(?!'s)", read_platform, "O", r"(?:to|at|with|by) <O"),
    # "After two seasons on NBC", "Originally a Showtime series", "across eight years on CBS"
    rule("services.years_on", r"(?:after|across|over|for|in|during|through) (?:[a-z]+ )?(?:<Q\d+> |<S\d+>|its |an? |the )(?:[a-z-]+ )?(?:seasons?|series|years?|run|episodes|decade|stint)? ?on {org:value}(?!'s)", read_platform, "O", r"on <O"),
    rule("services.was_a", rf"(?:originally|once|now|first|formerly|initially|as) an? {{org:value}} (?:[a-z-]+ )?{SCREEN_NOUN}\b", read_platform, "O"),
    # "Viki subscribers can see it from Friday", "Apple TV viewers will get the finale"
    rule("services.subscribers", r"{org:value} (?:subscribers|viewers|customers|members|audiences|users) (?:can|will|get|may|could|are able to|must|have to) (?:now |also |already )*(?:be able to )?(?:watch|see|stream|catch|get|find|binge|wait|enjoy|have)\b", _for_subscribers, "O", "subscribers|viewers|customers|members|audiences|users"),
    # "Neon, the film's US distributor", "its UK home is Sky", "The distributor is Lionsgate"
    rule("services.is_distributor", rf"{{service:value}},? (?:(?:is|was|remains|will be|,) )?(?:the |its |also )(?:{_TITLES}'s |<W\d+>'s )?(?:<X\d+> |[a-z.]+ ){{0,2}}?(?:distributors?|broadcaster|network|streamer|home|channel|publisher)\b(?: behind (?:{_TITLES}|the {_TITLES}|it))?(?! (?:has|said|boss|chief|head))", read_platform, "OX", "distributor|broadcaster|network|streamer|home|channel|publisher"),
    rule("services.distributor_is", rf"(?:{_TITLES}'s |<W\d+>'s |its |the )(?:<X\d+> |[a-z.]+ ){{0,2}}?(?:distributor|broadcaster|network|home|publisher|label|parent network)(?: (?:is|was|will be|remains)|(?<!network)(?<!home),) {{service:value}}(?!'s)", read_platform, "OX", "distributor|broadcaster|network|home|publisher|label"),
    rule("services.handled_by", r"(?:is|was|are|be|being|been) (?:being )?(?:handled|distributed|released|put out|brought out|carried|co-produced|backed) (?:[a-z]+ |in (?:the )?<X\d+> )?(?:by|through|via) {service:value}", read_platform, "OX", "by|through|via"),
    rule("services.is_handling", r"{org:value} (?:is|are|will be) (?:distributing|releasing|handling)(?=[.,;]|$)", read_platform, "O", "distributing|releasing|handling"),
)  # fmt: skip
