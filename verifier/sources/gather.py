"""Ask all live sources side by side, within a deadline each, and keep what they tell as tables in memory.

A slow, failing or wrong source never fails a check: it is left where it stands, and the report says so.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from claims.claim import Claim
from claims.folding import fold_title
from claims.statement import SubjectType
from scraper.deadline import Deadline
from verifier.errors import LookupFailed, SourceUnavailable
from verifier.facts import Fact
from verifier.report import Finding, SourceState
from verifier.sources.base import Entity, LiveSource
from verifier.sources.factcheck import FactCheck
from verifier.sources.table import FactTable

if TYPE_CHECKING:
    from verifier.sources.client import Client

log = logging.getLogger("presscheck.sources")

Told = Callable[[int, int], None]
"""Called a few times a second while sources are waited for: how many are done, of how many; may raise to stop."""

MOST_NAMESAKES = 3
"""Entities of one name whose facts are asked for; which of them is meant, the article's other names tell."""
_TOLD_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Wanted:
    """A subject that live sources are asked about; `properties` empty means all that a source can tell."""

    name: str
    type: SubjectType | None = None
    year: int | None = None
    properties: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, SubjectType | None]:
        """What makes two wishes the same."""
        return fold_title(self.name), self.type


@dataclass(slots=True)
class _Line:
    """One source in one check: what it was asked and what it told; guarded by `lock`."""

    source: LiveSource
    client: Client | None
    state: str = "not asked"
    facts: list[Fact] = field(default_factory=list)
    asked: set[tuple[str, SubjectType | None]] = field(default_factory=set)
    failed: int = 0
    usable: bool = True
    lock: threading.Lock = field(default_factory=threading.Lock)


class Gathering:
    """The live sources during one check."""

    def __init__(self) -> None:
        self._lines: list[_Line] = []

    def add(self, source: LiveSource, client: Client) -> None:
        """Let a source answer."""
        self._lines.append(_Line(source, client))

    def leave_out(self, source: LiveSource, state: str) -> None:
        """Note a source that cannot or may not answer, and why ("offline", "needs key")."""
        self._lines.append(_Line(source, None, state, usable=False))

    def ask(self, wanted: Sequence[Wanted], deadline: Deadline, told: Told | None = None) -> None:
        """Ask every usable source about the subjects it has not been asked about yet; return by `deadline`."""
        jobs = []
        for line in self._lines if not deadline.over else ():
            wishes = [w for w in wanted if w.key not in line.asked and _can_tell(line.source, w)]
            if line.usable and wishes:
                line.asked.update(w.key for w in wishes)
                jobs.append((line, partial(_answer, line, wishes)))
        _run(jobs, deadline, told or _say_nothing)

    def earlier_checks(self, claims: Sequence[Claim], deadline: Deadline) -> list[Finding]:
        """Return what fact-checkers said earlier of claims like these, where that source may answer."""
        found: list[Finding] = []
        jobs = [
            (line, partial(_review, line, line.source, claims, found))
            for line in self._lines
            if line.usable and isinstance(line.source, FactCheck)
        ]
        _run(jobs, deadline, _say_nothing)
        return list(found)

    def tables(self) -> list[FactTable]:
        """Return what was told so far, one table a source."""
        return [FactTable(line.source.service.name, _told(line)) for line in self._lines if line.facts]

    def states(self) -> list[SourceState]:
        """Return how each source fared, in the order they were added."""
        return [SourceState(name=line.source.service.name, state=_state(line)) for line in self._lines]


def _can_tell(source: LiveSource, wanted: Wanted) -> bool:
    fits = bool(source.knows) and (wanted.type is None or wanted.type in source.knows)
    return fits and (not wanted.properties or bool(wanted.properties & set(source.decides)))


def _run(jobs: Sequence[tuple[_Line, Callable[[], None]]], deadline: Deadline, told: Told) -> None:
    """Do each source's job in a thread of its own; leave at `deadline` those that are not done."""
    threads = [
        (line, threading.Thread(target=_isolated, args=(line, job), daemon=True)) for line, job in jobs
    ]
    for _, thread in threads:
        thread.start()
    try:
        _wait([thread for _, thread in threads], deadline, told)
    finally:
        for line, thread in threads:
            if thread.is_alive():
                _end(line, "timed out")


def _wait(threads: Sequence[threading.Thread], deadline: Deadline, told: Told) -> None:
    while threads and not deadline.over:
        alive = [thread for thread in threads if thread.is_alive()]
        told(len(threads) - len(alive), len(threads))
        if not alive:
            return
        alive[0].join(min(_TOLD_EVERY_S, deadline.left()))


def _say_nothing(done: int, total: int) -> None:
    """Tell nobody."""


def _isolated(line: _Line, job: Callable[[], None]) -> None:
    """Let a source fail alone."""
    try:
        job()
    except SourceUnavailable as error:
        _end(line, error.state)
    except Exception:
        if line.usable:  # after the deadline nobody waits for it, and its cache is closed
            log.exception("%s broke off", line.source.service.name)
        _end(line, "broke off")


def _answer(line: _Line, wishes: Sequence[Wanted]) -> None:
    """Ask one source about each subject in turn."""
    for wanted in wishes:
        try:
            _keep(line, _facts_about(line, wanted))
        except LookupFailed as error:
            log.info("%s: %s", line.source.service.name, error)
            line.failed += 1


def _review(line: _Line, source: FactCheck, claims: Sequence[Claim], found: list[Finding]) -> None:
    assert line.client is not None
    try:
        told = source.findings(claims, line.client)
    except LookupFailed:
        line.failed += 1
        return
    with line.lock:
        if line.usable:
            found += told
            line.state = f"answered {len(told)} earlier fact-check{'s' * (len(told) != 1)}"


def _facts_about(line: _Line, wanted: Wanted) -> list[Fact]:
    assert line.client is not None
    found = line.source.resolve(wanted.name, wanted.type, wanted.year, line.client)
    return [f for entity in namesakes(found, wanted) for f in line.source.facts(entity, line.client)]


def namesakes(found: Sequence[Entity], wanted: Wanted) -> list[Entity]:
    """Return the entities of the wanted name, those of its type and year only where there are such.

    A type may be a guess: a work of another kind stands in for one that is not found, never for a person.
    """
    key = fold_title(wanted.name)
    same = [e for e in found if key in {fold_title(e.name), *map(fold_title, e.aliases)}]
    typed = [e for e in same if wanted.type in (None, e.type)]
    if not typed and wanted.type is not None and wanted.type.is_work:
        typed = [e for e in same if e.type is not None and e.type.is_work]
    dated = [e for e in typed if wanted.year and e.year and abs(e.year - wanted.year) <= 1]
    return (dated or typed)[:MOST_NAMESAKES]


def _keep(line: _Line, told: Sequence[Fact]) -> None:
    with line.lock:
        if line.usable:  # what comes after the deadline is not mixed in
            line.facts += told
            line.state = "answered"


def _end(line: _Line, state: str) -> None:
    with line.lock:
        if line.usable:
            line.usable, line.state = False, state


def _told(line: _Line) -> list[Fact]:
    with line.lock:
        return list({fact.model_dump_json(): fact for fact in line.facts}.values())


def _state(line: _Line) -> str:
    told = len(_told(line))
    facts = f"{told} fact{'s' * (told != 1)}"
    if line.state == "answered":
        failed = f", {line.failed} look-up{'s' * (line.failed != 1)} failed" if line.failed else ""
        return f"answered {facts}{failed}"
    if line.state == "not asked" and line.failed:
        return "no look-up succeeded"
    return f"{line.state} after {facts}" if told and not line.usable else line.state
