"""What a batch checks against: read once by the coordinator, opened by every worker for itself.

Sheets and trusted pages travel with the reference; the store is opened read-only where the worker runs and
must have the content that the coordinator's has, so that two stores never mix in one run.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from claims.statement import all_properties
from scraper.target import Url
from verifier.batch.errors import BatchStopped
from verifier.check import KNOWN_SOURCES, Opened, asked_offline, refuse_unknown
from verifier.link import ReferenceLexicon
from verifier.sources.page import PageSource
from verifier.sources.sheet import SheetSource
from verifier.sources.store import StoreSource
from verifier.sources.table import FactTable
from verifier.store.folder import store_path
from verifier.version import __version__

LIVE_S = 30.0  # an article's live look-ups take at most this long
_LIVE = frozenset(KNOWN_SOURCES) - {"sheet", "page", "store", "netflix"}


@dataclass(frozen=True, slots=True)
class BatchReference:
    """The reference of one run, fit to be sent to a worker; `basis` names its content and the tool's version.

    Verdicts of the same `basis` are comparable; a changed one makes every article be judged again.
    """

    tables: tuple[FactTable, ...]
    store: Path | None
    content: str | None
    live: tuple[str, ...]
    tool: str
    basis: str


@dataclass(frozen=True, slots=True)
class OpenReference:
    """A reference as a worker holds it."""

    opened: Opened
    live: tuple[Sequence[str], float] | None


def read_reference(
    references: Sequence[Path] = (),
    trusted: Sequence[Url | Path] = (),
    sources: Sequence[str] | None = None,
    offline: bool = False,
) -> BatchReference:
    """Read sheets and trusted pages, find the store; UsageError and ScrapeError as `verifier.check` raises them.

    Live sources are asked only where `sources` names them: thousands of articles are too many questions to
    ask of somebody else's service by default.
    """
    refuse_unknown(sources)

    def may(*names: str) -> bool:
        return sources is None or any(name in sources for name in names)

    tables: list[FactTable] = []
    if references and may("sheet"):
        tables.append(SheetSource.read(references))
    if trusted and may("page"):
        tables.append(PageSource.read(trusted, ReferenceLexicon(tables)))
    store, content = (store_path(), _content()) if may("store", "netflix") else (None, None)
    live = () if offline or asked_offline() else tuple(name for name in sources or () if name in _LIVE)
    basis = _basis(tables, content, live)
    return BatchReference(tuple(tables), store, content, live, __version__, basis)


def _content() -> str:
    """Return the content hash of the user's store, made or brought up to date first."""
    with StoreSource.open() as store:
        return store.content_hash()


def _basis(tables: Sequence[FactTable], content: str | None, live: Sequence[str]) -> str:
    names = [spec.name for spec in all_properties()]
    digest = sha256(repr((__version__, content, tuple(live))).encode())
    for table in tables:
        digest.update(f"\0{table.name}\0".encode())
        for fact in table.all_facts(names):
            digest.update(fact.model_dump_json().encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def open_reference(reference: BatchReference) -> OpenReference:
    """Open the reference in a worker; BatchStopped where the worker's tool or store is another one."""
    if reference.tool != __version__:
        raise BatchStopped(
            f"a worker runs presscheck {__version__}, this run {reference.tool}: install the same version."
        )
    store = _same_store(reference) if reference.content is not None else None
    opened = Opened((*reference.tables, *([store] if store else [])), store)
    return OpenReference(opened, (reference.live, LIVE_S) if reference.live else None)


def _same_store(reference: BatchReference) -> StoreSource:
    """Open the store at the path of the run, else - on another machine - this machine's own."""
    path = reference.store
    store = StoreSource.open(path if path is not None and path.exists() else None)
    found = store.content_hash()
    if found != reference.content:
        store.close()
        raise BatchStopped(
            f"the reference store of a worker (process {os.getpid()}) holds {found[:19]}, this run needs "
            f"{str(reference.content)[:19]}: copy the store to every machine (docs/cluster.md)."
        )
    return store
