"""A whole check against local servers that speak the live sources' shapes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_servers import Answer, Route, reply, serving, tvmaze, wikidata, wikipedia

from scraper import read_text
from verifier.check import check
from verifier.report import Label, Report

TITLE = "“Hollow Tide” comes back"
BODY = (
    "“Hollow Tide” premiered on Hulu on March 4, 2024. Lena Orth plays Ida Marl in the series, which was "
    "created by Jonas Weir. The eight-episode first season has 91% on Rotten Tomatoes, based on 42 reviews. "
    "The drama is based on “The Salt Ledger.” “Hollow Tide” is streaming on Netflix. "
    "Its first season premiered on May 9, 2024."
)
ALL = {"wikidata": wikidata, "wikipedia": wikipedia, "tvmaze": tvmaze}


@pytest.fixture(autouse=True)
def online(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESSCHECK_OFFLINE", "0")
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    for name in (
        "WIKIDATA",
        "WIKIPEDIA",
        "TVMAZE",
        "OPENLIBRARY",
        "MUSICBRAINZ",
        "TMDB",
        "OMDB",
        "FACTCHECK",
    ):
        monkeypatch.setenv(f"PRESSCHECK_{name}_URL", "http://127.0.0.1:9")  # nobody listens there
    for key in ("TMDB_API_KEY", "OMDB_API_KEY", "FACTCHECK_API_KEY"):
        monkeypatch.delenv(key, raising=False)


@pytest.fixture
def servers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with serving(wikidata) as a, serving(wikipedia) as b, serving(tvmaze) as c:
        for name, server in (("WIKIDATA", a), ("WIKIPEDIA", b), ("TVMAZE", c)):
            monkeypatch.setenv(f"PRESSCHECK_{name}_URL", server.address)
        yield


def report_of(*, sources: list[str] | None = None, deadline_s: float = 20, body: str = BODY) -> Report:
    article = read_text(body, title=TITLE, published="2026-03-01")
    names = sources if sources is not None else ["wikidata", "wikipedia", "tvmaze"]
    return check(article, sources=names, deadline_s=deadline_s)


def states(report: Report) -> dict[str, str]:
    return {s.name: s.state for s in report.run.sources}


@pytest.mark.usefixtures("servers")
def test_an_article_is_decided_from_live_shapes_alone() -> None:
    report = report_of()
    found = {(c.kind, str(c.value)): c.verdict for c in report.claims}
    expected = {
        ("platform", "Hulu"): Label.SUPPORTED,
        ("platform", "Netflix"): Label.REFUTED,
        ("release_date", "2024-03-04"): Label.SUPPORTED,
        ("release_date", "2024-05-09"): Label.REFUTED,
        ("character", "Ida Marl"): Label.SUPPORTED,
        ("crew", "Jonas Weir"): Label.SUPPORTED,
        ("episode_count", "8"): Label.SUPPORTED,
        ("critic_score", "91"): Label.SUPPORTED,
        ("review_count", "42"): Label.SUPPORTED,
        ("related_work", "The Salt Ledger"): Label.SUPPORTED,
    }
    assert {key: found[key].label for key in expected if key in found} == expected
    names = {e.source for v in found.values() for e in v.evidence}
    assert {"Wikidata", "Wikipedia", "TVmaze"} <= names
    assert all(e.url and e.licence for v in found.values() for e in v.evidence)
    assert all(state.startswith("answered") for state in states(report).values())


@pytest.mark.usefixtures("servers")
def test_the_second_check_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    first = report_of()
    for name in ("WIKIDATA", "WIKIPEDIA", "TVMAZE"):
        address = os.environ[f"PRESSCHECK_{name}_URL"]
        assert address.startswith("http://127.0.0.1:")
    again = report_of()
    assert [c.verdict.label for c in first.claims] == [c.verdict.label for c in again.claims]


def test_without_a_network_the_report_comes_at_once() -> None:
    began = time.monotonic()
    report = report_of(sources=None)
    assert time.monotonic() - began < 2.5
    assert set(states(report).values()) == {"unreachable"}
    assert all(not c.verdict.label.decided for c in report.claims)


def test_a_slow_source_ends_with_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(wikidata, delay_s=6) as slow, serving(tvmaze) as quick:
        monkeypatch.setenv("PRESSCHECK_WIKIDATA_URL", slow.address)
        monkeypatch.setenv("PRESSCHECK_TVMAZE_URL", quick.address)
        began = time.monotonic()
        report = report_of(sources=["wikidata", "tvmaze"], deadline_s=2)
        assert time.monotonic() - began < 4
    assert states(report)["wikidata"] in ("timed out", "out of time")
    assert states(report)["tvmaze"].startswith("answered")


def _always(answer: Answer) -> Route:
    return lambda path, query: answer


NOTHING = "answered, nothing found"
BROKEN = [
    pytest.param(_always(reply(b"{not json")), NOTHING, id="malformed"),
    pytest.param(_always(reply(b"")), NOTHING, id="empty"),
    pytest.param(_always((404, {}, b"")), NOTHING, id="not found, empty body"),
    pytest.param(_always(reply({"search": {"a": []}, "entities": 7, "query": [1]})), NOTHING, id="types"),
    pytest.param(_always(reply([[[["deep"]]]])), NOTHING, id="lists"),
    pytest.param(_always(reply({}, 429, **{"Retry-After": "600"})), "asked too often; try again later", id="limit"),
    pytest.param(_always(reply({}, 403)), "refused", id="refused"),
    pytest.param(_always(reply({}, 500)), NOTHING, id="server error"),
    pytest.param(_always(reply(b"[" + b"1," * 5_000_000 + b"1]")), NOTHING, id="huge"),
]  # fmt: skip


@pytest.mark.parametrize(("route", "state"), BROKEN)
@pytest.mark.parametrize("name", ["wikidata", "wikipedia", "tvmaze"])
def test_a_broken_source_never_fails_a_check(
    monkeypatch: pytest.MonkeyPatch, name: str, route: Route, state: str
) -> None:
    with serving(route) as server:
        monkeypatch.setenv(f"PRESSCHECK_{name.upper()}_URL", server.address)
        report = report_of(sources=[name], body="“Hollow Tide” premiered on Hulu on March 4, 2024.")
    assert states(report) == {name: state}
    assert report.claims


def test_a_short_rate_limit_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def limited(path: str, query: dict[str, str]) -> Answer | None:
        asked.append(path)
        return reply({}, 429, **{"Retry-After": "0.2"}) if len(asked) == 1 else tvmaze(path, query)

    with serving(limited) as server:
        monkeypatch.setenv("PRESSCHECK_TVMAZE_URL", server.address)
        report = report_of(sources=["tvmaze"])
    assert states(report)["tvmaze"].startswith("answered, ")
    assert "nothing" not in states(report)["tvmaze"]


SECRET = "s3cr3t-key-0451"


def test_a_key_stands_in_no_file_report_or_message(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    film = {
        "Title": "Hollow Tide",
        "Year": "2024–",
        "Type": "series",
        "imdbID": "tt7770001",
        "Released": "04 Mar 2024",
        "Response": "True",
        "Ratings": [{"Source": "Rotten Tomatoes", "Value": "91%"}],
        "Metascore": "N/A",
    }
    monkeypatch.setenv("OMDB_API_KEY", SECRET)
    with serving(lambda path, query: reply(film)) as server:
        monkeypatch.setenv("PRESSCHECK_OMDB_URL", server.address)
        report = report_of(sources=["omdb"])
        assert any(f"apikey={SECRET}" in path for path in server.seen)
    assert states(report)["omdb"].startswith("answered, ")
    assert SECRET not in report.model_dump_json()
    written = capfd.readouterr()
    assert SECRET not in written.out + written.err
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert SECRET.encode() not in file.read_bytes(), file


def test_a_source_without_its_key_says_so() -> None:
    report = report_of(sources=["omdb", "tmdb"])
    assert states(report) == {"tmdb": "needs TMDB_API_KEY", "omdb": "needs OMDB_API_KEY"}


def test_earlier_fact_checks_stand_beside_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    review = {
        "publisher": {"name": "Fact Desk"},
        "url": "https://factdesk.example/1",
        "textualRating": "False",
    }
    hit = {"claims": [{"text": "Hollow Tide: Netflix is the service", "claimReview": [review]}]}
    monkeypatch.setenv("FACTCHECK_API_KEY", SECRET)
    with serving(lambda path, query: reply(hit if "Netflix" in query["query"] else {})) as server:
        monkeypatch.setenv("PRESSCHECK_FACTCHECK_URL", server.address)
        report = report_of(sources=["factcheck"], body="“Hollow Tide” is streaming on Netflix.")
    assert [f.kind for f in report.findings] == ["earlier_fact_check"]
    assert "Fact Desk" in report.findings[0].message
    assert all(not c.verdict.label.decided for c in report.claims)
