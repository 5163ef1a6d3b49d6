"""Judge records: a record is an inequality over figures, and one counter-example refutes it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claims.folding import fold_title
from claims.periods import first_days, read_periods
from claims.statement import Bound, SubjectType
from verifier.compare.names import same_work
from verifier.compare.numbers import number
from verifier.compare.outcome import Comparison, Scope, neutral, refutes, supports
from verifier.compare.scope import same_region, same_stretch
from verifier.facts import Fact
from verifier.judging.bench import Bench, Laid, Outcome, decide, undecided
from verifier.judging.charts import bounded_figures
from verifier.report import Stance
from verifier.sources.base import Source

_METRICS: tuple[tuple[str, str, str | None], ...] = (
    (r"\bhours\b", "viewership", "hours"),
    (r"\bviews\b", "viewership", "views"),
    (r"\bhouseholds\b", "viewership", "households"),
    (r"\bminutes\b", "viewership", "minutes"),
    (r"\bviewership|\bviewers\b", "viewership", None),
    (r"\bseasons?\b|longest-running", "season_count", "seasons"),
    (r"\bgross|box.office|debut|opening|haul", "box_office", None),
    (r"\b(?:units|copies|sales)\b", "sales", None),
)
_LONG = 80
"""Days of availability whose figure stands for all of it."""
_FIRST = frozenset(
    {"first-week", "first-3-days", "first-4-days", "first-5-days", "first-7-days", "opening-weekend"}
)


def judge_record(bench: Bench) -> Outcome:
    """Judge a record by what a source states, else by the figures of both works, else by a counter-example."""
    stated = bench.lay(
        bench.facts("record"), lambda fact: _stated(bench, fact), scope=lambda claim, fact: Scope.SAME
    )
    if any(x.comparison.stance is Stance.SUPPORTS for x in stated):
        return decide(bench, stated)
    if bench.claim.value == "exceeds":
        laid = list(_exceeds(bench))
    elif bench.claim.value in ("most", "fastest"):
        laid = list(_counter_examples(bench))
    else:
        laid = []
    return _settle(bench, [*stated, *laid])


def _stated(bench: Bench, fact: Fact) -> Comparison:
    a, b = bench.claim.qualifiers, fact.qualifiers
    if fact.value != bench.claim.value:
        return neutral("list.other", f"a record of another kind: {fact.value}")
    if "period" in a and "period" in b and a["period"] != b["period"]:
        return neutral("list.other", f"a record of another time: {b['period']}")
    worded = [f"{q.get('metric', '')} {q.get('over', '')}".casefold() for q in (a, b)]
    if _scope_said(worded[0]) != _scope_said(worded[1]):
        return neutral("list.other", f"a record of another stretch or place: {b.get('metric', '')}")
    said, held = map(_words, worded)
    narrower = held - said - _ANY_TITLE
    if len(said & held) >= _ALIKE:  # so much of one wording that the service goes without saying
        narrower -= _words(" ".join(_services(bench)))
    if said and not narrower and (len(said & held) >= _ALIKE or said <= held):
        return supports(
            "record.stated", f"the source states it: {b.get('metric', '')} {b.get('over', '')}".strip()
        )
    return neutral("list.other", f"another record: {b.get('metric', '')}")


_STRETCHES = (
    ("day", re.compile(r"\b(?:opening|first|single|preview) day\b")),
    ("opening", re.compile(r"\b(?:opening|opener|bow|debut|launch|start|first)\b")),
    ("weekend", re.compile(r"\bweekend\b")),
    ("week", re.compile(r"\bweek\b")),
)
_PLACES = (
    ("worldwide", re.compile(r"\b(?:worldwide|global(?:ly)?|around the world)\b")),
    ("domestic", re.compile(r"\b(?:domestic(?:ally)?|at home|us|u\.s\.|north america\w*|american)\b")),
    ("UK", re.compile(r"\b(?:uk|u\.k\.|british)\b")),
    ("overseas", re.compile(r"\b(?:overseas|international(?:ly)?|abroad)\b")),
)


def _scope_said(worded: str) -> tuple[str | None, str | None]:
    """Return the stretch of time and the place that a record is worded for."""
    stretch = next((name for name, pattern in _STRETCHES if pattern.search(worded)), None)
    return stretch, _place_said(worded)


def _place_said(worded: str) -> str | None:
    return next((name for name, pattern in _PLACES if pattern.search(worded)), None)


def _words(text: str) -> set[str]:
    """Return what tells a record: its words, every word for the first days as one."""
    words = set(re.findall(r"[a-z]{3,}", text)) - _NO_METRIC
    return {"opening" if _FIRST_DAYS.fullmatch(word) else word for word in words}


_ALIKE = 3
"""Words that two wordings of one record share, at least, where the claim says more than the source."""
_NO_METRIC = frozenset("the for any series ever gross weekend date far".split())
_FIRST_DAYS = re.compile(r"opening|opener|bow|debut|launch|start")


def _metric(bench: Bench) -> tuple[str, str | None] | None:
    text = f"{bench.claim.qualifiers.get('metric', '')}".casefold()
    if not text and bench.claim.value == "exceeds" and bench.claim.subject.type is SubjectType.TV_SERIES:
        return "viewership", None  # what one series can have more of than another
    return next(((kind, unit) for pattern, kind, unit in _METRICS if re.search(pattern, text)), None)


def _figures(bench: Bench, pairs: list[tuple[Source, Fact]], unit: str | None) -> list[tuple[Source, Fact]]:
    wanted = _wanted_periods(bench)
    season = bench.claim.qualifiers.get("season")
    found = []
    for source, fact in pairs:
        if isinstance(fact.value, str) or unit and fact.unit != unit or fact.bound is not Bound.EXACT:
            continue
        known = set(read_periods(str(fact.qualifiers.get("period", ""))))
        if wanted and not (wanted & known or wanted & _FIRST and known & _FIRST and _opening(known)):
            continue
        if season is not None and fact.qualifiers.get("season") not in (season, None):
            continue
        found.append((source, fact))
    return found


def _wanted_periods(bench: Bench) -> set[str]:
    """Return the periods a record speaks of; a "debut" or "launch" is the first days, and so is what sells fastest."""
    if bench.claim.value == "fastest" or re.search(
        r"\b(?:debut|opening|launch|premiere|bow|start)\b", str(bench.claim.qualifiers.get("metric", ""))
    ):
        return set(_FIRST)
    return set(read_periods(str(bench.claim.qualifiers.get("period", "")))) - {"debut"}


def _opening(known: set[str]) -> bool:
    return bool(known & _FIRST)


def _exceeds(bench: Bench) -> Iterator[Laid]:
    """Lay every reading of the comparand's figure beside the subject's own."""
    metric = _metric(bench)
    over = str(bench.claim.qualifiers.get("over", ""))
    if metric is None or not over:
        return
    kind, unit = metric
    own = _own(bench, kind, unit)
    for source, fact in _comparand(bench, over, kind, unit):
        for figure in own:
            if figure.unit == fact.unit and _same_terms(figure, fact):
                yield _beaten(bench, source, fact, figure)


def _own(bench: Bench, kind: str, unit: str | None) -> list[Fact]:
    pairs = _figures(bench, bench.facts(kind), unit)
    if kind == "season_count":
        renewed = [
            int(s)
            for _, f in bench.facts("status")
            if f.value == "renewed" and isinstance(s := f.qualifiers.get("season"), int)
        ]
        known = [f for _, f in pairs] or [f for _, f in bench.facts("status") if f.value == "renewed"][:1]
        most = max([*renewed, *(int(float(f.value)) for _, f in pairs)], default=0)
        return (
            [known[0].model_copy(update={"value": most, "unit": "seasons", "qualifiers": {}})]
            if most and known
            else []
        )
    return [f for _, f in pairs] or (bounded_figures(bench, unit) if kind == "viewership" else [])


def _comparand(bench: Bench, over: str, kind: str, unit: str | None) -> list[tuple[Source, Fact]]:
    season = re.fullmatch(r"(?:(.*?) )?season (\d+)", over, re.IGNORECASE)
    name = season[1] if season else over
    if name is None or fold_title(name) == fold_title(bench.linked.name):
        pairs = [(s, f) for s, f in bench.facts(kind)]
    else:
        pairs = [
            (s, f)
            for s in bench.sources
            for e in s.resolve(name)
            if e.type is None or e.type.is_work
            for f in s.facts(e, (kind,))
        ]
    if season:
        wanted = int(season[2])
        pairs = [(s, f) for s, f in pairs if f.qualifiers.get("season") == wanted]
        return [
            (s, f)
            for s, f in pairs
            if not isinstance(f.value, str) and (not unit or f.unit == unit) and _opening_or_same(bench, f)
        ]
    return _figures(bench, pairs, unit)


def _opening_or_same(bench: Bench, fact: Fact) -> bool:
    wanted = set(read_periods(str(bench.claim.qualifiers.get("period", ""))))
    known = set(read_periods(str(fact.qualifiers.get("period", ""))))
    return not wanted or bool(wanted & known) or bool(wanted & _FIRST and known & _FIRST)


def _same_terms(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one territory and of one stretch of time, as far as both say."""
    same_place = all(
        a.qualifiers.get(k) == b.qualifiers.get(k) or None in (a.qualifiers.get(k), b.qualifiers.get(k))
        for k in ("territory", "region")
    )
    times = [set(read_periods(str(f.qualifiers.get("period", "")))) for f in (a, b)]
    bounded = Bound.AT_MOST in (a.bound, b.bound)  # a bound of the weeks that the claim speaks of
    begun = a.property != "box_office" and all(
        t & _FIRST for t in times
    )  # a launch is told for its own first days
    if bounded or begun or not all(times) or same_stretch(*times):
        return same_place
    return same_place and a.property != "box_office" and all(_is_total(t) for t in times)


def _is_total(labels: set[str]) -> bool:
    """Whether a figure is all there has been, or all that is counted: lists of the most viewed end after 91 days."""
    return "total" in labels or any((first_days(label) or 0) >= _LONG for label in labels)


def _beaten(bench: Bench, source: Source, fact: Fact, own: Fact) -> Laid:
    mine, theirs, unit = float(own.value), float(fact.value), fact.unit or ""
    detail = f"{number(mine)} {unit} against {number(theirs)} {unit} of {fact.subject.name}"
    if own.bound is Bound.AT_MOST:
        detail = f"at most {detail} ({own.excerpt or 'a bounded figure'})"
        below = mine < theirs
        comparison = refutes("record.bounded", detail) if below else neutral("record.bounded", detail)
    else:
        comparison = (
            supports("record.exceeds", detail) if mine > theirs else refutes("record.exceeds", detail)
        )
    return Laid(source, fact, comparison, bench.order.get(source.name, 9))


_ANY_TITLE = frozenset(
    """the a an of in on at to for by its their this that all any ever so far yet date time times history year
    years now domestic worldwide global globally north american america us uk opening opener open debut bow
    launch start weekend week day days frame first three four five seven ten run gross grossing box office haul
    take takings total viewership views viewers hours minutes households streams audience rating ratings watched
    viewed streamed selling sales copies units film films movie movies series show shows title titles release
    releases programme program album albums book books novel novels song songs season seasons premiere finale
    episode episodes record best biggest largest highest most top single anybody anyone has had have enjoyed
    seen posted made channel service platform streamer network""".split()
)
"""Words of a record that is open to every title, or to every one of a service."""


def _is_narrow(worded: str, services: set[str]) -> bool:
    """Whether a set's members are listed by no source: a larger figure of some other title may be none of them.

    A service of the subject narrows nothing: "the biggest launch in Low Water+ history".
    """
    rest = worded.casefold()
    for name in sorted(services, key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest)
    return any(word not in _ANY_TITLE for word in re.findall(r"[a-z]+", rest.replace("'s", "")))


def _services(bench: Bench) -> set[str]:
    """Return the names of the subject's services."""
    held = [str(f.value) for _, f in bench.facts("platform")]
    held += [
        str(f.qualifiers["platform"]) for _, f in bench.facts("viewership") if "platform" in f.qualifiers
    ]
    return {name.casefold() for name in held}


_KINDS = (
    (re.compile(r"\b(?:films?|movies?)\b"), SubjectType.FILM),
    (re.compile(r"\b(?:series|shows?|program(?:me)?|seasons?)\b"), SubjectType.TV_SERIES),
    (re.compile(r"\balbums?\b"), SubjectType.ALBUM),
    (re.compile(r"\b(?:books?|novels?)\b"), SubjectType.BOOK),
)


def _kind_said(worded: str, own: SubjectType | None) -> SubjectType | None:
    """Return the kind of titles that a record speaks of: the one it says, else that of its own title."""
    return next((kind for words, kind in _KINDS if words.search(worded)), own)


def _counter_examples(bench: Bench) -> Iterator[Laid]:
    """Lay the figures of a title that made more than the subject in every scope in which both are known."""
    metric = _metric(bench)
    worded = f"{bench.claim.qualifiers.get('metric', '')} {bench.claim.qualifiers.get('over', '')}".casefold()
    if metric is None or _is_narrow(worded, _services(bench)):
        return
    kind, unit = metric
    own = _in_place(_own(bench, kind, unit), _place_said(worded))
    wanted, said = _kind_said(worded, bench.linked.type), str(bench.claim.qualifiers.get("period", ""))
    for source in bench.sources:
        listing = getattr(source, "all_facts", None)
        rivals: dict[str, list[tuple[Fact, Fact]]] = defaultdict(list)
        for fact in listing((kind,)) if own and listing else ():
            open_to = fact.subject.type in (wanted, None) and _in_time(fact.subject.year, said)
            if not open_to or isinstance(fact.value, str) or same_work(fact.subject.name, bench.linked.name):
                continue
            rivals[fact.subject.name] += [(fact, mine) for mine in own if _comparable(fact, mine)]
        for pairs in rivals.values():
            if pairs and all(float(fact.value) > float(mine.value) for fact, mine in pairs):
                yield _beaten(bench, source, *pairs[0])


def _comparable(fact: Fact, mine: Fact) -> bool:
    """Whether two figures count one thing: the same unit, service, stretch of time and place, the latter two said."""
    one_unit = fact.unit == mine.unit and fact.qualifiers.get("platform") == mine.qualifiers.get("platform")
    if not one_unit:
        return False
    periods = [set(read_periods(str(f.qualifiers.get("period", "")))) for f in (fact, mine)]
    return same_stretch(*periods) and _same_terms(fact, mine)


def _in_place(own: list[Fact], place: str | None) -> list[Fact]:
    """Return the figures of the place that a record is worded for; all of them where it names none."""
    if place is None:
        return own
    return [f for f in own if same_region(str(f.qualifiers.get("territory", "")), place)]


def _in_time(year: int | None, said: str) -> bool:
    """Whether a title of a year falls into the time a record speaks of; "since 2019" speaks of later years."""
    if since := re.fullmatch(r"since (\d{4})", said):
        return year is not None and year > int(since[1])
    return str(year or "") == said if re.fullmatch(r"\d{4}", said) else True


def _settle(bench: Bench, laid: list[Laid]) -> Outcome:
    """An unnamed season needs all readings beaten for support, and all unbeaten for a refutation."""
    stances = {x.comparison.stance for x in laid}
    if {Stance.SUPPORTS, Stance.REFUTES} <= stances:
        return undecided(
            bench,
            [
                Laid(x.source, x.fact, neutral("record.readings_differ", x.comparison.detail), x.order)
                for x in laid
            ],
        )
    return decide(bench, laid)
