"""What the titles of an article name, and which works a sentence speaks of: those that are no comparands.

A title stands as a comparand, or in passing, after "unlike" and its like, in a bracket behind a person, as the
attribute of another noun, or as a work of somebody's past.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from claims.caseless import lowered
from claims.folding import fold_title
from claims.mains import COMPARAND, MainWork, chief_speaker, type_of
from claims.mention import Mention
from claims.reading import Document, Reading, Token
from claims.statement import SubjectType

_TOUR = re.compile(r" (?:tour|trek|residency)$", re.I)
_CALLED = re.compile(r"\b(?:called|titled|entitled|named|dubbed) $", re.I)
EPISODE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts) (?:[a-z-]+ )?(?:finale|premiere|opener|closer|(?:last|first|final|opening|closing) (?:episode|chapter|instal?lment|hour)), $"
)
"""Words before the title of an episode: "The finale, Low Tide, which …"."""
_EPISODE_BEHIND = re.compile(
    r"['\",]*,? as (?:the|its) (?:[a-z-]+ ){0,2}(?:finale|premiere|episode|opener|closer|hour|chapter|instal?lment)\b"
)
"""Words behind the title of an episode: "“Low Tide,” as the final episode is called"."""
_RELATIVE = re.compile(r"\b(?:that|what) $", re.I)  # "twice the 22,300 that “Low Water” managed"
_PERSON_CREDIT = re.compile(
    r"^(?:'s)? (?:alum(?:na|nus|s|ni)?|actor|actress|star|veteran|creator|scribe|director|loyalists|fans|faithful|devotees|purists|obsessives|diehards|die-hards)\b",
    re.I,
)
WORK_NOUNS = (
    r"series|show|film|movie|picture|album|record|novel|book|drama|thriller|reboot|sequel|feature|tentpole|soundtrack"
    r"|comedy|romance|soap|documentary|docuseries|miniseries|sitcom|procedural|biopic|chiller"
)
WORK_NOUN = rf"(?:{WORK_NOUNS})"
_OFFSHOOT = re.compile(r"\b(?:spin-?off|spun (?:off|out)|offshoot)\b", re.I)
_OFFSHOOT_NOUN = re.compile(r"['\"]? (?:spin-?off|offshoot)\b", re.I)
_OFFSHOOT_REACH = 60
"""Characters behind a title within which it is told to come from another."""
_EARLIER_WORK = re.compile(
    r"\b(?:his|her|their|<[PX]\d+>'s|whose) (?:previous|earlier|last|preceding|prior|most recent)(?: [\w-]+){1,3}(?: (?:with|for|at|as) <[PXO]\d+>)?,? (?:the (?:[\w-]+ ){1,3})?$",
    re.I,
)
"""Words before a title of somebody's past: "her previous collaboration with <P>, <W>"."""
_NO_BETTER = re.compile(
    r"(?:There(?:'s| is| was) no (?:better|greater|clearer|finer) [a-z]+ (?:of (?:this|that|it) )?"
    r"|(?:Nobody|No one|Nothing|None|No (?:other )?(?:film|movie|show|series|title|album|newcomer|holdover))(?: in the top <[A-Z]\d+>)? (?:held|did|fared|performed|sold|played|drew|travelled|traveled) (?:better|stronger|steadier) )"
    r"than (?:the )?(?:[a-z'-]+ ){0,3}"
)
_WHERE_SHE = re.compile(
    r"['\"]?,? (?:where (?:she|he|they) (?:first )?(?:broke|started|made|began|rose|cut|learned|found)|(?:which|that) (?:first )?made (?:her|him|them|stars?))\b"
)
"""A title that was somebody's work before: "Fans of <W>, where she broke out, will know"."""
_OPENS = re.compile(r"\W*(?:(?:But|And|Meanwhile|Elsewhere),? )?")
_OWN_PART = re.compile(
    r"'s (?:<S\d+>|(?:[a-z-]+ |<[TDQ]\d+>(?:-[a-z]+)? ){0,2}(?:season|finale|premiere|launch|numbers|figures|ratings|audience|haul|total|gross|takings|return|episodes?|pilot|opener|first half|second half))\b"
)
"""A title that opens a sentence as the owner of its own part: "<W>'s first season made the list"."""
_ATTRIBUTE_FRONT = re.compile(r"\b(?:the|an?|whose|this|that|every|any) $", re.I)
_ATTRIBUTE_BEHIND = re.compile(
    r" (?!(?:is|was|are|were|has|had|have|will|would|can|could|may|might|and|or|but|nor|for|with|in|on|at|to|of|by|from|that|which|who|as|it|if|when|while|since|after|before"
    r"|until|over|than|then|so|is|did|does|do|made|took|drew|came|went|won|ran|got|sold|hit|held|fell|season|series|show|film|album|book|novel)\b|[a-z]+(?:ed|s)\b)[a-z][a-z'-]+"
)
"""A title as the attribute of a noun: "the Low Water writers' room"."""
_VERB_BEHIND = re.compile(
    r"(?:,(?:(?:<[^WB]\d+>|[^,<>]){0,90},){1,3}|,| \([^()]{0,60}\),?)? (?:also |then |still |now )?(?:[a-z]+ed|had|has|have|was|were|is|are|took|made|drew|fell|held|came|brought|went|won|sold|ran|hit|saw|got|led"
    r"|sits|stands|follows|holds|opens|takes|adds|drops|lands|comes|brings|earns|leads|continues|keeps|remains|stays|proves|shows|finds|gets|goes|makes|hits|runs"
    r"|plays|starts|begins|ends|returns|arrives|boasts|tells|stars|marks|looks|eyes|crosses|passes|tops|slips|slides|falls|dips|eases|climbs|rises|grows)\b"
)
_LEADS_IN = re.compile(
    r"(?:^(?:(?:In|On|At|After|By|For|From|Over|During|Since)\b(?:<[^WBP]\d+>|[^<>,;.]){1,40} )?|, )"
    r"(?:the (?:[\w'-]+ ){1,4})?(?:(?:[a-z]+ )?(?:<[OPX]\d+>|[a-z][\w.&]+)'s? (?:[\w'-]+ ){0,4})?$"
    rf"|^(?:[a-z-]+ )?(?:newcomer|holdover|rival|newbie|opener|follow-up|prequel|indie|western|romcom|stablemate|{WORK_NOUNS}) $",
    re.I,
)
"""What may stand before a title that opens its sentence: "In its fourth week Sony's …", "Newcomer …"."""
_GIVEN_TO = re.compile(
    r"^(?:In|At|On|Also in|Landing in|Sitting in) (?:the )?(?:<[TR]\d+>|[a-z]+)(?: place| spot| slot| position)? (?:is|was|came|comes|sits|sat|stands|stood) (?:<O\d+>'s |the |an? )?(?:[a-z'-]+ ){0,3}$"
    r"|^(?:The|Next|Also|Best|Newest|First|Then|Another)\b[^<>]{0,70} (?:was|is|came|comes) (?:<O\d+>'s |the |an? )?(?:<S\d+> of (?:the |an? )?)?(?:[a-z'-]+ ){0,4}$"
    r"|^(?:And |But |Meanwhile, |Elsewhere, )?(?:<[OX]\d+>|[A-Z]\w+) (?:took|takes|expand(?:s|ed)|open(?:s|ed)|widen(?:s|ed)|moved|put|sent|push(?:es|ed)|platformed|released|bowed) (?:out )?(?:the |its |an? )?(?:[a-z'-]+ ){0,5}$"
    r"|^(?:Meanwhile, |Elsewhere, |Over at [^<>]{0,20}, )?(?:The )?<O\d+> (?:will |also )?(?:has|have|adds?|brings?|offers?|drops?|launches|premieres|unveils?|gets?|debuts|rolls out|follows with) (?:the |its |an? )?(?:[a-z'-]+ ){0,5}$"
    r"|\b(?:cancell?ed|axed|scrapped|renewed|ordered|commissioned|greenlit|picked up|acquired|unveiled|pulled the plug on) (?:the |its |an? )?(?:[a-z'-]+ ){0,3}$"
    r"|^(?:Fans|Viewers|Readers|Lovers|Followers|Devotees|Admirers|Listeners) of (?:the )?(?:<O\d+>'s )?(?:[a-z'-]+ ){0,3}$"
    r"|^(?:There(?:'s| is| was) no (?:better|greater|clearer|finer) [a-z]+ (?:of (?:this|that|it) )?than|One of (?:them|those|these|the [a-z ]{3,30}) (?:is|was)|Among (?:them|those|these) (?:is|was|are)|(?:The|One) exceptions? (?:is|was)|Take) (?:the )?(?:[a-z'-]+ ){0,3}$"
    r"|^The same (?:can(?:'t|not)|could(?:n't| not)) be said (?:of|for|about) (?:<[OPX]\d+>'s )?$"
    r"|^(?:Less|Not so|Even less|Even more|Just as) (?:lucky|fortunate|impressive|successful|popular|happy|warm) (?:was|is|were) (?:<[OPX]\d+>'s )?$"
    r"|\b(?:went|goes|belong(?:s|ed)|fell) to (?:<O\d+>'s |the )?$|\b(?:taken|claimed|held) by (?:<O\d+>'s )?$",
    re.I,
)
_ALONE = re.compile(
    r"(?:\d+|<[QT]\d+>)?[.):]? ?['\"]?<[WB]\d+>['\"]?,?(?: \([^()]*\)| —[^<>]{0,30})?[.:]?['\"]?"
)
"""A sentence that is nothing but a title: an item of a list in running text, which what follows is said of."""
_ENDS_ON = re.compile(
    r"(?<!anything )(?<!nothing )\b(?:of|for|about|with|to|belongs to|(?:is|was|comes|came)(?: <O\d+>'s)?) (?:the (?:[a-z-]+ ){1,3})?$",
    re.I,
)
"""What leads up to a title that ends the first sentence of a paragraph: "The same can't be said of Low Water."."""
HEAD_REACH = 60
"""Characters that may stand before the title that opens a sentence."""
_SHORT = 110
"""Characters of such a sentence."""
_SAME = re.compile(r"\bthe same (?:[a-z-]+ ){1,3}$")
"""Words before the title of a contact clause: "the same mark Low Water took home"."""
_MADE_FROM = re.compile(
    r"\b(?:develop(?:ed|s)|adapt(?:ed|s)|drew|drawn|creat(?:ed|es)|spun|built|wrote|scripted)(?: (?:the|it|this|her|his|their)(?: [a-z]+){0,2})? (?:loosely )?from $"
)
"""Words before what a work was made from: "developed the series from Low Water"."""
_LABEL = re.compile(r"[A-Z][\w'-]*(?: (?:[\w'-]+|<T\d+>)){0,5}: $")
"""What a title alone stands behind: "A distant second: Low Water."."""
_MADE = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|adapt(?:s|ed|ing)?|ma(?:de|kes|king)|shap(?:es|ed|ing)|spun) (?:the |<[PX]\d+>'s |his |her |their )?(?:[a-z-]+ ){0,3}$"
)
_INTO = re.compile(r"['\"]?,? into (?:an?|the|\w+ing) ")
"""A work as the source of another: "has turned Orth's novel Low Water into a film"."""
_STEM = 4
"""Letters by which a word that describes a work is known again: "firehouse", "firefighter"."""
_DESCRIBED = re.compile(rf"(?:The|That) ((?:[\w-]+ ){{1,3}}){WORK_NOUN}\b")
_EXPLAINED = re.compile(rf"['\"]?,? (?:the|an?|its) ((?:[\w-]+ ){{1,4}}){WORK_NOUN}\b")


_TAKES_UP = re.compile(r"(?:The|It|Its|This|That) (?!(?:autumn|spring|summer|winter|year|month|week|time)\b)")
_COMES_TO = re.compile(
    r"\b(?:in|for|on|with|is|was|comes?|came|makes|made|making|shoots|shot|filming|directs|wrote|writes|to) (?:the |her |his |their |an? )?(?:(?:[\w'-]+|<[OPXDTJ]\d+>)(?:'s)? ){0,4}$"
)
_BY_THE_WAY = re.compile(
    r"\b(?:creators?|directors?|writers?|authors?|stars?|makers?|known|famous|famed|remembered|loved|fame|hits?|credits?|seen|best|behind|like|than|since|after|before|from|co-stars?|co-starred|alongside|opposite)\b[^<>,;]{0,40}$"
)
_EXPLAINED_AT_ONCE = re.compile(
    rf"['\"]?, (?:which|(?:an?|the|her|his|their) (?:(?:[\w'-]+|<[DQTOJ]\d+>(?:-[a-z]+|'s)?) ){{0,5}}(?:{WORK_NOUNS}|saga|play|musical))\b"
)
_FIRST_WORK = re.compile(
    rf"^(?:Her|His|Their) (?:[a-z]+ )?<T\d+> (?:{WORK_NOUNS}|role|part|lead|credit) (?:was|came (?:in|with)) (?:(?:[\w'-]+ ){{1,3}}|<[PX]\d+>'s? )?$"
)
"""A sentence of a profile that comes to a work: "Her first film was Marl's Low Water"."""
_OWNER = re.compile(r"<[PX](\d+)>'s? (?:[\w-]+ ){0,3}$")
_OWNED = re.compile(r"<[PXD]\d+>'s $")
"""Whose a title is: no topic, unless it is the subject of its clause ("Hale's Low Water added")."""


T = TypeVar("T")


def first_fitting(table: Sequence[tuple[str, T]], word: str) -> T:
    """Return what a table of patterns has for a word that one of them matches."""
    return next(value for pattern, value in table if re.fullmatch(pattern, word, re.I))


class Topics:
    """The works of an article and the sentences that name them; made once per article."""

    def __init__(self, document: Document, mains: Sequence[MainWork]) -> None:
        self.document = document
        self.mains = mains
        self._keys = {fold_title(m.name): m for m in mains}
        self._by_name: dict[str, list[Mention]] = defaultdict(list)
        for m in document.mentions:
            self._by_name[fold_title(m.name)].append(m)
        self._types: dict[int, tuple[Mention, SubjectType | None]] = {}  # by identity, and kept alive

    @cached_property
    def parent_and_offshoot(self) -> tuple[Mention, Mention] | None:
        """The two chief works of the article where one is told to come from the other: the older one first.

        Of one chief work, the last title before "the Low Water spin-off" comes from it.
        """
        if len(self.mains) == 1:
            return self._chief_and_offshoot()
        if len(self.mains) != 2:
            return None
        for offshoot, parent in (self.mains, reversed(self.mains)):
            for place in self._by_name[fold_title(offshoot.name)]:
                if self._comes_from_another(place):
                    return self._by_name[fold_title(parent.name)][0], place
        return None

    def _chief_and_offshoot(self) -> tuple[Mention, Mention] | None:
        titles = [m for m in self.document.mentions if m.letter in "WB"]
        for place, told in pairwise(titles):
            between = self.document.text[place.end : told.start]
            near = len(between) <= _OFFSHOOT_REACH and "\n" not in between
            behind = self.document.text[told.end : told.end + 16]
            if near and self.is_chief(told) and not self.is_chief(place) and _OFFSHOOT_NOUN.match(behind):
                return told, place
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

    def kind_of(self, mention: Mention) -> SubjectType | None:
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

    def is_main(self, mention: Mention) -> bool:
        return fold_title(mention.name) in self._keys

    def is_chief(self, mention: Mention) -> bool:
        return bool(self.mains) and fold_title(mention.name) == fold_title(self.mains[0].name)

    def akin_to_main(self, mention: Mention) -> bool:
        """Whether a title shares all its words with a main work's, or the other way round."""
        words = set(fold_title(mention.name).split())
        return any(words <= (own := set(key.split())) or own <= words for key in self._keys)

    def _chief_mention(self) -> Mention | None:
        if not self.mains:
            return None
        places = self._by_name[fold_title(self.mains[0].name)]
        return next((m for m in places if m.entries), places[0] if places else None)

    def _in_headline(self, mention: Mention) -> bool:
        end = self.document.headline_end
        return any(m.start < end for m in self._by_name[fold_title(mention.name)])

    def _blocked(self, reading: Reading, position: int, token: Token) -> bool:
        shadow = reading.shadow
        front = shadow[max(0, position - 70) : position]
        if _NO_BETTER.fullmatch(shadow[:position]):
            return False
        if (
            COMPARAND.search(lowered(front))
            or _CALLED.search(front)
            or EPISODE.search(front)
            or _RELATIVE.search(front)
            or _EARLIER_WORK.search(front)
            or _SAME.search(front)
            or _MADE_FROM.search(front)
        ):
            return True
        end = shadow.find(">", position) + 1
        if _OWNED.search(front) and not self._is_main_token(token):
            leads = _LEADS_IN.search(shadow[:position]) and _VERB_BEHIND.match(shadow, end)
            return not (leads or _FIRST_WORK.search(shadow[:position]))
        joined = re.search(r"<[WB](\d+)>(?:,| and|, and) $", front)
        if joined:
            other = reading.tokens[int(joined[1])]
            return self._blocked(reading, reading.position(other.start), other)
        if _EPISODE_BEHIND.match(shadow, end) or _WHERE_SHE.match(shadow, end):
            return True
        if _PERSON_CREDIT.match(shadow[end : end + 16]) or (_MADE.search(front) and _INTO.match(shadow, end)):
            return True
        if _ATTRIBUTE_FRONT.search(front) and _ATTRIBUTE_BEHIND.match(shadow, end):
            return True
        opened = shadow.rfind("(", 0, position)
        inside = opened > max(
            0, shadow.rfind(")", 0, position)
        )  # a sentence may stand in brackets as a whole
        owned = shadow[end : end + 3] == "'s " and not self._is_main_token(token)
        return inside or owned and not (_OPENS.fullmatch(front) and _OWN_PART.match(shadow, end))

    def _is_main_token(self, token: Token) -> bool:
        return isinstance(token.payload, Mention) and self.is_main(token.payload)

    def topics_of(self, reading: Reading) -> list[Mention]:
        """Return the works a sentence speaks of, comparands left out."""
        return [m for _, m in reading.mentions("WB") if m.start not in self._passed_by]

    @cached_property
    def _passed_by(self) -> frozenset[int]:
        """Where titles stand as comparands or in passing: decided once for each title of the article."""
        return frozenset(
            mention.start
            for reading in self.document.readings
            for token, mention in reading.mentions("WB")
            if self._blocked(reading, reading.position(token.start), token)
        )

    def last_of_kind(self, kind: SubjectType, before: int) -> Mention | None:
        """Return the last work of a kind that the article names before a place, comparands left out."""
        return next(
            (
                m
                for m in reversed(self.document.mentions)
                if m.letter in "WB"
                and m.start < before
                and m.start not in self._passed_by
                and self.kind_of(m) is kind
            ),
            None,
        )

    def works_by(self, maker: Mention) -> list[Mention]:
        """Return the places before a mention of somebody where the article names a work as his ("Hale's Low Water")."""
        surname = fold_title(maker.name).split()[-1]
        return [
            mention
            for reading in self.document.readings
            for token, mention in reading.mentions("WB")
            if token.start < maker.start
            and (person := reading.named(_OWNER.search(reading.shadow, 0, reading.position(token.start))))
            and fold_title(person.name).split()[-1] == surname
        ]

    def named_before(self, person: Mention) -> bool:
        """Whether somebody is named earlier in the article, by the last word of the name."""
        surname = fold_title(person.name).split()[-1]
        return any(
            m.start < person.start and m.letter in "PX" and fold_title(m.name).split()[-1] == surname
            for m in self.document.mentions
        )

    def works_of_characters(self, reading: Reading) -> list[Mention]:
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

    def _chief_topics(self, reading: Reading) -> list[Mention]:
        """Return the chief works that a sentence names, or that it describes at its head without a title."""
        topics = [t for t in self.topics_of(reading) if self.is_main(t)]
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

    def _ends_opening(self, reading: Reading, position: int, end: int) -> bool:
        """Whether a title, the only one, ends a short sentence that opens its paragraph."""
        shadow, readings = reading.shadow, self.document.readings
        first = not reading.index or readings[reading.index - 1].block_index != reading.block_index
        return (
            first
            and len(shadow) < _SHORT
            and len(re.findall(r"<[WB]\d+>", shadow)) == 1
            and not shadow[end:].strip(" .!:'\"")
            and bool(_ENDS_ON.search(shadow[:position]))
            and not re.search(
                r"\b[Ii]ts?\b|\b[Tt]he (?:film|series|show|album|book|novel)\b", shadow[:position]
            )
        )

    def introduces(self, reading: Reading, mention: Mention) -> bool:
        """Whether a profile comes to a work with it: "This autumn she turns up in Low Water, an eight-part thriller"."""
        if chief_speaker(self.document) is None or _TAKES_UP.match(reading.shadow):
            return False
        place = self._place_of(reading, mention)
        if place is None:
            return False
        front = reading.shadow[: place[0]]
        if _FIRST_WORK.search(front):
            return True
        explained = _EXPLAINED_AT_ONCE.match(reading.shadow, place[1])
        return bool(explained and _COMES_TO.search(front) and not _BY_THE_WAY.search(front))

    @staticmethod
    def _place_of(reading: Reading, mention: Mention) -> tuple[int, int] | None:
        """Return where a title first stands in the shadow of a sentence."""
        for token, found in reading.mentions("WB"):
            if found.name == mention.name:
                position = reading.position(token.start)
                return position, reading.shadow.find(">", position) + 1
        return None

    def heads(self, reading: Reading, mention: Mention) -> bool:
        """Whether a title is the grammatical subject that its sentence opens with, after a short lead at most."""
        place = self._place_of(reading, mention)
        if place is None:
            return False
        (position, end), shadow = place, reading.shadow
        front = shadow[:position]
        if _GIVEN_TO.search(front) or _LABEL.match(front) and not shadow[end:].strip(" .!'\""):
            return True
        if self._ends_opening(reading, position, end) or _ALONE.fullmatch(shadow):
            return True
        return bool(len(front) < HEAD_REACH and _LEADS_IN.search(front) and _VERB_BEHIND.match(shadow, end))
