"""The example of docs/adding-a-source.md, run against a server of its own; and `presscheck sources`."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from live_servers import Answer, reply, serving

from verifier.cli import main
from verifier.sources.live.gather import Gathering
from verifier.sources.live.protocol import Wanted

PAGE = Path(__file__).resolve().parents[3] / "docs" / "adding-a-source.md"


def archive(path: str, query: dict[str, str]) -> Answer | None:
    if path == "/search":
        return reply({"hits": [{"id": "9", "name": "Hollow Tide"}, {"id": "10", "name": "Hollow Tides"}]})
    return reply({"premiered": "2024-03-04"}) if path == "/shows/9" else None


def test_the_example_tells_a_fact(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(code[0], str(PAGE), "exec"), names)
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    with serving(archive) as server:
        monkeypatch.setenv("PRESSCHECK_TIDEARCHIVE_URL", server.address)
        gathering = Gathering([names["TideArchive"]()], time.monotonic() + 10)  # type: ignore[operator]
        (table,) = gathering.ask([Wanted("Hollow Tide")])
    (entity,) = table.resolve("Hollow Tide")
    (fact,) = table.facts(entity, ["release_date"])
    assert (fact.value, fact.source.name) == ("2024-03-04", "Tide Archive")
    assert gathering.states()[0].state == "answered, 1 fact"


def test_sources_says_what_each_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMDB_API_KEY", raising=False)
    monkeypatch.setenv("TMDB_API_KEY", "x")
    shown = CliRunner().invoke(main, ["sources", "--offline"])
    assert shown.exit_code == 0, shown.output
    assert "needs OMDB_API_KEY" in shown.output
    assert re.search(r"tmdb\s+offline", shown.output)
    for name in (
        "sheet",
        "store",
        "wikidata",
        "wikipedia",
        "tvmaze",
        "openlibrary",
        "musicbrainz",
        "factcheck",
    ):
        assert name in shown.output


def test_sources_asks_each_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    for name in ("WIKIDATA", "WIKIPEDIA", "OPENLIBRARY", "MUSICBRAINZ", "TMDB", "OMDB"):
        monkeypatch.setenv(f"PRESSCHECK_{name}_URL", "http://127.0.0.1:9")
    with serving(lambda path, query: reply([])) as server:
        monkeypatch.setenv("PRESSCHECK_TVMAZE_URL", server.address)
        shown = CliRunner().invoke(main, ["sources"])
    assert re.search(r"tvmaze\s+ready \(answered in", shown.output), shown.output
    assert re.search(r"wikidata\s+unreachable", shown.output)
