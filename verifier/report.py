"""The report of one check: what `presscheck check … --format json` prints (see docs/reference.md)."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import ConfigDict, Field

from claims.claim import Claim
from claims.statement import Model, QualifierValue, Value
from scraper.article import ArticleDate, Status

SCHEMA = 1


class Label(StrEnum):
    """The verdict on a claim."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"

    @property
    def decided(self) -> bool:
        """Whether the reference settled the claim."""
        return self in (Label.SUPPORTED, Label.REFUTED)


class Reason(StrEnum):
    """Why a claim stayed undecided."""

    NO_SUCH_SUBJECT = "no_such_subject"
    AMBIGUOUS_SUBJECT = "ambiguous_subject"
    PROPERTY_NOT_HELD = "property_not_held"
    LATER_THAN_COVERAGE = "later_than_coverage"
    SCOPE_DIFFERS = "scope_differs"
    UNIT_DIFFERS = "unit_differs"
    INCOMPLETE_LIST = "incomplete_list"
    SOURCES_DISAGREE = "sources_disagree"
    NOT_COMPARABLE = "not_comparable"
    QUOTE_NOT_FOUND = "quote_not_found"
    READING_UNSURE = "reading_unsure"


class Stance(StrEnum):
    """What one piece of evidence says about a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    NEUTRAL = "neutral"


Confidence = Literal["high", "medium", "low"]


class Evidence(Model):
    """One reference value laid beside a claim, with what the comparison came to."""

    source: str
    tier: int | None
    url: str | None
    as_of: str | None
    property: str
    value: Value
    unit: str | None
    qualifiers: dict[str, QualifierValue]
    stance: Stance
    detail: str
    excerpt: str | None
    licence: str | None


class Candidate(Model):
    """One of several entities that a claim's subject may be."""

    name: str
    type: str | None
    year: int | None
    id: str | None


class Verdict(Model):
    """The judgement on a claim: label, why, and everything it rests on.

    `rule` names the comparison that decided; `correction` is the reference value of a refuted claim;
    `today` is the verdict as of today where it differs from the one at the article's date.
    """

    label: Label
    confidence: Confidence
    reason: Reason | None
    rule: str | None
    rationale: str
    correction: Value | None
    today: Label | None
    candidates: tuple[Candidate, ...]
    evidence: tuple[Evidence, ...]


class CheckedClaim(Claim):
    """A claim with its verdict."""

    verdict: Verdict


class Finding(Model):
    """Something the claims of an article show when laid side by side; never a verdict."""

    kind: str
    claims: tuple[str, ...]
    message: str


class UnreadFigure(Model):
    """A number of the body that no claim covers."""

    start: int
    end: int
    quote: str


class ReportArticle(Model):
    """The article as far as a report carries it."""

    url: str | None
    title: str | None
    site: str | None
    authors: tuple[str, ...]
    language: str | None
    status: Status
    published: ArticleDate | None
    modified: ArticleDate | None
    text: str


class Summary(Model):
    """How many claims were found, how many were decided, and how."""

    claims: int
    decided: int
    supported: int
    refuted: int
    conflicting: int
    not_enough_evidence: int
    unread_figures: int


class Reference(Model):
    """What the verdicts rest on: the store's content hash and the period each chart covers."""

    store: str | None
    coverage: dict[str, str]


class SourceState(Model):
    """Whether a source answered during the check."""

    name: str
    state: str


class Run(Model):
    """Everything that comes from clocks and networks; all the rest of a report is reproducible."""

    checked_at: str
    tool: str
    fetched_at: str | None
    final_url: str | None
    sources: tuple[SourceState, ...]
    seconds: dict[str, float]


class Report(Model):
    """One article, its claims and their verdicts."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True, validate_by_name=True)

    schema_number: int = Field(default=SCHEMA, alias="schema")
    article: ReportArticle
    summary: Summary
    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]
    unread_figures: tuple[UnreadFigure, ...]
    reference: Reference
    run: Run
