"""Ranks on charts, and in how many countries a title charted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import ADJECTIVES, COUNTRIES, alternatives, countries_listed, country_in
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.periods import read_periods
from claims.properties.context import period_of, plain, region_of, season_of, service_before
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
    Property(
        "chart_reach",
        "countries charted in",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.SNAP,
        "{subject} charted in {value} countries",
        units=("countries",),
        qualifiers=("rank", "chart"),
        about=RELEASED,
    ),
)

_CHART = re.compile(
    r"\b(?:Billboard (?:Hot 100|200)|(?:the )?Hot 100|Official (?:UK )?(?:Albums?|Singles?) (?:Chart|Downloads Chart)"
    r"|(?:(?!(?:the|an?|of|on|in|at|to|and|or|for|with|by|from|atop|its|their|his|her|this|that|which|as|it|was|is|all|same|(?!animated|limited|scripted|combined|united)\w{2,}ed|(?!streaming|trending|best|viewing)\w{2,}ing|tops|heads|hit|top|led)\b|\d+ )[\w.&'’+/-]+ ){0,6}"
    r"(?:charts?|lists?|Top 10|Top Ten|rankings?|box office|leaderboard))\b",
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
    if country_in(hit.clause_text) or _country(hit.clause_text):
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
    period = period_of(hit)
    moves = [p for p in read_periods(_segment(hit)) if p == "peak"]
    moves = moves or [p for p in read_periods(clause) if p == "debut"]
    said = plain(hit, max(hit.clause[0], hit.match.start() - 30), hit.match.end())
    if not moves and (move := next((label for label, words in _MOVES if words.search(said)), None)):
        moves = [move]
    found = {
        "chart": _chart(hit),
        "region": _owner(hit)
        or country_in(plain(hit, hit.match.end(), hit.clause[1]))
        or country_in(clause)
        or _country(clause)
        or region_of(clause),
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
    if re.search(
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
    """Read an ordinal that is a place on a chart: only where the clause, or the sentence, speaks of one."""
    takings = re.match(
        r"(?:landed|finished|came|opened|debuted|pulled|moved|slid|settled|slipped|eased|sailed|cruised|roared|limped|fell|dropped)",
        hit.said(),
    ) and re.match(r" (?:with|on) (?:an? )?(?:[a-z]+ ){0,2}<M\d+>", hit.reading.shadow[hit.match.end() :])
    if (
        re.search(r"<[HR]\d+>", hit.reading.shadow)
        or _CHART.search(plain(hit, *hit.clause))
        or takings
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
    """Read "entered the album chart at seven"."""
    value = hit.quantity("value").value
    if 1 <= value <= 200 and value == int(value):
        yield from _rank(hit)


def _gapped_rank(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water ranked third, Salt fifth": the place of the title named, where a place went before."""
    if re.search(r"<[RT]\d+>", hit.reading.shadow[: hit.match.start()]):
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


def _rank_after_chart(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water was sixth." after a sentence about a chart."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)]
    if re.search(r"<[HR]\d+>|\b(?:charts?|lists?|rankings?)\b", earlier.shadow):
        for draft in _rank(hit):
            draft.subject = hit.mention("subject")
            yield draft


def _pole(hit: Hit) -> Iterator[Draft]:
    """Read "in pole position", "at the summit": a first place where the sentence or the one before names a chart."""
    start = hit.document.readings[max(0, hit.reading.index - 1)]
    near = start.shadow + " " + hit.reading.shadow
    if re.search(r"<H\d+>", near) or re.search(r"\b(?:charts?|rankings?|lists?)\b", near):
        yield hit.draft("chart_rank", 1, resolution=1, qualifiers=_rank_qualifiers(hit))


def _reach(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    qualifiers: dict[str, QualifierValue] = {}
    if hit.has("rank"):
        qualifiers["rank"] = int(hit.quantity("rank").value)
    elif hit.words("top"):
        qualifiers["rank"] = 10
    elif hit.words("first"):
        qualifiers["rank"] = 1
    season = season_of(hit)
    if season:
        qualifiers["season"] = season
    yield hit.draft(
        "chart_reach", int(q.value), unit="countries", resolution=1, qualifiers=qualifiers, bound=q.bound
    )


_RANKED = forms(
    "climb peak debut land finish reach enter open bow come_in rank place rise fall slip* drop* slide sink tumble dip* ease stall top*_out go settle"
    " hit hold chart sit stand move_up move_down shoot storm jump surge rocket soar vault crash_in check_in start launch arrive premiere end_up return remain linger"
)
_COUNTRIES = r"(?:countries|territories|nations|markets)"

RULES = (
    # "No. 1 in all 40 countries", "reached the Top 10 in 31 countries"
    rule("reach.rank", rf"{{rank:rank}} (?:{{w3}})(?:in|across) {{w3}}{{num:value}} {{w1}}{_COUNTRIES}", _reach, "Q"),
    rule("reach.top", rf"(?P<top>top(?: |-)(?:<Q\d+>|ten)s?|<H\d+>) (?:{{w3}})(?:in|across) {{w3}}{{num:value}} {{w1}}{_COUNTRIES}", _reach, "Q"),
    rule("reach.place", rf"(?:{{ord:rank}} (?:place |spot )|(?P<first>top spot |(?:at )?the top ))(?:{{w3}})(?:in|across) {{w3}}{{num:value}} {{w1}}{_COUNTRIES}", _reach, "Q T"),
    rule("reach.topped", rf"(?P<first>topp\w+|tops|top of|atop|head\w*|led|leading|rul\w+) (?:the )?(?:{{w1}})(?:charts?|lists|rankings?|pile) in {{w2}}{{num:value}} {_COUNTRIES}", _reach, "Q"),
    rule("reach.charts", rf"(?<!of the )(?<!top the )(?<!tops the )(?<!topped the )(?<!topping the )(?:charts?|lists|rankings?) in {{w2}}{{num:value}} {_COUNTRIES}", _reach, "Q"),
    # "debuted at No. 1 on the Billboard 200", "the number two spot"
    rule("rank.number", rf"(?:{_RANKED} {{w4}}(?:at|to|as high as) )?{{rank:value}}(?: (?:spot|position|slot|perch))?", _rank, "R"),
    # "climbed as high as third in Germany", "slipped to second on the chart"
    rule("rank.ordinal", rf"{_RANKED} (?:\w+ ){{0,3}}(?:at|to|in|as high as|for|on)? ?(?:a |the )?{{ord:value}}(?=[,.;:)]| place| spot| position| slot| on | in | after | and | but | behind | with | for |$)(?! (?:in|on) (?:its|the) \w+ (?:week|frame|weekend|day)\b(?!s))", _ordinal_rank, "T"),
    rule("rank.chart_at", r"(?:charts?|list|rankings?|{chart}) at {num:value}(?=[,.;)]|$| in\b| on\b| and\b| behind\b| last\b| this\b)", _bare_rank, "Q", r"chart|list|ranking|<H"),
    rule("rank.was", r"^{work:subject} was {ord:value}(?=[.,;]|$)", _rank_after_chart, "T WB"),
    rule("rank.all", r"(?P<works><[WB]\d+>(?:(?:,? and |, )<[WB]\d+>)+),? (?:all|both|each) (?:topped (?:the )?(?:[a-z]+ )?{chart}|(?:reached|hit|peaked at|debuted at|entered at|went to) {rank:value})", _rank_of_all, "WB"),
    rule("rank.place_went", r"{ord:value} place (?:went|goes|belongs|belonged) to (?:<O\d+>'s |the )?{work:subject}", _rank_of, "T WB"),
    rule("rank.in_place", r"^In {ord:value}(?: place)?,? (?:(?:was|is|came) )?(?:<O\d+>'s )?{work:subject}", _rank_of, "T WB"),
    rule("rank.was_with", r"^(?:<O\d+>'s )?{work:subject} (?:was|came|placed|finished) (?:in )?{ord:value} (?:with|at|on) <[MQ]\d+>", _rank_of, "T WB"),
    rule("rank.takings_in", r"{money} in {ord:value}(?: place)?(?=[,.;]|$| behind)", _rank, "M T"),
    # "Low Water ranked third with 9.8 million views, Salt fifth with 6.4 million"
    rule("rank.gapped", r"(?:(?<=, )|(?<=and )|(?<=while )|(?<=; )){work:subject} (?:was |came |in |at )?{ord:value}(?= with| on| at|[,.;]|$)", _gapped_rank, "T WB"),
    # "finished the weekend in fifth", "left it with $19.8 million and second place"
    rule("rank.week_in", r"(?:finish\w*|end\w*|clos\w*|start\w*|spen[dt]\w*|wrap\w*|open\w*) (?:the|its|their) (?:\w+ )?(?:weekend|week|frame|session|chart run) (?:in|at) {ord:value}(?: place)?(?=[,.;]|$| with| on| behind)", _rank, "T"),
    rule("rank.and_place", r"{money}(?: in [a-z]+)? and {w1}{ord:value} (?:place|spot|position)", _rank, "M T"),
    rule("rank.won_weekend", r"(?:wins?|won|winning|ruled?|rules|leads?|led|dominat\w+|conquer\w*|own(?:s|ed)) the (?:[a-z]+ )?(?:weekend|holiday) (?:at the )?box office", _rank, "", r"box office"),
    rule("rank.bare_on", r"(?:scrap|climb|creep|crept|got|went|made it|rose|peak|stall|debut|enter|reach|land|bow|top|fell|slip|drop|settl)\w* (?:up |in |out )?(?:to |at |as high as )?{num:value} (?:on|in) (?:the )?(?:{chart}|(?:[a-z]+ ){0,3}(?:charts?|lists?|rankings?)\b)", _bare_rank, "Q", r"<H|chart|list|ranking"),
    rule("rank.into_with", r"(?:pulled|moved|slid|settled|came|slipped|eased|sailed|cruised|roared|limped|fell|dropped) (?:in|into|to|in at) {ord:value}(?= with| on)", _ordinal_rank, "T M"),
    rule("rank.into_place", r"(?:[a-z]+ed|took|got|came|fell|rose) (?:into|in|to|for) {ord:value} place", _rank, "T"),
    rule("rank.to_top", r"(?:went|goes|shot|rose|climbed|jumped|moved|soared) (?:straight |right |back )?to the top(?= with <M|[,.;]|$| in (?:its|the) )", _to_top, "", r"to the top"),
    rule("rank.list_was", r"(?:charts?|list|ranking|<H\d+>) (?:was|is) {ord:value}(?=[.,;]|$)", _ordinal_rank, "T"),
    rule("rank.ranks", r"(?:ranks?|ranked|is ranked|was ranked) {ord:value}(?! (?:in|of) (?:the|its) \w+ (?:week|season))", _rank, "T"),
    rule("rank.place", r"(?:(?:held|hung|clung|holding|hanging|clinging) on to|stayed in|remained in|kept|retained|landing in|leapt to|jumped to|climbed to|moved to|eased to|sank to|good for|enough for|landed in|took|held|holds|claimed|slipped to|fell to|dropped to|debuted in|opened in|finished in|finished|came|rose to|settled for|landing in|slipping to|taking) (?:a (?:distant|close|strong) )?{ord:value}(?: place| spot)", _rank, "T"),
    rule("rank.landed", r"(?:landed in|slipped to|fell to|dropped to|debuted in|opened in|finished) {ord:value}(?=[,.;]| with)", _ordinal_rank, "T"),
    rule("rank.on_chart", r"{ord:value} (?:on|in|among) (?:the )?(?:[^.;:()<>]{0,30}|<[HO]\d+>)(?:charts?|lists?|rankings?|originals|bestsellers|standings|<H\d+>)", _ordinal_rank, "T"),
    rule("rank.pole", r"(?:in|at|to|took|takes?|taking|claim(?:s|ed|ing)?|seiz(?:es?|ed|ing)|secur(?:es?|ed|ing)|on|(?:enter|debut|open|arriv)(?:ed|s) at) (?:pole position|the head|the top spot|the summit|top spot|the number one spot|the top(?=[,.;]|$))(?: of)?", _pole, "", r"pole position|head|top spot|summit|number one|at the top"),
    # "rose to the top of the charts", "atop the singles chart", "topped the list"
    rule("rank.top", r"(?:(?:galloped|rocketed|shot|climbed|rose|soared|stormed|raced|vaulted|surged|jumped|leapt) )?(?:to|at|on|reached|hit|claimed|of) the (?:very )?(?:top|summit|pinnacle|peak|head) of {~50}(?:charts?|lists?|rankings?|top <Q\d+>|box office|{chart})", _rank, "", r"\b(?:charts?|lists?|rankings?|top|box office)\b"),
    rule("rank.atop", r"(?:atop|topp(?:ed|ing)|tops|heads|headed|led|conquer(?:s|ed)|crowned|ruled|rul(?:es|ing)) (?:the |its |their |Netflix's |<O\d+>'s )(?:(?!<R)[^.;:—()]){0,50}?(?:charts?\b|lists?\b|rankings\b|top <Q\d+>|top ten|box office|{chart})(?! (?:at|in) <R)", _rank, "", r"\b(?:atop|topp|tops|head|led|conquer|crown|rul)"),
)  # fmt: skip
