"""The command `presscheck sources`: what is ready, what needs a key, what answered last."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from verifier.cli import main
from verifier.report import SourceState
from verifier.sources.answers import note_answers
from verifier.sources.live import LIVE_SOURCES

KEYLESS = ["wikidata", "wikipedia", "tvmaze", "openlibrary", "musicbrainz"]


class Refusing(BaseHTTPRequestHandler):
    """A service that is there, and dislikes a bare request."""

    def do_HEAD(self) -> None:
        self.send_response(405)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def service() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(autouse=True)
def own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("PRESSCHECK_OFFLINE", "0")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
    for source in LIVE_SOURCES:
        monkeypatch.setenv(source.service.variable, address)
        if source.service.key:
            monkeypatch.delenv(source.service.key.variable, raising=False)


def shown(*arguments: str) -> dict[str, dict[str, object]]:
    result = CliRunner().invoke(main, ["sources", "--format", "json", *arguments])
    assert result.exit_code == 0, result.output
    return {each["name"]: each for each in json.loads(result.stdout)}


def test_each_source_says_how_it_stands(monkeypatch: pytest.MonkeyPatch, service: str) -> None:
    monkeypatch.setenv("PRESSCHECK_TVMAZE_URL", service)
    found = shown()
    assert list(found) == [*KEYLESS, "tmdb", "omdb", "factcheck"]
    assert found["tvmaze"]["state"] == "ready"
    assert found["wikidata"]["state"] == "unreachable"
    assert found["tmdb"]["state"] == "needs a key (TMDB_API_KEY)"
    assert "platform" in str(found["tvmaze"]["decides"])


def test_offline_asks_none_of_them() -> None:
    assert {shown("--offline")[name]["state"] for name in KEYLESS} == {"offline"}


def test_last_answer_is_shown(tmp_path: Path) -> None:
    note_answers(
        tmp_path, [SourceState(name="tvmaze", state="answered 3 facts")], "2026-01-01T00:00:00+00:00"
    )
    assert shown("--offline")["tvmaze"]["last_answer"] == "2026-01-01T00:00:00+00:00, answered 3 facts"


def test_table_names_every_source_and_asks_for_a_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRESSCHECK_CONTACT", raising=False)
    result = CliRunner().invoke(main, ["sources", "--offline"])
    assert all(source.service.name in result.stdout for source in LIVE_SOURCES)
    assert "PRESSCHECK_CONTACT" in result.stdout


def test_key_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMDB_API_KEY", "s3cret-and-long-0123456789")
    assert "s3cret" not in CliRunner().invoke(main, ["sources"]).output


def test_kept_answers_are_forgotten_on_request(tmp_path: Path) -> None:
    note_answers(
        tmp_path, [SourceState(name="tvmaze", state="answered 3 facts")], "2026-01-01T00:00:00+00:00"
    )
    (tmp_path / "live" / "answers-v2.sqlite").write_bytes(b"kept")
    assert CliRunner().invoke(main, ["cache", "--clear"]).exit_code == 0
    assert list((tmp_path / "live").iterdir()) == []
    assert shown("--offline")["tvmaze"]["last_answer"] is None
