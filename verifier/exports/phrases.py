"""What every written form of a report says in the same words: byline, counts, statement, coverage."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

from claims.claim import Claim
from claims.statement import property_named
from scraper.characters import seen
from verifier.report import CheckedClaim, Evidence, Finding, Label, Report
from verifier.wording import LABELS, REASONS, say_claim, say_date, say_value

SIGNS: dict[Label, str] = {
    Label.SUPPORTED: "✓",
    Label.REFUTED: "✗",
    Label.CONFLICTING: "≠",
    Label.NOT_ENOUGH_EVIDENCE: "?",
}
"""The sign that carries a verdict without colour."""

MEANINGS: dict[Label, str] = {
    Label.REFUTED: "a trusted source says otherwise",
    Label.SUPPORTED: "a trusted source says the same",
    Label.CONFLICTING: "trusted sources disagree",
    Label.NOT_ENOUGH_EVIDENCE: "the reference does not settle it",
}
"""What each verdict means, in the order in which verdicts are shown."""

TIERS = {1: "primary source", 2: "encyclopaedia or open data", 3: "trade press", 4: "other trusted text"}
ORIGINS = {"declared": "declared by the page", "given": "as given by you", "guessed": "a guess"}
MAX_LINK = 2000  # characters; what is longer is no address of a source


@lru_cache(maxsize=1024)
def safe_link(url: str | None) -> str | None:
    """Return an address that may become a link: http or https with a host, else None."""
    if not url or len(url) > MAX_LINK:
        return None
    address = seen(url.strip())
    try:
        parts = urlsplit(address)
        known = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return quote(address, safe=":/?#@!$&'()*+,;=%~-._[]") if known else None


def one_line(text: str) -> str:
    """Return the text as one line of characters that can be seen, every run of white space a single space."""
    return " ".join(seen(text).split())


def headline(report: Report) -> str:
    """Return the article's headline, or a stand-in."""
    return one_line(report.article.title or "") or "Article without a headline"


def byline(report: Report) -> tuple[str, ...]:
    """Return site, authors and date with its origin, as far as they are known."""
    article = report.article
    parts = [one_line(article.site or ""), one_line(", ".join(article.authors))]
    if article.published:
        parts.append(f"{say_date(article.published.value)} ({ORIGINS[article.published.origin]})")
    else:
        parts.append("undated")
    return tuple(part for part in parts if part)


def counts(report: Report) -> str:
    """Say how many statements were found and how many of them were decided."""
    found, decided = report.summary.claims, report.summary.decided
    return f"{found} {'statement' if found == 1 else 'statements'} found · {decided} decided"


def count_of(report: Report, label: Label) -> int:
    """Return how many claims have a verdict."""
    return sum(claim.verdict.label is label for claim in report.claims)


def property_label(kind: str) -> str:
    """Name a property for people."""
    return property_named(kind).label


def subject_name(claim: Claim) -> str:
    """Name whom a claim speaks of, with the year where it is known."""
    name = one_line(claim.subject.name)
    return f"{name} ({claim.subject.year})" if claim.subject.year else name


def statement(claim: Claim) -> str:
    """Write the claim as a sentence of its own: "Ballard came out on 18 September 2025 (premiere)"."""
    subject = one_line(claim.subject.name)
    plain = claim.model_copy(update={"polarity": type(claim.polarity).AFFIRMED})
    said = one_line(say_claim(plain))
    sentence = _sentence(claim, subject, said)
    if claim.polarity.value == "negated":
        return f"It is not so that {sentence}"
    return sentence[:1].upper() + sentence[1:]


def _sentence(claim: Claim, subject: str, said: str) -> str:
    """Fill the property's wording; the unit is part of the value and not said twice."""
    if claim.kind == "related_work":
        return f"{subject} is {said}"
    if claim.kind == "record":
        return f"{subject}: {said}"
    before, after = property_named(claim.kind).wording.split("{value}")
    if claim.unit and after:
        after = after.lstrip().partition(" ")[2]
        after = f" {after}" if after else ""
    if ", played by" in said and after:
        said += ","
    filled = before.replace("{subject}", subject) + said + after.replace("{subject}", subject)
    return filled.replace("number No. ", "No. ").replace("came out on ", _preposition(said))


def _preposition(said: str) -> str:
    return "came out on " if said[:1].isdigit() and " " in said.split(" (")[0] else "came out in "


def evidence_value(evidence: Evidence) -> str:
    """Write what one source says."""
    return one_line(say_value(evidence.property, evidence.value, evidence.unit, evidence.qualifiers))


def reference_says(claim: CheckedClaim) -> str:
    """Write what the reference says about a claim, or why it says nothing."""
    verdict = claim.verdict
    if verdict.evidence:
        return evidence_value(verdict.evidence[0])
    if verdict.reason is None:
        return "nothing about this"
    return REASONS[verdict.reason].format(
        subject=one_line(claim.subject.name), label=property_label(claim.kind)
    )


def correction(claim: CheckedClaim) -> str | None:
    """Write the reference value of a refuted claim, None where there is none."""
    value = claim.verdict.correction
    if value is None:
        return None
    first = next((e for e in claim.verdict.evidence if e.value == value), None)
    return evidence_value(first) if first else one_line(say_value(claim.kind, value, claim.unit, {}))


def verdict_name(claim: CheckedClaim) -> str:
    """Name a verdict, with its confidence where it is decided."""
    verdict = claim.verdict
    name = LABELS[verdict.label].capitalize()
    return f"{name} · {verdict.confidence} confidence" if verdict.label.decided else name


def provenance(evidence: Evidence) -> str:
    """Say what kind of source it is, when it was read and under which licence."""
    parts = [TIERS.get(evidence.tier or 0, ""), f"as of {say_date(evidence.as_of)}" if evidence.as_of else ""]
    return " · ".join(part for part in [*parts, one_line(evidence.licence or "")] if part)


def _period(period: str) -> str:
    return " to ".join(say_date(day) for day in period.split("/"))


def coverage(report: Report) -> tuple[str, ...]:
    """Say what the verdicts rest on: the store, the charts it covers, and the sources that answered."""
    reference, run = report.reference, report.run
    lines = [f"{name}: {_period(period)}" for name, period in sorted(reference.coverage.items())]
    if reference.store:
        lines.append(f"Reference store {reference.store[:19]}")
    if run.sources:
        states = ", ".join(f"{s.name} ({s.state})" for s in run.sources)
        lines.append(f"Sources: {states}")
    return tuple(lines)


def finding_title(finding: Finding) -> str:
    """Say whether a finding is the article's own or what a fact-checker said earlier."""
    return "Earlier fact-checks" if finding.kind == "earlier_fact_check" else "Within the article"
