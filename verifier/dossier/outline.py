"""The dossier in words: headings, paragraphs and tables that Markdown and HTML draw alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from verifier.dossier.model import ArticleRef, Dossier, SaidProperty, SaidValue, SaidWork
from verifier.dossier.sites import MIN_DECIDED
from verifier.report import Label
from verifier.wording import LABELS, say_date

MOST_ROWS = 50
"""Rows of a table, and works, that are drawn at most; the JSON form has all."""
_MOST_NAMED = 6  # articles or sites named in one cell
_STANDINGS = {
    "contradiction": "contradicting values",
    "several": "several values, which may all hold",
    "agree": "one value",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an article's report or, without one, to the article."""

    text: str
    target: str | None


Cell: TypeAlias = "str | tuple[Link, ...]"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row has one cell a head."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block: TypeAlias = "Heading | Paragraph | Table"


def outline(dossier: Dossier) -> Iterator[Block]:
    """Yield what the dossier says, from the most telling to the tables of reference."""
    articles = {a.number: a for a in dossier.articles}
    contradictions = sum(p.standing == "contradiction" for w in dossier.works for p in w.properties)
    yield Heading(1, "Dossier")
    yield Paragraph(
        f"Articles: {len(articles)}. Sites: {len(dossier.sites)}. Works and persons that at least two articles speak "
        f"of: {len(dossier.works)}. Properties with values that cannot all hold: {contradictions}. "
        "Made by a program; no person has reviewed it."
    )
    for work in dossier.works[:MOST_ROWS]:
        yield from _work(work, articles)
    if len(dossier.works) > MOST_ROWS:
        yield Paragraph(f"{len(dossier.works) - MOST_ROWS} further works are in the JSON form.")
    yield from _copied(dossier, articles)
    yield from _shared(dossier, articles)
    yield from _sites(dossier)


def _work(work: SaidWork, articles: dict[int, ArticleRef]) -> Iterator[Block]:
    kind = f" ({work.type.replace('_', ' ')})" if work.type else ""
    yield Heading(2, f"{work.name}{kind}: {work.articles} articles")
    for said in work.properties:
        if said.standing == "agree" and said.values[0].articles < 2:
            continue
        yield Heading(3, f"{said.label[:1].upper()}{said.label[1:]}: {_STANDINGS[said.standing]}")
        if said.reference:
            yield Paragraph("The reference – " + "; ".join(said.reference[:3]) + ".")
        yield Table(
            ("Value", "Articles", "Since", "Verdicts", "Where"),
            tuple(
                _value(value, place, said, articles) for place, value in enumerate(said.values[:MOST_ROWS])
            ),
        )


def _value(
    value: SaidValue, place: int, said: SaidProperty, articles: dict[int, ArticleRef]
) -> tuple[Cell, ...]:
    clashing = any(place in pair for pair in said.clashes)
    words = f"{value.words} ⚡" if clashing else value.words
    verdicts = ", ".join(f"{count} {LABELS[label]}" for label, count in _labels(value))
    since = say_date(value.since) if value.since else "undated"
    where = _links((voice.article for voice in value.voices), articles)
    return words, str(value.articles), since, verdicts, where


def _labels(value: SaidValue) -> list[tuple[Label, int]]:
    return [(label, value.verdicts[label.value]) for label in LABELS if label.value in value.verdicts]


def _copied(dossier: Dossier, articles: dict[int, ArticleRef]) -> Iterator[Block]:
    if dossier.near_copies:
        yield Heading(2, "Articles that are nearly alike")
        rows = [
            (f"{copy.alike:.0%}", _some(copy.sites), _links(copy.articles, articles))
            for copy in dossier.near_copies[:MOST_ROWS]
        ]
        yield Table(("Alike, at least", "Sites", "Articles"), tuple(rows))
    if dossier.passages:
        yield Heading(2, "Sentences that stand in several articles")
        rows = [
            (str(passage.sentences), f"“{passage.example}”", _links(passage.articles, articles))
            for passage in dossier.passages[:MOST_ROWS]
        ]
        yield Table(("Sentences", "The longest", "Articles"), tuple(rows))
    if dossier.templates:
        yield Heading(2, "Sentences that recur with other names in them")
        rows = [
            (template.pattern, f"“{template.examples[0]}”", _links(template.articles, articles))
            for template in dossier.templates[:MOST_ROWS]
        ]
        yield Table(("Pattern", "For example", "Articles"), tuple(rows))


def _shared(dossier: Dossier, articles: dict[int, ArticleRef]) -> Iterator[Block]:
    if dossier.quotes:
        yield Heading(2, "The same words, given to several")
        rows = [
            (f"“{quote.words}”", _some(quote.given_to), _links(quote.articles, articles))
            for quote in dossier.quotes[:MOST_ROWS]
        ]
        yield Table(("Words", "Given to", "Articles"), tuple(rows))
    if dossier.records:
        yield Heading(2, "The same record, given to several works")
        rows = [
            (record.record, _some(record.works), _links(record.articles, articles))
            for record in dossier.records[:MOST_ROWS]
        ]
        yield Table(("Record", "Works", "Articles"), tuple(rows))


def _sites(dossier: Dossier) -> Iterator[Block]:
    yield Heading(2, "Sites")
    yield Paragraph(
        "Refuted is given as a share of the decided statements, and only where at least "
        f"{MIN_DECIDED} were decided. It says how these articles fared against this reference, not how good a site is."
    )
    rows = [
        (
            row.site,
            str(row.articles),
            str(row.claims),
            str(row.decided),
            str(row.refuted),
            "too few decided" if row.refuted_share is None else f"{row.refuted_share:.0%} of {row.decided}",
        )
        for row in dossier.sites[:MOST_ROWS]
    ]
    yield Table(("Site", "Articles", "Statements", "Decided", "Refuted", "Share"), tuple(rows))


def _links(numbers: Iterable[int], articles: dict[int, ArticleRef]) -> tuple[Link, ...]:
    named = list(numbers)
    links = [_link(articles[number]) for number in named[:_MOST_NAMED]]
    if len(named) > _MOST_NAMED:
        links.append(Link(f"{len(named) - _MOST_NAMED} more", None))
    return tuple(links)


def _link(article: ArticleRef) -> Link:
    return Link(f"{article.number} {article.site}", article.report or article.address)


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    return shown if len(names) <= _MOST_NAMED else f"{shown} and {len(names) - _MOST_NAMED} more"
