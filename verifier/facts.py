"""A fact: a statement made by a reference source, with who says it and when it holds."""

from __future__ import annotations

from pydantic import Field, field_validator

from claims.dates import interval_of
from claims.quantities import MOST
from claims.statement import Model, Statement, SubjectType

MOST_YEAR = 9999


class FactSubject(Model):
    """Whom a fact is about; `ids` maps a scheme (wikidata, imdb, tmdb …) to the id there."""

    name: str = Field(min_length=1)
    type: SubjectType | None = None
    year: int | None = Field(default=None, ge=-MOST_YEAR, le=MOST_YEAR)
    aliases: tuple[str, ...] = ()
    ids: dict[str, str] = Field(default_factory=dict)


class FactSource(Model):
    """Who says it.

    Tier 1 is primary (broadcaster, chart publisher, awards body, the user's own sheet), 2 encyclopaedia
    and open data, 3 trade press, 4 other trusted text.
    """

    name: str = Field(min_length=1)
    url: str | None = None
    tier: int | None = Field(default=None, ge=1, le=4)
    licence: str | None = None


class Fact(Statement):
    """One line of a fact sheet, and what every source turns its knowledge into.

    `complete` says that the source lists all values of this property for this subject within the fact's
    own qualifiers. `as_of`, `valid_from` and `valid_to` are dates at any precision; None is unknown.
    `excerpt` is the passage the fact was read from.
    """

    subject: FactSubject
    property: str
    complete: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    as_of: str | None = None
    source: FactSource
    excerpt: str | None = None

    @field_validator("as_of", "valid_from", "valid_to")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        if value is not None and interval_of(value) is None:
            raise ValueError(f"{value!r} is no date; write 2025-10-06, 2025-10 or 2025")
        return value

    @field_validator("value", "resolution")
    @classmethod
    def _is_a_figure(cls, value: float | str | None) -> float | str | None:
        if isinstance(value, int | float) and not -MOST <= value <= MOST:
            # "not a number" lies between no two bounds
            raise ValueError(f"a figure is a number of at most {MOST:.0e}")
        return value
