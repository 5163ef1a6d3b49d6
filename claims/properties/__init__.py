"""The properties, one file a family: what can be stated, and the grammar that finds it in text."""

from __future__ import annotations

from claims.grammar import Rule
from claims.properties import (
    award_counts,
    award_lists,
    award_tallies,
    awards,
    brackets,
    careers,
    cast,
    changes,
    chart_reach,
    charts,
    credits,
    crew,
    dated_works,
    episode_titles,
    episodes,
    factbox,
    hits,
    leads,
    makers,
    money,
    nominees,
    people,
    places,
    platforms,
    questions,
    quotes,
    records,
    relations,
    release_dates,
    release_plans,
    releases,
    review_counts,
    roles,
    runtimes,
    sales,
    scores,
    services,
    social,
    songcraft,
    status,
    status_plain,
    viewership,
)

_FAMILIES = (
    scores, review_counts, viewership, social, money, chart_reach, charts, hits, records,
    cast, brackets, roles, crew, makers, songcraft, credits,
    platforms, services, releases, release_plans, release_dates, dated_works, episodes, runtimes, episode_titles,
    status, status_plain, relations, places, awards, nominees, award_counts, award_lists, award_tallies, people, sales, changes, quotes,
    careers, leads, factbox, questions,
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
"""Every rule of the grammar, in the order in which they are tried."""
