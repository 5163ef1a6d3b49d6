"""The unseen tables of the reading blocks, and how a reader is scored on them.

A figure counts as read where a reading overlaps its words and has its value; unit, bound and resolution are
asked in this order of the figures read so far. Hours and seconds count as minutes. A date counts where its
value is the table's.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

TABLES = Path(__file__).resolve().parent.parent / "tests" / "claims" / "tables"
_MINUTES = {"hours": 60.0, "minutes": 1.0, "seconds": 1 / 60}
GENERAL_UNITS = frozenset(
    "USD GBP EUR INR KRW CNY JPY CAD AUD % minutes hours seconds weeks years ordinal".split()
)
"""Units that a reader of general text can be asked for; the others are nouns of this field."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure or date that a reader found; None is what it does not say."""

    start: int
    end: int
    value: float | int | str
    unit: str | None = None
    bound: str | None = None
    resolution: float | int | None = None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the reading shares a character with a span."""
        return self.start < end and start < self.end


@dataclass(slots=True)
class Score:
    """Counts of one reader on one table; `misses` are lines for a person to read."""

    wanted: int = 0
    read: int = 0
    found: int = 0
    right: int = 0
    steps: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of what is wanted that was read."""
        return self.read / max(self.wanted, 1)

    @property
    def precision(self) -> float:
        """Share of what was read that the table has."""
        return self.right / max(self.found, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        return 2 * self.recall * self.precision / max(self.recall + self.precision, 1e-9)

    def share(self, step: str) -> float:
        """Share of the figures asked for a step that came through it."""
        return self.steps.get(step, 0) / max(self.asked.get(step, 0), 1)

    def count(self, step: str, passed: bool) -> bool:
        """Count a figure asked for a step; return whether it came through."""
        self.asked[step] = self.asked.get(step, 0) + 1
        self.steps[step] = self.steps.get(step, 0) + passed
        return passed


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of one table (`quantities`, `dates` or `sentences`)."""
    lines = (TABLES / f"{name}_unseen.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def sample_text(words: int = 1500) -> str:
    """Return that many words of the tables' own press English, five sentences a paragraph."""
    texts = [row["text"] for row in (*rows("quantities"), *rows("dates"))]
    kept: list[str] = []
    for text in texts:
        kept.append(text)
        if sum(len(t.split()) for t in kept) >= words:
            break
    return "\n\n".join(" ".join(kept[i : i + 5]) for i in range(0, len(kept), 5))


def score_sentences(split: Callable[[str], Iterable[int]]) -> Score:
    """Score a splitter by the cuts inside the passages; the end of a passage is no cut."""
    score = Score()
    for row in rows("sentences"):
        text = row["text"]
        wanted = set(row["ends"]) - {len(text)}
        found = set(split(text)) - {len(text)}
        score.wanted += len(wanted)
        score.found += len(found)
        score.read += len(wanted & found)
        score.right += len(wanted & found)
        for kind, ends in (("not cut", wanted - found), ("wrongly cut", found - wanted)):
            score.misses += [f"{kind}: {text[:end]} | {text[end:].strip()}" for end in sorted(ends)]
    return score


def score_dates(find: Callable[[str, date | None], Sequence[Reading]], *, coarse: bool = False) -> Score:
    """Score a reader of dates; with `coarse` a day is good enough for the month or year it lies in."""
    score = Score()
    for row in rows("dates"):
        published = date.fromisoformat(row["published"]) if row["published"] else None
        found = [r for r in find(row["text"], published) if r.value]
        spans = [(*_place(row["text"], want["span"]), want["value"]) for want in row["readings"]]

        def meets(r: Reading, span: tuple[int, int, str]) -> bool:
            same = str(r.value).startswith(span[2]) if coarse else r.value == span[2]
            return same and r.overlaps(span[0], span[1])

        score.found += len(found)
        score.right += sum(any(meets(r, s) for s in spans) for r in found)
        score.wanted += len(spans)
        for span in spans:
            if any(meets(r, span) for r in found):
                score.read += 1
            else:
                got = [r.value for r in found if r.overlaps(span[0], span[1])]
                score.misses.append(f"{row['text']} – wanted {span[2]}, read {got or 'nothing'}")
        extra = [r.value for r in found if not any(r.overlaps(s[0], s[1]) for s in spans)]
        score.misses += [f"{row['text']} – read {value}, which is none" for value in extra]
    return score


def score_quantities(find: Callable[[str], Sequence[Reading]]) -> Score:
    """Score a reader of figures: value, then unit, bound and resolution."""
    score = Score()
    for row in rows("quantities"):
        text, found = row["text"], list(find(row["text"]))
        wanted = [(w, *_place(text, w["span"])) for w in row["readings"]]
        score.found += len(found)
        for r in found:
            if any(r.overlaps(a, b) and same_value(r, w["value"], w["unit"]) for w, a, b in wanted):
                score.right += 1
            else:
                score.misses.append(f"extra    {text} – {r.value} {r.unit or ''}")
        for want, a, b in wanted:
            if not want.get("optional"):
                score.wanted += 1
                here = [r for r in found if r.overlaps(a, b)]
                step = _grade(score, want, here)
                got = [(r.value, r.unit, r.bound, r.resolution) for r in here]
                if step:
                    score.misses.append(f"{step:8} {text} – «{want['span']}» read as {got or 'nothing'}")
    return score


def _grade(score: Score, want: dict[str, Any], here: Sequence[Reading]) -> str | None:
    """Ask for value, unit, bound and resolution in turn; return the first that is wrong, None where all is right."""
    here = [r for r in here if same_value(r, want["value"], want["unit"])]
    score.read += bool(here)
    if here:
        score.count("bound of value", any(r.bound == want["bound"] for r in here))
    if want["unit"] in GENERAL_UNITS:
        score.count("general unit", any(same_unit(r.unit, want["unit"]) for r in here))
    if not here:
        score.count("unit", False), score.count("bound", False), score.count("resolution", False)
        return "value"
    failed: str | None = None
    for step, kept in (
        ("unit", [r for r in here if want["unit"] is None or same_unit(r.unit, want["unit"])]),
        ("bound", [r for r in here if r.bound == want["bound"]]),
        ("resolution", [r for r in here if want["resolution"] is None or _same_resolution(r, want)]),
    ):
        here = [r for r in here if r in kept]
        if not score.count(step, bool(here)):
            failed = failed or step
    return failed


def same_value(reading: Reading, value: float | int | str, unit: str | None) -> bool:
    """Whether a reading has this value, sign and units of time aside."""
    if isinstance(value, str) or isinstance(reading.value, str):
        return reading.value == value
    plain = math.isclose(abs(reading.value), abs(value), rel_tol=1e-6)
    if reading.unit in _MINUTES and unit in _MINUTES:
        return math.isclose(abs(reading.value) * _MINUTES[reading.unit], value * _MINUTES[unit], rel_tol=1e-6)
    return plain


def same_unit(found: str | None, wanted: str) -> bool:
    """Whether two units are one, or both of time (`same_value` has seen to their sizes)."""
    return found == wanted or (found in _MINUTES and wanted in _MINUTES)


def _same_resolution(reading: Reading, want: dict[str, Any]) -> bool:
    if reading.resolution is None:
        return False
    factor = 1.0
    if reading.unit in _MINUTES and want["unit"] in _MINUTES:
        factor = _MINUTES[reading.unit] / _MINUTES[want["unit"]]
    return math.isclose(reading.resolution * factor, want["resolution"], rel_tol=1e-6)


def _place(text: str, span: str) -> tuple[int, int]:
    start = text.index(span)
    return start, start + len(span)
