"""Whom each statement speaks of: explicit titles and persons, pronouns, and the work a paragraph is about.

Only one claim in eight names its subject, so it is tracked: an explicit title or person in the clause, a
pronoun or definite noun phrase ("it", "the film"), else the main title. Titles that stand as comparands
("eclipsing X", "unlike X", "more than X") never capture a figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from claims.claim import ClaimSubject, FoundBy
from claims.folding import fold_title
from claims.grammar import Draft, clause_around
from claims.mains import COMPARAND, MainWork, headline_person, type_of
from claims.names import Mention
from claims.reading import Document, Reading, Token
from claims.statement import SubjectType
from scraper.article import BlockKind

_TOUR = re.compile(r" (?:tour|trek|residency)$", re.I)
_CALLED = re.compile(r"\b(?:called|titled|entitled|named|dubbed) $", re.I)
_RELATIVE = re.compile(r"\b(?:that|what) $", re.I)  # "twice the 22,300 that “Low Water” managed"
_PERSON_CREDIT = re.compile(
    r"^(?:'s)? (?:alum(?:na|nus)?|actor|actress|star|veteran|creator|scribe|director)\b", re.I
)
_WORK_NOUN = (
    r"(?:series|show|film|movie|picture|album|record|novel|book|drama|thriller|reboot|sequel|feature|tentpole|soundtrack"
    r"|comedy|romance|soap|documentary)"
)
_DEFINITE_NOUN = re.compile(
    rf"\b(?<!of )(?<!about )(?:the new one|the (?:\w+[- ]){{0,2}}{_WORK_NOUN})\b(?! (?:of|by|from|<))",
    re.IGNORECASE,
)
_COMMON_ANTECEDENT = re.compile(rf"\bthe {_WORK_NOUN},\s+which\s*$", re.IGNORECASE)
_IT = re.compile(r"(?:It|Its|That (?:album|set|record|film|movie|series|show|book|novel|one)) ")
_CLEFT = re.compile(r"It (?:is|was|'s|isn't|wasn't|takes?|took|seems?|helps?|remains|would|may|might|will) ")
"""A pronoun that stands for nothing before it: "It is Bess who …", "It took two years to …"."""
_LEADING_SCORE = 7
_KINDS = (
    (r"show|series|season|sitcom|episodes?", SubjectType.TV_SERIES),
    (r"film|movie|picture", SubjectType.FILM),
    (r"album|record|LP", SubjectType.ALBUM),
    (r"song|single|track", SubjectType.SONG),
    (r"novel|book|memoir", SubjectType.BOOK),
)
_KIND_SAID = re.compile(
    rf"^(?:The|Its|This|That) (?:[\w-]+ ){{0,2}}?({'|'.join(words for words, _ in _KINDS)})\b(?! (?:of|by|from|<))",
    re.I,
)
_UNTITLED = re.compile(
    r"(?:An?|Another|Plans for an?) (?:[\w-]+ ){0,2}?((?:concert |companion |behind-the-scenes )?"
    r"(?:documentary|concert film|sequel|prequel|spin-?off|musical|stage version|remake|special|tie-in novel|podcast|video game|movie|follow-up))\b(?! (?:to|of|from) <)"
)
_NAMED_KINDS = (
    (r"show|sitcom|miniseries", (SubjectType.TV_SERIES,)),
    (r"film|movie|picture", (SubjectType.FILM,)),
    (r"album|record|LP", (SubjectType.ALBUM,)),
    (r"song|single", (SubjectType.SONG,)),
    (r"novel|book|memoir", (SubjectType.BOOK,)),
    (r"saga|novels|books|trilogy|quartet", (SubjectType.BOOK_SERIES,)),
)
_KIND_NAMED = re.compile(
    rf"\b(?:the|this|that) (?:[\w-]+ ){{0,2}}?({'|'.join(words for words, _ in _NAMED_KINDS)})\b(?! (?:of|by|from|<))"
    r"(?= (?:ha[sd]|is|was|will|stands?|stood|sold|takes?|took|ma[dk]e|earned|opened|climbed|runs?|went|came|goes|comes|[a-z]+ed)\b)",
    re.I,
)
"""A kind of work as the subject of a clause: "the novel has sold", "the picture opened"."""
_PREDECESSOR = re.compile(
    r"(?:^|[,;—] |\b(?:and|but|while) )(?:the (?:first|original|previous|earlier) (?:film|movie|picture|one|instal?lment)"
    r"|its predecessor)\b",
    re.I,
)
_EARLY = 60
"""Characters of a sentence's shadow within which its topic stands."""
_FORMER = re.compile(r"The (former|latter)\b", re.I)
_WORK_SAID = re.compile(rf"\bthe (?:[\w<>]+[- ]){{0,3}}(?:{_WORK_NOUN}|piece)\b", re.I)
_DEFINITE = re.compile(r"(?:The|It|Its|This|That) ")
_ANAPHOR = re.compile(
    r"\b(?:it|its|the new one|the (?:\w+[- ]){0,2}(?:series|show|film|movie|picture|album|record|set|novel|book|drama|thriller|reboot"
    r"|sequel|feature|tentpole|season|run|project|comedy|romance|spin-?off|soap))\b",
    re.IGNORECASE,
)


_SUBJECT_VERB = re.compile(
    r",? (?:had|has|have|was|were|is|are|took|made|drew|fell|held|came|opened|earned|managed|grossed|collected|banked|eased|added|debuted|finished|sold|scored|posted|pulled)\b"
)
_RELATIVE_OF = re.compile(
    r"<[WB](\d+)>(?:,(?:<[^WBP]\d+>|[^<>.;]){1,90}?)?,? (?:and |but )?(?:that|which) (?:had |has |only |once |itself )?"
    r"(?:managed|drew|posted|scored|earned|pulled|grossed|opened|sold|took|made|reached|topped|bowed|launched|began|started|debuted)\b(?:<[^WBP]\d+>|[^<>.;,]){0,24}(?:<[QMVRG]\d+>[^<>.;]*)?$"
)
"""A title whose own relative clause holds the figure, even where the title is a comparand."""
_OPENS_CLAUSE = re.compile(
    r"(?:^|, |; |: |— )(?:(?:meanwhile|and|but|while|by (?:way of )?(?:comparison|contrast)|in comparison|elsewhere), )?(?:<D\d+>'s )?$",
    re.I,
)
_VERB_BEHIND = re.compile(
    r"(?:,(?:<[^WB]\d+>|[^,<>]){0,90},)? (?:also |then |still |now )?(?:[a-z]+ed|had|has|have|was|were|is|are|took|made|drew|fell|held|came|brought|went|won|sold|ran|hit|saw|got|led"
    r"|sits|stands|follows|holds|opens|takes|adds|drops|lands|comes|brings|earns|leads)\b"
)
_GIVEN_TO = re.compile(
    r"^(?:The|Next|Also|Best|Newest)\b[^<>]{0,70} (?:was|is|came|comes) (?:<O\d+>'s |the )?$"
    r"|\b(?:went|goes|belong(?:s|ed)|fell) to (?:<O\d+>'s |the )?$|\b(?:taken|claimed|held) by (?:<O\d+>'s )?$",
    re.I,
)
_OWNED_WORK = re.compile(rf"<O\d+>(?:'s?)? (?:[\w'-]+ ){{0,3}}?(?:{_WORK_NOUN})\b(?! <)", re.I)
"""A service's work without its title at the head of a sentence: "Paramount's military thriller, …"."""
"""A title at the head of a clause, with its verb behind it, is no comparand."""


def _governs(shadow: str, position: int) -> bool:
    """Whether the title at this place opens a clause with its verb behind it."""
    end = shadow.find(">", position) + 1
    front = shadow[max(0, position - 70) : position]
    return bool(_SUBJECT_VERB.match(shadow, end) and _OPENS_CLAUSE.search(front))


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
        if untitled := self._untitled(draft):
            return untitled
        if _PREDECESSOR.search(self._words_before(draft)):
            mention = self._predecessor(draft)
            return self.subject_of(mention, "coreference", draft.subject_types) if mention else None
        mention = self._in_clause(draft)
        found: FoundBy = "explicit"
        if mention is None:
            mention = self._of_kind_said(draft, self._focus[draft.reading.index])
            found = "coreference" if _ANAPHOR.search(self._clause(draft)) else "main_title"
        if mention is None:
            return None
        return self.subject_of(self._fitting(mention, draft.subject_types), found, draft.subject_types)

    def _untitled(self, draft: Draft) -> ClaimSubject | None:
        """Return the work without a title that opens the sentence: "A sequel has been ordered", "A concert film is due"."""
        opening = _UNTITLED.match(draft.reading.shadow)
        if not opening or not self.mains or opening.end() > draft.at[1]:
            return None
        named = [t for t, _ in draft.reading.mentions("WB") if t.end <= draft.reading.span(*draft.at)[1]]
        if named or draft.kind in ("cast", "character"):
            return None
        return ClaimSubject(name=f"{self.mains[0].name} {opening[1].casefold()}", found_by="coreference")

    def _of_kind_said(self, draft: Draft, focus: Mention | None) -> Mention | None:
        """Return the last work of the kind that the clause names ("the novel has sold"), where the focus is another."""
        noun = _KIND_NAMED.search(self._clause(draft))
        if noun is None or focus is None:
            return focus
        kinds = next(kinds for words, kinds in _NAMED_KINDS if re.fullmatch(words, noun[1], re.I))
        main = self._keys.get(fold_title(focus.name))
        if {self._type(focus), main and main.type} & {None, *kinds} or {e.type for e in focus.entries} & set(
            kinds
        ):
            return focus
        before = [m for m in self.document.mentions if m.letter in "WB" and m.start < draft.reading.end]
        fitting = [m for m in before if {e.type for e in m.entries} & set(kinds) or self._type(m) in kinds]
        chief = [m for m in fitting if self._is_chief(m)]
        own = chief or [m for m in fitting if self._is_main(m)]
        return own[-1] if own else fitting[-1] if fitting else focus

    def _words_before(self, draft: Draft) -> str:
        """Return the words of the sentence up to the match, as the article has them."""
        end = draft.reading.span(0, max(draft.at[0], 1))[1]
        return self.document.text[draft.reading.start : end]

    def _predecessor(self, draft: Draft) -> Mention | None:
        """Return the work that "the first film" means: one whose title is akin to a main one's, named before."""
        place = draft.reading.start
        akin = [
            m for m in self.document.mentions
            if m.letter in "WB" and m.start < place and self._akin_to_main(m) and not self._is_main(m)
        ]  # fmt: skip
        return akin[-1] if akin else None

    def _fitting(self, mention: Mention, types: Sequence[SubjectType]) -> Mention:
        """Pass from a work that cannot bear the statement to its namesake that can.

        The books of a figure "Ida Marl" have no seasons, but the series "Marl" has: one title's words
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
        if len(fitting) != 1:
            return next((fitting[key] for key in self._keys if key in fitting), mention)
        return next(iter(fitting.values()))

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
        if _TOUR.search(mention.name):
            return SubjectType.TOUR
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
            (p, t, m)
            for p, t, m in works
            if low <= p < draft.at[0] and (_governs(reading.shadow, p) or not self._blocked(reading, p, t))
        ]
        if (
            before
            and reading.block is BlockKind.HEADLINE
            and not re.search(r"[;:,]| as | while | and ", reading.shadow[before[0][0] : before[-1][0]])
        ):
            return before[0][
                2
            ]  # a headline's later title is an object: "‘Low Water’ sails past ‘Hollow Tide’"
        owner = _RELATIVE_OF.search(reading.shadow[: draft.at[1]])
        if owner and isinstance(payload := reading.tokens[int(owner[1])].payload, Mention):
            return payload  # "more than Low Water, the drama that was its pride and that managed …"
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
        if _DEFINITE_NOUN.search(reading.shadow[low : draft.at[0] + 12]):
            return None
        # the clauses before it, in the same sentence: what they speak of goes on
        before_it = [(p, m) for p, t, m in works if p < low and not self._blocked(reading, p, t)]
        if before_it and _DEFINITE_NOUN.search(reading.shadow[before_it[-1][0] : low]):
            return None
        earlier = [m for _, m in before_it]
        if earlier:
            return earlier[-1] if self._is_main(earlier[-1]) or not self.mains else self._prefer(earlier)
        if re.search(r"\b(?:the|its|this|that|it is an?|it's an?) $", reading.shadow[: draft.at[0]], re.I):
            return None  # "the six-part series follows …": the noun stands for the work spoken of
        after = [m for p, t, m in works if draft.at[1] <= p < high and not self._blocked(reading, p, t)]
        return after[0] if after and self._is_main(after[0]) else None

    def _prefer(self, earlier: Sequence[Mention]) -> Mention:
        return next((m for m in reversed(earlier) if self._is_main(m)), earlier[-1])

    def _is_main(self, mention: Mention) -> bool:
        return fold_title(mention.name) in self._keys

    def _blocked(self, reading: Reading, position: int, token: Token) -> bool:
        shadow = reading.shadow
        front = shadow[max(0, position - 70) : position]
        if (
            COMPARAND.search(front)
            or _CALLED.search(front)
            or _RELATIVE.search(front)
            or re.search(r"<[PXD]\d+>'s $", front)
            and not self._is_main_token(token)
        ):
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
        of_person = headline_person(self.document) is not None
        current = None if of_person else self._chief_mention()
        by_block: dict[int, list[Reading]] = defaultdict(list)
        for reading in self.document.readings:
            by_block[reading.block_index].append(reading)
        focus: list[Mention | None] = []
        section: Mention | None = None
        carried: Mention | None = None
        after: Mention | None = None  # what the next sentence would go on with
        lead = self._lead_of_person() if of_person else None
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
            topics = [(r, t) for r in readings for t in self._topics(r) if self._is_main(t)]
            chief = next((t for _, t in topics if self._is_chief(t)), None)
            leading = next((t for r, t in topics if self._leads(r, t)), None)
            current = None if of_person else chief or leading or self._resumed(readings[0], current)
            goes_on = _IT.match(readings[0].shadow) and not _CLEFT.match(readings[0].shadow)
            default = after if goes_on and after is not None and not chief else current
            if of_person and default is None and not goes_on:
                carried = lead or carried
            found, carried, after = self._local_focus(readings, default, carried)
            focus += found
        return focus

    def _resumed(self, first: Reading, current: Mention | None) -> Mention | None:
        """Return what a paragraph without a main title is about: the last one's work if the headline names it,
        or if the paragraph begins with "The film"; else the chief one.
        """
        if current is None or _DEFINITE.match(first.shadow) or self._in_headline(current):
            return current
        return self._chief_mention()

    def _in_headline(self, mention: Mention) -> bool:
        blocks = self.document.article.blocks
        end = next((b.end for b in blocks if b.kind is BlockKind.HEADLINE), 0)
        return any(m.start < end for m in self._by_name[fold_title(mention.name)])

    def _lead_of_person(self) -> Mention | None:
        """Return the work that an article about a person is about as well: named early and more than once."""
        if not self.mains or self.mains[0].score < _LEADING_SCORE:
            return None
        return self._chief_mention()

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

    def _leads(self, reading: Reading, mention: Mention) -> bool:
        """Whether a title stands early enough in its sentence to be what the paragraph is about."""
        places = [reading.position(t.start) for t, m in reading.mentions("WB") if m is mention]
        return bool(places) and places[0] <= _EARLY

    def _local_focus(
        self, readings: Sequence[Reading], default: Mention | None, carried: Mention | None
    ) -> tuple[list[Mention | None], Mention | None, Mention | None]:
        """Return the focus of each sentence of a paragraph, the work that the next one goes on with, and
        the one that a pronoun at its head would mean.

        Before a paragraph comes to its work, "the …" and "it" speak of the other work just named; an article
        without a main work (a profile) speaks of the last work named, over paragraphs.
        """
        focus: list[Mention | None] = []
        last: Mention | None = carried if default is None else None
        other: Mention | None = None
        arrived = leads = seen = opened = named = False
        pairs: list[Mention] = []
        for reading in readings:
            anaphoric = _DEFINITE.match(reading.shadow)
            pair = _FORMER.match(reading.shadow)
            if pair and len(pairs) == 2:
                focus.append(pairs[pair[1].casefold() == "latter"])
                continue
            topics = self._topics(reading) or self._works_of_characters(reading)
            if (
                other is not None
                and not topics
                and (
                    _IT.match(reading.shadow)
                    or leads
                    and (_WORK_SAID.search(reading.shadow) or _OWNED_WORK.match(reading.shadow))
                )
            ):
                focus.append(other)
                continue  # "It", "the film" go on with the one work that the sentence before spoke of
            if (
                other is not None
                and not topics
                and default is not None
                and self._means_other(reading, other, default)
            ):
                focus.append(other)
                continue  # "the show" beside a film means the series just named
            if leads and topics and self._in_passing(reading, topics):
                focus.append(other)
                continue  # the sentence goes on with the work that leads the paragraph
            if leads and not topics and not reading.letters & {"W", "B"} and not anaphoric:
                focus.append(other if opened else default)
                continue
            goes_on = last is not None and (default is None or anaphoric and not arrived)
            focus.append(last if goes_on else default)
            arrived = arrived or any(default is not None and t.name == default.name for t in topics)
            akin = [t for t in topics if self._akin_to_main(t) or default is None]
            keeps = default is None or anaphoric
            last = akin[-1] if akin else last if keeps and not topics else None
            if topics or not leads and reading.letters & {"W", "B"}:
                other = topics[0] if len({t.name for t in topics}) == 1 and not akin else None
            pairs = [m for _, m in reading.mentions("WB")]
            seen = seen or bool(akin)
            leads = other is not None and not seen and (self._heads(reading, other) or opened and not topics)
            opened = leads and not named
            named = named or bool(topics)
        return focus, last, other or last or default

    def _in_passing(self, reading: Reading, topics: Sequence[Mention]) -> bool:
        """Whether a sentence names other titles only by the way."""
        return not any(self._is_main(t) or self._akin_to_main(t) or self._heads(reading, t) for t in topics)

    def _means_other(self, reading: Reading, other: Mention, default: Mention) -> bool:
        """Whether a sentence speaks of a kind of work that the other title is and the main one is not."""
        noun = _KIND_SAID.search(reading.shadow)
        if noun is None:
            return False
        kind = next(kind for pattern, kind in _KINDS if re.fullmatch(pattern, noun[1], re.I))
        return self._type(other) is kind and self._type(default) is not kind

    def _heads(self, reading: Reading, mention: Mention) -> bool:
        """Whether a title is the grammatical subject that its sentence opens with, after a short lead at most."""
        for token, found in reading.mentions("WB"):
            if found.name == mention.name:
                position = reading.position(token.start)
                end = reading.shadow.find(">", position) + 1
                front = reading.shadow[:position]
                if _GIVEN_TO.search(front):
                    return True
                return bool(
                    len(front) < 60
                    and re.search(
                        r"(?:^|, )(?:the (?:[\w'-]+ ){1,4})?(?:<O\d+>'s (?:[\w'-]+ ){0,4})?$", front
                    )
                    and _VERB_BEHIND.match(reading.shadow, end)
                )
        return False

    def _is_chief(self, mention: Mention) -> bool:
        return bool(self.mains) and fold_title(mention.name) == fold_title(self.mains[0].name)

    def _works_of_characters(self, reading: Reading) -> list[Mention]:
        """Return the works that bear the name of a character of the sentence ("Ida Marl": *Marl*)."""
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
