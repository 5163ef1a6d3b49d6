"""What the lead sentences of an encyclopaedia say of a work: "… is a 2014 film directed by A", "… is a song by B", "… aired from 2004 to 2010".

They name makers and artists of one word ("directed by Manu"), for the form of the sentence leaves no doubt of what
such a name is; and channels, labels and sources that no reference knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import mentions_in
from claims.properties.seasons import season_of
from claims.statement import QualifierValue, SubjectType

_ROLES = (
    ("direct", "director"),
    ("writ", "writer"),
    ("produc", "producer"),
    ("creat", "creator"),
    ("develop", "creator"),
    ("compos", "composer"),
    ("edit", "editor"),
)
_COMPANY = re.compile(
    r"\b(?:Pictures|Films?|Productions?|Studios?|Entertainment|Media|Television|Records|Animation|Network|Company|Releasing|Classics|Features|Music|Fox|Games|Works|Interactive)$"
)


def _made_by(hit: Hit) -> Iterator[Draft]:
    """Read "a film directed, produced and co-written by A and B": a claim for each verb and person."""
    for person in mentions_in(hit, "people"):
        if _COMPANY.search(person.name):
            continue
        for stem, role in _ROLES:
            if re.search(rf"\b{stem}", hit.words("verbs")):
                yield hit.draft("crew", person.name, qualifiers={"role": role})


def _production(hit: Hit) -> Iterator[Draft]:
    """Read "production was handled by A, B and C": the producers of a record."""
    for person in mentions_in(hit, "people"):
        if not _COMPANY.search(person.name):
            yield hit.draft("crew", person.name, qualifiers={"role": "producer"})


def _debut(hit: Hit) -> Iterator[Draft]:
    """Read "The film is actor Jon Amsel's directorial debut"."""
    if is_person(hit.mention("people")):
        yield hit.draft("crew", hit.mention("people").name, qualifiers={"role": "director"})


def _by_artist(hit: Hit) -> Iterator[Draft]:
    """Read "“Low Water” is a song by singer A": what the artist made."""
    for artist in mentions_in(hit, "people"):
        yield hit.draft(
            "credit", hit.mention("work").name, qualifiers={"role": "artist"}, subject=artist,
            subject_types=(SubjectType.PERSON,),
        )  # fmt: skip


def _author(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water is a 1998 novel by Danish author Ewa Lind"."""
    for person in mentions_in(hit, "people"):
        yield hit.draft(
            "crew", person.name, qualifiers={"role": "author"}, subject=hit.mention("work"),
            subject_types=(SubjectType.BOOK,),
        )  # fmt: skip


def _supporting(hit: Hit) -> Iterator[Draft]:
    """Read "with A, B and C in supporting roles"."""
    for person in mentions_in(hit, "people"):
        if is_person(person):
            yield hit.draft("cast", person.name)


def _distributor(hit: Hit) -> Iterator[Draft]:
    """Read "was released on 12 June 2015 by Harbour Pictures": a name that ends like a company's."""
    mention = hit.mention("value")
    name = hit.document.text[mention.start : mention.end]
    if _COMPANY.search(name):
        yield hit.draft("platform", name)


def _aired(hit: Hit) -> Iterator[Draft]:
    """Read "aired from 22 September 2004 to 23 May 2010": premiere and end."""
    season = season_of(hit)
    for event, group in (("premiere", "first"), ("finale", "last")):
        read = hit.date(group)
        if read.value and "/" not in read.value:
            qualifiers: dict[str, QualifierValue] = {"event": event}
            if season:
                qualifiers["season"] = season
            yield hit.draft(
                "release_date", read.value, qualifiers=qualifiers, subject_types=(SubjectType.TV_SERIES,)
            )


def _one_of(hit: Hit) -> Iterator[Draft]:
    """Read "it was one of three films released in 2006"."""
    value = hit.date("value").value
    if value:
        subject = hit.maybe("subject")
        yield hit.draft("release_date", value, qualifiers={"event": "release"}, subject=subject)


def _channel(hit: Hit) -> Iterator[Draft]:
    """Read "aired on the cable channel Tideway": the noun says what the name is."""
    mention = hit.mention("value")
    name = hit.document.text[mention.start : mention.end] if mention.letter == "O" else mention.name
    yield hit.draft("platform", name, subject_types=(SubjectType.TV_SERIES,))


def _source(hit: Hit) -> Iterator[Draft]:
    """Read "a remake of the 1991 film Salt Road": the noun says that the name is a work's."""
    words = hit.words("relation")
    table = (("remake", "remake_of"), ("quel", "sequel_to"), ("spin", "spin_off_of"), ("", "based_on"))
    relation = next(relation for stem, relation in table if stem in words)
    source = hit.mention("value")
    if source.letter not in "P":
        yield hit.draft("related_work", source.name, qualifiers={"relation": relation})


def _same_name(hit: Hit) -> Iterator[Draft]:
    """Read "a remake of the 1962 film of the same name", "based on A's novel of the same name"."""
    works = [m for t, m in hit.reading.mentions("WB") if t.start < hit.span()[0]]
    qualifiers: dict[str, QualifierValue] = {
        "relation": "remake_of" if "remake" in hit.words("relation") else "based_on"
    }
    author: Mention | None = next((hit.mention(g) for g in ("author", "author2") if hit.has(g)), None)
    if author is not None:
        qualifiers["author"] = author.name
    if works:
        yield hit.draft("related_work", works[-1].name, qualifiers=qualifiers, subject=works[-1])


_SCREEN = r"(?:film|movie|series|miniseries|serial|sitcom|show|drama|comedy|documentary|thriller|musical|anime|game|western)"
_SOUND = r"(?:song|single|album|EP|mixtape|ballad|instrumental|soundtrack|track)"
_VERB = r"(?:co-)?(?:directed|written|produced|created|developed|composed|edited)"
_LIST = r"<[PX]\d+>(?:(?:,? and|,| &) <[PX]\d+>)*"
_SOURCES = r"(?:films?|movie|novel|book|play|series|television series|sitcom|musical|video game|game|comic|memoir|short story|novella|manga)"
_PLAIN = r"(?:(?:[a-z][\w'-]*|<D\d+>|<X\d+>|American|British) )"

RULES = (
    # "is a 2013 drama film directed by Manu", "a war film directed, produced and co-written by A"
    rule("lead.made_by", rf"{_SCREEN} (?:that was )?(?P<verbs>{_VERB}(?:(?:,? and |, ){_VERB})*) by (?P<people>{_LIST})(?=[,.;]| and (?:starring|stars|based|{_VERB}|released|distributed|airing)| (?:from|for|starring|based|with|that|which|who|in|featuring|about|as)\b|$)", _made_by, "WB PX"),
    # "the production was handled by A and B"
    rule("lead.production", rf"production (?:was|is|were) (?:mostly |mainly |primarily |also )?(?:handled|provided|done|overseen|led) by (?P<people>{_LIST})", _production, "PX", "production"),
    # "is a song by singer A", "is the third studio album by the Danish band B"
    rule("lead.artist", rf"<[WB](?P<work>\d+)>(?:,(?:[^.;<>]|<[WBX]\d+>){{0,60}},)? (?:is|was) (?:an?|the) (?:[^.;()]{{0,60}} )?{_SOUND}(?: (?:written|recorded|performed|released|and|co-written))* (?:by|from) (?:the )?(?:[A-Za-z][\w-]* ){{0,8}}?(?P<people>{_LIST})(?!'s)", _by_artist, "WB PX"),
    # "aired on ABC from September 22, 2004 to May 23, 2010"
    rule("lead.aired", r"(?:aired|ran|airing|broadcast|running|televised)(?: (?:[a-z-]+|<[OXQS]\d+>)){0,8}? from {date:first} (?:to|until|through) {date:last}", _aired, "D"),
    rule("lead.one_of", r"{work:subject} (?:is|was) one of (?:the )?(?:<Q\d+> )?(?:[a-z-]+ ){0,3}(?:films|movies|albums|songs|series|novels|games) released in {date:value}", _one_of, "D WB"),
    # "airing on premium cable channel HBO", "aired on the cable channel Tideway"
    rule("lead.channel", r"(?:air(?:s|ed|ing)|broadcast|shown|seen|ran) (?:[a-z]+ )?on (?:the )?(?:(?:[a-z-]+|American|British|US) ){0,4}(?:channel|network|station|broadcaster) <[OX](?P<value>\d+)>(?!'s)", _channel, "OX"),
    # "a remake of the 1991 Malayalam film Salt Road", "the sequel to the 2004 film Salt Road"
    rule("lead.source", rf"(?P<relation>remake of|sequel to|prequel to|spin-?off (?:of|from)|adaptation of|based on) (?:the )?{_PLAIN}{{0,5}}?{_SOURCES},? <[WBX](?P<value>\d+)>(?!'s)", _source, "WBX"),
    rule("lead.same_name", rf"(?P<relation>remake of|based on|adaptation of|adapted from) (?:the |an? )?(?:{{person:author2}}'s )?{_PLAIN}{{0,5}}?{_SOURCES} of the same (?:name|title)(?: by (?:[a-z]+ )?{{person:author}})?", _same_name, "WB", "of the same"),
    rule("lead.author", rf"<[WB](?P<work>\d+)> (?:is|was) (?:an?|the) (?:[^.;()]{{0,60}} )?(?:novel|novella|memoir|book|autobiography|biography) by (?:the )?(?:[A-Za-z][\w-]* ){{0,6}}?(?P<people>{_LIST})(?!'s)", _author, "WB PX"),
    rule("lead.supporting", rf"(?:with|has|have|having|boasts|sees|featuring|finds|pairs) (?P<people>{_LIST}) in (?:[a-z-]+ ){{0,3}}(?:roles?|parts?)\b", _supporting, "PX"),
    rule("lead.distributor", r"(?:released|distributed|issued)(?: (?:[a-z-]+|<[DXO]\d+>),?){0,8}? (?:by|through) <[OX](?P<value>\d+)>", _distributor, "OX"),
    rule("lead.debut", r"(?:is|was|marks|marked) (?:the |[a-z]+ ){0,3}{person:people}'s (?:[a-z-]+ ){0,2}?directorial debut", _debut, "PX", "debut"),
)  # fmt: skip
