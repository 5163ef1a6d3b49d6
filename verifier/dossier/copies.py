"""Copied text: articles that are nearly alike, sentences that stand in several, and sentences with exchanged names.

Nearly alike articles are found by MinHash over five-word shingles (rensa): its index names the pairs worth a
look, so the work grows with the number of articles, not with its square.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rensa import RMinHash, RMinHashLSH

from claims.folding import fold
from claims.sentences import split_sentences
from verifier.dossier.model import ArticleRef, NearCopy, SharedPassage, Template
from verifier.exports.phrases import one_line

SHINGLE_WORDS = 5
ALIKE = 0.6
"""The share of common shingles from which articles count as nearly alike (an estimate, good to some 0.05)."""
TWIN = 0.97
"""From here on an article is stood for by its twin: ten thousand copies of one text are no work."""
MOST_NEIGHBOURS = 20
"""Articles that a new one is compared with at most; the group holds together all the same."""
MIN_WORDS = 8
"""Words of a sentence that can be said to be copied; shorter ones recur by chance."""
MIN_FILLINGS = 3
"""Articles that must fill a pattern differently for it to be a template."""
_KEPT_WORDS = 8  # words of a pattern beside its gaps
_PERMUTATIONS, _BANDS, _SEED = 128, 32, 42
_STRAIGHT = str.maketrans("“”„’‘", '"""\'\'')
_GAP = "…"
_SHOWN_CHARS = 400
# What is exchanged when a text is filled in anew: quoted titles, figures, number words, runs of capitalised words.
_FILLING = re.compile(
    r"""
    "[^"]{1,80}"
    | [$£€]?\d[\d.,:%]*+ (?: st|nd|rd|th )?+ (?: \s (?: million | billion | percent ) )?+
    | \b(?: two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen )\b
    | (?<! [.!?]\s ) (?<! ^ ) \b [A-Z][\w'’.-]*+
      (?: \s (?: (?: of | the | and | de | van | von ) \s )? [A-Z0-9][\w'’.-]*+ )*+
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class _Sentence:
    text: str
    articles: dict[int, str] = field(default_factory=dict)  # and the sentence as each has it


class Copies:
    """Take in one article after another, then say what was copied."""

    def __init__(self) -> None:
        self._articles: dict[int, ArticleRef] = {}
        self._sketches: dict[int, RMinHash] = {}
        self._index = RMinHashLSH(threshold=ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        self._sentences: dict[int, _Sentence] = {}
        self._patterns: dict[int, _Sentence] = {}
        self._alike: list[tuple[int, int, float]] = []

    def add(self, article: ArticleRef, text: str) -> None:
        """Take in the text of an article."""
        number = article.number
        self._articles[number] = article
        self._compare(number, text)
        for sentence in _sentences(text):
            _enter(self._sentences, fold(sentence), sentence, number)
            pattern = _FILLING.sub(_GAP, sentence.translate(_STRAIGHT))
            if pattern.count(_GAP) and len(fold(pattern).split()) >= _KEPT_WORDS:
                _enter(self._patterns, pattern.casefold(), sentence, number)

    def _compare(self, number: int, text: str) -> None:
        shingles = list(_shingles(text))
        if not shingles:
            return
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update(shingles)
        nearest = 0.0
        for other in sorted(self._index.query(sketch))[:MOST_NEIGHBOURS]:
            alike = sketch.jaccard(self._sketches[other])
            nearest = max(nearest, alike)
            if alike >= ALIKE:
                self._alike.append((other, number, alike))
        if nearest < TWIN:
            self._index.insert(number, sketch)
            self._sketches[number] = sketch

    def near_copies(self) -> tuple[NearCopy, ...]:
        """Return the groups of articles that are nearly alike, the largest first."""
        groups = _groups((a, b) for a, b, _ in self._alike)
        found = []
        for group in groups:
            alike = min(share for a, b, share in self._alike if a in group)
            found.append(NearCopy(articles=group, sites=self._sites(group), alike=round(alike, 2)))
        return tuple(sorted(found, key=lambda c: (-len(c.articles), c.articles)))

    def passages(self) -> tuple[SharedPassage, ...]:
        """Return the sentences that several articles share, those of the same articles together."""
        shared: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for sentence in self._sentences.values():
            if len(sentence.articles) > 1:
                shared[tuple(sorted(sentence.articles))].append(sentence.text)
        found = [
            SharedPassage(
                articles=group,
                sites=self._sites(group),
                sentences=len(texts),
                example=max(texts, key=lambda text: (len(text), text))[:_SHOWN_CHARS],
            )
            for group, texts in shared.items()
        ]
        return tuple(sorted(found, key=lambda p: (-p.sentences, -len(p.articles), p.articles)))

    def templates(self) -> tuple[Template, ...]:
        """Return the sentences that recur with other names and figures in them."""
        found = []
        for pattern in self._patterns.values():
            fillings = {fold(text): text for text in pattern.articles.values()}
            if len(fillings) >= MIN_FILLINGS and len(pattern.articles) >= MIN_FILLINGS:
                group = tuple(sorted(pattern.articles))
                shown = _FILLING.sub(_GAP, pattern.text.translate(_STRAIGHT))[:_SHOWN_CHARS]
                examples = tuple(text[:_SHOWN_CHARS] for text in list(fillings.values())[:2])
                found.append(
                    Template(articles=group, sites=self._sites(group), pattern=shown, examples=examples)
                )
        return tuple(sorted(found, key=lambda t: (-len(t.articles), t.articles, t.pattern)))

    def _sites(self, group: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted({self._articles[number].site for number in group}))


def _enter(table: dict[int, _Sentence], key: str, sentence: str, number: int) -> None:
    table.setdefault(hash_of(key), _Sentence(sentence)).articles.setdefault(number, sentence)


def hash_of(text: str) -> int:
    """Return a short stable hash: the tables hold a key for every sentence of every article."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())


def _sentences(text: str) -> Iterator[str]:
    straight = text.translate(_STRAIGHT)
    for start, end in split_sentences(straight, 0, len(straight)):
        sentence = one_line(text[start:end])
        if len(sentence.split()) >= MIN_WORDS:
            yield sentence


def _shingles(text: str) -> Iterator[str]:
    words = fold(text).split()
    for start in range(len(words) - SHINGLE_WORDS + 1):
        yield " ".join(words[start : start + SHINGLE_WORDS])


def _groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return the groups that are connected by pairs."""
    home: dict[int, int] = {}

    def find(number: int) -> int:
        home.setdefault(number, number)
        while home[number] != number:
            home[number] = home[home[number]]
            number = home[number]
        return number

    for a, b in pairs:
        home[find(b)] = find(a)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in sorted(home):
        groups[find(number)].append(number)
    return [tuple(group) for group in groups.values()]
