"""Google Fact Check Tools: what fact-checkers said earlier; wants a key (FACTCHECK_API_KEY).

An earlier fact-check stands beside the verdicts and is never evidence: another's judgement is no reference.
Ratings are free text and are quoted as they are. Answers: docs/sources.md#google-fact-check-tools.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from claims.claim import Claim
from claims.folding import fold
from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.report import Finding
from verifier.sources.base import Entity
from verifier.sources.reading import MAX_TEXT, at, day, rows, text
from verifier.sources.service import Key, Service

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="factcheck",
    label="Google Fact Check Tools",
    address="https://factchecktools.googleapis.com/v1alpha1",
    licence="ClaimReview of the publishers named",
    key=Key("FACTCHECK_API_KEY", "key"),
)
KIND = "earlier_fact_check"
MOST_QUESTIONS = 3
ALIKE = 75.0
"""How much of a statement a reviewed claim must say, in per cent of its words."""


@dataclass(frozen=True, slots=True)
class Review:
    """One fact-check: the claim as the fact-checker put it, the rating in its own words, where to read it."""

    claim: str
    publisher: str
    rating: str
    url: str
    date: str | None


class FactCheck:
    """The Fact Check Tools API. It decides nothing, so it resolves nothing and has no facts."""

    service = SERVICE
    knows: tuple[SubjectType, ...] = ()
    decides: tuple[str, ...] = ()

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Return nothing."""
        return ()

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return nothing."""
        return ()

    def findings(self, claims: Sequence[Claim], client: Client) -> list[Finding]:
        """Return the earlier fact-checks that say what one of the claims says."""
        subjects = list(dict.fromkeys(claim.subject.name for claim in claims))[:MOST_QUESTIONS]
        found = []
        for subject in subjects:
            asked = {"query": subject, "languageCode": "en", "pageSize": "20"}
            for review in reviews_in(client.get("/claims:search", asked)):
                own = [c for c in claims if c.subject.name == subject]
                ids = tuple(claim.id for claim in own if same_claim(claim, review))
                if ids:
                    found.append(Finding(kind=KIND, claims=ids, message=_message(review)))
        return found


def reviews_in(body: object) -> list[Review]:
    """Read an answer; no hit is an empty object."""
    found = []
    for claim in rows(at(body, "claims")):
        said = claim.get("text")
        said = text(said[:MAX_TEXT]) if isinstance(said, str) else None
        for row in rows(claim.get("claimReview")):
            publisher = text(at(row, "publisher", "name")) or text(at(row, "publisher", "site"))
            rating, url = text(row.get("textualRating")), text(row.get("url"))
            if said and publisher and rating and url and url.startswith(("https://", "http://")):
                found.append(Review(said, publisher, rating, url, day(row.get("reviewDate"))))
    return found


def same_claim(claim: Claim, review: Review) -> bool:
    """Whether a reviewed claim names the subject and says most of the words of the article's statement."""
    reviewed = f" {fold(review.claim)} "
    if f" {fold(claim.subject.name)} " not in reviewed:
        return False
    return fuzz.token_set_ratio(reviewed, fold(f"{claim.subject.name} {claim.quote}")) >= ALIKE


def _message(review: Review) -> str:
    dated = f" on {review.date}" if review.date else ""
    return f"{review.publisher} checked{dated}: “{review.claim}” – rated “{review.rating}” ({review.url})"
