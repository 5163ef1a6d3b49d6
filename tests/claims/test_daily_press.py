"""Wordings of the daily press: whose figure it is, sums that are none, people without a role, plans gone by."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from claims_tables import Sheet, rows

from claims.claim import Claim
from claims.extract import extract
from claims.lexicon import Name
from claims.statement import Bound, Polarity, SubjectType, Value
from scraper.plaintext import read_text


def _names(kind: SubjectType, *names: str) -> list[Name]:
    return [Name(name, kind, name) for name in names]


@dataclass(frozen=True)
class Head:
    """What an article is about: its headline, and the names that a reference would know."""

    title: str
    known: Sheet


FILM = Head(
    "“Low Water” leads the weekend",
    Sheet(
        *_names(SubjectType.FILM, "Low Water", "Tin Ferry", "Weir Days", "Marram"),
        *_names(SubjectType.PERSON, "Lena Orth", "Robert Hale", "Ida Marl"),
    ),
)
SERIES = Head(
    "“Low Water” is back",
    Sheet(
        *_names(SubjectType.TV_SERIES, "Low Water", "Tin Ferry"),
        *_names(SubjectType.PERSON, "Lena Orth", "Robert Hale", "Ida Marl", "Wes Tully"),
    ),
)
RECORD = Head(
    "Lena Orth's “Low Water” is out",
    Sheet(
        *_names(SubjectType.ALBUM, "Low Water", "Tin Weather"),
        *_names(SubjectType.PERSON, "Lena Orth", "Wes Orth"),
        *_names(SubjectType.ORGANISATION, "Kittiwake"),
    ),
)
BOOK = Head(
    "Ida Marl's “Salt Road” is the book of the year",
    Sheet(*_names(SubjectType.BOOK, "Salt Road", "Weir Days"), *_names(SubjectType.PERSON, "Ida Marl")),
)


@dataclass(frozen=True)
class Row:
    """A sentence below a headline, and all that it states: kind, value, subject."""

    head: Head
    text: str
    wants: tuple[tuple[str, Value, str], ...] = ()


OF_FILM = (
    Row(FILM, "With overseas takings of only $8 million, “Tin Ferry” was a write-off.", (("box_office", 8_000_000, "Tin Ferry"),)),
    Row(FILM, "With a modest $21 million budget behind it, “Tin Ferry” was in profit by Easter.", (("budget", 21_000_000, "Tin Ferry"),)),
    Row(FILM, "Robert Hale-starring chiller “Tin Ferry” took another £310,400.", (("cast", "Robert Hale", "Tin Ferry"), ("box_office", 310_400, "Tin Ferry"))),
    Row(FILM, "“Tin Ferry” made $22.4 million over the weekend for a cumulative of $310 million.", (("box_office", 22_400_000, "Tin Ferry"), ("box_office", 310_000_000, "Tin Ferry"))),
    Row(FILM, "Fresh takings of £1.7m push the total of “Low Water” to £19.3m after 17 days.", (("box_office", 1_700_000, "Low Water"), ("box_office", 19_300_000, "Low Water"))),
    Row(FILM, "“Low Water” fell by half, earning $14 million, a steep 52% decline from its first weekend.", (("box_office", 14_000_000, "Low Water"), ("change", -52, "Low Water"))),
    Row(FILM, "National box office reached $118 million over the weekend."),
    Row(FILM, "Takings for the top ten came to £9.1m."),
    Row(FILM, "Every film outside the top five earned less than $400,000 this weekend."),
    Row(FILM, "“Low Water” was no match for its predecessor, which took $540 million worldwide in 2014.", (("box_office", 540_000_000, "the first one"),)),
    Row(FILM, "It opened a little below “Tin Ferry”'s £1.9m debut.", (("box_office", 1_900_000, "Tin Ferry"),)),
    Row(FILM, "“Low Water” has banked $201.5 million, still $12 million short of “Tin Ferry”.", (("box_office", 201_500_000, "Low Water"),)),
    Row(FILM, "“Low Water” opened with $18 million, $3 million less than “Tin Ferry”.", (("box_office", 18_000_000, "Low Water"),)),
    Row(FILM, "“Low Water” grossed $36 million, some $9 million above expectations.", (("box_office", 36_000_000, "Low Water"),)),
    Row(FILM, "“Low Water” earned a £7,310 site average from 410 cinemas."),
    Row(FILM, "“Low Water” grossed $144 million worldwide, for a profit of about $30 million.", (("box_office", 144_000_000, "Low Water"),)),
    Row(FILM, "“Low Water” sank, and Harbour Pictures took a loss of at least $60 million on it."),
    Row(FILM, "“Low Water” has grossed 2.1 billion yuan ($298 million) in 12 days.", (("box_office", 2_100_000_000, "Low Water"), ("box_office", 298_000_000, "Low Water"))),
    Row(FILM, "“Low Water” cost $60 million, when most animated films cost about $120 million.", (("budget", 60_000_000, "Low Water"),)),
    Row(FILM, "“Low Water” was set to open on May 6, 2022, but it has now moved to July 8, 2022.", (("release_date", "2022-07-08", "Low Water"),)),
    Row(FILM, "“Low Water” will no longer reach cinemas in 2021.", (("release_date", "2021", "Low Water"),)),
    Row(FILM, "An untitled Marl film has moved from May 7, 2021 to July 9, 2021."),
    Row(FILM, "“Tin Ferry” has moved from June 12, 2020, to June 11, 2021.", (("release_date", "2021-06-11", "Tin Ferry"),)),
    Row(FILM, "The Irish-French comedy “Tin Ferry” opened to £0.8m from 310 sites.", (("box_office", 800_000, "Tin Ferry"),)),
    Row(FILM, "“Low Water” has taken $64 million (RMB450 million) in China.", (("box_office", 64_000_000, "Low Water"), ("box_office", 450_000_000, "Low Water"))),
    Row(FILM, "Ida Marl's spy thriller “Low Water” came in second place.", (("chart_rank", 2, "Low Water"),)),
    Row(FILM, "“Low Water” is surpassed by “Tin Ferry” alone."),
    Row(FILM, "The highest-grossing Danish film ever, “Tin Ferry”, closed with $41 million.", (("record", "most", "Tin Ferry"), ("box_office", 41_000_000, "Tin Ferry"))),
    Row(FILM, "“Low Water” led with $25 million followed by “Tin Ferry” at $16 million.", (("box_office", 25_000_000, "Low Water"), ("box_office", 16_000_000, "Tin Ferry"))),
    Row(FILM, "“Tin Ferry” dropped 34% in its fifth week, adding £410,200 to take it up to £7.2m.", (("change", -34, "Tin Ferry"), ("box_office", 410_200, "Tin Ferry"), ("box_office", 7_200_000, "Tin Ferry"))),
    Row(FILM, "New opener “Tin Ferry” took $4.5 million.", (("box_office", 4_500_000, "Tin Ferry"),)),
    Row(FILM, "“Low Water” has outgrossed everything released this year."),
    Row(FILM, "“Low Water” now sits on £5.42m.", (("box_office", 5_420_000, "Low Water"),)),
    Row(FILM, "“Low Water” went over budget by $40 million."),
    Row(FILM, "“Low Water” outgrossed “Tin Ferry” by $60 million at home.", (("record", "exceeds", "Low Water"),)),
    Row(FILM, "“Low Water” needs $300 million to break even."),
    Row(FILM, "“Low Water” has made $90.1 million here and $75.3 million overseas, or $165.4 million in all.", (("box_office", 90_100_000, "Low Water"), ("box_office", 75_300_000, "Low Water"), ("box_office", 165_400_000, "Low Water"))),
    Row(FILM, "“Low Water” settled for fifth and $9.2 million from 2,410 screens.", (("box_office", 9_200_000, "Low Water"),)),
    Row(FILM, "“Low Water” rode into first place with $31 million.", (("chart_rank", 1, "Low Water"), ("box_office", 31_000_000, "Low Water"))),
    Row(FILM, "The film took NOK 12.5m in its first weekend.", (("box_office", 12_500_000, "Low Water"),)),
    Row(FILM, "“Tin Ferry” has grossed Rs4.25 crore.", (("box_office", 42_500_000, "Tin Ferry"),)),
    Row(FILM, "“Tin Ferry”, for the record, made $26 million.", (("box_office", 26_000_000, "Tin Ferry"),)),
)  # fmt: skip
OF_SERIES = (
    Row(SERIES, "Based on the book by Lena Orth (“Tin Ferry”), this miniseries features a starry cast as the Weirs.", (("related_work", "Low Water", "Low Water"), ("credit", "Tin Ferry", "Lena Orth"))),
    Row(SERIES, "“Low Water” stars Ida Marl (Martha “Matty” Reed).", (("cast", "Ida Marl", "Low Water"),)),
    Row(SERIES, "“Low Water” stars Robert Hale as Jan Orrin, Wes Tully as Dolan, Ida Marl as Captain Reed, and Lena Orth as Rona.", (("cast", "Robert Hale", "Low Water"), ("character", "Jan Orrin", "Low Water"), ("cast", "Wes Tully", "Low Water"), ("character", "Dolan", "Low Water"), ("cast", "Ida Marl", "Low Water"), ("character", "Reed", "Low Water"), ("cast", "Lena Orth", "Low Water"), ("character", "Rona", "Low Water"))),
    Row(SERIES, "Ida Marl and Wes Tully, who played Queen Aude and Prince Otto in “Tin Ferry”, won prizes.", (("cast", "Ida Marl", "Tin Ferry"), ("character", "Otto", "Tin Ferry"), ("cast", "Wes Tully", "Tin Ferry"), ("character", "Queen Aude", "Tin Ferry"))),
    Row(SERIES, "Former soap stars Ida Marl and Wes Tully will join the cast of “Low Water”.", (("cast", "Ida Marl", "Low Water"), ("cast", "Wes Tully", "Low Water"))),
    Row(SERIES, "ABC has ordered a “Low Water” spin-off.", (("platform", "ABC", "Low Water spin-off"),)),
    Row(SERIES, "A prequel to “Low Water” has been ordered."),
    Row(SERIES, "Wes Tully will play brother to Ida Marl on “Tin Ferry”.", (("cast", "Wes Tully", "Tin Ferry"),)),
    Row(SERIES, "“Tin Ferry” showrunner Wes Tully will write the first episode.", (("credit", "Tin Ferry", "Wes Tully"), ("crew", "Wes Tully", "Tin Ferry"), ("crew", "Wes Tully", "Tin Ferry"))),
    Row(SERIES, "Hulu has dropped Ida Marl's “Tin Ferry” after one season.", (("season_count", 1, "Tin Ferry"),)),
    Row(SERIES, "Once, five million viewers meant certain doom."),
    Row(SERIES, "“Low Water” can go on provided it draws another four million viewers."),
    Row(SERIES, "Despite the Oscars on ABC, “Low Water” drew 3.1 million viewers.", (("viewership", 3_100_000, "Low Water"),)),
    Row(SERIES, "The writers have a six-season plan for “Low Water”."),
    Row(SERIES, "Robert Hale served as a Royal Navy diver."),
    Row(SERIES, "Wes Tully is up against Ida Weir."),
    Row(SERIES, "Ida Marl poses as she leaves Harbour Books."),
    Row(SERIES, "“Low Water” stars Wes Tully and Ida Marl as Danish priests.", (("cast", "Wes Tully", "Low Water"),)),
    Row(SERIES, "The opener of “Tin Ferry” hit a peak with 1.4 million viewers.", (("viewership", 1_400_000, "Tin Ferry"),)),
    Row(SERIES, "Some 3.4 million viewers tuned in to see ITV1's police drama “Tin Ferry”.", (("viewership", 3_400_000, "Tin Ferry"), ("platform", "ITV1", "Tin Ferry"))),
    Row(SERIES, "It drew the biggest audience since 2011 when “Tin Ferry” averaged 5.2 million viewers.", (("record", "most", "Low Water"), ("viewership", 5_200_000, "Tin Ferry"))),
    Row(SERIES, "Gathering 21.5 million views, “Tin Ferry” led the week.", (("viewership", 21_500_000, "Tin Ferry"),)),
    Row(SERIES, "HBO led all networks with a record 140 nominations."),
    Row(SERIES, "The Oscars drew 18.4 million viewers.", (("viewership", 18_400_000, "Oscars"),)),
    Row(SERIES, "Hulu decided to cancel “Low Water”.", (("platform", "Hulu", "Low Water"), ("status", "cancelled", "Low Water"))),
    Row(SERIES, "Hulu opted to renew “Low Water” for a third season.", (("platform", "Hulu", "Low Water"), ("status", "renewed", "Low Water"))),
    Row(SERIES, "No third series has been ordered.", (("status", "renewed", "Low Water"),)),
    Row(SERIES, "“Low Water” is sailing back onto Hulu with a second season on May 6, 2027.", (("platform", "Hulu", "Low Water"), ("release_date", "2027-05-06", "Low Water"))),
    Row(SERIES, "When the show first took off on 3 May 2019, nobody saw it.", (("release_date", "2019-05-03", "Low Water"),)),
    Row(SERIES, "Also departing is Wes Tully.", (("cast", "Wes Tully", "Low Water"),)),
    Row(SERIES, "Wes Tully will not be part of Season 4.", (("cast", "Wes Tully", "Low Water"),)),
    Row(SERIES, "Ida Marl, of “Tin Ferry”, plays Signe. It cost $12m.", (("credit", "Tin Ferry", "Ida Marl"), ("cast", "Ida Marl", "Low Water"), ("character", "Signe", "Low Water"), ("budget", 12_000_000, "Low Water"))),
    Row(SERIES, "Wes Tully slides in as showrunner.", (("crew", "Wes Tully", "Low Water"),)),
    Row(SERIES, "Wes Tully, whose Blue Olga won at Cannes, came on to direct.", (("crew", "Wes Tully", "Low Water"),)),
    Row(SERIES, "It is a tale in which she and Wes Tully play thieves.", (("cast", "Wes Tully", "Low Water"),)),
    Row(SERIES, "She has the lead in the NBC legal pilot Third Chair."),
    Row(SERIES, "Viewers must hold on until 6 November.", (("release_date", "2020-11-06", "Low Water"),)),
    Row(SERIES, "Ida Marl picked up a Critics Choice nod.", (("award", "Critics Choice", "Ida Marl"),)),
    Row(SERIES, "Hulu sank the show, and its rival left Netflix's “Tin Ferry” gasping. It opened on 3 May 2019.", (("platform", "Netflix", "Tin Ferry"), ("release_date", "2019-05-03", "Low Water"))),
    Row(SERIES, "The drama's last finale ran a full 84 minutes."),
    Row(SERIES, "It entered the list at No. 3 and cracked the list in 41 countries.", (("chart_rank", 3, "Low Water"), ("chart_reach", 41, "Low Water"))),
    Row(SERIES, "“Low Water” had its world premiere there on 3 September.", (("release_date", "2019-09-03", "Low Water"),)),
    Row(SERIES, "NBC made a series of it in 2013.", (("platform", "NBC", "Low Water"),)),
    Row(SERIES, "“Tin Ferry” keeps on giving: The hospital drama rose to 2.1 million viewers.", (("viewership", 2_100_000, "Tin Ferry"),)),
    Row(SERIES, "It is Ida Marl, the “Tin Ferry” alum who, at 41, has found a part.", (("credit", "Tin Ferry", "Ida Marl"), ("age", 41, "Ida Marl"))),
    Row(SERIES, "The overnight figure for the opener was a modest 4.8 million.", (("viewership", 4_800_000, "Low Water"),)),
    Row(SERIES, "“Tin Ferry” was renewed in March for a third series.", (("status", "renewed", "Tin Ferry"),)),
    Row(SERIES, "The Bafta Television Awards were held on Sunday. “Tin Ferry” was named best soap.", (("award", "Bafta Television Award", "Tin Ferry"),)),
    Row(SERIES, "The Bafta Television Awards were held on Sunday. Ida Marl was chosen as best supporting actress.", (("award", "Bafta Television Award", "Ida Marl"),)),
    Row(SERIES, "The Bafta Television Awards were held on Sunday. “Tin Ferry” won scripted comedy.", (("award", "Bafta Television Award", "Tin Ferry"),)),
    Row(SERIES, "Nobody did better than “Tin Ferry”. It averaged 4.1 million viewers.", (("viewership", 4_100_000, "Tin Ferry"),)),
)  # fmt: skip
OF_RECORD = (
    Row(RECORD, "Wes Orth has sold more than 12 million records worldwide.", (("sales", 12_000_000, "Wes Orth"),)),
    Row(RECORD, "The Danish group Kittiwake land at Number 15 with their third album “Tin Weather”.", (("chart_rank", 15, "Tin Weather"), ("work_count", 3, "Kittiwake"), ("credit", "Tin Weather", "Kittiwake"))),
    Row(RECORD, "The Number 2 album of the week is “Tin Weather” from Wes Orth.", (("chart_rank", 2, "Tin Weather"),)),
    Row(RECORD, "Wes Orth notches his first No. 1 on the Billboard 200, as his third release, “Tin Weather”, opens atop the list.", (("record", "first", "Wes Orth"), ("chart_rank", 1, "Tin Weather"), ("chart_rank", 1, "Tin Weather"))),
    Row(RECORD, "Wes Orth's “Tin Weather” mixtape debuts at No. 3 with 67,000 units.", (("chart_rank", 3, "Tin Weather"), ("sales", 67_000, "Tin Weather"))),
    Row(RECORD, "The figure beats the 81,000 copies sold by “Tin Weather” in 2009.", (("sales", 81_000, "Tin Weather"),)),
    Row(RECORD, "Wes Orth set the record of 649,000 units, when his “Tin Weather” album came out.", (("sales", 649_000, "Tin Weather"),)),
    Row(RECORD, "“Low Water” was released in March last year.", (("release_date", "2019-03", "Low Water"),)),
    Row(RECORD, "Orth's dates kick off on May 3, 2020 in Leeds before wrapping up at the Weir Hall on May 30, 2020."),
    Row(RECORD, "“Low Water” came out on 1 March. Kicking off on 8 September, the nine-date tour will visit Cork.", (("release_date", "2019-03-01", "Low Water"),)),
    Row(RECORD, "Some 14 different albums have reached Number 1 in 15 weeks."),
    Row(RECORD, "It beats her best, the 98,000 units with which “Tin Weather” began.", (("sales", 98_000, "Tin Weather"),)),
    Row(RECORD, "The fifth studio album by the El Paso-born singer is here.", (("work_count", 5, "Lena Orth"), ("birth", "El Paso", "Lena Orth"))),
    Row(RECORD, "“Low Water” also bows atop Top Country Albums.", (("chart_rank", 1, "Low Water"),)),
    Row(RECORD, "Last month she won entertainer of the year at the CMA Awards.", (("award", "CMA Award", "Lena Orth"),)),
)  # fmt: skip
OF_BOOK = (
    Row(BOOK, "More than 30 million copies of her novels have been sold worldwide.", (("sales", 30_000_000, "Ida Marl"),)),
    Row(BOOK, "Combined, Marl's books sold 41,000 copies.", (("sales", 41_000, "Ida Marl"),)),
    Row(BOOK, "“Weir Days” outsold “Salt Road” by 6,210 copies."),
    Row(BOOK, "“Salt Road” will have a first printing of 400,000 copies."),
    Row(BOOK, "The sequel to “Weir Days” has sold 90,000 copies.", (("related_work", "Weir Days", "Salt Road"), ("sales", 90_000, "Salt Road"))),
    Row(BOOK, "The sale of 210,000 copies of “Weir Days”, a book about eels, was a surprise.", (("sales", 210_000, "Weir Days"),)),
    Row(BOOK, "The jury is led by Howard Weir, director of the Oslo School of Economics."),
    Row(BOOK, "The jury passed over “Weir Days”, winner of the Tide Prize.", (("award", "Tide Prize", "Weir Days"),)),
    Row(BOOK, "Each prize winner is given $5,000."),
    Row(BOOK, "“Salt Road”, published in 1971, won the Harbour Medal.", (("release_date", "1971", "Salt Road"), ("award", "Harbour Medal", "Salt Road"))),
    Row(BOOK, "The source is “Weir Days”, Lena Orth's novel of 2004.", (("related_work", "Weir Days", "Salt Road"), ("release_date", "2004", "Weir Days"))),
)  # fmt: skip


def read(head: Head, text: str) -> list[Claim]:
    """Return the claims of a text that its headline alone does not give."""
    told = {
        _of(c)
        for c in extract(read_text("Nothing else.", title=head.title, published="2020-02-10"), head.known)
    }
    found = extract(read_text(text, title=head.title, published="2020-02-10"), head.known)
    return [c for c in found if _of(c) not in told]


def _of(claim: Claim) -> tuple[str, Value, str]:
    return claim.kind, claim.value, claim.subject.name


@pytest.mark.parametrize("row", rows(OF_FILM, OF_SERIES, OF_RECORD, OF_BOOK))
def test_all_that_a_sentence_states(row: Row) -> None:
    assert sorted(map(str, map(_of, read(row.head, row.text)))) == sorted(map(str, row.wants))


@pytest.mark.parametrize(
    ("head", "text", "value", "qualifiers"),
    [
        (FILM, "Fresh takings of £1.7m push the total of “Low Water” to £19.3m after 17 days.", 1_700_000, {"territory": "UK"}),
        (FILM, "Fresh takings of £1.7m push the total of “Low Water” to £19.3m after 17 days.", 19_300_000, {"territory": "UK", "period": "first-17-days"}),
        (FILM, "“Tin Ferry” made $22.4 million over the weekend for a cumulative of $310 million.", 22_400_000, {"territory": "domestic", "period": "weekend"}),
        (FILM, "“Low Water” fell by half, earning $14 million, a steep 52% decline from its first weekend.", 14_000_000, {}),
        (FILM, "The Irish-French comedy “Tin Ferry” opened to £0.8m from 310 sites.", 800_000, {"territory": "UK", "period": "opening-weekend"}),
        (FILM, "“Low Water” has taken $64 million (RMB450 million) in China.", 64_000_000, {"territory": "China", "period": "total"}),
        (FILM, "“Low Water” has taken $64 million (RMB450 million) in China.", 450_000_000, {"territory": "China", "period": "total"}),
        (FILM, "“Low Water” has made $90.1 million here and $75.3 million overseas, or $165.4 million in all.", 165_400_000, {"territory": "worldwide"}),
        (FILM, "The film opened to Rs 31.50 crore, before rising to Rs 36.25 crore on Saturday.", 362_500_000, {}),
        (FILM, "The film opened to Rs 31.50 crore. Monday, always slow, brought Rs 9.40 crore.", 94_000_000, {}),
        (SERIES, "“Tin Ferry” was renewed in March for a third series.", "renewed", {"season": 3}),
        (SERIES, "Wes Tully will not be part of Season 4.", "Wes Tully", {"season": 4}),
        (SERIES, "“Low Water” is sailing back onto Hulu with a second season on May 6, 2027.", "2027-05-06", {"season": 2, "event": "premiere"}),
        (BOOK, "“Salt Road”, published in 1971, won the Harbour Medal.", "Harbour Medal", {"outcome": "won"}),
    ],
)  # fmt: skip
def test_scope_of_a_figure(head: Head, text: str, value: Value, qualifiers: dict[str, object]) -> None:
    claim = next(c for c in read(head, text) if c.value == value)
    assert {k: v for k, v in claim.qualifiers.items() if k != "billing"} == qualifiers


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (FILM, "“Low Water” will no longer reach cinemas in 2021."),
        (SERIES, "No third series has been ordered."),
        (SERIES, "Wes Tully will not be part of Season 4."),
    ],
)
def test_what_is_denied_is_said_once(head: Head, text: str) -> None:
    assert [c.polarity for c in read(head, text)] == [Polarity.NEGATED]


def test_what_takes_a_total_up_to_a_sum_is_no_bound() -> None:
    found = read(FILM, "“Tin Ferry” dropped 34% in its fifth week, adding £410,200 to take it up to £7.2m.")
    assert [c.bound for c in found if c.value == 7_200_000] == [Bound.EXACT]
