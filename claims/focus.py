"""Which work each sentence of an article speaks of where it names none.

A paragraph is about the chief work of the article, or about the one that opens it; titles that stand as
comparands, or in passing, never capture what follows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.folding import fold_title
from claims.mains import MainWork, headline_person
from claims.mention import Mention
from claims.quantities import Quantity
from claims.reading import Document, Reading
from claims.statement import SubjectType
from claims.topics import WORK_NOUN, Topics
from scraper.article import BlockKind

_IT = re.compile(
    rf"(?:It|Its|That (?:album|set|record|film|movie|series|show|book|novel|one)|(?:When|After|Before|Until|Since|Once) (?:it|the {WORK_NOUN})) "
)
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
_LISTING_LINE = re.compile(r"(?:\d+\. )?<[WB]\d+>,? \([^()]*\)\.?")
_SEVERAL = 2
_LISTING = 3
"""Paragraphs that open with a listing line, from which on an article is a list."""
_RIVALRY = 1.5
"""How many times as often as a rival the one work must be named that a profile is about as well."""
_TOGETHER = 400
"""Characters within which both are first named."""
_TWO_TRADES = ({SubjectType.ALBUM, SubjectType.FILM}, {SubjectType.ALBUM, SubjectType.TV_SERIES})
_EARLY = 60
"""Characters of a sentence's shadow within which its topic stands."""
_FORMER = re.compile(r"The (former|latter)\b", re.I)
_WORK_SAID = re.compile(
    rf"\bthe (?:[\w<>]+[- ]){{0,3}}(?:{WORK_NOUN}|piece|cartoon|chiller|western|biopic|epic|adventure|caper|adaptation|weepie|title|release)\b",
    re.I,
)
_DEFINITE = re.compile(r"(?:The|It|Its|This|That) ")
_CONTINUES = re.compile(
    rf"(?:[A-Z][a-z]+(?:ed|ing)\b[^.;]{{0,110}}, |The <Q\d+>-(?:minute|part|episode) )(?:(?:the|this) (?:[\w-]+ ){{0,2}}{WORK_NOUN}|{WORK_NOUN}|chiller|it)\b"
)
"""A paragraph that opens with what the last one ended on: "Adapted from a novel, the film …"."""
_ITS_SEQUEL = re.compile(r"Its (?:sequel|successor|follow-?up|spin-?off|prequel|remake)\b")
_THAT_WORK = re.compile(
    rf"That (?:(?:<T\d+>|last|debut|earlier|later|older) )?(?:<Q\d+>|one|volume|{WORK_NOUN})\b"
)
_UNMARKED = re.compile(
    r"(?:\b(?:mak(?:e|es|ing)|made|writ(?:e|es|ing|ten)|wrote|direct(?:s|ed|ing)?|creat(?:e|es|ed|ing)|produc(?:e|es|ed|ing)|starr(?:ed|ing) in|seen in|appear(?:ed|ing)? in|sitcom|drama|film|series|novel|album) |<O\d+>'s )<X(\d+)>(?!'s)"
)
"""A name without marks in the place of a title, which "That series" takes up: "left to make Low Water for Hulu"."""
_NTH = re.compile(
    r"(?:The|Of (?:these|them|the three), the) (?:<T(?P<nth>\d+)>|last)(?: of (?:these|them))?(?:,| (?:is|was|has|had|stands|took|made|opened|drew|will|follows|stars)\b)"
)
"""One of the titles just named, by its place: "The last, directed by …"."""
_OLDER = re.compile(
    r"(?:The|That|But the) (?:(?P<older>older|earlier|original|first)|(?P<newer>newer|younger|new|later)) (?:<Q\d+>|one|\w+)\b(?! (?:of|to|from) <)"
)
"""One of two titles just named, by its age: "The older show was a hit"."""
_THE_WORK = re.compile(
    rf"The (?:[\w-]+ ){{0,2}}{WORK_NOUN} (?:was|is|has|had|stars|features|follows|runs|cost|opened|began|marks|also)\b"
)
"""A paragraph that opens with the work that the last one was led by: "The film was directed by"."""
_OWNED_WORK = re.compile(rf"<O\d+>(?:'s?)? (?:[\w'-]+ ){{0,3}}?(?:{WORK_NOUN})\b(?! <)", re.I)
"""A service's work without its title at the head of a sentence: "Paramount's military thriller, …"."""


_WORK_OF = re.compile(
    rf"<[PX](?P<maker>\d+)>'s? (?:[\w-]+ |<[QT]\d+>-){{0,3}}?(?:{WORK_NOUN}|hander|piece|chiller|western|biopic|epic|adventure|caper|adaptation|shocker|slasher|weepie|tearjerker|whodunit|mystery|(?:ghost|love|coming-of-age) story)\b(?! <)"
)
"""The work just named, by whose it is, at the head of a sentence: "Whitcombe's hospital chiller, shot in …"."""


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
        listed = [work for readings in by_block.values() if (work := self._listed_work(readings))]
        for readings in by_block.values():
            heading = self._heading_work(readings)
            if len(listed) >= _LISTING:
                heading = heading or self._listed_work(readings)
            if readings[0].block is BlockKind.HEADING:
                section = heading  # a heading without a title ends the section of the one before
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
            goes_on = _IT.match(readings[0].shadow) and not _CLEFT.match(readings[0].shadow)
            default = after if goes_on and after is not None and not chief else current
            if not chief and not topics and focus and _CONTINUES.match(readings[0].shadow):
                default = focus[-1] or default
            elif not topics and len(focus) > 1 and _THE_WORK.match(readings[0].shadow):
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
        taken_up = _IT.match(reading.shadow) or _KIND_SAID.match(reading.shadow)
        return self.is_chief(current) or bool(taken_up)

    def _resumed(self, first: Reading, current: Mention | None) -> Mention | None:
        """Return what a paragraph without a main title is about: the last one's work if the headline names it,
        or if the paragraph begins with "The film"; else the chief one.
        """
        if current is None or _DEFINITE.match(first.shadow) or self._in_headline(current):
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
        paragraph = _Paragraph(self, default, carried if default is None else None)
        found = [paragraph.next(reading) for reading in readings]
        return found, paragraph.last, paragraph.other or paragraph.last or default


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph has spoken of so far, sentence by sentence.

    `default` is the work that it is about; `other` the one other work that the last sentence spoke of, which
    `leads` where it heads its sentence before any chief work was named, and `opened` where it is the first named
    or one of several (a round-up); `last` the akin work that "the …" goes on with, `named_last` the titles of the
    last sentence, `listed` those of the last one that named several, `headed` whether it was headed by `other`,
    `unmarked_last` a name of it without marks that stands where a title would.
    """

    topics: Topics
    default: Mention | None
    last: Mention | None
    other: Mention | None = None
    arrived: bool = False
    seen: bool = False
    leads: bool = False
    opened: bool = False
    named: bool = False
    led: set[str] = field(default_factory=set)
    named_last: list[Mention] = field(default_factory=list)
    unmarked_last: Mention | None = None
    headed: bool = False
    listed: list[Mention] = field(default_factory=list)

    def next(self, reading: Reading) -> Mention | None:
        """Return the focus of the next sentence.

        Before a paragraph comes to its work, "the …" and "it" speak of the other work just named; an article
        without a main work (a profile) speaks of the last work named, over paragraphs.
        """
        pointed = self._pointed_at(reading)
        focus = pointed or self._spoken_of(reading)
        self._remember(reading)
        return focus

    def _spoken_of(self, reading: Reading) -> Mention | None:
        if _ITS_SEQUEL.match(reading.shadow) and self.last is not None:
            return self.default
        topics = self.topics.topics_of(reading) or self.topics.works_of_characters(reading)
        if self.default is None and not topics and (of_kind := self._last_of_kind(reading)):
            self.last = of_kind
            return of_kind
        if self.other is not None and self._goes_on(reading, topics):
            return self.other
        anaphoric = bool(_DEFINITE.match(reading.shadow))
        untitled = not reading.letters & {"W", "B"}
        if self.leads and not topics and (self.opened or untitled and not anaphoric):
            return self.other if self.opened else self.default
        taken_up = self.last is not None and (self.default is None or anaphoric and not self.arrived)
        focus = self.last if taken_up else self.default
        self._note(reading, topics, anaphoric)
        return focus

    def _pointed_at(self, reading: Reading) -> Mention | None:
        """Return the work that "The former" or "That show" means: one just named, even as a comparand."""
        pair = _FORMER.match(reading.shadow)
        if pair and len(self.named_last) == 2:
            return self.named_last[pair[1].casefold() == "latter"]
        if _THAT_WORK.match(reading.shadow):
            return self.unmarked_last or (self.named_last[-1] if self.named_last else None)
        return self._nth_of(reading) or self._by_age(reading) or self._of_maker(reading)

    def _of_maker(self, reading: Reading) -> Mention | None:
        """Return the work that "Hale's chiller" means: Hale's own, else the lesser one that the last sentence named.

        Whose a work is tells the article ("Hale's Low Water") or a reference; somebody not named before made what
        was named last.
        """
        said = _WORK_OF.match(reading.shadow)
        maker = reading.tokens[int(said["maker"])].payload if said else None
        if not isinstance(maker, Mention):
            return None
        if own := self.topics.works_by(maker):
            return own[-1] if len({m.name for m in own}) == 1 else None
        lesser = [m for m in self.named_last if not self.topics.is_chief(m)]
        return lesser[-1] if len(lesser) == 1 and not self.topics.named_before(maker) else None

    def _nth_of(self, reading: Reading) -> Mention | None:
        """Return the work that "The first" or "The last" means of those just named."""
        said = _NTH.match(reading.shadow)
        if said is None or not self.listed:
            return None
        payload = reading.tokens[int(said["nth"])].payload if said["nth"] else None
        nth = int(payload.value) if isinstance(payload, Quantity) else len(self.listed)
        return self.listed[nth - 1] if 1 <= nth <= len(self.listed) else None

    def _by_age(self, reading: Reading) -> Mention | None:
        """Return the work that "The older show" means where the chief one and another were just named."""
        said = _OLDER.match(reading.shadow)
        chief = [m for m in self.named_last if self.topics.is_chief(m)]
        others = [m for m in self.named_last if not self.topics.is_chief(m)]
        if said is None or len(chief) != 1 or len(others) != 1:
            return None
        return others[0] if said["older"] else chief[0]

    def _goes_on(self, reading: Reading, topics: Sequence[Mention]) -> bool:
        """Whether a sentence goes on with the other work: "it", "the film", or titles only by the way."""
        if topics:
            return self.leads and self._in_passing(reading, topics)
        said = _WORK_SAID.search(reading.shadow) or _OWNED_WORK.match(reading.shadow)
        if (
            self.headed
            and not topics
            and (_THE_WORK.match(reading.shadow) or _OWNED_WORK.match(reading.shadow))
        ):
            return True
        if _ITS_SEQUEL.match(reading.shadow):
            return False
        return bool(_IT.match(reading.shadow) or self.leads and said or self._means_other(reading))

    def _in_passing(self, reading: Reading, topics: Sequence[Mention]) -> bool:
        known = self.topics
        return not any(known.is_main(t) or known.akin_to_main(t) or known.heads(reading, t) for t in topics)

    def _last_of_kind(self, reading: Reading) -> Mention | None:
        """Return the last work of the kind that a sentence of a profile speaks of, where that is not the one at hand.

        "The film first": a singer who acts has an album and a film out.
        """
        noun = _KIND_SAID.search(reading.shadow)
        if noun is None:
            return None
        kind = next(kind for pattern, kind in _KINDS if re.fullmatch(pattern, noun[1], re.I))
        if self.last is not None and self.topics.kind_of(self.last) in (kind, None):
            return None
        return self.topics.last_of_kind(kind, reading.start)

    def _means_other(self, reading: Reading) -> bool:
        """Whether a sentence speaks of a kind of work that the other title is and the main one is not."""
        noun = _KIND_SAID.search(reading.shadow)
        if noun is None or self.default is None or self.other is None:
            return False
        kind = next(kind for pattern, kind in _KINDS if re.fullmatch(pattern, noun[1], re.I))
        return self.topics.kind_of(self.other) is kind and self.topics.kind_of(self.default) is not kind

    def _note(self, reading: Reading, topics: Sequence[Mention], anaphoric: bool) -> None:
        """Take down what a sentence has named."""
        default = self.default
        self.arrived = self.arrived or any(default is not None and t.name == default.name for t in topics)
        akin = [t for t in topics if default is None or self.topics.akin_to_main(t)]
        akin = [
            t for t in akin if default is None or self.topics.is_main(t) or not self.topics.heads(reading, t)
        ]
        keeps = (default is None or anaphoric) and not topics
        self.last = akin[-1] if akin else self.last if keeps else None
        if topics or not self.leads and reading.letters & {"W", "B"}:
            self.other = topics[0] if len({t.name for t in topics}) == 1 and not akin else None
        self.seen = self.seen or bool(akin)
        heads = self.other is not None and self.topics.heads(reading, self.other)
        self.headed = heads
        self.leads = self.other is not None and not self.seen and (heads or self.opened and not topics)
        if self.leads and self.other is not None and topics:
            self.led.add(self.other.name)
        self.opened = self.leads and (
            not self.named or len(self.led) > 1
        )  # several led works make a round-up
        self.named = self.named or bool(topics)

    def _remember(self, reading: Reading) -> None:
        """Keep the titles of a sentence for the one behind it."""
        self.named_last = [m for _, m in reading.mentions("WB")]
        if self.named_last:
            self.listed = self.named_last if len(self.named_last) >= _SEVERAL else []
        unmarked = _UNMARKED.search(
            reading.shadow, *[m.end() for m in re.finditer("<[WB]", reading.shadow)][-1:]
        )
        payload = reading.tokens[int(unmarked[1])].payload if unmarked else None
        self.unmarked_last = payload if isinstance(payload, Mention) else None
