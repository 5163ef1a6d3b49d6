"""What persons worked on before: earlier credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.folding import fold_title
from claims.grammar import Draft, Hit, rule
from claims.mains import headline_person, main_works
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import (
    PEOPLE,
    before,
    mentions_in,
    person_before,
    person_spoken_of,
    plain,
)
from claims.properties.crew import role_before
from claims.statement import Polarity, QualifierValue


def _credits_bracket(hit: Hit) -> Iterator[Draft]:
    """Read "Robert Hale (Low Water)": the works in brackets are earlier credits of the person before them."""
    person = hit.mention("person")
    if not is_person(person):
        return
    role = role_before(before(hit, "person", 24))
    qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
    for m in re.finditer(r"<[WB](\d+)>", hit.said("works")):
        payload = hit.reading.tokens[int(m[1])].payload
        if isinstance(payload, Mention):
            yield hit.draft("credit", payload.name, subject=person, qualifiers=dict(qualifiers))


_NOUN_ROLES = {
    "scribe": "writer", "writer": "writer", "screenwriter": "writer", "creator": "creator", "director": "director", "filmmaker": "director", "showrunner": "showrunner",
    "producer": "producer", "composer": "composer", "author": "author",
}  # fmt: skip
_WORK_STEMS = (("writ", "writer"), ("direct", "director"), ("produc", "producer"), ("edit", "editor"))


def _credit(hit: Hit) -> Iterator[Draft]:
    for group in ("work", "work2"):
        if hit.has(group):
            subject = (
                hit.mention("person") if hit.has("person") and is_person(hit.mention("person")) else None
            )
            doing = hit.words("doing")
            role = _NOUN_ROLES.get(hit.words("noun")) or next(
                (r for stem, r in _WORK_STEMS if doing.startswith(stem)), None
            )
            qualifiers: dict[str, QualifierValue] = {"role": role} if role else {}
            yield hit.draft("credit", hit.mention(group).name, subject=subject, qualifiers=qualifiers)


def _credit_list(hit: Hit) -> Iterator[Draft]:
    """Read "Showrunners A and B, fresh off X": each of them has the credit."""
    for person in mentions_in(hit, "people"):
        if is_person(person):
            yield hit.draft("credit", hit.mention("work").name, subject=person)


_NOT_TAKEN = re.compile(r"\b(?:turn\w* down|declin\w+|refus\w+|audition\w*|passed on|lost out on)\b", re.I)
_FILMS = re.compile(
    r"\b(?:films?|movies?|(?:TV |television |web )?series|shows|dramas?|comed(?:y|ies)|blockbusters?|hits?|features?)\b[^<>]{0,30}$",
    re.I,
)
_ITEM = re.compile(r"<(?P<letter>[WBX])(?P<token>\d+)>(?P<year> \(<D\d+>\))?(?! of <)")
_TORN = re.compile(r"\b(?!The\b)[A-Z][\w']* $")
"""A capitalised word right before an unknown name: the rest of a title whose beginning was not read."""


def _filmography(hit: Hit) -> Iterator[Draft]:
    """Read "she had roles in movies including Blow Dry (2001) and Ella Enchanted": credits of the person.

    A name that no reference knows counts as a work behind "films", or with its year in brackets; in an article about
    one person `claims.properties.careers` reads such names.
    """
    chief = headline_person(hit.document)
    if _NOT_TAKEN.search(plain(hit, 0, hit.match.start("works"))[-60:]):
        return
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] + 1 and is_person(m)]
    person = hit.mention("person") if hit.has("person") else here[-1] if here else person_before(hit)
    cued = bool(_FILMS.search(hit.reading.shadow[hit.match.start() : hit.match.start("works")]))
    shadow, (start, end) = hit.reading.shadow, hit.match.span("works")
    for m in _ITEM.finditer(shadow, start):
        if m.start() >= end:
            break
        payload = hit.reading.tokens[int(m["token"])].payload
        torn = _TORN.search(shadow[start : m.start()])
        known = m["letter"] != "X" or not chief and (cued or m["year"]) and not torn
        if person and isinstance(payload, Mention) and known:
            yield hit.draft("credit", payload.name, subject=person)


def _whole_title(hit: Hit, group: str) -> bool:
    """Whether a name reads as a title: a known one, or an unknown one of two words that is no place or school."""
    mention = hit.mention(group)
    return mention.letter in "WB" or " " in mention.name and not _NO_WORK.search(mention.name)


_NO_WORK = re.compile(
    r"\b(?:University|College|School|Academy|Theatre|Theater|Company|Conservatory|Studios?|Pictures|Festival|Institute|City|York|Angeles|Records|Entertainment|Awards?|Club|Street|United|End|Broadway|Stage|House|Globe)\b"
)


def _credit_of_title(hit: Hit) -> Iterator[Draft]:
    """Make the credit also of a title that no reference knows, where the words leave no doubt that it is one."""
    if _whole_title(hit, "work"):
        yield from _credit(hit)


def _star_of(hit: Hit) -> Iterator[Draft]:
    """Read "the star of Low Water, Lena Orth": an earlier credit, or the lead of the work that is spoken of."""
    if hit.mention("work").start < hit.document.headline_end or not _whole_title(hit, "work"):
        return
    mains = {fold_title(work.name) for work in main_works(hit.document)}
    if fold_title(hit.mention("work").name) in mains:
        yield hit.draft(
            "cast", hit.mention("person").name, qualifiers={"billing": "lead"}, subject=hit.mention("work")
        )
    else:
        yield from _credit(hit)


def _seen_in(hit: Hit) -> Iterator[Draft]:
    """Read "The actor was last seen in Low Water": the person of the clause, or the one spoken of."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_spoken_of(hit)
    if person is not None and _whole_title(hit, "work"):
        yield hit.draft("credit", hit.mention("work").name, subject=person)


def _never_in(hit: Hit) -> Iterator[Draft]:
    if is_person(hit.mention("person")) and _whole_title(hit, "work"):
        yield hit.draft(
            "credit", hit.mention("work").name, subject=hit.mention("person"), polarity=Polarity.NEGATED
        )


def _chief_credit(hit: Hit) -> Iterator[Draft]:
    actor = headline_person(hit.document)
    if actor is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=actor)


def _remembered(hit: Hit) -> Iterator[Draft]:
    """Read "you may remember her from Low Water": the person of the clause or of the sentence before."""
    here = [m for t, m in hit.reading.mentions("PX") if t.start < hit.span()[0] and is_person(m)]
    person = here[-1] if here else person_before(hit)
    if person is not None:
        yield hit.draft("credit", hit.mention("work").name, subject=person)


_FILM_LIST = r"(?P<works><[WBX]\d+>(?: \(<D\d+>\))?(?:(?:, and |, | and |, as well as )(?:the |in )?(?:(?:[a-z-]+|<O\d+>) ){0,4}<[WBX]\d+>(?: \(<D\d+>\))?)*)"
RULES = (
    rule("credit.filmography", r"(?:{person:person} (?:[^.;:()<>]{0,30} )?)?(?:(?:supporting |lead |leading |cameo )?(?:film career|roles?|appearances?|parts?)|appear(?:ed|s|ing)|starr(?:ed|ing)|stars|acted|acting|known|credits|voiced|his \w+ films|her \w+ films)(?: (?:[a-z-]+|<[QTV]\d+>)){0,8}?(?: in|,? including| include|,? such as| for| with|(?<=such) (?:films|movies|series|shows) as)(?: (?:[a-z-]+|<D\d+>)){0,5}? " + _FILM_LIST, _filmography, "WBX"),
    rule("credit.his_debut", r"(?:his|her) (?:screen |film |stage |television |TV )?debut (?:was|came|followed)[^.;()]{0,40} in {work:work}", _chief_credit, "WB"),
    rule("credit.last_seen", r"{person:person},? (?:last |most recently |recently |(?:who )?can (?:also |currently |next )?be |(?:who )?will (?:also |soon |next )?be )?seen in (?:the )?(?:(?:[\w-]+|<O\d+>'s) ){0,3}{work:work}", _credit, "PX WB"),
    rule("credit.made_name", r"{person:person}(?:,[^.;()<>]{0,50},)?,? (?:who )?[^.;:()<>]{0,50}?(?:worked on|made (?:his|her|their) name (?:on|in|with|as)|broke (?:out|through) (?:in|with|on|as)|rose to fame (?:in|on|with)|(?:cut (?:his|her|their) teeth|started out|began|learned (?:his|her|their) trade) (?:as an? [a-z]+ |(?P<doing>writing|directing|producing|editing|acting) )?(?:on|in|at|for)|famous for|familiar from|remembered (?:for|from)|credits include|credits run from|came from|graduated from|moved over from|formerly of|previously of|late of|most recently (?:of|in)|lately of|got (?:his|her|their) (?:start|break|big break|first break) (?:in|on|with)|spent (?:[a-z]+|<Q\d+>) years (?:on|in|with)|first came to (?:notice|prominence|attention) (?:in|on|with)) (?:[a-z]+ ){0,4}?{work:work}", _credit, "PX WB"),
    rule("credit.pronoun", r"(?:she|he),? (?:[^.;:()]{0,60}?)(?:known|famous|familiar|starred|appeared|worked|spent|cut (?:her|his) teeth|made (?:her|his) name) (?:[^.;:()]{0,40}? )?(?:in|on|for|from|with) (?:the )?(?:[a-z-]+ ){0,3}{work:work}", _remembered, "WB"),
    rule("credit.fame", r"{person:person},? of {work:work} fame", _credit, "PX WB"),
    rule("credit.whom", r"{person:person}, whom? (?:you|we|viewers|fans|audiences|many|(?:most|some) (?:of us|viewers|people)) (?:may |might |will )?(?:still |last |first )?(?:remember|recogni[sz]e|know|saw|met)(?: best)?(?: from| in| [^.;:()<>]{2,50} in) (?:[a-z]+ ){0,4}?{title:work}", _credit, "PX WBX"),
    rule("credit.good_in", r"{person:person},? (?:who (?:was|is) )?(?:so [a-z]+|(?:so |very |quietly |always )?(?:good|great|brilliant|excellent|superb|wonderful|terrific|memorable|magnetic|marvellous|revelatory|unforgettable|fresh)) in (?:the )?(?:<O\d+>'s )?(?:[a-z-]+ ){0,3}{work:work}", _credit, "PX WB"),
    rule("credit.his_previous", r"(?:his|her) (?:(?:one|only|last|previous|first|debut|second|sophomore|earlier|other) )+(?:feature|film|movie|picture|novel|album|series|show|book),? (?:was |is )?{work:work}", _remembered, "WB"),
    rule("credit.remember", r"(?:remember|recogni[sz]e|know|saw|seen) (?:her|him|them) (?:best |mainly |chiefly )?(?:from|as|for|in) (?:(?:[a-z-]+|<O\d+>'s) ){0,4}?{work:work}", _remembered, "WB"),
    rule("credit.bracket", r"{person:person} \((?P<works><[WB]\d+>(?:,? (?:and )?<[WB]\d+>)*)\)", _credits_bracket, "PX WB"),
    rule("credit.who_made", r"{person:person}, who (?:made|directed|wrote|created|starred in|appeared in|produced|wrote and directed|previously (?:made|directed|wrote)) {work:work}", _credit, "PX WB"),
    rule("credit.staff", r"(?:on|in) the (?:staff|writing staff|writers' room|writers room) (?:of|on|for) {work:work}", _remembered, "WB"),
    rule("credit.alum", r"(?:the |former )?{work:work}(?: and {work:work2})? (?:alum(?:na|nus)?|actor|actress|star|veteran|breakout)\b(?:,? {person:person})?", _credit, "WB"),
    rule("credit.fresh_list", rf"(?P<people>{PEOPLE}),? (?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){{0,2}}?(?: of)? {{work:work}}", _credit_list, "PX WB"),
    rule("credit.fresh", r"{person:person},? \(?(?:[\w-]+ )?fresh (?:off|from)(?: the)?(?: [\w-]+){0,2}?(?: of)? {work:work}", _credit, "PX WB"),
    rule("credit.debut", r"{person:person},? (?:who )?made (?:his|her|their) (?:\w+ ){0,2}debut (?:with|in|on) {work:work}", _credit, "PX WB"),
    rule("credit.known", r"{person:person},? (?:\w+ )?(?:best )?known for (?:\w+ ){0,5}?{work:work}", _credit, "PX WB"),
    rule("credit.known_as", r"(?:best|mostly|still|widely|perhaps|better|first|previously) (?:known|familiar|famous|remembered|recogni[sz]ed|loved) (?:for|as|from) (?:(?:[\w'-]+|<O\d+>'s) ){0,8}?{work:work}", _remembered, "WB"),
    rule("credit.survivor", r"{person:person},? (?:is |was )?(?:also |another |an |a |the |one |fellow )*(?:[a-z]+ ){0,2}(?:survivor|veteran|graduate|alumnus|alumna|alum|regular|fixture|mainstay|escapee)s? of {work:work}", _credit, "PX WB"),
    rule("credit.behind", r"the (?:[\w'-]+ ){0,2}?(?P<noun>scribe|creator|director|writer|screenwriter|showrunner|producer|composer|filmmaker|team|mind|brains|genius|talent|visionary|man|woman|duo|force) behind (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{title:work}(?:,? and (?:<D\d+>'s |the (?:[\w'-]+ ){0,3})?{title:work2})?", _credit_of_title, "WBX"),
    # "The Low Water alum Lena Orth", "Hot off Low Water, Lena Orth …", "the breakout star of 2023's Low Water, Lena Orth"
    rule("credit.alum_title", r"<X(?P<work>\d+)>(?: and <X(?P<work2>\d+)>)? (?:alum|alumna|alumnus|breakout)\b,? {person:person}", _credit_of_title, "X PX"),
    rule("credit.fronted_fresh", r"(?:^|(?<=, )|(?<=and ))(?:[a-z]+ )?(?:hot off|fresh (?:off|from)|straight (?:off|from)|coming off|hot on the heels of|following|after) (?:the (?:[a-z-]+ ){1,4}of |(?:his|her|their) (?:[a-z-]+ ){0,3}(?:in|on|with) )?(?:the )?{title:work}, {person:person}", _credit_of_title, "WBX PX", r"hot off|fresh|straight|coming off|hot on the heels"),
    rule("credit.star_of", r"(?:^|the |(?<=, ))(?:[a-z-]+ ){0,2}?(?:star|lead|leading (?:man|lady)|alum|alumna|alumnus|veteran|co-star)s? of (?:<D\d+>'s |the (?:[a-z-]+ ){0,4}|<O\d+>'s (?:[a-z-]+ ){0,3})?{title:work},? {person:person}", _star_of, "WBX PX"),
    rule("credit.last_seen_in", r"(?:was|is|were) (?:last|most recently|recently) seen (?:in|on) (?:the )?(?:(?:[a-z-]+|<O\d+>'s) ){0,4}?{title:work}", _seen_in, "WBX"),
    rule("credit.next_seen", r"{person:person}(?:,[^.;()<>]{0,50},)? (?:will|is set to) (?:next |also |soon )+(?:be seen|appear|star|feature) (?:in|on) (?:the )?(?:(?:[a-z-]+|<O\d+>'s) ){0,4}?{work:work}", _credit, "PX WB"),
    rule("credit.negated", r"{person:person} (?:has |had |was )?(?:never|not) (?:appeared|starred|acted|worked|been) (?:in|on) {title:work}", _never_in, "PX WBX"),
    rule("credit.spent", r"{person:person}(?:, <Q\d+>,)? spent {w3}(?:<Q\d+> )?seasons on {work:work}", _credit, "PX WB"),
    rule("credit.last_picture", r"{person:person}'s (?:last|previous|earlier|most recent|next|forthcoming|upcoming|best-known) (?:picture|film|movie|series|show|novel|book|album|project)(?:,| is| was| will be) {title:work}", _credit_of_title, "PX WBX"),
)  # fmt: skip
