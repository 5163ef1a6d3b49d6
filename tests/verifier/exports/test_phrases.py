"""The words that every form shares."""

from __future__ import annotations

from typing import Any

import pytest
from export_sample import claim, report, verdict

from verifier.exports.phrases import safe_link, statement


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        (" HTTP://example.org", "HTTP://example.org"),
        ('https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("vbscript:x", None),
        ("https:///path", None),
        ("https://[bad", None),
        ("/relative", None),
        ("https://example.org/" + "a" * 3000, None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, safe: str | None) -> None:
    assert safe_link(url) == safe


@pytest.mark.parametrize(
    ("kind", "value", "more", "words"),
    [
        ("platform", "Netflix", {}, "Netflix is the service of Ballard"),
        ("platform", "Netflix", {"polarity": "negated"}, "It is not so that Netflix is the service of Ballard"),
        ("episode_count", 10, {"unit": "episodes"}, "Ballard has 10 episodes"),
        ("age", 46, {"unit": "years"}, "Ballard is 46 years old"),
        ("chart_rank", 1, {}, "Ballard stood at No. 1"),
        ("release_date", "2025-09-25", {}, "Ballard came out on 25 September 2025"),
        ("release_date", "2025", {}, "Ballard came out in 2025"),
        ("character", "Ted Rawls", {"qualifiers": {"actor": "Michael Mosley"}},
         "Ted Rawls, played by Michael Mosley, is a character of Ballard"),
        ("related_work", "Bosch", {"qualifiers": {"relation": "spin_off_of"}}, "Ballard is a spin-off of Bosch"),
    ],
)  # fmt: skip
def test_statement_is_a_sentence(kind: str, value: Any, more: dict[str, Any], words: str) -> None:
    one = report(claims=[claim("c1", "Ballard", kind, value, verdict("refuted"), **more)]).claims[0]
    assert statement(one) == words
