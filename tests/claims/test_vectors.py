"""The share of hand-read press phrases (shared/bench/quantity_vectors.jsonl) whose value is read.

The vectors are one reader's notes, "tests to argue with"; the floor is the present share and only goes up.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claims.characters import repair
from claims.dates import find_dates, interval_of
from claims.quantities import find_quantities

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "bench" / "quantity_vectors.jsonl"
PUBLISHED = date(2025, 12, 31)  # some phrases need a day; every year of theirs is read against it
FLOOR = 59 / 61
# no property has these (lengths in seconds and letter grades are left out below: they are no such figures)
UNREAD_TYPES = {"tv_rating", "ratio", "from_to"}

pytestmark = pytest.mark.skipif(
    not VECTORS.exists(),
    reason=f"{VECTORS} is not there: the shared benchmark folder is no part of the repository",
)


def vectors() -> list[dict[str, object]]:
    """Return the vectors that have a property."""
    lines = [json.loads(line) for line in VECTORS.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        v
        for v in lines
        if v["type"] not in UNREAD_TYPES and v.get("unit") != "s" and v.get("source") != "CinemaScore"
    ]


def wanted_numbers(value: object) -> Iterator[float]:
    """Yield the single numbers of a vector, whatever its shape."""
    if isinstance(value, dict):
        for part in value.values():
            yield from wanted_numbers(part)
    elif isinstance(value, list):
        for part in value:
            yield from wanted_numbers(part[1] if isinstance(part, list) else part)
    elif isinstance(value, int | float):
        yield value


def is_read(vector: dict[str, object]) -> bool:
    """Whether every value of a vector is among what is read of its phrase."""
    text = repair(str(vector["span"]))
    dates = find_dates(text, PUBLISHED)
    if vector["type"] in ("date", "date_range"):
        wanted = str(vector["value"]).replace("XXXX-", "")
        read = [d.value for d in dates if d.value]
        return any(v.endswith(wanted) or interval_of(v) == interval_of(wanted) for v in read)
    numbers = [abs(q.value) for q in find_quantities(text, [(d.start, d.end) for d in dates])]
    wanted = list(wanted_numbers(vector["value"]))
    assert wanted, vector
    return all(any(math.isclose(n, abs(want), rel_tol=1e-9) for n in numbers) for want in wanted)


def test_share_of_vectors_read_has_not_fallen() -> None:
    every = vectors()
    missed = [str(v["span"]) for v in every if not is_read(v)]
    assert len(every) >= 60
    assert 1 - len(missed) / len(every) >= FLOOR, missed
