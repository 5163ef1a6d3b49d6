"""Put a reading of figures into one or two plain sentences."""

from __future__ import annotations

from claims.statement import Bound
from verifier.passages.decide import Reading
from verifier.passages.figure import DATES, Figure
from verifier.report import Label, Stance

_BOUNDS = {
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_MOST: "at most ",
    Bound.NEARLY: "nearly ",
    Bound.ABOUT: "about ",
}
_DATE_BOUNDS = {
    Bound.MORE_THAN: "after ",
    Bound.AT_LEAST: "since ",
    Bound.LESS_THAN: "before ",
    Bound.AT_MOST: "by ",
}


def rationale(reading: Reading) -> str:
    """Say why a passage supports, refutes or does not settle a claim, with both figures."""
    if reading.absent:
        return f"The passage does not speak of {', '.join(reading.absent)}."
    wanted = Stance.SUPPORTS if reading.label is Label.SUPPORTED else Stance.REFUTES
    chosen = [p for p in reading.pairings if p.stance is wanted and p.told]
    parts = [f"The claim says {say(p.claimed)}; the passage says {say(p.told)}." for p in chosen if p.told]
    if parts:
        return " ".join(parts) + (_OTHER_DAY if reading.label is Label.NOT_ENOUGH_EVIDENCE else "")
    if reading.reception is wanted:
        agrees = "tells of the same" if wanted is Stance.SUPPORTS else "tells of another"
        return f"The passage {agrees} reception by critics."
    silent = [say(p.claimed) for p in reading.pairings if p.told is None]
    return f"The passage says nothing of {', '.join(silent) or 'this'}."


_OTHER_DAY = " That is another day or another sample than the claim's."


def say(figure: Figure) -> str:
    """Write a figure as it was said, with its bound and what it counts."""
    bounds = _DATE_BOUNDS if figure.kind in DATES else _BOUNDS
    noun = f" {figure.unit}" if figure.kind == "count" and figure.unit not in figure.said else ""
    where = [value for name, value in sorted(figure.scope.items()) if name != "sum"]
    denial = "not " if figure.negated else ""
    return f"{denial}{bounds.get(figure.bound, '')}{figure.said}{noun.rstrip()}" + (
        f" ({', '.join(where)})" if where else ""
    )
