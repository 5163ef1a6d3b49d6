"""Awards won and lost, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.award_traps import denied, eluded_it, only_announced, said_otherwise
from claims.properties.award_works import work_before, work_behind, work_of_role
from claims.properties.context import after, person_before, person_spoken_of, plain
from claims.properties.laurels import (
    LOST,
    NOUN_LEAD,
    WON,
    artist_of,
    award_name,
    ceremony_year,
    festival_prize,
    of_unknown,
    out_of_nominations,
    outcome_before,
    singular,
    winner,
)
from claims.properties.nominees import sharers
from claims.reading import Token
from claims.statement import (
    Polarity,
    QualifierValue,
)


def _award_of_spoken(hit: Hit) -> Iterator[Draft]:
    """Read "The Emmy winner plays …": the person spoken of."""
    person = person_spoken_of(hit)
    if person is not None:
        yield from _award(hit, person)


def _beaten(hit: Hit) -> Iterator[Draft]:
    """Read "lost the Emmy to Robert Hale": the award of the one who beat the loser."""
    owner, named = hit.mention("owner"), "value" if hit.has("value") else None
    award = singular(hit.mention(named).name) if named else award_name(hit)
    category = next((hit.mention(g).name for g in ("category", "category2", "category3") if hit.has(g)), None)
    if award and (owner.letter != "X" or " " in owner.name):
        qualifiers: dict[str, QualifierValue] = {"outcome": "won"}
        if category:
            qualifiers["category"] = category
        if hit.has("for"):
            qualifiers["for"] = hit.mention("for").name
        yield hit.draft("award", award, qualifiers=qualifiers, subject=owner)


def _relative(hit: Hit, token: Token) -> bool:
    """Whether the match is said of a name right before it: "Low Water, which won her an Emmy"."""
    place = hit.reading.position(token.end)
    return hit.reading.shadow[place : hit.match.start()].strip(" ,") in ("which", "that")


def _award_of_this(hit: Hit) -> Iterator[Draft]:
    """Read "the Bafta-winning drama": an award of the work that is spoken of."""
    award, outcome = singular(hit.mention("value").name), _outcome(hit, "verb")
    if outcome:
        yield hit.draft("award", award, qualifiers={"outcome": outcome})


def _award_won_it(hit: Hit) -> Iterator[Draft]:
    """Read "Low Water won it in 2014": the award of the sentence before."""
    if hit.has("owner"):
        yield from _award(hit)
    elif (person := person_before(hit)) is not None:
        yield from _award(hit, person)


def _conferred(hit: Hit) -> Iterator[Draft]:
    """Read "the Padma Shri, which was conferred on him in 2014"."""
    yield from _award(hit, winner(hit) or person_before(hit))


def _unlisted(hit: Hit) -> Iterator[Draft]:
    """Read "was honoured with the Prix Sapphire in 2024": the verb says that an unknown name is an award."""
    qualifiers: dict[str, QualifierValue] = {"outcome": "won"}
    if hit.has("category"):
        qualifiers["category"] = hit.mention("category").name
    if year := ceremony_year(hit):
        qualifiers["year"] = year
    yield hit.draft("award", hit.mention("unknown").name, qualifiers=qualifiers, subject=_owner(hit))


def _outcome(hit: Hit, *groups: str) -> str | None:
    """Tell from the verb beside an award whether it was won; None where nothing says it."""
    words = " ".join(hit.words(g) for g in groups)
    if re.search(
        r"lost|miss|nomin|\bnods?\b|contend|compet|vying|up for|in the running|shortlist|longlist|finalist|went elsewhere|put forward",
        words,
    ):
        return "nominated"
    return "won" if words else None


_OWN_AWARD = re.compile(r"'s? <J(\d+)>")
"""One of the awards of a ceremony: "the Brits' Rising Star award"."""


def _award(hit: Hit, subject: Mention | None = None) -> Iterator[Draft]:
    """Make one award: its name, category, outcome, year and work as far as the words say them."""
    award = singular(hit.mention("value").name) if hit.has("value") else award_name(hit)
    outcome = _outcome(hit, "verb", "noun", "noun2", "tail")
    award = award or _by_category(hit)
    if subject is None and not hit.has("owner") and of_unknown(hit):
        return
    if award is None or outcome is None:
        return
    if said_otherwise(hit, outcome):
        return
    if (
        subject is None
        and hit.name == "award.and_a_win"
        and _EARNED_THEM.search(plain(hit, 0, hit.match.start()))
    ):
        subject = person_before(hit)
    qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
    if category := next(
        (hit.mention(g).name for g in ("category", "category0", "category2") if hit.has(g)), None
    ):
        qualifiers["category"] = category
    elif hit.has("value") and (own := _OWN_AWARD.match(after(hit, "value", 16))):
        named = hit.reading.payload(own[1])
        if isinstance(named, Mention):
            qualifiers["category"] = re.sub(r" (?:award|prize)$", "", named.name, flags=re.I)
    year = ceremony_year(hit)
    if year:
        qualifiers["year"] = year
    if (made := work_before(hit)) is not None:
        qualifiers["for"] = made.name
    if subject is None and re.search(r" (?:him|her)$", hit.words("verb")):
        subject, works = person_spoken_of(hit), hit.reading.mentions("WBX")
        earlier = [m for t, m in works if t.start < hit.span()[0] and (m.letter != "X" or _relative(hit, t))]
        if subject is not None and earlier:
            qualifiers["for"] = earlier[-1].name
    work = hit.mention("for") if hit.has("for") else work_behind(hit)
    if work is not None and work.letter in "WBX":
        owner = subject or (hit.mention("owner") if hit.has("owner") else winner(hit))
        if owner is not None and owner.letter in "PX" and owner.name != work.name:
            subject = None if subject is None and sharers(hit) else owner
            qualifiers["for"] = qualifiers.get("for", work.name)
    elif "for" not in qualifiers and (made_it := work_of_role(hit)) is not None:
        qualifiers["for"] = made_it
    yield from _shared(hit, award, qualifiers, subject)


def _shared(
    hit: Hit, award: str, qualifiers: dict[str, QualifierValue], subject: Mention | None
) -> Iterator[Draft]:
    """Make an award for its winner, or for each of those who stand in front of its verb."""
    polarity = Polarity.NEGATED if denied(hit) else None
    sharing = sharers(hit) if subject is None else []
    for owner in sharing[:-1]:  # each where it is named: they are no repeats
        draft = hit.draft("award", award, qualifiers=dict(qualifiers), subject=owner, polarity=polarity)
        draft.start, draft.end = owner.start, owner.end
        yield draft
    last = sharing[-1] if sharing else None if eluded_it(hit) else subject or _owner(hit)
    yield hit.draft(
        "award", festival_prize(hit, award), qualifiers=qualifiers, subject=last, polarity=polarity
    )


def _by_category(hit: Hit) -> str | None:
    """Return the category as the name of a prize: "Best Actress went to Lena Orth", where no awards are named."""
    told = re.match(r"(?:was |were )?nominated|shortlisted|went to|goes to|was taken", hit.words("verb"))
    named = (
        not hit.has("category")
        or not told
        and hit.name != "award.and_category"
        or re.search(r"\bawards\b", hit.reading.text, re.I)
    )
    return None if named else hit.mention("category").name


def _award_for_listed(hit: Hit) -> Iterator[Draft]:
    """Read "It took two Baftas, one for best drama": the sentence tells whether they were won."""
    award, front = award_name(hit) or _by_category(hit), plain(hit, 0, hit.match.start("category") - 2)
    if award and (outcome := outcome_before(front)):
        qualifiers: dict[str, QualifierValue] = {"category": hit.mention("category").name, "outcome": outcome}
        year = ceremony_year(hit)
        if year:
            qualifiers["year"] = year
        yield hit.draft("award", award, qualifiers=qualifiers, subject=winner(hit) or artist_of(hit))


def _award_of_work(hit: Hit) -> Iterator[Draft]:
    """Read "It won five. Best New Series was one": an award of the work, won or lost as the sentence before tells."""
    before = hit.document.readings[max(0, hit.reading.index - 1)]
    award, front = award_name(hit), before.text
    if award and before.block_index == hit.reading.block_index and (WON.search(front) or LOST.search(front)):
        won = WON.search(front) or re.search(r"\bwins\b", front)
        qualifiers: dict[str, QualifierValue] = {
            "category": hit.mention("category").name,
            "outcome": "won" if won else "nominated",
        }
        yield hit.draft("award", award, qualifiers=qualifiers)


def _award_listed(hit: Hit) -> Iterator[Draft]:
    """Read "two Grammys, a Tony and, in 2014, an Emmy" on: the sentence tells whether they were won."""
    front, said = plain(hit, 0, hit.match.start()), hit.mention("value").name
    ceremony = hit.words("det") == "the" and singular(said) != said
    if WON.search(front) and not LOST.search(front) and not of_unknown(hit) and not ceremony:
        qualifiers: dict[str, QualifierValue] = {"outcome": "won"}
        if hit.has("category"):
            qualifiers["category"] = hit.mention("category").name
        if year := ceremony_year(hit):
            qualifiers["year"] = year
        subject, work = winner(hit), work_behind(hit)
        if subject is not None and work is not None:
            qualifiers["for"] = work.name
        yield hit.draft("award", singular(said), qualifiers=qualifiers, subject=subject)


def _award_each(hit: Hit) -> Iterator[Draft]:
    """Read "several Emmy nominations", "winner of Bafta, Golden Globe and Tony awards": one claim for each name."""
    if only_announced(hit):
        return
    outcome = "nominated" if re.search(r"nomin|nods", hit.words("verb") + hit.words("noun")) else "won"
    theirs = hit.words("whom") in (" him", " her") or _EARNED_THEM.search(plain(hit, 0, hit.match.start()))
    subject = person_before(hit) if theirs else None if sharers(hit) else winner(hit)
    for m in re.finditer(r"<J(\d+)>", hit.said("list") + (hit.said("list2") if hit.has("list2") else "")):
        payload = hit.reading.payload(m[1])
        if isinstance(payload, Mention):
            qualifiers: dict[str, QualifierValue] = {"outcome": outcome}
            if hit.has("category"):
                qualifiers["category"] = hit.mention("category").name
            yield from _shared(hit, singular(payload.name), qualifiers, subject)


_EARNED_THEM = re.compile(r"\b(?:earned|won|gave|brought|landed) (?:him|her) [^.;]*$", re.I)
"""What a work brought a person: "earned her an Emmy and nominations for …"."""
_AWARD_NAME = re.compile(r"\b(?:Awards?|Prize|Medal)$")


def _award_unlisted(hit: Hit) -> Iterator[Draft]:
    """Read "a Weir Guild Award nomination for best script": an award that no table holds, by the end of its name."""
    if _AWARD_NAME.search(hit.mention("value").name):
        yield from _award(hit)


def _award_for(hit: Hit) -> Iterator[Draft]:
    """Read "Best Folk Album for Low Water" in a list: the sentence tells whether it was won or lost."""
    front, behind = plain(hit, 0, hit.match.start()), plain(hit, hit.match.end(), hit.clause[1])
    lost = [m.end() for m in LOST.finditer(front)]
    won = [m.end() for m in WON.finditer(front) if not (lost and m[0].lower().startswith("among"))]
    given = re.search(r"\b(?:went|goes) to\b", hit.said())
    missed = not given and bool(
        out_of_nominations(front)
        or LOST.search(behind)
        or max(lost, default=0) > max(won, default=0)
        or not (won or lost)
    )
    award = award_name(hit)
    if award is None:
        return
    qualifiers: dict[str, QualifierValue] = {
        "category": hit.mention("category").name,
        "outcome": "nominated" if missed else "won",
    }
    year = ceremony_year(hit)
    if year:
        qualifiers["year"] = year
    subject = hit.mention("for")
    if subject.letter in "WB" and not given and (person := _winning_person(hit)) is not None:
        subject, qualifiers["for"] = person, subject.name
    yield hit.draft("award", award, qualifiers=qualifiers, subject=subject)


def _winning_person(hit: Hit) -> Mention | None:
    """Return the person who opens the sentence and wins what follows: "Lena Orth took five, including …"."""
    opening = re.match(
        r"<[PX](\d+)>(?: (?:has|had|also|then|was|is|again|once|the|big|biggest|night's|winner|won|took|takes|wins|swept|led|leads|dominated)\b|,)",
        hit.reading.shadow,
    )
    payload = hit.reading.named(opening)
    return payload if payload and is_person(payload) else None


def _owner(hit: Hit) -> Mention | None:
    if hit.has("owner"):
        team = re.match(r"'s? (?:team|show|series|film|crew|company)", after(hit, "owner", 16))
        return None if team else hit.mention("owner")
    if hit.has("for") and hit.mention("for").letter in "WBPX":
        return hit.mention("for")
    return winner(hit) or artist_of(hit)


_THE_WORK = r"the (?:show|series|film|movie|drama|comedy|album|book|novel|band|singer|actor|actress|director|author|writer|star)"
_GET = (
    rf"(?P<verb>(?:w[io]ns?|brought|brings|landed|earn(?:ed|s)|got|g[ai]ve|handed|netted|fetched|secured|bagged)(?: him| her| them| it)|(?:won|earned|brought|landed|handed|got|gave|netted|fetched|secured) {_THE_WORK}|won|win|wins|receive|earn|get|land|secure|take home|pick up|be awarded|took(?! home| out)|takes(?! home| out)|bagged|bags|clinch(?:es|ed)|snagged|snared|lifted|scooped|netted|added(?= an? [^.;]{{0,30}} to (?:her|his|its|their) )|grabbed|captured|gained|garnered|swept up|(?:was |were |is |been )?(?:honou?red|recogni[sz]ed|presented|awarded|rewarded) with|(?:went|goes|going) home with|(?:came|comes|walked|walks|ran) (?:away|off|home) with|carried off|carries off|left with|winning|earn(?:ed|s)(?: him| her| them| it| the \w+)?|received|receives|picked up|took home|takes home|collected|scored|landed|nabbed|claimed|secured|was handed|was given|was awarded"
    r"|(?:was |were |been |being |is |are )?(?:also )?nominated for|up for|contending for|in contention for|in the running for|shortlisted for|longlisted for|put forward for|missed out on|lost)"
)
_GIVEN = (
    r"(?P<verb>went to|goes to|going to|will go to|has gone to|had gone to"
    r"|(?:is|was|were|are|been|be|being|has been|had been|will be) (?:also |then |jointly |posthumously |eventually |duly )?(?:awarded to|given to|presented to|handed to|bestowed (?:up)?on|conferred (?:up)?on"
    r"|(?:won|taken(?: home)?|collected|claimed|picked up|lifted|scooped|shared|accepted|secured|landed|bagged) by)|won by)"
)
_PRAISE = r"(?:(?:critical |wide |much )?(?:acclaim|praise|recognition|attention|notice),? and )?"
_TAIL = r"(?:(?: -| —|:)?(?: (?!and\b|with\b|from\b|after\b|but\b)(?:[A-Za-z'-]+|<[XK]\d+>)){0,6}?(?P<tail> nomination| nod)(?=[,.;:)]| in | at | and |$))?"
"""What follows a category of many words up to the noun that tells that nothing was won: "for Best Actress in a Comedy nomination"."""
_DET = r"(?:an?|the|her|his|its|their|that year's|another|one) (?:(?:(?!(?:for|of|in|to|at|and)\b)\w+|<[TDS]\d+>) ){0,2}"
_NAMED = r"(?P<verb>(?:was |were |been )?(?:also |again |then )?(?:named|crowned|voted|judged|chosen|picked|honou?red|recogni[sz]ed)(?: as| for)?|(?:was|were) also(?= (?:the )?<K)|won|wins|took|takes|claim(?:s|ed)|collect(?:s|ed)|picked up|picks up|receiv(?:es|ed)|land(?:s|ed)|scoop(?:s|ed)|bag(?:s|ged)|took home|takes home|accept(?:s|ed)|clinch(?:es|ed)|was (?:given|handed|awarded)|winning|taking|claiming|collecting|lost|(?:was |were )?nominated for|contending for|up for|compet(?:e|es|ing) for|vying for|shortlisted for|missed out on)"
_NOT_FOR = r"(?! (?:for|went to|goes to) (?:its |her |his |the )?(?:[a-z]+ ){0,2}(?:single,? |song,? |album,? )?<[WBPX])"
"""A category followed by whom it was for is read with that."""

RULES = (
    # "won an Emmy for …", "earned an Emmy nomination for outstanding lead actress in a drama"
    rule("award.single", rf"{_GET} {_PRAISE}{_DET}(?:{{category:category0}} )?{{award:value}}(?P<noun> nominations?| nods?)?(?:(?: for|,| as|:|'s| in) (?:the )?(?:\w+ )?{{category:category}}{_TAIL})?(?: (?:in|at) (?:the )?<D(?P<year0>\d+)>(?= for))?(?: for (?:(?:<[XPC]\d+>|her|his|its|their|the) ?(?:[a-z]+ ){{0,4}}(?:in |of |on )?)?<[WB](?P<for>\d+)>)?(?: (?:in|at|for) {{date:year}})?", _award, "J"),
    # "Lena Orth and Robert Hale won Emmys", "was nominated for Oscars for Low Water and Weir"
    rule("award.bare", rf"{_GET} {{award:value}}(?=[,.;:)]| for | in <D| at | and <D|$)(?: for (?:the )?{{category:category}}(?! (?:and|or) ))?", _award, "J"),
    # "was named best leading actress", "won Best Drama for …", "contending for best actress"
    rule("award.named", rf"{_NAMED} (?:the )?(?:(?:prize|award|gong|trophy|statuette|<J\d+>)(?: for)? )?{{category:category}}(?: (?:prize|award|gong|trophy|statuette))?", _award, "K"),
    # "two-time Emmy winner X", "Oscar winner X", "Oscar-nominated X"
    rule("award.winner", r"(?<!-time ){award:value}[- ](?P<verb>winners?|winning|nominees?|nominated|shortlisted|longlisted|finalists?|laureates?|recipients?) (?:(?!(?:in|on|at|with|to|of|for|by|and|from|as|is|has|who|that)\b)[a-z'-]+ ){0,4}{person:owner}", _award, "J PX"),
    # "Best Folk Album for Low Water", "the prize for best new drama was taken home by X", "Best Actor went to X"
    rule("award.one_for", r"(?:<Q\d+>|another|the other|the third) for {category:category}(?P<verb>)" + _NOT_FOR, _award_for_listed, "K"),
    rule("award.category_for", r"{category:category} (?:for|went to|goes to) (?:its |her |his |the )?(?:[a-z]+ ){0,2}(?:single,? |song,? |album,? )?<[WBPX](?P<for>\d+)>", _award_for, "WBPX K"),
    rule("award.category_by", rf"{{category:category}} (?:prize |award |trophy |hono(?:u)?rs )?(?:at the <J\d+> )?{_GIVEN} {NOUN_LEAD}<[PXWB](?P<owner>\d+)>(?: for (?:(?:her|his) (?:[a-z-]+ ){{0,4}}in )?<[WB](?P<for>\d+)>)?", _award, "K"),
    rule("award.went_to", rf"(?:the|that year's|an?|this year's|last year's) (?:(?:[a-z-]+|<D\d+>) ){{0,3}}?{{award:value}}(?: for (?:the )?{{category:category}})?(?:, [^,.;<>]{{3,50}},)? {_GIVEN} {NOUN_LEAD}<[PXWB](?P<owner>\d+)>(?: for (?:(?:her|his) (?:[a-z-]+ ){{0,4}}in )?<[WB](?P<for>\d+)>)?", _award, "J PXWB"),
    rule("award.unlisted_given", rf"(?:the|an?) <X(?P<value>\d+)>(?: award| prize| medal)?(?: for {{category:category}}|, [^,.;<>]{{0,30}}(?:hono(?:u)?r|prize|award|accolade)[^,.;<>]{{0,24}},) {_GIVEN} {NOUN_LEAD}<[PXWB](?P<owner>\d+)>", _award, "X PXWB"),
    rule("award.conferred", r"(?:the|an?) <[JX](?P<value>\d+)>,? (?:which )?(?P<verb>(?:was|were|had been|has been|is) (?:conferred|bestowed)) (?:up)?on (?:her|him|them)(?: in {date:year})?", _conferred, "JX", r"conferred|bestowed"),
    rule("award.and_to", rf"(?<=>)(?:,|,? and|,? with|;|,? while) (?:the |an? )?(?:{{award:value}}|{{category:category}})(?: prize| award)?(?: for {{category:category2}})? (?P<verb>to|going to) {NOUN_LEAD}<[PXWB](?P<owner>\d+)>", _award, "JK PXWB", r"(?:went|goes|going|awarded|given|presented) to"),
    rule("award.to_name", r"(?P<verb>has|have|had|holds|owns|boasts|with) (?:an?|one) {award:value}(?= (?:to (?:her|his|its|their) (?:name|credit)|on (?:her|his|the) (?:shelf|mantelpiece|sideboard))|(?:,| and) (?:an?|<Q\d+>) <J)(?![^.;]{0,40}\b(?:winner|nominee|nominat|nods?\b))", _award, "J", r"\b(?:has|have|had|holds|owns|boasts|with) (?:an?|<q\d+>) <j"),
    # "She was nominated again in 2022", "was Emmy-nominated in 2022 for Low Water"
    rule("award.nominated_again", r"(?:<[PXWB](?P<owner>\d+)>|she|he|they|it) (?:was|were|has been|have been) (?P<verb>nominated|shortlisted|in contention|up) again(?: in {date:year})?", _award, "", r"\bagain\b"),
    rule("award.was_nominated", r"(?:was|is|been|were) {award:value}-(?P<verb>nominated|shortlisted|longlisted)(?: in {date:year})?(?: for (?:(?:her|his|their) (?:[a-z]+ ){0,3}in )?<[WB](?P<for>\d+)>)?", _award, "J", r"-(?:nominated|shortlisted|longlisted)"),
    rule("award.shortlist", r"(?P<verb>shortlist(?:ed)?|longlist(?:ed)?|nominees) for (?:the )?(?:<D\d+> )?{award:value}", _award, "J"),
    rule("award.and_category", r"(?<=>)(?:,|,? and) {category:category}" + _NOT_FOR, _award_for_listed, "K"),
    rule("award.which_won", r"{category:category},? (?:an award |a prize )?which (?:she|he|they|it|<[PX]\d+>) (?P<verb>won|took|lost|picked up)(?: (?:in|for) {date:year})?", _award, "K"),
    rule("award.followed", r"(?:an?|another|the) {award:value} (?P<noun>nominations?|nods?|win|wins?) (?P<verb>followed|came|arrived)(?: (?:in|the) {date:year})?", _award, "J"),
    rule("award.same", r"(?P<verb>shortlisted|longlisted|nominated|up|in the running) for the same (?:award|prize|hono(?:u)?r|trophy)(?: in {date:year})?", _award, "", r"for the same"),
    rule("award.category_win", r"(?:an? |the |her |his )?{category:category} (?P<verb>win|prize|award|trophy|nomination|nod) for <[PXWB](?P<owner>\d+)>(?: in {date:year})?", _award, "K PXWB"),
    rule("award.came", r"(?:an?|the) {award:value} for {category:category} (?P<verb>came|followed|arrived)(?: in {date:year})?", _award, "J K"),
    rule("award.unlisted", r"(?P<verb>won|wins|took|takes|took home|went home with|came away with|collected|picked up|received|claimed|landed) (?:the|an?) <X(?P<value>\d+)> for {category:category}", _award, "X K"),
    # "Lena Orth, an Emmy winner", "the Oscar-winning “Low Water”", "beat A to the Emmy", "lost to A for best drama"
    rule("award.apposed", r"{person:owner},? (?:who is |is )?(?:already |himself |herself )?(?:an?|the|itself an?) (?:[a-z-]+ )?(?:{date:year} )?{award:value}[- ](?P<verb>winner|nominee|laureate|recipient|finalist)(?: for <[WB](?P<for>\d+)>)?", _award, "J PX"),
    rule("award.winning_work", r"{award:value}[- ](?P<verb>winning|nominated) (?:(?:[a-z-]+ ){0,3}?(?:series|drama|film|movie|comedy|thriller|show|documentary|miniseries|novel|album),? )?<[WB](?P<owner>\d+)>", _award, "J WB"),
    rule("award.winning_drama", r"(?:the|this) {award:value}[- ](?P<verb>winning|nominated) (?:[a-z-]+ ){0,2}?(?:series|drama|film|movie|comedy|thriller|show|documentary|miniseries|novel|album)\b(?!,? <)", _award_of_this, "J"),
    rule("award.beat", r"<[PXWB](?P<owner>\d+)> (?P<verb>beat|beats|pipped|edged out|saw off) (?:[^.;<>]|<[PXWB]\d+>){1,60}? to (?:the |win the |take the )?{award:value}(?: for (?:the )?{category:category})?(?: in {date:year})?", _award, "J"),
    rule("award.lost_for", r"(?:lost|losing|lost out) to <[PXWB](?P<owner>\d+)> (?:for|in) (?:the )?{category:category}(?: (?:race|category|stakes|contest))?(?: at the {award:value})?", _beaten, "PXWB K"),
    rule("award.including", r"(?:including|among (?:them|those|which)(?: (?:was|were|is|are))?,?|notably) (?:one |those |awards |nominations |nods |wins )?(?:for )?(?:the )?{category:category}" + _NOT_FOR, _award_for_listed, "K"),
    # "The National Award-winning actor", "Low Water won it in 2014", "lost the Emmy to Robert Hale", "Winner of the 2024 Tide Prize"
    rule("award.winning_noun", r"(?:the |^){award:value}[- ](?P<verb>winning|nominated|winner|nominee)(?: (?:[a-z-]+ ){0,2}?(?:actor|actress|star|director|filmmaker|writer|screenwriter|author|novelist|singer|songwriter|composer|performer|comedian|playwright|producer))?(?= (?:who|has|is|was|had|will|told|said|spent|made|began|took|won|came|went|gave|wrote|left|became|grew|led|ran|(?!series|films|movies|shows)[a-z]{2,}(?:ed|s))\b|,| \()(?! {person})(?<!winning)(?<!nominated)", _award_of_spoken, "J"),
    rule("award.won_it", r"(?:<[PXWB](?P<owner>\d+)>|she|he) (?:has |had |is |also |previously |already |first |still )*(?:(?:never|yet to)(?: actually)? (?P<noun2>won|win|taken|take|lifted|lift|brought|bring|received|receive|collected|collect) (?:it|<Q\d+>|one|the (?:award|prize|trophy))(?: home)?(?=[,.;]|$| in )|(?P<verb>won|took|lost|received|claimed|collected) (?:it|the (?:same )?(?:award|prize|trophy|hono(?:u)?r)|that (?:award|prize)) in {date:year}(?: (?:for|with) (?:the )?(?:[a-z]+ ){0,3}<[WBX](?P<for>\d+)>)?)", _award_won_it, "", r"\b(?:won|win|took|take|taken|lost|claimed|lift|lifted|brought|bring|receive|collect|received|collected) (?:it\b|one\b|<q|the |that )"),
    rule("award.lost_to", r"(?:lost(?: out on)?|losing) (?:out )?(?:on )?(?:the |that )?(?:(?:[a-z-]+ ){0,3}?(?:{category:category} )?{award:value}(?: for {category:category2})?|{category:category3}) to <[PXWB](?P<owner>\d+)>(?:,? (?:of|for|from) {work:for})?", _beaten, "PXWB JK"),
    rule("award.fragment", r"^(?P<verb>winner|recipient|nominee|shortlisted|longlisted) (?:of|for) (?:the |an? )?(?:{date:year} )?{award:value}(?: for {category:category})?(?: in {date:year0})?[.!]?$", _award, "J"),
    rule("award.honoured", r"(?P<verb>(?:was|were|been|is) (?:honou?red|recogni[sz]ed|presented|rewarded|decorated) with|won|received|collected|picked up|took home) (?:the|an?) <X(?P<unknown>\d+)>(?: (?:award|prize|medal|trophy|hono(?:u)?r))?(?= in {date:year}| for {category:category}| at {award})", _unlisted, "X", r"(?:honou?red|recogni[sz]ed|presented|rewarded|decorated) with"),
    # "It won five. Best New Series was one", "One of them was Best Drama"
    rule("award.was_one", r"{category:category} was (?:(?:<Q\d+>|one)(?: of (?:them|those))?(?=[.,;]|$)|another|among them)(?P<verb>)", _award_of_work, "K"),
    rule("award.one_was", r"^(?:one|<Q\d+>|another|the (?:first|second|other|last|biggest)) (?:of (?:them|those|these) )?was (?:for )?{category:category}(?P<verb>)" + _NOT_FOR, _award_of_work, "K"),
    # "earned Orth the Tide Award at the 27th …", "two Grammys and a Golden Globe"
    rule("award.earned", r"(?P<verb>earned|won|brought|gave|landed|handed|netted|secured|earns|brings) <[PXWB](?P<owner>\d+)> (?:the|an?|another|her|his|their)(?: <T\d+>| [a-z]+)? {award:value}(?P<noun> nominations?| nods?)?(?:(?: for|,) (?:the )?{category:category})?(?: at the (?:<T\d+> )?(?:annual )?<J\d+>)?(?: in {date:year})?", _award, "J PX"),
    rule("award.and_one", r"(?<=>)(?:,|,? and)(?:,? in {date:year},)? (?P<det>an?|the|another) {award:value}(?: for (?:the )?{category:category})?(?! nom| nod|[- ](?:win|nom))(?=[,.;]| and | in | for | on (?:her|his|the) | to (?:her|his|its|their) |$)", _award_listed, "J"),
    # "several Emmy nominations", "Academy Award nominations for Best Score", "the winner of Bafta, Globe and Tony awards"
    rule("award.several", r"(?P<verb>received|receiving|earned|earning|garnered|got|won|winning)(?P<whom> him| her| them| <[PX]\d+>)? (?:(?:several|multiple|many|numerous) )?(?P<list><J\d+>)(?P<noun> nominations| nods)(?: for {category:category})?", _award_each, "J"),
    rule("award.nominations_for", r"(?P<verb>nominations? for) (?:the |an? )?(?P<list><J\d+>(?:,? and (?:the )?<J\d+>|, (?:the )?<J\d+>)*)(?: for {category:category})?", _award_each, "J", "nominations? for"),
    rule("award.winner_of", r"(?:(?P<verb>winner|recipient) of (?:the |an? )?(?:hono(?:u)?rary )?(?P<list><J\d+>(?:,? and (?:the |an? )?<J\d+>|, (?:the |an? )?<J\d+>)*)|(?:won|received|collected|holds) (?P<list2>(?:<J\d+>, ){0,4}<J\d+>,? and <J\d+>(?: (?:awards|prizes|trophies))?))(?! for <W| nom| nods)", _award_each, "J"),
    rule("award.unlisted_nomination", r"(?P<verb>received|earned|got|garnered|gained|landed|picked up)(?: him| her)? (?:an?|her|his|the) <X(?P<value>\d+)>(?P<noun> nominations?| nods?)(?: for (?:the )?{category:category})?(?: in {date:year})?", _award_unlisted, "X", r"nominat|\bnods?\b"),
    rule("award.and_a_win", r"{award:value} (?:nominations?|nods?) in <D\d+> and (?:an? |the |her |his )?(?P<verb>win) in {date:year}(?: for (?:the )?{category:category})?", _award, "J D", r"\bwin\b"),
    # "made the Tide Prize shortlist in 2023", "a place on the 2023 Tide Prize shortlist", "one of 12 contenders for the Tide Prize"
    rule("award.on_shortlist", r"(?:<[PXWB](?P<owner>\d+)> (?:also |then |duly )?)?(?:made|makes?|making|reach(?:es|ed)|(?:place|spot|slot|appearance) on|join(?:s|ed)) (?:it on to |it onto )?(?:the |this year's |last year's )?(?:{date:year} )?{award:value}(?:'s?)? (?P<noun>shortlist|longlist)(?: (?:in|of) {date:year0})?", _award, "J", r"(?:short|long)list"),
    rule("award.contender", r"(?:one of|among) (?:the |this year's |last year's )?(?:<Q\d+> )?(?P<noun>contenders|nominees|finalists) for (?:the )?(?:{date:year} )?(?:{award:value}|{category:category})|among the (?:<D\d+> )?<J\d+> (?P<noun2>nominees|finalists|contenders)", _award, "JK", r"contenders|nominees|finalists"),
)  # fmt: skip
