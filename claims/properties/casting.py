"""What the rules of the cast share: who plays whom as claims, billing, and the two properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.folding import fold
from claims.grammar import Draft, Hit
from claims.mention import Mention
from claims.namewords import HONORIFICS
from claims.persons import is_person
from claims.properties.context import before, mentions_in, plain
from claims.properties.jobs import ROLE_NOUNS
from claims.statement import (
    SCREEN,
    Comparator,
    Polarity,
    Property,
    QualifierValue,
    TimeClass,
    ValueType,
    register,
)
from claims.verbs import forms

register(
    Property(
        "cast",
        "cast",
        ValueType.PERSON,
        Comparator.PERSON,
        TimeClass.FIXED,
        "{value} is in {subject}",
        many=True,
        qualifiers=("billing",),
        qualifier_choices={"billing": ("lead", "recurring", "guest", "cameo")},
        needs=("character",),
        about=SCREEN,
    ),
    Property(
        "character",
        "character",
        ValueType.CHARACTER,
        Comparator.CHARACTER,
        TimeClass.FIXED,
        "{value} is a character of {subject}",
        many=True,
        qualifiers=("actor",),
        needs=("cast",),
        about=SCREEN,
    ),
)


PLAYS = forms("play portray voice embody inhabit essay incarnate")
ACTS = (
    r"(?:(?:co-)?stars?|(?:co-)?starr(?:ed|ing)|appear(?:s|ed|ing)?|features?|featured|guests?|guest[- ]star(?:s|red)?|recur(?:s|red|ring)?|return(?:s|ed|ing)?|(?:pop|turn|show|crop)(?:s|ped|ed)? up|doubl(?:es|ed|ing)"
    r"|shin(?:es|ing)|shone|excel(?:s|led)?|impress(?:es|ed)?|dazzl(?:es|ed)|triumph(?:s|ed)?|convinc(?:es|ed)|charm(?:s|ed)|delight(?:s|ed)|stands out|stood out|scene-stealing"
    r"|steals (?:it|the (?:show|film|series|movie|scenes?)|every scene|scenes)|(?:provides|offers|lends|gives|brings|delivers|does|puts in) (?:an? |the |good |some |strong |fine |great |able |solid |more |comic )(?:[a-z-]+,? ){0,6}?[a-z]+"
    r"|makes (?:an?|her|his|their) (?:[a-z-]+ ){1,4}|gets to [a-z ]{2,20}|(?:[a-z-]+ )?(?:excellent|superb|terrific|wonderful|great|brilliant|good|fine|funny|touching|magnetic|perfect|outstanding|marvellous|strong|superb|note-perfect|well cast|cast|on board|lovely|hilarious|heartbreaking|electric|in (?:[a-z]+ ){0,2}(?:voice|form)|impressive|fantastic|unrecogni[sz]able|seen|glimpsed|heard|also on hand|on hand|back|there|billed))"
)
"""What actors do "as the widow", beside playing her."""
NO_ROLE = rf"(?!(?:[a-z'-]+ )?(?:{ROLE_NOUNS}|host|presenter|narrator|judge on|guest|regular|series|recurring|model|consultant|panellist|exec|result|child|boy|girl|kid|teenager|student|way|whole|surprise|revelation|matter|tribute|nod|favour|gift|star|face|voice|head|chief|founder|big|kind|sort|best|most|film|show|producers?|part of)\b)"
"""What follows "as the …" where no role in a story is meant."""
CHAR_LEAD = rf"(?:(?!(?:by|and|with|for|in|on|of|to|from|{ROLE_NOUNS})\b)[^\s<>.;:—()\"]+ ){{0,4}}?"
"""What may stand between "as" and a role: "the weary harbour master"; no maker's job."""
SHOES = r"(?:shoes|boots|robes|cape|mantle|role|place|slippers|uniform|coat|part)"


def is_character(mention: Mention) -> bool:
    return mention.letter in "CBX" or mention.letter == "P"


def character_name(mention: Mention) -> str:
    """Return a character's name as a value: the full name, ranks before it left out."""
    words = mention.name.split()
    while (
        len(words) > 1
        and words[0].casefold().rstrip(".") in HONORIFICS
        and words[0].casefold() not in ("doc", "king", "queen")
    ):
        words.pop(0)
    return " ".join(words)


_OTHERS_BILLING = re.compile(r"<[PX]\d+> in the (?:lead|title role)[^<>]*")


_ALSO = re.compile(r"\b(?:that|which|who) also\b|\bjoined by\b")
"""Where those begin who are billed behind the leads."""


def billing_of(hit: Hit) -> str | None:
    front = _ALSO.split(_OTHERS_BILLING.sub("", before(hit, chars=70)))[-1]
    words = (front + hit.said()).casefold()
    table = (
        (r"\bcameos?\b", "cameo"),
        (r"\bguest|\bspecial appearance|\bdrops? by\b", "guest"),
        (r"\brecurr?", "recurring"),
        (
            r"\bheadlin|\b(?:heads?|fronts?|tops) (?:the|an?) |\btitle role\b|\btitular\b|\bstarr(?:ing|ed)\b|(?<!co-)(?<!also )\bstar\b|\bleads?\b|\bled by\b|\bstars\b|\btop-?lin|\bstarrer\b|\bfronted by\b",
            "lead",
        ),
    )
    return next((billing for pattern, billing in table if re.search(pattern, words)), None)


def cast_draft(hit: Hit, actor: Mention, billing: str | None = None) -> Draft:
    billing = billing or billing_of(hit)
    qualifiers: dict[str, QualifierValue] = {"billing": billing} if billing else {}
    return hit.draft("cast", actor.name, qualifiers=qualifiers | _season(hit))


def character_draft(hit: Hit, actor: Mention | None, character: Mention) -> Draft:
    qualifiers: dict[str, QualifierValue] = {"actor": actor.name} if actor else {}
    return hit.draft("character", character_name(character), qualifiers=qualifiers | _season(hit))


_SEASON_BEHIND = re.compile(
    r"[^<>.;:()]{0,24}?\b(?:in|for|of|during|on) (?:the |its |[a-z-]+ )?<S(\d+)>", re.I
)
_SEASON_AHEAD = re.compile(
    r"(?:(?:In|For|During|On|With|Joining|New (?:to|for|in)) (?:the |its )?<S(\d+)>,|<S(\d+)>(?:'s)? (?:new |guest |also |will |cast )?(?:newcomers?|additions?|arrivals?|cast|stars?|recruits?|adds?|features?|introduces?|welcomes?|sees))",
    re.I,
)
_SEASON_INSIDE = re.compile(r"(?<!since )(?<!until )(?<!after )(?<!from )<S(\d+)>")


def _season(hit: Hit) -> dict[str, QualifierValue]:
    """Return the season that somebody is said to be in: inside the match, right behind it, or opening the sentence."""
    shadow = hit.reading.shadow
    found = (
        _SEASON_INSIDE.search(hit.said())
        or _SEASON_BEHIND.match(shadow, hit.match.end())
        or _SEASON_AHEAD.match(shadow)
    )
    season = hit.reading.tokens[int(found[found.lastindex or 0])].payload if found else None
    return {"season": season} if isinstance(season, int) else {}


_NO_CHARACTER = re.compile(
    r"\b(?:Hall|Arena|Stadium|Festival|Theatre|Theater|Gardens?|Centre|Center|Bowl|Club|Opera House|Palladium|Partners|Talent|Agency|Pictures|Studios|Instagram|TikTok|YouTube|Reddit)$"
)
"""Where bands play, and who stands for actors: no roles."""


def pair(hit: Hit) -> Iterator[Draft]:
    """Make the cast and the character claim of an actor and a role."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if fold(actor.name) == fold(character.name) or not is_character(character):
        return
    if character.letter == "P" and actor.letter == "P":
        return  # two actors side by side
    if character.letter == "X" and _NO_CHARACTER.search(character.name):
        return
    if actor.letter == "X" and not is_person(actor) or character.name.isupper() and len(character.name) < 5:
        return
    between = _SET_OFF.sub("", plain(hit, *sorted((hit.match.end("actor"), hit.match.start("character")))))
    if _NOT_TAKEN.search(between) or _of_the_next(hit, between):
        return
    denied = _DENIED.search(plain(hit, hit.match.end("actor"), hit.match.start("character")))
    for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
        draft.polarity = Polarity.NEGATED if denied else None
        if not denied or draft.kind == "cast":
            yield draft


_SET_OFF = re.compile(r">?, who [^,]{3,80}, (?=(?:now |also |will )?(?:play|portray|voice|star|appear))")
"""A relative clause that says something else of the actor: "Orth, who turned down the lead in “Weir”, plays …"."""
_NOT_TAKEN = re.compile(
    r"\b(?:turn\w* down|pass\w* on|declin\w+|refus\w+|audition\w*|read for|lost out on|missed out on|offered|coveted|tipped|rumou?red|considered|eyed|in talks|up for|first choice"
    r"|(?:originally|initially) (?:cast|set|announced|attached|hired|due))\b",
    re.I,
)
"""Words between an actor and a role that was not played."""


def _of_the_next(hit: Hit, between: str) -> bool:
    """Whether the second name is the next actor's: "A as the abbess and B as her brother"."""
    next_as = re.match(
        r"(?:>|,| \([^()]*\))* as (?:the|an?|her|his|their|<)",
        hit.reading.shadow[hit.match.end("character") :],
    )
    return bool(next_as) and bool(re.search(r"\band\b|,", between))


_DENIED = re.compile(r"\b(?:not|never|n't|no longer)\b(?! (?:only|just|merely)\b)|n't\b")
"""A denial between an actor and a role: "does not return as the Regent"."""


def cast_only(hit: Hit) -> Iterator[Draft]:
    actor = hit.mention("actor")
    if is_person(actor):
        yield cast_draft(hit, actor)


def cast_list(hit: Hit) -> Iterator[Draft]:
    if hit.words("beside") and re.search(
        r"\b(?:runs? (?:it|the show)|creat(?:es|ed)|showrun\w*|produc\w+|direct\w+|wr(?:ote|it\w+))\b",
        before(hit),
    ):
        return  # "stays on as a producer alongside A and B"
    actors = mentions_in(hit, "people")
    if len(actors) > 1 and re.search(r"\bas (?:[\w.-]+ ){0,4}$", before(hit, "people", 60)):
        actors.pop(0)  # "A as Mother Agnes, B as the stable boy": the list opens with a role
    for actor in actors:
        if is_person(actor):
            yield cast_draft(hit, actor)


def respectively(hit: Hit) -> Iterator[Draft]:
    """Zip two lists said in order; lists of different length give nothing."""
    actors, roles = mentions_in(hit, "people"), mentions_in(hit, "roles")
    if len(actors) != len(roles) or len(actors) < 2:
        return
    for actor, role in zip(actors, roles, strict=True):
        yield cast_draft(hit, actor)
        yield character_draft(hit, actor, role)


def known_character(hit: Hit) -> Iterator[Draft]:
    """Make the pair only where the reference knows the character: another work may be meant."""
    if hit.mention("character").letter in "CB":
        yield from pair(hit)


def known_role(hit: Hit) -> Iterator[Draft]:
    """Make the pair only where the reference knows one of both names for what it is."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if is_person(actor) and (
        character.letter in "CB" or actor.letter == "P" and character.letter == "X" and " " in character.name
    ):
        yield from pair(hit)
