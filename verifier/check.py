"""One check: an address, file, text or article in, a report out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.article import Article
from scraper.deadline import Deadline
from scraper.errors import InvalidTarget
from scraper.settings import data_folder
from scraper.target import Text, Url
from verifier.errors import UsageError
from verifier.report import (
    CheckedClaim,
    Finding,
    Label,
    Reference,
    Report,
    ReportArticle,
    Run,
    SourceState,
    Summary,
    UnreadFigure,
)
from verifier.version import __version__

if TYPE_CHECKING:
    from claims.claim import Claim, Mention
    from verifier.compare.outcome import Circumstances
    from verifier.sources.base import Source
    from verifier.sources.gather import Gathering
    from verifier.sources.store import StoreSource

KNOWN_SOURCES = tuple(
    "sheet page store netflix wikidata wikipedia tvmaze openlibrary musicbrainz tmdb omdb factcheck".split()
)
ROUND_S = 10.0
"""How long live sources may take to answer each of the two rounds of questions."""
JUDGING_S = 2.0
"""What of the deadline is kept for reading and judging."""
Progress = Callable[[str, str], None]
"""Called with a stage (fetch, reference, read, sources, judge, done) and a short text; may raise Cancelled."""


def check(
    target: Url | Path | Text | Article,
    *,
    references: Sequence[Path] = (),
    trusted: Sequence[Url | Path] = (),
    sources: Sequence[str] | None = None,
    offline: bool = False,
    deadline_s: float = 30,
    on_progress: Progress | None = None,
) -> Report:
    """Check one article and return its report.

    `references` are fact sheets, `trusted` pages and files whose text counts as a source, `sources` the
    names of those that may answer (by default all that need no key or have it). `offline` keeps live sources
    out; they are asked only as long as `deadline_s` (from the call on) allows. Raises ScrapeError where the
    article cannot be read, UsageError where an argument is wrong, and whatever `on_progress` raises to cancel.
    """
    tell = on_progress or (lambda stage, text: None)
    clock, deadline = _Clock(), Deadline(deadline_s)
    refuse_unknown(sources)
    tell("fetch", "reading the article")
    with clock.measure("fetch"):
        article, fetched_at, final_url = _article(target)
    tell("reference", "opening the reference")
    with ExitStack() as stack:
        with clock.measure("reference"):
            opened = open_sources(references, trusted, sources, stack)
        return check_article(
            article,
            opened,
            live=(sources, deadline.left()),
            offline=offline or asked_offline(),
            origin=(fetched_at, final_url),
            seconds=clock.seconds,
            on_progress=tell,
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """The sources of a check, opened and in their order; `store` is the one of them that is the store."""

    sources: tuple[Source, ...]
    store: StoreSource | None = None


def check_article(
    article: Article,
    opened: Opened,
    *,
    live: tuple[Sequence[str] | None, float] | None = None,
    offline: bool = False,
    origin: tuple[str | None, str | None] = (None, None),
    today: date | None = None,
    seconds: Mapping[str, float] | None = None,
    on_progress: Progress | None = None,
) -> Report:
    """Check an article that was read, against sources that are open: what `check` and a batch share.

    `live` are the names and the deadline (seconds) of live sources, None where none is asked; `offline` only
    lists them. `origin` is when the page was fetched and from where, `today` the day on which undated
    articles are judged, and `seconds` what the stages before took.
    """
    from verifier.sources.answers import note_answers

    tell = on_progress or (lambda stage, text: None)
    clock = _Clock(seconds)
    with ExitStack() as stack:
        asked = _open_live(live, offline, stack)
        tell("read", "looking for checkable statements")
        claims, unread, earlier = _read(article, opened.sources, asked, clock, tell)
        tell("judge", f"{len(claims)} statements found")
        with clock.measure("judge"):
            known = [*opened.sources, *asked.gathering.tables()]
            checked, findings = judge_claims(article, claims, known, today)
        states = asked.gathering.states()
        note_answers(data_folder(), states, datetime.now(UTC).isoformat(timespec="seconds"))
    tell("done", f"{sum(c.verdict.label.decided for c in checked)} of {len(checked)} decided")
    return Report(
        article=_report_article(article),
        summary=_summary(checked, len(unread)),
        claims=tuple(checked),
        findings=(*findings, *earlier),
        unread_figures=tuple(UnreadFigure(start=u.start, end=u.end, quote=u.quote) for u in unread),
        reference=_reference(opened.store),
        run=Run(
            checked_at=datetime.now(UTC).isoformat(timespec="seconds"),
            tool=f"presscheck {__version__}",
            fetched_at=origin[0],
            final_url=origin[1],
            sources=(*_states(opened.sources), *states),
            seconds=clock.seconds,
        ),
    )


class _Clock:
    """Measure the stages of a run."""

    def __init__(self, seconds: Mapping[str, float] | None = None) -> None:
        self.seconds: dict[str, float] = dict(seconds or {})

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            spent = self.seconds.get(stage, 0.0) + time.perf_counter() - began
            self.seconds[stage] = round(spent, 4)


def refuse_unknown(sources: Sequence[str] | None) -> None:
    """Raise UsageError where one of the names is no source."""
    unknown = [name for name in sources or () if name not in KNOWN_SOURCES]
    if unknown:
        raise UsageError(f"unknown source {unknown[0]!r}; known are {', '.join(KNOWN_SOURCES)}.")


def _article(target: Url | Path | Text | Article) -> tuple[Article, str | None, str | None]:
    if isinstance(target, Article):
        return _with_text(target), None, None
    from scraper.read import read_target

    scraped = read_target(target)
    return _with_text(scraped.article), scraped.fetched_at, scraped.final_url


def _with_text(article: Article) -> Article:
    if not article.text.strip() and article.status.readable:
        raise InvalidTarget(
            "There is no text on this page.", hint="Open it in a browser and paste the article's text."
        )
    return article


def open_sources(
    references: Sequence[Path], trusted: Sequence[Url | Path], wanted: Sequence[str] | None, stack: ExitStack
) -> Opened:
    """Open the sources that may answer, the user's own first."""
    from verifier.sources.sheet import SheetSource

    def may(*names: str) -> bool:
        return wanted is None or any(name in wanted for name in names)

    opened: list[Source] = []
    store: StoreSource | None = None
    if references and may("sheet"):
        opened.append(SheetSource.read(references))
    if trusted and may("page"):
        from verifier.link import ReferenceLexicon
        from verifier.sources.page import PageSource

        opened.append(PageSource.read(trusted, ReferenceLexicon(opened)))
    if may("store", "netflix"):
        from verifier.sources.store import StoreSource

        store = stack.enter_context(StoreSource.open())
        opened.append(store)
    return Opened(tuple(opened), store)


def asked_offline() -> bool:
    """Whether the user's environment says that no live source is asked: PRESSCHECK_OFFLINE=1."""
    return os.environ.get("PRESSCHECK_OFFLINE", "") not in ("", "0")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The live sources of one check, and until when they may be asked."""

    gathering: Gathering
    deadline: Deadline

    def round(self, share: float) -> Deadline:
        """Return the time that one round of asking may take: a share of what is left, but for the judging."""
        return Deadline(min(ROUND_S, share * max(0.0, self.deadline.left() - JUDGING_S)))


def _open_live(live: tuple[Sequence[str] | None, float] | None, offline: bool, stack: ExitStack) -> _Asked:
    from verifier.sources.live import open_live

    names, deadline_s = live if live is not None else ((), 0.0)
    deadline = Deadline(deadline_s)
    return _Asked(open_live(names, offline, data_folder(), deadline, stack), deadline)


def _read(
    article: Article, opened: Sequence[Source], live: _Asked, clock: _Clock, tell: Progress
) -> tuple[tuple[Claim, ...], tuple[Mention, ...], list[Finding]]:
    """Read in two passes, and ask live sources after each: about the main works, then about all other subjects.

    The first pass finds the main works; the second reads everything with the names that they lend.
    """
    from claims.extract import extract_all, find_main_works
    from claims.reading import Groundwork
    from verifier.link import ReferenceLexicon
    from verifier.sources.wishes import wishes_for_claims, wishes_for_mains

    if not article.status.readable:
        return (), (), []
    gathering = live.gathering

    def told(done: int, total: int) -> None:
        tell("sources", f"{done} of {total} sources answered")

    with clock.measure("read"):
        ground = Groundwork.of(article)
        lexicon = ReferenceLexicon(opened, text=article.text)
        mains = find_main_works(article, lexicon, ground)
    with clock.measure("sources"):
        gathering.ask(wishes_for_mains(mains), live.round(0.5), told)
    with clock.measure("read"):
        known = [*opened, *gathering.tables()]
        if len(known) > len(opened):  # who is told of now may be the main work
            lexicon = ReferenceLexicon(known, text=article.text)
            mains = find_main_works(article, lexicon, ground)
        extraction = extract_all(article, lexicon.with_mains(mains), ground)
    with clock.measure("sources"):
        gathering.ask(wishes_for_claims(extraction.claims), live.round(0.8), told)
        earlier = gathering.earlier_checks(extraction.claims, live.round(1.0))
    return extraction.claims, extraction.unread, earlier


def judge_claims(
    article: Article | ReportArticle,
    claims: Sequence[Claim],
    sources: Sequence[Source],
    today: date | None = None,
) -> tuple[list[CheckedClaim], tuple[Finding, ...]]:
    """Judge the claims of an article; the ones of an undated article as of `today` (the real one by default)."""
    from claims.claim import Claim
    from verifier.findings import find
    from verifier.judging.judge import judge
    from verifier.judging.setting import Setting
    from verifier.link import Linker

    when, setting = _circumstances(article, claims, today), Setting.of(claims)
    linker = Linker(sources, article.text)
    checked = []
    for claim in claims:
        candidates = linker.link(claim)
        verdict = judge(claim, candidates, sources, when, setting)
        checked.append(
            CheckedClaim(**{name: getattr(claim, name) for name in Claim.model_fields}, verdict=verdict)
        )
    return checked, find(checked)


def _circumstances(
    article: Article | ReportArticle, claims: Sequence[Claim], today: date | None
) -> Circumstances:
    """Judge at the article's date where it is known (a guess counts: it is made only from a full date).

    Else judge as of today. An undated article is no older than the latest past day that it speaks of.
    """
    from claims.dates import parse_iso
    from verifier.compare.outcome import Circumstances

    published = article.published
    day = parse_iso(published.value) if published else None
    if day is not None:
        return Circumstances(day, True, day)
    today = today or datetime.now(UTC).date()
    said = [parse_iso(str(c.value)) for c in claims if c.kind == "release_date" and c.modality == "asserted"]
    past = [d for d in said if d is not None and d <= today]
    return Circumstances(today, False, max(past, default=None))


def _reference(store: StoreSource | None) -> Reference:
    if store is None:
        return Reference(store=None, coverage={})
    return Reference(store=store.content_hash(), coverage=store.coverage())


def _states(sources: Sequence[Source]) -> Iterator[SourceState]:
    for source in sources:
        yield SourceState(name=source.name, state="answered")


def _report_article(article: Article) -> ReportArticle:
    return ReportArticle(**{name: getattr(article, name) for name in ReportArticle.model_fields})


def _summary(claims: Sequence[CheckedClaim], unread: int) -> Summary:
    counts = {label: sum(c.verdict.label is label for c in claims) for label in Label}
    return Summary(
        claims=len(claims),
        decided=counts[Label.SUPPORTED] + counts[Label.REFUTED],
        supported=counts[Label.SUPPORTED],
        refuted=counts[Label.REFUTED],
        conflicting=counts[Label.CONFLICTING],
        not_enough_evidence=counts[Label.NOT_ENOUGH_EVIDENCE],
        unread_figures=unread,
    )
