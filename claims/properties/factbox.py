"""Fact boxes and listing lines: "Hulu | June 3 | 10 episodes", "Release date: June 3", "Network: NBC"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mains import chief_person, main_works
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import mentions_in
from claims.properties.platforms import as_written
from claims.properties.release_scope import AUTO_EVENT
from claims.properties.seasons import heading_season
from claims.statement import QualifierValue, SubjectType


def _season(hit: Hit) -> dict[str, QualifierValue]:
    season = heading_season(hit)
    return {"season": season} if season else {}


def _service(hit: Hit) -> Iterator[Draft]:
    yield hit.draft("platform", as_written(hit, hit.mention("value")))


def _services(hit: Hit) -> Iterator[Draft]:
    """Read "Where to watch: FX, Hulu (next day)": every service of the line."""
    for m in re.finditer(r"<O(\d+)>", hit.said("services")):
        payload = hit.reading.payload(m[1])
        if isinstance(payload, Mention):
            yield hit.draft("platform", as_written(hit, payload))


def _minutes(hit: Hit) -> Iterator[Draft]:
    """Read "UK | 97 mins | Cert 15" and "Running time: 104 minutes"."""
    q = hit.quantity("value")
    if 5 <= q.value <= 900:
        subject = hit.maybe("subject")
        yield hit.draft(
            "runtime", q.value, unit="minutes", resolution=q.resolution, bound=q.bound, subject=subject
        )


def _date(hit: Hit) -> Iterator[Draft]:
    read = hit.date("date")
    if read.value and hit.words("book"):
        books = (SubjectType.BOOK, SubjectType.BOOK_SERIES)
        yield hit.draft("release_date", read.value, qualifiers={"event": "publication"}, subject_types=books)
    elif read.value:
        yield hit.draft("release_date", read.value, qualifiers={"event": AUTO_EVENT, **_season(hit)})


def _line(hit: Hit) -> Iterator[Draft]:
    yield from _service(hit)
    yield from _date(hit)


def _episode(hit: Hit) -> Iterator[Draft]:
    """Read "Episode 2: “Ashes,” June 12" of a guide: the first one is the premiere, another a part."""
    read, number = hit.date("date"), int(hit.quantity("number").value)
    if read.value:
        part: dict[str, QualifierValue] = (
            {"event": "premiere"} if number == 1 else {"event": "release", "part": number}
        )
        mains = main_works(hit.document)
        yield hit.draft(
            "release_date", read.value, qualifiers={**part, **_season(hit)}, subject=mains[0].name if mains else None, subject_types=(SubjectType.TV_SERIES,)
        )  # fmt: skip


def _count(hit: Hit) -> Iterator[Draft]:
    value = hit.quantity("count").value
    if 2 <= value <= 2000:
        yield hit.draft("episode_count", int(value), unit="episodes", resolution=1, qualifiers=_season(hit))


def _maker(hit: Hit) -> Iterator[Draft]:
    roles = {
        "creat": "creator",
        "director of ph": "cinematographer",
        "dir": "director",
        "writ": "writer",
        "screenplay": "writer",
        "script": "writer",
        "showrunner": "showrunner",
        "author": "author",
        "executive prod": "executive_producer",
        "produc": "producer",
        "cam": "cinematographer",
        "cinema": "cinematographer",
        "photo": "cinematographer",
        "dp": "cinematographer",
        "edit": "editor",
        "music": "composer",
        "score": "composer",
        "compos": "composer",
        "stunt": "stunts",
    }
    role = next((r for word, r in roles.items() if hit.words("label").startswith(word)), None)
    for person in mentions_in(hit, "people"):
        if role and is_person(person):
            yield hit.draft("crew", person.name, qualifiers={"role": role})


def _cast(hit: Hit) -> Iterator[Draft]:
    for person in mentions_in(hit, "people"):
        if is_person(person):
            yield hit.draft("cast", person.name)


def _book(hit: Hit) -> Iterator[Draft]:
    """Read "Ida Marl, Weir Books, 2019, 412pp" beneath the title of a book: who wrote it, and when it came out."""
    author, read = hit.mention("author"), hit.date("date")
    if is_person(author) and read.value:
        books = (SubjectType.BOOK,)
        yield hit.draft("crew", author.name, qualifiers={"role": "author"}, subject_types=books)
        yield hit.draft("release_date", read.value, qualifiers={"event": "publication"}, subject_types=books)


def _places(hit: Hit) -> Iterator[Draft]:
    """Read "Filmed in: Jeonju, Tongyeong": every place of the line."""
    for m in re.finditer(r"<[XPCB](\d+)>", hit.said("places")):
        payload = hit.reading.payload(m[1])
        if isinstance(payload, Mention):
            draft = hit.draft(
                "filming_location", payload.name, subject_types=(SubjectType.TV_SERIES, SubjectType.FILM)
            )
            draft.start, draft.end = payload.start, payload.end
            yield draft


_BAR = r" ?(?:\||•|·|–|—|/|,|;) ?"
_NAMES = r"(?P<people><[PX]\d+>(?:(?:, and|,| and| &) <[PX]\d+>)*)"


def _life(hit: Hit) -> Iterator[Draft]:
    person, read = chief_person(hit.document), hit.date("date")
    kind = "death" if hit.words("label") == "died" else "birth"
    if person is not None and read.value:
        yield hit.draft(kind, read.value, qualifiers={"aspect": "date"}, subject=person)


RULES = (
    rule("box.line", rf"^{{service:value}}{_BAR}(?:from |premieres |out |streaming )?{{date:date}}(?={_BAR}|$)", _line, "D OX"),
    rule("box.line_count", rf"^{{service}}{_BAR}{{date}}{_BAR}{{num:count}} (?:episodes|parts)", _count, "D Q"),
    rule("box.service", r"^(?:platform|network|service|streamer|channel|streaming on|where to watch|watch it on|watch on|on)(?::| \|) {service:value}", _service, "OX"),
    rule("box.services", r"^(?:where to (?:watch|stream|see)(?: it)?|watch(?: it)? on|platforms?|networks?|channels?|streamers?|services?|on|streaming on|available on|how to watch)(?::| \|) {org}(?: \([^()<>]*\))?(?P<services>(?:,|/| and|, and| &|;|\|| \|) ?<O\d+>(?: \([^()<>]*\))?(?:(?:,|/| and|, and| &|;|\|| \|) ?<O\d+>)*)", _services, "O", r"^[^:<|]{2,18}(?::| \|) <O"),
    rule("box.runtime", r"^(?:running ?time|run ?time|runtime|length|duration)(?::| \|) {num:value} (?:minutes|mins?)\b", _minutes, "Q"),
    rule("box.minutes", r"(?:^|(?<=\| )|(?<=• )|(?<=· )|(?<=/ )){num:value} ?(?:minutes|mins?)(?= ?(?:\||•|·|/)|\.?$)", _minutes, "Q", r"<Q\d+> ?min"),
    rule("box.bracket", r"{work:subject} \((?:[^()<>]|<[A-Z]\d+>){1,60}\),? {num:value} (?:minutes|mins)(?=[,.;]|$)", _minutes, "Q WB"),
    rule("box.in_bracket", r"{work:subject} \((?:(?:[^()<>]|<[A-Z]\d+>){1,40}[,;] )?{num:value} ?(?:minutes|mins?)[,;)]", _minutes, "Q WB"),
    rule("box.date", r"^(?:premieres?|premiere date|release date|released?|air date|airs|start date|date|out|when|(?P<book>published?))(?::| \|) (?:on )?{date:date}", _date, "D"),
    # "Episode 2: “Ashes,” June 12", "Episode 2 (June 12)"
    rule("box.episode", rf"^episode {{num:number}}(?:(?::|,|\.)? ?(?:<[WXY]\d+>))?(?:{_BAR}|: ?| \(| )(?:(?:airs?|aired|premieres?|premiered|out|released|drops|on) )*{{date:date}}", _episode, "D Q"),
    rule("box.count", r"^(?:episodes?|number of episodes)(?::| \|) {num:count}", _count, "Q"),
    rule("box.maker", rf"(?:^|(?<=; )|credits?: )(?P<label>creators?|created by|directors?(?: of photography)?|dir\.?|directed by|writers?|written by|screenplay(?: by)?|scripts?|showrunners?|authors?|(?:executive )?producers?|produced by|camera|cinematograph(?:er|y)|photography|dp|editors?|editing|edited by|music(?: by)?|score|composers?|stunts)(?::| \|) {_NAMES}", _maker, "PX"),
    rule("box.places", r"^(?:filmed (?:in|at|on)|shot (?:in|at|on)|filming locations?|shooting locations?|locations?)(?::| \|) (?P<places><[XPCB]\d+>(?:(?:,|;| and|, and| &) <[XPCB]\d+>)*)", _places, "XPCB", r"^[^:<|]{4,20}(?::| \|) <[xpcb]"),
    rule("box.book", r"^(?:by )?{person:author}(?:,| \||;) (?:(?:[^,<>;|]|<[XO]\d+>){2,40}(?:,| \||;) )?{date:date}(?:(?:,| \||;) (?:<[QM]\d+>|[£$€]?[\d.]+)(?: ?pp| pages)?){0,2}\.?$", _book, "D"),
    rule("box.life", r"^(?P<label>born|died):? {date:date}", _life, "D"),
    rule("box.cast", rf"(?:^|(?<=; )|credits?: )(?:cast|starring|stars|with)(?::| \|) {_NAMES}", _cast, "PX"),
)  # fmt: skip
