"""What the rules of the cast share: who plays whom as claims, billing, and the two properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.caseless import caseless, lowered
from claims.folding import fold
from claims.grammar import Draft, Hit
from claims.mention import Mention
from claims.namewords import DEMONYMS, HONORIFICS, is_institution
from claims.persons import is_person, persons_of
from claims.properties.context import before, mentions_in, person_before, plain
from claims.properties.jobs import ROLE_NOUNS, role_before
from claims.properties.role_traps import no_role
from claims.statement import (
    SCREEN,
    Comparator,
    Modality,
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
    r"|mak(?:es|ing) (?:an?|her|his|their) (?:[a-z-]+ ){0,3}[a-z]+|joins|joined|boards|signs on|comes aboard|checks in|gets to [a-z ]{2,20}|(?:[a-z-]+ )?(?:excellent|superb|terrific|wonderful|great|brilliant|good|fine|funny|touching|magnetic|perfect|outstanding|marvellous|strong|note-perfect|well cast|cast|on board|lovely|hilarious|heartbreaking|electric|in (?:[a-z]+ ){0,2}(?:voice|form)|impressive|fantastic|unrecogni[sz]able|seen|glimpsed|heard|also on hand|on hand|back|there|billed))"
)
"""What actors do "as the widow", beside playing her."""
NO_ROLE = rf"(?!(?:[a-z'-]+ )?(?:{ROLE_NOUNS}|host|presenter|narrator|judge on|guest|regular|series|recurring|model|consultant|panellist|exec|result|child|boy|girl|kid|teenager|student|way|whole|surprise|revelation|matter|tribute|nod|favour|gift|star|face|voice|head|chief|founder|big|kind|sort|best|most|film|show|producers?|part of)\b)"
"""What follows "as the …" where no role in a story is meant."""
CHAR_LEAD = (
    rf"(?:(?:the|an?|one|both|her|his|their|its|<[CXPB]\d+>(?:'s|')) )?(?:(?:(?!(?:as|at|but|by|and|with|for|in|on|of|to|from|that|who|whom|while|whose|is|are|was|were|{ROLE_NOUNS})(?![\w'-]))[^\s<>.;:—()\"]+"
    r"|(?<=head |hief |tain |ster )of|(?:of|in|at|from)(?= (?:the |an? |her |his )?(?:[\w'-]+ ){0,2}[\w'-]+, <[CXB])|<[QTDJ]\d+>(?:'s|-[a-z-]+)?) ){0,7}?"
)
"""What may stand before the name of a role: "her brother, the weary harbour master", "Marl's rival, Captain"; no maker's job."""
SPOKEN_OF = (
    r"(?:she|he|the (?:mum|mother|mom|dad|father)-of-<Q\d+>|the <Q\d+>-year-old(?: (?:[a-z-]+ ){0,2}?(?:actor|actress|star))?"
    r"|the (?:(?!of\b|in\b|and\b|with\b|who\b|to\b|by\b)[\w'-]+ |<[WXOJDQ]\d+>(?:'s|-[a-z-]+)? ){0,4}?(?:actor|actress|star|comedian|comic|comedienne|alum|alumna|alumnus|performer|newcomer|thespian|singer|rapper|favou?rite|legend))(?:'ll|'s|'d)?"
)
"""Whom a sentence goes on about: "she", "the Irish actress", "the mum-of-two"."""
ROLE_END = r"(?!'s)(?! and (?:[a-z]+ ){0,3}<[CXBP]\d+>(?:[.;)]|, [a-z]|$|,? respectively))"
"""What may not follow the name of a role: another role of the same list."""
KIN_NOUNS = (
    r"(?:brother|sister|mother|father|husband|wife|son|daughter|uncle|aunt|boss|neighbou?r|detective|lawyer|friend|villain|lover|rival|partner|cousin|inspector|doctor|teacher|priest|judge|killer"
    r"|sergeant|widow|nurse|stranger|ex-wife|ex-husband|girlfriend|boyfriend|fiancée?|vicar|bishop|landlady|landlord|sidekick|assistant|mentor|nemesis|colleague|grandmother|grandfather|stepmother|stepfather)"
)
"""What characters are to each other, and what they do."""
NO_THING = r"(?!piano|guitar|violin|drums|bass|fool|game|victim|field|market|trumpet|cello|part|role|lead\b|set|gig|show|festival|concert|concerns?|hand|tune|song|key|card|music|instrument|host|opening|final|first|last|title|central|main)"
"""What follows "plays the …" where no role is meant: instruments, matches, concerts."""
JOINED = (
    r"(?:(?:(?:re)?join(?:s|ed|ing)?|added to|boards?|boarded|boarding|(?:come|coming|came) aboard|(?:signed|signing) (?:on|up) (?:to|for)|leav(?:es|ing)|left|exit(?:s|ed|ing)?|rounds? out|complet(?:es|ed|ing)|in|among|part of) (?:the|its|<W\d+>'s) (?:(?:[a-z-]+|<[SQDO]\d+>)(?:'s)? ){0,4}?(?:cast|ensemble|line-?up)\b(?! of <[PX])"
    r"|(?:been )?(?:join(?:s|ed|ing)?|(?:been )?(?:added|promoted|upped|bumped|elevated|made)|cast|set|on board|(?:signed|signing) (?:on|up)|boarding|returning|back)(?: (?:to|for) (?:the )?(?:[a-z-]+|<[WS]\d+>))? (?:as|to) (?:an? )?(?:new |full |full-time )?(?:series |cast )?regulars?\b"
    r"|(?:signed (?:on|up)|cast|booked|hired|recruited|set|tapped|joined|boarded|lands|landed|nabbed|scored|come aboard)(?: (?:[a-z-]+|<[WSO]\d+>)(?:'s)?){0,5}? (?:role|part|arc|turn|cameo)\b"
    r"|(?:joining|cast|set) opposite)"
)
"""How somebody comes to be in a cast: "joins the cast", "has been upped to series regular", "booked a recurring role"."""
SHOES = r"(?:shoes|boots|robes|cape|mantle|role|place|slippers|uniform|coat|part)"


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


_ALSO = re.compile(
    r"\b(?:that|which|who) (?:also|includes?|features?)\b|\bjoined by\b|<[PX]\d+>,? (?:also|includes|including)\b"
)
"""Where those begin who are billed behind the leads."""


_LIST_HEAD = re.compile(r"[^.:]{0,40}\b(?:guest|recurring|cameo)[^.:]{0,60}: ", re.I)
_BILLED_BEHIND = re.compile(
    r"(?: (?:cast|ensemble|season))?(?: (?:of|for) (?:the )?(?:[a-z-]+ )?<[WSX]\d+>)?,? (?:in|for|as) (?:an? |multiple )?(?:[a-z-]+ )?(?:recurring|guest|cameo)\b",
    re.I,
)
"""How somebody is billed, said before a colon or behind the verb: "… has joined the cast in a recurring role"."""


def billing_of(hit: Hit) -> str | None:
    front = _ALSO.split(_OTHERS_BILLING.sub("", before(hit, chars=70)))[-1]
    head = _LIST_HEAD.match(hit.reading.shadow[: hit.match.start()])
    behind = _BILLED_BEHIND.match(hit.reading.shadow, hit.match.end())
    words = f"{head[0] if head else ''}{front}{hit.said()}{behind[0] if behind else ''}".casefold()
    table = (
        (r"\bcameos?\b", "cameo"),
        (r"\bguest|\bspecial appearance|\bdrops? by\b", "guest"),
        (r"\brecurr?", "recurring"),
        (
            r"\bheadlin|\b(?:heads?|fronts?|tops) (?:the|an?) |\btitle role\b|\btitular\b|(?<!co-)(?<!also )\b(?:starring|starred|star(?! <)|(?<=will )star|(?<=to )star)\b|(?<!co-)\bstars\b|\bvehicle\b|\bleads?\b|\bleading (?:man|men|lady|ladies|act\w+)\b|\bled by\b|\btop-?lin|\bstarrer\b|\bfronted by\b",
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
    r"(?:(?:In|For|During|On|With|Joining|New (?:to|for|in)) (?:the |its )?<S(\d+)>,|<S(\d+)>(?:'s)? (?:new |guest |also |will |cast )?(?:newcomers?|additions?|arrivals?|cast|stars?|recruits?|adds?|features?|introduces?|welcomes?|sees?))",
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
    season = hit.reading.payload(found[found.lastindex or 0]) if found else _carried(hit)
    return {"season": season} if isinstance(season, int) else {}


_JOINED_SEASON = caseless(
    rf"{JOINED}|(?:join(?:s|ed|ing)?|signed (?:on|up)|cast|board(?:s|ed|ing)) [^.;]{{0,30}}<S"
)
_GOES_ON = re.compile(r"(?:He|She|They|The [a-z-]+ (?:actor|actress|star)|The (?:actor|actress|star))\b")


def _carried(hit: Hit) -> int | None:
    """Return the one season that somebody is said to join in the sentence before one that opens with a pronoun."""
    index = hit.reading.index
    earlier = hit.document.readings[index - 1] if index else None
    if (
        earlier is None
        or earlier.block_index != hit.reading.block_index
        or not _GOES_ON.match(hit.reading.text)
    ):
        return None
    told = {t.payload for t in earlier.tokens if t.letter == "S" and isinstance(t.payload, int)}
    return told.pop() if len(told) == 1 and _JOINED_SEASON.search(lowered(earlier.shadow)) else None


_NO_CHARACTER = re.compile(r"\b(?:Hall|Gardens?|Bowl|Club|Palladium|Instagram|TikTok|YouTube|Reddit)$")
"""Where bands play and people talk: no roles, as little as houses are."""


_PAIR_BEHIND = re.compile(r">,? (?:and|&) <P\d+>")
_PAIR_BEFORE = re.compile(r"<[XC]\d+> (?:and|&) <$|\b[A-Z][a-z]+ and <$")


def _paired(hit: Hit) -> bool:
    """Whether two roles and their two actors are told in one order: "Ida and Jan Marl, played by A and B"."""
    shadow, first = hit.reading.shadow, min(hit.match.start("actor"), hit.match.start("character")) - 1
    last = max(hit.match.end("actor"), hit.match.end("character"))
    return bool(_PAIR_BEHIND.match(shadow, last) and _PAIR_BEFORE.search(shadow, 0, first))


_IN_A_BYLINE = re.compile(
    r"\b(?:based on|adapted from|inspired by|adaptation of) [^.;<>]*\bby (?:[a-z-]+ ){0,3}<?$", re.I
)
"""Whose book was adapted acts in nothing: "Based on the book by Liane Orth (“Low Water”), this series features"."""


def pair(hit: Hit) -> Iterator[Draft]:
    """Make the cast and the character claim of an actor and a role."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if fold(actor.name) == fold(character.name):
        return
    if character.letter == "P" and actor.letter == "P":
        return  # two actors side by side
    if no_role(hit, actor, character) or _paired(hit) or _IN_A_BYLINE.search(before(hit, "actor", 90)):
        return
    if character.letter == "X" and (
        _NO_CHARACTER.search(character.name)
        or is_institution(character.name)
        or character.name.casefold() in DEMONYMS
    ):
        return
    if actor.letter == "X" and not is_person(actor) or character.name.isupper() and len(character.name) < 5:
        return
    between = _SET_OFF.sub("", plain(hit, *sorted((hit.match.end("actor"), hit.match.start("character")))))
    if _NOT_TAKEN.search(between) or _of_the_next(hit, between):
        return
    denied = _DENIED.search(plain(hit, hit.match.end("actor"), hit.match.start("character")))
    for draft in (cast_draft(hit, actor), character_draft(hit, actor, character)):
        draft.polarity = Polarity.NEGATED if denied else None
        draft.subject = hit.maybe("subject")
        if not denied or draft.kind == "cast":
            yield draft


_SET_OFF = re.compile(
    r">?, who [^,]{3,80}, (?=(?:now |also |will )?(?:play|portray|voice|star|appear))"
    r"|(?:>?,| was| had been) (?:(?:originally|initially|first|once|long|which|had|been|was) )*(?:offered|meant|written|intended|earmarked|announced|linked|considered)[^;.]{3,60}?(?:,|,? but|,? before)"
    r" (?=(?:it )?(?:[a-z]+ly )?(?:(?:was|is|has) )*(?:went|goes|gone|going|fell|falls|fallen|passed|taken|filled|played|given|handed))"
)
"""What is said aside: "Orth, who turned down the lead in “Weir”, plays …", "the role, first offered to Hale, went to …"."""
_NOT_TAKEN = re.compile(
    r"\b(?:turn\w* down|pass\w* on|declin\w+|refus\w+|audition\w*|read for|lost out on|missed out on|offered|coveted|tipped|rumou?red|considered|eyed|in talks|up for|first choice"
    r"|(?:originally|initially) (?:cast|set|announced|attached|hired|due))\b",
    re.I,
)
"""Words between an actor and a role that was not played."""


def _of_the_next(hit: Hit, between: str) -> bool:
    """Whether the second name is the next actor's: "A as the abbess and B as her brother"."""
    next_as = re.match(
        r"(?:>|,| \([^()]*\))* as (?:the|an?|her|his|their|himself|herself|<)|>? (?:the|her|his) [a-z]",
        hit.reading.shadow[hit.match.end("character") :],
    )
    return bool(next_as) and bool(re.search(r"\band\b|,", between))


_DENIED = re.compile(r"\b(?:not|never|no longer)\b(?!-)(?! (?:only|just|merely)\b)|n't\b")
"""A denial between an actor and a role: "does not return as the Regent"."""


def spoken_of(hit: Hit) -> Mention | None:
    """Return whom "she" or "the actress" means: the last person named before it in the sentence, else in those before."""
    here = [m for m in persons_of(hit.reading) if m.start < hit.span()[0]]
    return here[-1] if here else person_before(hit)


def cast_only(hit: Hit) -> Iterator[Draft]:
    actor = hit.mention("actor")
    if is_person(actor) or _TRADE_BEFORE.search(before(hit, "actor", 24)):
        draft = cast_draft(hit, actor)
        draft.subject = hit.maybe("subject")
        yield draft


_TRADE_BEFORE = re.compile(
    r"\b(?:rapper|pop star|pop singer|singer|comedian|comic|newcomer|actor|actress|star|influencer|youtuber|musician) $",
    re.I,
)
"""Before a name of one word: an artist known by it."""


def cast_all(hit: Hit) -> Iterator[Draft]:
    """Make a cast claim of each of several, or of one who goes by one name behind a trade: "rapper Zee plays the thief"."""
    actors = mentions_in(hit, "people")
    for actor in actors:
        if is_person(actor) or len(actors) == 1 and _TRADE_BEFORE.search(before(hit, "people", 24)):
            draft = cast_draft(hit, actor)
            draft.modality = Modality.HEDGED if _IN_TALKS.search(hit.said()) else None
            yield draft


_IN_TALKS = re.compile(r"\b(?:talks|negotiations) to\b", re.I)


_WERE_STARS = re.compile(
    r"\b(?:former|ex-|TV|soap|pop|reality|teen) (?:<[A-Z]\d+> |[a-z]+ )?$|\bfellow $", re.I
)


def cast_list(hit: Hit) -> Iterator[Draft]:
    if hit.words("beside") and re.search(
        r"\b(?:runs? (?:it|the show)|creat(?:es|ed)|showrun\w*|produc\w+|direct\w+|wr(?:ote|it\w+)|open(?:s|ed|ing)|releas\w+|premier\w+|screen\w+|nominat\w+|shortlist\w+|rank\w+)\b",
        before(hit),
    ):
        return  # "stays on as a producer alongside A and B", "opened alongside <X>"
    if hit.said().startswith("stars") and _WERE_STARS.search(before(hit, chars=30)):
        return  # "Former soap stars A and B"
    if role_before(before(hit, "people", 24)):
        return  # "the jury, led by the director A"
    actors = mentions_in(hit, "people")
    if len(actors) > 1 and re.search(r"\bas (?:[\w.-]+ ){0,4}$", before(hit, "people", 60)):
        actors.pop(0)  # "A as Mother Agnes, B as the stable boy": the list opens with a role
    for actor in actors:
        if is_person(actor):
            draft = cast_draft(hit, actor)
            draft.subject = hit.maybe("subject")
            yield draft


_ROLE_AHEAD = re.compile(r"\b(?:as|plays?|played|playing|portray\w*) (?:[\w.'-]+ ){0,3}<?$")


def respectively(hit: Hit) -> Iterator[Draft]:
    """Zip two lists said in order; lists of different length give nothing."""
    actors, roles = mentions_in(hit, "people"), mentions_in(hit, "roles" if hit.has("roles") else "roles2")
    if _ROLE_AHEAD.search(before(hit, "people", 40)):
        return  # "A as Neyla, B as the colonel and C": the list opens with a role
    if len(actors) != len(roles) or len(actors) < 2 or hit.has("roles2") and not all(map(is_person, actors)):
        return
    for actor, role in zip(actors, roles, strict=True):
        yield cast_draft(hit, actor)
        yield character_draft(hit, actor, role)


def for_role(hit: Hit) -> Iterator[Draft]:
    """Make the pair of "won a prize for his turn as Ida Marl": the reference knows the character, or it has two names."""
    character = hit.mention("character")
    if character.letter in "CB" or character.letter == "X" and " " in character.name:
        yield from pair(hit)


def fronted(hit: Hit) -> Iterator[Draft]:
    """Make the pair of "As the mayor, Jan Orrin, Hale gets the best lines": not two unknown names of one word."""
    if " " in hit.mention("actor").name and hit.mention("character").letter != "P":
        yield from pair(hit)


def known_role(hit: Hit) -> Iterator[Draft]:
    """Make the pair only where the reference knows one of both names for what it is."""
    actor, character = hit.mention("actor"), hit.mention("character")
    if is_person(actor) and (
        character.letter in "CB" or actor.letter == "P" and character.letter == "X" and " " in character.name
    ):
        yield from pair(hit)
