"""Fact sheets: JSON lines, one fact a line, as docs/reference.md describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from claims.statement import property_named
from verifier.errors import UsageError
from verifier.facts import Fact
from verifier.sources.table import FactTable


class SheetSource(FactTable):
    """The facts of one or more sheets that the user gave."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__("sheet", facts)

    @classmethod
    def read(cls, paths: Sequence[Path]) -> SheetSource:
        """Read sheets; the first line that is no fact raises UsageError with file and line."""
        return cls([fact for path in paths for fact in read_sheet(path)])


def read_sheet(path: Path) -> list[Fact]:
    """Read one fact sheet; UsageError names the file and the line that cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as a fact sheet ({_why(error)}).") from error
    return [
        parse_fact(line, f"{path}:{number}")
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]


def parse_fact(line: str, place: str) -> Fact:
    """Read one line of a sheet; UsageError begins with `place`."""
    try:
        fact = Fact.model_validate_json(line)
        property_named(fact.property)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "line"
        raise UsageError(f"{place}: not a fact: {where}: {first['msg'].lower()}.") from error
    except KeyError as error:
        raise UsageError(
            f"{place}: unknown property {error.args[0]!r}; docs/reference.md lists them all."
        ) from error
    except json.JSONDecodeError as error:
        raise UsageError(f"{place}: not JSON ({error}).") from error
    return fact


def _why(error: Exception) -> str:
    return error.strerror or "unreadable" if isinstance(error, OSError) else "it is not UTF-8 text"
