"""The command line: what is printed where, and with which exit status it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from verifier.cli import FORMATS, main
from verifier.report import Report
from verifier.version import __version__

ROOT = Path(__file__).resolve().parents[2]
TEXT = """Hollow Tide Is Back on Netflix

The crime drama “Hollow Tide” premiered on March 4, 2024. The first season has nine episodes.
"""
PAGE = (
    "<!doctype html><html lang='en'><head><title>Hollow Tide Is Back</title></head><body><article>"
    "<h1>Hollow Tide Is Back</h1><p>The crime drama <em>Hollow Tide</em> premiered on March 4, 2024. "
    "The first season has nine episodes, and there is a good deal more to say about it than fits here.</p>"
    "</article></body></html>"
)
BINARIES = [
    pytest.param("article.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", id="PDF"),
    pytest.param("article.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="image"),
    pytest.param("article.txt", bytes(range(256)) * 20, id="binary"),
    pytest.param("article.html", b"PK\x03\x04\x14\x00\x00\x00", id="archive"),
    pytest.param("article.html", b"", id="empty page"),
    pytest.param("article.txt", b"", id="empty text"),
    pytest.param("article.txt", b" \n\n \t\n", id="blank text"),
]

Run = Callable[..., Result]


def line(**changes: Any) -> str:
    fact = {
        "subject": {"name": "Hollow Tide", "type": "tv_series", "year": 2024},
        "property": "episode_count",
        "value": 8,
        "unit": "episodes",
        "qualifiers": {"season": 1},
        "source": {"name": "Almanac", "url": "https://almanac.example/hollow-tide/" + "long-address/" * 12},
    }
    return json.dumps({**fact, **changes})


@pytest.fixture
def run() -> Run:
    def call(*arguments: object, text: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=text)

    return call


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text(
        f"{line()}\n{line(property='platform', value='Netflix', unit=None, qualifiers={})}\n", "utf-8"
    )
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def own(sheet: Path) -> tuple[object, ...]:
    """Return the options that let only the sheet answer."""
    return ("--reference", sheet, "--sources", "sheet", "--offline")


def told(result: Result) -> str:
    """Return the one sentence on standard error; nothing may stand on standard output."""
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("presscheck: ")
    return lines[0]


# what works


def test_version_is_told(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"presscheck, version {__version__}\n")


@pytest.mark.parametrize("command", ["check", "scrape", "extract", "reference", "app"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_text_file_is_checked(run: Run, article: Path, own: tuple[object, ...]) -> None:
    result = run("check", article, *own)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "Hollow Tide Is Back on Netflix" in result.stdout
    assert "refuted" in result.stdout


def test_saved_page_is_checked(run: Run, tmp_path: Path, own: tuple[object, ...]) -> None:
    page = tmp_path / "article.html"
    page.write_text(PAGE, "utf-8")
    made = json.loads(run("check", page, *own, "--format", "json").stdout)
    assert made["article"]["title"] == "Hollow Tide Is Back"
    assert {c["kind"]: c["verdict"]["label"] for c in made["claims"]}["episode_count"] == "refuted"


def test_standard_input_is_checked(run: Run, own: tuple[object, ...]) -> None:
    made = json.loads(run("check", "-", *own, "--format", "json", text=TEXT).stdout)
    assert {c["kind"] for c in made["claims"]} >= {"episode_count", "release_date"}


def test_json_is_a_report_and_nothing_else(run: Run, article: Path, own: tuple[object, ...]) -> None:
    result = run("check", article, *own, "--format", "json")
    assert Report.model_validate_json(result.stdout).summary.refuted == 1
    assert next(iter(json.loads(result.stdout))) == "schema"


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_that_is_offered_is_written(
    run: Run, article: Path, own: tuple[object, ...], format_: str
) -> None:
    result = run("check", article, *own, "--format", format_)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.strip()


def test_date_headline_and_address_may_be_given(run: Run, own: tuple[object, ...]) -> None:
    result = run(
        "check", "-", *own, "--format", "json", "--published", "2025-01-10", "--title", "Tide Turns",
        "--url", "https://quay.example/tide", text=TEXT,
    )  # fmt: skip
    made = json.loads(result.stdout)["article"]
    assert made["published"] == {"value": "2025-01-10", "origin": "given"}
    assert (made["title"], made["url"]) == ("Tide Turns", "https://quay.example/tide")
    assert made["text"].startswith("Tide Turns\n")


def test_scrape_prints_the_article_alone(run: Run, article: Path) -> None:
    made = json.loads(run("scrape", article, "--format", "json").stdout)
    assert made["title"] == "Hollow Tide Is Back on Netflix"
    assert "claims" not in made


def test_extract_prints_the_claims_without_verdicts(run: Run, article: Path, sheet: Path) -> None:
    made = json.loads(run("extract", article, "--reference", sheet, "--format", "json").stdout)
    assert {c["kind"] for c in made} >= {"episode_count", "release_date"}
    assert all("verdict" not in c for c in made)


def test_text_report_fits_eighty_columns(run: Run, article: Path, own: tuple[object, ...]) -> None:
    lines = run("check", article, *own).stdout.splitlines()
    assert lines
    assert [text for text in lines if len(text) > 80] == []


def test_text_report_shows_counts_both_values_and_source(
    run: Run, article: Path, own: tuple[object, ...]
) -> None:
    words = " ".join(run("check", article, *own).stdout.split())
    assert re.search(r"\d+ statements found, \d+ decided", words)
    assert "9 episodes" in words
    assert "8 episodes" in words
    assert "https://almanac.example/" in words


@pytest.mark.parametrize("word", ["fake", "lie", "% true", "percent true"])
def test_text_report_calls_nothing_names(run: Run, article: Path, own: tuple[object, ...], word: str) -> None:
    assert word not in run("check", article, *own).stdout.casefold()


# an article that cannot be read: exit status 1


@pytest.mark.parametrize(("name", "content"), BINARIES)
def test_unreadable_file_ends_with_one_sentence(run: Run, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run("check", path)
    assert result.exit_code == 1
    told(result)


@pytest.mark.parametrize("command", ["check", "scrape", "extract"])
def test_missing_file_is_named(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path / "nowhere.html")
    assert result.exit_code == 1
    assert "nowhere.html" in told(result)


def test_folder_is_no_article(run: Run, tmp_path: Path) -> None:
    result = run("check", tmp_path)
    assert result.exit_code == 1
    told(result)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "ftp://quay.example/tide", "http://"],
)
def test_unreachable_or_forbidden_address_ends_with_one_sentence(run: Run, address: str) -> None:
    result = run("check", address)
    assert result.exit_code == 1
    told(result)


def test_empty_standard_input_is_unreadable(run: Run) -> None:
    result = run("check", "-", text="")
    assert result.exit_code == 1
    told(result)


def program(*arguments: str, encoding: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run the program with bytes on standard input and streams of a certain encoding."""
    return subprocess.run(
        [sys.executable, "-m", "verifier.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape"])
def test_binary_on_standard_input_is_unreadable(encoding: str) -> None:
    given = b"\xff\xfe\x80 not text \xc3\x28" * 50
    done = program("check", "-", "--sources", "sheet", "--format", "json", encoding=encoding, given=given)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 1


def test_terminal_of_another_encoding_gets_a_report() -> None:
    done = program(
        "check", "-", "--sources", "sheet", encoding="ascii", given=b"Hollow Tide has eight episodes.\n"
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0


# wrong usage: exit status 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nonsense",),
        ("--format", "pdf"),
        ("--fail-on", "wrong"),
        ("--published", "soon"),
        ("--published", "2025-13-01"),
        ("--reference",),
    ],
    ids=" ".join,
)
def test_wrong_option_is_wrong_usage(run: Run, article: Path, arguments: tuple[str, ...]) -> None:
    result = run("check", article, *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr


def test_target_is_needed(run: Run) -> None:
    assert run("check").exit_code == 2


def test_unknown_command_is_wrong_usage(run: Run) -> None:
    assert run("judge").exit_code == 2


@pytest.mark.parametrize("names", ["oracle", "sheet,oracle", "Sheet"])
def test_unknown_source_is_named_with_those_that_are_known(run: Run, article: Path, names: str) -> None:
    result = run("check", article, "--sources", names)
    assert result.exit_code == 2
    message = told(result)
    assert repr(names.split(",")[-1]) in message
    assert "wikidata" in message


@pytest.mark.parametrize(
    "bad",
    ["{", line(property="mood"), line(value=None), line(colour="red")],
    ids=["no JSON", "unknown property", "no value", "unknown key"],
)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_unreadable_line_of_a_sheet_is_named_with_file_and_line(
    run: Run, article: Path, tmp_path: Path, bad: str, command: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(f"{line()}\n{bad}\n", "utf-8")
    result = run(command, article, "--reference", path)
    assert result.exit_code == 2
    assert "bad.jsonl:2: " in told(result)


def test_missing_sheet_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("check", article, "--reference", tmp_path / "nowhere.jsonl")
    assert result.exit_code == 2
    assert "nowhere.jsonl" in told(result)


# --fail-on: exit status 3


@pytest.mark.parametrize(
    ("label", "status"),
    [("refuted", 3), ("supported", 3), ("not_enough_evidence", 3), ("conflicting", 0)],
)
def test_fail_on_ends_with_three_and_still_reports(
    run: Run, article: Path, own: tuple[object, ...], label: str, status: int
) -> None:
    result = run("check", article, *own, "--format", "json", "--fail-on", label)
    assert result.exit_code == status
    assert Report.model_validate_json(result.stdout)


# --out


@pytest.mark.parametrize("format_", ["json", "text"])
def test_out_writes_the_report_and_prints_nothing(
    run: Run, article: Path, own: tuple[object, ...], tmp_path: Path, format_: str
) -> None:
    out = tmp_path / "report"
    result = run("check", article, *own, "--format", format_, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nine episodes" in out.read_text("utf-8")


def test_out_replaces_an_older_report_whole(
    run: Run, article: Path, own: tuple[object, ...], tmp_path: Path
) -> None:
    out = tmp_path / "report.json"
    out.write_text("x" * 1_000_000)
    run("check", article, *own, "--format", "json", "--out", out)
    assert Report.model_validate_json(out.read_text("utf-8"))


def test_out_leaves_no_half_file_beside_it(
    run: Run, article: Path, own: tuple[object, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    run("check", article, *own, "--out", folder / "report.txt")
    assert [p.name for p in folder.iterdir()] == ["report.txt"]


def test_out_is_left_alone_where_the_article_cannot_be_read(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    out.write_text("older")
    assert run("check", tmp_path / "nowhere.html", "--out", out).exit_code == 1
    assert out.read_text() == "older"


def test_out_that_cannot_be_written_is_named(
    run: Run, article: Path, own: tuple[object, ...], tmp_path: Path
) -> None:
    result = run("check", article, *own, "--out", tmp_path / "nowhere" / "report.txt")
    assert result.exit_code == 2
    assert "report.txt" in told(result)


def test_out_gives_the_file_the_usual_mode(
    run: Run, article: Path, own: tuple[object, ...], tmp_path: Path
) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    run("check", article, *own, "--out", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").stat().st_mode == usual.stat().st_mode


# the program as it is installed


def test_program_prints_its_errors_without_a_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "verifier.cli", "check", str(tmp_path / "nowhere.html")],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
