"""Draw a report in another form; every form says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verifier.report import Report

if TYPE_CHECKING:
    from verifier.annotations import Annotation

WITH_NOTES = ("html", "md")
"""The formats that show what editors noted; the others carry the report alone."""


def render(report: Report, format_: str, notes: Sequence[Annotation] = ()) -> str:
    """Return a report as text of one format: text, json, html, md, csv or claimreview.

    `notes` of editors stand beside the verdicts in the formats of `WITH_NOTES`.
    """
    if format_ == "json":
        return report.model_dump_json(indent=1) + "\n"
    from importlib import import_module

    module = import_module(f"verifier.exports.{_MODULES[format_]}")
    text = module.render(report, notes) if format_ in WITH_NOTES else module.render(report)
    assert isinstance(text, str)
    return text


_MODULES = {
    "text": "terminal",
    "html": "html",
    "md": "markdown",
    "csv": "table",
    "claimreview": "claimreview",
}
