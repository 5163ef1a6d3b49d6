"""By which short names a text goes on: surnames of persons and characters named in full, single words of titles.

A surname also stands for the person of a main work whom the text never names in full, if the reference knows
only one of that surname.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from claims.folding import fold, fold_title
from claims.lexicon import Name
from claims.mention import Mention
from claims.namewords import CALENDAR, HONORIFICS, LEAD_WORDS, PARTICLES
from claims.statement import SubjectType

SUFFIX = re.compile(r",? (?:Jr\.|Sr\.|II|III|IV)(?!\w)")
_NO_SURNAME = LEAD_WORDS | HONORIFICS | CALENDAR
_SHORTEST_SURNAME = 3
_SHORT_TITLE = 4
"""Letters that a word of a title has at least if it may stand for the whole."""
NOWHERE = -1
"""Where the full name stands of somebody whom only the reference names in full."""


def short_names(
    found: Sequence[Mention], known: Mapping[str, Sequence[Name]], headline_end: int
) -> dict[str, Mention]:
    """Map the surname of every full person or character name to it; shared surnames are dropped.

    What the text names in full goes before what only the reference knows.
    """
    owners: dict[str, dict[str, Mention]] = defaultdict(dict)
    titles = {fold(m.name) for m in found if m.letter in "WBOAU"}
    for m in found:
        if m.letter not in "PCX" or len(m.name.split()) < 2:
            continue
        for surname in (*_surnames_of(m.name), *_family_first(m.name)):
            if surname not in titles and surname not in LEAD_WORDS:
                owners[surname].setdefault(fold(m.name), m)
    spelled_out = {fold(m.name) for m in found if m.entries}
    for word, title in _short_titles(found):
        if word not in spelled_out:
            owners[word].setdefault(fold(title.name), title)
    named = {k: owner for k, v in owners.items() if (owner := _owner(v.values(), headline_end))}
    unnamed = {k: v for k, v in _known_surnames(known).items() if k not in owners and k not in titles}
    return unnamed | named


_GIVEN_LAST = re.compile(r"(?P<family>[A-Z][a-z]+) [A-Z][a-z]+-[a-z]+")


def _family_first(name: str) -> tuple[str, ...]:
    """Return the family name of "Moon Se-rin", which stands before a given name of two syllables."""
    said = _GIVEN_LAST.fullmatch(name)
    return (fold(said["family"]),) if said else ()


def whole_names(found: Sequence[Mention]) -> dict[tuple[str, str], Mention]:
    """Map first and last name of the persons the reference knows to them, for "Ida Maria Marl"."""
    return {ends_of(m.name): m for m in found if m.letter == "P" and " " in m.name}


def ends_of(name: str) -> tuple[str, str]:
    """Return the first and the last word of a folded name."""
    words = fold(name).split() or [""]
    return words[0], words[-1]


def _owner(owners: Collection[Mention], headline_end: int) -> Mention | None:
    """Return the only owner of a short name, or the one of several whom the headline names."""
    if len(owners) > 1:
        owners = [m for m in owners if m.start < headline_end and m.letter == "P"]
    return next(iter(owners)) if len(owners) == 1 else None


def _known_surnames(known: Mapping[str, Sequence[Name]]) -> dict[str, Mention]:
    """Map the surnames of the persons of the main works to them.

    One that two of them share, and one that begins or ends a title or a character's name, is left out.
    """
    owners: dict[str, list[Name]] = defaultdict(list)
    others: set[str] = set()
    for name in (name for names in known.values() for name in names):
        words = fold(SUFFIX.sub("", name.text)).split()
        if name.type is SubjectType.PERSON and 2 <= len(words) <= 4:
            owners[words[-1]].append(name)
        elif words:
            others.update((words[0], words[-1]))
    return {
        surname: Mention(NOWHERE, NOWHERE, "P", names[0].entity, (names[0],))
        for surname, names in owners.items()
        if len({n.entity for n in names}) == 1
        and len(surname) >= _SHORTEST_SURNAME
        and surname not in others
        and surname not in _NO_SURNAME
    }


def _short_titles(found: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Yield the words by which titles of two or three words may go alone: "County" for *Orrin County*."""
    for m in found:
        words = fold_title(m.name).split()
        if m.letter == "W" and m.entries and m.type is not SubjectType.TOUR and 2 <= len(words) <= 3:
            yield from ((w, m) for w in (words[0], words[-1]) if len(w) >= _SHORT_TITLE and w.isalpha())


def _surnames_of(name: str) -> list[str]:
    """Return the folded surname of a full name, and the one with its particle ("Horne", "Van Horne")."""
    words = fold(SUFFIX.sub("", name)).split()
    if not words:
        return []
    double = fold(name.split()[-1])  # "Greer-Lowell" goes by both
    with_particle = [" ".join(words[-2:])] if len(words) > 2 and words[-2] in PARTICLES else []
    return [*dict.fromkeys((words[-1], double)), *with_particle]
