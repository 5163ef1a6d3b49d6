"""When works came out, first and in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.date_patterns import MONTHS
from claims.dates import interval_of
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.properties.context import before, plain
from claims.properties.release_scope import (
    AUTO_EVENT,
    date_bound,
    denied_until,
    event_of,
    part_of,
    region_of_release,
    window_of,
)
from claims.properties.release_traps import no_release
from claims.properties.seasons import season_before, season_of
from claims.statement import (
    WORKS,
    Comparator,
    Modality,
    Polarity,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)
from claims.verbs import forms
from scraper.article import BlockKind

register(
    Property(
        "release_date",
        "release date",
        ValueType.DATE,
        Comparator.DATE,
        TimeClass.FIXED,
        "{subject} came out on {value}",
        qualifiers=("event", "window", "part"),
        qualifier_choices={
            "event": ("premiere", "release", "finale", "publication"),
            "window": ("theatrical", "streaming", "broadcast", "physical"),
        },
        about=WORKS,
    ),
)

_PLAN = re.compile(
    r"\b(?:will|slated|set|due|scheduled|slotted|eyed|eyeing|expected|pencill?ed|to (?:premiere|debut|arrive|launch|return|hit|land)|upcoming|is to|locked|plann(?:ed|ing)|returns?|lands?|arrives?|for)\b",
    re.I,
)
BOOKS = (SubjectType.BOOK, SubjectType.BOOK_SERIES)


def read_release(hit: Hit) -> Iterator[Draft]:
    read = hit.date("value")
    if read.value is None or no_release(hit, read.value):
        return
    last = re.search(r"\b(?:(?:final|last|closing) (?:\w+ )?|farewell \w+ )$", before(hit, chars=24), re.I)
    named = re.search(
        r"\b(finale|premiere|opener|closer)(?:,? (?:which|that)|, [^.;]{3,60},)?(?: (?:will(?: be)?|is|was|then|also|finally))* $",
        hit.reading.shadow[: hit.match.start()],
        re.I,
    )
    event = (
        "finale"
        if last or _WHEN_IT.search(hit.reading.shadow, 0, hit.match.start())
        else "premiere"
        if _AT_FESTIVAL.search(hit.said())
        else event_of(hit.words("verb") + hit.words("noun") + (named[1] if named else ""))
    )
    qualifiers: dict[str, QualifierValue] = {"event": event}
    season = hit.season("season") if hit.has("season") else season_of(hit)
    if re.search(r"\bsince (?:the )?$", before(hit, "value", 12), re.I):
        season = None  # on the air since then, whatever season it is in by now
    if season is None and re.match(r"return|c(?:ame|omes) back|is back|showed up", hit.words("verb")):
        season = _latest_season(hit)
        if season is None:
            return  # a return is no first premiere, and which one it is was not said
    if season is None and event != "finale" and _still_to_come(hit, read.value):
        season = season_before(hit)  # "Season 3 was ordered in May. A premiere is planned for spring."
    if season and event != "publication":
        qualifiers["season"] = season
    part = part_of(hit) if event != "finale" else None
    if part and not season and _still_to_come(hit, read.value) and (ahead := _latest_season(hit)):
        qualifiers["season"] = ahead  # the halves of it
    scope = {
        "part": part,
        "region": region_of_release(hit),
        "window": window_of(plain(hit, max(hit.clause[0], hit.match.start() - 20), hit.match.end())),
    }
    qualifiers |= {key: value for key, value in scope.items() if value}
    told_loosely = event == AUTO_EVENT or re.match(r"air|shown|broadcast|screen|go", hit.words("verb"))
    if (part and (part > 1 or "season" in qualifiers) or scope["window"] == "physical") and told_loosely:
        qualifiers["event"] = "release"
    subject = (
        next((hit.mention(g) for g in ("subject", "subject2") if hit.has(g)), None)
        or _name_before(hit)
        or _name_behind(hit)
    )
    if hit.name == "release.began_with" and re.search(r"<S\d+>", hit.reading.shadow[: hit.match.start()]):
        owner = re.search(r"<S\d+> of (?:the )?<[WB](\d+)>", hit.reading.shadow[: hit.match.start()])
        work = hit.reading.named(owner)
        subject = work  # a season opens with an episode
    plan = _PLAN.search(hit.said() if hit.has("plan") else hit.words("verb"))
    modality = (
        Modality.PLANNED
        if hit.has("plan") and plan or _LATER.match(hit.document.text, hit.date("value").start)
        else None
    )
    if hit.has("plan") and re.search(r"expected|rumou?red", hit.said(), re.I):
        modality = Modality.HEDGED
    types = BOOKS if qualifiers["event"] == "publication" else ()
    yield hit.draft(
        "release_date",
        read.value,
        qualifiers=qualifiers,
        subject=subject,
        subject_types=types,
        modality=modality,
        bound=date_bound(hit),
        polarity=Polarity.AFFIRMED if denied_until(hit) else None,
    )


_WHEN_IT = re.compile(
    r"\b(?:finale|closer|last episode|closing episode),? [^.;]*\b(?:when|before|after) it $"
)
"""The last episode that "it" means: "the finale raged for 74 minutes when it dropped on"."""
_LATER = re.compile(r"(?:later|late) this year\b", re.I)


def _still_to_come(hit: Hit, value: str) -> bool:
    """Whether a date without a work of its own lies ahead of the article."""
    said, published = interval_of(value), hit.document.published
    named = re.search(r"<[WBX]\d+>", hit.reading.shadow[: hit.match.end()])
    return bool(said and published and said[0] > published and not named)


_AT_FESTIVAL = re.compile(
    r"^(?:bow|debut|premier|unveil|launch|screen|first (?:shown|seen)|was (?:shown|unveiled)|shown)\w*\b(?:[^<]{0,16} at (?:the )?| in the (?:<X\d+> |[\w-]+ ){1,3}[a-z]+ (?:of|at) (?:the )?)<[XJ]\d+>",
    re.I,
)


def _latest_season(hit: Hit) -> int | None:
    """Return the season that "returns" means: the one of the sentence, else the highest of the headings."""
    seasons = [
        (r.index == hit.reading.index, t.payload)
        for r in hit.document.readings
        for t in r.tokens
        if t.letter == "S"
        and isinstance(t.payload, int)
        and (r.index == hit.reading.index or r.block in (BlockKind.HEADLINE, BlockKind.HEADING))
    ]
    return max(seasons)[1] if seasons else None


def _name_before(hit: Hit) -> Mention | None:
    """Return an unknown name right before the verb: it came out, not the work the paragraph is about."""
    found = re.search(
        r"(?:^|[;.] |\band |\bwhile |\bbut |, )<X(\d+)>,? (?:has |had |was |will be )?$",
        before(hit, chars=40),
    )
    if found and re.match(
        r"(?:part|volume|vol|chapter|episode)\b",
        plain(hit, hit.reading.shadow.index(f"<X{found[1]}>"), hit.match.start()),
        re.I,
    ):
        return None
    active = hit.words("verb") in ("released", "published", "issued", "put out")
    payload = hit.reading.payload(found[1]) if found and hit.has("verb") and not active else None
    return payload if isinstance(payload, Mention) and not _DISC.fullmatch(payload.name) else None


_DISC = re.compile(
    r"(?:blu-?ray|dvd|4k|uhd|vod|pvod|on demand|digital|home video|discs?|vinyl|steelbook)s?", re.I
)
"""Media, which are no works: "the DVD and Blu-ray come out in May"."""
_FRONTED = re.compile(
    r"(?:After|Before|Since|Having|Following|Upon|Despite|Though|Although)? ?[^,;:<>]{0,24}$"
)


def _name_behind(hit: Hit) -> Mention | None:
    """Return the title behind a fronted phrase: "After bowing at Venice in May, Low Water sold fast"."""
    shadow = hit.reading.shadow
    behind = re.match(r"(?: [a-z ]{2,24})?, <[WB](\d+)>", shadow[hit.match.end() :])
    if (
        behind is None
        or re.search(r"<[WB]\d+>", hit.said())
        or not _FRONTED.fullmatch(shadow[: hit.match.start()])
    ):
        return None
    payload = hit.reading.payload(behind[1])
    return payload if isinstance(payload, Mention) else None


def _at_festival(hit: Hit) -> Iterator[Draft]:
    """Read "premiered (in May) at the 2011 Harbour Film Festival": the year is the festival's, and the month's, too."""
    year = hit.date("value").value
    read = hit.date("month") if hit.has("month") else None
    said = hit.document.text[read.start : read.end].casefold() if read else ""
    if year is None or not re.fullmatch(r"\d{4}", year) or read and said not in MONTHS:
        return
    day = hit.date("day").value if hit.has("day") else None
    value = day or (f"{year}-{MONTHS[said]:02}" if read else year)
    yield hit.draft("release_date", value, qualifiers={"event": "premiere"})


def _fronted(hit: Hit) -> Iterator[Draft]:
    """Read "In 2012 the band released Low Water": the title stands before or after the verb."""
    if re.search(
        r"\band (?:will|is to|is set to|is due to) be $|\band $",
        hit.reading.shadow[: hit.match.start("verb")],
    ):
        return  # "was shot in 2024 and will be released next year"
    works = [(hit.reading.position(t.start), m) for t, m in hit.reading.mentions("WB")]
    after_it = [m for p, m in works if hit.match.end() <= p < hit.match.end() + 60]
    inside = [m for p, m in works if hit.match.start("value") < p < hit.match.end()]
    for draft in read_release(hit):
        if hit.words("verb") in ("released", "published", "issued") and after_it and not inside:
            draft.subject = after_it[0]
        elif inside and not isinstance(draft.subject, Mention):
            draft.subject = inside[-1]
        yield draft


_APPEAR = forms(
    "premiere debut bow launch drop* land arrive release surface unleash publish issue appear return follow transmit stage screen"
    " begin start kick_off open air roll_out come_out come_back come_along go_out go_up go_wide go_live turn_up pop_up show_up bring_out put_out touch_down"
    " get_under_way get_underway be_out be_back be_under_way sign_off bow_out wrap* wrap*_up conclude end wind_up sail_off finish stream be_broadcast be_shown"
)
VERB = (
    rf"(?P<verb>(?:unveiled|shown|screened|seen)(?= at (?:the )?<[XJ]\d+>)|(?:shown|screened|broadcast|transmitted)(?= (?:on|in|last|this|from) )|{_APPEAR}(?: as (?:the|an?|its|their|her|his) [a-z -]{{3,24}}(?= in| on))?|(?:first|last) (?:aired|shown|seen|broadcast|screened|published|issued|staged)"
    r"|(?:hits?|reach(?:ed|es)?|made it (?:to|into)|made its way (?:to|into|onto)) (?:the )?(?:theaters|theatres|cinemas|multiplexes|shelves|shops|stores|bookshops|bookstores|screens|small screen|big screen|airwaves|streaming|<O\d+>)"
    r"|mak(?:es?|ing) (?:its|their) (?:[a-z]+ )?(?:debut|bow|premiere|return|comeback)|made (?:its|their) (?:[a-z]+ )?(?:debut|bow|premiere|return|comeback)|let loose|made landfall|saw the light of day|go(?:es)? on (?:[a-z]+ )?release|went on (?:[a-z]+ )?release"
    r"|(?:came|went|goes|comes|taken) off (?:the )?air|left (?:the air|our screens)|(?:ended|ends|finished|concluded|completed|wrapped up|closed out) (?:its|their) (?!theatrical|cinema|box|broadway|west end|chart|festival|domestic|overseas|worldwide|international|limited)(?:[a-z]+[ -]|<[QT]\d+>[ -]){0,3}run"
    r"|(?:drew|came|comes|drawing|coming) to (?:a close|an end)|(?:will|should|to) be (?:with us|here|out|back|on (?:air|screens|sale))|\w+ (?:onto|into) (?:the )?(?:shelves|screens|cinemas|theat(?:er|re)s|bookshops)"
    r"|begin(?:s|ning)? (?:airing|streaming)|began (?:airing|streaming)|(?:is|was|comes|coming|due) out|(?:it|that|they|there|which)'s (?:out|back|here|in (?:cinemas|theat(?:er|re)s|shops))|(?<=, )out(?= (?:on|in|from) )|hits?|brought (?:it|them|the (?:book|novel|album|record)) out|(?<!was )(?<!were )(?<!been )closed(?: \w+){0,2})"
)
_WHOSE = r"(?:(?:select|the|local|most|all|some|indie|independent|imax|north american|british|american|irish|australian|canadian|french|german|indian|italian|japanese|u\.s\.|us|uk|<[XO]\d+>) ){0,2}"
VENUES = r"(?:theat(?:er|re)s|cinemas|multiplexes|shops|shelves|bookshops|bookstores|stores|screens|newsstands|(?:general|wide|limited|nationwide|national|cinema|theatrical) release)"
"""Where works come out, beside services; `_WHOSE` stands before."""
NOUN = r"(?P<noun>(?:(?:theatrical|cinema|limited|qualifying|awards-qualifying|one-week|big-screen) )+(?:run|engagement|expansion)|(?:nationwide|wide|national) (?:expansion|roll-?out)|premiere|(?:<T\d+>|first|world|initial|debut) (?:showing|screening|transmission|broadcast|performance|airing)|debut|launch|release|bow|start|arrival|publication|finale|series finale|season finale|opening|drop|return|rollout|roll-out|berth|comeback)(?! (?:team|party|crew|pad|event|numbers|figures|ceremony|titles?|lineup|line-up)\b)"
ON = r"(?: (?:out of|in) competition| in the (?:<X\d+> |[\w-]+ ){1,3}(?:section|sidebar|strand|programme|program|slot|lineup) (?:of|at) (?:the )?<[XJ]\d+>(?: film festival)?| (?:for|on) (?:<X\d+>(?:\|s)?|pc|consoles?|mobile|switch|steam)(?:(?:,| and|, and|/) ?(?:<X\d+>(?:\|s)?|pc|consoles?|mobile|switch|steam)){0,3}| in (?:hardback|paperback|hardcover|print|english|translation|full|ebook)| across (?:the )?<X\d+>| (?:for|with) (?:an?|its|their|the|just) (?:<Q\d+>-(?:episode|part|week) |[a-z-]+ )?(?:<S\d+>|(?:<Q\d+> |several |a pair of )?(?:new )?(?:episodes|instal?lments|chapters))| (?:by|from|through) (?:the )?<[XOUP]\d+>(?: & <[XOP]\d+>)?| to (?:an? )?(?:[a-z]+ ){0,3}(?:<[QM]\d+>(?: [a-z]+){0,2}|reviews|acclaim|raves|notices|audiences|applause|crowds|houses)| at (?:<[QD]\d+>|[\d.:]+)(?: ?[ap]\.?m\.?)?| (?:exclusively |globally |worldwide |only )?(?:on|to|via|at|in) (?:(?:select |the |local |most |all |British |American |Irish |Australian |Canadian |Indian |Italian |French |<[XO]\d+> ){0,2}(?:theaters|theatres|cinemas|U\.S\.|US|UK)|(?:the )?{service}(?: (?:worldwide|globally))?))"

NO_RELEASE = re.compile(
    r"\b(?:announc\w*|reveal\w*|said|says|confirm\w*|renew\w*|order\w*|cancel\w*|report\w*|told|unveil\w*|promis\w*|bought|paid|sign\w*|hired|commission\w*|greenlit|pick\w* up"
    r"|trailer|teaser|deal|acquir\w*|rights|filming|shoot\w*|shot|wrapp\w*|produc\w+ (?:began|start)|cast|born|died|interview\w*|wrote|written|tour\w*|nominat\w*|award\w*|won|leav\w+|remov\w+|finale|ended|concluded|chart\w*|peak\w*|axed|scrapp\w*|shelv\w*|dropped the (?:show|series|drama|project|plan|idea|comedy|sitcom|film)|pulled|reviv\w*|rescu\w*|an end|a close|renam\w*|develop\w*|direct\w*|adapt\w*|sold|delay\w*|postpon\w*|began life)\b",
    re.I,
)
MOVE = r"(?:[a-z]+(?:ed|es|s|t|ew|an|ut|id|ame)|will [a-z]+|to [a-z]+)"


def _arrival(hit: Hit) -> Iterator[Draft]:
    """Read a dated arrival on a service or in cinemas, whatever the verb: "slipped into its schedule on 4 March"."""
    if (
        NO_RELEASE.search(plain(hit, *hit.match.span()))
        or hit.date("value").relative
        and "last" in hit.said()
    ):
        return
    read = hit.date("value")
    if read.value and (len(read.value) >= 7 or hit.words("noun")):
        yield from read_release(hit)


def _on_disc(hit: Hit) -> Iterator[Draft]:
    """Read "reaches Blu-ray on 8 June": a name that is a medium."""
    if _DISC.search(plain(hit, *hit.match.span("form"))):
        for draft in read_release(hit):
            draft.qualifiers["event"] = "release"
            yield draft


def _since(hit: Hit) -> Iterator[Draft]:
    """Read "on the air since 2004": the year of the first episode."""
    for draft in read_release(hit):
        draft.qualifiers["event"] = "premiere"
        draft.qualifiers.pop("season", None)
        yield draft


_PERSON_FIRST = re.compile(r"<[PX]\d+>(?:,[^,<>]{0,40},)?,? (?:who |has |have |will |is |was )*$")


def of_person(hit: Hit) -> bool:
    """Whether a person stands right before a verb of moving: persons move to services, too."""
    return bool(_PERSON_FIRST.search(hit.reading.shadow[: hit.match.start()]))


def _release_moved(hit: Hit) -> Iterator[Draft]:
    """Read "heads to Peacock on June 6" of a work."""
    if not of_person(hit):
        yield from read_release(hit)


RULES = (
    # "slouched on to Apple TV+ on 24 September", "which Hulu slipped into its schedule on 4 March", "which X put out on"
    rule("release.arrival", rf"(?:<[WBS]\d+>|it(?!,)|which|that|run|series|season|film|movie|album|record|show|drama|episodes?),? (?:finally |first |also |now |quietly )?(?P<verb>{MOVE}) (?:[a-z]+ ){{0,4}}(?:on ?to|onto|on|to|in|into|at|from) (?:<[OQ]\d+>|the (?:service|streamer|platform|network)|(?:[a-z]+ ){{0,2}}(?:theat(?:er|re)s|cinemas|shops|shelves|stores|bookshops|screens|multiplexes))(?:'s [a-z]+)? (?:[a-z]+ ){{0,3}}(?:on |in |from |this )?{{date:value}}", _arrival, "D"),
    rule("release.by_service", rf"(?:which|that|<[WB]\d+>,?) {{service}} (?P<verb>{MOVE}) (?:[a-z]+ ){{0,5}}(?:on|in|from|this) {{date:value}}", _arrival, "D OX"),
    # "Netflix uncorked the eight-episode limited series on March 13"
    rule("release.by_service_active", rf"{{org}} (?:has |had |quietly |finally |then )?(?P<verb>{MOVE}|let loose|put out|set loose) (?:all of |all )?(?:the|its|this|{{work:subject}}) ?(?:(?:<Q\d+>-[a-z]+|<[QT]\d+>|[a-z-]+) ){{0,4}}?(?:series|miniseries|drama|comedy|thriller|sitcom|show|film|movie|documentary|season|<S\d+>|episodes)?(?: of (?:{{work:subject2}}|(?:the )?(?:<S\d+>|[a-z]+ [a-z]+)))? ?(?:worldwide |globally |at once )?(?:on|in) {{date:value}}", _arrival, "D O"),
    rule("release.reached_shops", rf"(?P<verb>reach(?:ed|es)|hit|hits|in|on|into|enter(?:s|ed)) {_WHOSE}(?P<noun>{VENUES})(?: (?!in |on |from |since |by )\w+){{0,2}}? ?(?:on|in|from|since|by|starting|beginning)? ?(?:the )?{{date:value}}", _arrival, "D"),
    # "reaches Blu-ray on 8 June", "out on DVD and digital from May 3"
    rule("release.on_disc", r"(?P<verb>reach(?:es|ed)|hits?|com(?:es|ing) to|came to|arriv(?:es|ed|ing) on|land(?:s|ed) on|out on|released on|goes to|went to|head(?:s|ed) to|available on|due on) (?P<form><X\d+>|digital(?: platforms| retailers| services)?|home video|disc|vinyl|demand)(?: and (?:<X\d+>|digital|disc))? (?:on |in |from )?{date:value}", _on_disc, "D"),
    # "released her second album, Low Water, in 2012", "In 2012 the band put out Low Water"
    rule("release.active", r"(?P<verb>released|releases|issued|put out|published|brought out|self-released) (?:(?!<D)[^.;:()]){0,60}?(?:(?:album|single|song|EP|film|novel|book|soundtrack|memoir|record|LP),? (?:called |titled |entitled )?<[WBX](?P<subject>\d+)>|<[WB](?P<subject2>\d+)>|(?P<noun>album|single|song|EP|film|novel|book|soundtrack|memoir|record|LP))(?:,|(?:(?!<D)[^.;:()]){0,30}?) (?:on|in|before|after|by) {date:value}", read_release, "D"),
    rule("release.all_at_once", r"(?P<verb>open(?:s|ed|ing)|begins?|began|start(?:s|ed)|kick(?:s|ed) off|dropp(?:ed|ing)|drops|releas(?:ed|es|ing)|unleash(?:ed|es|ing)|launch(?:ed|es|ing)|air(?:ed|s|ing)|unveil(?:ed|s|ing)|roll(?:ed|s|ing) out) (?:all |its |the )?(?:(?:<[QST]\d+>|first|full|entire|complete|whole|new) )*(?:episodes|chapters|instal?lments|season|batch|run|lot|series|parts|<S\d+>)(?: at once| in one go| worldwide| globally)? (?:on|in) {date:value}", read_release, "D"),
    rule("release.aired_episode", r"(?P<verb>air(?:ed|s)|broadcast|screened|stream(?:ed|s)|releas(?:ed|es)|dropp(?:ed|s)) (?:its|the|their) (?P<noun>(?:last|final|first|series|season|very last)(?: ever)? (?:episode|instal?lment|finale|premiere|chapter|hour))(?: on {service})? (?:on|in) {date:value}", read_release, "D"),
    rule("release.fronted_active", r"(?:On|In|Before|After) {date:value},? (?:the )?{service} (?P<verb>launched|aired|screened|released|premiered|put out|broadcast|unveiled) {work:subject}", read_release, "D WB"),
    rule("release.fronted", r"(?:On|In|Before|After) {date:value},? (?!(?:was|were|is|has|had) )(?:(?!<D)[^.;:()]){3,90}? (?P<verb>(?:was |were )?(?:released|published|issued)|premiered|debuted|came out|opened in (?:theaters|theatres|cinemas))\b(?!(?:[^.;:()<>,]|<[XPO]\d+>){0,50} (?:on|in) <D)", _fronted, "D"),
    rule("release.gets_it", r"(?:<X\d+>|<O\d+>|audiences?|viewers|cinemas|fans|readers)(?: and <X\d+>| in (?:the )?<X\d+>)? (?:will |can |(?:does|do|will|won't|doesn't|don't)(?: not)? )?(?P<verb>get|gets|have|receive|receives|see|sees) (?P<noun>(?:it|them|the (?:film|movie|picture|sequel|drama|comedy|series|show|album|book|novel|season|record))) (?:in (?:theaters|theatres|cinemas) )?(?:on|in|from|until|till|this|next) {date:value}", read_release, "D"),
    rule("release.streams_it", r"(?P<verb>stream(?:s|ed)?|air(?:s|ed)?|screen(?:s|ed)?|show(?:s|ed)?|carry|carries) (?:it|the (?:film|movie|series|show|season)) (?:from|on|in|starting) {date:value}", read_release, "D"),
    # "premiered on March 4, 2024", "launched on BBC Two in 2019", "which bowed on Mar. 4, 2024"
    rule("release.verb", rf"\b(?<!trailer )(?<!teaser )(?<!week )(?<!weekend )(?<! on )(?<! of )(?<! in )(?<! the )(?<! a )(?<! its )(?<! their ){VERB}{ON}*(?: (?:back|again|first|quietly|officially|globally|worldwide|here|theatrically|internationally|nationwide|wide|digitally|simultaneously|everywhere))? ?(?:,|on|in|this|for|from|last|before|after|by|prior to|later than|earlier than|exclusively on|some ?time(?: in| this)?)*,? {{w1}}{{date:value}}", read_release, "D"),
    # "premiered at the 2011 Harbour Film Festival"
    rule("release.premiere_there", r"(?P<verb>had its (?:world |european |uk |us )?premiere|(?:world )?premiered|was first shown|bowed|debuted) (?:there|here|at the festival|on the lido|on the croisette) (?:on|in) {date:value}", read_release, "D", r"premier|first s|debut|bow"),
    rule("release.festival", r"(?P<verb>(?:world )?premiered|had its (?:world )?premiere|was first (?:shown|screened)|debuted|bowed)(?: in {date:month})?(?: (?:out of |in )competition)? at the {date:value} (?:<[XJO]\d+>|[a-z]+ ){0,2}(?:<[XJO]\d+>|festival)(?:(?: in <X\d+>)?,? on {date:day})?", _at_festival, "D", r"premier|first s|debut|bow"),
    # "Universal will release the film in North America on Dec. 18"
    rule("release.puts_it_out", r"(?P<verb>releas(?:es?|ed|ing)|launch(?:es|ed|ing)?|premier(?:es?|ed|ing)|publish(?:es|ed|ing)?|air(?:s|ed|ing)?|screen(?:s|ed|ing)?|drop(?:s|ped|ping)?|issu(?:es?|ed|ing)|open(?:s|ed|ing)?|distribut(?:es?|ed|ing)|roll(?:s|ed|ing)? out|unveil(?:s|ed|ing)?|debut(?:s|ed|ing)?|bring(?:s|ing)?|brought|put(?:s|ting)?) (?:it|{work:subject}|the (?:(?:first|new|third|second|[a-z]+-[a-z]+) )?(?P<noun>film|movie|sequel|series|show|drama|comedy|thriller|documentary|album|novel|book|season|spin-?off)|{season})(?: (?:in|across|to|on|onto) (?:the )?(?:<[XO]\d+>|theat(?:er|re)s|cinemas|audiences|screens|viewers|u\.s\.|us|uk)(?: (?:theat(?:er|re)s|cinemas))?| theatrically| worldwide| nationwide| globally| here){0,3} (?:(?:on|in|from|this|next) )?(?:the )?{date:value}", read_release, "D"),
    rule("release.on_air_since", r"(?:on (?:the )?air|on (?:our |british |american |tv )?screens|running) (?:[a-z]+ )?since (?P<verb>){date:value}", _since, "D", "since"),
    # "that Hulu released on March 4" is above; "arrived on Hulu on 4 March 2024" too
    # "its July 9, 2025, premiere", "March 26 Season 2 premiere"
    rule("release.noun", rf"{{date:value}}(?:,|'s)? (?:(?:saw|sees|brings|brought|marks|marked|will see) )?(?:{{season:season}} )?(?:{{w1}})(?:{NOUN}|(?:season |series )?(?:opener|closer))\b", read_release, "D"),
    rule("release.noun_of", rf"{NOUN}(?:,? at (?:the )?<[XJO]\d+>(?: film festival| festival)?)?(?: date)?(?: (?:of|on|in|is|for|set for|slated for|was|rumou?red for|planned for|expected in|pencilled in for) {{w2}}| (?:—|\() ?|: ?|, on ){{date:value}}", read_release, "D"),
    rule("release.moves", r"(?P<verb>reaches|reached|hits|hit|joins|joined|heads to|headed to|comes to|came to|moves to|moved to|goes to|is coming to|coming to|heading to|[a-z]+ing (?:onto|into)) {org} (?:on|in|from|this) {date:value}", _release_moved, "D O"),
    rule("release.last_part", r"(?P<noun>(?:the )?(?:last|final|closing|concluding) (?:part|episode|instal?lment|chapter)|(?:the )?(?:first|opening) (?:part|episode|instal?lment|chapter)) (?P<verb>is|was|goes out|airs|aired|follows|lands|arrives|went out) (?:on )?{date:value}", read_release, "D"),
    rule("release.began_with", r"(?P<verb>started|began|kicked off|opened|launched|continued|concluded|closed|ended|wrapped up|finished|bowed out) with {work:subject}(?:,)? (?:in|on) {date:value}", read_release, "D WB"),
    # "Hollow Tide took its last bow in 2019"
    rule("release.finale", r"{work:subject} (?P<verb>(?:[a-z]+ ){1,4}(?:its|their) final (?:ride|season|run|bow|episode|chapter)) (?:in|on) {date:value}", read_release, "D WB"),
    # "Low Water arriving in 2019", "Low Water followed in 2019"
    rule("release.of_work", r"{work:subject},? (?:first )?(?P<verb>dropping|landing|arriving|followed|following|published|released|came(?! to an? )|appeared|closed(?: \w+){0,3}|surfaced|debuting|follows|arrives|lands|drops|comes out|is out|is published) (?:\w+ ){0,3}?(?:in|on) {date:value}", read_release, "D WB"),
    # "in the spring of 2012, when “Low Water” came out"
    # "in the spring of 2012, when “Low Water” came out", "Circle June 5, when it premieres"
    rule("release.when", rf"{{date:value}},? when (?:{{work:subject}}|it|the (?:(?:[a-z]+|<Q\d+>-[a-z]+) ){{0,2}}(?:series|show|drama|film|movie|comedy|album|book|novel|season|<S\d+>))(?: is| was| will| first| finally){{0,2}} (?P<verb>{_APPEAR}|published|aired)\b", read_release, "D", "when"),
    rule("release.has_from", r"{service} has (?:the |all )?(?:\w+ ){0,3}(?:in (?:the )?<[X]\d+> )?(?P<verb>from) {date:value}", read_release, "D"),
)  # fmt: skip
