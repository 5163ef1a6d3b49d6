"""Polarity and modality: what the words around a value, inside its clause, make of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from claims_tables import assert_linear, gaps, rows
from hypothesis import given
from hypothesis import strategies as st

from claims.manner import Unsaid, modality_of, polarity_of
from claims.statement import Modality, Polarity

ASSERTED, REPORTED = Modality.ASSERTED, Modality.REPORTED
PLANNED, HEDGED, HYPOTHESIS = Modality.PLANNED, Modality.HEDGED, Unsaid.HYPOTHESIS


@dataclass(frozen=True)
class Denial:
    """`text` is what stands before the value in its clause."""

    text: str
    polarity: Polarity = Polarity.NEGATED


@dataclass(frozen=True)
class Manner:
    """`text` is what stands before the value in its clause, `behind` what follows it."""

    text: str
    modality: Modality | Unsaid
    behind: str = ""


DENIED_DEVELOPED_ON = (
    Denial("the show was not "),
    Denial("it has never "),
    Denial("the series is no longer "),
    Denial("it won't be back for "),
    Denial("it has yet to "),
    Denial("the figure was debunked as "),
)
DENIED_UNSEEN = (
    Denial("Netflix didn't "),
    Denial("the film hasn't quite matched "),
    Denial("they haven't "),
    Denial("it wasn't "),
    Denial("the studio denied "),
    Denial("there will be no more "),
    Denial("the drama does not "),
    Denial("the network never "),
    Denial("it isn't "),
    Denial("the two aren't "),
    Denial("the studio has not yet "),
    Denial("it cannot "),
    Denial("it failed to "),
)
AFFIRMED = (
    Denial("the show was ", Polarity.AFFIRMED),
    Denial("it not only ", Polarity.AFFIRMED),
    Denial("it did not just ", Polarity.AFFIRMED),
    Denial("a notable ", Polarity.AFFIRMED),
    Denial("another ", Polarity.AFFIRMED),
    Denial("the knot of ", Polarity.AFFIRMED),
    Denial("the film was not loved; it ", Polarity.AFFIRMED),
    Denial("", Polarity.AFFIRMED),
)
DENIED_KNOWN_GAPS: tuple[tuple[Denial, str], ...] = ()

MANNER_DEVELOPED_ON = (
    Manner("it premiered on ", ASSERTED),
    Manner("according to Luminate, it drew ", REPORTED),
    Manner("slated for a ", PLANNED),
    Manner("it is believed to have cost ", HEDGED),
    Manner("if it follows a similar path, it hits ", HYPOTHESIS),
    Manner("it should easily hit ", HYPOTHESIS),
)
MANNER_UNSEEN = (
    Manner("the film cost ", ASSERTED),
    Manner("it will premiere on ", PLANNED),
    Manner("it is set to open on ", PLANNED),
    Manner("scheduled for ", PLANNED),
    Manner("the upcoming run of ", PLANNED),
    Manner("it is to open on ", PLANNED),
    Manner("locked for ", PLANNED),
    Manner("eyed for ", PLANNED),
    Manner("slotted for ", PLANNED),
    Manner("it could arrive by ", HEDGED),
    Manner("it might open on ", HEDGED),
    Manner("it may run for ", HEDGED),
    Manner("it is expected to gross ", HEDGED),
    Manner("it is rumored to cost ", HEDGED),
    Manner("a rumoured budget of ", HEDGED),
    Manner("the studio is reportedly eyeing ", HEDGED),
    Manner("it appears to have drawn ", HEDGED),
    Manner("it reportedly cost ", REPORTED),
    Manner("per the trade sheet, it drew ", REPORTED),
    Manner("internal metrics peg it at ", REPORTED),
    Manner("it drew ", REPORTED, " viewers, according to Nielsen"),
    Manner("it drew ", REPORTED, " hours, per Netflix"),
    Manner("unless it reaches ", HYPOTHESIS),
    Manner("it would have made ", HYPOTHESIS),
    Manner("imagine a haul of ", HYPOTHESIS),
    # precedence: hypothesis, hedged, planned, reported, asserted
    Manner("if it could reach ", HYPOTHESIS),
    Manner("it will possibly open on ", HEDGED),
    Manner("according to the studio, it will open on ", PLANNED),
)
MANNER_SILENT = (
    Manner("the willow on the hill cost ", ASSERTED),
    Manner("the mighty film made ", ASSERTED),
    Manner("a gift of ", ASSERTED),
    Manner("on a stiff budget of ", ASSERTED),
    Manner("it may come; it drew ", ASSERTED),
    Manner("released in <D3> with ", ASSERTED),
)
MANNER_KNOWN_GAPS: tuple[tuple[Manner, str], ...] = ()


@pytest.mark.parametrize(
    "example", [*rows(DENIED_DEVELOPED_ON, DENIED_UNSEEN, AFFIRMED), *gaps(DENIED_KNOWN_GAPS)]
)
def test_polarity_of_clause(example: Denial) -> None:
    assert polarity_of(example.text) is example.polarity


@pytest.mark.parametrize(
    "example", [*rows(MANNER_DEVELOPED_ON, MANNER_UNSEEN, MANNER_SILENT), *gaps(MANNER_KNOWN_GAPS)]
)
def test_modality_of_clause(example: Manner) -> None:
    assert modality_of(example.text, example.behind) is example.modality


@given(st.text(alphabet="abcdefghijklm <>;.,'", max_size=60), st.text(max_size=40))
def test_text_without_cue_words_is_asserted(front: str, behind: str) -> None:
    # no word of denial, plan, doubt or report can be spelt with these letters but "had" and "if"
    front = front.replace("if", "ab").replace("had", "abc").replace("claim", "abc").replace("called", "abc")
    assert polarity_of(front) is Polarity.AFFIRMED
    assert modality_of(front, "") is Modality.ASSERTED


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_has_a_manner(front: str, behind: str) -> None:
    assert polarity_of(front) in Polarity
    assert isinstance(modality_of(front, behind), (Modality, Unsaid))


@pytest.mark.parametrize("bit", ["9", "A", '"', "(", "not ", "if ", "will ", "may ", "per the "])
def test_time_is_linear_in_length(bit: str) -> None:
    assert_linear(lambda text: (polarity_of(text + ";"), modality_of(text + ";", text)), bit)
