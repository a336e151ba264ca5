"""A gate never keeps a text from a pattern that matches it."""

from __future__ import annotations

import gc
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guard.discovery import all_rules
from assistant.text import gates
from assistant.text.patterns import Gated, lazy

SOURCES = (
    (r"\b(?:call|text)(?!ed)\b|[☎📞]", re.I),
    (r"(?<![\w(])(?:a|b(?=c(?:d|e))c?)\s+[^\s-]x?$", 0),
    (r"^(?:one|two)\b|\bthree$", re.M),
    (r"a.b|(?:señor|über)a?", re.I | re.S),
    (r"(?:(?=a)a|b){2,}|(?!\()\(|\[|[])]", 0),
    (r"(?i:K|s)\d|\Sb", 0),
    (r"(?:a|)\x0b|[^\W\d_]{3}", 0),
)
TEXTS = st.text(alphabet="abcdexKſkS123 \n\x0b\x1c()[]-é", max_size=20)
LONG = " " * 40


@pytest.mark.parametrize(("source", "flags"), SOURCES)
@given(text=TEXTS, pos=st.integers(0, 22), endpos=st.integers(-1, 22) | st.just(sys.maxsize))
def test_searches_as_the_pattern_itself(source: str, flags: int, text: str, pos: int, endpos: int) -> None:
    gated, plain = lazy(source, flags), re.compile(source, flags)
    assert isinstance(gated, Gated)
    for read in (text, text + LONG, LONG + text):
        for method in ("search", "match"):
            theirs = getattr(plain, method)(read, pos, endpos)
            for ours in (getattr(lazy(source, flags), method)(read, pos, endpos), getattr(gated, method)(read, pos, endpos)):  # asked once, and often
                assert (ours and ours.regs) == (theirs and theirs.regs)


@pytest.mark.parametrize("source", ["a{,3}|b", "[[:alpha:]]|b", r"(a)\1|b", "(?x)a |b", r"a\Z|b", "[À-ɏ]|b", "plain"])
def test_what_both_engines_may_read_apart_has_no_gate(source: str) -> None:
    assert gates.gate(source) is None


def test_a_gate_is_shut_where_nothing_can_match() -> None:
    gate = gates.gate(r"(?i)\b(?:call|text)(?!ed)\b")
    assert gate is not None
    assert gates.shut(gate, "Nothing of the kind", 0, sys.maxsize)
    assert gates.shut(gate, "call us", 2, sys.maxsize)
    assert not gates.shut(gate, "Please TEXT us", 0, sys.maxsize)
    assert not gates.shut(gate, "café", 0, sys.maxsize), "only ASCII is judged"


def test_every_pattern_finds_the_examples_of_the_rules_behind_its_gate() -> None:
    lines = {line for rule in all_rules() for text in (*(before for before, _ in rule.breaks), *rule.passes) for line in text.splitlines() if line.isascii()}
    everything = "\n".join(sorted(lines))
    patterns = [p for p in gc.get_objects() if isinstance(p, Gated) and p._gate is not None]
    assert len(patterns) > 100
    for pattern in patterns:
        for match in pattern._pattern().finditer(everything):
            start, end = everything.rfind("\n", 0, match.start()) + 1, everything.find("\n", match.end())
            line = everything[: end if end >= 0 else sys.maxsize]
            assert not gates.shut(pattern._gate, line, start, sys.maxsize), pattern.pattern
            if pattern._pattern().match(line, match.start()):
                assert not gates.shut(pattern._gate, line, match.start(), sys.maxsize, here=True), pattern.pattern
