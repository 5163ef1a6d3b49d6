"""A claim beside one passage: which figures belong together, what meets them, and when a passage is silent."""

from __future__ import annotations

import pytest

from claims.statement import Bound, SubjectType
from verifier.passage import compare
from verifier.passages.absent import absent_names
from verifier.passages.figures import find_figures
from verifier.passages.reception import reception
from verifier.passages.titles import TitleLexicon
from verifier.passages.tokenised import untokenised
from verifier.report import Label

S, R, N = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
SCORES = (
    "On Rotten Tomatoes, the film has a rating of 81 %, based on 64 reviews, with an average rating of 6.8/10. "
    "On Metacritic it has a score of 57 out of 100, based on 23 critics."
)
TAKINGS = (
    "It has grossed $62.4 million in the United States and Canada, and $31.1 million in other territories, for a "
    "worldwide total of $93.5 million, against a production budget of $40 million."
)
GAME = (
    "GameRankings and Metacritic gave the PlayStation 4 version 74.5% based on 32 reviews and 72/100 based on 52 "
    "reviews, and the Xbox One version 68.1% based on 7 reviews and 65/100 based on 12 reviews."
)

SCORED = [
    ("Hollow Tide scored above 80 % on Rotten Tomatoes .", SCORES, S),
    ("Hollow Tide scored below 80 % on Rotten Tomatoes .", SCORES, R),
    ("Hollow Tide has an approval rating of 81 % based on more than 63 reviews .", SCORES, S),
    ("Hollow Tide has an approval rating of 81 % based on fewer than 64 reviews .", SCORES, R),
    ("Hollow Tide has an average rating of 6.8/10 .", SCORES, S),
    ("Hollow Tide has an average rating of more than 65 % .", SCORES, S),
    ("Hollow Tide has an average rating of more than 70 % .", SCORES, R),
    ("Hollow Tide holds a score of less than 57 on Metacritic .", SCORES, R),
    ("Hollow Tide holds a score of more than 55 on Metacritic .", SCORES, S),
    ("Less than 70 people reviewed Hollow Tide on Rotten Tomatoes .", SCORES, S),
    ("Hollow Tide scored 81 % on CinemaScore .", SCORES, N),
    # a sample that is another one than the passage's
    ("After 64 reviews , Hollow Tide got a rating of 81 % on Rotten Tomatoes .", SCORES, S),
    ("After 64 reviews , Hollow Tide got a rating of 79 % on Rotten Tomatoes .", SCORES, R),
    ("After 50 reviews , Hollow Tide got a rating of 79 % on Rotten Tomatoes .", SCORES, N),
    ("Averaged over 64 critics , Hollow Tide scored more than 80 % .", SCORES, S),
]
BY_PLATFORM = [
    ("The PlayStation 4 version of Hollow Tide scored 72/100 based on more than 50 reviews .", GAME, S),
    ("The PlayStation 4 version of Hollow Tide scored 65/100 .", GAME, R),
    ("The Xbox One version of Hollow Tide scored less than 70 % .", GAME, S),
    ("The Xbox One version of Hollow Tide scored above 70/100 .", GAME, R),
    ("The Nintendo Switch version of Hollow Tide scored above 90/100 .", GAME, N),
    ("Hollow Tide scored below 75 % on GameRankings .", GAME, S),
]
MONEY = [
    ("Hollow Tide grossed over $ 60 million in the United States and Canada .", TAKINGS, S),
    ("Hollow Tide grossed over $ 63 million in the United States and Canada .", TAKINGS, R),
    ("Hollow Tide earned less than $ 32 million outside North America .", TAKINGS, S),
    ("Hollow Tide earned more than $ 93 million globally .", TAKINGS, S),
    ("Hollow Tide earned more than $ 94 million globally .", TAKINGS, R),
    ("Hollow Tide earned under $ 94 million worldwide including under $ 60 million in the U.S .", TAKINGS, R),
    ("Hollow Tide had a budget of more than $ 35 million .", TAKINGS, S),
    ("Hollow Tide had a budget of more than $ 45 million .", TAKINGS, R),
    ("Hollow Tide earned over $ 20 million in Japan .", TAKINGS, N),
    ("Hollow Tide grossed 62.4 crore domestically .", "It has earned 62.4 crore worldwide .", R),
    ("Hollow Tide grossed over 60 crore .", "The film collected 61.2 crore (US $ 8.6 million) .", S),
]  # fmt: skip
COUNTED = [
    ("Hollow Tide sold more than 10 million copies globally .", "It sold over 12 million copies worldwide .", S),
    ("Hollow Tide sold more than 10 million copies globally .", "It sold 9.5 million copies worldwide .", R),
    ("The video has over 465 million views .", "The video has garnered more than 460 million views .", R),
    ("The video has more than 460 million views .", "The video has garnered more than 460 million views .", S),
    ("The video has less than 470 million views .", "The video has garnered more than 460 million views .", S),
    ("The video has over 7 million likes .", "The video has over 9 million views .", N),
    ("Hollow Tide opened on more than 600 screens .", "It opened on 650 screens in 9 countries .", S),
    ("Hollow Tide reached number 13 on the UK Singles Chart .", "It peaked at number 17 on the UK Singles Chart .", R),
    ("Hollow Tide ranked higher than #5 in the U.S. charts .", "It reached #2 in the U.S. and #7 in Japan .", S),
    ("Hollow Tide is the fifth highest-grossing film of 2019 .", "It is the sixth highest-grossing film of 2019 .", R),
    ("Hollow Tide is among the 70 most-viewed videos .", "It is among the top 70 most viewed videos .", S),
    ("Hollow Tide sold nearly 50,000 copies .", "It sold 48,200 copies .", S),
    ("Hollow Tide sold nearly 50,000 copies .", "It sold 18,200 copies .", R),
    ("Hollow Tide sold 50,000 copies in its first week .", "It had first-week sales of 50,000 copies .", S),
    ("The band released their seventh album .", "Their sixth album , Low Water , came out .", R),
]  # fmt: skip
DATED = [
    ("Hollow Tide was released before September 2018 .", "It was released on 28 August 2018 .", S),
    ("Hollow Tide was released before September 2018 .", "It was released on 5 October 2018 .", R),
    ("Hollow Tide was released after 2015 .", "It was released on 5 October 2018 .", S),
    ("Hollow Tide was released in 2018 .", "It was released on 5 October 2018 .", S),
    ("Hollow Tide was released in 2018 .", "It was released on 5 October 2017 .", R),
    ("Hollow Tide came out after June 12th .", "It came out on June 14 , 2016 .", S),
    ("Hollow Tide came out before June 12th .", "It came out on June 14 , 2016 .", R),
    # the day of the same event, not the one beside it
    ("Hollow Tide was released in May 2018 .", "It was announced on 4 May 2018 and released on 9 July 2018 .", R),
    ("Hollow Tide was announced in May 2018 .", "It was announced on 4 May 2018 and released on 9 July 2018 .", S),
    # a figure that hangs on a day
    ("As of May 2018 , Hollow Tide sold over 41,000 copies .", "As of May 2018 , it has sold 42,000 copies .", S),
    ("As of May 2018 , Hollow Tide sold over 41,000 copies .", "As of May 2018 , it has sold 40,000 copies .", R),
    ("As of May 2018 , Hollow Tide sold over 41,000 copies .", "As of July 2017 , it has sold 40,000 copies .", N),
]  # fmt: skip
NAMED = [
    ("The single Low Water was released in 2018 .", "They released the single Marlow Sands in 2016 .", N),
    ("The single Low Water was released in 2018 .", "They released the single Low Water in 2016 .", R),
    ("The second season has 13 episodes .", "It has 10 episodes .", N),
    (
        "The second season has 13 episodes .",
        "The first season has 13 episodes , season 2 has 10 episodes .",
        R,
    ),
]
DENIED = [
    ("Hollow Tide did not gross more than $ 60 million .", "It grossed $62.4 million .", R),
    ("Hollow Tide did not gross more than $ 60 million .", "It grossed $52.4 million .", S),
    ("Hollow Tide never sold 50,000 copies .", "It sold 50,000 copies .", R),
    ("Hollow Tide grossed more than $ 60 million .", "It has not grossed more than $ 70 million .", N),
    ("Hollow Tide was not released before 2015 .", "It was released in May 2018 .", S),
    ("Hollow Tide sold not only 50,000 copies .", "It sold 50,000 copies .", S),
    ("Hollow Tide did not receive positive reviews .", "It received positive reviews .", N),
]
TONES = [
    ("Hollow Tide received positive reviews .", "It received generally favorable reviews from critics .", S),
    ("Hollow Tide received positive reviews .", "It received mixed reviews from critics .", R),
    ("Hollow Tide 's reviews were mixed .", "It received mixed to positive reviews .", S),
    ("Hollow Tide was panned by critics .", "The film is set in 1910 .", N),
]


@pytest.mark.parametrize(
    ("claim", "passage", "label"), [*SCORED, *BY_PLATFORM, *MONEY, *COUNTED, *DATED, *NAMED, *DENIED, *TONES]
)
def test_passage_decides_claim(claim: str, passage: str, label: Label) -> None:
    answer = compare("Hollow Tide", claim, passage)
    assert answer.label is label, answer.rationale


def test_every_figure_of_a_claim_must_be_met() -> None:
    claim = "Hollow Tide scored above 80% based on more than 60 reviews and earned over $95 million."
    assert compare("Hollow Tide", claim, f"{SCORES} {TAKINGS}").label is R


def test_claim_without_a_figure_is_read_by_the_grammar() -> None:
    assert (
        compare(
            "Hollow Tide (film)", "Hollow Tide was directed by Lena Orth.", "It was directed by Lena Orth."
        ).label
        is S
    )


def test_rationale_shows_both_figures() -> None:
    answer = compare(
        "Hollow Tide", "Hollow Tide received more than 290 reviews.", "It is based on 289 reviews."
    )
    assert answer.rationale == "The claim says more than 290 reviews; the passage says 289 reviews."


def test_rationale_of_silence_names_what_is_missing() -> None:
    assert (
        "$20 million"
        in compare("Hollow Tide", "Hollow Tide earned $20 million.", "It opened in May.").rationale
    )
    assert "Low Water" in compare("X", "The single Low Water sold 20 copies.", "It sold 30 copies.").rationale


def test_nothing_to_check_is_said_so() -> None:
    answer = compare("Hollow Tide", "Hollow Tide is nice.", "It is a film.")
    assert (answer.label, answer.extracted) == (N, False)


def test_numbers_of_the_title_are_no_figures() -> None:
    assert find_figures("Summer 1999 was released in 2018", "Summer 1999")[0].said == "2018"
    assert len(find_figures("Summer 1999 was released in 2018", "Summer 1999")) == 1


@pytest.mark.parametrize(
    ("text", "kind", "unit", "bound"),
    [
        ("a rating of more than 28 %", "score", "%", Bound.MORE_THAN),
        ("ticket sales dropped 28 %", "share", "%", Bound.EXACT),
        ("a score of 52 on Metacritic", "score", "/100", Bound.EXACT),
        ("it cost $5 million to make", "budget", "USD", Bound.EXACT),
        ("less than $5 million", "money", "USD", Bound.LESS_THAN),
        ("averaged over 44 critics", "count", "reviews", Bound.EXACT),
        ("ranked higher than number 5", "rank", "", Bound.LESS_THAN),
        ("20,000 fans or more", "count", "", Bound.AT_LEAST),
        ("before May 2018", "date", "date", Bound.LESS_THAN),
        ("as of May 2018", "date", "as of", Bound.EXACT),
        ("on June 12th", "day of year", "date", Bound.EXACT),
    ],
)
def test_figure_is_typed_by_the_words_around_it(text: str, kind: str, unit: str, bound: Bound) -> None:
    figure = find_figures(text)[0]
    assert (figure.kind, figure.unit, figure.bound) == (kind, unit, bound)


def test_coordinated_counts_share_noun_and_bound() -> None:
    first, second = find_figures("based on fewer than 8 and 23 reviews")
    assert (first.unit, second.unit) == ("reviews", "reviews")
    assert (first.bound, second.bound) == (Bound.LESS_THAN, Bound.LESS_THAN)


def test_adverbial_ordinal_is_no_figure() -> None:
    assert find_figures("when it was first released") == []


def test_absent_names_forgive_spelling_possessors_and_places() -> None:
    passage = "The band PewDiePie toured Sweden."
    assert absent_names("the band Pewdiepye and Marlow Sands in Japan", "", passage) == ["Marlow Sands"]
    assert absent_names("the video of Lena Orth's", "", passage) == []


def test_reception_needs_words_about_reviews() -> None:
    assert reception("a good harbour in a great storm") == frozenset()
    assert reception("it received mixed to positive reviews") == {"mixed", "good"}


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Ghost Pier (1990 film)", "", SubjectType.FILM),
        ("Hollow Tide", "Hollow Tide is a 2006 British thriller film by a singer.", SubjectType.FILM),
        ("Hollow Tide", "The album sold well.", SubjectType.ALBUM),
        ("Lena Orth", "Orth's second album sold well.", SubjectType.PERSON),
        ("Lena Orth", "Lena Mary Orth (born 3 May 1970) is an actress.", SubjectType.PERSON),
        ("Lena Orth discography", "", SubjectType.PERSON),
        ("Hollow Tide", "Nothing is said here", None),
    ],
)
def test_title_tells_what_it_names(title: str, text: str, kind: SubjectType | None) -> None:
    assert TitleLexicon(title, text).type is kind


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Hollow Tide ( film ) scored 90 % .", "Hollow Tide scored 90%."),
        ("`` Low Water '' -LRB- 2009 -RRB- cost $ 5 million", '"Low Water" (2009) cost $5 million'),
        ("Orth 's album does n't sell", "Orth's album doesn't sell"),
        ("Ordinary text (2009) stays, as it is.", "Ordinary text (2009) stays, as it is."),
        (
            'The hits, "Low," "Weir," and "Quay," sold well.',
            'The hits, "Low," "Weir," and "Quay," sold well.',
        ),
    ],
)
def test_tokenised_text_is_joined(tokens: str, text: str) -> None:
    assert untokenised(tokens) == text
