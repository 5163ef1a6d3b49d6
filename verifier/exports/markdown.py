"""The report as Markdown, for notes, issues and mail; every character of the article is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.statement import property_named
from verifier.annotations import WORDS, Annotation
from verifier.exports.phrases import (
    MEANINGS,
    SIGNS,
    byline,
    correction,
    count_of,
    counts,
    coverage,
    evidence_value,
    finding_title,
    headline,
    one_line,
    property_label,
    provenance,
    safe_link,
    subject_name,
    verdict_name,
)
from verifier.method import rule_of
from verifier.report import CheckedClaim, Evidence, Report
from verifier.wording import LABELS, say_date

# Everything that Markdown, its GitHub kind or inline HTML could read as more than itself; "$" is mathematics.
_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~$#!{}])")
_AUTOLINK = re.compile(r"(?i)(\b(?:https?|ftp|mailto|xmpp))(?=:)|(\bwww)(?=\.)|(@)")


def escape(text: str) -> str:
    """Return the text on one line so that Markdown shows it letter by letter."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    escaped = _AUTOLINK.sub(lambda m: m.group(0) + ("\\" if m.group(3) is None else "​"), escaped)
    return re.sub(r"^([-+=:]|\d+(?=[.)]))", lambda m: _guard_start(m.group(1)), escaped)


def _guard_start(mark: str) -> str:
    """Escape what would open a list or a heading at the start of a line."""
    return f"\\{mark}" if not mark.isdigit() else f"{mark}\\"


def link(url: str | None, text: str) -> str:
    """Return a Markdown link, or the escaped text where the address is no web address."""
    address = safe_link(url)
    if address is None:
        return escape(text)
    address = address.replace("(", "%28").replace(")", "%29")
    return f"[{escape(text)}](<{address}>)"


def render(report: Report, notes: Sequence[Annotation] = ()) -> str:
    """Return the report as Markdown, with the editors' notes on its claims."""
    return "\n".join(_lines(report, notes)).rstrip() + "\n"


def _lines(report: Report, notes: Sequence[Annotation]) -> Iterator[str]:
    yield f"# {link(report.article.url, headline(report))}"
    yield ""
    yield escape(" · ".join(byline(report)))
    yield ""
    if not report.article.status.readable:
        why = report.article.status.value.replace("_", " ")
        yield f"This page was not read as an article ({why}), so nothing was checked."
        return
    yield f"**{counts(report)}**" + "".join(
        f" · {SIGNS[label]} {count_of(report, label)} {LABELS[label]}"
        for label in MEANINGS
        if count_of(report, label)
    )
    yield ""
    for finding in report.findings:
        yield f"- **{finding_title(finding)}:** {escape(finding.message)}"
    for claim in report.claims:
        yield from _claim(claim)
        yield from _notes([note for note in notes if note.claim == claim.id])
    yield ""
    if report.unread_figures:
        yield f"{len(report.unread_figures)} numbers of the text were not read as statements."
        yield ""
    yield f"*Checked {report.run.checked_at} by {escape(report.run.tool)}, a program; no person has reviewed it.*"
    for line in coverage(report):
        yield f"*{escape(line)}*"
    yield from _method(report)


def _method(report: Report) -> Iterator[str]:
    """Say how the values of each property of the report were compared."""
    kinds = dict.fromkeys(c.kind for c in report.claims)
    if kinds:
        yield ""
        yield "## How the verdicts were reached"
        yield ""
    for kind in kinds:
        yield f"- **{escape(property_label(kind))}**: {escape(rule_of(property_named(kind)))}"


def _claim(claim: CheckedClaim) -> Iterator[str]:
    verdict = claim.verdict
    yield ""
    about = escape(f"{property_label(claim.kind)} of {subject_name(claim)}")
    yield f"## {SIGNS[verdict.label]} {verdict_name(claim)}: {about}"
    yield ""
    yield f"> “{escape(claim.quote)}”"
    yield ""
    yield escape(verdict.rationale)
    right = correction(claim)
    if right:
        yield ""
        yield f"The reference: **{escape(right)}**"
    if verdict.today:
        yield ""
        yield f"As of today: {LABELS[verdict.today]}."
    if verdict.candidates:
        yield ""
        yield "It may mean: " + ", ".join(
            escape(f"{c.name} ({c.year})" if c.year else c.name) for c in verdict.candidates
        )
    if verdict.evidence:
        yield ""
        yield from (_evidence(e) for e in verdict.evidence)


def _notes(notes: Sequence[Annotation]) -> Iterator[str]:
    if notes:
        yield ""
        yield "Notes of an editor; the verdict is the program’s:"
        yield ""
    for note in notes:
        source = f" ({link(note.source, 'source')})" if note.source else ""
        yield f"- **{WORDS[note.kind]}** {escape(note.text)}{source} – {say_date(note.at[:10])}"


def _evidence(evidence: Evidence) -> str:
    told = f"{link(evidence.url, evidence.source)}: {escape(evidence_value(evidence))}"
    parts = [escape(p) for p in (evidence.detail, provenance(evidence)) if p]
    excerpt = f" – “{escape(evidence.excerpt)}”" if evidence.excerpt else ""
    return f"- {told}{' (' + '; '.join(parts) + ')' if parts else ''}{excerpt}"
