"""Ages, births and deaths of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import person_before, plain
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

_PERSON = (SubjectType.PERSON,)


def _age(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 5 <= q.value <= 110 or q.value != int(q.value):
        return
    person = hit.mention("person") if hit.has("person") else None
    if person and person.letter == "X" and " " not in person.name:
        return
    if hit.words("noun2"):
        yield from _age_of_chief(hit)
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


def _noun_person(hit: Hit) -> Mention | None:
    """Find whom "the actress" or "the X alum" means: the person of the sentence before, else the next one."""
    index = hit.reading.index
    for reading in reversed(hit.document.readings[max(0, index - 2) : index]):
        persons = [m for _, m in reading.mentions("P")]
        if persons:
            return persons[0]
    here = [m for _, m in hit.reading.mentions("PX") if m.letter == "P"]
    return here[0] if here else None


def _born_on(hit: Hit) -> Iterator[Draft]:
    read = hit.date("value")
    if read.value:
        person = _alias(hit) or (hit.mention("person") if hit.has("person") else None)
        yield hit.draft(
            hit.words("kind") == "died" and "death" or "birth",
            read.value,
            qualifiers={"aspect": "date"},
            subject=person,
            subject_types=_PERSON,
        )


_KNOWN_AS = re.compile(
    r"\)?,? (?:better |best |also )?known (?:[a-z]+ )?(?:as|by (?:his|her|their) (?:stage|pen) name) <[PXWB](\d+)>"
)


def _alias(hit: Hit) -> Mention | None:
    """Return the name that a person born under another one goes by: "(born …), known professionally as X"."""
    found = _KNOWN_AS.match(hit.reading.shadow, hit.match.end())
    payload = hit.reading.tokens[int(found[1])].payload if found else None
    return payload if isinstance(payload, Mention) else None


def _life_span(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth (5 April 1900 – 10 June 1967)": birth and death of the person before the bracket."""
    person = hit.mention("person") if hit.has("person") else None
    for kind, group in (("birth", "first"), ("death", "last")):
        read = hit.date(group)
        if read.value:
            yield hit.draft(
                kind, read.value, qualifiers={"aspect": "date"}, subject=person, subject_types=_PERSON
            )


def _born_in(hit: Hit) -> Iterator[Draft]:
    a, b = hit.match.span("place")
    place = plain(hit, a, b).strip(" ,.")
    person = hit.mention("person") if hit.has("person") else None
    if person is None and not [m for _, m in hit.reading.mentions("P")]:
        return
    kind = "death" if hit.words("kind") == "died" else "birth"
    yield hit.draft(kind, place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _age_of_chief(hit: Hit) -> Iterator[Draft]:
    """Read "The 34-year-old, …": the person spoken of."""
    person = person_before(hit)
    q = hit.quantity("value")
    if person is not None and 5 <= q.value <= 110:
        yield hit.draft(
            "age", int(q.value), unit="years", resolution=1, subject=person, subject_types=_PERSON
        )


def _born_pronoun(hit: Hit) -> Iterator[Draft]:
    """Read "She was born in Oslo": the person spoken of."""
    person, place = person_before(hit), plain(hit, *hit.match.span("place")).strip(" ,.")
    kind = "death" if hit.words("kind") == "died" else "birth"
    if person is not None:
        yield hit.draft(kind, place, qualifiers={"aspect": "place"}, subject=person, subject_types=_PERSON)


def _born_pronoun_date(hit: Hit) -> Iterator[Draft]:
    person, read = person_before(hit), hit.date("value")
    if person is not None and read.value:
        kind = "death" if hit.words("kind") == "died" else "birth"
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
    rule("age.at", r"at {num:value}, (?:the (?:<[WB](?P<credit>\d+)> )?(?P<noun>alum|actor|actress|star|singer|author|director|veteran|comedian)|(?P<noun2>she|he) (?:is|has|was|had|says|knows|looks|remains|still)|{person:person})", _age, "Q"),
    rule("age.comma", r"{person:person}, {num:value}(?=,|\)|\.| )(?! (?:million|episodes|seasons|minutes|years|weeks|percent|days))", _age, "Q PX"),
    rule("age.who_is", r"{person:person},? (?:who (?:is|was|turns|turned|at)|by then|by now|now|then|aged|who is now) {num:value}(?=,|\)|\.| and)", _age, "Q PX"),
    rule("age.is", r"^{person:person} is {num:value}(?=[,.;]|$| and (?:was|has|lives))", _age, "Q PX"),
    rule("age.turned", r"{person:person},? (?:who )?(?:turned|turns) {num:value}(?= (?:in|on|this|last|next|earlier) )", _age, "Q PX"),
    rule("age.noun_turned_in", r"the (?P<noun>actor|actress|author|star|singer|writer|director|comedian|novelist),? who (?:turned|turns) {num:value}(?= (?:in|on|this|last|next|earlier) )", _age_of_chief, "Q"),
    rule("age.died", r"{person:person},? (?:who )?(?:has |have |had )?(?:died|passed away)[^.;<>]{0,30}?(?: <D\d+>)?,? (?:aged|at the age of|at age|at) {num:value}", _age, "Q PX"),
    rule("age.year_old", r"{num:value}-year-old (?:[a-z]+ ){0,2}{person:person}", _age, "Q PX"),
    rule("age.noun", r"the {num:value}-year-old(?=,| [a-z]+ed| [a-z]+s | (?:is|was|has|had|who|said|says|told)\b)(?P<noun>)", _age_of_chief, "Q"),
    rule("age.noun_of", r"the {num:value}-year-old (?:[a-z-]+ ){0,2}?(?:actor|actress|singer|singer-songwriter|songwriter|star|author|novelist|writer|director|filmmaker|rapper|comedian|musician|performer|presenter|showrunner)\b(?! {person})(?P<noun>)", _age_of_chief, "Q", r"-year-old"),
    rule("age.pronoun", r"^(?:She|He) (?:is|was|turned|turns) {num:value}(?=[,.]| and| this| in| now)(?P<noun>)", _age_of_chief, "Q"),
    rule("age.noun_turned", r"the (?P<noun>actor|actress|author|star|singer|writer|director|comedian|novelist), (?:who (?:is|turned|turns) |now |aged |who is now )?{num:value}(?=[,.;)]| and)", _age_of_chief, "Q"),
    rule("birth.pronoun", r"(?:she|he) was (?P<kind>born)(?: and raised)? (?:in|at) (?P<place><[XPCB]\d+>(?:(?:, | upon | on )<[XPCB]\d+>)?)", _born_pronoun, "XPCB", "born"),
    rule("death.pronoun", r"(?:she|he) (?P<kind>died)(?: <D\d+>)?,? (?:[a-z]+ ){0,4}?(?:in|at) (?:a hospital in |a hospice in |hospital in )?(?P<place><[XPCB]\d+>(?:, <[XPCB]\d+>)?)", _born_pronoun, "XPCB", "died"),
    rule("birth.pronoun_later", r"^(?:she|he) (?:is|was|has|had)\b[^.;]{3,90}?,? and was (?P<kind>born)(?: and raised)? (?:in|at|near) (?P<place><[XPCB]\d+>(?:, <[XPCB]\d+>)?)", _born_pronoun, "XPCB", "born"),
    rule("birth.pronoun_date", r"(?:she|he) was (?P<kind>born)[^.;]{0,40}? (?:on|in) {date:value}", _born_pronoun_date, "D", "born"),
    rule("death.pronoun_date", r"(?:she|he) (?P<kind>died)(?: (?:[a-z-]+|<[XPC]\d+>)){0,8}? (?:on|in) {date:value}", _born_pronoun_date, "D", "died"),
    rule("death.cause", r"{person:person} (?P<kind>died) (?:of|from|after|in|at) (?:(?:[a-z-]+|<[XPC]\d+>) ){1,8}?(?:on|in) {date:value}", _born_on, "D PX", "died"),
    rule("birth.date_place", r"{person:person} was (?P<kind>born) (?:on|in) {date},? (?:in|at) (?P<place><[XPCB]\d+>(?:, <[XPCB]\d+>)?)", _born_in, "XPCB D", "born"),
    rule("birth.pronoun_date_place", r"(?:she|he) was (?P<kind>born) (?:on|in) {date},? (?:in|at) (?P<place><[XPCB]\d+>(?:, <[XPCB]\d+>)?)", _born_pronoun, "XPCB D", "born"),
    rule("birth.fronted", r"(?P<kind>born) (?:and raised )?(?:in|at) (?P<place><[XPCB]\d+>(?:(?:, | upon | on )<[XPCB]\d+>)?)(?P<fronted>)", _born_fronted, "XPCB", r"^born|, born"),
    rule("birth.fronted_date", r"^(?P<kind>born)(?: and raised)?(?: in <[XPCB]\d+>(?:, <[XPCB]\d+>)?)? on {date:value}", _born_pronoun_date, "D", "born"),
    rule("birth.date", r"(?:{person:person},? [^.;<>]{0,20}?)?(?P<kind>born|died)(?: in)?(?: <[XPCB]\d+>(?:, <[XPCB]\d+>)?)?(?: on| in)? {date:value}", _born_on, "D"),
    rule("birth.bracket", r"(?:{person:person},? )?\((?:[^()<>]|<[XPCBY]\d+>){0,60}?(?P<kind>born) (?:(?:[^()<>]|<[XPCBY]\d+>){1,50}(?:[,;]| on| in) |on |in )?{date:value}(?=\)|;|,| in)", _born_on, "D", "born"),
    rule("birth.life", r"(?:{person:person},? )?\((?:[^()<>]|<[XPCBY]\d+>){0,80}?{date:first} [-–—] {date:last}\)", _life_span, "D"),
    rule("birth.place", r"(?:{person:person}(?:, <Q\d+>,)? (?:was |who was )?)?(?P<kind>born) (?:and raised )?in (?P<place><[XPCB]\d+>(?:, <[XPCB]\d+>)?)", _born_in, "XPCB", "born"),
)  # fmt: skip
