"""Wikidata: works and persons of every kind, with identifiers that join the other sources.

Answers and limits: docs/sources.md#wikidata. Licence CC0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.kinds import KINDS, type_of_class
from verifier.sources.mediawiki import ask
from verifier.sources.reading import at, mapping, rows, text
from verifier.sources.service import Service
from verifier.sources.voice import voice_of
from verifier.sources.wikidata_claims import claims_of, item, items_in, label, time
from verifier.sources.wikidata_facts import LABELLED, LABELLED_QUALIFIERS, facts_of_entity

if TYPE_CHECKING:
    from verifier.sources.client import Client

SERVICE = Service(
    name="wikidata",
    label="Wikidata",
    address="https://www.wikidata.org/w/api.php",
    licence="CC0",
    spacing_s=0.05,
)
BATCH = 50
MOST_LABELS = 200
_SEARCHED = 20
_LOOKED_AT = 8

_LIKELY = re.compile(
    r"series|film|movie|novel|book|memoir|album|song|single|game|franchise|tour|actor|actress|director|writer|author"
    r"|novelist|singer|musician|rapper|producer|composer|cinematographer|comedian|presenter|screenwriter|band|group",
    re.I,
)
_IDS = {
    "P345": "imdb", "P8600": "tvmaze", "P4983": "tmdb_tv", "P4947": "tmdb_film", "P4985": "tmdb_person",
    "P4835": "tvdb", "P648": "openlibrary", "P434": "musicbrainz", "P436": "musicbrainz_group",
}  # fmt: skip


class Wikidata:
    """The Wikidata API as a source."""

    service = SERVICE
    knows = tuple(kind for kind, _ in KINDS)
    decides = (
        "platform", "release_date", "cast", "character", "crew", "related_work", "episode_count", "season_count",
        "runtime", "status", "filming_location", "critic_score", "review_count", "award", "budget", "box_office",
        "birth", "death", "age", "credit",
    )  # fmt: skip

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search by label and alias, and keep works and persons; what they are, their classes tell."""
        found = ask(client, "wbsearchentities", search=name, language="en", limit=str(_SEARCHED))
        hits = sorted(rows(at(found, "search")), key=lambda h: not _LIKELY.search(str(h.get("description"))))
        ids = [id_ for id_ in map(item, hits) if id_][:_LOOKED_AT]
        bodies = _entities(client, ids)
        classes = _labels(client, (c for body in bodies for c in _classes(body)))
        entities = [e for body in bodies if (e := entity_of(body, classes))]
        entities.sort(key=lambda e: type is not None and e.type is not type)
        return entities[:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for the entity and for the labels of all it names."""
        bodies = _entities(client, [entity.key])
        if not bodies:
            return []
        labels = _labels(client, items_in(bodies[0], LABELLED, LABELLED_QUALIFIERS))
        voice = voice_of(entity, SERVICE, f"https://www.wikidata.org/wiki/{entity.key}", client.as_of)
        return facts_of_entity(bodies[0], voice, labels)


def _entities(client: Client, ids: Sequence[str]) -> list[object]:
    """Return the entities that exist; a redirected one comes under the id that it has now."""
    if not ids:
        return []
    props = "labels|aliases|claims|redirects"
    joined = "|".join(ids[:BATCH])
    return entities_in(ask(client, "wbgetentities", ids=joined, props=props, languages="en", redirects="yes"))


def entities_in(body: object) -> list[object]:
    """Return the entities of an answer that exist, in its order."""
    return [e for e in mapping(at(body, "entities")).values() if "missing" not in mapping(e) and at(e, "id")]


def _labels(client: Client, ids: Iterable[str]) -> dict[str, str]:
    """Return the English labels of items, fifty a request."""
    wanted = list(dict.fromkeys(ids))[:MOST_LABELS]
    found: dict[str, str] = {}
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        body = ask(client, "wbgetentities", ids="|".join(batch), props="labels", languages="en")
        found |= labels_in(body, batch)
    return found


def labels_in(body: object, asked: Sequence[str] = ()) -> dict[str, str]:
    """Return the labels of an answer by id, and by the id that was asked where it redirects."""
    entities = mapping(at(body, "entities"))
    found = {id_: name for id_, entity in entities.items() if (name := label(entity))}
    for entity in entities.values():
        source, target = at(entity, "redirects", "from"), at(entity, "redirects", "to") or at(entity, "id")
        if source in asked and target in found:
            found[source] = found[target]
    return found


def _classes(body: object) -> list[str]:
    return [id_ for claim in claims_of(body, "P31") if (id_ := item(claim.value))]


def entity_of(body: object, classes: dict[str, str]) -> Entity | None:
    """Return the work or person that an entity is; None where its classes say that it is neither."""
    key, name = item(body), label(body)
    type_ = next((t for c in _classes(body) if (t := type_of_class(classes.get(c, "")))), None)
    if key is None or name is None or type_ is None:
        return None
    aliases = [text(row.get("value")) for row in rows(at(body, "aliases", "en"))]
    ids = {"wikidata": key}
    for property, scheme in _IDS.items():
        for claim in claims_of(body, property, best_only=True):
            if isinstance(claim.value, str) and scheme not in ids:
                ids[scheme] = claim.value
    known = tuple(dict.fromkeys(a for a in aliases if a and a != name))
    return Entity(SERVICE.name, key, name, type_, _year(body, type_), known, ids)


def _year(body: object, type_: SubjectType) -> int | None:
    properties = ("P569",) if type_ is SubjectType.PERSON else ("P580", "P577", "P571")
    for property in properties:
        years = [int(t[:4]) for claim in claims_of(body, property) if (t := time(claim.value))]
        if years:
            return min(years)
    return None
