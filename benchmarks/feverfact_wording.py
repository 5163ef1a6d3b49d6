"""How the benchmark words what was extracted: a claim by its value, qualifiers and date, a main work by its kind.

A claim gives one sentence; where its words name a festival or the year of a work, they stand in it. What the
article is about gives one more ("TITLE is a 2014 film"), for its type and year are extracted, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claims.claim import Claim
from claims.extract import Extraction
from claims.folding import fold_title
from claims.statement import SubjectType
from verifier.wording import say_claim, say_date

_EVENTS = {
    "premiere": "premiered",
    "release": "was released",
    "publication": "was published",
    "finale": "ended",
}
_SENTENCES = {
    "platform": "{subject} is on {value}",
    "box_office": "{subject} grossed {value}",
    "budget": "{subject} had a budget of {value}",
    "cast": "{subject} stars {value}",
    "filming_location": "{subject} was filmed in {value}",
    "related_work": "{subject} is {value}",
    "sales": "{subject} has sold {value}",
    "season_count": "{subject} has {value}",
    "episode_count": "{subject} has {value}",
    "status": "{subject} was {value}",
}
_CREW = {
    "director": "directed",
    "writer": "written",
    "author": "written",
    "producer": "produced",
    "executive_producer": "executive produced",
    "creator": "created",
    "showrunner": "run",
    "composer": "composed",
    "cinematographer": "shot",
    "editor": "edited",
    "stunts": "choreographed",
}
_MADE = {
    "director": "directed",
    "writer": "wrote",
    "author": "wrote",
    "producer": "produced",
    "creator": "created",
    "composer": "composed",
    "artist": "released",
}
"""What a person did for a work, by the role of a credit; without a role it is acting."""
_NOUNS = {
    SubjectType.TV_SERIES: "television series",
    SubjectType.FILM: "film",
    SubjectType.BOOK: "book",
    SubjectType.ALBUM: "album",
    SubjectType.SONG: "song",
    SubjectType.GAME: "game",
}
_COUNTRIES = {"US": "the United States", "UK": "the United Kingdom"}
_KIND = re.compile(
    r"\b(films?|movies?|series|shows?|albums?|songs?|singles?|novels?|books?|musicals?|plays?|EPs?)\b", re.I
)
_FESTIVAL = re.compile(r"\bat the (?:\d{4} )?(?:[A-Z][\w-]+ )*(?:Film )?Festival\b")
_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()


def sentences(title: str, extraction: Extraction, claims: Sequence[Claim]) -> list[str]:
    """Word claims, and the kind of work that an article under this title is about; no sentence twice."""
    said = [said for claim in claims for said in worded(claim)]
    return list(dict.fromkeys([*said, *_kinds(title, extraction, claims)]))


def _kinds(title: str, extraction: Extraction, claims: Iterable[Claim]) -> Iterator[str]:
    """Say what kind of work the title names, unless the date of its release says so."""
    for work in extraction.mains[:1]:
        told = any(_says_kind(c) and fold_title(c.subject.name) == fold_title(title) for c in claims)
        if work.type in _NOUNS and fold_title(work.name) == fold_title(title) and not told:
            what = f"{work.year} {_NOUNS[work.type]}" if work.year else _NOUNS[work.type]
            yield f"{work.name} is {'an' if what[0] in 'aeiou' else 'a'} {what}"


def _says_kind(claim: Claim) -> bool:
    return claim.kind == "release_date" and claim.subject.type in _NOUNS and str(claim.value).isdigit()


def worded(claim: Claim) -> Iterator[str]:
    """Word a claim; a credit with its year as two sentences, for the work and for its year."""
    yield sentence(claim)
    if claim.kind == "credit" and "year" in claim.qualifiers and "role" not in claim.qualifiers:
        yield f"{claim.subject.name} was in a {claim.qualifiers['year']} {_noun(claim, 'film')}"


def sentence(claim: Claim) -> str:
    """Word a claim as one short sentence, a small count in words where the text has it so."""
    said, value = _sentence(claim), claim.value
    in_words = (
        isinstance(value, int) and 1 <= value <= len(_SMALL) and not re.search(rf"\b{value}\b", claim.quote)
    )
    return re.sub(rf"(.*) {value}\b", rf"\1 {_SMALL[int(value) - 1]}", said, count=1) if in_words else said


def _sentence(claim: Claim) -> str:
    subject, value, q = claim.subject.name, str(claim.value), claim.qualifiers
    match claim.kind:
        case "release_date":
            return _came_out(claim)
        case "birth" | "death":
            verb = "was born" if claim.kind == "birth" else "died"
            return f"{subject} {verb} {_on(value) if q.get('aspect') == 'date' else 'in ' + value}"
        case "crew":
            role = str(q.get("role"))
            return f"{subject} was {_CREW.get(role, role)} by {value}"
        case "platform" if claim.subject.type not in (None, SubjectType.TV_SERIES):
            return f"{subject} was released by {value}"
        case "platform" if claim.subject.type is SubjectType.TV_SERIES:
            return f"{subject} airs on {value}"
        case "work_count" if str(claim.unit).startswith("number"):
            return f"{subject} has written {value} {claim.unit}"
        case "work_count":
            verb = "appeared in" if claim.unit in ("films", "shows") else "has released"
            return f"{subject} {verb} {say_claim(claim)}{_year(claim)}"
        case "credit":
            return _credited(claim)
        case "cast" if claim.subject.type in (SubjectType.ALBUM, SubjectType.SONG):
            return f"{subject} features {value}"
        case "character":
            return f"{q['actor']} played {value} in {subject}" if "actor" in q else f"{value} is in {subject}"
        case "award":
            verb = "was nominated for" if q.get("outcome") == "nominated" else "won"
            what = f" for {q['category']}" if "category" in q else f" for {q['for']}" if "for" in q else ""
            return f"{subject} {verb} the {value}{what}{_year(claim)}"
        case "award_count":
            verb = "was nominated for" if claim.unit == "nominations" else "has won"
            return f"{subject} {verb} {value} {q.get('award', 'award')}s"
        case "chart_rank":
            return _ranked(claim)
        case "record" if claim.value == "most" and claim.subject.type is SubjectType.PERSON:
            return _held(claim)
        case "record" if claim.value == "first" and claim.subject.type is SubjectType.PERSON:
            feat = f"the first {q['over']} to {q['metric']}" if "over" in q else q.get("metric")
            return f"{subject} {'became' if 'over' in q else 'had a'} {feat}"
        case "filming_location" if "year" in q:
            return f"{subject} was filmed in {value}{_year(claim)}"
        case kind:
            return _SENTENCES.get(kind, "{subject} {value}").format(subject=subject, value=say_claim(claim))


def _came_out(claim: Claim) -> str:
    """Word a date of release: with the kind of work beside a bare year, else with season, country and festival."""
    subject, value, q = claim.subject.name, str(claim.value), claim.qualifiers
    if q.get("event") in ("release", "premiere") and value.isdigit() and claim.subject.type in _NOUNS:
        return f"{subject} is a {value} {_NOUNS[claim.subject.type]}"
    season = f"'s season {q['season']}" if "season" in q else ""
    festival = _FESTIVAL.search(claim.quote)
    country = _COUNTRIES.get(str(q.get("region")), q.get("region"))
    where = f" {festival[0]}" if festival else f" in {country}" if country else ""
    return f"{subject}{season} {_EVENTS.get(str(q.get('event')), 'was released')}{where} {_on(value)}"


def _credited(claim: Claim) -> str:
    """Word what a person was in or made, with the year and the noun that the words give the work."""
    subject, value, q = claim.subject.name, str(claim.value), claim.qualifiers
    if (
        q.get("role") == "artist"
        and claim.subject.found_by == "explicit"
        and re.search(r" (?:is|was) ", claim.quote)
    ):
        return f"{value} is a {_noun(claim, 'song')} by {subject}"
    acted = "voiced a character in" if re.search(r"\bvoic", claim.quote) else "was in"
    verb = _MADE.get(str(q.get("role")), acted)
    if "year" not in q or "role" not in q:
        return f"{subject} {verb} {value}"
    return f"{subject} {verb} the {q['year']} {_noun(claim, 'film')} {value}"


def _noun(claim: Claim, usual: str) -> str:
    """Return the noun that the words give a work in the singular: "films" is film."""
    said = _KIND.findall(claim.quote)
    noun = (
        re.sub("^movie", "film", said[-1].casefold())
        if said
        else "album"
        if claim.qualifiers.get("role") == "artist"
        else usual
    )
    return noun if noun == "series" else noun.removesuffix("s")


def _held(claim: Claim) -> str:
    """Word a record of a person: "was the highest-paid actor in 2006", "holds the record for the most hits"."""
    metric, years = str(claim.qualifiers.get("metric")), claim.qualifiers.get("period")
    if not metric.startswith(("highest", "best")):
        return f"{claim.subject.name} holds the record for the most {metric}"
    when = f" in {years}" if years and "/" not in str(years) else ""
    when = when or (" from {} to {}".format(*str(years).split("/")) if years else "")
    return f"{claim.subject.name} was the {metric}{when}"


def _ranked(claim: Claim) -> str:
    q, chart = claim.qualifiers, f" on the {claim.qualifiers['chart']}" if "chart" in claim.qualifiers else ""
    if q.get("period") == "debut":
        return f"{claim.subject.name} debuted at number {claim.value}{chart}"
    if claim.value == 1 and chart:
        return f"{claim.subject.name} topped the {q['chart']}"
    return f"{claim.subject.name} reached number {claim.value}{chart}"


def _year(claim: Claim) -> str:
    return f" in {claim.qualifiers['year']}" if "year" in claim.qualifiers else ""


def _on(value: str) -> str:
    return ("on " if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "in ") + say_date(value)
