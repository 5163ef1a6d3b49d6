"""Changes in percent: by how much a figure rose or fell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import main_works
from claims.properties.context import ABOUT, INDUSTRY, before, period_of, plain
from claims.properties.seasons import season_of
from claims.quantities import ORDINAL_WORDS
from claims.statement import (
    Bound,
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
        "change", "change", ValueType.PERCENT, Comparator.CHANGE, TimeClass.SNAP, "{subject} changed by {value}",
        units=("%",), qualifiers=("metric", "from", "to"), needs=("box_office", "sales", "viewership"),
    ),
)  # fmt: skip

_DOWN = re.compile(
    r"\b(?:slid\w*|slides?|drop\w*|declin\w*|fell|fall(?:s|en|ing)?|plung\w*|off|down|dip\w*|decreas\w*|lower|worse|smaller|fewer|less|trailed|tumbl\w*|los\w+|shed\w*|slip\w*|eas(?:ed|es|ing)|plummet\w*|skid\w*|slump\w*|crash\w*|nosediv\w*|collaps\w*|erosion|retreat\w*|downturn|reduction|halv\w*|cut\w*|shr[aiu]nk\w*|s[aiu]nk\w*|crater\w*|below|behind|short)\b",
    re.I,
)
_SCORE = re.compile(r"<A\d+>|\b(?:score|rating|approval|tomatometer|fresh|critics)\b", re.I)


_NO_FIGURES = re.compile(
    r"\b(?:shares?|stock|subscribers?|discount|interest|(?<!for )inflation|body|weight|prices?|wages?|rents?|population|temperatures?|votes?|polls?|staff|jobs)\b",
    re.I,
)
"""What rises and falls and is no figure of a work."""


def _change(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    sign = -1 if _DOWN.search(hit.said()) else 1
    yield from _changed(hit, sign * q.value, q.resolution, q.bound)


def _changed(hit: Hit, value: float, resolution: float, bound: Bound) -> Iterator[Draft]:
    """Make the change of a figure, with what it starts from and leads to."""
    if (
        _SCORE.search(hit.said())
        or INDUSTRY.search(hit.reading.shadow)
        or _NO_FIGURES.search(hit.clause_text)
    ):
        return
    behind = _BEHIND.match(hit.reading.shadow, hit.match.end())
    start = _end(hit, "from") or (_ENDLESS.sub("", plain(hit, *behind.span("what"))) if behind else None)
    found = {
        "metric": _metric(hit),
        "period": period_of(hit, backward=True),
        "season": None if behind and "<S" in behind[0] else season_of(hit),
        "to": _end(hit, "to"),
        "from": start,
    }
    qualifiers: dict[str, QualifierValue] = {k: v for k, v in found.items() if v is not None}
    owner = next((hit.mention(g) for g in ("owner", "of") if hit.has(g)), None)
    owner = owner or hit.reading.named(_CATALOGUE.search(before(hit, chars=60)))
    yield hit.draft(
        "change", value, unit="%", resolution=resolution, qualifiers=qualifiers, bound=bound, subject=owner
    )  # fmt: skip


_CATALOGUE = re.compile(
    r"(?:\b(?:streams|sales|plays|downloads|streaming) (?:of|for) <[PXO](\d+)>'s? (?:[a-z-]+ ){0,2}(?:catalogue|catalog|music|songs|albums|records|discography|books|novels|work|oeuvre|back ?list|titles))[^.;:<>]{0,24}$",
    re.I,
)
"""Whose works together sell or are played: "streams of Orth's back catalogue jumped"."""
_PARTS = {"half": 2, "quarter": 4, "thirds": 3, "quarters": 4, "fifths": 5}
_SMALLEST_PART = 10


def _part(hit: Hit) -> Iterator[Draft]:
    """Read "lost half of its audience", "fell by two-thirds": a change in words."""
    whole = hit.quantity("nth").value if hit.has("nth") else _PARTS[hit.words("part") or hit.words("parts")]
    some = hit.quantity("some").value if hit.has("some") else 1
    if some < whole <= _SMALLEST_PART:
        value = round(100 * some / whole) * (-1 if _DOWN.search(hit.said()) else 1)
        yield from _changed(hit, value, 1, Bound.ABOUT)


def _signed(hit: Hit) -> Iterator[Draft]:
    """Read "(+232%)" behind the figures that it sums up."""
    q = hit.quantity("value")
    yield from _changed(hit, q.value if hit.words("sign") == "+" else -q.value, q.resolution, q.bound)


def _figure_after(word: str) -> str:
    return rf"{word} (?:{ABOUT})?(?P<figure><[QM]\d+>)"


_INSIDE = {word: re.compile(" " + _figure_after(word)) for word in ("from", "to")}
_FOLLOWS = {
    word: re.compile(
        rf"(?:[^.;<>]|<[SD]\d+>|<[QT]\d+> (?:days|weeks|months|hours|week)){{0,40}}?{first} {_figure_after(word)}"
    )
    for word, first in (("from", r"(?: to <[QM]\d+>(?: [a-z]+)?)?"), ("to", ""))
}
_AHEAD = {word: re.compile(_figure_after(word)) for word in ("from", "to")}


def _end(hit: Hit, word: str) -> str | None:
    """Return the figure that a change leads to, or begins at: "to 2.9 million viewers"."""
    shadow = hit.reading.shadow
    end = _INSIDE[word].search(shadow, *hit.match.span()) or _FOLLOWS[word].match(shadow, hit.match.end())
    if end is None and hit.has("sign"):
        end = _AHEAD[word].search(shadow, 0, hit.match.start())
    return plain(hit, *end.span("figure")) if end else None


_BEHIND = re.compile(
    r",? ?(?:on|from|over|against|versus|than|compared (?:with|to)|of) (?!the (?:weekend|week|period|day|month)\b)(?:that of )?(?P<what>(?:<[WBSTX]\d+>(?:'s)?|the|its|their|last|her|his)(?: (?:[a-z'-]+|<[WSTDX]\d+>(?:'s)?)){0,4}?)(?=[,.;)]|$| (?:in|and|to|with|at|but|when|after|as)\b)",
    re.I,
)
"""What a change starts from, in words: "up 30 per cent on the slot average"."""
_ENDLESS = re.compile(r"^(?:the|its|their|his|her) |'s?$")


_RUN_WORDS = r"weekend|gross|domestic|frame|box office|overseas"
_OF_RUN = re.compile(rf"\b(?:{_RUN_WORDS})\b", re.I)
_OF_MONEY = re.compile(
    rf"\b(?:{_RUN_WORDS}|collections|takings|receipts|haul|earnings|business|nett)\b", re.I
)
_OF_AUDIENCE = re.compile(
    r"\b(?:viewing|viewership|viewers|hours|views|minutes|households|audiences?|ratings)\b", re.I
)
_COUNTED = re.compile(r"\b(?:viewers|hours|views|minutes|households)\b", re.I)
_ORDINALS = dict(enumerate(ORDINAL_WORDS, 1))


def _metric(hit: Hit) -> str | None:
    """Word what changed: the property, its unit and the run it is of ("box office second weekend gross")."""
    text = plain(hit, 0, len(hit.reading.shadow))
    for pattern, metric in (
        (r"\bbook sales\b", "book sales"),
        (r"\bdownloads\b", "downloads"),
    ):
        if re.search(pattern, text, re.I):
            return metric
    if (
        re.search(r"\bstreams?\b", text, re.I)
        and not _OF_AUDIENCE.search(text)
        and "<M" not in hit.reading.shadow
    ):
        return "streams"
    if _OF_MONEY.search(text) and not _OF_AUDIENCE.search(hit.clause_text):
        return _takings(hit, text)
    for pattern, metric in ((r"\bunits\b", "units"), (r"\b(?:sales|copies)\b", "sales")):
        if re.search(pattern, text, re.I):
            return metric
    if _OF_AUDIENCE.search(text):
        unit = _COUNTED.search(text)
        return f"viewership {unit[0].casefold()}" if unit else "viewership"
    if "<M" in hit.reading.shadow:
        return "box office"
    mains = main_works(hit.document)
    return "sales" if mains and mains[0].type in _SOLD else None


_SOLD = (SubjectType.ALBUM, SubjectType.BOOK, SubjectType.BOOK_SERIES, SubjectType.GAME)
"""What falls and rises by its sales, where nothing else is said."""


def _takings(hit: Hit, text: str) -> str:
    if not _OF_RUN.search(text):
        return "box office"
    period = period_of(hit, backward=True) or ""
    number = re.fullmatch(r"weekend-([1-9])", period)
    run = f"{_ORDINALS[int(number[1])]} " if number else "opening " if period == "opening-weekend" else ""
    home = "domestic " if re.search(r"\bdomestic", text, re.I) else ""
    return f"box office {home}{run}weekend gross"


_CHANGE_NOUN = r"(?:jump|slide|drop|rise|increase|decline|surge|fall|dip|gain|boost|spike|leap|plunge|uptick|hold|growth|decrease|improvement|uplift|slump|tumble|nosedive|collapse|bump|lift|climb|erosion|bounce|upswing|downturn|crash|retreat|swing|reduction)"
_CHANGE_VERB = (
    rf"(?:{forms('rise fall drop* jump surge decline slide slip* climb grow spike plunge soar dip* tumble increase decrease ease swell leap boost shed lose gain skid* plummet crash slump sink crater explode rocket shrink collapse nosedive balloon dwindle recede lift')}"
    r"|shot up|shrank|is up|are up|is down|up|down|off)"
)

RULES = (
    # "a 30% slide", "a 60% jump", "declined 54 percent", "spiked book sales 300%", "off 42%"
    rule("change.noun", rf"{{pct:value}} (?:{{w2}}){_CHANGE_NOUN}\b", _change, "V"),
    rule("change.noun_of", rf"{_CHANGE_NOUN} of (?:{ABOUT})?{{pct:value}}", _change, "V"),
    # "12% better than", "the haul is 18 percent below that of the original"
    rule("change.than", r"{pct:value} (?:(?:better|higher|larger|bigger|more|lower|worse|smaller|fewer|less) than|(?:below|above|ahead of|behind|down on|up on|up from|down from|short of) (?:that of|those of|its|her|his|their|the (?:last|previous|opener|launch|premiere|original|predecessor|haul|start|debut)|what|last|<[WBX]))", _change, "V"),
    rule("change.bettered", r"(?:improved|bettered|beat|topped|exceeded|outsold|trailed)[^.;()]{0,60}? by {w1}{pct:value}", _change, "V"),
    rule("change.verb", rf"(?<![\w-]){_CHANGE_VERB} (?:by |a |an |<[XP](?P<owner>\d+)>'s |from (?:{ABOUT})?<[QM]\d+>(?: [a-z]+){{0,3}}? to (?:{ABOUT})?<[QM]\d+>(?: [a-z]+){{0,2}}?,? (?:or )?|(?!to |at |from )[a-z][\w-]* |<W(?P<of>\d+)>(?:'s)? (?=[a-z ]{{0,16}}by <V)){{0,6}}?-?{{pct:value}}", _change, "V"),
    # "streams jumped from 4.1 million to 13.6 million (+232%)"
    rule("change.signed", r"\((?P<sign>[+–−-]) ?{pct:value}\)", _signed, "V"),
    # "lost half of its audience", "fell by a third"
    rule("change.part", rf"(?:{forms('lose shed gain add fall drop* slump shrink rise grow climb jump slip*')}|up|down) (?:by )?(?:almost |nearly |about |around |roughly |more than |over |some )?(?:an? |one )?(?:(?P<part>half|quarter)|<T(?P<nth>\d+)>|<Q(?P<some>\d+)>-(?P<parts>thirds|quarters|fifths))(?: (?:of|in) (?:(?:the|its|their|that) )?(?:(?:[a-z'-]+|<[TS]\d+>(?:'s)?) ){{0,3}}?(?:audience|viewers|viewership|ratings|sales|gross|takings|business|viewing)\b|(?! (?:of|to|hour|million|billion|season|series|week|place|time|episode)\b))", _part, "", r"\b(?:audiences?|viewers|viewership|viewing|ratings|sales|takings|grosses|streams|receipts|overnights?)\b"),
)  # fmt: skip
