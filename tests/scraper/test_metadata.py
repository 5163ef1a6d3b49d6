"""What a page says of itself, and how sure that is."""

from __future__ import annotations

import pytest

from scraper.article import ArticleDate, NamedWork
from scraper.extract import read_html
from scraper.pagedates import guess_date, iso_day

BODY = (
    "<h1>Low Season returns for more</h1>"
    + "<p>The second season arrives soon and has ten episodes, two more.</p>" * 8
)


def read(head: str = "", body: str = BODY, url: str | None = None):  # type: ignore[no-untyped-def]
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>", url)


OG = '<meta property="og:title" content="{}">'


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def declared(day: str) -> ArticleDate:
    return ArticleDate(value=day, origin="declared")


@pytest.mark.parametrize(
    "head",
    [
        json_ld('{"@type":"NewsArticle","headline":"x","datePublished":"2025-10-04T23:30:00-07:00"}'),
        json_ld(
            '{"@graph":[{"@type":"WebSite"},{"@type":["BlogPosting"],"headline":"x","datePublished":"2025-10-04"}]}'
        ),
        json_ld('[{"@type":"https://schema.org/Article","datePublished":"2025-10-04 10:00"}]'),
        json_ld('<!-- {"@type":"Article","datePublished":"2025-10-04"} -->'),
        json_ld('//<![CDATA[\n{"@type":"Article","datePublished":"2025-10-04"}\n//]]>'),
        json_ld('{"@type":"Article","datePublished":"2025-10-04","x":"a\nb"}'),
        json_ld("{broken") + json_ld('{"@type":"Article","datePublished":"2025-10-04"}'),
        '<meta property="article:published_time" content="2025-10-04T10:00:00Z">',
        '<meta itemprop="datePublished" content="20251004">',
        '<meta name="parsely-pub-date" content="2025-10-04">',
        '<meta name="DC.date" content="2025-10-04">',
    ],
)
def test_declared_date(head: str) -> None:
    assert read(head).published == declared("2025-10-04")


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ('<h1>Low Season returns for more</h1><p class="date">October 4, 2025</p>', None),
        ("<h1>Low Season returns for more</h1><time>4 October 2025</time>", None),
        ("<h1>Low Season returns for more</h1><time datetime='2025-10-04T10:00:00Z'>yesterday</time>", None),
        ("<p class=credit>Words: Ada Moor. Photographs: Ben Holt. Saturday 4 October 2025</p>", None),
        ("<p>By Ada Moor | 4 October 2025 | 6 minute read</p>", None),
        ("<font size=2>Posted by Ada Moor on Saturday 4 October 2025 at 9:14</font>", None),
        ("<p>Saturday 4 October 2025</p>", None),
        ("", "https://a.example/2025/10/04/low-season"),
        ("", "https://a.example/tv/2025-10-04/low-season"),
        ('<div class="meta-date">Posted on Sept. 30th, 2025</div>', "https://a.example/2025/10/4/low-season"),
    ],
)
def test_guessed_date(body: str, url: str | None) -> None:
    assert read(body=body + BODY, url=url).published == ArticleDate(value="2025-10-04", origin="guessed")


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("<p>It opened on October 4, 2025.</p>", None),
        ('<p class="date">October 4, 2025</p><p class="date">October 5, 2025</p>', None),
        ('<p class="updated-date">Updated October 4, 2025</p>', None),
        ('<div class="related"><time>October 4, 2025</time></div>', None),
        ('<div class="comments"><time>October 4, 2025</time></div>', None),
        ("<footer>© 2025</footer>", None),
        (
            "<p>Words fail us: it was shown on 4 October 2025.</p><p>By Ada Moor, 5 October 2025</p>",
            None,
        ),
        ("", "https://a.example/2025/10/low-season"),
        ("", "https://a.example/2025/13/45/low-season"),
        ("", "https://a.example/20251/1004"),
        ('<meta name="date" content="0000-00-00">', None),
    ],
)
def test_no_date_rather_than_a_doubtful_one(body: str, url: str | None) -> None:
    assert read(body=BODY + body, url=url).published is None


@pytest.mark.parametrize(
    "text", ["2025-02-30", "soon", "12/10/2025", "", "2025", "1899-01-01", "99999-01-01"]
)
def test_impossible_days_are_none(text: str) -> None:
    assert iso_day(text) is None
    assert guess_date(None, [text]) is None


def test_names_language_and_works() -> None:
    article = read(
        '<meta property="og:site_name" content="Stage &amp; Post">'
        + json_ld(
            '{"@type":"NewsArticle","headline":"x","inLanguage":"en-GB",'
            '"author":[{"name":"Ada Moor"},"Ben Holt","admin"],'
            '"publisher":{"name":"Other"},"dateModified":"2025-10-05","about":{"@type":"TVSeries","name":"Low Season"},'
            '"mentions":[{"@type":"Movie","name":"Ash"},{"@type":"Person","name":"Nobody"}]}'
        )
        + json_ld('{"@type":"Movie","name":"Low Tide"}')
    )
    assert article.site == "Stage & Post"
    assert article.authors == ("Ada Moor", "Ben Holt")
    assert article.language == "en"
    assert article.modified == declared("2025-10-05")
    assert set(article.works) == {
        NamedWork(name="Low Season", type="tvseries"),
        NamedWork(name="Ash", type="movie"),
        NamedWork(name="Low Tide", type="movie"),
    }


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("https://a.example/clean", "https://a.example/clean"),
        ("/clean", "https://a.example/clean"),
        ("https://www.a.example/clean", "https://www.a.example/clean"),
        ("https://elsewhere.example/x", "https://a.example/x?utm=1"),
        ("javascript:alert(1)", "https://a.example/x?utm=1"),
        ("http://[bad", "https://a.example/x?utm=1"),
    ],
)
def test_canonical_address(canonical: str, expected: str) -> None:
    assert read(f'<link rel="canonical" href="{canonical}">', url="https://a.example/x?utm=1").url == expected


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Low Season returns - Stagepost</title>", "<h1>Stagepost</h1>", "Low Season returns"),
        ("<title>Stagepost :: Low Season returns for good</title>", "", "Low Season returns for good"),
        (
            OG.format("Low Season"),
            "<h1><em>Low Season</em> returns for more</h1>",
            "Low Season returns for more",
        ),
        (OG.format("Low Season returns"), "<h2>Something else entirely here</h2>", "Low Season returns"),
        (json_ld('{"@type":"Article","headline":"Low <i>Season</i> &amp; more"}'), "", "Low Season & more"),
    ],
)
def test_headline(head: str, body: str, title: str) -> None:
    text = "<p>The second season arrives soon and has ten episodes, two more.</p>" * 8
    article = read_html(f"<html><head>{head}</head><body>{body}{text}</body></html>")
    assert article.title == title
    assert article.text.startswith(title + "\n")


def test_marks_of_every_kind() -> None:
    head = "<style>.w{color:red} .work { font-style : italic }</style>"
    body = (
        "<h1>Low Season returns for more</h1><p><em>Ash</em>, <i>Oak</i>, <cite>Elm</cite>, "
        "<span class='work'>Fir</span>, "
        "<span style='font-style:italic'>Yew</span>, <em>The </em><em>Late Show</em>, <b>bold</b>, <q>said</q> and "
        "<a href='/x?a=1'>a <i>link</i></a> <a href='javascript:x'>no link</a> in a paragraph that is long enough.</p>"
    )
    article = read(head, body + BODY, "https://a.example/p/")
    found = {
        kind: [article.text[m.start : m.end] for m in article.marks if m.kind == kind]
        for kind in ("italic", "bold", "quoted")
    }
    assert found["italic"] == ["Ash", "Oak", "Elm", "Fir", "Yew", "The Late Show", "link"]
    assert found["bold"] == ["bold"]
    assert found["quoted"] == ["said"]
    assert "https://a.example/x?a=1" in {m.target for m in article.marks}
    assert not any((m.target or "").startswith("javascript") for m in article.marks)


@pytest.mark.parametrize(
    "box",
    [
        '<div class="sidebar-article"><div class="comment-wrap">{}</div></div>',
        '<div class="paywall">{}</div>',
        '<div class="content-sidebar-wrap"><div class="subscriber-content">{}</div></div>',
        '<div class="commentary">{}</div>',
        '<div aria-hidden="true"><article>{}</article></div>',
        '<form action="/"><div>{}</div></form>',
    ],
)
def test_article_in_an_oddly_named_box_is_read(box: str) -> None:
    paragraph = "<p>The second season arrives on May 2 and has ten episodes, two more than before.</p>"
    text = "<h1>Low Season returns</h1>" + paragraph * 5
    head = "<head><title>Low Season returns</title></head>"
    article = read_html(f"<html>{head}<body>{box.format(text)}</body></html>")
    assert article.text.count("ten episodes") == 5


def test_cards_and_comments_made_of_article_tags_are_furniture() -> None:
    text = "<p>It has nine episodes and was seen by many people in May.</p>"
    card = f"<article class='card'><h3>Other show</h3>{text}</article>"
    comment = f"<article class='comment-body'>{text}</article>"
    article = read(
        body=f"<article>{BODY}</article><section class='related'>{card * 3}</section><div id='comments'>{comment}</div>"
    )
    assert "nine episodes" not in article.text
