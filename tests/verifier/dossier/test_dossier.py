"""Twelve articles on one series: the dossier shows what was planted in them, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from saltmarsh import QUOTE, SHARED, SHOW, lines, sheet

from scraper.characters import UNSEEN
from scraper.lists import parse_list
from verifier.batch.run import Options, run_batch
from verifier.dossier.build import build_dossier
from verifier.dossier.copies import Copies
from verifier.dossier.draw import draw
from verifier.dossier.model import ArticleRef, Dossier, SiteRow
from verifier.dossier.sites import Sites
from verifier.errors import UsageError
from verifier.report import Summary


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("saltmarsh")
    (base / "facts.jsonl").write_text(sheet(), "utf-8")
    options = Options(references=[base / "facts.jsonl"], sources=["sheet"], workers=1)
    run_batch(parse_list(lines(), "list.jsonl"), base / "out", options)
    return base / "out"


@pytest.fixture(scope="module")
def dossier(folder: Path) -> Dossier:
    return build_dossier(folder)


def test_contradictions_are_the_planted_ones(dossier: Dossier) -> None:
    found = {
        (work.name, said.property): {value.words for value in said.values}
        for work in dossier.works
        for said in work.properties
        if said.standing == "contradiction"
    }
    assert found == {
        (SHOW, "platform"): {"Hulu", "Netflix"},
        (SHOW, "release_date"): {
            "14 March 2025 (premiere)",
            "2 April 2025 (premiere)",
            "9 May 2025 (premiere)",
        },
    }


def test_who_says_what_since_when_and_what_the_reference_says(dossier: Dossier) -> None:
    (work,) = [work for work in dossier.works if work.name == SHOW]
    said = {each.property: each for each in work.properties}
    date = said["release_date"].values[0]
    assert (date.articles, date.since, date.until) == (3, "2025-06-01", "2025-06-11")
    assert date.sites == ("copy.example", "east.example", "north.example")
    assert [voice.article for voice in date.voices] == [1, 3, 11]
    assert said["platform"].reference == ("Almanac (as of 1 May 2025): Hulu",)
    assert said["episode_count"].standing == "agree"
    assert said["episode_count"].values[0].verdicts == {"supported": 5}


def test_copies_are_the_planted_ones(dossier: Dossier) -> None:
    (near,) = dossier.near_copies
    assert (near.articles, near.sites) == ((3, 11), ("copy.example", "east.example"))
    assert near.alike > 0.8
    assert [p.articles for p in dossier.passages] == [(3, 11), (5, 9)]
    assert dossier.passages[1].example == SHARED
    (template,) = dossier.templates
    assert template.articles == (7, 8, 9)
    assert template.pattern.startswith("Nobody who knew … before the cameras rolled in … would")


def test_same_words_and_same_record_under_several_names(dossier: Dossier) -> None:
    (quote,) = dossier.quotes
    assert quote.words in QUOTE
    assert (quote.given_to, quote.articles) == (("The Guardian", "Variety"), (10, 12))
    (record,) = dossier.records
    assert (record.works, record.articles) == (("Ledger Lane", SHOW), (4, 12))


def test_sites_are_given_no_share_of_a_few(dossier: Dossier) -> None:
    assert {row.site: row.articles for row in dossier.sites} == dict.fromkeys(
        ("copy.example", "east.example", "mill.example", "north.example", "south.example", "west.example"), 2
    )
    assert all(row.refuted_share is None for row in dossier.sites)


def test_share_is_given_from_ten_decided_statements_on() -> None:
    def row(decided: int) -> SiteRow:
        sites = Sites()
        summary = Summary(
            claims=20, decided=decided, supported=decided - 3, refuted=3,
            conflicting=0, not_enough_evidence=20 - decided, unread_figures=0,
        )  # fmt: skip
        sites.add(ref(1), summary)
        return sites.rows()[0]

    assert row(9).refuted_share is None
    assert row(10).refuted_share == 0.3


def ref(number: int) -> ArticleRef:
    return ArticleRef(number=number, title="t", site="s", address=None, published=None, report=None)


def test_many_copies_of_one_text_are_one_group() -> None:
    copies = Copies()
    text = " ".join(f"word{n} of the long and winding story" for n in range(60))
    for number in range(1, 400):
        copies.add(ref(number), text)
    (group,) = copies.near_copies()
    assert len(group.articles) == 399


def test_every_form_says_the_same(dossier: Dossier) -> None:
    page, text = draw(dossier, "html"), draw(dossier, "md")
    for words in ("contradicting values", "2 April 2025 (premiere)", "Ledger Lane", "too few decided"):
        assert words in page
        assert words in text
    assert 'href="reports/north-example-' in page
    assert Dossier.model_validate_json(draw(dossier, "json")) == dossier


def test_hostile_words_stay_words(dossier: Dossier) -> None:
    hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) | a\x1b[2J\u202e\ud800"
    article = dossier.articles[0].model_copy(
        update={"site": hostile, "report": "../../etc/passwd", "address": None}
    )
    site = dossier.sites[0].model_copy(update={"site": hostile})
    spoilt = dossier.model_copy(update={"articles": (article, *dossier.articles[1:]), "sites": (site,)})
    page, text = draw(spoilt, "html"), draw(spoilt, "md")
    assert "<img" not in page
    assert "passwd" not in page + text
    assert not re.search(r"(?<!\\)\]\(javascript", text)
    assert "\\<img" in text
    assert not UNSEEN.search((page + text).replace("\n", " "))


def test_command_prints_and_refuses(folder: Path, tmp_path: Path) -> None:
    def command(*words: object) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "verifier.cli", "dossier", *map(str, words)]
        return subprocess.run(line, capture_output=True, text=True, timeout=60)

    told = command(folder, "--format", "json")
    assert json.loads(told.stdout)["works"]
    written = command(folder, "--format", "html", "--out", tmp_path / "dossier.html")
    assert (written.returncode, written.stdout) == (0, "")
    assert (tmp_path / "dossier.html").read_text("utf-8").startswith("<!doctype html>")
    missing = command(tmp_path)
    assert missing.returncode == 2
    assert "presscheck batch" in missing.stderr


def test_damaged_results_are_named(tmp_path: Path) -> None:
    (tmp_path / "reports.jsonl").write_text('{"schema": 1}\n', "utf-8")
    with pytest.raises(UsageError, match=r"reports\.jsonl:1"):
        build_dossier(tmp_path)
