"""What came of a batch: a row an article with a bar of its verdicts, downloads, and the dossier."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from app_pages.batch_jobs import batches_folder, home_of
from app_pages.plain import plain
from app_pages.visitor import is_shared
from scraper.errors import PresscheckError
from verifier.batch.job import KeptReport, kept_reports, run_folder
from verifier.batch.journal import Journal, Row
from verifier.dossier.build import build_dossier
from verifier.dossier.draw import draw, draw_body
from verifier.dossier.model import Dossier
from verifier.exports.figures import draw_verdict_bar
from verifier.exports.phrases import safe_link
from verifier.report import Label
from verifier.wording import say_date

_AT_ONCE = 100
_EARLIER = 10
_FILES = {
    "claims.csv": ("Claims (CSV)", "text/csv"),
    "claims.parquet": ("Claims (Parquet)", "application/vnd.apache.parquet"),
    "articles.csv": ("Articles (CSV)", "text/csv"),
    "reports.jsonl": ("Reports (JSON lines)", "application/jsonl"),
}
_REPORT = re.compile(r'href="reports/([a-z0-9-]+\.html)"')
_STATES = {"pending": "waiting", "checked": "checked", "failed": "failed", "skipped": "skipped"}


def draw_items(name: str) -> int:
    """Draw the articles of a batch; return how many are not settled yet."""
    home = home_of(name)
    if home is None:
        return 0
    try:
        with Journal.look(run_folder(home)) as journal:
            rows = list(journal.rows())
            labels = {row.key: journal.labels(row.key) for row in rows if row.state == "checked"}
    except PresscheckError:
        return 0  # the run has not begun
    limit = st.session_state.setdefault("batch_limit", _AT_ONCE)
    kept = kept_reports(home)
    most = max((found.get("claims", 0) for found in labels.values()), default=0)
    body = "".join(_row(row, labels.get(row.key), kept.get(row.report), most) for row in rows[:limit])
    st.html(
        '<div class="scroll"><table class="items"><thead><tr><th scope="col">Article</th>'
        '<th scope="col">State</th><th scope="col">Verdicts</th><th scope="col">Report</th></tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
    if len(rows) > limit:
        st.button(f"Show more of {len(rows)}", key="more-items", on_click=_show_more)
    return sum(row.state == "pending" for row in rows)


def _show_more() -> None:
    st.session_state["batch_limit"] += _AT_ONCE


def _row(row: Row, labels: Mapping[str, int] | None, report: KeptReport | None, most: int) -> str:
    address = safe_link(row.address)
    parts = urlsplit(address or "")
    shown = (
        f"{(parts.hostname or '').removeprefix('www.')}{parts.path}"
        if address
        else row.address or "pasted text"
    )
    link = (
        f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer nofollow">{escape(shown)}</a>'
        if address
        else escape(shown)
    )
    headline = report.headline if report else row.title
    title = f"<b>{escape(headline)}</b><br>" if headline else ""
    reason = f"<small>{escape(row.reason)}</small>" if row.reason else ""
    opened = f'<a href="./?report={escape(report.id)}" target="_self">open</a>' if report else ""
    return (
        f'<tr class="{escape(row.state)}"><td>{title}{link}</td>'
        f"<td>{escape(_STATES.get(row.state, row.state))}{reason}</td>"
        f"<td>{_bar(labels, most) if labels is not None else ''}</td><td>{opened}</td></tr>"
    )


def _bar(labels: Mapping[str, int], most: int) -> str:
    """Draw the verdicts of an article as a bar, as long as its statements are many, with the numbers beside it."""
    found = labels.get("claims", 0)
    if not found:
        return "<small>no statement found</small>"
    counts = {
        label: labels.get(label.value, 0) for label in (Label.REFUTED, Label.SUPPORTED, Label.CONFLICTING)
    }
    counts[Label.NOT_ENOUGH_EVIDENCE] = found - sum(counts.values())
    return draw_verdict_bar(counts, found / most)


def draw_downloads(name: str) -> None:
    """Draw one button a file of results."""
    home = home_of(name)
    if home is None:
        return
    with st.container(horizontal=True, key="batch-downloads"):
        for file, (words, mime) in _FILES.items():
            path = run_folder(home) / file
            if path.exists():
                st.download_button(
                    words,
                    path.read_bytes if path.stat().st_size else b"",
                    file_name=file,
                    mime=mime,
                    key=f"download-{file}",
                    on_click="ignore",
                    icon=":material/download:",
                )


def draw_dossier(name: str) -> None:
    """Draw what the articles of a finished batch say together."""
    home = home_of(name)
    if home is None or not (run_folder(home) / "reports.jsonl").exists():
        return
    st.html('<h2 class="part">What the articles say together</h2>')
    try:
        dossier = _dossier(run_folder(home), (run_folder(home) / "reports.jsonl").stat().st_mtime)
    except PresscheckError as error:
        st.info(plain(str(error)))
        return
    with st.container(horizontal=True):
        for form, words, mime in (
            ("html", "Dossier (web page)", "text/html"),
            ("md", "Dossier (Markdown)", "text/markdown"),
        ):
            st.download_button(
                words,
                _writer(dossier, form),
                file_name=f"dossier.{form}",
                mime=mime,
                key=f"dossier-{form}",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )
    with st.container(key="dossier"):
        st.html(_with_kept_reports(draw_body(dossier), kept_reports(home)))


@st.cache_data(show_spinner="Laying the articles side by side", max_entries=8)
def _dossier(folder: Path, changed_at: float) -> Dossier:
    return build_dossier(folder)


def _writer(dossier: Dossier, form: str) -> Callable[[], bytes]:
    return lambda: draw(dossier, form).encode("utf-8")


def _with_kept_reports(body: str, kept: Mapping[str, KeptReport]) -> str:
    """Let the links to the batch's report files lead to the kept reports."""

    def to_kept(match: re.Match[str]) -> str:
        return f'href="./?report={kept[match[1]].id}" target="_self"' if match[1] in kept else ""

    return _REPORT.sub(to_kept, body)


def draw_earlier() -> None:
    """Offer the last batches; on a shared page only who has its address finds a batch."""
    if is_shared() or not batches_folder().is_dir():
        return
    homes = sorted(batches_folder().iterdir(), key=lambda home: home.stat().st_mtime, reverse=True)
    found = [line for home in homes[:_EARLIER] if (line := _earlier(home))]
    if found:
        st.html(f'<h2 class="part">Earlier batches</h2><ul class="plain">{"".join(found)}</ul>')


def _earlier(home: Path) -> str | None:
    try:
        with Journal.look(run_folder(home)) as journal:
            count, first = journal.count(), next(journal.rows(), None)
    except PresscheckError:
        return None
    host = escape((first.host if first else "") or "list")
    said = ", ".join(f"{number} {_STATES[state]}" for state, number in count.items() if number)
    address = f"./batch?batch={escape(home.name)}"
    day = say_date(date.fromtimestamp(home.stat().st_ctime).isoformat())
    return f'<li><a href="{address}" target="_self">{host} …</a> <small>{escape(day)} · {escape(said)}</small></li>'
