"""What the browser's tests share: the page as a process of its own, and visits in which nothing may go wrong."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
START_S = 60
WAIT_MS = 15_000


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_page(**environment: str) -> Iterator[str]:
    """Start the page on a free port and lend its address."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.headless", "true",
        "--server.port", str(port), "--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none",
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        env=os.environ | {"PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK": "1"} | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the page did not start")


@contextmanager
def visits_to(server: str, browser: Any) -> Iterator[Callable[..., Any]]:
    """Lend a function that opens a page as a new visitor; assert at the end that nothing broke."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def route(request_route: Any) -> None:
        url = request_route.request.url
        if url.startswith((server, "data:", "blob:")):
            request_route.continue_()
        else:
            wrong.append(f"asked for {url}")
            request_route.abort()

    def open_page(path: str = "/", *, scheme: str = "light", width: int = 1280, height: int = 900) -> Any:
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height})
        contexts.append(context)
        context.route("**/*", route)
        page = context.new_page()
        page.set_default_timeout(WAIT_MS)
        page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
        page.on("console", lambda m: wrong.append(f"console: {m.text}") if is_wrong(m) else None)
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(server + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def is_wrong(message: Any) -> bool:
    """Whether a console line is an error; below a page's address Streamlit looks for its server in vain first."""
    probe = re.search(r"/[a-z]+/_stcore/(?:health|host-config)$", message.location.get("url", ""))
    return message.type == "error" and not (probe and "404" in message.text)
