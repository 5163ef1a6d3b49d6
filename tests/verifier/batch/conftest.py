"""Hosts on this machine, closed when a test is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from batchlab import Hosts


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    lab = Hosts(3)
    yield lab
    lab.close()
