"""What everybody can read and nobody is thrown off by: contrast by WCAG AA, names for all controls, no jumps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Visit = Callable[..., Any]
CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
NAMELESS = """() => [...document.querySelectorAll("button, a[href], input, textarea, [role=button]")]
    .filter((e) => e.getBoundingClientRect().width > 2)
    .filter((e) => !(e.innerText || e.getAttribute("aria-label") || e.title || e.labels?.length || e.placeholder))
    .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_the_contrast_of_wcag_aa(visit: Visit, scheme: str) -> None:
    page = visit(scheme=scheme)
    page.get_by_role("button", name="Try the example article").wait_for()
    assert page.evaluate(CONTRAST) == []
    page.get_by_role("button", name="Try the example article").click()
    page.locator(".mark").first.wait_for()
    for verdict in ("refuted", "supported", "not_enough_evidence"):
        page.locator(f".mark.{verdict}").nth(1).click()
        page.locator(f".card.{verdict}").wait_for()
        assert page.evaluate(CONTRAST) == []
    page.get_by_role("radio", name="Charts").click()
    page.locator(".figure-of").nth(2).wait_for()
    assert page.evaluate(CONTRAST) == []
    for name, seen in (("History", "h2.kept"), ("Sources", "h2.part"), ("Batch", "textarea")):
        page.get_by_role("link", name=name).first.click()
        page.locator(seen).first.wait_for()
        assert page.evaluate(CONTRAST) == []


def test_every_control_has_a_name(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Try the example article").click()
    page.locator(".mark").first.wait_for()
    page.locator(".mark.refuted").first.click()
    page.locator(".card").wait_for()
    assert page.evaluate(NAMELESS) == []


def test_click_on_a_mark_moves_nothing(visit: Visit) -> None:
    page = visit()
    page.get_by_role("button", name="Try the example article").click()
    page.locator(".mark").first.wait_for()
    mark = page.locator(".mark.refuted").nth(1)
    mark.scroll_into_view_if_needed()
    before = mark.bounding_box()
    mark.click()
    page.locator(".card").wait_for()
    assert mark.bounding_box() == before
