"""Complete charts as evidence, through the whole check: what they say of titles in them and of absent ones."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from scraper.plaintext import read_text
from verifier.check import check
from verifier.report import CheckedClaim, Label, Report
from verifier.store.commands import build
from verifier.store.importers.kinds import Import, Kind

KINDS = ("viewership", "chart_rank", "record")
S, R, N = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE
OPEN = {kind: {N} for kind in KINDS}
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
REAL_WEEKS = SHARED / "data" / "all-weeks-global.tsv"
SEED = SHARED / "corpus" / "seed-ballard" / "article.txt"

# Lists of ten weeks, in the published format. Until 11 June they rank by hours, from 18 June by views. The
# tenth rank of "TV (English)" has 1 million views of two hours each, that of every other list 900,000.
HEADER = (
    "week category weekly_rank show_title season_title weekly_hours_viewed runtime weekly_views "
    "cumulative_weeks_in_top_10"
)
FIRST, LAST, BY_VIEWS = date(2023, 5, 28), date(2023, 7, 30), date(2023, 6, 18)
LISTS = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
LIGHTHOUSE, STREET = "The Paper Lighthouse", "Copper Street"
SHOWS = {
    ("2023-06-11", "TV (English)", 1): (STREET, f"{STREET}: Season 1", "60000000", "", "", "1"),
    ("2023-07-09", "TV (English)", 1): (LIGHTHOUSE, f"{LIGHTHOUSE}: Season 1", "96000000", "8", "12000000", "1"),
    ("2023-07-16", "TV (English)", 1): (LIGHTHOUSE, f"{LIGHTHOUSE}: Season 1", "120000000", "8", "15000000", "2"),
    ("2023-07-23", "TV (English)", 2): (LIGHTHOUSE, f"{LIGHTHOUSE}: Season 1", "68000000", "8", "8500000", "3"),
}  # fmt: skip


def weekly_lists() -> str:
    lines = [HEADER.replace(" ", "\t")]
    for number in range((LAST - FIRST).days // 7 + 1):
        week = FIRST + timedelta(weeks=number)
        for category in LISTS:
            for rank in range(1, 11):
                key = (week.isoformat(), category, rank)
                cells = SHOWS.get(key) or filler(week, category, rank, number + 1)
                lines.append("\t".join((week.isoformat(), category, str(rank), *cells)))
    return "\n".join(lines) + "\n"


def filler(week: date, category: str, rank: int, weeks: int) -> tuple[str, ...]:
    views = (11 - rank) * (1_000_000 if category == "TV (English)" else 900_000)
    title = f"Filler {LISTS.index(category)}{rank}"
    season = f"{title}: Season 1" if category.startswith("TV") else "N/A"
    runtime, counted = ("2", str(views)) if week >= BY_VIEWS else ("", "")
    return title, season, str(views * 2), runtime, counted, str(weeks)


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose store holds the invented lists."""
    folder = tmp_path_factory.mktemp("data")
    path = folder / "all-weeks-global.tsv"
    path.write_text(weekly_lists(), encoding="utf-8")
    build([Import(Kind.NETFLIX_TOP10, path)], path=folder / "reference.sqlite")
    return folder


@pytest.fixture(scope="module")
def real_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose store holds the real lists."""
    if not REAL_WEEKS.exists():
        pytest.skip("../shared/data/all-weeks-global.tsv is not at hand")
    folder = tmp_path_factory.mktemp("real-data")
    build([Import(Kind.NETFLIX_TOP10, REAL_WEEKS)], path=folder / "reference.sqlite")
    return folder


@pytest.fixture
def invented(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCHECK_DATA", str(own_folder))


@pytest.fixture
def real(real_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSCHECK_DATA", str(real_folder))


def report_on(headline: str, body: str, published: str) -> Report:
    return check(read_text(body, title=headline, published=published), offline=True)


def claim_of(report: Report, kind: str, unit: str | None = None) -> CheckedClaim:
    """Return the one claim of this kind (and unit, where one is given)."""
    (claim,) = [c for c in report.claims if c.kind == kind and unit in (None, c.unit)]
    return claim


def labels(report: Report) -> dict[str, set[Label]]:
    """Return the labels of what a chart could decide, by the kind of claim."""
    return {k: {c.verdict.label for c in report.claims if c.kind == k} for k in KINDS}


ABSENT = "Netflix’s New Thriller ‘Grey Harbour Nine’ Is Here"
BY_RANK_10 = (
    "not among the ten titles of TV (English) or TV (Non-English) in the week ending 2023-07-09; "
    "rank 10 had 1,000,000, 900,000 views"
)
PREMIERED = "The series premiered on July 3, 2023."
LONG = f"{PREMIERED} Its eight episodes run 45 minutes each."

# a title that the article puts on Netflix, and that stands in no list


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        pytest.param(
            "viewership",
            "The series premiered on June 5, 2023. It drew 250 million hours in its first week.",
            "in the week ending 2023-06-11; rank 10 had 2,000,000, 1,800,000 hours",
            id="hours while hours ranked",
        ),
        pytest.param(
            "viewership",
            f"{LONG} It drew 250 million hours in its first week.",
            f"{BY_RANK_10}; x 6 hours of running time: at most 6,000,000 hours",
            id="hours through the running time",
        ),
        pytest.param(
            "viewership", f"{PREMIERED} It drew 40 million views in its first week.", BY_RANK_10, id="views"
        ),
        pytest.param(
            "viewership",
            "The series premiered on July 6, 2023. It drew 40 million views in its first week.",
            f"{BY_RANK_10}; not among the ten titles of TV (English) or TV (Non-English) in the week ending "
            "2023-07-16; rank 10 had",
            id="views across two weeks",
        ),
        pytest.param(
            "viewership",
            "It drew 40 million views in the week ending July 9, 2023.",
            "in the week ending 2023-07-09; rank 10 had",
            id="views of a dated week",
        ),
        pytest.param(
            "chart_rank", f"{PREMIERED} It reached No. 1 on Netflix’s global chart.", BY_RANK_10, id="rank"
        ),
        pytest.param(
            "chart_rank",
            f"{PREMIERED} It debuted at No. 1 on Netflix’s global Top 10.",
            BY_RANK_10,
            id="rank at the start",
        ),
    ],
)
def test_absent_title_is_refuted_with_the_text_of_the_rows(kind: str, body: str, said: str) -> None:
    verdict = claim_of(report_on(ABSENT, body, "2023-07-20"), kind).verdict
    assert (verdict.label, verdict.rule) == (R, "chart.absent")
    assert said in " ".join(e.excerpt or "" for e in verdict.evidence)
    assert "rank 10 had" in verdict.rationale
    assert verdict.evidence[0].source == "Netflix Top 10"


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("body", "ceiling", "figure"),
    [
        (
            f"{PREMIERED} It drew 40 million views in its first week, eclipsing “{LIGHTHOUSE}.”",
            "at most 1,000,000 views against 12,000,000 views",
            12_000_000,
        ),
        (
            f"{LONG} It drew 250 million hours in its first week, a bigger debut than “{LIGHTHOUSE}.”",
            "at most 6,000,000 hours against 96,000,000 hours",
            96_000_000,
        ),
        (
            "The series premiered on June 5, 2023. "
            f"It drew 250 million hours in its first week, eclipsing “{STREET}.”",
            "at most 2,000,000 hours against 60,000,000 hours",
            60_000_000,
        ),
    ],
    ids=["views", "hours through the running time", "hours while hours ranked"],
)
def test_record_over_a_listed_title_is_refuted_by_the_most_it_can_have_had(
    body: str, ceiling: str, figure: int
) -> None:
    verdict = claim_of(report_on(ABSENT, body, "2023-07-20"), "record").verdict
    assert (verdict.label, verdict.rule) == (R, "record.bounded")
    assert ceiling in verdict.rationale
    assert verdict.evidence[0].value == figure
    assert "not among the ten titles" in verdict.evidence[0].detail


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    "body",
    [
        f"{PREMIERED} It drew 900,000 views in its first week.",
        f"{LONG} It drew 5 million hours in its first week.",
        f"{PREMIERED} It reached No. 12 on Netflix’s global chart.",
    ],
)
def test_figure_that_an_absent_title_may_have_had_is_neither_refuted_nor_supported(body: str) -> None:
    assert set().union(*labels(report_on(ABSENT, body, "2023-07-20")).values()) == {N}


@pytest.mark.usefixtures("invented")
def test_hours_of_weeks_ranked_by_views_are_open_without_a_running_time() -> None:
    body = f"{PREMIERED} It drew 250 million hours in its first week."
    assert claim_of(report_on(ABSENT, body, "2023-07-20"), "viewership").verdict.label is N


# nothing is said of other services, other units, other weeks


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    "headline",
    ["Hulu’s New Thriller ‘Grey Harbour Nine’ Is Here", "New Thriller ‘Grey Harbour Nine’ Is Here"],
    ids=["another service", "no service"],
)
def test_title_that_is_not_put_on_netflix_is_refuted_by_no_list(headline: str) -> None:
    body = f"{LONG} It debuted at No. 1 on the streaming chart. " + (
        f"It drew 250 million hours in its first week, eclipsing “{LIGHTHOUSE}.”"
    )
    assert labels(report_on(headline, body, "2023-07-20")) == OPEN


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("premiered", "published"),
    [("August 21, 2023", "2023-09-20"), ("May 1, 2023", "2023-05-10")],
    ids=["later", "earlier"],
)
def test_week_outside_the_coverage_refutes_nothing(premiered: str, published: str) -> None:
    body = (
        f"The series premiered on {premiered}. Its eight episodes run 45 minutes each. "
        "It debuted at No. 1 on Netflix’s global Top 10. "
        f"It drew 250 million hours in its first week, eclipsing “{LIGHTHOUSE}.”"
    )
    assert labels(report_on(ABSENT, body, published)) == OPEN


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        pytest.param(
            "viewership",
            "The series premiered on July 24, 2023. It has drawn 40 million views.",
            id="views until the article",
        ),
        pytest.param(
            "viewership",
            "The series premiered on July 27, 2023. It drew 40 million views in its first week.",
            id="first week across two lists",
        ),
        pytest.param(
            "chart_rank",
            "The series premiered on July 24, 2023. It reached No. 1 on Netflix’s global Top 10.",
            id="best rank until the article",
        ),
        pytest.param(
            "record",
            "The series premiered on July 27, 2023. "
            f"It drew 40 million views in its first week, eclipsing “{LIGHTHOUSE}.”",
            id="record of a first week across two lists",
        ),
    ],
)
def test_weeks_covered_in_part_refute_nothing(kind: str, body: str) -> None:
    """The lists end on July 30; what came in August may have been any figure and any rank."""
    assert claim_of(report_on(ABSENT, body, "2023-08-20"), kind).verdict.label is N


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    "rank",
    [
        "It debuted at No. 1 on Netflix’s US Top 10.",
        "It reached No. 1 on Netflix’s daily chart.",
        "It debuted at No. 1 on Nielsen’s streaming chart.",
        "Its soundtrack reached No. 1 on the Billboard 200.",
    ],
    ids=["country", "days", "other publisher", "other medium"],
)
def test_rank_on_another_chart_is_not_refuted_by_the_global_lists(rank: str) -> None:
    report = report_on(ABSENT, f"{PREMIERED} {rank}", "2023-07-20")
    assert R not in labels(report)["chart_rank"]


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize("headline", [ABSENT, f"Netflix’s ‘{LIGHTHOUSE}’ Keeps Its Crown"])
@pytest.mark.parametrize("figure", ["12 million", "85 million"])
def test_households_are_compared_with_neither_hours_nor_views(headline: str, figure: str) -> None:
    body = f"{LONG} It reached {figure} households in its first week."
    verdict = claim_of(report_on(headline, body, "2023-07-20"), "viewership", "households").verdict
    assert verdict.label is N


# titles that stand in the lists

KEEPS = f"Netflix’s ‘{LIGHTHOUSE}’ Keeps Its Crown"


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("kind", "body", "label"),
    [
        ("viewership", "The series drew 12 million views in its first week.", S),
        ("viewership", "The series drew 120 million hours in the week ending July 16, 2023.", S),
        ("viewership", "The series drew 8.5 million views in the week ending July 23, 2023.", S),
        ("viewership", "The series drew 22 million views in its first week.", R),
        ("viewership", "The series drew 210 million hours in the week ending July 16, 2023.", R),
        ("viewership", "The series drew 5.8 million views in the week ending July 23, 2023.", R),
        ("viewership", "The series drew 12 million hours in its first week.", R),
        ("chart_rank", "The series was No. 1 on Netflix’s global chart.", S),
        ("chart_rank", "The series was No. 2 on Netflix’s global Top 10 in the week ending July 23, 2023.", S),
        ("chart_rank", "The series was No. 3 on Netflix’s global Top 10 in the week ending July 23, 2023.", R),
        ("record", f"It drew 96 million hours in its first week, eclipsing “{STREET}.”", S),
        ("record", f"It drew 12 million views in its first week, eclipsing “{STREET}.”", N),
    ],
)  # fmt: skip
def test_listed_title_is_judged_by_its_own_rows(kind: str, body: str, label: Label) -> None:
    verdict = claim_of(report_on(KEEPS, body, "2023-08-01"), kind).verdict
    assert verdict.label is label, verdict.rationale
    if label.decided:
        assert verdict.evidence[0].source == "Netflix Top 10"
        assert LIGHTHOUSE in (verdict.evidence[0].excerpt or "") or kind == "record"


@pytest.mark.usefixtures("invented")
def test_coverage_stands_in_the_report() -> None:
    report = report_on(KEEPS, "The series drew 12 million views in its first week.", "2023-08-01")
    assert report.reference.coverage == {"netflix-top10": f"{FIRST}/{LAST}"}


# the real lists


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("The series drew 42 million views in the week ending March 23, 2025.", S),
        ("The series drew 161 million hours in the week ending March 23, 2025.", S),
        ("The series drew 30.4 million views in the week ending March 30, 2025.", S),
        ("The series drew 62 million views in the week ending March 23, 2025.", R),
        ("The series drew 116 million hours in the week ending March 23, 2025.", R),
        ("The series drew 3.4 million views in the week ending March 30, 2025.", R),
    ],
)
def test_real_title_is_judged_by_its_own_rows(body: str, label: Label) -> None:
    report = report_on("Netflix’s ‘Adolescence’ Keeps Its Crown", body, "2025-04-08")
    assert claim_of(report, "viewership").verdict.label is label


@pytest.mark.usefixtures("real")
@pytest.mark.skipif(not SEED.exists(), reason="../shared/corpus/seed-ballard is not at hand")
def test_seed_article_is_refuted_through_the_lists() -> None:
    report = check(SEED, offline=True)
    hours = claim_of(report, "viewership", "hours")
    (rank,) = [c for c in report.claims if c.kind == "chart_rank"]
    (record,) = [c for c in report.claims if c.kind == "record" and c.qualifiers.get("over") == "Squid Game"]
    assert hours.value == 250_000_000
    assert {c.verdict.label for c in (hours, rank, record)} == {R}
    assert all("rank 10 had" in c.verdict.rationale for c in (hours, rank, record))
    households = claim_of(report, "viewership", "households")
    assert households.verdict.label is N
    assert list(report.reference.coverage) == ["netflix-top10"]
