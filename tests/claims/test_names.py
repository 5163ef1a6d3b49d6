"""Finding names: the invented series "Lanternfall", its people, and what must not pass for a name."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from claims_tables import Sheet, assert_linear, rows
from hypothesis import given
from hypothesis import strategies as st

from claims.brands import canonical_service
from claims.characters import repair
from claims.folding import fold, fold_title
from claims.lexicon import EmptyLexicon, Lexicon, Name
from claims.names import NameFinder, looks_like_title
from claims.reading import read
from claims.statement import SubjectType
from scraper.extract import read_html
from scraper.plaintext import read_text

SHEET = Sheet(
    Name("Lanternfall", SubjectType.TV_SERIES, "Lanternfall", 2025),
    Name("Gone to Salt", SubjectType.FILM, "Gone to Salt", 2019),
    Name("Mara Quillfeather", SubjectType.PERSON, "Mara Quillfeather", of="Lanternfall"),
    Name("Idris Calloway", SubjectType.PERSON, "Idris Calloway", of="Lanternfall"),
    Name("Tess Harrow", SubjectType.CHARACTER, "Tess Harrow", of="Lanternfall"),
    Name("Harrow", SubjectType.TV_SERIES, "Harrow", 2021),
    Name("Harrow", SubjectType.CHARACTER, "Tess Harrow", of="Lanternfall"),
    Name("1987", SubjectType.ALBUM, "1987", 2020),
)


@dataclass(frozen=True)
class Example:
    """`names` are (class, chief name) of every mention, in order."""

    text: str
    names: tuple[tuple[str, str], ...] = ()
    lexicon: Lexicon = SHEET


DEVELOPED_ON = (
    Example("It streams on Netflix and on Hulu.", (("O", "Netflix"), ("O", "Hulu"))),
    Example("It is on Sky and NOW.", (("O", "Sky"), ("O", "Sky"))),
    Example("It is a Sky Original.", (("O", "Sky"),)),
    Example("Its score on Rotten Tomatoes fell.", (("A", "Rotten Tomatoes"),)),
    Example("Critics at Variety and at Collider liked it.", (("U", "Variety"), ("U", "Collider"))),
    Example("It shot to the top of the Billboard 200 at once.", (("H", "Billboard 200"),)),
    Example("They won three Emmys that year.", (("J", "Emmys"),)),
)
UNSEEN = (
    # known names
    Example("Then came Lanternfall.", (("W", "Lanternfall"),)),
    Example("Nobody saw Lanternfall's end.", (("W", "Lanternfall"),)),
    Example("We asked Mara Quillfeather.", (("P", "Mara Quillfeather"),)),
    Example("In it, Tess Harrow runs a ferry.", (("C", "Tess Harrow"),)),
    Example("It may be Harrow again.", (("B", "Harrow"),)),
    Example('Then she made "Harrow" at once.', (("W", "Harrow"),)),
    Example("He also made Gone to Salt, a film.", (("W", "Gone to Salt"),)),
    Example("LANTERNFALL is back.", (("W", "Lanternfall"),)),
    Example("Mara Quillfeather left; Quillfeather will return.", (("P", "Mara Quillfeather"),) * 2),
    Example("We met Idris Calloway. Calloway’s exit stung.", (("P", "Idris Calloway"),) * 2),
    # surnames of persons whom only the reference names in full
    Example("Quillfeather returns in May.", (("P", "Mara Quillfeather"),)),
    Example("According to Calloway, it rained.", (("P", "Idris Calloway"),)),
    Example("It was shot in Calloway last year.", (("X", "Calloway"),)),
    Example("Then Mara Quillfeather’s Queen Maud wept.", (("P", "Mara Quillfeather"), ("X", "Queen Maud"))),
    # marks
    Example('She starred in "Nine Wet Horses" before.', (("W", "Nine Wet Horses"),), EmptyLexicon()),
    Example("She starred in ‘Nine Wet Horses’ before.", (("W", "Nine Wet Horses"),), EmptyLexicon()),
    Example("The finale, “Echoes of Tin,” aired.", (("W", "Echoes of Tin"),), EmptyLexicon()),
    # shape
    Example("It was shot by Anders Lindqvist.", (("X", "Anders Lindqvist"),), EmptyLexicon()),
    Example("It was shot by J. K. Arden in spring.", (("X", "J. K. Arden"),), EmptyLexicon()),
    Example("It was scored by Zoë van Meer.", (("X", "Zoë van Meer"),), EmptyLexicon()),
    Example("We asked Detective Omar Steyn.", (("X", "Omar Steyn"),), EmptyLexicon()),
    Example("It was led by Orla O'Shea-Finn.", (("X", "Orla O'Shea-Finn"),), EmptyLexicon()),
    # brands by their other names and cues
    Example("It moved to Disney Plus in May.", (("O", "Disney+"),), EmptyLexicon()),
    Example("It premiered on Max last year.", (("O", "HBO Max"),), EmptyLexicon()),
    Example("It is on Amazon Prime Video now.", (("O", "Prime Video"),), EmptyLexicon()),
    Example("Its Metascore is high.", (("A", "Metacritic"),), EmptyLexicon()),
    Example("The Hollywood Reporter wrote it.", (("U", "The Hollywood Reporter"),), EmptyLexicon()),
)
MUST_STAY_SILENT = tuple(
    Example(text)
    for text in (
        "",
        "The show ended. However, nobody wept.",
        "a lantern fall in the harrowing gale",
        "It was the best thing of all.",
        "But when? And why? Because.",
        "Nothing new under the sky.",
        "He sold 1987 copies.",
        "Critics loved it.",
    )
)
CAUGHT_IN_THE_WILD = (
    Example("“I binged it all in one night,” a fan wrote.", (), EmptyLexicon()),
    Example("Who knew? Lanternfall did.", (("W", "Lanternfall"),)),
    Example("It was scored by Zoë van der Meer.", (("X", "Zoë van der Meer"),), EmptyLexicon()),
    Example("The role went to Robert Hale Jr. in spring.", (("X", "Robert Hale Jr."),), EmptyLexicon()),
)


@pytest.mark.parametrize(
    "example",
    rows(DEVELOPED_ON, UNSEEN, MUST_STAY_SILENT, CAUGHT_IN_THE_WILD),
)
def test_names_of_phrase(example: Example) -> None:
    # a headline keeps the phrase a paragraph; nothing in it is a name
    article = read_text(f"what we know so far\n\n{example.text or '-'}", published="2025-10-04")
    assert tuple((m.letter, m.name) for m in read(article, example.lexicon).mentions) == example.names


def test_italics_mark_a_title() -> None:
    filler = (
        "The road was long and the night was cold, and there was nothing at all to be done about it. " * 4
    )
    page = f"<article><h1>What is new</h1><p>She was in <em>Wet Ink</em> and wet ink.</p><p>{filler}</p></article>"
    (mention,) = read(read_html(page), EmptyLexicon()).mentions
    assert (mention.letter, mention.name, mention.marked) == ("W", "Wet Ink", True)


def test_quoted_title_spans_its_quotation_marks() -> None:
    article = read_text('News\n\nShe was in "Wet Ink" once.')
    (mention,) = read(article, EmptyLexicon()).mentions
    assert mention.outer is not None
    assert article.text[slice(*mention.outer)] == '"Wet Ink"'
    assert article.text[mention.start : mention.end] == "Wet Ink"


@pytest.mark.parametrize("text", ["We met Mara Quillfeather.", "Is it Lanternfall?", "It was Tess Harrow!"])
def test_known_name_leaves_the_end_of_its_sentence(text: str) -> None:
    article = read_text(f"what we know so far\n\n{text}")
    (mention,) = read(article, SHEET).mentions
    assert article.text[mention.start : mention.end] == mention.name


def test_shared_surname_stands_for_nobody() -> None:
    article = read_text("News\n\nWe met Ana Birk and Otto Birk there. Then we lost Birk.")
    names = [m.name for m in read(article, EmptyLexicon()).mentions]
    assert names == ["Ana Birk", "Otto Birk", "Birk"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dept. Q", "DEPT Q"),
        ("The Salt Road", "salt road"),
        ("Mørck", "Morck"),
        ("Straße & Søn", "strasse and son"),
        ("Renée’s Año", "Renees Ano"),
        ("Þórdís Ðorn", "THordis Dorn"),
    ],
)
def test_spellings_of_a_title_meet(one: str, other: str) -> None:
    assert fold_title(one) == fold_title(other)


@pytest.mark.parametrize(("one", "other"), [("Heat", "Heart"), ("Part 1", "Part 2"), ("A", "B")])
def test_different_titles_do_not_meet(one: str, other: str) -> None:
    assert fold_title(one) != fold_title(other)


@pytest.mark.parametrize(
    "text", ["Nine Wet Horses", "It", "Up", "From", "Gone to Salt", "1987", "Who Goes There?"]
)
def test_title_case_looks_like_a_title(text: str) -> None:
    assert looks_like_title(text)


@pytest.mark.parametrize(
    "text", ["", "i loved it", "We never planned a sequel.", "Season 2", "a slow burn", "of the"]
)
def test_quoted_words_do_not_look_like_a_title(text: str) -> None:
    assert not looks_like_title(text)


@pytest.mark.parametrize(
    ("name", "chief"),
    [
        ("Amazon Prime Video", "Prime Video"),
        ("disney plus", "Disney+"),
        ("Apple TV", "Apple TV+"),
        ("Zorptube", "Zorptube"),
    ],
)
def test_canonical_service(name: str, chief: str) -> None:
    assert canonical_service(name) == chief


# --- properties ---------------------------------------------------------------------------------------

NAMEISH = st.lists(
    st.one_of(
        st.sampled_from(
            ["Lanternfall", "Tess Harrow", "Mara ", "Quillfeather", "Netflix", "The ", "of ", "Emmy", "Jr."]
        ),
        st.sampled_from(
            [" ", ", ", ". ", "\n\n", '"', "“", "”", "'", "’s ", "(", ")", "Top 10", "#", "A.", "É"]
        ),
        st.text(max_size=5),
    ),
    max_size=25,
).map("".join)


@given(NAMEISH)
def test_mentions_are_ordered_inside_the_text_and_disjoint(text: str) -> None:
    article = read_text(f"News\n\n.{text}")
    mentions = NameFinder(repair(article.text), article.marks, SHEET).find()
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(article.text)]
    assert edges == sorted(edges)
    assert all(m.start < m.end for m in mentions)


@given(st.text())
def test_repair_keeps_length_and_is_settled(text: str) -> None:
    assert len(repair(text)) == len(text)
    assert repair(repair(text)) == repair(text)


@given(st.text(max_size=40))
def test_fold_is_settled_and_plain(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()
    assert folded == folded.strip().casefold()


@pytest.mark.parametrize("bit", ["9", "A", "Aa ", "(", '"', "“", "A. ", "of "])
def test_time_is_linear_in_length(bit: str) -> None:
    assert_linear(lambda text: NameFinder(repair(text), (), SHEET).find(), bit, 20_000)


def test_time_is_linear_in_length_of_a_chain() -> None:
    assert_linear(lambda text: NameFinder(repair(text), (), SHEET).find(), "Aa-", 20_000)
