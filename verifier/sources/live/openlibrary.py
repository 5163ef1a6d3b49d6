"""Open Library: books with their authors and first years. No key. Its lists hold duplicates: they count nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, number, rows, text
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

_FIELDS = "key,title,author_name,first_publish_year,edition_count"


class OpenLibrary:
    """The book catalogue Open Library."""

    name = "openlibrary"
    base = "https://openlibrary.org"
    needs = None
    key_parameter = None
    decides = ("crew", "release_date")
    spacing_s = 1.0
    fresh_s = 7 * 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Search books by title; the most published one first."""
        if wanted.type not in (None, SubjectType.BOOK):
            return ()
        return found(
            client.get("/search.json", {"title": wanted.name, "fields": _FIELDS, "limit": 10}), wanted
        )

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return author and first year, from the search that found the book (the cache has it)."""
        return list(
            facts_of(
                client.get("/search.json", {"title": entity.name, "fields": _FIELDS, "limit": 10}), entity
            )
        )


def found(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search: books of just this title."""
    entities = []
    for row in rows(body, "docs"):
        title, key = text(row, "title"), text(row, "key")
        if title and key and fold_title(title) == fold_title(wanted.name):
            year = number(row, "first_publish_year")
            known = int(year) if isinstance(year, int) else None
            editions = number(row, "edition_count") or 0
            entities.append(
                (
                    -editions,
                    Entity(
                        "openlibrary",
                        key,
                        title,
                        SubjectType.BOOK,
                        known,
                        ids={"openlibrary": key.rsplit("/", 1)[-1]},
                    ),
                )
            )
    return [entity for _, entity in sorted(entities, key=lambda e: e[0])][:2]


def facts_of(body: Any, entity: Entity) -> Iterator[Fact]:
    """Read one book of a search."""
    row = next((r for r in rows(body, "docs") if text(r, "key") == entity.key), None)
    if row is None:
        return
    subject = FactSubject(name=entity.name, type=SubjectType.BOOK, year=entity.year, ids=dict(entity.ids))
    origin = Origin("Open Library", 2, "CC0", f"https://openlibrary.org{entity.key}")
    authors = at(row, "author_name")
    for author in authors if isinstance(authors, list) else ():
        yield from origin.says(subject, "crew", author, role="author")
    year = number(row, "first_publish_year")
    yield from origin.says(
        subject, "release_date", str(year) if isinstance(year, int) else None, event="publication"
    )
