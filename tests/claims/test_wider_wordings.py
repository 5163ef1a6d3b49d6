"""Wordings that the families of rules read by a shared noun phrase or verb class, each beside its nearest trap.

One invented sentence for each shape; the works and people are those of `test_extract`, the articles are of
4 October 2025 (a Saturday).
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, PLANNED, Example, assert_read, none, one
from test_works_wordings import PLACE, PLATFORM, RELEASED, SALT, STATUS

from claims.statement import Bound, Modality

FATES = (
    one("The series will end after five seasons.", STATUS, "ended", modality=PLANNED),
    one("The drama came to a close on Sunday night.", STATUS, "ended"),
    one("The show ran for seven seasons before bowing out in 2019.", STATUS, "ended"),
    one("It wrapped up a five-season, 62-episode run in 2022.", STATUS, "ended"),
    one("The sitcom took its final bow in 2024.", STATUS, "ended"),
    one("The fourth and final series begins on Monday.", STATUS, "ended", season=4),
    one("Season 5 is the end of the road for the drama.", STATUS, "ended", season=5),
    one("Hulu has commissioned two more series of the drama.", STATUS, "renewed", by="Hulu"),
    one("A third outing for “Wet Ink” was confirmed by Hulu.",
        STATUS, "renewed", season=3, by="Hulu", subject="Wet Ink"),
    one("“Wet Ink” is reportedly getting a second season.",
        STATUS, "renewed", season=2, modality=Modality.REPORTED, subject="Wet Ink"),
    one("There will be a fourth season, Hulu has confirmed.", STATUS, "renewed", season=4, modality=PLANNED),
    one("The series has not been cancelled, a spokesperson for Hulu said.",
        STATUS, "cancelled", by="Hulu", polarity=NEGATED),
    one("Hulu has called time on the drama after two seasons.", STATUS, "cancelled", by="Hulu"),
    one("The pilot is done, and Hulu has given the drama a series order.", STATUS, "ordered", by="Hulu"),
    one("Cameras are still rolling.", STATUS, "in_production"),
    none("Nobody but the author knows how it ends.", STATUS),
    none("The show ended on a cliffhanger.", STATUS),
    none("The drama finished second in its slot.", STATUS),
    none("The week ended as it began.", STATUS),
    none("A fifth film is said to be in the works, with a sixth in development.", STATUS),
    none("The police ordered two more series of tests.", STATUS),
)  # fmt: skip
SERVICES = (
    one("On Hulu, the film found its crowd.", PLATFORM, "Hulu"),
    one("Streams of the sitcom on Peacock have doubled.", PLATFORM, "Peacock"),
    one("It wrapped up a 62-episode run on AMC.", PLATFORM, "AMC"),
    one("It airs Tuesdays at 9/8c on ABC.", PLATFORM, "ABC"),
    one("Hulu has set a December 3 premiere date for the drama.", PLATFORM, "Hulu", modality=PLANNED),
    one("Peacock now plans to launch it in December.", PLATFORM, "Peacock", modality=PLANNED),
    one("Peacock has bought North American rights to the film.", PLATFORM, "Peacock"),
    one("The streaming rights have been acquired by Peacock.", PLATFORM, "Peacock"),
    one("The series has been picked up by Peacock in the US.", PLATFORM, "Peacock", region="US"),
    one("The film, a Searchlight release, is short.", PLATFORM, "Searchlight"),
    one("Amazon’s big fantasy bet is back.", PLATFORM, "Amazon"),
    none("It is the most-watched film on Netflix.", PLATFORM),
    none("Mara Quillfeather signed on to Netflix in May.", PLATFORM),
)  # fmt: skip
SOURCES = (
    one("The source is Lena Orth’s graphic novel “Tideline.”",
        "related_work", "Tideline", relation="based_on", author="Lena Orth"),
    one("It took its plot from a Lena Orth novella, “Tideline.”",
        "related_work", "Tideline", relation="based_on", author="Lena Orth"),
    one("“Gone to Salt” began life as a 2018 stage play by Lena Orth.",
        "related_work", "Gone to Salt", relation="based_on", author="Lena Orth", **SALT),
    one("It is the English-language version of the Danish series “Tideline.”",
        "related_work", "Tideline", relation="remake_of"),
    one("“Wet Ink” has spawned one spin-off, “Tideline.”",
        "related_work", "Wet Ink", relation="spin_off_of", subject="Tideline"),
    one("Lena Orth’s novel “Tideline,” on which the opening episode draws, is short.",
        "related_work", "Tideline", relation="based_on", author="Lena Orth"),
    none("She drew on the wall of her cell.", "related_work"),
)  # fmt: skip
PLACES = (
    one("Filming locations include Croatia, Iceland and Malta.", PLACE, "Iceland"),
    one("Production on the first season begins next month in Calgary.", PLACE, "Calgary", season=1),
    one("Shooting took place over 40 nights in Leeds.", PLACE, "Leeds"),
    one("The scenes were not filmed in Monaco at all but in a disused hotel in Blackpool.", PLACE, "Blackpool"),
    one("The makers wrapped the Munnar schedule in 32 days.", PLACE, "Munnar"),
    one("They did so before moving to Kochi for the climax.", PLACE, "Kochi"),
    one("They closed a bridge in Budapest for nine nights to shoot the chase.", PLACE, "Budapest"),
    one("The crew spent six weeks in Leeds.", PLACE, "Leeds"),
    none("Her work continues in Africa.", PLACE),
    none("Work on her next novel began in Paris.", PLACE),
)  # fmt: skip
LENGTHS = (
    one("It lasts an hour and 52 minutes.", "runtime", 112, "minutes"),
    one("It lasts an hour and a half.", "runtime", 90, "minutes"),
    one("Clocking in at 1h 47m, it flies by.", "runtime", 107, "minutes"),
    one("At 81 minutes, “Gone to Salt” is the leaner film.", "runtime", 81, "minutes", **SALT),
    one("Dir: Lena Orth. 15 cert, 104 min", "runtime", 104, "minutes"),
    one("Most episodes are around 44 minutes.", "runtime", 44, "minutes", of="episode", bound=Bound.ABOUT),
    one("Three further episodes follow this week, making four in all.", "episode_count", 4, "episodes"),
    one("The second season is shorter than the 16-episode first.", "episode_count", 16, "episodes", season=1),
    one("The drama is now in its fourth season.", "season_count", 4, "seasons"),
    one("It ran for a single series.", "season_count", 1, "seasons"),
    one("There will be three series, and no more.", "season_count", 3, "seasons", modality=PLANNED),
    none("He waited an hour and a half at the gate.", "runtime"),
    none("She arrived at 40 minutes past the hour.", "runtime"),
    none("There were three series of talks.", "season_count"),
    none("The second season is six episodes shorter.", "episode_count"),
)  # fmt: skip
COUNTS = (
    one("Idris Calloway, the author of four previous novels, lives in Leeds.",
        "work_count", 4, "books", subject="Idris Calloway"),
    one("Idris Calloway, a star of over fifty films, is back.",
        "work_count", 50, "films", subject="Idris Calloway", bound=Bound.MORE_THAN),
    one("“Gone to Salt” is the seventh film Idris Calloway has directed.",
        "work_count", 7, "films", subject="Idris Calloway"),
    one("“Gone to Salt” is the third novel by Idris Calloway.", "work_count", 3, "books", subject="Idris Calloway"),
    none("Idris Calloway is the author of two letters.", "work_count"),
    none("The score recalls the director’s two earlier films.", "work_count"),
)  # fmt: skip
TITLES = (
    one(
        "The finale was not titled “Ash”, as some reports had it, but “Checkout Time”.",
        "episode_title",
        "Checkout Time",
        episode="finale",
    ),
    one(
        "Fans still rate Thanksgiving episode “Checkout Time” above the rest.",
        "episode_title",
        "Checkout Time",
    ),
    one("“Checkout Time” is the title of the finale.", "episode_title", "Checkout Time", episode="finale"),
)
RELEASES = (
    one("“Gone to Salt” had its world premiere at the Venice Film Festival on August 30.",
        RELEASED, "2025-08-30", event="premiere", **SALT),
    one("It came out last Saturday.", RELEASED, "2025-09-27"),
    one("Premiere date: Nov. 14.", RELEASED, "2025-11-14", event="premiere", modality=PLANNED),
    one("A crowd watched Sunday’s premiere.", RELEASED, "2025-09-28", event="premiere"),
    one("The series opens its new run on Tuesday, Dec. 2.", RELEASED, "2025-12-02", modality=PLANNED),
    one("The DVD and Blu-ray come out on 4 November.", RELEASED, "2025-11-04", window="physical", modality=PLANNED),
    one("The game launches for Switch and consoles on 4 November.", RELEASED, "2025-11-04", modality=PLANNED),
    one("Hulu dropped the first two episodes of the second season on September 11.", RELEASED, "2025-09-11", season=2),
    one("Circle December 5, when the drama premieres.", RELEASED, "2025-12-05", modality=PLANNED),
    none("She arrives in 1911 with a suitcase.", RELEASED),
    none("It is the biggest opening since 2015.", RELEASED),
    none("Viewing was up on last year’s launch.", RELEASED),
    none("The trek, which wraps in Leeds next summer, has sold out.", RELEASED),
)  # fmt: skip


@pytest.mark.parametrize("example", rows(FATES, SERVICES, SOURCES, PLACES, LENGTHS, COUNTS, TITLES, RELEASES))
def test_claims_of_wider_wording(example: Example) -> None:
    assert_read(example)
