"""TVmaze: series with cast and characters, crew, seasons, episodes and home; persons with their credits.

Answers: docs/sources.md#tvmaze. Licence CC BY-SA 4.0: reports name TVmaze and link to the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity
from verifier.sources.reading import at, rows, whole
from verifier.sources.tvmaze_facts import (
    SERVICE,
    aired_seasons,
    guest_facts,
    person_entity,
    person_facts,
    show_entity,
    show_facts,
)

if TYPE_CHECKING:
    from verifier.sources.client import Client

_GUEST_SEASONS = 2


class TVmaze:
    """The TVmaze API as a source."""

    service = SERVICE
    knows = (SubjectType.TV_SERIES, SubjectType.PERSON)
    decides = (
        "platform", "release_date", "cast", "character", "crew", "episode_count", "season_count",
        "episode_title", "runtime", "status", "birth", "death", "age", "credit",
    )  # fmt: skip

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        """Search shows, or people where a person is asked for."""
        if type is SubjectType.PERSON:
            found = [person_entity(row) for row in rows(client.get("/search/people", {"q": name}))]
        else:
            found = [show_entity(at(row, "show")) for row in rows(client.get("/search/shows", {"q": name}))]
        return [entity for entity in found if entity][:5]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Ask for a show with everything it embeds and its guests, or for a person with all credits."""
        if entity.type is SubjectType.PERSON:
            path = f"/people/{entity.key}"
            credits = {
                kind: client.get(f"{path}/{kind}credits", {"embed": "show"}) for kind in ("cast", "crew")
            }
            return person_facts(client.get(path), credits, client.as_of)
        embeds = ("seasons", "episodes", "cast", "crew", "akas")
        show = client.get(f"/shows/{entity.key}", {"embed[]": embeds})
        guests = [
            client.get(f"/seasons/{season['id']}/episodes", {"embed[]": ["guestcast"]})
            for season in aired_seasons(show, client.as_of)[-_GUEST_SEASONS:]
            if whole(season.get("id"))
        ]
        return [*show_facts(show, client.as_of), *guest_facts(show, guests, client.as_of)]
