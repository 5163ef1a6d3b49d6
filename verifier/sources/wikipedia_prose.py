"""From a page's prose to facts: cast lists, review scores, and the lead as our own extractor reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.folding import fold_title
from claims.mains import MainWork
from claims.quantities import ORDINAL_WORDS
from claims.sentences import split_sentences
from claims.statement import property_named
from scraper.plaintext import read_text
from verifier.facts import Fact
from verifier.link import ReferenceLexicon
from verifier.sources.page import facts_of
from verifier.sources.table import FactTable
from verifier.sources.voice import Voice
from verifier.sources.wikitext import Section, plain

PROSE_TIER = 3
"""Standing of what is read from prose: below an infobox, as reading may err."""
MAX_PROSE = 6000
_CAST = re.compile(r"cast|characters", re.I)
_RECEPTION = re.compile(r"reception|critical response|reviews", re.I)
_TITLE = re.compile(r"“([^“”]+)”")
_AS = re.compile(r"(?P<actor>[^,:;()]{3,60}?) as (?P<character>[^,:;(–—]{2,60})")
_SEASON = re.compile(r"\b(?:season (\d{1,2})|(\w+) season)\b", re.I)
_COUNT = r".*?\b(\d[\d,]*) (?:critics?['’]? |critical )?(?:reviews|critics)"
_SCORES = (
    ("Rotten Tomatoes", "%", re.compile(rf"Rotten Tomatoes\b.*?\b(\d{{1,3}})%{_COUNT}")),
    ("Metacritic", "/100", re.compile(rf"Metacritic\b.*?\b(\d{{1,3}}) (?:out of|/) ?100{_COUNT}")),
)
_SCORE_TEMPLATES = {
    "rotten tomatoes prose": ("Rotten Tomatoes", "%", 1, 3),
    "rt prose": ("Rotten Tomatoes", "%", 1, 3),
    "metacritic prose": ("Metacritic", "/100", 1, 2),
    "mc film": ("Metacritic", "/100", 1, 2),
}


def prose_facts(sections: Sequence[Section], voice: Voice, known: Sequence[Fact]) -> list[Fact]:
    """Return what lead, cast list and reception say, in the words of `voice` but one tier below.

    `known` are the page's own facts: they lend their names to reading, and what they tell is not read again.
    """
    source = voice.source.model_copy(update={"tier": PROSE_TIER})
    below = Voice(voice.subject, source, voice.as_of)
    listed = [f for s in sections if _CAST.search(s.heading) for f in _cast(s, below)]
    scores = [f for s in sections if _RECEPTION.search(s.heading) or not s.heading for f in _scores(s, below)]
    told = {f.property for f in (*known, *scores)} - {"cast", "crew"}
    read = [f for f in _read(sections[:1], below, [*known, *listed]) if f.property not in told]
    return [*listed, *scores, *read]


def _cast(section: Section, voice: Voice) -> Iterator[Fact]:
    for line in str(section.code).splitlines():
        match = _AS.match(plain(line.lstrip("* ")).strip()) if line.startswith("*") else None
        if match:
            actor, character = match["actor"].strip(" “”"), match["character"].strip(" “”.")
            yield voice.says("cast", actor)
            yield voice.says("character", character, {"actor": actor})


def _scores(section: Section, voice: Voice) -> Iterator[Fact]:
    for template in section.code.filter_templates():
        row = _SCORE_TEMPLATES.get(str(template.name).strip().lower())
        if row and template.has(row[2]) and template.has(row[3]):
            figures = str(template.get(row[2]).value).strip(), str(template.get(row[3]).value).strip()
            yield from _score(voice, row[0], row[1], figures, None)
    prose = plain(section.code)[:MAX_PROSE]
    for start, end in split_sentences(prose, 0, len(prose)):
        sentence = prose[start:end]
        for aggregator, unit, pattern in _SCORES:
            if match := pattern.search(sentence):
                yield from _score(voice, aggregator, unit, (match[1], match[2]), _season(sentence))


def _season(sentence: str) -> int | None:
    match = _SEASON.search(sentence)
    if match is None:
        return None
    return int(match[1]) if match[1] else ORDINAL_WORDS.get(match[2].lower())


def _score(
    voice: Voice, aggregator: str, unit: str, figures: tuple[str, str], season: int | None
) -> Iterator[Fact]:
    score, reviews = (figure.replace(",", "") for figure in figures)
    scope = {"aggregator": aggregator, "meter": "critics", "season": season}
    if score.isdecimal() and int(score) <= 100:
        yield voice.says("critic_score", int(score), scope, unit=unit)
    if reviews.isdecimal():
        yield voice.says("review_count", int(reviews), scope)


def _read(sections: Sequence[Section], voice: Voice, known: Sequence[Fact]) -> Iterator[Fact]:
    """Read a page's lead like a trusted page; keep what it says of its own subject."""
    name = voice.subject.name
    prose = "\n\n".join(p for s in sections for p in plain(s.code)[:MAX_PROSE].split("\n") if p.strip())
    if not prose:
        return
    article = read_text(prose, title=name)
    table = FactTable("wikipedia", known or [voice.says("runtime", 1)])  # a table without facts lends no name
    main = MainWork(name, voice.subject.type, voice.subject.year, None, 1.0)
    for fact in facts_of(article, ReferenceLexicon([table], [main], article.text)):
        about = property_named(fact.property).about
        own_kind = not about or voice.subject.type in about
        own = fold_title(fact.subject.name) == fold_title(name) and _of_one_work(article.text, fact, name)
        if own and own_kind and fact.property != "quote":
            told = {"subject": voice.subject, "source": voice.source, "as_of": voice.as_of}
            yield fact.model_copy(update=told)


def _of_one_work(prose: str, fact: Fact, name: str) -> bool:
    """Whether the sentence of a fact names no other title beside the one that the fact itself names."""
    place = prose.find(fact.excerpt or "")
    sentences = split_sentences(prose, 0, len(prose))
    sentence = next((prose[a:b] for a, b in sentences if a <= place < b), "")
    known = {fold_title(name), fold_title(str(fact.value))}
    return all(fold_title(title) in known for title in _TITLE.findall(sentence))
