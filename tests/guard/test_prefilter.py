"""The set that reads every text may see too much, never too little."""

from __future__ import annotations

import pytest

from assistant.guard.discovery import _compiled, all_rules, ruleset
from assistant.text.patterns import loosened

TEXTS = tuple(text for rule in all_rules() for text in (*(before for before, _ in rule.breaks), *rule.passes))


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        (r"a{0,60}b", r"a*b"),
        (r"\d{5}(?:-\d{4})?", r"\d+(?:-\d+)?"),
        (r"[a-z]{3,}", r"[a-z]+"),
        (r"a{0,1}b{1,2}c{2}", r"a{0,1}b{1,2}c{2}"),
        (r"[\x{4e00}-\x{9fff}]{2,}\p{Lu}{9}", r"[\x{4e00}-\x{9fff}]{2,}\p{Lu}+"),
    ],
)
def test_long_counted_repeats_are_loosened_and_nothing_else(pattern: str, loose: str) -> None:
    assert loosened(pattern) == loose


@pytest.mark.parametrize("strength", ["post", "query"])
def test_every_pattern_that_matches_is_told_by_the_set(strength: str) -> None:
    prefilter = ruleset(("identifiers",), strength, "US").prefilter
    missed = [
        (prefilter.sources[number], text)
        for text in TEXTS
        for told in [set(prefilter.matching(text))]
        for number in range(len(prefilter.sources))
        if number not in told and _compiled(prefilter.sources[number]).search(text)
    ]
    assert missed == []
