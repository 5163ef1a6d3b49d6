"""How long works are: episodes, seasons, minutes - and what episodes are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import after, before
from claims.properties.seasons import season_before, season_of
from claims.statement import (
    SCREEN,
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
        "episode_count",
        "number of episodes",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.FIXED,
        "{subject} has {value} episodes",
        units=("episodes",),
        about=(SubjectType.TV_SERIES,),
    ),
    Property(
        "season_count",
        "number of seasons",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.COUNTER,
        "{subject} has {value} seasons",
        units=("seasons",),
        about=(SubjectType.TV_SERIES,),
    ),
    Property(
        "runtime",
        "running time",
        ValueType.QUANTITY,
        Comparator.QUANTITY,
        TimeClass.FIXED,
        "{subject} runs {value} minutes",
        units=("minutes",),
        qualifiers=("of",),
        qualifier_choices={"of": ("episode", "finale", "film", "season")},
        about=SCREEN,
    ),
    Property(
        "episode_title",
        "episode title",
        ValueType.WORK,
        Comparator.WORK,
        TimeClass.FIXED,
        "an episode of {subject} is called {value}",
        qualifiers=("episode",),
        about=(SubjectType.TV_SERIES,),
    ),
)

_SERIES = (SubjectType.TV_SERIES,)
_MAPPED_OUT = re.compile(
    r"\b(?:plan(?:s|ned)?|vision|roadmap|outlines?|hopes?|mapped|arc|story|pitch(?:ed)?|ideas?)(?: (?:it|this|her|them|out))* (?:for|as|of|over|to (?:run|last|make|tell it in)) (?:at least |about |up to )?$",
    re.I,
)
_PLAN = re.compile(r"\b(?:will|to run|is for|order(?:ed)?|upcoming)\b", re.I)
_SOME_OF = re.compile(
    r"\b(?:(?:opens?|opened|opening|debut\w*|launch\w*|premier\w*|begins?|began|kick\w* off|returns?|returned|arriv\w*|starts?|started)(?:[^.;:()]{0,40}?,?)? with|through)"
    r" (?:the |a |just |only |its )*(?:first )?$",
    re.I,
)
_EACH_OF = re.compile(r"\b(?:each|all|every one) of (?:the|its) $", re.I)
_PART_OF = re.compile(
    r"\b(?:first|last|final|next|opening|latest|remaining|previous|all but|another|more|of the|wrote|writes?|directed|directs?|helmed|appear\w* in|turn\w* up in|recurr?\w* in|popped up in|guest\w* in|watched|binged|finished)(?: <[QT]\d+>)? $",
    re.I,
)


def _season(hit: Hit, default: int | None) -> dict[str, QualifierValue]:
    season = hit.season("season") if hit.has("season") else season_of(hit)
    season = int(hit.quantity("nth").value) if hit.has("nth") else season or default
    return {"season": season} if season else {}


_SPLIT = re.compile(
    r"\b(?:split|divid\w+|brok\w+|carv\w+|releas\w+|drop\w*|arriv\w*|com(?:es?|ing)|air\w*|shown|broadcast|deliver\w*)\b[^.;]{0,40}? in(?:to)? <?Q?$",
    re.I,
)


def _episodes(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 2 <= q.value <= 2000 or q.value != int(q.value):
        return
    front = before(hit, "value", 40)
    if (
        q.value <= 4
        and _SPLIT.search(hit.reading.shadow, 0, hit.match.start("value"))
        and "part" in hit.said()
    ):
        return  # "has split the season into two parts"
    sent = re.search(r"\b(?:sent|given|seen|screened|provided with|shown) (?:the |just |only )?$", front)
    wider = hit.reading.shadow[: hit.match.start("value") - 2][-60:]
    if (sent or _SOME_OF.search(wider) and q.value <= 4) and not hit.words("all").startswith("all"):
        return  # "opens with two installments", "critics were sent three episodes"
    if "hyphen" in hit.name and re.match(
        r" (?:[a-z]+ )?(?:premiere|opener|finale|special|episode|story|conclusion)", after(hit, chars=30)
    ):
        return
    if re.search(r"<T\d+> $", front) and "count" in hit.name:
        return  # "the first three episodes"
    if (
        _PART_OF.search(front)
        and not (_EACH_OF.search(front) and "episodes" in hit.said())
        and not hit.words("all")
        and "count" in hit.name
    ):
        return
    if (
        re.match(
            r"\s*(?:on day|at launch|each |every |a week|per week|shorter|longer|fewer|apart|behind|at once|on <D|ago|later|in(?=[,.;]|$)|into\b|of the(?! <S)(?! (?:(?:[\w'-]+|<\w+>) ){0,4}(?:drama|series|show|comedy|thriller|sitcom|saga|procedural|soap)))",
            after(hit, chars=20),
        )
        and not hit.words("all")
        and not hit.has("season")
    ):
        return
    plan = _PLAN.search(hit.clause_shadow[: hit.match.end("value") - hit.clause[0]])
    modality = Modality.PLANNED if plan and re.search(r"\bwill\b", plan[0]) else None
    qualifiers = _season(hit, season_before(hit) if modality else None)
    yield hit.draft(
        "episode_count", int(q.value), unit="episodes", resolution=1, qualifiers=qualifiers, bound=q.bound,
        subject_types=_SERIES, modality=modality, polarity=Polarity.AFFIRMED if _NOT_PAST.search(front) else None,
    )  # fmt: skip


_NOT_PAST = re.compile(r"\b(?:past|beyond) (?:its|the|an?|their) (?:[a-z]+ )?$")
"""What was never passed was reached: "never made it past its sole eight-episode season"."""


def _episodes_elided(hit: Hit) -> Iterator[Draft]:
    """Read "Season 3 ran to just 10" where episodes were spoken of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    if (
        re.search(r"\bepisodes?\b", hit.document.text[start : hit.span()[0]], re.I)
        and season_of(hit)
        and hit.quantity("value").value <= 40
    ):
        yield from _episodes(hit)


def _cut_to(hit: Hit) -> Iterator[Draft]:
    """Read "the order for the second was trimmed to nine" where seasons and episodes are spoken of."""
    readings = hit.document.readings[max(0, hit.reading.index - 2) : hit.reading.index + 1]
    spoken = hit.document.text[readings[0].start : hit.span()[1]]
    seasons = any("S" in r.letters for r in readings)
    if (
        seasons
        and re.search(r"\b(?:episodes?|half-hours|hours|instal?lments?|parts|chapters)\b", spoken, re.I)
        and hit.quantity("value").value <= 60
    ):
        for draft in _episodes(hit):
            draft.qualifiers["season"] = int(hit.quantity("ordinal").value)
            yield draft


def _episodes_of_season(hit: Hit) -> Iterator[Draft]:
    """Read "down from 10 in Season 2": the number of another season's episodes."""
    told = re.search(
        r"<Q\d+> (?:[a-z-]+ )?(?:episodes|instal?lments|chapters|hours),? [^.;]*$",
        hit.reading.shadow[: hit.match.end("value")],
    )
    q = hit.quantity("value")
    if (
        told
        and re.search(r"\b(?:up|down) from\b", hit.reading.shadow[: hit.match.end()])
        and q.value == int(q.value)
    ):
        yield hit.draft(
            "episode_count",
            int(q.value),
            unit="episodes",
            resolution=1,
            qualifiers={"season": hit.season("season")},
        )


def _episodes_before(hit: Hit) -> Iterator[Draft]:
    """Read "eight episodes, down from ten": the other number is the season before's."""
    for draft in _episodes(hit):
        season = draft.qualifiers.pop("season", None)
        if isinstance(season, int) and season > 1:
            draft.qualifiers["season"] = season - 1
        yield draft


def _seasons(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 1 <= q.value <= 80 or q.value != int(q.value):
        return
    if re.search(
        r"\b(?:next|last|past|first|final|another|more|spent|for the past) $|<T\d+> $",
        before(hit, "value", 20),
        re.I,
    ) and not hit.has("subject"):
        return
    if re.search(r"\bspent (?:the |its |all )?$", before(hit, "value", 16)):
        return  # someone's years on a show
    if hit.has("works"):
        for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
            payload = hit.reading.payload(m[1])
            if isinstance(payload, Mention):
                yield hit.draft("season_count", int(q.value), unit="seasons", resolution=1, subject=payload)
        return
    subject = hit.maybe("subject")
    yield hit.draft(
        "season_count",
        int(q.value),
        unit="seasons",
        resolution=1,
        bound=q.bound,
        modality=Modality.PLANNED if _MAPPED_OUT.search(before(hit, "value", 40)) else None,
        subject=subject,
        subject_types=_SERIES,
    )


def _single_season(hit: Hit) -> Iterator[Draft]:
    """Read "ran for a single series"."""
    subject = hit.maybe("subject")
    said = Polarity.AFFIRMED if hit.name == "seasons.sole" else None
    yield hit.draft(
        "season_count", 1, polarity=said, unit="seasons", resolution=1, subject=subject, subject_types=_SERIES
    )


def _seasons_so_far(hit: Hit) -> Iterator[Draft]:
    """Read "is now in its fourth season": so many it has by now."""
    subject = hit.maybe("subject")
    if hit.season("value") > 1:
        yield hit.draft(
            "season_count", hit.season("value"), unit="seasons", resolution=1, subject=subject, subject_types=_SERIES
        )  # fmt: skip


RULES = (
    # "10-episode series", "nine-episode first season", "the six-part family saga", "the 16-episode first"
    rule("episodes.hyphen", r"{num:value}[- ](?:episode|part|parter)\b(?: {season:season}| {ord:nth}(?=[,.;)]|$| and| but| had| was| that))?(?: (?:run|batch|season|series|order|drama|thriller|saga))?(?! (?:series |run |set |saga )?of (?:[a-z-]+ ){0,2}(?:novels|books|albums|essays|articles|lectures|comics|stories|exhibitions))", _episodes, "Q"),
    # "10 episodes", "All ten episodes dropped", "it will run to six episodes"
    rule("episodes.count", r"(?P<all>all |through ||of |for |to )?{num:value} (?:<Q\d+>-minute |(?!more |further |additional |extra |other |earlier |previous |remaining |such |of )[a-z-]+ )?(?:episodes|eps\b|chapters|instal?lments|hour-long episodes|half-hours|(?<!speaking )(?<!starring )(?<!main )(?<!lead )(?<!acting )parts(?! of))", _episodes, "Q"),
    rule("episodes.all_of", r"(?P<all>all ){num:value} of (?:the |its )?(?:(?:season|series|show|drama|run|<S\d+>|{work:subject})(?:'s)? )?(?:(?:new|hour-long|half-hour) )?(?:episodes|instal?lments|chapters)", _episodes, "Q"),
    # "the order for the second was trimmed to nine", "the third was cut to 10"
    rule("episodes.cut_to", r"the {ord:ordinal}(?:'s order)? (?:was|were|is|has been|had been|will be|got) (?:[a-z]+ )?(?:trimmed|cut|reduced|shortened|expanded|extended|increased|upped|bumped|raised|whittled)(?: back| up| down)? to (?:just |only |a mere )?{num:value}", _cut_to, "Q T"),
    # "episodes, ten in all", "Three further episodes follow, making four in all"
    rule("episodes.in_all", r"(?:episodes|instal?lments|chapters|half-hours)\b(?:[^.;:()<>]|<[DX]\d+>){0,60}?,? (?:(?:all|making|for|with|bringing (?:the |its )?(?:total|tally|count|run) to)(?: it)? )?{num:value} (?:in all|in total|altogether|all told|of them|in number)", _episodes, "Q", r"episodes|instal|chapters|half-hours"),
    rule("episodes.elided", r"(?:ran|runs|run|trimmed|cut(?: back)?|expanded) to (?:just |only |a full |a mere )?{num:value}(?=[,.;]|$| and| because| after)", _episodes_elided, "Q"),
    # "Season one ran for 10 episodes, season two for eight"
    rule("episodes.season_for", r"{season:season} (?:for|to|with|had|has|got|will have) (?:just |only )?{num:value}(?=[,.;]|$| and)", _episodes_elided, "Q S"),
    rule("episodes.up_from", r"(?<=episodes, )(?:up|down) from {num:value}(?! (?:episodes )?(?:in|for) <S)", _episodes_before, "Q", r"episodes"),
    # "eight installments, down from 10 in Season 2 and nine in Season 1"
    rule("episodes.in_season", r"(?:(?:up|down) from|and|against|after|,) {num:value} (?:episodes )?(?:in|for) {season:season}(?=[,.;)]|$| and <Q)", _episodes_of_season, "Q S", r"(?:episodes?|instal?lments|chapters|hours)\b"),
    # "five-season hit", "ran four seasons", "11 seasons / 108 episodes"
    rule("seasons.each", r"(?P<works><[WB]\d+>(?:(?:,| and|, and) <[WB]\d+>)+), (?:each|both|all) of which (?:ran|lasted|spanned|had) (?:for )?{num:value} seasons", _seasons, "Q WB"),
    rule("seasons.hyphen", r"(?:<O\d+>'s )?{num:value}[- ]season(?! (?:plan|arc|deal|order|commitment|pact|contract|vision|road ?map)\b)(?: (?:juggernaut|run|series|hit|drama|saga))?\b", _seasons, "Q"),
    rule("seasons.count", r"(?:(?:ran|runs|lasted|spanned|spans|aired|over|across|after|for|spent) {w2})?{num:value} (?:seasons|series(?= (?:have been|had been|were) (?:made|produced|broadcast|aired|shown|filmed|commissioned)))(?: (?:on|of) {work:subject})?", _seasons, "Q"),
    # "ran for three series", "There will be three series, and no more"
    rule("seasons.british", r"(?:(?:ran|runs|run|running|lasted|lasting|spanned|spanning|there (?:will (?:only )?be|were|are|have been|has been)|made|making)(?: on)?(?: on <O\d+>)? (?:for |to )?|after |over |across |all )(?:just |only |the )?{num:value} series\b(?! (?:regular|of))", _seasons, "Q"),
    # "ran for a single series"
    rule("seasons.single", r"(?:{work:subject},? (?:which |that )?)?(?:ran|runs|lasted|survived|managed|aired|made it to|lasting|running|after|for|had)(?: for)? (?:just |only )?a (?:single|lone|solitary) (?:season|series)\b(?! of)", _single_season, "", "single|lone|solitary"),
    rule("seasons.sole", r"(?:its|their|the (?:show|series)'s) (?:sole|lone|only|single|one and only) (?:<Q\d+>-(?:episode|part) )?(?:season|series)\b(?! (?:of|to|that|in|with|regular))", _single_season, "", "sole|lone|only|single"),
    # "now in its fourth season"
    rule("seasons.now_in", r"(?:{work:subject},? (?:which |that )?|(?:series|show|drama|comedy|sitcom|soap|thriller|programme|hit|it|which|that),? ?|and |but )(?:(?:is|are|'s)(?: now| currently| already| well)*|now|currently|already) in(?:to)? (?:its|their) {season:value}", _seasons_so_far, "S"),
)  # fmt: skip
