"""Wikipedia: infoboxes by mwparserfromhell, prose by our own extractor as trusted text. CC BY-SA 4.0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from claims.dates import find_dates
from claims.folding import fold_title
from claims.quantities import QuantityKind, find_quantities
from claims.statement import SubjectType
from verifier.facts import Fact, FactSubject
from verifier.sources.base import Entity
from verifier.sources.live.bodies import at, day, rows, text
from verifier.sources.live.client import Client
from verifier.sources.live.protocol import Origin, Wanted

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template

_API = "/w/api.php"
_KINDS = {
    SubjectType.TV_SERIES: ("TV series", "miniseries"),
    SubjectType.FILM: ("film",),
    SubjectType.BOOK: ("novel", "book"),
    SubjectType.ALBUM: ("album",),
    SubjectType.SONG: ("song",),
}
_INFOBOXES = {
    "infobox television": SubjectType.TV_SERIES,
    "infobox film": SubjectType.FILM,
    "infobox book": SubjectType.BOOK,
    "infobox novel": SubjectType.BOOK,
    "infobox album": SubjectType.ALBUM,
    "infobox song": SubjectType.SONG,
}
_PEOPLE = {
    "creator": "creator",
    "director": "director",
    "writer": "writer",
    "screenplay": "writer",
    "producer": "producer",
    "author": "author",
    "executive_producer": "executive_producer",
    "composer": "composer",
    "music": "composer",
    "cinematography": "cinematographer",
    "editor": "editor",
    "editing": "editor",
    "showrunner": "showrunner",
}
_BREAK = re.compile(r"<br\s*/?>|\n\s*\*|\{\{hlist\|?|\{\{(?:plain|unbulleted|ub)\s?list\|?", re.I)
MAX_PROSE = 12_000
"""Characters of an article's prose that are read: the lead and the reception stand early or are cut out by heading."""


class Wikipedia:
    """The English Wikipedia."""

    name = "wikipedia"
    base = "https://en.wikipedia.org"
    needs = None
    key_parameter = None
    decides = tuple(
        (
            "platform release_date cast crew critic_score review_count episode_count season_count runtime "
            "related_work box_office budget filming_location status"
        ).split()
    )
    spacing_s = 0.1
    fresh_s = 86_400

    def resolve(self, wanted: Wanted, client: Client) -> Sequence[Entity]:
        """Search for the article; only a title that is the wanted name, bracket apart, is one."""
        kind = _KINDS.get(wanted.type, ("",))[0] if wanted.type else ""
        search = " ".join(filter(None, (wanted.name, str(wanted.year or ""), kind)))
        body = client.get(
            _API,
            {
                "action": "query",
                "list": "search",
                "srsearch": search,
                "srlimit": 8,
                "format": "json",
                "formatversion": 2,
            },
        )
        return found(body, wanted)

    def facts(self, entity: Entity, client: Client) -> Sequence[Fact]:
        """Return what the infobox and the prose of the article tell, in one request."""
        body = client.get(
            _API,
            {
                "action": "query",
                "titles": entity.key,
                "prop": "extracts|pageprops|revisions",
                "explaintext": 1,
                "redirects": 1,
                "rvprop": "content|timestamp",
                "rvslots": "main",
                "format": "json",
                "formatversion": 2,
            },
        )
        return list(facts_of(body, entity))


def found(body: Any, wanted: Wanted) -> list[Entity]:
    """Read a search: articles of the wanted name, the one whose bracket fits its type first."""
    entities = []
    for row in rows(body, "query", "search"):
        title = text(row, "title")
        if title is None:
            continue
        name, _, bracket = title.partition(" (")
        if fold_title(name) != fold_title(wanted.name):
            continue
        kinds = [kind for kind, words in _KINDS.items() if any(w in bracket for w in words)]
        if wanted.type and kinds and wanted.type not in kinds:
            continue
        year = re.search(r"\b(?:19|20)\d\d\b", bracket)
        entities.append(
            (
                not kinds,
                Entity(
                    "wikipedia",
                    title,
                    name,
                    kinds[0] if kinds else wanted.type,
                    int(year[0]) if year else wanted.year,
                ),
            )
        )
    return [entity for _, entity in sorted(entities, key=lambda e: e[0])][:2]


def facts_of(body: Any, entity: Entity) -> Iterator[Fact]:
    """Read an article: its infobox, then its prose; a disambiguation page tells nothing."""
    page = at(body, "query", "pages", 0)
    wikitext = (
        text(page, "revisions", 0, "slots", "main", "content") or text(page, "revisions", 0, "content") or ""
    )
    title = text(page, "title")
    if title is None or at(page, "missing") is True or "disambiguation" in (at(page, "pageprops") or {}):
        return
    as_of = day(page, "revisions", 0, "timestamp")
    box = infobox(wikitext)
    kind = entity.type or (_INFOBOXES.get(_name_of(box)) if box is not None else None)
    item = text(page, "pageprops", "wikibase_item")
    subject = FactSubject(
        name=entity.name, type=kind, year=entity.year, ids={"wikidata": item} if item else {}
    )
    origin = Origin(
        "Wikipedia", 2, "CC BY-SA 4.0", "https://en.wikipedia.org/wiki/" + title.replace(" ", "_")
    )
    if box is not None:
        yield from box_facts(origin, subject, box, as_of)
    yield from prose_facts(origin, subject, text(page, "extract") or "", as_of)


def infobox(wikitext: str) -> Template | None:
    """Return the first infobox of a kind that we read."""
    import mwparserfromhell

    for template in mwparserfromhell.parse(wikitext[:60_000]).ifilter_templates(recursive=False):
        if _name_of(template) in _INFOBOXES:
            return template
    return None


def _name_of(template: Template) -> str:
    return str(template.name).strip().casefold().replace("_", " ")


def _field(box: Template, *names: str) -> str:
    return next((str(box.get(n).value) for n in names if box.has(n) and str(box.get(n).value).strip()), "")


def plain_list(wikitext: str) -> list[str]:
    """Return the entries of a field: a plain list, line breaks or one value; links, references and markup removed."""
    import mwparserfromhell

    bare = re.sub(r"<ref[^>/]*/>|<ref.*?</ref>|<!--.*?-->", "", wikitext, flags=re.S)
    entries = []
    for piece in _BREAK.split(bare):
        said = (
            mwparserfromhell.parse(piece.strip().strip("|}").replace("}}", "")).strip_code().strip(" *|,\n")
        )
        said = re.sub(r"\s*\(.*?\)$", "", said)
        if said and len(said) < 80 and "{{" not in said:
            entries.append(said)
    return entries


def box_facts(origin: Origin, subject: FactSubject, box: Template, as_of: str | None) -> Iterator[Fact]:
    """Read an infobox's fields as facts."""
    series = subject.type is SubjectType.TV_SERIES
    for field, role in _PEOPLE.items():
        for person in plain_list(_field(box, field, f"{field}s")):
            yield from origin.says(subject, "crew", person, as_of=as_of, role=role)
    for person in plain_list(_field(box, "starring")):
        yield from origin.says(subject, "cast", person, as_of=as_of, billing="lead")
    services = (
        plain_list(_field(box, "network", "channel")) if series else plain_list(_field(box, "distributor"))
    )
    for service in services:
        yield from origin.says(subject, "platform", service, complete=series, as_of=as_of)
    for place in plain_list(_field(box, "location")):
        yield from origin.says(subject, "filming_location", place, as_of=as_of)
    for work in plain_list(_field(box, "based_on"))[:1]:
        yield from origin.says(
            subject, "related_work", work.partition(" by ")[0], as_of=as_of, relation="based_on"
        )
    for kind, unit, names in (
        ("season_count", "seasons", ("num_seasons", "num_series")),
        ("episode_count", "episodes", ("num_episodes",)),
    ):
        yield from origin.says(subject, kind, _number(_field(box, *names)), unit, as_of=as_of)
    yield from origin.says(
        subject,
        "runtime",
        _number(_field(box, "runtime")),
        "minutes",
        as_of=as_of,
        of="film" if not series else "episode",
    )
    yield from _box_dates(origin, subject, box, as_of)
    for field, kind in (("budget", "budget"), ("gross", "box_office")):
        yield from _box_money(origin, subject, _field(box, field), kind, as_of)


def _number(wikitext: str) -> int | None:
    digits = re.search(r"\d+", re.sub(r"<ref.*", "", wikitext, flags=re.S))
    ranged = re.search(r"\d+\s*[-–]\s*\d+", wikitext)
    return int(digits[0]) if digits and not ranged else None


def _box_dates(origin: Origin, subject: FactSubject, box: Template, as_of: str | None) -> Iterator[Fact]:
    series = subject.type is SubjectType.TV_SERIES
    event = "premiere" if series else "publication" if subject.type is SubjectType.BOOK else "release"
    first = _date(_field(box, "first_aired", "released", "release_date", "pub_date", "published"))
    yield from origin.says(
        subject, "release_date", first, as_of=as_of, event=event, season=1 if series else None
    )
    if series:
        yield from origin.says(
            subject, "release_date", _date(_field(box, "last_aired")), as_of=as_of, event="finale"
        )


def _date(wikitext: str) -> str | None:
    """Read a date template ("{{Start date|2025|7|9}}"), or a written date; several are too many."""
    template = re.search(r"\{\{\s*(?:start|end|film|release)[ _]date[^|}]*\|([^}]*)\}\}", wikitext, re.I)
    if template is None:
        dates = [d.value for d in find_dates(re.sub(r"<ref.*?</ref>", "", wikitext, flags=re.S)) if d.value]
        return dates[0] if len(set(dates)) == 1 else None
    parts = [p.strip() for p in template[1].split("|")]
    digits = [p for p in parts if p.isdigit()][:3]
    if not digits or len(digits[0]) != 4:
        return None
    return "-".join([digits[0], *(f"{int(p):02d}" for p in digits[1:])])


def _box_money(
    origin: Origin, subject: FactSubject, wikitext: str, kind: str, as_of: str | None
) -> Iterator[Fact]:
    plain = re.sub(
        r"<ref.*?</ref>|<ref[^>]*/>|\{\{.*?\}\}|\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r" \1 ", wikitext, flags=re.S
    )
    sums = [q for q in find_quantities(plain) if q.kind is QuantityKind.MONEY and q.value >= 10_000]
    if len(sums) == 1 and sums[0].high is None:
        scope: dict[str, str | int | None] = (
            {"territory": "worldwide", "period": "total"} if kind == "box_office" else {"per": "total"}
        )
        for fact in origin.says(subject, kind, sums[0].value, sums[0].currency, as_of=as_of, scope=scope):
            yield fact.model_copy(update={"resolution": sums[0].resolution, "bound": sums[0].bound})


def prose_facts(origin: Origin, subject: FactSubject, extract: str, as_of: str | None) -> Iterable[Fact]:
    """Read lead and reception as trusted text: what our own extractor finds about the article's own subject."""
    from claims.extract import extract_all
    from scraper.plaintext import read_text
    from verifier.sources.page import fact_of

    prose = _telling(extract)
    if not prose:
        return
    article = read_text(prose, title=subject.name)
    lexicon = _OwnName(subject)
    for claim in extract_all(article, lexicon).claims:
        if (
            claim.kind in Wikipedia.decides
            and fold_title(claim.subject.name) == fold_title(subject.name)
            and claim.modality == "asserted"
        ):
            fact = fact_of(article, claim)
            source = fact.source.model_copy(
                update={
                    "name": origin.name,
                    "url": origin.url,
                    "tier": origin.tier,
                    "licence": origin.licence,
                }
            )
            yield fact.model_copy(update={"subject": subject, "source": source, "as_of": as_of})


def _telling(extract: str) -> str:
    """Return the lead and the sections on release, reception, production and viewing, without their headings."""
    sections = re.split(r"\n=+ (.*?) =+\n", extract)
    kept = [sections[0]]
    for heading, section in zip(sections[1::2], sections[2::2], strict=False):
        if re.search(
            r"recept|critical|release|broadcast|production|filming|box office|viewer|rating", heading, re.I
        ):
            kept.append(section)
    return "\n\n".join(s.strip() for s in kept if s.strip())[:MAX_PROSE]


class _OwnName:
    """A lexicon that knows the article's own subject."""

    def __init__(self, subject: FactSubject) -> None:
        from claims.lexicon import Name

        self._name = Name(subject.name, subject.type, subject.name, subject.year)

    def names(self) -> Sequence[Any]:
        return (self._name,)

    def probe(self, text: str) -> Sequence[Any]:
        return (self._name,) if fold_title(text) == fold_title(self._name.text) else ()
