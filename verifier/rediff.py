"""Two reports of one article side by side: which statements came, went, or are judged in another way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from claims.folding import fold
from verifier.exports.phrases import one_line
from verifier.recheck import Cause, cause_of
from verifier.report import CheckedClaim, Label, Report, Verdict

Kind = Literal["verdict", "value", "new", "gone", "evidence"]
"""Another verdict; another value of the same property; a statement that only the later or only the earlier report
has; the same verdict on other evidence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement that is not as it was; `claim` is its id in the later report, None where it is gone.

    `earlier` are the words of the earlier report where its value was another one.
    """

    kind: Kind
    claim: str | None
    property: str
    quote: str
    earlier: str | None
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
        return sum(None not in (d.before, d.after) and d.before is not d.after for d in self.differences)


def rediff(before: Report, after: Report) -> Rediff:
    """Compare two reports; statements are paired by what they say, wherever they stand in the text.

    What is left is paired by property and scope: the same is said with another value.
    """
    cause: Cause = "page" if before.article.text != after.article.text else "reading"
    pairs, gone, new = _pair(before.claims, after.claims, _statement)
    turned, gone, new = _pair(gone, new, _scope)
    judged = list(_judged_anew(pairs))
    found = [
        *judged,
        *(_difference("value", c, old.verdict, c.verdict, cause, one_line(old.quote)) for old, c in turned),
        *(_difference("new", c, None, c.verdict, cause) for c in new),
        *(_difference("gone", c, c.verdict, None, cause) for c in gone),
    ]
    found.sort(key=lambda d: get_args(Kind).index(d.kind))
    return Rediff(len(pairs) - len(judged), tuple(found))


def _judged_anew(pairs: Sequence[tuple[CheckedClaim, CheckedClaim]]) -> Iterator[Difference]:
    for old, new in pairs:
        cause = cause_of(old.verdict, new.verdict)
        if old.verdict.label is not new.verdict.label:
            yield _difference("verdict", new, old.verdict, new.verdict, cause)
        elif cause == "reference":
            yield _difference("evidence", new, old.verdict, new.verdict, cause)


def _difference(
    kind: Kind,
    claim: CheckedClaim,
    before: Verdict | None,
    after: Verdict | None,
    cause: Cause,
    earlier: str | None = None,
) -> Difference:
    return Difference(
        kind,
        claim.id if after else None,
        claim.kind,
        one_line(claim.quote),
        earlier,
        before.label if before else None,
        after.label if after else None,
        cause,
    )


def _pair(
    before: Sequence[CheckedClaim], after: Sequence[CheckedClaim], key: Callable[[CheckedClaim], str]
) -> tuple[list[tuple[CheckedClaim, CheckedClaim]], list[CheckedClaim], list[CheckedClaim]]:
    """Return the pairs, and what of each side has no partner; of equal keys the first meets the first."""
    waiting = defaultdict[str, list[CheckedClaim]](list)
    for claim in before:
        waiting[key(claim)].append(claim)
    pairs, new = list[tuple[CheckedClaim, CheckedClaim]](), list[CheckedClaim]()
    for claim in after:
        partners = waiting[key(claim)]
        if partners:
            pairs.append((partners.pop(0), claim))
        else:
            new.append(claim)
    return pairs, [claim for left in waiting.values() for claim in left], new


def _scope(claim: CheckedClaim) -> str:
    """Name what a claim is about: whom, which property, in which scope."""
    return repr((fold(claim.subject.name), claim.kind, claim.unit, sorted(claim.qualifiers.items())))


def _statement(claim: CheckedClaim) -> str:
    """Name what a claim says, its value included."""
    return f"{_scope(claim)} {claim.statement.model_dump_json()}"
