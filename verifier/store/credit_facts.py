"""Rows of the IMDb tables as facts: cast, characters, crew, credits, episodes, lengths, ratings, lives."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.statement import QualifierValue, SubjectType, Value
from verifier.facts import Fact, FactSource, FactSubject

_CAST = ("actor", "actress", "self")
_ROLES = {
    "director": "director",
    "writer": "writer",
    "producer": "producer",
    "composer": "composer",
    "cinematographer": "cinematographer",
    "editor": "editor",
    "creator": "creator",
}
_MOST_CREDITS = 500


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the tables about one subject."""

    db: sqlite3.Connection
    subject: FactSubject
    rows: Sequence[int]
    source: FactSource
    as_of: str | None

    def select(self, query: str) -> list[tuple[str, ...]]:
        """Return the rows of a query in which {rows} stands for the subject."""
        return self.db.execute(query.format(rows=",".join("?" * len(self.rows))), self.rows).fetchall()

    def fact(
        self, name: str, value: Value, unit: str | None = None, where: dict[str, QualifierValue] | None = None
    ) -> Fact:
        """Return one fact; IMDb lists neither whole casts nor whole crews."""
        return Fact(
            subject=self.subject,
            property=name,
            value=value,
            unit=unit,
            qualifiers=where or {},
            as_of=self.as_of,
            source=self.source,
        )


def facts(
    db: sqlite3.Connection, subject: FactSubject, rows: Sequence[int], properties: Collection[str]
) -> Iterable[Fact]:
    """Return what the IMDb tables say of a title or person."""
    wanted = [read for names, read in _PARTS if not names.isdisjoint(properties)]
    if not wanted:
        return []
    held = db.execute(
        "SELECT id, title, url, tier, licence, as_of FROM dataset WHERE name = 'imdb'"
    ).fetchone()
    if held is None:
        return []
    marks = ",".join("?" * len(rows))
    query = f"SELECT id FROM entity WHERE id IN ({marks}) AND dataset = ? ORDER BY id"
    own = [id for (id,) in db.execute(query, (*rows, held[0]))]
    _, title, url, tier, licence, as_of = held
    reader = _Reader(db, subject, own, FactSource(name=title, url=url, tier=tier, licence=licence), as_of)
    return [fact for read in wanted for fact in read(reader) if fact.property in properties] if own else []


def _people(reader: _Reader) -> Iterator[Fact]:
    """Yield cast, characters and crew of a title, in the order of the credits."""
    query = """
        SELECT p.name, c.category, c.characters FROM credit c JOIN entity p ON p.id = c.person
        WHERE c.title IN ({rows}) ORDER BY c.title, c.ord
    """
    for person, category, characters in reader.select(query):
        if category in _CAST:
            yield reader.fact("cast", person)
            for character in characters.split("\n") if characters else ():
                yield reader.fact("character", character, where={"actor": person})
        elif category in _ROLES:
            yield reader.fact("crew", person, where={"role": _ROLES[category]})


def _credits(reader: _Reader) -> Iterator[Fact]:
    """Yield the titles of a person, best known first."""
    query = f"""
        SELECT DISTINCT t.name, c.category, t.popularity, t.id FROM credit c JOIN entity t ON t.id = c.title
        WHERE c.person IN ({{rows}}) ORDER BY t.popularity DESC, t.id, c.category LIMIT {_MOST_CREDITS}
    """
    for title, category, *_ in reader.select(query):
        role = "actor" if category in _CAST else _ROLES.get(category)
        yield reader.fact("credit", title, where={"role": role} if role else None)


def _episodes(reader: _Reader) -> Iterator[Fact]:
    """Yield season count, episodes of each season, and their titles; announced ones may be among them."""
    counts = reader.select(
        "SELECT season, count(*) FROM episode WHERE series IN ({rows}) AND season > 0 GROUP BY 1 ORDER BY 1"
    )
    if counts:
        yield reader.fact("season_count", len(counts), "seasons")
    for season, episodes in counts:
        yield reader.fact("episode_count", int(episodes), "episodes", {"season": int(season)})
    titles = (
        "SELECT season, number, title FROM episode WHERE series IN ({rows}) AND title NOT NULL ORDER BY 1, 2"
    )
    for season, number, title in reader.select(titles):
        yield reader.fact("episode_title", title, where={"episode": int(number), "season": int(season)})


def _details(reader: _Reader) -> Iterator[Fact]:
    """Yield running time and the rating by IMDb's users."""
    for runtime, rating, votes in reader.select(
        "SELECT runtime_min, rating, votes FROM title WHERE entity IN ({rows}) ORDER BY entity"
    ):
        if runtime:
            of = "film" if reader.subject.type == SubjectType.FILM else "episode"
            yield reader.fact("runtime", int(runtime), "minutes", {"of": of})
        if votes:
            where: dict[str, QualifierValue] = {"aggregator": "IMDb", "meter": "audience"}
            yield reader.fact("critic_score", float(rating), "/10", where)


def _life(reader: _Reader) -> Iterator[Fact]:
    """Yield the years of birth and death; IMDb's tables give no dates."""
    for born, died in reader.select(
        "SELECT year, year_to FROM entity WHERE id IN ({rows}) AND type = 'person' ORDER BY id"
    ):
        if born:
            yield reader.fact("birth", str(born), where={"aspect": "date"})
        if died:
            yield reader.fact("death", str(died), where={"aspect": "date"})


def _release(reader: _Reader) -> Iterator[Fact]:
    """Yield the year of release."""
    query = "SELECT year, type FROM entity WHERE id IN ({rows}) AND type != 'person' AND year NOT NULL ORDER BY id"
    for year, type in reader.select(query):
        event = "release" if type == SubjectType.FILM else "premiere"
        yield reader.fact("release_date", str(year), where={"event": event})


_PARTS: tuple[tuple[frozenset[str], Callable[[_Reader], Iterator[Fact]]], ...] = (
    (frozenset({"cast", "character", "crew"}), _people),
    (frozenset({"credit"}), _credits),
    (frozenset({"season_count", "episode_count", "episode_title"}), _episodes),
    (frozenset({"runtime", "critic_score"}), _details),
    (frozenset({"birth", "death", "age"}), _life),
    (frozenset({"release_date"}), _release),
)
