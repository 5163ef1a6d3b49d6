"""Whom "he" and "she" mean: the persons of an article and the pronouns that it gives them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from claims.mains import chief_speaker
from claims.mention import Mention
from claims.namewords import is_institution
from claims.reading import Document, Reading, Token
from claims.statement import SubjectType

_PRONOUNS = re.compile(r"\b(?:(?P<he>he|him|his|himself)|(?P<she>she|her|hers|herself))\b", re.IGNORECASE)
_OPENS = re.compile(r"(?:(?P<he>He|His)|(?P<she>She|Her)) ")
_OF_HIMSELF = re.compile(
    r"<[PX](?P<who>\d+)> (?:also |now |still )?(?:says|said|knows|knew|thinks|thought|admits|admitted|insists|insisted|believes|believed|hopes|hoped|claims|claimed|reckons|reckoned|feels|felt|recalls|recalled) (?:that )?(?P<said>s?he)\b"
)
"""Somebody who speaks of himself: "Hale says he knows how it ends"."""
_OPENING = 16
"""Characters of a sentence within which its subject stands."""
_SURE = 2
"""What a sentence that opens with a pronoun counts, beside one that only holds it."""
_KNOWN: WeakKeyDictionary[Document, dict[str, str]] = WeakKeyDictionary()


def is_person(mention: Mention) -> bool:
    """Whether a name is a person's: a known one, or an unknown one of at least two words that is no house's."""
    if mention.letter == "X":
        return " " in mention.name.strip() and not is_institution(mention.name)
    return mention.letter == "P"


def persons_of(reading: Reading) -> list[Mention]:
    """Return the persons that a sentence names, in order; an unknown name behind "at the" is a place."""
    return [
        m
        for t, m in reading.mentions("PX")
        if is_person(m) and not (m.letter == "X" and is_place(reading, t))
    ]


_PLACED = re.compile(r"\b(?:at|in|near|outside|inside|around) (?:the )?$")


def is_place(reading: Reading, token: Token) -> bool:
    """Whether a name stands where something happens: "at the Halden Arena"."""
    return bool(_PLACED.search(reading.shadow, 0, reading.position(token.start)))


def pronoun_of(text: str) -> str | None:
    """Return "he" or "she" where a piece of text holds pronouns of one of them alone."""
    found = {m.lastgroup for m in _PRONOUNS.finditer(text)}
    return found.pop() if len(found) == 1 else None


def pronouns(document: Document) -> dict[str, str]:
    """Return "he" or "she" for each person of whom the article uses it: read once for each document."""
    if document not in _KNOWN:
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for before, reading in zip([None, *document.readings], document.readings, strict=False):
            _vote(votes, before, reading)
        _KNOWN[document] = {
            name: count.most_common(1)[0][0] for name, count in votes.items() if _clear(count)
        }
        _KNOWN[document].update(_of_chief(document))
    return _KNOWN[document]


def _of_chief(document: Document) -> dict[str, str]:
    """Return the pronoun that an article about one person uses most, for every name of hers or his."""
    chief = chief_speaker(document)
    if chief is None:
        return {}
    used = Counter(str(m.lastgroup) for r in document.readings for m in _PRONOUNS.finditer(r.text))
    if used.total() < _FEWEST or not _clear(used):
        return {}
    surname = chief.name.split()[-1]
    return {name: used.most_common(1)[0][0] for name in (chief.name, surname)}


_FEWEST = 4
"""Pronouns that an article must have before they tell of whom it speaks."""


def _vote(votes: dict[str, Counter[str]], before: Reading | None, reading: Reading) -> None:
    """Count the pronouns of a sentence for the person who opens it, or who alone was named in the one before."""
    named = persons_of(reading)
    of_himself = _OF_HIMSELF.match(reading.shadow)
    speaker = reading.named(of_himself, "who")
    if of_himself and speaker is not None and is_person(speaker):
        votes[speaker.name][of_himself["said"]] += _SURE
        return
    said = pronoun_of(reading.text)
    if said and len({m.name for m in named}) == 1 and named[0].start - reading.start <= _OPENING:
        votes[named[0].name][said] += 1
        return
    opening = _OPENS.match(reading.text)
    if opening and opening.lastgroup and before is not None and before.block_index == reading.block_index:
        earlier = persons_of(before)
        if len({m.name for m in earlier}) == 1:
            votes[earlier[0].name][opening.lastgroup] += _SURE


def _clear(count: Counter[str]) -> bool:
    ranked = count.most_common(2)
    return len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]


def fitting(document: Document, persons: Sequence[Mention], said: str | None) -> list[Mention]:
    """Return the persons whom a pronoun can mean: all whose own one is not another, and no band."""
    if said is None:
        return list(persons)
    known = pronouns(document)
    return [m for m in persons if m.type is not SubjectType.ORGANISATION and known.get(m.name, said) == said]
