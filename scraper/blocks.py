"""Walk a pruned page into raw blocks: text with its marks, and where in the tree it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml.html import HtmlElement

from scraper.article import BlockKind, MarkKind
from scraper.characters import seen
from scraper.wordlist import words

MAX_BLOCKS = 5_000
MAX_BLOCK_CHARS = 100_000
_CELL_CHARS = 300  # a longer cell is a column of a layout, not a figure of a table
_SPACE = re.compile(r"[\s\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_ITALIC_STYLE = re.compile(r"(?i)font-style\s*:\s*(?:italic|oblique)")
_BOLD_STYLE = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_STYLE_RULE = re.compile(r"\.([\w-]{1,60})\s*\{[^{}]{0,400}?font-style\s*:\s*(?:italic|oblique)", re.I)
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")

_MARK_TAGS = {
    "em": MarkKind.ITALIC,
    "i": MarkKind.ITALIC,
    "cite": MarkKind.ITALIC,
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
}
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BLOCK_TAGS = (
    words(
        """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure
    form header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead
    tr ul caption amp-fit-text amp-accordion amp-list
    """
    )
    | _HEADINGS
)
_CAPTION_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:wp-)?caption(?:-text)?(?:$|[\s_-])")
_ITALIC_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:italics?|oblique)(?:$|[\s_-])")


@dataclass(slots=True)
class RawMark:
    """A mark whose span indexes the text of its own block."""

    kind: MarkKind
    start: int
    end: int
    target: str | None = None


@dataclass(slots=True)
class RawBlock:
    """A block as it stands on the page; `home` is the element that holds it."""

    kind: BlockKind
    text: str
    marks: list[RawMark]
    home: HtmlElement
    tag: str
    chain: tuple[HtmlElement, ...] = ()

    @property
    def linked(self) -> float:
        """Share of the text that is a link."""
        if not self.text:
            return 0.0
        return sum(m.end - m.start for m in self.marks if m.kind is MarkKind.LINK) / len(self.text)


@dataclass(slots=True)
class _Run:
    """Text that is being put together, white space folded while it grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    spaced: bool = True  # the text so far ends in white space (or is empty)
    marks: list[RawMark] = field(default_factory=list)

    def add(self, text: str) -> None:
        text = _SPACE.sub(" ", seen(text))  # again: entities have become characters
        if self.spaced:
            text = text.removeprefix(" ")
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.spaced = text[-1] == " "


class Walker:
    """Walk one page; `base` resolves the addresses of links, `italic_classes` come from its style sheet."""

    def __init__(self, base: str | None, italic_classes: frozenset[str] = frozenset()) -> None:
        self.blocks: list[RawBlock] = []
        self._base = base or ""
        self._italic_classes = italic_classes
        self._run = _Run()
        self._open: list[tuple[MarkKind, int, str | None]] = []
        self._chain: list[HtmlElement] = []

    def walk(self, root: HtmlElement) -> list[RawBlock]:
        """Return the blocks beneath `root` in the order of the page."""
        self._chain = [root]
        self._children(root, BlockKind.PARAGRAPH)
        self._flush(BlockKind.PARAGRAPH)
        return self.blocks

    def _children(self, el: HtmlElement, kind: BlockKind) -> None:
        if el.text:
            self._run.add(el.text)
        for child in el:
            self._element(child, kind)
            if child.tail:
                self._run.add(child.tail)

    def _element(self, el: HtmlElement, kind: BlockKind) -> None:
        tag = el.tag
        if len(self.blocks) >= MAX_BLOCKS:
            return
        if tag == "br":
            self._break(el, kind)
        elif tag == "tr" and _is_data_row(el):
            self._row(el, kind)
        elif tag == "dl" and _is_fact_list(el):
            self._facts(el, kind)
        elif tag in _BLOCK_TAGS:
            self._block(el, kind)
        elif tag == "q":
            self._run.add("“")
            self._children(el, kind)
            self._run.add("”")
        else:
            self._inline(el, kind)

    def _block(self, el: HtmlElement, kind: BlockKind) -> None:
        self._flush(kind)
        self._chain.append(el)
        inner = _kind_of(el, kind)
        mark = self._mark_of(el)
        if mark is not None:
            self._open.append((mark, 0, None))
        self._children(el, inner)
        self._flush(inner)
        if mark is not None:
            self._open.pop()
        self._chain.pop()

    def _inline(self, el: HtmlElement, kind: BlockKind) -> None:
        mark = self._mark_of(el)
        target = self._target(el) if el.tag == "a" else None
        if target is not None:
            self._open.append((MarkKind.LINK, self._run.length, target))
        if mark is not None:
            self._open.append((mark, self._run.length, None))
        self._children(el, kind)
        for wanted in (mark is not None, target is not None):
            if wanted:
                self._close(*self._open.pop())

    def _close(self, kind: MarkKind, start: int, target: str | None) -> None:
        if self._run.length > start:
            self._run.marks.append(RawMark(kind, start, self._run.length, target))

    def _mark_of(self, el: HtmlElement) -> MarkKind | None:
        mark = _MARK_TAGS.get(el.tag)
        if mark is not None or not el.attrib:
            return mark
        style = el.get("style")
        if style and _ITALIC_STYLE.search(style):
            return MarkKind.ITALIC
        if style and el.tag == "span" and _BOLD_STYLE.search(style):
            return MarkKind.BOLD
        classes = el.get("class")
        if classes and el.tag in ("span", "a", "font", "p", "div"):
            named = not self._italic_classes.isdisjoint(classes.split())
            if named or (el.tag == "span" and _ITALIC_CLASS.search(classes)):
                return MarkKind.ITALIC
        return None

    def _target(self, el: HtmlElement) -> str | None:
        href = (el.get("href") or "").strip()
        if not href or href.startswith("#"):
            return "" if href else None
        try:
            address = urljoin(self._base, href)
        except ValueError:
            return ""
        return address if address.startswith(("http://", "https://")) else ""

    def _break(self, el: HtmlElement, kind: BlockKind) -> None:
        # A hard line break ends a block, as old pages have no other paragraphs - but not amid a sentence.
        if not self._run.length:
            return
        tail = (el.tail or "").lstrip()
        amid = tail[:1].islower() and not _SENTENCE_END.search("".join(self._run.parts[-2:]).rstrip())
        if amid or kind is BlockKind.HEADING:
            self._run.add(" ")
        else:
            self._flush(kind)

    def _flush(self, kind: BlockKind) -> None:
        for mark, start, target in self._open:
            self._close(mark, start, target)
        run, self._run = self._run, _Run()
        self._open = [(mark, 0, target) for mark, _, target in self._open]
        text = "".join(run.parts)[:MAX_BLOCK_CHARS].rstrip()
        if text:
            marks = _tidy(run.marks, text)
            home = self._chain[-1]
            self.blocks.append(RawBlock(kind, text, marks, home, str(home.tag), tuple(self._chain)))

    def _row(self, el: HtmlElement, kind: BlockKind) -> None:
        self._flush(kind)
        self._chain.append(el)
        self._cells([cell for cell in el if cell.tag in ("td", "th")], kind)
        self._chain.pop()

    def _cells(self, cells: list[HtmlElement], kind: BlockKind) -> None:
        """Put the cells of one row into one block, parted by " | "."""
        start = len(self.blocks)
        for cell in cells:
            self._chain.append(cell)
            self._children(cell, kind)
            self._flush(kind)
            self._chain.pop()
        parts = self.blocks[start:]
        del self.blocks[start:]
        if not parts:
            return
        text, marks = "", list[RawMark]()
        last = None
        for part in parts:
            if text:
                text += " " if part.chain[len(self._chain)] is last else " | "
            last = part.chain[len(self._chain)]
            marks += [RawMark(m.kind, m.start + len(text), m.end + len(text), m.target) for m in part.marks]
            text += part.text
        self.blocks.append(RawBlock(BlockKind.ROW, text, marks, self._chain[-1], "tr", tuple(self._chain)))

    def _facts(self, el: HtmlElement, kind: BlockKind) -> None:
        self._flush(kind)
        self._chain.append(el)
        row: list[HtmlElement] = []
        for part in (p for child in el for p in (child if child.tag == "div" else [child])):
            if len(self.blocks) >= MAX_BLOCKS:
                break
            if part.tag == "dt" and any(p.tag == "dd" for p in row):
                self._cells(row, kind)
                row = []
            if part.tag in ("dt", "dd"):
                row.append(part)
        self._cells(row, kind)
        self._chain.pop()


def italic_classes(root: HtmlElement) -> frozenset[str]:
    """Return the classes that the page's own style sheet sets in italics; call it before `prune`."""
    sheets = (el.text or "" for el in root.iter("style"))
    return frozenset(name for sheet in sheets for name in _STYLE_RULE.findall(sheet[:200_000]))


def _kind_of(el: HtmlElement, outer: BlockKind) -> BlockKind:
    tag = el.tag
    if tag in _HEADINGS:
        return BlockKind.HEADING
    if tag in ("figcaption", "caption"):
        return BlockKind.CAPTION
    if tag in ("p", "div") and el.attrib and _CAPTION_CLASS.search(el.get("class") or ""):
        # A wrapper named "wp-caption" holds the picture and, further in, its caption.
        return BlockKind.CAPTION
    if outer in (BlockKind.QUOTE, BlockKind.CAPTION):
        return outer
    if tag == "blockquote":
        return BlockKind.QUOTE
    if tag == "li":
        return BlockKind.ITEM
    return outer


def _is_data_row(el: HtmlElement) -> bool:
    cells = [cell for cell in el if cell.tag in ("td", "th")]
    if len(cells) < 2 or next(el.iter("table", "h1", "form", "article"), None) is not None:
        return False
    return all(_is_short(cell) for cell in cells)


def _is_short(cell: HtmlElement) -> bool:
    total = 0
    for text in cell.itertext():
        total += len(text)
        if total > _CELL_CHARS:
            return False
    return True


def _is_fact_list(el: HtmlElement) -> bool:
    return all(_is_short(dd) for dd in el.iter("dd"))


def _tidy(marks: list[RawMark], text: str) -> list[RawMark]:
    """Trim white space off the spans and merge touching ones of one kind."""
    trimmed = list[RawMark]()
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        start, end = mark.start, min(mark.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        if start < end:
            trimmed.append(RawMark(mark.kind, start, end, mark.target or None))
    merged = list[RawMark]()
    last: dict[MarkKind, RawMark] = {}
    for mark in trimmed:
        before = last.get(mark.kind)
        if (
            before
            and mark.start <= before.end + (text[before.end : mark.start] == " ")
            and mark.target == before.target
        ):
            before.end = max(before.end, mark.end)
            continue
        merged.append(mark)
        last[mark.kind] = mark
    return merged
