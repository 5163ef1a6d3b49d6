"""Look into JSON bodies of any shape: what is missing or of another type is None or empty, never an error."""

from __future__ import annotations

from typing import Any

from claims.dates import interval_of


def at(body: Any, *path: str | int) -> Any:
    """Return what stands at a path of keys and indexes, None where it does not lead on."""
    for step in path:
        if isinstance(step, str):
            body = body.get(step) if isinstance(body, dict) else None
        elif isinstance(body, list) and -len(body) <= step < len(body):
            body = body[step]
        else:
            return None
    return body


def rows(body: Any, *path: str | int) -> list[dict[str, Any]]:
    """Return the objects of the list at a path."""
    found = at(body, *path)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def text(body: Any, *path: str | int) -> str | None:
    """Return the text at a path, None where it is none, empty or "N/A"."""
    found = at(body, *path)
    said = found.strip() if isinstance(found, str) else ""
    return said if said and said.upper() != "N/A" else None


def number(body: Any, *path: str | int) -> int | float | None:
    """Return the number at a path; digits in a text count ("1,234", "91%", "148 min")."""
    found = at(body, *path)
    if isinstance(found, bool):
        return None
    if isinstance(found, int | float):
        return found
    digits = (text(found) or "").replace(",", "").split(" ")[0].rstrip("%")
    try:
        value = float(digits)
    except ValueError:
        return None
    return int(value) if value.is_integer() else value


def day(body: Any, *path: str | int) -> str | None:
    """Return the ISO date at a path (a time behind it is cut off), None where it is none."""
    said = (text(body, *path) or "")[:10]
    return said if said and interval_of(said) is not None else None


def year_of(value: str | None) -> int | None:
    """Return the year that a date begins with."""
    return int(value[:4]) if value and value[:4].isdigit() else None
