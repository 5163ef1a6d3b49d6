"""Draw a dossier as Markdown or as one HTML page; every word of an article is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from verifier.dossier.model import Dossier
from verifier.dossier.outline import Block, Cell, Heading, Link, Paragraph, outline
from verifier.exports import markdown
from verifier.exports.phrases import one_line, safe_link
from verifier.exports.stylesheet import stylesheet

FORMATS = ("md", "html", "json")
_REPORT = re.compile(r"reports/[a-z0-9-]+\.html")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_STYLE = """
body { max-width: 72rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8884; vertical-align: top; }
"""


def draw(dossier: Dossier, format_: str) -> str:
    """Return the dossier in one of `FORMATS`."""
    if format_ == "json":
        return dossier.model_dump_json(indent=1) + "\n"
    if format_ == "html":
        return draw_page(dossier)
    return "\n".join(line for block in outline(dossier) for line in _markdown(block))


def _markdown(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {markdown.escape(block.text)}"
    elif isinstance(block, Paragraph):
        yield markdown.escape(block.text)
    else:
        yield f"| {' | '.join(block.heads)} |"
        yield f"|{'---|' * len(block.heads)}"
        for row in block.rows:
            yield f"| {' | '.join(map(_markdown_cell, row))} |"
    yield ""


def _markdown_cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return markdown.escape(cell)
    return ", ".join(
        f"[{markdown.escape(link.text)}](<{target}>)"
        if (target := _target(link))
        else markdown.escape(link.text)
        for link in cell
    )


def draw_page(dossier: Dossier) -> str:
    """Return the dossier as an HTML document that asks for nothing else."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Dossier – presscheck</title>
<style>
{stylesheet("palette")}{_STYLE}</style>
</head>
<body>
{draw_body(dossier)}
</body>
</html>
"""


def draw_body(dossier: Dossier) -> str:
    """Return the dossier as HTML without its frame, as the web page shows it."""
    return "\n".join(_html(block) for block in outline(dossier))


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{_shown(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{_shown(block.text)}</p>"
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in block.heads)
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_html_cell(cell)}</td>' for cell in row)}</tr>" for row in block.rows
    )
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _shown(text: str) -> str:
    """Return words of an article as HTML: one line, nothing of it markup, nothing that cannot be seen."""
    return escape(one_line(text))


def _html_cell(cell: Cell) -> str:
    return _shown(cell) if isinstance(cell, str) else ", ".join(map(_html_link, cell))


def _html_link(link: Link) -> str:
    target = _target(link)
    if target is None:
        return _shown(link.text)
    return f'<a href="{escape(target)}" rel="noopener noreferrer nofollow">{_shown(link.text)}</a>'


def _target(link: Link) -> str | None:
    """Return where a link leads: a report of this batch, or a web address."""
    if link.target and _REPORT.fullmatch(link.target):
        return link.target
    return safe_link(link.target)
