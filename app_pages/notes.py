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
        with st.popover("Note", icon=":material/edit_note:", type="tertiary"):
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
    with st.form(f"note-{claim.id}", border=False, clear_on_submit=True):
        kind = st.radio(
            "What is it?", list(Kind), format_func=lambda kind: _ASK[kind], key=f"kind-{claim.id}"
        )
        text = st.text_area("In your words", key=f"words-{claim.id}", max_chars=MAX_TEXT, height=90)
        source = st.text_input(
            "Source", key=f"source-{claim.id}", max_chars=2000, placeholder="https://… – a fact needs one"
        )
        sent = st.form_submit_button("Keep the note", type="primary")
    if sent and kind is not None:
        try:
            history().annotate(name, claim.id, Kind(kind), text or "", source)
        except PresscheckError as error:
            st.error(plain(str(error)), icon=":material/error:")
            return
        st.rerun(scope="fragment")
