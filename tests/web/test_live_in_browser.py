"""Live sources on the page: how many have answered is shown, the check can be cancelled, a slow one is left."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pagelab import running_page, visits_to

from verifier.sources.live import LIVE_SOURCES

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TEXT = "Lantern Street returns\n\nThe drama “Lantern Street” premiered on March 4, 2024 on Netflix."


@pytest.fixture
def silent() -> Iterator[tuple[str, threading.Event]]:
    """Serve a source that answers nothing until it is let."""
    let = threading.Event()

    class Silent(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            let.wait(60)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Silent)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}", let
    let.set()
    httpd.shutdown()
    httpd.server_close()


@pytest.fixture
def live_server(silent: tuple[str, threading.Event], tmp_path: Any) -> Iterator[str]:
    addresses = {source.service.variable: silent[0] for source in LIVE_SOURCES}
    with running_page(PRESSCHECK_OFFLINE="0", PRESSCHECK_DATA=str(tmp_path), **addresses) as address:
        yield address


def hand_in(page: Any) -> None:
    page.get_by_role("tab", name="Text").click()
    page.get_by_label("Text of the article").fill(TEXT)
    page.get_by_role("button", name="Check the text").click()
    page.get_by_text("sources answered").wait_for()


def test_check_that_waits_for_sources_is_cancelled_at_once(live_server: str, browser: Any) -> None:
    with visits_to(live_server, browser) as visit:
        page = visit()
        hand_in(page)
        began = time.monotonic()
        page.get_by_role("button", name="Cancel").click()
        page.get_by_text("Cancelled. Nothing was kept.").wait_for()
        assert time.monotonic() - began < 5


def test_sources_that_fail_leave_a_report(
    live_server: str, silent: tuple[str, threading.Event], browser: Any
) -> None:
    with visits_to(live_server, browser) as visit:
        page = visit()
        hand_in(page)
        silent[1].set()
        page.locator(".mark").first.wait_for()
        assert "wikidata" in page.locator(".foot").inner_text()
