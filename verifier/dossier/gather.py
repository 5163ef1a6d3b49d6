"""What all articles say of each work: claims heaped up by property and value, and which values clash."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from claims.folding import fold, fold_title
from claims.statement import Polarity, QualifierValue, TimeClass, property_named
from verifier.compare.names import same_service
from verifier.dossier.model import ArticleRef, SaidProperty, SaidValue, SaidWork, Standing, Voice
from verifier.exports.phrases import evidence_value, one_line
from verifier.findings import contradict
from verifier.report import CheckedClaim, Label
from verifier.wording import say_claim, say_date

MOST_VOICES = 20
"""Articles that are quoted for one value at most; all of them are counted."""
MOST_VALUES = 200
"""Values of one property of one work that are laid side by side at most, the most common ones."""
_QUOTE_CHARS = 240
_ORDER: tuple[Standing, ...] = ("contradiction", "several", "agree")
_APART = frozenset({"quote", "record", "credit"})  # shown for themselves, or not one-valued in any sense


@dataclass(slots=True)
class Heap:
    """The articles that say one and the same thing; `claim` is the first of them."""

    claim: CheckedClaim
    voices: dict[int, Voice] = field(default_factory=dict)
    verdicts: Counter[str] = field(default_factory=Counter)


Key = tuple[object, ...]


class Gathering:
    """Heap up the claims of one article after another."""

    def __init__(self) -> None:
        self._articles: dict[int, ArticleRef] = {}
        self._works: dict[str, dict[Key, Heap]] = defaultdict(dict)

    def add(self, article: ArticleRef, claims: tuple[CheckedClaim, ...]) -> None:
        """Add the claims of an article."""
        self._articles[article.number] = article
        for claim in claims:
            if claim.kind not in _APART:
                heap = self._works[fold_title(claim.subject.name)].setdefault(_key(claim), Heap(claim))
                voice = Voice(
                    article=article.number,
                    quote=one_line(claim.quote)[:_QUOTE_CHARS],
                    verdict=claim.verdict.label.value,
                )
                if heap.voices.setdefault(article.number, voice) is voice:
                    heap.verdicts[voice.verdict] += 1

    def works(self) -> tuple[SaidWork, ...]:
        """Return every subject of at least two articles: those with contradictions first, then the most told of."""
        found = [
            work for heaps in self._works.values() if (work := self._work(list(heaps.values()))) is not None
        ]
        return tuple(sorted(found, key=lambda w: (not _contradictions(w), -w.articles, w.name)))

    def _work(self, heaps: list[Heap]) -> SaidWork | None:
        articles = {number for heap in heaps for number in heap.voices}
        if len(articles) < 2:
            return None
        kinds: dict[str, list[Heap]] = defaultdict(list)
        for heap in heaps:
            kinds[heap.claim.kind].append(heap)
        names = Counter(one_line(heap.claim.subject.name) for heap in heaps for _ in heap.voices)
        types = Counter(heap.claim.subject.type for heap in heaps if heap.claim.subject.type)
        said = [self._property(kind, heaps) for kind, heaps in kinds.items()]
        return SaidWork(
            name=min(names, key=lambda name: (-names[name], name)),
            type=min(types, key=lambda t: (-types[t], t.value)).value if types else None,
            articles=len(articles),
            properties=tuple(sorted(said, key=lambda p: (_ORDER.index(p.standing), p.property))),
        )

    def _property(self, kind: str, heaps: list[Heap]) -> SaidProperty:
        heaps = sorted(heaps, key=lambda h: (-len(h.voices), say_claim(h.claim)))[:MOST_VALUES]
        clashes = tuple(
            (a, b) for a, b in combinations(range(len(heaps)), 2) if self._clash(heaps[a], heaps[b])
        )
        return SaidProperty(
            property=kind,
            label=property_named(kind).label,
            standing=_standing(heaps, clashes),
            values=tuple(self._value(heap) for heap in heaps),
            clashes=clashes,
            reference=_reference(heaps),
        )

    def _clash(self, a: Heap, b: Heap) -> bool:
        """Whether at most one of two values can hold; what moves in time clashes on one and the same day only."""
        if a.claim.kind == "platform":
            return _services_clash(a, b)
        if not contradict(a.claim, b.claim):
            return False
        if property_named(a.claim.kind).time_class is TimeClass.FIXED:
            return True
        return bool(self._dates(a) & self._dates(b))

    def _dates(self, heap: Heap) -> set[str]:
        return {str(self._articles[n].published) for n in heap.voices}

    def _value(self, heap: Heap) -> SaidValue:
        claim = heap.claim
        dates = sorted(d for n in heap.voices if (d := self._articles[n].published))
        return SaidValue(
            words=one_line(say_claim(claim)),
            value=claim.value,
            unit=claim.unit,
            qualifiers=claim.qualifiers,
            articles=len(heap.voices),
            sites=tuple(sorted({self._articles[n].site for n in heap.voices})),
            since=dates[0] if dates else None,
            until=dates[-1] if dates else None,
            verdicts=dict(sorted(heap.verdicts.items())),
            voices=tuple(heap.voices.values())[:MOST_VOICES],
        )


def _key(claim: CheckedClaim) -> Key:
    """Return what two claims must share to say the same."""
    scope = tuple(sorted((name, _folded(value)) for name, value in claim.qualifiers.items()))
    return (claim.kind, claim.unit, _folded(claim.value), scope, claim.polarity, claim.bound, claim.modality)


def _folded(value: QualifierValue | float) -> object:
    return (fold(value) or value) if isinstance(value, str) else value


def _services_clash(a: Heap, b: Heap) -> bool:
    """Two services of one work clash where the reference refutes one of them: a work may be on several."""
    claims = (a.claim, b.claim)
    if any(claim.polarity is Polarity.NEGATED for claim in claims):
        return False
    refuted = any(heap.verdicts[Label.REFUTED.value] for heap in (a, b))
    return refuted and not same_service(str(a.claim.value), str(b.claim.value))


def _standing(heaps: list[Heap], clashes: tuple[tuple[int, int], ...]) -> Standing:
    if clashes:
        return "contradiction"
    return "several" if len(heaps) > 1 else "agree"


def _reference(heaps: list[Heap]) -> tuple[str, ...]:
    """Say what the first source beside each value says, each thing once."""
    said: dict[str, None] = {}
    for heap in heaps:
        for evidence in heap.claim.verdict.evidence[:1]:
            as_of = f" (as of {say_date(evidence.as_of)})" if evidence.as_of else ""
            said[f"{one_line(evidence.source)}{as_of}: {evidence_value(evidence)}"] = None
    return tuple(said)


def _contradictions(work: SaidWork) -> int:
    return sum(said.standing == "contradiction" for said in work.properties)
