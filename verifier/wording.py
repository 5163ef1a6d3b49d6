"""Put statements and verdicts into plain words; every phrase a person reads about a claim is made here."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.claim import Claim
from claims.date_patterns import MONTHS
from claims.statement import QualifierValue, Value, property_named
from verifier.compare.numbers import number
from verifier.facts import Fact
from verifier.report import Label, Reason

_MONTH_NAMES = [name.capitalize() for name in list(MONTHS) if len(name) > 3 and name != "sept"]
_MONTH_NAMES.insert(4, "May")

REASONS: dict[Reason, str] = {
    Reason.NO_SUCH_SUBJECT: "no source knows {subject}",
    Reason.AMBIGUOUS_SUBJECT: "several works or persons go by the name {subject}",
    Reason.PROPERTY_NOT_HELD: "no source tells the {label} of {subject}",
    Reason.LATER_THAN_COVERAGE: "the sources' readings end before the article",
    Reason.SCOPE_DIFFERS: "the sources speak of another season, period, region or meter",
    Reason.UNIT_DIFFERS: "the sources count in another unit",
    Reason.INCOMPLETE_LIST: "the sources' list is not complete, so absence proves nothing",
    Reason.SOURCES_DISAGREE: "sources of equal standing disagree",
    Reason.NOT_COMPARABLE: "the values cannot be compared",
    Reason.QUOTE_NOT_FOUND: "these words are not on record for {subject}",
    Reason.READING_UNSURE: "the sentence may be read in two ways",
}

LABELS: dict[Label, str] = {
    Label.SUPPORTED: "supported",
    Label.REFUTED: "refuted",
    Label.CONFLICTING: "conflicting",
    Label.NOT_ENOUGH_EVIDENCE: "not enough evidence",
}

_CURRENCY = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥"}
_STATUS = {"in_production": "in production"}
_RELATIONS = {
    "based_on": "based on",
    "spin_off_of": "a spin-off of",
    "sequel_to": "a sequel to",
    "remake_of": "a remake of",
}
_ROLES = {"executive_producer": "executive producer", "stunts": "stunt choreographer"}


def say_date(value: str) -> str:
    """Write a date of the contract for people: "9 July 2025", "mid-2026", "spring 2027"."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(\w+))?", value)
    if not match:
        return " to ".join(say_date(end) for end in value.split("/", 1)) if "/" in value else value
    year, month, day, part = match.groups()
    if month and not 1 <= int(month) <= len(_MONTH_NAMES):
        return value  # a source's slip: shown as it stands
    if day:
        return f"{int(day)} {_MONTH_NAMES[int(month) - 1]} {year}"
    if month:
        return f"{_MONTH_NAMES[int(month) - 1]} {year}"
    if part in ("early", "late"):
        return f"{part} {year}"
    return f"mid-{year}" if part == "mid" else f"{part} {year}" if part else year


def say_value(kind: str, value: Value, unit: str | None, qualifiers: Mapping[str, QualifierValue]) -> str:
    """Write a value with its unit and the qualifiers that make its sense."""
    if isinstance(value, str):
        return _say_text(kind, value, qualifiers)
    figure = number(float(value))
    if kind == "chart_rank":
        return f"No. {figure}" + (f" on {qualifiers['chart']}" if qualifiers.get("chart") else "")
    if unit in _CURRENCY:
        return f"{_CURRENCY[unit]}{_scaled(float(value))}{_scope(qualifiers)}"
    if unit and unit.startswith("/"):
        return f"{figure}{unit}{_meter(qualifiers)}"
    if unit == "%":
        return f"{figure} %{_meter(qualifiers)}"
    return f"{_scaled(float(value)) if float(value) >= 1_000_000 else figure} {unit or ''}".strip() + _scope(
        qualifiers
    )


def _scaled(value: float) -> str:
    for scale, word in ((10**9, "billion"), (10**6, "million")):
        if abs(value) >= scale:
            return f"{number(float(f'{value / scale:.5g}'))} {word}"
    return number(value)


def _scope(qualifiers: Mapping[str, QualifierValue]) -> str:
    parts = [_plain(str(qualifiers[k])) for k in ("territory", "period", "per") if k in qualifiers]
    if "season" in qualifiers:
        parts.append(f"season {qualifiers['season']}")
    return f" ({', '.join(parts)})" if parts else ""


def _plain(label: str) -> str:
    """Write a canonical label for people; dates in it as dates."""
    if re.search(r"\d{4}", label):
        head, _, rest = label.rpartition(":")
        return " ".join(filter(None, [head.replace("-", " "), say_date(rest)]))
    return label.replace("-", " ")


def _meter(qualifiers: Mapping[str, QualifierValue]) -> str:
    parts = [str(qualifiers[k]) for k in ("aggregator", "meter", "metric") if k in qualifiers]
    return f" ({', '.join(parts)})" if parts else ""


def _say_text(kind: str, value: str, qualifiers: Mapping[str, QualifierValue]) -> str:
    if kind == "release_date" or qualifiers.get("aspect") == "date":
        season = f", season {qualifiers['season']}" if "season" in qualifiers else ""
        event = f" ({qualifiers['event']}{season})" if "event" in qualifiers else ""
        return say_date(value) + event
    if kind == "character" and qualifiers.get("actor"):
        return f"{value}, played by {qualifiers['actor']}"
    if kind == "crew" and qualifiers.get("role"):
        role = str(qualifiers["role"])
        return f"{value} as {_ROLES.get(role, role)}"
    if kind == "status":
        season = f" for season {qualifiers['season']}" if "season" in qualifiers else ""
        by = f" by {qualifiers['by']}" if qualifiers.get("by") else ""
        return _STATUS.get(value, value) + season + by
    if kind == "related_work":
        relation = str(qualifiers.get("relation", ""))
        by = f" by {qualifiers['author']}" if qualifiers.get("author") else ""
        return f"{_RELATIONS.get(relation, 'related to')} {value}{by}"
    if kind == "record":
        return _say_record(value, qualifiers)
    if kind == "award":
        what = " – ".join(str(qualifiers[k]) for k in ("category", "outcome") if k in qualifiers)
        return f"{value}{': ' + what if what else ''}"
    if kind == "quote":
        return f"“{value}”"
    return value


def _say_record(value: str, qualifiers: Mapping[str, QualifierValue]) -> str:
    metric = f" ({qualifiers['metric']})" if qualifiers.get("metric") else ""
    over = str(qualifiers.get("over", ""))
    words = {"exceeds": f"more than {over}", "most": f"the most{' of ' + over if over else ''}"}
    return words.get(value, f"{value}{' of ' + over if over else ''}") + metric


def say_claim(claim: Claim) -> str:
    """Write what the article claims."""
    bound = {
        "more_than": "more than ",
        "at_least": "at least ",
        "about": "about ",
        "nearly": "nearly ",
        "less_than": "less than ",
        "at_most": "at most ",
    }
    said = bound.get(claim.bound.value, "") + say_value(claim.kind, claim.value, claim.unit, claim.qualifiers)
    return f"not {said}" if claim.polarity.value == "negated" else said


def say_fact(fact: Fact) -> str:
    """Write what a reference says."""
    bound = {
        "more_than": "more than ",
        "at_least": "at least ",
        "about": "about ",
        "nearly": "nearly ",
        "less_than": "less than ",
        "at_most": "at most ",
    }
    if fact.property == "chart_rank" and fact.bound.value == "more_than":
        return f"not in the top {fact.value} of {fact.qualifiers.get('chart', 'the chart')}"
    said = bound.get(fact.bound.value, "") + say_value(fact.property, fact.value, fact.unit, fact.qualifiers)
    return f"not {said}" if fact.polarity.value == "negated" else said


def say_source(fact: Fact) -> str:
    """Name a source with the date of its reading."""
    return fact.source.name + (f" (as of {say_date(fact.as_of)})" if fact.as_of else "")


def rationale(
    claim: Claim,
    label: Label,
    reason: Reason | None,
    fact: Fact | None,
    detail: str,
    note: str | None,
    undated: bool,
) -> str:
    """Write the reason of a verdict in one or two sentences: both values, the source, the arithmetic."""
    said = say_claim(claim)
    if label.decided and fact is not None:
        told = f"The article says {said}; {say_source(fact)} says {say_fact(fact)}"
        text = f"{told}: {detail}." if _adds(detail) else f"{told}."
    elif label is Label.CONFLICTING:
        text = f"The article says {said}; {REASONS[Reason.SOURCES_DISAGREE]}."
    else:
        why = REASONS[reason or Reason.NOT_COMPARABLE].format(
            subject=claim.subject.name, label=property_named(claim.kind).label
        )
        text = f"The article says {said}; {why}."
        if fact is not None:
            text += f" {say_source(fact)} says {say_fact(fact)}" + (f": {detail}." if _adds(detail) else ".")
    if note:
        text += f" Note: {note}."
    if undated and label.decided and property_named(claim.kind).time_class.value != "fixed":
        text += " The article is undated, so this is judged as of today."
    return text


def _adds(detail: str) -> bool:
    return bool(
        re.search(
            r"apart|ratio|not among|rank 10|born|against|within|plays|played by|complete|is by|understated|later"
            r"|before",
            detail,
        )
    )
