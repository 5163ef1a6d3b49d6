"""From an address, a file or a pasted text to the article in it.

    from scraper import scrape
    article = scrape("https://example.com/review")

The names below are the public face; the heavy parts load when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scraper.article import Article
    from scraper.errors import ScrapeError
    from scraper.extract import read_html
    from scraper.plaintext import read_text
    from scraper.read import Scraped, read_file, read_target, scrape
    from scraper.settings import FetchSettings
    from scraper.target import Target, Text, Url

__all__ = [
    "Article",
    "FetchSettings",
    "ScrapeError",
    "Scraped",
    "Target",
    "Text",
    "Url",
    "read_file",
    "read_html",
    "read_target",
    "read_text",
    "scrape",
]

_HOMES = {
    "Article": "article",
    "FetchSettings": "settings",
    "ScrapeError": "errors",
    "Scraped": "read",
    "Target": "target",
    "Text": "target",
    "Url": "target",
    "read_file": "read",
    "read_html": "extract",
    "read_target": "read",
    "read_text": "plaintext",
    "scrape": "read",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return __all__
