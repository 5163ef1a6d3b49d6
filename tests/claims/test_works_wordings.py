"""Wordings of what is said of works: when and where they came out, what became of them, how long they are.

One invented sentence for each way of saying it, and beside it the nearest sentence that says something else. The
works and people are those of `test_extract`; the articles are of 4 October 2025.
"""

from __future__ import annotations

import pytest
from claims_tables import rows
from test_extract import NEGATED, PLANNED, SHEET, Example, Want, article_of, one

from claims.claim import Claim
from claims.extract import extract
from claims.statement import Bound, Modality

SALT = {"subject": "Gone to Salt"}
RELEASED, STATUS, PLATFORM, PLACE = "release_date", "status", "platform", "filming_location"


def none(text: str, *kinds: str) -> Example:
    """Return an example that must hold no claim of these kinds."""
    return Example(text, never=kinds)


RELEASES = (
    one("Netflix uncorked the six-part series on September 11.", RELEASED, "2025-09-11"),
    one("“Gone to Salt” reaches Blu-ray on 8 November.",
        RELEASED, "2025-11-08", window="physical", modality=PLANNED, **SALT),
    one("“Gone to Salt” arrives on digital on October 7 and on Blu-ray on November 4.",
        RELEASED, "2025-11-04", window="physical",
        modality=PLANNED, **SALT),
    one("Universal will release “Gone to Salt” in North America on December 18.",
        RELEASED, "2025-12-18", modality=PLANNED, **SALT),
    one("The show has been on the air since 2004.", RELEASED, "2004", event="premiere"),
    one("“Gone to Salt” is in UK cinemas from 21 November.", RELEASED, "2025-11-21", region="UK", window="theatrical",
        modality=PLANNED, **SALT),
    one("“Gone to Salt” had a brief theatrical run in August 2019.", RELEASED, "2019-08", window="theatrical", **SALT),
    one("It has had to wait for its American opening, on 15 November.",
        RELEASED, "2025-11-15", region="US", modality=PLANNED),
    one("Its debut — September 3, for those who care — was quiet.", RELEASED, "2025-09-03"),
    one("The drama did not premiere until May 2024.", RELEASED, "2024-05", event="premiere"),
    one("The show opened to 1.9 million viewers back in 2013.", RELEASED, "2013"),
    one("The special airs at 8.15pm on December 27.", RELEASED, "2025-12-27", modality=PLANNED),
    one("The drama returns for its third series on New Year's Day.",
        RELEASED, "2026-01-01", season=3, modality=PLANNED),
    one("After bowing at Venice in August, “Gone to Salt” sold fast.", RELEASED, "2025-08", event="premiere", **SALT),
    one("The remaining four episodes follow on November 16.",
        RELEASED, "2025-11-16", event="release", part=2, modality=PLANNED),
    one("The finale, a longer episode than most, airs on October 19.",
        RELEASED, "2025-10-19", event="finale", modality=PLANNED),
    one("It ran from 1968 until it came off the air in 1975.", RELEASED, "1975", event="finale"),
    none("The tour kicks off in Leeds on 4 May.", RELEASED),
    none("Tickets go on sale on Friday at 10 a.m.", RELEASED),
    none("That makes it the third-biggest opening of 2025.", RELEASED),
    none("No song released this year has been streamed more.", RELEASED),
    none("The story opens in March 1943, when the war reaches the island.", RELEASED),
    none("A prequel to all that, it is set in 1910.", RELEASED),
    none("It finished Friday with $20 million.", RELEASED),
    none("It was originally due out in 2024.", RELEASED),
    none("Lena Orth was released from prison in 2011.", RELEASED),
)  # fmt: skip
PLANS = (
    one("The show has now been pushed to the autumn of 2026.", RELEASED, "2026-autumn", modality=PLANNED),
    one("Netflix has moved the show from March to July 2026.", RELEASED, "2026-07", modality=PLANNED),
    one("Netflix has dated the show for November 20, 2026.", RELEASED, "2026-11-20", modality=PLANNED),
    one("Ten fresh episodes are coming, slated for late 2026.", RELEASED, "2026-late", modality=PLANNED),
    one("The makers have locked November 14 as the release date.", RELEASED, "2025-11-14", modality=PLANNED),
    one("Netflix has set a November 22 premiere date.", RELEASED, "2025-11-22", modality=PLANNED),
    one("American viewers will have to wait until January 8.", RELEASED, "2026-01-08", modality=PLANNED),
    one("New episodes follow weekly through November 23.", RELEASED, "2025-11-23", event="finale", modality=PLANNED),
    one("The season runs through November 14.", RELEASED, "2025-11-14", event="finale", modality=PLANNED),
    one("The new season arrives later this year.", RELEASED, "2025", modality=PLANNED),
    none("The trial is set for March 30.", RELEASED),
    none("Production was pushed to May because of the strike.", RELEASED),
    none("The ceremony moved to November 15.", RELEASED),
    none("The exhibition runs through November 8.", RELEASED),
)  # fmt: skip
YEARS = (
    one("The lead, a star since 2023's Little Sparrow, is strong.", RELEASED, "2023", subject="Little Sparrow"),
    one("His biggest hit came in 2019 with “Gone to Salt,” a thriller.", RELEASED, "2019", **SALT),
    one("It beat “Gone to Salt,” a slow family drama of 2019.", RELEASED, "2019", **SALT),
    one("He was last seen in “Wet Ink” (BBC One, 2016).", RELEASED, "2016", subject="Wet Ink"),
    none("The best drama of 2024 it was not.", RELEASED),
    none("2023's Writers Guild strike delayed everything.", RELEASED),
)  # fmt: skip
FATES = (
    one("A fourth season is already in the works.", STATUS, "renewed", season=4),
    one("The seventh season was its last.", STATUS, "ended", season=7),
    one("The drama will end with its fifth season.", STATUS, "ended", season=5, modality=PLANNED),
    one("It was a limited series, and it ended its run in March.", STATUS, "ended"),
    one("“Lanternfall” won’t be back for a third season.", STATUS, "renewed", season=3, polarity=NEGATED),
    one("There will be no third season.", STATUS, "renewed", season=3, polarity=NEGATED, modality=PLANNED),
    one("There won’t be a third season of the show.", STATUS, "renewed", season=3, polarity=NEGATED),
    one("No third season has been ordered.", STATUS, "renewed", season=3, polarity=NEGATED),
    one("Netflix has yet to pick up “Lanternfall” for a third season.",
        STATUS, "renewed", season=3, by="Netflix", polarity=NEGATED),
    one("Netflix has opted not to renew the drama.", STATUS, "renewed", by="Netflix", polarity=NEGATED),
    Example("Axed: “Wet Ink” (BBC One), after two series; “Lanternfall” (ITV1), after three.",
            (Want(STATUS, "cancelled", None, {"by": "ITV"}), Want("season_count", 3, "seasons"))),
    one("Netflix gave the green light to the eight-part drama in 2024.", STATUS, "ordered", by="Netflix"),
    one("Two dozen episodes were ordered up front.", STATUS, "ordered"),
    one("The streamer has ordered eight episodes.", STATUS, "ordered"),
    one("The show landed a series order in May.", STATUS, "ordered"),
    one("BBC One had ordered Thurlow, a six-part drama.", STATUS, "ordered", by="BBC", subject="Thurlow"),
    one("Netflix picked up seasons three and four in one go.", STATUS, "renewed", season=4),
    one("The show was renewed for a second and third season.", STATUS, "renewed", season=3),
    one("CBS has renewed “Wet Ink” and “Lanternfall.”", STATUS, "renewed", by="CBS"),
    one("Netflix picked up the show for two more seasons.", STATUS, "renewed", by="Netflix"),
    one("Production on season three has begun in Oslo.", STATUS, "in_production", season=3),
    none("“Gone to Salt” ended its theatrical run in March.", STATUS),
    none("The flight to Rome was cancelled.", STATUS),
    none("She cancelled the meeting.", STATUS),
    none("If the show is renewed for season 3, she will return.", STATUS),
    none("Fans want a third season.", STATUS),
)  # fmt: skip
SERVICES = (
    one("Netflix’s latest action import arrives with a thud.", PLATFORM, "Netflix"),
    one("Peacock is home to all three seasons of “Lanternfall.”", PLATFORM, "Peacock"),
    one("The show has found a new home at Peacock.", PLATFORM, "Peacock"),
    one("The streaming rights have been acquired by Peacock.", PLATFORM, "Peacock"),
    one("The detective show began life on ITV.", PLATFORM, "ITV"),
    one("Both seasons are now complete on Peacock.", PLATFORM, "Peacock"),
    one("It was a hit for CBS.", PLATFORM, "CBS"),
    one("They still watch “Wet Ink” on Peacock.", PLATFORM, "Peacock", subject="Wet Ink"),
    one("Peacock is expected to air “Gone to Salt” in May.", PLATFORM, "Peacock", modality=Modality.HEDGED, **SALT),
    one("In the US the drama will go to Peacock.", PLATFORM, "Peacock", region="US", modality=PLANNED),
    one("Netflix has waited long. In May it crept onto the service.", PLATFORM, "Netflix"),
    one("She is back, galloping onto Peacock.", PLATFORM, "Peacock"),
    one("It will premiere on AMC and Peacock.", PLATFORM, "Peacock", modality=PLANNED),
    one("The series was produced for Channel 4.", PLATFORM, "Channel 4"),
    one("You won’t find “Gone to Salt” on Netflix any longer.", PLATFORM, "Netflix", polarity=NEGATED, **SALT),
    one("It is available on Stan in Australia.", PLATFORM, "Stan", region="Australia"),
    one("Where to watch: FX, Hulu (next day)", PLATFORM, "Hulu"),
    none("Netflix’s film chief defended the strategy.", PLATFORM),
    none("Netflix has yet to buy “Lanternfall.”", PLATFORM),
    none("She joined the BBC in 1998.", PLATFORM),
)  # fmt: skip
SOURCES = (
    one("Based on the podcast Dead Air by Rosa Kim, the series is long.",
        "related_work", "Dead Air", relation="based_on", author="Rosa Kim"),
    one("The second season draws on Tideline, the fourth of Fiona Beale’s bestselling books.",
        "related_work", "Tideline",
        relation="based_on", author="Fiona Beale", season=2),
    one("Irene Kallas’s trilogy The Purple Chamber provided the source material.", "related_work", "The Purple Chamber",
        relation="based_on", author="Irene Kallas"),
    one("“Gone to Salt” was the inspiration for the series.", "related_work", "Gone to Salt", relation="based_on"),
    one("The source is Lena Orth’s novel “Gone to Salt.”", "related_work", "Gone to Salt", relation="based_on"),
    one("The show is itself a reworking of a British series, “Wet Ink.”",
        "related_work", "Wet Ink", relation="remake_of"),
    one("It is a remake of the Danish series “Bron.”", "related_work", "Bron", relation="remake_of"),
    one("The show is a sequel to Hollow Tide, which ran for years.",
        "related_work", "Hollow Tide", relation="sequel_to"),
    one("Readers of “Wet Ink,” to which this is a sequel of sorts, know the house.",
        "related_work", "Wet Ink", relation="sequel_to"),
    one("The sequel “Lanternfall” picks up the morning after “Wet Ink” ended.",
        "related_work", "Wet Ink", relation="sequel_to"),
    one("The series is based on the 2011 novel by Lena Orth.", "related_work", "Lanternfall", author="Lena Orth"),
    none("Based on a true story, the series follows two nurses.", "related_work"),
    none("The sequel to her nightmare begins at dawn.", "related_work"),
    none("It is a remake of the Marathi film.", "related_work"),
)  # fmt: skip
PLACES = (
    one("The third schedule wrapped in Madurai last week.", PLACE, "Madurai"),
    one("The crew then flew to Oslo to film.", PLACE, "Oslo"),
    one("Locations used for the series include Port Ellen.", PLACE, "Port Ellen"),
    one("She filmed the whole thing on a lake near her parents’ home at Tihany.", PLACE, "Tihany"),
    one("Calgary-lensed “Lanternfall” is back.", PLACE, "Calgary"),
    one("Production on season three has begun in Oslo.", PLACE, "Oslo"),
    one("Filming took the crew to Jordan and Malta.", PLACE, "Malta"),
    one("Most of the exteriors are in Whitby.", PLACE, "Whitby"),
    one("The series shoots in Kamloops, British Columbia, with second-unit work in Revelstoke.", PLACE, "Revelstoke"),
    one("It was filmed in Astoria, Oregon, last spring.", PLACE, "Astoria, Oregon"),
    one("Burghley House in Lincolnshire doubles for the school.", PLACE, "Burghley House"),
    one("Set in Kentucky, the show actually shoots in New Mexico.", PLACE, "New Mexico"),
    one("Not a foot of it was filmed in Cornwall.", PLACE, "Cornwall", polarity=NEGATED),
    none("The gang heads to Mexico to film the robbery of a bank.", "status"),
    none("In the pilot, he is shot in Chicago.", PLACE),
    none("A beautifully-shot drama it is.", PLACE),
)  # fmt: skip
LENGTHS = (
    one("All ten of the season’s episodes are out.", "episode_count", 10, "episodes"),
    one("Season one had 13 episodes; the order for the second was trimmed to nine.",
        "episode_count", 9, "episodes", season=2),
    one("Season one ran for 10 episodes, season two for eight.", "episode_count", 8, "episodes", season=2),
    one("It is Britain’s longest drama, having run for 31 series.", "season_count", 31, "seasons"),
    Example("Episodes run between 38 and 55 minutes.",
            (Want("runtime", 38, "minutes", {"of": "episode"}), Want("runtime", 55, "minutes", {"of": "episode"}))),
    one("It ends with an instalment sprawling to a luxurious 74 minutes.", "runtime", 74, "minutes"),
    one("There are eight episodes, most of them around 50 minutes long.",
        "runtime", 50, "minutes", of="episode", bound=Bound.ABOUT),
    one("Episodes last 45 minutes. The closer, “The Last Dip,” comes in at 92.", "runtime", 92, "minutes", of="finale"),
    one("Each instalment lasts 45 minutes, save for a feature-length finale of 92.",
        "runtime", 92, "minutes", of="finale"),
    one("It ends with a longer instalment of 68 minutes.", "runtime", 68, "minutes", of="episode"),
    one("“Gone to Salt,” a film 142 minutes long, drags.", "runtime", 142, "minutes", **SALT),
    one("At 83 minutes, the horror flick “Gone to Salt” flies.", "runtime", 83, "minutes", of="film", **SALT),
    one("“Gone to Salt” is a two-hour-and-20-minute epic.", "runtime", 140, "minutes", **SALT),
    one("Running time: 104 minutes", "runtime", 104, "minutes"),
    one("UK | 97 mins | Cert 15", "runtime", 97, "minutes"),
    one("“Gone to Salt” (Universal), 104 minutes, in Czech.", "runtime", 104, "minutes", **SALT),
    one("“Gone to Salt” (15, 104 mins) opens the week.", "runtime", 104, "minutes", **SALT),
    none("Critics were sent six episodes.", "episode_count"),
    none("Season 2 opens with two installments.", "episode_count"),
    none("She will be back for the two-part premiere.", "episode_count"),
    none("Idris Calloway spent five seasons on “Wet Ink.”", "season_count"),
    one("It will consist of eight hour-long episodes.",
        "runtime", 60, "minutes", of="episode", bound=Bound.ABOUT, modality=PLANNED),
    none("The gig lasted 90 minutes.", "runtime"),
)  # fmt: skip
TITLES = (
    one("Everyone remembers “Checkout Time,” the second-season finale.",
        "episode_title", "Checkout Time", episode="finale", season=2),
    one("Best of all is “Ballast,” the show’s 50th episode.", "episode_title", "Ballast", episode=50),
    one("The finale, a 75-minute episode titled “Low Tide,” is long.", "episode_title", "Low Tide", episode="finale"),
    one("Season 3, Episode 1: “Blowback”", "episode_title", "Blowback", episode=1, season=3),
    one("There are six episodes. The first is called Black Cap.", "episode_title", "Black Cap", episode=1),
    one("A later episode, titled “Home Again,” runs 58 minutes.", "episode_title", "Home Again"),
    one("In the episode “Ash,” everyone dies.", "episode_title", "Ash"),
    none("The critics called the opener “as nourishing as leaf mould.”", "episode_title"),
    none("The pilot, Cass Arden, lands the plane.", "episode_title"),
    none("In the third chapter, Tess Harrow meets a stranger.", "episode_title"),
)  # fmt: skip


@pytest.mark.parametrize(
    "example", rows(RELEASES, PLANS, YEARS, FATES, SERVICES, SOURCES, PLACES, LENGTHS, TITLES)
)
def test_claims_of_wording(example: Example) -> None:
    found = extract(article_of(example.text), SHEET)
    for want in example.wants:
        assert any(want.met_by(c) for c in found), [_line(c) for c in found]
    assert not [_line(c) for c in found if c.kind in example.never]


def _line(claim: Claim) -> str:
    said = (claim.subject.name, claim.value, claim.qualifiers, claim.polarity.value, claim.modality.value)
    return f"{claim.kind}: {said}"
