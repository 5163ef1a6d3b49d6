"""Which live sources there are, and where their keys come from."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence

from scraper.settings import data_folder
from verifier.errors import UsageError
from verifier.sources.live.factcheck import FactCheckTools
from verifier.sources.live.musicbrainz import MusicBrainz
from verifier.sources.live.omdb import OMDb
from verifier.sources.live.openlibrary import OpenLibrary
from verifier.sources.live.protocol import LiveSource
from verifier.sources.live.tmdb import TMDB
from verifier.sources.live.tvmaze import TVmaze
from verifier.sources.live.wikidata import Wikidata
from verifier.sources.live.wikipedia import Wikipedia

SOURCES: tuple[LiveSource, ...] = (
    Wikidata(),
    Wikipedia(),
    TVmaze(),
    OpenLibrary(),
    MusicBrainz(),
    TMDB(),
    OMDb(),
)
FACT_CHECKS = FactCheckTools()
KEYS_FILE = "keys.toml"


def chosen(names: Sequence[str] | None) -> list[LiveSource]:
    """Return the sources of these names; all where none is named."""
    return [source for source in SOURCES if names is None or source.name in names]


def key_of(variable: str | None) -> str | None:
    """Return a key from the environment, else from keys.toml in the data folder (OMDB_API_KEY = "…")."""
    if variable is None:
        return None
    if os.environ.get(variable):
        return os.environ[variable]
    file = data_folder() / KEYS_FILE
    try:
        value = tomllib.loads(file.read_text("utf-8")).get(variable)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise UsageError(f'{file}: cannot be read; write lines such as OMDB_API_KEY = "…".') from error
    return value if isinstance(value, str) and value else None
