"""Find the names of a text: works, persons, characters, services, outlets - known ones and unknown ones.

Known names come from the `Lexicon`, brands from `claims.brands`; unknown ones are found by their marks
(italics and quotation marks set titles apart) and by shape (runs of capitalised words). Works on repaired
text (`claims.characters`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claims import brands
from claims.folding import fold, fold_title
from claims.institutions import find_brands, find_institutions
from claims.lexicon import Lexicon, Name
from claims.mention import Mention
from claims.namewords import CALENDAR, DEMONYMS, HONORIFICS, KEPT_HONORIFICS, LEAD_WORDS
from claims.shortnames import SUFFIX, ends_of, short_names, whole_names
from claims.spans import TakenSpans
from claims.statement import SubjectType
from scraper.article import Mark, MarkKind

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽŁĐÅÉ]"
_WORD = re.compile(r"[#@]?[\w][\w'.&+!?-]*[\w.+!?]|[#@]?\w|&")
_PIECE = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"'s?$")
_JUNIOR = re.compile(r" [JS]r$")
_NAME_RUN = re.compile(
    rf"(?!(?:Rs|RMB)\d)(?:(?:{_CAPITAL}\.){{1,3}}\s?|{_CAPITAL}[\w'-]*(?<!')\s?)"
    rf"(?:(?:(?<=\s)(?:de|la|le|van|von|der|den|del|della|di|da|du|bin|al|el|ten|ter|of the)\s){{0,2}}"
    rf"(?!Rs\.? ?\d)(?:(?:{_CAPITAL}\.){{1,3}}|{_CAPITAL}[\w'-]*)\s?)*"
)
_COMPOUND = re.compile(
    r"-(?:born|raised|bred|based|starrers?|starring|led|fronted|headlined|directed|helmed|created|penned|written|scripted|produced|scored|inspired)$"
)
"""What makes an attribute of a name: "Leeds-born", "Hale-directed"."""
_OWNS_NEXT = re.compile(r"(?:'s|-(?:born|raised|bred|based)) (?=[A-Z])")
"""What ends a name before another one: "Orth's Queen Ida", "Leeds-born Orth"."""
_INNER_CAPITAL = re.compile(rf"(?<=[a-z,] )({_CAPITAL}[\w-]*)")
_BRACKETED_NAME = re.compile(rf" \({_CAPITAL}[\w'-]+ (?:{_CAPITAL}[\w'-]+|(?:de|von|van|al) )")
"""A full name in brackets, which tells that what stands before it is a name, too: "Ida (Lena Orth)"."""
_TITLE_STOP = re.compile(r"^(?:season|part|episode|chapter|volume|series)\s+(?:\d+|one|two|three)$", re.I)
_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on or over the to with vs up & de la le del el".split()
)

_SERIES_NOUNS = frozenset(
    "novels books series saga trilogy quartet films movies mysteries thrillers stories chronicles".split()
)
_MOST_WORDS = 8
"""Words of the longest name that is sought."""
_PLACED = re.compile(r"\b(?:in|at|near|outside|(?<![Aa]ccording )to|around|across|the|a|an) $")
_TAKES_UP = re.compile(
    r"(?: \([A-Z\d]|,|'s?|:)(?= |$|[\w\"”])|\)|'s?\b| (?:(?:has|had|have|is|was|will|would|who|says|said|told|tells|also|then|now|once|first|later|never|previously|and|plays|stars|made|makes|took|takes"
    r"|won|wins|wrote|writes|began|came|comes|went|goes|gave|gives|spent|left|became|grew|led|leads|won't|isn't|hasn't|didn't|doesn't|did|does|could|may|might)|[a-z]{2,}(?:ed|es)"
    r"|[a-z]{3,}ly|[a-z]{3,}s (?:as|in|on|to|into|the|an?|her|his|with|up|out|off|for|that|back|[a-z]+ly))\b"
)
"""What follows the surname of a person that opens a sentence: a verb, a comma, what he owns."""
_GRADE = re.compile(r"[A-DF][+-]?")
_NO_NAME = CALENDAR | DEMONYMS
_TOUR_NOUN = re.compile(r" (?:tour|trek|residency)\b(?! (?:de|bus|dates?|guide|manager|stop))")
_NAMED_TOUR = re.compile(
    r"^(?!(?:American|European|British|World|UK|US|PGA|ATP) )[\w' -]+ (?:Tour|Residency)$"
)
_DATED_TOUR = re.compile(
    r"^(?:American|European|British|World|UK|US|U\.S\.|Australian|North American|Asian|Summer|Winter|Global)$"
)
_NEW_PLACE = re.compile(
    r"(?:York|Mexico|Orleans|Jersey|Zealand|England|Hampshire|Delhi|Haven|Brunswick|South Wales|Brighton|Caledonia|Guinea|Forest)\b"
)
"""Places that begin with "New", which opens a noun phrase elsewhere."""
_OUTLET_VERB = re.compile(
    r"['\"]?,?\s+(?:(?:has|have|had|even|also|simply|recently)\s+)?(?:call(?:s|ed)|dub(?:s|bed)|hail(?:s|ed)|prais(?:es|ed)|found|wrote|writes|said|says"
    r"|describ(?:es|ed)|declar(?:es|ed)|sums?|deem(?:s|ed)|rav(?:es|ed)|gushe[sd]|labell?ed|handed|gave|gives|awarded|reported|reports|notes?|noted)\b"
)


@dataclass(frozen=True, slots=True)
class NameGround:
    """What is read of the names of a text whatever the reference knows.

    `words` are the spans of its words, `closes` tells for each whether a name can end with it: one with a
    capital, or a noun of series. `institutions` are charts, awards and brands, which may overlap.
    """

    words: list[tuple[int, int]]
    closes: list[bool]
    institutions: list[Mention]
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, starts: Iterable[int] = ()) -> NameGround:
        """Find the words and institutions of a text; `starts` are those of its blocks, across which no name goes."""
        words = [m.span() for m in _WORD.finditer(text)]
        closes = [not text[a:b].islower() or text[a:b] in _SERIES_NOUNS for a, b in words]
        return cls(words, closes, [*find_institutions(text), *find_brands(text, words)], tuple(starts))


class NameFinder:
    """Find all names of one article; made once, then asked for its mentions."""

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        lexicon: Lexicon,
        headline_end: int = 0,
        ground: NameGround | None = None,
    ) -> None:
        self.ground = ground or NameGround.of(text)
        self.text = text
        self.marks = marks
        self.headline_end = headline_end
        self.lexicon = lexicon
        self.known = _index(lexicon.names())
        self._found: list[Mention] = []
        self._inner: frozenset[str] | None = None
        self._taken = TakenSpans(len(text))

    def find(self, masks: Iterable[tuple[int, int]] = ()) -> list[Mention]:
        """Return the mentions in order, none overlapping; `masks` (dates) hold no name of unknown shape."""
        self._add(self._marked_titles())
        self._add(self._known_names())
        for start, end in masks:
            if not self._taken.touches(start, end):
                self._taken.add(start, end)
        self._add(self.ground.institutions)
        self._add(self._shapes())
        self._add(self._surnames())
        return sorted(self._found, key=lambda m: m.start)

    def _add(self, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            if mention.start < mention.end and not self._taken.touches(mention.start, mention.end):
                self._found.append(mention)
                self._taken.add(mention.start, mention.end)

    def _entries(self, text: str) -> tuple[Name, ...]:
        return _closest(text, self.known.get(fold_title(text), ())) or _closest(
            text, self.lexicon.probe(text)
        )

    # marks: italics and quotation marks

    def _marked_titles(self) -> Iterator[Mention]:
        for mark in self.marks:
            if mark.kind not in (MarkKind.ITALIC, MarkKind.QUOTED):
                continue
            start, end = self._trim(mark.start, mark.end)
            inner = self.text[start:end]
            if not inner or "\n" in inner or _GRADE.fullmatch(inner):
                continue
            outer = self._with_quotes(mark.start, mark.end) if mark.kind is MarkKind.QUOTED else None
            entries = self._entries(inner)
            if not entries and not looks_like_title(inner):
                continue
            if mark.kind is MarkKind.ITALIC and not entries and _OUTLET_VERB.match(self.text, end):
                yield Mention(start, end, "U", inner, marked=True)
            elif fold(inner) in brands.OUTLETS and not entries:
                yield Mention(start, end, "U", brands.OUTLETS[fold(inner)], marked=True)
            else:
                yield self._mention(start, end, entries, marked=True, outer=outer)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        inner = self.text[start:end]
        end -= len(inner) - len(inner.rstrip(" ,;:"))
        inner = self.text[start:end]
        if (
            inner.endswith(".")
            and not inner.endswith("..")
            and " " in inner
            and not re.search(r"\b\w{1,3}\.$", inner)
        ):
            end -= 1
        if self.text[start:end].endswith("'s"):
            end -= 2
        return start + len(inner) - len(inner.lstrip()), end

    def _with_quotes(self, start: int, end: int) -> tuple[int, int]:
        return start - (start > 0 and self.text[start - 1] in "\"'"), end + (
            self.text[end : end + 1] in ('"', "'")
        )

    def _mention(
        self,
        start: int,
        end: int,
        entries: tuple[Name, ...],
        marked: bool = False,
        outer: tuple[int, int] | None = None,
    ) -> Mention:
        letter = _letter(entries, marked)
        name = entries[0].entity if entries else self.text[start:end]
        return Mention(start, end, letter, name, entries, marked, outer)

    # names that the reference knows

    def _known_names(self) -> Iterator[Mention]:
        words = self.ground.words
        i = 0
        while i < len(words):
            first = self.text[words[i][0]]
            begins = first.isupper() or first.isdigit() or first == "#"
            hit = self._longest_known(i) if begins else None
            if hit:
                yield hit[0]
                i = hit[1]
            else:
                i += 1

    def _longest_known(self, i: int) -> tuple[Mention, int] | None:
        start, end = self.ground.words[i]
        if self._taken.touches(start, end):
            return None
        line_end = self.text.find("\n", start) % (len(self.text) + 1)  # the text's end where there is none
        for j in range(min(i + _MOST_WORDS, len(self.ground.words)), i, -1):
            end = self.ground.words[j - 1][1]
            if (
                end > line_end
                or j - i > 1
                and not self.ground.closes[j - 1]
                or self._taken.touches(end - 1, end)
            ):
                continue
            if mention := self._known(start, self.text[start:end], j - i):
                return mention, j
        return None

    def _known(self, start: int, piece: str, words: int) -> Mention | None:
        """Return the name that a piece of text is, without what belongs to the sentence."""
        for tail in _tails(piece):
            bare = piece[: len(piece) - len(tail)]
            entries = _closest(bare, self.known.get(fold_title(bare), ()))
            entries = entries or _closest(bare, [e for e in self.lexicon.probe(bare) if e.linked])
            if bare[-1:] in ".!?," and not any(e.text.endswith(bare[-1]) for e in entries):
                bare = bare[:-1]  # the mark ends the sentence, not the name
            if entries and self._counts(bare, start, entries, words):
                return self._mention(start, start + len(bare), entries)
        return None

    def _counts(self, piece: str, start: int, entries: tuple[Name, ...], words: int) -> bool:
        """Guard against ordinary words: a one-word title at the start of a sentence is none by itself."""
        if words > 1 or not piece.isalpha():
            return not (piece.isdigit() and len(piece) < 5)
        if piece.casefold() in CALENDAR and not self._cued(start, start + len(piece)):
            return False
        if (
            piece.casefold() in LEAD_WORDS
            or len(piece) < 2
            and not any(e.type is SubjectType.PERSON for e in entries)
        ):
            return False
        return piece.casefold() not in HONORIFICS

    def _cued(self, start: int, end: int) -> bool:
        """Whether words beside a name say that it is a title."""
        before, after = self.text[max(0, start - 24) : start], self.text[end : end + 16]
        return bool(
            re.search(
                r"\b(?:season|series|episodes?|cast|creator|star|finale|film|novel|show) (?:of )?$", before
            )
            or re.match(r"(?:'s)? (?:season|series|star|episode|finale|creator|cast)\b", after)
            or re.match(r" \((?:19|20)\d\d\)", after)
        )

    # unknown names by shape

    def _shapes(self) -> Iterator[Mention]:
        # from the headline's end on: its capitals say nothing, and its last words are no part of a name behind it
        for m in _NAME_RUN.finditer(self.text, self.headline_end):
            if m.start() and self.text[m.start() - 1].isalnum() or self.text.startswith("$", m.end()):
                continue
            for start, end in self._parted(m.start(), m.end()):
                yield from self._shape(start, end)

    def _parted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Part a run of capitals: another name begins in another block, behind "Leeds-born", and behind a known "Hale's"."""
        cuts = [
            m.end()
            for m in _OWNS_NEXT.finditer(self.text, start, end)
            if m[0][0] == "-" or self._taken.touches(m.start() - 1, m.start())
        ]
        if "\n" in self.text[start:end]:
            cuts = sorted({*cuts, *(at for at in self.ground.starts if start < at < end)})
        return list(zip([start, *cuts], [*cuts, end], strict=True))

    def _shape(self, start: int, end: int) -> Iterator[Mention]:
        words = [(w.start(), w.end()) for w in _PIECE.finditer(self.text[start:end])]
        spans = [(start + a, start + b) for a, b in words]
        while (
            spans and self._is_lead(self.text[spans[0][0] : spans[0][1]], spans) and not self._titled(spans)
        ):
            spans.pop(0)
        while spans and self.text[spans[-1][0] : spans[-1][1]].casefold() in _SMALL:
            spans.pop()
        if not spans or len(spans) == 1 and fold(self.text[slice(*spans[0])].removesuffix("'s")) in _NO_NAME:
            return
        a, b = spans[0][0], spans[-1][1]
        piece = self.text[a:b]
        compound = _COMPOUND.search(piece)
        if compound and compound.start():
            b, piece = b - len(compound[0]), piece[: compound.start()]
        for tail in ("'s", "'", "."):
            if piece.endswith(tail) and not re.search(r"\b[A-Z]\.$|\bJr\.$", piece):
                b -= len(tail)
                piece = self.text[a:b]
        if _JUNIOR.search(piece) and self.text.startswith(".", b):
            b += 1
        suffix = SUFFIX.match(self.text, b)
        b = suffix.end() if suffix else b
        if len(spans) == 1 and (
            self._opens_sentence(a)
            and not compound
            and not (self.text[:a].endswith(": ") and _BRACKETED_NAME.match(self.text, b))
            and not self._seen_inside(piece)
            or piece.isupper()
            and len(piece) > 5
        ):
            return
        tour = _TOUR_NOUN.match(self.text, b)
        if tour and not _DATED_TOUR.search(piece):
            yield Mention(a, tour.end(), "W", self.text[a : tour.end()])
        elif _NAMED_TOUR.search(piece):
            yield Mention(a, b, "W", self.text[a:b])
        elif len(piece) > 1:
            yield Mention(a, b, "X", self.text[a:b])

    def _titled(self, spans: list[tuple[int, int]]) -> bool:
        """Whether a capitalised article inside a sentence opens a title ("with The Tide returning")."""
        start, end = spans[0]
        inside = self.text[max(0, start - 2) : start].strip(" \"'").isalpha()
        return self.text[start:end] == "The" and len(spans) > 1 and inside

    def _is_lead(self, word: str, spans: list[tuple[int, int]]) -> bool:
        key = _POSSESSIVE.sub("", word.casefold())
        if key == "new" and len(spans) > 1 and _NEW_PLACE.match(self.text, spans[1][0]):
            return False
        if key == "old" and len(spans) > 1 and self.text[max(0, spans[0][0] - 2) : spans[0][0] - 1].islower():
            return False  # "in Old Delhi"
        if key == "will" and len(spans) > 1 and self._is_given_name(spans[0][0]):
            return False
        if key in HONORIFICS:
            return key not in KEPT_HONORIFICS or len(spans) == 1
        return key in LEAD_WORDS

    def _is_given_name(self, at: int) -> bool:
        """Whether "Will" before a name is a person's: inside a sentence of the body, after a comma or a plain word."""
        return at >= self.headline_end and bool(re.search(r"(?:[a-z]|,) $", self.text[max(0, at - 2) : at]))

    def _opens_sentence(self, at: int) -> bool:
        before = self.text[:at].rstrip(" \"'(")[-1:]
        return before in ("", ".", "!", "?", "\n", ":", "—") or self.text[max(0, at - 1) : at] == "\n"

    def _seen_inside(self, word: str) -> bool:
        """Whether the word stands capitalised inside a sentence elsewhere, as a name does."""
        if self._inner is None:
            self._inner = frozenset(_INNER_CAPITAL.findall(self.text))
        return word in self._inner

    # surnames and first names of persons met in full

    def _surnames(self) -> Iterator[Mention]:
        shorts = short_names(self._found, self.known, self.headline_end)
        whole = whole_names(self._found)
        for i, lone in enumerate(self._found):
            if lone.letter == "X" or lone.letter == "W" and lone.marked and not lone.entries:
                full = shorts.get(fold(lone.name)) or whole.get(ends_of(lone.name))
                if full and full.start < 0 and (lone.marked or self._is_place(lone)):
                    continue
                if full and full is not lone:
                    self._found[i] = replace(
                        full, start=lone.start, end=lone.end, marked=lone.marked, outer=lone.outer
                    )
        for m in re.finditer(rf"\b{_CAPITAL}[\w-]*", self.text):
            full = shorts.get(fold(m[0]))
            if full is None or full.letter == "W" or m.start() < self.headline_end:
                continue
            if full.start >= 0 or _TAKES_UP.match(self.text, m.end()):
                yield Mention(m.start(), m.end(), full.letter, full.name, full.entries)

    def _is_place(self, lone: Mention) -> bool:
        """Whether a lone name stands as a place does: "in Orth"."""
        return bool(_PLACED.search(self.text, max(0, lone.start - 16), lone.start))


def _tails(piece: str) -> tuple[str, ...]:
    """Return what may stand at the end of a piece and be no part of a name: nothing, a genitive, its mark, or "-born"."""
    if piece.endswith("'s"):
        return "", "'s"
    if "-" in piece and (compound := _COMPOUND.search(piece)):
        return "", compound[0]
    return ("", piece[-1]) if piece[-1] in "'.,!?" else ("",)


def looks_like_title(text: str) -> bool:
    """Whether a marked stretch is set like a title: few words, every one but the small ones capitalised."""
    words = text.split()
    if not 1 <= len(words) <= 10 or _TITLE_STOP.match(text) or text.endswith(("!”", ";")):
        return False
    if len(words) == 1 and text[:1].isupper() and text.isalpha():
        return not text.isupper() or len(text) > 1
    strong = [w.strip("\"'(),.:;!?-") for w in words if w.strip("\"'(),.:;!?-").casefold() not in _SMALL]
    capital = all(w[:1].isupper() or w[:1].isdigit() or w[:1] == "#" for w in strong if w)
    return (
        bool(strong)
        and capital
        and not text.isupper()
        or (text.isupper() and len(words) <= 2 and len(text) > 1)
    )


def _letter(entries: tuple[Name, ...], marked: bool) -> str:
    # what is known of a name goes before a bare credit, whose type nobody told
    types: set[SubjectType | None] = {e.type for e in entries if e.type} or {e.type for e in entries}
    works = any(t is None or t.is_work for t in types)
    if not types:
        return "W"
    if works and (SubjectType.CHARACTER in types) and not marked:
        return "B"
    if works:
        return "W"
    if SubjectType.PERSON in types:
        return "P"
    return "C" if SubjectType.CHARACTER in types else "O"


def _closest(text: str, entries: Sequence[Name]) -> tuple[Name, ...]:
    """Prefer the entries spelled with the article that the text has; one that lacks it may have dropped it."""
    if not entries:
        return ()
    exact = tuple(e for e in entries if fold(e.text) == fold(text))
    return exact if exact and fold(text) != fold_title(text) else tuple(entries)


def _index(names: Iterable[Name]) -> dict[str, list[Name]]:
    index: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        key = fold_title(name.text)
        if key and name not in index[key]:
            index[key].append(name)
    return dict(index)
