"""Wordings of British, Indian and American papers, one invented sentence for each shape beside its nearest trap.

The works and people are those of `test_extract`, the articles are of 4 October 2025 (a Saturday).
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, PLANNED, Example, assert_read, none, one
from test_works_wordings import PLACE, PLATFORM, RELEASED, SALT, STATUS

DATES = (
    one("“Lanternfall” returns to ITV a week on Sunday, with Season 2.",
        RELEASED, "2025-10-12", season=2, modality=PLANNED),
    one("“Lanternfall” begins on BBC One on Friday week.", RELEASED, "2025-10-17", modality=PLANNED),
    one("The drama starts a fortnight on Monday.", RELEASED, "2025-10-20", modality=PLANNED),
    one("The finale, on Sunday and Monday at 9pm, is a two-parter.",
        RELEASED, "2025-10-05", event="finale", modality=PLANNED),
    one("The makers have locked December 12 for the film’s worldwide release.",
        RELEASED, "2025-12-12", modality=PLANNED),
    one("“Gone to Salt” hit the screens on September 12.", RELEASED, "2025-09-12", window="theatrical", **SALT),
    one("“Gone to Salt” opened to mixed reviews last Friday.", RELEASED, "2025-10-03", window="theatrical", **SALT),
    one("Season 1 (2021), 8 episodes; Season 2 (2023), 10 episodes.", RELEASED, "2023", season=2, event="premiere"),
    one("Episode 2: “Ashes,” December 12.", RELEASED, "2025-12-12", part=2, event="release", modality=PLANNED),
    one("Episode four, “Old Bones,” goes out on BBC One at 9pm tomorrow.",
        RELEASED, "2025-10-05", part=4, event="release", modality=PLANNED),
    one("It will end with its fourth season, and the six-episode farewell arrives sometime in spring 2026.",
        RELEASED, "2026-spring", season=4, event="premiere", modality=PLANNED),
    one("The second season is due on the same service next spring.",
        RELEASED, "2026-spring", season=2, modality=PLANNED),
    one("The series is promised for December 5.", RELEASED, "2025-12-05", modality=PLANNED),
    none("It is the highest-grossing Tamil release of 2024.", RELEASED),
    none("Filming goes on in a 20-day schedule beginning November 2.", RELEASED),
    none("The doors open at 7pm on Friday.", RELEASED),
    none("The studio locked its doors on November 2 for the annual party.", RELEASED),
)  # fmt: skip
SEASONS = (
    one("Season 1 (2021), 8 episodes; Season 2 (2023), 10 episodes.", "episode_count", 10, "episodes", season=2),
    one("All about “Lanternfall” Season 3: The new season lands on Hulu, and all 10 episodes drop at once.",
        "episode_count", 10, "episodes", season=3),
    one("It will end with its fourth season, and the six-episode farewell is near.",
        "episode_count", 6, "episodes", season=4),
)  # fmt: skip
AUDIENCES = (
    one("Overnights: “Lanternfall” (BBC One) 3.2m, “Wet Ink” (ITV1) 2.6m.",
        "viewership", 2_600_000, "viewers", period="overnight", subject="Wet Ink"),
    one("The drama averaged 5.2m an episode in 2024, down from 6.1m in 2023.",
        "viewership", 6_100_000, "viewers", period="2023"),
    one("It drew an audience of 9.6m on the day, rising to 12.3m over seven days.",
        "viewership", 9_600_000, "viewers", period="opening-day"),
    one("The launch of “Lanternfall” consolidated at 8.1m viewers.",
        "viewership", 8_100_000, "viewers", period="debut"),
    one("It has been streamed 22 million times, more than any sitcom in the platform’s history.", "record", "most"),
    none("It has more heart than any sitcom this year.", "record"),
    none("On the day of the funeral, 3 million people lined the streets.", "viewership"),
)  # fmt: skip
TAKINGS = (
    one("“Gone to Salt” has grossed $212 million worldwide in its first week.",
        "box_office", 212_000_000, "USD", territory="worldwide", period="first-week", **SALT),
    one("“Gone to Salt” took £3.8m over its first weekend, comfortably ahead of “The Long Quay” (£1.1m).",
        "box_office", 1_100_000, "GBP", subject="The Long Quay"),
    one("It has overtaken “Gone to Salt”’s lifetime total of $92 million.",
        "box_office", 92_000_000, "USD", period="total", **SALT),
    one("“Gone to Salt” has entered the Rs 300 crore club.", "box_office", 3_000_000_000, "INR", **SALT),
    one("Nizam contributed Rs 14.6 crore and Kerala Rs 4.7 crore to “Gone to Salt”.",
        "box_office", 47_000_000, "INR", territory="Kerala", **SALT),
    one("At $4 million, “Gone to Salt” cost less than a pilot.", "budget", 4_000_000, "USD", **SALT),
    one("It is the costliest drama Channel 4 has put on screen.", "record", "most"),
    none("The film may cross the Rs 100 crore mark.", "box_office"),
    none("Fans dream of a possible Rs 500-crore finish.", "box_office"),
    none("The gang enters the vault with $5 million in it.", "box_office"),
    none("With a Rs 25-crore set, the climax took 32 nights.", "sales", "box_office"),
    none("At $4 million, the stolen pearl cost her the job.", "budget"),
)  # fmt: skip
FATES = (
    one("No decision has yet been taken about a fourth series.", STATUS, "renewed", season=4, polarity=NEGATED),
    one("ITV has yet to make a decision on a second series.", STATUS, "renewed", season=2, by="ITV", polarity=NEGATED),
    one("A special brings “Lanternfall” to a close after five series.", STATUS, "ended"),
    one("The second season of the hit Hulu drama “Wet Ink” has been confirmed.",
        STATUS, "renewed", season=2, subject="Wet Ink"),
    none("The remaining scenes will be canned in Leeds.", STATUS),
    none("She brings the meeting to a close.", STATUS),
    none("The girl was ten when filming began.", STATUS),
)  # fmt: skip
SHOOTS = (
    one("The unit has wrapped up a 45-day schedule in Himachal Pradesh.", PLACE, "Himachal Pradesh"),
    one("Filming wrapped in Leeds on Sunday and moves to Whitby next month.", PLACE, "Whitby"),
    one("The remaining portions will be canned at Ramoji Film City, Hyderabad.",
        PLACE, "Ramoji Film City, Hyderabad", modality=PLANNED),
    one("It was filmed in Seoul and on Jeju Island.", PLACE, "Jeju Island"),
    one("It streams on BBC iPlayer in Britain, Stan in Australia and CBC Gem in Canada.",
        PLATFORM, "Stan", region="Australia"),
    one("The satellite rights have been bagged by Sun TV.", PLATFORM, "Sun TV"),
    none("He completed a leg of the race in Kenya.", PLACE),
    none("The team will move to Paris in season three.", PLACE),
)  # fmt: skip
MAKERS = (
    one("Bram Holt handles the camera and Lena Orth the cuts.", "crew", "Bram Holt", role="cinematographer"),
    one("Bram Holt handles the camera and Lena Orth the cuts.", "crew", "Lena Orth", role="editor"),
    one("Lena Orth is the new showrunner, taking over from Bram Holt.", "crew", "Bram Holt", role="showrunner"),
    one("Lena Orth, whose scores for “Wet Ink” and “Gone to Salt” won prizes, is here.",
        "crew", "Lena Orth", role="composer", **SALT),
    one("Lena Orth makes her feature debut as a director.", "crew", "Lena Orth", role="director"),
    one("Lena Orth, the author of “House of Reeds,” was born in Aleppo.",
        "crew", "Lena Orth", role="author", subject="House of Reeds"),
    one("Mara Quillfeather leads. She herself is an executive producer.",
        "crew", "Mara Quillfeather", role="executive_producer"),
    one("Bram Holt directed the $95 million production.", "crew", "Bram Holt", role="director"),
    none("It is about a producer replacing her husband, Tom Reed.", "crew"),
    none("Tess handles the camera crew with care.", "crew"),
)  # fmt: skip
LENGTHS = (
    one("Each episode runs 45 minutes, except for the finale at 78.", "runtime", 78, "minutes", of="finale"),
    one("Episodes last 50 minutes, the finale 75.", "runtime", 75, "minutes", of="finale"),
    one("The show’s official Instagram boasts 3.1 million followers.",
        "social_count", 3_100_000, "followers", network="Instagram"),
    one("The finale, “The Last Dip,” is a 78-minute tour de force.", "runtime", 78, "minutes", of="finale"),
    none("The finale at 9 is worth staying up for.", "runtime"),
)  # fmt: skip


@pytest.mark.parametrize("example", rows(DATES, SEASONS, AUDIENCES, TAKINGS, FATES, SHOOTS, MAKERS, LENGTHS))
def test_claims_of_press_wording(example: Example) -> None:
    assert_read(example)
