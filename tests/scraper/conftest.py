"""Fixtures of the scraper's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from weblab import Lab, Site, open_lab


@pytest.fixture
def lab() -> Iterator[Lab]:
    """Return a public and a private server with names of their own."""
    with open_lab() as opened:
        yield opened


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a single local server."""
    opened = Site()
    try:
        yield opened
    finally:
        opened.close()
