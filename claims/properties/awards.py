"""Awards won and nominations, one by one and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person, headline_person
from claims.mention import Mention
from claims.properties.context import after, person_before, plain
from claims.reading import Token
from claims.statement import (
    Comparator,
    Polarity,
    Property,
    QualifierValue,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "award",
        "award",
        ValueType.AWARD,
        Comparator.AWARD,
        TimeClass.FIXED,
        "{subject} and the {value}",
        many=True,
        qualifiers=("category", "outcome", "for"),
        qualifier_choices={"outcome": ("won", "nominated")},
    ),
    Property(
        "award_count",
        "number of awards",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.COUNTER,
        "{subject} has {value}",
        units=("awards", "nominations"),
        qualifiers=("award",),
    ),
)

_WON = re.compile(
    r"\b(?:w[io]n\w*|took home|take\w* home|went home with|came away|took|takes|pick\w* up|claim\w*|earned|scor\w+|nab\w*|collect\w*|awarded|received|ha(?:s|ve|d)|own(?:s|ed)|boast\w*|handed|among (?:them|which)|trophies|statuettes|prizes?|swept)\b",
    re.I,
)
_NOMINATED = re.compile(
    r"\b(?:nominat\w+|nominees?|nods?|up for|in contention|shortlist\w*|longlist\w*|lost|missed out|contend\w*|in the running|put forward)\b",
    re.I,
)
_LOST = re.compile(
    r"\b(?:nominated|nominations?(?= for)|nods?(?= for)|up for|in contention|shortlisted|lost|missed|elsewhere|put forward)\b",
    re.I,
)
_MANY = re.compile(
    r"(?<=Emmy|Tony)s$|(?<=Oscar|Award|award|Prize|prize|Globe|BAFTA|Bafta)s$|(?<=Grammy)s$|(?<=Peabody)s$|(?<=AACTA)s$|(?<=IFTA|Ifta)s$|(?<=Logie)s$|(?<=ARIA|MOBO|Juno|Goya)s$|(?<=Filmfare)s$"
)


def _singular(award: str) -> str:
    return _MANY.sub("", award)


_UNLISTED = re.compile(
    r"\b(?:won|wins|took|takes|home|went|came away|collected|picked up|received|claimed|landed) (?:with )?(?:the|an?) <X(\d+)> for <K"
)
"""An award that no table holds: its name stands before "for" and a category."""


def _award_name(hit: Hit) -> str | None:
    """Return the award named nearest before the match, else in its sentence, else in the sentences before."""
    at = hit.span()[1]
    here = hit.reading.mentions("J")
    before = [m for t, m in here if t.start < at]
    unlisted = _UNLISTED.search(hit.reading.shadow)
    if unlisted and not here and isinstance(named := hit.reading.tokens[int(unlisted[1])].payload, Mention):
        return named.name
    if before or here:
        return _singular((before[-1] if before else here[0][1]).name)
    for reading in reversed(hit.document.readings[: hit.reading.index]):
        earlier = reading.mentions("J")
        if earlier and reading.block_index >= hit.reading.block_index - 2:
            return _singular(earlier[-1][1].name)
    headline = [m for r in hit.document.readings[:1] for _, m in r.mentions("J")]
    return _singular(headline[-1].name) if headline else None


def _count(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 1 <= q.value <= 400 or q.value != int(q.value):
        return
    noun, front = hit.words("noun"), plain(hit, 0, hit.match.end())
    named = hit.name == "awards.put_forward" or re.search(r"nomination|nod|categor", noun)
    unit = "nominations" if named else "awards"
    if unit == "awards" and not (_WON.search(front) or _NOMINATED.search(front)):
        return
    if re.search(
        r"\b(?:nominated|up|in contention|shortlisted|put forward) (?:for|in)\b(?:[^.;]{0,20}|[^.;]{0,60}(?:,| and) )$",
        plain(hit, 0, hit.match.start()),
        re.I,
    ):
        unit = "nominations"
    elif "categor" in noun:
        return
    award = _award_name(hit)
    qualifiers: dict[str, QualifierValue] = {"award": award} if award else {}
    year = _ceremony_year(hit)
    if year:
        qualifiers["year"] = year
    yield hit.draft(
        "award_count", int(q.value), unit=unit, resolution=1, qualifiers=qualifiers, subject=_winner(hit)
    )


def _count_times(hit: Hit) -> Iterator[Draft]:
    """Read "two-time Emmy winner X": so many awards of the person named beside it."""
    q = hit.quantity("value")
    behind = [m for t, m in hit.reading.mentions("PX") if hit.span()[1] <= t.start < hit.span()[1] + 24]
    unit = "nominations" if "nominee" in hit.words("noun") else "awards"
    qualifiers: dict[str, QualifierValue] = {"award": _award_name(hit) or ""}
    subject = behind[0] if behind else _winner(hit)
    yield hit.draft(
        "award_count", int(q.value), unit=unit, resolution=1, qualifiers=qualifiers, subject=subject
    )


def _nominated_times(hit: Hit) -> Iterator[Draft]:
    """Read "Orth, nominated six times"."""
    yield from _count_as(hit, "nominations")


def _nominated_times_for(hit: Hit) -> Iterator[Draft]:
    """Read "nominated five times for Golden Globe Awards and twice …": so many nominations for the award named."""
    award = _singular(hit.mention("award").name)
    for draft in _count_as(hit, "nominations"):
        draft.qualifiers["award"] = award
        yield draft


def _count_elided(hit: Hit) -> Iterator[Draft]:
    """Read "three nominations, winning one": the noun is understood."""
    yield from _count_as(hit, "awards")


_COUNTED = re.compile(
    r"\b(nominations?|nominat\w+|nods?|nominees|wins?|won|trophies|prizes|statuettes)\b", re.I
)


def _count_of_them(hit: Hit) -> Iterator[Draft]:
    """Read "it had 11 of them": nominations or awards, whichever the words before it spoke of."""
    start = hit.document.readings[max(0, hit.reading.index - 2)].start
    said = _COUNTED.findall(hit.document.text[start : hit.span()[0]])
    if said and _award_name(hit):
        nominated = re.match(r"nomin|nod", said[-1], re.I) and not re.match(r"w[io]n|took", hit.words("verb"))
        yield from _count_as(hit, "nominations" if nominated else "awards")


def _count_as(hit: Hit, unit: str) -> Iterator[Draft]:
    q, award = hit.quantity("value"), _award_name(hit)
    if award and 1 <= q.value <= 100 and q.value == int(q.value):
        yield hit.draft(
            "award_count",
            int(q.value),
            unit=unit,
            resolution=1,
            qualifiers={"award": award},
            subject=_winner(hit),
        )


def _acting_award(hit: Hit) -> Iterator[Draft]:
    """Read "a lead actress win for Lena Orth in 2023": the category stands without "best"."""
    for draft in _award(hit):
        draft.qualifiers["category"] = hit.words("craft")
        yield draft


def _award_of_spoken(hit: Hit) -> Iterator[Draft]:
    """Read "The Emmy winner plays …": the person spoken of."""
    person = person_before(hit)
    if person is not None:
        yield from _award(hit, person)


def _dated_title(hit: Hit, token: Token) -> bool:
    """Whether an unknown name has its year in brackets behind it: then it is a work's."""
    return bool(re.match(r"[”\"]? \(<D", hit.reading.shadow[hit.reading.position(token.end) :]))


def _in_place(hit: Hit, token: Token) -> bool:
    """Whether a name is where it happened, or who was beaten or met: "in Cape Town", "losing to Ida Marl"."""
    return bool(
        re.search(
            r"\b(?:in|at|near|outside|losing to|lost to|beating|beat|opposite|alongside) $",
            plain(hit, 0, hit.reading.position(token.start)),
        )
    )


_SINCE = re.compile(r"\b(?:since|before|after|until|from) $")


def _winner(hit: Hit) -> Mention | None:
    """Return a person that stands before the match, or whom "she" and "he" mean, else leave it to the work."""
    front = plain(hit, 0, hit.match.start())
    owners = [
        (t, m)
        for t, m in hit.reading.mentions("PXWB")
        if t.start < hit.span()[0]
        and (m.letter in "PWB" or " " in m.name and not _dated_title(hit, t))
        and not _in_place(hit, t)
    ]
    group = list(re.finditer(_GROUP, front, re.I))
    if group and (not owners or hit.reading.span(*group[-1].span())[0] > owners[-1][0].start):
        return chief_person(hit.document)
    pronouns = list(re.finditer(r"\b(she|he|it|her|his|its)\b", front, re.I))
    at = max((hit.reading.position(t.start) for t, _ in owners), default=-1)
    said = pronouns[-1] if pronouns and pronouns[-1].start() > len(plain(hit, 0, at)) - 1 else None
    group = list(re.finditer(_GROUP, front, re.I))
    if group and (not owners or hit.reading.span(*group[-1].span())[0] > owners[-1][0].start):
        return chief_person(hit.document)
    if owners and re.search(
        _WORK_NOUN, plain(hit, hit.reading.position(owners[-1][0].end), hit.match.start()), re.I
    ):
        return None
    if said is not None and said[1].casefold() in ("it", "its"):
        return None
    if said is not None and (not owners or said[1].casefold() in ("she", "he")):
        return person_before(hit)
    if owners:
        return owners[-1][1] if owners[-1][1].letter in "PX" else None
    return headline_person(hit.document)


_WORK_NOUN = r"\b(?:it|the (?:series|show|film|movie|drama|comedy|album|book|novel))\b"


def _outcome(hit: Hit, *groups: str) -> str | None:
    """Tell from the verb beside an award whether it was won; None where nothing says it."""
    words = " ".join(hit.words(g) for g in groups)
    if re.search(
        r"lost|miss|nomin|\bnods?\b|contend|compet|vying|up for|in the running|shortlist|longlist|went elsewhere|put forward",
        words,
    ):
        return "nominated"
    return "won" if words else None


def _award(hit: Hit, subject: Mention | None = None) -> Iterator[Draft]:
    """Make one award: its name, category, outcome, year and work as far as the words say them."""
    award = _singular(hit.mention("value").name) if hit.has("value") else _award_name(hit)
    outcome = _outcome(hit, "verb", "noun", "tail")
    if award is None or outcome is None:
        return
    if re.search(r"\b(?:lost|beat\w*|ahead of|over)\b[^.;<>]{0,12}$", plain(hit, 0, hit.match.start()), re.I):
        return
    qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
    if hit.has("category"):
        qualifiers["category"] = hit.mention("category").name
    year = _ceremony_year(hit)
    if year:
        qualifiers["year"] = year
    if (
        subject is None
        and hit.name == "award.and_a_win"
        and _EARNED_THEM.search(plain(hit, 0, hit.match.start()))
    ):
        subject = person_before(hit)
    if subject is None and re.search(r" (?:him|her)$", hit.words("verb")):
        subject, works = person_before(hit), hit.reading.mentions("WB")
        earlier = [m for t, m in works if t.start < hit.span()[0]]
        if subject is not None and earlier:
            qualifiers["for"] = earlier[-1].name
    if hit.has("for") and hit.mention("for").letter in "WB" and subject is None:
        subject = _winner(hit)
        if subject is not None:
            qualifiers["for"] = hit.mention("for").name
    negated = (
        _DENIED.search(plain(hit, *hit.clause)[: hit.match.end() - hit.clause[0]])
        if hit.clause[0] < hit.match.end()
        else None
    )
    yield hit.draft(
        "award", award, qualifiers=qualifiers, subject=subject or _owner(hit),
        polarity=Polarity.NEGATED if negated else None,
    )  # fmt: skip


_AWARD_NAME = re.compile(r"\b(?:Awards?|Prize|Medal)$")


def _award_unlisted(hit: Hit) -> Iterator[Draft]:
    """Read "a Weir Guild Award nomination for best script": an award that no table holds, by the end of its name."""
    if _AWARD_NAME.search(hit.mention("value").name):
        yield from _award(hit)


def _ceremony_year(hit: Hit) -> int | None:
    if hit.has("year"):
        said = (hit.date("year").value or "")[:4]
        return int(said) if said.isdigit() else None
    dates = [t.payload for t in hit.reading.tokens if isinstance(t.payload, DateRead) and t.payload.value]
    low, high = hit.reading.span(*hit.match.span())
    near = [
        d for d in dates
        if low - 60 <= d.start <= high + 40 and hit.document.text[d.start - 1] != "(" and not _SINCE.search(hit.document.text[max(0, d.start - 8) : d.start])
        and "including" not in hit.document.text[high : d.start]
    ]  # fmt: skip
    years = {int((d.value or "")[:4]) for d in near if "/" not in (d.value or "")}
    return years.pop() if len(years) == 1 else None


def _award_for_listed(hit: Hit) -> Iterator[Draft]:
    """Read "It took two Baftas, one for best drama": the sentence tells whether they were won."""
    award, front = _award_name(hit), plain(hit, 0, hit.match.start())
    if award and (_WON.search(front) or _LOST.search(front)):
        outcome = "won" if _WON.search(front) and not _LOST.search(front) else "nominated"
        qualifiers: dict[str, QualifierValue] = {"category": hit.mention("category").name, "outcome": outcome}
        year = _ceremony_year(hit)
        if year:
            qualifiers["year"] = year
        yield hit.draft("award", award, qualifiers=qualifiers, subject=_winner(hit) or _artist(hit))


def _award_listed(hit: Hit) -> Iterator[Draft]:
    """Read "two Grammys, a Tony and an Emmy" on: the sentence tells whether they were won."""
    front = plain(hit, 0, hit.match.start())
    if _WON.search(front) and not _LOST.search(front):
        award = _singular(hit.mention("value").name)
        qualifiers: dict[str, QualifierValue] = {"outcome": "won"}
        if year := _ceremony_year(hit):
            qualifiers["year"] = year
        yield hit.draft("award", award, qualifiers=qualifiers, subject=_winner(hit))


def _award_each(hit: Hit) -> Iterator[Draft]:
    """Read "several Emmy nominations", "winner of Bafta, Golden Globe and Tony awards": one claim for each name."""
    outcome = "nominated" if re.search(r"nomin|nods", hit.words("verb") + hit.words("noun")) else "won"
    theirs = hit.words("whom") in (" him", " her") or _EARNED_THEM.search(plain(hit, 0, hit.match.start()))
    subject = person_before(hit) if theirs else _winner(hit)
    for m in re.finditer(r"<J(\d+)>", hit.said("list")):
        payload = hit.reading.tokens[int(m[1])].payload
        if isinstance(payload, Mention):
            qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
            if hit.has("category"):
                qualifiers["category"] = hit.mention("category").name
            yield hit.draft("award", _singular(payload.name), qualifiers=qualifiers, subject=subject)


_EARNED_THEM = re.compile(r"\b(?:earned|won|gave|brought|landed) (?:him|her) [^.;]*$", re.I)
"""What a work brought a person: "earned her an Emmy and nominations for …"."""


def _award_for(hit: Hit) -> Iterator[Draft]:
    """Read "Best Folk Album for Low Season" in a list: the sentence tells whether it was won or lost."""
    front, behind = plain(hit, 0, hit.match.start()), plain(hit, hit.match.end(), hit.clause[1])
    lost = [m.end() for m in _LOST.finditer(front)]
    won = [m.end() for m in _WON.finditer(front)]
    missed = _LOST.search(behind) or max(lost, default=0) > max(won, default=0) or not (won or lost)
    award = _award_name(hit)
    if award is None or headline_person(hit.document) and re.search(r"\b(?:she|he)\b", front, re.I):
        return  # in an article on a person the award is theirs, and read with the work it was for
    qualifiers: dict[str, QualifierValue] = {
        "category": hit.mention("category").name,
        "outcome": "nominated" if missed else "won",
    }
    year = _ceremony_year(hit) or (hit.document.published.year if hit.document.published else None)
    if year:
        qualifiers["year"] = year
    yield hit.draft("award", award, qualifiers=qualifiers, subject=hit.mention("for"))


_DENIED = re.compile(r"\b(?:not|never|n't|didn't|failed to|has yet to|without|nor)\b[^,;]{0,40}$", re.I)


_ARTISTS = re.compile(r"\b(?:group|artist|act|band|songwriter|newcomer|duo|rapper|singer)\b", re.I)
"""Categories that no work can win."""


def _owner(hit: Hit) -> Mention | None:
    if hit.has("owner"):
        team = re.match(r"'s? (?:team|show|series|film|crew|company)", after(hit, "owner", 16))
        return None if team else hit.mention("owner")
    if hit.has("for") and hit.mention("for").letter in "WBPX":
        return hit.mention("for")
    return _winner(hit) or _artist(hit)


def _artist(hit: Hit) -> Mention | None:
    """Return the artist an article is about where the category is one of artists."""
    said = hit.has("category") and _ARTISTS.search(hit.mention("category").name)
    return chief_person(hit.document) if said else None


_GROUP = r"\bthe (?:band|group|duo|trio|singer|rapper|quartet|five-piece|four-piece|songwriter|actor|actress|star|director|author)\b"
_COUNT_NOUN = r"(?P<noun>(?:(?:<[JXU]\d+>|[a-z]+) ){0,2}(?:nominations?|nods|wins|awards|prizes|trophies|statuettes|gongs|honou?rs|categories)|(?:<K\d+> |best (?:[a-z]+ ){1,3})?<J\d+>)"
_GET = (
    r"(?P<verb>(?:won|brought|landed|earned|got|gave|handed)(?: him| her| them| it)|won|win|wins|went home with|came away with|walked off with|left with|winning|earn(?:ed|s)(?: him| her| them| it| the \w+)?|received|receives|picked up|took home|takes home|collected|scored|landed|nabbed|claimed|secured|gained|garnered|was handed|was given|was awarded"
    r"|(?:was |were |been |being |is |are )?(?:also )?nominated for|up for|contending for|in contention for|in the running for|shortlisted for|longlisted for|put forward for|missed out on|lost)"
)
_PRAISE = r"(?:(?:critical |wide |much )?(?:acclaim|praise|recognition|attention|notice),? and )?"
_TAIL = r"(?:(?: -| —|:)?(?: (?!and\b|with\b|from\b|after\b|but\b)(?:[A-Za-z'-]+|<[XK]\d+>)){0,6}?(?P<tail> nomination| nod)(?=[,.;:)]| in | at | and |$))?"
"""What follows a category of many words up to the noun that tells that nothing was won: "for Best Actress in a Comedy nomination"."""
_DET = r"(?:an?|the|her|his|its|their|that year's|another) (?:(?:\w+|<[TD]\d+>) )?"
_NAMED = r"(?P<verb>(?:was |were |been )?(?:named|crowned|voted|judged|honou?red|recogni[sz]ed)(?: as)?|won|wins|took|takes|claimed|lost|(?:was |were )?nominated for|contending for|up for|compet(?:e|es|ing) for|vying for|shortlisted for|missed out on)"

RULES = (
    # "five nominations", "two Emmys", "seven Emmy nominations", "two prizes from seven nominations"
    rule("awards.count", rf"{{num:value}} {_COUNT_NOUN}(?!\w)", _count, "Q"),
    rule("awards.nominated_times", r"nominated {num:value} times(?! for (?:an? |the )?<J)", _nominated_times, "Q", "times"),
    rule("awards.nominated_times_for", r"(?:nominated|and) {num:value} times for (?:an? |the )?{award:award}", _nominated_times_for, "Q J", r"nominated <Q\d+> times"),
    rule("awards.out_of", r"(?<=out of ){num:value} (?P<noun>nominations)", _count, "Q"),
    rule("awards.put_forward", r"(?:put forward|nominated|up|shortlisted) for {num:value}(?=[,.;:)]| and| but|$)", _count, "Q"),
    # "won an Emmy for …", "earned an Emmy nomination for outstanding lead actress in a drama"
    rule("award.single", rf"{_GET} {_PRAISE}{_DET}{{award:value}}(?P<noun> nominations?| nods?)?(?:(?: for|,| as|:|'s| in) (?:the )?(?:\w+ )?{{category:category}}{_TAIL})?(?: for (?:<[XPC]\d+>|her|his|its|their|the) ?(?:[a-z]+ ){{0,4}}(?:in |of |on )?<[WB](?P<for>\d+)>)?(?: (?:in|at|for) {{date:year}})?", _award, "J"),
    rule("award.unlisted_nomination", r"(?P<verb>received|earned|got|garnered|gained|landed|received|picked up)(?: him| her)? (?:an?|her|his|the) <X(?P<value>\d+)>(?P<noun> nominations?| nods?)(?: for (?:the )?{category:category})?(?: in {date:year})?", _award_unlisted, "X", r"nominat|\bnods?\b"),
    rule("award.and_a_win", r"{award:value} (?:nominations?|nods?) in <D\d+> and (?:an? |the |her |his )?(?P<verb>win) in {date:year}(?: for (?:the )?{category:category})?", _award, "J D", r"\bwin\b"),
    # "was named best leading actress", "won Best Drama for …", "contending for best actress"
    rule("award.named", rf"{_NAMED} (?:the )?(?:(?:prize|award|gong|trophy|statuette|<J\d+>)(?: for)? )?{{category:category}}(?: (?:prize|award|gong|trophy|statuette))?", _award, "K"),
    # "two-time Emmy winner X", "Oscar winner X", "Oscar-nominated X"
    rule("awards.times", r"{num:value}[- ]time {award} (?P<noun>winners?|nominees?)", _count_times, "Q J"),
    rule("award.winner", r"(?<!-time ){award:value}[- ](?P<verb>winners?|winning|nominees?|nominated) (?:[a-z'-]+ ){0,3}{person:owner}", _award, "J PX"),
    # "Best Folk Album for Low Season", "the prize for best new drama was taken home by X", "Best Actor went to X"
    rule("award.one_for", r"(?:<Q\d+>|another|the other|the third) for {category:category}(?P<verb>)", _award_for_listed, "K"),
    rule("award.category_for", r"{category:category} (?:for|went to|goes to) (?:its |her |his |the )?(?:[a-z]+ ){0,2}(?:single,? |song,? |album,? )?<[WBPX](?P<for>\d+)>", _award_for, "WBPX K"),
    rule("award.category_by", r"{category:category} (?:prize |award )?(?P<verb>was (?:taken home|won|collected|claimed|picked up) by|went to|goes to) (?:the )?<[PXWB](?P<owner>\d+)>", _award, "K"),
    rule("award.prize_for", r"{person:owner} (?P<verb>won|took|collected|picked up) for (?:her|his|their) (?P<craft>writing|directing|direction|photography|cinematography|score|screenplay|script|performance|editing)", _award, "PX"),
    rule("award.handed", r"{person:owner} (?:was|were) (?P<verb>handed|given|presented with|awarded) (?:the|an?) (?:prize|award|trophy|statuette|gong|<J(?P<value>\d+)>)(?: for (?:the )?(?P<craft>writing|directing|direction|editing))?", _award, "PX"),
    rule("award.shortlist", r"(?P<verb>shortlist(?:ed)?|longlist(?:ed)?|nominees) for (?:the )?(?:<D\d+> )?{award:value}", _award, "J"),
    rule("award.and_category", r"(?<=>)(?:,|,? and) {category:category}", _award_for_listed, "K"),
    rule("award.which_won", r"{category:category},? (?:an award |a prize )?which (?:she|he|they|it|<[PX]\d+>) (?P<verb>won|took|lost|picked up)(?: (?:in|for) {date:year})?", _award, "K"),
    rule("award.followed", r"(?:an?|another|the) {award:value} (?P<noun>nominations?|nods?|win|wins?) (?P<verb>followed|came|arrived)(?: (?:in|the) {date:year})?", _award, "J"),
    rule("award.same", r"(?P<verb>shortlisted|longlisted|nominated|up|in the running) for the same (?:award|prize|hono(?:u)?r|trophy)(?: in {date:year})?", _award, "", r"for the same"),
    rule("award.category_win", r"(?:an? |the |her |his )?{category:category} (?P<verb>win|prize|award|trophy|nomination|nod) for <[PXWB](?P<owner>\d+)>(?: in {date:year})?", _award, "K PXWB"),
    rule("award.acting_win", r"(?:an? |the |her |his )(?P<craft>(?:lead |leading |supporting |guest )(?:actor|actress)|acting|writing|directing) (?P<verb>win|prize|award|trophy|nomination|nod) for <[PX](?P<owner>\d+)>(?: in {date:year})?", _acting_award, "PX"),
    rule("award.one_of_them", r"(?:one|another|the other|the second|the first)(?: of (?:those|them|these))? (?P<verb>went) to <[PXWB](?P<owner>\d+)>,? for {category:category}", _award, "K PXWB"),
    rule("award.came", r"(?:an?|the) {award:value} for {category:category} (?P<verb>came|followed|arrived)(?: in {date:year})?", _award, "J K"),
    rule("award.the_winner", r"the {award:value}[- ](?P<verb>winner|nominee)(?= \(|,? (?:who|has|is|was|had|will|gives|plays|stars|returns))(?! {person})", _award_of_spoken, "J"),
    rule("award.unlisted", r"(?P<verb>won|wins|took|takes|took home|went home with|came away with|collected|picked up|received|claimed|landed) (?:the|an?) <X(?P<value>\d+)> for {category:category}", _award, "X K"),
    rule("awards.won_elided", r"(?P<verb>won|winning|taking|took|converting|converted) {num:value}(?: of them)?(?=[,.;:)]|$| of which|,? including)(?P<noun>)", _count_elided, "Q", r"nominat|\bnods?\b|shortlist"),
    rule("awards.of_them", r"(?P<verb>had|has|got|took|won|scored|landed|earned|collected|with|received) {num:value}(?: of them)(?=[,.;:)]|$| including| among)(?P<noun>)", _count_of_them, "Q", r"of them"),
    rule("awards.got", r"(?P<verb>got|had|has|received|won|took) {num:value}(?=[.,;)]|$)(?P<noun>)", _count_of_them, "Q"),
    # "earned Orth the Tide Award at the 27th …", "two Grammys and a Golden Globe"
    rule("award.earned", r"(?P<verb>earned|won|brought|gave|landed) <[PX](?P<owner>\d+)> (?:the|an?|another) {award:value}(?P<noun> nominations?| nods?)?(?:(?: for|,) (?:the )?{category:category})?(?: at the (?:<T\d+> )?(?:annual )?<J\d+>)?(?: in {date:year})?", _award, "J PX"),
    rule("award.and_one", r"(?<=>)(?:,|,? and) an? {award:value}(?! nom| nod|[- ](?:win|nom))(?=[,.;]| and | in |$)", _award_listed, "J"),
    # "several Emmy nominations", "Academy Award nominations for Best Score", "the winner of Bafta, Globe and Tony awards"
    rule("award.several", r"(?P<verb>received|receiving|earned|earning|garnered|got|won|winning)(?P<whom> him| her| them| <[PX]\d+>)? (?:(?:several|multiple|many|numerous) )?(?P<list><J\d+>)(?P<noun> nominations| nods)(?: for {category:category})?", _award_each, "J"),
    rule("award.nominations_for", r"(?P<verb>nominations? for) (?:the |an? )?(?P<list><J\d+>(?:,? and (?:the )?<J\d+>|, (?:the )?<J\d+>)*)(?: for {category:category})?", _award_each, "J", "nominations? for"),
    rule("award.winner_of", r"(?P<verb>winner|recipient) of (?:the |an? )?(?P<list><J\d+>(?:,? and (?:the )?<J\d+>|, (?:the )?<J\d+>)*)(?! for <W)", _award_each, "J"),
    rule("award.among", r"among the (?:<D\d+> )?{award:value} (?P<verb>nominees)", _award, "J"),
)  # fmt: skip
