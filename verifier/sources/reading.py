"""Read foreign JSON without trust: what is not of the expected kind reads as nothing."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from claims.dates import interval_of
from scraper.characters import seen

MAX_TEXT = 400
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")
_DIGITS = re.compile(r"\d[\d,]{0,20}", re.ASCII)
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]+")


def mapping(value: object) -> dict[str, Any]:
    """Return a JSON object, or an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> list[dict[str, Any]]:
    """Return the objects of a JSON array, or none."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def at(value: object, *path: str) -> Any:
    """Return what stands at a path of keys, or None."""
    for key in path:
        value = mapping(value).get(key)
    return value


def text(value: object) -> str | None:
    """Return a short text in one line, or None."""
    if not isinstance(value, str):
        return None
    line = seen(_SPACE.sub(" ", value)).strip()
    return line if 0 < len(line) <= MAX_TEXT else None


def texts(value: object) -> list[str]:
    """Return the short texts of a JSON array."""
    return [line for line in map(text, value) if line] if isinstance(value, list) else []


def whole(value: object) -> int | None:
    """Return a whole number above zero, written as a number or in digits; zero is how APIs say "unknown"."""
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        value = int(value.replace(",", ""))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**18 else None


def day(value: object) -> str | None:
    """Return a date at the precision it has ("2025-07-09", "2025-07", "2025"), or None."""
    match = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    known = takewhile(lambda part: part and int(part), match.groups())  # "2025-00-00" is a year
    written = "-".join(known)
    return written if interval_of(written) else None


def year_of(value: object) -> int | None:
    """Return the year of a date, or None."""
    known = day(value)
    return int(known[:4]) if known else None
