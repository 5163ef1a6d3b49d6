"""What the tests of the page's logic share."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "app.py"
STORY = """Ballard tops the charts

Ballard premiered on September 25, 2025 on Netflix. Maggie Q stars as Renée Ballard in the Netflix crime
series, which has ten episodes. It holds a 100% score on Rotten Tomatoes, and the season was renewed."""


def open_app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=30).run()


def go_to(page: AppTest, name: str) -> AppTest:
    """Go to the page of an address; AppTest itself switches between files only."""
    known = page._registered_pages.items()
    page._page_hash = next(hash_ for hash_, info in known if info.get("url_pathname") == name)
    return page.run()


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def shown(page: AppTest) -> str:
    """Return everything that the page draws as HTML."""
    return " ".join(str(element.proto.body) for element in page.get("html"))
