"""History, batch, sources and notes in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pagelab import visits_to

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]


def check_address(page: Any, address: str) -> None:
    page.get_by_label("Address of the article").fill(address)
    page.get_by_label("Address of the article").press("Enter")


def go_to(page: Any, name: str) -> None:
    page.get_by_role("link", name=name).first.click()


def open_example(page: Any) -> None:
    page.get_by_role("button", name="Try the example article").click()
    page.locator(".mark").first.wait_for()


def test_history_is_searched_and_opened(visit: Visit) -> None:
    page = visit()
    open_example(page)
    go_to(page, "History")
    page.get_by_label("Search your checks").fill("crime hit")
    page.get_by_label("Search your checks").press("Enter")
    page.locator("h2.kept").first.wait_for()
    page.get_by_role("button", name="Open").first.click()
    page.locator(".mark").first.wait_for()
    page.wait_for_url(re.compile(r"report=[0-9a-f]{32}"))


def test_recheck_shows_what_changed_and_survives_a_reload(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/moving-history.html")
    page.locator(".mark.supported").first.wait_for()
    go_to(page, "History")
    page.get_by_role("button", name="Re-check").first.click()
    changes = page.locator(".changes")
    changes.get_by_text("What has changed").wait_for()
    assert "July 9, 2025" in changes.inner_text() and "July 11, 2025" in changes.inner_text()
    assert changes.get_by_text("the page has changed").count() >= 1
    page.reload()
    page.locator(".changes").get_by_text("What has changed").wait_for()


def test_chosen_claim_stands_in_the_address(visit: Visit) -> None:
    page = visit()
    open_example(page)
    page.locator(".mark.refuted").nth(1).click()
    page.wait_for_url(re.compile(r"claim=c\d+"))
    page.reload()
    page.locator(".card.refuted").wait_for()


def test_keyboard_shows_problems_only(visit: Visit) -> None:
    page = visit()
    open_example(page)
    page.locator(".mark.refuted").first.focus()
    page.keyboard.press("x")
    page.locator(".mark.supported.faded").first.wait_for()
    page.keyboard.press("n")
    page.locator(".mark.refuted.chosen").first.wait_for()
    page.keyboard.press("x")
    page.locator(".mark.supported:not(.faded)").first.wait_for()


def test_note_of_an_editor_stands_on_the_card_and_in_the_download(visit: Visit, tmp_path: Path) -> None:
    page = visit()
    open_example(page)
    page.locator(".mark.refuted").nth(1).click()
    page.get_by_role("button", name="Note", exact=True).click()
    page.get_by_label("In your words").fill("Asked the <b>studio</b>.")
    page.get_by_role("button", name="Keep the note").click()
    page.locator(".card .notes").get_by_text("Asked the <b>studio</b>.").wait_for()
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Web page, to read and print").click()
    download.value.save_as(tmp_path / "report.html")
    assert "Asked the &lt;b&gt;studio&lt;/b&gt;." in (tmp_path / "report.html").read_text("utf-8")


def test_charts_are_drawn_and_fit_a_phone(visit: Visit) -> None:
    page = visit(width=390, height=844)
    open_example(page)
    page.get_by_role("radio", name="Charts").click()
    page.locator(".figure-of").nth(2).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_strangers_markup_stays_text_in_history_and_on_cards(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/injection.html")
    page.locator(".mark").first.wait_for()
    page.get_by_role("radio", name="Charts").click()
    page.locator(".figure-of").first.wait_for()
    go_to(page, "History")
    page.locator(
        "h2.kept", has_text="<script>alert(2)</script> **bold** [x](javascript:alert(3))"
    ).first.wait_for()
    assert page.locator('a[href^="javascript:"], h2.kept script, h2.kept strong').count() == 0


def test_sources_are_shown_and_rebuilt(visit: Visit) -> None:
    page = visit()
    go_to(page, "Sources")
    page.get_by_text("Live sources").wait_for()
    page.get_by_role("button", name="Rebuild").click()
    page.get_by_text("The reference is up to date.").wait_for()


@pytest.mark.slow
def test_batch_from_list_to_dossier(visit: Visit, site: str) -> None:
    page = visit()
    go_to(page, "Batch")
    lines = [
        f"{site}/moving-a.html",
        f"{site}/missing.html",
        f"{site}/moving-b.html",
        f"{site}/wall.html",
        "javascript:alert(1)",
    ]
    page.get_by_label("Addresses, one a line").fill("\n".join(lines))
    page.get_by_role("button", name="Check the list").click()
    page.locator("table.items").wait_for()
    page.get_by_text("What the articles say together").wait_for(timeout=60_000)
    assert page.locator("tr.checked .verdicts").count() == 2
    assert "404" in page.locator("tr.failed").first.inner_text()
    page.get_by_role("button", name="Claims (CSV)").wait_for()
    page.reload()
    page.locator("tr.checked a", has_text="open").first.click()
    page.locator(".mark").first.wait_for()


@pytest.mark.slow
def test_batch_is_stopped_and_gone_on_with(visit: Visit, site: str) -> None:
    page = visit()
    go_to(page, "Batch")
    lines = [f"{site}/moving-{number}.html" for number in range(8)]
    page.get_by_label("Addresses, one a line").fill("\n".join(lines))
    page.get_by_role("button", name="Check the list").click()
    page.locator("tr.checked").first.wait_for(timeout=60_000)
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name=re.compile("Go on with")).click()
    page.get_by_text("What the articles say together").wait_for(timeout=90_000)
    assert page.locator("tr.checked").count() == 8


@pytest.mark.slow
def test_visitors_of_a_shared_page_see_their_own_history(shared_server: str, browser: Any) -> None:
    with visits_to(shared_server, browser) as visit:
        first, second = visit(), visit()
        open_example(first)
        first.locator(".mark").first.wait_for()
        go_to(first, "History")
        first.locator("h2.kept").wait_for()
        first.reload()
        first.locator("h2.kept").wait_for()  # the cookie knows the visitor again
        go_to(second, "History")
        second.get_by_text("Nothing has been checked yet.").wait_for()
