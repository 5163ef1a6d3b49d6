"""The whole way with live sources: the example article against servers that speak their APIs, and against none."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ballard_world as world
import pytest
from apilab import Answer, Api

from scraper import Text
from scraper.pace import Pace
from verifier.check import check
from verifier.exports import render
from verifier.report import CheckedClaim, Label, Report
from verifier.sources import client

ROOT = Path(__file__).resolve().parents[3]
SEED = ROOT / "examples" / "ballard-netflix-thriller.html"
KEYLESS = ("wikidata", "wikipedia", "tvmaze", "openlibrary", "musicbrainz")
KEYED = {"tmdb": "TMDB_API_KEY", "omdb": "OMDB_API_KEY", "factcheck": "FACTCHECK_API_KEY"}
SECRET = "s3cret-and-long-0123456789"
S, R = Label.SUPPORTED, Label.REFUTED
TEXT = """Hollow Tide Arrives on Netflix

The crime drama “Hollow Tide” premiered on March 4, 2024 on Netflix. It stars Odile Brack as Nora Selwyn.
"""


def nowhere() -> str:
    """Return an address at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture(autouse=True)
def own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A data folder of this test alone, no source at its real address, and a pace that keeps no one waiting."""
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("PRESSCHECK_OFFLINE", "0")
    for name in (*KEYLESS, *KEYED):
        monkeypatch.setenv(f"PRESSCHECK_{name.upper()}_URL", nowhere())
    for variable in KEYED.values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(client, "process_pace", lambda: Pace(sleep=lambda seconds: None))


@pytest.fixture
def servers(apis: Callable[[], Api], monkeypatch: pytest.MonkeyPatch) -> dict[str, Api]:
    """Servers that tell of the example article's works, one a source."""
    made = {}
    for name in KEYLESS:
        made[name] = apis()
        getattr(world, f"serve_{name}")(made[name])
        monkeypatch.setenv(f"PRESSCHECK_{name.upper()}_URL", made[name].address)
    return made


def states(report: Report) -> dict[str, str]:
    return {source.name: source.state for source in report.run.sources}


def of(report: Report, kind: str, value: object) -> CheckedClaim:
    return next(c for c in report.claims if c.kind == kind and c.value == value)


@pytest.fixture
def seed(servers: dict[str, Api]) -> Report:
    """The example article judged by live sources alone: no store, no sheet."""
    return check(SEED, sources=KEYLESS)


def test_seed_is_decided_by_live_sources_alone(seed: Report) -> None:
    wanted = [
        ("platform", "Netflix", R),
        ("release_date", "2025-09-18", R),
        ("critic_score", 100, S),
        ("cast", "Michael Mosley", S),
        ("cast", "Titus Welliver", S),
        ("character", "Renée Ballard", S),
        ("character", "Owen Pryce", R),
        ("character", "Denise Calloway", R),
        ("character", "Martina Castro", S),
        ("crew", "Michael Connelly", S),
        ("crew", "Kendall Sherwood", S),
        ("episode_count", 10, S),
        ("season_count", 7, S),
        ("season_count", 3, S),
        ("age", 46, S),
    ]
    told = [(kind, value, of(seed, kind, value).verdict.label) for kind, value, _ in wanted]
    assert told == wanted


def test_books_of_the_seed_are_decided_by_live_sources_alone(seed: Report) -> None:
    books = {
        c.subject.name: c.verdict.label for c in seed.claims if c.qualifiers.get("event") == "publication"
    }
    assert books == {"The Late Show": S, "The Waiting": S}


def test_sources_of_one_work_are_one_candidate(seed: Report) -> None:
    """Joined by identifiers: no claim about the series is ambiguous, and several sources lie beside one."""
    about = [c for c in seed.claims if c.subject.name == "Ballard"]
    assert not [c for c in about if c.verdict.candidates]
    assert {"Wikidata", "Wikipedia", "TVmaze"} <= {
        e.source for e in of(seed, "platform", "Netflix").verdict.evidence
    }


def test_evidence_carries_licence_link_and_date(seed: Report) -> None:
    evidence = [e for c in seed.claims for e in c.verdict.evidence]
    assert evidence
    assert all(e.licence and e.url and e.as_of and e.tier for e in evidence)


def test_states_tell_how_many_facts_came(seed: Report) -> None:
    told = states(seed)
    assert list(told) == list(KEYLESS)
    assert all(told[name].startswith("answered ") for name in KEYLESS)


def test_second_check_asks_nothing_again(servers: dict[str, Api], seed: Report) -> None:
    asked = {name: len(api.asked) for name, api in servers.items()}
    again = check(SEED, sources=KEYLESS)
    assert {name: len(api.asked) for name, api in servers.items()} == asked
    assert again.claims == seed.claims


def test_source_that_sends_nonsense_spoils_nothing(servers: dict[str, Api], seed: Report) -> None:
    servers["tvmaze"].routes.clear()
    servers["tvmaze"].on("/search/shows", [{"show": {"id": "x", "name": ["Ballard"]}}, 3, None])
    again = check(SEED, sources=["wikidata", "tvmaze"])
    assert of(again, "platform", "Netflix").verdict.label is R


# the network


def test_cut_network_costs_no_time_and_is_said() -> None:
    began = time.monotonic()
    report = check(Text(TEXT, published="2025-01-10"), sources=KEYLESS)
    assert time.monotonic() - began < 2
    assert states(report) == {
        **dict.fromkeys(("wikidata", "wikipedia", "tvmaze"), "unreachable"),
        **dict.fromkeys(("openlibrary", "musicbrainz"), "not asked"),  # nobody asks them about a series
    }
    assert len(report.claims) >= 4


@pytest.mark.slow
def test_command_answers_within_its_deadline_without_network() -> None:
    """The command as a user calls it: all sources by default, none of them there."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "verifier.cli", "check", str(SEED), "--format", "json"],
        cwd=ROOT, env=dict(os.environ), capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    spent = time.monotonic() - began
    report = Report.model_validate_json(done.stdout)
    assert {states(report)[name] for name in KEYLESS} == {"unreachable"}
    assert report.summary.decided > 20
    assert spent < 20  # it is 2 s on a free machine; starting Python on a busy one is most of this


def test_hanging_source_is_left_at_the_deadline(servers: dict[str, Api]) -> None:
    servers["wikidata"].routes.clear()
    servers["wikidata"]._by_id.clear()
    servers["wikidata"].on("/", Answer(hangs=True))
    began = time.monotonic()
    report = check(SEED, sources=["wikidata", "tvmaze"], deadline_s=5)
    assert time.monotonic() - began < 5
    assert states(report)["wikidata"] == "timed out"
    assert states(report)["tvmaze"].startswith("answered")
    assert of(report, "character", "Owen Pryce").verdict.label is R


@pytest.mark.parametrize("by_variable", [False, True])
def test_offline_asks_nothing(
    servers: dict[str, Api], monkeypatch: pytest.MonkeyPatch, by_variable: bool
) -> None:
    monkeypatch.setenv("PRESSCHECK_OFFLINE", "1" if by_variable else "0")
    report = check(SEED, sources=KEYLESS, offline=not by_variable)
    assert states(report) == dict.fromkeys(KEYLESS, "offline")
    assert not any(api.asked for api in servers.values())


def test_sources_that_are_not_named_are_not_asked(servers: dict[str, Api]) -> None:
    report = check(SEED, sources=["tvmaze"])
    assert list(states(report)) == ["tvmaze"]
    assert not servers["wikidata"].asked


def test_all_keyless_sources_are_asked_by_default(servers: dict[str, Api]) -> None:
    report = check(SEED)
    assert list(states(report)) == ["store", *KEYLESS]
    assert all(api.asked for api in servers.values())


# keys


def test_source_without_its_key_is_said_to_need_it() -> None:
    report = check(Text(TEXT), sources=["tmdb"])
    assert states(report) == {"tmdb": "needs a key (TMDB_API_KEY)"}


def test_key_is_in_nothing_that_a_check_writes(
    api: Api, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    show = {"id": 7, "name": "Hollow Tide", "first_air_date": "2024-03-04", "networks": [{"name": "Netflix"}]}
    api.on("/search/tv", {"results": [show], "echo": SECRET})
    api.on("/search/multi", {"results": [{**show, "media_type": "tv"}]})
    api.on("/tv/7", show)
    api.on("/", {"Response": "False", "Error": f"Invalid API key {SECRET}!"})
    api.on("/claims:search", {})
    for name, variable in KEYED.items():
        monkeypatch.setenv(f"PRESSCHECK_{name.upper()}_URL", api.address)
        monkeypatch.setenv(variable, SECRET)
    report = check(Text(TEXT, published="2025-01-10"), sources=list(KEYED))
    assert states(report)["tmdb"].startswith("answered")
    assert of(report, "platform", "Netflix").verdict.label is S
    assert any(SECRET in target for target in api.asked)
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert written
    assert SECRET.encode() not in written
    assert SECRET not in report.model_dump_json()
    assert SECRET not in "".join(capfd.readouterr())


# earlier fact-checks


def test_earlier_fact_check_stands_beside_the_verdict_and_decides_nothing(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSCHECK_FACTCHECK_URL", api.address)
    monkeypatch.setenv("FACTCHECK_API_KEY", SECRET)
    review = {
        "publisher": {"name": "The Checkers"},
        "url": "https://checkers.example/1",
        "reviewDate": "2025-01-02T00:00:00Z",
        "textualRating": "Mostly false",
    }
    said = "Hollow Tide premiered on March 4, 2024"
    other = "Hollow Tide was banned in six countries after protests"
    claims = [{"text": text, "claimReview": [review]} for text in (said, other)]
    api.on("/claims:search?query=Hollow+Tide", {"claims": claims})
    report = check(Text(TEXT, published="2025-01-10"), sources=["factcheck"])
    premiere = of(report, "release_date", "2024-03-04")
    assert [(f.kind, f.claims) for f in report.findings] == [("earlier_fact_check", (premiere.id,))]
    assert "The Checkers checked on 2025-01-02" in report.findings[0].message
    assert "“Mostly false”" in report.findings[0].message
    assert premiere.verdict.label is Label.NOT_ENOUGH_EVIDENCE
    assert premiere.verdict.evidence == ()
    assert "<h2>Earlier fact-checks</h2>" in render(report, "html")
    assert "**Earlier fact-checks:** The Checkers" in render(report, "md")
