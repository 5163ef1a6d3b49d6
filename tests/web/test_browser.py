"""The page in a real browser: marks appear, a click shows the card with its source, nothing leaves the machine."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]
STORY = """Ballard tops the charts

Ballard premiered on September 25, 2025 on Netflix. Maggie Q stars as Renée Ballard in the Netflix crime
series, which has ten episodes. It holds a 100% score on Rotten Tomatoes, and the season was renewed."""


def open_example(visit: Visit, **how: Any) -> Any:
    page = visit(**how)
    page.get_by_role("button", name="Try the example article").click()
    page.locator(".mark").first.wait_for()
    return page


def check_address(page: Any, address: str) -> None:
    page.get_by_label("Address of the article").fill(address)
    page.get_by_label("Address of the article").press("Enter")


def test_example_click_and_card_with_source(visit: Visit) -> None:
    page = open_example(visit)
    page.locator(".mark.refuted").nth(1).click()
    card = page.locator(".card.refuted")
    card.get_by_text("The reference says").wait_for()
    link = card.locator(".evidence a").first
    assert (link.get_attribute("href") or "").startswith("https://")
    assert "noopener" in (link.get_attribute("rel") or "")
    assert link.get_attribute("target") == "_blank"


def test_pasted_text(visit: Visit) -> None:
    page = visit()
    page.get_by_role("tab", name="Text").click()
    page.get_by_label("Text of the article").fill(STORY)
    page.get_by_role("button", name="Check the text").click()
    page.locator(".mark").first.wait_for()
    assert page.locator(".article h2").inner_text().startswith("Ballard")


def test_keyboard_alone(visit: Visit) -> None:
    page = open_example(visit)
    mark = page.locator(".mark.refuted").first
    mark.focus()
    mark.press("Enter")
    page.locator(".card.refuted").wait_for()
    first = page.locator(".mark.chosen").first.get_attribute("data-claim")
    page.keyboard.press("n")
    page.locator(f'.mark.chosen:not([data-claim="{first}"])').first.wait_for()
    page.keyboard.press("p")
    page.locator(f'.mark.chosen[data-claim="{first}"]').first.wait_for()
    assert mark.get_attribute("role") == "button"
    assert "refuted" in (mark.get_attribute("aria-label") or "")


def test_report_address_survives_a_reload_and_can_be_shared(visit: Visit) -> None:
    page = open_example(visit)
    page.wait_for_url(re.compile(r"report=[0-9a-f]{32}"))
    page.reload()
    page.locator(".mark").first.wait_for()
    other = visit("/?" + page.url.partition("?")[2])
    other.locator(".mark").first.wait_for()


def test_filter_fades_other_marks(visit: Visit) -> None:
    page = open_example(visit)
    page.get_by_role("button", name=re.compile(r"refuted \(\d")).click()
    page.locator(".mark.supported.faded").first.wait_for()
    assert page.locator(".mark.refuted.faded").count() == 0


def test_dark(visit: Visit) -> None:
    page = open_example(visit, scheme="dark")
    colour = "e => getComputedStyle(e).color.match(/\\d+/g).map(Number)"
    assert min(page.locator(".article p").last.evaluate(colour)) > 180
    page.locator(".mark.refuted").first.click()
    assert min(page.locator(".card .why").evaluate(colour)) > 180


def test_phone_shows_the_card_as_a_sheet_over_the_text(visit: Visit) -> None:
    page = open_example(visit, width=390, height=844)
    page.locator(".mark.refuted").nth(1).click()
    page.locator(".card").wait_for()
    sheet = page.locator(".st-key-evidence").bounding_box()
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Close").click()
    page.locator(".card").wait_for(state="detached")


def test_strangers_markup_is_shown_and_never_run(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/injection.html")
    page.locator(".mark").first.wait_for()
    article = page.locator(".article")
    assert "<script>alert(2)</script> **bold** [x](javascript:alert(3))" in article.inner_text()
    assert article.locator("img, script, iframe, strong").count() == 0
    assert page.locator('a[href^="javascript:"]').count() == 0
    page.locator(".mark").first.click()
    page.locator(".card").wait_for()


def test_missing_page_is_a_friendly_message(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/missing.html")
    page.get_by_role("alert").filter(has_text="404").wait_for()


def test_wall_says_to_paste_the_text(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/wall.html")
    page.locator(".wall").get_by_text("paste it").wait_for()
    assert page.locator(".mark").count() == 0


def test_slow_check_can_be_cancelled(visit: Visit, site: str) -> None:
    page = visit()
    check_address(page, f"{site}/slow.html")
    page.get_by_role("button", name="Cancel").click()
    page.get_by_text("Cancelled. Nothing was kept.").wait_for()
    page.get_by_role("button", name="Try the example article").wait_for()


def test_card_stays_beside_the_mark_deep_in_the_text(visit: Visit) -> None:
    page = open_example(visit)
    page.locator(".mark").last.click()
    page.locator(".card").wait_for()
    box = page.locator(".st-key-evidence").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 900
