"""Figures and subjects at the places that people marked: the corpus beside the repository, without its verdicts.

For every required gold claim with a number or a date: are its value, unit and bound among the readings of that
place, and is the subject that the blocks settle there gold's? A claim that the grammar makes there brings its
own subject; where there is none, `Subjects` is asked for the place alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import quality
from benchmarks.block_readers import readings_in
from benchmarks.block_tables import Reading, Score, same_unit
from claims.claim import Claim
from claims.dates import DateRead
from claims.extract import PERSONAL, extract_all
from claims.grammar import Draft, run
from claims.mains import main_works
from claims.properties import RULES
from claims.reading import Document, read
from claims.reading import Reading as Sentence
from claims.statement import property_named
from claims.subjects import Subjects
from scraper.read import read_file
from verifier.link import ReferenceLexicon
from verifier.sources.sheet import SheetSource

VALUE_AIM, SUBJECT_AIM = 0.97, 0.93
_FIGURE = re.compile(r"-?\d+(?:\.\d+)?|[A-F][+-]?|\d{4}(?:-\w+)*(?:/\d{4}(?:-\w+)*)?")
_UNIT_NAMES = {"positions": "rank"}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """One corpus article, read with its own sheet's names."""

    name: str
    document: Document
    drafts: Sequence[Draft]
    figures: Sequence[Reading]
    claims: Sequence[Claim]
    subjects: Subjects
    gold: Sequence[dict[str, Any]]
    aliases: dict[str, set[str]]


def run_places() -> Score:
    """Score every item at hand; the score is empty where the corpus or its scorer is absent."""
    score, judge = Score(), quality.scorer()
    if judge is None:
        return score
    for folder in quality.items(quality.SHARED / "corpus"):
        item = _item(folder, judge)
        for gold in item.gold:
            if not gold.get("optional") and _FIGURE.fullmatch(str(gold["value"])):
                _score_claim(score, item, gold, judge)
    return score


def _item(folder: Path, judge: ModuleType) -> Item:
    article = read_file(next(folder.glob("article.*")))
    sheet = [SheetSource.read([folder / "reference.jsonl"])]
    mains = main_works(read(article, ReferenceLexicon(sheet, text=article.text)))
    lexicon = ReferenceLexicon(sheet, mains, article.text)
    document = read(article, lexicon)
    drafts = list(run(RULES, document))
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return Item(
        name=folder.name,
        document=document,
        drafts=drafts,
        figures=readings_in(document, drafts),
        claims=extract_all(article, lexicon).claims,
        subjects=Subjects(document, main_works(document)),
        gold=[json.loads(line) for line in lines if line.strip()],
        aliases=judge.aliases(folder),
    )


def _score_claim(score: Score, item: Item, gold: dict[str, Any], judge: ModuleType) -> None:
    places = judge.locate(item.document.article.text, gold["quote"])
    label = f"{item.name} {gold['kind']} {gold['value']!r} {gold.get('unit') or ''} «{gold['quote'][:70]}»"
    score.wanted += 1
    here = [r for r in _readings(item) if any(r.overlaps(*place) for place in places)]
    same = [r for r in here if _same_value(r.value, gold["value"], judge)]
    unit = [r for r in same if _unit_fits(r, gold)]
    bound = [r for r in unit if r.bound in (None, gold.get("bound", "exact"))]
    score.read += bool(bound)
    for step, passed in (("value", same), ("unit", unit), ("bound", bound)):
        if not score.count(step, bool(passed)):
            got = [(r.value, r.unit, r.bound) for r in (same or here)]
            score.misses.append(f"{step:8} {label}: read {got or 'nothing'}")
            break
    name, found_by = _subject(item, gold, places, judge)
    if not score.count("subject", bool(name) and judge.same_subject(name, gold["subject"], item.aliases)):
        score.misses.append(f"subject  {label}: {name!r} ({found_by}) for {gold['subject']!r}")


def _readings(item: Item) -> Iterator[Reading]:
    """Yield figures and dates; a date has no unit and its bound is not read."""
    yield from item.figures
    for sentence in item.document.readings:
        for token in sentence.tokens:
            if isinstance(token.payload, DateRead) and token.payload.value:
                yield Reading(token.start, token.end, token.payload.value)
    for draft in item.drafts:
        if draft.kind == "release_date":
            yield Reading(draft.start, draft.end, str(draft.value))


def _same_value(found: object, wanted: object, judge: ModuleType) -> bool:
    if isinstance(found, int | float) and isinstance(wanted, int | float):
        return bool(judge.same_value(abs(found), abs(wanted)))
    return bool(judge.same_value(found, wanted))


def _unit_fits(reading: Reading, gold: dict[str, Any]) -> bool:
    wanted = _UNIT_NAMES.get(gold.get("unit"), gold.get("unit"))
    return not wanted or (reading.unit is not None and same_unit(reading.unit, wanted))


def _subject(
    item: Item, gold: dict[str, Any], places: Iterable[Span], judge: ModuleType
) -> tuple[str | None, str]:
    """Return the subject settled at a place and how: that of the claim made there, else that of the place."""
    places = list(places)
    for claim in item.claims:
        near = any(m.start < b and a < m.end for m in claim.mentions for a, b in places)
        if near and claim.kind == gold["kind"] and _same_value(claim.value, gold["value"], judge):
            return claim.subject.name, claim.subject.found_by
    for sentence in item.document.readings:
        for start, end in places:
            if sentence.start <= start < sentence.end:
                return _subject_of_place(item, sentence, gold, start, min(end, sentence.end)), "place"
    return None, "no place"


def _subject_of_place(
    item: Item, sentence: Sentence, gold: dict[str, Any], start: int, end: int
) -> str | None:
    at = (sentence.position(start), sentence.position(end))
    draft = Draft(gold["kind"], 0, start, end, sentence, at, subject_types=property_named(gold["kind"]).about)
    settle = item.subjects.person if gold["kind"] in PERSONAL else item.subjects.work
    subject = settle(draft)
    return subject.name if subject else None
