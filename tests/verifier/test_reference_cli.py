"""The commands that look after the store and the kept pages: reference build, add, info, sync; cache."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from verifier.cli import main

Run = Callable[..., Result]
LISTS = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
HEADER = (
    "week category weekly_rank show_title season_title weekly_hours_viewed runtime weekly_views "
    "cumulative_weeks_in_top_10"
)


def weekly_lists(weeks: int) -> str:
    """Return complete lists of invented titles, in the published format."""
    lines = [HEADER.replace(" ", "\t")]
    for number in range(weeks):
        week = (date(2024, 1, 7) + timedelta(weeks=number)).isoformat()
        for category in LISTS:
            for rank in range(1, 11):
                title = f"{'Quiet' if category.startswith('TV') else 'Loud'} Orchard {rank}{category[-9]}"
                views = (11 - rank) * 500_000
                cells = (title, "N/A", str(views * 2), "2", str(views), str(number + 1))
                lines.append("\t".join((week, category, str(rank), *cells)))
    return "\n".join(lines) + "\n"


def write_facts(path: Path, *names: str) -> Path:
    facts: list[dict[str, Any]] = [
        {
            "subject": {"name": "Quarry Nine", "type": "tv_series", "year": 2024},
            "property": "cast",
            "value": name,
            "source": {"name": "Almanac"},
        }
        for name in names
    ]
    path.write_text("".join(json.dumps(fact) + "\n" for fact in facts), "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder that the commands use."""
    path = tmp_path / "data"
    monkeypatch.setenv("PRESSCHECK_DATA", str(path))
    return path


@pytest.fixture
def run(folder: Path) -> Run:
    def call(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments])

    return call


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "all-weeks-global.tsv"
    path.write_text(weekly_lists(3), "utf-8")
    return path


def info(run: Run) -> dict[str, Any]:
    result = run("reference", "info", "--format", "json")
    assert result.exit_code == 0, result.stderr
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def rows(told: dict[str, Any]) -> dict[str, int]:
    return {each["name"]: each["rows"] for each in told["datasets"]}


def lines(result: Result) -> list[str]:
    """Return what a successful command printed."""
    assert result.exit_code == 0, result.stderr
    return result.stdout.splitlines()


def refusal(result: Result, status: int = 2) -> str:
    """Return the one sentence with which a command was refused."""
    assert result.exit_code == status
    assert "Traceback" not in result.stderr
    (told,) = [line for line in result.stderr.splitlines() if line.startswith("presscheck: ")]
    return told


# build


def test_build_without_tables_makes_a_store_of_the_starter_facts(run: Run, folder: Path) -> None:
    assert lines(run("reference", "build"))[-1] == "The reference store is up to date."
    assert (folder / "reference.sqlite").is_file()
    assert list(rows(info(run))) == ["starter"]


def test_build_imports_a_table_and_leaves_it_alone_the_second_time(run: Run, table: Path) -> None:
    assert "netflix-top10: 120 rows" in lines(run("reference", "build", "--netflix-top10", table))
    assert "netflix-top10: 120 rows (unchanged)" in lines(run("reference", "build", "--netflix-top10", table))
    assert rows(info(run))["netflix-top10"] == 120


def test_build_keeps_the_tables_that_it_is_not_given(run: Run, table: Path) -> None:
    run("reference", "build", "--netflix-top10", table)
    assert run("reference", "build").exit_code == 0
    assert rows(info(run))["netflix-top10"] == 120


def test_build_imports_a_sheet(run: Run, tmp_path: Path) -> None:
    sheet = write_facts(tmp_path / "casting.jsonl", "Ida Vane", "Osric Pell")
    assert any("2 rows" in line for line in lines(run("reference", "build", "--sheet", sheet)))
    assert sum(rows(info(run)).values()) == rows(info(run))["starter"] + 2


def test_build_refuses_a_damaged_table_and_keeps_the_store(run: Run, table: Path, folder: Path) -> None:
    run("reference", "build", "--netflix-top10", table)
    before = (folder / "reference.sqlite").read_bytes()
    table.write_text("<!doctype html>")
    told = refusal(run("reference", "build", "--netflix-top10", table))
    assert table.name in told
    assert "Nothing was changed" in told
    assert (folder / "reference.sqlite").read_bytes() == before


@pytest.mark.parametrize("arguments", [["--netflix-top10", "nowhere.tsv"], ["--imdb"], ["--books", "x"]])
def test_build_used_wrongly_is_refused(run: Run, folder: Path, arguments: list[str]) -> None:
    result = run("reference", "build", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert arguments[0] in result.stderr or arguments[-1] in result.stderr
    assert not folder.exists()


# add


def test_add_counts_what_is_new(run: Run, tmp_path: Path) -> None:
    sheet = write_facts(tmp_path / "mine.jsonl", "Ida Vane", "Osric Pell")
    assert lines(run("reference", "add", sheet)) == ["2 new facts added to your own."]
    assert lines(run("reference", "add", sheet)) == ["0 new facts added to your own."]
    write_facts(sheet, "Ida Vane", "Tilda Brone")
    assert lines(run("reference", "add", sheet)) == ["1 new fact added to your own."]
    assert rows(info(run))["own-facts"] == 3


def test_added_facts_outlive_a_rebuild_and_decide_claims(run: Run, tmp_path: Path, table: Path) -> None:
    run("reference", "add", write_facts(tmp_path / "mine.jsonl", "Ida Vane"))
    run("reference", "build", "--netflix-top10", table)
    article = tmp_path / "article.txt"
    article.write_text("A New Series\n\nThe series “Quarry Nine” stars Ida Vane.\n", "utf-8")
    result = run("check", article, "--offline", "--format", "json")
    (cast,) = [c for c in json.loads(result.stdout)["claims"] if c["kind"] == "cast"]
    assert cast["verdict"]["label"] == "supported"
    assert cast["verdict"]["evidence"][0]["source"] == "Almanac"


def test_add_refuses_a_bad_line_by_its_number_and_adds_nothing(run: Run, tmp_path: Path) -> None:
    run("reference", "build")
    sheet = write_facts(tmp_path / "mine.jsonl", "Ida Vane")
    with sheet.open("a") as file:
        file.write("{\n")
    assert "mine.jsonl:2" in refusal(run("reference", "add", sheet))
    assert "own-facts" not in rows(info(run))


# info


def test_info_without_a_store_says_what_to_do(run: Run) -> None:
    assert "presscheck reference build" in refusal(run("reference", "info"))


def test_info_tells_tables_dates_coverage_and_size(run: Run, folder: Path, table: Path) -> None:
    run("reference", "build", "--netflix-top10", table)
    told = info(run)
    store = folder / "reference.sqlite"
    assert (told["path"], told["size_bytes"]) == (str(store), store.stat().st_size)
    assert told["content_hash"].startswith("sha256:")
    assert told["coverage"] == {"netflix-top10": "2024-01-07/2024-01-21"}
    (weekly,) = [each for each in told["datasets"] if each["name"] == "netflix-top10"]
    assert (weekly["as_of"], weekly["tier"]) == ("2024-01-21", 1)
    assert weekly["licence"]


def test_info_is_also_text(run: Run, table: Path) -> None:
    run("reference", "build", "--netflix-top10", table)
    told = "\n".join(lines(run("reference", "info")))
    for part in ("netflix-top10", "120", "2024-01-07/2024-01-21", "starter", "sha256:"):
        assert part in told


# sync, against a real server on this computer


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, answers 304 to If-Modified-Since, and notes the status of each answer for the table."""

    statuses: list[int]

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        if self.path.endswith(".tsv"):
            self.statuses.append(int(code))

    def log_message(self, format: str, *args: object) -> None:
        pass


class Publisher:
    """A server that offers the table, and what it answered."""

    def __init__(self, server: ThreadingHTTPServer, table: Path, statuses: list[int]) -> None:
        self.address = f"http://127.0.0.1:{server.server_port}/{table.name}"
        self.statuses = statuses
        self._table = table
        self._moment = int(table.stat().st_mtime)

    def publish(self, text: str) -> None:
        """Offer another table, a minute newer."""
        self._moment += 60
        self._table.write_text(text, "utf-8")
        os.utime(self._table, (self._moment, self._moment))


@pytest.fixture
def publisher(table: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    monkeypatch.setenv("PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK", "1")
    statuses = list[int]()
    handler = type("Noting", (Handler,), {"statuses": statuses})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(table.parent))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Publisher(server, table, statuses)
        server.shutdown()
        thread.join()


def sync(run: Run, publisher: Publisher) -> Result:
    return run("reference", "sync", "netflix-top10", "--address", publisher.address)


def test_sync_fetches_once_and_is_told_that_nothing_changed(run: Run, publisher: Publisher) -> None:
    assert lines(sync(run, publisher)) == ["netflix-top10: 120 rows"]
    assert lines(sync(run, publisher)) == ["netflix-top10: 120 rows (unchanged)"]
    assert publisher.statuses == [HTTPStatus.OK, HTTPStatus.NOT_MODIFIED]


def test_sync_takes_a_newer_table(run: Run, publisher: Publisher) -> None:
    sync(run, publisher)
    publisher.publish(weekly_lists(4))
    assert lines(sync(run, publisher)) == ["netflix-top10: 160 rows"]
    assert publisher.statuses == [HTTPStatus.OK, HTTPStatus.OK]
    assert info(run)["coverage"] == {"netflix-top10": "2024-01-07/2024-01-28"}


def test_sync_refuses_a_damaged_table_and_keeps_the_store(
    run: Run, publisher: Publisher, folder: Path
) -> None:
    sync(run, publisher)
    before = (folder / "reference.sqlite").read_bytes()
    publisher.publish("<!doctype html><title>Sorry</title>")
    assert "Nothing was changed" in refusal(sync(run, publisher))
    assert (folder / "reference.sqlite").read_bytes() == before


def test_sync_of_a_missing_file_is_refused_in_one_sentence(run: Run, publisher: Publisher) -> None:
    result = run("reference", "sync", "netflix-top10", "--address", publisher.address + ".gone.tsv")
    assert "404" in refusal(result, 1)


def test_sync_reaches_no_private_address(
    run: Run, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK")
    refusal(sync(run, publisher), 1)
    assert publisher.statuses == []


def test_sync_of_an_unknown_source_is_wrong_usage(run: Run) -> None:
    result = run("reference", "sync", "almanac")
    assert result.exit_code == 2
    assert "netflix-top10" in result.stderr


# the pages that are kept


def test_cache_of_a_new_user_is_empty(run: Run) -> None:
    assert lines(run("cache")) == ["0 pages kept (0.0 MB)."]
    assert lines(run("cache", "--clear")) == ["0 pages forgotten."]


def test_cache_counts_the_fetched_pages_and_forgets_them(
    run: Run, publisher: Publisher, tmp_path: Path
) -> None:
    paragraph = (
        "<p>The series “Quarry Nine” stars Ida Vane, and the town has talked of little else since.</p>"
    )
    for name in ("one", "two"):
        page = f"<!doctype html><html lang='en'><title>{name}</title><article><h1>{name}</h1>{paragraph * 9}"
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    base = publisher.address.rpartition("/")[0]
    for name in ("one", "two", "two"):
        assert run("scrape", f"{base}/{name}.html").exit_code == 0
    (told,) = lines(run("cache"))
    assert told.startswith("2 pages kept (")
    assert re.search(r"the oldest of \d{4}-\d\d-\d\d\)\.$", told)
    assert lines(run("cache", "--clear")) == ["2 pages forgotten."]
    assert lines(run("cache")) == ["0 pages kept (0.0 MB)."]


def test_clearing_the_cache_leaves_the_store_alone(run: Run) -> None:
    run("reference", "build")
    before = info(run)
    run("cache", "--clear")
    assert info(run) == before
