"""JSON-LD read block by block: a broken block loses only itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml.html import HtmlElement

from scraper.wordlist import words

Node: TypeAlias = dict[str, Any]

_MAX_BLOCKS = 50
_MAX_CHARS = 1_000_000
_MAX_DEPTH = 30
_WRAPPER = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>)\s*$"
)
_ARTICLE_TYPES = words(
    """
    newsarticle article blogposting reportagenewsarticle opinionnewsarticle analysisnewsarticle
    reviewnewsarticle liveblogposting report techarticle socialmediaposting
    backgroundnewsarticle advertisercontentarticle review criticreview
    """
)
WORK_TYPES = words(
    """
    movie tvseries tvseason tvepisode book bookseries musicalbum musicrecording musicgroup
    videogame podcastseries creativework creativeworkseries
    """
)


def read_nodes(root: HtmlElement) -> list[Node]:
    """Return every JSON-LD node of a page, graphs unfolded; unreadable blocks are skipped."""
    nodes = list[Node]()
    for script in root.xpath("//script[contains(@type,'ld+json')]")[:_MAX_BLOCKS]:
        text = script.text or ""
        if len(text) <= _MAX_CHARS:
            nodes.extend(_unfold(_load(text), 0))
    return nodes


def _load(text: str) -> object:
    try:
        return json.loads(_WRAPPER.sub("", text).strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _unfold(value: object, depth: int) -> Iterator[Node]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _unfold(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), (dict, list)):
                yield from _unfold(value[key], depth + 1)


def types_of(node: Node) -> set[str]:
    """Return the types of a node in lower case, without the schema address."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return {str(name).rsplit("/", 1)[-1].lower() for name in names if isinstance(name, str)}


def article_node(nodes: list[Node]) -> Node:
    """Return the node that describes the article (the first with a headline), or an empty one."""
    found = [node for node in nodes if types_of(node) & _ARTICLE_TYPES]
    return next((node for node in found if text_of(node.get("headline"))), found[0] if found else {})


def text_of(value: object) -> str | None:
    """Return a text value, or the name of a node, or the first of a list; None for anything else."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, list):
        value = next(iter(value), None)
    return value.strip() or None if isinstance(value, str) else None


def texts_of(value: object) -> list[str]:
    """Return all text values or names of a value that may be one or many."""
    found = (text_of(item) for item in (value if isinstance(value, list) else [value]))
    return [text for text in found if text]


def flag_of(node: Node, key: str) -> bool | None:
    """Return a boolean property, written as a boolean or as text."""
    value = node.get(key)
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).rsplit("/", 1)[-1].lower())
