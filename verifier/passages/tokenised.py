"""Join text that a tokeniser set apart, so that it reads as it was written."""

from __future__ import annotations

import re

_TOKENISED = (
    (r"-LRB-", "("),
    (r"-RRB-", ")"),
    (r"-COLON-", ":"),
    (r"``|''", '"'),
    (r"\( ", "("),
    (r" \)", ")"),
    (r" ([,.;:!?%])(?=\s|$)", r"\1"),
    (r" ('s|n't|'re|'ve|'ll)\b", r"\1"),
    (r"s ' ", "s' "),
    (r"([$£€₹]) (?=\d)", r"\1"),
    (r"(?<=\d) (?=%)", ""),
    (r"(?<=\d) \((out of \d+)\)", r" \1"),
    (r"# (?=\d)", "#"),
    (r"(?<=[A-Z]\d) (?=-\d)", ""),
    (r"\b(of|to|at|with|over|than|a|an)(?=\d)", r"\1 "),
    (r'(?<!\S)" ([^"]*?) "(?!\w)', r'"\1"'),
    (r" \((?:film|movie|album|song|series|TV[ _]series|video game|soundtrack|video)\)", ""),
    ("\ufffd", " "),
    (r"\s+", " "),
)
"""What a tokeniser sets apart or rewrites (Penn Treebank brackets and quotation marks), and how it reads."""


def untokenised(text: str) -> str:
    """Join what a tokeniser set apart: "90 %", "( film )", "`` … ''"; ordinary text stays as it is."""
    for pattern, replacement in _TOKENISED:
        text = re.sub(pattern, replacement, text)
    return _LONG_QUOTE.sub(r"\1", text).strip()


_LONG_QUOTE = re.compile(r'(?<![\w.,!?])"(?=\S)([^"]{70,})"?')
"""Quotation marks around a whole passage: in a sentence cut out of its page they seldom pair up."""
