"""What the documents say can be done: commands, options, examples and links."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from verifier.cli import main
from verifier.facts import Fact

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


def commands(text: str) -> list[tuple[str, ...]]:
    """Return the commands that a text names in code, as the words that lead to each."""
    found = set[tuple[str, ...]]()
    for span in re.findall(r"`([^`\n]+)`|^(presscheck .+)$", text, re.MULTILINE):
        for words in re.findall(r"(?:^|\s)presscheck((?: [a-z][a-z-]*)+)(?= |$)", " ".join(span).strip()):
            first, *rest = words.split()
            found.add((first, *rest[: isinstance(command((first,)), click.Group)]))
    return sorted(found)


def options(text: str) -> list[str]:
    return sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z0-9-]+", text)))


def command(words: tuple[str, ...]) -> click.Command | None:
    """Return a command by the words that lead to it, as the program itself looks it up."""
    found: click.Command | None = main
    for word in words:
        if not isinstance(found, click.Group):
            return None
        found = found.get_command(click.Context(found), word)
    return found


def help_of(*words: str) -> str:
    result = CliRunner().invoke(main, [*words, "--help"], terminal_width=200)
    assert result.exit_code == 0, f"presscheck {' '.join(words)}: {result.output}"
    return result.stdout


def every_help() -> str:
    """Return the help of the program, its commands and their commands."""
    pages, open_ = [help_of()], [(name,) for name in main.list_commands(click.Context(main))]
    while open_:
        words: tuple[str, ...] = open_.pop()
        pages.append(help_of(*words))
        group = command(words)
        if isinstance(group, click.Group):
            open_ += [(*words, name) for name in group.list_commands(click.Context(group))]
    return "\n".join(pages)


@pytest.fixture(scope="module")
def all_help() -> str:
    return every_help()


# commands and options


def test_commands_are_found_in_the_documents() -> None:
    """Guards the tests below: a reading of the documents that finds nothing would pass them all."""
    assert {("check",), ("scrape",), ("extract",), ("app",), ("reference", "info")} <= set(
        commands(REFERENCE)
    )
    assert {"--reference", "--trust", "--fail-on"} <= set(options(REFERENCE))


@pytest.mark.parametrize("words", sorted({*commands(REFERENCE), *commands(README)}), ids=" ".join)
def test_command_of_the_documents_exists(words: tuple[str, ...]) -> None:
    assert "Usage: " in help_of(*words)


@pytest.mark.parametrize("option", sorted({*options(REFERENCE), *options(README)}))
def test_option_of_the_documents_exists(all_help: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", all_help)


def paragraphs_of_options() -> list[tuple[str, str]]:
    """Return each paragraph "Options of `x`: …" with its command."""
    return re.findall(
        r"^Options of `(?:presscheck )?([^`]+)`:(.+?)(?=\n\n|\Z)", REFERENCE, re.MULTILINE | re.DOTALL
    )


def options_by_command() -> list[tuple[str, str]]:
    return [(name, option) for name, text in paragraphs_of_options() for option in options(text)]


@pytest.mark.parametrize(("name", "option"), options_by_command())
def test_option_belongs_to_the_command_that_it_is_named_with(name: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", help_of(*name.split()))


def test_every_option_of_check_is_documented() -> None:
    (told,) = [text for name, text in paragraphs_of_options() if name == "check"]
    assert set(options(help_of("check"))) - {"--help"} <= set(options(told))


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (o, v)
        for o, choices in re.findall(r"(--[a-z-]+) ([a-z]+(?:\|[a-z]+)+)", REFERENCE)
        for v in choices.split("|")
    ],
)
def test_choice_of_the_documents_exists(all_help: str, option: str, value: str) -> None:
    assert re.search(rf"{option} \[[a-z_|]*\b{value}\b", all_help)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))))
def test_target_of_make_exists(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


# examples


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.+?)^```", text, re.MULTILINE | re.DOTALL)


def test_python_of_the_readme_runs_on_the_bundled_example(tmp_path: Path) -> None:
    """Its two files are the bundled page and the bundled facts under the names that it uses."""
    (code,) = blocks(README, "python")
    (page,) = (ROOT / "examples").glob("*.html")
    shutil.copy(page, tmp_path / "page.html")
    shutil.copy(ROOT / "examples" / "own-facts.jsonl", tmp_path / "facts.jsonl")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert any(line.startswith("refuted ") for line in lines)
    assert any(line.startswith("supported ") for line in lines)


def test_facts_of_the_reference_are_facts() -> None:
    (block,) = blocks(REFERENCE, "json")
    for line in block.splitlines():
        assert Fact.model_validate_json(line).source.name


@pytest.mark.parametrize(
    ("document", "target"),
    [
        (path.name, target)
        for path in DOCUMENTS
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    ],
)
def test_link_leads_to_a_file(document: str, target: str) -> None:
    (path,) = [path for path in DOCUMENTS if path.name == document]
    assert (path.parent / target).exists()


def test_report_of_the_readme_is_that_of_the_example() -> None:
    """Every statement of the README's report stands in what the command prints today."""
    example = next((ROOT / "examples").glob("*.html"))
    printed = CliRunner().invoke(main, ["check", str(example), "--offline"]).output
    shown = README.split("```text\n", 1)[1].split("\n```", 1)[0]
    words = " ".join(printed.split())
    missing = [part for part in shown.split("\n\n") if " ".join(part.split()) not in words]
    assert not missing
