"""Who wrote a book, and who the words of a song, in words that films and series do not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import PEOPLE, PERSON_LEAD, before, mentions_in, person_before
from claims.properties.crew import crew_draft
from claims.statement import SubjectType

_BOOKS = frozenset((SubjectType.BOOK, SubjectType.BOOK_SERIES))


def _owned(hit: Hit) -> Iterator[Draft]:
    """Read "Orth's Low Water": whose the book is, where the title is known for a book and nothing else."""
    types = {e.type for e in hit.mention("subject").entries}
    if types and types <= _BOOKS and is_person(hit.mention("person")):
        yield crew_draft(hit, "author", hit.mention("person"), hit.mention("subject"))


def _of_author(hit: Hit) -> Iterator[Draft]:
    """Read "a memoir, Low Water, by the guitarist Lena Orth"; what a work is based on has its author with it."""
    if _SOURCE.search(before(hit, chars=40)):
        return
    if is_person(hit.mention("person")) and _bookish(hit.mention("subject")):
        yield crew_draft(hit, "author", hit.mention("person"), hit.mention("subject"))


_SOURCE = re.compile(
    r"\b(?:based (?:[a-z]+ )?(?:up)?on|adapt\w* (?:[a-z]+ )?(?:from|of)|inspired by|(?:version|remake|retelling) of|drawn from|adapts|adapting) $"
)


def _bookish(title: Mention) -> bool:
    """Whether nothing tells that a title is another thing than a book."""
    return {e.type for e in title.entries if e.type} <= _BOOKS


_TASTE = re.compile(
    r"\b(?:favou?rite|beloved|bedside|signed|copy of|read(?:ing)?|review(?:ed|ing|s)?|adapt\w*|rights|option\w*|version|remak\w+|film(?:ing)?|series|based|scripts?|screenplay|directs?|directing|stars?|starring|produc\w+)\b",
    re.I,
)
"""Words before a book by which somebody else than its author may have been named: a reader, a film-maker."""


def _their_book(hit: Hit) -> Iterator[Draft]:
    """Read "was awarded to Lena Orth for her fourth novel, Low Water": the person spoken of wrote it."""
    if (
        _TASTE.search(hit.said())
        or _TASTE.search(before(hit, chars=40))
        or not _bookish(hit.mention("subject"))
    ):
        return
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_before(hit)
    if person is not None and is_person(person):
        yield crew_draft(hit, "author", person, hit.mention("subject"))


def _its_author(hit: Hit) -> Iterator[Draft]:
    """Read "Its author, a 31-year-old nurse called Lena Orth"."""
    if is_person(hit.mention("person")):
        yield crew_draft(hit, "author", hit.mention("person"))


def _lyrics(hit: Hit) -> Iterator[Draft]:
    """Read "lyrics by Lena Orth": makers of a song beside those who sing it."""
    for person in mentions_in(hit, "people"):
        if is_person(person):
            yield crew_draft(hit, "writer", person)


_BOOK = r"(?:novel|novella|memoir|book|biography|autobiography|thriller|whodunnit|whodunit|collection|page-turner|cookbook|story collection|poetry collection|essay collection|graphic novel|debut novel)"
_DESCRIBED = r"(?:(?:[\w'-]+|<[DTQO]\d+>(?:'s|-[a-z]+)?) ){0,4}?"
_ACT_LEAD = r"(?:(?:[a-z'-]+|<[XOWBDTJ]\d+>(?:'s|-[a-z]+)?) ){0,6}?"
"""What a person is, bands and works among it: "the former Salt guitarist", "Low Water star"."""

RULES = (
    # "Celebrity chef Lena Orth's Low Water was …", "Orth's Low Water, Marl's Salt and …"
    rule("author.owned", r"{person:person}'s? {work:subject}(?!'s)", _owned, "PX WB"),
    # "A memoir, Low Water, by the former Salt guitarist Lena Orth"
    rule("author.titled_by", rf"(?:an?|the|another|<T\d+>) {_DESCRIBED}{_BOOK},? (?:called |titled |entitled )?{{work:subject}},? (?:is |was )?(?:written |penned )?(?:by|from) {_ACT_LEAD}{{person:person}}(?! [a-z-]+ <[PX])", _of_author, "PX WB"),
    # "has been awarded to Lena Orth for her fourth novel, Low Water", "with his debut, Low Water"
    rule("author.theirs", rf"(?<!with )(?:his|her|their) {_DESCRIBED}{_BOOK},? (?:called |titled |entitled )?{{work:subject}}", _their_book, "WB"),
    # "Its author, a 31-year-old paramedic called Lena Orth", "The book's author is Lena Orth"
    rule("author.its", rf"(?:its|the (?:book|novel|memoir|thriller|story|trilogy)'s|<W\d+>'s?) author(?:,| is|:) {PERSON_LEAD}{{person:person}}", _its_author, "PX"),
    # "lyrics by Lena Orth", "the libretto is by A and B"
    rule("song.lyrics", rf"(?:lyrics|words|lyric|libretto|verses)(?: (?:is|are|was|were|come|came))? (?:by|from|courtesy of) {PERSON_LEAD}(?P<people>{PEOPLE})(?! in mind)", _lyrics, "PX"),
)  # fmt: skip
