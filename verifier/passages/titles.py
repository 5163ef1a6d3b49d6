"""The title that claim and passage stand under: its plain name, and what kind of thing it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.folding import fold_title
from claims.lexicon import Name
from claims.statement import SubjectType

_TYPE_WORDS: tuple[tuple[str, SubjectType], ...] = (
    (r"film|movie", SubjectType.FILM),
    (r"tv series|series|sitcom|show|miniseries", SubjectType.TV_SERIES),
    (r"song|single", SubjectType.SONG),
    (r"album|soundtrack|ep\b", SubjectType.ALBUM),
    (r"video game|game", SubjectType.GAME),
    (r"novel|book|memoir", SubjectType.BOOK),
    (r"tour", SubjectType.TOUR),
    (
        r"singer|rapper|actor|actress|musician|band|director|writer|entertainer|producer|comedian|author|model|journalist",
        SubjectType.PERSON,
    ),
)
_LIST_OF_WORKS = re.compile(r"(?: (?:albums?|singles|songs?))? (?:disc|film|video|bibli)ography$", re.I)
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class TitleLexicon:
    """The one name that is known beforehand: the work or person that claim and passage are about."""

    def __init__(self, title: str, *texts: str) -> None:
        """Read the title's kind and year from its bracket ("Ghost (1990 film)"), else from what `texts` say of it."""
        bracket = _BRACKET.search(title)
        plain = _BRACKET.sub("", title).strip()
        self.title = _LIST_OF_WORKS.sub("", plain)
        self.type = _type_in(bracket[1]) if bracket else SubjectType.PERSON if self.title != plain else None
        self.type = self.type or next((k for text in texts if (k := _type_said(self.title, text))), None)
        year = _YEAR.search(bracket[1]) if bracket else None
        forms = [self.title]
        if self.type is SubjectType.PERSON and len(self.title.split()) in (2, 3):
            forms.append(self.title.split()[-1])
        self._names = tuple(
            Name(form, self.type, self.title, int(year[0]) if year else None) for form in forms
        )

    def names(self) -> Sequence[Name]:
        """Return the title, and a person's surname."""
        return self._names if self.title else ()

    def probe(self, text: str) -> Sequence[Name]:
        """Return the title where it is asked for."""
        return [name for name in self.names() if fold_title(text) == fold_title(name.text)]


_PERSONAL = re.compile(
    r"^(?:(?:After|From|Between|Following|During|Since|By|Having|At age|In \w+(?: \d{4})?) ?(?:[^.,;]{0,80}, ))?"
    r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"
    r"|\b(?:he|she) (?:is|was|has|had|won|played|starred|appeared|released|recorded|voiced|directed|received)\b"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,4}(?:album|single|EP|mixtape)\b"
    r"|\b(?:his|her) (?:[\w-]+ ){0,2}(?:roles|career|filmography)\b"
    r"|\b[Tt]hey (?:have |had )?(?:also )?(?:signed|released|recorded|won|toured|performed)\b"
)
"""What a sentence says of a person or a band: pronouns as the subject, "their debut album", "they signed"."""
_IS_A = re.compile(r"\b(?:is|was|are|were) (?:an?|the) (?P<what>[^.;,]{3,90})")
_DEFINITE = re.compile(
    r"^(?:The|This|Its) (?:[\w-]+ ){0,2}?"
    r"(?P<what>film|movie|series|show|sitcom|album|song|single|novel|book|game|band)\b"
)
_LIFE = re.compile(r"^[^().]{3,60}\((?:[^()]{0,60}\b)?(?:born|\w+ \d{1,2}, \d{4} [-–])")


def _type_said(title: str, text: str) -> SubjectType | None:
    """Return the kind that a sentence names: "X is a 2006 film", "The album …", "X (born 1964)", "She …"."""
    surname = title.split()[-1] if " " in title else ""
    if surname[:1].isupper() and re.match(rf"(?:In [^,]{{3,20}}, )?{re.escape(surname)}(?:'s)? ", text):
        return SubjectType.PERSON
    definite = _DEFINITE.match(text)
    if definite:
        return _type_in(definite["what"])
    if _PERSONAL.search(text) or _LIFE.match(text):
        return SubjectType.PERSON
    said = _IS_A.search(text)
    if said is None or title.casefold() not in text[: said.start()].casefold():
        return None
    kinds = [kind for kind, at in _types_at(said["what"])]
    return kinds[0] if kinds else None


def _types_at(words: str) -> list[tuple[SubjectType, int]]:
    """Return the kinds a noun phrase names, its first noun first ("drama film by a singer" is a film)."""
    found = [
        (kind, m.start())
        for pattern, kind in _TYPE_WORDS
        if (m := re.search(rf"\b(?:{pattern})\b", words, re.I))
    ]
    return sorted(found, key=lambda pair: pair[1])


def _type_in(words: str) -> SubjectType | None:
    return next((kind for pattern, kind in _TYPE_WORDS if re.search(rf"\b(?:{pattern})", words, re.I)), None)
