"""What every later stage reads: the text of an article, its blocks, its marks and its dates."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict


class BlockKind(StrEnum):
    """The role of a stretch of text on the page; a sentence never crosses a block."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    QUOTE = "quote"


class MarkKind(StrEnum):
    """How a stretch of text was set apart; italics and quotation marks are the marks of titles."""

    ITALIC = "italic"
    BOLD = "bold"
    QUOTED = "quoted"
    LINK = "link"


class Status(StrEnum):
    """What kind of page was read; every status but `ok`, `partial` and `too_short` gives no claims."""

    OK = "ok"
    PARTIAL = "partial"
    TOO_SHORT = "too_short"
    PAYWALLED = "paywalled"
    CONSENT_WALL = "consent_wall"
    JS_REQUIRED = "js_required"
    BOT_WALL = "bot_wall"
    NOT_AN_ARTICLE = "not_an_article"
    NOT_ENGLISH = "not_english"

    @property
    def readable(self) -> bool:
        """Whether claims may be read from the text."""
        return self in (Status.OK, Status.PARTIAL, Status.TOO_SHORT)


class Frozen(BaseModel):
    """A model that refuses unknown keys and does not change once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Block(Frozen):
    """One block of the page; `start` and `end` index `Article.text`."""

    kind: BlockKind
    start: int
    end: int


class Mark(Frozen):
    """A marked stretch; `start` and `end` index `Article.text`, `target` is the address of a link.

    The span of a QUOTED mark lies inside the quotation marks.
    """

    kind: MarkKind
    start: int
    end: int
    target: str | None = None


class ArticleDate(Frozen):
    """A date (ISO 8601, day precision at most) and where it comes from.

    `declared` stands in the page's own metadata, `given` comes from the user, `guessed` was read off
    the page's address or text: a guess may be shown, but no verdict rests on an unsure one.
    """

    value: str
    origin: Literal["declared", "given", "guessed"]


class NamedWork(Frozen):
    """A work that the page's own metadata (JSON-LD `about`, `mentions` or a Movie/TVSeries node) names."""

    name: str
    type: str | None = None


class Article(Frozen):
    """An article as read.

    `text` begins with the headline as its first line (where there is one); blocks and marks index it.
    `advice` tells the user what to do where the page was not read as a whole.
    """

    text: str
    url: str | None = None
    title: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    status: Status = Status.OK
    published: ArticleDate | None = None
    modified: ArticleDate | None = None
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    works: tuple[NamedWork, ...] = ()
    advice: tuple[str, ...] = ()
