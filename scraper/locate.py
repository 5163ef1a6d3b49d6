"""Let trafilatura say which text of a page is the article; its answer is evidence, not the text itself.

The words are read from the page's own tree (see blocks.py), which keeps the order, captions, table rows,
`<cite>` and style-sheet italics that trafilatura's output loses.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import cast

from lxml.html import HtmlElement

MAX_ELEMENTS = 20_000  # beyond that trafilatura needs seconds, and the blocks speak for themselves
_NOISE = re.compile(r"[\W_]+")
_SHORT = 24  # folded characters; a shorter block must be a line of its own to count as seen


@dataclass(frozen=True, slots=True)
class Evidence:
    """The text that trafilatura takes for the article, folded to letters and digits."""

    folded: str
    lines: frozenset[str]

    def saw(self, text: str) -> bool:
        """Tell whether this text is part of the article in trafilatura's eyes."""
        folded = fold(text)
        if len(folded) <= _SHORT:
            return folded in self.lines
        return folded in self.folded


def fold(text: str) -> str:
    """Reduce a text to its letters and digits in lower case."""
    return _NOISE.sub("", text).lower()


@cache
def _extractor() -> Callable[..., object]:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # "discarding data" is no news to the user
    return cast(Callable[..., object], bare_extraction)


def find_article(root: HtmlElement) -> Evidence | None:
    """Ask trafilatura for the article on a pruned page; None where it finds none or the page is too heavy."""
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        return None
    # Its second opinion (a run of readability beside it) is left out: `fast` costs two thirds of the time, its
    # text is as good within the noise of the measurement, and body.py has its own answer to a page it misses.
    found = _extractor()(
        root,
        fast=True,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
    )
    body = getattr(found, "body", None)
    if body is None:
        return None
    pieces = [fold(text) for text in body.itertext()]
    return Evidence("".join(pieces), frozenset(pieces))
