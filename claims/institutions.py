"""Find the institutions of the trade in a text: charts, awards and their categories, services, aggregators, outlets.

They are known by their names and the words beside them, whatever the reference knows. Works on repaired text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims import brands
from claims.award_names import AWARD_ANCHOR, AWARD_NAME
from claims.categories import ACTING, find_categories
from claims.folding import fold
from claims.mention import Mention
from claims.stretches import around

_CHART_NAME = re.compile(
    r"\b(?:Billboard (?:Hot 100|200|Global 200|Global Excl\. U\.?S\.?(?: [Cc]hart)?)|Hot 100|(?:[A-Z]\w+ ){1,2}Airplay(?: [Cc]hart)?|(?:(?<![\w.])(?:[A-Z][\w.]{0,20}|UK|US)(?:'s)? (?:(?:[A-Z][\w.]{0,20}|UK|US)(?:'s)? ){0,3})?(?:Albums|Singles|Songs|Streaming|Downloads|Film|Airplay) Charts?"
    r"|Official Charts?|(?:(?:Billboard|Spotify|Mainstream|Adult|Global|English|TV|Film|Netflix|Daily|Weekly|English TV) )*(?:[Tt]op[ -](?:10|20|40|50|100|[Tt]en|[Tt]wenty))s?(?: (?:English )?(?:TV|film|series|shows?|songs?|albums?)? ?(?:lists?|charts?))?)(?!\w)"
)
_AWARD_REACH = 400
_AWARD_WORDS = re.compile(
    r"[Aa]ward(?:s|ed)?\b|[Pp]rizes?\b|nominat|nominee|NOMINEE|W(?:INNER|inner)|Nomin|shortlist|longlist|\b(?:won|win|wins|winning|winner|honou?r|gongs?|statuettes?|troph(?:y|ies)|laurels?"
    r"|Oscars?|OSCARS?|Emmys?|EMMYS?|GRAMMYS?|Booker|Olivier|Nobel|Pulitzer|Baftas?|BAFTAs?|Grammys?|Globes?|Tonys?|Brits?|Logies|ARIAs?|Peabody|Dagger|Medal|jury|ceremony|categor(?:y|ies)|nods?|accolades?|Critics['’]? (?:Circle|Association|Society))\b|\b(?:Golden|Silver) (?:Bear|Lion|Leopard|Shell)\b|\bfor (?:Best|Outstanding)\b|\bhome with\b",
)
_SURNAME = re.compile(
    r" (?!(?:Aw|Nom|Nod|Winn?|Won|Race|Season|Bait|Buzz|Night|Sunday|Hope|Conten|Histor|Ceremon|Glory|Best|Vot|Predict|Snub|Stat|Host|Tele|Ballot|Camp"
    r"|For|In|At|And|To|As|Film|Short|Gold|Favo|Front|Lead|Support|Outst|Chance|Push|Prize|Categor|Rule|Show|Year|Triumph|Record|Tally|Eligib|Entr|Submiss|Qualif)|[A-Z]\w* (?:nom|award|win))"
    r"[A-Z][a-z]+"
)
"""A capitalised word behind "Oscar", "Tony" or "Emmy" that is none of those said of awards."""
_AWARDED = re.compile(
    r"\b(?:an?|the|his|her|its|their|one|two|three|four|five|\d+|first|second|third|another|last|previous|-time|-year)[ -]$|['’]s $|\b(?:Academy|Primetime|Daytime) $",
    re.I,
)
_CHART_ANCHOR = re.compile(r"Billboard|Hot 100|Airplay|Charts?\b|[Tt]op[ -]")
_CATEGORY_ANCHOR = re.compile(
    rf"[Bb]est |[Oo]utstanding|[Tt]op |of the (?:[Yy]ear|Decade)|{ACTING}\b"
    r"|for (?:directing|writing|editing|cinematography|choreography|lifetime achievement)\b"
    r"|for (?:fe)?male performance|won (?:scripted|limited|international|reality|live|factual) "
)
_REACH = 140
"""Characters that the name of an institution reaches around its telling word."""


def find_institutions(text: str) -> Iterator[Mention]:
    """Yield charts (H), awards (J) and award categories (K)."""
    for letter, anchor, pattern in (("H", _CHART_ANCHOR, _CHART_NAME), ("J", AWARD_ANCHOR, AWARD_NAME)):
        for start, end in around(anchor, text, _REACH, _REACH):
            for m in pattern.finditer(text, start, end):
                if not (letter == "J" and _names_a_person(text, m)):
                    yield Mention(m.start(), m.end(), letter, m[0])
    for low, high in around(_CATEGORY_ANCHOR, text, _REACH, _REACH):
        for start, end in find_categories(text, low, high):
            if _of_awards(text, start, end):
                yield Mention(start, end, "K", text[start:end])


def _of_awards(text: str, start: int, end: int) -> bool:
    """Whether words of awards stand around a category, in its paragraph or the one before."""
    return bool(_AWARD_WORDS.search(text, max(0, start - _AWARD_REACH), end + _AWARD_REACH))


def _names_a_person(text: str, award: re.Match[str]) -> bool:
    """Whether the name of an award is someone's given one: "Tony Vale", but not "a Tony Award"."""
    if award[0] not in ("Oscar", "Tony", "Emmy") or not _SURNAME.match(text, award.end()):
        return False
    return not _AWARDED.search(text[max(0, award.start() - 24) : award.start()])


# services, aggregators, outlets

_BRAND_NAMES = sorted(
    {
        name
        for table in (brands._SERVICES, brands._AGGREGATORS, brands._OUTLETS)
        for row in filter(None, table.splitlines())
        for name in (part.strip() for part in row.replace(":", ",").split(","))
        if name
    },
    key=len,
    reverse=True,
)
_BRAND = re.compile(rf"(?<![\w@#])(?:{'|'.join(map(re.escape, _BRAND_NAMES))})(?![\w+])")
_PIECE = re.compile(r"\w+")
_BRAND_OPENINGS = frozenset(m[0] for name in _BRAND_NAMES if (m := _PIECE.match(name)))


def find_brands(text: str, words: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Yield services (O), score aggregators (A) and outlets (U); `words` are the spans of the words of the text."""
    at = 0
    for start in _brand_places(text, words):
        m = _BRAND.match(text, start) if start >= at else None
        if not m:
            continue
        at = m.end()
        if fold(m[0]) not in brands.AMBIGUOUS or _brand_cue(text, m.start(), m.end()):
            yield from _brand(m)


def _brand_places(text: str, words: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield where a word stands that a brand begins with; "non-Netflix" holds two."""
    for start, end in words:
        word = text[start:end]
        if word.isalnum():
            if word in _BRAND_OPENINGS:
                yield start
        else:
            yield from (m.start() for m in _PIECE.finditer(text, start, end) if m[0] in _BRAND_OPENINGS)


def _brand(match: re.Match[str]) -> Iterator[Mention]:
    key = fold(match[0])
    for letter, table in (("O", brands.SERVICES), ("A", brands.AGGREGATORS), ("U", brands.OUTLETS)):
        if key in table:
            yield Mention(match.start(), match.end(), letter, table[key])
            return


_CUE_BEFORE = re.compile(
    r"(?:\b(?:on|to|via|at|for|by|from|stream(?:s|ing)?)\s+(?:the\s+)?|\b(?:on|to|via|at)\s[A-Z][\w +]{1,24}(?:, | and | or |, and ))$"
)
_CUE_AFTER = re.compile(
    r"'s?\b|\s+(?:has|series|[Oo]riginals?|show|hit|drama|(?:subscribers|viewers|acquired|releas|distribut|renew|commission|axe|stream|premier|greenl|unveil)[a-z]*)\b"
    r"|\s+(?:bought|(?:pick|snapp)(?:s|ed)(?: up)?|carri(?:es|ed)|order(?:s|ed)|cancel(?:s|l?ed)|drop(?:s|ped)|launch(?:es|ed))\s+"
    r"(?:it\b|[“‘\"']?[A-Z]|(?:[a-z]+[- ]|\d+ ){1,4}?(?:series|seasons?|shows?|dramas?|comed(?:y|ies)|sitcom|thriller|films?|movies?|documentar(?:y|ies)|miniseries|rights|pilot|project|title|episodes?|trailer|sequel|spin-?off|reboot|adaptation)\b)"
)
"""The words beside an ordinary word that is a brand: "on Sky and NOW", "a Sky Original", "Neon acquired", "Max ordered it".

What anyone does is a brand's only to what is made: "Max picked up the phone" names a person.
"""


_CUE_REACH = 64


def _brand_cue(text: str, start: int, end: int) -> bool:
    return bool(
        _CUE_BEFORE.search(text, max(0, start - 36), start) or _CUE_AFTER.match(text, end, end + _CUE_REACH)
    )
