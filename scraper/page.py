"""From the text of a page to a bounded tree: what is too deep, too large or not shown is cut off here."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from scraper.characters import seen
from scraper.furniture import is_furniture_name
from scraper.wordlist import words

_NAMES_CHARS = 1000  # of class, id and role that are looked at
MAX_CHARS = 6_000_000  # characters of markup that are parsed at all
# Never shown, or shown but never text.
_DROPPED_TAGS = words(
    """
    script style template iframe frame object embed applet svg math canvas video audio picture
    img input select textarea option button noscript nav footer dialog map area progress meter
    datalist amp-ad amp-sidebar amp-analytics amp-embed amp-consent amp-social-share
    amp-sticky-ad amp-iframe amp-img amp-video amp-youtube
    """
)
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


@cache
def _parser() -> HTMLParser:
    # Without `huge_tree` libxml2 itself bounds the depth of the tree.
    return HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)


def parse(markup: str) -> HtmlElement | None:
    """Parse a page of any quality; None where there is nothing to parse."""
    markup = seen(markup[:MAX_CHARS])
    if not markup.strip():
        return None
    try:
        return cast(HtmlElement, document_fromstring(markup.encode("utf-8", "replace"), parser=_parser()))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def prune(root: HtmlElement) -> None:
    """Empty, in place, what is not shown and what names itself as page furniture."""
    for el in [el for el in root.iter() if _is_never_text(el) or _is_box_to_drop(el)]:
        _empty(el)


def prune_gently(root: HtmlElement) -> None:
    """Empty, in place, only what is never text: for pages whose article stands in an oddly named box."""
    for el in [el for el in root.iter() if _is_never_text(el)]:
        _empty(el)


def _is_never_text(el: HtmlElement) -> bool:
    return not isinstance(el.tag, str) or el.tag in _DROPPED_TAGS


def _is_box_to_drop(el: HtmlElement) -> bool:
    tag = el.tag
    if tag in ("html", "body", "head", "main", "h1"):
        return False
    attributes = el.attrib
    if not attributes or not (_is_hidden(tag, attributes) or _is_furniture(attributes)):
        return False
    # A box that holds the headline or the article itself is the page, whatever its class says.
    return tag in ("p", "ul", "ol", "a", "span") or not _holds_article(el)


def _is_hidden(tag: str, attributes: etree._Attrib) -> bool:
    style = attributes.get("style")
    return (
        "hidden" in attributes
        or (attributes.get("aria-hidden") == "true" and tag != "span")
        or (style is not None and bool(_HIDDEN.search(style)))
    )


def _is_furniture(attributes: etree._Attrib) -> bool:
    names = " ".join(filter(None, (attributes.get("class"), attributes.get("id"), attributes.get("role"))))
    if len(names) > _NAMES_CHARS:
        names = names[:_NAMES_CHARS]
        attributes["class"] = attributes.get("class", "")[:_NAMES_CHARS]  # whoever reads it next is spared
    return bool(names) and any(is_furniture_name(name) for name in names.split())


def _holds_article(el: HtmlElement) -> bool:
    if next(el.iterdescendants("h1", "main"), None) is not None:
        return True
    articles = list(islice(el.iterdescendants("article"), 2))  # several are cards or comments
    return len(articles) == 1 and not _is_furniture(articles[0].attrib)


def _empty(el: HtmlElement) -> None:
    # Emptied, not removed: joining the tails of 100,000 removed siblings would take minutes.
    el.clear(keep_tail=True)
    el.tag = "span"
