"""Names and titles in a text: our reader with a lexicon, beside spaCy's PhraseMatcher with the same names.

Both are given the names of an item's own fact sheet. Recall is the share of the gold's subjects that stand in the
text word for word and are found; a matcher finds every one by its making, and tells no class, no short form and no
unknown title: how many places each reads stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.block_speed import best_ms
from benchmarks.quality import CORPORA, items
from claims.folding import fold_title
from claims.reading import read
from scraper.article import Article
from scraper.read import read_file
from verifier.link import ReferenceLexicon
from verifier.sources.sheet import SheetSource

Reader = Callable[[], list[str]]


def our_names(article: Article, sheet: SheetSource) -> Reader:
    """Return our reader: sentences, dates and figures are read with the names, as an article needs it."""
    return lambda: [m.name for m in read(article, ReferenceLexicon([sheet], text=article.text)).mentions]


def phrase_matcher(article: Article, names: list[str]) -> Reader:
    """Return spaCy's matcher over its blank English, the names given in lower case."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("name", list(nlp.pipe(names)))

    def find() -> list[str]:
        document = nlp(article.text)
        return [document[start:end].text for _, start, end in matcher(document)]

    return find


def run(rounds: int = 5) -> dict[str, dict[str, Any]]:
    """Measure both on every corpus at hand; one that is not installed says so."""
    readers: dict[str, Callable[[Article, Any], Reader]] = {
        "presscheck": lambda article, path: our_names(article, SheetSource.read([path])),
        "spaCy PhraseMatcher": lambda article, path: phrase_matcher(article, _names(path)),
    }
    return {name: _measured(make, rounds) for name, make in readers.items()}


def _measured(make: Callable[[Article, Any], Reader], rounds: int) -> dict[str, Any]:
    ms, wanted, found, places = 0.0, 0, 0, 0
    try:
        for item in (item for _, corpus in CORPORA for item in items(corpus)):
            article = read_file(next(item.glob("article.*")))
            reader = make(article, item / "reference.jsonl")
            read_names = reader()
            keys, gold = {fold_title(name) for name in read_names}, set(_subjects(item, article.text))
            ms += best_ms(reader, rounds)
            wanted, found, places = wanted + len(gold), found + len(gold & keys), places + len(read_names)
    except ImportError as error:
        return {"absent": str(error)}
    return {"ms": round(ms, 1), "recall": round(found / wanted, 3) if wanted else None, "places": places}


def _names(path: Any) -> list[str]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    said = [row["value"] for row in rows if isinstance(row["value"], str)]
    subjects = [name for row in rows for name in (row["subject"]["name"], *row["subject"].get("aliases", ()))]
    return sorted({name for name in (*said, *subjects) if name and name[0].isupper()})


def _subjects(item: Any, text: str) -> Iterator[str]:
    for line in (item / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line) if line.strip() else {}
        subject = row.get("subject")
        name = subject["name"] if isinstance(subject, dict) else subject
        if isinstance(name, str) and name in text:
            yield fold_title(name)
