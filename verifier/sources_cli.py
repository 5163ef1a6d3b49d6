"""The command `presscheck sources`: which live sources are ready, and what each can decide."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import click

PROBE_S = 5.0


@dataclass(frozen=True, slots=True)
class Readiness:
    """One line of the command's table."""

    name: str
    state: str
    last_answer: str | None
    decides: tuple[str, ...]
    licence: str


@click.command()
@click.option("--offline", is_flag=True, help="Ask none of them whether it answers.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def sources(offline: bool, format_: str) -> None:
    """Show which live sources are ready, what each still needs, and what it can decide."""
    from scraper.settings import data_folder

    found = readiness(data_folder(), offline, os.environ)
    if format_ == "json":
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1))
        return
    _draw(found)
    if not os.environ.get("PRESSCHECK_CONTACT"):
        click.echo("Set PRESSCHECK_CONTACT to your address: these services ask whom to write to.")


def readiness(folder: Path, offline: bool, environ: Mapping[str, str]) -> list[Readiness]:
    """Return the state of every live source; those that may be asked are reached side by side."""
    from verifier.sources.answers import last_answers
    from verifier.sources.live import LIVE_SOURCES
    from verifier.sources.service import key_for

    states: dict[str, str] = {}
    for source in LIVE_SOURCES:
        service = source.service
        if service.key and key_for(service, folder, environ) is None:
            states[service.name] = f"needs a key ({service.key.variable})"
        elif offline:
            states[service.name] = "offline"
    _reach(states, folder, environ)
    last = last_answers(folder)
    return [
        Readiness(
            s.service.name, states[s.service.name], last.get(s.service.name), s.decides, s.service.licence
        )
        for s in LIVE_SOURCES
    ]


def _reach(states: dict[str, str], folder: Path, environ: Mapping[str, str]) -> None:
    """Fill in the states of the sources that have none yet."""
    from scraper.errors import PresscheckError
    from verifier.errors import SourceUnavailable
    from verifier.sources.live import LIVE_SOURCES, client_of

    def probe(name: str) -> None:
        source = next(s for s in LIVE_SOURCES if s.service.name == name)
        try:
            client_of(source, folder, environ, PROBE_S).reach()
            states[name] = "ready"
        except SourceUnavailable as error:
            states[name] = error.state
        except PresscheckError:
            states[name] = "ready"  # it answered, if only to refuse a request for nothing

    names = [s.service.name for s in LIVE_SOURCES if s.service.name not in states]
    threads = [threading.Thread(target=probe, args=(name,), daemon=True) for name in names]
    for thread in threads:
        thread.start()
    for thread, name in zip(threads, names, strict=True):
        thread.join(PROBE_S)
        states.setdefault(name, "timed out")


def _draw(found: list[Readiness]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("source", "state", "last answer", "can decide", box=None, padding=(0, 2, 0, 0))
    for each in found:
        decides = ", ".join(each.decides) or "nothing: earlier fact-checks stand beside the verdicts"
        table.add_row(each.name, each.state, each.last_answer or "–", decides)
    Console().print(table)
