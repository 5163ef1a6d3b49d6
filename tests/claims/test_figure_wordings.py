"""What figures are qualified by, and whose they are, in the wordings that blind-written tables taught.

The works and people are those of `test_extract`; one sentence of our own for each shape.
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, SHEET, Example, article_of, one

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
    one("Viewing fell 12% to 3 million viewers.", "change", -12, "%", metric="viewership", to="3 million"),
    one("Season 2 shed 22 percent of its audience.", "change", -22, "%", season=2),
    Example("Gold means 40,000 units there.", never=("sales",)),
    Example("He lost 12% of his body weight.", never=("change",)),
    Example("He sold 4,000 in the audience on the idea.", never=("sales",)),
)  # fmt: skip


@pytest.mark.parametrize("example", rows(VIEWING, NETWORKS, MONEY, SCORES, RANKS, RECORDS, SALES_AND_CHANGES))
def test_figures_of_wording(example: Example) -> None:
    found = extract(article_of(example.text), SHEET)
    told = [(c.kind, c.subject.name, c.value, c.unit, c.qualifiers, c.bound.value) for c in found]
    for want in example.wants:
        assert any(want.met_by(c) for c in found), told
    assert not [line for line in told if line[0] in example.never]


def test_figures_told_respectively_go_with_their_titles() -> None:
    found = extract(
        article_of(
            "So far “Lanternfall” and “Gone to Salt” have drawn 5 million and 3 million viewers, respectively."
        ),
        SHEET,
    )
    figures = {c.value: c.subject.name for c in found if c.kind == "viewership"}
    assert figures.get(3_000_000) == "Gone to Salt"
