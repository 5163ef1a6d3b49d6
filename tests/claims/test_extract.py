"""From short articles about invented works to their claims, one behaviour each.

The series "Lanternfall", the film "Gone to Salt" and all their people are made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from claims_tables import Sheet, assert_linear, gaps, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.claim import Claim
from claims.extract import extract, extract_all, find_main_works
from claims.lexicon import EmptyLexicon, Lexicon, Name
from claims.statement import Bound, Modality, Polarity, SubjectType, property_named
from scraper.article import Article, Status
from scraper.extract import read_html
from scraper.plaintext import read_text

PUBLISHED = "2025-10-04"
HEADLINE = "“Lanternfall”: What We Know"
NEGATED = Polarity.NEGATED
REPORTED, PLANNED, HEDGED = Modality.REPORTED, Modality.PLANNED, Modality.HEDGED
SHEET = Sheet(
    Name("Lanternfall", SubjectType.TV_SERIES, "Lanternfall", 2025),
    Name("Gone to Salt", SubjectType.FILM, "Gone to Salt", 2019),
    Name("Wet Ink", SubjectType.TV_SERIES, "Wet Ink", 2016),
    Name("Mara Quillfeather", SubjectType.PERSON, "Mara Quillfeather", of="Lanternfall"),
    Name("Idris Calloway", SubjectType.PERSON, "Idris Calloway", of="Lanternfall"),
    Name("Tess Harrow", SubjectType.CHARACTER, "Tess Harrow", of="Lanternfall"),
    Name("Colm Darrow", SubjectType.CHARACTER, "Colm Darrow", of="Lanternfall"),
)


@dataclass(frozen=True)
class Want:
    """A claim that must be found; `qualifiers` are those looked at, other ones may stand beside them."""

    kind: str
    value: object
    unit: str | None = None
    qualifiers: dict[str, object] = field(default_factory=dict)
    subject: str = "Lanternfall"
    polarity: Polarity = Polarity.AFFIRMED
    bound: Bound = Bound.EXACT
    modality: Modality = Modality.ASSERTED

    def met_by(self, claim: Claim) -> bool:
        """Whether the claim says what is wanted."""
        return (
            (claim.kind, claim.value, claim.unit) == (self.kind, self.value, self.unit)
            and claim.subject.name == self.subject
            and (claim.polarity, claim.bound, claim.modality) == (self.polarity, self.bound, self.modality)
            and all(claim.qualifiers.get(k) == v for k, v in self.qualifiers.items())
        )


@dataclass(frozen=True)
class Example:
    """`wants` must be found, and no claim of a kind in `never` ("*": none beside the wanted ones)."""

    text: str
    wants: tuple[Want, ...] = ()
    never: tuple[str, ...] = ()
    lexicon: Lexicon = SHEET


def one(text: str, kind: str, value: object, unit: str | None = None, /, **more: object) -> Example:
    """Return an example that must hold this claim; `more` are qualifiers and fields of `Want`."""
    fields = {k: more.pop(k) for k in ("subject", "polarity", "bound", "modality") if k in more}
    return Example(text, (Want(kind, value, unit, more, **fields),))  # type: ignore[arg-type]


def none(text: str, *kinds: str) -> Example:
    """Return an example that must hold no claim of these kinds."""
    return Example(text, never=kinds)


def pair(text: str, *pairs: tuple[str, str]) -> Example:
    """Return an example with a cast and a character claim for each (actor, character)."""
    wants = [w for a, c in pairs for w in (Want("cast", a), Want("character", c, qualifiers={"actor": a}))]
    return Example(text, tuple(wants))


MARA = ("Mara Quillfeather", "Tess Harrow")
IDRIS = ("Idris Calloway", "Colm Darrow")

PLATFORM = (
    one("Netflix’s “Lanternfall” is back.", "platform", "Netflix"),
    one("Hulu's latest crime drama, “Lanternfall,” is back.", "platform", "Hulu"),
    one("The show is streaming on Peacock right now.", "platform", "Peacock"),
    one("It is exclusively streaming on Apple TV+.", "platform", "Apple TV+"),
    one("The series airs on CTV in Canada.", "platform", "CTV"),
)
RELEASE = (
    one("The series premiered on September 12, 2025.", "release_date", "2025-09-12", event="premiere"),
    one("Its 12 September 2025 premiere was quiet.", "release_date", "2025-09-12", event="premiere"),
    one("The show premiered September 12.", "release_date", "2025-09-12", event="premiere"),
    one("The show launched on Netflix on Sept. 12, 2025.", "release_date", "2025-09-12"),
    one(
        "“Gone to Salt” opened in theaters on March 8, 2019.",
        "release_date",
        "2019-03-08",
        subject="Gone to Salt",
    ),
    one(
        "Season 2 is slated for a mid-2026 premiere.", "release_date", "2026-mid", season=2, modality=PLANNED
    ),
    one("The show will premiere on January 16.", "release_date", "2026-01-16", modality=PLANNED),
    one("The series premiered yesterday.", "release_date", "2025-10-03"),
)
SCORES = (
    one("It holds 91% on Rotten Tomatoes.", "critic_score", 91, "%", aggregator="Rotten Tomatoes"),
    one("It has a Tomatometer score of 76%.", "critic_score", 76, "%", meter="critics"),
    one("The series has an 8.1 on IMDb.", "critic_score", 8.1, "/10", aggregator="IMDb"),
    one("It sits at 74 on Metacritic.", "critic_score", 74, "/100", aggregator="Metacritic"),
    Example(
        "On Rotten Tomatoes it has 50% from critics and 28% from audiences.",
        (
            Want("critic_score", 50, "%", {"meter": "critics"}),
            Want("critic_score", 28, "%", {"meter": "audience"}),
        ),
    ),
    one("It holds 91% on Rotten Tomatoes from 52 reviews.", "review_count", 52, "reviews"),
    one("It has 91% on Rotten Tomatoes, based on 17 reviews.", "review_count", 17, "reviews"),
    one("After 33 reviews, it stands at 91% on Rotten Tomatoes.", "review_count", 33, "reviews"),
)
VIEWING = (
    one(
        "It drew 41.5 million viewing hours in its first week.",
        "viewership",
        41_500_000,
        "hours",
        period="first-week",
    ),
    one(
        "It logged 12.3M views in its first four days.",
        "viewership",
        12_300_000,
        "views",
        period="first-4-days",
    ),
    one("Over 6 million households tuned in.", "viewership", 6_000_000, "households", bound=Bound.MORE_THAN),
    Example(
        "It drew 12 million households in its first week.",
        (Want("viewership", 12_000_000, "households", {"period": "first-week"}),),
        never=("*",),
    ),
    one("Each episode is 50 minutes long.", "runtime", 50, "minutes", of="episode"),
    one("It rose to No. 2 on Netflix’s British Top 10.", "chart_rank", 2, region="UK"),
    one("It amassed 1.2 billion minutes in the U.S.", "viewership", 1_200_000_000, "minutes", region="US"),
    one(
        "Nearly 3 million viewers watched the premiere.",
        "viewership",
        3_000_000,
        "viewers",
        bound=Bound.NEARLY,
    ),
    one(
        "According to Nielsen, it drew 9 million viewers.",
        "viewership",
        9_000_000,
        "viewers",
        modality=REPORTED,
    ),
    one("It debuted at No. 2 on the Top 10.", "chart_rank", 2),
    one("It hit No. 1 in 71 countries.", "chart_reach", 71, "countries", rank=1),
)
CAST = (
    pair("Mara Quillfeather plays Tess Harrow.", MARA),
    pair("Mara Quillfeather stars as Tess Harrow.", MARA),
    pair("The series stars Mara Quillfeather as Tess Harrow and Idris Calloway as Colm Darrow.", MARA, IDRIS),
    pair("Tess Harrow is played by Mara Quillfeather.", MARA),
    pair("Tess Harrow, portrayed by 46-year-old Quillfeather, runs a ferry. Mara Quillfeather shines.", MARA),
    pair("The ferry belongs to Tess Harrow (Mara Quillfeather).", MARA),
    pair("Mara Quillfeather (Tess Harrow) returns.", MARA),
    pair(
        "Rounding out the cast are Mara Quillfeather as Tess Harrow, Idris Calloway as Colm Darrow.",
        MARA,
        IDRIS,
    ),
    pair("Colm Darrow is brought to life by Idris Calloway.", IDRIS),
    pair(
        "Mara Quillfeather and Idris Calloway star as Tess Harrow and Colm Darrow, respectively.", MARA, IDRIS
    ),
    one("It is headlined by Mara Quillfeather.", "cast", "Mara Quillfeather", billing="lead"),
    one("There is a cameo from Idris Calloway.", "cast", "Idris Calloway", billing="cameo"),
    one("Mara Quillfeather (“Wet Ink”) leads.", "credit", "Wet Ink", subject="Mara Quillfeather"),
    one("The Wet Ink alum Mara Quillfeather leads.", "credit", "Wet Ink", subject="Mara Quillfeather"),
    one("At 46, Mara Quillfeather leads the show.", "age", 46, "years", subject="Mara Quillfeather"),
    one("The 46-year-old Mara Quillfeather leads.", "age", 46, "years", subject="Mara Quillfeather"),
)
CREW = (
    Example(
        "Showrunners Anders Lindqvist and Orla Finn wrote it.",
        (
            Want("crew", "Anders Lindqvist", qualifiers={"role": "showrunner"}),
            Want("crew", "Orla Finn", qualifiers={"role": "showrunner"}),
        ),
    ),
    one("The show was created by Anders Lindqvist.", "crew", "Anders Lindqvist", role="creator"),
    one(
        "The pilot was a job for Orla Finn, but the series is directed by Ava Brandt.",
        "crew",
        "Ava Brandt",
        role="director",
    ),
    one("It is helmed by Ava Brandt.", "crew", "Ava Brandt", role="director"),
    one("There is a score by Zed Amari.", "crew", "Zed Amari", role="composer"),
)
COUNTS = (
    one("The 10-episode series is out now.", "episode_count", 10, "episodes"),
    one("All ten episodes dropped at once.", "episode_count", 10, "episodes"),
    Example("The ten-episode fourth season is out.", (Want("episode_count", 10, "episodes", {"season": 4}),)),
    one("It ran for seven seasons.", "season_count", 7, "seasons"),
    Example(
        "It has 11 seasons / 108 episodes.",
        (Want("season_count", 11, "seasons"), Want("episode_count", 108, "episodes")),
    ),
    one("Episodes clock in at 50 minutes.", "runtime", 50, "minutes", of="episode"),
    one("The 70-minute finale is a triumph.", "runtime", 70, "minutes", of="finale"),
)
STATUS = (
    one("Netflix has renewed the show for a second season.", "status", "renewed", season=2, by="Netflix"),
    one("The series was renewed for Season 3.", "status", "renewed", season=3),
    one("Hulu greenlit Season 2.", "status", "renewed", season=2, by="Hulu"),
    one("The show was axed after two seasons.", "status", "cancelled"),
    one("It received a straight-to-series order.", "status", "ordered"),
    one("The show has not been renewed for a second season.", "status", "renewed", polarity=NEGATED),
    one(
        "Netflix has yet to renew it, so “Lanternfall” was not cancelled.",
        "status",
        "cancelled",
        polarity=NEGATED,
    ),
    one("It never reached No. 1 on the Top 10.", "chart_rank", 1, polarity=NEGATED),
)
MONEY = (
    one(
        "“Gone to Salt” grossed $122 million worldwide.",
        "box_office",
        122_000_000,
        "USD",
        territory="worldwide",
        subject="Gone to Salt",
    ),
    one(
        "“Gone to Salt” opened to $12.3M domestically.",
        "box_office",
        12_300_000,
        "USD",
        territory="domestic",
        subject="Gone to Salt",
    ),
    one("“Gone to Salt” cost $30 million to produce.", "budget", 30_000_000, "USD", subject="Gone to Salt"),
    one("It cost $12 million per episode.", "budget", 12_000_000, "USD", per="episode"),
    one(
        "The film had a budget of less than $40 million.", "budget", 40_000_000, "USD", bound=Bound.LESS_THAN
    ),
)
OTHERS = (
    one(
        "It is based on the novel “The Salt Ledger.”", "related_work", "The Salt Ledger", relation="based_on"
    ),
    one("The series was filmed in Porto.", "filming_location", "Porto"),
    one("It was shot on location in Northern Ireland.", "filming_location", "Northern Ireland"),
    one("The series earned seven Emmy nominations.", "award_count", 7, "nominations"),
    one(
        "“Gone to Salt,” which premiered on March 8, 2019, was a hit.",
        "release_date",
        "2019-03-08",
        subject="Gone to Salt",
    ),
)

MIXED = (
    one("Its first episode launched on Netflix on Nov. 16, 2024.", "release_date", "2024-11-16"),
    one("Since its 2019 debut, the show has grown.", "release_date", "2019"),
    one("Season 1 holds 92% on Rotten Tomatoes.", "critic_score", 92, "%", season=1),
    one("28 of the 29 critics on Rotten Tomatoes liked it.", "review_count", 29, "reviews"),
    one(
        "It was seen by 69m households in the first 28 days.",
        "viewership",
        69_000_000,
        "households",
        period="first-28-days",
    ),
    one("It was the most-watched premiere in Hulu history.", "record", "most"),
    one("It topped the Top 10 for the third week in a row.", "chart_rank", 1),
    one("It rose as high as No. 4 on the Top 10.", "chart_rank", 4, period="peak"),
    one(
        "Quillfeather's Harrow is a marvel. Mara Quillfeather plays Tess Harrow.",
        "character",
        "Tess Harrow",
        actor="Mara Quillfeather",
    ),
    one("Idris Calloway joins the cast as Colm Darrow.", "cast", "Idris Calloway"),
    one("Idris Calloway has been cast as Colm Darrow.", "character", "Colm Darrow", actor="Idris Calloway"),
    one(
        "Anders Lindqvist serves as executive producer.",
        "crew",
        "Anders Lindqvist",
        role="executive_producer",
    ),
    one("Stunts were choreographed by Olu Banner.", "crew", "Olu Banner", role="stunts"),
    one("It is a spinoff of “Wet Ink.”", "related_work", "Wet Ink", relation="spin_off_of"),
    one("It is a sequel to “Wet Ink.”", "related_work", "Wet Ink", relation="sequel_to"),
    one(
        "Ines Moor's 2017 novel “The Salt Ledger” inspired it.",
        "release_date",
        "2017",
        event="publication",
        subject="The Salt Ledger",
    ),
    one("The nine-episode first season is out.", "episode_count", 9, "episodes", season=1),
    one("Its seven-season run was long.", "season_count", 7, "seasons"),
    one("Production is well underway in Porto.", "status", "in_production"),
    one("There is no official confirmation of a Season 2 renewal.", "status", "renewed", polarity=NEGATED),
    one(
        "“Gone to Salt” is past the $300 million mark worldwide.",
        "box_office",
        300_000_000,
        "USD",
        bound=Bound.AT_LEAST,
        subject="Gone to Salt",
    ),
    one("“Gone to Salt” declined 54 percent to $57.2 million.", "change", -54, "%", subject="Gone to Salt"),
    one("Viewership saw a 262% jump from its 2024 debut.", "change", 262, "%"),
    one("The novel sold 3,479,500 copies.", "sales", 3_479_500, "copies"),
    one(
        "Mara Quillfeather was born on January 5, 1979.",
        "birth",
        "1979-01-05",
        subject="Mara Quillfeather",
        aspect="date",
    ),
    one(
        "Mara Anne Quill (born Mara Orth; 5 January 1979), known professionally as Mara Quillfeather, sings.",
        "birth",
        "1979-01-05",
        subject="Mara Quillfeather",
        aspect="date",
    ),
    Example(
        "Mara Quillfeather (April 5, 1900 - June 10, 1967) was an actress.",
        (
            Want("birth", "1900-04-05", qualifiers={"aspect": "date"}, subject="Mara Quillfeather"),
            Want("death", "1967-06-10", qualifiers={"aspect": "date"}, subject="Mara Quillfeather"),
        ),
    ),
    Example(
        "“Gone to Salt” was nominated for four BAFTA Awards and three Golden Globe Awards.",
        (
            Want("award_count", 4, "nominations", subject="Gone to Salt"),
            Want("award_count", 3, "nominations", subject="Gone to Salt"),
        ),
    ),
    Example(
        "Idris Calloway had supporting roles in films including Salt Weir (2001) and Copper Quay.",
        (
            Want("credit", "Salt Weir", subject="Idris Calloway"),
            Want("credit", "Copper Quay", subject="Idris Calloway"),
        ),
    ),
    one(
        "“Gone to Salt” is a 2019 British coming-of-age drama film.",
        "release_date",
        "2019",
        event="release",
        subject="Gone to Salt",
    ),
    Example(
        "“Gone to Salt” premiered on May 11, 2019, at the Porto Festival and was released in Norway on July 5, 2019.",
        (
            Want("release_date", "2019-05-11", qualifiers={"event": "premiere"}, subject="Gone to Salt"),
            Want("release_date", "2019-07-05", qualifiers={"event": "release"}, subject="Gone to Salt"),
        ),
    ),
    one("Idris Calloway, 56, plays the father.", "age", 56, "years", subject="Idris Calloway"),
    one(
        "“Wet Ink” was filmed there; “Lanternfall” was filmed in its entirety in Lisbon.",
        "filming_location",
        "Lisbon",
    ),
    one(
        "The hashtag #Lanternfall trends with 1.2 million posts.",
        "social_count",
        1_200_000,
        "posts",
        subject="#Lanternfall",
    ),
    one("A petition gathered 17,000 signatures.", "social_count", 17_000, "signatures"),
    Example("Unlike “Wet Ink,” it drew 12 million views.", (Want("viewership", 12_000_000, "views"),)),
    one(
        "Mara Quillfeather will reprise her role as Tess Harrow.",
        "character",
        "Tess Harrow",
        actor="Mara Quillfeather",
        modality=PLANNED,
    ),
    one("Variety hails it as “a slow, salty wonder.”", "quote", "a slow, salty wonder", subject="Variety"),
    one(
        "“We never planned a sequel,” Quillfeather told Variety. Mara Quillfeather smiled.",
        "quote",
        "We never planned a sequel",
        subject="Mara Quillfeather",
    ),
)

MUST_STAY_SILENT = tuple(
    Example(text, never=("*",))
    for text in (
        # hypotheses
        "It should easily hit $100 million.",
        "If Netflix renews it for Season 2, fans will cheer.",
        "The second season could arrive as early as 2027.",
        # plot, biography, setting
        "Tess Harrow hunts a killer from 1998.",
        "Tess Harrow was last seen seven years ago.",
        "A lanky 17-year-old discovers 456 coins.",
        "The story is set in Edinburgh in 1988.",
        "The case thrusts Harrow into a heist of $40 million.",
        "Colm Darrow, a former Marine, must run from 4 p.m. to midnight.",
        # fans and nobody
        "“I binged all 10 episodes in 18 hours,” one fan wrote.",
        "“It deserves 100% and 50 million views,” says one insider.",
        "“Renew it for Season 2,” a viewer begged.",
        # opinion, mood, idiom
        "It is one of the best shows of the year.",
        "No one saw it coming, and everyone got a second chance.",
        "It is the No. 1 crime event of the season.",
        "A billion eyeballs will turn, and two hours later they close.",
        "It is criminally underrated.",
        # what has no property
        "The 1:32 sneak peek is loud.",
        "The service is available in over 190 countries.",
        # a second victim is no count and no season
        "A second victim turns up in a one-horse town.",
    )
)

CAUGHT_IN_THE_WILD = (
    Example(
        "“Gone to Salt” opened in select theaters on March 6, 2026, before streaming from March 20, 2026.",
        (
            Want(
                "release_date",
                "2026-03-06",
                subject="Gone to Salt",
                qualifiers={"window": "theatrical"},
                modality=PLANNED,
            ),
            Want(
                "release_date",
                "2026-03-20",
                subject="Gone to Salt",
                qualifiers={"window": "streaming"},
                modality=PLANNED,
            ),
        ),
    ),
    Example(
        "Lanternfall (2021–2024) ended well.",
        (
            Want("release_date", "2021", qualifiers={"event": "premiere"}),
            Want("release_date", "2024", qualifiers={"event": "finale"}),
        ),
    ),
    Example("It spent $40 million to promote the show.", never=("budget",)),
    Example("The 120-minute exam begins; Tess Harrow must hurry.", never=("*",)),
    Example("Critics are calling it a hit, and one viral thread roars.", never=("*",)),
    Example("Wet Ink, a former Netflix stable hit, is forgotten.", never=("status",)),
    Example("In 1987, Tess Harrow discovers a body; 7 years later she is renewed.", never=("*",)),
    Example("The trailer dropped on August 3, 2025.", never=("*",)),
    Example(
        "It beat “Wet Ink,” which had 50% on Rotten Tomatoes.",
        (Want("critic_score", 50, "%", subject="Wet Ink"),),
    ),
    Example("The episodes (11 and 12) are the last two.", never=("episode_count",)),
    Example("No 2025 film drew more than “Lanternfall.”", never=("release_date",)),
    Example("If it reaches 90 million views, a sequel follows.", never=("*",)),
    Example("Had it premiered on May 5, 2024, it would have won.", never=("*",)),
    Example("It should easily hit 90 million views.", never=("*",)),
    Example("If it holds 91% on Rotten Tomatoes, it wins.", never=("*",)),
    Example("Whether it premiered on May 5, 2024, is unclear.", never=("*",)),
    one("Its Popcornmeter rating of 83% is high.", "critic_score", 83, "%", meter="audience"),
    Example("The company’s shares fell 4 percent to $88.", never=("*",)),
    Example("It would draw 90 million views.", never=("*",)),
    one(
        "The finale, “Echoes of Tin,” aired last week.",
        "episode_title",
        "Echoes of Tin",
        episode="finale",
    ),
    one(
        "The trailer has 3.4 million YouTube views.",
        "social_count",
        3_400_000,
        "views",
        network="YouTube",
    ),
    one("“Gone to Salt” dropped off only -37.5%.", "change", -37.5, "%", subject="Gone to Salt"),
    one(
        "Idris Calloway was added as a recurring cast member.",
        "cast",
        "Idris Calloway",
        billing="recurring",
    ),
    one(
        "“Gone to Salt” made $95 million from 78 markets.",
        "box_office",
        95_000_000,
        "USD",
        territory="overseas",
        subject="Gone to Salt",
    ),
    one("It is not on Netflix but on Hulu.", "platform", "Hulu"),
    one("Season 2 is expected to premiere in early 2027.", "release_date", "2027-early", modality=HEDGED),
)

# Right by the note, not read so yet.
KNOWN_GAPS: tuple[tuple[Example, str], ...] = (
    (
        one("Idris Calloway appears as a whistleblower DA.", "cast", "Idris Calloway"),
        "a role without a name after a verb",
    ),
    (
        Example(
            "Seasons 1 and 2 drew 69m and 55m households, respectively.",
            (
                Want("viewership", 69_000_000, "households", {"season": 1}),
                Want("viewership", 55_000_000, "households", {"season": 2}),
            ),
        ),
        "respectively over seasons: both go to season 1, the first as viewers",
    ),
    (
        one("With that it outstripped “Wet Ink.”", "record", "exceeds", over="Wet Ink"),
        "outstripping a title is no record",
    ),
    (
        one("It was adapted from the comics by Orla Finn.", "crew", "Orla Finn", role="author"),
        "an author behind adapted from",
    ),
)


def article_of(text: str) -> Article:
    """Return an article about "Lanternfall" with one paragraph."""
    return read_text(f"{HEADLINE}\n\n{text}", published=PUBLISHED)


@pytest.mark.parametrize(
    "example",
    [
        *rows(PLATFORM, RELEASE, SCORES, VIEWING, CAST, CREW, COUNTS, STATUS, MONEY, OTHERS, MIXED),
        *rows(MUST_STAY_SILENT, CAUGHT_IN_THE_WILD),
        *gaps(KNOWN_GAPS),
    ],
)
def test_claims_of_phrase(example: Example) -> None:
    assert_read(example)


def assert_read(example: Example) -> None:
    """Fail unless every wanted claim is found and none of the kinds that must not be."""
    found = extract(article_of(example.text), example.lexicon)
    for want in example.wants:
        assert any(want.met_by(c) for c in found), [_said(c) for c in found]
    others = [c for c in found if not any(w.met_by(c) for w in example.wants)]
    assert not [_said(c) for c in others if c.kind in example.never or "*" in example.never]


def _said(claim: Claim) -> str:
    marks = " ".join(m.value for m in (claim.polarity, claim.bound, claim.modality))
    return f"{claim.kind} of {claim.subject.name}: {claim.value!r} {claim.unit} {claim.qualifiers} {marks}"


# --- whole articles -----------------------------------------------------------------------------------

ARTICLE = """“Lanternfall”: What We Know

Netflix's “Lanternfall” premiered on September 12, 2025. It stars Mara Quillfeather as Tess Harrow, \
with a 10-episode first season. It holds 91% on Rotten Tomatoes from 52 reviews.

The show drew 41.5 million viewing hours in its first week — a record for the streamer. \
“Gone to Salt” grossed $122 million worldwide. Showrunner Anders Lindqvist wrote it.

As fans know, “Lanternfall” premiered on September 12, 2025. It reached No. 1 on the Top 10, \
and the streamer renewed it for a second season.
"""


def statements(text: str, lexicon: Lexicon = SHEET) -> set[tuple[object, ...]]:
    """Return what an article states, without the places."""
    return {
        (
            c.kind,
            c.subject.name,
            c.value,
            c.unit,
            c.polarity,
            c.bound,
            c.modality,
            *sorted(c.qualifiers.items()),
        )
        for c in extract(read_text(text, published=PUBLISHED), lexicon)
    }


def test_repeats_are_one_claim_with_mentions() -> None:
    found = [c for c in extract(read_text(ARTICLE, published=PUBLISHED), SHEET) if c.kind == "release_date"]
    (claim,) = [c for c in found if c.value == "2025-09-12"]
    assert len(claim.mentions) == 2
    assert claim.mentions[0].start < claim.mentions[1].start
    assert (claim.start, claim.end, claim.quote) == tuple(claim.mentions[0].model_dump().values())


def test_different_values_are_two_claims() -> None:
    found = extract(article_of("It premiered on May 5, 2025. The series premiered on May 6, 2025."), SHEET)
    assert [c.value for c in found if c.kind == "release_date"] == ["2025-05-05", "2025-05-06"]


def test_ids_follow_the_order_of_the_text() -> None:
    found = extract(read_text(ARTICLE, published=PUBLISHED), SHEET)
    assert len(found) >= 8
    assert [c.id for c in found] == [f"c{i}" for i in range(1, len(found) + 1)]
    assert [c.start for c in found] == sorted(c.start for c in found)


def test_main_work_is_that_of_the_headline() -> None:
    (main, *_) = find_main_works(read_text(ARTICLE, published=PUBLISHED), SHEET)
    assert (main.name, main.type, main.year) == ("Lanternfall", SubjectType.TV_SERIES, 2025)


def test_main_work_is_found_without_a_lexicon() -> None:
    (main, *_) = find_main_works(read_text(ARTICLE, published=PUBLISHED))
    assert main.name == "Lanternfall"


@pytest.mark.parametrize(
    ("text", "found_by"),
    [
        ("“Lanternfall” premiered on May 5, 2025.", "explicit"),
        ("The series premiered on May 5, 2025.", "coreference"),
        ("Premiered on May 5, 2025, at last.", "main_title"),
    ],
)
def test_rule_that_found_the_subject_is_told(text: str, found_by: str) -> None:
    (claim,) = [c for c in extract(article_of(text), SHEET) if c.kind == "release_date"]
    assert (claim.subject.name, claim.subject.found_by) == ("Lanternfall", found_by)


def test_page_gives_the_same_claims_as_its_text() -> None:
    parts = ARTICLE.replace("“Lanternfall” premiered", "<em>Lanternfall</em> premiered").split("\n\n")
    body = "".join(f"<p>{part}</p>" for part in parts[1:])
    page = (
        f'<html><head><meta property="article:published_time" content="{PUBLISHED}"></head>'
        f"<body><article><h1>{parts[0]}</h1>{body}</article></body></html>"
    )
    found = {(c.kind, c.subject.name, c.value) for c in extract(read_html(page), SHEET)}
    assert found == {s[:3] for s in statements(ARTICLE)}


def test_unreadable_page_gives_no_claim() -> None:
    article = read_text(ARTICLE, published=PUBLISHED).model_copy(update={"status": Status.PAYWALLED})
    assert extract(article, SHEET) == []


def test_numbers_without_claim_are_shown_as_unread() -> None:
    extraction = extract_all(
        article_of("The shoot needed 45,000 candles. It holds 91% on Rotten Tomatoes."), SHEET
    )
    assert [m.quote for m in extraction.unread] == ["45,000"]


# --- metamorphic: the same words in another dress say the same ---------------------------------------------


@pytest.mark.parametrize(
    ("name", "dressed"),
    [
        ("straight quotes", re.sub("[“”]", '"', ARTICLE)),
        ("curly apostrophes", ARTICLE.replace("'", "’")),
        ("no-break spaces", re.sub(r"(?<=\d) ", "\u00a0", ARTICLE)),
        ("no-break spaces everywhere", re.sub(r"(?<=\w) (?=\w)", "\u00a0", ARTICLE)),
        ("comma for dash", ARTICLE.replace(" — ", ", ")),
        ("unspaced dash", ARTICLE.replace(" — ", "—")),
        ("M for million", ARTICLE.replace(" million", "M")),
        ("glued million", ARTICLE.replace(" million", "million")),
        ("Windows line ends", ARTICLE.replace("\n", "\r\n")),
        ("per cent", ARTICLE.replace("91%", "91 per cent")),
        ("day first", ARTICLE.replace("September 12, 2025", "12 September 2025")),
        ("short month", ARTICLE.replace("September 12, 2025", "Sept. 12, 2025")),
        ("number words", ARTICLE.replace("10-episode", "ten-episode")),
        ("hash for No.", ARTICLE.replace("No. 1", "#1")),
    ],
)
def test_same_words_in_another_dress_give_the_same_claims(name: str, dressed: str) -> None:
    assert dressed != ARTICLE
    assert statements(dressed) == statements(ARTICLE)


def test_reading_is_the_same_twice() -> None:
    article = read_text(ARTICLE, published=PUBLISHED)
    assert extract(article, SHEET) == extract(article, SHEET)


# --- properties ---------------------------------------------------------------------------------------

PIECES = [s for s in re.split(r"(?<=[.:,\n]) ", ARTICLE) if s.strip()]
PRESSY = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(
            [w for e in (*RELEASE, *SCORES, *VIEWING, *CAST, *COUNTS, *STATUS) for w in [e.text]]
        ),
        st.sampled_from(
            [" ", ", ", ". ", " and ", "\n\n", "“", "”", '"', "(", ")", " – ", "’s ", "not ", "<", ">"]
        ),
        st.text(max_size=6),
    ),
    min_size=1,
    max_size=10,
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(PRESSY, st.sampled_from([SHEET, EmptyLexicon()]))
def test_every_mention_quotes_the_text(text: str, lexicon: Lexicon) -> None:
    article = article_of(f".{text}")
    extraction = extract_all(article, lexicon)
    for mention in [*extraction.unread, *(m for c in extraction.claims for m in c.mentions)]:
        assert 0 <= mention.start < mention.end <= len(article.text)
        assert article.text[mention.start : mention.end] == mention.quote
    for claim in extraction.claims:
        assert claim.mentions[0].quote == claim.quote
        places = [(m.start, m.end) for m in claim.mentions]
        assert places == sorted(set(places))


@settings(deadline=None, max_examples=60)
@given(PRESSY)
def test_every_claim_keeps_the_contract(text: str) -> None:
    for claim in extract(article_of(f".{text}"), SHEET):
        spec = property_named(claim.kind)
        assert set(claim.qualifiers) <= {*spec.qualifiers, "season", "period", "year", "region"}
        assert not spec.choices or claim.value in spec.choices
        for name, choices in spec.qualifier_choices.items():
            assert claim.qualifiers.get(name, choices[0]) in choices
        assert claim.resolution is None or claim.resolution > 0


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=200))
def test_arbitrary_text_never_raises(text: str) -> None:
    article = article_of(f".{text}")
    assert all(article.text[c.start : c.end] == c.quote for c in extract(article))


@pytest.mark.parametrize("bit", ["9", "Aa ", "(", '"', "It drew 12 million views. "])
def test_time_is_linear_in_length(bit: str) -> None:
    assert_linear(lambda text: extract(article_of(text), SHEET), bit, 12_000)


@pytest.mark.parametrize(
    "line",
    ["Published 4 March 2026", "Words: Ada Moor | Monday 2 March 2026", "Posted by Ada Moor on 5 May 2026"],
)
def test_a_dateline_states_nothing(line: str) -> None:
    article = read_text(f"{HEADLINE}\n\n{line}\n\nThe series is back.", title=HEADLINE, published=PUBLISHED)
    assert [c for c in extract(article, SHEET) if c.kind == "release_date"] == []


def test_a_sentence_that_opens_like_a_dateline_is_read() -> None:
    text = (
        "Published in 2016, “Wet Ink” sold 2 million copies, and nobody had expected that of a first novel."
    )
    article = read_text(f"{HEADLINE}\n\n{text}", title=HEADLINE, published=PUBLISHED)
    assert {c.kind for c in extract(article, SHEET)} >= {"sales"}
