"""Records and comparatives: one title beats another, or is the most, the first, the fastest of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import COUNTRIES
from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import period_of, person_before, plain
from claims.properties.record_holders import OF_PERSONS, achiever, counted_before
from claims.properties.record_metrics import metric_of
from claims.properties.seasons import season_of
from claims.statement import (
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

_VAGUE = re.compile(
    r"\b(?:ranks?|ranking|lists?|measures?|tracks?|compiles?|rates?) $|\bone of(?: (?:the|its|their|her|his))?\b[^.;]{0,20}$|\bamong(?: the)?\b[^.;]{0,20}$|\barguably\b|\bperhaps\b",
    re.I,
)


def _qualifiers(hit: Hit) -> dict[str, QualifierValue]:
    metric, period = metric_of(hit), period_of(hit, backward=True)
    if metric is None and period and re.search(r"outdr|past|beat|overtak|overtook|topp", hit.said(), re.I):
        metric = "viewership"
    found = {"metric": metric, "period": period, "season": season_of(hit)}
    return {k: v for k, v in found.items() if v is not None}


_BEATEN = re.compile(
    r"\b(?:out-?[a-z]{3,}(?:ed|ing|s)|beat\w*|topp\w+|eclips\w+|surpass\w+) [^.;]*<[WBX]\d+>"
)
_DID_NOT = re.compile(
    r"\b(?:(?:did|has|have|had)(?: not|n't)|failed to|yet to|unable to)(?:, however,)? (?:quite )?$", re.I
)
_UNREAL = re.compile(
    r"(?:\b(?:not|never|nor|without|if|could|might|would|should|before)|n't)\b[^.;]{0,24}$", re.I
)


_IN_TIME = re.compile(
    r"(?:\b(?:weeks?|days?|months?|years?|hours?|just|well|shortly|right)|<[QTDS]\d+>) $", re.I
)
_BEFORE_EVENT = re.compile(
    r"ahead of (?:the |its |his |her |their )?(?:[a-z'-]+ |<[SOWD]\d+>(?:'s)? ?){0,4}(?:premiere|release|launch|debut|return|finale|arrival|publication|tour)\b",
    re.I,
)
_LIST_NAME = re.compile(r"\b(?:List|Chart|Top 10|Top Ten|Rankings?)$")


def _exceeds(hit: Hit) -> Iterator[Draft]:
    front = plain(hit, 0, hit.match.start())
    failed = _DID_NOT.search(front)
    if not failed and _UNREAL.search(front):
        return
    shadow = hit.reading.shadow[: hit.match.start()]
    if (
        _IN_TIME.search(shadow)
        and hit.said().lower().startswith("ahead of")
        or _BEFORE_EVENT.match(hit.said())
    ):
        return  # "renewed weeks ahead of the Season 2 premiere"
    if re.search(r"\b(?:is|was|were|been|being|be|are) (?:[a-z]+ )?$", shadow) and re.search(
        r"ed by\b", hit.said()
    ):
        return  # "is eclipsed by <W>": that title is the greater
    if re.match(r"smash (?:hit|debut|success)", hit.said()):
        return
    if hit.has("over") and _LIST_NAME.search(
        hit.mention("over").name if hit.token("over").letter in "WBXHU" else ""
    ):
        return  # "topped the English TV List"
    if re.search(r"<V\d+> $", shadow) or hit.name == "record.dust" and _BEATEN.search(shadow):
        return  # "12% better than X" is a change; behind a title beaten, another's subject cannot be told
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
            yield hit.draft(
                "record",
                "exceeds",
                qualifiers={**qualifiers, "over": name},
                polarity=Polarity.NEGATED if failed else None,
            )
    if hit.has("earlier"):
        yield hit.draft(
            "record", "exceeds", qualifiers={**qualifiers, "over": plain(hit, *hit.match.span("earlier"))}
        )


def _beats_it(hit: Hit) -> Iterator[Draft]:
    """Read "“Salt” has now beaten it two weeks running": "it" is the work spoken of before."""
    subject = hit.mention("subject")
    earlier = [m for m in hit.document.mentions if m.letter in "WB" and m.end <= subject.start]
    over = next((m for m in reversed(earlier) if m.name != subject.name), None)
    if over and not _UNREAL.search(plain(hit, 0, hit.match.start())):
        qualifiers = {"metric": "viewership", **_qualifiers(hit), "over": over.name}
        yield hit.draft("record", "exceeds", qualifiers=qualifiers, subject=subject)


_HOLIDAY = re.compile(r"\b(?:Day|Eve|Weekend|Christmas|Thanksgiving|Easter|Diwali|Eid|Halloween|New Year)$")


def _may_be_title(hit: Hit, group: str) -> bool:
    """Whether an unmarked name may be a title: several words, and no person that the article speaks of."""
    name = hit.mention(group).name
    return (
        " " in name
        and not _HOLIDAY.search(name)
        and not any(m.letter == "P" and m.name == name for m in hit.document.mentions)
    )


def _exceeds_season(hit: Hit) -> Iterator[Draft]:
    """Read a comparison with another season of the same work: "just above the start of Season 5"."""
    front = hit.reading.shadow[: hit.match.start()]
    if hit.said().startswith("Ahead of") or "ahead of" in hit.said() and _IN_TIME.search(front):
        return  # before it, in time
    qualifiers = {**_qualifiers(hit), "over": f"Season {hit.season('over')}"}
    qualifiers.pop("season", None)
    before = list(re.finditer(r"<S(\d+)>", hit.reading.shadow[: hit.match.start()]))
    if before:
        payload = hit.reading.payload(before[0][1])
        qualifiers["season"] = payload if isinstance(payload, int) else 0
    yield hit.draft("record", "exceeds", qualifiers=qualifiers)


_NO_CONTEST = re.compile(
    r"^(?:reasons?|questions?|problems?|challenges?|mistakes?|surprises?|fears?|dreams?|ambitions?|risks?|hurdles?|tasks?|jokes?|lessons?|fans?|critics|supporters?|regrets?|secrets?|names?|stars?|prizes?|awards? of|things?|parts?|boost|news|compliment|influences?|strengths?|markets?|champions?|attractions?|charts?|lists?|rankings?|table)\b",
    re.I,
)
"""A list of what is the most is no record of a title."""
_OF_THE_ROAD = re.compile(r"^(?:tour|run|trek|headline|shows?|gigs?)\b", re.I)
"""The biggest of these says nothing that can be compared, unless a metric is told."""
_BEHIND = re.compile(
    r",? (?:just |only |second only |trailing |and )?(?:behind|after|to)(?: only| just)? (<[WB]\d+>(?:(?:,|,? and) <[WB]\d+>)*)"
)
"""Who is ahead of a second or third place: "the third-biggest opening of 2025, behind only A and B"."""


_IN_COUNTRIES = re.compile(
    r"\b(?:in|across) (?:[a-z]+ )?<Q\d+> (?:countries|territories|markets|nations)", re.I
)
"""A place held in so many countries is a reach of charts, and no record."""


def _most(hit: Hit) -> Iterator[Draft]:
    if _VAGUE.search(plain(hit, 0, hit.match.start())) or _IN_COUNTRIES.search(hit.said()):
        return
    if hit.has("land") and plain(hit, *hit.match.span("land")) not in COUNTRIES:
        return
    qualifiers = _qualifiers(hit)
    what, nth = (plain(hit, *hit.match.span(g)).strip() if hit.has(g) else "" for g in ("what", "nth"))
    if _NO_CONTEST.search(what) or not qualifiers and _OF_THE_ROAD.search(what):
        return
    metric = str(qualifiers.get("metric") or "")
    metric = " ".join(word for word in metric.split() if word not in what.casefold().split())
    qualifiers["metric"] = " ".join(filter(None, [nth, what, metric])).strip()
    if behind := _BEHIND.match(hit.reading.shadow, hit.match.end()):
        qualifiers["over"] = "; ".join(
            m.name for t in re.findall(r"\d+", behind[1]) if isinstance(m := hit.reading.payload(t), Mention)
        )
    qualifiers.update(_set_of(hit))
    if hit.has("in_year") and (year := hit.date("in_year").value):
        qualifiers["period"] = year
    subject = hit.maybe("subject")
    value = _VALUES.get(re.split(r"[- ]", hit.words("degree"))[0], "most")
    yield hit.draft("record", value, qualifiers=qualifiers, subject=subject)


_VALUES = {
    "fastest": "fastest",
    "quickest": "fastest",
    "faster": "fastest",
    "quicker": "fastest",
    "first": "first",
}


def _set_of(hit: Hit) -> dict[str, QualifierValue]:
    """Return what a record is the most of: a year, the time since one, or a set in words."""
    scope = plain(hit, *hit.match.span("set")).strip(" ,.") if hit.has("set") else ""
    scope = re.sub(r" (?:was|is|were|remains) .*", "", scope)  # "the best seller of the year was Low Water"
    year = re.search(r"\b(?:19|20)\d\d\b", scope)
    published = hit.document.published
    if hit.words("prep") == "since" and year:
        return {"period": f"since {year[0]}"}
    if later := re.fullmatch(
        r"(?P<rest>.*?) since (?:[^,.;]{0,40}?\b(?:in|of) )?(?P<since>(?:19|20)\d\d)", scope
    ):
        return {"period": f"since {later['since']}", "over": later["rest"]}
    if year and len(scope) < 10:
        return {"period": year[0]}
    if (this := re.fullmatch(r"(?:the|this) year(?: (?P<rest>.+))?", scope)) and published:
        return {"period": str(published.year), **({"over": this["rest"]} if this["rest"] else {})}
    return {"over": scope} if scope else {}


def _this_year(hit: Hit) -> dict[str, QualifierValue]:
    """Return the year that a set of rivals is of: "any other title this year", "no drama in 2026"."""
    said, published = plain(hit, *hit.match.span()), hit.document.published
    year = re.search(r"\b(?:in|of|since) ((?:19|20)\d\d)\b", said)
    if year:
        return {"period": f"since {year[1]}" if year[0].startswith("since") else year[1]}
    decade = re.search(r"\bthis decade\b", said)
    if decade:
        return {"period": "this decade"}
    return {"period": str(published.year)} if published and re.search(r"\bthis year\b", said) else {}


_FIGURE_FIRST = re.compile(
    r"<[QM]\d+>(?: (?:times|people|viewers|copies|records|units|hours|views|streams|tickets|minutes))?(?: (?:[a-z]+ )?(?:on|in|worldwide|globally|for)(?: the)?(?: <[OXDH]\d+>)?)?(?:,| —) $"
)
"""A figure that is "more than any sitcom in the platform's history"."""


def _any_other(hit: Hit) -> Iterator[Draft]:
    """Read "quicker than any other title on the service", "14 No. 1s, the most of any woman": the extreme of a set."""
    what, told = plain(hit, *hit.match.span("what")).strip(" ,."), counted_before(hit)
    most = hit.words("degree") == "most"
    if most and told is None or most != bool(re.search(r" (?:of|by|for) any\b", hit.said())):
        return
    counted = hit.words("counted").strip()
    first = _FIGURE_FIRST.search(hit.reading.shadow, 0, hit.match.start())
    if not (re.match(r"any (?:other|previous|rival)\b", what) or counted or most or first):
        return  # "more heart than any film this year"
    qualifiers = {**_qualifiers(hit), "over": what}
    sold = re.search(r"copies|records|albums|books|tickets|sales|units", counted)
    qualifiers.setdefault("metric", "sales" if sold else "viewership")
    qualifiers.update(_this_year(hit))
    if since := re.search(r" since (\d{4})$", what):
        qualifiers |= {"over": what[: since.start()], "period": f"since {since[1]}"}
    holder = None
    if OF_PERSONS.search(what):
        holder = next((m for t, m in hit.reading.mentions("PO") if t.start < hit.span()[0]), None)
    if holder and (told or counted) or told and most:
        qualifiers["metric"] = told or plain(hit, *hit.match.span("counted")).strip()
    value = _VALUES.get(hit.words("degree"), "most")
    yield hit.draft("record", value, qualifiers=qualifiers, subject=holder)


def _none_before(hit: Hit) -> Iterator[Draft]:
    """Read "No foreign-language series had ever reached a billion minutes before": the first of them."""
    qualifiers = {**_qualifiers(hit), "over": plain(hit, *hit.match.span("what")).strip(" ,.")}
    qualifiers["metric"] = plain(hit, *hit.match.span("feat")).strip(" ,.")
    yield hit.draft("record", "first", qualifiers=qualifiers, polarity=Polarity.AFFIRMED)


def _first(hit: Hit) -> Iterator[Draft]:
    """Read "the first Korean series to top the chart", "she became the first woman to win it twice"."""
    what = plain(hit, *hit.match.span("what")).strip(" ,.")
    head = re.split(r" (?:by|from|of|in|on|with|about) ", what)[0]
    holder = achiever(hit) if OF_PERSONS.search(head) else None
    if hit.quantity("nth").value == 1 and (holder or not OF_PERSONS.search(head)):
        qualifiers: dict[str, QualifierValue] = {
            "metric": plain(hit, *hit.match.span("feat")).strip(" ,."),
            "over": what,
        }
        if since := re.search(r" since (\d{4})$", str(qualifiers["metric"])):
            qualifiers |= {
                "period": f"since {since[1]}",
                "metric": str(qualifiers["metric"])[: since.start()],
            }
        yield hit.draft("record", "first", qualifiers=qualifiers, subject=holder)


_DONE = (
    ("opening", re.compile(r"\b(?:opened|debuted|launched|started)\b")),
    ("gross", re.compile(r"\b(?:earned|made|grossed|taken)\b")),
    ("sales", re.compile(r"\bsold\b")),
)
"""The metric that the verb of a record tells."""


def _no_other(hit: Hit) -> Iterator[Draft]:
    """Read "No drama has been watched more this year", "Not since 2008 has a western opened to so much"."""
    qualifiers = _qualifiers(hit)
    told = next((name for name, verbs in _DONE if verbs.search(hit.said())), None)
    qualifiers["metric"] = metric_of(hit) or told or "viewership"
    year = re.search(r"\b(?:19|20)\d\d\b", plain(hit, *hit.match.span()))
    qualifiers.update(
        {"period": f"since {year[0]}"} if year and hit.said().startswith("Not since") else _this_year(hit)
    )
    qualifiers["over"] = plain(hit, *hit.match.span("what")).strip(" ,.")
    subject = hit.maybe("subject")
    if subject is not None and subject.letter in "PO":
        if not re.match(r" (?!(?:for|to|in|from|at|with|on|about)\b)", hit.words("counted")):
            return  # "has done more for cinema" is no figure
        counted = re.sub(r"\b(?:this decade|in <D\d+>)$", "", plain(hit, *hit.match.span("counted")).strip())
        sold = "sales " if re.search(r"\bsold\b", hit.said()) else ""
        qualifiers["metric"] = sold + counted.strip() if counted.strip() else qualifiers["metric"]
    if subject is None and hit.name == "record.not_since":  # the title in it is the one beaten
        subject = next((m for m in hit.document.mentions if m.letter in "WB"), None)
    value = "fastest" if hit.words("how") in ("faster", "sooner", "quicker", "earlier") else "most"
    yield hit.draft("record", value, qualifiers=qualifiers, subject=subject, polarity=Polarity.AFFIRMED)


def _more_watched(hit: Hit) -> Iterator[Draft]:
    """Read "More people watched the reunion than the original finale"."""
    metric = "sales" if hit.words("verb") == "bought" else "viewership"
    qualifiers: dict[str, QualifierValue] = {
        "metric": metric,
        "over": plain(hit, *hit.match.span("rest")).strip(),
    }
    yield hit.draft("record", "exceeds", qualifiers=qualifiers)


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
    read = hit.reading.payload(opening[1]) if opening else None
    return read.value if isinstance(read, DateRead) and read.value and len(read.value) == 4 else None


_BEAT = forms(
    "eclipse surpass overtake overhaul beat -best -better outdraw outpace outgross outsell outstrip* outrank outperform outrun outscore outdo"
    " -top* topple dethrone unseat dwarf bury pass crush exceed improve_on improve_upon -trump pip* leapfrog* edge_out -edge squeeze_out smash trounce outshine"
)
_VERB = (
    rf"(?:{_BEAT}|(?:[a-z]+(?:ed|ing|s)? |blew |flew |swept |went |lift\w* (?:it|them|the \w+) |puts? it )past"
    r"|(?:puts? (?:it|the \w+) |well |far |just |comfortably |narrowly |finish\w* |land\w* )?(?<=[a-z>,] )ahead of"
    r"|out-?(?!(?:lin|rag|fitt|let|cast|sourc|stand|put|tak|com|sid|law|ing|s\b|ed\b))[a-z]{3,}(?:ed|ing|s)|(?<=to )(?:top|head)|more than double(?:d|s)? (?:what|that of)|a (?:tick|touch|notch|hair|shade) above|enough[^<>.;]{0,20}to leave)"
)
_DEGREE = (
    r"(?P<degree>(?:biggest|largest|highest|strongest)(?:-ever)?|longest(?= (?:[a-z-]+ ){0,2}(?:run|film|movie|episode|season|series|stay|streak|album|book|novel|entry|instal?lment|chapter|one|outing|running time|volume)\b)|(?:most|least)[- ](?:watched|viewed|streamed|played|read|borrowed|bought|downloaded|performed|requested|heard|listened-to)|(?:best|top|biggest|highest)-selling|bestselling|(?:top|highest|lowest|best|worst)-(?:rated|reviewed|attended)"
    r"|(?:best|<K\d+>)(?= (?:[a-z]+ ){0,2}(?:start|opening|debut|launch|weekend|showing|bow|result|hold|figure|<Q\d+>-day|opening weekend|day|performance|audience|ratings?)\b)|longest[- ]running|fastest-selling|fastest|quickest|(?:top|highest|lowest)-grossing|most successful|most popular|most-nominated|most expensive|priciest|costliest)"
)
_OWNER = (
    r"(?:(?:the )?<O\d+>'s |the (?:service|streamer|network|company|platform|studio|label|channel|broadcaster|corporation|publisher|band|director|author|franchise|country|year|week|distributor)'s "
    r"|(?P<land><X\d+>)'s |<D(?P<in_year>\d+)>'s |television's |the |its |their )"
)
_MADE = r"(?:that )?(?:the [a-z]+|<[OXP]\d+>|it|she|he|they|anyone|anybody)(?: [a-z]+)? (?:has|have|had) (?:ever |yet |so far )?(?:made|had|seen|produced|released|aired|commissioned|shown|screened|broadcast|staged|mounted|backed|bankrolled|financed|funded|attempted|undertaken|put on (?:screen|air)|enjoyed|recorded|posted|managed|scored|written|put out|launched)"

_WHO = r"(?:{person:holder}|she|he)(?:,[^,.;<>]{3,50},)?"

RULES = (
    # "Orth currently holds the record for the most top 10 songs from one album", "was the highest-paid actress of 2019"
    rule("record.holds", rf"{_WHO} (?:currently |still |also |now )?(?:holds|held|has set|set|broke) (?:the|a) record for (?:the )?most(?P<degree>)(?P<what>(?: (?:[a-z][a-z0-9'-]*|<[A-Z]\d+>)){{1,12}}?)(?=[,.;]|$| with | and | when )", _holds, "", "record for"),
    rule("record.paid", rf"{_WHO} (?:(?:[^.;<>]|<[A-Z]\d+>){{0,60}}, and )?(?:is|was|became|has been) (?:also )?the (?P<degree>(?:highest|best)[ -]paid)(?P<what> (?:(?:[a-z][a-z'-]*|<X\d+>) ){{0,2}}?(?:actor|actress|actors|author|musician|singer|performer|entertainer|star|comedian|model|writer|director)) ?(?:in the (?:[a-z]+ ){{0,3}}(?:world|industry|business|country) ?)?(?:(?:of|in|from|for) {{date:years}}(?: to {{date:until}})?|for that year)?", _holds, "", "paid"),
    # "eclipsing even X's debut", "outstripping X's surge and Y", "moves past A and B"
    rule("record.exceeds", rf"(?<!-)(?:a record )?{_VERB} (?!(?:from|to|away|on|down|through|out|into) )(?:even |also )?(?:(?!<[WB])[^.;:—()]){{0,70}}?<[WBX](?P<over>\d+)>(?P<poss>'s {{season:season}})?(?:(?:'s)?(?:(?!<[WB])[^.;:—()<]){{0,24}}(?: and|,)(?: (?:<[PXB]\d+>'s|[a-z][\w-]*)){{0,6}} <[WB](?P<over2>\d+)>)?", _exceeds, "WBX"),
    rule("record.more_than", r"(?:more|higher|bigger|larger|better|longer|faster) (?:\w+ )?than (?:the (?:[a-z]+[- ]|<Q\d+>-){0,3}(?:start|launch|debut|opening|bow|premiere|finale|run|haul|gross|total) of |that of |those of |the <[QM]\d+>(?: [a-z]+)? (?:(?:that|which|for|of) )?(?:<[DPXO]\d+>'s )?|the )?(?:{season:season} of )?{work:over}(?P<poss>'s \w+)?(?= (?:managed|did|drew|had|scored|earned|made|took|posted|in|on|at|over|with|and)\b|'s|,|\.|$)", _exceeds, "WB"),
    # "beating the $28m start of its predecessor", "outgrossed the original": a work that goes unnamed
    rule("record.earlier", rf"{_VERB} (?:even )?(?:(?:the|that of) (?:<[MQ]\d+> )?(?:[a-z-]+ ){{0,3}}?(?:of )?)?(?P<earlier>(?:its|the|their|her|his) (?:immediate |direct |<T\d+> )?(?:predecessor|forerunner|original|first film|parent series|(?:previous|last|earlier) (?:film|album|season|record|novel|book|instal?lment)))(?= (?:by|in|on|with|over|for)\b|[,.;]|$)", _exceeds, "", r"predecessor|forerunner|original|first film|parent|previous|last|earlier"),
    rule("record.dust", r"(?:leav(?:e|es|ing)|left) (?:(?!<[WB])[^.;:—()]){0,60}?{work:over}(?:,[^.;]{0,40},)? (?:in (?:the|its) (?:dust|wake|ditch|shade|rear-?view\w*|shadow|distance)|(?:choking|eating|trailing|gasping|standing|reeling|behind)\b)", _exceeds, "WB"),
    rule("record.most_is", rf"(?:the|its|their) {_DEGREE}(?P<what> (?:[a-z][\w-]* ){{0,3}}?)(?:was|is|remains|has been) {{work:subject}}", _most, "WB"),
    # "the first Korean series to top the chart", "the first Netflix title ever to finish first"
    rule("record.first", r"the {ord:nth}(?P<what>(?: (?:[a-z][\w'-]*|<[OXTWUK]\d+>(?:'s|-[a-z]+)?)){1,7}?)(?: ever)? to (?P<feat>(?:top|take|lift|land|be (?:awarded|named|inducted|crowned|honou?red)|surpass|finish|reach|win|cross|earn|debut|pass|hit|clear|gross|sell|enter|open|draw|score|exceed|break|join|spend|place|receive|direct|headline|chart|rank|peak|get(?= there| to| past| into)|make (?:the|it)|go (?:to|straight|platinum|gold|number)|amass|rack up|notch|clock up|bank|collect|attract|pull in|claim|scoop|secure|hold|have(?= [^.;]*(?:singles?|albums?|songs?|hits?|films?|books|novels|shows|top|number|charts?|seasons?|nominations|<[HRQ]\d))|be (?:streamed|watched|viewed|certified|nominated|shortlisted|played|downloaded|renewed for))\b[^.;:—]{3,60}?)(?=,|\.|;|$| and )", _first, "T", r"<T\d+>"),
    rule("record.season", r"(?:a (?:tick|touch|notch|hair|shade) )?(?:above|ahead of|past|beating|topping|eclipsing|surpassing) (?:the )?{w3}(?:of |from )?{season:over}(?! of (?:the )?<[WBX])", _exceeds_season, "S"),
    # "the biggest launch in the service's history", "the biggest of 2019 so far", "Netflix's longest-running series"
    rule("record.most", rf"{_OWNER}(?:single |all-time |(?P<nth><T\d+>)[- ])?{_DEGREE}(?P<what>(?: (?:[a-z][\w-]*|<[XUKS]\d+>|<[QT]\d+>-[a-z]+)){{0,6}}?) ?(?:\b(?P<prep>of|in|for|since|on|from) (?P<set>(?:<D\d+>|[^.;:—(),]{{3,50}}?))(?= so far|,|\.|$|:| and | with | to |;| —)|{_MADE}|ever\b|so far\b|(?=,|\.|\?|:|$))", _most, "", r"est\b|most|least|longest|highest|biggest|est-|top-|<K"),
    # "the quickest Malayalam release to enter the 50-crore club"
    rule("record.fastest_to", r"(?:the|its|their) (?P<degree>fastest|quickest)(?P<what>(?: (?:[a-z][\w-]*|<[XUKO]\d+>)){0,4}?) (?P<set>to (?:reach|enter|cross|hit|pass|top|join|gross|sell|earn|clear|surpass)\b[^.;:—(),]{2,50}?)(?=,|\.|$| and )", _most, "", r"fastest|quickest"),
    # "quicker than any other title on the service", "a bigger audience than any other drama this year"
    rule("record.any_other", r"(?P<degree>faster|quicker|more|higher|bigger|larger|longer|better|greater|(?<=the )most)(?: [a-z]+){0,2}?(?P<counted>(?: (?:<H\d+>|top tens?|viewers|people|copies|records|albums|books|tickets|sales|money|streams|plays|hours|minutes|households|homes|nominations|awards|hits|number ones|units|views|episodes|seasons)){0,2}) (?:than|of|by|for) (?P<what>any (?:(?:other|previous|rival) |(?:[a-z'-]+ |<[XTUO]\d+>(?:'s)? ){0,4}?(?:film|movie|drama|comedy|sitcom|thriller|miniseries|romance|musical|western|horror|anime|franchise|series|show|album|record|single|song|book|novel|game|title|release|act|artist|band|singer|group|woman|man|author|writer|novelist|rapper|duo|performer|debut|original|sequel|soap|special|documentary|programme)\b)[^.;:—(),]{0,50}?)(?=[,.;]|$| —)", _any_other, "", r"(?:than|of|by|for) any"),
    # "No foreign-language series had ever reached a billion minutes in a single week before"
    rule("record.none_before", r"^No (?P<what>(?:(?!one )[a-z-]+ |<[XOT]\d+> ){1,6})had (?:ever |previously |yet )(?P<feat>(?:reached|passed|topped|crossed|hit|cleared|surpassed|earned|made|grossed|sold|won|drawn|opened|spent|charted)\b[^.;:—]{3,60}?)(?: before)?(?=[,.;]|$)", _none_before, "", r"\bno\b"),
    # "No British crime drama has been watched more in 2026", "Not since 2008 has a western opened to so much"
    rule("record.no_other", r"(?:^|(?<=[:—] ))No (?:other )?(?P<what>(?:[a-z-]+ |<[XOTDU]\d+>(?:'s)? ){1,7}?)(?:has|have|had) (?:ever |yet )?(?:been )?[a-z]+ (?:[a-z]+ ){0,2}?(?P<how>more|better|higher|bigger|faster|sooner|quicker|earlier|further|longer|as many|as much)\b(?P<counted>(?:[^.;:—<>]|<[DQMOXR]\d+>){0,40}?)(?: (?:than|as) (?:<[PX]\d+>'s )?<[WBPOX](?P<subject>\d+)>|(?=[,.;]|$))", _no_other, "", r"\bno\b"),
    rule("record.not_since", r"^Not since (?:(?:{date}'s )?{work}(?: in {date})?|{date}) (?:has|have|had) (?P<what>(?:[^.;:—<>]|<[XOTU]\d+>){3,40}?) (?:opened|debuted|launched|earned|made|drawn|sold|taken|started|performed|done|attracted|grossed|charted)[^.;:—]{0,40}", _no_other, "", r"not since"),
    # "“Salt” has now beaten it two weeks running": the work spoken of is the one beaten
    rule("record.beaten_it", rf"{{work:subject}},? (?:(?:has|had|have) )?(?:(?:now|since|already|also|then|only|just) )?{_BEAT} it(?= by| in| on| at| to|,|\.|$| <Q| for| twice| again| with| over)", _beats_it, "WB"),
    # "More people watched the reunion than the original finale"
    rule("record.more_watched", r"(?:^|, )More (?:people|viewers|households|homes|fans|readers) (?:have |had )?(?P<verb>watched|saw|streamed|bought|tuned in to|tuned in for) (?:[^.;:—]{2,40}?) than (?P<rest>(?:{work}|{season}|(?:the|its|any) (?:[a-z-]+ |<[TDOX]\d+> ){0,3}(?:finale|premiere|opener|episode|series|special|film|show|launch|original|broadcast|ceremony|edition|drama|final|album|book|novel|record|predecessor))[^.;:—,]{0,24}?)(?= in <D|[.,;]|$)", _more_watched, "", r"\bmore\b"),
    # "beating the previous best of 17 set by “Low Water”"
    rule("record.set_by", rf"{_BEAT} (?:the |its )?(?:previous |old |existing |earlier |former )?(?:best|record|mark|high|benchmark)(?:(?!<[WB])[^.;:—()]){{0,40}}? (?:set|held|owned|established|posted) by {{w2}}{{work:over}}", _exceeds, "WB"),
)  # fmt: skip
