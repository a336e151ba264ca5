"""Which of many patterns match a text, told by several sets as by each pattern alone."""

from __future__ import annotations

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.sets import PatternSet

SOURCES = [rf"\b{first}{second}{repeat}" for first in "abcdé" for second in ("x", "(?: y)", "[^z]", r"\w") for repeat in ("?", "+", "{2,3}", "*9")]


@given(text=st.text(alphabet="abcdéxyz9 ", max_size=20))
def test_tells_what_each_pattern_alone_would(text: str) -> None:
    assert PatternSet(SOURCES).matching(text) == [n for n, source in enumerate(SOURCES) if re2.search(source, text)]


def test_nothing_matches_where_nothing_does() -> None:
    assert PatternSet(SOURCES).matching("") == []
    assert PatternSet([]).matching("a") == []


def test_a_set_out_of_memory_cannot_tell() -> None:
    def cramped() -> re2.Options:
        options = re2.Options()
        options.max_mem = 1 << 12
        options.log_errors = False
        return options

    with pytest.raises(re2.error):
        PatternSet([r"\pL{40}x"], cramped)
    starved = PatternSet(["a"])
    starved._sets = [([0], lambda _: [])]
    assert starved.matching("a") is None


def test_a_faulty_pattern_says_so() -> None:
    with pytest.raises(re2.error):
        PatternSet(["("])
