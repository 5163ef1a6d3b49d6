"""What an article is about: its main works, its chief person, and what kind of thing a title names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from claims.caseless import caseless
from claims.folding import fold_title
from claims.mention import Mention
from claims.reading import NamedText
from claims.statement import SubjectType
from scraper.article import BlockKind, MarkKind

COMPARAND = caseless(
    r"\b(?:eclips\w+|against|versus|vs|outstripp\w+|outpac\w+|surpass\w*|overt(?:ook|ake\w*|aking)|unlike|than|(?<!you )like|liken\w*|behind|ahead of"
    r"|compared (?:with|to)|beyond|past|beat\w*|bur(?:y|ies|ied)|outdr\w+|outs(?:ell\w*|old)|outgross\w*|outr[au]n\w*|outperform\w*|outsh[io]n\w*|outclass\w*|outlast\w*|outscor\w*|outmuscl\w*|toppl\w+|rival\w*|echo\w*"
    r"|dwarf\w*|dethron\w+|unseat\w*|edg(?:ed|es|ing) (?:out|past)|improv\w+ (?:up)?on|alongside|fresh (?:off|from)|(?:known|famous|remembered) (?:for|as)|(?:lay|laid|laying|spent|spending|lavished) [^.;<>]{0,12}on|(?<!next be )(?<!next )(?:last )?seen in|starred in|appear\w* in|roles? in|worked on|alum of|star of|late(?:ly)? of|formerly of|[PX]\d+>, (?:best known )?of|(?:that|which) left|leav(?:es|ing)|veterans? of|(?:so |very |terrific |great |brilliant |good |wonderful )?(?:good|great|brilliant|terrific|wonderful|excellent|superb) in|spin-?off (?:of|from)|sp[iu]n(?:s|ning)? off from|(?:se|pre)quel to"
    r"|(?:remake|reboot|reimagining|version) of|(?:stor(?:y|ies)|script|plot|idea|it) (?:comes?|came|is taken|was taken|is drawn|is adapted) from|who (?:also |previously |once |last |has |had |co-)?(?:made|wrote|directed|created|produced|helmed|starred in|played .{0,20} in)"
    r"|adaptation of|adapting|based on|adapted from|inspired by|draws? on|up on|well off|where|such as|same (?:point|stage|juncture)|(?:second|[tr]\d+>) (?:in [^.;<>]{0,20})?to|lo(?:st|ses|sing) (?:out )?to|(?:drawn|taken) from|(?:source|basis|inspiration|starting point) (?:is|was)|confused? (?:it |this )?with|nothing to do with|no relation to|(?:move|sail|blow|race)\w* past|mining"
    r"|finale|episode|premiere|opener|closer|followed by|clone|match\w*|join\w*|in the vein of|channels?|opposite)\b(?:<[PXDQTOMVS]\d+>|[^<>.;]){0,44}?$",
)
"""Words, of lowered text, after which a title is what another one is compared with, or where a person was before."""

_SERIES_WORDS = "series show season episode episodes drama thriller sitcom miniseries procedural spinoff spin-off reboot premiere finale freshman"
_FILM_WORDS = "film movie picture sequel blockbuster theaters theatres tentpole feature"
_ALBUM_WORDS = "album record single song track lp vinyl billboard tour"
_BOOK_WORDS = "novel book memoir author publisher bestseller paperback hardcover chapter"
_TYPE_CUES = {
    word: kind
    for kind, words in (
        (SubjectType.TV_SERIES, _SERIES_WORDS),
        (SubjectType.FILM, _FILM_WORDS),
        (SubjectType.ALBUM, _ALBUM_WORDS),
        (SubjectType.BOOK, _BOOK_WORDS),
    )
    for word in words.split()
}
_FILM_PHRASES = ("box office", "opening weekend")
_CUE_WORD = re.compile(r"[a-z]+(?:-off)?")
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


@dataclass(frozen=True, slots=True)
class MainWork:
    """A work the article is about; `score` orders several."""

    name: str
    type: SubjectType | None
    year: int | None
    id: str | None
    score: float


_MAIN_WORKS: WeakKeyDictionary[NamedText, tuple[MainWork, ...]] = WeakKeyDictionary()


def main_works(document: NamedText) -> tuple[MainWork, ...]:
    """Return the works an article is about, the chief one first: sought once for each document."""
    if document not in _MAIN_WORKS:
        _MAIN_WORKS[document] = tuple(_seek_main_works(document))
    return _MAIN_WORKS[document]


def _seek_main_works(document: NamedText) -> list[MainWork]:
    """Seek the works an article is about: headline, page data, marks, frequency."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in document.mentions:
        if mention.letter in "WB":
            mentions[fold_title(mention.name)].append(mention)
    named = {fold_title(w.name) for w in document.article.works}
    scored = []
    for key, places in mentions.items():
        score = _main_score(document, places) + 10 * (key in named)
        scored.append((score, -places[0].start, places))
    scored.sort(key=lambda s: (-s[0], -s[1]))
    mains = [_main_work(document, places, score) for score, _, places in scored]
    if not mains:
        return []
    leading = {fold_title(m.name) for m in _leading_mentions(document)} | named
    return [m for m in mains if fold_title(m.name) in leading] or mains[:1]


def _leading_mentions(document: NamedText) -> list[Mention]:
    """Return the titles that lead: in the headline (no comparands), or set over a section or a list item."""
    found = []
    heads = [
        (b.start, b.end) for b in document.article.blocks if b.kind in (BlockKind.HEADING, BlockKind.ITEM)
    ]
    for m in document.mentions:
        if m.letter not in "WB":
            continue
        before = document.low[max(0, m.start - 60) : m.start]
        head = next(((a, b) for a, b in heads if a <= m.start < b), None)
        if (
            m.start < document.headline_end
            and not COMPARAND.search(before)
            or head
            and re.fullmatch(r"[\W\d]*", document.text[head[0] : m.start])
        ):
            found.append(m)
    return found


def chief_person(document: NamedText) -> Mention | None:
    """Return the person or band an article is chiefly about: the headline's, else the one named most often."""
    persons = [
        m
        for m in document.mentions
        if m.letter == "P" or m.type is SubjectType.ORGANISATION and m.letter == "O"
    ]
    inside = [m for m in persons if m.start < document.headline_end]
    if inside:
        return inside[0]
    names = Counter(m.name for m in persons)
    return max(persons, key=lambda m: names[m.name], default=None)


def headline_person(document: NamedText) -> Mention | None:
    """Return the person whom an article is about: named in a headline that names no work, or tells a death."""
    inside = [m for m in document.mentions if m.start < document.headline_end]
    persons = [
        m
        for m in inside
        if m.letter == "P" and m.type is not SubjectType.ORGANISATION or m.letter == "X" and " " in m.name
    ]
    if persons and not any(m.letter in "WB" for m in inside):
        return _in_full(document, persons[0])
    if not _DEATH.search(document.text[: document.headline_end]):
        return None
    # names are not sought by their shape in a headline: one of the text may open it
    opening = [m for m in document.mentions if m.letter in "PX" and " " in m.name and _opens(document, m)]
    return _in_full(document, persons[0]) if persons else opening[0] if opening else None


_SPEAKS = r"(?=,| (?:on|talks|opens up|reveals|discusses|tells|explains|reflects|remembers|interview)\b)"
_INTERVIEW = r"(?:^|['\"],?:? |: |\b[Mm]eet |\b[Ii]nterview(?: with)?:? )"


_SPEAKERS: WeakKeyDictionary[NamedText, Mention | None] = WeakKeyDictionary()


def chief_speaker(document: NamedText) -> Mention | None:
    """Return whom "she" means in a profile, or in an interview: "“Quote”: Lena Orth on Low Water, wigs and fame".

    Sought once for each document.
    """
    if document not in _SPEAKERS:
        _SPEAKERS[document] = headline_person(document) or _interviewed(document)
    return _SPEAKERS[document]


def _interviewed(document: NamedText) -> Mention | None:
    """Return the person named where a headline names whom it has spoken to."""
    head = document.text[: document.headline_end]
    for person in document.mentions:
        if person.letter not in "PX" or " " not in person.name or person.name not in head:
            continue
        if re.search(_INTERVIEW + re.escape(person.name) + _SPEAKS, head):
            return person
    return None


def _in_full(document: NamedText, person: Mention) -> Mention:
    """Return the full name that the text has for a person whom the headline names by one word."""
    surname = person.name.split()[-1]
    if " " in person.name:
        return person
    full = (m for m in document.mentions if m.letter in "PX" and m.name.endswith(f" {surname}"))
    return next(full, person)


_DEATH = re.compile(
    r"\b(?:dies|died|dead|dead at|death of|obituary|passes away|remembered|in memoriam|has died)\b", re.I
)


def _opens(document: NamedText, mention: Mention) -> bool:
    return re.match(rf"\W{{0,2}}(?:Obituary: )?{re.escape(mention.name)}\b", document.text) is not None


_OPENING = 800
"""Characters after the headline within which an article comes to its subject."""


_WORK_SET_OFF = r"(?:studio |solo |feature |debut |[a-z]+ )?(?:album|record|LP|novel|book|film|movie|series|single|memoir|drama|thriller|show|saga|comedy|sitcom|epic|romance|mystery|musical),? $"
_NEW_WORK = re.compile(
    rf"\b(?:new|newest|latest|upcoming|forthcoming|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) {_WORK_SET_OFF}",
    re.I,
)
_NEW_BEHIND = re.compile(
    r"['\"]?, (?:her|his|their|the (?:band|duo|group|trio|singer|rapper)'s) (?:[a-z-]+ )?(?:new|newest|latest|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?:studio |solo |feature )?(?:album|record|LP|novel|book|film|movie|memoir|play)\b"
)
"""What explains the work that an article on its maker is about: "Low Water, her third album"."""
_OLD_WORK = re.compile(rf"\b(?:previous|earlier|preceding|last|older) {_WORK_SET_OFF}", re.I)


_QUOTED_BESIDE = 4
"""Characters that a quotation holds beside a title where it is more than the title's own marks."""
_RELATED_NOUN = re.compile(
    r"^[”\"'’]?(?:'s|’s)? (?:spin-?off|sequel|prequel|star|stars|creator|author|alum|actor|actress|director|writer|universe|franchise|veteran|remake|reboot)\b",
    re.I,
)
"""Words behind a title that make it what another work or a person comes from: "the Low Water spin-off"."""


def _main_score(document: NamedText, places: Sequence[Mention]) -> float:
    score = 0.0
    headings = [b for b in document.article.blocks if b.kind is BlockKind.HEADING]
    for i, mention in enumerate(places):
        before = document.low[max(0, mention.start - 60) : mention.start]
        if any(b.start <= mention.start < min(b.end, b.start + 40) for b in headings):
            score += 4
        if mention.start < document.headline_end and _is_spoken(document, mention):
            continue
        if mention.start < document.headline_end:
            behind = document.text[mention.end : mention.end + 24]
            aside = COMPARAND.search(before) or _RELATED_NOUN.match(behind)
            score += 3 if aside else 8
        elif not COMPARAND.search(before) or i:
            score += 1 + 0.5 * mention.marked
    opening = document.headline_end + _OPENING
    score += 3 * any(document.headline_end <= m.start < opening for m in places)
    for mention in places:
        before = document.text[max(0, mention.start - 48) : (mention.outer or (mention.start, 0))[0]]
        score += 4 * bool(_NEW_WORK.search(before)) - 4 * bool(_OLD_WORK.search(before))
        score += 4 * bool(_NEW_BEHIND.match(document.text, (mention.outer or (0, mention.end))[1]))
    first = next(
        (m for m in document.mentions if m.letter in "WB" and m.start >= document.headline_end), None
    )
    score += 1 * (first in places)
    return score


def _is_spoken(document: NamedText, mention: Mention) -> bool:
    """Whether a title stands inside a longer quotation: somebody's words, which set no subject."""
    return any(
        mark.kind is MarkKind.QUOTED
        and mark.start <= mention.start
        and mention.end <= mark.end
        and mark.end - mark.start > mention.end - mention.start + _QUOTED_BESIDE
        for mark in document.article.marks
    )


def _main_work(document: NamedText, places: Sequence[Mention], score: float) -> MainWork:
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


_CUE_COUNTS: WeakKeyDictionary[NamedText, dict[SubjectType, int]] = WeakKeyDictionary()


def _cue_counts(document: NamedText) -> dict[SubjectType, int]:
    """Count the words of each type in the whole text, once for each document."""
    if document not in _CUE_COUNTS:
        counts = Counter(_TYPE_CUES.get(word) for word in _CUE_WORD.findall(document.low))
        counts[SubjectType.FILM] += sum(map(document.low.count, _FILM_PHRASES))
        _CUE_COUNTS[document] = {kind: n for kind, n in counts.items() if kind}
    return _CUE_COUNTS[document]


def type_of(document: NamedText, places: Sequence[Mention], whole_text: bool = True) -> SubjectType | None:
    """Decide what a title names: the lexicon's only type, else the cue words beside it, else the article's."""
    each = [{e.type for e in m.entries if e.type and e.type.is_work} for m in places]
    known = set.intersection(*each) or set.union(*each) if each else set()
    if len(known) == 1:
        return known.pop()
    votes: Counter[SubjectType] = Counter()
    for m in places:
        votes.update(_votes_beside(document, m, aside=whole_text and len(known) > 1))
    if whole_text and len(known) > 1:
        votes.update(_votes_between(document, places))
    elif whole_text and not any(n for kind, n in votes.items() if not known or kind in known):
        votes = Counter(_cue_counts(document))
    ranked = [(n, kind) for kind, n in votes.items() if n and (not known or kind in known)]
    if ranked:
        return max(ranked, key=lambda r: r[0])[1]
    return None


def _votes_beside(document: NamedText, mention: Mention, aside: bool) -> Counter[SubjectType]:
    """Count the cue words beside a mention; `aside` leaves out those that tell a namesake apart ("the 1987 film")."""
    a, b = mention.outer or (mention.start, mention.end)
    before, after = document.text[max(0, a - 40) : a], document.text[b : b + 40]
    if aside and _NAMESAKE.match(after):
        return Counter()
    return Counter(
        {kind: 3 * (bool(left.search(before)) + bool(right.match(after))) for kind, left, right in _NEAR_CUE}
    )


def _votes_between(document: NamedText, places: Sequence[Mention]) -> Counter[SubjectType]:
    """Weigh namesakes of several types: by the words of the whole text, and by which of them is new."""
    votes = Counter({kind: min(n, _MOST_WORDS) for kind, n in _cue_counts(document).items()})
    for entry in {e for m in places for e in m.entries}:
        new = document.published and entry.year and abs(document.published.year - entry.year) <= 1
        votes[entry.type or SubjectType.FRANCHISE] += _NEWNESS * bool(new)
    return votes


_NAMESAKE = re.compile(r"['\"”]?,? (?:the|an?|\() ?(?:18|19|20)\d\d\b")
_MOST_WORDS = 12
"""More cue words of one type than these tell no more."""
_NEWNESS = 4
