"""The dossier: what `presscheck dossier DIR --format json` prints. Articles are named by their `number`."""

from __future__ import annotations

from typing import Literal

from claims.statement import Model, QualifierValue, Value

SCHEMA = 1
Standing = Literal["agree", "several", "contradiction"]
"""All say the same; several values that may all hold; values of which at most one can hold."""


class ArticleRef(Model):
    """An article of the batch; `report` is the path of its HTML report inside the batch's folder."""

    number: int
    title: str
    site: str
    address: str | None
    published: str | None
    report: str | None


class Voice(Model):
    """One article that says something, in its own words."""

    article: int
    quote: str
    verdict: str


class SaidValue(Model):
    """A value that articles give; `since` and `until` are the earliest and the latest dated of them."""

    words: str
    value: Value
    unit: str | None
    qualifiers: dict[str, QualifierValue]
    articles: int
    sites: tuple[str, ...]
    since: str | None
    until: str | None
    verdicts: dict[str, int]
    voices: tuple[Voice, ...]


class SaidProperty(Model):
    """Everything that the articles say of one property of a work, the most common value first.

    `clashes` are pairs of places in `values` that cannot both hold; `reference` is what the sources say.
    """

    property: str
    label: str
    standing: Standing
    values: tuple[SaidValue, ...]
    clashes: tuple[tuple[int, int], ...]
    reference: tuple[str, ...]


class SaidWork(Model):
    """A work (or person) that at least two articles speak of."""

    name: str
    type: str | None
    articles: int
    properties: tuple[SaidProperty, ...]


class NearCopy(Model):
    """Articles whose wording is nearly the same; `alike` is the smallest share between two neighbours of them."""

    articles: tuple[int, ...]
    sites: tuple[str, ...]
    alike: float


class SharedPassage(Model):
    """Sentences that stand word for word in all of these articles; `example` is the longest."""

    articles: tuple[int, ...]
    sites: tuple[str, ...]
    sentences: int
    example: str


class Template(Model):
    """One sentence with its names and numbers exchanged: `pattern` shows the gaps, `examples` two fillings."""

    articles: tuple[int, ...]
    sites: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]


class SharedQuote(Model):
    """The same words, given to different speakers or outlets."""

    words: str
    given_to: tuple[str, ...]
    articles: tuple[int, ...]


class SharedRecord(Model):
    """The same record, given to several works."""

    record: str
    works: tuple[str, ...]
    articles: tuple[int, ...]


class SiteRow(Model):
    """One site. `refuted_share` is refuted of decided, and None where too few were decided to say."""

    site: str
    articles: int
    claims: int
    decided: int
    supported: int
    refuted: int
    refuted_share: float | None


class Dossier(Model):
    """The whole of it."""

    schema_number: int = SCHEMA
    articles: tuple[ArticleRef, ...]
    works: tuple[SaidWork, ...]
    near_copies: tuple[NearCopy, ...]
    passages: tuple[SharedPassage, ...]
    templates: tuple[Template, ...]
    quotes: tuple[SharedQuote, ...]
    records: tuple[SharedRecord, ...]
    sites: tuple[SiteRow, ...]
