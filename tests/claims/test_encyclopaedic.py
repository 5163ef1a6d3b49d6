"""Sentences worded as encyclopaedias word them: the scope of each figure, and what only looks like a statement."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claims.extract import extract
from claims.lexicon import Name
from claims.statement import SubjectType
from scraper.plaintext import read_text
from tests.claims.claims_tables import Sheet, rows

SHEET = Sheet(
    Name("Low Water", SubjectType.FILM, "Low Water"), Name("Lena Orth", SubjectType.PERSON, "Lena Orth")
)


@dataclass(frozen=True)
class Row:
    """A sentence on “Low Water” with claims (kind, value, qualifiers that must be so) and kinds it must not give."""

    text: str
    wants: tuple[tuple[str, object, dict[str, object]], ...] = ()
    never: tuple[str, ...] = ()


HOME, ABROAD, WORLD = (
    {"territory": place, "period": "total"} for place in ("domestic", "overseas", "worldwide")
)
MONEY = (
    Row(
        "Low Water has grossed $46.2 million in North America, and $77 million in other "
        "territories, for a total gross of $123.2 million.",
        (("box_office", 46_200_000, HOME), ("box_office", 77_000_000, ABROAD), ("box_office", 123_200_000, WORLD)),
    ),
    Row("It went on to debut to $12.5 million.", (("box_office", 12_500_000, {"period": "opening-weekend"}),)),
    Row("It ended its run with a worldwide gross of 112 crore (US $28.4 "
        "million).", (("box_office", 28_400_000, WORLD),)),
    Row("It earned $15 million on its first day and $36 million at the end of three days.",
        (("box_office", 15_000_000, {"period": "opening-day"}),
         ("box_office", 36_000_000, {"period": "first-3-days"}))),
    Row("It cost $46.5 million, comprised of $35.6 million of direct expenditure and $5.3 million in studio overhead.",
        (("budget", 46_500_000, {}),), ("box_office",)),
    Row("It became the studio's highest grossing film overseas, surpassing Windlass's $51 million "
        "overseas tally.", (), ("box_office",)),
    Row("It has earned 96 crore worldwide, against a budget of 80 crore, to become the 10th "
        "highest-grossing film of 2019.",
        (("record", "most", {"metric": "10th film box office gross"}),)),
)  # fmt: skip
SCORES = (
    Row("Rotten Tomatoes and Metacritic gave it 82% and 78/100, respectively.",
        (("critic_score", 82, {"aggregator": "Rotten Tomatoes"}), ("critic_score", 78, {"aggregator": "Metacritic"}))),
    Row("It scored 82% and 78 on Rotten Tomatoes and Metacritic, respectively.",
        (("critic_score", 82, {"aggregator": "Rotten Tomatoes"}), ("critic_score", 78, {"aggregator": "Metacritic"}))),
    Row("On Rotten Tomatoes the first season holds a rating of 82% based on 17 reviews, with an "
        "average score of 6.5/10.",
        (("critic_score", 82, {"season": 1}), ("critic_score", 6.5, {"season": 1}))),
)  # fmt: skip
PLACES = (
    Row("It reached the charts in France (at number 39) and Switzerland (at number 19).",
        (("chart_rank", 39, {"region": "France"}), ("chart_rank", 19, {"region": "Switzerland"}))),
    Row("It ended the 16-week reign of “Salt”.", (), ("status",)),
    Row("Preceded by a string of single releases throughout 2010, it drew interest.", (), ("release_date",)),
    Row("The official teaser for the series was released on 28 August 2019.", (), ("release_date",)),
    Row("Low Water was released on the Harvest weekend.", (), ("platform",)),
    Row("It is set to be released on television on 10 January 2028 on Sky "
        "Atlantic.", (("release_date", "2028-01-10", {}),)),
    Row("A spin-off was in development, but came to nothing.", (), ("status",)),
)  # fmt: skip
PEOPLE = (
    Row("The port is the second largest in the Middle East (after Saudi Arabia).", (), ("cast", "character")),
    Row("* Prayer for the Unborn (Latimer Session) (2012)", (), ("cast", "character")),
    Row("Low Water opened on Wednesday alongside Weir and The Good Lobster.", (), ("cast",)),
    Row("Forbes reporter Robert Hale wrote that it was the best of the year.", (), ("crew",)),
    Row("A three-part series of prequel novels followed in 2013.", (), ("episode_count",)),
)  # fmt: skip


@pytest.mark.parametrize("row", rows(MONEY, SCORES, PLACES, PEOPLE))
def test_claims_of_sentence(row: Row) -> None:
    found = extract(read_text(row.text, title="Low Water", published="2027-11-02"), SHEET)
    said = [(c.kind, c.value, c.qualifiers) for c in found]
    for kind, value, qualifiers in row.wants:
        same = [q for k, v, q in said if (k, v) == (kind, value)]
        assert any(qualifiers.items() <= q.items() for q in same), (kind, value, said)
    assert not [one for one in said if one[0] in row.never]


def test_a_death_is_of_the_one_explained() -> None:
    text = "It is dedicated to Robert Hale, the original voice of Captain Weir, who died in 2012."
    found = extract(read_text(text, title="Low Water"), SHEET)
    assert [(c.subject.name, c.value) for c in found if c.kind == "death"] == [("Robert Hale", "2012")]
