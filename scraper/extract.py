"""From the text of a page to the article on it: headline, blocks, marks, dates. No network, bounded work."""

from __future__ import annotations

from typing import TypeAlias

from lxml.html import HtmlElement

from scraper.article import Article, ArticleDate, Block, BlockKind, Mark, MarkKind
from scraper.blocks import RawMark, Walker, italic_classes
from scraper.body import Body, choose_body
from scraper.characters import seen
from scraper.locate import find_article
from scraper.metadata import Metadata, read_metadata
from scraper.page import parse, prune, prune_gently
from scraper.pagedates import declared_date, find_datelines, guess_date
from scraper.quoted import quoted_spans
from scraper.walls import judge_page, survey

RawTriple: TypeAlias = tuple[BlockKind, str, list[RawMark]]

MAX_ARTICLE_CHARS = 400_000
_TWICE_CHARS = 1_000_000  # of markup that may be read a second time
_SUSPICIOUS_CHARS = 250  # of body text on a page that shows more than that


def read_html(html: str, url: str | None = None) -> Article:
    """Read the article of a page; `url` is where the page was found and resolves its links.

    Never raises for a bad page: what could not be read shows in `status` and `advice`.
    """
    url = seen(url) if url else None
    root = parse(html)
    if root is None:
        return judge_page(Article(text="", url=url), Metadata(url=url), survey(None))
    meta = read_metadata(root, url)
    signs = survey(root)
    slanted = italic_classes(root)
    datelines = find_datelines(root) if meta.published is None else []
    prune(root)
    body = _read_body(root, meta, slanted, url)
    if _chars(body) < _SUSPICIOUS_CHARS <= len(signs.visible) and len(html) <= _TWICE_CHARS:
        body = _read_again(html, meta, slanted, url, body)
    published = declared_date(meta.published) or guess_date(meta.url, datelines)
    return judge_page(_assemble(body, meta, published), meta, signs)


def _read_body(root: HtmlElement, meta: Metadata, slanted: frozenset[str], url: str | None) -> Body:
    top = root.find("body")
    blocks = Walker(url or meta.url, slanted).walk(root if top is None else top)
    return choose_body(blocks, find_article(root), meta)


def _read_again(html: str, meta: Metadata, slanted: frozenset[str], url: str | None, first: Body) -> Body:
    """Read a page whose article may have gone with the furniture: kept where it gives far more text."""
    root = parse(html)
    if root is None:
        return first
    prune_gently(root)
    second = _read_body(root, meta, slanted, url)
    return second if _chars(second) > 3 * _chars(first) + _SUSPICIOUS_CHARS else first


def _chars(body: Body) -> int:
    return sum(len(block.text) for block in body.blocks)


def _assemble(body: Body, meta: Metadata, published: ArticleDate | None) -> Article:
    raws = _cut(_with_headline(body))
    text, blocks, marks = join_blocks(raws)
    return Article(
        text=text,
        url=meta.url,
        title=body.headline,
        site=meta.site,
        authors=meta.authors,
        language=meta.language,
        published=published,
        modified=declared_date(meta.modified),
        blocks=blocks,
        marks=marks,
        works=meta.works,
    )


def _with_headline(body: Body) -> list[RawTriple]:
    raws = [(b.kind, b.text, b.marks) for b in body.blocks]
    if not body.headline:
        return raws
    while raws and raws[0][1].casefold() == body.headline.casefold():
        raws = raws[1:]
    marks = body.headline_block.marks if body.headline_block is not None else []
    fits = body.headline_block is not None and body.headline_block.text == body.headline
    return [(BlockKind.HEADLINE, body.headline, marks if fits else []), *raws]


def _cut(raws: list[RawTriple]) -> list[RawTriple]:
    """Return as many blocks as an article can have; what is longer is an attack or an archive."""
    total, kept = 0, list[RawTriple]()
    for raw in raws:
        total += len(raw[1])
        if total > MAX_ARTICLE_CHARS:
            break
        kept.append(raw)
    return kept


def join_blocks(
    raws: list[RawTriple],
) -> tuple[str, tuple[Block, ...], tuple[Mark, ...]]:
    """Join blocks with newlines; return the text with its blocks and marks, quotation marks found."""
    blocks, marks, position = list[Block](), list[Mark](), 0
    for i, (kind, text, raw_marks) in enumerate(raws):
        blocks.append(Block(kind=kind, start=position, end=position + len(text)))
        marks += [
            Mark(kind=m.kind, start=position + m.start, end=position + m.end, target=m.target)
            for m in raw_marks
        ]
        continues = i + 1 < len(raws) and raws[i + 1][1].startswith("“")
        marks += [
            Mark(kind=MarkKind.QUOTED, start=position + a, end=position + b)
            for a, b in quoted_spans(text, continues)
        ]
        position += len(text) + 1
    marks.sort(key=lambda m: (m.start, -m.end, m.kind))
    return "\n".join(text for _, text, _ in raws), tuple(blocks), tuple(marks)
