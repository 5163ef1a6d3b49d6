"""Who made a work, and what persons worked on before: crew and earlier credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, Rule, rule
from claims.mains import main_works
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import (
    ASIDE,
    HELPERS,
    PEOPLE,
    PERSON_LEAD,
    after,
    before,
    mentions_in,
    person_before,
    plain,
)
from claims.properties.jobs import ABBREVIATED, ROLE_NOUNS, role_of, role_of_verb
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

_ROLE_TYPES = {
    "author": (SubjectType.BOOK, SubjectType.BOOK_SERIES),
    **dict.fromkeys(
        ("creator", "showrunner", "director", "executive_producer", "cinematographer", "stunts"), SCREEN
    ),
}
"""Of which works a role can be held; any that is brought out where nothing stands here."""


_FOR_SEASON = re.compile(
    r"^,? (?!(?:[a-z]+ )*(?:won|wins|nominated|left|leaves|quit|praised|since|before|after|until) )(?:[a-z]+ ){0,4}(?:for|on|of|to|with|through) (?:the )?<S(\d+)>"
)
"""The one season for which somebody is there: "Showrunners A and B return for season two"."""


def crew_draft(hit: Hit, role: str, person: Mention, subject: Mention | None = None) -> Draft:
    """Make the claim that a person holds a role, in the one season that the match names."""
    types = _ROLE_TYPES.get(role, RELEASED)
    qualifiers: dict[str, QualifierValue] = {"role": role}
    seasons = re.findall(r"<S(\d+)>", hit.said()) or _FOR_SEASON.findall(after(hit, chars=44))
    season = hit.reading.payload(seasons[0]) if len(seasons) == 1 else None
    if isinstance(season, int):
        qualifiers["season"] = season
    return hit.draft("crew", person.name, qualifiers=qualifiers, subject=subject, subject_types=types)


_OF_A_HOUSE = re.compile(
    r" (?:of|at|for) (?:the )?(?:<[XO]\d+>(?!'s? (?:<[WB]|film|movie|series))|[a-z]+ (?:centre|center|institute|festival|museum|school|department|programme|program|charity|trust|foundation|gallery|theatre)\b)"
)
"""The house that a "director" or "editor" serves, which is no work."""


def crew_rule(name: str, pattern: str, role: str | None = None, needs: str = "PX", cue: str = "") -> Rule:
    """Declare a rule whose group `people` (or `person`) holds the role of the pattern (or of its group `role`)."""

    def make(hit: Hit) -> Iterator[Draft]:
        if _BYGONE.search(before(hit, chars=16)):
            return  # "original helmer X" made the work before this one
        roles = [role] if role else [r for r in (role_of(hit.words("role")),) if r]
        if hit.has("role2") and role_of(hit.words("role2")):
            roles.append(role_of(hit.words("role2")) or "")
        group = "people" if "people" in hit.match.re.groupindex else "person"
        if _KIN.search(before(hit, chars=60)) and not _AT_WORK.match(after(hit, chars=30)):
            return  # "her husband, the director X"
        if name == "crew.apposition" and _OF_A_HOUSE.match(hit.reading.shadow, hit.match.end()):
            return  # "Ida Roke, director of the London School of Economics"
        persons = mentions_in(hit, "people") if group == "people" else [hit.mention("person")]
        own = _own_roles(hit) if group == "people" else {}
        subject = hit.mention("subject") if hit.has("subject") else _titled(hit)
        subjects = [subject] if subject else (_works_behind(hit) or [None])
        for person in persons:
            for each in own.get(person.name, roles):
                # "author X" says nothing of a work by itself, unlike "the author of <W>"
                if is_person(person) and (role or each != "author" or hit.words("role") and subjects[0]):
                    yield from (crew_draft(hit, each, person, work) for work in subjects)

    return rule(name, pattern, make, needs, cue)


def _own_roles(hit: Hit) -> dict[str, list[str]]:
    """Return the roles said right before single names of a list: "creator A and director B"."""
    said, found = hit.said("people"), {}
    for m in re.finditer(rf" ({ROLE_NOUNS}) <[PX](\d+)>", said, re.I):
        payload, own = hit.reading.payload(m[m.lastindex or 0]), role_of(m[1])
        if isinstance(payload, Mention) and own:
            found[payload.name] = [own]
    return found


def _titled(hit: Hit) -> Mention | None:
    """Return the title right before a role: "“Low Water” writer Lena Orth"."""
    if "role" not in hit.match.re.groupindex or hit.match.start("role") != hit.match.start():
        return None
    return hit.reading.named(re.search(r"<[WB](\d+)> $", hit.reading.shadow[: hit.match.start()]))


_BEHIND = re.compile(
    r"(?: of| behind)(?: (?:the|his|her|their))?(?: (?:[\w'-]+|<[DTQO]\d+>(?:'s)?)){0,3}? (<[WB]\d+>(?:(?:,| and|, and|, as well as) <[WB]\d+>)*)"
)


def _works_behind(hit: Hit) -> list[Mention | None]:
    """Return the titles right behind a role: "Lena Orth, the creator of “Low Water” and “Hollow Tide”"."""
    if hit.words("role") == "" or hit.match.end("role") != hit.match.end():
        return []
    named = _BEHIND.match(hit.reading.shadow, hit.match.end())
    codes = re.findall(r"\d+", re.sub(r"'s", "", named[1])) if named else []
    payloads = [hit.reading.payload(code) for code in codes]
    return [p for p in payloads if isinstance(p, Mention)]


_AT_WORK = re.compile(
    r",? (?:who )?(?:also )?(?:shot|directed|wrote|produced|created|scored|edited|adapted|designed|composed)\b",
    re.I,
)
_KIN = re.compile(
    r"\b(?:husband|wife|father|mother|brother|sister|son|daughter|partner|friend|widow|widower|boyfriend|girlfriend|fianc[ée]e?|cousin|uncle|aunt|married(?: to)?),? (?:the |an? )?(?:[a-z-]+ )?$",
    re.I,
)
_BYGONE = re.compile(
    r"\b(?:original|former|previous|ex|then|one-time|erstwhile|managing|casting|art|music|artistic|deputy|festival|creative|sales|marketing|programming)[- ]$",
    re.I,
)
_IN_PART = re.compile(
    r"(?<!first )(?<!opening )(?<!last )(?<!final )\b(?:several|an|one|two|three|four|some) episodes?\b"
)


_WROTE_THAT = re.compile(
    r"(?:wrote|writes) (?:that|of|about|how|in (?:an?|his|her|their|the) (?:review|tweet|post|column|letter|statement|memo|email))\b",
    re.I,
)


def _made(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth wrote and directed": one claim for each verb."""
    if _IN_PART.search(plain(hit, hit.match.start(), min(hit.match.end() + 30, len(hit.reading.shadow)))):
        return
    if _WROTE_THAT.match(hit.reading.shadow, hit.match.start("verbs")):
        return  # a reporter's words
    persons = mentions_in(hit, "people")
    if re.search(r"\b(?:in|at|near|around|between) $", before(hit, chars=12)):
        persons = persons[-1:]  # "filmed in Leeds and York, and Orth directs": places before a person
    for person in persons:
        if is_person(person):
            yield from _made_one(hit, person)


def _made_one(hit: Hit, person: Mention) -> Iterator[Draft]:
    for verb in re.findall(r"[a-z]+", hit.words("verbs")):
        role = role_of_verb(verb)
        if role and not (verb.startswith("adapt") and hit.has("subject")):
            subject = hit.maybe("subject")
            yield crew_draft(hit, role, person, subject)
            if hit.has("subject2"):
                yield crew_draft(hit, role, person, hit.mention("subject2"))


_DID = r"(?:who |which |also |first |has |had |both |once again |again |once |herself |himself |themselves |then |later |previously |now |jointly )*"
_MADE = (
    r"(?:(?:will|is to|is set to|is on board to|are to) (?:also |again )?(?:direct|write|pen|helm|score|adapt|edit)(?: and (?:direct|write|produce))?|(?:is |are )(?:now |currently |again )*(?:directing|writing|composing|producing|scoring|editing|adapting)|(?:co-?)?(?:creat(?:ed|es)|(?:dream(?:ed|t)|thought) up|devised?s?|conceived|masterminded|develop(?:ed|s)|writes|wrote|written|pen(?:ned|s)|direct(?:ed|s)|helm(?:ed|s)|produc(?:ed|es)|compos(?:ed|es)"
    r"|scor(?:ed|es)|lensed|edit(?:ed|s)|scripted|scripts|adapt(?:ed|s)))(?:(?: the \w+| it)?(?:,|,? and) (?:has |also )?(?:(?:co-)?(?:wrote|written|writes|direct(?:ed|s)|produced|produces|created|edited|scored|stars|starred)))*"
)
"""What makers did, one verb or several: "created", "wrote and directed"."""
_OBJECT = (
    r"(?: (?:all|most|much|half|the whole|every episode) of (?:the )?{season}| (?:(?:[\w'-]+|<[DTQO]\d+>(?:'s)?) ){0,4}?(?:(?:debut|album|film|record|novel|predecessor|series|follow-up|hit|single|original),? (?:called |titled )?)?{work:subject}(?: \(<D\d+>\))?(?:,? (?:and|as well as|then|&) (?:(?!directed|wrote|produced|co-)[a-z'-]+ ){0,3}?{work:subject2})?| (?:the|her|his|their|its|a|an|all|every|most|much|both|nearly all|almost all|this|that)(?: of)? (?:(?:[\w'-]+|<[TQSDOM]\d+>(?:'s|-[a-z]+)?|<[WB]\d+>'s) ){0,4}?(?:production|run|show|series|piece|picture|feature|epic|biopic|thriller|documentary|film|movie|season|finale|premiere|episode|album|record|soundtrack|screenplay|script|teleplay|project|episodes?|of (?:it|them)"
    r"|drama|comedy|hours?|chapters?|instal?lments?|scripts?|pair|half|block|movies|films|seasons|entries|halves|songs?|music|score|story|soundtrack|spin-?off|sequel|prequel|remake|reboot|pilot|original|adaptation|follow-up|predecessor|miniseries|sitcom|musical|lyrics|libretto|game|lot|it)\b"
    r"| it\b(?! (?:off|up|down|out|all down)\b)| them\b(?! (?:off|up|down|out)\b)| here\b| (?:the )?{season}| with| alongside| (?:the |its )?(?:opener|finale|premiere|opening (?:episode|block|hour)|first block)| of it| like (?:an?|someone)| as (?:though|if)|(?=[.,;]| from| for| and (?:has|is|will)|$))"
)
"""What was made: a title, "the spin-off", "all ten episodes", "it", or nothing more."""


def _made_by_spoken(hit: Hit) -> Iterator[Draft]:
    """Read "She also directed the pilot": the person spoken of."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_before(hit)
    if person is not None and not _IN_PART.search(
        plain(hit, hit.match.start(), min(hit.match.end() + 30, len(hit.reading.shadow)))
    ):
        yield from _made_one(hit, person)


def _role_of_spoken(hit: Hit) -> Iterator[Draft]:
    """Read "She has been an executive producer": the person spoken of."""
    role, person = role_of(hit.words("role")), person_before(hit)
    if role and person is not None and is_person(person):
        yield crew_draft(hit, role, person)


_CLIP = re.compile(r"\b(?:video|clip|trailer|promo)\b", re.I)
_CLIP_OF = re.compile(
    r"^(?:[^.;:]{0,30}, )?(?:the|its|a|her|his|their) (?:[a-z]+ )?(?:video|clip|trailer|promo) (?:for|to)\b",
    re.I,
)


def _made_by(hit: Hit) -> Iterator[Draft]:
    front = plain(hit, 0, hit.match.start())
    if _CLIP_OF.search(front) or _CLIP.search(front[-90:]) and "W" not in hit.reading.letters:
        return  # who directed a video says nothing of the record
    for person in mentions_in(hit, "people"):
        for verb in re.findall(r"[a-z]+", _EXECUTIVE.sub("executive", hit.words("verbs"))):
            if (role := role_of_verb(verb)) and is_person(person):
                yield crew_draft(hit, role, person)


_EXECUTIVE = re.compile(r"exec(?:utive)?[- ]produced")


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
    if kinds and not bookish and re.search(r"\b(?:thriller|saga|trilogy|quartet)\b", hit.said()):
        return  # "Orth's action thriller Low Water" is a film: what she did there is not said
    source = re.search(
        r"\b(?:adaptation of|based on|adapted from|inspired by) (?:the )?$", before(hit, chars=30), re.I
    )
    if person.letter in "PX" and not (
        source and any(e.type is SubjectType.BOOK_SERIES for e in hit.mention("subject").entries)
    ):
        yield crew_draft(hit, "author", person, hit.mention("subject"))


def _main_book(hit: Hit) -> Iterator[Draft]:
    """Read "Orth's novel has been reissued" where the article is about a book."""
    mains = main_works(hit.document)
    if mains and mains[0].type is SubjectType.BOOK and is_person(hit.mention("person")):
        yield crew_draft(hit, "author", hit.mention("person"))


def _book_by(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water, a slim novel by Lena Orth"."""
    if is_person(hit.mention("person")):
        yield crew_draft(hit, "author", hit.mention("person"), hit.mention("subject"))


RULES = (
    # "the show's creator, Lena Orth", "X is the sole credited screenwriter", "who receives sole credit as creator"
    crew_rule("crew.possessed", rf"(?:the (?:show|series|film|movie|picture|drama|book|album)|its|their|(?<!from )(?<!by )(?<!with ){{work:subject}}|<[WB]\d+>)(?:'s)? (?:[a-z-]+ ){{0,2}}?(?P<role>{ROLE_NOUNS})(?:,? | (?:is|are|was|were|will be|remains?) (?:once more |again |still )?){PERSON_LEAD}(?P<people>{PEOPLE})"),
    crew_rule("crew.sole_credit", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? [^.;:()<>]{{0,70}}?\bcredit(?:s|ed)? as (?:the |its )?(?:[a-z-]+ ){{0,2}}?(?P<role>{ROLE_NOUNS})\b(?!')"),
    crew_rule("crew.at_the_helm", rf"(?:at the helm|behind the camera|in the director's chair) (?:is|are|was|sits|stands|this time is) (?:[\w'-]+ ){{0,4}}?(?P<people>{PEOPLE})", "director"),
    crew_rule("crew.doubles_as", rf"{{person:person}}{ASIDE},? (?:[^.;:()<>]{{2,60}}? and )?(?:who )?(?:(?:also|once more|once again|again|now|then|herself|himself) )*(?:(?:is |are )?(?:returning|continuing|serving|staying on|stepping in|stepping up|taking over)|(?:has been |was |is |is being |gets |got )?(?:promoted|elevated|upped|appointed|installed|brought in|drafted in) (?:to|as)|has taken over|took over|takes over|(?:steps?|stepped|slides?|slid|slots?|slotted|comes|came|moves|moved|jumps|jumped) (?:in|up|over|on)|signs on|signed on|came aboard|(?:will |is to )?(?:also )?serve|(?:is |comes |came )(?:back |also )?(?:on board|aboard|along|attached|involved)|doubles|serves|served|acts|acted|worked|works|returns|stays? on|continues|remains?|will remain|will stay on|will continue) (?:on )?(?:as )?(?:the |an? |its |co-)?(?P<role>{ROLE_NOUNS})\b(?!')"),
    crew_rule("crew.credited", rf"{{person:person}}(?: \([^()]*\))?(?:,[^,.;]{{0,60}},)?,? (?:who |and |but )?(?:[^.;:()<>,]{{0,40}} )?(?:is|was|as|among|remains|became|becomes|named|stays) (?:the |its |one of the |also )+(?:[a-z-]+ ){{0,3}}?(?P<role>{ROLE_NOUNS})(?:,? and (?:the )?(?P<role2>{ROLE_NOUNS}))?(?!'| of <[WB])\b"),
    crew_rule("crew.is_by", rf"(?:score|music|soundtrack|songs)(?:,[^,.;<>]{{1,50}},)? (?:is|are|was|were|comes|came) (?:[a-z]+ ){{0,2}}?(?:by|from|courtesy of) {PERSON_LEAD}(?P<people>{PEOPLE})", "composer"),
    crew_rule("crew.script_is_by", rf"(?:script|scripts|screenplay|teleplay|adaptation) (?:is|are|was|were|comes|came) (?:[a-z]+ ){{0,2}}?(?:by|from|courtesy of|credited to) {PERSON_LEAD}(?P<people>{PEOPLE})", "writer"),
    # crew: "Showrunners A and B", "author Lena Orth", "Composer Robert Hale"
    crew_rule("crew.noun", rf"(?<![\w-])(?P<role>{ROLE_NOUNS})(?:[-/ ](?:and )?(?P<role2>{ROLE_NOUNS}))? (?P<people>{PEOPLE})"),
    crew_rule("crew.abbreviated", rf"(?P<role>{ABBREVIATED}) (?P<people>{PEOPLE})"),
    crew_rule("crew.apposition", rf"(?P<people>{PEOPLE}), (?:the |its |who |an? )?(?:is |serves? as |serving as |series |returning )*(?:an? |the )?(?P<role>{ROLE_NOUNS})(?:,? and (?:the |an? )?(?P<role2>{ROLE_NOUNS}))?\b"),
    crew_rule("crew.as_role", rf"(?P<people>{PEOPLE}) as (?:an? |the |its )?(?:series |lead )?(?P<role>{ROLE_NOUNS})\b(?!')"),
    crew_rule("crew.hit_of", r"{work:subject},? {person:person}'s (?:(?:[\w-]+|<[XTDQ]\d+>) ){0,4}?(?:film|movie|hit|thriller|drama|horror|comedy|blockbuster|picture|biopic|feature)\b", "director", "PX WB"),
    crew_rule("crew.comes_to", r"{person:person}(?:,(?:[^,.;<>]|<[WXJO]\d+>){3,80},)? (?:has |have )?(?:came|comes|come|signed|climbed|jumped|is|was) (?:on|aboard|in|attached)(?: board)? to (?:direct|helm)\b", "director", cue="direct|helm"),
    crew_rule("crew.serves_as", rf"{{person:person}}(?:,[^,.;]{{0,60}},)?,? (?:who )?(?:is |also |continues? |serves? |serving |returns? |stays on |remains )+(?:as )?(?:an? |the |its )?(?P<role>{ROLE_NOUNS})(?:,? and (?:the |an? )?(?P<role2>{ROLE_NOUNS}))?\b"),
    crew_rule("crew.list", rf"exec(?:utive)?[- ]produc(?:es|ed|ing|ers?)? (?:alongside|with|are|include|by) (?P<people>{PEOPLE}(?:, who [^,<>.;]{{3,50}}(?:,? as well as|, and|,) {PEOPLE})?)", "executive_producer"),
    crew_rule("crew.exec_produces", rf"(?P<people>{PEOPLE}){ASIDE} {HELPERS}exec(?:utive)?[- ]produc(?:es?|ed|ing)", "executive_producer"),
    # "created by A and B", "directed by", "a score by", "a screenplay by"
    rule("crew.made_by", rf"(?:co-)?(?<!exec )(?<!executive )(?P<verbs>(?:created|devised|conceived|dream(?:ed|t) up(?! by (?:the )?(?:novelist|author))|masterminded|developed|written|penned|directed|helmed|produced|composed|scored|edited|shot|lensed|scripted|photographed)(?:(?:,| and|, and) (?:created|written|directed|produced|developed|edited|exec(?:utive)?[- ]produced))*) (?:for (?:television|the screen|TV) |in (?:its|their) entirety |in full |entirely |throughout |with [a-z' -]{{2,40}} )?by {PERSON_LEAD}(?P<people>{PEOPLE})", _made_by, "PX"),
    rule("crew.made", rf"(?P<people>{PEOPLE}){ASIDE},? {_DID}(?P<verbs>{_MADE}){_OBJECT}", _made, "PX"),
    crew_rule("crew.run_by", r"(?P<role>)(?:is|was|being) (?:now |still )?run by (?:[a-z]+ ){0,2}?(?P<people>" + PEOPLE + r")(?! and the)", "showrunner"),
    rule("crew.pronoun_made", rf"(?<![a-z] )(?:she|he) {_DID}(?P<verbs>{_MADE}){_OBJECT}", _made_by_spoken, cue=r"\b(?:she|he) "),
    crew_rule("crew.own_script", r"{person:person} (?:directed|directs|helmed) (?:it|the (?:film|movie|picture|series)|{work}),? [^.;<>]{0,24}?from (?:his|her|their) own (?:original )?(?:screenplay|script|teleplay)", "writer"),
    crew_rule("crew.shares", rf"(?P<role>{ROLE_NOUNS}),? (?:a (?:job|role|post|title|credit|chair|position) )?(?:that |which )?(?:he|she|they) (?:will )?(?:now )?shares? with {PERSON_LEAD}(?P<people>{PEOPLE})"),
    crew_rule("crew.along_with", rf"(?P<role>{ROLE_NOUNS}),? (?:along|together) with (?P<people>{PEOPLE})"),
    rule("crew.novel_by", r"{work:subject},? (?:which (?:is|was) )?(?:an?|the|his|her|their) (?:(?:[\w-]+|<[DTQO]\d+>) ){0,4}?(?:novel|book|memoir|novella|trilogy|page-turner|bestseller|thriller|graphic novel|short story)(?: of {date})? by (?:[A-Za-z]+ ){0,3}?{person:person}", _book_by, "PX WB"),
    crew_rule("crew.runs", r"{person:person}(?:,[^.;()<>]{0,60},)?,? (?:who )?(?:(?:<[A-Z]\d+>|[^<>.;]){0,60} and )?(?:who )?(?:(?:runs|steers|oversees|has (?:run|steered|overseen|led)|(?:is |now )?running) (?:it|the (?:show|series))|(?:took|takes) (?:over )?the reins)", "showrunner"),
    crew_rule("crew.adapted_own", r"{person:person}(?:,[^,.;]{0,60},)? (?:has |had )?(?:adapted|adapts|scripted|is adapting) (?:it|(?:the|her|his|their) (?:own )?(?:novel|book|memoir|story|play))(?: for (?:the )?(?:small |big )?(?:screen|television|TV))?(?: herself| himself| themselves|(?=[,.;]|$))", "writer"),
    rule("crew.attached", rf"(?P<people>{PEOPLE}) (?:is |are |was |were |has been |have been )?(?:attached|set|tapped|hired|step(?:s|ped) in|brought in|drafted in|c[ao]mes? (?:back|aboard)|chosen|asked|agreed|signed on|signed up|on board|confirmed|slated|due|returning|coming back|will return|returns?|lined up) to (?P<verbs>(?:direct|helm|write|adapt|create|produce|score|compose|edit)(?: and (?:direct|write|produce))?)\b", _made_by, "PX"),
    crew_rule("crew.creation_of", r"{person:person}'s (?:(?:previous|last|earlier|latest|new|own|first) )?(?:creation|brainchild),? {work:subject}", "creator", "PX WB"),
    crew_rule("crew.camera", r"{person:person},? (?:who )?(?:is|was) behind the camera", "cinematographer"),
    crew_rule("crew.brain_behind", rf"(?:man|woman|person|mind|brains?|brainchild|talent|duo|pair|team|force) (?:who|behind)[^.;<>]{{0,50}} (?:is|are|was|were) {PERSON_LEAD}(?P<people>{PEOPLE})", "creator"),
    crew_rule("crew.reins_to", rf"(?:passed|passes|handed|hands|turned)(?: over)? the reins(?: over)? to {PERSON_LEAD}(?P<people>{PEOPLE})", "showrunner"),
    crew_rule("crew.score_by", rf"(?:score|music|soundtrack) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "composer"),
    crew_rule("crew.score_of", r"{person:person}'s (?:\w+ ){0,2}?score\b", "composer"),
    crew_rule("crew.music", r"{person:person}" + ASIDE + r",? (?:who )?(?:also |again |once again |once more |has |had |is |will |herself |himself )*(?:doing|handling|writing|composing|handles|handled|creates|created|wrote|writes|composed|composes|provides|provided|supplied|supplies|did|contributes|contributed) (?:the|its|an?) (?:[a-z-]+ ){0,3}?(?:music|score|soundtrack)\b", "composer"),
    crew_rule("crew.shot_it", r"{person:person},? (?:who )?(?:shot|photographed|lensed) (?:it|the (?:series|show|film))", "cinematographer"),
    crew_rule("crew.scripts_of", r"{person:person}'s (?:scripts?|screenplay|teleplay|adaptation)(?! of)\b", "writer"),
    crew_rule("crew.adapted_by", rf"(?:adapted|scripted) (?:for (?:the )?(?:screen|television|TV) )?by {PERSON_LEAD}(?P<people>{PEOPLE})", "writer"),
    crew_rule("crew.script_by", rf"(?:scripts?|screenplays?|teleplays?) (?:\w+ )?(?:by|from) (?P<people>{PEOPLE})", "writer"),
    crew_rule("crew.film_of", r"{person:person}'s (?:(?!next|upcoming|previous|last)(?:[\w-]+|<T\d+>) ){0,2}?(?:film|movie|picture|biopic|drama|thriller|sequel|debut feature|feature|epic|western|satire)(?=,| )(?! <[WB])", "director"),
    rule("crew.own_book", r"{person:person}'s (?:(?:<T\d+>|[a-z-]+) ){0,3}?(?:novel|memoir|book|debut|novella|thriller|page-turner|biography|autobiography)(?= (?:has|is|was|will|had|sold|went|came|became|spent|won|tells|follows|reads|begins|opens)\b)", _main_book, "PX"),
    # "She herself is an executive producer"
    rule("crew.pronoun_role", r"(?<![a-z] )(?:she|he)(?: herself| himself)?,? (?:(?:is|was|has been|remains|stays on|serves|served|continues|returns|also) ){1,2}(?:(?:also|again|now|once more|still) )?(?:as )?(?:an? |the |one of the )?(?:show's |series's |film's )?(?P<role>executive producers?|showrunner|co-showrunner|co-creator|head writer)\b(?! (?:of|on|behind|for) <[WXB])", _role_of_spoken, cue=r"\b(?:she|he)\b"),
    crew_rule("crew.stunts", rf"stunts (?:\w+ )?(?:choreographed |coordinated )?by (?P<people>{PEOPLE})", "stunts"),
    rule("crew.book_of", r"{person:person}'s (?:(?:<D\d+>|<[QT]\d+>|[\w-]+) ){0,4}?(?:novel|novels|book|books|thriller|memoir|bestseller|saga|trilogy|quartet)(?: series)?,? {work:subject}", _possessive_book, "PX WB"),
    rule("crew.book_series", r"{person:person}'s {work:subject}(?= (?:series|novels|books|saga|trilogy|quartet)\b|\.|,)", _possessive_book, "PX WB"),
)  # fmt: skip
