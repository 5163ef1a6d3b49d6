"""Make the dossier of a batch from its reports."""

from __future__ import annotations

from pathlib import Path

from verifier.dossier.copies import Copies
from verifier.dossier.gather import Gathering
from verifier.dossier.model import ArticleRef, Dossier
from verifier.dossier.reading import read_batch
from verifier.dossier.shared import SharedWords
from verifier.dossier.sites import Sites


def build_dossier(folder: Path) -> Dossier:
    """Return what the articles of a batch show together; UsageError where the folder holds no results."""
    articles: list[ArticleRef] = []
    works, copies, words, sites = Gathering(), Copies(), SharedWords(), Sites()
    for read in read_batch(folder):
        articles.append(read.article)
        works.add(read.article, read.report.claims)
        words.add(read.article, read.report.claims)
        sites.add(read.article, read.report.summary)
        copies.add(read.article, read.report.article.text)
    return Dossier(
        articles=tuple(articles),
        works=works.works(),
        near_copies=copies.near_copies(),
        passages=copies.passages(),
        templates=copies.templates(),
        quotes=words.quotes(),
        records=words.records(),
        sites=sites.rows(),
    )
