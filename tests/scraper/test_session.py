"""Manners and memory: robots.txt, the pace for a host, and snapshots of what was seen."""

from __future__ import annotations

import gzip
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from weblab import PAGE, Lab, Site, answer, redirect

from scraper.errors import Disallowed, InvalidTarget, ScrapeError
from scraper.fetch import Fetched
from scraper.pace import Pace
from scraper.robots import Robots, Rules
from scraper.session import Session
from scraper.settings import FetchSettings
from scraper.snapshots import Snapshots

ROBOTS = b"User-agent: *\nDisallow: /private/\nDisallow: /*.pdf$\nAllow: /private/open\nCrawl-delay: 2\n"
SINGLE = FetchSettings(total_s=5.0)
BATCH = replace(SINGLE, obey_robots=True)


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def session(lab: Lab, settings: FetchSettings, clock: Clock | None = None) -> Session:
    clock = clock or Clock()
    return Session(settings, network=lab.network, robots=Robots(clock), pace=Pace(clock, clock.sleep))


@pytest.fixture
def robots(lab: Lab) -> Lab:
    lab.public.routes["/robots.txt"] = answer(ROBOTS, Content_Type="text/plain")
    for path in ("/private/a", "/private/open", "/a"):
        lab.public.routes[path] = answer(PAGE)
    return lab


def test_single_page_is_fetched_with_a_warning(robots: Lab) -> None:
    page = session(robots, SINGLE).get("http://public.test/private/a")
    assert page.body == PAGE
    assert "robots.txt" in page.warnings[0]
    assert session(robots, SINGLE).get("http://public.test/a").warnings == ()


def test_batch_obeys(robots: Lab) -> None:
    reader = session(robots, BATCH)
    with pytest.raises(Disallowed):
        reader.get("http://public.test/private/a")
    assert reader.get("http://public.test/private/open").body == PAGE
    assert "/private/a" not in robots.public.requests


def test_rules_are_fetched_once_a_site(robots: Lab) -> None:
    reader = session(robots, SINGLE)
    for _ in range(3):
        reader.get("http://public.test/a")
    assert robots.public.requests.count("/robots.txt") == 1


@pytest.mark.parametrize(
    ("status", "allowed"), [("404 None", True), ("403 No", True), ("500 Oops", False), ("503 Busy", False)]
)
def test_missing_rules_allow_and_failing_ones_forbid(lab: Lab, status: str, allowed: bool) -> None:
    lab.public.routes["/robots.txt"] = answer(b"x", status)
    reader = session(lab, BATCH)
    if allowed:
        assert reader.get("http://public.test/").body == PAGE
    else:
        with pytest.raises(Disallowed):
            reader.get("http://public.test/")


def test_rules_never_lead_inside(lab: Lab) -> None:
    lab.public.routes["/robots.txt"] = redirect("http://10.0.0.5/robots.txt")
    session(lab, SINGLE).get("http://public.test/")
    assert lab.private.connections == 0


def test_slow_rules_do_not_use_up_the_page(lab: Lab) -> None:
    lab.public.routes["/robots.txt"] = lambda connection: lab.public.closing.wait(10) and None
    assert session(lab, replace(SINGLE, total_s=3.0)).get("http://public.test/").body == PAGE


def test_endless_rules_are_cut_off(lab: Lab) -> None:
    lab.public.routes["/robots.txt"] = answer(b"User-agent: *\n" * 100_000, Content_Type="text/plain")
    assert session(lab, SINGLE).get("http://public.test/").body == PAGE


def test_batch_keeps_the_pace_that_the_site_asks_for(robots: Lab) -> None:
    clock = Clock()
    reader = session(robots, replace(BATCH, spacing_s=1.0), clock)
    for _ in range(3):
        reader.get("http://public.test/a")
    assert clock.slept == [2.0, 2.0]


def test_pace_is_kept_for_each_host() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    for host in ("a", "b", "a", "a", "b"):
        pace.wait(host, 1.0)
    assert clock.slept == [1.0, 1.0]


def test_rules_without_a_file_allow_everything() -> None:
    assert Rules().allow("http://a.example/x")
    assert Rules().delay_s == 0


# Snapshots.


@pytest.fixture
def keeping(tmp_path: Path) -> FetchSettings:
    return replace(SINGLE, check_robots=False, data_folder=tmp_path)


def test_page_is_kept_and_read_without_the_network(lab: Lab, keeping: FetchSettings) -> None:
    lab.public.routes["/go"] = redirect("/")
    first = session(lab, keeping).get("http://public.test/go#part")
    lab.public.routes.clear()
    again = session(lab, replace(keeping, snapshot_only=True)).get("http://public.test/go")
    assert again == replace(first, from_snapshot=True)
    assert again.final_url == "http://public.test/"
    assert len(lab.public.requests) == 2


def test_unseen_page_without_the_network_is_an_error(lab: Lab, keeping: FetchSettings) -> None:
    with pytest.raises(InvalidTarget):
        session(lab, replace(keeping, snapshot_only=True)).get("http://public.test/")
    assert lab.public.connections == 0


def test_unchanged_page_is_not_sent_again(lab: Lab, keeping: FetchSettings) -> None:
    lab.public.routes["/"] = [answer(PAGE, ETag='"v1"'), answer(b"", "304 Not Modified")]
    session(lab, keeping).get("http://public.test/")
    page = session(lab, keeping).get("http://public.test/")
    assert page.body == PAGE
    assert 'If-None-Match: "v1"' in lab.public.heads[-1]


def test_walls_are_not_kept(lab: Lab, keeping: FetchSettings) -> None:
    lab.public.routes["/"] = answer(b"<p>no</p>", "403 Forbidden")
    session(lab, keeping).get("http://public.test/")
    assert Snapshots(keeping.data_folder or Path()).info().pages == 0


def snapshot(name: str, size: int, day: str) -> Fetched:
    body = random.Random(name).randbytes(size)
    return Fetched(
        f"http://a.example/{name}", f"http://a.example/{name}", body, "text/html", f"{day}T00:00:00+00:00"
    )


def test_store_is_bounded_in_size_and_age(tmp_path: Path) -> None:
    store = Snapshots(tmp_path, max_bytes=25_000, max_age_days=100_000)
    for number in range(1, 6):
        store.save(snapshot(str(number), 10_000, f"2025-01-0{number}"))
    assert store.info().pages == 2
    assert store.info().bytes <= 25_000
    assert store.load("http://a.example/1") is None
    assert store.load("http://a.example/5") == snapshot("5", 10_000, "2025-01-05")
    Snapshots(tmp_path, max_age_days=30).save(snapshot("old", 10, "2020-01-01"))
    assert store.info().pages == 0


def test_store_can_be_emptied(tmp_path: Path) -> None:
    store = Snapshots(tmp_path)
    store.save(snapshot("a", 10, "2025-01-01"))
    store = Snapshots(tmp_path, max_age_days=100_000)
    store.save(snapshot("b", 100_000, "2025-01-01"))
    assert store.clear() == 1
    assert store.info().pages == 0
    assert (tmp_path / "snapshots.sqlite3").stat().st_size < 50_000


@pytest.mark.parametrize("spoil", ["garbage", "folder"])
def test_broken_store_does_not_stop_a_fetch(lab: Lab, keeping: FetchSettings, spoil: str) -> None:
    path = (keeping.data_folder or Path()) / "snapshots.sqlite3"
    if spoil == "garbage":
        path.write_bytes(b"this is no database at all, only text" * 100)
    else:
        path.mkdir()
    assert session(lab, keeping).get("http://public.test/").body == PAGE


def test_locked_store_is_an_error_of_sqlite_only(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        path = tmp_path / "snapshots.sqlite3"
        path.write_bytes(b"x" * 5000)
        Snapshots(tmp_path).info()


def test_lists_on_the_web_come_through_the_guard(site: Site, tmp_path: Path) -> None:
    from scraper.gather import fetch_list

    index = f"""<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>{site.address}/one.xml</loc></sitemap><sitemap><loc>{site.address}/none.xml</loc></sitemap>
    <sitemap><loc>http://10.0.0.5/inside.xml</loc></sitemap></sitemapindex>"""
    one = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/x</loc>
    <lastmod>2025-10-04</lastmod></url></urlset>"""
    site.routes["/index.xml"] = answer(index.encode(), Content_Type="application/xml")
    site.routes["/one.xml"] = answer(gzip.compress(one.encode()), Content_Type="application/gzip")
    found = fetch_list(site.address + "/index.xml", replace(SINGLE, dangerously_allow_loopback=True))
    assert [(entry.target, entry.published) for entry in found.entries] == [
        (found.entries[0].target, "2025-10-04")
    ]
    assert len(found.problems) == 2
    with pytest.raises(ScrapeError):
        fetch_list(site.address + "/index.xml", SINGLE)
