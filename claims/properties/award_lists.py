"""Awards counted and then told one by one: "won two Emmys: lead actress for Lena Orth and cinematography for Wes Tully"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.context import plain
from claims.properties.laurels import award_name, ceremony_year, singular, winner
from claims.statement import QualifierValue

_ITEM = re.compile(
    r"(?P<category>(?:<K\d+>|<T\d+>|[a-zA-Z/' -])+?)(?: (?:for|to) (?:<[PXWB](?P<who>\d+)>))?(?:,? (?:from|in) <D(?P<year>\d+)>)?(?:,? and |[,;] |$)"
)
"""One prize of the list: its category, whose it was, and from which year."""
_SHORTEST = 4


def _items(hit: Hit) -> list[re.Match[str]]:
    """Return the prizes of the list; none where they are not as many as were counted."""
    low, high = hit.match.span("list")
    found, at = [], low
    while at < high and (item := _ITEM.match(hit.reading.shadow, at, high)):
        found.append(item)
        at = item.end()
    named = all(len(item["category"]) >= _SHORTEST for item in found)
    return found if at >= high and named and len(found) == hit.quantity("value").value else []


def _each(hit: Hit) -> Iterator[Draft]:
    award = award_name(hit)
    if award is None:
        return
    outcome = "nominated" if re.search(r"nomin|nods", hit.words("noun")) else "won"
    for item in _items(hit):
        tokens = hit.reading.tokens
        who = tokens[int(item["who"])].payload if item["who"] else None
        dated = tokens[int(item["year"])].payload if item["year"] else None
        year = int(dated.value[:4]) if isinstance(dated, DateRead) and dated.value else ceremony_year(hit)
        qualifiers: dict[str, QualifierValue] = {
            "category": plain(hit, *item.span("category")).strip(),
            "outcome": outcome,
            **({"year": year} if year else {}),
        }
        owner = who if isinstance(who, Mention) and is_person(who) else None
        draft = hit.draft("award", award, qualifiers=qualifiers, subject=owner or winner(hit))
        draft.start, draft.end = hit.reading.span(
            item.start(), item.end("who") + 1 if who else item.end("category")
        )
        yield draft


def _another(hit: Hit) -> Iterator[Draft]:
    """Read "Another went to Wes Tully for lead actor" where awards were spoken of just before."""
    award = award_name(hit)
    several = hit.has("nth") and hit.quantity("nth").value != 1
    if award and not several:
        year = ceremony_year(hit)
        qualifiers: dict[str, QualifierValue] = {
            "category": plain(hit, *hit.match.span("category")).strip(),
            "outcome": "won",
            **({"year": year} if year else {}),
        }
        yield hit.draft("award", award, qualifiers=qualifiers, subject=hit.mention("owner"))


def _there_was(hit: Hit) -> Iterator[Draft]:
    """Read "Then came an Olivier award in 1979" of the one whom a profile is about; `nominees` reads what it was for."""
    person = winner(hit)
    if person is None or not is_person(person):
        return
    year = ceremony_year(hit)
    qualifiers: dict[str, QualifierValue] = {
        "outcome": "nominated" if hit.words("noun") else "won",
        **({"year": year} if year else {}),
    }
    yield hit.draft("award", singular(hit.mention("value").name), qualifiers=qualifiers, subject=person)


RULES = (
    # "There was an Olivier award in 1985", "then came an Ivor Novello nomination"
    rule("award.there_was", r"(?:there (?:was|came|followed)|(?:then|next) (?:came|followed))(?: also)? (?:an?|the|another) <J(?P<value>\d+)>(?P<noun> nominations?| nods?)?(?: in {date:year})?(?! nominations?\b| nods?\b|,?(?: in <D\d+>)?,? for )", _there_was, "J", r"\b(?:there|then|next) "),
    # "another went to Wes Tully for lead actor"
    rule("award.another_went", r"(?:another|one|{num:nth}|a (?:<T\d+>|further)|the (?:other|<T\d+>|last)) (?:of (?:them|those) )?(?:went|goes|was given|was awarded|was handed) to <[PXWB](?P<owner>\d+)>,? for (?P<category><K\d+>|(?:best |outstanding )?(?:lead |leading |supporting |guest )?(?:actor|actress|director|directing|writing|screenplay|score|song|cinematography|editing|costume design|production design|sound)(?: in an? [a-z ]{4,20})?)", _another, "PXWB", r"\bto <[pxwb]"),
    # "won two: lead actress for Lena Orth and cinematography for Wes Tully", "has two Brit awards: best group, from 2020, and …"
    rule("award.one_by_one", r"(?:w[io]ns?|took|take|takes|has|have|had|landed|earned|collected|bagged|claimed|picked up|received)(?: home)? {num:value}(?: of (?:them|those|these)| <[JU]\d+>(?P<noun>(?: [a-z]+)?)| (?:awards|prizes|statuettes|trophies|gongs))?(?: in <D\d+>)?: (?P<list>(?:<[KTPXWBD]\d+>|[a-z/', -]|;)+)(?=\.?$|[.(])", _each, "Q", ": "),
)  # fmt: skip
