"""Pages that are no article, or not all of one: paywall, consent wall, script shell, bot check, index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from scraper.article import Article, BlockKind, Status
from scraper.errors import HttpError
from scraper.language import guess_language
from scraper.metadata import Metadata
from scraper.wallwords import (
    BOT_TEXT,
    BOT_TITLE,
    CAPTCHA_NAME,
    CONSENT_TEXT,
    ERROR_TEXT,
    ERROR_TITLE,
    PAY_BOX_NAME,
    PAY_HINTS,
    PAY_TEXT,
    SCRIPT_TEXT,
)

MIN_CHARS = 400  # characters of body text below which a page is too short to be sure of
_TEASER_CHARS = 150
_MAX_NAMED = 20_000  # elements whose names are looked at
_CONSENT_CHARS = 6000  # a consent wall has no more text than this
_CONSENT_HINT = re.compile(r"[Cc]ookie|COOKIE|[Cc]onsent|[Pp]rivacy")
_BOT_PAGE_CHARS = 2000  # a page sent with 403, 429 or 503 that is longer is no bot check

_PASTE = "Open the page in your browser and paste the text of the article instead."
ADVICE: dict[Status, tuple[str, ...]] = {
    Status.PARTIAL: ("Only the free part of this article could be read.", _PASTE),
    Status.PAYWALLED: ("This article is behind a paywall.", _PASTE),
    Status.CONSENT_WALL: ("The site shows a cookie or consent page instead of the article.", _PASTE),
    Status.JS_REQUIRED: ("The page shows its text only in a browser that runs scripts.", _PASTE),
    Status.BOT_WALL: ("The site turns automatic readers away.", _PASTE),
    Status.NOT_AN_ARTICLE: (
        "This page is not a single article (an index, an error page or something else).",
        "Give the address of one article, or paste its text.",
    ),
    Status.NOT_ENGLISH: ("The article is not in English, the only language that is read so far.",),
    Status.TOO_SHORT: ("Little text was found; part of the article may be missing.", _PASTE),
}


@dataclass(frozen=True, slots=True)
class Signs:
    """What the whole page shows before it is pruned, in counts and the words of its notices."""

    visible: str = ""
    notices: str = ""
    scripts: int = 0
    empty_root: bool = False
    captcha: bool = False
    headlines: int = 0
    locked: bool = False


def survey(root: HtmlElement | None) -> Signs:
    """Note the signs of walls on an unpruned page."""
    if root is None:
        return Signs()
    body = root.find("body")
    body = root if body is None else body
    return Signs(
        visible=_words(body, 4000),
        notices=" ".join(_words(el, 1000) for el in list(root.iter("noscript"))[:10]),
        scripts=sum(1 for _ in root.iter("script")),
        empty_root=any(_is_empty_root(el) for el in body.iter("div", "main", "section") if el.get("id")),
        captcha=_has_captcha(root),
        headlines=sum(
            1 for el in body.iter("h2", "h3") if el.find(".//a") is not None or _parent_is(el, "a")
        ),
        locked=_has_paywall_box(body),
    )


def _words(el: HtmlElement, limit: int) -> str:
    """Return the first `limit` characters of shown text beneath an element."""
    parts, total = list[str](), 0
    for node in el.iter():
        texts = (
            node.text if node.tag not in ("script", "style") else None,
            node.tail if node is not el else None,
        )
        for text in texts:
            if text and not text.isspace():
                parts.append(" ".join(text[:limit].split()))
                total += len(parts[-1])
        if total > limit:
            break
    return " ".join(parts)


def _is_empty_root(el: HtmlElement) -> bool:
    return el.get("id") in ("root", "app", "__next", "__nuxt", "main-app", "react-root") and len(el) == 0


def _parent_is(el: HtmlElement, tag: str) -> bool:
    parent = el.getparent()
    return parent is not None and parent.tag == tag


def _has_captcha(root: HtmlElement) -> bool:
    return any(CAPTCHA_NAME.search(name) for name in _names(root, "div", "form", "iframe"))


def _has_paywall_box(body: HtmlElement) -> bool:
    return any(PAY_BOX_NAME.search(name) for name in _names(body, "div", "section", "aside"))


def _names(root: HtmlElement, *tags: str) -> Iterator[str]:
    """Yield the classes and ids beneath an element."""
    for el in islice(root.iter(*tags), _MAX_NAMED):
        attributes = el.attrib
        if attributes:
            yield f"{attributes.get('id', '')[:200]} {attributes.get('class', '')[:500]}"


def judge_page(article: Article, meta: Metadata, signs: Signs) -> Article:
    """Return the article with its status and advice; the text of a wall is taken out."""
    body = _body_text(article)
    status = _status(article, meta, signs, body)
    language = guess_language(body) if status.readable else None
    if language not in (None, "en") and status.readable:
        status = Status.NOT_ENGLISH
    update: dict[str, object] = {"status": status, "advice": ADVICE.get(status, ())}
    if article.language is None and language not in (None, "und"):
        update["language"] = language
    if not status.readable and status is not Status.NOT_ENGLISH:
        update |= {"text": "", "blocks": (), "marks": ()}
    return article.model_copy(update=update)


def _body_text(article: Article) -> str:
    return "\n".join(
        article.text[b.start : b.end] for b in article.blocks if b.kind is not BlockKind.HEADLINE
    )


def _status(article: Article, meta: Metadata, signs: Signs, body: str) -> Status:
    title = meta.page_title or article.title or ""
    short = len(body) < MIN_CHARS
    shown = body if len(body) >= _TEASER_CHARS else signs.visible
    if short and (BOT_TITLE.search(title) or signs.captcha or BOT_TEXT.search(shown + signs.notices)):
        return Status.BOT_WALL
    if short and (ERROR_TITLE.search(title) or ERROR_TEXT.search(shown[:600])):
        return Status.NOT_AN_ARTICLE
    if short and len(signs.visible) < MIN_CHARS and _needs_scripts(signs):
        return Status.JS_REQUIRED
    if _mostly_consent(shown, short):
        return Status.CONSENT_WALL
    pay = _paywall(meta, signs, body)
    if pay is not None:
        return pay
    if _is_index(meta, signs, body):
        return Status.NOT_AN_ARTICLE
    return Status.TOO_SHORT if short else Status.OK


def _needs_scripts(signs: Signs) -> bool:
    return (
        bool(SCRIPT_TEXT.search(signs.notices + " " + signs.visible))
        or signs.empty_root
        or (signs.scripts >= 5 and len(signs.visible) < 100)
    )


def _mostly_consent(text: str, short: bool) -> bool:
    if (not short and len(text) > _CONSENT_CHARS) or not _CONSENT_HINT.search(text):
        return False
    sentences = [s for s in re.split(r"(?<=[.!?])\s+|\n", text) if len(s) > 15]
    if not sentences:
        return False
    about = sum(1 for s in sentences if CONSENT_TEXT.search(s))
    return about >= 2 and about >= 0.5 * len(sentences)


def _paywall(meta: Metadata, signs: Signs, body: str) -> Status | None:
    """Return the status of a page that holds back text, None where nothing shows that it does."""
    if meta.free is None and not signs.locked and not _hints_at_payment(body, signs):
        return None
    ending = body[-400:]
    asks = bool(PAY_TEXT.search(ending)) or (
        len(body) < 3 * MIN_CHARS and bool(PAY_TEXT.search(signs.visible))
    )
    walled = asks or signs.locked
    if meta.free is False and (walled or len(body) < 4 * MIN_CHARS):
        return Status.PARTIAL if _teaser_chars(body) >= _TEASER_CHARS else Status.PAYWALLED
    if walled and len(body) < 5 * MIN_CHARS and (asks or len(body) < 2 * MIN_CHARS):
        return Status.PARTIAL if _teaser_chars(body) >= _TEASER_CHARS else Status.PAYWALLED
    return None


def _hints_at_payment(body: str, signs: Signs) -> bool:
    """Tell by a quick look whether the phrases of paywalls are worth a search."""
    text = (body[-400:] + signs.visible).lower()
    return any(word in text for word in PAY_HINTS)


def _teaser_chars(body: str) -> int:
    """Count the characters of real article text, invitations to subscribe left out."""
    lines = [line for line in body.split("\n") if not PAY_TEXT.search(line)]
    return sum(len(line) for line in lines if len(line.split()) >= 8)


def _is_index(meta: Metadata, signs: Signs, body: str) -> bool:
    if meta.is_article or meta.og_type == "article" or meta.published:
        return False
    paragraphs = [line for line in body.split("\n") if len(line) >= 60]
    average = sum(map(len, paragraphs)) / len(paragraphs) if paragraphs else 0
    if signs.headlines >= 6 and (average < 220 or signs.headlines > len(paragraphs)):
        return True
    return meta.og_type in ("website", "profile") and len(body) < MIN_CHARS and signs.headlines >= 3


def judge_http(article: Article, status: int) -> Article:
    """Return the article of a page that came with an HTTP error status as the wall that the status names.

    Raise `HttpError` where a server's error page is all there is.
    """
    if status == 200:
        return article
    readable = article.status.readable and len(article.text) >= _TEASER_CHARS
    if status in (401, 402, 451):
        wall = Status.PARTIAL if readable else Status.PAYWALLED
    elif len(article.text) < _BOT_PAGE_CHARS:
        wall = Status.BOT_WALL
    else:
        raise HttpError(f"The site answered with an error (HTTP {status}).", hint=_PASTE, status=status)
    update: dict[str, object] = {"status": wall, "advice": ADVICE[wall]}
    if not wall.readable:
        update |= {"text": "", "blocks": (), "marks": ()}
    return article.model_copy(update=update)
