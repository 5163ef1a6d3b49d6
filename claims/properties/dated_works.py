"""Works with their year: "2012 novel Low Water", "Low Water (2021–2024)", "Hollow Tide in 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import main_works
from claims.mention import Mention
from claims.properties.context import before
from claims.properties.release_scope import AUTO_EVENT
from claims.properties.releases import BOOKS, read_release
from claims.statement import Bound, Modality, Polarity, QualifierValue, SubjectType


def _dated_work(hit: Hit) -> Iterator[Draft]:
    """Read a date that stands as a work's attribute: "2012 novel Low Water", "2012's “Low Water”"."""
    read = hit.date("value")
    if read.value is None or len(read.value) > 4 and "/" not in read.value and not hit.words("noun"):
        return
    noun = hit.words("noun")
    book = bool(re.search(r"novel|book|memoir|bestseller|thriller", noun)) and not re.search(
        r"film|series", noun
    )
    qualifiers: dict[str, QualifierValue] = {
        "event": "publication" if book and "novel" in noun else AUTO_EVENT
    }
    types = BOOKS if qualifiers["event"] == "publication" else _noun_types(noun)
    subject = hit.maybe("subject")
    if subject is None:
        return
    types = types or tuple({e.type for e in subject.entries if e.type and str(e.year) == read.value})
    if "/" in read.value:
        yield from _run_of_years(hit, subject, read.value)
        return
    yield hit.draft(
        "release_date",
        read.value,
        qualifiers=qualifiers,
        subject=subject,
        subject_types=types,
        polarity=Polarity.AFFIRMED,
    )


def _run_of_years(hit: Hit, subject: Mention, years: str) -> Iterator[Draft]:
    """Read "(2021–2024)" behind a series: its premiere and its end."""
    for event, year in zip(("premiere", "finale"), years.split("/"), strict=True):
        yield hit.draft(
            "release_date", year, qualifiers={"event": event}, subject=subject, polarity=Polarity.AFFIRMED
        )


def _noun_types(noun: str) -> tuple[SubjectType, ...]:
    table = (
        (r"film|movie|picture", SubjectType.FILM),
        (r"album|LP|record", SubjectType.ALBUM),
        (r"single|song", SubjectType.SONG),
        (r"series|show|sitcom", SubjectType.TV_SERIES),
    )
    return tuple(kind for pattern, kind in table if re.search(pattern, noun, re.I))


def _gapped(hit: Hit) -> Iterator[Draft]:
    """Read on after a dated release: "Low Water followed in 2018, Hollow Tide in 2020"."""
    read = hit.date("value")
    if read.value is None or not re.search(
        r"\b(?:followed|published|released|came|arrived|appeared|debuted|premiered|brought out)\b",
        before(hit, chars=160) + hit.said(),
        re.I,
    ):
        return
    yield hit.draft(
        "release_date",
        read.value,
        qualifiers={"event": AUTO_EVENT},
        subject=hit.mention("subject"),
        subject_types=(),
    )


_WORKS = r"(?:novel|novella|book|memoir|bestseller|film|movie|album|LP|EP|single|song|ballad|series|miniseries|mini-series|show|drama|thriller|debut|hit|sequel|prequel|follow-up|remake|picture|documentary|comedy|romcom|western|musical|biopic|horror|epic|saga|sitcom|classic|blockbuster|entry|instal?lment|outing|effort|play|record|adaptation|romance|sleeper|flop|smash)"
_WORK_NOUN = rf"(?P<noun>(?:(?!(?:for|with|by|on|from|to|of|and|after|before|when|while|in|at)\b)[\w-]+ ){{0,2}}?{_WORKS})"

_OWNED_NAME_ENDS = (
    r"(?=[,.;:)]|$| (?:and|or|which|was|is|has|had|did|made|grossed|starred|won|but|with|to|in)\b)"
)
_TURN = r"(?:hit|success|breakthrough|breakout|break|debut|first (?:film|novel|album|book|hit|success)|last (?:film|novel|album|book|hit)|film|album|novel|best-?seller|triumph|smash|comeback)"


def _dated_unknown(hit: Hit) -> Iterator[Draft]:
    """Read "2023's Little Sparrow": a title of several words that no reference knows."""
    if len(hit.mention("subject").name.split()) > 1:
        yield from _of_kin(hit)


def _dated_season(hit: Hit) -> Iterator[Draft]:
    """Read "Season 2 (2021)": when the season began."""
    value = (hit.date("value").value or "").split("/")[0]
    if value:
        qualifiers: dict[str, QualifierValue] = {"event": "premiere", "season": hit.season("season")}
        yield hit.draft("release_date", value, qualifiers=qualifiers, subject_types=(SubjectType.TV_SERIES,))


def _bracket_unknown(hit: Hit) -> Iterator[Draft]:
    """Read "since The Clockmaker (2016)": an article tells a title from a person."""
    if re.match(r"(?:The|A|An) [A-Z]", hit.mention("subject").name):
        yield from _of_kin(hit)


def _of_kin(hit: Hit) -> Iterator[Draft]:
    """Read a dated title that no reference knows as one of the kind the article is about."""
    mains = main_works(hit.document)
    event = _EVENTS.get(mains[0].type) if mains and mains[0].type else None
    for draft in _dated_work(hit):
        if event and draft.qualifiers["event"] == AUTO_EVENT:
            draft.qualifiers["event"] = event
        yield draft


_EVENTS = {SubjectType.ALBUM: "release", SubjectType.SONG: "release", SubjectType.BOOK: "publication"}


def _year_of_main(hit: Hit) -> Iterator[Draft]:
    """Read "The 1987 film starred …" of the work that the article is about: nothing else of its kind is named near."""
    mains, read, types = main_works(hit.document), hit.date("value"), _noun_types(hit.words("noun"))
    if re.search(r"novel|book|memoir", hit.words("noun")):
        types = BOOKS
    near = [
        m
        for r in hit.document.readings[max(0, hit.reading.index - 2) : hit.reading.index + 1]
        for _, m in r.mentions("WB")
    ]
    alone = mains and mains[0].type in types and all(m.name == mains[0].name for m in near)
    if alone and read.value and len(read.value) == 4:
        event = (
            "publication" if types == BOOKS else "premiere" if SubjectType.TV_SERIES in types else "release"
        )
        yield hit.draft(
            "release_date",
            read.value,
            qualifiers={"event": event},
            subject=mains[0].name,
            subject_types=types,
            polarity=Polarity.AFFIRMED,
        )


def _not_until(hit: Hit) -> Iterator[Draft]:
    """Read "is not out until February 13": that day it comes out."""
    for draft in read_release(hit):
        draft.polarity, draft.bound = Polarity.AFFIRMED, Bound.EXACT
        yield draft


def _promised(hit: Hit) -> Iterator[Draft]:
    """Read "has promised a tenth book, Snuff, for autumn 2026": planned, of the title it names."""
    read = hit.date("value")
    if read.value:
        event = "publication" if re.search(r"book|novel|memoir", hit.words("noun")) else AUTO_EVENT
        yield hit.draft(
            "release_date",
            read.value,
            qualifiers={"event": event},
            subject=hit.mention("subject"),
            subject_types=BOOKS if event == "publication" else (),
            modality=Modality.PLANNED,
        )


RULES = (
    # "The 1987 film starred Lena Orth", "the 2019 album sold well"
    rule("release.the_year_noun", r"(?:^|(?<=, )|(?<=: ))The {date:value} (?P<noun>film|movie|album|single|novel|book|memoir|series) (?:was|is|had|has|won|starred|stars|sold|reached|made|followed|[a-z]+ed)\b", _year_of_main, "D"),
    # "has promised a tenth book, Snuff, for autumn 2026", "a new LP, “Low Water,” planned for May"
    rule("release.promised", r"(?P<noun>album|LP|EP|record|single|book|novel|memoir|collection|sequel|follow-up|film),? {title:subject},? (?:is )?(?:(?:planned|slated|due|set|lined up|ready|pencilled in|earmarked|scheduled) )?(?:for|out in|in) (?:release (?:in|on) )?{date:value}", _promised, "D WBX", r"promis|plann|announc|prepar|slated|due|lined up|pencil|earmark|schedul|ready|will|next|tease"),
    # "Low Water finally emerged in spring 2026", "is not out until February 13"
    rule("release.emerged", r"{work:subject},? (?:(?:finally|eventually|at last|belatedly|duly|first|quietly|only) )?(?P<verb>emerged|escaped|crept out|slipped out|sneaked out|snuck out|trickled out|saw daylight|materiali[sz]ed|saw release|was (?:finally )?ready|was let loose|was unleashed|got its release) (?:to [a-z ]{3,24} )?(?:in|on|last|this) ?{date:value}(?! as\b)", read_release, "D WB"),
    rule("release.not_out", r"(?:(?:is|are|was|were|will)(?: not|n't)|not)(?: be| come| due| coming| expected)?(?: to be)? (?P<verb>out|available|on sale|published|released)(?: in (?:shops|full|the shops|paperback|hardback))? (?:until|till|before) (?:the )?{date:value}", _not_until, "D", r"until|till|before"),
    rule("release.possessive_unknown", rf"{{date:value}}'s <X(?P<subject>\d+)>{_OWNED_NAME_ENDS}", _dated_unknown, "D X", r"<D\d+>\'s <X"),
    # "His biggest hit came in 1994 with “Low Water”"
    rule("release.came_with", rf"(?P<noun>{_TURN}) (?:came|arrived|followed|was|landed) in {{date:value}},? with {{title:subject}}", _dated_work, "D WBX"),
    # "'Low Water', his farmers' saga of 2022", "Low Water, a British film from 1974"
    rule("release.of_year", rf"{{work:subject}},? (?:an?|the|his|her|their|its) (?:(?:[\w'-]+|<X\d+>) ){{0,4}}?(?P<noun>{_WORKS}) (?:of|from) {{date:value}}", _dated_work, "D WB", r"(?:of|from) <D"),
    # "Low Water (BBC One, 2013)"
    rule("release.bracket_more", r"{work:subject} \((?:(?:[^()<>]|<[OXP]\d+>){1,30}, ){date:value}\)", _dated_work, "D WB", r"<D\d+>\)"),
    # "Low Water is a 2006 British-American mystery thriller film"
    rule("release.is_a_year", r"{work:subject}(?: \([^()]{1,60}\))? (?:is|was) an? {date:value} (?:(?:[\w'-]+|<[A-Z]\d+>)[ -]){0,8}?(?P<noun>film|movie|series|miniseries|sitcom|album|novel|song|single|documentary)\b", _dated_work, "WB"),
    rule("release.gapped", r"{work:subject} in {date:value}", _gapped, "D WB"),
    # "2012 novel Low Water", "Low Water, the 2012 novel", "2012's “Low Water”", "(2021)"
    rule("release.dated_noun", rf"{{date:value}} {_WORK_NOUN},? {{work:subject}}", _dated_work, "D WB"),
    rule("release.work_dated", rf"{{work:subject}}(?:,| —)? (?:the|a|an|his|her|their|its|<[PX]\d+>'s?) {{date:value}} {_WORK_NOUN}\b", _dated_work, "D WB"),
    rule("release.whose_of_year", rf"{{work:subject}}, <[PX]\d+>'s (?:[a-z-]+ ){{0,2}}{_WORK_NOUN} (?:of|from) {{date:value}}", _dated_work, "D WB"),
    rule("release.possessive", r"{date:value}'s {work:subject}", _dated_work, "D WB"),
    rule("release.from_year", r"{work:subject}, from {date:value}", _dated_work, "D WB"),
    # "Season 1 (2019), 8 episodes; Season 2 (2021), 10 episodes"
    rule("release.bracket_season", r"{season:season} \((?:{org},? )?{date:value}(?=[,;)])", _dated_season, "D S", r"<S\d+> \("),
    # "Roth's first screen work since The Clockmaker (2016)"
    rule("release.bracket_unknown", r"<X(?P<subject>\d+)> \({date:value}\)", _bracket_unknown, "D X", r"<X\d+> \(<D"),
    rule("release.bracket", r"{work:subject} \({date:value}\)", _dated_work, "D WB"),
)  # fmt: skip
