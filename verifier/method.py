"""How a verdict is reached, in words: made from the property specs, so that it cannot drift from the code.

    python -m verifier.method > docs/method.md

`rule_of` gives one property's rule; reports show it for the properties that they hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.statement import COMMON_QUALIFIERS, Comparator, Property, TimeClass, all_properties
from verifier.judging.figures import OPENING_SLACK, RUNTIME_SLACK_MIN, SCORE_DRIFT
from verifier.wording import REASONS

COMPARISONS: dict[Comparator, str] = {
    Comparator.COUNT: "An exact count: it agrees only where it is equal, or inside the bound that was said.",
    Comparator.QUANTITY: "A rounded figure: it agrees where both round to the same at the coarser of the two "
    "precisions; “over”, “nearly” and the like are intervals. The unit must be the same.",
    Comparator.SCORE: f"A score of the same aggregator and meter; two readings of different days may lie "
    f"{SCORE_DRIFT:.0f} points apart.",
    Comparator.RANK: "A rank on the same chart, in the same region and week; a rank without its chart is met by any "
    "chart that can be meant.",
    Comparator.DATE: "A date of the same event: it agrees where the two overlap at the coarser precision, and differs "
    "where they are disjoint. A vaguer source confirms no exact day, and a day years away "
    "tells of another run or work.",
    Comparator.PERSON: "A person: surname and first name must fit, one or two letters may differ in a long name.",
    Comparator.CHARACTER: "A character and who plays it: ranks do not count; the same actor with another character "
    "refutes, and the other way round.",
    Comparator.WORK: "A title: every content word must be equal; articles, “novels” and “series” do not count.",
    Comparator.PLATFORM: "A service under any of its brands and former names.",
    Comparator.PLACE: "A place: equal, or holding the other one.",
    Comparator.TEXT: "Quoted words: found, exactly or nearly, in what is on record; never refuted by absence.",
    Comparator.AWARD: "An award by name, category and year: a nomination that ended without a win refutes a win.",
    Comparator.STATUS: "A status of the same season, at the article's date; a contrary status refutes.",
    Comparator.RECORD: "A comparison: both figures are looked up and compared; one larger figure refutes “the most”, "
    "which is supported only where the list is complete.",
    Comparator.AGE: "An age, computed from the date of birth at the article's date.",
    Comparator.LIFE: "A date or place of birth or death; another town refutes, a wider place does not.",
    Comparator.CHANGE: "A change in percent, as a source states it.",
}
TIMES: dict[TimeClass, str] = {
    TimeClass.FIXED: "does not change",
    TimeClass.STATE: "holds for a while: judged at the article's date, and today's verdict shown where it differs",
    TimeClass.COUNTER: "only grows: a later, higher reading or an older, lower one contradicts nothing",
    TimeClass.SNAP: "a reading of one day",
}
_INTRODUCTION = f"""# How a verdict is reached

This page is made from the declarations of the properties (`python -m verifier.method`); a test keeps it so.

1. A claim is *subject – property – value – unit – qualifiers*, said with a polarity, a bound and a
   modality. A fact of a source has the same shape.
2. The sources are asked for the facts about the claim's subject. Works of one name are told apart by type,
   year and the other names of the article; where they cannot be, the claim stays open.
3. Each fact is laid beside the claim. **Scope** first: season, territory, period, meter, chart and unit
   must agree. A fact of another scope says nothing; where one side leaves the scope open, agreement
   supports and difference refutes nothing.
4. Then the **values** are compared by the rule of the property (below), rounding and bounds considered (an
   opening weekend may be an estimate: {OPENING_SLACK:.0%}; a running time may differ by
   {RUNTIME_SLACK_MIN:.0f} minutes).
5. **Supported**: a fact of the same scope agrees. **Refuted**: a fact of the same scope positively differs,
   or the value is absent from a list that its source calls complete. **Conflicting**: sources of equal
   standing disagree. Everything else is **not enough evidence**, with its reason.
6. Sources in tiers: 1 primary (and the user's own sheet), 2 encyclopaedia and open data, 3 trade press, 4
   other trusted text. When they disagree the lower tier number goes first, then the newer reading.
7. A negated claim is judged turned round. A plan is refuted only by another plan on record at that time. A
   rumour is never refuted.
8. The verdict is the one at the article's date. An undated article is judged as of today, and the report
   says so.
"""


def rule_of(spec: Property) -> str:
    """Return in one sentence or two how values of a property are compared."""
    many = (
        " A work may have many values: absence refutes only where the source's list is complete."
        if spec.many
        else ""
    )
    return COMPARISONS[spec.comparator] + many


def page() -> str:
    """Return the whole page in Markdown."""
    lines = [_INTRODUCTION, "## The properties", ""]
    for spec in all_properties():
        lines += _section(spec)
    lines += ["## Why a claim stayed open", ""]
    lines += [f"- `{reason.value}` – {words}" for reason, words in REASONS.items()]
    return "\n".join(lines).replace("{subject}", "the subject").replace("{label}", "value") + "\n"


def _section(spec: Property) -> Iterator[str]:
    yield f"### {spec.label} (`{spec.name}`)"
    yield rule_of(spec)
    yield ""
    if spec.units:
        yield f"- units: {', '.join(spec.units)}"
    if spec.choices:
        yield f"- values: {', '.join(spec.choices)}"
    own = [*spec.qualifiers, *(q for q in COMMON_QUALIFIERS if q not in spec.qualifiers)]
    yield f"- qualifiers: {', '.join(own)}"
    yield f"- in time: {TIMES[spec.time_class]}"
    if spec.needs:
        yield f"- judged with the help of: {', '.join(spec.needs)}"
    yield ""


if __name__ == "__main__":
    print(page(), end="")
