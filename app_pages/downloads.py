"""The report to take away, in every form that presscheck writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import streamlit as st

from verifier.annotations import Annotation
from verifier.exports import render
from verifier.exports.phrases import headline
from verifier.report import Report

FORMS = {
    "html": ("Web page, to read and print", "html", "text/html"),
    "md": ("Markdown", "md", "text/markdown"),
    "text": ("Plain text", "txt", "text/plain"),
    "csv": ("Table (CSV)", "csv", "text/csv"),
    "json": ("Data (JSON)", "json", "application/json"),
    "claimreview": ("ClaimReview (JSON-LD)", "jsonld", "application/ld+json"),
}


def draw_downloads(report: Report, name: str, notes: Sequence[Annotation]) -> None:
    """Draw one button a form; a form is written when its button is pressed."""
    with st.popover("Download", icon=":material/download:"):
        for form, (words, suffix, mime) in FORMS.items():
            st.download_button(
                words,
                _writer(report, form, notes),
                file_name=f"{_slug(report)}.{suffix}",
                mime=mime,
                key=f"download-{form}-{name}",
                on_click="ignore",
                type="tertiary",
            )


def _writer(report: Report, form: str, notes: Sequence[Annotation]) -> Callable[[], bytes]:
    # Excel reads a table as UTF-8 only with a mark at its start.
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    return lambda: render(report, form, notes).encode(encoding)


def _slug(report: Report) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", headline(report).lower()).strip("-")
    return f"presscheck-{words[:60].rstrip('-')}"
