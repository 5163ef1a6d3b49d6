"""Ranks on charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import ADJECTIVES, COUNTRIES, alternatives, countries_listed, country_in
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.periods import read_periods
from claims.properties.context import period_of, plain, region_of, region_of_chart, season_of, service_before
from claims.quantities import QuantityKind
from claims.statement import (
    RELEASED,
    Comparator,
    Polarity,
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
        "chart_rank",
        "chart rank",
        ValueType.RANK,
        Comparator.RANK,
        TimeClass.SNAP,
        "{subject} stood at number {value}",
        qualifiers=("chart",),
        about=(*RELEASED, SubjectType.BOOK),
    ),
)

_CHART = re.compile(
    r"\b(?:Billboard (?:Hot 100|200)|(?:the )?Hot 100|Official (?:UK )?(?:Albums?|Singles?) (?:Chart|Downloads Chart)"
    r"|(?:(?!(?:the|an?|of|on|in|at|to|and|or|for|with|by|from|atop|its|their|his|her|this|that|which|as|it|was|is|all|same|(?!animated|limited|scripted|combined|united)\w{2,}ed|(?!streaming|trending|best|viewing)\w{2,}ing|tops|heads|hit|top|led)\b|\d+ )[\w.&'’+/-]+ ){0,6}"
    r"(?:charts?|lists?|Top 10|Top Ten|rankings?|box office|leaderboard))\b(?! units\b)",
    re.I,
)
_OF_SERVICE = re.compile(r"^(?:streamer|service|platform|network|company)['’]s ", re.I)
_COUNTRY_LIST = re.compile(
    rf"(?<!\w)(?P<country>{alternatives(ADJECTIVES)})(?= (?:\w+ ){{0,2}}(?:charts?|lists?|rankings?|Top (?:10|Ten))\b)"
)
_HOME = re.compile(rf"(?<!\w)(?P<land>{alternatives({**COUNTRIES, **ADJECTIVES})})(?:'s?)? $")
"""The country that owns a rank: "her fourth UK No. 1", "Norway's No. 1 series"."""
_PEAK = re.compile(
    r"\b(?:never|not|failed to|couldn't|didn't) (?:\w+ )?(?:ris(?:e|es|en|ing)|rose|climb\w*|get(?:ting)?|got|go(?:es|ing)?|went|peak\w*|reach\w*|mov\w*|make it|made it|venture\w*|chart\w*) (?:any )?(?:above|higher than|past|beyond|further than) $",
    re.I,
)
_HYPE = re.compile(
    r"^ (?:crime|fan|event|priority|reason|rule|pick|choice|suspect|enemy|goal|son|contender|draft|ranked|movie star)\b",
    re.I,
)


def _chart(hit: Hit) -> str | None:
    """Return the chart named in the clause, what follows the rank first."""
    low, high = hit.clause
    for a, b in ((hit.match.end(), high), (low, hit.match.start()), (low, high), (0, low)):
        named = list(re.finditer(r"<H(\d+)>", hit.reading.shadow[a:b]))
        if named:
            payload = hit.reading.tokens[int(named[-1 if b == low else 0][1])].payload
            return payload.name if isinstance(payload, Mention) else None
        found = _CHART.search(plain(hit, a, b)) if b != low or a else None
        if found:
            return _chart_name(hit, found[0])
    return _chart_spoken_of(hit)


def _chart_name(hit: Hit, words: str) -> str:
    """Return a chart's name as the article words it, the service in place of "the streamer's"."""
    name = re.sub(r"^the ", "", words.strip(), flags=re.I)
    service = service_before(hit) if _OF_SERVICE.match(name) else None
    name = _OF_SERVICE.sub(f"{service} ", name) if service else name
    return re.sub(r"(?<=\w)['’]s? ", " ", name)


def _chart_spoken_of(hit: Hit) -> str | None:
    """Return the chart that the sentence before in its paragraph named; the box office where takings are told.

    A country in the clause is another chart's.
    """
    low, high = hit.clause
    if country_in(hit.reading.text) or _country(hit.clause_text):
        return None
    if re.search(r"<M\d+>", hit.reading.shadow[low:high]) or re.search(
        r"^ with <M\d+>", hit.reading.shadow[hit.match.end() :]
    ):
        return "box office"
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 2) : hit.reading.index]):
        if reading.block_index != hit.reading.block_index:
            return None
        charts = [m.name for _, m in reading.mentions("H")]
        if charts:
            return charts[-1]
    return None


def _country(text: str) -> str | None:
    """Return the country whose list is meant: "the US Top 10", "the British charts"."""
    found = _COUNTRY_LIST.search(text)
    return ADJECTIVES[found["country"]] if found else None


def _owner(hit: Hit) -> str | None:
    """Return the country whose number one it is."""
    end = hit.match.start("value") - 2 if hit.has("value") else hit.match.start()
    found = _HOME.search(plain(hit, max(0, end - 24), end))
    return {**COUNTRIES, **ADJECTIVES}[found["land"]] if found else None


def _rank_qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    clause = hit.clause_text
    chart, period = _chart(hit), period_of(hit)
    moves = [p for p in read_periods(_segment(hit)) if p == "peak"]
    moves = moves or [p for p in read_periods(clause) if p == "debut"]
    said = plain(hit, max(hit.clause[0], hit.match.start() - 30), hit.match.end())
    if not moves and (move := next((label for label, words in _MOVES if words.search(said)), None)):
        moves = [move]
    found = {
        "chart": chart,
        "region": _owner(hit)
        or country_in(plain(hit, hit.match.end(), hit.clause[1]))
        or country_in(clause)
        or _country(clause)
        or region_of(clause)
        or region_of_chart(chart or ""),
        "season": season_of(hit),
        "period": moves[0] if moves else period,
    }
    behind = read_periods(plain(hit, hit.match.end(), hit.clause[1]))
    named = hit.match.start("value") - 2 if hit.has("value") else hit.match.start()
    if not behind and _LATER.search(plain(hit, 0, named)):
        found["period"] = "later"  # some later week: no list of one week can refute it
    return {k: v for k, v in found.items() if v is not None}


def _segment(hit: Hit) -> str:
    """Return the words around a rank, from comma to comma: "re-entered at No. 6, having peaked at No. 2"."""
    (low, high), shadow = hit.clause, hit.reading.shadow
    start = max(low, shadow.rfind(",", low, hit.match.start()) + 1)
    end = shadow.find(",", hit.match.end(), high)
    return plain(hit, start, end if end >= 0 else high)


_MOVES = (
    ("peak", re.compile(r"\b(?:no (?:further|higher) than|stopp(?:ed|ing) at|topp(?:ed|ing) out at|stall(?:ed|ing) at|best (?:position|placing|showing)|high of|maxed out at)\b", re.I)),
    ("debut", re.compile(r"\b(?:start(?:s|ed|ing)?|arriv(?:es|ed|ing)|went (?:straight )?in|go(?:es)? (?:straight )?in|going (?:straight )?in|crash(?:es|ed|ing)? in|(?:is )?new(?: entry)?)(?: \w+)? (?:at|to)\b|\bstarts? atop\b|\bstraight (?:in )?(?:at|to) (?:the top of|number|no)\b|\bdebut(?:s|ed|ing)? atop\b", re.I)),
)  # fmt: skip
_LATER = re.compile(
    r"\b(?:then|before|later|subsequently|eventually|has since) (?:\w+ )?(?:slip\w*|fell|fall\w*|drop\w*|slid\w*|sank|sink\w*|tumbl\w*)\b[^.;]{0,30}$",
    re.I,
)


def _rank(hit: Hit) -> Iterator[Draft]:
    behind = hit.reading.shadow[hit.match.end() :]
    if re.match(
        r"(?: place| spot)? (?:in|across) (?:all |over |more than )?<Q\d+> (?:countries|territories|markets)",
        behind,
    ):
        return
    if _HYPE.match(behind) and not re.match(r" (?:movie|song|album|show|series)", behind):
        return
    if hit.has("value") and re.search(
        r"(?:episode|season|chapter|track|channel|volume) $", hit.reading.shadow[: hit.match.start()], re.I
    ):
        return
    value = hit.quantity("value").value if hit.has("value") else 1
    qualifiers = _rank_qualifiers(hit)
    peak = (
        _PEAK.search(plain(hit, max(0, hit.match.start() - 40), hit.match.start("value") - 2))
        if hit.has("value")
        else None
    )
    if peak:
        qualifiers["period"] = "peak"
    listed = countries_listed(plain(hit, hit.match.end(), hit.match.end() + 120))
    for scope in [{**qualifiers, "region": land} for land in listed] or [qualifiers]:
        yield hit.draft(
            "chart_rank",
            int(value),
            resolution=1,
            qualifiers=scope,
            polarity=Polarity.AFFIRMED if peak else None,
        )


def _ordinal_rank(hit: Hit) -> Iterator[Draft]:
    """Read an ordinal that is a place on a chart: only where the clause, the sentence or the takings tell of one."""
    behind = hit.reading.shadow[hit.match.end() :]
    if (
        hit.said().startswith("rank")
        or re.search(r"<[HR]\d+>", hit.reading.shadow)
        or _CHART.search(plain(hit, *hit.clause))
        or re.match(r" (?:with|on) (?:an? )?(?:[a-z]+ ){0,2}<M\d+>", behind)
        or _RATINGS.search(hit.reading.shadow)
        or _moved_on_chart(hit)
    ):
        yield from _rank(hit)


def _moved_on_chart(hit: Hit) -> bool:
    """Whether "slipped to second" moves on a chart: one was spoken of in the sentences before."""
    if not re.match(
        r"(?:slip|drop|f[ae]ll|climb|rose|ris|slid|mov|tumbl|sank|s[iu]nk|dip|eas|jump|shot)\w*(?: (?:up|down|back))? (?:back )?to ",
        hit.said(),
    ):
        return False
    return any(
        re.search(r"<[HR]\d+>|\b(?:charts?|rankings?|box office)\b", r.shadow)
        for r in hit.document.readings[max(0, hit.reading.index - 6) : hit.reading.index]
    )


def _bare_rank(hit: Hit) -> Iterator[Draft]:
    """Read "entered the album chart at seven", "peaked at four", "falls 1-3": where charts are spoken of."""
    q = hit.quantity("value")
    value = q.high if q.high is not None else q.value
    bare = hit.has("verb") and not hit.words("how").strip()
    if bare and q.high is None and not _REACHED.match(hit.words("verb")):
        return
    place = q.kind is QuantityKind.NUMBER and not q.scaled and 1 <= value <= _LAST_PLACE
    if place and value == int(value) and "<A" not in hit.reading.shadow and _of_charts(hit):
        for draft in _rank(hit):
            draft.value = int(value)
            yield draft


_REACHED = re.compile(r"reach|hit|made|mak|rank")
_LAST_PLACE = 200


def _gapped_rank(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water ranked third, Salt fifth", "Low Water was sixth" where a place or a chart went before."""
    earlier = re.search(r"<[RT]\d+>", hit.reading.shadow[: hit.match.start()])
    takings = re.match(r" (?:with|at|on) <[MQ]", hit.reading.shadow[hit.match.end() :])
    if earlier or takings or _of_charts(hit, 1):
        yield from _rank_of(hit)


def _to_top(hit: Hit) -> Iterator[Draft]:
    """Read "went straight to the top with £4.6m": a chart, or the box office, is what it tops."""
    if re.match(r" with <M", hit.reading.shadow[hit.match.end() :]):
        yield hit.draft("chart_rank", 1, resolution=1, qualifiers=_rank_qualifiers(hit))
    else:
        yield from _pole(hit)


def _rank_of(hit: Hit) -> Iterator[Draft]:
    """Read "Second place went to Low Water": the place of the title named in it."""
    for draft in _rank(hit):
        draft.subject = hit.mention("subject")
        yield draft


def _rank_of_all(hit: Hit) -> Iterator[Draft]:
    """Read "“A,” “B” and “C” all topped the Hot 100": the place of each of them."""
    for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
        payload = hit.reading.tokens[int(m[1])].payload
        assert isinstance(payload, Mention)
        for draft in _rank(hit):
            draft.subject, draft.start, draft.end = payload, payload.start, payload.end
            yield draft


def _pole(hit: Hit) -> Iterator[Draft]:
    """Read "in pole position", "at the summit": a first place where the sentence or the one before names a chart."""
    start = hit.document.readings[max(0, hit.reading.index - 1)]
    near = start.shadow + " " + hit.reading.shadow
    if re.search(r"<H\d+>", near) or re.search(r"\b(?:charts?|rankings?|lists?)\b", near):
        place = 2 if hit.has("second") else 1
        yield hit.draft("chart_rank", place, resolution=1, qualifiers=_rank_qualifiers(hit))


def _inverted(hit: Hit) -> Iterator[Draft]:
    """Read "In fifth was “Low Water”", "Rounding out the top five was “Low Water”": the title behind its place."""
    takings = "<M" in hit.reading.shadow
    if hit.has("last"):
        if 3 <= hit.quantity("last").value <= 20:
            yield hit.draft(
                "chart_rank",
                int(hit.quantity("last").value),
                resolution=1,
                qualifiers=_rank_qualifiers(hit),
                subject=hit.mention("subject"),
            )
    elif takings or _of_charts(hit):
        yield from _rank_of(hit)


def _topper(hit: Hit) -> Iterator[Draft]:
    """Read "“Low Water” was her first chart-topper", "a chart-topping single in “Low Water”"."""
    subject = hit.mention("subject") if hit.has("subject") else None
    yield hit.draft("chart_rank", 1, resolution=1, qualifiers=_rank_qualifiers(hit), subject=subject)


_OF_CHARTS = re.compile(
    r"<[HR]\d+>|\b(?:charts?|charted|lists?|rankings?|hit parade|leaderboard)\b|(?<!the )\bbox office\b", re.I
)
_RATINGS = re.compile(r"\b(?:demo|demographic|time ?slot|its slot|primetime|prime time)\b", re.I)


def _of_charts(hit: Hit, back: int = 2) -> bool:
    """Whether the sentence, or one a little before in its paragraph, speaks of a chart."""
    readings = hit.document.readings[max(0, hit.reading.index - back) : hit.reading.index + 1]
    return any(_OF_CHARTS.search(r.shadow) for r in readings if r.block_index == hit.reading.block_index)


_RANKED = (
    "(?:goes|went|gone|going|"
    + forms(
        "climb peak debut land finish reach enter open bow come_in come rank place rise fall slip* drop* slide sink tumble dip* ease stall top*_out max_out settle"
        " hit hold chart sit stand move shoot storm jump leap surge rocket soar vault crash check_in start launch arrive premiere end_up wind_up return remain stay linger stop* make get"
        " scrape creep plunge bounce stick"
    )[3:]
)
_PLACED = forms(
    "climb peak debut reach enter land rise fall slip* drop* slide sink tumble dip* ease stall top*_out max_out settle hit chart jump leap"
    " rocket soar vault crash stop* scrape creep plunge bounce rank make get move go"
)
"""The verbs of rank that go with a bare number."""
_TAKEN = forms(
    "take claim hold hold_on_to hang_on_to cling_on_to keep retain earn secure grab seize settle_for"
)
_MOVED = (
    r"(?:(?:straight|right|back|up|down|in|out|only|again|just|steady|eventually|at least) ){0,2}"
    r"(?:from (?:number )?<[RTQ]\d+> )?(?:(?:at|to|on|in|into|for|as high as|no (?:higher|further) than|above|beyond|past|higher than) ){0,2}"
)
"""What may stand between a verb of rank and the rank: "straight in at", "from fourth to"."""
_LISTS = r"(?:charts?|lists?|rankings?|leaderboard|box office|<H\d+>)"
_TITLED = r"(?:(?:<[OXPU]\d+>(?:'s)?|(?!were |are |and |but )[a-z][a-z'-]*),? ){0,5}?{work:subject}"
"""A title with what it is before it: "the horror sequel <W>", "holdover <W>", "Lionsgate's thriller <W>"."""
_ENDS = r"(?=[,.;:)]|$| (?:on|in|at|after|and|but|behind|with|for|before|last|this|when|while|here|there|among|as)\b)"

RULES = (
    # "debuted at No. 1 on the Billboard 200", "the number two spot"
    rule("rank.number", rf"(?:{_RANKED} {{w4}}(?:from <[RT]\d+> )?(?:at|to|as high as) )?{{rank:value}}(?: (?:spot|position|slot|perch))?", _rank, "R"),
    # "climbed as high as third in Germany", "slides from fourth to ninth", "ranked third", "took seventh on the list"
    rule("rank.ordinal", rf"(?:{_RANKED}|{_TAKEN}) {_MOVED}(?:a |the )?{{ord:value}}{_ENDS}(?! (?:in|on|at|for) (?:its|the|his|her) \w+ (?:week|frame|weekend|day|time|season|year)\b(?!s))", _ordinal_rank, "T"),
    # "slipped to a distant third place", "good for second place", "eased into fourth place", "$19.8 million and second place"
    rule("rank.place", rf"(?:{_RANKED} {_MOVED}|{_TAKEN} |(?:good|enough) for |[a-z]+(?:ed|ing) (?:into|in|to|for) |{{money}}(?: in [a-z]+)? and )(?:an? |the )?(?:[a-z]+ )?{{ord:value}} (?:place|spot|position)", _rank, "T"),
    # "the song peaked at four", "entered the album chart at seven", "falls 1-3", "it got to 112": where charts are spoken of
    rule("rank.bare", rf"(?:(?P<verb>{_PLACED}) (?P<how>{_MOVED})|{_LISTS} at ){{num:value}}{_ENDS}", _bare_rank, "Q"),
    rule("rank.all", r"(?P<works><[WB]\d+>(?:(?:,? and |, )<[WB]\d+>)+),? (?:all|both|each) (?:topped (?:the )?(?:[a-z]+ )?{chart}|(?:reached|hit|peaked at|debuted at|entered at|went to) {rank:value})", _rank_of_all, "WB"),
    # "In fifth was Low Water", "Third place went to the thriller Low Water", "Rounding out the top five was Low Water"
    rule("rank.inverted", rf"(?:(?:in|at|[a-z]+ing(?: in| at| up)?) (?:a (?:distant|close|strong) )?|^)(?:<T(?P<value>\d+)>(?: place| spot| position)?|(?:out|up) the top <Q(?P<last>\d+)>)(?: (?:at|on|in|for) [a-z ]{{3,30}}?)?,? (?:(?:was|is|came|went|goes|sat|sits) )?{_TITLED}(?! and <[WB])", _inverted, "WB", r"<T\d+>|the top <Q"),
    rule("rank.place_to", rf"{{ord:value}} place (?:went|goes|belongs|belonged|fell) to {_TITLED}", _rank_of, "T WB"),
    # "Low Water ranked third with 9.8 million views, Salt fifth with 6.4 million", "Low Water was sixth" behind a chart
    rule("rank.gapped", r"(?:^|(?<=, )|(?<=and )|(?<=while )|(?<=; ))(?:<O\d+>'s )?{work:subject} (?:(?:was|came|placed|finished) )?(?:in |at )?{ord:value}(?= with| on| at|[,.;]|$)", _gapped_rank, "T WB"),
    # "$3 million in third", "finished the weekend in fifth"
    rule("rank.takings_in", r"(?:{money}|(?:finish|end|clos|start|spen[dt]|wrap|open)\w* (?:the|its|their) (?:\w+ )?(?:weekend|week|frame|session|chart run)) (?:in|at) {ord:value}(?: place)?(?=[,.;]|$| with| on| behind)", _rank, "T"),
    # "$4 million, enough for sixth"
    rule("rank.enough", r"(?:enough|good) (?:only |just )?for {ord:value}(?: place| spot)?(?=[,.;]| and| behind|$)", _rank, "T", "(?:enough|good)"),
    rule("rank.won_weekend", r"(?:wins?|won|winning|ruled?|rules|leads?|led|dominat\w+|conquer\w*|own(?:s|ed)) the (?:[a-z]+ )?(?:weekend|holiday) (?:at the )?box office", _rank, "", r"box office"),
    rule("rank.to_top", rf"{_RANKED} (?:straight |right |back )?to the top(?= with <M|[,.;]|$| in (?:its|the) )", _to_top, "", r"to the top"),
    rule("rank.list_was", r"(?:charts?|list|ranking|<H\d+>) (?:was|is) {ord:value}(?=[.,;]|$)", _ordinal_rank, "T"),
    rule("rank.on_chart", r"{ord:value} (?:on|in|among) (?:the )?(?:[^.;:()<>]{0,30}|<[HO]\d+>)(?:charts?|lists?|rankings?|originals|bestsellers|standings|<H\d+>)", _ordinal_rank, "T"),
    rule("rank.pole", r"(?:in|at|to|took|takes?|taking|claim(?:s|ed|ing)?|seiz(?:es?|ed|ing)|secur(?:es?|ed|ing)|on|(?:enter|debut|open|arriv)(?:ed|s) at) (?:pole position|(?:the )?(?:head|top spot|summit|number one spot|top(?=[,.;]|$)))(?: of)?", _pole),
    # "runner-up to Low Water on the film chart", "a chart-topping single in Stairwell", "her first chart-topper"
    rule("rank.runner_up", r"(?:was|is|finished|came|placed|ended up|as|remains) (?:the )?(?P<second>runner-up)(?: to (?:<[WX]\d+>|(?:the )?[a-z -]{3,30}?)(?: \([^()]{0,40}\))?)?(?=[,.;]| on| in| at|$)", _pole, "", r"runner-up"),
    rule("rank.topper", r"(?:an?|another|her|his|their|its)(?: <T\d+>)?(?: (?:<[XD]\d+>|[a-z]+))?? chart-topp(?:er|ing (?:single|album|song|hit|debut|track|LP|EP|collaboration|duet|ballad|anthem|record))(?:(?:,? (?:in|with|called))? {work:subject})?", _topper, "", r"chart-topp"),
    # "rose to the top of the charts", "atop the singles chart", "topped Nielsen's streaming rankings", "leads both the A and B charts"
    rule("rank.top", r"(?:to|at|on|reached|hit|claimed|of) the (?:very )?(?:top|summit|pinnacle|peak|head) of {~50}(?:charts?|lists?|rankings?|top <Q\d+>|box office|{chart})", _rank, "", r"\b(?:charts?|lists?|rankings?|top|box office)\b"),
    rule("rank.atop", rf"(?:atop|{forms('-top* -head -lead conquer crown rule')}) (?:both |all )?(?:the |its |their |this week's |<[A-Z]\d+>'s )(?:(?!<R)[^.;:—()]){{0,50}}?(?:charts?\b|lists?\b|rankings\b|top <Q\d+>|top ten|box office|{{chart}})(?! (?:at|in) <R)(?! of (?!the week|most|the most))", _rank, "", r"\b(?:atop|topp|tops|head|led|lead|conquer|crown|rul)"),
)  # fmt: skip
