"""What figures are qualified by, and whose they are, in the wordings that blind-written tables taught.

The works and people are those of `test_extract`; one sentence of our own for each shape.
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, SHEET, Example, article_of, assert_read, one

from claims.extract import extract
from claims.statement import Bound

SALT = {"subject": "Gone to Salt"}
VIEWING = (
    one("It was watched live by nearly 5 million.", "viewership", 5_000_000, "viewers", bound=Bound.NEARLY),
    one(
        "Down under, the show averages 1.3 million viewers.",
        "viewership",
        1_300_000,
        "viewers",
        region="Australia",
    ),
    one("It took 40 million US streams.", "viewership", 40_000_000, "streams", region="US"),
    one("It drew 9 million viewers and reached No. 2 in Sweden.", "chart_rank", 2, region="Sweden"),
    one(
        "Season 2 opened to 2.8 million viewers, down from the 3.5 million that Season 1 started with.",
        "viewership",
        3_500_000,
        "viewers",
        season=1,
    ),
    Example("No drama had ever reached a billion minutes in a week before.", never=("viewership",)),
    Example("The trailer was viewed 8 million times.", never=("viewership",)),
)
NETWORKS = (
    one(
        "The teaser drew 31 million views on YouTube in 24 hours.",
        "social_count",
        31_000_000,
        "views",
        network="YouTube",
        period="first-1-days",
    ),
    one(
        "Clips tagged #TideWatch were played 50 million times on TikTok.",
        "social_count",
        50_000_000,
        "views",
        network="TikTok",
        subject="#TideWatch",
    ),
    one(
        "More than 9,000 people have signed a Change.org plea.",
        "social_count",
        9_000,
        "signatures",
        network="Change.org",
        bound=Bound.MORE_THAN,
    ),
    Example("She was told of 900 mentions in the diary.", never=("social_count",)),
)
MONEY = (
    one(
        "“Gone to Salt” made $40 million on day one, taking its two-day total to $71 million.",
        "box_office",
        40_000_000,
        "USD",
        period="opening-day",
        **SALT,
    ),
    one(
        "“Gone to Salt” has banked $310 million globally, with $140 million of that stateside.",
        "box_office",
        140_000_000,
        "USD",
        territory="domestic",
        **SALT,
    ),
    one(
        "“Gone to Salt” is a hit. Worldwide gross? Upwards of $700 million.",
        "box_office",
        700_000_000,
        "USD",
        territory="worldwide",
        bound=Bound.MORE_THAN,
        **SALT,
    ),
    one(
        "The eight episodes carried a combined price tag of $72 million.",
        "budget",
        72_000_000,
        "USD",
        per="season",
    ),
    one(
        "Each hour set the streamer back $9 million, up from $6 million in season one.",
        "budget",
        6_000_000,
        "USD",
        per="episode",
        season=1,
    ),
    Example(
        "“Gone to Salt” opened to $6 million, short of the $15 million that analysts had pencilled in.",
        never=("budget",),
    ),
    Example("Everyone sees “Gone to Salt” sailing past $300 million.", never=("box_office",)),
)
SCORES = (
    one("It holds an 8.1 on IMDb.", "critic_score", 8.1, "/10", aggregator="IMDb", meter="audience"),
    one("“Gone to Salt” has 3.9 on Letterboxd.", "critic_score", 3.9, "/5", meter="audience", **SALT),
    one(
        "So far 96 percent of the reviews counted are fresh, and critics agree: 96 percent of them fresh.",
        "critic_score",
        96,
        "%",
        aggregator="Rotten Tomatoes",
    ),
    one("It does not have a 90% rating.", "critic_score", 90, "%", polarity=NEGATED),
    one("Variety: ★★★½", "critic_score", 3.5, "/5", aggregator="Variety", meter="critics"),
    Example("The album arrives with a Metascore to be proud of.", never=("critic_score",)),
)
RANKS = (
    one("“Gone to Salt” entered the chart at number three.", "chart_rank", 3, period="debut", **SALT),
    one(
        "“Gone to Salt” spent a year on the chart, never rising higher than sixth.",
        "chart_rank",
        6,
        period="peak",
        **SALT,
    ),
    one("It landed in first place in the U.S., the U.K. and Australia.", "chart_rank", 1, region="Australia"),
    one("It was Norway’s No. 1 series of the autumn.", "chart_rank", 1, region="Norway"),
    one("Topping the charts in 14 territories, it travelled well.", "chart_reach", 14, "countries", rank=1),
    one("It reached No. 1", "chart_rank", 1),
    Example("She came fourth in a family of five.", never=("chart_rank",)),
)
RECORDS = (
    one("It is the fastest-selling set since 2009.", "record", "fastest", period="since 2009"),
    one("It is the service’s biggest launch of the year.", "record", "most", period="2025"),
    one(
        "That is the third-biggest opening of 2025, behind only “Gone to Salt.”",
        "record",
        "most",
        over="Gone to Salt",
        metric="third opening",
    ),
    one(
        "No Korean series had ever passed 50 million hours in a week before.",
        "record",
        "first",
        metric="passed 50 million hours in a week",
    ),
    Example("It is among the priciest dramas on television.", never=("record",)),
    Example("She was the first girl in her village to pass the exam.", never=("record",)),
)
SALES_AND_CHANGES = (
    one("It has yet to sell a million.", "sales", 1_000_000, "copies", polarity=NEGATED),
    one("Viewing fell 12% to 3 million viewers.", "change", -12, "%", metric="viewership viewers", to="3 million"),
    one("Season 2 shed 22 percent of its audience.", "change", -22, "%", season=2),
    Example("Gold means 40,000 units there.", never=("sales",)),
    Example("He lost 12% of his body weight.", never=("change",)),
    Example("He sold 4,000 in the audience on the idea.", never=("sales",)),
)  # fmt: skip
TIDE = "“Wet Ink” entered the Official Albums Chart at No. 2 with 61,000 chart units"
SHAPES = (
    # places told bare, before the title, or from where to where
    one("“Lanternfall” is on the singles chart, where it stalled at 23.", "chart_rank", 23),
    one("“Lanternfall” reached No. 7 on the singles chart. Abroad it got to 112.", "chart_rank", 112),
    one("It slides from fourth to ninth on this week's chart.", "chart_rank", 9),
    one("The record falls 1-3 on the chart in its second week.", "chart_rank", 3),
    one("It took seventh on Circana's January best-seller list.", "chart_rank", 7),
    one("Coming in fifth was the thriller “Gone to Salt”: $3.87 million.", "chart_rank", 5, **SALT),
    one("Rounding out the top five was “Gone to Salt” with $3.1 million.", "chart_rank", 5, **SALT),
    one("With $5.2 million, fourth place went to holdover “Gone to Salt.”", "chart_rank", 4, **SALT),
    one("It finished as runner-up to Kettle Black on the film chart.", "chart_rank", 2),
    one("“Lanternfall” was a chart-topping single in 2019.", "chart_rank", 1),
    one("It topped Nielsen's overall streaming rankings.", "chart_rank", 1),
    one("In the key demo, the drama finished first for the night.", "chart_rank", 1),
    Example("She got to 112 before the doctors gave up counting.", never=("chart_rank",)),
    Example("The detective finished third in his class.", never=("chart_rank",)),
    Example("Rounding out the top five were “Gone to Salt” and “Wet Ink.”", never=("chart_rank",)),
    one("It reached the summit in 54 territories.", "chart_reach", 54, "countries", rank=1),
    one("It charted in 45 countries and led in nine.", "chart_reach", 9, "countries", rank=1),
    one("It was among the ten most-watched titles in 27 countries.", "chart_reach", 27, "countries", rank=10),
    Example("It was made in 12 countries.", never=("chart_reach",)),
    # sales in parts, and where the noun was said before
    one(f"{TIDE}, 22,150 of those on vinyl.", "sales", 22_150, "copies", subject="Wet Ink"),
    one(f"{TIDE}; traditional sales made up 43,000.", "sales", 43_000, "copies", region="UK", subject="Wet Ink"),
    one(f"{TIDE}. Globally, sales stand at 1.1 million.", "sales", 1_100_000, "units", subject="Wet Ink"),
    one("The album sold 88,000 in Germany and 120,000 in France.", "sales", 120_000, "copies", region="France"),
    one("It sold 40,000 copies, triple the 14,900 that “Wet Ink” did.", "sales", 14_900, "copies", subject="Wet Ink"),
    Example("It was sold in Germany and 120,000 trees were planted.", never=("sales",)),
    one("Spotify alone has played it 88 million times.", "viewership", 88_000_000, "streams", platform="Spotify"),
    one("Streams of the single stand at 140 million.", "viewership", 140_000_000, "streams"),
    # audiences
    one("Only 1.6 million caught the first episode live.", "viewership", 1_600_000, "viewers"),
    one("Two million people – a third of the population – watched it.", "viewership", 2_000_000, "viewers"),
    one("Its 6.3 million consolidated audience was a high.", "viewership", 6_300_000, "viewers"),
    one("Its tally of 8.1 million multiplatform viewers includes replays.", "viewership", 8_100_000, "viewers"),
    one("“Lanternfall” opened with 3.2 million.", "viewership", 3_200_000, "viewers"),
    Example("The finale beat the opener by 400,000 viewers.", never=("viewership",)),
    Example("The kingdom's 3 million people watched the skies.", never=("viewership",)),
    Example("A thread about it drew 12,400 upvotes.", never=("viewership",)),
    # scores
    one("Forty-one reviews in, the drama is Certified Fresh at 88%.", "critic_score", 88, "%"),
    one("Nearly 300 critics weighed in, and 91% of them recommend it.", "critic_score", 91, "%", meter="critics"),
    Example("A title is fresh once 60 percent of reviews are positive.", never=("critic_score",)),
    one("In The Guardian, the film was given four stars.", "critic_score", 4, "/5", aggregator="The Guardian"),
    one("It earned four stars from The Times.", "critic_score", 4, "/5", aggregator="The Times"),
    one("Moviegoers saddled it with a C-minus on CinemaScore.", "critic_score", "C-", "grade"),
    one("On Metacritic its user score is a dismal 4.4.", "critic_score", 4.4, "/10"),
    one("Metacritic, stonier, has it on 88.", "critic_score", 88, "/100"),
    # records, changes, sums
    one("It opened to $40 million, topping the debut of the original.", "record", "exceeds", over="the original"),
    one("It outgunned “Wet Ink” in its first week.", "record", "exceeds", over="Wet Ink"),
    one("“Lanternfall” did not beat the opening of “Wet Ink.”", "record", "exceeds", polarity=NEGATED, over="Wet Ink"),
    Example("Ahead of “Wet Ink” next week, its debut drew fans.", never=("record",)),
    Example("It has more heart than any film this year.", never=("record",)),
    one("Viewing fell from 9.6 million to 6.7 million, or by about 30%.", "change", -30, "%", bound=Bound.ABOUT),
    Example("All told the weekend came to $121 million, up 14% on last year.", never=("change", "box_office")),
    one("“Gone to Salt” scared up $19 million to claim the No. 1 spot.", "box_office", 19_000_000, "USD", **SALT),
    one("“Gone to Salt” took £7.2m in ten days.", "box_office", 7_200_000, "GBP", period="first-10-days", **SALT),
    Example("It was well short of the $12 million that had been forecast.", never=("box_office",)),
    Example("The studio spent another $80 million promoting it.", never=("budget", "box_office")),
    one("Its partners footed the $110 million bill.", "budget", 110_000_000, "USD"),
)  # fmt: skip


@pytest.mark.parametrize(
    "example", rows(SHAPES, VIEWING, NETWORKS, MONEY, SCORES, RANKS, RECORDS, SALES_AND_CHANGES)
)
def test_figures_of_wording(example: Example) -> None:
    assert_read(example)


def test_figures_told_respectively_go_with_their_titles() -> None:
    found = extract(
        article_of(
            "So far “Lanternfall” and “Gone to Salt” have drawn 5 million and 3 million viewers, respectively."
        ),
        SHEET,
    )
    figures = {c.value: c.subject.name for c in found if c.kind == "viewership"}
    assert figures.get(3_000_000) == "Gone to Salt"
