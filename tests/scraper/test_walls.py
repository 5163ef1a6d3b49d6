"""Pages that are no article get a status and advice, never their own text as an article."""

from __future__ import annotations

import pytest
from weblab import Site, answer

from scraper.article import Status
from scraper.errors import HttpError
from scraper.extract import read_html
from scraper.read import Url, read_target
from scraper.settings import FetchSettings

SENTENCE = (
    "The second season of Low Season arrives on May 2, 2026 and has ten episodes, two more than before. "
)


def page(body: str, head: str = "<title>Low Season returns</title>") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


def paragraphs(count: int) -> str:
    return "".join(f"<p>{SENTENCE} {i}</p>" for i in range(count))


LOCKED = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Low Season returns",
"isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".b"}}
</script>"""
TITLED = "<article><h1>Low Season returns</h1>"
CHECK = "<h1>example.com</h1><p>Checking your browser before accessing the site.</p>"
HUMAN = '<p>Please verify you are a human</p><div id="px-captcha"></div>'
APP = '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'
CONSENT = """<div><h1>Before you continue</h1><p>We and our 842 partners use cookies and similar technologies.</p>
<p>We need your consent to process personal data.</p><p>You can manage choices in our privacy policy.</p></div>"""
LOGIN = "</article><div class='paywall'>Already a subscriber? Log in to read</div>"
GONE = "<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist.</p>"
TEASERS = "".join(
    f'<div><h2><a href="/{i}">Show {i} renewed</a></h2><p>A short teaser of story {i}, which goes on.</p></div>'
    for i in range(20)
)
INDEX_HEAD = '<title>TV news</title><meta property="og:type" content="website">'

WALLS = [
    (Status.BOT_WALL, page(CHECK, "<title>Just a moment...</title>")),
    (Status.BOT_WALL, page(HUMAN, "<title>Access denied</title>")),
    (Status.JS_REQUIRED, page(APP)),
    (Status.JS_REQUIRED, page("<p>This site requires JavaScript to be shown.</p>")),
    (Status.JS_REQUIRED, page('<div id="__next"></div>' + "<script>1</script>" * 8)),
    (Status.CONSENT_WALL, page(CONSENT)),
    (Status.PAYWALLED, page(f"{TITLED}<p>Subscribe to continue reading.</p></article>", LOCKED)),
    (Status.PAYWALLED, page(TITLED + LOGIN)),
    (Status.NOT_AN_ARTICLE, page(GONE, "<title>404 - Site</title>")),
    (Status.NOT_AN_ARTICLE, page("<h1>Television</h1>" + TEASERS, INDEX_HEAD)),
]


@pytest.mark.parametrize(("status", "html"), WALLS, ids=[f"{i}-{w[0]}" for i, w in enumerate(WALLS)])
def test_wall(status: Status, html: str) -> None:
    article = read_html(html)
    assert article.status == status
    assert article.text == ""
    assert article.blocks == article.marks == ()
    assert article.advice
    assert "paste" in " ".join(article.advice)


def test_whole_article_is_ok() -> None:
    article = read_html(page(f"<article><h1>Low Season returns</h1>{paragraphs(8)}</article>"))
    assert article.status is Status.OK
    assert article.advice == ()


def test_article_with_cookie_banner_and_offer_is_ok() -> None:
    banner = '<div class="cookie-banner"><p>We use cookies.</p></div><div class="promo">Subscribe for full access</div>'
    article = read_html(page(f"{banner}<article><h1>Low Season returns</h1>{paragraphs(30)}</article>"))
    assert article.status is Status.OK
    assert "cookies" not in article.text


@pytest.mark.parametrize("free", ["false", '"False"', '"https://schema.org/False"'])
def test_teaser_of_a_locked_article_is_partial(free: str) -> None:
    head = LOCKED.replace('"False"', free, 1)
    article = read_html(
        page(
            f"<article><h1>Low Season returns</h1>{paragraphs(2)}<p>Subscribe to continue reading.</p></article>",
            head,
        )
    )
    assert article.status is Status.PARTIAL
    assert "May 2, 2026" in article.text
    assert "Subscribe" not in article.text
    assert article.advice


def test_locked_article_that_came_whole_is_ok() -> None:
    assert (
        read_html(page(f"<article><h1>Low Season returns</h1>{paragraphs(30)}</article>", LOCKED)).status
        is Status.OK
    )


def test_short_article_says_so_and_keeps_its_text() -> None:
    article = read_html(page(f"<article><h1>Low Season returns</h1>{paragraphs(1)}</article>"))
    assert article.status is Status.TOO_SHORT
    assert "ten episodes" in article.text


BY_HTTP = {
    "401 No": Status.PAYWALLED,
    "402 Pay": Status.PAYWALLED,
    "451 Law": Status.PAYWALLED,
    "403 No": Status.BOT_WALL,
    "429 Slow": Status.BOT_WALL,
    "503 Busy": Status.BOT_WALL,
}


@pytest.mark.parametrize(("http", "status"), BY_HTTP.items())
def test_http_status_names_the_wall(site: Site, http: str, status: Status) -> None:
    site.routes["/a"] = answer(
        b"<html><title>Hm</title><body><p>No.</p></body></html>", http, Retry_After="99999"
    )
    settings = FetchSettings(dangerously_allow_loopback=True, check_robots=False)
    assert read_target(Url(site.address + "/a"), settings=settings).article.status == status


def test_long_error_page_is_an_error(site: Site) -> None:
    body = page(f"<article><h1>Down for repair</h1>{paragraphs(30)}</article>").encode()
    site.routes["/a"] = answer(body, "403 Forbidden")
    with pytest.raises(HttpError):
        read_target(Url(site.address + "/a"), settings=FetchSettings(dangerously_allow_loopback=True))
