"""Whom a statement is about, where the sentence does not say it: paragraphs, namesakes, pairs of works, seasons.

All works and people are made up.
"""

from __future__ import annotations

import pytest
from claims_tables import Sheet

from claims.claim import Claim
from claims.extract import extract, find_main_works
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.extract import read_html
from scraper.plaintext import read_text

SERIES, FILM, BOOKS, BOOK = (
    SubjectType.TV_SERIES,
    SubjectType.FILM,
    SubjectType.BOOK_SERIES,
    SubjectType.BOOK,
)
PUBLISHED = "2026-03-10"


def series(text: str, year: int = 2025) -> Name:
    return Name(text, SERIES, text, year)


def film(text: str, year: int = 2026) -> Name:
    return Name(text, FILM, text, year)


def claims_of(headline: str, body: str, *names: Name) -> list[Claim]:
    article = read_text(f"{headline}\n\n{body}", title=headline, published=PUBLISHED)
    return extract(article, Sheet(*names))


def subjects_of(claims: list[Claim], kind: str) -> dict[object, str]:
    return {c.value: c.subject.name for c in claims if c.kind == kind}


ROUND_UP = (film("Harbour Nine"), film("Tin Saints"), film("The Jam Thieves"), film("Owl Lane", 2024))


def test_a_title_that_opens_its_sentence_leads_the_paragraph_and_the_next() -> None:
    claims = claims_of(
        "‘Harbour Nine’ beats ‘Tin Saints’",
        "Tin Saints took $14.2 million.\n\n"
        "The family trade stayed brisk. In its fourth lap Sony’s The Jam Thieves eased 29% to $11.6 million. "
        "It cost $85 million.\n\n"
        "Adapted from a picture book, the film was directed by Piet Hallor.",
        *ROUND_UP,
    )
    assert subjects_of(claims, "budget") == {85_000_000: "The Jam Thieves"}
    assert subjects_of(claims, "crew") == {"Piet Hallor": "The Jam Thieves"}


def test_a_work_of_the_past_leads_nothing() -> None:
    claims = claims_of(
        "‘Tin Saints’ opens",
        "“Tin Saints” is out. Her previous collaboration with Anders Holm, “Owl Lane,” topped out at $6.2 million. "
        "The new one runs 131 minutes.",
        *ROUND_UP,
    )
    assert subjects_of(claims, "box_office") == {6_200_000: "Owl Lane"}
    assert subjects_of(claims, "runtime") == {131: "Tin Saints"}


def test_a_title_as_an_attribute_is_no_topic() -> None:
    claims = claims_of(
        "‘Harbour Nine’ arrives",
        "Harbour Nine is out. Both are graduates of the Tin Saints writers’ room: the film runs 97 minutes.",
        *ROUND_UP,
    )
    assert subjects_of(claims, "runtime") == {97: "Harbour Nine"}


def test_a_hyphenated_figure_describes_the_title_behind_it() -> None:
    claims = claims_of(
        "‘Saltings’ lands",
        "Saltings is on the way. ITV had better luck with its two-part Heron Wake.",
        series("Saltings"),
        series("Heron Wake", 2019),
    )
    assert subjects_of(claims, "episode_count") == {2: "Heron Wake"}


def test_a_paragraph_with_two_chief_works_goes_on_with_the_last_one() -> None:
    claims = claims_of(
        "‘Marchetti’ beats ‘Dunmore’",
        "Dunmore was a hit. Netflix has now unleashed Marchetti. It amassed 180 million hours in its first week.",
        series("Marchetti"),
        series("Dunmore", 2018),
    )
    assert subjects_of(claims, "viewership") == {180_000_000: "Marchetti"}


def test_a_title_in_somebodys_words_sets_no_subject() -> None:
    headline = "“DUNMORE JUST LOST THE CASE.” Netflix’s new legal drama ‘Marchetti’ is here"
    article = read_text(f"{headline}\n\nDunmore ended. Dunmore was loved. Marchetti is here.", title=headline)
    (main, *_) = find_main_works(article, Sheet(series("Marchetti"), series("Dunmore", 2018)))
    assert main.name == "Marchetti"


NAMESAKES = (series("The Tallow Mile"), Name("The Tallow Mile", FILM, "The Tallow Mile", 1987))


def test_namesakes_are_told_apart_by_the_whole_text_and_by_what_is_new() -> None:
    text = (
        "How The Tallow Mile became the series of the winter\n\nEight episodes in, everyone watches. The show drew "
        "2 million viewers.\n\nThe Tallow Mile, the 1987 film by Desmond Haig, runs 101 minutes."
    )
    article = read_text(
        text, title="How The Tallow Mile became the series of the winter", published=PUBLISHED
    )
    (main, *_) = find_main_works(article, Sheet(*NAMESAKES))
    assert (main.type, main.year) == (SERIES, 2025)


PAIR = (series("Larch County", 2021), series("Larch Fire", 2024))


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("At the spinoff, Gwen Ashby continues as showrunner.", "Larch Fire"),
        ("The mothership is run by showrunner Gwen Ashby.", "Larch County"),
        ("The younger show is created by Gwen Ashby.", "Larch Fire"),
    ],
)
def test_spin_off_and_mothership_name_one_of_the_pair(said: str, whose: str) -> None:
    claims = claims_of(
        "NBC renews ‘Larch County’ and ‘Larch Fire’",
        f"Larch County is back, and so is Larch Fire, the firehouse drama spun out of it.\n\n{said}",
        *PAIR,
    )
    assert subjects_of(claims, "crew") == {"Gwen Ashby": whose}


def test_a_work_is_known_again_by_the_words_that_describe_it() -> None:
    claims = claims_of(
        "NBC renews ‘Larch County’ and ‘Larch Fire’",
        "Larch County is back, and so is Larch Fire, the firehouse drama.\n\nLarch County began in 2021. "
        "The firefighter series holds an 81% critics’ score on Rotten Tomatoes.",
        *PAIR,
    )
    assert subjects_of(claims, "critic_score") == {81: "Larch Fire"}


def test_people_of_one_of_the_pair_tell_which_is_meant() -> None:
    claims = claims_of(
        "NBC renews ‘Larch County’ and ‘Larch Fire’",
        "Larch County and Larch Fire are back.\n\nCole Whit (Ray Maddox) and Ada Orr are set to return.",
        *PAIR,
        Name("Cole Whit", SubjectType.PERSON, "Cole Whit", of="Larch Fire"),
        Name("Ray Maddox", SubjectType.CHARACTER, "Ray Maddox", of="Larch Fire"),
    )
    assert subjects_of(claims, "character") == {"Ray Maddox": "Larch Fire"}


def test_a_word_of_a_title_stands_for_it() -> None:
    claims = claims_of(
        "NBC renews ‘Larch County’ and ‘Larch Fire’",
        "Larch County and Larch Fire are back. All week County averaged 7.4 million viewers. Now Fire returns.",
        *PAIR,
    )
    assert subjects_of(claims, "viewership") == {7_400_000: "Larch County"}


def test_a_surname_shared_by_others_is_that_of_the_headline() -> None:
    claims = claims_of(
        "Desmond Pryce obituary",
        "Desmond Pryce made films. His wife, Ada Pryce, survives him. Pryce was born in Swansea on 14 September 1941.",
        Name("Desmond Pryce", SubjectType.PERSON, "Desmond Pryce"),
        Name("Ada Pryce", SubjectType.PERSON, "Ada Pryce"),
    )
    assert set(subjects_of(claims, "birth").values()) == {"Desmond Pryce"}


def test_copies_are_sold_of_what_is_printed() -> None:
    claims = claims_of(
        "‘Saltings’ lands at BBC One",
        "Saltings is drawn from The Marsh Inquests. The books have sold 4.3 million copies worldwide.",
        series("Saltings"),
        Name("The Marsh Inquests", BOOKS, "The Marsh Inquests"),
        Name("Bone Ebb", BOOK, "Bone Ebb"),
    )
    assert subjects_of(claims, "sales") == {4_300_000: "The Marsh Inquests"}


SEASONED = (
    ("The third season arrived in May 2025. Its opener drew 4.6 million viewers.", "viewership", 3),
    (
        "That season, the show’s third season, arrived in May 2025. Critics gave 88% on Rotten Tomatoes.",
        "critic_score",
        3,
    ),
    ("Series one ended in May. The second followed in March 2025.", "release_date", 2),
    (
        "The third season arrived in May 2025. Reviews were mixed. Season 1 had 91% on Rotten Tomatoes.",
        "critic_score",
        1,
    ),
)


@pytest.mark.parametrize(("text", "kind", "season"), SEASONED)
def test_a_season_that_leads_goes_on_to_be_meant(text: str, kind: str, season: int) -> None:
    claims = claims_of("‘Saltings’ returns", f"Saltings is back. {text}", series("Saltings", 2022))
    assert [c.qualifiers.get("season") for c in claims if c.kind == kind][-1] == season


def test_an_ordinal_without_seasons_before_it_is_no_season() -> None:
    claims = claims_of("‘Saltings’ returns", "The second followed in March 2025.", series("Saltings"))
    assert all("season" not in c.qualifiers for c in claims)


def test_the_best_debut_of_a_company_is_no_award() -> None:
    claims = claims_of(
        "‘Tin Saints’ opens",
        "Tin Saints took $21.9 million. That makes it the best debut Neon has ever had.",
        *ROUND_UP,
    )
    assert not [c for c in claims if c.kind == "award"]


@pytest.mark.parametrize(
    "opening",
    [
        "A distant second: “Tin Saints.” ",
        "And Sony took “Tin Saints” from 48 theaters to 612. ",
    ],
)
def test_a_label_or_a_distributor_sets_what_the_paragraph_is_about(opening: str) -> None:
    claims = claims_of(
        "‘Harbour Nine’ Glows With $71.4 Million",
        f"“Harbour Nine” opened to $71.4 million in North America.\n\n{opening}"
        "The running total is $8.7 million on a budget of $6 million.",
        *ROUND_UP,
    )
    assert subjects_of(claims, "budget") == {6_000_000: "Tin Saints"}


def test_a_source_that_is_turned_into_the_work_plays_nobody() -> None:
    claims = claims_of(
        "‘Harbour Nine’ Glows",
        "“Harbour Nine” is here. Working from a script, she has turned Hester Crane’s novel “Owl Lane” into a "
        "night march in which Dele Marchetti plays Corin Ashe.",
        *ROUND_UP,
    )
    assert subjects_of(claims, "cast") == {"Dele Marchetti": "Harbour Nine"}


def test_the_title_of_a_finale_is_no_work_of_its_own() -> None:
    claims = claims_of(
        "‘Harbour Nine’ Ends",
        "“Harbour Nine” has ended. The finale, “The Last Ember,” which landed on March 1, runs 92 minutes.",
        series("Harbour Nine"),
    )
    assert subjects_of(claims, "runtime") == {92: "Harbour Nine"}


def test_that_series_which_means_the_lesser_work_just_named() -> None:
    claims = claims_of(
        "‘Harbour Nine’ Renewed",
        "“Harbour Nine” is back. Fellow hour “Larkin & Sons” was smaller. The drama also outlasts that series, "
        "which signed off in 2024 after three seasons.",
        series("Harbour Nine"),
        series("Larkin & Sons", 2021),
    )
    assert subjects_of(claims, "status")["ended"] == "Larkin & Sons"
    assert subjects_of(claims, "season_count") == {3: "Larkin & Sons"}


def test_a_venue_is_nobody_that_a_pronoun_means() -> None:
    claims = claims_of(
        "Dele Marchetti Wins",
        "Dele Marchetti was at work on Monday. Two nights earlier he won at the Halden Arena. "
        "“They were ever so nice about it,” he says.",
    )
    assert "Halden Arena" not in subjects_of(claims, "quote").values()


def test_a_period_that_goes_on_to_another_sum_is_not_the_first_one_s() -> None:
    claims = claims_of(
        "‘Harbour Nine’ Falls",
        "“Harbour Nine” took in $16.2 million, tumbling 51%, which puts the 10-day domestic tally at $61.7 million.",
        *ROUND_UP,
    )
    periods = {c.value: c.qualifiers.get("period") for c in claims if c.kind == "box_office"}
    assert periods[61_700_000] == "first-10-days"
    assert periods[16_200_000] != "first-10-days"


@pytest.mark.parametrize(
    ("body", "kind", "seasons"),
    [
        (
            "The third season holds a 94% score on Rotten Tomatoes, against 89% for the first.",
            "critic_score",
            {94: 3, 89: 1},
        ),
        (
            "That makes ten hours, as the first season had to make do with eight. It signed off on November 20, 2025.",
            "release_date",
            {"2025-11-20": 1},
        ),
    ],
)
def test_which_season_the_words_mean(body: str, kind: str, seasons: dict[object, int]) -> None:
    claims = claims_of("‘Harbour Nine’ Season 3", f"“Harbour Nine” is back. {body}", series("Harbour Nine"))
    assert {c.value: c.qualifiers.get("season") for c in claims if c.kind == kind} == seasons


def test_each_piece_of_a_page_of_several_has_its_own_work() -> None:
    page = """<html><head><title>A bird lands and an allotment opens</title></head><body><article>
    <h1>A bird lands and an allotment opens</h1>
    <h2>Her quickest yet</h2>
    <p><i>Plover</i>, the new thriller by Ida Marl, came out in May 2024. <i>Plover</i> sold 61,400 copies in Britain.
    It went straight to the top of the hardback chart, and <i>Plover</i> stayed there.</p>
    <h2>From the stage to the screen</h2>
    <p>Plays about vegetables seldom get films. <i>The Long Plot</i>, a comedy of a widower, opened at a theatre.</p>
    <p>Now there is a film. Lena Orth (<i>Tidemark</i>) directs, on a budget of £8.5m, with Jan Orrin as Len.</p>
    <p>Wes Tully wrote the score. Ida Dunn is in it, too.</p>
    <p>First shown at Cannes last Sunday, the picture runs to 112 minutes.</p>
    </article></body></html>"""
    known = Sheet(Name("Plover", BOOK, "Plover"), film("The Long Plot"), film("Tidemark"))
    claims = extract(read_html(page), known)
    assert subjects_of(claims, "sales") == {61_400: "Plover"}
    assert subjects_of(claims, "budget") == {8_500_000: "The Long Plot"}
    assert subjects_of(claims, "runtime") == {112: "The Long Plot"}
