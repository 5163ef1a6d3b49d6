"""What a record is measured by, worded so that it can be read again: property, unit and scope."""

from __future__ import annotations

import re

from claims.grammar import Hit
from claims.mains import type_of
from claims.properties.context import period_of, plain
from claims.quantities import Quantity
from claims.statement import SubjectType

_UNIT = re.compile(
    r"\b(hours|views|households|viewers|minutes|streams|copies|units|seasons?|episodes|tickets|nominations)\b",
    re.I,
)
_COST = re.compile(r"\b(?:price tag|budget|cost|costs|expensive|priciest|costliest)\b", re.I)
_TOLD_BY = (
    (
        "viewership",
        re.compile(
            r"\b(?:top|highest|best)-rated\b|\bmost[- ](?:watched|viewed|seen)\b|\bwatched\b|\bratings\b",
            re.I,
        ),
    ),
    ("streams", re.compile(r"\bmost[- ](?:streamed|played)\b|\bstreamed\b", re.I)),
    ("sales", re.compile(r"-selling\b", re.I)),
    ("gross", re.compile(r"[- ]grossing\b", re.I)),
)
"""The metric that a word of the record itself tells, where no unit is said."""
_FIRST_NIGHTS = frozenset(("opening", "debut", "launch", "premiere"))


def metric_of(hit: Hit) -> str | None:
    """Word the metric so that it can be read again: property, unit and scope of the figure it rests on."""
    end = hit.match.end() if hit.name == "record.more_than" else hit.match.start()
    units = [m[1].casefold() for m in _UNIT.finditer(plain(hit, 0, end))]
    unit = next((u for u in units if not u.startswith("season")), units[0] if "seasons" in units else None)
    text = hit.document.text[hit.reading.start : hit.reading.end]
    if unit is None and (
        behind := re.match(
            r" by [^,.;]{0,24}\b(viewers|hours|views|copies|units|tickets)\b",
            plain(hit, hit.match.end(), len(hit.reading.shadow)),
        )
    ):
        return behind[1]
    if unit is None and any(
        isinstance(t.payload, Quantity) and t.payload.scaled and t.letter == "Q" for t in hit.reading.tokens
    ):
        earlier = hit.document.readings[max(0, hit.reading.index - 1)]
        told = [m[1].casefold() for m in _UNIT.finditer(hit.document.text, earlier.start, earlier.end)]
        unit = next((u for u in told if not u.startswith("season")), None)
    if unit == "seasons" or unit is None and re.search(r"\bseasons\b|longest-running", text):
        return "seasons"
    own = [name for name, words in _TOLD_BY if words.search(hit.said())]
    if unit is None and own[:1] == ["gross"]:
        return _of_takings(hit) if re.search(r"<M\d+>", hit.reading.shadow) else "gross"
    if unit in (None, "episodes") and _COST.search(text):
        return "budget"
    if unit is None:
        told = [name for said in (hit.said(), text) for name, words in _TOLD_BY if words.search(said)]
        if told:
            return told[0]
    if unit is None and re.search(r"<M\d+>", hit.reading.shadow):
        return _of_takings(hit)
    if unit is None:
        words = re.search(
            r"\b(opening|debut|launch|premiere|gross|sales|seasons|views|viewership)\b", text, re.I
        )
        word = words[1].casefold() if words else None
        of_screen = word in _FIRST_NIGHTS and type_of(hit.document, []) is SubjectType.TV_SERIES
        return f"viewership {word}" if of_screen else word
    return unit


def _of_takings(hit: Hit) -> str:
    """Word the metric of takings with the run they are of: "box office opening weekend gross"."""
    period = period_of(hit, backward=True)
    run = {"opening-weekend": "domestic opening weekend ", "total": "lifetime "}.get(period or "", "")
    return f"box office {run}gross"
