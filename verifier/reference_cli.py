"""The commands of `presscheck reference`: build, add, sync, info."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from verifier.store.commands import Download, Validators
    from verifier.store.importing import Progress

_FILE = click.Path(path_type=Path, exists=True)


@click.group()
def reference() -> None:
    """Look after the embedded reference store."""


@reference.command()
@click.option("--netflix-top10", type=_FILE, help="Netflix's weekly global lists (tsv).")
@click.option("--netflix-countries", type=_FILE, help="Netflix's weekly lists by country (tsv).")
@click.option("--netflix-most-popular", type=_FILE, help="Netflix's most popular list (tsv).")
@click.option("--netflix-engagement", type=_FILE, help="A Netflix engagement report (xlsx or csv).")
@click.option(
    "--imdb", type=_FILE, help="A folder with the IMDb data sets (personal, non-commercial use only)."
)
@click.option("--oscars", type=_FILE, help="The Oscars table (tab separated).")
@click.option("--sheet", type=_FILE, help="A fact sheet (jsonl or csv) to import as a table of its own.")
@click.option(
    "--min-votes", type=int, default=0, show_default=True, help="Leave out IMDb titles with fewer votes."
)
@click.option("--as-of", help="The date of a table that does not say it (YYYY-MM-DD).")
@click.option("--period", help="The period of an engagement report (YYYY-MM-DD/YYYY-MM-DD).")
def build(min_votes: int, as_of: str | None, period: str | None, **tables: Path | None) -> None:
    """Bring the store up to date with the starter facts, your own facts and these tables."""
    from verifier.store.commands import build as run_build
    from verifier.store.importers.kinds import Import, Kind

    wanted = [
        Import(Kind(name.replace("_", "-")), path, as_of, period, min_votes)
        for name, path in tables.items()
        if path is not None
    ]
    with _progress() as progress:
        done = run_build(wanted, progress=progress)
    for each in done:
        click.echo(f"{each.name}: {each.rows:,} rows" + ("" if each.changed else " (unchanged)"))
    click.echo("The reference store is up to date.")


@reference.command()
@click.argument("sheet", type=_FILE)
def add(sheet: Path) -> None:
    """Add the facts of a sheet (jsonl or csv) to your own; every rebuild keeps them."""
    from verifier.store.commands import add as run_add

    new = run_add(sheet)
    click.echo(f"{new} new fact{'s' * (new != 1)} added to your own.")


@reference.command()
@click.argument("source", type=click.Choice(["netflix-top10"]))
@click.option("--address", help="Fetch the file from here instead of where Netflix offers it.")
def sync(source: str, address: str | None) -> None:
    """Download a published table and import it, unless it is unchanged."""
    from verifier.store.commands import NETFLIX_TOP10_ADDRESS, sync_netflix_top10

    with _progress() as progress:
        done = sync_netflix_top10(_fetch, address=address or NETFLIX_TOP10_ADDRESS, progress=progress)
    click.echo(f"{source}: {done.rows:,} rows" + ("" if done.changed else " (unchanged)"))


@reference.command()
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def info(format_: str) -> None:
    """Show what the store holds: tables, rows, dates, licences, coverage, size."""
    from verifier.store.commands import info as run_info

    found = run_info()
    if format_ == "json":
        click.echo(json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=1))
        return
    from verifier.exports.terminal import print_store

    print_store(found)


def _fetch(address: str, known: Validators) -> Download:
    """Fetch a table through the guarded client, conditionally."""
    from verifier.sources.download import download

    return download(address, known)


@contextmanager
def _progress() -> Iterator[Progress]:
    """Show a progress bar on standard error."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(what: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None, description=what)

        yield show
