"""The report on a terminal: headline, counts, then each claim with verdict, both values, reason, link."""

from __future__ import annotations

import io
import textwrap
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from verifier.exports.phrases import one_line, safe_link
from verifier.report import CheckedClaim, Label, Report
from verifier.wording import LABELS, say_date

if TYPE_CHECKING:
    from verifier.store.commands import StoreInfo

WIDTH = 80
SIGNS = {
    Label.SUPPORTED: ("✓", "green"),
    Label.REFUTED: ("✗", "red"),
    Label.CONFLICTING: ("≠", "magenta"),
    Label.NOT_ENOUGH_EVIDENCE: ("?", "yellow"),
}
_ORIGINS = {"declared": "", "given": " (as given)", "guessed": " (guessed)"}


def render(report: Report) -> str:
    """Return the report as plain text of 80 columns, without colours."""
    buffer = io.StringIO()
    _print(report, Console(file=buffer, width=WIDTH, color_system=None, highlight=False))
    return buffer.getvalue()


def print_report(report: Report) -> None:
    """Print the report to standard output, in colours where the terminal has them."""
    console = Console(highlight=False)
    _print(report, Console(highlight=False, width=min(console.width, 100) if console.is_terminal else WIDTH))


def _print(report: Report, console: Console) -> None:
    article, summary = report.article, report.summary
    console.print(Text(one_line(article.title or "(no headline)"), style="bold"), soft_wrap=False)
    console.print(Text(_byline(report), style="dim"))
    console.print()
    if not article.status.readable:
        console.print(Text(_wall(report)))
        return
    console.print(Text(f"{summary.claims} statements found, {summary.decided} decided"))
    console.print(_counts(report))
    for finding in report.findings:
        console.print(Text(f"! {one_line(finding.message)}", style="bold yellow"))
    for claim in report.claims:
        console.print()
        _print_claim(claim, console)
    if report.unread_figures:
        console.print()
        console.print(
            Text(f"{len(report.unread_figures)} numbers of the text were read as no statement.", style="dim")
        )


def _wall(report: Report) -> str:
    """Say what kind of page it is, and what to do."""
    from scraper.walls import ADVICE

    status = report.article.status
    what = f"This page was not read as an article ({status.value.replace('_', ' ')})."
    return " ".join([what, *ADVICE.get(status, ())])


def _byline(report: Report) -> str:
    article = report.article
    date = (
        "no date"
        if article.published is None
        else say_date(article.published.value) + _ORIGINS[article.published.origin]
    )
    return one_line(" · ".join(filter(None, [article.site, date, safe_link(article.url)])))


def _counts(report: Report) -> Text:
    text = Text()
    for label, (sign, colour) in SIGNS.items():
        count = getattr(report.summary, label.value)
        if count or label in (Label.SUPPORTED, Label.REFUTED):
            text.append(f"{sign} {count} {LABELS[label]}   ", style=colour)
    return text


def _print_claim(claim: CheckedClaim, console: Console) -> None:
    sign, colour = SIGNS[claim.verdict.label]
    head = Text()
    head.append(f"{sign} {LABELS[claim.verdict.label]}", style=f"bold {colour}")
    confidence = f" ({claim.verdict.confidence} confidence)" if claim.verdict.label.decided else ""
    head.append(
        f"{confidence} · {claim.kind.replace('_', ' ')} of {one_line(claim.subject.name)}", style="dim"
    )
    console.print(head)
    _indented(f"“{claim.quote}”", "italic", console)
    _indented(claim.verdict.rationale, "", console)
    if claim.verdict.correction is not None:
        _indented(f"→ the reference: {_correction(claim)}", "bold", console)
    urls = (safe_link(e.url) for e in claim.verdict.evidence if claim.verdict.label.decided)
    if url := next(filter(None, urls), None):
        _indented(url, "blue", console)


def _indented(text: str, style: str, console: Console) -> None:
    for line in textwrap.wrap(one_line(text), console.width, initial_indent="  ", subsequent_indent="  "):
        console.print(Text(line, style=style))


def _correction(claim: CheckedClaim) -> str:
    from verifier.wording import say_value

    first = claim.verdict.evidence[0]
    return say_value(
        claim.kind if first.property == claim.kind else first.property,
        first.value,
        first.unit,
        first.qualifiers,
    )


def print_store(info: StoreInfo) -> None:
    """Print what the reference store holds."""
    console = Console(highlight=False)
    for name, value in info.model_dump(mode="json").items():
        if isinstance(value, list):
            console.print(f"{name}:")
            for row in value:
                console.print("  " + ", ".join(f"{k} {v}" for k, v in row.items() if v not in (None, "")))
        else:
            console.print(f"{name}: {_plain(value)}")


def _plain(value: object) -> str:
    """Write a plain value of the store's description."""
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items()) or "none"
    return str(value)
