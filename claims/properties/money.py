"""Box office and budgets: what a sum of money is, and for which territory and period it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.periods import read_periods
from claims.properties.budgets import GOES_ON, NO_FILM_MONEY, budget, earlier_work, is_cost
from claims.properties.context import INDUSTRY, after, before, period_of, plain
from claims.properties.currencies import currency_of
from claims.properties.figure_scope import figure
from claims.properties.margins import is_margin
from claims.properties.territories import COUNTRY_AT, home_territory, label_of, territory_of
from claims.statement import (
    SCREEN,
    Bound,
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
        "box_office",
        "box office",
        ValueType.MONEY,
        Comparator.QUANTITY,
        TimeClass.COUNTER,
        "{subject} took {value} at the box office",
        units=("ISO 4217",),
        qualifiers=("territory",),
        about=(SubjectType.FILM, SubjectType.FRANCHISE),
    ),
    Property(
        "budget",
        "budget",
        ValueType.MONEY,
        Comparator.QUANTITY,
        TimeClass.FIXED,
        "{subject} cost {value}",
        units=("ISO 4217",),
        qualifiers=("per",),
        qualifier_choices={"per": ("episode", "season", "total")},
        about=SCREEN,
    ),
)

_FORECAST = re.compile(
    r"\b(?:expect(?!ation)\w*|project(?!ion)\w*|forecast(?:ed|ing)?|track(?:s|ing)|could|should|would|might|(?-i:may)|possible|potential|eye(?:s|d|ing)|buzz|speculat\w*|rumou?r\w*|if|aim\w*|hop\w*|tracking|predict\w*)\b|\b(?:rivals?|rival studios|analysts|pundits|trackers|forecasters) (?:had|have) (?:it|(?:the|its) [a-z]+) (?:as |closer|nearer|pegged|down for)|\bsees? (?:<[WB]\d+>|it|them) [a-z]+ing\b",
    re.I,
)
_HOPED_FOR = re.compile(
    r"^ (?:that |which )?(?:(?:had been|was|were|was being) (?:widely |once |generally )?(?:expected|forecast|predicted|projected|hoped)|(?:the |its |most |many |some )?(?:<[OXP]\d+>|analysts|studio|insiders|industry|pundits|exhibitors|rivals|tracking|distributor|executives|observers|forecasters|experts|trackers|it|they) (?:had |has |have )?(?:been )?(?:expect|pencil|hop|predict|forecast|project|need|want|target|track|anticipat)\w*)"
    r"|^ (?:[a-z-]+ ){0,4}(?:should|could|would|might|may|looks?|seems?|remains) (?:be |yet )?(?:(?:with)?in (?:reach|range|sight|play)|possible|likely|on the cards|achievable|attainable|out of reach|the (?:target|goal))\b",
    re.I,
)
_DOWN_TO = re.compile(r"<V\d+>[a-z ,]{0,24} to (?:[a-z]+ ){0,2}<M", re.I)
"""A change that leads to a sum: "eased 29% to $11.6 million"."""
_TAKINGS = re.compile(
    r"^(?:(?:opening|<T\d+>) )?(?:day|week|weekend)(?: <Q\d+>)?: <M|<T\d+>(?: place| spot)? with\b|\b[a-z]+(?:ed|ing|ung|ook|ew|ught|ug) (?:up|in|home|down)(?: [a-z]+){0,3}? <M|<M\d+>(?: to (?:claim|take|top|win|lead|secure|land|grab|finish|seize)|,? (?:in|within|over|after) (?:(?:its|the|just|only|under|a|first|opening) ){0,3}(?:<Q\d+> |[a-z]+ )?(?:days?|weeks?|weekends?|frames?)\b)|^With <M\d+>(?:,| (?:in|from|worldwide|globally|across|after|so far)\b)|<M\d+> (?:on|worth of|in) tickets\b|\b(?:g[ai]ve|gives|handed) (?:it|the (?:film|movie|picture|sequel|comedy|thriller)) (?:another |a further )?<M|\b(?:is|was) (?:now |already )?up to <M|\b(?:day|days|weekend|week|frame|session|[a-z]+day)(?: [a-z]+){0,3} (?:was|were) worth <M|\bcame (?:another|a further|an extra) <M|\b(?:best|biggest|top|strongest|largest) (?:overseas |foreign |international )?(?:market|territory)|<M\d+> (?:in all|all in|all told|in total)\b|<M\d+> (?:from|at|in|on|across) (?:[a-z]+ )?<Q\d+> (?:[A-Za-z.]+ |<X\d+> ){0,3}(?:screens|theat(?:er|re)s|locations|cinemas|sites|venues)\b|\bin the bank (?:after|so far|since|worldwide)|\breach(?:es|ed|ing)?\b|\b(?:gross\w*|nett?(?:ed|s)?|collect\w*|business|brought|earn\w*|open(?:ed|s|ing)?|bow(?:ed|s|ing)?|debut\w*|claw\w*|add(?:ed|s|ing)|made|makes|on to make|bank(?:s|ed|ing)|haul\w*|took|take[sn]?|rak\w+|muster\w*|amass\w*|garner\w*|generat\w*|reap\w*|nets|log(?:s|ged)|notch\w*|post(?:s|ed)|record(?:s|ed)|clear(?:s|ed)|fetch\w*|turn(?:s|ed|ing) over|pocket\w*|land(?:s|ed)|snag\w*|secur(?:es|ed)"
    r"|rang|rung|stands?|total\w*|cume|tally|tallies|weekend|box office|domestic\w*|overseas|stateside|worldwide|around the (?:world|globe)|global\w*|contribut\w*|chip(?:s|ped|ping)? in|put(?:s|ting)? (?:in|away)|kick(?:s|ed|ing) in|deliver(?:s|ed)|account(?:s|ed) for|good for|came from|of (?:that|which)|(?:latter|total|haul|tally|sum|figure|which|that) includes|(?:led|leads?) (?:from the front |the way )?with|thrown in|threw in|in the kitty|scraped together|wound up (?:at|with|on)|mopped up|mint(?:s|ed)|ek(?:es|ed|ing) out|chalk(?:s|ed|ing) up|r[au]ng up|past|(?<!to )(?:enter(?:s|ed|ing)?|join(?:s|ed|ing)?)(?= (?:the |into the )?(?:coveted |elite |prestigious )?<M\d+>[ -]?(?:plus )?(?:club|league|zone|bracket|mark))|in the till|international\w*|at home|abroad"
    r"|finish\w*|closed at|topped out|limp\w*|ticket sales|turnstiles|theat(?:er|re)s|launch\w*|scor\w*|pull\w*|managed|fell|drop\w*|slid\w*|held|holds|climb\w*|hit|start|frame|previews?|cross\w*|pass\w*|receipts|takings|sits|to the top with|began with|begin\w* with|started with|picked up|scooped|grabbed|nabbed|territory)\b",
    re.I,
)
_RUNNING = re.compile(
    r"\b(?:to reach|reach(?:es|ed|ing)?|stands? at|now (?:at|banked|stands)|(?:has|have) (?:now |already )?(?:banked|grossed|earned|made|collected|taken)|total(?:s|ing|ed)?|(?:tally|haul|gross|take|count|figure) (?:to|of)|cume|(?:finished|closed|ended|wound up|wrapped) (?:(?:its|a) (?:[a-z]+ ){0,2}run )?(?:at|with|on)|topped out at|(?:went|goes|gone) on to (?:[a-z]+)"
    r"|ended (?:up )?(?:at|with)|(?:limp|creep|crept|inch|crawl|edg)\w* (?:over|past)|bring\w*|push\w*|lift\w*|climbed to|lifetime|for a total of|past)\b(?:[^<>.;]{0,30}<M\d+>(?:[a-z. ]|<X\d+>){0,30},? and )?[^<>.;]{0,40}$",
    re.I,
)
_OPENING = re.compile(
    r"\b(?:(?:start|launch|debut|bow|opening) (?:of|comes to|came to|is|was|at|stands at|reached)|open(?:ed|s|ing)|bow(?:ed|s|ing)?|launch(?:ed|es)|debut(?:ed|s)?|started|began|kicked off|premiered)\b(?: on <D\d+>)?[^.;]{0,90}$",
    re.I,
)
_AVERAGE = re.compile(r"\baverages?\b[^<>.;,]{0,24}$", re.I)
_WEEK_CLOSED = re.compile(
    r"\b(?:week|weekend|day|<D\d+>|frame) (?:closed|ended|finished|wrapped(?: up)?|came in) (?:at|with) $",
    re.I,
)
_JUST_OPENED = re.compile(
    r"\b(?:open(?:ed|s|ing)?|launch(?:ed|es|ing)?|debut(?:ed|s|ing)?|bow(?:ed|s|ing)?) (?:domestically |there |here |in [a-z ]{3,16} )?(?:to|with|at) (?:an? [a-z -]{2,30} )?$",
    re.I,
)
"""A verb of opening right before the sum: what the clause says later is another sum's period."""
_ON_TOUR = re.compile(
    r"\b(?:tour|trek|residency)\b.*\btickets\b|\btickets\b.*\b(?:tour|trek|residency)\b|\b(?:the|its|her|his|their) (?:\w+ )?(?:tour|trek|residency)\b",
    re.I,
)
_TOUR = re.compile(r"\b(?:tour|trek|residency|boxscore|concerts?|shows|dates|nights|toured)\b", re.I)


def _money(hit: Hit) -> Iterator[Draft]:
    behind, shadow, label = after(hit, "value"), hit.reading.shadow, label_of(hit)
    start, end = hit.match.start("value") - 2, hit.match.end("value") + 1
    if is_margin(shadow, start, end):
        return
    front = label + shadow[hit.clause[0] : start]
    told = list(re.finditer(r"<M\d+>", shadow[:start]))
    bracketed = _RIVAL.search(shadow, 0, start) and _TAKINGS.search(shadow, 0, start)
    beside, cost = "", is_cost(shadow, hit.clause[0], start, end, label)
    if not cost and told and GOES_ON.search(shadow[:start]):
        cost = is_cost(shadow, 0, *told[-1].span())
        front, beside = shadow[: told[-1].start()], shadow[told[-1].end() : start]
    if cost:
        yield from budget(hit, behind, front, beside)
    elif (
        not NO_FILM_MONEY.match(behind)
        and not _HOPED_FOR.match(behind)
        and (
            _TAKINGS.search(label + hit.clause_shadow)
            or _DOWN_TO.search(shadow[:end])
            or bracketed
            or COUNTRY_AT.search(plain(hit, 0, hit.match.start()))
            and _TAKINGS.search(hit.reading.shadow)
        )
    ):
        yield from _takings(hit)


_OF_EARLIER = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:start|debut|opening|haul|gross|take|total|launch|bow) of (?:its|the) (?:predecessor|original|forerunner|first film)\b",
    re.I,
)


_EARLIER_DID = re.compile(
    r"\b(?:its|the) (?:[a-z]+ ){0,2}(?:predecessor|forerunner|original|first film),? (?:which|that) (?:[a-z]+ ){0,4}<?M?$"
)
"""The work before this one whose sum it is: "could not match its predecessor, which generated <M>"."""
_OF_UNKNOWN = re.compile(
    r"\b(?:surpass|beat|pass|overt[ao]k|eclips|topp?|outgross|exceed|edg|ahead|behind|than|best)(?:\w*)[^.;<>]{0,14} (?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w-]+|<X\d+>)['’]s (?:<D\d+> |[a-z-]+ ){0,2}<M$"
)
"""The sum of a rival that nobody knows: "surpassing <X>'s <M> overseas tally"."""


def _takings(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if (
        q.value < 10_000
        or _OF_UNKNOWN.search(hit.reading.shadow, 0, hit.match.start("value"))
        or _AVERAGE.search(before(hit, chars=60))
        or INDUSTRY.search(hit.reading.shadow, 0, hit.match.start())
        or _FORECAST.search(re.sub(r"\bif (?:only|just)\b", "", before(hit, chars=90)))
    ):
        return
    told = _converted(hit) or hit
    period = _period(told)
    if (_TOUR.search(hit.clause_text) or _ON_TOUR.search(hit.reading.text)) and not re.search(
        r"box office|weekend|film|movie", hit.reading.text, re.I
    ):
        qualifiers: dict[str, QualifierValue] = {"period": period} if period else {}
        yield figure(
            hit,
            "sales",
            currency_of(hit),
            qualifiers=qualifiers,
            subject_types=(SubjectType.TOUR, SubjectType.PERSON),
        )
        return
    territory = territory_of(told)
    qualifiers = {}
    if territory:
        qualifiers["territory"] = territory
    elif home := home_territory(told, period):
        qualifiers["territory"] = home
    if period:
        qualifiers["period"] = period
    subject: Mention | str | None = hit.mention("subject") if hit.has("subject") else _made_by(hit)
    if subject is None and _OF_EARLIER.match(hit.reading.shadow, hit.match.end("value") + 1):
        subject = earlier_work(hit)
    if subject is None and _EARLIER_DID.search(hit.reading.shadow, 0, hit.match.start("value")):
        subject = earlier_work(hit)
    reported = re.search(r"\bestimated\b", before(hit, chars=24), re.I)
    draft = figure(
        hit, "box_office", currency_of(hit), qualifiers=qualifiers, subject=subject,
        subject_types=(SubjectType.FILM, SubjectType.FRANCHISE), modality=Modality.REPORTED if reported else None,
    )  # fmt: skip
    if _NEVER_PAST.search(hit.reading.shadow, 0, hit.match.start()):
        draft.polarity, draft.bound = Polarity.AFFIRMED, Bound.AT_MOST
    elif _IS_UP_TO.search(hit.reading.shadow, 0, hit.match.start()):
        draft.bound = Bound.EXACT
    yield draft


_CONVERSION = re.compile(
    r"<M(?P<value>\d+)>(?: (?:gross|nett?|worldwide|globally|overseas|domestically))? \((?:US ?|about |around |roughly |approximately |some |or |\w\w\w )?$"
)
"""A sum whose value in another currency a bracket tells: "112 crore ($13.4 million)"."""


def _converted(hit: Hit) -> Hit | None:
    """Return the sum that this one repeats in another currency: both are of one place and time."""
    earlier = _CONVERSION.search(hit.reading.shadow, 0, hit.match.start("value") - 2)
    return Hit(hit.document, hit.reading, earlier, hit.name) if earlier else None


_NEVER_PAST = re.compile(
    r"\b(?:never|(?:did|could)(?:n't| not)|failed to) [^.;<>]{0,24}\b(?:past|beyond|above|more than|over|exceed\w*|pass\w*|cross\w*|higher than) $",
    re.I,
)
"""What a film "never made it past" bounds what it took."""
_IS_UP_TO = re.compile(
    r"\b(?:is|was|(?:tak|bring|lift|push|carr)(?:e|es|s|y|ies|ing)? (?:it|them|(?:its|the|their) [a-z]+)) (?:now |already )?up to $",
    re.I,
)


_OWN_RUN = re.compile(
    r" (?:\(?[A-Za-z.]+\)? ){0,4}?(?:in|over|during|across|within|for|on|from) (?:just |only )?(?:its|their|the) (?:first|opening|debut|second|third|fourth|fifth|sixth|\d+th) (?:[a-z]+ )?(?:week(?:end)?|frame|day)\b",
    re.I,
)
"""The run that a sum is said to be of right behind it: "has grossed $21 million worldwide in its first week"."""
_PART = re.compile(r" of (?:that|it|which|them)\b")
_LIFTS = re.compile(r" (?:push|tak|bring|lift|carr)(?:e|es|s|y|ies|ing)? (?:the|its|their) ")
"""A sum that adds to another one, whose period is not its own: "Takings of <M> push the tally to"."""
_OTHERS = re.compile(
    r" (?:(?:that|which|at which|with which) )?(?:(?:its|the|a) [a-z' -]{2,40}?,? |<[OXP]\d+>'s (?:[a-z'-]+ ){0,3}?)?<[WB](?P<work>\d+)>,? (?:[a-z]+ ){0,2}?(?:managed|made|took|earned|opened|grossed|collected|did|called|finished|bowed|posted|debuted|started|ended|scored|wound|closed|brought|had)\b",
    re.I,
)
"""A sum that another title made: "the $51.7 million its forerunner, <W>, managed"."""


_OWNED = re.compile(
    r"<[WB](?P<work>\d+)>(?:'s? (?:<[TQ]\d+>(?:-[a-z]+)? |[a-z-]+ ){0,4}?(?:total|tally|haul|gross|take|cume|collections?|start|debut|opening|bow|run|figure|record|mark|best) (?:of|at) (?:just |only |about |around |nearly |over |the )?|'s (?:[a-z-]+ ){0,2}| \()$",
    re.I,
)
"""A sum that a title owns: "overtaking <W>'s lifetime total of $92 million", "ahead of <W> ($11 million)"."""


_RIVAL = re.compile(
    r"\b(?:ahead of|behind|than|beat\w*|topp\w*|past|edg\w*|followed by|trailed by|over|by|from|pipp\w*|and|overt[ao]k\w*|surpass\w*|eclips\w*|outgross\w*|toppl\w*|pass\w*|dethron\w*|knock\w* [a-z ]{2,20}|<[WB]\d+> \(<M\d+>\),) (?:[a-z-]+ |<[OXPD]\d+>(?:'s)? ){0,3}<[WB]\d+> \($",
    re.I,
)
"""A rival with its own sum in brackets: "comfortably ahead of <W> (£1.1m)"."""


def _made_by(hit: Hit) -> Mention | None:
    """Return the other title whose sum it is, as the words right beside it tell."""
    shadow = hit.reading.shadow
    other = _OTHERS.match(shadow, hit.match.end("value") + 1) or _OWNED.search(shadow, 0, hit.match.start())
    return hit.reading.named(other, "work")


_A_WEEKEND = re.compile(
    r"(?: (?:domestic(?:ally)?|worldwide|globally|overseas))? (?:weekend\b|(?:over|across|during) the weekend\b(?! (?:of|ending)))"
)
_OF_A_DAY = re.compile(r"(?: [a-z]+)? on (?:(?:its|the) (?:<T\d+> |[a-z]+ )?)?<D(\d+)>")
_DAY_BROUGHT = re.compile(
    r"(?:^|; |, (?:and |while )?)(?:The )?(?:[a-z]+ |<T\d+> )?(?:<D(\d+)>|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:, [^;.<>]*,)? (?:then )?(?:brought(?: in)?|saw|added|fetched|collected|yielded|gave|was worth)\b[^;.<>]*<?M?$",
    re.I,
)


def _is_of_a_day(hit: Hit) -> bool:
    """Whether a sum is one weekday's: "rising to <M> on Saturday", "Monday brought <M>"."""
    shadow = hit.reading.shadow
    said = _OF_A_DAY.match(shadow, hit.match.end("value") + 1) or _DAY_BROUGHT.search(
        shadow, 0, hit.match.start("value")
    )
    if said and said[1] is None:
        return True
    told = hit.reading.payload(said[1]) if said else None
    return (
        isinstance(told, DateRead)
        and told.weekday is not None
        and not _JUST_OPENED.search(before(hit, chars=40))
    )


_VERBLESS = re.compile(
    r"<M\d+>(?: [a-z]+| <X\d+>){0,4},? and (?:(?:about|around|roughly|some|nearly|almost|over|another|a further) ){0,2}$"
)
"""What leads up to a sum that shares the verb of the one before: "has grossed <M> in <X>, and <M> in other countries"."""


def _period(hit: Hit) -> str | None:
    """Return the period of a figure: a running total and an opening are told by their verbs."""
    if _PART.match(after(hit, "value")):
        own = read_periods(plain(hit, hit.match.end("value"), hit.clause[1]))
        return own[0] if own else None
    if _is_of_a_day(hit):
        return None
    if _LIFTS.match(after(hit, "value")):
        own = read_periods(plain(hit, hit.clause[0], hit.match.start("value")))
        return own[0] if own else None
    front = before(hit, "value", 80)
    if _VERBLESS.search(hit.reading.shadow, 0, hit.match.start("value") - 2):
        front = hit.reading.shadow[: hit.match.start("value") - 2]
    if re.match(
        r" (?:domestic |North American |global |worldwide |overseas )?(?:opening|debut|launch|start|bow)\b(?! (?:day|night))",
        after(hit, "value"),
    ):
        return "opening-weekend"
    if _A_WEEKEND.match(after(hit, "value")) and not _OPENING.search(front):
        return "weekend"  # which one is not said: no other period of the sentence is meant
    run = _OWN_RUN.match(plain(hit, hit.match.end("value") + 1, hit.clause[1]))
    if run and (own := read_periods(run[0])):
        return own[0]
    said = period_of(hit)
    if said is None and currency_of(hit) == "INR" and _JUST_OPENED.search(front):
        return "opening-day"  # what Indian papers call a film's opening
    if _JUST_OPENED.search(front) and not (said or "").endswith("-days"):
        return "opening-weekend"
    if _RUNNING.search(front) and not (said or "").endswith("-days") and not _WEEK_CLOSED.search(front):
        return "total"
    if said is None or said == "total":
        return "opening-weekend" if _OPENING.search(front) and not _RUNNING.search(front) else said
    return said


def _lifetime_of(hit: Hit) -> Iterator[Draft]:
    """Read the figure of a comparand: "the $90 million lifetime haul of 2012's “Low Water”"."""
    for draft in _takings(hit):
        draft.qualifiers.setdefault("period", "total")
        draft.qualifiers.setdefault("territory", "worldwide")
        yield draft


_NOT_LIFETIME = r"(?! (?!push|tak|bring|lift|carr|rais){w3}(?:lifetime |total |global |worldwide |domestic |final )*(?:haul|gross|take|total|tally|cume) of (?:<D\d+>'s )?<[WB])"

RULES = (
    rule("money.lifetime_of", r"{money:value} (?!push|tak|bring|lift|carr|rais){w2}(?:haul|gross|take|total|tally|cume|run) of (?:<D\d+>'s )?{work:subject}", _lifetime_of, "M WB"),
    # every sum of money; what it is follows from the words around it
    rule("money", rf"{{money:value}}{_NOT_LIFETIME}(?: (?:per|an|each|a)[- ](?:episode|hour)| apiece|,? (?:domestically|overseas|globally|worldwide|stateside|abroad|at home|elsewhere))?", _money, "M"),
)  # fmt: skip
