"""Whom a sentence speaks of: the main works of an article, and the subject of each claim.

Only one claim in eight names its subject, so it is tracked: an explicit title or person in the clause, a
pronoun or definite noun phrase ("it", "the film"), else the main title. Titles that stand as comparands
("eclipsing X", "unlike X", "more than X") never capture a figure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.claim import ClaimSubject, FoundBy
from claims.folding import fold_title
from claims.grammar import Draft, clause_around
from claims.names import Mention
from claims.reading import Document, Reading, Token
from claims.statement import SubjectType
from scraper.article import BlockKind

_COMPARAND = re.compile(
    r"\b(?:eclips\w+|outstripp\w+|outpac\w+|surpass\w*|overt(?:ook|ake\w*|aking)|unlike|than|like|liken\w*|behind|ahead of"
    r"|compared (?:with|to)|beyond|past|beat\w*|bur(?:y|ies|ied)|outdr\w+|outs(?:ell\w*|old)|outgross\w*|toppl\w+|rival\w*|echo\w*"
    r"|dwarf\w*|dethron\w+|alongside|fresh (?:off|from)|known for|(?:last )?seen in|starred in|appear\w* in|roles? in|worked on|alum of|star of|spin-?off (?:of|from)|(?:se|pre)quel to"
    r"|adaptation of|based on|adapted from|inspired by|draws? on|jump on|up on|where|such as|(?:move|sail|blow|race)\w* past|mining"
    r"|finale|episode|premiere|opener|closer|followed by|clone|match\w*|join\w*|in the vein of|splicing|channels?|opposite)\b[^<>.;]{0,44}?$",
    re.IGNORECASE,
)
_PERSON_CREDIT = re.compile(
    r"^(?:'s)? (?:alum(?:na|nus)?|actor|actress|star|veteran|creator|scribe|director)\b", re.I
)
_SERIES_WORDS = r"series|show|season|episodes?|drama|thriller|sitcom|miniseries|procedural|spin-?off|reboot|premiere|finale|freshman"
_FILM_WORDS = (
    r"film|movie|picture|box office|sequel|blockbuster|theat(?:er|re)s|tentpole|opening weekend|feature"
)
_ALBUM_WORDS = r"album|record|single|song|track|LP|vinyl|Billboard|tour"
_BOOK_WORDS = r"novel|book|memoir|author|publisher|bestseller|paperback|hardcover|chapter"
_TYPE_CUES: tuple[tuple[SubjectType, re.Pattern[str]], ...] = (
    (SubjectType.TV_SERIES, re.compile(rf"\b(?:{_SERIES_WORDS})\b", re.I)),
    (SubjectType.FILM, re.compile(rf"\b(?:{_FILM_WORDS})\b", re.I)),
    (SubjectType.ALBUM, re.compile(rf"\b(?:{_ALBUM_WORDS})\b", re.I)),
    (SubjectType.BOOK, re.compile(rf"\b(?:{_BOOK_WORDS})\b", re.I)),
)
_NEAR_CUE: tuple[tuple[SubjectType, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{before})\W+$", re.I), re.compile(rf"^\W+(?:(?:the|an?|her|his|its|\d{{4}})\s+)*(?:[\w-]+\s+){{0,2}}(?:{after})\b", re.I))
    for kind, before, after in (
        (SubjectType.BOOK, r"novel|book|memoir|bestseller", r"novel|book|memoir"),
        (SubjectType.SONG, r"single|song|track|follow-up|closer|ballad|anthem", r"single|song|track"),
        (SubjectType.ALBUM, r"album|record|LP|EP|debut album", r"album|LP|EP"),
        (SubjectType.FILM, r"film|movie|picture|sequel|biopic", r"film|movie|picture|biopic"),
        (SubjectType.TV_SERIES, r"series|show|drama|thriller|sitcom|miniseries|spin-?off|soap", r"series|show|drama|sitcom|miniseries"),
        (SubjectType.TOUR, r"tour", r"(?:tour(?! de )|trek)"),
    )
)  # fmt: skip
_WORK_NOUN = (
    r"(?:series|show|film|movie|picture|album|record|novel|book|drama|thriller|reboot|sequel|feature|tentpole|soundtrack"
    r"|comedy|romance|soap|documentary)"
)
_DEFINITE_NOUN = re.compile(
    rf"\b(?:the new one|the (?:\w+[- ]){{0,2}}{_WORK_NOUN})\b(?! (?:of|by|from|<))", re.IGNORECASE
)
_COMMON_ANTECEDENT = re.compile(rf"\bthe {_WORK_NOUN},\s+which\s*$", re.IGNORECASE)
_IT = re.compile(r"(?:It|Its) ")
_DEFINITE = re.compile(r"(?:The|It|Its|This|That) ")
_ANAPHOR = re.compile(
    r"\b(?:it|its|the new one|the (?:\w+[- ]){0,2}(?:series|show|film|movie|picture|album|record|set|novel|book|drama|thriller|reboot"
    r"|sequel|feature|tentpole|season|run|project|comedy|romance|spin-?off|soap))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MainWork:
    """A work the article is about; `score` orders several."""

    name: str
    type: SubjectType | None
    year: int | None
    id: str | None
    score: float


def main_works(document: Document) -> list[MainWork]:
    """Return the works an article is about, the chief one first: headline, page data, marks, frequency."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in document.mentions:
        if mention.letter in "WB":
            mentions[fold_title(mention.name)].append(mention)
    headline_end = next((b.end for b in document.article.blocks if b.kind is BlockKind.HEADLINE), 0)
    named = {fold_title(w.name) for w in document.article.works}
    scored = []
    for key, places in mentions.items():
        score = _main_score(document, places, headline_end) + 10 * (key in named)
        scored.append((score, -places[0].start, places))
    scored.sort(key=lambda s: (-s[0], -s[1]))
    mains = [_main_work(document, places, score) for score, _, places in scored]
    if not mains:
        return []
    leading = {fold_title(m.name) for m in _leading_mentions(document, headline_end)} | named
    return [m for m in mains if fold_title(m.name) in leading] or mains[:1]


def _leading_mentions(document: Document, headline_end: int) -> list[Mention]:
    """Return the titles that lead: in the headline (no comparands), or set over a section or a list item."""
    found = []
    heads = [
        (b.start, b.end) for b in document.article.blocks if b.kind in (BlockKind.HEADING, BlockKind.ITEM)
    ]
    for m in document.mentions:
        if m.letter not in "WB":
            continue
        before = document.text[max(0, m.start - 60) : m.start]
        head = next(((a, b) for a, b in heads if a <= m.start < b), None)
        if (
            m.start < headline_end
            and not _COMPARAND.search(before)
            or head
            and re.fullmatch(r"[\W\d]*", document.text[head[0] : m.start])
        ):
            found.append(m)
    return found


def chief_person(document: Document) -> Mention | None:
    """Return the person or band an article is chiefly about: the headline's, else the one named most often."""
    headline_end = next((b.end for b in document.article.blocks if b.kind is BlockKind.HEADLINE), 0)
    persons = [
        m
        for m in document.mentions
        if m.letter == "P" or m.type is SubjectType.ORGANISATION and m.letter == "O"
    ]
    inside = [m for m in persons if m.start < headline_end]
    if inside:
        return inside[0]
    names = Counter(m.name for m in persons)
    return max(persons, key=lambda m: names[m.name], default=None)


def headline_person(document: Document) -> Mention | None:
    """Return the person whom an article is about: named in a headline that names no work."""
    headline_end = next((b.end for b in document.article.blocks if b.kind is BlockKind.HEADLINE), 0)
    inside = [m for m in document.mentions if m.start < headline_end]
    persons = [m for m in inside if m.letter == "P" or m.letter == "X" and " " in m.name]
    return persons[0] if persons and not any(m.letter in "WB" for m in inside) else None


def _main_score(document: Document, places: Sequence[Mention], headline_end: int) -> float:
    score = 0.0
    headings = [b for b in document.article.blocks if b.kind is BlockKind.HEADING]
    for i, mention in enumerate(places):
        before = document.text[max(0, mention.start - 60) : mention.start]
        if any(b.start <= mention.start < min(b.end, b.start + 40) for b in headings):
            score += 4
        if mention.start < headline_end:
            score += 3 if _COMPARAND.search(before) else 8
        elif not _COMPARAND.search(before) or i:
            score += 1 + 0.5 * mention.marked
    body = document.text[headline_end : headline_end + 600]
    score += 3 * any(headline_end <= m.start < headline_end + len(body) for m in places)
    return score


def _main_work(document: Document, places: Sequence[Mention], score: float) -> MainWork:
    type_ = type_of(document, places)
    entry = next((e for m in places for e in m.entries if e.type is type_), None)
    entry = entry or next((e for m in places for e in m.entries if e.type is None or e.type.is_work), None)
    return MainWork(
        entry.entity if entry else places[0].name,
        type_,
        entry.year if entry else None,
        entry.id if entry else None,
        score,
    )


def type_of(document: Document, places: Sequence[Mention], whole_text: bool = True) -> SubjectType | None:
    """Decide what a title names: the lexicon's only type, else the cue words beside it, else the article's."""
    known = {e.type for m in places for e in m.entries if e.type and e.type.is_work}
    if len(known) == 1:
        return known.pop()
    votes: Counter[SubjectType] = Counter()
    for m in places:
        a, b = m.outer or (m.start, m.end)
        before, after = document.text[max(0, a - 40) : a], document.text[b : b + 40]
        for kind, left, right in _NEAR_CUE:
            votes[kind] += 3 * (bool(left.search(before)) + bool(right.match(after)))
    if whole_text and not any(votes.values()):
        for kind, cue in _TYPE_CUES:
            votes[kind] += len(cue.findall(document.text))
    ranked = [(n, kind) for kind, n in votes.items() if n and (not known or kind in known)]
    if ranked:
        return max(ranked, key=lambda r: r[0])[1]
    return None


class Subjects:
    """Resolve the subject of each draft; made once per article."""

    def __init__(self, document: Document, mains: Sequence[MainWork]) -> None:
        self.document = document
        self.mains = mains
        self._keys = {fold_title(m.name): m for m in mains}
        self._by_name: dict[str, list[Mention]] = defaultdict(list)
        for m in document.mentions:
            self._by_name[fold_title(m.name)].append(m)
        self._focus = self._track_focus()

    # works

    def work(self, draft: Draft) -> ClaimSubject | None:
        """Return the work a draft speaks of."""
        if isinstance(draft.subject, Mention):
            fitting = self._fitting(draft.subject, draft.subject_types)
            return self.subject_of(fitting, "explicit", draft.subject_types)
        if isinstance(draft.subject, str):
            return ClaimSubject(name=draft.subject, found_by="explicit")
        mention = self._in_clause(draft)
        found: FoundBy = "explicit"
        if mention is None:
            mention = self._focus[draft.reading.index]
            found = "coreference" if _ANAPHOR.search(self._clause(draft)) else "main_title"
        if mention is None:
            return None
        return self.subject_of(self._fitting(mention, draft.subject_types), found, draft.subject_types)

    def _fitting(self, mention: Mention, types: Sequence[SubjectType]) -> Mention:
        """Pass from a work that cannot bear the statement to its namesake that can.

        The books of a figure "Harry Bosch" have no seasons, but the series "Bosch" has: one title's words
        are all among the other's.
        """
        known = {e.type for e in mention.entries}
        if not types or not known or None in known or known & set(types):
            return mention
        words = set(fold_title(mention.name).split())
        for other in self.document.mentions:
            theirs = set(fold_title(other.name).split())
            if (words <= theirs or theirs <= words) and any(e.type in types for e in other.entries):
                return other
        fitting = {
            fold_title(m.name): m for m in self.document.mentions if any(e.type in types for e in m.entries)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else mention

    def subject_of(
        self, mention: Mention, found_by: FoundBy, types: Sequence[SubjectType] = ()
    ) -> ClaimSubject:
        """Return the claim subject that a mention names, of one of the wanted types where several fit."""
        entries = [e for e in mention.entries if e.type in types] if types else []
        if not entries:
            kind = self._type(mention)
            entries = [e for e in mention.entries if e.type is kind] or list(mention.entries)
        kind = entries[0].type if len({e.type for e in entries}) == 1 else self._type(mention)
        years = {e.year for e in entries if e.type is kind} or {None}
        ids = {e.id for e in entries if e.type is kind} or {None}
        year, id_ = (years.pop() if len(years) == 1 else None), (ids.pop() if len(ids) == 1 else None)
        name = entries[0].entity if entries else mention.name
        if mention.letter == "X" and types and SubjectType.PERSON not in types:
            kind = None
        return ClaimSubject(name=name, type=kind, year=year, id=id_, found_by=found_by)

    def _type(self, mention: Mention) -> SubjectType | None:
        if mention.letter in "PX":
            return SubjectType.PERSON
        if mention.letter in "UO":
            return SubjectType.ORGANISATION
        if mention.type:
            return mention.type
        main = self._keys.get(fold_title(mention.name))
        near = type_of(self.document, [mention], whole_text=False)
        return near or (
            main.type if main else type_of(self.document, self._by_name[fold_title(mention.name)])
        )

    def _clause(self, draft: Draft) -> str:
        a, b = clause_around(draft.reading.shadow, *draft.at)
        return draft.reading.shadow[a:b]

    def _in_clause(self, draft: Draft) -> Mention | None:
        """Return the nearest title before the match in its clause, else the clause's own one after it."""
        reading = draft.reading
        low, high = clause_around(reading.shadow, *draft.at)
        works = [(reading.position(t.start), t, m) for t, m in reading.mentions("WB")]
        before = [
            (p, t, m) for p, t, m in works if low <= p < draft.at[0] and not self._blocked(reading, p, t)
        ]
        if before:
            described = _DEFINITE_NOUN.search(reading.shadow[before[-1][0] : draft.at[0]])
            return before[-1][2] if not described or self._is_chief(before[-1][2]) else None
        relative = reading.shadow[max(0, low - 9) : low].casefold()
        if re.search(r",\s+which\s*$", relative):
            earlier = [m for p, _, m in works if p < low]
            noun = _COMMON_ANTECEDENT.search(reading.shadow[:low])
            if noun:
                return None
            if earlier:
                return earlier[-1]
        if _DEFINITE_NOUN.search(reading.shadow[low : draft.at[0]]):
            return None
        # the clauses before it, in the same sentence: what they speak of goes on
        before_it = [(p, m) for p, t, m in works if p < low and not self._blocked(reading, p, t)]
        if before_it and _DEFINITE_NOUN.search(reading.shadow[before_it[-1][0] : low]):
            return None
        earlier = [m for _, m in before_it]
        if earlier:
            return earlier[-1] if self._is_main(earlier[-1]) or not self.mains else self._prefer(earlier)
        after = [m for p, t, m in works if draft.at[1] <= p < high and not self._blocked(reading, p, t)]
        return after[0] if after and self._is_main(after[0]) else None

    def _prefer(self, earlier: Sequence[Mention]) -> Mention:
        return next((m for m in reversed(earlier) if self._is_main(m)), earlier[-1])

    def _is_main(self, mention: Mention) -> bool:
        return fold_title(mention.name) in self._keys

    def _blocked(self, reading: Reading, position: int, token: Token) -> bool:
        shadow = reading.shadow
        front = shadow[max(0, position - 70) : position]
        if _COMPARAND.search(front) or re.search(r"<[PXD]\d+>'s $", front) and not self._is_main_token(token):
            return True
        joined = re.search(r"<[WB](\d+)>(?:,| and|, and) $", front)
        if joined:
            other = reading.tokens[int(joined[1])]
            return self._blocked(reading, reading.position(other.start), other)
        end = shadow.find(">", position) + 1
        if _PERSON_CREDIT.match(shadow[end : end + 16]):
            return True
        opened = shadow.rfind("(", 0, position)
        inside = opened > shadow.rfind(")", 0, position)
        return inside or shadow[end : end + 3] == "'s " and not self._is_main_token(token)

    def _is_main_token(self, token: Token) -> bool:
        return isinstance(token.payload, Mention) and self._is_main(token.payload)

    def _track_focus(self) -> list[Mention | None]:
        """Return, for each sentence, the work that "it" and silence mean there.

        A paragraph that names the chief work speaks of it; one that names only another main work speaks of
        that one from its start on; one that names none goes on with the work of the paragraph before.
        """
        current = None if headline_person(self.document) else self._chief_mention()
        by_block: dict[int, list[Reading]] = defaultdict(list)
        for reading in self.document.readings:
            by_block[reading.block_index].append(reading)
        focus: list[Mention | None] = []
        section: Mention | None = None
        for readings in by_block.values():
            heading = self._heading_work(readings)
            if readings[0].block is BlockKind.HEADING:
                section = heading  # a heading without a title ends the section of the one before
            elif heading is not None:
                section = heading
            if section is not None:
                focus += [section] * len(readings)
                current = section
                continue
            topics = [t for r in readings for t in self._topics(r) if self._is_main(t)]
            chief = next((t for t in topics if self._is_chief(t)), None)
            current = chief or (topics[0] if topics else current)
            focus += self._local_focus(readings, current)
        return focus

    def _heading_work(self, readings: Sequence[Reading]) -> Mention | None:
        """Return the work that a heading, or the first words of a list item, set over what follows."""
        if readings[0].block not in (BlockKind.HEADING, BlockKind.ITEM):
            return None
        start = readings[0].start
        for reading in readings:
            for token, mention in reading.mentions("WB"):
                if re.fullmatch(r"[\W\d]*", self.document.text[start : token.start]):
                    return mention
        return None

    def _local_focus(self, readings: Sequence[Reading], default: Mention | None) -> list[Mention | None]:
        """Before a paragraph comes to its work, "the …" and "it" speak of the other work just named."""
        focus: list[Mention | None] = []
        last: Mention | None = None
        other: Mention | None = None
        arrived = False
        for reading in readings:
            anaphoric = _DEFINITE.match(reading.shadow)
            if other is not None and _IT.match(reading.shadow):
                focus.append(other)
                continue  # "It" goes on with the one work that the sentence before spoke of
            focus.append(last if last is not None and anaphoric and not arrived else default)
            topics = self._topics(reading) or self._works_of_characters(reading)
            arrived = arrived or any(default is not None and t.name == default.name for t in topics)
            akin = [t for t in topics if self._akin_to_main(t) or default is None]
            last = akin[-1] if akin else last if anaphoric and not topics else None
            other = topics[0] if len({t.name for t in topics}) == 1 and not akin else None
        return focus

    def _is_chief(self, mention: Mention) -> bool:
        return bool(self.mains) and fold_title(mention.name) == fold_title(self.mains[0].name)

    def _works_of_characters(self, reading: Reading) -> list[Mention]:
        """Return the works that bear the name of a character of the sentence ("Harry Bosch": *Bosch*)."""
        found = []
        for _, character in reading.mentions("C"):
            words = set(fold_title(character.name).split())
            found += [
                m
                for m in self.document.mentions
                if m.letter in "WB" and set(fold_title(m.name).split()) <= words
            ][:1]
        return found

    def _akin_to_main(self, mention: Mention) -> bool:
        """Whether a title shares all its words with a main work's, or the other way round."""
        words = set(fold_title(mention.name).split())
        return any(words <= (own := set(key.split())) or own <= words for key in self._keys)

    def _topics(self, reading: Reading) -> list[Mention]:
        """Return the works a sentence speaks of, comparands left out."""
        return [
            mention
            for token, mention in reading.mentions("WB")
            if not self._blocked(reading, reading.position(token.start), token)
        ]

    def _chief_mention(self) -> Mention | None:
        if not self.mains:
            return None
        places = self._by_name[fold_title(self.mains[0].name)]
        return next((m for m in places if m.entries), places[0] if places else None)

    # persons

    def person(self, draft: Draft) -> ClaimSubject | None:
        """Return the person a draft speaks of: explicit, else the nearest person before it in the sentence."""
        if isinstance(draft.subject, Mention):
            return self.subject_of(draft.subject, "explicit", (SubjectType.PERSON,))
        reading = draft.reading
        persons = [(reading.position(t.start), m) for t, m in reading.mentions("PX") if self._is_person(m)]
        before = [m for p, m in persons if p < draft.at[0]]
        if before:
            return self.subject_of(before[-1], "explicit", (SubjectType.PERSON,))
        return self._person_before(reading)

    def _is_person(self, mention: Mention) -> bool:
        return mention.letter == "P" or len(mention.name.split()) > 1

    def _person_before(self, reading: Reading) -> ClaimSubject | None:
        for earlier in reversed(self.document.readings[max(0, reading.index - 2) : reading.index]):
            persons = [m for _, m in earlier.mentions("PX") if self._is_person(m)]
            if persons and earlier.block_index == reading.block_index:
                return self.subject_of(persons[0], "coreference", (SubjectType.PERSON,))
        return None
