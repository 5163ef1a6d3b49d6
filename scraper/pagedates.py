"""Dates of an article: declared by the page, given by the user, or a guess from address and dateline."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scraper.article import ArticleDate
from scraper.errors import InvalidTarget

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ISO_DATE = re.compile(
    r"""(?x)^\s*(?:
      (\d{4})-(\d{2})-(\d{2})(?!\d)
    | (\d{4})(\d{2})(\d{2})(?:T|\s|$)
    | (\d{4})/(\d{1,2})/(\d{1,2})(?!\d)
    )"""
)
_URL_DAY = re.compile(r"/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|/(20\d{2})(\d{2})(\d{2})(?=[/-]|$)")
# Words of a class that names the line with the date, and of the boxes whose dates are not the article's.
_DATE_NAME = re.compile(
    r"(?i)date|byline|time-?stamp|posted|published|post-?info|(?:entry|post|article|story)-?meta"
)
_ASIDE_NAME = re.compile(
    r"(?i)comment|related|side|recirc|more-|popular|trending|footer|widget|entry-list|live"
)
_BYLINED = re.compile(
    r"\s*(?:(?:Words|Text|Story|Posted|Published|Filed|Written)\b|By [A-Z]"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [^.]{6,18}20\d\d\W*$)"
)
"""How a line opens that says who wrote a page and when, whatever its class is called."""
_TELLS = re.compile(
    r"(?<!article )(?<!story )(?<!post )(?<!piece )(?<!page )"
    r"\b(?:was|were|is|are|has|have|had|will|won|sold|opened|came|made|took|stars?)\b"
)
"""A verb of a sentence that opens like a byline: "Written by Ida Marl, the single was released on 6 June 2025"."""
_UPDATED = re.compile(r"(?i)updat|modif")
_DATELINE_CHARS = 160
_MAX_DATELINES = 30
_MAX_NAMED = 20_000  # elements whose names are looked at
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


def declared_date(day: str | None) -> ArticleDate | None:
    """Return a day from the page's own metadata as a date."""
    return ArticleDate(value=day, origin="declared") if day else None


def given_date(text: str) -> ArticleDate:
    """Return a date that the user gave: a day, a month or a year; raise `InvalidTarget` for anything else."""
    text = text.strip()
    day = iso_day(text)
    if day is None and not re.fullmatch(r"(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?", text):
        raise InvalidTarget(f"“{text[:40]}” is not a date.", hint="Write it as 2025-10-04.")
    return ArticleDate(value=day or text, origin="given")


def find_datelines(root: HtmlElement) -> list[str]:
    """Return the lines of an unpruned page that say when it was posted (not when it was updated)."""
    lines = list[str]()
    for el in islice(root.iter("time", "span", "div", "p", "h2", "h3", "h4", "li", "font", "td"), _MAX_NAMED):
        named = el.tag == "time" or el.attrib and _DATE_NAME.search(_names(el))
        if not named and not _BYLINED.match((el.text or "")[:_DATELINE_CHARS]):
            continue
        shown = " ".join(" ".join(islice(el.itertext(), 12)).split())
        if len(shown) > _DATELINE_CHARS or _UPDATED.search(f"{_names(el)} {shown}"):
            continue
        if not any(_ASIDE_NAME.search(_names(up)) for up in el.iterancestors()):
            lines.append(shown if _DATELINE.search(shown) else str(el.get("datetime") or "")[:10])
        if len(lines) >= _MAX_DATELINES:
            break
    return lines


def is_dateline(line: str) -> bool:
    """Whether a line of text says who wrote a page or when it was posted: "Words: Ada Moor | 4 March 2026"."""
    short = len(line) <= _DATELINE_CHARS
    return short and bool(_BYLINED.match(line) and _DATELINE.search(line)) and not _TELLS.search(line)


def _names(el: HtmlElement) -> str:
    return f"{(el.get('class') or '')[:500]} {(el.get('id') or '')[:200]}"


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:  # "http://[": no address, so no day in it
        return ""


def guess_date(url: str | None, datelines: list[str]) -> ArticleDate | None:
    """Guess a day from the address of the page, or from lines that say when it was posted.

    Only what is written out in full counts; two lines that disagree give no date.
    """
    match = _URL_DAY.search(_path(url)) if url else None
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
