"""The number of reviews that a score rests on."""

from __future__ import annotations

from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.scores import AUDIENCE, BY_AUDIENCE, aggregator_of
from claims.properties.seasons import season_of
from claims.statement import (
    RELEASED,
    Comparator,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "review_count",
        "number of reviews",
        ValueType.COUNT,
        Comparator.COUNT,
        TimeClass.COUNTER,
        "the score of {subject} rests on {value} reviews",
        units=("reviews",),
        qualifiers=("aggregator", "meter"),
        qualifier_choices={"meter": ("critics", "audience")},
        about=(*RELEASED, SubjectType.BOOK),
    ),
)


def _reviews(hit: Hit) -> Iterator[Draft]:
    q = hit.quantity("value")
    if q.value < 3 or q.value != int(q.value):
        return
    aggregator = aggregator_of(hit)
    public = (
        hit.said().endswith(("ratings", "votes", "voted"))
        or AUDIENCE.search(hit.said())
        or aggregator in BY_AUDIENCE
    )
    qualifiers: dict[str, QualifierValue] = {"meter": "audience" if public else "critics"}
    if aggregator:
        qualifiers["aggregator"] = aggregator
    if season := season_of(hit):
        qualifiers["season"] = season
    yield hit.draft(
        "review_count",
        int(q.value),
        unit="reviews",
        resolution=q.resolution,
        qualifiers=qualifiers,
        bound=q.bound,
    )


def _critics_of(hit: Hit) -> Iterator[Draft]:
    """Read "28 of the 29 critics": a share and a count."""
    good, total = hit.quantity("good").value, hit.quantity("value").value
    if total >= 3 and good <= total:
        yield from _reviews(hit)


_COUNTED = r"(?:reviews|notices|ratings|critics|votes|outlets|publications|write-ups|appraisals|reviewers)"

RULES = (
    # "from 31 reviews", "based on 18 critics' reviews", "after 33 reviews"
    rule("reviews.from", r"(?:from|based on|across|after|over|with|on|averag\w+|counting|tallying) {w3}{num:value} {w2}(?:critics?'?s?'? )?(?:reviews|notices|ratings|critics)", _reviews, "Q"),
    rule("reviews.drawn", rf"(?:drawn|aggregat\w+|compil\w+|collat\w+|tak\w+|gather\w+|calculat\w+|culled|built|resting|rests) (?:from|on|across) {{w2}}{{num:value}} {{w1}}{_COUNTED}", _reviews, "Q"),
    rule("reviews.voted", r"{num:value} (?:[a-z]+ )?(?:users|readers|members|people|viewers|fans|customers|listeners|voters) (?:have |had |who )?(?:voted|rated|scored|reviewed)(?! (?:for|to|in)\b)", _reviews, "Q A"),
    rule("reviews.left", r"(?:left|logged|posted|submitted|cast|received|gathered|attracted|amassed|collected|clocked up|racked up) {w2}{num:value} {w1}(?:ratings|votes|reviews)", _reviews, "Q"),
    rule("reviews.any_count", r"{num:value} (?:surveyed |sampled |counted |professional |published )?(?:critics?'? |critical |press |user |audience )?(?:reviews|critics|reviewers|notices)(?! (?:circle|association|choice|week|section))", _reviews, "Q"),
    rule("reviews.critics_of", r"{num:good} (?:out )?of (?:the )?{num:value} {w2}(?:critics|reviews|reviewers)", _critics_of, "Q"),
)  # fmt: skip
