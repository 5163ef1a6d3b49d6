"""The one shape that claims and facts share, and the registry of what can be stated at all.

A statement is *subject - property - value - unit - qualifiers*, said with a polarity, a bound and a
modality (see FORMATS in docs/reference.md). A property is declared once, as a `Property`: its value type,
units, qualifiers, how it is compared and how it is put into words. Families of properties live in
`claims/properties/`, one file each; importing that package fills the registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr

Value = Annotated[StrictInt | StrictFloat | StrictStr, Field(union_mode="left_to_right")]
QualifierValue = Annotated[StrictInt | StrictStr, Field(union_mode="left_to_right")]


class Polarity(StrEnum):
    """Whether the statement is made or denied."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Bound(StrEnum):
    """How the stated figure limits the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"


class Modality(StrEnum):
    """With what commitment it is said."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    HEDGED = "hedged"


class SubjectType(StrEnum):
    """What a statement can be about."""

    TV_SERIES = "tv_series"
    FILM = "film"
    BOOK = "book"
    BOOK_SERIES = "book_series"
    ALBUM = "album"
    SONG = "song"
    GAME = "game"
    FRANCHISE = "franchise"
    TOUR = "tour"
    PERSON = "person"
    CHARACTER = "character"
    ORGANISATION = "organisation"

    @property
    def is_work(self) -> bool:
        """Whether the type is a work (and not a person, character or organisation)."""
        return self not in (SubjectType.PERSON, SubjectType.CHARACTER, SubjectType.ORGANISATION)


class ValueType(StrEnum):
    """What kind of thing a value is; it decides how the value is read, written and normalised."""

    COUNT = "count"  # an exact integer
    QUANTITY = "quantity"  # a rounded number with a unit
    MONEY = "money"  # a rounded number with an ISO 4217 currency
    SCORE = "score"  # a number on a scale, or a letter grade
    PERCENT = "percent"  # a signed change in percent
    RANK = "rank"
    DATE = "date"
    PERSON = "person"
    CHARACTER = "character"
    WORK = "work"
    ORGANISATION = "organisation"
    PLACE = "place"
    TEXT = "text"
    AWARD = "award"
    STATUS = "status"
    RELATION = "relation"
    LIFE = "life"  # a date or a place, by the qualifier `aspect`


class Comparator(StrEnum):
    """The closed set of rules by which a claimed value meets a known one (`verifier/compare`)."""

    COUNT = "count"
    QUANTITY = "quantity"
    SCORE = "score"
    RANK = "rank"
    DATE = "date"
    PERSON = "person"
    CHARACTER = "character"
    WORK = "work"
    PLATFORM = "platform"
    PLACE = "place"
    TEXT = "text"
    AWARD = "award"
    STATUS = "status"
    RECORD = "record"
    AGE = "age"
    LIFE = "life"
    CHANGE = "change"


class TimeClass(StrEnum):
    """How the truth of a property moves in time (comparison rules, docs/method.md)."""

    FIXED = "fixed"
    STATE = "state"
    COUNTER = "counter"
    SNAP = "snap"


@dataclass(frozen=True, slots=True)
class Property:
    """Declare one property: everything that reading, comparing and wording need to know of it.

    `qualifiers` are the property's own ones (`season`, `period`, `year` and `region` may stand anywhere);
    `many` says that a work has many values of it, so that another value is no contradiction and only a
    complete list refutes; `wording` is a sentence with `{subject}` and `{value}`.
    """

    name: str
    label: str
    value_type: ValueType
    comparator: Comparator
    time_class: TimeClass
    wording: str
    many: bool = False
    units: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    qualifier_choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: tuple[SubjectType, ...] = ()  # whom it can be said of; empty is anything
    needs: tuple[str, ...] = ()  # further properties whose facts judging can use


SCREEN = (SubjectType.TV_SERIES, SubjectType.FILM, SubjectType.GAME)
"""Works with a cast."""
WORKS = tuple(kind for kind in SubjectType if kind.is_work)
"""Every type of work."""
RELEASED = (*SCREEN, SubjectType.ALBUM, SubjectType.SONG)
"""Works that a service, network or label brings out."""

COMMON_QUALIFIERS = ("season", "period", "year", "region")
"""Qualifiers that may stand on every property."""

_REGISTRY: dict[str, Property] = {}


def register(*properties: Property) -> None:
    """Add properties to the registry; a name can be declared only once."""
    for spec in properties:
        if spec.name in _REGISTRY:
            raise ValueError(f"property {spec.name!r} is declared twice")
        _REGISTRY[spec.name] = spec


def property_named(name: str) -> Property:
    """Return the declared property; KeyError names the unknown one."""
    import claims.properties  # noqa: F401  fills the registry on first use

    return _REGISTRY[name]


def all_properties() -> Iterator[Property]:
    """Yield every declared property in the order of its declaration."""
    import claims.properties  # noqa: F401

    yield from _REGISTRY.values()


class Model(BaseModel):
    """A border model: unknown keys are refused, instances do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Statement(Model):
    """What claims and facts have in common, but for the name of the property and the subject."""

    value: Value
    unit: str | None = None
    resolution: float | int | None = None
    qualifiers: dict[str, QualifierValue] = Field(default_factory=dict)
    polarity: Polarity = Polarity.AFFIRMED
    bound: Bound = Bound.EXACT
    modality: Modality = Modality.ASSERTED
