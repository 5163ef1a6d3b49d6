"""What stands in brackets behind a name: the actor of a role, the role of an actor, or what somebody did before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.caseless import caseless, lowered
from claims.countries import COUNTRIES
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.namewords import CALENDAR, HONORIFICS, LEAD_WORDS
from claims.persons import is_person
from claims.properties.casting import JOINED, KIN_NOUNS, NO_ROLE, cast_draft, character_draft
from claims.properties.context import HELPERS, PERSON_LEAD, before, plain
from claims.properties.jobs import role_before, role_of_verb
from claims.quantities import Quantity
from claims.statement import QualifierValue


def _of_list(hit: Hit, billed: bool) -> dict[str, QualifierValue]:
    """Return what a whole list of brackets is said to be: "the leads — A (B), C (D) and E (F) — return for season two"."""
    shadow = hit.reading.shadow
    front, behind = (
        _LIST_FRONT.search(shadow, 0, hit.match.start()),
        _LIST_BEHIND.match(shadow, hit.match.end()),
    )
    said: dict[str, QualifierValue] = {"billing": "lead"} if front and billed else {}
    season = hit.reading.payload(behind[behind.lastindex or 0]) if behind else None
    number = int(season.value) if isinstance(season, Quantity) else season
    return said | ({"season": number} if isinstance(number, int) else {})


_LIST_FRONT = re.compile(r"\bleads(?:,| —|:) (?:<[PXCB]\d+> \([^()]*\)(?:,? and |, ))*$", re.I)
_LIST_BEHIND = re.compile(
    r"[^()]{0,20}\)?(?:(?:,? and |, )<[PXCB]\d+> \([^()]*\))*,?(?: —)? (?:(?:are|is|will|all|both|also|be|have|has|each) )*(?:return|back|join|reprise|star|appear|sign)[a-z]*(?: [a-z-]+){0,6}? (?:<S(\d+)>|<T(\d+)> (?:run|outing|go-round|chapter)\b)",
    re.I,
)

_CAPTION = re.compile(r"(?:photo(?:graph)?|image|picture|credit|courtesy|source|still|pictured)\b", re.I)


_TRADED = re.compile(r"> (?:[a-z-]+ ){1,3}<[PXCB](\d+)>\)")
"""What goes on inside a bracket: "(FBI agent Jan Orrin)"."""
_PLACE_NAME = re.compile(r"(?:[A-Z][a-z]+|<[XC]\d+>) of <[A-Z]$")


def _last_inside(hit: Hit) -> Mention:
    """Return the name that a bracket ends with, where a name before it only tells a trade."""
    return hit.reading.named(_TRADED.match(hit.reading.shadow, hit.match.end("right"))) or hit.mention(
        "right"
    )


_NICKNAMED = re.compile(r" \(<[PXCB]\d+> <[WXC]\d+> <[PXCB]\d+>\)")


def _bracket(hit: Hit) -> Iterator[Draft]:
    """Decide a bracket by what is known of the names, then by shape: character (actor), actor (character)."""
    if _NICKNAMED.match(hit.reading.shadow, hit.match.end("left") + 1):
        return  # "Lena Orth (Martin “Marty” Bird)": the name is in pieces
    left, right = hit.mention("left"), _last_inside(hit)
    if _PLACE_NAME.search(hit.reading.shadow, 0, hit.match.start("left")):
        return  # "Gerald of Weir (Hale)": the name is not whole
    if _CAPTION.match(right.name):
        return  # "Lena Orth as the ferryman's widow (Photo: Harbour Pictures)"
    if {left.name, right.name} & COUNTRIES.keys():
        return  # "the Cape of Good Hope (South Africa)"
    if credits := list(_credits(hit, left, right)):
        yield from credits
        return
    if re.search(r"\bby $", before(hit, "left", 12)):
        return  # "Low Water by Lena Orth (Harbour Press, £18.99)"
    if left.letter == "P" and right.letter in "CXB" and right.letter != "P":
        actor, character = left, right
    elif right.letter == "P" or (left.letter in "CB" and is_person(right)):
        actor, character = right, left
    elif left.letter == "X" and right.letter in "CB" and is_person(left):
        actor, character = left, right
    elif left.letter == "X" == right.letter and (is_person(right) or is_person(left) and _actor_first(hit)):
        actor, character = (left, right) if is_person(left) and _actor_first(hit) else (right, left)
        if is_person(left) and re.search(
            r"<[PX]\d+>'?s? $|\b(?:actor|actress|star|director|cinematographer|composer|writer)s? $",
            before(hit, "left", 30),
            re.I,
        ):
            return
    else:
        return
    for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
        draft.qualifiers = _of_list(hit, draft.kind == "cast") | draft.qualifiers
        yield draft
    if hit.has("credit"):
        credit = hit.mention("credit")
        yield hit.draft("credit", credit.name, subject=actor)


def _actor_first(hit: Hit) -> bool:
    """Whether a bracket behind an unknown name holds a role: a rank, or the cast is being listed actors first."""
    shadow = hit.reading.shadow
    if beside := _BESIDE.search(shadow):
        return beside.lastgroup == "actor"
    return bool(_RANKED.search(shadow)) or bool(_LISTED.search(shadow[: hit.match.start("left") - 2]))


def _ranked(hit: Hit) -> bool:
    """Whether a rank or trade stands in the bracket: "(Major Krug)"."""
    inside = plain(hit, hit.match.end("left") + 1, hit.match.start("right")).split("(")[-1]
    return any(word.casefold() in HONORIFICS for word in inside.split())


_RANKED = re.compile(
    rf"<[PX]\d+> \((?:{'|'.join(re.escape(word) for word in sorted(HONORIFICS))}) <[XC]\d+>", re.I
)
"""A bracket with a rank or trade in it: "(Major Krug)"."""
_BESIDE = re.compile(r"(?P<actor><P\d+> \([^()<>]*<C\d+>\))|(?P<character><C\d+> \([^()<>]*<P\d+>\))")
"""Another bracket of the sentence that tells which comes first."""
_LISTED = re.compile(
    r"\b(?:as (?:are|is)|stars|starring|cast|casting|faces|additions|arrivals|recruits|members|line-?up|guest stars?|players|joining|(?:series )?regulars|joined by|returning|who's who):?(?: [a-z]+){0,4} (?:<[PXC]\d+> \([^()]*\)(?:,| and|, and) )*$",
    re.I,
)


_ENGAGED = caseless(
    rf">?[^()<>]{{0,60}}\)(?:,? (?:who )?{HELPERS}(?:{JOINED}|(?:leads|heads|tops|fronts|rounds out|completes) the (?:[a-z-]+ )?(?:cast|ensemble|line-?up)\b|(?:cast|tapped|hired|signed|signing|boarding|boards|aboard|attached|slated|joining)\b|(?:is|are) (?:the|among the) (?:latest|newest|new) (?:[a-z]+ )?(?:additions?|recruits?|faces?)\b|recur|guest[- ]star"
    r"|(?:joins?|joined) (?:the )?(?:[a-z-]+ ){0,2}(?:show|series|film|movie|drama|comedy|thriller|<S)|(?:(?<=will )|(?<=to ))(?:play|portray|star|co-star|voice|lead|headline|direct|write|produce)\b)"
    r"|,? as (?:the |an? |<[CXB]|(?:[a-z]+ ){0,3}<C))"
)
"""Behind a bracket: how somebody is engaged; what stands in it is then what she is known for."""
_KNOWN_WORKS = re.compile(r"<[PX]\d+> \((?:the )?<[WB]\d+>")
_SMALL = r"(?:[A-Z0-9][\w'’&!?:.-]*|of|the|and|a|in|on|to|for|at|&)"
_TITLE = re.compile(rf"{_SMALL}(?: {_SMALL})*")
_PARTED = re.compile(r",[”\"]? (?:and )?[“\"]?|[”\"] and [“\"]")


_MADE_BY = re.compile(
    r"\b((?:direct|writt|produc|creat|edit|scor|compos)[a-z]+|penned|helmed|shot) by $", re.I
)


def role_beside(front: str) -> str | None:
    """Return the role that the words right before a person tell: "director Lena Orth", "Directed by Lena Orth"."""
    made = _MADE_BY.search(front)
    return role_of_verb(made[1].lower()) if made else role_before(front)


def _credits(hit: Hit, left: Mention, right: Mention) -> Iterator[Draft]:
    """Read "Robert Hale (Low Water, Weir) has joined the cast": titles that no reference knows.

    The words behind the bracket say so, or another bracket of the sentence that holds a known title.
    """
    shadow = hit.reading.shadow
    if right.letter != "X" or not is_person(left) or _ranked(hit):
        return
    low = lowered(shadow)
    opened, closed = shadow.index("(", hit.match.end("left")), shadow.find(")", hit.match.end("right"))
    if closed < 0 or not (
        _ENGAGED.match(low, hit.match.end("right"))
        or _KNOWN_WORKS.search(shadow)
        or _MADE_BY.search(before(hit, "left", 24))
    ):
        return
    role = role_beside(before(hit, "left", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    for item in _PARTED.split(plain(hit, opened + 1, closed)):
        title = item.strip("“”\"'‘’ ")
        if len(title) > 2 and not title.isdigit() and _TITLE.fullmatch(title):
            yield hit.draft("credit", title, subject=left, qualifiers=dict(qualifiers))


def _role_said(hit: Hit) -> Iterator[Draft]:
    """Read "her ex-wife (Lena Orth) returns", "Lena Orth (the vicar)": somebody in a role without a name."""
    actor = _actor_of(hit)
    if is_person(actor):
        yield cast_draft(hit, actor)


def _actor_of(hit: Hit) -> Mention:
    return hit.mention("actor" if hit.has("actor") else "actor2")


def _opening_role(hit: Hit) -> Iterator[Draft]:
    """Read "Gordo (Robert Hale) is …", "Bim is voiced by Lena Orth": one unknown word that opens a sentence."""
    actor, said = _actor_of(hit), hit.said("raw")
    if is_person(actor) and said[0].isupper() and said.casefold() not in LEAD_WORDS | HONORIFICS | CALENDAR:
        yield cast_draft(hit, actor)
        qualifiers: dict[str, QualifierValue] = {"actor": actor.name}
        yield hit.draft("character", said, qualifiers=qualifiers)


RULES = (
    # "Captain Jan Orrin (Robert Hale)", "Robert Hale (Jan Orrin)", "Robert Hale (Low Water) has been cast"
    rule("cast.bracket", r"<[PXCB](?P<left>\d+)> \((?!(?:born|after|before|since|behind|below|above|from|near|in|at|on|see|via|for|over|under|than|unlike|not|except|excluding|including|with|and|or) )(?:[A-Za-z.'-]+ ){0,4}<[PXCB](?P<right>\d+)>(?:, (?:<[WB](?P<credit>\d+)>|<Q\d+>))?(?! \(<D)(?!\) \(<D)\)?", _bracket, "PX", r"> \("),
    # "her ex-wife (Lena Orth) returns", "Lena Orth (the vicar)", "Gordo (Robert Hale) is …", "Bim is voiced by Lena Orth"
    rule("cast.role_bracket", rf"(?:(?:the|her|his|their|an?|<[CXB]\d+>'s) (?:[a-z'-]+ ){{0,3}}?{KIN_NOUNS} \({{person:actor}}(?:, <Q\d+>)?\)|{{person:actor2}} \((?:the|her|his|their|an?) {NO_ROLE}[a-z' -]{{3,40}}\))", _role_said, "PX", r" \("),
    rule("cast.opening_role", rf"^(?P<raw>[a-z][\w'-]+) (?:\({{person:actor}}\)(?=,? (?:is|has|who|and|the|an?|[a-z]+s)\b)|(?:is|was|will be) (?:\w+ly )?(?:played|voiced|portrayed) by {PERSON_LEAD}{{person:actor2}})", _opening_role, "PX", r" \(|played|voiced|portrayed"),
)  # fmt: skip
