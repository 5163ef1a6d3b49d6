"""Ages, births and deaths of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.namewords import DEMONYMS
from claims.persons import is_person, persons_of
from claims.properties.context import ASIDE, before, person_before, person_spoken_of, plain
from claims.statement import (
    Comparator,
    Property,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "age", "age", ValueType.COUNT, Comparator.AGE, TimeClass.STATE, "{subject} is {value} years old", units=("years",),
        needs=("birth", "death"),
    ),
    Property(
        "birth", "birth", ValueType.LIFE, Comparator.LIFE, TimeClass.FIXED, "{subject} was born: {value}",
        qualifiers=("aspect",), qualifier_choices={"aspect": ("date", "place")},
    ),
    Property(
        "death", "death", ValueType.LIFE, Comparator.LIFE, TimeClass.FIXED, "{subject} died: {value}",
        qualifiers=("aspect",), qualifier_choices={"aspect": ("date", "place")},
    ),
)  # fmt: skip

_NOUN = r"(?:actor|actress|singer|singer-songwriter|songwriter|star|author|novelist|writer|screenwriter|director|filmmaker|rapper|comedian|comic|musician|performer|presenter|showrunner|composer|producer|playwright|poet|dancer|veteran|entertainer|artist)"
_WHO = rf"(?:the (?:[a-z-]+ ){{0,2}}?{_NOUN}|she|he)"
"""Whom an article speaks of, without the name: "the Oscar-winning actress", "he"."""
_PLACE = r"<[XPCB]\d+>(?:(?:,| upon| on) <X\d+>(?=[,.;)]|$| (?:in|on|and|to|at|but|where|who|when|as|after|aged)\b))?"
"""A place, perhaps with its country or river behind it: "Leeds, England"; a person behind the comma is none."""
_NAMED = r"(?:,? (?:as )?<[XPCW]\d+>)?"
"""The name that somebody was born under: "She was born Ida May Orth in Leeds"."""
_JUST = r"(?:just |only |still |aged |a mere |barely |the age of |age |the (?:ripe |tender |grand )*(?:old )?age of )*"
_DIED = r"(?:died|passed away|was found dead|lost (?:his|her) (?:[a-z]+ )?(?:life|battle|fight)|succumbed|took (?:his|her) own life|was killed(?= in an? (?:[a-z-]+ ){0,3}(?:crash|accident|fire|collision|attack|avalanche|fall|shooting)))"
_WAY = r"(?:(?:,(?! (?!aged|surrounded)[a-z]+ed\b))? (?!(?:and|who|but|when|before|while|until|where|days|weeks|months|years|was|were|is|has|had|born|leaving|made|began|grew|spent|won|wrote|left)\b)(?:[a-z'-]+|<[XPCQ]\d+>))"
"""A word between a death and its date or place: "of natural causes", "peacefully, aged 90"."""
_DEATH_CUE = r"\b(?:died|passed|dead|life|battle|fight|succumbed|killed)\b"
_HOUSE = r"(?:home|house|hospital|hospice|residence|apartment|flat|cottage|farm|farmhouse|hotel|villa|clinic|estate|ranch|mansion|facility|manor)"
_PERSON = (SubjectType.PERSON,)


def _age(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 5 <= q.value <= 110 or q.value != int(q.value):
        return
    person = next((hit.mention(g) for g in ("person", "late") if hit.has(g)), None)
    if died := _WHO_DIED.search(hit.said()):
        named = hit.reading.payload(died[1])
        person = named if isinstance(named, Mention) else person
    if person and person.letter == "X" and " " not in person.name:
        return
    if hit.words("noun2"):
        yield from _age_of_chief(hit)
        return
    if hit.words("past") and not _death_told(hit):
        return
    if person is None and not hit.words("noun") and not hit.has("credit"):
        return
    yield hit.draft(
        "age",
        int(q.value),
        unit="years",
        resolution=1,
        subject=person or _noun_person(hit),
        subject_types=_PERSON,
    )


_WHO_DIED = re.compile(r"<[PX](\d+)>,? who (?:has |had )?(?:died|passed)")
_DEATH = re.compile(r"\b(?:death|died|dies|dead|passed away|passing|obituary|funeral|mourn\w*)\b", re.I)


def _death_told(hit: Hit) -> bool:
    """Whether a death was told just before or in the headline: then "Orth was 90" is the age at it."""
    readings, index = hit.document.readings, hit.reading.index
    return any(_DEATH.search(r.text) for r in [*readings[:1], *readings[max(0, index - 2) : index + 1]])


def _age_of_trade(hit: Hit) -> Iterator[Draft]:
    """Read "pop star Zee, 22": what somebody does tells that a single name is a person's."""
    q, person = hit.quantity("value"), hit.mention("trade")
    if " " not in person.name and 5 <= q.value <= 110 and q.value == int(q.value):
        yield hit.draft(
            "age", int(q.value), unit="years", resolution=1, subject=person, subject_types=_PERSON
        )


def _turns(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth was born in Leeds and turns 60 today": of whom the sentence began to speak."""
    earlier = [m for m in persons_of(hit.reading) if m.start < hit.span()[0] and m.letter == "P"]
    q, person = hit.quantity("value"), earlier[0] if earlier else person_before(hit)
    if person is not None and len({m.name for m in earlier}) <= 1 and 5 <= q.value <= 110:
        yield hit.draft(
            "age", int(q.value), unit="years", resolution=1, subject=person, subject_types=_PERSON
        )


def _noun_person(hit: Hit) -> Mention | None:
    """Find whom "the actress" or "the X alum" means: the person of the sentence before, else the next one."""
    index = hit.reading.index
    for reading in reversed(hit.document.readings[max(0, index - 2) : index]):
        persons = [m for _, m in reading.mentions("P")]
        if persons:
            return persons[0]
    here = [m for _, m in hit.reading.mentions("PX") if m.letter == "P"]
    return here[0] if here else None


def _kind(hit: Hit) -> str:
    return "birth" if hit.words("kind") in ("born", "b.") else "death"


def _born_on(hit: Hit) -> Iterator[Draft]:
    read = hit.date("value")
    if _OF_RELATIVE.search(hit.reading.shadow, 0, hit.match.start("kind")):
        return
    if read.value:
        person = _alias(hit) or _opening_person(hit) or hit.maybe("person")
        if person is None and not persons_of(hit.reading):
            person = person_spoken_of(hit)
        yield hit.draft(
            _kind(hit),
            read.value,
            qualifiers={"aspect": "date"},
            subject=person,
            subject_types=_PERSON,
        )


_OF_RELATIVE = re.compile(
    r"\b(?:his|her|their|whose|<[PXC]\d+>'s) (?:(?:late|own|older|younger|elder|twin|former|first|second|long-time) ){0,2}"
    r"(?:father|mother|wife|husband|brother|sister|son|daughter|partner|parents?|uncle|aunt|cousin|grand[a-z]+|friend|mentor|teacher|widow|co-star|dog),? (?:who |had |was |has )*$",
    re.I,
)
"""Somebody else of whom a death or birth is told: "his father, who died in 2011"."""
_OPENING_PERSON = re.compile(
    r"(?:(?!(?:With|By|For|Like|Alongside|Unlike|From|In|At)\b)[^<>.;]{1,60} )?<[PX](\d+)>(?:,| —| \()"
)


def _opening_person(hit: Hit) -> Mention | None:
    """Return the person whom a sentence opens with and who is set off: "Robert Hale, who played Ida Marl, died …"."""
    said = (
        max(hit.match.start("kind"), hit.match.start())
        if "kind" in hit.match.re.groupindex
        else hit.match.start()
    )
    shadow = hit.reading.shadow
    relative = _APPOSED.search(shadow, 0, said) or _RELATIVE.search(shadow, 0, said)
    opening = relative or _OPENING_PERSON.match(shadow, 0, said)
    payload = hit.reading.named(opening)
    return payload if payload and is_person(payload) else None


_APPOSED = re.compile(
    r"<[PX](\d+)>, (?:the|an?) (?:[a-z-]+ ){0,3}(?:voice|star|face|creator|author|director|host|singer|frontman|drummer|guitarist|composer|writer|producer)"
    r" (?:of|in|behind|for|on) (?:the )?<[PXCBWO]\d+>, who (?:has |had |was |also |later )*$"
)
"""Somebody whom another name explains: "Robert Hale, the original voice of Ida Marl, who died in 2012"."""
_RELATIVE = re.compile(r"<[PX](\d+)>,? who (?:has |had |was |also |later )*$")
"""Somebody of whom a relative clause tells it: "the son of Robert Hale, who died in 2003"."""


def _home(hit: Hit) -> Iterator[Draft]:
    """Read "died on Saturday at his home in Oslo": whoever opens the sentence, stands by, or is spoken of."""
    place = plain(hit, *hit.match.span("place" if hit.has("place") else "place2")).strip(" ,.")
    person = hit.mention("person") if hit.has("person") else _opening_person(hit) or person_spoken_of(hit)
    if person is not None and place.casefold() not in DEMONYMS:
        yield hit.draft("death", place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _native(hit: Hit) -> Iterator[Draft]:
    """Read "a native of Oslo", "Leeds-born": the person beside it, else the one spoken of."""
    place = plain(hit, *hit.match.span("place")).strip(" ,.").removesuffix("-born")
    person = hit.mention("person") if hit.has("person") else person_spoken_of(hit)
    if person is not None and is_person(person) and place.casefold() not in DEMONYMS:
        yield hit.draft("birth", place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _town_of_birth(hit: Hit) -> Iterator[Draft]:
    """Read "Orth left Oslo, the town of her birth": of the one named before, else the one spoken of."""
    here = [m for m in persons_of(hit.reading) if m.end <= hit.span()[0]]
    place, person = (
        plain(hit, *hit.match.span("place")).strip(" ,."),
        here[-1] if here else person_spoken_of(hit),
    )
    if person is not None and is_person(person):
        yield hit.draft("birth", place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _native_token(hit: Hit) -> Iterator[Draft]:
    """Read "Leeds native Robert Hale"."""
    if is_person(hit.mention("person")):
        yield hit.draft(
            "birth", hit.mention("place").name, qualifiers={"aspect": "place"}, subject=hit.mention("person"),
            subject_types=_PERSON,
        )  # fmt: skip


def _death_noun(hit: Hit) -> Iterator[Draft]:
    """Read "before her death in August", "the actor's death in 2012": of the one named, else spoken of last."""
    said, read = hit.words("whose"), hit.date("value" if hit.has("value") else "value2")
    here = [m for m in persons_of(hit.reading) if m.end <= hit.span()[0]]
    person = next((hit.mention(g) for g in ("person", "person2") if hit.has(g)), None)
    person = person or (here[-1] if here else person_before(hit) or (person_spoken_of(hit) if said else None))
    if person is not None and is_person(person) and read.value:
        yield hit.draft(
            "death", read.value, qualifiers={"aspect": "date"}, subject=person, subject_types=_PERSON
        )


def _years_of_life(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth (1929–2004)": years of birth and death."""
    first, _, last = (hit.date("both").value or "").partition("/")
    if len(first) == len(last) == 4 and 15 <= int(last) - int(first) <= 115:
        for kind, year in (("birth", first), ("death", last)):
            yield hit.draft(
                kind,
                year,
                qualifiers={"aspect": "date"},
                subject=hit.mention("person"),
                subject_types=_PERSON,
            )


def _birthday(hit: Hit) -> Iterator[Draft]:
    """Read "who celebrates his 40th birthday today"."""
    q = hit.quantity("value")
    person = hit.mention("person") if hit.has("person") else person_before(hit)
    if person is not None and 5 <= q.value <= 110:
        yield hit.draft(
            "age", int(q.value), unit="years", resolution=1, subject=person, subject_types=_PERSON
        )


def _formula(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth, born Oslo 4 May 1938": a place of one word, or one with its country."""
    place = plain(hit, *hit.match.span("place")).strip(" ,.")
    if " " not in place or "," in place:
        yield hit.draft(
            "birth",
            place,
            qualifiers={"aspect": "place"},
            subject=hit.mention("person"),
            subject_types=_PERSON,
        )


_KNOWN_AS = re.compile(
    r"\)?,? (?:better |best |also )?known (?:[a-z]+ )?(?:as|by (?:his|her|their) (?:stage|pen) name) <[PXWB](\d+)>"
)


def _alias(hit: Hit) -> Mention | None:
    """Return the name that a person born under another one goes by: "(born …), known professionally as X"."""
    found = _KNOWN_AS.match(hit.reading.shadow, hit.match.end())
    return hit.reading.named(found)


def _life_span(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth (5 April 1900 – 10 June 1967)": birth and death of the person before the bracket."""
    person = hit.maybe("person")
    for kind, group in (("birth", "first"), ("death", "last")):
        read = hit.date(group)
        if read.value:
            yield hit.draft(
                kind, read.value, qualifiers={"aspect": "date"}, subject=person, subject_types=_PERSON
            )


def _born_in(hit: Hit) -> Iterator[Draft]:
    a, b = hit.match.span("place")
    place = plain(hit, a, b).strip(" ,.")
    person = hit.maybe("person")
    if person is None and not [m for _, m in hit.reading.mentions("P")]:
        return
    if beside := _RELATIVE.search(hit.reading.shadow, 0, hit.match.start("kind")):
        named = hit.reading.payload(beside[1])
        person = named if isinstance(named, Mention) and is_person(named) else person
    kind = _kind(hit)
    yield hit.draft(kind, place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _age_of_chief(hit: Hit) -> Iterator[Draft]:
    """Read "The 34-year-old, …": the person spoken of; right after a name that is no person it tells of a role."""
    if re.search(r"<[CXB]\d+>, $", before(hit, chars=10)):
        return
    here = [m for m in persons_of(hit.reading) if m.end < hit.span()[0]] if "mak" in hit.said()[:4] else []
    person = here[-1] if here else person_spoken_of(hit)
    q = hit.quantity("value")
    if person is not None and 5 <= q.value <= 110:
        yield hit.draft(
            "age", int(q.value), unit="years", resolution=1, subject=person, subject_types=_PERSON
        )


def _born_pronoun(hit: Hit) -> Iterator[Draft]:
    """Read "She was born in Oslo": the person spoken of."""
    person, place = person_spoken_of(hit), plain(hit, *hit.match.span("place")).strip(" ,.")
    kind = _kind(hit)
    if person is not None:
        yield hit.draft(kind, place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _born_pronoun_date(hit: Hit) -> Iterator[Draft]:
    later = [m for t, m in hit.reading.mentions("P") if hit.words("fronted") and t.start >= hit.span()[1]]
    person, read = later[0] if later else person_before(hit), hit.date("value")
    if person is not None and read.value:
        kind = _kind(hit)
        yield hit.draft(
            kind, read.value, qualifiers={"aspect": "date"}, subject=person, subject_types=_PERSON
        )


def _born_fronted(hit: Hit) -> Iterator[Draft]:
    """Read "Born in Oslo, she …": the sentence's own person after it, or the one spoken of."""
    after_it = [m for t, m in hit.reading.mentions("P") if t.start >= hit.span()[1]]
    person = after_it[0] if after_it else person_before(hit)
    place = plain(hit, *hit.match.span("place")).strip(" ,.")
    if person is not None:
        yield hit.draft("birth", place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


RULES = (
    # "At 46, the Hollow Tide alum", "Bana, 56,", "46-year-old Goode", "(Nikki Rodriguez, 23"
    rule("age.at", rf"(?:at|now|today) {_JUST}{{num:value}}(?:,? the (?:<[WBX](?P<credit>\d+)> )?(?P<noun>alum|{_NOUN})|, (?P<noun2>she|he) (?:was|had|can|cannot|can't|won't|hasn't|doesn't|isn't|(?:still |already |now |also )*(?!does|goes|comes)[a-z]+s\b|still)|, {{person:person}})", _age, "Q"),
    rule("age.death_at", rf"(?:{{person:person}}'s? (?:sudden |untimely |recent )?(?:death|passing)|(?:death|passing) of (?:[a-z-]+ ){{0,4}}?<[PX](?P<late>\d+)>),? (?:[a-z]+ ){{0,3}}?(?:at|aged) {_JUST}{{num:value}}(?=[.,;:)]|$| [a-z])", _age, "Q PX", "death|passing"),
    rule("age.comma", r"{person:person}(?: himself| herself)?, {num:value}(?=,|\)|\.| )(?! (?:million|episodes|seasons|minutes|years|weeks|percent|days))", _age, "Q PX"),
    rule("age.who_is", r"{person:person},? (?:(?:[^.;()<>]|<[WBXD]\d+>){0,60}?who,? (?:is|was|turns|turned|at|now)|by then|by now|now|then|aged|who is now|(?:still |now |only |already |then )*(?:just|only|all of|barely|not yet|a (?:mere|sprightly|youthful|spry|venerable|ripe|tender)|still|already)) {num:value}(?=,|\)|\.| and)", _age, "Q PX"),
    rule("age.is", r"^{person:person} (?:is|(?P<past>was)) (?:still |now |just |already )*(?:only |just )?{num:value}(?=[,.;]|$| and (?:was|has|lives))", _age, "Q PX"),
    # "A (52) and B (67)", "who celebrates his 40th birthday", "died peacefully at 83"
    rule("age.bracket", r"<P(?P<person>\d+)> \({num:value}\)", _age, "Q P"),
    rule("age.birthday", r"{person:person},? (?:who |has |will |is |just |recently )*(?:celebrat(?:es|ed|ing)|mark(?:s|ed|ing)|turn(?:s|ed)|reach(?:es|ed)) (?:his|her|their) {ord:value} birthday", _birthday, "T PX", "birthday"),
    rule("age.birthday_pronoun", rf"{_WHO},? (?:who )?(?:has |will |just |recently |is )*(?:celebrat(?:es|ed|ing)|mark(?:s|ed|ing)|celebrate|mark) (?:his|her|their) {{ord:value}} birthday", _birthday, "T", "birthday"),
    rule("age.turned", r"{person:person},? (?:who |and )?(?:has |will |just |only |recently )*(?:turned|turns|turn) {num:value}(?= (?:in|on|this|last|next|earlier|later) | <D|[.,;)]|$)", _age, "Q PX"),
    rule("age.died", rf"{{person:person}}{ASIDE},? (?:who )?(?:has |have |had )?(?:{_DIED}|dies|passes away|dead)(?:{_WAY}|,? <D\d+>){{0,10}}?,? (?:aged|at) {_JUST}{{num:value}}(?=[.,;:)]|$| (?:after|following|from|of|in|on|and|this|last|earlier|yesterday)\b| <D)", _age, "Q PX"),
    rule("age.turns_too", r"(?:,|and|,? who)(?: will| has)?(?: just| recently)? (?:turned|turns|turn|is now) {num:value}(?= (?:in|on|this|last|next|earlier|later) | <D|[.,;)]|$)", _turns, "Q", r"born|birthday|\b(?:actor|actress|singer|author|star|director)\b|<[px]"),
    rule("age.trade", rf"(?:{_NOUN}|icon|legend|newcomer|model) <X(?P<trade>\d+)>(?:,|, who is| \() ?{{num:value}}(?=,|\)|\.)", _age_of_trade, "Q X"),
    rule("age.year_old", r"{num:value}-year-old (?:[a-z]+ ){0,2}{person:person}", _age, "Q PX"),
    rule("age.noun", r"the {num:value}-year-old(?=,|'s| from | behind | whose | [a-z]+ed| [a-z]+s | (?:is|was|has|had|who|said|says|told)\b)(?P<noun>)", _age_of_chief, "Q"),
    rule("age.noun_of", rf"the {{num:value}}-year-old (?:[a-z-]+ ){{0,2}}?{_NOUN}\b(?! {{person}})(?P<noun>)", _age_of_chief, "Q", r"-year-old"),
    rule("age.pronoun", r"(?:^(?:She|He) (?:is|was|turned|turns)|mak(?:es|ing) (?:him|her)) {num:value}(?=[,.]| and| this| in| now| today| years old| <D)(?P<noun>)", _age_of_chief, "Q", r"^(?:she|he) |mak(?:es|ing) (?:him|her) "),
    rule("age.noun_turned", rf"the (?P<noun>{_NOUN}),? (?:who (?:is|turned|turns|is now|at) |now |aged )?{{num:value}}(?=[,.;)]| and| (?:in|on|this|last|next|earlier) )", _age_of_chief, "Q"),
    rule("birth.where_born", r"in (?P<place>" + _PLACE + r"),? (?:the (?:[a-z-]+ ){1,3})?where (?:she|he) was (?P<kind>born)", _born_pronoun, "XPCB", "born"),
    rule("birth.pronoun", r"(?:she|he) was (?P<kind>born)" + _NAMED + r"(?: and raised)? (?:in|at) (?P<place>" + _PLACE + r")", _born_pronoun, "XPCB", "born"),
    rule("death.pronoun", r"(?:she|he) (?P<kind>died)(?: <D\d+>)?,? (?:[a-z]+ ){0,4}?(?:in|at) (?:a hospital in |a hospice in |hospital in )?(?P<place>" + _PLACE + r")", _born_pronoun, "XPCB", "died"),
    # "died on Saturday at his home in Oslo", "a native of Oslo", "the Leeds-born actor", "born Oslo 4 May 1938"
    rule("death.home", rf"(?:{{person:person}}{ASIDE},? (?:who )?(?:has |have |had )?)?{_DIED}(?:{_WAY}|,? <D\d+>){{0,8}}? (?:at|in|near|outside) (?:(?:his|her|their|an?|the)? ?(?:[a-z-]+ ){{0,3}}?{_HOUSE} (?:in|near|outside|at|on) (?P<place>{_PLACE})|(?:his|her|their|an?|the) (?P<place2><[XPC]\d+>) (?:[a-z-]+ ){{0,2}}?{_HOUSE}\b)", _home, "XPCB", _DEATH_CUE),
    rule("death.place", rf"{{person:person}}{ASIDE},? (?:who )?(?:has |have |had )?(?P<kind>{_DIED})(?:{_WAY}|,? <D\d+>){{0,6}}?,? (?:in|near|outside) (?P<place><X\d+>(?:, <[XP]\d+>)?)(?! (?:series|film|season|(?:[a-z-]+ ){{0,2}}?{_HOUSE}))", _born_in, "X PX", _DEATH_CUE),
    rule("birth.native_of", r"<X(?P<place>\d+)> native,? (?:[a-z-]+ )?{person:person}", _native_token, "X PX", "native"),
    rule("birth.native_is", r"{person:person},? (?:is |was )?an? <X(?P<place>\d+)> native\b", _native_token, "X PX", "native"),
    rule("age.when", r"{person:person} was (?:only |just )?{num:value} when (?:he|she) (?:died|passed away)", _age, "Q PX"),
    rule("birth.native", r"{person:person},? (?:<Q\d+>, )?(?:(?:who is |is |herself |himself )?an? )(?:[a-z-]+ )?native of (?P<place>" + _PLACE + r")", _native, "XPCB", "native of"),
    rule("birth.native_noun", r"(?:^|(?<=[.,] ))(?:the (?:[a-z-]+ ){0,2}?(?:actor|actress|singer|comedian|director|author|writer|musician|star|rapper|filmmaker|novelist|comic|performer)|she|he),? (?:is |was )?a (?:[a-z-]+ )?native of (?P<place>" + _PLACE + r")", _native, "XPCB", "native of"),
    rule("birth.born_hyphen", r"(?P<place><[XPC]\d+>)-born (?:and [a-z-]+ )?(?:[a-z-]+ ){0,4}?{person:person}", _native, "XPC PX", "-born"),
    rule("birth.born_hyphen_after", r"{person:person}(?:, <Q\d+>)?(?:,| is| was) (?:an?|the) (?P<place><[XPC]\d+>)-born\b", _native, "XPC PX", "-born"),
    rule("birth.born_hyphen_noun", r"the (?P<place><[XPC]\d+>)-born (?:[a-z-]+ ){0,2}?(?:actor|actress|singer|comedian|director|author|writer|musician|star|rapper|filmmaker|novelist|performer|songwriter)\b(?! {person})", _native, "XPC", "-born"),
    rule("birth.formula", r"{person:person},? \(?born (?P<place><[XPC]\d+>(?:, <[XPC]\d+>)?),? {date}", _formula, "D PX", "born"),
    rule("birth.years", r"<[PX](?P<person>\d+)> \({date:both}\)", _years_of_life, "D PX"),
    rule("birth.noun_who", r"the (?:<Q\d+>-year-old|(?:[a-z-]+ )?(?:actor|actress|singer|comedian|director|author|writer|musician|star|rapper|filmmaker|novelist))(?: [a-z-]+)?, (?:who )?(?:was )?(?P<kind>born)(?: and (?:raised|bred|brought up))? (?:in|at|near) (?P<place>" + _PLACE + r")", _born_pronoun, "XPCB", "born"),
    rule("birth.pronoun_later", r"^(?:she|he) (?:is|was|has|had)\b[^.;]{3,90}?,? and was (?P<kind>born)(?: and raised)? (?:in|at|near) (?P<place>" + _PLACE + r")", _born_pronoun, "XPCB", "born"),
    rule("birth.pronoun_date", r"(?:she|he) was (?P<kind>born)[^.;]{0,40}? (?:on|in) {date:value}", _born_pronoun_date, "D", "born"),
    # "before her death in August", "the actor's own death in 2012", "left Oslo, the town of her birth"
    rule("death.noun", rf"(?:{{person:person}}'s|(?P<whose>his|her|the (?:{_NOUN}|man|woman)'s)) (?:(?:own|sudden|untimely|early|recent|unexpected|premature|peaceful) ){{0,2}}(?:death|passing|demise)(?: from [a-z ]{{3,24}})?(?:,? (?:aged|at the age of|at) <Q\d+>)?,? (?:on|in) {{date:value}}|(?:death|passing|demise) of (?:the |her |his |its )?(?:[a-z-]+ ){{0,4}}?<[PX](?P<person2>\d+)>,? (?:aged <Q\d+>,? )?(?:on|in) <D(?P<value2>\d+)>", _death_noun, "D", r"death|passing|demise"),
    rule("birth.town_of", r"(?P<place>" + _PLACE + r"),? (?:the |a )?(?:[a-z-]+ ){0,2}?(?:town|city|village|island|place|country|county|suburb|port)(?: of (?:her|his) birth| (?:where|in which) (?:she|he) was born)", _town_of_birth, "XPCB", r"birth|born"),
    rule("death.pronoun_date", r"(?:she|he) (?P<kind>died)(?: (?:[a-z-]+|<[XPC]\d+>)){0,8}? (?:on|in) {date:value}", _born_pronoun_date, "D", "died"),
    rule("death.cause", rf"{{person:person}}{ASIDE},? (?:who )?(?:has |have |had )?(?P<kind>{_DIED}){_WAY}{{0,9}}?(?:,? (?:on|in))? {{date:value}}", _born_on, "D PX", _DEATH_CUE),
    rule("birth.date_place", r"{person:person} was (?P<kind>born) (?:on|in) {date},? (?:in|at) (?P<place>" + _PLACE + r")", _born_in, "XPCB D", "born"),
    rule("birth.pronoun_date_place", r"(?:she|he) was (?P<kind>born) (?:on|in) {date},? (?:in|at) (?P<place>" + _PLACE + r")", _born_pronoun, "XPCB D", "born"),
    rule("birth.fronted", r"(?P<kind>born)" + _NAMED + r" (?:and raised )?(?:in|at) (?P<place>" + _PLACE + r")(?P<fronted>)", _born_fronted, "XPCB", r"^born|, born"),
    rule("birth.fronted_date", r"^(?P<fronted>(?P<kind>born))(?: and raised)?(?: (?:in|at|near) <[XPCB]\d+>(?:, <[XPCB]\d+>)?)? (?:on|in) {date:value}", _born_pronoun_date, "D", "born"),
    rule("birth.date", r"(?:{person:person},? [^.;<>]{0,20}?)?(?P<kind>born|died|passed away)(?: (?:in|at|near))?(?: (?:[a-z]+ ){0,3}?<[XPCB]\d+>(?:, <[XPCB]\d+>)?,?)?(?: on| in)? {date:value}", _born_on, "D"),
    rule("birth.bracket", r"(?:{person:person},? )?\((?:[^()<>]|<[XPCBY]\d+>){0,60}?(?P<kind>born|b\.) (?:(?:[^()<>]|<[XPCBY]\d+>){1,50}(?:[,;]| on| in) |on |in )?{date:value}(?=\)|;|,| in)", _born_on, "D", r"\bborn\b|\(b\."),
    rule("birth.life", r"(?:{person:person},? )?\((?:[^()<>]|<[XPCBY]\d+>){0,80}?{date:first} [-–—] {date:last}\)", _life_span, "D"),
    rule("birth.place", r"(?:{person:person}(?:, <Q\d+>,)? (?:was |who was )?)?(?P<kind>born)" + _NAMED + r" (?:and raised )?in (?P<place>" + _PLACE + r")", _born_in, "XPCB", "born"),
)  # fmt: skip
