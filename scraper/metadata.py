"""What a page says of itself in its metadata: title, site, authors, language, address, dates, works."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from scraper.article import NamedWork
from scraper.characters import UNSEEN, seen
from scraper.jsonld import WORK_TYPES, Node, article_node, flag_of, read_nodes, text_of, texts_of, types_of
from scraper.pagedates import iso_day

MAX_VALUE = 1000
"""Characters of one metadata value that are read."""
MAX_NAMED, MAX_WORKS = 500, 50
"""Nodes that are looked at for works, and works that are kept."""
_SPACE = re.compile(r"\s+")
_PUBLISHED = ("article:published_time", "article:published", "og:article:published_time", "datepublished")
_PUBLISHED_LESS = (
    "date",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "article:modified", "datemodified", "last-modified")
_NO_AUTHOR = re.compile(
    r"(?i)^(?:admin(?:istrator)?|staff|editor|author|guest|unknown|wordpress|root|user|https?://.*)$"
)


@dataclass(slots=True)
class Metadata:
    """The metadata of one page; dates are ISO 8601 days as declared."""

    titles: list[str] = field(default_factory=list)
    page_title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    published: str | None = None
    modified: str | None = None
    works: tuple[NamedWork, ...] = ()
    og_type: str | None = None
    is_article: bool = False
    free: bool | None = None
    locked_classes: tuple[str, ...] = ()


def read_metadata(root: HtmlElement, url: str | None) -> Metadata:
    """Read the head and the JSON-LD of a page; `url` is where it was found, if anywhere."""
    meta = _meta_tags(root)
    nodes = read_nodes(root)
    article = article_node(nodes)
    title = root.find(".//title")
    titles = [
        _clean(t) for t in (text_of(article.get("headline")), meta.get("og:title"), meta.get("twitter:title"))
    ]
    return Metadata(
        titles=[t for t in titles if t],
        page_title=_clean(title.text if title is not None else None),
        site=_clean(
            meta.get("og:site_name") or text_of(article.get("publisher")) or meta.get("application-name")
        ),
        authors=_authors(article, meta),
        language=_language(root, article, meta),
        url=_canonical(root, meta, url),
        published=_first_date(
            [text_of(article.get("datePublished")), *_get(meta, _PUBLISHED), *_get(meta, _PUBLISHED_LESS)]
        ),
        modified=_first_date([text_of(article.get("dateModified")), *_get(meta, _MODIFIED)]),
        works=_works(nodes, article),
        og_type=(meta.get("og:type") or "").strip().lower() or None,
        is_article=bool(article),
        free=_is_free(nodes),
        locked_classes=tuple(_locked(nodes)),
    )


def _meta_tags(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for el in root.iter("meta"):
        name = (el.get("property") or el.get("name") or el.get("itemprop") or "").strip().lower()
        content = (el.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content[:2000])
    return found


def _get(meta: dict[str, str], names: tuple[str, ...]) -> list[str | None]:
    return [meta.get(name) for name in names]


def _clean(text: str | None) -> str | None:
    if not text:
        return None
    return _SPACE.sub(" ", seen(_plain(text[:MAX_VALUE]))).strip() or None


def _plain(text: str) -> str:
    """Return a value without the markup that some sites leave in it ("<em>Title</em>", "&amp;amp;")."""
    if "<" in text:
        from bs4 import BeautifulSoup  # imported late: few pages need it
        from bs4.exceptions import ParserRejectedMarkup

        try:
            return BeautifulSoup(text, "html.parser").get_text()
        except ParserRejectedMarkup:  # "<![x": a marked section of a kind that HTML does not know
            return html.unescape(text)
    return html.unescape(text)


def _authors(article: Node, meta: dict[str, str]) -> tuple[str, ...]:
    names = (
        texts_of(article.get("author"))
        or [name for key in ("author", "article:author", "parsely-author", "byl") if (name := meta.get(key))][
            :1
        ]
    )
    cleaned = (re.sub(r"(?i)^by\s+", "", _clean(name) or "") for name in names[:20])
    return tuple(dict.fromkeys(name for name in cleaned if name and not _NO_AUTHOR.match(name)))


def _language(root: HtmlElement, article: Node, meta: dict[str, str]) -> str | None:
    spoken = (
        root.get("lang")
        or root.get("xml:lang")
        or text_of(article.get("inLanguage"))
        or meta.get("og:locale")
    )
    match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", spoken or "")
    return match.group(1).lower() if match else None


def _canonical(root: HtmlElement, meta: dict[str, str], url: str | None) -> str | None:
    """Return the page's own address; one on another host than the page itself is not believed."""
    links = (
        el.get("href") for el in root.iter("link") if "canonical" in (el.get("rel") or "").lower().split()
    )
    addresses: tuple[str | None, ...] = (next(links, None), meta.get("og:url"))
    for address in addresses:
        try:
            full = urljoin(url or "", (address or "").strip())
            there, here = urlsplit(full).hostname, urlsplit(url or "").hostname
        except ValueError:
            continue
        plain = full.startswith(("http://", "https://")) and not UNSEEN.search(full)
        if there and plain and (here is None or _same_site(here, there)):
            return full
    return url


def _same_site(a: str, b: str) -> bool:
    a, b = a.removeprefix("www."), b.removeprefix("www.")
    return a == b or a.endswith("." + b) or b.endswith("." + a)


def _first_date(values: list[str | None]) -> str | None:
    return next((day for value in values if value and (day := iso_day(value))), None)


def _works(nodes: list[Node], article: Node) -> tuple[NamedWork, ...]:
    named = [n for n in nodes if n is not article]
    for key in ("about", "mentions", "itemReviewed"):
        value = article.get(key)
        named += [n for n in (value if isinstance(value, list) else [value]) if isinstance(n, dict)]
    works = dict[NamedWork, None]()
    for node in named[:MAX_NAMED]:
        kinds = [k for k in types_of(node) if k in WORK_TYPES]
        name = _clean(text_of(node.get("name")))
        if kinds and name:
            works[NamedWork(name=name, type=sorted(kinds)[0])] = None
    return tuple(works)[:MAX_WORKS]


def _is_free(nodes: list[Node]) -> bool | None:
    flags = [flag for node in nodes if (flag := flag_of(node, "isAccessibleForFree")) is not None]
    return None if not flags else all(flags)


def _locked(nodes: list[Node]) -> list[str]:
    """Return the class names that the page declares as behind its paywall."""
    found = list[str]()
    for node in nodes:
        parts = node.get("hasPart")
        for part in parts if isinstance(parts, list) else [parts]:
            if isinstance(part, dict) and flag_of(part, "isAccessibleForFree") is False:
                found += re.findall(r"\.([\w-]+)", " ".join(texts_of(part.get("cssSelector"))))
    return found
