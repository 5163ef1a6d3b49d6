"""Read numbers as press text writes them: counts, money, percent, ratings, ranks, ordinals.

Everything works on repaired text (`claims.characters`) and returns spans into it. `resolution` is the last
meaningful unit as written: 250 million has 10,000,000, $463.4M has 100,000 (docs/method.md, rounding).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from claims.caseless import caseless
from claims.spans import TakenSpans
from claims.statement import Bound
from claims.stretches import Stretches, stretches_of


class QuantityKind(StrEnum):
    """What a number was written as."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    RATING = "rating"
    RANK = "rank"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of the text.

    `scale_of` is the top of a rating's scale (5, 10, 100); `currency` is ISO 4217; `high` is the upper end
    of a range, whose lower end is `value`; `scaled` tells that a word of scale (million …) was written.
    """

    start: int
    end: int
    kind: QuantityKind
    value: float | int
    resolution: float | int
    bound: Bound = Bound.EXACT
    currency: str | None = None
    scale_of: int | None = None
    high: float | int | None = None
    scaled: bool = False


UNITS_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
}  # fmt: skip
TENS_WORDS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lakhs": 10**5, "dozen": 12, "million": 10**6, "millions": 10**6,
    "mn": 10**6, "mln": 10**6, "m": 10**6, "mil": 10**6, "crore": 10**7, "crores": 10**7, "cr": 10**7,
    "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip
_INDIAN_SCALES = frozenset(("crore", "crores", "cr", "lakh", "lakhs"))
_COUNTED = re.compile(
    r" (?:of (?:those|these|the|them|its|all) |(?:[a-z]+ )?)(?:seats|buyers|views?|viewers|people|copies|streams|hours|minutes|users|households|homes|accounts|subscribers|followers|tickets|footfalls|admissions|likes|posts|plays|units|words|members|fans|downloads)\b",
    re.I,
)
_POWERS = frozenset((10**3, 10**5, 10**6, 10**7, 10**9, 10**12))
CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "¥": "JPY", "₹": "INR", "rs": "INR",
    "rs.": "INR", "inr": "INR", "₩": "KRW", "dollars": "USD", "pounds": "GBP", "euros": "EUR", "yen": "JPY",
    "rupees": "INR", "won": "KRW", "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY",
    "nok": "NOK", "sek": "SEK", "dkk": "DKK", "chf": "CHF", "pln": "PLN", "aud": "AUD", "cad": "CAD", "jpy": "JPY", "krw": "KRW", "cny": "CNY",
}  # fmt: skip

MOST = 10**18
"""No figure of press articles is larger; what is, is a slip or an attack, and cannot be reckoned with."""
_OF_A = re.compile(r"^(?:of a|a) ")
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_ALL_DIGITS = re.compile(_DIGITS)
_WORD_UNIT = "|".join(sorted(UNITS_WORDS, key=len, reverse=True))
_WORD_TENS = "|".join(TENS_WORDS)
_WORDS = (
    rf"(?:(?:(?:{_WORD_TENS})[- ](?:one|two|three|four|five|six|seven|eight|nine)"
    rf"|{_WORD_TENS}|(?:{_WORD_UNIT})(?:[ ]and[ ]a[ ]half(?=[- ](?:million|billion|dozen|hours?)\b))?|an?(?=[ ](?:hundred|thousand|million|billion|dozen)\b)|half(?=[- ]?(?:a[- ])?(?:million|billion|dozen))"
    r"|(?:a[ ])?quarter(?=[- ](?:of[ ]a[ ])?(?:million|billion)))\b)"
)
_SCALE_WORD = r"(?:hundred|dozen|thousand|lakhs?|millions?|crores?|billion|trillion)"
_SCALE = rf"(?:[ -]?(?:of[ ]a[ ]|a[ ])?{_SCALE_WORD}(?:[ ](?:thousand|million|billion))?\b|\s?(?:mn|mln|bn|tn|mil|cr)\b\.?|(?:k|K|m|M|b|B)(?![\w]))"
_CURRENCY_SIGN = r"(?:(?:US|AU|CA|NZ|HK|A|C)?\$|£|€|¥|₹|₩|\bRs\.?|\b(?:USD|GBP|EUR|INR|RMB|NOK|SEK|DKK|CHF|PLN|AUD|CAD|JPY|KRW|CNY))"

_NUMBER = caseless(
    rf"""
    (?:(?<![\w.,])|(?<=\brs)|(?<=\brmb))(?P<number>(?P<numeral>{_DIGITS})|{_WORDS})
    (?P<scale>{_SCALE})?(?P<rest>(?<=hundred)[ ](?:and[ ])?(?:(?:{_WORD_TENS})(?:-(?:{_WORD_UNIT}))?|(?:{_WORD_UNIT}))\b)?
    (?(numeral)(?:\s?[-–]\s?(?P<sign2>{_CURRENCY_SIGN})?(?P<number2>{_DIGITS})(?P<scale2>{_SCALE})?(?![\w-]))?)
    (?P<plus>\+|-plus\b|\ plus\b(?=\ (?:hours|views|viewers|copies|countries)))?
    (?P<unit>\s?%|\s?-?per[ ]?cent\b|\s?pct\b|[ -]percentage[ ]points?\b
        |[ ](?:dollars|pounds|euros|yen|rupees|won|yuan|renminbi)\b)?
    """,
    re.VERBOSE,
)
_CURRENCY_BEFORE = caseless(rf"(?P<currency>{_CURRENCY_SIGN})\s?$")
_CURRENCY_REACH = 6
"""Characters before a number within which its currency begins."""
_RANK = caseless(
    rf"""(?:\bNo\.?\s?|\bNumero\s|(?<![\w&])\#)(?P<digits>\d{{1,3}})\b(?!,?\d)
       |\b(?:number|no\.)[- ](?P<word>{_WORD_UNIT}|\d{{1,3}})\b(?!,\d)
       |\bthe\ (?P<place>top|number[- ]one|number[- ]two)\ (?:spot|slot|position|perch)\b""",
    re.VERBOSE,
)
NUMBERED = caseless(rf"\bNumber (?:{_WORD_UNIT}|\d{{1,3}})\b(?!,\d)|\bNo\.\s?\d{{1,3}}\b")
"""A rank, in words as British papers capitalise it or in digits ("her fourth UK No. 1"): no name is sought in it."""
_ORDINAL = caseless(
    rf"\b(?P<word>(?:{_WORD_TENS})-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    rf"|{'|'.join(ORDINAL_WORDS)})\b|\b(?P<digits>\d{{1,3}})(?:st|nd|rd|th)\b",
)
_RATING = caseless(
    rf"""(?<![\w.,/])(?P<value>\d{{1,3}}(?:\.\d+)?)\s?(?:/\s?|\ out\ of\ )(?P<top>5|10|100|five|ten)\b(?!\s*(?:of|/|-))
       |\b(?P<words>{_WORD_UNIT}|\d(?:\.5)?)(?P<half>\ and\ a\ half)?\ (?:stars?\ )?out\ of\ (?P<top2>five|four|ten|5|10|4)\b
        (?:\ stars?)?
       |\b(?P<lone>one|two|three|four|five|[1-5])(?P<half3>\ and\ a\ half|½)?[- ]stars?\b(?!\ (?:of|out\ of|in|who|and(?!\ (?:the\ )?\w+(?:\ \w+)?\ (?:three|four|five|two))|as|from))
       |\b(?P<stars>\d(?:\.\d)?)(?P<half2>½)?[- ]stars?\ out\ of\ (?P<top3>5|10|five|ten)\b
       |\b(?P<point>[1-4]\.\d{{1,2}})[- ]stars?\b(?!\ (?:of|in|who|and|as|from|hotel))
       |(?P<signs>★{{1,5}})(?P<half4>½)?☆{{0,4}}(?![★☆])""",
    re.VERBOSE,
)

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_MOST, r"no more than|at most|up to|as many as|a maximum of|as much as"),
    (Bound.AT_LEAST, r"no fewer than|no less than|at least|pass(?:ed|es|ing)|cross(?:ed|es|ing)|surpass(?:ed|es|ing)|past(?: the)?|a minimum of"),
    (Bound.MORE_THAN, r"more than|in excess of|upwards of|north of|over|above|exceed(?:ed|ing|s)|topp(?:ed|ing)|tops|(?:greater|higher|larger|better) than|beyond"),
    (Bound.LESS_THAN, r"(?:less|fewer|lower|smaller|worse) than|under|below|south of|short of"),
    (Bound.NEARLY, r"nearly|almost|just shy of|shy of|close to|closing in on|approaching|just under|just short of"),
    (Bound.ABOUT, r"about|around|roughly|some|approximately|approx\.?|circa|an estimated|estimated|or so"),
)  # fmt: skip
_BOUND_BEFORE = re.compile(
    "(?:"
    + "|".join(f"(?P<{bound.value}>{words})" for bound, words in _BOUNDS)
    + r")(?:\s+(?:a|an|the|its|just))?\s*$",
    re.IGNORECASE,
)
# "over 12 weeks", "averaged over 44 reviewers", "above all": words of bounds that are none
_NO_BOUND_AFTER = re.compile(
    r"\s*-?(?:-day|weeks?|days?|years?|months?|weekends?|seasons?|reviewers|nights)\b", re.I
)


_ABOUT_BEHIND = re.compile(r" ?\(?(?:approx\b|approximately\b|or so\b|or thereabouts\b|give or take\b)", re.I)
_SPREAD_OVER = re.compile(
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen) (?:hour-long )?"
    r"(?:episodes|parts|instal?lments|chapters|volumes|books|novels|hours|evenings|nights|seasons|series)\b",
    re.I,
)


def find_quantities(
    text: str, masks: Sequence[tuple[int, int]] = (), stretches: Stretches | None = None
) -> list[Quantity]:
    """Return the quantities of `text` in order; nothing inside a masked span (title, date) is a number.

    `stretches` are those of the text, where they are known.
    """
    places = stretches or stretches_of(text)
    taken = TakenSpans(len(text), masks)
    found: list[Quantity] = []
    for finder in (_ratings, _ranks, _ordinals, _numbers):
        for quantity in finder(text, places):
            if not taken.touches(quantity.start, quantity.end):
                found.append(quantity)
                taken.add(quantity.start, quantity.end)
    found.sort(key=lambda q: q.start)
    return _with_elided_scales(text, found)


def resolution_of(digits: str, scale: int) -> float | int:
    """Return the last meaningful unit of a figure written as `digits` times `scale`.

    Trailing zeros beyond two significant digits do not count: 250 → 10, 129,100,000 → 100,000.
    """
    plain = digits.replace(",", "")
    if "." in plain:
        step = 10.0 ** -len(plain.split(".")[1]) * scale
        return int(step) if step == int(step) else step
    stripped = plain.lstrip("0").rstrip("0")
    significant = max(len(stripped), 2)
    return int(10 ** max(len(plain.lstrip("0")) - significant, 0) * scale)


def number_of(words: str) -> float | int | None:
    """Read a number in digits or words ("1,234.5", "twenty-five", "a dozen"); None when it is none."""
    text = words.strip().casefold()
    if _ALL_DIGITS.fullmatch(text):
        value = float(text.replace(",", ""))
        if value > MOST:
            return None
        return int(value) if value.is_integer() else value
    if text in ("a", "an"):
        return 1
    if text.startswith("half"):
        return 0.5
    if text.endswith(" and a half"):
        return UNITS_WORDS[text.removesuffix(" and a half")] + 0.5
    if text.endswith("quarter"):
        return 0.25
    parts = text.replace("-", " ").split(" ")
    total = sum(TENS_WORDS.get(p, UNITS_WORDS.get(p, 0)) for p in parts)
    return total if all(p in TENS_WORDS or p in UNITS_WORDS for p in parts) else None


def bound_before(text: str, start: int, end: int) -> tuple[Bound, int]:
    """Return the bound that stands right before `text[start:end]`, and where its words begin."""
    window = max(0, start - 30)
    match = _BOUND_BEFORE.search(text[window:start])
    if not match or match.lastgroup is None:
        return Bound.EXACT, start
    word = match.group(match.lastgroup).casefold()
    before = text[window : window + match.start()]
    if before and (before[-1].isalnum() or before[-1] == "-"):
        return Bound.EXACT, start  # "a chart-topping $66 million"
    if word in ("over", "above", "some", "past", "passed", "around") and _NO_BOUND_AFTER.match(text, end):
        return Bound.EXACT, start
    if word == "over" and _SPREAD_OVER.match(text, start):
        return Bound.EXACT, start  # "told over six episodes" takes that many
    if word == "over" and re.search(r"\baverag\w+ $", before):
        return Bound.EXACT, start  # "averaged over 44 critics" counts them
    return Bound(match.lastgroup), window + match.start()


def _ratings(text: str, places: Stretches) -> Iterator[Quantity]:
    for m in places.matches(_RATING):
        signs = str(len(m["signs"])) if m["signs"] else None
        value = number_of(m["value"] or m["words"] or m["lone"] or m["stars"] or m["point"] or signs or "")
        top = number_of(m["top"] or m["top2"] or m["top3"] or "five")
        if value is None or top is None:
            continue
        half = m["half"] or m["half2"] or m["half3"] or m["half4"]
        value = value + 0.5 if half else value
        if value <= top:
            resolution = 0.5 if half else resolution_of(str(value), 1)
            bound, _ = bound_before(text, m.start(), m.end())
            yield Quantity(
                m.start(), m.end(), QuantityKind.RATING, value, resolution, bound, scale_of=int(top)
            )


def _ranks(text: str, places: Stretches) -> Iterator[Quantity]:
    for m in places.matches(_RANK):
        if m["place"]:
            value: float | int | None = 2 if "two" in m["place"] else 1
        else:
            value = number_of(m["digits"] or m["word"])
        if value:
            yield Quantity(m.start(), m.end(), QuantityKind.RANK, int(value), 1)


def _ordinals(text: str, places: Stretches) -> Iterator[Quantity]:
    for m in places.matches(_ORDINAL):
        if m["digits"]:
            value = int(m["digits"])
        else:
            parts = m["word"].casefold().split("-")
            value = TENS_WORDS.get(parts[0], 0) + ORDINAL_WORDS[parts[-1]]
        yield Quantity(m.start(), m.end(), QuantityKind.ORDINAL, value, 1)


def _numbers(text: str, places: Stretches) -> Iterator[Quantity]:
    for m in places.matches(_NUMBER):
        at = m.start()
        sign = _CURRENCY_BEFORE.search(places.low, max(0, at - _CURRENCY_REACH), at)
        quantity = _quantity(text, m, sign)
        if quantity:
            yield quantity


def _quantity(text: str, m: re.Match[str], sign: re.Match[str] | None) -> Quantity | None:
    words, scale_word = m["number"], (m["scale"] or "").strip(" -.").casefold()
    number = number_of(words)
    if number is None or _is_no_figure(text, m):
        return None
    scale_word = _OF_A.sub("", scale_word.replace("-", " ").strip())
    scale = math.prod(SCALES.get(word, 1) for word in scale_word.split()) if scale_word else 1
    if scale_word == "m" and not sign and text[m.end("scale") - 1] == "m" and number < 1:
        return None
    currency = CURRENCIES.get(sign["currency"]) if sign else None
    unit = (m["unit"] or "").strip(" -").casefold()
    currency = currency or CURRENCIES.get(unit)
    if not currency and scale_word in _INDIAN_SCALES and not _COUNTED.match(text, m.end()):
        currency = "INR"  # crores and lakhs without a noun are rupees
    kind = QuantityKind.NUMBER
    if unit and not currency:
        kind = QuantityKind.PERCENT
    elif currency:
        kind = QuantityKind.MONEY
    start = sign.start() if sign else m.start()
    bound, _ = bound_before(text, start, m.end())
    if m["plus"]:
        bound = Bound.MORE_THAN
    if bound is Bound.EXACT and _ABOUT_BEHIND.match(text, m.end()):
        bound = Bound.ABOUT
    digits = words if words[0].isdigit() or words[0] == "." else str(number)
    value, high, resolution = number * scale, None, resolution_of(digits, scale)
    if m["rest"]:  # "one hundred and twenty"
        value, resolution = value + (number_of(m["rest"].removeprefix(" and ").strip()) or 0), 1
    if m["number2"]:
        value, high, scale, resolution = _range(m, number, scale)
    if max(value, high or 0) > MOST:
        return None
    return Quantity(
        start, m.end(), kind, _whole(value), _whole(resolution), bound, currency, None, high, scale > 1
    )


_NO_FIGURE_AFTER = re.compile(
    r"\s+of\b|-(?!season|episode|part|hour|minute|year|day|week|time)\w", re.IGNORECASE
)


def _is_no_figure(text: str, m: re.Match[str]) -> bool:
    """Tell what only looks like a number: "180ml", "9pm", "one of the", "no one"."""
    end = m.end("number")
    glued = not m["scale"] and not m["unit"] and text[end : end + 1].isalpha()
    if glued and m["number"][-1].isdigit():
        return True
    pronoun = m["number"].casefold() == "one" and not m["scale"]
    before = text[max(0, m.start("number") - 4) : m.start("number")].casefold()
    return pronoun and (before.endswith("no ") or bool(_NO_FIGURE_AFTER.match(text, end)))


def _range(
    m: re.Match[str], low: float | int, scale: int
) -> tuple[float | int, float | int, int, float | int]:
    scale2 = SCALES.get((m["scale2"] or "").strip(" -.").casefold(), 1)
    scale = scale if scale > 1 else scale2
    top = (number_of(m["number2"]) or 0) * max(scale2, scale)
    return low * scale, _whole(top), scale, resolution_of(m["number2"], scale)


def _whole(value: float | int) -> float | int:
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded


def _with_elided_scales(text: str, found: list[Quantity]) -> list[Quantity]:
    """Lend a money figure without a scale ("$171.8 million … for $406.8 globally") the scale before it."""
    result: list[Quantity] = []
    last: Quantity | None = None
    for q in found:
        if q.kind is QuantityKind.MONEY and not q.scaled and last and last.scaled and q.value < 1000:
            between = text[last.end : q.start]
            scale = 10**9 if last.value >= 10**9 and last.resolution >= 10**7 else 10**6
            if (
                len(between) < 60
                and not re.search(r"[.;!?]\s|ticket|subscri", between)
                and "." in text[q.start : q.end]
            ):
                q = replace(
                    q, value=_whole(q.value * scale), resolution=_whole(q.resolution * scale), scaled=True
                )
        if q.kind is QuantityKind.MONEY:
            last = q
        result.append(q)
    return _ranges(
        text, [_lower_end(text, q, after) for q, after in zip(result, [*result[1:], None], strict=False)]
    )


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Join "65 to 80 million" to one range; "from 65 to 80 million" tells two figures."""
    joined: list[Quantity] = []
    for q in found:
        last = joined[-1] if joined else None
        if last and _is_range(text, last, q):
            joined[-1] = replace(last, end=q.end, high=q.value, resolution=q.resolution)
        else:
            joined.append(q)
    return joined


def _is_range(text: str, low: Quantity, top: Quantity) -> bool:
    lent = low.scaled and text[low.end - 1].isdigit()  # its own scale goes unsaid
    plain = low.kind is QuantityKind.NUMBER is top.kind and low.high is None is top.high
    return (
        plain
        and lent
        and low.value < top.value
        and text[low.end : top.start] == " to "
        and not _MOVED.search(text[max(0, low.start - 24) : low.start])
    )


_MOVED = re.compile(
    r"\b(?:from|rose|grew|climbed|jumped|went|up|down|fell|dropped|slid|slipped|swelled)(?: from)? (?:about |around |roughly |some |nearly )?$",
    re.I,
)


def _lower_end(text: str, q: Quantity, after: Quantity | None) -> Quantity:
    """Lend the lower end of "between $110 and $120 million" the scale of the upper one."""
    if after is None or q.scaled or not after.scaled or q.kind is not after.kind or q.value >= 1000:
        return q
    joint = text[q.end : after.start]
    opened = bool(re.search(r"\b(?:between|from) $", text[max(0, q.start - 8) : q.start]))
    if joint != " to " and not (joint == " and " and opened):
        return q
    scale = 10 ** (len(str(int(after.value))) - len(str(int(q.value))))
    while scale > 1 and scale not in _POWERS:
        scale //= 10
    return replace(q, value=_whole(q.value * scale), resolution=_whole(q.resolution * scale), scaled=True)
