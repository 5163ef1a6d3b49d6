"""The command `presscheck recheck`: the same verdicts again, or what changed and why."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import kind_of, names_of

if TYPE_CHECKING:
    from scraper.article import Article
    from verifier.recheck import Recheck
    from verifier.report import Report

EXIT_CHANGED = 3


@click.command()
@click.argument("report", metavar="REPORT.json", type=click.Path(path_type=Path))
@click.option(
    "--reference",
    "references",
    multiple=True,
    type=click.Path(path_type=Path),
    help="The fact sheet that the report rests on; may be given several times.",
)
@click.option("--trust", "trusted", multiple=True, help="The trusted page or file that the report rests on.")
@click.option("--sources", help="Judge by these sources instead of those that the report names.")
@click.option("--fetch", is_flag=True, help="Fetch the page again, instead of taking the copy that is kept.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def recheck(
    report: Path,
    references: tuple[Path, ...],
    trusted: tuple[str, ...],
    sources: str | None,
    fetch: bool,
    format_: str,
) -> None:
    """Judge the statements of a report again; end with status 3 when something is not as it was."""
    from verifier.recheck import recheck as run_recheck

    read = _read(report)
    found = run_recheck(
        read,
        references=references,
        trusted=[kind_of(word) for word in trusted],
        sources=names_of(sources),
        page=_page(read, fetch),
    )
    click.echo(found.model_dump_json(indent=1) if format_ == "json" else _text(found))
    if not found.same or found.changes:
        sys.exit(EXIT_CHANGED)


def _read(path: Path) -> Report:
    from pydantic import ValidationError

    from verifier.errors import UsageError
    from verifier.report import Report

    try:
        return Report.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error
    except ValidationError as error:
        raise UsageError(f"{path}: no report; make one with presscheck check … --format json.") from error


def _page(report: Report, fetch: bool) -> Article | None:
    """Return the article as the page reads now; without `fetch` only from the copy that is kept, if there is one."""
    from scraper.errors import ScrapeError
    from scraper.read import read_target, with_given
    from scraper.settings import default_settings
    from scraper.target import Url

    if report.article.url is None:
        return None
    settings = replace(default_settings(), snapshot_only=not fetch)
    published = report.article.published
    given = published.value if published and published.origin == "given" else None
    try:
        return with_given(read_target(Url(report.article.url), settings=settings).article, published=given)
    except ScrapeError:
        if fetch:
            raise
        return None


def _text(found: Recheck) -> str:
    from verifier.exports.phrases import one_line

    verdicts = "the same verdicts" if found.same else "not the same verdicts"
    lines = [f"{found.claims} statements: {verdicts}.", *found.notes]
    for change in found.changes:
        lines.append(one_line(f"{change.claim or 'page'} ({change.cause}): {change.before} → {change.after}"))
    return "\n".join(lines)
