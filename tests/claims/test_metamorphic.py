"""The same thing said otherwise reads the same: marks, spaces, scales, number words, orders of a date.

Texts are the unseen tables' (`tables/`): their rows need not be right here, only equal after the change.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.characters import repair
from claims.dates import find_dates
from claims.lexicon import EmptyLexicon
from claims.quantities import find_quantities
from claims.reading import read
from claims.sentences import split_sentences
from scraper.plaintext import read_text

TABLES = Path(__file__).with_name("tables")
PUBLISHED = date(2025, 10, 4)
ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def texts(name: str) -> list[str]:
    """Return the texts of a table of examples."""
    lines = (TABLES / f"{name}_unseen.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


FIGURES, DATES, SENTENCES = texts("quantities"), texts("dates"), texts("sentences")
EVERY = [*FIGURES, *DATES, *SENTENCES]


def figures(text: str) -> list[tuple[object, ...]]:
    """Return what is read of each figure, dates masked, without its place."""
    masks = [(d.start, d.end) for d in find_dates(repair(text), PUBLISHED)]
    return [
        (q.kind, q.value, q.high, q.resolution, q.bound, q.currency, q.scale_of)
        for q in find_quantities(repair(text), masks)
    ]


def days(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    """Return the values of the dates."""
    return [d.value for d in find_dates(repair(text), published)]


def ends(text: str) -> list[int]:
    """Return where the sentences end."""
    return [end for _, end in split_sentences(repair(text), 0, len(text))]


def curly(text: str) -> str:
    """Set straight quotation marks and apostrophes as a typesetter does; lengths stay."""
    text = re.sub(r'(^|[\s(\[])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[“])'(?!\d)", r"\1‘", text).replace("'", "’")


def straight(text: str) -> str:
    """Set curly marks straight."""
    return re.sub("[“”]", '"', re.sub("[‘’]", "'", text))


def in_words(number: int) -> str:
    """Write 1 to 99 in words."""
    if number < 20:
        return ONES[number - 1]
    ten, one = divmod(number, 10)
    return TENS[ten - 2] + (f"-{ONES[one - 1]}" if one else "")


def gap(one: str, other: str, reason: str) -> object:
    """Return a pair that does not read alike yet; one that does fails until its mark goes."""
    return pytest.param(one, other, marks=pytest.mark.xfail(reason=reason, strict=True))


# marks and spaces


@pytest.mark.parametrize("text", EVERY)
def test_curly_and_straight_marks_read_the_same(text: str) -> None:
    plain, set_ = straight(text), curly(straight(text))
    assert figures(plain) == figures(set_)
    assert days(plain) == days(set_)
    assert ends(plain) == ends(set_)


@pytest.mark.parametrize("text", EVERY)
def test_non_breaking_spaces_read_as_spaces(text: str) -> None:
    for space in "\u00a0\u202f":
        hard = text.replace(" ", space)
        assert figures(hard) == figures(text)
        assert days(hard) == days(text)
        assert ends(hard) == ends(text)


@pytest.mark.parametrize("text", [t for t in EVERY if re.search(r", [a-z]", t)])
def test_dash_for_comma_changes_no_figure(text: str) -> None:
    for dash in (" — ", "—", " – "):
        dashed = re.sub(r", (?=[a-z])", dash, text)
        assert figures(dashed) == figures(text)
        assert days(dashed) == days(text)


@pytest.mark.parametrize("rewrite", [curly, lambda t: t.replace(" ", "\u00a0")], ids=["curly", "nbsp"])
def test_shadows_of_an_article_stay(rewrite: object) -> None:
    # the tables' sentences as one article: with titles and quoted speech masked
    plain = "\n\n".join(straight(text) for text in EVERY if "\n" not in text)
    changed = "\n".join(rewrite(line) for line in plain.split("\n"))  # type: ignore[operator]

    def shadows(text: str) -> list[str]:
        article = read_text(text, title="what we know so far", published="2025-10-04")
        return [r.shadow for r in read(article, EmptyLexicon()).readings]

    assert shadows(changed) == shadows(plain)


# scales


@given(
    st.decimals(1, 999, places=1, allow_nan=False),
    st.sampled_from(
        [
            ("million", "M"),
            ("million", "m"),
            ("million", "mn"),
            ("billion", "bn"),
            ("billion", "B"),
            ("thousand", "K"),
        ]
    ),
    st.sampled_from(["$", "£", "€", ""]),
)
def test_letter_of_scale_reads_as_its_word(number: object, scale: tuple[str, str], sign: str) -> None:
    word, letter = scale
    text = f"The film drew {sign}{number} {word} viewers in a week."
    assert figures(text) == figures(text.replace(f" {word}", letter))
    assert figures(text) == figures(text.replace(f"{number} ", f"{number}-"))


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("more than 250,000,000 views", "more than 250 million views"),
        ("about 1,500,000 copies", "about 1.5 million copies"),
        ("nearly $1,200,000,000", "nearly $1.2 billion"),
        ("Rs 2,120,000,000", "Rs 212 crore"),
        ("4,500,000 views", "45 lakh views"),
        ("500,000 viewers", "half a million viewers"),
        ("250,000,000 hours", "a quarter-billion hours"),
        ("1,500,000 copies", "one and a half million copies"),
    ],
)
def test_digits_in_full_have_the_value_of_a_scaled_figure(long: str, short: str) -> None:
    assert [(f[0], f[1], f[4]) for f in figures(long)] == [(f[0], f[1], f[4]) for f in figures(short)]


# number words

COUNTED = (
    "episodes",
    "seasons",
    "nominations",
    "countries",
    "minutes",
    "million viewers",
    "percent",
    "weeks",
)


@given(st.integers(1, 99), st.sampled_from(COUNTED))
def test_number_words_read_as_digits(number: int, noun: str) -> None:
    text = "It had {} " + noun + " in all."
    assert figures(text.format(in_words(number))) == figures(text.format(number))


@given(st.integers(2, 99), st.sampled_from(["episode", "part", "minute", "week", "season"]))
def test_hyphened_number_words_read_as_digits(number: int, noun: str) -> None:
    text = "It is a {}-" + noun + " story."
    assert figures(text.format(in_words(number))) == figures(text.format(number))


@given(st.integers(1, 19), st.sampled_from(["number {}", "Number {}", "number-{}"]))
def test_rank_in_words_reads_as_digits(number: int, form: str) -> None:
    assert figures(f"It opened at {form.format(in_words(number))} in Spain.") == figures(
        f"It opened at {form.format(number)} in Spain."
    )


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("two hundred episodes", "200 episodes"),
        ("three thousand episodes", "3,000 episodes"),
        ("two million viewers", "2 million viewers"),
        ("a dozen awards", "12 awards"),
        ("two dozen awards", "24 awards"),
        ("the twenty-first episode", "the 21st episode"),
        ("fifty per cent", "50%"),
        ("four out of five", "4/5"),
        ("a hundred episodes", "100 episodes"),
        ("one hundred and twenty episodes", "120 episodes"),
        ("a thousand copies", "1,000 copies"),
        ("the thirtieth episode", "the 30th episode"),
    ],
)
def test_longer_number_words_have_the_value_of_digits(words: str, digits: str) -> None:
    assert [(f[0], f[1]) for f in figures(words)] == [(f[0], f[1]) for f in figures(digits)]


# orders of a date


def orders(day: date) -> list[str]:
    """Write a day in the orders that press text uses."""
    month, weekday = MONTHS[day.month - 1], day.strftime("%A")
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    return [
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day} {month}, {day.year}",
        f"{month} {day.day}{suffix}, {day.year}",
        f"{day.day}{suffix} {month} {day.year}",
        f"the {day.day}{suffix} of {month} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{month[:3]}. {day.day}, {day.year}" if len(month) > 4 else f"{month} {day.day} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        day.isoformat(),
    ]


@given(DAYS)
def test_every_order_of_a_day_reads_as_the_same_day(day: date) -> None:
    for written in orders(day):
        text = f"It opened on {written}, and drew 12 million viewers."
        assert days(text) == [day.isoformat()], written
        assert [f[1] for f in figures(text)] == [12_000_000], written


@given(DAYS, st.sampled_from([PUBLISHED, None]))
def test_day_without_year_reads_alike_in_either_order(day: date, published: date | None) -> None:
    month = MONTHS[day.month - 1]
    forms = (f"{month} {day.day}", f"{day.day} {month}", f"the {day.day}th of {month}")
    read_ = {tuple(days(f"It opened on {form}.", published)) for form in forms}
    assert len(read_) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("spring 2026", "the spring of 2026"),
        ("fall 2026", "autumn 2026"),
        ("Q3 2026", "the third quarter of 2026"),
        ("early 2026", "early in 2026"),
        ("mid-2026", "mid 2026"),
        ("July 2025", "July of 2025"),
        ("2011-2014", "2011–14"),
        ("July 4-6, 2025", "July 4 – 6, 2025"),
        gap("July 4-6, 2025", "4-6 July 2025", "days before their month are no interval"),
        gap("July 4-6, 2025", "July 4 to 6, 2025", "an interval is read from a dash alone"),
        gap("2011 to 2014", "2011–2014", "an interval is read from a dash alone"),
    ],
)
def test_coarse_dates_read_alike(one: str, other: str) -> None:
    assert days(f"It ran in {one}.") == days(f"It ran in {other}.") != []
