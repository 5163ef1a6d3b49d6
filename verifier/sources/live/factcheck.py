"""Google Fact Check Tools: earlier fact-checks of a claim. Needs a key. Shown beside a verdict, never evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from claims.folding import fold
from verifier.report import CheckedClaim, Finding
from verifier.sources.live.bodies import rows, text
from verifier.sources.live.client import Client
from verifier.wording import say_claim

NEAR = 80
"""How alike (0 to 100) an earlier claim must be in words to be shown."""
MOST_ASKED = 10


@dataclass(frozen=True, slots=True)
class FactCheckTools:
    """The search for published fact-checks."""

    name: str = "factcheck"
    base: str = "https://factchecktools.googleapis.com"
    needs: str = "FACTCHECK_API_KEY"
    key_parameter: str = "key"
    decides: tuple[str, ...] = ()
    spacing_s: float = 0.1
    fresh_s: int = 86_400


def earlier_checks(claims: Sequence[CheckedClaim], client: Client) -> Iterator[Finding]:
    """Yield a finding for each of the first claims that somebody checked before."""
    for claim in claims[:MOST_ASKED]:
        said = f"{claim.subject.name} {say_claim(claim)}"
        body = client.get("/v1alpha1/claims:search", {"query": said, "languageCode": "en", "pageSize": 5})
        for rating, publisher, address in reviews(body, said):
            message = f"{publisher} checked a claim like this: “{rating}” ({address})."
            yield Finding(kind="earlier_fact_check", claims=(claim.id,), message=message)


def reviews(body: Any, said: str) -> Iterator[tuple[str, str, str]]:
    """Read an answer: rating, publisher and address of reviews of a claim in nearly the same words; {} is no hit."""
    for row in rows(body, "claims"):
        if fuzz.token_set_ratio(fold(text(row, "text") or ""), fold(said)) < NEAR:
            continue
        for review in rows(row, "claimReview"):
            address = text(review, "url") or ""
            publisher = text(review, "publisher", "name") or text(review, "publisher", "site")
            rating = text(review, "textualRating")
            if rating and publisher and address.startswith(("https://", "http://")):
                yield rating, publisher, address
