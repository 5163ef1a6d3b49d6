"""Choose, of all blocks of a page, those of the article: headline, standfirst and body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from scraper.article import BlockKind, MarkKind
from scraper.blocks import RawBlock
from scraper.furniture import is_byline, is_furniture_line, is_section_heading
from scraper.locate import Evidence, fold
from scraper.metadata import Metadata

_ANCHOR_CHARS = 60  # a block of running text at least this long shows where the article is
_SHARE = 0.8  # descend into a child that holds this share of the running text
_LINKED = 0.6  # a block with more of its text in links than this is navigation
_FALLBACK_SHARE = 0.35  # trafilatura's text below this share of all running text is not believed alone
_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM)
_STANDFIRST = re.compile(
    r"(?i)dek|standfirst|stand-first|sub-?(?:title|head|line)|summary|excerpt|lead|intro|deck|lede|teaser"
)
_TITLE_SITE = re.compile(r"\s+(?:[|·»]|::|[-–—])\s+")


@dataclass(slots=True)
class Body:
    """What was chosen: the headline, its block (where it stands on the page) and the blocks of the body."""

    headline: str | None = None
    headline_block: RawBlock | None = None
    blocks: list[RawBlock] = field(default_factory=list)
    container: HtmlElement | None = None


def choose_body(blocks: list[RawBlock], evidence: Evidence | None, meta: Metadata) -> Body:
    """Choose headline and body among the blocks of a pruned page."""
    headline, top = _headline(blocks, meta)
    rest = blocks[top + 1 :] if top is not None else blocks
    rest = _without_sections([b for b in rest if b.tag != "h1" or fold(b.text) != fold(headline or "")])
    anchors = _anchors(rest, evidence)
    if not anchors and top is not None:
        rest = _without_sections(blocks)  # a headline in a side box: the article stands elsewhere
        anchors = _anchors(rest, evidence)
    body = Body(headline, blocks[top] if top is not None else None)
    if anchors:
        body.container = _container(rest, anchors)
        body.blocks = _select(rest, anchors, body.container, evidence)
    return body


def _headline(blocks: list[RawBlock], meta: Metadata) -> tuple[str | None, int | None]:
    """Return the headline and the index of its block, if it stands on the page at all."""
    wanted = [fold(t) for t in (*meta.titles, strip_site(meta.page_title, meta.site)) if t]
    first: tuple[int, RawBlock] | None = None
    for i, block in enumerate(blocks):
        if block.tag == "h1" or (block.kind is BlockKind.HEADING and block.tag == "h2"):
            folded = fold(block.text)
            if len(folded) >= 8 and any(_alike(folded, w) for w in wanted):
                return block.text, i
        if block.tag == "h1" and first is None and len(block.text.split()) >= 3:
            first = i, block
    if first is not None and (not meta.titles or not wanted):
        return first[1].text, first[0]
    declared = meta.titles[0] if meta.titles else strip_site(meta.page_title, meta.site)
    if declared is None and first is not None:
        return first[1].text, first[0]
    return declared, next((i for i, b in enumerate(blocks) if fold(b.text) == fold(declared or "-")), None)


def _alike(shown: str, declared: str) -> bool:
    """Tell whether a shown heading is the declared title: all of it and more, most of it, or its beginning."""
    if declared in shown or (shown in declared and 2 * len(shown) >= len(declared)):
        return True
    return len(shown) >= 30 and shown[:30] == declared[:30]


def strip_site(title: str | None, site: str | None) -> str | None:
    """Return a page's title without the site's name before or behind it."""
    if not title:
        return None
    parts = _TITLE_SITE.split(title)
    if len(parts) < 2:
        return title
    if site:
        kept = [p for p in parts if fold(p) != fold(site)]
        if 0 < len(kept) < len(parts):
            return title[title.find(kept[0]) : title.rfind(kept[-1]) + len(kept[-1])]
    longest = max(parts, key=len)
    return longest if len(longest) >= 0.6 * len(title) else title


def _without_sections(blocks: list[RawBlock]) -> list[RawBlock]:
    """Drop lines of furniture, and what stands beneath a heading like "Related Posts" in its own box."""
    kept = list[RawBlock]()
    closed: HtmlElement | None = None
    for block in blocks:
        if closed is not None and closed in block.chain and not _resumes(block):
            continue
        closed = None
        if is_section_heading(block.text) and block.kind in (
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.ITEM,
        ):
            closed = _section_of(block)
        elif not is_furniture_line(block.text):
            kept.append(block)
    return kept


def _section_of(block: RawBlock) -> HtmlElement | None:
    """Return the box that a heading opens: its own block's parent."""
    chain = block.chain
    if block.kind is BlockKind.HEADING or block.tag in ("p", "li"):
        return chain[-2] if len(chain) > 1 else None
    return chain[-1]


def _resumes(block: RawBlock) -> bool:
    """Tell whether running text goes on after a furniture heading that shares the article's own box."""
    return block.kind is BlockKind.PARAGRAPH and len(block.text) >= 2 * _ANCHOR_CHARS and block.linked < 0.3


def _anchors(blocks: list[RawBlock], evidence: Evidence | None) -> dict[int, int]:
    """Return index → length of the blocks of running text that show where the article is."""
    running = {i: len(b.text) for i, b in enumerate(blocks) if _is_running(b)}
    if evidence is None:
        return running
    seen = {i: n for i, n in running.items() if evidence.saw(blocks[i].text)}
    if sum(seen.values()) < _FALLBACK_SHARE * sum(running.values()):
        return running
    # trafilatura often takes only the first of several boxes: what is built alike belongs, too.
    shapes = {shape for i in seen if (shape := _shape(blocks[i]))}
    alike = {i: n for i, n in running.items() if blocks[i].linked < 0.3 and _shape(blocks[i]) in shapes}
    return seen | alike


def _shape(block: RawBlock) -> tuple[tuple[str, str], ...]:
    """Return tags and classes of a block's last three boxes; empty where they are too plain to tell it by."""
    shape = tuple((str(el.tag), el.get("class") or "") for el in block.chain[-3:])
    return shape if sum(1 for _, name in shape if name) >= 2 else ()


def _is_running(block: RawBlock) -> bool:
    return block.kind in _TEXT_KINDS and len(block.text) >= _ANCHOR_CHARS and block.linked < 0.5


def _container(blocks: list[RawBlock], anchors: dict[int, int]) -> HtmlElement:
    """Return the smallest element that holds nearly all running text."""
    total = sum(anchors.values())
    weights: Counter[HtmlElement] = Counter()
    for i, length in anchors.items():
        for el in blocks[i].chain:
            weights[el] += length
    chain = blocks[max(anchors, key=lambda i: anchors[i])].chain
    best = chain[0]
    for el in chain:
        if weights[el] < _SHARE * total or (el.tag in ("p", "li", "blockquote") and len(anchors) > 1):
            break
        best = el
    return best


def _select(
    blocks: list[RawBlock], anchors: dict[int, int], container: HtmlElement, evidence: Evidence | None
) -> list[RawBlock]:
    inside = {i: n for i, n in anchors.items() if container in blocks[i].chain}
    if not inside:
        return []
    first, last = min(inside), max(inside)
    homes = {el for i in inside for el in blocks[i].chain[-3:]}
    chosen = _standfirst(blocks[:first], evidence)
    waiting: RawBlock | None = None  # a heading that trafilatura did not see: taken when text follows it
    for i in range(first, len(blocks)):
        block = blocks[i]
        if container not in block.chain or (block.kind is BlockKind.PARAGRAPH and is_byline(block.text)):
            continue
        under = i < last and _is_line_under_heading(blocks[i - 1], block)
        if i in inside or under or _belongs(block, homes, evidence, tail=i > last):
            chosen += [waiting, block] if waiting is not None and _heads(waiting, block) else [block]
            waiting = None
        else:
            waiting = block if block.kind is BlockKind.HEADING and block.linked <= _LINKED else None
    return _trim_tail(_with_first_heading(blocks, first, chosen))


def _is_line_under_heading(above: RawBlock, block: RawBlock) -> bool:
    """Tell whether an unlinked paragraph is right beneath a heading of a list: "Ida Marl, Weir Books, 2019, 412pp"."""
    return (
        above.kind is BlockKind.HEADING
        and block.kind is BlockKind.PARAGRAPH
        and not block.linked
        and above.linked <= _LINKED
        and _heads(above, block)
    )


def _heads(heading: RawBlock, block: RawBlock) -> bool:
    """Tell whether a block stands in the box that its heading opens."""
    return len(heading.chain) > 1 and heading.chain[-2] in block.chain


def _with_first_heading(blocks: list[RawBlock], first: int, chosen: list[RawBlock]) -> list[RawBlock]:
    """Add the heading right above the first block of running text."""
    above = blocks[first - 1] if first else None
    if above is None or above.kind is not BlockKind.HEADING or above in chosen or above.linked > _LINKED:
        return chosen
    if not _heads(above, blocks[first]):
        return chosen
    at = chosen.index(blocks[first])
    return [*chosen[:at], above, *chosen[at:]]


def _belongs(block: RawBlock, homes: set[HtmlElement], evidence: Evidence | None, tail: bool) -> bool:
    """Tell whether a block that is no running text stands among the article's own."""
    if block.linked > _LINKED:
        return False
    if not any(el in homes for el in block.chain[-4:]):
        return False
    if evidence is None or evidence.saw(block.text):
        return True
    if block.kind in (BlockKind.ROW, BlockKind.CAPTION, BlockKind.ITEM, BlockKind.QUOTE):
        return True
    return not tail and block.kind is BlockKind.PARAGRAPH and len(block.text) >= _ANCHOR_CHARS


def _standfirst(blocks: list[RawBlock], evidence: Evidence | None) -> list[RawBlock]:
    """Return what stands between headline and body and belongs to the article: standfirst, first caption."""
    return [b for b in blocks[-12:] if _is_lead(b, evidence)]


def _is_lead(block: RawBlock, evidence: Evidence | None) -> bool:
    if block.linked > 0.3 or is_byline(block.text):
        return False
    if block.kind in (BlockKind.CAPTION, BlockKind.ROW):
        return True
    names = " ".join(filter(None, (block.home.get("class"), block.home.get("id"))))
    named = bool(_STANDFIRST.search(names))
    seen = evidence is not None and evidence.saw(block.text)
    return len(block.text.split()) >= 5 and (named or (seen and block.kind is not BlockKind.ITEM))


def _trim_tail(blocks: list[RawBlock]) -> list[RawBlock]:
    """Cut headings that head nothing and lines of links off the end."""
    while blocks and (blocks[-1].kind is BlockKind.HEADING or _is_all_link(blocks[-1])):
        blocks = blocks[:-1]
    return blocks


def _is_all_link(block: RawBlock) -> bool:
    links: Iterable[int] = (m.end - m.start for m in block.marks if m.kind is MarkKind.LINK)
    return sum(links) >= 0.9 * len(block.text)
