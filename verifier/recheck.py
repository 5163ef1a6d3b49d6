"""Judge a report's statements again: the same verdicts byte for byte, or what changed, and why.

The statements are those of the report; they are judged by the sources that it names, as of the day on which
it was made. Where the page is still kept, it is compared and read again, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Literal

from claims.claim import Claim
from claims.statement import Model
from scraper.article import Article
from scraper.target import Url
from verifier.check import Opened, check_article, judge_claims, open_sources
from verifier.errors import UsageError
from verifier.exports.phrases import evidence_value, one_line
from verifier.report import CheckedClaim, Evidence, Report, Verdict
from verifier.version import __version__
from verifier.wording import LABELS, say_date

Cause = Literal["reference", "rule", "page", "reading", "wording"]
"""Another reading of a source; another way of judging; another page; other statements read from the same page;
the same verdict in other words."""
_OWN = ("sheet", "page", "store")
_NEEDS = {"sheet": ("a fact sheet", "--reference"), "page": ("a trusted page", "--trust")}


class Change(Model):
    """One thing that is not as it was; `claim` is its id in the report, None for the page as a whole."""

    cause: Cause
    claim: str | None
    before: str
    after: str


class Recheck(Model):
    """What came of it. `same` says that every verdict is the same, byte for byte; `notes` are sentences."""

    same: bool
    claims: int
    changes: tuple[Change, ...]
    notes: tuple[str, ...]


def recheck(
    report: Report,
    *,
    references: Sequence[Path] = (),
    trusted: Sequence[Url | Path] = (),
    sources: Sequence[str] | None = None,
    page: Article | None = None,
) -> Recheck:
    """Judge a report again, with the sources it names unless `sources` says otherwise.

    `page` is the article as the page reads now, where it is known. UsageError where the report rests on a
    sheet or a trusted page that is not given.
    """
    names = _names(report, references, trusted, sources)
    today = date.fromisoformat(report.run.checked_at[:10])
    with ExitStack() as stack:
        opened = open_sources(references, trusted, names, stack)
        claims = [_bare(claim) for claim in report.claims]
        judged, _ = judge_claims(report.article, claims, opened.sources, today)
        changes = [*_verdicts(report.claims, judged), *_page(report, page, opened, today)]
        store = opened.store.content_hash() if opened.store else None
    same = all(
        a.verdict.model_dump_json() == b.verdict.model_dump_json() for a, b in _pairs(report.claims, judged)
    )
    return Recheck(same=same, claims=len(claims), changes=tuple(changes), notes=tuple(_notes(report, store)))


def _names(
    report: Report, references: Sequence[Path], trusted: Sequence[Url | Path], sources: Sequence[str] | None
) -> list[str]:
    """Return the names of the sources that judge again; what the report rests on must be there."""
    if sources is not None:
        return list(sources)
    used = [state.name for state in report.run.sources if state.name in _OWN]
    for name, given in (("sheet", references), ("page", trusted)):
        if name in used and not given:
            what, option = _NEEDS[name]
            raise UsageError(
                f"the report rests on {what}: name it with {option}, or choose others with --sources."
            )
    return used


def _bare(claim: CheckedClaim) -> Claim:
    return Claim(**{name: getattr(claim, name) for name in Claim.model_fields})


def _pairs(
    before: Sequence[CheckedClaim], after: Sequence[CheckedClaim]
) -> Iterator[tuple[CheckedClaim, CheckedClaim]]:
    return zip(before, after, strict=True)


def _verdicts(before: Sequence[CheckedClaim], after: Sequence[CheckedClaim]) -> Iterator[Change]:
    for old, new in _pairs(before, after):
        if old.verdict.model_dump_json() != new.verdict.model_dump_json():
            cause = cause_of(old.verdict, new.verdict)
            yield Change(
                cause=cause, claim=old.id, before=say_verdict(old.verdict), after=say_verdict(new.verdict)
            )


def cause_of(old: Verdict, new: Verdict) -> Cause:
    """Tell why a verdict changed: what the sources say comes before how it is judged."""
    if {_fact(e) for e in old.evidence} != {_fact(e) for e in new.evidence}:
        return "reference"
    decided = (old.label, old.confidence, old.reason, old.rule, old.correction, old.today)
    if decided != (new.label, new.confidence, new.reason, new.rule, new.correction, new.today):
        return "rule"
    return "reference" if old.candidates != new.candidates else "wording"


def _fact(evidence: Evidence) -> tuple[object, ...]:
    """Return what the source says, without what the comparison made of it."""
    scope = tuple(sorted(evidence.qualifiers.items()))
    return (
        evidence.source,
        evidence.property,
        evidence.value,
        evidence.unit,
        scope,
        evidence.as_of,
        evidence.url,
    )


def say_verdict(verdict: Verdict) -> str:
    """Write a verdict on one line: label, rule, and what the first source says."""
    first = verdict.evidence[0] if verdict.evidence else None
    parts = [LABELS[verdict.label]]
    if verdict.rule:
        parts.append(f"by rule {verdict.rule}")
    if first is not None:
        as_of = f" (as of {say_date(first.as_of)})" if first.as_of else ""
        parts.append(f"{one_line(first.source)}{as_of} says {evidence_value(first)}")
    elif verdict.reason is not None:
        parts.append(verdict.reason.value)
    return ", ".join(parts)


def _page(report: Report, page: Article | None, opened: Opened, today: date) -> Iterator[Change]:
    """Compare the page as it reads now; where its text is the same, compare what is read from it."""
    if page is None:
        return
    if page.text != report.article.text:
        before, after = (set(text.split("\n")) for text in (report.article.text, page.text))
        gone, new = len(before - after), len(after - before)
        told = f"{gone} lines of the article are gone or changed"
        yield Change(cause="page", claim=None, before=told, after=f"{new} lines are new")
        return
    again = check_article(page, opened, today=today)
    read = {_statement(claim): claim for claim in again.claims}
    kept = {_statement(claim): claim for claim in report.claims}
    for statement, claim in kept.items():
        if statement not in read:
            yield Change(
                cause="reading", claim=claim.id, before=one_line(claim.quote), after="not read any more"
            )
    for statement, claim in read.items():
        if statement not in kept:
            yield Change(cause="reading", claim=None, before="not read", after=one_line(claim.quote))


def _statement(claim: CheckedClaim) -> str:
    return _bare(claim).model_dump_json(exclude={"id"})


def _notes(report: Report, store: str | None) -> Iterator[str]:
    if report.run.tool != f"presscheck {__version__}":
        yield f"The report was made by {report.run.tool}; this is presscheck {__version__}."
    if report.reference.store != store and report.reference.store is not None:
        now = store[:19] if store else "not asked"
        yield f"The reference store is another one: then {report.reference.store[:19]}, now {now}."
    live = [s.name for s in report.run.sources if s.name not in _OWN and s.state.startswith("answered")]
    if live:
        yield f"Live sources are not asked again ({', '.join(dict.fromkeys(live))})."
