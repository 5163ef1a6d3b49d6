"""What a comparison says, and in what circumstances it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verifier.report import Stance


class Scope(StrEnum):
    """How the qualifiers of a claim and a fact lie to each other."""

    SAME = "same"
    OPEN = "open"  # one side does not say: agreement supports, difference refutes nothing
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Stance of one fact towards one claim; `rule` names the comparison, `detail` shows the arithmetic."""

    stance: Stance
    rule: str
    detail: str
    scope: Scope = Scope.SAME
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When the claim was made: `on` is the article's date, or today where it has no sure one (`dated`).

    `not_before` is the earliest day on which an undated article can have been written, where that is known.
    `literal` takes figures as they are written, without rounding: a claim beside the one passage it rests on.
    """

    on: date
    dated: bool
    not_before: date | None = None
    literal: bool = False


def supports(rule: str, detail: str, *, exact: bool = True) -> Comparison:
    """Return a supporting comparison."""
    return Comparison(Stance.SUPPORTS, rule, detail, exact=exact)


def refutes(rule: str, detail: str) -> Comparison:
    """Return a refuting comparison."""
    return Comparison(Stance.REFUTES, rule, detail)


def neutral(rule: str, detail: str) -> Comparison:
    """Return a comparison that says nothing."""
    return Comparison(Stance.NEUTRAL, rule, detail)
