"""Article lists: plain lines, CSV with a `url` column, JSON lines, RSS or Atom, XML sitemaps (also gzipped).

A list makes only `Url` and `Text` targets: a path or a `file:` address in it is a problem of that line,
never a file that is read.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from scraper.addresses import check_url
from scraper.characters import seen
from scraper.charset import decode_page
from scraper.errors import InvalidTarget, NotHtml, ScrapeError, TooLarge
from scraper.feeds import KINDS, FeedItem, is_xml, read_feed
from scraper.inflate import read_bounded
from scraper.pagedates import iso_day
from scraper.target import Text, Url

MAX_BYTES = 50_000_000  # of a list, unpacked
MAX_ENTRIES = 100_000
_TRACKING = re.compile(r"(?i)^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid)$")
_LINE_CHARS = 200  # of a bad line are shown


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a list; `line` counts from 1, `extra` keeps the other columns; dates are ISO 8601."""

    target: Url | Text
    line: int
    title: str | None = None
    published: str | None = None
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that was skipped, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleList:
    """What a list holds; `nested` are the further sitemaps that a sitemap index names."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    nested: tuple[str, ...] = ()
    folded: int = 0


@dataclass(slots=True)
class _Row:
    """One line as read, before its address is judged."""

    line: int
    address: str | None = None
    text: str | None = None
    title: str | None = None
    published: str | None = None
    extra: dict[str, str] = field(default_factory=dict)


def read_list(path: Path, allow_loopback: bool = False) -> ArticleList:
    """Read an article list from a file; raise `InvalidTarget` where it cannot be read as one."""
    try:
        body = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        reason = f"{path.name} cannot be read ({error.strerror})."
        raise InvalidTarget(reason, hint="Check the name of the list.") from None
    if body is None:
        raise TooLarge(f"{path.name} is larger than {MAX_BYTES / 1e6:.0f} MB.")
    return parse_list(body, path.name, allow_loopback)


def parse_list(body: bytes, name: str = "", allow_loopback: bool = False) -> ArticleList:
    """Read an article list from its bytes; the ending of `name`, then the content, says which kind it is."""
    if body.startswith(b"\x1f\x8b"):
        body = read_bounded([body], "gzip", MAX_BYTES, MAX_BYTES)
        name = name.removesuffix(".gz")
    text = decode_page(body)
    ending = name.lower().rsplit(".", 1)[-1]
    if ending not in ("csv", "tsv", "jsonl", "ndjson", "txt") and is_xml(text):
        feed = read_feed(body)
        found = _fold(map(_row_of_item, feed.items), allow_loopback)
        return ArticleList(found.entries, found.problems, feed.nested, found.folded)
    if "\0" in text[:2000]:
        raise NotHtml("This is no article list but binary data.", hint=KINDS)
    if ending in ("csv", "tsv"):
        return _fold(_csv_rows(text), allow_loopback)
    if ending in ("jsonl", "ndjson") or text.lstrip()[:1] == "{":
        return _fold(_json_rows(text), allow_loopback)
    return _fold(_plain_rows(text), allow_loopback)


def _row_of_item(item: FeedItem) -> _Row:
    return _Row(item.line, item.address, None, item.title, item.published)


def _plain_rows(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            yield _Row(number, stripped)


def _csv_rows(text: str) -> Iterator[_Row]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = {(name or "").strip().lower(): name for name in reader.fieldnames or []}
    except csv.Error:
        columns = {}
    if "url" not in columns:
        raise InvalidTarget(
            "The list has no column named “url”.", hint="Name the column of the addresses url."
        )
    known = {columns.get(key) for key in ("url", "title", "published")}
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(reader.line_num, extra={"error": str(error)})
            continue
        cells = {key: (row.get(column) or "").strip() for key, column in columns.items()}
        if not any(cells.values()):
            continue
        extra = {
            name: value.strip()
            for name, value in row.items()
            if isinstance(name, str) and isinstance(value, str) and name not in known
        }
        published = iso_day(cells.get("published", ""))
        yield _Row(reader.line_num, cells["url"], None, cells.get("title") or None, published, extra)


def _json_rows(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield _Row(number, extra={"error": "This line is no JSON.", "line": line})
            continue
        if isinstance(value, str):
            value = {"url": value}
        if not isinstance(value, dict):
            yield _Row(number, extra={"error": "This line is no JSON object.", "line": line})
            continue
        yield _json_row(number, value)


def _json_row(number: int, value: dict[str, object]) -> _Row:
    texts = {key: item for key, item in value.items() if isinstance(item, str)}
    known = ("url", "text", "title", "published")
    extra = {key: str(item) for key, item in value.items() if key not in known}
    published = iso_day(texts.get("published", ""))
    return _Row(number, texts.get("url"), texts.get("text"), texts.get("title"), published, extra)


def _fold(rows: Iterable[_Row], allow_loopback: bool) -> ArticleList:
    """Judge every row; keep the first of those that name the same page."""
    entries, problems, met, folded = list[Entry](), list[Problem](), set[str](), 0
    for row in rows:
        if len(entries) >= MAX_ENTRIES:
            problems.append(Problem(row.line, "", f"The list is cut off after {MAX_ENTRIES:,} articles."))
            break
        try:
            target, key = _target_of(row, allow_loopback)
        except ScrapeError as error:
            shown = seen(row.extra.get("line") or row.address or "")
            problems.append(Problem(row.line, shown[:_LINE_CHARS], str(error)))
            continue
        if key in met:
            folded += 1
            continue
        met.add(key)
        extra = {seen(name): seen(value) for name, value in row.extra.items()}
        entries.append(Entry(target, row.line, seen(row.title) if row.title else None, row.published, extra))
    return ArticleList(tuple(entries), tuple(problems), (), folded)


def _target_of(row: _Row, allow_loopback: bool) -> tuple[Url | Text, str]:
    """Return the target of a row and the key under which repeats are found."""
    if "error" in row.extra and row.address is None and row.text is None:
        raise InvalidTarget(row.extra["error"])
    if row.text and row.text.strip():
        address = _address_of_text(row.address, allow_loopback)
        title = seen(row.title) if row.title else None
        return Text(seen(row.text), title, row.published, address), f"{address} {row.text}"
    if not row.address:
        raise InvalidTarget("There is no address in this line.")
    address = check_url(row.address, allow_loopback)
    return Url(address), _key(address)


def _address_of_text(address: str | None, allow_loopback: bool) -> str | None:
    """Return the address that a text is said to come from, None where it is none: the text is read all the same."""
    try:
        return check_url(address, allow_loopback) if address else None
    except ScrapeError:
        return None


def _key(address: str) -> str:
    parts = urlsplit(address)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in pairs if not _TRACKING.match(name)])
    return urlunsplit(("", parts.netloc.removeprefix("www."), parts.path.rstrip("/"), query, ""))
