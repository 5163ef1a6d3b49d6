"""Wikipedia (English): infoboxes, cast lists, review scores, and leads read as trusted text.

Answers and limits: docs/sources.md#wikipedia. Licence CC BY-SA 4.0: reports name Wikipedia and link to the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.kinds import type_of_class
from verifier.sources.mediawiki import ask
from verifier.sources.reading import at, day, rows, text
from verifier.sources.service import Service
from verifier.sources.voice import page, voice_of

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="wikipedia",
    label="Wikipedia",
    address="https://en.wikipedia.org/w/api.php",
    licence="CC BY-SA 4.0",
    spacing_s=0.05,
)
_HINTS = {
    SubjectType.TV_SERIES: "television series",
    SubjectType.FILM: "film",
    SubjectType.BOOK: "novel",
    SubjectType.BOOK_SERIES: "novel series",
    SubjectType.ALBUM: "album",
    SubjectType.SONG: "song",
    SubjectType.GAME: "video game",
}
_BRACKET = re.compile(r"\s+\(([^()]*)\)$")
_YEAR = re.compile(r"^(\d{4})\b|\(born[^)]*?(\d{4})")
_LIVES = re.compile(
    r"\bborn\b|\(\d{4}[–-]\d{4}\)|\b(?:actor|actress|singer|novelist|author|rapper|director|comedian|screenwriter"
    r"|musician|composer|cinematographer|producer|presenter)\b",
    re.I,
)


class Wikipedia:
    """The English Wikipedia as a source."""

    service = SERVICE
    knows = (*_HINTS, SubjectType.FRANCHISE, SubjectType.TOUR, SubjectType.PERSON)
    decides = (
        "platform", "release_date", "cast", "character", "crew", "related_work", "episode_count", "season_count",
        "runtime", "status", "filming_location", "critic_score", "review_count", "budget", "box_office", "birth",
        "death", "age",
    )  # fmt: skip

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search page titles; what a page is about, its short description tells."""
        words = f'intitle:"{name.replace(chr(34), " ")}" {_HINTS.get(type, "") if type else ""}'.strip()
        body = ask(
            client, "query", generator="search", gsrsearch=words, gsrlimit="8", prop="pageprops|description"
        )
        found = sorted(rows(at(body, "query", "pages")), key=lambda p: p.get("index") or 99)
        return [entity for each in found if (entity := entity_of(each))][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for the page's text and read its infobox, lists and prose."""
        body = ask(
            client, "query", titles=entity.key, prop="revisions", rvprop="content|timestamp", rvslots="main",
            redirects="1",
        )  # fmt: skip
        return [f for each in rows(at(body, "query", "pages"))[:1] for f in page_facts(each, entity)]


def entity_of(body: object) -> Entity | None:
    """Return what a page is about by its title and short description; None for lists, disambiguations and others."""
    title, description = text(at(body, "title")), text(at(body, "description")) or ""
    if title is None or at(body, "pageprops", "disambiguation") is not None:
        return None
    bracket = _BRACKET.search(title)
    type_ = type_of_class(description) or type_of_class(_bracket_words(bracket))
    if type_ is None and _LIVES.search(description):
        type_ = SubjectType.PERSON
    if type_ is None:
        return None
    dated = _YEAR.search(description)
    ids = {"wikidata": item} if (item := text(at(body, "pageprops", "wikibase_item"))) else {}
    year = int(dated[1] or dated[2]) if dated else None
    name = _BRACKET.sub("", title)
    return Entity(SERVICE.name, title, name, type_, year, (title,) if title != name else (), ids)


def _bracket_words(bracket: re.Match[str] | None) -> str:
    return bracket[1].replace("TV series", "television series") if bracket else ""


def page_facts(body: object, entity: Entity) -> list[Fact]:
    """Return what a page's text tells of its entity."""
    from verifier.sources.wikipedia_infobox import infobox_facts, kind_of, year_in
    from verifier.sources.wikipedia_prose import prose_facts
    from verifier.sources.wikitext import infobox, parse, sections

    wikitext = next((c for r in rows(at(body, "revisions")) if (c := _content(r))), None)
    if wikitext is None:
        return []
    code = parse(wikitext)
    box, fields = infobox(code)
    entity = replace(entity, type=kind_of(box) or entity.type, year=entity.year or year_in(fields))
    revised = next((day(r.get("timestamp")) for r in rows(at(body, "revisions"))), None)
    address = page("https://en.wikipedia.org/wiki/", entity.key)
    voice = voice_of(entity, SERVICE, address, revised)
    facts = infobox_facts(fields, voice)
    if entity.type is SubjectType.PERSON:
        return facts
    return [*facts, *prose_facts(sections(code), voice, facts)]


def _content(revision: object) -> str | None:
    """Return a revision's wikitext, as the API gives it with slots or as it gave it before."""
    found = at(revision, "slots", "main", "content") or at(revision, "content")
    return found if isinstance(found, str) else None
