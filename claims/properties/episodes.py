"""How long works are: episodes, seasons, minutes - and what episodes are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.names import looks_like_title
from claims.properties.context import after, before, plain, season_before, season_of
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
_PLAN = re.compile(r"\b(?:will|to run|is for|order(?:ed)?|upcoming)\b", re.I)
_PART_OF = re.compile(
    r"\b(?:first|last|final|next|opening|latest|remaining|previous|all but|another|more|of the|wrote|writes?|directed|directs?|helmed|appear\w* in|turn\w* up in|recurr?\w* in|popped up in|guest\w* in|watched|binged|finished)(?: <[QT]\d+>)? $",
    re.I,
)
_NO_RUN = re.compile(
    r"\b(?:trailer|teaser|sneak peek|reel|clip|preview|interview|I|we|binged|wait|drive|intermission)\b", re.I
)


def _season(hit: Hit, default: int | None) -> dict[str, QualifierValue]:
    season = hit.season("season") if hit.has("season") else season_of(hit)
    season = season or default
    return {"season": season} if season else {}


def _episodes(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 2 <= q.value <= 2000 or q.value != int(q.value):
        return
    front = before(hit, "value", 40)
    if re.search(r"<T\d+> $", front) and "count" in hit.name:
        return  # "the first three episodes"
    if _PART_OF.search(front) and not hit.words("all") and "count" in hit.name:
        return
    if re.match(
        r"\s*(?:on day|at launch|each |every |a week|per week|at once|on <D|ago|later|in(?=[,.;]|$)|into\b|of the(?! <S)(?! (?:(?:[\w'-]+|<\w+>) ){0,4}(?:drama|series|show|comedy|thriller|sitcom|saga|procedural|soap)))",
        after(hit, chars=20),
    ) and not hit.words("all"):
        return
    plan = _PLAN.search(hit.clause_shadow[: hit.match.end("value") - hit.clause[0]])
    modality = Modality.PLANNED if plan and re.search(r"\bwill\b", plan[0]) else None
    qualifiers = _season(hit, season_before(hit) if modality else None)
    yield hit.draft(
        "episode_count", int(q.value), unit="episodes", resolution=1, qualifiers=qualifiers, bound=q.bound,
        subject_types=_SERIES, modality=modality,
    )  # fmt: skip


def _episodes_elided(hit: Hit) -> Iterator[Draft]:
    """Read "Season 3 ran to just 10" where episodes were spoken of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    if (
        re.search(r"\bepisodes?\b", hit.document.text[start : hit.span()[0]])
        and season_of(hit)
        and hit.quantity("value").value <= 40
    ):
        yield from _episodes(hit)


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
        r"\b(?:next|last|past|first|final|another|more|spent|for the past) $", before(hit, "value", 20), re.I
    ) and not hit.has("subject"):
        return
    if hit.has("works"):
        for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
            payload = hit.reading.tokens[int(m[1])].payload
            if isinstance(payload, Mention):
                yield hit.draft("season_count", int(q.value), unit="seasons", resolution=1, subject=payload)
        return
    subject = hit.mention("subject") if hit.has("subject") else None
    yield hit.draft(
        "season_count",
        int(q.value),
        unit="seasons",
        resolution=1,
        bound=q.bound,
        subject=subject,
        subject_types=_SERIES,
    )


def _of(hit: Hit) -> str | None:
    """Decide what a running time is of: the noun beside it, else what the sentence is about."""
    noun = hit.words("noun") + (
        " episode"
        if re.search(r"\beach (?:of )?(?:about |around )?$|\beach\b", hit.said() + before(hit, chars=20))
        else ""
    )
    text = hit.reading.shadow[: hit.match.end()].casefold()
    if "season" in noun:
        return "season"
    if (
        re.search(r"finale|closer", noun)
        or re.search(r"\bfinale\b", text)
        and not re.search(r"episodes?|chapter", noun)
    ):
        return "finale"
    if re.search(r"episode|chapter|instal|hour", noun + hit.words("what")):
        return "episode"
    if re.search(
        r"film|movie|feature|picture|piece|reboot|sequel|cut|epic|biopic|drama|comedy|thriller|western|horror|documentary",
        noun + hit.words("what"),
    ):
        return "film"
    return None


def _runtime(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    minutes = q.value * 60 if hit.words("unit").startswith("hour") else q.value
    behind = re.split(r",| and ", plain(hit, hit.match.end(), min(hit.clause[1], hit.match.end() + 24)))[0]
    near = plain(hit, hit.clause[0], hit.match.end()) + behind
    if not 5 <= minutes <= 900 or _NO_RUN.search(near):
        return
    if hit.words("unit").startswith("hour") and re.match(r"(?: and|,)? <Q\d+> min", after(hit, chars=20)):
        return  # hours and minutes are read together
    of = _of(hit)
    qualifiers: dict[str, QualifierValue] = {"of": of} if of else {}
    season = season_of(hit)
    if season:
        qualifiers["season"] = season
    yield hit.draft(
        "runtime", minutes, unit="minutes", resolution=q.resolution, qualifiers=qualifiers, bound=q.bound
    )


def _hours_minutes(hit: Hit) -> Iterator[Draft]:
    """Read "two hours and 22 minutes" as minutes."""
    hours, minutes = hit.quantity("hours").value, hit.quantity("value").value
    near = plain(hit, hit.clause[0], min(hit.clause[1], hit.match.end() + 24))
    if hours in range(1, 8) and 0 < minutes < 60 and not _NO_RUN.search(near.replace("I ", "")):
        of = _of(hit)
        qualifiers: dict[str, QualifierValue] = {"of": of} if of else {}
        yield hit.draft("runtime", hours * 60 + minutes, unit="minutes", resolution=1, qualifiers=qualifiers)


def _half_hour(hit: Hit) -> Iterator[Draft]:
    """Read "episodes come in at about half an hour"."""
    minutes = 30 if hit.words("half").startswith("half") else 60
    qualifiers: dict[str, QualifierValue] = {"of": "episode"}
    yield hit.draft(
        "runtime", minutes, unit="minutes", resolution=10, qualifiers=qualifiers, bound=Bound.ABOUT
    )


def _plain_title(hit: Hit) -> Iterator[Draft]:
    """Read a title without marks, set off by commas: "The finale, A Longer Road, lasts …"."""
    title = plain(hit, *hit.match.span("value")).strip(" \"',.")
    if looks_like_title(title):
        yield hit.draft("episode_title", title, qualifiers=_episode(hit))


def _episode_title(hit: Hit) -> Iterator[Draft]:
    token = hit.token("value")
    payload = token.payload
    title = (
        hit.document.text[payload.start : payload.end]
        if isinstance(payload, Mention)
        else str(payload).strip(" ,.;")
    )
    if title:
        affirmed = Polarity.AFFIRMED if ", which" in hit.said() else None
        yield hit.draft(
            "episode_title", title, qualifiers=_episode(hit), subject_types=_SERIES, polarity=affirmed
        )


def _episode(hit: Hit) -> dict[str, QualifierValue]:
    noun = hit.words("noun")
    if re.search(r"finale|closer|last|final", noun):
        qualifiers: dict[str, QualifierValue] = {"episode": "finale"}
    elif re.search(r"premiere|opener|opening|pilot", noun):
        qualifiers = {"episode": "premiere"}
    else:
        qualifiers = {}
    season = season_of(hit)
    return {**qualifiers, "season": season} if season else qualifiers


_TITLE = r"<[WBXYC](?P<value>\d+)>"
_EPISODE_NOUN = (
    r"(?P<noun>(?:season |series |episode )?(?:finale|premiere|opener|closer|pilot)"
    r"|(?:chapter|episode) (?:<Q\d+>|one|two|three|four|five|six|seven|eight)"
    r"|(?:last|final|opening|penultimate|<T\d+>)(?: of the (?:new )?)? ?(?:episodes?|instal?lments?|chapters?|hour))"
)


def _runtime_elided(hit: Hit) -> Iterator[Draft]:
    """Read "it clocks in at 81" after a running time: minutes go without saying."""
    earlier = hit.document.readings[max(0, hit.reading.index - 2)].start
    if re.search(r"\bminutes\b", hit.document.text[earlier : hit.span()[0]]):
        yield from _runtime(hit)


RULES = (
    # "10-episode series", "nine-episode first season", "the six-part family saga"
    rule("episodes.hyphen", r"{num:value}[- ](?:episode|part|parter)\b(?: {season:season})?(?: (?:run|batch|season|series|order|drama|thriller|saga))?", _episodes, "Q"),
    # "10 episodes", "All ten episodes dropped", "it will run to six episodes"
    rule("episodes.count", r"(?P<all>all |through ||of |for |to )?{num:value} (?:(?!more |other |earlier |previous |remaining |such |of )[a-z-]+ )?(?:episodes|eps\b|chapters|instal?lments|hour-long episodes|half-hours|parts(?! of))", _episodes, "Q"),
    rule("episodes.in_all", r"episodes,? (?:all )?{num:value} (?:in all|in total|altogether|of them|in number)", _episodes, "Q", r"episodes"),
    rule("episodes.elided", r"(?:ran|runs|run|trimmed|cut(?: back)?|expanded) to (?:just |only |a full |a mere )?{num:value}(?=[,.;]|$| and| because| after)", _episodes_elided, "Q"),
    rule("episodes.up_from", r"(?<=episodes, )(?:up|down) from {num:value}", _episodes_before, "Q", r"episodes"),
    # "five-season hit", "ran four seasons", "11 seasons / 108 episodes"
    rule("seasons.each", r"(?P<works><[WB]\d+>(?:(?:,| and|, and) <[WB]\d+>)+), (?:each|both|all) of which (?:ran|lasted|spanned|had) (?:for )?{num:value} seasons", _seasons, "Q WB"),
    rule("seasons.hyphen", r"(?:<O\d+>'s )?{num:value}[- ]season(?: (?:juggernaut|run|series|hit|drama|saga))?\b", _seasons, "Q"),
    rule("seasons.count", r"(?:(?:ran|runs|lasted|spanned|spans|aired|over|across|after|for|spent) {w2})?{num:value} seasons(?: (?:on|of) {work:subject})?", _seasons, "Q"),
    rule("seasons.british", r"(?:(?:ran|runs|lasted|ran on)(?: on <O\d+>)? (?:for |to )?|after |over |across |all )(?:just |only |the )?{num:value} series\b(?! regular)", _seasons, "Q"),
    # "episodes clock in at 41 minutes", "the longest episode lasts 66 minutes", "Episodes average 44 minutes"
    rule("runtime.verb", r"(?P<what>episodes?|chapters?|finale|film|movie|it|hours?|instal\w+)[^.;:()<>]{0,20}?(?:,(?:<[WY]\d+>|[^,.;]){1,40},|,? <[WY]\d+>,?)? (?:clocks? in at|clocking in at|sprawls? to|balloons? to|swells? to|weighs? in at|comes? in at|goes on for|runs?|run to|lasts?|averages?|clocked|runn?ing|spans?|stretch(?:es)? to) {w3}{num:value} (?P<unit>minutes|mins?|hours)\b", _runtime, "Q"),
    # "Each episode is 50 minutes long"
    rule("runtime.over_in", r"(?P<what>episode|chapter|instal\w+) (?:is over|is done|wraps up|flies by) in {num:value} (?P<unit>minutes)", _runtime, "Q"),
    rule("runtime.long", r"(?P<what>episodes?|chapters?|finale|film|movie|it) (?:is|are|was|were) {w3}{num:value} (?P<unit>minutes|mins?|hours) long\b", _runtime, "Q", r"\blong\b"),
    rule("runtime.at", r"At {num:value} (?P<unit>minutes|hours),? (?:apiece |each )?(?P<noun>(?:it|this|(?:his|her|their) (?:new )?(?:film|movie|series|feature|drama)|the (?:film|movie|episodes?|chapters?|finale|feature)))", _runtime, "Q"),
    rule("runtime.length", r"(?:run(?:s|ning)?(?: time)?(?: of| to| at| for)?|length of|clock\w*(?: in)?(?: at)?|brisk at|lasts?|lasting|comes in at|tops out at|each of|kept \w+ \w+ at|kept \w+ at|tight|lean|trim) (?:for )?(?:about |around |just |only |a \w+ |an \w+ |under |over |roughly |some )*{num:value} (?P<unit>minutes|mins)\b(?! (?:later|ago|into|of (?:footage|screen)))", _runtime, "Q"),
    rule("runtime.elided", r"(?:it|finale|opener|closer|last|episode) (?:clocks in at|runs to|runs|lasts|comes in at) (?:about |around |just |a \w+ )?{num:value}(?=[,.;]|$| and)", _runtime_elided, "Q"),
    rule("runtime.hours_minutes", r"{num:hours} hours?(?: and|,)? {num:value} (?P<unit>minutes|mins)\b(?! (?:later|ago|away|early|late))", _hours_minutes, "Q", r"\bhours?\b"),
    rule("runtime.half_hour", r"(?P<what>episodes?|chapters?|instal?lments?)[^.;:()<>]{0,16}? (?:come in at|comes in at|run to|runs to|runs?|lasts?|clocks? in at|are|is|average) (?:about |around |roughly |just |only |under |over |a shade under |a little over )?(?P<half>half an hour|an hour)", _half_hour, "", r"an hour"),
    rule("runtime.noun_of", r"(?P<what>finale|episode|film|opener|premiere|instal?lment|running time|run ?time) of (?:about |around |just |only |some |over |under |nearly )?{num:value} (?P<unit>minutes|mins)\b", _runtime, "Q"),
    rule("runtime.aside", r"(?:it|this|film|movie|feature|picture|sequel) (?:is|was|isn't|feels)[^.;()]{2,70}, at {num:value} (?P<unit>minutes),", _runtime, "Q"),
    rule("runtime.of_film", r"(?P<noun>film|movie|episode|finale|picture)'s {num:value} (?P<unit>minutes|hours)", _runtime, "Q"),
    rule("runtime.finale_elided", r"(?P<what>finale)(?:,[^.;]{0,40}?,)? (?:lasts|runs|clocks in at) {num:value}(?! ?(?:minutes|hours|episodes|weeks|days))", _runtime, "Q", r"finale"),
    # "a 90-minute finale", "The 101-minute sequel"
    rule("runtime.hyphen", r"{num:value}[- ](?P<unit>minute|hour)[- ](?:long )?(?P<noun>(?:[\w-]+ ){0,2}?(?:finale|episodes?|film|movie|feature|reboot|sequel|epic|closer|chapters?|opener|picture|piece|cut|biopic|drama|comedy|thriller|western|horror|documentary|instal?lments?|running time|run ?time|length|duration))\b", _runtime, "Q"),
    # "the finale, “Low Water,”", "episode three, titled “X”"
    rule("episode_title.plain", rf"{_EPISODE_NOUN}, (?P<value>[^,;.()]{{3,70}}), (?=lasts?|runs?|aired|airs|is|was|clocks|which|drops|written|directed|<[CXPB]|[a-z])", _plain_title, "", r"finale|premiere|opener|closer|pilot"),
    rule("episode_title", rf"{_EPISODE_NOUN}(?: episode)?,? (?:(?:which (?:is|was) |is |was )?(?:titled|called|entitled|named|dubbed) )?{_TITLE}", _episode_title, "WBXYC", r"finale|premiere|opener|closer|pilot|episode|instal|chapter|hour"),
)  # fmt: skip
