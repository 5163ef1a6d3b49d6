"""Wordings of roles, makers, earlier credits, awards, lives and quotations: a table of sentences of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from test_extract import SHEET, article_of

from claims.claim import Claim
from claims.extract import extract
from claims.statement import Polarity

TABLES = [Path(__file__).parent / "tables" / f"{name}.txt" for name in ("people", "awards")]
KINDS = frozenset("cast character crew credit award award_count age birth death quote".split())
ROWS = [
    tuple(line.replace("\\n", "\n").split(" | "))
    for table in TABLES
    for line in table.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
_WANTED = re.compile(
    r"(?P<denied>!?)(?P<kind>\w+)=(?P<value>[^{@]+)(?:\{(?P<qualifiers>[^}]*)\})?(?:@(?P<subject>.+))?"
)


@dataclass(frozen=True)
class Wanted:
    """A claim as a row of the table writes it."""

    kind: str
    value: str
    subject: str
    polarity: Polarity
    qualifiers: dict[str, str] = field(default_factory=dict)

    def met_by(self, claim: Claim) -> bool:
        """Whether a claim says this, case and a closing mark aside."""
        return (
            (claim.kind, _folded(claim.value), claim.subject.name, claim.polarity)
            == (self.kind, _folded(self.value), self.subject, self.polarity)
            and all(_folded(claim.qualifiers.get(k)) == _folded(v) for k, v in self.qualifiers.items())
        )  # fmt: skip


def wanted_of(text: str) -> Wanted:
    """Read one claim of a row: "!cast=Lena Orth{billing:lead}@Low Water"."""
    said = _WANTED.fullmatch(text)
    assert said, text
    pairs = [pair.split(":", 1) for pair in re.split(r",(?=\w+:)", said["qualifiers"] or "") if pair]
    polarity = Polarity.NEGATED if said["denied"] else Polarity.AFFIRMED
    return Wanted(said["kind"], said["value"], said["subject"] or "Lanternfall", polarity, dict(pairs))


def _folded(value: object) -> str:
    return str(value).casefold().rstrip(".")


@pytest.mark.parametrize(("wanted", "sentence"), ROWS, ids=[sentence for _, sentence in ROWS])
def test_claims_of_sentence_about_people(wanted: str, sentence: str) -> None:
    found = [c for c in extract(article_of(sentence), SHEET) if c.kind in KINDS]
    said = [f"{c.kind} {c.value!r} {c.qualifiers} {c.subject.name} {c.polarity.value}" for c in found]
    if wanted == "-":
        assert not said
        return
    for each in re.split(r";(?=!?[a-z_]+=)", wanted):
        assert any(wanted_of(each).met_by(claim) for claim in found), said
