"""Words for people: dates, money, counts, and what a rationale never says."""

from __future__ import annotations

from datetime import date

import pytest

from claims.claim import Claim, ClaimSubject, Mention
from claims.statement import Bound, Polarity, QualifierValue, Value, all_properties
from verifier.facts import Fact, FactSource, FactSubject
from verifier.report import Label, Reason
from verifier.wording import LABELS, REASONS, rationale, say_claim, say_date, say_fact, say_source, say_value

Qualifiers = dict[str, QualifierValue]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2025-07-09", "9 July 2025"),
        ("2025-05-01", "1 May 2025"),
        ("2025-09-30", "30 September 2025"),
        ("2025-01", "January 2025"),
        ("2025-12", "December 2025"),
        ("2025", "2025"),
        ("2026-early", "early 2026"),
        ("2026-mid", "mid-2026"),
        ("2026-late", "late 2026"),
        ("2027-spring", "spring 2027"),
        ("2026-autumn", "autumn 2026"),
        ("2026-Q3", "Q3 2026"),
        pytest.param(
            "2025-07-09/2025-07-31",
            "9 July 2025 to 31 July 2025",
        ),
    ],
)
def test_date(value: str, said: str) -> None:
    assert say_date(value) == said


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_name(month: int) -> None:
    assert say_date(f"2025-{month:02d}-15") == f"15 {date(2025, month, 15):%B} 2025"


# property, value, unit, qualifiers, words
VALUES: list[tuple[str, Value, str | None, Qualifiers, str]] = [
    ("box_office", 463_400_000, "USD", {}, "$463.4 million"),
    ("box_office", 1_350_000_000, "USD", {"territory": "worldwide"}, "$1.35 billion (worldwide)"),
    ("box_office", 950_000, "GBP", {}, "£950,000"),
    ("box_office", 12_000_000, "EUR", {"period": "opening-weekend"}, "€12 million (opening weekend)"),
    ("budget", 5_000_000, "USD", {"per": "episode"}, "$5 million (episode)"),
    ("box_office", 3_000_000, "NOK", {}, "3 million NOK"),
    ("viewership", 12_400_000, "views", {"period": "first-week"}, "12.4 million views (first week)"),
    ("viewership", 999_999, "views", {}, "999,999 views"),
    ("viewership", 1_000_000, "hours", {}, "1 million hours"),
    (
        "critic_score",
        91,
        "%",
        {"aggregator": "Rotten Tomatoes", "meter": "critics"},
        "91 % (Rotten Tomatoes, critics)",
    ),
    ("critic_score", 7.6, "/10", {}, "7.6/10"),
    ("critic_score", "A-", "grade", {}, "A-"),
    ("chart_rank", 1, None, {"chart": "Netflix Top 10"}, "No. 1 on Netflix Top 10"),
    ("chart_rank", 4, None, {}, "No. 4"),
    ("episode_count", 8, "episodes", {"season": 1}, "8 episodes (season 1)"),
    ("review_count", 1044, "reviews", {}, "1,044 reviews"),
    ("release_date", "2024-03-04", None, {"event": "premiere"}, "4 March 2024 (premiere)"),
    (
        "release_date",
        "2024-03-04",
        None,
        {"event": "premiere", "season": 2},
        "4 March 2024 (premiere, season 2)",
    ),
    ("birth", "1980-06-01", None, {"aspect": "date"}, "1 June 1980"),
    ("character", "Nora Selwyn", None, {"actor": "Odile Brack"}, "Nora Selwyn, played by Odile Brack"),
    ("crew", "Mara Venn", None, {"role": "executive_producer"}, "Mara Venn as executive producer"),
    ("status", "in_production", None, {}, "in production"),
    ("status", "renewed", None, {"season": 3, "by": "Netflix"}, "renewed for season 3 by Netflix"),
    (
        "related_work",
        "The Salt Line",
        None,
        {"relation": "based_on", "author": "Peter Aumont"},
        "based on The Salt Line by Peter Aumont",
    ),
    ("award", "Lantern", None, {"category": "Best Drama", "outcome": "won"}, "Lantern: Best Drama – won"),
    ("quote", "never again", None, {}, "“never again”"),
    ("change", -4.3, "%", {}, "-4.3 %"),
]


@pytest.mark.parametrize(("kind", "value", "unit", "qualifiers", "said"), VALUES)
def test_value(kind: str, value: Value, unit: str | None, qualifiers: Qualifiers, said: str) -> None:
    assert say_value(kind, value, unit, qualifiers) == said


def claim(value: Value = 8, unit: str | None = "episodes", **rest: object) -> Claim:
    return Claim(
        id="c1",
        quote="x",
        start=0,
        end=1,
        mentions=(Mention(start=0, end=1, quote="x"),),
        subject=ClaimSubject(name="Hollow Tide", found_by="explicit"),
        value=value,
        unit=unit,
        resolution=None,
        qualifiers={},
        **{"kind": "episode_count", **rest},
    )


def fact(value: Value = 10, unit: str | None = "episodes", **rest: object) -> Fact:
    return Fact(
        subject=FactSubject(name="Hollow Tide"), value=value, unit=unit,
        source=FactSource(name="Almanac", tier=2), **{"property": "episode_count", **rest},
    )  # fmt: skip


SAID = {
    Bound.EXACT: "8 episodes",
    Bound.MORE_THAN: "more than 8 episodes",
    Bound.AT_LEAST: "at least 8 episodes",
    Bound.ABOUT: "about 8 episodes",
    Bound.NEARLY: "nearly 8 episodes",
    Bound.LESS_THAN: "less than 8 episodes",
    Bound.AT_MOST: "at most 8 episodes",
}


@pytest.mark.parametrize("bound", list(Bound))
def test_claim_says_its_bound(bound: Bound) -> None:
    assert say_claim(claim(bound=bound)) == SAID[bound]


@pytest.mark.parametrize("bound", [b for b in Bound if b is not Bound.NEARLY])
def test_fact_says_its_bound(bound: Bound) -> None:
    assert say_fact(fact(8, bound=bound)) == SAID[bound]


def test_fact_says_nearly() -> None:
    assert say_fact(fact(8, bound=Bound.NEARLY)) == SAID[Bound.NEARLY]


def test_negated_claim_says_not() -> None:
    assert say_claim(claim(polarity=Polarity.NEGATED)) == "not 8 episodes"


def test_negated_fact_says_not() -> None:
    assert say_fact(fact(polarity=Polarity.NEGATED)) == "not 10 episodes"


@pytest.mark.parametrize(
    ("as_of", "said"),
    [("2025-10-06", "Almanac (as of 6 October 2025)"), ("2025", "Almanac (as of 2025)"), (None, "Almanac")],
)
def test_source_is_named_with_its_date(as_of: str | None, said: str) -> None:
    assert say_source(fact(as_of=as_of)) == said


def told(label: Label, reason: Reason | None = None, detail: str = "", **rest: object) -> str:
    found = {"note": None, "undated": None, "fact": fact(as_of="2025-10-06"), **rest}
    return rationale(claim(), label, reason, found["fact"], detail, found["note"], found["undated"])  # type: ignore[arg-type]


def test_refutation_names_both_values_and_the_source() -> None:
    assert told(Label.REFUTED) == (
        "The article says 8 episodes; Almanac (as of 6 October 2025) says 10 episodes."
    )


def test_arithmetic_is_told_where_it_adds_something() -> None:
    assert told(Label.REFUTED, detail="2 episodes apart").endswith("10 episodes: 2 episodes apart.")
    assert told(Label.REFUTED, detail="claims 8; source says 10").endswith("10 episodes.")


def test_undecided_claim_says_why() -> None:
    text = told(Label.NOT_ENOUGH_EVIDENCE, Reason.NO_SUCH_SUBJECT, fact=None)
    assert text == "The article says 8 episodes; no source knows Hollow Tide."


def test_undated_article_is_told_for_what_may_change() -> None:
    count = rationale(claim(kind="season_count", unit="seasons"), Label.REFUTED, None, fact(), "", None, True)
    assert count.endswith("The article is undated, so this is judged as of today.")
    assert "undated" not in told(Label.REFUTED, undated=True)


def test_note_stands_behind_the_values() -> None:
    assert told(Label.REFUTED, note="mislabelled meter").endswith(" Note: mislabelled meter.")


def test_every_reason_and_label_has_words() -> None:
    assert set(REASONS) == set(Reason)
    assert set(LABELS) == set(Label)


def phrases() -> list[str]:
    reasons = [told(Label.NOT_ENOUGH_EVIDENCE, reason) for reason in Reason]
    return [
        *REASONS.values(),
        *LABELS.values(),
        *reasons,
        *map(told, Label),
        *(p.wording for p in all_properties()),
    ]


@pytest.mark.parametrize(
    "word", ["fake", "lie", "lying", "hoax", "false", "true", "% true", "percent", "probab"]
)
def test_no_phrase_calls_names_or_gives_a_percentage_of_truth(word: str) -> None:
    assert [
        p
        for p in phrases()
        if word in p.casefold().split() or (" " in word or word == "probab") and word in p
    ] == []


@pytest.mark.parametrize("label", list(Label))
def test_rationale_is_whole_sentences(label: Label) -> None:
    text = told(label, None if label.decided else Reason.PROPERTY_NOT_HELD)
    assert text[0].isupper()
    assert text.endswith(".")
    assert "None" not in text
    assert "{" not in text
