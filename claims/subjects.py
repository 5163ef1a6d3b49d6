"""Whom each statement speaks of: explicit titles and persons, pronouns, and the work a paragraph is about.

Only one claim in eight names its subject, so it is tracked: an explicit title or person in the clause, a
pronoun or definite noun phrase ("it", "the film"), else the main title. Titles that stand as comparands
("eclipsing X", "unlike X", "more than X") never capture a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from claims.beside import title_beside
from claims.claim import ClaimSubject, FoundBy
from claims.focus import Focus
from claims.folding import fold_title
from claims.grammar import Draft, clause_around
from claims.mains import chief_person, chief_speaker, headline_person
from claims.mention import Mention
from claims.other_acts import ACTS, BY_ACTS, NO_SCREEN, other_act
from claims.persons import fitting, is_person, persons_of, pronoun_of
from claims.reading import Reading
from claims.statement import SubjectType
from claims.strangers import is_of_house, later_part_of, offshoot_of, stranger
from claims.topics import EPISODE, HEAD_REACH, WORK_NOUN, first_fitting
from scraper.article import BlockKind

_DEFINITE_NOUN = re.compile(
    rf"\b(?<!of )(?<!about )(?:the new one|the (?:\w+[- ]){{0,2}}{WORK_NOUN})\b(?! (?:of|by|from|<))",
    re.IGNORECASE,
)
_COMMON_ANTECEDENT = re.compile(rf"\bthe {WORK_NOUN},\s+which\s*$", re.IGNORECASE)
_UNTITLED = re.compile(
    r"(?:An?|Another|Plans for an?) (?:[\w-]+ ){0,2}?((?:concert |companion |behind-the-scenes )?"
    r"(?:documentary|concert film|sequel|prequel|spin-?off|musical|stage version|remake|special|tie-in novel|podcast|video game|movie|follow-up))\b(?! (?:to|of|from) <)"
)
_LATTER = re.compile(r"(?:^(?:And |But |Of )?|; |, and |, but |, while )the (latter|former)\b(?!'s)", re.I)
_NAMED_KINDS = (
    (r"show|sitcom|miniseries", (SubjectType.TV_SERIES,)),
    (r"film|movie|picture", (SubjectType.FILM,)),
    (r"album|record|LP", (SubjectType.ALBUM,)),
    (r"song|single", (SubjectType.SONG,)),
    (r"novel|book|memoir", (SubjectType.BOOK,)),
    (r"saga|novels|books|trilogy|quartet", (SubjectType.BOOK_SERIES,)),
)
_KIND_NOUN = "|".join(words for words, _ in _NAMED_KINDS)
_KIND_NAMED = re.compile(
    rf"\b(?:the|this|that) (?:[\w-]+ ){{0,2}}?({_KIND_NOUN})\b(?! (?:of|by|from|<))"
    r"(?= (?:ha[sd]|is|was|will|stands?|stood|sold|won|takes?|took|ma[dk]e|earned|opened|climbed|runs?|went|came|goes|comes|[a-z]+ed)\b)",
    re.I,
)
"""A kind of work as the subject of a clause: "the novel has sold", "the picture opened"."""
_KIND_RATED = re.compile(rf"\bthe ({_KIND_NOUN}) (?:on|at|an?) <[QVG]", re.I)
"""A kind of work before its rating: "Metacritic has the album on 79"."""
_KIND_MADE = re.compile(
    rf"\b(?:produced|directed|wrote|scored|mixed|recorded|edited|shot) the ({_KIND_NOUN})\b(?! (?:of|by|from|<))",
    re.I,
)
"""A kind of work as what somebody made: "produced the album"."""
_PREDECESSOR = re.compile(
    r"(?:^|[,;—] |\b(?:and|but|while|where|whereas) )(?:the (?:first|original|previous|earlier) (?:film|movie|picture|one|instal?lment)"
    r"|its predecessor)\b|\bthe (?:first|original) (?:film|movie|one), which\b"
    r"|(?:^|; |, (?:and|but|while) )the original (?=(?:ended|opened|took|made|earned|grossed|finished|closed|topped|had)\b)",
    re.I,
)
_PREDECESSOR_BEHIND = re.compile(
    r" (?:that |which )?(?:its predecessor|the (?:first|original|previous|earlier) (?:film|movie|picture|one|instal?lment)) (?:had |once )?(?:[a-z]+ed|took|made|began|drew|sold|did|got|had)\b"
    r"| (?:for|by) (?:its predecessor|the original|the (?:<T\d+>|first|original|previous|earlier) (?:(?:film|movie|picture|one|instal?lment|outing)\b|<Q\d+>))(?! (?:week|day|series|season|run|cut|score))"
)
"""The earlier work with its verb right behind a figure: "the £3m its predecessor launched with"."""
_ANAPHOR = re.compile(
    r"\b(?:it|its|the new one|the (?:\w+[- ]){0,2}(?:series|show|film|movie|picture|album|record|set|novel|book|drama|thriller|reboot"
    r"|sequel|feature|tentpole|season|run|project|comedy|romance|spin-?off|soap))\b",
    re.IGNORECASE,
)
_SUBJECT_VERB = re.compile(
    r",? (?:(?!directed|written|created|produced|called|titled|based|adapted|inspired|published|released|headed|led|dubbed|billed|followed|shot|scored|filmed|co-)[a-z]{2,}ed|had|has|have|was|were|is|are|took|made|drew|fell|held|came|opened|earned|managed|grossed|collected|banked|eased|added|debuted|finished|sold|scored|posted|pulled)\b"
)
_OF_BOOKS = re.compile(
    r" of (?:the |his |her |their )?<[WBCPX](\d+)>(?:'s)? (?:novels|books|series|saga|stories|mysteries|thrillers|adventures)\b",
    re.I,
)
_TAKES_UP = re.compile(r"(?:which|that)\b")
_OPENS_WITH_IT = re.compile(r"\W*its? ")
_WHICH = re.compile(r",\s+which\s*$")
_OF_THE_WORK = re.compile(r"\b(?:the|its|this|that|it is an?|it's an?) $", re.I)
_RELATIVE_NOUN = re.compile(
    r"(?<!of )(?<!than )(?<!from )\b(?:the|its) (?:(?P<offshoot>spin-?off|offshoot|(?:younger|newer|junior) (?:show|series|drama|one)|newcomer)"
    r"|(?P<parent>mothership|parent (?:show|series|drama)|flagship|(?:older|elder|senior) (?:show|series|drama|one)))\b(?! (?:of|to|from) <)",
    re.I,
)
_OTHER_RUN = re.compile(r"\b(?:the original|the mothership|reunit\w+|crossover|cross(?:es|ing) over)\b", re.I)
"""Words of a sentence in which the people of one work appear in another."""
_BOOKS_SAID = re.compile(
    r"\b(?:books|novels|saga|series|cycle|trilogy|quartet|together|between them)\b", re.I
)
_SAID_NEAR = 60
_ACT = re.compile(
    r"\b(?:[Tt]he (?:band|group|duo|trio|quartet|quintet|\w+-piece|singer|rapper|musician|songwriter)(?:'s (?:<X\d+>|[a-z]+), whose|(?!'s))|^They)\b(?:<[^WB]\d+>|[^<>.;]){0,60}$"
)
"""Who made the music, as the subject before a figure: "the band have had two billion streams"."""
_OF_ACTS = frozenset({"award", "award_count", "social_count", "viewership", "sales", "work_count"})
_BAND = re.compile(r"\bthe (?:band|group|duo|trio|quartet|quintet|\w+-piece)\b", re.I)
_NEWCOMER = re.compile(r"\b(?:the|this) newcomer\b(?! (?:to|in|of)\b| <[PX])", re.I)
_THAT_WHICH = re.compile(rf"\bthat {WORK_NOUN},? (?:which|that) ?$", re.I)
_NOT_OF_SCREEN = {SubjectType.ALBUM, SubjectType.SONG, SubjectType.TOUR}
"""What has no box office and no running time in cinemas: beside it the film last named is meant."""
_REACH = 400
"""Characters before a statement within which its sentence is searched for who or what it means."""
_SOUNDTRACK = re.compile(r"\b(?:the|its) soundtrack\b(?!(?: album)? (?:to|of|from|for) <)", re.I)
_OF_RECORDS = frozenset({"chart_rank", "sales", "record"})
_MAKING_IT = re.compile(r"\bmak(?:ing|es) (?:this|it) (?:the |<[OX]\d+>'s |an? )?(?:[a-z-]+'s )?$")
"""What goes on with the subject of the sentence: "topped Salt Row, making it the biggest debut"."""
_FEW_TITLES = 3
"""Titles back to the one that "that series" means."""
_NEAR_TITLE = 700
"""Characters before a statement within which a title of the fitting kind is taken for what it is about."""
_UNMARKED_WHICH = re.compile(
    rf"(?:<O\d+>(?:'s)?|{WORK_NOUN}) (?:(?!by|from|of)[a-z-]+ )?<X(\d+)>,\s+which\s*$", re.I
)
"""A name without marks that is a title by what stands before it: "the BBC's Low Water, which ran for"."""
_OPENS_CLAUSE = re.compile(
    r"(?:^|^(?:At|In|By|Over|Through|After) (?:<[TQDS]\d+>|[^<>,;.]){2,40}(?: the [a-z]+'s| <O\d+>'s)? |, |; |: |— )(?:(?:meanwhile|and|but|while|by (?:way of )?(?:comparison|contrast)|in comparison|elsewhere), )?(?:<D\d+>'s |the (?:[a-z-]+ ){1,3})?$",
    re.I,
)


def _governs(shadow: str, position: int) -> bool:
    """Whether the title at this place opens a clause with its verb behind it."""
    end = shadow.find(">", position) + 1
    front = shadow[max(0, position - 70) : position]
    return bool(_SUBJECT_VERB.match(shadow, end) and _OPENS_CLAUSE.search(front))


_NEWS = frozenset({"status", "episode_count", "season_count", "platform", "viewership", "runtime"})
"""What is told of a spin-off as of any work, while its parent's name stands beside it."""
_OF_THE_SCREEN = frozenset(
    {"cast", "character", "box_office", "episode_count", "season_count", "filming_location"}
)
"""What no record and no book can have: said in an article on one, it is said of something else."""
_SINGLE_WORKS = frozenset({SubjectType.BOOK, SubjectType.ALBUM, SubjectType.SONG, SubjectType.FILM})
"""What is no series of works: so many books are somebody's, or a series'."""
_OF_VIDEOS = frozenset({"filming_location"})


class Subjects(Focus):
    """Resolve the subject of each draft."""

    def work(self, draft: Draft) -> ClaimSubject | None:
        """Return the work a draft speaks of."""
        if isinstance(draft.subject, Mention):
            fitting = self._fitting(draft.subject, draft.subject_types, draft.start)
            return self.subject_of(fitting, "explicit", draft.subject_types)
        if isinstance(draft.subject, str):
            return ClaimSubject(name=draft.subject, found_by="explicit")
        if that := self._that_work(draft):
            return self.subject_of(that, "coreference", draft.subject_types)
        if latter := self._latter(draft):
            return self.subject_of(latter, "coreference", draft.subject_types)
        if newcomer := self._newcomer(draft):
            return self.subject_of(newcomer, "coreference", draft.subject_types)
        if act := self._act(draft):
            return self.subject_of(act, "coreference", (SubjectType.PERSON, SubjectType.ORGANISATION))
        if of_film := self._soundtrack(draft):
            return self.subject_of(of_film, "coreference", draft.subject_types)
        if untitled := self._untitled(draft):
            return untitled
        if books := self._of_books(draft):
            return books
        if relative := self._relative(draft):
            return self.subject_of(relative, "coreference", draft.subject_types)
        if _PREDECESSOR.search(self._words_before(draft)) or (
            draft.unit and _PREDECESSOR_BEHIND.match(draft.reading.shadow, draft.at[1])
        ):
            mention = self._predecessor(draft)
            return self.subject_of(mention, "coreference", draft.subject_types) if mention else None
        if later := self._later_part(draft):
            return later
        if offshoot := self._offshoot(draft):
            return offshoot
        if is_of_house(draft):
            return None
        mention = self._in_clause(draft)
        found: FoundBy = "explicit"
        if mention is None and (unknown := stranger(draft)):
            return ClaimSubject(name=unknown.name, found_by=found)
        of_records = bool(self.mains) and self.mains[0].type in NO_SCREEN
        if mention is None and of_records and (other := other_act(self.document, draft)) is not None:
            sold = draft.kind in BY_ACTS and not other.possessed
            return self.subject_of(other.mention, found, ACTS) if sold else None
        kinds = self._kinds_said(draft)
        if mention is None:
            mention = self._of_kind_said(draft, self._focus[draft.reading.index], kinds)
            mention = self._of_member(draft) or mention
            found = "coreference" if _ANAPHOR.search(self._clause(draft)) else "main_title"
        if mention is None:
            return None
        fitting = self._fitting(mention, draft.subject_types, draft.start)
        told = [kind for kind in kinds if any(e.type is kind for e in fitting.entries)]
        subject = self.subject_of(fitting, found, told or draft.subject_types)
        if draft.kind == "work_count" and subject.type in _SINGLE_WORKS:
            return self.person(draft)
        if draft.kind == "season_count" and found == "explicit":
            return subject  # seasons are a series' own, whatever else bears its name
        if draft.kind in _OF_THE_SCREEN and subject.type in NO_SCREEN:
            return self._on_screen(draft) or (subject if draft.kind in _OF_VIDEOS else None)
        return subject

    def _offshoot(self, draft: Draft) -> ClaimSubject | None:
        """Return the spin-off or sequel that the clause tells by its parent, if the article is not about it."""
        work = offshoot_of(draft) if draft.kind in _NEWS else None
        if isinstance(work, str):
            return ClaimSubject(name=work, found_by="explicit")
        return None if work is None or self.is_main(work) else self.subject_of(work, "explicit")

    def _later_part(self, draft: Draft) -> ClaimSubject | None:
        """Return the sequel that the clause tells by the work before it: the article's work, if that is another one."""
        told = later_part_of(draft)
        if told is None:
            return None
        chief = self._chief_mention()
        if chief is None or self.is_main(told[0]):
            return ClaimSubject(name=f"{told[0].name} {told[1]}", found_by="explicit")
        return self.subject_of(chief, "main_title", draft.subject_types)

    def _on_screen(self, draft: Draft) -> ClaimSubject | None:
        """Return the chief work where it is one for the screen, as what is said of actors and episodes wants it."""
        chief = self._chief_mention()
        if chief is None or self.kind_of(chief) in NO_SCREEN:
            return None
        return self.subject_of(chief, "main_title", draft.subject_types)

    def _that_work(self, draft: Draft) -> Mention | None:
        """Return the work that "that series, which …" means: the last lesser one named before the sentence."""
        low = clause_around(draft.reading.shadow, *draft.at)[0]
        opening = _TAKES_UP.match(draft.reading.shadow, draft.at[0])
        low = opening.end() if opening else low
        if not _THAT_WHICH.search(draft.reading.shadow[:low]):
            return None
        earlier = [m for m in self.document.mentions if m.letter in "WB" and m.start < draft.reading.start]
        others = [m for m in earlier[-_FEW_TITLES:] if not self.is_chief(m)]
        return others[-1] if others else None

    @staticmethod
    def _title_follows(said: re.Match[str], draft: Draft) -> bool:
        """Whether a title stands between the words that point to a work and the statement."""
        return bool(re.search(r"<[WB]\d+>", draft.reading.shadow[said.end() : draft.at[0]]))

    def _newcomer(self, draft: Draft) -> Mention | None:
        """Return the chief work, which "the newcomer" before a statement means."""
        said = _NEWCOMER.search(draft.reading.shadow, 0, draft.at[1]) if self.mains else None
        return self._chief_mention() if said and not self._title_follows(said, draft) else None

    def _act(self, draft: Draft) -> Mention | None:
        """Return the band or singer that "the band" or "they" before a figure means: whom the article is chiefly about."""
        if draft.kind not in _OF_ACTS or not (
            said := _ACT.search(draft.reading.shadow[max(0, draft.at[0] - _REACH) : draft.at[0]])
        ):
            return None
        if said[0].startswith("They") and not self._of_band:
            return None
        return chief_person(self.document)

    @cached_property
    def _of_band(self) -> bool:
        return bool(_BAND.search(self.document.text))

    def _soundtrack(self, draft: Draft) -> Mention | None:
        """Return the chief work, a film or a series, whose soundtrack the clause speaks of."""
        if draft.kind not in _OF_RECORDS:
            return None
        start = draft.at[0]
        said = list(_SOUNDTRACK.finditer(draft.reading.shadow, max(0, start - _SAID_NEAR), start))
        chief = self._chief_mention()
        if not said or self._title_follows(said[-1], draft) or chief is None:
            return None
        return chief if self.kind_of(chief) in (SubjectType.FILM, SubjectType.TV_SERIES) else None

    def _latter(self, draft: Draft) -> Mention | None:
        """Return the work that "The latter" or "The former" means: of the titles said before in this sentence, else in the one before."""
        shadow = draft.reading.shadow
        said = _LATTER.search(shadow, 0, draft.at[1])
        if not said or not draft.reading.index or self._title_follows(said, draft):
            return None
        here = [m for t, m in draft.reading.mentions("WB") if draft.reading.position(t.start) < said.start()]
        before = [m for _, m in self.document.readings[draft.reading.index - 1].mentions("WB")]
        works = here if len(here) > 1 else [] if here else before
        if not works:
            return None
        return works[-1] if said[1].casefold() == "latter" else works[-2:][0]

    def _of_books(self, draft: Draft) -> ClaimSubject | None:
        """Return the series that "copies of the Marl novels" are of, by the name that the reference has for it."""
        counted = draft.kind in ("sales", "work_count")
        said = _OF_BOOKS.search(draft.reading.shadow, draft.at[0]) if counted else None
        if not said or said.start() > draft.at[1] + 4:
            return None
        named = draft.reading.named(said)
        if named is None:
            return None
        words = set(fold_title(named.name).split())
        for mention in self.document.mentions:
            series = any(e.type is SubjectType.BOOK_SERIES for e in mention.entries)
            if series and words <= set(fold_title(mention.name).split()):
                return self.subject_of(mention, "explicit", (SubjectType.BOOK_SERIES,))
        return ClaimSubject(name=named.name, type=SubjectType.BOOK_SERIES, found_by="explicit")

    def _relative(self, draft: Draft) -> Mention | None:
        """Return the one of two chief works that "the spin-off" or "the mothership" before the match means."""
        pair = self.parent_and_offshoot
        clause = draft.reading.shadow[clause_around(draft.reading.shadow, *draft.at)[0] : draft.at[1]]
        if _OPENS_WITH_IT.match(clause):  # "The mothership is coming to an end: its seventh season …"
            clause = draft.reading.shadow[: draft.at[1]]
        said = list(_RELATIVE_NOUN.finditer(clause)) if pair else []
        if not pair or not said or re.search(r"<[WB]\d+>", clause[said[-1].end() :]):
            return None
        return pair[said[-1].lastgroup == "offshoot"]

    def _untitled(self, draft: Draft) -> ClaimSubject | None:
        """Return the work without a title that opens the sentence: "A sequel has been ordered", "A concert film is due"."""
        opening = _UNTITLED.match(draft.reading.shadow)
        if not opening or not self.mains or opening.end() > draft.at[1]:
            return None
        named = [t for t, _ in draft.reading.mentions("WB") if t.end <= draft.reading.span(*draft.at)[1]]
        if named or draft.kind in ("cast", "character"):
            return None
        return ClaimSubject(name=f"{self.mains[0].name} {opening[1].casefold()}", found_by="coreference")

    def _kinds_said(self, draft: Draft) -> Sequence[SubjectType]:
        """Return the kinds of work that the clause speaks of: "the novel won" of a novel and a film of one name."""
        clause = self._clause(draft)
        made = _KIND_MADE.search(clause) if draft.kind == "crew" else None
        rated = _KIND_RATED.search(clause) if draft.kind == "critic_score" else None
        noun = made or rated or _KIND_NAMED.search(clause)
        return first_fitting(_NAMED_KINDS, noun[1]) if noun else ()

    def _of_kind_said(
        self, draft: Draft, focus: Mention | None, kinds: Sequence[SubjectType]
    ) -> Mention | None:
        """Return the last work of the kind that the clause names ("the novel has sold"), where the focus is another."""
        if not kinds or focus is None:
            return focus
        main = self._keys.get(fold_title(focus.name))
        known = {self.kind_of(focus), *([main.type] if main else [])}
        if known & {None, *kinds} or {e.type for e in focus.entries} & set(kinds):
            return focus
        before = [m for m in self.document.mentions if m.letter in "WB" and m.start < draft.start]
        fitting = [m for m in before if {e.type for e in m.entries} & set(kinds) or self.kind_of(m) in kinds]
        chief = [m for m in fitting if self.is_chief(m)]
        own = chief or [m for m in fitting if self.is_main(m)]
        return own[-1] if own else fitting[-1] if fitting else focus

    def _of_member(self, draft: Draft) -> Mention | None:
        """Return the chief work that the people and characters of a sentence belong to, where they know only one.

        Only of several chief works: an article about one work may give it another's people wrongly.
        """
        if len(self.mains) < 2 or draft.kind not in ("cast", "character", "crew"):
            return None
        if _OTHER_RUN.search(draft.reading.shadow) or draft.reading.index in self._in_sections:
            return None
        owners = {
            fold_title(e.of)
            for _, member in draft.reading.mentions("PC")
            for e in member.entries
            if e.of and fold_title(e.of) in self._keys
        }
        if len(owners) != 1:
            return None
        return self._by_name[owners.pop()][0]

    def _words_before(self, draft: Draft) -> str:
        """Return the words of the sentence up to the match, as the article has them."""
        end = draft.reading.span(0, max(draft.at[0], 1))[1]
        return self.document.text[draft.reading.start : end]

    def _predecessor(self, draft: Draft) -> Mention | None:
        """Return the work that "the first film" means: one whose title is akin to a main one's, named before."""
        place = draft.reading.start
        akin = [
            m for m in self.document.mentions
            if m.letter in "WB" and m.start < place and self.akin_to_main(m) and not self.is_main(m)
        ]  # fmt: skip
        return akin[-1] if akin else None

    def _fitting(self, mention: Mention, types: Sequence[SubjectType], at: int) -> Mention:
        """Pass from a work that cannot bear the statement to one that can.

        The books of a figure "Ida Marl" have no seasons, but the series "Marl" has: first comes a namesake, one
        title's words being all among the other's, then the last fitting title before the place, then the only one.
        """
        known = {e.type for e in mention.entries}
        if not types or not known or None in known or known & set(types):
            return mention
        words = set(fold_title(mention.name).split())
        fitting = [m for m in self.document.mentions if any(e.type in types for e in m.entries)]
        for other in fitting:
            theirs = set(fold_title(other.name).split())
            if words <= theirs or theirs <= words:
                return other
        titles = [m for m in fitting if m.letter in "WB"]
        titles = [m for m in titles if m.start not in self._passed_by] or titles
        near = [m for m in titles if at - _NEAR_TITLE < m.start < at]
        if near and not {SubjectType.TV_SERIES, SubjectType.FILM} & set(types):
            several = _BOOKS_SAID.search(self.document.text[at : at + _SAID_NEAR]) or _BOOKS_SAID.search(
                self.document.text[max(0, at - _SAID_NEAR) : at]
            )
            series = [m for m in near if any(e.type is SubjectType.BOOK_SERIES for e in m.entries)]
            return (series if several and series else near)[-1]
        if near and known <= _NOT_OF_SCREEN:
            return near[-1]
        names = {fold_title(m.name): m for m in titles}
        if len(names) == 1:
            return next(iter(names.values()))
        return next((names[key] for key in self._keys if key in names), mention)

    def subject_of(
        self, mention: Mention, found_by: FoundBy, types: Sequence[SubjectType] = ()
    ) -> ClaimSubject:
        """Return the claim subject that a mention names, of one of the wanted types where several fit."""
        entries = [e for e in mention.entries if e.type in types] if types else []
        if not entries:
            kind = self.kind_of(mention)
            entries = [e for e in mention.entries if e.type is kind] or list(mention.entries)
        kind = entries[0].type if len({e.type for e in entries}) == 1 else self.kind_of(mention)
        years = {e.year for e in entries if e.type is kind} or {None}
        ids = {e.id for e in entries if e.type is kind} or {None}
        year, id_ = (years.pop() if len(years) == 1 else None), (ids.pop() if len(ids) == 1 else None)
        name = entries[0].entity if entries else mention.name
        if mention.letter == "X" and types and SubjectType.PERSON not in types:
            kind = None
        return ClaimSubject(name=name, type=kind, year=year, id=id_, found_by=found_by)

    def _clause(self, draft: Draft) -> str:
        a, b = clause_around(draft.reading.shadow, *draft.at)
        return draft.reading.shadow[a:b]

    def _in_clause(self, draft: Draft) -> Mention | None:
        """Return the nearest title before the match in its clause, else the clause's own one after it."""
        reading = draft.reading
        low, high = clause_around(reading.shadow, *draft.at)
        titles = [(reading.position(t.start), m) for t, m in reading.mentions("WB")]
        works = [title for title in titles if not EPISODE.search(reading.shadow[: title[0]])]
        before = [
            (p, m)
            for p, m in works
            if low <= p < draft.at[0] and (_governs(reading.shadow, p) or m.start not in self._passed_by)
        ]
        if (
            before
            and reading.block is BlockKind.HEADLINE
            and not re.search(r"[;:,]| as | while | and ", reading.shadow[before[0][0] : before[-1][0]])
        ):
            return before[0][
                1
            ]  # a headline's later title is an object: "‘Low Water’ sails past ‘Hollow Tide’"
        if _MAKING_IT.search(reading.shadow, low, draft.at[0]):
            return None
        if beside := title_beside(draft):
            return beside
        if before:
            described = _DEFINITE_NOUN.search(reading.shadow[before[-1][0] : draft.at[0]])
            return before[-1][1] if not described or self.is_chief(before[-1][1]) else None
        relative = reading.shadow[max(0, low - 9) : low].casefold()
        if _WHICH.search(relative):
            earlier = [m for p, m in works if p < low]
            noun = _COMMON_ANTECEDENT.search(reading.shadow[:low])
            if noun:
                return None
            if earlier:
                return earlier[-1]
            if unmarked := reading.named(_UNMARKED_WHICH.search(reading.shadow, max(0, low - _REACH), low)):
                return unmarked
        if _DEFINITE_NOUN.search(reading.shadow[low : max(draft.at[0] + 12, draft.at[1])]):
            return self._head_before(reading, low, works)
        # the clauses before it, in the same sentence: what they speak of goes on
        before_it = [(p, m) for p, m in works if p < low and m.start not in self._passed_by]
        if before_it and _DEFINITE_NOUN.search(reading.shadow[before_it[-1][0] : low]):
            return None
        earlier = [m for _, m in before_it]
        if earlier:
            return earlier[-1] if self.is_main(earlier[-1]) or not self.mains else self._prefer(earlier)
        if _OF_THE_WORK.search(reading.shadow, max(0, draft.at[0] - 12), draft.at[0]):
            return None  # "the six-part series follows …": the noun stands for the work spoken of
        after = [m for p, m in works if draft.at[1] <= p < high and m.start not in self._passed_by]
        return after[0] if after and self.is_main(after[0]) else None

    def _head_before(
        self, reading: Reading, low: int, works: Sequence[tuple[int, Mention]]
    ) -> Mention | None:
        """Return the title that heads the clause before a semicolon: "Low Water was fourth; the sequel has made …"."""
        heads = [m for p, m in works if p < min(low, HEAD_REACH) and m.start not in self._passed_by]
        return heads[0] if len(heads) == 1 and reading.shadow[:low].rstrip().endswith(";") else None

    def _prefer(self, earlier: Sequence[Mention]) -> Mention:
        return next((m for m in reversed(earlier) if self.is_main(m)), earlier[-1])

    def person(self, draft: Draft) -> ClaimSubject | None:
        """Return the person a draft speaks of: explicit, else the nearest person before it in the sentence."""
        if isinstance(draft.subject, Mention):
            return self.subject_of(draft.subject, "explicit", (SubjectType.PERSON,))
        reading = draft.reading
        persons = [(reading.position(t.start), m) for t, m in reading.mentions("PX") if is_person(m)]
        chief = headline_person(self.document)
        if chief and draft.kind in ("death", "birth") and any(m.name == chief.name for _, m in persons):
            return self.subject_of(chief, "explicit", (SubjectType.PERSON,))
        before = [m for p, m in persons if p < draft.at[0]]
        if before:
            return self.subject_of(before[-1], "explicit", (SubjectType.PERSON,))
        return self._person_before(reading)

    def _person_before(self, reading: Reading) -> ClaimSubject | None:
        said, chief = pronoun_of(reading.text), chief_speaker(self.document)
        if said and chief and fitting(self.document, [chief], said):
            return self.subject_of(chief, "coreference", (SubjectType.PERSON,))
        for earlier in reversed(self.document.readings[max(0, reading.index - 2) : reading.index]):
            persons = fitting(self.document, persons_of(earlier), said)
            if persons and earlier.block_index == reading.block_index:
                return self.subject_of(persons[0], "coreference", (SubjectType.PERSON,))
        return None
