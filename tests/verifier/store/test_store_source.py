"""The store as a source: opening, look-ups, facts, names, probe."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from store_tables import fact, write_sheet

from claims.statement import SubjectType
from verifier.errors import StoreError
from verifier.sources.store import StoreSource
from verifier.store import building
from verifier.store.building import Content
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind

PIER: dict[str, Any] = {
    "name": "The Glass Pier: Low Tide",
    "type": "tv_series",
    "year": 2025,
    "aliases": ["Pier"],
}
PIER_IDS = PIER | {"ids": {"imdb": "tt7654321"}}
SHEET = (
    fact(PIER_IDS, "platform", "Northlight", complete=True, as_of="2025-02-01", qualifiers={"region": "US"}),
    fact(PIER, "cast", "Ida Vane", qualifiers={"billing": "lead"}, source={"name": "Gazette", "tier": 3}),
    fact(PIER, "cast", "Ida Vane", source={"name": "Broadcaster", "tier": 1, "url": "https://pier.example/"}),
    fact(PIER, "character", "Captain Ruth Moe", qualifiers={"actor": "Ida Vane"}),
    fact(PIER, "crew", "Otto Lind", qualifiers={"role": "director"}, valid_from="2025-01-01"),
    fact(PIER, "episode_title", "Ebb", qualifiers={"episode": 1, "season": 1}),
    fact(PIER, "related_work", "Salt Roads", qualifiers={"relation": "based_on", "author": "May Orr"}),
    fact(PIER, "runtime", 52.5, unit="minutes", resolution=0.5, qualifiers={"of": "episode"}, bound="about"),
    fact(PIER, "status", "renewed", polarity="negated", modality="reported", excerpt="no renewal yet"),
    fact(
        {"name": "Salt Roads", "type": "book", "year": 2019}, "crew", "May Orr", qualifiers={"role": "author"}
    ),
    fact({"name": "Monster", "type": "film", "year": 2003}, "runtime", 109, unit="minutes"),
    fact({"name": "Monster", "type": "tv_series", "year": 2022}, "season_count", 2, unit="seasons"),
    fact({"name": "Rocky Shore 2", "type": "film", "year": 1990}, "runtime", 90, unit="minutes"),
)


@pytest.fixture
def store(tmp_path: Path) -> Any:
    sheet = write_sheet(tmp_path / "sheet.jsonl", *SHEET)
    path = tmp_path / "reference.sqlite"
    build([Import(Kind.SHEET, sheet)], path=path)
    with StoreSource.open(path) as source:
        yield source


@pytest.mark.parametrize(
    "name",
    [
        "The Glass Pier: Low Tide",
        "Glass Pier: Low Tide",
        "the glass pier – low tide",
        "Pier",
        "The Glass Pier",
        "Glass Pier",
        "The Glass Pier: Low Tide (2025)",
        "The Glass Pier (2025 series)",
        "The Glas Pier: Low Tide",
        "Teh Glass Pier: Low Tide",
        "The Glass Pire: Low Tied",
        "tt7654321",
        "https://www.imdb.com/title/tt7654321/?ref_=x",
    ],
)
def test_ladder_finds_the_title(store: StoreSource, name: str) -> None:
    assert [entity.name for entity in store.resolve(name)] == ["The Glass Pier: Low Tide"]


@pytest.mark.parametrize(
    "name", ["Rocky Shore 3", "Glass", "Pear", "Wonster", "Gonster", "", "tt0000001", "Ida Vane Moe Orr"]
)
def test_ladder_does_not_guess(store: StoreSource, name: str) -> None:
    assert not store.resolve(name)


def test_ties_are_returned_and_told_apart_by_type_and_year(store: StoreSource) -> None:
    assert [(e.type, e.year) for e in store.resolve("Monster")] == [("film", 2003), ("tv_series", 2022)]
    assert store.resolve("Monster", SubjectType.TV_SERIES)[0].year == 2022
    assert [e.year for e in store.resolve("Monster (2003)")] == [2003]
    assert not store.resolve("Monster", SubjectType.PERSON)


def test_person_with_a_rank_is_found(store: StoreSource) -> None:
    assert store.resolve("Dame Ida Vane", SubjectType.PERSON)[0].name == "Ida Vane"
    assert store.resolve("Ida Vance", SubjectType.PERSON)[0].name == "Ida Vane"


def test_facts_come_back_as_they_were(store: StoreSource) -> None:
    entity = store.resolve("Pier")[0]
    (runtime,) = store.facts(entity, {"runtime"})
    assert (runtime.value, runtime.unit, runtime.resolution, runtime.bound) == (52.5, "minutes", 0.5, "about")
    (platform,) = store.facts(entity, {"platform"})
    assert platform.complete
    assert platform.qualifiers == {"region": "US"}
    assert platform.as_of == "2025-02-01"
    (status,) = store.facts(entity, {"status"})
    assert (status.polarity, status.modality, status.excerpt) == ("negated", "reported", "no renewal yet")


def test_facts_are_ordered_by_property_and_tier(store: StoreSource) -> None:
    facts = store.facts(store.resolve("Pier")[0], ["crew", "cast"])
    assert [(f.property, f.source.name) for f in facts] == [
        ("cast", "Broadcaster"),
        ("cast", "Gazette"),
        ("crew", "Test Gazette"),
    ]


def test_cast_of_a_work_is_a_credit_of_the_person(store: StoreSource) -> None:
    (person,) = store.resolve("Ida Vane", SubjectType.PERSON)
    credits = store.facts(person, ["credit"])
    assert {(f.value, f.qualifiers["role"]) for f in credits} == {("The Glass Pier: Low Tide", "actor")}
    (maker,) = store.resolve("Otto Lind")
    (credit,) = store.facts(maker, ["credit"])
    assert credit.qualifiers == {"role": "director"}
    assert credit.valid_from == "2025-01-01"


def test_facts_of_an_entity_of_another_process(store: StoreSource, tmp_path: Path) -> None:
    """The key alone leads to the rows: a second source finds what the first one resolved."""
    entity = store.resolve("Monster", SubjectType.FILM)[0]
    with StoreSource.open(tmp_path / "reference.sqlite") as other:
        assert [f.value for f in other.facts(entity, ["runtime"])] == [109]


def test_names_of_a_work(store: StoreSource) -> None:
    names = {(n.text, n.type) for n in store.names(store.resolve("Pier")[0])}
    assert names >= {
        ("The Glass Pier: Low Tide", "tv_series"),
        ("Pier", "tv_series"),
        ("Ida Vane", "person"),
        ("Otto Lind", "person"),
        ("May Orr", "person"),
        ("Captain Ruth Moe", "character"),
        ("Salt Roads", "book"),
    }
    assert [n.of for n in store.names(store.resolve("Pier")[0]) if n.text == "Ebb"] == [
        "The Glass Pier: Low Tide"
    ]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Monster", {"film", "tv_series"}),
        ("Ida Vane", {"person"}),
        ("Captain Ruth Moe", {"character"}),
        ("Salt Roads", {"book"}),
        ("monster", set()),  # an ordinary word
        ("Ebb", set()),  # an episode is nothing by itself
        ("Glass Pier", set()),  # only exact names
        ("Monstre", set()),
        ("", set()),
        ("M" * 400, set()),
    ],
)
def test_probe_knows_exact_names_only(store: StoreSource, text: str, types: set[str]) -> None:
    found = store.probe(text)
    assert {name.type for name in found} == types
    assert not any(name.linked for name in found)


def test_facts_of_several_properties_are_those_of_each(store: StoreSource) -> None:
    entity = store.resolve("Pier")[0]
    wanted = ("runtime", "crew", "cast", "character")
    assert store.facts(entity, wanted) == [f for name in sorted(wanted) for f in store.facts(entity, [name])]


def test_nothing_of_a_replaced_store_is_remembered(store: StoreSource, tmp_path: Path) -> None:
    """A second look-up at the same time opens the new file: from then on nobody answers from the old one."""
    before = store.facts(store.resolve("Monster", SubjectType.FILM)[0], ["runtime"])
    _replace(tmp_path, fact({"name": "Monster", "type": "film", "year": 2003}, "runtime", 110))
    first = store.all_facts({"runtime"})
    next(first)
    assert not store.probe("Salt Roads (unknown)")
    first.close()
    after = store.facts(store.resolve("Monster", SubjectType.FILM)[0], ["runtime"])
    assert ([f.value for f in before], [f.value for f in after]) == ([109], [110])


def test_nothing_of_a_closed_store_is_remembered(store: StoreSource, tmp_path: Path) -> None:
    assert store.probe("Salt Roads")
    store.close()
    _replace(tmp_path, fact({"name": "Sea Fog", "type": "film"}, "runtime", 90))
    assert not store.probe("Salt Roads")
    assert store.probe("Sea Fog")


def _replace(folder: Path, *facts: dict[str, Any]) -> None:
    """Put another store in the place of the one in `folder`."""
    (folder / "reference.sqlite").unlink()
    sheet = write_sheet(folder / "other.jsonl", *facts)
    build([Import(Kind.SHEET, sheet)], path=folder / "reference.sqlite")


def test_all_facts(store: StoreSource) -> None:
    found = [f for f in store.all_facts({"season_count"}) if f.subject.name == "Monster"]
    assert [f.value for f in found] == [2]


def test_first_run_makes_the_store(own_folder: Path) -> None:
    with StoreSource.open() as store:
        assert store.name == "store"
        assert store.resolve("Ballard", SubjectType.TV_SERIES)[0].year == 2025
        assert store.coverage() == {}
        digest = store.content_hash()
    assert (own_folder / "reference.sqlite").exists()
    with StoreSource.open() as store:
        assert store.content_hash() == digest
        assert digest.startswith("sha256:")


def test_changed_own_facts_are_merged_at_the_next_opening(own_folder: Path) -> None:
    with StoreSource.open() as store:
        before = store.content_hash()
    write_sheet(own_folder / "own-facts.jsonl", *SHEET)
    with StoreSource.open() as store:
        assert store.content_hash() != before
        facts = store.facts(store.resolve("The Glass Pier")[0], ["crew"])
        assert [f.source.tier for f in facts] == [1]
    (own_folder / "own-facts.jsonl").unlink()
    with StoreSource.open() as store:
        assert store.content_hash() == before
        assert not store.resolve("The Glass Pier")


def test_changed_starter_facts_keep_imported_tables(
    own_folder: Path, netflix_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([Import(Kind.NETFLIX_TOP10, netflix_file)])
    starter = write_sheet(tmp_path / "starter" / "new.jsonl", *SHEET).parent
    real = Content.beside
    monkeypatch.setattr(Content, "beside", classmethod(lambda cls, store: real(store, starter)))
    with StoreSource.open() as store:
        assert store.resolve("Salt Roads")
        assert not store.resolve("Ballard")
        assert store.coverage() == {"netflix-top10": "2023-06-04/2023-06-25"}
    assert building.STARTER == "starter"


def test_folder_that_cannot_be_written_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the folder should be: the store is then kept in memory, also across threads."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("PRESSCHECK_DATA", str(blocked / "data"))
    found: list[str] = []
    with StoreSource.open() as store:
        thread = threading.Thread(target=lambda: found.extend(e.name for e in store.resolve("Ballard")))
        thread.start()
        thread.join()
        assert store.content_hash().startswith("sha256:")
    assert "Ballard" in found


def test_damaged_store_of_the_user_is_made_anew(own_folder: Path) -> None:
    own_folder.mkdir()
    (own_folder / "reference.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    with StoreSource.open() as store:
        assert store.resolve("Ballard")


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_store_that_is_missing_or_damaged_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "other.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=r"other\.sqlite.*presscheck reference build"):
        StoreSource.open(path)


def test_eight_threads_get_the_same_answers(store: StoreSource) -> None:
    wanted = [store.resolve("Pier"), store.probe("Monster")]
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(50):
            got = [store.resolve("Pier"), store.probe("Monster")]
            if got != wanted:
                wrong.append(got)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forked processes are a matter of POSIX")
def test_forked_process_opens_its_own_connection(store: StoreSource) -> None:
    store.resolve("Pier")
    child = os.fork()
    if child == 0:
        os._exit(0 if store.resolve("Monster") else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert store.resolve("Monster")


def test_four_first_runs_at_once_do_not_clash(own_folder: Path) -> None:
    code = """
from verifier.sources.store import StoreSource
with StoreSource.open() as store:
    print(store.resolve("Ballard")[0].name)
"""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for run in runs:
        out, err = run.communicate(timeout=60)
        assert (out.strip(), err) == ("Ballard", "")
    assert sorted(path.name for path in own_folder.iterdir()) == [
        "reference.sqlite",
        "reference.sqlite.lock",
    ]


def test_package_is_quick_to_import() -> None:
    code = "import time; t = time.perf_counter(); import verifier.store; print(time.perf_counter() - t)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(times) < 0.03
