"""How long films, episodes and finales run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import main_works
from claims.properties.context import ABOUT, after, before, plain
from claims.properties.seasons import season_of
from claims.statement import Bound, QualifierValue, SubjectType

_NO_RUN = re.compile(
    r"\b(?:trailer|teaser|sneak peek|reel|(?<!at a )clip|preview|interview|I|we|binged|wait|drive|gig|concert|ceremony|speech|ovation|fireworks|match|flight|meeting|intermission)\b",
    re.I,
)


_KINDS = (
    ("season", r"season"),
    ("finale", r"finale|closer|last (?:episode|instal|chapter|of them)"),
    ("episode", r"episode|chapter|instal|hour\b|opener|pilot|special"),
    ("film", r"film|movie|feature|picture|flick|chiller|caper|romcom|romance|musical|piece|reboot|sequel|cut\b|epic|biopic|drama|comedy|thriller|western|horror|documentary"),
)  # fmt: skip
"""What a running time may be of, and the nouns that tell it."""


def _of(hit: Hit) -> str | None:
    """Decide what a running time is of: the noun beside it, else what the sentence is about, else the work's kind."""
    noun = hit.words("noun") + hit.words("what")
    if re.search(r"\beach\b", hit.said() + before(hit, chars=20)):
        noun += " episode"
    text = hit.reading.shadow[: hit.match.end()].casefold()
    told = next((of for of, words in _KINDS if re.search(words, noun)), None)
    if told != "season" and (
        re.search(r"\b(?:finale|closer),? (?:is |was |will be )?an? $", before(hit, chars=24))
        or re.search(r"\b(?:finale|closer)\b", text)
        and not re.search(r"episodes?|chapter", noun)
    ):
        return "finale"
    if (told is None or re.search("chapter|instal", noun)) and _is_film(hit):
        return "film"
    return told


def _is_film(hit: Hit) -> bool:
    """Whether the work that the sentence names, or else the article's first one, is a film."""
    here = [m for _, m in hit.reading.mentions("WB")]
    work = here[-1] if here else next((m for m in hit.document.mentions if m.letter in "WB"), None)
    return bool(work and work.entries and all(e.type is SubjectType.FILM for e in work.entries))


_LATEST = re.compile(r"(?:\b(?:the|its|his|her|their|these|those|our|your)|['’]s?) last $", re.I)
"""What is no verb: "Low Water's last ten minutes"."""


def _runtime(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    minutes = q.value * 60 if hit.words("unit").startswith("hour") else q.value
    words = plain(hit, hit.match.end(), min(hit.clause[1], hit.match.end() + 24)).rpartition(" ")[0]
    near = plain(hit, hit.clause[0], hit.match.end()) + re.split(r",| and ", words)[0]
    if not 5 <= minutes <= 900 or _NO_RUN.search(near) or _LATEST.search(before(hit, "value", 24)):
        return
    if re.search(r"\bhours?[- ](?:and[- ])?$", before(hit, "value", 12)):
        return  # "two-hour-and-20-minute": read together
    if hit.words("unit").startswith("hour") and re.match(r"(?: and|,)? <Q\d+> min", after(hit, chars=20)):
        return  # hours and minutes are read together
    if _ONE_PART.search(near):
        return  # how long one episode was says nothing of the others
    yield _length(
        hit,
        minutes,
        _of(hit),
        resolution=q.resolution,
        bound=q.bound,
        subject=next((hit.mention(g) for g in ("subject", "named") if hit.has(g)), None) or _whole_of(hit),
    )


_ONE_PART = re.compile(r"\b(?:that|this) (?:very )?(?:episode|hour|chapter|instal?lment)\b", re.I)


def _length(hit: Hit, minutes: float, of: str | None, **fields: object) -> Draft:
    """Make the draft of a running time with what it is of and the season spoken of."""
    found: dict[str, QualifierValue | None] = {"of": of, "season": season_of(hit)}
    qualifiers = {k: v for k, v in found.items() if v}
    return hit.draft("runtime", minutes, unit="minutes", qualifiers=qualifiers, **fields)


_PART_TITLED = re.compile(
    r"\b(?:finale|episode|opener|closer|premiere|instal?lment|chapter),? <[WX]\d+>,? (?:is |was |being )?an? $",
    re.I,
)


def _whole_of(hit: Hit) -> str | None:
    """Return the work of which "the finale, <W>, a 78-minute epic" names a part."""
    mains = main_works(hit.document)
    return mains[0].name if mains and _PART_TITLED.search(hit.reading.shadow, 0, hit.match.start()) else None


def _hours_minutes(hit: Hit) -> Iterator[Draft]:
    """Read "two hours and 22 minutes", "an hour and a half", "1h 47m" as minutes."""
    hours = hit.quantity("hours").value if hit.has("hours") else int(hit.words("glued") or 1)
    digits = re.findall(r"\d+", plain(hit, *hit.match.span())) if hit.has("glued") else []
    if len(digits) > 1:
        minutes: float = int(digits[1])  # "47m" alone would be 47 million
    else:
        minutes = hit.quantity("value").value if hit.has("value") else _PARTS_OF_HOUR[hit.words("part")]
    near = plain(hit, hit.clause[0], min(hit.clause[1], hit.match.end() + 24))
    if hours in range(1, 8) and 0 < minutes < 60 and not _NO_RUN.search(near.replace("I ", "")):
        yield _length(hit, hours * 60 + minutes, _of(hit), resolution=1, subject=_whole_of(hit))


_PARTS_OF_HOUR = {"quarter": 15, "half": 30, "three quarters": 45, "three-quarters": 45}


def _half_hour(hit: Hit) -> Iterator[Draft]:
    """Read "episodes come in at about half an hour", "ten hour-long instalments"."""
    minutes = 30 if (hit.words("half") or hit.words("half2")).startswith("half") else 60
    yield _length(hit, minutes, "episode", resolution=10, bound=Bound.ABOUT)


def _runtime_elided(hit: Hit) -> Iterator[Draft]:
    """Read "it clocks in at 81" after a running time: minutes go without saying."""
    earlier = hit.document.readings[max(0, hit.reading.index - 2)].start
    if re.search(r"\bminutes\b", hit.document.text[earlier : hit.span()[0]]):
        yield from _runtime(hit)


def _runtime_of_parts(hit: Hit) -> Iterator[Draft]:
    """Read "eight episodes, most of them around 50 minutes long"."""
    start = hit.document.readings[max(0, hit.reading.index - 1)].start
    if re.search(
        r"\b(?:episodes?|instal?lments?|chapters?|parts|hours)\b",
        hit.document.text[start : hit.span()[1]],
        re.I,
    ):
        for draft in _runtime(hit):
            draft.qualifiers["of"] = "episode"
            yield draft


def _range(hit: Hit) -> Iterator[Draft]:
    """Read "Episodes run between 38 and 55 minutes": the shortest and the longest."""
    ends = hit.quantity("low"), hit.quantity("value")
    if not 5 <= ends[0].value < ends[1].value <= 300 or _NO_RUN.search(
        plain(hit, hit.clause[0], hit.match.end())
    ):
        return
    for q in ends:
        yield _length(hit, q.value, "episode", resolution=q.resolution)


_FILM_NOUN = r"(?:film|movie|feature|flick|picture|reboot|sequel|prequel|remake|epic|biopic|drama|comedy|thriller|chiller|caper|romcom|rom-com|romance|musical|western|horror|documentary|doc|tale|saga|adaptation|mystery|fantasy|satire|debut|adventure|spectacle|weepie|opus|cut)"
_PART_NOUN = r"(?:finale|episodes?|closer|chapters?|opener|premiere|pilot|special|instal?lments?|hour)"
_LASTS = r"(?:clock(?:s|ed|ing)? in at|sprawl(?:s|ed|ing)? to|balloon(?:s|ed|ing)? to|swell(?:s|ed|ing)? to|stretch(?:es|ed|ing)? to|weigh(?:s|ed|ing)? in at|com(?:es?|ing) in at|came in at|goes on for|runn?(?:s|ing)? (?:to|for|at|about)|last(?:s|ed|ing)?|average(?:s|d)?|averaging|span(?:s|ned|ning)?|(?:slips?|flies|fly|zips?|whizz(?:es)?|rattles?|races?) by in|tim(?:es|ed|ing) (?:out|in) at|check(?:s|ed|ing)? in at|top(?:s|ped|ping)? out at|(?:is|was|been|be) (?:extended|expanded|cut|trimmed|stretched|padded|supersized) (?:out |down |back )?to)"
_ABOUT = rf"(?:{ABOUT}|an? [a-z-]+ |well )*"


def _film_runtime(hit: Hit) -> Iterator[Draft]:
    """Read "ran to 168 minutes" of a film; how long one episode was says nothing of the others."""
    if not re.search(r"\b(?:episode|hour|instal|chapter|finale|pilot|series|season)", hit.reading.text, re.I):
        yield from _runtime(hit)


RULES = (
    # "Episodes run between 38 and 55 minutes"
    rule("runtime.range", r"(?:episodes?|chapters?|instal?lments?|they|each(?: one| episode)?|most of them) (?:[a-z]+ )?(?:runs?|lasts?|ranges?|var(?:y|ies)|clocks? in at|are|comes? in at|is|span) (?:in length )?(?:anywhere )?(?:from |between )?{num:low} (?:and|to|or|—|-) {num:value} (?P<unit>minutes|mins)\b", _range, "Q"),
    # "sprawling to a luxurious 74 minutes", "most of them around 50 minutes long"
    rule("runtime.lasting", rf"{_LASTS} {_ABOUT}{{num:value}} (?P<unit>minutes|mins)\b(?! (?:later|ago|into|of (?:footage|screen)))", _runtime, "Q"),
    rule("runtime.most_long", rf"(?P<what>most of them|all of them|each(?: of them| one)?|episodes|chapters),? (?:is |are |being |still )*{_ABOUT}{{num:value}} (?P<unit>minutes|mins) (?:long|each|apiece)\b", _runtime_of_parts, "Q", r"\b(?:long|each|apiece)\b"),
    rule("runtime.each", rf"(?P<what>(?:each|most|all|none) of them),? (?:is |are |being |still |running |lasting |runs |lasts )*{_ABOUT}{{num:value}} (?P<unit>minutes|mins)\b(?! (?:later|ago|into|of (?:footage|screen)))", _runtime_of_parts, "Q", "of them"),
    # "a closer called Low Water, a 70-minute epic"
    rule("runtime.apposed", r"(?P<what>finale|closer|opener|premiere|pilot|last (?:episode|chapter|instal?lment))(?:,| called| titled| entitled|, called|, titled) <[WXYB]\d+>,? (?:is |was )?an? (?:[a-z-]+ ){0,2}{num:value}-(?P<unit>minute) [a-z-]+", _runtime, "Q", r"<q\d+>-minute"),
    # "The closer, Low Water, comes in just under 90", "save for a feature-length finale of 92"
    rule("runtime.bare", rf"(?P<what>finale|opener|closer|premiere|last(?: of (?:them|these))?|latter|{_FILM_NOUN}),? (?:(?:<[WXY]\d+>|[^,.;:()<>]{{3,30}}), )?(?:(?:{_LASTS}|comes in|takes|(?:which |that )?(?:is|was|runs|ran)|at|of|(?:is|was|feels|takes|took|settles) (?:[a-z]+ ){{0,3}}at) |(?<=finale )|(?<=opener )|(?<=closer )|(?<=premiere )){_ABOUT}{{num:value}}(?=[,.;)]|$| and| but)", _runtime_elided, "Q"),
    # "episodes clock in at 41 minutes", "the longest episode lasts 66 minutes", "Episodes average 44 minutes"
    rule("runtime.verb", r"(?P<what>episodes?|chapters?|finale|film|movie|it|hours?|instal\w+)[^.;:()<>]{0,20}?(?:,(?:<[WY]\d+>|[^,.;]){1,40},|,? <[WY]\d+>,?)? (?:clocks? in at|clocking in at|sprawls? to|balloons? to|swells? to|weighs? in at|comes? in at|goes on for|runs?|run to|lasts?|averages?|clocked|runn?ing|spans?|stretch(?:es)? to) {w3}{num:value} (?P<unit>minutes|mins?|hours)\b", _runtime, "Q"),
    rule("runtime.apiece", rf"(?:at|episodes of|parts of|instal?lments of|chapters of) {_ABOUT}{{num:value}} (?P<unit>minutes|mins) (?:apiece|each)\b", _runtime_of_parts, "Q", "apiece|each"),
    # "Each episode is 50 minutes long"
    rule("runtime.over_in", rf"(?P<what>{_PART_NOUN}|{_FILM_NOUN}|it|everything)(?: is over|'s over|'s done|'s all over| is done| wraps (?:things )?up| flies by| is all over| is done and dusted) in {_ABOUT}{{num:value}} (?P<unit>minutes)", _runtime, "Q"),
    # "At 118 minutes, his second film is leisurely", "but at 81 minutes Low Water is the leaner one"
    rule("runtime.at", rf"(?<!arrived )(?<!arrives )at {_ABOUT}{{num:value}} (?P<unit>minutes|mins|hours),? (?:apiece |each |long )?(?P<noun>(?:it\b|this|<[WX](?P<named>\d+)>(?!'s)|(?:his|her|their|the|an?|this|<[WX]\d+>'s|<P\d+>'s) (?:(?!episodes?|finale)[\w'-]+ ){{0,3}}(?:{_FILM_NOUN}|{_PART_NOUN})(?: {{work:subject}})?))", _runtime, "Q"),
    rule("runtime.length", rf"(?:run(?:s|ning)?(?: time)?(?: of| to| at| for)?|length of|clock\w*(?: in)?(?: at)?|brisk at|lasts?|lasting|comes in at|tops out at|each of|kept \w+ \w+ at|kept \w+ at|tight|lean|trim) (?:for )?{_ABOUT}{{num:value}} (?P<unit>minutes|mins)\b(?! (?:later|ago|into|of (?:footage|screen)))", _runtime, "Q"),
    # "15 cert, 104 min", "(12A, 104 mins)"
    rule("runtime.listed", r"(?:\bcert(?:ificate)?[,.;]? |\brated [\w<>-]+[,.;] |[(|•·] ?(?:[^()<>]|<[DXOQ]\d+>){0,24}, ?|<[D]\d+>[,.;|] ?){num:value} ?(?P<unit>mins?|minutes)(?=[,.;)|]|$)", _runtime, "Q", r"\bmin"),
    # "two hours and 22 minutes", "an hour and 52 minutes", "1h 47m"
    rule("runtime.hours_minutes", r"(?:{num:hours}|an|one)[- ](?:hours?|hrs?)(?:[- ]and|,)?[- ]{num:value}[- ](?P<unit>minutes?|mins?)\b(?! (?:later|ago|away|early|late))", _hours_minutes, "Q", r"\b(?:hours?|hrs?)(?:[- ]and|,)?[- ]<q"),
    rule("runtime.glued", r"(?P<glued>[1-7]) ?h(?:rs?)?,? ?<Q(?P<value>\d+)>(?: ?m(?:ins?)?)?(?!\w)", _hours_minutes, "Q", r"(?<!\w)[1-7] ?h(?:rs?)?,? ?<q"),
    # "lasts an hour and a half", "at two hours and a quarter"
    rule("runtime.hours_part", rf"(?:{_LASTS}|at|of|is|running time:?) {_ABOUT}(?:{{num:hours}}|an|one) hours? and (?:an? )?(?P<part>quarter|half|three[- ]quarters)\b(?! (?:later|ago|away|early|late))", _hours_minutes, "", r"\bhours? and"),
    rule("runtime.half_hour", rf"(?:{{num}} |the |its |each |all |an? )(?:[a-z]+ )?(?P<half>half-hour|hour)(?:-long)? (?:[a-z]+ )?(?:episodes?|chapters?|instal?lments?|parts|sitcom|comedy|drama|pilot)\b|(?P<what>episodes?|chapters?|instal?lments?)[^.;:()<>]{{0,16}}? (?:{_LASTS}|are|is) {_ABOUT}(?P<half2>half an hour|an hour)(?! and)", _half_hour, "", r"an hour|half-hour|hour-long|hour"),
    rule("runtime.aside", r"(?:it|this|film|movie|feature|picture|sequel) (?:is|was|feels)(?:n't)?\b[^.;()]{2,70}, at {num:value} (?P<unit>minutes),", _runtime, "Q"),
    # "the western ran to 168 minutes", "clocked in at 97 minutes"
    rule("runtime.ran_to", rf"(?:ran|runs|run|stretched|stretches|clocked in|clocks in) (?:to|at|for)? ?(?:a (?:full|brisk|mere|lean|hefty|whole) )?{_ABOUT}{{num:value}} (?P<unit>minutes|mins)\b(?! (?:of|later|late|early|behind|over))", _film_runtime, "Q"),
    # "a finale of 75 minutes", "the opener, Low Water, at 66 minutes", "running time is 98 minutes"
    rule("runtime.noun_of", rf"(?P<what>{_PART_NOUN}|{_FILM_NOUN}|running time|run ?time|length|duration),? (?:<[WXY]\d+>,? )?(?:of|at|is) {_ABOUT}{{num:value}} (?P<unit>minutes|mins|hours)\b(?! (?:later|ago|into|early|late|away|of (?:footage|screen)))", _runtime, "Q"),
    # "Each episode is 50 minutes long", "the film, 98 minutes long"
    rule("runtime.long", rf"(?P<what>{_PART_NOUN}|{_FILM_NOUN}|it|they)(?:'s)?,? (?:(?:which |being )?(?:is|are|was|were|will be) )?(?:being )?{_ABOUT}(?:{{w1}}){{num:value}} (?P<unit>minutes|mins|hours)(?: long(?=[,.;)—]|$| (?:and|but|in|with|so|than|or)\b)| (?:each|apiece)\b)", _runtime, "Q", r"\b(?:long|each|apiece)\b"),
    rule("runtime.is", rf"(?P<what>{_PART_NOUN}|{_FILM_NOUN}) (?:is|are|was|were) {_ABOUT}{{num:value}} (?P<unit>minutes|mins)(?=[,.;)]|$)", _runtime, "Q"),
    rule("runtime.of_film", r"(?P<noun>film|movie|episode|finale|picture)'s {num:value} (?P<unit>minutes|hours)", _runtime, "Q"),
    # "a 90-minute finale", "The 101-minute sequel"
    rule("runtime.hyphen", rf"{{num:value}}(?! hour-long)[- ](?P<unit>minute|hour)[- ](?:long )?(?P<noun>(?:[\w-]+ ){{0,2}}?(?:{_FILM_NOUN}|{_PART_NOUN}|piece|running time|run ?time|length|duration|romp|slog|watch|affair|outing|entry))\b", _runtime, "Q"),
)  # fmt: skip
