"""Readings: sentences whose names, numbers and dates are tokens, and the way back to the article's text."""

from __future__ import annotations

import re

import pytest
from claims_tables import Sheet
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lexicon import EmptyLexicon, Name
from claims.reading import Document, read
from claims.statement import SubjectType
from scraper.article import BlockKind
from scraper.extract import read_html
from scraper.plaintext import read_text

SHEET = Sheet(
    Name("Lanternfall", SubjectType.TV_SERIES, "Lanternfall", 2025),
    Name("Mara Quillfeather", SubjectType.PERSON, "Mara Quillfeather"),
    Name("Tess Harrow", SubjectType.CHARACTER, "Tess Harrow"),
    Name("Stop! Listen!", SubjectType.FILM, "Stop! Listen!"),
)
CODE = re.compile(r"<([A-Z])\d+>")


def document(text: str) -> Document:
    """Read a paragraph under a headline that holds no name."""
    return read(read_text(f"what we know so far\n\n{text}", published="2025-10-04"), SHEET)


def shapes(text: str) -> list[str]:
    """Return the shadows of a paragraph's sentences, the numbers of the tokens left out."""
    return [CODE.sub(r"<\1>", r.shadow) for r in document(text).readings if r.block is not BlockKind.HEADLINE]


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("Lanternfall premiered on September 25, 2025.", "<W> premiered on <D>."),
        ("It drew 12 million views on Netflix.", "It drew <Q> views on <O>."),
        ("It cost $12 million and holds 91% on Rotten Tomatoes.", "It cost <M> and holds <V> on <A>."),
        ("It opened at No. 3 and scored 7.1/10.", "It opened at <R> and scored <G>."),
        ("Season 2 stars Mara Quillfeather as Tess Harrow now.", "<S> stars <P> as <C> now."),
        ("A third season follows.", "A <S> follows."),
        ("A third film follows.", "A <T> film follows."),
        ("Variety liked it.", "<U> liked it."),
        ("She won an Emmy for it.", "She won an <J> for it."),
        ("It led the Billboard 200 again.", "It led the <H> again."),
        ("“We had no money at all,” she said.", "<Y> she said."),
        ("It ran—for years.", "It ran — for years."),
        ("It   ran\u00a0for a <b>while</b>.", "It ran for a b while /b ."),
        ("Anders Lindqvist shot it.", "<X> shot it."),
    ],
)
def test_shadow_of_sentence(text: str, shadow: str) -> None:
    assert shapes(text) == [shadow]


def test_titles_are_masked_before_sentences_are_split() -> None:
    assert shapes("We saw Stop! Listen! twice. It ran long.") == ["We saw <W> twice.", "It ran long."]


def test_sentence_never_crosses_a_block() -> None:
    filler = "The road was long and the night was cold, and there was nothing at all to be done about it"
    items = "".join(f"<li>{filler}</li>" for _ in range(3))
    article = read_html(
        f"<article><h1>What is new</h1><p>It ended, and {filler}</p><ul>{items}</ul></article>"
    )
    readings = read(article, EmptyLexicon()).readings
    assert len(readings) == 5
    assert len({r.block_index for r in readings}) == len(readings) == len(article.blocks)


def test_season_numbers_are_read() -> None:
    found = document("Season 4, a second season, S03, and season twelve; the sophomore season.")
    assert [t.payload for r in found.readings for t in r.tokens if t.letter == "S"] == [4, 2, 3, 12, 2]


def test_numbers_inside_speech_are_no_tokens() -> None:
    (reading,) = document("“I binged 12 hours on Netflix,” he said.").readings[1:]
    assert reading.letters == {"Y"}


def test_relative_date_rests_on_the_publication_date() -> None:
    (token,) = [t for r in document("It dropped yesterday.").readings for t in r.tokens]
    assert getattr(token.payload, "value", None) == "2025-10-03"


# --- properties ---------------------------------------------------------------------------------------

PRESSY = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Lanternfall",
                "Tess Harrow",
                "Mara Quillfeather",
                "Stop! Listen!",
                "Netflix",
                "Season 2",
                "No. 1",
            ]
        ),
        st.sampled_from(
            ["$5 million", "12,000 views", "May 5, 2025", "91%", "7/10", "third ", "Emmy", "Variety"]
        ),
        st.sampled_from(
            [" ", ", ", ". ", "! ", "\n\n", " – ", "—", "“", "”", '"', "’", "(", ")", "<", ">", "\u00a0"]
        ),
        st.text(max_size=5),
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(PRESSY)
def test_shadow_maps_back_to_the_text(text: str) -> None:
    doc = document(f".{text}")
    for reading in doc.readings:
        places = [reading.span(i, i + 1) for i in range(len(reading.shadow))]
        assert [a for a, _ in places] == sorted(a for a, _ in places)
        assert all(reading.start <= a < b <= reading.end for a, b in places)
        for match in re.finditer(r"<[A-Z](\d+)>", reading.shadow):
            token = reading.tokens[int(match[1])]
            assert reading.span(*match.span()) == (token.start, token.end)
            assert reading.position(token.start) == match.start()
        plain = [i for i in range(len(reading.shadow)) if not _in_code(reading.shadow, i)]
        for i in plain:
            if not reading.shadow[i].isspace():
                # every dash that is set apart reads as the long one
                assert doc.text[slice(*places[i])].replace("–", "—") == reading.shadow[i].replace("–", "—")


def _in_code(shadow: str, at: int) -> bool:
    return any(m.start() <= at < m.end() for m in re.finditer(r"<[A-Z]\d+>", shadow))


@settings(deadline=None)
@given(PRESSY)
def test_readings_are_ordered_and_keep_to_their_block(text: str) -> None:
    doc = document(f".{text}")
    edges = [edge for r in doc.readings for edge in (r.start, r.end)]
    assert edges == sorted(edges)
    for reading in doc.readings:
        block = doc.article.blocks[reading.block_index]
        assert block.start <= reading.start < reading.end <= block.end
        assert doc.text[reading.start : reading.end] == reading.text


@settings(deadline=None)
@given(PRESSY)
def test_tokens_never_overlap_but_for_speech(text: str) -> None:
    doc = document(f".{text}")
    for reading in doc.readings:
        edges = [e for t in reading.tokens if t.letter != "Y" for e in (t.start, t.end)]
        assert edges == sorted(edges)
