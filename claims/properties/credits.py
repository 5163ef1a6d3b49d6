"""Who is in a work and who made it: cast, characters, crew, and the earlier credits of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.folding import fold
from claims.grammar import Draft, Hit, Rule, rule
from claims.names import HONORIFICS, Mention
from claims.properties.context import PEOPLE, after, before, mentions_in
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
from claims.subjects import headline_person

ROLES = (
    "creator", "showrunner", "director", "writer", "producer", "executive_producer", "composer", "cinematographer",
    "editor", "stunts", "author",
)  # fmt: skip

register(
    Property(
        "cast",
        "cast",
        ValueType.PERSON,
        Comparator.PERSON,
        TimeClass.FIXED,
        "{value} is in {subject}",
        many=True,
        qualifiers=("billing",),
        qualifier_choices={"billing": ("lead", "recurring", "guest", "cameo")},
        needs=("character",),
        about=SCREEN,
    ),
    Property(
        "character",
        "character",
        ValueType.CHARACTER,
        Comparator.CHARACTER,
        TimeClass.FIXED,
        "{value} is a character of {subject}",
        many=True,
        qualifiers=("actor",),
        needs=("cast",),
        about=SCREEN,
    ),
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


def _is_person(mention: Mention) -> bool:
    return mention.letter == "P" or mention.letter == "X" and len(mention.name.split()) >= 2


def _is_character(mention: Mention) -> bool:
    return mention.letter in "CBX" or mention.letter == "P"


def character_name(mention: Mention) -> str:
    """Return a character's name as a value: the full name, ranks before it left out."""
    words = mention.name.split()
    while (
        len(words) > 1
        and words[0].casefold().rstrip(".") in HONORIFICS
        and words[0].casefold() not in ("doc", "king", "queen")
    ):
        words.pop(0)
    return " ".join(words)


def _billing(hit: Hit) -> str | None:
    words = (before(hit, chars=70) + hit.match[0]).casefold()
    table = (
        (r"\bcameos?\b", "cameo"),
        (r"\bguest|\bdrops? by\b", "guest"),
        (r"\brecurr?", "recurring"),
        (
            r"\bheadlin|\bstarr(?:ing|ed)\b|\bleads?\b|\bled by\b|\bstars\b|\btop-?lin|\bstarrer\b|\bfronted by\b",
            "lead",
        ),
    )
    return next((billing for pattern, billing in table if re.search(pattern, words)), None)


def _cast(hit: Hit, actor: Mention, billing: str | None = None) -> Draft:
    billing = billing or _billing(hit)
    qualifiers: dict[str, QualifierValue] = {"billing": billing} if billing else {}
    return hit.draft("cast", actor.name, qualifiers=qualifiers)


def _character(hit: Hit, actor: Mention | None, character: Mention) -> Draft:
    qualifiers: dict[str, QualifierValue] = {"actor": actor.name} if actor else {}
    return hit.draft("character", character_name(character), qualifiers=qualifiers)


def _pair(hit: Hit) -> Iterator[Draft]:
    """Make the cast and the character claim of an actor and a role."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if fold(actor.name) == fold(character.name) or not _is_character(character):
        return
    if actor.letter == "X" and not _is_person(actor) or character.name.isupper() and len(character.name) < 5:
        return
    yield _cast(hit, actor)
    yield _character(hit, actor, character)


def _cast_only(hit: Hit) -> Iterator[Draft]:
    actor = hit.mention("actor")
    if _is_person(actor):
        yield _cast(hit, actor)


def _cast_list(hit: Hit) -> Iterator[Draft]:
    for actor in mentions_in(hit, "people"):
        if _is_person(actor):
            yield _cast(hit, actor)


def _respectively(hit: Hit) -> Iterator[Draft]:
    """Zip two lists said in order; lists of different length give nothing."""
    actors, roles = mentions_in(hit, "people"), mentions_in(hit, "roles")
    if len(actors) != len(roles) or len(actors) < 2:
        return
    for actor, role in zip(actors, roles, strict=True):
        yield _cast(hit, actor)
        yield _character(hit, actor, role)


def _bracket(hit: Hit) -> Iterator[Draft]:
    """Decide a bracket by what is known of the names, then by shape: character (actor), actor (character)."""
    left, right = hit.mention("left"), hit.mention("right")
    if left.letter == "P" and right.letter in "CXB" and right.letter != "P":
        actor, character = left, right
    elif right.letter == "P" or (left.letter in "CB" and _is_person(right)):
        actor, character = right, left
    elif left.letter == "X" and right.letter in "CB" and _is_person(left):
        actor, character = left, right
    elif left.letter == "X" and right.letter == "X" and _is_person(right):
        actor, character = right, left
        if _is_person(left) and re.search(
            r"<[PX]\d+>'?s? $|\b(?:actor|actress|star|director|cinematographer|composer|writer)s? $",
            before(hit, "left", 30),
            re.I,
        ):
            return
    else:
        return
    yield _cast(hit, actor)
    yield _character(hit, actor, character)
    if hit.has("credit"):
        credit = hit.mention("credit")
        yield hit.draft("credit", credit.name, subject=actor)


def _credits_bracket(hit: Hit) -> Iterator[Draft]:
    """Read "Barry Markowitz (Argo)": the works in brackets are earlier credits of the person before them."""
    person = hit.mention("person")
    if not _is_person(person):
        return
    role = _role_before(before(hit, "person", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    for m in re.finditer(r"<[WB](\d+)>", hit.match["works"]):
        payload = hit.reading.tokens[int(m[1])].payload
        if isinstance(payload, Mention):
            yield hit.draft("credit", payload.name, subject=person, qualifiers=dict(qualifiers))


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


def _role_before(words: str) -> str | None:
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
    return hit.draft("crew", person.name, qualifiers={"role": role}, subject=subject, subject_types=types)


def crew_rule(name: str, pattern: str, role: str | None = None, needs: str = "PX", cue: str = "") -> Rule:
    """Declare a rule whose group `people` (or `person`) holds the role of the pattern (or of its group `role`)."""

    def make(hit: Hit) -> Iterator[Draft]:
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
                if _is_person(person) and each:
                    yield _crew(hit, each, person, subject)

    return rule(name, pattern, make, needs, cue)


_VERB_ROLES = {
    "created": "creator", "creates": "creator", "developed": "creator", "writes": "writer", "directs": "director", "wrote": "writer", "written": "writer", "penned": "writer", "directed": "director",
    "helmed": "director", "produced": "producer", "composed": "composer", "scored": "composer", "edited": "editor", "shot": "cinematographer",
    "lensed": "cinematographer",
}  # fmt: skip


def _made(hit: Hit) -> Iterator[Draft]:
    """Read "James Gunn wrote and directed": one claim for each verb."""
    if re.search(
        r"\b(?:several|an|one|the first|two|three|some) episodes?\b", hit.match[0] + after(hit, chars=30)
    ):
        return
    for person in mentions_in(hit, "people"):
        if _is_person(person):
            yield from _made_one(hit, person)


def _made_one(hit: Hit, person: Mention) -> Iterator[Draft]:
    for verb in re.findall(r"[a-z]+", hit.words("verbs")):
        if verb in _VERB_ROLES:
            subject = hit.mention("subject") if hit.has("subject") else None
            yield _crew(hit, _VERB_ROLES[verb], person, subject)
            if hit.has("subject2"):
                yield _crew(hit, _VERB_ROLES[verb], person, hit.mention("subject2"))


def _made_by(hit: Hit) -> Iterator[Draft]:
    for person in mentions_in(hit, "people"):
        for verb in re.findall(r"[a-z]+", hit.words("verbs")):
            if verb in _VERB_ROLES and _is_person(person):
                yield _crew(hit, _VERB_ROLES[verb], person)


def _possessive_book(hit: Hit) -> Iterator[Draft]:
    """Read "Connelly's 2017 novel The Late Show": the possessor wrote the book."""
    person = hit.mention("person")
    source = re.search(
        r"\b(?:adaptation of|based on|adapted from|inspired by) (?:the )?$", before(hit, chars=30), re.I
    )
    if person.letter in "PX" and not (
        source and any(e.type is SubjectType.BOOK_SERIES for e in hit.mention("subject").entries)
    ):
        yield _crew(hit, "author", person, hit.mention("subject"))


def _credit(hit: Hit) -> Iterator[Draft]:
    for group in ("work", "work2"):
        if hit.has(group):
            subject = hit.mention("person") if hit.has("person") else None
            role = {"scribe": "writer", "creator": "creator", "director": "director"}.get(hit.words("noun"))
            qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
            yield hit.draft("credit", hit.mention(group).name, subject=subject, qualifiers=qualifiers)


def _chief_person(hit: Hit) -> Mention | None:
    """Return the person the article is about, whom "he" or "she" means in a profile or an obituary."""
    return headline_person(hit.document)


def _chief_as(hit: Hit) -> Iterator[Draft]:
    """Read "As Jack Harkaway in the crime drama Harkaway he …" in an article about one person."""
    actor = _chief_person(hit)
    group = next(g for g in ("character", "character2", "character3") if hit.has(g))
    if actor is None or not _is_character(hit.mention(group)):
        return
    subject = next((hit.mention(g) for g in ("subject", "subject2") if hit.has(g)), None)
    if hit.has("character3"):
        before_it = [m for t, m in hit.reading.mentions("WB") if t.end <= hit.span()[0]]
        subject = before_it[-1] if before_it else None
    for draft in (_cast(hit, actor), _character(hit, actor, hit.mention(group))):
        draft.subject = subject
        yield draft


def _chief_cast(hit: Hit) -> Iterator[Draft]:
    actor = _chief_person(hit)
    if actor is not None:
        draft = _cast(hit, actor)
        draft.subject = hit.mention("subject")
        yield draft


def _chief_credit(hit: Hit) -> Iterator[Draft]:
    actor = _chief_person(hit)
    if actor is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=actor)


def _known_pair(hit: Hit) -> Iterator[Draft]:
    """Read "Allison Janney's steely Grace Penn" where the reference knows the actor or the character."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if _is_person(actor) and " " in actor.name and (actor.letter == "P" or character.letter == "C"):
        yield from _pair(hit)


def _credit_list(hit: Hit) -> Iterator[Draft]:
    """Read "Showrunners A and B, fresh off X": each of them has the credit."""
    for person in mentions_in(hit, "people"):
        if _is_person(person):
            yield hit.draft("credit", hit.mention("work").name, subject=person)


def _possessive_pair(hit: Hit) -> Iterator[Draft]:
    """Read "Mosley's Marcos": an actor's surname and a character of the cast."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if (
        _is_person(actor)
        and character.letter in "CX"
        and (character.letter == "C" or len(character.name.split()) > 1)
    ):
        yield _character(hit, actor, character)


_ADJECTIVES = r"(?:[^\s<>.;:—()\"]+ ){0,7}?"
_AS = rf"(?:,? (?:who )?(?:is |are )?(?:[a-z][\w'-]* ){{0,4}}?as {_ADJECTIVES}(?:[^<>.;:—()\"]{{1,40}}, (?:[\w.'-]+ ){{0,3}}?)?)"
_PLAYED = r"(?:played|portrayed|brought to (?:\w+ )?life|embodied|voiced|essayed|inhabited)"

RULES = (
    # "Alexej Manvelov and Leah Byrne … as James Hardy and Rose Dickson, respectively"
    rule("cast.respectively", rf"(?P<people>{PEOPLE}) (?:[^<>.;:—()]{{0,50}}? )?as (?P<roles><[CXBP]\d+>(?:(?:,| and|, and) (?:[a-z]+ )?<[CXBP]\d+>)+)", _respectively, "PX"),
    # "Michael Mosley as her sardonic partner, Detective Tim Marcos"
    rule("cast.as", rf"<[PX](?P<actor>\d+)>(?! (?:and|,) <[PX])(?: \([^()]*\))?{_AS}{{char:character}}(?! and <[CXBP]\d+>,? respectively)(?!'s)", _pair, "PX"),
    rule("cast.who_as", r"{person:actor}, (?:who|whose) [^.;()]{3,70}? as (?:the )?{char:character}", _pair, "PX"),
    rule("cast.as_role", r"{person:actor}(?: (?:appears|stars|returns|features|pops up|guest[- ]stars|turns up))? as (?:a|an|the|her|his|their) (?:[a-z][\w'-]* ){0,5}?[a-z][\w'-]*(?: DA| ADA| FBI| CEO| PI| cop)?(?=[\s.,;])(?! <[CXB])", _cast_only, "PX"),
    # "Detective Renée Ballard—fiercely portrayed by Maggie Q", "deputy Joss Tarrant, played by"
    rule("cast.played_by", rf"{{char:character}}(?:,| —)? (?:who is |is |was )?(?:[\w-]+ly )?{_PLAYED} (?:\w+ )?by (?:<Q\d+>-year-old )?(?:[a-z]+ ){{0,3}}?{{person:actor}}", _pair, "PX"),
    # "Scarlett Johansson stars as covert operative Zora Bennett" is cast.as; "Goode plays Carl Morck"
    rule("cast.plays", rf"{{person:actor}}(?: \([^()]*\))?(?:,[^.;()]{{0,60}},)? (?:also )?(?:(?:will |is to |is set to |to )?(?:play|portray|voice)s?|is|embodies|inhabits|stars in the title role of) (?:(?:<[CXPB]\d+>'s|her|his|their) (?:[a-z-]+ )?[a-z-]+, )?(?:the |a |an |her |his )?{_ADJECTIVES}{{char:character}}(?!'s)", _pair, "PX"),
    rule("cast.verb_as", r"{person:actor} (?:remains|returns|stars|shines|does|is|was|steps|slips|brings|leads|joins|turns|co-stars|appears|gives)\b(?:(?!known|such|well|described|billed|credited|serv)[^,.;:()<>—]){0,60}? as (?:the |a |an |her |his )?{w3}{char:character}(?!'s)", _pair, "PX"),
    rule("cast.playing", rf"{{person:actor}},? (?:the latter |both )?(?:also )?(?:playing|portraying) (?:the [a-z]+'s [a-z-]+, |<[CXPB]\d+>'s [a-z-]+, )?(?:the |a |an )?{_ADJECTIVES}{{char:character}}(?!'s)", _pair, "PX"),
    rule("cast.possessive_pair", r"<[PX](?P<actor>\d+)>'s (?:[a-z][\w-]* ){0,3}(?:(?-i:[A-Z][a-z]+) )?<[CX](?P<character>\d+)>", _known_pair, "PX"),
    rule("cast.in_part", r"{person:actor} in (?:the|a|an) (?:\w+ )?(?:guest|small|cameo|title|lead|leading|supporting|starring|recurring) (?:part|role|turn)", _cast_only, "PX"),
    rule("cast.he_as", r"(?:As|as) {char:character} in (?:the )?(?:[^,.;()]{0,50}? )?{work:subject},? (?P<pronoun>he|she)\b|knew (?P<him>him|her) as {char:character2} in (?:the )?(?:[^,.;()]{0,50}? )?{work:subject2}|in which (?P<pronoun2>he|she) (?:was|played|is|plays) {char:character3}", _chief_as, "CXBP"),
    rule("cast.his_cameo", r"(?:his|her) (?:final|last|first|best-known|screen|film|TV|television|debut) (?:screen |film |TV )?(?:role|appearance|part|credit)[^.;()]{0,16} (?:a )?(?P<billing>cameo|part|role|turn)? ?in (?:the )?(?:[^,.;()]{0,40}? )?{work:subject}", _chief_cast, "WB"),
    rule("credit.his_debut", r"(?:his|her) (?:screen |film |stage |television |TV )?debut (?:was|came|followed)[^.;()]{0,40} in {work:work}", _chief_credit, "WB"),
    rule("credit.last_seen", r"{person:person},? (?:last |most recently |recently )?seen in (?:the )?(?:[\w-]+ ){0,3}{work:work}", _credit, "PX WB"),
    rule("cast.he_plays", rf"{{person:actor}} [^.;()]{{0,24}}\((?:he|she|they|who) (?:plays?|portrays?) {_ADJECTIVES}{{char:character}}\)", _pair, "PX"),
    # brackets
    rule("cast.bracket", r"<[PXCB](?P<left>\d+)> \((?:[A-Za-z.]+ )?<[PXCB](?P<right>\d+)>(?:, (?:<[WB](?P<credit>\d+)>|<Q\d+>))?\)?", _bracket, "PX"),
    rule("credit.bracket", r"{person:person} \((?P<works><[WB]\d+>(?:, <[WB]\d+>)*)\)", _credits_bracket, "PX WB"),
    # "a chilling cameo from Titus Welliver", "guest turns by", "starring A and B", "led by A"
    rule("cast.cameo", rf"(?:cameos?|guest (?:turns?|spots?|stars?|appearances?)|appearances?) (?:from|by|for) (?:[a-z]+ ){{0,4}}?(?P<people>{PEOPLE})(?: himself| herself)?", _cast_list, "PX"),
    rule("cast.late_cameo", r"(?:cameo|guest role|guest spot),? {w1}{person:actor}", _cast_only, "PX"),
    rule("cast.starring", rf"(?:starring|headlined by|led by|fronted by|toplined by|stars|features|cast includes|alongside|rounding out the cast (?:are|is)|co-stars?) (?:[a-z]+ ){{0,3}}?(?P<people>{PEOPLE})(?! as| \()", _cast_list, "PX"),
    rule("cast.attached", r"{person:actor} (?:is |are |was |has been |have been )?(?:(?:attached|set|signed on|tapped|confirmed|slated) to (?:star|headline|lead|co-star|topline)|(?:added|cast|tapped|upped|joining) (?:as )?(?:an? )?(?:in a )?(?:recurring|guest|lead|leading|supporting)|join(?:s|ed|ing) the (?:main |recurring |guest |ensemble )?cast)", _cast_only, "PX"),
    rule("cast.starrer", r"(?:the )?{person:actor} starrer", _cast_only, "PX"),
    rule("cast.stars", r"{person:actor} (?:stars|headlines|leads the cast|co-stars|toplines|drops by|guest[- ]stars|recurs)", _cast_only, "PX"),
    rule("cast.in_title", r"{person:actor} in {work}", _cast_only, "PX WB"),
    # "Mosley's Marcos adds levity"
    rule("character.possessive", r"<P(?P<actor>\d+)>'s <[CX](?P<character>\d+)>(?= (?:adds|layers|steals|brings|is|gets|finds|has|and|,))", _possessive_pair, "P"),
    # crew: "Showrunners A and B", "author Robyn Carr", "Cinematographer Barry Markowitz"
    crew_rule("crew.noun", rf"(?<![\w-])(?P<role>{_ROLE})(?:[-/ ](?:and )?(?P<role2>{_ROLE}))? (?P<people>{PEOPLE})"),
    crew_rule("crew.apposition", rf"(?P<people>{PEOPLE}), (?:the |its |who |an? )?(?:is |serves? as |serving as |series |returning )*(?:an? |the )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.as_role", rf"(?P<people>{PEOPLE}) as (?:an? |the |its )?(?:series |lead )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.hit_of", r"{work:subject},? {person:person}'s (?:[\w-]+ ){0,3}?(?:film|movie|hit|thriller|drama|horror|comedy|blockbuster|picture|biopic|feature)\b", "director", "PX WB"),
    crew_rule("crew.serves_as", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? (?:who )?(?:is |also |continues? |serves? |serving |returns? |stays on |remains )+(?:as )?(?:an? |the |its )?(?P<role>{_ROLE})\b"),
    crew_rule("crew.list", rf"executive produc(?:es|ed|ing|ers)? (?:alongside|with|are|include|by) (?P<people>{PEOPLE}(?:, who [^,<>.;]{{3,50}}(?:,? as well as|, and|,) {PEOPLE})?)", "executive_producer"),
    crew_rule("crew.exec_produces", r"{person:person} executive[- ]produc(?:es|ed|ing)", "executive_producer"),
    # "created by A and B", "directed by", "a score by", "from a script by"
    rule("crew.made_by", rf"(?:co-)?(?P<verbs>(?:created|developed|written|penned|directed|helmed|produced|composed|scored|edited|shot|lensed)(?:(?:,| and|, and) (?:created|written|directed|produced|developed|edited))*) (?:for television )?by (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE})", _made_by, "PX"),
    rule("crew.made", r"(?P<people>" + PEOPLE + r"),? (?:who |which )?(?:also |first |has |had )*(?P<verbs>(?:creat(?:ed|es)|developed|writes|wrote|penned|direct(?:ed|s)|helmed|produced|composed|scored|lensed)(?:(?: the \w+| it)? and (?:has )?(?:wrote|written|writes|direct(?:ed|s)|produced|created))?)(?: (?:both |the |her |his |a )?{work:subject}(?: and {work:subject2})?| (?:the|her|his|a|an|all|every|most|much|both) (?:\w+ ){0,3}?(?:show|series|film|movie|project|episodes?|of (?:it|them)|of {season}|drama|comedy|script|songs?|music|score|soundtrack)| it\b| {season}| with| alongside|(?=[,.;]| from| for|$))", _made, "PX"),
    crew_rule("crew.runs", r"{person:person} (?:created the \w+ and )?(?:runs it|runs the show|took the reins)", "showrunner"),
    crew_rule("crew.with_creator", rf"created (?:the (?:series|show)|it|{{work}}) (?:with|alongside) (?P<people>{PEOPLE})", "creator"),
    crew_rule("crew.score_by", rf"(?:score|music|soundtrack) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "composer"),
    crew_rule("crew.score_of", r"{person:person}'s (?:\w+ ){0,2}?score\b", "composer"),
    crew_rule("crew.music", r"{person:person} (?:wrote|composed|provides|supplied|did) the (?:music|score)", "composer"),
    crew_rule("crew.shot_it", r"{person:person} (?:shot|photographed|lensed) (?:it|the (?:series|show|film))", "cinematographer"),
    crew_rule("crew.script_by", rf"(?:scripts?|screenplays?|teleplays?) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "writer"),
    crew_rule("crew.film_of", r"{person:person}'s (?:[\w-]+ ){0,2}?(?:film|movie|picture|biopic|racing drama|drama|thriller|sequel|debut feature)(?=,| )(?! <[WB])", "director"),
    crew_rule("crew.stunts", rf"stunts (?:\w+ )?(?:choreographed |coordinated )?by (?P<people>{PEOPLE})", "stunts"),
    rule("crew.book_of", r"{person:person}'s (?:(?:<D\d+>|<[QT]\d+>|[\w-]+) ){0,4}?(?:novel|novels|book|books|thriller|memoir|bestseller|saga|trilogy|quartet)(?: series)?,? {work:subject}", _possessive_book, "PX WB"),
    rule("crew.book_series", r"{person:person}'s {work:subject}(?= (?:series|novels|books|saga|trilogy|quartet)\b|\.|,)", _possessive_book, "PX WB"),
    # credits: "the Designated Survivor alum", "fresh off Bosch: Legacy", "best known for"
    rule("credit.alum", r"(?:the |former )?{work:work}(?: and {work:work2})? (?:alum(?:na|nus)?|actor|actress|star|veteran|breakout)\b(?:,? {person:person})?", _credit, "WB"),
    rule("credit.fresh_list", rf"(?P<people>{PEOPLE}),? (?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){{0,2}}?(?: of)? {{work:work}}", _credit_list, "PX WB"),
    rule("credit.fresh", r"{person:person},? (?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){0,2}?(?: of)? {work:work}", _credit, "PX WB"),
    rule("credit.debut", r"{person:person},? (?:who )?made (?:his|her|their) (?:\w+ ){0,2}debut (?:with|in|on) {work:work}", _credit, "PX WB"),
    rule("credit.known", r"{person:person},? (?:\w+ )?(?:best )?known for (?:\w+ ){0,5}?{work:work}", _credit, "PX WB"),
    rule("credit.behind", r"the (?P<noun>scribe|creator|director|team|mind) behind {work:work}", _credit, "WB"),
    rule("credit.spent", r"{person:person}(?:, <Q\d+>,)? spent {w3}(?:<Q\d+> )?seasons on {work:work}", _credit, "PX WB"),
    rule("credit.last_picture", r"{person:person}'s (?:last|previous|earlier|most recent) (?:picture|film|movie|series|show), {work:work}", _credit, "PX WB"),
)  # fmt: skip
