"""What of a report is looked at rather than read: verdicts by property, figures side by side, dates on one line.

Everything is HTML placed by percentages: it bends to any width, follows light and dark, and prints; each row
says the same in words to a screen reader. Every string is escaped here.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from claims.dates import interval_of
from verifier.exports.phrases import MEANINGS, SIGNS, evidence_value, one_line, property_label, subject_name
from verifier.report import CheckedClaim, Label, Report, Stance
from verifier.wording import LABELS, say_claim

MOST_TIMES = 4.0
"""The figures' axis ends where the claimed value is this many times the reference, or that part of it."""
_MAX_ROWS = 40
_MAX_TICKS = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """A claimed value beside the reference's, each with its place on the axis in percent.

    A value that is a span ("2017") reaches to `claimed_to`; `beyond` says that it lies off the axis.
    """

    claim: CheckedClaim
    claimed: float
    reference: float
    claimed_to: float = 0.0
    beyond: bool = False


def draw_figures(report: Report) -> str:
    """Draw all figures that the report has something for; empty where it has no claims."""
    parts = (draw_properties(report), draw_numbers(report), draw_dates(report))
    return "".join(part for part in parts if part)


def draw_verdict_bar(counts: Mapping[Label, int], share: float = 1.0) -> str:
    """Draw counts of verdicts as one bar, `share` of the width long, with signs and numbers under it."""
    shown = {label: counts[label] for label in MEANINGS if counts.get(label, 0) > 0}
    said = ", ".join(f"{count} {LABELS[label]}" for label, count in shown.items())
    pieces = "".join(
        f'<span class="{label.value}" style="flex:{count}"></span>' for label, count in shown.items()
    )
    numbers = "".join(
        f'<span class="{label.value}">{SIGNS[label]}&#8239;{count}</span>' for label, count in shown.items()
    )
    return (
        f'<div class="verdicts" role="img" aria-label="{said}" title="{said}">'
        f'<div class="bar" style="width:{max(6, round(100 * share))}%">{pieces}</div>'
        f'<div class="numbers" aria-hidden="true">{numbers}</div></div>'
    )


def draw_properties(report: Report) -> str:
    """Draw a bar of verdicts for each property, the most frequent first."""
    by_kind = defaultdict[str, Counter[Label]](Counter)
    for claim in report.claims:
        by_kind[claim.kind][claim.verdict.label] += 1
    if not by_kind:
        return ""
    kinds = sorted(by_kind, key=lambda kind: (-by_kind[kind].total(), property_label(kind)))
    most = by_kind[kinds[0]].total()
    rows = "".join(
        f'<li><span class="label">{escape(property_label(kind))}</span>'
        f"{draw_verdict_bar(by_kind[kind], by_kind[kind].total() / most)}</li>"
        for kind in kinds
    )
    return f'<section class="figure-of"><h2>Verdicts by property</h2><ul>{rows}</ul></section>'


def number_pairs(claims: Sequence[CheckedClaim]) -> list[Pair]:
    """Return the claims whose figure and the reference's are of one unit, placed by their ratio (logarithmic)."""
    pairs = []
    for claim in claims:
        first = claim.verdict.evidence[0] if claim.verdict.evidence else None
        if first is None or claim.kind != first.property or claim.unit != first.unit:
            continue
        if not isinstance(claim.value, int | float) or not isinstance(first.value, int | float):
            continue
        if claim.value <= 0 or first.value <= 0:
            continue
        times = math.log(claim.value / first.value) / math.log(MOST_TIMES)
        pairs.append(Pair(claim, 50 + 48 * max(-1.0, min(1.0, times)), 50.0, beyond=abs(times) > 1))
    return pairs


def draw_numbers(report: Report) -> str:
    """Draw claimed figures on one axis, on which the reference stands in the middle."""
    pairs = number_pairs(report.claims)
    if not pairs:
        return ""
    ticks = {2.0: "a quarter", 26.0: "half", 50.0: "the reference", 74.0: "twice", 98.0: "four times"}
    return _draw("Figures: how many times the reference", pairs, ticks)


def date_pairs(claims: Sequence[CheckedClaim]) -> tuple[list[Pair], dict[float, str]]:
    """Return the claims of dates that the reference dates, placed in time, and the ticks of the axis (years)."""
    found = []
    for claim in claims:
        first = claim.verdict.evidence[0] if claim.verdict.evidence else None
        if first is None or claim.kind != first.property or first.stance is Stance.NEUTRAL:
            continue
        said, known = interval_of(str(claim.value)), interval_of(str(first.value))
        if said and known and (claim.kind == "release_date" or claim.qualifiers.get("aspect") == "date"):
            found.append((claim, said, known))
    if not found:
        return [], {}
    days = [day for _, said, known in found for day in (*said, *known)]
    begin, end = min(days).year, max(days).year + 1
    first_day, last_day = date(begin, 1, 1).toordinal(), date(end, 1, 1).toordinal()

    def place(day: date) -> float:
        return 2 + 96 * (day.toordinal() - first_day) / (last_day - first_day)

    pairs = [Pair(claim, place(a), place(known[0]), place(b)) for claim, (a, b), known in found]
    step = max(1, math.ceil((end - begin) / _MAX_TICKS))
    ticks = {place(date(year, 1, 1)): str(year) for year in range(begin, end + 1, step)}
    return sorted(pairs, key=lambda pair: pair.reference), ticks


def draw_dates(report: Report) -> str:
    """Draw claimed dates and the reference's on one time line."""
    pairs, ticks = date_pairs(report.claims)
    return _draw("Dates", pairs, ticks) if pairs else ""


def _draw(title: str, pairs: Sequence[Pair], ticks: Mapping[float, str]) -> str:
    axis = "".join(
        f'<span class="name" style="left:{at:.1f}%">{escape(words)}</span>' for at, words in ticks.items()
    )
    lines = "".join(f'<span class="tick" style="left:{at:.1f}%"></span>' for at in ticks)
    rows = "".join(_row(pair, lines) for pair in pairs[:_MAX_ROWS])
    more = f"<p>{len(pairs) - _MAX_ROWS} more are not drawn.</p>" if len(pairs) > _MAX_ROWS else ""
    return (
        f'<section class="figure-of"><h2>{escape(title)}</h2>'
        '<p class="key"><span><span class="claimed"></span> the article</span> '
        '<span><span class="known"></span> the reference</span></p>'
        f'<ul>{rows}<li class="axis" aria-hidden="true"><span></span><div class="track">{axis}</div></li></ul>'
        f"{more}</section>"
    )


def _row(pair: Pair, lines: str) -> str:
    """Draw one claim: its name, its verdict's sign, the two values in words and on the axis."""
    claim, label = pair.claim, pair.claim.verdict.label
    about = f"{property_label(claim.kind)} of {subject_name(claim)}"
    claimed = one_line(say_claim(claim))
    known = evidence_value(claim.verdict.evidence[0])
    low, high = sorted((pair.claimed, pair.reference))
    beyond = " beyond" if pair.beyond else ""
    width = max(0.0, pair.claimed_to - pair.claimed)
    return (
        f'<li class="{label.value}"><span class="label"><b class="sign" title="{LABELS[label]}">{SIGNS[label]}</b> '
        f'{escape(about)}<span class="unseen"> ({LABELS[label]})</span>'
        f"<small>{escape(claimed)} · reference {escape(known)}</small></span>"
        f'<div class="track" aria-hidden="true">{lines}'
        f'<span class="gap" style="left:{low:.1f}%;width:{high - low:.1f}%"></span>'
        f'<span class="known" style="left:{pair.reference:.1f}%"></span>'
        f'<span class="claimed{beyond}" style="left:{pair.claimed:.1f}%;width:{width:.1f}%"></span></div></li>'
    )
