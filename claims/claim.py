"""A claim: a statement found in an article, with the place where it stands and whom it speaks of."""

from __future__ import annotations

from typing import Literal

from claims.statement import Bound, Modality, Model, Polarity, QualifierValue, Statement, SubjectType, Value

FoundBy = Literal["explicit", "coreference", "main_title"]


class ClaimSubject(Model):
    """Whom a claim speaks of; `found_by` is the rule that found it, `id` the linked entity's."""

    name: str
    type: SubjectType | None = None
    year: int | None = None
    id: str | None = None
    found_by: FoundBy


class Mention(Model):
    """One place of the article's text where a claim stands: `text[start:end] == quote`."""

    start: int
    end: int
    quote: str


class Claim(Model):
    """A checkable statement of an article.

    The first of `mentions` is the leading one and repeated in `quote`, `start` and `end`. The order of
    the fields is the order of the report.
    """

    id: str
    quote: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    kind: str
    subject: ClaimSubject
    value: Value
    unit: str | None
    resolution: float | int | None
    qualifiers: dict[str, QualifierValue]
    polarity: Polarity = Polarity.AFFIRMED
    bound: Bound = Bound.EXACT
    modality: Modality = Modality.ASSERTED

    @property
    def statement(self) -> Statement:
        """The bare statement, without its place."""
        return Statement(
            value=self.value,
            unit=self.unit,
            resolution=self.resolution,
            qualifiers=self.qualifiers,
            polarity=self.polarity,
            bound=self.bound,
            modality=self.modality,
        )
