"""The page's logic, without a browser: what is drawn for no article, the example, a text, and bad input."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from applab import APP, STORY, open_app, shown
from streamlit.testing.v1 import AppTest

from app_pages.asking import Ask, Upload, _with_scheme, target_of
from app_pages.plain import plain
from app_pages.running import _sheet
from scraper.article import Article
from scraper.errors import NotHtml, PresscheckError, ScrapeError
from scraper.target import Url
from verifier.check import check
from verifier.report import Label


@pytest.fixture
def page() -> Iterator[AppTest]:
    yield open_app()


def test_empty_page_offers_the_example(page: AppTest) -> None:
    assert not page.exception
    assert "Paste the address of an article" in shown(page)
    assert page.button(key="try").label == "Try the example article"


def test_example_gives_counts_and_a_report_address(page: AppTest) -> None:
    page.button(key="try").click().run()
    assert not page.exception
    assert "statements found" in shown(page)
    assert len(str(page.query_params["report"])) == 32


def test_pasted_text_is_checked_at_the_day_given(page: AppTest) -> None:
    page.text_area(key="text").input(STORY)
    next(b for b in page.button if b.label == "Check the text").click().run()
    assert not page.exception
    assert "statements found" in shown(page)
    assert "undated" in shown(page)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "../examples/articles.txt",
        "ftp://example.org/a",
        "x y",
        "https://",
    ],
)
def test_bad_address_is_one_friendly_message(page: AppTest, address: str) -> None:
    page.text_input(key="address").input(address)
    next(b for b in page.button if b.label == "Check").click().run()
    assert not page.exception
    assert len(page.error) == 1
    assert "statements found" not in shown(page)


def test_address_of_this_machine_is_refused(page: AppTest) -> None:
    page.text_input(key="address").input("http://127.0.0.1:8501/")
    next(b for b in page.button if b.label == "Check").click().run()
    assert len(page.error) == 1


def test_defect_is_one_sentence_and_no_traceback(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **more: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("verifier.check.check", broken)
    page.button(key="try").click().run()
    assert not page.exception
    assert "defect of presscheck" in page.error[0].value
    assert "secret" not in page.error[0].value


def test_check_that_takes_too_long_is_given_up(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    let = threading.Event()
    monkeypatch.setattr("verifier.check.check", lambda *args, **more: let.wait(20))
    monkeypatch.setattr("app_pages.running.LIMIT_S", 0.5)
    page.button(key="try").click().run()
    let.set()
    assert not page.exception
    assert "took longer than" in page.error[0].value


def test_unknown_report_address_says_that_it_is_gone() -> None:
    page = AppTest.from_file(str(APP), default_timeout=30)
    page.query_params["report"] = "0" * 32
    page.run()
    assert "no longer kept" in page.info[0].value


def test_filter_leaves_the_claims_of_a_verdict(page: AppTest) -> None:
    page.button(key="try").click().run()
    name = str(page.query_params["report"])
    page.session_state[f"view-{name}"] = "Claims"
    page.run()
    page.get("button_group")[1].set_value([Label.REFUTED]).run()
    assert {str(v) for v in page.dataframe[0].value["Verdict"]} == {"✗ refuted"}


def test_chosen_claim_shows_its_card(page: AppTest) -> None:
    page.button(key="try").click().run()
    page.session_state["claim"] = "c1"
    page.run()
    assert "The reference says" in shown(page)
    page.button(key="Next").click().run()
    assert page.session_state["claim"] != "c1"


def test_upload_is_read_by_its_content() -> None:
    html = (
        b"<html><head><title>T</title></head><body><article><h1>T</h1><p>Words.</p></article></body></html>"
    )
    assert isinstance(target_of(Ask(Upload("/etc/passwd.html", html))), Article)


@pytest.mark.parametrize(
    ("name", "body"), [("a.html", b"%PDF-1.7 x"), ("a.txt", b"\x00\x01\x02" * 900), ("a.txt", b" ")]
)
def test_upload_that_is_no_page_is_refused(name: str, body: bytes) -> None:
    with pytest.raises(ScrapeError):
        target_of(Ask(Upload(name, body)))


def test_pdf_is_named_as_what_it_is() -> None:
    with pytest.raises(NotHtml, match="PDF"):
        target_of(Ask(Upload("a.txt", b"%PDF-1.7 x")))


def test_line_of_an_uploaded_sheet_is_named_with_the_name_of_the_upload() -> None:
    with (
        pytest.raises(PresscheckError, match=r"^mine\.jsonl:2: "),
        _sheet(Upload("mine.jsonl", b"\nnonsense\n")),
    ):
        pass


def test_pasted_address_never_names_a_file() -> None:
    target = target_of(Ask(Url("/etc/passwd")))
    assert isinstance(target, Url)
    with pytest.raises(ScrapeError):
        check(target)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.com/a", "https://example.com/a"),
        ("http://example.com", "http://example.com"),
        ("/etc/passwd", "/etc/passwd"),
    ],
)
def test_address_without_scheme_is_completed(typed: str, meant: str) -> None:
    assert _with_scheme(typed) == meant


def test_strangers_words_are_no_markup_on_the_page() -> None:
    assert plain(":red[x] **b** <b> $1$") == r"\:red\[x\] \*\*b\*\* \<b\> \$1\$"
    assert plain("see https://x.example") == r"see https\://x.example"
    assert plain(r"a \:red[x]") == r"a \\\:red\[x\]"
