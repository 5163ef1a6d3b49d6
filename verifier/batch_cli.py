"""The command `presscheck batch`: a list of articles in, a folder of results out."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import EXIT_FAIL_ON, LABELS, kind_of, names_of

if TYPE_CHECKING:
    from scraper.lists import ArticleList
    from verifier.batch.run import Outcome

EXIT_STOPPED = 1
EXIT_SOME_FAILED = 4
EXIT_INTERRUPTED = 130


@click.command()
@click.argument("list_", metavar="LIST")
@click.option(
    "--out",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the results and of the journal: a new one, or with --resume an earlier one.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="How many processes check articles (by default one for each processor).",
)
@click.option("--cluster", metavar="ADDRESS", help="Check on a Dask cluster: tcp://… of its scheduler.")
@click.option("--resume", is_flag=True, help="Go on with the batch in this folder; unchanged pages stay.")
@click.option("--limit", type=click.IntRange(1), help="Take only this many articles of the list.")
@click.option("--since", help="Skip articles that are older (YYYY-MM-DD).")
@click.option(
    "--reference",
    "references",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A fact sheet (JSON lines); may be given several times.",
)
@click.option("--trust", "trusted", multiple=True, help="A page or file whose text counts as a source.")
@click.option(
    "--sources", help="Names of the sources that may answer, parted by commas; live ones only if named."
)
@click.option("--offline", is_flag=True, help="Ask no live source; the articles may still be fetched.")
@click.option("--fail-on", type=click.Choice(LABELS), help="End with status 3 when a claim has this verdict.")
def batch(
    list_: str,
    folder: Path,
    workers: int | None,
    cluster: str | None,
    resume: bool,
    limit: int | None,
    since: str | None,
    references: tuple[Path, ...],
    trusted: tuple[str, ...],
    sources: str | None,
    offline: bool,
    fail_on: str | None,
) -> None:
    """Check every article of a list: txt, csv, jsonl, feed or sitemap, a file or an address."""
    from scraper.settings import default_settings
    from verifier.batch.errors import BatchStopped, Interrupted
    from verifier.batch.fetching import SPACING_S
    from verifier.batch.progress import show_progress
    from verifier.batch.run import Options, run_batch
    from verifier.exports.phrases import one_line

    settings = default_settings()
    options = Options(
        references,
        [kind_of(word) for word in trusted],
        names_of(sources),
        offline,
        workers or os.cpu_count() or 1,
        cluster,
        resume,
        limit,
        _day(since),
        replace(settings, obey_robots=True, spacing_s=SPACING_S, data_folder=None),
    )
    found = _read_list(list_)
    try:
        with show_progress() as tell:
            outcome = run_batch(found, folder, options, list_name=list_, tell=tell)
    except BatchStopped as error:
        click.echo(f"presscheck: {one_line(str(error))}", err=True)
        sys.exit(EXIT_INTERRUPTED if isinstance(error, Interrupted) else EXIT_STOPPED)
    _tell_outcome(outcome, folder)
    if fail_on and outcome.labels.get(fail_on):
        sys.exit(EXIT_FAIL_ON)
    if outcome.failed:
        sys.exit(EXIT_SOME_FAILED)


def _day(since: str | None) -> str | None:
    from scraper.errors import ScrapeError
    from scraper.pagedates import given_date

    try:
        return given_date(since).value if since else None
    except ScrapeError as error:
        raise click.BadParameter(str(error), param_hint="--since") from error


def _read_list(word: str) -> ArticleList:
    """Read the list from a file, or fetch it: a feed, a sitemap or a list on the web."""
    from scraper.settings import default_settings

    settings = default_settings()
    if "://" in word:
        from scraper.gather import fetch_list

        return fetch_list(word, settings)
    from scraper.lists import read_list

    return read_list(Path(word), settings.dangerously_allow_loopback)


def _tell_outcome(outcome: Outcome, folder: Path) -> None:
    labels = outcome.labels
    same = f" ({outcome.confirmed} unchanged)" if outcome.confirmed else ""
    click.echo(f"{outcome.checked} checked{same}, {outcome.failed} failed, {outcome.skipped} skipped.")
    click.echo(
        f"{labels.get('claims', 0)} statements found, {labels.get('decided', 0)} decided: "
        f"{labels.get('supported', 0)} supported, {labels.get('refuted', 0)} refuted."
    )
    if outcome.left:
        click.echo(f"{outcome.left} more on the list: raise --limit and add --resume.")
    click.echo(f"Open {folder / 'index.html'}")
