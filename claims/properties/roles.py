"""Further constructions of who plays whom: inverted, passed on, in brackets and lists, asked and answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.folding import fold
from claims.grammar import Draft, Hit, rule
from claims.persons import is_person
from claims.properties.casting import (
    CHAR_LEAD,
    NO_ROLE,
    PLAYS,
    cast_all,
    cast_draft,
    cast_list,
    cast_only,
    character_draft,
    known_role,
    pair,
    spoken_of,
)
from claims.properties.context import PEOPLE, PERSON_LEAD, mentions_in
from claims.properties.seasons import season_of
from claims.statement import SCREEN, Polarity


def _passed_on(hit: Hit) -> Iterator[Draft]:
    """Read "the part of Ida Marl passes from A to B": both played it, the new one in the season spoken of."""
    character = hit.mention("character")
    season = season_of(hit)
    for group in ("actor", "former"):
        actor = hit.maybe(group)
        if actor is None or not is_person(actor) or fold(actor.name) == fold(character.name):
            continue
        for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
            if season and group == "actor":
                draft.qualifiers["season"] = season
            else:
                draft.qualifiers.pop("season", None)
            yield draft


def _absent(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale is not in the cast"."""
    for draft in cast_only(hit):
        draft.polarity = Polarity.NEGATED
        yield draft


def _bracketed(hit: Hit) -> Iterator[Draft]:
    """Read "“Low Water” (Robert Hale, Lena Orth, Wes Tully) is …": the cast of a work for the screen."""
    kinds = {e.type for e in hit.mention("subject").entries}
    people = mentions_in(hit, "people")
    if kinds & {None, *SCREEN} and all(is_person(p) for p in people):
        for person in people:
            draft = cast_draft(hit, person)
            draft.subject = hit.mention("subject")
            yield draft


_PLAYED_BEFORE = re.compile(
    r"(?:plays?|is|stars as|voices) (?:the |an? |her |his )?(?:[\w'-]+,? ){0,5}<[CXB]\d+>[^.]*$", re.I
)


def _gapped(hit: Hit) -> Iterator[Draft]:
    """Read "Orth plays Ida; Hale, her brother Jan": a role behind one that a verb told."""
    if not _PLAYED_BEFORE.search(hit.reading.shadow[: hit.match.start("actor")]):
        return
    if hit.has("character"):
        yield from pair(hit)
    else:
        yield from cast_only(hit)


_CAST_TOLD = re.compile(
    r"\b(?:who's who|who is who|cast|characters?|plays?|starring|stars?|line-?up)\b", re.I
)


def _dashed(hit: Hit) -> Iterator[Draft]:
    """Read a line "Robert Hale – Jan Orrin" where the reference knows the role, or the cast is being told."""
    first = max(0, hit.reading.index - 8)
    told = any(_CAST_TOLD.search(r.shadow) for r in hit.document.readings[first : hit.reading.index])
    if hit.mention("actor").letter == "P" and hit.mention("character").letter == "C" or told:
        yield from pair(hit)


def _she_plays(hit: Hit) -> Iterator[Draft]:
    """Read "a part as good as Ida Marl, the gambler she plays in …": the person spoken of."""
    actor, character = spoken_of(hit), hit.mention("character")
    if actor is not None and fold(actor.name) != fold(character.name):
        for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
            draft.polarity = Polarity.AFFIRMED
            yield draft


_BILLED = r"(?:recurring|guest|cameo|supporting|small|minor|pivotal|key|starring|leading|lead|title|villainous|comic|unbilled|uncredited|voice)"
_PART = r"(?:roles?|parts?|cameos?|turns?|appearances?)"
_TAKES = (
    r"(?:takes?|took|taking|has taken|land(?:s|ed|ing)?|wins?|won|bag(?:s|ged)|nab(?:s|bed)|scor(?:es|ed)|essay(?:s|ed|ing)|fill(?:s|ed|ing)|inhabit(?:s|ed|ing)|play(?:s|ed|ing)|assum(?:es|ed|ing)"
    r"|tackl(?:es|ed|ing)|shoulder(?:s|ed|ing)|plays|has|had|hold(?:s|ing)|secur(?:es|ed)|snag(?:s|ged))(?: on| up)?"
)
_CHIEF = r"(?:the|a|its|her|his) (?:[a-z-]+ ){0,2}?(?:title|lead|leading|central|main|titular|eponymous|starring|principal)(?: (?:role|part|character)|(?=[.,;]|$))"
_KIN = (
    r"(?:father|mother|parents|husband|wife|spouses|couple|brothers?|sisters?|siblings|twins|sons?|daughters?|lovers|rivals|partners|detectives|cops|friends|colleagues|neighbou?rs"
    r"|exes|cousins|lawyers|spies|strangers|soldiers|doctors|nurses|teachers|killers|villains|parents|newlyweds|roommates|flatmates|newcomers)"
)
_AT_ODDS = r"(?:rival|estranged|feuding|warring|mismatched|long-lost|star-crossed|bickering|squabbling|competing|fellow|former|unlikely|married|childhood)"
"""What two characters are to each other, before any noun: "rival bakers"."""
_ALIVE = r"(?:brings|bringing|brought|breathes|breathing|breathed|gives|giving|gave) (?:life (?:in)?to |flesh to )?(?:the )?{w3}{char:character}(?: (?:[a-z]+ )?(?:back )?to (?:[a-z]+ )?life)?"

RULES = (
    # "Playing Ida Marl is Lena Orth", "Playing the widow is …"
    rule("roles.playing_is", rf"(?:playing|portraying|voicing|embodying|cast as|in (?:the|its) (?:[a-z]+ )?(?:role|part)(?: of|,)|(?:filling|stepping into|taking over|taking on|inheriting|slipping into) the (?:role|part|shoes|boots|mantle) of) {CHAR_LEAD}{{char:character}}(?:, [^.;:()<>]{{1,50}},|,| [a-z ]{{3,24}})? (?:is|was|will be) {PERSON_LEAD}{{person:actor}}", pair, "PX"),
    # "Jan Orrin, whom Robert Hale plays with a twinkle"
    rule("roles.whom", rf"{{char:character}}(?: \([^()]*\)|, (?:the|an?|her|his) [^.,;:()<>]{{3,50}})?,? (?:whom|who|that) {PERSON_LEAD}{{person:actor}}(?: \([^()]*\))? (?:[a-z]+ ){{0,2}}?(?:{PLAYS}|gives|makes)\b", pair, "PX", "whom|who|that"),
    rule("roles.playing_the_is", rf"(?:playing|portraying|voicing|in the (?:role|part) of) (?:the|an?|her|his|their|its|<[CXPB]\d+>'s) (?!piano|guitar|violin|drums|bass|cello|trumpet|organ|fiddle|game|field|market|host|odds|music)(?:[a-z'-]+ ){{1,5}}(?:is|are|was|were|will be) {PERSON_LEAD}(?P<people>{PEOPLE})", cast_list, "PX"),
    # "Attached to star are A and B", "Also starring are", "Leading the cast is", "Completing the line-up are"
    rule("roles.starring_are", rf"(?:(?:attached|set|signed on|tapped|slated|due) to (?:star|headline|lead|topline|co-star)|(?:also |co-)?starring(?: opposite (?:him|her|them))?|also featured|(?:also )?(?:in|among|part of) the (?:[a-z-]+ )?(?:cast|ensemble|line-?up)|(?:joining|alongside|beside|opposite) (?:<[PX]\d+>(?:,? and <[PX]\d+>)?|her|him|them)|in the (?:lead|leading|title|main|central)(?: (?:roles?|parts?))?|(?:new|fresh|other|supporting|fellow|returning) (?:faces|additions|arrivals|recruits|cast members|players|cast|co-stars|regulars)(?: (?:this|to|in|for) [^<>.;,]{{2,24}}?)?|heading (?:up )?the (?:bill|cast|ensemble)|(?:leading|fronting|topping|anchoring|completing|rounding out|filling out|joining) the (?:[a-z-]+ ){{0,2}}?(?:cast|ensemble|company|line-?up|call sheet)|(?:guest|recurring|supporting) stars?(?: (?:this|next|for the) (?:time|series|season|week|year|run|outing))?|on the call sheet)(?:: ?| (?:is|are|was|were|will be|include|includes|included) ){PERSON_LEAD}(?P<people>{PEOPLE})(?! as)", cast_list, "PX"),
    # "the role of Ida Marl passes from A to B", "A takes over from B as Ida Marl"
    rule("roles.passes", r"(?:part|role|voice|mantle|character) of (?:the )?{w3}{char:character} (?:is |was |has |has been |will be )?(?:pass(?:es|ed)?|passing|go(?:es)?|went|mov(?:es|ed)|hand(?:s|ed)(?: over| down| on)?|taken over|recast|switch(?:es|ed))(?: (?:on|over|down))? (?:from {person:former} )?(?:to|with|by) (?:[a-z-]+ ){0,2}?{person:actor}", _passed_on, "PX"),
    rule("roles.takes_over", r"{person:actor}(?: \([^()]*\)|,[^.;:()<>]{0,60},)? (?:is |has |will |is to )?(?:tak(?:es?|ing|en) over from|took over from|replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|step(?:s|ped|ping)? in for|tak(?:es|ing) the place of) {person:former}(?: as| in the (?:role|part) of) (?:the )?{w3}{char:character}(?!'s)", _passed_on, "PX"),
    rule("roles.absent", r"{person:actor} (?:(?:does|did|will|is|was|has) not|(?:does|did|is|was|has)n't|won't) (?:appear(?:ing)?|feature|star|figure|been cast|part of the cast|in the cast|among the cast)\b", _absent, "PX"),
    rule("roles.bracketed", r"{work:subject} \((?:starring |with )?(?P<people><[PX]\d+>(?:, <[PX]\d+>)+(?:,? and <[PX]\d+>)?)\)", _bracketed, "PX WB"),
    rule("roles.dashed", r"^{person:actor} (?:—|–|-|as|\.\.\.) (?:the )?{char:character}[.,]?$", _dashed, "PX"),
    # "A and B are among the cast", "strong supporting turns from A", "the part of the judge is taken by A"
    rule("roles.turns_from", rf"(?:(?:support|backing|comic relief|menace|(?:good|strong|able|sterling|fine) (?:support|performances|turns|work)) (?:comes?|is (?:provided|given|supplied|offered)) (?:from|by) {PERSON_LEAD}|(?:supporting |fine |strong |lovely |terrific |superb |career-best |towering |memorable |standout |winning |great |good |tremendous )(?:(?:and )?[a-z-]+ )?(?:performances?|turns?|support|work) (?:from|by) {PERSON_LEAD})(?P<people>{PEOPLE})(?! as)", cast_list, "PX"),
    rule("roles.part_taken", r"(?:(?:part|role) of (?:the|an?|her|his) (?:[a-z'-]+ ){1,4}|(?:the|its) (?:lead|leading|title|starring|main|central|plum|chief) (?:role|part) (?:[a-z]+ )?)(?:is|was|has been|will be)? ?(?:taken|filled|played|handed|given|inherited|goes|went|falls|fell) (?:on |over )?(?:by|to) " + PERSON_LEAD + "{person:actor}", cast_only, "PX"),
    rule("roles.part_of_taken", rf"(?:part|role|character|voice) of {CHAR_LEAD}{{char:character}}(?:,(?:<[XPWODT]\d+>|[^.;:()<>]){{3,60}},| (?:was|had been) (?:(?:[a-z]+|<T\d+>) )?(?:offered|meant|written|intended|earmarked)(?:<[XPWODT]\d+>|[^.;:()<>]){{3,50}}?,? (?:but|before))?,? (?:it )?(?:[a-z]+ly )?(?:is |was |has been |will be |has )?(?:[a-z]+ly )?(?:taken|filled|played|portrayed|voiced|handed|given|inherited|goes|went|gone|falls|fell|belongs) (?:(?:on|over|instead|here) )?(?:by|to) {PERSON_LEAD}{{person:actor}}", pair, "PX"),
    rule("roles.sees", rf"(?:sees|has|finds|casts|reunit(?:es|ing)|unit(?:es|ing)|pair(?:s|ing)|team(?:s|ing)|match(?:es|ing)|brings together|throws together|puts) (?:[a-z]+ ){{0,2}}?(?P<people>{PEOPLE}(?: (?:with|opposite|alongside) <[PX]\d+>)?) (?:play|playing|star|starring|portray|portraying|as|return|returning|cast as) (?:as )?(?:(?:an?|the|her|his|their|two)\b|<Q\d+>|(?!always|perhaps|well)(?:[a-z-]+ ){{0,2}}[a-z-]{{3,}}s\b)", cast_all, "PX"),
    rule("roles.makes", r"{person:actor} (?:makes|turns|renders) (?:the )?{char:character} (?:an?|the|into|as|both|so|more)\b", known_role, "PX"),
    rule("roles.fragment", r"^(?:with|starring|featuring|stars) (?P<people><[PX]\d+>(?:(?:, and|,| and) <[PX]\d+>)+)[.]?$", cast_list, "PX"),
    # "in a recurring role, Sir Robert Hale", "takes on the title role", "shuffles through in a wordless cameo"
    rule("roles.in_role", rf"in (?:an? |(?={_BILLED} (?:roles|parts|cameos|turns)))(?:[a-z-]+ ){{0,2}}?{_BILLED}[- ](?:starring )?{_PART}(?:,| are| is| come| comes)(?: (?:[a-z]+ ){{0,3}})? ?(?:Sir |Dame |Lord |Lady )?(?P<people>{PEOPLE})", cast_list, "PX"),
    rule("roles.chief_role", rf"{{person:actor}}(?: \([^()]*\)|,[^.;:()<>]{{0,60}},)?,? (?:who |will |is to |has |also )*{_TAKES} {_CHIEF}", cast_only, "PX"),
    rule("roles.in_cameo", r"{person:actor}(?: \([^()]*\)|,[^.;:()<>]{0,60},)? (?:himself |herself )?[^.;:()<>]{2,40}? (?:in|for|as|with) (?:an?|her|his) (?:[a-z-]+ ){0,3}?(?:cameo|guest (?:role|part|spot|turn|star))\b", cast_only, "PX"),
    rule("roles.to_life", rf"{{person:actor}}(?: \([^()]*\)|,[^.;:()<>]{{0,60}},)? {_ALIVE}(?=[.,;]| and | as | with | in |$)", known_role, "PX", r"\blife\b|\bflesh\b"),
    rule("roles.she_plays", r"{char:character}, (?:the|an?) (?:[\w'-]+ ){1,6}?(?:that |whom )?(?:she|he) (?:plays|played|portrays|portrayed|voices|embodies|is playing)\b", _she_plays, "CXBP"),
    # "HEADS UP: Lena Orth to lead thriller Low Water", "that will star A and B", "the pair play father and daughter"
    rule("roles.to_star", rf"(?:^|(?<=: ))(?P<people>{PEOPLE}),? (?:all |both )?(?:set |tapped |cast |in talks |on board |attached )?to (?:star|headline|lead|front|topline|co-star)(?: (?:in|opposite|alongside|as)\b|(?= (?:[a-z-]+ ){{0,5}}<[WB]))", cast_list, "PX"),
    rule("roles.will_star", rf"(?:that|which|and|it) (?:will|is to|is set to|would) (?:star|feature|co-star) {PERSON_LEAD}(?P<people>{PEOPLE})(?! as)", cast_list, "PX"),
    rule("roles.play_kin", rf"(?P<people>{PEOPLE})(?:, <Q\d+>)?,? (?:who )?(?:will |also |both |all )*(?:play|portray|star as|co-star as|appear as|are|(?:reunite|team up|return|are (?:back|paired|reunited)|pair up|shine|spar|spark)(?: on screen| here| again)? as) (?:the |two |a pair of |her |his |their )?(?:(?:[a-z-]+ ){{0,3}}?{_KIN}\b|{_AT_ODDS} (?:[a-z-]+ ){{0,2}}[a-z]+s\b)", cast_list, "PX"),
    # "Robert Hale has joined the third season of Low Water as a series regular"
    rule("roles.joins", r"{person:actor}(?: \([^()]*\)|,(?:<[QWXO]\d+>|[^.;:()<>]){0,60},)? (?:has |have |is |will |to )*(?:joins?|joined|joining|boards|added to) (?:the )?(?:[a-z-]+ ){0,2}?(?:{season}|(?:cast|ensemble) of (?:the )?(?:[a-z-]+ ){0,3}{work:subject}|(?<=the )(?:[a-z-]+ ){0,2}?(?:drama|series|show|film|movie|comedy|thriller|sitcom|adaptation|sequel|spin-?off|reboot|remake)\b)(?! as (?:an? |its |the )?(?:[a-z]+ )?(?:showrunner|director|writer|producer|judge|host|coach|presenter|narrator|executive|consult))", cast_only, "PX"),
    rule("roles.all_guest", r"(?P<people><[PX]\d+>(?:, <[PX]\d+>)*,? and (?:[a-z]+ ){0,2}?<[PX]\d+>) (?:all |both )?(?:will )?(?:guest(?:[- ]star)?|recur|cameo|co-star|have cameos|make cameos|make (?:guest )?appearances|pop up|drop by|round out the cast)(?=[.,;]|$| as| in| alongside| opposite| for)", cast_list, "PX"),
    # "has set Robert Hale, Lena Orth and Wes Tully for key roles"
    # "Orth plays Ida; Hale, her brother Jan", "and Wes Tully the verger"
    rule("roles.gapped", rf"(?:;|,|, and| and|, while) {{person:actor}},? (?:the|her|his|their) {CHAR_LEAD}(?:{{char:character}}|[a-z]+)(?=[.;,]| and |$)", _gapped, "PX", r"plays?\b|stars as|voices| is (?:the|an?|her|his|<)"),
    rule("roles.go_to", rf"(?:supporting|smaller|other|leading|lead|minor|key|guest|recurring|voice) (?:roles|parts) (?:go|went|fall|fell|are (?:taken|filled|played)|were (?:taken|filled|played)) (?:to|by) {PERSON_LEAD}(?P<people>{PEOPLE})", cast_list, "PX"),
    rule("roles.has_cast", rf"(?:has|have|had|which|that|to|and|who) (?:also )?(?:set|cast|tapped|hired|recruited|signed|booked|added|enlisted|landed|brought in|lined up) (?:up )?{PERSON_LEAD}(?P<people>{PEOPLE}) (?:for (?:[a-z-]+ ){{0,3}}?(?:roles?|parts?|arcs?|turns?)|in (?:[a-z-]+ ){{1,4}}?(?:roles?|parts?)|to (?:star|recur|lead|headline|topline|co-star|play|portray|voice)|opposite|as (?:series )?regulars?|as (?:the|an?|his|her|their) {NO_ROLE}[a-z])", cast_list, "PX"),
    # "Robert Hale and Lena Orth-starrer": trade shorthand
    rule("roles.starrer", rf"(?P<people>{PEOPLE})(?:[- ]starrer| vehicle|-(?:led|fronted|headlined|starring)\b)", cast_list, "PX"),
)  # fmt: skip
