"""Netflix's half-yearly reports (xlsx, csv) and the all-time lists."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from store_tables import CATEGORIES

from claims.statement import SubjectType
from verifier.errors import UsageError
from verifier.sources.store import StoreSource
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEADER = ["", "Title", "Available Globally?", "Release Date", "Hours Viewed", "Runtime", "Views"]


def write_workbook(path: Path, sheets: dict[str, list[list[str | int | float]]]) -> Path:
    """Write the parts of a workbook that spreadsheet programs write, with shared texts."""
    texts: list[str] = []
    with zipfile.ZipFile(path, "w") as book:
        names = list(enumerate(sheets, 1))
        listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in names)
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        )
        targets = "".join(f'<Relationship Id="rId{i}" Target="worksheets/s{i}.xml"/>' for i, _ in names)
        book.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{targets}</Relationships>")
        for i, name in names:
            rows = "".join(_row(number, row, texts) for number, row in enumerate(sheets[name], 1))
            book.writestr(
                f"xl/worksheets/s{i}.xml",
                f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            )
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
    return path


def _row(number: int, cells: list[str | int | float], texts: list[str]) -> str:
    written = ""
    for letter, cell in zip("ABCDEFG", cells, strict=False):
        if cell == "":
            continue
        if isinstance(cell, str):
            texts.append(cell)
            written += f'<c r="{letter}{number}" t="s"><v>{len(texts) - 1}</v></c>'
        else:
            written += f'<c r="{letter}{number}"><v>{cell}</v></c>'
    return f'<row r="{number}">{written}</row>'


_SHEETS: dict[str, list[list[str | int | float]]] = {
    "Shows": [
        ["", "What We Watched"],
        [],
        _HEADER,
        ["", "Glass Pier: Season 2", "Yes", 45662, 410_300_000, "8:12", 50_000_000],
        ["", "Doctor Who: Season 1 // Το Doctor", "No", "", 1_200_000, "9:00", 100_000],
    ],
    "Movies": [
        _HEADER,
        ["", "Salt Road // Der Salzweg", "Yes", "2025-01-10", 90_000_000, "1:30", 60_000_000],
    ],
}


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_workbook(tmp_path / "What_We_Watched_2025Jan-Jun.xlsx", _SHEETS)


def test_workbook_becomes_facts(report: Path) -> None:
    store = report.with_name("reference.sqlite")
    build([Import(Kind.NETFLIX_ENGAGEMENT, report)], path=store)
    with StoreSource.open(store) as source:
        (series,) = source.resolve("Glass Pier", SubjectType.TV_SERIES)
        facts = source.facts(series, ["viewership", "release_date", "runtime", "platform"])
        scope = {"period": "2025-01-01/2025-06-30", "platform": "Netflix", "region": "worldwide", "season": 2}
        assert [(f.property, f.value, f.unit, dict(f.qualifiers)) for f in facts] == [
            ("platform", "Netflix", None, {"season": 2}),
            ("release_date", "2025-01-05", None, {"event": "premiere", "window": "streaming", "season": 2}),
            ("runtime", 492, "minutes", {"of": "season", "season": 2}),
            ("viewership", 410_300_000, "hours", scope),
            ("viewership", 50_000_000, "views", scope),
        ]
        (film,) = source.resolve("Der Salzweg")
        assert (film.name, film.type) == ("Salt Road", "film")
        (licensed,) = source.resolve("Doctor Who")
        assert source.facts(licensed, ["release_date"]) == []


def test_csv_of_the_first_report_without_runtime_and_views(tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_text(
        'Title,Available Globally?,Release Date,Hours Viewed\nGlass Pier: Season 1,Yes,2023-03-01,"81,000,000"\n'
    )
    store = tmp_path / "reference.sqlite"
    with pytest.raises(UsageError, match="half-year"):
        build([Import(Kind.NETFLIX_ENGAGEMENT, path)], path=store)
    build([Import(Kind.NETFLIX_ENGAGEMENT, path, period="2023-01-01/2023-06-30")], path=store)
    with StoreSource.open(store) as source:
        (series,) = source.resolve("Glass Pier")
        (fact,) = source.facts(series, ["viewership"])
    assert (fact.value, fact.unit) == (81_000_000, "hours")


def test_two_half_years_stand_side_by_side(report: Path, tmp_path: Path) -> None:
    later = write_workbook(tmp_path / "What_We_Watched_2025Jul-Dec.xlsx", _SHEETS)
    store = tmp_path / "reference.sqlite"
    for path in (report, later):
        build([Import(Kind.NETFLIX_ENGAGEMENT, path)], path=store)
    with StoreSource.open(store) as source:
        (series,) = source.resolve("Glass Pier", SubjectType.TV_SERIES)
        periods = {f.qualifiers["period"] for f in source.facts(series, ["viewership"])}
    assert periods == {"2025-01-01/2025-06-30", "2025-07-01/2025-12-31"}


@pytest.mark.parametrize(
    ("sheets", "problem"),
    [
        ({"Shows": [["", "Title", "Views"], ["", "X", 1]]}, "no table with the columns"),
        ({"Shows": [_HEADER, ["", "Glass Pier", "Yes", "", "many"]]}, "row 1 below the header: 'many'"),
        ({"Shows": [_HEADER, ["", "Glass Pier", "Yes", "soon", 5]]}, "row 1 below the header"),
        ({"Shows": [_HEADER, ["", "", "Yes", "", 5]]}, "title is empty"),
    ],
)
def test_unusable_workbook_is_refused(
    tmp_path: Path, sheets: dict[str, list[list[str | int | float]]], problem: str
) -> None:
    path = write_workbook(tmp_path / "2025H1.xlsx", sheets)
    with pytest.raises(UsageError, match=problem):
        build([Import(Kind.NETFLIX_ENGAGEMENT, path)], path=tmp_path / "reference.sqlite")


def test_damaged_workbook_is_refused(report: Path) -> None:
    whole = report.read_bytes()
    for damaged in (whole[: len(whole) // 2], b"null", b""):
        report.write_bytes(damaged)
        with pytest.raises(UsageError, match="damaged or no Excel workbook"):
            build([Import(Kind.NETFLIX_ENGAGEMENT, report)], path=report.with_name("reference.sqlite"))


def _most_popular(rows: int = 10) -> str:
    header = "category rank show_title season_title hours_viewed_first_91_days runtime views_first_91_days"
    lines = [header.replace(" ", "\t")]
    for category in CATEGORIES:
        for rank in range(1, rows + 1):
            season = f"Hit {rank}: Season 3" if category.startswith("TV") else "N/A"
            lines.append(
                f"{category}\t{rank}\tHit {rank}\t{season}\t{900_000_000 - rank}\t4.5\t{200_000_000 - rank}"
            )
    return "\n".join(lines) + "\n"


def test_most_popular_list(tmp_path: Path) -> None:
    path = tmp_path / "most-popular.tsv"
    path.write_text(_most_popular())
    store = tmp_path / "reference.sqlite"
    build([Import(Kind.NETFLIX_MOST_POPULAR, path, as_of="2026-07-22")], path=store)
    with StoreSource.open(store) as source:
        series = source.resolve("Hit 2", SubjectType.TV_SERIES)[0]
        facts = source.facts(series, ["viewership", "chart_rank"])
        assert {f.as_of for f in facts} == {"2026-07-22"}
        assert {(f.unit, f.qualifiers["period"], f.qualifiers["season"]) for f in facts} == {
            ("hours", "first-91-days", 3),
            ("views", "first-91-days", 3),
            (None, "first-91-days", 3),
        }
    path.write_text(_most_popular(9))
    with pytest.raises(UsageError, match="36 rows"):
        build([Import(Kind.NETFLIX_MOST_POPULAR, path)], path=store)
