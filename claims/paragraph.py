"""Which work the sentences of one paragraph speak of, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.mention import Mention
from claims.quantities import Quantity
from claims.reading import Reading
from claims.statement import SubjectType
from claims.topics import WORK_NOUN, Topics, first_fitting

IT = re.compile(
    rf"(?:It|Its|That (?:album|set|record|film|movie|series|show|book|novel|one)|(?:When|After|Before|Until|Since|Once) (?:it|the {WORK_NOUN})) "
)
_KINDS = (
    (r"show|series|season|sitcom|episodes?", SubjectType.TV_SERIES),
    (r"film|movie|picture", SubjectType.FILM),
    (r"album|record|LP", SubjectType.ALBUM),
    (r"song|single|track", SubjectType.SONG),
    (r"novel|book|memoir", SubjectType.BOOK),
)
KIND_SAID = re.compile(
    rf"^(?:The|Its|This|That) (?:[\w-]+ ){{0,2}}?({'|'.join(words for words, _ in _KINDS)})\b(?! (?:of|by|from|<))",
    re.I,
)
_SEVERAL = 2
_FORMER = re.compile(r"The (former|latter)\b", re.I)
_WORK_SAID = re.compile(
    rf"\bthe (?:[\w<>]+[- ]){{0,3}}(?:{WORK_NOUN}|piece|cartoon|western|epic|adventure|caper|adaptation|weepie|title|release)\b",
    re.I,
)
DEFINITE = re.compile(r"(?:The|It|Its|This|That) ")
_ITS_SEQUEL = re.compile(r"Its (?:sequel|successor|follow-?up|spin-?off|prequel|remake)\b")
_THAT_WORK = re.compile(
    rf"That (?:(?:<[TD]\d+>|last|debut|earlier|later|older) )?(?:<Q\d+>|(?:one|volume|{WORK_NOUN})\b)"
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
    r"(?:The|That|But the) (?:(?P<older>older|earlier|original|first)|(?:newer|younger|new|later)) (?:<Q\d+>|(?:one|\w+)\b)(?! (?:of|to|from) <)"
)
"""One of two titles just named, by its age: "The older show was a hit"."""
THE_WORK = re.compile(
    rf"The (?:[\w-]+ ){{0,2}}{WORK_NOUN} (?:was|is|has|had|stars|features|follows|runs|cost|opened|began|marks|also)\b"
)
"""A paragraph that opens with the work that the last one was led by: "The film was directed by"."""
_OWNED_WORK = re.compile(rf"<O\d+>(?:'s?)? (?:[\w'-]+ ){{0,3}}?(?:{WORK_NOUN})\b(?! <)", re.I)
"""A service's work without its title at the head of a sentence: "Paramount's military thriller, …"."""


_WORK_OF = re.compile(
    rf"<[PX](?P<maker>\d+)>'s? (?:[\w-]+ |<[QT]\d+>-){{0,3}}?(?:{WORK_NOUN}|hander|piece|western|epic|adventure|caper|adaptation|shocker|slasher|weepie|tearjerker|whodunit|mystery|(?:ghost|love|coming-of-age) story)\b(?! <)"
)
"""The work just named, by whose it is, at the head of a sentence: "Marl's harbour chiller, shot in …"."""


@dataclass(slots=True)
class Paragraph:
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
        anaphoric = bool(DEFINITE.match(reading.shadow))
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
        maker = reading.named(said, "maker")
        if maker is None:
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
        payload = reading.payload(said["nth"]) if said["nth"] else None
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
        if _ITS_SEQUEL.match(reading.shadow):
            return False
        owned = _OWNED_WORK.match(reading.shadow)
        if self.headed and (owned or THE_WORK.match(reading.shadow)):
            return True
        said = owned or _WORK_SAID.search(reading.shadow)
        taken_up = said and (self.leads or self.headed and "S" not in reading.letters)
        return bool(IT.match(reading.shadow) or taken_up or self._means_other(reading))

    def _in_passing(self, reading: Reading, topics: Sequence[Mention]) -> bool:
        known = self.topics
        return not any(known.is_main(t) or known.akin_to_main(t) or known.heads(reading, t) for t in topics)

    def _last_of_kind(self, reading: Reading) -> Mention | None:
        """Return the last work of the kind that a sentence of a profile speaks of, where that is not the one at hand.

        "The film first": a singer who acts has an album and a film out.
        """
        noun = KIND_SAID.search(reading.shadow)
        if noun is None:
            return None
        kind = first_fitting(_KINDS, noun[1])
        if self.last is not None and self.topics.kind_of(self.last) in (kind, None):
            return None
        return self.topics.last_of_kind(kind, reading.start)

    def _means_other(self, reading: Reading) -> bool:
        """Whether a sentence speaks of a kind of work that the other title is and the main one is not."""
        noun = KIND_SAID.search(reading.shadow)
        if noun is None or self.default is None or self.other is None:
            return False
        kind = first_fitting(_KINDS, noun[1])
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
        other = self.other
        heads = other is not None and (
            self.topics.heads(reading, other) or self.topics.introduces(reading, other)
        )
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
        last = max(reading.shadow.rfind("<W"), reading.shadow.rfind("<B"))
        unmarked = _UNMARKED.search(reading.shadow, last + 2 if last >= 0 else 0)
        self.unmarked_last = reading.named(unmarked)
