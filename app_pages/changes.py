"""What a repeated check found that the earlier one did not: a table of verdicts, before and now."""

from __future__ import annotations

from html import escape

import streamlit as st

from app_pages.kept import earlier_of
from verifier.exports.phrases import SIGNS, property_label
from verifier.rediff import Difference, rediff
from verifier.report import Label, Report
from verifier.wording import LABELS, say_date

CAUSES = {
    "reference": "the sources say something else",
    "rule": "it is judged in another way",
    "page": "the page has changed",
    "reading": "it is read in another way",
    "wording": "the same in other words",
}
_ABSENT = {"new": "not in the text", "gone": "not in the text any more"}


def draw_changes(name: str, report: Report) -> None:
    """Draw what changed since the check that this one repeats; nothing where it repeats none."""
    before = earlier_of(name)
    if before is None:
        return
    found = rediff(before, report)
    day = say_date(before.run.checked_at[:10])
    if not found.differences:
        st.html(
            f'<section class="changes" role="status"><h2>Nothing has changed since {escape(day)}</h2>'
            f"<p>All {found.same} statements have the same verdicts as then.</p></section>"
        )
        return
    rows = "".join(map(_row, found.differences))
    st.html(
        f'<section class="changes"><h2>What has changed since {escape(day)}</h2>'
        f"<p>{_count(found.verdicts, 'verdict')} changed; {_count(found.same, 'statement')} as before.</p>"
        '<div class="scroll"><table class="changed"><thead><tr><th scope="col">The article says</th>'
        '<th scope="col">Then</th><th scope="col">Now</th><th scope="col">Why</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def _row(difference: Difference) -> str:
    what = f"<small>{escape(property_label(difference.property))}</small>“{escape(difference.quote)}”"
    if difference.earlier:
        what += f"<small>then: “{escape(difference.earlier)}”</small>"
    absent = _ABSENT.get(difference.kind, "")
    then, now = _badge(difference.before, absent), _badge(difference.after, absent)
    why = escape(CAUSES[difference.cause])
    return f"<tr><td>{what}</td><td>{then}</td><td>{now}</td><td>{why}</td></tr>"


def _badge(label: Label | None, absent: str) -> str:
    if label is None:
        return f"<span class='absent'>{escape(absent)}</span>"
    return (
        f'<span class="badge {label.value}"><span aria-hidden="true">{SIGNS[label]}</span> '
        f"{escape(LABELS[label])}</span>"
    )
