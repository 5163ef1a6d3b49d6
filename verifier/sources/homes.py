"""When the known homes of a work are the whole list, so that another service is wrong and not merely unlisted."""

from __future__ import annotations

from collections.abc import Iterable

from claims.brands import canonical_service

WORLDWIDE = frozenset({"Netflix", "Prime Video", "Disney+", "Apple TV+"})
"""Services that show their own productions themselves, everywhere. Others sell theirs on: a broadcaster's
series may well stream elsewhere, too."""


def whole_list(homes: Iterable[str]) -> bool:
    """Whether original homes are all of the worldwide kind, which makes their list complete."""
    named = [canonical_service(home) for home in homes]
    return bool(named) and all(name in WORLDWIDE for name in named)
