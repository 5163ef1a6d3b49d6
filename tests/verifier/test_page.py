"""Trusted text as a source: what a press release says decides claims, and stands in their evidence."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from scraper.errors import ScrapeError
from scraper.plaintext import read_text
from scraper.target import Url
from verifier.check import check
from verifier.cli import main
from verifier.report import CheckedClaim, Label, Report
from verifier.sources.page import PageSource

ADDRESS = "https://press.saltline.example/2024/marsh-lights"
RELEASE = f"""<!doctype html><html lang="en"><head><title>Saltline Announces “Marsh Lights”</title>
<meta property="og:site_name" content="Saltline Press Office"><link rel="canonical" href="{ADDRESS}">
<meta property="article:published_time" content="2024-02-10"></head><body><article>
<h1>Saltline Announces the Drama Series “Marsh Lights”</h1>
<p>The drama series “Marsh Lights” will be seen by viewers all over the coast, and nobody at the press office
has slept much. “Marsh Lights” was created by Wilma Terrant. The series stars Osric Vane.</p>
<p>The first season of “Marsh Lights” has eight episodes. “Marsh Lights” premiered on February 3, 2024, and
it drew 2.4 million views in its first week, as the office says with some pride.</p>
</article></body></html>"""
SAID_EIGHT = "The first season of “Marsh Lights” has eight episodes."
S, R, N = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.html"
    path.write_text(RELEASE, "utf-8")
    return path


def report(body: str, *trusted: Url | Path, **options: object) -> Report:
    article = read_text(body, title="“Marsh Lights” Glows", published="2024-03-01")
    return check(article, trusted=trusted, sources=["page"], offline=True, **options)  # type: ignore[arg-type]


def claim_of(made: Report, kind: str) -> CheckedClaim:
    (claim,) = [c for c in made.claims if c.kind == kind]
    return claim


@pytest.mark.parametrize(
    ("kind", "body", "label"),
    [
        ("episode_count", "The first season of “Marsh Lights” has eight episodes.", S),
        ("episode_count", "The first season of “Marsh Lights” has ten episodes.", R),
        ("episode_count", "The second season of “Marsh Lights” has ten episodes.", N),
        ("release_date", "The series “Marsh Lights” premiered on February 3, 2024.", S),
        ("release_date", "The series “Marsh Lights” premiered on January 3, 2024.", R),
        ("viewership", "The series “Marsh Lights” drew 2.4 million views in its first week.", S),
        ("viewership", "The series “Marsh Lights” drew 24 million views in its first week.", R),
        ("crew", "The series “Marsh Lights” was created by Wilma Terrant.", S),
        ("status", "The series “Marsh Lights” has been renewed for a second season.", N),
    ],
)
def test_release_decides_a_claim(release: Path, kind: str, body: str, label: Label) -> None:
    verdict = claim_of(report(body, release), kind).verdict
    assert verdict.label is label, verdict.rationale


def test_nothing_is_decided_without_it() -> None:
    assert claim_of(report(SAID_EIGHT), "episode_count").verdict.label is N


def test_text_is_no_complete_list(release: Path) -> None:
    """That a release names one star does not say that there is no other."""
    body = "The series “Marsh Lights” stars Bettina Crake."
    assert claim_of(report(body, release), "cast").verdict.label is N


def test_evidence_names_the_source_with_its_address_and_words(release: Path) -> None:
    verdict = claim_of(
        report("The first season of “Marsh Lights” has ten episodes.", release), "episode_count"
    ).verdict
    (evidence,) = [e for e in verdict.evidence if e.property == "episode_count"]
    assert (evidence.source, evidence.url, evidence.tier) == ("Saltline Press Office", ADDRESS, 4)
    assert (evidence.value, evidence.as_of) == (8, "2024-02-10")
    assert evidence.excerpt is not None
    assert "eight episodes" in evidence.excerpt
    assert evidence.excerpt in SAID_EIGHT
    assert "Saltline Press Office" in verdict.rationale
    assert verdict.correction == 8


def test_text_that_names_no_site_goes_by_its_file_name(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(f"Saltline Announces “Marsh Lights”\n\n{SAID_EIGHT}\n", "utf-8")
    verdict = claim_of(report(SAID_EIGHT, path), "episode_count").verdict
    assert verdict.label is S
    assert (verdict.evidence[0].source, verdict.evidence[0].url) == ("release.txt", None)


def test_own_sheet_goes_before_trusted_text(release: Path, tmp_path: Path) -> None:
    fact = {
        "subject": {"name": "Marsh Lights", "type": "tv_series"},
        "property": "episode_count",
        "value": 10,
        "unit": "episodes",
        "qualifiers": {"season": 1},
        "source": {"name": "Almanac", "tier": 1},
    }
    sheet = tmp_path / "facts.jsonl"
    sheet.write_text(json.dumps(fact) + "\n", "utf-8")
    article = read_text(SAID_EIGHT, title="“Marsh Lights” Glows", published="2024-03-01")
    made = check(article, references=[sheet], trusted=[release], sources=["sheet", "page"], offline=True)
    verdict = claim_of(made, "episode_count").verdict
    assert verdict.label is R
    assert {e.source for e in verdict.evidence} == {"Almanac", "Saltline Press Office"}


def test_several_texts_are_one_source(release: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("More News\n\nThe second season of “Marsh Lights” has six episodes.\n", "utf-8")
    made = report(f"{SAID_EIGHT} The second season of “Marsh Lights” has six episodes.", release, other)
    assert [c.verdict.label for c in made.claims if c.kind == "episode_count"] == [S, S]
    assert [(s.name, s.state) for s in made.run.sources] == [("page", "answered")]


def test_missing_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScrapeError, match=r"nowhere\.html"):
        PageSource.read([tmp_path / "nowhere.html"])


# the option of the command line


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def served(release: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the release on a local server."""
    monkeypatch.setenv("PRESSCHECK_DANGEROUSLY_ALLOW_LOOPBACK", "1")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=release.parent)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/release.html"
        server.shutdown()
        thread.join()


def trusting(path: Path, target: object) -> CheckedClaim:
    path.write_text("“Marsh Lights” Glows\n\nThe first season of “Marsh Lights” has ten episodes.\n", "utf-8")
    arguments = ["check", str(path), "--trust", str(target), "--sources", "page", "--format", "json"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.stderr
    return claim_of(Report.model_validate_json(result.stdout), "episode_count")


def test_option_takes_a_file(release: Path, tmp_path: Path) -> None:
    verdict = trusting(tmp_path / "article.txt", release).verdict
    assert (verdict.label, verdict.evidence[0].source) == (R, "Saltline Press Office")


def test_option_takes_an_address(served: str, tmp_path: Path) -> None:
    verdict = trusting(tmp_path / "article.txt", served).verdict
    assert (verdict.label, verdict.evidence[0].source) == (R, "Saltline Press Office")
    assert verdict.evidence[0].url in (ADDRESS, served)


@pytest.mark.parametrize("name", ["nowhere.html", "empty.txt"])
def test_trusted_text_that_cannot_be_read_ends_with_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.txt").touch()
    article = tmp_path / "article.txt"
    article.write_text(f"“Marsh Lights” Glows\n\n{SAID_EIGHT}\n", "utf-8")
    result = CliRunner().invoke(main, ["check", str(article), "--trust", str(tmp_path / name)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
