"""What holds of every rule of the grammar, whatever it reads."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import claims.properties
from claims.extract import extract
from claims.grammar import Rule
from scraper.plaintext import read_text

RULES = [
    rule
    for module in pkgutil.iter_modules(claims.properties.__path__)
    for rule in getattr(importlib.import_module(f"claims.properties.{module.name}"), "RULES", ())
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_compiles_and_can_match(rule: Rule) -> None:
    # a count in single braces of an f-string turns into "(0, 3)", which no text matches
    assert not re.search(r"\(\d+, \d+\)", rule.source)
    # a match begins and ends at the border of a word, which no blank or comma is
    assert not rule.source.startswith(",") and not rule.source.endswith(" ")
    assert "\\\\b" not in rule.source
    assert rule.pattern.groups >= 0


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        "Lanternfall at the helm is Mara Quillfeather.",  # a rule of makers without a noun of the role
        "The film runs 1h ten. It is on at 1h forty minutes.",  # minutes in words behind a glued hour
        "It fell 40% at the box office in weekend 0.",
    ],
)
def test_odd_wording_stops_no_article(text: str) -> None:
    article = read_text(f"“Low Water” is a film of Netflix. {text}")
    assert extract(article)
