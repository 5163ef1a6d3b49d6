"""Article lists that stand on the web: fetched through the guard, sitemap indexes followed to their maps."""

from __future__ import annotations

from dataclasses import replace

from scraper.errors import ScrapeError
from scraper.lists import MAX_BYTES, MAX_ENTRIES, ArticleList, Entry, Problem, parse_list
from scraper.session import Session
from scraper.settings import FetchSettings

MAX_MAPS = 50  # sitemaps that one index may lead to


def fetch_list(url: str, settings: FetchSettings) -> ArticleList:
    """Fetch a list, feed or sitemap; a nested sitemap that fails is a problem of the list, not its end."""
    session = Session(replace(settings, max_decoded_bytes=MAX_BYTES, max_wire_bytes=MAX_BYTES))
    waiting, known = [url], {url}
    entries, problems, folded = dict[str, Entry](), list[Problem](), 0
    for number in range(1, MAX_MAPS + 1):
        if not waiting or len(entries) >= MAX_ENTRIES:
            break
        address = waiting.pop(0)
        try:
            page = session.get_raw(address, _accept_all)
            found = parse_list(page.body, "", settings.dangerously_allow_loopback)
        except ScrapeError as error:
            if address == url:
                raise
            problems.append(Problem(number, address, str(error)))
            continue
        for entry in found.entries:
            entries.setdefault(repr(entry.target), entry)
        problems += found.problems
        folded += found.folded
        waiting += [a for a in found.nested if a not in known]
        known.update(found.nested)
    return ArticleList(tuple(entries.values())[:MAX_ENTRIES], tuple(problems), tuple(waiting), folded)


def _accept_all(body: bytes, content_type: str) -> None:
    """Let every kind of content through: a list says itself whether it can be read."""
