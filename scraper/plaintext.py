"""Read an article that comes as plain text: headline, paragraphs, and the furniture at its end left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scraper.article import Article, Block, BlockKind, Mark, MarkKind, Status
from scraper.characters import seen
from scraper.errors import InvalidTarget
from scraper.furniture import is_byline, is_furniture_line, is_section_heading
from scraper.language import guess_language
from scraper.pagedates import given_date, guess_date
from scraper.quoted import quoted_spans
from scraper.walls import ADVICE, MIN_CHARS

MAX_CHARS = 1_000_000
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_ITEM = re.compile(r"(?:[-*•‣▪–]|\d{1,3}[.)])\s+\S")
_BYLINES = 3  # lines under the headline that may say who wrote the text, and when
_MAX_HEADLINE = 300  # characters; a longer first line is a paragraph


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def read_text(
    text: str, title: str | None = None, published: str | None = None, url: str | None = None
) -> Article:
    """Read a plain text; `title` and `published` (ISO 8601) are given by the user.

    The text is kept as it is (line ends made "\\n", what cannot be seen left out); blocks and marks index it.
    Raise `InvalidTarget` where it is empty, too long or the date is none.
    """
    text = seen(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not text:
        raise InvalidTarget("There is no text to check.", hint="Paste the text of an article.")
    if len(text) > MAX_CHARS:
        raise InvalidTarget(
            f"The text is longer than {MAX_CHARS:,} characters.", hint="Paste a single article."
        )
    url = seen(url) if url else None
    text, headline = _place_headline(text, title)
    lines = _paragraphs(text, headline)
    bylines = [line for line in lines[:_BYLINES] if is_byline(line.text)]
    blocks = _blocks(text, _without_tail([line for line in lines if line not in bylines]), headline)
    return _judge(
        Article(
            text=text,
            url=url,
            title=text[: headline.end] if headline else None,
            published=given_date(published) if published else guess_date(url, [b.text for b in bylines]),
            blocks=blocks,
            marks=_quotes(text, blocks),
        )
    )


def _place_headline(text: str, title: str | None) -> tuple[str, _Line | None]:
    """Return the text beginning with its headline, and the headline's line."""
    first = text.split("\n", 1)[0]
    title = " ".join(seen(title or "").split())
    if title:
        if " ".join(first.split()).casefold() != title.casefold():
            return f"{title}\n{text}", _Line(0, len(title), title)
        return text, _Line(0, len(first), first)
    followed = _BLANK_LINE.match(text, len(first)) is not None
    if followed and len(first) <= _MAX_HEADLINE and len(text) > len(first) + 2:
        return text, _Line(0, len(first.rstrip()), first.rstrip())
    return text, None


def _paragraphs(text: str, headline: _Line | None) -> list[_Line]:
    """Split at blank lines, or at every line end where the text has no blank lines."""
    begin = headline.end if headline else 0
    body = text[begin:]
    separator = (
        re.compile(r"\n(?:[^\S\n]*\n)+") if _BLANK_LINE.search(body.lstrip("\n")) else re.compile(r"\n+")
    )
    lines, position = list[_Line](), begin
    for match in [*separator.finditer(text, begin), None]:
        end = match.start() if match else len(text)
        stripped = text[position:end].strip()
        if stripped:
            start = text.index(stripped, position)
            lines.append(_Line(start, start + len(stripped), stripped))
        position = match.end() if match else end
    return lines


def _without_tail(lines: list[_Line]) -> list[_Line]:
    """Leave out furniture: single lines anywhere, and everything after "Related Posts" that is short."""
    kept = list[_Line]()
    closed = False
    for line in lines:
        short = len(line.text) < 160
        closed = short and (closed or is_section_heading(line.text))
        if not closed and not is_furniture_line(line.text):
            kept.append(line)
    return kept


def _blocks(text: str, lines: list[_Line], headline: _Line | None) -> tuple[Block, ...]:
    blocks = list[Block]()
    if headline:
        blocks.append(Block(kind=BlockKind.HEADLINE, start=headline.start, end=headline.end))
    for line in lines:
        for start, end in _items(line):
            kind = BlockKind.ITEM if _ITEM.match(text[start:end]) else BlockKind.PARAGRAPH
            blocks.append(Block(kind=kind, start=start, end=end))
    return tuple(blocks)


def _items(line: _Line) -> list[tuple[int, int]]:
    """Split a paragraph whose every line is a list item into these items."""
    parts = line.text.split("\n")
    if len(parts) < 2 or not all(_ITEM.match(part.strip()) for part in parts):
        return [(line.start, line.end)]
    spans, position = list[tuple[int, int]](), line.start
    for part in parts:
        inner = part.strip()
        start = position + part.index(inner)
        spans.append((start, start + len(inner)))
        position += len(part) + 1
    return spans


def _quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    marks = list[Mark]()
    for i, block in enumerate(blocks):
        continues = i + 1 < len(blocks) and text.startswith("“", blocks[i + 1].start)
        for a, b in quoted_spans(text[block.start : block.end], continues):
            marks.append(Mark(kind=MarkKind.QUOTED, start=block.start + a, end=block.start + b))
    return tuple(marks)


def _judge(article: Article) -> Article:
    body = "\n".join(
        article.text[b.start : b.end] for b in article.blocks if b.kind is not BlockKind.HEADLINE
    )
    language = guess_language(body)
    status = Status.OK
    if language not in (None, "en"):
        status = Status.NOT_ENGLISH
    elif len(body) < MIN_CHARS:
        status = Status.TOO_SHORT
    known = None if language == "und" else language
    return article.model_copy(update={"status": status, "language": known, "advice": ADVICE.get(status, ())})
