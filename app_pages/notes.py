"""What editors note on a claim: drawn under its card, never changing its verdict."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.kept import history
from app_pages.plain import plain
from scraper.errors import PresscheckError
from verifier.annotations import MAX_TEXT, WORDS, Annotation, Kind
from verifier.report import CheckedClaim

_ASK = {
    Kind.NOTE: "A note",
    Kind.DISMISS: "Dismiss it",
    Kind.WRONG_READING: "The reading is wrong",
    Kind.ADD_FACT: "Add this fact",
}


def notes_on(name: str) -> list[Annotation]:
    """Return the notes on a report; none where the history cannot be read."""
    try:
        return history().annotations(name)
    except PresscheckError:
        return []


def draw_note_tools(claim: CheckedClaim, name: str, notes: Sequence[Annotation]) -> None:
    """Draw what an editor can do about a claim."""
    with st.container(horizontal=True, key="note-tools"):
        key = f"note-{claim.id}-{len(notes)}"  # a new one after each note, so that it closes
        with st.popover("Note", icon=":material/edit_note:", type="tertiary", key=key):
            _draw_form(claim, name)
        for note in notes:
            if note.claim == claim.id:
                st.button(
                    f"Remove “{WORDS[note.kind]}”",
                    key=f"withdraw-{note.number}",
                    icon=":material/undo:",
                    type="tertiary",
                    on_click=history().withdraw,
                    args=(name, note.number),
                )


def _draw_form(claim: CheckedClaim, name: str) -> None:
    with st.form(f"note-{claim.id}", border=False):
        st.radio("What is it?", list(Kind), format_func=lambda kind: _ASK[kind], key=f"kind-{claim.id}")
        st.text_area("In your words", key=f"words-{claim.id}", max_chars=MAX_TEXT, height=90)
        st.text_input(
            "Source", key=f"source-{claim.id}", max_chars=2000, placeholder="https://… – a fact needs one"
        )
        st.form_submit_button("Keep the note", type="primary", on_click=_keep, args=(claim.id, name))
    wrong = st.session_state.pop("note_error", None)
    if wrong:
        st.error(plain(wrong), icon=":material/error:")


def _keep(claim: str, name: str) -> None:
    """Keep what stands in the form; where it lacks something, the form says so and stays as it is."""
    state = st.session_state
    words, source = state[f"words-{claim}"], state[f"source-{claim}"]
    try:
        history().annotate(name, claim, Kind(state[f"kind-{claim}"]), words or "", source)
    except PresscheckError as error:
        state["note_error"] = str(error)
        return
    state[f"words-{claim}"] = state[f"source-{claim}"] = ""
