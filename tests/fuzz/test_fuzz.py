"""No stranger's bytes break a reader: honest seeds, bent ones, anything that hypothesis thinks of, and all that was found.

Longer runs: `python tests/fuzz/fuzz.py TARGET --seconds 300`. What it finds goes to `found/TARGET/` with a name
that says what broke, and is a test from then on.
"""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import Any

import pytest
from fuzz_mutations import mutate
from fuzz_seeds import seeds
from fuzz_targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = sorted((Path(__file__).parent / "found").glob("*/*"))
SECONDS = 4.0  # of mutants a target; the whole file stays under a minute
LIMIT_S = 10.0

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    began = time.monotonic()
    TARGETS[path.parent.name](path.read_bytes())
    assert time.monotonic() - began < LIMIT_S


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_are_read(name: str) -> None:
    for seed in seeds(name):
        TARGETS[name](seed)


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_bent_seeds_break_nothing(name: str) -> None:
    chance, material, end = random.Random(name), seeds(name), time.monotonic() + SECONDS
    tried = 0
    while time.monotonic() < end:
        TARGETS[name](mutate(chance.choice(material), chance))
        tried += 1
    assert tried


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from(sorted(TARGETS)))
def test_any_bytes(data: bytes, name: str) -> None:
    TARGETS[name](data)


@settings(max_examples=100)
@given(st.text(max_size=300), st.sampled_from(["page", "claims", "lists", "sheet"]))
def test_any_text(text: str, name: str) -> None:
    TARGETS[name](text.encode("utf-8", "surrogatepass"))


@settings(max_examples=150)
@given(json_values)
def test_any_json(value: Any) -> None:
    body = json.dumps(value).encode()
    TARGETS["records"](body)
    TARGETS["sheet"](body)
    TARGETS["lists"](body)
