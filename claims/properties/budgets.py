"""What a sum of money tells of a work's cost, and the budgets read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit
from claims.mention import Mention
from claims.properties.currencies import currency_of
from claims.properties.figure_scope import figure
from claims.properties.seasons import season_of
from claims.quantities import Quantity
from claims.statement import Bound, Modality, Polarity, QualifierValue

_MADE = r"(?:made|produced|shot|filmed|mounted|assembled|completed|put together|conjured up|cobbled together)"
_LAVISHED = r"(?:spen[dt]\w*|lavish(?:ed|es|ing)|splash(?:ed|es|ing)(?: out)?|(?:stump|fork)(?:ed|s) (?:up|out)|invest(?:ed|s|ing)|laid out)"
_PAYER = r"(?:(?:the )?<[XOP]\d+>|the (?:studio|network|streamer|company|broadcaster)|its \w+|it)"
_COST = (
    rf"budget(?:ed)?|cost(?:s|ing)?|price (?:tag|of)|bill|spending|production (?:cost|spend)|made for|produced for|mounted (?:at|on)|{_MADE}\b(?:<[XDWB]\d+>|[^<>.;]){{0,30}} for|to the tune of|{_LAVISHED}|tab|outlay"
    rf"|(?<!auction )(?<!asking )(?<!ticket )(?<!sale )(?<!list )(?<!selling )price|set(?:s|ting)? {_PAYER} back|(?:shovel|pour|pump|sink|plough|plow|funnel)(?:l?ed|s)?(?= $| another| nearly| about| some)|sank(?= $)"
    rf"|(?:ran|runs) {_PAYER}|swallow(?:s|ed)|\bate(?: up)?|devour(?:s|ed)|burn(?:s|ed|t) through|shoestring|(?:got|gets|getting|made do|scraped) by (?:on|with)"
)
_BUDGET_BEFORE = re.compile(
    rf"\b(?:{_COST})(?!\w)[^<>.;]{{0,40}}$"
    r"|\b(?:ran|runs|cost) (?!up|for|to|into|past|on|out|in|at|from|with|by|off)(?:the )?\w+ (?:(?:about|around|roughly|nearly|some|at least|more than|over|an?|close to|well|reported|estimated|reportedly|cool) ){0,2}$"
    r"|\b(?:budgets?|bill|costs?|price tag|spend)\b(?: (?:for|of|on) (?:<[WB]\d+>|[a-z ]{3,24}))?[^<>.;,]{0,40}(?: from <M\d+> to[^<>.;,]{0,16})?$",
    re.I,
)
_CAME_IN_AT = re.compile(
    r"\b(?:came|comes|coming|weigh(?:s|ed|ing)|clock(?:s|ed)) in at [^<>.;,]{0,24}$", re.I
)
_IN_CINEMAS = re.compile(
    r"\b(?:weekends?|days?|friday|saturday|sunday|opening|debut|frame|box office|gross\w*|collect\w*|world(?:wide)?|domestic\w*|overseas|abroad|global\w*|theat(?:er|re)s?|cinemas|locations|screens|tickets|territor\w+|markets|chart|haul|cume|tally|sales)\b|<[RT]\d+>|<D\d+>",
    re.I,
)
"""Words of takings: a sum that "came in at" so much beside them is none of a cost."""
_SPENT = re.compile(rf"\b{_LAVISHED}\b[^<>.;]{{0,40}}$", re.I)
_ON_ELSE = re.compile(
    r" (?:on|in|for|to|at|into) (?!(?:it|them|all|making|shooting|filming|producing|production|bring\w*|mak\w*|creat\w*|<[WBSDOQMX]\d+>)(?![a-z])|(?:the|its|his|her|their|this|each|every|an?|both|one|those) (?:(?:[a-z-]+|<[A-Z]\d+>)(?:'s)? ){0,4}?(?:film|movie|picture|series|season|show|drama|thriller|comedy|episode|instal?lment|production|project|sequel|remake|adaptation|shoot|feature|pilot|one|epic|fantasy|musical|western|first|second|third|effects|sets?|run|version|budget)s?\b)",
    re.I,
)
"""What money was spent on that is no work: tickets, posters, a car."""
_BY_CINEMA = re.compile(r"\b(?:theat(?:er|re)s|locations|screens|cinemas|venues|sites)\b", re.I)
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|ying)|disput(?:ed|es|ing)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|rubbish(?:ed|es)) (?:that|claims|reports|suggestions|rumou?rs|talk|stories)\b[^;]{0,80}$",
    re.I,
)
_BUDGET_AFTER = re.compile(
    r"^(?:, (?:(?:it|<[WBX]\d+>|(?:the|this|its|his|her|their) (?:(?:[\w'-]+|<[QTOX]\d+>(?:'s|-[a-z]+)?) ){0,3}(?:film|movie|series|show|drama|production|season|sequel|picture|feature|thriller|comedy)),? )(?:reportedly |still |also )?(?:cost(?! of)|(?:was|is|were|remains?|ranks? as|became|becomes) (?:(?:among|one of|by far|still|easily|also|said to be) )*(?:the |<[OX]\d+>'s |its |their )?(?:single |<T\d+>[ -])?(?:most expensive|least expensive|costliest|cheapest|priciest|dearest))|,? (?:budget|production (?:budget|costs?)|price tag|(?:net|gross|final|total|production|negative|overall)? ?(?:price|cost|bill|tab|outlay|spend)\b|to (?:produce|make)|production))|^ (?:before|after|net of) (?:marketing|promotion|tax|rebates|incentives|prints|P&A)|^,? (?:all told|tax (?:credits|breaks|rebates))|^\s*(?:per|an|a|each|every)[- ](?:episode|hour|instal?lment|chapter)\b|^ (?:per|a) season\b|^ to (?:spend|play with|make it)\b|^ apiece\b",
    re.I,
)
_NAMED_BY_COST = re.compile(
    r"^[ -](?:[a-z-]+ ){0,2}?(?:<[XO]\d+> (?:[a-z-]+ )?)?(?:indie|film|movie|picture|production|drama|thriller|comedy|musical|epic|sequel|prequel|remake|reboot|biopic|adventure|feature|series|show|western|fantasy)\b"
    r"(?! (?:haul|gross|opening|debut|weekend|club|mark|deal|rights|offer|franchise))",
    re.I,
)
"""What a sum before it describes as costing so much: "the $4 million indie", "Netflix's $200 million thriller"."""
_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|its|his|her|their) |'s )(?:[a-z]+ )?$|(?<!into )(?<!became )(?<!becomes )(?<!become )(?<!for )\ban? $",
    re.I,
)
_ROSE = r"(?:[a-z]+ )?(?:(?:climb|ris|swell|balloon|grow|jump|soar|creep|spiral|shrink|dropp|fall)(?:s|es|ed|ing)?|rose|swollen|grew|grown|crept|went up|goes up|fell|shrank|came down) to"
GOES_ON = re.compile(
    rf"(?:\b(?:(?:up |down )?from|against|versus|compared (?:with|to)|for an? (?:[a-z]+ )?total of|(?:real|actual|true) (?:figure|number|sum|total)[^<>.;]{{0,24}}|but (?:finished|ended|wrapped)(?: up)? (?:at|on|nearer|closer to)"
    rf"|(?:bill|budget|costs?|price tag|spend|season|series|episode|hour|sequel|figure|sum) {_ROSE})|(?:<S\d+>|<T\d+> <Q\d+>) {_ROSE})"
    r"(?: just| only| about| around| nearly| roughly| some| the| a| mere)* $",
    re.I,
)
"""A sum that is told beside an earlier one of the sentence is of its kind."""
_WHOLE_SEASON = re.compile(
    r"\b(?:whole|entire|full) season\b|\bepisodes\b[^.;]{0,40}\bcombined\b|\bcombined\b[^.;]{0,40}\bepisodes\b",
    re.I,
)
_PER_EPISODE = re.compile(
    r"^\s*(?:(?:per|an|a|each|every|for each)[- ](?:episode|hour|instal?lment|chapter)|apiece)\b", re.I
)
_EACH_EPISODE = re.compile(
    r"\b(?:each|every|per|an) (?:episode|hour|instal?lment|chapter)\b[^.;]{0,40}$", re.I
)
NO_FILM_MONEY = re.compile(
    r"^(?:[ -](?:film )?sets?\b|[ -](?:costumes?|stunts?|explosions?|cutouts?|offers?|bonus|reward|watch|ring|necklace|mansion|house)\b| (?:tickets?|a ticket|per (?:month|day|week|minute)|a (?:month|year|day|week|minute|seat|head|pop)|(?:of|in) (?:[a-z-]+ ){0,2}?(?:expenditure|overheads?|interest|expenses|taxes|wages)|in (?:cash|ransom|debts?|diamonds|gold|damages|fees|prize money|bail|drugs|jewels|salary)|salary|deal|lawsuit|settlement|subscription|fine|raise|to promote|promoting|advertising|publici[sz]ing|marketing|(?:in|on) (?:marketing|promotion|advertising|publicity|prints))\b)",
    re.I,
)
SPENDERS = re.compile(
    r"\b(?:ticket[- ]?buyers|audiences|moviegoers|filmgoers|cinema-?goers|viewers|fans|people|families|punters|crowds|the public),?(?: [^.;]{3,60},)? (?:have |had |together )?(?:spent|paid|shelled|forked)\b",
    re.I,
)
"""Who spends money on tickets, and on no film."""


def is_cost(shadow: str, front_from: int, start: int, end: int, label: str = "") -> bool:
    """Whether the words around a sum make it what the work cost."""
    front, behind = shadow[max(front_from, start - 60) : start], shadow[end : end + 60]
    if _BUDGET_AFTER.match(behind):
        return not (behind.startswith(" apiece") and _BY_CINEMA.search(shadow))
    if _BUDGET_BEFORE.search(label + front):
        return not (_SPENT.search(front) and (_ON_ELSE.match(behind) or SPENDERS.search(shadow, 0, start)))
    if _CAME_IN_AT.search(front) and not _IN_CINEMAS.search(shadow):
        return True
    return bool(_NAMED_BY_COST.match(behind) and _DEFINITE.search(front))


def budget(hit: Hit, behind: str, front: str, beside: str = "") -> Iterator[Draft]:
    """Read what a work cost: in all, by the season or by the episode; `beside` follows an earlier sum of its kind."""
    q = hit.quantity("value")
    least = _LEAST_OF_ALL if _MADE_FOR.search(front) else _LEAST
    if q.value < least or NO_FILM_MONEY.match(behind) or SPENDERS.search(front):
        return
    each = _PER_EPISODE.match(behind) or _PER_EPISODE.match(beside) or _EACH_EPISODE.search(front[-60:])
    season_long = (
        _BY_SEASON.match(behind) or _WHOLE_SEASON.search(front + behind) or _SEASON_COST.search(front)
    )
    qualifiers: dict[str, QualifierValue] = {
        "per": "episode" if each else "season" if season_long else "total"
    }
    season = season_of(hit)
    later = _LATER_ONE.search(beside)
    if season and later:  # "the first season cost so much; the second one climbs to so much"
        payload = hit.reading.payload(later[1])
        season = int(payload.value) if isinstance(payload, Quantity) else season
    if season:
        qualifiers["season"] = season
    subject = earlier_work(hit) if _FOR_EARLIER.match(behind) else None
    if fronted := _FRONTED.match(behind):
        payload = hit.reading.payload(fronted[1])
        subject = payload if isinstance(payload, Mention) else None
    reported = re.search(
        r"\b(?:insiders?|sources?|reported(?:ly)?|whisper\w*|rumou?red|estimated)\b", hit.clause_text, re.I
    )
    draft = figure(
        hit,
        "budget",
        currency_of(hit),
        qualifiers=qualifiers,
        modality=Modality.REPORTED if reported else None,
        polarity=Polarity.NEGATED if _DENIED.search(hit.reading.shadow, 0, hit.match.start()) else None,
        subject=subject,
    )
    if _PASSED.search(hit.reading.shadow, 0, hit.match.start("value") - 2):
        draft.bound = Bound.EXACT
    yield draft


_PASSED = re.compile(
    r"\b(?:(?:sur)?pass|exceed|topp?|cross|clear)(?:ed|ing|es|s)? (?:its|the|their) (?:(?:reported|estimated|production|own) )*$",
    re.I,
)
"""What went beyond a budget says nothing of how exact it is: "surpassing its <M> budget"."""


_FRONTED = re.compile(
    r", <[WB](\d+)>,? (?:[a-z]+ ){0,2}?(?:cost|was|is|were|remains?|ranks?|became|becomes)\b"
)
"""The title behind a fronted sum: "At $4 million, <W> cost less than a pilot"."""
_LEAST, _LEAST_OF_ALL = 10_000, 500
"""The smallest sums that are budgets; smaller ones only of what was "made for" them."""
_MADE_FOR = re.compile(
    rf"\b(?:{_MADE} (?:[^<>.;]{{0,24}} )?for|budget of|(?:bill|budget|cost) (?:came to|was|ran to))(?: just| only| about| around| under| less than| some)? $",
    re.I,
)
_BY_SEASON = re.compile(
    r" (?:per|a) season\b| on (?:the|its) (?:whole |entire |<T\d+> )?(?:season|series|<S\d+>)", re.I
)
_SEASON_COST = re.compile(
    rf"(?:\bthe season|<S\d+>) (?:itself |reportedly |alone |is said to have )?(?:cost|ran|(?:came|comes|weighed) in|was {_MADE}|set)[^<>.;]{{0,30}}$",
    re.I,
)
_LATER_ONE = re.compile(r"<T(\d+)> <Q\d+> ")
_FOR_EARLIER = re.compile(
    r" (?:for|on) (?:the|its) (?:<T\d+>(?! (?:season|series|episode))|(?:original|previous|earlier|predecessor|forerunner)\b)",
    re.I,
)


def earlier_work(hit: Hit) -> Mention | str:
    """Return the work of which the article's is the follow-up: its name begins the later one's; else a nameless one."""
    works = {m.name: m for m in hit.document.mentions if m.letter in "WB"}
    shorter = [
        m for name, m in works.items() if any(other.startswith((f"{name} ", f"{name}:")) for other in works)
    ]
    return shorter[0] if shorter else "the first one"
