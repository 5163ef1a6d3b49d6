"""Facts held in memory, found by the names of their subjects: what sheets and trusted texts become."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from claims.folding import fold_title
from claims.lexicon import Name
from claims.namewords import HONORIFICS
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.remembered import Remembered
from verifier.sources.base import Entity

_VALUE_TYPES = {
    "cast": SubjectType.PERSON,
    "crew": SubjectType.PERSON,
    "character": SubjectType.CHARACTER,
    "platform": SubjectType.ORGANISATION,
}
_MOST_REMEMBERED = 65_536
"""Facts whose order is remembered, eight bytes each: the facts themselves are in memory anyway."""


class FactTable:
    """An in-memory source; entities are told apart by folded name, type and year."""

    def __init__(self, name: str, facts: Iterable[Fact]) -> None:
        self._name = name
        self._facts: dict[str, list[Fact]] = defaultdict(list)
        self._entities: dict[str, Entity] = {}
        for fact in facts:
            key = _key(fact.subject)
            self._facts[key].append(fact)
            self._entities[key] = _merged(self._entities.get(key), fact.subject, name, key)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for key, entity in self._entities.items():
            for text in (entity.name, *entity.aliases):
                if key not in self._by_name[fold_title(text)]:
                    self._by_name[fold_title(text)].append(key)
        self._names: dict[str, list[Name]] | None = None
        self._ordered = Remembered(self._order, _MOST_REMEMBERED)

    @property
    def name(self) -> str:
        """The source's name in reports."""
        return self._name

    def resolve(self, name: str, type: SubjectType | None = None) -> Sequence[Entity]:
        """Return the entities of this name, those of the wanted type first."""
        found = [self._entities[k] for k in self._by_name.get(fold_title(name), ())]
        return sorted(found, key=lambda e: (type is not None and e.type is not type, e.year or 0, e.key))

    def facts(self, entity: Entity, properties: Collection[str]) -> Sequence[Fact]:
        """Return the facts about an entity in the order of a stable key, whatever the order of the sheet."""
        return self._ordered((entity.key, frozenset(properties)))

    def _order(self, asked: tuple[str, frozenset[str]]) -> tuple[Fact, ...]:
        key, properties = asked
        found = [f for f in self._facts.get(key, ()) if f.property in properties]
        return tuple(sorted(found, key=lambda f: f.model_dump_json()))

    def all_facts(self, properties: Collection[str]) -> Iterator[Fact]:
        """Yield the facts of every entity for these properties (records are judged against a whole set)."""
        for entity in sorted(self._entities.values(), key=lambda e: e.key):
            yield from self.facts(entity, properties)

    def names(self, entity: Entity) -> Iterable[Name]:
        """Return the names that belong to an entity: itself, its persons, characters and related works."""
        for text in (entity.name, *entity.aliases):
            yield Name(text, entity.type, entity.name, entity.year, _id(entity))
        for fact in self._facts.get(entity.key, ()):
            yield from _value_names(fact)

    def all_names(self) -> Iterator[Name]:
        """Yield every name of the table."""
        for entity in self._entities.values():
            yield from self.names(entity)

    def probe(self, text: str) -> Sequence[Name]:
        """Return everything in the table that goes by exactly this name."""
        if self._names is None:
            self._names = defaultdict(list)
            for name in self.all_names():
                self._names[fold_title(name.text)].append(name)
        return tuple(dict.fromkeys(self._names.get(fold_title(text), ())))


def _key(subject: FactSubject) -> str:
    return f"{fold_title(subject.name)}|{subject.type or ''}|{subject.year or ''}"


def _merged(known: Entity | None, subject: FactSubject, source: str, key: str) -> Entity:
    aliases = tuple(dict.fromkeys([*(known.aliases if known else ()), *subject.aliases]))
    ids = {**(known.ids if known else {}), **subject.ids}
    return Entity(
        source, key, known.name if known else subject.name, subject.type, subject.year, aliases, ids
    )


def _id(entity: Entity) -> str | None:
    return next((f"{scheme}:{value}" for scheme, value in sorted(entity.ids.items())), None)


def _value_names(fact: Fact) -> Iterator[Name]:
    value, of = fact.value, fact.subject.name
    if not isinstance(value, str):
        return
    kind = _VALUE_TYPES.get(fact.property)
    if fact.property in _VALUE_TYPES:
        for text in dict.fromkeys((value, without_rank(value))):
            yield Name(text, kind, without_rank(value) if kind is SubjectType.CHARACTER else value, of=of)
    if fact.property in ("credit", "related_work", "episode_title"):
        yield Name(value, None, value, of=of)
    for key, kind in (("actor", SubjectType.PERSON), ("author", SubjectType.PERSON)):
        person = fact.qualifiers.get(key)
        if isinstance(person, str):
            yield Name(person, kind, person, of=of)
    work = fact.qualifiers.get("for")
    if isinstance(work, str):
        yield Name(work, None, work, of=of)


def without_rank(name: str) -> str:
    """Return a person's or character's name without the rank before it ("Det. Jan Orrin")."""
    words = name.split()
    while len(words) > 1 and words[0].casefold().rstrip(".") in HONORIFICS:
        words.pop(0)
    return " ".join(words)
