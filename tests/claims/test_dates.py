"""Reading of dates: at the precision that was said, and relative ones only from a known publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from claims_tables import assert_linear, rows
from hypothesis import given
from hypothesis import strategies as st

from claims.characters import repair
from claims.dates import WEEKDAYS, find_dates, interval_of, parse_iso

SATURDAY = date(2025, 10, 4)


@dataclass(frozen=True)
class Example:
    """`values` is what must be read on publication day, None for a date that stays unresolved."""

    text: str
    values: tuple[str | None, ...] = ()
    published: date | None = SATURDAY


def one(text: str, value: str | None, published: date | None = SATURDAY) -> Example:
    """Return an example that holds exactly one date."""
    return Example(text, (value,), published)


DEVELOPED_ON = (
    one("premiered on September 25, 2025", "2025-09-25"),
    one("on 9 July 2025", "2025-07-09"),
    one("launched on Nov. 16", "2024-11-16"),
    one("last Friday, November 14", "2025-11-14", date(2025, 11, 20)),
    one("slated for a mid-2026 premiere", "2026-mid"),
    one("slotted for summer 2026", "2026-summer"),
    one("eyed for early 2026", "2026-early"),
    one("It streams from Friday.", "2025-10-10"),
    one("is eyeing a spring release", "2026-spring"),
    one("has been given a November 20 premiere date", "2025-11-20"),
    one("pushed its debut to Fall 2026", "2026-autumn"),
    one("since its 2019 debut", "2019"),
    one("2009's hit", "2009"),
)

UNSEEN_DAYS = (
    one("premiered on 3 March 2024", "2024-03-03"),
    one("on March 3, 2024, in Oslo", "2024-03-03"),
    one("March 3rd, 2024", "2024-03-03"),
    one("Mar. 3, 2024", "2024-03-03"),
    one("the 3rd of March 2024", "2024-03-03"),
    one("the 21st of June, 2019", "2019-06-21"),
    one("(2024-03-03)", "2024-03-03"),
    one("on 13/7/2025", "2025-07-13"),
    one("on 7/13/2025", "2025-07-13"),
    one("Sept 9 2021", "2021-09-09"),
    one("Sept. 9, 2021", "2021-09-09"),
    one("its August 14, 2023, debut", "2023-08-14"),
    one("Sunday, 5 May 2024", "2024-05-05"),
    one("Thursday, August 8, 2024", "2024-08-08"),
    one("Dec. 31, 1999", "1999-12-31"),
    one("29 February 2024", "2024-02-29"),
    one("DECEMBER 12, 2024", "2024-12-12"),
    Example("December 30, 2024, to January 5, 2025", ("2024-12-30", "2025-01-05")),
    Example(
        "in theatres on March 6, 2026, before streaming from March 20, 2026", ("2026-03-06", "2026-03-20")
    ),
)
UNSEEN_COARSE = (
    one("in June 2023", "2023-06"),
    one("Oct. 2022", "2022-10"),
    one("in May 2024", "2024-05"),
    one("early 2027", "2027-early"),
    one("late 2024", "2024-late"),
    one("in mid 2026", "2026-mid"),
    one("spring 2026", "2026-spring"),
    one("in the Spring of 2026", "2026-spring"),
    one("winter 2024", "2024-winter"),
    one("in Q2 2026", "2026-Q2"),
    one("the second quarter of 2026", "2026-Q2"),
    one("its 2018 novel", "2018"),
    one("2012's breakout film", "2012"),
    Example("ran from 2009 to 2013", ("2009", "2013")),
)
UNSEEN_FROM_PUBLICATION = (
    one("premiered September 12", "2025-09-12"),
    one("debuted on December 10", "2024-12-10"),
    one("will arrive on January 16", "2026-01-16"),
    one("is set to return on 2 March", "2026-03-02"),
    one("premieres November 20", "2025-11-20"),
    one("premiered September 12", None, None),
    one("Premiering today", "2025-10-04"),
    one("dropped yesterday", "2025-10-03"),
    one("lands tomorrow", "2025-10-05"),
    one("last Tuesday", "2025-09-30"),
    one("last Monday, September 29", "2025-09-29"),
    one("it aired on Thursday", "2025-10-02"),
    one("will air on Thursday", "2025-10-09"),
    one("next spring", "2026-spring"),
    one("this summer", "2025-summer"),
    one("last year", "2024"),
    one("late next year", "2026-late"),
    one("last Tuesday", None, None),
    one("last year", None, None),
)

MUST_STAY_SILENT = tuple(
    Example(text)
    for text in (
        "",
        "the nineties",
        "in six years",
        "it may be over",
        "the march on the capital",
        "a summer romance",
        "it falls to Mara",
        "2,024 seats",
        "456 players",
        "$2025",
        "open 24/7",
        "springs into action",
        "32 February",
        "2025 million",
        "12025 and 20255",
    )
)

CAUGHT_IN_THE_WILD = (
    one("a hit of the 1990s", None),  # a decade: no value, and its digits are no number
    one("on 9/7/2025", None),  # month and day cannot be told apart
    one("on Monday, April 20 (8:00-9:00pm ET/PT)", "2026-04-20", date(2026, 5, 1)),
    Example("the week of July 26 to August 1, 2025", ("2025-07-26", "2025-08-01")),
    one("its July 9, 2025, premiere", "2025-07-09"),
    one("the fall of 2026", "2026-autumn"),
    one("(2011-14)", "2011/2014"),
    one("(2016–2019)", "2016/2019"),
    one("airs this Sunday", "2025-10-05"),
    one("July 4–6, 2025", "2025-07-04/2025-07-06"),
    one("opened on February 29", "2024-02-29"),
    one("next month", "2025-11"),
    one("begins a week tomorrow", "2025-10-12"),
    one("starts a fortnight today", "2025-10-18"),
    one("is promised for December", "2025-12"),
    Example("a vote for May and for April"),
    Example("one for January Jones, one for July"),
    one("waited for a week today", "2025-10-04"),
    one("is slated for Jan. and no later", "2026-01"),
    one("came out only last month", "2025-09"),
    one("earlier this month", "2025-10"),
    one("last month", "2024-12", date(2025, 1, 9)),
    Example("over the last month"),
    one("drops on 26 June 2026.\n5. Glass", "2026-06-26"),
)


@pytest.mark.parametrize(
    "example",
    [
        *rows(DEVELOPED_ON, UNSEEN_DAYS, UNSEEN_COARSE, UNSEEN_FROM_PUBLICATION),
        *rows(MUST_STAY_SILENT, CAUGHT_IN_THE_WILD),
    ],
)
def test_dates_of_phrase(example: Example) -> None:
    found = find_dates(repair(example.text), example.published)
    assert tuple(d.value for d in found) == example.values


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Sunday, 5 May 2024", "sunday"),
        ("Thursday, August 8, 2024", "thursday"),
        ("last Friday", "friday"),
        ("Monday the 6th of May", "monday"),
    ],
)
def test_weekday_said_beside_is_kept(text: str, weekday: str) -> None:
    (read,) = find_dates(text, SATURDAY)
    assert read.weekday == WEEKDAYS.index(weekday)


def test_what_a_value_rests_on_is_told() -> None:
    full, yearless, relative = find_dates("May 4, 2020; then May 4; then last Monday", SATURDAY)
    assert (full.yearless, full.relative) == (False, False)
    assert (yearless.yearless, yearless.relative) == (True, False)
    assert (relative.yearless, relative.relative) == (False, True)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-07-09", "2025-07-09", "2025-07-09"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2026-early", "2026-01-01", "2026-04-30"),
        ("2026-mid", "2026-05-01", "2026-08-31"),
        ("2026-late", "2026-09-01", "2026-12-31"),
        ("2026-summer", "2026-06-01", "2026-09-30"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2018/2021", "2018-01-01", "2021-12-31"),
        ("2025-07-04/2025-07-06", "2025-07-04", "2025-07-06"),
    ],
)
def test_interval_of_value(value: str, first: str, last: str) -> None:
    assert interval_of(value) == (parse_iso(first), parse_iso(last))


@pytest.mark.parametrize(
    "value", ["", "soon", "2025-13", "2025-02-30", "2025-Q5", "25", "2025/", "/2025", "2026-fall"]
)
def test_interval_of_nonsense_is_none(value: str) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("0000", False),
        ("0000-Q1", False),
        ("0001-winter", False),
        ("9999", True),
        ("9999-12", True),
        ("9999-late", True),
        ("9999-winter", False),
    ],
)
def test_interval_at_the_ends_of_the_calendar_raises_nothing(value: str, known: bool) -> None:
    assert (interval_of(value) is not None) is known


def test_parse_iso_takes_days_only() -> None:
    assert parse_iso("2025-10-04T08:00:00Z") == SATURDAY
    assert [parse_iso(v) for v in (None, "", "2025", "2025-10", "2025-02-30")] == [None] * 5


# --- properties ---------------------------------------------------------------------------------------

DAYS = st.dates(date(1900, 1, 1), date(2049, 12, 31))
MONTH_NAMES = "January February March April May June July August September October November December".split()
DATISH = st.lists(
    st.one_of(
        st.sampled_from(
            [*MONTH_NAMES, "Sept.", "May", "Monday, ", "last ", "next ", "early ", "Q3 ", "the fall of "]
        ),
        st.sampled_from(
            [" ", ", ", "-", "–", "/", "\n", "on ", "in ", "will ", "th", "today", "0000", "29", "31"]
        ),
        st.integers(0, 2100).map(str),
        st.text(max_size=5),
    ),
    max_size=25,
).map("".join)


@given(DAYS)
def test_any_day_comes_back_from_three_written_forms(day: date) -> None:
    month = MONTH_NAMES[day.month - 1]
    for written in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()):
        text = f"It opened on {written}, at last."
        (read,) = find_dates(text)
        assert (read.value, text[read.start : read.end]) == (day.isoformat(), written)


@given(DAYS, DAYS)
def test_yearless_day_lies_within_a_year_before_publication(day: date, published: date) -> None:
    if (day.month, day.day) == (2, 29):
        day = date(day.year, 2, 28)
    (read,) = find_dates(f"It opened on {MONTH_NAMES[day.month - 1]} {day.day}.", published)
    value = parse_iso(read.value)
    assert value is not None
    assert (value.month, value.day) == (day.month, day.day)
    assert 0 <= (published - value).days <= 366


@given(DATISH, st.one_of(st.none(), DAYS))
def test_every_read_value_has_an_interval(text: str, published: date | None) -> None:
    for read in find_dates(repair(text), published):
        if read.value is not None:
            interval = interval_of(read.value)
            assert interval is not None
            assert interval[0] <= interval[1]


@given(DATISH, st.one_of(st.none(), DAYS))
def test_spans_are_ordered_inside_the_text_and_disjoint(text: str, published: date | None) -> None:
    found = find_dates(repair(text), published)
    edges = [0, *(edge for d in found for edge in (d.start, d.end)), len(text)]
    assert edges == sorted(edges)


@pytest.mark.parametrize("bit", ["9", "19", "July-", "Mon", "will ", "on ", '"', "(", "A", "May ", "Sept. "])
def test_time_is_linear_in_length(bit: str) -> None:
    assert_linear(lambda text: find_dates(repair(text), SATURDAY), bit)


@pytest.mark.parametrize("bit", ["May 5 ", "on Friday ", "May 5, 2025 ", "2025 ", "2016–2019 "])
def test_time_is_linear_in_number_of_dates(bit: str) -> None:
    assert_linear(lambda text: find_dates(repair(text), SATURDAY), bit, 40_000)
