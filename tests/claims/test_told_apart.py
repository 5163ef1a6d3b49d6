"""Wordings told apart: what looks like a claim of one kind and is none, or is one of another kind.

The works and people are those of `test_extract`; the articles are of 4 October 2025.
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import PLANNED, SHEET, Example, Want, article_of, assert_read, none, one

from claims.extract import extract

SALT = {"subject": "Gone to Salt"}


COUNTS = (
    none("The series premiered on Netflix on September 12 with three episodes.", "episode_count"),
    none("The second season, which debuted on September 12, with three episodes, is long.", "episode_count"),
    one("The series premiered on Netflix on September 12 with all ten episodes.", "episode_count", 10, "episodes"),
    one("She and her brother have a plan for four seasons.", "season_count", 4, "seasons", modality=PLANNED),
    one("The show ran for four seasons.", "season_count", 4, "seasons"),
    none("And Lanternfall’s last ten minutes will floor you.", "runtime"),
    one("The episodes last 50 minutes.", "runtime", 50, "minutes", of="episode"),
    one("Season 2 sits at 94% with critics on Rotten Tomatoes, from 31 reviews.",
        "review_count", 31, "reviews", season=2),
)  # fmt: skip
NAMES = (
    Example(
        "It has a percussive score by Ilse Vandermeer, and Wyatt Kessler (Wet Ink) shooting every alley.",
        (Want("crew", "Ilse Vandermeer", qualifiers={"role": "composer"}),),
    ),
    none("A still with Idris Calloway and Mara Quillfeather (Photo: X/@harbour)", "character"),
    none("Idris Calloway smoulders as Captain Colm Darrow, the 34-year-old who may have signed it.", "age"),
    none(
        "The video for ‘Gone to Salt,’ in which a wedding party gets lost, was directed by Sunita Rao.",
        "crew",
    ),
)
MONEY = (
    one("“Gone to Salt,” a $60 million Sony comedy that nobody laughed at, grossed little.",
        "budget", 60_000_000, "USD", **SALT),
    none("“Gone to Salt” has become a $60 million hit at the box office.", "budget"),
)  # fmt: skip
DATES = (
    one("The current seasons wrap on May 19.", "release_date", "2026-05-19", modality=PLANNED),
    one("Since its return on May 19, the show has been quiet.", "release_date", "2025-05-19"),
)
AWARDS = (
    one("Mara Quillfeather made the Mercury Prize shortlist in 2023.",
        "award", "Mercury Prize", outcome="nominated", subject="Mara Quillfeather"),
    one("“Gone to Salt” is one of 12 contenders for the Booker Prize.",
        "award", "Booker Prize", outcome="nominated", **SALT),
    one("Mara Quillfeather was shortlisted for the Brits’ Rising Star award.",
        "award", "Brit Award", category="Rising Star", outcome="nominated", subject="Mara Quillfeather"),
    one("At the Emmys Calloway was named Best Lead Performance and Quillfeather collected Best Writing.",
        "award", "Emmy", category="Best Lead Performance", subject="Idris Calloway"),
    one("“Gone to Salt,” up for six Academy Awards, among them Best Actress for Mara Quillfeather, is back.",
        "award", "Academy Award", category="Best Actress", outcome="nominated", subject="Mara Quillfeather"),
)  # fmt: skip


WORDINGS = (
    none("The Booker Prize for fiction arrived in 2020.", "release_date"),
    none("Women made up 54% of the crowd, and 36% of it was under 25, says Rotten Tomatoes.", "critic_score"),
    none("Mara Quillfeather runs it alongside Coleman Adeyoye.", "cast"),
    one("Netflix poured $14 million into each of the ten episodes.", "budget", 14_000_000, "USD"),
    one("Mara Quillfeather directed the first two episodes.", "crew", "Mara Quillfeather", role="director"),
    one("Mara Quillfeather will direct the opening two episodes.",
        "crew", "Mara Quillfeather", role="director", modality=PLANNED),
    none("Mara Quillfeather directed two episodes.", "crew"),
    one("Netflix’s seven-season juggernaut Wet Ink is back.", "platform", "Netflix", subject="Wet Ink"),
    one("And as Colm Darrow, the family solicitor, Idris Calloway does more with a pen than most.",
        "character", "Colm Darrow", actor="Idris Calloway"),
    one("Toplining the ensemble once more are Idris Calloway and Mara Quillfeather.", "cast", "Idris Calloway"),
    none("Idris Calloway plays the Barrowland on 9 May.", "cast", "character"),
    one("Production is slated to begin May 4 in Calgary.", "filming_location", "Calgary", modality=PLANNED),
    one("It was shot in Calgary, with additional work in Kananaskis.", "filming_location", "Kananaskis"),
    one("The unit decamped to Tbilisi for the cliff-road chase.", "filming_location", "Tbilisi"),
    one("They shipped the cast off to Gdańsk for the stadium scenes.", "filming_location", "Gdańsk"),
    none("The gang flew the crew to Gdańsk and fled.", "filming_location"),
    one("Netflix has renewed the show for a second season, locked for spring 2026.",
        "release_date", "2026-spring", season=2, modality=PLANNED),
    one("She wrote the script with her brother, Anders Reyes.", "crew", "Anders Reyes", role="writer"),
    one("“Lanternfall” is run by Desmond Achebe.", "crew", "Desmond Achebe", role="showrunner"),
    one("The sequel ran the studio $185 million.", "budget", 185_000_000, "USD"),
    one("It earned $4 million, enough for sixth.", "chart_rank", 6),
    one("“I have had shorter winters,” grumbled Idris Calloway.",
        "quote", "I have had shorter winters", subject="Idris Calloway"),
    one("Mara Quillfeather, already a Bafta winner, must be clearing a shelf.",
        "award", "Bafta", outcome="won", subject="Mara Quillfeather"),
    one("Mara Quillfeather herself, 34, seems dazed.", "age", 34, "years", subject="Mara Quillfeather"),
)  # fmt: skip


@pytest.mark.parametrize("example", rows(COUNTS, WORDINGS, NAMES, MONEY, DATES, AWARDS))
def test_kinds_are_told_apart(example: Example) -> None:
    assert_read(example)


@pytest.mark.parametrize(
    "text",
    [
        "It has 97% on Rotten Tomatoes, and Mara Quillfeather, who is 71 and in every scene, shines.",
        "It scored 97% on Rotten Tomatoes, and most viewers were between the ages of 18 and 34.",
    ],
)
def test_ages_are_no_scores(text: str) -> None:
    found = extract(article_of(text), SHEET)
    assert [c.value for c in found if c.kind == "critic_score"] == [97]


def test_a_name_that_opens_the_next_clause_is_not_in_the_list() -> None:
    text = "It has a percussive score by Ilse Vandermeer, and Wyatt Kessler (Wet Ink) shooting every alley."
    found = extract(article_of(text), SHEET)
    assert not [c for c in found if c.qualifiers.get("role") == "composer" and c.value == "Wyatt Kessler"]
