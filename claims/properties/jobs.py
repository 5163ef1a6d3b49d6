"""The jobs of those who make a work, and the nouns that name them."""

from __future__ import annotations

import re

_ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (r"co-?creators?|creators?", "creator"),
    (r"co-?showrunners?|showrunners?", "showrunner"),
    (r"(?:co-)?directors? of photography|cinematographers?", "cinematographer"),
    (r"executive producers?|exec producers?", "executive_producer"),
    (r"(?:co-)?directors?|filmmakers?|helmers?", "director"),
    (r"(?:co-)?(?:screen)?writers?|scribes?|playwrights?|screenplay by|script by", "writer"),
    (r"producers?", "producer"),
    (r"composers?", "composer"),
    (r"(?:film )?editors?", "editor"),
    (r"stunt (?:coordinators?|choreographers?)", "stunts"),
    (r"authors?|novelists?", "author"),
)
_ABBREVIATIONS: tuple[tuple[str, str], ...] = (
    (r"DPs?|DoPs?", "cinematographer"),
    (r"EPs?", "executive_producer"),
)
ABBREVIATED = "|".join(words for words, _ in _ABBREVIATIONS)
ROLE_NOUNS = "|".join(f"(?:{words})" for words, _ in _ROLE_WORDS)
"""The nouns of roles; abbreviations, which give a sentence no word to be sought by, have a rule of their own."""


def role_of(words: str) -> str | None:
    """Return the crew role that a noun names."""
    return next(
        (
            role
            for pattern, role in _ROLE_WORDS + _ABBREVIATIONS
            if re.fullmatch(pattern, words.strip(), re.I)
        ),
        None,
    )


_CRAFTS = (
    (r"edit\w*|cutting|cuts?|scissors", "editor"),
    (r"stunts?(?: \w+)?|fights?|fight choreography", "stunts"),
    (r"scores?|music|songs?|soundtracks?|composing", "composer"),
    (r"cinematography|photography|camera(?:s|work)?|lens(?:ing)?|shooting|visuals", "cinematographer"),
    (r"script\w*|screenplays?|screenwriting|teleplays?|adaptations?|writing|story", "writer"),
    (r"direct\w+", "director"),
    (r"showrunning", "showrunner"),
    (r"executive[- ]produc\w+", "executive_producer"),
    (r"produc\w+", "producer"),
    (r"novels?|books?", "author"),
)


def role_of_craft(words: str) -> str | None:
    """Return the crew role of a craft or of what it makes: "the editing", "her scripts"."""
    return next((role for pattern, role in _CRAFTS if re.fullmatch(pattern, words)), None)


_VERBS = (
    ("executive", "executive_producer"), ("exec ", "executive_producer"), ("exec-", "executive_producer"), ("produc", "producer"), ("direct", "director"), ("helm", "director"),
    ("writ", "writer"), ("wrote", "writer"), ("pen", "writer"), ("script", "writer"), ("adapt", "writer"), ("creat", "creator"), ("devis", "creator"), ("develop", "creator"),
    ("conceiv", "creator"), ("dream", "creator"), ("thought", "creator"), ("mastermind", "creator"), ("scor", "composer"), ("compos", "composer"), ("edit", "editor"),
    ("showrun", "showrunner"), ("lens", "cinematographer"), ("shoot", "cinematographer"), ("shot", "cinematographer"), ("photograph", "cinematographer"),
)  # fmt: skip
_TOGETHER = re.compile(r"co-?(?=direct|writ|wrote|produc|creat|edit|scor|pen|compos|develop)")


def role_of_verb(verb: str) -> str | None:
    """Return the role of somebody who does this: "co-write", "executive produced"."""
    stem = _TOGETHER.sub("", verb, count=1) if verb.startswith("co") else verb
    return next((role for head, role in _VERBS if stem.startswith(head)), None)


def role_before(words: str) -> str | None:
    """Return the crew role that stands right before a name."""
    found = re.search(rf"\b({ROLE_NOUNS}|{ABBREVIATED}) $", words, re.I)
    return role_of(found[1]) if found else None
