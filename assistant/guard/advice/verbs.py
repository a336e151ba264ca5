"""Verbs of advice by class, and how to tell a clause from a mere list of words."""

from __future__ import annotations

from functools import cache

from assistant.guard import lexicon
from assistant.guard.advice import wordsets

CLASSES = ("intake", "cease", "change", "switch", "obtain", "care", "triage")


@cache
def _table() -> dict[str, frozenset[str]]:
    rows = (line.partition(":") for line in lexicon.entries("advice/acts"))
    return {name.strip(): frozenset(verbs.split()) for name, _, verbs in rows}


@cache
def classes(verb: str) -> frozenset[str]:
    """The classes a base-form verb belongs to; empty for a verb that is no act of advice."""
    return frozenset(name for name in CLASSES if verb in _table()[name])


@cache
def acts() -> frozenset[str]:
    """Every verb that can head advice."""
    return frozenset(v for name in CLASSES for v in _table()[name])


def is_exempt(verb: str) -> bool:
    """Whether the verb sends people to care, to the practice or to the conversation."""
    return verb in _table()["exempt"]


def noun_like(verb: str) -> bool:
    """Whether the verb is also an everyday noun ("ice", "rest", "exercise")."""
    return verb in _table()["noun_like"]


def of_gerund(word: str) -> str:
    """The base form of an -ing word when it is a known verb, else "" : "taking" -> "take", "cutting" -> "cut"."""
    if word.endswith(("in'", "in")) and len(word) > 4:
        word = word.rstrip("'") + "g"
    if not word.endswith("ing") or len(word) < 5:
        return ""
    stem = word[:-3]
    known = acts() | _table()["exempt"]
    candidates = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.insert(0, stem[:-1])
    return next((c for c in candidates if c in known), "")


_ALWAYS_FINITE = wordsets.named("verbs_always_finite")
_DETERMINERS = wordsets.named("verbs_determiners")


# Plural nouns first, verbs second: finite only before an object or a particle ("drops the pressure", "runs out").
_NOUN_FIRST = wordsets.named("verbs_noun_first")
_QUANTIFIERS = wordsets.named("verbs_quantifiers")
_OBJECTS = wordsets.named("verbs_objects")


@cache
def _inflected() -> dict[str, str]:
    forms: dict[str, str] = {}
    for base in lexicon.entries("advice/finite_verbs"):
        third = base + "es" if base.endswith(("s", "sh", "ch", "x", "o", "z")) else base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
        past = base + "d" if base.endswith("e") else base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"
        forms.setdefault(third, "s")
        forms.setdefault(past, "past")
        forms.setdefault(base, "base")
    return forms


def is_finite(words: list[str], index: int) -> bool:
    """Whether the word at ``index`` is the finite verb of its clause, as far as form and neighbours tell."""
    word = words[index]
    if word in _ALWAYS_FINITE:
        return True
    form = _inflected().get(word)
    if form is None:
        return False
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if form == "s" and word in _NOUN_FIRST:
        if word in ("stretches", "drops", "patches", "doses", "shots", "tests", "screens") and after in ("off", "out", "up", "down", "back", "away", "more", "less"):
            return False
        return index > 0 and before not in _DETERMINERS and not before[:1].isdigit() and after in _OBJECTS and (after not in ("from", "in", "on", "at", "to", "about", "around", "between", "into", "no", "not") or word in ("works", "lives", "falls", "leads", "needs"))
    if form == "s":  # "helps the heart", not "two drops", "side effects of"
        return index > 0 and before not in _DETERMINERS and not before[:1].isdigit() and after not in ("of", "")
    if form == "past":
        return index > 0 and before not in _DETERMINERS
    if before in _QUANTIFIERS and index > 1 and words[index - 2] not in _DETERMINERS:  # not "at each change"
        return True
    return index > 0 and before.endswith("s") and not before.endswith(("is", "us", "ss")) and before not in _DETERMINERS and before.isalpha() and len(before) > 3


def has_finite(words: list[str]) -> bool:
    """Whether a list of lower-case words holds a finite verb."""
    return any(is_finite(words, i) for i in range(len(words)))


def is_base(word: str) -> bool:
    """Whether the word is the base form of a common verb."""
    return _inflected().get(word) == "base"
