"""What persons worked on before: earlier credits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.folding import fold_title
from claims.grammar import Draft, Hit, rule
from claims.mains import chief_speaker, headline_person, main_works
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.brackets import role_beside
from claims.properties.context import (
    ASIDE,
    HELPERS,
    PEOPLE,
    WORK_LEAD,
    before,
    mentions_in,
    person_before,
    person_spoken_of,
    plain,
)
from claims.properties.credit_titles import is_main, whole_title
from claims.properties.crew import crew_draft
from claims.properties.jobs import ROLE_NOUNS, role_of, role_of_craft, role_of_verb
from claims.statement import Modality, Polarity, QualifierValue


def _credits_bracket(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale (Low Water)": the works in brackets are earlier credits of the person before them."""
    person = hit.mention("person")
    if not is_person(person):
        return
    role = role_beside(before(hit, "person", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    works = [hit.reading.payload(n) for n in re.findall(r"<[WBX](\d+)>(?! [a-z])", hit.said("works"))]
    known = any(isinstance(w, Mention) and w.letter in "WB" for w in works)
    if not known and not _FILMS_SAID.search(hit.said()):
        return
    for payload in works:
        if isinstance(payload, Mention) and not (payload.letter == "X" and payload.type is not None):
            yield hit.draft("credit", payload.name, subject=person, qualifiers=dict(qualifiers))


_FILMS_SAID = re.compile(r" (?:films|movies|series|novels|books|franchise|trilogy)\b")


def _credit(hit: Hit) -> Iterator[Draft]:
    for group in ("work", "work2"):
        if hit.has(group):
            subject = (
                hit.mention("person") if hit.has("person") and is_person(hit.mention("person")) else None
            )
            role = role_of(hit.words("noun"))
            qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
            yield hit.draft("credit", hit.mention(group).name, subject=subject, qualifiers=qualifiers)


def _credit_list(hit: Hit) -> Iterator[Draft]:
    """Read "Showrunners A and B, fresh off X", "A, the writer of X": each of them has the credit."""
    role = role_of(hit.words("noun"))
    for person in mentions_in(hit, "people"):
        for group in ("work", "work2"):
            if is_person(person) and hit.has(group) and whole_title(hit, group):
                work = hit.mention(group)
                qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
                if not is_main(hit, work):
                    yield hit.draft("credit", work.name, subject=person, qualifiers=qualifiers)
                elif role:
                    yield crew_draft(hit, role, person, work)


_TOGETHER = re.compile(r"<[PX](\d+)>(?:, <[PX]\d+>)*,? and <[PX](\d+)>,? [^<>.;]{0,50}$")


def _spoken_of(hit: Hit) -> list[Mention]:
    """Return the last person named before a match, those coordinated with him, or whom a pronoun or noun means."""
    here = [(t, m) for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] + 1]
    together = _TOGETHER.search(hit.reading.shadow, 0, hit.match.start())
    first = hit.reading.tokens[int(together[1])].start if together else here[-1][0].start if here else 0
    named = [m for t, m in here if t.start >= first and is_person(m)] or [
        m for _, m in here[::-1] if is_person(m)
    ][:1]
    spoken_of = None if named else person_before(hit)
    return [spoken_of] if spoken_of else named


def _known_for(hit: Hit) -> Iterator[Draft]:
    """Read "best known for Low Water and the drama Weir": the person of the sentence, or the one spoken of."""
    persons = [hit.mention("person")] if hit.has("person") else _spoken_of(hit)
    yield from _listed_credits(hit, persons, role_behind_as(hit))


def _job_on(hit: Hit) -> Iterator[Draft]:
    """Read "Hale, creator of Low Water", "as a staff writer on Weir": the noun tells the role."""
    yield from _listed_credits(hit, _spoken_of(hit), role_of(hit.words("noun")))


def _by_craft(hit: Hit) -> Iterator[Draft]:
    """Read "her score for Low Water", "whose previous scripts include Weir": what was made tells the role."""
    yield from _listed_credits(hit, _spoken_of(hit), role_of_craft(hit.words("craft")))


def _pronoun_made(hit: Hit) -> Iterator[Draft]:
    """Read "She had written for Weir and the soap Salt Road": the person spoken of."""
    if headline_person(hit.document) is None or hit.words("works").count("<") > 1:
        yield from _listed_credits(hit, _spoken_of(hit), _role_done(hit.words("doing")))


def _role_done(doing: str) -> str | None:
    """Return the role of a deed: "wrote the music for", "penned"."""
    return "composer" if re.search(r"music|scor|song|soundtrack", doing) else role_of_verb(doing)


def _titled(hit: Hit) -> Iterator[Draft]:
    """Read "Salt Road legend Lena Orth", "the “Weir” director Robert Hale", "Weir's Lena Orth": not of the main work."""
    person, work = hit.mention("person"), hit.mention("work")
    role = role_of(hit.words("noun"))
    if is_person(person) and not is_main(hit, work):
        yield hit.draft("credit", work.name, subject=person, qualifiers={"role": role} if role else {})


def _made_earlier(hit: Hit) -> Iterator[Draft]:
    """Read "Hale previously directed Low Water": the verb tells the role."""
    yield from _listed_credits(hit, _spoken_of(hit), _role_done(hit.words("doing")))


_AS_ROLE = re.compile(r"\bAs an? (?:[a-z-]+ )?([a-z]+),? (?:she|he|they|<[PX]\d+>) $")


def role_behind_as(hit: Hit) -> str | None:
    """Return the role of "As a producer she worked on Low Water", "started out writing on"."""
    said = _AS_ROLE.search(hit.reading.shadow, 0, hit.match.start())
    doing = re.search(r"\b(writing|directing|producing|editing)\b", hit.match[0])
    return role_of(said[1]) if said else role_of_verb(doing[1]) if doing else None


def _listed_credits(hit: Hit, persons: Sequence[Mention], role: str | None) -> Iterator[Draft]:
    """Make a credit of each title of a list that is known for one, or is called a film, a series … before it."""
    shadow, (start, end) = hit.reading.shadow, hit.match.span("works")
    if _NOT_TAKEN.search(plain(hit, 0, start)[-60:]):
        return
    siblings = _KNOWN_ITEM.search(shadow, start, end) is not None or bool(_CREDITS_SAID.search(hit.said()))
    for m in _ITEM.finditer(shadow, start, end):
        payload = hit.reading.payload(m["token"])
        cued = (
            m["year"]
            or _KIND_BEFORE.search(shadow, max(0, m.start() - 24), m.start())
            or _told(hit, m, siblings)
        )
        if isinstance(payload, Mention) and (m["letter"] != "X" or cued) and not is_main(hit, payload):
            qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
            for person in persons:
                yield hit.draft(
                    "credit",
                    payload.name,
                    subject=person,
                    qualifiers=dict(qualifiers),
                    modality=Modality.ASSERTED if _MAY.search(hit.said()) else None,
                )


_MAY = re.compile(r"(?:remember|recogni[sz]e|know|saw|seen|spotted) (?:her|him|them|<P)", re.I)
_CREDITS_SAID = re.compile(
    r"\b(?:credits|filmography|films|movies|features|scores|screenplays|scripts) ", re.I
)
_KNOWN_ITEM = re.compile(r"<[WB]\d+>")
_FILMS_BEHIND = re.compile(
    r" (?:films|movies|series|franchise|books|novels|trilogy|saga|show|specials|remake|reboot)\b"
)


def _told(hit: Hit, item: re.Match[str], siblings: bool) -> bool:
    """Whether an unknown name is a title by its list: "the Dune Riders movies", or two words beside a known title."""
    if _FILMS_BEHIND.match(item.string, item.end()):
        return True
    mention = hit.reading.payload(item["token"])
    return (
        siblings
        and isinstance(mention, Mention)
        and " " in mention.name
        and not _NO_SIBLING.search(mention.name)
    )


_NO_SIBLING = re.compile(
    r"\b(?:University|College|School|Academy|Theatre|Theater|Festival|Records|Broadway|York|Angeles|Kingdom|States)\b"
)
_KIND_BEFORE = re.compile(
    r"\b(?:films?|movies?|series|shows?|dramas?|comed(?:y|ies)|blockbusters?|hits?|features?|thrillers?|sitcoms?|miniseries|musicals?|games?|contender|winner|short|documentary|biopic|romcom|western|soap) $"
)


_NOT_TAKEN = re.compile(r"\b(?:turn\w* down|declin\w+|refus\w+|audition\w*|passed on|lost out on)\b", re.I)
_AS_SOMEBODY = re.compile(r"\b(?:as|was|play\w*|portray\w*|voic\w*) (?:the |an? )?$")
"""Before the name of a role: "Hale was Jan Orrin in Low Water and turned up in Weir"."""
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
    here = [
        m for t, m in hit.reading.mentions("PX")
        if t.start < hit.span()[0] + 1 and is_person(m) and not _AS_SOMEBODY.search(hit.reading.shadow, 0, hit.reading.position(t.start))
    ]  # fmt: skip
    named = hit.has("person") and is_person(hit.mention("person"))
    person = hit.mention("person") if named else here[-1] if here else person_before(hit)
    cued = bool(_FILMS.search(hit.reading.shadow[hit.match.start() : hit.match.start("works")]))
    shadow, (start, end) = hit.reading.shadow, hit.match.span("works")
    siblings = _KNOWN_ITEM.search(shadow, start, end) is not None
    for m in _ITEM.finditer(shadow, start):
        if m.start() >= end:
            break
        payload = hit.reading.payload(m["token"])
        torn = _TORN.search(shadow[start : m.start()])
        known = (
            m["letter"] != "X" or (not chief and (cued or m["year"]) or _told(hit, m, siblings)) and not torn
        )
        if person and isinstance(payload, Mention) and known and not is_main(hit, payload):
            yield hit.draft("credit", payload.name, subject=person)


def _credit_of_title(hit: Hit) -> Iterator[Draft]:
    """Make the credit also of a title that no reference knows, where the words leave no doubt that it is one."""
    if whole_title(hit, "work"):
        yield from _credit(hit)


def _behind(hit: Hit) -> Iterator[Draft]:
    """Read "the writer behind Low Water and Weir, Lena Orth": "of" a title that somebody behind it made."""
    if not hit.words("of") or hit.has("person") and not is_main(hit, hit.mention("work")):
        yield from _credit_of_title(hit)


def _star_of(hit: Hit) -> Iterator[Draft]:
    """Read "the star of Low Water, Lena Orth": an earlier credit, or the lead of the work that is spoken of."""
    if hit.mention("work").start < hit.document.headline_end or not whole_title(hit, "work"):
        return
    mains = {fold_title(work.name) for work in main_works(hit.document)}
    if fold_title(hit.mention("work").name) in mains:
        yield hit.draft(
            "cast", hit.mention("person").name, qualifiers={"billing": "lead"}, subject=hit.mention("work")
        )
    else:
        yield from _credit(hit)


def _his_work(hit: Hit) -> Iterator[Draft]:
    """Read "Hale, whose debut feature Weir won at Venice": the words say that it is a title."""
    if whole_title(hit, "work"):
        for person in _spoken_of(hit):
            if not is_main(hit, hit.mention("work")):
                yield hit.draft("credit", hit.mention("work").name, subject=person)


def _seen_in(hit: Hit) -> Iterator[Draft]:
    """Read "The actor was last seen in Low Water": the person of the clause, or the one spoken of."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_spoken_of(hit)
    if person is not None and whole_title(hit, "work"):
        yield hit.draft("credit", hit.mention("work").name, subject=person)


def _never_in(hit: Hit) -> Iterator[Draft]:
    if is_person(hit.mention("person")) and whole_title(hit, "work"):
        yield hit.draft(
            "credit", hit.mention("work").name, subject=hit.mention("person"), polarity=Polarity.NEGATED
        )


def _chief_credit(hit: Hit) -> Iterator[Draft]:
    actor = chief_speaker(hit.document)
    if actor is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=actor)


def _remembered(hit: Hit) -> Iterator[Draft]:
    """Read "you may remember her from Low Water": the person of the clause or of the sentence before."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.token("work").start and is_person(m)]
    person = here[-1] if here else person_before(hit)
    if person is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=person)


_KNOWN = (
    r"(?:best|mostly|still|widely|perhaps|better|first|previously|probably|also|now|largely|chiefly|,|who (?:is|was)) (?:known|familiar|famous|remembered|recogni[sz]ed|loved|celebrated|admired|noted)"
    r"(?: to [a-z ]{3,30}?)? (?:for|as|from)(?: (?:(?:the|her|his|their|an?|both) )?(?:[a-z'-]+ ){1,6}?(?:in|on|of|from|opposite))?"
    r"|(?:famous|familiar|remembered|known) (?:to [a-z ]{3,24} )?(?:for|from)"
)
_IN = r"(?: (?:(?:as|with|in|playing|through) )?(?:(?:[a-z'.-]+|<[CXQSDTO]\d+>) ){0,7}?(?:in|on|of|with|opposite|from|for|at))"
"""What leads from a phrase of fame to the title: "… as the lead in"."""
_WORKED = (
    rf"(?:worked|cut (?:his|her|their) teeth|started out|got (?:his|her|their) (?:start|break|big break|first break)|broke (?:out|through)|(?:rose|shot|came|sprang|catapulted) to (?:fame|prominence|notice|stardom|attention)"
    rf"|made (?:his|her|their) (?:[a-z-]+ ){{0,2}}?(?:name|debut|breakthrough|mark)|found fame|learned (?:his|her|their) trade|(?:first )?came to (?:notice|prominence|attention)|spent (?:[a-z]+|<[QD]\d+>) (?:years|seasons|<[QS]\d+>)|began){_IN}"
    rf"|(?:first |last |previous )?(?:breakthrough|breakout|big break|first break|break|television debut|screen debut|film debut)(?: role| part)? (?:came|was|arrived|followed)(?: (?:in )?<D\d+>)?{_IN}?"
    r"|(?:roles|parts|credits|CV|résumé|resume|filmography|work|past projects) (?:(?:also |previously )?includ(?:es?|ed|ing)|(?:runs?|ranges?|ranging|stretch(?:es)?) from|takes? in|spans?|boasts?|lists?)"
    r"|(?:graduated|moved over|came) from|(?:formerly|previously|late|lately|most recently) (?:of|in)(?= )"
)
_MADE = r"(?:directed|wrote|co-wrote|created|co-created|produced|executive[- ]produced|scored|edited|shot|penned|(?:composed|wrote|written|provided) (?:the )?(?:music|score|scores|songs|soundtrack|scripts?|screenplays?|episodes) (?:for|of)|wrote for|written for|written|directed episodes of|helmed|starred in|appeared in|played in|made|wrote and directed|co-starred in|guested in|featured in)"
_NOUNS = r"scribe|creator|director|writer|screenwriter|showrunner|producer|composer|filmmaker|author|helmer|playwright|novelist|cinematographer|editor|songwriter"
_FRESH = r"(?:hot off|fresh (?:off|from)|straight (?:off|from)|coming off|hot on the heels of)"
_ITEM_LEAD = rf"(?:(?!(?:{ROLE_NOUNS}|directed|wrote|written|produced|edited|shot|created|scored|penned|composed|starred|appeared|played|who|which|that|is|was|has|by|she|he|they)\b)(?:[a-z-]+|<[ODTQX]\d+>(?='s))(?:'s)? ){{0,4}}"
_FILM_LIST = rf"(?P<works><[WBX]\d+>(?!'s <)(?: \(<D\d+>\))?(?:(?:, and |, | and |, as well as | to (?=(?:the )?(?:[a-z]+ ){{0,3}}<W)){_ITEM_LEAD}<[WBX]\d+>(?: \(<D\d+>\))?)*)"
RULES = (
    rule("credit.filmography", r"(?:{person:person} (?:[^.;:()<>]{0,30} )?)?(?:(?:supporting |lead |leading |cameo )?(?:film career|roles?|appearances?|parts?)|appear(?:ed|s|ing)|starr(?:ed|ing)|stars|to star|recurr(?:ed|ing)|guest(?:ed|[- ]starred)|(?:popp|turn|show|crop)(?:ed|ing) up|cameoed|acted|acting|known|credits|voiced|his \w+ films|her \w+ films)(?: (?:[a-z-]+|<[QTV]\d+>)){0,8}?(?: in|,? including| include|,? such as| for| with|(?<=such) (?:films|movies|series|shows) as)(?: (?:[a-z-]+|<[DQ]\d+>)){0,5}? " + _FILM_LIST, _filmography, "WBX"),
    rule("credit.his_debut", r"(?:his|her) (?:screen |film |stage |television |TV )?debut (?:was|came|followed)[^.;()]{0,40} in {work:work}", _chief_credit, "WB"),
    # "Hale, best known for the BBC drama Low Water and Weir", "she cut her teeth on", "whose breakthrough came with"
    rule("credit.known_for", rf"(?:{_KNOWN}) {WORK_LEAD}{_FILM_LIST}", _known_for, "WBX"),
    rule("credit.worked_in", rf"(?:{_WORKED}) {WORK_LEAD}{_FILM_LIST}", _known_for, "WBX"),
    # "who scored last year's blockbuster Low Water", "Hale previously directed 2021's Low Water"
    rule("credit.made", rf"(?:who (?=[a-z]+ (?:<D|the [a-z-]+ [a-z]+ <))|previously |(?<!is )(?<!was )(?<!have )(?<!has )once |earlier |whose (?:[a-z-]+ ){{0,2}}?)(?P<doing>{_MADE}) {WORK_LEAD}{_FILM_LIST}", _made_earlier, "WBX"),
    rule("credit.who_made", rf"{{person:person}}, who (?:previously |once |later |first |co-)*(?P<doing>{_MADE}) (?P<works>{{work}})", _made_earlier, "PX WB"),
    rule("credit.pronoun_made", rf"(?:she|he) (?:(?:had|has|later|then|previously|once|first|recently|earlier) )*(?P<doing>{_MADE}) {WORK_LEAD}{_FILM_LIST}", _pronoun_made, "WBX", r"\b(?:she|he) "),
    rule("credit.at_work_on", rf"(?:{{person}}|she|he){ASIDE},? {HELPERS}(?:[^.;:()<>]{{0,60}}(?:<[OWX]\d+>[^.;:()<>]{{0,30}}){{0,2}}and )?{HELPERS}(?:(?:wrapped|finished|completed|begun|started|wrapping|finishing)(?: up)? (?:production|filming|shooting|work|principal photography|post-production)(?: on)?|(?:filming|shooting|at work on|in production on|working on|prepping)) {WORK_LEAD}{_FILM_LIST}", _known_for, "WBX", "film|shoot|produc|work|photo|prepping"),
    rule("credit.seen_and_made", rf"seen in {{work}},? and (?P<doing>{_MADE}) {WORK_LEAD}{_FILM_LIST}", _made_earlier, "WB"),
    rule("credit.fame", rf"(?:,? of|,? from) {WORK_LEAD}{{work:work}} (?:fame|renown)", _remembered, "WB"),
    rule("credit.whom", rf"whom? (?:you|we|viewers|fans|audiences|many|(?:most|some) (?:of us|viewers|people)) (?:may |might |will )?(?:still |last |first )?(?:remember|recogni[sz]e|know|saw|met)(?: best)?(?: from| in| as| [^.;:()<>]{{2,50}} in) {WORK_LEAD}{{title:work}}", _remembered, "PX WBX"),
    rule("credit.remember", rf"(?:remember|recogni[sz]e|know|saw|seen|spotted) (?:her|him|them|{{person:person}}) (?:best |mainly |chiefly |also )?(?:from|as|for|in) {WORK_LEAD}{_FILM_LIST}", _known_for, "WBX"),
    # "her score for Low Water", "whose previous scripts include Weir", "as a staff writer on", "Hale, creator of Low Water and writer of"
    rule("credit.craft_for", rf"(?:his|her|their|<[PX]\d+>'s) (?:[a-z-]+ ){{0,2}}?(?P<craft>score|scores|music|songs|soundtrack|screenplay|script|scripts|teleplay|adaptation|editing|cinematography|photography|production|direction) (?:for|of|on) {WORK_LEAD}{_FILM_LIST}", _by_craft, "WBX"),
    rule("credit.crafts_include", rf"(?:his|her|their|whose|<[PX]\d+>'s) (?:(?:[a-z-]+|<T\d+>) ){{0,3}}?(?P<craft>scores?|films?|movies|features|scripts?|screenplays?|novels?|books|plays|albums|productions|shows|series|dramas|soundtracks?|projects|hits) (?:also )?(?:includ(?:es?|ed|ing)|rang(?:es?|ed|ing) from|(?:are|were|such as|like)(?= <W)) {WORK_LEAD}{_FILM_LIST}", _by_craft, "WBX"),
    rule("credit.job_on", rf"(?:(?:as|was|were|been|became|becoming|being) (?:an?|the|lead|head|one of the)|(?<=>, )(?:the|an?|who (?:was|is) the)?|(?<=> and )the|(?<=and )(?=co-)|(?<=[a-z]> and )) ?(?:(?!of\b)[a-z-]+ ){{0,3}}?(?:co-)?(?P<noun>{ROLE_NOUNS}|playwright) (?:on|of|for|behind) {WORK_LEAD}{_FILM_LIST}(?!,? <[PX])", _job_on, "PX WBX", r"\b(?:as|was|were|been|became|becoming|being)\b|>, |> and "),
    rule("credit.his_previous", r"(?:his|her|their|whose|<[PX]\d+>'s) (?:(?:one|only|last|previous|first|debut|second|third|sophomore|earlier|other|most recent|next|forthcoming|upcoming|best-known|acclaimed|<T\d+>|[a-z]+-winning) )+(?:[a-z-]+ )?(?:feature|film|movie|picture|novel|album|series|show|book|project|drama|comedy|documentary|short),?(?: was| is| will be| came with)?,? (?P<works>{title:work})", _his_work, "WBX"),
    # "Lena Orth, of Low Water, plays Signe"
    rule("credit.of_work", r"{person:person}, (?:late )?of (?:the )?{work:work}(?=,)", _credit, "PX WB", r">, (?:late )?of "),
    rule("credit.since", rf"(?:his|her|<[PX]\d+>'s) (?:first|<T\d+>|last|biggest|best|only|finest) (?:[a-z-]+ ){{0,3}}?since {WORK_LEAD}{{title:work}}", _remembered, "WBX"),
    rule("credit.bracket", r"{person:person} \((?P<works>(?:the )?<[WBX]\d+>(?: [a-z]+)?(?:(?:,|,? and|(?<=[a-z])) (?:the )?<[WBX]\d+>(?: [a-z]+)?)*)\)", _credits_bracket, "PX WBX", r"> \("),
    rule("credit.good_in", rf"{{person:person}},? (?:who (?:was|is) )?(?:so [a-z]+|(?:so |very |quietly |always )?(?:good|great|brilliant|excellent|superb|wonderful|terrific|memorable|magnetic|marvellous|revelatory|unforgettable|fresh)) in {WORK_LEAD}{{work:work}}", _credit, "PX WB"),
    rule("credit.staff", r"(?:on|in) the (?:staff|writing staff|writers' room|writers room) (?:of|on|for) {work:work}", _remembered, "WB"),
    rule("credit.alum", r"(?:the |former )?{work:work}(?: and {work:work2})? (?:alum(?:na|nus)?|actor|actress|star|veteran|breakout)\b(?:,? {person:person})?(?! of\b)", _credit, "WB"),
    rule("credit.titled", rf"{{work:work}}(?:(?: (?:[a-z-]+ )?(?:legend|icon|favou?rite|regular|mainstay|stalwart|graduate|survivor|heart-throb|heartthrob|lead|co-star|villain|hero|heroine|(?P<noun>{ROLE_NOUNS}))(?:,? and [a-z-]+)?)|'s) {{person:person}}(?! (?:said|says|told|wrote|writes|called|calls|reports?|reported|described|praised|found|reviewed))", _titled, "PX WB"),
    # "Hale, the writer of Low Water", "the team behind the sitcom Low Water"
    rule("credit.of", rf"(?P<people>{PEOPLE}){ASIDE},? {HELPERS}(?:the |an? |another |one of the |fellow )(?:<X\d+>-[a-z]+ )?(?:(?!of\b)[\w-]+ ){{0,3}}?(?:survivor|veteran|graduate|alumnus|alumna|alum|regular|fixture|mainstay|escapee|star|(?P<noun>{_NOUNS}|team|mind|brains|genius|talent|man|woman|duo|pair|force))s? (?:of|behind) {WORK_LEAD}{{title:work}}(?:,? and {WORK_LEAD}{{title:work2}})?", _credit_list, "PX WBX"),
    rule("credit.behind", r"the (?:[\w'-]+ ){0,2}?(?P<noun>scribe|creator|director|writer|screenwriter|showrunner|producer|composer|filmmaker|team|mind|brains|genius|talent|visionary|man|woman|duo|force) (?:behind|(?P<of>of)) (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{title:work}(?:,? and (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{title:work2})?(?:,? {person:person}(?!'s))?", _behind, "WBX"),
    # "The Low Water alum Lena Orth", "Hot off Low Water, Lena Orth …", "After playing a priest in Low Water, Hale …"
    rule("credit.alum_title", r"<X(?P<work>\d+)>(?: and <X(?P<work2>\d+)>)? (?:alum|alumna|alumnus|breakout)\b,? {person:person}", _credit_of_title, "X PX"),
    rule("credit.fresh", rf"(?P<people>{PEOPLE}){ASIDE},? \(?(?:[\w-]+ )?{_FRESH} (?:the (?:[a-z-]+ ){{1,3}}of |(?:his|her|their) (?:[a-z-]+ ){{0,3}}(?:in|on|with) )?{WORK_LEAD}{{work:work}}", _credit_list, "PX WB", _FRESH),
    rule("credit.fronted_fresh", rf"(?:^|(?<=, )|(?<=and ))(?:[a-z]+ )?(?:{_FRESH}|following|after) (?:the (?:[a-z-]+ ){{1,4}}of |(?:his|her|their|an?|<Q\d+>) (?:[a-z-]+ ){{0,5}}(?:in|on|with) |(?:playing|portraying|starring|appearing|featuring|leading|fronting|working|roles?|turns?|parts?|stints?|seasons) (?:[a-z-]+ ){{0,6}}?(?:in|on|with) |(?:directing|writing|creating|producing|making) )?{WORK_LEAD}{{title:work}}, {{person:person}}", _credit_of_title, "WBX PX"),
    rule("credit.star_of", r"(?:^|the |(?<=, ))(?:[a-z-]+ ){0,2}?(?:star|lead|leading (?:man|lady)|alum|alumna|alumnus|veteran|co-star)s? of (?:<D\d+>'s |the (?:[a-z-]+ ){0,4}|<O\d+>'s (?:[a-z-]+ ){0,3})?{title:work},? {person:person}", _star_of, "WBX PX"),
    rule("credit.last_seen_in", rf"(?:(?:last|next|most recently|recently|earlier|previously|lately) (?:be )?|(?:was|is|were|can (?:also |currently )?be) (?:also )?)seen (?:in|on) {WORK_LEAD}{{title:work}}", _seen_in, "WBX"),
    rule("credit.next_seen", rf"{{person:person}}{ASIDE} (?:will|is set to) (?:next |also |soon )+(?:appear|star|feature) (?:in|on) {WORK_LEAD}{{work:work}}", _credit, "PX WB"),
    rule("credit.negated", r"{person:person} (?:has |had |was )?(?:never|not) (?:appeared|starred|acted|worked|been) (?:in|on) {title:work}", _never_in, "PX WBX"),
)  # fmt: skip
