"""Lay the qualifiers of a claim beside those of a fact: same scope, open, or another scope.

Different region, period, meter or season is another fact, never a refutation. A qualifier that the claim
does not say matches any value of it; one that the fact does not say can support, and refutes only where the
source never splits by it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.brands import canonical_service
from claims.claim import Claim
from claims.countries import HOME_OF
from claims.dates import parse_iso
from claims.folding import fold, fold_title
from claims.periods import read_periods
from claims.statement import QualifierValue, SubjectType
from verifier.compare.names import same_person, same_work
from verifier.compare.outcome import Scope
from verifier.facts import Fact

# qualifiers that tell, but do not part scopes
_REMARKS = frozenset(
    {
        "billing",
        "by",
        "actor",
        "author",
        "about",
        "outlet",
        "over",
        "metric",
        "for",
        "rank",
        "part",
        "from",
        "to",
    }
)
_REMARKS_OF_REACH = _REMARKS - {"rank"}
# a fact without the qualifier still speaks of the same thing
_FACT_MAY_OMIT = frozenset(
    {
        "platform",
        "aggregator",
        "meter",
        "event",
        "of",
        "per",
        "unit",
        "award",
        "role",
        "series",
        "network",
        "relation",
    }
)
PERIOD_BOUND = frozenset({"viewership", "box_office", "sales", "chart_rank", "change"})
"""Properties whose values are of a stretch of time, said or unsaid."""
_CHART_NOISE = re.compile(
    r"\b(?:the|charts?|lists?|top|10|ten|streamer s|streamers|service s|language|weekly|weekend|of|in|at|tv|series"
    r"|shows?|films?|songs|s|on|its|billboard)\b"
)
_KINDS_OF_AWARD = frozenset("film television tv screen music book national british".split())
"""Words that one name of an award has and another leaves out: "National Award", "National Film Award"."""
_HOME = re.compile(r"\b(?:north american?|u s|us|american)\b")
_REGIONS = {
    "worldwide": "worldwide",
    "global": "worldwide",
    "international": "worldwide",
    "usa": "us",
    "united states": "us",
    "domestic": "us",
    "north america": "us",
    "us and canada": "us",
    "u s and canada": "us",
    "britain": "uk",
    "united kingdom": "uk",
}
_SERIES_EVENTS = frozenset({"premiere", "finale"})


def scope_of(claim: Claim, fact: Fact) -> Scope:
    """Return how the scopes of a claim and a fact of the same property lie to each other."""
    result = Scope.SAME
    remarks = _REMARKS_OF_REACH if claim.kind == "chart_reach" else _REMARKS
    for key in (claim.qualifiers.keys() | fact.qualifiers.keys()) - remarks:
        one = _one(claim, fact, key)
        if one is Scope.OTHER:
            return Scope.OTHER
        if one is Scope.OPEN:
            result = Scope.OPEN
    if claim.kind in PERIOD_BOUND and "period" not in claim.qualifiers and "period" not in fact.qualifiers:
        result = Scope.OPEN if claim.kind == "viewership" else result
    return result


def _one(claim: Claim, fact: Fact, key: str) -> Scope:
    said, held = claim.qualifiers.get(key), fact.qualifiers.get(key)
    if key == "period":
        return _period(claim, said, held)
    if key == "season":
        return _season(claim, said, held)
    if key == "region" and (said is None or held is None):
        return _region_missing(claim, fact)
    if key == "window":
        return _window(claim, said, held) if claim.kind == "release_date" else Scope.SAME
    if said is None:
        return (
            Scope.OPEN if key == "territory" or key == "chart" and claim.kind == "chart_rank" else Scope.SAME
        )
    if held is None:
        return Scope.SAME if key in _FACT_MAY_OMIT or fact.complete else Scope.OPEN
    return _both(claim, key, said, held)


def _more_than_a_part(claim: Claim, fact: Fact) -> bool:
    """Whether sales without a region are more than a country's: the rest of the world may have bought the others."""
    return (
        claim.kind == "sales"
        and isinstance(claim.value, int | float)
        and isinstance(fact.value, int | float)
        and claim.value > 1.1 * fact.value
        and _REGIONS.get(fold(str(fact.qualifiers["region"])), "") != "worldwide"
    )


def _region_missing(claim: Claim, fact: Fact) -> Scope:
    """A figure without a region, of a source that speaks for the world, is the world's."""
    said, held = claim.qualifiers.get("region"), fact.qualifiers.get("region")
    if said is None and _more_than_a_part(claim, fact):
        return Scope.OPEN
    region = _REGIONS.get(fold(str(said or held)), fold(str(said or held)))
    if said is None:
        return (
            Scope.SAME
            if region == "worldwide" or claim.kind in ("release_date", "chart_rank", "platform", "sales")
            else Scope.OPEN
        )
    return Scope.OPEN


def _season(claim: Claim, said: QualifierValue | None, held: QualifierValue | None) -> Scope:
    if said is not None and held is not None:
        return Scope.SAME if said == held else Scope.OTHER
    if claim.kind in ("cast", "character", "crew", "filming_location", "platform", "related_work"):
        return Scope.SAME if said is None else Scope.OPEN
    if claim.kind == "release_date" and said is None:
        return Scope.SAME if held == 1 or claim.qualifiers.get("event") == "finale" else Scope.OTHER
    if said is None:
        return Scope.SAME if held == 1 or claim.kind == "status" else Scope.OPEN
    return Scope.OPEN


def _window(claim: Claim, said: QualifierValue | None, held: QualifierValue | None) -> Scope:
    """Lay windows of release beside each other: a day to stream is none in cinemas, and a film comes there first."""
    of_film = claim.subject.type in (SubjectType.FILM, None)
    if said == held or {said, held} == {None, "theatrical"} or not of_film and None in (said, held):
        return Scope.SAME
    return Scope.OPEN if None in (said, held) else Scope.OTHER


def _period(claim: Claim, said: QualifierValue | None, held: QualifierValue | None) -> Scope:
    known = set(read_periods(str(held))) if held is not None else set()
    wanted = set(read_periods(str(said))) if said is not None else set()
    if held is not None and not known:
        return Scope.OPEN
    if claim.kind in ("box_office", "sales") and said is None:
        return Scope.SAME if not known or "total" in known else Scope.OPEN
    if said is None:
        return Scope.OPEN
    if not known:
        return Scope.SAME if "total" in wanted and claim.kind == "box_office" else Scope.OPEN
    if same_stretch(wanted, known) or _same_week(wanted, known):
        return Scope.SAME
    if claim.kind in ("chart_rank", "viewership") and _is_debut(wanted) and _is_debut(known):
        return Scope.SAME if claim.kind == "chart_rank" else Scope.OPEN
    if claim.kind == "box_office" and (_runs(wanted, known) or _runs(known, wanted)):
        return Scope.OPEN
    starts = claim.kind == "chart_rank" and _is_debut(wanted)  # a first place is worth the week it was won in
    return Scope.OPEN if not starts and _undated(wanted, known) else Scope.OTHER


def _runs(total: set[str], days: set[str]) -> bool:
    """Whether a running total stands beside a tally of its first days: they may be the same sum."""
    return "total" in total and any(label.endswith("-days") for label in days)


def _same_week(wanted: set[str], known: set[str]) -> bool:
    """Whether both sides name one week of the calendar: by its first day, its last one, or both."""
    return any(
        abs((a[0] - b[0]).days) <= _WEEK_SLACK and abs((a[1] - b[1]).days) <= _WEEK_SLACK
        for a in map(_week, wanted)
        for b in map(_week, known)
        if a and b
    )


def _week(label: str) -> tuple[date, date] | None:
    """Return the first and the last day of a week, weekend or short interval of the calendar."""
    said = _DAYS.fullmatch(label)
    first = parse_iso(said["first"]) if said else None
    if said is None or first is None:
        return None
    if said["last"]:
        last = parse_iso(said["last"])
        return (first, last) if last and 0 <= (last - first).days <= _WEEK_DAYS else None
    if said["what"] == "weekend-of":
        return first, first + timedelta(days=2)
    span = timedelta(days=_WEEK_DAYS - 1)
    return (first, first + span) if said["what"] == "week-of" else (first - span, first)


_WEEK_DAYS = 7
_WEEK_SLACK = 1
"""Days by which publishers' weeks may differ: from Monday to Sunday, or from Sunday to Saturday."""
_DAYS = re.compile(
    r"(?:(?P<what>week-of|week-ending|weekend-of):)?(?P<first>\d{4}-\d\d-\d\d)(?:/(?P<last>\d{4}-\d\d-\d\d))?"
)
_ORDINAL = re.compile(
    r"(?P<kind>week|weekend)-\d+|first-(?P<first>week)|opening-(?P<opening>weekend|day)|(?P<debut>debut)"
)
_CALENDAR = re.compile(r"(?P<kind>week|weekend)-?(?:of|ending):.*")


def _undated(wanted: set[str], known: set[str]) -> bool:
    """Whether one side counts weeks from the start and the other names one by its date: they may be the same."""
    for one, other in ((wanted, known), (known, wanted)):
        counted = {
            kind for x in one if (m := _ORDINAL.fullmatch(x)) for kind in m.groupdict().values() if kind
        }
        dated = {kind for x in other if (kind := _calendar_kind(x))}
        if counted & dated:
            return True
    return False


def _calendar_kind(label: str) -> str | None:
    """Return whether a label names a week or a weekend of the calendar, also by its first and last day."""
    if said := _CALENDAR.fullmatch(label):
        return said["kind"]
    days = _week(label)
    if days is None:
        return None
    return "weekend" if (days[1] - days[0]).days <= _WEEKEND_DAYS else "week"


_WEEKEND_DAYS = 4


def _is_debut(labels: set[str]) -> bool:
    """A chart's first week is the title's first days, however many they were."""
    return any(
        x in ("first-week", "debut", "opening-weekend") or x.startswith("first-") and x.endswith("-days")
        for x in labels
    )


def same_stretch(one: set[str], other: set[str]) -> bool:
    """Whether two sets of labels of periods name one stretch of time: a three-day opening is the opening weekend."""
    return bool(one & other or _first_days(one) & _first_days(other))


def _first_days(labels: set[str]) -> set[str]:
    """A three-day opening is the opening weekend, seven first days are the first week."""
    return {_IN_DAYS.get(x, x) for x in labels if x in _IN_DAYS or x in _IN_DAYS.values()}


_IN_DAYS = {"opening-weekend": "first-3-days", "first-week": "first-7-days", "opening-day": "first-1-days"}


def _both(claim: Claim, key: str, said: QualifierValue, held: QualifierValue) -> Scope:
    a, b = fold_title(str(said)), fold_title(str(held))
    if a == b:
        return Scope.SAME
    match key:
        case "platform":
            same = fold(canonical_service(str(said))) == fold(canonical_service(str(held)))
        case "region" | "territory":
            same = _region(a, claim.unit) == _region(b, claim.unit)
        case "chart":
            return _chart(a, b)
        case "series":
            same = same_work(str(said), str(held))
        case "event":
            return Scope.OPEN if {a, b} <= {"premiere", "release", "publication"} else Scope.OTHER
        case "award":
            same = set(award_key(a).split()) ^ set(award_key(b).split()) <= _KINDS_OF_AWARD
        case "category":
            same = a in b or b in a
        case "episode":
            same = a == b
        case "role":
            same = False
        case _:
            same = a == b or same_person(str(said), str(held))
    return Scope.SAME if same else Scope.OTHER


def _region(name: str, unit: str | None) -> str:
    """Return the region's chief name; sums in a country's own currency are "domestic" there."""
    home = HOME_OF.get(unit or "")
    return fold(home) if home and name == "domestic" else _REGIONS.get(name, name)


def same_region(one: str, other: str) -> bool:
    """Whether two names are one region's: "US" and "United States"."""
    return _region(fold_title(one), None) == _region(fold_title(other), None)


def chart_key(name: str) -> frozenset[str]:
    """Return the words that tell a chart: "the UK Official Albums Chart" and "the Official UK Albums Chart" are one."""
    return frozenset(_CHART_NOISE.sub(" ", _HOME.sub("domestic", fold_title(name))).split())


_KINDS_OF_CHART = frozenset(
    "vinyl cassette download downloads digital physical independent country rock rap latin dance jazz classical airplay"
    " compilation compilations midweek daily".split()
)
"""Words that make a chart another one beside the chief one: the vinyl chart is not the albums chart."""
_BINDINGS = frozenset(("paperback", "hardback", "hardcover"))
"""Words that one name of a book chart has and a vaguer one leaves out: which list is meant stays open."""


def _chart(said: str, held: str) -> Scope:
    """Charts are one where the words that tell them apart agree; a vaguer name leaves the scope open."""
    a, b = chart_key(said), chart_key(held)
    if (a ^ b) & _KINDS_OF_CHART:
        return Scope.OTHER
    if a != b and (a ^ b) <= _BINDINGS:
        return Scope.OPEN
    if a == b and a or (a <= b or b <= a) and len(a & b) >= 2:
        return Scope.SAME
    if a ^ b == {"netflix"} and "english" in a & b:
        return Scope.SAME  # only Netflix parts its lists by language
    return Scope.OPEN if a <= b or b <= a else Scope.OTHER


def award_key(name: str) -> str:
    """Fold an award's name to what tells it apart: "Grammys", "Grammy Award" and "Grammy" are one."""
    key = re.sub(r"\b(?:awards?|the|primetime|prize)\b", " ", fold(name))
    key = re.sub(r"\bacademy\b", "oscar", key)
    return re.sub(r"\s+", " ", re.sub(r"(?<=\w)s\b", "", key)).strip()
