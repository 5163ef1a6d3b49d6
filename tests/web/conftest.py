"""A running page and a real browser; everything that goes wrong in it, or out of it, fails the test."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pagelab import running_page, visits_to

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SLOW_S = 4  # how long the site takes for a page that a visitor does not wait for


@pytest.fixture(scope="session")
def server(data_folder: Path) -> Iterator[str]:
    """Start the page as one person uses it."""
    with running_page() as address:
        yield address


@pytest.fixture
def shared_server(tmp_path: Path) -> Iterator[str]:
    """Start the page as several people share it."""
    with running_page(PRESSCHECK_SHARED="1", PRESSCHECK_DATA=str(tmp_path)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; tests are skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(server: str, browser: Any) -> Iterator[Callable[..., Any]]:
    """Open the page in a fresh context; afterwards assert that nothing broke and nothing left the machine."""
    with visits_to(server, browser) as open_page:
        yield open_page


PAGES = {
    "/injection.html": """<html><head><title>x</title>
<meta property="og:site_name" content="&lt;img src=x onerror=alert(1)&gt;">
<meta property="article:published_time" content="2025-10-04"></head><body><article>
<h1>Ballard &lt;script&gt;alert(2)&lt;/script&gt; **bold** [x](javascript:alert(3))</h1>
<p>&lt;img src=x onerror=alert(4)&gt; The series <em>Ballard</em> premiered on September 25, 2025 on Netflix,
and :red[Maggie Q] stars as Renée Ballard. $1$ It has ten episodes, and a <a href="javascript:alert(5)">link</a>.</p>
<p>The show was renewed for a second season, and critics gave it a 100% score on Rotten Tomatoes, which is a
score that few crime series reach in their first year on any service at all.</p></article></body></html>""",
    "/wall.html": """<html><head><title>Just a moment...</title></head><body><div id="challenge">
<p>Checking your browser before accessing. Please enable JavaScript and cookies to continue.</p></div></body></html>""",
}


VISITS: dict[str, int] = {}
STORY = """<html><head><title>Ballard</title></head><body><article><h1>Ballard arrives</h1>
<p>The series <em>Ballard</em> premiered on July {day}, 2025, and <em>Ballard</em> has ten episodes. Maggie Q
stars as Renée Ballard, a detective who was moved to a basement with cold cases that nobody else wanted.</p>
<p>Michael Connelly wrote the novels that the series is based on, and he is one of its producers, too.</p>
</article></body></html>"""


class _Site(SimpleHTTPRequestHandler):
    """A small site with the pages above; everything else is not found."""

    def do_GET(self) -> None:
        if self.path == "/slow.html":
            time.sleep(SLOW_S)
        body = PAGES.get(self.path)
        if self.path.startswith("/moving-"):
            body = self._moving()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((body or "not here").encode())

    def _moving(self) -> str:
        """Return a page that gives another premiere date each time that it is asked for."""
        days = VISITS[self.path] = VISITS.get(self.path, 7) + 2
        return STORY.format(day=days)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Serve the pages above on this machine."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Site))
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()
