"""Which of several works a sentence takes up: the older show, the last of three, Hale's chiller, that docuseries.

All works and people are made up.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from claims_tables import Sheet

from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.plaintext import read_text

NAMES = Sheet(
    *(Name(title, SubjectType.FILM, title) for title in ("Weirlight", "Dustfall", "Salt Row", "Quay Nine", "Quay Nine 2")),
    *(Name(title, SubjectType.TV_SERIES, title) for title in ("Harrow Lane", "Kettle Bay")),
    Name("Civic Tour", SubjectType.TOUR, "Civic Tour"),
    Name("Ida Marl", SubjectType.PERSON, "Ida Marl"),
    Name("Kit Vane", SubjectType.PERSON, "Kit Vane"),
)  # fmt: skip


@dataclass(frozen=True)
class Reference:
    """A passage of an article about `about`, and whose the statement of this kind and value is."""

    about: str
    text: str
    kind: str
    value: object
    subject: str


REFERENCES = (
    Reference("Weirlight", "“Weirlight” made $88 million.\n\nThe same can't be said of “Salt Row”. The chiller was shot in Halden and took $9.8 million.",
              "box_office", 9_800_000, "Salt Row"),
    Reference("Weirlight", "“Weirlight” made $88 million.\n\nRounding out the top five, Ida Marl's “Salt Row” added $5.1 million. Worldwide it stands at $112 million.",
              "box_office", 112_000_000, "Salt Row"),
    Reference("Weirlight", "“Weirlight” took $10 million and came second behind “Salt Row”. Kit Vane's slasher added $11.2 million.",
              "box_office", 11_200_000, "Salt Row"),
    Reference("Weirlight", "“Weirlight” took $10 million from 900 screens. Newcomer “Salt Row” had to settle for second. The thriller cost $60 million.",
              "budget", 60_000_000, "Salt Row"),
    Reference("Weirlight", "“Weirlight” fell to fourth, well off the $17.3 million start of his 2024 breakout “Dustfall”.",
              "box_office", 17_300_000, "Dustfall"),
    Reference("Weirlight", "“Weirlight” edges the $84 million that last March's “Dustfall” posted.", "box_office", 84_000_000, "Dustfall"),
    Reference("Quay Nine 2", "“Quay Nine” came out in 2021. “Quay Nine 2” is up 43% on the $61.7 million its predecessor launched with.",
              "box_office", 61_700_000, "Quay Nine"),
    Reference("Quay Nine 2", "Say what you like about “Quay Nine”, it opened to $52 million. Its sequel limped to $19.6 million.",
              "box_office", 19_600_000, "Quay Nine 2"),
    Reference("Weirlight", "“Weirlight” took $9m, “Dustfall” $6m and “Salt Row” $2.1m. It was a slow weekend. The last, directed by Kit Vane, opened on 410 screens.",
              "crew", "Kit Vane", "Salt Row"),
    Reference("Weirlight", "“Weirlight” is here. Ida Marl, whose previous film “Salt Row” closed at $96 million, next begins a western.",
              "box_office", 96_000_000, "Salt Row"),
    Reference("Harrow Lane", "“Harrow Lane” is no “Kettle Bay”. The older show averaged 10.4 million viewers.", "viewership", 10_400_000, "Kettle Bay"),
    Reference("Harrow Lane", "“Harrow Lane” sits a place below “Kettle Bay”. That sitcom was watched for 640 million minutes.", "viewership", 640_000_000, "Kettle Bay"),
    Reference("Harrow Lane", "The showrunner left “Harrow Lane” to make Firebreak for Hulu. That series was cancelled in January.", "status", "cancelled", "Firebreak"),
    Reference("Harrow Lane", "“Harrow Lane” is no “Kettle Bay”. The older six-parter averaged 10.4 million viewers.", "viewership", 10_400_000, "Kettle Bay"),
    Reference("Harrow Lane", "Written by Kit Vane and produced by Ada Moor, the thriller “Salt Row” opened in June.", "crew", "Ada Moor", "Salt Row"),
    Reference("Harrow Lane", "Created by Kit Vane, the drama is no spin-off of “Salt Row”.", "crew", "Kit Vane", "Harrow Lane"),
    Reference("Harrow Lane", "It also topped the launch of “Kettle Bay”, making this the streamer's biggest drama debut of 2026.", "record", "most", "Harrow Lane"),
    Reference("Harrow Lane", "Orth is fresh off the survival picture “Salt Row,” helmed by Kit Vane.", "crew", "Kit Vane", "Salt Row"),
    Reference("Harrow Lane", "“Harrow Lane” drew 5.1 million viewers, ahead of “Kettle Bay” and “Salt Row”; the latter had 2.9 million viewers.",
              "viewership", 2_900_000, "Salt Row"),
    Reference("Harrow Lane", "“Harrow Lane” is back. (It has nothing to do with “Kettle Bay”, a three-part documentary.)", "episode_count", 3, "Kettle Bay"),
    Reference("Harrow Lane", "The drama of the year was “Harrow Lane”. It ran second in the slot to ITV1's “Kettle Bay”.\n\nIt has travelled, too. The show drew 3.1 million viewers abroad.",
              "viewership", 3_100_000, "Harrow Lane"),
    Reference("Harrow Lane", "Drawn from “Salt Row”, a novel, “Harrow Lane” is slow. Drawn from “Salt Row”, it was shot in Halifax.", "filming_location", "Halifax", "Harrow Lane"),
)  # fmt: skip


@pytest.mark.parametrize("case", REFERENCES, ids=lambda case: case.text[-60:])
def test_reference(case: Reference) -> None:
    article = read_text(f"{case.about}\n\n{case.text}", title=case.about, published="2026-03-10")
    found = {c.subject.name for c in extract(article, NAMES) if (c.kind, c.value) == (case.kind, case.value)}
    assert found == {case.subject}


def test_an_interview_speaks_of_the_one_whom_its_headline_names() -> None:
    names = Sheet(
        Name("Harrow Lane", SubjectType.TV_SERIES, "Harrow Lane"),
        Name("Lena Orth", SubjectType.PERSON, "Lena Orth"),
    )
    head = "“I was the corpse”: Lena Orth on Harrow Lane, wigs and fame"
    article = read_text(
        f"{head}\n\nLena Orth has a list. She was born in Leeds.\n\n"
        "Her first film was Kit Vane's “Salt Row”. It was released in 2015, and she played Sister Agnes.\n\n"
        "This autumn she turns up in “Kettle Bay”, an eight-part thriller written by Ruth Pell. They shot in Malta.",
        title=head,
        published="2026-03-10",
    )
    found = {(c.kind, c.value): c.subject.name for c in extract(article, names)}
    assert found["birth", "Leeds"] == "Lena Orth"
    assert found["release_date", "2015"] == "Salt Row"
    assert found["crew", "Ruth Pell"] == found["filming_location", "Malta"] == "Kettle Bay"


def test_a_thriller_of_somebody_who_writes_novels_is_no_film_of_hers() -> None:
    article = read_text(
        "Low Water\n\nLena Orth's thriller took five years. Orth's novel has sold well.", title="Low Water"
    )
    assert not [c for c in extract(article, NAMES) if c.qualifiers.get("role") == "director"]


def test_the_soundtrack_is_the_film_s() -> None:
    names = Sheet(Name("Weirlight", SubjectType.FILM, "Weirlight"), Name("Salt", SubjectType.SONG, "Salt"))
    article = read_text(
        "Weirlight\n\n“Salt” has topped the Hot 100, and the soundtrack, which debuted at No. 3 on the Billboard 200, stays.",
        title="Weirlight",
    )
    found = {c.value: c.subject.name for c in extract(article, names) if c.kind == "chart_rank"}
    assert found == {1: "Salt", 3: "Weirlight"}


def test_there_was_a_prize_for_the_one_whom_a_profile_is_about() -> None:
    names = Sheet(Name("Lena Orth", SubjectType.PERSON, "Lena Orth"))
    article = read_text(
        "Lena Orth, actor, dies at 81\n\nThere was an Olivier award in 1979 for “Salt Row” at the National Theatre.",
        title="Lena Orth, actor, dies at 81",
    )
    award = next(c for c in extract(article, names) if c.kind == "award")
    assert (award.subject.name, award.qualifiers["year"], award.qualifiers["for"]) == (
        "Lena Orth",
        1979,
        "Salt Row",
    )


def test_a_band_is_meant_by_the_band() -> None:
    band = Sheet(
        Name("Gannet Row", SubjectType.ORGANISATION, "Gannet Row"),
        Name("Low Hearts", SubjectType.ALBUM, "Low Hearts"),
    )
    article = read_text(
        "Gannet Row: “We got there”\n\n“Low Hearts”, the band's fourth album, sold 41,206 copies. "
        "The band have now passed 900 million streams. They have two NME Awards as well.",
        title="Gannet Row: “We got there”",
    )
    found = {(c.kind, c.value): c.subject.name for c in extract(article, band)}
    assert found["viewership", 900_000_000] == "Gannet Row"
    assert found["award_count", 2] == "Gannet Row"
    assert found["sales", 41_206] == "Low Hearts"


def test_the_prize_of_somebody_s_book_is_the_book_s() -> None:
    names = Sheet(
        Name("Salt Ledger", SubjectType.BOOK, "Salt Ledger"), Name("Ida Marl", SubjectType.PERSON, "Ida Marl")
    )
    article = read_text(
        "Salt Ledger\n\nMarl's tale of a bookkeeper won the Booker Prize in 2020.", title="Salt Ledger"
    )
    assert [c.subject.name for c in extract(article, names) if c.kind == "award"] == ["Salt Ledger"]
