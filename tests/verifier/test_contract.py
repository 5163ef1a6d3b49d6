"""The contract: the document of formats, read as it stands, says the same as our models and registry."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from claims.claim import Claim, ClaimSubject, FoundBy, Mention
from claims.statement import (
    COMMON_QUALIFIERS,
    Bound,
    Modality,
    Polarity,
    SubjectType,
    TimeClass,
    all_properties,
    property_named,
)
from scraper.article import ArticleDate, Status
from verifier.check import KNOWN_SOURCES
from verifier.facts import Fact, FactSource, FactSubject
from verifier.report import (
    Candidate,
    CheckedClaim,
    Evidence,
    Finding,
    Label,
    Reason,
    Reference,
    Report,
    ReportArticle,
    Run,
    SourceState,
    Stance,
    Summary,
    UnreadFigure,
    Verdict,
)

FORMATS = Path(__file__).resolve().parents[2].parent / "shared" / "FORMATS.md"
TIME_CLASSES = {"fixed", "state", "counter", "snap"}
BEYOND_THE_TABLE = {"birth": {"birth", "death"}}
"""Rows of the document that declare two properties at once."""


@pytest.fixture(scope="module")
def formats() -> str:
    if not FORMATS.exists():
        pytest.skip(f"the document of formats is not beside this clone ({FORMATS})")
    return FORMATS.read_text("utf-8")


def section(formats: str, heading: str) -> str:
    """Return a section of the document by the beginning of its heading."""
    found = re.search(rf"^## {re.escape(heading)}.*?$(.*?)(?=^## |\Z)", formats, re.M | re.S)
    assert found, f"the document has no section {heading!r}"
    return found[1]


def example(formats: str, heading: str) -> Any:
    """Return the JSON example of a section."""
    found = re.search(r"```json\n(.*?)```", section(formats, heading), re.S)
    assert found
    return json.loads(found[1])


@pytest.fixture(scope="module")
def report_example(formats: str) -> dict[str, Any]:
    found = example(formats, "Report")
    assert isinstance(found, dict)
    return found


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys that a model writes, in order."""
    return [field.alias or name for name, field in model.model_fields.items()]


LEVELS: list[tuple[str, type[BaseModel]]] = [
    ("", Report),
    ("article", ReportArticle),
    ("article.published", ArticleDate),
    ("summary", Summary),
    ("claims.0", CheckedClaim),
    ("claims.0.mentions.0", Mention),
    ("claims.0.subject", ClaimSubject),
    ("claims.0.verdict", Verdict),
    ("claims.0.verdict.evidence.0", Evidence),
    ("findings.0", Finding),
    ("unread_figures.0", UnreadFigure),
    ("reference", Reference),
    ("run", Run),
    ("run.sources.0", SourceState),
]


def at(tree: Any, path: str) -> Any:
    for step in filter(None, path.split(".")):
        tree = tree[int(step)] if step.isdigit() else tree[step]
    return tree


@pytest.mark.parametrize(("path", "model"), LEVELS, ids=[path or "report" for path, _ in LEVELS])
def test_report_keys_are_those_of_the_document_in_its_order(
    report_example: dict[str, Any], path: str, model: type[BaseModel]
) -> None:
    assert list(at(report_example, path)) == keys_of(model)


def test_report_example_is_a_report(report_example: dict[str, Any]) -> None:
    report = Report.model_validate(report_example)
    assert report.claims[0].verdict.label is Label.REFUTED


def test_report_writes_its_example_back_key_for_key(report_example: dict[str, Any]) -> None:
    assert json.loads(Report.model_validate(report_example).model_dump_json()) == report_example


def test_report_goes_through_json_unchanged(report_example: dict[str, Any]) -> None:
    report = Report.model_validate(report_example)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_report_writes_the_same_bytes_after_a_round_trip(report_example: dict[str, Any]) -> None:
    text = Report.model_validate(report_example).model_dump_json()
    assert Report.model_validate_json(text).model_dump_json() == text


@pytest.mark.parametrize("path", [path for path, _ in LEVELS], ids=[path or "report" for path, _ in LEVELS])
def test_report_refuses_an_unknown_key_at_every_level(report_example: dict[str, Any], path: str) -> None:
    changed = json.loads(json.dumps(report_example))
    at(changed, path)["mood"] = "good"
    with pytest.raises(ValidationError, match="mood"):
        Report.model_validate(changed)


@pytest.mark.parametrize("model", [Candidate, Claim, Fact, FactSource, FactSubject])
def test_models_beside_the_report_refuse_unknown_keys(model: type[BaseModel]) -> None:
    assert model.model_config.get("extra") == "forbid"


# the property table


def rows(formats: str) -> dict[str, list[str]]:
    """Return the cells of the property table by the name of the property."""
    table: dict[str, list[str]] = {}
    for line in section(formats, "Properties").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| `"):
            for name in re.findall(r"`(\w+)`", cells[0]):
                table[name] = cells
    return table


def names_in(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def qualifiers_in(cell: str) -> dict[str, set[str]]:
    """Return the qualifiers of a cell with the choices written after their colon."""
    found: dict[str, set[str]] = {}
    for part in re.split(r"[;,] (?=`)", cell):
        own = re.match(r"`(\w+)`", part)
        if own:
            listed = re.match(r"`\w+`: (.*)", re.sub(r"\([^)]*\)", "", part))
            choices = {c.strip() for c in re.split(r"[,/]", listed[1])} if listed else set()
            found[own[1]] = choices if all(re.fullmatch(r"\w+", c) for c in choices) else set()
    return found


def test_registry_declares_exactly_the_properties_of_the_table(formats: str) -> None:
    assert {spec.name for spec in all_properties()} == set(rows(formats))


def test_registry_counts_values_as_the_table_does(formats: str) -> None:
    said = {name: cells[5].startswith("m") for name, cells in rows(formats).items()}
    assert {name: property_named(name).many for name in said} == said


def test_registry_has_the_time_classes_of_the_table(formats: str) -> None:
    said = {name: TimeClass(cells[6]) for name, cells in rows(formats).items()}
    assert {name: property_named(name).time_class for name in said} == said
    assert {t.value for t in TimeClass} == TIME_CLASSES


def test_registry_has_the_units_of_the_table(formats: str) -> None:
    said = {name: names_in(cells[3]) for name, cells in rows(formats).items()}
    currencies = {"USD"}  # the table's example of a currency
    told = {name: set(property_named(name).units) for name in said}
    differing = {
        name: (said[name], told[name])
        for name in said
        if "ISO 4217" not in rows(formats)[name][3]
        and "..." not in rows(formats)[name][3]
        and said[name] != told[name]
    }
    assert differing == {}
    open_ended = {
        name: said[name] - told[name] - currencies for name in said if "..." in rows(formats)[name][3]
    }
    assert not any(open_ended.values()), open_ended


def test_registry_has_the_qualifiers_of_the_table(formats: str) -> None:
    said = {
        name: set(qualifiers_in(cells[4])) - set(COMMON_QUALIFIERS) for name, cells in rows(formats).items()
    }
    told = {name: set(property_named(name).qualifiers) - set(COMMON_QUALIFIERS) for name in said}
    assert told == said


def test_registry_has_the_choices_of_the_tables_qualifiers(formats: str) -> None:
    for name, cells in rows(formats).items():
        told = property_named(name).qualifier_choices
        for qualifier, choices in qualifiers_in(cells[4]).items():
            if len(choices) > 1:
                assert set(told.get(qualifier, ())) == choices, f"{name}.{qualifier}"


def test_status_and_record_take_the_values_of_the_table(formats: str) -> None:
    status = {word.strip() for word in rows(formats)["status"][2].split(",")}
    record = names_in(rows(formats)["record"][2])
    assert set(property_named("status").choices) == status
    assert set(property_named("record").choices) == record


def test_common_qualifiers_are_those_that_may_stand_anywhere(formats: str) -> None:
    sentence = re.search(r"^(.*) may stand on any property", section(formats, "Properties"), re.M)
    assert sentence
    assert names_in(sentence[1]) == set(COMMON_QUALIFIERS)


# the enumerations


def values(enum: type[StrEnum]) -> set[str]:
    return {member.value for member in enum}


def words_after(formats: str, pattern: str) -> set[str]:
    found = re.search(pattern, formats)
    assert found, pattern
    return names_in(found[1])


@pytest.mark.parametrize(
    ("enum", "pattern"),
    [
        pytest.param(Bound, r"\*\*`bound`\*\*: (.*?)\. ", id="bounds"),
        pytest.param(Polarity, r"\*\*`polarity`\*\*: (.*?)\. ", id="polarities"),
        pytest.param(Modality, r"\*\*`modality`\*\*: (.*?)\. ", id="modalities"),
        pytest.param(Reason, r"Reason codes of undecided claims: (.*)", id="reasons"),
    ],
)
def test_enumeration_is_that_of_the_document(formats: str, enum: type[StrEnum], pattern: str) -> None:
    assert words_after(formats, pattern) == values(enum)


def test_labels_are_those_of_the_document(formats: str) -> None:
    first = section(formats, "Verdicts").strip().splitlines()[0]
    assert names_in(first.split("Confidence")[0]) == values(Label)


def test_confidences_are_those_of_the_document(formats: str) -> None:
    from verifier.report import Confidence

    first = section(formats, "Verdicts").strip().splitlines()[0]
    assert names_in(first.split("Confidence")[1]) == set(get_args(Confidence))


def test_statuses_are_those_of_the_document(formats: str) -> None:
    found = re.search(r"`article\.status`: (.*?)\. ", formats)
    assert found
    said = set(
        re.findall(r"\b(?:ok|partial|[a-z]+(?:_[a-z]+)+|paywalled)\b", re.sub(r"\([^)]*\)", "", found[1]))
    )
    assert said == values(Status)


def test_origins_of_a_date_are_those_of_the_document(formats: str) -> None:
    found = re.search(r"`published\.origin`: (.*?)\. ", formats)
    assert found
    words = {w.split()[0] for w in re.sub(r"\([^)]*\)", "", found[1]).split(", ")}
    assert words == set(get_args(ArticleDate.model_fields["origin"].annotation))


def test_subject_types_are_those_of_the_document(formats: str) -> None:
    found = re.search(r"Subject types: (.*?)\.", formats)
    assert found
    assert {word.strip() for word in found[1].split(",")} == values(SubjectType)


def test_source_names_are_those_of_the_document(formats: str) -> None:
    assert words_after(formats, r"Source names: (.*?)\. ") - {"--sources sheet"} == set(KNOWN_SOURCES)


def test_a_wall_of_the_document_is_not_readable(formats: str) -> None:
    assert {s.value for s in Status if s.readable} == {"ok", "partial", "too_short"}


def test_stances_and_ways_of_finding_a_subject_hold_the_examples(report_example: dict[str, Any]) -> None:
    claim = report_example["claims"][0]
    assert claim["verdict"]["evidence"][0]["stance"] in values(Stance)
    assert claim["subject"]["found_by"] in get_args(FoundBy)


# the fact sheet


def test_fact_example_is_a_fact(formats: str) -> None:
    line = example(formats, "Fact sheet")
    fact = Fact.model_validate(line)
    assert (fact.property, fact.value, fact.qualifiers) == (
        line["property"],
        line["value"],
        line["qualifiers"],
    )


def test_fact_knows_every_key_of_the_example(formats: str) -> None:
    line = example(formats, "Fact sheet")
    assert set(line) <= set(keys_of(Fact))
    assert set(line["subject"]) == set(keys_of(FactSubject))
    assert set(line["source"]) <= set(keys_of(FactSource))


def test_fact_example_has_the_models_order(formats: str) -> None:
    line = example(formats, "Fact sheet")
    assert list(line["subject"]) == keys_of(FactSubject)
    assert list(line["source"]) == [k for k in keys_of(FactSource) if k in line["source"]]


def test_fact_needs_only_subject_property_value_and_source_name() -> None:
    fact = Fact.model_validate(
        {
            "subject": {"name": "Hollow Tide"},
            "property": "platform",
            "value": "Netflix",
            "source": {"name": "own"},
        }
    )
    assert (fact.polarity, fact.bound, fact.modality) == (Polarity.AFFIRMED, Bound.EXACT, Modality.ASSERTED)
    assert (fact.complete, fact.as_of, fact.source.tier) == (False, None, None)


@pytest.mark.parametrize("key", ["subject", "property", "value", "source"])
def test_fact_without_a_needed_key_is_refused(key: str) -> None:
    line: dict[str, Any] = {
        "subject": {"name": "Hollow Tide"},
        "property": "platform",
        "value": "Netflix",
        "source": {"name": "own"},
    }
    del line[key]
    with pytest.raises(ValidationError, match=key):
        Fact.model_validate(line)


@pytest.mark.parametrize("tier", [0, 5])
def test_fact_refuses_a_tier_outside_one_to_four(tier: int) -> None:
    with pytest.raises(ValidationError):
        FactSource(name="own", tier=tier)
