"""Whom "he" and "she" mean."""

from __future__ import annotations

import pytest
from claims_tables import Sheet

from claims.claim import Claim
from claims.extract import extract
from claims.lexicon import Name
from claims.persons import pronoun_of, pronouns
from claims.reading import read
from claims.statement import SubjectType
from scraper.plaintext import read_text

IMOGEN, TJ = "Imogen Tarr", "Tom Malach"
SHEET = Sheet(*(Name(name, SubjectType.PERSON, name) for name in (IMOGEN, TJ)))
HEADLINE = f"{IMOGEN}’s very wet night"
TEXT = (
    f"{IMOGEN} had a wet night. She was wet to the knee.\n\n{TJ} came second. He had four nominations."
    " “I wrote it in a lift,” he said."
)


def claims_of(body: str) -> list[Claim]:
    return extract(read_text(f"{HEADLINE}\n\n{body}", title=HEADLINE, published="2026-03-02"), SHEET)


def test_the_pronoun_of_each_person_is_learnt_from_the_text() -> None:
    article = read_text(f"{HEADLINE}\n\n{TEXT}", title=HEADLINE)
    assert pronouns(read(article, SHEET)) == {IMOGEN: "she", TJ: "he"}


@pytest.mark.parametrize(
    ("text", "said"),
    [("She kept her word", "she"), ("he told her", None), ("nobody", None), ("Himself", "he")],
)
def test_pronoun_of_a_text_that_holds_one_kind(text: str, said: str | None) -> None:
    assert pronoun_of(text) == said


def test_a_pronoun_never_means_the_chief_person_who_goes_by_the_other() -> None:
    ages = {c.value: c.subject.name for c in claims_of(f"{TEXT}\n\nHe is 34. She is 29.") if c.kind == "age"}
    assert ages == {34: TJ, 29: IMOGEN}


def test_without_a_pronoun_a_profile_means_its_person() -> None:
    births = {c.value: c.subject.name for c in claims_of(f"{IMOGEN} sings. Born in Grimsby, she moved on.")}
    assert births.get("Grimsby") == IMOGEN
