"""Open Library and MusicBrainz."""

from __future__ import annotations

import ballard_world as world
from apilab import Api
from tellings import ALBUM, BOOK, PERSON, ClientOf, resolve, told

from claims.statement import Modality
from verifier.sources import musicbrainz, openlibrary


def test_openlibrary_confirms_and_never_refutes(api: Api, client_of: ClientOf) -> None:
    world.serve_openlibrary(api)
    client = client_of(openlibrary.SERVICE)
    found = resolve(openlibrary.OpenLibrary(), client, "The Late Show", BOOK)
    assert [(e.key, e.year) for e in found] == [("OL1W", 2017), ("OL9W", 1990)]
    facts = openlibrary.OpenLibrary().facts(found[0], client)
    assert told(facts) == [("crew", "Michael Connelly", "author"), ("release_date", "2017", "publication")]
    assert not any(f.complete for f in facts)
    assert [f.modality for f in facts if f.property == "release_date"] == [Modality.HEDGED]


def test_openlibrary_tells_an_author(api: Api, client_of: ClientOf) -> None:
    record = {"key": "/authors/OL5A", "name": "Peter Aumont", "birth_date": "21 July 1956"}
    api.on("/search/authors.json?q=Peter+Aumont", {"docs": [{**record, "key": "OL5A"}]})
    api.on("/authors/OL5A.json", record)
    api.on("/authors/OL5A/works.json", {"entries": [{"title": "The Salt Line"}, {"title": "The Salt Line"}]})
    client = client_of(openlibrary.SERVICE)
    found = resolve(openlibrary.OpenLibrary(), client, "Peter Aumont", PERSON)
    assert told(openlibrary.OpenLibrary().facts(found[0], client)) == [
        ("birth", "1956-07-21", "date"), ("credit", "The Salt Line", "author"),
    ]  # fmt: skip


def test_musicbrainz_tells_an_album_and_its_artist(api: Api, client_of: ClientOf) -> None:
    group = {
        "id": "g1", "title": "Low Water", "primary-type": "Album", "first-release-date": "2024-05",
        "artist-credit": [{"name": "The Quays", "artist": {"name": "The Quays"}}],
    }  # fmt: skip
    api.on("/release-group", {"release-groups": [group, {**group, "id": "g2", "primary-type": "Broadcast"}]})
    api.on("/release-group/g1", group)
    api.on("/artist", {"artists": [{"id": "a1", "name": "The Quays", "type": "Group"}]})
    api.on("/artist/a1", {"id": "a1", "name": "The Quays", "type": "Group", "life-span": {"begin": "2015"}})
    client = client_of(musicbrainz.SERVICE)
    album = resolve(musicbrainz.MusicBrainz(), client, "Low Water", ALBUM)
    assert [e.key for e in album] == ["g1"]
    assert told(musicbrainz.MusicBrainz().facts(album[0], client)) == [
        ("crew", "The Quays", "performer"), ("release_date", "2024-05", "release"),
    ]  # fmt: skip
    band = resolve(musicbrainz.MusicBrainz(), client, "The Quays", PERSON)
    assert told(musicbrainz.MusicBrainz().facts(band[0], client)) == [("credit", "Low Water")]
