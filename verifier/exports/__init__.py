"""Draw a report in another form; every form says the same."""

from __future__ import annotations

from verifier.report import Report


def render(report: Report, format_: str) -> str:
    """Return a report as text of one format: text, json, html, md, csv or claimreview."""
    if format_ == "json":
        return report.model_dump_json(indent=1) + "\n"
    from importlib import import_module

    module = import_module(f"verifier.exports.{_MODULES[format_]}")
    text = module.render(report)
    assert isinstance(text, str)
    return text


_MODULES = {
    "text": "terminal",
    "html": "html",
    "md": "markdown",
    "csv": "table",
    "claimreview": "claimreview",
}
