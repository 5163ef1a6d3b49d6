"""Words under different names, and records that several works hold at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.folding import fold, fold_title
from claims.statement import Polarity
from verifier.dossier.model import ArticleRef, SharedQuote, SharedRecord
from verifier.exports.phrases import one_line
from verifier.report import CheckedClaim
from verifier.wording import say_claim

MIN_WORDS = 4
"""Words that a quotation must have; "a triumph" is said by many."""
_EXCLUSIVE = ("most", "first", "fastest")


@dataclass(slots=True)
class _Shared:
    words: str
    holders: dict[str, str] = field(default_factory=dict)
    articles: set[int] = field(default_factory=set)


class SharedWords:
    """Take in the quotations and records of one article after another."""

    def __init__(self) -> None:
        self._quotes: dict[object, _Shared] = {}
        self._records: dict[object, _Shared] = {}

    def add(self, article: ArticleRef, claims: tuple[CheckedClaim, ...]) -> None:
        """Take in the claims of an article."""
        for claim in claims:
            if claim.kind == "quote" and len(str(claim.value).split()) >= MIN_WORDS:
                _enter(self._quotes, fold(str(claim.value)), str(claim.value), _source(claim), article)
            elif claim.kind == "record" and claim.value in _EXCLUSIVE and claim.polarity is Polarity.AFFIRMED:
                scope = tuple(sorted((name, fold(str(value))) for name, value in claim.qualifiers.items()))
                _enter(self._records, (claim.value, scope), say_claim(claim), claim.subject.name, article)

    def quotes(self) -> tuple[SharedQuote, ...]:
        """Return the words that are given to more than one speaker or outlet."""
        found = [
            SharedQuote(words=one_line(s.words), given_to=_names(s), articles=tuple(sorted(s.articles)))
            for s in self._quotes.values()
            if len(s.holders) > 1
        ]
        return tuple(sorted(found, key=lambda q: (-len(q.given_to), q.words)))

    def records(self) -> tuple[SharedRecord, ...]:
        """Return the records that are given to more than one work."""
        found = [
            SharedRecord(record=one_line(s.words), works=_names(s), articles=tuple(sorted(s.articles)))
            for s in self._records.values()
            if len(s.holders) > 1
        ]
        return tuple(sorted(found, key=lambda r: (-len(r.works), r.record)))


def _enter(table: dict[object, _Shared], key: object, words: str, holder: str, article: ArticleRef) -> None:
    shared = table.setdefault(key, _Shared(words))
    shared.holders.setdefault(fold_title(holder), one_line(holder))
    shared.articles.add(article.number)


def _source(claim: CheckedClaim) -> str:
    outlet = claim.qualifiers.get("outlet")
    return f"{claim.subject.name} ({outlet})" if outlet else claim.subject.name


def _names(shared: _Shared) -> tuple[str, ...]:
    return tuple(sorted(shared.holders.values()))
