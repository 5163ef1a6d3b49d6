"""Hours, views, households, viewers, minutes and streams."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mains import type_of
from claims.periods import read_periods
from claims.properties.context import ABOUT, UNSURE, after, before, plain
from claims.properties.figure_scope import figure, scope
from claims.properties.platforms import as_written
from claims.properties.social import network_count, of_clip
from claims.quantities import QuantityKind
from claims.statement import (
    RELEASED,
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)
from claims.verbs import forms

register(
    Property(
        "viewership",
        "viewing figure",
        ValueType.QUANTITY,
        Comparator.QUANTITY,
        TimeClass.COUNTER,
        "{subject} was watched: {value}",
        units=("hours", "views", "households", "viewers", "minutes", "streams"),
        qualifiers=("platform",),
        needs=("runtime", "chart_rank", "platform"),
        about=RELEASED,
    ),
)

_LEAST = {
    "hours": 50_000,
    "views": 20_000,
    "households": 1_000,
    "viewers": 10_000,
    "minutes": 100_000,
    "streams": 10_000,
}
_UNITS = {
    "accounts": "households",
    "homes": "households",
    "people": "viewers",
    "audience": "viewers",
    "plays": "streams",
    "listens": "streams",
}
_UNIT_BEFORE = re.compile(
    r"(?:(?:million|billion|bn|m|\d) (?:global |viewing |total )?|\bnumber of )(hours|views|households|homes|viewers|people|accounts|streams|plays|(?<=[mn] )minutes)\b|\b(streams|streamed|Spotify)\b",
    re.I,
)
_WATCHED = re.compile(
    r"\b(?:watched|averag(?:ed|es|ing) (?:[a-z]+ )?\d[\d.]* ?(?:m|million) (?:an|per|each) (?:episode|week|night)|(?:seen|viewed) by|(?:million|m) (?:caught|saw|followed|sampled|streamed)|tun(?:ed|ing) in|audiences?|viewership|viewers|ratings|overnights?|viewing(?! (?:party|platform|guide|room|gallery))|consolidated|on launch night"
    r"|top(?:-rated)? (?:soap|drama|comedy|show|programme|series|entertainment show))\b",
    re.I,
)
_NO_AUDIENCE = re.compile(
    r"\b(?:sales|sold|copies|followers|budget|populations? of|subscribers|members|tickets|signed|downloads)\b",
    re.I,
)
_FAN = re.compile(r"\b(?:I|I'm|I've|my|we)\b")
_NEVER_YET = re.compile(r"^No (?!\d)[^.;]{3,60}? (?:has|had|have) (?:ever|previously|yet)\b", re.I)
"""What no other title had reached: a record, and no figure of one."""


_DIFFERENCE = re.compile(
    r"\b(?:(?<!-)(?:add|shed|los)\w*|(?:beat|beating|beaten|topp?|trail|outdr[ae]w|outpac|surpass|edg|overt[ao]k|eclips|up|down|ahead|pip)[^.;<>]*(?:<[WX]\d+>[^.;<>]*)? by)(?: an?)?(?: (?:about|around|nearly|almost|some|roughly|just|over|more than|another|further|extra))? $",
    re.I,
)
"""By how many one audience is larger than another: "topping the opener by 400,000 viewers"."""


def _scope(hit: Hit) -> dict[str, QualifierValue]:
    """Return the qualifiers of scope, with the service named in the clause."""
    service = _service_written(hit) or ("Spotify" if "Spotify" in hit.reading.text else None)
    return {**_told(hit), **({"platform": service} if service else {})}


def _service_written(hit: Hit) -> str | None:
    """Return the service of the clause as the article has it: "iPlayer" is not all of the BBC."""
    code = re.search(r"<O(\d+)>", hit.clause_shadow)
    payload = hit.reading.named(code)
    return as_written(hit, payload) if payload else None


def _told(hit: Hit) -> dict[str, QualifierValue]:
    """Return the scope of an audience; the year beside it or the label of the line may tell the period."""
    year = _IN_YEAR.match(hit.reading.shadow, hit.match.end()) if "averag" in hit.clause_text else None
    payload = hit.reading.payload(year[1]) if year else None
    if isinstance(payload, DateRead) and re.fullmatch(r"\d{4}", payload.value or ""):
        return {**scope(hit), "period": str(payload.value)}
    label: dict[str, QualifierValue] = {}
    if hit.reading.text.startswith("Overnight"):
        label = {"period": "overnight"}
    elif _LAUNCH.search(before(hit)):
        label = {"period": "debut"}
    return {**label, **scope(hit)}


_LAUNCH = re.compile(
    r"(?:\b(?:the|its|their)|'s) (?:[a-z-]+ ){0,2}?(?:launch|opener|premiere|first episode|opening episode|debut)(?: episode)?(?: of (?:the )?(?:<[WBS]\d+>|[a-z-]+)| on <[ODX]\d+>)? (?:[a-z]+ ){0,4}$",
    re.I,
)
"""The first episode as the subject of an audience."""


_IN_YEAR = re.compile(
    r"(?: (?:an|per|each) (?:episode|week|night|edition))? (?:in|during|across|over|for) <D(\d+)>"
)


_SUPPOSED = re.compile(r"\b(?:provided|as long as|unless|so long as)\b")
_MEANT = re.compile(r" (?:would )?(?:meant?|spell(?:s|ed|t)|signall?(?:s|ed)|equal(?:s|led)) (?!for)")


def _viewing(hit: Hit) -> Iterator[Draft]:
    word = hit.words("unit") or "people"
    unit = _UNITS.get(word) or word.rstrip("s") + "s"
    if hit.quantity("value").value < _LEAST[unit] or _FAN.search(hit.clause_text):
        return
    if _NEVER_YET.search(hit.reading.text) or _SUPPOSED.search(hit.reading.shadow, 0, hit.match.start()):
        return
    if _MEANT.match(after(hit)):
        return  # "Years ago 4 million viewers meant cancellation"
    if unit == "viewers" and _DIFFERENCE.search(hit.reading.shadow[: hit.match.start()]):
        return
    clip = of_clip(plain(hit, max(0, hit.match.start() - 90), min(hit.clause[1], hit.match.end() + 40)))
    if clip and unit in ("views", "streams"):
        yield from network_count(hit)
    else:
        yield figure(hit, "viewership", unit, qualifiers=_scope(hit))


def _times(hit: Hit) -> Iterator[Draft]:
    """Read "has been streamed 140 million times"."""
    if hit.quantity("value").value < _LEAST["streams"]:
        return
    if of_clip(hit.clause_text):
        yield from network_count(hit)
    else:
        unit = "streams" if hit.words("unit") in ("streamed", "played", "listened to", "spun") else "views"
        yield figure(hit, "viewership", unit, qualifiers=_scope(hit))


def _audience(hit: Hit) -> Iterator[Draft]:
    """Read an audience whose unit goes without saying: people."""
    q, word = hit.quantity("value"), hit.words("noun")
    unit = word if word in _LEAST else _UNITS.get(word, "viewers")
    if _SUPPOSED.search(hit.reading.shadow, 0, hit.match.start()):
        return  # "provided it draws another four million viewers"
    if q.value >= _LEAST[unit] and q.kind is QuantityKind.NUMBER and not of_clip(hit.clause_text):
        yield figure(hit, "viewership", unit, qualifiers=_scope(hit) if unit == "streams" else _told(hit))


_SOLD = re.compile(r"\b(?:copies|units|sales|sold|tickets|followers|following|subscribers)\b", re.I)
_SEEN_BY = re.compile(r"\b(?:watched|seen|viewed|streamed)\b[^.]*\bby\b[^<>]*<?Q?$", re.I)
_BEHIND = 20
"""Characters behind a figure in which watching may be told: "slipped to 5.1 million overnight"."""


def _unit_told(hit: Hit, group: str = "value") -> str | None:
    """Return the unit of the viewing figure before, or people where watching is spoken of."""
    start, end = hit.document.readings[max(0, hit.reading.index - 2)].start, hit.token(group).start
    units = list(_UNIT_BEFORE.finditer(hit.document.text, start, end))
    if units and not _SOLD.search(hit.document.text, units[-1].end(), end):
        word = (units[-1][1] or "streams").casefold()
        return _UNITS.get(word) or word.rstrip("s") + "s"
    near = hit.document.readings[max(0, hit.reading.index - 1)]
    same = near.block_index == hit.reading.block_index
    told = hit.document.text[near.start if same else hit.reading.start : end + _BEHIND]
    return "viewers" if not units and _WATCHED.search(told) else None


def _elided(hit: Hit) -> Iterator[Draft]:
    """Read a large figure without a unit that goes on with the unit of the viewing figure before it."""
    q = hit.quantity("value")
    if not q.scaled or q.value < 1_000_000 or of_clip(hit.clause_text):
        return
    front = hit.reading.shadow[: hit.match.start("value")]
    if UNSURE.search(front) or hit.said().startswith("by ") and not _SEEN_BY.search(front):
        return
    if _NO_AUDIENCE.search(hit.document.text, hit.reading.start, hit.reading.end):
        return
    if unit := _unit_told(hit):
        works = [m for t, m in hit.reading.mentions("WB") if t.end <= hit.span()[0]]
        named = hit.maybe("of")
        subject = named or (works[-1] if len(works) > 1 else None)
        yield figure(hit, "viewership", unit, qualifiers=_told(hit), subject=subject)


def _against(hit: Hit) -> Iterator[Draft]:
    """Read the figure of another part, told beside it: "past the pilot's 7.4 million"."""
    group = "value" if hit.has("value") else "figure"
    q = hit.quantity(group)
    front = hit.reading.shadow[: hit.match.start(group)]
    unit = _unit_told(hit, group)
    if (
        unit
        and q.scaled
        and q.value >= 1_000_000
        and not UNSURE.search(front)
        and not of_clip(hit.clause_text)
    ):
        subject = hit.maybe("of")
        year = hit.date("year").value if hit.has("year") else None
        qualifiers: dict[str, QualifierValue] = {"period": year} if year and len(year) == 4 else {}
        yield figure(hit, "viewership", unit, group, subject=subject, qualifiers=qualifiers)


def _elided_season(hit: Hit) -> Iterator[Draft]:
    """Read "down from the 14.1 million that Season 2 started with"."""
    unit = _unit_told(hit)
    if unit and hit.quantity("value").scaled:
        qualifiers: dict[str, QualifierValue] = {"season": hit.season("season")}
        yield figure(hit, "viewership", unit, qualifiers=qualifiers)


def _opened_with(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water opened with 3.2 million" of a series: people, where no other unit is told."""
    work = hit.mention("subject")
    of_series = type_of(hit.document, [m for m in hit.document.mentions if m.name == work.name], True)
    q = hit.quantity("value")
    large = q.scaled and q.value >= 1_000_000
    unit = _unit_told(hit) or (None if hit.has("held") else "viewers")
    if unit and large and of_series is SubjectType.TV_SERIES and not _NO_AUDIENCE.search(hit.reading.text):
        qualifiers = scope(hit)
        if hit.has("held") and "period" not in qualifiers and (told := _period_before(hit)):
            qualifiers["period"] = told
        yield figure(hit, "viewership", unit, qualifiers=qualifiers, subject=work)


def _period_before(hit: Hit) -> str | None:
    """Return the week of the sentence before, which a rival's figure beside it is of as well."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)]
    labels = read_periods(hit.document.text[earlier.start : earlier.end], hit.document.published)
    return next((p for p in labels if p[0].isdigit() or p.startswith("week")), None)


_PART = r"(?:(?:(?:season|series|first|second|third|previous|last|earlier|opening|final|launch|debut|pilot|<[TS]\d+>) ){0,2}(?:episode|pilot|premiere|finale|opener|launch|debut|predecessor|instal?lment|original|start|bow|special|outing|season|series|run))"
"""A part of a series, as that of which another figure was: "the pilot's", "the previous opener"."""
_UNIT = r"(?P<unit>hours?|views?|households|homes|accounts|viewers|audience|minutes|streams|plays|listens)"
_KIND_OF = r"(?:(?!(?:more|fewer|less|extra|additional|new|other|of|in|on|at|by|per|to|for|from|with|than|and|or|but|a|an|the|its|their|his|her|as|that|who|which|those|after|before|pounds|dollars|people|young|potential|copies|tickets|every|each) )[a-z][a-z-]* |U\.S\. |<[XO]\d+> ){0,3}?"
"""What may stand before a unit: "global streaming views", "multiplatform viewers"; nothing that makes it another count."""
_OF_WHAT = r"(?:(?:global|US|U\.S\.|total|weekly|viewing|streaming|unique|worldwide|<[XO]\d+>) )*"
_OTHER_UNIT = (
    rf"(?! ?{_OF_WHAT}(?:hours|views|minutes|households|homes|accounts|reviews|pounds|episodes|million|nominations|streams|plays|copies|units|tickets"
    r"|followers|posts|upvotes|likes|comments|signatures|votes|subscribers|listeners|fans in|admissions|dollars|per|%|points|share|more|fewer|less|up|down|higher|lower|better|worse|short|shy))"
)
"""What follows a bare figure and tells that it is no number of people watching."""
_PEOPLE = r"(?:(?P<unit>people|households|homes|viewers|accounts)|<X\d+>|[a-z]+ans|britons|brits|danes|swedes|adults|members|subscribers|of (?:them|us))"
_WATCH = r"(?:tuned in|tuning in|switched on|switching on|stayed for|stayed with|stuck with|watched|watching|saw|caught up|catching up|caught|streamed|sampled|sat down|followed)"
_SEEN = r"(?: (?:it|them|live|along)| on (?:<O\d+>|the night)|,? as| (?:the|its|each|every|last|this|that|both|all)(?: (?:(?!ski|night sk)[a-z'-]+|<[TDSQ]\d+>)){0,3}? (?:episodes?|opener|premiere|finale|launch|instal?lment|series|show|drama|story|special|season|final|broadcast|debut|programme|pilot|ceremony|start|end|documentary|film|reunion|one)| <D\d+>| <W\d+>)"
_FELL = rf"(?:{forms('stand sit rise grow climb swell fall drop* slip* dip* slide ease sink creep jump hold be come_in come peak average hit reach total top* pass exceed cross number balloon shrink soar surge')})"
_DREW = r"(?:(?:watched|seen|viewed)(?: [a-z]+){0,2} by|audience of|averag(?:ed|es|ing)|drew|draws|drawing|pull(?:ed|s|ing)(?: in)?|attract(?:ed|s|ing)|lur(?:ed|es|ing)|brought in|won over|(?:overnight|consolidated|final|live|viewing) (?:figure|rating|tally|total|average)s? of)"

RULES = (
    # "40 million viewing hours", "77.24M hours viewed", "9.2 million global streaming views", "8.1 million multiplatform viewers"
    rule("viewing", rf"{{num:value}} {_KIND_OF}{_UNIT}(?: viewed| watched| of viewing(?: time)?| of watch ?time)?\b(?! (?:later|ago|long|a day|north|south|score|members?|rating))", _viewing, "Q"),
    # "Some 3.1 million people watched", "11.2 million Americans tuned in", "only 1.6 million caught the first episode"
    rule("viewing.people", rf"{{num:value}} {_PEOPLE} (?:[–—-] (?:(?!<Q)[^.;–—]){{3,40}} [–—-] |(?:(?!who )[\w]+ ){{0,2}}?){_WATCH}(?! the (?:skies|sky|stars))", _viewing, "Q"),
    rule("viewing.tuned_in", rf"{{num:value}} (?:(?:had|have|since|already|now|also|reportedly) ){{0,2}}(?:tuned in|tuning in|switched on|switching on|caught up|{_WATCH}{_SEEN})", _audience, "Q"),
    rule("viewing.by", rf"{_DREW} (?:(?:an? )?(?:average|audience|peak|total|estimated|record|series high|season high)(?: [a-z]+)? (?:of )?)?(?:{ABOUT})?(?:an? \w+ )?{{num:value}}(?: (?P<unit>people|viewers))?{_OTHER_UNIT}", _audience, "Q"),
    # "the audience climbed to 4 million", "ratings for the finale topped 9 million", "streams of the single stand at 140 million"
    rule("viewing.figure_was", rf"(?P<noun>(?:overnight|consolidated|catch-up|seven-day|28-day) (?:figure|rating|audience|number|total)s?)(?: for (?:{{work:subject}}|[a-z '-]{{3,40}}))? (?:was|were|is|came in at|stood at|reached|hit|came to) (?:an? (?:[a-z-]+ ){{0,2}})?(?:{ABOUT})?{{num:value}}", _audience, "Q", "overnight|consolidated|catch-up|-day"),
    rule("viewing.audience_is", rf"(?P<noun>audience|viewership|ratings|overnights?|streams|plays|listens|(?<=number of )(?:viewers|households|homes|accounts|people(?= who| that| watching)))(?:,| (?:who|that)(?: (?:have|had|has))? {_WATCH})? (?:(?:[a-z-]+|<[ODWS]\d+>) ){{0,4}}?(?:{_FELL} |(?=at ))(?:at |to |of )?(?:{ABOUT})?{{num:value}}{_OTHER_UNIT}", _audience, "Q", r"audience|viewership|ratings|overnight|streams|plays|listens|number of"),
    # "Viewership for the opener: 4.3 million", "the least watched: 640,000 on launch night"
    rule("viewing.label", rf"(?:viewership|viewing figures|audience|viewers|overnights?|ratings|(?:most|least|best|worst|lowest)[- ](?:watched|viewed|seen))(?: (?:[a-z-]+|<[ODWSQ]\d+>[\w-]*)){{0,6}}[:,] (?:{ABOUT})?{{num:value}}{_OTHER_UNIT}", _audience, "Q", r"view|audience|overnight|ratings|watched|seen"),
    # "streamed 140 million times", "Spotify alone has played it 88 million times"
    rule("viewing.times", rf"(?P<unit>streamed|played|watched|viewed|seen|clicked|requested|listened to|spun)(?: (?:it|them|{{work}}|the (?:[a-z]+ )?(?:song|single|track|album|record|film|show|series|clip|video|trailer|tune)))?(?: (?:on|via|through|by) (?:<[OX]\d+>|(?:the|its) [a-z]+(?: [a-z]+)?))? (?:{ABOUT})?{{num:value}} times", _times, "Q", "times"),
    # "the figure had grown to 4.4 million", "finished its window on 31.5 million": the unit was said before
    rule("viewing.elided", rf"(?:to|on|at|with|of|by|managed?|drew|was|past|passed|pass|bec[ao]me|reached|topped|exceeded|averag(?:ed|ing)|attracted|pulled in) (?:{ABOUT})?{{num:value}}(?=[,.;]| (?:in|over|during|across|once|after|when|overnight|consolidated|live|including|by|as|from|worldwide|and)\b|$)", _elided, "Q"),
    # "Season 1 and Season 2 logged 14.2 million and 9.8 million views, respectively"
    rule("viewing.pair", rf"{{num:value}} and {{num}} {_KIND_OF}{_UNIT}(?=[^.;]{{0,24}}\brespectively)", _viewing, "Q", "respectively"),
    # "2.8m overnight, 4.4m after a week and 5.1m after 28 days": one figure a count of days
    rule("viewing.listed", rf"(?:(?<=[:,;] )|(?:and|then) )(?:{ABOUT})?{{num:value}} (?:overnight|consolidated|live|on (?:the|launch) night|(?:after|within|over|inside|in|across) (?:<Q\d+>|an?|the|its|three|four) (?:[a-z]+ ){{0,2}}?(?:days?|weeks?|month|fortnight))\b", _elided, "Q"),
    # "the 5.2 million who were there for the first episode", "the 4.9 million who had tuned in live for the launch"
    rule("viewing.who", rf"{{num:value}} (?:of (?:them|us) )?(?:who|that) (?:(?:had|have|has|were|was|also|first|once|originally|initially|then|all) ){{0,2}}(?:{_WATCH}|there|on board|present|with it|turned up|showed up|joined|came|stayed|stuck|gathered|arrived|started|began|returned|found)\b", _elided, "Q"),
    # "up from 6.4 million for the previous opener", "edging past the pilot's 7.4 million", "against 3.9m in 2024"
    rule("viewing.against", rf"(?:from|against|than|past|behind|above|below|beyond|ahead of|beating|topping|over|with|down on|up on) (?:the |its |their )?(?:(?:{_PART}'s|<W(?P<of>\d+)>'s) (?:{ABOUT})?{{num:value}}(?=[,.;]|$| (?:in|with|by|and|on|but)\b)|(?:{ABOUT})?<Q(?P<figure>\d+)> (?:(?:for|at|of) (?:the |its )?(?:[a-z]+ ){{0,2}}?{_PART}\b|(?:in|during|for) {{date:year}}|(?:a|the) year (?:ago|before|earlier)\b))", _against, "Q"),
    # "Low Water opened with 3.2 million": of a series; "its nearest rival, Salt, had 874 million" where a unit was told
    rule("viewing.opened", rf"{{work:subject}},? (?:(?:itself|had|has|could|only|also|then) ){{0,2}}(?:opened|debuted|premiered|launched|returned|bowed|started|began|manage[ds]?|signed off|ended|closed|finished|(?P<held>had|has|did|drew|got|logged|racked up|pulled in|collected|scored|posted|notched|mustered|recorded|took|followed|trailed|was)) (?:(?:to|with|at|on) )?(?:just |only )?(?:{ABOUT})?{{num:value}}(?=[,.;]|$| (?:in|over|during|across|overnight|live|and|but|while|on) )", _opened_with, "Q WB"),
    # "the week's top soap (4.0m)", "Low Water (BBC One) 3.2m": where watching is spoken of
    rule("viewing.bracket", r"(?:{work}(?: [a-z'-]+){1,6}?|<[WBX](?P<of>\d+)>) (?:\(<O\d+>(?:, [^()<>]{1,20})?\)(?:,|:| —)? |\((?:<O\d+>[,:;] )?){num:value}(?=[,.;)]|$| (?:and|to)\b)", _elided, "Q WBX", r"<[WBX]\d+>[^()]{0,60} \(<[QO]"),
    # "down from the 14.1 million that Season 2 started with", "against 3 million for Season 1's opener"
    rule("viewing.of_season", r"(?:from|against|versus|than|with|on|to) (?:the )?{num:value} (?:that |which |for )?(?:the )?{season:season}(?:'s)? (?:[a-z]+ ){0,2}?(?:started|opened|launched|began|debuted|premiered|managed|drew|did|averaged|pulled|scored|had|posted|finished|ended|recorded|opener|finale|premiere|debut|launch|average)", _elided_season, "Q S"),
)  # fmt: skip
