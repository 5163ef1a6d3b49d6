"""The items of a batch: what a list names, told apart by a key, with the host that each belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from urllib.parse import urlsplit

from scraper.lists import ArticleList, Entry, Problem
from scraper.target import Text

TEXT_HOST = "(text)"
_NOT_A_NAME = re.compile(r"[^a-z0-9]+")
_NAME_CHARS = 40


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a batch. `text` is the article itself where the list holds it, `problem` why a line is none.

    `title` and `published` (ISO 8601) are what the list says of an article whose page says nothing.
    """

    key: str
    line: int
    address: str | None
    host: str
    title: str | None = None
    published: str | None = None
    text: str | None = None
    problem: str | None = None

    @property
    def report_name(self) -> str:
        """The name of the item's report: made of the host's letters and the key, never of a stranger's path."""
        words = _NOT_A_NAME.sub("-", self.host.lower()).strip("-")[:_NAME_CHARS].strip("-")
        return f"{words or 'article'}-{self.key[:16]}.html"


def items_of(found: ArticleList, limit: int | None = None) -> tuple[Item, ...]:
    """Return the items of a list in its order, bad lines included; at most `limit` of them."""
    rows = [*map(_of_entry, found.entries), *map(_of_problem, found.problems)]
    if all(
        a.line < b.line for a, b in pairwise(found.entries)
    ):  # else several lists, each with its own lines
        rows.sort(key=lambda item: item.line)
    unique = {item.key: item for item in rows}
    return tuple(unique.values())[:limit]


def _of_entry(entry: Entry) -> Item:
    target = entry.target
    if isinstance(target, Text):
        key = _key("text", target.url or "", target.title or "", target.published or "", target.text)
        host = (urlsplit(target.url).hostname if target.url else None) or TEXT_HOST
        return Item(key, entry.line, target.url, host, target.title, target.published, text=target.text)
    host = urlsplit(target.address).hostname or ""
    return Item(_key("url", target.address), entry.line, target.address, host, entry.title, entry.published)


def _of_problem(problem: Problem) -> Item:
    key = _key("problem", str(problem.line), problem.text)
    return Item(key, problem.line, problem.text or None, TEXT_HOST, problem=problem.reason)


def _key(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
