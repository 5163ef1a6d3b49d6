"""How long the reading blocks take, how that grows with the text, and what hostile input costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from benchmarks.block_tables import sample_text
from claims.characters import repair
from claims.dates import find_dates
from claims.lexicon import EmptyLexicon
from claims.mains import main_works
from claims.quantities import find_quantities
from claims.reading import read
from claims.sentences import split_sentences
from claims.subjects import Subjects
from scraper.article import Article
from scraper.plaintext import read_text

WORDS = 1500
ALL_BLOCKS_MS = 25.0
GROWTH_AT_MOST = 12.0
"""Ten times the text may take this many times as long."""
HOSTILE_CHARS = 100_000
HOSTILE_BITS = (
    "9", "9,", "9.", "9-", "9 ", "1/2/", "$9 ", "$", '"', "'", "(", "(\"", "[", "A", "A ", "A.", "Ab ", "Ab'", "No. 1 ",
    "May 5 ", "one-", "half a ", "million ", ". ", "…", "!", "?!\" ", "\n", "A\n",
)  # fmt: skip
GIVE_UP_MS = 4000
_PUBLISHED = date(2025, 10, 4)

Run = Callable[[str], object]


class Hostile(NamedTuple):
    """A hostile text: ms for 100 KB (where it was given up at fewer characters, at least that), size, piece."""

    ms: float
    chars: int
    bit: str

    def __str__(self) -> str:
        return f"{'over ' if self.chars < HOSTILE_CHARS else ''}{self.ms:.0f} ms of {self.bit!r}"


def text_blocks() -> dict[str, Run]:
    """Return the blocks that read a text, by name."""
    return {
        "sentences": lambda text: split_sentences(repair(text), 0, len(text)),
        "dates": lambda text: find_dates(repair(text), _PUBLISHED),
        "quantities": lambda text: find_quantities(repair(text)),
    }


def all_blocks(article: Article) -> None:
    """Run every block over an article: names, dates, quantities, sentences, main works, subjects."""
    document = read(article, EmptyLexicon())
    Subjects(document, main_works(document))


def best_ms(run: Callable[[], object], rounds: int) -> float:
    """Return the least processor time of some rounds in ms: the machine's other work is not ours."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        run()
        best = min(best, time.process_time() - began)
    return best * 1000


def ms_of(run: Run, rounds: int = 3, times: int = 1) -> float:
    """Return the ms that a reader takes for 1,500 words of press English, or several times as many."""
    text = "\n\n".join([sample_text(WORDS)] * times)
    return best_ms(lambda: run(text), rounds)


def ms_of_all(rounds: int = 5, times: int = 1) -> float:
    """Return the ms that all blocks take for an article of 1,500 words, or several times as many."""
    article = read_text("\n\n".join([sample_text(WORDS)] * times), title="Report")
    return best_ms(lambda: all_blocks(article), rounds)


def growths() -> dict[str, float]:
    """Return how many times as long ten times the text takes, by block."""
    found = {name: ms_of(run, 5, 10) / ms_of(run, 20) for name, run in text_blocks().items()}
    return found | {"all blocks": ms_of_all(3, 10) / ms_of_all(8)}


def hostile() -> dict[str, list[Hostile]]:
    """Return, by block, the hostile texts, the worst first."""
    runs: dict[str, Run] = {**text_blocks(), "all blocks": _read_plain}
    return {
        name: sorted((_worst_of(r, bit) for bit in HOSTILE_BITS), reverse=True) for name, r in runs.items()
    }


def _worst_of(run: Run, bit: str) -> Hostile:
    """Read ever longer repetitions of a piece, up to 100 KB; stop at the size that takes too long."""
    for part in (8, 4, 2, 1):
        chars = HOSTILE_CHARS // part
        text = (bit * (chars // len(bit) + 1))[:chars]
        ms = best_ms(lambda text=text: run(text), 1)  # type: ignore[misc]
        if ms > GIVE_UP_MS:
            break
    return Hostile(ms * HOSTILE_CHARS / chars, chars, bit)


def _read_plain(text: str) -> None:
    if text.strip():
        all_blocks(read_text(text, title="Report"))
