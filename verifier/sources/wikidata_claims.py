"""Read Wikidata's statements: ranks, values, qualifiers, dates at their precision.

A statement is `{"mainsnak": …, "qualifiers": {"P585": [snak …]}, "rank": …}`; a snak without a value
(`somevalue`, `novalue`) says nothing here. Deprecated statements are never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from verifier.sources.reading import at, day, mapping, rows, text

_ITEM = re.compile(r"Q\d{1,12}")
_TIME = re.compile(r"\+(\d{4})-(\d{2})-(\d{2})T")
_LENGTHS = {9: 4, 10: 7, 11: 10}  # precision of a time → characters of its date: year, month, day


@dataclass(frozen=True, slots=True)
class WikidataClaim:
    """One statement of an entity: its value and its qualifiers."""

    value: object
    qualifiers: dict[str, Any]

    def qualifier(self, property: str) -> object:
        """Return the value of a qualifier's first snak, or None."""
        return next((v for v in map(value_of, rows(self.qualifiers.get(property))) if v is not None), None)


def claims_of(entity: object, property: str, best_only: bool = False) -> Iterator[WikidataClaim]:
    """Yield an entity's statements of a property that have a value, preferred ones first.

    With `best_only` only those of the best rank: for properties with one value at a time.
    """
    found = [c for c in rows(at(entity, "claims", property)) if c.get("rank") != "deprecated"]
    preferred = [c for c in found if c.get("rank") == "preferred"]
    rest = [] if best_only and preferred else [c for c in found if c not in preferred]
    for claim in [*preferred, *rest]:
        value = value_of(mapping(claim.get("mainsnak")))
        if value is not None:
            yield WikidataClaim(value, mapping(claim.get("qualifiers")))


def value_of(snak: dict[str, Any]) -> object:
    """Return what a snak says, or None where it has no value."""
    return at(snak, "datavalue", "value") if snak.get("snaktype") == "value" else None


def item(value: object) -> str | None:
    """Return the id of an item value ("Q42"), or None."""
    id_ = at(value, "id")
    return id_ if isinstance(id_, str) and _ITEM.fullmatch(id_) else None


def time(value: object) -> str | None:
    """Return a time value as a date of its own precision, or None (centuries, years before 1000 …)."""
    written, precision = at(value, "time"), at(value, "precision")
    match = _TIME.match(written) if isinstance(written, str) else None
    length = _LENGTHS.get(precision) if isinstance(precision, int) else None
    return day("-".join(match.groups())[:length]) if match and length else None


def amount(value: object) -> int | float | None:
    """Return the figure of a quantity value, or None."""
    try:
        figure = float(at(value, "amount"))
    except (TypeError, ValueError):
        return None
    if not abs(figure) < 1e15:
        return None
    return int(figure) if figure.is_integer() else figure


def unit(value: object) -> str | None:
    """Return the id of a quantity's unit, or None where it has none."""
    address = at(value, "unit")
    return address.rpartition("/")[2] if isinstance(address, str) and "/" in address else None


def items_in(entity: object, properties: frozenset[str], qualifiers: frozenset[str]) -> Iterator[str]:
    """Yield the ids whose labels are needed to put these properties into words."""
    for property in sorted(properties):
        for claim in claims_of(entity, property):
            found = [item(claim.value), unit(claim.value)]
            found += [item(claim.qualifier(name)) for name in sorted(qualifiers)]
            yield from (id_ for id_ in found if id_)


def label(entity: object) -> str | None:
    """Return an entity's English label."""
    return text(at(entity, "labels", "en", "value"))
