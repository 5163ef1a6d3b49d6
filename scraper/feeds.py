"""RSS, Atom and XML sitemaps: the addresses, titles and dates they list. No entity is ever expanded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from lxml import etree

from scraper.charset import decode_page
from scraper.errors import InvalidTarget
from scraper.pagedates import iso_day

_ITEMS = ("item", "entry", "url")
KINDS = "Give a list as txt, csv, jsonl, RSS, Atom or a sitemap."
_DATES = ("pubDate", "published", "publication_date", "date", "updated", "lastmod")

_REFERENCE = re.compile(r"(?i)&#(?:x0*([0-9a-f]{4})(?![0-9a-f])|0*(\d{5})(?!\d));?")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One article of a feed or sitemap; `line` is where it begins, `published` an ISO 8601 day."""

    line: int
    address: str | None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The articles of a feed, and the further sitemaps that an index names."""

    items: tuple[FeedItem, ...]
    nested: tuple[str, ...] = ()


def is_xml(text: str) -> bool:
    """Tell whether a text is XML by its beginning."""
    start = text[:500].lstrip("\ufeff \t\r\n")
    return start.startswith(("<?xml", "<rss", "<feed", "<urlset", "<sitemapindex", "<rdf"))


def read_feed(body: bytes) -> Feed:
    """Read RSS, Atom or a sitemap; raise `InvalidTarget` where it is none or declares entities."""
    text = _REFERENCE.sub(_sound, decode_page(body))  # lxml cannot hand out half a character
    if "<!ENTITY" in text[:100_000]:
        raise InvalidTarget("This feed declares entities and is not read.")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        root = etree.fromstring(text.lstrip("\ufeff \t\r\n").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise InvalidTarget("This is no feed and no sitemap.", hint=KINDS)
    if _name(root) == "sitemapindex":
        return Feed((), tuple(a for el in root if _name(el) == "sitemap" and (a := _child(el, "loc"))))
    items = tuple(_item(el) for el in root.iter() if _name(el) in _ITEMS)
    if not items and _name(root) not in ("rss", "feed", "urlset", "RDF"):
        raise InvalidTarget("This is no feed and no sitemap.", hint=KINDS)
    return Feed(items)


def _sound(reference: re.Match[str]) -> str:
    """Return a character reference as it stands, nothing where it names half a character."""
    point = int(reference[1], 16) if reference[1] else int(reference[2])
    return "" if 0xD800 <= point <= 0xDFFF else reference[0]


def _name(el: etree._Element) -> str:
    try:
        tag = el.tag
    except UnicodeDecodeError:  # libxml2 cuts broken names amid a character
        return ""
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def _child(el: etree._Element, name: str) -> str | None:
    for group in (el, el.iterdescendants()):  # an image's <loc> comes after the page's own
        for child in group:
            text = (child.text or "").strip()
            if text and _name(child) == name:
                return text
    return None


def _item(el: etree._Element) -> FeedItem:
    address = _child(el, "loc") or _child(el, "link") or _atom_link(el) or _permalink(el)
    dates = (_day(_child(el, name)) for name in _DATES)
    line = el.sourceline if isinstance(el.sourceline, int) else 0
    return FeedItem(line, address, _child(el, "title"), next((d for d in dates if d), None))


def _atom_link(el: etree._Element) -> str | None:
    links = [c for c in el if _name(c) == "link" and c.get("href")]
    chosen = next((c for c in links if c.get("rel", "alternate") == "alternate"), None)
    return str(chosen.get("href")) if chosen is not None else None


def _permalink(el: etree._Element) -> str | None:
    """Return the guid of an RSS item where it is its address."""
    guid = next((c for c in el if _name(c) == "guid" and c.get("isPermaLink") != "false"), None)
    return (guid.text or "").strip() or None if guid is not None else None


def _day(text: str | None) -> str | None:
    if not text:
        return None
    day = iso_day(text)
    if day is not None:
        return day
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None
