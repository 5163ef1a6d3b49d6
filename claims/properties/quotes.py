"""Quoted words with the person or outlet that said them; fans and the anonymous give no claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.caseless import lowered
from claims.grammar import Draft, Hit, compile_pattern, rule
from claims.mains import chief_speaker
from claims.mention import Mention
from claims.persons import fitting, is_person, is_place
from claims.properties.context import PERSON_LEAD, person_spoken_of
from claims.quantities import number_of
from claims.reading import Reading
from claims.statement import (
    Comparator,
    Modality,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)
from claims.verbs import forms

register(
    Property(
        "quote", "quote", ValueType.TEXT, Comparator.TEXT, TimeClass.FIXED, "{subject} said: {value}",
        many=True, qualifiers=("outlet", "about"),
    ),
)  # fmt: skip


_ASKED = re.compile(r"(?:When |Once )?asked (?:if|whether|what|about)\b", re.I)
_OF = re.compile(r" of (?:(?:her|his|the|their) )?(?:[a-z-]+,? ){0,3}?<[PXCWB](\d+)>")
_IN_PAPER = re.compile(r"\b(?:in|of|at|for|from|to) (?:the )?$", re.I)


def _quote(hit: Hit) -> Iterator[Draft]:
    speaker = _speaker(hit)
    words = str(hit.token("value").payload).strip(" ,.;")
    if hit.name == "quote.speaker_first" and _IN_PAPER.search(hit.reading.shadow[: hit.match.start()]):
        return  # "Robert Hale in the Tide called it “…”": the paper is where it was said
    if speaker is None or len(words) < 8 or len(words.split()) < 2:
        return
    qualifiers: dict[str, QualifierValue] = {}
    paper = (
        speaker.letter in "UO"
        or speaker.letter == "X"
        and bool(hit.words("the") or speaker.name.startswith("The "))
    )
    if paper or hit.has("paper"):
        work = next((m for _, m in hit.reading.mentions("WB")), None) or next(
            (m for m in hit.document.mentions if m.letter in "WB"), None
        )
        if work is not None:
            qualifiers["about"] = work.name
    outlet = None if paper else _outlet(hit)
    if outlet and outlet != speaker.name:
        qualifiers["outlet"] = outlet
    qualifiers |= _about(hit)
    start, end = hit.token("value").start, hit.token("value").end
    draft = hit.draft(
        "quote",
        words,
        qualifiers=qualifiers,
        subject=speaker,
        subject_types=(SubjectType.PERSON, SubjectType.ORGANISATION),
        modality=Modality.ASSERTED if _ASKED.match(hit.reading.shadow) else None,
    )
    draft.start, draft.end = start, end
    yield draft
    yield from _own_words_age(hit, speaker)


def _about(hit: Hit) -> dict[str, QualifierValue]:
    """Return whom the words behind the verb say it was said of: "says Hale of his co-star, Lena Orth"."""
    told = _OF.match(hit.reading.shadow, hit.match.end())
    named = hit.reading.named(told)
    return {"about": named.name} if named else {}


_TOLD = re.compile(
    r"(?:\b(?:speaking|talking|chatting|posting|writing) (?:exclusively )?(?:to|with|on|for|in) |\bin an? (?:[a-z-]+ ){0,3}?(?:interview|chat|conversation|profile|piece|podcast|statement|q&a|essay|post|message) (?:with|for|in|to|on) "
    r"|\b(?:told|said to|insisted to|explained to|admitted to|revealed to|confirmed to|insists to|tells|on (?:her|his|their)|wrote on|posted on|shared on|said on|took to) )(?:the )?<(?P<letter>[UOXW])(?P<token>\d+)>",
    re.I,
)
"""To whom, or where, something was said: "speaking to Variety", "told the Guardian", "posting on Instagram"."""


def _outlet(hit: Hit) -> str | None:
    """Return the outlet that the words tell: in the match, else in the same sentence."""
    group = next((g for g in ("outlet", "paper") if hit.has(g)), None)
    if group:
        return hit.mention(group).name
    if named := _told_to(hit.reading):
        return named.name
    posted = [m.name for _, m in hit.reading.mentions("XO") if m.name in _NETWORKS]
    return posted[0] if posted else None


def _told_to(reading: Reading) -> Mention | None:
    """Return the outlet that a sentence says something was told to."""
    told = _TOLD.search(reading.shadow)
    return reading.named(told, "token")


_NETWORKS = frozenset(
    {"Instagram", "Twitter", "TikTok", "Facebook", "Threads", "YouTube", "Bluesky", "Reddit"}
)


def _speaker(hit: Hit) -> Mention | None:
    if hit.has("speaker"):
        mention = hit.mention("speaker")
        if mention.letter in "WB" and any(e.type is None or e.type.is_work for e in mention.entries):
            return None  # a work says nothing; an outlet in italics may be marked like one
        named = mention.letter in "PUO" or " " in mention.name or hit.words("the") or _second_paper(hit)
        return mention if named else None
    if hit.words("pronoun") or hit.words("trade"):
        return _pronoun(hit)
    return None


def _second_paper(hit: Hit) -> bool:
    """Whether an unknown name goes on a row of outlets: "Variety called it “…”; Picturegoer heard “…”"."""
    front = hit.reading.shadow[: hit.match.start()]
    return bool(re.search(r"<U\d+>.*<Y\d+>(?:;|, (?:while|and|but))? (?:the )?$", front, re.I))


def _own_words_age(hit: Hit, speaker: Mention) -> Iterator[Draft]:
    """Read "“I'm 31,” she says": the age that somebody tells of himself."""
    token = hit.token("value")
    told = _I_AM.search(str(token.payload))
    age = number_of(told["age"]) if told else None
    if told and age and _YOUNGEST <= age <= _OLDEST and speaker.letter in "PX":
        draft = hit.draft(
            "age", int(age), unit="years", resolution=1, subject=speaker, subject_types=(SubjectType.PERSON,)
        )
        draft.start, draft.end = token.start + 1 + told.start(), token.start + 1 + told.end()
        yield draft


_I_AM = re.compile(
    r"\bI(?:['’]m| am) (?:only |just |now |already |still )?(?P<age>\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)(?: now| years old)?(?=[.,;!?]|$| and\b)"
)
_YOUNGEST, _OLDEST = 12, 105


def _pronoun(hit: Hit, spoken: tuple[Reading, int] | None = None) -> Mention | None:
    """Find whom "he said" means: the last full name before the quotation of this sentence, or of another one."""
    called, chief = hit.words("pronoun") or hit.words("trade"), chief_speaker(hit.document)
    if maker := _of_trade(hit, called):
        return maker
    said = called if called in ("he", "she") else None
    if chief is not None and fitting(hit.document, [chief], said):
        return chief
    here, at = spoken or (hit.reading, hit.token("value").start)
    last: Mention | None = None
    for reading in reversed(hit.document.readings[max(0, here.index - 3) : here.index + 1]):
        persons = [
            m
            for t, m in reading.mentions("PX")
            if t.start < at and (m.letter == "P" or " " in m.name and not is_place(reading, t))
        ]
        last = last or next(iter(persons[::-1] if reading.index == here.index else persons), None)
        persons = fitting(hit.document, persons, said)
        if persons:
            return persons[-1] if reading.index == here.index else persons[0]
    return last or (
        person_spoken_of(hit) if (hit.words("pronoun") or hit.words("trade")).startswith("the ") else None
    )


_MAKERS = {
    "director": r"(?:[Dd]irected by|(?:writer-)?director|filmmaker)",
    "showrunner": r"showrunner",
    "creator": r"(?:[Cc]reated by|creator)",
    "novelist": r"(?:novelist|author)",
    "author": r"(?:novelist|author)",
}


def _of_trade(hit: Hit, said: str) -> Mention | None:
    """Return whom "the director said" means: the last one before whom the article calls so."""
    cue = _MAKERS.get(said.split()[-1]) if said.startswith("the ") else None
    if cue is None:
        return None
    called = re.compile(rf"{cue} (?:[a-z]+ ){{0,2}}<[PX](\d+)>")
    for reading in reversed(hit.document.readings[: hit.reading.index + 1]):
        for m in called.finditer(reading.shadow):
            payload = reading.payload(m[1])
            if isinstance(payload, Mention) and is_person(payload):
                return payload
    return None


def _either(hit: Hit) -> Iterator[Draft]:
    """Read a quotation followed by its speaker, before or after the verb."""
    behind = next((group for group in ("speaker2", "speaker3") if hit.has(group)), None)
    if behind:
        speaker = hit.mention(behind)
        words = str(hit.token("value").payload).strip(" ,.;")
        if speaker.letter in "PU" or " " in speaker.name:
            outlet = _outlet(hit) if speaker.letter != "U" else None
            qualifiers: dict[str, QualifierValue] = {"outlet": outlet} if outlet else {}
            draft = hit.draft("quote", words, subject=speaker, qualifiers=qualifiers | _about(hit))
            draft.start, draft.end = hit.token("value").start, hit.token("value").end
            yield draft
            yield from _own_words_age(hit, speaker)
        return
    yield from _quote(hit)


_SAID = forms(
    "tell explain add recall admit* write reveal insist muse reflect remember concede observe argue stress remark reckon continue confess confide enthuse reply respond state announce confirm warn conclude complain"
    " describe declare deem rave gush admire pronounce liken offer inform volunteer protest maintain suggest acknowledge assert predict counter deny rebut* deadpan recount lament prefer* demur* chuckle swoon_over fume agree allow disclose dismiss grumble mutter murmur groan growl quaver croak drawl beam bark retort scoff"
    " applaud laud -say -share -note -tease -joke -laugh -quip* -sigh -tweet -post -report -shrug* -grin* -smile -call -dub* -hail -praise -label* -promise -judge -brand -urge -boast -snap* -marvel -caption -whisper -ask -wonder -vow -hint -claim -comment -rate"
)
_SAY = rf"(?:put it|puts it|said|thought|found|heard|detected|sensed|spotted|discerned|saw|sums?|went on|goes on|going on|{_SAID})"
_REACTED = rf"(?:opened up|hit back|hits back|took to|{forms('pay_tribute weigh_in sum_up hit_out chime_in thank apologise apologize clarify elaborate address react welcome salute honour honor congratulate')})"
"""What somebody does with words that a colon leads in: "Hale thanked the fans: “…”"."""
_SPOKEN = compile_pattern(
    rf"{{quote:first}},? (?:<[PX](?P<speaker>\d+)>(?:,[^.;\"]{{0,60}}?,)? {_SAY}|{_SAY} (?:(?:<[OUX]\d+>'s |the |its )?(?:[a-z][\w'-]*,? ){{1,6}}?)?<[PX](?P<speaker2>\d+)>|(?P<pronoun>he|she) (?:[a-z]+ )?{_SAY})"
)
"""A quotation with its speaker behind it, in the sentence before one that is nothing but quoted words."""


def _goes_on(hit: Hit) -> Iterator[Draft]:
    """Read "“…,” said Lena Orth. “…”": the second quotation is hers too."""
    earlier = hit.document.readings[max(0, hit.reading.index - 1)]
    if earlier.index == hit.reading.index or earlier.block_index != hit.reading.block_index:
        return
    spoken = _SPOKEN.search(lowered(earlier.shadow))
    words = str(hit.token("value").payload).strip(" ,.;")
    if spoken is None or len(words.split()) < 3:
        return
    code = spoken["speaker"] or spoken["speaker2"]
    speaker = (
        earlier.payload(code)
        if code
        else _pronoun(hit, (earlier, earlier.tokens[int(spoken["first"])].start))
    )
    if isinstance(speaker, Mention) and (speaker.letter == "P" or " " in speaker.name):
        outlet = _told_to(earlier)
        yield hit.draft(
            "quote", words, subject=speaker, subject_types=(SubjectType.PERSON,),
            qualifiers={"outlet": outlet.name} if outlet else {},
        )  # fmt: skip


_TRADE = r"(?:actor|actress|star|director|singer|author|writer|showrunner|creator|producer|filmmaker|novelist|composer|comedian|musician|rapper|songwriter|poet|playwright|screenwriter|performer|presenter|artist|frontman|guitarist|drummer|dancer|pianist|conductor|choreographer)"

RULES = (
    # "The Hollywood Reporter dubs it “…”", "Variety hails Q's performance as “…”", "The New York Times sums it: “…”"
    rule("quote.speaker_first", rf"(?P<the>the )?<[UPXOW](?P<speaker>\d+)>(?:'s (?:[a-z-]+ )?(?:review|critic|reviewer|verdict|notice))?(?:,[^,.;]{{0,60}},)? (?:(?:[^.;\"<>]|<[GQVA]\d+>){{1,50}} and )?(?:also |simply |once |has |later )?{_SAY}(?: [^.;\"]{{0,60}}?)?(?: as|:|,)? ?{{quote:value}}", _quote, "Y"),
    # "“…,” Q told Entertainment Weekly"
    rule("quote.quote_first", rf"{{quote:value}},? (?:{PERSON_LEAD}<[UPX](?P<speaker>\d+)>(?:,[^.;\"]{{0,60}}?,|,)? (?:once |later |also |recently |has |then |simply )?{_SAY}|(?:the )?<[OUX]\d+>(?:'s)? (?:[a-z][\w'-]*,? ){{1,6}}?<[UPX](?P<speaker3>\d+)> {_SAY}|{_SAY} (?:(?:<[OUX]\d+>'s |the |its )?(?:[a-z][\w'-]*,? ){{1,6}}?(?:of <[OUX]\d+>,? )?)?<[UPX](?P<speaker2>\d+)>|{_SAY} (?P<trade>the (?:<X\d+>-[a-z]+ |[\w-]+ ){{0,2}}?{_TRADE})(?=[.,;]|$)|(?P<pronoun>he|she|they|the (?:<X\d+>-[a-z]+ |[\w-]+ ){{0,2}}?{_TRADE}) (?:once |later |also |recently |has |had |then |now )?{_SAY})(?: (?:the )?<[UXW](?P<outlet>\d+)>)?", _either, "Y"),
    # "Robert Hale in the Tide called it “…”", "and the Tide “…”", "In the words of the Tide, “…”", "Orth was blunt: “…”"
    rule("quote.critic", rf"<[PX](?P<speaker>\d+)>,? (?:in|of|at|for|writing (?:in|for)|from) (?:the )?<[UXO](?P<paper>\d+)>,? {_SAY}(?: [^.;\"<>]{{0,60}}?)?(?: as|:|,)? ?{{quote:value}}", _quote, "Y"),
    rule("quote.and_another", r"{quote},? (?:and|while|but|;) ?(?P<the>the )?<[UXO](?P<speaker>\d+)>,?:? {quote:value}", _quote, "Y UXO"),
    rule("quote.papers_critic", rf"<[UX](?P<paper>\d+)>'s (?:[a-z-]+ ){{0,3}}?<[PX](?P<speaker>\d+)>,? {_SAY}(?: [^.;\"<>]{{0,60}}?)?(?: as|:|,)? ?{{quote:value}}", _quote, "Y"),
    rule("quote.blurb", r"{quote:value} ?(?:—|–|\() ?(?P<the>the )?<U(?P<speaker>\d+)>(?=\)|[.!]?$)", _quote, "Y U"),
    rule("quote.words_of", r"(?:in the words of|according to|per) (?P<the>the )?<[UPXO](?P<speaker>\d+)>(?:'s [^\"<>,;]{3,40})?,? (?:[^\"<>;]{0,60} )?{quote:value}", _quote, "Y"),
    rule("quote.to_paper", r"(?:^|(?<=[,;] )|(?<=and ))(?:to|for|according to) (?P<the>the )?<[UO](?P<speaker>\d+)>,? (?:it|the (?:show|series|film|album|book|novel|drama|thing|result)) (?:is|was|remains|amounts to|felt like|sounds like) {quote:value}", _quote, "Y UO"),
    rule("quote.according_behind", r"{quote:value},? (?:according to|in the words of|wrote|to quote) (?P<the>the )?<[UPXO](?P<speaker>\d+)>(?:'s [a-z ]{3,30})?(?=[.,;)]|$| and )", _quote, "Y UPXO"),
    rule("quote.was_blunt", rf"<[PX](?P<speaker>\d+)> (?:(?:is|was|remained|seemed|sounded) (?:[a-z-]+ ){{0,5}}?[a-z-]+(?: about [^\":;<>]{{2,40}})?|(?:later |also |has |then |once )?{_REACTED}(?: [^\":;<>]{{1,60}})?): ?{{quote:value}}", _quote, "Y"),
    rule("quote.goes_on", r"^{quote:value}[.!?]?$", _goes_on, "Y"),
    rule("quote.calling", r"<[UXO](?P<speaker>\d+)>(?:'s (?:[a-z]+ )?[a-z]+)? (?:[^.;\"<>]|<[GQVAM]\d+>){1,60},? (?:calling|dubbing|hailing|describing|labell?ing|declaring|praising|pronouncing|deeming|dismissing|slamming|branding|finding|judging|lauding|applauding|panning|damning|swooning over|admiring|savaging) (?:(?:it|them|her|him|(?:the|its|his|her) (?:[a-z-]+ ){0,2}?[a-z]+|<[WBPXC]\d+>(?:'s (?:[a-z-]+ ){0,2}?[a-z]+)?)(?: as| for)? ?)?{quote:value}", _quote, "Y"),
    rule("quote.pronoun_first", rf"(?P<pronoun>he|she) (?:once |later |also |then |has |had )?{_SAY}(?: (?:to )?(?:the )?<[UXO](?P<outlet>\d+)>)?[^.;\"<>]{{0,50}}?,? ?(?:that |but |:)?{{quote:value}}", _quote, "Y"),
)  # fmt: skip
