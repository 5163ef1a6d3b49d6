"""One check: an address, file, text or article in, a report out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
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
"""Called with a stage ("fetch", "read", "judge", "done") and a short text; may raise Cancelled."""


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
    out; they are asked only as long as `deadline_s` allows. Raises
    ScrapeError where the article cannot be read, UsageError where an argument is wrong, and whatever
    `on_progress` raises to cancel.
    """
    from verifier.sources.answers import note_answers
    from verifier.sources.live import open_live

    tell = on_progress or (lambda stage, text: None)
    clock, deadline = _Clock(), Deadline(deadline_s)
    _refuse_unknown(sources)
    tell("fetch", "reading the article")
    with clock.measure("fetch"):
        article, fetched_at, final_url = _article(target)
    tell("reference", "opening the reference")
    with ExitStack() as stack:
        with clock.measure("reference"):
            opened, store = _open_sources(references, trusted, sources, stack)
        live = open_live(sources, offline, data_folder(), deadline, stack)
        tell("read", "looking for checkable statements")
        claims, unread, earlier = _read(article, opened, live, deadline, clock)
        known = [*opened, *live.tables()]
        tell("judge", f"{len(claims)} statements found")
        with clock.measure("judge"):
            checked, findings = _judge(article, claims, known)
        reference = _reference(store)
        states = live.states()
        note_answers(data_folder(), states, datetime.now(UTC).isoformat(timespec="seconds"))
    tell("done", f"{sum(c.verdict.label.decided for c in checked)} of {len(checked)} decided")
    return Report(
        article=_report_article(article),
        summary=_summary(checked, len(unread)),
        claims=tuple(checked),
        findings=(*findings, *earlier),
        unread_figures=tuple(UnreadFigure(start=u.start, end=u.end, quote=u.quote) for u in unread),
        reference=reference,
        run=Run(
            checked_at=datetime.now(UTC).isoformat(timespec="seconds"),
            tool=f"presscheck {__version__}",
            fetched_at=fetched_at,
            final_url=final_url,
            sources=(*_states(opened), *states),
            seconds=clock.seconds,
        ),
    )


class _Clock:
    """Measure the stages of a run."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def measure(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            spent = self.seconds.get(stage, 0.0) + time.perf_counter() - began
            self.seconds[stage] = round(spent, 4)


def _refuse_unknown(sources: Sequence[str] | None) -> None:
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


def _open_sources(
    references: Sequence[Path], trusted: Sequence[Url | Path], wanted: Sequence[str] | None, stack: ExitStack
) -> tuple[list[Source], StoreSource | None]:
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
    return opened, store


def _read(
    article: Article, opened: Sequence[Source], live: Gathering, deadline: Deadline, clock: _Clock
) -> tuple[tuple[Claim, ...], tuple[Mention, ...], list[Finding]]:
    """Read in two passes, and ask live sources after each: about the main works, then about all other subjects.

    The first pass finds the main works; the second reads everything with the names that they lend.
    """
    from claims.extract import extract_all, find_main_works
    from verifier.link import ReferenceLexicon
    from verifier.sources.wishes import wishes_for_claims, wishes_for_mains

    if not article.status.readable:
        return (), (), []
    with clock.measure("read"):
        mains = find_main_works(article, ReferenceLexicon(opened, text=article.text))
    with clock.measure("sources"):
        live.ask(wishes_for_mains(mains), _round(deadline, 0.5))
    with clock.measure("read"):
        known = [*opened, *live.tables()]
        if live.tables():  # who is told of now may be the main work
            mains = find_main_works(article, ReferenceLexicon(known, text=article.text))
        extraction = extract_all(article, ReferenceLexicon(known, mains, article.text))
    with clock.measure("sources"):
        live.ask(wishes_for_claims(extraction.claims), _round(deadline, 0.8))
        earlier = live.earlier_checks(extraction.claims, _round(deadline, 1.0))
    return extraction.claims, extraction.unread, earlier


def _round(deadline: Deadline, share: float) -> Deadline:
    """Return the time that one round of asking may take: a share of what is left, but for the judging."""
    return Deadline(min(ROUND_S, share * max(0.0, deadline.left() - JUDGING_S)))


def _judge(
    article: Article, claims: Sequence[Claim], sources: Sequence[Source]
) -> tuple[list[CheckedClaim], tuple[Finding, ...]]:
    from verifier.findings import find
    from verifier.judging.judge import judge
    from verifier.judging.setting import Setting
    from verifier.link import Linker

    when, setting = _circumstances(article, claims), Setting.of(claims)
    linker = Linker(sources, article.text)
    checked = []
    for claim in claims:
        candidates = linker.link(claim)
        verdict = judge(claim, candidates, sources, when, setting)
        checked.append(
            CheckedClaim(**{name: getattr(claim, name) for name in type(claim).model_fields}, verdict=verdict)
        )
    return checked, find(checked)


def _circumstances(article: Article, claims: Sequence[Claim]) -> Circumstances:
    """Judge at the article's date where it is known (a guess counts: it is made only from a full date).

    Else judge as of today. An undated article is no older than the latest past day that it speaks of.
    """
    from claims.dates import parse_iso
    from verifier.compare.outcome import Circumstances

    published = article.published
    day = parse_iso(published.value) if published else None
    if day is not None:
        return Circumstances(day, True, day)
    today = datetime.now(UTC).date()
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
