"""Asking side by side: each source fails alone, nobody waits beyond the deadline, and who is asked about whom."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from apilab import Answer, Api

from claims.claim import Claim, ClaimSubject
from claims.mains import MainWork
from claims.statement import SubjectType
from scraper.deadline import Deadline
from verifier.errors import Cancelled
from verifier.facts import Fact
from verifier.report import SourceState
from verifier.sources.answers import FILE, last_answers, note_answers
from verifier.sources.base import Entity
from verifier.sources.client import Client
from verifier.sources.gather import Gathering, Wanted, namesakes
from verifier.sources.service import Service
from verifier.sources.voice import voice_of
from verifier.sources.wishes import MOST_FURTHER, wishes_for_claims, wishes_for_mains

ClientOf = Callable[..., Client]
TV, FILM, BOOK, PERSON = SubjectType.TV_SERIES, SubjectType.FILM, SubjectType.BOOK, SubjectType.PERSON


class Lab:
    """A source that tells one fact of whatever it is asked about, or does as it is told."""

    decides = ("platform",)
    knows = (TV, PERSON)

    def __init__(self, name: str, does: Callable[[str], None] = lambda name: None) -> None:
        self.service = Service(name, name.title(), "https://lab.example", "CC0")
        self._does = does

    def resolve(
        self, name: str, type: SubjectType | None, year: int | None, client: Client
    ) -> Sequence[Entity]:
        self._does(name)
        client.get(f"/{name}")
        return [Entity(self.service.name, name, name, TV)]

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        return [voice_of(entity, self.service, None, client.as_of).says("platform", "Netflix")]


@pytest.fixture
def gather(client_of: ClientOf) -> Callable[..., Gathering]:
    def make(*sources: Lab) -> Gathering:
        gathering = Gathering()
        for source in sources:
            gathering.add(source, client_of(source.service))
        return gathering

    return make


def states(gathering: Gathering) -> dict[str, str]:
    return {s.name: s.state for s in gathering.states()}


def raising(name: str) -> None:
    raise RuntimeError("a bug in the source")


# gathering


def test_every_source_becomes_a_table(gather: Callable[..., Gathering]) -> None:
    gathering = gather(Lab("one"), Lab("two"))
    gathering.ask([Wanted("Hollow Tide", TV), Wanted("Salt", TV)], Deadline(5))
    assert [t.name for t in gathering.tables()] == ["one", "two"]
    assert states(gathering) == {"one": "answered 2 facts", "two": "answered 2 facts"}
    assert [e.name for e in gathering.tables()[0].resolve("hollow tide")] == ["Hollow Tide"]


def test_source_that_breaks_off_fails_alone(
    gather: Callable[..., Gathering], caplog: pytest.LogCaptureFixture
) -> None:
    gathering = gather(Lab("broken", raising), Lab("good"))
    gathering.ask([Wanted("Salt", TV)], Deadline(5))
    assert states(gathering) == {"broken": "broke off", "good": "answered 1 fact"}
    assert "broken broke off" in caplog.text


def test_failed_look_up_does_not_end_the_others(gather: Callable[..., Gathering], api: Api) -> None:
    api.on("/Salt", Answer(b"", 500))
    gathering = gather(Lab("one"))
    gathering.ask([Wanted("Salt", TV), Wanted("Tide", TV)], Deadline(5))
    assert states(gathering) == {"one": "answered 1 fact, 1 look-up failed"}


def test_slow_source_is_left_at_the_deadline_and_adds_nothing_later(gather: Callable[..., Gathering]) -> None:
    done = threading.Event()

    def slow(name: str) -> None:
        if name == "Salt":
            done.wait(30)

    gathering = gather(Lab("slow", slow), Lab("good"))
    began = time.monotonic()
    gathering.ask([Wanted("Tide", TV), Wanted("Salt", TV)], Deadline(0.5))
    assert time.monotonic() - began < 2
    done.set()
    assert states(gathering) == {"slow": "timed out after 1 fact", "good": "answered 2 facts"}
    gathering.ask([Wanted("More", TV)], Deadline(5))
    assert states(gathering)["slow"] == "timed out after 1 fact"


def test_subject_is_asked_about_once(gather: Callable[..., Gathering], api: Api) -> None:
    gathering = gather(Lab("one"))
    for _ in range(2):
        gathering.ask([Wanted("The Salt", TV)], Deadline(5))
    gathering.ask([Wanted("Salt", TV)], Deadline(5))
    assert len(api.asked) == 1


def test_how_many_have_answered_is_told_while_waiting(gather: Callable[..., Gathering]) -> None:
    let = threading.Event()
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            let.set()

    gathering = gather(Lab("slow", lambda name: let.wait(30) and None), Lab("good"))
    gathering.ask([Wanted("Salt", TV)], Deadline(20), tell)
    assert told[-1] == (2, 2)
    assert (1, 2) in told


def test_asking_is_cut_short_by_whoever_is_told(gather: Callable[..., Gathering]) -> None:
    let = threading.Event()

    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    gathering = gather(Lab("slow", lambda name: let.wait(30) and None))
    with pytest.raises(Cancelled):
        gathering.ask([Wanted("Salt", TV)], Deadline(20), stop)
    let.set()
    assert states(gathering) == {"slow": "timed out"}


def test_no_time_left_is_no_question(gather: Callable[..., Gathering], api: Api) -> None:
    gathering = gather(Lab("one"))
    gathering.ask([Wanted("Salt", TV)], Deadline(0))
    assert states(gathering) == {"one": "not asked"}
    assert not api.asked


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        (Wanted("Salt", TV), True),
        (Wanted("Salt"), True),
        (Wanted("Salt", BOOK), False),
        (Wanted("Salt", TV, None, frozenset({"platform", "budget"})), True),
        (Wanted("Salt", TV, None, frozenset({"budget"})), False),
    ],
)
def test_source_is_asked_only_what_it_can_tell(
    gather: Callable[..., Gathering], api: Api, wanted: Wanted, asked: bool
) -> None:
    gathering = gather(Lab("one"))
    gathering.ask([wanted], Deadline(5))
    assert bool(api.asked) is asked


# namesakes


def found(*kinds: tuple[SubjectType, int | None]) -> list[Entity]:
    return [Entity("lab", str(n), "Salt", type_, year) for n, (type_, year) in enumerate(kinds)]


@pytest.mark.parametrize(
    ("entities", "wanted", "kept"),
    [
        (found((TV, 2020), (FILM, 2021)), Wanted("Salt", TV), ["0"]),
        (found((TV, 2020), (TV, 2024)), Wanted("Salt", TV, 2023), ["1"]),
        (found((TV, 2020), (TV, 2024)), Wanted("Salt", TV, 1990), ["0", "1"]),
        (found((TV, 2020), (FILM, 2021)), Wanted("salt"), ["0", "1"]),
        (found((FILM, 2021)), Wanted("Salt", TV), ["0"]),  # a guessed type
        (found((PERSON, None)), Wanted("Salt", TV), []),
        (found((TV, None)), Wanted("Salt", PERSON), []),
        (found((TV, 2020)), Wanted("Salty", TV), []),
        ([Entity("lab", "0", "Sel", TV, aliases=("The Salt",))], Wanted("Salt", TV), ["0"]),
        (found(*[(TV, None)] * 9), Wanted("Salt", TV), ["0", "1", "2"]),
    ],
)
def test_namesakes_are_kept_and_strangers_left(
    entities: list[Entity], wanted: Wanted, kept: list[str]
) -> None:
    assert [e.key for e in namesakes(entities, wanted)] == kept


# wishes


def claim(
    kind: str, value: Any, name: str = "Salt", type: SubjectType | None = TV, **qualifiers: Any
) -> Claim:
    subject = ClaimSubject(name=name, type=type, found_by="explicit")
    return Claim(
        id="c1", quote="q", start=0, end=1, mentions=(), kind=kind, subject=subject, value=value, unit=None,
        resolution=None, qualifiers=qualifiers,
    )  # fmt: skip


def test_main_works_come_first_and_whole() -> None:
    mains = [MainWork(f"Work {n}", TV, None, None, 1.0) for n in range(9)]
    wishes = wishes_for_mains(mains)
    assert [w.name for w in wishes] == ["Work 0", "Work 1", "Work 2", "Work 3"]
    assert wishes[0].properties == frozenset()


@pytest.mark.parametrize(
    ("claims", "wishes"),
    [
        ([claim("platform", "Netflix")], [("Salt", TV)]),
        ([claim("age", 46, "Odile Brack", None)], [("Odile Brack", PERSON)]),
        ([claim("season_count", 3, type=SubjectType.SONG)], [("Salt", TV)]),
        ([claim("release_date", "2024", event="publication")], [("Salt", BOOK)]),
        ([claim("quote", "words", "Odile Brack", PERSON)], []),
        ([claim("social_count", 9, "#Salt", None)], []),
        ([claim("platform", "x", "Netflix", SubjectType.ORGANISATION)], []),
        ([claim("record", "exceeds", over="Old Tide")], [("Salt", TV), ("Old Tide", None)]),
        ([claim("record", "most", over="the company's history")], [("Salt", TV)]),
        ([claim("credit", "Old Tide", "Odile Brack", PERSON)], [("Odile Brack", PERSON), ("Old Tide", None)]),
        (
            [claim("platform", "x", "One"), claim("platform", "x", "Two"), claim("cast", "x", "Two")],
            [("Two", TV), ("One", TV)],
        ),
    ],
)
def test_wishes_follow_from_what_is_said(claims: list[Claim], wishes: list[tuple[str, object]]) -> None:
    assert [(w.name, w.type) for w in wishes_for_claims(claims)] == wishes


def test_wishes_are_few() -> None:
    assert len(wishes_for_claims(claim("platform", "x", f"Work {n}") for n in range(40))) == MOST_FURTHER


# last answers


def test_last_answers_are_remembered_source_by_source(tmp_path: Any) -> None:
    note_answers(tmp_path, [SourceState(name="one", state="answered 3 facts")], "2026-01-01T00:00:00+00:00")
    later = [SourceState(name="one", state="unreachable"), SourceState(name="two", state="answered 1 fact")]
    note_answers(tmp_path, later, "2026-01-02T00:00:00+00:00")
    assert last_answers(tmp_path) == {
        "one": "2026-01-01T00:00:00+00:00, answered 3 facts",
        "two": "2026-01-02T00:00:00+00:00, answered 1 fact",
    }


@pytest.mark.parametrize("content", ["", "[1", '{"one": 3}', '{"one": {"at": 3}}'])
def test_broken_file_of_last_answers_is_no_error(tmp_path: Any, content: str) -> None:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text(content)
    assert last_answers(tmp_path) == {}
