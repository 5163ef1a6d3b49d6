"""For which territory a sum stands: what the words around it tell, else what its currency leaves unsaid."""

from __future__ import annotations

import re

from claims.countries import HOME_OF, LANDS, alternatives
from claims.grammar import Hit
from claims.properties.context import plain
from claims.properties.currencies import currency_of

_TERRITORIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.I))
    for name, pattern in (
        ("domestic", r"\b(?:domestic(?:ally)?|stateside|at home|north americ\w+|in the u\.?s\.?(?: and canada)?(?!\w)|in the united states|u\.s\. and canada|in the states)"),
        ("overseas", r"\b(?:overseas|international(?:ly)?|abroad|elsewhere|foreign|offshore|(?:other|foreign) (?:territories|countries|markets)|(?:from|across) \d+ (?:\w+ )?(?:markets|territories)|outside (?:the )?(?:u\.s\.|north america))\b"),
        ("worldwide", r"\b(?:worldwide|global(?:ly)?|(?:around|across|throughout) the (?:world|globe|planet)|world ?wide)\b"),
    )
)  # fmt: skip
_CIRCUITS = "Nizam Ceded Uttarandhra Andhra_Pradesh Telangana Tamil_Nadu Karnataka Kerala Maharashtra Gujarat West_Bengal".split()
"""Parts of India that papers there give takings of."""
_LANDS = {word.casefold(): land for word, land in LANDS.items() if land != "US"} | {
    word.replace("_", " ").casefold(): word.replace("_", " ") for word in _CIRCUITS
}
_COUNTRY = re.compile(
    rf"\b(?<![A-Za-z]-)(?:in |from )?(?:the )?(?P<land>{alternatives(_LANDS)})(?![\w-])(?! (?:film|movie|blockbuster|hit|star|release|drama|cinema|industry|actor|superstar)\b)",
    re.I,
)
COUNTRY_AT = re.compile(rf"\b(?:{alternatives(_LANDS)})(?: (?:at|with|on|adding)|,)? \(?$", re.I)
"""A country right before its sum: "followed by Mexico at $4.8 million"."""


_OPENING_PLACE = re.compile(
    r"(?:Abroad|Overseas|Internationally|Worldwide|Globally|Domestically|Stateside|At home),"
)


_REPEATED = re.compile(r" \((?:US ?|about |around |roughly |approximately |some |or )?<M\d+>\)")
"""The same sum in another currency: the place is told behind it."""
_WHERE = re.compile(r", where ?$")
"""What is said of a place by the way: "In the UK, where it opened on the same day as in the U.S., it has made"."""


def territory_of(hit: Hit) -> str | None:
    """Return the territory of a figure: words after it up to the next figure, then words before it."""
    shadow, (low, high) = hit.reading.shadow, hit.clause
    end = hit.match.end("value")
    if repeated := _REPEATED.match(shadow, end + 1):
        end, high = repeated.end(), len(shadow)
    following = re.search(r"<[MV]\d+>", shadow[end:])
    behind = plain(
        hit, end, min(end + following.start() if following else len(shadow), max(high, end), end + 70)
    )
    front_from = max([low, *(m.end() for m in re.finditer(r"<M\d+>", shadow[: hit.match.start("value")]))])
    front = plain(hit, front_from, hit.match.start("value"))
    if _WHERE.search(shadow, 0, low) and ", " in front:
        front = front.partition(", ")[2]
    if summed := _SUMMED.search(front):
        front = summed[0]
    front = label_of(hit) + front
    behind = re.split(
        r",? (?:and |while |followed |putting|bringing|lifting|pushing|taking|where)|, (?!(?:worldwide|globally|overseas|domestically|stateside)\b)|;",
        behind,
    )[0]
    front = _MARKET_ABROAD.sub("market", front)
    for piece, nearest in ((behind, min), (front, max)):
        said = [(m.start(), name) for name, pattern in _TERRITORIES for m in pattern.finditer(piece)]
        said += [
            (m.start(), _LANDS[m["land"].casefold()])
            for m in _COUNTRY.finditer(piece)
            if not _both_countries(piece, m)
        ]
        if said:
            return nearest(said)[1]
    added_up = summed or _IN_ALL.match(shadow, hit.match.end("value") + 1)
    if added_up and _ABROAD.search(plain(hit, 0, hit.match.start())):
        return "worldwide"  # what it made at home and abroad, "for a total of"
    if _OPENING_PLACE.match(hit.reading.text):
        return next(name for name, pattern in _TERRITORIES if pattern.match(hit.reading.text))
    opening = _COUNTRY.match(hit.reading.text) if hit.reading.text.startswith("In ") else None
    return _LANDS[opening["land"].casefold()] if opening else None


_MARKET_ABROAD = re.compile(
    r"\b(?:overseas|foreign|international) (market|territory)\b|\b(market|territory) (?:overseas|abroad)\b",
    re.I,
)
"""A country that is called so: "Spain remains the film's best market abroad, with <M>"."""
_IN_ALL = re.compile(r" (?:in all|all told|all in|in total|combined|altogether)\b")
_SUMMED = re.compile(r"\bfor an? (?:[a-z]+ ){0,2}?(?:total|combined|cume|tally)\b.*$", re.I)
_ABROAD = re.compile(
    r"\b(?:overseas|abroad|elsewhere|internationally|other (?:territories|countries|markets))\b", re.I
)


def _both_countries(piece: str, country: re.Match[str]) -> bool:
    """Whether a country is named as half of "the U.S. and Canada"."""
    return country["land"].casefold() == "canada" and bool(
        re.search(r"(?:U\.?S\.?A?|States) and $", piece[: country.start("land")])
    )


def label_of(hit: Hit) -> str:
    """Return the words that head a sum: "Global cume: <M>", "Mexico (<M>)", "Worldwide gross? Upwards of <M>"."""
    shadow, low = hit.reading.shadow, hit.clause[0]
    if shadow[:low].endswith((": ", "(")):
        return plain(hit, max(0, low - (60 if shadow[low - 1] == " " else 24)), low)
    earlier = hit.document.readings[hit.reading.index - 1] if hit.reading.index else None
    if earlier is None or earlier.block_index != hit.reading.block_index or hit.match.start() >= 24:
        return ""
    asked = hit.document.text[earlier.start : earlier.end]
    return f"{asked} " if asked.endswith("?") and len(asked) < 60 else ""


def home_territory(hit: Hit, period: str | None) -> str | None:
    """Return the territory that goes without saying: the currency's own country, North America for a weekend.

    A billion dollars in all is the world's: no film has taken it in one country.
    """
    currency, value = currency_of(hit) or "", hit.quantity("value").value
    if currency in HOME_OF and (currency != "INR" or period not in (None, "total")):
        return HOME_OF[currency]  # sums in rupees are told for the world as well
    if currency != "USD":
        return None
    if period == "total":
        return "worldwide" if value >= 1_000_000_000 else None
    weekly = period and ("weekend" in period or period.startswith("first-"))
    return "domestic" if weekly or re.search(r"<R\d+>", hit.clause_shadow) else None
