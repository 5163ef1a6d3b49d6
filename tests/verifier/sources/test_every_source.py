"""What holds of every live source: nothing found, answers of wrong types, properties that exist."""

from __future__ import annotations

from typing import Any

import pytest
from apilab import Answer, Api
from tellings import ALBUM, BOOK, PERSON, TV, ClientOf, resolve

from claims.statement import SubjectType
from verifier.sources.base import Entity, LiveSource
from verifier.sources.live import LIVE_SOURCES

KEYS = {"tmdb": "k1", "omdb": "k2", "factcheck": "k3"}


@pytest.mark.parametrize("source", LIVE_SOURCES, ids=lambda s: s.service.name)
@pytest.mark.parametrize("type_", [TV, BOOK, ALBUM, PERSON, None])
def test_nothing_by_a_name_is_no_entity(
    source: LiveSource, type_: SubjectType | None, client_of: ClientOf
) -> None:
    """An empty 404 everywhere, as TVmaze answers."""
    client = client_of(source.service, key=KEYS.get(source.service.name))
    assert resolve(source, client, "No Such Work", type_) == []


_ODD = [
    [],
    {},
    None,
    3,
    "text",
    [[1]],
    {"results": 4, "docs": "x", "search": {}, "query": {"pages": [3, {}]}},
]


@pytest.mark.parametrize("source", LIVE_SOURCES, ids=lambda s: s.service.name)
@pytest.mark.parametrize("body", _ODD, ids=str)
def test_wrong_types_read_as_nothing(
    source: LiveSource, body: object, api: Api, access: Any, client_of: ClientOf
) -> None:
    client = client_of(source.service, key=KEYS.get(source.service.name))
    api.answer_all(Answer(body))
    for type_ in (TV, PERSON):
        asked = Entity(source.service.name, "1", "A Name", type_)
        assert resolve(source, client, "A Name", type_) == []
        assert [f for f in source.facts(asked, client) if f.value != "A Name"] == []


@pytest.mark.parametrize("source", LIVE_SOURCES, ids=lambda s: s.service.name)
def test_source_says_what_it_decides_in_known_properties(source: LiveSource) -> None:
    from claims.statement import property_named

    assert all(property_named(name) for name in source.decides)
    assert source.service.licence
