"""What a person was in and made, as the story of a life tells it: lists of films, roles and the works they stand in, albums.

Such sentences name works that no reference knows. A name counts as a title where its year stands behind it in
brackets or what it is stands before it ("the comedy Low Water"), and the article is about the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person, chief_speaker
from claims.mention import Mention
from claims.namewords import DEMONYMS
from claims.quantities import Quantity
from claims.statement import QualifierValue, SubjectType, Value

_CAPITAL = r"(?:(?!(?:January|February|March|April|June|July|August|September|October|November|December) \d)[A-Z](?:[\w'’!?&/-]|\.(?=\w)|\.{3})*|\d{1,3}D?\b)"
_SMALL = "of the a an and is de la & vs. to with_the"
_SMALL_DATED = f"{_SMALL} in on for from with at by or than not"
_KINDS = (
    r"films?|movies?|series|miniseries|sitcoms?|shows?|dramas?|comed(?:y|ies)|thrillers?|musicals?|romances?|biopics?"
    r"|blockbusters?|(?:cult )?classics?|westerns?|features?|hits?|documentar(?:y|ies)|play|sequels?|soap opera|telefilms?|serials?"
    r"|albums?|singles?|songs?|EPs?|mixtapes?|LPs?|novels?|books?"
)
_MUSIC = re.compile(r"\b(?:albums?|singles?|songs?|EPs?|mixtapes?|LPs?|record(?:ed|ing))\b")
_PLURAL = re.compile(r"(?:films|movies|shows|dramas|comedies|thrillers|hits|features|albums|singles)$")
_SURE = re.compile(
    r"\b(?:films|movies|series|shows|dramas|comedies|thrillers|blockbusters|hits|albums|singles|(?:co-)?starr(?:ed|ing)|cameoed|headlined|(?:film|her|his|supporting|leading|guest|recurring|cameo) roles?)\b"
)
"""Words before a list that make every name of it a title."""
_DEBUT = re.compile(r"debut(?: came [^<>.;]{0,20}(?:<Q\d+> years later )?in| in)$")
_LONG_TITLE = re.compile(r"(?:the )?[A-Z]\w+(?: (?:of|the|and|a|to|in))* [A-Z]\w+ [A-Z]\w+")
"""A title of three words or more: no town that somebody made a debut in."""
_WHOSE = rf"(?:(?!The ){_CAPITAL} (?:{_CAPITAL} ){{0,2}}(?:[A-Z][\w-]*['’]s?|[A-Z]\w*s['’]|[A-Z]\w*-(?:directed|produced|created|penned)) )"
"""Whose a work is, before its title: "Robert Hale's Low Water"; one word may be part of it ("Ocean's Twelve")."""
_LEAD = (
    rf"(?:(?:(?!and\b)[^\s,;:.()]+ ){{0,12}}?(?P<kind>{_KINDS})(?:,? (?:including|such as|as|like|called|titled|entitled|from|adaptation(?: of)?|version of)|,)? "
    rf"|(?:(?!(?:which|who|whom|that|where|when|while|she|he|they|it)\b)[a-z][\w'’-]* |\d{{4}} ){{0,6}}?){_WHOSE}?(?:(?:[a-z]+ ){{0,2}}(?:play|novel|musical|film|series) )?[“\"]?"
)
_YEAR = r"[”\"]? \((?:all )?(?P<year>\d{4})(?P<until>[^()]{0,24})\)"
_ASIDE = r"(?:[”\"]? \([^()]{0,80}\))?"
_YEAR_BEFORE = re.compile(r"\b(\d{4}) (?!to\b|and\b)")
_ROLE = re.compile(
    rf"(?:(?:[a-z][\w-]* ){{0,6}}?)(?:an? [^,;.()]{{3,50}}, )?(?P<role>{_CAPITAL}(?: [\"“]{_CAPITAL}(?: {_CAPITAL})?[\"”])?(?: {_CAPITAL}){{0,3}}),? (?:in|on) (?=[^,;.()]*[A-Z])"
)
_AS_ROLE = re.compile(
    rf"(?:[a-z-]+ ){{0,6}}?(?:as|playing|portraying|voicing) (?:[a-z-]+ ){{0,4}}?{_CAPITAL}(?: {_CAPITAL}){{0,3}} in "
)
_ANOTHER = re.compile(r"\b(?:starr|appear|roles?\b|known|debut|her\b|his\b|released|recorded|directed)")
_OTHER_ROLE = re.compile(r"\b(?:starr|appear|roles?\b|known|debut|play(?:ed|ing)|voic|portray)")
"""Words before an item that begin another list, which is read for itself; without them lists would be read again and again."""
_LONGEST = 800
"""Characters within which a list of titles is read."""
_SERIAL = re.compile(r", and (?!(?:he|she|it|they|was|has|had|is|went|made|won|received)\b)")
_GLUE = re.compile(r"[”\"]?,?[”\"]? (?:and|as well as|or|then) |[”\"]?,[”\"]? ")
_BEHIND_ASIDE = re.compile(r", (?:(?:for )?which|a role) [^.;()]{3,90}?, (?:as well as|and) (?:as )?")
"""A clause between two roles: "… in Low Water, which earned her an Emmy, as well as Ida Marl in Weir"."""
_NO_TITLE = re.compile(
    r"(?:TV|Hollywood|Bollywood|(?:Off-)?Broadway|London|New York(?: City)?|Los Angeles|the West End|I|Mr|Dr|Her|His|She|He)$"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A title in a list: its name, where it stands, what it was called, whom the person played in it, and its year."""

    name: str
    start: int
    end: int
    music: bool
    role: str = ""
    year: int | None = None


_AND_THE = rf"and the(?! (?:[\w'’-]+ ){{0,4}}(?:{_KINDS})\b)"
"""Part of a title ("Ida Marl and the Salt Road"), unless what another work is follows ("and the series …")."""


def _title_pattern(group: str, small: str) -> str:
    return rf"(?P<{group}>{_CAPITAL}(?:(?:: | [-–] | )(?:(?!and The\b)(?:{small.replace(' ', '|').replace('_', ' ')}|{_AND_THE}) ){{0,3}}{_CAPITAL})*)"


_TAIL = re.compile(
    rf" (?:for|on|with|from|at|by) (?:the )?{_CAPITAL}(?: {_CAPITAL})*(?=, (?:and )?(?:the )?[A-Z])"
)
"""The rest of a title within a list of titles: "Low Water, The Hunt for Red Salt, Weir"."""


def _item_pattern(*, joined: bool) -> re.Pattern[str]:
    """Compile the pattern of one item: a title with its year may hold more small words than one without."""
    small = _SMALL if joined else _SMALL.replace(" and", "")
    return re.compile(
        rf"{_LEAD}(?:{_title_pattern('dated', _SMALL_DATED)}{_YEAR}|{_title_pattern('bare', small)}{_ASIDE})"
    )


_JOINED, _PARTED = _item_pattern(joined=True), _item_pattern(joined=False)


def listed(
    text: str, start: int, end: int, known: frozenset[int], *, many: bool, roles: bool
) -> Iterator[Listed]:
    """Yield the titles of the list that begins at `start`; `known` are places where a known title begins.

    `many` says that films, series or albums were announced before the list; with `roles` each item is "Ida Marl in
    Low Water". "And" is part of a title only where the list sets its last item off with a comma.
    """
    serial = bool(_SERIAL.search(text, start, end))
    at, sure, played, music = start, many, False, False
    while at < end:
        role = _ROLE.match(text, at, end) if roles else _AS_ROLE.match(text, at, end)
        begin = role.end() if role else at
        played = played or bool(role)
        item = _JOINED.match(text, begin, end) if serial else _PARTED.match(text, begin, end)
        if item and item["kind"] and not _PLURAL.search(item["kind"]):
            item = _JOINED.match(text, begin, end) or item
        if item is None or roles and not (role or played and item["dated"]):
            return
        group = "dated" if item["dated"] else "bare"
        begin, close = item.start(group), item.end()
        if at > start and group == "bare" and sure and (tail := _TAIL.match(text, item.end("bare"), end)):
            close = tail.end()
        name = text[begin : max(item.end(group), close if close != item.end() else 0)].rstrip("'’-")
        music = bool(_MUSIC.search(item["kind"])) if item["kind"] else music
        sure = sure or bool(item["kind"] and _PLURAL.search(item["kind"]))
        if at > start and (_OTHER_ROLE if roles else _ANOTHER).search(text, at, begin):
            return
        told = sure or item["dated"] or item["kind"] or begin in known
        glue = (_BEHIND_ASIDE.match(text, close, end) if roles else None) or _GLUE.match(text, close, end)
        if (told or roles) and not _NO_TITLE.match(name) and name.casefold() not in DEMONYMS:
            whole = Listed(
                name, begin, begin + len(name), music, role["role"] if roles and role else "",
                _year_of(item, text),
            )  # fmt: skip
            yield from (
                _parted(whole)
                if at == start and not glue and _PLURAL_BEFORE.search(text, at, begin)
                else [whole]
            )
        if glue is None:
            return
        at = glue.end()


_PLURAL_BEFORE = re.compile(
    r"\b(?:films|movies|shows|dramas|comedies|thrillers|albums|singles|songs|novels) [“\"]?$"
)


def _parted(one: Listed) -> Iterator[Listed]:
    """Part "the films Low Water and Salt Road (1999)": what is announced in the plural is two, and the year is the last one's."""
    first, _, second = one.name.partition(" and ")
    if not second or " and " in second:
        yield one
        return
    yield replace(one, name=first, end=one.start + len(first), year=None)
    yield replace(one, name=second, start=one.end - len(second))


def _year_of(item: re.Match[str], text: str) -> int | None:
    """Return the one year of a work: in brackets behind its title, or before its kind ("the 2010 musical Low Water")."""
    if item["dated"]:
        return None if item["until"] else int(item["year"])
    before = _YEAR_BEFORE.search(text, item.start(), item.start("bare"))
    return int(before[1]) if before else None


def _titles(hit: Hit, *, roles: bool = False, sure: bool = False) -> Iterator[Listed]:
    """Read the list behind a match."""
    text, start = hit.document.text, hit.span()[1]
    start += len(text[start : start + 3]) - len(text[start : start + 3].lstrip(" ,"))
    works = frozenset(m.start for t, m in hit.reading.mentions("WB"))
    said = text[max(hit.span()[0] - 12, hit.reading.start) : start]
    end = min(hit.reading.end, start + _LONGEST)
    sure = sure or bool(
        _SURE.search(said) or _DEBUT.search(hit.said()) and _LONG_TITLE.match(text, start, end)
    )
    return listed(text, start, end, works, many=sure, roles=roles)


_FULL_NAME = re.compile(r"(?!The |In |On |At |For |After |Her |His )[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)+(?= )")


def _whose(hit: Hit) -> Mention | None:
    """Return the person the article is about, where no other one stands between the sentence's start and the match."""
    chief = chief_speaker(hit.document)
    first = hit.reading.start
    others = [
        m
        for t, m in hit.reading.mentions("PX")
        if t.start < hit.span()[0] and " " in m.name and (m.letter == "P" or t.start == first)
        and chief and not _same(m, chief)
    ]  # fmt: skip
    opening = _FULL_NAME.match(hit.reading.text[:80])
    if others or opening and chief and chief.name.split()[-1] not in opening[0]:
        return None
    return chief


_POSSESSOR = re.compile(r"<P(\d+)>'s? ")
_BAND_S = re.compile(r"the (?:band|group|duo|trio)'s ", re.I)


def _maker(hit: Hit) -> Mention | None:
    """Return whose album or novel it is: the one named before it, the band of the article, or whom it is about."""
    if _BAND_S.match(hit.said()):
        band = chief_person(hit.document)
        return band if band and band.type is SubjectType.ORGANISATION else _whose(hit)
    return hit.reading.named(_POSSESSOR.match(hit.said())) or _whose(hit)


def _same(mention: Mention, chief: Mention) -> bool:
    return mention.name.split()[-1] == chief.name.split()[-1]


def _credits(hit: Hit) -> Iterator[Draft]:
    person = _whose(hit)
    if person is None:
        return
    role = _role(hit)
    for title in _titles(hit):
        made = "artist" if title.music else role
        qualifiers: dict[str, QualifierValue] = {"role": made} if made else {}
        yield _draft(hit, title, "credit", title.name, qualifiers | _dated(hit, title), person)


def _dated(hit: Hit, title: Listed) -> dict[str, QualifierValue]:
    """Return the year of a credit: the title's own one, else the year that opens the clause ("In 2008, he played …")."""
    if title.year:
        return {"year": title.year}
    shadow, place = hit.reading.shadow, hit.reading.position(title.end)
    found = (
        _IN_YEAR.search(shadow, 0, hit.match.start()) or _CAME_IN.search(hit.said()) or _IN_YEAR_BEHIND.match(shadow, place)
    )  # fmt: skip
    read = hit.reading.payload(found[1]) if found else None
    if isinstance(read, DateRead) and read.value and re.fullmatch(r"\d{4}", read.value):
        return {"year": int(read.value)}
    return {}


_CAME_IN = re.compile(r" in <D(\d+)> with$")
_IN_YEAR_BEHIND = re.compile(r"[”\"]? in <D(\d+)>(?! and <D)")
_IN_YEAR = re.compile(r"(?:^|; )In <D(\d+)>,? [^.;<>]{0,40}(?:<[PX]\d+>[^.;<>]{0,30})?$")
"""A year that opens the clause, with nothing but the person between it and the verb."""


def _role(hit: Hit) -> str:
    """Say in what role, by the verb; empty for acting."""
    verb = hit.words("verb")
    table = (
        ("direct", "director"),
        ("produc", "producer"),
        ("wr", "writer"),
        ("record", "artist"),
        ("releas", "artist"),
    )
    return next((role for stem, role in table if stem in verb), "")


def _characters(hit: Hit) -> Iterator[Draft]:
    """Read "his roles as Ida Marl in Low Water and Jon Amsel in the series Salt Road"."""
    person = _whose(hit)
    if person is None:
        return
    for title in _titles(hit, roles=True):
        if title.role:
            yield _draft(hit, title, "character", title.role, {"actor": person.name}, title.name)
        yield _draft(hit, title, "credit", title.name, _dated(hit, title), person)


def _awarded(hit: Hit) -> Iterator[Draft]:
    """Read "won two Oscars for Low Water (1971) and Salt Road (1978)": a title with its year is a work of hers."""
    text, reach = hit.document.text, hit.span()[1]
    for draft in _credits(hit):
        title = draft.end - len(str(draft.value))
        if "," in text[reach:title].strip(" ,") and reach == hit.span()[1]:
            return  # a title with a comma in it
        if "year" in draft.qualifiers and text[draft.end :].lstrip('"” ').startswith("("):
            yield draft
        reach = draft.end


def _draft(
    hit: Hit,
    title: Listed,
    kind: str,
    value: Value,
    qualifiers: dict[str, QualifierValue],
    subject: Mention | str,
) -> Draft:
    draft = hit.draft(kind, value, qualifiers=qualifiers, subject=subject)
    draft.end = title.end
    if kind == "credit":
        draft.subject_types = (SubjectType.PERSON,)
    return draft


_RIGHT_BEHIND = re.compile(
    r"[^a-z]*(?:(?:which is |the |simply |[a-z]*-?)?(?:titled|called|named|the|an?)\b[^a-z]*)?"
)


def _albums(hit: Hit) -> Iterator[Draft]:
    """Read "Orth's third studio album, Low Water (2011)" or "…, was released on 1 July 2016": the credit and its date."""
    person = _maker(hit)
    title, *others = *_titles(hit, sure=True), None
    if person is None or title is None:
        return
    if not _RIGHT_BEHIND.fullmatch(hit.document.text[hit.span()[1] : title.start]):
        return  # "…, the band's fourth album, entered the Weir Albums Chart"
    music = bool(_MUSIC.search(hit.said()))
    role: dict[str, QualifierValue] = {"role": "artist" if music else "author"}
    yield _draft(hit, title, "credit", title.name, role | _dated(hit, title), person)
    for other in others:
        if other and other.music:
            yield _draft(hit, other, "credit", other.name, role | _dated(hit, other), person)
    place = hit.reading.position(title.end)
    released = _RELEASED.match(hit.reading.shadow, place)
    read = hit.reading.payload(released["bracket"] or released["later"]) if released else None
    if isinstance(read, DateRead) and read.value:
        event = "release" if music else "publication"
        yield _draft(hit, title, "release_date", read.value, {"event": event}, title.name)
    if music and (charted := _CHARTED.match(hit.reading.shadow, released.end() if released else place)):
        yield from _placed(hit, title, charted)


def _placed(hit: Hit, title: Listed, charted: re.Match[str]) -> Iterator[Draft]:
    """Read on: "… debuted at number one on the Billboard 200", "… topped the UK Albums Chart"."""
    rank = hit.reading.payload(charted["rank"]) if charted["rank"] else None
    chart = hit.reading.payload(charted["chart"])
    value = int(rank.value) if isinstance(rank, Quantity) else 1
    verb = charted["verb"].casefold()
    if not isinstance(chart, Mention) or not rank and verb != "topped":
        return
    qualifiers: dict[str, QualifierValue] = {"chart": chart.name}
    if verb.startswith(("debut", "enter", "open")):
        qualifiers["period"] = "debut"
    elif verb.startswith("peak"):
        qualifiers["period"] = "peak"
    yield _draft(hit, title, "chart_rank", value, qualifiers, title.name)


_RELEASED = re.compile(
    r"[”\"]?,?[”\"]? (?:\(<D(?P<bracket>\d+)>\)|(?:(?:which )?(?:was|were) )?(?:released|issued|published|came out|arrived) (?:on|in) <D(?P<later>\d+)>)"
)
_CHARTED = re.compile(
    r"[”\"]?,?[”\"]? (?:which |that |also )?(?P<verb>debuted|peaked|reached|entered|opened|charted|topped|hit|went)(?: (?:at|to|straight|in))*(?: <R(?P<rank>\d+)> (?:on|in|of))? (?:the )?<H(?P<chart>\d+)>",
    re.I,
)
_UNITS = (
    (r"albums|records", "albums"),
    (r"films|movies|pictures", "films"),
    (r"books|novels", "books"),
    (r"songs|singles", "songs"),
    (r"shows|series", "shows"),
)


def _counted(hit: Hit) -> Iterator[Draft]:
    """Read "has released five studio albums", "appeared in over 60 films": how many works there are of the person."""
    q, person = hit.quantity("value"), _whose(hit)
    if person is None or q.value != int(q.value) or not 1 < q.value < 2000:
        return
    unit = next(unit for words, unit in _UNITS if re.fullmatch(words, hit.words("noun")))
    year = hit.date("year").value if hit.has("year") else None
    qualifiers: dict[str, QualifierValue] = {"year": int(year)} if year and year.isdigit() else {}
    yield hit.draft(
        "work_count", int(q.value), unit=unit, resolution=q.resolution, bound=q.bound, subject=person, qualifiers=qualifiers,
        subject_types=(SubjectType.PERSON,),
    )  # fmt: skip


_WITH = r"(?: (?:alongside|opposite|with) <[PX]\d+>(?:(?:,? and |, )<[PX]\d+>)*)?"
_FOR = r"(?:[a-z-]+ ){0,5}?"

RULES = (
    # "In 2007, she starred in the thriller Salt Road", "went on to appear with A in …"
    rule("career.acted", rf"(?:(?:co-)?starr(?:ed|ing)|(?:co-)?stars|appear(?:ed|ing)|act(?:ed|ing)|perform(?:ed|ing)|featured|debuted|cameoed|headlin(?:ed|ing)){_WITH} {_FOR}(?:in|on)", _credits),
    rule("career.roles", r"(?:voiced (?:the |an? )?(?:[a-z]+ ){0,2}?)?(?:roles?|parts?|appearances?|performances?|turns?|work|debut|breakthrough|cameos?|leads?|characters?|projects)(?: (?:came|was|were|followed)(?: <D\d+>| (?:in|two|three|a) [a-z ]{0,14}?(?:<D\d+>)?(?: later)?| <Q\d+> years later)?)? (?:in|on|with|including|such as)(?! (?:<D\d+>|which|that)[,.;])", _credits),
    rule("career.works_are", r"(?:films|career|credits|roles|movies|appearances|albums|singles|series|shows)(?: (?:also |later |notably |then )?(?:include[sd]?|are|were|such as|like)|[^<>.;()]{0,40} including)", _credits),
    rule("career.made", r"(?P<verb>directed|produced|wrote|writing|directing|producing|(?:directorial|directing) debut (?:with|was|came with|in)|recording|recorded|released|releasing|issued)(?= (?:the |his |her |their |an? )?[^<>,.;()]{0,60}(?:<[DQTO]\d+>[^<>,.;()]{0,30})*(?:films?|movies?|albums?|singles?|series|documentar(?:y|ies)|EPs?|mixtapes?|dramas?|comed(?:y|ies)|debut),? |(?<=debut with) | <[WB]\d+> \()", _credits),
    rule("career.headlined", r"(?:headlined|headlining|anchored|fronted)(?= (?:the |an? )(?:[\w-]+ ){0,5}(?:film|movie|series|comedy|drama|thriller|sitcom|show) )", _credits),
    rule("career.followed_up", r"(?:follow(?:ed|s|ing)(?: it)?(?: up)?|returned|returning|came back|broke through|rose to (?:fame|prominence)) (?:with|in|to)(?= )", _credits),
    # "his roles as Ida Marl in Low Water and Jon Amsel in …", "she played Ida Marl in the series Low Water"
    rule("career.as", r"(?:(?:roles?|performances?|recognition|prominence|fame|known|career|famous|attention|television|film)[^.;<>()]{0,50}? as|(?:starr(?:ed|ing)|appear(?:ed|ing)|debuted) as|roles? of|play(?:ed|ing|s)|portray(?:ed|ing|s|al of)|voic(?:ed|ing))", _characters),
    # "her first nomination for Low Water (1969)", "the Emmy for Best Actress, for Low Water (1959) and Salt Road (1960)"
    rule("career.awarded", r"(?:nominations?|awards?|<[JK]\d+>|(?:<[JK]\d+> |won [^.;<>]{0,20})in (?:the )?<[DX]\d+>),? for(?! <[JK])(?: (?:her|his) (?:[a-z]+ ){1,3}in)?(?= )", _awarded, "JK"),
    # "Orth's third studio album, Low Water (2011)", "their debut album Salt Road"
    rule("career.album", r"(?:<[PX]\d+>'s?|his|her|its|their|the (?:band|group|duo|trio|singer|rapper)'s) (?:(?:[a-z-]+|<[TSRXO]\d+>|number one) ){1,5}(?:album|EP|single|mixtape|LP|novel),?(?! (?:on|in|at|from|for|with|to|of|by|and)\b)", _albums, "", r"\b(?:albums?|single|mixtape|novel|ep|lp)\b"),
    # "has released five studio albums", "has appeared in more than 100 feature films"
    rule("career.count", r"(?:released|recorded|written|wrote|published|issued|directed|produced|appeared in|appearing in|starred in|starring in|acted in|performed in) (?:a total of |over |more than |at least |around |about |nearly |some )?{num:value} (?:[a-z-]+ ){0,3}(?P<noun>albums|films|movies|books|novels|songs|singles|series|shows)(?! (?:of|for|on) (?:the )?<)(?!(?: (?:that|which|to)(?: have)?)? (?:reach|hit|top|gone? |ma[kd]e |peak|debut))(?: in {date:year})?", _counted, "Q"),
)  # fmt: skip
