"""Names that a claim uses and the passage does not: what it says of them is not decided there."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from verifier.passages.scopes import find_cues

_NAME = re.compile(
    r"(?<![\w])[A-Z][\w'’.-]*[a-z][\w'’-]*(?:(?: (?:of|the|de|del|van|von))? [A-Z][\w'’-]+)*|[A-Z]{2,}\w*\d*"
)
_COMMON = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday film movie show series song album single game version channel season episode part "
    "chapter volume artist singer band united states kingdom america north american british canada worldwide global "
    "globally rotten tomatoes metacritic youtube billboard tv the of and by in with number top video music".split()
)


def absent_names(claim: str, title: str, passage: str) -> list[str]:
    """Return the names of a claim that neither title nor passage holds, not even in another spelling.

    The first word of a sentence, months, sites and kinds of works are no names; a possessor ("Taylor Swift's
    video") may well be silent in a passage about the title.
    """
    known = set(re.findall(r"[\w']+", f"{passage} {title}".casefold()))
    scoped = [(c.start, c.end) for c in find_cues(claim)]
    found = []
    for m in _NAME.finditer(claim):
        if any(a < m.end() and m.start() < b for a, b in scoped):
            continue
        if m[0].endswith(("'s", "’s", "'")) or claim[m.end() :].startswith(("'s", "’s")):
            continue
        words = [w for w in re.findall(r"\w+", m[0].casefold()) if w not in _COMMON and len(w) > 2]
        if m.start() == 0 or claim[m.start() - 2 : m.start()] in (". ", ' "'):
            words = words if len(words) > 1 and m.start() else words[1:] if len(words) > 2 else []
        if words and not any(_is_known(word, known) for word in words):
            found.append(m[0])
    return found


def _is_known(word: str, known: set[str]) -> bool:
    stem = word[:6].rstrip("s")
    if any(other.startswith(stem) for other in known):
        return True
    slips = len(word) // 4
    return len(word) > 5 and any(OSA.distance(word, other, score_cutoff=slips) <= slips for other in known)
