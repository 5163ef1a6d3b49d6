"""The whole way: own articles about invented works and small sheets in, reports out.

Beside the verdicts themselves these tests state what must follow when article or sheet are changed: a
figure moved out of its tolerance is never supported, a "not" never leaves a claim supported, facts taken
away leave a claim open, and the order of the facts or a namesake of another type changes nothing.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from scraper import Text, read_html, read_text
from scraper.article import Article, Status
from verifier.check import check
from verifier.errors import Cancelled, UsageError
from verifier.report import CheckedClaim, Label, Reason, Report

S, R, N = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
ROOT = Path(__file__).resolve().parents[2]
DAY = "2025-01-10"

TEXT = """Hollow Tide Season 2 Arrives on Netflix

The crime drama “Hollow Tide” premiered on March 4, 2024 on Netflix. The first season has eight episodes.

Created by Mara Venn, “Hollow Tide” stars Odile Brack as Nora Selwyn. The series holds an 91% score on \
Rotten Tomatoes based on 44 reviews. It drew 12.4 million views in its first week.

Hollow Tide has been renewed for season 3. It is based on the novel “The Salt Line” by Peter Aumont.
"""

PAGE = """<!doctype html><html lang="en"><head><title>Grey Harbour Opens Strong | The Quay</title>
<meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2025-03-10T09:00:00Z"></head>
<body><article><h1>Grey Harbour Opens Strong</h1>
<p>The thriller <em>Grey Harbour</em> earned $21.4 million in its opening weekend at the domestic box office,
well ahead of what its makers had expected of a film without stars or a famous book behind it.</p>
<p><em>Grey Harbour</em> was directed by Ida Roeburn. It stars Jonas Halloran as Captain Aldo Fenn. The film
runs 122 minutes, and it was released on March 7, 2025 in cinemas across the country.</p>
<p>It scored 64% on Rotten Tomatoes, a figure that its distributor called better than it had feared after a
long and troubled shoot on the coast.</p></article></body></html>"""

Fact = dict[str, Any]


def fact(property: str, value: object, unit: str | None = None, /, **rest: Any) -> Fact:
    """Return a fact about Hollow Tide, the series; what is no key of a fact is a qualifier."""
    line: Fact = {
        "subject": {"name": "Hollow Tide", "type": "tv_series", "year": 2024},
        "property": property,
        "value": value,
        "unit": unit,
        "as_of": "2025-01-01",
        "source": {"name": "Almanac", "url": "https://almanac.example/hollow-tide", "tier": 2},
    }
    own = {k: rest.pop(k) for k in ("resolution", "complete", "subject") if k in rest}
    return {**line, **own, "qualifiers": rest}


FACTS = [
    fact("platform", "Netflix", complete=True),
    fact("release_date", "2024-03-04", event="premiere", season=1),
    fact("episode_count", 8, "episodes", season=1),
    fact("crew", "Mara Venn", role="creator", complete=True),
    fact("cast", "Odile Brack"),
    fact("character", "Nora Selwyn", actor="Odile Brack"),
    fact("critic_score", 91, "%", aggregator="Rotten Tomatoes", meter="critics"),
    fact("review_count", 44, "reviews", aggregator="Rotten Tomatoes", meter="critics"),
    fact("viewership", 12_400_000, "views", resolution=100_000, period="first-week", platform="Netflix"),
    fact("status", "renewed", season=3),
    fact("related_work", "The Salt Line", relation="based_on", author="Peter Aumont"),
]
HARBOUR = {"name": "Grey Harbour", "type": "film", "year": 2025}
FILM_FACTS = [
    fact(
        "box_office",
        21_440_000,
        "USD",
        resolution=1,
        subject=HARBOUR,
        territory="domestic",
        period="opening-weekend",
    ),
    fact("crew", "Ida Roeburn", subject=HARBOUR, role="director", complete=True),
    fact("character", "Aldo Fenn", subject=HARBOUR, actor="Jonas Halloran"),
    fact("runtime", 122, "minutes", subject=HARBOUR, of="film"),
    fact("release_date", "2025-03-07", subject=HARBOUR, event="release", window="theatrical"),
    fact("critic_score", 46, "%", subject=HARBOUR, aggregator="Rotten Tomatoes", meter="critics"),
]


def sheet(tmp_path: Path, facts: Sequence[Fact]) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text("\n".join(map(json.dumps, facts)), "utf-8")
    return path


def report(tmp_path: Path, article: Article | Text, facts: Sequence[Fact] = FACTS) -> Report:
    return check(article, references=[sheet(tmp_path, facts)], sources=["sheet"], offline=True)


def claims(tmp_path: Path, text: str = TEXT, facts: Sequence[Fact] = FACTS) -> dict[str, CheckedClaim]:
    """Return the claims of a text by their property."""
    return {c.kind: c for c in report(tmp_path, read_text(text, published=DAY), facts).claims}


def labels(tmp_path: Path, text: str = TEXT, facts: Sequence[Fact] = FACTS) -> dict[str, Label]:
    return {kind: claim.verdict.label for kind, claim in claims(tmp_path, text, facts).items()}


def plain(made: Report) -> dict[str, Any]:
    """Return a report without what comes from clocks and networks."""
    return made.model_dump(mode="json", exclude={"run"})


# end to end


def test_true_article_is_supported_claim_by_claim(tmp_path: Path) -> None:
    assert labels(tmp_path) == dict.fromkeys((f["property"] for f in FACTS), S)


def test_page_is_judged_claim_by_claim(tmp_path: Path) -> None:
    made = report(tmp_path, read_html(PAGE, "https://quay.example/grey-harbour"), FILM_FACTS)
    found = {c.kind: c.verdict.label for c in made.claims}
    assert found == {
        "box_office": S,
        "crew": S,
        "cast": S,
        "character": S,
        "runtime": S,
        "release_date": S,
        "critic_score": R,
    }


def test_star_behind_the_director_is_no_second_director(tmp_path: Path) -> None:
    joined = PAGE.replace("Roeburn. It stars", "Roeburn and stars")
    made = report(tmp_path, read_html(joined), FILM_FACTS)
    assert [c.value for c in made.claims if c.kind == "crew"] == ["Ida Roeburn"]


def test_page_brings_its_date_site_and_headline(tmp_path: Path) -> None:
    article = report(tmp_path, read_html(PAGE, "https://quay.example/grey-harbour"), FILM_FACTS).article
    assert (article.title, article.site) == ("Grey Harbour Opens Strong", "The Quay")
    assert article.published is not None
    assert (article.published.value[:10], article.published.origin) == ("2025-03-10", "declared")


@pytest.mark.parametrize("article", [read_text(TEXT, published=DAY), read_html(PAGE)], ids=["text", "page"])
def test_every_quote_stands_in_the_text(tmp_path: Path, article: Article) -> None:
    made = report(tmp_path, article, [*FACTS, *FILM_FACTS])
    text = made.article.text
    assert made.claims
    for claim in made.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.mentions[0].quote == claim.quote
        assert all(text[m.start : m.end] == m.quote for m in claim.mentions)
    assert all(text[u.start : u.end] == u.quote for u in made.unread_figures)


def test_text_begins_with_the_headline(tmp_path: Path) -> None:
    made = report(tmp_path, read_html(PAGE), FILM_FACTS)
    assert made.article.text.split("\n", 1)[0] == made.article.title


def test_summary_counts_the_claims(tmp_path: Path) -> None:
    made = report(tmp_path, read_text(TEXT.replace("eight episodes", "nine episodes"), published=DAY))
    found = [c.verdict.label for c in made.claims]
    assert made.summary.claims == len(found)
    assert made.summary.supported == found.count(S)
    assert made.summary.refuted == found.count(R) == 1
    assert made.summary.decided == found.count(S) + found.count(R)
    assert made.summary.not_enough_evidence == found.count(N)
    assert made.summary.unread_figures == len(made.unread_figures)


def test_repeated_statement_is_one_claim_with_several_mentions(tmp_path: Path) -> None:
    text = TEXT + "\nIn short: the first season has eight episodes.\n"
    made = report(tmp_path, read_text(text, published=DAY))
    counts = [c for c in made.claims if c.kind == "episode_count"]
    assert [len(c.mentions) for c in counts] == [2]


def test_number_that_no_claim_covers_is_told(tmp_path: Path) -> None:
    text = TEXT + "\nSome 45,000 lanterns were lit on the quay.\n"
    assert "45,000" in [u.quote for u in report(tmp_path, read_text(text, published=DAY)).unread_figures]


def test_two_values_of_one_property_are_a_finding(tmp_path: Path) -> None:
    text = TEXT + "\nThe first season has ten episodes in all.\n"
    made = report(tmp_path, read_text(text, published=DAY))
    assert [f.kind for f in made.findings] == ["internal_contradiction"]
    kinds = {c.id: c.kind for c in made.claims}
    assert {kinds[i] for i in made.findings[0].claims} == {"episode_count"}


def test_pasted_text_is_checked_like_an_article(tmp_path: Path) -> None:
    pasted = report(tmp_path, Text(TEXT, published=DAY))
    assert plain(pasted) == plain(report(tmp_path, read_text(TEXT, published=DAY)))


def test_renewal_known_only_after_the_article_is_open(tmp_path: Path) -> None:
    facts = [f for f in FACTS if f["property"] != "status"]
    later = {**fact("status", "renewed", season=3), "valid_from": "2025-02-01"}
    assert labels(tmp_path, facts=[*facts, later])["status"] is N


# what follows from a change of the article

CHANGED = [
    pytest.param("episode_count", "eight episodes", "nine episodes", R, id="episodes"),
    pytest.param("release_date", "March 4, 2024", "March 9, 2024", R, id="premiere"),
    pytest.param("viewership", "12.4 million", "12.6 million", R, id="views"),
    pytest.param("viewership", "12.4 million views", "12.4 million viewers", N, id="unit of the views"),
    pytest.param("viewership", "its first week", "its second week", N, id="week of the views"),
    pytest.param("viewership", "12.4 million", "more than 13 million", R, id="floor of the views"),
    pytest.param("critic_score", "91%", "71%", R, id="score"),
    pytest.param("review_count", "44 reviews", "40 reviews", R, id="reviews"),
    pytest.param("review_count", "44 reviews", "48 reviews", N, id="reviews, later than the reading"),
    pytest.param("character", "Nora Selwyn", "Clara Pike", R, id="character"),
    pytest.param("crew", "Mara Venn", "Tilda Marsh", R, id="creator"),
    pytest.param("platform", "Netflix", "Hulu", R, id="service"),
    pytest.param("status", "season 3", "season 4", N, id="season of the renewal"),
    pytest.param("related_work", "The Salt Line", "The Salt Lane", N, id="book"),
]


@pytest.mark.parametrize(("kind", "old", "new", "label"), CHANGED)
def test_changed_statement_is_never_supported(
    tmp_path: Path, kind: str, old: str, new: str, label: Label
) -> None:
    changed = claims(tmp_path, TEXT.replace(old, new))[kind]
    assert changed.verdict.label is label, changed.verdict.rationale


@pytest.mark.parametrize(("kind", "old", "new", "label"), CHANGED)
def test_changed_statement_leaves_the_others_as_they_were(
    tmp_path: Path, kind: str, old: str, new: str, label: Label
) -> None:
    base, changed = labels(tmp_path), labels(tmp_path, TEXT.replace(old, new))
    apart = {k for k in base.keys() & changed.keys() if base[k] is not changed[k]}
    assert apart <= {kind}


def test_changed_author_is_never_supported(tmp_path: Path) -> None:
    assert labels(tmp_path, TEXT.replace("Peter Aumont", "Tilda Marsh")).get("related_work") is not S


ROUNDED = [
    ("12.4 million", "12 million"),
    ("12.4 million", "more than 12 million"),
    ("12.4 million", "nearly 13 million"),
    ("March 4, 2024", "March 2024"),
    ("12.4 million", "about 12 million"),
]


@pytest.mark.parametrize(("old", "new"), ROUNDED)
def test_coarser_statement_stays_supported(tmp_path: Path, old: str, new: str) -> None:
    assert R not in labels(tmp_path, TEXT.replace(old, new)).values()
    kind = "release_date" if "March" in old else "viewership"
    assert labels(tmp_path, TEXT.replace(old, new))[kind] is S


NEGATED = [
    pytest.param("status", "has been renewed", "has not been renewed", id="renewal"),
    pytest.param("episode_count", "has eight episodes", "does not have eight episodes", id="episodes"),
    pytest.param(
        "release_date",
        "premiered on March 4, 2024 on Netflix",
        "did not premiere on March 4, 2024",
        id="premiere",
    ),
    pytest.param("crew", "Created by", "Not created by", id="creator"),
    pytest.param("cast", "“Hollow Tide” stars", "“Hollow Tide” does not star", id="cast"),
]


@pytest.mark.parametrize(("kind", "old", "new"), NEGATED)
def test_added_not_turns_the_verdict_round(tmp_path: Path, kind: str, old: str, new: str) -> None:
    turned = claims(tmp_path, TEXT.replace(old, new))[kind]
    assert (turned.polarity, turned.verdict.label) == ("negated", R)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [("related_work", "It is based on", "It is not based on"), ("viewership", "It drew", "It never drew")],
)
def test_added_not_never_leaves_a_claim_supported(tmp_path: Path, kind: str, old: str, new: str) -> None:
    assert labels(tmp_path, TEXT.replace(old, new)).get(kind) is not S


# what follows from a change of the sheet


@pytest.mark.parametrize("kind", sorted({f["property"] for f in FACTS} - {"cast"}))
def test_claim_without_facts_of_its_property_is_open(tmp_path: Path, kind: str) -> None:
    base = labels(tmp_path)
    changed = labels(tmp_path, facts=[f for f in FACTS if f["property"] != kind])
    assert changed.get(kind, N) is N
    assert {k: v for k, v in changed.items() if k not in (kind, "cast")} == {
        k: v for k, v in base.items() if k in changed and k not in (kind, "cast")
    }


def test_empty_sheet_decides_nothing(tmp_path: Path) -> None:
    made = report(tmp_path, read_text(TEXT, published=DAY), [])
    assert made.summary.decided == 0
    assert {c.verdict.reason for c in made.claims} <= {Reason.NO_SUCH_SUBJECT}


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_sheet_changes_no_byte(tmp_path: Path, seed: int) -> None:
    shuffled = FACTS.copy()
    random.Random(seed).shuffle(shuffled)
    article = read_text(TEXT, published=DAY)
    assert plain(report(tmp_path, article, shuffled)) == plain(report(tmp_path, article))


def test_facts_said_twice_change_no_verdict(tmp_path: Path) -> None:
    assert labels(tmp_path, facts=FACTS * 2) == labels(tmp_path)


NAMESAKE_TYPES = ["film", "book", "song", "game"]


@pytest.mark.parametrize("type_", NAMESAKE_TYPES)
def test_namesake_of_another_type_changes_no_verdict(tmp_path: Path, type_: str) -> None:
    other = {"name": "Hollow Tide", "type": type_, "year": 1998}
    namesake = [
        fact("release_date", "1998-10-02", subject=other, event="premiere"),
        fact("platform", "Hulu", subject=other, complete=True),
        fact("crew", "Tilda Marsh", subject=other, role="creator", complete=True),
        fact("related_work", "Low Water", subject=other, relation="based_on"),
    ]
    assert labels(tmp_path, facts=[*FACTS, *namesake]) == labels(tmp_path)


def test_facts_about_another_work_change_no_verdict(tmp_path: Path) -> None:
    assert labels(tmp_path, facts=[*FACTS, *FILM_FACTS]) == labels(tmp_path)


# the same bytes


def run(path: Path, references: Path, **environment: str) -> str:
    """Check a file in a process of its own and return the report without `run`, byte for byte."""
    done = subprocess.run(
        [sys.executable, "-m", "verifier.cli", "check", str(path), "--reference", str(references),
         "--sources", "sheet", "--offline", "--format", "json"],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    head, mark, _ = done.stdout.rpartition('\n "run": {')
    assert mark
    return head


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"<html><head><meta property='article:published_time' content='{DAY}'></head><body><article><h1>"
            + TEXT.replace("\n\n", "</p><p>", 99).replace("</p><p>", "</h1><p>", 1)
            + "</article></body></html>",
            id="dated",
        ),
        pytest.param(
            TEXT,
            id="undated",
        ),
    ],
)
def test_another_hash_seed_and_time_zone_give_the_same_bytes(tmp_path: Path, text: str) -> None:
    path = tmp_path / f"article.{'html' if text.startswith('<') else 'txt'}"
    path.write_text(text, "utf-8")
    references = sheet(tmp_path, FACTS)
    first = run(path, references, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati")
    again = run(path, references, PYTHONHASHSEED="2", TZ="Etc/GMT+12")
    assert '"label": "supported"' in first
    assert first == again


def test_same_article_twice_gives_the_same_report(tmp_path: Path) -> None:
    article = read_html(PAGE, "https://quay.example/grey-harbour")
    assert plain(report(tmp_path, article, FILM_FACTS)) == plain(report(tmp_path, article, FILM_FACTS))


# walls, and what a caller may ask


@pytest.mark.parametrize("status", [s for s in Status if not s.readable])
def test_wall_gives_a_report_without_claims(tmp_path: Path, status: Status) -> None:
    article = read_text(TEXT, published=DAY).model_copy(update={"status": status})
    made = report(tmp_path, article)
    assert made.article.status is status
    assert (made.claims, made.unread_figures, made.findings) == ((), (), ())
    assert made.summary.claims == 0


@pytest.mark.parametrize("status", [Status.PARTIAL, Status.TOO_SHORT])
def test_part_of_an_article_is_still_checked(tmp_path: Path, status: Status) -> None:
    article = read_text(TEXT, published=DAY).model_copy(update={"status": status})
    assert report(tmp_path, article).claims


def test_page_that_needs_javascript_has_no_claims(tmp_path: Path) -> None:
    shell = (
        "<html><head><title>Hollow Tide</title></head><body><div id='root'></div>"
        "<noscript>You need to enable JavaScript to run this app.</noscript>"
        "<script src='/app.js'></script></body></html>"
    )
    made = report(tmp_path, read_html(shell))
    assert not made.article.status.readable
    assert made.claims == ()


def test_unknown_source_is_refused_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="unknown source 'oracle'"):
        check(Text(TEXT), sources=["oracle"])


def test_progress_is_told_stage_by_stage(tmp_path: Path) -> None:
    stages: list[str] = []
    check(
        Text(TEXT),
        references=[sheet(tmp_path, FACTS)],
        sources=["sheet"],
        on_progress=lambda stage, text: stages.append(stage),
    )
    assert stages == ["fetch", "reference", "read", "judge", "done"]


def test_caller_may_cancel(tmp_path: Path) -> None:
    def stop(stage: str, text: str) -> None:
        if stage == "read":
            raise Cancelled("enough")

    with pytest.raises(Cancelled):
        check(Text(TEXT), references=[sheet(tmp_path, FACTS)], sources=["sheet"], on_progress=stop)


def test_sheet_alone_answers_where_it_is_asked_for(tmp_path: Path) -> None:
    made = report(tmp_path, read_text(TEXT, published=DAY))
    assert [s.name for s in made.run.sources] == ["sheet"]
    assert (made.reference.store, made.reference.coverage) == (None, {})


def test_store_stands_beside_the_sheet_by_default(tmp_path: Path, data_folder: Path) -> None:
    made = check(Text(TEXT, published=DAY), references=[sheet(tmp_path, FACTS)], offline=True)
    assert [s.name for s in made.run.sources if s.state != "offline"] == ["sheet", "store"]
    assert made.reference.store is not None
    assert made.reference.store.startswith("sha256:")
    assert any(data_folder.iterdir())
