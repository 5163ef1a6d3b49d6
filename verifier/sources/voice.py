"""Speak in the name of a source: facts about one entity, each with source, licence and date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from claims.statement import Bound, Modality, QualifierValue, Value
from verifier.facts import Fact, FactSource, FactSubject
from verifier.sources.base import Entity
from verifier.sources.service import Service

_UNITS = {
    "episode_count": "episodes",
    "season_count": "seasons",
    "runtime": "minutes",
    "review_count": "reviews",
}
_EXACT = frozenset({"episode_count", "season_count", "review_count"})


@dataclass(frozen=True, slots=True)
class Voice:
    """What a source says of one entity as of a day; `url` is the page that a reader can open."""

    subject: FactSubject
    source: FactSource
    as_of: str | None

    def says(
        self,
        property: str,
        value: Value,
        qualifiers: Mapping[str, QualifierValue | None] | None = None,
        *,
        unit: str | None = None,
        complete: bool = False,
        valid_from: str | None = None,
        valid_to: str | None = None,
        bound: Bound = Bound.EXACT,
        modality: Modality = Modality.ASSERTED,
    ) -> Fact:
        """Return one fact; qualifiers that are None are left out, units follow from the property."""
        return Fact(
            subject=self.subject,
            property=property,
            value=value,
            unit=unit or _UNITS.get(property),
            resolution=1 if property in _EXACT else None,
            qualifiers={k: v for k, v in (qualifiers or {}).items() if v is not None},
            bound=bound,
            modality=modality,
            complete=complete,
            valid_from=valid_from,
            valid_to=valid_to,
            as_of=self.as_of,
            source=self.source,
        )


def voice_of(entity: Entity, service: Service, url: str | None, as_of: str | None) -> Voice:
    """Return the voice of a service about an entity."""
    subject = FactSubject(
        name=entity.name, type=entity.type, year=entity.year, aliases=entity.aliases, ids=dict(entity.ids)
    )
    source = FactSource(name=service.label, url=url, tier=service.tier, licence=service.licence)
    return Voice(subject, source, as_of)


def page(address: str, title: str) -> str:
    """Return the address of a page by its title, whatever characters it has."""
    return address + quote(title.replace(" ", "_"), safe="()!,:'/_-")
