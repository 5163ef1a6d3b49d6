"""The currency of a sum of money: a bare "$" is the house's own dollar."""

from __future__ import annotations

import re

from claims.grammar import Hit

_DOMAINS = (("au", "AUD"), ("nz", "NZD"), ("ca", "CAD"), ("sg", "SGD"), ("hk", "HKD"))
_LOCAL_SIGNS = (("A$", "AUD"), ("NZ$", "NZD"), ("C$", "CAD"), ("HK$", "HKD"))


def currency_of(hit: Hit, group: str = "value") -> str | None:
    """Return the currency of a sum; a bare "$" is the house's own dollar where site or text tell which."""
    q = hit.quantity(group)
    if q.currency != "USD" or not hit.document.text.startswith("$", q.start):
        return q.currency
    host = (hit.document.article.url or "").split("/")[2:3]
    local = next((c for domain, c in _DOMAINS if host and host[0].endswith(f".{domain}")), None)
    text = hit.document.text
    signed = (
        c for sign, c in _LOCAL_SIGNS if sign in text and re.search(rf"(?<!\w){re.escape(sign)}\d", text)
    )
    return local or next(signed, "USD")
