"""Where a service has a work: "In the US it is on BritBox", "on Walter Presents in the UK", "the UK rights"."""

from __future__ import annotations

import re

from claims.countries import ADJECTIVES, COUNTRIES, alternatives
from claims.grammar import Hit
from claims.properties.context import plain

_WIDE = {
    "North America": "North America", "North American": "North America", "Latin America": "Latin America", "Latin American": "Latin America",
    "Europe": "Europe", "European": "Europe", "Scandinavia": "Scandinavia", "Scandinavian": "Scandinavia", "Nordic": "Scandinavia",
}  # fmt: skip
"""Regions that are no country."""
_LANDS = COUNTRIES | {name: chief for name, chief in _WIDE.items() if name == chief}
_OF_LANDS = ADJECTIVES | _WIDE
_NOT_ALONE = r"(?! (?:and|or) [A-Z](?![\w+ ]{1,20} in [A-Z])|, [A-Z][a-z]+(?: and|,))(?!\w)"
"""One country of a list is not the region of the claim."""

_IN_FRONT = re.compile(
    rf"(?:^|[,;] (?:and |but |while )?|\band |\bwhile )\W{{0,3}}(?:(?:[Ii]n|[Aa]cross|[Oo]ver in) (?:the )?(?P<country>{alternatives(_LANDS)})\b|(?:[Vv]iewers|[Aa]udiences|[Ff]ans|[Ss]ubscribers) in (?:the )?(?P<viewers>{alternatives(_LANDS)})\b|(?:for )?(?P<people>{alternatives(_OF_LANDS)}|Briton)(?:s| viewers| audiences| subscribers| fans)\b)"
)
_BEHIND = re.compile(
    rf"^,? (?:only |exclusively |there )?(?:(?:here |there )?(?:in|across|throughout|for) (?:the )?(?P<country>{alternatives(_LANDS)})|(?:for )?(?P<people>{alternatives(_OF_LANDS)}) (?:viewers|audiences|rights)){_NOT_ALONE}"
)
_INSIDE = re.compile(
    rf"\b(?:(?:in|across|throughout|for) (?:the )?(?P<country>{alternatives(_LANDS)})|(?P<people>{alternatives(_OF_LANDS)}) (?:[a-z]+ )?(?:rights|distributor|distribution|broadcaster|home|release)){_NOT_ALONE}"
)


def region_where(hit: Hit, end: int | None = None) -> str | None:
    """Return where a service has the work; `end` is where its name ends, if not with the match."""
    start, stop = hit.match.span()
    behind = _BEHIND.match(plain(hit, end or stop, (end or stop) + 40))
    inside = None if end else _INSIDE.search(plain(hit, start, stop + 1))
    fronts = [] if behind or inside else list(_IN_FRONT.finditer(plain(hit, hit.clause[0], start + 1)))
    found = behind or inside or (fronts[-1] if fronts else None)
    if found is None:
        return None
    said = found.groupdict()
    land = said.get("country") or said.get("viewers")
    return _LANDS[land] if land else _OF_LANDS.get(said["people"], "UK")
