"""How works hang together: adaptations, spin-offs, sequels - and how many works a series or a person has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import after, before, person_before, plain, subject_act
from claims.properties.seasons import season_of
from claims.statement import (
    SCREEN,
    Comparator,
    Modality,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "related_work",
        "related work",
        ValueType.WORK,
        Comparator.WORK,
        TimeClass.FIXED,
        "{subject} is related to {value}",
        many=True,
        qualifiers=("relation", "author"),
        qualifier_choices={"relation": ("based_on", "spin_off_of", "sequel_to", "remake_of")},
        about=SCREEN,
    ),
    Property(
        "work_count",
        "number of works",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.COUNTER,
        "{subject} counts {value} works",
        units=("books", "films", "albums", "shows"),
        qualifiers=("series",),
        about=(SubjectType.BOOK_SERIES, SubjectType.FRANCHISE, SubjectType.PERSON),
    ),
)

_RELATIONS = (
    (r"spin-?off|sp[iu]n", "spin_off_of"),
    (r"sequel|follow-?up|follows on|continu|prequel", "sequel_to"),
    (
        r"remak|-language|(?<!film )(?<!screen )(?<!stage )(?<!television )(?<!tv )(?<!series )(?<!streaming )take on|reimagin|rework|reboot|retool|redo|update of|updating|english-language version|(?<!film )(?<!screen )(?<!stage )(?<!television )(?<!tv )(?<!series )(?<!streaming )version of",
        "remake_of",
    ),
    (r"", "based_on"),
)
_SOMEBODY_WAS = re.compile(
    r"(?:\b(?:he|she|they|I|who)|<P\d+>) (?:was|were|is|had been|has been|felt) (?:[a-z]+ )?$", re.I
)
_PREMISE = re.compile(r"(?:\b(?:not|never|unlike)|n't)\b[^.;]{0,20}$", re.I)

_IS_NO = re.compile(
    r"(?:<[WB](?P<of>\d+)> |\b)(?:is|are|was|were)(?: not|n't| no)(?: actually| really| strictly| in fact)? (?:(?:an?|the) )?(?:direct |straight |true )?$",
    re.I,
)
"""A relation denied of the work itself: "is not a sequel to Salt"."""


_NAMELESS = re.compile(r"^(?:An?|Another) (?:[a-z]+ )?$")


def _related(hit: Hit) -> Iterator[Draft]:
    denied = _IS_NO.search(before(hit, chars=40))
    if _PREMISE.search(before(hit, chars=30)) and not denied:
        return
    words = hit.words("relation")
    if "<x" in words:  # "the TV version of": an unknown name to the grammar
        words = plain(hit, *hit.match.span("relation")).lower()
    if words.startswith("inspired") and _SOMEBODY_WAS.search(before(hit, chars=24)):
        return  # "she was inspired by Salt to act"
    relation = next(r for pattern, r in _RELATIONS if re.search(pattern, words))
    qualifiers: dict[str, QualifierValue] = {"relation": relation}
    author = _author(hit)
    if author:
        qualifiers["author"] = author
    season = season_of(hit)
    if season:
        qualifiers["season"] = season
    planned = re.search(r"\bwill\b", words + before(hit, chars=20), re.I)
    subject = hit.maybe("subject")
    value = hit.mention("value")
    if denied and denied["of"]:
        named = hit.reading.payload(denied["of"])
        subject = named if isinstance(named, Mention) else subject
    if subject is None and hit.name == "related.spin_off" and _NAMELESS.search(before(hit, chars=30)):
        return  # "A prequel to Low Water has been ordered": whose relation it is has no name yet
    if hit.name == "related.to_which" and subject is None:
        subject = next((m for m in hit.document.mentions if m.letter in "WB" and m.name != value.name), None)
    yield hit.draft(
        "related_work", _title(hit, value, relation), qualifiers=qualifiers, subject=subject, modality=Modality.PLANNED if planned else None,
        subject_types=(SubjectType.TV_SERIES, SubjectType.FILM, SubjectType.GAME),
    )  # fmt: skip


def _title(hit: Hit, mention: Mention, relation: str) -> str:
    """Return the source's own title: a book may share its name with the series that is an alias of another."""
    books = [e for e in mention.entries if e.type in (SubjectType.BOOK, SubjectType.BOOK_SERIES)]
    if relation == "based_on":
        said = hit.document.text[mention.start : mention.end]
        return books[0].entity if books else re.sub(r"(?<=\w\w)[.,]$", "", said)
    return re.sub(r"(?<=\w\w)[.,]$", "", mention.name)


def _author(hit: Hit) -> str | None:
    if hit.has("author"):
        return hit.mention("author").name
    named = re.match(
        r"(?:'s)?,? (?:(?:novel|book|series|trilogy|memoir|play|comics?),? )?by (?:[a-z]+ )?<[PX](\d+)>",
        after(hit, chars=40),
    )
    payload = hit.reading.named(named)
    return payload.name if payload else None


def _explained(hit: Hit) -> Iterator[Draft]:
    """Read "draws on Tideline, the fourth of Orth's books": the author stands in what explains the title."""
    for draft in _related(hit):
        people = [
            m
            for t, m in hit.reading.mentions("PX")
            if hit.document.text.startswith("'s", m.end) and hit.span()[0] < t.start < hit.span()[1] + 30
        ]
        owners = [m.name.partition("'s ")[0] for m in people] or _owners_within(hit)
        if "author" not in draft.qualifiers and owners:
            draft.qualifiers["author"] = owners[0]
        yield draft


def _owners_within(hit: Hit) -> list[str]:
    """Return who owns a name that was read as one: "Kay Sutter" of "the third of Kay Sutter's Harrow books"."""
    end = hit.span()[1]
    names = [m.name.replace("’", "'") for t, m in hit.reading.mentions("X") if end - 1 <= t.start < end + 12]
    return [name.partition("'s ")[0] for name in names if "'s " in name]


def _unit(hit: Hit, group: str = "noun") -> str:
    """Return the unit in which a noun of works counts."""
    noun = hit.words(group)
    table = (
        (r"film|movie|picture|feature", "films"),
        (r"album|record|lp|<x", "albums"),
        (r"show|series", "shows"),
    )
    return next((unit for words, unit in table if re.search(words, noun)), "books")


def _count_of_person(hit: Hit) -> Iterator[Draft]:
    """Read "Orth, the author of four previous novels": so many works a person has."""
    q = hit.quantity("value")
    here = [m for t, m in hit.reading.mentions("P") if t.start < hit.span()[0]]
    named = next((hit.mention(g) for g in ("subject", "maker") if hit.has(g)), None)
    subject = named or (here[-1] if here else person_before(hit))
    act = hit.has("subject") and _OF_ACTS.search(hit.words("noun"))
    if q.value >= 2 and subject and (is_person(subject) or hit.has("maker") or act):
        yield hit.draft(
            "work_count", int(q.value), unit=_unit(hit), resolution=1, subject=subject, bound=q.bound, subject_types=(SubjectType.PERSON,)
        )  # fmt: skip


_OF_ACTS = re.compile(r"album|record|^lp$")
"""What bands make as well as persons."""


def _count(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 2 <= q.value <= 1000 or q.value != int(q.value):
        return
    unit = _unit(hit)
    shadow, end = hit.reading.shadow, hit.match.end()
    if (
        _LISTED.search(shadow[: hit.match.start("value")])
        or _TO_READ.match(shadow, end)
        or _SUBSET.match(shadow, end)
    ):
        return
    if re.search(
        r"\b(?:first|last|next|another|other|these|those|more|of the|of his|of her|one of|read|sold|latest) $",
        before(hit, "value", 16),
        re.I,
    ):
        return
    qualifiers: dict[str, QualifierValue] = {}
    subject = hit.maybe("subject")
    if subject is None and re.search(r"\b(?:she|he) (?:[a-z]+ ){1,3}$", before(hit, chars=30), re.I):
        subject = person_before(hit)
    if subject is None and _WROTE.search(before(hit, chars=40)):
        here = [m for t, m in hit.reading.mentions("P") if t.start < hit.span()[0]]
        subject = here[-1] if here else None
    yield hit.draft(
        "work_count", int(q.value), unit=unit, resolution=1, qualifiers=qualifiers, subject=subject, bound=q.bound,
        subject_types=(SubjectType.BOOK_SERIES, SubjectType.FRANCHISE, SubjectType.PERSON),
    )  # fmt: skip


_SUBSET = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:(?:in|on|inside|within|from) the (?:<[HQRTD]|top|chart|list|running|new|latest|current|final|prize)|(?:have|has|had|that|which) (?:[a-z]+ )?(?:reached|topped|made|hit|passed|sold|earned|offer|offered)\b|offer\b|each\b|apiece\b|combined\b)"
)
"""Behind a count of what a chart, a prize or a list holds."""
_LISTED = re.compile(
    r"\b(?:list|longlist|shortlist|selection|pile|stack|total|batch|crop) of (?:[a-z]+ )?<Q?$|\b(?:this|last) year's <Q?$|<D\d+>'s <Q?$|\bNos?\.? <?Q?$|<R\d+>[-–]<?Q?$|\b(?:picked|chosen|selected|chose|rounded up|listed|recommend(?:ed)?|reviewed)\b[^.;]{0,24}<Q?$|<Q\d+> \((?:<Q?)?$",
    re.I,
)
_TO_READ = re.compile(
    r" (?:to (?:read|watch|see|look)|you (?:should|must|can|need)|we |worth |for (?:the )?(?:summer|autumn|winter|spring|Christmas|your))",
    re.I,
)
"""A list of recommended works is nobody's count: "picked nine books", "ten novels to read this summer"."""
_SIZES = {
    "duology": 2,
    "trilogy": 3,
    "tetralogy": 4,
    "quartet": 4,
    "quintet": 5,
    "pentalogy": 5,
    "sextet": 6,
    "septet": 7,
}


def _sized(hit: Hit) -> Iterator[Draft]:
    """Read "the cycle is a trilogy": a noun that counts."""
    subject = hit.maybe("subject")
    noun = hit.said()
    unit = "films" if re.search(r"\bfilms\b", noun) else "books"
    yield hit.draft(
        "work_count", _SIZES[hit.words("size")], unit=unit, resolution=1, subject=subject,
        subject_types=(SubjectType.BOOK_SERIES, SubjectType.FRANCHISE),
    )  # fmt: skip


def _count_of_series(hit: Hit) -> Iterator[Draft]:
    """Read "the four Ashdown books": the series stands between number and noun."""
    if not hit.has("another"):
        yield from _count(hit)
        return
    q, series = hit.quantity("another"), hit.mention("series")
    if 2 <= q.value <= 100 and q.value == int(q.value):
        yield hit.draft(
            "work_count", int(q.value), unit="books", resolution=1, subject=series, bound=q.bound,
            subject_types=(SubjectType.BOOK_SERIES, SubjectType.FRANCHISE, SubjectType.PERSON),
        )  # fmt: skip


def _of_theirs(hit: Hit) -> Iterator[Draft]:
    """Read "of her four books", "In all he made six features": so many works a person has."""
    group = "value" if hit.has("value") else "count"
    q = hit.quantity(group)
    person = hit.mention("subject") if hit.has("subject") else person_before(hit)
    if q.value >= 2 and q.value == int(q.value) and person and is_person(person):
        yield hit.draft(
            "work_count", int(q.value), unit=_unit(hit, "noun" if hit.has("noun") else "works"), resolution=1, subject=person, bound=q.bound,
            subject_types=(SubjectType.PERSON,),
        )  # fmt: skip


_WROTE = re.compile(
    r"\b(?:wrote|written|writes|penned|published|authored|directed|recorded|released|scored|composed|produced|made|edited|illustrated|translated)(?: (?:some|about|over|more than|nearly|at least|another))? $",
    re.I,
)


def _ordinal_album(hit: Hit) -> Iterator[Draft]:
    """Read "her fourth studio album": at that time the artist has at least so many."""
    q = hit.quantity("value")
    if hit.has("disc") and hit.mention("disc").name != "LP":
        return
    here = next((m for _, m in hit.reading.mentions("P")), None)
    chief = chief_person(hit.document)
    person = subject_act(hit) or (chief if hit.words("owner") == "their" else here or chief)
    if re.match(r",? <D\d+>'s ", after(hit, chars=24)):
        return  # an earlier one of them
    if person and q.value > 1:
        yield hit.draft(
            "work_count",
            int(q.value),
            unit=_unit(hit),
            resolution=1,
            subject=person,
            subject_types=(SubjectType.PERSON,),
        )


def _offspring(hit: Hit) -> Iterator[Draft]:
    """Read "the show has produced one spin-off, Salt": what it came of is spoken of before."""
    child = hit.mention("subject")
    here = [m for t, m in hit.reading.mentions("WB") if t.start < hit.span()[0]]
    parent = here[-1] if here else _spoken_of(hit)
    named = re.sub(r"(?<=\w\w)[.,]$", "", child.name)
    if parent and parent.name != child.name and not _PREMISE.search(before(hit, chars=30)):
        relation = next(r for pattern, r in _RELATIONS if re.search(pattern, hit.words("relation")))
        yield hit.draft(
            "related_work",
            parent.name,
            qualifiers={"relation": relation},
            subject=child if child.entries else named,
        )


def _series_of_author(hit: Hit) -> Iterator[Draft]:
    """Read "Lena Orth, on whose novels it is based": the series bears the work's own name."""
    work = next((m for m in hit.document.mentions if m.letter in "WB"), None)
    if work:
        yield hit.draft(
            "related_work",
            work.name,
            qualifiers={"relation": "based_on", "author": hit.mention("author").name},
        )


def _spoken_of(hit: Hit) -> Mention | None:
    """Return the work that "the film" means: the last one of the paragraph, else the first one of the article."""
    known = [m for m in hit.document.mentions if m.letter in "WB" and m.entries]
    opening = next(r.start for r in hit.document.readings if r.block_index == hit.reading.block_index)
    here = [m for m in known if opening <= m.start < hit.span()[0]]
    return here[-1] if here else known[0] if known else None


def _namesake(hit: Hit) -> Iterator[Draft]:
    """Read "taken from the novel by X": the source's title goes unsaid, so it is the work's own."""
    qualifiers: dict[str, QualifierValue] = {"relation": "based_on", "author": hit.mention("author").name}
    works = [m for t, m in hit.reading.mentions("WB") if t.start < hit.span()[1]]
    subject = hit.mention("subject") if hit.has("subject") else works[-1] if works else _spoken_of(hit)
    if subject:
        yield hit.draft("related_work", subject.name, qualifiers=qualifiers, subject=subject)


_BOOKISH = r"(?:novel|novels|book|books|series|saga|novella|memoir|comics?|trilogy|quartet|stories|story|play|game|bestsellers?|thriller)"
_FILL = r"(?:(?!less |fewer |more |over |under |about |<Q\d+> (?:reviews|critics|ratings))(?:<[DQTJ]\d+>[\w-]*|[\w'-]+),? ){0,4}?"
_SOURCE = r"(?:novel|novels|book|books|novella|memoir|autobiography|biography|comic|comics|comic book|graphic novel|manga|webtoon|webcomic|web serial|web series|memoirs|radio play|stage musical|true-crime book|children's book|picture book|folk tale|fairy tale|poem|podcast|play|stage play|musical|short story|story|article|essay|game|video game|film|movie|series|trilogy|quartet|saga|bestseller|non-fiction book|opera|song|album|documentary)"
_HOW = r"(?:(?:very |only |quite )?(?:loosely|closely|partly|freely|heavily|directly|faithfully|largely|in part|extensively|chiefly|mainly|itself) )?"
_STORY = r"(?:story|stories|plot|plots|premise|cues?|inspiration|title|name|material|source|characters|storyline|narrative|bones|idea|script)"
_FROM = (
    rf"(?:adaptations? of|adapt(?:s|ing)|(?:based|modelled|modeled) {_HOW}(?:up)?on|(?:adapted|drawn|taken|derived|torn|lifted|sprung|expanded|developed|culled|spun|reworked|translated|come|grown) (?:by <[PX]\d+> )?{_HOW}(?:[a-z]+ ){{0,2}}from(?: the pages of)?"
    rf"|inspired {_HOW}by|(?:has|had|have|having|finds|found|takes?|took) (?:its|their) (?:origins?|roots?|genesis|beginnings|bones|seeds?|source|basis|starting point) in|(?:fashioned|hewn|carved|woven|crafted|distilled|conjured|whittled|condensed|stitched|quarried) (?:it |the (?:series|film|show) )?from|(?:grows|grew|growing|grown) out of|(?:springs|sprang|comes|came|stems|stemmed|draws|derives|drawing|hails) {_HOW}from|(?:draws|drew|drawing|leans|leant|builds) {_HOW}(?:up)?on|(?:began|begins|started|starts)(?: out)? (?:its |his |her )?(?:life )?as|retelling of|dramati[sz]ation of|mining|mines|mined"
    rf"|(?:source(?: material| novel)?|inspiration|basis) (?:is|was)|(?:borrow(?:s|ed|ing)?|lift(?:s|ed)?|tak(?:es?|ing|en)|took|draws|drew|derives) (?:most of |much of |all of |some of )?(?:its|their|the|his|her) (?:[a-z]+ )?{_STORY}(?: and [a-z]+)? {_HOW}from"
    r"|(?:film|screen|tv|television|big-screen|small-screen|streaming|series) (?:version|adaptation|take|treatment) (?:of|on))"
)
"""How a work comes from its source: "based loosely on", "takes its story from", "began life as"."""
_REMADE = r"(?:remake of|reimagining of|reworking of|rework of|reboot of|remakes|reboots|reworks|reimagines|retooling of|(?:[a-z]+-language|american|british|u\.s\.|us|uk|hollywood|bollywood|hindi|tamil|telugu|<X\d+>) (?:version|update|take|remake|reworking) (?:of|on)|update of)"
_OF_A = r"(?:(?:the|an?|his|her|their|its|two of|one of|several of|some of) )?(?:<[PX](?P<author>\d+)>(?:'s?)? )?(?:the )?"
_DESCRIBED = r"(?:(?:<[DQTJOX]\d+>(?:'s)?[\w-]*|[\w'-]+),? ){0,4}?"
_IS_BASIS = r"(?:(?:provid|suppli|suppl|form|serv|inspir|furnish)(?:es|ed|ies|ied|e)?(?: as)?|is|was|remains|gave (?:it|the (?:series|film|show)))"
_MADE_IT = r"(?:inspired|spawned|begat|underpins|underlies|sparked) (?:the|this) (?:[a-z-]+ ){0,2}(?:series|film|show|drama|movie|miniseries|adaptation|comedy|thriller)"
_BASIS = r"(?:(?:the |its |his |her |their )?(?:[a-z]+ )?(?:source(?: material| novel)?|basis|inspiration|raw material|blueprint|starting point|template|jumping-off point|bones))"


def _noted(hit: Hit) -> Iterator[Draft]:
    """Read a title that its noun or its author tells: "based on the podcast Dead Air by Rosa Kim"."""
    mention = hit.mention("value")
    if mention.letter != "X" or not _PLACE_OF_NAME.search(after(hit, "value", 12)):
        yield from _related(hit)


_PLACE_OF_NAME = re.compile(r"^'s \w")
"""What follows an unknown name that owns what comes: "the story of X's life"."""

RULES = (
    # "Based on the podcast Dead Air by Rosa Kim", "took the plot from a Georges Alard novella, Salt"
    rule("related.noted", rf"(?P<relation>{_FROM}|adapted) {_OF_A}{_DESCRIBED}{_SOURCE},? (?:called |titled |entitled )?{{title:value}}", _noted, "WBX"),
    # "draws on Tideline, the fourth of Orth's Ida Marl books", "based on Salt, a novel by Lena Orth"
    rule("related.explained", rf"(?P<relation>{_FROM}) {{title:value}}, (?:an?|the|his|her|their) (?:(?:<[DQTJ]\d+>[\w-]*|[\w'-]+),? ){{0,4}}?(?:{_SOURCE}|of (?=<[PX]))(?: (?:by|from|of) {{person:author}}| ?{{person}}'s?)?", _explained, "WBX"),
    # "X's trilogy The Purple Chamber provided the source material", "“Salt” was the basis for the film"
    rule("related.basis_owned", rf"(?P<relation>){{person:author}}'s? (?:(?:<[DQT]\d+>|[\w'-]+),? ){{0,3}}?{_SOURCE},? {{title:value}},? (?:which )?(?:{_IS_BASIS} {_BASIS}|{_MADE_IT})", _related, "WBX"),
    rule("related.basis", rf"(?P<relation>){{work:value}},?(?: (?:an?|the) (?:[\w'-]+ ){{1,4}}(?:by {{person:author}})?,)? (?:which )?(?:{_IS_BASIS} {_BASIS}|{_MADE_IT})", _related, "WB", "inspired|spawned|begat|underp|underl|sparked|source|basis|inspiration|material|blueprint|starting|template|jumping|bones"),
    rule("related.basis_is", rf"{_BASIS},? (?:is|was|for (?:it|the (?:film|series|show|drama|movie)) (?:is|was)|comes from|being)(?: the)?(?: {{person:author}}'s?)? (?P<relation>)(?:(?:<[DQTJ]\d+>[\w-]*|[\w'-]+),? ){{0,4}}?{{work:value}}", _related, "WB", "source|basis|inspiration|material|blueprint|starting|template|jumping|bones"),
    # "a reworking of an Italian series, Linea Rossa", "a remake of the French film “Salt”"
    rule("related.remade", rf"(?P<relation>{_REMADE}) (?:the |an? |its |their )?(?:<[PX]\d+>'s? )?(?:(?:<[DQTOX]\d+>(?:'s)?|[\w'-]+),? ){{0,5}}?{{work:value}}", _related, "WB"),
    rule("related.remade_noun", rf"(?P<relation>{_REMADE}|spin-?off (?:of|from)|sequel to|prequel to|follow-?up to) (?:the|an?|<[PX]\d+>'s|its|his|her|their) {_DESCRIBED}(?:film|movie|series|miniseries|show|drama|comedy|format|sitcom|thriller|classic|hit|cartoon|anime|telenovela|soap|romance|original|play|game),? (?:called |titled )?{{title:value}}", _noted, "WBX"),
    # "has already produced one spin-off, The Outer Bank", "spawned a prequel, “Salt”"
    rule("related.offspring", r"(?:spawned|produced|inspired|yielded|generated|prompted|led to|launched|begat|birthed|gave (?:rise|birth) to|spun off|was followed by|followed by|had|has|got|received|resulted in|brought) (?:already |also )?(?:an?|one|the|its own|<Q\d+>) (?:[a-z-]+ ){0,3}?(?P<relation>spin-?off|sequel|prequel|remake|reboot|follow-?up)(?: series| film| show)?(?:,| in| with| called| titled|,? (?:named|entitled))? {title:subject}", _offspring, "WBX"),
    rule("related.unknown", r"(?P<relation>spin-?off (?:of|from|to)|sequel to|prequel to|follow-?up to|remake of|reboot of) (?:the )?(?:{date}'s )?<X(?P<value>\d+)>(?=[,.;:)—]|$| (?:and|but|that|which|is|was|has|had|will|in|from|about|on|with|starring|set|called|titled|follows|films|movies|franchise)\b)", _noted, "X"),
    # "ten years after the events of Salt, the sequel …", "turned Orth's novel Salt into a series", "A sequel, Salt Road, is due"
    rule("related.events", r"(?:after|following|before|since) the events of {work:value}, (?:the|this) (?P<relation>sequel|prequel|follow-?up|spin-?off)\b", _related, "WB"),
    rule("related.turned", rf"(?P<relation>)(?:turn(?:s|ed|ing)|transform(?:s|ed|ing)|bring(?:s|ing)?|brought) {_OF_A}{_DESCRIBED}{_SOURCE},? {{title:value}},? (?:into|to (?:the )?(?:screens?|television|big screen|small screen|tv|stage|life))\b", _noted, "WBX"),
    rule("related.child", r"(?:^|(?<=[,;] ))(?:(?:and|but|while) )?(?:a|another|its|one|the first) (?:[a-z-]+ ){0,2}?(?P<relation>sequel|prequel|spin-?off|follow-?up|remake),? (?:called |titled |entitled )?{title:subject},? (?:is|was|will|has|had|arriv\w+|follow\w+|c[ao]mes?|open\w*|premier\w+|went|ran|launch\w+|debut\w+|did|took|made|earned)\b", _offspring, "WBX"),
    rule("related.sequel_picks_up", r"(?P<relation>sequel|prequel|follow-?up),? {work:subject},? [^.;:()<>]{3,40}? {work:value} (?:ended|left off|finished|closed|stopped)", _related, "WB"),
    # "adaptation of Orth's Ida Marl novels", "based on X's bestselling novel Y"
    rule("related.based_on", rf"(?P<relation>{_FROM}|drawing from|source is|source material is|borrow\w* [^<>.;]{{0,40}}from) (?:the )?(?:<[PX](?P<author>\d+)>'s )?(?:the )?{_FILL}{{work:value}}(?! (?:creator|star|director|writer|author|producer|showrunner|veteran|helmer|alum)\b)(?: {_BOOKISH})?", _related, "WB"),
    rule("related.whose", r"(?P<relation>borrow\w*|adapt\w*|source|basis)[^.;<>]{0,60}? (?:{w3})(?:<X\d+>'s )?{person:author},? whose {work:value} (?:saga|series|novels|books|trilogy|quartet)", _related, "WB"),
    rule("related.on_whose", r"<[PX](?P<author>\d+)>, on whose (?:<Q\d+>-book |[\w-]+ ){0,3}(?:series|novels|books|saga) (?:it|the (?:series|show|film)) (?P<relation>is based)", _series_of_author, "PX"),
    # "adapted from the novel of the same name by X", "began life as a 2018 stage play by X"
    rule("related.by_author", rf"(?P<relation>{_FROM}|adapted {{work:subject}} from) (?:the|an?|two|several) {_DESCRIBED}{_SOURCE} (?:of the same (?:name|title),? )?(?:by|of|from) (?:[a-z-]+ ){{0,3}}{{person:author}}", _namesake, "PX"),
    rule("related.namesake_of", rf"(?P<relation>{_FROM}) (?:the )?{{person:author}}(?:'s)? (?:(?:[a-z-]+|<D\d+>) ){{0,3}}{_SOURCE} of the same (?:name|title)", _namesake, "PX"),
    rule("related.spin_off", r"(?P<relation>spin-?off (?:of|from|to)|sequel to|prequel to|follow-?up to|follows on from|continues the story of|continuation of|remake of|reimagining of) (?:the |its |their )?(?:(?:<[DQTOX]\d+>(?:'s)?|[\w'-]+) ){0,4}?{work:value}", _related, "WB"),
    rule("related.titled", r"(?P<relation>spin-?off (?:of|from)|sequel to|prequel to|remake of|follow-?up to) (?:the )?{work:value},? (?:tentatively |currently |provisionally )?(?:titled|called|entitled|named|dubbed) {title:subject}", _related, "WB"),
    rule("related.spun", r"(?P<relation>sp[iu]n(?:s|ning)? (?:off|out)) (?:of|from) (?:<O\d+>'s )?(?:the )?{w4}{work:value}", _related, "WB"),
    # "to which it is a sequel", "Patrick Reeve's novel Salt, on which it draws"
    rule("related.to_which", r"(?:<[PX](?P<author>\d+)>'s (?:(?:<[DT]\d+>|[\w-]+) ){0,4}?)?{work:value},? (?:the (?:film|series|show|drama|movie|picture|original|book|novel) )?(?:to|of|from|on|upon) which (?:it|this|<[WS]\d+>|(?:the|its) (?:[a-z]+ ){0,2}(?:film|series|show|novel|book|drama|movie|episode|season|sequel|screenplay|script)) (?P<relation>(?:is|was) an? (?:loose |direct |belated |kind of |sort of )?(?:sequel|prequel|spin-?off|remake|follow-up)|(?:is|was|are) (?:[a-z]+ )?(?:based|adapted|drawn|taken|modelled)|draws|drew|leans)", _related, "WB"),
    # "spans 12 books", "nine-book series", "six novels", "now five strong"
    rule("works.count", r"(?:<[PXB]\d+>'s )?(?:{work:subject} (?:empire |saga |series |universe )?(?:has |have )?(?:spans?|swollen to|counts?|runs? to|grown to|comprises|numbers|stretches to) (?:to )?)?{num:value}[- ](?:(?!earlier|previous|other|more|further|last|next|new)\w+ )?(?P<noun>books?|novels?|volumes|films|movies|albums)\b(?! (?:sold|copies|deal|club))", _count, "Q"),
    rule("works.named", r"(?:(?:there (?:are|were)|in all,? (?:s?he|they) made|wrote|written|penned|published|produced|turned out|brings? (?:the )?tally to) {num:value} <[WBPC]\d+> (?P<noun>books|novels|mysteries|thrillers|stories|titles|adventures|films|movies)|{num:another} (?:[a-z]+ )?<[BWPC](?P<series>\d+)> (?P<kind>books|novels|mysteries|thrillers|whodunits|volumes))\b(?! (?:sold|deal|club))", _count_of_series, "Q"),
    # "Of her four books", "In all he made six features"
    rule("works.of_theirs", r"(?:(?:of|among|all|across) (?:his|her) (?:[a-z]+ )?{num:value} (?:[a-z-]+ )?(?P<noun>books|novels|films|features|movies|albums|records)|(?:s?he|{person:subject}) (?:has |had )?(?:made|directed|published|released|recorded) (?:a total of )?{num:count} (?:[a-z-]+ )?(?P<works>books|novels|films|features|movies|albums|records))(?=[,.;:]|$| and\b| in (?:all|total)| is\b| so far| over| (?:have|has|had|were|are|was)\b)", _of_theirs, "Q"),
    # "the Wick cycle is a trilogy"
    rule("works.trilogy", r"(?:<[WBX](?P<subject>\d+)>(?: (?:series|saga|cycle|sequence|books|novels))?|the (?:series|saga|cycle|sequence)) (?:is|was|forms|makes up|became|will be) (?:planned as |now )?an? (?:[a-z-]+ )?(?P<size>duology|trilogy|tetralogy|quartet|quintet|sextet|septet|pentalogy)(?=[,.;:]|$| of (?:books|novels|films)| that| set| about| in| which)", _sized, ""),
    rule("works.strong", r"(?P<noun>novels|books|films|albums|movies),? (?:are |is )?now {num:value} strong", _count, "Q"),
    # "it is Lena Orth's fourth studio album", "the seventh film Orth has directed"
    rule("works.ordinal_of", r"(?:is|was|marks|becomes|releases?d?|,) (?:[a-z-]+ ){0,3}<[PXO](?P<subject>\d+)>'s {ord:value} (?:[a-z-]+ )?(?P<noun>album|record|novel|book|feature|film)\b(?! (?:in|with|for)\b| as (?!director|writer|a director|a writer))", _count_of_person, "T PXO"),
    rule("works.ordinal_by_act", r"the {ord:value} (?:studio |solo |full-length )?(?P<noun>album|record|novel|book) (?:by|from) the (?:<[XUL]\d+>-(?:born|based|bred) |[a-z-]+ ){0,3}(?:artist|band|singer|group|rapper|duo|trio|quartet|songwriter|author|novelist)\b(?! <[PX]|-)", _ordinal_album, "T"),
    rule("works.ordinal_made", r"the {ord:value} (?:[a-z-]+ )?(?P<noun>album|record|novel|book|film|movie|feature|series|show) (?:(?:(?:directed |written |made )?by|from) (?:(?:[a-z-]+|<[XQ]\d+>(?:-[a-z-]+|'s)?) ){0,4}?<[PXO](?P<subject>\d+)>(?!-(?:born|based|raised|bred)\b| (?:[a-z-]+ ){1,2}<[PXO]|'s?\b| <Q\d+>-| (?:trio|quartet|quintet|duo|band|rapper|singer|group|outfit)\b)|(?:that )?{person:maker} (?:has |had )?(?:directed|written|made|released|published|recorded|put out|helmed|produced|created)\b)", _count_of_person, "T PXO"),
    # "the author of four previous novels", "a star of over fifty films"
    rule("works.count_of", r"(?:(?:author|writer|star|veteran|director|maker|creator|composer|producer|hero|heroine|writer-director) of|whose|ha[sd](?=[^.;:()]{4,40} to (?:his|her|their) (?:name|credit))) (?:[a-z]+ ){0,3}{num:value} (?:[a-z-]+ ){0,2}?(?P<noun>books|novels|volumes|films|movies|features|pictures|albums|records|shows|series|mysteries|thrillers|bestsellers)\b", _count_of_person, "Q"),
    rule("works.ordinal", r"(?P<owner>her|his|their|the (?:artist|band|singer|group|rapper|duo|trio|quartet|quintet|foursome|five-piece|outfit|act|songwriter|author|novelist|<Q\d+>-year-old)'s) {ord:value} (?:studio |solo |full-length )?(?P<noun>album|record|novel|book|<X(?P<disc>\d+)>)", _ordinal_album, "T"),
)  # fmt: skip
