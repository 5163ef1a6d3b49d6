"""Read the reports of a batch one after the other, with the number and file that each article has."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from verifier.dossier.model import ArticleRef
from verifier.errors import UsageError
from verifier.exports.phrases import headline, one_line, safe_link
from verifier.report import Report

_TITLE_CHARS = 200


@dataclass(frozen=True, slots=True)
class Read:
    """A report, and how the dossier names its article."""

    article: ArticleRef
    report: Report


def read_batch(folder: Path) -> Iterator[Read]:
    """Yield the reports of a batch in the order of its list; UsageError where the folder holds none."""
    names = _names(folder / "articles.csv")
    try:
        with (folder / "reports.jsonl").open(encoding="utf-8") as lines:
            for place, line in enumerate(lines):
                report = Report.model_validate_json(line)
                number, path = names[place] if place < len(names) else (place + 1, None)
                yield Read(_article(number, path, report), report)
    except ValidationError as error:
        raise UsageError(f"{folder / 'reports.jsonl'}:{place + 1}: no report of this version.") from error
    except OSError as error:
        raise UsageError(
            f"{folder} holds no results ({error.strerror}); make them: presscheck batch LIST --out {folder}"
        ) from error


def _names(path: Path) -> list[tuple[int, str]]:
    """Return number and report file of each checked article."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row.get("state") == "checked"]
        return [(int(row["item"]), row["report"]) for row in rows]
    except (OSError, KeyError, ValueError):
        return []


def _article(number: int, path: str | None, report: Report) -> ArticleRef:
    article = report.article
    return ArticleRef(
        number=number,
        title=headline(report)[:_TITLE_CHARS],
        site=one_line(article.site or "") or _host(article.url) or "(unknown site)",
        address=safe_link(article.url),
        published=article.published.value if article.published else None,
        report=path,
    )


def _host(url: str | None) -> str | None:
    address = safe_link(url)
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else None
