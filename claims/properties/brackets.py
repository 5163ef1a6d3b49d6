"""What stands in brackets behind a name: the actor of a role, the role of an actor, or what somebody did before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.caseless import caseless, lowered
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.namewords import HONORIFICS
from claims.persons import is_person
from claims.properties.casting import JOINED, cast_draft, character_draft
from claims.properties.context import HELPERS, before, plain
from claims.properties.jobs import role_before
from claims.statement import QualifierValue

_CAPTION = re.compile(r"(?:photo(?:graph)?|image|picture|credit|courtesy|source|still|pictured)\b", re.I)


def _bracket(hit: Hit) -> Iterator[Draft]:
    """Decide a bracket by what is known of the names, then by shape: character (actor), actor (character)."""
    left, right = hit.mention("left"), hit.mention("right")
    if re.search(r"\bby $", before(hit, "left", 12)):
        return  # "Low Water by Lena Orth (Harbour Press, £18.99)"
    if _CAPTION.match(right.name):
        return  # "Lena Orth as the ferryman's widow (Photo: Harbour Pictures)"
    if credits := list(_credits(hit, left, right)):
        yield from credits
        return
    if left.letter == "P" and right.letter in "CXB" and right.letter != "P":
        actor, character = left, right
    elif right.letter == "P" or (left.letter in "CB" and is_person(right)):
        actor, character = right, left
    elif left.letter == "X" and right.letter in "CB" and is_person(left):
        actor, character = left, right
    elif left.letter == "X" and right.letter == "X" and is_person(right):
        actor, character = (left, right) if is_person(left) and _actor_first(hit) else (right, left)
        if is_person(left) and re.search(
            r"<[PX]\d+>'?s? $|\b(?:actor|actress|star|director|cinematographer|composer|writer)s? $",
            before(hit, "left", 30),
            re.I,
        ):
            return
    else:
        return
    yield cast_draft(hit, actor)
    yield character_draft(hit, actor, character)
    if hit.has("credit"):
        credit = hit.mention("credit")
        yield hit.draft("credit", credit.name, subject=actor)


def _actor_first(hit: Hit) -> bool:
    """Whether a bracket behind an unknown name holds a role: a rank, or the cast is being listed actors first."""
    shadow = hit.reading.shadow
    if beside := _BESIDE.search(shadow):
        return beside.lastgroup == "actor"
    return _ranked(hit) or bool(_LISTED.search(shadow[: hit.match.start("left") - 2]))


def _ranked(hit: Hit) -> bool:
    """Whether a rank or trade stands in the bracket: "(Major Krug)"."""
    inside = plain(hit, hit.match.end("left") + 1, hit.match.start("right")).split("(")[-1]
    return any(word.casefold() in HONORIFICS for word in inside.split())


_BESIDE = re.compile(r"(?P<actor><P\d+> \([^()<>]*<C\d+>\))|(?P<character><C\d+> \([^()<>]*<P\d+>\))")
"""Another bracket of the sentence that tells which comes first."""
_LISTED = re.compile(
    r"\b(?:as (?:are|is)|stars|starring|cast (?:also )?includes|(?:series )?regulars|joined by|returning)(?: [a-z]+){0,3} (?:<[PXC]\d+> \([^()]*\)(?:,| and|, and) )*$",
    re.I,
)


_ENGAGED = caseless(
    rf">?[^()<>]{{0,60}}\)(?:,? (?:who )?{HELPERS}(?:{JOINED}|(?:leads|heads|tops|fronts|rounds out|completes) the (?:[a-z-]+ )?(?:cast|ensemble|line-?up)\b|(?:cast|tapped|hired|signed|signing|boarding|boards|aboard|attached|slated|joining)\b|recur|guest[- ]star"
    r"|(?:joins?|joined) (?:the )?(?:[a-z-]+ ){0,2}(?:show|series|film|movie|drama|comedy|thriller|<S)|(?:(?<=will )|(?<=to ))(?:play|portray|star|co-star|voice|lead|headline|direct|write|produce)\b)"
    r"|,? as (?:the |an? |<[CXB]|(?:[a-z]+ ){0,3}<C))"
)
"""Behind a bracket: how somebody is engaged; what stands in it is then what she is known for."""
_KNOWN_WORKS = re.compile(r"<[PX]\d+> \((?:the )?<[WB]\d+>")
_SMALL = r"(?:[A-Z0-9][\w'’&!?:.-]*|of|the|and|a|in|on|to|for|at|&)"
_TITLE = re.compile(rf"{_SMALL}(?: {_SMALL})*")
_PARTED = re.compile(r",[”\"]? (?:and )?[“\"]?|[”\"] and [“\"]")


def _credits(hit: Hit, left: Mention, right: Mention) -> Iterator[Draft]:
    """Read "Robert Hale (Low Water, Weir) has joined the cast": titles that no reference knows.

    The words behind the bracket say so, or another bracket of the sentence that holds a known title.
    """
    shadow = hit.reading.shadow
    if right.letter != "X" or not is_person(left) or _ranked(hit):
        return
    low = lowered(shadow)
    opened, closed = shadow.index("(", hit.match.end("left")), shadow.find(")", hit.match.end("right"))
    if closed < 0 or not (_ENGAGED.match(low, hit.match.end("right")) or _KNOWN_WORKS.search(shadow)):
        return
    role = role_before(before(hit, "left", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    for item in _PARTED.split(plain(hit, opened + 1, closed)):
        title = item.strip("“”\"'‘’ ")
        if len(title) > 2 and not title.isdigit() and _TITLE.fullmatch(title):
            yield hit.draft("credit", title, subject=left, qualifiers=dict(qualifiers))


RULES = (
    # "Captain Jan Orrin (Robert Hale)", "Robert Hale (Jan Orrin)", "Robert Hale (Low Water) has been cast"
    rule("cast.bracket", r"<[PXCB](?P<left>\d+)> \((?!born )(?:[A-Za-z.'-]+ ){0,4}<[PXCB](?P<right>\d+)>(?:, (?:<[WB](?P<credit>\d+)>|<Q\d+>))?\)?", _bracket, "PX", r"> \("),
)  # fmt: skip
