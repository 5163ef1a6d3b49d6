"""From a name to the entities that the sources know by it, and the names they lend to reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass

from claims.claim import Claim
from claims.folding import fold
from claims.lexicon import Name
from claims.mains import MainWork
from claims.statement import SubjectType
from verifier.facts import Fact
from verifier.sources.base import Entity, Source
from verifier.sources.sheet import SheetSource

CLEAR_LEAD = 2
"""How many times more names of the article one namesake must share than the next to be taken for it."""


class ReferenceLexicon:
    """The names of the main works and of the user's own sheet, and a probe into every source.

    A title of a big store is linked, too, where the article names somebody of its makers or cast.
    """

    def __init__(self, sources: Sequence[Source], mains: Sequence[MainWork] = (), text: str = "") -> None:
        self._sources = sources
        self._text = f" {fold(text)} "
        self._names = list(dict.fromkeys(self._collect(mains)))
        self._probed: dict[str, tuple[Name, ...]] = {}
        self._belonging: dict[tuple[str, str, SubjectType], bool] = {}

    def with_mains(self, mains: Sequence[MainWork]) -> ReferenceLexicon:
        """Return a lexicon with the names of these works, too; what was probed already is not asked again."""
        lexicon = copy(self)
        lexicon._names = list(dict.fromkeys(self._collect(mains)))
        return lexicon

    def _collect(self, mains: Sequence[MainWork]) -> Iterable[Name]:
        for source in self._sources:
            if isinstance(source, SheetSource):
                yield from source.all_names()
                continue
            for main in mains:
                for entity in source.resolve(main.name, main.type)[:3]:
                    if fold(entity.name) == fold(main.name) or main.id:
                        yield from source.names(entity)

    def names(self) -> Iterable[Name]:
        """Return the names that count wherever they stand."""
        return self._names

    def probe(self, text: str) -> Sequence[Name]:
        """Return what any source knows by this name; a title from a big store counts only where marked."""
        found = self._probed.get(text)
        if found is None:
            found = self._probed[text] = tuple(
                Name(n.text, n.type, n.entity, n.year, n.id, self._belongs(source, n), n.of)
                for source in self._sources
                if not isinstance(source, SheetSource)
                for n in dict.fromkeys(source.probe(text))
            )
        return found

    def _belongs(self, source: Source, name: Name) -> bool:
        """Whether the article names a person of this work, which makes the bare title a mention of it."""
        if name.type is None or not name.type.is_work or not self._text.strip():
            return False
        work = (source.name, name.entity, name.type)
        if work not in self._belonging:
            self._belonging[work] = any(
                n.type is SubjectType.PERSON and " " in n.text and f" {fold(n.text)} " in self._text
                for entity in source.resolve(name.entity, name.type)[:3]
                for n in source.names(entity)
            )
        return self._belonging[work]


@dataclass(frozen=True, slots=True)
class Linked:
    """An entity that a claim may be about, with its facts from every source."""

    name: str
    type: SubjectType | None
    year: int | None
    entities: tuple[tuple[Source, Entity], ...]

    def facts(self, properties: Sequence[str]) -> list[tuple[Source, Fact]]:
        """Return the facts about it for these properties, the user's own source first."""
        return [
            (source, fact) for source, entity in self.entities for fact in source.facts(entity, properties)
        ]


class Linker:
    """Link the claims of one article; namesakes are told apart by the other names in its text."""

    def __init__(self, sources: Sequence[Source], text: str) -> None:
        self.sources = sources
        self._text = f" {fold(text)} "
        self._overlaps: dict[tuple[str, str], int] = {}

    def link(self, claim: Claim) -> list[Linked]:
        """Return the candidates for a claim's subject, best first; several are kept, never guessed away."""
        candidates = link(claim, self.sources)
        if len(candidates) < 2:
            return candidates
        scored = sorted(((self._overlap(c), -i) for i, c in enumerate(candidates)), reverse=True)
        if scored[0][0] >= 1 and scored[0][0] >= CLEAR_LEAD * scored[1][0]:
            return [candidates[-scored[0][1]]]
        return candidates

    def _overlap(self, linked: Linked) -> int:
        """Count the names of an entity (cast, makers, related works …) that stand in the article."""
        total = 0
        for source, entity in linked.entities:
            key = (entity.source, entity.key)
            if key not in self._overlaps:
                own = {fold(entity.name), *map(fold, entity.aliases)}
                names = {fold(n.text) for n in source.names(entity)} - own
                self._overlaps[key] = sum(len(n) > 2 and f" {n} " in self._text for n in names)
            total += self._overlaps[key]
        return total


def link(claim: Claim, sources: Sequence[Source]) -> list[Linked]:
    """Return everything a claim's subject may be by name, type and year.

    Entities of different sources are one candidate where they share an external id, or where type and year
    agree (or are not known).
    """
    subject = claim.subject
    found = [(s, e) for s in sources for e in s.resolve(subject.name, subject.type)]
    found = [
        (s, e)
        for s, e in found
        if not _other_type(subject.type, e.type, any(x.type is subject.type for _, x in found))
    ]
    if subject.year and any(e.year == subject.year for _, e in found):
        found = [(s, e) for s, e in found if e.year in (subject.year, None)]
    groups: list[list[tuple[Source, Entity]]] = []
    for source, entity in found:
        home = next((g for g in groups if _fits([e for _, e in g], entity)), None)
        if home is None:
            groups.append([(source, entity)])
        else:
            home.append((source, entity))
    return [Linked(g[0][1].name, g[0][1].type, g[0][1].year, tuple(g)) for g in groups]


def _other_type(wanted: SubjectType | None, known: SubjectType | None, fitting: bool) -> bool:
    return fitting and wanted is not None and known is not None and wanted is not known


def _fits(group: Sequence[Entity], entity: Entity) -> bool:
    """Whether an entity is the one of a group: by an external id of any of them, else unlike none of them."""
    shared = [m for m in group if any(m.ids[k] == entity.ids[k] for k in m.ids if k in entity.ids)]
    return bool(shared) or all(_same(member, entity) for member in group)


def _same(a: Entity, b: Entity) -> bool:
    shared = {k for k in a.ids if k in b.ids}
    if shared:
        return any(a.ids[k] == b.ids[k] for k in shared)
    types = a.type is b.type or a.type is None or b.type is None
    years = a.year is None or b.year is None or abs(a.year - b.year) <= 1
    return types and years and not (a.source == b.source and a.key != b.key)
