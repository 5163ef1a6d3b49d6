"""Inflect the verbs of the grammar, so that a family is declared by its plain forms and read in every form."""

from __future__ import annotations

import re

_IRREGULAR = {
    "be": "is|are|was|were|been|being|be",
    "beat": "beats?|beating|beaten",
    "become": "becomes?|became|becoming",
    "begin": "begins?|began|begun|beginning",
    "blow": "blows?|blew|blown|blowing",
    "break": "breaks?|broke|broken|breaking",
    "bring": "brings?|brought|bringing",
    "buy": "buys?|bought|buying",
    "come": "comes?|came|coming",
    "draw": "draws?|drew|drawn|drawing",
    "fall": "falls?|fell|fallen|falling",
    "find": "finds?|found|finding",
    "fly": "fly|flies|flew|flown|flying",
    "get": "gets?|got|gotten|getting",
    "give": "gives?|gave|given|giving",
    "go": "go|goes|went|gone|going",
    "grow": "grows?|grew|grown|growing",
    "have": "ha[sd]|have|having",
    "hit": "hits?|hitting",
    "hold": "holds?|held|holding",
    "keep": "keeps?|kept|keeping",
    "lead": "leads?|led|leading",
    "leap": "leaps?|leapt|leaped|leaping",
    "leave": "leaves?|left|leaving",
    "let": "lets?|letting",
    "lose": "loses?|lost|losing",
    "make": "makes?|made|making",
    "overtake": "overtakes?|overtook|overtaken|overtaking",
    "pay": "pays?|paid|paying",
    "put": "puts?|putting",
    "rise": "rises?|rose|risen|rising",
    "run": "runs?|ran|running",
    "see": "sees?|saw|seen|seeing",
    "sell": "sells?|sold|selling",
    "send": "sends?|sent|sending",
    "set": "sets?|setting",
    "shift": "shift(?:s|ed|ing)?",
    "shoot": "shoots?|shot|shooting",
    "sink": "sinks?|sank|sunk|sinking",
    "sit": "sits?|sat|sitting",
    "slide": "slides?|slid|sliding",
    "spin": "spins?|spun|spinning",
    "spring": "springs?|sprang|sprung|springing",
    "stand": "stands?|stood|standing",
    "sweep": "sweeps?|swept|sweeping",
    "swim": "swims?|swam|swum|swimming",
    "take": "takes?|took|taken|taking",
    "tell": "tells?|told|telling",
    "win": "wins?|won|winning",
    "write": "writes?|wrote|written|writing",
}
_PREFIXES = ("out", "over", "re")


def forms(verbs: str) -> str:
    """Return a pattern of all forms of the verbs named; a word is inflected at its head ("pick_up": "picked up").

    Verbs are parted by white space, `_` stands for a space; a final consonant is doubled where `*` follows it
    ("drop*": "dropped"), and the plain form, which may be a noun, is left out behind `-` ("-top*": "tops", "topped").
    The longest forms come first, so that "picked up" is preferred to "picked".
    """
    patterns = [_forms(verb) for verb in verbs.split()]
    return f"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})"


def _forms(verb: str) -> str:
    if verb.startswith("-"):
        return f"(?!(?:{verb[1:].partition('_')[0].rstrip('*')})\\b){_forms(verb[1:])}"
    head, _, rest = verb.partition("_")
    inflected = _inflected(head)
    return f"(?:{inflected}) {rest.replace('_', ' ')}" if rest else inflected


def _inflected(head: str) -> str:
    if head in _IRREGULAR:
        return _IRREGULAR[head]
    for prefix in _PREFIXES:
        stem = head.removeprefix(prefix)
        if stem != head and stem in _IRREGULAR:
            return f"{prefix}(?:{_IRREGULAR[stem]})"
    if head.endswith("*"):
        return f"{head[:-1]}(?:s|{head[-2]}ed|{head[-2]}ing)?"
    if head.endswith("e"):
        return f"{head[:-1]}(?:es?|ed|ing)"
    if re.search(r"[^aeiou]y$", head):
        return f"{head[:-1]}(?:y|ies|ied|ying)"
    if re.search(r"(?:s|sh|ch|x|z)$", head):
        return f"{head}(?:es|ed|ing)?"
    return f"{head}(?:s|ed|ing)?"
