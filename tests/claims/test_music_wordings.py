"""Wordings of the music and book press: places at home and abroad, sales, counts of works, records, makers, dates."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from claims_tables import Sheet, rows

from claims.claim import Claim
from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.plaintext import read_text

SHEET = Sheet(
    Name("Low Water", SubjectType.ALBUM, "Low Water"),
    Name("Tin Weather", SubjectType.ALBUM, "Tin Weather"),
    Name("Salt Road", SubjectType.BOOK, "Salt Road"),
    Name("Weir Days", SubjectType.BOOK, "Weir Days"),
    Name("Lena Orth", SubjectType.PERSON, "Lena Orth"),
    Name("Kittiwake", SubjectType.ORGANISATION, "Kittiwake"),
)
RECORD, BOOK = "Low Water", "Salt Road"


@dataclass(frozen=True)
class Row:
    """A sentence of an article about `title`, and the claims that it must give: kind, value, subject, qualifiers."""

    text: str
    wants: tuple[tuple[str, object, str, dict[str, object]], ...] = ()
    never: tuple[str, ...] = ()
    title: str = RECORD


def want(
    text: str, kind: str, value: object, subject: str = RECORD, /, title: str = RECORD, **more: object
) -> Row:
    """Return a row with one claim."""
    return Row(text, ((kind, value, subject, more),), (), title)


PLACES = (
    Row(
        "The single climbed to No. 4 at home and scraped up to 14 on the Hot 100.",
        (
            ("chart_rank", 4, RECORD, {"chart": None, "region": None}),
            ("chart_rank", 14, RECORD, {"chart": "Hot 100", "region": "US"}),
        ),
    ),
    Row(
        "The album peaked at No. 3 in Norway and reached No. 40 on the Billboard 200.",
        (
            ("chart_rank", 3, RECORD, {"chart": None, "region": "Norway"}),
            ("chart_rank", 40, RECORD, {"chart": "Billboard 200", "region": "US"}),
        ),
    ),
    Row(
        "The record entered the Official Albums Chart at No. 5 and rose to No. 2 in Germany.",
        (
            ("chart_rank", 5, RECORD, {"chart": "Official Albums Chart", "region": "UK"}),
            ("chart_rank", 2, RECORD, {"chart": None, "region": "Germany"}),
        ),
    ),
    want(
        "It spent six weeks on the Halden Review bestseller list, where it peaked at number three.",
        "chart_rank",
        3,
        BOOK,
        title=BOOK,
        chart="Halden Review bestseller list",
    ),
    want(
        "It opened at No. 1 on Top Country Albums with 90,000 units.",
        "chart_rank",
        1,
        chart="Top Country Albums",
    ),
    want("The single topped the Mainstream Top 40.", "chart_rank", 1, chart="Mainstream Top 40"),
    want(
        "It debuted at No. 3 on the Billboard Global Excl. U.S. chart.",
        "chart_rank",
        3,
        chart="Billboard Global Excl. U.S. chart",
        region="worldwide",
    ),
    want("“Low Water” holds at No. 1 for a fifth straight week.", "chart_rank", 1, period="week-5"),
    want("On the album chart it ascends 5-2.", "chart_rank", 2),
    want("Peaked at 7. Weeks on the chart: 12.", "chart_rank", 7, period="peak"),
    want(
        "Pollstar ranks the tour third among the year's biggest earners.", "chart_rank", 3, chart="Pollstar"
    ),
    Row(
        "This week's hardback fiction: 1 Salt Road, Lena Orth (Weir, £20); 2 Weir Days, Josh Tarn (Tarn, £18.99).",
        (
            ("chart_rank", 1, BOOK, {"chart": "hardback fiction"}),
            ("chart_rank", 2, "Weir Days", {"chart": "hardback fiction"}),
            ("crew", "Lena Orth", BOOK, {"role": "author"}),
        ),
        title=BOOK,
    ),
    Row("The band are eyeing a Christmas number one.", never=("chart_rank",)),
    Row("Bookmakers have the single at 4/6 to go to number one.", never=("chart_rank",)),
    Row("He now drives the number 9 bus.", never=("chart_rank",)),
    Row("It was a No. 4 hit in 12 countries.", (("chart_reach", 12, RECORD, {"rank": 4}),), ("chart_rank",)),
    Row("Halden Review ranked the album third among the best of 2025.", never=("chart_rank",)),
)
SALES = (
    want("Sales of the paperback leapt 1,940 per cent to 22,318.", "sales", 22_318, BOOK, title=BOOK),
    want("The best-seller on the format was Low Water, with 78,000.", "sales", 78_000),
    want(
        "Where previous set Tin Weather shifted 62,000 in week one, the new album managed 18,400.",
        "sales",
        62_000,
        "Tin Weather",
        period="first-week",
    ),
    want(
        "Where previous set Tin Weather shifted 62,000 in week one, the new album managed 18,400.",
        "sales",
        18_400,
    ),
    want(
        "It was 2025's biggest-selling cookbook, shifting 412,000 copies.",
        "sales",
        412_000,
        BOOK,
        title=BOOK,
        period="2025",
    ),
    want("Down 71% in its second week, Low Water falls to No. 38.", "change", -71, metric="sales"),
    want(
        "Streams of Lena Orth's back catalogue jumped 540% in three days, to 22.4 million from 3.5 million.",
        "change",
        540,
        "Lena Orth",
        **{"from": "3.5 million"},
    ),
    want(
        "Kittiwake's Instagram following has swollen to 24 million.",
        "social_count",
        24_000_000,
        "Kittiwake",
        network="Instagram",
    ),
    Row("Pals reckon they could shift a million.", never=("sales",)),
    Row("Vinyl sales rose 9 per cent to 6.7 million.", never=("sales",)),
)
COUNTS_AND_RECORDS = (
    want("Low Water is indie band Kittiwake's third record.", "work_count", 3, "Kittiwake"),
    want("Low Water, the second album by Halden rapper Lena Orth, is out.", "work_count", 2, "Lena Orth"),
    want("Her fifth LP is out in May, Orth says. Lena Orth is 40.", "work_count", 5, "Lena Orth"),
    want("Lena Orth won the prize, and has scored 26 films to date.", "work_count", 26, "Lena Orth"),
    want(
        "No act has had more UK chart-toppers this decade than Kittiwake.",
        "record",
        "most",
        "Kittiwake",
        period="this decade",
    ),
    want(
        "To date Lena Orth has notched 14 No. 1s at Country Airplay, the most of any woman since 2000.",
        "record",
        "most",
        "Lena Orth",
        metric="No. 1s at Country Airplay",
        period="since 2000",
    ),
    want(
        "Lena Orth's win makes her the first Cork-born author to take the prize.",
        "record",
        "first",
        "Lena Orth",
    ),
    want(
        "Becoming the first duo to top the chart since 2004, Kittiwake sold 30,000 downloads.",
        "record",
        "first",
        "Kittiwake",
        period="since 2004",
    ),
    want("Salt Road was 2025's most-borrowed book.", "record", "most", BOOK, title=BOOK, period="2025"),
    Row("Lena Orth makes the most of any chance she gets.", never=("record",)),
    Row("No director has done more for cinema than Lena Orth.", never=("record",)),
    Row("The stage version of Salt Road opens in March.", never=("related_work",), title=BOOK),
)
MAKERS = (
    want("Chef Lena Orth's Salt Road was a hit.", "crew", "Lena Orth", BOOK, title=BOOK, role="author"),
    want(
        "A memoir, Salt Road, by the former Kittiwake drummer Lena Orth is out.",
        "crew",
        "Lena Orth",
        BOOK,
        title=BOOK,
        role="author",
    ),
    want(
        "The prize went to Lena Orth for her fourth novel, Salt Road.",
        "crew",
        "Lena Orth",
        BOOK,
        title=BOOK,
        role="author",
    ),
    want(
        "Its author, a 31-year-old nurse called Ned Fairlie, said no.",
        "crew",
        "Ned Fairlie",
        BOOK,
        title=BOOK,
        role="author",
    ),
    want("The album was co-written with Josh Tarn.", "crew", "Josh Tarn", role="writer"),
    want("It has music by Ida Fell and lyrics by Josh Tarn.", "crew", "Josh Tarn", role="writer"),
    Row("Josh Tarn has bought the rights to her novel, Salt Road.", never=("crew",), title=BOOK),
    Row("Lena Orth says her favourite novel, Salt Road, is out of print.", never=("crew",), title=BOOK),
    Row("Lena Orth's Low Water is out.", never=("crew",)),
    Row("The part was written with Josh Tarn in mind.", never=("crew",)),
)
DATES = (
    want(
        "Delayed twice, Low Water finally emerged in spring 2024.",
        "release_date",
        "2024-spring",
        event="release",
    ),
    want("The album is not out until February 13, 2026.", "release_date", "2026-02-13", event="release"),
    want(
        "Lena Orth has promised a tenth book, Snuff Lane, for autumn 2026.",
        "release_date",
        "2026-autumn",
        "Snuff Lane",
        title=BOOK,
        event="publication",
    ),
    want("The 1987 novel sold well.", "release_date", "1987", BOOK, title=BOOK, event="publication"),
    want(
        "It is the first album since 2019's Harm's Way.",
        "release_date",
        "2019",
        "Harm's Way",
        event="release",
    ),
    Row("Low Water emerged in 2019 as the favourite.", never=("release_date",)),
    Row("The 1987 film sold well.", never=("release_date",)),
)


def _met(claim: Claim, kind: str, value: object, subject: str, more: dict[str, object]) -> bool:
    same = (claim.kind, claim.value, claim.subject.name.replace("’", "'")) == (kind, value, subject)
    return same and all(claim.qualifiers.get(name) == each for name, each in more.items())


@pytest.mark.parametrize("row", rows(PLACES, SALES, COUNTS_AND_RECORDS, MAKERS, DATES))
def test_claims_of_music_and_books(row: Row) -> None:
    article = read_text(f"{row.title}\n\n{row.text}", title=row.title, published="2025-11-20")
    found = [c for c in extract(article, SHEET) if c.start > len(row.title)]
    said = [(c.kind, c.value, c.subject.name, dict(c.qualifiers)) for c in found]
    for each in row.wants:
        assert any(_met(c, *each) for c in found), said
    assert not [s for s in said if s[0] in row.never]
