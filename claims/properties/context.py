"""What several families read off the words around a match: period, region, season, platform, lists of names."""

from __future__ import annotations

import re

from claims.dates import parse_iso
from claims.grammar import Hit
from claims.mains import chief_speaker
from claims.mention import Mention
from claims.periods import read_periods
from claims.persons import fitting, persons_of, pronoun_of
from claims.quantities import Quantity, QuantityKind

_LAURELS = r"(?:(?:(?:<Q\d+>-time|previous|past|former|recent|the|fellow) )*<J\d+>[- ](?:winner|winning|nominee|nominated|laureate|victor) )?"
_TRADES = r"(?:author|director|writer|creator|actor|actress|singer|newcomer|co-star|veteran|executive|producer|comedian|comic|rapper|presenter|model|musician|star(?!s)|showrunner|screenwriter|novelist|playwright|composer|stalwart|icon|entertainer|stand-up|discovery|filmmaker|songwriter|dancer|footballer|broadcaster|drummer|guitarist|regular|alum|legend|favou?rite|sister|brother|wife|husband|partner|collaborator|colleague)s?"
_EPITHET = rf"(?:(?:(?:the|his|her|their|a|fellow|former|executive|real-life|stage|screen|pop|soap|(?:[a-z-]+|<[WXOJ]\d+>(?:'s|-[a-z]+)?) (?={_TRADES} <)) ?)*(?:{_TRADES},? ))?"
_BETWEEN = (
    r"(?:,? and|,? as well as|,| &|, plus| plus)(?:, (?:in|for|making|also) (?:<T\d+>|[^<>,.;:()]){3,40},)? "
)
PEOPLE = rf"{_LAURELS}<[PX]\d+>(?:(?: \([^()]{{1,60}}\)|, <Q\d+>(?=, and |, <))?{_BETWEEN}{_EPITHET}{_LAURELS}<[PX]\d+>)*"
"""A list of persons, as a pattern of the shadow: "A, 24, B (“Low Water”) and, in her first role, author C"."""

PERSON_LEAD = r"(?:(?:(?!(?:in|on|at|with|to|for|by|from|of|as|and|or|but|while|though|when|where|who|whom|whose|that|which|is|are|was|were|has|have)\b)[\w'-]+|<[DQJOWB]\d+>(?:'s|-[a-z-]+)?),? ){0,5}?"
"""What may stand before a person: "real-life tenor", "the Oscar-winning Low Water star"."""
ASIDE = r"(?: \([^()]*\))?(?:, <Q\d+>,?)?(?:,(?! (?:and|but|while) )(?:<[A-OQ-Z]\d+>|[^,.;:()<>]){0,80}(?:,|(?= who )))?"
"""What may stand between a person and the verb: an age, a credit in brackets, an apposition or a relative clause."""
HELPERS = r"(?:(?:who|only|has|have|had|is|are|was|were|will|also|both|all|now|then|here|again|once|instead|meanwhile|later|next|recently|previously|first|still|reportedly|currently|be|been|being|set|due|to) )*"
"""Auxiliaries and adverbs before a verb."""
WORK_LEAD = (
    r"(?:(?:(?!(?:in|on|at|with|to|of|for|by|from|that|who|which|where|when|while|as|and|or|but|both)\b)[\w'-]+"
    r"|<[DOTQJR]\d+>(?:'s|-[a-z-]+)?|<X\d+>(?='s)'s) ){0,7}?"
)
"""What may stand before a title: "the BBC spy drama", "2021's Oscar-winning hit"."""

ABOUT = (
    r"(?:(?:just|well|only|a little|a shade|comfortably) )?(?:about|around|roughly|some|approximately|nearly|almost|close to|nearer|over|under|above|below|shy of|more than"
    r"|less than|fewer than|upwards of|north of|at least|up to|only|just|barely|a mere|an estimated|an average of|a reported|as many as|no fewer than|another|an? further) "
)
"""What may stand before a figure and only bounds it; behind it an optional group: `(?:{ABOUT})?`."""

UNSURE = re.compile(
    r"\b(?:could|might|may|should|would|expect\w*|hop(?:e|es|ed|ing)|aim\w*|target\w*|predict\w*|forecast\w*|if)\b[^.;<>]{0,40}(?:<Q?)?$",
    re.I,
)
"""What stands before a figure that is only hoped for."""

INDUSTRY = re.compile(
    r"\b(?:ticket sales for the (?:year|season|weekend)|(?:all told|overall|in all),? the (?:weekend|frame|holiday)|the (?:overall|total) (?:weekend|market|frame)|all (?:films|titles)|top (?:<Q\d+>|ten) (?:films |titles )?(?:took|grossed|combined|made))\b|\b(?:ticket sales|revenues?|admissions|box office|market|industry|business) (?:is|are|was|were|has been|have been) (?:running|tracking|pacing|down|up|ahead|behind)\b|\byear[- ]to[- ]date\b",
    re.I,
)
"""Takings of all films together."""
_FIGURE_CODE = re.compile(r"<[QMR](\d+)>")
_SMALLEST_FIGURE = 10_000
_NAME_CODE = re.compile(r"<([PXC])(\d+)>")
_REGIONS: tuple[tuple[str, str], ...] = (
    ("US", r"\b(?:in|across|from) (?:the )?(?:U\.S\.|US|United States|America|States)(?!\w)|\bdomestic(?:ally)?\b|\bstateside\b"
     r"|\b(?-i:U\.S\.|US) (?:streams|viewers|views|households|homes|audience|sales|units|copies|tickets|adults|consumers)\b"),
    ("UK", r"\b(?:in|across) (?:the )?(?:U\.K\.|UK|United Kingdom|Britain)(?!\w)|\bIn Britain\b|\bUK\b|\bBritish\b"),
    ("Australia", r"\bdown under\b"),
    ("worldwide", r"\b(?:worldwide|globally|global|(?:around|across) the (?:world|globe|planet)|world ?wide)\b"),
)  # fmt: skip


_NEXT_CLAUSE = re.compile(
    r"(?: \([^()]{1,60}\))? (?:also |again |has |had |will )?(?:(?:co-)?(?:direct|produc|compos|creat|edit|pen|adapt|scor|helm|handl|star|appear)(?:e?d|e?s|ing)|(?:shoot|play|writ|lens|tak|serv)ing|(?:co-)?(?:wrote|writes)|shot|shoots|is|was|plays|takes|took|does|did|serves)\b"
)


_IN_BRACKETS = re.compile(r"\([^()]*\)")


def mentions_in(hit: Hit, group: str) -> list[Mention]:
    """Return the names of a group that holds a list of them."""
    said, end = _IN_BRACKETS.sub(lambda m: " " * len(m[0]), hit.said(group)), hit.match.end(group)
    codes = list(_NAME_CODE.finditer(said))
    if (
        len(codes) > 1
        and hit.reading.shadow.startswith("'s", end)
        and said[: codes[-1].start()].endswith(", ")
    ):
        codes.pop()  # "Produced by A, B's album": the list ends before the possessor
    if len(codes) == 2 and said[: codes[1].start()].endswith(", and "):
        # two persons with a comma between them stand in two clauses: "composed by A, and B produced"
        goes_on = _NEXT_CLAUSE.match(hit.reading.shadow, end)
        if goes_on and hit.reading.shadow[: hit.match.start(group)].endswith("by "):
            codes.pop(0 if hit.match.end() > end + 1 else 1)
    payloads = [hit.reading.payload(m[2]) for m in codes]
    return [p for p in payloads if isinstance(p, Mention)]


def plain(hit: Hit, start: int, end: int) -> str:
    """Return the repaired text behind a span of the shadow."""
    end = min(end, len(hit.reading.shadow))
    if start >= end:
        return ""
    a, b = hit.reading.span(start, end)
    return hit.document.text[a:b]


def after(hit: Hit, group: str | int = 0, chars: int = 60) -> str:
    """Return the shadow after a group, to the end of its clause, at most `chars`."""
    end = _token_edges(hit, group)[1]
    return hit.reading.shadow[end : min(max(hit.clause[1], end), end + chars)]


def before(hit: Hit, group: str | int = 0, chars: int = 60) -> str:
    """Return the shadow before a group, from the start of its clause, at most `chars`."""
    start = _token_edges(hit, group)[0]
    return hit.reading.shadow[max(min(hit.clause[0], start), start - chars) : start]


def _token_edges(hit: Hit, group: str | int) -> tuple[int, int]:
    """Return the span of a group; that of a token's number is widened to the whole token."""
    start, end = hit.match.span(group)
    shadow = hit.reading.shadow
    if shadow[end : end + 1] == ">" and shadow[start - 2 : start - 1] == "<":
        return start - 2, end + 1
    return start, end


_RUN_ON = re.compile(
    r", (?:which (?:puts?|brings?|gives?|takes?|lifts?|pushes|leaves)|bringing|putting|taking|lifting|pushing|leaving|(?:and |before |then )*(?:ris|climb|grow|swell|jump|soar|shoot|build|increas)ing to|up to)\b(?=[^.;]*<[MQ])"
    r"|,? before [a-z]+ing (?:[a-z]+ )?to (?=<[RTQM])"
    r"|, an? (?:[a-z]+ ){0,3}<V\d+> (?:drop|decline|dip|fall|slide|ease|increase|gain|jump|bump|hold|rise)s? (?:from|on|over) (?:its|the|last|their)\b"
    r"|,? for (?:an?|its) (?:[a-z-]+ ){0,3}(?:total|tally|haul|cume|gross|take)\b(?=[^.;]*<[MQ])"
)
"""What goes on to another sum: "took in $16 million, which puts the 10-day tally at …"."""


def period_of(hit: Hit, *, backward: bool = False) -> str | None:
    """Return the period said in the clause (after the match first, or before it), else in the sentence."""
    published = parse_iso(hit.document.article.published.value) if hit.document.article.published else None
    low, high = hit.clause
    shadow = hit.reading.shadow
    run_on = _RUN_ON.search(shadow, hit.match.end())
    end = run_on.start() if run_on else len(shadow)
    high = min(high, end)
    places = (
        (hit.match.start(), min(high, next_figure(hit))),
        (hit.match.start(), high),
        (max(low, shadow.rfind(",", low, hit.match.start()) + 1), hit.match.end()),
        (low, hit.match.end()),
        (hit.match.end(), end),
        (0, hit.match.start()),
    )
    order = (*places[2:4], places[5], *places[:2], places[4]) if backward else places
    for a, b in order:
        beside = (
            (a, b) == places[0] or b == hit.match.end() and not _FIGURE.search(shadow, a, hit.match.start())
        )
        passing = _MOVES if beside else PASSING
        labels = [p for p in read_periods(plain(hit, a, b), published) if p not in passing]
        if labels:
            return labels[0]
    return None


_FIGURE = re.compile(r"<[QM]")
_MOVES = ("peak", "debut")
PASSING = (*_MOVES, "overnight", "previews")
"""Labels that no figure has but the one right beside them."""


def next_figure(hit: Hit) -> int:
    """Return where the next figure of the sentence begins, a count of days or countries being none."""
    at = hit.match.end()
    for code in _FIGURE_CODE.finditer(hit.reading.shadow, at):
        said = hit.reading.payload(code[1])
        if isinstance(said, Quantity) and (said.value >= _SMALLEST_FIGURE or said.kind is QuantityKind.RANK):
            return code.start()
    return len(hit.reading.shadow)


def respective_work(hit: Hit, group: str = "value") -> Mention | None:
    """Return the title that a figure goes with in "A and B have taken $58m and $12m, respectively"."""
    work = respective(hit, group, "WB")
    return work if isinstance(work, Mention) else None


def respective(hit: Hit, group: str, letters: str) -> object:
    """Return what stands at the figure's own place in a list as long as that of the figures."""
    if "respectively" not in hit.reading.shadow[hit.match.start() :] or not hit.has(group):
        return None
    number = int(hit.match[group])
    tokens = hit.reading.tokens
    figures = [i for i, t in enumerate(tokens) if t.letter == tokens[number].letter]
    listed = [t.payload for t in tokens if t.letter in letters]
    return listed[figures.index(number)] if len(listed) == len(figures) > 1 and number in figures else None


def person_before(hit: Hit) -> Mention | None:
    """Return whom "she", "he" or a noun means: the chief person of a profile, else the last one named before.

    A pronoun never means somebody of whom the article uses the other one.
    """
    said = pronoun_of(plain(hit, *hit.clause)) or pronoun_of(hit.reading.text)
    chief = chief_speaker(hit.document)
    if chief is not None and fitting(hit.document, [chief], said):
        return chief
    reach = _PERSONS_BACK if chief is None else _PERSONS_BACK_OF_OTHERS
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - reach) : hit.reading.index]):
        earlier = fitting(hit.document, persons_of(reading), said)
        if earlier:
            return earlier[0]
    return None


_ACT_DOES = re.compile(
    r"(?:^|,? (?:and|while|but) |; )(?:[A-Z]?[a-z-]+ |<[XDO]\d+> ){0,3}<P(\d+)>,? (?:(?:has|had|also|now|then) )*[a-z]+(?:s|ed|ing)?\b(?:[^.;<>]|<[RTHDQX]\d+>){0,60}$"
)


def subject_act(hit: Hit) -> Mention | None:
    """Return the person or act that the clause of a match opens with, and that its verb is said of."""
    said = list(_ACT_DOES.finditer(hit.reading.shadow, 0, hit.match.start()))
    return hit.reading.named(said[-1]) if said else None


def person_spoken_of(hit: Hit) -> Mention | None:
    """Return whom a noun means, at the head of a text too: there the first person that the next sentences name."""
    person = person_before(hit)
    if person is not None:
        return person
    for reading in hit.document.readings[hit.reading.index : hit.reading.index + 3]:
        later = [m for t, m in reading.mentions("P") if t.start >= hit.span()[1]]
        if later and reading.block_index <= hit.reading.block_index + 1:
            return later[0]
    return None


_PERSONS_BACK = 2
_PERSONS_BACK_OF_OTHERS = 5
"""Sentences back to the person that a pronoun means; further where it cannot be the article's own one."""


def region_of(text: str) -> str | None:
    """Return the region named in a piece of text."""
    return next((name for name, pattern in _REGIONS if re.search(pattern, text, re.IGNORECASE)), None)


_HOMES = (
    ("US", re.compile(r"\bBillboard (?:200|Hot 100)\b|\bHot 100\b")),
    ("UK", re.compile(r"\bOfficial (?:UK )?(?:Albums?|Singles?) Chart\b")),
)


def region_of_chart(text: str) -> str | None:
    """Return the country whose charts a text names, and no other's: the Hot 100 is America's."""
    homes = [land for land, charts in _HOMES if charts.search(text)]
    return homes[0] if len(homes) == 1 else None


def service_of(hit: Hit) -> str | None:
    """Return the service named in the clause."""
    found = list(re.finditer(r"<O(\d+)>", hit.clause_shadow))
    if not found:
        return None
    payload = hit.reading.payload(found[0][1])
    return payload.name if isinstance(payload, Mention) else None


def service_before(hit: Hit) -> str | None:
    """Return the service that "the streamer" means: the last one named before, within a few sentences."""
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 4) : hit.reading.index + 1]):
        services = [m for t, m in reading.mentions("O") if t.start < hit.span()[0]]
        if services:
            return services[-1].name
    return None
