"""What the rules of awards share: which award, whose it is, won or not, and the year of the ceremony."""

from __future__ import annotations

import re

from claims.date_patterns import MONTHS
from claims.dates import DateRead
from claims.grammar import Hit
from claims.mains import chief_person, headline_person
from claims.mention import Mention
from claims.namewords import LEAD_WORDS
from claims.persons import is_person
from claims.properties.context import person_before, plain
from claims.reading import Reading, Token
from claims.statement import (
    Comparator,
    Property,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "award",
        "award",
        ValueType.AWARD,
        Comparator.AWARD,
        TimeClass.FIXED,
        "{subject} and the {value}",
        many=True,
        qualifiers=("category", "outcome", "for"),
        qualifier_choices={"outcome": ("won", "nominated")},
    ),
    Property(
        "award_count",
        "number of awards",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.COUNTER,
        "{subject} has {value}",
        units=("awards", "nominations"),
        qualifiers=("award",),
    ),
)

WON = re.compile(
    r"\b(?:w[io]n\w*|took home|take\w* home|went home with|came away|took|takes|pick\w* up|claim\w*|earned|scor(?:ed|es|ing)|nab\w*|collect\w*|awarded|received|ha(?:s|ve|d)|holds|br(?:ought|ings)|converted|own(?:s|ed)|boast\w*|carr\w+ off|left with|walk\w+ (?:off|away)|bag\w+|land(?:s|ed)|scoop\w*|net(?:s|ted)|secur(?:es|ed)|grabb?\w+|sweep\w*|double|triple|handed|among (?:them|which)|trophies|statuettes|prizes?|swept|recipients? of|conferred|bestowed)\b",
    re.I,
)
NOMINATED = re.compile(
    r"\b(?:nominat\w+|nominees?|nods?|up for|in contention|shortlist\w*|longlist\w*|lost|missed out|contend\w*|in the running|put forward)\b",
    re.I,
)
LOST = re.compile(
    r"\b(?:nominated|nominations?(?= for|:)|nods?(?= for|:)|up for|in contention|shortlisted|lost|missed|elsewhere|put forward)\b",
    re.I,
)
_MANY = re.compile(
    r"(?<=Emmy|Tony)s$|(?<=Oscar|Award|award|Prize|prize|Globe|BAFTA|Bafta)s$|(?<=Grammy)s$|(?<=Peabody)s$|(?<=AACTA)s$|(?<=IFTA|Ifta)s$|(?<=Logie)s$|(?<=ARIA|MOBO|Juno|Goya)s$|(?<=Filmfare)s$|(?<=Olivier)s$|(?<=Booker)s$|(?<=Pulitzer)s$|(?<=Obie)s$|(?<=Lion|Bear)s$|(?<=Dagger)s$"
)


_PLURAL_NAME = re.compile(r"^(?P<one>Brit|BRIT|Gotham)s$")
"""Awards that running text names in the plural and their makers with "Award"."""


_LOUD = ("OSCAR", "EMMY", "GRAMMY", "TONY")


def singular(award: str) -> str:
    """Return the name of one award: "the Emmys" give an "Emmy", "the Brits" a "Brit Award"."""
    award = award.removeprefix("The ")
    if award.isupper() and award[:-1] in _LOUD:
        award = award.capitalize()
    if named := _PLURAL_NAME.match(award):
        return f"{named['one']} Award"
    return _MANY.sub("", award)


_UNLISTED = re.compile(
    r"\b(?:won|wins|took|takes|home|went|came away|collected|picked up|received|claimed|landed) (?:with )?(?:the|an?) <X(\d+)> for <K"
)
"""An award that no table holds: its name stands before "for" and a category."""


NOUN_LEAD = (
    r"(?:the |an? )?(?:<X\d+>(?:'s)? (?=(?:[a-z-]+ ){1,3}<[PX]))?"
    r"(?:(?!(?:in|on|at|with|to|of|for|by|from|as|than|and|but|or|while|who|whom|which|that|is|are|was|were)\b)[a-z][a-z'-]+,? ){0,4}?"
)
"""What may stand before whose award it is: "the Malian-French rapper", "Danish director"."""


_FESTIVAL = re.compile(
    r"(?:prize|award|category|race|gong|trophy|hono\w+|<K\d+>) (?:at|in) (?:the )?<X(\d+)>"
)
_CEREMONY = re.compile(r"\b(?:Festival|Awards|Fest|Film Critics|Guild)$")
"""A ceremony that no table holds, by the end of its name."""


_AT_CEREMONY = re.compile(
    r"(?: award| prize| trophy)? (?:at|in) (?:the |this year's |last year's )?(?:(?:<[TD]\d+>|annual) ){0,2}<J(\d+)>",
    re.I,
)
"""The ceremony right behind a category: "won Best Group at the Brits"."""


_PLACE_BEHIND = re.compile(r" (?:at|in) (?:the )?<[XPO](\d+)>")
_PLACE_BEFORE = re.compile(
    r"(?:at|in) (?:the )?<[XPO](\d+)>(?: in <D\d+>)?,? where (?:<[PXWB]\d+> |it |she |he |they )?[a-z ]*$"
)


def festival_prize(hit: Hit, award: str) -> str:
    """Return a prize named in small letters with the festival beside it: "Sitges audience award"."""
    shadow = hit.reading.shadow
    beside = _PLACE_BEHIND.match(shadow, hit.match.end()) or _PLACE_BEFORE.search(
        shadow, 0, hit.match.start()
    )
    named = hit.reading.payload(beside[1]) if beside and award[:1].islower() else None
    return f"{named.name} {award}" if isinstance(named, Mention) else award


def _ceremonies(reading: Reading) -> list[tuple[Token, Mention]]:
    """Return the awards whose categories a sentence may name: all but the prizes in small letters."""
    return [(t, m) for t, m in reading.mentions("J") if not m.name[:1].islower()]


def award_name(hit: Hit) -> str | None:
    """Return the award named nearest before the match, else in its sentence, else in the sentences before."""
    at = hit.span()[1]
    if (ceremony := _AT_CEREMONY.match(hit.reading.shadow, hit.match.end())) and isinstance(
        named := hit.reading.payload(ceremony[1]), Mention
    ):
        return singular(named.name)
    here = _ceremonies(hit.reading)
    before = [m for t, m in here if t.start < at]
    unlisted = _UNLISTED.search(hit.reading.shadow)
    if unlisted and not here and isinstance(named := hit.reading.payload(unlisted[1]), Mention):
        return named.name
    if before or here:
        return singular((before[-1] if before else here[0][1]).name)
    if festival := _FESTIVAL.search(hit.reading.shadow, hit.match.start()):
        named = hit.reading.payload(festival[1])
        if isinstance(named, Mention) and _CEREMONY.search(named.name):
            return named.name
    for reading in reversed(hit.document.readings[: hit.reading.index]):
        earlier = _ceremonies(reading)
        if earlier and reading.block_index >= hit.reading.block_index - 2:
            return singular(earlier[-1][1].name)
    headline = [m for r in hit.document.readings[:1] for _, m in r.mentions("J")]
    return singular(headline[-1].name) if headline else None


def _dated_title(hit: Hit, token: Token) -> bool:
    """Whether an unknown name has its year in brackets behind it: then it is a work's."""
    return bool(re.match(r"[”\"]? \(<D", hit.reading.shadow[hit.reading.position(token.end) :]))


def _in_place(hit: Hit, token: Token) -> bool:
    """Whether a name is where it happened, or who was beaten or met: "in Cape Town", "losing to Ida Marl"."""
    return bool(
        re.search(
            r"\b(?:in|at|near|outside|losing to|lost to|beating|beat|opposite|alongside|swept|sweeping) (?:the )?$",
            plain(hit, 0, hit.reading.position(token.start)),
        )
    )


def _object_of_for(hit: Hit, token: Token) -> bool:
    """Whether a name is what an award was for: "the Olivier in 2018 for The Seagull"."""
    front = plain(hit, 0, hit.reading.position(token.start))
    return (
        bool(re.search(r"\b(?:for|with|again for|in) (?:the |her |his |\")?$", front))
        and len(front) > _FOR_OPENS
    )


_FOR_OPENS = 12
"""Characters before "for" where it does not open the sentence."""
_SINCE = re.compile(r"\b(?:since|before|after|until|from) $")


def winner(hit: Hit) -> Mention | None:
    """Return a person that stands before the match, or whom "she" and "he" mean, else leave it to the work."""
    front = plain(hit, 0, hit.match.start())
    owners = [
        (t, m)
        for t, m in hit.reading.mentions("PXWB")
        if t.start < hit.span()[0]
        and (m.letter in "PWB" or " " in m.name and not _dated_title(hit, t))
        and not _in_place(hit, t)
        and not (m.letter in "XWB" and _object_of_for(hit, t))
    ]
    if _BROUGHT_THEM.search(front):
        persons = [m for _, m in owners if m.letter in "PX"]
        return persons[-1] if persons else person_before(hit)
    group = list(re.finditer(_GROUP, front, re.I))
    if group and (not owners or hit.reading.span(*group[-1].span())[0] > owners[-1][0].start):
        return chief_person(hit.document)
    pronouns = list(re.finditer(r"\b(she|he|it|her|his|its)\b", front, re.I))
    at = max((hit.reading.position(t.start) for t, _ in owners), default=-1)
    said = pronouns[-1] if pronouns and pronouns[-1].start() > len(plain(hit, 0, at)) - 1 else None
    since = plain(hit, hit.reading.position(owners[-1][0].end), hit.match.start()) if owners else ""
    if re.match(_OWN_WORK, since, re.I) or re.search(_WORK_NOUN, since, re.I):
        return None
    unsaid = owners and all(m.letter in "WBX" for _, m in owners)
    if unsaid and re.match(r"(?:She|He)\b", front) and not re.search(r"\b(?:which|that|it|who)\b", since):
        return person_before(hit)
    if said is not None and said[1].casefold() in ("it", "its"):
        return None
    if said is not None and (not owners or said[1].casefold() in ("she", "he")):
        return person_before(hit)
    if owners:
        return owners[-1][1] if owners[-1][1].letter in "PX" else None
    return _behind_phrase(hit) or headline_person(hit.document)


_BROUGHT_THEM = re.compile(
    r"\b(?:won|earned|brought|gave|landed|netted|handed|got) (?:him|her) (?:[a-z]+ ){0,2}$"
)
"""What brought it to a person: "whose scores for “Low Water” won him two Oscars"."""
_PHRASE = re.compile(
    r"(?:After|With|Despite|Following|Nominated|Shortlisted|Having|Already|Once|An?|Winner|Recipient|Twice)\b[^<>;.]*"
)
_ITS_SUBJECT = re.compile(
    r"(?:[^<>;.]|<[QJKDT]\d+>){0,80}?, (?:the )?(?:[a-z-]+ ){0,3}?<[PX](\d+)>(?= [a-z]|,)"
)


def _behind_phrase(hit: Hit) -> Mention | None:
    """Return the person behind a phrase that opens the sentence: "After 12 nominations, Lena Orth took home …"."""
    shadow = hit.reading.shadow
    opens = _PHRASE.match(shadow) and not re.search("<[PXWB]", shadow[: hit.match.start()])
    found = _ITS_SUBJECT.match(shadow, hit.match.end()) if opens else None
    named = hit.reading.named(found)
    return named if named and is_person(named) else None


_OWN_WORK = r"['’]s? (?:[\w-]+ ){0,3}?(?:\w+-)?(?:drama|film|movie|series|show|comedy|album|record|single|song|novel|book|memoir|debut|thriller|documentary|biopic|script|screenplay|performance|tale|story|hander|picture|feature|adaptation|play|romance|epic|chiller|western|comic|musical)\b"
"""What a person made, as the winner: "Lena Orth's drama took the Golden Bear"."""
_WORK_NOUN = r"\b(?:it|the (?:series|show|film|movie|drama|comedy|album|book|novel))\b"


_UNKNOWN_OPENER = re.compile(
    r"(?P<word>[A-Z][a-z]{2,}) (?:already |also |has |had |was |is |never |twice |previously |once )*"
    r"(?:has|had|is|was|won|wins|took|takes|earned|received|picked|collected|landed|scored|lost|been|claimed|nominated|shortlisted|boasts|holds|owns)\b"
)


def of_unknown(hit: Hit) -> bool:
    """Whether the sentence speaks of somebody whose full name the text does not give: "Crewe has won three Emmys"."""
    opener = _UNKNOWN_OPENER.match(hit.reading.shadow)
    if opener is None or opener["word"].casefold() in LEAD_WORDS or _WORK_KIND.match(opener["word"]):
        return False
    return not any(t.start < hit.span()[0] for t, _ in hit.reading.mentions("PXWB"))


_WORK_KIND = re.compile(r"(?:Series|Film|Show|Critics|Nobody|Everyone|Production|Season|Episode)", re.I)


_WITH_IT = re.compile(r"[^,;.]*(?:,? (?:in|at the|on)(?: the)? )?")
"""What stands between an award and a date that is its own; another clause has its own date."""
_YEAR_BEHIND = re.compile(
    r"(?: for (?:[a-z-]+|<[KWBX]\d+>)(?: (?:[a-z-]+|<[KWBX]\d+>)){0,4}?)?,? (?:in|at the) <D(\d+)>", re.I
)
"""The year right behind an award, which goes before others that are near: "the Tide Medal for a lifetime's work in 2015"."""


def ceremony_year(hit: Hit) -> int | None:
    """Return the year of the ceremony: the one said in the match, right behind it, or alone beside it."""
    behind = _YEAR_BEHIND.match(hit.reading.shadow, hit.match.end())
    here = [hit.date(g) for g in ("year", "year0") if hit.has(g)]
    said = here[0] if here else hit.reading.payload(behind[1]) if behind else None
    if isinstance(said, DateRead):
        year = (said.value or "")[:4]
        return int(year) if year.isdigit() else None
    dates = [t.payload for t in hit.reading.tokens if isinstance(t.payload, DateRead) and t.payload.value]
    low, high = hit.reading.span(*hit.match.span())
    near = [
        d for d in dates
        if low - 60 <= d.start <= high + 64 and hit.document.text[d.start - 1] != "(" and not _SINCE.search(hit.document.text[max(0, d.start - 8) : d.start])
        and "including" not in hit.document.text[high : d.start] and not _ITS_OWN.search(hit.document.text[max(0, d.start - 24) : d.start]) and (d.start < high or _WITH_IT.fullmatch(hit.document.text, high, d.start))
    ]  # fmt: skip
    years = {int((d.value or "")[:4]) for d in near if "/" not in (d.value or "")}
    return years.pop() if len(years) == 1 else None if years else _recent_year(hit)


_ITS_OWN = re.compile(
    r"[,(] ?(?:first )?(?:published|released|written|born|out|issued|made|filmed|set|recorded) (?:in |on )?$"
)
"""A date in an aside on the work or the person: "Low Water, published in 1961, won"."""
_RECENT = re.compile(
    r"\b(?:(?:tonight|last night|yesterday|this (?:week|month|year)|last week|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s)|(?P<next>next month)|(?P<month>last month)|(?P<year>last year)"
    r"|last (?P<named>January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.I,
)


def _recent_year(hit: Hit) -> int | None:
    """Return the year that "last night" or "last September" means, said within the sentence beside the award."""
    published = hit.document.published
    low, high = hit.reading.span(*hit.match.span())
    said = _RECENT.search(
        hit.document.text, max(hit.reading.start, low - 60), min(hit.reading.end, high + 64)
    )
    if said is None or published is None:
        return None
    earlier = (
        said["year"]
        or said["month"]
        and published.month == 1
        or said["named"]
        and MONTHS[said["named"].lower()] >= published.month
    )
    return published.year - bool(earlier) + bool(said["next"] and published.month == 12)


_ARTISTS = re.compile(r"\b(?:group|artist|act|band|songwriter|newcomer|duo|rapper|singer)\b", re.I)
"""Categories that no work can win."""


def artist_of(hit: Hit) -> Mention | None:
    """Return the artist an article is about where the category is one of artists."""
    said = hit.has("category") and _ARTISTS.search(hit.mention("category").name)
    return chief_person(hit.document) if said else None


_GROUP = r"\bthe (?:band|group|duo|trio|singer|rapper|quartet|five-piece|four-piece|songwriter|actor|actress|star|director|author)\b"


_OF_NOMINATIONS = re.compile(
    r"\b(?:nominations|nods)\b[^.;]{0,24}\b(?:among (?:them|which|those)|including|one)\b[^.;]{0,60}$", re.I
)
_CONVERTED = re.compile(
    r"\b(?:w[io]n\w*|convert\w*|took|taking|claim\w*)\b[^.;]{0,24}\b(?:of|from) [^.;,]{0,16}$", re.I
)


def out_of_nominations(front: str) -> bool:
    """Whether what follows is one of the nominations counted: "six nominations, among them …"."""
    said = _OF_NOMINATIONS.search(front)
    return said is not None and not _CONVERTED.search(front[: said.start()])


def outcome_before(front: str) -> str | None:
    """Return the outcome that the last telling word before an award says; None where none tells it."""
    lost = max((m.end() for m in LOST.finditer(front)), default=-1)
    won = max((m.end() for m in WON.finditer(front) if not m[0].lower().startswith("among")), default=-1)
    if lost < 0 and won < 0:
        return None
    return "nominated" if lost >= won or out_of_nominations(front) else "won"
