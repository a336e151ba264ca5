"""Walks over every rule: each says why, rests on a guideline, and proves itself on its own examples."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.guard.discovery import ruleset
from assistant.guard.document import Document, Options
from assistant.guard.rule import Rule
from assistant.knowledge import cards
from assistant.profile import EMPTY, Profile

RULES = guard.all_rules()
REWRITTEN = [r for r in RULES if r.code.split("/")[0] in guard.REWRITING]


def name(rule: Rule) -> str:
    return rule.code


def strength(rule: Rule) -> str:
    return "post" if "post" in rule.strengths else rule.strengths[0]


def tips(rule: Rule) -> str:
    """Tips are allowed unless a rule is about them."""
    return "remove" if rule.kind == "TIP" else "allow"


def families(rule: Rule) -> tuple[str, ...]:
    """The families a rule is read with: those that rewrite, or its own."""
    return guard.REWRITING if rule.code.split("/")[0] in guard.REWRITING else (rule.code.split("/")[0],)


def practice(rule: Rule) -> Profile:
    """A profile in a place where the rule applies."""
    return Profile(jurisdiction=rule.jurisdictions[0]) if rule.jurisdictions else EMPTY


BREAKS = [pytest.param(r, before, after, id=f"{r.code}-{n}") for r in RULES for n, (before, after) in enumerate(r.breaks)]
PASSES = [pytest.param(r, text, id=f"{r.code}-{n}") for r in RULES for n, text in enumerate(r.passes)]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert rule.why.strip() and (rule.kind.isupper() or rule.code.startswith(("conduct/", "impressions/")))
    assert rule.message.strip().endswith((".", "?", "!")) and len(rule.message) <= 160
    assert set(rule.strengths) <= {"post", "query"} and rule.strengths


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_rests_on_a_guideline_card(rule: Rule) -> None:
    assert cards.guideline(rule.guideline) is not None, f"{rule.code}: no card covers {rule.guideline}"


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_has_examples_of_both_kinds(rule: Rule) -> None:
    assert len(rule.breaks) >= 2 and len(rule.passes) >= 2


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_patterns_see_every_example_that_breaks(rule: Rule) -> None:
    for before, _ in rule.breaks:
        document = Document(before, practice(rule), Options(strength(rule), tips(rule)))
        patterns = ruleset((rule.code.split("/")[0],), strength(rule), document.profile.jurisdiction)
        number = [r.code for r in patterns.rules].index(rule.code)
        assert number in patterns.candidates(patterns.prefilter.matching(document.text)), f"no pattern of {rule.code} matches {before!r}"
        assert list(rule.detect(document, patterns.candidates(patterns.prefilter.matching(document.text))[number])), f"{rule.code} does not fire on {before!r}"


@pytest.mark.parametrize(("rule", "before", "after"), BREAKS)
def test_what_breaks_is_mended_exactly(rule: Rule, before: str, after: str) -> None:
    if rule.code.split("/")[0] in guard.REWRITING:
        assert guard.clean(before, practice(rule), strength=strength(rule), tips=tips(rule)).text == after
        assert guard.clean(after, practice(rule), strength=strength(rule), tips=tips(rule)).text == after, "mending twice changes nothing"
        assert not guard.scan(after, practice(rule), strength=strength(rule), tips=tips(rule), families=guard.REWRITING)


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_near_misses_stay_as_they_are(rule: Rule, text: str) -> None:
    assert not guard.scan(text, practice(rule), strength=strength(rule), tips=tips(rule), families=families(rule))
    assert guard.clean(text, practice(rule), strength=strength(rule), tips=tips(rule)).text == text
