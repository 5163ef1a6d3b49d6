"""Dates of an article: declared by the page, given by the user, or a guess from address and dateline."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from scraper.article import ArticleDate
from scraper.errors import InvalidTarget

_ISO_DATE = re.compile(
    r"""(?x)^\s*(?:
      (\d{4})-(\d{2})-(\d{2})(?!\d)
    | (\d{4})(\d{2})(\d{2})(?:T|\s|$)
    | (\d{4})/(\d{1,2})/(\d{1,2})(?!\d)
    )"""
)
_URL_DAY = re.compile(r"/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|/(20\d{2})(\d{2})(\d{2})(?=[/-]|$)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"""(?ix)\b(?:
      {_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d{{2}})
    | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.replace("<month>", "<month2>")},?\s+(?P<year2>20\d{{2}})
    | (?P<year3>20\d{{2}})-(?P<month3>\d{{2}})-(?P<day3>\d{{2}})
    )\b"""
)


def iso_day(text: str) -> str | None:
    """Return the day of an ISO-like timestamp as written, None where it is no possible date."""
    match = _ISO_DATE.match(text)
    if not match:
        return None
    year, month, day = (int(g) for g in match.groups() if g)
    try:
        return date(year, month, day).isoformat() if 1990 <= year <= 2100 else None
    except ValueError:
        return None


def given_date(text: str) -> ArticleDate:
    """Return a date that the user gave: a day, a month or a year; raise `InvalidTarget` for anything else."""
    text = text.strip()
    day = iso_day(text)
    if day is None and not re.fullmatch(r"(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?", text):
        raise InvalidTarget(f"“{text[:40]}” is not a date.", hint="Write it as 2025-10-04.")
    return ArticleDate(value=day or text, origin="given")


def guess_date(url: str | None, datelines: list[str]) -> ArticleDate | None:
    """Guess a day from the address of the page, or from lines that say when it was posted.

    Only what is written out in full counts; two lines that disagree give no date.
    """
    match = _URL_DAY.search(urlsplit(url).path) if url else None
    if match:
        day = _day(*(g for g in match.groups() if g))
        if day:
            return ArticleDate(value=day, origin="guessed")
    days = {day for line in datelines for day in _days_in(line)}
    return ArticleDate(value=days.pop(), origin="guessed") if len(days) == 1 else None


def _days_in(line: str) -> set[str]:
    found = set[str]()
    for match in _DATELINE.finditer(line[:300]):
        parts = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
        month = parts["month"]
        number = month if month.isdigit() else str(_month_number(month))
        day = _day(parts["year"], number, parts["day"])
        if day:
            found.add(day)
    return found


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
