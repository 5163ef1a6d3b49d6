"""The IMDb data sets: what is kept of them, what becomes of it, and which files are refused."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.sources.store import StoreSource
from verifier.store.commands import build, info
from verifier.store.importers.kinds import Import, Kind

_TABLES = {
    "title.basics": """tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres
tt0000001 movie The_Salt_Road Der_Salzweg 0 2019 \\N 101 Drama
tt0000002 tvSeries Glass_Pier Glass_Pier 0 2021 2024 50 Drama,Mystery
tt0000003 tvEpisode Ebb Ebb 0 2021 \\N 50 Drama
tt0000004 tvEpisode Flow Flow 0 2021 \\N 50 Drama
tt0000005 short Tiny Tiny 0 2000 \\N 5 Short
tt0000006 movie Hardly_Seen Hardly_Seen 0 1999 \\N \\N \\N
tt0000007 movie Glass_Pier Glass_Pier 0 1956 \\N 88 Drama
""",
    "title.ratings": """tconst averageRating numVotes
tt0000001 7.4 1200
tt0000002 8.1 5000
tt0000006 5.0 3
tt0000007 6.0 150
""",
    "title.principals": """tconst ordering nconst category job characters
tt0000001 1 nm0000011 actress \\N ["Ruth_Moe","The_Widow"]
tt0000001 2 nm0000012 director \\N \\N
tt0000001 3 nm0000099 editor \\N \\N
tt0000002 1 nm0000011 actress \\N ["Captain_Vane"]
tt0000005 1 nm0000013 actor \\N \\N
""",
    "name.basics": """nconst primaryName birthYear deathYear primaryProfession knownForTitles
nm0000011 Ida_Vane 1980 \\N actress tt0000001
nm0000012 Otto_Lind 1931 2001 director tt0000001
nm0000013 Nobody_Kept \\N \\N actor tt0000005
""",
    "title.episode": """tconst parentTconst seasonNumber episodeNumber
tt0000003 tt0000002 1 1
tt0000004 tt0000002 1 2
tt0000099 tt0000002 2 1
tt0000098 tt0000002 \\N \\N
tt0000097 tt0000077 1 1
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The five tables, written by hand: blanks stand for TABs, low lines for blanks."""
    place = tmp_path / "imdb"
    place.mkdir()
    for name, table in _TABLES.items():
        (place / f"{name}.tsv").write_text(table.replace(" ", "\t").replace("_", " "), encoding="utf-8")
    return place


def _import(folder: Path, **options: object) -> Path:
    store = folder.parent / "reference.sqlite"
    build([Import(Kind.IMDB, folder, **options)], path=store)  # type: ignore[arg-type]
    return store


def test_title_people_and_characters(folder: Path) -> None:
    with StoreSource.open(_import(folder, as_of="2022-10")) as store:
        (film,) = store.resolve("Salt Road", SubjectType.FILM)
        facts = store.facts(film, ["cast", "character", "crew", "runtime", "critic_score", "release_date"])
        assert (film.year, film.ids, film.aliases) == (2019, {"imdb": "tt0000001"}, ("Der Salzweg",))
        assert [(f.property, f.value, dict(f.qualifiers)) for f in facts] == [
            ("cast", "Ida Vane", {}),
            ("character", "Ruth Moe", {"actor": "Ida Vane"}),
            ("character", "The Widow", {"actor": "Ida Vane"}),
            ("crew", "Otto Lind", {"role": "director"}),
            ("critic_score", 7.4, {"aggregator": "IMDb", "meter": "audience"}),
            ("release_date", "2019", {"event": "release"}),
            ("runtime", 101, {"of": "film"}),
        ]
        assert not any(f.complete for f in facts)
        assert {(f.source.tier, f.as_of) for f in facts} == {(2, "2022-10")}
        names = {n.text for n in store.names(film)}
        assert names >= {"The Salt Road", "Der Salzweg", "Ida Vane", "Ruth Moe", "The Widow", "Otto Lind"}


def test_person(folder: Path) -> None:
    with StoreSource.open(_import(folder)) as store:
        (person,) = store.resolve("nm0000012")
        facts = store.facts(person, ["credit", "birth", "death", "age"])
        assert [(f.property, f.value) for f in facts] == [
            ("birth", "1931"),
            ("credit", "The Salt Road"),
            ("death", "2001"),
        ]
        (actress,) = store.resolve("Ida Vane", SubjectType.PERSON)
        assert [f.value for f in store.facts(actress, ["credit"])] == ["Glass Pier", "The Salt Road"]
        assert not store.resolve("Nobody Kept")


def test_episodes(folder: Path) -> None:
    with StoreSource.open(_import(folder)) as store:
        series = store.resolve("Glass Pier", SubjectType.TV_SERIES)[0]
        facts = store.facts(series, ["season_count", "episode_count", "episode_title"])
        assert [(f.property, f.value, f.qualifiers.get("season")) for f in facts] == [
            ("episode_count", 2, 1),
            ("episode_count", 1, 2),
            ("episode_title", "Ebb", 1),
            ("episode_title", "Flow", 1),
            ("season_count", 2, None),
        ]


def test_namesakes_are_two(folder: Path) -> None:
    with StoreSource.open(_import(folder)) as store:
        found = store.resolve("Glass Pier")
        assert [(e.type, e.year) for e in found] == [("tv_series", 2021), ("film", 1956)]


def test_titles_with_few_votes_can_be_left_out(folder: Path) -> None:
    with StoreSource.open(_import(folder)) as store:
        assert store.resolve("Hardly Seen")
    with StoreSource.open(_import(folder, min_votes=100)) as store:
        assert not store.resolve("Hardly Seen")
        assert store.resolve("Salt Road")


def test_gzipped_tables_read_alike(folder: Path) -> None:
    plain = info(_import(folder)).entities
    for path in list(folder.iterdir()):
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert info(_import(folder)).entities == plain


def test_importing_again_replaces_and_changes_nothing_else(folder: Path) -> None:
    before = info(_import(folder))
    assert info(_import(folder)) == before
    basics = folder / "title.basics.tsv"
    basics.write_text(basics.read_text().replace("1956", "1957"))
    after = info(_import(folder))
    assert after.entities == before.entities
    assert after.content_hash != before.content_hash


_DAMAGES: list[tuple[str, str, Callable[[str], str | bytes], str]] = [
    ("cut in a line", "title.basics", lambda t: t[:-20], "columns|cut off"),
    ("cut in the last cell", "title.principals", lambda t: t[:-2], "cut off"),
    ("wrong header", "name.basics", lambda t: t.replace("primaryName", "name"), "wrong header"),
    ("literal null", "title.episode", lambda t: "null", "wrong header"),
    ("empty", "title.basics", lambda t: "", "wrong header"),
    ("a column less", "title.ratings", lambda t: t.replace("7.4\t1200", "7.4"), "line 2 has 2 columns"),
    ("bad UTF-8", "name.basics", lambda t: t.encode().replace(b"Ida", b"I\xff"), "UTF-8 in line 2"),
    ("no year", "title.basics", lambda t: t.replace("2019", "soon"), "line 2: 'soon'"),
    ("no id", "title.principals", lambda t: t.replace("nm0000012", "12"), "line 3: '12' is no id"),
    ("rating out of range", "title.ratings", lambda t: t.replace("8.1", "81"), "line 3"),
    (
        "characters that are no list",
        "title.principals",
        lambda t: t.replace('["Captain Vane"]', "Vane"),
        "line 5",
    ),
]


@pytest.mark.parametrize(
    ("table", "damage", "problem"), [d[1:] for d in _DAMAGES], ids=[d[0] for d in _DAMAGES]
)
def test_damaged_table_is_refused_and_the_old_store_stays(
    folder: Path, table: str, damage: Callable[[str], str | bytes], problem: str
) -> None:
    store = _import(folder)
    before = store.read_bytes()
    path = folder / f"{table}.tsv"
    damaged = damage(path.read_text("utf-8"))
    path.write_bytes(damaged if isinstance(damaged, bytes) else damaged.encode())
    with pytest.raises(UsageError, match=problem) as refused:
        _import(folder)
    assert "Nothing was changed" in str(refused.value)
    assert store.read_bytes() == before


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-10], lambda b: b"no gzip", lambda b: b[:20] + b"\0\0\0\0" + b[24:]]
)
def test_damaged_gzip_is_refused(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    plain = folder / "title.basics.tsv"
    plain.with_name("title.basics.tsv.gz").write_bytes(damage(gzip.compress(plain.read_bytes())))
    plain.unlink()
    with pytest.raises(UsageError, match=r"title\.basics\.tsv\.gz"):
        _import(folder)


def test_shrunken_table_is_refused(folder: Path) -> None:
    _import(folder)
    for name, lines in (("title.basics", 2), ("title.principals", 1), ("title.episode", 1)):
        path = folder / f"{name}.tsv"
        path.write_text("".join(path.read_text().splitlines(keepends=True)[:lines]))
    with pytest.raises(UsageError, match="cut off"):
        _import(folder)


def test_folder_without_titles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"title\.basics"):
        _import(tmp_path)
    (tmp_path / "title.basics.tsv").write_text("x\n")
    with pytest.raises(UsageError, match=r"title\.ratings"):
        _import(tmp_path, min_votes=5)
