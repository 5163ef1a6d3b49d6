"""The weekly lists: importing them, refusing damaged ones, and what they say of titles that are in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from store_tables import GLASS, weekly_lists

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.facts import Fact
from verifier.sources.store import StoreSource
from verifier.store.commands import build, info
from verifier.store.importers.kinds import Import, Kind

_DAMAGES: list[tuple[str, Callable[[str], str | bytes], str]] = [
    ("literal null", lambda text: "null", "wrong header"),
    ("empty", lambda text: "", "wrong header"),
    ("a web page", lambda text: "<!doctype html>\n<html></html>\n", "wrong header"),
    ("wrong header", lambda text: text.replace("weekly_rank", "rank"), "wrong header"),
    ("header only", lambda text: text.split("\n", 1)[0] + "\n", "no rows"),
    ("cut within a line", lambda text: text[: len(text) // 2].rsplit("\t", 3)[0], "columns"),
    ("cut between lines", lambda text: text[: text.rindex("2023-06-25\tTV (English)\t4")], "of 10 titles"),
    ("a week missing", lambda text: _without(text, "2023-06-11"), "2023-06-11"),
    ("a column too many", lambda text: text.replace("\tN/A\t", "\tN/A\t\t", 1), "line 2 has 10 columns"),
    ("bad UTF-8", lambda text: text.encode().replace(b"Filler 01", b"F\xffller 01", 1), "UTF-8"),
    ("no Sunday", lambda text: text.replace("2023-06-11", "2023-06-12"), "Sunday"),
    ("no date", lambda text: text.replace("2023-06-11", "2023-6-11"), "line"),
    (
        "rank 11",
        lambda text: text.replace("\t10\tFiller", "\t11\tFiller", 1),
        "'11' is no number from 1 to 10",
    ),
    ("rank twice", lambda text: text.replace("\t10\tFiller", "\t9\tFiller", 1), "stands twice"),
    ("negative hours", lambda text: text.replace("\t30000000\t", "\t-30000000\t"), "no number"),
    ("no views where there must be", lambda text: text.replace("\t8\t10000000\t", "\t8\t\t"), "no number"),
    ("other category", lambda text: text.replace("TV (English)", "Games"), "unknown category"),
    ("empty title", lambda text: text.replace("\tGlass Pier\t", "\t\t"), "title is empty"),
]


def _without(text: str, week: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith(week))


@pytest.mark.parametrize(("damage", "problem"), [d[1:] for d in _DAMAGES], ids=[d[0] for d in _DAMAGES])
def test_damaged_file_is_refused_and_the_old_store_stays(
    tmp_path: Path, netflix_file: Path, damage: Callable[[str], str | bytes], problem: str
) -> None:
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    before = sha256(store.read_bytes()).digest()
    damaged = damage(netflix_file.read_text("utf-8"))
    netflix_file.write_bytes(damaged if isinstance(damaged, bytes) else damaged.encode())
    with pytest.raises(UsageError, match=problem) as refused:
        build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    assert "Nothing was changed" in str(refused.value)
    assert sha256(store.read_bytes()).digest() == before
    assert not list(tmp_path.glob("*.building"))


def test_shrunken_file_is_refused(tmp_path: Path, netflix_file: Path) -> None:
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    netflix_file.write_text(weekly_lists(weeks=1))
    with pytest.raises(UsageError, match="cut off"):
        build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    assert info(store).coverage == {"netflix-top10": "2023-06-04/2023-06-25"}


def test_same_file_again_changes_nothing(tmp_path: Path, netflix_file: Path) -> None:
    store = tmp_path / "reference.sqlite"
    (first,) = build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    written = store.stat().st_mtime_ns, store.stat().st_ino
    (again,) = build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    assert (first.changed, again.changed) == (True, False)
    assert first.rows == again.rows == 160
    assert (store.stat().st_mtime_ns, store.stat().st_ino) == written


def test_newer_file_replaces_the_older_one(tmp_path: Path, netflix_file: Path) -> None:
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    before = info(store)
    netflix_file.write_text(weekly_lists(weeks=5, shows=GLASS))
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    after = info(store)
    assert after.coverage == {"netflix-top10": "2023-06-04/2023-07-02"}
    assert after.content_hash != before.content_hash
    assert after.entities == before.entities  # the old rows are gone


def test_equal_content_has_an_equal_hash(tmp_path: Path, netflix_file: Path) -> None:
    for name in ("a.sqlite", "b.sqlite"):
        build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=tmp_path / name)
    assert info(tmp_path / "a.sqlite").content_hash == info(tmp_path / "b.sqlite").content_hash


def test_progress_is_told(tmp_path: Path, netflix_file: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build(
        [Import(Kind.NETFLIX_TOP10, netflix_file)],
        path=tmp_path / "s.sqlite",
        progress=lambda *step: told.append(step),
    )
    assert told[-1] == ("netflix-top10", 160, 160)


def _facts(store: StoreSource, name: str) -> list[Fact]:
    (entity,) = store.resolve(name)
    return list(store.facts(entity, ["viewership", "chart_rank", "platform"]))


def test_rows_become_facts(netflix_store: StoreSource) -> None:
    facts = _facts(netflix_store, "Glass Pier")
    told = {
        (f.property, f.value, f.unit, f.qualifiers.get("period"), f.qualifiers.get("season")) for f in facts
    }
    assert told >= {
        ("viewership", 80_000_000, "hours", "week-ending:2023-06-18", 1),
        ("viewership", 10_000_000, "views", "week-ending:2023-06-18", 1),
        ("chart_rank", 1, None, "week-ending:2023-06-18", 1),
        ("chart_rank", 1, None, "peak", 1),
        ("viewership", 30_000_000, "hours", "first-week", 1),
        ("viewership", 80_000_000, "hours", "week-2", 1),
        ("viewership", 96_000_000, "hours", "first-week", 2),
        ("platform", "Netflix", None, None, None),
    }
    assert not any(f.complete for f in facts)
    assert all(f.source.name == "Netflix Top 10" and f.source.tier == 1 and f.excerpt for f in facts)


def test_figures_are_as_exact_as_the_lists(netflix_store: StoreSource) -> None:
    resolutions = {
        f.qualifiers["period"]: f.resolution for f in _facts(netflix_store, "Glass Pier") if f.unit == "hours"
    }
    assert resolutions["week-ending:2023-06-11"] == 10_000
    assert resolutions["week-ending:2023-06-18"] == 100_000


def test_titles_of_the_first_list_have_no_debut(netflix_store: StoreSource) -> None:
    """They may have come out before the lists began."""
    assert not any(f.qualifiers.get("period") == "first-week" for f in _facts(netflix_store, "Filler 21"))


def test_days_of_the_first_week_are_told_where_the_release_is_known(
    tmp_path: Path, netflix_file: Path
) -> None:
    from store_tables import fact, write_sheet

    released = fact(
        {"name": "Glass Pier", "type": "tv_series", "year": 2023},
        "release_date",
        "2023-06-08",
        qualifiers={"event": "premiere", "season": 1},
    )
    store = tmp_path / "reference.sqlite"
    sheet = write_sheet(tmp_path / "sheet.jsonl", released)
    build([Import(Kind.NETFLIX_TOP10, netflix_file), Import(Kind.SHEET, sheet)], path=store)
    with StoreSource.open(store) as source:
        first, second = source.debut_figures("Glass Pier")
        excerpts = {
            f.qualifiers.get("period"): f.excerpt or ""
            for f in _facts(source, "Glass Pier")
            if f.unit == "hours"
        }
    assert (first.days, first.released, second.days) == (4, date(2023, 6, 8), None)
    assert first.following is not None
    assert first.following.hours == 80_000_000
    assert "4 of seven days" in excerpts["first-week"] or "first full week" in excerpts["week-2"]


def test_largest_weeks_and_debuts(netflix_store: StoreSource) -> None:
    until = date(2023, 6, 25)
    assert [r.title for r in netflix_store.largest_debuts("hours", until, 2)] == [
        "Glass Pier: Season 2",
        "Glass Pier: Season 1",
    ]
    assert [r.hours for r in netflix_store.largest_weeks("hours", until, 2)] == [96_000_000, 80_000_000]
    assert [r.hours for r in netflix_store.largest_weeks("hours", date(2023, 6, 24), 1)] == [80_000_000]
    assert netflix_store.largest_weeks("views", date(2023, 6, 11), 1) == []


def test_series_and_film_of_one_name_are_two(netflix_file: Path, tmp_path: Path) -> None:
    twin = {(date(2023, 6, 18), "Films (English)", 1): ("Glass Pier", "N/A", "90000000", "2", "9000000", "1")}
    netflix_file.write_text(weekly_lists(shows=GLASS | twin))
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_TOP10, netflix_file)], path=store)
    with StoreSource.open(store) as source:
        assert {e.type for e in source.resolve("Glass Pier")} == {"film", "tv_series"}
        film = source.resolve("Glass Pier", SubjectType.FILM)[0]
        assert {f.value for f in source.facts(film, ["viewership"]) if f.unit == "views"} == {9_000_000}


def test_country_lists(tmp_path: Path) -> None:
    columns = "country_name country_iso2 week category weekly_rank show_title season_title cumulative_weeks_in_top_10"
    lines = [columns.replace(" ", "\t")]
    for country, iso, shows in (("Portugal", "PT", 10), ("Malta", "MT", 9)):
        for category in ("Films", "TV"):
            for rank in range(1, shows + 1):
                lines.append(f"{country}\t{iso}\t2022-02-27\t{category}\t{rank}\tFarol {rank}\tN/A\t{rank}")
    path = tmp_path / "countries.tsv"
    path.write_text("\n".join(lines) + "\n")
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_COUNTRIES, path)], path=store)
    with StoreSource.open(store) as source:
        assert source.coverage() == {"netflix-top10-countries:Portugal": "2022-02-27/2022-02-27"}
        film = source.resolve("Farol 3", SubjectType.FILM)[0]
        ranks = {f.qualifiers["region"]: f.value for f in source.facts(film, ["chart_rank"])}
    assert ranks == {"Portugal": 3, "Malta": 3}
