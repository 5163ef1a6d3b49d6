"""Where works were filmed - only beside a verb or noun of filming; where a story is set is another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.statement import (
    SCREEN,
    Comparator,
    Property,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "filming_location",
        "filming location",
        ValueType.PLACE,
        Comparator.PLACE,
        TimeClass.FIXED,
        "{subject} was filmed in {value}",
        many=True,
        about=SCREEN,
    ),
)

_NAME = re.compile(r"<[XPCB](\d+)>")


def _places(hit: Hit) -> Iterator[Draft]:
    for m in _NAME.finditer(hit.said("places")):
        payload = hit.reading.tokens[int(m[1])].payload
        if not isinstance(payload, Mention) or _is_surname(hit, payload):
            continue
        start = payload.start if m.start() else hit.span()[0]
        draft = hit.draft(
            "filming_location", payload.name, subject_types=(SubjectType.TV_SERIES, SubjectType.FILM)
        )
        if year := _year(hit):
            draft.qualifiers["year"] = year
        draft.start, draft.end = min(start, payload.start), payload.end
        yield draft


def _year(hit: Hit) -> int | None:
    """Return the year between the verb and the place: "filmed late in 2011 at …"."""
    dates = [hit.reading.tokens[int(m[1])].payload for m in re.finditer(r"<D(\d+)>", hit.said())]
    values = [d.value or "" for d in dates if isinstance(d, DateRead)]
    return int(values[0][:4]) if len(values) == 1 and re.match(r"\d{4}(?!.*/)", values[0]) else None


def _is_surname(hit: Hit, mention: Mention) -> bool:
    """Whether a name stands for a person named in full elsewhere: "filmed in Ely, and Orth directs"."""
    said = hit.document.text[mention.start : mention.end]
    return said != mention.name and mention.name.endswith(" " + said)


_PLACES = r"(?P<places><[XPCB]\d+>(?:, <[XPCB]\d+>)?(?:'s [\w-]+(?: \w+)?)?(?:(?:,| and|, and|, with an? [a-z-]+ (?:to|in)|,? before [^<>.;]{3,50}? to)(?: in| along(?: the)?| around| on (?:sound ?stages|location|sets|backlots|the backlots) (?:in|near|outside)| at)?(?: the (?:<X\d+> )?(?:[a-z]+ ){1,2}of)? <[XPCB]\d+>)*)"

RULES = (
    # "filmed in Oslo and in the Danish town of Ribe", "Filming wrapped in Vancouver's lots"
    rule("filmed_in", rf"(?:filmed|shot|filming|shooting|lensed|rolled|cameras [^.;<>]{{0,40}}rolled|production (?:took place|was based|filmed|wrapped))(?: (?:(?:\w+|<[DQ]\d+>) ){{0,4}}?)(?:in|on|on location in|at|around|across|near|outside|on the streets of) (?:and around )?(?:an? [a-z][a-z -]{{2,40}} in )?(?:the (?:\w+ ){{0,3}}of )?{_PLACES}", _places, "XPCB"),
    rule("shoot", rf"(?:the )?(?:shoot|filming|photography|production) (?:took place|happened|was (?:done|based)|moved to|headed to) (?:in |at |around )?{_PLACES}", _places, "XPCB", "shoot|filming|photography|production"),
    rule("shoots_in", rf"(?:series|show|film|movie|drama|production|it|season|<[WS]\d+>) (?:also )?(?:shoots|films|shot|filmed|lensed) (?:mostly |largely |entirely |primarily |in part )?(?:on an? [a-z ]{{3,20}} )?(?:in|around|on location in|across|outside|near|just outside|at) (?:and around )?{_PLACES}", _places, "XPCB", r"shoot|film|shot|lensed"),
    rule("made_in", rf"<W\d+>,? (?:was |is )?made in {_PLACES}", _places, "XPCB", "made in"),
    rule("films_in", rf"<[XPOW]\d+>(?:,[^,.;<>]{{1,40}},)? films in {_PLACES}", _places, "XPCB", "films in"),
    rule("interiors", rf"(?:interiors?|exteriors?|studio work|sets?|locations?|street scenes) (?:were |was |are )?(?:mostly |all )?(?:built|shot|filmed|staged|done|recreated|constructed) (?:in|at|around|on) (?:an? (?:[a-z-]+ ){{1,5}}in )?{_PLACES}", _places, "XPCB", "interior|exterior|studio|set|location|scenes"),
    rule("cameras_rolled", rf"cameras (?:[^.;]{{0,40}} )?(?:roll|rolled|turn|turned|rolling|turning)(?: in <D\d+>| on <D\d+>| for [^.;<>]{{0,20}})? (?:in|at|around|on the streets of)(?: and around)? {_PLACES}", _places, "XPCB", "cameras"),
    rule("to_film", rf"(?:to|will|would|went on to) (?:film|shoot) (?:mostly |largely |entirely |on location )?(?:in|around|at|on) {_PLACES}", _places, "XPCB", "film|shoot"),
    rule("moves", rf"(?:production|filming|shooting) (?:moves|moved|returns|returned|heads|headed|relocated|shifts|shifted|starts|started|begins|began|(?:gets|got|will get|is to get) under ?way|will begin|will start)(?: back)?(?: up)? (?:to|in|at) {_PLACES}", _places, "XPCB", "production|filming|shooting"),
    rule("where_filmed", r"(?P<places><[XPCB]\d+>(?:, <[XPCB]\d+>)?), where (?:<[WQS]\d+>|[\w' -]){2,40} (?:was|were|is|are) (?:also |mostly |largely |entirely |partly )?(?:filmed|shot)", _places, "XPCB", "where"),
    rule("based_at", rf"production (?:was|is) (?:[a-z]+ )?based (?:for (?:<[QD]\d+>|[\w-]+)(?: [a-z]+)? )?(?:in|at|around) {_PLACES}", _places, "XPCB", "based"),
    rule("doubling", r"(?P<places><[XPCB]\d+>)(?:'s [\w-]+(?: \w+)?)?,? (?:doubl(?:es|ing|ed)|stand(?:s|ing)? in) for", _places, "XPCB", r"doubl|stand"),
)  # fmt: skip
