"""Small hand-written tables in the published formats, for the tests of the store."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
WEEKLY_HEADER = (
    "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed\truntime\tweekly_views"
    "\tcumulative_weeks_in_top_10"
)


def fact(subject: dict[str, Any], name: str, value: object, **rest: Any) -> dict[str, Any]:
    """Return a line of a fact sheet."""
    source = rest.pop("source", {"name": "Test Gazette"})
    return {"subject": subject, "property": name, "value": value, "source": source, **rest}


def write_sheet(path: Path, *facts: dict[str, Any]) -> Path:
    """Write a fact sheet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line) + "\n" for line in facts), encoding="utf-8")
    return path


def weekly_lists(
    weeks: int = 4,
    first: date = date(2023, 6, 4),
    shows: dict[tuple[date, str, int], tuple[str, ...]] | None = None,
) -> str:
    """Return complete worldwide lists: filler titles with falling figures, and `shows` in their places.

    A show is (show_title, season_title, hours, runtime, views, weeks). The tenth rank has 1,000,000 views
    (of 2 hours each) in "TV (English)", 900,000 elsewhere.
    """
    lines = [WEEKLY_HEADER]
    for number in range(weeks):
        week = first + timedelta(weeks=number)
        for category in CATEGORIES:
            for rank in range(1, 11):
                cells = (shows or {}).get((week, category, rank)) or _filler(week, category, rank, number + 1)
                lines.append("\t".join((week.isoformat(), category, str(rank), *cells)))
    return "\n".join(lines) + "\n"


def _filler(week: date, category: str, rank: int, weeks: int) -> tuple[str, ...]:
    views = (11 - rank) * (1_000_000 if category == "TV (English)" else 900_000)
    title = f"Filler {CATEGORIES.index(category)}{rank}"
    season = f"{title}: Season 1" if category.startswith("TV") else "N/A"
    has_views = week >= date(2023, 6, 18)
    return (
        title,
        season,
        str(views * 2),
        "2" if has_views else "",
        str(views) if has_views else "",
        str(weeks),
    )


GLASS = {
    (date(2023, 6, 11), "TV (English)", 3): ("Glass Pier", "Glass Pier: Season 1", "30000000", "", "", "1"),
    (date(2023, 6, 18), "TV (English)", 1): (
        "Glass Pier",
        "Glass Pier: Season 1",
        "80000000",
        "8",
        "10000000",
        "2",
    ),
    (date(2023, 6, 25), "TV (English)", 1): (
        "Glass Pier",
        "Glass Pier: Season 2",
        "96000000",
        "8",
        "12000000",
        "1",
    ),
}
"""A show with two seasons in the lists of `weekly_lists`."""
