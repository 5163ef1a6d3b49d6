"""The command `presscheck compare`: does this passage support this claim?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click

from verifier.errors import UsageError


@click.command()
@click.argument("lines", required=False, metavar="[FILE.jsonl]")
@click.option("--title", default="", help="The work or person that claim and passage are about.")
@click.option("--claim", help="One sentence to be judged.")
@click.option("--evidence", help="The passage that it is judged by.")
def compare(lines: str | None, title: str, claim: str | None, evidence: str | None) -> None:
    """Tell whether a passage supports a claim.

    Either one claim with --claim and --evidence, or JSON lines {"title", "claim", "evidence"} from a file or from
    standard input (-): one line {"label", "rationale"} comes out for each, in order.
    """
    if lines is not None and (claim or evidence):
        raise click.UsageError("Name a file of JSON lines, or give --claim and --evidence; not both.")
    if lines is None:
        if not claim or not evidence:
            raise click.UsageError(
                "Give --claim and --evidence, or a file of JSON lines (- for standard input)."
            )
        _print(title, claim, evidence)
        return
    for row in _rows(lines):
        _print(row["title"], row["claim"], row["evidence"])


def _print(title: str, claim: str, evidence: str) -> None:
    from verifier.passage import compare as compare_passage

    answer = compare_passage(title, claim, evidence)
    said = {"label": answer.label.value, "rationale": answer.rationale}
    click.echo(json.dumps(said, ensure_ascii=False))


def _rows(name: str) -> Iterator[dict[str, str]]:
    if name == "-":
        yield from _read(sys.stdin, "standard input")
        return
    try:
        with Path(name).open(encoding="utf-8") as file:
            yield from _read(file, name)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: cannot be read ({error}); name a file of JSON lines.") from error


def _read(file: IO[str], name: str) -> Iterator[dict[str, str]]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield {"title": "", **{key: str(row[key]) for key in ("claim", "evidence")}, **_title(row)}
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(
                f'{name}, line {number}: not a JSON object with "title", "claim" and "evidence".'
            ) from error


def _title(row: dict[str, object]) -> dict[str, str]:
    return {"title": str(row["title"])} if row.get("title") else {}
