"""Which work each sentence of an article speaks of where it names none.

A paragraph is about the chief work of the article, or about the one that opens it; titles that stand as
comparands, or in passing, never capture what follows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claims.folding import fold_title
from claims.mains import MainWork, headline_person
from claims.mention import Mention
from claims.paragraph import DEFINITE, IT, KIND_SAID, THE_WORK, Paragraph
from claims.reading import Document, Reading
from claims.statement import SubjectType
from claims.topics import WORK_NOUN, Topics
from scraper.article import BlockKind

_CLEFT = re.compile(r"It (?:is|was|'s|isn't|wasn't|takes?|took|seems?|helps?|remains|would|may|might|will) ")
"""A pronoun that stands for nothing before it: "It is Bess who …", "It took two years to …"."""
_LEADING_SCORE = 7
_LISTING_LINE = re.compile(r"(?:\d+\. )?<[WB]\d+>,? \([^()]*\)\.?")
_LISTING = 3
"""Paragraphs that open with a listing line, from which on an article is a list."""
_RIVALRY = 1.5
"""How many times as often as a rival the one work must be named that a profile is about as well."""
_TOGETHER = 400
"""Characters within which both are first named."""
_TWO_TRADES = ({SubjectType.ALBUM, SubjectType.FILM}, {SubjectType.ALBUM, SubjectType.TV_SERIES})
_PIECE = 5
"""Sentences that a piece of a page of several has at least, its heading among them."""
_EARLY = 60
"""Characters of a sentence's shadow within which its topic stands."""
_CONTINUES = re.compile(
    rf"(?:[A-Z][a-z]+(?:ed|ing)\b[^.;]{{0,110}}, |The <Q\d+>-(?:minute|part|episode) )(?:(?:the|this) (?:[\w-]+ ){{0,2}}{WORK_NOUN}|{WORK_NOUN}|it)\b"
)
"""A paragraph that opens with what the last one ended on: "Adapted from a novel, the film …"."""


class Focus(Topics):
    """The works that the sentences of an article speak of; made once per article."""

    def __init__(self, document: Document, mains: Sequence[MainWork]) -> None:
        super().__init__(document, mains)
        self._in_sections: set[int] = set()
        self._focus = self._track_focus()

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
        pieces = {} if of_person else self._pieces(list(by_block.values()))
        listed = [work for readings in by_block.values() if (work := self._listed_work(readings))]
        for readings in by_block.values():
            heading = self._heading_work(readings)
            if len(listed) >= _LISTING:
                heading = heading or self._listed_work(readings)
            if readings[0].block is BlockKind.HEADING:
                # a heading without a title ends the section of the one before
                section = heading or pieces.get(readings[0].block_index)
            elif heading is not None:
                section = heading
            if section is not None:
                focus += [section] * len(readings)
                self._in_sections.update(r.index for r in readings)
                current = section
                continue
            topics = [(r, t) for r in readings for t in self.topics_of(r) if self.is_main(t)]
            chief = next((t for _, t in topics if self.is_chief(t)), None)
            leading = next((t for r, t in topics if self._leads(r, t)), None)
            current = None if of_person else chief or leading or self._resumed(readings[0], current)
            goes_on = IT.match(readings[0].shadow) and not _CLEFT.match(readings[0].shadow)
            default = after if goes_on and after is not None and not chief else current
            if not chief and not topics and focus and _CONTINUES.match(readings[0].shadow):
                default = focus[-1] or default
            elif not topics and len(focus) > 1 and THE_WORK.match(readings[0].shadow):
                led = focus[-1] is not None and focus[-2] is not None and focus[-1].name == focus[-2].name
                default = focus[-1] if led and default is not None else default
            if of_person and default is None and not goes_on:
                carried = lead or carried
            found, carried, after = self._local_focus(readings, default, carried)
            focus += self._between_mains(readings, found)
        return focus

    def _between_mains(
        self, readings: Sequence[Reading], found: Sequence[Mention | None]
    ) -> list[Mention | None]:
        """Let a sentence without a title go on with the chief work that the one before it spoke of.

        Only in a paragraph that speaks of several; the lesser ones go on only where "it" or "the film" takes them up.
        """
        named = [{t.name: t for t in self._chief_topics(r)} for r in readings]
        if len({name for mains in named for name in mains} | {m.name for m in found if m}) < 2:
            return list(found)
        result, current = list(found), None
        for i, (reading, mains) in enumerate(zip(readings, named, strict=True)):
            heading = [t for t in mains.values() if self.heads(reading, t)]
            if mains and not reading.letters & {"W", "B"}:
                result[i] = current = next(iter(mains.values()))  # "the firefighter series"
            elif heading or len(mains) == 1:
                current = (heading or list(mains.values()))[0]
            elif mains or reading.letters & {"W", "B"}:
                current = None
            elif current is not None and self._takes_up(reading, current, found[i]):
                result[i] = current
        return result

    def _takes_up(self, reading: Reading, current: Mention, before: Mention | None) -> bool:
        """Whether a sentence without a title goes on with a chief work rather than with the paragraph's own."""
        if before is None or not self.is_main(before):
            return False
        taken_up = IT.match(reading.shadow) or KIND_SAID.match(reading.shadow)
        return self.is_chief(current) or bool(taken_up)

    def _resumed(self, first: Reading, current: Mention | None) -> Mention | None:
        """Return what a paragraph without a main title is about: the last one's work if the headline names it,
        or if the paragraph begins with "The film"; else the chief one.
        """
        if current is None or DEFINITE.match(first.shadow) or self._in_headline(current):
            return current
        return self._chief_mention()

    def _lead_of_person(self) -> Mention | None:
        """Return the work that an article about a person is about as well: named early and more than once."""
        if not self.mains or self.mains[0].score < _LEADING_SCORE:
            return None
        chief = self._chief_mention()
        return None if chief is not None and self._has_rival(chief) else chief

    def _has_rival(self, chief: Mention) -> bool:
        """Whether a profile opens with a work of another trade that it names about as often: a film beside an album."""
        own = self._by_name[fold_title(chief.name)]
        return any(
            places[0].letter == "W"
            and len(places) * _RIVALRY >= len(own)
            and abs(places[0].start - own[0].start) < _TOGETHER
            and {self.kind_of(chief), self.kind_of(places[0])} in _TWO_TRADES
            for places in self._by_name.values()
        )

    def _listed_work(self, readings: Sequence[Reading]) -> Mention | None:
        """Return the work of a listing line that opens a paragraph: "Low Water (BBC One, Sunday, 9pm)"."""
        if readings[0].block is not BlockKind.PARAGRAPH or not _LISTING_LINE.fullmatch(
            readings[0].shadow.strip()
        ):
            return None
        return next((m for _, m in readings[0].mentions("WB")), None)

    def _pieces(self, blocks: Sequence[Sequence[Reading]]) -> dict[int, Mention]:
        """Return what the pieces of a page of several are about, by the block of their headings.

        Such a page names the work that it names most in one of its pieces alone, and not in its headline; a piece has
        a heading without a title, and opens with a work as its subject.
        """
        bounds = [i for i, readings in enumerate(blocks) if readings[0].block is BlockKind.HEADING]
        of_chief = {
            sum(i <= at for i in bounds)
            for at, readings in enumerate(blocks)
            for reading in readings
            if any(self.is_chief(m) for _, m in reading.mentions("WB"))
        }
        chief = self._chief_mention()
        if chief is None or self._in_headline(chief) or len(of_chief) != 1:
            return {}
        found: dict[int, Mention] = {}
        for start, end in pairwise([*bounds, len(blocks)]):
            body = [reading for readings in blocks[start:end] for reading in readings]
            if len(body) < _PIECE or bounds.index(start) + 1 in of_chief:
                continue
            prose = [b for b in blocks[start + 1 : end] if b[0].block is BlockKind.PARAGRAPH]
            opening = [reading for readings in prose[:2] for reading in readings]
            heads = (t for r in opening for t in self.topics_of(r) if self.heads(r, t))
            if (own := next(heads, None)) is not None:
                found[blocks[start][0].block_index] = own
        return found

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
        """
        paragraph = Paragraph(self, default, carried if default is None else None)
        found = [paragraph.next(reading) for reading in readings]
        return found, paragraph.last, paragraph.other or paragraph.last or default
