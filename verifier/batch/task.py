"""One article's work, as it travels to a worker and back, and the function that does it."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from scraper.article import Article, ArticleDate, Status
from scraper.errors import PresscheckError, ScrapeError
from scraper.fetch import Fetched
from scraper.read import read_page, with_given
from verifier.batch.columns import rows_of
from verifier.batch.reference import OpenReference
from verifier.check import check_article
from verifier.exports import render
from verifier.report import Report

_WALLS = (Status.PAYWALLED, Status.CONSENT_WALL, Status.JS_REQUIRED, Status.BOT_WALL)
_REASON_CHARS = 400


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the journal keeps it; `packed` is its body under zlib, `hash` that of the plain body."""

    final_url: str | None
    content_type: str
    status: int
    fetched_at: str | None
    hash: str
    packed: bytes

    def fetched(self) -> Fetched:
        """Return the page as it was fetched."""
        address = self.final_url or ""
        body = zlib.decompress(self.packed)
        return Fetched(address, address, body, self.content_type, self.fetched_at or "", self.status)


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker needs to check one article; `deaths` counts the workers that died of it before."""

    key: str
    page: Page
    is_text: bool
    title: str | None
    published: str | None
    since: str | None
    today: str
    deaths: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a task: its final state, and the finished, packed pieces of the results.

    `state` is checked, failed or skipped; `report` (JSON) and `html` are under zlib, `rows` are the claims
    as JSON under zlib; `labels` counts the verdicts; `seconds` are the stages of the work.
    """

    key: str
    state: str
    code: str | None = None
    reason: str | None = None
    report: bytes = b""
    html: bytes = b""
    rows: bytes = b""
    labels: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


Perform: TypeAlias = Callable[[Task, OpenReference], Result]


def perform(task: Task, reference: OpenReference) -> Result:
    """Check one article; whatever goes wrong with it becomes a failed result, never an exception."""
    try:
        return _check(task, reference)
    except ScrapeError as error:
        return Result(task.key, "failed", error.code, str(error))
    except PresscheckError as error:
        return Result(task.key, "failed", "unusable", str(error)[:_REASON_CHARS])
    except Exception as error:  # the one place that isolates an article: a bad one never stops the run
        told = f"presscheck itself failed on this article: {type(error).__name__}: {error}"
        return Result(task.key, "failed", "internal_error", told[:_REASON_CHARS])


def _check(task: Task, reference: OpenReference) -> Result:
    began = time.perf_counter()
    article = _article(task)
    extracted = time.perf_counter()
    if (refused := _refused(task, article)) is not None:
        return replace(refused, seconds={"extract": extracted - began})
    report = check_article(
        article,
        reference.opened,
        live=reference.live,
        origin=(task.page.fetched_at, task.page.final_url),
        today=date.fromisoformat(task.today),
        seconds={"extract": round(extracted - began, 4)},
    )
    checked = time.perf_counter()
    result = _packed(task.key, report)
    return replace(result, seconds={**report.run.seconds, "write": time.perf_counter() - checked})


def _article(task: Task) -> Article:
    """Read the article; the list's own title and date stand in where the page has none."""
    page = task.page.fetched()
    if task.is_text:
        from scraper.plaintext import read_text

        return read_text(page.text, task.title, task.published, task.page.final_url)
    article = read_page(page)
    title = task.title if not article.title else None
    published = task.published if article.published is None else None
    return with_given(article, title, published)


def _refused(task: Task, article: Article) -> Result | None:
    """Tell why an article that was read is not checked: a wall, no article, or older than wanted."""
    if article.status in _WALLS:
        return Result(task.key, "failed", article.status.value, _told(article))
    if not article.status.readable:
        return Result(task.key, "skipped", article.status.value, _told(article))
    if not article.text.strip():
        return Result(task.key, "failed", "invalid_target", "There is no text on this page.")
    if task.since and is_older(article.published, task.since):
        return Result(task.key, "skipped", "too_old", f"The article is older than {task.since}.")
    return None


def _told(article: Article) -> str:
    words = article.status.value.replace("_", " ")
    return " ".join([f"This page was not read as an article ({words}).", *article.advice])[:_REASON_CHARS]


def is_older(published: ArticleDate | str | None, since: str) -> bool:
    """Tell whether a date (ISO 8601, of any precision) lies surely before `since`; an unknown one does not."""
    value = published.value if isinstance(published, ArticleDate) else published
    return bool(value) and str(value)[:10] < since[: len(str(value)[:10])]


def _packed(key: str, report: Report) -> Result:
    rows = json.dumps(rows_of(report), ensure_ascii=False, separators=(",", ":"))
    counted = ("claims", "decided", "supported", "refuted", "conflicting", "not_enough_evidence")
    return Result(
        key,
        "checked",
        report=zlib.compress(report.model_dump_json().encode("utf-8"), 3),
        html=zlib.compress(render(report, "html").encode("utf-8"), 1),
        rows=zlib.compress(rows.encode("utf-8"), 3),
        labels={name: getattr(report.summary, name) for name in counted},
    )
