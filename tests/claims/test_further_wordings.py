"""Wordings that articles written by people who had not seen the rules taught: one sentence each, of our own.

The works and people are those of `test_extract`.
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import MARA, NEGATED, PLANNED, Example, Want, article_of, assert_read, one, pair

from claims.extract import extract
from claims.statement import Modality

HEDGED = Modality.HEDGED
SALT = {"subject": "Gone to Salt"}
PEOPLE = (
    one("Mara Quillfeather is 52. She lives in Cork.", "age", 52, "years", subject="Mara Quillfeather"),
    one("Mara Quillfeather, who turned 47 in May, is back.", "age", 47, "years", subject="Mara Quillfeather"),
    one(
        "Mara Quillfeather, still best known as the nurse of the BBC’s “Wet Ink,” leads.",
        "credit",
        "Wet Ink",
        subject="Mara Quillfeather",
    ),
    one(
        "Idris Calloway, another survivor of “Wet Ink,” is back.",
        "credit",
        "Wet Ink",
        subject="Idris Calloway",
    ),
    one(
        "Idris Calloway, whom most of us last saw in “Wet Ink,” is back.",
        "credit",
        "Wet Ink",
        subject="Idris Calloway",
    ),
)
ROLES = (
    pair(
        "The sergeant, Colm Darrow, is Idris Calloway, who broods.",
        IDRIS := ("Idris Calloway", "Colm Darrow"),
    ),
    one(
        "Mara Quillfeather, 47, will be back as Dr. Tess Harrow.",
        "character",
        "Tess Harrow",
        actor="Mara Quillfeather",
        modality=PLANNED,
    ),
    pair("Idris Calloway, recurring since Season 3 as state trooper Colm Darrow, has been promoted.", IDRIS),
    pair(
        "Mara Quillfeather and Idris Calloway have signed new deals to play "
        "Deputy Tess Harrow and pilot Colm Darrow, respectively.",
        MARA,
        IDRIS,
    ),
    pair(
        "Mara Quillfeather and Idris Calloway were the feuding bakers Tess Harrow and Colm Darrow, respectively.",
        MARA,
        IDRIS,
    ),
    one(
        "New is Wanda Pryce (“Wet Ink”), who has signed on for a recurring role as a coroner.",
        "cast",
        "Wanda Pryce",
    ),
    one("Leaving is Wanda Pryce.", "cast", "Wanda Pryce"),
    one(
        "Season 2 is next. Wanda Pryce won’t be returning.", "cast", "Wanda Pryce", polarity=NEGATED, season=2
    ),
    one("She follows her mother, played by Wanda Pryce, to sea.", "cast", "Wanda Pryce"),
)
MAKERS = (
    one("Lena Orth directed it, from her own screenplay.", "crew", "Lena Orth", role="writer"),
    one("Lena Orth has passed the reins to Marcus Hale.", "crew", "Marcus Hale", role="showrunner"),
    one("Lena Orth wrote the screenplay with Marcus Hale.", "crew", "Marcus Hale", role="writer"),
    one(
        "They are executive producers, along with Lena Orth.", "crew", "Lena Orth", role="executive_producer"
    ),
    one("Lena Orth directed the opener.", "crew", "Lena Orth", role="director"),
)
AWARDS = (
    one(
        "It took eight Emmys in 2025. One went to Mara Quillfeather for lead actress.",
        "award",
        "Emmy",
        subject="Mara Quillfeather",
        category="lead actress",
        outcome="won",
    ),
    one(
        "Lena Orth has two Brit awards: best new artist, from 2020, and alternative/rock act, from 2023.",
        "award",
        "Brit award",
        subject="Lena Orth",
        category="alternative/rock act",
        outcome="won",
        year=2023,
    ),
    one(
        "It won two Emmys in 2025: lead actress in a drama for Mara Quillfeather and cinematography for Lena Orth.",
        "award",
        "Emmy",
        subject="Lena Orth",
        category="cinematography",
        outcome="won",
        year=2025,
    ),
    one(
        "Lena Orth has two Emmy nominations: best song and best score.",
        "award",
        "Emmy",
        subject="Lena Orth",
        category="best score",
        outcome="nominated",
    ),
    one(
        "It received nine Emmy nominations. The drama had four of them for acting, and won two.",
        "award_count",
        2,
        "awards",
    ),
    one(
        "It has been praised: it went home with the Copper Wren for Best Drama.",
        "award",
        "Copper Wren",
        category="Best Drama",
        outcome="won",
    ),
    one(
        "The Emmys were kind, with a lead actress win for Mara Quillfeather in 2023.",
        "award",
        "Emmy",
        outcome="won",
        year=2023,
        subject="Mara Quillfeather",
    ),
    Example(
        "“Wet Ink” won him an Emmy for best drama in 2022, and Idris Calloway never forgot.",
        never=("platform",),
    ),
)
RELEASES = (
    one(
        "It returned to ITV1 on Sunday 5 January 2025 for its fourth series.",
        "release_date",
        "2025-01-05",
        season=4,
    ),
    one("It is expected back in the spring of 2027.", "release_date", "2027-spring", modality=HEDGED),
    one("It is expected on screen in 2027.", "release_date", "2027", modality=HEDGED),
    one(
        "Her next novel, “Wet Salt”, is promised for November 2026.",
        "release_date",
        "2026-11",
        subject="Wet Salt",
        modality=PLANNED,
    ),
    one(
        "Written by Lena Orth, the film “Gone to Salt” was released on 6 June 2025.",
        "release_date",
        "2025-06-06",
        **SALT,
    ),
    one(
        "“Gone to Salt,” released by Universal on April 11, 2019, is long.",
        "release_date",
        "2019-04-11",
        **SALT,
    ),
    one("The season wraps on October 22.", "release_date", "2025-10-22", event="finale", modality=PLANNED),
    one("The last part is on November 15.", "release_date", "2025-11-15", event="finale", modality=PLANNED),
    one("Viewers can expect new episodes in fall 2026.", "release_date", "2026-autumn", modality=PLANNED),
    one(
        "“Gone to Salt” opens in British cinemas on 25 October.",
        "release_date",
        "2025-10-25",
        modality=PLANNED,
        **SALT,
    ),
    one("“Gone to Salt” heads to Peacock on October 26.", "platform", "Peacock", modality=PLANNED, **SALT),
    one("It ran for three seasons on Stan.", "platform", "Stan"),
    one("The drama goes out at 9pm on BBC One.", "platform", "BBC One"),
    Example("Of the films released this year, only one did better.", never=("release_date",)),
    Example("It has 12 million streams on Spotify.", never=("platform",)),
    Example("He says that he worked on the 1969 launch team.", never=("release_date",)),
)
LENGTHS_AND_MONEY = (
    one(
        "It will have eight installments, down from 10 in Season 2 and nine in Season 1.",
        "episode_count",
        9,
        "episodes",
        season=1,
    ),
    one(
        "In the United Kingdom, where it opened on the same day as in the U.S., the film has made $19.8 million.",
        "box_office",
        19_800_000,
        "USD",
        territory="UK",
    ),
    one(
        "Season 2 holds an 88% on Rotten Tomatoes from 41 reviews (the first stands at 93%), no less.",
        "critic_score",
        93,
        "%",
        season=1,
    ),
    one(
        "Season 2 holds an 88% on Rotten Tomatoes. On Metacritic, the season has a 68.",
        "critic_score",
        68,
        "/100",
        season=2,
    ),
    one(
        "The Guardian gave it five stars and Mojo four; so it goes.",
        "critic_score",
        4,
        "/5",
        aggregator="Mojo",
    ),
    one("Netflix has picked up the Montana crime drama for a third season.", "status", "renewed", season=3),
    one("It films in Butte, Mont., and in Calgary.", "filming_location", "Calgary"),
    one(
        "The last stop is the finale, “Wet Salt,” a 74-minute monster of an hour.",
        "runtime",
        74,
        "minutes",
        of="finale",
    ),
    one(
        "A chapter lasts about 68 minutes; the closer runs a bladder-busting 104.",
        "runtime",
        104,
        "minutes",
        of="finale",
    ),
    one(
        "Episodes run to 58 minutes. The finale, “Wet Salt”, takes its time at 74.",
        "runtime",
        74,
        "minutes",
        of="finale",
    ),
    one("It has six parts of 58 minutes each.", "runtime", 58, "minutes", of="episode"),
    one(
        "Six episodes arrive, each of them still a proper 90 minutes, and each is sad.",
        "runtime",
        90,
        "minutes",
        of="episode",
    ),
    one("“Gone to Salt” lasts two hours and 22 minutes.", "runtime", 142, "minutes", **SALT),
    one("The finale sprawls to 71 minutes.", "runtime", 71, "minutes", of="finale"),
    one("It ends with a finale of 75 minutes.", "runtime", 75, "minutes", of="finale"),
    one("Each episode cost $4.4 million.", "budget", 4_400_000, "USD", per="episode"),
    one("Every episode set Netflix back $18 million.", "budget", 18_000_000, "USD", per="episode"),
    one("They produced “Gone to Salt” for $65 million.", "budget", 65_000_000, "USD", **SALT),
    one("They went down the highway to film in Port Ellen.", "filming_location", "Port Ellen"),
    one("They braved gales in Iceland, where the whole thing was filmed.", "filming_location", "Iceland"),
    Example("Its score climbed to 93% on Rotten Tomatoes.", never=("change",)),
)
SUBJECTS = (
    one(
        "It beat “Wet Ink,” a drama that was the pride of Netflix and that managed 8.8 million views.",
        "viewership", 8_800_000, "views", subject="Wet Ink"),
    one(
        "Second place went to Universal’s “Gone to Salt.” The family comedy added $33.4 million.",
        "box_office", 33_400_000, "USD", **SALT),
    one(
        "“Gone to Salt” was third. Universal’s thriller, led by Idris Calloway, has made $131.5 million domestically.",
        "box_office", 131_500_000, "USD", **SALT),
    one(
        "“Gone to Salt” winds down.\n\nIt opened to $31.2 million, good for second place.",
        "box_office", 31_200_000, "USD", **SALT),
)  # fmt: skip


@pytest.mark.parametrize(
    "example", rows(PEOPLE, ROLES, MAKERS, AWARDS, RELEASES, LENGTHS_AND_MONEY, SUBJECTS)
)
def test_claims_of_wording(example: Example) -> None:
    assert_read(example)


@pytest.mark.parametrize(
    "text",
    [
        "It returned to ITV1 on Sunday 4 January.",  # which season came then nobody knows
        "An album recorded on the road is planned for late 2026.",
        "The sixth, as yet untitled, is due in the fall of 2027.",
        "A third movie is eyed for 2030.",
    ],
)
def test_no_date_of_the_work(text: str) -> None:
    assert not [c for c in extract(article_of(text)) if c.kind == "release_date"]


def test_a_want_names_its_subject() -> None:
    assert Want("award", "Emmy").subject == "Lanternfall"
