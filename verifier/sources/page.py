"""Trusted text as a source: a press release or page that the user names, read by our own extractor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from claims.claim import Claim
from claims.extract import extract_all
from claims.lexicon import Lexicon
from scraper.article import Article
from scraper.read import read_target
from scraper.target import Url
from verifier.facts import Fact, FactSource, FactSubject
from verifier.sources.table import FactTable

PAGE_TIER = 4


class PageSource(FactTable):
    """The facts that trusted pages state."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__("page", facts)

    @classmethod
    def read(cls, targets: Sequence[Url | Path], lexicon: Lexicon | None = None) -> PageSource:
        """Read trusted pages and files; ScrapeError where one cannot be read."""
        return cls([fact for target in targets for fact in facts_of(_named(target), lexicon)])


def facts_of(article: Article, lexicon: Lexicon | None = None) -> list[Fact]:
    """Return what a trusted text states as facts, each with the words it was read from."""
    return [fact_of(article, claim) for claim in extract_all(article, lexicon).claims]


def _named(target: Url | Path) -> Article:
    article = read_target(target).article
    name = target.name if isinstance(target, Path) else target.address
    return article.model_copy(update={"site": article.site or name})


def fact_of(article: Article, claim: Claim) -> Fact:
    """Return what one statement of a trusted text says as a fact."""
    return Fact(
        subject=FactSubject(name=claim.subject.name, type=claim.subject.type, year=claim.subject.year),
        property=claim.kind,
        value=claim.value,
        unit=claim.unit,
        resolution=claim.resolution,
        qualifiers=claim.qualifiers,
        polarity=claim.polarity,
        bound=claim.bound,
        modality=claim.modality,
        as_of=article.published.value if article.published else None,
        source=FactSource(name=article.site or "trusted text", url=article.url, tier=PAGE_TIER),
        excerpt=claim.quote,
    )
