"""Who is in a work and whom they play."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.folding import fold
from claims.grammar import Draft, Hit, rule
from claims.mains import chief_speaker, headline_person
from claims.persons import is_person
from claims.properties.casting import (
    ACTS,
    CHAR_LEAD,
    JOINED,
    KIN_NOUNS,
    NO_ROLE,
    NO_THING,
    PLAYS,
    ROLE_END,
    SHOES,
    SPOKEN_OF,
    cast_all,
    cast_draft,
    cast_list,
    cast_only,
    character_draft,
    for_role,
    fronted,
    known_role,
    pair,
    respectively,
    spoken_of,
)
from claims.properties.context import ASIDE, HELPERS, PEOPLE, PERSON_LEAD, WORK_LEAD, before
from claims.properties.role_traps import no_role
from claims.properties.seasons import latest_season, season_of
from claims.statement import Polarity
from claims.verbs import forms


def _chief_as(hit: Hit) -> Iterator[Draft]:
    """Read "As Ida Marl in the drama Low Water she …" in an article about one person."""
    actor = chief_speaker(hit.document)
    group = next(g for g in ("character", "character2", "character3") if hit.has(g))
    if actor is None:
        return
    subject = next((hit.mention(g) for g in ("subject", "subject2") if hit.has(g)), None)
    if hit.has("character3"):
        before_it = [m for t, m in hit.reading.mentions("WB") if t.end <= hit.span()[0]]
        subject = before_it[-1] if before_it else None
    for draft in (cast_draft(hit, actor), character_draft(hit, actor, hit.mention(group))):
        draft.subject = subject
        yield draft


def _chief_hired(hit: Hit) -> Iterator[Draft]:
    """Read "HBO hired her to play Ida Marl" in a profile."""
    actor = chief_speaker(hit.document)
    if actor is not None:
        yield cast_draft(hit, actor)
        yield character_draft(hit, actor, hit.mention("character"))


def _chief_voice(hit: Hit) -> Iterator[Draft]:
    """Read "she is the voice of Ida Marl in “Low Water”" in a profile."""
    actor = chief_speaker(hit.document)
    if actor is not None:
        for draft in (cast_draft(hit, actor), character_draft(hit, actor, hit.mention("character3"))):
            draft.subject = hit.mention("subject")
            yield draft


def _chief_cast(hit: Hit) -> Iterator[Draft]:
    actor = chief_speaker(hit.document)
    if actor is not None:
        draft = cast_draft(hit, actor)
        draft.subject = hit.mention("subject")
        yield draft


def _inverted_known(hit: Hit) -> Iterator[Draft]:
    """Read "The sergeant, Wes Tully, is Robert Hale": the reference knows the actor, or the character too."""
    if hit.mention("character").letter == "C" or " " in hit.mention("actor").name:
        yield from pair(hit)


def _known_pair(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth's weary Ida Marl" where the reference knows the actor or the character."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if is_person(actor) and " " in actor.name and (actor.letter == "P" or character.letter == "C"):
        yield from pair(hit)


def _possessive_pair(hit: Hit) -> Iterator[Draft]:
    """Read "Hale's Orrin": an actor's surname and a character of the cast."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if (
        is_person(actor)
        and character.letter in "CX"
        and (character.letter == "C" or len(character.name.split()) > 1)
        and not no_role(hit, actor, character)
    ):
        yield character_draft(hit, actor, character)


_AS = rf"(?:,? (?:who )?(?:is |are )?(?:(?:[a-z]+ )?(?:known|familiar|famous|remembered|recogni[sz]ed|loved) (?:[a-z][\w'-]* ){{0,5}}?|(?:(?!describ|regard|dismiss|credit|cites)[a-z][\w'-]* ){{0,4}}?)(?:as|in the (?:[a-z]+ )?(?:role|part) of) {CHAR_LEAD})"
_PLAYED = r"(?:played|portrayed|given (?:\w+ )?(?:life|voice|flesh)|brought to (?:\w+ )?life|embodied|voiced|essayed|inhabited)"


_OEUVRE = r"(?:films?|movies?|series|shows?|books?|novels?|novellas?|memoirs?|trilogy|quartet|saga|thrillers?|mysteries|stories|albums?|singles?|songs?|records?|scripts?|plays?|musicals?|operas?|dramas?|comed(?:y|ies)|story|sequels?|prequels?|co-stars?|characters?|comics?|debut|adaptation|version|hits?|classics?)\b"
"""What a possessor made: "Orth's bestselling Ida Marl books" names no actor."""
_TAKES = forms("take take_on land win get bag nab score secure assume inherit fill")
_TURN = r"(?:turn|performance|portrayal|work|role|depiction|interpretation|impersonation|incarnation|casting|cameo|take|appearance|presence|double act|outing)"
_ROLE_OF = r"(?:part|role|voice|character|shoes|boots|robes|mantle)"


_ROLES = r"<[CXBP]\d+>(?:(?:,| and|, and) (?:[a-z]+ ){0,3}?<[CXBP]\d+>)+"
"""A list of roles, as a pattern of the shadow: "Jan Orrin and Father Bell"."""


def _played_pronoun(hit: Hit) -> Iterator[Draft]:
    """Read "She is played by X": the character of the sentence before."""
    if hit.reading.index == 0:
        return
    earlier = hit.document.readings[hit.reading.index - 1]
    characters = [m for _, m in earlier.mentions("CB")]
    if characters and earlier.block_index == hit.reading.block_index:
        actor = hit.mention("actor")
        if is_person(actor):
            yield cast_draft(hit, actor)
            yield character_draft(hit, actor, characters[0])


_ROLES_NEAR = re.compile(r"\b(?:plays?|playing|played|portray\w*|as|role|cast|stars?|co-stars?)\b", re.I)


def _among_roles(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale is the brother": only where the sentence, or the one before, tells who plays whom."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)]
    if (
        _ROLES_NEAR.search(earlier.shadow + hit.reading.shadow)
        and earlier.block_index == hit.reading.block_index
    ):
        yield from cast_only(hit)


def _not_back(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale won't be returning"."""
    yield from (draft for draft in _leaving(hit) if draft.polarity is Polarity.NEGATED)


def _leaving(hit: Hit) -> Iterator[Draft]:
    """Read "Also departing is Robert Hale": not in the season told of, else one of the cast until now."""
    season = season_of(hit) or latest_season(hit.document)
    for draft in cast_only(hit):
        if season is not None and season > 1:
            draft.polarity, draft.qualifiers["season"] = Polarity.NEGATED, season
        yield draft


def _pronoun_plays(hit: Hit) -> Iterator[Draft]:
    """Read "She plays Ida Marl": the person spoken of; what the person of a profile played is read elsewhere."""
    if "played" in hit.said() and headline_person(hit.document) is not None:
        return
    actor, character = spoken_of(hit), hit.mention("character")
    if actor is not None and character.letter in "CBX" and fold(actor.name) != fold(character.name):
        for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
            draft.subject = hit.maybe("subject")
            yield draft


_ROLE_BEFORE = re.compile(
    r"(?:\b(?:as|play\w*|portray\w*|voic\w*|was|is|of|called|named) (?:[A-Za-z'.-]+ ){0,3}|<[PX]\d+>, )$",
    re.I,
)


def _pronoun_was(hit: Hit) -> Iterator[Draft]:
    """Read "From 1968 she was Mrs Marl in “Low Water”", "Here she's Ida Marl, a forger": a title or "here" tells it."""
    if hit.has("subject") or hit.words("here"):
        yield from _pronoun_plays(hit)


def _was_role(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale was Jan Orrin in ITV's “Salt Road”": a title tells that it is a role."""
    yield from pair(hit) if hit.has("subject") else known_role(hit)


_PLAYED_TWO = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray\w*|voic\w+) (?:[a-z]+ )?<[CPX]\d+> and (?:[A-Za-z]+ )?<?$"
)


def _in_title(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale in “Low Water”"; an unknown name behind "as" is the role."""
    if _PLAYED_TWO.search(before(hit, "actor", 40)):
        return  # "who played Queen Maud and Prince Karl in “Low Water”"
    if hit.mention("actor").letter == "P" or not _ROLE_BEFORE.search(before(hit, "actor", 40)):
        yield from cast_only(hit)


def _pronoun_cast(hit: Hit) -> Iterator[Draft]:
    """Read "as she joins the cast": the person spoken of; what the person of a profile played is read elsewhere."""
    actor = spoken_of(hit)
    if re.search(r"\bplayed\b", hit.said()) and not hit.has("subject"):
        return  # perhaps in another work
    if actor is not None and headline_person(hit.document) is None:
        draft = cast_draft(hit, actor)
        draft.subject = hit.maybe("subject")
        yield draft


RULES = (
    rule("cast.pronoun_plays", rf"{SPOKEN_OF}{ASIDE},? {HELPERS}(?:{PLAYS}(?! by) |{ACTS}(?: (?:<[QTDSO]\d+>|[^.;:()<>]){{1,50}}?)? as |{_TAKES} (?:the )?(?:[a-z-]+ )?{_ROLE_OF} of |repris(?:es?|ed|ing) (?:her|his) (?:role|part) as ){CHAR_LEAD}{{char:character}}(?!'s)(?: (?:in|on) {WORK_LEAD}{{work:subject}})?", _pronoun_plays, "CXBP", " as |role|part|play|portray|voic|embod|inhabit|essay|incarnat"),
    # "From 1968 she was Mrs Marl in “Low Water”", "The Irish actress plays a nurse", "as she joins the cast"
    rule("cast.pronoun_was", rf"(?:(?P<here>here|this time),? )?(?:she|he)(?:'s| is| was| had been| has been) {CHAR_LEAD}{{char:character}}(?!'s)(?: (?:in|on) {WORK_LEAD}{{work:subject}})?", _pronoun_was, "CXBP", r"\b(?:she|he)(?:'s| is| was| had been| has been) "),
    rule("cast.pronoun_joins", rf"{SPOKEN_OF}{ASIDE},? {HELPERS}(?:{JOINED}|{PLAYS} (?:the|an?) {NO_THING}[a-z][\w'-]*|{ACTS}(?: [^.;:()<>]{{1,50}}?)? as (?:the|an?) {NO_ROLE}[a-z][\w'-]*)(?:(?: [a-z'-]+){{0,3}}? (?:in|on|for|of) {WORK_LEAD}{{work:subject}})?", _pronoun_cast, "", "join|board|added|sign|regular|recur|play|portray| as "),
    rule("cast.plays_a", rf"(?P<people>{PEOPLE}){ASIDE},? {HELPERS}(?:in (?:[a-z]+ )?(?:talks|negotiations) to )?(?:plays?|portrays?|voices?|embod(?:y|ies)|inhabits?|playing|(?:lends?|gives?|lent|gave|provides?) (?:his|her|their) (?:[a-z]+ )?voices? to) (?:both )?(?:the|an?|her|his|their|its|two|twin|<[CXPB]\d+>'s) (?:<Q\d+> )?{NO_THING}[A-Za-z]+", cast_all, "PX"),
    rule("cast.is_kin", rf"{{person:actor}} is (?:the|her|his|their|a) (?:[a-z-]+ ){{0,3}}?{KIN_NOUNS}\b", _among_roles, "PX"),
    rule("cast.not_back", r"{person:actor} (?:won't|will not|isn't|is not|is no longer) (?:be )?(?:returning|back|coming back|return|reprise|in the (?:cast|new season)|(?:a )?part of (?:the cast|it|{season}|the (?:new|next) (?:season|series|run)))", _not_back, "PX"),
    rule("cast.star_is", rf"(?:whose|its|(?:the|that|this) (?:film|picture|show|series|movie|drama|comedy|original)'s|the(?= (?:new|original))|(?:her|his|their)(?= (?:[a-z]+ )?(?:lead(?:ing)? (?:man|lady|men|actor|actress|duo)|stars?,))) (?:[a-z-]+ ){{0,2}}?(?:stars?|lead|leading (?:man|lady|men)|lead(?:ing)? (?:actor|actress|duo)|leads),? (?P<people>{PEOPLE})", cast_list, "PX"),
    rule("cast.also_star", rf"(?P<people>{PEOPLE}){ASIDE},? {HELPERS}(?:co-)?(?:(?<=also )(?:star|appear|feature)|(?:star|appear|feature|headline|topline|recur|pop up|turn up|show up)(?= (?:in|as|opposite|alongside|together|here)\b))\b", cast_list, "PX"),
    rule("cast.plays_her", r"{person:actor} (?:plays|portrays|voices|embodies) (?:her|him|them)\b", _played_pronoun, "PX"),
    rule("cast.is_inverted", r"(?:^|, and |; |, while |, |— )(?:[Tt]he |[Hh]er |[Hh]is |[Tt]heir )?(?:[A-Za-z][\w'-]*,? ){0,4}?<[CX](?P<character>\d+)>,? is <P(?P<actor>\d+)>(?=[.,;]|$| and | who)", _inverted_known, "P CX"),
    rule("cast.recurring_as", r"{person:actor}(?: \([^()]*\))?, (?:last |first |recently |briefly )?(?:recurring|seen|back|returning|appearing|cast|billed|glimpsed|introduced|reprising|upped)\b(?:(?:<[SQTDWOX]\d+>|[^.;:()<>]){0,60}?,|(?:<[SQTD]\d+>|[^.;:()<>]){0,40}?) as " + CHAR_LEAD + r"{char:character}(?!'s)", pair, "PX"),
    rule("cast.people_as", rf"(?P<people>{PEOPLE}),? as (?:(?:the|a|an|his|her|their) [a-z]+|himself|herself|themselves)", cast_list, "PX", r"(?:starring|stars|with|cast|players|are|were)\b"),
    rule("cast.includes", rf"(?:cast|ensemble|company|line-?up|roster) (?:that |which )?(?:also |further |now )?(?:includes?|including|features?|featuring|is rounded out by|is completed by|comprises|counts|boasts|is led by|consists of) {PERSON_LEAD}(?P<people>{PEOPLE})(?! as)", cast_list, "PX"),
    rule("cast.tapped", r"{person:actor}" + ASIDE+ r" (?:has |have |had |is |are |was |were |will be )?(?:been )?(?:tapped|cast|set|hired|signed|chosen|picked|booked|selected|confirmed|recruited|lined up|named|signed on|signed up) (?:to play|to portray|to star as|as|in the role of|for the role of|to voice) " + CHAR_LEAD + r"{char:character}" + ROLE_END, pair, "PX"),
    rule("cast.actress_who", r"{person:actor}, (?:the|an?) (?:[A-Za-z-]+ ){1,4}?(?:actor|actress|star|comedian|performer|singer|comic) (?:who|best known for|known for) (?:playing |played |portrayed |portraying |voiced )(?:the |a |an )?{w4}{char:character} (?:on|in|for) (?:the |<O\d+>'s )?(?:[\w'-]+ ){0,5}?{work:subject}", pair, "PX WB"),
    rule("cast.hands_of", r"{char:character},? (?:who )?(?:is|was) in (?:the )?(?:[a-z]+ )?hands of (?:(?:[a-z]+|<J\d+>) ){0,3}?{person:actor}", known_role, "PX"),
    rule("cast.who_was", rf"{{person:actor}}(?:, (?:who|once))? (?:was|is) (?!(?:[a-z-]+ ){{0,3}}(?:opposite|alongside|beside|near|seen|known|set|cast|[a-z]+ed|[a-z]+ing)\b){CHAR_LEAD}{{char:character}}(?!'s) (?:in|on)\b(?: {WORK_LEAD}{{work:subject}})?", _was_role, "PX"),
    rule("cast.guest_spot", r"{person:actor}(?:,(?:<[CXO]\d+>|[^.;()<>]){0,60},)?,? (?:who )?(?:turns|pops|shows|drops|crops|turning|popping|dropping|cropping) (?:up|in|by),? (?:[a-z]+,? ){0,3}?(?:for|in|as) (?:an?|the|her|his|their)\b", cast_only, "PX"),
    rule("cast.are_again", rf"(?P<people>{PEOPLE}) (?:are|is) (?:again|once (?:again|more)|back as|reunited as) (?:the|an?|her|his|their)\b", cast_list, "PX"),
    rule("cast.played_by_only", rf"(?:(?<=, )|which is |who is |who are |(?<!piano )(?<!music )[a-z]+ (?:is|are|was|were|will be) )(?:\w+ly )?{_PLAYED} (?:\w+ly )?by {PERSON_LEAD}(?P<people>{PEOPLE})", cast_list, "PX"),
    rule("cast.gives", r"{person:actor} (?:[a-z]+ly )?(?:lends|gives|brings) (?:[A-Z]{1,3} )?{char:character} (?:an?|her|his|the|some|all)\b", known_role, "PX"),
    # "Ida Marl falls to Robert Hale", "lends her voice to Ida Marl", "rumbles through the part of Ida Marl"
    rule("cast.falls_to", r"{char:character}(?:,[^.;:()<>]{0,60},)? (?:falls|falling|fell|goes|going|went) to (?:[a-z]+ ){0,2}{person:actor}", pair, "PX"),
    rule("cast.part_of", rf"{{person:actor}}(?:,[^.;:()<>]{{0,60}},|,(?= who ))? (?:[^.;:()<>]|<[QDT]\d+>){{2,50}}? (?:the |a |her |his )?{_ROLE_OF} (?:of|to) {CHAR_LEAD}{{char:character}}(?!'s)", pair, "PX"),
    rule("cast.voice_to", rf"{{person:actor}} (?:lends|lent|gives|provides|supplies) (?:his|her|their) voice to {CHAR_LEAD}{{char:character}}", pair, "PX"),
    rule("cast.topline", rf"(?:toplining|leading|heading|headlining|fronting|anchoring|completing) (?:the|its|an?) (?:[a-z-]+ ){{0,2}}(?:ensemble|cast|line-?up|company)(?: (?:once more|once again|again|this time|too))? (?:is|are|were|was) (?P<people>{PEOPLE})", cast_list, "PX", "ensemble|cast|line-?up|company"),
    rule("cast.as_opening", rf"(?:^(?:and |but )?|(?<=[;—:] )|(?<=, and )|(?<=, but )|(?<=, while )|(?<=[a-z], ))(?:as|playing|(?:in|taking (?:on )?) ?the (?:[a-z]+ )?(?:role|part)(?: of|,)) {CHAR_LEAD}{{char:character}},(?: (?:the|an?|her|his) [^.,;:<>]{{3,50}},)? (?:(?:newcomer|the|[a-z]+ly|a|an|[a-z-]+) ){{0,3}}?{{person:actor}}(?!'s)(?=[.;,]| [a-z])(?!,? (?:as|and|\())", fronted, "PX"),
    rule("cast.brings_to", r"{person:actor} (?:brings|lends|gives) (?:[a-z'-]+ ){1,4}to (?:the role of |the part of )?(?:[a-z]+ )?{char:character}", known_role, "PX"),
    rule("cast.play_pair", r"(?P<people><[PX]\d+> and <[PX]\d+>) (?:play|portray|star as|co-star as|are|voice) (?:[a-z'-]+ ){0,4}(?P<roles><[CXBP]\d+> and <[CXBP]\d+>)", respectively, "PX"),
    rule("cast.for_playing", rf"{{person:actor}}(?:<[^PX]\d+>|[^.;()<]){{1,120}}? for (?:playing|portraying|voicing|(?:her|his|their) (?:[a-z-]+ ){{0,3}}?(?:{_TURN}|part) (?:as|of)) {CHAR_LEAD}{{char:character}}(?!'s)", for_role, "PX"),
    rule("cast.her_turn", rf"(?:(?:for|after|following|thanks to|since) )?(?:(?:her|his|their) (?:[a-z-]+,? ){{0,3}}?(?:{_TURN}|part) (?:as|of)|playing|portraying) {CHAR_LEAD}{{char:character}}(?!'s)(?: (?:in|on) {WORK_LEAD}{{work:subject}})?(?:(?<=>),(?= [^.;]*(?:<J|award|prize))| (?:also |has |had )?(?:earned|won|brought|landed|got|gave|netted|secured|bagged|handed|scored|earns|brings|wins)) {PERSON_LEAD}{{person:actor}}(?!'s)", for_role, "PX"),
    rule("cast.whose", r"{person:actor}(?:, <Q\d+>)?, whose (?:[A-Za-z][\w'-]* ){0,4}{char:character}(?! (?:won|premiered|opened|took|earned|sold|became|was (?:released|published|nominated|shortlisted|named)|came out)\b)", known_role, "PX"),
    rule("cast.possessive_role", rf"<P(?P<actor>\d+)>'s (?:(?!{_OEUVRE}|daughters?\b|sons?\b|wife\b|husband\b|brother\b|sister\b|mother\b|father\b|partner\b|credits|duet|includ|about|with|on|in|from)[a-z][\w'-]*,? ){{1,6}}{{char:character}}(?! (?:{_OEUVRE}))", known_role, "PX", r">'s "),
    rule("cast.pronoun_played", rf"(?:she|he|who|they) (?:is|was) (?:[\w-]+ )?{_PLAYED} (?:\w+ ){{0,3}}?by {PERSON_LEAD}{{person:actor}}", _played_pronoun, "PX"),
    rule("cast.joining", rf"(?:joining|also joining|new to the cast|new (?:to|for|in) (?:the )?[a-z ]{{3,24}}|added to the cast|boarding|aboard|returning|rounding things out)(?: (?:them|her|him|the cast|this time))? (?:is|are|were|was)(?: also)? (?P<people>{PEOPLE})", cast_list, "PX"),
    rule("cast.departing", r"(?:leaving|departing|exiting|bowing out|on (?:his|her|the) way out|moving on)(?: (?:them|the cast|the (?:series|show)|this time))? (?:is|are|were|was)(?: also)? {person:actor}", _leaving, "PX", "leaving|departing|exiting|bowing|way out|moving on"),
    rule("cast.she_and", r"in which (?:she|he) and {person:actor} (?:play|star|co-star|appear)\b", cast_only, "PX", "in which"),
    # "Robert Hale and Lena Orth … as Jan Orrin and Ida Marl, respectively"
    rule("cast.respectively", rf"(?P<people>{PEOPLE})(?: \([^()]*\))?(?:,? (?:[^<>.;:—()]{{0,50}}? )?(?:as|to play|playing|play|voice|voicing|portray|portraying),? (?:(?:[a-z'-]+|<Q\d+>),? ){{0,4}}?(?P<roles>{_ROLES})|,? (?:[^<>.;:—()]{{0,50}}? )?(?:as|play|playing|played|starred as|are|were|voice|voiced|portray|portrayed) (?:(?:[a-z'-]+|<Q\d+>),? ){{0,8}}?(?P<roles2>{_ROLES}),? respectively)", respectively, "PX", r">(?:,| and|, and) (?:[a-z]+ ){0,3}<[CXBP]"),
    # "Ida Marl and Jan Orrin, played by Lena Orth and Robert Hale", "who played Ida Marl and Jan Orrin"
    rule("cast.two_by_two", r"(?P<roles><[CX]\d+> and <[CX]\d+>)(?:,? (?:who are |are |is |both )?(?:played|portrayed|voiced) by | \()(?P<people><[PX]\d+> and <[PX]\d+>)(?! as)", respectively, "PX CX", r"(?:played|portrayed|voiced) by|> \("),
    rule("cast.two_who", r"(?P<people><[PX]\d+> and <[PX]\d+>),? who (?:play|played|portray|portrayed|voice|voiced) (?:[a-z'-]+ )?(?P<roles><[CX]\d+> and (?:[a-z'-]+ )?<[CXP]\d+>)(?! (?:as|opposite))", respectively, "PX CX", "who (?:play|portray|voice)"),
    # "Robert Hale as her weary brother, Captain Jan Orrin"
    rule("cast.as", rf"<[PX](?P<actor>\d+)>(?! (?:and|,) <[PX])(?: \([^()]*\))?{_AS}{{char:character}}{ROLE_END}", pair, "PX"),
    rule("cast.who_as", r"{person:actor}, (?:who|whose) (?:(?! as |<[PX]\d+> as)[^.;()]){3,70}? as " + CHAR_LEAD + r"{char:character}(?! and (?:[a-z]+ )?<[CXBP]\d+>)", pair, "PX"),
    rule("cast.as_role", rf"{{person:actor}}{ASIDE},? {HELPERS}{ACTS}(?: (?:<[QTDSOWBY]\d+>|[^.;:()<>]){{1,50}}?)?,? as (?:both )?(?:the|an?|her|his|their|one of|<[CXPB]\d+>'s) {NO_ROLE}[A-Za-z][\w'-]*(?! <[CXB])(?:[^.,;:()<>]{{0,30}} (?:in|on) {WORK_LEAD}{{work:subject}})?", cast_only, "PX"),
    rule("cast.as_the_role", rf"{{person:actor}}(?:, who|,(?= as (?:the|her|his|<[CXPB]\d+>'s) (?!title|name|saying|story|song|phrase|poster|critics)[^,.;<>]+, (?:is|was|has|does|gets|[a-z]+s)\b))? as (?:the|an?|her|his|their|<[CXPB]\d+>'s) {NO_ROLE}(?:[a-z][\w'-]* ){{0,5}}?[a-z][\w'-]*(?: DA| ADA| FBI| CEO| PI| cop)?(?=[\s.,;])(?! <[CXB])", cast_only, "PX", r">(?:,|, who)? as (?:the|an?|her|his|their|<[CXPB]\d+>'s) "),
    # "As the ferryman, Robert Hale gives the performance of his life"
    rule("cast.fronted_role", rf"^(?:But |And |Meanwhile, )?as (?:the|her|his|their) {NO_ROLE}(?:(?!of\b)[A-Za-z'-]+ ){{0,4}}[A-Za-z'-]+, {{person:actor}} (?:is|has|does|[a-z]+[^s\W]s|shines|impresses|manages)\b", cast_only, "PX", r"^(?:but |and |meanwhile, )?as "),
    # "Hale's turn as the weary Jan Orrin", "her performance as the widow", "steps into Jan Orrin's shoes"
    rule("cast.turn_as", rf"<[PX](?P<actor>\d+)>'s? (?:[a-z-]+,? ){{0,3}}?{_TURN} (?:as|of) {CHAR_LEAD}{{char:character}}(?!'s)", known_role, "PX"),
    rule("cast.turn_as_role", rf"<[PX](?P<actor>\d+)>'s? (?:[a-z-]+,? ){{0,3}}?{_TURN} as (?:the|an?|her|his) {NO_ROLE}[A-Za-z][\w'-]*", cast_only, "PX"),
    rule("cast.costar", r"{person:actor}'s? (?:[a-z-]+ ){0,2}?(?:co-stars?|castmates?|on-screen [a-z]+|screen (?:wife|husband|partner|mother|father|daughter|son|brother|sister))\b", cast_only, "PX"),
    rule("cast.shoes", rf"{{person:actor}}{ASIDE},? {HELPERS}(?:[a-z]+ly )?(?:step(?:s|ped|ping)?|slip(?:s|ped|ping)?|fill(?:s|ed|ing)?|inherit(?:s|ed|ing)?|get(?:s|ting)?|don(?:s|ned|ning)?|assum(?:es|ed|ing)) (?:[a-z]+ly )?(?:back )?(?:in |into )?{{char:character}}'s {SHOES}", pair, "PX"),
    # "Captain Ida Marl—quietly played by Lena Orth", "surgeon Ewa Lind, played by"
    rule("cast.played_by", rf"{{char:character}}(?:, [^.;:()<>]{{1,60}},|, (?:an?|the|her|his) [^.,;:()<>]{{1,50}}|,| —)? (?:who is |is |was |as |will be )?(?:(?:[\w-]+ly|again|once again|once more|now|here) )?{_PLAYED} (?:\w+ |with [a-z' -]{{2,40}} )?by {PERSON_LEAD}{{person:actor}}", pair, "PX"),
    # "Lena Orth stars as retired judge Ida Marl" is cast.as; "Hale plays Jan Orrin"
    rule("cast.plays", rf"{{person:actor}}{ASIDE},? {HELPERS}(?:(?:{PLAYS}(?! by)|stars in the title role of) {CHAR_LEAD}|(?:is(?! (?:also |now )?(?:[a-z]+ed|[a-z]+ing|seen|known|set|an? (?:[a-z]+ )?(?:producer|executive|director|writer|creator))\b)|(?:will|is to) (?:once |again |also |now )*be) {CHAR_LEAD}){{char:character}}{ROLE_END}(?! on <D)", pair, "PX"),
    rule("cast.verb_as", r"{person:actor}" + ASIDE + r",? (?:who )?(?!describ|regard|dismiss|introduc|cites)(?:[a-z]+(?:s|ed|ing)|to (?:star|play|appear|return|recur|co-star|feature)|is|was|will|did|has|keeps|kept|got|gets|came|comes)\b(?:(?!known|such|well|describ|billed|credited|serv|as [a-z]+ as )(?:<[QTDSOW]\d+>|, (?:too|again|meanwhile|as ever|once more),|[^,.;:()<>—])){0,60}?,? as " + CHAR_LEAD + r"{char:character}" + ROLE_END + r"(?! (?:first )?(?:reported|said|told|noted|revealed|wrote|announced|put it))", pair, "PX"),
    rule("cast.playing", rf"{{person:actor}},? (?:the latter |both )?(?:also )?(?:playing|portraying|reprising) {CHAR_LEAD}{{char:character}}{ROLE_END}", pair, "PX"),
    rule("cast.possessive_pair", rf"<[PX](?P<actor>\d+)>'s (?:(?!{_OEUVRE}|credits|duet|daughter|son\b|wife|husband|brother|sister|mother|father|includ|with\b|about\b|in\b|on\b|from\b|for\b)[a-z][\w-]* ){{0,4}}<[CX](?P<character>\d+)>(?! (?:{_OEUVRE}))", _known_pair, "PX", r">'s "),
    rule("cast.in_part", rf"(?P<people>{PEOPLE}) in (?:(?:the|an?|her|his|their|its|two|both|several|(?=lead|leading|supporting|guest|starring|cameo|key)) ?(?:[a-z-]+ )?(?:guest|small|cameo|title|lead|leading|supporting|starring|recurring|central|main|key|pivotal|principal|other|minor) (?:parts?|roles?|turns?)|the (?:lead|leads)(?! up)\b)", cast_list, "PX"),
    rule("cast.he_as", r"(?:As|as) {char:character} in (?:the )?(?:[^,.;()]{0,50}? )?{work:subject},? (?P<pronoun>he|she)\b|knew (?:him|her) as {char:character2} in (?:the )?(?:[^,.;()]{0,50}? )?{work:subject2}|in which (?:he|she) (?:was|played|is|plays) {char:character3}", _chief_as, "CXBP"),
    rule("cast.voice_of", r"(?:she|he) (?:is|was|provides) the voice of (?:the )?{char:character3}[^.;]{0,70}? in (?:the )?(?:[a-z-]+ ){0,4}{work:subject}", _chief_voice, "CXBP WB"),
    rule("cast.in_which", r"{work:subject}, [^.;<>]{0,50}in which (?:she|he) (?:stars|appears|co-stars|leads)", _chief_cast, "WB"),
    rule("cast.his_cameo", r"(?:his|her) (?:final|last|first|best-known|screen|film|TV|television|debut) (?:screen |film |TV )?(?:role|appearance|part|credit)[^.;()]{0,16} (?:a )?(?P<billing>cameo|part|role|turn)? ?in (?:the )?(?:[^,.;()]{0,40}? )?{work:subject}", _chief_cast, "WB"),
    rule("cast.he_plays", rf"{{person:actor}} [^.;()]{{0,24}}\((?:he|she|they|who) (?:plays?|portrays?) {CHAR_LEAD}{{char:character}}\)", pair, "PX"),
    # "a brief cameo from Robert Hale", "guest turns by", "starring A and B", "led by A"
    rule("cast.cameo", rf"(?:cameos?|guest (?:turns?|spots?|stars?|appearances?)|appearances?) (?:from|by|for) {PERSON_LEAD}(?P<people>{PEOPLE})(?: himself| herself)?", cast_list, "PX"),
    rule("cast.hired", rf"(?:hired|cast|tapped|signed|chose|picked|recruited) (?:her|him|them) (?:to play|as|for the role of|to portray) {CHAR_LEAD}{{char:character}}", _chief_hired, "CXBP"),
    rule("cast.lead_cast", rf"(?P<people>{PEOPLE}) (?:leads?|heads?|fronts?|tops?|anchors?|rounds? out|completes?|leading|heading|fronting|rounding out|completing) (?:the|an?) (?:[a-z-]+ ){{0,3}}?(?:cast|ensemble|company|line-?up)\b", cast_list, "PX"),
    rule("cast.has_part", r"{person:actor}(?:,(?:<[XPO]\d+>|[^.;:()<>]){0,60},)? (?:has|had|takes|took|lands|landed) an? (?:[a-z-]+ ){0,4}(?:part|role)\b", cast_only, "PX"),
    rule("cast.makes_cameo", r"{person:actor} (?:also )?(?:makes|made|puts in|has) an? (?:[a-z]+ ){0,2}(?:appearance|cameo)", cast_only, "PX"),
    rule("cast.late_cameo", r"(?:cameo|guest role|guest spot),? {w1}{person:actor}", cast_only, "PX"),
    rule("cast.starring", rf"(?:(?<!>-)starring|(?:<[PX]\d+>|they|who) (?:is|are|will be) (?:also )?joined (?:on screen |in the (?:cast|ensemble|series|film|show) )?by|joined in the (?:cast|ensemble) by|voices of|(?<=(?:ich |hat |ion |ilm |ies |how ))(?:starred|featured)|headlined by|led by|fronted by|toplined by|stars|features|cast includes|(?P<beside>alongside)|opposite|rounding out the cast (?:are|is)|co-stars?) {PERSON_LEAD}(?P<people>{PEOPLE})(?! as)", cast_list, "PX"),
    rule("cast.attached", rf"(?P<people>{PEOPLE})(?:{ASIDE} {HELPERS}(?:{JOINED}|(?:attached|set|signed on|signed up|tapped|confirmed|slated) to (?:star|headline|lead|co-star|topline)|(?:added|cast|tapped|upped|joining) (?:as )?(?:an? )?(?:in (?:a )?)?(?:recurring|guest|lead|leading|supporting|key|starring))|,? {HELPERS}(?:the|an?|one of the) (?:(?!of\b)[a-z-]+ ){{0,4}}(?:members?|survivors?|mainstays?) of (?:the|its) (?:[a-z-]+ ){{0,2}}(?:cast|ensemble)\b)(?: (?:in|on|for|of) {WORK_LEAD}{{work:subject}})?", cast_list, "PX"),
    rule("cast.stars", rf"(?P<people>{PEOPLE})(?:{ASIDE}|, who) {HELPERS}(?:stars(?! of\b| <[PX])|headlines|leads the cast|co-stars|toplines|drops by|guest[- ]stars|recurs|recurred|guested|(?<=is |ow |ll )the (?:star|lead|leading (?:man|lady))(?= (?:of|in) (?:the|this|it)\b|[.,;]))", cast_list, "PX"),
    rule("cast.in_title", r"{person:actor} in {work}", _in_title, "PX WB"),
    # "Hale's Orrin brings warmth"
    rule("character.possessive", r"<P(?P<actor>\d+)>'s <[CX](?P<character>\d+)>(?= (?:adds|layers|steals|brings|is|gets|finds|has|and|,))", _possessive_pair, "P"),
)  # fmt: skip
