"""The public face: light to import, kind of target said by its type, files read with care."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from weblab import Site, answer

import scraper
from scraper import FetchSettings, Text, Url, read_file, read_html, read_target
from scraper.article import ArticleDate, Status
from scraper.errors import InvalidTarget, NotHtml, PresscheckError, ScrapeError, TooLarge
from scraper.read import MAX_FILE_BYTES, with_given

HTML = (
    "<html><head><title>Low Season returns</title></head><body><article><h1>Low Season returns</h1>"
    + "<p>The second season arrives on May 2, 2026 and has ten episodes, two more than the first.</p>" * 6
    + "</article></body></html>"
)


def test_import_is_light() -> None:
    code = "import sys, scraper; print(sorted({'httpx', 'trafilatura', 'bs4', 'lxml', 'pydantic'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert {"scrape", "read_html", "read_text", "Article", "ScrapeError", "Url", "Text"} <= set(
        scraper.__all__
    )
    assert all(getattr(scraper, name) is not None for name in scraper.__all__)
    with pytest.raises(AttributeError):
        scraper.nothing  # noqa: B018


def test_errors_share_one_base_and_carry_a_hint() -> None:
    with pytest.raises(PresscheckError) as caught:
        scraper.scrape("/etc/passwd")
    assert isinstance(caught.value, ScrapeError)
    assert caught.value.code == "invalid_target"
    assert caught.value.hint


def test_text_target() -> None:
    scraped = read_target(Text("A headline\n\nA text.", published="2025-05-04", url="https://a.example/x"))
    assert scraped.article.published == ArticleDate(value="2025-05-04", origin="given")
    assert scraped.article.url == "https://a.example/x"
    assert scraped.fetched_at is None


def test_url_target_says_where_and_when(site: Site) -> None:
    site.routes["/a"] = answer(HTML.encode())
    scraped = read_target(Url(site.address + "/a"), settings=FetchSettings(dangerously_allow_loopback=True))
    assert scraped.article.title == "Low Season returns"
    assert scraped.final_url == site.address + "/a"
    assert scraped.fetched_at is not None
    assert scraped.fetched_at.endswith("+00:00")


def test_url_target_of_plain_text(site: Site) -> None:
    site.routes["/a"] = answer(b"A headline\n\nA text about it.", Content_Type="text/plain")
    scraped = read_target(Url(site.address + "/a"), settings=FetchSettings(dangerously_allow_loopback=True))
    assert scraped.article.title == "A headline"


@pytest.mark.parametrize("name", ["page.html", "page.htm", "page", "PAGE.HTML"])
def test_html_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(HTML)
    assert read_file(path, url="https://a.example/x").title == "Low Season returns"
    assert read_target(path).article.status is Status.OK


def test_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("A headline\n\nCafé.".encode("cp1252"))
    assert read_file(path, published="2025-05-04").text == "A headline\n\nCafé."


@pytest.mark.parametrize(
    ("name", "body"), [("a.pdf", b"%PDF-1.7"), ("a.html", b"PK\x03\x04"), ("a.txt", bytes(range(32)) * 40)]
)
def test_other_files_are_refused(tmp_path: Path, name: str, body: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    with pytest.raises(NotHtml):
        read_file(path)


def test_missing_folder_and_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "empty.txt"):
        with pytest.raises(InvalidTarget):
            read_file(path)


def test_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(TooLarge):
        read_file(path)


def test_given_date_goes_before_a_declared_one() -> None:
    article = with_given(read_html(HTML), published="2026-01-02")
    assert article.published == ArticleDate(value="2026-01-02", origin="given")


def test_strings_name_no_files(tmp_path: Path) -> None:
    path = tmp_path / "secret.html"
    path.write_text(HTML)
    for address in (str(path), path.as_uri(), path.name):
        with pytest.raises(ScrapeError):
            read_target(Url(address))
