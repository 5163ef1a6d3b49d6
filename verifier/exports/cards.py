"""One claim as a card in HTML: what the article says, what the reference says, and the sources.

Every string is escaped here; the file and the web page show the same card.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from verifier.annotations import WORDS, Annotation
from verifier.exports.phrases import (
    MEANINGS,
    SIGNS,
    correction,
    count_of,
    counts,
    evidence_value,
    finding_title,
    one_line,
    property_label,
    provenance,
    reference_says,
    safe_link,
    statement,
    subject_name,
    verdict_name,
)
from verifier.report import Candidate, CheckedClaim, Evidence, Report, Stance
from verifier.wording import LABELS, REASONS, say_claim, say_date

_STANCES = {Stance.SUPPORTS: "supports", Stance.REFUTES: "contradicts", Stance.NEUTRAL: "does not settle"}


def link(url: str | None, text: str) -> str:
    """Return a link that opens elsewhere and tells nothing; plain text where the address is no web address."""
    address = safe_link(url)
    if address is None:
        return escape(text)
    return (
        f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer nofollow">{escape(text)}</a>'
    )


def draw_card(claim: CheckedClaim, back: str | None = None, notes: Sequence[Annotation] = ()) -> str:
    """Draw one claim with the editors' notes on it; `back` is the anchor of its place in the text."""
    verdict, label = claim.verdict, claim.verdict.label
    about = f"{property_label(claim.kind)} of {subject_name(claim)}"
    shown = f"“{escape(one_line(claim.quote))}”"
    quote = f'<a href="#{escape(back)}">{shown}</a>' if back else shown
    parts = [
        f'<p class="verdict"><span class="badge"><span aria-hidden="true">{SIGNS[label]}</span> '
        f'{escape(verdict_name(claim))}</span> <span class="about">{escape(about)}</span></p>',
        f"<blockquote>{quote}</blockquote>",
        _statement(claim),
        _compared(claim),
        f'<p class="why">{escape(one_line(verdict.rationale))}</p>',
        _reason(claim),
        _today(claim),
        _candidates(verdict.candidates),
        _evidence(verdict.evidence),
        draw_notes([note for note in notes if note.claim == claim.id]),
    ]
    name = escape(f"{LABELS[label]}: {about}")
    return f'<article class="card {label.value}" aria-label="{name}">{"".join(parts)}</article>'


def draw_notes(notes: Sequence[Annotation]) -> str:
    """Draw what editors noted; nothing where they noted nothing."""
    if not notes:
        return ""
    items = "".join(
        f"<li><b>{escape(WORDS[note.kind])}</b> {escape(one_line(note.text))} "
        f"{link(note.source, 'source') if note.source else ''} <small>{escape(say_date(note.at[:10]))}</small></li>"
        for note in notes
    )
    return (
        f'<div class="notes"><h4>Notes of an editor; the verdict is the program’s</h4><ul>{items}</ul></div>'
    )


def _statement(claim: CheckedClaim) -> str:
    """Draw the claim as a sentence of its own, where that says more than the quoted words."""
    said = statement(claim) if claim.kind != "quote" else ""
    adds_words = said and one_line(claim.quote).casefold() != said.casefold()
    return f'<p class="statement">{escape(said)}.</p>' if adds_words else ""


def _compared(claim: CheckedClaim) -> str:
    first = claim.verdict.evidence[0] if claim.verdict.evidence else None
    detail = (
        f'<small class="arithmetic">{escape(one_line(first.detail))}</small>'
        if first and first.detail and first.stance is not Stance.NEUTRAL
        else ""
    )
    right = correction(claim) or reference_says(claim)
    held = "" if first else ' class="nothing"'
    return (
        '<dl class="compared">'
        f"<div><dt>The article says</dt><dd>{escape(one_line(say_claim(claim)))}</dd></div>"
        f"<div><dt>The reference says</dt><dd{held}>{escape(right)}{detail}</dd></div></dl>"
    )


def _reason(claim: CheckedClaim) -> str:
    reason = claim.verdict.reason
    if reason is None or not claim.verdict.evidence:
        return ""
    words = REASONS[reason].format(subject=one_line(claim.subject.name), label=property_label(claim.kind))
    return (
        f'<p class="reason">Undecided: {escape(words)}.</p>' if words not in claim.verdict.rationale else ""
    )


def _today(claim: CheckedClaim) -> str:
    today = claim.verdict.today
    return f'<p class="today">As of today: {escape(LABELS[today])}.</p>' if today else ""


def _candidates(candidates: tuple[Candidate, ...]) -> str:
    if not candidates:
        return ""
    items = "".join(f"<li>{escape(_candidate(c))}</li>" for c in candidates)
    return f'<div class="candidates"><h4>It may mean</h4><ul>{items}</ul></div>'


def _candidate(candidate: Candidate) -> str:
    kind = (candidate.type or "").replace("_", " ")
    said = ", ".join(str(part) for part in (kind, candidate.year) if part)
    return f"{one_line(candidate.name)} ({said})" if said else one_line(candidate.name)


def _evidence(evidence: tuple[Evidence, ...]) -> str:
    if not evidence:
        return ""
    items = "".join(_evidence_item(e) for e in evidence)
    return f'<div class="evidence"><h4>Sources</h4><ol>{items}</ol></div>'


def _evidence_item(evidence: Evidence) -> str:
    source = link(evidence.url, one_line(evidence.source))
    origin = " · ".join(part for part in (_STANCES[evidence.stance], provenance(evidence)) if part)
    excerpt = f"<q>{escape(one_line(evidence.excerpt))}</q>" if evidence.excerpt else ""
    address = safe_link(evidence.url)
    printed = f'<span class="address">{escape(address)}</span>' if address else ""
    return (
        f'<li class="{evidence.stance.value}"><span class="source">{source}</span> '
        f'<span class="said">{escape(evidence_value(evidence))}</span> '
        f"<small>{escape(origin)}</small>{excerpt}{printed}</li>"
    )


def draw_tiles(report: Report) -> str:
    """Draw the counts: found and decided, then one tile a verdict that occurs."""
    tiles = "".join(
        f'<li class="tile {label.value}"><span aria-hidden="true">{SIGNS[label]}</span> '
        f"<b>{count_of(report, label)}</b> {LABELS[label]}</li>"
        for label in MEANINGS
        if count_of(report, label)
    )
    return f'<ul class="tiles"><li class="tile total">{escape(counts(report))}</li>{tiles}</ul>'


def draw_findings(report: Report) -> str:
    """Draw what the claims show when laid side by side, and earlier fact-checks; nothing where there is none."""
    sections = dict[str, str]()
    for finding in report.findings:
        title = finding_title(finding)
        sections[title] = sections.get(title, "") + f"<li>{escape(one_line(finding.message))}</li>"
    return "".join(
        f'<section class="findings"><h2>{title}</h2><ul>{items}</ul></section>'
        for title, items in sections.items()
    )


def draw_legend() -> str:
    """Draw what each mark means."""
    rows = "".join(
        f'<li class="{label.value}"><span class="badge"><span aria-hidden="true">{SIGNS[label]}</span> '
        f"{LABELS[label]}</span> {meaning}</li>"
        for label, meaning in MEANINGS.items()
    )
    unread = (
        '<li class="unread"><span class="figure">42</span> a number that was not read as a statement; '
        "text without a mark was not checked</li>"
    )
    return f'<ul class="legend">{rows}{unread}</ul>'
