"""Lead sentences of an encyclopaedia on works: makers, artists, runs, channels, sources."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType, Value
from scraper.plaintext import read_text
from tests.claims.claims_tables import Sheet, rows


@dataclass(frozen=True)
class Lead:
    """A sentence about “Low Water”, a work of the given type, with claims as (kind, value, one qualifier)."""

    text: str
    type: SubjectType
    wants: tuple[tuple[str, Value, str | int], ...] = ()
    never: tuple[str, ...] = ()


FILM, SERIES, SONG, ALBUM = SubjectType.FILM, SubjectType.TV_SERIES, SubjectType.SONG, SubjectType.ALBUM
LEADS = (
    Lead("Low Water is a 2013 Tamil drama film directed by Manu, which is a remake of the 1991 Malayalam film Salt Road.", FILM,
         (("crew", "Manu", "director"), ("related_work", "Salt Road", "remake_of"))),
    Lead("Low Water is a 1979 epic war film directed, produced and co-written by Robert Hale.", FILM,
         (("crew", "Robert Hale", "director"), ("crew", "Robert Hale", "producer"), ("crew", "Robert Hale", "writer"))),
    Lead("Low Water is a 2014 action film written by Sarin and produced by Harbour Productions.", FILM, (("crew", "Sarin", "writer"),)),
    Lead("Low Water is a 1991 film directed by Robert Hale and a remake of the 1962 film of the same name.", FILM,
         (("related_work", "Low Water", "remake_of"),)),
    Lead("Low Water is a 2010 drama film based on the 1998 novel of the same name by Ewa Lind.", FILM,
         (("related_work", "Low Water", "Ewa Lind"),)),
    Lead("Along with Weir, Low Water was one of three films released in 2006 to tell of the sea.", FILM,
         (("release_date", "2006", "release"),)),
    Lead('"Low Water", abbreviated at times as "Low", is a song by Danish hip hop recording artist Lena Orth.', SONG,
         (("credit", "Low Water", "artist"),)),
    Lead("The album features Kit Vane, while the production was handled by Zayto, Ida Marl and Murda Weirs, among others.", ALBUM,
         (("crew", "Zayto", "producer"), ("crew", "Murda Weirs", "producer"))),
    Lead("It was filmed late in 2011 at Weir House.", FILM, (("filming_location", "Weir House", 2011),)),
    Lead("Low Water premiered at the 2011 Harbour Film Festival.", FILM, (("release_date", "2011", "premiere"),)),
    Lead("The film premiered in May at the 2011 Harbour Film Festival as the first entry to be shown.", FILM,
         (("release_date", "2011-05", "premiere"),)),
    Lead("Low Water premiered at the 2011 Harbour Film Festival on 3 May 2011.", FILM, (("release_date", "2011-05-03", "premiere"),)),
    Lead("Low Water was released in the United States on September 30, 2016 by Harbour Street.", FILM,
         (("release_date", "2016-09-30", "US"),)),
    Lead("The show entered syndication in 2013, was released on DVD, and is on NBC.", SERIES, (), ("release_date",)),
    Lead("Low Water is an American sitcom that originally aired for five seasons on NBC from 1999 to 2004.", SERIES,
         (("release_date", "1999", "premiere"), ("release_date", "2004", "finale"))),
    Lead("Low Water is a television series that aired on ABC from September 22, 2004 to May 23, 2010.", SERIES,
         (("release_date", "2004-09-22", "premiere"), ("release_date", "2010-05-23", "finale"))),
    Lead("Low Water is an American reality show that aired on the cable channel Tideway for seven years.", SERIES,
         (("platform", "Tideway", ""),)),
    Lead("Low Water is a song by American singer-songwriter and actress Lena Orth.", SONG, (("credit", "Low Water", "artist"),)),
    Lead("Low Water is the third studio album by the Danish band Saltroad, released on 5 May 2009.", ALBUM,
         (("credit", "Low Water", "artist"),)),
    Lead("It won 12 Emmy Awards and was nominated for 30.", SERIES, (("award_count", 30, "Emmy Award"),)),
    Lead("It won two Grammy Awards and a Golden Globe Award.", ALBUM, (("award", "Golden Globe Award", "won"),)),
)  # fmt: skip
MAKERS = (
    Lead("Low Water is a 1998 novel by Danish author Ewa Lind.", SubjectType.BOOK, (("crew", "Ewa Lind", "author"),)),
    Lead("It stars Lena Orth as Ida Marl, with Jon Amsel and Kit Vane in supporting roles.", FILM,
         (("cast", "Jon Amsel", ""), ("cast", "Kit Vane", ""))),
    Lead("The film was released on June 12, 2015 by Harbour Pictures.", FILM, (("platform", "Harbour Pictures", ""),)),
    Lead("It was released by popular demand and by Robert Hale.", ALBUM, never=("platform",)),
    Lead("The film is actor Jon Amsel's directorial debut.", FILM, (("crew", "Jon Amsel", "director"),)),
    Lead("It received Academy Award nominations for Best Cinematography and Best Director.", FILM,
         (("award", "Academy Award", "nominated"),)),
    Lead("It received Academy Award nominations for Best Cinematography, Best Score and Best Art Direction.", FILM,
         (("award", "Academy Award", "Best Cinematography"), ("award", "Academy Award", "Best Score"),
          ("award", "Academy Award", "Best Art Direction"))),
    Lead("Ida Marl, Lena Orth, and Wes Tully have also received Primetime Emmy Award nominations for it.", SERIES,
         (("award", "Primetime Emmy Award", "nominated"),)),
    Lead("It was the winner of BAFTA, Golden Globe and Tony awards.", FILM,
         (("award", "BAFTA", "won"), ("award", "Golden Globe", "won"))),
    Lead("It was nominated for seven Academy Awards, winning three including Best Picture.", FILM,
         (("award_count", 3, "Academy Award"),)),
    Lead("It has won an Academy Award, a BAFTA Award and two Golden Globe Awards.", FILM, (("award", "BAFTA Award", "won"),)),
)  # fmt: skip
PERSONS_LIKE_AWARDS = (
    Lead("The film stars Will Orth, Lara Amsel, Tony Vale and Oscar Hale.", FILM,
         (("cast", "Will Orth", ""), ("cast", "Tony Vale", ""), ("cast", "Oscar Hale", ""))),
    Lead("It won an Oscar for Best Picture.", FILM, (("award", "Oscar", "won"),)),
    Lead("The film premiered in May at the 2011 Harbour Film Festival as the first Competition entry.", FILM,
         never=("cast", "character")),
    Lead("The film is based on fact and was seen by millions.", FILM, never=("related_work", "platform")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "outcome", "winners"),
    [
        ("Ida Marl, Lena Orth, and Wes Tully received Emmy Award nominations.", "nominated", {"Ida Marl", "Lena Orth", "Wes Tully"}),
        ("Lena Orth and Robert Hale won Emmys for their work on it.", "won", {"Lena Orth", "Robert Hale"}),
        ("Lena Orth and Robert Hale both won a Golden Globe for “Low Water”.", "won", {"Lena Orth", "Robert Hale"}),
        ("Ida Marl, Lena Orth and Wes Tully have all been nominated for Oscars.", "nominated", {"Ida Marl", "Lena Orth", "Wes Tully"}),
        ("Emmy nominations went to Lena Orth and Robert Hale.", "nominated", {"Lena Orth", "Robert Hale"}),
    ],
)  # fmt: skip
def test_awards_of_several(text: str, outcome: str, winners: set[str]) -> None:
    found = extract(read_text(text, title="Low Water"), Sheet(Name("Low Water", SERIES, "Low Water")))
    assert {c.subject.name for c in found if c.kind == "award"} == winners
    assert {c.qualifiers["outcome"] for c in found if c.kind == "award"} == {outcome}


@pytest.mark.parametrize("lead", rows(LEADS, MAKERS, PERSONS_LIKE_AWARDS))
def test_claims_of_a_lead(lead: Lead) -> None:
    sheet = Sheet(Name("Low Water", lead.type, "Low Water"))
    found = extract(read_text(lead.text, title="Low Water"), sheet)
    said = [(c.kind, c.value, set(c.qualifiers.values())) for c in found]
    for kind, value, qualifier in lead.wants:
        assert any((kind, value) == one[:2] and (not qualifier or qualifier in one[2]) for one in said), said
    assert not [one for one in said if one[0] in lead.never]
