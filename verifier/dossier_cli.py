"""The command `presscheck dossier`: what a batch shows across its articles."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import write_text


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(["md", "html", "json"]), default="md", show_default=True
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the dossier to this file."
)
def dossier(folder: Path, format_: str, out: Path | None) -> None:
    """Show what the articles of a batch say together: contradictions, copies, records, sites."""
    from verifier.dossier.build import build_dossier
    from verifier.dossier.draw import draw

    text = draw(build_dossier(folder), format_)
    if out is None:
        click.echo(text, nl=not text.endswith("\n"))
    else:
        write_text(out, text)
