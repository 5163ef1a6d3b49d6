"""Awards won and nominations, one by one and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person, headline_person
from claims.names import Mention
from claims.properties.context import plain
from claims.statement import (
    Comparator,
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

_AWARDS = (
    r"(?:Primetime |Daytime |International |Academy |Latin )?(?:Emmy|Emmys|Oscar|Oscars|Academy Award|Academy Awards|Grammy|Grammys|Golden Globe|Golden Globes"
    r"|BAFTA|BAFTAs|Tony|Tonys|SAG Award|SAG Awards|Critics Choice Award|Peabody|Brit Award|Brit Awards|Mercury Prize|Booker Prize|Pulitzer Prize|Hugo Award|Edgar Award"
    r"|Palme d'Or|Golden Lion|Golden Bear|Independent Spirit Award|Annie Award|MTV Video Music Award|Billboard Music Award|American Music Award)"
)
_AWARD = re.compile(rf"\b{_AWARDS}\b|\b(?:[A-Z][\w'-]+ ){{1,4}}(?:Awards?|Prizes?)\b")
_WON = re.compile(
    r"\b(?:w[io]n\w*|took home|take\w* home|went home with|pick\w* up|claim\w*|earned|scor\w+|nab\w*|collect\w*|awarded|received|among (?:them|which)|trophies|prizes?|swept)\b",
    re.I,
)
_NOMINATED = re.compile(
    r"\b(?:nominat\w+|nominees?|up for|shortlist\w*|lost|eluded|contend\w*|in the running)\b", re.I
)


def _singular(award: str) -> str:
    return re.sub(r"(Emmy|Oscar|Grammy|Globe|BAFTA|Tony|Award|Prize)s$", r"\1", award)


def _award_name(hit: Hit) -> str | None:
    """Return the award named in the sentence, else in the sentences before."""
    start = hit.reading.start
    found = [m[0] for m in _AWARD.finditer(hit.document.text[start : hit.reading.end])]
    if found:
        return _singular(found[0])
    headline = list(_AWARD.finditer(hit.document.text[: hit.reading.end]))
    return _singular(headline[-1][0]) if headline else None


def _count(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if not 1 <= q.value <= 400 or q.value != int(q.value):
        return
    noun = hit.words("noun")
    unit = "nominations" if re.search(r"nomination|nod", noun) else "awards"
    if unit == "awards" and not (
        _WON.search(plain(hit, 0, hit.match.end())) or _NOMINATED.search(plain(hit, 0, hit.match.end()))
    ):
        return
    if unit == "awards" and re.search(
        r"\b(?:nominated|up) for\b[^.;]{0,20}$", plain(hit, 0, hit.match.start()), re.I
    ):
        unit = "nominations"
    award = _award_name(hit)
    qualifiers: dict[str, QualifierValue] = {"award": award} if award else {}
    yield hit.draft(
        "award_count", int(q.value), unit=unit, resolution=1, qualifiers=qualifiers, subject=_winner(hit)
    )


def _winner(hit: Hit) -> Mention | None:
    """Return a person that stands before the figure, or whom "she" and "he" mean, else leave it to the work."""
    if re.search(_GROUP, plain(hit, 0, hit.match.start()), re.I):
        return chief_person(hit.document)
    persons = [
        m
        for t, m in hit.reading.mentions("PX")
        if t.start < hit.span()[0] and (m.letter == "P" or " " in m.name)
    ]
    if persons:
        return None if re.search(r"\bit\b", plain(hit, 0, hit.match.start())) else persons[-1]
    if re.search(r"\b(?:she|he)\b", plain(hit, 0, hit.match.start()), re.I):
        chief = headline_person(hit.document)
        if chief is not None:
            return chief
        for reading in reversed(hit.document.readings[max(0, hit.reading.index - 2) : hit.reading.index]):
            earlier = [m for _, m in reading.mentions("PX") if m.letter == "P" or " " in m.name]
            if earlier:
                return earlier[0]
    return None


def _category(hit: Hit) -> Iterator[Draft]:
    award = _award_name(hit)
    if not award:
        return
    category = plain(hit, *hit.match.span("category")).strip(" ,.")
    sentence = plain(hit, 0, len(hit.reading.shadow))
    near = plain(hit, max(0, hit.match.start() - 60), min(len(hit.reading.shadow), hit.match.end() + 60))
    lost = re.search(r"\b(?:lost|eluded|also up|went elsewhere|nominated)\b", near, re.I)
    outcome = "nominated" if lost or not _WON.search(sentence) else "won"
    qualifiers: dict[str, QualifierValue] = {"category": category, "outcome": outcome}
    year = hit.document.published.year if hit.document.published else None
    if year:
        qualifiers["year"] = year
    subject = hit.mention("for") if hit.has("for") else None
    yield hit.draft("award", award, qualifiers=qualifiers, subject=subject)


_GROUP = r"\bthe (?:band|group|duo|trio|singer|rapper|quartet|five-piece|four-piece|songwriter|actor|actress|star|director|author)\b"


def _single(hit: Hit) -> Iterator[Draft]:
    """Read one award won, lost or up for: "won an Emmy for …", "was nominated for a Bafta"."""
    outcome = "nominated" if re.search(r"nominat|up for|shortlist|lost", hit.words("verb")) else "won"
    qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
    if hit.has("category") and re.match(r"Best|Outstanding|Album|Song", hit.mention("category").name):
        qualifiers["category"] = hit.mention("category").name
    year = (hit.date("year").value or "")[:4] if hit.has("year") else ""
    if year:
        qualifiers["year"] = int(year)
    person = headline_person(hit.document) if re.search(r" (?:him|her|them)$", hit.words("verb")) else None
    subject = person or _winner(hit)
    yield hit.draft("award", _singular(hit.mention("value").name), qualifiers=qualifiers, subject=subject)


_COUNT_NOUN = (
    r"(?P<noun>(?:(?:<[JXU]\d+>|[a-z]+) )?(?:nominations?|nods|wins|awards|prizes|trophies|gongs)|<J\d+>)"
)

RULES = (
    # "five nominations", "two Emmys", "seven Emmy nominations", "two prizes from seven nominations"
    rule("awards.count", rf"{{num:value}} {_COUNT_NOUN}(?!\w)", _count, "Q"),
    rule("award.single", r"(?P<verb>won(?: him| her| them)?|wins|winning|earned|received|picked up|took home|collected|scored|landed|was nominated for|were nominated for|nominated for|up for|shortlisted for|lost) (?:an?|the|her|his|its|their|that year's) (?:\w+ )?{award:value}(?! nomination)(?: for <X(?P<category>\d+)>)?(?: (?:in|at) {date:year})?", _single, "J"),
    rule("awards.out_of", r"(?<=out of ){num:value} (?P<noun>nominations)", _count, "Q"),
    # "Best Folk Album for Low Season", "Best Actor for Hale"
    rule("award.category", r"(?P<category>(?:Best|Outstanding|<X\d+>)(?: (?:[A-Z][\w'-]*|<[XQ]\d+>|of|in|the|a|or|by))*) for (?:its |her |his |the )?(?:[a-z]+ ){0,2}(?:single,? |song,? |album,? )?<[WBPX](?P<for>\d+)>", _category, "WBPX", r"Best|Outstanding|<X"),
)  # fmt: skip
