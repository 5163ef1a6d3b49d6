"""Write the results of a batch from its journal: each file whole or not at all, in the order of the list.

The same journal gives the same bytes, whoever did the work. What comes from clocks and networks stands in
the `run` part of the reports alone.
"""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from verifier.batch.columns import COLUMNS, INTEGERS, NUMBERS
from verifier.batch.index import write_index
from verifier.batch.journal import Journal, Row
from verifier.exports import render
from verifier.exports.phrases import safe_link
from verifier.exports.table import cell
from verifier.files import whole_file
from verifier.report import Report

if TYPE_CHECKING:
    import pyarrow

NAMES = ("reports.jsonl", "claims.csv", "claims.parquet", "articles.csv", "index.html")
REPORTS = "reports"
_ROWS_AT_ONCE = 5_000
ARTICLE_COLUMNS = {
    "item": "the article's number: its place in the list, from 1",
    "line": "its line in the list",
    "address": "its address",
    "state": "checked, failed or skipped",
    "code": "why it failed or was skipped (a code)",
    "reason": "the same in a sentence",
    "report": "its HTML report, a path inside the folder",
    "claims": "statements found",
    "decided": "statements decided",
    "supported": "decided in favour",
    "refuted": "decided against",
}


def write_html(folder: Path, name: str, packed: bytes) -> None:
    """Write the HTML report of one article."""
    (folder / REPORTS).mkdir(exist_ok=True)
    part = folder / REPORTS / f".{name}.part"
    try:
        part.write_bytes(zlib.decompress(packed))
        part.replace(folder / REPORTS / name)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_results(folder: Path, journal: Journal) -> None:
    """Write reports.jsonl, claims.csv, claims.parquet, articles.csv and index.html; OSError leaves the old ones."""
    for part in (part for name in NAMES for part in folder.glob(f".{name}.*")):
        part.unlink()  # a run that was killed while it wrote
    with whole_file(folder / "reports.jsonl") as file:
        for row in journal.rows("checked"):
            file.write(zlib.decompress(journal.report(row.key)) + b"\n")
    with whole_file(folder / "claims.csv") as file:
        _write_csv(file, list(COLUMNS), _claims(journal))
    with whole_file(folder / "claims.parquet") as file:
        _write_parquet(file, _claims(journal))
    with whole_file(folder / "articles.csv") as file:
        _write_csv(file, list(ARTICLE_COLUMNS), _articles(journal))
    with whole_file(folder / "index.html") as file:
        write_index(file, journal)


def report_path(row: Row) -> str:
    """Return where an item's HTML report stands, relative to the folder."""
    return f"{REPORTS}/{row.report}"


def restore_html(folder: Path, journal: Journal) -> None:
    """Draw the HTML reports that are not in the folder any more."""
    there = {path.name for path in (folder / REPORTS).glob("*.html")}
    for row in journal.rows("checked"):
        if row.report not in there:
            report = Report.model_validate_json(zlib.decompress(journal.report(row.key)))
            write_html(folder, row.report, zlib.compress(render(report, "html").encode("utf-8"), 1))


def _claims(journal: Journal) -> Iterator[list[object]]:
    for row in journal.rows("checked"):
        for claim in json.loads(zlib.decompress(journal.claims(row.key))):
            yield [row.position, report_path(row), *claim]


def _articles(journal: Journal) -> Iterator[list[object]]:
    for row in journal.rows():
        checked = row.state == "checked"
        labels = journal.labels(row.key) if checked else {}
        counts = [labels.get(name) for name in ("claims", "decided", "supported", "refuted")]
        told = [
            row.position,
            row.line,
            safe_link(row.address) or row.address,
            row.state,
            row.code,
            row.reason,
        ]
        yield [*told, report_path(row) if checked else None, *counts]


def _write_csv(file: IO[bytes], columns: list[str], rows: Iterator[list[object]]) -> None:
    text = io.TextIOWrapper(file, "utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(value) for value in row])
    text.detach()


def _write_parquet(file: IO[bytes], rows: Iterator[list[object]]) -> None:
    import pyarrow.parquet as parquet  # heavy, and needed at the end only

    schema = _schema()
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for chunk in _chunks(rows):
            writer.write_table(_table(chunk, schema))


def _schema() -> pyarrow.Schema:
    import pyarrow as pa

    def kind(name: str) -> pyarrow.DataType:
        return pa.int64() if name in INTEGERS else pa.float64() if name in NUMBERS else pa.string()

    return pa.schema([(name, kind(name)) for name in COLUMNS])


def _table(chunk: list[list[object]], schema: pyarrow.Schema) -> pyarrow.Table:
    import pyarrow as pa

    columns = [
        pa.array([row[number] for row in chunk], type=field.type) for number, field in enumerate(schema)
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _chunks(rows: Iterator[list[object]]) -> Iterator[list[list[object]]]:
    chunk: list[list[object]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) >= _ROWS_AT_ONCE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
