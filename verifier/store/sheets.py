"""Fact sheets: JSON lines and CSV tables that hold one fact a line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from verifier.errors import UsageError
from verifier.facts import Fact

_QUALIFIER_PREFIX = "q."
_PLAIN_COLUMNS = {
    "property",
    "value",
    "unit",
    "resolution",
    "polarity",
    "bound",
    "modality",
    "valid_from",
    "valid_to",
    "as_of",
    "excerpt",
    "complete",
}
_SUBJECT_COLUMNS = {"subject": "name", "type": "type", "year": "year", "aliases": "aliases"}
_SOURCE_COLUMNS = {"source": "name", "url": "url", "tier": "tier", "licence": "licence"}
_ID_PREFIX = "id."


class Line(NamedTuple):
    """A fact with the number of the line it stands on."""

    number: int
    fact: Fact


def read_sheet(path: Path) -> list[Line]:
    """Read a fact sheet (.jsonl, .csv); UsageError names the file, the line and what is wrong with it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"there is no fact sheet {path}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8") from None
    lines = _csv_lines(text, path) if path.suffix.lower() == ".csv" else _json_lines(text, path)
    return list(lines)


def _json_lines(text: str, path: Path) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield Line(number, Fact.model_validate_json(line))
            except ValidationError as error:
                raise UsageError(f"{path}, line {number}: {_first_problem(error)}") from None


def _csv_lines(text: str, path: Path) -> Iterator[Line]:
    """Read a table with the columns subject, type, year, property, value, source, q.NAME, id.NAME …"""
    reader = csv.DictReader(io.StringIO(text), strict=True)
    header = reader.fieldnames or []
    for wanted in ("subject", "property", "value", "source"):
        if wanted not in header:
            raise UsageError(
                f"{path}: the column {wanted!r} is missing; its first line must name the columns"
            )
    try:
        for row in reader:
            yield Line(reader.line_num, _fact_of_cells(row))
    except ValidationError as error:
        raise UsageError(f"{path}, line {reader.line_num}: {_first_problem(error)}") from None
    except (ValueError, csv.Error) as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}") from None


def _fact_of_cells(row: dict[str | None, Any]) -> Fact:
    if None in row:
        raise ValueError("more cells than columns")
    body: dict[str, Any] = {"subject": {}, "source": {}, "qualifiers": {}}
    for column, cell in row.items():
        assert column is not None
        if cell is None or not cell.strip():
            continue
        _place(body, column, cell.strip())
    return Fact.model_validate_json(json.dumps(body))


def _place(body: dict[str, Any], column: str, cell: str) -> None:
    if column.startswith(_QUALIFIER_PREFIX):
        body["qualifiers"][column.removeprefix(_QUALIFIER_PREFIX)] = _number(cell)
    elif column.startswith(_ID_PREFIX):
        body["subject"].setdefault("ids", {})[column.removeprefix(_ID_PREFIX)] = cell
    elif column == "aliases":
        body["subject"]["aliases"] = [part.strip() for part in cell.split("|")]
    elif column in _SUBJECT_COLUMNS:
        body["subject"][_SUBJECT_COLUMNS[column]] = int(cell) if column == "year" else cell
    elif column in _SOURCE_COLUMNS:
        body["source"][_SOURCE_COLUMNS[column]] = int(cell) if column == "tier" else cell
    elif column == "complete":
        body["complete"] = cell.casefold() in ("true", "yes", "1")
    elif column in ("value", "resolution"):
        body[column] = _number(cell)
    elif column in _PLAIN_COLUMNS:
        body[column] = cell
    else:
        raise ValueError(f"unknown column {column!r}")


def _number(cell: str) -> int | float | str:
    """Read a cell as the number it is written as; a date or a title stays text."""
    for kind in (int, float):
        try:
            number = kind(cell)
        except ValueError:
            continue
        return number if cell[:1].isdigit() or cell[:1] in "+-." else cell
    return cell


def _first_problem(error: ValidationError) -> str:
    problem = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in problem["loc"])
    return f"{place}: {problem['msg']}" if place else problem["msg"]
