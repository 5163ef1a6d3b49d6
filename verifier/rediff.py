"""Two reports of one article side by side: which statements came, went, or are judged in another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claims.folding import fold
from verifier.exports.phrases import one_line
from verifier.recheck import Cause, cause_of
from verifier.report import CheckedClaim, Label, Report, Verdict

Kind = Literal["verdict", "evidence", "new", "gone"]
"""Another verdict; the same verdict on other evidence; a statement that only the later or the earlier report has."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement that is not as it was; `claim` is its id in the later report, None where it is gone."""

    kind: Kind
    claim: str | None
    property: str
    quote: str
    before: Label | None
    after: Label | None
    cause: Cause


@dataclass(frozen=True, slots=True)
class Rediff:
    """All differences, verdicts first; `same` counts the statements that are as they were."""

    same: int
    differences: tuple[Difference, ...]

    @property
    def verdicts(self) -> int:
        """How many statements have another verdict now."""
        return sum(d.kind == "verdict" for d in self.differences)


def rediff(before: Report, after: Report) -> Rediff:
    """Compare two reports; statements are paired by what they say, wherever they stand in the text."""
    page_changed = before.article.text != after.article.text
    pairs, gone, new = _pair(before.claims, after.claims)
    cause: Cause = "page" if page_changed else "reading"
    found = [
        *_judged_anew(pairs),
        *(_difference("new", c, None, c.verdict, cause) for c in new),
        *(_difference("gone", c, c.verdict, None, cause) for c in gone),
    ]
    order = ("verdict", "new", "gone", "evidence")
    found.sort(key=lambda d: order.index(d.kind))
    changed = sum(d.kind in ("verdict", "evidence") for d in found)
    return Rediff(len(pairs) - changed, tuple(found))


def _judged_anew(pairs: Sequence[tuple[CheckedClaim, CheckedClaim]]) -> Iterator[Difference]:
    for old, new in pairs:
        cause = cause_of(old.verdict, new.verdict)
        if old.verdict.label is not new.verdict.label:
            yield _difference("verdict", new, old.verdict, new.verdict, cause)
        elif cause == "reference":
            yield _difference("evidence", new, old.verdict, new.verdict, cause)


def _difference(
    kind: Kind, claim: CheckedClaim, before: Verdict | None, after: Verdict | None, cause: Cause
) -> Difference:
    return Difference(
        kind,
        claim.id if after else None,
        claim.kind,
        one_line(claim.quote),
        before.label if before else None,
        after.label if after else None,
        cause,
    )


def _pair(
    before: Sequence[CheckedClaim], after: Sequence[CheckedClaim]
) -> tuple[list[tuple[CheckedClaim, CheckedClaim]], list[CheckedClaim], list[CheckedClaim]]:
    """Return the pairs, and what of each side has no partner; of equal statements the first meets the first."""
    waiting = defaultdict[str, list[CheckedClaim]](list)
    for claim in before:
        waiting[_key(claim)].append(claim)
    pairs, new = list[tuple[CheckedClaim, CheckedClaim]](), list[CheckedClaim]()
    for claim in after:
        partners = waiting[_key(claim)]
        if partners:
            pairs.append((partners.pop(0), claim))
        else:
            new.append(claim)
    return pairs, [claim for left in waiting.values() for claim in left], new


def _key(claim: CheckedClaim) -> str:
    """Name what a claim says: of whom, which property, which value in which scope."""
    return f"{fold(claim.subject.name)}|{claim.kind}|{claim.statement.model_dump_json()}"
