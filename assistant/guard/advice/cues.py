"""Tells in one go over a sentence which readings it could need; a sentence without a cue costs nothing more."""

from __future__ import annotations

from functools import cache

import re2

from assistant.guard.advice import dosing, hinted, orders, remote, verbless, verbs, wordsets
from assistant.text.sets import PatternSet


@cache
def _imperative() -> str:
    """An act where a clause can begin, or before its object in a sentence of condition."""
    acts = "|".join(sorted(verbs.acts() | {"consider", "make", "be", "feel", "remember"}))
    openers = "|".join(re2.escape(w) for w in sorted(wordsets.named("phrases_openers") | {"to", "not", "don't", "dont", "never", "do", "and", "or", "but", "so", "then", "plus", "yet"}) if w.isascii())
    gerunds = "[a-z]+ing"
    return (
        r"^\W*(?:[a-z']+, )?[a-z]+ (?:it|them|the|a|an|your|that|those|one|him|yourself)\b|"
        rf"(?:^|[^\w\s']['\"]?\s*|[^\x00-\x7f]\s*|\b(?:{openers}|{gerunds}|now|only|even|\d+)[\s,:]+)(?:{acts})\b"
        rf"|\b(?:if|when|whenever|once|after|until|for|before)\b.*\b(?:{acts}) (?:{'|'.join(sorted(wordsets.named('phrases_object_starts')))})\b"
    )


@cache
def _set() -> tuple[PatternSet, tuple[str, ...]]:
    sources: list[tuple[str, str]] = [("imperative", _imperative())]
    sources += [("order", p.pattern) for p in orders.CUES]
    sources += [("remote", p.pattern) for p in remote.CUES]
    sources += [("hinted", p.pattern) for p in hinted.CUES]
    sources += [("bare", p.pattern) for p in (dosing.DRUG_AMOUNT, dosing.KITCHEN_AMOUNT, dosing.FREQUENCY, dosing.DURATION, dosing.SETS, *verbless.CUES)]
    return PatternSet([source for _, source in sources], _options), tuple(name for name, _ in sources)


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = 32 << 20
    options.log_errors = False
    return options


def cues(low: str, start: int, end: int) -> frozenset[str]:
    """Which of "imperative", "order", "remote", "hinted" and "bare" the sentence ``start:end`` shows."""
    built, names = _set()
    found = built.matching(low[start:end])
    return frozenset(names if found is None else [names[i] for i in found])
