"""What a sentence must hold before a pattern can match it."""

from __future__ import annotations

import pytest

from benchmarks.block_tables import sample_text
from claims.caseless import lowered
from claims.cues import CueIndex, needs_of
from claims.grammar import TOKEN_CLASSES
from claims.lexicon import EmptyLexicon
from claims.properties import RULES
from claims.reading import read
from scraper.plaintext import read_text

NEEDS = (
    ("directed by {person}", [{"directed"}, {"<p", "<x"}]),
    (r"(?:grossed|took) {money:value}", [{"grossed", "took"}, {"<m"}]),
    (r"hours? of viewing", [{"hour"}, {"viewing"}]),
    (r"(?:star(?:s|red)|in) {work}", [{"<w", "<b"}]),
    (r"(?:the )?(?!never)cast\b(?<=not this)", [{"cast"}]),
    (r"<[WB](?P<of>\d+)> sold{0,2} out+", [{"<w", "<b"}, {"sol"}, {"out"}]),
    (r"(?:by {num}|{date}) or|nothing much", [{"<q", "<d", "nothing"}]),
    (r"(?:by {num}|at|{date}) or so", [{"=or"}]),
    (r"{person} as {char}", [{"<p", "<x"}, {"=as"}, {"<c", "<x", "<b", "<p"}]),
    (r"as?(?:by)us", []),
    (r"[abc]old \w+ing", [{"old"}, {"ing"}]),
)


@pytest.mark.parametrize(("pattern", "needs"), NEEDS)
def test_needs_of_a_pattern(pattern: str, needs: list[set[str]]) -> None:
    assert needs_of(pattern, TOKEN_CLASSES.__getitem__) == needs


def test_only_patterns_whose_needs_are_all_met_fit() -> None:
    patterns = ("directed by {person}", "direct", "{work} sold", "İs it")
    index = CueIndex([needs_of(p, TOKEN_CLASSES.__getitem__) for p in patterns])
    assert index.fitting(lowered("<P0> was DIRECTED by <X1>")) == [0, 1, 3]
    assert index.fitting(lowered("<W0> unsold, by <P1>")) == [2, 3]


def test_no_rule_is_left_out_that_could_match() -> None:
    index = CueIndex([rule.all_needs() for rule in RULES])
    document = read(read_text(sample_text(1500), title="Report"), EmptyLexicon())
    for reading in document.readings:
        low = lowered(reading.shadow)
        fitting = set(index.fitting(low))
        left_out = (rule for number, rule in enumerate(RULES) if number not in fitting)
        for rule in left_out:
            declared = all(reading.letters.intersection(group) for group in rule.needs)
            cued = not rule.cue or rule.cue_pattern.search(low)
            assert not (declared and cued and rule.pattern.search(low)), rule.name
