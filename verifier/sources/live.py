"""The live sources, and which of them may answer in one check."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.deadline import Deadline
from verifier.sources.base import LiveSource
from verifier.sources.factcheck import FactCheck
from verifier.sources.musicbrainz import MusicBrainz
from verifier.sources.omdb import Omdb
from verifier.sources.openlibrary import OpenLibrary
from verifier.sources.service import key_for
from verifier.sources.tmdb import Tmdb
from verifier.sources.tvmaze import TVmaze
from verifier.sources.wikidata import Wikidata
from verifier.sources.wikipedia import Wikipedia

if TYPE_CHECKING:
    from verifier.sources.client import Client
    from verifier.sources.gather import Gathering

LIVE_SOURCES: tuple[LiveSource, ...] = (
    Wikidata(),
    Wikipedia(),
    TVmaze(),
    OpenLibrary(),
    MusicBrainz(),
    Tmdb(),
    Omdb(),
    FactCheck(),
)
"""Every live source, in the order in which reports list them."""


def chosen(wanted: Sequence[str] | None, folder: Path, environ: Mapping[str, str]) -> list[LiveSource]:
    """Return the sources that were named; where none was, all that need no key or have theirs."""
    if wanted is not None:
        return [s for s in LIVE_SOURCES if s.service.name in wanted]
    return [s for s in LIVE_SOURCES if s.service.key is None or key_for(s.service, folder, environ)]


def open_live(
    wanted: Sequence[str] | None,
    offline: bool,
    folder: Path,
    deadline: Deadline,
    stack: ExitStack,
    environ: Mapping[str, str] = os.environ,
) -> Gathering:
    """Make the live sources of one check ready; nothing is asked yet.

    `folder` is the user's data folder, `deadline` the check's. UsageError where keys.toml cannot be read.
    """
    from verifier.sources.gather import Gathering

    gathering = Gathering()
    sources = chosen(wanted, folder, environ)
    if offline:
        for source in sources:
            gathering.leave_out(source, "offline")
        return gathering
    if not sources:
        return gathering
    from verifier.sources.client import Client, access_from

    access = access_from(folder, environ)
    stack.callback(access.close)
    for source in sources:
        key = key_for(source.service, folder, environ)
        if source.service.key and key is None:
            gathering.leave_out(source, f"needs a key ({source.service.key.variable})")
        else:
            gathering.add(source, Client(source.service, access, deadline, key=key, environ=environ))
    return gathering


def client_of(source: LiveSource, folder: Path, environ: Mapping[str, str], total_s: float) -> Client:
    """Return a client of one source that keeps no answers, for `total_s` seconds."""
    from verifier.sources.client import Client, access_from

    access = access_from(None, environ)
    key = key_for(source.service, folder, environ)
    return Client(source.service, access, Deadline(total_s), key=key, environ=environ)
