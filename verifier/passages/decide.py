"""Decide a claim by its figures alone: all met, one missed, or not spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.statement import Bound
from verifier.passages.absent import absent_names
from verifier.passages.align import Pairing, align
from verifier.passages.figure import DATES, Figure
from verifier.passages.figures import find_figures
from verifier.passages.reception import compare_reception
from verifier.report import Label, Stance

_SAMPLE = re.compile(
    r"\b(?:after|averaged (?:over|from|on)|in|\d+ (?:critics|reviewers) (?:gave|scored))\b", re.I
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the figures of a passage say of a claim."""

    label: Label
    pairings: tuple[Pairing, ...]
    absent: tuple[str, ...] = ()
    reception: Stance = Stance.NEUTRAL


def decide(title: str, page: str, claim: str, passage: str) -> Reading:
    """Lay the figures of `claim` beside those of `passage`, both about `title`.

    A condition of the claim - a date that other figures hang on, a sample "after 45 reviews" - that the passage
    does not meet makes a differing figure undecided: it is another reading of the same counter.
    """
    pairings = tuple(align(find_figures(claim, title), find_figures(passage, title)))
    absent = tuple(absent_names(claim, page, passage)) if pairings else ()
    if absent:
        return Reading(Label.NOT_ENOUGH_EVIDENCE, pairings, absent)
    tone = compare_reception(title, claim, passage)
    return Reading(_with_reception(_label(claim, pairings), bool(pairings), tone), pairings, (), tone)


def _with_reception(label: Label, has_figures: bool, tone: Stance) -> Label:
    """Add what is said of the reviews: it decides where there is no figure, and can refute where all are met."""
    if tone is Stance.REFUTES and (not has_figures or label is Label.SUPPORTED):
        return Label.REFUTED
    if tone is Stance.SUPPORTS and not has_figures:
        return Label.SUPPORTED
    return label


def _label(claim: str, pairings: Sequence[Pairing]) -> Label:
    kinds = {p.claimed.kind for p in pairings}
    conditions = [p for p in pairings if _is_condition(claim, p.claimed, kinds)]
    main = [p for p in pairings if not _is_condition(claim, p.claimed, kinds)] or list(pairings)
    missed = [p for p in main if p.stance is Stance.REFUTES]
    unmet = [p for p in conditions if p.stance is Stance.REFUTES]
    if missed and unmet:
        return Label.NOT_ENOUGH_EVIDENCE
    if missed or unmet:
        return Label.REFUTED
    met = {p.stance is Stance.SUPPORTS or _is_minor(p.claimed) for p in main}
    if met == {True} and any(p.stance is Stance.SUPPORTS for p in main):
        return Label.SUPPORTED
    return Label.NOT_ENOUGH_EVIDENCE


_MINOR_UNITS = frozenset({"", "days", "weeks", "months", "years", "times"})


def _is_minor(figure: Figure) -> bool:
    """Whether a figure only dresses the statement: "in its first 28 days", "two years later"."""
    return figure.kind in ("count", "rank") and figure.unit in _MINOR_UNITS


def _is_condition(claim: str, figure: Figure, kinds: set[str]) -> bool:
    """Whether a figure of the claim is a day or a sample that others (of `kinds`) hang on."""
    if figure.kind in DATES:
        return not kinds <= set(DATES)
    if figure.unit != "reviews" or figure.bound is not Bound.EXACT or "score" not in kinds:
        return False
    return bool(_SAMPLE.search(claim[max(0, figure.start - 14) : figure.end + 24]))
