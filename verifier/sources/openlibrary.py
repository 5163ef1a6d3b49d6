"""Open Library: books with authors and first years, authors with their books.

It confirms and never refutes: first years are often those of a proof or of a later edition, and lists of an
author's works hold translations twice (which is also why it counts nothing). Answers: docs/sources.md#open-library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.dates import find_dates
from claims.statement import Modality, SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.reading import at, day, rows, text, texts, whole
from verifier.sources.service import Service
from verifier.sources.voice import voice_of

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="openlibrary",
    label="Open Library",
    address="https://openlibrary.org",
    licence="CC0",
    spacing_s=1.0,
)
_FIELDS = "key,title,alternative_title,author_name,first_publish_year,edition_count"
_BOOK_PAGE = "https://openlibrary.org/works/"
_AUTHOR_PAGE = "https://openlibrary.org/authors/"
_MOST_WORKS = "100"


class OpenLibrary:
    """The Open Library API as a source."""

    service = SERVICE
    knows = (SubjectType.BOOK, SubjectType.PERSON)
    decides = ("crew", "release_date", "credit", "birth", "death", "age")

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search authors where a person is asked for, else titles, those with most editions first."""
        if type is SubjectType.PERSON:
            found = rows(at(client.get("/search/authors.json", {"q": name, "limit": "5"}), "docs"))
            return [entity for each in found if (entity := author_entity(each))]
        asked = {"title": name, "fields": _FIELDS, "limit": "20"}
        books = rows(at(client.get("/search.json", asked), "docs"))
        books.sort(key=lambda b: -(whole(b.get("edition_count")) or 0))
        return [entity for each in books if (entity := book_entity(each))][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for a book's record, or for an author's life and works."""
        if entity.type is SubjectType.PERSON:
            path = f"/authors/{entity.key}"
            works = client.get(f"{path}/works.json", {"limit": _MOST_WORKS})
            return author_facts(client.get(f"{path}.json"), works, entity, client.as_of)
        asked = {"q": f"key:/works/{entity.key}", "fields": _FIELDS}
        found = rows(at(client.get("/search.json", asked), "docs"))
        return [fact for each in found[:1] for fact in book_facts(each, client.as_of)]


def _key(value: object) -> str | None:
    """Return the bare id of a key, which comes with its path or without ("/works/OL1W", "OL1A")."""
    key = text(value)
    bare = key.rpartition("/")[2] if key else ""
    return bare if bare.isalnum() else None


def book_entity(body: object) -> Entity | None:
    """Read one hit of a title search."""
    key, title = _key(at(body, "key")), text(at(body, "title"))
    if key is None or title is None:
        return None
    others = tuple(t for t in texts(at(body, "alternative_title")) if t != title)[:5]
    year = whole(at(body, "first_publish_year"))
    return Entity(SERVICE.name, key, title, SubjectType.BOOK, year, others, {"openlibrary": key})


def book_facts(body: object, as_of: str) -> list[Fact]:
    """Return a book's authors and first year."""
    entity = book_entity(body)
    if entity is None:
        return []
    voice = voice_of(entity, SERVICE, f"{_BOOK_PAGE}{entity.key}", as_of)
    facts = [voice.says("crew", name, {"role": "author"}) for name in texts(at(body, "author_name"))]
    if entity.year and (year := day(f"{entity.year:04}")):
        facts.append(
            voice.says("release_date", year, {"event": "publication"}, modality=Modality.HEDGED)
        )  # hedged: supports an article that agrees, refutes none
    return facts


def author_entity(body: object) -> Entity | None:
    """Read one hit of an author search."""
    key, name = _key(at(body, "key")), text(at(body, "name"))
    if key is None or name is None:
        return None
    born = _date(at(body, "birth_date"))
    others = tuple(t for t in texts(at(body, "alternate_names")) if t != name)[:5]
    year = int(born[:4]) if born else None
    return Entity(SERVICE.name, key, name, SubjectType.PERSON, year, others, {"openlibrary": key})


def author_facts(body: object, works: object, entity: Entity, as_of: str) -> list[Fact]:
    """Return an author's dates of life and the titles of the works listed."""
    voice = voice_of(entity, SERVICE, f"{_AUTHOR_PAGE}{entity.key}", as_of)
    facts = []
    for field, property in (("birth_date", "birth"), ("death_date", "death")):
        if known := _date(at(body, field)):
            facts.append(voice.says(property, known, {"aspect": "date"}))
    titles = dict.fromkeys(title for row in rows(at(works, "entries")) if (title := text(row.get("title"))))
    return [*facts, *(voice.says("credit", title, {"role": "author"}) for title in titles)]


def _date(value: object) -> str | None:
    """Read a date in words ("21 July 1956") or digits."""
    words = text(value)
    if words is None:
        return None
    return day(words) or next((known for d in find_dates(words) if (known := day(d.value))), None)
