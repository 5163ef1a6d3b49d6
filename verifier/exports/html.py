"""The report as one HTML file: the marked-up article and a card for every claim.

The file asks for nothing else (a policy in its head forbids it), needs no script, follows the reader's
light or dark setting and prints. `mark_up` cuts the article's text into marked segments; the web page
draws the same segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from urllib.parse import urlsplit

from claims.statement import property_named
from scraper.characters import seen
from verifier.annotations import Annotation
from verifier.exports.cards import draw_card, draw_findings, draw_legend, draw_tiles, link
from verifier.exports.figures import draw_figures
from verifier.exports.phrases import (
    MEANINGS,
    SIGNS,
    byline,
    count_of,
    counts,
    coverage,
    headline,
    property_label,
    safe_link,
)
from verifier.exports.stylesheet import stylesheet
from verifier.method import rule_of
from verifier.report import CheckedClaim, Label, Report
from verifier.wording import LABELS

_TELLING = (Label.REFUTED, Label.CONFLICTING, Label.SUPPORTED, Label.NOT_ENOUGH_EVIDENCE)
_MAX_HEADING = 90  # characters; a longer line is a paragraph
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the article's text that is marked alike.

    `claims` are the ids of the claims that cover it, the one that marks it first; `ends` are those whose
    mention ends with it; `unread` says that it is a number that no claim covers.
    """

    text: str
    claims: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    unread: bool = False

    @property
    def claim(self) -> str | None:
        """The claim that marks the segment."""
        return self.claims[0] if self.claims else None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the article's text, in segments; `role` is headline, heading or text."""

    role: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    rank: tuple[int, int, int]  # shorter, then more telling, then first
    claim: str


def mark_up(report: Report) -> tuple[Paragraph, ...]:
    """Cut the article's text into paragraphs of segments; joined by line ends they are the text again.

    Where claims overlap, the shortest marks the stretch; of equal ones the more telling verdict, then the
    first. A claim that marks nothing still stands in `claims` and `ends` of its segment.
    """
    text = report.article.text
    spans = sorted(_spans(report, len(text)), key=lambda s: (s.rank, s.start))
    unread = [(u.start, u.end) for u in report.unread_figures]
    paragraphs, position = list[Paragraph](), 0
    for number, line in enumerate(text.split("\n")):
        end = position + len(line)
        near = [s for s in spans if s.start < end and s.end > position]
        figures = [(a, b) for a, b in unread if a < end and b > position]
        segments = tuple(_merge(_cut(text, position, end, near, figures)))
        paragraphs.append(Paragraph(_role(line, number, report.article.title), segments))
        position = end + 1
    return tuple(paragraphs)


def _spans(report: Report, length: int) -> Iterator[_Span]:
    for order, claim in enumerate(report.claims):
        telling = _TELLING.index(claim.verdict.label)
        for start, end in {(m.start, m.end) for m in claim.mentions} | {(claim.start, claim.end)}:
            if 0 <= start < end <= length:
                yield _Span(start, end, (end - start, telling, order), claim.id)


def _cut(
    text: str, begin: int, end: int, spans: list[_Span], unread: list[tuple[int, int]]
) -> Iterator[Segment]:
    """Cut a line at every border of a span; what covers a piece covers it whole."""
    borders = {begin, end, *(p for s in spans for p in (s.start, s.end)), *(p for u in unread for p in u)}
    cuts = sorted(p for p in borders if begin <= p <= end)
    for a, b in pairwise(cuts):
        over = [s for s in spans if s.start <= a and s.end >= b]
        yield Segment(
            text[a:b],
            tuple(dict.fromkeys(s.claim for s in over)),
            tuple(dict.fromkeys(s.claim for s in over if s.end == b or (b == end < s.end))),
            not over and any(start <= a and stop >= b for start, stop in unread),
        )


def _merge(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Join neighbours that the same claim marks."""
    last: Segment | None = None
    for segment in segments:
        if last and last.claim and last.claim == segment.claim and last.claim not in last.ends:
            last = replace(
                last,
                text=last.text + segment.text,
                claims=tuple(dict.fromkeys(last.claims + segment.claims)),
                ends=last.ends + segment.ends,
            )
            continue
        if last:
            yield last
        last = segment
    if last:
        yield last


def _role(line: str, number: int, title: str | None) -> str:
    """Tell a line's role by its looks: a report keeps the text, not the page's blocks."""
    stripped = line.strip()
    if number == 0 and title and " ".join(stripped.split()) == " ".join(title.split()):
        return "headline"
    short = 0 < len(stripped) <= _MAX_HEADING and stripped[0].isalnum()
    return "heading" if short and stripped[-1] not in ".!?…:;,”\"'’)" else "text"


def draw_article(report: Report) -> tuple[str, str]:
    """Draw the marked-up headline and the marked-up text; each mark links to its claim's card."""
    claims = {claim.id: claim for claim in report.claims}
    placed = set[str]()
    title, lines = escape(headline(report)), list[str]()
    for paragraph in mark_up(report):
        inner = "".join(_draw_segment(s, claims, placed) for s in paragraph.segments)
        if paragraph.role == "headline":
            title = inner
        elif inner.strip():
            tag = "h2" if paragraph.role == "heading" else "p"
            lines.append(f"<{tag}>{inner}</{tag}>")
    return title, "\n".join(lines)


def _draw_segment(segment: Segment, claims: dict[str, CheckedClaim], placed: set[str]) -> str:
    shown = escape(seen(segment.text))
    if segment.unread:
        return f'<span class="figure" title="This number was not read as a statement">{shown}</span>'
    if segment.claim is None:
        return shown
    main = claims[segment.claim]
    sign = _sign(main) if main.id in segment.ends else ""
    others = "".join(
        f'<a class="mark {claims[c].verdict.label.value} more"{_anchor(c, placed)} href="#{escape(c)}"'
        f' aria-label="{escape(describe(claims[c]))}">{_sign(claims[c])}</a>'
        for c in segment.ends
        if c != main.id
    )
    return (
        f'<a class="mark {main.verdict.label.value}"{_anchor(main.id, placed)} href="#{escape(main.id)}"'
        f' title="{escape(describe(main))}">{shown}{sign}</a>{others}'
    )


def _anchor(claim: str, placed: set[str]) -> str:
    if claim in placed:
        return ""
    placed.add(claim)
    return f' id="text-{escape(claim)}"'


def _sign(claim: CheckedClaim) -> str:
    label = claim.verdict.label
    return f'<sup><span aria-hidden="true">{SIGNS[label]}</span><span class="unseen"> ({LABELS[label]})</span></sup>'


def describe(claim: CheckedClaim) -> str:
    """Name a mark for a screen reader: "release date: refuted"."""
    return f"{property_label(claim.kind)}: {LABELS[claim.verdict.label]}"


def render(report: Report, notes: Sequence[Annotation] = ()) -> str:
    """Return the report as one HTML document, with the editors' notes on its claims."""
    title, text = draw_article(report)
    status = report.article.status
    body = _report(report, text, notes) if status.readable else _unread(status.value)
    said = [escape(part) for part in byline(report)]
    if address := safe_link(report.article.url):
        said.append(link(address, f"read it at {urlsplit(address).hostname}"))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>{escape(headline(report))} – presscheck</title>
<style>
{stylesheet("palette", "marks", "cards", "figures", "report")}
</style>
</head>
<body>
<header>
<p class="kicker">presscheck · checked against the reference</p>
<h1>{title}</h1>
<p class="byline">{" · ".join(said)}</p>
</header>
{body}
<footer>
<p>{escape(" · ".join(coverage(report)) or "No reference was asked.")}</p>
{_method(report)}
<p>Checked {escape(report.run.checked_at)} by {escape(report.run.tool)}, a program; no person has reviewed it.
Only marked text was checked.</p>
</footer>
</body>
</html>
"""


def _report(report: Report, text: str, notes: Sequence[Annotation]) -> str:
    cards = "\n".join(
        f'<li id="{escape(c.id)}">{draw_card(c, back=f"text-{c.id}", notes=notes)}</li>'
        for c in report.claims
    )
    empty = "" if report.claims else "<p>No checkable statement was found in this text.</p>"
    return f"""{draw_tiles(report)}
{draw_findings(report)}
<main class="layout">
<section class="text" lang="{escape(report.article.language or "en")}" aria-label="The article, marked">
{text}
</section>
<section class="claims" aria-label="{escape(counts(report))}">
{_filter(report)}
<details class="key"><summary>What the marks mean</summary>{draw_legend()}</details>
{empty}
<ol class="list">
{cards}
</ol>
</section>
</main>
{_figures(report)}"""


def _figures(report: Report) -> str:
    drawn = draw_figures(report)
    return f'<details class="key"><summary>Charts</summary>{drawn}</details>' if drawn else ""


def _filter(report: Report) -> str:
    """Draw a filter that works without a script: the stylesheet reads which button is chosen."""
    labels = [label for label in MEANINGS if count_of(report, label)]
    if len(labels) < 2:
        return ""
    buttons = "".join(
        f'<label><input type="radio" name="only" value="{label.value}">'
        f"<span>{SIGNS[label]} {LABELS[label]}</span></label>"
        for label in labels
    )
    first = '<label><input type="radio" name="only" value="all" checked><span>all</span></label>'
    return f'<fieldset class="filter"><legend>Show</legend>{first}{buttons}</fieldset>'


def _method(report: Report) -> str:
    """Draw how the values of each property of the report were compared; the whole method is in docs/method.md."""
    kinds = dict.fromkeys(c.kind for c in report.claims)
    rules = "\n".join(
        f"<li><b>{escape(property_label(kind))}</b>: {escape(rule_of(property_named(kind)))}</li>"
        for kind in kinds
    )
    if not rules:
        return ""
    return f'<details id="method"><summary>How the verdicts were reached</summary><ul>{rules}</ul></details>'


def _unread(status: str) -> str:
    words = escape(status.replace("_", " "))
    return f"<main><p>This page was not read as an article ({words}), so nothing was checked.</p></main>"
