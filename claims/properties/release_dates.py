"""Further ways to date a release: from a day on, in a run of years, second dates of a sentence, brackets, what a label puts out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import PEOPLE, after, before, plain
from claims.properties.crew import crew_rule
from claims.properties.platforms import read_platform
from claims.properties.releases import BOOKS, read_release
from claims.statement import SubjectType

_RELEASED = re.compile(
    r"\b(?:releas|open|arriv|hit|reach|premier|debut|launch|land|bow|drop|publish|come|came|go(?:es)?\b|went|stream|available|out\b|in (?:[a-z.]+ )?(?:theat|cinema)|expand|roll|air|start|begin|lands)[a-z]*",
    re.I,
)
_NOT_OUT = re.compile(
    r"\b(?:film(?:ed|ing)|shoot|shot|tour|concert|gig|trial|wed|married|born|died|grossed|earned|took|wrapped|announc|nominat|won|ticket|pre-?order|trailer|teaser|count|chart)[a-z]*\b",
    re.I,
)


def _then_elsewhere(hit: Hit) -> Iterator[Draft]:
    """Read on after a dated release: "opens in New York on March 6 and nationwide on March 13"."""
    front = before(hit, "value", 160)
    if not _RELEASED.search(front) or _NOT_OUT.search(front):
        return
    for draft in read_release(hit):
        draft.start = hit.reading.span(hit.match.start("place"), hit.match.end())[0]
        yield draft


def _from_day(hit: Hit) -> Iterator[Draft]:
    if not _NOT_OUT.search(before(hit, chars=60) + hit.said()):
        yield from read_release(hit)


def _years(hit: Hit) -> Iterator[Draft]:
    """Read "ran for three seasons on NBC between 2011 and 2014": the years of premiere and finale."""
    first, last = hit.date("first").value or "", hit.date("last").value or ""
    said = plain(hit, *hit.match.span())
    if (
        re.fullmatch(r"\d{4}", first)
        and re.fullmatch(r"\d{4}", last)
        and first < last
        and not _NOT_OUT.search(said)
    ):
        for event, year in (("premiere", first), ("finale", last)):
            yield hit.draft(
                "release_date", year, qualifiers={"event": event}, subject_types=(SubjectType.TV_SERIES,)
            )


def _of_label(hit: Hit) -> Iterator[Draft]:
    """Read "out on 5 June via Rough Trade", "published by Faber": an unknown name behind the verb of a release."""
    name = hit.mention("value").name
    if not _NO_LABEL.search(name) and not re.match(r"(?:'s|\.com| (?:in|near) <X)", after(hit, "value", 12)):
        for draft in read_platform(hit):
            if draft.subject is None and re.match(r"(?:re)?(?:published|issued)", hit.said()):
                draft.subject_types = (SubjectType.BOOK,)
            yield draft


def _of_publisher(hit: Hit) -> Iterator[Draft]:
    work = hit.mention("subject")
    if any(e.type in (*BOOKS, SubjectType.ALBUM) for e in work.entries):
        yield from read_platform(hit)


_NO_LABEL = re.compile(
    r"^(?:Blu-?[Rr]ay|DVD|CD|VOD|4K|UHD|Vinyl|Steam|Bandcamp|Spotify|Earth|Broadway|Facebook|Instagram|Twitter|TikTok|Kickstarter|IMAX|Britain|America|London)\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_PLACE = r"(?:(?:wide|nationwide|everywhere|worldwide|elsewhere|digitally|(?:on|to|via|in|into|reaches|hits|at) (?:the )?(?:(?:4k )?<[XO]\d+>|digital|disc|vinyl|demand|home video|theat(?:er|re)s|cinemas|select theat(?:er|re)s|uk|us|u\.k\.|u\.s\.)(?:,? (?:and|or|&) (?:<[XO]\d+>|digital|disc|vinyl|theat(?:er|re)s|cinemas))?(?: (?:and|hd) <X\d+>| (?:theat(?:er|re)s|cinemas|platforms|shops|stores))?|<X\d+>|(?:expands|goes|opening|expanding|rolling out) (?:wide|nationwide)))"

RULES = (
    # "opens in New York on March 6 and nationwide on March 13", "on digital on April 21 and Blu-ray on May 12"
    rule("release.then", rf"{{date}},? (?:and|then|and then|before|but|followed by|with) (?:then |only |finally |released |out |available )?(?P<place>(?P<verb>{_PLACE}) (?:on|in|from|for|a week later,? on|later,? on)? ?(?:the )?{{date:value}})", _then_elsewhere, "D", r"<D\d+>.*<D"),
    # "is on Netflix from 20 March", "streams from Friday", "in cinemas from May 1", "(Apple TV+, from Friday)"
    rule("release.from_day", r"(?P<verb>available|stream(?:s|ing)|showing|live|(?:is |are |be |back |it's |that's |out |up )(?:on|in|at)|(?:on|in)(?= (?:<O\d+>|(?:[a-z.]+ |<X\d+> ){0,2}(?:cinemas|theat(?:er|re)s|shops))(?: and <O\d+>)? (?:from|starting)))(?: (?:exclusively|now|to stream|to watch|to buy|globally|worldwide|in full))? ?(?:(?:on|in|at|via) )?(?:(?:<O\d+>|(?:select |uk |us |<X\d+> )*(?:cinemas|theat(?:er|re)s|shops|stores)|digital(?: platforms)?)(?: and <O\d+>)?)? ?(?:at (?:<[QD]\d+>|[\d.:]+)(?: ?[ap]\.?m\.?)? )?(?:from|starting|as of|beginning|on) {date:value}(?!'s)(?= |[.,;)]|$)", _from_day, "D", r"(?:from|starting|beginning|as of|on) <d"),
    rule("release.from_then_on", r"(?P<verb>available|streaming|streams|showing|out|airing|airs|premieres|premiering|arriving|from)(?: from| on)? {date:value},? (?:exclusively |only )?(?:on|to|in|via) (?:<O\d+>|(?:uk |us |select )*(?:cinemas|theat(?:er|re)s))", _from_day, "D"),
    rule("release.bracket_from", r"{work:subject} \((?:<[OX]\d+>,? )?(?P<verb>from|in cinemas|in theat(?:er|re)s|out|on|starts|streaming|available)(?: from| on)? {date:value}\)", read_release, "D WB"),
    rule("release.can_see", r"(?:audiences|viewers|fans|readers|listeners|subscribers|customers|cinemagoers|moviegoers|everyone else|the rest of us|you)(?: in (?:the )?<X\d+>)? (?:will |can |get to |may )+(?:be able to )?(?P<verb>see|watch|stream|catch|hear|read|buy|binge) (?:it|them|{work:subject}|the (?:[a-z-]+ ){0,2}(?:film|series|show|drama|movie|season|finale|album|book|<S\d+>)) (?:[a-z]+ )?(?:on <O\d+> |in (?:uk |us )?(?:cinemas|theat(?:er|re)s) )?(?:from|on|starting|in) {date:value}", read_release, "D"),
    # "ran for three seasons on NBC between 2011 and 2014"
    rule("release.years", r"(?:ran|aired|running|airing|on (?:the )?air|broadcast|(?:series|show|sitcom|drama|comedy|soap|programme|program|thriller),?|seasons,?|series,?)(?: (?!film|shoot|tour)[a-z]+| <[OQS]\d+>){0,6}?,? (?:between|from) {date:first} (?:and|to|until|till|through) {date:last}", _years, "D", r"between|from"),
    # "It's out 5 June via Rough Trade", "released on 5 June by Domino", "published by Faber on 7 May"
    rule("release.by_label", r"(?:{work:subject}\)?,? (?:(?:was|is|will be|first|newly) )*)?(?:released|released? (?:on|in)|out|issued|reissued|published|due|put out|brought out|available)(?: now| again| here)?(?: (?:on|in|this|next) <X\d+>)?(?:,? (?:on |in )?{date},?| now| in (?:the )?<X\d+>| [a-z]+day)? (?:via|through|by|on) (?:the )?<[XO](?P<value>\d+)>(?! (?:in|on) (?:the )?(?:charts|list)| &| (?:weekend|week|holidays?|eve|festival|occasion)\b)", _of_label, "XO", r"(?:via|through|by|on) (?:the )?<[XO]"),
    rule("release.publisher_of", r"<[XO](?P<value>\d+)> (?:will |has |is |first |also |to )*(?:publish(?:es|ed|ing)?|issu(?:es|ed|ing)|reissu(?:es|ed|ing)|brings? out|brought out|put out) {work:subject}", _of_publisher, "XO WB"),
    # "Low Water (2009, dir. Ivo Hale)"
    crew_rule("crew.bracket", rf"{{work:subject}} \((?:[^()<>]|<[DQOX]\d+>){{0,40}}?(?:dir\.?|directed by|director:?|d:) (?P<people>{PEOPLE})(?:[^()<>]|<[DQ]\d+>){{0,30}}\)", "director", "PX WB"),
    rule("release.bracket_first", r"{work:subject} \({date:value}[,;] (?:[^()<>]|<[A-Z]\d+>){1,60}\)", read_release, "D WB", r"\(<D"),
)  # fmt: skip
