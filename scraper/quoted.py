"""Find what stands in quotation marks, inside one block; an apostrophe is no quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENERS = " \t\n\xa0([{—–-/“‘\"'|:,;>…" + "\u2009\u200a\u202f"
# Words that begin with an apostrophe: "'90s", "'til", "rock 'n' roll".
_ELISION = re.compile(r"(?i)(?:\d0s?\b|\d\d\b|til\b|em\b|cause\b|n\b|bout\b|tis\b|twas\b|round\b|cuz\b)")
_CURLY_PAIRS = {"“": "”", "„": "“”", "«": "»"}
_CURLY = re.compile("[“”„«»]")
_SINGLE = re.compile("[‘']")
_MAX_SINGLE = 400  # characters inside single quotation marks


def quoted_spans(text: str, continues: bool = False) -> list[tuple[int, int]]:
    """Return the spans inside the quotation marks of one block, in order of their start.

    `continues` says that the next block opens with a quotation mark, too: then a quote left open here
    runs to the end of the block, as in a speech of several paragraphs.
    """
    spans = [*_curly(text, continues), *_straight(text), *_single(text)]
    return sorted({(a, b) for a, b in spans if text[a:b].strip()}, key=lambda s: (s[0], -s[1]))


def _curly(text: str, continues: bool) -> Iterator[tuple[int, int]]:
    stack: list[tuple[int, str]] = []
    for match in _CURLY.finditer(text):
        i, char = match.start(), match.group()
        if stack and char in stack[-1][1]:
            start, _ = stack.pop()
            yield start, i
        elif char in "“„«" and len(stack) < 4:
            stack.append((i + 1, _CURLY_PAIRS[char]))
    if stack and continues and stack[0][1] == "”":
        yield stack[0][0], len(text)


def _straight(text: str) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for match in re.finditer('"', text):
        i = match.start()
        opens, closes = _opens(text, i), _closes(text, i)
        if start is None:
            start = i + 1 if opens else None
        elif closes or not opens:
            if text[i - 1].isdigit() and _rest_closes(text, i):
                continue  # inches: "the 12" mix"
            yield start, i
            start = None


def _rest_closes(text: str, i: int) -> bool:
    """Tell whether the next straight mark closes as well, so that this one was the sign for inches."""
    following = text.find('"', i + 1)
    return (
        following > 0
        and text[i + 1 : i + 2] == " "
        and _closes(text, following)
        and not _opens(text, following)
    )


def _single(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    while (match := _SINGLE.search(text, position)) is not None:
        i = match.start()
        position = i + 1
        if not _opens(text, i) or _ELISION.match(text, i + 1):
            continue
        end = _single_end(text, i + 1, "’‘" if match.group() == "‘" else "'")
        if end is not None:
            yield i + 1, end
            position = end + 1


def _single_end(text: str, start: int, marks: str) -> int | None:
    """Return where a single quote closes; "s’ T…" is taken as a possessive when a better end follows."""
    ends = list[int]()
    for i in range(start, min(len(text), start + _MAX_SINGLE)):
        char = text[i]
        if char == "\n" or (char in "‘'" and _opens(text, i)):
            break
        if char in marks and _closes(text, i):
            if char == "‘" and text[i - 1].isalnum() and text[i + 1 : i + 2].isalnum():
                continue
            ends.append(i)
            if not (text[i - 1] in "sS" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3].isupper()):
                break
    if not ends:
        return None
    return ends[-1] if ends[-1] - start <= 80 else ends[0]


def _opens(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    after = text[i + 1 : i + 2]
    return before in _OPENERS and after != "" and not after.isspace()


def _closes(text: str, i: int) -> bool:
    before = text[i - 1] if i else " "
    after = text[i + 1 : i + 2]
    return not before.isspace() and not after.isalnum()
