"""The command `presscheck sources`: which sources are ready, what each still needs, and what it can decide."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from verifier.sources.live.protocol import LiveSource

PROBE_S = 4.0
OWN = (
    ("sheet", "ready with --reference FILE", "whatever the sheet states"),
    ("page", "ready with --trust URL|FILE", "whatever the trusted text states"),
    ("store", "ready", "starter facts, imported tables, Netflix lists"),
)


@click.command()
@click.option("--offline", is_flag=True, help="Ask nobody; only say what is set up.")
def sources(offline: bool) -> None:
    """Show every source: ready, needs a key, unreachable or offline - and what it can decide."""
    from rich.console import Console
    from rich.table import Table

    table = Table("source", "state", "decides", box=None, pad_edge=False)
    for name, state, decides in OWN:
        table.add_row(name, state, decides)
    for name, state, properties in live_states(offline):
        table.add_row(
            name, state, ", ".join(properties) or "nothing: earlier fact-checks are shown beside a verdict"
        )
    Console(width=110).print(table)


def live_states(offline: bool) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return name, state and properties of each live source; unless `offline`, each is asked once, side by side."""
    from concurrent.futures import ThreadPoolExecutor

    from verifier.sources.live.registry import FACT_CHECKS, SOURCES, key_of

    with ThreadPoolExecutor(len(SOURCES)) as pool:
        states = list(pool.map(lambda s: _state(s, offline), SOURCES))
    rows = [(s.name, state, s.decides) for s, state in zip(SOURCES, states, strict=True)]
    ready = "ready" if key_of(FACT_CHECKS.needs) else f"needs {FACT_CHECKS.needs}"
    return [*rows, (FACT_CHECKS.name, ready, FACT_CHECKS.decides)]


def _state(source: LiveSource, offline: bool) -> str:
    from claims.statement import SubjectType
    from verifier.errors import LookupFailed, SourceUnavailable
    from verifier.sources.live.gather import client_for
    from verifier.sources.live.protocol import Wanted
    from verifier.sources.live.registry import key_of

    if source.needs and key_of(source.needs) is None:
        return f"needs {source.needs}"
    if offline:
        return "offline"
    began = time.monotonic()
    wanted = {
        "openlibrary": Wanted("Emma", SubjectType.BOOK),
        "musicbrainz": Wanted("Abbey Road", SubjectType.ALBUM),
    }.get(source.name, Wanted("Jaws"))
    try:
        with client_for(source, began + PROBE_S) as client:
            source.resolve(wanted, client)
    except SourceUnavailable as error:
        return str(error)
    except LookupFailed as error:
        return f"answers, but not as expected ({error})"
    return f"ready (answered in {time.monotonic() - began:.1f} s)"
