"""What the titles of an article are, and which work each of its sentences speaks of where it names none.

A paragraph is about the chief work of the article, or about the one that opens it; titles that stand as
comparands, or in passing, never capture what follows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from claims.caseless import lowered
from claims.folding import fold_title
from claims.mains import COMPARAND, MainWork, headline_person, type_of
from claims.mention import Mention
from claims.reading import Document, Reading, Token
from claims.statement import SubjectType
from scraper.article import BlockKind

_TOUR = re.compile(r" (?:tour|trek|residency)$", re.I)
_CALLED = re.compile(r"\b(?:called|titled|entitled|named|dubbed) $", re.I)
_RELATIVE = re.compile(r"\b(?:that|what) $", re.I)  # "twice the 22,300 that “Low Water” managed"
_PERSON_CREDIT = re.compile(
    r"^(?:'s)? (?:alum(?:na|nus|s|ni)?|actor|actress|star|veteran|creator|scribe|director|loyalists|fans|faithful|devotees|purists|obsessives|diehards|die-hards)\b",
    re.I,
)
WORK_NOUN = (
    r"(?:series|show|film|movie|picture|album|record|novel|book|drama|thriller|reboot|sequel|feature|tentpole|soundtrack"
    r"|comedy|romance|soap|documentary)"
)
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
_LISTING_LINE = re.compile(r"(?:\d+\. )?<[WB]\d+>,? \([^()]*\)\.?")
_LISTING = 3
"""Paragraphs that open with a listing line, from which on an article is a list."""
_EARLY = 60
"""Characters of a sentence's shadow within which its topic stands."""
_FORMER = re.compile(r"The (former|latter)\b", re.I)
_WORK_SAID = re.compile(rf"\bthe (?:[\w<>]+[- ]){{0,3}}(?:{WORK_NOUN}|piece)\b", re.I)
_DEFINITE = re.compile(r"(?:The|It|Its|This|That) ")
_VERB_BEHIND = re.compile(
    r"(?:,(?:(?:<[^WB]\d+>|[^,<>]){0,90},){1,3}|,| \([^()]{0,60}\),?)? (?:also |then |still |now )?(?:[a-z]+ed|had|has|have|was|were|is|are|took|made|drew|fell|held|came|brought|went|won|sold|ran|hit|saw|got|led"
    r"|sits|stands|follows|holds|opens|takes|adds|drops|lands|comes|brings|earns|leads)\b"
)
_OFFSHOOT = re.compile(r"\b(?:spin-?off|spun (?:off|out)|offshoot)\b", re.I)
_OFFSHOOT_REACH = 60
"""Characters behind a title within which it is told to come from another."""
_EARLIER_WORK = re.compile(
    r"\b(?:his|her|their|<[PX]\d+>'s|whose) (?:previous|earlier|last|preceding|prior|most recent)(?: [\w-]+){1,3}(?: (?:with|for|at|as) <[PXO]\d+>)?,? $",
    re.I,
)
"""Words before a title of somebody's past: "her previous collaboration with <P>, <W>"."""
_CONTINUES = re.compile(
    rf"(?:[A-Z][a-z]+(?:ed|ing)\b[^.;]{{0,110}}, |The <Q\d+>-(?:minute|part|episode) )(?:(?:the|this) (?:[\w-]+ ){{0,2}}{WORK_NOUN}|{WORK_NOUN}|chiller|it)\b"
)
"""A paragraph that opens with what the last one ended on: "Adapted from a novel, the film …"."""
_STEM = 4
"""Letters by which a word that describes a work is known again: "firehouse", "firefighter"."""
_DESCRIBED = re.compile(rf"(?:The|That) ((?:[\w-]+ ){{1,3}}){WORK_NOUN}\b")
_EXPLAINED = re.compile(rf"['\"]?,? (?:the|an?|its) ((?:[\w-]+ ){{1,4}}){WORK_NOUN}\b")
_THAT_WORK = re.compile(rf"That (?:one|{WORK_NOUN})\b")
_THE_WORK = re.compile(
    rf"The (?:[\w-]+ ){{0,2}}{WORK_NOUN} (?:was|is|has|had|stars|features|follows|runs|cost|opened|began|marks|also)\b"
)
"""A paragraph that opens with the work that the last one was led by: "The film was directed by"."""
_ATTRIBUTE_FRONT = re.compile(r"\b(?:the|an?|whose|this|that|every|any) $", re.I)
_ATTRIBUTE_BEHIND = re.compile(
    r" (?!(?:is|was|are|were|has|had|have|will|would|can|could|may|might|and|or|but|nor|for|with|in|on|at|to|of|by|from|that|which|who|as|it|if|when|while|since|after|before"
    r"|until|over|than|then|so|is|did|does|do|made|took|drew|came|went|won|ran|got|sold|hit|held|fell|season|series|show|film|album|book|novel)\b|[a-z]+(?:ed|s)\b)[a-z][a-z'-]+"
)
"""A title as the attribute of a noun: "the Low Water writers' room"."""
_LEADS_IN = re.compile(
    r"(?:^(?:(?:In|On|At|After|By|For|From|Over|During|Since)\b(?:<[^WBP]\d+>|[^<>,;.]){1,40} )?|, )"
    r"(?:the (?:[\w'-]+ ){1,4})?(?:<O\d+>'s (?:[\w'-]+ ){0,4})?$",
    re.I,
)
"""What may stand before a title that opens its sentence: "In its fourth week Sony's …"."""
_GIVEN_TO = re.compile(
    r"^(?:The|Next|Also|Best|Newest|First|Then|Another)\b[^<>]{0,70} (?:was|is|came|comes) (?:<O\d+>'s |the |an? )?(?:<S\d+> of (?:the |an? )?)?(?:[a-z'-]+ ){0,4}$"
    r"|^(?:Meanwhile, |Elsewhere, |Over at [^<>]{0,20}, )?(?:The )?<O\d+> (?:will |also )?(?:has|have|adds?|brings?|offers?|drops?|launches|premieres|unveils?|gets?|debuts|rolls out|follows with) (?:the |its |an? )?(?:[a-z'-]+ ){0,5}$"
    r"|\b(?:cancell?ed|axed|scrapped|renewed|ordered|commissioned|greenlit|picked up|acquired|unveiled|pulled the plug on) (?:the |its |an? )?(?:[a-z'-]+ ){0,3}$"
    r"|\b(?:went|goes|belong(?:s|ed)|fell) to (?:<O\d+>'s |the )?$|\b(?:taken|claimed|held) by (?:<O\d+>'s )?$",
    re.I,
)
_OWNED_WORK = re.compile(rf"<O\d+>(?:'s?)? (?:[\w'-]+ ){{0,3}}?(?:{WORK_NOUN})\b(?! <)", re.I)
"""A service's work without its title at the head of a sentence: "Paramount's military thriller, …"."""
"""A title at the head of a clause, with its verb behind it, is no comparand."""


class Focus:
    """The works that the sentences of an article speak of; made once per article."""

    def __init__(self, document: Document, mains: Sequence[MainWork]) -> None:
        self.document = document
        self.mains = mains
        self._keys = {fold_title(m.name): m for m in mains}
        self._by_name: dict[str, list[Mention]] = defaultdict(list)
        for m in document.mentions:
            self._by_name[fold_title(m.name)].append(m)
        self._types: dict[int, tuple[Mention, SubjectType | None]] = {}  # by identity, and kept alive
        self._focus = self._track_focus()

    @cached_property
    def parent_and_offshoot(self) -> tuple[Mention, Mention] | None:
        """The two chief works of the article where one is told to come from the other: the older one first."""
        if len(self.mains) != 2:
            return None
        for offshoot, parent in (self.mains, reversed(self.mains)):
            for place in self._by_name[fold_title(offshoot.name)]:
                if self._comes_from_another(place):
                    return self._by_name[fold_title(parent.name)][0], place
        return None

    def _comes_from_another(self, place: Mention) -> bool:
        """Whether the words right before or behind a title tell that it is a spin-off."""
        others = (m.start for m in self.document.mentions if m.letter in "WB" and m.start > place.start)
        end = min(place.end + _OFFSHOOT_REACH, next(others, len(self.document.text)))
        before, behind = (
            self.document.text[max(0, place.start - 16) : place.start],
            self.document.text[place.end : end],
        )
        return bool(re.search(r"\bspin-?off \W?$", before) or _OFFSHOOT.search(behind.split("\n")[0]))

    def _type(self, mention: Mention) -> SubjectType | None:
        """Return what kind of thing a mention names; decided once for each."""
        if id(mention) not in self._types:
            self._types[id(mention)] = (mention, self._decide_type(mention))
        return self._types[id(mention)][1]

    def _decide_type(self, mention: Mention) -> SubjectType | None:
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

    def _is_main(self, mention: Mention) -> bool:
        return fold_title(mention.name) in self._keys

    def _is_chief(self, mention: Mention) -> bool:
        return bool(self.mains) and fold_title(mention.name) == fold_title(self.mains[0].name)

    def _akin_to_main(self, mention: Mention) -> bool:
        """Whether a title shares all its words with a main work's, or the other way round."""
        words = set(fold_title(mention.name).split())
        return any(words <= (own := set(key.split())) or own <= words for key in self._keys)

    def _chief_mention(self) -> Mention | None:
        if not self.mains:
            return None
        places = self._by_name[fold_title(self.mains[0].name)]
        return next((m for m in places if m.entries), places[0] if places else None)

    def _blocked(self, reading: Reading, position: int, token: Token) -> bool:
        shadow = reading.shadow
        front = shadow[max(0, position - 70) : position]
        if (
            COMPARAND.search(lowered(front))
            or _CALLED.search(front)
            or _RELATIVE.search(front)
            or _EARLIER_WORK.search(front)
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
        if _ATTRIBUTE_FRONT.search(front) and _ATTRIBUTE_BEHIND.match(shadow, end):
            return True
        opened = shadow.rfind("(", 0, position)
        inside = opened > shadow.rfind(")", 0, position)
        return inside or shadow[end : end + 3] == "'s " and not self._is_main_token(token)

    def _is_main_token(self, token: Token) -> bool:
        return isinstance(token.payload, Mention) and self._is_main(token.payload)

    def _topics(self, reading: Reading) -> list[Mention]:
        """Return the works a sentence speaks of, comparands left out."""
        return [
            mention
            for token, mention in reading.mentions("WB")
            if not self._blocked(reading, reading.position(token.start), token)
        ]

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
                current = section
                continue
            topics = [(r, t) for r in readings for t in self._topics(r) if self._is_main(t)]
            chief = next((t for _, t in topics if self._is_chief(t)), None)
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
            heading = [t for t in mains.values() if self._heads(reading, t)]
            if mains and not reading.letters & {"W", "B"}:
                result[i] = current = next(iter(mains.values()))  # "the firefighter series"
            elif heading or len(mains) == 1:
                current = (heading or list(mains.values()))[0]
            elif mains or reading.letters & {"W", "B"}:
                current = None
            elif current is not None and self._takes_up(reading, current, found[i]):
                result[i] = current
        return result

    def _chief_topics(self, reading: Reading) -> list[Mention]:
        """Return the chief works that a sentence names, or that it describes at its head without a title."""
        topics = [t for t in self._topics(reading) if self._is_main(t)]
        said = _DESCRIBED.match(reading.shadow) if len(self.mains) > 1 and not topics else None
        if said is None:
            return topics
        words = [w for w in said[1].casefold().split() if len(w) >= _STEM]
        fitting = [
            place
            for main, place in self._described.items()
            if any(word[:_STEM] == own[:_STEM] for word in words for own in place[1])
        ]
        return [fitting[0][0]] if len(fitting) == 1 else []

    @cached_property
    def _described(self) -> dict[str, tuple[Mention, frozenset[str]]]:
        """The chief works with the words that describe them: those of the title and of what it is explained by."""
        found: dict[str, tuple[Mention, frozenset[str]]] = {}
        for main in self.mains:
            places = self._by_name[fold_title(main.name)]
            said = " ".join(
                m[1] for p in places if (m := _EXPLAINED.match(self.document.low, (p.outer or (0, p.end))[1]))
            )
            words = {*fold_title(main.name).split(), *said.split()}
            if places:
                found[main.name] = places[0], frozenset(w for w in words if len(w) >= _STEM)
        return found

    def _takes_up(self, reading: Reading, current: Mention, before: Mention | None) -> bool:
        """Whether a sentence without a title goes on with a chief work rather than with the paragraph's own."""
        if before is None or not self._is_main(before):
            return False
        taken_up = _IT.match(reading.shadow) or _KIND_SAID.match(reading.shadow)
        return self._is_chief(current) or bool(taken_up)

    def _resumed(self, first: Reading, current: Mention | None) -> Mention | None:
        """Return what a paragraph without a main title is about: the last one's work if the headline names it,
        or if the paragraph begins with "The film"; else the chief one.
        """
        if current is None or _DEFINITE.match(first.shadow) or self._in_headline(current):
            return current
        return self._chief_mention()

    def _in_headline(self, mention: Mention) -> bool:
        end = self.document.headline_end
        return any(m.start < end for m in self._by_name[fold_title(mention.name)])

    def _lead_of_person(self) -> Mention | None:
        """Return the work that an article about a person is about as well: named early and more than once."""
        if not self.mains or self.mains[0].score < _LEADING_SCORE:
            return None
        return self._chief_mention()

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

        Before a paragraph comes to its work, "the …" and "it" speak of the other work just named; an article
        without a main work (a profile) speaks of the last work named, over paragraphs.
        """
        focus: list[Mention | None] = []
        last: Mention | None = carried if default is None else None
        other: Mention | None = None
        arrived = leads = seen = opened = named = False
        led: set[str] = set()
        pairs: list[Mention] = []
        for reading in readings:
            anaphoric = _DEFINITE.match(reading.shadow)
            pair = _FORMER.match(reading.shadow)
            if pair and len(pairs) == 2:
                focus.append(pairs[pair[1].casefold() == "latter"])
                continue
            if pairs and _THAT_WORK.match(reading.shadow):
                focus.append(pairs[-1])
                continue  # "That show": the work just named, even as a comparand
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
            if leads and not topics and (opened or not reading.letters & {"W", "B"} and not anaphoric):
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
            if leads and other is not None and topics:
                led.add(other.name)
            opened = leads and (not named or len(led) > 1)  # several led works make a round-up
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
                    len(front) < 60 and _LEADS_IN.search(front) and _VERB_BEHIND.match(reading.shadow, end)
                )
        return False
