"""Measure the reference store at full size: build time, size, memory, look-ups by right and misspelt names.

    python -m benchmarks.store [--titles 1000000] [--people 2000000] [--credits 4500000] [--folder DIR]

The data are invented, in the format of the IMDb data sets, and the same in every run (fixed seed). Where
tantivy is installed, it answers the same misspelt names in the same run.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

SEED = 20261122
QUERIES = 1000
_KINDS = ("movie",) * 6 + ("tvSeries",) * 2 + ("tvMiniSeries", "tvMovie")
_SYLLABLES = (
    "ba be bo bra cal car chi da del dor el en fa fer gan gor ha hel in ja jor ka ken la len lo ma mar mi mon na nel "
    "o or pa per qui ra ren ri ro sa sel shi so ta tan ter to va ven vi wal wen xa yo zan ze"
).split()
_FIRST = "Anna Ben Carla David Elena Frank Grace Henry Iris John Karen Liam Maria Noah Olga Paul Rosa Sam Will".split()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main() -> None:
    """Generate the data, build the store, measure, and print one JSON object."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        folder = Path(scratch)
        names = generate(folder / "imdb", options.titles, options.people, options.credits)
        figures = build(folder)
        store = folder / "reference.sqlite"
        figures |= {"cold_open_and_first_look_up_ms": cold_open(store, names[0][0])}
        figures |= lookups(store, names)
        figures |= tantivy_lookups(names, folder / "tantivy")
    print(json.dumps(figures, indent=2))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--titles", type=int, default=1_000_000)
    parser.add_argument("--people", type=int, default=2_000_000)
    parser.add_argument("--credits", type=int, default=4_500_000)
    parser.add_argument(
        "--folder", type=Path, default=None, help="where the data may lie (default: temporary)"
    )
    return parser.parse_args()


# -- the data ---------------------------------------------------------------------------------------------


def generate(folder: Path, titles: int, people: int, credits: int) -> tuple[list[str], list[str]]:
    """Write the three tables and return all titles and all names."""
    folder.mkdir()
    chance = random.Random(SEED)
    words = _words(chance, 40_000)
    weights = [1 / (rank + 20) for rank in range(len(words))]
    title_names = _titles(chance, words, weights, titles)
    person_names = _people(chance, people)
    _table(folder / "title.basics.tsv", _basics(chance, title_names))
    _table(folder / "name.basics.tsv", _names(chance, person_names))
    _table(folder / "title.principals.tsv", _principals(chance, titles, people, credits))
    return title_names, person_names


def _words(chance: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4))))] = None
    return [word.capitalize() for word in found]


def _titles(chance: random.Random, words: Sequence[str], weights: Sequence[float], count: int) -> list[str]:
    lengths = chance.choices((1, 2, 3, 4, 5), (8, 30, 32, 20, 10), k=count)
    pool = iter(chance.choices(words, weights, k=sum(lengths)))
    names = (" ".join(next(pool) for _ in range(length)) for length in lengths)
    return [_dressed(chance, name) for name in names]


def _dressed(chance: random.Random, name: str) -> str:
    roll = chance.random()
    if roll < 0.25:
        return f"The {name}"
    if roll < 0.33 and " " in name:
        head, rest = name.split(" ", 1)
        return f"{head}: {rest}"
    return f"{name} {chance.randint(2, 9)}" if roll < 0.36 else name


def _people(chance: random.Random, count: int) -> list[str]:
    firsts = _FIRST + _words(chance, 6_000)
    lasts = _words(chance, 60_000)
    first = chance.choices(firsts, [1 / (rank + 10) for rank in range(len(firsts))], k=count)
    last = chance.choices(lasts, [1 / (rank + 200) for rank in range(len(lasts))], k=count)
    return [f"{a} {b}" for a, b in zip(first, last, strict=True)]


def _basics(chance: random.Random, names: Sequence[str]) -> Iterable[str]:
    yield "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres"
    for number, name in enumerate(names, 1):
        kind, year = chance.choice(_KINDS), chance.randint(1930, 2026)
        yield f"tt{number:07}\t{kind}\t{name}\t{name}\t0\t{year}\t\\N\t{chance.randint(20, 180)}\tDrama"


def _names(chance: random.Random, names: Sequence[str]) -> Iterable[str]:
    yield "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles"
    for number, name in enumerate(names, 1):
        yield f"nm{number:07}\t{name}\t{chance.randint(1920, 2005)}\t\\N\tactor\t\\N"


def _principals(chance: random.Random, titles: int, people: int, credits: int) -> Iterable[str]:
    """Yield credits in the order of the titles; everybody has at least one while there are enough."""
    yield "tconst\tordering\tnconst\tcategory\tjob\tcharacters"
    order = list(range(1, people + 1))
    chance.shuffle(order)
    for credit in range(credits):
        title, place = credit * titles // credits + 1, credit % 10 + 1
        person = order[credit] if credit < people else chance.randint(1, people)
        role = chance.choice(("actor", "actress", "director", "writer"))
        characters = f'["{chance.choice(_FIRST)}"]' if role.startswith("act") else "\\N"
        yield f"tt{title:07}\t{place}\tnm{person:07}\t{role}\t\\N\t{characters}"


def _table(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


# -- the measurements -------------------------------------------------------------------------------------

_BUILD = """
import sys, time
from pathlib import Path
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind
folder = Path(sys.argv[1])
start = time.perf_counter()
build([Import(Kind.IMDB, folder / "imdb")], path=folder / "reference.sqlite")
print(time.perf_counter() - start)
"""
_COLD = """
import sys, time
from pathlib import Path
from verifier.sources.store import StoreSource
start = time.perf_counter()
with StoreSource.open(Path(sys.argv[1])) as store:
    found = store.resolve(sys.argv[2])
    print((time.perf_counter() - start) * 1000)
assert found
"""


def build(folder: Path) -> dict[str, Any]:
    """Build the store in a process of its own and return seconds, bytes on disk and peak memory."""
    seconds = float(_run(_BUILD, str(folder)))
    peak_kib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    size = (folder / "reference.sqlite").stat().st_size
    return {
        "build_s": round(seconds, 1),
        "size_mb": round(size / 1e6),
        "build_peak_mb": round(peak_kib / 1024),
    }


def cold_open(store: Path, name: str) -> float:
    """Return the milliseconds from opening the store to the first answer: the median of five new processes."""
    return round(statistics.median(float(_run(_COLD, str(store), name)) for _ in range(5)), 1)


def _run(code: str, *values: str) -> str:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, *values], capture_output=True, text=True, env=environment
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def lookups(store: Path, names: tuple[list[str], list[str]]) -> dict[str, Any]:
    """Measure the store's answers to right and misspelt titles and names."""
    from claims.statement import SubjectType
    from verifier.sources.store import StoreSource
    from verifier.store.ladder import look_up
    from verifier.store.reading import open_for_reading

    chance = random.Random(SEED + 1)
    figures: dict[str, Any] = {}
    gc.collect()
    gc.freeze()  # the millions of names are the benchmark's own; the collector must not walk them meanwhile
    with StoreSource.open(store) as source, closing(open_for_reading(store)) as db:
        for name in chance.sample(names[0], QUERIES):
            source.resolve(name)
        for what, known, type in (("titles", names[0], None), ("people", names[1], SubjectType.PERSON)):
            asked = chance.sample(known, QUERIES)
            figures[f"{what}_exact_ladder_only"] = _measure(
                lambda name, type=type: look_up(db, name, type).rows, asked, asked
            )
            figures[f"{what}_exact"] = _measure(
                lambda name, type=type: source.resolve(name, type), asked, asked
            )
            for typos in (1, 2):
                long_enough = [name for name in chance.sample(known, QUERIES * 2) if len(name) > 8][:QUERIES]
                wrong = [_misspelt(chance, name, typos) for name in long_enough]
                key = f"{what}_{typos}_typo"
                figures[key] = _measure(
                    lambda name, type=type: source.resolve(name, type), wrong, long_enough
                )
        asked = chance.sample(names[0], QUERIES)
        figures["probe"] = _measure(source.probe, asked, None)
    return figures


def _misspelt(chance: random.Random, name: str, typos: int) -> str:
    for _ in range(typos):
        place = chance.randrange(len(name))
        letter = chance.choice(_LETTERS)
        name = chance.choice(
            (
                name[:place] + letter + name[place:],
                name[:place] + name[place + 1 :],
                name[:place] + letter + name[place + 1 :],
                name[:place] + name[place + 1 : place + 2] + name[place : place + 1] + name[place + 2 :],
            )
        )
    return name


def _measure(
    ask: Callable[[str], Sequence[Any]], asked: Sequence[str], right: Sequence[str] | None
) -> dict[str, float]:
    """Return p50 and p99 in milliseconds and how often the right name came first."""
    from claims.folding import fold_title

    times, hits = [], 0
    for place, name in enumerate(asked):
        start = time.perf_counter()
        found = ask(name)
        times.append((time.perf_counter() - start) * 1000)
        if right:
            hits += bool(found) and fold_title(getattr(found[0], "name", found[0])) == fold_title(
                right[place]
            )
    times.sort()
    figures = {"p50_ms": round(times[len(times) // 2], 4), "p99_ms": round(times[int(len(times) * 0.99)], 3)}
    return figures | ({"hit_at_1": round(hits / len(asked), 3)} if right else {})


def tantivy_lookups(names: tuple[list[str], list[str]], folder: Path) -> dict[str, Any]:
    """Measure tantivy's fuzzy whole-title terms on the same names, where it is installed."""
    try:
        import tantivy
    except ImportError:
        return {"tantivy": "not installed"}
    from claims.folding import fold_title

    figures: dict[str, Any] = {}
    for what, known in (("titles", names[0]), ("people", names[1])):
        place = folder / what
        place.mkdir(parents=True)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("norm", stored=True, tokenizer_name="raw")
        schema = builder.build()
        index = tantivy.Index(schema, path=str(place))
        start = time.perf_counter()
        writer = index.writer(128 << 20, 1)
        for name in known:
            writer.add_document(tantivy.Document(norm=fold_title(name)))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()
        size = sum(path.stat().st_size for path in place.iterdir())
        figures[f"tantivy_{what}_build"] = {
            "s": round(time.perf_counter() - start, 1),
            "mb": round(size / 1e6),
        }

        def ask(name: str, distance: int, schema: Any = schema, searcher: Any = searcher) -> list[str]:
            query = tantivy.Query.fuzzy_term_query(schema, "norm", fold_title(name), distance=distance)
            hits = searcher.search(query, 20).hits
            texts = [searcher.doc(address)["norm"][0] for _, address in hits]
            return sorted(texts, key=lambda text: _distance(text, fold_title(name)))

        chance = random.Random(SEED + 2)
        for typos in (1, 2):
            right = [name for name in chance.sample(known, QUERIES * 2) if len(name) > 8][:QUERIES]
            wrong = [_misspelt(chance, name, typos) for name in right]
            figures[f"tantivy_{what}_{typos}_typo"] = _measure(
                lambda name, n=typos, ask=ask: ask(name, n), wrong, right
            )
    return figures


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b)


if __name__ == "__main__":
    main()
