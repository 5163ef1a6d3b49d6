"""Critics' and audience scores and letter grades."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import before, plain
from claims.properties.figure_scope import figure
from claims.properties.seasons import season_of
from claims.quantities import Quantity, QuantityKind
from claims.statement import (
    RELEASED,
    SCREEN,
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "critic_score",
        "score",
        ValueType.SCORE,
        Comparator.SCORE,
        TimeClass.SNAP,
        "{subject} has a score of {value}",
        units=("%", "/10", "/100", "/5", "grade"),
        qualifiers=("aggregator", "meter"),
        qualifier_choices={"meter": ("critics", "audience")},
        about=(*RELEASED, SubjectType.BOOK),
    ),
)

AUDIENCE = re.compile(
    r"\b(?:audiences?|viewers?|popcornmeter|users?|fans?|moviegoers?|filmgoers?|cinemagoers?|public|crowd|punters|readers?|listeners?|watchers|ticket[- ]?buyers?|ticket-holders|customers|patrons|civilians|amateurs|laymen)\b",
    re.I,
)
_CRITICS = re.compile(
    r"\b(?:critics?'?|critical|tomatometer|reviewers?|reviews?|notices|press|fresh|rotten)\b", re.I
)
_OTHER_MEASURE = re.compile(
    r"\b(?:drop|drops|slide|fell|rise|rose|jump|increase|decline|share|stake|off|of the (?:vote|audience)|discount|slip)\b",
    re.I,
)
_OF_CROWD = re.compile(
    r" of (?:it|them|those|the (?:crowd|audience|house|total|gross|pie|tickets?|buyers|viewers))\b(?! (?:like|recommend|lov|approv|enjoy|rat))",
    re.I,
)
_SCORE_WORD = re.compile(
    r"\b(?:scor\w+|rating|rated|approv\w+|approval|fresh|rotten|tomatometer|popcornmeter|meter|critics?'?|critical|reviewers|consensus|thumbs)\b",
    re.I,
)
_RATED = re.compile(
    r"(?:%|per ?cent) (?:[a-z]+ )?rating\b|\b(?:approval|scor\w+|rating of|rated|critics?|fresh|rotten|tomatometer|popcornmeter)\b",
    re.I,
)
_TELEVISION = re.compile(
    r"\b(?:nationwide|household|Nielsen|viewership|share|demo|broadcast|episode|average rating of)\b", re.I
)
_MOVED = re.compile(
    r"\b(?:up|down|fell|rose|dropped|slipped|dipped|climbed|jumped|grew|gained|lost|increased?|decreased?|(?:highest|lowest|best|season-high|series-high) rating of) (?:(?:by|a|an|of|just|about|only|some) ){0,2}<?V?$",
    re.I,
)
"""A change, or the share of an audience: "down 5 percent", "its highest rating of 4.7%"."""
_NO_SCORE = re.compile(
    r"\b(?:rent|tax|subscri\w+|share|stake|tickets|of (?:the )?(?:viewers|audience|vote|adults|households|crowd|ticket[- ]?buyers|moviegoers|attendees)|demographic|women|men|male|female"
    r"|under <Q\d+>|between the ages|aged)\b",
    re.I,
)
_GRADED = frozenset({"CinemaScore"})
BY_AUDIENCE = frozenset(
    {
        "CinemaScore",
        "PostTrak",
        "IMDb",
        "Letterboxd",
        "Goodreads",
        "MyDramaList",
        "Maoyan",
        "Douban",
        "Steam",
        "Amazon",
        "Audible",
    }
)
_SHOP = re.compile(
    r"\b(?:on|at|from|via|to) (?P<shop>Amazon|Audible|Steam)\b|\b(?P<whose>Amazon|Audible|Steam)(?:'s)? (?:[a-z]+ )?(?:customers|users|players|readers|reviewers|reviews|listeners|shoppers|buyers|ratings?)\b"
)
"""A shop whose customers rate: an aggregator only where they are spoken of."""
_OF_FIVE = frozenset({"Letterboxd", "Goodreads"})
"""Aggregators whose members give up to five stars."""
_THRESHOLD = re.compile(
    r"\b(?:once|if|unless|whenever|needs?|requires?) (?:at least |more than |over )?$", re.I
)
"""What a title must reach to be called fresh is nobody's score."""


def aggregator_of(hit: Hit) -> str | None:
    """Return the aggregator of the group, of the sentence, or the last one named before; "fresh" is one's word."""
    found = _named_aggregator(hit)
    if found is None and (shop := _SHOP.search(hit.clause_text) or _SHOP.search(hit.reading.text)):
        return shop["shop"] or shop["whose"]
    return found or ("Rotten Tomatoes" if hit.has("value") and _TOMATOES.search(hit.reading.text) else None)


_TOMATOES = re.compile(
    r"\b(?:(?:certified|of them|is|are|rated|deemed|counted as) '?(?:fresh|rotten)|fresh (?:rating|score))\b",
    re.I,
)


_BEHIND = re.compile(r"[^.;:—()<>,]{0,40}? (?:on|at|from|by) <A(?P<agg>\d+)>", re.I)
"""The aggregator that a score goes on to name: "78 per cent with the critics on <A>"."""


_WHOSE = r"(?P<whose><A\d+>(?:, <A\d+>)*,? and <A\d+>)"
_IN_ORDER = r"(?P<scores><[VGQ]\d+>(?:, <[VGQ]\d+>)*,? and <[VGQ]\d+>)"
_IN_TURN = (
    re.compile(rf"{_WHOSE}[^.;<>]{{0,40}}{_IN_ORDER},? respectively\b"),
    re.compile(rf"{_IN_ORDER}[^.;<>]{{0,24}} (?:on|at|from|by) {_WHOSE},? respectively\b"),
)
"""Aggregators and their scores in one order: "<A> and <A> gave it 82% and 78/100, respectively"."""


def _told_in_turn(hit: Hit) -> str | None:
    """Return the aggregator that stands in its list where the score stands in its own."""
    told = next((m for pattern in _IN_TURN if (m := pattern.search(hit.reading.shadow))), None)
    if told is None or not hit.has("value"):
        return None
    whose = re.findall(r"<A(\d+)>", told["whose"])
    scores = re.findall(r"<[VGQ](\d+)>", told["scores"])
    value = hit.match["value"]
    if value not in scores or len(whose) != len(scores):
        return None
    named = hit.reading.payload(whose[scores.index(value)])
    return named.name if isinstance(named, Mention) else None


def _named_aggregator(hit: Hit) -> str | None:
    if hit.has("agg"):
        return hit.mention("agg").name
    if in_turn := _told_in_turn(hit):
        return in_turn
    behind = _BEHIND.match(hit.reading.shadow, hit.match.end("value") + 1) if hit.has("value") else None
    said = hit.reading.named(behind, "agg")
    if said and said.name not in _GRADED:
        return said.name
    at, (low, high) = hit.span()[0], hit.clause
    named = [
        (not low <= hit.reading.position(t.start) < high, t.start > at, abs(t.start - at), m.name)
        for t, m in hit.reading.mentions("A")
        if not (hit.has("value") and m.name in _GRADED)
    ]
    if named:
        return min(named)[-1]
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 3) : hit.reading.index]):
        earlier = [m.name for _, m in reading.mentions("A") if m.name not in _GRADED]
        if earlier:
            return earlier[-1]
    return None


def _meter(hit: Hit, aggregator: str | None) -> str | None:
    """Decide whose score it is: the nearest word for critics or public in the clause, else the aggregator."""
    shadow, value_end, value_start = hit.reading.shadow, hit.match.end("value"), hit.match.start("value")
    low, high = hit.clause
    next_figure = re.search(r"<[QVGM]\d+>", shadow[value_end:high])
    behind = shadow[value_end : value_end + next_figure.start() if next_figure else high]
    if shadow[:low].endswith("("):
        low = max(0, shadow.rfind(",", 0, low), low - 40)  # "yet the public disagreed (86%)"
    front = shadow[max(low, value_start - 70) : value_start]
    last_figure = list(re.finditer(r"<[QVGM]\d+>", front))
    front = front[last_figure[-1].end() :] if last_figure else front
    front = _NEXT_VERB.split(front)[-1]
    if re.match(
        r">?(?: on <A\d+>,?)? (?:from|based on|across|with) <Q\d+> (?:[a-z]+ )?(?:critics|reviews)\b",
        shadow[value_end:],
    ):
        return "critics"
    attached = re.split(r",| and ", behind)[0]
    behind = re.split(r" and (?:an?|the) ", behind)[0]  # "a 98% score and a finale fans …"
    for piece, backwards in ((attached, False), (front, True), (behind, False)):
        cues = [(m.start(), "audience") for m in AUDIENCE.finditer(piece)]
        cues += [(m.start(), "critics") for m in _CRITICS.finditer(piece)]
        if cues:
            return (max(cues) if backwards else min(cues))[1]
    if (
        not _CRITICS.search(shadow)
        and AUDIENCE.search(shadow[:value_start])
        and not re.search(r"<V\d+>", shadow[:value_start])
    ):
        return "audience"
    if aggregator in BY_AUDIENCE:
        return "audience"
    return "critics" if aggregator else None


_NEXT_VERB = re.compile(
    r" and (?=(?:holds?|ha[sd]|sits?|stands?|boasts?|carries|scored?|earned|it|is|was|currently|now)\b)"
)


_BESIDE = re.compile(
    r",? (?:with|and) an? (?:weighted |mean )?average (?:score |rating )?(?:of |at )?(?:<G|<Q)$"
)
"""What leads up to the second figure of a score: "holds a rating of 82%, with an average score of 6.5/10"."""


def _season_of_average(hit: Hit) -> int | None:
    """Return the one season of a sentence whose score an average goes with."""
    start = hit.match.start("value") if hit.has("value") else 0
    seasons = [t.payload for t in hit.reading.tokens if t.letter == "S" and isinstance(t.payload, int)]
    return seasons[0] if len(seasons) == 1 and _BESIDE.search(hit.reading.shadow, 0, start) else None


def _qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    aggregator = aggregator_of(hit)
    named = (
        hit.document.text[hit.token("agg").start : hit.token("agg").end].casefold() if hit.has("agg") else ""
    )
    meter = (
        "audience" if "popcorn" in named else "critics" if "tomatometer" in named else _meter(hit, aggregator)
    )
    season = season_of(hit) or _season_of_average(hit)
    found = {"aggregator": aggregator, "meter": meter, "season": season}
    return {k: v for k, v in found.items() if v is not None}


def _percent(hit: Hit) -> Iterator[Draft]:
    if _OTHER_MEASURE.search(hit.said()) or _THRESHOLD.search(
        hit.reading.shadow[: hit.match.start("value") - 2]
    ):
        return
    qualifiers = _qualifiers(hit)
    if qualifiers.get("aggregator", "CinemaScore") in _GRADED:
        return
    subject = hit.maybe("subject")
    yield figure(hit, "critic_score", "%", qualifiers=qualifiers, subject=subject)


def _any_percent(hit: Hit) -> Iterator[Draft]:
    """Read a percentage that no closer rule read, where its clause speaks of scores and of no change."""
    clause = hit.clause_shadow
    near = plain(hit, max(hit.clause[0], hit.match.start() - 45), min(hit.clause[1], hit.match.end() + 45))
    spoken_of = re.search(r"<A\d+>", clause) or _SCORE_WORD.search(hit.clause_text)
    if not spoken_of and not (AUDIENCE.search(hit.reading.shadow) or _CRITICS.search(hit.reading.shadow)):
        return
    if _OTHER_MEASURE.search(near) or _NO_SCORE.search(clause) or _MOVED.search(before(hit, chars=30)):
        return
    if _THRESHOLD.search(hit.reading.shadow[: hit.match.start()]) or _OF_CROWD.match(
        hit.reading.shadow, hit.match.end()
    ):
        return
    qualifiers = _qualifiers(hit)
    season = qualifiers.get("season")
    behind = re.match(r" for (?:the |its )?<S(\d+)>", hit.reading.shadow[hit.match.end() :])
    if behind and isinstance(said := hit.reading.payload(behind[1]), int):
        qualifiers["season"] = said  # "up from 78% for the freshman outing"
    elif (
        isinstance(season, int)
        and season > 1
        and re.search(r"from $", hit.reading.shadow[: hit.match.start()])
    ):
        qualifiers["season"] = (
            season - 1
        )  # "lifted its score from 84% to 95%": the first one was the season before's
    named = qualifiers.get("aggregator")
    if named not in _GRADED and (
        named or spoken_of and _RATED.search(near) and not _TELEVISION.search(clause)
    ):
        yield figure(hit, "critic_score", "%", qualifiers=qualifiers)


def _points_in_turn(hit: Hit) -> Iterator[Draft]:
    """Read "<A> and <A> gave it 82% and 78, respectively": each score is its own aggregator's."""
    if _told_in_turn(hit):
        yield from _points(hit)


def _any_points(hit: Hit) -> Iterator[Draft]:
    """Read a rating or a bare number that stands for a score: "among critics it sits at 84"."""
    q, clause = hit.quantity("value"), hit.clause_shadow
    gapped = "<A" in hit.reading.shadow and re.search(r"<[VG]\d+>", hit.reading.shadow[: hit.match.start()])
    spoken_of = (
        "<A" in clause or q.scale_of or gapped or _SCORE_WORD.search(clause) or AUDIENCE.search(clause)
    )
    if spoken_of and (q.value > 10 or q.scale_of or isinstance(q.value, float)):
        yield from _points(hit)


def _points(hit: Hit) -> Iterator[Draft]:
    """Read a bare number or a rating: its scale follows from how it is written and who publishes it."""
    q = hit.quantity("value")
    qualifiers = _qualifiers(hit)
    aggregator = qualifiers.get("aggregator")
    if aggregator is None or q.value > 100:
        return
    starred = hit.document.text.startswith((" star", "-star"), q.end)
    if q.scale_of:
        unit = f"/{q.scale_of}"
    elif q.value <= 5 and (starred or aggregator in _OF_FIVE):
        unit = "/5"
    elif q.value <= 10:
        unit = "/10"
    elif aggregator == "Rotten Tomatoes":
        unit = "%"
    else:
        unit = "/100"
    yield figure(hit, "critic_score", unit, qualifiers=qualifiers)


def _grade(hit: Hit) -> Iterator[Draft]:
    grade = _signed(hit.said("grade").strip("'\""))
    if not grade[:1].isupper():
        return  # the article "a"
    qualifiers: dict[str, QualifierValue] = {
        "aggregator": "CinemaScore",  # who else is named counts in other scales
        "meter": "audience",
    }
    yield hit.draft("critic_score", grade, unit="grade", qualifiers=qualifiers)


def _signed(grade: str) -> str:
    """Return a grade with its sign: "B-plus" is "B+"."""
    return re.sub(r"[- ]minus$", "-", re.sub(r"[- ]plus$", "+", grade, flags=re.I), flags=re.I)


def _quoted_grade(hit: Hit) -> Iterator[Draft]:
    """Read a grade set in quotation marks, or taken for a name: "an “A-” from CinemaScore", "a C-Minus"."""
    payload = hit.token("quoted").payload
    words = _signed((payload.name if isinstance(payload, Mention) else str(payload)).strip(" ,."))
    if re.fullmatch(r"[A-DF][+-]?", words):
        named = hit.mention("agg").name if hit.has("agg") else "CinemaScore"
        qualifiers: dict[str, QualifierValue] = {"aggregator": named, "meter": "audience"}
        yield hit.draft("critic_score", words, unit="grade", qualifiers=qualifiers)


def _given(hit: Hit) -> Iterator[Draft]:
    """Read the grade that an audience gave, written plainly or read as a name."""
    yield from _quoted_grade(hit) if hit.has("quoted") else _grade(hit)


_JUDGED_BY = {
    "Rotten Tomatoes": SCREEN,
    "IMDb": SCREEN,
    "CinemaScore": (SubjectType.FILM,),
    "PostTrak": (SubjectType.FILM,),
    "Letterboxd": (SubjectType.FILM,),
    "Goodreads": (SubjectType.BOOK, SubjectType.BOOK_SERIES),
}


def judged_by(aggregator: QualifierValue | None) -> tuple[SubjectType, ...]:
    """Return what kinds of works an aggregator rates; empty where it may be any."""
    return _JUDGED_BY.get(str(aggregator), ())


def _stars(hit: Hit) -> Iterator[Draft]:
    """Read one outlet's own stars: the outlet stands as the aggregator."""
    q = hit.quantity("value")
    outlet = hit.mention("outlet")
    scale = q.scale_of or (5 if q.value <= 5 and "star" in hit.document.text[q.start : q.end + 6] else None)
    if scale:
        qualifiers: dict[str, QualifierValue] = {"aggregator": outlet.name, "meter": "critics"}
        yield figure(hit, "critic_score", f"/{scale}", qualifiers=qualifiers)


def _outlet_goes_on(hit: Hit) -> Iterator[Draft]:
    """Read "The Guardian gave it four stars; The Times stopped at two": the scale is that of the rating before."""
    before = [
        q
        for t in hit.reading.tokens
        if t.end <= hit.span()[0] and isinstance(q := t.payload, Quantity) and q.kind is QuantityKind.RATING
    ]
    value = hit.quantity("value").value
    if before and (scale := before[-1].scale_of) and value <= scale:
        qualifiers: dict[str, QualifierValue] = {
            "aggregator": hit.mention("paper" if hit.has("paper") else "outlet").name,
            "meter": "critics",
        }
        yield figure(hit, "critic_score", f"/{scale}", qualifiers=qualifiers)


def _share(hit: Hit) -> Iterator[Draft]:
    """Read "91% of them recommend it" where critics or reviews were counted."""
    told = hit.document.text[hit.reading.start : hit.span()[1]]
    public = AUDIENCE.search(told)
    if _THRESHOLD.search(told[: hit.span()[0] - hit.reading.start]):
        return
    if public or _CRITICS.search(told):
        meter = "audience" if public and not _CRITICS.search(hit.said()) else "critics"
        yield figure(hit, "critic_score", "%", qualifiers={**_qualifiers(hit), "meter": meter})


def _our_rating(hit: Hit) -> Iterator[Draft]:
    """Read "We gave it nine out of ten in these pages": the site's own verdict."""
    q, site = hit.quantity("value"), hit.document.article.site
    qualifiers: dict[str, QualifierValue] = {**({"aggregator": site} if site else {}), "meter": "critics"}
    yield figure(hit, "critic_score", f"/{q.scale_of or 5}", qualifiers=qualifiers)


def _reader_stars(hit: Hit) -> Iterator[Draft]:
    """Read "customers have left 3,870 ratings, averaging 4.6 stars"."""
    q = hit.quantity("value")
    qualifiers: dict[str, QualifierValue] = {"meter": "audience"}
    if aggregator := aggregator_of(hit):
        qualifiers["aggregator"] = aggregator
    yield figure(hit, "critic_score", f"/{q.scale_of or 5}", qualifiers=qualifiers)


def _outlet_points(hit: Hit) -> Iterator[Draft]:
    """Read "Pitchfork gave it an 8.7": an outlet that rates out of ten."""
    value = hit.quantity("value").value
    if isinstance(value, float) and value <= 10:
        qualifiers: dict[str, QualifierValue] = {"aggregator": hit.mention("outlet").name, "meter": "critics"}
        yield figure(hit, "critic_score", "/10", qualifiers=qualifiers)


_BRIDGE = r"[^.;:—()<>]{0,40}?"
_ASIDE = r"(?:, (?:[a-z'-]+ ){0,8}?[a-z'-]+(?=,))?"
"""What is put in between commas: "Metacritic, stonier, has it on 88"."""
_WORK = r"(?:it|(?:the|this) (?:[a-z-]+ |<[TX]\d+> ){0,2}(?:film|show|series|album|book|record|movie|novel|game|one|<Q\d+>|season|set|drama|memoir|sequel|picture|thriller|comedy|documentary|saga)|{season}|{work})"

RULES = (
    # "71% on Rotten Tomatoes", "83% audience score on RT", "64% with critics on Rotten Tomatoes"
    rule("score.percent_on", rf"{{pct:value}}{_BRIDGE}{{agg:agg}}(?: {{w1}}(?:score|rating|approval))?", _percent, "V A"),
    # "Rotten Tomatoes score of 97%", "a Tomatometer score of 76%", "on Rotten Tomatoes, it sits at 88%"
    rule("score.on_percent", rf"{{agg:agg}}'?s?,?{_BRIDGE}(?:of|at|is|to|with|holds?|has|scored?|earn\w*|:) {{w3}}{{pct:value}}", _percent, "V A"),
    # "its audience score sits at 58%", "viewers are kinder at 77%", "50% from critics"
    rule("score.meter_percent", r"(?:audiences?|viewers?|critics?|users?|popcornmeter|tomatometer|fan)'?s?'? [^.;:—<>]{0,40}?{pct:value}", _percent, "V"),
    # "the 48% that met “Low Water”": the score of a comparand
    rule("score.percent_for", r"{pct:value} (?:that|which) (?:greeted|met|welcomed) {work:subject}", _percent, "V WB"),
    rule("score.any_percent", r"{pct:value}", _any_percent, "V"),
    # "Metacritic's average is 84", "the public, at 79, is less smitten"
    rule("score.any_points", r"(?<!who )(?<!ages )(?<!aged )(?:is|are|was|at|to|of|a|an|for|with|it|grants? it|scored?|average of|stands? (?:at|on)|sits? (?:at|on)),? <[QG](?P<value>\d+)>(?=[,.;:)]| (?:and|but|while|from|on|out of|among|with|average|rating|score)\b|$)", _any_points, "QG"),
    # "a 61 on Metacritic", "8.3/10 on IMDb", "scored 77 on Metacritic"
    rule("score.points_on", r"<[QG](?P<value>\d+)>(?! {w2}(?:reviews|critics|reviewers|ratings|notices))(?: (?:score|rating|stars?))?(?: {w2})? ?(?:on|at|from|with|among|by|via) {agg:agg}(?!,? and <A\d+>,? respectively)", _points, "QG A"),
    rule("score.on_points", rf"{{agg:agg}}{_ASIDE}'?s? (?:{{w2}}(?:score|rating|average|user rating))?{_BRIDGE}(?:of|at|is|:|to|holds?|has|scores?|scored|carries|boasts) (?:an? )?{{w1}}<[QG](?P<value>\d+)>(?! ?(?:reviews|critics|ratings|million|hours|views))", _points, "QG A"),
    rule("score.user_points", r"(?:user|audience|reader|critics'?) (?:score|rating|average) (?:of|at|is|was|stands at|sits at|has) {w3}<[QG](?P<value>\d+)>(?! (?:reviews|ratings))", _points, "QG"),
    rule("score.points_user", r"<[QG](?P<value>\d+)> (?:user|audience|reader|critics?'?) (?:score|rating|average)", _points, "QG"),
    # "91% of them recommend it", "94% of the 212 reviews are positive"
    rule("score.share", r"{pct:value} of (?:them|those|these|(?:the |its |their )?(?:<[QA]\d+>(?:'s)? )?(?:[a-z]+ )?(?:reviews|critics|reviewers|notices|users|players|ratings|verdicts|write-ups|viewers|customers|readers|owners)) (?:(?:who|that|are|were|is|being|have|been|has|gave it|say|said|came out|judged|was|rated it|it) ){0,3}(?:[a-z]+ly )?(?:positive|favou?rable|recommend\w*|lik\w+|approv\w+|good|raves?|glowing|enthusiastic|thumbs|fresh|prais\w*|enjoy\w*|lov\w+|upbeat|warm)", _share, "V"),
    rule("score.ours", rf"we (?:gave|awarded|handed|rated|scored) {_WORK} (?:an? )?{{rating:value}}", _our_rating, "G"),
    # "a B CinemaScore", "a C+ from CinemaScore", "'A-' grade on CinemaScore"
    rule("score.averages", rf"{{agg:agg}}{_ASIDE}(?:'s)?(?: (?:users|readers|members|voters|critics|reviewers|critics'|subscribers))?,? (?:[a-z]+ )?{_WORK} (?:averages?|averaged|(?:is |was )?(?:rated|given)|scores?|scored|sits (?:at|on)|stands at|has|holds|earned|gets|rates) {{w1}}(?:<[QG](?P<value>\d+)>)(?! ?(?:reviews|critics|ratings|million))", _points, "QG A"),
    # "Metacritic has it on 71", "IMDb users rate the new one 7.9", "readers on Goodreads score the novel 4.31"
    rule("score.gives", rf"{{agg:agg}}{_ASIDE}(?:'s)?,?(?: (?:users|readers|members|voters|critics|reviewers|subscribers|raters))?,? (?:ha(?:s|ve)|rates?|scores?|gives?|puts?|marks?|rated|scored|gave|awards?|awarded|grades?|pegs?) {_WORK} (?:pegged |currently |now )?(?:at |on |as )?(?:an? )?(?:average )?(?:of )?<[QG](?P<value>\d+)>(?! ?(?:reviews|critics|ratings|million|hours|views))", _points, "QG A"),
    # "users of IMDb have settled on 8.4", "over at IMDb the crowd has settled on 8.9"
    rule("score.settled", r"{agg:agg},?(?: {w4})(?:have|has) (?:settled (?:on|for)|landed on|arrived at|come down at|given it) {w1}<[QG](?P<value>\d+)>", _points, "QG A"),
    rule("score.in_turn", r"<[GQ](?P<value>\d+)>(?=(?:, <[VGQ]\d+>)*(?:,? and <[VGQ]\d+>)?(?:[^.;<>]{0,24} (?:on|at|from|by) <A\d+>(?:, <A\d+>)*,? and <A\d+>)?,? respectively\b)", _points_in_turn, "QG A", "respectively"),
    rule("score.agg_rating", r"{agg:agg},? (?:an? )?<[G](?P<value>\d+)>", _points, "G A"),
    rule("score.grade", r"(?<![\w'<])['\"]?(?P<grade>(?:[a-df](?:[+-]|[- ](?:plus|minus))|(?<=an )A|(?<=a )[BCDF]|(?<=['\"])[A-DF](?=['\"])|[A-DF](?= <A)))['\"]? (?:,? (?:according to|per|says|from) |{w2}){agg:agg}", _grade, "A", r"<A"),
    rule("score.graded", r"{agg:agg}[^.;:<>()]{0,40}? (?:an? )(?P<grade>(?:[a-df](?:[+-]|[- ](?:plus|minus))?))(?![\w'-])", _grade, "A"),
    rule("score.grade_quoted", r"<[YX](?P<quoted>\d+)> {w2}{agg:agg}", _quoted_grade, "YX A"),
    rule("score.quoted_after", r"{agg:agg}[^.;:<>()]{0,40}? an? <[YX](?P<quoted>\d+)>", _quoted_grade, "YX A"),
    rule("score.grade_after", r"{agg:agg} (?:grade|score)?(?: ?of| ?:|) {w2}(?:an? )?['\"]?(?P<grade>(?:[a-df][+-]?))(?![\w'])", _grade, "A", r"grade|<A\d+> of"),
    # "the C+ it drew from CinemaScore"
    rule("score.grade_drawn", r"(?:the|an?) (?P<grade>[a-df][+-]?)(?![\w']) (?:that )?(?:it|which) [a-z]+ (?:[a-z]+ )?(?:from|on|at|by|with) {agg:agg}", _grade, "A"),
    # "paying customers gave it an A-", "moviegoers slapped it with a C", "the exit grade was a C+"
    rule("score.grade_given", rf"(?:(?:audiences?|moviegoers|filmgoers|cinema-?goers|ticket[- ]?buyers|customers|crowds?|patrons|punters|viewers|public)[^.;:<>()]{{0,24}}? (?:gave|gives|awarded|handed|graded|slapped|saddled|branded|tagged|stamped|rewarded) {_WORK}(?: with)?|(?:exit|audience|opening-night|audiences') (?:grade|poll|mark) (?:was|is|of|came in at|came back)) (?:an? |only an? )?(?:<[XY](?P<quoted>\d+)>|['\"]?(?P<grade>(?-i:[a-df])(?:[+-]|[- ](?:plus|minus))?)['\"]?(?![\w'-]))", _given, "", r"gave|gives|award|hand|grade|slapp|saddl|brand|tagg|stamp|reward|poll|mark"),
    # "The Evening Post gave it three stars out of five"
    rule("score.stars", r"<[UXW](?P<outlet>\d+)>(?:'s)?(?: reviewer| critic)?(?: went (?:[a-z]+ ){1,4}and)? (?:handed|gave|gives|awarded|awards|rated) (?:{season} )?{w3}{rating:value}(?: stars)?", _stars, "G"),
    # "a four-star review in The Guardian", "earned four stars from The Times", "In The Guardian, the film was given four stars"
    rule("score.star_review", r"<[GQ](?P<value>\d+)>(?:(?: stars)?(?: review| notice| rave| write-up| verdict)?,? (?:in|from|by|at|courtesy of)| review,?) (?:the )?<U(?P<outlet>\d+)>", _stars, "GQ U"),
    rule("score.stars_in", rf"(?:in|at|from|by) (?:the )?<U(?P<outlet>\d+)>,? {_WORK} (?:(?:was|has|had|been|is) ){{0,2}}(?:given|awarded|handed|got|gets|received|earned|landed|won|drew|scored|rated|gained) (?:an? |just |only )?{{rating:value}}", _stars, "G U"),
    rule("score.stars_of", r"<U(?P<outlet>\d+)>'s? {rating:value} (?:review|notice|rave)", _stars, "G U"),
    rule("score.outlet_points", r"<U(?P<outlet>\d+)>(?:, which)? (?:gave|gives|awarded|handed) (?:it|the (?:album|record|film|show|series|set)|{work}) (?:an? )?<Q(?P<value>\d+)>(?=[,.;)]|$| and\b| calling\b)", _outlet_points, "U Q"),
    rule("score.outlet_line", r"<[UX](?P<outlet>\d+)>(?: magazine| newspaper)?(?::|,| —) (?:an? )?{rating:value}(?: stars)?(?=[.,;)]|$| —)", _stars, "G", r"<U\d+>|magazine|newspaper"),
    rule("score.line_outlet", r"{rating:value}(?: stars)?(?:,| —|:| -) (?:the )?<U(?P<outlet>\d+)>(?=[.,;)]|$)", _stars, "G U"),
    rule("score.outlet_gapped", r"(?:<U(?P<paper>\d+)>(?:'s)?(?:,(?: [a-z'-]+){1,4},)? (?:[a-z]+ ){0,6}?|<[UX](?P<outlet>\d+)>(?:'s)?(?:,(?: [a-z'-]+){1,3},|,)? (?:(?:was|went|with|for|stopped|stuck|settled|managed|offered|could|only|just|at|on|gave|it|plumped|handed|awarded|a|stingier|more|generous|all) ){0,4})<[QG](?P<value>\d+)>(?: stars)?(?=[.,;)]|$| and\b| calling\b)", _outlet_goes_on, "G"),
    rule("score.reader_stars", r"(?:averag\w+|average of|rating of|rated|mean of) (?:out at )?(?:an? )?{rating:value}(?: stars)?", _reader_stars, "G", r"\b(?:customers|readers|users|listeners|buyers|shoppers|members)\b"),
)  # fmt: skip
