"""One door for every target: an address is fetched, a file is read, a text is taken as it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.article import Article
from scraper.characters import seen
from scraper.errors import InvalidTarget, TooLarge
from scraper.pagedates import given_date
from scraper.settings import FetchSettings, default_settings
from scraper.target import Target, Text, Url
from scraper.walls import judge_http

if TYPE_CHECKING:
    from scraper.fetch import Fetched
    from scraper.session import Session

MAX_FILE_BYTES = 10_000_000
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Scraped:
    """An article and how it was come by; `fetched_at` is UTC in ISO 8601, None for files and texts.

    `from_snapshot` says that the page was not fetched now but is the one kept from `fetched_at`.
    """

    article: Article
    fetched_at: str | None = None
    final_url: str | None = None
    warnings: tuple[str, ...] = ()
    from_snapshot: bool = False


def scrape(url: str) -> Article:
    """Fetch an address and read the article on it; raise a `ScrapeError` where that cannot be done."""
    return read_target(Url(url)).article


def read_target(
    target: Target, *, settings: FetchSettings | None = None, session: Session | None = None
) -> Scraped:
    """Read an address, a file or a text; a batch hands in its `session`, which keeps each host's pace."""
    if isinstance(target, Text):
        from scraper.plaintext import read_text

        return Scraped(read_text(target.text, target.title, target.published, target.url))
    if isinstance(target, Path):
        return Scraped(read_file(target))
    if session is None:
        from scraper.session import Session

        session = Session(settings or default_settings())
    return _read_url(target, session)


def _read_url(target: Url, session: Session) -> Scraped:
    page = session.get(target.address)
    return Scraped(read_page(page), page.fetched_at, page.final_url, page.warnings, page.from_snapshot)


def read_page(page: Fetched) -> Article:
    """Read the article on a page that was fetched; a wall or an error page is named in its status."""
    from scraper.extract import read_html
    from scraper.plaintext import read_text

    if page.content_type.split(";")[0].strip().lower() == "text/plain" and not _is_markup(page.text):
        return read_text(page.text, url=page.final_url)
    return judge_http(read_html(page.text, page.final_url), page.status)


def read_file(
    path: Path, *, title: str | None = None, published: str | None = None, url: str | None = None
) -> Article:
    """Read a saved page (.html) or a text (.txt); `url` says where it once stood.

    Raise `InvalidTarget` where the file is missing or empty, `NotHtml` where it is no page and no text.
    """
    from scraper.charset import decode_page
    from scraper.sniff import refuse_other_content

    try:
        size = path.stat().st_size
        body = path.read_bytes() if size <= MAX_FILE_BYTES and path.is_file() else b""
    except OSError as error:
        raise InvalidTarget(
            f"{path.name} cannot be read ({error.strerror}).", hint="Check the name of the file."
        ) from None
    if not path.is_file():
        raise InvalidTarget(f"{path.name} is no file.", hint="Check the name of the file.")
    if size > MAX_FILE_BYTES:
        raise TooLarge(f"{path.name} is larger than {MAX_FILE_BYTES / 1e6:.0f} MB.")
    refuse_other_content(body)
    text = decode_page(body)
    if path.suffix.lower() in _HTML_SUFFIXES or _is_markup(text):
        from scraper.extract import read_html

        return with_given(read_html(text, url), title, published)
    from scraper.plaintext import read_text

    return read_text(text, title, published, url)


def _is_markup(text: str) -> bool:
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body", "<article")) or "<html" in start


def with_given(article: Article, title: str | None = None, published: str | None = None) -> Article:
    """Return the article with what the user knows better; a given date goes before a declared one."""
    update: dict[str, object] = {}
    if title := " ".join(seen(title or "").split()):
        update["title"] = title
    if published:
        update["published"] = given_date(published)
    return article.model_copy(update=update)
