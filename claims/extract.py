"""From an article to its claims: read, run the grammar, settle subject and manner, fold repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.claim import Claim, ClaimSubject, Mention
from claims.dates import DateRead, interval_of
from claims.folding import fold
from claims.grammar import Draft, clause_around, run
from claims.lexicon import EmptyLexicon, Lexicon
from claims.mains import MainWork, main_works
from claims.manner import Unsaid, modality_of, polarity_of
from claims.mention import Mention as NameMention
from claims.properties import RULES
from claims.properties.release_scope import AUTO_EVENT, comes_to_cinemas, comes_to_stream
from claims.properties.scores import judged_by
from claims.reading import Document, Groundwork, read
from claims.sets import is_of_set
from claims.statement import Modality, Polarity, SubjectType, property_named
from claims.subjects import Subjects
from scraper.article import Article, BlockKind

PERSONAL = frozenset({"age", "birth", "death", "credit", "quote"})
"""Properties whose subject is a person (or an outlet that speaks)."""

_POSSESSIVE_FILM = frozenset({"crew.film_of", "crew.hit_of"})
_PARTING = ("season", "period", "territory", "region", "chart", "over", "category")
"""Qualifiers whose silence does not mean the same statement."""

_EVENTS = {
    SubjectType.BOOK: "publication",
    SubjectType.BOOK_SERIES: "publication",
    SubjectType.TV_SERIES: "premiere",
    None: "premiere",
}


_COPIED = (
    SubjectType.BOOK,
    SubjectType.BOOK_SERIES,
    SubjectType.ALBUM,
    SubjectType.SONG,
    SubjectType.GAME,
    SubjectType.PERSON,
)
_BEARERS: dict[tuple[str, str], tuple[SubjectType, ...]] = {
    ("sales", "copies"): _COPIED,
    ("sales", "tickets"): (SubjectType.TOUR, SubjectType.FILM),
    ("work_count", "books"): (SubjectType.BOOK_SERIES, SubjectType.PERSON, SubjectType.FRANCHISE),
}  # fmt: skip
"""Whom a count can be said of, by its unit: a series sells no copies."""


_OF_BOOKS = re.compile(
    r"\b(?:best-?sellers?|fiction|non-?fiction|paperbacks?|hard(?:back|cover)s?|Sunday Times|Publishers Weekly|book)\b",
    re.I,
)
"""Charts of books, by their names."""
_WHOLE_SHOW = re.compile(r"\b[Tt]he (?:show|series|drama|comedy|sitcom) (?!finale|premiere)")
"""Words for a series as a whole, in a section on one of its seasons."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read: the claims, the works the article is about, and the numbers that no claim covers."""

    claims: tuple[Claim, ...]
    mains: tuple[MainWork, ...]
    unread: tuple[Mention, ...]


def extract(article: Article, lexicon: Lexicon | None = None) -> list[Claim]:
    """Return the checkable statements of an article, in the order of the text."""
    return list(extract_all(article, lexicon).claims)


def find_main_works(
    article: Article, lexicon: Lexicon | None = None, ground: Groundwork | None = None
) -> tuple[MainWork, ...]:
    """Return the works an article is about, the chief one first (the first of the two passes)."""
    return main_works((ground or Groundwork.of(article)).named(lexicon or EmptyLexicon()))


def extract_all(
    article: Article, lexicon: Lexicon | None = None, ground: Groundwork | None = None
) -> Extraction:
    """Return claims, main works and unread figures of an article; `ground` is what a first pass read of it."""
    if not article.status.readable:
        return Extraction((), (), ())
    document = read(article, lexicon or EmptyLexicon(), ground)
    mains = main_works(document)
    subjects = Subjects(document, mains)
    settled = [s for draft in run(RULES, document) if (s := _settle(draft, subjects))]
    settled = _without_star_vehicles(_without_guesses(settled), document.text)
    claims = _fold_repeats(document, settled)
    return Extraction(tuple(claims), mains, tuple(_unread(document, claims)))


def _without_guesses(settled: Sequence[tuple[Draft, ClaimSubject]]) -> list[tuple[Draft, ClaimSubject]]:
    """Drop what a rule for any figure read where a closer rule read the same figure."""
    close = [d for d, _ in settled if ".any_" not in d.rule]

    def read_closer(draft: Draft) -> bool:
        return any(d.kind == draft.kind and d.start < draft.end and draft.start < d.end for d in close)

    return [(d, s) for d, s in settled if ".any_" not in d.rule or not read_closer(d)]


def _is_author(name: str, text: str) -> bool:
    """Whether an article speaks of somebody's novel: then "X's thriller" is a book, too."""
    surname = re.escape(name.split()[-1])
    return bool(re.search(rf"\b{surname}'s? (?:[\w-]+ ){{0,3}}(?:novels?|books?|memoirs?|paperback)\b", text))


def _without_star_vehicles(
    settled: Sequence[tuple[Draft, ClaimSubject]], text: str
) -> list[tuple[Draft, ClaimSubject]]:
    """Drop "X's thriller" as a director's credit where X acts in it or writes books, or somebody else directed it."""
    actors = {(subject.name, fold(str(d.value))) for d, subject in settled if d.kind == "cast"}
    directed = {
        (subject.name, fold(str(d.value)))
        for d, subject in settled
        if d.qualifiers.get("role") == "director" and d.rule not in _POSSESSIVE_FILM
    }
    others = {name for name, _ in directed}

    def stands(draft: Draft, subject: ClaimSubject) -> bool:
        key = (subject.name, fold(str(draft.value)))
        if _is_author(str(draft.value), text):
            return False
        return key not in actors and (key in directed or subject.name not in others)

    return [(d, subject) for d, subject in settled if d.rule not in _POSSESSIVE_FILM or stands(d, subject)]


_OF_MAKERS = frozenset({"crew", "credit", "release_date"})
_POSSESSOR = re.compile(r"<[PXO]\d+>'s? ")
"""A claim within a noun phrase: what the sentence denies is not whose novel it is."""


def _is_past(draft: Draft, document: Document) -> bool:
    """Whether a date lies in a year before the article's: no plan, whatever the sentence plans."""
    if draft.kind != "release_date" or document.published is None:
        return False
    year = re.match(r"\d{4}", str(draft.value))
    return year is not None and int(year[0]) < document.published.year


def _settle(draft: Draft, subjects: Subjects) -> tuple[Draft, ClaimSubject] | None:
    """Settle manner and subject of a draft; None where it is no claim."""
    draft.subject_types = (
        draft.subject_types
        or _BEARERS.get((draft.kind, draft.unit or ""), ())
        or judged_by(draft.qualifiers.get("aggregator"))
        or property_named(draft.kind).about
    )
    if draft.kind == "chart_rank" and _OF_BOOKS.search(str(draft.qualifiers.get("chart", ""))):
        draft.subject_types = (SubjectType.BOOK, SubjectType.BOOK_SERIES)
    low, high = clause_around(draft.reading.shadow, *draft.at)
    if is_of_set(draft, low):
        return None
    front = draft.reading.shadow[low : draft.at[1]]
    modality = modality_of(front, draft.reading.shadow[draft.at[1] : high])
    if draft.modality is None:
        if isinstance(modality, Unsaid):
            return None
        draft.modality = modality
    if draft.modality is Modality.ASSERTED and _is_ahead(draft, subjects.document):
        draft.modality = Modality.PLANNED
    if _is_running_total(draft, front, draft.reading.shadow[draft.at[1] : high]):
        draft.qualifiers["period"] = "total"
    if draft.modality is Modality.PLANNED and _is_past(draft, subjects.document):
        draft.modality = Modality.ASSERTED
    owned = draft.kind in _OF_MAKERS and _POSSESSOR.match(draft.reading.shadow, draft.at[0])
    draft.polarity = draft.polarity or (
        Polarity.AFFIRMED if owned else polarity_of(draft.reading.shadow[low : draft.at[0]])
    )
    subject = _subject(draft, subjects)
    if (
        subject is None
        or fold(subject.name) == fold(str(draft.value))
        and draft.kind not in ("related_work", "credit")
    ):
        return None
    if draft.qualifiers.get("event") == AUTO_EVENT:
        draft.qualifiers["event"] = _EVENTS.get(subject.type, "release")
    whole = draft.qualifiers.get("event") == "release" and "part" not in draft.qualifiers
    if whole and subject.type is SubjectType.TV_SERIES:
        draft.qualifiers["event"] = "premiere"
    if draft.kind == "related_work" and _WHOLE_SHOW.search(draft.reading.shadow, low, draft.at[0]):
        draft.qualifiers.pop("season", None)  # the heading's season is none of the work's own
    if draft.kind == "release_date" and subject.type is SubjectType.FILM:
        if comes_to_stream(draft):
            draft.qualifiers["window"] = "streaming"
        elif comes_to_cinemas(draft):
            draft.qualifiers.setdefault("window", "theatrical")
    if draft.kind == "runtime" and "of" not in draft.qualifiers and subject.type is SubjectType.FILM:
        draft.qualifiers["of"] = "film"
    if draft.kind == "work_count" and subject.type is SubjectType.BOOK_SERIES:
        draft.qualifiers["series"] = subject.name
    return draft, subject


_HAS_MADE = re.compile(
    r"\b(?:has|have)(?: now| already| since| so far| by now|, so far,| to date| together| collectively)? (?:sold|shifted|moved|grossed|earned|made|taken|passed|topped|crossed|surpassed|exceeded"
    r"|amassed|racked up|notched up|clocked up|piled up|accumulated|generated|collected|banked|been (?:streamed|watched|viewed|played|bought))\b(?:<[^DST]\d+>|[^<>;,]){0,40}$"
)
"""The perfect tense before a sum: what has been made until now is a running total."""
_OF_A_STRETCH = re.compile(
    r"^[^.;<>]{0,60}?(?:\b(?:(?:this|last|past) (?:week|weekend|fortnight|quarter)|(?:an?|per|every|each) (?:day|night|week|month|year|episode)"
    r"|in (?:its|their) (?:<T\d+>|[a-z]+) (?:week|weekend|month|frame))\b|\b(?:last|past) <[QT]\d+>|(?<!since )(?<!released )<D\d+>)"
)
"""What follows a sum that is not all there has been: "this week", "a day", "in its second weekend"."""


def _is_running_total(draft: Draft, front: str, behind: str) -> bool:
    """Whether a sum without a period is all there has been: "has now sold 2.3 million copies"."""
    summed = draft.kind in ("sales", "box_office") or (
        draft.kind == "viewership" and draft.unit in ("streams", "views", "hours", "minutes")
    )
    bare = summed and "period" not in draft.qualifiers and not _OF_A_STRETCH.search(behind)
    return bare and bool(_HAS_MADE.search(front))


def _is_ahead(draft: Draft, document: Document) -> bool:
    """Whether a date, or that of a platform, lies after the article's own: then it is a plan, however it is said."""
    if document.published is None:
        return False
    said = [str(draft.value)] if draft.kind == "release_date" else []
    if draft.kind == "platform":
        clause = draft.reading.span(*clause_around(draft.reading.shadow, *draft.at))
        tokens = [t for t in draft.reading.tokens if clause[0] <= t.start < clause[1]]
        said = [t.payload.value for t in tokens if isinstance(t.payload, DateRead) and t.payload.value]
    spans = [interval_of(value) for value in said]
    return any(span and span[0] > document.published for span in spans)


def _subject(draft: Draft, subjects: Subjects) -> ClaimSubject | None:
    if draft.kind in PERSONAL and not isinstance(draft.subject, str):
        return subjects.person(draft)
    if isinstance(draft.subject, NameMention) and draft.subject.letter in "PXU":
        return subjects.subject_of(draft.subject, "explicit", draft.subject_types)
    return subjects.work(draft)


# repeats


def _fold_repeats(document: Document, settled: Sequence[tuple[Draft, ClaimSubject]]) -> list[Claim]:
    """Fold equal statements into one claim with several mentions, the first one leading."""
    groups: dict[tuple[object, ...], list[tuple[Draft, ClaimSubject]]] = {}
    for draft, subject in settled:
        groups.setdefault(_key(draft, subject), []).append((draft, subject))
    merged = _absorb(list(groups.values()))
    merged.sort(key=lambda g: (g[0][0].start, g[0][0].end, g[0][0].kind, str(g[0][0].value)))
    return [_claim(document, f"c{i}", group) for i, group in enumerate(merged, 1)]


def _key(draft: Draft, subject: ClaimSubject) -> tuple[object, ...]:
    value = fold(draft.value) if isinstance(draft.value, str) else draft.value
    scope = tuple(
        (k, fold(str(v))) for k, v in sorted(draft.qualifiers.items()) if k in ("season", "actor", "role", "meter", "territory", "period", "category", "over", "region", "chart", "event", "of", "episode", "outcome")
    )  # fmt: skip
    if draft.kind == "award":
        scope += (("year", str(draft.qualifiers.get("year", ""))),)  # the same award of two years
    return (draft.kind, fold(subject.name), value, draft.unit, draft.polarity, scope)


def _absorb(groups: list[list[tuple[Draft, ClaimSubject]]]) -> list[list[tuple[Draft, ClaimSubject]]]:
    """Fold a statement into another one that says the same with more qualifiers, or at the same place."""
    kept: list[list[tuple[Draft, ClaimSubject]]] = []
    of_kind: dict[str, list[list[tuple[Draft, ClaimSubject]]]] = {}
    for group in sorted(groups, key=lambda g: -max(len(d.qualifiers) for d, _ in g)):
        like = of_kind.setdefault(group[0][0].kind, [])
        home = next((k for k in like if _says_no_more(group[0], k[0])), None)
        if home is None:
            kept.append(group)
            like.append(group)
        else:
            home.extend(group)
    for group in kept:
        group.sort(key=lambda g: (g[0].start, g[0].end))
    return kept


def _says_no_more(one: tuple[Draft, ClaimSubject], other: tuple[Draft, ClaimSubject]) -> bool:
    a, b = one[0], other[0]
    if (a.kind, a.unit, a.polarity) != (b.kind, b.unit, b.polarity) or str(a.value).casefold() != str(
        b.value
    ).casefold():
        return False
    if a.kind == "award" and a.qualifiers.get("outcome") != b.qualifiers.get("outcome"):
        return False  # one lost it to the other
    if a.kind == "award" and "year" in b.qualifiers and "year" not in a.qualifiers and not _near(a, b):
        return False  # an award of some other year
    overlap = a.start < b.end and b.start < a.end
    if fold(one[1].name) != fold(other[1].name):
        return overlap and a.kind not in ("platform", "season_count", "credit", "quote", "crew", "record")
    shared = all(fold(str(b.qualifiers.get(k, v))) == fold(str(v)) for k, v in a.qualifiers.items())
    if overlap and shared:
        return True
    if any(k in b.qualifiers and k not in a.qualifiers for k in _PARTING):
        return False
    return all(
        k in b.qualifiers and fold(str(b.qualifiers[k])) == fold(str(v)) for k, v in a.qualifiers.items()
    )


def _near(one: Draft, other: Draft) -> bool:
    """Whether two statements stand in one paragraph, or one of them in the headline."""
    blocks = {one.reading.block, other.reading.block}
    return one.reading.block_index == other.reading.block_index or BlockKind.HEADLINE in blocks


def _claim(document: Document, id_: str, group: Sequence[tuple[Draft, ClaimSubject]]) -> Claim:
    drafts = [draft for draft, _ in group]
    leading = max(group, key=lambda g: (len(g[0].qualifiers), g[1].found_by == "explicit", -g[0].start))
    draft, subject = leading
    text = document.article.text
    spans = _distinct_spans(drafts)
    mentions = tuple(Mention(start=a, end=b, quote=text[a:b]) for a, b in spans)
    first = mentions[0]
    return Claim(
        id=id_,
        quote=first.quote,
        start=first.start,
        end=first.end,
        mentions=mentions,
        kind=draft.kind,
        subject=subject,
        value=draft.value,
        unit=draft.unit,
        resolution=draft.resolution,
        qualifiers=draft.qualifiers,
        polarity=draft.polarity or Polarity.AFFIRMED,
        bound=draft.bound,
        modality=draft.modality or Modality.ASSERTED,
    )


def _distinct_spans(drafts: Iterable[Draft]) -> list[tuple[int, int]]:
    """Return the spans in order; of overlapping ones the shortest stays."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted({(d.start, d.end) for d in drafts}, key=lambda s: (s[1] - s[0], s[0])):
        if not any(start < b and a < end for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


# numbers that no claim covers


def _unread(document: Document, claims: Sequence[Claim]) -> list[Mention]:
    covered = [(m.start, m.end) for c in claims for m in c.mentions]
    text = document.article.text
    found = []
    for reading in document.readings:
        for token in reading.tokens:
            said = text[token.start : token.end]
            figure = token.letter in "QMVGRD" and any(c.isdigit() for c in said)
            if figure and not any(a < token.end and token.start < b for a, b in covered):
                found.append(Mention(start=token.start, end=token.end, quote=said))
    return found
