"""How press text writes dates: one pattern for each way, the longest readings first."""

from __future__ import annotations

import re

from claims.caseless import caseless

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOLIDAYS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31), "christmas eve": (12, 24), "christmas day": (12, 25),
    "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
LATER = {"a week": 7, "week": 7, "a fortnight": 14, "fortnight": 14}
"""Days by which "a week on Sunday", "Sunday fortnight" and "a week today" lie behind the day itself."""
LISTED = re.compile(r"(?: and [A-Z][a-z]+day)?,?(?: at)? \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b")
"""The hour behind a day of a listing: "on Sunday and Monday at 9pm"."""
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?)?"

PLANNED_FOR = re.compile(
    r"\b(?:promised|due|slated|set|planned|scheduled|pencill?ed|announced|booked|lined|fixed|dated|eyed|expected|confirmed|targeted|intended|in|up) for\s$"
)
"""A word of planning before a month."""
_GAP = r"(?:[^\S\n]+|(?<![.!?])\n(?!\d{1,2}[.)]\s))"
"""Between month and day: no end of a sentence with a numbered heading below it."""

# A look at the first letter spares the search most places of a text.
_SOURCES: tuple[tuple[str, str], ...] = (
    # 2025-07-09
    ("iso", rf"\b(?P<year>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
    # 13/7/2025: the part above 12 is the day; where neither is, the date is not known
    ("numeric", r"(?<![\d/])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>20\d\d)(?![\d/])"),
    # July 4–6, 2025
    ("days", rf"\b(?P<month>{_MONTH}){_GAP}(?P<day>{_DAY})\s?[-–]\s?(?P<to>{_DAY}),?\s+(?P<year>{_YEAR})\b"),
    # September 25, 2025 · Sept. 25 2025 · Friday, Nov. 14 · the week of July 26 to August 1 gives two
    ("mdy", rf"(?=[MTWFSJAOND]){_WEEKDAY}\b(?P<month>{_MONTH}){_GAP}(?P<day>{_DAY})(?!\d|,\d)(?:,?\s+(?P<year>{_YEAR})\b|\s+(?P<which>last|this|next)\s+year\b)?"),
    # 9 July 2025 · the 4th of June · 27 June last year
    ("dmy", rf"(?=[MTWFS\d]){_WEEKDAY}\b(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})\b(?:,?\s+(?P<year>{_YEAR})\b|\s+(?P<which>last|this|next)\s+year\b)?"),
    # July 2025 · mid-September 2025
    ("my", rf"\b(?:(?:early|mid|late)[- ])?(?P<month>{_MONTH})\s+(?:of\s+)?(?P<year>{_YEAR})\b"),
    # early 2026 · mid-2026 · late 2026
    ("third", rf"\b(?P<third>early|mid|late)(?:[- ]|\s+in\s+)(?P<year>{_YEAR})\b"),
    # summer 2026 · the fall of 2026
    ("season", rf"\b(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+(?P<year>{_YEAR})\b"),
    ("quarter", rf"\bQ(?P<quarter>[1-4])\s+(?:of\s+)?(?P<year>{_YEAR})\b"),
    ("quarter", rf"\b(?P<quarterword>first|second|third|fourth)\s+quarter\s+of\s+(?P<year>{_YEAR})\b"),
    # this autumn · next summer · last fall
    ("relseason", r"\b(?P<rel>this|next|last|this coming)\s+(?P<season>spring|summer|autumn|fall|winter)\b"),
    ("relyear", r"\b(?:(?P<rel>early|late|later|earlier)\s+)?(?P<which>this|next|last)\s+year\b"),
    # came out only last month, earlier this month; "in the last month" is a stretch of days
    ("relmonth", r"\b(?<!the )(?P<which>this|next|last)\s+month\b"),
    # on New Year's Day, Boxing Day 2026
    ("holiday", rf"\b(?P<holiday>{'|'.join(HOLIDAYS)})(?:,?\s+(?P<year>{_YEAR})\b|(?<=\bon new year's day)|(?<=\bon christmas day)|(?<=\bon boxing day)|(?<=\bon christmas eve)|(?<=\bon new year's eve)|(?<=\bon halloween)|(?<=\bon valentine's day))"),
    # tomorrow · a week today, a fortnight tomorrow
    ("relday", r"\b(?:(?<!for )(?P<plus>a week|a fortnight)\s+(?!yesterday))?(?P<rel>today|tonight|yesterday|tomorrow)\b"),
    # last Friday, on Sunday; a week on Sunday, on Friday week
    (
        "relweekday",
        r"\b(?:(?<!for )(?P<plus>a week|a fortnight)\s+(?:on\s+)?|(?P<rel>last|this|next|this past|this coming)\s+|(?<=on\s)|(?<=ed\s)|(?<=airs\s)|(?<=eres\s)|(?<=uts\s)|(?<=opens\s)|(?<=rns\s)|(?<=ops\s)|(?<=ends\s)|(?<=arrives\s)|(?<=\bfrom\s)|(?<=\bout\s))"
        r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?:\s+(?P<later>week|fortnight)\b(?=[,.;)]|\s+(?:on|at)\b|$))?",
    ),
    # in August, its July bow: only after such a word, "May" and "March" are words
    ("month", rf"(?:(?<=\bin\s)|(?:(?<=\bits\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bthis\s)|(?<=\blast\s))(?![\w.-]+ [A-Z]))(?:(?:early|mid|late)[- ])?(?P<month>{_MONTH})\b(?!\s+\d)"),
    # promised for October, due for July: months that are no first names, behind a word of planning
    ("planned", r"(?=[JFSOND])(?<=\bfor\s)(?P<month>January|Jan\.|February|Feb\.|July|September|Sept\.|October|Oct\.|November|Nov\.|December|Dec\.)(?![\w-])(?! [A-Z])(?!\s+\d)"),
    # in the autumn: the one before or after publication
    ("season", r"(?:(?<=\bin the )|(?:(?<=\ban )|(?<=\ba ))(?=\w+ (?:release|premiere|debut|launch|bow|publication)\b))(?P<season>spring|summer|autumn|fall|winter)\b(?! of\b)"),
    ("span", rf"(?<![\d-])(?P<year>{_YEAR})\s?[-–]\s?(?P<to>(?:{_YEAR}|\d\d))(?![\d-])"),
    ("decade", rf"\b(?P<year>{_YEAR})s\b"),
    ("year", rf"(?<![\d$£€,.-])(?P<year>{_YEAR})(?![\d,]*\d|[%°]|\s?(?:million|billion|thousand|seats|pages|votes)|[-–]\d{{2}}\b)"),
)  # fmt: skip
AS_WRITTEN = frozenset(("month", "my", "planned"))
"""Patterns for which "may" and "march" are no months."""
_CUES = {
    "numeric": ("/", "."), "days": ("-", "–"), "third": ("early", "mid", "late"), "season": tuple(SEASONS),
    "quarter": ("q", "quarter"), "relseason": tuple(SEASONS), "relyear": (" year",), "relmonth": (" month",), "planned": ("for ",), "relday": ("today", "tonight", "yesterday", "tomorrow"),
    "relweekday": WEEKDAYS, "holiday": tuple(HOLIDAYS), "decade": ("0s",), "span": ("-", "–"),
}  # fmt: skip
"""What the text must hold somewhere before a pattern is sought at all."""
PATTERNS = [
    (name, _CUES.get(name, ("",)), re.compile(pattern) if name in AS_WRITTEN else caseless(pattern))
    for name, pattern in _SOURCES
]
