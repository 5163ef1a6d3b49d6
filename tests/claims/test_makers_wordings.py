"""Services, fates, dates, makers, places and lengths: wordings read by a verb class, each beside its nearest trap.

One invented sentence for each shape; the works and people are those of `test_extract`, the articles are of
4 October 2025 (a Saturday).
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, PLANNED, Example, Want, assert_read, none, one
from test_works_wordings import PLACE, PLATFORM, RELEASED, SALT, STATUS

SHOWN = (
    one("Four seasons are on Shudder too.", PLATFORM, "Shudder"),
    one("All six episodes are available now on Sky and NOW.", PLATFORM, "NOW"),
    one("New on Shudder this week: “Wet Ink.”", PLATFORM, "Shudder", subject="Wet Ink"),
    one("The finale goes out on ITV tonight.", PLATFORM, "ITV"),
    one("In Canada it's on Crave.", PLATFORM, "Crave", region="Canada"),
    one("Stan carries it in Australia.", PLATFORM, "Stan", region="Australia"),
    one("The show airs on The CW in the US and on CTV in Canada.", PLATFORM, "CTV", region="Canada"),
    one("Viewers in Ireland can catch the drama on RTÉ One.", PLATFORM, "RTÉ One", region="Ireland"),
    one("It streams on Hulu, and fans in Japan via Viki.", PLATFORM, "Viki"),
    one("The drama is not on Netflix.", PLATFORM, "Netflix", polarity=NEGATED),
    none("She read the news on ABC, and the show went on.", PLATFORM),
    none("It might yet end up on Peacock.", PLATFORM),
    none("Fans can rank it on Hulu.", PLATFORM),
    none("The drama will not be returning to ABC.", PLATFORM),
)
HANDLED = (
    one("Netflix, which carries the show worldwide, declined to comment.", PLATFORM, "Netflix"),
    one("Mubi has it for the UK.", PLATFORM, "Mubi", region="UK"),
    one("A24 did not release the film.", PLATFORM, "A24", polarity=NEGATED),
    one(
        "Sony Pictures Classics acquired North American rights to the film.",
        PLATFORM,
        "Sony Pictures Classics",
        region="North America",
    ),
    one("Netflix bought the show for a song.", PLATFORM, "Netflix"),
    one("Netflix paid $15 million for the film.", PLATFORM, "Netflix"),
    one("The drama has been sold to Canal+ in France.", PLATFORM, "Canal+", region="France"),
    one("After two seasons on NBC, it was over.", PLATFORM, "NBC"),
    one("Originally a Showtime series, it was cut short.", PLATFORM, "Showtime"),
    one("Viki subscribers can see it from Friday.", PLATFORM, "Viki", modality=PLANNED),
    one("Lionsgate, the film's US distributor, kept quiet.", PLATFORM, "Lionsgate", region="US"),
    one("The distributor is Lionsgate.", PLATFORM, "Lionsgate"),
    one("In the UK it is handled by Curzon.", PLATFORM, "Curzon", region="UK"),
    one("Lionsgate is distributing.", PLATFORM, "Lionsgate"),
    one("It is out now via Larkspur.", PLATFORM, "Larkspur"),
    none("Apple released the trailer for the show.", PLATFORM),
    none("Hulu took the lead on series orders.", PLATFORM),
    none("The network, ABC, has a new boss.", PLATFORM),
    none("Netflix has the biggest library of series.", PLATFORM),
    none("The record is out on Friday on the quay.", PLATFORM),
)
FATES = (
    one("Hulu renewed the drama in September.", STATUS, "renewed", by="Hulu"),
    one("Hulu has not renewed the show.", STATUS, "renewed", by="Hulu", polarity=NEGATED),
    one("The series was renewed last month.", STATUS, "renewed"),
    one(
        "Netflix has handed a third season to “Wet Ink,” the drama.",
        STATUS,
        "renewed",
        season=3,
        by="Netflix",
        subject="Wet Ink",
    ),
    one("A third season has likewise been ordered.", STATUS, "renewed", season=3),
    one("Apple TV+ has passed on a second season.", STATUS, "cancelled", by="Apple TV+"),
    one("Hulu has opted not to move forward with a second season.", STATUS, "cancelled", by="Hulu"),
    one("Hulu is scrapping a previously announced second season.", STATUS, "cancelled", season=2, by="Hulu"),
    one("“Wet Ink” will not be returning to ABC.", STATUS, "cancelled", by="ABC", subject="Wet Ink"),
    one("ITV has dropped the detective drama.", STATUS, "cancelled", by="ITV"),
    one("Filming on the new run is under way.", STATUS, "in_production"),
    one("“Wet Ink” is currently shooting.", STATUS, "in_production", subject="Wet Ink"),
    one("The crew are back on set for season three.", STATUS, "in_production", season=3),
    one("Shooting has begun on “Wet Ink.”", STATUS, "in_production", subject="Wet Ink"),
    one("The show landed a ten-episode order at Apple TV+.", STATUS, "ordered", by="Apple TV+"),
    none("She renewed her contract with Hulu in May.", STATUS),
    none("It would be nice if Hulu renewed the show.", STATUS),
    none("Hulu has dropped the new season of the drama.", STATUS),
    none("He will not be returning to London.", STATUS),
)
DATES = (
    one("The show returns for its 12-episode second season on October 12.",
        RELEASED, "2025-10-12", season=2, modality=PLANNED),
    Example("The show ran for three seasons on NBC between 2011 and 2014.", (
        Want(RELEASED, "2011", None, {"event": "premiere"}), Want(RELEASED, "2014", None, {"event": "finale"}))),
    one("It is on Netflix from 20 October.", RELEASED, "2025-10-20", modality=PLANNED),
    one("“Wet Ink” (Apple TV+, from Friday) is fun.",
        RELEASED, "2025-10-10", subject="Wet Ink", modality=PLANNED),
    one("“Gone to Salt” opens in New York on November 6 and nationwide on November 13.",
        RELEASED, "2025-11-13", modality=PLANNED, **SALT),
    one("“Gone to Salt” hits digital on November 6 and Blu-ray on December 8.",
        RELEASED, "2025-12-08", modality=PLANNED, window="physical", **SALT),
    one("There are ten weekly episodes leading up to the final on 24 November.",
        RELEASED, "2025-11-24", event="finale", modality=PLANNED),
    one("It premiered in the Midnight section of Sundance in January 2025.",
        RELEASED, "2025-01", event="premiere"),
    one("UK audiences can see it from November 13.", RELEASED, "2025-11-13", modality=PLANNED),
    one("Mark your calendars for October 20.", RELEASED, "2025-10-20", modality=PLANNED),
    one("The studio is eyeing a spring release.", RELEASED, "2026-spring", modality=PLANNED),
    one("“Gone to Salt” (2009, dir. Mara Quillfeather) is back.", RELEASED, "2009", **SALT),
    one("Season 3 of the drama opened with “Cinder” on September 9.",
        RELEASED, "2025-09-09", season=3),
    none("She lived there between 2011 and 2014.", RELEASED),
    none("They toured Leeds on October 6 and Oslo on October 9.", RELEASED),
    none("Production on “Wet Ink” begins next month.", RELEASED),
)  # fmt: skip
ANSWERED = (
    one("Who directs? Mara Quillfeather, mostly.", "crew", "Mara Quillfeather", role="director"),
    one("How many episodes are there? Six, each a gem.", "episode_count", 6, "episodes"),
    one("Where was it filmed? Ireland, mainly.", PLACE, "Ireland"),
    one("Where can I watch it? On Hulu.", PLATFORM, "Hulu"),
    one("When does it premiere? On October 20.", RELEASED, "2025-10-20", modality=PLANNED),
    none("Who directs? Nobody knows, says Mara Quillfeather.", "crew"),
    none("How many episodes are there? Nobody has counted six.", "episode_count"),
)
MAKERS = (
    one(
        "Mara Quillfeather, the creator of “Wet Ink,” is here.",
        "crew",
        "Mara Quillfeather",
        role="creator",
        subject="Wet Ink",
    ),
    one(
        "Mara Quillfeather, who had also produced their debut, “Wet Ink,” is here.",
        "crew",
        "Mara Quillfeather",
        role="producer",
        subject="Wet Ink",
    ),
    one(
        "Mara Quillfeather directed 19 films, among them “Gone to Salt” (1971).",
        "crew",
        "Mara Quillfeather",
        role="director",
        **SALT,
    ),
    one("It was helmed by Aussie duo Tom and Wanda Pryce.", "crew", "Tom Pryce", role="director"),
    one(
        "Wanda Pryce executive-produces with Mara Quillfeather.",
        "crew",
        "Mara Quillfeather",
        role="executive_producer",
    ),
    one("Wanda Pryce produces, as does Mara Quillfeather.", "crew", "Mara Quillfeather", role="producer"),
    one("Showrunning duties fall to Mara Quillfeather.", "crew", "Mara Quillfeather", role="showrunner"),
    one(
        "Showrunner Mara Quillfeather returns for season two.",
        "crew",
        "Mara Quillfeather",
        role="showrunner",
        season=2,
    ),
    one("Providing the score is Mara Quillfeather.", "crew", "Mara Quillfeather", role="composer"),
    one("Wanda Pryce dreamed up the show.", "crew", "Wanda Pryce", role="creator"),
    none("Mara Quillfeather has stepped down as showrunner.", "crew"),
    none("Mara Quillfeather was the producers' first choice.", "crew"),
)
LENGTHS = (
    one("The drama never made it past its sole eight-episode season.", "season_count", 1, "seasons"),
    one("The drama never made it past its sole eight-episode season.", "episode_count", 8, "episodes"),
    one("It began in 2019 and is now in its sixth season.", "season_count", 6, "seasons"),
    one("The ten 48-minute episodes fly by.", "episode_count", 10, "episodes"),
    one("The nine other episodes are tighter at 48 minutes apiece.", "runtime", 48, "minutes", of="episode"),
    one("Season 3 opened with “Cinder” and closed with “Ash Day.”",
        "episode_title", "Ash Day", episode="finale", season=3),
    one("There were ten episodes. The last of them, “Ash Day,” was long.",
        "episode_title", "Ash Day", episode="finale"),
    one("Season two, which was filmed in Port Ellen, was grim.", PLACE, "Port Ellen", season=2),
    one("Wanda Pryce shot all ten episodes on 16mm film in Port Ellen.", PLACE, "Port Ellen"),
    one("The scenes weren't filmed in Ely; they were done in Port Ellen.", PLACE, "Port Ellen"),
    none("The concert opened with “Cinder” and closed with “Ash Day.”", "episode_title"),
    none("It is in its sixth year, and its sole season to forget was the second.", "season_count"),
)  # fmt: skip


@pytest.mark.parametrize("example", rows(SHOWN, HANDLED, FATES, DATES, ANSWERED, MAKERS, LENGTHS))
def test_claims_of_wording(example: Example) -> None:
    assert_read(example)
