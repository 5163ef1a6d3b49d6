"""How the statements of each site fared, with the numbers that a share rests on."""

from __future__ import annotations

from collections import Counter, defaultdict

from verifier.dossier.model import ArticleRef, SiteRow
from verifier.report import Summary

MIN_DECIDED = 10
"""Decided statements below which no share is told: it would say more about chance than about the site."""


class Sites:
    """Take in the summary of one article after another."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, article: ArticleRef, summary: Summary) -> None:
        """Take in the counts of an article."""
        counts = self._counts[article.site]
        counts["articles"] += 1
        for name in ("claims", "decided", "supported", "refuted"):
            counts[name] += getattr(summary, name)

    def rows(self) -> tuple[SiteRow, ...]:
        """Return a row for each site, the one with the most articles first."""
        rows = [_row(site, counts) for site, counts in self._counts.items()]
        return tuple(sorted(rows, key=lambda row: (-row.articles, row.site)))


def _row(site: str, counts: Counter[str]) -> SiteRow:
    decided, refuted = counts["decided"], counts["refuted"]
    return SiteRow(
        site=site,
        articles=counts["articles"],
        claims=counts["claims"],
        decided=decided,
        supported=counts["supported"],
        refuted=refuted,
        refuted_share=round(refuted / decided, 3) if decided >= MIN_DECIDED else None,
    )
