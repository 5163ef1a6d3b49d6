"""What the tests of live sources stand on: servers that speak an API, and clients that ask them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from apilab import Api

from scraper.deadline import Deadline
from scraper.pace import Pace
from verifier.sources.client import Access, Client, access_from
from verifier.sources.service import Service

ClientOf = Callable[..., Client]


@pytest.fixture
def apis() -> Iterator[Callable[[], Api]]:
    """Make servers; all are closed at the end."""
    made: list[Api] = []

    def make() -> Api:
        made.append(Api())
        return made[-1]

    yield make
    for api in made:
        api.close()


@pytest.fixture
def api(apis: Callable[[], Api]) -> Api:
    return apis()


@pytest.fixture
def access(tmp_path: Path) -> Iterator[Access]:
    """An access with a cache of its own that keeps no one waiting."""
    made = replace(access_from(tmp_path, {}), pace=Pace(sleep=lambda seconds: None))
    yield made
    made.close()


@pytest.fixture
def client_of(api: Api, access: Access) -> ClientOf:
    """Make clients of a service that the test's server plays."""

    def make(service: Service, total_s: float = 10.0, key: str | None = None) -> Client:
        environ = {service.variable: api.address}
        return Client(service, access, Deadline(total_s), key=key, environ=environ)

    return make
