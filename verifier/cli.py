"""The command line: `presscheck check|batch|dossier|recheck|scrape|extract|compare|reference|cache|app`.

Every command loads only what it needs; errors come as one sentence on standard error.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scraper.characters import seen
from scraper.errors import PresscheckError, ScrapeError
from verifier.version import __version__

if TYPE_CHECKING:
    from scraper.article import Article
    from scraper.target import Text, Url
    from verifier.report import Report

EXIT_UNREADABLE = 1
EXIT_USAGE = 2
EXIT_FAIL_ON = 3
FORMATS = ("text", "json", "html", "md", "csv", "claimreview")
LABELS = ("supported", "refuted", "conflicting", "not_enough_evidence")


class Group(click.Group):
    """A group whose commands turn presscheck's own errors into one sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; ScrapeError ends with status 1, every other error of ours with 2."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # a terminal without "✓" still gets its report
        try:
            return super().invoke(ctx)
        except ScrapeError as error:
            _fail(error, EXIT_UNREADABLE)
        except PresscheckError as error:
            _fail(error, EXIT_USAGE)


def _fail(error: PresscheckError, status: int) -> None:
    hint = getattr(error, "hint", None)
    message = f"presscheck: {error}" + (f" {hint}" if hint and hint not in str(error) else "")
    click.echo(" ".join(seen(message).split()), err=True)
    sys.exit(status)


LAZY = {
    "batch": "verifier.batch_cli",
    "compare": "verifier.compare_cli",
    "dossier": "verifier.dossier_cli",
    "recheck": "verifier.recheck_cli",
    "reference": "verifier.reference_cli",
    "sources": "verifier.sources_cli",
}
"""Commands with a module of their own, which load when they are asked for."""


class LazyGroup(Group):
    """The top group."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by name."""
        if cmd_name not in LAZY:
            return super().get_command(ctx, cmd_name)
        command = getattr(import_module(LAZY[cmd_name]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted([*super().list_commands(ctx), *LAZY])


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="presscheck")
def main() -> None:
    """Check press articles on films, television, streaming, music and books."""


@main.command()
@click.argument("target")
@click.option(
    "--reference",
    "references",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A fact sheet (JSON lines); may be given several times.",
)
@click.option("--trust", "trusted", multiple=True, help="A page or file whose text counts as a source.")
@click.option("--sources", help="Names of the sources that may answer, parted by commas.")
@click.option("--offline", is_flag=True, help="Ask no live source; the article itself may still be fetched.")
@click.option("--published", help="The article's date (YYYY-MM-DD), where the page does not say it.")
@click.option("--title", help="The headline, for a text that has none.")
@click.option("--url", "address", help="The address of a saved page or pasted text.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file.")
@click.option("--fail-on", type=click.Choice(LABELS), help="End with status 3 when a claim has this verdict.")
def check(
    target: str,
    references: tuple[Path, ...],
    trusted: tuple[str, ...],
    sources: str | None,
    offline: bool,
    published: str | None,
    title: str | None,
    address: str | None,
    format_: str,
    out: Path | None,
    fail_on: str | None,
) -> None:
    """Check one article: an address, an .html or .txt file, or - for text on standard input."""
    from verifier.check import check as run_check

    read = _target(target, title, published, address)
    report = run_check(
        read,
        references=references,
        trusted=[kind_of(t) for t in trusted],
        sources=names_of(sources),
        offline=offline,
    )
    _write(report, format_, out)
    if fail_on and any(claim.verdict.label == fail_on for claim in report.claims):
        sys.exit(EXIT_FAIL_ON)


@main.command()
@click.argument("target")
@click.option("--published", help="The article's date (YYYY-MM-DD).")
@click.option("--title", help="The headline, for a text that has none.")
@click.option("--url", "address", help="The address of a saved page or pasted text.")
@click.option("--format", "format_", type=click.Choice(["json", "text"]), default="json", show_default=True)
def scrape(target: str, published: str | None, title: str | None, address: str | None, format_: str) -> None:
    """Show the article as it was read, without claims."""
    article = _read(_target(target, title, published, address))
    click.echo(article.model_dump_json(indent=2) if format_ == "json" else article.text)


@main.command()
@click.argument("target")
@click.option(
    "--reference",
    "references",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A fact sheet whose names guide the reading.",
)
@click.option("--published", help="The article's date (YYYY-MM-DD).")
@click.option("--title", help="The headline, for a text that has none.")
@click.option("--url", "address", help="The address of a saved page or pasted text.")
@click.option("--format", "format_", type=click.Choice(["json", "text"]), default="json", show_default=True)
def extract(
    target: str,
    references: tuple[Path, ...],
    published: str | None,
    title: str | None,
    address: str | None,
    format_: str,
) -> None:
    """Show the checkable statements of an article, without verdicts."""
    from claims.extract import extract_all
    from verifier.link import ReferenceLexicon
    from verifier.sources.sheet import SheetSource
    from verifier.wording import say_claim

    article = _read(_target(target, title, published, address))
    lexicon = ReferenceLexicon([SheetSource.read(references)] if references else [])
    extraction = extract_all(article, lexicon)
    if format_ == "text":
        for claim in extraction.claims:
            said = f"{claim.kind}: {claim.subject.name}: {say_claim(claim)}  «{claim.quote}»"
            click.echo(" ".join(said.split()))
        return
    import json

    click.echo(
        json.dumps(
            [claim.model_dump(mode="json") for claim in extraction.claims], ensure_ascii=False, indent=2
        )
    )


@main.command()
@click.option("--clear", is_flag=True, help="Forget every page and every answer of live sources.")
def cache(clear: bool) -> None:
    """Show how many fetched pages are kept (so that reports can be made again offline), or forget them all."""
    from scraper.settings import data_folder
    from scraper.snapshots import Snapshots

    snapshots = Snapshots(data_folder())
    if clear:
        from verifier.sources.answers import forget_answers

        forget_answers(data_folder())
        gone = snapshots.clear()
        click.echo(f"{gone} page{'s' * (gone != 1)} forgotten.")
        return
    kept = snapshots.info()
    since = f", the oldest of {kept.oldest[:10]}" if kept.oldest else ""
    click.echo(f"{kept.pages} page{'s' * (kept.pages != 1)} kept ({kept.bytes / 1e6:.1f} MB{since}).")


@main.command()
@click.option("--port", type=int, default=8501, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--headless", is_flag=True, help="Open no browser.")
def app(port: int, host: str, headless: bool) -> None:
    """Open the web page."""
    import subprocess

    page = Path(__file__).resolve().parent.parent / "app.py"
    command = [
        sys.executable, "-m", "streamlit", "run", str(page),
        "--server.address", host, "--server.port", str(port),
        "--server.headless", "true" if headless else "false",
        "--browser.gatherUsageStats", "false",
    ]  # fmt: skip
    sys.exit(subprocess.call(command))


def names_of(sources: str | None) -> list[str] | None:
    """Return the names in the value of `--sources`, None where it is not given."""
    return [name.strip() for name in sources.split(",") if name.strip()] if sources else None


def kind_of(word: str) -> Url | Path:
    """Tell an address from a file: the command line is the one place where a person names files."""
    from scraper.target import Url

    return Url(word) if "://" in word else Path(word)


def _target(
    word: str, title: str | None, published: str | None, address: str | None
) -> Url | Path | Text | Article:
    from scraper.pagedates import given_date
    from scraper.target import Text

    try:
        if published:
            given_date(published)
    except ScrapeError as error:
        raise click.BadParameter(str(error), param_hint="--published") from error
    if word == "-":
        return Text(_standard_input(), title=title, published=published, url=address)
    target = kind_of(word)
    if isinstance(target, Path):
        from scraper.read import read_file

        return read_file(target, title=title, published=published, url=address)
    if published or title:
        from scraper.read import scrape, with_given

        return with_given(scrape(word), title, published)
    return target


def _standard_input() -> str:
    from scraper.errors import NotHtml

    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise NotHtml("What came on standard input is no text. Pipe the text of an article, in UTF-8.")
    return text


def _read(target: Url | Path | Text | Article) -> Article:
    from scraper.article import Article
    from scraper.read import read_target

    return target if isinstance(target, Article) else read_target(target).article


def _write(report: Report, format_: str, out: Path | None) -> None:
    from verifier.exports import render

    if format_ == "text" and out is None:
        from verifier.exports.terminal import print_report

        print_report(report)
        return
    text = render(report, format_)
    if out is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    write_text(out, text)


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all; UsageError where it cannot be written."""
    from verifier.errors import UsageError
    from verifier.files import write_whole

    try:
        write_whole(path, text)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror}); name another file with --out."
        ) from error


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line with these arguments (the process's own by default)."""
    main(args=list(arguments) if arguments is not None else None, prog_name="presscheck")


if __name__ == "__main__":
    run()
