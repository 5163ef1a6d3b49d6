"""Ask all live sources side by side, within one deadline; what they tell becomes tables in memory.

Reading and judging see the tables only, never a network. A source that is down, slow or wrong never fails a
check: its state says what became of it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from verifier.errors import LookupFailed, SourceUnavailable
from verifier.facts import Fact
from verifier.report import CheckedClaim, Finding, SourceState
from verifier.sources.live.client import Client
from verifier.sources.live.factcheck import earlier_checks
from verifier.sources.live.protocol import LiveSource, Wanted
from verifier.sources.live.registry import FACT_CHECKS, key_of
from verifier.sources.table import FactTable

MOST_NAMESAKES = 2
"""Entities of one name whose facts are asked for: more could not be told apart in time."""
MARGIN_S = 0.2


class Gathering:
    """The live sources of one check. `deadline` is a time.monotonic; nothing is asked after it."""

    def __init__(self, sources: Sequence[LiveSource], deadline: float) -> None:
        self._sources = list(sources)
        self._deadline = deadline
        self._states: dict[str, str] = {}
        self._facts: dict[str, list[Fact]] = {source.name: [] for source in sources}
        self._asked: set[tuple[str, Wanted]] = set()
        self._lock = threading.Lock()
        for source in sources:
            if source.needs and key_of(source.needs) is None:
                self._states[source.name] = f"needs {source.needs}"

    def ask(self, wanted: Sequence[Wanted]) -> list[FactTable]:
        """Ask every source that can still be used about these subjects; return one table a source, of all it told."""
        usable = [s for s in self._sources if s.name not in self._states]
        threads = [threading.Thread(target=self._ask_one, args=(s, wanted), daemon=True) for s in usable]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(max(0.0, self._deadline - time.monotonic()))
        for source, thread in zip(usable, threads, strict=True):
            if thread.is_alive():
                self._settle(source.name, "timed out")
        with self._lock:
            return [FactTable(name, list(facts)) for name, facts in self._facts.items() if facts]

    def states(self) -> list[SourceState]:
        """Return what became of each source."""
        with self._lock:
            return [
                SourceState(name=s.name, state=_worded(self._states.get(s.name), len(self._facts[s.name])))
                for s in self._sources
            ]

    def _settle(self, name: str, state: str) -> None:
        with self._lock:
            self._states.setdefault(name, state)

    def _ask_one(self, source: LiveSource, wanted: Sequence[Wanted]) -> None:
        with client_for(source, self._deadline - MARGIN_S) as client:
            for subject in wanted:
                if (source.name, subject) in self._asked:
                    continue
                self._asked.add((source.name, subject))
                try:
                    facts = _facts(source, subject, client)
                except LookupFailed:
                    continue
                except SourceUnavailable as error:
                    self._settle(source.name, str(error))
                    return
                with self._lock:
                    if source.name not in self._states:
                        self._facts[source.name] += facts


def client_for(source: LiveSource, deadline: float) -> Client:
    """Return the client of a source, its key from the environment or the key file."""
    return Client(
        source.name,
        source.base,
        deadline=deadline,
        key=key_of(source.needs),
        key_parameter=source.key_parameter,
        spacing_s=source.spacing_s,
        fresh_s=source.fresh_s,
    )


def _facts(source: LiveSource, subject: Wanted, client: Client) -> list[Fact]:
    found = list(source.resolve(subject, client))[:MOST_NAMESAKES]
    return [fact for entity in found for fact in source.facts(entity, client)]


def _worded(trouble: str | None, facts: int) -> str:
    told = f"answered, {facts} fact{'s' * (facts != 1)}" if facts else "answered, nothing found"
    if trouble is None:
        return told
    return f"{told}, then {trouble}" if facts else trouble


def earlier_fact_checks(
    claims: Sequence[CheckedClaim], deadline: float
) -> tuple[list[Finding], SourceState | None]:
    """Return earlier fact-checks of these claims where a key is set; None as state where the source is not asked."""
    key = key_of(FACT_CHECKS.needs)
    if key is None:
        return [], None
    client = Client(
        FACT_CHECKS.name,
        FACT_CHECKS.base,
        deadline=deadline,
        key=key,
        key_parameter=FACT_CHECKS.key_parameter,
    )
    try:
        with client:
            found = list(earlier_checks(claims, client))
    except (LookupFailed, SourceUnavailable) as error:
        return [], SourceState(name=FACT_CHECKS.name, state=str(error))
    return found, SourceState(name=FACT_CHECKS.name, state=f"answered, {len(found)} found")
