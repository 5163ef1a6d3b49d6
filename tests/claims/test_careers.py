"""The works of a person in the sentences of an encyclopaedia: what is read, and what is not taken for a title."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claims.extract import extract
from claims.grammar import run
from claims.lexicon import Name
from claims.properties import RULES
from claims.reading import read
from claims.statement import SubjectType
from scraper.plaintext import read_text
from tests.claims.claims_tables import Sheet, rows

SHEET = Sheet(
    Name("Lena Orth", SubjectType.PERSON, "Lena Orth"), Name("Orth", SubjectType.PERSON, "Lena Orth")
)


@dataclass(frozen=True)
class Career:
    """A sentence of an article about Lena Orth with her credits (title, role) and her characters (name, work)."""

    text: str
    credits: tuple[tuple[str, str], ...] = ()
    characters: tuple[tuple[str, str], ...] = ()


def acted(text: str, *titles: str) -> Career:
    return Career(text, tuple((title, "") for title in titles))


def made(role: str, text: str, *titles: str) -> Career:
    return Career(text, tuple((title, role) for title in titles))


def played(text: str, *pairs: tuple[str, str]) -> Career:
    return Career(text, tuple((work, "") for _, work in pairs), pairs)


LISTS = (
    acted("Orth made her film debut in the 1998 drama Low Water.", "Low Water"),
    acted("In 2007, Orth starred in the thriller Salt Road.", "Salt Road"),
    acted("Her other films include Rope: Hands of Time (2004), Salt and Stone (2011) and The Ferry You Keep (2013).",
          "Rope: Hands of Time", "Salt and Stone", "The Ferry You Keep"),
    acted("She starred in Weir and Stone, Dustfall, and the comedy The Quay (2004).", "Weir and Stone", "Dustfall", "The Quay"),
    acted("Orth starred in Low Water and the drama series Salt Road.", "Low Water", "Salt Road"),
    acted("She made several films in that decade, including the black comedy Bitter Salt (2003) and the heist film Orth's Twelve (2004).",
          "Bitter Salt", "Orth's Twelve"),
    acted("Her film career also includes such films as Weir, The Name of Salt, and Dustfall.", "Weir", "The Name of Salt", "Dustfall"),
    acted("Her first film roles came in 2006 with Like Salt and The Good Weir.", "Like Salt", "The Good Weir"),
    acted("She had a guest role in the television series Salt and the City in 1999.", "Salt and the City"),
    acted("In 2015, she headlined the action comedy film Ferry.", "Ferry"),
    acted("She stars with Kit Vane and Jon Amsel in the series Grace and Weir.", "Grace and Weir"),
    acted("Her early parts came in the teen films Salt Hour and 10 Things About Weirs (1999).", "Salt Hour", "10 Things About Weirs"),
    acted("After seven years of absence, she returned to film in the 2010 musical Weirlight.", "Weirlight"),
    acted("Her film debut came two years later in Hot Danish Summer.", "Hot Danish Summer"),
    acted("Her films include Weir, The Hunt for Red Salt, Dustfall, and The Quay.", "Weir", "The Hunt for Red Salt", "Dustfall", "The Quay"),
    acted("She received her first nomination for Low Water (1969) and won two Best Actress Oscars in the 1970s for Weir (1971) and Salt Road (1978).",
          "Low Water", "Weir", "Salt Road"),
    acted("She twice won the BAFTA Award for Best Foreign Actress, for Ask Any Pilot (1959), and The Quay (1960).", "Ask Any Pilot", "The Quay"),
    acted("She appeared on the game shows Tide Pool and The All-New Harbour Club as a child.", "Tide Pool", "The All-New Harbour Club"),
)  # fmt: skip
ROLES = (
    played("From 2001 to 2006, she played Ida Marl in the television series Low Water.", ("Ida Marl", "Low Water")),
    played("She is best known for playing Ida Marl on the ABC series Low Water from 2001 to 2006.", ("Ida Marl", "Low Water")),
    played("She is known for her roles as Ida Marl in Days of Salt, Jon/X5 in the HBO series Dark Pier, and Kit Vane in Smallweir.",
           ("Ida Marl", "Days of Salt"), ("Jon/X5", "Dark Pier"), ("Kit Vane", "Smallweir")),
    played("She gained fame for her role as Kit Vane in the 1951 film adaptation of Jon Amsel's play A Ferry Named Hope.",
           ("Kit Vane", "A Ferry Named Hope")),
    played("She won it for playing Ida Marl in Robert Alan Hale's The Ferryman, a role critics liked.", ("Ida Marl", "The Ferryman")),
    played("She played Weirman in the original Dustfall movie and Kit in both Salt films.", ("Weirman", "Dustfall")),
    played("From 1994 to 2004 she starred as Kit Vane on the NBC sitcom Low Water.", ("Kit Vane", "Low Water")),
    Career("She portrayed Ida Marl in the film Low Water (2011) and its sequel Salt Road (2013).",
           (("Low Water", ""), ("Salt Road", "")), (("Ida Marl", "Low Water"),)),
    played("She had a leading role as a quiet ferry pilot, Kit Vane, in the 1970s series Low Water.", ("Kit Vane", "Low Water")),
    played('In 2008, she played Ida "Weir" Marl II in Orth and the Salt Road, the fourth film of the franchise.',
           ('Ida "Weir" Marl II', "Orth and the Salt Road")),
)  # fmt: skip
MADE = (
    made("director", "Orth directed the films Low Water (1999), Salt Road (2003) and Dustfall (2010).", "Low Water", "Salt Road", "Dustfall"),
    made("director", "Orth made her directorial debut with Low Water (2011).", "Low Water"),
    made("artist", "She then recorded the albums Orth (1987), Heart of Salt (1989), and Love Weirs (1991), all of which sold well.",
         "Orth", "Heart of Salt", "Love Weirs"),
    made("artist", "After years on the road, she followed up with the double album Hard... to Weather (2016).", "Hard... to Weather"),
)  # fmt: skip
ALBUMS = (
    made("artist", "Orth's third studio album, Low Water (2011), debuted at number one.", "Low Water"),
    made("artist", "Her debut album, Salt Road, was released in 2003.", "Salt Road"),
    made(
        "artist",
        'Later work such as her first UK number-one album, Weir (1983), and the singles "Tide Hour" and "Pride" made her name.',
        "Weir",
        "Tide Hour",
        "Pride",
    ),
)
SILENT = (
    Career("She was nominated for Best Actress for her work that year."),
    Career("She received an award for They Sail Ferries, Don't They (1969)."),
    Career("She lived in Aarhus and worked in London."),
    Career("She often appeared on Broadway."),
    Career("She had supporting roles in American television."),
    Career("Jon Amsel starred in the film Salt Road."),
    Career("She released a statement on Monday."),
)


@pytest.mark.parametrize("career", rows(LISTS, ROLES, MADE, ALBUMS, SILENT))
def test_credits_and_characters_of_a_life(career: Career) -> None:
    found = extract(read_text(career.text, title="Lena Orth"), SHEET)
    of_hers = [c for c in found if c.kind == "credit" and c.subject.name == "Lena Orth"]
    assert sorted((str(c.value), str(c.qualifiers.get("role", ""))) for c in of_hers) == sorted(
        career.credits
    )
    characters = [(str(c.value), c.subject.name) for c in found if c.kind == "character"]
    assert sorted(characters) == sorted(career.characters)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("Orth has released five studio albums.", 5, "albums"),
        ("She has appeared in more than 100 feature films.", 100, "films"),
    ],
)
def test_how_many_works(text: str, count: int, unit: str) -> None:
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == "work_count"]
    assert [(c.value, c.unit, c.subject.name) for c in found] == [(count, unit, "Lena Orth")]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Her films include Weir (2001), Salt Road (2003) and Dustfall (2004–2006).", {"Weir": 2001, "Salt Road": 2003}),
        ("In 2008, she played Ida Marl in the drama Weir.", {"Weir": 2008}),
        ("Her first film roles came in 2006 with Like Salt and The Good Weir.", {"Like Salt": 2006, "The Good Weir": 2006}),
        ("She had a guest role in the series Salt and the City in 1999.", {"Salt and the City": 1999}),
        ("She returned to film in the 2010 musical Weirlight.", {"Weirlight": 2010}),
        ("From 2013 to 2016, she starred in the series Low Water.", {}),
        ("In 2007, after a year at sea, she wrote a play and starred in the film Weir.", {}),
    ],
)  # fmt: skip
def test_year_of_a_credit(text: str, years: dict[str, int]) -> None:
    found = extract(read_text(text, title="Lena Orth"), SHEET)
    assert {
        c.value: c.qualifiers["year"] for c in found if c.kind == "credit" and "year" in c.qualifiers
    } == years


def test_date_behind_an_album() -> None:
    found = extract(read_text("Her debut album, Salt Road, was released in 2003.", title="Lena Orth"), SHEET)
    assert [(c.subject.name, c.value) for c in found if c.kind == "release_date"] == [("Salt Road", "2003")]


def test_chart_place_of_an_album() -> None:
    found = extract(
        read_text("Orth's second album Salt Road (2008) topped the UK Albums Chart.", title="Lena Orth"),
        SHEET,
    )
    ranks = [(c.subject.name, c.value, c.qualifiers["chart"]) for c in found if c.kind == "chart_rank"]
    assert ranks == [("Salt Road", 1, "UK Albums Chart")]


@pytest.mark.parametrize(
    ("text", "kind", "value", "qualifiers"),
    [
        ("She has been nominated five times for Golden Globe Awards and twice for an Emmy.", "award_count", 5, {"award": "Golden Globe Award"}),
        ("She has been nominated five times for Golden Globe Awards and three times for Academy Awards.", "award_count", 3,
         {"award": "Academy Award"}),
        ("She received a Golden Globe Award for Best Actress - Motion Picture Comedy nomination.", "award", "Golden Globe Award",
         {"outcome": "nominated"}),
        ("She received a Golden Globe Award for Best Actress and three nominations.", "award", "Golden Globe Award", {"outcome": "won"}),
        ("The series earned her an Emmy nomination in 2008 and a win in 2013.", "award", "Emmy", {"outcome": "won", "year": 2013}),
        ("She gained wide acclaim and an Academy Award nomination for the role.", "award", "Academy Award", {"outcome": "nominated"}),
        ("She received a Harbour Writers Award nomination for the script.", "award", "Harbour Writers Award", {"outcome": "nominated"}),
        ("She won two Best Actress Oscars.", "award_count", 2, {"award": "Oscar"}),
    ],
)  # fmt: skip
def test_awards_of_a_life(text: str, kind: str, value: int | str, qualifiers: dict[str, int | str]) -> None:
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == kind]
    assert [
        c
        for c in found
        if c.value == value and c.subject.name == "Lena Orth" and qualifiers.items() <= c.qualifiers.items()
    ]


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("Orth currently holds the record for the most top 10 songs from one album, with nine.",
         {"metric": "top 10 songs from one album"}),
        ("Orth was the highest-paid actress of 2019.", {"metric": "highest-paid actress", "period": "2019"}),
        ("She was the highest paid Danish author from 1970 to 1987.", {"metric": "highest paid Danish author", "period": "1970/1987"}),
        ("In 2006, Orth was made a Dame, and was the highest-paid actress in the film industry for that year.",
         {"metric": "highest-paid actress", "period": "2006"}),
        ("She was one of the highest-paid actresses of 2019.", None),
        ("She was the highest-paid guest of 2019.", None),
    ],
)  # fmt: skip
def test_records_of_a_person(text: str, qualifiers: dict[str, str] | None) -> None:
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == "record"]
    assert [(c.subject.name, c.value, c.qualifiers) for c in found] == (
        [("Lena Orth", "most", qualifiers)] if qualifiers else []
    )


def test_songs_that_all_topped_a_chart() -> None:
    text = "The singles “Tide Hour,” “Weirlight” and “Quay” all topped the Billboard Hot 100."
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == "chart_rank"]
    assert [(c.subject.name, c.value) for c in found] == [("Tide Hour", 1), ("Weirlight", 1), ("Quay", 1)]


def test_clause_between_two_roles() -> None:
    text = "She is known as Ida Marl in Days of Salt, which earned her an Emmy, as well as Kit Vane in Dark Pier."
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == "character"]
    assert [(c.value, c.subject.name) for c in found] == [
        ("Ida Marl", "Days of Salt"),
        ("Kit Vane", "Dark Pier"),
    ]


def test_years_of_a_list_are_not_those_of_its_count() -> None:
    text = "The series has received 38 Primetime Emmy Awards, including Outstanding Drama Series in 2015 and 2016."
    found = [c for c in extract(read_text(text, title="Lena Orth"), SHEET) if c.kind == "award_count"]
    assert [c.qualifiers.get("year") for c in found] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Orth died of cancer in 1999.", "death", "1999"),
        ("She died on June 7, 1999, aged 68, at her home.", "death", "1999-06-07"),
        ("She was born in 1971 in Aarhus.", "birth", "Aarhus"),
        ("Orth was born on 4 May 1971 in Aarhus.", "birth", "Aarhus"),
    ],
)
def test_life_of_a_person(text: str, kind: str, value: str) -> None:
    found = extract(read_text(text, title="Lena Orth"), SHEET)
    assert value in [c.value for c in found if c.kind == kind and c.subject.name == "Lena Orth"]


@pytest.mark.parametrize(
    "bit", ["starred in A (2001), ", "known for roles as A B in C, ", "her first album A, "]
)
def test_lists_in_lists_are_read_once(bit: str) -> None:
    document = read(read_text(bit * 60, title="Lena Orth"), SHEET)
    assert len(list(run(RULES, document))) <= 5 * 60
