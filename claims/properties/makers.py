"""Further constructions of who made a work: crafts as nouns, what somebody will make, shared jobs, debuts, hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import ASIDE, HELPERS, PEOPLE, PERSON_LEAD, after, mentions_in, person_before
from claims.properties.crew import crew_draft, crew_rule
from claims.properties.jobs import ROLE_NOUNS, role_of, role_of_craft, role_of_verb
from claims.statement import QualifierValue, SubjectType

_CRAFT = (
    r"(?:editing|stunts|stunt work|fight choreography|score|music|soundtrack|cinematography|photography|camerawork|script|screenplay|teleplay|adaptation|story|direction"
    r"|directing|production|showrunning)"
)
_HANDLED = r"(?:cameras?|cinematography|photography|camerawork|lens|lensing|visuals|cuts?|cutting|editing|edit|scissors|stunts|fights|fight choreography)"
"""Crafts that somebody handles; the music has a rule of its own."""
_SHARED = r"(?:screenwriting|writing|script|screenplay|story|directing|direction|directorial|producing|production|editing|showrunning|composing)"
_MAKES = r"(?:direct|helm|write|co-?write|pen|script|adapt|create|produce|executive[- ]produce|co-?produce|co-?direct|score|compose|edit|showrun|lens|shoot)"


def _by_craft(hit: Hit) -> Iterator[Draft]:
    """Read "the editing, by Lena Orth": the noun tells the role."""
    role = role_of_craft(hit.words("craft"))
    groups = [g for g in ("people", "sharer") if hit.has(g)]
    maker = [hit.mention("maker")] if hit.has("maker") else []
    for person in maker + [p for g in groups for p in mentions_in(hit, g)]:
        if role and is_person(person):
            yield crew_draft(hit, role, person)


def _handles(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale handles the camera and Lena Orth the cuts": each with a craft."""
    for person, craft in (("first", "craft"), ("second", "craft2")):
        role = role_of_craft(hit.words(craft)) if hit.has(craft) else None
        if role and is_person(hit.mention(person)):
            yield crew_draft(hit, role, hit.mention(person))


def _craft_of_spoken(hit: Hit) -> Iterator[Draft]:
    """Read "He's a composer, and the music in Low Water is his": the person spoken of."""
    role, person = role_of_craft(hit.words("craft")), person_before(hit)
    if role and person is not None and is_person(person):
        yield crew_draft(hit, role, person, hit.mention("subject"))


def _will_make(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale will write and direct": one claim for each verb."""
    for person in mentions_in(hit, "people"):
        for verb in re.findall(rf"{_MAKES}", hit.words("verbs")):
            if (role := role_of_verb(verb)) and is_person(person):
                yield crew_draft(hit, role, person, hit.maybe("subject"))


def _doing(hit: Hit) -> Iterator[Draft]:
    """Read "with Lena Orth directing", "Directing the pilot is Lena Orth"."""
    verbs = hit.words("verbs")
    music = re.search(r"\b(?:score|music|soundtrack)\b", verbs)
    roles = (
        ["composer"]
        if music
        else [role for verb in re.split(r",? and |, ", verbs) if (role := role_of_verb(verb))]
    )
    subject = hit.maybe("subject")
    for person in filter(is_person, mentions_in(hit, "people")):
        yield from (crew_draft(hit, role, person, subject) for role in roles)


def _among_them(hit: Hit) -> Iterator[Draft]:
    """Read "directed 19 films, among them Low Water (1971) and Hollow Tide": each of the works named."""
    for number in re.findall(r"<[WB](\d+)>", hit.said("works")):
        work = hit.reading.payload(number)
        for person in mentions_in(hit, "people"):
            for verb in re.findall(r"[a-z]+", hit.words("verbs")):
                role = role_of_verb(verb)
                if role and is_person(person) and isinstance(work, Mention):
                    yield crew_draft(hit, role, person, work)


def _whose(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth, whose scores for Low Water and Hollow Tide won awards": each of the works named."""
    role = role_of_craft(hit.words("craft"))
    for number in re.findall(r"<[WB](\d+)>", hit.said("works")):
        work = hit.reading.payload(number)
        if role and is_person(hit.mention("person")) and isinstance(work, Mention):
            yield crew_draft(hit, role, hit.mention("person"), work)


def _duo(hit: Hit) -> Iterator[Draft]:
    """Read "helmed by the duo Nick and Petra Vale": the first one has the surname of the second."""
    given, person = hit.mention("given").name, hit.mention("person")
    _, _, surname = person.name.partition(" ")
    if not surname or " " in given or not is_person(person):
        return
    for verb in re.findall(r"[a-z]+", hit.words("verbs")):
        if role := role_of_verb(verb):
            for name in (f"{given} {surname}", person.name):
                yield hit.draft("crew", name, qualifiers={"role": role})


def _did(hit: Hit) -> Iterator[Draft]:
    """Read "the script, which Lena Orth adapted from her own play"."""
    role = role_of_verb("write" if hit.words("verbs").endswith("wrote") else hit.words("verbs"))
    for person in mentions_in(hit, "people"):
        if role and is_person(person):
            yield crew_draft(hit, role, person)


def _compound(hit: Hit) -> Iterator[Draft]:
    """Read "the Hale-directed drama", "Orth-produced": the second half tells what the first one did."""
    role, person = role_of_verb(hit.words("verb")), hit.mention("person")
    if role and (person.letter == "P" or " " in person.name):
        subject = hit.maybe("subject")
        yield crew_draft(hit, role, person, subject)


_REPLACED = re.compile(rf"\b(?P<role>{ROLE_NOUNS})\b", re.I)


def _replaces(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth will replace him", after a sentence that tells as what."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)]
    told_to = hit.match.end() if hit.name == "makers.replaced_by" else hit.match.start()
    here = list(_REPLACED.finditer(hit.reading.shadow, 0, told_to))
    said = here[-1] if here else _REPLACED.search(earlier.shadow)
    role = (
        role_of(said["role"]) if said and (here or earlier.block_index == hit.reading.block_index) else None
    )
    if role and role != "author" and is_person(hit.mention("person")):
        yield crew_draft(hit, role, hit.mention("person"))


def _debut(hit: Hit) -> Iterator[Draft]:
    """Read "In her directorial debut, Lena Orth …", "Hale makes his debut as a producer"."""
    role = role_of(hit.words("noun")) if hit.has("noun") else None
    person = hit.mention("person") if hit.has("person") else person_before(hit)
    if person is not None and is_person(person):
        yield crew_draft(hit, role or "director", person, hit.maybe("subject"))


_BOOKISH = re.compile(
    r" is (?:an? |the |his |her )?(?:[a-z-]+ ){0,3}?(?:novel|memoir|book|biography|history|collection|debut|story)\b| \([^()]*(?:<M\d+>|Press|Books|Publish)"
)


def _book_by(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water by Lena Orth (Harbour, £18.99)": a book that is known for one, or is called one behind."""
    kinds = {e.type for e in hit.mention("subject").entries}
    known = kinds and kinds <= {SubjectType.BOOK, SubjectType.BOOK_SERIES}
    if is_person(hit.mention("person")) and (known or _BOOKISH.match(after(hit, "person", 90))):
        yield crew_draft(hit, "author", hit.mention("person"), hit.mention("subject"))


def _film_of(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water, the 1987 film by Robert Hale"."""
    for person in mentions_in(hit, "people"):
        if is_person(person):
            qualifiers: dict[str, QualifierValue] = {"role": "director"}
            yield hit.draft("crew", person.name, qualifiers=qualifiers, subject=hit.mention("subject"))


def _of_work(hit: Hit) -> Iterator[Draft]:
    """Read "The creator of “Low Water,” Robert Hale, …"."""
    role, person = role_of(hit.words("role")), hit.mention("person")
    if role and is_person(person):
        yield crew_draft(hit, role, person, hit.mention("subject"))


_LISTED = r"<[WB]\d+>(?: \([^()]*\))?"
_GOES_ON = (
    r"(?=[.,;)]|$| and (?!<)| it\b| this\b| the (?:[a-z-]+ ){0,3}?(?:series|show|film|movie|feature|picture|project|adaptation|drama|comedy|thriller|pilot|episodes?|script|screenplay|score|music|sequel|remake|reboot|musical|documentary|biopic|season)\b"
    r"| all\b| every\b| both\b| (?:<Q\d+>|several) (?:[a-z-]+ )?episodes| through\b| via\b| alongside\b| with (?:<|his\b|her\b)| under (?:his|her|the)\b| for <O| from (?:a|his|her) (?:script|screenplay)| an adaptation| an? (?:[a-z-]+ ){0,3}?(?:series|film|movie|feature|picture|adaptation|drama|comedy|thriller|biopic|documentary|musical) )"
)

RULES = (
    # "Robert Hale directs as if the palace were on fire", "… directs the first three and Lena Orth the rest"
    crew_rule("makers.directs", r"{person:person} directs(?= as\b|[,.;]|$| (?:with|again|once|from|throughout)\b| (?:the|all|every|both) (?:<[TQ]\d+> ){0,2}(?:episodes?|hours?|parts?|instal?lments?|of (?:them|the)|and)\b| the <T\d+> <Q\d+>)", "director"),
    # "the fights were choreographed by stunt legend Robert Hale"
    crew_rule("makers.fights", rf"(?:fights?|stunts?|action|sword ?play|combat|chases?)\b(?:[^.;<>]){{0,60}}? (?:were|was|is|are|are all|were all)? ?(?:choreographed|coordinated|staged|designed|arranged) by {PERSON_LEAD}(?P<people>{PEOPLE})", "stunts"),
    # "who has written every episode", "is the man behind the camera"
    crew_rule("makers.every_episode", r"{person:person}(?:,[^.;()<>]{0,60})?,? (?:who )?(?:[^.;()<>]{3,60} and )?(?:has |have |had )?(?:written|wrote|penned|scripted) (?:all|every one|every single one|every|each) (?:of )?(?:the |its |them|those )?(?:<Q\d+> )?(?:episodes?|word|instal?lments?|scripts?)?", "writer"),
    crew_rule("makers.man_behind", r"{person:person} (?:is|was) the (?:man|woman|one|eye|person) behind the (?:camera|lens)", "cinematographer"),
    # "the stunts, choreographed by A", "the editing, by B", "with music by"
    rule("makers.craft_by", rf"(?P<craft>{_CRAFT})(?:,? (?:which |all )?(?:is |was |are |were )?(?:[a-z]+ed |[a-z]*shot |[a-z]*cut |[a-z]*written )?(?:by|courtesy of)| (?:is|was|are|were) (?:the work of|down to|in the hands of|by)| (?:comes|come|came) (?:courtesy of|from)) (?:the )?{PERSON_LEAD}(?P<people>{PEOPLE})(?!'s)", _by_craft, "PX"),
    # "A and B share directing duties", "who shares screenwriting credit with B"
    # "Robert Hale handles the camera and Lena Orth the cuts", "who wields the scissors"
    rule("makers.handles", rf"<[PX](?P<first>\d+)>{ASIDE},? (?:who )?{HELPERS}(?:handl(?:es?|ed|ing)|crank(?:s|ed|ing)?|wield(?:s|ed|ing)?|operat(?:es|ed|ing)|mann?(?:s|ed|ing)|oversee(?:s|ing)|oversaw|supervis(?:es|ed|ing)|look(?:s|ed|ing) after|t(?:akes?|ook|aking) (?:care|charge) of|tak(?:es|ing) on|took on|(?:in charge of|responsible for|on)) (?:the |its |all (?:the )?)?(?P<craft>{_HANDLED})(?:(?:,? (?:and|while|with)|,) <[PX](?P<second>\d+)> (?:(?:does|did|is|has|on|takes?|took|handles|handling|doing|taking care of|looks after|in charge of|wields|wielding) )?(?:the |its )?(?P<craft2>{_HANDLED}|music|score|soundtrack|screenplay|script))?(?! (?:(?:of|for) (?!(?:the|this) (?:film|movie|project|series|show)\b)|department|crew|team|trick|angle|operator|shop|room))", _handles, "PX", "camera|cinematography|photography|lens|cut|edit|scissors|stunts|fight|visuals"),
    # "named as the new showrunner, taking over from Lena Orth"
    crew_rule("makers.predecessor", rf"(?P<role>{ROLE_NOUNS})(?: (?:of|on|for) (?:{{work}}|{{season}}|the (?:show|series|drama|film|sequel|franchise)))?,? (?:(?:who |and )?(?:takes|took|will take|taking) over(?: (?:the reins|the job|the role|duties))? from|(?:who |and )?(?:will |has )?(?:replac|succeed)(?:e|es|ed|ing|s)?|in (?:place of|succession to)) (?:the )?(?:(?!her|his|their)[a-z'-]+ ){{0,3}}(?P<people><[PX]\d+>)(?!'s)", cue="from|replac|succe|place"),
    # "Lena Orth, whose scores for Low Water and Hollow Tide won her two Oscars"
    rule("makers.whose", r"{person:person},? whose (?:[a-z-]+ |<[TQJ]\d+>(?:-[a-z]+)? ){0,3}?(?P<craft>scores?|soundtracks?|music|screenplays?|scripts?|teleplays?|cinematography|photography|camerawork|editing|direction) (?:for|of|on|to) (?P<works><[WB]\d+>(?:(?:,| and|, and) <[WB]\d+>)*)", _whose, "PX WB", "whose"),
    rule("makers.share", rf"(?P<people>{PEOPLE})(?:,[^,.;]{{0,50}},)?,? (?:who |also |both |will |to )*shar(?:e|es|ed|ing) (?:the |a |an )?(?P<craft>{_SHARED})(?: (?:credits?|duties|chores|honou?rs|reins))?(?: with (?:[a-z]+ ){{0,2}}?(?P<sharer>{PEOPLE}))?", _by_craft, "PX"),
    # "Robert Hale will write and direct", "to be produced by", "who will also executive produce"
    rule("makers.will", rf"(?P<people>{PEOPLE})(?: \([^()]*\))?(?:,[^,.;<>]{{0,60}},)?,? (?:who )?(?:both |also |all )?(?:will|is to|are to|is set to|are set to|is due to|to|would|plans to|hopes to)(?: both| also| then| next| co-)? (?P<verbs>{_MAKES}(?:(?:,|,? and) {_MAKES})*){_GOES_ON}", _will_make, "PX"),
    crew_rule("makers.and_executive", r"{person:person}(?:,[^,.;]{0,60},)?,? (?:who )?(?:[^.;:()<>]{3,60} and )?(?:also |will |will also )?(?:executive|exec)[- ]produc(?:es|ed|e)\b", "executive_producer"),
    rule("makers.compound", r"<[PX](?P<person>\d+)>-(?P<verb>directed|helmed|created|penned|written|scripted|produced|scored)(?: (?:[a-z-]+ ){0,4}?{work:subject})?", _compound, "PX", r"-(?:directed|helmed|created|penned|written|scripted|produced|scored)"),
    crew_rule("makers.directorial", r"{person:person},? directorial(?! debut)\b", "director"),
    rule("makers.debut_in", r"in (?:her|his|their) (?:(?:feature|own|long-awaited|belated|impressive|assured) )*(?:directorial|directing|feature directing) debut,? {person:person}", _debut, "PX"),
    rule("makers.debut", r"{person:person}(?:,[^,.;<>]{0,60},)?,? (?:who )?(?:is |was )?(?:makes|making|made|will make|marks|marking) (?:her|his|their) (?:(?:feature|big-screen|film|movie|solo|full-length) )*(?:(?:directorial|directing|feature directing) (?:feature )?debut|debut as (?:an? )?(?:[a-z]+[- ])?(?P<noun>director|filmmaker|writer|screenwriter|producer|showrunner))(?: (?:with|on|in|here) (?:the )?(?:[a-z-]+ ){0,3}{work:subject})?", _debut, "PX"),
    rule("makers.first_feature", r"{person:person},? (?:who is |here )?(?:directing|making|helming) (?:her|his|their) (?:debut|<T\d+>) (?:feature|film|movie|picture)\b", _debut, "PX"),
    crew_rule("makers.debut_of", rf"(?:directorial|directing|feature) debut (?:of|from|by) {PERSON_LEAD}(?P<people>{PEOPLE})", "director"),
    crew_rule("makers.behind_camera", rf"(?:at the helm|behind the camera|in the director's chair)(?:(?::| once more is| again is) (?:[a-z'-]+ ){{0,4}}?|, (?:director )?)(?P<people>{PEOPLE})", "director"),
    crew_rule("makers.brainchild", rf"(?:brainchild|creation|invention|handiwork) of {PERSON_LEAD}(?P<people>{PEOPLE})", "creator"),
    rule("makers.of_work", rf"(?:^|the |longtime |original )(?P<role>{ROLE_NOUNS})s? of (?:the )?(?:(?:[a-z-]+|<O\d+>'s) ){{0,4}}?{{work:subject}},? {{person:person}}", _of_work, "PX WB"),
    # "The director, Robert Hale, …; the screenwriter, Lena Orth, …"
    crew_rule("makers.the_role", rf"(?<![a-z>] )(?:and |while )?the (?P<role>{ROLE_NOUNS})(?:, (?P<people><[PX]\d+>)(?=,))"),
    crew_rule("makers.role_is", rf"(?:^|the |its |(?<=[,;] ))(?P<role>{ROLE_NOUNS}) (?:is|are|was|were|will be|remains?) (?:once more |again |still )?(?:{PERSON_LEAD}(?P<people>{PEOPLE}))"),
    # "with A directing", "Directing the pilot is A", "A and B serve as executive producers", "From the pen of A"
    rule("makers.with_doing", rf"(?:with|while|and) (?P<people>{PEOPLE}) (?:also )?(?P<verbs>(?:executive[- ]|exec )?(?:directing|writing|producing|editing|composing|scoring|showrunning|penning|scripting|helming))(?=[.,;]| and | the | all | every |$)", _doing, "PX"),
    rule("makers.doing_is", rf"(?P<verbs>(?:executive[- ]|exec )?(?:directing|writing|producing|editing|composing|scoring|showrunning|penning|scripting|helming)|(?:providing|supplying|handling|contributing|writing|creating) (?:the|its) (?:original )?(?:score|music|soundtrack))(?: (?:[a-z'-]+|<[TSQW]\d+>)){{0,6}}? (?:is|are|will be) {PERSON_LEAD}(?P<people>{PEOPLE})", _doing, "PX"),
    rule("makers.are_doing", rf"(?P<people>{PEOPLE}) (?:is|are) (?:also |both |all )?(?P<verbs>(?:executive[- ]|exec )producing|showrunning)", _doing, "PX"),
    crew_rule("makers.serve_as", rf"(?P<people><[PX]\d+>(?:, <[PX]\d+>)*,? and <[PX]\d+>)(?:,[^,.;<>]{{0,40}},)? (?:will |both |all |also )*(?:serve|act|are|were|return|remain|stay on|come aboard) (?:as )?(?:the |its |also )?(?:[a-z-]+ )??(?P<role>{ROLE_NOUNS})\b"),
    # "produced it alongside Lena Orth", "was written by Quill with her husband, the playwright Robert Hale"
    rule("makers.made_with", rf"(?<!exec )(?<!executive )(?<!executive-)(?:co-)?(?P<verbs>(?:exec(?:utive)?[- ])?(?:wrote|written|writes|penned|created|creates|directed|directs|produced|produces|composed|scored|edited|adapted|devised)(?: and (?:co-)?(?:wrote|written|produced|composed|directed))?)(?: by <[PX]\d+>)?(?: (?:it|(?:the|its|their|her|his) (?:[a-z-]+ ){{0,2}}[a-z-]+|{{work:subject}}))? (?:together |jointly )?(?:with|alongside) {PERSON_LEAD}(?P<people>{PEOPLE})(?! (?:in|as|starring|playing|taking|at|directing|writing|producing|on)\b)", _doing, "PX", "with|alongside"),
    # "Lena Orth produces, as do A and B", "Showrunning duties fall to A"
    rule("makers.as_do", rf"(?P<verbs>(?:executive[- ])?(?:produces?|directs?|writes?|wrote|directed|produced))[^.;<>]{{0,40}}?,? (?:as|and so) (?:do|does|did) (?P<people>{PEOPLE})", _doing, "PX", "do|does|did"),
    rule("makers.duties", rf"(?P<craft>{_SHARED})(?: (?:duties|chores|reins|credits?|honou?rs|job))? (?:is|are|was|were|will be|falls?|fell|goes|went|go|belongs?|pass(?:es|ed)?) (?:[a-z]+ ){{0,4}}?(?:to|with|by|of|between) {PERSON_LEAD}(?P<people>{PEOPLE})", _by_craft, "PX"),
    # "directed 19 films, among them “Low Water” and “Hollow Tide”"
    rule("makers.among_them", rf"(?P<people>{PEOPLE}){ASIDE},? (?:who )?(?:has |had |also |later |then )*(?P<verbs>(?:co-)?(?:directed|wrote|produced|created|scored|edited|shot|composed|penned|made|written)(?:(?:,|,? and) (?:directed|wrote|produced|created|edited))*) (?:[^.;:()<>]|<[QTDJ]\d+>){{3,50}}?,? (?:among them|including|notably|such as) (?P<works>{_LISTED}(?:(?:,|,? and) {_LISTED})*)", _among_them, "PX WB", "among them|including|notably|such as"),
    # "Helmed by the duo Nick and Petra Vale", "the brothers Nick and Tom Vale wrote": one surname for both
    rule("makers.duo", r"(?P<verbs>(?:created|written|penned|directed|helmed|produced|composed|scored|edited|shot|scripted)(?:,? and (?:directed|produced|created))?) by (?:(?:(?!with|and|or)[a-z'-]+|<X\d+>(?= [a-z])) ){0,4}?<[PX](?P<given>\d+)> (?:and|&) {person:person}", _duo, "PX"),
    crew_rule("makers.pen_of", rf"from the (?:pen|keyboard|typewriter|desk) of {PERSON_LEAD}(?P<people>{PEOPLE})", "writer"),
    rule("makers.which_made", rf"(?:script|screenplay|series|film|show|drama|movie|score|adaptation),? (?:which|that) (?P<people>{PEOPLE}) (?:also |has |had )?(?P<verbs>adapted|wrote|co-wrote|directed|created|co-created|produced|composed|scored)\b", _did, "PX"),
    rule("makers.craft_of", r"<[PX](?P<maker>\d+)>'s (?:(?:[a-z-]+,? ){0,3}?)(?P<craft>direction|directing|cinematography|camerawork|editing|screenplay|teleplay|photography)\b(?! (?:of|debut))", _by_craft, "PX"),
    crew_rule("makers.in_chair", r"{person:person}(?: \([^()]*\)|,[^.;:()<>]{0,60},)? (?:is |was |will be |calls |sits |sat |returns |takes |took |stays |occupies |fills |steps into |slides into )(?:once (?:again|more) |back )?(?:at the helm|(?:in |to )?the director's chair|the helm|the shots|behind the megaphone|the megaphone)\b", "director"),
    crew_rule("makers.replaces_as", rf"{{person:person}}(?: \([^()]*\)|,[^.;:()<>]{{0,60}},)? (?:will |is |has |is set to |is to )?(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|tak(?:es?|ing|en) over from|took over from|step(?:s|ped)? in for) <[PX]\d+> (?:as|in the role of) (?:the )?(?:[a-z-]+ )??(?P<role>{ROLE_NOUNS})\b"),
    rule("makers.replaces", r"{person:person}(?: \([^()]*\)|,(?:<S\d+>|[^.;:()<>]){0,80},)? (?:will |is |has been |was |is set to |is to )?(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|named to replace|tak(?:es?|ing) over from|step(?:s|ped)? in for) (?:him|her|them)\b", _replaces, "PX"),
    rule("makers.craft_is_his", rf"(?P<craft>{_CRAFT}) (?:in|on|of|for) (?:the )?{{work:subject}} (?:is|was|are|were) (?:all |also )?(?:his|hers|theirs)\b", _craft_of_spoken, "WB"),
    rule("makers.replaced_by", rf"(?:(?:replaced|succeeded|followed)(?: in the (?:chair|job|post|role)| as (?:[a-z-]+ ){{1,2}}?)? ?by|making way for|made way for|makes way for|hand(?:s|ed|ing)(?: over)? (?:the )?(?:reins|baton|job|keys|torch|megaphone) (?:over )?to|pass(?:es|ed|ing) (?:the )?(?:reins|baton|torch|megaphone|job) (?:on )?to|with) {PERSON_LEAD}{{person:person}}(?= (?:taking|stepping|coming|set to take) (?:over|in|aboard)|(?<!with <)[.,;)]|$| for| in| from| at| who| \()", _replaces, "PX", r"replac|succeed|way for|reins|baton|keys|torch|megaphone|job|taking over|stepping in"),
    # "for a cinematographer, A's own: Hale's cinematographer, Lena Orth"
    crew_rule("makers.colleague", rf"<[PX]\d+>'s (?:[a-z-]+ ){{0,2}}?(?P<role>(?:co-)?(?:cinematographer|composer|editor|(?:screen)?writer|producer|creator|showrunner|director of photography)),? (?P<people>{PEOPLE})"),
    # "Low Water by Lena Orth (Harbour, £18.99)", "rights to Lena Orth's Low Water", "the 1987 film by Robert Hale"
    rule("makers.book_by", r"{work:subject},? by {person:person}", _book_by, "PX WB"),
    rule("makers.film_by", rf"{{work:subject}},? (?:an?|the|his|her|their) (?:(?:[\w-]+|<[DTQO]\d+>) ){{0,4}}?(?:film|movie|picture|documentary|feature|short film|biopic)(?: of {{date}})? (?:by|from) (?:director )?(?P<people>{PEOPLE})", _film_of, "PX WB"),
    crew_rule("makers.cut_by", r"(?:was|is|been|all) (?:[a-z]+ly )?cut (?:together )?by (?:[a-z]+ ){0,2}?{person:person}", "editor"),
    crew_rule("makers.bankrolled", rf"(?:bankrolled|produced and financed) by (?P<people>{PEOPLE})", "producer"),
)  # fmt: skip
