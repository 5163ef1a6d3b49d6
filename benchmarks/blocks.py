"""The reading blocks on tables that their rules have not seen, beside peers in the same run.

    python -m benchmarks blocks [--misses] [--no-peers]

Peers come with the optional group `bench` (`uv pip install --group bench`); one that is not installed is
reported so. The vectors and the corpus stand beside the repository and are left out where they are absent.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import block_places, block_speed, quality
from benchmarks import block_readers as readers
from benchmarks.block_tables import Score, score_dates, score_quantities, score_sentences

VECTORS_AIM = 0.92
OURS = "presscheck"
_VECTORS = quality.ROOT / "tests" / "claims" / "test_vectors.py"
_STEPS = ("unit", "general unit", "bound", "resolution", "bound of value")


def run(*, peers: bool = True) -> dict[str, Any]:
    """Measure everything at hand; each part is a list of rows or a dictionary of figures."""

    def measured(readers_: Iterator[Reader]) -> list[dict[str, Any]]:
        return [_measured(*r) for r in readers_ if peers or r[0].startswith(OURS)]

    return {
        "sentences": measured(_sentence_readers()),
        "quantities": measured(_quantity_readers()),
        "dates": measured(_date_readers()),
        "vectors": vectors_read(),
        "places": block_places.run_places(),
        "all_blocks_ms": block_speed.ms_of_all(),
        "growth": block_speed.growths(),
        "hostile": block_speed.hostile(),
    }


Maker = Callable[[], Any]
Scorer = Callable[[Any], Score]
Timer = Callable[[Any], float]
Reader = tuple[str, Maker, Scorer, Timer]


def _sentence_readers() -> Iterator[Reader]:
    for name, make in (
        ("presscheck", lambda: readers.our_sentences),
        ("presscheck in an article", lambda: readers.our_sentences_in_articles),
        ("pysbd", readers.pysbd_sentences),
        ("syntok", readers.syntok_sentences),
        ("spaCy sentencizer", readers.spacy_sentences),
    ):
        yield name, make, score_sentences, block_speed.ms_of


def _quantity_readers() -> Iterator[Reader]:
    for name, make in (
        ("presscheck", lambda: readers.our_quantities),
        ("presscheck with grammar", lambda: readers.our_quantities_with_grammar),
        ("quantulum3", readers.quantulum_quantities),
        ("Recognizers-Text", readers.recognizers_quantities),
    ):
        yield name, make, score_quantities, block_speed.ms_of


def _date_readers() -> Iterator[Reader]:
    def timed(find: readers.DateReader) -> float:
        return block_speed.ms_of(lambda text: find(text, None))

    yield "presscheck", lambda: readers.our_dates, score_dates, timed
    yield (
        "dateparser.search (coarse)",
        readers.dateparser_dates,
        lambda find: score_dates(find, coarse=True),
        timed,
    )


def _measured(name: str, make: Maker, score: Scorer, timed: Timer) -> dict[str, Any]:
    """Measure one reader; a peer that cannot be imported gives a row that says why."""
    try:
        reader = make()
    except ImportError as error:
        return {"name": name, "absent": str(error)}
    return {"name": name, "score": score(reader), "ms": timed(reader)}


def vectors_read() -> tuple[int, int, list[str]] | None:
    """Return how many vectors are read, of how many, and those that are not; None where the file is absent."""
    module = _module(_VECTORS)
    if not module.VECTORS.exists():
        return None
    every = module.vectors()
    missed = [str(v["span"]) for v in every if not module.is_read(v)]
    return len(every) - len(missed), len(every), missed


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(results: dict[str, Any]) -> str:
    """Draw the figures as one text table."""
    lines: list[str] = []
    for part, columns in (
        ("sentences", ("cuts", "recall", "precision", "F1", "ms/1500 w")),
        ("dates", ("dates", "recall", "precision", "F1", "ms/1500 w")),
        ("quantities", ("figures", "recall", "precision", "F1", "ms/1500 w", *(f"+{s}" for s in _STEPS))),
    ):
        lines.append(f"{part:28}" + "".join(f"{c:>{_width(c)}}" for c in columns))
        lines += [_line(row, columns) for row in results[part]]
        lines.append("")
    return "\n".join([*lines, *_summary(results)])


def _width(column: str) -> int:
    return max(len(column) + 2, 11)


def _line(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    if "absent" in row:
        return f"  {row['name']:26}not installed: {row['absent']}"
    score: Score = row["score"]
    cells = [
        f"{score.wanted}",
        *(f"{x:.3f}" for x in (score.recall, score.precision, score.f1)),
        f"{row['ms']:.1f}",
    ]
    for column in columns[5:]:
        step = column.removeprefix("+")
        cells.append(f"{score.share(step):.3f}" if score.steps[step] else "–")  # a reader that never says it
    return f"  {row['name']:26}" + "".join(f"{x:>{_width(c)}}" for x, c in zip(cells, columns, strict=True))


def _summary(results: dict[str, Any]) -> Iterator[str]:
    """Yield the lines below the table: aims, growth, hostile input."""
    if results["vectors"]:
        read, every, _ = results["vectors"]
        yield f"quantity vectors: {read} of {every} read = {read / every:.3f} (aim {VECTORS_AIM})"
    places: Score = results["places"]
    if places.wanted:
        yield (
            f"places of the development corpus: value, unit and bound {places.recall:.3f} of {places.wanted} "
            f"(aim {block_places.VALUE_AIM}); subject {places.share('subject'):.3f} (aim {block_places.SUBJECT_AIM})"
        )
    yield f"all blocks: {results['all_blocks_ms']:.1f} ms of 1,500 words (at most {block_speed.ALL_BLOCKS_MS:.0f})"
    grown = ", ".join(f"{name} {times:.1f}" for name, times in results["growth"].items())
    yield f"ten times the text takes so many times as long (at most {block_speed.GROWTH_AT_MOST:.0f}): {grown}"
    yield f"worst of {len(block_speed.HOSTILE_BITS)} hostile texts, ms for 100 KB:"
    for name, found in results["hostile"].items():
        yield f"  {name:26}{', '.join(str(h) for h in found[:3])}"


def misses(results: dict[str, Any]) -> str:
    """Return every miss of our own readers, the last row of a table that is ours telling most."""
    lines: list[str] = []
    for part in ("sentences", "dates", "quantities"):
        for row in results[part]:
            if row["name"].startswith(OURS):
                lines += [f"\n{part}, {row['name']}:", *row["score"].misses]
    lines += ["\nvectors:", *(results["vectors"] or (0, 0, []))[2], "\nplaces:", *results["places"].misses]
    return "\n".join(lines)
