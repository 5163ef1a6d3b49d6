"""How often an act was at a place of a chart, and its first time there: "32 songs that have reached number one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.persons import is_person
from claims.properties.context import person_before, plain, region_of, subject_act
from claims.statement import QualifierValue, SubjectType

_OF_MUSIC = r"(?:songs?|singles?|albums?|hits?|entries|entry|tracks?|records?)"
_FIRST_PLACE = r"(?:<R(?P<rank>\d+)>|(?:number|no\.)[- ](?:one|1)|chart-topping)"
_ON_CHART = r"(?: (?:on|of|in) (?:the )?(?:<[UX]\d+> |uk |us )??{chart:chart})?"


_OPENING = re.compile(r"<[PX](\d+)>,? (?:who )?(?:has|have|had|[a-z]+ed|[a-z]+s|also|then|now)\b")
"""Whom a sentence is about: "Lena Orth has amassed …"."""


def _where(hit: Hit) -> dict[str, QualifierValue]:
    """Return the place, and the chart where one is named."""
    rank = int(hit.quantity("rank").value) if hit.has("rank") else 1
    chart: dict[str, QualifierValue] = {"chart": hit.mention("chart").name} if hit.has("chart") else {}
    return {"rank": rank, **chart}


def _placed(hit: Hit) -> Iterator[Draft]:
    """Read "has written 32 songs that have reached number one": counted as such songs, which are not all of them."""
    q, rank = hit.quantity("value"), _where(hit)["rank"]
    opening = hit.reading.named(_OPENING.match(hit.reading.shadow))
    person = opening if opening and is_person(opening) else person_before(hit)
    if person is None or q.value != int(q.value) or q.value < 2:
        return
    place = "number-one" if rank == 1 else f"number-{rank}"
    yield hit.draft(
        "work_count", int(q.value), unit=f"{place} {hit.words('noun').rstrip('s')}s", resolution=q.resolution,
        bound=q.bound, subject=person, subject_types=(SubjectType.PERSON,),
    )  # fmt: skip


def _first(hit: Hit) -> Iterator[Draft]:
    """Read "their first UK number-one album, Low Water": no earlier one was there, and where the one named stood."""
    person = hit.mention("whose") if hit.has("whose") else subject_act(hit) or person_before(hit)
    if person is None or hit.quantity("nth").value != 1:
        return
    where, what = _where(hit), plain(hit, *hit.match.span("what")).strip()
    metric = f"{what} on the {where['chart']}" if "chart" in where else what
    yield hit.draft(
        "record", "first", subject=person, qualifiers={"metric": metric}, subject_types=(SubjectType.PERSON,)
    )
    if hit.has("title"):
        rank = int(str(where.pop("rank")))
        land = region_of(what)
        if land:
            where["region"] = land
        yield hit.draft("chart_rank", rank, resolution=1, subject=hit.mention("title"), qualifiers=where)


RULES = (
    # "has written, or co-written, 32 songs that have reached number one on the Billboard Hot 100"
    rule("hits.placed", rf"(?:released|recorded|written|wrote|produced|scored|had|has),?(?: (?:or|and) co-[a-z]+,?)? (?:a total of |over |more than |at least )?{{num:value}} (?P<noun>{_OF_MUSIC})(?: (?:that|which|to)(?: have)?)? (?:reach(?:ed|ing)?|hit|top(?:ped)? at|go(?:ne)? to|make|made|peak(?:ed|ing)? at|debut(?:ed|ing)? at) {_FIRST_PLACE}{_ON_CHART}", _placed, "Q"),
    # "has amassed 26 number-one songs on the Hot 100"
    rule("hits.counted", rf"{{num:value}} (?:(?:total|career|solo|uk|us|<[UX]\d+>) ){{0,2}}<R(?P<rank>\d+)> (?P<noun>{_OF_MUSIC})(?<=s)(?!\w)", _placed, "Q R"),
    # "their first UK number-one album", "giving Orth her first number one single on the Hot 100"
    rule("hits.first", rf"(?:{{person:whose}}'s|his|her|their|its) (?P<what>{{ord:nth}} (?:(?:ever|career|solo|uk|us|<[UX]\d+>) )?{_FIRST_PLACE}(?: {_OF_MUSIC})?){_ON_CHART}(?:,? (?:with )?<[WBX](?P<title>\d+)>)?", _first, "T"),
)  # fmt: skip
