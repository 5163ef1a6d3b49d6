"""What a sentence must hold before a pattern of the grammar can match it, read off the pattern once.

A *need* is a set of cues of which one must stand in the sentence; a pattern has several needs, and all must be
met. A cue is a stretch of at least three letters inside a word ("direct"), a whole word of two ("=as"), or the class
of a token ("<w"). A sentence is scanned once for the cues of all patterns, and only the patterns whose needs are
met are tried.
Whatever is not understood (assertions, sets, escapes) makes no need: a pattern may be tried in vain, but none
is left out that could match.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from claims.caseless import lowered

Need = frozenset[str]
Letters = Callable[[str], str]
"""From the name of a token class to its letters."""

_SHORTEST = 3
_KEPT_WORDS = 20_000
_PIECE = re.compile(
    r"(?P<token>\{(?P<cls>[a-z]+)(?::\w+)?\})|(?P<code><\[?(?P<letters>[A-Z]+)\]?)(?=\\d|\()|(?P<gap>\{[w~]\d+\})"
    r"|(?P<times>[*+?]|\{\d*,?\d*\})[?+]?"
    r"|(?P<open>\((?:\?(?:P<\w+>|<?[=!]|[a-zA-Z-]*:|>))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<escape>\\.)"
    r"|(?P<plain>[\w ,'-]+(?![*+?{])|.)",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+")
_WHOLE = re.compile(r"(?<= )[^\W\d_]{2}(?= )")
_SCAN = re.compile(r"<[a-z]|[^\W\d_]+")

_Item = str | list[Need]
"""One item of a pattern: plain characters, or the needs of anything else."""


def needs_of(pattern: str, letters: Letters = str) -> list[Need]:
    """Return the needs of a pattern of the grammar, as `claims.grammar` describes them."""
    return _alternatives(_PIECE.finditer(pattern), letters)


def _alternatives(pieces: Iterator[re.Match[str]], letters: Letters) -> list[Need]:
    """Return the needs of what stands up to the end of a group."""
    branches: list[list[_Item]] = [[]]
    for piece in pieces:
        items = branches[-1]
        kind = piece.lastgroup
        if kind == "close":
            break
        if kind == "bar":
            branches.append([])
        elif kind == "times":
            _repeat(items, piece["times"])
        else:
            items.append(_item(kind, piece, pieces, letters))
    return _either([_needs(items) for items in branches])


def _item(kind: str | None, piece: re.Match[str], pieces: Iterator[re.Match[str]], letters: Letters) -> _Item:
    if kind == "open":
        inner = _alternatives(pieces, letters)
        return [] if piece["open"].endswith(("=", "!")) else inner
    if kind == "token":
        return [frozenset(f"<{letter}" for letter in letters(piece["cls"]).lower())]
    if kind == "code":
        return [frozenset(f"<{letter}" for letter in piece["letters"].lower())]
    if kind == "escape" and not piece[0][1].isalnum():
        return piece[0][1]
    if kind == "plain" and piece[0] not in ".^$":
        return piece[0]
    return []


def _repeat(items: list[_Item], times: str) -> None:
    """Settle how often the last item stands: where it may be absent, it makes no need."""
    if times in "*?" or times.startswith(("{0", "{,")):
        items[-1] = []
    else:
        items.append([])


def _needs(items: Sequence[_Item]) -> list[Need]:
    """Return the needs of items in a row; characters in a row make one, their longest word."""
    needs: list[Need] = []
    run = ""
    for item in [*items, []]:
        if isinstance(item, str):
            run += item
            continue
        word = max(_WORD.findall(lowered(run)), key=len, default="")
        short = _WHOLE.search(lowered(run)) if len(word) < _SHORTEST else None
        if len(word) >= _SHORTEST:
            needs.append(frozenset({word}))
        elif short:
            needs.append(frozenset({f"={short[0]}"}))
        needs += item
        run = ""
    return needs


def _either(branches: Sequence[list[Need]]) -> list[Need]:
    """Return what any of some branches needs: the union of the best need of each, of words and of tokens."""
    if len(branches) == 1:
        return branches[0]
    words = [_best(n for n in needs if not _is_token(n)) for needs in branches]
    tokens = [_best(n for n in needs if _is_token(n)) for needs in branches]
    mixed = [word or token for word, token in zip(words, tokens, strict=True)]
    sides = [side for side in (words, tokens) if all(side)] or [mixed]
    return [frozenset().union(*side) for side in sides if all(side)]


def _is_token(need: Need) -> bool:
    return any(cue.startswith("<") for cue in need)


def _hardest(needs: Sequence[Need]) -> Need:
    """Return the need by which a pattern is looked up: the one of words that fewest sentences meet."""
    words = [need for need in needs if not _is_token(need)]
    return min(words or needs, key=lambda need: (len(need), -min(map(len, need))))


def _best(needs: Iterator[Need]) -> Need:
    """Return the need that is hardest to meet; empty where there is none."""
    return max(needs, key=lambda need: (min(map(len, need)), -len(need)), default=frozenset())


class CueIndex:
    """The cues of many patterns, ready to be sought in a sentence in one pass."""

    def __init__(self, patterns: Sequence[Sequence[Need]]) -> None:
        bits: dict[Need, int] = {}
        for need in (need for needs in patterns for need in needs):
            bits.setdefault(need, 1 << len(bits))
        self._free: list[int] = []
        self._by_key: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, needs in enumerate(patterns):
            wanted = sum({bits[need] for need in needs})
            if needs:
                self._by_key[bits[_hardest(needs)]].append((number, wanted))
            else:
                self._free.append(number)
        self._keys = sum(self._by_key)
        self._tokens: dict[str, int] = defaultdict(int)
        words: dict[str, int] = defaultdict(int)
        for need, bit in bits.items():
            for cue in need:
                (self._tokens if cue.startswith("<") else words)[cue] |= bit
        self._known: dict[str, int] = {}
        self._by_opening: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._whole = {word[1:]: words.pop(word) for word in [w for w in words if w[0] == "="]}
        for word, mask in words.items():
            self._by_opening[word[:_SHORTEST]].append((word, mask))

    def fitting(self, sentence: str) -> list[int]:
        """Return the numbers of the patterns that may match a lowered sentence with tokens, in order."""
        met = 0
        for word in set(_SCAN.findall(sentence)):
            met |= self._tokens.get(word, 0) if word[0] == "<" else self._met_by(word)
        found = list(self._free)
        left = met & self._keys
        while left:
            key = left & -left
            left ^= key
            found += [number for number, wanted in self._by_key[key] if wanted & met == wanted]
        return sorted(found)

    def _met_by(self, word: str) -> int:
        """Return the needs that a word meets, whole or by a part of it; kept for the words met last."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _KEPT_WORDS:
                self._known.clear()
            known = self._known[word] = self._sought_in(word)
        return known

    def _sought_in(self, word: str) -> int:
        met = self._whole.get(word, 0)
        for at in range(len(word) - _SHORTEST + 1):
            for cue, mask in self._by_opening.get(word[at : at + _SHORTEST], ()):
                if word.startswith(cue, at):
                    met |= mask
        return met
