"""The index page of a batch: how many articles were checked, and a row for each, linked to its report."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import IO

from verifier.batch.journal import Journal, Row
from verifier.exports.cards import link
from verifier.exports.phrases import one_line, safe_link
from verifier.exports.stylesheet import stylesheet

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_SHOWN_CHARS = 120
_COUNTS = ("claims", "decided", "supported", "refuted")
_HEAD = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Articles – presscheck</title>
<style>
%s
body {{ max-width: 72rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }}
table {{ border-collapse: collapse; width: 100%%; }}
th, td {{ text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8884; vertical-align: top; }}
td.number, th.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
</style>
</head>
<body>
"""


def write_index(file: IO[bytes], journal: Journal) -> None:
    """Write the index page, row by row."""
    file.write((_HEAD % stylesheet("palette")).encode())
    file.write(_summary(journal).encode())
    heads = "".join(f'<th scope="col" class="number">{name}</th>' for name in _COUNTS)
    file.write(
        f'<table>\n<thead><tr><th scope="col" class="number">Item</th><th scope="col">Article</th>'
        f'<th scope="col">State</th>{heads}</tr></thead>\n<tbody>\n'.encode()
    )
    for row in journal.rows():
        labels = journal.labels(row.key) if row.state == "checked" else {}
        file.write(_row(row, labels).encode("utf-8", "replace"))
    file.write(b"</tbody>\n</table>\n</body>\n</html>\n")


def _summary(journal: Journal) -> str:
    count = journal.count()
    found: Counter[str] = Counter()
    for row in journal.rows("checked"):
        found.update(journal.labels(row.key))
    articles = f"{count['checked']} checked, {count['failed']} failed, {count['skipped']} skipped"
    claims = (
        f"{found['claims']} statements found, {found['decided']} decided: "
        f"{found['supported']} supported, {found['refuted']} refuted"
    )
    return f"<h1>Articles</h1>\n<p>{articles}.</p>\n<p>{claims}.</p>\n"


def _row(row: Row, labels: dict[str, int]) -> str:
    name = escape(_shown(row))
    checked = row.state == "checked"
    article = f'<a href="reports/{escape(row.report)}">{name}</a>' if checked else name
    if address := safe_link(row.address):
        article += f" {link(address, '↗')}"
    state = escape(row.state) + (f": {escape(one_line(row.reason))}" if row.reason else "")
    counts = "".join(f'<td class="number">{labels.get(name, "")}</td>' for name in _COUNTS)
    return f'<tr><td class="number">{row.position}</td><td>{article}</td><td>{state}</td>{counts}</tr>\n'


def _shown(row: Row) -> str:
    text = one_line(row.title or row.address or f"line {row.line}")
    return text if len(text) <= _SHOWN_CHARS else text[:_SHOWN_CHARS] + "…"
