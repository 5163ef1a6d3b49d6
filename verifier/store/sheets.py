"""Fact sheets with their line numbers: JSON lines, and the same facts as a CSV table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from claims.statement import ValueType, property_named
from verifier.errors import UsageError
from verifier.facts import Fact
from verifier.sources.sheet import parse_fact

_NEEDED = ("subject", "property", "value", "source")
_PLAIN = ("property", "unit", "polarity", "bound", "modality", "valid_from", "valid_to", "as_of", "excerpt")
_PLACES = {
    "subject": ("subject", "name"),
    "type": ("subject", "type"),
    "source": ("source", "name"),
    "url": ("source", "url"),
    "licence": ("source", "licence"),
}
_NUMBERS = {"year": ("subject", "year"), "tier": ("source", "tier")}
_QUALIFIER, _ID = "q.", "id."
_NUMERIC = frozenset(
    {ValueType.COUNT, ValueType.QUANTITY, ValueType.MONEY, ValueType.SCORE, ValueType.PERCENT, ValueType.RANK}
)
_NUMERIC_QUALIFIERS = frozenset({"season", "year", "episode", "part", "rank"})


class Line(NamedTuple):
    """A fact with the number of the line it stands on."""

    number: int
    fact: Fact


def read_lines(path: Path) -> list[Line]:
    """Read a fact sheet (.jsonl, .csv); UsageError names the file, the line and what is wrong with it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read as a fact sheet ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: cannot be read as a fact sheet (not UTF-8, byte {error.start}).") from None
    if path.suffix.lower() == ".csv":
        return list(_csv_lines(text, path))
    lines = enumerate(text.split("\n"), 1)
    return [Line(number, parse_fact(line, f"{path}:{number}")) for number, line in lines if line.strip()]


def _csv_lines(text: str, path: Path) -> Iterator[Line]:
    """Read a table with the columns subject, type, year, property, value, source, q.NAME, id.NAME …"""
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"the column {missing[0]!r} is missing; the first line must name the columns")
        for row in reader:
            place = f"{path}:{reader.line_num}"
            yield Line(reader.line_num, parse_fact(json.dumps(_body(row)), place))
    except (ValueError, KeyError, csv.Error) as error:
        raise UsageError(f"{path}:{reader.line_num}: {error}.") from None


def _body(row: dict[str | Any, Any]) -> dict[str, Any]:
    """Return the cells of a row as the JSON of a fact sheet."""
    if None in row:
        raise ValueError("more cells than columns")
    body: dict[str, Any] = {"subject": {}, "source": {}, "qualifiers": {}}
    for column, cell in row.items():
        if cell and cell.strip():
            _place(body, column, cell.strip(), str(row["property"]).strip())
    return body


def _place(body: dict[str, Any], column: str, cell: str, name: str) -> None:
    if column in _PLAIN:
        body[column] = cell
    elif column in ("value", "resolution"):
        numeric = column == "resolution" or property_named(name).value_type in _NUMERIC
        body[column] = _number(cell) if numeric else cell
    elif column in _PLACES:
        part, key = _PLACES[column]
        body[part][key] = cell
    elif column in _NUMBERS:
        part, key = _NUMBERS[column]
        body[part][key] = int(cell)
    elif column == "aliases":
        body["subject"]["aliases"] = [alias.strip() for alias in cell.split("|")]
    elif column == "complete":
        body["complete"] = cell.casefold() in ("true", "yes", "1")
    elif column.startswith(_QUALIFIER):
        key = column.removeprefix(_QUALIFIER)
        body["qualifiers"][key] = int(cell) if key in _NUMERIC_QUALIFIERS and cell.isdigit() else cell
    elif column.startswith(_ID):
        body["subject"].setdefault("ids", {})[column.removeprefix(_ID)] = cell
    else:
        raise ValueError(f"unknown column {column!r}")


def _number(cell: str) -> int | float | str:
    """Read a number; a letter grade stays text."""
    plain = cell.replace(",", "")
    try:
        return int(plain) if plain.lstrip("+-").isdigit() else float(plain)
    except ValueError:
        return cell
