"""Tell whether the clause before a place denies what it says."""

from __future__ import annotations

import re

_DENIAL = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can) not\b(?! (?:only|just|until)\b)"
    r"|n['’]t\b(?! (?:only|just|until)\b)|\bnever\b|\bfail(?:ed|s) to\b",
    re.I,
)
_BREAK = re.compile(r"[,;:]\s|\bbut\b|\.\s")
_REACH = 90


def denied(text: str, at: int) -> bool:
    """Whether the clause of `text` that leads up to the place `at` is negated: "did not gross more than"."""
    clause = _BREAK.split(text[max(0, at - _REACH) : at])[-1]
    return bool(_DENIAL.search(clause))
