"""The kinds of tables that can be imported, and which importer reads which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from verifier.store.importers import (
    imdb,
    netflix_engagement,
    netflix_most_popular,
    netflix_weekly,
    oscars,
    sheet,
)
from verifier.store.importers.tables import digest, read_whole
from verifier.store.importing import Prepared


class Kind(StrEnum):
    """What a table is."""

    NETFLIX_TOP10 = "netflix-top10"
    NETFLIX_COUNTRIES = "netflix-countries"
    NETFLIX_MOST_POPULAR = "netflix-most-popular"
    NETFLIX_ENGAGEMENT = "netflix-engagement"
    IMDB = "imdb"
    OSCARS = "oscars"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Import:
    """One table to read into the store; for `imdb` a folder.

    `as_of` (a date) and `period` ("2025-01-01/2025-06-30") are asked for where the file does not say them.
    `min_votes` leaves out IMDb titles with fewer votes, unless they are of the last two years.
    """

    kind: Kind
    path: Path
    as_of: str | None = None
    period: str | None = None
    min_votes: int = 0


def prepare(wanted: Import) -> Prepared:
    """Read and check a table; UsageError says what is wrong with it."""
    path = wanted.path
    match wanted.kind:
        case Kind.NETFLIX_TOP10:
            return netflix_weekly.prepare_global(read_whole(path), digest([path]), path)
        case Kind.NETFLIX_COUNTRIES:
            return netflix_weekly.prepare_countries(read_whole(path), digest([path]), path)
        case Kind.NETFLIX_MOST_POPULAR:
            return netflix_most_popular.prepare(path, wanted.as_of)
        case Kind.NETFLIX_ENGAGEMENT:
            return netflix_engagement.prepare(path, wanted.period)
        case Kind.IMDB:
            return imdb.prepare(path, wanted.min_votes, wanted.as_of)
        case Kind.OSCARS:
            return oscars.prepare(path)
        case Kind.SHEET:
            return sheet.prepare(path)
