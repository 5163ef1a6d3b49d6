"""Quoted words with the person or outlet that said them; fans and the anonymous give no claim."""

from __future__ import annotations

from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import headline_person
from claims.mention import Mention
from claims.statement import (
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "quote", "quote", ValueType.TEXT, Comparator.TEXT, TimeClass.FIXED, "{subject} said: {value}",
        many=True, qualifiers=("outlet", "about"),
    ),
)  # fmt: skip


def _quote(hit: Hit) -> Iterator[Draft]:
    speaker = _speaker(hit)
    words = str(hit.token("value").payload).strip(" ,.;")
    if speaker is None or len(words) < 8 or len(words.split()) < 2:
        return
    qualifiers: dict[str, QualifierValue] = {}
    if speaker.letter in "UO":
        work = next((m for _, m in hit.reading.mentions("WB")), None) or next(
            (m for m in hit.document.mentions if m.letter in "WB"), None
        )
        if work is not None:
            qualifiers["about"] = work.name
    if hit.has("outlet") and hit.mention("outlet").name != speaker.name:
        qualifiers["outlet"] = hit.mention("outlet").name
    start, end = hit.token("value").start, hit.token("value").end
    draft = hit.draft(
        "quote",
        words,
        qualifiers=qualifiers,
        subject=speaker,
        subject_types=(SubjectType.PERSON, SubjectType.ORGANISATION),
    )
    draft.start, draft.end = start, end
    yield draft


def _speaker(hit: Hit) -> Mention | None:
    if hit.has("speaker"):
        mention = hit.mention("speaker")
        if mention.letter in "WB" and any(e.type is None or e.type.is_work for e in mention.entries):
            return None  # a work says nothing; an outlet in italics may be marked like one
        named = mention.letter in "PUO" or " " in mention.name or hit.words("the")
        return mention if named else None
    if hit.words("pronoun"):
        return _pronoun(hit)
    return None


def _pronoun(hit: Hit) -> Mention | None:
    """Find whom "he said" means: the last full name before the quotation."""
    chief = headline_person(hit.document)
    if chief is not None:
        return chief
    at = hit.token("value").start
    for reading in reversed(hit.document.readings[max(0, hit.reading.index - 3) : hit.reading.index + 1]):
        persons = [
            m for t, m in reading.mentions("PX") if t.start < at and (m.letter == "P" or " " in m.name)
        ]
        if persons:
            return persons[-1] if reading.index == hit.reading.index else persons[0]
    return None


def _either(hit: Hit) -> Iterator[Draft]:
    """Read a quotation followed by its speaker, before or after the verb."""
    if hit.has("speaker2"):
        speaker = hit.mention("speaker2")
        words = str(hit.token("value").payload).strip(" ,.;")
        if speaker.letter in "PU" or " " in speaker.name:
            outlet = {"outlet": hit.mention("outlet").name} if hit.has("outlet") else {}
            draft = hit.draft("quote", words, subject=speaker, qualifiers=outlet)
            draft.start, draft.end = hit.token("value").start, hit.token("value").end
            yield draft
        return
    yield from _quote(hit)


_SAY = (
    r"(?:put it|puts it|says?|said|told|tells|shared|shares|explain(?:s|ed)|add(?:s|ed)|note[sd]|recall(?:s|ed)|admit(?:s|ted)|wrote|writes|teased?|revealed|insist(?:s|ed)|joked"
    r"|call(?:s|ed)|dub(?:s|bed)|hail(?:s|ed)|prais(?:es|ed)|found|describ(?:es|ed)|declar(?:es|ed)|sums?|deem(?:s|ed)|raves?|raved|gush(?:es|ed)|labell?ed|promis(?:es|ed)|admir(?:es|ed)|judg(?:es|ed)|pronounc(?:es|ed)|brand(?:s|ed)|thought|liken(?:s|ed))"
)

RULES = (
    # "The Hollywood Reporter dubs it “…”", "Variety hails Q's performance as “…”", "The New York Times sums it: “…”"
    rule("quote.speaker_first", rf"(?P<the>the )?<[UPXOW](?P<speaker>\d+)>(?:,[^,.;]{{0,60}},)? (?:(?:[^.;\"<>]|<[GQVA]\d+>){{1,50}} and )?(?:also |simply |once |has |later )?{_SAY}(?: [^.;\"]{{0,60}}?)?(?: as|:|,)? ?{{quote:value}}", _quote, "Y"),
    # "“…,” Q told Entertainment Weekly"
    rule("quote.quote_first", rf"{{quote:value}},? (?:<[UPX](?P<speaker>\d+)>(?:,[^.;\"]{{0,60}}?,)? {_SAY}|{_SAY} (?:(?:<[OUX]\d+>'s |the |its )?(?:[a-z][\w'-]*,? ){{1,6}}?(?:of <[OUX]\d+>,? )?)?<[UPX](?P<speaker2>\d+)>|(?P<pronoun>he|she|they|the (?:\\w+ )?(?:actor|actress|star|director|singer|author|writer|showrunner|creator|producer|filmmaker|novelist)) (?:once |later |also |recently |has |then )?{_SAY})(?: (?:the )?<[UXW](?P<outlet>\d+)>)?", _either, "Y"),
    rule("quote.calling", r"<[UXO](?P<speaker>\d+)>(?:'s (?:[a-z]+ )?[a-z]+)? (?:[^.;\"<>]|<[GQVAM]\d+>){1,60},? (?:calling|dubbing|hailing|describing|labell?ing|declaring|praising|pronouncing|deeming) (?:it|the (?:show|series|film|drama|album|book|novel|performance|finale))(?: as)? {quote:value}", _quote, "Y"),
    rule("quote.pronoun_first", rf"(?P<pronoun>he|she) {_SAY}[^.;\"<>]{{0,50}}?,? ?(?:that |but |:)?{{quote:value}}", _quote, "Y"),
)  # fmt: skip
