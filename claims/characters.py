"""Repair of damaged characters, one for one, so that offsets stay those of the article's own text."""

from __future__ import annotations

_TABLE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u200b": " ",
        "\t": " ",
        "\r": " ",
        "‐": "-",
        "‑": "-",
        "‒": "–",
        "―": "—",
        "\u2212": "-",
    }
)


def repair(text: str) -> str:
    """Fold quotation marks, apostrophes, dashes and spaces; the result is as long as `text`."""
    return text.translate(_TABLE)
