"""Award categories as they stand in running text: "Outstanding Lead Actor in a Drama Series", "best new drama"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_KIND = (
    r"(?:actors?|actress(?:es)?|drama|comedy|series|film|picture|feature|director|directing|direction|writing|writer|screenplay|script|score|song|single|record"
    r"|album|video|artist|group|act|band|performance|performer|newcomer|novel|book|fiction|cinematography|photography|editing|design|effects|make-?up|costumes?"
    r"|documentary|musical|cast|ensemble|show|programme|soundtrack|debut|thriller|mystery|animation|choreography|casting|music|sound|play|production|soap|serial|sitcom|miniseries|entertainment)"
)
_QUALITY = (
    r"(?:lead|leading|supporting|guest|new|original|adapted|international|british|irish|foreign|foreign-language|animated|limited|anthology|drama|dramatic|comedy|male|female"
    r"|visual|solo|duo|group|electronic|gospel|latin|traditional|contemporary|regional|metal|spoken|sound|costume|production|film|motion|pop|rock|folk|country|jazz|rap|dance|alternative|crime|debut|first|young|adult|children's|literary|historical"
    r"|television|tv|scripted|single|music|short|live|vocal|breakthrough|reality|daytime|game|art|set|title|translated)"
)
_TAIL = r"(?: (?:in|for) an? (?:(?:[a-z]+ ){0,2}(?:drama|comedy|musical|series|film|role|thriller|production)|[a-z]+ role))?"
_SHORT = r"Emmy|Oscar|B(?:AFTA|afta)|Tony|Globe|[Aa]ward|[Pp]rize|Filmfare|Olivier"
_BESIDE = (
    "(?:"
    + "|".join(
        rf"(?<={word} for )" for word in ("Emmy", "Oscar", "BAFTA", "Bafta", "Tony", "Globe", "ward", "rize")
    )
    + ")"
)
"""Right behind an award a category needs no "best": "the Emmy for lead actress in a drama"."""
ACTING = r"(?:[Ll]ead|[Ll]eading|[Ss]upporting|[Gg]uest|[Ff]eatured) (?:[Aa]ctor|[Aa]ctress|[Pp]erformer)"
_PLAIN = (
    rf"(?:(?<=\bwins )|(?<=\bwon )|(?<=\btakes )|(?<=\btook )|(?<=\bwinning )|(?<=\btaking )|(?<=\bnamed )|(?<=listed for )|(?<=inated for )|(?<=nominee for )|(?<=\bup for )|(?<=\bnods for )|(?<=\bwin for )){ACTING}{_TAIL}"
    rf"|{ACTING}(?= (?:trophy|award|prize|gong|statuette|category|race|hono(?:u)?rs|nod|nomination|win|mask)\b)"
    r"|(?<=for )(?:fe)?male performance in an? (?:comedy|drama|musical|film)(?: (?:programme|series|role))?"
    r"|(?<=\bwon )(?:scripted|limited|international|reality|live|factual) (?:comedy|drama|series|entertainment|event)(?: series)?(?=[,.;]|$| and\b| for\b| ahead\b| over\b)"
)
"""Without "best", beside what tells of an award: "took the supporting actor trophy", "wins leading actress"."""
_CATEGORY = re.compile(
    r"(?<![\w-])(?:"
    r"(?:Best|Outstanding)(?: (?:[A-Z][\w'&/-]{0,24}|\d{4}|in(?= an? )|a|an|of|the|by(?= an? )|or|for(?= an? )|and(?= [A-Z])|to)){1,11}(?: \((?:Female|Male|[A-Z]\w+ (?:Series|Film))\))?"
    rf"|(?:[Bb]est|[Oo]utstanding|top)(?: {_QUALITY}){{0,3}} {_KIND}{_TAIL}"
    rf"|{_PLAIN}"
    rf"|(?<=for )lifetime achievement|{_BESIDE}(?:directing|writing|editing|cinematography|choreography)|{_BESIDE}(?:lead|leading|supporting|guest|featured) (?:actor|actress){_TAIL}|(?<=the )(?:lead|leading|supporting|guest) (?:actor|actress)(?= (?:{_SHORT})\b)|(?:Lead|Leading|Supporting|Guest) (?:Actor|Actress)(?= (?:{_SHORT})\b)"
    r"|(?<![\w'-])(?:[A-Z][\w'-]{1,24} ){1,3}of the (?:Year|Decade)"
    r"|(?:album|song|artist|record|single|book|novel|film|show|series|debut|actor|actress|newcomer|songwriter|producer|video|author|entertainer|performer|vocalist|comedian|presenter|breakthrough|group|duo|rapper|tour) of the year)(?![\w-])"
)
_CRAFT_ALONE = re.compile(r"directing|writing|editing|cinematography|choreography")
_NEXT_CATEGORY = re.compile(r",? (?:and|or) (?=(?:[Bb]est|[Oo]utstanding) )")
"""Where another category begins: "Best Cinematography and Best Art Direction"."""
_NEXT_WINNER = re.compile(
    r" and [A-Z][\w'’-]+ (?:(?:also|then) )?(?:[a-z]+ed|won|took|got|had|was|has|went|came)\b"
)
"""The person of the next clause: "was named Best Lead and Orth collected Best Writing"."""
_LOOSE_END = re.compile(r" (?:in|a|an|of|the|by|or|for|and|to|at)$")


def find_categories(text: str, low: int = 0, high: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the spans in `text[low:high]` of what is worded like an award category; only beside an award it is one."""
    at, stop = low, len(text) if high is None else high
    while match := _CATEGORY.search(text, at, stop):
        start, end = match.span()
        if another := _NEXT_CATEGORY.search(text, start, end):
            end = another.start()
        at = end
        if beside := _NEXT_WINNER.search(text[start : end + 24]):
            end = start + beside.start()
        while loose := _LOOSE_END.search(text[start:end]):
            end = start + loose.start()
        if " " in text[start:end] or _CRAFT_ALONE.fullmatch(text, start, end):
            yield start, end
