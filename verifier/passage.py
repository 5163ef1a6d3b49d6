"""Does this passage support this claim? The passage is trusted text: its figures and statements are the facts.

`presscheck compare` uses it for one claim or for JSON lines; the benchmark on VitaminC runs through it, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.claim import Claim
from claims.extract import extract_all
from claims.folding import fold_title
from claims.statement import Bound
from scraper.article import Article
from scraper.plaintext import read_text
from verifier.compare.outcome import Circumstances
from verifier.facts import Fact, FactSubject
from verifier.judging.judge import judge
from verifier.link import link
from verifier.passages.decide import decide
from verifier.passages.titles import TitleLexicon
from verifier.passages.tokenised import untokenised
from verifier.passages.wording import rationale
from verifier.report import Label, Verdict
from verifier.sources.page import fact_of
from verifier.sources.table import FactTable


@dataclass(frozen=True, slots=True)
class Answer:
    """What a passage says of a claim: the label, why, and whether the claim was read at all."""

    label: Label
    rationale: str
    extracted: bool


def compare(title: str, claim: str, evidence: str) -> Answer:
    """Tell whether the passage `evidence` supports or refutes `claim`, both about `title`.

    The figures of both texts are laid beside each other first (`verifier.passages`); what they leave open, and
    claims without a figure, are read by the grammar. A claim with several statements is supported where all
    are, refuted where one is.
    """
    page, claim, evidence = untokenised(title), untokenised(claim), untokenised(evidence)
    lexicon = TitleLexicon(page, claim, evidence)
    reading = decide(lexicon.title, page, claim, evidence)
    answer = Answer(reading.label, rationale(reading), bool(reading.pairings))
    if reading.label.decided or reading.absent:
        return answer
    by_grammar = _by_grammar(lexicon, claim, evidence)
    elsewhere = any(pairing.elsewhere for pairing in reading.pairings)
    if not reading.pairings or by_grammar.label is Label.SUPPORTED and not elsewhere:
        return by_grammar
    return answer


def _by_grammar(lexicon: TitleLexicon, claim: str, evidence: str) -> Answer:
    """Read both texts with the extractor and judge the claim's statements by the passage's."""
    said = _statements(lexicon, claim)[1]
    if not said:
        return _answer([])
    article, told = _statements(lexicon, evidence)
    verdicts = []
    for one in said:
        table = FactTable("page", [_about(one, article, other) for other in told])
        verdicts.append((one, judge(one, link(one, [table]), [table], _WHEN)))
    return _answer(verdicts)


_WHEN = Circumstances(date.max, False, literal=True)


def _statements(lexicon: TitleLexicon, text: str) -> tuple[Article, list[Claim]]:
    """Read the statements of a text whose headline is the title; the headline itself states nothing here."""
    article = read_text(text, title=lexicon.title or None)
    body = len(lexicon.title)
    return article, [c for c in extract_all(article, lexicon).claims if c.mentions[-1].start >= body]


def _about(claim: Claim, article: Article, told: Claim) -> Fact:
    """Make a fact of what the passage tells; a statement without a subject of its own is about the claim's.

    A passage stands under the title: "it", "the film" and silence mean what claim and title mean.
    """
    fact = _comparable(claim, fact_of(article, told))
    same = told.subject.found_by != "explicit" or _akin(told.subject.name, claim.subject.name)
    if not same:
        return fact
    subject = FactSubject(name=claim.subject.name, type=claim.subject.type, year=claim.subject.year)
    return fact.model_copy(update={"subject": subject})


_SAME_COUNT = ({"viewership", "social_count"}, {"sales"})
_SAME_UNITS = ({"copies", "units"}, {"viewers", "households", "views"})


def _comparable(claim: Claim, fact: Fact) -> Fact:
    """Read a passage's figure as the claim's kind where both count the same thing, and "over 95 million" as the point.

    A passage that says "over" names the figure it has; the claim is measured against that figure.
    """
    alike = fact.bound is claim.bound and fact.value == claim.value
    update: dict[str, object] = {} if alike else {"bound": Bound.EXACT}
    if any({claim.kind, fact.property} <= kinds for kinds in _SAME_COUNT):
        update["property"] = claim.kind
        if any({claim.unit, fact.unit} <= units for units in _SAME_UNITS):
            update["unit"] = claim.unit
    return fact.model_copy(update=update)


def _akin(a: str, b: str) -> bool:
    x, y = set(fold_title(a).split()), set(fold_title(b).split())
    return bool(x and y) and (x <= y or y <= x)


def _answer(verdicts: Sequence[tuple[Claim, Verdict]]) -> Answer:
    if not verdicts:
        return Answer(Label.NOT_ENOUGH_EVIDENCE, "No checkable statement was found in the claim.", False)
    for label in (Label.REFUTED, Label.CONFLICTING):
        found = next((v for _, v in verdicts if v.label is label), None)
        if found:
            return Answer(label, found.rationale, True)
    if all(v.label is Label.SUPPORTED for _, v in verdicts):
        return Answer(Label.SUPPORTED, " ".join(v.rationale for _, v in verdicts), True)
    open_ = next(v for _, v in verdicts if v.label is not Label.SUPPORTED)
    return Answer(Label.NOT_ENOUGH_EVIDENCE, open_.rationale, True)
