"""The set that reads every text may see too much, never too little."""

from __future__ import annotations

import importlib

import pytest

from assistant.guard import lexicon
from assistant.guard.bearing import story_possible
from assistant.guard.discovery import _compiled, all_rules, ruleset
from assistant.guard.document import Document, Options
from assistant.guard.forms import Forms, unlisted
from assistant.profile import EMPTY
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


CLAIMS = tuple(
    (rule.code, name, patterns)
    for rule in all_rules()
    if rule.code.startswith("claims/")
    for name, patterns in vars(importlib.import_module(f"assistant.guard.rules.{rule.code.replace('/', '.')}")).items()
    if name in ("_FORMS", "_TURNS") and all(isinstance(p, str) for p in patterns)
)


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        (r"\b(?:our|my) (?:team|care)\b", r"\b(?:our|my) (?:team|care)\b"),  # short
        (rf"\bbest {lexicon.alternation('clinicians', 'practices')}\b", r"\bbest (?:[A-Za-z0-9'\s-]+)\b"),
        (rf"(?:{lexicon.alternation('services', 'treatments')}|care)?", r"(?:(?:[A-Za-z0-9'\s-]+)|care)?"),
        ("(?:" + "|".join(f"nurses?{n}" for n in range(40)) + ")", "(?:" + "|".join(f"nurses?{n}" for n in range(40)) + ")"),  # no plain words
    ],
)
def test_only_a_long_list_of_words_is_read_as_any_words(pattern: str, loose: str) -> None:
    assert unlisted(pattern) == loose


@pytest.mark.parametrize(("code", "name", "patterns"), CLAIMS, ids=[f"{code}-{name}" for code, name, _ in CLAIMS])
def test_every_form_of_a_claim_that_matches_is_told_by_its_set(code: str, name: str, patterns: tuple[str, ...]) -> None:
    forms = Forms(patterns)
    whole = list(forms)
    for text in TEXTS:
        told = list(forms.matching(text))
        assert all(pattern in told for pattern in whole if pattern.search(text)), text


def test_what_is_looked_for_in_stories_alone_shows_nothing_in_a_text_that_tells_of_nobody() -> None:
    rules = [rule for rule in all_rules() if rule.in_stories]
    assert rules
    for rule in rules:
        patterns = [_compiled(f"(?i){pattern}") for pattern in rule.in_stories]
        for text in TEXTS:
            document = Document(text, EMPTY, Options())
            if not story_possible(document):
                assert list(rule.detect(document, patterns)) == [], (rule.code, text)


def test_patterns_of_stories_are_patterns_of_their_rule() -> None:
    assert all(set(rule.in_stories) <= set(rule.patterns) for rule in all_rules())
