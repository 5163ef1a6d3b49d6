"""Ranks on charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import countries_listed, country_in
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.chart_names import CHART
from claims.properties.chart_scope import rank_qualifiers
from claims.properties.context import plain
from claims.quantities import Quantity, QuantityKind
from claims.statement import (
    RELEASED,
    Comparator,
    Polarity,
    Property,
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

_PEAK = re.compile(
    r"\b(?:never|not|failed to|couldn't|didn't) (?:\w+ )?(?:ris(?:e|es|en|ing)|rose|climb\w*|get(?:ting)?|got|go(?:es|ing)?|went|peak\w*|reach\w*|mov\w*|make it|made it|venture\w*|chart\w*) (?:any )?(?:above|higher than|past|beyond|further than) $",
    re.I,
)
_HYPE = re.compile(
    r"^ (?:crime|fan|event|priority|reason|rule|pick|choice|suspect|enemy|goal|son|contender|draft|ranked|movie star|bus|tram|train|shirt|jersey|seed|iron|spot in (?:his|her|their|my|our) (?:heart|life))\b",
    re.I,
)


_HOPED = re.compile(
    r"\b(?:eye(?:s|d|ing)|tipp(?:ed|ing)|bookmakers|bookies|odds|betting|hop(?:es?|ed|ing) (?:for|to)|aim(?:s|ed|ing)? (?:for|to)|vying|vies|chasing|gunning|bids?|bidding|battl(?:e|ing)|rac(?:e|ing)|campaign(?:ing)?"
    r"|on (?:course|track|target|pace)|in (?:the running|contention|line)|head(?:ed|ing) (?:for|to)|looks? (?:set|likely)|poised|destined)\b[^.;:—]{0,50}$",
    re.I,
)
"""What stands before a place that is only hoped for."""
_MORE_WEEKS = re.compile(
    r"\bno (?:other )?[^.;]{3,30}\b(?:more|as many) (?:weeks|days|songs|singles|albums) (?:at |at the )?$",
    re.I,
)
"""Weeks at a place that are counted against those of others, and of no one title."""


_OF_MANY = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|only [a-z]+) (?:different |other |more |new )?(?:albums|singles|songs|records|artists|acts|films|shows|titles|books)(?: by [^,.;]{3,30})?,? (?:that |which |to )?(?:have |had |has )?(?:ever |now )?(?:reach(?:ed)?|hit|topp?(?:ed)?|made|ma[dk]e it|been|gone|climbed|enter(?:ed)?|spent|held)\b[^.;]*$",
    re.I,
)
"""How many have been there: "21 different albums have reached Number 1"."""
_SEVERAL_SUCH = re.compile(
    r" (?:(?:uk|us|pop|country|rap|solo|studio|r&b|christmas|<[XU]\d+>) )?(?:songs|singles|albums|hits|records|tracks|films|movies|books|novels|shows|titles|best-?sellers)\b",
    re.I,
)
"""What there are several of: "26 number-one songs" are no place of the work spoken of."""


def _rank(hit: Hit) -> Iterator[Draft]:
    behind = hit.reading.shadow[hit.match.end() :]
    if re.match(
        r"(?: [a-z]+)? (?:in|across) (?:(?:all|over|some|nearly|about|around|another|more than|an?|at least|further|additional) ){0,2}<Q\d+>(?: (?:[a-z]+ )?(?:countries|territories|markets|nations|regions|lands)| of (?:them|those|these)| others?| more|[,.;]|$)",
        behind,
    ):
        return
    front = plain(hit, 0, hit.match.start())
    if (
        _OF_MANY.search(front)
        or _HOPED.search(front)
        or _SEVERAL_SUCH.match(behind)
        or _MORE_WEEKS.search(front)
        or _HYPE.match(behind)
        and not re.match(r" (?:movie|song|album|show|series)", behind)
    ):
        return
    if hit.has("value") and _NUMBERED_THING.search(plain(hit, 0, hit.match.start("value") - 2)):
        return
    value = hit.quantity("value").value if hit.has("value") else 1
    qualifiers = rank_qualifiers(hit)
    peak = (
        _PEAK.search(plain(hit, max(0, hit.match.start() - 40), hit.match.start("value") - 2))
        if hit.has("value")
        else None
    )
    if peak:
        qualifiers["period"] = "peak"
    listed = countries_listed(plain(hit, hit.match.end(), hit.match.end() + 120))
    named = _OWN_TITLE.search(hit.reading.shadow, 0, hit.match.start()) if hit.has("value") else None
    own = hit.reading.named(named)
    for scope in [{**qualifiers, "region": land} for land in listed] or [qualifiers]:
        yield hit.draft(
            "chart_rank",
            int(value),
            resolution=1,
            qualifiers=scope,
            polarity=Polarity.AFFIRMED if peak else None,
            subject=own,
        )


_OWN_TITLE = re.compile(r"(?:<[PXO]\d+>'s? )<W(\d+)> $")
"""The title right before the verb, owned by its artist: "Kestrel's “Low Water” slips to No. 5"."""


_NUMBERED_THING = re.compile(
    r"\b(?:episode|season|chapter|track|channel|volume|suspect|enemy|priority|target|house|flat|room|door|cell|bus|platform|rule|reason|problem|concern|victim|witness|contestant|player|shirt|wife|husband|fan)s? $"
    r"|\b(?:man|woman|men|women|couple|family|neighbou?rs?|people|lady|girl|boy) at $|\b(?:live[sd]?|living|lives|knock(?:s|ed|ing)?|moves?|moved) (?:in |next door )?at $",
    re.I,
)
"""What goes by a number and is on no chart: "suspect number one", "the man at number 42"."""


def _ordinal_rank(hit: Hit) -> Iterator[Draft]:
    """Read an ordinal that is a place on a chart: only where the clause, the sentence or the takings tell of one."""
    behind = hit.reading.shadow[hit.match.end() :]
    if (
        hit.match[0].startswith("rank")
        or re.search(r"<[HR]\d+>", hit.reading.shadow)
        or CHART.search(plain(hit, *hit.clause))
        or re.match(r" (?:with|on) (?:an? )?(?:[a-z]+ ){0,2}<M\d+>", behind)
        or _RATINGS.search(hit.reading.shadow)
        or _moved_on_chart(hit)
    ):
        yield from _rank(hit)


def _moved_on_chart(hit: Hit) -> bool:
    """Whether "slipped to second" moves on a chart: one was spoken of in the sentences before."""
    if not re.match(
        r"(?:slip|drop|f[ae]ll|climb|rose|ris|slid|mov|tumbl|sank|s[iu]nk|dip|eas|jump|shot)\w*(?: (?:up|down|back))? (?:back )?to ",
        hit.match[0],
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
    limit = re.search(r"no (?:higher|further) than|as high as", hit.words("how"))
    peaked = hit.words("verb").startswith("peak")
    spoken_of = _of_charts(hit, _PARAGRAPH if limit else 2, ahead=peaked)
    if place and value == int(value) and "<A" not in hit.reading.shadow and spoken_of:
        for draft in _rank(hit):
            draft.value = int(value)
            yield draft


_REACHED = re.compile(r"reach|hit|made|mak|rank")
_LAST_PLACE = 200
_PARAGRAPH = 8
"""Sentences of a paragraph in which a chart goes on to be meant."""


def _gapped_rank(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water ranked third, Salt fifth", "Low Water was sixth" where a place or a chart went before."""
    earlier = re.search(r"<[RT]\d+>", hit.reading.shadow[: hit.match.start()])
    takings = re.match(r" (?:with|at|on) <[MQ]", hit.reading.shadow[hit.match.end() :])
    if earlier or takings or _of_charts(hit, 1):
        yield from _rank_of(hit)


def _had(hit: Hit) -> Iterator[Draft]:
    """Read "FlixPatrol had it in fifth place", "Pollstar ranks it third among …": who counts stands for the chart."""
    behind = hit.reading.shadow[hit.match.end() :]
    if not hit.has("place") and not (hit.has("rates") and _RANKED_AMONG.match(behind)):
        return
    for draft in _rank(hit):
        if hit.has("tracker"):
            draft.qualifiers["chart"] = hit.mention("tracker").name
        elif hit.has("counter"):
            draft.qualifiers["chart"] = hit.said("counter")
        draft.subject = hit.maybe("subject")
        yield draft


_RANKED_AMONG = re.compile(
    r" (?:in|on|among|of|for|worldwide|globally|behind)\b(?! [^.;]*\b(?:best|greatest|favou?rite)\b(?!-))|[,.;]|$"
)


def _to_top(hit: Hit) -> Iterator[Draft]:
    """Read "went straight to the top with £4.6m": a chart, or the box office, is what it tops."""
    behind = plain(hit, hit.match.end(), hit.clause[1])
    if (
        re.match(r" with <M", hit.reading.shadow[hit.match.end() :])
        or behind[:4] == " in "
        and country_in(behind)
    ):
        yield hit.draft("chart_rank", 1, resolution=1, qualifiers=rank_qualifiers(hit))
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
        payload = hit.reading.payload(m[1])
        assert isinstance(payload, Mention)
        for draft in _rank(hit):
            draft.subject, draft.start, draft.end = payload, payload.start, payload.end
            yield draft


def _pole(hit: Hit) -> Iterator[Draft]:
    """Read "in pole position", "at the summit": a first place where the sentence or the one before names a chart."""
    start = hit.document.readings[max(0, hit.reading.index - 1)]
    near = start.shadow + " " + hit.reading.shadow
    weekly = re.match(
        r" for (?:an?|its|the) (?:<[TQ]\d+>|[a-z]+) (?:[a-z]+ )?week\b", hit.reading.shadow[hit.match.end() :]
    )
    if weekly or re.search(r"<H\d+>", near) or re.search(r"\b(?:charts?|rankings?|lists?)\b", near):
        place = 2 if hit.has("second") else 1
        yield hit.draft("chart_rank", place, resolution=1, qualifiers=rank_qualifiers(hit))


def _inverted(hit: Hit) -> Iterator[Draft]:
    """Read "In fifth was “Low Water”", "Rounding out the top five was “Low Water”": the title behind its place."""
    takings = "<M" in hit.reading.shadow
    if hit.has("last"):
        if 3 <= hit.quantity("last").value <= 20:
            yield hit.draft(
                "chart_rank",
                int(hit.quantity("last").value),
                resolution=1,
                qualifiers=rank_qualifiers(hit),
                subject=hit.mention("subject"),
            )
    elif takings or _of_charts(hit) or _WITH_FIGURE.search(hit.reading.shadow):
        yield from _rank_of(hit)


_WITH_FIGURE = re.compile(
    r"(?:<[WBX]\d+>|<T\d+>,?) \(?(?:with |on |at )?<Q\d+>(?: [a-z]+)?(?=[).,;]|$)", re.I
)
"""A title and its figure, as a list of places tells them: "Second was Salt with 9.3 million"."""


def _listed(hit: Hit) -> Iterator[Draft]:
    """Read "This week's hardback fiction: 1 Low Water, Lena Orth (Weir, £20); 2 Salt, …": two numbers of a list in order."""
    items = [(int(m[1]), int(m[2])) for m in _ITEM.finditer(hit.reading.shadow)]
    payloads = [hit.reading.tokens[number].payload for number, _ in items]
    places = [p.value for p in payloads if isinstance(p, Quantity)]
    if len(places) < 2 or places != [places[0] + i for i in range(len(places))]:
        return
    listed = _TITLE_OF_LIST.match(hit.reading.shadow)
    name = _WEEKLY.sub("", plain(hit, *listed.span(1))) if listed else None
    for draft in _rank_of(hit):
        draft.qualifiers.pop("period", None)
        if name:
            draft.qualifiers["chart"] = name
        yield draft
    book = any(e.type is SubjectType.BOOK for e in hit.mention("subject").entries)
    if book and hit.has("author") and is_person(author := hit.mention("author")):
        yield hit.draft("crew", author.name, qualifiers={"role": "author"}, subject=hit.mention("subject"))


_ITEM = re.compile(r"(?:^|[:;,.] )<[QR](\d+)>[.):]? <[WB](\d+)>")
_TITLE_OF_LIST = re.compile(r"([^:;]{3,60}): <[QR]")
_WEEKLY = re.compile(r"^(?:this|last) week['’]s |^the | top (?:\d+|three|five|ten|twenty)$", re.I)


def _topper(hit: Hit) -> Iterator[Draft]:
    """Read "“Low Water” was her first chart-topper", "a chart-topping single in “Low Water”"."""
    subject = hit.maybe("subject")
    yield hit.draft("chart_rank", 1, resolution=1, qualifiers=rank_qualifiers(hit), subject=subject)


_OF_CHARTS = re.compile(
    r"<[HR]\d+>|\b(?:charts?|charted|lists?|rankings?|hit parade|leaderboard|number[- ]ones|no\. 1s|chart-topp\w+)\b|(?<!the )\bbox office\b",
    re.I,
)
_RATINGS = re.compile(r"\b(?:demo|demographic|time ?slot|its slot|primetime|prime time)\b", re.I)


def _of_charts(hit: Hit, back: int = 2, *, ahead: bool = False) -> bool:
    """Whether the sentence, or one a little before in its paragraph (or right behind it), speaks of a chart."""
    readings = hit.document.readings[max(0, hit.reading.index - back) : hit.reading.index + 1 + ahead]
    return any(
        _OF_CHARTS.search(r.shadow) or " Airplay" in r.text
        for r in readings
        if r.block_index == hit.reading.block_index
    )


_RANKED = (
    "(?:goes|went|gone|going|"
    + forms(
        "climb peak debut land finish reach enter open bow come_in come rank place rise fall slip* drop* slide sink tumble dip* ease stall top*_out max_out settle"
        " hit hold chart sit stand move shoot storm jump leap surge rocket soar vault crash check_in start launch arrive premiere end_up wind_up return remain stay linger stop* make get"
        " scrape creep plunge bounce stick ascend descend hop* inch"
    )[3:]
)
_PLACED = forms(
    "climb peak debut reach enter land rise fall slip* drop* slide sink tumble dip* ease stall top*_out max_out settle hit chart jump leap"
    " rocket soar vault crash stop* ascend descend hop* inch scrape creep plunge bounce rank make get move go bow open start come_in arrive return finish end_up wind_up linger"
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


def _atop_named(hit: Hit) -> Iterator[Draft]:
    """Read "bows atop Top Country Albums": the name is a chart by its words."""
    named = hit.mention("named")
    if CHART.fullmatch(named.name):
        yield hit.draft(
            "chart_rank", 1, resolution=1, qualifiers=rank_qualifiers(hit) | {"chart": named.name}
        )


RULES = (
    # "debuted at No. 1 on the Billboard 200", "the number two spot"
    rule("rank.number", rf"(?:{_RANKED} {{w4}}(?:from <[RT]\d+> )?(?:at|to|as high as) )?{{rank:value}}(?: (?:spot|position|slot|perch))?", _rank, "R"),
    # "climbed as high as third in Germany", "slides from fourth to ninth", "ranked third", "took seventh on the list"
    rule("rank.ordinal", rf"(?:{_RANKED}|{_TAKEN}) {_MOVED}(?:a |the )?{{ord:value}}{_ENDS}(?! (?:in|on|at|for) (?:its|the|his|her) \w+ (?:week|frame|weekend|day|time|season|year)\b(?!s))", _ordinal_rank, "T"),
    # "slipped to a distant third place", "good for second place", "eased into fourth place", "$19.8 million and second place"
    rule("rank.place", rf"(?:{_RANKED} {_MOVED}|{_TAKEN} |(?:good|enough) for |(?:[a-z]+(?:ed|ing)|rode|rides|shot|shoots|swept|sweeps|broke|swam|flew|flies|came|comes) (?:into|in|to|for) |{{money}}(?: in [a-z]+)? and )(?:an? |the )?(?:[a-z]+ )?{{ord:value}} (?:place|spot|position)", _rank, "T"),
    # "the song peaked at four", "entered the album chart at seven", "falls 1-3", "it got to 112": where charts are spoken of
    rule("rank.bare", rf"(?:(?P<verb>{_PLACED}) (?P<how>{_MOVED})|{_LISTS} at ){{num:value}}{_ENDS}", _bare_rank, "Q"),
    rule("rank.all", r"(?P<works><[WB]\d+>(?:(?:,? and |, )<[WB]\d+>)+),? (?:all|both|each) (?:topped (?:the )?(?:[a-z]+ )?{chart}|(?:reached|hit|peaked at|debuted at|entered at|went to) {rank:value})", _rank_of_all, "WB"),
    # "In fifth was Low Water", "Third place went to the thriller Low Water", "Rounding out the top five was Low Water"
    rule("rank.inverted", rf"(?:(?:in|at|[a-z]+ing(?: in| at| up)?) (?:a (?:distant|close|strong) )?|^|(?<=; )|(?<=, )(?=<T\d+>,? (?:with|on|at) <Q))(?:<[TR](?P<value>\d+)>(?: place| spot| position)?(?:,? (?:with|on|at) <Q\d+>(?: [a-z]+)?)?|(?:out|up) the top <Q(?P<last>\d+)>)(?: (?:at|on|in|for) [a-z ]{{3,30}}?)?,? (?:(?:was|is|came|went|goes|sat|sits) )?{_TITLED}(?! and <[WB])", _inverted, "WB", r"<[TR]\d+>|the top <Q"),
    rule("rank.place_to", rf"{{ord:value}} place (?:went|goes|belongs|belonged|fell) to {_TITLED}", _rank_of, "T WB"),
    # "Low Water ranked third with 9.8 million views, Salt fifth with 6.4 million", "Low Water was sixth" behind a chart
    rule("rank.gapped", r"(?:^|(?<=, )|(?<=and )|(?<=while )|(?<=; ))(?:<O\d+>'s )?{work:subject} (?:(?:was|came|placed|finished) )?(?:in |at )?{ord:value}(?= with| on| at|[,.;]|$)", _gapped_rank, "T WB"),
    # "$3 million in third", "finished the weekend in fifth", "$4 million, enough for sixth"
    rule("rank.takings_in", r"(?:(?:{money}|(?:finish|end|clos|start|spen[dt]|wrap|open)\w* (?:the|its|their) (?:\w+ )?(?:weekend|week|frame|session|chart run)) (?:in|at)|(?:enough|good) (?:only |just )?for) {ord:value}(?: place| spot)?(?=[,.;]|$| with| on| behind| and)", _rank, "T"),
    # "FlixPatrol had it in fifth place worldwide", "Comscore puts the film in third place", "Pollstar ranks the tour third among"
    rule("rank.had", r"(?:<[OUXH](?P<tracker>\d+)>,? |(?P<counter>flixpatrol|comscore|nielsen(?: bookscan)?|bookscan|circana|luminate|gfk|barb|justwatch|reelgood|parrot analytics|pollstar) )?(?:had|has|puts?|list(?:s|ed)|kept|keeps|(?P<rates>rank(?:s|ed)|plac(?:es|ed))) (?:it|(?:the )?<W(?P<subject>\d+)>(?: tour| trek)?|the (?:[a-z-]+ ){1,3}?)(?: (?:down|up|back|still|only|just|as high as))? ?(?:(?:in|at) (?:an? [a-z]+ )?)?{ord:value}(?P<place> (?:place|spot|position))?", _had, "T"),
    rule("rank.won_weekend", r"(?:wins?|won|winning|ruled?|rules|leads?|led|dominat\w+|conquer\w*|own(?:s|ed)) the (?:[a-z]+ )?(?:weekend|holiday) (?:at the )?box office", _rank, "", r"box office"),
    rule("rank.to_top", rf"(?:{_RANKED} (?:straight |right |back )?to|{forms('reach hit make_it_to')}) the (?:very )?top(?= with <M|[,.;]|$| in (?:its|the|<X\d+>|[a-z]+(?=[,.;]|$)) ?)", _to_top, "", r"the (?:very )?top"),
    rule("rank.list_was", r"(?:charts?|list|ranking|<H\d+>) (?:was|is) {ord:value}(?=[.,;]|$)", _ordinal_rank, "T"),
    rule("rank.on_chart", r"{ord:value} (?:on|in|among) (?:the )?(?:[^.;:()<>]{0,30}|<[HO]\d+>)(?:charts?|lists?|rankings?|originals|bestsellers|standings|<H\d+>)", _ordinal_rank, "T"),
    rule("rank.pole", r"(?:in|at|to|took|takes?|taking|claim(?:s|ed|ing)?|seiz(?:es?|ed|ing)|secur(?:es?|ed|ing)|on|(?:enter|debut|open|arriv)(?:ed|s) at) (?:pole position|(?:the )?(?:very )?(?:head|top spot|summit|number one spot|top(?=[,.;]|$| <D\d+>| (?:last|this|on|with|in) )))(?: of)?", _pole),
    # "1 Low Water, Lena Orth (Weir, £20); 2 Salt, Rob Kell (Faber, £18)": the items of a list
    rule("rank.listed", r"(?:^|(?<=[:;,.] ))<[QR](?P<value>\d+)>[.):]? {work:subject}(?=,| \(| by | —|[;.]|$)(?:(?:,| by) <[PX](?P<author>\d+)>(?= \(|[;.]|$))?", _listed, "WB", r"<[qr]\d+>[.):]? <[wb]\d+>[^;]*; ?<[qr]"),
    # "runner-up to Low Water on the film chart", "a chart-topping single in Stairwell", "her first chart-topper"
    rule("rank.runner_up", r"(?:was|is|finished|came|placed|ended up|as|remains) (?:the )?(?P<second>runner-up)(?: to (?:<[WX]\d+>|(?:the )?[a-z -]{3,30}?)(?: \([^()]{0,40}\))?)?(?=[,.;]| on| in| at|$)", _pole, "", r"runner-up"),
    rule("rank.runner_up_slot", r"(?:the|in|a|its) (?P<second>runner-?up) (?:slot|spot|position|place|berth)", _pole, "", r"runner-?up"),
    rule("rank.topper", r"(?:an?|another|her|his|their|its)(?: <T\d+>)?(?: (?:<[XD]\d+>|[a-z]+))?? chart-topp(?:er|ing (?:single|album|song|hit|debut|track|LP|EP|collaboration|duet|ballad|anthem|record))(?:(?:,? (?:in|with|called))? {work:subject})?", _topper, "", r"chart-topp"),
    # "rose to the top of the charts", "atop the singles chart", "topped Nielsen's streaming rankings", "leads both the A and B charts"
    rule("rank.top", r"(?:to|at|on|reached|hit|claimed|of) the (?:very )?(?:top|summit|pinnacle|peak|head) of {~50}(?:charts?|lists?|rankings?|top <Q\d+>|box office|{chart})", _rank, "", r"\b(?:charts?|lists?|rankings?|top|box office)\b"),
    rule("rank.atop_named", r"(?:[a-z]+(?:ed|s)|sat|began) (?:straight )?atop <X(?P<named>\d+)>", _atop_named, "X", "atop"),
    rule("rank.atop", rf"(?:atop|{forms('-top* -head -lead conquer crown rule')}) (?:both |all )?(?:the |its |their |this week's |<[A-Z]\d+>'s )(?:(?!<R)[^.;:—()]){{0,50}}?(?:charts?\b|lists?\b|rankings\b|top <Q\d+>|top ten|box office|{{chart}})(?! (?:at|in) <R)(?! of (?!the week|most|the most))", _rank, "", r"\b(?:atop|topp|tops|head|led|lead|conquer|crown|rul)"),
)  # fmt: skip
