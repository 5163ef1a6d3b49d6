"""Records and comparatives: one title beats another, or is the most, the first, the fastest of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.names import Mention
from claims.properties.context import period_of, person_before, plain, season_of
from claims.quantities import Quantity
from claims.reading import Reading
from claims.statement import (
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
        "record",
        "record",
        ValueType.RELATION,
        Comparator.RECORD,
        TimeClass.SNAP,
        "{subject} {value}",
        many=True,
        qualifiers=("metric", "over"),
        choices=("exceeds", "most", "first", "fastest"),
        needs=("viewership", "box_office", "sales", "season_count", "chart_rank"),
    ),
)

_UNIT = re.compile(
    r"\b(hours|views|households|viewers|minutes|streams|copies|units|seasons?|episodes|tickets)\b", re.I
)
_VAGUE = re.compile(
    r"\bone of (?:the|its|their|her|his)\b[^.;]{0,20}$|\bamong the\b[^.;]{0,20}$|\barguably\b|\bperhaps\b",
    re.I,
)


def _metric(hit: Hit) -> str | None:
    """Word the metric so that it can be read again: property, unit and scope of the figure it rests on."""
    units = [m[1].casefold() for m in _UNIT.finditer(plain(hit, 0, hit.match.start()))]
    unit = next((u for u in units if not u.startswith("season")), units[0] if "seasons" in units else None)
    text = hit.document.text[hit.reading.start : hit.reading.end]
    if unit is None and any(
        isinstance(t.payload, Quantity) and t.payload.scaled and t.letter == "Q" for t in hit.reading.tokens
    ):
        earlier = hit.document.readings[max(0, hit.reading.index - 1)]
        told = [m[1].casefold() for m in _UNIT.finditer(hit.document.text, earlier.start, earlier.end)]
        unit = next((u for u in told if not u.startswith("season")), None)
    if unit == "seasons" or unit is None and re.search(r"\bseasons\b|longest-running", text):
        return "seasons"
    if unit is None and re.search(r"<M\d+>", hit.reading.shadow):
        return "opening weekend" if period_of(hit, backward=True) == "opening-weekend" else "gross"
    if unit is None:
        words = re.search(
            r"\b(opening|debut|launch|premiere|gross|sales|seasons|views|viewership)\b", text, re.I
        )
        return words[1].casefold() if words else None
    return unit


def _qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    metric, period = _metric(hit), period_of(hit, backward=True)
    if metric is None and period and re.search(r"outdr|past|beat|overtak|overtook|topp", hit.said(), re.I):
        metric = "viewership"
    found = {"metric": metric, "period": period, "season": season_of(hit)}
    return {k: v for k, v in found.items() if v is not None}


def _subject_before(reading: Reading, at: int, over: Mention) -> Mention | None:
    works = [m for t, m in reading.mentions("WB") if reading.position(t.start) < at and m.name != over.name]
    return works[-1] if works else None


def _exceeds(hit: Hit) -> Iterator[Draft]:
    if re.search(
        r"\b(?:not|never|n't|nor|without|if|could|might|would|should|before)\b[^.;]{0,24}$",
        plain(hit, 0, hit.match.start()),
        re.I,
    ):
        return
    qualifiers = _qualifiers(hit)
    if not qualifiers:
        return  # "leaves X in the dust" without a figure, a metric or a period says nothing that can be checked
    for group in ("over", "over2"):
        if hit.has(group) and hit.token(group).letter == "X" and not _may_be_title(hit, group):
            continue
        if hit.has(group) and isinstance(hit.token(group).payload, Mention):
            over = hit.mention(group)
            season = hit.season("season") if hit.has("season") else None
            name = (
                f"{over.name} season {season}"
                if season and group == "over" and hit.words("poss")
                else over.name
            )
            yield hit.draft("record", "exceeds", qualifiers={**qualifiers, "over": name})


def _may_be_title(hit: Hit, group: str) -> bool:
    """Whether an unmarked name may be a title: several words, and no person that the article speaks of."""
    name = hit.mention(group).name
    return " " in name and not any(m.letter == "P" and m.name == name for m in hit.document.mentions)


def _exceeds_season(hit: Hit) -> Iterator[Draft]:
    """Read a comparison with another season of the same work: "just above the start of Season 5"."""
    qualifiers = {**_qualifiers(hit), "over": f"Season {hit.season('over')}"}
    qualifiers.pop("season", None)
    before = list(re.finditer(r"<S(\d+)>", hit.reading.shadow[: hit.match.start()]))
    if before:
        payload = hit.reading.tokens[int(before[0][1])].payload
        qualifiers["season"] = payload if isinstance(payload, int) else 0
    yield hit.draft("record", "exceeds", qualifiers=qualifiers)


def _most(hit: Hit) -> Iterator[Draft]:
    if _VAGUE.search(plain(hit, 0, hit.match.start())):
        return
    qualifiers = _qualifiers(hit)
    what = plain(hit, *hit.match.span("what")).strip()
    qualifiers["metric"] = " ".join(filter(None, [what, str(qualifiers.get("metric") or "")])).strip()
    if hit.has("set"):
        scope = plain(hit, *hit.match.span("set")).strip(" ,.")
        year = re.search(r"\b(?:19|20)\d\d\b", scope)
        if year and len(scope) < 10:
            qualifiers["period"] = year[0]
        elif scope:
            qualifiers["over"] = scope
    subject = hit.mention("subject") if hit.has("subject") else None
    value = {"fastest": "fastest", "first": "first"}.get(hit.words("degree").split("-")[0], "most")
    yield hit.draft("record", value, qualifiers=qualifiers, subject=subject)


def _holds(hit: Hit) -> Iterator[Draft]:
    """Read "Orth holds the record for the most top 10 songs from one album", "was the highest-paid actress in 2006"."""
    holder = hit.mention("holder") if hit.has("holder") else person_before(hit)
    if holder is None or _VAGUE.search(plain(hit, 0, hit.match.start())):
        return
    metric = " ".join((hit.words("degree") + " " + plain(hit, *hit.match.span("what"))).split())
    qualifiers: dict[str, QualifierValue] = {"metric": metric}
    years = hit.date("years").value if hit.has("years") else _year_opening(hit)
    until = hit.date("until").value if hit.has("until") else None
    if years:
        qualifiers["period"] = f"{years}/{until}" if until else years
    yield hit.draft(
        "record", "most", qualifiers=qualifiers, subject=holder, subject_types=(SubjectType.PERSON,)
    )


def _year_opening(hit: Hit) -> str | None:
    """Return the year that opens the sentence, where "that year" dates the record."""
    opening = re.match(r"In <D(\d+)>", hit.reading.shadow) if "that year" in hit.said() else None
    read = hit.reading.tokens[int(opening[1])].payload if opening else None
    return read.value if isinstance(read, DateRead) and read.value and len(read.value) == 4 else None


_BEAT = forms(
    "eclipse surpass overtake overhaul beat -best -better outdraw outpace outgross outsell outstrip* outrank outperform outrun outscore outdo"
    " -top* topple dethrone unseat dwarf bury pass crush exceed improve_on improve_upon -trump pip* leapfrog* edge_out -edge squeeze_out smash trounce outshine"
)
_VERB = (
    rf"(?:{_BEAT}|(?:[a-z]+(?:ed|ing|s)? |blew |flew |swept |went |lift\w* (?:it|them|the \w+) |puts? it )past"
    r"|(?:puts? (?:it|the \w+) |well |far |just |comfortably |narrowly |finish\w* |land\w* )?ahead of"
    r"|more than double(?:d|s)? (?:what|that of)|a (?:tick|touch|notch|hair|shade) above|enough[^<>.;]{0,20}to leave)"
)
_DEGREE = (
    r"(?P<degree>biggest|largest|highest|most-watched|most watched|most-streamed|most streamed|most-viewed|most viewed|best-selling|bestselling|top-selling"
    r"|best(?= (?:start|opening|debut|launch|weekend|showing|bow|result|hold|figure|three-day|opening weekend)\b)|strongest|longest-running|longest running|fastest-selling|fastest|highest-grossing|highest-rated|best-reviewed|most successful|most popular|most-nominated)"
)

_WHO = r"(?:{person:holder}|she|he)(?:,[^,.;<>]{3,50},)?"

RULES = (
    # "Orth currently holds the record for the most top 10 songs from one album", "was the highest-paid actress of 2019"
    rule("record.holds", rf"{_WHO} (?:currently |still |also |now )?(?:holds|held|has set|set|broke) (?:the|a) record for (?:the )?most(?P<degree>)(?P<what>(?: (?:[a-z][a-z0-9'-]*|<[A-Z]\d+>)){{1,12}}?)(?=[,.;]|$| with | and | when )", _holds, "", "record for"),
    rule("record.paid", rf"{_WHO} (?:(?:[^.;<>]|<[A-Z]\d+>){{0,60}}, and )?(?:is|was|became|has been) (?:also )?the (?P<degree>(?:highest|best)[ -]paid)(?P<what> (?:(?:[a-z][a-z'-]*|<X\d+>) ){{0,2}}?(?:actor|actress|actors|author|musician|singer|performer|entertainer|star|comedian|model|writer|director)) ?(?:in the (?:[a-z]+ ){{0,3}}(?:world|industry|business|country) ?)?(?:(?:of|in|from|for) {{date:years}}(?: to {{date:until}})?|for that year)?", _holds, "", "paid"),
    # "eclipsing even X's debut", "outstripping X's surge and Y", "moves past A and B"
    rule("record.exceeds", rf"(?:a record )?{_VERB} (?:even |also )?(?:(?!<[WB])[^.;:—()]){{0,50}}?<[WBX](?P<over>\d+)>(?P<poss>'s {{season:season}})?(?:(?:'s)?(?:(?!<[WB])[^.;:—()<]){{0,24}}(?: and|,)(?: (?:<[PXB]\d+>'s|[a-z][\w-]*)){{0,6}} <[WB](?P<over2>\d+)>)?", _exceeds, "WBX"),
    rule("record.more_than", r"(?:more|higher|bigger|larger|better|longer|faster) (?:\w+ )?than (?:the )?(?:{season:season} of )?{work:over}(?P<poss>'s \w+)?(?= (?:managed|did|drew|had|scored|earned|made|took|posted)|'s|,|\.|$)", _exceeds, "WB"),
    rule("record.dust", r"(?:leav(?:e|es|ing)|left) (?:(?!<[WB])[^.;:—()]){0,60}?{work:over} in (?:the dust|its wake)", _exceeds, "WB"),
    rule("record.most_is", rf"(?:the|its|their) {_DEGREE}(?P<what> (?:[a-z][\w-]* ){{0,3}}?)(?:was|is|remains|has been) {{work:subject}}", _most, "WB"),
    rule("record.first", r"the (?P<degree>first)(?P<what> (?:[a-z][\w-]*|<[OXTW]\d+>)(?: [a-z][\w-]*){0,3}?)(?: ever)? (?P<set>to (?:top|surpass|finish|reach|win|cross|earn|debut|pass|hit|clear|gross|sell)[^.;:—()]{3,60}?)(?=,|\.|;|$| and )", _most, "", r"the first"),
    rule("record.season", r"(?:a (?:tick|touch|notch|hair|shade) )?(?:above|ahead of|past|beating|topping|eclipsing|surpassing) (?:the )?{w3}(?:of |from )?{season:over}", _exceeds_season, "S"),
    # "the biggest launch in the service's history", "the biggest of 2019 so far", "Netflix's longest-running series"
    rule("record.most", rf"(?:<O\d+>'s |the (?:service|streamer|network|company|platform|studio|label|channel|broadcaster|corporation|publisher|band|director|author|franchise)'s |the |its |their )(?:single |all-time |second-|third-)?{_DEGREE}(?P<what>(?: (?:[a-z][\w-]*|<[XUK]\d+>)){{0,6}}?) ?(?:(?:of|in|for|since|on|from) (?P<set>(?:<D\d+>|[^.;:—(),]{{3,50}}?))(?= so far|,|\.|$| and | with | to |;| —)|ever\b|so far\b|(?=,|\.|$))", _most, "", r"est\b|most|longest|highest|biggest|est-"),
)  # fmt: skip
