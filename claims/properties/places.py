"""Where works were filmed - only beside a verb or noun of filming; where a story is set is another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import COUNTRIES
from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import after, before
from claims.statement import (
    SCREEN,
    Comparator,
    Polarity,
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
    if hit.said().startswith("shot") and _WOUNDED.search(before(hit, chars=24)):
        return
    previous: Draft | None = None
    for m in _NAME.finditer(hit.said("places")):
        payload = hit.reading.payload(m[1])
        if not isinstance(payload, Mention) or _is_surname(hit, payload):
            continue
        between = hit.document.text[previous.end : payload.start] if previous else ""
        site = previous and _SITE.search(str(previous.value)) and m.end() == len(hit.said("places"))
        larger = payload.name in _LARGER or site
        if previous and between == ", " and larger and previous.value not in COUNTRIES:
            if payload.name not in _SHORT:
                previous.value = f"{previous.value}, {payload.name}"
            previous.end = payload.end
            continue
        if previous:
            yield previous
        start = payload.start if m.start() else hit.span()[0]
        draft = hit.draft(
            "filming_location", payload.name, subject_types=(SubjectType.TV_SERIES, SubjectType.FILM)
        )
        if _NOT_A_FOOT.search(before(hit, chars=40)):
            draft.polarity = Polarity.NEGATED
        if year := _year(hit):
            draft.qualifiers["year"] = year
        if season := _season(hit):
            draft.qualifiers["season"] = season
        draft.start, draft.end = min(start, payload.start), payload.end
        previous = draft
    if previous:
        yield previous


_SITE = re.compile(r"\b(?:Studios?|Film City|Castle|House|Hall|Palace|Abbey|Manor|Airport)$")
"""A building, whose town stands behind it: "Ramoji Film City, Hyderabad"."""
_STATES = """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia
Washington West_Virginia Wisconsin Wyoming Ontario Quebec British_Columbia Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland Victoria
New_South_Wales Queensland Tasmania England Rajasthan Gujarat Kerala Punjab
Karnataka Maharashtra Goa Sicily Tuscany Catalonia Andalusia Bavaria Provence Brittany Normandy Yorkshire Cornwall Devon Kent Suffolk Norfolk"""
_SHORT = frozenset(
    "Mont Neb Nev Okla Tex Wis Wyo Kan Ky Ala Ark Del Ind Miss Mo Vt Alta Sask Man N.D. S.D. N.H. R.I. W.Va. Wash Calif Ore Ga Fla Mass Conn Ill Ariz Colo Tenn La Pa Va Md Minn Mich Ont Que B.C. N.M. N.Y. N.J. N.C. S.C.".split()
)
_LARGER = frozenset(name.replace("_", " ") for name in _STATES.split()) | frozenset(COUNTRIES) | _SHORT
"""What holds the place named before it: "Astoria, Oregon" is one place."""


def _lensed(hit: Hit) -> Iterator[Draft]:
    """Read "Calgary-lensed": a place before the hyphen, which is no name of its own in the shadow."""
    place = hit.said("place").replace("-", " ").strip()
    if place[:1].isupper() and place.casefold() not in _NO_PLACES and not place.endswith("ly"):
        yield hit.draft("filming_location", place, subject_types=(SubjectType.TV_SERIES, SubjectType.FILM))


_NO_PLACES = frozenset(
    "well ill self hand single one location studio iphone drone film digitally handsomely never imax best oft co re part first last long short three two"
    " beautifully gorgeously sumptuously lavishly prettily moodily low high big slow half self-consciously partially recently newly".split()
)


def _year(hit: Hit) -> int | None:
    """Return the year between the verb and the place: "filmed late in 2011 at …"."""
    dates = [hit.reading.payload(m[1]) for m in re.finditer(r"<D(\d+)>", hit.said())]
    values = [d.value or "" for d in dates if isinstance(d, DateRead)]
    return int(values[0][:4]) if len(values) == 1 and re.match(r"\d{4}(?!.*/)", values[0]) else None


_SEASON_LEADS = re.compile(
    r"<S(\d+)>,? (?:which |that )?(?:was |is |were |has been |will be )?(?:[a-z]+ly )?$"
)


def _season(hit: Hit) -> int | None:
    """Return the season said between verb and place, or right behind: "filming is under way in Cornwall on Season 2"."""
    lead = _SEASON_LEADS.search(hit.reading.shadow[: hit.match.start()])
    said = (
        re.search(r"<S(\d+)>", hit.said())
        or lead
        or re.match(r",? (?:on|for|of) (?:(?:the|its|their) )?<S(\d+)>", after(hit, chars=24))
    )
    payload = hit.reading.payload(said[1]) if said else None
    return payload if isinstance(payload, int) else None


def _places_instead(hit: Hit) -> Iterator[Draft]:
    """Read "not filmed in Monaco but in Nice": the place that stands against a denial."""
    for draft in _places(hit):
        draft.polarity = Polarity.AFFIRMED
        yield draft


def _is_surname(hit: Hit, mention: Mention) -> bool:
    """Whether a name stands for a person named in full elsewhere: "filmed in Ely, and Orth directs"."""
    said = hit.document.text[mention.start : mention.end]
    return said != mention.name and mention.name.endswith(" " + said)


_WOUNDED = re.compile(
    r"(?:\b(?:he|she|who|they)|<[PCX]\d+>) (?:is|was|gets|got|are|were|being|been) (?:[a-z]+ )?$", re.I
)
"""Someone before "shot": no film is."""
_NOT_A_FOOT = re.compile(
    r"\b(?:not an?|no|none|nothing) (?:single )?(?:foot|frame|minute|second|scene|shot|inch|of it|of the [a-z]+)?(?: of (?:it|the [a-z]+))? ?(?:was|were|is) (?:actually |ever )?$",
    re.I,
)
_PLACES = r"(?P<places>(?:the (?=<X))?<[XPCB]\d+>(?:, <[XPCB]\d+>(?:\.(?=,| and))?)?(?:'s [\w-]+(?: \w+)?)?(?:(?:,| and|, and|, with an? [a-z-]+ (?:to|in)|,? before [^<>.;]{3,50}? to|(?: (?:on |in )?<D\d+>)?,? (?:and|then|after which (?:it|they)|and then) (?:will |now |then |is set to |is to |later |next |also |has )*(?:mov|head|shift|relocat|travel|fl(?:y|ies|ew)|return|proceed|go|decamp)(?:e|es|s|ed|ing)? (?:on |over |back )?to)(?: in| on| near| outside| along(?: the)?| around| on (?:sound ?stages|location|sets|backlots|the backlots) (?:in|near|outside)| at)?(?: the (?:<X\d+> )?(?:[a-z]+ ){1,2}of| the)? <[XPCB]\d+>)*)"
_WHEN = r"(?:(?: (?:over|for|during|across|throughout|late|early|from|since))?(?: in| on)? (?:the )?(?:course of )?<[QD]\d+>(?:[- ](?:days?|nights?|weeks?|months?))?| (?:earlier |later )?(?:this|last|next) (?:week|month|year|spring|summer|autumn|fall|winter)| (?:mostly|largely|entirely|mainly|partly|primarily|wholly|soon|again|today)){0,2}"
"""Time or measure between a verb of filming and the place: "over 40 nights", "next month"."""
_IN = r"(?:just )?(?:in|at|on|around|across|near|outside|inside|along|off|throughout|above|on location in|on the streets of|in the streets of) (?:and around )?(?:an? [a-z][a-z -]{2,40} (?:in|at|near|outside) )?(?:the (?:[\w-]+ ){0,3}of )?"
_SHOOT = r"(?:principal photography|production|filming|shooting|photography|(?:the|a|its) shoot|cameras|work(?= on (?:(?:the|its) )?(?:<[SW]|[a-z ]{0,20}(?:episodes|series|season|film|show|movie|drama|sequel|run)\b)))(?: (?:on|of|for) (?:<[SW]\d+>|(?:the|its|their|an?) (?:<[SW]\d+>|[a-z -]{3,24})))?"
"""The shoot as the subject of a verb: "production on Season 3", "the shoot"."""

RULES = (
    # "The third schedule wrapped in Madurai", "the second leg of the shoot took place in Leeds", "wrapped up a 45-day schedule in Himachal Pradesh"
    rule("schedule", rf"(?:(?:wrap(?:s|ped|ping)?|complet(?:es?|ed|ing)|finish(?:es|ed|ing)?|start(?:s|ed|ing)?|beg(?:ins?|an|un|inning)|kick(?:s|ed|ing)? off|commenc(?:es?|ed)|resum(?:es?|ed)|hold(?:s|ing)?|held|plan(?:s|ned)?|ha[ds]|conduct(?:s|ed)) (?:up |off )?(?:an?|the|its|their|his|her|another|yet another) (?:(?:<[DQT]\d+>(?:-[a-z]+)?|[a-z-]+),? ){{0,4}}?(?:schedules?|shoot|leg|stint|shooting spell) (?:of (?:(?:the|its) )?(?:shoot|filming|film|movie|series) )?(?:in|at|around|across|on location in)|(?:schedules?|leg of (?:the )?(?:shoot|filming|production)) (?:was |has been |had been |has |is )?(?:now |being )?(?:wrapped(?: up)?|completed|shot|filmed|held|took place|begun|began|started|under ?way|wraps(?: up)?|begins|starts|canned) (?:in|at|around|across)) {_PLACES}", _places, "XPCB", "schedule|leg|shoot|stint"),
    # "the team now heads to Georgia for a song sequence", "the crew flew to Oslo to film"
    rule("unit_heads", rf"(?:(?:the )?(?:team|crew|unit|makers|cast and crew|film-?makers|production) (?:now |then |next |will |also |later |has |have )*|(?:before|after|then|later|and) )(?:moving|heading|shifting|relocating|travell?ing|flying|decamping|heads?|headed|head|moves?|moved|flies|flew|fly|travels?|travelled|traveled|decamp(?:s|ed)?|relocat(?:es?|ed)|shift(?:s|ed)?|went|gone) (?:off |on |out |over )?to {_PLACES} (?:for (?:an? |the )?(?:[a-z]+ |<[QT]\d+> ){{0,3}}(?:schedule|sequences?|shoot|leg|scenes?|stint|filming|shooting|exteriors|interiors|song|songs|block|weeks|climax|remainder|rest|finale|portions?|half)|to (?:film|shoot)|where (?:filming|shooting))", _places, "XPCB", "schedul|sequence|shoot|leg|scene|stint|film|exterior|interior|song|block|weeks|climax|remainder|rest|finale|portion|half"),
    # "wrapped the Munnar schedule in 32 days"
    rule("schedule_of", r"(?:wrap(?:s|ped|ping)?(?: up)?|complet(?:es|ed|ing)|finish(?:es|ed|ing)|start(?:s|ed|ing)|began|begun|shot|canned|films?|filmed|kick(?:s|ed) off|commenced?) (?:up )?(?:the|its|an?|their) (?:(?:<[DQT]\d+>-?[a-z]*|[a-z-]+) ){0,2}?(?P<places><[XPCB]\d+>) (?:schedule|leg|stint|portions?|shoot|sequences?|scenes?|block|exteriors|segments?)\b", _places, "XPCB", r"schedule|leg|stint|portion|shoot|sequence|scene|block|exterior|segment"),
    # "the crew spent six weeks in Leeds"
    # "The unit shot for 112 days, mostly in Orchha and later in Jaisalmer"
    rule("mostly_in", rf"(?:shot|filmed|filming|shooting)(?: [^.;<>]{{0,24}}<Q\d+> (?:days|weeks|months))?,? (?:[a-z ]{{0,30}},? )?(?:mostly|mainly|largely|partly|chiefly|first|entirely) {_IN}{_PLACES}", _places, "XPCB", "mostly|mainly|largely|partly|chiefly|first|entirely"),
    rule("later_in", rf"(?:shot|filmed|filming|shooting)\b(?:<[^SWB]\d+>|[^.;<>]){{3,80}}(?:,| and| then) (?:later|then|finally|after that|also|on) {_IN}{_PLACES}", _places, "XPCB", "later|then|finally|also|on"),
    rule("unit_spent", rf"(?:team|crew|unit|makers|production|cast|shoot|film-?makers) (?:also |then |has |have |had )?(?:spent|spends|spend|passed) (?:[a-z]+ ){{0,3}}<Q\d+> (?:days|nights|weeks|months) (?:filming |shooting |on location |working )?{_IN}{_PLACES}", _places, "XPCB", "spen[dt]|passed"),
    # "not filmed in Monaco at all but in a disused hotel in Nice"
    rule("filmed_instead", rf"(?:filmed|shot|made|lensed|done|staged) (?:in|at|on) (?:the )?<[XPC]\d+>(?: at all)?,? but (?:[a-z]+ )?{_IN}{_PLACES}", _places_instead, "XPCB", "but"),
    # "closed a bridge in Budapest for nine nights to shoot the chase"
    rule("place_to_shoot", rf"(?:in|at|on) {_PLACES}{_WHEN} (?:in order )?to (?:film|shoot|stage|capture|recreate) (?:the|an?|its|their|his|her|it|most|much|all|some|scenes|<)", _places, "XPCB", "film|shoot|stage|capture|recreate"),
    rule("decamped", rf"(?:unit|crew|cast|team|production|shoot|film-?makers|squad|company|they|it|she|he)\b[^.;:<>]{{0,16}} (?:decamp(?:s|ed)|relocat(?:es|ed)) (?:down |up |out |over )?to {_PLACES} for (?:the|its|an?|some|several) [^.;<>]{{0,30}}?(?:scenes?|chase|sequences?|exteriors|finale|climax|battle|shoot|interiors|episodes?)", _places, "XPCB", "decamp|relocat"),
    rule("shipped_off", rf"(?:ship(?:s|ped)|flew|fl(?:y|ies)|pack(?:s|ed)|sent|sends|haul(?:s|ed)|whisk(?:s|ed)|drag(?:s|ged)) (?:the|its|their|his|her) (?:[a-z-]+ )?(?:cast|crew|squad|team|unit|stars|company|production)(?: and crew)? (?:off |out |all the way |over )*to {_PLACES} (?:for|to (?:film|shoot))", _places, "XPCB", "cast|crew|squad|team|unit|stars|company|production"),
    rule("additional_work", rf"(?:additional|further|some|extra|more|second-unit) (?:work|photography|filming|shooting|scenes|days|material) (?:{_IN}){_PLACES}", _places, "XPCB", "work|photography|filming|shooting|scenes|days|material"),
    rule("slated_to_begin", rf"{_SHOOT},? (?:is|are|was|were) (?:now |currently )?(?:slated|scheduled|set|expected|due|planned) to (?:begin|start|kick off|get under ?way|commence|roll)(?: (?:on |in )?<D\d+>)? {_IN}{_PLACES}", _places, "XPCB", "slated|scheduled|set|expected|due|planned"),
    rule("took_them", rf"(?:filming|shooting|the shoot|production|schedule) (?:took|takes|brought|sent|will take) (?:them|him|her|(?:the |its )?(?:cast|crew|team|unit|production|cast and crew|stars)) (?:back )?to {_PLACES}", _places, "XPCB", "filming|shoot|production|schedule"),
    # "Locations used for the series include Port Ellen"
    rule("locations_include", rf"(?:locations|filming spots|shooting locations|exteriors|backdrops)(?: (?:used|chosen|picked))?(?: (?:for|in|of) (?:the (?:series|film|show|drama|movie|shoot)|{{work}}|it))? (?:include|included|including|were|are|ranged? from|stretched from) {_PLACES}", _places, "XPCB", "location|spots|exteriors|backdrops"),
    # "production on season three has begun in Vancouver"
    # "Production on the first season begins next month in Calgary", "the shoot took place over 40 nights in Leeds"
    rule("production_in", rf"{_SHOOT},? (?:(?:is|are|has|have|had|was|were|will|set to|due to|to|be|now|then|also|already|currently|still|finally|[a-z]+ly) ){{0,4}}(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|under ?way|kick(?:s|ed|ing)? off|wrap(?:s|ped|ping)?(?: up)?|conclud(?:e|es|ed)|finish(?:es|ed)?|complet(?:e|ed)|(?:took|takes?|taking|taken) (?:place|in)|stretch(?:ed|es) (?:to|across)|spann(?:ed|ing)|happen(?:s|ed)|resum(?:es?|ed)|continu(?:es?|ed|ing)|roll(?:s|ed|ing)?|going on|done|based|(?:gets|got|get) under ?way|(?:mov|head|return|relocat|shift|transferr|decamp)(?:e|es|ed|s|ing)? (?:back |on |over |from <[XPC]\d+> )?to){_WHEN} (?:{_IN})?{_PLACES}", _places, "XPCB", "production|filming|shooting|photography|shoot|work|cameras"),
    # "filmed the whole thing at Port Ellen"
    rule("filmed_it", rf"(?:filmed|shot|lensed|films|shoots|shooting|filming) (?:it|them|(?:all|every|most|both|the first|the last) (?:of the )?(?:<[QT]\d+> )?(?:episodes?|instal?lments?|films?|parts|seasons?)(?: on (?:[^.;<>,]|<Q\d+>){{3,24}}?)?|the (?:whole|entire|film|series|show|drama|movie|pilot|finale|second|first)|(?:his|her|their) (?:film|movie|debut|series|feature)|most of|much of|all of|part of|parts of) ?(?:[a-z' -]{{0,50}} )?(?:in|at|on|around|near) (?:and around )?{_PLACES}", _places, "XPCB"),
    rule("lensed", r"(?P<place>[\w.]+(?: [\w.]+)?)-(?:lensed|shot|filmed|set and shot)(?= (?:{work}|film|series|drama|thriller|comedy|movie|show|horror|feature|western|documentary|production|sequel|romance))", _lensed, "", "-lensed|-shot|-filmed"),
    # "filmed in Oslo and in the Danish town of Ribe", "Filming wrapped in Vancouver's lots"
    rule("filmed_in", rf"(?:filmed|shot|filming|shooting|lensed|rolled|(?:in|into) (?:active )?production|(?:scenes|sequences) (?:were |was )?(?:done|recorded)|cameras [^.;<>]{{0,40}}rolled|production (?:took place|takes place|was based|filmed|wrapped))(?: (?:(?:\w+|<[DQSW]\d+>) ){{0,4}}?)(?:in|on|on location in|at|around|across|near|outside|inside|along|off|throughout|between|on the streets of|in the streets of) (?:and around )?(?:an? [a-z][a-z -]{{2,40}} (?:in|at|near|outside) )?(?:the (?:\w+ ){{0,3}}of )?{_PLACES}", _places, "XPCB"),
    rule("shoots_in", rf"(?:series|show|film|movie|drama|production|it|season|which|that|<[WS]\d+>),? (?:also |actually |now |still |in fact |mostly |largely |mainly |partly |usually |was |is |[a-z]+ly ){{0,2}}(?:shoots|films|shot|filmed|lensed)(?: (?:mostly|largely|entirely|primarily|in part|on an? [a-z ]{{3,20}}))?{_WHEN} {_IN}{_PLACES}", _places, "XPCB", r"shoot|film|shot|lensed"),
    rule("made_in", rf"(?:<W\d+>,? (?:was |is )?|(?:film|series|movie|drama|picture|show|it) (?:was|is|were) (?:largely |mostly |partly |entirely )?)made in {_PLACES}", _places, "XPCB", "made in"),
    rule("films_in", rf"<[XPOW]\d+>(?:,[^,.;<>]{{1,40}},)? films in {_PLACES}", _places, "XPCB", "films in"),
    # "interiors were done at a studio in Oslo", "most of the exteriors are in Whitby", "second-unit work in Leeds"
    rule("interiors", rf"(?:(?:interiors?|exteriors?|studio work|location work|(?:second|<T\d+>)[- ]unit work|additional photography|reshoots|pick-ups)(?: (?:were|was|are|is|took place|happened))?|(?:they|these|those|sets|locations?|[a-z]+ (?:scenes?|sequences?|portions?|stretch|episodes)|most of it|much of it|all of it|the rest(?: of it)?)(?: (?:were|was|are|is|being|(?:will|to|has|have)(?: also| now| then)? be(?:en)?)| (?=(?:built|shot|filmed|staged|done|recorded|captured|recreated|constructed) )))(?: (?:mostly|all|largely|also|actually|then))?(?: ?(?:built|shot|filmed|staged|done|recorded|captured|recreated|constructed|canned|picturi[sz]ed|completed))? (?:in|at|around|on) (?:an? (?:[a-z-]+ ){{1,5}}(?:in|near) )?{_PLACES}", _places, "XPCB", r"interior|exterior|studio|sets\b|location|scene|sequence|portion|stretch|episodes|unit work|reshoots|pick-ups|photography|most of it|much of it|all of it|the rest|they|these|those"),
    rule("cameras_rolled", rf"cameras (?:[^.;]{{0,40}} )?(?:roll|rolled|turn|turned|rolling|turning)(?: in <D\d+>| on <D\d+>| for [^.;<>]{{0,20}})? (?:in|at|around|on the streets of)(?: and around)? {_PLACES}", _places, "XPCB", "cameras"),
    rule("to_film", rf"(?:to|will|would|went on to) (?:film|shoot) (?:mostly |largely |entirely |on location )?(?:in|around|at|on) {_PLACES}", _places, "XPCB", "film|shoot"),
    rule("where_filmed", r"(?P<places><[XPCB]\d+>(?:, <[XPCB]\d+>)?), where (?:<[WQS]\d+>|[\w' -]){2,40} (?:was|were|is|are) (?:also |mostly |largely |entirely |partly )?(?:filmed|shot)", _places, "XPCB", "where"),
    rule("doubling", r"(?P<places><[XPCB]\d+>)(?:'s (?!capital)[\w-]+(?: \w+)?)?(?:,? (?:in|near|outside) <[XPCB]\d+>)?,? (?:also )?(?:doubl(?:es|ing|ed)|st(?:and(?:s|ing)?|ood) in|subbed|subbing|pass(?:es|ed|ing) itself off|pass(?:es|ed|ing)|fill(?:s|ed|ing) in) for", _places, "XPCB", r"doubl|stand|stood|subb|pass|fill"),
)  # fmt: skip
