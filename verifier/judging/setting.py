"""What an article itself says of its works: the frame in which its figures are meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from claims.brands import canonical_service
from claims.claim import Claim
from claims.dates import parse_iso
from claims.folding import fold, fold_title
from claims.statement import Modality

_FEWEST = 4
_SHARE = 0.2
"""Claims, and their share of those about the chief work, that make another work a subject of the article."""


@dataclass(slots=True)
class Setting:
    """What the article itself says of its works that decides which weeks and whose chart a claim means."""

    premieres: dict[str, date] = field(default_factory=dict)
    services: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    episodes: dict[str, int] = field(default_factory=dict)
    minutes: dict[str, float] = field(default_factory=dict)
    seasons: dict[str, int] = field(default_factory=dict)
    ordered: set[tuple[str, int]] = field(default_factory=set)
    """Works and their seasons that are still to come."""
    works: tuple[str, ...] = ()
    """The works that the article speaks of at some length, the chief one first."""

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Setting:
        """Collect the setting from the claims of an article."""
        setting, claims = cls(), list(claims)
        for claim in claims:
            key = fold_title(claim.subject.name)
            if claim.kind == "platform":
                setting.services[key].add(fold(canonical_service(str(claim.value))))
            elif claim.kind == "release_date" and claim.qualifiers.get("event") in ("premiere", "release"):
                day = parse_iso(str(claim.value))
                if day is not None:
                    setting.premieres.setdefault(key, day)
            elif claim.kind == "status" and claim.value in ("renewed", "ordered"):
                season = claim.qualifiers.get("season")
                if isinstance(season, int):
                    setting.ordered.add((key, season))
            elif claim.kind == "episode_count":
                setting.episodes.setdefault(key, int(float(claim.value)))
            elif claim.kind == "runtime" and claim.qualifiers.get("of") == "episode":
                setting.minutes.setdefault(key, float(claim.value))
        for key, counted in _seasons(claims).items():
            setting.seasons[key] = counted
        setting.works = tuple(_works(claims))
        return setting


def _works(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield the works of which a fair part of the claims is said."""
    counts = Counter(c.subject.name for c in claims if c.subject.type and c.subject.type.is_work)
    most = max(counts.values(), default=0)
    for name, count in counts.most_common():
        if count >= max(_FEWEST, _SHARE * most):
            yield name


def _seasons(claims: Iterable[Claim]) -> dict[str, int]:
    """Return the season that an article is about, per work: the one most of its claims name."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for claim in claims:
        season = claim.qualifiers.get("season")
        if (
            isinstance(season, int)
            and claim.kind not in ("status", "record")
            and claim.modality is not Modality.PLANNED
        ):
            counts[fold_title(claim.subject.name)][season] += 1
    return {key: max(seasons, key=lambda n: (seasons[n], n)) for key, seasons in counts.items()}
