"""Who made a work, and what persons worked on before: crew and earlier credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, Rule, rule
from claims.mains import headline_person
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import PEOPLE, after, before, mentions_in, person_before, plain
from claims.statement import (
    RELEASED,
    SCREEN,
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

ROLES = (
    "creator", "showrunner", "director", "writer", "producer", "executive_producer", "composer", "cinematographer",
    "editor", "stunts", "author",
)  # fmt: skip

register(
    Property(
        "crew",
        "crew",
        ValueType.PERSON,
        Comparator.PERSON,
        TimeClass.FIXED,
        "{value} worked on {subject}",
        many=True,
        qualifiers=("role",),
        qualifier_choices={"role": ROLES},
    ),
    Property(
        "credit",
        "earlier credit",
        ValueType.WORK,
        Comparator.WORK,
        TimeClass.FIXED,
        "{subject} worked on {value}",
        many=True,
        qualifiers=("role",),
        needs=("cast", "crew", "character"),
    ),
)

_ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"co-?creators?|creators?", "creator"),
    (r"co-?showrunners?|showrunners?", "showrunner"),
    (r"(?:co-)?directors? of photography|cinematographers?|DPs?|DoPs?", "cinematographer"),
    (r"executive producers?|exec producers?|EPs?", "executive_producer"),
    (r"(?:co-)?directors?|filmmakers?|helmers?", "director"),
    (r"(?:co-)?(?:screen)?writers?|scribes?|screenplay by|script by", "writer"),
    (r"producers?", "producer"),
    (r"composers?", "composer"),
    (r"(?:film )?editors?", "editor"),
    (r"stunt (?:coordinators?|choreographers?)", "stunts"),
    (r"authors?|novelists?", "author"),
)
_ROLE = "|".join(f"(?:{words})" for words, _ in _ROLE_WORDS)


def role_of(words: str) -> str | None:
    """Return the crew role that a noun names."""
    return next((role for pattern, role in _ROLE_WORDS if re.fullmatch(pattern, words.strip(), re.I)), None)


def role_before(words: str) -> str | None:
    """Return the crew role that stands right before a name."""
    found = re.search(rf"\b({_ROLE}) $", words, re.I)
    return role_of(found[1]) if found else None


_ROLE_TYPES = {
    "author": (SubjectType.BOOK, SubjectType.BOOK_SERIES),
    **dict.fromkeys(
        ("creator", "showrunner", "director", "executive_producer", "cinematographer", "stunts"), SCREEN
    ),
}
"""Of which works a role can be held; any that is brought out where nothing stands here."""


def _crew(hit: Hit, role: str, person: Mention, subject: Mention | None = None) -> Draft:
    types = _ROLE_TYPES.get(role, RELEASED)
    qualifiers: dict[str, QualifierValue] = {"role": role}
    seasons = re.findall(r"<S(\d+)>", hit.said())
    season = hit.reading.tokens[int(seasons[0])].payload if len(seasons) == 1 else None
    if isinstance(season, int):
        qualifiers["season"] = season
    return hit.draft("crew", person.name, qualifiers=qualifiers, subject=subject, subject_types=types)


def crew_rule(name: str, pattern: str, role: str | None = None, needs: str = "PX", cue: str = "") -> Rule:
    """Declare a rule whose group `people` (or `person`) holds the role of the pattern (or of its group `role`)."""

    def make(hit: Hit) -> Iterator[Draft]:
        if _BYGONE.search(before(hit, chars=16)):
            return  # "original helmer X" made the work before this one
        roles = [role] if role else [r for r in (role_of(hit.words("role")),) if r]
        if hit.has("role2") and role_of(hit.words("role2")):
            roles.append(role_of(hit.words("role2")) or "")
        group = "people" if "people" in hit.match.re.groupindex else "person"
        persons = mentions_in(hit, "people") if group == "people" else [hit.mention("person")]
        if role is None:
            roles = [r for r in roles if r != "author"]  # "author X" says nothing of a work by itself
        subject = hit.mention("subject") if hit.has("subject") else None
        for person in persons:
            for each in roles:
                if is_person(person) and each:
                    yield _crew(hit, each, person, subject)

    return rule(name, pattern, make, needs, cue)


_BYGONE = re.compile(
    r"\b(?:original|former|previous|ex|then|one-time|erstwhile|managing|casting|art|music|artistic|deputy|festival|creative|sales|marketing|programming)[- ]$",
    re.I,
)
_VERB_ROLES = {
    "created": "creator", "creates": "creator", "developed": "creator", "writes": "writer", "directs": "director", "wrote": "writer", "written": "writer", "directing": "director", "writing": "writer", "composing": "composer", "producing": "producer", "scoring": "composer", "penned": "writer", "directed": "director",
    "helmed": "director", "produced": "producer", "composed": "composer", "scored": "composer", "edited": "editor", "shot": "cinematographer",
    "lensed": "cinematographer", "produces": "producer", "composes": "composer", "edits": "editor", "helms": "director", "cowrote": "writer",
    "direct": "director", "helm": "director", "write": "writer", "adapt": "writer", "create": "creator", "produce": "producer", "score": "composer", "compose": "composer", "edit": "editor",
}  # fmt: skip


def _made(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth wrote and directed": one claim for each verb."""
    if re.search(
        r"\b(?:several|an|one|the first|two|three|four|some) (?:two |three |four )?episodes?\b",
        plain(hit, hit.match.start(), min(hit.match.end() + 30, len(hit.reading.shadow))),
    ):
        return
    persons = mentions_in(hit, "people")
    if re.search(r"\b(?:in|at|near|around|between) $", before(hit, chars=12)):
        persons = persons[-1:]  # "filmed in Ely and Wisbech, and Orth directs": places before a person
    for person in persons:
        if is_person(person):
            yield from _made_one(hit, person)


def _made_one(hit: Hit, person: Mention) -> Iterator[Draft]:
    for verb in re.findall(r"[a-z]+", hit.words("verbs")):
        if verb in _VERB_ROLES:
            subject = hit.mention("subject") if hit.has("subject") else None
            yield _crew(hit, _VERB_ROLES[verb], person, subject)
            if hit.has("subject2"):
                yield _crew(hit, _VERB_ROLES[verb], person, hit.mention("subject2"))


_CLIP = re.compile(r"\b(?:video|clip|trailer|promo)\b", re.I)


def _made_by(hit: Hit) -> Iterator[Draft]:
    if _CLIP.search(plain(hit, 0, hit.match.start())[-90:]) and "W" not in hit.reading.letters:
        return  # who directed a video says nothing of the record
    for person in mentions_in(hit, "people"):
        for verb in re.findall(r"[a-z]+", hit.words("verbs")):
            if verb in _VERB_ROLES and is_person(person):
                yield _crew(hit, _VERB_ROLES[verb], person)


def _possessive_book(hit: Hit) -> Iterator[Draft]:
    """Read "Orth's 2012 novel Low Water": the possessor wrote the book."""
    person, kinds = hit.mention("person"), {e.type for e in hit.mention("subject").entries}
    bookish = kinds & {SubjectType.BOOK, SubjectType.BOOK_SERIES, None} or not kinds
    if hit.name == "crew.book_series" and (
        not bookish
        or not re.match(r",? (?:series|novels|books|saga|trilogy|quartet)", after(hit, chars=12))
        and not kinds
    ):
        return  # "Orth's Low Water" may be a record or a film as well
    source = re.search(
        r"\b(?:adaptation of|based on|adapted from|inspired by) (?:the )?$", before(hit, chars=30), re.I
    )
    if person.letter in "PX" and not (
        source and any(e.type is SubjectType.BOOK_SERIES for e in hit.mention("subject").entries)
    ):
        yield _crew(hit, "author", person, hit.mention("subject"))


def _book_by(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water, a slim novel by Lena Orth"."""
    if is_person(hit.mention("person")):
        yield _crew(hit, "author", hit.mention("person"), hit.mention("subject"))


def _credits_bracket(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale (Low Water)": the works in brackets are earlier credits of the person before them."""
    person = hit.mention("person")
    if not is_person(person):
        return
    role = role_before(before(hit, "person", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
        payload = hit.reading.tokens[int(m[1])].payload
        if isinstance(payload, Mention):
            yield hit.draft("credit", payload.name, subject=person, qualifiers=dict(qualifiers))


def _credit(hit: Hit) -> Iterator[Draft]:
    for group in ("work", "work2"):
        if hit.has(group):
            subject = (
                hit.mention("person") if hit.has("person") and is_person(hit.mention("person")) else None
            )
            role = {"scribe": "writer", "creator": "creator", "director": "director"}.get(hit.words("noun"))
            qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
            yield hit.draft("credit", hit.mention(group).name, subject=subject, qualifiers=qualifiers)


def _credit_list(hit: Hit) -> Iterator[Draft]:
    """Read "Showrunners A and B, fresh off X": each of them has the credit."""
    for person in mentions_in(hit, "people"):
        if is_person(person):
            yield hit.draft("credit", hit.mention("work").name, subject=person)


_NOT_TAKEN = re.compile(r"\b(?:turn\w* down|declin\w+|refus\w+|audition\w*|passed on|lost out on)\b", re.I)
_FILMS = re.compile(
    r"\b(?:films?|movies?|(?:TV |television |web )?series|shows|dramas?|comed(?:y|ies)|blockbusters?|hits?|features?)\b[^<>]{0,30}$",
    re.I,
)
_ITEM = re.compile(r"<(?P<letter>[WBX])(?P<token>\d+)>(?P<year> \(<D\d+>\))?(?! of <)")
_TORN = re.compile(r"\b(?!The\b)[A-Z][\w']* $")
"""A capitalised word right before an unknown name: the rest of a title whose beginning was not read."""


def _filmography(hit: Hit) -> Iterator[Draft]:
    """Read "she had roles in movies including Blow Dry (2001) and Ella Enchanted": credits of the person.

    A name that no reference knows counts as a work behind "films", or with its year in brackets; in an article about
    one person `claims.properties.careers` reads such names.
    """
    chief = headline_person(hit.document)
    if _NOT_TAKEN.search(plain(hit, 0, hit.match.start("works"))[-60:]):
        return
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] + 1 and is_person(m)]
    person = hit.mention("person") if hit.has("person") else here[-1] if here else person_before(hit)
    cued = bool(_FILMS.search(hit.reading.shadow[hit.match.start() : hit.match.start("works")]))
    shadow, (start, end) = hit.reading.shadow, hit.match.span("works")
    for m in _ITEM.finditer(shadow, start):
        if m.start() >= end:
            break
        payload = hit.reading.tokens[int(m["token"])].payload
        torn = _TORN.search(shadow[start : m.start()])
        known = m["letter"] != "X" or not chief and (cued or m["year"]) and not torn
        if person and isinstance(payload, Mention) and known:
            yield hit.draft("credit", payload.name, subject=person)


def _chief_credit(hit: Hit) -> Iterator[Draft]:
    actor = headline_person(hit.document)
    if actor is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=actor)


def _remembered(hit: Hit) -> Iterator[Draft]:
    """Read "you may remember her from Low Water": the person of the clause or of the sentence before."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_before(hit)
    if person is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=person)


_FILM_LIST = r"(?P<works><[WBX]\d+>(?: \(<D\d+>\))?(?:(?:, and |, | and |, as well as )(?:the |in )?(?:(?:[a-z-]+|<O\d+>) ){0,4}<[WBX]\d+>(?: \(<D\d+>\))?)*)"
RULES = (
    # "had supporting roles in movies including Blow Dry (2001), Ella Enchanted (2004) and …"
    rule("credit.filmography", r"(?:{person:person} (?:[^.;:()<>]{0,30} )?)?(?:(?:supporting |lead |leading |cameo )?(?:film career|roles?|appearances?|parts?)|appear(?:ed|s|ing)|starr(?:ed|ing)|stars|acted|acting|known|credits|voiced|his \w+ films|her \w+ films)(?: (?:[a-z-]+|<[QTV]\d+>)){0,8}?(?: in|,? including| include|,? such as| for| with|(?<=such) (?:films|movies|series|shows) as)(?: (?:[a-z-]+|<D\d+>)){0,5}? " + _FILM_LIST, _filmography, "WBX"),
    rule("credit.his_debut", r"(?:his|her) (?:screen |film |stage |television |TV )?debut (?:was|came|followed)[^.;()]{0,40} in {work:work}", _chief_credit, "WB"),
    rule("credit.last_seen", r"{person:person},? (?:last |most recently |recently )?seen in (?:the )?(?:(?:[\w-]+|<O\d+>'s) ){0,3}{work:work}", _credit, "PX WB"),
    rule("credit.made_name", r"{person:person}(?:,[^.;()<>]{0,50},)?,? (?:who )?[^.;:()<>]{0,50}?(?:worked on|made (?:his|her|their) name (?:on|in|with|as)|broke (?:out|through) (?:in|with|on|as)|rose to fame (?:in|on|with)|cut (?:his|her|their) teeth (?:as an? [a-z]+ )?(?:on|in|at)|famous for|familiar from|remembered (?:for|from)|credits include|credits run from|came from|graduated from|moved over from|formerly of|previously of|late of) (?:[a-z]+ ){0,4}?{work:work}", _credit, "PX WB"),
    rule("credit.pronoun", r"(?:she|he),? (?:[^.;:()]{0,60}?)(?:known|famous|familiar|starred|appeared|worked|spent|cut (?:her|his) teeth|made (?:her|his) name) (?:[^.;:()]{0,40}? )?(?:in|on|for|from|with) (?:the )?(?:[a-z-]+ ){0,3}{work:work}", _remembered, "WB"),
    rule("credit.fame", r"{person:person},? of {work:work} fame", _credit, "PX WB"),
    rule("credit.whom", r"{person:person}, whom? (?:you|we|viewers|fans|audiences|many|(?:most|some) (?:of us|viewers|people)) (?:may |might |will )?(?:still |last |first )?(?:remember|recogni[sz]e|know|saw|met)(?: best)?(?: from| in| [^.;:()<>]{2,50} in) (?:[a-z]+ ){0,4}?{title:work}", _credit, "PX WBX"),
    rule("credit.good_in", r"{person:person},? (?:who (?:was|is) )?(?:so [a-z]+|(?:so |very |quietly |always )?(?:good|great|brilliant|excellent|superb|wonderful|terrific|memorable|magnetic|marvellous|revelatory|unforgettable|fresh)) in (?:the )?(?:<O\d+>'s )?(?:[a-z-]+ ){0,3}{work:work}", _credit, "PX WB"),
    rule("credit.his_previous", r"(?:his|her) (?:(?:one|only|last|previous|first|debut|second|sophomore|earlier|other) )+(?:feature|film|movie|picture|novel|album|series|show|book),? (?:was |is )?{work:work}", _remembered, "WB"),
    rule("credit.remember", r"(?:remember|recogni[sz]e|know|saw|seen) (?:her|him|them) (?:best |mainly |chiefly )?(?:from|as|for|in) (?:(?:[a-z-]+|<O\d+>'s) ){0,4}?{work:work}", _remembered, "WB"),
    rule("credit.bracket", r"{person:person} \((?P<works><[WB]\d+>(?:, <[WB]\d+>)*)\)", _credits_bracket, "PX WB"),
    # "the show's creator, Lena Orth", "X is the sole credited screenwriter", "who receives sole credit as creator"
    crew_rule("crew.possessed", rf"(?:the (?:show|series|film|movie|picture|drama|book|album)|its|their|<[WB]\d+>)(?:'s)? (?:[a-z-]+ ){{0,2}}?(?P<role>{_ROLE}),? (?P<people>{PEOPLE})"),
    crew_rule("crew.sole_credit", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? [^.;:()<>]{{0,70}}?\bcredit(?:s|ed)? as (?:the |its )?(?:[a-z-]+ ){{0,2}}?(?P<role>{_ROLE})\b"),
    crew_rule("crew.at_the_helm", rf"(?:at the helm|behind the camera|in the director's chair) (?:is|are|was|sits|stands|this time is) (?:[\w'-]+ ){{0,4}}?(?P<people>{PEOPLE})", "director"),
    crew_rule("crew.doubles_as", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? (?:who )?(?:also )?(?:(?:has been |was |is |is being |gets |got )?(?:promoted|elevated|upped|appointed|installed|brought in|drafted in) (?:to|as)|has taken over|took over|takes over|steps in|stepped in|came aboard|(?:will |is to )?(?:also )?serve|doubles|serves|served|acts|acted|worked|works|returns|stays? on|continues|remains?|will remain|will stay on|will continue) (?:on )?(?:as )?(?:the |an? |its |co-)?(?P<role>{_ROLE})\b"),
    crew_rule("crew.credited", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? (?:who |and |but )?(?:[^.;:()<>,]{{0,40}} )?(?:is|was|as|among|remains|became|becomes|named|stays) (?:the |its |one of the |also )+(?:[a-z-]+ ){{0,3}}?(?P<role>{_ROLE})(?! of <[WB])\b"),
    crew_rule("crew.duties", rf"(?:directing|direction)(?: duties| chores| reins| credit)? (?:is|are|was|were|falls|fell|goes|went) [^.;:()<>]{{0,30}}?(?P<people>{PEOPLE})", "director"),
    crew_rule("crew.is_by", rf"(?:score|music|soundtrack|songs)(?:,[^,.;<>]{{1,50}},)? (?:is|are|was|were|comes|came) (?:[a-z]+ ){{0,2}}?(?:by|from|courtesy of) (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})", "composer"),
    crew_rule("crew.script_is_by", rf"(?:script|scripts|screenplay|teleplay|adaptation) (?:is|are|was|were|comes|came) (?:[a-z]+ ){{0,2}}?(?:by|from|courtesy of|credited to) (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})", "writer"),
    # crew: "Showrunners A and B", "author Lena Orth", "Composer Robert Hale"
    crew_rule("crew.noun", rf"(?<![\w-])(?P<role>{_ROLE})(?:[-/ ](?:and )?(?P<role2>{_ROLE}))? (?P<people>{PEOPLE})"),
    crew_rule("crew.apposition", rf"(?P<people>{PEOPLE}), (?:the |its |who |an? )?(?:is |serves? as |serving as |series |returning )*(?:an? |the )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.as_role", rf"(?P<people>{PEOPLE}) as (?:an? |the |its )?(?:series |lead )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.hit_of", r"{work:subject},? {person:person}'s (?:(?:[\w-]+|<[XTDQ]\d+>) ){0,4}?(?:film|movie|hit|thriller|drama|horror|comedy|blockbuster|picture|biopic|feature)\b", "director", "PX WB"),
    crew_rule("crew.serves_as", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? (?:who )?(?:is |also |continues? |serves? |serving |returns? |stays on |remains )+(?:as )?(?:an? |the |its )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.list", rf"executive produc(?:es|ed|ing|ers?)? (?:alongside|with|are|include|by) (?P<people>{PEOPLE}(?:, who [^,<>.;]{{3,50}}(?:,? as well as|, and|,) {PEOPLE})?)", "executive_producer"),
    crew_rule("crew.exec_produces", r"{person:person} executive[- ]produc(?:es|ed|ing)", "executive_producer"),
    # "created by A and B", "directed by", "a score by", "a screenplay by"
    rule("crew.made_by", rf"(?:co-)?(?P<verbs>(?:created|developed|written|penned|directed|helmed|produced|composed|scored|edited|shot|lensed)(?:(?:,| and|, and) (?:created|written|directed|produced|developed|edited))*) (?:for (?:television|the screen|TV) |in (?:its|their) entirety |in full |entirely |throughout )?by (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})", _made_by, "PX"),
    rule("crew.made", r"(?P<people>" + PEOPLE + r")(?:, (?:<[QTWBO]\d+>|[^,.;<>]){1,70},)?,? (?:who |which )?(?:also |first |has |had |both |once again |again |herself |himself )*(?P<verbs>(?:(?:is |are )(?:now |currently )?(?:directing|writing|composing|producing|scoring)|(?:co-?)?(?:creat(?:ed|es)|developed|writes|wrote|penned|direct(?:ed|s)|helm(?:ed|s)|produc(?:ed|es)|compos(?:ed|es)|scored|lensed|edited|edits))(?:(?: the \w+| it)? and (?:has )?(?:wrote|written|writes|direct(?:ed|s)|produced|created))?)(?: (?:both |the |her |his |a )?{work:subject}(?: and {work:subject2})?| (?:the|her|his|a|an|all|every|most|much|both) (?:(?:[\w'-]+|<[TQS]\d+>(?:-[a-z]+)?) ){0,4}?(?:run|show|series|piece|picture|feature|epic|biopic|thriller|documentary|film|movie|album|record|soundtrack|screenplay|script|teleplay|project|episodes?|of (?:it|them)|of {season}|drama|comedy|hours?|instal?lments?|scripts?|pair|half|block|movies|films|seasons|entries|halves|songs?|music|score|soundtrack)| it\b| {season}| with| alongside| (?:the |its )?(?:opener|finale|premiere|pilot|opening (?:episode|block|hour)|first block)| of it|(?=[,.;]| from| for|$))", _made, "PX"),
    crew_rule("crew.own_script", r"{person:person} (?:directed|directs|helmed) (?:it|the (?:film|movie|picture|series)|{work}),? [^.;<>]{0,24}?from (?:his|her|their) own (?:original )?(?:screenplay|script|teleplay)", "writer"),
    crew_rule("crew.shares", rf"(?P<role>{_ROLE}),? (?:a (?:job|role|post|title|credit|chair|position) )?(?:that |which )?(?:he|she|they) (?:will )?(?:now )?shares? with (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})"),
    crew_rule("crew.along_with", rf"(?P<role>{_ROLE}),? (?:along|together) with (?P<people>{PEOPLE})"),
    rule("crew.novel_by", r"{work:subject},? (?:which (?:is|was) )?(?:an?|the|his|her|their) (?:(?:[\w-]+|<[DTQO]\d+>) ){0,4}?(?:novel|book|memoir|novella|trilogy|page-turner|bestseller|thriller|graphic novel|short story)(?: of {date})? by (?:[A-Za-z]+ ){0,3}?{person:person}", _book_by, "PX WB"),
    crew_rule("crew.runs", r"{person:person}(?:,[^.;()<>]{0,60},)?,? (?:who )?(?:(?:<[A-Z]\d+>|[^<>.;]){0,60} and )?(?:who )?(?:(?:runs|steers|oversees|has (?:run|steered|overseen|led)|(?:is |now )?running) (?:it|the (?:show|series))|(?:took|takes) (?:over )?the reins)", "showrunner"),
    crew_rule("crew.adapted_own", r"{person:person}(?:,[^,.;]{0,60},)? (?:has |had )?(?:adapted|adapts|scripted|is adapting) (?:it|(?:the|her|his|their) (?:own )?(?:novel|book|memoir|story|play))(?: for (?:the )?(?:screen|television|TV))? (?:herself|himself|themselves)", "writer"),
    rule("crew.attached", rf"(?P<people>{PEOPLE}) (?:is |are |was |were |has been |have been )?(?:attached|set|tapped|hired|signed on|signed up|on board|confirmed|slated|due|returning|coming back|will return|returns?|lined up) to (?P<verbs>(?:direct|helm|write|adapt|create|produce|score|compose|edit)(?: and (?:direct|write|produce))?)\b", _made_by, "PX"),
    crew_rule("crew.creation_of", r"{person:person}'s (?:(?:previous|last|earlier|latest|new|own|first) )?(?:creation|brainchild),? {work:subject}", "creator", "PX WB"),
    crew_rule("crew.camera", r"{person:person},? (?:who )?(?:is|was) behind the camera", "cinematographer"),
    crew_rule("crew.brain_behind", rf"(?:man|woman|person|mind|brains?|brainchild|talent|duo|pair|team|force) (?:who|behind)[^.;<>]{{0,50}} (?:is|are|was|were) (?:[a-z]+ ){{0,3}}?(?P<people>{PEOPLE})", "creator"),
    crew_rule("crew.reins_to", rf"(?:passed|passes|handed|hands|turned)(?: over)? the reins(?: over)? to (?:[a-z]+ ){{0,3}}?(?P<people>{PEOPLE})", "showrunner"),
    crew_rule("crew.written_with", rf"(?:co-)?(?:wrote|written|writes|penned) (?:the (?:screenplay|script|teleplay)|it) (?:with|alongside) (?P<people>{PEOPLE})", "writer"),
    rule("credit.who_made", r"{person:person}, who (?:made|directed|wrote|created|starred in|appeared in|produced|wrote and directed|previously (?:made|directed|wrote)) {work:work}", _credit, "PX WB"),
    rule("credit.staff", r"(?:on|in) the (?:staff|writing staff|writers' room|writers room) (?:of|on|for) {work:work}", _remembered, "WB"),
    crew_rule("crew.with_creator", rf"created (?:the (?:series|show)|it|{{work}}) (?:with|alongside) (?P<people>{PEOPLE})", "creator"),
    crew_rule("crew.score_by", rf"(?:score|music|soundtrack) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "composer"),
    crew_rule("crew.score_of", r"{person:person}'s (?:\w+ ){0,2}?score\b", "composer"),
    crew_rule("crew.music", r"{person:person} (?:wrote|composed|provides|supplied|did) the (?:music|score)", "composer"),
    crew_rule("crew.shot_it", r"{person:person},? (?:who )?(?:shot|photographed|lensed) (?:it|the (?:series|show|film))", "cinematographer"),
    crew_rule("crew.scripts_of", r"{person:person}'s (?:scripts?|screenplay|teleplay|adaptation)(?! of)\b", "writer"),
    crew_rule("crew.adapted_by", rf"(?:adapted|scripted) (?:for (?:the )?(?:screen|television|TV) )?by (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})", "writer"),
    crew_rule("crew.script_by", rf"(?:scripts?|screenplays?|teleplays?) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "writer"),
    crew_rule("crew.film_of", r"{person:person}'s (?:(?:[\w-]+|<T\d+>) ){0,2}?(?:film|movie|picture|biopic|drama|thriller|sequel|debut feature|feature|epic|western|satire)(?=,| )(?! <[WB])", "director"),
    crew_rule("crew.stunts", rf"stunts (?:\w+ )?(?:choreographed |coordinated )?by (?P<people>{PEOPLE})", "stunts"),
    rule("crew.book_of", r"{person:person}'s (?:(?:<D\d+>|<[QT]\d+>|[\w-]+) ){0,4}?(?:novel|novels|book|books|thriller|memoir|bestseller|saga|trilogy|quartet)(?: series)?,? {work:subject}", _possessive_book, "PX WB"),
    rule("crew.book_series", r"{person:person}'s {work:subject}(?= (?:series|novels|books|saga|trilogy|quartet)\b|\.|,)", _possessive_book, "PX WB"),
    # credits: "the Hollow Tide alum", "fresh off Hollow Tide", "best known for"
    rule("credit.alum", r"(?:the |former )?{work:work}(?: and {work:work2})? (?:alum(?:na|nus)?|actor|actress|star|veteran|breakout)\b(?:,? {person:person})?", _credit, "WB"),
    rule("credit.fresh_list", rf"(?P<people>{PEOPLE}),? (?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){{0,2}}?(?: of)? {{work:work}}", _credit_list, "PX WB"),
    rule("credit.fresh", r"{person:person},? \(?(?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){0,2}?(?: of)? {work:work}", _credit, "PX WB"),
    rule("credit.debut", r"{person:person},? (?:who )?made (?:his|her|their) (?:\w+ ){0,2}debut (?:with|in|on) {work:work}", _credit, "PX WB"),
    rule("credit.known", r"{person:person},? (?:\w+ )?(?:best )?known for (?:\w+ ){0,5}?{work:work}", _credit, "PX WB"),
    rule("credit.known_as", r"(?:best|mostly|still|widely|perhaps|better|first|previously) (?:known|familiar|famous|remembered|recogni[sz]ed|loved) (?:for|as|from) (?:(?:[\w'-]+|<O\d+>'s) ){0,8}?{work:work}", _remembered, "WB"),
    rule("credit.survivor", r"{person:person},? (?:is |was )?(?:also |another |an |a |the |one |fellow )*(?:[a-z]+ ){0,2}(?:survivor|veteran|graduate|alumnus|alumna|alum|regular|fixture|mainstay|escapee)s? of {work:work}", _credit, "PX WB"),
    rule("credit.behind", r"the (?:[\w'-]+ ){0,2}?(?P<noun>scribe|creator|director|writer|filmmaker|team|mind|brains|genius|talent|visionary|man|woman|duo|force) behind (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{work:work}(?:,? and (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{work:work2})?", _credit, "WB"),
    rule("credit.spent", r"{person:person}(?:, <Q\d+>,)? spent {w3}(?:<Q\d+> )?seasons on {work:work}", _credit, "PX WB"),
    rule("credit.last_picture", r"{person:person}'s (?:last|previous|earlier|most recent) (?:picture|film|movie|series|show), {work:work}", _credit, "PX WB"),
)  # fmt: skip
