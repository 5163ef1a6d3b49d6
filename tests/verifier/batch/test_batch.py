"""A batch in one process: every item ends in one state, pages are fetched politely, results are whole."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from batchlab import FAST, SHEET, Hosts, addresses, page, reports, rows, run, story, stripped, texts

from scraper.characters import UNSEEN
from scraper.lists import parse_list
from verifier.batch.columns import COLUMNS
from verifier.batch.items import items_of
from verifier.errors import UsageError


@pytest.fixture
def site(hosts: Hosts) -> Hosts:
    for number in range(1, 7):
        hosts.pages[f"/{number}"] = page(number)
    return hosts


def urls(site: Hosts, *paths: str) -> list[str]:
    return [site.url(number % 3, path) for number, path in enumerate(paths)]


def test_every_item_ends_in_one_state(site: Hosts, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = b"User-agent: *\nDisallow: /private"
    site.pages["/wall"] = b"<html><body><p>Please enable JavaScript to view this page.</p></body></html>"
    found = addresses(*urls(site, "/1", "/2", "/none", "/private/x", "/wall"), "file:///etc/passwd")
    outcome = run(found, tmp_path / "out")
    assert (outcome.checked, outcome.failed) == (2, 4)
    assert [row[:2] for row in rows(tmp_path / "out")] == [
        ("checked", None),
        ("checked", None),
        ("failed", "http_error"),
        ("failed", "disallowed"),
        ("failed", "js_required"),
        ("failed", "invalid_target"),
    ]
    assert not site.asked("/private/x")


def test_results_hold_the_same_claims(tmp_path: Path) -> None:
    out = tmp_path / "out"
    outcome = run(texts(5), out)
    flat = list(csv.DictReader((out / "claims.csv").read_text("utf-8").splitlines()))
    table = parquet.read_table(out / "claims.parquet")
    told = reports(out)
    assert (
        outcome.labels["claims"]
        == len(flat)
        == table.num_rows
        == sum(r["summary"]["claims"] for r in told)
        > 0
    )
    assert list(flat[0]) == table.column_names == list(COLUMNS)
    assert [r["verdict"] for r in flat] == table.column("verdict").to_pylist()
    assert {row["report"] for row in flat} <= {f"reports/{p.name}" for p in (out / "reports").iterdir()}
    assert {r["verdict"] for r in flat} >= {"supported", "refuted"}
    assert table.schema.field("number").type == "double"


def test_order_is_that_of_the_list_for_any_number_of_workers(tmp_path: Path) -> None:
    found = texts(12)
    run(found, tmp_path / "one", workers=1)
    run(found, tmp_path / "two", workers=2)
    assert stripped(tmp_path / "one") == stripped(tmp_path / "two")
    assert [r["article"]["text"] for r in reports(tmp_path / "two")] == [story(n) for n in range(1, 13)]


def test_finished_batch_is_looked_through_for_changes_only(site: Hosts, tmp_path: Path) -> None:
    site.pages["/untagged"] = page(9)
    found = addresses(*urls(site, "/1", "/2", "/3", "/untagged"))
    run(found, tmp_path / "out")
    before = stripped(tmp_path / "out")
    again = run(found, tmp_path / "out", resume=True)
    assert (again.checked, again.confirmed) == (4, 4)
    assert site.conditional == 3
    assert stripped(tmp_path / "out") == before
    site.pages["/2"] = page(2, extra="It won an Emmy in 2025.")
    changed = run(found, tmp_path / "out", resume=True)
    assert (changed.checked, changed.confirmed) == (4, 3)
    assert [attempts for (attempts,) in rows(tmp_path / "out", "attempts")] == [1, 2, 1, 1]


def test_changed_reference_is_noticed_and_nothing_is_fetched_anew(site: Hosts, tmp_path: Path) -> None:
    found = addresses(*urls(site, "/1", "/2"))
    sheet = tmp_path / "facts.jsonl"
    sheet.write_bytes(SHEET.read_bytes())
    run(found, tmp_path / "out", references=[sheet])
    sheet.write_text(sheet.read_text("utf-8").replace('"value": 6', '"value": 4'), "utf-8")
    again = run(found, tmp_path / "out", references=[sheet], resume=True)
    assert (again.checked, again.confirmed, site.conditional) == (2, 0, 2)


def test_batch_is_not_overwritten_by_accident(tmp_path: Path) -> None:
    run(texts(1), tmp_path / "out")
    with pytest.raises(UsageError, match="--resume"):
        run(texts(1), tmp_path / "out")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="no batch"):
        run(texts(1), tmp_path / "letters")
    assert (tmp_path / "letters" / "index.html").read_text() == "mine"


def test_spacing_holds_for_each_host_and_hosts_are_interleaved(site: Hosts, tmp_path: Path) -> None:
    found = addresses(*(site.url(h, f"/{n}") for h in range(3) for n in range(1, 5)))
    run(found, tmp_path / "out", fetch=replace(FAST, spacing_s=0.2))
    for host in range(3):
        moments = [t for name, path, t in site.log if name == site.name(host) and path != "/robots.txt"]
        assert len(moments) == 4
        assert all(b - a >= 0.2 for a, b in pairwise(moments))
    pages = [(name, t) for name, path, t in site.log if path != "/robots.txt"]
    assert len({name for name, _ in pages[:3]}) == 3


@pytest.mark.slow
def test_hanging_host_fails_alone(site: Hosts, tmp_path: Path) -> None:
    site.silent.add(site.name(0))
    hanging = [site.url(0, f"/{n}") for n in range(1, 7)]
    outcome = run(addresses(*hanging, site.url(1, "/1"), site.url(2, "/2")), tmp_path / "out")
    assert (outcome.checked, outcome.failed) == (2, 6)
    codes = [code for _, code, *_ in rows(tmp_path / "out")]
    assert codes == ["timeout"] * 3 + ["host_silent"] * 3 + [None] * 2


def test_limit_and_since_leave_out(tmp_path: Path) -> None:
    lines = [json.dumps({"text": story(n), "published": f"2025-0{n}-10"}) for n in range(1, 7)]
    found = parse_list("\n".join(lines).encode(), "list.jsonl")
    outcome = run(found, tmp_path / "out", limit=4, since="2025-03-01")
    assert (outcome.checked, outcome.skipped, outcome.left) == (2, 2, 2)
    assert [row[:2] for row in rows(tmp_path / "out")] == [("skipped", "too_old")] * 2 + [
        ("checked", None)
    ] * 2
    more = run(found, tmp_path / "out", since="2025-03-01", resume=True)
    assert (more.checked, more.confirmed, more.left) == (4, 2, 0)


def test_items_keep_the_order_of_the_list() -> None:
    found = addresses(
        "https://a.example/1", "ftp://a.example/x", "https://b.example/2", "https://a.example/1"
    )
    assert [item.address for item in items_of(found)] == [
        "https://a.example/1",
        "ftp://a.example/x",
        "https://b.example/2",
    ]
    several = replace(found, entries=(found.entries[1], found.entries[0]))
    assert [item.line for item in items_of(several)] == [3, 1, 2], (
        "the lines of several lists say nothing together"
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://../../etc/passwd",
        "https://a.example/../../../x",
        "https://a.example/%2e%2e%2fy",
        "https://A_b.example/<script>alert(1)</script>",
    ],
)
def test_names_never_leave_the_folder(address: str) -> None:
    (item,) = items_of(parse_list(json.dumps({"text": story(1), "url": address}).encode(), "x.jsonl"))
    assert set(item.report_name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert item.report_name.count(".") == 1


def test_hostile_list_is_shown_harmlessly(tmp_path: Path) -> None:
    rows_ = [
        {"text": story(1), "title": '=HYPERLINK("https://x.example")', "url": "https://x.example/<b>"},
        {"text": story(2), "title": "<script>alert(1)</script>"},
        {"text": story(3), "title": "Red \x1b[2J\u202eSea \ud800", "url": "http://["},
        {"url": "javascript:alert(1)"},
        {"url": "https://a.example/\x1b[2J\ud800"},
    ]
    found = parse_list("\n".join(map(json.dumps, rows_)).encode(), "list.jsonl")
    run(found, tmp_path / "out")
    index = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "<script" not in index
    assert 'href="javascript' not in index
    for name in ("index.html", "claims.csv", "articles.csv", "reports.jsonl"):
        assert not UNSEEN.search((tmp_path / "out" / name).read_text("utf-8")), name
    for row in csv.reader((tmp_path / "out" / "claims.csv").read_text("utf-8").splitlines()):
        assert not any(cell.startswith(("=", "@", "+")) for cell in row)


def test_lost_html_report_is_drawn_again(tmp_path: Path) -> None:
    run(texts(2), tmp_path / "out")
    before = stripped(tmp_path / "out")
    next((tmp_path / "out" / "reports").iterdir()).unlink()
    run(texts(2), tmp_path / "out", resume=True)
    assert stripped(tmp_path / "out") == before
